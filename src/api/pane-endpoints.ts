import { referenceParam } from './case-detail-shapes.ts';
import type { Endpoint } from './endpoint.ts';
import {
  acknowledgement,
  byHand,
  paneMessage,
  paneMessages,
  replyChecked,
  replyDraft,
  seenMessage,
  seenMessages,
  sendChecked,
} from './pane-shapes.ts';
import { intakeRow } from './shapes.ts';

/** As much as a long answer in Welsh to many people takes. */
const LONG_MAIL = 256 * 1024;

/** What the pane in Outlook asks beside the log and the cases. What a person reads or writes goes in bodies, never in addresses. */
export const paneEndpoints = {
  paneMessage: {
    method: 'POST',
    path: '/api/pane/message',
    caller: 'read the mail log',
    summary: 'The message that is selected in Outlook, with everything the pane shows of it',
    body: seenMessage,
    status: 200,
    answer: paneMessage,
  },
  paneMessages: {
    method: 'POST',
    path: '/api/pane/messages',
    caller: 'read the mail log',
    summary: 'How each of the messages stands that are selected together in Outlook',
    body: seenMessages,
    mostBytes: 512 * 1024,
    status: 200,
    answer: paneMessages,
  },
  byHand: {
    method: 'POST',
    path: '/api/pane/by-hand',
    caller: 'decide about mail',
    summary: 'A call, a letter or a visit at the counter becomes a row, and a case where it is one',
    body: byHand,
    status: 200,
    answer: intakeRow,
  },
  acknowledgement: {
    method: 'GET',
    path: '/api/cases/:reference/acknowledgement',
    caller: 'act on cases',
    summary: 'A draft of the acknowledgement, for the stage that the case is at',
    params: referenceParam,
    status: 200,
    answer: acknowledgement,
  },
  checkReply: {
    method: 'POST',
    path: '/api/pane/reply',
    caller: 'read cases',
    summary: 'What an answer that is being written lacks',
    body: replyDraft,
    mostBytes: LONG_MAIL,
    status: 200,
    answer: replyChecked,
  },
  checkSend: {
    method: 'POST',
    path: '/api/pane/send-check',
    caller: 'read cases',
    summary: 'Whether Outlook asks before it sends an answer',
    body: replyDraft,
    mostBytes: LONG_MAIL,
    status: 200,
    answer: sendChecked,
  },
} as const satisfies Record<string, Endpoint>;
