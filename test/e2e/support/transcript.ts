import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

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
export function findTranscript(home: string, sessionId: string): string | undefined {
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

const stillMs = 500;

/** Ends when a conversation's transcript has not grown for half a second. */
export async function untilWritten(home: string, sessionId: string): Promise<void> {
  const size = (): number => {
    const path = findTranscript(home, sessionId);
    return path === undefined ? 0 : statSync(path).size;
  };
  for (let before = -1; before < size(); ) {
    before = size();
    await pause(stillMs);
  }
}
