import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findUser } from './directory/people.ts';
import { BearerCheck } from './entra/bearer.ts';
import { signInControls } from './entra/control.ts';
import { EntraFront } from './entra/front.ts';
import { newPrivateKey, signingKey } from './entra/jwt.ts';
import { entraSchema } from './entra/schema.ts';
import { TokenMint } from './entra/tokens.ts';
import { mail } from './mail/slice.ts';
import { makeFolder } from './make-folder.ts';
import { OutlookFront } from './outlook/front.ts';
import { pagesFront } from './pages/front.ts';
import { ControlFront } from './shell/control.ts';
import { shellControls } from './shell/control-routes.ts';
import { Counts } from './shell/counts.ts';
import { Door } from './shell/door.ts';
import { FaultRules } from './shell/faults.ts';
import { GraphFront } from './shell/graph-front.ts';
import { listen } from './shell/listen.ts';
import { Throttles } from './shell/throttles.ts';
import type { Closer, Slice } from './slice.ts';
import { slices as ownSlices } from './slices.ts';
import { type OpenTenant, openTenant } from './store.ts';
import { TeamsFront } from './teams/front.ts';
import type { TenantSettings } from './tenant.ts';

export type StartOptions = {
  /** Where the tenant is kept; a temporary folder, removed on close, unless given. */
  readonly dataFolder?: string;
  /** 0 (default): any free port. */
  readonly port?: number;
  readonly smtpPort?: number;
  /** Only a loopback name; anything else is refused. */
  readonly host?: string;
  /** Fills an empty tenant with the synthetic council. Default false. */
  readonly seed?: boolean;
  /** Whether the council comes with 60 days of mail, or its mailboxes are empty. Default true. */
  readonly mail?: boolean;
  readonly listViewThreshold?: number;
  readonly throttles?: boolean;
  /** Slices beside the tenant's own, for tests of the shell. */
  readonly more?: readonly Slice[];
};

export type Emulator = {
  /** `http://localhost:PORT`, for Graph, sign-in and control alike. */
  readonly origin: string;
  readonly smtpPort: number;
  /** Whether the tenant holds the synthetic council, from this start or an earlier one. */
  readonly seeded: boolean;
  /** Whether this start put it in. */
  readonly seededNow: boolean;
  /** For the seed and for tests that look at what is kept. */
  readonly tenant: OpenTenant;
  close(): Promise<void>;
};

const TENANT_ID = '5eedc0de-4d61-4b5a-9a72-6d61726c7362';
const DOMAIN = 'marlsbury.gov.example';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** Starts the tenant in this process. Rejects where a port is taken or the host is not this machine alone. */
export async function startEmulator(options: StartOptions = {}): Promise<Emulator> {
  const host = options.host ?? 'localhost';
  if (!LOOPBACK.has(host)) throw new Error(`The emulator listens on this machine only, not on ${host}.`);
  const folder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'redress-emulator-'));
  makeFolder(resolve(folder));
  const settings: TenantSettings & { origin: string } = {
    tenantId: TENANT_ID,
    domain: DOMAIN,
    origin: '',
    listViewThreshold: options.listViewThreshold ?? 5000,
    throttles: options.throttles ?? true,
    resourceUnitsPerMinute: 1250,
    smtpPort: options.smtpPort ?? 0,
    switches: {},
  };
  const tenant = openTenant(join(folder, 'tenant.sqlite'), settings, 'marlsbury');
  const slices = [...ownSlices, ...(options.more ?? [])];
  const closers: Closer[] = [() => tenant.close()];
  if (options.dataFolder === undefined) closers.unshift(() => rmSync(folder, { recursive: true, force: true }));
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const server = await listen(options.port ?? 0);
    closers.push(server.close);
    settings.origin = `http://localhost:${server.port}`;
    tenant.db.exec(entraSchema);
    for (const slice of slices) tenant.db.exec(slice.schema);
    if (options.dataFolder === undefined) tenant.keepFact('signing key', keyOfPassingTenants());
    else if (tenant.fact('signing key') === null) tenant.keepFact('signing key', newPrivateKey());
    server.serve(fronts(tenant, slices));
    for (const slice of slices) {
      const closer = await slice.start?.(tenant);
      if (closer !== undefined) closers.push(closer);
    }
    const before = tenant.fact('seeded') !== null;
    if (options.seed === true) await seed(tenant, options.mail ?? true);
    server.open();
    const seeded = tenant.fact('seeded') !== null;
    return {
      origin: settings.origin,
      smtpPort: settings.smtpPort,
      seeded,
      seededNow: seeded && !before,
      tenant,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

let passingKey: string | null = null;

/** Tenants that are gone when they close share a key: making one takes longer than everything else at their start. */
function keyOfPassingTenants(): string {
  passingKey ??= newPrivateKey();
  return passingKey;
}

/** Loaded only when it is wanted: most tests need no council. */
async function seed(tenant: OpenTenant, mail: boolean): Promise<void> {
  const { seedCouncil } = await import('./seed/seed.ts');
  await seedCouncil(tenant, { mail });
  tenant.keepFact('seeded', tenant.clock.iso());
}

function fronts(tenant: OpenTenant, slices: readonly Slice[]) {
  const key = signingKey(tenant.fact('signing key')!);
  const mint = new TokenMint(tenant, key);
  const faults = new FaultRules();
  tenant.onNotification(() => faults.forNotification());
  const counts = new Counts();
  const throttles = new Throttles(tenant);
  const mailboxKey = (user: string): string => findUser(tenant, user)?.id ?? user.toLowerCase();
  const door = (routes: ConstructorParameters<typeof Door>[0]['routes']): Door =>
    new Door({ tenant, routes, faults, throttles, counts, mailboxKey });
  // Outlook reads its mailboxes by a service of its own, which nothing that is said of Graph is about.
  const untroubled = { faults: new FaultRules(), throttles: null, counts: new Counts() };
  const outlook = new OutlookFront(mint, new Door({ tenant, routes: mail.routes, ...untroubled, mailboxKey }));
  const bearer = new BearerCheck(key, mint.issuer, () => tenant.clock.now());
  const graph = new GraphFront(
    tenant,
    bearer,
    door(slices.flatMap((slice) => slice.routes)),
    door(slices.flatMap((slice) => slice.transfers ?? [])),
    counts,
    faults,
  );
  const control = new ControlFront(tenant, [
    ...shellControls(tenant, mint, faults, counts, slices),
    ...signInControls(mint),
    ...slices.flatMap((slice) => slice.control ?? []),
  ]);
  return { graph, control, teams: new TeamsFront(mint), outlook, pages: pagesFront, entra: new EntraFront(mint) };
}
