import { describe, expect, it } from 'vitest';
import { leavesOf, partsOf } from '../../server/mail/parts.ts';
import { mime } from '../support/a-mail.ts';

describe('the tree of parts', () => {
  it('still has the shape the reader counts on, in the pinned version of the parser', async () => {
    const root = await partsOf(
      mime(
        'Subject: x',
        'Content-Type: multipart/mixed; boundary=m',
        '',
        '--m',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        'Content-Type: text/plain; charset=ISO-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Si=E2n',
        '--a--',
        '--m',
        'Content-Type: IMAGE/PNG',
        'Content-ID: <p@x>',
        'Content-Disposition: Attachment; filename="a b.png"',
        '',
        'png',
        '--m--',
      ).buffer as ArrayBuffer,
    );
    const [text, picture] = leavesOf(root);
    expect(root.headers[0]).toMatchObject({ key: 'subject', value: 'x' });
    expect(root.rawHeaderLines[0]).toMatchObject({ line: 'Subject: x' });
    expect(text?.mediaType).toBe('text/plain');
    expect(text?.part.contentType.parsed.params.charset).toBe('ISO-8859-1');
    expect(text?.alternative?.contentType.multipart).toBe('alternative');
    expect([...new Uint8Array(text!.part.content!)].slice(0, 4)).toEqual([0x53, 0x69, 0xe2, 0x6e]);
    expect(picture).toMatchObject({ mediaType: 'image/png', alternative: null });
    expect(picture?.part.contentId).toBe('<p@x>');
    expect(picture?.part.contentDisposition.parsed).toMatchObject({
      value: 'attachment',
      params: { filename: 'a b.png' },
    });
  });
});
