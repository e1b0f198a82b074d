import type { Command } from './command.ts';

/** A row of the table: what the list of commands says of a verb, and how its code is loaded. */
export interface Row {
  readonly summary: string;
  readonly load: () => Promise<Command>;
  /** Not for people to type: left out of the list of commands. */
  readonly isHidden?: boolean;
}

/** Every verb of the program, in the order in which the help lists them. */
export const commandTable: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['init', { summary: 'Start a session', load: async () => (await import('./init.ts')).initCommand }],
  [
    'resume',
    {
      summary: 'Take a session up again, with its full briefing',
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
      summary: 'Save the state as an entry of the journal',
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
  ['pause', { summary: 'Checkpoint and pause', load: async () => (await import('./pause.ts')).pauseCommand }],
  [
    'close',
    {
      summary: 'Complete or abandon, and archive',
      load: async () => (await import('./close.ts')).closeCommand,
    },
  ],
  [
    'leave',
    {
      summary: 'Unbind this conversation from its session',
      load: async () => (await import('./leave.ts')).leaveCommand,
    },
  ],
  [
    'set',
    { summary: 'Change name, goal or linked tasks', load: async () => (await import('./set.ts')).setCommand },
  ],
  [
    'undo',
    {
      summary: 'Take back the last change made to the session',
      load: async () => (await import('./undo.ts')).undoCommand,
    },
  ],
  [
    'tidy',
    {
      summary: 'Move old done steps and superseded decisions into an entry',
      load: async () => (await import('./tidy.ts')).tidyCommand,
    },
  ],
  [
    'search',
    {
      summary: 'Find words in all sessions and entries',
      load: async () => (await import('./search.ts')).searchCommand,
    },
  ],
  [
    'doctor',
    {
      summary: 'Look for damage, and mend what loses nothing',
      load: async () => (await import('./doctor.ts')).doctorCommand,
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

/** Other names of verbs: what they stand for, as words. */
export const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ['status', ['view']],
  ['list', ['view', 'list']],
]);
