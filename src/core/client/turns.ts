import { type Exit, editTools, type LineFact, type SaidForm } from './line-fact.ts';
import { followed, inOrder } from './line-order.ts';
import type { TranscriptLine } from './transcript-line.ts';
import { isBeginning } from './turn-numbers.ts';

/** Something that was done in a turn: a tool, what it was used on (a path, a command, a pattern), and how that ended. */
export interface Deed {
  readonly tool: string;
  readonly target: string;
  readonly exit: Exit;
  /** The id of the sub-agent that this call started. */
  readonly agent: string | undefined;
}

/** What the person said, and everything up to what they said next. */
export interface Turn {
  /** From 1. */
  readonly number: number;
  /** In milliseconds since 1970. */
  readonly at: number | undefined;
  /** Empty for what comes before the person's first words. */
  readonly said: string;
  readonly form: SaidForm;
  readonly answered: readonly string[];
  readonly thought: readonly string[];
  readonly did: readonly Deed[];
  /** What files were changed, as the tools were told. */
  readonly files: readonly string[];
  /** The ids of the assistant's messages. */
  readonly messages: readonly string[];
  /** Tokens that were answered. */
  readonly tokens: number;
  /** Whether the person went back to before it, so that the conversation goes on without it. */
  readonly isRewound: boolean;
  readonly isInterrupted: boolean;
  /** The ids of its lines. */
  readonly uuids: readonly string[];
  readonly cwd: string | undefined;
  readonly branch: string | undefined;
}

/** A compaction, and the summary that replaced what was before. */
export interface CompactionSeen {
  readonly trigger: string;
  readonly at: number | undefined;
  readonly summary: string;
  /** The number of the last turn before it; 0 if there was none. */
  readonly afterTurn: number;
}

/** What was said and done in a conversation, or by a sub-agent. */
export interface Conversed {
  readonly turns: readonly Turn[];
  readonly compactions: readonly CompactionSeen[];
  /** The last title: the person's, or else the client's; empty if there is none. */
  readonly title: string;
  /** Tokens that the last request held. */
  readonly contextTokens: number;
  readonly model: string;
  /** How many lines could not be read. */
  readonly broken: number;
}

interface OpenTurn {
  readonly number: number;
  readonly at: number | undefined;
  readonly said: string;
  readonly form: SaidForm;
  readonly cwd: string | undefined;
  readonly branch: string | undefined;
  readonly answered: string[];
  readonly thought: string[];
  readonly did: OpenDeed[];
  readonly messages: string[];
  readonly uuids: string[];
  /** The turn that the first line of this one follows. */
  readonly before: OpenTurn | undefined;
  tokens: number;
  isInterrupted: boolean;
}

interface OpenDeed extends Deed {
  exit: Exit;
  agent: string | undefined;
}

type Fact<Kind extends LineFact['kind']> = Extract<LineFact, { kind: Kind }>;

interface Collected {
  readonly turns: OpenTurn[];
  /** The turn of each line, by its uuid; none before the person's first words. */
  readonly turnOf: Map<string, OpenTurn | undefined>;
  /** The last call of each id. */
  readonly calls: Map<string, OpenDeed>;
  readonly compactions: CompactionSeen[];
  readonly titles: { person: string; client: string };
  /** The turn of the last line: the conversation goes on from there. */
  last: OpenTurn | undefined;
  used: Fact<'used'> | undefined;
}

/**
 * Returns what was said and done in the lines of one transcript, a conversation's or a sub-agent's; undefined stands for
 * a line that can't be read. A line belongs to the turn of the line that it follows, so two clients may have written to
 * one file at the same time.
 */
