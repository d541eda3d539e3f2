import { expect, it } from 'vitest';
import { showLetter } from '../../server/http/show-letter.ts';
import { aMail } from '../support/a-mail.ts';

it('says of a letter whether only its beginning was looked through, and shows all of it', () => {
  const text = `The bin was missed.${'\n'.repeat(5_001)}And the crew swore at me.`;
  const shown = (of: string) => showLetter('m-1', { mail: aMail({ text: of }), html: null, leftOut: false });
  expect(shown(text)).toMatchObject({ text, ownWords: 'The bin was missed.', cut: true });
  expect(shown('The bin was missed.')).toMatchObject({ ownWords: 'The bin was missed.', cut: false });
});
