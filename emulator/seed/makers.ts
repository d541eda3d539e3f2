import type { Maker } from './message.ts';
import { longMoment, shortMoment } from './when.ts';

/** The same words as plain text and as a fragment of HTML. */
export type Words = { readonly text: string; readonly html: string };

/** An earlier message, as an answer quotes it. */
export type Earlier = {
  readonly name: string;
  readonly address: string;
  readonly to: string;
  readonly at: number;
  readonly subject: string;
  readonly words: Words;
};

/** Joins source lines: one that is longer than 80 characters runs on into the next. */
export function reflow(source: string): string {
  const lines = source.trim().split('\n');
  let out = '';
  lines.forEach((line, at) => {
    const following = lines[at + 1];
    out += line;
    if (following !== undefined) out += line.length > 80 && following.trim() !== '' ? ' ' : '\n';
  });
  return out;
}

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Breaks lines at 72 columns as older programs do. */
const wrap = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/(?![^\n]{1,72}$)([^\n]{1,72})\s/g, '$1\n'))
    .join('\n');

const paragraphs = (text: string): string[] => text.split(/\n{2,}/);
const broken = (text: string): string => escapeHtml(text).replace(/\n/g, '<br>\n');

/** What the maker makes of a writer's words. */
export function render(text: string, maker: Maker): Words {
  if (maker === 'plain') return { text: wrap(text), html: `<pre>${escapeHtml(text)}</pre>` };
  if (maker === 'outlook') {
    const html = paragraphs(text).map((one) => `<p class="MsoNormal">${broken(one)}<o:p></o:p></p>`);
    return { text, html: html.join('\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n') };
  }
  if (maker === 'gmail' || maker === 'android') {
    const html = paragraphs(text).map((one) => `<div>${broken(one)}</div>`);
    return { text: maker === 'gmail' ? wrap(text) : text, html: html.join('<div><br></div>') };
  }
  if (maker === 'webmail') {
    const html = paragraphs(text).map((one) => `<p style="margin:0 0 14px;font-family:Verdana">${broken(one)}</p>`);
    return { text, html: html.join('\n') };
  }
  return { text, html: paragraphs(text).map(broken).join('<div><br></div>') };
}

const OUTLOOK_HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} a:link {color:#0563C1;} --></style>
<!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head>
<body lang="EN-GB" link="#0563C1" style="word-wrap:break-word"><div class="WordSection1">`;

/** The whole HTML page round a fragment. */
export function page(fragment: string, maker: Maker): string {
  if (maker === 'outlook') return `${OUTLOOK_HEAD}\n${fragment}\n</div></body></html>`;
  if (maker === 'gmail') return `<div dir="ltr">${fragment}</div>\n`;
  if (maker === 'android') return `<html><body><div dir="auto">${fragment}</div></body></html>`;
  if (maker === 'iphone') return `<html><head></head><body dir="auto">${fragment}</body></html>`;
  return `<html><head><meta charset="utf-8"></head><body>\n${fragment}\n</body></html>`;
}

const prefixed = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : line.startsWith('>') ? `>${line}` : `> ${line}`))
    .join('\n');

const block = (earlier: Earlier, dateWord: string, at: string): string[] => [
  `From: ${earlier.name} <${earlier.address}>`,
  `${dateWord}: ${at}`,
  `To: ${earlier.to}`,
  `Subject: ${earlier.subject}`,
];

const inBlock = (earlier: Earlier, rule: string, lines: string[]): Words => {
  const bold = lines.map((line) => escapeHtml(line).replace(/^(\w+:)/, '<b>$1</b>')).join('<br>\n');
  return {
    text: `${rule}\n${lines.join('\n')}\n\n${earlier.words.text}`,
    html: `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${bold}</p></div>\n${earlier.words.html}`,
  };
};

/** The earlier message as the maker quotes it in an answer. */
export function quote(earlier: Earlier, maker: Maker): Words {
  if (maker === 'outlook')
    return inBlock(earlier, '________________________________', block(earlier, 'Sent', longMoment(earlier.at)));
  if (maker === 'webmail')
    return inBlock(earlier, '------ Original Message ------', block(earlier, 'Date', longMoment(earlier.at)));
  const moment = shortMoment(earlier.at);
  const said =
    maker === 'plain'
      ? `On ${longMoment(earlier.at)}, ${earlier.name} wrote:`
      : `On ${maker === 'iphone' ? moment.replace(/^\w+, (.*) at /, '$1, at ') : moment}, ${earlier.name} <${earlier.address}> wrote:`;
  const html =
    maker === 'gmail'
      ? `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escapeHtml(said)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${earlier.words.html}</blockquote></div>`
      : `<div><br>${escapeHtml(said)}<br><br></div><blockquote type="cite">${earlier.words.html}</blockquote>`;
  return { text: `${said}\n${maker === 'plain' ? '' : '\n'}${prefixed(earlier.words.text)}`, html };
}

/** The earlier message as the maker passes it on. */
export function forward(earlier: Earlier, maker: Maker): Words {
  if (maker === 'gmail')
    return inBlock(earlier, '---------- Forwarded message ---------', block(earlier, 'Date', shortMoment(earlier.at)));
  if (maker === 'iphone' || maker === 'android')
    return inBlock(earlier, 'Begin forwarded message:\n', block(earlier, 'Date', shortMoment(earlier.at)));
  if (maker === 'plain')
    return inBlock(earlier, '-------- Forwarded Message --------', block(earlier, 'Date', longMoment(earlier.at)));
  return inBlock(earlier, '________________________________', block(earlier, 'Sent', longMoment(earlier.at)));
}
