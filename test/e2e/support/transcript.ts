import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of a transcript; only the fields the tests look at are named. */
export interface TranscriptLine {
  readonly type: string;
  readonly subtype?: string;
  readonly uuid?: string;
  readonly sessionId?: string;
  readonly message?: { readonly role: string; readonly content: unknown };
  readonly attachment?: { readonly type: string; readonly hookName?: string; readonly content?: unknown };
  readonly [field: string]: unknown;
}

/** The path of a conversation's transcript, in whichever project folder it is; undefined when there is none. */
function findTranscript(home: string, sessionId: string): string | undefined {
  const projects = join(home, '.claude', 'projects');
  const files = readdirSync(projects, { recursive: true, encoding: 'utf8' });
  const found = files.find((file) => file.endsWith(`${sessionId}.jsonl`));
  return found === undefined ? undefined : join(projects, found);
}

/** The lines of a conversation's transcript; none when it does not exist. */
export function readTranscript(home: string, sessionId: string): TranscriptLine[] {
  const path = findTranscript(home, sessionId);
  if (path === undefined) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as TranscriptLine);
}
