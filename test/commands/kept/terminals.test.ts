import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeTerminalProject, whyNoPty } from '../../support/terminals.ts';

describe.skipIf(whyNoPty !== '')('a terminal that runs', () => {
  test('is in the settings, and where it keeps something is in doctor --privacy', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'work', '--', 'cat');
    const env = { SESSION_JOURNAL_TERM_DIR: project.dir };
    const settings = await project.runWith({ env }, 'settings');
    expect(settings.stdout).toMatch(/each with a process that listens on a socket of yours: work \(/);
    expect(settings.stdout).toMatch(/notify +default/);
    const privacy = await project.runWith({ env }, 'doctor', '--privacy');
    expect(privacy.stdout).toContain(`${project.dir}\n   terminals: command`);
  });

  test('must end before all is removed, and then its folder goes, too', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'work', '--', 'cat');
    const env = { SESSION_JOURNAL_TERM_DIR: project.dir };
    const refused = await project.runWith({ env }, 'uninstall', '--yes');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('session-journal term kill work');
    await project.term('kill', 'work');
    const done = await project.runWith({ env }, 'uninstall', '--yes');
    expect(done.stdout).toContain(project.dir);
    expect(existsSync(project.dir)).toBe(false);
  });
});
