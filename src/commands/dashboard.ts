import { dirname, join } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import type { RunningFile, ServerOptions } from '../dashboard/server/server-file.ts';
import { findRunning } from '../dashboard/server/server-file.ts';
import { showProject, startServer, stopServer, writeOpening } from '../dashboard/server/start-server.ts';
import { issueCode } from '../dashboard/server/tickets.ts';
import { realPath } from '../io/disk/stat.ts';
import { openPage } from '../io/process/open-page.ts';
import { ownAddresses } from '../io/process/own-addresses.ts';
import type { Context } from '../io/project/context.ts';
import { findProject, worktreeOf } from '../io/project/project.ts';
import type { Command, Reply } from './reply/command.ts';

/** `dashboard`: starts or finds the server with the pages, and says how to log in. */
export const dashboardCommand: Command = {
  summary:
    'Start the dashboard, or find the one that is running, and show how to log in. It listens on this machine only. Only for a person at a terminal',
  spec: {
    verb: 'dashboard',
    without: ['session', 'keep-secret'],
    bare: undefined,
    flags: [
      { name: 'open', takes: 'none', about: 'Open it in your browser, logged in' },
      { name: 'stop', takes: 'none', about: 'End it, and all logins' },
      {
        name: 'port',
        takes: 'text',
        isOneWord: true,
        placeholder: 'N',
        about: 'Listen on this port (default: the last one, or 4870)',
      },
      { name: 'read-only', takes: 'none', about: 'Show pages, but change nothing from them' },
      {
        name: 'terminals',
        takes: 'none',
        about: 'Let pages type into terminals and set their size',
      },
      { name: 'lan', takes: 'none', about: 'Listen on your network, too; then pages only read' },
      {
        name: 'public-url',
        takes: 'text',
        isOneWord: true,
        placeholder: 'URL',
        about: 'Answer to this address, too, where a tunnel of yours leads here',
      },
    ],
  },
  run: runDashboard,
};

async function runDashboard(call: Call, context: Context): Promise<Reply> {
  const { env, cwd } = context;
  if (hasFlag(call, 'stop')) return stop(context);
  const options = readOptions(call);
  const root = findProject(cwd)?.root ?? worktreeOf(cwd) ?? realPath(cwd);
  showProject(env, root);
  const found = findRunning(env, Date.now());
  if (found !== undefined) assertSame(found, options, call);
  const dist = join(dirname(context.templates), 'dist');
  const running = found ?? (await startServer(options, { dist, env }));
  return hasFlag(call, 'open') ? openIn(running, root, context) : tell(running, context);
}

async function stop({ env }: Context): Promise<Reply> {
  const was = await stopServer(env);
  const text = was ? '✅ The dashboard has ended, and so have all logins' : 'No dashboard is running';
  return { text, data: { stopped: was } };
}

function readOptions(call: Call): ServerOptions {
  const port = flagText(call, 'port');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536)) {
    throw new Failure('misuse', `Invalid --port "${showLine(port)}": it must be a number up to 65535`, {
      hint: 'Leave it out for the last one, or 4870',
    });
  }
  const reading = ['lan', 'read-only'].find((name) => hasFlag(call, name));
  if (reading !== undefined && hasFlag(call, 'terminals')) {
    throw new Failure('misuse', `Cannot use both --${reading} and --terminals`, {
      hint: `With --${reading}, pages only read`,
    });
  }
  return {
    port: Number(port ?? 0),
    isReadOnly: hasFlag(call, 'read-only'),
    isLan: hasFlag(call, 'lan'),
    terminals: hasFlag(call, 'terminals'),
    publicUrl: readPublicUrl(flagText(call, 'public-url')),
  };
}

function readPublicUrl(text: string | undefined): string {
  if (text === undefined) return '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' && url.pathname === '/' && url.username === '') return url.origin;
  throw new Failure('misuse', `Invalid --public-url "${showLine(text)}"`, {
    hint: 'It must be an https address without a path: --public-url https://journal.example.org',
  });
}

// A call without such flags finds whatever is running.
function assertSame({ port, options }: RunningFile, wanted: ServerOptions, call: Call): void {
  const differs = [
    ...(wanted.port !== 0 && wanted.port !== port ? ['port'] : []),
    ...(wanted.isReadOnly && !options.isReadOnly ? ['read-only'] : []),
    ...(wanted.isLan && !options.isLan ? ['lan'] : []),
    ...(wanted.terminals && !options.terminals ? ['terminals'] : []),
    ...(wanted.publicUrl !== '' && wanted.publicUrl !== options.publicUrl ? ['public-url'] : []),
  ];
  if (differs.length === 0 || call.given.length === 0) return;
  throw new Failure('refused', `The dashboard is running without --${differs.join(' and --')}`, {
    hint: 'End it first: session-journal dashboard --stop',
  });
}

function addressOf({ port }: RunningFile): string {
  return `http://127.0.0.1:${port}`;
}

// It listens at IPv4 addresses only.
function networkAddresses({ port }: RunningFile): string[] {
  return ownAddresses()
    .filter((address) => !address.startsWith('['))
    .map((address) => `http://${address}:${port}`);
}

function openIn(running: RunningFile, root: string, context: Context): Reply {
  const { env } = context;
  const path = writeOpening(env, addressOf(running));
  if (!openPage(path, env, [root])) {
    const more = tell(running, context);
    return { ...more, text: `❗ There is no program here that opens a browser\n${more.text}` };
  }
  const text = `✅ Opened in your browser: ${addressOf(running)}\n   If nothing appears, run: session-journal dashboard`;
  return { text, data: { url: addressOf(running), port: running.port, pid: running.owner.pid } };
}

function tell(running: RunningFile, { env }: Context): Reply {
  const code = issueCode(env);
  const { isLan, isReadOnly, publicUrl } = running.options;
  const reach = isLan
    ? '   It also listens on your network, where everyone can see this login page. Pages only read.'
    : `   It listens on this machine only${isReadOnly ? ', and pages only read' : ''}.`;
  const lines = [
    `📋 Dashboard: ${addressOf(running)}`,
    `   Code to log in, once and within a minute: ${code}`,
    ...(publicUrl === '' ? [] : [`   Through your tunnel: ${publicUrl}`]),
    ...(isLan ? networkAddresses(running).map((address) => `   In your network: ${address}`) : []),
    reach,
    '   It ends 12 hours after the last visit. To end it now: session-journal dashboard --stop',
  ];
  const data = { url: addressOf(running), port: running.port, pid: running.owner.pid, code };
  return { text: lines.join('\n'), data };
}
