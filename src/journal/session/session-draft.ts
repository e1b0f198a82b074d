import { Failure } from '../../core/failure.ts';
import { makeShortname } from './shortname.ts';
import type { Task } from './task-file.ts';

/** What a new session is to be about, cleaned, empty where nothing was said. */
export interface SessionDraft {
  readonly goal: string;
  readonly name: string;
  readonly taskIds: readonly string[];
  readonly steps: readonly string[];
  readonly keyFiles: readonly string[];
  readonly keyContext: readonly string[];
  readonly tldr: string;
}

/** Returns the draft with its gaps filled from a linked task, and a name that is safe in a file name. */
export function draftSession(wish: SessionDraft, task: Task | undefined): SessionDraft {
  const goal = wish.goal || task?.title || wish.name || `Work on ${wish.taskIds.join(', ')}`;
  const named = wish.name || task?.shortname || goal;
  if (wish.name !== '' && !/[\p{L}\p{N}]/u.test(wish.name)) {
    throw new Failure('misuse', `Cannot use "${wish.name}" as a name: it holds no letter or digit`, {
      hint: 'Give --name a word, or leave it out',
    });
  }
  return {
    ...wish,
    goal,
    name: makeShortname(named),
    steps: wish.steps.length > 0 ? wish.steps : (task?.criteria ?? []),
    tldr: task?.description || goal,
  };
}
