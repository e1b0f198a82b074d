import type { RandomTurn, Step } from './random-talk.ts';
import type { ShownTurn } from './scripted-talk.ts';
import { type Line, type ModelTurn, type Put, type Tip, writeTurn } from './write-turn.ts';

/** Lines of a transcript, and what must be read of them. */
export interface WrittenTalk {
  readonly lines: readonly string[];
  readonly turns: readonly ShownTurn[];
  readonly compactions: readonly string[];
  readonly title: string;
}

/** What is written so far. */
interface Talk {
  lines: Line[];
  readonly put: Put;
  /** Where each of two clients goes on. */
  readonly tips: [Tip, Tip | undefined];
  /** The lines of the last turn, who wrote them, and where that client was before; nobody's if it was no turn. */
  block: { readonly start: number; readonly client: 0 | 1 | undefined; readonly before: Tip };
  title: string;
  readonly compactions: { readonly trigger: string; readonly turn: ModelTurn | undefined }[];
}

/** Writes a conversation as the client would. */
export function writeTalk(steps: readonly Step[]): WrittenTalk {
  const start: Tip = { uuid: null, turn: undefined };
  const talk: Talk = {
    lines: [],
    put: (tip, fields, more = {}) => {
      const uuid = `u${talk.lines.length}`;
      const timestamp = new Date(1.8e12 + talk.lines.length).toISOString();
      const common = { parentUuid: tip.uuid, isSidechain: false, uuid, timestamp, sessionId: 's1' };
      const turn = more.opens ?? tip.turn;
      talk.lines.push({ fields: { ...common, ...fields }, isOwn: true, turn, ...more });
      return { uuid, turn };
    },
    tips: [start, undefined],
    block: { start: 0, client: undefined, before: start },
    title: '',
    compactions: [],
  };
  for (const step of steps) {
    if (step.kind === 'turn') takeTurn(talk, step);
    else takeOther(talk, step);
  }
  return written(talk);
}

function takeTurn(talk: Talk, step: RandomTurn): void {
  const { block, tips, put } = talk;
  // The second client has taken up the conversation before what the first did last.
  const tip = tips[step.client] ?? block.before;
  const from = talk.lines.length;
  tips[step.client] = writeTurn(put, tip, step);
  if (step.isHasty) talk.lines.push(...talk.lines.splice(from, 1));
  talk.block = { start: from, client: step.client, before: tip };
  if (block.client === undefined || block.client === step.client) return;
  const both = zip(talk.lines.slice(block.start, from), talk.lines.slice(from));
  talk.lines = [...talk.lines.slice(0, block.start), ...both];
  talk.block = { start: talk.lines.length, client: undefined, before: tip };
}

function takeOther(talk: Talk, step: Exclude<Step, RandomTurn>): void {
  const { tips, lines, put } = talk;
  const [tip] = tips;
  if (step.kind === 'back') tips[0] = goBack(tip, step.turns);
  else if (step.kind === 'title') {
    talk.title = step.text;
    lines.push({ fields: { type: 'custom-title', customTitle: step.text, sessionId: 's1' } });
  } else if (step.kind === 'noise') {
    lines.push({ fields: { type: 'queue-operation', operation: 'enqueue', content: step.text } });
    tips[0] = put(tip, { type: 'attachment', attachment: { type: 'skill_listing', content: step.text } });
  } else if (step.kind === 'agent' && lines.some(({ isOwn }) => isOwn)) {
    const message = { role: 'user', content: step.text };
    const side = { parentUuid: null, isSidechain: true, agentId: 'a1', uuid: `side${lines.length}` };
    lines.push({ fields: { type: 'user', ...side, message } });
  } else if (step.kind === 'compact' && tip.uuid !== null) {
    talk.compactions.push({ trigger: step.trigger, turn: tip.turn });
    tips[0] = compact(put, tip, step);
  } else if (step.kind === 'copy') {
    const copied = lines.slice(-step.lines).filter(({ fields }) => fields.uuid !== undefined);
    lines.push(...copied.map(({ fields }) => ({ fields: { ...fields, sessionId: 's2' } })));
  }
  talk.block = { start: lines.length, client: undefined, before: tips[0] };
}

function written({ lines, compactions, title }: Talk): WrittenTalk {
  const opened = lines.flatMap(({ opens }) => opens ?? []);
  const live = new Set<ModelTurn>();
  const last = lines.findLast(({ isOwn }) => isOwn);
  for (let one = last?.turn; one !== undefined; one = one.before.turn) live.add(one);
  return {
    lines: lines.map(({ fields }) => JSON.stringify(fields)),
    turns: opened.map((turn) => ({
      ...turn.shown,
      marks: [...(live.has(turn) ? [] : ['rewound']), ...(turn.isInterrupted ? ['interrupted'] : [])],
    })),
    compactions: compactions.map(({ trigger, turn }) => {
      return `${trigger} ${turn === undefined ? 0 : opened.indexOf(turn) + 1} What was before`;
    }),
    title,
  };
}

function compact(put: Put, tip: Tip, { trigger, isLost }: Extract<Step, { kind: 'compact' }>): Tip {
  const compactMetadata = { trigger, preservedSegment: { tailUuid: tip.uuid } };
  const boundary = put(tip, {
    type: 'system',
    subtype: 'compact_boundary',
    parentUuid: null,
    logicalParentUuid: isLost ? 'never-written' : tip.uuid,
    compactMetadata,
  });
  const message = { role: 'user', content: 'What was before' };
  return put(boundary, { type: 'user', isCompactSummary: true, message });
}

function goBack(tip: Tip, turns: number): Tip {
  let at = tip;
  for (let left = turns; left > 0 && at.turn !== undefined; left -= 1) at = at.turn.before;
  return at;
}

function zip(one: readonly Line[], other: readonly Line[]): Line[] {
  const longest = Math.max(one.length, other.length);
  return Array.from({ length: longest }, (_, at) =>
    [one[at], other[at]].filter((line) => line !== undefined),
  ).flat();
}
