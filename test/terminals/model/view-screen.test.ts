import { describe, expect, test } from 'vitest';
import { allOf, bytesOf, modelOf, terminalOf } from '../../support/screens.ts';

const esc = '\x1b[';

describe('a look at the screen', () => {
  test('has its lines, the cursor, and what the program says of itself', () => {
    const model = modelOf(`one\r\n${esc}31m two  \x1b]0;title\x07\x1b]7;file:///tmp\x07`);
    expect(model.peek()).toEqual({
      cols: 20,
      rows: 6,
      cursor: { x: 6, y: 1 },
      isAlternate: false,
      title: 'title',
      cwd: '/tmp',
      lines: ['one', ' two', '', '', '', ''],
    });
    expect(modelOf(`${esc}?1049h${'x'.repeat(20)}`).peek()).toMatchObject({
      cursor: { x: 19, y: 0 },
      isAlternate: true,
    });
  });

  test('has its rows with their colours, and no other sequences', () => {
    const model = modelOf(
      `a${esc}31mb${esc}m \x1b]8;;http://a\x1b\\link\x1b]8;;\x1b\\\r\n  ${esc}44mx${esc}K\r\n${esc}5Gy`,
    );
    expect(model.styled()).toEqual([
      `a${esc}31mb${esc}m link`,
      `  ${esc}44mx${' '.repeat(17)}${esc}m`,
      `    ${esc}44my${esc}m`,
      '',
      '',
      '',
    ]);
  });
});

test('history has the lines that were scrolled out and those on the screen, whatever is above them', () => {
  const lines = Array.from({ length: 10 }, (_, at) => `line ${at}`);
  const long = 'long '.repeat(9).trim();
  const model = modelOf(`${[...lines, long].join('\r\n')}\r\n\r\n${esc}?1049habove`);
  expect(model.history()).toEqual([...lines, long]);
  expect(modelOf('').history()).toEqual([]);
  // The first lines are gone, and with them the beginning of a line that took several rows.
  expect(modelOf(`${'a'.repeat(60)}\r\n${'b\r\n'.repeat(9)}`, { cols: 20, rows: 6 }, 5).history()[0]).toBe(
    'a'.repeat(20),
  );
});

describe('a frame for a terminal of another size', () => {
  const text = `${esc}41mred${esc}m\r\nwide 日本 日本 日本 end\r\n${esc}44m${esc}K`;

  function shown(cols: number, rows: number, program = text): Record<string, unknown> {
    const terminal = terminalOf(
      [`${'left over '.repeat(50)}${esc}?1000h`, modelOf(program).frame(cols, rows)],
      { cols, rows },
    );
    const { cursor, hidden, mouse, modes } = allOf(terminal, 0);
    const { active } = terminal.buffer;
    const lines = Array.from({ length: rows }, (_, y) =>
      active.getLine(active.baseY + y)?.translateToString(true),
    );
    return { lines, cursor, hidden, mouse, modes };
  }

  test('shows what there is room for, and leaves the modes alone', () => {
    expect(shown(8, 4)).toMatchObject({
      lines: ['red', 'wide 日', 'end', ''],
      cursor: [0, 3],
      hidden: false,
      mouse: ['VT200', 'DEFAULT'],
      modes: { synchronizedOutput: false },
    });
    expect(shown(30, 8)).toMatchObject({ lines: ['red', 'wide 日本 日本 日本 ', 'end', '', '', '', '', ''] });
  });

  test.each<[string, number, number, string]>([
    ['it is hidden', 30, 8, `${esc}?25l`],
    ['it is to the right', 8, 3, 'x'.repeat(10)],
    ['it is below', 8, 3, '\r\n\r\n\r\n\r\n'],
  ])('shows no cursor where %s', (...row) => {
    const [, cols, rows, program] = row;
    expect(shown(cols, rows, program)).toMatchObject({ hidden: true });
  });
});

describe('what the program asks', () => {
  test('is answered once', () => {
    const model = modelOf(`${esc}c${esc}3;4H${esc}6n${esc}?2026$p${esc}18t`);
    expect(model.takeAnswers()).toBe(`${esc}?1;2c${esc}3;4R${esc}?2026;2$y${esc}8;6;20t`);
    expect(model.takeAnswers()).toBe('');
  });

  test.each([`${esc}20t`, `${esc}21t`, '\x05', '\x1b]52;c;?\x07', '\x1b]10;?\x07'])(
    'never with a text of its choice: %j',
    (text) => {
      expect(modelOf(`\x1b]0;rm -rf\x07${text}`).takeAnswers()).toBe('');
    },
  );
});

test('a model has read everything when write returns, and is done', () => {
  const model = modelOf('a');
  let count = 0;
  model.write(bytesOf('b'), () => {
    count += 1;
  });
  expect([count, model.name, model.peek().lines[0]]).toEqual([1, 'xterm-headless', 'ab']);
  model.resize(10, 3);
  expect(model.peek()).toMatchObject({ cols: 10, rows: 3 });
});
