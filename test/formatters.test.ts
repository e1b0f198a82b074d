import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { format, type Options } from 'prettier';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Options as StringifyOptions } from 'remark-stringify';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { sessionData } from '../src/journal/briefing/session-data.ts';
import { readSession } from '../src/journal/session/session.ts';
import { documentOf, logInto } from './support/log-into.ts';
import { logKinds } from './support/log-kinds.ts';

type Formatter = (text: string) => string | Promise<string>;

const prettier =
  (options: Options): Formatter =>
  (text) =>
    format(text, { parser: 'markdown', ...options });

// It knows no front matter.
const remark =
  (options: StringifyOptions): Formatter =>
  (text) => {
    const body = text.indexOf('\n---\n', 4) + 5;
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify, options);
    return text.slice(0, body) + String(processor.processSync(text.slice(body)));
  };

// Every option of prettier that concerns markdown, and what editors do when they save.
const formatters: Readonly<Record<string, Formatter>> = {
  'prettier as it comes': prettier({}),
  'prettier that wraps at 80': prettier({ proseWrap: 'always' }),
  'prettier that wraps at 60 with wide tabs': prettier({
    proseWrap: 'always',
    printWidth: 60,
    tabWidth: 8,
    useTabs: true,
  }),
  'prettier that joins lines': prettier({ proseWrap: 'never' }),
  'prettier with four spaces': prettier({ tabWidth: 4 }),
  'prettier with tabs': prettier({ useTabs: true }),
  'prettier with CRLF': prettier({ endOfLine: 'crlf' }),
  'prettier with single quotes': prettier({ singleQuote: true }),
  'prettier that leaves code alone': prettier({ embeddedLanguageFormatting: 'off' }),
  'markdownlint --fix': (text) => applyFixes(text, lint({ strings: { text } }).text ?? []),
  'remark-stringify': remark({}),
  'remark-stringify with other marks': remark({
    bullet: '-',
    emphasis: '_',
    strong: '_',
    listItemIndent: 'one',
  }),
  'remark-stringify with wide lists': remark({
    bullet: '+',
    listItemIndent: 'tab',
    incrementListMarker: false,
  }),
  'remark-stringify with closed headings': remark({
    closeAtx: true,
    listItemIndent: 'mixed',
    tightDefinitions: true,
  }),
  'an editor that cuts trailing blanks': (text) => text.replace(/[ \t]+$/gm, ''),
  'an editor that expands tabs': (text) => text.replace(/\t/g, '    '),
};

const source = `---
id: 019abc12-3456-7def-8901-23456789e1f0
shortname: fix-sweep-bug
status: active
compaction_count: 3
---

# Session: Fix it

## TL;DR (Read This First)
Sweeps race.

**Progress**: 1/3 steps complete
**Current**: fix the race
**Blocker**: None

## Context
**Objective**: Stop the race
**Key Files**:
- \`a.go\`

**Key Context** (survives compaction):
- NEVER run b.sh
  on staging

## Progress
### Completed
- [x] reproduce (2025-01-15T10:30Z)
- noted (2025-01-15T10:45Z)

### In Progress
- [ ] fix the
  race          <- CURRENT

### Remaining
- [ ] test

## Decisions
### 1. Lock first (2025-01-15T12:15Z)

**Context**: race
**Options**: a, b
**Choice**: a
**Rationale**: simpler

## Discoveries
1. **GC** (2025-01-15T13:00Z): runs
   twice
2. **Alone**

## Dead Ends
1. **Mutex**: deadlocks
2. sleeping

## Blockers
- [resolved 2025-01-15T14:00Z] key
- no staging

## Next Steps
1. review
`;

// Where a paragraph's lines break means nothing in markdown, and stars and underscores mean the same.
function said(text: string): string {
  const data = sessionData(readSession(documentOf(text)));
  return JSON.stringify(data, undefined, 1).replace(/(?:\\n|\s)+/g, ' ');
}

test.each(Object.entries(formatters))(
  '%s changes nothing that is said, between all kinds of log',
  async (_name, run) => {
    let text = source;
    // A number at the start of a line is escaped there, and a formatter may move it into the middle of one.
    for (const [kind, args] of Object.entries(logKinds)) {
      // A list that begins with 2 is numbered anew by some.
      if (kind === 'drop-next') continue;
      const logged = logInto(
        text,
        args.map((arg) => arg.replace('1. Lock\n2. Do not lock', 'Lock, or\ndo not lock')),
      );
      text = await run(logged);
      expect(said(text)).toBe(said(logged));
      const { done, total } = readSession(documentOf(logged)).figures;
      expect(logged).toMatch(
        new RegExp(`(?:\\*\\*|__)Progress(?:\\*\\*|__): ${done}/${total} steps complete`),
      );
    }
  },
);
