import { counted } from '../../core/text/count.ts';
import { askedCostSince } from '../../io/client/asked-costs.ts';
import { liveClients } from '../../io/client/live-clients.ts';
import { figuresSince } from '../../io/client/statusline-figures.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import { clientFolders } from '../../io/transcripts/client-folders.ts';
import { isInTrees, projectTrees } from '../../io/transcripts/project-transcripts.ts';
import { readBinding } from '../../journal/conversation/bindings.ts';

/** A conversation whose client is running, as `status --json` has it. */
export interface LiveTalk {
  readonly id: string;
  /** As the client says: `busy`, `idle`, `waiting`; empty if it doesn't. */
  readonly state: string;
  readonly waiting_for: string;
  /** The id of the journal session that it works on; null if none is known. */
  readonly session: string | null;
  readonly model: string | null;
  readonly context_percent: number | null;
  readonly cost_usd: number | null;
}

/** The conversations at work here, and what was spent today in all: null if no status line told. */
export interface TalksAtWork {
  readonly live: readonly LiveTalk[];
  readonly cost: number | null;
  /** On questions to earlier conversations. */
  readonly questions: number;
}

/** Returns what is known of the conversations whose clients are running in this project. */
export function talksAtWork({ cwd, env, now }: Context): TalksAtWork {
  const folders = clientFolders(env, readConfig(findProject(cwd), env).claudeConfigDirs);
  const trees = projectTrees(cwd);
  const today = midnight(now());
  const figures = figuresSince(env, today);
  const live = liveClients(folders)
    .filter((client) => isInTrees(client.cwd, trees))
    .map(({ conversation, status, waitingFor }) => {
      const known = figures.get(conversation);
      return {
        id: conversation,
        state: status,
        waiting_for: waitingFor,
        session: readBinding(env, conversation)?.id ?? null,
        model: known?.model ?? null,
        context_percent: known?.contextPercent ?? null,
        cost_usd: known?.cost ?? null,
      };
    });
  const costs = [...figures.values()].map(({ costOfDay }) => costOfDay);
  const cost = costs.length === 0 ? null : costs.reduce((sum, one) => sum + one, 0);
  return { live, cost, questions: askedCostSince(env, today) };
}

function midnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
}

/** What was spent today, in US dollars. */
export interface SpentToday {
  /** In all conversations; null if no status line told. */
  readonly conversations: number | null;
  /** In the runs of this project. */
  readonly runs: number;
  /** On questions to earlier conversations, in all projects. */
  readonly questions: number;
}

/** Returns what was spent today in all; null if nothing is known of it. */
export function sumOf({ conversations, runs, questions }: SpentToday): number | null {
  const sure = runs + questions;
  return conversations === null && sure === 0 ? null : (conversations ?? 0) + sure;
}

/** Returns a line about the conversations at work, and what was spent today; empty if there is nothing to say. */
export function renderTalks(
  live: readonly LiveTalk[],
  { conversations: cost, runs, questions }: SpentToday,
): string {
  const parts = [
    ...(live.length === 0 ? [] : [`${counted(live.length, 'conversation')} running here`]),
    ...(cost === null ? [] : [`~$${cost.toFixed(2)} today in all conversations`]),
    ...(runs < 0.005 ? [] : [`$${runs.toFixed(2)} today in runs`]),
    ...(questions < 0.005 ? [] : [`$${questions.toFixed(2)} today in questions to conversations`]),
  ];
  return parts.join(' · ');
}
