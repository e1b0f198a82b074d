import type { FlagSpec } from '../../core/calls/call-spec.ts';
import { whenForms } from '../../io/git/when.ts';

/** How many captures are listed unless the person says how many. */
export const shownCaptures = 20;

/** By what `captures list` sorts. */
export const captureOrders = [
  'at',
  'author',
  'branch',
  'bytes',
  'commit',
  'kind',
  'messages',
  'subject',
] as const;

function value(name: string, placeholder: string, about: string): FlagSpec {
  return { name, takes: 'text', isOneWord: true, placeholder, about };
}

/** What may follow `captures`. */
export const capturesWords = [
  'list',
  'show',
  'share',
  'sync',
  'purge',
  'export',
  'take',
  'backfill',
  'off-record',
  'on-record',
  'pack',
] as const;

/** What may follow `captures share`. */
export const sharingWords = ['on', 'off', 'status'] as const;

/** The formats of `captures export`. */
export const exportFormats = ['agent-trace', 'git-ai', 'json'] as const;

/** The flags of `captures`; which of them a word takes stands with the word. */
export const captureFlags: readonly FlagSpec[] = [
  value(
    'commit',
    'C',
    'Only of this commit: its hash (4 digits are enough), or another word that git knows, such as HEAD',
  ),
  value('branch', 'B', 'Only those taken on this branch'),
  value('task', 'T', 'Only of this task'),
  value(
    'author',
    'A',
    "Only of this author: a part of the commit's author. With purge: me, for all of yours",
  ),
  value('since', 'WHEN', `Only those taken since then (${whenForms})`),
  value('until', 'WHEN', 'Only those taken until then'),
  value('path', 'P', 'Only of commits that changed this file, or something in this folder'),
  { ...value('limit', 'N', `How many to list (default: ${shownCaptures})`), short: 'n' },
  value('offset', 'N', 'Leave out the first N'),
  value('order', 'F', `Sort by ${captureOrders.join(', ')} (default: the last taken first)`),
  { name: 'desc', takes: 'none', about: 'With --order: the highest first' },
  value('format', 'F', `With export: ${exportFormats.join(', ')}`),
  { name: 'raw', takes: 'none', about: 'With show: the messages as they are kept, one a line' },
  {
    name: 'branches',
    takes: 'none',
    about: 'With share on: use branches, for a remote that refuses other references',
  },
  { name: 'status', takes: 'none', about: 'With sync: only say what waits, without a connection' },
  { name: 'due', takes: 'none', about: 'With sync: only if it is due, and without questions, as hooks do' },
  { name: 'dry-run', takes: 'none', about: 'With take: say what would be captured, and change nothing' },
  { name: 'queued', takes: 'none', about: 'With take: do what the hooks asked for, and try for a while' },
];
