"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/journal/log/log-corrections.ts
var log_corrections_exports = {};
__export(log_corrections_exports, {
  planCorrections: () => planCorrections
});
module.exports = __toCommonJS(log_corrections_exports);

// src/core/lazy.ts
function lazy(parts) {
  const made = {};
  for (const key of Object.keys(parts)) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parts[key]();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      }
    });
  }
  return made;
}
function once(make) {
  const made = lazy({ value: make });
  return () => made.value;
}
function chain(lists) {
  const [only] = lists;
  if (lists.length === 1 && only !== void 0) return only;
  return {
    length: lists.reduce((sum, list) => sum + list.length, 0),
    at(index) {
      let rest2 = index;
      for (const list of lists) {
        if (rest2 < list.length) return list.at(rest2);
        rest2 -= list.length;
      }
      return void 0;
    }
  };
}

// src/core/text/spans.ts
function within(list, { start, end }) {
  return list.slice(firstFrom(list, start), firstFrom(list, end));
}
function spanAt(list, at) {
  const last = list[firstFrom(list, at + 1) - 1];
  return last !== void 0 && last.end > at ? last : void 0;
}
function firstFrom(list, offset) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function inOrder(some, others) {
  if (others.length === 0) return some;
  if (some.length === 0) return others;
  return [...some, ...others].sort((a, b) => a.start - b.start);
}

// src/core/text/white-space.ts
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var TAB = 9;
var SPACE = 32;
function isWhite(code) {
  return code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN;
}
function endOfWords(text, { start, end }) {
  let at = end;
  while (at > start && isWhite(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

// src/core/markdown/plain-lines.ts
var ordinary = [
  "[^\\s#>+\\-*_=`~<\\[\\d]",
  "\\*{1,2}(?=[^\\s*])|_{1,2}(?=[^\\s_])|`{1,2}(?=[^`])|~{1,2}(?=[^~])",
  "#(?=[^\\s#])|-(?=[^\\s-])|=(?=[^\\s=])|\\+(?=\\S)",
  "\\d{1,9}(?:[.)](?=\\S)|(?=[^\\d.)]))"
].join("|");
var rest = "[^\\r\\n]*(?:\\r?\\n|$)";
function ordinaryLines(more) {
  return `(?:${ordinary})${rest}(?:[ \\t]*(?:${ordinary})${rest}){0,${more}}`;
}
var blankLine = "[ \\t]*\\r?\\n";
var heading = new RegExp(`#{1,6}[ \\t]${rest}`, "y");
var least = 4;
var most = { headings: 200, blocks: 20, lines: 50 };
var deepHeading = "#{3,6}[ \\t][^\\r\\n]*(?:\\r?\\n|$)(?<!#[ \\t]*\\r?\\n?)";
var isOver = `(?=${blankLine}|#{1,6}[ \\t]|$)`;
var wholeParagraph = `${ordinaryLines(most.lines)}${isOver}`;
var blanks = `(?:${blankLine}){0,${most.blocks}}`;
function wholeQuote(lines2) {
  return `(?:>${rest}){1,${lines2}}${isOver}`;
}
var block = `(?:${wholeParagraph}|${wholeQuote(most.lines)})`;
var below = `(?:${blankLine}|${block}){0,${most.blocks}}`;
var chapter = new RegExp(`(?:${deepHeading}${below}){${least},${most.headings}}`, "y");
var prose = new RegExp(`(?:${block}${blanks}){${least},${most.blocks}}`, "y");
function chapterEnd(text, at) {
  return endOf(chapter, text, at);
}
function proseEnd(text, at) {
  return endOf(prose, text, at);
}
function readHeading(text, start) {
  const end = endOf(heading, text, start);
  if (end === void 0) return void 0;
  const level = headingLevel(text, start);
  const words = trimmed(text, start + level, end);
  return words.endsWith("#") ? void 0 : { level, text: words, start, end };
}
function headingLevel(text, at) {
  let level = 0;
  while (text.charCodeAt(at + level) === HASH) level += 1;
  return level;
}
function isHeading(text, at) {
  return text.charCodeAt(at) === HASH && endOf(heading, text, at) !== void 0;
}
function endOf(pattern2, text, at) {
  pattern2.lastIndex = at;
  return pattern2.test(text) ? pattern2.lastIndex : void 0;
}
var HASH = 35;
function trimmed(text, from, to) {
  let start = from;
  const end = endOfWords(text, { start, end: to });
  while (start < end && isWhite(text.charCodeAt(start))) start += 1;
  return text.slice(start, end);
}

// src/core/markdown/plain-marks.ts
var marker = "(?:[-*+]|\\d{1,9}[.)]) ";
var none = "[*_]{0,2}\\(?[nN][oO][nN][eE]";
var word = "[^\\s(*[]|\\*(?!\\*)|\\*\\*[^\\s:*\\\\]";
var plain = `(?:(?:\\[[ xX]\\] )?(?!${none})(?:${word})|\\[(?![ xX]\\]))`;
var otherItem = new RegExp(`\\n${marker}(?!${plain})`);
var doneItem = new RegExp(`\\n${marker}\\[[xX]\\]`, "g");
var openItem = new RegExp(`\\n${marker}\\[ \\]`, "g");
function countPlainMarks(text, { start, end }) {
  if (start === 0) return void 0;
  const lines2 = text.slice(start - 1, end);
  if (lines2.includes("CURRENT") || lines2.search(otherItem) >= 0) return void 0;
  return { done: count(doneItem, lines2), open: count(openItem, lines2) };
}
function count(pattern2, lines2) {
  let found = 0;
  while (pattern2.test(lines2)) found += 1;
  return found;
}

// src/core/markdown/unread-list.ts
var least2 = 4;
var most2 = { items: 64, lines: 64 };
var line = ".*(?:\\r?\\n|$)";
var bullets = /* @__PURE__ */ new Map([
  ["-", "- (?![- \\t]*(?:[\\r\\n]|$))"],
  ["*", "\\* (?![* \\t]*(?:[\\r\\n]|$))"],
  ["+", "\\+ "]
]);
var patterns = /* @__PURE__ */ new Map();
function passItems(text, at) {
  const size = markerSize(text, at);
  if (size === 0) return void 0;
  const key = `${size}${text.charAt(at + size - 1)}`;
  const pattern2 = patterns.get(key) ?? patternFor(text.charAt(at + size - 1), size);
  patterns.set(key, pattern2);
  return endOf(pattern2, text, at);
}
function patternFor(last, size) {
  const bullet = bullets.get(last);
  const shown = "(?![ \\t]).";
  const begin2 = `${bullet ?? `\\d{${size - 1}}\\${last} `}${shown}`;
  const next = bullet === void 0 ? `\\d{1,9}\\${last} ${shown}` : begin2;
  const width = size + 1;
  const indent = width > 4 ? ` {${width}}` : `(?: {${width}}| {0,3}\\t)`;
  const blanks2 = `(?:${blankLine}){0,${most2.lines}}`;
  const below2 = `(?:${blanks2}${indent}[ \\t]*${shown}${line}){0,${most2.lines}}`;
  return new RegExp(`(?:${begin2}${line}${below2}${blanks2}(?=${next})){${least2},${most2.items}}`, "y");
}
function markerSize(text, at) {
  let end = at;
  while (end < at + 9 && isDigit(text.charCodeAt(end))) end += 1;
  const marker4 = text.charAt(end);
  const isMarker = end === at ? bullets.has(marker4) : marker4 === "." || marker4 === ")";
  return isMarker && text.charAt(end + 1) === " " ? end + 1 - at : 0;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function unreadList(text, passed) {
  const parts = lazy({
    starts: () => readStarts(text, passed),
    plainMarks: () => countPlainMarks(text, passed)
  });
  return listOf(text, passed, parts);
}
function movedList(list, text, to) {
  const by = to.start - list.start;
  const parts = lazy({
    starts: () => list.starts.map((start) => start + by),
    plainMarks: () => list.plainMarks
  });
  return listOf(text, to, parts);
}
function listOf(text, { start, end, list }, parts) {
  const made = [];
  const endAt = (index) => {
    const { starts } = parts;
    return filledEnd(text, starts[index], starts[index + 1] ?? end);
  };
  const at = (index) => {
    const from = parts.starts[index];
    if (from === void 0) return void 0;
    made[index] ??= readItem(text, { start: from, end: endAt(index), list });
    return made[index];
  };
  return {
    text,
    start,
    end,
    list,
    get starts() {
      return parts.starts;
    },
    get plainMarks() {
      return parts.plainMarks;
    },
    get length() {
      return parts.starts.length;
    },
    at,
    contentAt: (index) => contentAt(text, parts.starts[index]),
    endAt,
    items: () => parts.starts.map((_, index) => at(index))
  };
}
function contentAt(text, start) {
  return text.indexOf(" ", start) + 1;
}
var lineOfItem = /\n(?=[^ \t\r\n])/g;
function readStarts(text, { start, end }) {
  const starts = [start];
  lineOfItem.lastIndex = start;
  while (lineOfItem.test(text) && lineOfItem.lastIndex < end) starts.push(lineOfItem.lastIndex);
  return starts;
}
function filledEnd(text, start, next) {
  if (!isWhite(text.charCodeAt(next - 2))) return next;
  return text.indexOf("\n", endOfWords(text, { start, end: next })) + 1;
}
function readItem(text, { start, end, list }) {
  const size = markerSize(text, start);
  const after = start + size;
  return {
    start,
    end,
    marker: start,
    content: after + 1,
    indent: size + 1,
    bullet: text.charAt(after - 1),
    number: size === 1 ? void 0 : Number(text.slice(start, after - 1)),
    list
  };
}
function madeItems(items) {
  return {
    length: items.length,
    at: (index) => items[index],
    contentAt: (index) => items[index].content,
    endAt: (index) => items[index].end,
    plainMarks: void 0
  };
}
function groupItems({ outer, lists }, span) {
  const groups = [];
  let { start } = span;
  const addOuter = (end) => {
    const items = within(outer.items, { start, end });
    if (items.length > 0) groups.push(madeItems(items));
  };
  for (const list of lists) {
    if (list.end <= span.start || list.start >= span.end) continue;
    addOuter(list.start);
    const isWhole = list.start >= span.start && list.end <= span.end;
    groups.push(isWhole ? list : madeItems(within(list.items(), span)));
    start = list.end;
  }
  addOuter(span.end);
  return groups;
}

// src/core/markdown/line.ts
var SPACE2 = 32;
var TAB2 = 9;
function beforeFirstLine(text, start) {
  const places2 = { first: start, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text, start, end: start, next: start, ...places2 };
}
function readLine(line2) {
  const { text, next: start } = line2;
  const length = text.length;
  if (start >= length) return false;
  if (line2.lineFeed < start) line2.lineFeed = indexOrLength(text, "\n", start);
  if (line2.carriageReturn < start) line2.carriageReturn = indexOrLength(text, "\r", start);
  const end = Math.min(line2.lineFeed, line2.carriageReturn);
  const ending = end === line2.carriageReturn && line2.lineFeed === end + 1 ? 2 : 1;
  line2.start = start;
  line2.end = end;
  line2.next = Math.min(end + ending, length);
  line2.column = 0;
  line2.indent = 0;
  line2.noBreakBefore = 0;
  skipIndent(line2, start);
  return true;
}
function takeMarker(line2, size) {
  line2.column += size;
  line2.indent = 0;
  skipIndent(line2, line2.first + size);
}
function isBlank(line2) {
  return line2.first === line2.end;
}
function skipSpaces(text, at, end) {
  let offset = at;
  while (offset < end && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}
function skipRun(line2, code) {
  const { text, end } = line2;
  let offset = line2.first;
  while (offset < end && text.charCodeAt(offset) === code) offset++;
  return offset;
}
function isSpace(code) {
  return code === SPACE2 || code === TAB2;
}
function skipIndent(line2, from) {
  const { text, end } = line2;
  const before = line2.column;
  let offset = from;
  let column = before;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === SPACE2) column++;
    else if (code === TAB2) column = (column & ~3) + 4;
    else break;
  }
  line2.first = offset;
  line2.column = column;
  line2.indent = column - before;
}
function indexOrLength(text, character, from) {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

// src/core/markdown/line-blocks.ts
var HASH2 = 35;
var STAR = 42;
var DASH = 45;
var EQUALS = 61;
var UNDERSCORE = 95;
var BACKTICK = 96;
var TILDE = 126;
function isThematicBreak(line2) {
  const { text, first, end } = line2;
  if (first < line2.noBreakBefore) return false;
  const code = text.charCodeAt(first);
  if (code !== DASH && code !== STAR && code !== UNDERSCORE) return false;
  let count2 = 0;
  let at = first;
  while (at < end && text.charCodeAt(at) === code) {
    count2++;
    at = skipSpaces(text, at + 1, end);
  }
  if (at === end && count2 >= 3) return true;
  line2.noBreakBefore = at;
  return false;
}
function atxLevel(line2) {
  const { text, first, end } = line2;
  const after = skipRun(line2, HASH2);
  const level = after - first;
  if (level > 6) return 0;
  return after === end || isSpace(text.charCodeAt(after)) ? level : 0;
}
function atxText(line2, level) {
  const text = trimSpaces(line2.text.slice(line2.first + level, line2.end));
  let end = text.length;
  while (text.charCodeAt(end - 1) === HASH2) end--;
  return end === 0 || isSpace(text.charCodeAt(end - 1)) ? trimSpaces(text.slice(0, end)) : text;
}
function setextLevel(line2) {
  const { text, first, end } = line2;
  const code = text.charCodeAt(first);
  if (code !== EQUALS && code !== DASH) return 0;
  if (skipSpaces(text, skipRun(line2, code), end) < end) return 0;
  return code === EQUALS ? 1 : 2;
}
function setextText(paragraph2) {
  const lines2 = paragraph2.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines2.filter((line2) => line2 !== "").join("\n");
}
function openingFence(line2) {
  const { text, first, end } = line2;
  const code = text.charCodeAt(first);
  if (code !== BACKTICK && code !== TILDE) return void 0;
  const after = skipRun(line2, code);
  if (after - first < 3) return void 0;
  if (code === BACKTICK && text.slice(after, end).includes("`")) return void 0;
  return { code, size: after - first };
}
function isClosingFence(line2, fence2) {
  if (line2.indent >= 4) return false;
  const after = skipRun(line2, fence2.code);
  return after - line2.first >= fence2.size && skipSpaces(line2.text, after, line2.end) === line2.end;
}
function trimSpaces(text) {
  const start = skipSpaces(text, 0, text.length);
  let end = text.length;
  while (end > start && skipSpaces(text, end - 1, end) === end) end--;
  return text.slice(start, end);
}

// src/core/markdown/containers.ts
var QUOTE = 62;
var STAR2 = 42;
var PLUS = 43;
var DASH2 = 45;
var DOT = 46;
var ZERO = 48;
var ONE = 49;
var NINE = 57;
var PARENTHESIS = 41;
function noContainers() {
  return { kinds: [], widths: [], quotes: [], empty: 0 };
}
function matchContainers(open, line2) {
  const { kinds: kinds2, widths, quotes } = open;
  const depth = kinds2.length;
  const empty = open.empty;
  open.empty = 0;
  let matched = 0;
  let quoted = 0;
  for (; matched < depth; matched++) {
    if (isBlank(line2)) {
      const quote2 = quotes[quoted];
      if (quote2 === void 0 && empty > 0) open.empty = 2;
      return quote2 ?? depth;
    }
    if (kinds2[matched] === QUOTE) {
      if (!isQuoteMarker(line2)) break;
      takeQuote(line2);
      quoted++;
    } else {
      const width = widths[matched];
      if (line2.indent < width || empty === 2 && matched === depth - 1) break;
      line2.indent -= width;
    }
  }
  return matched;
}
function isInRootItem(open) {
  return open.kinds.length > 0 && open.kinds[0] !== QUOTE;
}
function leaveContainers(open, depth) {
  if (open.kinds.length === depth) return;
  open.kinds.length = depth;
  open.widths.length = depth;
  while ((open.quotes.at(-1) ?? -1) >= depth) open.quotes.pop();
  open.empty = 0;
}
function reopenList(open, code) {
  open.kinds.push(code);
  open.widths.push(2);
}
function isQuoteMarker(line2) {
  return line2.indent < 4 && line2.text.charCodeAt(line2.first) === QUOTE && !isBlank(line2);
}
function enterQuote(open, line2) {
  open.quotes.push(open.kinds.length);
  open.kinds.push(QUOTE);
  open.widths.push(0);
  takeQuote(line2);
}
function listMarkerSize(line2, interrupting2) {
  const { text, first, end } = line2;
  if (line2.indent >= 4) return 0;
  const code = text.charCodeAt(first);
  const isBullet = code === DASH2 || code === STAR2 || code === PLUS;
  const size = isBullet ? 1 : numberedMarkerSize(line2, interrupting2);
  const after = first + size;
  if (size === 0 || after > end) return 0;
  if (after < end && !isSpace(text.charCodeAt(after))) return 0;
  if (interrupting2 && skipSpaces(text, after, end) === end) return 0;
  return isBullet && isThematicBreak(line2) ? 0 : size;
}
function enterItem(open, line2, size) {
  const before = line2.indent + size;
  open.kinds.push(line2.text.charCodeAt(line2.first + size - 1));
  takeMarker(line2, size);
  const blank2 = isBlank(line2);
  const spaces = blank2 || line2.indent > 4 ? 1 : line2.indent;
  if (!blank2) line2.indent -= spaces;
  open.widths.push(before + spaces);
  open.empty = blank2 ? 1 : 0;
  return before + spaces;
}
function numberedMarkerSize(line2, interrupting2) {
  const { text, first, end } = line2;
  const limit = Math.min(end, first + (interrupting2 ? 1 : 9));
  let at = first;
  while (at < limit && isDigit2(text.charCodeAt(at))) at++;
  if (at === first || at === end || interrupting2 && text.charCodeAt(first) !== ONE) return 0;
  const delimiter2 = text.charCodeAt(at);
  return delimiter2 === DOT || delimiter2 === PARENTHESIS ? at + 1 - first : 0;
}
function isDigit2(code) {
  return code >= ZERO && code <= NINE;
}
function takeQuote(line2) {
  takeMarker(line2, 1);
  if (line2.indent > 0) line2.indent--;
}

// src/core/markdown/html-block.ts
var RAW = /* @__PURE__ */ new Set(["pre", "script", "style", "textarea"]);
var BLOCK = new Set(
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul".split(" ")
);
var CLOSING = {
  1: /<\/(?:pre|script|style|textarea)>/i,
  2: /-->/,
  3: /\?>/,
  4: />/,
  // remark reads `]` in pairs, so `]]]>` closes nothing. That contradicts the specification.
  5: /(?:^|[^\]])(?:\]\])+>/
};
function htmlKind(line2) {
  const { text, first, end } = line2;
  if (text[first] !== "<") return 0;
  const html = text.slice(first, end);
  if (html.startsWith("<!--")) return 2;
  if (html.startsWith("<?")) return 3;
  if (/^<![a-z]/i.test(html)) return 4;
  if (html.startsWith("<![CDATA[")) return 5;
  return tagKind(html);
}
function closesHtml(line2, kind, from) {
  if (kind === 0 || kind > 5) return false;
  return CLOSING[kind].test(line2.text.slice(from, line2.end));
}
function tagKind(html) {
  const opening = /^<(\/?)([a-z][a-z0-9-]*)(?=[ \t/>]|$)/i.exec(html);
  if (opening === null) return 0;
  const [tag, slash, written] = opening;
  const name = written.toLowerCase();
  const rest2 = html.slice(tag.length);
  if (slash === "" && RAW.has(name) && !rest2.startsWith("/")) return 1;
  if (BLOCK.has(name)) return rest2.startsWith("/") && !rest2.startsWith("/>") ? 0 : 6;
  return isRestOfTag(rest2, slash === "/") ? 7 : 0;
}
var ATTRIBUTE_NAME = /[:_a-z][-.:\w]*/iy;
var PLAIN_VALUE = /[ \t]*=[ \t]*(?:[^ \t"'/<=>`]+|(?=\/))/y;
var QUOTED_VALUE = /[ \t]*=[ \t]*(?:"[^"]*"|'[^']*')(?=[ \t/>])/y;
function isRestOfTag(rest2, closing) {
  let at = closing ? 0 : afterAttributes(rest2);
  at = skipSpaces(rest2, at, rest2.length);
  if (!closing && rest2[at] === "/") at++;
  return rest2[at] === ">" && skipSpaces(rest2, at + 1, rest2.length) === rest2.length;
}
function afterAttributes(rest2) {
  let at = 0;
  for (; ; ) {
    const name = skipSpaces(rest2, at, rest2.length);
    let after = skipToken(ATTRIBUTE_NAME, rest2, name);
    if (after === name) return at;
    for (at = after; ; at = after) {
      after = skipToken(PLAIN_VALUE, rest2, at);
      if (after === at) break;
    }
    at = skipToken(QUOTED_VALUE, rest2, at);
  }
}
function skipToken(token, text, at) {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : at;
}

// src/core/markdown/link-definition.ts
var NONE = -1;
var LABEL_LIMIT = 999;
function skipDefinitions(paragraph2) {
  let at = 0;
  for (; ; ) {
    const start = skipSpaceAndEndings(paragraph2, at);
    const end = afterDefinition(paragraph2, start);
    if (end === NONE) return start;
    at = end;
  }
}
function afterDefinition(text, start) {
  const colon = afterLabel(text, start);
  if (colon === NONE || text[colon] !== ":") return NONE;
  const address = skipSpaceAndEndings(text, colon + 1);
  const end = text[address] === "<" ? afterEnclosedAddress(text, address) : afterPlainAddress(text, address);
  if (end === NONE) return NONE;
  const title = afterTitle(text, end);
  const titled2 = title === NONE ? NONE : restOfLine(text, title);
  return titled2 === NONE ? restOfLine(text, end) : titled2;
}
function afterLabel(text, start) {
  if (text[start] !== "[") return NONE;
  let size = 0;
  let filled = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text[at];
    if (code === "]") return filled && size <= LABEL_LIMIT ? at + 1 : NONE;
    if (code === "[" || size > LABEL_LIMIT) return NONE;
    if (isEnding(text, at)) continue;
    size++;
    filled ||= !isSpace(text.charCodeAt(at));
    if (code === "\\" && isOneOf(text[at + 1], "[]\\")) {
      at++;
      size++;
    }
  }
  return NONE;
}
function afterEnclosedAddress(text, start) {
  for (let at = start + 1; at < text.length && !isEnding(text, at); at++) {
    if (text[at] === ">") return at + 1;
    if (text[at] === "<") return NONE;
    if (text[at] === "\\" && isOneOf(text[at + 1], "<>\\")) at++;
  }
  return NONE;
}
function afterPlainAddress(text, start) {
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isEnding(text, at)) break;
    if (code < 32 && code !== 0 || code === 127) return NONE;
    if (text[at] === "\\" && isOneOf(text[at + 1], "()\\")) at++;
    else if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth < 0) return NONE;
  }
  return depth === 0 && at > start ? at : NONE;
}
function afterTitle(text, end) {
  const start = skipSpaceAndEndings(text, end);
  if (start === end || !isOneOf(text[start], `"'(`)) return NONE;
  const close = text[start] === "(" ? ")" : text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === close) return at + 1;
    if (text[at] === "\\" && (text[at + 1] === close || text[at + 1] === "\\")) at++;
  }
  return NONE;
}
function restOfLine(text, from) {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at === text.length || isEnding(text, at) ? at : NONE;
}
function skipSpaceAndEndings(text, from) {
  let at = from;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isEnding(text, at))) at++;
  return at;
}
function isEnding(text, at) {
  return text[at] === "\n" || text[at] === "\r";
}
function isOneOf(character, characters) {
  return character !== void 0 && characters.includes(character);
}

