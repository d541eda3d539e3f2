import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { AcknowledgementFacts } from '../../src/domain/case/acknowledgement.ts';
import { acknowledgementSaid } from '../../src/words/acknowledgement/said.ts';

const facts = (more: Partial<AcknowledgementFacts> = {}): AcknowledgementFacts => ({
  reference: 'RD-26-000123',
  what: 'complaint',
  subject: 'Brown bin',
  name: 'Noreen Fettle',
  address: 'noreen.fettle@post.example',
  receivedOn: '2026-03-02' as CalendarDate,
  stage: 1,
  points: ['The bin was missed three times', 'Nobody rang back'],
  replyDue: '2026-03-18' as CalendarDate,
  handler: 'Bram Tolliver',
  anotherStage: true,
  ombudsman: 'LGSCO',
  ...more,
});

describe('an acknowledgement', () => {
  it('quotes the points, names the date, who has it, and the way on, for stage 1', () => {
    const { subject, html } = acknowledgementSaid(facts(), 'en');
    expect(subject).toBe('RD-26-000123: Brown bin');
    for (const said of [
      'Dear Noreen Fettle',
      'received on Monday 2 March 2026',
      'Our reference is RD-26-000123',
      '<ol><li>The bin was missed three times</li><li>Nobody rang back</li></ol>',
      'Bram Tolliver is dealing with it',
      'by Wednesday 18 March 2026',
      'at stage 2',
      'Local Government and Social Care Ombudsman',
    ])
      expect(html).toContain(said);
    expect(html).not.toContain('Housing Ombudsman');
  });

  it('fits into a reply however many and long the points are, and says how many it leaves out', () => {
    const points = Array.from({ length: 50 }, (_, n) => `${n}: ${'"The bin" was missed & nobody came. '.repeat(110)}`);
    for (const language of ['en', 'cy'] as const) {
      const { html } = acknowledgementSaid(facts({ points }), language);
      expect(Buffer.byteLength(html)).toBeLessThan(32_000);
      const listed = html.match(/<li>/g)?.length ?? 0;
      expect(listed).toBeGreaterThan(5);
      expect(html).toContain(language === 'en' ? `${50 - listed} more points` : `${50 - listed} o bwyntiau eraill`);
    }
  });

  it('sends nobody to a stage that there is not, and tenants to the Housing Ombudsman', () => {
    const { html } = acknowledgementSaid(
      facts({ what: 'next stage', stage: 2, anotherStage: false, ombudsman: 'Housing Ombudsman' }),
      'en',
    );
    expect(html).toContain('www.housing-ombudsman.org.uk');
    expect(html).not.toMatch(/stage 3|lgo\.org/);
  });

  it('tells whoever asked for something that they may complain, and of no stages', () => {
    const { html } = acknowledgementSaid(facts({ what: 'request', anotherStage: false, ombudsman: 'none' }), 'en');
    expect(html).toContain('you can complain at any time');
    expect(html).not.toMatch(/stage|Ombudsman/);
  });

  it('lets nothing that people wrote be more than text', () => {
    const wild = '<img src=x onerror="alert(1)"> & \'more\'';
    const { html, subject } = acknowledgementSaid(
      facts({ name: wild, points: [wild], handler: wild, subject: 'a\r\nBcc: x@post.example' }),
      'en',
    );
    expect(html.replace(/<\/?(?:p|ol|li|br)>/g, '')).not.toMatch(/[<>"']/);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('says in Welsh whatever it says in English', () => {
    for (const what of ['complaint', 'next stage', 'request', 'information request'] as const)
      for (const ombudsman of ['LGSCO', 'Housing Ombudsman', 'both', 'ICO', 'none'] as const)
        for (const more of [{}, { points: [], handler: null, replyDue: null }]) {
          const [en, cy] = (['en', 'cy'] as const).map((language) =>
            acknowledgementSaid(facts({ what, ombudsman, ...more }), language),
          );
          const tags = (html = '') => html.match(/<\/?\w+>/g);
          expect(tags(cy?.html)).toEqual(tags(en?.html));
        }
    const { html } = acknowledgementSaid(facts(), 'cy');
    expect(html).toContain('Annwyl Noreen Fettle');
    expect(html).toContain('erbyn dydd Mercher 18 Mawrth 2026');
  });
});
