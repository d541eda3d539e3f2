/** The three kinds the Ombudsman's Complaint Handling Code tells apart (LGSCO Code 1.2, 1.4, 1.6). */
export const CATEGORIES = ['contact', 'service_request', 'complaint'] as const;
export type Category = (typeof CATEGORIES)[number];

export const FLAGS = [
  'member_enquiry',
  'ombudsman',
  'foi',
  'sar',
  'appeal_or_claim',
  'statutory_children',
  'statutory_adults',
  'housing_landlord',
  'third_party',
  'safeguarding',
  'vulnerable',
  'threat_or_abuse',
  'discrimination',
  'data_breach',
  'legal_action',
  'escalation',
  'chaser',
  'compliment',
  'press',
  'automated',
  'anonymous',
  'multiple_issues',
  'not_english',
] as const;
export type Flag = (typeof FLAGS)[number];

/** What cannot wait until somebody comes to it: a message with one of these stands first. */
export const PRESSING = ['safeguarding', 'threat_or_abuse', 'legal_action'] as const satisfies readonly Flag[];

export const SERVICES = [
  'waste',
  'highways',
  'housing',
  'council_tax',
  'benefits',
  'planning',
  'parking',
  'education',
  'children',
  'adults',
  'environmental_health',
  'parks',
  'libraries',
  'leisure',
  'registrars',
  'elections',
  'licensing',
  'customer_services',
  'other',
] as const;
export type Service = (typeof SERVICES)[number];

/** Words of the message that led somewhere. `start` and `end` are UTF-16 offsets into the part named. */
export type Evidence = {
  readonly part: 'subject' | 'body';
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly points: Category | Flag;
  /** The rule that read it, a short stable code such as `repeat-report`; `src/words` has its sentence. */
  readonly rule: string;
};

export type Proposal = {
  readonly category: Category;
  /** Shares of the three categories; they add up to 1. */
  readonly scores: Readonly<Record<Category, number>>;
  /** The share of the proposed category, 0 to 1. */
  readonly confidence: number;
  /** Too close to call: a person decides. */
  readonly needsHuman: boolean;
  readonly flags: readonly Flag[];
  readonly service: Service | null;
  readonly evidence: readonly Evidence[];
};

/**
 * What triage reads: the sender (an address, or a name with the address in angle brackets), the subject, and the readable
 * text with quotes and signature still in it.
 */
export type TriageInput = { readonly from: string; readonly subject: string; readonly body: string };
