import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explain, knownSettings, readConfig, WANTED } from '../../server/config.ts';
import { unknownSettings } from '../../server/setting-names.ts';
import { USUAL_REMINDERS } from '../../src/domain/reminders/reminder-policy.ts';

const whole = {
  REDRESS_TENANT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c001',
  REDRESS_CLIENT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c002',
  REDRESS_CLIENT_SECRET: 'not-a-real-secret',
  REDRESS_SITE: 'marlsbury.sharepoint.example:/sites/redress',
  REDRESS_MAILBOXES: 'Contact@marlsbury.gov.example=triage:auto, ombudsman@marlsbury.gov.example=ombudsman',
};

const problemsOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems.map(({ name }) => name);
};

describe('the settings', () => {
  it('are read whole, with mailboxes in lower case and suggesting unless told otherwise', () => {
    const read = readConfig(whole);
    expect(read.ok && read.config.mailboxes).toEqual([
      { address: 'contact@marlsbury.gov.example', kind: 'triage', mode: 'auto' },
      { address: 'ombudsman@marlsbury.gov.example', kind: 'ombudsman', mode: 'suggest' },
    ]);
    expect(read.ok && read.config.authority).toBe(`https://login.microsoftonline.com/${whole.REDRESS_TENANT_ID}`);
  });

  it('name every missing one at once, because nobody wants to be told one at a time', () => {
    expect(problemsOf({})).toEqual([
      'REDRESS_TENANT_ID',
      'REDRESS_CLIENT_ID',
      'REDRESS_SITE',
      'REDRESS_MAILBOXES',
      'REDRESS_CLIENT_SECRET',
    ]);
  });

  it('name each wrong one once, whatever else is wrong with it, and what is no address at all is no fault of ours', () => {
    expect(problemsOf({ ...whole, REDRESS_PUBLIC_URL: 'http://redress.example/app' })).toEqual(['REDRESS_PUBLIC_URL']);
    expect(problemsOf({ ...whole, REDRESS_PUBLIC_URL: 'redress.example', REDRESS_MAILBOXES: 'a' })).toEqual([
      'REDRESS_MAILBOXES',
      'REDRESS_PUBLIC_URL',
    ]);
    expect(problemsOf({ ...whole, REDRESS_GRAPH_URL: 'graph', REDRESS_AUTHORITY: '?' })).toHaveLength(2);
  });

  it('say of every mailbox that is written wrongly what is wrong with it', () => {
    const text = 'contact@a.example, contact@b.example=mail, nobody, c@d.example=triage, C@d.example=ombudsman';
    const read = readConfig({ ...whole, REDRESS_MAILBOXES: text });
    expect(read.ok ? [] : read.problems[0]?.inside).toEqual([
      'contact@a.example: says not what it is for; =triage or =ombudsman comes after it',
      'contact@b.example=mail: what comes after = is triage, triage:suggest, triage:auto or ombudsman',
      'nobody: does not begin with an e-mail address',
      'c@d.example: stands there twice',
    ]);
  });

  it.each([
    ['REDRESS_TENANT_ID', 'our-tenant', 'a tenant is a GUID'],
    ['REDRESS_SITE', 'https://marlsbury.sharepoint.example/sites/redress', 'a site is host:/path, not an address'],
    ['REDRESS_MAILBOXES', 'contact@marlsbury.gov.example', 'a mailbox has a kind'],
    ['REDRESS_MAILBOXES', 'a@b.example=triage,A@b.example=ombudsman', 'a mailbox is watched once'],
    ['REDRESS_GRAPH_URL', 'http://graph.example', 'a token never travels in the clear'],
    ['REDRESS_PUBLIC_URL', 'ftp://here.example', 'browsers and Graph speak https'],
    ['REDRESS_PORT', '70000', 'there is no such port'],
    ['REDRESS_WEBHOOK_SECRET', 'short', 'a short secret can be guessed'],
    ['REDRESS_GROUPS', 'Environment', 'a group is known by its id'],
    [
      'REDRESS_GROUPS',
      '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c009=Enviroment',
      'a slip would hide the cases of a directorate',
    ],
    ['REDRESS_TEAMS_HOSTS', 'http://teams.example.us', 'a page over http is anybody’s on the way'],
    ['REDRESS_TEAMS_HOSTS', 'https://teams.example.us/app', 'a host is an origin, not an address'],
    ['REDRESS_TEAMS_HOSTS', 'https://*', 'a star for everything trusts everybody'],
    ['REDRESS_TEAMS_HOSTS', 'https://teams.example.us; script-src *', 'a policy is not written by a setting'],
    ['REDRESS_PUBLIC_URL', 'https://redress.marlsbury.example/app', 'what follows the host would be lost'],
    ['REDRESS_SITE', 'marlsbury.sharepoint.example:/sites/redress:/lists', 'a second colon would be cut off unseen'],
    ['REDRESS_CERTIFICATE_FILE', '/nowhere/redress.pem', 'there is no such file'],
    ['REDRESS_CERTIFICATE_FILE', fileURLToPath(import.meta.url), 'this file is no certificate'],
    ['REDRESS_AUTHORITY_METADATA', '{bad', 'it is not JSON'],
    ['REDRESS_TEAMS_APP_ID', 'redress', 'the id of the catalogue is a GUID'],
    ['REDRESS_TEAMS_CHANNELS', 'https://flow.example', 'a channel has a directorate'],
    [
      'REDRESS_TEAMS_CHANNELS',
      '{"Enviroment":"https://flow.example"}',
      'a slip of the pen would post nothing unnoticed',
    ],
    ['REDRESS_TEAMS_CHANNELS', '{"*":"http://flow.example"}', 'whoever reads the address on the way could post'],
    ['REDRESS_OFFICE_HOURS', '17:00-08:30', 'an office opens before it closes'],
    ['REDRESS_OFFICE_HOURS', 'nine to five', 'times are written in figures'],
    ['REDRESS_DIGEST_AT', '24:00', 'there is no such time'],
    ['REDRESS_RAISE_AFTER', '3, 1, 5', 'the deputy is told before the head of service'],
    ['REDRESS_RAISE_AFTER', '1, 3', 'there are three steps'],
    ['REDRESS_OMBUDSMAN_DAYS', '0', 'the day itself is too late'],
    ['REDRESS_REMINDERS', 'perhaps', 'they are on or off'],
    [
      'REDRESS_AUTHORITY_METADATA',
      '{"issuer":"https://a.example","token_endpoint":"https://a.example/t","jwks_uri":"http://a.example/keys"}',
      'keys that come in the clear can be exchanged on the way',
    ],
  ])('%s = %s is refused: %s', (name, value) => {
    expect(problemsOf({ ...whole, [name]: value })).toContain(name);
  });

  it('say which groups stand for which part of the council', () => {
    const read = readConfig({ ...whole, REDRESS_GROUPS: '7F0E7A52-3c1b-4b86-9b1e-52d1d0a4c009=Place+waste' });
    expect(read.ok && [...read.config.groupAreas]).toEqual([
      ['7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c009', { directorates: ['Place'], services: ['waste'] }],
    ]);
    const none = readConfig(whole);
    expect(none.ok && none.config.groupAreas.size).toBe(0);
  });

  it('take ids in any case, because tokens and notices are compared with them letter by letter', () => {
    const read = readConfig({ ...whole, REDRESS_TENANT_ID: whole.REDRESS_TENANT_ID.toUpperCase() });
    expect(read.ok && [read.config.tenantId, read.config.authority]).toEqual([
      whole.REDRESS_TENANT_ID,
      `https://login.microsoftonline.com/${whole.REDRESS_TENANT_ID}`,
    ]);
  });

  it('fetch keys over https, or over http from this machine, and in no other way', () => {
    const metadata = (scheme: string): string =>
      JSON.stringify({
        issuer: 'https://a.example',
        jwks_uri: `${scheme}://localhost/keys`,
        token_endpoint: 'https://a.example',
      });
    expect(problemsOf({ ...whole, REDRESS_AUTHORITY_METADATA: metadata('http') })).toEqual([]);
    expect(problemsOf({ ...whole, REDRESS_AUTHORITY_METADATA: metadata('ftp') })).not.toEqual([]);
  });

  it('may reach this machine without https, which is where the embedded tenant is', () => {
    expect(problemsOf({ ...whole, REDRESS_GRAPH_URL: 'http://localhost:4010' })).toEqual([]);
  });

  it('name the hosts that may show the tab, none unless they are given', () => {
    const read = (value: string) => readConfig({ ...whole, REDRESS_TEAMS_HOSTS: value });
    expect(read('')).toMatchObject({ ok: true, config: { teamsHosts: [] } });
    expect(read(' https://teams.example.us, https://*.example.us,http://localhost:4010 ')).toMatchObject({
      config: { teamsHosts: ['https://teams.example.us', 'https://*.example.us', 'http://localhost:4010'] },
    });
  });

  it('say the name and what to put there, never the value that was given', () => {
    const read = readConfig({ ...whole, REDRESS_CLIENT_SECRET: 'abc' });
    const said = read.ok ? '' : explain(read.problems);
    expect(said).toContain('REDRESS_CLIENT_SECRET is not usable. Put there: the value of a client secret, at least 8');
    expect(said).not.toContain('abc');
  });

  it.each([
    ['REDRESS_PORT', '70000', 'a whole number from 0 to 65535'],
    ['REDRESS_SWEEP_MINUTES', '0', 'more than 0 and at most 1440'],
    ['REDRESS_LOG', 'loud', 'fatal, error, warn, info, debug or silent'],
    ['REDRESS_RAISE_AFTER', '1, 3', 'three whole numbers, each larger than the one before'],
    ['REDRESS_OMBUDSMAN_DAYS', '21', 'a whole number from 1 to 20'],
    ['REDRESS_DIGEST_AT', '24:00', 'from 00:00 to 23:59'],
    ['REDRESS_GRAPH_URL', 'graph', 'https or on this machine'],
    ['REDRESS_AUTHORITY', 'login', 'as https://login.microsoftonline.com/tenant-id'],
  ])('say of %s = %s which values or what shape would do', (name, value, shape) => {
    const read = readConfig({ ...whole, [name]: value });
    expect(read.ok ? '' : explain(read.problems)).toMatch(`${name} is not usable. Put there: `);
    expect(read.ok ? '' : explain(read.problems)).toContain(shape);
  });

  it('refuse a name that is a slip of the pen away from one, and say which was meant', () => {
    const { REDRESS_CLIENT_ID: id, ...rest } = whole;
    const said = (env: Record<string, string>): string => {
      const read = readConfig(env);
      return read.ok ? '' : explain(read.problems);
    };
    expect(said({ ...rest, REDRESS_CLEINT_ID: id })).toContain(
      '  REDRESS_CLEINT_ID is no setting of Redress. Did you mean REDRESS_CLIENT_ID?\n  REDRESS_CLIENT_ID is missing.',
    );
    for (const [name, meant] of [
      ['REDRESS_PROT', 'REDRESS_PORT'],
      ['REDRESS_SWEEP_MINUTE', 'REDRESS_SWEEP_MINUTES'],
      ['REDRES_HOLIDAYS_FILE', 'REDRESS_HOLIDAYS_FILE'],
      ['redress_council', 'REDRESS_COUNCIL'],
    ] as const)
      expect(said({ ...whole, [name]: 'x' })).toContain(`${name} is no setting of Redress. Did you mean ${meant}?`);
  });

  it('leave alone what other programs are told, and name what begins like a setting and is like none', () => {
    const others = { ADDRESS_PORT: '1', PATH: '/bin', REDRESS_SERVICE_HOST: '10.0.0.1', REDRESS_CLEINT_ID: '' };
    expect(problemsOf({ ...whole, ...others })).toEqual([]);
    expect(unknownSettings({ ...whole, ...others }, knownSettings())).toEqual([
      { name: 'REDRESS_SERVICE_HOST', meant: null },
    ]);
  });

  it('set reminders, and leave what is not named as it usually is', () => {
    const set = {
      ...whole,
      REDRESS_TEAMS_APP_ID: '7D1E55AA-0C0D-4E0A-9D0E-5EED00000301',
      REDRESS_TEAMS_CHANNELS: '{"Environment": "https://flow.example/1?sig=a%2Fb", "*": "https://flow.example/2"}',
      REDRESS_OFFICE_HOURS: '9:00 – 16.30',
      REDRESS_RAISE_AFTER: '2,4,10',
    };
    const read = readConfig(set);
    expect(read).toMatchObject({
      ok: true,
      config: {
        teamsAppId: '7d1e55aa-0c0d-4e0a-9d0e-5eed00000301',
        teamsChannels: new Map([
          ['Environment', 'https://flow.example/1?sig=a%2Fb'],
          ['*', 'https://flow.example/2'],
        ]),
        reminders: {
          ...USUAL_REMINDERS,
          opens: 9 * 60,
          closes: 16 * 60 + 30,
          raiseAfter: { deputy: 2, 'head of service': 4, director: 10 },
        },
      },
    });
    expect(readConfig(whole)).toMatchObject({
      config: { reminders: USUAL_REMINDERS, teamsAppId: null, teamsChannels: new Map() },
    });
    expect(readConfig({ ...whole, REDRESS_REMINDERS: 'off' })).toMatchObject({ config: { reminders: null } });
  });

  it('stand all in .env.example, each with the same words', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    for (const [name, { say }] of Object.entries(WANTED)) {
      expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
      if (!('otherwise' in WANTED[name as keyof typeof WANTED]) && !name.startsWith('REDRESS_AUTHORITY'))
        expect(example).toContain(`# ${say}`);
    }
  });
});
