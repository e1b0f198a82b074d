import { expect, test } from 'vitest';
import { needsFrom, readOverview } from '../../../src/dashboard/read/overview.ts';

const talk = { id: 'c1', title: 'Backfill plan', state: 'needs-me', last_at: '2026-11-26T14:00:00Z' };
const terminal = {
  name: 'build',
  state: 'needs-me',
  reason: 'question',
  since: '2026-11-26T14:01:00Z',
  conversation: 'c1',
};

const needs = (status: object, conversations: readonly object[]) =>
  needsFrom({
    status: { ...status },
    conversations: conversations.map((one) => ({ ...one })),
    approvals: [],
  });

test('a conversation that waits says for what, and where it can be answered', () => {
  const live = [{ id: 'c1', waiting_for: 'permission prompt' }];
  expect(needs({ conversations: live }, [talk])).toMatchObject([
    {
      kind: 'question',
      text: 'It waits for: permission prompt. Answer it in the window where it runs.',
      command: '',
    },
  ]);
  expect(needs({ terminals: [terminal] }, [talk])).toMatchObject([
    { text: 'It runs in terminal build.', command: 'session-journal term build' },
  ]);
});

test('a terminal that waits needs the person also where its conversation says nothing of that', () => {
  expect(needs({ terminals: [terminal, { ...terminal, name: 'calm', state: 'working' }] }, [])).toMatchObject(
    [{ of: { word: 'Terminal', name: 'build', path: 'terminals/build' }, text: 'question' }],
  );
  const asked = [{ id: 'q', conversation: 'c1', run: '', tool: 'Bash', input: {} }];
  const both = needsFrom({ status: { terminals: [terminal] }, conversations: [], approvals: asked });
  expect(both.map(({ kind }) => kind)).toEqual(['permission']);
});

test('without a journal there is only less to show; but what can’t be read is never shown as nothing', async () => {
  const failing = (verb: string, code: string) => {
    const here = async ([asked]: readonly string[]) =>
      JSON.stringify(asked === verb ? { error: { code, message: 'No' } } : {});
    return readOverview({ here, apart: here }, '/srv');
  };
  expect(await failing('view', 'no-project')).toMatchObject({ list: {}, approvals: [] });
  for (const verb of ['status', 'view', 'conversations', 'approvals'])
    for (const code of ['locked', 'invalid', 'damaged'])
      await expect(failing(verb, code)).rejects.toThrow('No');
});
