import { describe, expect, test } from 'vitest';
import {
  charsetsText,
  closingText,
  keyboardText,
  modesText,
  resetText,
} from '../../../src/terminals/sequences/modes-text.ts';
import { cleanTitle, readDirectory } from '../../../src/terminals/sequences/title.ts';
import { createTracker, type TrackedState } from '../../../src/terminals/sequences/tracker.ts';
import { bytesOf } from '../../support/screens.ts';

const esc = '\x1b[';

function stateOf(...texts: string[]): TrackedState {
  const tracker = createTracker('here');
  for (const text of texts) tracker.read(bytesOf(text));
  return tracker.state();
}

describe('the tracker follows', () => {
  test('modes, the last one touched at the end, and none that nobody asks about', () => {
    expect([...stateOf(`${esc}?1000;1006h${esc}?25l${esc}?1000;3h${esc}?99h\x1b=`).modes]).toEqual([
      [1006, true],
      [25, false],
      [1000, true],
      [66, true],
    ]);
    expect(stateOf(`${esc}4;20h`)).toMatchObject({ insert: true, newLine: true });
    expect(stateOf(`${esc}4;20h${esc}4l`)).toMatchObject({ insert: false, newLine: true });
  });

  test.each(['47', '1047', '1049'])('the alternate screen of ?%s', (mode) => {
    expect(stateOf(`${esc}?${mode}h`).alternate).toBe(Number(mode));
    expect(stateOf(`${esc}?${mode}h${esc}?1049h`).alternate).toBe(Number(mode));
    expect(stateOf(`${esc}?${mode}h${esc}?1049l`).alternate).toBe(0);
  });

  test("kitty's keyboard flags of each screen", () => {
    expect(stateOf(`${esc}>1u${esc}>3u${esc}=4;2u${esc}=1;3u${esc}?1049h${esc}=5u`).keyboard).toEqual({
      normal: [0, 1, 6],
      alternate: [5],
    });
    expect(stateOf(`${esc}>1u${esc}>3u${esc}<2u`).keyboard.normal).toEqual([0]);
    expect(stateOf(`${esc}>1u${esc}>3u${esc}<u`).keyboard.normal).toEqual([0, 1]);
    expect(stateOf(`${esc}>1u${esc}<99u${esc}?u`).keyboard.normal).toEqual([0]);
    expect(stateOf(`${esc}>1u`.repeat(20)).keyboard.normal).toHaveLength(8);
  });

  test.each([
    [`${esc}>4;2m`, 2],
    [`${esc}>4;2m${esc}>4m`, -1],
    [`${esc}>4;1m${esc}>m`, -1],
    [`${esc}>4;1m${esc}>4n`, -1],
    [`${esc}>4;1m${esc}>1;3m`, 1],
  ])('modifyOtherKeys in %j', (text, value) => expect(stateOf(text).modifyOtherKeys).toBe(value));

  test.each([
    [`${esc}5 q`, 5],
    [`${esc}5 q${esc} q`, 0],
    [`${esc}5 q${esc}9 q`, 5],
  ])('the shape of the cursor in %j', (text, shape) => expect(stateOf(text).cursorShape).toBe(shape));

  test.each([
    ['\x1b(0', ['0', 'B', 'B', 'B'], 0],
    ['\x1b)0\x0e', ['B', '0', 'B', 'B'], 1],
    ['\x1b*A\x1bn', ['B', 'B', 'A', 'B'], 2],
    ['\x1b+A\x1bo\x0f', ['B', 'B', 'B', 'A'], 0],
    ['\x1b+A\x1b|', ['B', 'B', 'B', 'A'], 3],
    ['\x1b}\x1b~', ['B', 'B', 'B', 'B'], 1],
    ['\x1b(0\x1b)0\x0e\x1b%G', ['B', '0', 'B', 'B'], 0],
    ['\x1b(0\x1b%@\x1b%8', ['B', 'B', 'B', 'B'], 0],
    ['\x1b(0\x1b7\x1b(B\x1b8', ['0', 'B', 'B', 'B'], 0],
    ['\x1b(0\x1b[s\x1b(B\x1b[u', ['0', 'B', 'B', 'B'], 0],
    ['\x1b(0\x1b[?1048h\x1b(B\x1b[?1048l', ['0', 'B', 'B', 'B'], 0],
    ['\x1b(0\x1b[?1049h\x1b(B\x1b8\x1b(A\x1b[?1049l', ['0', 'B', 'B', 'B'], 0],
    ['\x1b[1\x0em\x1b\x07#8', ['B', 'B', 'B', 'B'], 1],
  ])('character sets in %j', (text, sets, inUse) => expect(stateOf(text).charsets).toEqual({ sets, inUse }));

  test('titles, with what was put aside', () => {
    expect(stateOf('\x1b]0;one\x07\x1b]0\x07').title).toBe('one');
    expect(stateOf('\x1b]2;öne\x1b\\\x1b]1;icon\x07\x1bP0;x\x1b\\').title).toBe('öne');
    expect(stateOf(`\x1b]0;one\x07${esc}22;0t\x1b]0;two\x07${esc}22;1t${esc}23;2t`).title).toBe('one');
    expect(stateOf(`\x1b]0;one\x07${esc}23t${esc}18t`).title).toBe('one');
    expect(stateOf(`\x1b]0;${'x'.repeat(5000)}\x07`).title).toBe('');
  });

  test('where a program says it is, on this machine', () => {
    expect(stateOf('\x1b]7;file://here/tmp/a%20b\x07').cwd).toBe('/tmp/a b');
    expect(stateOf('\x1b]7;file:///tmp\x07\x1b]7;file://there/etc\x07').cwd).toBe('/tmp');
  });

  test('a reset, a soft one, and neither changes the title', () => {
    const all = `${esc}?1;6;1000;2004h${esc}4;20h${esc}?25l${esc}>1u${esc}>4;2m${esc}5 q\x1b(0\x1b7\x1b]0;t\x07`;
    const initial = stateOf();
    expect(stateOf(all, `${esc}?1049h\x1bc`)).toEqual({ ...initial, title: 't' });
    const soft = stateOf(all, `${esc}!p`);
    expect([...soft.modes]).toEqual([[1000, true]]);
    expect(soft).toMatchObject({
      insert: false,
      newLine: true,
      cursorShape: 0,
      modifyOtherKeys: 2,
      title: 't',
    });
    expect(soft.keyboard.normal).toEqual([0, 1]);
    expect(soft.saved).toEqual(initial.saved);
  });

  test('what is cut, and holds little of it', () => {
    const tracker = createTracker();
    tracker.read(bytesOf(`${esc}?10`));
    expect(tracker.held()).toBe(5);
    tracker.read(bytesOf('00h'));
    expect(tracker.held()).toBe(0);
    expect([...tracker.state().modes]).toEqual([[1000, true]]);
    tracker.read(bytesOf(`${esc}${'1;'.repeat(1000)}`));
    expect(tracker.held()).toBe(0);
  });
});

