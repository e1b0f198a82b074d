import type { FlagSpec } from '../../core/calls/call-spec.ts';

/** What may follow `term`, and what no terminal can be called. */
export const termWords = [
  'new',
  'list',
  'last',
  'next',
  'detach',
  'kill',
  'rename',
  'view',
  'peek',
  'history',
  'send',
  'wait',
  'respawn',
  'doctor',
] as const;

/** How these words are called, and what they do. */
export const termRows: readonly (readonly [string, string])[] = [
  ['new NAME', 'Start a terminal without attaching to it'],
  ['list', 'List the terminals, and which one needs you'],
  ['next', 'Attach to the one that has needed you longest'],
  ['last', 'Attach to the one that you were in last'],
  ['detach [NAME]', 'Close all clients of a terminal (default: this one)'],
  ['kill NAME...', 'End it with everything that it started'],
  ['rename NAME NEW', 'Give it another name'],
  ['view NAME', 'Watch it, and type nothing into it'],
  ['peek NAME', 'Print its screen'],
  ['history NAME', 'Print all of its output that is kept'],
  ['send NAME TEXT', 'Type a text into it ("-" for standard input)'],
  ['wait NAME', 'Wait until it ends, or what --for says'],
  ['respawn NAME', 'Start its command again'],
  ['doctor', 'Check for what killed processes left'],
];

/** What an agent may do with terminals: look. */
export const openTermWords: readonly string[] = ['list', 'peek', 'history', 'wait', 'doctor'];

/** What `term wait --for` may wait for. */
export const termGoals = ['exit', 'needs-me', 'done'] as const;

/** What `--detach-key` may be. */
export const detachKeys = ['ctrl-backslash', 'none'] as const;

function value(name: string, placeholder: string, about: string): FlagSpec {
  return { name, takes: 'text', isOneWord: true, placeholder, about };
}

function plain(name: string, about: string): FlagSpec {
  return { name, takes: 'none', about };
}

/** The flags of `term` with all its words. */
export const termFlags: readonly FlagSpec[] = [
  value('cwd', 'DIR', 'new: run the command in this directory'),
  value('size', 'CxR', 'new: columns and rows until somebody attaches (default: 80x24)'),
  plain('log', 'new: keep the last 256 KiB of its output in a file'),
  value('detach-key', 'KEY', 'Key that detaches: ctrl-backslash (the default; twice sends it) or none'),
  plain('nested', 'Attach even from inside another terminal'),
  { ...value('limit', 'N', 'peek: show the last N lines only'), short: 'n' },
  plain('text', 'peek, history: text only (the default)'),
  plain('ansi', 'peek: keep colours'),
  plain('follow', 'view: stay when the command has ended, and go on if it is started again'),
  plain('enter', 'send: press Enter after the text'),
  value('for', 'STATE', 'wait: exit (the default), needs-me or done'),
  value('timeout', 'SECONDS', 'wait: give up after so long'),
  plain('force', "kill: don't wait for the command to clean up"),
  plain('yes', 'respawn: run the command without asking'),
  plain('fix', 'doctor: remove what killed processes left'),
];
