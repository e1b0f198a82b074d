import { isSpace } from './line.ts';

const NONE = -1;
const LABEL_LIMIT = 999;

/** Returns the offset after the link reference definitions (`[label]: address "title"`) at the start of a paragraph. */
export function skipDefinitions(paragraph: string): number {
  let at = 0;
  for (;;) {
    const start = skipSpaceAndEndings(paragraph, at);
    const end = afterDefinition(paragraph, start);
    if (end === NONE) return start;
    at = end;
  }
}

function afterDefinition(text: string, start: number): number {
  const colon = afterLabel(text, start);
  if (colon === NONE || text[colon] !== ':') return NONE;
  const address = skipSpaceAndEndings(text, colon + 1);
  const end = text[address] === '<' ? afterEnclosedAddress(text, address) : afterPlainAddress(text, address);
  if (end === NONE) return NONE;
  const title = afterTitle(text, end);
  const titled = title === NONE ? NONE : restOfLine(text, title);
  return titled === NONE ? restOfLine(text, end) : titled;
}

function afterLabel(text: string, start: number): number {
  if (text[start] !== '[') return NONE;
  let size = 0;
  let filled = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text[at];
    if (code === ']') return filled && size <= LABEL_LIMIT ? at + 1 : NONE;
    if (code === '[' || size > LABEL_LIMIT) return NONE;
    if (isEnding(text, at)) continue;
    size++;
    filled ||= !isSpace(text.charCodeAt(at));
    if (code === '\\' && isOneOf(text[at + 1], '[]\\')) {
      at++;
      size++;
    }
  }
  return NONE;
}

function afterEnclosedAddress(text: string, start: number): number {
  for (let at = start + 1; at < text.length && !isEnding(text, at); at++) {
    if (text[at] === '>') return at + 1;
    if (text[at] === '<') return NONE;
    if (text[at] === '\\' && isOneOf(text[at + 1], '<>\\')) at++;
  }
  return NONE;
}

function afterPlainAddress(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isEnding(text, at)) break;
    // NUL is read as the replacement character, so it doesn't count as a control character here.
    if ((code < 32 && code !== 0) || code === 127) return NONE;
    if (text[at] === '\\' && isOneOf(text[at + 1], '()\\')) at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth < 0) return NONE;
  }
  return depth === 0 && at > start ? at : NONE;
}

function afterTitle(text: string, end: number): number {
  const start = skipSpaceAndEndings(text, end);
  if (start === end || !isOneOf(text[start], '"\'(')) return NONE;
  const close = text[start] === '(' ? ')' : text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === close) return at + 1;
    if (text[at] === '\\' && (text[at + 1] === close || text[at + 1] === '\\')) at++;
  }
  return NONE;
}

/** Returns the offset of the line's end if only white space comes before it, and NONE otherwise. */
function restOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at === text.length || isEnding(text, at) ? at : NONE;
}

function skipSpaceAndEndings(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isEnding(text, at))) at++;
  return at;
}

function isEnding(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

function isOneOf(character: string | undefined, characters: string): boolean {
  return character !== undefined && characters.includes(character);
}
