import { describe, expect, test } from 'vitest';
import { bareHead } from '../../support/head.ts';
import { logInto, planInto } from '../../support/log-into.ts';

const head = `${bareHead}## Progress\n`;
const log = (body: string, ...args: string[]): string => logInto(head + body, args).slice(head.length);
const plan = (body: string, ...args: string[]) => planInto(head + body, args);
const time = '(2025-01-15T14:45Z)';

describe('--done', () => {
  test('finds a step before a next step, and a next step by number only where there are no steps', () => {
    const body = '- [ ] a\n- [ ] b\n\n## Next Steps\n1. a\n2. b\n3. c\n';
    expect(log(body, '--done', 'a')).toContain(`- [x] a ${time}\n- [ ] b          <- CURRENT\n`);
    expect(() => log(body, '--done', '3')).toThrow('No step matches "3"');
    expect(log('- x\n\n## Next Steps\n1. a\n2. b\n', '--done', '2')).toBe(
      `- x\n- b ${time}\n\n## Next Steps\n1. a\n`,
    );
  });

  test('makes a note of a next step in full, and "(none yet)" of the last', () => {
    const body = '## Next Steps\n- [ ] **Docs**: write\n  them\n';
    expect(logInto(bareHead + body, ['--done', 'docs'])).toBe(
      `${bareHead}\n## Progress\n### Completed\n- **Docs**: write\n  them ${time}\n\n## Next Steps\n(none yet)\n`,
    );
  });

  test('of several that fit means the only open one, and twice the same once', () => {
    expect(log('- [x] fix a\n- [ ] fix b\n', '--done', 'fix', '--done', '2')).toBe(
      `- [x] fix a\n- [x] fix b ${time}\n`,
    );
    const { logged } = plan('- [ ] a\n', '--done', 'a', '--done', '1');
    expect(logged).toEqual([{ what: 'Done', text: 'a', number: 1, section: 'progress' }]);
  });

  test('of what is done says so and changes nothing', () => {
    const body = '- [x] a\n- b c (2025-01-01T00:00Z)\n';
    expect(plan(body, '--done', 'A', '--done', 'b  C')).toMatchObject({
      edits: [],
      logged: [],
      already: ['Step 1 is already done: a', 'Already done: b  C'],
    });
  });

  test.each([
    ['fix', '"fix" matches 2 steps'],
    ['next', '"next" matches 2 next steps'],
    ['9', 'No step matches "9"'],
    ['nothing', 'No step matches "nothing"'],
  ])('of %j is refused', (wanted, message) => {
    expect(() =>
      log('- [ ] fix a\n- [ ] fix b\n## Next Steps\n- next a\n- next b\n', '--done', wanted),
    ).toThrow(message);
  });

  test('that matches nothing lists the open steps, or else the next steps', () => {
    const hint = (body: string): unknown => {
      try {
        return log(body, '--done', 'zzz');
      } catch (failure) {
        return (failure as { hint?: string }).hint;
      }
    };
    expect(hint('- [x] a\n- [ ] b\n')).toContain('Choose one: 2. b.');
    expect(hint('- [x] a\n## Next Steps\n- c\n')).toContain('Choose one: 1. c.');
  });
});

describe('--current', () => {
  test('means a new step of the same call with this text, or else one of the document', () => {
    expect(log('- [ ] a\n', '--step', ' b', '--current', 'b ')).toBe(
      '- [ ] a\n- [ ] b          <- CURRENT\n',
    );
    expect(plan('- [ ] a\n', '--current', 'a').logged).toEqual([
      { what: 'Current', text: 'a', number: 1, section: 'progress' },
    ]);
  });

  test('of a step that is done, or is finished in the same call, is refused', () => {
    expect(() => log('- [x] a\n', '--current', '1')).toThrow(
      'Step 1 cannot be the current step: "a" is done',
    );
    expect(() => log('- [ ] a\n', '--done', 'a', '--current', 'a')).toThrow(
      'Step 1 cannot be the current step',
    );
    expect(() => log('- [ ] a\n', '--current', 'b')).toThrow('No step matches "b"');
  });
});

test('a step that is already open is not added again, but a done one may be', () => {
  const { already, logged } = plan('- [ ] a\n- [x] b\n', '--step', 'a', '--step', 'b');
  expect(already).toEqual(['Step 1 already exists: a']);
  expect(logged).toEqual([{ what: 'Step', text: 'b', number: 3, section: 'progress' }]);
});

