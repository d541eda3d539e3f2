import type { Mail } from '../../../src/domain/mail.ts';
import { findReferences } from '../../../src/domain/triage/threading-ladder.ts';
import type { Lookup } from '../../ports.ts';
