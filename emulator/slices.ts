import { directory } from './directory/slice.ts';
import { mail } from './mail/slice.ts';
import { outlook } from './outlook/slice.ts';
import { sharepoint } from './sharepoint/slice.ts';
import type { Slice } from './slice.ts';
import { subscriptions } from './subscriptions/slice.ts';
import { teams } from './teams/slice.ts';

/** Every slice of the tenant, in the order their schemas are created and they are started. */
export const slices: readonly Slice[] = [directory, sharepoint, mail, subscriptions, teams, outlook];
