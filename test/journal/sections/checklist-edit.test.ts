import { describe, expect, test } from 'vitest';
import { bareHead } from '../../support/head.ts';
import { logInto } from '../../support/log-into.ts';

const progress = (body: string, ...args: string[]): string =>
  logInto(`${bareHead}## Progress\n${body}`, args).slice(bareHead.length + '## Progress\n'.length);
const time = '(2025-01-15T14:45Z)';
const marker = '          <- CURRENT';

describe('a finished step', () => {
  test.each([
    ['a marker with spaces behind it', '- [ ] a <- CURRENT  \n', `- [x] a ${time}\n`],
    ['two spaces that break the line', '- [ ] a  \n\n  b\n', `- [x] a ${time}  \n\n  b\n`],
    [
      'several lines, nested items and their markers',
      '- [ ] a\n  b <- CURRENT\n  - c <- CURRENT\n',
      `- [x] a\n  b ${time}\n  - c\n`,
    ],
    [
      'code that shows a marker',
      '- [ ] a <- CURRENT\n  ```\n  x <- CURRENT\n  ```\n',
      `- [x] a ${time}\n  \`\`\`\n  x <- CURRENT\n  \`\`\`\n`,
    ],
    ['no last line end', '- [ ] a <- CURRENT', `- [x] a ${time}`],
    ['a capital place in a numbered list', '3) [ ] a\n', `3) [x] a ${time}\n`],
  ])('is ticked in place where there are no subsections: %s', (_name, before, after) => {
    expect(progress(before, '--done', '1')).toBe(after);
  });

  test('moves to Completed with all that belongs to it, and the next one takes its place', () => {
    const before =
      '### Completed\n### In Progress\n- [ ] a <- CURRENT\n  - b\n\n  c\n### Remaining\n- [ ] d\n- [ ] e\n';
    expect(progress(before, '--done', 'a')).toBe(
      `### Completed\n- [x] a ${time}\n  - b\n\n  c\n### In Progress\n- [ ] d <- CURRENT\n### Remaining\n- [ ] e\n`,
    );
  });

  test('several at once, the current one among them', () => {
    const before =
      '### Completed\n- [x] z\n\n### In Progress\n- [ ] a <- CURRENT\n- [ ] b\n\n### Remaining\n- [ ] c\n- [ ] d\n';
    expect(progress(before, '--done', '2', '--done', '3', '--done', '4')).toBe(
      `### Completed\n- [x] z\n- [x] a ${time}\n- [x] b ${time}\n- [x] c ${time}\n\n### In Progress\n- [ ] d <- CURRENT\n\n### Remaining\n`,
    );
  });

  test('all of them: nothing is marked', () => {
    expect(progress('### In Progress\n- [ ] a <- CURRENT\n', '--done', 'a')).toBe(
      `### Completed\n- [x] a ${time}\n\n### In Progress\n`,
    );
  });

  test('with a new step and another current one in the same call', () => {
    const before = '### Completed\n\n### In Progress\n- [ ] a <- CURRENT\n\n### Remaining\n- [ ] b\n';
    expect(progress(before, '--done', 'a', '--step', 'c', '--step', 'd', '--current', 'c')).toBe(
      `### Completed\n- [x] a ${time}\n\n### In Progress\n- [ ] c <- CURRENT\n\n### Remaining\n- [ ] b\n- [ ] d\n`,
    );
  });

  test('in a loose list leaves no gap and makes none', () => {
    const before =
      '### Completed\n\n- [x] z\n\n- [x] y\n\n### In Progress\n\n- [ ] a <- CURRENT\n\n### Remaining\n\n- [ ] b\n\n- [ ] c\n';
    expect(progress(before, '--done', 'a')).toBe(
      `### Completed\n\n- [x] z\n\n- [x] y\n\n- [x] a ${time}\n\n### In Progress\n\n- [ ] b <- CURRENT\n\n### Remaining\n\n- [ ] c\n`,
    );
  });

  test('in a numbered list keeps its number', () => {
    const before = '### Completed\n1. [x] z\n### In Progress\n2. [ ] a <- CURRENT\n### Remaining\n3. [ ] b\n';
    expect(progress(before, '--done', 'a')).toBe(
      `### Completed\n1. [x] z\n2. [x] a ${time}\n### In Progress\n3. [ ] b <- CURRENT\n### Remaining\n`,
    );
  });

  test('that was indented stands as its new neighbours do', () => {
    const before = '### Completed\n- [x] z\n### Remaining\n  - [ ] a\n    more\n\n        code\n';
    expect(progress(before, '--done', 'a more')).toBe(
      `### Completed\n- [x] z\n- [x] a\n  more ${time}\n\n      code\n### Remaining\n`,
    );
    expect(progress('### Completed\n  - [x] z\n### Remaining\n- [ ] a\n  more\n', '--done', 'a more')).toBe(
      `### Completed\n  - [x] z\n  - [x] a\n    more ${time}\n### Remaining\n`,
    );
  });

  test('of a person’s own subsection or under Completed is ticked in place', () => {
    const before = '### OVERNIGHT\n- [ ] a <- CURRENT\n- [ ] b\n### Completed\n- [ ] c\n';
    expect(progress(before, '--done', 'a', '--done', 'c')).toBe(
      `### OVERNIGHT\n- [x] a ${time}\n- [ ] b <- CURRENT\n### Completed\n- [x] c ${time}\n`,
    );
  });

  test('at the end of a file without a last line end moves and leaves what was before it', () => {
    expect(progress('### Completed\n### In Progress\n- [ ] b\n- [ ] a', '--done', 'a')).toBe(
      `### Completed\n- [x] a ${time}\n### In Progress\n- [ ] b${marker}\n`,
    );
  });

  test('that markdown reads as something else is refused', () => {
    expect(() => progress('- [ ] a\n  ===\n', '--done', 'a')).toThrow('Cannot change the item "- [ ] a"');
  });
});

