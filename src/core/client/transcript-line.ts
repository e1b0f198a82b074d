// How Claude Code writes a conversation to disk, as measured on 2.1.197 and 2.1.329: one JSON object a line.

/** How the person said something: typed, typed while Claude was at work, as a slash command, or as a shell line. */
export type SaidForm = 'prompt' | 'queued' | 'command' | 'shell';

/**
 * How a tool call ended: an exit code (0 for success), the first words of an error, `running` in the background,
 * `stopped` by the person, or undefined if the transcript doesn't say.
 */
export type Exit = number | string | undefined;

/** One thing that a line of a transcript says. */
export type LineFact =
  | { readonly kind: 'said'; readonly form: SaidForm; readonly text: string }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'answered' | 'thought' | 'summary'; readonly text: string }
  | { readonly kind: 'called'; readonly id: string; readonly tool: string; readonly target: string }
  | {
      readonly kind: 'finished';
      readonly id: string;
      readonly exit: Exit;
      readonly agent: string | undefined;
    }
  | { readonly kind: 'compacted'; readonly trigger: string }
  | { readonly kind: 'titled'; readonly text: string; readonly by: 'person' | 'client' }
  | {
      readonly kind: 'used';
      readonly message: string;
      readonly model: string;
      /** In tokens: everything the request held, and what was answered. */
      readonly context: number;
      readonly output: number;
    };

