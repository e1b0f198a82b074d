import { describe, expect, test } from 'vitest';
import { bareHead } from '../../support/head.ts';
import { logInto } from '../../support/log-into.ts';

const logged = (body: string, ...args: string[]): string =>
  logInto(bareHead + body, args).slice(bareHead.length);
const time = '(2025-01-15T14:45Z)';
const marker = '          <- CURRENT';

describe('missing subsections', () => {
  test('are made with the section, in order', () => {
    expect(logged('', 'a', '--step', 'b', '--step', 'c')).toBe(
      `\n## Progress\n### Completed\n- a ${time}\n\n### In Progress\n- [ ] b${marker}\n\n### Remaining\n- [ ] c\n`,
    );
  });

  test('take the place of a placeholder', () => {
    for (const none of ['(none yet)', 'None']) {
      expect(logged(`## Progress\n${none}\n\n## Blockers\n`, 'a', '--step', 'b')).toBe(
        `## Progress\n### Completed\n- a ${time}\n\n### In Progress\n- [ ] b${marker}\n\n## Blockers\n`,
      );
    }
    expect(logged('## Progress\n- (none yet)\n', 'a')).toBe(`## Progress\n- a ${time}\n`);
  });

  test('come behind the nearest earlier one with all that belongs to it, in its depth', () => {
    expect(logged('# Progress\n## Completed\n- a\n### deeper\n- b\n## Own\n', '--step', 'c')).toBe(
      `# Progress\n## Completed\n- a\n### deeper\n- b\n\n## In Progress\n- [ ] c${marker}\n\n## Own\n`,
    );
  });

  test('come before a later one, Completed before a person’s own, open steps behind them', () => {
    expect(logged('## Progress\n### Remaining\n- [ ] b\n', 'a')).toBe(
      `## Progress\n### Completed\n- a ${time}\n\n### Remaining\n- [ ] b\n`,
    );
    expect(logged('## Progress\nText\n### Own\n- x\n', 'a', '--step', 'b')).toBe(
      `## Progress\nText\n\n### Completed\n- a ${time}\n\n### Own\n- x\n\n### In Progress\n- [ ] b${marker}\n`,
    );
  });

  test('stand behind what is added to the one before them', () => {
    expect(logged('## Progress\n### Completed\n- z\n', 'a', '--step', 'b')).toBe(
      `## Progress\n### Completed\n- z\n- a ${time}\n\n### In Progress\n- [ ] b${marker}\n`,
    );
  });

  test('leave a line blank below their heading where the document does', () => {
    expect(logged('## TL;DR\n\nx\n\n## Progress\n\n### Completed\n\n- z\n', '--step', 'b')).toBe(
      `## TL;DR\n\nx\n\n## Progress\n\n### Completed\n\n- z\n\n### In Progress\n\n- [ ] b${marker}\n`,
    );
  });
});

test('without subsections everything goes into the flat list', () => {
  expect(logged('## Progress\n* [x] z\n\n## Blockers\n', 'a', '--step', 'b')).toBe(
    `## Progress\n* [x] z\n* a ${time}\n* [ ] b${marker}\n\n## Blockers\n`,
  );
});

test('nothing to add makes nothing', () => {
  expect(logged('text\n', '--next', 'a')).toBe('text\n\n## Next Steps\n1. a\n');
});
