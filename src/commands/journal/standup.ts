import type { Call } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import { isFailure } from '../../core/failure.ts';
import { changeTexts } from '../../core/text/change-texts.ts';
import { formatLocal, parseWhen } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import { openProject } from '../../io/project/project.ts';
import { renderStandup, type StandupSession } from '../../journal/briefing/standup.ts';
import { listSessions, type SessionFile } from '../../journal/files/sessions.ts';
import { openBlockers } from '../../journal/sections/blockers.ts';
import { brought, mine } from '../../journal/which-session/candidates.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import { loadTarget } from '../../journal/which-session/load-target.ts';
import type { Reply } from '../reply/command.ts';
import { flagTime } from '../reply/flag-time.ts';
import { textScreen } from '../reply/text-screen.ts';
import { readCommitsOf, timelineOf } from './view-parts.ts';

/** Returns a reply that tells day by day what happened in the sessions of a project, since yesterday if nothing is said. */
export async function tellStandup(call: Call, context: Context): Promise<Reply> {
  const project = openProject(context.cwd);
  const since =
    (await flagTime(call, 'since', context)) ?? (parseWhen('yesterday', context.now().getTime()) as number);
  const { sessions } = await listSessions(project, ['active', 'archive']);
  const isWanted = authorTest(flagText(call, 'author'), mine(sessions, project, context));
  const told: StandupSession[] = [];
  for (const file of sessions.filter(isWanted)) {
    const one = await readOne({ project, file, how: 'named' }, since, context);
    if (one !== undefined && one.happenings.length > 0) told.push(one);
  }
  const shown = changeTexts(told, await textScreen(context));
  const text = renderStandup(shown, (at) => formatLocal(at).slice(0, 10));
  return {
    text: text === '' ? 'Nothing happened. For more days: session-journal report --standup --since 1w' : text,
    data: { form: 'standup', since: new Date(since).toISOString(), sessions: shown },
    isForeign: brought(sessions, project, context).length > 0,
  };
}

// An email, the name before its `@`, or `me`; everybody without one.
function authorTest(author: string | undefined, own: readonly SessionFile[]): (file: SessionFile) => boolean {
  if (author === undefined) return () => true;
  if (author === 'me') return (file) => own.includes(file);
  const name = author.toLowerCase();
  return ({ facts }) => {
    const email = facts.owner.toLowerCase();
    return email === name || email.replace(/@[^@]*$/, '') === name;
  };
}

async function readOne(target: Target, since: number, context: Context): Promise<StandupSession | undefined> {
  try {
    const loaded = await loadTarget(target, context);
    const { session } = loaded;
    const commits = await readCommitsOf(target);
    const timeline = timelineOf({ target, loaded, context, since, commits, beside: [] });
    // Nobody has done anything by a compaction.
    const happenings = timeline.happenings.filter(({ what }) => what !== 'Compaction');
    const isOpen = target.file.folder === 'active';
    return {
      name: session.shortname,
      goal: session.objective,
      happenings,
      blockers: isOpen ? openBlockers(session.blockers).map(({ text }) => text) : [],
      next: isOpen ? session.currentStep || session.openSteps[0] || session.nextSteps[0]?.text || '' : '',
    };
  } catch (error) {
    // What doctor says of a damaged file is no part of it.
    if (!isFailure(error)) throw error;
    return undefined;
  }
}
