import type { Row } from './reply/command.ts';

/** The verbs that show everything in one place. */
export const dashboardVerbs: readonly (readonly [string, Row])[] = [
  [
    'dashboard',
    {
      summary: 'Open a page that shows all of it and stays up to date',
      group: 'read',
      load: async () => (await import('./dashboard.ts')).dashboardCommand,
      isForPerson: true,
    },
  ],
  [
    'statusline',
    {
      summary: "Print the line for Claude Code's status line, or --install it",
      group: 'program',
      load: async () => (await import('./statusline.ts')).statuslineCommand,
    },
  ],
];
