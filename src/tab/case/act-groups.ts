import type { ActType } from '../../api/act-shapes.ts';
import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import type { ActGroup } from '../../words/screens/case/shape.ts';

/** What each kind of act is about, the most usual first. One left out does not compile. */
const GROUP: Readonly<Record<ActType, ActGroup>> = {
  acknowledged: 'reply',
  'points recorded': 'reply',
  responded: 'reply',
  extended: 'reply',
  'call attempted': 'reply',
  'part sent in': 'reply',
  'draft looked at': 'reply',
  'resolved early': 'reply',
  'clarification asked': 'reply',
  'clarification answered': 'reply',
  'date set': 'reply',
  'milestone reached': 'reply',
  assigned: 'people',
  'contact noted': 'people',
  'member involved': 'people',
  'member updated': 'people',
  'liaison noted': 'people',
  'complained about': 'people',
  'not complained about': 'people',
  'independence checked': 'people',
  'remedy promised': 'remedies',
  'remedy done': 'remedies',
  'remedy proof sent': 'remedies',
  'remedy not possible': 'remedies',
  noted: 'case',
  'delay explained': 'case',
  confirmed: 'case',
  'complaint offered': 'case',
  converted: 'case',
  'escalation asked': 'case',
  escalated: 'case',
  refused: 'case',
  closed: 'case',
  reopened: 'case',
  corrected: 'case',
  'procedure changed': 'case',
  split: 'case',
  merged: 'case',
  restricted: 'case',
  'restriction lifted': 'case',
  withdrawn: 'case',
  reinstated: 'case',
};
const GROUPS: readonly ActGroup[] = ['reply', 'people', 'remedies', 'case'];
const ORDER = Object.keys(GROUP) as readonly ActType[];

/** What the reader can do: the one thing the procedure lacks, what it lacks beside that, and everything else by subject. */
export function offered({ may, lacking }: Pick<CaseDetail, 'may' | 'lacking'>) {
  const [first = null, ...beside] = lacking;
  const rest = ORDER.filter((act) => may.some((one) => one.act === act) && !lacking.some((one) => one === act));
  return {
    first,
    beside,
    groups: GROUPS.map((group) => ({ group, acts: rest.filter((act) => GROUP[act] === group) })).filter(
      ({ acts }) => acts.length > 0,
    ),
  };
}
