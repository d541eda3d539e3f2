import type { Route } from '../route.ts';

/** So many calls of one app in so many milliseconds. */
export type Rate = { readonly name: string; readonly most: number; readonly length: number };

const SECOND = 1000;
const DAY = 86_400_000;

/**
 * The rates that a Teams call counts against (Graph documentation, "Microsoft Teams service limits"): one by the kind of
 * request, and four a second for each team and each channel, whatever the request.
 */
export function teamsRates(route: Route, params: Readonly<Record<string, string>>): readonly Rate[] {
  const { team, channel } = params;
  const posting = route.method === 'POST' && route.pattern.endsWith('/messages');
  return [
    kind(route, posting),
    ...(team === undefined ? [] : [{ name: `team ${team}`, most: 4, length: SECOND }]),
    ...(channel === undefined ? [] : [{ name: `channel ${channel}`, most: 4, length: SECOND }]),
    ...(posting && channel !== undefined ? [{ name: `messages ${channel}`, most: 3000, length: DAY }] : []),
  ];
}

function kind(route: Route, posting: boolean): Rate {
  const { method, pattern } = route;
  if (pattern.endsWith('/sendActivityNotification')) return { name: pattern, most: 5, length: SECOND };
  if (posting) return { name: 'POST messages', most: 50, length: SECOND };
  if (pattern.endsWith('/messages')) return { name: 'GET messages', most: 20, length: SECOND };
  if (pattern.endsWith('/channels')) return { name: 'GET channels', most: 60, length: SECOND };
  return { name: `other ${method}`, most: 30, length: SECOND };
}
