import { isAbsolute, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { findProgram, programAt } from '../../io/disk/programs.ts';
import { findByLoginShell } from '../../io/process/login-shell.ts';
import type { Env } from '../../io/project/person.ts';
import { homeOf, pathInHome } from '../../io/project/person.ts';

const variable = 'SESSION_JOURNAL_CLAUDE';

// Where installers put it, besides the folders of PATH.
const underHome = ['.claude/local', '.npm/bin', '.bun/bin', '.local/bin'];
const elsewhere = ['/usr/local/bin', '/opt/homebrew/bin'];

/**
 * Returns the real path of Claude Code: what SESSION_JOURNAL_CLAUDE names, or the first one on PATH or in the folders of
 * its installers, or the one that the person's login shell finds. One inside an `outside` folder, which a repository may bring, is passed over, as is one in a folder that
 * everyone may write to. Fails with `not-found`, naming the places.
 */
export function findClient(env: Env, outside: readonly string[]): string {
  const named = env[variable];
  if (named !== undefined && named !== '') return namedClient(named, outside);
  const home = homeOf(env);
  const folders = [
    ...(home === undefined ? [] : underHome.map((folder) => join(home, folder))),
    ...elsewhere,
  ];
  const onPath = pathFolders(env);
  const path = [...onPath, ...folders].filter((folder) => !isAmongModules(folder));
  const program = findProgram('claude', path.join(':'), outside) ?? findByShell(env, outside);
  if (program !== undefined) return program;
  const places = ['PATH', ...folders.map((folder) => pathInHome(folder, env)), 'your login shell'];
  throw new Failure('not-found', 'Cannot find Claude Code', {
    hint: `Looked in ${places.join(', ')}, but neither in this project nor in node_modules. If it is elsewhere: ${variable}=/path/to/claude`,
    data: { places },
  });
}

// A client that a project has among its modules isn't the person's.
function isAmongModules(path: string): boolean {
  return /(?:^|\/)node_modules\//.test(`${path}/`);
}

function findByShell(env: Env, outside: readonly string[]): string | undefined {
  const path = findByLoginShell('claude', env, outside);
  return path === undefined || isAmongModules(path) ? undefined : programAt(path, outside);
}

function pathFolders({ PATH = '' }: Env): string[] {
  return PATH.split(':').filter((folder) => isAbsolute(folder));
}

function namedClient(path: string, outside: readonly string[]): string {
  const program = isAbsolute(path) ? programAt(path, outside) : undefined;
  if (program !== undefined) return program;
  const why = isAbsolute(path)
    ? 'it is no program, or it is in this project or in a folder that everyone may write to'
    : 'it is no absolute path';
  throw new Failure('not-found', `Cannot start "${path}", which ${variable} names: ${why}`, {
    hint: `Name another one, or unset it: unset ${variable}`,
  });
}
