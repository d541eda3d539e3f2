import type { SeedMessage } from '../message.ts';
import { automatic } from './automatic.ts';
import { awkward } from './awkward.ts';
import { bins } from './bins.ts';
import { broken } from './broken.ts';
import { civic } from './civic.ts';
import { councilTax } from './council-tax.ts';
import { crossedThreads } from './crossed-threads.ts';
import { enclosures } from './enclosures.ts';
import { environment } from './environment.ts';
import { frontDesk } from './front-desk.ts';
import { housing } from './housing.ts';
import { languages } from './languages.ts';
import { leisure } from './leisure.ts';
import { members } from './members.ts';
import { ombudsman } from './ombudsman.ts';
import { parkingLicensing } from './parking-licensing.ts';
import { planning } from './planning.ts';
import { reports } from './reports.ts';
import { rights } from './rights.ts';
import { roads } from './roads.ts';
import { schools } from './schools.ts';
import { socialCare } from './social-care.ts';
import { streets } from './streets.ts';
import { threads } from './threads.ts';

/** Every theme by name. An answer stands after what it answers, so the conversations come after the first letters. */
export const THEMES: Readonly<Record<string, readonly SeedMessage[]>> = {
  bins,
  streets,
  roads,
  housing,
  councilTax,
  planning,
  parkingLicensing,
  socialCare,
  schools,
  environment,
  leisure,
  civic,
  frontDesk,
  members,
  ombudsman,
  rights,
  threads,
  crossedThreads,
  automatic,
  reports,
  languages,
  enclosures,
  awkward,
  broken,
};

export const MESSAGES: readonly SeedMessage[] = Object.values(THEMES).flat();
