// The programs that are measured: how each starts a command detached, attaches to it, and is ended.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const node = process.execPath;

function isThere(program) {
  return spawnSync('which', [program]).status === 0;
}

/** Returns ours, run by this `cli.cjs`, with its terminals in a folder of this name. */
export function ownEngine(cli, { dir, env }, folder) {
  const own = { cwd: dir, env: { ...env, SESSION_JOURNAL_TERM_DIR: join(dir, folder) } };
  const term = (...words) => execFileSync(node, [cli, 'term', ...words], own);
  return {
    start: (name, command) => term('new', name, '--', ...command),
    attach: (name) => [node, cli, 'term', name],
    env: own.env,
    list: () => term('list'),
    end: () => {
      const names = namesIn(join(dir, folder)).filter((name) => name[0] !== '.');
      if (names.length > 0) term('kill', ...names, '--force');
    },
  };
}

/** Returns those of the others that are installed, and says which aren't. */
export function otherEngines({ dir, env }) {
  const tmux = (...words) => ['tmux', '-L', `bench-${process.pid}`, '-f', '/dev/null', ...words];
  const run = ([program, ...words], more = {}) =>
    execFileSync(program, words, { env: { ...env, ...more }, cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] });
  const sockets = { ABDUCO_SOCKET_DIR: dir };
  // dtach and abduco have no command for the end: their processes are those whose words or folder name this one.
  const endAll = (program) => () => {
    for (const pid of namesIn('/proc').filter((name) => /^\d+$/.test(name))) endIfOf(pid, program, dir);
  };
  const engines = {
    tmux: {
      start: (name, command) =>
        run(tmux('new-session', '-d', '-x', '80', '-y', '24', '-s', name, '--', ...command)),
      attach: (name) => tmux('attach', '-t', name),
      env,
      end: () => spawnSync('tmux', tmux('kill-server').slice(1), { env }),
    },
    dtach: {
      start: (name, command) => run(['dtach', '-n', join(dir, name), ...command]),
      attach: (name) => ['dtach', '-a', join(dir, name), '-r', 'winch'],
      env,
      end: endAll('dtach'),
    },
    abduco: {
      start: (name, command) => run(['abduco', '-n', name, ...command], sockets),
      attach: (name) => ['abduco', '-a', name],
      env: { ...env, ...sockets },
      end: endAll('abduco'),
    },
  };
  const missing = Object.keys(engines).filter((name) => !isThere(name));
  for (const name of missing) console.log(`${name} is not installed: it is left out`);
  return Object.fromEntries(Object.entries(engines).filter(([name]) => !missing.includes(name)));
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function endIfOf(pid, program, dir) {
  try {
    const [first] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    if (first === program && variables.includes(`HOME=${dir}`)) endFamilyOf(Number(pid));
  } catch {
    // It has just ended, or is somebody else's.
  }
}

function endFamilyOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  for (const one of [...children, pid]) process.kill(Number(one), 'SIGKILL');
}

/** Returns a command line with the whole path of its program. */
export function resolved([program, ...words]) {
  const path = program.includes('/') ? program : execFileSync('which', [program]).toString().trim();
  return [path, ...words];
}