test('next steps are dropped and added in one call', () => {
  const body = '\n## Next Steps\n\n1. a\n\n## Files Modified\n';
  expect(log(body, '--drop-next', 'a', '--next', 'b')).toBe('\n## Next Steps\n\n1. b\n\n## Files Modified\n');
  expect(log(body, '--drop-next', '1')).toBe('\n## Next Steps\n\n(none yet)\n\n## Files Modified\n');
  expect(plan(body, '--drop-next', 'a', '--next', 'b').logged).toEqual([
    { what: 'Dropped next step', text: 'a', section: 'next-steps' },
    { what: 'Next', text: 'b', section: 'next-steps' },
  ]);
});

test('a step that ends up below a paragraph because the item between is removed is separated from it', () => {
  const before = `${bareHead}## Progress\n### Remaining\n2. \n<b/>- [ ] parent\n  - [ ] child\n`;
  const after = logInto(before, ['--step=J']);
  expect(after).toContain('<b/>- [ ] parent\n\n3. [ ] J\n');
  const second = `${bareHead}## Progress\n### Remaining\n2. [x] a\n\ntext\n\n3. [ ] b\n`;
  expect(logInto(second, ['--step=c'])).toContain('text\n\n');
});

test('an item is not removed if that would release a section from an unclosed fence', () => {
  const list =
    '- [ ] open step\n```sh\n## no section\n\n- note\n\n  ```\n  - [ ] no step\n  ```\n\n## Progress';
  const before = logInto(`${bareHead}## Next Steps\n${list}`, ['--progress=!']);
  expect(before.match(/^## Progress/gm)?.length).toBe(2);
  expect(() => logInto(before, ['--done=2', '--next=x'])).toThrow(
    'Cannot change the session: the rest of the file would read differently',
  );
});

describe('one call is read in order', () => {
  test('a next step that it added can be done, but not one that it adds later', () => {
    const before = `${bareHead}## Progress\n- [ ] Write docs\n\n## Next Steps\n\n1. old\n`;
    const { logged } = planInto(before, ['--next', 'Docs', '--next', 'b', '--done', 'Docs']);
    expect(logged.map(({ what, text }) => `${what}: ${text}`)).toEqual(['Done: Docs', 'Next: b']);
    const after = logInto(before, ['--next', 'Docs', '--next', 'b', '--done', 'Docs']);
    expect(after).toContain('- [ ] Write docs\n');
    expect(after).toMatch(/^- Docs \(/m);
    expect(after).toContain('## Next Steps\n\n1. old\n2. b\n');
    expect(() => logInto(before, ['--done', 'c', '--next', 'c'])).toThrow('No step matches "c"');
    expect(logInto(before, ['--next', 'old', '--done', 'old'])).toContain('## Next Steps\n\n1. old\n');
  });

  test('a step that it added can be done, and is the one meant rather than a part of another', () => {
    expect(log('- [ ] Write docs\n', '--step', 'Docs', '--done', 'Docs')).toBe(
      `- [ ] Write docs          <- CURRENT\n- [x] Docs ${time}\n`,
    );
    expect(log('', '--step', 'Deploy', '--done', 'Deploy')).toBe(`### Completed\n- [x] Deploy ${time}\n`);
    expect(log('- [ ] Find the cause\n', '--step', 'A', '--step', 'B', '--done', 'A')).toBe(
      `- [ ] Find the cause          <- CURRENT\n- [x] A ${time}\n- [ ] B\n`,
    );
  });

  test('a part of an added step means it only if no open step fits', () => {
    expect(log('- [x] old docs\n', '--step', 'New docs', '--done', 'docs')).toContain(
      `- [x] New docs ${time}\n`,
    );
    expect(log('- [ ] Write docs\n', '--step', 'Check docs', '--done', 'docs')).toContain(
      `- [x] Write docs ${time}`,
    );
    expect(() => plan('', '--step', 'Fix the a', '--step', 'Fix the b', '--done', 'fix the')).toThrow(
      'fix the',
    );
  });

  test('done twice it is done once, and the first open one becomes current', () => {
    const { logged } = plan('', '--step', 'A', '--step', 'B', '--done', 'A', '--done', 'a');
    expect(logged.map(({ what, text }) => [what, text])).toEqual([
      ['Step', 'A'],
      ['Step', 'B'],
      ['Done', 'A'],
    ]);
    expect(log('', '--step', 'A', '--step', 'B', '--done', 'A')).toContain('- [ ] B          <- CURRENT\n');
  });

  test('a step that it adds later is not there yet, and a number means no added step', () => {
    expect(() => plan('', '--done', 'Docs', '--step', 'Docs')).toThrow('Docs');
    expect(() => plan('', '--step', 'Docs', '--done', '1')).toThrow('No step matches "1"');
  });
});
