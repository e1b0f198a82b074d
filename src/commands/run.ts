import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { renderCall } from '../core/calls/call-words.ts';
import { Failure } from '../core/failure.ts';
import { isBelowClient } from '../io/client/clients.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { ensureProjectState } from '../io/project/project-state.ts';
import { shortId } from '../runs/state/choose-run.ts';
import type { Run } from '../runs/state/run.ts';
import { type BegunRun, continuedRun, startRun } from '../runs/view/control-runs.ts';
import { openedData } from '../runs/view/known-runs.ts';
import type { Command, Reply } from './reply/command.ts';
import { askThemToRun, forPersons } from './reply/person.ts';
import { hasMoreRights, settingsFlags } from './run/flags.ts';
import { waitForRun } from './run/follow.ts';
import { runHands } from './run/hands.ts';
import { makeRun } from './run/make-run.ts';
import { bindRun } from './run/session.ts';
import { projectWithRuns, runsRoot } from './runs/project.ts';

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
      {
        name: 'worktree',
        takes: 'maybe',
        isOneWord: true,
        placeholder: 'NAME',
        about: 'Work in a new git worktree, on a branch of this name (default: from the name of the run)',
      },
      { name: 'draft', takes: 'none', about: 'Only keep it, until: session-journal runs start RUN' },
      ...settingsFlags,
      { name: 'wait', takes: 'none', about: 'Wait until it has ended, and exit with 0 only if it completed' },
      { name: 'follow', takes: 'none', about: 'Show what it does until it has ended' },
    ],
  },
  run: runRun,
};

async function runRun(call: Call, context: Context): Promise<Reply> {
  const query = call.bare.join(' ').trim();
  if (query === '') {
    throw new Failure('misuse', 'What should Claude Code do?', {
      hint: 'For example: session-journal run "Fix the failing test"',
    });
  }
  const hands = await runHands(context);
  const { budget: usual } = readConfig(findProject(context.cwd), context.env).runs;
  const continued = flagText(call, 'continue');
  const before =
    continued === undefined
      ? undefined
      : await continuedRun(projectWithRuns(context).state, continued, hands);
  const wanted = await makeRun({ query, call, parent: before?.run, usual }, context);
  if (isBelowClient(context.env) && hasMoreRights(wanted.settings, usual)) {
    throw new Failure('refused', forPersons, { hint: await askThemToRun(renderCall('run', call)) });
  }
  const state = ensureProjectState(runsRoot(wanted.place), context.env);
  const bind = (made: Run): void => bindRun(made, context);
  const worktree = flagText(call, 'worktree')?.trim();
  const purse = { state, listed: before?.listed, day: hands.day() };
  const begun = await startRun({ run: wanted, worktree, bind, ...purse }, hands);
  const reply = begunReply(begun);
  const isWaiting = hasFlag(call, 'wait') || hasFlag(call, 'follow');
  if (begun.run.state === 'draft' || !isWaiting) return reply;
  const how = { begun: reply, isFollowed: hasFlag(call, 'follow'), isQuiet: hasFlag(call, 'json') };
  return waitForRun(begun.folder, how, context);
}

function begunReply({ run, folder, remarks }: BegunRun): Reply {
  const id = shortId(run.id);
  const { worktree } = run.place;
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
    data: { ...openedData({ run, folder }), remarks },
  };
}
