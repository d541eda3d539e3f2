import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUser } from '../../emulator/directory/people.ts';
import { activitiesOf } from '../../emulator/teams/activities.ts';
import { findApp, setInstalled } from '../../emulator/teams/apps.ts';
import { messagesOf } from '../../emulator/teams/messages.ts';
import { REDRESS_TEAMS_APP_ID } from '../../emulator/teams/redress-app.ts';
import { addChannel, addTeam, type Channel } from '../../emulator/teams/teams.ts';
import { addWorkflow, enableWorkflow, type Workflow, workflowUrl } from '../../emulator/teams/workflows.ts';
import { ACTIVITY_TYPES } from '../../src/words/reminders/shape.ts';
import { reminderWordsIn } from '../../src/words/reminders/words.ts';
import { InMemoryTeams } from '../support/in-memory/teams.ts';
import { aCard, activityOf, EVERY_KIND, teamsContract } from './teams.contract.ts';
import { afterTheWork, startTenant, type TenantUnderTest } from './tenant.ts';

teamsContract('in memory', async () => {
  const teams = new InMemoryTeams(['kelvin', 'ruksana'], ['Environment']);
  return {
    teams,
    person: 'kelvin',
    colleague: 'ruksana',
    stranger: 'nobody',
    channel: 'Environment',
    noChannel: 'Place',
    takeAppFrom: async (person) => teams.takeAppFrom(person),
    feed: async (person) => teams.feed(person).map(({ preview, title }) => ({ preview, topic: title })),
    cards: async (directorate) => teams.posts(directorate).map((card) => JSON.stringify(card)),
  };
});

let tenant: TenantUnderTest;
let made = 0;
beforeAll(async () => {
  tenant = await startTenant({ provisioned: false });
});
afterAll(() => tenant.close());

function aPerson(): string {
  const name = `person.${++made}`;
  return addUser(tenant.emulator.tenant, { userPrincipalName: `${name}@marlsbury.gov.example`, displayName: name }).id;
}

/** A team with a channel of its own for each test, and the workflow that somebody set up for it. */
function aChannel(): { channel: Channel; workflow: Workflow; address: string } {
  const of = tenant.emulator.tenant;
  const owner = aPerson();
  const team = addTeam(of, { name: 'Resident feedback', owners: [owner], members: [] });
  const channel = addChannel(of, team.id, `Digest ${++made}`);
  const workflow = addWorkflow(of, channel, 'Post the digest', owner);
  return { channel, workflow, address: workflowUrl(of, workflow) };
}

const cardsIn = ({ id }: Channel): string[] =>
  messagesOf(tenant.emulator.tenant, id, 50).flatMap(({ attachments }) =>
    attachments.map(({ content }) => content ?? ''),
  );
const feed = (person: string) => activitiesOf(tenant.emulator.tenant, person);
const connected = (channels: ReadonlyMap<string, string> = new Map()) =>
  tenant.connect({ teamsAppId: REDRESS_TEAMS_APP_ID, channels }).teams;
const takeAppFrom = (person: string): void => {
  const app = findApp(tenant.emulator.tenant, REDRESS_TEAMS_APP_ID);
  setInstalled(tenant.emulator.tenant, app!, { kind: 'user', id: person }, false);
};

teamsContract('at Microsoft 365', async () => {
  const { channel, address } = aChannel();
  return {
    teams: connected(new Map([['Environment', address]])),
    person: aPerson(),
    colleague: aPerson(),
    stranger: '00000000-0000-4000-8000-00000000beef',
    channel: 'Environment',
    noChannel: 'Place',
    takeAppFrom: async (person) => takeAppFrom(person),
    feed: async (person) => feed(person),
    cards: async () => cardsIn(channel),
  };
});

describe('the app package', () => {
  it('declares every kind of notice in the words of Redress', () => {
    const { manifest } = findApp(tenant.emulator.tenant, REDRESS_TEAMS_APP_ID)!;
    const declared = new Map(manifest.activityTypes.map(({ type, ...text }) => [type, text]));
    for (const type of ACTIVITY_TYPES) {
      const { description, template } = reminderWordsIn('en').activity[type];
      expect([type, declared.get(type)]).toEqual([type, { description, templateText: template }]);
    }
  });
});

describe('where a notice leads', () => {
  it('is the case in the tab, or the work of the day, by the id of the catalogue and without a name', async () => {
    const person = aPerson();
    const teams = connected();
    await teams.notify(person, activityOf(EVERY_KIND[0]!, person));
    await teams.notify(person, activityOf(EVERY_KIND.at(-1)!, person));
    const [work, kase] = feed(person).map(({ link, title }) => [link, title]);
    const home = `https://teams.microsoft.com/l/entity/${REDRESS_TEAMS_APP_ID}`;
    expect(kase).toEqual([
      `${home}/work?context=${encodeURIComponent('{"subEntityId":"case/RD-26-000123"}')}`,
      'RD-26-000123 is due today',
    ]);
    expect(work).toEqual([`${home}/work`, 'Due today: 1. Overdue: 2']);
  });

  it('is the board of the directorate, for its card, and each case by its reference', async () => {
    const { channel, address } = aChannel();
    await connected(new Map([["Children's Services", address]])).post("Children's Services", aCard('A title'));
    const [card] = cardsIn(channel).map((text) => JSON.parse(text));
    const place = { subEntityId: "board?directorate=Children's%20Services" };
    expect(card).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.4',
      actions: [{ url: expect.stringContaining(`/work?context=${encodeURIComponent(JSON.stringify(place))}`) }],
    });
    expect(JSON.stringify(card)).toContain(encodeURIComponent('{"subEntityId":"case/RD-26-000124"}'));
  });
});

