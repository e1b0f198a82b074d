import type { RandomCall, RandomReply, RandomTurn, Step } from './random-talk.ts';
import type { ShownTurn } from './scripted-talk.ts';

/** Lines of a transcript, and what must be read of them. */
export interface WrittenTalk {
  readonly lines: readonly string[];
  readonly turns: readonly ShownTurn[];
  readonly compactions: readonly string[];
  readonly title: string;
}

interface ModelTurn {
  readonly shown: Omit<ShownTurn, 'marks'>;
  readonly isInterrupted: boolean;
  readonly before: Tip;
}

/** Where a client goes on: behind a line, in a turn. */
interface Tip {
  readonly uuid: string | null;
  readonly turn: ModelTurn | undefined;
}

interface Line {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether it has a place in the conversation: neither a note, a copy nor a sub-agent's. */
  readonly isOwn?: boolean;
  readonly turn?: ModelTurn;
  readonly opens?: ModelTurn;
}

/** Writes a conversation as the client would. Every line that follows another has a uuid. */
export function writeTalk(steps: readonly Step[]): WrittenTalk {
  const start: Tip = { uuid: null, turn: undefined };
  const tips: [Tip, Tip | undefined] = [start, undefined];
  let lines: Line[] = [];
  let block = { start: 0, client: 0, before: start };
  let [serial, title] = [0, ''];
  const compactions: { trigger: string; turn: ModelTurn | undefined }[] = [];
  const put = (tip: Tip, fields: object, more: Partial<Line> = {}): Tip => {
    serial += 1;
    const uuid = `u${serial}`;
    const timestamp = new Date(1.8e12 + serial).toISOString();
    const common = { parentUuid: tip.uuid, isSidechain: false, uuid, timestamp, sessionId: 's1' };
    const turn = more.opens ?? tip.turn;
    lines.push({
      fields: { ...common, ...fields },
      isOwn: true,
      ...(turn === undefined ? {} : { turn }),
      ...more,
    });
    return { uuid, turn };
  };

  const takeTurn = (step: RandomTurn): void => {
    // The second client has taken up the conversation before what the first did last.
    const tip = tips[step.client] ?? block.before;
    const from = lines.length;
    tips[step.client] = writeTurn(put, tip, step);
    if (step.isHasty && lines.length > from) lines.push(...lines.splice(from, 1));
    if (step.client !== block.client && block.client >= 0) {
      lines = [...lines.slice(0, block.start), ...zip(lines.slice(block.start, from), lines.slice(from))];
      block = { start: lines.length, client: -1, before: tip };
    } else block = { start: from, client: step.client, before: tip };
  };

  for (const step of steps) {
    const [tip] = tips;
    if (step.kind === 'turn') {
      takeTurn(step);
      continue;
    }
    if (step.kind === 'back') tips[0] = goBack(tip, step.turns);
    else if (step.kind === 'title') {
      title = step.text;
      lines.push({ fields: { type: 'custom-title', customTitle: title, sessionId: 's1' } });
    } else if (step.kind === 'noise') {
      lines.push({ fields: { type: 'queue-operation', operation: 'enqueue', content: step.text } });
      tips[0] = put(tip, { type: 'attachment', attachment: { type: 'skill_listing', content: step.text } });
    } else if (step.kind === 'agent' && serial > 0) {
      const message = { role: 'user', content: step.text };
      const side = { parentUuid: null, isSidechain: true, agentId: 'a1', uuid: `side${lines.length}` };
      lines.push({ fields: { type: 'user', ...side, message } });
    } else if (step.kind === 'compact' && tip.uuid !== null) {
      compactions.push({ trigger: step.trigger, turn: tip.turn });
      tips[0] = compact(put, tip, step);
    } else if (step.kind === 'copy') {
      const copied = lines.slice(-step.lines).filter(({ fields }) => fields.uuid !== undefined);
      lines.push(...copied.map(({ fields }) => ({ fields: { ...fields, sessionId: 's2' } })));
    }
    block = { start: lines.length, client: -1, before: tips[0] };
  }

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

type Put = (tip: Tip, fields: object, more?: Partial<Line>) => Tip;

function writeTurn(put: Put, before: Tip, step: RandomTurn): Tip {
  const { form, said, replies, isInterrupted } = step;
  const calls = replies.flatMap((reply) => reply.calls);
  const changed = calls.filter(({ tool, exit }) => tool === 'Edit' && exit === 0).map(({ target }) => target);
  const opens: ModelTurn = {
    shown: {
      form: form === 'blocks' ? 'prompt' : form,
      said: form === 'command' ? `/x ${said}` : said,
      answered: replies.flatMap(({ text }) => (text === '' ? [] : text)),
      did: calls.map(({ tool, target, exit }) => `${tool} ${target} -> ${exit}`),
      files: [...new Set(changed)],
    },
    isInterrupted,
    before,
  };
  let tip = put(before, saidFields(form, said), { opens });
  for (const reply of replies) tip = writeReply(put, tip, reply);
  if (!isInterrupted) return tip;
  const content = [{ type: 'text', text: '[Request interrupted by user for tool use]' }];
  return put(tip, { type: 'user', message: { role: 'user', content } });
}

function saidFields(form: RandomTurn['form'], said: string): object {
  if (form === 'queued') {
    const attachment = {
      type: 'queued_command',
      prompt: said,
      commandMode: 'prompt',
      origin: { kind: 'human' },
    };
    return { type: 'attachment', attachment };
  }
  const content = {
    prompt: said,
    blocks: [
      { type: 'image', source: {} },
      { type: 'text', text: said },
    ],
    shell: `<bash-input>${said}</bash-input>`,
    command: `<command-message>x</command-message>\n<command-name>/x</command-name>\n<command-args>${said}</command-args>`,
  }[form];
  return { type: 'user', message: { role: 'user', content } };
}

let messages = 0;

function writeReply(put: Put, before: Tip, { thought, text, calls }: RandomReply): Tip {
  messages += 1;
  const message = { id: `m${messages}`, role: 'assistant', model: 'claude-x', usage: { output_tokens: 7 } };
  const say = (tip: Tip, block: object): Tip => {
    return put(tip, { type: 'assistant', message: { ...message, content: [block] } });
  };
  let tip = before;
  if (thought !== '') tip = say(tip, { type: 'thinking', thinking: thought });
  if (text !== '') tip = say(tip, { type: 'text', text });
  const begun = calls.map((call, at) => {
    const id = `toolu_${messages}_${at}`;
    tip = say(tip, { type: 'tool_use', id, name: call.tool, input: { [targetKey[call.tool]]: call.target } });
    return { call, id, tip };
  });
  for (const { call, id, tip: called } of begun) {
    if (call.exit !== undefined) tip = put(called, resultFields(id, call.exit));
  }
  return tip;
}

const targetKey: Readonly<Record<RandomCall['tool'], string>> = {
  Bash: 'command',
  Edit: 'file_path',
  Grep: 'pattern',
  Agent: 'description',
};

function resultFields(id: string, exit: number | string): object {
  const texts: Readonly<Record<string, string>> = {
    0: 'fine',
    running: 'It runs',
    stopped: "The user doesn't want to proceed with this tool use. STOP",
    'It failed': '<tool_use_error>It failed</tool_use_error>',
  };
  const content = texts[exit] ?? `Exit code ${exit}\nno`;
  const block = { type: 'tool_result', tool_use_id: id, content, is_error: exit !== 0 && exit !== 'running' };
  const result = exit === 'running' ? { backgroundTaskId: 'b1' } : content;
  return { type: 'user', message: { role: 'user', content: [block] }, toolUseResult: result };
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
