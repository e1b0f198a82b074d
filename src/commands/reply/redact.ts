import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { removeInvisible } from '../../core/client/defuse.ts';
import type { Screened } from '../../core/secrets/find.ts';
import { mayHoldSecret } from '../../core/secrets/quick-find.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import type { Command, Reply } from './command.ts';

/** A secret that was kept out of what a command wrote, without the secret itself. */
export interface Redaction {
  readonly kind: string;
  /** Where it was: `--decision`, `the text`, `an answer`. */
  readonly place: string;
  /** Its first characters, then `…`. */
  readonly hint: string;
}

interface ScreenedCall {
  readonly call: Call;
  readonly found: readonly Redaction[];
}

/** A command's context, and the projects whose configuration says which words aren't secrets. */
export interface Running {
  readonly context: Context;
  readonly projects: readonly (Project | undefined)[];
}

const writingVerbs = new Set(['init', 'log', 'checkpoint', 'pause', 'close', 'edit', 'set']);
// These flags name a place or a session, and their texts are never written.
const unwritten = new Set(['C', 'session', 'switch-to', 'from']);

/**
 * Runs a command and returns its reply. If the command writes, its texts are screened first, and the reply says what
 * was redacted.
 */
export async function runScreened(
  command: Command,
  call: Call,
  { context, projects }: Running,
): Promise<Reply> {
  if (!writingVerbs.has(command.spec.verb) || hasFlag(call, 'keep-secret')) return command.run(call, context);
  const notSecrets = projects.flatMap((project) => readConfig(project, context.env).notSecrets);
  const screened = await screenCall(call, notSecrets);
  let found = screened.found;
  const screenText: ScreenText = async (text, placesOf) => {
    const result = await screen(text, notSecrets);
    found = found.concat(redactionsOf(result, placesOf(result)));
    return result.text;
  };
  const reply = await command.run(screened.call, screenInput(context, screenText));
  return found.length === 0 ? reply : withRedactions(reply, found);
}

// Returns the call without secrets in its texts; `notSecrets` are words that look like secrets but aren't.
async function screenCall(call: Call, notSecrets: readonly string[]): Promise<ScreenedCall> {
  const given = await Promise.all(
    call.given.map(async (flag) => {
      if (unwritten.has(flag.name)) return { flag, found: [] };
      const { text, found } = await redact(flag.text, `--${flag.name}`, notSecrets);
      return { flag: { ...flag, text }, found };
    }),
  );
  const bare = await Promise.all(call.bare.map((text) => redact(text, 'the text', notSecrets)));
  return {
    call: { given: given.map(({ flag }) => flag), bare: bare.map(({ text }) => text) },
    found: [...given, ...bare].flatMap(({ found }) => found),
  };
}

async function redact(
  given: string,
  place: string,
  notSecrets: readonly string[],
): Promise<{ text: string; found: Redaction[] }> {
  const screened = await screen(given, notSecrets);
  const places = screened.found.map(() => place);
  return { text: screened.text, found: redactionsOf(screened, places) };
}

function redactionsOf({ found }: Screened, places: readonly string[]): Redaction[] {
  return found.map(({ kind, hint }, index) => ({ kind, place: places[index] ?? 'the text', hint }));
}

/** The result of screening, and the text that the offsets of the found secrets refer to. */
interface ScreenedText extends Screened {
  readonly from: string;
}

// Control characters are removed before a text is written, so a secret must not hide behind them here.
async function screen(text: string, notSecrets: readonly string[]): Promise<ScreenedText> {
  const from = removeInvisible(text);
  if (!mayHoldSecret(from)) return { text, found: [], from };
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const screened = screenSecrets(from, notSecrets);
  return { ...screened, from, text: screened.found.length === 0 ? text : screened.text };
}

type PlacesOf = (screened: ScreenedText) => string[];
type ScreenText = (text: string, placesOf: PlacesOf) => Promise<string>;

// Screens what a command reads while it runs: `log --stdin`, answers typed at a terminal, a linked task.
function screenInput(context: Context, screenText: ScreenText): Context {
  const { readInput, terminal } = context;
  const ask = terminal?.ask;
  return {
    ...context,
    screen: (text, place) => screenText(text, ({ found }) => found.map(() => place)),
    ...(readInput && {
      readInput: async () => {
        const text = await readInput();
        return screenText(text, keysAt);
      },
    }),
    ...(ask && {
      terminal: {
        ...terminal,
        ask: async (question) => screenText(await ask(question), ({ found }) => found.map(() => 'an answer')),
      },
    }),
  };
}

// Returns, for each secret, the flag of the `key: value` line it is in. The secrets come in order.
function keysAt({ from, found }: ScreenedText): string[] {
  const keys = [...from.matchAll(/^(?:--|—|–)?([A-Za-z][\w-]*)[ \t]*:/gm)];
  let next = 0;
  return found.map(({ start }) => {
    while (keys[next] !== undefined && (keys[next]?.index ?? 0) <= start) next += 1;
    const name = keys[next - 1]?.[1];
    return name === undefined ? 'the text' : `--${name.toLowerCase()}`;
  });
}

function withRedactions(reply: Reply, found: readonly Redaction[]): Reply {
  const what = [...new Set(found.map(({ kind, place }) => `${kind} in ${place}`))].join(', ');
  const way =
    'to keep it, add --keep-secret, or list the word under not_secrets in ~/.config/session-journal/config.json';
  return {
    ...reply,
    text: `${reply.text.trimEnd()}\n   🔒 Redacted ${what}: ${way}`,
    data: { ...reply.data, redacted: found },
  };
}
