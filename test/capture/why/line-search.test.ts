import { format } from 'prettier';
import { expect, test } from 'vitest';
import { tellWhy } from '../../../src/capture/why/why.ts';
import { answersIn } from '../../support/line-answers.ts';
import { makeWorkplace } from '../../support/scripted-agent.ts';

const written = [
  "import { list } from './list.js'",
  'export const settings = {',
  "      folder: 'somewhere/else',",
  "  greeting: 'it is swept'",
  '}',
  'export function sweep(folder, isQuiet) {',
  'return list(folder, isQuiet, settings).filter((one) => one.isOld).map((one) => one.name).sort()',
  '}',
];

test('prettier formats what the agent wrote before it is committed, and the answer says so', async () => {
  const place = makeWorkplace();
  place.agentWrites('a.js', written);
  const formatted = (await format(written.join('\n'), { parser: 'babel' })).trimEnd().split('\n');
  place.personWrites('a.js', formatted);
  expect((await answersIn(place, 'a.js')).every((answer) => answer === 'none')).toBe(true);
  await place.agentCommits('Sweep');
  const answers = await answersIn(place, 'a.js');
  expect(formatted.map((line, index) => [line, answers[index]])).toEqual([
    ['import { list } from "./list.js";', 'commit:1~'],
    ['export const settings = {', 'commit:1'],
    ['  folder: "somewhere/else",', 'commit:1~'],
    ['  greeting: "it is swept",', 'commit:1~'],
    // Nothing next to a short line says that it is the brace from before, and one line that became five can't be told.
    ['};', 'commit:hand'],
    ['export function sweep(folder, isQuiet) {', 'commit:1'],
    ['  return list(folder, isQuiet, settings)', 'commit:hand'],
    ['    .filter((one) => one.isOld)', 'commit:hand'],
    ['    .map((one) => one.name)', 'commit:hand'],
    ['    .sort();', 'commit:hand'],
    ['}', 'commit:hand'],
  ]);
  const sources = { cwd: place.top, transcripts: [], trees: [place.top], author: '<anna@example.org>' };
  const form = {
    word: 'a.js:3',
    limit: 5,
    width: undefined,
    format: () => 'today',
    sessions: new Map(),
    decisions: [],
  };
  const asked = { kind: 'file' as const, top: place.top, path: 'a.js', range: { from: 3, to: 3 } };
  const told = await tellWhy(asked, sources, { ...form, screen: (text) => text });
  expect(told?.text).toContain('Written in turn 1 of conversation 11111111, and formatted since');
  expect(told?.data.lines).toMatchObject([{ turn: 1, confidence: 'probable', formatted: true }]);
});

test('a line that a person typed like one of the agent’s that is still there is not the agent’s', async () => {
  const place = makeWorkplace();
  place.agentWrites('a.js', written);
  place.personWrites('a.js', [...written, '  folder: "somewhere/else"']);
  await place.agentCommits('Sweep');
  expect((await answersIn(place, 'a.js')).at(-1)).toBe('commit:hand');
});
