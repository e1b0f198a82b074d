import { describe, expect, test } from 'vitest';
import { bareHead } from '../../support/head.ts';
import { logInto, planInto } from '../../support/log-into.ts';

const head = `${bareHead}## Progress\n`;
const log = (body: string, ...args: string[]): string => logInto(head + body, args).slice(head.length);
const marker = '          <- CURRENT';

describe('--undone', () => {
  test('takes the tick and the time away, and moves the step out of Completed', () => {
    const body =
      '### Completed\n- [x] a (2025-01-01T00:00Z)\n  - under a\n- [X] b (2025-01-01T00:00Z, ben)\n\n### In Progress\n- [ ] c <- CURRENT\n\n### Remaining\n- [ ] d\n';
    expect(log(body, '--undone', 'a')).toBe(
      '### Completed\n- [X] b (2025-01-01T00:00Z, ben)\n\n### In Progress\n- [ ] c <- CURRENT\n\n### Remaining\n- [ ] d\n- [ ] a\n  - under a\n',
    );
    expect(log(body, '--undone', 'b', '--current', 'b')).toBe(
      '### Completed\n- [x] a (2025-01-01T00:00Z)\n  - under a\n\n### In Progress\n- [ ] c\n- [ ] b <- CURRENT\n\n### Remaining\n- [ ] d\n',
    );
  });

  test('makes the step the current one where everything was done', () => {
    expect(
      log('### Completed\n- [x] a (2025-01-01T00:00Z)\n### In Progress\n### Remaining\n', '--undone', '1'),
    ).toBe(`### Completed\n### In Progress\n- [ ] a${marker}\n### Remaining\n`);
    expect(log('- [x] a (2025-01-01T00:00Z)\n', '--undone', '1')).toBe(`- [ ] a${marker}\n`);
  });

  test('leaves a step where it is outside of Completed', () => {
    expect(
      log(
        '- [ ] a <- CURRENT\n- [x] bcd\n  c (2025-01-01T00:00Z)\n\n  d (2025-01-01T00:00Z)\n',
        '--undone',
        'bcd',
      ),
    ).toBe('- [ ] a <- CURRENT\n- [ ] bcd\n  c\n\n  d (2025-01-01T00:00Z)\n');
    expect(log('- [ ] a <- CURRENT\n- [x] b (2025-01-01T00:00Z) <- CURRENT\n', '--undone', 'b')).toBe(
      '- [ ] a <- CURRENT\n- [ ] b\n',
    );
  });

  test('means the done one of several, and an open one is no news', () => {
    const body = '- [ ] fix a <- CURRENT\n- [x] fix b\n';
    expect(planInto(head + body, ['--undone', 'fix', '--undone', '2']).logged).toEqual([
      { what: 'Open again', text: 'fix b', number: 2, section: 'progress' },
    ]);
    expect(planInto(head + body, ['--undone', 'fix a'])).toMatchObject({
      logged: [],
      edits: [],
      already: ['Step 1 is open: fix a'],
    });
    expect(() => log('- [x] fix a\n- [x] fix b\n', '--undone', 'fix')).toThrow('"fix" matches 2 steps');
  });

  test('is refused without such a step, and for a step that the same call finishes', () => {
    const fails = (body: string, ...args: string[]): unknown => {
      try {
        return log(body, ...args);
      } catch (error) {
        return error;
      }
    };
    expect(fails('- [ ] a\n- [x] b\n', '--undone', 'z')).toMatchObject({
      message: 'No step matches "z"',
      data: { candidates: [{ number: 2, text: 'b' }] },
    });
    expect(fails('- [ ] a\n', '--undone', 'z')).toMatchObject({
      data: { candidates: [{ number: 1, text: 'a' }] },
    });
    expect(fails('- [ ] a\n', '--done', 'a', '--undone', 'a')).toMatchObject({
      message: 'Step 1 cannot be both --done and --undone in one call',
    });
  });
});
