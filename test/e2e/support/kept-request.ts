import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelRequest, RequestMessage } from './model-request.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'requests');

type Part = Readonly<Record<string, unknown>>;

/** What a hook gave to the model: a block of ours with the line after it, or a line. The client may add texts of its own. */
const fromHook =
  /(\w+)(?::\w+)? hook additional context: (\[session-journal[\s\S]*?\n\[end of session-journal \w+\](?:\nThis work [^\n]*)?|[^\n]*)/g;

/**
 * Returns the conversation in a request as a reader wants to see it: what the person and the model said, the tools' results,
 * and what our hooks added. The client's own reminders are left out.
 */
export function renderConversation({ body }: ModelRequest): string {
  return body.messages
    .flatMap(({ role, content }) => partsOf(content).flatMap((part) => renderPart(role, part)))
    .join('\n\n')
    .concat('\n');
}

function partsOf(content: RequestMessage['content']): readonly Part[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}

function renderPart(role: string, part: Part): string[] {
  if (part.type === 'tool_use') return [`MODEL RUNS\n${textOfCall(part.input as Part)}`];
  if (part.type === 'tool_result') return [`RESULT\n${resultOf(partsOf(part.content as string))}`];
  const text = textOf(part);
  if (role === 'assistant') return [`MODEL\n${text}`];
  const added = [...text.matchAll(fromHook)].map(([, event, said]) => `JOURNAL (${event})\n${said}`);
  const typed = text.replace(/<system-reminder>[\s\S]*?<\/system-reminder>\n?/g, '').trim();
  return [...added, ...(role === 'user' && typed !== '' ? [`PERSON\n${typed}`] : [])];
}

// Each version of the client frames the report of a sub-agent in another way.
function resultOf(parts: readonly Part[]): string {
  const text = parts.map(textOf).join('\n');
  return /^agentId: /m.test(text) ? '(the report of the sub-agent)' : text;
}

function textOf(part: Part): string {
  const text = String(part.text ?? '').trim();
  return text === '' || text === '(Bash completed with no output)' ? '(nothing)' : text;
}

function textOfCall(input: Part): string {
  return String(input.command ?? input.file_path ?? input.prompt);
}

/** A text with made-up ids and times in the place of the run's own. */
function mask(text: string): string {
  return text
    .replace(/\b[0-9a-f]{7}\b(?=[;,)])/g, 'a1b2c3d')
    .replace(/(?<=sweep[- ]|ID: |resume )[0-9a-f]{6}\b/g, '9e1f0c')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z/g, '2025-01-15T10:00Z')
    .replace(/\/\S*\/sj-e2e-\w+\//g, '/home/ada/')
    .trim();
}

/** Returns a text as it is kept beside the tests, and as it is now; `UPDATE_REQUESTS=1` keeps what is now. */
export function keepRequest(name: string, text: string): { readonly kept: string; readonly shown: string } {
  const path = join(folder, `${name}.txt`);
  const shown = mask(text);
  if (process.env.UPDATE_REQUESTS === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, `${shown}\n`);
  }
  return { kept: existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : '', shown };
}