describe('the current step', () => {
  test('is one, wherever markers stood: on done steps, twice, on notes', () => {
    const before =
      '- [x] a <- CURRENT\n- [ ] b ← CURRENT\r\n  ← CURRENT\n- [ ] c <- CURRENT\n- note\n  <- CURRENT\n';
    expect(progress(before, '--step', 'd')).toBe('- [x] a\n- [ ] b ← CURRENT\n- [ ] c\n- note\n- [ ] d\n');
  });

  test('is the first one in progress, else the first behind what was done, else the first, else a new one', () => {
    expect(progress('### Remaining\n- [ ] a\n### In Progress\n- [ ] b\n', '--step', 'c')).toContain(
      `- [ ] b${marker}`,
    );
    expect(progress('- [ ] a\n- [ ] b\n- [ ] c\n', '--done', 'b')).toBe(
      `- [ ] a\n- [x] b ${time}\n- [ ] c${marker}\n`,
    );
    expect(progress('- [ ] a\n- [ ] b\n', '--done', 'b')).toBe(`- [ ] a${marker}\n- [x] b ${time}\n`);
    expect(progress('- [x] a\n', '--step', 'b')).toBe(`- [x] a\n- [ ] b${marker}\n`);
  });

  test('moves into In Progress from Remaining only', () => {
    const before = '### Mine\n- [ ] a\n### In Progress\n- [ ] b <- CURRENT\n### Remaining\n- [ ] c\n';
    expect(progress(before, '--current', 'a')).toBe(
      '### Mine\n- [ ] a <- CURRENT\n### In Progress\n- [ ] b\n### Remaining\n- [ ] c\n',
    );
    expect(progress(before, '--current', 'c')).toBe(
      '### Mine\n- [ ] a\n### In Progress\n- [ ] b\n- [ ] c <- CURRENT\n### Remaining\n',
    );
  });

  test('that is current already changes nothing', () => {
    const before = '### In Progress\n- [ ] a <-CURRENT\n';
    expect(progress(before, '--current', 'a')).toBe(before);
  });

  test('that ends in a space of another kind is marked behind it, and once', () => {
    const marked = progress('- [ ] a\u00a0\n', '--step', 'b');
    expect(marked).toBe(`- [ ] a\u00a0${marker}\n- [ ] b\n`);
    expect(progress(marked, '--step', 'c')).toBe(`${marked}- [ ] c\n`);
  });

  test('without a space before its marker gets ours, and so does the next', () => {
    expect(progress('- [ ] a<-CURRENT\n- [ ] b\n', '--current', 'b')).toBe(`- [ ] a\n- [ ] b${marker}\n`);
  });
});

test('a note touches no step and no marker', () => {
  expect(progress('- [x] a <- CURRENT\n- [ ] b\n', 'c')).toBe(`- [x] a <- CURRENT\n- [ ] b\n- c ${time}\n`);
});
