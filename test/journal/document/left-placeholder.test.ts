import { describe, expect, test } from 'vitest';
import { bareHead } from '../../support/head.ts';
import { logInto } from '../../support/log-into.ts';

const time = '(2025-01-15T14:45Z)';

describe('a "(none yet)" that a person left beside their own items', () => {
  const afterLog = (body: string, ...args: string[]): string =>
    logInto(bareHead + body, args).slice(bareHead.length);

  test.each([
    ['right below them', '1. theirs\n(none yet)\n\n## Own\n', `1. theirs\n2. mine ${time}\n\n## Own\n`],
    ['above them', '(none yet)\n\n1. theirs\n', `1. theirs\n2. mine ${time}\n`],
    ['below a blank line', '1. theirs\n\n(none yet)\n\n## Own\n', `1. theirs\n2. mine ${time}\n\n## Own\n`],
    ['alone it is replaced', '(none yet)\n', `1. mine ${time}\n`],
    ['as an item it is replaced', '- theirs\n- (none yet)\n', `- theirs\n- mine ${time}\n`],
    [
      'in code it stays',
      '1. theirs\n\n```\n(none yet)\n```\n',
      `1. theirs\n2. mine ${time}\n\n\`\`\`\n(none yet)\n\`\`\`\n`,
    ],
  ])('goes with the next log: %s', (_name, before, wanted) => {
    expect(afterLog(`## Discoveries\n${before}`, '--discovery', 'mine')).toBe(`## Discoveries\n${wanted}`);
  });

  test('also where a next step is dropped in the same call', () => {
    const before = '## Next Steps\n(none yet)\n1. theirs\n';
    expect(afterLog(before, '--drop-next', 'theirs', '--next', 'mine')).toBe('## Next Steps\n1. mine\n');
    const lazy = '## Next Steps\n1. theirs\n(none yet)\n';
    expect(afterLog(lazy, '--drop-next', '1', '--next', 'mine')).toBe('## Next Steps\n1. mine\n');
    expect(afterLog(before, '--next', 'mine')).toBe('## Next Steps\n1. theirs\n2. mine\n');
  });
});
