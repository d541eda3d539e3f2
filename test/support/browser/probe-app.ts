import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const library = fileURLToPath(
  new URL('../../../node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js', import.meta.url),
);

/**
 * An app of nobody's: pages that hold the real teams-js and nothing else, so that a test can call it by hand. They
 * initialise themselves with the host's origin, and note what the host tells them.
 */
export async function probeApp(host: string) {
  const page = `<!doctype html><html lang="en"><title>Probe</title><body><h1>Probe</h1>
<script src="/teams.js"></script><script src="/probe.js"></script></body></html>`;
  const script = `
    globalThis.told = [];
    globalThis.ready = microsoftTeams.app.initialize([${JSON.stringify(host)}]).then(() => microsoftTeams.app.getContext());
    ready.then(() => microsoftTeams.app.registerOnThemeChangeHandler((theme) => told.push(theme)));`;
  const server = createServer((request, response) => {
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (request.url === '/teams.js') response.end(readFileSync(library));
    else response.end(request.url === '/probe.js' ? script : page);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const origin = `http://localhost:${(server.address() as { port: number }).port}`;
  const tab = (entityId: string, name: string) => ({
    ...{ entityId, name, scopes: ['personal'] },
    ...{
      contentUrl: `${origin}/${entityId}?sub={page.subPageId}&theme={app.theme}`,
      websiteUrl: `${origin}/${entityId}`,
    },
  });
  /** Its package, as an administrator uploads it. `registration`: whose tokens it may ask for. */
  const manifest = (registration: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
    id: '99999999-8888-4777-8666-555555555555',
    version: '2.0.0',
    name: { short: 'Probe' },
    description: { short: 'Calls the host by hand' },
    accentColor: '#7A3410',
    validDomains: ['probe.example'],
    webApplicationInfo: { id: registration, resource: `api://${new URL(origin).host}/${registration}` },
    staticTabs: [tab('first', 'First'), tab('second', 'Second')],
    ...more,
  });
  return { origin, manifest, close: () => new Promise((closed) => server.close(closed)) };
}

export type ProbeApp = Awaited<ReturnType<typeof probeApp>>;
