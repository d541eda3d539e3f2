import type { CaseEvent, EventOf } from '../../../src/domain/case/case.ts';
import { type IntakeEntry, REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Category, Evidence, Flag, Proposal, Service } from '../../../src/domain/triage/proposal.ts';
import { anOpening } from '../builders.ts';

const CONTACT = 'contact@marlsbury.gov.example';
const COMPLAINTS = 'complaints@marlsbury.gov.example';
const OMBUDSMAN = 'ombudsman@marlsbury.gov.example';

/** A proposal with its other shares filled in. */
export function proposal(
  category: Category,
  confidence: number,
  more: { flags?: Flag[]; service?: Service; evidence?: Pick<Evidence, 'quote' | 'points' | 'part'>[] } = {},
): Proposal {
  const rest = (1 - confidence) / 2;
  return {
    category,
    scores: { contact: rest, service_request: rest, complaint: rest, [category]: confidence },
    confidence,
    needsHuman: confidence < 0.6,
    flags: more.flags ?? [],
    service: more.service ?? null,
    evidence: (more.evidence ?? []).map((one) => ({ ...one, start: 0, end: one.quote.length, rule: 'still-not-done' })),
  };
}

/** A message of an invented resident, received `minutesAgo`. */
export function message(
  key: string,
  subject: string,
  from: string,
  minutesAgo: number,
  more: Partial<IntakeEntry> & { at?: string[]; now?: number } = {},
): IntakeEntry {
  const { at: mailboxes = [CONTACT], now = Date.now(), ...rest } = more;
  const at = new Date(now - minutesAgo * 60_000).toISOString();
  return {
    key,
    received: mailboxes.map((mailbox, i) => ({ mailbox, messageId: `${key}-${i}`, at })),
    kind: 'triage',
    subject,
    fromName: from,
    fromAddress: `${from.toLowerCase().replace(/[^a-z]+/g, '.')}@residents.example`,
    messageId: `${key}@residents.example`,
    conversationId: null,
    file: {
      path: `Redress/Messages/${key}.eml`,
      url: `https://marlsbury.sharepoint.example/files/${key}.eml`,
      sha256: '0'.repeat(64),
      bytes: 4_096,
    },
    attachments: [],
    proposal: null,
    state: 'proposed',
    reason: 'a person decides',
    reference: null,
    rung: null,
    suggestedReference: null,
    decided: null,
    ...rest,
  };
}

const body = (quote: string, points: Category | Flag) => ({ part: 'body' as const, quote, points });
const subject = (quote: string, points: Category | Flag) => ({ part: 'subject' as const, quote, points });
const officer = { id: '22222222-2222-4222-8222-222222222222', name: 'Nia Okonkwo-Vale' };
const photo = { name: 'bins.jpg', mediaType: 'image/jpeg', bytes: 240_112, sha256: '1'.repeat(64), inline: false };

