import { type Line, skipSpaces } from './line.ts';

/** The seven kinds of HTML block in the order of the CommonMark specification; 0 means none. */
export type HtmlKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW = new Set(['pre', 'script', 'style', 'textarea']);
const BLOCK = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul'
  ).split(' '),
);

const CLOSING: Readonly<Record<1 | 2 | 3 | 4 | 5, RegExp>> = {
  1: /<\/(?:pre|script|style|textarea)>/i,
  2: /-->/,
  3: /\?>/,
  4: />/,
  // remark reads `]` in pairs, so `]]]>` closes nothing. That contradicts the specification.
  5: /(?:^|[^\]])(?:\]\])+>/,
};

/** Returns the kind of HTML block that starts at the line's first character, or 0 if none does. */
export function htmlKind(line: Line): HtmlKind {
  const { text, first, end } = line;
  if (text[first] !== '<') return 0;
  const html = text.slice(first, end);
  if (html.startsWith('<!--')) return 2;
  if (html.startsWith('<?')) return 3;
  if (/^<![a-z]/i.test(html)) return 4;
  if (html.startsWith('<![CDATA[')) return 5;
  return tagKind(html);
}

/** Says whether an HTML block of this kind ends on this line; `from` is where to start looking. */
export function closesHtml(line: Line, kind: HtmlKind, from: number): boolean {
  if (kind === 0 || kind > 5) return false;
  return CLOSING[kind as 1 | 2 | 3 | 4 | 5].test(line.text.slice(from, line.end));
}

function tagKind(html: string): HtmlKind {
  const opening = /^<(\/?)([a-z][a-z0-9-]*)(?=[ \t/>]|$)/i.exec(html);
  if (opening === null) return 0;
  const [tag, slash, written] = opening as unknown as [string, string, string];
  const name = written.toLowerCase();
  const rest = html.slice(tag.length);
  if (slash === '' && RAW.has(name) && !rest.startsWith('/')) return 1;
  if (BLOCK.has(name)) return rest.startsWith('/') && !rest.startsWith('/>') ? 0 : 6;
  return isRestOfTag(rest, slash === '/') ? 7 : 0;
}

// Kind 7 is one complete tag, alone on its line. Each pattern takes one token, so no text makes them backtrack far.
const ATTRIBUTE_NAME = /[:_a-z][-.:\w]*/iy;
// remark reads `a=b=c` as one attribute, ends a plain value at `/`, and lets it be empty before one.
const PLAIN_VALUE = /[ \t]*=[ \t]*(?:[^ \t"'/<=>`]+|(?=\/))/y;
const QUOTED_VALUE = /[ \t]*=[ \t]*(?:"[^"]*"|'[^']*')(?=[ \t/>])/y;

function isRestOfTag(rest: string, closing: boolean): boolean {
  let at = closing ? 0 : afterAttributes(rest);
  at = skipSpaces(rest, at, rest.length);
  if (!closing && rest[at] === '/') at++;
  return rest[at] === '>' && skipSpaces(rest, at + 1, rest.length) === rest.length;
}

function afterAttributes(rest: string): number {
  let at = 0;
  for (;;) {
    const name = skipSpaces(rest, at, rest.length);
    let after = skipToken(ATTRIBUTE_NAME, rest, name);
    if (after === name) return at;
    for (at = after; ; at = after) {
      after = skipToken(PLAIN_VALUE, rest, at);
      if (after === at) break;
    }
    at = skipToken(QUOTED_VALUE, rest, at);
  }
}

function skipToken(token: RegExp, text: string, at: number): number {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : at;
}
