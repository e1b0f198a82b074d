import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTerminalProject, whyNoPty } from '../../support/terminals.ts';

const most = 256 * 1024;

describe.skipIf(whyNoPty !== '')('the log of a terminal', () => {
  test('is none unless it was asked for', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'sh', '-c', 'echo said; exit 0');
    await project.term('wait', 'a');
    expect(existsSync(join(project.dir, '.log', 'a.raw'))).toBe(false);
  });

  test('has the last 256 KiB of its output, for this person only', async () => {
    const project = makeTerminalProject();
    const line = `head -c ${2 * most} /dev/zero | tr '\\0' y; printf 'the end'`;
    await project.term('new', 'a', '--log', '--', 'sh', '-c', line);
    await project.term('wait', 'a');
    const path = join(project.dir, '.log', 'a.raw');
    const log = readFileSync(path, 'latin1');
    expect(log).toHaveLength(most);
    expect(log.endsWith('yyythe end')).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('goes with its terminal when that is renamed, and begins anew when it is started again', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--log', '--', 'sh', '-c', 'echo first; read x; echo second');
    const log = (name: string): string => join(project.dir, '.log', `${name}.raw`);
    await expect.poll(() => existsSync(log('a')) && readFileSync(log('a'), 'utf8')).toContain('first');
    await project.term('rename', 'a', 'b');
    await project.term('send', 'b', '--enter');
    await project.term('wait', 'b');
    expect(existsSync(log('a'))).toBe(false);
    expect(readFileSync(log('b'), 'utf8')).toContain('second');
    await project.term('respawn', 'b', '--yes');
    await expect.poll(() => existsSync(log('b')) && readFileSync(log('b'), 'utf8')).toBe('first\r\n');
  });
});
