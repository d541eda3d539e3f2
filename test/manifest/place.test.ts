import { expect, it } from 'vitest';
import { readPlace } from '../../manifest/place.ts';

const CLIENT = ['--client-id', '7F0E7A52-3C1B-4B86-9B1E-52D1D0A4C002'];

it('takes a host or its https address, with a port where there is one', () => {
  const origin = (host: string) => {
    const asked = readPlace(['--host', host, ...CLIENT]);
    return typeof asked === 'object' && 'place' in asked ? asked.place.origin : asked;
  };
  expect(origin('redress.example.gov.uk')).toBe('https://redress.example.gov.uk');
  expect(origin('https://Redress.example.gov.uk:8443/')).toBe('https://redress.example.gov.uk:8443');
});

it.each([
  [['--host', 'http://redress.example.gov.uk', ...CLIENT], /^--host is/],
  [['--host', 'redress.example.gov.uk/app', ...CLIENT], /^--host is/],
  [['--host', 'localhost', ...CLIENT], /^--host is/],
  [['--host', 'a b', ...CLIENT], /^--host is/],
  [[...CLIENT], /^--host is ""/],
  [['--host', 'redress.example.gov.uk'], /^--client-id is ""\. Put the application \(client\) id/],
  [['--host', 'redress.example.gov.uk', ...CLIENT, '--privacy', 'http://a.example'], /^--privacy is "http:/],
  [['--host', 'redress.example.gov.uk', ...CLIENT, '--hots', 'x'], /--hots/],
] as const)('refuses %s, and says what to put there', (args, words) => {
  expect(readPlace(args)).toEqual({ wrong: [expect.stringMatching(words)] });
});

it('names everything that is wrong at once', () => {
  expect(readPlace(['--terms', 'x'])).toEqual({
    wrong: [/^--host/, /^--client-id/, /^--terms/].map((words) => expect.stringMatching(words)),
  });
});