/** Every state, every shape of row that the screens have to show. */
export function marlsburyMail(now: number = Date.now()): IntakeEntry[] {
  const at = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
  const mail = (key: string, title: string, from: string, ago: number, more: Parameters<typeof message>[4] = {}) =>
    message(key, title, from, ago, { now, ...more });
  return [
    mail('k01', 'Third time asking: bins on Larch Row still not collected', 'Orla Penhaligon-Test', 4, {
      at: [CONTACT, COMPLAINTS],
      attachments: [photo, { ...photo, name: 'bins-2.jpg' }],
      proposal: proposal('complaint', 0.94, {
        flags: ['escalation', 'vulnerable'],
        service: 'waste',
        evidence: [
          subject('Third time asking', 'complaint'),
          body('nobody has called me back as you promised on the 3rd', 'complaint'),
          body('I want this looked at by someone senior', 'escalation'),
          body('my mother is housebound and cannot get past them', 'vulnerable'),
        ],
      }),
    }),
    mail('k02', 'Street light out, corner of Weir Lane', 'Tobias Quickfall', 11, {
      proposal: proposal('service_request', 0.88, {
        service: 'highways',
        evidence: [body('has been out since Sunday, please could someone mend it', 'service_request')],
      }),
    }),
    mail('k03', 'Council tax: moved house and still being chased for the old one', 'Wren Abernathy-Sample', 26, {
      reason: 'unsure, a person decides',
      proposal: proposal('complaint', 0.47, {
        service: 'council_tax',
        flags: ['multiple_issues'],
        evidence: [
          body('I have told you twice that we moved', 'complaint'),
          body('please correct the bill', 'service_request'),
        ],
      }),
    }),
    mail('k04', 'What time does the Tithe Barn library open on Saturdays?', 'Ifan Gwilliam', 38, {
      proposal: proposal('contact', 0.97, { service: 'libraries', evidence: [subject('What time does', 'contact')] }),
    }),
    mail('k05', 'Damp in the children’s bedroom', 'Shanelle Brightwater', 55, {
      at: [COMPLAINTS],
      state: 'logged',
      reason: 'opened by Redress, to be confirmed',
      reference: 'RD-26-000098',
      proposal: proposal('complaint', 0.91, {
        flags: ['housing_landlord', 'safeguarding'],
        service: 'housing',
        evidence: [
          body('reported in March, in May and again last week', 'complaint'),
          body('my son’s asthma is worse', 'safeguarding'),
        ],
      }),
    }),
    mail('k06', 'LGSCO enquiry 26 004 117', 'Assessment Team (example)', 80, {
      at: [OMBUDSMAN],
      kind: 'ombudsman',
      reason: 'ombudsman correspondence',
      fromAddress: 'assessment@ombudsman.example',
    }),
    mail('k07', 'Re: RD-26-000091 Parking permit refused', 'Casimir Holloway-Fictional', 130, {
      state: 'linked',
      reason: 'belongs to a case',
      reference: 'RD-26-000091',
      rung: 'own reference, known sender',
    }),
    mail('k08', 'Automatic reply: Out of office until Monday', 'Perpetua Lindqvist', 200, {
      state: 'automatic',
      reason: 'automatic reply',
    }),
    mail('k09', 'Thank you to the team at Marl Park', 'Dorothea Vance-Invented', 320, {
      state: 'logged',
      reason: 'recorded as a contact',
      proposal: proposal('contact', 0.9, {
        flags: ['compliment'],
        service: 'parks',
        evidence: [subject('Thank you', 'contact')],
      }),
      decided: { category: 'contact', by: officer, at: at(300), reason: '' },
    }),
    mail('k10', 'Pothole damage claim, Sallow Street', 'Bertrand Okafor-Nobody', 1_500, {
      state: 'logged',
      reason: 'opened by a person',
      reference: 'RD-26-000097',
      proposal: proposal('service_request', 0.62, {
        flags: ['appeal_or_claim'],
        service: 'highways',
        evidence: [body('I am claiming for the tyre', 'appeal_or_claim')],
      }),
      decided: { category: 'service_request', by: officer, at: at(1_400), reason: 'Claim form sent' },
    }),
    mail('k11', 'Bus timetable 62', 'Hollis Underhill', 2_000, {
      state: 'not for us',
      reason: 'marked not for us',
      proposal: proposal('contact', 0.71),
      decided: { category: 'contact', by: officer, at: at(1_900), reason: 'County council' },
    }),
    mail('k12', '', '', 2_600, { state: 'held', reason: 'could not be read', fromAddress: '', file: null }),
    mail(
      'k13',
      'A reply that may belong to an older case about the hedge at the end of Nightingale Crescent',
      'Maximiliana Featherstonehaugh-Cholmondeley',
      3_100,
      {
        reason: 'may belong to a case',
        suggestedReference: 'RD-26-000072',
        proposal: proposal('service_request', 0.7, { service: 'parks', flags: ['chaser'] }),
      },
    ),
  ];
}

/** The histories of the cases that the messages name. */
export function marlsburyCases(now: number = Date.now()): (readonly CaseEvent[])[] {
  const at = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
  const opening = (
    reference: string,
    title: string,
    from: string,
    minutes: number,
    more: Partial<EventOf<'opened'>> = {},
  ): CaseEvent =>
    anOpening({
      reference,
      subject: title,
      fromName: from,
      fromAddress: `${from.toLowerCase().replace(/[^a-z]+/g, '.')}@residents.example`,
      service: 'housing',
      receivedAt: at(minutes),
      at: at(minutes - 5),
      by: officer,
      intakeKey: `case-${reference}`,
      ...more,
    });
  const linked = (reference: string, sequence: number, minutes: number): CaseEvent => ({
    type: 'message linked',
    reference,
    sequence,
    at: at(minutes),
    by: officer,
    intakeKey: `${reference}-${sequence}`,
    rung: 'own reference, known sender',
    receivedAt: at(minutes),
  });
  return [
    [
      opening('RD-26-000098', 'Damp in the children’s bedroom', 'Shanelle Brightwater', 55, {
        toConfirm: true,
        by: REDRESS,
      }),
    ],
    [
      opening('RD-26-000097', 'Pothole damage claim, Sallow Street', 'Bertrand Okafor-Nobody', 1_500, {
        category: 'service_request',
        service: 'highways',
      }),
    ],
    [
      opening('RD-26-000091', 'Parking permit refused', 'Casimir Holloway-Fictional', 9_000, { service: 'parking' }),
      linked('RD-26-000091', 2, 400),
      linked('RD-26-000091', 3, 130),
    ],
    [
      opening('RD-26-000072', 'Hedge at Nightingale Crescent', 'Maximiliana Featherstonehaugh-Cholmondeley', 30_000, {
        category: 'service_request',
        service: 'parks',
      }),
      { type: 'withdrawn', why: 'opened twice', reference: 'RD-26-000072', sequence: 2, at: at(29_000), by: officer },
    ],
  ];
}
