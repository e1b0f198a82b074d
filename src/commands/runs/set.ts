import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import { editRun, type OpenedRun } from '../../runs/view/known-runs.ts';
import type { Reply } from '../reply/command.ts';
import { assertMaySet, setModeIn } from './set-mode.ts';
import { oneRun } from './show.ts';

/** `runs set`: renames a run, puts it away, or replaces a draft's query. */
export async function setIt(call: Call, context: Context): Promise<Reply> {
  assertMaySet(call, context);
  const { folder } = await oneRun(call, context);
  const [archive, unarchive] = [hasFlag(call, 'archive'), hasFlag(call, 'unarchive')];
  if (archive && unarchive) throw misuse('--archive and --unarchive exclude each other', 'Give one of them');
  const name = flagText(call, 'name')?.trim();
  if (name === '') throw misuse('--name needs a value', 'For example: --name api-tests');
  const run = await editRun(folder, {
    name: name === undefined ? undefined : ((await context.screen?.(name, 'the name')) ?? name),
    query: flagText(call, 'draft'),
    isArchived: archive ? true : unarchive ? false : undefined,
    at: context.now().getTime(),
  });
  const mode = await setModeIn(call, folder, context);
  const line = `Run ${run.id.slice(0, 8)} ${showLine(run.name)} is ${stateOf(run)}`;
  return {
    text: mode === '' ? line : `${line}\n${mode}`,
    data: { id: run.id, name: run.name, archived: run.isArchived },
  };
}

function stateOf({ isArchived, state }: Pick<OpenedRun['run'], 'isArchived' | 'state'>): string {
  if (isArchived) return 'archived';
  return state === 'draft' ? 'a draft' : state;
}
