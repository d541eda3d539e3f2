import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const file = fileURLToPath(new URL('../../launch/running.ts', import.meta.url));

it.runIf(process.platform === 'linux')(
  'a checkout where no folder can be made is refused and not waited for, as below /proc',
  () => {
    const script = `import { announce } from ${JSON.stringify(file)}; announce('/proc/none', '.');`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 10_000,
      encoding: 'utf8',
    });
    expect(ended.signal).toBeNull();
    expect(ended.stderr).toContain('ENOENT');
  },
  15_000,
);