/** A line of a transcript. Fields that it doesn't have are undefined. */
export interface TranscriptLine {
  readonly uuid: string | undefined;
  /** The uuids of the lines that it may follow: the first that is in the file counts. */
  readonly follows: readonly string[];
  /** In milliseconds since 1970. */
  readonly at: number | undefined;
  readonly conversation: string | undefined;
  readonly cwd: string | undefined;
  readonly branch: string | undefined;
  /** Whether a sub-agent wrote it. */
  readonly isSidechain: boolean;
  readonly entrypoint: string | undefined;
  readonly facts: readonly LineFact[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns what a line of a transcript says; undefined if it isn't a JSON object. */
export function decodeTranscriptLine(text: string): TranscriptLine | undefined {
  const line = parseObject(text);
  if (line === undefined) return undefined;
  const time = Date.parse(textAt(line, 'timestamp') ?? '');
  return {
    uuid: textAt(line, 'uuid'),
    follows: followsOf(line),
    at: Number.isNaN(time) ? undefined : time,
    conversation: textAt(line, 'sessionId'),
    cwd: textAt(line, 'cwd'),
    branch: textAt(line, 'gitBranch'),
    isSidechain: line.isSidechain === true,
    entrypoint: textAt(line, 'entrypoint'),
    facts: (decoders[textAt(line, 'type') ?? ''] ?? nothing)(line),
  };
}

// A compaction begins anew, and the line that it names may never have been written.
function followsOf(line: Fields): string[] {
  const kept = asFields(asFields(line.compactMetadata)?.preservedSegment);
  const uuids = [textAt(line, 'parentUuid'), textAt(line, 'logicalParentUuid'), textAt(kept, 'tailUuid')];
  return uuids.filter((uuid) => uuid !== undefined);
}

const nothing = (): LineFact[] => [];

const decoders: Readonly<Record<string, (line: Fields) => LineFact[]>> = {
  user: userFacts,
  assistant: assistantFacts,
  attachment: attachmentFacts,
  system: systemFacts,
  'custom-title': (line) => titleFacts(textAt(line, 'customTitle'), 'person'),
  'ai-title': (line) => titleFacts(textAt(line, 'aiTitle'), 'client'),
  summary: (line) => titleFacts(textAt(line, 'summary'), 'client'),
};

function titleFacts(text: string | undefined, by: 'person' | 'client'): LineFact[] {
  return text === undefined || text.trim() === '' ? [] : [{ kind: 'titled', text, by }];
}

function userFacts(line: Fields): LineFact[] {
  const blocks = blocksOf(line);
  if (line.isCompactSummary === true) return [{ kind: 'summary', text: joinTexts(blocks) }];
  const results = blocks.filter(({ type }) => type === 'tool_result');
  if (results.length > 0) return results.map((block) => finishedFact(block, line));
  if (line.isMeta === true || line.isVisibleInTranscriptOnly === true || !isFromPerson(line)) return [];
  return saidFacts(joinTexts(blocks));
}

// Old clients and headless prompts have no origin.
function isFromPerson({ origin }: Fields): boolean {
  const kind = asFields(origin)?.kind;
  return kind === undefined || kind === 'human';
}

// What begins with one of these is the client's own, although it is in a line of the person.
const notSaid = /^<(?:task-notification|local-command-(?:stdout|stderr|caveat)|bash-std(?:out|err))>/;

function saidFacts(text: string): LineFact[] {
  if (text.trim() === '' || notSaid.test(text)) return [];
  if (text.startsWith('[Request interrupted by user')) return [{ kind: 'interrupted' }];
  if (text.startsWith('<bash-input>')) {
    return [{ kind: 'said', form: 'shell', text: insideTag(text, 'bash-input') }];
  }
  if (/^<command-(?:name|message)>/.test(text)) return [commandFact(text)];
  return [{ kind: 'said', form: 'prompt', text }];
}

function commandFact(text: string): LineFact {
  const name = insideTag(text, 'command-name');
  const args = insideTag(text, 'command-args');
  return { kind: 'said', form: 'command', text: args === '' ? name : `${name} ${args}` };
}

// The client doesn't escape what is in a tag, so its end is the last one.
function insideTag(text: string, tag: string): string {
  const start = text.indexOf(`<${tag}>`);
  const end = text.lastIndexOf(`</${tag}>`);
  return start < 0 || end < start ? '' : text.slice(start + tag.length + 2, end);
}

function finishedFact(block: Fields, line: Fields): LineFact {
  const result = asFields(line.toolUseResult);
  const isRunning = textAt(result, 'backgroundTaskId') !== undefined || result?.isAsync === true;
  const text = joinTexts(partsOf(block.content));
  return {
    kind: 'finished',
    id: textAt(block, 'tool_use_id') ?? '',
    exit: isRunning ? 'running' : exitOf(block.is_error === true, text),
    agent: textAt(result, 'agentId'),
  };
}

const longestError = 300;

function exitOf(isError: boolean, text: string): Exit {
  if (!isError) return 0;
  if (/^The user doesn't want to (?:proceed|take this action)/.test(text)) return 'stopped';
  const code = /^(?:Error: )?Exit code (\d{1,3})/.exec(text)?.[1];
  return code === undefined ? withoutTags(text).slice(0, longestError) || 'error' : Number(code);
}

function withoutTags(text: string): string {
  return text.replace(/^<tool_use_error>|<\/tool_use_error>$/g, '').trim();
}

function assistantFacts(line: Fields): LineFact[] {
  const message = asFields(line.message);
  // The client's own words in Claude's place: an error of the API, or a reply that never came.
  if (textAt(message, 'model') === '<synthetic>' || line.isApiErrorMessage === true) return [];
  return [...blocksOf(line).flatMap(assistantFact), ...usedFacts(message)];
}

function assistantFact(block: Fields): LineFact[] {
  const text = textAt(block, 'text') ?? textAt(block, 'thinking') ?? '';
  if (block.type === 'text' && text.trim() !== '') return [{ kind: 'answered', text }];
  if (block.type === 'thinking' && text.trim() !== '') return [{ kind: 'thought', text }];
  if (block.type !== 'tool_use') return [];
  const target = targetOf(asFields(block.input));
  return [{ kind: 'called', id: textAt(block, 'id') ?? '', tool: textAt(block, 'name') ?? '', target }];
}

const targets = ['file_path', 'notebook_path', 'command', 'pattern', 'skill', 'url', 'description', 'query'];
const longestTarget = 2000;

function targetOf(input: Fields | undefined): string {
  const found = targets.map((key) => textAt(input, key)).find((value) => value !== undefined && value !== '');
  return (found ?? '').slice(0, longestTarget);
}

function usedFacts(message: Fields | undefined): LineFact[] {
  const usage = asFields(message?.usage);
  if (usage === undefined) return [];
  const count = (key: string): number => (typeof usage[key] === 'number' ? (usage[key] as number) : 0);
  const input = ['input_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens'].map(count);
  const output = count('output_tokens');
  return [
    {
      kind: 'used',
      message: textAt(message, 'id') ?? '',
      model: textAt(message, 'model') ?? '',
      context: input.reduce((sum, tokens) => sum + tokens, 0) + output,
      output,
    },
  ];
}

function attachmentFacts(line: Fields): LineFact[] {
  const attachment = asFields(line.attachment);
  if (textAt(attachment, 'type') !== 'queued_command' || !isFromPerson(attachment as Fields)) return [];
  if (!['prompt', undefined].includes(textAt(attachment, 'commandMode'))) return [];
  const text = joinTexts(partsOf(attachment?.prompt));
  return text.trim() === '' || notSaid.test(text) ? [] : [{ kind: 'said', form: 'queued', text }];
}

function systemFacts(line: Fields): LineFact[] {
  if (line.subtype === 'compact_boundary') {
    return [{ kind: 'compacted', trigger: textAt(asFields(line.compactMetadata), 'trigger') ?? '' }];
  }
  const content = textAt(line, 'content') ?? '';
  return line.subtype === 'local_command' && content.includes('<command-name>') ? [commandFact(content)] : [];
}

function blocksOf(line: Fields): Fields[] {
  return partsOf(asFields(line.message)?.content);
}

function partsOf(content: unknown): Fields[] {
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  const parts: unknown[] = Array.isArray(content) ? content : [];
  return parts.map(asFields).filter((part) => part !== undefined);
}

function joinTexts(blocks: readonly Fields[]): string {
  return blocks.flatMap((block) => (block.type === 'text' ? (textAt(block, 'text') ?? []) : [])).join('\n');
}

function parseObject(text: string): Fields | undefined {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function textAt(fields: Fields | undefined, key: string): string | undefined {
  const value = fields?.[key];
  return typeof value === 'string' ? value : undefined;
}
