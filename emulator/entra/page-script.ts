/** Search and arrow keys on the page of people; without it every person is still listed and every button works. */
export const script = `
const find = document.querySelector('.find');
const box = find.querySelector('input');
const told = document.querySelector('[role=status]');
const sections = [...document.querySelectorAll('section')];
const buttons = [...document.querySelectorAll('.person')];
const shown = () => buttons.filter((button) => !button.closest('li').hidden);
const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const search = () => {
  const words = plain(box.value).split(/\\s+/).filter(Boolean);
  for (const button of buttons) {
    const text = plain(button.textContent) + ' ' + button.dataset.find;
    button.closest('li').hidden = !words.every((word) => text.includes(word));
  }
  for (const section of sections) section.hidden = !section.querySelector('li:not([hidden])');
  const count = shown().length;
  told.textContent = count === 1 ? 'One person. Press Enter to sign in.' : count === 0 ? 'Nobody by that name.' : count + ' people';
};
find.hidden = false;
box.addEventListener('input', search);
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const left = shown();
  if (left.length === 1) left[0].click();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const left = shown();
  const at = left.indexOf(document.activeElement);
  if (at === -1 && document.activeElement !== box) return;
  event.preventDefault();
  const to = event.key === 'ArrowDown' ? left[at + 1] : at <= 0 ? box : left[at - 1];
  (to || left[at]).focus();
});
search();
box.focus();
`;
