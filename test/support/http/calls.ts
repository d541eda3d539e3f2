import type { Asked, EndpointName } from '../../../src/api/contract.ts';
import { contract } from '../../../src/api/contract.ts';
import type { Endpoint } from '../../../src/api/endpoint.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';

const NO_SUCH_MESSAGE = { messageId: '<no-such-message@example>', mailbox: null, subject: 'x', from: '', at: null };

/** What a call of every endpoint says at least. An endpoint of the contract that has no row here does not compile. */
export const CALLS: { readonly [N in EndpointName]: Asked<N> } = {
  signIn: {},
  me: {},
  intake: { query: {} },
  intakeDetail: { params: { key: 'no-such-key' } },
  confirm: { params: { key: 'no-such-key' }, body: { category: 'complaint' } },
  open: { params: { key: 'no-such-key' }, body: { category: 'complaint' } },
  undo: { params: { key: 'no-such-key' }, body: {} },
  link: { params: { key: 'no-such-key' }, body: { reference: 'RD-26-999999', from: null } },
  intakeCases: { params: { key: 'no-such-key' } },
  intakeMessage: { params: { key: 'no-such-key' } },
  intakeFile: { params: { key: 'no-such-key', file: 'message' } },
  notForUs: { params: { key: 'no-such-key' }, body: {} },
  work: { query: {} },
  board: { body: {} },
  boardFile: { body: {} },
  search: { body: { text: 'bin' } },
  calendar: { query: { from: '2026-06-01' as CalendarDate, to: '2026-06-30' as CalendarDate } },
  caseDetail: { params: { reference: 'RD-26-999999' } },
  caseMessage: { params: { reference: 'RD-26-999999', key: 'no-such-key' } },
  caseFile: { params: { reference: 'RD-26-999999', key: 'no-such-key', file: '0' } },
  act: { params: { reference: 'RD-26-999999' }, body: { seen: 1, act: { type: 'noted', text: 'a word' } } },
  presence: { params: { reference: 'RD-26-999999' }, body: { doing: 'reading' } },
  assignmentSeen: { params: { reference: 'RD-26-999999' } },
  messagesSeen: { params: { reference: 'RD-26-999999' }, body: { keys: ['no-such-key'] } },
  people: { body: { text: 'a' } },
  load: {},
  trends: { query: {} },
  live: {},
  notices: {},
  noticeWishes: { body: { digest: 'off', urgent: 'in Teams', language: 'cy' } },
  byHand: {
    body: {
      channel: 'phone',
      receivedAt: '2026-06-01T09:00:00Z',
      name: 'Nobody',
      address: '',
      subject: 'x',
      text: 'x',
      category: 'contact',
      service: null,
      formId: '00000000-0000-4000-8000-000000000000',
    },
  },
  acknowledgement: { params: { reference: 'RD-26-999999' } },
  paneMessage: { body: NO_SUCH_MESSAGE },
  paneMessages: { body: { messages: [NO_SUCH_MESSAGE] } },
  checkReply: {
    body: { reference: null, conversationId: null, subject: 'x', to: [], cc: [], text: 'x', attachments: [] },
  },
  checkSend: {
    body: { reference: null, conversationId: null, subject: 'x', to: [], cc: [], text: 'x', attachments: [] },
  },
  reconcile: {},
  health: {},
  metrics: {},
  notice: { query: {} },
  lifecycleNotice: { query: {} },
};

type Said = {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
};

/** A call as `inject` takes it. */
export function callOf<N extends EndpointName>(name: N, asked: Asked<N> = CALLS[name], token?: string) {
  const endpoint: Endpoint = contract[name];
  const { params = {}, query = {}, body } = asked as Said;
  const path = endpoint.path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  return {
    method: endpoint.method,
    url: search.size > 0 ? `${path}?${search}` : path,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { payload: body as object }),
  };
}
