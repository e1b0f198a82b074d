import { expect, test } from 'vitest';
import { showConversation } from '../../../src/conversations/show/render-chat.ts';
import { findTranscript, type TranscriptFile } from '../../../src/io/transcripts/client-folders.ts';

const path = 'test/fixtures/transcripts/2.1.329/conversation.jsonl';
// Its sub-agents' transcripts lie beside it here.
const file = { ...(findTranscript(path) as TranscriptFile), id: '.' };
const form = {
  from: 1,
  to: 99,
  tools: true,
  raw: false,
  format: String,
  width: 80,
  screen: (text: string) => text,
};

test('what sub-agents said and did comes behind the turn that started them, with their ids', () => {
  const { turns } = showConversation(file, form);
  const own = turns.filter(({ agent }) => agent === null);
  expect(own.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  const agents = turns.filter(({ agent }) => agent !== null);
  expect(agents.length).toBe(2);
  for (const turn of agents) {
    const before = turns.slice(0, turns.indexOf(turn)).findLast(({ agent }) => agent === null);
    expect(before?.did).toContainEqual(expect.objectContaining({ agent: turn.agent }));
    expect(turn).toMatchObject({ said: expect.stringMatching(/./), answered: expect.stringMatching(/./) });
  }
});

test('only the turns that are asked for are shown, with what their sub-agents did', () => {
  const { turns, text } = showConversation(file, { ...form, from: 4, to: 4 });
  expect(turns.map(({ agent }) => agent === null)).toEqual([true, false]);
  expect(text).toContain('[4] Person');
  expect(text).not.toContain('[5] Person');
});
