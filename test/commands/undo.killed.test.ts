import { describe, expect, test } from 'vitest';
import { atEveryStep, runKilled } from '../support/killed.ts';
import { makeProject } from '../support/make-project.ts';
import { sessionText } from '../support/session-text.ts';

const active = '.sessions/active/fix-sweep-9e1f0c.md';
const archived = '.sessions/archive/fix-sweep-9e1f0c.md';
const old = sessionText('\n## Progress\n- [x] Find it (2025-01-15T10:30Z)\n- [ ] go on\n');

describe('guarantee: killed at any step, undo and tidy lose nothing', () => {
  test('undo leaves the session before or after it, whole, and the next run completes it', async () => {
    const project = makeProject({ [active]: old });
    await project.run('close', '--complete', '--force');
    const closed = project.read(archived);
    await atEveryStep(project, async (at) => {
      const killed = await runKilled(project, at, ['undo', '--session', 'fix-sweep']);
      const half = project.exists(archived) ? project.read(archived) : project.read(active);
      expect([old, closed]).toContain(half);
      await project.run('doctor', '--fix');
      const [here, there] = [active, archived].map((path) => project.exists(path));
      expect([here, there]).toEqual([half === old, half === closed]);
      expect(project.read(half === old ? active : archived)).toBe(half);
      return killed;
    });
  });

  test('tidy keeps every old item in the session or in an entry', async () => {
    const project = makeProject({ [active]: old });
    await atEveryStep(project, async (at) => {
      const killed = await runKilled(project, at, ['tidy']);
      const holding = Object.entries(project.tree({ local: false })).filter(([path, text]) => {
        return (
          (path === active || path.endsWith('-tidy.md')) &&
          text.includes('- [x] Find it (2025-01-15T10:30Z)\n')
        );
      });
      expect(holding.length).toBeGreaterThan(0);
      await project.run('tidy');
      expect(project.read(active)).not.toContain('Find it');
      return killed;
    });
  });
});
