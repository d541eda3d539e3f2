import type { AcknowledgementFacts } from '../../domain/case/acknowledgement.ts';
import type { Language } from '../shape.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { AcknowledgementWords } from './shape.ts';

const SPOKEN: Readonly<Record<Language, AcknowledgementWords>> = { en, cy };

/** The draft of an acknowledgement. Whatever people wrote stands in its HTML as text and nothing else. */
export function acknowledgementSaid(
  facts: AcknowledgementFacts,
  language: Language,
): { readonly subject: string; readonly html: string } {
  const words = SPOKEN[language];
  const { reference, what, subject, name, receivedOn, stage, points, handler } = facts;
  const understood = points.length > 0 ? listed(points, words) : subject === '' ? '' : paragraph(words.about(subject));
  const html = [
    paragraph(words.dear(name)),
    paragraph(words.thanks[what](receivedOn, stage)),
    paragraph(words.reference(reference)),
    understood,
    understood === '' ? '' : paragraph(words.putRight),
    paragraph(handler === null ? words.nobodyYet : words.handler(handler)),
    paragraph(replyOf(facts, words)),
    ...wayOnOf(facts, words).map(paragraph),
    paragraph(words.help),
    paragraph(words.close),
  ];
  return { subject: words.subject(reference, oneLine(subject)), html: html.join('') };
}

/** Outlook takes a reply of 32 KB ("displayReplyForm", Outlook JavaScript API); the rest of the letter is about 3. */
const ROOM = 16_000;
const LONGEST = 1_000;

function listed(points: readonly string[], words: AcknowledgementWords): string {
  const lines: string[] = [];
  let room = ROOM;
  for (const point of points) {
    const line = `<li>${text(point.length > LONGEST ? `${point.slice(0, LONGEST).trimEnd()}…` : point)}</li>`;
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  const left = points.length - lines.length;
  return `${paragraph(words.pointsLead)}<ol>${lines.join('')}</ol>${left === 0 ? '' : paragraph(words.pointsMore(left))}`;
}

const replyOf = ({ replyDue }: AcknowledgementFacts, words: AcknowledgementWords): string =>
  replyDue === null ? words.replySoon : `${words.replyBy(replyDue)} ${words.ifLater}`;

/** Where the person may turn, in order: the next stage of ours, then whoever is independent of us (Code 6.8, 6.20). */
function wayOnOf(
  { what, stage, anotherStage, ombudsman }: AcknowledgementFacts,
  words: AcknowledgementWords,
): readonly string[] {
  if (what === 'request') return [words.mayComplain];
  return [
    ...(anotherStage ? [words.anotherStage(stage + 1)] : []),
    ...(ombudsman === 'none' ? [] : [words.ombudsman[ombudsman](anotherStage)]),
  ];
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (said: string): string =>
  said.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '').replace(/\r?\n/g, '<br>');
const paragraph = (said: string): string => `<p>${text(said)}</p>`;
const oneLine = (said: string): string => said.replace(/\s+/g, ' ').trim();
