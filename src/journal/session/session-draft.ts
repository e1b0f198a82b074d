import { Failure } from '../../core/failure.ts';
import { makeShortname } from './shortname.ts';
import type { Task } from './task-file.ts';

/** What a new session is about, cleaned; a field is empty if nothing was given for it. */
export interface SessionDraft {
  readonly goal: string;
  readonly name: string;
  readonly taskIds: readonly string[];
  readonly steps: readonly string[];
  /** Those of the steps that are done already (default: none). */
  readonly doneSteps?: readonly string[];
  readonly keyFiles: readonly string[];
  readonly keyContext: readonly string[];
  readonly tldr: string;
}

/**
 * Returns the draft with what was left out taken from a linked task, and with a name that is safe in a file name.
 * Throws a Failure `misuse` if the given name has no letter or digit.
 */
export function draftSession(wish: SessionDraft, task: Task | undefined): SessionDraft {
  const goal = wish.goal || task?.title || wish.name || `Work on ${wish.taskIds.join(', ')}`;
  const named = wish.name || task?.shortname || goal;
  if (wish.name !== '' && !/[\p{L}\p{N}]/u.test(wish.name)) {
    throw new Failure('misuse', `The name "${wish.name}" has no letter or digit`, {
      hint: 'Give --name at least one letter or digit, or leave it out',
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
