import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOuter } from '../../support/outer-terminal.ts';
import { makeTerminalProject, stateOf, whyNoPty } from '../../support/terminals.ts';

describe.skipIf(whyNoPty !== '')('attaching', () => {
  test('to a terminal whose process is stopped says so, and leaves the window as it was', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const { daemon } = project.record('a');
    process.kill(daemon.pid, 'SIGSTOP');
    const outer = openOuter(project, ['term', 'a']);
    expect(await outer.ended()).toBe(1);
    process.kill(daemon.pid, 'SIGCONT');
    expect(outer.written()).toContain("doesn't answer");
    expect(outer.written()).not.toContain('\x1b[');
    expect((await stateOf(project, 'a')).name).toBe('a');
  });

  test('to a terminal whose process was killed, or has no socket, says so', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    process.kill(project.record('a').daemon.pid, 'SIGKILL');
    const refused = openOuter(project, ['term', 'a']);
    expect(await refused.ended()).toBe(1);
    expect(refused.written()).toContain('was killed');
    expect(existsSync(join(project.dir, 'a'))).toBe(false);
    const missing = openOuter(project, ['term', 'a']);
    expect(await missing.ended()).toBe(1);
    expect(missing.written()).toContain('was killed');
  });
});
