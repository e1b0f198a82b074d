import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalPlugin } from './plugin-copy.ts';

const folder = join(journalPlugin, 'docs', 'screens');
const madeUp = { uuid: '01947b3c-5a10-7c44-8d21-6f3a2b9e1f0c', short: '9e1f0c', conversation: '086e39b0' };

/** A commit in the front matter. YAML puts a hash in quotes where it would read as a number, such as 75441e9. */
const commitInHead = /(?<=(?:git_last|log)_commit: )(?:[0-9a-f]{7}\b|'[0-9a-f]{7}')/g;

/** A screen with made-up ids and paths in the place of the run's own, and without the client's spinner and hints. */
function maskScreen(screen: string): string {
  return screen
    .replace(/\/\S*\/sj-e2e-\w+\//g, '/home/ada/')
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g, madeUp.uuid)
    .replace(/(?<=sweep[- ]|ID: )[0-9a-f]{6}\b/g, madeUp.short)
    .replace(/(?<=(?:restored|call|prompt|yet) +)[0-9a-f]{8}$/gm, madeUp.conversation)
    .replace(commitInHead, 'a1b2c3d')
    .replace(/(?<=commits? (?:since\s+|\())[0-9a-f]{7}\b/g, 'a1b2c3d')
    .replace(/ · ← for agents$/gm, '')
    .replace(/^(?:[*✻✶✢·✽] .*| +◐ .*)$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What two runs of one screen have in common: the time differs, and with it where lines break. */
export function timeless(screen: string): string {
  const times = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z| \d\d:\d\d)|just now|\d+ min ago/g;
  return screen.replace(times, 'TIME').replace(/\s+/g, ' ');
}

/** Returns a screen as it is kept under docs/screens, and as it is shown now; `UPDATE_SCREENS=1` keeps what is shown. */
export function keepScreen(name: string, screen: string): { readonly kept: string; readonly shown: string } {
  const path = join(folder, `${name}.txt`);
  const shown = maskScreen(screen);
  if (process.env.UPDATE_SCREENS === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, `${shown}\n`);
  }
  return { kept: existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : '', shown };
}
