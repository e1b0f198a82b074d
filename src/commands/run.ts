import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { renderCall } from '../core/calls/call-words.ts';
import { Failure } from '../core/failure.ts';
import { isBelowClient } from '../io/client/clients.ts';
import { projectTrees } from '../io/client/project-transcripts.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { ensureProjectState } from '../io/project/project-state.ts';
import { createRun } from '../runs/files/run-folder.ts';
import { broughtNews } from '../runs/launch/brought.ts';
import { findClient } from '../runs/launch/find-client.ts';
import { startRunner } from '../runs/launch/start-runner.ts';
import { assertTrusted } from '../runs/launch/trust.ts';
import { enqueue } from '../runs/runner/queue.ts';
import { shortId } from '../runs/state/choose-run.ts';
import type { Run } from '../runs/state/run.ts';
import type { Command, Reply } from './command.ts';
import { makeRun } from './make-run.ts';
import { askThemToRun, forPersons } from './person.ts';
import { assertAffordable } from './run-budget.ts';
import { needsPerson, settingsFlags } from './run-flags.ts';
import { waitForRun } from './run-follow.ts';
import { runHands } from './run-hands.ts';
import { parentOf } from './run-parent.ts';
import { bindRun } from './run-session.ts';

/** `run`: starts Claude Code on something, without a terminal. */
export const runCommand: Command = {
  summary:
    'Let Claude Code work on something without a terminal. What it does, asks and costs is kept: see session-journal runs',
  spec: {
    verb: 'run',
    bare: 'text',
    without: ['keep-secret'],
    flags: [
      {
        name: 'step',
        takes: 'text',
        placeholder: 'N|TEXT',
        about: 'The step of the session that it works for',
      },
      { name: 'tick', takes: 'none', about: 'Tick that step when it has completed' },
      { name: 'name', takes: 'text', placeholder: 'NAME', about: 'Its name (default: how the query begins)' },
      {
        name: 'continue',
        takes: 'text',
        isOneWord: true,
        placeholder: 'RUN',
        about: "Go on in a copy of this run's conversation; what it may do and cost is inherited",
      },
      {
        name: 'cwd',
        takes: 'text',
        isOneWord: true,
        placeholder: 'DIR',
        about: 'The folder that it works in',
      },
      { name: 'mkdir', takes: 'none', about: 'Make that folder if it does not exist' },
      { name: 'worktree', takes: 'none', about: 'Work in a new git worktree, on a branch of its name' },
      { name: 'draft', takes: 'none', about: 'Only keep it, until: session-journal runs start RUN' },
      ...settingsFlags,
      { name: 'wait', takes: 'none', about: 'Wait until it has ended, and exit with 0 only if it completed' },
      { name: 'follow', takes: 'none', about: 'Show what it does until it has ended' },
    ],
  },
  run: startRun,
};

async function startRun(call: Call, context: Context): Promise<Reply> {
  const query = call.bare.join(' ').trim();
  if (query === '') {
    throw new Failure('misuse', 'What should Claude Code do?', {
      hint: 'For example: session-journal run "Fix the failing test"',
    });
  }
  const parent = await parentOf(call, context);
  const usual = readConfig(findProject(context.cwd), context.env).runs.budget;
  const { run, remarks } = await makeRun({ query, call, parent, usual }, context);
  if (isBelowClient(context.env) && needsPerson(call, run.settings, usual)) {
    throw new Failure('refused', forPersons, { hint: await askThemToRun(renderCall('run', call)) });
  }
  const root = findProject(run.place.cwd)?.root ?? run.place.cwd;
  assertTrusted(run.place.cwd, context.env);
  findClient(context.env, projectTrees(run.place.cwd));
  const state = ensureProjectState(root, context.env);
  assertAffordable(run, { state, context });
  const news = broughtNews(run.place.cwd, state);
  const folder = createRun(state, run);
  bindRun(run, context);
  if (run.state !== 'draft') {
    const { programs } = await runHands(context);
    // Whoever looks starts it if its runner is killed before it has.
    enqueue(context.env, run, folder);
    await startRunner(folder, programs, { env: context.env, names: run.settings.envNames });
  }
  const begun = begunReply(run, [...remarks, ...news]);
  if (run.state === 'draft' || !(hasFlag(call, 'wait') || hasFlag(call, 'follow'))) return begun;
  const waiting = { begun, isFollowed: hasFlag(call, 'follow'), isQuiet: hasFlag(call, 'json') };
  return waitForRun(folder, waiting, context);
}

function begunReply(run: Run, remarks: readonly string[]): Reply {
  const id = shortId(run.id);
  const { cwd, worktree } = run.place;
  const lines =
    run.state === 'draft'
      ? [`📝 Draft ${id}: ${run.name}`, `   To start it: session-journal runs start ${id}`]
      : [
          `✅ Started run ${id}: ${run.name}`,
          `   To see what it does: session-journal runs log ${id} --follow`,
        ];
  const place = worktree === '' ? [] : [`   It works in ${worktree}`];
  const notes = remarks.map((remark) => `   ❗ ${remark}`);
  return {
    text: [...lines, ...place, ...notes].join('\n'),
    data: { id: run.id, short_id: id, name: run.name, status: run.state, cwd, worktree, remarks },
  };
}