// src/core/markdown/leaf-block.ts
function noLeaf() {
  return { kind: "none", start: 0, fence: { code: 0, size: 0 }, html: 0, lines: void 0 };
}
function isLiteral(leaf) {
  return leaf.kind === "fence" || leaf.kind === "html";
}
function waitsForClosing(leaf) {
  return leaf.kind === "fence" || leaf.kind === "html" && leaf.html <= 5;
}
function endLeaf(leaf) {
  leaf.kind = "none";
}
function scanLiteralLine(leaf, line2) {
  if (leaf.kind === "fence") {
    if (isClosingFence(line2, leaf.fence)) leaf.kind = "none";
    return;
  }
  const closed = leaf.html > 5 ? line2.first === line2.end : closesHtml(line2, leaf.html, line2.first);
  if (closed) leaf.kind = "none";
}
function scanBlankLine(leaf) {
  if (leaf.kind !== "code") leaf.kind = "none";
}
function isInterruptible(leaf) {
  return leaf.kind === "paragraph" || leaf.kind === "code";
}
function scanLeafLine(leaf, line2, lazy2) {
  const isParagraph = leaf.kind === "paragraph";
  if (line2.indent >= 4) return isParagraph ? goOn(leaf, line2) : scanCode(leaf, line2, lazy2);
  if (!isParagraph) return startLeaf(leaf, line2) ?? startParagraph(leaf, line2);
  const level = lazy2 ? 0 : setextLevel(line2);
  if (level > 0) return endSetext(leaf, line2, level) ?? startLeaf(leaf, line2) ?? startParagraph(leaf, line2);
  return interruptParagraph(leaf, line2, lazy2) ?? goOn(leaf, line2);
}
function interruptParagraph(leaf, line2, lazy2) {
  if (htmlKind(line2) !== 7) return startLeaf(leaf, line2);
  if (!lazy2) return void 0;
  startHtml(leaf, line2, 7);
  return line2.end < line2.next ? "on" : "began";
}
function startLeaf(leaf, line2) {
  switch (line2.text[line2.first]) {
    case "#":
      return startAtx(leaf, line2);
    case "*":
    case "-":
    case "_":
      return isThematicBreak(line2) ? begin(leaf, line2, "none") : void 0;
    case "`":
    case "~":
      return startFence(leaf, line2);
    case "<":
      return startHtml(leaf, line2, htmlKind(line2));
    default:
      return void 0;
  }
}
function startAtx(leaf, line2) {
  const level = atxLevel(line2);
  if (level === 0) return void 0;
  begin(leaf, line2, "none");
  return { level, text: atxText(line2, level), start: line2.first };
}
function startFence(leaf, line2) {
  const fence2 = openingFence(line2);
  if (fence2 === void 0) return void 0;
  leaf.fence = fence2;
  return begin(leaf, line2, "fence");
}
function startHtml(leaf, line2, kind) {
  if (kind === 0) return void 0;
  leaf.html = kind;
  return begin(leaf, line2, closesHtml(line2, kind, line2.first + 1) ? "none" : "html");
}
function startParagraph(leaf, line2) {
  const { text, first, end } = line2;
  leaf.lines = text[first] === "[" ? [text.slice(first, end)] : void 0;
  return begin(leaf, line2, "paragraph");
}
function scanCode(leaf, line2, lazy2) {
  if (leaf.kind === "code" && !lazy2) return "on";
  return begin(leaf, line2, lazy2 ? "none" : "code");
}
function begin(leaf, line2, kind) {
  leaf.kind = kind;
  leaf.start = line2.first;
  return "began";
}
function goOn(leaf, line2) {
  leaf.lines?.push(line2.text.slice(line2.first, line2.end));
  return "on";
}
function endSetext(leaf, line2, level) {
  leaf.kind = "none";
  const { lines: lines2, start } = leaf;
  if (lines2 === void 0) return { level, text: setextText(line2.text.slice(start, line2.start)), start };
  const paragraph2 = lines2.join("\n");
  const rest2 = paragraph2.slice(skipDefinitions(paragraph2));
  return rest2 === "" ? void 0 : { level, text: setextText(rest2), start };
}

// src/core/markdown/outline.ts
function outlineOf(parts) {
  const { outer, chapters, prose: prose2, lists } = parts;
  const whole = lazy({
    headings: () => inOrder(
      outer.headings,
      chapters.flatMap(({ headings }) => headings())
    ),
    paragraphs: () => inOrder(
      outer.paragraphs,
      inOrder(chapters, prose2).flatMap(({ paragraphs }) => paragraphs())
    ),
    items: () => inOrder(
      outer.items,
      lists.flatMap(({ items }) => items())
    )
  });
  return Object.assign(whole, parts);
}

// src/core/markdown/quick-scan.ts
var HASH3 = 35;
var GREATER = 62;
var LINE_FEED2 = 10;
var CARRIAGE_RETURN2 = 13;
var TAB3 = 9;
var SPACE3 = 32;
var BACKTICK2 = 96;
var TILDE2 = 126;
var mostLines = 1e3;
var lines = ordinaryLines(mostLines);
var paragraph = new RegExp(lines, "y");
var quote = new RegExp(wholeQuote(mostLines), "y");
var item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines}`, "y");
function fencePattern(mark3, info) {
  const closing = ` {0,3}\\1${mark3}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark3}{3,})(?!${mark3})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
}
var backticks = fencePattern("`", "[^`\\r\\n]*");
var tildes = fencePattern("~", "[^\\r\\n]*");
var blank = new RegExp(`(?:${blankLine}){1,${mostLines}}`, "y");
function leap(text, from, found) {
  for (let place = from; ; ) {
    const { at, list } = place;
    const next = list === void 0 ? { at: leapRoot(text, at, found), list } : place;
    place = leapList(text, next, found);
    if (place.list !== void 0 || place.at === at) return place;
  }
}
function leapRoot(text, from, found) {
  for (let at = from; ; ) {
    const next = leapBlock(text, at, found);
    if (next === void 0) return at;
    at = next;
  }
}
function leapBlock(text, at, found) {
  switch (text.charCodeAt(at)) {
    case LINE_FEED2:
    case CARRIAGE_RETURN2:
    case SPACE3:
    case TAB3:
      return endOf(blank, text, at);
    case HASH3:
      return leapHeading(text, at, found) ?? leapParagraph(text, at, found);
    case BACKTICK2:
      return endOf(backticks, text, at) ?? leapParagraph(text, at, found);
    case TILDE2:
      return endOf(tildes, text, at) ?? leapParagraph(text, at, found);
    case GREATER:
      return leapProse(text, at, found) ?? endOf(quote, text, at);
    default:
      return leapParagraph(text, at, found);
  }
}
function leapHeading(text, start, { headings, chapters }) {
  const end = chapters === void 0 ? void 0 : chapterEnd(text, start);
  if (end !== void 0) {
    chapters?.push({ start, end });
    return end;
  }
  const heading2 = readHeading(text, start);
  if (heading2 !== void 0) headings.push(heading2);
  return heading2?.end;
}
var mostProse = 16 * 1024;
function leapProse(text, start, { prose: prose2 }) {
  const end = prose2 && proseEnd(text, start);
  const last = prose2?.at(-1);
  if (end === void 0) return void 0;
  if (last?.end === start && start - last.start < mostProse) last.end = end;
  else prose2?.push({ start, end });
  return end;
}
function leapParagraph(text, start, found) {
  return leapProse(text, start, found) ?? leapOne(text, start, found);
}
function leapOne(text, start, { paragraphs }) {
  const end = endOf(paragraph, text, start);
  if (end === void 0 || !(isOver2(text, end) || endOf(blank, text, end) !== void 0)) return void 0;
  paragraphs.push({ start, end });
  return end;
}
function leapList(text, from, found) {
  let { at, list } = leapItems(text, from, found);
  let end = endOf(item, text, at);
  while (end !== void 0) {
    const next = endOf(blank, text, end) ?? end;
    const isLast = endOf(item, text, next) === void 0;
    if (isLast && !(isOver2(text, next) || next > end && endOf(paragraph, text, next) !== void 0)) break;
    const made = readItem(text, { start: at, end, list: listAt(text, { at, list }, found) });
    found.items.push(made);
    list = made.bullet.charCodeAt(0);
    if (isLast) return { at: next, list: void 0 };
    ({ at, list } = leapItems(text, { at: next, list }, found));
    end = endOf(item, text, at);
  }
  return { at, list };
}
function leapItems(text, from, found) {
  const { lists } = found;
  let { at, list } = from;
  for (let end = lists && passItems(text, at); end !== void 0; end = passItems(text, at)) {
    const number = listAt(text, { at, list }, found);
    const last = lists?.at(-1);
    if (last?.end === at && last.list === number) last.end = end;
    else lists?.push({ start: at, end, list: number });
    list = text.charCodeAt(at + markerSize(text, at) - 1);
    at = end;
  }
  return { at, list };
}
function listAt(text, { at, list }, found) {
  const last = lastList(found);
  return list === text.charCodeAt(at + markerSize(text, at) - 1) ? last : last + 1;
}
function lastList({ items, lists = [] }) {
  return Math.max(items.at(-1)?.list ?? -1, lists.at(-1)?.list ?? -1);
}
function isOver2(text, at) {
  return at === text.length || isHeading(text, at);
}

