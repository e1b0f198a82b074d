import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { Failure, isFailure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import { readVersion } from '../../io/project/version.ts';
import { switchClient } from '../../terminals/control/control-terminal.ts';
import {
  findLive,
  findTerminal,
  inheritedName,
  noteAttached,
  ownTerminal,
  previousTerminal,
  socketOf,
  terminalsOf,
} from '../../terminals/control/known-terminals.ts';
import type { Reply } from '../reply/command.ts';
import { detachKeys } from './flags.ts';
import { waitingOnes } from './list.ts';
import { ensureTerminal, suggestedName } from './new.ts';

/** `term [NAME] [-- COMMAND]`: attaches to a terminal, and starts it first if there is none of this name. */
export async function attachHere(call: Call, context: Context): Promise<Reply> {
  const name = call.bare[0] ?? (await suggestedName(call, context));
  return goTo(name, call, context);
}

/** `term last`: goes back to the terminal that was attached before. */
export async function attachLast(call: Call, context: Context): Promise<Reply> {
  const name = previousTerminal(terminalsOf(context.env));
  if (name !== undefined) return goTo(name, call, context);
  throw new Failure('no-terminal', 'No terminal was attached before', {
    hint: 'List them: session-journal term list',
  });
}

/** `term next`: goes to the terminal that has needed the person longest. */
export async function attachNext(call: Call, context: Context): Promise<Reply> {
  const own = ownTerminal(terminalsOf(context.env))?.name;
  const next = (await waitingOnes(context)).find(({ name }) => name !== own);
  if (next !== undefined) return goTo(next.name, call, context);
  return { text: 'No terminal needs you', data: { terminal: null }, exit: 1 };
}

async function goTo(name: string, call: Call, context: Context): Promise<Reply> {
  const folder = terminalsOf(context.env);
  const own = ownTerminal(folder);
  assertOutside(name, call, { own: own?.name, env: context.env });
  if (own !== undefined && !hasFlag(call, 'nested')) {
    await ensureTerminal(name, call, context);
    await switchClient(folder, own, name);
    return { text: '', data: { switched_to: name } };
  }
  assertTerminal(context);
  await ensureTerminal(name, call, context);
  return stay({ name, role: 'lead', call }, context);
}

interface Stay {
  readonly name: string;
  readonly role: 'lead' | 'view';
  readonly call: Call;
}

// Until the person detaches, going from terminal to terminal as programs inside ask.
async function stay({ name, role, call }: Stay, context: Context): Promise<Reply> {
  const { attach } = await import('../../terminals/control/attach.ts');
  const folder = terminalsOf(context.env);
  const version = readVersion(context);
  const key = flagText(call, 'detach-key') ?? detachKeys[0];
  if (!detachKeys.some((known) => known === key))
    throw misuse(`--detach-key can't be "${showLine(key)}"`, `Give ${detachKeys.join(' or ')}`);
  const term = context.env.TERM ?? '';
  for (let target = name; ; ) {
    let running = version;
    const path = socketOf(folder, target);
    const end = await attach({
      ...{ path, role, version, term, hasDetachKey: key !== 'none' },
      onAttached: (its) => {
        running = its;
        if (role === 'lead') noteAttached(folder, target);
      },
      onNamed: (called) => {
        target = called || target;
      },
    });
    if (end.is === 'switch') {
      target = end.to;
      continue;
    }
    const older = running === version ? '' : `\nIt runs in version ${running} of the program`;
    if (end.is === 'ended') return endedReply(target, end.code);
    if (end.is === 'detached') return said(detachedText(target) + older, target, 0);
    if (end.is === 'left') return said('', target, 1);
    if (end.is === 'refused') throw new Failure('refused', `"${target}" refuses: ${end.text}`);
    if (end.is === 'not-a-tty') throw notTerminal();
    if (end.is === 'lost') await settled(folder, target);
    // Nobody answers, or no more: it may say what became of it.
    await findLive(folder, target);
    throw new Failure('busy', `The connection to "${target}" was lost`, {
      hint: `Try again: session-journal term ${target}`,
    });
  }
}

function detachedText(name: string): string {
  return `[detached from ${name}]\nTo come back: session-journal term ${name}`;
}

const goneMs = 1000;
const lookAgainSoonMs = 20;

// A process that is killed closes its connections a moment before it is gone, and until then it seems to be busy.
async function settled(folder: ReturnType<typeof terminalsOf>, name: string): Promise<void> {
  const until = performance.now() + goneMs;
  while ((await findTerminal(folder, name)).life === 'busy' && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, lookAgainSoonMs));
}

function endedReply(name: string, code: number): Reply {
  const { data, ...reply } = said(`[${name} ended with exit code ${code}]`, name, code);
  return { ...reply, data: { ...data, ended: true } };
}

function said(text: string, name: string, exit: number): Reply {
  return { text, data: { terminal: name, exit_code: exit }, exit };
}

/** `term view NAME`: shows a terminal without typing into it. */
export async function viewIt(call: Call, context: Context): Promise<Reply> {
  const [name] = call.bare;
  if (name === undefined)
    throw misuse('term view needs the name of a terminal', 'List them: session-journal term list');
  assertOutside(name, call, { own: ownTerminal(terminalsOf(context.env))?.name, env: context.env });
  assertTerminal(context);
  const watch = (): Promise<Reply> => stay({ name, role: 'view', call }, context);
  return hasFlag(call, 'follow') ? follow(name, watch, context) : watch();
}

const lookAgainMs = 500;

// Through all ends of the terminal and its process, until the person detaches.
async function follow(name: string, watch: () => Promise<Reply>, { env }: Context): Promise<Reply> {
  const folder = terminalsOf(env);
  await findTerminal(folder, name);
  for (;;) {
    try {
      const { life } = await findTerminal(folder, name);
      const reply = life === 'live' ? await watch() : undefined;
      if (reply !== undefined && reply.data.ended !== true) return reply;
    } catch (error) {
      // It was killed, or it is being started again: then there is nothing of this name for a moment.
      if (!isFailure(error) || !['dead', 'ended', 'no-terminal'].includes(error.code)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

// A terminal that shows itself would never come to an end.
function assertOutside(
  name: string,
  call: Call,
  { own, env }: { readonly own: string | undefined; readonly env: Context['env'] },
): void {
  if (own === name) throw new Failure('nested', `You are in the terminal "${name}" already`);
  const inherited = inheritedName(terminalsOf(env), env);
  if (own !== undefined || inherited === '' || hasFlag(call, 'nested')) return;
  throw new Failure('nested', `This runs inside the terminal "${showLine(inherited)}"`, {
    hint: `Attach here all the same: --nested. To type into another terminal: session-journal term send ${name} TEXT`,
  });
}

function assertTerminal({ terminal }: Context): void {
  if (terminal?.ask === undefined) throw notTerminal();
}

function notTerminal(): Failure {
  return new Failure('not-a-tty', 'Attaching needs a terminal for input and output', {
    hint: 'Without one, use: session-journal term new, send, peek or wait',
  });
}
