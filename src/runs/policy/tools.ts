import { type AskedCall, inputText } from './asked-call.ts';

// What these do is read, keep a list, or start an agent whose own calls are asked about.
const quiet = new Set(
  (
    'Read Grep Glob LS NotebookRead TodoRead TodoWrite TaskCreate TaskUpdate TaskGet TaskList TaskOutput BashOutput ' +
    'Agent Task ToolSearch'
  ).split(' '),
);
const editing = new Set(['Edit', 'Write', 'MultiEdit', 'NotebookEdit']);
const reading = new Set(['Read', 'Grep', 'Glob', 'LS', 'NotebookRead']);

/** Says whether a tool changes nothing itself. */
export function isQuiet(tool: string): boolean {
  return quiet.has(tool);
}

/** Says whether a tool writes to one file that its input names. */
export function isEditing(tool: string): boolean {
  return editing.has(tool);
}

/** Says whether a tool reads files. */
export function isReading(tool: string): boolean {
  return reading.has(tool);
}

/** Says whether a call is a question of Claude's, which wants an answer and no permission. */
export function isQuestion(tool: string): boolean {
  return tool === 'AskUserQuestion';
}

/** Returns the path that a call of a reading or editing tool names, as it is in the input; empty if it names none. */
export function namedPath(call: Pick<AskedCall, 'tool' | 'input'>): string {
  if (!isEditing(call.tool) && !isReading(call.tool)) return '';
  return inputText(call, 'file_path') || inputText(call, 'notebook_path') || inputText(call, 'path');
}
