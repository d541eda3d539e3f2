import type { FastifyHelmetOptions } from '@fastify/helmet';
import { issuerOf } from './authenticate.ts';
import type { HttpSettings } from './needs.ts';

/** Who may show our pages in a frame: "Tab requirements", Microsoft Teams developer documentation. */
const HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
  'https://outlook.live.com',
];

/** teams-js asks this address for the list of its hosts; where it is refused, a list inside the library serves. */
const TEAMS_HOST_LIST = 'https://res.cdn.office.net';

/**
 * The SHA-256 of nothing at all: allows `<style>` elements that hold no text. Fluent makes empty ones and fills them
 * through the style sheet's own methods, which no policy restricts; a style written into a page stays forbidden.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

export function securityHeaders(settings: HttpSettings): FastifyHelmetOptions {
  const signIn = [new URL(issuerOf(settings).tokenEndpoint).origin, new URL(settings.authority).origin];
  const https = settings.publicUrl?.startsWith('https:') ?? false;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", EMPTY_STYLE],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...new Set(signIn), TEAMS_HOST_LIST],
        frameAncestors: ["'self'", ...HOSTS, ...settings.teamsHosts],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        manifestSrc: ["'self'"],
      },
    },
    // frame-ancestors says it, and the old header cannot name more than one host.
    frameguard: false,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    // The sign-in page and Teams open us and are opened by us.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  };
}
