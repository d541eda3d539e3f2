// Stands in the page itself, before every other script, and needs none of them: where after eight seconds nothing has been
// drawn it says so in the words of the page. It also notes what did not come, whenever that was.
const PATIENCE_MS = 8_000;

const began = Date.now();
const lost: string[] = [];

addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement || target instanceof HTMLLinkElement)) return;
    target.dataset.lost = '';
    lost.push(target instanceof HTMLScriptElement ? target.src : target.href);
  },
  true,
);

setTimeout(() => {
  const late = document.getElementById('late');
  if (!late || !document.querySelector('.shell')) return;
  const kept = ((): string | null => {
    try {
      return localStorage.getItem('redress.language');
    } catch {
      return null;
    }
  })();
  if (/^cy/i.test(kept ?? navigator.language)) {
    document.documentElement.lang = 'cy';
    for (const one of late.querySelectorAll<HTMLElement>('[data-cy]')) one.textContent = one.dataset.cy ?? '';
  }
  late.hidden = false;
  late.firstElementChild?.setAttribute('role', 'alert');
  late.addEventListener('click', ({ target }) => {
    const act = target instanceof HTMLElement ? target.dataset.act : undefined;
    if (act === 'again') location.reload();
    if (act === 'copy') copy(late.querySelector<HTMLElement>('[role=status]'));
  });
}, PATIENCE_MS);

/** Nothing about any person or message: when, how long, and which of the files that a pane needs are missing. */
function copy(said: HTMLElement | null): void {
  const { userAgent } = navigator;
  const details = { at: new Date().toISOString(), waited: Date.now() - began, lost, browser: userAgent };
  const text = JSON.stringify(details, null, 1);
  const say = (words: string): void => {
    if (said) said.textContent = words;
  };
  // Where a host forbids the clipboard, the details stand there to be marked.
  (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
    () => say('✓'),
    () => say(text),
  );
}
