import { createHash } from 'node:crypto';
import { DOMAIN } from './council.ts';
import { type Earlier, escapeHtml, forward, page, quote, reflow, render, type Words } from './makers.ts';
import type { Maker, SeedMessage } from './message.ts';
import { addressValue, filePart, header, message as mime, multipart, type Part, textPart } from './mime.ts';
import { dateHeader, fillDates, timetable } from './when.ts';

export type Composed = {
  readonly message: SeedMessage;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  readonly messageId: string | null;
  /** Readable text with quotation and footer, as the export gives it to a classifier. */
  readonly text: string;
  readonly subject: string;
  readonly bytes: Uint8Array;
};

const BANNER =
  'CAUTION: This email was sent from outside Marlsbury Borough Council. Do not click links or open attachments unless you know the sender.';

const PROGRAMS: Readonly<Record<Maker, readonly [string, string] | null>> = {
  plain: ['User-Agent', 'Postbag 4.1 (desktop)'],
  outlook: ['X-Mailer', 'Microsoft Outlook 16.0'],
  gmail: null,
  iphone: ['X-Mailer', 'iPhone Mail (21F90)'],
  android: ['X-Mailer', 'Android Mail 9.0'],
  webmail: ['X-Mailer', 'Hearthmail WebService/1.1'],
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const addressOf = (from: string | null): string => /<([^>]*)>/.exec(from ?? '')?.[1] ?? from ?? '';
const nameOf = (from: string | null): string => /^(.*?)\s*<[^>]*>$/.exec(from ?? '')?.[1] || addressOf(from);

function messageIdOf(message: SeedMessage): string {
  const domain = /@([\w.-]+)/.exec(addressOf(message.from))?.[1] ?? 'unknown.invalid';
  const code = hash(message.id);
  if (message.maker === 'gmail') return `<CA+${code.slice(0, 28)}@mail.${domain}>`;
  if (message.maker === 'outlook') return `<${code.slice(0, 32).toUpperCase()}@exch.${domain}>`;
  if (message.maker === 'iphone')
    return `<${code.slice(0, 8)}-${code.slice(8, 12)}-${code.slice(12, 16)}@${domain}>`.toUpperCase();
  return `<${message.id}.${code.slice(0, 8)}@${domain}>`;
}

const mailboxes = (message: SeedMessage): string[] =>
  (typeof message.to === 'string' ? [message.to] : message.to).map((one) => `${one}@${DOMAIN}`);

/** Makes all messages, in the order given; an answer must come after what it answers. */
export function composeAll(messages: readonly SeedMessage[], now: number): Composed[] {
  const times = timetable(messages, now);
  const done = new Map<string, Composed & { words: Words; references: string[]; shownTo: string }>();
  for (const message of messages) {
    const at = times.get(message.id)!;
    const earlier = done.get(message.answers ?? message.forwards ?? '');
    const maker = message.maker ?? 'plain';
    const sent = message.folder === 'sentitems';
    const shownTo = sent ? (earlier?.message.from ?? '') : mailboxes(message).join(', ');
    const words = wordsOf(message, at, maker, earlier && asEarlier(earlier));
    const subject = fillDates(message.subject ?? '', at);
    const again = message.sameMessageIdAs === undefined ? undefined : done.get(message.sameMessageIdAs);
    let messageId = again ? again.messageId : messageIdOf(message);
    const references = [...(earlier?.references ?? []), ...(earlier?.messageId ? [earlier.messageId] : [])];
    const facts = { date: dateHeader(at), messageId: messageId ?? '', to: shownTo };
    const raw = message.raw?.(facts);
    const bytes =
      raw !== undefined
        ? Buffer.from(typeof raw === 'string' ? raw.replace(/\r?\n/g, '\r\n') : raw)
        : mime(headersOf(message, { ...facts, at, subject, references, maker }), bodyOf(message, maker, words));
    if (!/^message-id:/im.test(headOf(bytes))) messageId = null;
    done.set(message.id, {
      message,
      sentAt: at,
      messageId,
      text: words.text,
      subject,
      bytes,
      words,
      references,
      shownTo,
    });
  }
  return [...done.values()].map(({ words: _, references: __, shownTo: ___, ...composed }) => composed);
}

const headOf = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('latin1');
  return text.slice(0, text.indexOf('\r\n\r\n'));
};

const asEarlier = (one: Composed & { words: Words; shownTo: string }): Earlier => ({
  name: nameOf(one.message.from),
  address: addressOf(one.message.from),
  to: one.shownTo,
  at: one.sentAt,
  subject: one.subject,
  words: one.words,
});

