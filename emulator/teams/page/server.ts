import type { Activity, Live, Person, Post, Session, TokenAnswer } from './shapes.ts';

/** What the page asks of its own server, below `/teams/data`. Rejects where the server does not answer. */
export const server = {
  session: () => get<Session>('session'),
  activity: () => get<readonly Activity[]>('activity'),
  posts: (channel: string) => get<readonly Post[]>(`posts?channel=${encodeURIComponent(channel)}`),
  people: (team: string | null) => get<readonly Person[]>(team === null ? 'people' : `people?team=${team}`),
  read: async (id: string): Promise<void> => {
    await post('read', { id });
  },
  token: async (asked: {
    readonly app: string;
    readonly origin: string;
    readonly agreed: boolean;
  }): Promise<TokenAnswer> => (await post('token', asked)).json() as Promise<TokenAnswer>,
};

/** Listens for what comes in; `again` is called when a broken connection stands once more, for something may be missed. */
export function listen(onLive: (live: Live) => void, again: () => void): void {
  const events = new EventSource('/teams/data/events');
  let broken = false;
  events.addEventListener('message', ({ data }) => onLive(JSON.parse(String(data)) as Live));
  events.addEventListener('error', () => {
    broken = true;
  });
  events.addEventListener('open', () => {
    if (broken) again();
    broken = false;
  });
}

async function get<T>(path: string): Promise<T> {
  return (await checked(await fetch(`/teams/data/${path}`))).json() as Promise<T>;
}

const post = async (path: string, body: unknown): Promise<Response> =>
  checked(
    await fetch(`/teams/data/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

async function checked(response: Response): Promise<Response> {
  // The session ended elsewhere: the page's address leads to the sign-in and back.
  if (response.status === 401) location.reload();
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}
