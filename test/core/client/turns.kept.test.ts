import { describe, expect, test } from 'vitest';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';
import type { Turn } from '../../../src/core/client/turns.ts';
import { collectTurns } from '../../../src/core/client/turns.ts';
import { keptTalks } from '../../support/kept-talks.ts';
import { agentScenes, allScenes, expectedTurn, shownTurn } from '../../support/scripted-talk.ts';

describe.each(keptTalks)('the conversation that client $version recorded', ({ version, lines, agents }) => {
  const read = collectTurns(lines.map(decodeTranscriptLine));
  const turn = (said: string): Turn => read.turns.find((one) => one.said.startsWith(said)) as Turn;

  test('it has twenty turns, each numbered', () => {
    expect(read.turns.map(({ number }) => number)).toEqual(allScenes.map((_, at) => at + 1));
  });

  for (const [at, scene] of allScenes.entries()) {
    test(`turn ${at + 1} is what was said and done: ${scene.said}`, () => {
      expect(shownTurn(read.turns[at] as Turn)).toEqual(expectedTurn(scene));
    });
  }

  test('the compactions stand where they were, with their summaries', () => {
    expect(read.compactions.map(({ trigger, afterTurn }) => [trigger, afterTurn])).toEqual([
      ['manual', 13],
      ['auto', 17],
    ]);
    for (const { summary } of read.compactions) expect(summary).toContain('We worked on the project.');
  });

  test('the title is the last one, and no line is broken', () => {
    expect(read).toMatchObject({ title: 'The parser', broken: 0 });
  });

  test('tokens are counted once a message, and the last request tells how full the context is', () => {
    const requests = allScenes.flatMap(({ replies }) => replies).length;
    expect(read.turns.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(10 * requests);
    expect(new Set(read.turns.flatMap(({ messages }) => messages)).size).toBe(requests);
    expect(read.contextTokens).toBe(110);
    expect(read.model).toBe(version === '2.1.197' ? 'claude-opus-4-8' : 'claude-opus-5-5');
  });

  test('a turn knows its time and place', () => {
    const { cwd, branch, at } = turn('Look around');
    expect({ cwd, branch }).toEqual({ cwd: '/home/ada/project', branch: 'main' });
    const times = read.turns.map((one) => one.at ?? 0);
    expect(at).toBeGreaterThan(Date.parse('2026-01-01'));
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  test('each sub-agent is joined to the call that started it, and read as a conversation of one turn', () => {
    const started = [turn('Let one agent count'), turn('Let another read')].map(
      ({ did }) => did[0]?.agent ?? '',
    );
    expect(Object.keys(agents).sort()).toEqual([...started].sort());
    const turns = started.map(
      (agent) => collectTurns((agents[agent] ?? []).map(decodeTranscriptLine), 'agent').turns,
    );
    expect(turns.map((one) => one.map(shownTurn))).toEqual(agentScenes.map((scene) => [expectedTurn(scene)]));
  });
});
