import { misuse, quote } from '../core/calls/call-draft.ts';
import type { Call, CallSpec } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { completionScripts } from '../core/calls/completion-scripts.ts';
import type { Candidate } from '../core/calls/next-word.ts';
import { nextWord } from '../core/calls/next-word.ts';
import { splitVerb } from '../core/calls/split-verb.ts';
import { isFailure } from '../core/failure.ts';
import { oneLine } from '../core/text/escape.ts';
import type { Context } from '../io/project/context.ts';
import { openProject } from '../io/project/project.ts';
import { listSessions } from '../journal/files/sessions.ts';
import type { Session } from '../journal/session/session.ts';
import { findTarget } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import { runModes, runStates } from '../runs/state/run.ts';
import { knownNames, placeOfTerminals } from '../terminals/control/known-terminals.ts';
import { captureOrders, capturesWords, exportFormats, sharingWords } from './captures/flags.ts';
import type { Alias, Command, Reply, Row } from './reply/command.ts';
import { runsWords } from './runs/flags.ts';
import { detachKeys, termGoals, termWords } from './term/flags.ts';

type Table = ReadonlyMap<string, Row>;
type Aliases = ReadonlyMap<string, Alias>;

const shells = Object.keys(completionScripts);

/** Returns `completion`: prints a shell's script, and for that script what may come next in a call. */
export function completionOf(table: Table, aliases: Aliases): Command {
  return {
    summary: 'Print the completion for a shell; load it with: eval "$(session-journal completion bash)"',
    spec: {
      verb: 'completion',
      without: ['session', 'keep-secret'],
      bare: {
        placeholder: 'SHELL',
        about: `${shells.slice(0, -1).join(', ')} or ${shells.at(-1)}`,
        max: 1000,
      },
      flags: [
        {
          name: 'words',
          takes: 'none',
          about: 'Print what may follow the words after "--", each with a "=" before it',
        },
      ],
    },
    run: async (call, context) => {
      if (!hasFlag(call, 'words')) return scriptOf(call);
      const words = call.bare.map((word) => word.replace(/^=/, ''));
      const found = await candidates({ table, aliases, context }, words);
      const lines = found.map(({ word, about }) =>
        about === '' ? `${oneLine(word)}\n` : `${oneLine(word)}\t${oneLine(about)}\n`,
      );
      return { text: lines.join(''), data: { words: found }, isRaw: true };
    },
  };
}

function scriptOf({ bare }: Call): Reply {
  const [shell = ''] = bare;
  const text = bare.length === 1 ? completionScripts[shell] : undefined;
  if (text === undefined) {
    const what = shell === '' ? 'Which shell?' : `No completion for ${quote(bare.join(' '))}`;
    throw misuse(what, `Give one of: ${shells.join(', ')}`);
  }
  return { text, data: { shell, script: text }, isRaw: true };
}

interface Asked {
  readonly table: Table;
  readonly aliases: Aliases;
  readonly context: Context;
}

async function candidates(asked: Asked, words: readonly string[]): Promise<Candidate[]> {
  const typed = words.at(-1) ?? '';
  const earlier = words.slice(0, -1);
  // `--done=Fix` is one word: its value is completed, and the flag stays before it.
  const [, flag = '', value = ''] = /^(--[\w-]+=)([\s\S]*)$/.exec(typed) ?? [];
  if (flag !== '') {
    const found = await candidates(asked, [...earlier, flag.slice(0, -1), value]);
    return found.map((each) => ({ ...each, word: flag + each.word }));
  }
  const { verb, before, rest } = splitVerb(earlier);
  const spec = verb === undefined ? undefined : await specOf(asked, verb);
  const next = nextWord(spec, verb === undefined ? before : [...before, ...rest], typed);
  if (next.kind === 'flags') return next.flags.filter(({ word }) => word.startsWith(typed));
  const possible = await valuesOf(asked, { verb, flag: next.flag, earlier });
  return possible.filter(({ word }) => word === ':files' || word.startsWith(typed));
}

async function specOf({ table, aliases }: Asked, verb: string): Promise<CallSpec | undefined> {
  return (await table.get(aliases.get(verb)?.words[0] ?? verb)?.load())?.spec;
}

interface Place {
  readonly verb: string | undefined;
  readonly flag: string | undefined;
  readonly earlier: readonly string[];
}

const files: readonly Candidate[] = [{ word: ':files', about: '' }];
const plain = (words: readonly string[]): Candidate[] => words.map((word) => ({ word, about: '' }));

const times = plain(['today', 'yesterday', '2h', '3d']);

