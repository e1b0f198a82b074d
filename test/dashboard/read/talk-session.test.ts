import { expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { conversationFrom } from '../../../src/dashboard/read/talk-pages.ts';
import { cameOf, readTalkSession, sessionOf } from '../../../src/dashboard/read/talk-session.ts';

const log = (title: string) => ({
  tool: 'Bash',
  target: `session-journal log --decision "${title}"`,
});

const turn = (number: number, at: string, did: readonly object[] = []) => ({
  number,
  at: `2026-11-24T${at}Z`,
  said: '',
  answered: '',
  did,
  agent: null,
});

const data = {
  id: '8d1f42aa-0b1c',
  turns: [
    turn(1, '11:00:00'),
    turn(2, '11:14:00', [log('The key is claimed')]),
    turn(3, '14:00:00', [log('Something else')]),
    { ...turn(9, '11:19:00'), agent: 'a1' },
  ],
  compactions: [
    { after_turn: 2, at: '2026-11-24T13:20:00Z', trigger: 'auto' },
    { after_turn: 3, at: null, trigger: 'manual' },
  ],
};

const session = {
  id: 'session 1',
  decisions: [
    { number: 3, title: 'The key is claimed', time: '2026-11-24T11:20:00Z' },
    { number: 4, title: 'A replay answers 200', time: '2026-11-24T11:21:00Z' },
    { title: 'No number', time: '2026-11-24T11:21:00Z' },
    { number: 5, title: 'No time' },
  ],
  commits: [
    { commit: '51d77be', at: '2026-11-24T11:14:00Z', subject: 'Claim first', conversation: '8d1f42aa' },
    { commit: '9c03d1a', at: '2026-11-24T10:00:00Z', subject: 'Before all', conversation: '8d1f42aa' },
    { commit: 'fffffff', at: '2026-11-24T11:15:00Z', subject: 'Another one’s', conversation: '0badcafe' },
    { commit: 'eeeeeee', at: '2026-11-24T11:15:00Z', subject: 'Nobody’s', conversation: '' },
    { commit: 'ddddddd', at: null, subject: 'When?', conversation: '8d1f42aa' },
  ],
  compactions: [
    { number: 1, at: '2026-11-24T13:21:00Z', restored: 'seen', conversation: '0badcafe' },
    { number: 2, at: '2026-11-24T13:19:30Z', restored: 'seen', conversation: '8d1f42aa-0b1c' },
  ],
};

test('decisions and commits stand with the turn they came of, where that is certain', () => {
  const came = cameOf(data, session);
  expect(came.at(1)).toEqual({ made: [], compactions: [] });
  expect(came.at(2).made).toEqual([
    { shape: 'dec', words: 'Decision 3: The key is claimed', commit: '', path: 'sessions/session%201#d3' },
    { shape: 'commit', words: 'Claim first', commit: '51d77be', path: 'sessions/session%201#h-commits' },
  ]);
  expect(came.at(3).made).toEqual([]);
  expect([came.commits, came.compactions]).toEqual([3, 2]);
});

test('a compaction has what the journal noted of it, and else what the transcript says', () => {
  const came = cameOf(data, session);
  expect(came.at(2).compactions).toMatchObject([{ compaction: { number: 2, restored: 'seen' } }]);
  expect(came.at(3).compactions).toMatchObject([
    { at: undefined, compaction: { number: undefined, trigger: 'manual', restored: '' } },
  ]);
  expect(cameOf(data, {}).at(2).compactions).toMatchObject([
    { compaction: { trigger: 'auto', restored: '' } },
  ]);
});

test('what a search finds has no compactions between, since other turns are left out', () => {
  const wanted = { id: '8d1f42aa', query: '', from: undefined, to: undefined };
  const all = conversationFrom({ data, session }, {}, wanted);
  expect(all.turns.map(({ compactions }) => compactions.length)).toEqual([0, 1, 1]);
  const said = { ...data, turns: data.turns.map((one) => ({ ...one, said: 'key' })) };
  const found = conversationFrom({ data: said, session }, {}, { ...wanted, query: 'KEY' });
  expect(found.turns.map(({ compactions }) => compactions.length)).toEqual([0, 0, 0]);
});

test('a session is called by its name, and not by its file', async () => {
  const sessions = [{ id: 's1', shortname: 'refund', file: '.sessions/active/refund-session-1.md' }];
  expect(sessionOf({ session: 'refund-session-1' }, sessions)).toEqual({ id: 's1', name: 'refund' });
  expect(sessionOf({ session: 'refund' }, sessions)).toEqual({ id: 's1', name: 'refund' });
  expect(sessionOf({ session: 'gone' }, sessions)).toEqual({ id: '', name: 'gone' });
  expect(sessionOf({ session: null }, [{ id: 'x', file: '' }])).toEqual({ id: '', name: '' });
});

test('a session that cannot be read takes nothing from the conversation’s page', async () => {
  const damaged = async (): Promise<never> => {
    throw new Failure('damaged', 'No front matter');
  };
  expect(await readTalkSession('s1', damaged, '/x')).toEqual({});
  expect(await readTalkSession('', damaged, '/x')).toEqual({});
  const broken = async (): Promise<never> => {
    throw new TypeError('x');
  };
  await expect(readTalkSession('s1', broken, '/x')).rejects.toThrow(TypeError);
});
