/** How a cell looks, besides its character; colours and flags as xterm.js keeps them. */
export interface Look {
  /** Colour of the text, and whether it is bold, blinks, and so on. */
  readonly fg: number;
  /** Colour behind it, and whether it is italic, dim or overlined. */
  readonly bg: number;
  /** 0 for none, else 1 to 5: single, double, curly, dotted, dashed. */
  readonly underline: number;
  /** 0 for the text's own. */
  readonly underlineColor: number;
  /** The number of the hyperlink it belongs to; 0 for none. */
  readonly link: number;
}

/** What xterm.js keeps of a cell, and of what is written next. */
export interface Attributes {
  readonly fg: number;
  readonly bg: number;
  readonly extended: { readonly _ext: number; readonly _urlId: number };
}

/** How cells look that nothing was set for. */
export const plain: Look = { fg: 0, bg: 0, underline: 0, underlineColor: 0, link: 0 };

const colorBits = 0x3ffffff;
const underlined = 0x10000000;
const isExtended = 0x10000000;
// What turns each of them on and off.
const fgFlags = [
  [0x08000000, 1, 22],
  [0x04000000, 7, 27],
  [0x20000000, 5, 25],
  [0x40000000, 8, 28],
  [0x80000000, 9, 29],
] as const;
const bgFlags = [
  [0x08000000, 2, 22],
  [0x04000000, 3, 23],
  [0x40000000, 53, 55],
] as const;
const fgBits = fgFlags.reduce((all, [bit]) => all | bit, 0);
const bgBits = bgFlags.reduce((all, [bit]) => all | bit, 0);
const modeBits = 0x3000000;
const [palette16, palette256] = [0x1000000, 0x2000000];

// Beside a number of the palette, xterm.js leaves what was there of an earlier colour.
function colorOf(bits: number): number {
  const mode = bits & modeBits;
  if (mode === 0) return 0;
  return bits & (mode === modeBits ? colorBits : modeBits | 0xff);
}

/** Returns how a cell looks. `isPen` if it is none, but what is written next. */
export function lookOf({ fg, bg, extended }: Attributes, isPen = false): Look {
  const hasMore = isPen || (bg & isExtended) !== 0;
  const underline = (fg & underlined) === 0 ? 0 : (hasMore && (extended._ext >>> 26) & 7) || 1;
  const color = hasMore && (isPen || underline > 0) ? extended._ext & colorBits : 0;
  return {
    fg: (fg & fgBits) | colorOf(fg),
    bg: (bg & bgBits) | colorOf(bg),
    underline,
    // xterm.js keeps the default like this once it was asked for.
    underlineColor: color === colorBits ? 0 : colorOf(color),
    link: hasMore ? extended._urlId : 0,
  };
}

/** Returns a look that has only the background of another. */
export function backgroundOf({ bg }: Pick<Look, 'bg'>): Look {
  return { ...plain, bg: colorOf(bg) };
}

/** Returns what changes one look to another, hyperlinks aside; empty if they are the same. */
export function changeLook(from: Look, to: Look): string {
  const codes = codesBetween(from, to);
  if (codes.length === 0) return '';
  const all = codesBetween(plain, to);
  const anew = all.length === 0 ? '' : `0;${all.join(';')}`;
  const change = codes.join(';');
  return `\x1b[${anew.length <= change.length ? anew : change}m`;
}

function codesBetween(from: Look, to: Look): string[] {
  const codes: (string | number)[] = [];
  for (const [bit, , off] of fgFlags) if ((from.fg & ~to.fg & bit) !== 0) codes.push(off);
  for (const [bit, , off] of bgFlags) if ((from.bg & ~to.bg & bit) !== 0) codes.push(off);
  // Bold and dim are turned off together.
  const isBoth = codes.includes(22);
  for (const [bit, on] of fgFlags)
    if ((to.fg & (isBoth && on === 1 ? bit : ~from.fg & bit)) !== 0) codes.push(on);
  for (const [bit, on] of bgFlags)
    if ((to.bg & (isBoth && on === 2 ? bit : ~from.bg & bit)) !== 0) codes.push(on);
  if (from.underline !== to.underline) codes.push(underlineCode(to.underline));
  if (((from.fg ^ to.fg) & colorBits) !== 0) codes.push(colorCode(to.fg, 30));
  if (((from.bg ^ to.bg) & colorBits) !== 0) codes.push(colorCode(to.bg, 40));
  if (from.underlineColor !== to.underlineColor) codes.push(underlineColorCode(to.underlineColor));
  return [...new Set(codes.map(String))];
}

function underlineCode(style: number): string {
  if (style <= 1) return style === 0 ? '24' : '4';
  return `4:${style}`;
}

function colorCode(color: number, base: 30 | 40): string {
  const mode = color & modeBits;
  const index = color & 0xff;
  if (mode === 0) return String(base + 9);
  if (mode === palette16) return String(index < 8 ? base + index : base + 60 + index - 8);
  if (mode === palette256) return `${base + 8};5;${index}`;
  return `${base + 8};2;${channels(color).join(';')}`;
}

// With colons, terminals that don't know underline colours pass over it.
function underlineColorCode(color: number): string {
  const mode = color & modeBits;
  if (mode === 0) return '59';
  return mode === modeBits ? `58:2::${channels(color).join(':')}` : `58:5:${color & 0xff}`;
}

function channels(color: number): number[] {
  return [(color >>> 16) & 0xff, (color >>> 8) & 0xff, color & 0xff];
}