// What the value of a flag names; a flag that is not here takes a text of one's own.
const flagValues: Readonly<Record<string, (asked: Asked, place: Place) => Promise<readonly Candidate[]>>> = {
  C: async () => files,
  from: async () => files,
  html: async () => files,
  file: async () => files,
  'key-file': async () => files,
  session: sessionNames,
  'switch-to': sessionNames,
  status: async (_, { verb }) =>
    plain(verb === 'runs' ? runStates : ['active', 'paused', 'completed', 'abandoned']),
  continue: ({ context }) => runNames(context),
  run: ({ context }) => runNames(context),
  step: (asked, place) => textsOf(asked, place, ({ openSteps }) => openSteps),
  'permission-mode': async () => plain(runModes),
  'mcp-config': async () => files,
  'add-dir': async () => files,
  in: async () => plain(['all', 'sessions', 'entries', 'conversations', 'captures', 'commits']),
  tools: async () => plain(['read']),
  since: async () => times,
  before: async () => times,
  until: async () => times,
  path: async () => files,
  order: async () => plain(captureOrders),
  cwd: async () => files,
  for: async () => plain(termGoals),
  'detach-key': async () => plain(detachKeys),
  format: async () => plain(exportFormats),
  done: (asked, place) => textsOf(asked, place, ({ openSteps }) => openSteps),
  undone: (asked, place) =>
    textsOf(asked, place, ({ steps }) => steps.filter(({ done }) => done).map(({ text }) => text)),
  current: (asked, place) => textsOf(asked, place, ({ openSteps }) => openSteps),
  resolved: (asked, place) => textsOf(asked, place, ({ blockers }) => blockers.map(({ text }) => text)),
};

async function valuesOf(asked: Asked, place: Place): Promise<readonly Candidate[]> {
  const { table, aliases } = asked;
  if (place.flag !== undefined) return (await flagValues[place.flag]?.(asked, place)) ?? [];
  const verbs = (): Candidate[] =>
    [...[...table].filter(([, { isHidden }]) => isHidden !== true), ...aliases].map(
      ([word, { summary }]) => ({ word, about: summary }),
    );
  switch (place.verb) {
    case undefined:
      return [...verbs(), { word: 'help', about: 'Show the help of a command, or of all' }];
    case 'help':
      return [...verbs(), ...plain(['all'])];
    case 'captures':
      return plain(wordsOfCaptures(place.earlier.at(-1)));
    case 'run':
      return flagsOf(asked, place);
    case 'runs':
      return wordsOfRuns(asked, place.earlier);
    case 'approve':
    case 'deny':
      return (await import('./runs/run-words.ts')).questionWords(asked.context);
    case 'term':
      return terminalWords(asked, place.earlier);
    case 'completion':
      return plain(shells);
    case 'edit':
    case 'report':
    case 'resume':
    case 'view':
      return sessionNames(asked);
    default:
      return [];
  }
}

function wordsOfCaptures(before: string | undefined): readonly string[] {
  if (before === 'share') return sharingWords;
  return before === 'captures' ? capturesWords : [];
}

// What a run is to do is a text of one's own, so only the flags can be offered.
async function flagsOf(asked: Asked, { verb = '', earlier }: Place): Promise<readonly Candidate[]> {
  const next = nextWord(await specOf(asked, verb), splitVerb(earlier).rest, '--');
  return next.kind === 'flags' ? next.flags : [];
}

async function runNames(context: Context): Promise<readonly Candidate[]> {
  return (await import('./runs/run-words.ts')).runWords(context);
}

async function wordsOfRuns({ context }: Asked, earlier: readonly string[]): Promise<readonly Candidate[]> {
  const [word, other] = earlier.slice(earlier.indexOf('runs') + 1).filter((one) => !one.startsWith('-'));
  if (word === undefined) return plain(runsWords);
  if (word === 'worktree' && other === undefined) return plain(['remove']);
  const takesNone = ['list', 'search', 'events', 'dirs'].includes(word);
  const isNamed = other !== undefined && !['stop', 'worktree'].includes(word);
  return takesNone || isNamed ? [] : runNames(context);
}

async function terminalWords({ context }: Asked, earlier: readonly string[]): Promise<Candidate[]> {
  const word = earlier.slice(earlier.indexOf('term') + 1).find((one) => !one.startsWith('-'));
  const names = plain(knownNames(placeOfTerminals(context.env)));
  return word === undefined ? [...plain(termWords), ...names] : names;
}

async function sessionNames({ context }: Asked): Promise<Candidate[]> {
  return orNone(async () => {
    const { sessions } = await listSessions(openProject(context.cwd));
    const names = sessions.map(({ facts }) => facts.shortname);
    return sessions.map((file) => {
      const { shortname, status } = file.facts;
      const isAlone = names.filter((name) => name === shortname).length === 1;
      return isAlone
        ? { word: shortname, about: status }
        : { word: handle(file), about: `${shortname}, ${status}` };
    });
  });
}

async function textsOf(
  { context }: Asked,
  { earlier }: Place,
  read: (session: Session) => readonly string[],
): Promise<Candidate[]> {
  return orNone(async () => {
    const at = earlier.indexOf('--session');
    const target = await findTarget(context, at < 0 ? undefined : earlier[at + 1]);
    return plain(read((await loadTarget(target, context)).session).map(oneLine));
  });
}

// Where nothing can be read, there is nothing to offer, and a shell has no place for an error.
async function orNone(find: () => Promise<Candidate[]>): Promise<Candidate[]> {
  try {
    return await find();
  } catch (error) {
    if (isFailure(error)) return [];
    throw error;
  }
}
