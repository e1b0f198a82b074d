import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { isRunning } from '../../src/io/disk/seen-process.ts';
import { findPtyModule } from '../../src/io/process/pty-module.ts';
import { bash, hasModules, type JournalClient, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import { journalPlugin } from './support/plugin-copy.ts';
import type { Screen } from './support/screen.ts';

const packageFolder = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const module = findPtyModule({ packageFolder, env: process.env, outside: [] }) ?? '';
const cli = join(journalPlugin, 'dist', 'cli.cjs');

let close = async () => {};
afterEach(() => close());

interface Inside {
  readonly client: JournalClient;
  readonly screen: Screen;
  term(...argv: string[]): string;
  row(): Record<string, unknown>;
  /** Detaches and attaches again, and returns what is on the screen then. */
  comeBack(): Promise<string>;
  record(): { daemon: { pid: number }; exitCode: number; conversations: string[] };
}

/** The real client in a terminal of ours, in a shell in tmux. */
async function openInside(): Promise<Inside> {
  const dir = mkdtempSync(join(tmpdir(), 'sje-'));
  const env = { SESSION_JOURNAL_PTY: module, SESSION_JOURNAL_TERM_DIR: dir };
  const client = await makeJournalClient({ env });
  const shell = [
    'sh',
    '-c',
    '"$@"; PS1="shell> " exec sh',
    'sh',
    process.execPath,
    cli,
    'term',
    'work',
    '--',
  ];
  const screen = await client.screen({ before: shell, args: ['--permission-mode', 'default'] });
  const term = (...argv: string[]): string => client.journal('term', ...argv);
  close = async () => {
    try {
      term('kill', 'work', '--force');
    } catch {}
    await client.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return {
    client,
    screen,
    term,
    row: () => JSON.parse(term('list', '--json')).terminals[0],
    record: () => JSON.parse(readFileSync(join(dir, '.meta', 'work.json'), 'utf8')),
    comeBack: async () => {
      await screen.press('C-\\');
      await screen.waitFor(/shell>/);
      await screen.type(`clear; ${process.execPath} ${cli} term work`);
      await screen.press('Enter');
      return screen.waitFor(/^.?\s*❯/m);
    },
  };
}

async function sameAfter(inside: Inside): Promise<void> {
  // Nothing moves on the screen any more.
  let before = withoutMoves(await inside.screen.text());
  await expect
    .poll(
      async () => {
        const now = withoutMoves(await inside.screen.text());
        const isStill = now === before;
        before = now;
        return isStill;
      },
      { interval: 700 },
    )
    .toBe(true);
  const after = await inside.comeBack();
  expect(withoutMoves(after)).toBe(before);
}

// The mascot moves, and what runs blinks.
function withoutMoves(screen: string): string {
  return screen
    .replace(/^.{0,12}(?=Claude Code v|Opus|\/tmp)/gm, '')
    .replace(/^●/gm, ' ')
    .trimStart();
}

test.runIf(hasModules && module !== '')(
  'the client in a terminal looks the same after coming back, says when it needs the person, and ends with code 0',
  // The client moves parts of its screen now and then, so two looks at it may differ.
  { retry: 2 },
  async () => {
    const inside = await openInside();
    const { client, screen, term } = inside;
    await sameAfter(inside);
    const long = Array.from({ length: 60 }, (_, at) => `line ${at + 1} of the answer`).join('\n\n');
    client.api.play(inTurn([long, { tools: [bash('curl https://example.invalid')] }, 'All done.']));
    await screen.send('Tell me more');
    await screen.waitFor(/line 60 of the answer[\s\S]*\? for shortcuts/);
    await sameAfter(inside);
    await screen.send('Now fetch it');
    await screen.waitFor(/Do you want to proceed/);
    await expect
      .poll(() => inside.row())
      .toMatchObject({ state: 'needs-me', agent: { reason: 'permission' } });
    await sameAfter(inside);
    await screen.press('Enter');
    await screen.waitFor(/All done\./);
    await expect.poll(() => inside.row().state).toMatch(/done|idle/);
    const [conversation] = JSON.parse(term('list', '--json')).terminals[0].conversations;

    process.kill(inside.record().daemon.pid, 'SIGKILL');
    await screen.waitFor(/was killed/);
    await screen.type(`clear; ${process.execPath} ${cli} term respawn work`);
    await screen.press('Enter');
    await screen.waitFor(new RegExp(`--resume\\s+${conversation.slice(0, 8)}`));
    await screen.type(`clear; ${process.execPath} ${cli} term work`);
    await screen.press('Enter');
    await screen.waitFor(/All done\./);

    await screen.press('C-c');
    await screen.waitFor(/again to exit/i);
    await screen.press('C-c');
    await screen.waitFor(/ended with exit code 0/);
    expect(inside.record().exitCode).toBe(0);
    const { daemon } = inside.record();
    await expect.poll(() => isRunning(daemon.pid)).toBe(false);
  },
);
