import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, done, onlySession, refused } from '../support/verbs.ts';

const checkboxes = '# Plan: Ship v2\n\nBecause.\n\n- [x] Design\n- [ ] Build\n- [ ] Docs\n';

describe('init --from', () => {
  test('takes goal, steps and ticks over, and says what it took and what not', async () => {
    const project = makeProject({ 'docs/PLAN.md': checkboxes });
    const out = await done(project, ['init', '--from', 'docs/PLAN.md']);
    expect(out).toContain('Session Initialized: ship-v2\n');
    expect(out).toContain('Steps: 1/3 · Current: ');
    expect(out).toContain('   From docs/PLAN.md: the goal and 3 steps (1 done)\n');
    expect(out).toContain('   Not taken: other text in Plan: Ship v2 (line 3)\n');
    const text = onlySession(project);
    expect(text).toContain(
      '### Completed\n- [x] Design\n\n### In Progress\n- [ ] Build          <- CURRENT\n',
    );
    expect(text).toContain('**Progress**: 1/3 steps complete\n**Current**: Build\n');
    expect((await ask(project, ['view'])).progress).toMatchObject({ done: 1, total: 3 });
    expect((await ask(project, ['doctor'])).findings).toEqual([]);
  });

  test('reads the standard input, and a path from where the call is made', async () => {
    const project = makeProject({ 'sub/TODO.md': '1. One\n2. Two\n' });
    const answer = await ask(project, ['init', '--from', '-'], { input: checkboxes });
    expect(answer).toMatchObject({
      shortname: 'ship-v2',
      steps: 3,
      done: 1,
      not_taken: [expect.any(String)],
    });
    const out = await done(project, ['init', '--from', 'TODO.md', '--goal', 'Count'], { cwd: 'sub' });
    expect(out).toContain('   From TODO.md: 2 steps\n');
  });

  test('lets the call decide: its goal wins, and its steps come after the plan’s', async () => {
    const project = makeProject({ 'PLAN.md': checkboxes });
    await done(project, ['init', '--from', 'PLAN.md', '--goal', 'Mine', '--step', 'Build', '--step', 'Tell']);
    const text = onlySession(project);
    expect(text).toContain('# Session: Mine\n');
    expect(text).toContain('### Remaining\n- [ ] Docs\n- [ ] Tell\n');
  });

  test('says so where there are no steps, and how many places are left out', async () => {
    const headings = Array.from({ length: 7 }, (_, index) => `## Part ${index}\nText.\n`).join('\n');
    const project = makeProject({ 'NOTES.md': `# Ship v2\n${headings}` });
    const out = await done(project, ['init', '--from', 'NOTES.md']);
    expect(out).toContain('   From NOTES.md: the goal and no steps: it has no list of them\n');
    expect(out).toContain('Part 4 (line 15) and 2 more\n');
  });

  test('keeps done steps where the project’s template has no place for them', async () => {
    const template =
      '---\n{{head}}\n---\n\n# {{title}}\n\n## Progress\n\n### In Progress\n{{in_progress}}\n{{remaining}}';
    const files = {
      'PLAN.md': checkboxes,
      'DONE.md': '# All\n- [x] a\n',
      '.sessions/templates/session.md': template,
    };
    const project = makeProject(files);
    await done(project, ['init', '--from', 'PLAN.md']);
    expect(onlySession(project)).toContain('- [x] Design\n- [ ] Build          <- CURRENT\n');
    expect(await done(project, ['init', '--from', 'DONE.md'])).toContain('Steps: 1/1\n');
  });

  test('keeps secrets of the plan out', async () => {
    const key = `AKIA${'2E4HXQ7RZ3TNWB5K'}`;
    const project = makeProject({ 'PLAN.md': `# Ship\n- [ ] Use ${key}\n` });
    expect(await done(project, ['init', '--from', 'PLAN.md'])).toContain('in the plan');
    expect(onlySession(project)).not.toContain(key);
    const kept = makeProject({ 'PLAN.md': `# Ship\n- [ ] Use ${key}\n` });
    await done(kept, ['init', '--from', 'PLAN.md', '--keep-secret']);
    expect(onlySession(kept)).toContain(key);
  });

  test('refuses what is no plan, and writes nothing', async () => {
    const project = makeProject({ 'EMPTY.md': 'Some words.\n', 'BIG.md': 'x'.repeat(1024 * 1024 + 1) });
    expect(await refused(project, ['init', '--from', 'EMPTY.md'])).toContain('Found no plan in "EMPTY.md"');
    expect(await refused(project, ['init', '--from', 'BIG.md'])).toContain('"BIG.md" is larger than 1 MB');
    expect(await refused(project, ['init', '--from', 'NONE.md'])).toContain('NONE.md');
    expect(await refused(project, ['init', '--from', '-'])).toContain('Found no plan in the standard input');
    project.write('BARE.md', '- [ ] a\n');
    expect(await refused(project, ['init', '--from', 'BARE.md'], { code: 2 })).toContain(
      'A session needs a goal',
    );
  });
});
