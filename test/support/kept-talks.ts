import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The scripted conversation as a version of the client recorded it. */
export interface KeptTalk {
  readonly version: string;
  /** The path of the conversation's transcript. */
  readonly path: string;
  readonly lines: readonly string[];
  /** The lines of each sub-agent's transcript, by its id. */
  readonly agents: Readonly<Record<string, readonly string[]>>;
}

const folder = fileURLToPath(new URL('../fixtures/transcripts', import.meta.url));

/** One conversation a version of the client. */
export const keptTalks: readonly KeptTalk[] = readdirSync(folder).map((version) => {
  const path = join(folder, version, 'conversation.jsonl');
  const agents = join(folder, version, 'subagents');
  const texts = readdirSync(agents).map((name) => [
    name.replace(/^agent-|\.jsonl$/g, ''),
    linesOf(join(agents, name)),
  ]);
  return { version, path, lines: linesOf(path), agents: Object.fromEntries(texts) };
});

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}
