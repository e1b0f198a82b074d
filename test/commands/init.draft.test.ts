import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, onlySession, refused } from '../support/verbs.ts';

const lines = [
  'goal: Fix the sweep',
  'key-context: NEVER restart tile-worker-1',
  'step: Reproduce it',
  'step: [x] Find the cause',
  'step: Fix it',
  'done: 1',
  'decision: Lock first',
  'rationale: smallest change;',
  '  nobody else takes it',
  'tried: sleep 5 ms',
  'result: still flaky',
  'discovery: The state is checked before the lock is taken',
  'blocker: No token for CI',
  'next: Tell Ben',
  'file: src/sweep.go',
  'description: where the race is',
].join('\n');

describe('init --stdin', () => {
  test('makes a session with all that a conversation knows so far, in one call', async () => {
    const project = makeProject();
    const answer = await ask(project, ['init', '--stdin'], { input: lines });
    expect(answer).toMatchObject({ shortname: 'fix-the-sweep', steps: 3 });
    expect(answer.logged).toContainEqual({ what: 'Decision 1', text: 'Lock first', section: 'decisions' });
    const text = onlySession(project);
    expect(text).toContain('- [ ] Fix it          <- CURRENT\n');
    expect(text).toContain(
      '**Progress**: 2/3 steps complete\n**Current**: Fix it\n**Blocker**: No token for CI\n',
    );
    expect(text).toContain('- NEVER restart tile-worker-1\n');
    expect(text).toMatch(/^### 1\. Lock first \(\d{4}-[^)]*Z\)$/m);
    expect(text).toContain('**Rationale**: smallest change;\n  nobody else takes it\n');
    expect(text).toMatch(/^1\. \*\*sleep 5 ms\*\* .*still flaky$/m);
    expect(text).toContain('`src/sweep.go`');
    const { steps } = await ask(project, ['view', '--progress']);
    const numbers = steps.map((step: { number: number; done: boolean }) => [step.number, step.done]);
    expect(numbers.sort()).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
    expect((await ask(project, ['doctor'])).findings).toEqual([]);
  });

  test('shows all of it as a draft, and in a conversation says how to try it', async () => {
    const project = makeProject();
    const out = await done(project, ['init', '--stdin'], { input: lines, env: conversation() });
    expect(out).toContain(
      [
        '   Draft:',
        '   Goal: Fix the sweep',
        '   1. [x] Reproduce it',
        '   2. [x] Find the cause',
        '   3. [ ] Fix it  <- CURRENT',
        '   Key context: NEVER restart tile-worker-1',
        '   Decision 1: Lock first',
        '   Discovery: The state is checked before the lock is taken',
        '   Dead end: sleep 5 ms',
        '   Blocker: No token for CI',
        '   Next: Tell Ben',
        '   File: `src/sweep.go` - where the race is',
        '   Try it: /compact, then "where were we?"',
      ].join('\n'),
    );
    expect(out).toContain('Show the user the draft');
    const plain = makeProject();
    expect(await done(plain, ['init', '--stdin'], { input: lines })).not.toContain('/compact');
  });

  test('takes flags beside it, and a goal is enough', async () => {
    const project = makeProject();
    await done(project, ['init', '--name', 'sweep', '--stdin'], { input: 'goal: Fix it\n' });
    expect(onlySession(project)).toContain('shortname: sweep\n');
  });

  test('redacts a secret in the lines', async () => {
    const project = makeProject();
    const input = 'goal: Fix it\ndecision: Use ghp_k3JdLq8ZpX0vNwR5tYbM7cFhGs2AaEi4UoW1\nrationale: none\n';
    expect(await done(project, ['init', '--stdin'], { input })).toContain(
      'Redacted github-token in --decision',
    );
    expect(onlySession(project)).not.toContain('ghp_k3Jd');
  });

  test('refuses what it cannot place, and then there is no session', async () => {
    const project = makeProject();
    const bad = (input: string, code: number) => refused(project, ['init', '--stdin'], { input, code });
    expect(await bad('goal: a\nThen we found it', 2)).toContain('Line 2 is not "name: value"');
    expect(await bad('goal: a\nrationale: b', 2)).toContain('--rationale needs --decision');
    expect(await bad('goal: a\nstep: b\ndone: c', 1)).toContain('No step matches "c"');
    expect(await bad('step: b', 2)).toContain('A session needs a goal');
    expect(await bad('goal: a\nfrom: PLAN.md', 2)).toContain('Line 2 is not "name: value"');
  });
});
