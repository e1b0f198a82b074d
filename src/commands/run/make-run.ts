import { resolve } from 'node:path';
import { v4 } from 'uuid';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { writeFailure } from '../../io/disk/failures.ts';
import { makeFolder } from '../../io/disk/folders.ts';
import { leadsToFolder, realPath } from '../../io/disk/stat.ts';
import type { Context } from '../../io/project/context.ts';
import { homeOf } from '../../io/project/person.ts';
import { inheritedSettings, usualSettings } from '../../runs/state/inherit.ts';
import type { Run, RunPlace } from '../../runs/state/run.ts';
import { nameOfQuery } from '../../runs/state/run-name.ts';
import { noFigures } from '../../runs/state/totals.ts';
import { readSettings } from './flags.ts';
import { findSession } from './session.ts';
import { terminalHere } from './started-from.ts';

/** A run that a person asks for. */
export interface WantedRun {
  readonly query: string;
  readonly call: Call;
  /** The run that it continues. */
  readonly parent: Run | undefined;
  /** The budget that a run has unless something else is said; undefined for none. */
  readonly usual: number | undefined;
}

/**
 * Returns the run that a call asks for, which is not started yet. Makes its folder if the call wants that. Fails with `misuse`, `not-found`, `refused` and as the session's search does.
 */
export async function makeRun({ query, call, parent, usual }: WantedRun, context: Context): Promise<Run> {
  const now = context.now().getTime();
  const newId = (): string => context.newId?.() ?? v4();
  const [id, conversation] = [newId(), newId()];
  const base = parent === undefined ? usualSettings(usual) : inheritedSettings(parent.settings, now);
  const settings = readSettings(call, { base, now, resolve: (path) => fullPath(path, context) });
  const cwd = folderOf(call, context, parent);
  const name = flagText(call, 'name') ?? parent?.name ?? nameOfQuery(query);
  const session = await findSession(call, context, parent);
  if (hasFlag(call, 'tick') && session.step === '') {
    throw new Failure('misuse', '--tick needs a step', { hint: 'Name it: --step N' });
  }
  const place: RunPlace = {
    ...session,
    cwd,
    worktree: '',
    worktreeBase: '',
    ticks: hasFlag(call, 'tick'),
    ...terminalHere(context),
  };
  const state = hasFlag(call, 'draft') ? 'draft' : 'queued';
  const run = { ...emptyRun, id, name, state, since: now, query, settings, place, conversation } as const;
  const figures = noFigures(parent?.figures.reported);
  return { ...run, parent: parent?.id ?? '', createdAt: now, figures };
}

const emptyRun = {
  reason: '',
  startedAt: undefined,
  client: undefined,
  runner: undefined,
  intent: undefined,
  payer: '',
  clientVersion: '',
  usedModel: '',
  surroundings: undefined,
  end: undefined,
  limitedUntil: undefined,
  isArchived: false,
  toldBudgets: [],
  lostStarts: 0,
  limitWaits: 0,
} as const;

function fullPath(given: string, { cwd, env }: Context): string {
  return resolve(cwd, given.replace(/^~(?=\/|$)/, homeOf(env) ?? '~'));
}

function folderOf(call: Call, context: Context, parent: Run | undefined): string {
  const given = flagText(call, 'cwd');
  const path = given === undefined ? (parent?.place.cwd ?? context.cwd) : fullPath(given, context);
  if (hasFlag(call, 'mkdir')) {
    try {
      makeFolder(path);
    } catch (error) {
      throw writeFailure(error, path);
    }
  }
  if (leadsToFolder(path)) return realPath(path);
  throw new Failure('not-found', `"${showLine(path)}" is not a folder`, {
    hint: given === undefined ? 'Give another one: --cwd DIR' : 'Give one that exists, or add --mkdir',
  });
}
