import { describe, expect, test } from 'vitest';
import { happenedIn } from '../../../src/dashboard/read/run-events.ts';
import { readRunList, readRunPage } from '../../../src/dashboard/read/runs-pages.ts';

const event = (type: string, data: object) => ({ type, at: '2025-01-15T10:00:00Z', data });

describe('events as --json has them', () => {
  test('say what a run said and did; what says nothing is left out', () => {
    const events = [
      event('run.message', { by: 'person', text: 'Do it' }),
      event('run.message', { by: 'claude', text: 'Hm', thinking: true, agent: 'a' }),
      event('run.message', { by: 'toString', text: '' }),
      event('run.tool', { step: 'called', tool: 'Bash', input: '{"command":"ls","description":"d"}' }),
      event('run.tool', { step: 'called', tool: 'X', input: '{"odd":1}' }),
      event('run.tool', { step: 'called', tool: 'X', input: 'no json' }),
      event('run.tool', { step: 'done', tool: 'Bash' }),
      event('run.tool', { step: 'done', tool: 'Bash', isError: true, text: 'exit 1' }),
      event('run.tool', { step: 'denied', tool: 'Bash', text: 'no' }),
      event('run.state', { state: 'running' }),
      event('approval.new', { id: 'q1', tool: 'Edit' }),
      event('approval.decided', { id: 'q1', verdict: 'deny', text: 'not that' }),
      event('approval.new', { id: 'q2', tool: 'Bash' }),
      event('approval.decided', { id: 'q2', verdict: 'allow' }),
      event('approval.new', { id: 'q3', tool: 'AskUserQuestion', kind: 'answer' }),
      event('approval.decided', { id: 'q3', verdict: 'allow' }),
      event('approval.decided', { id: 'q4', verdict: 'allow' }),
      event('run.settings', { mode: 'edits' }),
      event('run.budget', { of: 'run', text: '83 % of it' }),
      event('run.tokens', { context: 1 }),
      {},
    ];
    expect(happenedIn(events).map(({ kind, word, text }) => `${kind} ${word}: ${text}`)).toEqual([
      'said You: Do it',
      'said Claude thinks: Hm',
      'said toString: ',
      'called Bash: ls',
      'called X: {"odd":1}',
      'called X: no json',
      'failed Bash: exit 1',
      'denied Bash: no',
      'state running: ',
      'asked Edit: q1',
      'refused Edit: q1, not that',
      'asked Bash: q2',
      'decided Bash: q2',
      'asked An answer: q3',
      'answered A question: q3',
      'decided Question q4: q4',
      'set Settings: {"mode":"edits"}',
      'money Budget: 83 % of it',
    ]);
    expect(happenedIn(events)[1]?.isBelow).toBe(true);
  });
});

const answers = (given: Record<string, string>) => {
  const program = (words: readonly string[]): Promise<string> => Promise.resolve(given[words[2] ?? ''] ?? '');
  return { here: program, apart: program };
};
const place = {
  root: '/x',
  sessions: [{ id: 's1', shortname: 'refund' }],
  approvals: [
    { id: 'q', run: 'r1' },
    { id: 'p', run: 'r2' },
  ],
};

describe('a run as --json has it', () => {
  const show = JSON.stringify({
    id: 'r1',
    name: 'n',
    short_id: 's',
    error: '',
    cwd: '/w',
    tokens: { input: 5 },
  });

  test('becomes its page, with its own questions and the last of its log', async () => {
    const line = JSON.stringify(event('run.message', { by: 'claude', text: 'x' }));
    const log = `${Array.from({ length: 103 }, () => line).join('\n')}\n`;
    const run = await readRunPage('r1', answers({ show, log }), place);
    expect(run.needs.map(({ of }) => of.name)).toEqual(['n']);
    expect([run.log.happened.length, run.log.older]).toEqual([100, 3]);
    expect(run.facts).toEqual([{ name: 'Folder', text: '/w' }]);
    expect(run.used[0]).toEqual({ name: 'Input', number: 5 });
  });

  test('is shown without its log, if that can’t be read', async () => {
    const run = await readRunPage('r1', answers({ show, log: '{"broken' }), place);
    expect(run.log.trouble).toBe(
      'That took too long, or is too much for a page: session-journal runs log r1',
    );
    const error = '{\n "error": {\n "code": "not-found", "message": "No such run", "hint": "h" }\n}\n';
    const lost = await readRunPage('r1', answers({ show, log: error }), place);
    expect(lost.log.trouble).toMatch(/^No such run/);
    await expect(readRunPage('r1', answers({ show: error, log: error }), place)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('stands in the list, with what was spent', async () => {
    const list = (data: object) => ({ here: async () => JSON.stringify(data), apart: async () => '' });
    expect(
      await readRunList(list({ runs: [{ id: 'a' }], total: 4, cost_today: '$1.20' }), '/x'),
    ).toMatchObject({
      total: 4,
      spent: '$1.20',
    });
    expect(await readRunList(list({ cost_today: '$0.00' }), '/x')).toEqual({
      runs: [],
      total: 0,
      spent: '',
      start: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });
});
