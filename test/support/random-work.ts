import fc from 'fast-check';
import { decodeArgv } from '../../src/core/calls/read-argv.ts';
import { isFailure } from '../../src/core/failure.ts';
import { readItem } from '../../src/core/markdown/item-by-remark.ts';
import { cleanText, oneLine } from '../../src/core/text/escape.ts';
import { formatMinute } from '../../src/core/time.ts';
import type { Document, SectionName } from '../../src/journal/document/document.ts';
import type { Logged } from '../../src/journal/log/draft.ts';
import { planLog } from '../../src/journal/log/log-change.ts';
import { logSpec, readLogRequest } from '../../src/journal/log/log-request.ts';
import { readContextList } from '../../src/journal/sections/context-section.ts';
import { readTitledList } from '../../src/journal/sections/discoveries-and-dead-ends.ts';
import { applyChange } from '../../src/journal/session/apply-change.ts';
import { documentFindings } from '../../src/journal/session/problems.ts';
import { readSession } from '../../src/journal/session/session.ts';
import { allShown, documentOf } from './log-into.ts';
import { asLongText } from './long-text.ts';
import { nastyMarkdown } from './nasty-markdown.ts';
import { nastyText } from './nasty-texts.ts';

const item = fc.constantFrom(
  '- [ ] open step\n',
  '- [x] done step (2025-01-15T10:30Z)\n',
  '* [ ] starred <- CURRENT\n',
  '1. [X] numbered\n',
  '- plain note\n  over lines\n\n  ```\n  - [ ] no step\n  ```\n',
  '- [ ] parent\n  - [ ] child\n',
  '- None currently\n',
  '(none yet)\n',
  '- [resolved 2025-01-15T14:00Z] old\n',
  '1. **Title** (2025-01-15T13:00Z): text\n2. second\n',
  '### 3. A decision (2025-01-15T12:15Z)\n**Choice**: x\n**Rationale**: y\n',
  // In a long text, the scan skips this as a chapter.
  '### 4. A\n**Choice**: x\n\n### 5. B (2025-01-15T12:15Z)\nb\n### 6. C\n#### c\n\n### 17. D\n**Superseded by**: 18\n\n',
  '### OVERNIGHT\n- [ ] own <- CURRENT\n',
  '### Completed\n',
  '### In Progress\n',
  '### Remaining\n',
  '**Progress**: 1/2 steps complete\n',
  '**Current**: open step\n**Blocker**: None\n',
  '**Key Files**:\n- `a.go` - main\n',
  '**Key Context** (survives compaction):\n- NEVER push\n',
  '```sh\n## no section\n',
  '<!-- comment\n',
  '\n',
  '| a | b |\n|---|---|\n',
  '| # | What | Status |\n|---|---|---|\n| 3 | second | open |\n| 4 | Use a mutex | |\n',
  'Fair lock\n: slow under load\n\nSpin lock\n\n: hot\n',
  '**Bold title.** And text\n\n**4. Second** (2025-01-15T13:00Z): more\n',
  '### Waiting for the ops team\nThe token expired.\n\n- asked Ben\n',
  '### Parser\n#### D-3: Use a mutex\nBecause.\n### Lexer\n#### D-4: second\n',
);

const heading = fc.constantFrom(
  ...[
    '## TL;DR',
    '## tl;dr (x) ##',
    '## Context',
    '## Progress',
    'Progress\n---',
    '##  Decisions',
    '## Discoveries',
  ],
  ...[
    '## Dead Ends',
    '## Blockers',
    '## Next Steps',
    '## Next Steps archive',
    '## Files Modified',
    '# Session: X',
    '## Own',
  ],
);

const section = fc
  .tuple(
    heading,
    fc.array(fc.oneof({ weight: 5, arbitrary: item }, { weight: 1, arbitrary: nastyMarkdown }), {
      maxLength: 5,
    }),
  )
  .map(([title, parts]) => `${title}\n${parts.join('')}`);

const heads = fc.constantFrom(
  'status: active\nupdated_at: 2025-01-15T14:30:00Z\n',
  "# a comment\nupdated_at: '2025-01-15T14:30:00Z' # quoted\nown_key: {a: 1}\nstatus: active\n",
  'status: active\ntask_ids: [ a , "b" ]\ncompaction_count: 08\n',
);

