import { afterEach, expect, test } from 'vitest';
import { decodeTranscriptLine } from '../../src/core/client/transcript-line.ts';
import type { Conversed } from '../../src/core/client/turns.ts';
import { collectTurns } from '../../src/core/client/turns.ts';
import { agentScenes, allScenes, expectedTurn, shownTurn } from '../support/scripted-talk.ts';
import { makeClient } from './support/client.ts';
import { keepTranscripts, readTranscripts } from './support/kept-transcripts.ts';
import { playTalk } from './support/play-talk.ts';

let close = async () => {};
afterEach(() => close());

function read(text: string, whose: 'conversation' | 'agent'): Conversed {
  return collectTurns(text.trimEnd().split('\n').map(decodeTranscriptLine), whose);
}

test('what the reader shows of a fresh transcript is what was said and done', async () => {
  const client = await makeClient();
  close = client.close;
  const conversation = await playTalk(client);
  expect(client.api.strays).toEqual([]);
  if (process.env.UPDATE_TRANSCRIPTS === '1') keepTranscripts(client, conversation);
  const { main, agents } = readTranscripts(client, conversation);
  const { turns, compactions, title, broken } = read(main, 'conversation');
  expect(turns.map(shownTurn)).toEqual(allScenes.map(expectedTurn));
  expect(compactions.map(({ trigger, afterTurn }) => `${trigger} ${afterTurn}`)).toEqual([
    'manual 13',
    'auto 17',
  ]);
  expect({ title, broken }).toEqual({ title: 'The parser', broken: 0 });
  const byAgents = agents.flatMap((text) => read(text, 'agent').turns.map(shownTurn));
  const inOrder = (turns: { said: string }[]) => turns.sort((one, other) => (one.said < other.said ? -1 : 1));
  expect(inOrder(byAgents)).toEqual(inOrder(agentScenes.map(expectedTurn)));
});
