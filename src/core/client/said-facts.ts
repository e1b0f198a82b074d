import type { Exit, LineFact, SaidForm } from './line-fact.ts';
import { asFields, blocksOf, type Fields, joinTexts, partsOf, textAt } from './line-fields.ts';

/** Returns what a line says that is the person's or a tool's result. */
export function userFacts(line: Fields): LineFact[] {
  const blocks = blocksOf(line);
  if (line.isCompactSummary === true) return [{ kind: 'summary', text: joinTexts(blocks) }];
  const results = blocks.filter(({ type }) => type === 'tool_result');
  if (results.length > 0) return results.map((block) => finishedFact(block, line));
  if (line.isMeta === true || line.isVisibleInTranscriptOnly === true) return [];
  const text = joinTexts(blocks);
  const report = reportFacts(text);
  if (report.length > 0 || !isFromPerson(line)) return report;
  const wasWaiting = line.promptSource === 'queued';
  return saidFacts(text, wasWaiting ? 'queued' : 'prompt');
}

// The client's report of what ran in the background. Behind the status come words that others wrote.
const report =
  /^<task-notification>\s*<task-id>[^<]*<\/task-id>\s*<tool-use-id>([^<]+)<\/tool-use-id>\s*(?:<output-file>[^<]*<\/output-file>\s*)?<status>(\w+)<\/status>/;

function reportFacts(text: string): LineFact[] {
  const [, id, status] = report.exec(text) ?? [];
  if (id === undefined) return [];
  const exit = status === 'completed' ? 0 : status === 'killed' ? 'stopped' : status;
  return [{ kind: 'finished', id, exit, printed: undefined, agent: undefined }];
}

// Old clients and headless prompts have no origin.
function isFromPerson({ origin }: Fields): boolean {
  const kind = asFields(origin)?.kind;
  return kind === undefined || kind === 'human';
}

// What begins with one of these is the client's own, although it is in a line of the person.
const notSaid = /^<(?:task-notification|local-command-(?:stdout|stderr|caveat)|bash-std(?:out|err))>/;

function saidFacts(text: string, form: SaidForm): LineFact[] {
  if (text.trim() === '' || notSaid.test(text)) return [];
  if (text.startsWith('[Request interrupted by user')) return [{ kind: 'interrupted' }];
  if (text.startsWith('<bash-input>')) {
    return [{ kind: 'said', form: 'shell', text: insideTag(text, 'bash-input') }];
  }
  if (/^<command-(?:name|message)>/.test(text)) return [commandFact(text)];
  return [{ kind: 'said', form, text }];
}

function commandFact(text: string): LineFact {
  const name = /<command-name>([^<]*)<\/command-name>/.exec(text)?.[1] ?? '';
  const args = insideTag(text, 'command-args');
  return { kind: 'said', form: 'command', text: args === '' ? name : `${name} ${args}` };
}

// The client doesn't escape what a person wrote in a tag, so its end is the last one.
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
    printed: block.is_error === true ? printedIn(text) : undefined,
    agent: textAt(result, 'agentId'),
  };
}

const longestError = 300;
const exitCode = /^(?:Error: )?Exit code (\d{1,3})\s*/;
const shownEnd = 1000;

function printedIn(text: string): string | undefined {
  const printed = exitCode.test(text) ? text.replace(exitCode, '').trim() : '';
  if (printed.length > 2 * shownEnd) return `${printed.slice(0, shownEnd)} … ${printed.slice(-shownEnd)}`;
  return printed === '' ? undefined : printed;
}

function exitOf(isError: boolean, text: string): Exit {
  if (!isError) return 0;
  if (/^The user doesn't want to (?:proceed|take this action)/.test(text)) return 'stopped';
  const code = exitCode.exec(text)?.[1];
  return code === undefined ? withoutTags(text).slice(0, longestError) || 'error' : Number(code);
}

function withoutTags(text: string): string {
  return text.replace(/^<tool_use_error>|<\/tool_use_error>$/g, '').trim();
}

/** Returns what an attachment says: what was said or reported while Claude was at work, or what a hook gave to it. */
export function attachmentFacts(line: Fields): LineFact[] {
  const attachment = asFields(line.attachment);
  const type = textAt(attachment, 'type') ?? '';
  if (attachment === undefined) return [];
  if (type.startsWith('hook_')) return [{ kind: 'given', text: textsIn(attachment.content).join('\n') }];
  if (type !== 'queued_command') return [];
  const text = joinTexts(partsOf(attachment.prompt));
  const report = reportFacts(text);
  const isPrompt = ['prompt', undefined].includes(textAt(attachment, 'commandMode'));
  if (report.length > 0 || !isPrompt || !isFromPerson(attachment)) return report;
  return saidFacts(text, 'queued');
}

function textsIn(content: unknown): string[] {
  const texts: unknown[] = Array.isArray(content) ? content : [content];
  return texts.filter((text) => typeof text === 'string');
}

/** Returns what a line of the client itself says: a compaction, or a command that it answered. */
export function systemFacts(line: Fields): LineFact[] {
  if (line.subtype === 'compact_boundary') {
    return [{ kind: 'compacted', trigger: textAt(asFields(line.compactMetadata), 'trigger') ?? '' }];
  }
  const content = textAt(line, 'content') ?? '';
  return line.subtype === 'local_command' && content.includes('<command-name>') ? [commandFact(content)] : [];
}