// src/core/markdown/unread-stretch.ts
function proseOf(text, { start, end }) {
  const stretch = { text, start, end };
  return { ...stretch, paragraphs: once(() => readParagraphs(stretch)) };
}
function chapterOf(text, { start, end }) {
  const stretch = { text, start, end };
  return {
    ...stretch,
    headings: once(() => readHeadings(stretch)),
    paragraphs: once(() => readParagraphs(stretch))
  };
}
function lowestLevel(chapter2) {
  const first = headingLevel(chapter2.text, chapter2.start);
  return first === 3 ? first : Math.min(...chapter2.headings().map(({ level }) => level));
}
var lineOfHeading = /\n(?=#{3,6}[ \t])/g;
function headingStarts({ text, start, end }) {
  const starts = [start];
  lineOfHeading.lastIndex = start;
  while (lineOfHeading.test(text) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}
function readHeadings(stretch) {
  return headingStarts(stretch).map((at) => readHeading(stretch.text, at));
}
function readParagraphs({ text, start, end }) {
  const found = { headings: [], items: [], paragraphs: [] };
  leap(text.slice(start, end), { at: 0, list: void 0 }, found);
  return found.paragraphs.map((paragraph2) => ({
    start: paragraph2.start + start,
    end: paragraph2.end + start
  }));
}

// src/core/markdown/scan.ts
function headingsIn({ outer, chapters }, span) {
  const inside = stretchesAt(chapters, span).flatMap(({ headings }) => within(headings(), span));
  return inOrder(within(outer.headings, span), inside);
}
function paragraphsIn(outline, span) {
  return [...walkParagraphs(outline, span)];
}
function* walkParagraphs({ outer, chapters, prose: prose2 }, span) {
  const unread = inOrder(stretchesAt(chapters, span), stretchesAt(prose2, span));
  for (const part of inOrder(within(outer.paragraphs, span), unread)) {
    if ("paragraphs" in part) yield* within(part.paragraphs(), span);
    else yield part;
  }
}
function paragraphAt({ outer, chapters, prose: prose2 }, at) {
  const unread = spanAt(chapters, at) ?? spanAt(prose2, at);
  return spanAt(unread === void 0 ? outer.paragraphs : unread.paragraphs(), at);
}
function headingAt({ outer, chapters }, at) {
  const chapter2 = spanAt(chapters, at);
  return spanAt(chapter2 === void 0 ? outer.headings : chapter2.headings(), at);
}
function stretchesAt(stretches, { start, end }) {
  return within(stretches, { start: spanAt(stretches, start)?.start ?? start, end });
}
var worthLeaping = 32 * 1024;
function scanOutline(text, start, leapsFrom = worthLeaping) {
  const leaps = text.length - start >= leapsFrom;
  const line2 = beforeFirstLine(text, start);
  const found = { headings: [], items: [], paragraphs: [], chapters: [], prose: [], lists: [] };
  const scan = { line: line2, open: noContainers(), leaf: noLeaf(), ...found };
  for (; ; ) {
    if (leaps) leapAhead(scan);
    if (!readLine(line2)) break;
    scanLine(scan);
  }
  const { headings, items, paragraphs, open, leaf } = scan;
  const unclosed = open.kinds.length === 0 && waitsForClosing(leaf) ? leaf.start : void 0;
  const chapters = scan.chapters.map((span) => chapterOf(text, span));
  const prose2 = scan.prose.map((span) => proseOf(text, span));
  const lists = scan.lists.map((list) => unreadList(text, list));
  return outlineOf({ outer: { headings, paragraphs, items }, chapters, prose: prose2, lists, unclosed });
}
function leapAhead(scan) {
  const { line: line2, open, leaf } = scan;
  const list = open.kinds[0];
  if (list === void 0 && leaf.kind !== "none") return;
  const landing = leap(line2.text, { at: line2.next, list }, scan);
  if (landing.at === line2.next) return;
  line2.next = landing.at;
  leaveContainers(open, 0);
  endLeaf(leaf);
  if (landing.list !== void 0) reopenList(open, landing.list);
}
function scanLine(scan) {
  const { line: line2, open, leaf } = scan;
  const filled = !isBlank(line2);
  const matched = matchContainers(open, line2);
  if (matched === open.kinds.length && isLiteral(leaf)) {
    scanLiteralLine(leaf, line2);
  } else {
    const depth = openContainers(scan, matched);
    if (isBlank(line2)) scanBlankRest(scan, depth);
    else scanLeaf(scan, depth);
  }
  const item2 = scan.items.at(-1);
  if (filled && item2 !== void 0 && isInRootItem(open)) item2.end = line2.next;
  if (open.kinds.length === 0 && leaf.kind === "paragraph") addToParagraph(scan);
}
function addToParagraph({ line: line2, paragraphs }) {
  const last = paragraphs.at(-1);
  if (last?.end === line2.start) last.end = line2.next;
  else paragraphs.push({ start: line2.start, end: line2.next });
}
function scanLeaf(scan, depth) {
  const { line: line2, open, leaf } = scan;
  const change = scanLeafLine(leaf, line2, depth < open.kinds.length);
  if (change === "on") return;
  leaveContainers(open, depth);
  if (change === "began" || depth > 0) return;
  scan.headings.push({ ...change, end: line2.next });
  if ((scan.paragraphs.at(-1)?.end ?? 0) > change.start) scan.paragraphs.pop();
}
function scanBlankRest(scan, depth) {
  const { open, leaf } = scan;
  if (depth < open.kinds.length) endLeaf(leaf);
  else scanBlankLine(leaf);
  leaveContainers(open, depth);
}
function openContainers(scan, matched) {
  const { line: line2, open, leaf } = scan;
  const interrupting2 = matched === open.kinds.length && isInterruptible(leaf);
  const left = open.kinds[matched];
  for (let depth = matched; ; depth++) {
    const isQuote = isQuoteMarker(line2);
    const size = isQuote ? 0 : listMarkerSize(line2, interrupting2);
    if (!isQuote && size === 0) return depth;
    if (depth === matched) {
      leaveContainers(open, depth);
      endLeaf(leaf);
    }
    if (isQuote) enterQuote(open, line2);
    else if (depth === 0) enterRootItem(scan, size, left);
    else enterItem(open, line2, size);
  }
}
function enterRootItem(scan, size, left) {
  const { line: line2, items } = scan;
  const { text, start, next, first: marker4 } = line2;
  const after = marker4 + size;
  const bullet = text.charAt(after - 1);
  const number = size > 1 ? Number(text.slice(marker4, after - 1)) : void 0;
  const last = lastList(scan);
  const list = left === text.charCodeAt(after - 1) ? last : last + 1;
  const indent = enterItem(scan.open, line2, size);
  items.push({ start, end: next, marker: marker4, content: contentStart(line2, after), indent, bullet, number, list });
}
function contentStart(line2, afterMarker) {
  if (isBlank(line2) || line2.indent === 0) return line2.first;
  const column = line2.column - line2.indent - 1;
  const isSharedTab = line2.text[afterMarker] === "	" && column % 4 < 3;
  return isSharedTab ? afterMarker : afterMarker + 1;
}

// src/core/markdown/nearest-heading.ts
function nearestHeading({ outer, chapters }, at, isMeant) {
  const parts = inOrder(outer.headings, chapters);
  const meantIn = (part, index) => {
    const headings = "headings" in part ? part.headings() : [part];
    const behind = parts[index + 1]?.start;
    return headings.filter((heading2, place) => isMeant(heading2, headings[place + 1]?.start ?? behind));
  };
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part.start >= at) continue;
    const found = meantIn(part, index).findLast(({ end }) => end < at);
    if (found !== void 0) return found;
  }
  for (const [index, part] of parts.entries()) {
    const [found] = meantIn(part, index);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/journal/document/label-lines.ts
var label = /^(?:\*\*|__)(?:Key Files|Key Context|Objective|Progress|Current|Blocker)(?:\*\*|__|:)/gim;
var ofSteps = /^\W*(?:progress|completed|in progress|remaining)\W*$/i;
function partLazyLabels(text, outline) {
  const cuts = /* @__PURE__ */ new Map();
  for (const item2 of outline.outer.items) {
    const lines2 = text.slice(item2.content, item2.end);
    if (!/[\r\n]./s.test(lines2)) continue;
    const found = [...lines2.matchAll(label)].find(({ index }) => index > 0);
    if (found !== void 0 && !isAmongSteps(outline, item2)) cuts.set(item2, item2.content + found.index);
  }
  if (cuts.size === 0) return outline;
  const items = outline.outer.items.map((item2) => ({ ...item2, end: cuts.get(item2) ?? item2.end }));
  const freed = [...cuts].map(([item2, start]) => ({ start, end: item2.end }));
  const { outer, chapters, prose: prose2, lists, unclosed } = outline;
  const paragraphs = inOrder(outer.paragraphs, freed);
  return outlineOf({ outer: { ...outer, paragraphs, items }, chapters, prose: prose2, lists, unclosed });
}
function isAmongSteps(outline, item2) {
  const heading2 = nearestHeading(outline, item2.start, () => true);
  return heading2 !== void 0 && ofSteps.test(heading2.text);
}

// src/journal/document/quick-rescan.ts
function rescan(like, text, start) {
  const alike = compare(like, { text, start });
  const moved = { front: start - like.start, back: text.length - like.text.length };
  const marks = marksOf(like);
  const before = lastBefore(like.text, marks, like.start + alike.front);
  const last = firstBehind(like.text, marks, { after: before, limit: like.text.length - alike.back });
  const from = before === void 0 ? start : lineStart(like.text, before) + moved.front;
  const front = cut(like.outline, -1, before === void 0 ? like.start : from - moved.front);
  const shifted = shift(front, moved.front, text);
  if (last !== void 0) {
    const middle = scanned(text, from, last.end + moved.back);
    const found = lastHeading(middle);
    if (found?.start === last.start + moved.back && found.level === last.level) {
      const open = cut(middle, -1, found.start);
      const back = cut(like.outline, last.start, Number.POSITIVE_INFINITY);
      return join([shifted, open, shift(back, moved.back, text)]);
    }
  }
  return join([shifted, scanned(text, from, text.length)]);
}
function scanned(text, from, to) {
  const part = text.slice(from, to);
  return shift(partLazyLabels(part, scanOutline(part, 0)), from, text);
}
function marksOf({ text, outline: { outer, chapters } }) {
  const marks = [
    ...outer.headings.map((heading2) => ({ start: heading2.start, heading: () => heading2 })),
    ...chapters.map(({ start }) => ({ start, heading: () => readHeading(text, start) }))
  ];
  return marks.sort((a, b) => a.start - b.start);
}
function compare(like, now) {
  const most3 = Math.min(like.text.length - like.start, now.text.length - now.start);
  const front = alikeUnits(most3, (at, size) => {
    return like.text.slice(like.start + at, like.start + at + size) === now.text.slice(now.start + at, now.start + at + size);
  });
  const back = alikeUnits(most3 - front, (at, size) => {
    const [a, b] = [like.text.length - at, now.text.length - at];
    return like.text.slice(a - size, a) === now.text.slice(b - size, b);
  });
  return { front, back };
}
var step = 4096;
function alikeUnits(most3, isAlike) {
  let at = 0;
  for (let size = step; size >= 1; size = size / 2) {
    while (at + size <= most3 && isAlike(at, size)) at += size;
  }
  return at;
}
function lastBefore(text, marks, limit) {
  const isWhole = ({ start, heading: heading2 }) => {
    return start < limit && heading2().end < limit && isAtx(text, heading2());
  };
  return marks.findLast(isWhole)?.heading();
}
function firstBehind(text, marks, { after, limit }) {
  const isBehind = ({ start, heading: heading2 }) => {
    return start > (after?.start ?? -1) && lineStart(text, { start }) > limit && isAtx(text, heading2());
  };
  return marks.find(isBehind)?.heading();
}
function lastHeading({ outer, chapters }) {
  const [own, chapter2] = [outer.headings.at(-1), chapters.at(-1)];
  const isInChapter = chapter2 !== void 0 && chapter2.start > (own?.start ?? -1);
  return isInChapter ? chapter2.headings().at(-1) : own;
}
function isAtx(text, { start, end }) {
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(start, end));
}
function lineStart(text, { start }) {
  let at = start;
  while (text[at - 1] === " ") at -= 1;
  return at;
}
function cut({ outer, chapters, prose: prose2, lists, unclosed }, after, limit) {
  const begins = ({ start }) => start >= after && start < limit;
  return {
    outer: {
      headings: outer.headings.filter(begins),
      paragraphs: outer.paragraphs.filter(begins),
      items: outer.items.filter(begins)
    },
    chapters: chapters.filter(begins).map((one) => one.end > limit ? chapterOf(one.text, { start: one.start, end: limit }) : one),
    // None of these extends over a heading.
    prose: prose2.filter(begins),
    lists: lists.filter(begins),
    unclosed: unclosed !== void 0 && unclosed >= after && unclosed < limit ? unclosed : void 0
  };
}
function shift(outline, by, text) {
  if (by === 0) return outline;
  const { outer, chapters, prose: prose2, lists, unclosed } = outline;
  const move = (one) => ({ ...one, start: one.start + by, end: one.end + by });
  return {
    outer: {
      headings: outer.headings.map(move),
      paragraphs: outer.paragraphs.map(move),
      items: outer.items.map((item2) => ({
        ...move(item2),
        marker: item2.marker + by,
        content: item2.content + by
      }))
    },
    chapters: chapters.map((one) => chapterOf(text, move(spanOf(one)))),
    prose: prose2.map((one) => proseOf(text, move(spanOf(one)))),
    lists: lists.map(
      (one) => movedList(one, text, { start: one.start + by, end: one.end + by, list: one.list })
    ),
    unclosed: unclosed === void 0 ? void 0 : unclosed + by
  };
}
function spanOf({ start, end }) {
  return { start, end };
}
function join(parts) {
  const items = [];
  const lists = [];
  for (const part of parts) {
    const by = lastList({ items, lists }) + 1 - firstList(part);
    for (const item2 of part.outer.items) items.push(by === 0 ? item2 : { ...item2, list: item2.list + by });
    for (const list of part.lists)
      lists.push(
        by === 0 ? list : movedList(list, list.text, { start: list.start, end: list.end, list: list.list + by })
      );
  }
  return outlineOf({
    outer: {
      headings: parts.flatMap(({ outer }) => outer.headings),
      paragraphs: parts.flatMap(({ outer }) => outer.paragraphs),
      items
    },
    chapters: parts.flatMap(({ chapters }) => chapters),
    prose: parts.flatMap(({ prose: prose2 }) => prose2),
    lists,
    unclosed: parts.at(-1)?.unclosed
  });
}
function firstList({ outer, lists }) {
  return Math.min(...[outer.items[0], lists[0]].flatMap((one) => one?.list ?? []));
}

// src/journal/document/document.ts
var sectionNames = [
  "tldr",
  "context",
  "progress",
  "decisions",
  "discoveries",
  "dead-ends",
  "blockers",
  "next-steps",
  "files-modified",
  "resume-commands"
];
var keys = /* @__PURE__ */ new Map([
  ["tl;dr", "tldr"],
  ["context", "context"],
  ["progress", "progress"],
  ["decisions", "decisions"],
  ["discoveries", "discoveries"],
  ["dead ends", "dead-ends"],
  ["blockers", "blockers"],
  ["next steps", "next-steps"],
  ["files modified this session", "files-modified"],
  ["files modified", "files-modified"],
  ["resume commands", "resume-commands"]
]);
var sectionTitles = {
  tldr: "TL;DR (Read This First)",
  context: "Context",
  progress: "Progress",
  decisions: "Decisions",
  discoveries: "Discoveries",
  "dead-ends": "Dead Ends",
  blockers: "Blockers",
  "next-steps": "Next Steps",
  "files-modified": "Files Modified This Session",
  "resume-commands": "Resume Commands"
};
function foldHeading(text) {
  return text.replace(/\([^()]*\)\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}
function redecodeDocument(like, text, head) {
  const scanned2 = { text: like.text, start: like.head.bodyStart, outline: like.outline };
  const outline = rescan(scanned2, text, head.bodyStart);
  return withSections({ text, head, aliases: like.aliases, outline });
}
function withSections(scanned2) {
  const { text, head, aliases, outline } = scanned2;
  const { headings } = outline.outer;
  const named = nameHeadings(headings, aliases);
  const sections = /* @__PURE__ */ new Map();
  const doubled = [];
  for (let index = 0; index < named.length; index += 1) {
    const name = named[index];
    if (name === void 0) continue;
    const heading2 = headings[index];
    const section = {
      name,
      heading: heading2,
      start: heading2.start,
      body: heading2.end,
      end: endOf2(headings, named, index) ?? text.length
    };
    if (sections.has(name)) doubled.push(section);
    else sections.set(name, section);
  }
  return {
    ...scanned2,
    eol: bodyEol(text, head),
    title: findTitle(headings),
    sections,
    doubled
  };
}
function nameHeadings(headings, aliases) {
  const extra = /* @__PURE__ */ new Map();
  for (const [alias, target] of Object.entries(aliases)) {
    const name = keys.get(foldHeading(target.replace(/^#+/, "")));
    if (name !== void 0) extra.set(foldHeading(alias.replace(/^#+/, "")), name);
  }
  return headings.map(({ level, text }) => {
    if (level > 2) return void 0;
    const key = foldHeading(text);
    return keys.get(key) ?? extra.get(key);
  });
}
function endOf2(headings, named, index) {
  const { level } = headings[index];
  for (let next = index + 1; next < headings.length; next += 1) {
    const heading2 = headings[next];
    if (heading2.level <= level || named[next] !== void 0) return heading2.start;
  }
  return void 0;
}
function findTitle(headings) {
  return headings.find((heading2) => heading2.level === 1 && /^session:/i.test(heading2.text));
}
function bodyEol(text, head) {
  const at = text.indexOf("\n", head.bodyStart);
  if (at < 0) return head.eol;
  return text[at - 1] === "\r" ? "\r\n" : "\n";
}
function eolBefore(text, at) {
  return text[text.lastIndexOf("\n", at - 1) - 1] === "\r" ? "\r\n" : "\n";
}
function lineStart2(text, at) {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
function sectionText(doc, name) {
  const section = doc.sections.get(name);
  return section === void 0 ? "" : doc.text.slice(section.body, section.end).trim();
}
function subheadings(doc, section) {
  return headingsIn(doc.outline, { start: section.body, end: section.end });
}
function firstSubheading({ outline }, section) {
  const body = { start: section.body, end: section.end };
  const own = within(outline.outer.headings, body)[0];
  const chapter2 = within(outline.chapters, body)[0];
  const isInChapter = chapter2 !== void 0 && chapter2.start < (own?.start ?? section.end);
  return isInChapter ? chapter2.headings()[0] : own;
}
function itemsIn(doc, span) {
  return groupItems(doc.outline, span).flatMap(membersOf);
}
function membersOf(items) {
  return Array.from({ length: items.length }, (_, index) => items.at(index));
}
function contentEnd(text, span) {
  const end = endOfWords(text, span);
  if (end === span.start) return end;
  const newline = text.indexOf("\n", end);
  return newline < 0 || newline >= span.end ? span.end : newline + 1;
}

// src/journal/document/list-drop.ts
var parted = /^ {0,3}(?:#{1,6}[ \t\r\n]|(?:[-*+]|1[.)])[ \t]+\S)/;
function dropItems(doc, dropped, list) {
  if (dropped.length === 0) return [];
  const gone = new Set(dropped);
  const isEmptied = list.placeholder !== void 0 && list.of.every((item2) => gone.has(item2));
  return findRuns(doc, gone).map((run) => {
    if (isEmptied && run.first === list.of[0]) {
      const text = `${list.placeholder}${eolBefore(doc.text, run.last.end)}`;
      return { start: run.first.start, end: run.last.end, text };
    }
    if (list.refilled === true && run.after === void 0) {
      return { start: run.before?.end ?? run.first.start, end: run.last.end, text: "" };
    }
    const span = spanOf2(doc.text, run);
    return {
      ...span,
      text: run.before === void 0 && span.start > doc.head.bodyStart ? gapFor(doc.text, span) : ""
    };
  });
}
function findRuns({ text, outline }, gone) {
  const runs = [];
  let before;
  for (const item2 of outline.items) {
    const isNear = before !== void 0 && text.slice(before.end, item2.start).trim() === "";
    const run = runs.at(-1);
    const goesOn2 = isNear && run !== void 0 && run.last === before;
    if (!gone.has(item2)) {
      if (goesOn2) run.after = item2;
    } else if (goesOn2) run.last = item2;
    else runs.push({ first: item2, last: item2, before: isNear ? before : void 0, after: void 0 });
    before = item2;
  }
  return runs;
}
function spanOf2(text, { first, last, before, after }) {
  if (before !== void 0) return { start: before.end, end: last.end };
  if (after !== void 0) return { start: first.start, end: after.start };
  const start = lineStart2(text, first.start - 1);
  const isBlankBefore = text.slice(start, first.start).trim() === "";
  const isBlankAfter = /^[ \t]*\r?\n/.test(text.slice(last.end, last.end + 80));
  return { start: isBlankBefore && isBlankAfter ? start : first.start, end: last.end };
}
function gapFor(text, { start, end }) {
  const before = text.slice(lineStart2(text, start - 1), start);
  const after = text.slice(end, text.indexOf("\n", end) + 1);
  const isParted2 = [before, after].some((line2) => line2.trim() === "" || parted.test(line2));
  return isParted2 ? "" : eolBefore(text, start);
}

// src/core/text/controls.ts
var escapes = new RegExp(
  [
    "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]",
    "(?:\\x1b[\\]PX^_]|[\\x90\\x98\\x9d-\\x9f])[^\\x07\\x1b\\n\\x80-\\x9f]*(?:\\x07|\\x1b\\\\|\\x9c)",
    "\\x1b[ -/]*[0-~]"
  ].join("|"),
  "g"
);
var lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
var controls = new RegExp(
  [
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f",
    "\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb",
    "\\u{e0000}-\\u{e007f}]"
  ].join(""),
  "gu"
);
var joiners = /[\u200c\u200d]/;
var strays = /\u200d|\u200c|\ufe0e|\ufe0f|[\ud800-\udfff]/u;
var otherLineEnds = /[\u0085\u2028\u2029]/g;
var hiddenCharacters = /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0d]|[\u00ad\u115f\u1160\u3164\uffa0\ufff0-\ufff8]|[\u{e0000}-\u{e0fff}]/gu;
var calm = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3000-\u3163\u3165-\u9fff\uac00-\ud7a3]*$/;
function isCalm(text) {
  return calm.test(text);
}
function stripControls(text) {
  if (isCalm(text)) return text;
  const clean = text.replace(escapes, "").replace(lineEnds, "\n").replace(controls, "");
  return joiners.test(clean) ? stripStrayJoiners(clean) : clean;
}
function stripStrayJoiners(text) {
  return text.replace(
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu,
    ""
  );
}
function showControls(text) {
  if (isCalm(text)) return text;
  const shown = text.replace(/\r\n/g, "\n").replace(otherLineEnds, escapeCharacters).replace(controls, escapeCharacters).replace(hiddenCharacters, escapeCharacters);
  return strays.test(shown) ? showStrays(shown) : shown;
}
function showLine(text) {
  return showControls(text).replace(/\s*\n\s*/g, " ").trim();
}
function escapeCharacters(characters) {
  return Array.from(characters, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join("");
}
function showStrays(text) {
  const strayJoiner = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\p{ASCII}\u200c\u200d])[\u200c\u200d]+/gu;
  return text.replace(new RegExp("(?<!\\p{Emoji})[\\ufe0e\\ufe0f]+|\\p{Surrogate}", "gu"), escapeCharacters).replace(strayJoiner, escapeCharacters);
}
var esc = "\x1B";
var colour = new RegExp(`(${esc}\\[[\\d;:]*m)`);

// src/core/text/escape.ts
var openers = [
  "#{1,6}(?=[ \\t]|$)|`{3,}|~{3,}|[-*+](?=[ \\t]|$)|>|<(?=[A-Za-z/!?])|<{7}|\\|{7}|=+[ \\t]*$",
  "(?:-[ \\t]*){2,}$|(?:\\*[ \\t]*){2,}$|(?:_[ \\t]*){3,}$|\\[.*\\]:|\\[[^\\]]*$"
].join("|");
var opener = new RegExp(`^[ \\t]*(?:${openers})`);
var escapedOpener = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${openers}))`);
var ordered = /^([ \t]*\d{1,9})(?=\\*[.)](?:[ \t]|$))/;
var escapedOrdered = /^([ \t]*\d{1,9})\\(?=\\*[.)](?:[ \t]|$))/;
var labels = "\\*\\*[^*]+(?:[:\uFF1A]\\*\\*|\\*\\*[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])|__[^_]+(?:[:\uFF1A]__|__[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])";
var label2 = new RegExp(`^[ \\t]*(?:${labels})`);
var escapedLabel = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${labels}))`);
var names = "Key Files|Key Context|Objective|Context|Options|Choice|Rationale|Superseded by|Progress|Current|Blocker";
var ownLabel = `(?:\\*\\*|__)(?:${names})(?:\\*\\*|__|(?=[:\uFF1A]))[:\uFF1A](?:\\*\\*|__)?`;
var insideOwn = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\*${ownLabel})`, "gi");
var insideEscaped = new RegExp(`(?<=\\S[ \\t]+)\\\\(?=\\\\*${ownLabel})`, "gi");
var insideBackslash = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\+${ownLabel})`, "gi");
var firstOwn = new RegExp(`^[ \\t]*${ownLabel}`, "i");
var mark = /^(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
var escapedMark = /^\\(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
var timedMark = /^\[(?=resolved[ \t]+\d{4}-\d\d-\d\dT[^\]\s]+\])/i;
var entityMark = /^&#91;(?=resolved[ \t]+\d{4}-\d\d-\d\dT[^\]\s]+\])/i;
var escapedEntity = /^\\+&#91;resolved[ \t]/i;
var marker2 = /(?=(?:<-|\u2190)[ \t]{0,20}CURRENT$)/;
var escapedMarker = /\\(?=(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$)/;
var stamp = "\\(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?Z?(?:, [^\\s(),]{1,64})?\\)";
var time = new RegExp(`(?=${stamp}$)`);
var escapedTime = new RegExp(`\\\\(?=${stamp}[ \\t]*$)`);
function cleanText(text) {
  return stripControls(text.replace(/\r\n?/g, "\n")).split("\n").map((line2) => line2.trimEnd()).join("\n").trim();
}
function oneLine(text) {
  return cleanText(text).replace(/\s*\n\s*/g, " ");
}
function containHeading(text) {
  return oneLine(text).replace(/(^|[ \t])(#+)$/, "$1\\$2");
}
function containText(text, place) {
  const pad = typeof place.indent === "string" ? place.indent : " ".repeat(place.indent);
  return cleanText(text).split("\n").map((line2, index) => {
    const inside = containInside(line2, place);
    const safe = containEnd(index === 0 ? containFirst(inside, place) : containStart(inside, place));
    return index === 0 || safe === "" ? safe : pad + safe;
  }).join(place.eol);
}
function containFirst(line2, place) {
  if (timedMark.test(line2)) return line2.replace(timedMark, "&#91;");
  if (mark.test(line2) || entityMark.test(line2) || escapedEntity.test(line2)) return `\\${line2}`;
  if (place.inline !== true) return containStart(line2, place);
  if (place.amongLabels === true && firstOwn.test(line2)) return escapeStart(line2);
  return revealStart(line2) === line2 ? line2 : escapeStart(line2);
}
function containInside(line2, { amongLabels }) {
  if (!line2.includes("**") && !line2.includes("__")) return line2;
  return line2.replace(amongLabels === true ? insideOwn : insideBackslash, "\\");
}
function containStart(line2, { amongLabels }) {
  if (revealStart(line2) !== line2 || opener.test(line2) || ordered.test(line2)) return escapeStart(line2);
  return amongLabels === true && label2.test(line2) ? escapeStart(line2) : line2;
}
function escapeStart(line2) {
  return ordered.test(line2) ? line2.replace(ordered, "$1\\") : line2.replace(/^[ \t]*/, "$&\\");
}
function containEnd(line2) {
  const tail = line2.slice(-120);
  if (!/(?:CURRENT|\))$/.test(tail)) return line2;
  return line2.slice(0, line2.length - tail.length) + tail.replace(marker2, "\\").replace(time, "\\");
}
function revealText(contained) {
  if (!/[\\&]/.test(contained)) return contained.replace(/\r\n?/g, "\n");
  return contained.split(/\r\n|\n|\r/).map((line2, index) => revealEnd(index === 0 ? revealFirst(line2) : revealStart(line2))).map((line2) => line2.replace(insideEscaped, "")).join("\n");
}
function revealFirst(line2) {
  if (entityMark.test(line2)) return line2.replace(entityMark, "[");
  return escapedMark.test(line2) || escapedEntity.test(line2) ? line2.slice(1) : revealStart(line2);
}
function revealStart(line2) {
  if (escapedOpener.test(line2) || escapedLabel.test(line2)) return line2.replace(/^([ \t]*)\\/, "$1");
  return line2.replace(escapedOrdered, "$1");
}
function revealEnd(line2) {
  const tail = line2.slice(-120);
  return line2.slice(0, line2.length - tail.length) + tail.replace(escapedMarker, "").replace(escapedTime, "");
}

// src/journal/document/insertion.ts
var atx = /^ {0,3}#{1,6}(?:\s|$)/;
var interrupting = /^ {0,3}(?:#{1,6}(?:\s|$)|<!--|`{3,}[^`]*$|~{3}|>)/;
function closedEnd(doc, span) {
  const open = doc.outline.unclosed;
  const end = open !== void 0 && open >= span.start && open < span.end ? lineStart2(doc.text, open) : span.end;
  return contentEnd(doc.text, { start: span.start, end });
}
function insertLines(doc, at, lines2) {
  const next = lineAt(doc.text, at);
  const gap = isBlankLine(next) || interrupting.test(next) ? "" : eolBefore(doc.text, at);
  return { start: at, end: at, text: lines2 + gap };
}
function insertBlock(doc, block2, region) {
  const at = closedEnd(doc, region);
  const needsGap = at > region.start || isBelowHeading(doc, at);
  return insertLines(doc, at, (needsGap ? eolBefore(doc.text, at) : "") + block2);
}
function isBelowHeading(doc, at) {
  return headingAt(doc.outline, at - 1)?.end === at && hasBlankBelow(doc, at);
}
function hasBlankBelow(doc, at) {
  const { text } = doc;
  const nearest = nearestHeading(doc.outline, at, ({ end }, next = text.length) => {
    return contentEnd(text, { start: end, end: next }) > end;
  });
  return nearest !== void 0 && isBlankLine(lineAt(doc.text, nearest.end));
}
function headingBlock(doc, at, lines2) {
  const eol = eolBefore(doc.text, at);
  const after = isBlankLine(lineAt(doc.text, at)) ? "" : eol;
  return { start: at, end: at, text: (isParted(doc, at, lines2) ? "" : eol) + lines2 + after };
}
function isParted(doc, at, lines2) {
  const above = [...doc.sections.values()].find((section) => section.body === at);
  const isDeeper = above !== void 0 && lines2.startsWith("#".repeat(above.heading.level + 1));
  if (isDeeper) return !hasBlankBelow(doc, at);
  return at > doc.head.bodyStart && isBlankLine(lineAt(doc.text, lineStart2(doc.text, at - 1)));
}
function mannerAt(doc, at) {
  const next = /^(?:[ \t]*\r?\n)*( {2,3})(?=\S)/.exec(doc.text.slice(at, at + 400));
  const eol = eolBefore(doc.text, at);
  return { eol, indent: next?.[1] ?? "", gap: hasBlankBelow(doc, at) ? eol : "" };
}
function createSection(doc, name, render) {
  const rank = sectionNames.indexOf(name);
  const before = sectionNames.slice(0, rank).flatMap((earlier) => doc.sections.get(earlier) ?? []);
  const previous = before.sort((a, b) => a.end - b.end).at(-1);
  const after = sectionNames.slice(rank + 1).flatMap((later) => doc.sections.get(later) ?? []);
  const next = after.sort((a, b) => a.start - b.start)[0];
  const at = placeBetween(doc, previous, next);
  const manner = mannerAt(doc, at);
  const heading2 = renderHeading(doc, name, (previous ?? next)?.heading);
  return headingBlock(doc, at, heading2.join(manner.eol) + manner.eol + manner.gap + render(manner));
}
function placeBetween(doc, previous, next) {
  if (previous !== void 0) return closedEnd(doc, previous);
  if (next !== void 0) return lineStart2(doc.text, next.start);
  return closedEnd(doc, { start: doc.head.bodyStart, end: doc.text.length });
}
function renderHeading(doc, name, like) {
  const title = sectionTitles[name];
  const level = like?.level ?? 2;
  const isDrawn = like !== void 0 && !atx.test(lineAt(doc.text, like.start));
  return isDrawn ? [title, (level === 1 ? "=" : "-").repeat(title.length)] : [`${"#".repeat(level)} ${title}`];
}
function lineAt(text, at) {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.slice(at) : text.slice(at, newline + 1);
}
function isBlankLine(line2) {
  return /^[ \t]*\r?\n?$/.test(line2);
}

// src/core/markdown/item-text.ts
function rawItemText(text, item2) {
  const lines2 = text.slice(item2.content, item2.end).split(/\r\n|\n|\r/);
  if (lines2.length > 1 && lines2.at(-1) === "") lines2.pop();
  return lines2.map((line2, index) => index === 0 ? line2 : dedent(line2, item2.indent)).join("\n");
}
function dedent(line2, columns2) {
  let column = 0;
  let at = 0;
  while (at < line2.length && column < columns2) {
    if (line2[at] === " ") column += 1;
    else if (line2[at] === "	") column += 4 - column % 4;
    else break;
    at += 1;
  }
  return line2.slice(at);
}
var ordinaryLead = once(() => {
  const end = `(?=${blankLine}|[-*+] ${ordinaryLines(0)})`;
  return new RegExp(`(?:\\[[ xX]\\] )?${ordinaryLines(50)}${end}`, "y");
});
function splitLead(raw) {
  const newline = raw.indexOf("\n");
  if (newline < 0) return { lead: raw, rest: "" };
  const ordinary2 = endOf(ordinaryLead(), raw, 0);
  if (ordinary2 !== void 0) return { lead: raw.slice(0, ordinary2 - 1), rest: raw.slice(ordinary2) };
  const first = scanOutline(raw, 0).paragraphs[0];
  const end = first?.start === 0 ? first.end : newline + 1;
  return { lead: raw.slice(0, end).replace(/\n$/, ""), rest: raw.slice(end) };
}
function itemText(text, item2) {
  return revealText(rawItemText(text, item2)).trim();
}

// src/journal/document/markers.ts
var currentMarker = "          <- CURRENT";
var marker3 = /(?<!\\)[ \t]*(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$/;
var fence = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
var time2 = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)(?:, ([^\s(),]{1,64}))?\)$/;
var none2 = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;
function findMarker(line2) {
  if (!/CURRENT[ \t]*$/.test(line2.slice(-80))) return -1;
  const from = Math.max(0, line2.length - 200);
  const at = line2.slice(from).search(marker3);
  return at < 0 ? -1 : from + at;
}
function findMarkers(lines2) {
  const spans = [];
  if (!lines2.includes("CURRENT")) return spans;
  let open = "";
  let start = 0;
  for (const line2 of lines2.split("\n")) {
    const bare = line2.endsWith("\r") ? line2.slice(0, -1) : line2;
    const at = open === "" ? findMarker(bare) : -1;
    if (at >= 0)
      spans.push({ start: at > 0 ? start + at : endBefore(lines2, start), end: start + bare.length });
    open = fenceAfter(bare, open);
    start += line2.length + 1;
  }
  return spans;
}
function endBefore(lines2, start) {
  return lines2.slice(0, start).replace(/\r?\n$/, "").length;
}
function fenceAfter(line2, open) {
  const [, run = "", info = ""] = fence.exec(line2) ?? [];
  if (open !== "") return run.startsWith(open) && info.trim() === "" ? "" : open;
  return run.startsWith("`") && info.includes("`") ? "" : run;
}
function splitTime(text) {
  const tail = text.slice(-128);
  const found = time2.exec(tail);
  if (found === null) return { text, time: void 0 };
  return {
    text: text.slice(0, text.length - tail.length + found.index).trimEnd(),
    ...signed(found[1], found[2])
  };
}
function readTimed(raw) {
  const { lead, rest: rest2 } = splitLead(raw);
  const { text, ...stamp2 } = splitTime(lead.trim());
  return { text: revealText(rest2 === "" ? text : `${text}
${rest2}`).trim(), ...stamp2 };
}
function signed(time3, by) {
  return by === void 0 ? { time: time3 } : { time: time3, by };
}
var mayBeNone = /\s*[*_]{0,2}\(?none/iy;
function mayBePlaceholder(text, at) {
  mayBeNone.lastIndex = at;
  return mayBeNone.test(text);
}
function isPlaceholder(text) {
  const bare = text.trim();
  return bare.length < 40 && none2.test(bare);
}
function standsForNone(text, items, index) {
  if (items.plainMarks !== void 0) return false;
  const content = items.contentAt(index);
  return mayBePlaceholder(text, content) && isPlaceholder(text.slice(content, items.endAt(index)));
}

// src/journal/document/list-edit.ts
var highestNumber = 999999999;
function plainStyle(ordered2) {
  return { indent: "", bullet: ordered2 ? "." : "-", gap: " ", number: 1, step: 1, loose: false };
}
function renderList(items, { eol, indent }, ordered2 = false) {
  return renderItems(items, { ...plainStyle(ordered2), indent }, eol);
}
function renderItems(items, style, eol) {
  let number = style.number;
  const lines2 = items.map((item2) => {
    if ("raw" in item2) return item2.raw.replace(/^(?=.)/gm, style.indent);
    const isOrdered = style.bullet === "." || style.bullet === ")";
    const marker4 = `${style.indent}${isOrdered ? Math.min(number, highestNumber) : ""}${style.bullet}${style.gap}`;
    number += style.step;
    return marker4 + renderBody(item2, indentBelow(marker4), eol) + eol;
  });
  return lines2.join(style.loose ? eol : "");
}
function renderBody(item2, indent, eol) {
  const { text, before = "", after = "" } = item2;
  const contained = containText(text, { indent, eol, inline: before !== "" });
  const lead = contained.indexOf(eol + eol);
  const end = lead < 0 ? contained.length : lead;
  return before + contained.slice(0, end) + after + contained.slice(end);
}
function indentBelow(marker4) {
  const isTabbed = marker4.endsWith("	");
  let column = 0;
  for (const char of marker4) column += char === "	" ? 4 - column % 4 : 1;
  return isTabbed ? "	".repeat(column / 4) : " ".repeat(column);
}
function appendItems(doc, region, addition) {
  const { items, ordered: ordered2 = false, gone } = addition;
  if (items.length === 0) return [];
  const groups = groupItems(doc.outline, region);
  const placeholder = findPlaceholder(doc, region, groups);
  if (placeholder !== void 0) {
    const item2 = itemsIn(doc, placeholder)[0];
    const style2 = item2 === void 0 ? plainStyle(ordered2) : { ...styleAfter(doc, [item2], 0), number: 1 };
    return [{ ...placeholder, text: renderItems(items, style2, eolBefore(doc.text, placeholder.end)) }];
  }
  const present = chain(groups);
  const last = present.at(present.length - 1);
  if (last === void 0) {
    return [insertBlock(doc, renderList(items, mannerAt(doc, closedEnd(doc, region)), ordered2), region)];
  }
  const kept = lastKept(present, gone);
  const style = kept < 0 ? { ...styleAfter(doc, present, present.length - 1), number: 1 } : styleAfter(doc, present, kept);
  const eol = eolBefore(doc.text, last.end);
  const isParted2 = style.loose && kept >= 0 || opensInText(doc, { present, gone, style });
  return [insertLines(doc, last.end, (isParted2 ? eol : "") + renderItems(items, style, eol))];
}
function lastKept(present, gone) {
  let index = present.length - 1;
  while (index >= 0 && gone?.has(present.at(index)) === true) index -= 1;
  return index;
}
function opensInText(doc, { present, gone, style }) {
  if (!/[.)]/.test(style.bullet) || style.number === 1) return false;
  for (let index = present.length - 1; index > 0; index -= 1) {
    const [before, item2] = [present.at(index - 1), present.at(index)];
    if (gone?.has(item2) !== true) return false;
    if (/\S/.test(doc.text.slice(before.end, item2.start))) return true;
  }
  return false;
}
function findPlaceholder(doc, region, groups) {
  for (const items of groups) {
    if (items.plainMarks !== void 0) continue;
    for (let index = 0; index < items.length; index += 1) {
      if (!standsForNone(doc.text, items, index)) continue;
      const { start, end: end2 } = items.at(index);
      return { start, end: end2 };
    }
  }
  const end = contentEnd(doc.text, region);
  const content = doc.text.slice(region.start, end);
  if (!isPlaceholder(content)) return void 0;
  return { start: region.start + content.search(/\S/), end };
}
function styleAfter(doc, items, index) {
  const last = items.at(index);
  const [before, after] = [index - 1, index + 1].map((beside) => {
    const item2 = beside < 0 ? void 0 : items.at(beside);
    return item2?.list === last.list ? item2 : void 0;
  });
  const step2 = before?.number !== void 0 && before.number === last.number ? 0 : 1;
  const marker4 = doc.text.slice(last.start, last.content);
  return {
    indent: marker4.slice(0, last.marker - last.start),
    bullet: last.bullet,
    gap: /[ \t]+$/.exec(marker4)?.[0] ?? " ",
    number: (last.number ?? 0) + step2,
    step: step2,
    loose: isLoose(doc.text, last, [before, after])
  };
}
function isLoose(text, { start, end }, beside) {
  const [before, after] = beside;
  if (before === void 0 && after === void 0) return /\n[ \t]*\r?\n/.test(text.slice(start, end));
  return before !== void 0 && before.end < start || after !== void 0 && end < after.start;
}

// src/journal/document/list-reword.ts
function rewordItem(doc, item2, words) {
  const marker4 = doc.text.slice(item2.start, item2.content);
  const space = /[ \t]$/.test(marker4) ? "" : " ";
  const end = item2.content + doc.text.slice(item2.content, item2.end).replace(/\r?\n$/, "").length;
  const body = renderBody(words, indentBelow(marker4 + space), eolBefore(doc.text, item2.end));
  return { start: item2.content, end, text: space + body };
}

// src/core/markdown/table.ts
var delimiter = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
function readTable(text, paragraph2) {
  const lines2 = linesIn(text, paragraph2);
  for (const [index, line2] of lines2.entries()) {
    const said = text.slice(line2.start, line2.end).trimEnd();
    if (index === 0 || !said.includes("|") || !delimiter.test(said)) continue;
    const header = readRow(text, lines2[index - 1]);
    if (header.cells.length !== readRow(text, line2).cells.length) return void 0;
    const rows = lines2.slice(index + 1).map((one) => readRow(text, one));
    return { start: header.start, end: paragraph2.end, header: header.cells.map((cell) => cell.text), rows };
  }
  return void 0;
}
function linesIn(text, { start, end }) {
  const lines2 = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines2.push({ start: at, end: next });
    at = next;
  }
  return lines2;
}
function readRow(text, { start, end }) {
  const cells = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && (text[at] !== "|" || text[at - 1] === "\\")) continue;
    const raw = text.slice(from, at);
    const said = raw.trim().replace(/\\\|/g, "|");
    cells.push({ start: from + (said === "" ? 0 : raw.search(/\S/)), text: said });
    from = at + 1;
  }
  const line2 = text.slice(start, end).trim();
  const isClosed = line2.length > 1 && line2.endsWith("|") && !line2.endsWith("\\|");
  return { start, end, cells: cells.slice(line2.startsWith("|") ? 1 : 0, isClosed ? -1 : void 0) };
}

// src/core/markdown/definitions.ts
var defined = /^ {0,3}:[ \t]+/;
function readDefinitions(text, paragraphs) {
  return paragraphs.flatMap((paragraph2, index) => {
    const lines2 = linesIn(text, paragraph2);
    const terms = termsIn(text, lines2, paragraphs[index - 1]);
    return terms.map(({ term, first, start }, place) => {
      const next = terms[place + 1];
      const last = next === void 0 ? lines2.length : next.first - 1;
      const end = lines2[last - 1].end;
      const said = lines2.slice(first, last).map((line2) => {
        return text.slice(line2.start, line2.end).replace(defined, "").trim();
      });
      return { start, end, term, text: said.join("\n") };
    });
  });
}
function termsIn(text, lines2, before) {
  const said = lines2.map(({ start, end }) => text.slice(start, end));
  const terms = said.flatMap((line2, index) => {
    const isTerm = !defined.test(line2) && defined.test(said[index + 1] ?? "");
    return isTerm ? [{ term: line2.trim(), start: lines2[index].start, first: index + 1 }] : [];
  });
  if (!defined.test(said[0]) || before === void 0) return terms;
  const above = text.slice(before.start, lines2[0].start).trim();
  const isAlone = !/[\r\n]/.test(above) && !defined.test(above);
  return isAlone ? [{ term: above, start: before.start, first: 0 }, ...terms] : terms;
}

// src/journal/document/shaped-entries.ts
function readShaped(doc, section) {
  return [...readLead(doc, section).entries, ...readHeaded(doc, section)];
}
function listSpans(doc, section) {
  const spans = [];
  let start = section.body;
  for (const entry of readHeaded(doc, section)) {
    spans.push({ start, end: entry.start });
    start = entry.end;
  }
  return [...spans, { start, end: section.end }];
}
var numbered = /^(?:#|(?:d|dec|adr|decision)[- ]?#?)?(\d{1,9})[.):]\s+/i;
function splitNumber(text) {
  const match = numbered.exec(text);
  return match === null ? { text } : { number: Number(match[1]), text: text.slice(match[0].length) };
}
function readTitle(heading2) {
  const { text: said, ...stamp2 } = splitTime(heading2.trim());
  const { text, ...number } = splitNumber(said);
  return { ...number, title: oneLine(text), ...stamp2 };
}
function readHeaded(doc, section) {
  if (firstSubheading(doc, section) === void 0) return [];
  const headings = subheadings(doc, section);
  const level = Math.min(...headings.map((heading2) => heading2.level));
  const own = headings.filter((heading2) => heading2.level === level);
  return own.flatMap((heading2, index) => {
    return readBlock(doc, heading2, own[index + 1]?.start ?? section.end) ?? [];
  });
}
function readBlock(doc, heading2, end) {
  const { title, ...more } = readTitle(heading2.text.replace(/\s*\n\s*/g, " "));
  const body = { start: heading2.end, end };
  const isPlain = more.number === void 0 && more.time === void 0 && title.split(" ").length < 3;
  if (title === "" || isPlain && !saysMoreThanItems(doc, body)) return void 0;
  const text = revealText(doc.text.slice(body.start, end).trim());
  const [mark3] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading2.start, heading2.end)
  );
  const content = heading2.start + mark3.length;
  return { ...more, title, text, content, start: heading2.start, end };
}
function saysMoreThanItems({ text, outline }, { start, end }) {
  let at = start;
  for (const items of groupItems(outline, { start, end })) {
    for (let index = 0; index < items.length; index += 1) {
      if (/\S/.test(text.slice(at, items.at(index)?.start))) return true;
      at = items.endAt(index);
    }
  }
  return /\S/.test(text.slice(at, end));
}
var mayHold = /^ {0,3}(?::[ \t]|\*\*|__|\[)|\|/m;
function readLead(doc, section) {
  const lead = { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
  const { text, outline } = doc;
  const prose2 = outline.prose.filter(({ start, end }) => {
    return end > lead.start && start < lead.end && mayHold.test(text.slice(start, end));
  });
  const paragraphs = [...walkParagraphs({ ...outline, prose: prose2 }, lead)].filter(({ start, end }) => {
    return !isPlaceholder(text.slice(start, end));
  });
  const terms = readDefinitions(text, paragraphs).map((one) => {
    const content = text.indexOf(one.term, one.start);
    return { ...one, ...readTitle(unbold(one.term)), text: revealText(one.text), content };
  });
  const isTerm = (paragraph2) => {
    return terms.some(({ start, end }) => start < paragraph2.end && end > paragraph2.start);
  };
  const others = paragraphs.filter((paragraph2) => !isTerm(paragraph2)).map((one) => readParagraph(doc, one));
  return {
    entries: [
      ...inOrder(
        terms,
        others.flatMap(({ entries }) => entries)
      )
    ],
    taken: [
      ...inOrder(
        terms,
        others.flatMap(({ taken }) => taken)
      )
    ]
  };
}
function readParagraph({ text }, paragraph2) {
  const table = readTable(text, paragraph2);
  if (table !== void 0)
    return { entries: table.rows.flatMap((row) => readRow2(table, row) ?? []), taken: [table] };
  const entry = readBold(text, paragraph2);
  return entry === void 0 ? { entries: [], taken: [] } : { entries: [entry], taken: [paragraph2] };
}
var bold = /^ {0,3}((?:\[[^\]\n]{0,80}\][ \t]+)?)(?:\*\*([^*\n]{1,500})\*\*|__([^_\n]{1,500})__)[ \t]*(\(\d{4}-\d\d-\d\dT[^()\s]{4,}(?:, [^\s(),]{1,64})?\))?(?::(?=\s)|(?=[ \t]*(?:\r?\n|$))|(?<=[.:](?:\*\*|__)[ \t]*))/;
var noTitle = /^(?:notes?|n\.?b|important|tips?|hint|warning|caution|attention|see|todo|context|options|choice|rationale|superseded?s?(?: by)?)[.:]?$/i;
function readBold(text, { start, end }) {
  const said = text.slice(start, end);
  const match = bold.exec(said);
  if (match === null) return void 0;
  const [opening, mark3 = "", starred, underlined, time3 = ""] = match;
  const words = (starred ?? underlined).trim();
  if (noTitle.test(words)) return void 0;
  const rest2 = splitTime(said.slice(opening.length).trim());
  const { title, ...more } = readTitle(`${words.replace(/[.:]$/, "")} ${time3}`);
  return {
    ...more.time === void 0 ? { ...more, ...rest2 } : more,
    title: mark3 + title,
    text: revealText(more.time === void 0 ? rest2.text : said.slice(opening.length).trim()),
    content: start + said.search(/\S/),
    start,
    end
  };
}
var roles = {
  number: /^(?:#|no\.?|nr\.?|id|number|d)$/,
  time: /^(?:date|time|when)$/,
  title: /^(?:title|name|what|decision|discovery|finding|dead end|approach|blocker|next step|step)$/
};
function readRow2({ header }, { start, end, cells }) {
  const columns2 = header.map((name, index) => {
    const { text = "", start: at = start } = cells[index] ?? {};
    return { name: foldHeading(unbold(name)), text: revealText(text), at };
  });
  const number = columns2.find(({ name, text }) => roles.number.test(name) && /^\D{0,10}\d{1,9}$/.test(text));
  const time3 = columns2.find(
    ({ name, text }) => roles.time.test(name) && /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(text)
  );
  const others = columns2.filter((one) => one !== number && one !== time3);
  const head = others.find(({ name }) => roles.title.test(name)) ?? others[0];
  if (head === void 0 || head.text === "" || isPlaceholder(head.text)) return void 0;
  const rest2 = others.filter((one) => one !== head);
  const titled2 = readTitle(unbold(head.text));
  return {
    ...titled2,
    ...number === void 0 ? {} : { number: Number(/\d+$/.exec(number.text)?.[0]) },
    ...time3 === void 0 ? {} : { time: time3.text },
    text: sayCells(rest2),
    content: head.at,
    cells: rest2,
    start,
    end
  };
}
function sayCells(cells) {
  const [only] = cells;
  if (cells.length === 1 && only !== void 0) return only.text;
  const said = cells.filter(({ text }) => text !== "");
  return said.map(({ name, text }) => `${name}: ${text}`).join("; ");
}
function unbold(text) {
  return text.replace(/^(\*\*|__)([\s\S]+)\1$/, "$2");
}

// src/journal/sections/discoveries-and-dead-ends.ts
var titled = /^(?:\*\*((?:\\[\s\S]|[^*\\]){1,100000})\*\*|__((?:\\[\s\S]|[^_\\]){1,100000})__)(?:[ \t]*\((\d{4}-\d{2}-\d{2}T[^()\s,]{4,})(?:, ([^\s(),]{1,64}))?\)(?:[ \t]*:)?|[ \t]*:|(?<=:(?:\*\*|__))|(?=\s*$))/;
var task = /^\[[ xX]\](?=\s)/;
function readTitledList(doc, name) {
  const items = listedItems(doc, name);
  const written = new Set(items.map((item2) => item2.number));
  const useWritten = written.size === items.length && !written.has(void 0);
  return items.map((item2, index) => ({
    ...readTitled(doc, item2),
    number: useWritten ? item2.number : index + 1,
    item: item2
  }));
}
function listedItems(doc, name) {
  return groupListed(doc, name).flatMap(
    (items) => Array.from({ length: items.length }, (_, index) => index).filter((index) => !standsForNone(doc.text, items, index)).map((index) => items.at(index))
  );
}
function groupListed(doc, name) {
  const section = doc.sections.get(name);
  if (section === void 0) return [];
  return listSpans(doc, section).flatMap((span) => groupItems(doc.outline, span));
}
function readOthers(doc, name) {
  const section = doc.sections.get(name);
  return section === void 0 ? [] : readShaped(doc, section);
}
function readTitled(doc, item2) {
  return readTitledText(rawItemText(doc.text, item2));
}
function readTitledText(raw) {
  const plain2 = readTimed(raw);
  const whole = readTimed(raw.replace(task, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain2, whole };
  const [opening, starred, underlined, time3, by] = match;
  const title = (starred ?? underlined).replace(/\\([*_\\])/g, "$1");
  const rest2 = raw.slice(opening.length).trimStart();
  if (time3 === void 0) return { title: title.replace(/:$/, ""), ...readTimed(rest2), whole };
  return { title, ...signed(time3, by), text: revealText(rest2).trim(), whole };
}
function rewordTitled(doc, item2, text) {
  const raw = rawItemText(doc.text, item2);
  const [opening] = titled.exec(raw) ?? [""];
  if (opening === "") return rewordWhole(doc, item2, text);
  const before = `${opening.replace(/\s*\n\s*/g, " ").replace(/(?<![:*_])$/, ":")} `;
  return rewordItem(doc, item2, { before, text, after: timeIn(raw.slice(opening.length)) });
}
function rewordWhole(doc, item2, text) {
  const raw = rawItemText(doc.text, item2);
  const [before = ""] = /^\[[ xX]\]\s+/.exec(raw) ?? [];
  return rewordItem(doc, item2, { before, text, after: timeIn(raw.slice(before.length)) });
}
function rewordTitle(doc, item2, title) {
  const match = titled.exec(doc.text.slice(item2.content, item2.end));
  const old = match?.[1] ?? match?.[2];
  if (old === void 0) return void 0;
  return { start: item2.content, end: item2.content + old.length + 4, text: boldTitle(title) };
}
function timeIn(raw) {
  const lead = splitLead(raw).lead.trimEnd();
  return lead.slice(splitTime(lead).text.length);
}
function titledText(item2) {
  return [item2.title, item2.text].filter((one) => one !== "").join(": ");
}
function boldTitle(title) {
  return `**${oneLine(title).replace(/[*\\]/g, "\\$&")}**`;
}

// src/journal/sections/blockers.ts
var mark2 = /^(?:\[resolved(?:[ \t]+([^\]\n]*))?\]|\\\[resolved[ \t]+(\d{4}-\d\d-\d\dT[^\]\s]+)\])[ \t]*/i;
var signed2 = /^(\d{4}-\d{2}-\d{2}T[\d:]+Z?), ([^\s,]{1,64})$/;
function readBlockers(doc) {
  const items = groupListed(doc, "blockers").flatMap((group) => {
    return Array.from(
      { length: group.length },
      (_, index) => readItem2(doc, group.at(index))
    ).flat();
  });
  const others = readOthers(doc, "blockers").map((entry) => {
    const [status] = entry.cells?.filter(({ name }) => /^(?:status|state)$/.test(name)) ?? [];
    const isOver3 = /^(?:resolved|done|closed|fixed|solved)\b/i.test(status?.text ?? "");
    const said = readMark(titledText(entry));
    const resolved = said.resolved ?? (isOver3 ? "" : void 0);
    return { ...said, resolved, item: void 0, content: entry.content };
  });
  const found = [...items, ...others].filter(({ text }) => text !== "");
  return found.sort((a, b) => a.content - b.content).map((one, index) => ({ number: index + 1, ...one }));
}
function readItem2({ text }, item2) {
  const raw = rawItemText(text, item2);
  return isPlaceholder(raw) ? [] : [{ ...readMark(raw), item: item2, content: item2.content }];
}
function readMark(raw) {
  const match = mark2.exec(raw);
  const text = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
  const said = match === null ? void 0 : (match[1] ?? match[2] ?? "").trim();
  const [, resolved = said, by] = signed2.exec(said ?? "") ?? [];
  return { text, resolved, ...by === void 0 ? {} : { by } };
}
function rewordBlocker(doc, item2, text) {
  const [before = ""] = mark2.exec(rawItemText(doc.text, item2)) ?? [];
  return rewordItem(doc, item2, { before, text, after: "" });
}

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered2 = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const { start, end, text } of ordered2) {
    if (start < at || end < start || end > source.length) {
      throw new RangeError(
        `Edit ${start}..${end} overlaps another or is outside the text of ${source.length} units`
      );
    }
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

// src/journal/sections/progress-items.ts
var task2 = /^\[([ xX])\](?=\s)/;
var taskAt = /\[[ xX]\](?=\s)/y;
var bareTaskAt = /\[[ xX]\][\r\n]/y;
var known = /* @__PURE__ */ new WeakMap();
function groupProgress(doc) {
  const groups = known.get(doc) ?? findProgress(doc);
  known.set(doc, groups);
  return groups;
}
function findProgress({ text, outline, sections }) {
  const section = sections.get("progress");
  if (section === void 0) return [];
  const kindOf = kindFinder(text, section);
  return groupItems(outline, { start: section.body, end: section.end }).map((items) => {
    if (items.plainMarks !== void 0) {
      return { items, ...items.plainMarks, current: -1, kindOf: (index) => plainKind(text, items, index) };
    }
    const kinds2 = Array.from({ length: items.length }, (_, index) => kindOf(items, index));
    const done = kinds2.filter((kind) => kind === "done").length;
    const current = kinds2.indexOf("current");
    const open = kinds2.filter((kind) => kind === "open").length + (current < 0 ? 0 : 1);
    return { items, done, open, current, kindOf: (index) => kinds2[index] };
  });
}
function plainKind(text, items, index) {
  const mark3 = markAt(text, items.contentAt(index));
  if (mark3 === "") return "note";
  return mark3 === " " ? "open" : "done";
}
function kindFinder(text, { body, end }) {
  const part = text.slice(body, end);
  let hasCurrent = false;
  let nextMarker = -1;
  return (items, index) => {
    const at = items.contentAt(index);
    if (nextMarker < at) nextMarker = body + indexOrLength2(part, at - body);
    const isDoubtful = nextMarker < items.endAt(index) || beginsAt(bareTaskAt, text, at);
    const mark3 = isDoubtful ? readMark2(text, items.at(index)) : markAt(text, at);
    if (mark3 === "") return standsForNone(text, items, index) ? void 0 : "note";
    if (mark3 !== " " && mark3 !== markedOpen) return "done";
    if (hasCurrent || mark3 === " ") return "open";
    hasCurrent = true;
    return "current";
  };
}
function indexOrLength2(text, from) {
  const at = text.indexOf("CURRENT", from);
  return at < 0 ? text.length : at;
}
function beginsAt(pattern2, text, at) {
  pattern2.lastIndex = at;
  return pattern2.test(text);
}
function markAt(text, at) {
  return beginsAt(taskAt, text, at) ? text.charAt(at + 1) : "";
}
var markedOpen = "<-";
function readMark2(text, item2) {
  const { text: bare, marked } = withoutMarkers(rawItemText(text, item2));
  const mark3 = task2.exec(bare)?.[1] ?? "";
  return mark3 === " " && marked ? markedOpen : mark3;
}
function readProgress(text, item2, kind) {
  const { text: bare } = withoutMarkers(rawItemText(text, item2));
  return readTimed(kind === "note" ? bare : splitLead(bare).lead.slice(4));
}
function withoutMarkers(raw) {
  const spans = findMarkers(raw);
  if (spans.length === 0) return { text: raw, marked: false };
  return {
    text: applyEdits(
      raw,
      spans.map((span) => ({ ...span, text: "" }))
    ),
    marked: true
  };
}

// src/core/text/sha256.ts
function hashText(text) {
  const words = paddedWords(new TextEncoder().encode(text));
  const state = Uint32Array.from(constants().slice(0, 8), ([, root]) => root);
  for (let at = 0; at < words.length; at += 16) addBlock(state, words.subarray(at, at + 16));
  return Array.from(state, (word2) => word2.toString(16).padStart(8, "0")).join("");
}
var constants = once(() => {
  const primes = [];
  for (let number = 2; primes.length < 64; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => [fraction(Math.cbrt(prime)), fraction(Math.sqrt(prime))]);
});
function fraction(root) {
  return Math.floor(root % 1 * 2 ** 32);
}
function paddedWords(bytes) {
  const words = new Uint32Array((bytes.length + 8 >> 6) * 16 + 16);
  for (const [index, byte] of [...bytes, 128].entries()) {
    words[index >> 2] = words[index >> 2] | byte << 24 - index % 4 * 8;
  }
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}
function addBlock(state, block2) {
  const schedule = scheduleOf(block2);
  let [a, b, c, d, e, f, g, h] = state;
  for (const [index, [constant]] of constants().entries()) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g);
    const one = h + mixed + constant + schedule[index] | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
  }
  for (const [index, word2] of [a, b, c, d, e, f, g, h].entries())
    state[index] = state[index] + word2;
}
function scheduleOf(block2) {
  const all = new Uint32Array(64);
  all.set(block2);
  const at = (index) => all[index];
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const two = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    all[index] = at(index - 16) + one + at(index - 7) + two;
  }
  return all;
}
function turn(word2, bits) {
  return word2 >>> bits | word2 << 32 - bits;
}

