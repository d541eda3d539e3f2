import { describe, expect, test } from 'vitest';
import { composeAll } from '../../../emulator/seed/compose.ts';
import { addressOf, PEOPLE } from '../../../emulator/seed/council.ts';
import type { SeedMessage } from '../../../emulator/seed/message.ts';
import { MESSAGES, THEMES } from '../../../emulator/seed/messages/all.ts';
import { FLAGS, SERVICES } from '../../../src/domain/triage/proposal.ts';

const NOW = Date.parse('2026-09-15T10:00:00Z');
const labelled = MESSAGES.filter(({ label }) => label !== null);
const share = (label: string): number => labelled.filter((one) => one.label === label).length / labelled.length;
const flagged = (flag: string): SeedMessage[] => MESSAGES.filter(({ flags }) => flags?.includes(flag));

/** Everything a message says, with its hand-written bytes, headers and files’ names. */
const said = (message: SeedMessage): string =>
  JSON.stringify(message) +
  (message.raw ? Buffer.from(message.raw({ date: '', messageId: '', to: '' })).toString() : '');

describe('the inbox is what a council’s contact address gets', () => {
  test('in number and in proportion: about 40 contacts, 35 requests, 25 complaints in a hundred', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(170);
    expect(share('contact')).toBeGreaterThan(0.36);
    expect(share('contact')).toBeLessThan(0.45);
    expect(share('service_request')).toBeGreaterThan(0.3);
    expect(share('complaint')).toBeGreaterThan(0.2);
    expect(share('complaint')).toBeLessThan(0.29);
  });

  test('with every service in it, all three kinds in the large ones', () => {
    for (const service of SERVICES) {
      const some = labelled.filter((one) => one.service === service);
      expect(some.length, service).toBeGreaterThanOrEqual(4);
    }
    for (const service of [
      'waste',
      'highways',
      'housing',
      'council_tax',
      'planning',
      'parking',
      'education',
      'adults',
    ]) {
      const kinds = new Set(labelled.filter((one) => one.service === service).map(({ label }) => label));
      expect([...kinds].sort(), service).toEqual(['complaint', 'contact', 'service_request']);
    }
  });

  test('with every flag of the guide, and none it does not know', () => {
    for (const flag of FLAGS) expect(flagged(flag).length, flag).toBeGreaterThanOrEqual(1);
    for (const { id, flags } of MESSAGES) for (const flag of flags ?? []) expect(FLAGS, id).toContain(flag);
    expect(flagged('safeguarding').length).toBeGreaterThanOrEqual(5);
    expect(flagged('member_enquiry').length).toBeGreaterThanOrEqual(6);
    expect(flagged('ombudsman').length).toBeGreaterThanOrEqual(8);
  });

  test('in each theme enough to be a theme, and each message under one id', () => {
    for (const [theme, messages] of Object.entries(THEMES)) expect(messages.length, theme).toBeGreaterThanOrEqual(6);
    expect(new Set(MESSAGES.map(({ id }) => id)).size).toBe(MESSAGES.length);
    for (const { id, shows } of MESSAGES) expect(shows.length, id).toBeGreaterThan(10);
  });

  test('with a second label only where it differs from the first', () => {
    for (const { id, label, ambiguous } of MESSAGES) expect(ambiguous ?? [], id).not.toContain(label);
  });

  test('lying in the inbox for the most part, but also filed, in Junk, in Deleted Items and in Sent Items', () => {
    const folders = MESSAGES.map(({ folder }) => folder ?? 'inbox');
    for (const folder of ['junkemail', 'deleteditems', 'sentitems', 'inbox/Compliments'])
      expect(folders).toContain(folder);
    expect(folders.filter((one) => one === 'inbox').length).toBeGreaterThan(200);
  });

  test('and what the council sent carries no reference of ours', () => {
    for (const { text, subject } of MESSAGES.filter(({ folder }) => folder === 'sentitems'))
      expect(`${subject} ${text}`).not.toMatch(/RD-\d\d-\d/);
  });
});

describe('nobody real is in it', () => {
  const REAL = ['lgo.org.uk', 'www.lgo.org.uk', 'housing-ombudsman.org.uk', 'www.housing-ombudsman.org.uk'];

  test('addresses and links lie in .example and .invalid; only the Ombudsmen’s domains are theirs', () => {
    for (const message of MESSAGES) {
      const hosts = [...said(message).matchAll(/(?:@|https?:\/\/|www\.)((?:[\w-]+\.)+[a-z]{2,})/gi)].map(
        ([, host]) => host!,
      );
      for (const host of hosts) {
        const fine = /\.(example|invalid)$/.test(host) || REAL.includes(host) || host === 'marlsbury.gov.example';
        expect(fine, `${message.id}: ${host}`).toBe(true);
      }
    }
  });

  test('telephone numbers are of the ranges Ofcom keeps for drama', () => {
    let seen = 0;
    for (const message of MESSAGES)
      for (const [number] of said(message).matchAll(/\b0[1-9]\d{1,3} \d{3,4} ?\d{3,4}\b|\b0[1-9]\d{9}\b/g)) {
        seen += 1;
        expect(number, message.id).toMatch(/^(01632 960\d{3}|07700 900\d{3}|020 7946 0\d{3})$/);
      }
    expect(seen).toBeGreaterThan(15);
  });

  test('postcodes are of the area MX, which does not exist', () => {
    let seen = 0;
    for (const message of MESSAGES)
      for (const [postcode] of said(message).matchAll(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g)) {
        seen += 1;
        expect(postcode, message.id).toMatch(/^MX/);
      }
    expect(seen).toBeGreaterThan(8);
  });

  test('whoever writes from the council’s own domain works or sits there, or is a machine', () => {
    const known = [...PEOPLE.map(addressOf), 'contact@marlsbury.gov.example', 'complaints@marlsbury.gov.example'];
    for (const { id, from } of MESSAGES) {
      const address = /<([^>]*@marlsbury\.gov\.example)>/.exec(from ?? '')?.[1];
      if (address !== undefined && !address.startsWith('mfd')) expect(known, id).toContain(address);
    }
  });
});

test('no message is another one with the names changed: runs of eight words are not shared', () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, text } of MESSAGES) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    for (let at = 0; at + 8 <= words.length; at += 1) {
      const run = words.slice(at, at + 8).join(' ');
      owners.set(run, (owners.get(run) ?? new Set()).add(id));
    }
  }
  const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([run, ids]) => `${run}: ${[...ids].join(', ')}`);
  expect(shared).toEqual([]);
  expect(owners.size).toBeGreaterThan(9000);
});

test('weekdays are busier than weekends, and the last two weeks are not empty', () => {
  const sent = composeAll(MESSAGES, NOW).map(({ sentAt }) => sentAt);
  const weekend = sent.filter((at) => [0, 6].includes(new Date(at).getUTCDay()));
  expect(weekend.length).toBeGreaterThan(2);
  expect(weekend.length / sent.length).toBeLessThan(0.15);
  expect(sent.filter((at) => at > NOW - 14 * 86_400_000).length).toBeGreaterThan(60);
});
