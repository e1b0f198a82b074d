import { describe, expect, test } from 'vitest';
import { expectKept, modelOf, trackedOf } from '../../support/screens.ts';

const esc = '\x1b[';

// What the common serializer keeps, and then what it loses.
describe('a snapshot keeps', () => {
  test.each<[string, string]>([
    ['the 16 colours', `${esc}31;42mab${esc}91;102mcd`],
    ['the 256 colours', `${esc}38;5;200;48;5;17mab`],
    ['true colours', `${esc}38;2;1;2;3;48;2;255;254;253mab`],
    ['bold', `a${esc}1mb${esc}22mc`],
    ['dim', `a${esc}2mb${esc}1mc${esc}22md${esc}1;2me${esc}22;2mf`],
    ['italic', `a${esc}3mb${esc}23mc`],
    ['underline', `a${esc}4mb${esc}24mc`],
    ['inverse', `a${esc}7mb${esc}27mc`],
    ['strike', `a${esc}9mb${esc}29mc`],
    ['overline', `a${esc}53mb${esc}55mc`],
    ['blink', `a${esc}5mb${esc}25mc`],
    ['invisible', `a${esc}8mb${esc}28mc`],
    ['CJK', '日本語 한국어'],
    ['emoji', 'a😀b ✅ c'],
    ['combining characters', 'e\u0301a\u0308 x'],
    [
      'the alternate screen with the normal screen under it',
      `under\r\n${esc}31mit${esc}?1049h${esc}Habove${esc}3;3Hx`,
    ],
    ['the screen of ?47', `under${esc}?47h${esc}Habove`],
    ['the cursor position', `abc\r\ndef${esc}3;7H`],
    ['a wrap that is pending', 'a'.repeat(20)],
    ['wrapped lines', `${'ab'.repeat(25)}\r\nnext`],
    ['the current SGR', `a${esc}1;3;4:3;38;5;7;58:5:9m`],
    ['?1', `${esc}?1h`],
    ['?7', `${esc}?7l${'a'.repeat(30)}`],
    ['?1000', `${esc}?1000h`],
    ['?1002', `${esc}?1002h`],
    ['?1003', `${esc}?1003h`],
    ['?1004', `${esc}?1004h`],
    ['?2004', `${esc}?2004h`],
    ['the keypad', '\x1b='],
    ['insert mode', `abc${esc}4h${esc}2G`],
    ['line drawing', '\x1b(0lqk\x1b(B x\x1b)0\x0eqq'],
    ['a hidden cursor', `${esc}?25l`],
    ['the shape of the cursor', `${esc}5 q`],
    ['?1006', `${esc}?1002;1006h`],
    ['?1016', `${esc}?1003h${esc}?1016h`],
    ['the scroll region', `${esc}2;4r${esc}3;1Hx`],
    ['the saved cursor', `${esc}1;35m${esc}3;5H\x1b7${esc}m${esc}Hx`],
    ['the saved cursor of the screen under it', `a${esc}32mb\x1b7${esc}?1049h${esc}2;2H\x1b7${esc}H`],
    ['origin mode', `${esc}2;4r${esc}?6h${esc}2;3Hx`],
    ['tab stops', `${esc}3g${esc}5G\x1bH${esc}11G\x1bH${esc}H`],
    ['?2026', `${esc}?2026hhalf`],
    ['?2031', `${esc}?2031h`],
    ['?1007', `${esc}?1007h`],
    ['hyperlinks', 'a\x1b]8;id=x;http://a.b/c?d=e;f\x1b\\link\x1b]8;;\x1b\\b \x1b]8;;http://open\x1b\\open'],
    ['underline styles', `${esc}4:2ma${esc}4:3mb${esc}4:4mc${esc}4:5md${esc}21me`],
    ['underline colours', `${esc}4;58:2::9:8:7ma${esc}58:5:3mb${esc}59mc${esc}58;5;200md`],
    [
      'the background of trailing cells',
      `${esc}44mab${esc}K\r\n${esc}45m${esc}K\r\n${esc}mx${esc}46m${esc}J`,
    ],
  ])('%s', (_, text) => expectKept(text));

  test('scrollback', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `${esc}3${at % 8}mline ${at}`).join('\r\n');
    expectKept(lines, { history: 24 });
    expectKept(`${lines}\r\n${'wrapped '.repeat(20)}`, { history: 24 });
  });

  test("kitty's stack of keyboard flags for each screen", () => {
    const text = `${esc}=3;1u${esc}>5u${esc}>1u${esc}<u${esc}?1049h${esc}>9u`;
    expectKept(text);
    expect(trackedOf(modelOf(text).snapshot())).toMatchObject({
      keyboard: { normal: [3, 5], alternate: [0, 9] },
    });
  });

  test('modifyOtherKeys', () => {
    expectKept(`${esc}>4;2m`);
    expect(trackedOf(modelOf(`${esc}>4;2m`).snapshot())).toMatchObject({ modifyOtherKeys: 2 });
  });

  test('title and directory for those who ask, cleaned', () => {
    const model = modelOf(
      '\x1b]0;✳ Claude\u202e \x07Code\x1b]2;✳ Claude\u200bCode\x1b\\\x1b]7;file:///tmp/a%20b\x07',
    );
    expect(model.peek()).toMatchObject({ title: '✳ ClaudeCode', cwd: '/tmp/a b' });
  });
});

describe('on the way back from the alternate screen', () => {
  test.each(['1049', '1047', '47'])('of ?%s, all is as it was', (mode) => {
    const text = `one\r\n${esc}33mtwo\x1b7${esc}2;4r${esc}4;4H${esc}?${mode}h${esc}2;2H${esc}41mabove`;
    expectKept(text, { later: `${esc}?${mode}lx` });
  });
});
