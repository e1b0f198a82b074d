import { stripControls } from './controls.ts';

// What could open a block, a label, a mark or a marker in a line of markdown. A backslash goes before it, and one more
// if there are backslashes already, so that removing one restores the line. Dashes and stars count from two on: after a
// bullet of their own kind, they turn the whole line into a thematic break.
const openers = [
  '#{1,6}(?=[ \\t]|$)|`{3,}|~{3,}|[-*+](?=[ \\t]|$)|>|<(?=[A-Za-z/!?])|<{7}|\\|{7}|=+[ \\t]*$',
  '(?:-[ \\t]*){2,}$|(?:\\*[ \\t]*){2,}$|(?:_[ \\t]*){3,}$|\\[.*\\]:|\\[[^\\]]*$',
].join('|');
const opener = new RegExp(`^[ \\t]*(?:${openers})`);
const escapedOpener = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${openers}))`);
const ordered = /^([ \t]*\d{1,9})(?=\\*[.)](?:[ \t]|$))/;
const escapedOrdered = /^([ \t]*\d{1,9})\\(?=\\*[.)](?:[ \t]|$))/;
const labels =
  '\\*\\*[^*]+(?:[:：]\\*\\*|\\*\\*[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:：])|__[^_]+(?:[:：]__|__[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:：])';
const label = new RegExp(`^[ \\t]*(?:${labels})`);
const escapedLabel = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${labels}))`);
const names =
  'Key Files|Key Context|Objective|Context|Options|Choice|Rationale|Superseded by|Progress|Current|Blocker';
/** The source of a pattern for a label of ours, wherever in a line it stands; a formatter may have joined the lines. */
export const ownLabel = `(?:\\*\\*|__)(?:${names})(?:\\*\\*|__|(?=[:：]))[:：](?:\\*\\*|__)?`;
const insideOwn = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\*${ownLabel})`, 'gi');
const insideEscaped = new RegExp(`(?<=\\S[ \\t]+)\\\\(?=\\\\*${ownLabel})`, 'gi');
const insideBackslash = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\+${ownLabel})`, 'gi');
const firstOwn = new RegExp(`^[ \\t]*${ownLabel}`, 'i');
const mark = /^(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
const escapedMark = /^\\(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
// A formatter may write `\[` for the bracket of our own mark, so a text that looks like the whole mark gets an entity.
const timedMark = /^\[(?=resolved[ \t]+\d{4}-\d\d-\d\dT[^\]\s]+\])/i;
const entityMark = /^&#91;(?=resolved[ \t]+\d{4}-\d\d-\d\dT[^\]\s]+\])/i;
const escapedEntity = /^\\+&#91;resolved[ \t]/i;
const marker = /(?=(?:<-|←)[ \t]{0,20}CURRENT$)/;
const escapedMarker = /\\(?=(?:<-|←)[ \t]{0,20}CURRENT[ \t]*$)/;
const stamp = '\\(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?Z?(?:, [^\\s(),]{1,64})?\\)';
const time = new RegExp(`(?=${stamp}$)`);
const escapedTime = new RegExp(`\\\\(?=${stamp}[ \\t]*$)`);

/**
 * Returns a user's text in the form in which it is stored: no control or bidi characters, `\n` line ends, no white
 * space around it or at the end of a line.
 */
export function cleanText(text: string): string {
  return stripControls(text.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Returns cleaned text on one line, as a heading or a front matter field needs it. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}

/** Returns a text that is safe in a heading: on one line, and without a `#` at its end that would close the heading. */
export function containHeading(text: string): string {
  return oneLine(text).replace(/(^|[ \t])(#+)$/, '$1\\$2');
}

/** Where the text will be written. */
export interface TextPlace {
  /** Columns by which lines after the first are indented, or the white space itself. */
  readonly indent: number | string;
  readonly eol: string;
  /** True outside lists, where a line such as `**Choice**: x` would be read as a label. */
  readonly amongLabels?: boolean;
  /** True if the first line continues one that has begun, so that it can't open a block. */
  readonly inline?: boolean;
}

/**
 * Returns text as markdown lines that can't open a block, a section or a marker;
 * `revealText` turns them back into the cleaned text.
 */
export function containText(text: string, place: TextPlace): string {
  const pad = typeof place.indent === 'string' ? place.indent : ' '.repeat(place.indent);
  return cleanText(text)
    .split('\n')
    .map((line, index) => {
      const inside = containInside(line, place);
      const safe = containEnd(index === 0 ? containFirst(inside, place) : containStart(inside, place));
      return index === 0 || safe === '' ? safe : pad + safe;
    })
    .join(place.eol);
}

function containFirst(line: string, place: TextPlace): string {
  if (timedMark.test(line)) return line.replace(timedMark, '&#91;');
  if (mark.test(line) || entityMark.test(line) || escapedEntity.test(line)) return `\\${line}`;
  if (place.inline !== true) return containStart(line, place);
  // The only things to escape here are a label, and what `revealText` would take for one of our escapes.
  if (place.amongLabels === true && firstOwn.test(line)) return escapeStart(line);
  return revealStart(line) === line ? line : escapeStart(line);
}

function containInside(line: string, { amongLabels }: TextPlace): string {
  if (!line.includes('**') && !line.includes('__')) return line;
  return line.replace(amongLabels === true ? insideOwn : insideBackslash, '\\');
}

function containStart(line: string, { amongLabels }: TextPlace): string {
  if (revealStart(line) !== line || opener.test(line) || ordered.test(line)) return escapeStart(line);
  return amongLabels === true && label.test(line) ? escapeStart(line) : line;
}

function escapeStart(line: string): string {
  return ordered.test(line) ? line.replace(ordered, '$1\\') : line.replace(/^[ \t]*/, '$&\\');
}

function containEnd(line: string): string {
  // Look at the end of the line first, because a pattern would be tried at every place of a long line.
  const tail = line.slice(-120);
  if (!/(?:CURRENT|\))$/.test(tail)) return line;
  return line.slice(0, line.length - tail.length) + tail.replace(marker, '\\').replace(time, '\\');
}

/** Returns the text that `containText` was given, from its lines without their indentation. */
export function revealText(contained: string): string {
  // All our escapes are backslashes and an entity.
  if (!/[\\&]/.test(contained)) return contained.replace(/\r\n?/g, '\n');
  return contained
    .split(/\r\n|\n|\r/)
    .map((line, index) => revealEnd(index === 0 ? revealFirst(line) : revealStart(line)))
    .map((line) => line.replace(insideEscaped, ''))
    .join('\n');
}

function revealFirst(line: string): string {
  if (entityMark.test(line)) return line.replace(entityMark, '[');
  return escapedMark.test(line) || escapedEntity.test(line) ? line.slice(1) : revealStart(line);
}

function revealStart(line: string): string {
  if (escapedOpener.test(line) || escapedLabel.test(line)) return line.replace(/^([ \t]*)\\/, '$1');
  return line.replace(escapedOrdered, '$1');
}

function revealEnd(line: string): string {
  const tail = line.slice(-120);
  return line.slice(0, line.length - tail.length) + tail.replace(escapedMarker, '').replace(escapedTime, '');
}
