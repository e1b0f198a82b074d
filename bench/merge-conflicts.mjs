// `node bench/merge-conflicts.mjs` counts how often, and where, two branches that each logged once conflict in plain
// git, without our merge driver. It tries every pair of kinds, in a fresh session and in one that has one of each kind.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'session-journal-bench-'));
const env = {
  ...process.env,
  HOME: base,
  XDG_STATE_HOME: join(base, 'state'),
  CI: '',
  CLAUDE_CODE_SESSION_ID: '',
};

const kinds = {
  note: (who) => ['--progress', `${who} did`],
  done: (who) => ['--done', who === 'ours' ? '1' : '2'],
  step: (who) => ['--step', `${who} plans`],
  decision: (who) => ['--decision', `${who} chose`, '--choice', 'it'],
  discovery: (who) => ['--discovery', `${who} found`],
  'dead end': (who) => ['--tried', `${who} tried`],
  blocker: (who) => ['--blocker', `${who} waits`],
  next: (who) => ['--next', `${who} next`],
  'key context': (who) => ['--key-context', `${who} knows`],
  file: (who) => ['--file', `${who}.ts`],
};

function run(...argv) {
  execFileSync(process.execPath, [cli, ...argv], { cwd: base, env, stdio: 'pipe' });
}

function sessionPath() {
  const dir = join(base, '.sessions/active');
  return join(
    dir,
    readdirSync(dir).find((name) => name.endsWith('.md')),
  );
}

function logged(start, argv, second) {
  const path = sessionPath();
  writeFileSync(path, start);
  run('log', '--session', 'fix', ...argv);
  // Here all calls happen within the same second, but on real branches they don't.
  return readFileSync(path, 'utf8').replace(/^updated_at: .*/m, `updated_at: 2030-01-01T00:00:0${second}Z`);
}

/** Returns the texts that git's merge leaves in conflict, one per hunk; an empty list if it merges cleanly. */
function conflictsOf(versions) {
  const names = ['ours', 'base', 'theirs'].map((name, index) => {
    writeFileSync(join(base, name), versions[index]);
    return name;
  });
  const { stdout } = spawnSync('git', ['merge-file', '-p', ...names], { cwd: base, encoding: 'utf8' });
  return [...stdout.matchAll(/^<{7} .*\n([\s\S]*?)^>{7} .*$/gm)].map((match) => match[1]);
}

function placeOf(hunk) {
  if (/^updated_at:/m.test(hunk)) return 'updated_at';
  if (/^\*\*(?:Progress|Current|Blocker)\*\*/m.test(hunk)) return 'derived lines';
  return 'entries';
}

function measure(name, start) {
  const made = (who, second) =>
    Object.fromEntries(Object.entries(kinds).map(([kind, argv]) => [kind, logged(start, argv(who), second)]));
  const [ours, theirs] = [made('ours', 1), made('theirs', 2)];
  const counts = {
    pairs: 0,
    'as it is': 0,
    'without updated_at': 0,
    'without updated_at and derived lines': 0,
  };
  const [left, lines] = [[], []];
  for (const mine of Object.keys(kinds)) {
    for (const yours of Object.keys(kinds)) {
      if (mine === yours) continue;
      const places = conflictsOf([ours[mine], start, theirs[yours]]).map(placeOf);
      counts.pairs += 1;
      counts['as it is'] += places.length > 0;
      const beyond = places.filter((place) => place !== 'updated_at');
      counts['without updated_at'] += beyond.length > 0;
      const entries = beyond.filter((place) => place !== 'derived lines');
      counts['without updated_at and derived lines'] += entries.length > 0;
      if (entries.length > 0) left.push(`${mine} + ${yours}`);
      else if (beyond.length > 0) lines.push(`${mine} + ${yours}`);
    }
  }
  console.log(`\n${name}: two branches that logged different kinds, conflicts in plain git`);
  for (const [what, count] of Object.entries(counts)) console.log(`  ${String(count).padStart(4)}  ${what}`);
  console.log(`  entries that meet: ${left.join(', ') || 'none'}`);
  console.log(`  derived lines alone: ${lines.join(', ') || 'none'}`);
}

try {
  run(
    'init',
    '--goal',
    'Fix the sweep',
    '--name',
    'fix',
    ...['a', 'b', 'c', 'd', 'e'].flatMap((step) => ['--step', step]),
  );
  const fresh = readFileSync(sessionPath(), 'utf8');
  measure('Fresh session', fresh);
  let grown = fresh;
  for (const [kind, argv] of Object.entries(kinds))
    if (kind !== 'done') grown = logged(grown, argv('before'), 0);
  measure('Session that holds one of each kind', grown);
} finally {
  rmSync(base, { recursive: true, force: true });
}
