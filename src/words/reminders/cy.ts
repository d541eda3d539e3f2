import type { ClockName } from '../../domain/clock/case-clock.ts';
import { cy as clock } from '../clock/cy.ts';
import { longDate } from '../clock/long-date.ts';
import { soft } from '../phrases/cy.ts';
import type { ReminderWords } from './shape.ts';

// A noun after a figure stays singular in Welsh, and a figure hides the mutation that a word would cause.
const cases = (count: number): string => `${count} achos`;

/** What is awaited, that it is to be done, and that it is recorded: each with the gender of the first. */
const AWAITED: Readonly<Record<ClockName, readonly [what: string, toDo: string, recorded: string]>> = {
  acknowledge: ['gydnabyddiaeth', 'i’w hanfon', 'wedi’i chofnodi'],
  step: ['cam nesaf', 'i’w gymryd', 'wedi’i gofnodi'],
  'early look': ['drafft', 'i’w ddarllen', 'wedi’i gofnodi'],
  'member update': ['diweddariad i’r cynghorydd neu’r AS', 'i’w anfon', 'wedi’i gofnodi'],
  respond: ['ateb', 'i’w anfon', 'wedi’i gofnodi'],
  extension: ['ateb', 'i’w anfon', 'wedi’i gofnodi'],
  'outer limit': ['ateb', 'i’w anfon', 'wedi’i gofnodi'],
  'escalation window': ['cais am y cam nesaf', 'i’w wneud', 'wedi’i gofnodi'],
  remedy: ['rhwymedi a addawyd', 'i’w gyflawni', 'wedi’i gofnodi'],
};

export const cy: ReminderWords = {
  digestTitle: 'Eich gwaith heddiw',
  teamTitle: (directorate, day) => `${directorate ?? 'Y cyngor cyfan'}: ${longDate(day, clock)}`,
  teamLead: (count) => `${cases(count)} i edrych arno heddiw.`,
  caseTitle: (reference) => `Achos ${reference}`,
  band: {
    overdue: (count) => `${count} yn hwyr`,
    'due today': (count) => `${count} i’w hateb heddiw`,
    'early look': (count) => `${count} drafft i edrych arno`,
    'this week': (count) => `${count} arall yr wythnos hon`,
    'to confirm': (count) => (count === 1 ? '1 i’w gadarnhau' : `${count} i’w cadarnhau`),
  },
  messages: (count) => `${count} neges heb benderfyniad`,
  first: (reference) => `Dechreuwch gyda ${reference}.`,
  more: (count) => `a ${count} arall`,
  openBoard: 'Agor y bwrdd yn Redress',
  urgent: {
    'due today': ({ reference, clock: of, due }) => {
      const [what, toDo, recorded] = AWAITED[of];
      if (due)
        return `${reference}: mae’r ${what} ${toDo} erbyn ${longDate(due, clock)}. Heddiw yw’r diwrnod gwaith olaf cyn hynny.`;
      return `${reference}: mae’r ${what} ${toDo} heddiw; nid yw ${recorded} eto.`;
    },
    overdue: ({ reference, clock: of, due }) => {
      const [what, , recorded] = AWAITED[of];
      return `${reference}: nid yw’r ${what} ${recorded}; y dyddiad oedd ${longDate(due, clock)}.`;
    },
    'ombudsman deadline': ({ reference, due }) =>
      `${reference}: mae’r Ombwdsmon yn disgwyl ateb erbyn ${longDate(due, clock)}.`,
    raised: ({ reference, due }) =>
      `${reference}: dim ateb eto; y dyddiad oedd ${longDate(due, clock)}. Mae wedi’i godi gyda chi.`,
  },
  today: 'heddiw',
  onDay: soft,
  activity: {
    morningDigest: {
      description: 'Eich gwaith y bore yma',
      template: 'I’w hateb heddiw: {dueToday}. Yn hwyr: {overdue}',
    },
    caseDue: { description: 'Mae achos i’w ateb', template: 'Mae {reference} i’w ateb {when}' },
    caseOverdue: { description: 'Mae achos yn hwyr', template: 'Roedd {reference} i’w ateb {when}' },
    caseRaised: {
      description: 'Mae angen eich penderfyniad ar achos',
      template: 'Mae angen eich penderfyniad ar {reference}',
    },
  },
  state: {
    sending: 'Ar ei ffordd i Teams',
    waiting: 'Bydd cynnig arall',
    sent: 'Anfonwyd i Teams',
    refused: 'Ni chafodd ei dderbyn gan Teams',
    unclear: 'Efallai na welwyd yn Teams',
    'too late': 'Ddim yn ddyledus mwyach, heb ei anfon',
    'in Redress only': 'Yma yn unig',
  },
  because: {
    'Teams is not set up':
      'Nid yw Redress wedi’i gysylltu â Teams eto. Gall TG wneud hynny: gweler “Reminders” yn y canllaw.',
    'asked for': 'Gofynnoch i hysbysiadau brys aros yma yn unig. Gallwch newid hynny yn eich gosodiadau.',
    'Teams is busy': 'Roedd Teams yn brysur. Mae Redress yn rhoi cynnig arall arni ohono’i hun.',
    'no answer': 'Ni ddywedodd Teams a gyrhaeddodd. Nid oes dim ar goll: mae yma.',
    'no longer due': 'Erbyn y gellid ei anfon nid oedd ei angen mwyach.',
    'app not installed':
      'Nid yw Redress wedi’i osod i’r person hwn yn Teams, neu ni chaiff ei hysbysu. Gall TG ei osod.',
    'person not found':
      'Nid yw Teams yn adnabod y person hwn. Os yw wedi gadael, gall TG ei dynnu o’r rhestr “People”.',
    'app package differs': 'Mae Redress yn Teams yn fersiwn hŷn na’r gweinydd. Gall TG lwytho’r pecyn ap newydd.',
    'channel not set up': 'Nid oes sianel i’r gyfarwyddiaeth hon. Gall TG enwi un yn y gosodiadau.',
    'workflow gone':
      'Mae’r llif gwaith sy’n postio i’r sianel wedi mynd neu wedi’i ddiffodd. Gall ei berchennog ei osod eto.',
    'workflow does not take it':
      'Nid yw’r llif gwaith sy’n postio i’r sianel yn derbyn yr hyn mae Redress yn ei anfon. Gall TG edrych.',
  },
};
