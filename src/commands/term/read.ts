import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { readCount } from '../../core/calls/read-count.ts';
import { showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import { peekTerminal, terminalHistory, waitForEnd } from '../../terminals/control/control-terminal.ts';
import { agentIn, findTerminal, terminalsOf } from '../../terminals/control/known-terminals.ts';
import type { Reply } from '../reply/command.ts';
import { termGoals } from './flags.ts';

function nameIn({ bare: [name] }: Call, word: string): string {
  if (name !== undefined) return name;
  throw misuse(`term ${word} needs the name of a terminal`, 'List them: session-journal term list');
}

/** `term peek NAME`: what a terminal shows now. */
export async function peekAt(call: Call, { env }: Context): Promise<Reply> {
  const screen = await peekTerminal(terminalsOf(env), nameIn(call, 'peek'));
  const count = readCount(call, 'limit', 12);
  // What is below the last text is only empty.
  const used = screen.lines.findLastIndex((line) => line !== '') + 1;
  const cut = (rows: readonly string[]) => rows.slice(0, used).slice(count === undefined ? 0 : -count);
  const lines = cut(screen.lines);
  const { cols, rows, cursor, isAlternate, title } = screen;
  const data = { cols, rows, cursor, alt: isAlternate, title, lines };
  if (hasFlag(call, 'ansi'))
    return { text: `${cut(screen.styled).join('\n')}\n`, data, isForeign: true, isColored: true };
  return { text: lines.join('\n'), data, isForeign: true };
}

/** `term history NAME`: what a terminal has shown, as far as it is kept. */
export async function historyOf(call: Call, { env }: Context): Promise<Reply> {
  const folder = terminalsOf(env);
  const name = nameIn(call, 'history');
  const [lines, { isAlternate }] = [await terminalHistory(folder, name), await peekTerminal(folder, name)];
  const { record } = await findTerminal(folder, name);
  const [conversation] = record?.conversations ?? [];
  const session = record?.session ?? '';
  const where = [
    ...(conversation === undefined
      ? []
      : [`Its conversation: session-journal conversations show ${showLine(conversation)}`]),
    ...(session === '' ? [] : [`Its session: session-journal view --session ${showLine(session)}`]),
  ];
  const note = [`${name} shows a full-screen program, which leaves no history`, ...where].join('\n');
  const text = `${lines.join('\n').trimEnd()}${isAlternate ? `\n[${note}]` : ''}`;
  return {
    text,
    data: {
      name,
      lines,
      alt: isAlternate,
      conversation: conversation ?? null,
      session: session === '' ? null : session,
    },
    isForeign: true,
  };
}

const lookAgainMs = 250;

/** `term wait NAME`: waits until a terminal's command has ended, or until its agent needs the person or is done. */
export async function waitFor(call: Call, context: Context): Promise<Reply> {
  const folder = terminalsOf(context.env);
  const name = nameIn(call, 'wait');
  const goal = goalOf(call);
  const mostMs = (readCount(call, 'timeout', 60) ?? Number.POSITIVE_INFINITY) * 1000;
  if (goal === 'exit') {
    const end = await waitForEnd(folder, name, mostMs);
    if (end === undefined) return late(name);
    const text = `${name} ended with exit code ${end.code}`;
    return { text, data: { name, state: 'ended', exit_code: end.code }, exit: end.code };
  }
  const until = Date.now() + mostMs;
  for (;;) {
    const found = await findTerminal(folder, name);
    const { life, record } = found;
    const state = agentIn(found, context.env)?.seen.state;
    if (life === 'live' && state === goal)
      return { text: `${name} is ${goal}`, data: { name, state, exit_code: null } };
    if (life === 'ended' || life === 'dead') {
      const code = record?.exitCode ?? 1;
      return { text: `${name} has ended`, data: { name, state: 'ended', exit_code: code }, exit: 1 };
    }
    if (Date.now() > until) return late(name);
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

function late(name: string): Reply {
  return { text: `${name} still runs`, data: { name, state: null, exit_code: null }, exit: 1 };
}

function goalOf(call: Call): (typeof termGoals)[number] {
  const text = flagText(call, 'for') ?? 'exit';
  const goal = termGoals.find((one) => one === text);
  if (goal !== undefined) return goal;
  throw misuse(`--for can't be "${showLine(text)}"`, `Give one of: ${termGoals.join(', ')}`);
}
