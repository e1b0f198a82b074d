import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from './client.ts';
import { chosenAge, pinnedVersion } from './client-install.ts';
import { clipped, movedHome } from './kept-transcripts.ts';
import { journalPlugin } from './plugin-copy.ts';

/** Keeps what a client printed as the fixture of a scene, if `UPDATE_STREAMS=1` asks for it. */
export function keepStream(client: Client, scene: string, printed: string): void {
  if (process.env.UPDATE_STREAMS !== '1') return;
  const folder = join(journalPlugin, 'test', 'fixtures', 'streams', pinnedVersion(chosenAge()));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${scene}.jsonl`), shortened(movedHome(printed, client)));
}

// What follows the first line of a turn says nothing that we read in long lists.
function shortened(text: string): string {
  const lines = text.trimEnd().split('\n');
  return `${lines.map((line) => JSON.stringify(clipped(JSON.parse(line)))).join('\n')}\n`;
}
