import { connect } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { type Dashboard, getPage, type LoggedIn, logIn, startDashboard } from './dashboard.ts';
import type { TestProject } from './make-project.ts';
import { makeTerminalProject, type TerminalProject } from './terminals.ts';

/** A dashboard, and a project with a terminal in which a shell waits for lines. */
export interface TerminalShown {
  readonly project: TerminalProject;
  readonly at: Dashboard;
  readonly who: LoggedIn;
  /** What the terminal's page would send with keys. */
  keys(text: string): Promise<Record<string, string>>;
}

/** Returns a project with a terminal `shell`, in which a client could say what it does, and whose dashboard can be started. */
export async function makeShownTerminal(): Promise<{ terminals: TerminalProject; project: TestProject }> {
  const terminals = makeTerminalProject({ '../home/.claude/sessions/.keep': '' });
  await terminals.term(
    'new',
    'shell',
    '--',
    'sh',
    '-c',
    'echo ready; while read line; do eval "$line"; done',
  );
  const client = await terminals.connect('shell', { role: 'view', cols: 80, rows: 24 });
  await client.sees('ready');
  client.socket.destroy();
  return {
    terminals,
    project: { ...terminals, env: { ...terminals.env, SESSION_JOURNAL_TERM_DIR: terminals.dir } },
  };
}

/** Starts a dashboard with these flags for such a project, and logs in. */
export async function showTerminal(...flags: string[]): Promise<TerminalShown> {
  const { terminals, project } = await makeShownTerminal();
  const at = await startDashboard(project, ...flags);
  const who = await logIn(at);
  const keys = async (text: string) => {
    const { body } = await getPage(at.port, who, 'terminals/shell');
    const shown = /data-type="([^"]*)"/.exec(body)?.[1] ?? 'a'.repeat(32);
    return { do: 'type', terminal: 'shell', shown, text };
  };
  return { project: terminals, at, who, keys };
}

/** The stream of a terminal's screen. */
export interface ScreenStream {
  /** Returns what came. */
  raw(): string;
  /** Waits for a text in it, with bytes as text. */
  sees(text: string): Promise<void>;
  /** Waits for the id with which a page may give the terminal its size. */
  id(): Promise<string>;
  close(): void;
}

/** Opens the stream of a terminal's screen. */
export function openScreen({ port }: Dashboard, { cookie, project }: LoggedIn, name = 'shell'): ScreenStream {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  socket.write(
    `GET /${project}/screens/${name} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`,
  );
  let text = '';
  socket.on('data', (part) => {
    text += part.toString('utf8');
  });
  const seen = (): string =>
    text.replace(
      /^(data: )([A-Za-z0-9+/]+=*)$/gm,
      (_, before, data) => before + Buffer.from(data, 'base64').toString(),
    );
  const idIn = (): string => /^event: stream\ndata: (\w+)$/m.exec(text)?.[1] ?? '';
  return {
    raw: () => text,
    sees: (wanted) => expect.poll(seen).toContain(wanted),
    id: async () => {
      await expect.poll(idIn).not.toBe('');
      return idIn();
    },
    close: () => void socket.destroy(),
  };
}
