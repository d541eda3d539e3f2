/** What can be said of an answer that is being written. Each is a hint to a person, who decides. */
export const FINDINGS_OF_REPLY = [
  'no reference',
  'other reference',
  'point not answered',
  'no next stage',
  'no Ombudsman',
  'not to the person',
  'also to others',
  'other person named',
  'attachment missing',
  'date passed',
  'date not ours',
  'placeholder left',
] as const;
export type FindingOfReply = (typeof FINDINGS_OF_REPLY)[number];

/** `stop`: worth a question before it goes out. `look`: shown to whoever writes, and no more. */
export type Weight = 'stop' | 'look';

export type ReplyFinding = {
  readonly finding: FindingOfReply;
  readonly weight: Weight;
  /** The words of the draft, the address or the date it is about; empty where it is about what is missing. */
  readonly about: string;
  /** The point of the complaint, by number. */
  readonly point: number | null;
};

/** A finding about the whole answer, or about some words of it. */
export const found = (finding: FindingOfReply, weight: Weight, about = ''): ReplyFinding => ({
  finding,
  weight,
  about,
  point: null,
});