// src/journal/sections/step-numbers.ts
var numbersKey = "step_numbers";
var known2 = /* @__PURE__ */ new WeakMap();
function readStepNumbers(doc) {
  const numbers = known2.get(doc) ?? findNumbers(doc);
  known2.set(doc, numbers);
  return numbers;
}
function findNumbers(doc) {
  const total = groupProgress(doc).reduce((sum, { done, open }) => sum + done + open, 0);
  const written = decodeNumbers(doc.head.fields.get(numbersKey)?.value);
  const highest = Math.max(total, written?.highest ?? 0);
  const fits = written?.numbers.length === total && written.sum === sumOf(stepTexts(doc));
  if (fits) return { areGiven: true, at: (index) => written.numbers[index], highest };
  return { areGiven: total === 0, at: (index) => index + 1, highest };
}
var writtenNumbers = /^((?:\d{1,9} )*)\/ ([0-9a-f]{4})(?: \/ (\d{1,9}))?$/;
function decodeNumbers(value) {
  const found = writtenNumbers.exec(typeof value === "string" ? value : "");
  if (found === null) return void 0;
  const [, list = "", sum = "", dropped = "0"] = found;
  const numbers = list.split(" ").slice(0, -1).map(Number);
  const isClear = new Set(numbers).size === numbers.length && !numbers.includes(0);
  return isClear ? { numbers, sum, highest: Math.max(...numbers, Number(dropped)) } : void 0;
}
function stepTexts(doc) {
  return groupProgress(doc).flatMap(
    ({ items, kindOf }) => Array.from({ length: items.length }, (_, index) => index).flatMap((index) => {
      const kind = kindOf(index);
      if (kind === void 0 || kind === "note") return [];
      return [readProgress(doc.text, items.at(index), kind).text];
    })
  );
}
function sumOf(texts) {
  return hashText(texts.map(oneLine).join("\n")).slice(0, 4);
}
function highestNumber2(steps) {
  return steps.reduce((highest, { number }) => Math.max(highest, number), 0);
}

