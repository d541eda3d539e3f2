import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { notice, wishes } from './notice-shapes.ts';

/** Reminders: each stands here whatever became of it in Teams, so that a lost one loses nothing. */
export const noticeEndpoints = {
  notices: {
    method: 'GET',
    path: '/api/notices',
    caller: 'see yourself',
    summary: 'What I was reminded of in the last thirty days, the latest first, and how I want to be',
    status: 200,
    answer: z.object({ rows: z.array(notice), wishes }),
  },
  noticeWishes: {
    method: 'POST',
    path: '/api/notices/wishes',
    caller: 'see yourself',
    summary: 'How I want to be reminded from now on',
    body: wishes,
    status: 200,
    answer: wishes,
  },
} as const satisfies Record<string, Endpoint>;
