import { describe, expect, test } from 'vitest';
import { bareHead } from '../../support/head.ts';
import { logInto } from '../../support/log-into.ts';

const time = '(2025-01-15T14:45Z)';
const decide = (body: string, ...args: string[]): string =>
  logInto(`${bareHead}## Decisions\n${body}`, args).slice(bareHead.length + '## Decisions\n'.length);

describe('a new decision', () => {
  test('leaves a list inside another decision alone, a placeholder of that name too', () => {
    const before = '### 1. A\n**Options**:\n- none\n';
    expect(decide(before, '--decision', 'B')).toBe(`${before}\n### 2. B ${time}\n`);
    const stale = '(none yet)\n\n### 1. A\n';
    expect(decide(stale, '--decision', 'B')).toBe(`### 1. A\n\n### 2. B ${time}\n`);
  });

  test('takes the place of a placeholder, several come in order', () => {
    expect(decide('- (none yet)\n', '--decision', 'A', '--choice', 'x', '--decision', 'B')).toBe(
      `### 1. A ${time}\n**Choice**: x\n\n### 2. B ${time}\n`,
    );
  });

  test('has the depth of the others', () => {
    expect(logInto(`${bareHead}# Decisions\n## 3. A\n`, ['--decision', 'B'])).toBe(
      `${bareHead}# Decisions\n## 3. A\n\n## 4. B ${time}\n`,
    );
  });

  test('leaves a line blank below its heading where the others do', () => {
    expect(decide('\n### 1. A\n\ntext\n', '--decision', 'B', '--choice', 'x', '--decision', 'C')).toBe(
      `\n### 1. A\n\ntext\n\n### 2. B ${time}\n\n**Choice**: x\n\n### 3. C ${time}\n`,
    );
  });
});

describe('a superseded decision is marked', () => {
  test.each([
    ['below its heading', '### 1. A\n', '### 1. A\n**Superseded by**: 2\n'],
    ['among its labels', '### 1. A\n**Choice**: x\n', '### 1. A\n**Choice**: x\n**Superseded by**: 2\n'],
    ['apart from a text', '### 1. A\ntext\n', '### 1. A\ntext\n\n**Superseded by**: 2\n'],
    [
      'apart from a list',
      '### 1. A\n**Options**:\n- x\n',
      '### 1. A\n**Options**:\n- x\n\n**Superseded by**: 2\n',
    ],
    [
      'apart from a table',
      '### 1. A\n**Choice**: x\n| a |\n',
      '### 1. A\n**Choice**: x\n| a |\n\n**Superseded by**: 2\n',
    ],
    ['in its item', '- A\n1. B\n   - c\n', '- A\n1. B\n   - c\n   **Superseded by**: 2\n'],
  ])('%s', (_name, before, after) => {
    expect(decide(before, '--decision', 'N', '--supersedes', '1')).toBe(`${after}\n### 2. N ${time}\n`);
  });

  test('at the end of a file without a last line end', () => {
    expect(decide('### 1. A', '--decision', 'N', '--supersedes', '#1')).toBe(
      `### 1. A\n**Superseded by**: 2\n\n### 2. N ${time}`,
    );
  });

  test('before the next one follows directly', () => {
    expect(decide('### 1. A\n**Choice**: x\n### 2. B\n', '--decision', 'N', '--supersedes', '1')).toBe(
      `### 1. A\n**Choice**: x\n**Superseded by**: 3\n### 2. B\n\n### 3. N ${time}\n`,
    );
  });

  test('only once, by a number that exists, or the whole call is refused', () => {
    const args = (number: string) => ['--decision', 'N', '--supersedes', number];
    expect(() => decide('### 1. A\n**Superseded by**: 2\n### 2. B\n', ...args('1'))).toThrow(
      'Decision "1" is already superseded by decision 2',
    );
    expect(() => decide('### 1. A\n', ...args('1'), ...args('1'))).toThrow(
      'is already superseded by decision 2',
    );
    expect(() => decide('### 1. A\n### B\n', ...args('3'))).toThrow('There is no decision "3"');
    expect(() => decide('### 1. A\n', ...args('A'))).toThrow('There is no decision "A"');
  });
});

describe('a "(none yet)" that a person left beside their own decisions', () => {
  const after = (body: string): string =>
    logInto(`${bareHead}## Decisions\n${body}`, ['--decision', 'mine']).slice(
      bareHead.length + '## Decisions\n'.length,
    );
  const mine = '### 2. mine (2025-01-15T14:45Z)\n';

  test.each([
    ['above them', '(none yet)\n\n### 1. theirs\n**Choice**: a\n', `### 1. theirs\n**Choice**: a\n\n${mine}`],
    [
      'right below them',
      '### 1. theirs\n**Choice**: a\n(none yet)\n\n## Next\n',
      `### 1. theirs\n**Choice**: a\n\n${mine}\n## Next\n`,
    ],
    [
      'between them',
      '### 1. theirs\n\n(none yet)\n\n### 7. other\n',
      `### 1. theirs\n\n### 7. other\n\n${mine.replace('2', '8')}`,
    ],
    [
      'without a last line end it stays',
      '### 1. theirs\n(none yet)',
      `### 1. theirs\n(none yet)\n\n${mine.trimEnd()}`,
    ],
    [
      'in code it stays',
      '### 1. theirs\n```\n(none yet)\n```\n',
      `### 1. theirs\n\`\`\`\n(none yet)\n\`\`\`\n\n${mine}`,
    ],
  ])('goes with the next log: %s', (_name, before, wanted) => {
    expect(after(before)).toBe(wanted);
  });
});
