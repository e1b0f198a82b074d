import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { isFailure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import { shortId } from '../../runs/state/choose-run.ts';
import { editRun, namedRun, type OpenedRun } from '../../runs/view/known-runs.ts';
import type { Reply } from '../reply/command.ts';
import { lookAfterHere } from './project.ts';
import { assertMaySet, setModeIn } from './set-mode.ts';
import { oneRun } from './show.ts';

/** `runs set`: renames a run, archives runs, or replaces a draft's query. */
export async function setIt(call: Call, context: Context): Promise<Reply> {
  assertMaySet(call, context);
  const [archive, unarchive] = [hasFlag(call, 'archive'), hasFlag(call, 'unarchive')];
  if (archive && unarchive) throw misuse('--archive and --unarchive exclude each other', 'Give one of them');
  const others = ['name', 'draft', 'permission-mode'].some((flag) => flagText(call, flag) !== undefined);
  if (call.bare.length > 1 && (archive || unarchive) && !others) return archiveThem(call, archive, context);
  const { folder } = await oneRun(call, context);
  const name = flagText(call, 'name')?.trim();
  if (name === '') throw misuse('--name needs a value', 'For example: --name api-tests');
  const run = await editRun(folder, {
    name: name === undefined ? undefined : ((await context.screen?.(name, 'the name')) ?? name),
    query: flagText(call, 'draft'),
    isArchived: archive ? true : unarchive ? false : undefined,
    at: context.now().getTime(),
  });
  const mode = await setModeIn(call, folder, context);
  const line = `Run ${shortId(run.id)} ${showLine(run.name)} is ${stateOf(run)}`;
  return {
    text: mode === '' ? line : `${line}\n${mode}`,
    data: { id: run.id, name: run.name, archived: run.isArchived },
  };
}

// What can't be archived is named, and keeps none of the others from it.
async function archiveThem({ bare }: Call, isArchived: boolean, context: Context): Promise<Reply> {
  const listed = await lookAfterHere(context);
  const edit = { name: undefined, query: undefined, isArchived, at: context.now().getTime() };
  const runs: Record<string, unknown>[] = [];
  const failed: { run: string; error: string }[] = [];
  const lines: string[] = [];
  for (const word of bare) {
    try {
      const { folder } = namedRun(listed, word);
      const run = await editRun(folder, edit);
      runs.push({ id: run.id, name: run.name, archived: run.isArchived });
      lines.push(`Run ${shortId(run.id)} ${showLine(run.name)} is ${stateOf(run)}`);
    } catch (error) {
      if (!isFailure(error)) throw error;
      failed.push({ run: word, error: error.message });
      lines.push(`❗ ${showLine(word)}: ${error.message}`);
    }
  }
  const exit = failed.length === 0 ? {} : { exit: 1 };
  return { text: lines.join('\n'), data: { runs, failed }, ...exit };
}

function stateOf({ isArchived, state }: Pick<OpenedRun['run'], 'isArchived' | 'state'>): string {
  if (isArchived) return 'archived';
  return state === 'draft' ? 'a draft' : state;
}
