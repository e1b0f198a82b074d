import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { isDead } from '../../io/disk/owner.ts';
import { startOwn } from '../../io/process/own-program.ts';
import { type Env, ensureStateDir } from '../../io/project/person.ts';
import {
  dashboardFolder,
  findRunning,
  forgetServer,
  makeKey,
  type RunningFile,
  readServerFile,
  type ServerOptions,
  writeServerFile,
} from './server-file.ts';
import { issueTicket } from './tickets.ts';

/** Where a server is started. */
export interface StartPlace {
  /** Absolute path of the folder with the bundles. */
  readonly dist: string;
  readonly env: Env;
}

const patienceMs = 10_000;
const lookMs = 20;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lookMs));
}

/** Adds a project to those that are shown, the first one first. Fails with `unwritable`. */
export function showProject(env: Env, root: string): void {
  const { port = 0, key = makeKey(), projects = [] } = readServerFile(env) ?? {};
  if (!projects.includes(root)) writeServerFile(env, { port, key, projects: [...projects, root] });
}

/** Starts a server and returns it once it answers. Fails with `refused` if it can't listen. */
export async function startServer(options: ServerOptions, { dist, env }: StartPlace): Promise<RunningFile> {
  const cwd = ensureStateDir(env, dashboardFolder);
  const words = [JSON.stringify(options)];
  startOwn({ dist, program: 'dashboard-server.cjs', words, cwd, env });
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause()) {
    const running = findRunning(env, Date.now());
    if (running !== undefined) return running;
  }
  const port = options.port === 0 ? '' : ` on port ${options.port}`;
  throw new Failure('refused', `The dashboard could not start${port}`, {
    hint: 'Another program may use the port. Choose one: session-journal dashboard --port 4871',
  });
}

/** Ends the server and all its logins; says whether one was running. */
export async function stopServer(env: Env): Promise<boolean> {
  const running = findRunning(env, Date.now());
  if (running !== undefined) {
    try {
      process.kill(running.owner.pid, 'SIGTERM');
    } catch {
      // It has ended in the meantime.
    }
    for (const end = Date.now() + patienceMs; Date.now() < end; await pause()) {
      if (isDead(running.owner, 0)) break;
    }
  }
  forgetServer(env);
  return running !== undefined;
}

/**
 * Writes a file that logs in once, within a minute, when it is opened in a browser, and returns its path. Only the person
 * can read it. Files of earlier calls are removed. Fails with `unwritable`.
 */
export function writeOpening(env: Env, address: string): string {
  const folder = ensureStateDir(env, dashboardFolder);
  for (const name of filesIn(folder, '.html')) removeQuietly(join(folder, name));
  const path = join(folder, 'open.html');
  writeFileAtomic(path, openingPage(address, issueTicket(env)), { mode: 0o600, fsync: false });
  return path;
}

// The ticket is sent in the body of a form, so it is in no address, history or title.
function openingPage(address: string, ticket: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>Session Journal</title>
<form method="post" action="${address}/login"><input type="hidden" name="ticket" value="${ticket}"><button>Open the dashboard</button></form>
<script>document.forms[0].submit()</script>
`;
}