describe('the text of what was followed', () => {
  test('sets it again, in the order in which it was set', () => {
    const text = modesText(
      stateOf(
        `${esc}?2004;1000;25;6;2026h${esc}?1000l${esc}?1006h${esc}4;20h${esc}>4;1m${esc}3 q\x1b)0\x0e\x1b=`,
      ),
    );
    expect(text).toBe(
      `\x1b)0\x0e${esc}?2004h${esc}?1000l${esc}?1006h\x1b=${esc}4h${esc}20h${esc}>4;1m${esc}3 q`,
    );
  });

  test('says nothing of what is as it begins', () => {
    expect(modesText(stateOf(`${esc}?1h${esc}?7l${esc}?1000h`, `${esc}?1l${esc}?7h${esc}?1000l\x1b>`))).toBe(
      '',
    );
    expect(modesText(stateOf(`${esc}?1007l${esc}?7l`))).toBe(`${esc}?1007l${esc}?7l`);
    expect(modesText(stateOf(`${esc}?1000h\x1b=\x1b>`))).toBe(`${esc}?1000h`);
  });

  test.each([
    [[0], ''],
    [[], ''],
    [[3], `${esc}=3;1u`],
    [[0, 1, 0], `${esc}>1u${esc}>0u`],
  ])('of the keyboard %j', (stack, text) => expect(keyboardText(stack)).toBe(text));

  test('of character sets, and of the end', () => {
    expect(charsetsText({ sets: ['B', 'B', '0', 'A'], inUse: 3 })).toBe('\x1b*0\x1b+A\x1bo');
    expect(closingText(stateOf())).toBe(`${esc}?25h${esc}?2026l`);
    expect(closingText(stateOf(`${esc}?25l${esc}?2026h`))).toBe(`${esc}?25l${esc}?2026l${esc}?2026h`);
  });

  test('the reset leaves nothing of what came before', () => {
    const messy = `${esc}?1;6;9;1000;2004;1004;45h${esc}?7;25l${esc}4;20h${esc}>1u\x1b(0\x1b)0\x0e${esc}>4;2m${esc}5 q${esc}?1049h${esc}>5u`;
    const state = stateOf(messy, resetText);
    expect(modesText(state)).toBe('');
    expect(state).toMatchObject({ alternate: 0, keyboard: { normal: [0], alternate: [0] } });
  });
});

test('a title is one line of text, however it was meant', () => {
  expect(cleanTitle(' a\x00\x1b[31m\u0085\u202eb\u2028c\ud800 ')).toBe('a[31mbc');
  expect([...cleanTitle('😀'.repeat(300))]).toHaveLength(256);
});

test.each([
  ['file:///tmp/x', '/tmp/x'],
  ['file://localhost/tmp', '/tmp'],
  ['file://other/tmp', undefined],
  ['/tmp', undefined],
  ['', undefined],
  ['file:///a%1bb', undefined],
  ['file:///a%zz', undefined],
])('the directory in %j', (text, path) => expect(readDirectory(text, 'here')).toBe(path));
