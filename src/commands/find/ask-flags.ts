import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';

/** The flags of `ask` that ask an earlier conversation itself. */
export const conversationFlags = [
  {
    name: 'of',
    takes: 'text',
    isOneWord: true,
    placeholder: 'CONV',
    about: 'Ask this earlier conversation itself, once, in a fork that leaves no trace; this costs money',
  },
  { name: 'model', takes: 'text', isOneWord: true, placeholder: 'M', about: 'With --of: the model to ask' },
  {
    name: 'budget',
    takes: 'text',
    isOneWord: true,
    placeholder: 'USD',
    about: 'With --of: what it may cost (default: 0.50)',
  },
  {
    name: 'before-compaction',
    takes: 'text',
    isOneWord: true,
    placeholder: 'N',
    about: 'With --of: ask about the time before its compaction N',
  },
  {
    name: 'talk',
    takes: 'none',
    about: 'With --of, at a terminal: talk with it, in a fork that is kept and can at most read',
  },
  {
    name: 'tools',
    takes: 'text',
    isOneWord: true,
    placeholder: 'read',
    about: 'With --of: let it read the files that git tracks in its project (only "read" is possible)',
  },
  {
    name: 'keep',
    takes: 'none',
    about:
      'With --of: log the answer as a discovery with its source, in the current session or that of --session',
  },
  { name: 'yes', takes: 'none', about: 'With --of: ask without a question about the price' },
] as const;

// Flags of `ask` that mean nothing when a conversation itself is asked.
const offlineFlags = ['since', 'limit', 'budget-chars', 'session'];

/** Fails with `misuse` if a flag was given that has no effect: without `--of`, with it, or in a talk. */
export function refuseMisplaced(call: Call): void {
  const isOf = hasFlag(call, 'of');
  const misplaced = isOf
    ? offlineFlags.find((name) => hasFlag(call, name) && !(name === 'session' && hasFlag(call, 'keep')))
    : conversationFlags.map(({ name }) => name).find((name) => hasFlag(call, name));
  if (misplaced !== undefined) {
    throw new Failure('misuse', `--${misplaced} ${isOf ? 'means nothing with' : 'needs'} --of`, {
      hint: 'All flags: session-journal ask --help',
    });
  }
  if (!hasFlag(call, 'talk')) return;
  if (hasFlag(call, 'budget')) {
    throw new Failure('misuse', 'A talk has no limit, so --budget means nothing with --talk', {
      hint: 'Claude Code shows what a talk costs: /cost',
    });
  }
  if (hasFlag(call, 'tools')) {
    throw new Failure('misuse', 'A talk can read anyway, so --tools means nothing with --talk', {
      hint: 'Leave it out',
    });
  }
  if (hasFlag(call, 'keep')) {
    throw new Failure('misuse', 'A talk has no single answer, so --keep means nothing with --talk', {
      hint: 'Keep what matters: session-journal log --discovery TEXT',
    });
  }
}

/** Says whether the conversation may read. Fails with `misuse` for other tools. */
export function isReading(call: Call): boolean {
  const text = flagText(call, 'tools');
  if (text === undefined || text.trim().toLowerCase() === 'read') return text !== undefined;
  throw new Failure('misuse', `Invalid --tools "${text}": a conversation that is asked can only read`, {
    hint: 'Give it that: --tools read',
  });
}

const defaultBudget = 0.5;

/** Returns what a question may cost, in US dollars. Fails with `misuse` if that is no amount. */
export function readBudget(call: Call): number {
  const text = flagText(call, 'budget');
  if (text === undefined) return defaultBudget;
  const budget = Number(text.trim().replace(/^\$/, ''));
  if (/\d/.test(text) && Number.isFinite(budget) && budget > 0) return budget;
  throw new Failure('misuse', `Invalid --budget "${text}": it must be an amount in US dollars`, {
    hint: 'For example: --budget 0.50',
  });
}
