import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';

/** A place in a list's order of changes, and what the first call asked for. The client sees it as one opaque text. */
export type DeltaToken = {
  /** Handle of the list, so that a token cannot be used on another one. */
  readonly list: number;
  /** Changes up to this one have been handed out. */
  readonly at: number;
  /** Where a first enumeration began: rows removed before that were never seen and need no mention. */
  readonly began: number;
  readonly select: string | null;
  readonly expand: string | null;
  readonly top: string | null;
};

type Sealed = DeltaToken & { readonly era: number; readonly issued: number };

/** SharePoint's change log goes back this far. */
const KEPT = 60 * 86_400_000;
const ERA = 'delta era';

const era = (tenant: Tenant): number =>
  Number(tenant.sql('SELECT value FROM sp_facts WHERE name = ?').get(ERA)?.value ?? 0);

/** Forgets every token given so far. */
export function expireTokens(tenant: Tenant): void {
  tenant
    .sql('INSERT INTO sp_facts VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value')
    .run(ERA, String(era(tenant) + 1));
}

export function sealToken(tenant: Tenant, token: DeltaToken): string {
  const sealed: Sealed = { ...token, era: era(tenant), issued: tenant.clock.now() };
  return Buffer.from(JSON.stringify(sealed)).toString('base64url');
}

/** The token as it was sealed; 410 with the address of a fresh enumeration where it is expired, foreign or broken. */
export function openToken(
  tenant: Tenant,
  list: number,
  text: string,
  fresh: (token: DeltaToken | null) => string,
): DeltaToken {
  const sealed = read(text);
  const usable =
    sealed !== null &&
    sealed.list === list &&
    sealed.era === era(tenant) &&
    Math.abs(tenant.clock.now() - sealed.issued) <= KEPT;
  if (!usable) {
    throw new GraphFault(
      410,
      'resyncChangesApplyDifferences',
      'Resync required. Replace any local items with the server version.',
      {
        headers: { Location: fresh(sealed) },
      },
    );
  }
  return sealed;
}

function read(text: string): Sealed | null {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof value === 'object' && value !== null && Number.isInteger(value.at) && Number.isInteger(value.list)
      ? value
      : null;
  } catch {
    return null;
  }
}
