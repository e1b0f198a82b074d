import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { factsLogged, hasModules, logging, makeJournalClient } from './support/journal.ts';
import { keepScreen, timeless } from './support/kept-screen.ts';
import { inTurn } from './support/messages-api.ts';
import { journalPlugin } from './support/plugin-copy.ts';

let close = async () => {};
afterEach(() => close());

const found = [
  'done: Reproduce it',
  'decision: Guard the sweep with a mutex',
  'rationale: smallest change',
  'discovery: trigger.go:141 reads before it locks',
  'key-context: NEVER restart tile-worker-1',
];

/** What comes behind the last line that matches, as far as the prompt box. */
function part(screen: string, from: RegExp): string {
  const lines = screen.split('\n');
  const start = lines.findLastIndex((line) => from.test(line));
  const rest = lines.slice(Math.max(start, 0));
  const box = rest.findIndex((line) => /^─{20}/.test(line));
  return (box < 0 ? rest : rest.slice(0, box)).join('\n');
}

/** The prompt box and what stands below it. */
function foot(screen: string): string {
  const lines = screen.split('\n');
  const box = lines.findIndex((line) => /^─{20}/.test(line));
  return lines.slice(box).join('\n');
}

function check(name: string, screen: string): void {
  const { kept, shown } = keepScreen(name, screen);
  expect(timeless(shown)).toBe(timeless(kept));
}

test.runIf(hasModules)('what a person sees is what docs/screens shows', async () => {
  const client = await makeJournalClient();
  close = client.close;
  client.api.play(
    inTurn(['The session has begun.', logging(found), 'Found and logged: the lock comes late.']),
  );
  const screen = await client.screen({ columns: 110, rows: 120 });
  await screen.send('/session:init --name sweep --goal Fix the sweep --step Reproduce it --step Fix it');
  await screen.waitFor(/has begun[\s\S]*session: sweep 0\/2/);
  check('init', part(await screen.text(), /^❯ \/session:init/));

  await screen.send('Find out why rows are lost');
  check(
    'work',
    `${part(await screen.waitFor(/comes late\.[\s\S]*session: sweep 1\/2/), /^❯ Find/)}\n\n${foot(await screen.text())}`,
  );

  client.api.play(() => undefined);
  await screen.send('/compact');
  await screen.waitFor(/journal handed to the new context/);

  client.api.play(inTurn(['The race is found; what is left is the fix.']));
  await screen.send('Where were we?');
  await screen.waitFor('left is the fix.');

  await screen.send('/session-log --done 2 --tried sleep 5 ms --result rows are still lost');
  await screen.waitFor(/Dead end[\s\S]*session: sweep 2\/2/);
  check('log', `${part(await screen.text(), /^❯ \/session-log/)}\n\n${foot(await screen.text())}`);

  await screen.send('/session-view');
  check('view', part(await screen.waitFor(/^❯ \/session-view\n[\s\S]*Discoveries/m), /^❯ \/session-view/));

  await screen.send('/session-view --compactions');
  await screen.waitFor('restore confirmed');
  check('compactions', part(await screen.text(), /^❯ \/session-view/));
  expect(client.api.strays).toEqual([]);
});

/** The lines of a screen that are ours: a hook's, as far as the client's next line. */
function ourLines(screen: string): string[] {
  let isOurs = false;
  return screen.split('\n').filter((line) => {
    if (/PreCompact|PostCompact|SessionStart/.test(line)) isOurs = true;
    else if (line.includes('⎿') || line.trim() === '') isOurs = false;
    return isOurs;
  });
}

test('a compaction by hand shows at most 8 lines of ours, 80 columns wide', async () => {
  const client = await makeJournalClient();
  close = client.close;
  factsLogged(client);
  const conversation = await client.talk();
  writeFileSync(join(client.project, 'fix.txt'), 'fixed');
  execFileSync('git', ['add', 'fix.txt'], { cwd: client.project });
  execFileSync(
    'git',
    ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-qm', 'Fix it'],
    { cwd: client.project },
  );
  const screen = await client.screen({ columns: 80, rows: 50, args: ['--resume', conversation] });
  await screen.send('/compact');
  const shown = part(await screen.waitFor(/handed\s+to\s+the\s+new\s+context/), /^❯ \/compact/);
  expect(ourLines(shown).length).toBeGreaterThan(0);
  expect(ourLines(shown).length).toBeLessThanOrEqual(8);
  check('compact', shown);
});

test('the README shows screens that are kept', () => {
  const readme = readFileSync(join(journalPlugin, 'README.md'), 'utf8');
  const folder = join(journalPlugin, 'docs', 'screens');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const kept = names.map((name) => readFileSync(join(folder, name), 'utf8').trimEnd());
  expect(kept.filter((screen) => readme.includes(`\`\`\`\n${screen}\n\`\`\``)).length).toBeGreaterThanOrEqual(
    4,
  );
});
