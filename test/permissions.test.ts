import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startEmulator } from '../emulator/start.ts';
import { readManifest } from '../emulator/teams/manifest.ts';
import { unifiedManifest } from '../manifest/unified-manifest.ts';

const packed = {
  origin: 'https://redress.marlsbury.gov.example',
  clientId: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c002',
  privacyUrl: 'https://www.marlsbury.gov.example/privacy',
  termsUrl: 'https://www.marlsbury.gov.example/terms',
  severalAtOnce: true,
};
const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${root}docs/permissions.md`, 'utf8');
const rows = [...page.matchAll(/^\| `([A-Za-z.]+)`[^|]*\|[^|]*\|([^|]*)\|/gm)].map(([, permission, files]) => ({
  permission: permission as string,
  files: [...(files ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file as string),
}));
/** By the heading they stand under. */
const under = (heading: string): string[] => {
  const [, part = ''] = page.split(`## ${heading}`);
  const names = new Set([...(part.split('\n## ')[0] ?? '').matchAll(/^\| `([A-Za-z.]+)`/gm)].map(([, name]) => name));
  return rows.map(({ permission }) => permission).filter((permission) => names.has(permission));
};

/** The permissions in the app token the tenant gives Redress, which is what every journey runs with. */
async function granted(): Promise<string[]> {
  const emulator = await startEmulator();
  try {
    const connection = (await (await fetch(`${emulator.origin}/control/connection`)).json()) as Record<string, string>;
    const { token_endpoint } = JSON.parse(connection.authorityMetadata ?? '{}') as { token_endpoint: string };
    const answer = await fetch(token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: connection.clientId ?? '',
        client_secret: connection.clientSecret ?? '',
        scope: 'https://graph.microsoft.com/.default',
      }),
    });
    const { access_token } = (await answer.json()) as { access_token: string };
    const claims = JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString()) as {
      roles: string[];
    };
    return claims.roles;
  } finally {
    await emulator.close();
  }
}

describe('the permissions page', () => {
  it('lists exactly what the tenant grants, so that the journeys prove it is enough', async () => {
    expect((await granted()).sort()).toEqual(under('Application permissions').sort());
  });

  it('lists exactly what the app package asks for where it is installed', () => {
    const manifest = unifiedManifest(packed);
    const { resourceSpecific } = readManifest(manifest);
    expect(under('Consented where the app is installed')).toEqual(resourceSpecific);
    expect(resourceSpecific.length).toBeGreaterThan(0);

    const { permissions } = manifest.authorization as { permissions: { resourceSpecific: Record<string, string>[] } };
    const ofOutlook = permissions.resourceSpecific.filter(({ type }) => type === 'Delegated').map(({ name }) => name);
    const [, part = ''] = page.split('## What the add-in asks of Outlook');
    const listed = [...(part.split('\n## ')[0] ?? '').matchAll(/^- `([A-Za-z.]+)`/gm)].map(([, name]) => name);
    expect(listed).toEqual(ofOutlook);
  });

  it('has every permission under one of its headings', () => {
    const headed = [...under('Application permissions'), ...under('Consented where the app is installed')];
    expect(rows.map(({ permission }) => permission).sort()).toEqual(headed.sort());
  });

  /** What a file has to say in order to need the permission. */
  const NEEDS: Readonly<Record<string, RegExp>> = {
    'Mail.ReadWrite': /mailboxPath\(\w+\)\}\/(mailFolders|messages)|['`]\/subscriptions/,
    'MailboxSettings.ReadWrite': /\/outlook\/masterCategories/,
    'Sites.ReadWrite.All': /`\/sites\/\$|\}\/items|\/root:\/|['`]\/subscriptions/,
    'Sites.Manage.All': /\}\/lists`|\}\/columns[`/]/,
    'TeamsActivity.Send.User': /sendActivityNotification/,
  };

  it.each(Object.entries(NEEDS))('names for %s exactly the files that need it', (permission, needs) => {
    const needing = readdirSync(`${root}server/graph`)
      .filter((name) => name.endsWith('.ts') && needs.test(readFileSync(`${root}server/graph/${name}`, 'utf8')))
      .map((name) => `server/graph/${name}`);
    const named = rows.find((row) => row.permission.startsWith(permission))?.files ?? [];
    expect(needing.length).toBeGreaterThan(0);
    expect([...named].sort()).toEqual(needing.sort());
  });

  it('has no permission that nobody has said how to look for', () => {
    expect(rows.map(({ permission }) => permission).filter((name) => !Object.hasOwn(NEEDS, name))).toEqual([]);
  });
});