describe('what stands in the way', () => {
  it('is said where Teams was never set up, without a call', async () => {
    const person = aPerson();
    const { teams } = tenant.connect({ channels: new Map([['Environment', aChannel().address]]) });
    const calls = await tenant.reaching(/./, async () => {
      expect(await teams.notify(person, activityOf(EVERY_KIND[0]!, person))).toBe('Teams is not set up');
      expect(await teams.post('Environment', aCard('A title'))).toBe('Teams is not set up');
    });
    expect(calls).toBe(0);
  });

  it('is an app package that does not declare what this version sends', async () => {
    const person = aPerson();
    const activity = { ...activityOf(EVERY_KIND[0]!, person), type: 'fromTheFuture' };
    expect(await connected().notify(person, activity)).toBe('app package differs');
    const fewer = { ...activityOf(EVERY_KIND[0]!, person), parameters: { reference: 'RD-26-000123' } };
    expect(await connected().notify(person, fewer)).toBe('app package differs');
  });

  it('is a person whom the directory does not know', async () => {
    const person = aPerson();
    await tenant.faults([{ match: { path: 'sendActivityNotification$' }, fault: { kind: 'status', status: 404 } }]);
    expect(await connected().notify(person, activityOf(EVERY_KIND[0]!, person))).toBe('person not found');
    await tenant.noFaults();
  });

  it('is a workflow that is switched off, gone, or whose address was copied wrongly', async () => {
    const { workflow, address, channel } = aChannel();
    const post = (to: string) => connected(new Map([['*', to]])).post(null, aCard('A title'));
    expect(await post(address.replace(/sig=.*/, 'sig=wrong'))).toBe('workflow gone');
    expect(await post(address.replace(/workflows\/\w+/, 'workflows/gone'))).toBe('workflow gone');
    enableWorkflow(tenant.emulator.tenant, workflow.id, false);
    expect(await post(address)).toBe('workflow gone');
    enableWorkflow(tenant.emulator.tenant, workflow.id, true);
    expect(await post(address)).toBe('sent');
    expect(cardsIn(channel)).toHaveLength(1);
  });
});

describe('when Microsoft 365 does not do its part', () => {
  const NOTIFY = { match: { path: 'sendActivityNotification$' } };
  const told = async (work: Promise<unknown>) =>
    work.then(
      (answer) => answer,
      (fault) => [fault.name, fault.kind],
    );

  it.each([
    [
      'it is throttled for longer than we wait',
      { kind: 'throttle', retryAfter: '300' },
      ['GraphFault', 'throttled'],
      0,
    ],
    ['it answers 503 and has done nothing', { kind: 'status', status: 503 }, ['GraphFault', 'unavailable'], 0],
    ['it answers 504 and has done it', afterTheWork({ kind: 'status', status: 504 }), ['GraphFault', 'unavailable'], 1],
    ['the connection breaks after the work', afterTheWork({ kind: 'reset' }), ['GraphFault', 'unavailable'], 1],
    ['it is throttled for a moment', { kind: 'throttle', retryAfter: '0.2' }, 'sent', 1],
  ])('a notice, when %s: never sent again blindly', async (_, fault, outcome, shown) => {
    const person = aPerson();
    await tenant.faults([{ ...NOTIFY, fault, times: 1 }]);
    const calls = await tenant.reaching(/sendActivityNotification/, async () => {
      expect(await told(connected().notify(person, activityOf(EVERY_KIND[0]!, person)))).toEqual(outcome);
    });
    await tenant.noFaults();
    expect(feed(person)).toHaveLength(shown);
    expect(calls).toBe(outcome === 'sent' ? 2 : 1);
  });

  it.each([
    ['it answers 503', { kind: 'status', status: 503 }, ['GraphFault', 'unavailable'], 0],
    ['the connection breaks after the work', afterTheWork({ kind: 'reset' }), ['GraphFault', 'unavailable'], 1],
  ])('a card, when %s: never sent again blindly', async (_, fault, outcome, shown) => {
    const { channel, address } = aChannel();
    await tenant.faults([{ match: { path: '/workflows/' }, fault, times: 1 }]);
    expect(await told(connected(new Map([['*', address]])).post(null, aCard('A title')))).toEqual(outcome);
    await tenant.noFaults();
    expect(cardsIn(channel)).toHaveLength(shown);
  });

  it('tells until when to wait', async () => {
    const person = aPerson();
    await tenant.faults([{ ...NOTIFY, fault: { kind: 'throttle', retryAfter: '300' }, times: 1 }]);
    const fault = await connected()
      .notify(person, activityOf(EVERY_KIND[0]!, person))
      .catch((error) => error);
    await tenant.noFaults();
    expect(Date.parse(fault.retryAt) - Date.now()).toBeGreaterThan(290_000);
  });
});
