import { dashboardVerbs } from './dashboard-verbs.ts';
import type { Alias, Row } from './reply/command.ts';
import { runsVerbs } from './runs-verbs.ts';

/** All verbs of the program, in the order of the help. */
export const commandTable: ReadonlyMap<string, Row> = new Map<string, Row>([
  [
    'init',
    {
      summary: 'Start a session',
      group: 'work',
      load: async () => (await import('./init.ts')).initCommand,
    },
  ],
  [
    'resume',
    {
      summary: 'Resume a session and print its full briefing',
      group: 'work',
      load: async () => (await import('./resume.ts')).resumeCommand,
    },
  ],
  [
    'log',
    {
      summary: 'Log progress, decisions, discoveries, dead ends, blockers',
      group: 'work',
      load: async () => (await import('./log.ts')).logCommand,
    },
  ],
  [
    'checkpoint',
    {
      summary: 'Save the current state as a journal entry',
      group: 'work',
      load: async () => (await import('./checkpoint.ts')).checkpointCommand,
    },
  ],
  [
    'view',
    {
      summary: 'Show a session, a part of it, or the list of sessions',
      group: 'read',
      load: async () => (await import('./view.ts')).viewCommand,
    },
  ],
  [
    'pause',
    {
      summary: 'Save a checkpoint and pause',
      group: 'work',
      load: async () => (await import('./pause.ts')).pauseCommand,
    },
  ],
  [
    'close',
    {
      summary: 'Complete or abandon the session, and archive it',
      group: 'work',
      load: async () => (await import('./close.ts')).closeCommand,
    },
  ],
  [
    'leave',
    {
      summary: 'Detach this conversation or terminal from its session',
      group: 'work',
      load: async () => (await import('./leave.ts')).leaveCommand,
    },
  ],
  [
    'edit',
    {
      summary: 'Edit the session in your editor, or change its name or goal',
      group: 'work',
      load: async () => (await import('./edit.ts')).editCommand,
    },
  ],
  [
    'set',
    {
      summary: 'The same as edit --name, --goal, --task or --drop-task',
      group: 'work',
      load: async () => (await import('./set.ts')).setCommand,
    },
  ],
  [
    'undo',
    {
      summary: 'Undo the last change to the session; run it again for the one before',
      group: 'work',
      load: async () => (await import('./undo.ts')).undoCommand,
    },
  ],
  [
    'tidy',
    {
      summary: 'Move old done steps and superseded decisions into a journal entry',
      group: 'files',
      load: async () => (await import('./tidy.ts')).tidyCommand,
    },
  ],
  [
    'status',
    {
      summary: 'Show what needs you, what runs do, and where the sessions stand',
      group: 'read',
      load: async () => (await import('./status.ts')).statusCommand,
    },
  ],
  ...dashboardVerbs,
  [
    'report',
    {
      summary: 'Tell a session to others: in markdown, as a pull request or as a page',
      group: 'read',
      load: async () => (await import('./report.ts')).reportCommand,
    },
  ],
  [
    'search',
    {
      summary: 'Search all sessions and entries, or conversations and commits too; best matches first',
      group: 'read',
      load: async () => (await import('./search.ts')).searchCommand,
    },
  ],
  [
    'ask',
    {
      summary: 'Find what the journal, the commits and all conversations say about a question',
      group: 'read',
      load: async () => (await import('./ask.ts')).askCommand,
    },
  ],
  [
    'why',
    {
      summary: 'Say why a line is there: the turn that wrote it, what was asked and decided',
      group: 'read',
      load: async () => (await import('./why.ts')).whyCommand,
    },
  ],
  ...runsVerbs,
  [
    'conversations',
    {
      summary: 'List the conversations with Claude, or read one',
      group: 'read',
      load: async () => (await import('./conversations.ts')).conversationsCommand,
    },
  ],
  [
    'seance',
    {
      summary: 'The same as conversations and ask --of',
      group: 'read',
      load: async () => (await import('./seance.ts')).seanceCommand,
      isHidden: true,
    },
  ],
  [
    'captures',
    {
      summary: 'List what is kept of conversations with the commits, or show it',
      group: 'read',
      load: async () => (await import('./captures.ts')).capturesCommand,
    },
  ],
  [
    'off-record',
    {
      summary: 'The same as captures off-record',
      group: 'read',
      load: async () => (await import('./off-record.ts')).offRecordCommand,
      isHidden: true,
    },
  ],
  [
    'on-record',
    {
      summary: 'The same as captures on-record',
      group: 'read',
      load: async () => (await import('./on-record.ts')).onRecordCommand,
      isHidden: true,
    },
  ],
  [
    'term',
    {
      summary: 'Run a command in a terminal that outlives its window; see which needs you',
      group: 'work',
      load: async () => (await import('./term.ts')).termCommand,
    },
  ],
  [
    'doctor',
    {
      summary: 'Check for problems; --fix repairs what it can without losing data',
      group: 'files',
      load: async () => (await import('./doctor.ts')).doctorCommand,
    },
  ],
  [
    'settings',
    {
      summary: 'Show what happens by itself and why, or change your settings',
      group: 'program',
      load: async () => (await import('./settings.ts')).settingsCommand,
      isForPerson: true,
    },
  ],
  [
    'uninstall',
    {
      summary: 'Remove everything except the journals',
      group: 'program',
      load: async () => (await import('./uninstall.ts')).uninstallCommand,
      isForPerson: true,
    },
  ],
  [
    'merge-driver',
    {
      summary: 'Merge two versions of a session for git',
      group: 'files',
      load: async () => (await import('./merge-driver.ts')).mergeDriverCommand,
      isForGit: true,
    },
  ],
  [
    'completion',
    {
      summary: 'Print the completion for bash, zsh or fish',
      group: 'program',
      load: async () => (await import('./completion.ts')).completionOf(commandTable, aliases),
    },
  ],
]);

/** The verbs that help, manual page and completion name: all but those for people who know an older spelling. */
export const shownVerbs: ReadonlyMap<string, Row> = new Map(
  [...commandTable].filter(([, { isHidden }]) => isHidden !== true),
);

/** Shortcuts: other names for verbs, each with the words it stands for. */
export const aliases: ReadonlyMap<string, Alias> = new Map<string, Alias>([
  ['list', { words: ['view', 'list'], summary: 'List the sessions here', group: 'read' }],
]);
