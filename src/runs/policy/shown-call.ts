import { showControls } from '../../core/text/controls.ts';
import { choicesOf } from './answers.ts';
import { inputText } from './asked-call.ts';
import { isEditing, isQuestion, namedPath } from './tools.ts';

/** A call to be shown to the person who decides about it. */
export interface ShownCall {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** See `Question.place`. */
  readonly place: string;
  /** What the file has now that the call would write whole; undefined if it isn't there or nobody looked. */
  readonly before: string | undefined;
}

/**
 * Returns the lines that show a whole call: nothing that would run is left out or cut, and every character that can't be
 * seen is written as `\u{…}`. What the agent says about the call isn't in here.
 */
export function shownCall(call: ShownCall): string[] {
  return [...placeLines(call), ...bodyLines(call).flatMap(visibleLines)];
}

function visibleLines(text: string): string[] {
  // A carriage return would be taken for the end of a line.
  return showControls(text.replaceAll('\r', '\\u{d}')).split('\n');
}

function placeLines(call: ShownCall): string[] {
  if (call.place === '') return [];
  const named = namedPath(call);
  const [place] = visibleLines(call.place) as [string];
  if (!isEditing(call.tool)) return [`In ${place}`];
  const isLink = named !== '' && named !== call.place;
  return [
    `File ${place}`,
    ...(isLink ? [`named ${visibleLines(named).join('\\n')}, a link or another way to it`] : []),
  ];
}

function bodyLines(call: ShownCall): string[] {
  const { tool, input } = call;
  if (isQuestion(tool)) return questionLines(input);
  const { shown, keys } = bodyOf(call);
  const rest = Object.entries(input).filter(([key]) => !keys.includes(key));
  return [...shown, ...rest.map(([key, value]) => `${key}: ${JSON.stringify(value, undefined, 2)}`)];
}

/** The lines of a call's main part, and which fields of its input they show. */
interface Body {
  readonly shown: readonly string[];
  readonly keys: readonly string[];
}

function bodyOf(call: ShownCall): Body {
  const { tool, input, before } = call;
  const text = (key: string): string => inputText(call, key);
  if (tool === 'Bash' && text('command') !== '') {
    // `description` is what the agent says about it.
    return {
      shown: text('command')
        .split('\n')
        .map((line) => `$ ${line}`),
      keys: ['command', textKey(input, 'description')],
    };
  }
  if (tool === 'Edit' && hasText(input, 'old_string') && hasText(input, 'new_string')) {
    const shown = changedLines(text('old_string'), text('new_string'));
    return { shown, keys: ['file_path', 'old_string', 'new_string'] };
  }
  if (tool === 'Write' && hasText(input, 'content')) {
    return { shown: changedFile(before ?? '', text('content')), keys: ['file_path', 'content'] };
  }
  if (tool === 'NotebookEdit' && hasText(input, 'new_source')) {
    return { shown: changedLines('', text('new_source')), keys: ['notebook_path', 'new_source'] };
  }
  return tool === 'MultiEdit' ? severalEdits(input) : { shown: [], keys: [] };
}

function severalEdits(input: Readonly<Record<string, unknown>>): Body {
  const edits = Array.isArray(input.edits) ? input.edits : [];
  const isPlain = edits.every((edit) => hasText(edit, 'old_string') && hasText(edit, 'new_string'));
  if (edits.length === 0 || !isPlain) return { shown: [], keys: [] };
  const shown = edits.flatMap(({ old_string, new_string, ...rest }, at) => [
    `Edit ${at + 1}${Object.keys(rest).length === 0 ? '' : ` ${JSON.stringify(rest)}`}`,
    ...changedLines(old_string, new_string),
  ]);
  return { shown, keys: ['file_path', 'edits'] };
}

// The line feed at the end of a file isn't shown as one more, empty line. Where it is missing or added, that is said.
function changedFile(before: string, after: string): string[] {
  const changes = betweenLines(fileLines(before), fileLines(after));
  if (after !== '' && !after.endsWith('\n')) return [...changes, '\\ No line feed at the end'];
  const isAdded = before !== '' && !before.endsWith('\n') && after !== '';
  return isAdded ? [...changes, '\\ A line feed is added at the end'] : changes;
}

function fileLines(text: string): string[] {
  return text.endsWith('\n') ? text.slice(0, -1).split('\n') : linesOf(text);
}

/** Returns what a change of a text takes out and puts in, with the equal lines around it as a number. */
export function changedLines(before: string, after: string): string[] {
  return betweenLines(linesOf(before), linesOf(after));
}

function betweenLines(old: readonly string[], fresh: readonly string[]): string[] {
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const same = (count: number): string[] =>
    count === 0 ? [] : [`  (${count} equal ${count === 1 ? 'line' : 'lines'})`];
  return [
    ...same(head),
    ...old.slice(head, old.length - tail).map((line) => `- ${line}`),
    ...fresh.slice(head, fresh.length - tail).map((line) => `+ ${line}`),
    ...same(tail),
  ];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function questionLines(input: unknown): string[] {
  return choicesOf(input).flatMap(({ question, labels, about, takesSeveral }) => [
    `${question}${takesSeveral ? ' (several may be chosen)' : ''}`,
    ...labels.map((label, at) => `  ${at + 1} ${label}${about[at] === '' ? '' : `: ${about[at]}`}`),
  ]);
}

function hasText(value: unknown, key: string): boolean {
  return (
    typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[key] === 'string'
  );
}

// A field that isn't a text is shown among the rest, whatever it pretends to be.
function textKey(input: unknown, key: string): string {
  return hasText(input, key) ? key : '';
}
