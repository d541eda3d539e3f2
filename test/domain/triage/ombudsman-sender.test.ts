import { describe, expect, it } from 'vitest';
import { bareAddress, isOmbudsmanAddress, provenOmbudsman } from '../../../src/domain/triage/ombudsman-sender.ts';

const results = (value: string) => ['authentication-results', value] as const;

describe('an address of the Ombudsmen', () => {
  it.each([
    'a.caseworker@lgo.org.uk',
    'A Caseworker <A.Caseworker@LGO.org.uk>',
    'intake@coinweb.lgo.org.uk',
    'x@housing-ombudsman.org.uk',
    'x@lgo.org.uk.',
  ])('is %s', (from) => {
    expect(isOmbudsmanAddress(from)).toBe(true);
  });

  it.each([
    'x@notlgo.org.uk',
    'x@lgo.org.uk.example',
    'lgo.org.uk@mail.example',
    '"a.caseworker@lgo.org.uk" <someone@mail.example>',
    'lgo.org.uk',
    '',
    'x@lgo.org.uk <y@mail.example>',
  ])('is not %s', (from) => {
    expect(isOmbudsmanAddress(from)).toBe(false);
  });

  it('is read from between the brackets, where there are some', () => {
    expect(bareAddress('A B <A@b.example>')).toBe('a@b.example');
    expect(bareAddress(' a@b.example ')).toBe('a@b.example');
    expect(bareAddress(`${'<'.repeat(100_000)}a@b.example>`)).toBe('a@b.example');
  });
});

describe('proof that a letter is the Ombudsman’s', () => {
  it.each([
    ['mx.council.example; dmarc=pass action=none header.from=lgo.org.uk', 'DMARC for the domain it shows'],
    ['mx.council.example; spf=fail; dkim=pass (2048) header.d=lgo.org.uk', 'a signature of that domain'],
    ['mx.council.example; DKIM=PASS header.d=coinweb.lgo.org.uk; dmarc=none', 'a signature of a part of it'],
  ])('is %s: %s', (value) => {
    expect(provenOmbudsman([results(value)])).toBe(true);
  });

  it.each([
    ['mx.council.example; spf=pass smtp.mailfrom=lgo.org.uk', 'SPF proves the envelope alone'],
    ['mx.council.example; dmarc=pass header.from=lgo.org.uk.example', 'another domain'],
    ['mx.council.example; dkim=pass header.d=lgo.org.uk; dmarc=fail header.from=lgo.org.uk', 'DMARC says no'],
    ['mx.council.example; dkim=fail header.d=lgo.org.uk', 'the signature is broken'],
    ['', 'nothing was found'],
  ])('is not %s: %s', (value) => {
    expect(provenOmbudsman([results(value)])).toBe(false);
  });

  it('is what the council’s own system wrote at the top, not what a sender wrote below', () => {
    const forged = results('mx.council.example; dmarc=pass header.from=lgo.org.uk');
    expect(provenOmbudsman([results('mx.council.example; dmarc=none'), forged])).toBe(false);
    expect(provenOmbudsman([])).toBe(false);
  });
});
