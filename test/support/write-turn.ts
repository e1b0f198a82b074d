import type { RandomCall, RandomReply, RandomTurn } from './random-talk.ts';
import type { ShownTurn } from './scripted-talk.ts';

/** A turn as it must be read. */
export interface ModelTurn {
  readonly shown: Omit<ShownTurn, 'marks'>;
  readonly isInterrupted: boolean;
  readonly before: Tip;
}

/** Where a client goes on: behind a line, in a turn. */
export interface Tip {
  readonly uuid: string | null;
  readonly turn: ModelTurn | undefined;
}

/** A line of a transcript. */
export interface Line {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether it has a place in the conversation: neither a note, a copy nor a sub-agent's. */
  readonly isOwn?: boolean;
  readonly turn?: ModelTurn | undefined;
  readonly opens?: ModelTurn;
}

/** Puts a line behind another, and returns where it goes on. */
export type Put = (tip: Tip, fields: object, more?: Partial<Line>) => Tip;

/** Writes a turn's lines, and returns where it goes on. */
export function writeTurn(put: Put, before: Tip, step: RandomTurn): Tip {
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
