import type { Row } from './reply/command.ts';

/** The verbs of runs: a part of the table in `verbs.ts`. */
export const runsVerbs: readonly (readonly [string, Row])[] = [
  [
    'run',
    {
      summary: 'Let Claude Code work on something without a terminal',
      group: 'runs',
      load: async () => (await import('./run.ts')).runCommand,
    },
  ],
  [
    'runs',
    {
      summary: 'List what Claude Code does without a terminal, and follow it',
      group: 'runs',
      load: async () => (await import('./runs.ts')).runsCommand,
    },
  ],
  [
    'trust',
    {
      summary: 'Say that runs may start in this folder, and see what they would obey there',
      group: 'runs',
      load: async () => (await import('./trust.ts')).trustCommand,
      isForPerson: true,
    },
  ],
  [
    'approvals',
    {
      summary: 'Show what runs want to do and wait for you to decide',
      group: 'runs',
      load: async () => (await import('./approvals.ts')).approvalsCommand,
    },
  ],
  [
    'approve',
    {
      summary: 'Let a run do what it asks about, or answer its question',
      group: 'runs',
      load: async () => (await import('./approve.ts')).approveCommand,
      isForPerson: true,
    },
  ],
  [
    'deny',
    {
      summary: 'Refuse what a run asks about; Claude reads the reason',
      group: 'runs',
      load: async () => (await import('./deny.ts')).denyCommand,
      isForPerson: true,
    },
  ],
];