// src/journal/sections/checklist.ts
var places = /* @__PURE__ */ new Map([
  ["completed", "completed"],
  ["in progress", "in-progress"],
  ["remaining", "remaining"]
]);
function readChecklist(doc) {
  const section = doc.sections.get("progress");
  if (section === void 0) return { steps: [], notes: [] };
  const placeOf = placesIn(doc, section);
  const numbers = readStepNumbers(doc);
  const steps = [];
  const notes = [];
  for (const { items, kindOf } of groupProgress(doc)) {
    for (let index = 0; index < items.length; index += 1) {
      const kind = kindOf(index);
      if (kind === void 0) continue;
      const item2 = items.at(index);
      const said = readProgress(doc.text, item2, kind);
      if (kind === "note") notes.push({ ...said, item: item2 });
      else {
        const which = { done: kind === "done", current: kind === "current" };
        steps.push({ number: numbers.at(steps.length), ...which, ...said, place: placeOf(item2.start), item: item2 });
      }
    }
  }
  return { steps, notes };
}
function placesIn(doc, section) {
  const headings = subheadings(doc, section);
  let index = -1;
  return (offset) => {
    while (index + 1 < headings.length && headings[index + 1].start < offset) index += 1;
    const heading2 = headings[index];
    return heading2 === void 0 ? "flat" : places.get(foldHeading(heading2.text)) ?? "own";
  };
}
function findPlace(doc, section, place) {
  const headings = subheadings(doc, section);
  const index = headings.findIndex((heading3) => places.get(foldHeading(heading3.text)) === place);
  const heading2 = headings[index];
  if (heading2 === void 0) return void 0;
  const next = headings.slice(index + 1);
  const outer = next.find(({ level }) => level <= heading2.level);
  const end = next[0]?.start ?? section.end;
  return { start: heading2.end, end, outerEnd: outer?.start ?? section.end };
}

