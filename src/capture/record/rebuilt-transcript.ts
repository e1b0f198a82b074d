import type { CapturedCall, CapturedMessage } from './capture.ts';

// A conversation whose transcript is gone, or was never on this machine, is written as one from its captures, so that it
// is found, read and asked as all others are. Only our own reader gets it: before a client does, it is rebuilt once more
// as words alone (`conversations/asked-transcript.ts`). Nothing that was pushed becomes a field that means something.

/** A message, and the branch that its capture was taken on. */
export interface PlacedMessage extends CapturedMessage {
  readonly branch: string;
}

/** A conversation, where it took place, and what its captures hold of it, in order. */
export interface RebuiltConversation {
  readonly id: string;
  /** What it is called if nothing that was said in it is here. */
  readonly title: string;
  /** When it was last captured, in milliseconds since 1970. */
  readonly at: number;
  /** Absolute path of a folder. */
  readonly cwd: string;
  /** What the first line says, so that another state of it is known to be another transcript. */
  readonly stamp: string;
  readonly messages: Iterable<PlacedMessage>;
}

type Line = Readonly<Record<string, unknown>>;

// A turn that isn't here still counts, so that the others keep their numbers. What is forged must not fill the disk.
const longestGap = 1000;
// Says nothing, but is a turn.
const nothingSaid = '<command-name></command-name>';

/** Returns the lines of a transcript, each with its line feed. A message that is there twice is written once. */
export function* rebuildTranscript(conversation: RebuiltConversation): Generator<string> {
  yield lineOf({ type: 'rebuilt', stamp: conversation.stamp });
  const known = new Set<string>();
  const written = { lines: 0, turn: 0 };
  for (const message of conversation.messages) {
    // What sub-agents said is not part of what was said, as in the client's own transcripts.
    if (message.role === 'agent' || (message.uuid !== '' && known.has(message.uuid))) continue;
    known.add(message.uuid);
    for (const line of [...missingTurns(message, written), ...messageLines(message)]) {
      yield lineOf({ ...placeOf(message, { conversation, written }), ...line });
    }
  }
  if (written.lines === 0) yield titleLine(conversation);
}

function titleLine({ title, cwd, at }: RebuiltConversation): string {
  return lineOf({ type: 'ai-title', aiTitle: title, cwd, timestamp: new Date(at).toISOString() });
}

function lineOf(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}

interface Written {
  lines: number;
  turn: number;
}

function missingTurns({ role, turn }: CapturedMessage, written: Written): Line[] {
  const gap = turn - written.turn - (role === 'user' ? 1 : 0);
  const isNext = turn > written.turn;
  if (isNext) written.turn = turn;
  if (!isNext || gap > longestGap) return [];
  return Array.from({ length: gap }, () => userLine(nothingSaid));
}

interface Place {
  readonly conversation: RebuiltConversation;
  readonly written: Written;
}

function placeOf({ time, branch }: PlacedMessage, { conversation: { id, cwd }, written }: Place): Line {
  const idOf = (line: number): string => `${id}-${`${line}`.padStart(12, '0')}`;
  written.lines += 1;
  return {
    uuid: idOf(written.lines),
    parentUuid: written.lines === 1 ? null : idOf(written.lines - 1),
    sessionId: id,
    cwd,
    gitBranch: branch,
    entrypoint: 'cli',
    ...(time === 0 ? {} : { timestamp: new Date(time).toISOString() }),
  };
}

function userLine(content: unknown): Line {
  return { type: 'user', message: { role: 'user', content } };
}

function messageLines({ role, text, calls = [] }: CapturedMessage): Line[] {
  if (role === 'user') return [userLine(asPrompt(text))];
  const said = text === '' ? [] : [{ type: 'text', text }];
  const uses = calls.map(({ tool, target }, index) => {
    return { type: 'tool_use', id: `call-${index}`, name: tool, input: { description: target } };
  });
  const content = [...said, ...uses];
  const message = { role: 'assistant', model: 'session-journal', content };
  return [...(content.length === 0 ? [] : [{ type: 'assistant', message }]), ...calls.flatMap(resultLine)];
}

// What looks like the client's own words is only what somebody said.
function asPrompt(text: string): string {
  if (text === '') return nothingSaid;
  return /^(?:<|\[Request interrupted)/.test(text) ? ` ${text}` : text;
}

function resultLine({ exit, printed }: CapturedCall, index: number): Line[] {
  if (exit === null) return [];
  const result = (content: string, isError: boolean): Line => {
    return userLine([{ type: 'tool_result', tool_use_id: `call-${index}`, content, is_error: isError }]);
  };
  if (exit === 'running') return [{ ...result('', false), toolUseResult: { isAsync: true } }];
  if (exit === 'stopped') return [result("The user doesn't want to proceed", true)];
  if (typeof exit === 'number' && exit !== 0) return [result(`Exit code ${exit}\n${printed}`, true)];
  return [typeof exit === 'string' ? result(exit || 'error', true) : result('', false)];
}
