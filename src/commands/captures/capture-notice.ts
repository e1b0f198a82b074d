import { isFailure } from '../../core/failure.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { gitPlace } from '../../journal/change/git-fields.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import type { Reply } from '../reply/command.ts';

/**
 * Returns a reply that says, if the person uses the journal in this clone for the first time, that conversations are
 * captured from now on and how to stop it. With that, capturing begins. Does nothing outside git, or where it is off.
 */
export async function withCaptureNotice(
  reply: Reply,
  target: Pick<Target, 'project'>,
  context: Context,
): Promise<Reply> {
  const cwd = gitPlace(target, context);
  if (!readConfig(target.project, context.env).capture || findGitFolder(cwd) === undefined) return reply;
  const { hasNewCommits, isCapturing } = await import('../../capture/take/ask-for-capture.ts');
  if (isCapturing(cwd, context.env)) return reply;
  try {
    // The first look begins it.
    hasNewCommits({ cwd }, context);
  } catch (error) {
    if (isFailure(error)) return reply;
    throw error;
  }
  return { ...reply, text: `${reply.text}\n${notice}` };
}

const notice = [
  '💾 From now on, conversations are kept with the commits made in them: only in this clone, and without secrets',
  '   To stop it: session-journal settings capture off',
].join('\n');
