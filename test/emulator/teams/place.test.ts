import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardText } from '../../../emulator/teams/page/card-text.ts';
import { addressOf, isTeamsAddress, linkHere, type Place, placeOf } from '../../../emulator/teams/page/place.ts';
import type { App, ChannelTab, Session, Team } from '../../../emulator/teams/page/shapes.ts';

const HERE = 'http://localhost:4010';
const tab = (entityId: string) => ({
  entityId,
  name: entityId,
  contentUrl: 'https://x.example/',
  websiteUrl: 'https://x.example/',
});
const app: App = {
  ...{ id: 'c0c0c0c0-0000-4000-8000-000000000001', manifestId: 'd0d0d0d0-0000-4000-8000-000000000002', version: '1' },
  ...{ name: 'Redress', accentColor: '#0B6B6B', showLoadingIndicator: false, validDomains: [], personal: true },
  tabs: [tab('work'), tab('a/b c')],
};
const channelTab: ChannelTab = { ...tab('board'), id: 't1', appId: app.id };
const team: Team = {
  ...{ id: 'g1', name: 'Resident feedback', internalId: '19:general@thread.tacv2', owner: false, apps: [app.id] },
  channels: [
    { id: '19:general@thread.tacv2', name: 'General', description: null, tabs: [] },
    { id: '19:two@thread.tacv2', name: 'Morning / digest', description: null, tabs: [channelTab] },
  ],
};
const session: Session = {
  person: { id: 'p', name: 'Amina Shah', upn: 'amina.shah@marlsbury.gov.example', title: null },
  ...{ tenantId: 't', council: 'Marlsbury', siteHost: 'x.sharepoint.example', unread: 0, signOut: '/' },
  ...{ apps: [app], teams: [team] },
};
const [general, digest] = team.channels as [Team['channels'][0], Team['channels'][0]];

const places: fc.Arbitrary<Exclude<Place, { view: 'nowhere' }>> = fc.oneof(
  fc.constantFrom<Place>({ view: 'activity' }, { view: 'teams' }) as fc.Arbitrary<{ view: 'activity' }>,
  fc.record({
    view: fc.constant('posts' as const),
    team: fc.constant(team),
    channel: fc.constantFrom(general, digest),
    post: fc.option(fc.integer({ min: 1, max: 2_000_000_000_000 }).map(String), { nil: null }),
  }),
  fc.record({
    view: fc.constant('app' as const),
    app: fc.constant(app),
    tab: fc.constantFrom(...app.tabs),
    subPage: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { nil: null }),
  }),
  fc.record({
    view: fc.constant('channel tab' as const),
    team: fc.constant(team),
    channel: fc.constant(digest),
    app: fc.constant(app),
    tab: fc.constant(channelTab),
    subPage: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { nil: null }),
  }),
);

describe('an address of Teams', () => {
  it('leads back to the place it was made for, under Teams’ own name and under ours', () => {
    fc.assert(
      fc.property(places, fc.constantFrom('https://teams.microsoft.com', HERE), (place, origin) => {
        const address = addressOf(place, session);
        fc.pre(address.length < 1800);
        expect(placeOf(new URL(address, origin), session)).toEqual(place);
      }),
    );
  });

  it('never throws, whatever a person pastes', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, more) => {
        const address = `${url}/l/entity/${app.id}/${more}`;
        if (URL.canParse(address)) expect(placeOf(new URL(address), session).view).toBeDefined();
      }),
    );
  });

  it.each([
    ['https://teams.microsoft.com/l/entity/a/b', true],
    ['https://teams.cloud.microsoft/l/entity/a/b', true],
    [`${HERE}/teams/activity`, true],
    ['https://teams.microsoft.com/v2/', false],
    [`${HERE}/control/faults`, false],
    ['https://teams.microsoft.com.evil.example/l/entity/a/b', false],
  ])('%s: %s', (address, teams) => {
    expect(isTeamsAddress(new URL(address), HERE)).toBe(teams);
    expect(linkHere(address, HERE).startsWith(HERE)).toBe(teams || address.startsWith(HERE));
  });

  it('by /l/app leads to the first tab, and to a team by its General channel', () => {
    const at = (path: string) => placeOf(new URL(path, HERE), session);
    expect(at(`/l/app/${app.id.toUpperCase()}`)).toMatchObject({ view: 'app', tab: { entityId: 'work' } });
    expect(at(`/l/team/${encodeURIComponent(general.id)}/conversations`)).toMatchObject({
      view: 'posts',
      channel: general,
    });
    expect(at('/l/app/nobody')).toMatchObject({ view: 'nowhere' });
  });
});

describe('the text of a card', () => {
  it('reads bold, italic and links, and leaves other text alone', () => {
    expect(cardText('**One** of _two_: [three](https://x.example/a_b_c) snake_case_word **')).toEqual([
      { kind: 'bold', text: 'One' },
      { kind: 'text', text: ' of ' },
      { kind: 'italic', text: 'two' },
      { kind: 'text', text: ': ' },
      { kind: 'link', text: 'three', href: 'https://x.example/a_b_c' },
      { kind: 'text', text: ' snake_case_word **' },
    ]);
  });

  it('makes no link of an address that could run', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'x', 'file:///etc/passwd']) {
      const pieces = cardText(`[a](${address})`);
      expect([pieces.map(({ text }) => text).join(''), new Set(pieces.map(({ kind }) => kind))]).toEqual([
        `[a](${address})`,
        new Set(['text']),
      ]);
    }
  });

  it('loses nothing: every character of a text without marks is there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/[*_[\]]/.test(text));
        expect(
          cardText(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
