import { describe, expect, test } from 'vitest';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { sessionText } from '../support/session-text.ts';

const file = '.sessions/active/fix-sweep-9e1f0c.md';
const old = sessionText(
  [
    '',
    '## TL;DR',
    'Words.',
    '',
    '**Progress**: 2/3 steps complete',
    '',
    '## Progress',
    '### Completed',
    '- a note (2025-01-15T10:30Z)',
    '- [x] Find it',
    '  where it hides (2025-01-15T10:30Z)',
    '- [x] no time',
    '### Remaining',
    '- [ ] open',
    '',
    '## Decisions',
    '### 1. Old (2025-01-15T10:30Z)',
    '**Superseded by**: 2',
    '',
    '### 2. New (2025-01-15T10:30Z)',
    '',
  ].join('\n'),
);

function entries(project: TestProject): string[] {
  return Object.keys(project.tree()).filter((path) => path.endsWith('-tidy.md'));
}

describe('tidy', () => {
  test('moves what is old into an entry, byte for byte, and says what it freed', async () => {
    const project = makeProject({ [file]: old });
    const ran = await project.run('tidy');
    const [entry = ''] = entries(project);
    expect(ran.stdout).toContain('📝 Tidied: fix-sweep');
    expect(ran.stdout).toContain(`Moved 1 done step, 1 note, 1 superseded decision to ${entry}`);
    expect(ran.stdout).toMatch(/Briefing: [\d.]+ → [\d.]+ KB \([\d.]+ KB freed\)/);
    expect(ran.stdout).toContain('2/3 → 1/2');
    const after = project.read(file);
    expect(after).toContain('**Progress**: 1/2 steps complete\n');
    expect(after).toContain(
      '### Completed\n- [x] no time\n### Remaining\n- [ ] open\n\n## Decisions\n### 2. New',
    );
    for (const part of [
      '- a note (2025-01-15T10:30Z)\n',
      '- [x] Find it\n  where it hides (2025-01-15T10:30Z)\n',
      '### 1. Old (2025-01-15T10:30Z)\n**Superseded by**: 2\n',
      '2 of 3 steps were done',
    ]) {
      expect(project.read(entry)).toContain(part);
    }
  });

  test('only shows what would go with --dry-run', async () => {
    const project = makeProject({ [file]: old });
    const ran = await project.run('tidy', '--dry-run');
    expect(ran.stdout).toContain('Would move 1 done step, 1 note, 1 superseded decision');
    expect(ran.stdout).toContain('   - Find it where it hides\n   - a note\n   - 1. Old\n');
    expect(project.tree()).toEqual({ [file]: old });
  });

  test.each([[['--days', '90000']], [['--days', '90000', '--dry-run']], [['--before', '2001-02-03']]])(
    'writes nothing where nothing is old: %j',
    async (words) => {
      const project = makeProject({ [file]: old });
      const ran = await project.run('tidy', ...words);
      expect(ran).toMatchObject({ code: 0 });
      expect(ran.stdout).toContain('Nothing to tidy in fix-sweep');
      expect(project.read(file)).toBe(old);
      expect(entries(project)).toEqual([]);
    },
  );

  test.each(['today', '2h', '2026-01-01', 'HEAD'])('moves what is from before %s', async (when) => {
    const project = makeProject({ [file]: old }, { commit: true });
    const ran = await project.run('tidy', '--before', when);
    expect(ran.stdout).toContain('Moved 1 done step, 1 note, 1 superseded decision');
  });

  test('can be undone; the entry stays', async () => {
    const project = makeProject({ [file]: old });
    await project.run('tidy');
    await project.run('undo');
    expect(project.read(file)).toBe(old);
    expect(entries(project)).toHaveLength(1);
  });

  test('answers in JSON', async () => {
    const ran = await makeProject({ [file]: old }).run('tidy', '--json');
    expect(JSON.parse(ran.stdout)).toMatchObject({
      moved: { steps: 1, notes: 1, decisions: 1 },
      progress: { before: { done: 2, total: 3 }, after: { done: 1, total: 2 } },
      dryRun: false,
    });
  });

  test('moves nothing where the id names no journal folder', async () => {
    const unsafe = '.sessions/active/fix.md';
    const project = makeProject({ [unsafe]: old.replace(/^id: .*$/m, 'id: ../..') });
    const before = project.read(unsafe);
    const ran = await project.run('tidy');
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stderr).toContain('cannot be used as the name of a journal folder');
    expect(project.tree({ local: false })).toEqual({ [unsafe]: before });
  });

  test('refuses closed sessions and odd days', async () => {
    const closed = old.replace('status: active', 'status: completed');
    const project = makeProject({ '.sessions/archive/fix-sweep-9e1f0c.md': closed });
    expect((await project.run('tidy', '--session', 'fix-sweep')).stderr).toContain('it is closed');
    expect((await project.run('tidy', '--days', 'soon')).code).toBe(2);
    expect((await project.run('tidy', '--before', 'soon')).stderr).toContain('neither a time nor a commit');
    expect((await project.run('tidy', '--before', '3d', '--days', '1')).code).toBe(2);
  });
});
