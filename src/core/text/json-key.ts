import type { Edit } from './edit.ts';

/**
 * Returns the change that sets a key of the object in a JSON text, or removes it if the value is undefined; everything
 * else stays byte for byte. Undefined if there is nothing to change. The text must be valid JSON.
 */
export function setJsonKey(text: string, key: string, value: unknown): Edit | undefined {
  const members = membersOf(text);
  const at = members.findIndex((one) => one.key === key);
  const found = members[at];
  if (value === undefined) return found === undefined ? undefined : removal(text, members, at);
  const written = JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ');
  if (found !== undefined) {
    const { value: start, end } = found;
    const before: unknown = JSON.parse(text.slice(start, end));
    if (JSON.stringify(before) === JSON.stringify(value)) return undefined;
    const name = onlyText(before, value);
    const inner = name && setJsonKey(text.slice(start, end), name.key, name.value);
    return inner
      ? { ...inner, start: inner.start + start, end: inner.end + start }
      : { start, end, text: written };
  }
  const last = members.at(-1);
  const start = last?.end ?? text.indexOf('{') + 1;
  const line = `\n  ${JSON.stringify(key)}: ${written}`;
  return { start, end: start, text: last === undefined ? `${line}\n` : `,${line}` };
}

// Of an object in which only one text is another one, only that text is changed: it keeps its line breaks and spaces.
function onlyText(before: unknown, after: unknown): { key: string; value: string } | undefined {
  if (!isObject(before) || !isObject(after)) return undefined;
  const keys = Object.keys(before);
  if (JSON.stringify(keys) !== JSON.stringify(Object.keys(after))) return undefined;
  const [key = '', ...others] = keys.filter(
    (one) => JSON.stringify(before[one]) !== JSON.stringify(after[one]),
  );
  const value = after[key];
  return others.length === 0 && typeof value === 'string' ? { key, value } : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Member {
  readonly key: string;
  readonly start: number;
  /** Where its value begins. */
  readonly value: number;
  readonly end: number;
}

function removal(text: string, members: readonly Member[], at: number): Edit {
  const { start, end } = members[at] as Member;
  const [before, after] = [members[at - 1], members[at + 1]];
  if (before !== undefined) return { start: before.end, end, text: '' };
  if (after !== undefined) return { start, end: after.start, text: '' };
  return { start: text.indexOf('{') + 1, end: text.lastIndexOf('}'), text: '' };
}

// A string, a bracket, or any other letters of a value.
const token = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/g;

function membersOf(text: string): Member[] {
  const members: Member[] = [];
  let depth = 0;
  let open: { key: string; start: number; value: number; end: number } | undefined;
  for (const { 0: word, index } of text.matchAll(token)) {
    const end = index + word.length;
    if (word === '}' || word === ']') depth -= 1;
    if (open !== undefined && (depth === 0 || (depth === 1 && word === ','))) {
      members.push(open);
      open = undefined;
    } else if (open !== undefined && !(depth === 1 && word === ':')) {
      open = { ...open, value: open.value < 0 ? index : open.value, end };
    } else if (open === undefined && depth === 1 && word.startsWith('"')) {
      open = { key: JSON.parse(word), start: index, value: -1, end };
    }
    if (word === '{' || word === '[') depth += 1;
  }
  return members;
}