// src/journal/sections/checklist-place.ts
var seedPlaces = ["completed", "in-progress", "remaining"];
var placeTitles = {
  completed: "Completed",
  "in-progress": "In Progress",
  remaining: "Remaining"
};
function placeItems(doc, added, gone) {
  const section = doc.sections.get("progress");
  const filled = seedPlaces.filter((place) => added[place].length > 0);
  if (section === void 0) {
    if (filled.length === 0) return [];
    const render = (manner) => filled.map((place) => renderPlace(added[place], `### ${placeTitles[place]}`, manner)).join(manner.eol);
    return [createSection(doc, "progress", render)];
  }
  const edits = appendItems(doc, { start: section.body, end: section.end }, { items: added.flat });
  const missing = [];
  for (const place of filled) {
    const region = findPlace(doc, section, place);
    if (region === void 0) missing.push(place);
    else edits.push(...appendItems(doc, region, { items: added[place], gone }));
  }
  return [...edits, ...makePlaces(doc, section, { missing, added })];
}
function makePlaces(doc, section, { missing, added }) {
  if (missing.length === 0) return [];
  const level = firstSubheading(doc, section)?.level ?? section.heading.level + 1;
  const blocks = /* @__PURE__ */ new Map();
  for (const place of missing) {
    const at = whereFor(doc, section, place);
    const manner = mannerAt(doc, at);
    const heading2 = `${"#".repeat(level)} ${placeTitles[place]}`;
    blocks.set(at, [...blocks.get(at) ?? [], renderPlace(added[place], heading2, manner)]);
  }
  const region = { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
  const placeholder = findPlaceholder(doc, region, groupItems(doc.outline, region));
  return [...blocks].map(([at, lines2]) => {
    const block2 = lines2.join(eolBefore(doc.text, at));
    return placeholder?.end === at ? { ...placeholder, text: block2 } : headingBlock(doc, at, block2);
  });
}
function renderPlace(items, heading2, manner) {
  return heading2 + manner.eol + manner.gap + renderList(items, manner);
}
function whereFor(doc, section, place) {
  const rank = seedPlaces.indexOf(place);
  const earlier = seedPlaces.slice(0, rank).flatMap((name) => findPlace(doc, section, name) ?? []);
  const last = earlier.at(-1);
  if (last !== void 0) return closedEnd(doc, { start: last.start, end: last.outerEnd });
  const isBeforeAll = place === "completed" || seedPlaces.slice(rank).some((name) => findPlace(doc, section, name) !== void 0);
  const end = isBeforeAll ? firstSubheading(doc, section)?.start ?? section.end : section.end;
  return closedEnd(doc, { start: section.body, end });
}

// src/journal/sections/step-words.ts
function stepWords({ text }, { item: item2 }, readItem4) {
  const lines2 = text.slice(item2.start, item2.end);
  const { leadEnd } = readItem4(lines2);
  const end = item2.start + Math.min(leadEnd, findMarkers(lines2)[0]?.start ?? leadEnd);
  const lead = text.slice(item2.content, end).trimEnd();
  const textEnd = item2.content + splitTime(lead).text.length;
  return {
    text: { start: item2.content + "[ ] ".length, end: textEnd },
    time: { start: textEnd, end: item2.content + lead.length },
    leadEnd: item2.start + leadEnd
  };
}
function rewordStep(doc, step2, { text, readItem: readItem4 }) {
  const { item: item2 } = step2;
  const words = stepWords(doc, step2, readItem4);
  const eol = eolBefore(doc.text, item2.end);
  const indent = indentBelow(doc.text.slice(item2.start, item2.content));
  const contained = containText(text, { indent, eol, inline: true });
  const lead = contained.indexOf(eol + eol);
  if (lead < 0) return [{ ...words.text, text: contained }];
  const more = { start: words.leadEnd, end: words.leadEnd, text: contained.slice(lead) };
  return [{ ...words.text, text: contained.slice(0, lead) }, more];
}

// src/journal/sections/checklist-edit.ts
function editChecklist(doc, change, readItem4) {
  const { time: time3, add } = change;
  const next = changesSteps(change) ? nextCurrent(change) : void 0;
  const marker4 = markerOf(doc, change.steps);
  const [done, undone, dropped] = [change.done, change.undone, change.dropped].map(
    (steps) => new Set(steps)
  );
  const plan = { doc, time: time3, done, undone, next, marker: marker4, readItem: readItem4 };
  const moved = { completed: [], "in-progress": [], remaining: [], flat: [] };
  const gone = [...dropped];
  const edits = [];
  for (const step2 of changesSteps(change) ? change.steps : []) {
    if (dropped.has(step2)) continue;
    const own = editStep(plan, step2);
    const target = targetOf(plan, step2);
    if (target === void 0) edits.push(...own);
    else {
      moved[target].push({ raw: movedLines(doc, step2.item, own) });
      gone.push(step2);
    }
  }
  if (changesSteps(change)) edits.push(...unmarkNotes(doc));
  const isFlat = isFlatList(doc);
  for (const text of change.notes) moved[isFlat ? "flat" : "completed"].push({ text, after: ` (${time3})` });
  for (const [index, text] of add.entries()) {
    if (change.addedDone?.has(index)) {
      moved[isFlat ? "flat" : "completed"].push({ text, before: "[x] ", after: ` (${time3})` });
      continue;
    }
    const item2 = { text, before: "[ ] ", after: next === index ? marker4 : "" };
    moved[isFlat ? "flat" : next === index ? "in-progress" : "remaining"].push(item2);
  }
  return [
    ...edits,
    ...dropMoved(doc, gone, moved),
    ...placeItems(doc, moved, new Set(gone.map(({ item: item2 }) => item2)))
  ];
}
function dropMoved(doc, gone, moved) {
  const places2 = [...new Set(gone.map(({ place }) => place))];
  return places2.flatMap((place) => {
    const items = gone.filter((step2) => step2.place === place).map(({ item: item2 }) => item2);
    return dropItems(doc, items, { of: items, refilled: place !== "own" && moved[place].length > 0 });
  });
}
function markerOf(doc, steps) {
  const item2 = steps.find((step2) => step2.current)?.item;
  const lines2 = item2 === void 0 ? "" : doc.text.slice(item2.start, item2.end);
  const span = findMarkers(lines2)[0];
  const written = span === void 0 ? "" : lines2.slice(span.start, span.end).trimEnd();
  return /^[ \t]/.test(written) ? written : currentMarker;
}
function changesSteps(change) {
  const { done, undone = [], dropped = [], add, current } = change;
  return done.length + undone.length + dropped.length + add.length > 0 || current !== void 0;
}
function isFlatList(doc) {
  const section = doc.sections.get("progress");
  if (section === void 0 || subheadings(doc, section).length > 0) return false;
  return groupItems(doc.outline, { start: section.body, end: section.end }).length > 0;
}
function nextCurrent(change) {
  if (change.current !== void 0) return change.current;
  const gone = /* @__PURE__ */ new Set([...change.done, ...change.dropped ?? []]);
  const open = change.steps.filter((step2) => {
    return !gone.has(step2) && (!step2.done || change.undone?.includes(step2) === true);
  });
  const lastDone = highestNumber2(change.done);
  return open.find((step2) => step2.current) ?? open.find((step2) => step2.place === "in-progress") ?? open.find((step2) => step2.number > lastDone) ?? open[0] ?? firstOpen(change);
}
function firstOpen({ add, addedDone }) {
  const index = add.findIndex((_, at) => addedDone?.has(at) !== true);
  return index < 0 ? void 0 : index;
}
function targetOf({ done, undone, next }, step2) {
  if (undone.has(step2) && step2.place === "completed") return step2 === next ? "in-progress" : "remaining";
  if (done.has(step2) && (step2.place === "in-progress" || step2.place === "remaining")) return "completed";
  return step2 === next && step2.place === "remaining" ? "in-progress" : void 0;
}
function movedLines(doc, item2, edits) {
  const shifted = edits.map(({ start, end, text }) => ({
    start: start - item2.start,
    end: end - item2.start,
    text
  }));
  const lines2 = applyEdits(doc.text.slice(item2.start, item2.end), shifted);
  const column = item2.marker - lineStart2(doc.text, item2.marker);
  const whole = /[\r\n]$/.test(lines2) ? lines2 : lines2 + eolBefore(doc.text, item2.end);
  return column === 0 ? whole : whole.split("\n").map((line2) => dedent(line2, column)).join("\n");
}
function editStep({ doc, time: time3, done, undone, next, marker: marker4, readItem: readItem4 }, step2) {
  const { start, end, content } = step2.item;
  const lines2 = doc.text.slice(start, end);
  const isNext = step2 === next;
  const markers = findMarkers(lines2).map((span) => ({ start: start + span.start, end: start + span.end }));
  const keepsMarker = isNext && markers.length === 1;
  const edits = keepsMarker ? [] : markers.map((span) => ({ ...span, text: "" }));
  const after = done.has(step2) ? ` (${time3})` : isNext && !keepsMarker ? marker4 : "";
  if (after === "" && !undone.has(step2)) return edits;
  const words = stepWords(doc, step2, readItem4);
  if (undone.has(step2)) {
    edits.push({ start: content + 1, end: content + 2, text: " " });
    if (words.time.start < words.time.end) edits.push({ ...words.time, text: "" });
  }
  if (done.has(step2)) edits.push({ start: content + 1, end: content + 2, text: "x" });
  return after === "" ? edits : withText(edits, words.leadEnd, after);
}
function withText(edits, at, text) {
  const index = edits.findIndex((edit) => edit.text === "" && edit.start <= at && at <= edit.end);
  const removal = edits[index];
  if (removal === void 0) return [...edits, { start: at, end: at, text }];
  return edits.with(index, { ...removal, text });
}
function unmarkNotes(doc) {
  return readChecklist(doc).notes.flatMap(({ item: item2 }) => {
    const spans = findMarkers(doc.text.slice(item2.start, item2.end));
    return spans.map((span) => ({ start: item2.start + span.start, end: item2.start + span.end, text: "" }));
  });
}

// src/journal/document/labels.ts
var pattern = /^ {0,3}(?:\*\*([^*\n]+?)([:\uff1a]?)\*\*|__([^_\n]+?)([:\uff1a]?)__)[ \t]*((?:\([^()\n]*\))?)[ \t]*([:\uff1a]?)[ \t]*/;
var joined = new RegExp(`(?<=\\S[ \\t]+)${ownLabel}`, "gi");
function readLabels(doc, span) {
  const found = [];
  for (const paragraph2 of paragraphsIn(doc.outline, span)) {
    let isLabelled = false;
    for (let start = paragraph2.start; start < paragraph2.end; ) {
      const newline = doc.text.indexOf("\n", start);
      const end = newline < 0 ? paragraph2.end : newline + 1;
      const line2 = doc.text.slice(start, end);
      isLabelled ||= readLabel(line2) !== void 0;
      for (const part of isLabelled ? partLabels(line2) : []) {
        const label3 = readLabel(part.text);
        if (label3 === void 0) continue;
        const at = start + part.at;
        found.push({ key: label3.key, start: at, value: at + label3.value, lineEnd: at + label3.lineEnd });
      }
      start = end;
    }
  }
  const { unclosed = span.end } = doc.outline;
  const ends = [...found, ...headingsIn(doc.outline, span)].map(({ start }) => start);
  ends.push(unclosed);
  ends.sort((a, b) => a - b);
  let index = 0;
  return found.map((label3) => {
    while (ends[index] <= label3.start) index += 1;
    return { ...label3, end: Math.min(ends[index], span.end) };
  });
}
function partLabels(line2) {
  if (!line2.includes(":")) return [{ at: 0, text: line2 }];
  const starts = [0, ...[...line2.matchAll(joined)].map(({ index }) => index)];
  return starts.map((at, index) => ({ at, text: line2.slice(at, starts[index + 1]) }));
}
function readLabel(line2) {
  const match = pattern.exec(line2);
  if (match === null) return void 0;
  const [whole, starred, starredColon, underlined, underlinedColon, , colon] = match;
  if ((starredColon || underlinedColon || colon || "") === "") return void 0;
  const lineEnd = line2.trimEnd().length;
  return {
    key: foldHeading(starred ?? underlined),
    value: Math.min(whole.length, lineEnd),
    lineEnd
  };
}
function findLabel(labels2, key) {
  return labels2.find((label3) => label3.key === key);
}
function paragraphEnd(doc, label3) {
  return Math.min(paragraphAt(doc.outline, label3.start).end, label3.end);
}
function labelText(doc, label3) {
  const list = itemsIn(doc, label3)[0];
  return revealLines(doc.text.slice(label3.value, list?.start ?? label3.end));
}
function labelParagraph(doc, label3) {
  return revealLines(doc.text.slice(label3.value, paragraphEnd(doc, label3)));
}
function revealLines(raw) {
  const lines2 = raw.trim().split(/\r\n|\n|\r/);
  return revealText(lines2.map((line2, index) => index === 0 ? line2 : dedent(line2, 2)).join("\n")).trim();
}

// src/journal/sections/decision-headings.ts
function findRuns2(doc, section) {
  const { outline } = doc;
  const body = { start: section.body, end: section.end };
  const groups = groupsIn(doc, section).map(({ start }) => start);
  const level = decisionLevel(doc, section);
  const single = within(outline.outer.headings, body).filter((heading2) => heading2.level === level);
  const runs = inOrder(
    single.map((heading2) => ({
      ...heading2,
      count: () => 1,
      isTitled: () => isTitle(heading2.text),
      starts: () => [heading2.start],
      headings: () => [heading2]
    })),
    within(outline.chapters, body).flatMap((chapter2) => runIn(chapter2, level) ?? [])
  );
  return runs.map((run, index) => ({ ...run, groups, end: runs[index + 1]?.start ?? section.end }));
}
function runIn(chapter2, level) {
  const { text, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at) => headingLevel(text, at) === level);
  const start = headingLevel(text, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start === void 0) return void 0;
  const part = text.slice(chapter2.start, end);
  const mark3 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start,
    end,
    count: () => part.match(new RegExp(mark3, "g")).length,
    isTitled: () => !new RegExp(`${mark3}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
    starts,
    headings: () => chapter2.headings().filter((heading2) => heading2.level === level)
  };
}
function isTitle(heading2) {
  return /^[^\s(]/.test(heading2);
}
function blocksOf({ headings, groups, end }) {
  const own = headings();
  return own.map((heading2, index) => ({
    start: heading2.start,
    body: heading2.end,
    heading: heading2.text,
    end: Math.min(own[index + 1]?.start ?? end, groups.find((group) => group > heading2.start) ?? end)
  }));
}
function decisionLevel(doc, section) {
  const { outline } = doc;
  const body = { start: section.body, end: section.end };
  const [group] = groupsIn(doc, section);
  if (group !== void 0) return Math.min(...deeperThan(group, subheadings(doc, section)));
  const levels = [
    ...within(outline.outer.headings, body).map(({ level }) => level),
    ...within(outline.chapters, body).map(lowestLevel)
  ];
  return levels.reduce((lowest, level) => Math.min(lowest, level), levels[0] ?? section.heading.level + 1);
}
function groupsIn(doc, section) {
  const first = firstSubheading(doc, section);
  if (first === void 0) return [];
  const isDeep = first.level > section.heading.level + 1;
  if (!isDeep && !/^(?:[ \t]*\r?\n)*#{2,6}[ \t]/.test(doc.text.slice(first.end, first.end + 200))) return [];
  const headings = subheadings(doc, section);
  const level = Math.min(...headings.map((heading2) => heading2.level));
  const isGroup = (heading2, index) => {
    const next = headings[index + 1];
    const { number, time: time3 } = readTitle(heading2.text);
    const isPlain = number === void 0 && time3 === void 0;
    return isPlain && next !== void 0 && next.level > level && !/\S/.test(doc.text.slice(heading2.end, next.start));
  };
  const isMeant = headings.every((heading2, index) => heading2.level !== level || isGroup(heading2, index));
  return isMeant ? headings.filter((heading2) => heading2.level === level) : [];
}
function deeperThan({ level }, headings) {
  return headings.flatMap((heading2) => heading2.level > level ? [heading2.level] : []);
}

// src/journal/sections/decision-edit.ts
var decisionFields = ["context", "options", "choice", "rationale"];
function labelLine(field, text, eol) {
  return `**${field[0].toUpperCase()}${field.slice(1)}**: ${labelled(text, eol)}${eol}`;
}
function labelled(text, eol) {
  return containText(text, { indent: 2, eol, amongLabels: true, inline: true });
}
function appendLabel(doc, decision, line2) {
  const at = closedEnd(doc, decision);
  return { start: at, end: at, text: (goesOn(doc, decision, at) ? "" : eolBefore(doc.text, at)) + line2 };
}
function goesOn(doc, { start, end }, at) {
  const body = headingAt(doc.outline, start).end;
  if (at === body) return true;
  const label3 = readLabels(doc, { start: body, end }).at(-1);
  if (label3 === void 0 || paragraphEnd(doc, label3) !== at) return false;
  return !/^[ \t]*\|/.test(doc.text.slice(lineStart2(doc.text, at - 1), at));
}

// src/journal/sections/decision-reword.ts
function rewordHeading(doc, { start }, title) {
  const heading2 = headingAt(doc.outline, start);
  const raw = doc.text.slice(heading2.start, heading2.end).trimEnd();
  const said = heading2.text.trim();
  const untimed = splitTime(said).text;
  const time3 = said.slice(untimed.length);
  const [mark3] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(raw);
  const before = mark3 + untimed.slice(0, untimed.length - splitNumber(untimed).text.length);
  const isDrawn = !/^ {0,3}#{1,6}[ \t]/.test(raw);
  const end = heading2.start + (isDrawn ? raw.lastIndexOf("\n") : raw.length);
  const drawn = isDrawn && doc.text.charAt(end - 1) === "\r" ? end - 1 : end;
  const text = time3 === "" ? containHeading(title) : oneLine(title) + time3;
  return { start: heading2.start + before.length, end: drawn, text };
}
function rewordField(doc, decision, { field, text }) {
  const labels2 = labelsOf(doc, decision);
  const label3 = findLabel(labels2, field);
  const eol = eolBefore(doc.text, label3?.value ?? decision.end);
  if (label3 !== void 0) {
    const said = doc.text.slice(label3.value, itemsIn(doc, label3)[0]?.start ?? label3.end).trimEnd();
    const space = /\s/.test(doc.text.charAt(label3.value - 1)) ? "" : " ";
    return { start: label3.value, end: label3.value + said.length, text: space + labelled(text, eol) };
  }
  const line2 = labelLine(field, text, eol);
  const later = decisionFields.slice(decisionFields.indexOf(field) + 1);
  const next = labels2.find(({ key }) => [...later, "superseded by"].includes(key));
  if (next === void 0 || lineStart2(doc.text, next.start) !== next.start)
    return appendLabel(doc, decision, line2);
  return { start: next.start, end: next.start, text: line2 };
}
function unmarkSuperseded(doc, decisions, by) {
  const marked = decisions.filter(({ supersededBy, item: item2, shape }) => {
    return item2 === void 0 && shape === void 0 && supersededBy.trim() === String(by);
  });
  return marked.map((decision) => {
    const label3 = findLabel(labelsOf(doc, decision), "superseded by");
    const end = label3.value + doc.text.slice(label3.value, label3.end).trimEnd().length;
    const eol = /^[ \t]*\r?\n/.exec(doc.text.slice(end, label3.end))?.[0] ?? "";
    return { start: label3.start, end: end + eol.length, text: "" };
  });
}
function labelsOf(doc, { start, end }) {
  return readLabels(doc, { start: headingAt(doc.outline, start).end, end });
}

// src/journal/sections/decisions.ts
function readDecisions(doc) {
  return groupDecisions(doc).flatMap(({ read }) => read());
}
function groupDecisions(doc) {
  const section = doc.sections.get("decisions");
  if (section === void 0) return [];
  const runs = findRuns2(doc, section);
  const items = itemsIn(doc, { start: section.body, end: runs[0]?.start ?? section.end });
  const hasSuperseded = once(() => /superseded/i.test(sectionText(doc, "decisions")));
  const groups = runs.map((run) => groupOf(doc, run, hasSuperseded));
  const shaped = shapedIn(doc, section, runs);
  const listed = inOrder(
    items.flatMap((item2) => readItem3(doc.text, item2)),
    shaped
  );
  return listed.length === 0 ? groups : [listedGroup(listed), ...groups];
}
function shapedIn(doc, section, runs) {
  const shaped = readLead(doc, section).entries.map(readShape);
  if (shaped.length === 0) return [];
  const headed = new Set(runs.flatMap((run) => run.starts().map((at) => numberAt(doc, at))));
  return shaped.filter(({ number }) => number === void 0 || !headed.has(number));
}
function listedGroup(listed) {
  return {
    count: listed.length,
    isPlain: false,
    highest: () => highestOf(listed.map(({ number }) => number)),
    read: () => listed
  };
}
function groupOf(doc, run, hasSuperseded) {
  const isSuperseded = () => {
    return hasSuperseded() && /superseded/i.test(doc.text.slice(run.start, run.end));
  };
  return lazy({
    count: () => run.count(),
    isPlain: () => !isSuperseded() && run.isTitled(),
    highest: () => () => highestOf(run.starts().map((at) => numberAt(doc, at))),
    read: () => once(() => blocksOf(run).map((block2) => readBlock2(doc, block2)))
  });
}
var superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;
function readItem3(text, item2) {
  const raw = rawItemText(text, item2);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: written = item2.number, text: words } = splitNumber(raw.replace(superseded, ""));
  const said = readTitledText(words);
  const { lead, rest: rest2 } = said.title === "" ? splitLead(said.text) : { lead: said.title, rest: said.text };
  const { number = written, title } = readTitle(lead);
  const { time: time3, by } = said;
  const { start, end } = item2;
  return [
    {
      ...{ start, end, item: item2, number, title, time: time3, ...by === void 0 ? {} : { by } },
      ...unlabelled,
      text: rest2.trim(),
      supersededBy
    }
  ];
}
var unlabelled = { context: "", options: "", choice: "", rationale: "" };
var columns = {
  context: /^context$/,
  options: /^(?:options|alternatives)$/,
  choice: /^(?:choice|chosen|outcome)$/,
  rationale: /^(?:rationale|reasons?|why|because)$/,
  supersededBy: /^superseded(?: by)?$/
};
function readShape(shape) {
  const { start, end, number, title, time: time3, by, text, cells = [] } = shape;
  const stamp2 = { time: time3, ...by === void 0 ? {} : { by } };
  const gone = superseded.exec(`
${text}`) ?? / \[superseded by ([^\]]*)\]$/i.exec(title);
  const named = Object.entries(columns).map(([key, name]) => {
    return [key, cells.find((cell) => name.test(cell.name))?.text ?? ""];
  });
  const rest2 = cells.filter((cell) => !Object.values(columns).some((name) => name.test(cell.name)));
  const fields = Object.fromEntries(named);
  return {
    ...fields,
    ...stamp2,
    supersededBy: gone?.[1] ?? fields.supersededBy,
    start,
    end,
    number,
    title: title.replace(/ \[superseded by [^\]]*\]$/i, ""),
    text: cells.length === 0 ? `
${text}`.replace(superseded, "").trim() : sayCells(rest2),
    shape
  };
}
function readBlock2(doc, block2) {
  const span = { start: block2.body, end: block2.end };
  let found;
  const labels2 = () => {
    found ??= readLabels(doc, span);
    return found;
  };
  const read = (key) => {
    const label3 = findLabel(labels2(), key);
    return label3 === void 0 ? "" : labelText(doc, label3);
  };
  const { number, title, ...stamp2 } = readTitle(block2.heading.replace(/\s*\n\s*/g, " "));
  return {
    start: block2.start,
    end: block2.end,
    number,
    title,
    ...stamp2,
    get context() {
      return read("context");
    },
    get options() {
      return read("options");
    },
    get choice() {
      return read("choice");
    },
    get rationale() {
      return read("rationale");
    },
    get supersededBy() {
      return read("superseded by");
    },
    get text() {
      return revealText(doc.text.slice(span.start, labels2()[0]?.start ?? span.end).trim());
    }
  };
}
function highestOf(numbers) {
  return numbers.reduce((highest, number = 0) => Math.max(highest, number), 0);
}
var numbered2 = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;
function numberAt({ text, outline }, at) {
  numbered2.lastIndex = at;
  const number = numbered2.exec(text)?.[1];
  if (number !== void 0) return Number(number);
  const heading2 = headingAt(outline, at);
  return readTitle(heading2.text.replace(/\s*\n\s*/g, " ")).number;
}

// src/journal/sections/context-section.ts
function contextLabels(doc) {
  const section = doc.sections.get("context");
  return section === void 0 ? [] : readLabels(doc, { start: section.body, end: section.end });
}
function readObjective(doc) {
  const label3 = findLabel(contextLabels(doc), "objective");
  return label3 === void 0 ? "" : labelParagraph(doc, label3);
}
function readContextList(doc, list) {
  const label3 = findLabel(contextLabels(doc), list);
  if (label3 === void 0) return [];
  return itemsIn(doc, label3).map((item2) => ({ text: itemText(doc.text, item2), item: item2 })).filter(({ text }) => !isPlaceholder(text)).map((line2, index) => ({ ...line2, number: index + 1 }));
}

// src/journal/sections/numbered.ts
var kinds = ["step", "decision", "discovery", "dead-end", "blocker", "next", "key-context"];
function readNumbered(doc, kind) {
  switch (kind) {
    case "step": {
      const { areGiven } = readStepNumbers(doc);
      return readChecklist(doc).steps.map(({ number, text, done, item: item2 }) => {
        return { number, text, done, isWritten: areGiven, item: item2, isShaped: false, span: item2 };
      });
    }
    case "decision":
      return readDecisions(doc).flatMap(({ number, title, item: item2, shape, start, end }) => {
        return number === void 0 ? [] : [
          {
            number,
            text: title,
            isWritten: true,
            item: item2,
            isShaped: shape !== void 0,
            span: { start, end }
          }
        ];
      });
    case "discovery":
      return ofTitled(readTitledList(doc, "discoveries"), ({ title, text }) => title || text);
    case "dead-end":
      return ofTitled(readTitledList(doc, "dead-ends"), ({ title, text }) => title || text);
    case "next":
      return ofTitled(readTitledList(doc, "next-steps"), ({ whole }) => whole);
    case "blocker":
      return readBlockers(doc).map(({ number, text, item: item2, content }) => {
        const span = item2 ?? { start: content, end: content };
        return { number, text, isWritten: false, item: item2, isShaped: item2 === void 0, span };
      });
    case "key-context":
      return readContextList(doc, "key context").map(({ number, text, item: item2 }) => {
        return { number, text, isWritten: false, item: item2, isShaped: false, span: item2 };
      });
  }
}
function ofTitled(items, textOf) {
  const isWritten = items.every(({ number, item: item2 }) => item2.number === number);
  return items.map((one) => {
    return {
      number: one.number,
      text: textOf(one),
      isWritten,
      item: one.item,
      isShaped: false,
      span: one.item
    };
  });
}

// src/core/failure.ts
var brand = /* @__PURE__ */ Symbol.for("session-journal.failure");
var Failure = class extends Error {
  code;
  hint;
  forModel;
  data;
  constructor(code, message, more = {}) {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.hint = more.hint;
    this.forModel = more.forModel;
    this.data = more.data ?? {};
    Object.defineProperty(this, brand, { value: true });
  }
};

// src/journal/sections/prose.ts
var proseSections = ["decisions", "discoveries", "dead-ends", "blockers", "next-steps"];
function readProse(doc) {
  const sections = proseSections.map((name) => [name, () => proseUpTo(doc, name)]);
  const parts = { ...Object.fromEntries(sections), "key-context": () => contextProse(doc) };
  return lazy(parts);
}
function proseUpTo(doc, name, most3 = Number.POSITIVE_INFINITY) {
  const section = doc.sections.get(name);
  if (section === void 0) return "";
  const end = firstSubheading(doc, section)?.start ?? section.end;
  const texts = [];
  let size = 0;
  const { taken } = readLead(doc, section);
  for (const paragraph2 of walkParagraphs(doc.outline, { start: section.body, end })) {
    const entry = taken.find((one) => one.start < paragraph2.end && one.end > paragraph2.start);
    const text = revealText(doc.text.slice(paragraph2.start, entry?.start ?? paragraph2.end).trim());
    if (text === "" || isPlaceholder(text)) continue;
    texts.push(text);
    if (most3 < Number.POSITIVE_INFINITY) size += cleanText(text).length;
    if (size > most3) break;
  }
  return texts.join("\n");
}
function contextProse(doc) {
  const section = doc.sections.get("context");
  if (section === void 0) return "";
  const label3 = findLabel(readLabels(doc, { start: section.body, end: section.end }), "key context");
  const text = label3 === void 0 ? "" : labelText(doc, label3);
  return isPlaceholder(text) ? "" : text;
}

// src/journal/sections/tldr.ts
var derived = ["progress", "current", "blocker"];
function tldrLabels(doc) {
  const section = doc.sections.get("tldr");
  return section === void 0 ? [] : readLabels(doc, { start: section.body, end: section.end });
}
function isDerived({ key }) {
  return derived.includes(key);
}
function readTldr(doc) {
  const section = doc.sections.get("tldr");
  if (section === void 0) return "";
  const parts = [];
  let at = section.body;
  for (const label3 of tldrLabels(doc).filter(isDerived)) {
    parts.push(doc.text.slice(at, label3.start).trim());
    at = paragraphEnd(doc, label3);
  }
  parts.push(doc.text.slice(at, section.end).trim());
  return revealText(parts.filter((part) => part !== "").join("\n\n"));
}

// src/journal/log/assert-corrected.ts
function assertCorrected(doc, edits, found) {
  const after = redecodeDocument(doc, applyEdits(doc.text, edits), doc.head);
  const isRight = kinds.every((kind) => {
    const expected = expectedOf(doc, kind, found);
    const now = thingsOf(after, kind);
    return expected.length === now.length && expected.every((said, index) => agrees(said, now[index].said));
  });
  if (isRight && othersIn(doc) === othersIn(after)) return;
  throw new Failure("refused", "Cannot change the session: the rest of the file would read differently", {
    hint: "Edit the file by hand, or put blank lines around its lists and try again"
  });
}
function agrees(expected, said) {
  return Object.entries(expected).every(([part, text]) => text === void 0 || said[part] === text);
}
function expectedOf(doc, kind, all) {
  const found = all.filter((one) => one.kind === kind);
  const gone = new Set(found.filter(({ text }) => text === void 0).map(({ thing }) => thing.number));
  return thingsOf(doc, kind).flatMap(({ start, said }) => {
    const own = found.filter(({ thing }) => thing.span.start === start);
    if (own.some(({ text }) => text === void 0)) return [];
    const isUnmarked = said.supersededBy !== void 0 && gone.has(Number(said.supersededBy));
    const parts = own.map((one) => expectedParts(one, said));
    return [Object.assign({}, said, isUnmarked ? { supersededBy: void 0 } : {}, ...parts)];
  });
}
function expectedParts({ kind, field, text = "" }, said) {
  const whole = cleanText(text);
  switch (kind) {
    case "step":
      return { text: whole.split("\n\n", 1)[0] };
    case "decision":
      return field === void 0 ? { title: oneLine(text) } : { [field]: whole };
    case "discovery":
      return said.title === "" ? ofWhole(whole) : { text: whole, whole: void 0 };
    case "dead-end":
      return said.title === "" ? ofWhole(whole) : { title: oneLine(text), whole: void 0 };
    case "next":
      return ofWhole(whole);
    default:
      return { text: whole };
  }
}
function ofWhole(whole) {
  return { title: void 0, text: void 0, time: void 0, whole };
}
var titledSections = {
  discovery: "discoveries",
  "dead-end": "dead-ends",
  next: "next-steps"
};
function thingsOf(doc, kind) {
  switch (kind) {
    case "step":
      return readChecklist(doc).steps.map(({ item: item2, text, done, time: time3 }) => {
        return { start: item2.start, said: { text, done: String(done), time: time3 } };
      });
    case "decision":
      return readDecisions(doc).map((one) => {
        const { start, number, title, time: time3, context, options, choice, rationale, supersededBy, text } = one;
        const parts = { title, time: time3, context, options, choice, rationale, supersededBy, text };
        return { start, said: { ...parts, number: String(number) } };
      });
    case "blocker":
      return readBlockers(doc).map(({ item: item2, content, text, resolved }) => ({
        start: item2?.start ?? content,
        said: { text, resolved }
      }));
    case "key-context":
      return readContextList(doc, "key context").map(({ item: item2, text }) => ({
        start: item2.start,
        said: { text }
      }));
    default:
      return readTitledList(doc, titledSections[kind]).map(({ item: item2, title, text, whole, time: time3 }) => {
        return { start: item2.start, said: { title: oneLine(title), text, whole, time: time3 } };
      });
  }
}
function othersIn(doc) {
  return JSON.stringify([
    [...doc.sections.keys()],
    doc.doubled.length,
    doc.outline.unclosed === void 0,
    readTldr(doc),
    readObjective(doc),
    readContextList(doc, "key files").map(({ text }) => text),
    readChecklist(doc).notes.map(({ text, time: time3 }) => [text, time3]),
    readTitledList(doc, "files-modified").map(({ text }) => text),
    Object.values(titledSections).map(
      (name) => readOthers(doc, name).map(({ title, text }) => [title, text])
    ),
    Object.values(readProse(doc))
  ]);
}

// src/core/text/count.ts
function counted(number, word2) {
  return number === 1 ? `1 ${word2}` : `${number} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}

// src/core/text/cut.ts
function cutToLetters(text, most3) {
  const letters = text.length <= most3 ? [] : Array.from(text);
  return letters.length <= most3 ? text : `${letters.slice(0, most3 - 1).join("")}\u2026`;
}

// src/core/text/list-some.ts
function listSome(texts, most3, between = ", ") {
  const more = texts.length - most3;
  return [...texts.slice(0, most3), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/core/text/match.ts
var leastLetters = 3;
var leastWithoutSpaces = 2;
var suffix = / ?\((?:\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?z?(?:, [^\s(),]+)?|step \d+)\)$/;
var wraps = /^["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_]+|(?<!["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_])["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_]+$/g;
function matchText(wanted, of) {
  const target = foldText(wanted);
  const words = wordsOf(target);
  const isLong = hasEnoughLetters(words);
  const folded = once(() => of.map(foldText));
  const read = once(() => folded().map(wordsOf));
  return firstOf([
    () => indexesWhere(of, (text) => text === wanted),
    () => indexesWhere(folded(), (text) => text === target),
    () => indexesWhere(read(), (known3) => known3 === words),
    () => isLong ? indexesWhere(read(), (known3) => known3.startsWith(words)) : [],
    () => isLong ? indexesWhere(read(), (known3) => known3.includes(words)) : []
  ]);
}
function hasEnoughLetters(words) {
  const { spaceless, uncounted } = patterns2();
  const least3 = spaceless.test(words) ? leastWithoutSpaces : leastLetters;
  return Array.from(words.normalize("NFD").replace(uncounted, "")).length >= least3;
}
function indexesWhere(texts, fits) {
  return texts.flatMap((text, index) => text !== "" && fits(text) ? [index] : []);
}
function firstOf(tries) {
  for (const find of tries) {
    const indexes = find();
    const [index] = indexes;
    if (index !== void 0) return indexes.length === 1 ? { kind: "one", index } : { kind: "many", indexes };
  }
  return { kind: "none" };
}
function foldText(text) {
  let folded = text.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();
  for (let layer = 0; layer < 3; layer++) {
    folded = folded.replace(suffix, "").replace(wraps, "").replace(/\.$/, "").trim();
  }
  return folded;
}
var patterns2 = once(() => {
  const scripts = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar", "Tibetan"];
  const own = scripts.map((name) => `\\p{sc=${name}}`).join("");
  return {
    spaceless: new RegExp(`[${own}]`, "u"),
    uncounted: /[\p{M} _]+/gu,
    accents: new RegExp("(?<=[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}])\\p{M}+", "gu"),
    apostrophes: new RegExp("(?<=\\p{L})['\u2019](?=\\p{L})", "gu"),
    // An underscore joins the words of an identifier, but around a word it is an emphasis.
    words: new RegExp(
      `[${own}]\\p{M}*|(?:(?![${own}])[\\p{L}\\p{N}\\p{M}]|(?<=[\\p{L}\\p{N}])_+(?=[\\p{L}\\p{N}]))+`,
      "gu"
    )
  };
});
function wordsOf(folded) {
  const { accents, apostrophes, words } = patterns2();
  const bare = folded.normalize("NFD").replace(accents, "").normalize("NFC").replace(apostrophes, "");
  const found = bare.toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3").match(words) ?? [];
  return found.map((word2) => ` ${word2} `).join("");
}

// src/core/text/pick.ts
var numberAlone = /^\(?(?:#|step )?(\d+)\)?$/i;
var numberFirst = /^#?(\d+)[.)]\s+(\S[\s\S]*)$/;
function numberOf(wanted, among) {
  if (among.some((one) => one.text === wanted.trim())) return void 0;
  const plain2 = wanted.normalize("NFKC").replace(/\s+/g, " ").trim();
  const digits = numberAlone.exec(plain2)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function pickAll(wanted, among) {
  const number = numberOf(wanted, among);
  if (number !== void 0) return among.filter((one) => one.number === number).slice(0, 1);
  const found = pickByText(wanted, among);
  const copied = found.length > 0 ? null : numberFirst.exec(wanted.trim());
  if (copied === null) return found;
  return pickByText(copied[2], among).filter((one) => one.number === Number(copied[1]));
}
function pickByText(wanted, among) {
  const match = matchText(
    wanted,
    among.map((one) => one.text)
  );
  const indexes = match.kind === "one" ? [match.index] : match.kind === "many" ? match.indexes : [];
  return indexes.map((index) => among[index]);
}
function pickOne(wanted, among, words) {
  const found = pickAll(wanted, among);
  const [first] = found;
  if (first === void 0) throw notFound(wanted, among, words);
  if (found.length > 1) throw severalFit(wanted, found, words);
  return first;
}
function notFound(wanted, among, words) {
  const list = among.length === 0 ? `There is no ${words.what} to choose from` : `Choose one: ${listAll(among)}`;
  return new Failure("not-found", `No ${words.what} matches "${showLine(wanted)}"`, {
    hint: `${list}. Full list: ${words.hint}`,
    data: { wanted, candidates: candidates(among) }
  });
}
function severalFit(wanted, found, words) {
  return new Failure("ambiguous", `"${showLine(wanted)}" matches ${counted(found.length, words.what)}`, {
    hint: `Choose one by its number: ${listAll(found)}`,
    data: { wanted, candidates: candidates(found) }
  });
}
function candidates(among) {
  return among.map(({ number, text }) => ({ number, text }));
}
function listAll(among) {
  const shown = among.map(({ number, text }) => `${number}. ${cutToLetters(showLine(text), 60)}`);
  return listSome(shown, 12, " \xB7 ");
}

// src/journal/sections/shown-numbers.ts
function sumOfShown({ text }) {
  return hashText(oneLine(text)).slice(0, 8);
}

// src/journal/log/known-number.ts
function isKnownNumber(thing, kind, shown) {
  const known3 = shown.get(`${kind} ${thing.number}`);
  return known3 === void 0 ? thing.isWritten : known3 === sumOfShown(thing);
}
var mostListed = 40;
function unknownNumber(thing, among, what) {
  const inOrder2 = [...among].sort((a, b) => a.number - b.number);
  const others = inOrder2.filter((one) => one !== thing && one.done !== true);
  const listed = inOrder2.length > mostListed ? [thing, ...others] : inOrder2;
  const lines2 = listed.map(
    (one) => `${one.number}. ${cutToLetters(showLine(one.text), 60)}${one.done === true ? " (done)" : ""}`
  );
  const name = `${what.charAt(0).toUpperCase()}${what.slice(1)} ${thing.number}`;
  const message = `${name} may not be the ${what} you mean: the ${pluralOf(what)} or their numbers have changed`;
  return new Failure("refused", message, {
    hint: `Give one of these numbers, or the ${what}'s text: ${listSome(lines2, mostListed, " \xB7 ")}`,
    data: {
      wanted: String(thing.number),
      candidates: listed.slice(0, mostListed).map(({ number, text }) => ({ number, text }))
    }
  });
}

// src/journal/log/find-corrected.ts
var kindNames = {
  step: "step",
  decision: "decision",
  discovery: "discovery",
  "dead-end": "dead end",
  blocker: "blocker",
  next: "next step",
  "key-context": "key context"
};
var sectionOf = {
  step: "progress",
  decision: "decisions",
  discovery: "discoveries",
  "dead-end": "dead-ends",
  blocker: "blockers",
  next: "next-steps",
  "key-context": "context"
};
var viewFlags = {
  step: " --progress",
  decision: " --decisions",
  discovery: " --discoveries",
  "dead-end": " --dead-ends",
  blocker: " --blockers"
};
function findCorrected({ doc, shown, request }) {
  const found = request.corrections.map((correction) => {
    const { kind, wanted } = correction;
    return { ...correction, thing: pickThing(wanted, readNumbered(doc, kind), { kind, shown }) };
  });
  for (const [index, one] of found.entries()) {
    const earlier = found.slice(0, index).find((other) => isSame(one, other));
    if (earlier !== void 0) throw contradiction(one, earlier);
    if (one.kind === "decision" && one.text !== void 0 && one.thing.item !== void 0)
      throw uneditable(one, "it is an item of a list");
    if (one.thing.isShaped) throw uneditable(one, "it is neither an item of a list nor under a heading");
  }
  return found;
}
function pickThing(wanted, things, { kind, shown }) {
  const what = kind === "key-context" ? "key context line" : kindNames[kind];
  const words = { what, hint: `session-journal view${viewFlags[kind] ?? ""}` };
  const number = numberOf(wanted, []);
  if (number === void 0) return pickOne(wanted, things, words);
  const thing = things.find((one) => one.number === number);
  if (thing === void 0) throw notFound(wanted, things, words);
  if (isKnownNumber(thing, kind, shown)) return thing;
  throw unknownNumber(thing, things, what);
}
function isSame(one, other) {
  if (one.kind !== other.kind) return false;
  const isDropped = one.text === void 0 || other.text === void 0;
  if (one.kind === "step" && isDropped && one.text !== other.text) return true;
  return one.thing.span.start === other.thing.span.start && (isDropped || one.field === other.field);
}
function contradiction({ kind, thing }, { thing: other }) {
  if (thing.number !== other.number) {
    return new Failure("misuse", "Cannot edit a step and drop another in one call", {
      hint: "Use two calls"
    });
  }
  return new Failure("misuse", `Two corrections of ${kindNames[kind]} ${thing.number} in one call`, {
    hint: "Give only one of them"
  });
}
function uneditable({ kind, thing, text }, why) {
  const verb = text === void 0 ? "drop" : "edit";
  return new Failure("refused", `Cannot ${verb} ${kindNames[kind]} ${thing.number}: ${why}`, {
    hint: "Edit it in the file"
  });
}

// src/journal/log/pick-step.ts
function knowsNumbers(doc, shown) {
  if (shown.size === 0 || readStepNumbers(doc).areGiven) return false;
  return readChecklist(doc).steps.every((step2) => shown.get(`step ${step2.number}`) === sumOfShown(step2));
}

// src/journal/log/log-corrections.ts
function planCorrections(doc, request, tools) {
  const draft = { doc, request, ...tools, edits: [], logged: [], already: [] };
  const found = findCorrected(draft);
  const edits = kinds.flatMap((kind) => correct(draft, kind, found));
  assertCorrected(doc, edits, found);
  return {
    edits,
    logged: found.map(asLogged),
    already: [],
    newSteps: [],
    dropped: renderDropped(doc, found),
    givesNumbers: knowsNumbers(doc, tools.shown)
  };
}
function asLogged({ kind, field, thing, text }) {
  const what = (field === void 0 ? "" : `${field} of `) + kindNames[kind];
  return {
    what: `${text === void 0 ? "Dropped" : "Edited"} ${what}`,
    text: text ?? thing.text,
    number: thing.number,
    section: sectionOf[kind]
  };
}
function correct(draft, kind, all) {
  const found = all.filter((one) => one.kind === kind);
  if (found.length === 0) return [];
  const dropped = found.filter(({ text }) => text === void 0).map(({ thing }) => thing.span);
  return [
    ...found.flatMap((one) => one.text === void 0 ? [] : reword(draft, one, one.text)),
    ...dropped.length === 0 ? [] : drop(draft, kind, dropped)
  ];
}
function reword({ doc, blocks }, { kind, field, thing }, text) {
  if (kind === "decision") {
    const decision = readDecisions(doc).find(({ start }) => start === thing.span.start);
    return [
      field === void 0 ? rewordHeading(doc, decision, text) : rewordField(doc, decision, { field, text })
    ];
  }
  const item2 = thing.item;
  switch (kind) {
    case "step":
      return rewordStep(doc, { item: item2 }, { text, readItem: blocks.readItem });
    case "discovery":
      return [rewordTitled(doc, item2, text)];
    case "dead-end":
      return [rewordTitle(doc, item2, text) ?? rewordWhole(doc, item2, text)];
    case "next":
      return [rewordWhole(doc, item2, text)];
    case "blocker":
      return [rewordBlocker(doc, item2, text)];
    case "key-context":
      return [rewordItem(doc, item2, { before: "", text, after: "" })];
  }
}
function drop(draft, kind, spans) {
  const { doc } = draft;
  const starts = new Set(spans.map(({ start }) => start));
  if (kind === "decision") return dropDecisions(doc, starts);
  if (kind === "step") {
    const { steps } = readChecklist(doc);
    const dropped = steps.filter(({ item: item2 }) => starts.has(item2.start));
    const change = { steps, notes: [], done: [], add: [], dropped, time: draft.time };
    return editChecklist(doc, change, draft.blocks.readItem);
  }
  const items = readNumbered(doc, kind).flatMap(({ item: item2 }) => item2 ?? []);
  const gone = items.filter(({ start }) => starts.has(start));
  return dropItems(doc, gone, { of: items, placeholder: placeholderFor(doc, kind, items) });
}
function placeholderFor(doc, kind, [first]) {
  const section = doc.sections.get(sectionOf[kind]);
  if (kind === "key-context" || section === void 0 || first === void 0) return void 0;
  if (readOthers(doc, section.name).length > 0) return void 0;
  const region = { start: section.body, end: section.end };
  if (findPlaceholder(doc, region, groupItems(doc.outline, region)) !== void 0) return void 0;
  return kind === "blocker" ? `${doc.text.slice(first.start, first.content)}None currently` : "(none yet)";
}
function dropDecisions(doc, starts) {
  const all = readDecisions(doc);
  const dropped = all.filter(({ start }) => starts.has(start));
  const kept = all.filter(({ start }) => !starts.has(start));
  const listed = all.flatMap(({ item: item2 }) => item2 ?? []);
  const headed = dropped.filter(({ item: item2 }) => item2 === void 0);
  const placeholder = kept.length === 0 ? "(none yet)" : void 0;
  return [
    ...dropItems(
      doc,
      listed.filter(({ start }) => starts.has(start)),
      { of: listed, placeholder: headed.length === 0 ? placeholder : void 0 }
    ),
    ...headed.map(({ start, end }, index) => {
      const isLast = placeholder !== void 0 && index === headed.length - 1;
      return { start, end, text: isLast ? placeholder + endOf3(doc.text, { start, end }) : "" };
    }),
    // Only a decision that has a number can be named.
    ...dropped.flatMap(({ number }) => unmarkSuperseded(doc, kept, number))
  ];
}
function endOf3(text, { start, end }) {
  return /\s*$/.exec(text.slice(start, end))?.[0] || eolBefore(text, end);
}
function renderDropped({ text }, found) {
  const parts = kinds.flatMap((kind) => {
    const dropped = found.filter((one) => one.kind === kind && one.text === void 0);
    const raw = dropped.map(({ thing: { span } }) => text.slice(span.start, span.end));
    const lines2 = raw.map((one) => one.replace(/\s*$/, "\n"));
    return dropped.length === 0 ? [] : [`## Dropped: ${kindNames[kind]}
${lines2.join("")}`];
  });
  return parts.join("\n");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  planCorrections
});
