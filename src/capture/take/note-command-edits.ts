import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import { type EditingCall, keepEdits } from './kept-edits.ts';
import { isOffRecord } from './off-record.ts';

/**
 * Keeps what a command wrote until the next capture, except off the record. Lines with secrets leave nothing. Fails with
 * `unwritable`.
 */
export async function noteCommandEdits({ cwd, env }: Context, call: EditingCall): Promise<void> {
  if (isOffRecord(env, call.conversation)) return;
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  keepEdits(env, call, (text) => screenSecrets(text, notSecrets));
}
