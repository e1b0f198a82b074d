import { describe, expect, test } from 'vitest';
import { bareHead } from '../../support/head.ts';
import { logInto } from '../../support/log-into.ts';

const logged = (body: string, ...args: string[]): string =>
  logInto(bareHead + body, args).slice(bareHead.length);

describe('a missing section', () => {
  test('several at one place come in the format’s order', () => {
    const made = logged(
      'text\n',
      '--file',
      'f',
      '--next',
      'n',
      '--blocker',
      'b',
      '--tried',
      't',
      '--discovery',
      'd',
      '--decision',
      'e',
      '--step',
      's',
      '--key-context',
      'k',
      '--tldr',
      'l',
    );
    expect(made.match(/^##? .*$/gm)).toEqual([
      '## TL;DR (Read This First)',
      '## Context',
      '## Progress',
      '## Decisions',
      '## Discoveries',
      '## Dead Ends',
      '## Blockers',
      '## Next Steps',
      '## Files Modified This Session',
    ]);
    expect(made).not.toMatch(/\n\n\n/);
    expect(made.endsWith('- `f`\n')).toBe(true);
  });

  test('goes after the last of the sections before it, or else before the first of those after it', () => {
    expect(logged('## Next Steps\n1. a\n## Blockers\n- b\n', '--tldr', 'x')).toBe(
      '\n## TL;DR (Read This First)\nx\n\n## Next Steps\n1. a\n## Blockers\n- b\n',
    );
    expect(logged('## Context\na\n## Own\nb\n', '--next', 'x')).toBe(
      '## Context\na\n\n## Next Steps\n1. x\n\n## Own\nb\n',
    );
  });

  test('looks like the one beside it', () => {
    expect(logged('# Context\n\na\n', '--next', 'x')).toBe('# Context\n\na\n\n# Next Steps\n\n1. x\n');
    expect(logged('Context\n=======\na\n', '--next', 'x')).toBe(
      'Context\n=======\na\n\nNext Steps\n==========\n1. x\n',
    );
    expect(logged('text\n## Blockers\n- a\n', '--tldr', 'x')).toBe(
      'text\n\n## TL;DR (Read This First)\nx\n\n## Blockers\n- a\n',
    );
    expect(logged('#hash\n---\n\n   Context\n   ---\n', '--next', 'x')).toContain(
      '\nNext Steps\n----------\n1. x\n',
    );
  });

  test('keeps out of a fence that never closes', () => {
    expect(logged('## Context\na\n\n   ```\nx\n', '--next', 'x')).toBe(
      '## Context\na\n\n## Next Steps\n   1. x\n\n   ```\nx\n',
    );
  });

  test('after front matter without a line end begins a new line, and so does the text after a title', () => {
    const head = '---\nid: x\nupdated_at: 2025-01-15T14:45:00Z\n---';
    expect(logInto(head, ['--next', 'x'])).toBe(`${head}\n\n## Next Steps\n1. x`);
    expect(logged('# Session: a', '--next', 'x')).toBe('# Session: a\n\n## Next Steps\n1. x');
  });
});

describe('lines that are put in', () => {
  test('do not swallow what follows, and are not swallowed', () => {
    expect(logged('## Blockers\n- a\n  ```\n  x\n  ```\ntext\n', '--blocker', 'b')).toBe(
      '## Blockers\n- a\n  ```\n  x\n  ```\n- b\n\ntext\n',
    );
    for (const next of ['## Own', '<!-- x -->', '```\nx\n```', '~~~\n~~~', '> x']) {
      expect(logged(`## Blockers\n- a\n${next}\n`, '--blocker', 'b')).toBe(
        `## Blockers\n- a\n- b\n${next}\n`,
      );
    }
    expect(logged('## Blockers\n   ## Next Steps\n', '--blocker', 'b')).toBe(
      '## Blockers\n   - b\n   ## Next Steps\n',
    );
  });

  test('take the line end of the line before them', () => {
    expect(logged('## Blockers\r\n- a\r\n\n## Next Steps\n1. a\n', '--blocker', 'b\nc', '--next', 'd')).toBe(
      '## Blockers\r\n- a\r\n- b\r\n  c\r\n\n## Next Steps\n1. a\n2. d\n',
    );
  });
});
