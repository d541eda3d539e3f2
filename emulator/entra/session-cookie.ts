import type { IncomingMessage } from 'node:http';

const NAME = 'pretend_sign_in';

export const sessionCookie = (session: string): string => `${NAME}=${session}; Path=/; HttpOnly; SameSite=Lax`;
export const noSessionCookie = `${NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

/** The session a browser presents, or null. */
export function readSession(request: IncomingMessage): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === NAME && value !== undefined && value !== '') return value;
  }
  return null;
}
