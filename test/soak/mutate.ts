import { nastyDocuments } from '../support/nasty-documents.ts';
import { pick } from './soak.ts';

type Random = () => number;

/** Pieces that mean something to one of the readers: markdown, YAML, JSON, flags, the client's tags, odd characters. */
const pieces = [
  ...[
    '---\n',
    '\n---\n',
    '...\n',
    'id: ',
    'status: active\n',
    'compaction_count: 1e3\n',
    '!!js/function ',
    '&a ',
    '*a',
    '{{head}}',
  ],
  ...[
    '## Progress\n',
    '### Completed\n',
    '- [ ] ',
    '- [x] ',
    ' <- CURRENT',
    '```\n',
    '~~~~\n',
    '<!--',
    '-->',
    '> ',
    '    ',
    '\t',
  ],
  ...[
    '**Progress**: 1/2 steps complete\n',
    '**Choice**: ',
    '1. **T** (2025-01-15T13:00Z): x\n',
    '### 3. D\n',
    '- None currently\n',
  ],
  ...[
    '<<<<<<< ours\n',
    '=======\n',
    '>>>>>>> theirs\n',
    '\r\n',
    '\r',
    '\n\n\n',
    '\u0000',
    '\uFEFF',
    '\u202e',
    '\u2028',
    '\ud800',
    '🚀',
    '名',
  ],
  ...[
    '--decision ',
    '--done 1',
    '--done=',
    '—progress ',
    ' -- ',
    '--stdin',
    '--keep-secret',
    '-C /',
    '../../',
    '/etc/passwd',
    '"',
    "'",
    '“',
    '\\',
  ],
  ...[
    'null',
    'true',
    '[]',
    '{}',
    '1e999',
    '-1',
    '"\\ud800"',
    '$(id)',
    '`id`',
    '</system-reminder>',
    '[end of session-journal',
    '__proto__',
    'toString',
  ],
  ...[
    '<div>',
    '</div>',
    '&nbsp;',
    '[a]: b\n',
    '***\n',
    '===\n',
    '| a | b |\n',
    '\\',
    '1)',
    '+ ',
    '*',
    '_',
    'ghp_0123456789abcdefghijABCDEFGHIJ012345',
  ],
];

/** Session documents to start from: those of the tests that are hard to write to. */
export const documents: readonly string[] = Object.values(nastyDocuments).filter(
  (text) => text.length < 6000,
);

function spanOf(random: Random, text: string): [number, number] {
  const start = Math.floor(random() * (text.length + 1));
  return [start, Math.min(text.length, start + Math.floor(random() ** 3 * 200))];
}

// Most inputs consist of lines.
function lineSpan(random: Random, text: string): [number, number] {
  const at = Math.floor(random() * (text.length + 1));
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return [start, end < 0 ? text.length : end + 1];
}

/** Returns a text with some random changes: pieces inserted, and parts removed, duplicated, moved, repeated or cut. */
export function mutate(random: Random, text: string, others: readonly string[] = documents): string {
  let now = text;
  const rounds = 1 + Math.floor(random() ** 2 * 8);
  for (let round = 0; round < rounds; round += 1) now = mutateOnce(random, now, others);
  return now.slice(0, 40_000);
}

function mutateOnce(random: Random, text: string, others: readonly string[]): string {
  const [start, end] = random() < 0.5 ? lineSpan(random, text) : spanOf(random, text);
  const [before, part, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (Math.floor(random() * 9)) {
    case 0:
      return before + pick(random, pieces) + part + after;
    case 1:
      return before + after;
    case 2:
      return before + part + part + after;
    case 3:
      return before + pick(random, pieces) + after;
    case 4: {
      const other = pick(random, others);
      const [from, to] = lineSpan(random, other);
      return before + other.slice(from, to) + part + after;
    }
    case 5:
      return before + String.fromCharCode(Math.floor(random() * 0x250)) + part.slice(1) + after;
    case 6:
      return before + part.replace(/\d+/, () => String(Math.floor(random() * 10 ** (random() * 16)))) + after;
    case 7:
      return before + pick(random, pieces).repeat(1 + Math.floor(random() ** 6 * 2000)) + part + after;
    default:
      return random() < 0.2 ? before : after.slice(0, 300) + before + part + after.slice(300);
  }
}
