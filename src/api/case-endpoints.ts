import * as z from 'zod/mini';
import { act } from './act-shapes.ts';
import {
  actAsked,
  actDone,
  caseDetail,
  caseMessage,
  messageParam,
  peopleFound,
  presence,
  presenceAsked,
  referenceParam,
} from './case-detail-shapes.ts';
import { boardAsked, boardFilter, boardPage, boardSort, calendarPage, searchPage, work } from './case-shapes.ts';
import type { Endpoint } from './endpoint.ts';
import { load, trends } from './figure-shapes.ts';
import { day, limit, words } from './values.ts';

/**
 * Cases. Whatever is typed to find somebody goes in a body, never in an address: addresses stand in the logs of proxies
 * and in browsers' histories.
 */
export const caseEndpoints = {
  work: {
    method: 'GET',
    path: '/api/work',
    caller: 'read cases',
    summary: 'What to do today: mine, or everybody’s that I may see',
    query: z.object({ whose: z._default(z.enum(['mine', 'all']), 'mine') }),
    status: 200,
    answer: work,
  },
  board: {
    method: 'POST',
    path: '/api/board',
    caller: 'read cases',
    summary: 'Cases by filter, with the counts of every other choice',
    body: boardAsked,
    status: 200,
    answer: boardPage,
  },
  boardFile: {
    method: 'POST',
    path: '/api/board/file',
    caller: 'read cases',
    summary: 'The same cases as a table for a spreadsheet (CSV)',
    body: z.object({ filter: z._default(boardFilter, {}), sort: z._default(boardSort, 'days left') }),
    status: 200,
    answer: 'csv',
  },
  search: {
    method: 'POST',
    path: '/api/search',
    caller: 'read cases',
    summary: 'Cases by reference, name, address and words, as one types',
    body: z.object({ text: words(200), limit: limit(50, 20) }),
    status: 200,
    answer: searchPage,
  },
  calendar: {
    method: 'GET',
    path: '/api/calendar',
    caller: 'read cases',
    summary: 'What is due between two days (62 at most)',
    query: z.object({ from: day, to: day, whose: z._default(z.enum(['mine', 'all']), 'all') }),
    status: 200,
    answer: calendarPage,
  },
  caseDetail: {
    method: 'GET',
    path: '/api/cases/:reference',
    caller: 'read cases',
    summary: 'One case with everything known about it',
    params: referenceParam,
    status: 200,
    answer: caseDetail,
  },
  caseMessage: {
    method: 'GET',
    path: '/api/cases/:reference/messages/:key',
    caller: 'read cases',
    summary: 'One message of a case, to read',
    params: messageParam,
    status: 200,
    answer: caseMessage,
  },
  act: {
    method: 'POST',
    path: '/api/cases/:reference/acts',
    caller: 'act on cases',
    summary: 'Something happened on the case, or is to happen',
    params: referenceParam,
    body: actAsked(act),
    status: 200,
    answer: actDone,
  },
  presence: {
    method: 'POST',
    path: '/api/cases/:reference/presence',
    caller: 'read cases',
    summary: 'I am on it; who else is',
    params: referenceParam,
    body: presenceAsked,
    status: 200,
    answer: presence,
  },
  people: {
    method: 'POST',
    path: '/api/people',
    caller: 'act on cases',
    summary: 'People a case can be given to, by the beginning of a name',
    body: z.object({ text: words(100), reference: z.optional(words(30)), limit: limit(50, 20) }),
    status: 200,
    answer: peopleFound,
  },
  load: {
    method: 'GET',
    path: '/api/load',
    caller: 'see the load',
    summary: 'Who has how much to do, and the pool of investigation officers',
    status: 200,
    answer: load,
  },
  trends: {
    method: 'GET',
    path: '/api/trends',
    caller: 'see the figures',
    summary: 'Volumes by month received, timeliness and outcomes by directorate',
    query: z.object({ from: z.optional(day), to: z.optional(day) }),
    status: 200,
    answer: trends,
  },
  live: {
    method: 'GET',
    path: '/api/live',
    caller: 'read cases',
    summary: 'What changes, as it changes (server-sent events); ends when the sign-in does',
    status: 200,
    answer: 'events',
  },
} as const satisfies Record<string, Endpoint>;
