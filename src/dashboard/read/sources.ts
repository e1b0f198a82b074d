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
  const [verb = '', ...rest] = words;
  const printed = await program([verb, '--json', ...rest], root);
  const data = decode(printed);
  if (data.error === undefined) return data;
  const error = recordAt(data, 'error');
  const hint = textAt(error, 'hint');
  const code = (textAt(error, 'code') || 'invalid') as FailureCode;
  throw new Failure(code, textAt(error, 'message'), hint === '' ? {} : { hint });
}

function decode(printed: string): Data {
  try {
    const data = asRecord(JSON.parse(printed));
    if (data !== undefined) return data;
  } catch {
    // It was ended before it could answer, or printed too much.
  }
  throw new Failure('invalid', 'That took too long, or is too much for a page', {
    hint: 'Use the command at a terminal instead',
  });
}