function wordsOf(message: SeedMessage, at: number, maker: Maker, earlier: Earlier | undefined): Words {
  const own = fillDates(reflow(message.text), at);
  let words = render(own, maker);
  if (message.html !== undefined) words = { text: words.text, html: fillDates(message.html, at) };
  if (message.footer !== undefined) {
    const footer = reflow(message.footer);
    const lines = escapeHtml(footer).replace(/\n/g, '<br>\n');
    const divider = maker === 'plain' ? '-- \n' : '';
    words = {
      text: `${words.text}\n\n${divider}${footer}`,
      html: `${words.html}<br>\n<div style="font-size:9pt;color:#555">${lines}</div>`,
    };
  }
  const logos = (message.enclosures ?? []).filter((one) => one.cid !== undefined && !words.html.includes(one.cid));
  words = { ...words, html: words.html + logos.map((one) => `<br><img src="cid:${one.cid}" alt="">`).join('') };
  if (earlier && message.quote !== 'none') {
    const quoted = message.forwards === undefined ? quote(earlier, maker) : forward(earlier, maker);
    const [first, second] = message.quote === 'above' ? [quoted, words] : [words, quoted];
    words = { text: `${first.text}\n\n${second.text}`.trim(), html: `${first.html}<br>\n${second.html}` };
  }
  if (!message.banner) return words;
  const box = `<table border="0" cellpadding="6" style="background:#FFEB9C;width:100%"><tr><td>${BANNER}</td></tr></table>`;
  return { text: `${BANNER}\n\n${words.text}`, html: `${box}\n${words.html}` };
}

type Place = {
  date: string;
  to: string;
  messageId: string;
  at: number;
  subject: string;
  references: string[];
  maker: Maker;
};

function headersOf(message: SeedMessage, place: Place): string[] {
  const address = addressOf(message.from);
  const domain = address.split('@')[1] ?? 'unknown.invalid';
  const inside = domain === DOMAIN;
  const lines = new Map<string, string>();
  if (!inside) {
    lines.set('Return-Path', `<${address}>`);
    lines.set(
      'Received',
      `from mta.${domain} (mta.${domain} [192.0.2.${(Number.parseInt(hash(domain).slice(0, 4), 16) % 250) + 1}])\r\n by mx.${DOMAIN} with ESMTPS id ${hash(message.id).slice(0, 10)}; ${place.date}`,
    );
    lines.set(
      'Authentication-Results',
      `mx.${DOMAIN}; spf=pass smtp.mailfrom=${domain};\r\n dkim=pass header.d=${domain}; dmarc=pass action=none header.from=${domain}`,
    );
  }
  lines.set('Message-ID', place.messageId);
  lines.set('Date', place.date);
  if (message.subject !== null) lines.set('Subject', place.subject);
  if (message.from !== null) lines.set('From', addressValue(message.from));
  lines.set('To', addressValue(place.to));
  if (message.cc) lines.set('Cc', message.cc.map(addressValue).join(',\r\n '));
  const last = place.references.at(-1);
  if (last !== undefined && message.forwards === undefined) {
    lines.set('In-Reply-To', last);
    lines.set('References', place.references.join('\r\n '));
  }
  const program = PROGRAMS[place.maker];
  if (program) lines.set(...program);
  lines.set('MIME-Version', '1.0');
  for (const [name, value] of Object.entries(message.headers ?? {})) lines.set(name, value);
  return [...lines]
    .filter(([, value]) => value !== '')
    .map(([name, value]) =>
      value.startsWith('=?') || value.includes('\r\n') ? `${name}: ${value}` : header(name, value),
    );
}

/** Phones and plain programs send text; webmail and Android HTML alone; the others both. */
function bodyOf(message: SeedMessage, maker: Maker, words: Words): Part {
  const code = hash(message.id).slice(0, 16);
  const charset = message.charset ?? 'utf-8';
  const files = (message.enclosures ?? []).map((one) => ({ ...one, bytes: one.make() }));
  const inline = files.filter((one) => one.cid !== undefined).map(filePart);
  const listed = files.filter((one) => one.cid === undefined).map(filePart);
  const text = textPart(words.text, 'plain', charset);
  const html = textPart(page(words.html, maker), 'html', charset);
  const onlyText = (maker === 'plain' || maker === 'iphone') && message.html === undefined && inline.length === 0;
  const onlyHtml = maker === 'android' || maker === 'webmail';
  let body = onlyText ? text : onlyHtml ? html : multipart('alternative', `alt_${code}`, [text, html]);
  if (inline.length > 0) body = multipart('related', `rel_${code}`, [body, ...inline]);
  return listed.length > 0 ? multipart('mixed', `mix_${code}`, [body, ...listed]) : body;
}
