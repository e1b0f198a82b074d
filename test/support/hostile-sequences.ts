import { createDecoder } from '../../src/terminals/sequences/decoder.ts';
import type { SequencePiece } from '../../src/terminals/sequences/piece.ts';
import { questionsOf, textOf } from '../../src/terminals/sequences/queries.ts';
import { bytesOf } from './screens.ts';

const esc = '\x1b[';

/** What a hostile program prints, to reach the terminal in which somebody looks at it. */
export const attacks: readonly string[] = [
  '\x1b]52;c;ZXZpbA==\x07',
  '\x1b]52;c;?\x1b\\',
  '\x1b]9;notice\x07',
  '\x1b]777;notify;a;b\x07',
  '\x1b]99;;notice\x1b\\',
  '\x1b]0;title\x07\x1b]1;icon\x07\x1b]2;title\x1b\\',
  `${esc}22;0t${esc}23;0t${esc}8;50;50t${esc}21t${esc}18t`,
  '\x07\x05',
  `${esc}c${esc}>c${esc}=c${esc}5n${esc}6n${esc}?6n${esc}?996n${esc}x${esc}>q${esc}?u${esc}?4m${esc}4$p${esc}?1$p`,
  '\x1b]4;1;?\x07\x1b]10;?\x07\x1b]11;?\x07\x1b]12;?\x1b\\',
  '\x1bP$qm\x1b\\\x1bP+q544e\x1b\\',
  '\x1bPtmux;\x1b\x1b]52;c;ZXZpbA==\x07\x1b\\',
  '\x1b]1337;SetUserVar=a=b\x07\x1b]1337;CopyToClipboard=\x07',
  '\x1b]5522;type=read\x1b\\',
  '\x1b_Ga=q,i=1;AAAA\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\',
  `${esc}5i${esc}?5i`,
  '\x1bktitle\x1b\\',
  `\x1b]8;;http://a/${esc}31m\x07link`,
  '\x1b]8;id=\x9d52\x07;http://\u009d52;c;x\x9c\x07link',
  `\x1b]8;;http://a/%0a\x7f\u202e;52\x1b\\link\x1b]8;;\x1b\\`,
  '\x1b]7;file:///a\x1b\\\x1b]133;A\x07\x1b]633;A\x07',
  '\x1b]0;half of a title',
];

/** Returns the pieces of a snapshot that are more than text, colours, places, links and modes. */
export function liveParts(snapshot: string): string[] {
  const live: string[] = [];
  const known = ['8', ''];
  createDecoder({ sequence: 256, string: 8192 }, (piece: SequencePiece) => {
    const isLink =
      piece.is === 'string' && piece.kind === 'osc' && known.includes(textOf(piece).split(';')[0] as string);
    const isLive =
      (piece.is === 'string' && !isLink) ||
      (piece.is === 'control' && piece.code !== 0x0e && piece.code !== 0x0f) ||
      (piece.is === 'csi' && ['t', 'i', 'n', 'c'].includes(piece.final)) ||
      questionsOf(piece).length > 0;
    if (isLive) live.push(JSON.stringify(new TextDecoder().decode(piece.raw)));
  }).read(bytesOf(snapshot));
  return live;
}
