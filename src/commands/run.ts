import { isAbsolute, join, resolve } from 'node:path';
import { v4 } from 'uuid';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { isBelowClient } from '../io/client/clients.ts';
import { makeFolder } from '../io/disk/folders.ts';
import { leadsToFolder, realPath } from '../io/disk/stat.ts';
import type { Context } from '../io/project/context.ts';
import { homeOf } from '../io/project/person.ts';
import { ensureProjectState } from '../io/project/project-state.ts';
import { createRun } from '../runs/files/run-folder.ts';
import { findClient } from '../runs/launch/find-client.ts';
import { startRunner } from '../runs/launch/start-runner.ts';
import { assertTrusted } from '../runs/launch/trust.ts';
import { shortId } from '../runs/state/choose-run.ts';
import type { Run, RunSettings } from '../runs/state/run.ts';
import { noFigures } from '../runs/state/totals.ts';
import type { Command, Reply } from './command.ts';
import { needsPerson, readSettings, settingsFlags } from './run-flags.ts';
import { runHands } from './run-hands.ts';

/** `run`: starts Claude Code on something, without a terminal. */
export const runCommand: Command = {
  summary: 'Let Claude Code work on something without a terminal, and keep what it does, asks and costs',
  spec: {
    verb: 'run',
    bare: 'text',
    without: ['keep-secret'],
    flags: [
      { name: 'name', takes: 'text', placeholder: 'NAME', about: 'Its name (default: how the query begins)' },
      {
        name: 'cwd',
        takes: 'text',
        isOneWord: true,
        placeholder: 'DIR',
        about: 'The folder that it works in',
      },
      { name: 'mkdir', takes: 'none', about: 'Make that folder if it does not exist' },
      ...settingsFlags,
      { name: 'wait', takes: 'none', about: 'Wait until it has ended' },
    ],
  },
  run: startRun,
};

const usualSettings: RunSettings = {
  model: '',
  maxTurns: undefined,
  budgetUsd: 5,
  timeoutMs: undefined,
  systemPrompt: '',
  appendSystemPrompt: '',
  allow: [],
  deny: [],
  addDirs: [],
  envNames: [],
  mcpConfig: '',
  mode: 'ask',
  bypassUntil: undefined,
  parkAfterMs: 5 * 60_000,
  waitsForLimit: false,
  snapshots: false,
};

async function startRun(call: Call, context: Context): Promise<Reply> {
  const query = call.bare.join(' ').trim();
  if (query === '')
    throw new Failure('misuse', 'Nothing to do', {
      hint: 'For example: session-journal run "Fix the failing test"',
    });
  const cwd = placeOf(call, context);
  const now = context.now().getTime();
  const settings = readSettings(call, {
    base: usualSettings,
    now,
    resolve: (path) => resolve(context.cwd, path),
  });
  if (isBelowClient(context.env) && needsPerson(call, settings, usualSettings.budgetUsd))
    throw new Failure('refused', 'Only a person can do this');
  assertTrusted(cwd, context.env);
  const hands = await runHands(context);
  findClient(context.env, []);
  const run = newRun(query, { cwd, now, settings, context, call });
  const folder = createRun(ensureProjectState(cwd, context.env), run);
  await startRunner(folder, hands.programs, { env: context.env, names: settings.envNames });
  return { text: `Started run ${shortId(run.id)}: ${run.name}`, data: { id: run.id, name: run.name } };
}

function placeOf(call: Call, { cwd, env }: Context): string {
  const given = flagText(call, 'cwd') ?? cwd;
  const path = resolve(cwd, given.replace(/^~(?=\/|$)/, homeOf(env) ?? '~'));
  if (!leadsToFolder(path) && hasFlag(call, 'mkdir')) makeFolder(path);
  if (leadsToFolder(path)) return realPath(path);
  throw new Failure('not-found', `"${path}" is not a folder`, {
    hint: 'Give one that exists, or add --mkdir',
  });
}

interface Asked {
  cwd: string;
  now: number;
  settings: RunSettings;
  context: Context;
  call: Call;
}

function newRun(query: string, { cwd, now, settings, context, call }: Asked): Run {
  const newId = () => context.newId?.() ?? v4();
  return {
    id: newId(),
    name: flagText(call, 'name') ?? query.slice(0, 50),
    state: 'queued',
    reason: '',
    since: now,
    query,
    settings,
    place: {
      cwd,
      worktree: '',
      worktreeBase: '',
      sessionFile: '',
      session: '',
      step: '',
      ticks: false,
      terminal: '',
    },
    conversation: newId(),
    parent: '',
    createdAt: now,
    startedAt: undefined,
    client: undefined,
    runner: undefined,
    intent: undefined,
    figures: noFigures(),
    payer: '',
    clientVersion: '',
    end: undefined,
    limitedUntil: undefined,
    isArchived: false,
    failures: 0,
  };
}