export function collectTurns(
  lines: Iterable<TranscriptLine | undefined>,
  whose: 'conversation' | 'agent' = 'conversation',
): Conversed {
  const decoded = [...lines];
  const readable = decoded.filter((line) => line !== undefined);
  // Old clients wrote what a sub-agent did into the conversation's own transcript.
  const own = whose === 'agent' ? readable : readable.filter(({ isSidechain }) => !isSidechain);
  const all: Collected = {
    turns: [],
    turnOf: new Map(),
    calls: new Map(),
    compactions: [],
    titles: { person: '', client: '' },
    last: undefined,
    used: undefined,
  };
  for (const line of inOrder(own)) takeLine(all, line);
  return {
    turns: closeTurns(all),
    compactions: all.compactions,
    title: all.titles.person || all.titles.client,
    contextTokens: all.used?.context ?? 0,
    model: all.used?.model ?? '',
    broken: decoded.length - readable.length,
  };
}

function takeLine(all: Collected, line: TranscriptLine): void {
  const turn = turnFor(all, line);
  for (const fact of line.facts) takeFact(all, fact, { turn, at: line.at });
  all.last = turn;
  if (line.uuid === undefined) return;
  turn?.uuids.push(line.uuid);
  all.turnOf.set(line.uuid, turn);
}

function turnFor(all: Collected, line: TranscriptLine): OpenTurn | undefined {
  const place = followed(line, all.turnOf);
  const before = place === undefined ? (isBeginning(line) ? undefined : all.last) : all.turnOf.get(place);
  const said = line.facts.find((fact) => fact.kind === 'said');
  const isWork = line.facts.some(({ kind }) => kind === 'answered' || kind === 'called');
  if (said === undefined && (before !== undefined || !isWork)) return before;
  const turn: OpenTurn = {
    number: all.turns.length + 1,
    at: line.at,
    said: said?.text ?? '',
    form: said?.form ?? 'prompt',
    cwd: line.cwd,
    branch: line.branch,
    answered: [],
    thought: [],
    did: [],
    messages: [],
    uuids: [],
    before,
    tokens: 0,
    isInterrupted: false,
  };
  all.turns.push(turn);
  return turn;
}

interface Place {
  readonly turn: OpenTurn | undefined;
  readonly at: number | undefined;
}

function takeFact(all: Collected, fact: LineFact, place: Place): void {
  const { turn, at } = place;
  const afterTurn = turn?.number ?? 0;
  if (fact.kind === 'titled') all.titles[fact.by] = fact.text;
  else if (fact.kind === 'compacted') {
    all.compactions.push({ trigger: fact.trigger, at, summary: '', afterTurn });
  } else if (fact.kind === 'summary') {
    const begun = all.compactions.pop() ?? { trigger: '', at, afterTurn };
    all.compactions.push({ ...begun, summary: fact.text });
  } else if (fact.kind === 'finished') finish(all.calls.get(fact.id), fact);
  else if (fact.kind === 'used') all.used = fact;
  if (turn === undefined) return;
  if (fact.kind === 'called') {
    const deed = { tool: fact.tool, target: fact.target, exit: undefined, agent: undefined };
    all.calls.set(fact.id, deed);
    turn.did.push(deed);
  } else addToTurn(turn, fact);
}

// What runs in the background is reported a second time when it ends, and then without the agent.
function finish(deed: OpenDeed | undefined, { exit, agent }: Fact<'finished'>): void {
  if (deed === undefined) return;
  deed.exit = exit;
  deed.agent = agent ?? deed.agent;
}

function addToTurn(turn: OpenTurn, fact: LineFact): void {
  if (fact.kind === 'answered') turn.answered.push(fact.text);
  else if (fact.kind === 'thought') turn.thought.push(fact.text);
  else if (fact.kind === 'interrupted') turn.isInterrupted = true;
  // Each line of a message has the usage of the whole message.
  else if (fact.kind === 'used' && !turn.messages.includes(fact.message)) {
    turn.messages.push(fact.message);
    turn.tokens += fact.output;
  }
}

function closeTurns(all: Collected): Turn[] {
  const live = new Set<OpenTurn>();
  for (let turn = all.last; turn !== undefined && !live.has(turn); turn = turn.before) live.add(turn);
  return all.turns.map((turn) => {
    const { before, ...seen } = turn;
    const changed = turn.did.filter(({ tool, exit }) => editTools.has(tool) && exit === 0);
    const files = [...new Set(changed.map(({ target }) => target))];
    return { ...seen, files, isRewound: !live.has(turn) };
  });
}