/** Arbitrary session files: sections in any order, with lists, labels, code and odd markdown in them. */
export const randomDocument: fc.Arbitrary<string> = fc
  .tuple(heads, fc.array(section, { maxLength: 8 }), fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
  .chain((parts) => fc.constantFrom(false, false, false, true).map((isLong) => [...parts, isLong] as const))
  .map(([fields, sections, eol, end, isLong]) => {
    const short = `---\nid: 0194a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\nshortname: x\ncreated_at: 2025-01-15T10:00:00Z\n${fields}---\n\n${sections.join('\n')}`;
    const text = isLong ? asLongText(short) : short;
    // A lone carriage return ends a line in markdown, but no editor of this century saves such files.
    return (end ? `${text}\n` : text.trimEnd()).replace(/\r\n?|\n/g, eol);
  });

const short = fc.oneof(
  fc.constantFrom('open step', 'Use a mutex', '1', '2', 'NEVER push', 'second'),
  nastyText,
);
const flag = (name: string): fc.Arbitrary<string[]> => short.map((text) => [`--${name}=${text}`]);

/** Arbitrary `log` calls, each with one to three things to log. */
export const randomLog: fc.Arbitrary<string[]> = fc
  .array(
    fc.oneof(
      ...['progress', 'step', 'done', 'discovery', 'tried', 'blocker', 'resolved', 'next', 'key-context'].map(
        flag,
      ),
      ...['drop-next', 'drop-key-context', 'file'].map(flag),
      fc.tuple(short, short).map(([title, why]) => [`--decision=${title}`, `--rationale=${why}`]),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.flat());

/** What one command did to a text: the new text, and what it says it logged; undefined if it was refused. */
export interface Done {
  readonly text: string;
  readonly logged: readonly Logged[];
}

/** Returns what a `log` call does to a text at a given time; undefined if it is refused. */
export function tryLog(text: string, args: readonly string[], now: number): Done | undefined {
  try {
    const doc = documentOf(text);
    const request = readLogRequest(decodeArgv(args, logSpec));
    const tools = { time: formatMinute(now), blocks: { readItem }, shown: allShown(doc) };
    const plan = planLog(doc, request, tools);
    return { text: applyChange(doc, plan, { now }), logged: plan.logged };
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

/** Returns what is wrong with a change, in words; nothing if it is correct. */
export function troublesOf(before: string, { text, logged }: Done): string[] {
  const [old, now] = [documentOf(before), documentOf(text)];
  return [...lostLines(old, now, logged), ...notShown(now, logged), ...newFindings(old, now)];
}

// Outside the sections that were logged to, only TL;DR lines, `updated_at` and `step_numbers` may change. Inside them, every line
// survives except for marks, times, markers, placeholders, and what was dropped.
function lostLines(old: Document, now: Document, logged: readonly Logged[]): string[] {
  const touched = new Set<SectionName>([...logged.map((one) => one.section), 'tldr']);
  // A next step that is done moves to Progress as a note.
  if (logged.some((one) => one.what === 'Done')) touched.add('next-steps');
  const kept: string[] = [];
  for (const one of old.sections.values()) {
    // New sections are placed before a comment or fence that never closes.
    const body = old.text.slice(one.start, Math.min(one.end, old.outline.unclosed ?? one.end)).trim();
    if (!touched.has(one.name) && !now.text.includes(body)) kept.push(`section ${one.name} changed`);
  }
  const rest = countLines(now.text);
  const dropped = droppedLines(old, logged);
  for (const line of linesOf(old.text)) {
    const count = rest.get(line) ?? 0;
    if (count > 0) rest.set(line, count - 1);
    else if (!dropped.has(line)) kept.push(`line lost: ${JSON.stringify(line)}`);
  }
  return kept;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter(
      (line) =>
        !/^(?:(?:updated_at|step_numbers):| {0,3}\*\*(?:Progress|Current|Blocker)\*\*:)|none (?:yet|currently)|^\s*[-*+]?\s*none\W*$/i.test(
          line,
        ),
    )
    .map(bare)
    .filter((line) => line !== '');
}

function bare(line: string): string {
  const without = withoutMarks(line);
  return without === line ? line : bare(without);
}

function withoutMarks(line: string): string {
  return line
    .replace(/(?<!\\)\s*(?:<-|←)\s*CURRENT\s*$/, '')
    .replace(/(?<!\\)\s*\(\d{4}-\d\d-\d\dT[\d:]+Z?\)\s*$/, '')
    .replace(/^(\s*(?:[-*+]|\d+[.)])\s+)(?:\[(?:[ xX]|resolved[^\]]*)\] ?)+/, '$1')
    .replace(/^(\s*(?:#{1,6}\s+)?)(?:\[resolved[^\]]*\] ?)+/, '$1')
    .replace(/(?<=^\s*\|.*|^)(\|\s*)(?:\[resolved[^\]]*\] ?)+/g, '$1')
    .trim();
}

// The lines of removed items: dropped ones, and next steps that were done and are notes now.
function droppedLines(doc: Document, logged: readonly Logged[]): Set<string> {
  const gone = logged.filter((one) => /^(?:Dropped|Done)/.test(one.what)).map((one) => one.text);
  const items = [
    ...readTitledList(doc, 'next-steps').map((one) => ({ item: one.item, text: one.whole })),
    ...readContextList(doc, 'key context'),
  ];
  const lost = items
    .filter(({ text }) => gone.includes(text))
    .map(({ item: { start, end } }) => doc.text.slice(start, end));
  return new Set(lost.flatMap(linesOf));
}

function countLines(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf(text)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function notShown(doc: Document, logged: readonly Logged[]): string[] {
  const said = JSON.stringify(readSession(doc), (key, value) => (key === 'item' ? undefined : value));
  return logged
    .filter((one) => !/^(?:Dropped|TL;DR|Current)/.test(one.what))
    .map((one) =>
      one.section === 'decisions' ? oneLine(one.text) : (cleanText(one.text).split('\n')[0] as string),
    )
    .filter((text) => !said.includes(JSON.stringify(text).slice(1, -1)))
    .map((text) => `not shown: ${JSON.stringify(text)}`);
}

function newFindings(old: Document, now: Document): string[] {
  const kinds = (doc: Document): string[] => documentFindings(doc, 'x').map((one) => one.kind);
  const before = kinds(old);
  return kinds(now)
    .filter((kind) => !before.includes(kind))
    .map((kind) => `doctor finds: ${kind}`);
}
