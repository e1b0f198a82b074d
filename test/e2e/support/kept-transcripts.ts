import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Client } from './client.ts';
import { chosenAge, pinnedVersion } from './client-install.ts';
import { journalPlugin } from './plugin-copy.ts';

/** The transcripts of a conversation: its own first, and then its sub-agents'. */
export interface Transcripts {
  readonly main: string;
  readonly agents: readonly string[];
}

/** Returns the text of a conversation's transcripts, as if it had taken place below /home/ada. */
export function readTranscripts(client: Client, conversation: string): Transcripts {
  const found = pathsOf(client, conversation).map((path) => movedHome(readFileSync(path, 'utf8'), client));
  const [main = '', ...agents] = found;
  return { main, agents };
}

/** Keeps a conversation's transcripts as fixtures: without most of what the client notes for itself. */
export function keepTranscripts(client: Client, conversation: string): void {
  const folder = join(journalPlugin, 'test', 'fixtures', 'transcripts', pinnedVersion(chosenAge()));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'subagents'), { recursive: true });
  for (const path of pathsOf(client, conversation)) {
    const isAgent = basename(dirname(path)) === 'subagents';
    const name = isAgent ? join('subagents', basename(path)) : 'conversation.jsonl';
    writeFileSync(join(folder, name), shortened(movedHome(readFileSync(path, 'utf8'), client)));
  }
}

function pathsOf({ home }: Client, conversation: string): string[] {
  const projects = join(home, '.claude', 'projects');
  const files = readdirSync(projects, { recursive: true, encoding: 'utf8' }).sort();
  const own = files.filter((file) => file.endsWith(`${conversation}.jsonl`));
  const agents = files.filter(
    (file) => file.includes(`${conversation}/subagents/`) && file.endsWith('.jsonl'),
  );
  return [...own, ...agents].map((file) => join(projects, file));
}

/** Returns a text of the client as if the conversation had taken place below /home/ada. */
export function movedHome(text: string, { project }: Client): string {
  const root = dirname(project);
  return text
    .replaceAll(root, '/home/ada')
    .replaceAll(root.replace(/[^A-Za-z0-9]/g, '-'), '-home-ada')
    .replace(/"osVersion":"[^"]*"/g, '"osVersion":"Linux 6.8.0"');
}

// How many lines of each kind that says nothing are kept.
const keptOfKind = 2;
const longestText = 100;
const spoken = ['user', 'assistant', 'system', 'queued_command', 'custom-title'];
const link = ['parentUuid', 'isSidechain', 'agentId', 'type', 'uuid', 'timestamp', 'sessionId'];

function shortened(text: string): string {
  const kept = new Map<string, number>();
  const lines = text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const fields = JSON.parse(line) as Record<string, unknown>;
    const kind = String((fields.attachment as { type?: unknown } | undefined)?.type ?? fields.type);
    if (spoken.includes(kind)) return [line];
    const count = (kept.get(kind) ?? 0) + 1;
    kept.set(kind, count);
    if (count <= keptOfKind) return [JSON.stringify(clipped(fields))];
    // What follows it would lose its place.
    const entries = link.flatMap((key) => (key in fields ? [[key, fields[key]]] : []));
    return fields.uuid === undefined ? [] : [JSON.stringify(Object.fromEntries(entries))];
  });
  return `${lines.join('\n')}\n`;
}

/** Returns a value with its texts and lists cut, for a fixture. */
export function clipped(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > longestText ? `${value.slice(0, longestText)}…` : value;
  if (Array.isArray(value)) return value.slice(0, 2).map(clipped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clipped(part)]));
}
