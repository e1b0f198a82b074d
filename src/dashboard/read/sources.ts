import { Failure, type FailureCode } from '../../core/failure.ts';
import { asRecord } from '../../io/disk/json.ts';
import { type Data, recordAt, textAt } from './json.ts';

/** Answers calls of the program, as they are typed but for `--json`, in the folder of a project. Never fails. */
export type AskProgram = (words: readonly string[], root: string) => Promise<string>;

/** Where pages get what they show, and where they change something: they say and do what the commands do. */
export interface Sources {
  /** Answers in this process, for what is quick. */
  readonly here: AskProgram;
  /** Answers in a process of its own, for what takes long or needs much memory. */
  readonly apart: AskProgram;
}

/** Returns what a call says with `--json`. Fails as the call does. */
export async function ask(program: AskProgram, words: readonly string[], root: string): Promise<Data> {
  const data = decode(await printed(program, words, root));
  throwError(data);
  return data;
}

/** Returns what a call says with `--json` that prints one object a line. Fails as the call does. */
export async function askLines(program: AskProgram, words: readonly string[], root: string): Promise<Data[]> {
  const text = await printed(program, words, root);
  throwError(parse(text) ?? {});
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(decode);
}

const passing: readonly FailureCode[] = ['locked', 'unwritable', 'invalid'];

/** Says whether what can't be read now may be readable in a moment. */
export function isPassing({ code }: Failure): boolean {
  return passing.includes(code);
}

function printed(
  program: AskProgram,
  [verb = '', ...rest]: readonly string[],
  root: string,
): Promise<string> {
  return program([verb, '--json', ...rest], root);
}

function throwError(data: Data): void {
  const error = recordAt(data, 'error');
  // A run's own field of this name is a text.
  if (Object.keys(error).length === 0) return;
  const hint = textAt(error, 'hint');
  const code = (textAt(error, 'code') || 'invalid') as FailureCode;
  throw new Failure(code, textAt(error, 'message'), hint === '' ? {} : { hint });
}

function decode(text: string): Data {
  const data = parse(text);
  if (data !== undefined) return data;
  // It was ended before it could answer, or printed too much.
  throw new Failure('invalid', 'That took too long, or is too much for a page', {
    hint: 'Use the command at a terminal instead',
  });
}

function parse(text: string): Data | undefined {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
}
