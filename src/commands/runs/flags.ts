import type { FlagSpec } from '../../core/calls/call-spec.ts';
import { whenForms } from '../../io/git/when.ts';
import { runStates } from '../../runs/state/run.ts';

function value(name: string, placeholder: string, about: string): FlagSpec {
  return { name, takes: 'text', isOneWord: true, placeholder, about };
}

/** What may follow `runs`. */
export const runsWords = [
  'list',
  'search',
  'show',
  'log',
  'events',
  'dirs',
  'set',
  'start',
  'worktree',
  'stop',
  'resume',
] as const;

/** The flags of `runs`; which of them a word takes stands with the word. */
export const runsFlags: readonly FlagSpec[] = [
  value('status', 'S', `Only runs in this state: ${runStates.join(', ')}`),
  { name: 'all', takes: 'none', about: 'Also archived runs, and those that another one continues' },
  { name: 'all-projects', takes: 'none', about: 'The runs of all your projects' },
  { name: 'follow', takes: 'none', about: 'Go on as long as something happens (Ctrl-C ends only this)' },
  { name: 'md', takes: 'none', about: 'Show the log as markdown' },
  value('run', 'RUN', 'Only of this run'),
  { ...value('type', 'T', 'Only events of this type, such as run.state'), repeat: true },
  value('since', 'WHEN', `Only events since then (${whenForms})`),
  { name: 'name', takes: 'text', placeholder: 'NAME', about: 'Rename the run' },
  { name: 'archive', takes: 'none', about: 'Put the run away: it is not listed any more, and not removed' },
  { name: 'unarchive', takes: 'none', about: 'List the run again' },
  { name: 'draft', takes: 'text', placeholder: 'TEXT', about: "Replace a draft's query" },
  value('permission-mode', 'MODE', 'What it may do from now on: ask, edits, plan, unattended or bypass'),
  value('bypass-for', 'D', 'How long the mode bypass holds (default: 30m; at most 8h)'),
  {
    name: 'as-is',
    takes: 'none',
    about: 'With resume: also if account, model, folder or client have changed since',
  },
  { name: 'and-pending', takes: 'none', about: 'With bypass: also approve what waits for you now' },
  value('timeout', 'D', 'With stop: how long a run may take to end by itself (default: 10s)'),
];

/** How the words of `runs` are called, and what they do. */
export const runsRows: readonly (readonly [string, string])[] = [
  ['list', 'List the runs, those that go on first'],
  ['search WORDS', 'List those whose name or query has all the words'],
  ['show RUN', 'Show all about one'],
  ['log RUN', 'Show what was said and done in one'],
  ['events', 'Show what happens in all, a line for each event'],
  ['dirs', 'List the folders where runs worked'],
  ['set RUN', 'Change what a flag names'],
  ['start DRAFT', 'Start one that was only kept'],
  ['worktree remove RUN', 'Remove the git worktree that one worked in'],
  ['stop RUN', 'End one with everything that it started'],
  ['resume RUN', 'Resume one that was put away, once its question is decided'],
];
