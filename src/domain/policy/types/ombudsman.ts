import { type CorrespondenceType, stage } from '../correspondence-type.ts';

/** Letters of the Ombudsman: a case of theirs, so no Ombudsman to turn to, and no clock that beats a date they give. */
const KIND = {
  procedure: 'ombudsman',
  ombudsman: 'none',
  onClarification: 'runs on',
  letterDateWins: true,
  from: null,
  to: null,
} as const;

const by = (document: string, clause: string) => ({ authority: { document, clause } }) as const;
const manual = by('LGSCO Manual for Councils', 'link officers');
const investigation = by('LGSCO Investigation Manual', 'ch. 7, 20');
const remedies = by('LGSCO Compliance Manual', 'parts 2–4');
/** What these letters usually ask for is no published rule: the letter itself says by when. */
const housing = (clause: string) => by('Housing Ombudsman’s letter', clause);
const act = by('Local Government Act 1974', 's.30, 31');

const SILENT = [stage({})];
/** The date to answer by stands in the letter alone: no period is usual, so it is read on the day it comes. */
const DATED_ITSELF = [stage({ also: ['ombudsman-letter-date'] })];

/**
 * The kinds of correspondence an Ombudsman sends a council. Those without a clock are read and filed.
 */
export const OMBUDSMAN_TYPES = [
  {
    id: 'ombudsman-premature-check',
    stages: [stage({ responds: 'ombudsman-premature-check' })],
    ...KIND,
    ...by('LGSCO Intake Manual', 'ch. 2'),
  },
  /** Opens a complaint at its right stage, and that one has the clocks. */
  { id: 'ombudsman-premature-referral', stages: SILENT, ...KIND, ...by('LGSCO Intake Manual', 'ch. 2') },
  {
    id: 'ombudsman-assessment-enquiry',
    stages: [stage({ responds: 'ombudsman-assessment' })],
    ...KIND,
    ...by('LGSCO Assessment Manual', 'ch. 3'),
  },
  { id: 'ombudsman-assessment-decision', stages: SILENT, ...KIND, ...by('LGSCO Assessment Manual', 'ch. 8') },
  { id: 'ombudsman-notification', stages: DATED_ITSELF, ...KIND, ...investigation },
  {
    id: 'ombudsman-preallocation-enquiry',
    stages: [stage({ responds: 'ombudsman-preallocation' })],
    ...KIND,
    ...investigation,
  },
  {
    id: 'ombudsman-investigation-enquiry',
    stages: [stage({ responds: 'ombudsman-enquiry' })],
    ...KIND,
    ...investigation,
  },
  {
    id: 'ombudsman-draft-decision',
    stages: [stage({ responds: 'ombudsman-draft-decision' })],
    ...KIND,
    ...investigation,
  },
  { id: 'ombudsman-draft-report', stages: DATED_ITSELF, ...KIND, ...manual },
  {
    id: 'ombudsman-final-decision',
    stages: [stage({ also: ['ombudsman-remedy-one-month', 'ombudsman-remedy-three-months'] })],
    ...KIND,
    ...remedies,
  },
  { id: 'ombudsman-remedy-chaser', stages: DATED_ITSELF, ...KIND, ...remedies },
  { id: 'ombudsman-compliance-outcome', stages: SILENT, ...KIND, ...remedies },
  { id: 'ombudsman-non-compliance', stages: DATED_ITSELF, ...KIND, ...remedies },
  {
    id: 'ombudsman-public-report',
    stages: [stage({ responds: 'ombudsman-public-report' })],
    ...KIND,
    ...act,
  },
  {
    id: 'ombudsman-further-report',
    stages: [stage({ responds: 'ombudsman-further-report' })],
    ...KIND,
    ...act,
  },
  {
    id: 'ombudsman-housing-evidence-request',
    stages: [stage({ responds: 'ombudsman-housing-evidence' })],
    ...KIND,
    ...housing('evidence request'),
  },
  { id: 'ombudsman-housing-determination', stages: SILENT, ...KIND, ...housing('determination') },
  /** Each order has its day to comply with it, and proof is asked for. */
  { id: 'ombudsman-housing-order', stages: DATED_ITSELF, ...KIND, ...housing('orders') },
  { id: 'ombudsman-annual-letter', stages: SILENT, ...KIND, ...manual },
  { id: 'ombudsman-newsletter', stages: SILENT, ...KIND, ...manual },
] as const satisfies readonly CorrespondenceType[];
