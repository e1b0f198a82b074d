import type { CapturedMessage } from '../record/capture.ts';

/** What was said in a turn. */
export interface TurnWords {
  /** What the person asked; empty if it isn't known. */
  readonly prompt: string;
  /** What was said last before a change was made; empty if nothing was. */
  readonly answer: string;
}

/** Returns what was said in a turn before a change at a time (milliseconds; 0 if it isn't known). */
export function wordsOfTurn(messages: readonly CapturedMessage[], turn: number, time: number): TurnWords {
  const own = messages.filter((message) => message.turn === turn && message.text.trim() !== '');
  const prompt = own.find(({ role }) => role === 'user')?.text ?? '';
  const before = own.filter((message) => message.role !== 'user' && (time === 0 || message.time <= time));
  return { prompt, answer: before.at(-1)?.text ?? '' };
}

const writing =
  /(?:^|[\s;&|(])(?:sed\s+(?:-\w+\s+)*-\w*i|tee|mv|cp|patch|perl\s+-\w*i|git\s+(?:apply|mv|checkout|restore))\b|>/;
const rewriting =
  /\b(?:prettier|eslint|biome|gofmt|goimports|rustfmt|cargo\s+fmt|black|ruff|clang-format|codegen|generate)\b|--(?:fix|write)\b/;

/**
 * Returns the turn with the last command that may have written a file: one that names it and writes, or that formats or
 * generates files. Undefined if there is none.
 */
export function turnOfCommand(messages: readonly CapturedMessage[], path: string): number | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const mayWrite = (command: string): boolean =>
    rewriting.test(command) || (command.includes(name) && writing.test(command));
  return messages.findLast(({ calls = [] }) =>
    calls.some(({ tool, target }) => tool === 'Bash' && mayWrite(target)),
  )?.turn;
}
