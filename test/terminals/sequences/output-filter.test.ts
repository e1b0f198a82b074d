import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOutputFilter } from '../../../src/terminals/sequences/output-filter.ts';
import { bytesOf } from '../../support/screens.ts';

const esc = '\x1b[';
const osc = (text: string): string => `\x1b]${text}\x1b\\`;

function sent(role: 'lead' | 'view', ...texts: string[]): string {
  const filter = createOutputFilter(role);
  return texts.map((text) => new TextDecoder().decode(filter.read(bytesOf(text)))).join('');
}

describe('of what a program writes', () => {
  test.each([
    'text é\r\n',
    `${esc}31m${esc}?1049h${esc}2J\x1b7\x1b(0\x0e`,
    osc('0;title'),
    osc('8;;http://a'),
    osc('4;1;rgb:00/00/00'),
    osc('11;#000000'),
    `\x1bP0;1q"1;1#0~-\x1b\\`,
  ])('all get %j', (text) => {
    expect([sent('lead', text), sent('view', text)]).toEqual([text, text]);
  });

  test.each([
    '\x07',
    osc('52;c;aGk='),
    osc('9;done'),
    osc('777;notify;a;b'),
    osc('99;;done'),
    osc('7;file:///tmp'),
    osc('1337;Copy=:aGk='),
    osc('1337;File=:aGk='),
    osc('11;?'),
    osc('4;1;?;2;rgb:0/0/0'),
    osc('10'.repeat(60_000)),
    `${esc}c`,
    `${esc}6n`,
    `${esc}?2026$p`,
    `${esc}18t`,
    `${esc}8;10;10t`,
    `${esc}5i`,
    `${esc}?5i`,
    '\x1bP+q544e\x1b\\',
    '\x1bP$qm\x1b\\',
    '\x1bPtmux;\x1b\x1b]52;c;aGk=\x07\x1b\\',
    '\x1b_Ga=T;aGk=\x1b\\',
    '\x1b^private\x1b\\',
  ])('only the lead gets what rings, tells, copies, asks or draws pictures of its own (%#)', (text) => {
    expect(sent('lead', `a${text}b`)).toBe(`a${text}b`);
    expect(sent('view', `a${text}b`)).not.toContain(text);
    // A sequence that stands in another one is text for those who don't get the other.
    if (!text.includes('tmux')) expect(sent('view', `a${text}b`).replace('\x1b\\', '')).toBe('ab');
  });

  test.each([
    osc('52;c;?'),
    osc('052;c;?'),
    osc('5\x002;p;?'),
    osc(`52;c;${'a'.repeat(100 * 1024)}`),
    osc(`52;c;${'a'.repeat(500_000)}`),
    osc('5522;type=read'),
    osc('1337;ReportVariable=x'),
    osc(`1337;Copy=:${'a'.repeat(200_000)}`),
    osc('1337;CopyToClipboard='),
    osc('50;?'),
    `${esc}20t`,
    `${esc}21t`,
    `${esc}1;1;1;1;1;1*y`,
    '\x05',
    '\x1b]52;c;aGk\x18',
  ])('nobody gets what reads a clipboard or a screen (%#)', (text) => {
    for (const role of ['lead', 'view'] as const) expect(sent(role, `a${text}b`)).toBe('ab');
  });

  test('a text that is copied may have 100 KB', () => {
    const text = osc(`52;c;${'a'.repeat(100 * 1024 - 5)}`);
    expect(sent('lead', text)).toBe(text);
  });

  test('a long picture is sent as it comes', () => {
    const picture = `\x1bPq${'~'.repeat(300_000)}\x1b\\`;
    expect(sent('view', picture.slice(0, 200_000)).length).toBeGreaterThan(100_000);
    expect(sent('view', picture.slice(0, 200_000), picture.slice(200_000))).toBe(picture);
    expect(sent('lead', osc('50;fixed'))).toBe(osc('50;fixed'));
  });

  test('a sequence is sent once it is complete', () => {
    expect(sent('lead', `a${esc}3`)).toBe('a');
    expect(sent('lead', `a${esc}3`, '1mb')).toBe(`a${esc}31mb`);
  });
});

test('wherever it is cut, the same is sent', () => {
  const parts = fc.constantFrom(
    'a',
    '\x1b',
    ']',
    '52;c;?',
    '\x07',
    '[',
    '6n',
    '31m',
    '0;t',
    '\x1b\\',
    'P',
    'q',
    'é',
    '\u009b',
    '\x18',
  );
  const program = fc.array(parts, { maxLength: 30 }).map((some) => some.join(''));
  const property = fc.property(
    program,
    fc.nat({ max: 40 }),
    fc.constantFrom('lead', 'view'),
    (text, at, role) => {
      const bytes = bytesOf(text);
      const whole = createOutputFilter(role);
      const cut = createOutputFilter(role);
      const together = new TextDecoder('latin1').decode(whole.read(bytes));
      const pieces = [bytes.subarray(0, at), bytes.subarray(at)].map((piece) => cut.read(piece));
      expect(pieces.map((piece) => new TextDecoder('latin1').decode(piece)).join('')).toBe(together);
      expect(cut.takeQuestions()).toEqual(whole.takeQuestions());
    },
  );
  fc.assert(property);
});

test.each<[string, string[]]>([
  [`${esc}c${esc}>c${esc}=c`, ['attributes', 'second-attributes', 'third-attributes']],
  [`${esc}5n${esc}6n${esc}?6n${esc}?996n${esc}0n`, ['status', 'cursor', 'dec-cursor', 'dec-status']],
  [`${esc}4$p${esc}?2026$p`, ['mode', 'mode']],
  [
    `${esc}>0q${esc}?u${esc}?4m${esc}x${esc}?1;1S${esc}1$w`,
    ['version', 'keyboard', 'keys', 'parameters', 'graphics', 'presentation'],
  ],
  [`${esc}14t${esc}18t${esc}22t`, ['window', 'window']],
  ['\x1bP$qm\x1b\\\x1bP+q544e;524742\x1b\\\x1bPq\x1b\\', ['setting', 'capability', 'capability']],
  [
    `${osc('10;?;?')}${osc('4;1;?')}${osc('0;?')}${osc('22;?')}${osc('99;i=1:p=?')}`,
    ['color', 'color', 'color', 'pointer', 'notice'],
  ],
  ['\x1b_Ga=q;x\x1b\\\x1b_x\x1b\\', ['image']],
  ['\x1b^?;?\x1b\\\x1bX?;?\x1b\\', []],
])('what the lead is asked in %j', (text, questions) => {
  const filter = createOutputFilter('lead');
  filter.read(bytesOf(text));
  expect(filter.takeQuestions()).toEqual(questions);
  expect(filter.takeQuestions()).toEqual([]);
  const viewer = createOutputFilter('view');
  viewer.read(bytesOf(text));
  expect(viewer.takeQuestions()).toEqual([]);
});
