import { isFailure } from '../../core/failure.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { findStat } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { listProcesses } from '../../io/process/list-processes.ts';
import { findLogoutKills } from '../../io/process/logout-kills.ts';
import { findPtyModule } from '../../io/process/pty-module.ts';
import type { Env } from '../../io/project/person.ts';
import { projectTrees } from '../../io/transcripts/project-transcripts.ts';
import { listArtifacts, removeArtifacts } from '../files/artifacts.ts';
import { assertSafeFolder, socketPath, type TerminalFolder } from '../files/terminal-folder.ts';
import { type Life, type Probed, probeTerminal, terminalNames } from './probe.ts';

/** What `term doctor` finds. */
export interface ExaminedTerminals {
  /** The path of the PTY module; undefined if it isn't installed. */
  readonly module: string | undefined;
  /** Why the folder can't be used; undefined if it can. */
  readonly unsafe: string | undefined;
  readonly lives: ReadonlyMap<string, Life>;
  readonly problems: readonly string[];
  /** What was repaired. */
  readonly fixed: readonly string[];
}

/** Where to look, and whether to repair. */
export interface Examination {
  readonly env: Env;
  readonly packageFolder: string;
  readonly cwd: string;
  readonly isFixing: boolean;
}

/** Looks whether terminals can work here, and for what killed ones left; removes that if `isFixing`. */
export async function examineFolder(folder: TerminalFolder, how: Examination): Promise<ExaminedTerminals> {
  const outside = findGitFolder(how.cwd) === undefined ? [] : projectTrees(how.cwd);
  const module = findPtyModule({ ...how, outside });
  const unsafe = unsafeReason(folder);
  const found =
    unsafe !== undefined
      ? []
      : await Promise.all(terminalNames(folder).map((name) => probeTerminal(folder, name)));
  const known = found.filter((one): one is Probed => one !== undefined);
  const table = new Set(listProcesses().map(({ pid, started }) => `${pid} ${started}`));
  const left = known.flatMap((one) => troubleOf(folder, one, table));
  const strays = unsafe === undefined ? strayArtifacts(folder, known) : [];
  if (how.isFixing) for (const { fix } of [...left, ...strays]) fix?.();
  const isOpen = ({ fix }: Trouble): boolean => !how.isFixing || fix === undefined;
  const all = [...left, ...strays];
  return {
    module,
    unsafe,
    lives: new Map(known.map(({ name, life }) => [name, life])),
    problems: [
      ...(module === undefined ? ['the PTY module is not installed'] : []),
      ...(unsafe === undefined ? [] : [unsafe]),
      ...all.filter(isOpen).map(({ text }) => text),
      ...logoutKills(),
    ],
    fixed: all.filter((one) => !isOpen(one)).map(({ text }) => `Removed: ${text}`),
  };
}

interface Trouble {
  readonly text: string;
  readonly fix?: () => void;
}

function unsafeReason(folder: TerminalFolder): string | undefined {
  try {
    assertSafeFolder(folder);
    return undefined;
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
}

function troubleOf(folder: TerminalFolder, found: Probed, table: ReadonlySet<string>): Trouble[] {
  const { name, life, record, state } = found;
  const path = socketPath(folder, name);
  if (life === 'busy') return [{ text: `${name} is there, but doesn't answer. It may be stopped` }];
  if (life === 'foreign') return [{ text: `${path} is not a terminal of ours` }];
  if (state?.restoredBy === 'modes')
    return [{ text: `${name} can't keep its screen any more: its program draws it anew when you attach` }];
  if (life !== 'dead' || record === undefined) return [];
  const { pid, started } = record.child;
  // A program that ignores that its terminal has gone lives on without one.
  if (table.has(`${pid} ${started}`))
    return [
      { text: `${name} was killed, but its program still runs: process ${pid}. End it: term kill ${name}` },
    ];
  if (findStat(path) === undefined) return [];
  return [{ text: `the socket of ${name}, whose process was killed`, fix: () => removeQuietly(path) }];
}

function strayArtifacts(folder: TerminalFolder, known: readonly Probed[]): Trouble[] {
  const names = new Set(known.map(({ name }) => name));
  const strays = new Set(
    listArtifacts(folder)
      .map(({ terminal }) => terminal)
      .filter((name) => !name.startsWith('.') && !names.has(name)),
  );
  return [...strays].map((name) => ({
    text: `what is kept of ${name}, which has no record`,
    fix: () => removeArtifacts(folder, name),
  }));
}

// Then the last logout ends the terminals, too.
function logoutKills(): string[] {
  const path = findLogoutKills();
  if (path === undefined) return [];
  return [
    `KillUserProcesses=yes in ${path} ends terminals when you log out. Say no there, or start them outside of your login: loginctl enable-linger, then systemd-run --user --scope session-journal term`,
  ];
}
