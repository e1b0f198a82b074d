import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { done, onlySession } from '../support/verbs.ts';

/** Returns the lines of a text that another text doesn't have, without their times. */
function linesBeside(text: string, other: string): string[] {
  const rest = other.split('\n');
  const own = text.split('\n').filter((line) => {
    const place = rest.indexOf(line);
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
  return own.map((line) => line.replace(/\d{4}-\d\d-\d\dT[\d:]+Z/, 'TIME'));
}

describe('a log touches only lines that say something else', () => {
  test.each([
    [['a note'], [], ['- a note (TIME)']],
    [['--decision', 'D', '--rationale', 'R'], ['(none yet)'], ['### 1. D (TIME)', '**Rationale**: R']],
    [['--discovery', 'D'], ['(none yet)'], ['1. D (TIME)']],
    [
      ['--blocker', 'B'],
      ['**Blocker**: None', '- None currently'],
      ['**Blocker**: B', '- B'],
    ],
    [
      ['--done', '1'],
      [
        '**Progress**: 0/3 steps complete',
        '**Current**: Alpha',
        '- [ ] Alpha          <- CURRENT',
        '- [ ] Beta',
      ],
      [
        '**Progress**: 1/3 steps complete',
        '**Current**: Beta',
        '- [x] Alpha (TIME)',
        '- [ ] Beta          <- CURRENT',
      ],
    ],
    [['--key-context', 'K'], [], ['- K']],
  ])('%j', async (args, gone, added) => {
    const project = makeProject({});
    await done(project, [
      'init',
      '--goal',
      'g',
      ...['Alpha', 'Beta', 'Gamma'].flatMap((step) => ['--step', step]),
    ]);
    const before = onlySession(project);
    await done(project, ['log', ...args]);
    const after = onlySession(project);
    const isClock = (line: string): boolean => line === 'updated_at: TIME';
    expect(linesBeside(before, after).filter((line) => !isClock(line))).toEqual(gone);
    expect(linesBeside(after, before).filter((line) => !isClock(line))).toEqual(added);
  });
});
