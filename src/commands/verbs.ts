import type { Command } from './command.ts';

/** A row of the table: a verb's line in the list of commands, and how to load its code. */
export interface Row {
  readonly summary: string;
  readonly load: () => Promise<Command>;
  /** Left out of the list of commands, because people don't type it. */
  readonly isHidden?: boolean;
  /** Refused if an agent may be running it: `core/client/allow.ts` names these verbs, too. */
  readonly isForPerson?: boolean;
}

/** All verbs of the program, in the order of the help. */
export const commandTable: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['init', { summary: 'Start a session', load: async () => (await import('./init.ts')).initCommand }],
  [
    'resume',
    {
      summary: 'Resume a session and print its full briefing',
      load: async () => (await import('./resume.ts')).resumeCommand,
    },
  ],
  [
    'log',
    {
      summary: 'Log progress, decisions, discoveries, dead ends, blockers',
      load: async () => (await import('./log.ts')).logCommand,
    },
  ],
  [
    'checkpoint',
    {
      summary: 'Save the current state as a journal entry',
      load: async () => (await import('./checkpoint.ts')).checkpointCommand,
    },
  ],
  [
    'view',
    {
      summary: 'Show a session, a part of it, or the list of sessions',
      load: async () => (await import('./view.ts')).viewCommand,
    },
  ],
  [
    'pause',
    { summary: 'Save a checkpoint and pause', load: async () => (await import('./pause.ts')).pauseCommand },
  ],
  [
    'close',
    {
      summary: 'Complete or abandon the session, and archive it',
      load: async () => (await import('./close.ts')).closeCommand,
    },
  ],
  [
    'leave',
    {
      summary: 'Detach this conversation from its session',
      load: async () => (await import('./leave.ts')).leaveCommand,
    },
  ],
  [
    'set',
    {
      summary: 'Change the name, goal or linked tasks',
      load: async () => (await import('./set.ts')).setCommand,
    },
  ],
  [
    'undo',
    {
      summary: 'Undo the last change to the session; repeat it for the one before',
      load: async () => (await import('./undo.ts')).undoCommand,
    },
  ],
  [
    'tidy',
    {
      summary: 'Move old done steps and superseded decisions into a journal entry',
      load: async () => (await import('./tidy.ts')).tidyCommand,
    },
  ],
  [
    'search',
    {
      summary: 'Search all sessions and entries; best matches first',
      load: async () => (await import('./search.ts')).searchCommand,
    },
  ],
  [
    'doctor',
    {
      summary: 'Check for problems; --fix repairs what it can without losing data',
      load: async () => (await import('./doctor.ts')).doctorCommand,
    },
  ],
  [
    'settings',
    {
      summary: 'Show what happens by itself and why, or change your settings',
      load: async () => (await import('./settings.ts')).settingsCommand,
      isForPerson: true,
    },
  ],
  [
    'uninstall',
    {
      summary: 'Remove everything except the journals',
      load: async () => (await import('./uninstall.ts')).uninstallCommand,
      isForPerson: true,
    },
  ],
  [
    'merge-driver',
    {
      summary: 'Merge two versions of a session for git',
      load: async () => (await import('./merge-driver.ts')).mergeDriverCommand,
      isHidden: true,
    },
  ],
]);

/** Shortcuts: other names for verbs, each with the words it stands for. */
export const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ['status', ['view']],
  ['list', ['view', 'list']],
]);
