import { describe, expect, it } from 'vitest';
import { readOptions } from '../../launch/options.ts';

const wrongIn = (args: readonly string[], env: NodeJS.ProcessEnv = {}): readonly string[] => {
  const asked = readOptions(args, env);
  return typeof asked === 'object' && 'wrong' in asked ? asked.wrong : [];
};

describe('the options of npm start', () => {
  it('are the usual ones where nothing is said', () => {
    expect(readOptions([], {})).toEqual({
      options: {
        ...{ data: null, port: 4000, tenantPort: 4010, smtpPort: 4025 },
        ...{ mode: 'suggest', seed: true, cases: true },
      },
    });
  });

  it('take the server’s port from the command line before the settings', () => {
    const port = (args: readonly string[]): unknown => readOptions(args, { REDRESS_PORT: '4100' });
    expect(port([])).toMatchObject({ options: { port: 4100 } });
    expect(port(['--port', '4200'])).toMatchObject({ options: { port: 4200 } });
  });

  it.each([
    [['--port', '46oo'], /^--port is "46oo", which is no port\. Put a whole number from 1 to 65535 there\.$/],
    [['--tenant-port', '0'], /^--tenant-port is "0"/],
    [['--smtp-port', '70000'], /^--smtp-port is "70000"/],
    [['--port', ''], /^--port is ""/],
    [['--data', '--port', '4200'], /^Option '--data' has no value\.$/],
    [['--mode', 'automatic'], /^--mode is "automatic"\. Put suggest .* or auto there\.$/],
    [['--port', '4010'], /^--tenant-port and --port are both 4010\. Put another number in one of them\.$/],
    [['--sead'], /^Unknown option '--sead'\.$/],
    [['--port'], /^Option '--port <value>' argument missing\.$/],
    [['--data', ' '], /^--data is empty/],
    [['elsewhere'], /^Unexpected argument 'elsewhere'/],
  ])('%j is refused by name, with what to put there', (args, said) => {
    expect(wrongIn(args)).toEqual([expect.stringMatching(said)]);
  });

  it('are all told that are wrong, and one that came from the settings by its name there', () => {
    expect(wrongIn(['--mode', 'x', '--smtp-port', 'y'], { REDRESS_PORT: 'z' })).toEqual([
      expect.stringMatching(/^REDRESS_PORT is "z"/),
      expect.stringMatching(/^--smtp-port is "y"/),
      expect.stringMatching(/^--mode is "x"/),
    ]);
  });

  it('say what there is', () => {
    for (const asked of ['--help', '-h']) expect(readOptions([asked], {})).toBe('help');
  });
});
