import { dirname, join } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { cutAtWord } from '../core/text/cut.ts';
import { writeFigures } from '../io/client/statusline-figures.ts';
import { changeStatusline, hasStatusline, planStatusline } from '../io/client/statusline-script.ts';
import { asRecord } from '../io/disk/json.ts';
import type { Context } from '../io/project/context.ts';
import { projectAt } from '../io/project/project.ts';
import { readBinding } from '../journal/conversation/bindings.ts';
import { findNamedTarget } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import type { Command, Reply } from './reply/command.ts';
import { assertPerson } from './reply/person.ts';

/** `statusline`: prints the line below Claude Code's prompt box, and keeps its figures. */
export const statuslineCommand: Command = {
  summary:
    "Print a line for Claude Code's status line from the JSON on standard input: model, session, step, context and cost. --install puts it into your settings",
  spec: {
    verb: 'statusline',
    without: ['session', 'keep-secret'],
    bare: undefined,
    flags: [
      {
        name: 'install',
        takes: 'none',
        about: 'Add it to your settings of Claude Code, after showing the change',
      },
      { name: 'uninstall', takes: 'none', about: 'Take it out again, and put back what was there before' },
      {
        name: 'yes',
        takes: 'none',
        about: 'With --install or --uninstall: change the settings without asking',
      },
    ],
  },
  run: runStatusline,
};

async function runStatusline(call: Call, context: Context): Promise<Reply> {
  const wishes = (['install', 'uninstall'] as const).filter((name) => hasFlag(call, name));
  const [wish, other] = wishes;
  if (other !== undefined)
    throw new Failure('misuse', 'Cannot use both --install and --uninstall', { hint: 'Choose one' });
  if (wish === undefined) {
    // With a person at the keyboard, nobody would ever send the JSON.
    if (context.terminal?.ask !== undefined) throw forTheClient();
    return printLine(context);
  }
  await assertPerson('statusline', call, context);
  return change(wish, hasFlag(call, 'yes'), context);
}

function forTheClient(): Failure {
  return new Failure('misuse', 'Claude Code runs this, with JSON on standard input', {
    hint: 'To have the line there: session-journal statusline --install',
  });
}

async function change(wish: 'install' | 'uninstall', isSure: boolean, context: Context): Promise<Reply> {
  const { env, templates, terminal } = context;
  const plan = planStatusline(env, wish);
  if (wish === 'uninstall' && !hasStatusline(env)) {
    return { text: 'Your settings have no status line of Session Journal', data: { changed: false } };
  }
  const shown = [
    `In ${plan.settings}:`,
    `   - "statusLine": ${JSON.stringify(plan.before) ?? '(nothing)'}`,
    `   + "statusLine": ${JSON.stringify(plan.after) ?? '(nothing)'}`,
  ];
  const agreed =
    isSure ||
    /^\s*y(?:es)?\s*$/i.test((await terminal?.ask?.(`${shown.join('\n')}\nChange it? [y/N] `)) ?? '');
  if (agreed) changeStatusline(env, plan, join(dirname(templates), 'dist', 'cli.cjs'));
  const end = agreed ? '✅ Changed' : `Not changed. To change it: session-journal statusline --${wish} --yes`;
  return { text: [...shown, end].join('\n'), data: { changed: agreed, settings: plan.settings } };
}

// What the client gives to its status line, as far as we use it.
async function printLine(context: Context): Promise<Reply> {
  const input = (await context.readInput?.()) ?? '';
  const given = decode(input);
  if (given === undefined) return { text: '', data: {}, isRaw: true };
  const model = asRecord(given.model);
  const name = String(model?.display_name ?? model?.id ?? '');
  const cost = Number(asRecord(given.cost)?.total_cost_usd ?? 0) || 0;
  const percent = asRecord(given.context_window)?.used_percentage;
  const conversation = String(given.session_id ?? '');
  const contextPercent = typeof percent === 'number' ? Math.round(percent) : undefined;
  const figures = { at: context.now().getTime(), model: name, cost, contextPercent, said: saidIn(given) };
  keep(conversation, figures, context);
  const session = await sessionParts(conversation, context);
  const parts = [
    name,
    ...session,
    contextPercent === undefined ? '' : `context ${contextPercent} %`,
    `$${cost.toFixed(2)}`,
  ];
  const text = parts
    .map(showLine)
    .filter((part) => part !== '')
    .join(' · ');
  return {
    text,
    data: {
      model: name,
      session: session[0] ?? null,
      context_percent: contextPercent ?? null,
      cost_usd: cost,
    },
  };
}

function decode(input: string): Record<string, unknown> | undefined {
  try {
    return asRecord(JSON.parse(input));
  } catch {
    return undefined;
  }
}

const kept = ['model', 'version', 'output_style', 'workspace', 'cost', 'context_window'];

function saidIn(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => kept.includes(name)));
}

// A full disk must not empty the line.
function keep(conversation: string, figures: Parameters<typeof writeFigures>[2], { env }: Context): void {
  try {
    writeFigures(env, conversation, figures);
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

const longestStep = 40;

async function sessionParts(conversation: string, context: Context): Promise<string[]> {
  const binding = /^[\w-]{4,64}$/.test(conversation) ? readBinding(context.env, conversation) : undefined;
  if (binding === undefined) return [];
  try {
    const target = await findNamedTarget(projectAt(binding.project, context.env), binding.id);
    const { shortname, figures, currentStep } = (await loadTarget(target, context)).session;
    const { done, total } = figures;
    return [total === 0 ? shortname : `${shortname} ${done}/${total}`, cutAtWord(currentStep, longestStep)];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [];
  }
}
