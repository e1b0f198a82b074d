import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanOutline } from '../../../src/core/markdown/scan.ts';
import { cleanText, oneLine } from '../../../src/core/text/escape.ts';
import type { Document } from '../../../src/journal/document/document.ts';
import { readGivenSteps } from '../../../src/journal/log/listed-steps.ts';
import { readBlockers } from '../../../src/journal/sections/blockers.ts';
import { readChecklist } from '../../../src/journal/sections/checklist.ts';
import { readContextList } from '../../../src/journal/sections/context-section.ts';
import { readDecisions } from '../../../src/journal/sections/decisions.ts';
import { readTitledList } from '../../../src/journal/sections/discoveries-and-dead-ends.ts';
import { readTldr } from '../../../src/journal/sections/tldr.ts';
import { documentOf, logInto } from '../../support/log-into.ts';
import { nastyDocuments } from '../../support/nasty-documents.ts';
import { nastyText } from '../../support/nasty-texts.ts';
import { comparable, remarkOutline } from '../../support/remark-outline.ts';
import { runs } from '../../support/same-random.ts';

interface Kind {
  readonly args: (text: string) => string[];
  /** All texts of this kind in the document. */
  readonly read: (doc: Document) => readonly string[];
  readonly said: (text: string) => string;
  /** New items and headings, except headings of sections that were missing. */
  readonly items: number;
  readonly headings: number;
}

const list = { items: 1, headings: 0, said: cleanText };
const kinds: Readonly<Record<string, Kind>> = {
  'a note': {
    ...list,
    args: (text) => [`--progress=${text}`],
    read: (doc) => readChecklist(doc).notes.map((note) => note.text),
  },
  'a step': {
    ...list,
    args: (text) => [`--step=${text}`],
    read: (doc) => readChecklist(doc).steps.map((step) => step.text),
    said: (text) => cleanText(text).split('\n\n')[0] as string,
  },
  'a decision title': {
    args: (text) => [`--decision=${text}`],
    read: (doc) => readDecisions(doc).map((one) => one.title),
    said: oneLine,
    items: 0,
    headings: 1,
  },
  'all of a decision': {
    args: (text) => [
      `--decision=${text}`,
      `--context=${text}`,
      `--options=${text}`,
      `--choice=${text}`,
      `--rationale=${text}`,
    ],
    read: (doc) =>
      readDecisions(doc).map((one) => [one.context, one.options, one.choice, one.rationale].join('|')),
    said: (text) => Array(4).fill(cleanText(text)).join('|'),
    items: 0,
    headings: 1,
  },
  'a discovery': {
    ...list,
    args: (text) => [`--discovery=${text}`],
    read: (doc) => readTitledList(doc, 'discoveries').map((one) => one.whole),
  },
  'a discovery with its title': {
    ...list,
    args: (text) => [`--discovery=${text}`, `--title=${text}`],
    read: (doc) => readTitledList(doc, 'discoveries').map((one) => `${one.title}|${one.text}`),
    said: (text) => `${oneLine(text)}|${cleanText(text)}`,
  },
  'a dead end': {
    ...list,
    args: (text) => [`--tried=${text}`, `--result=${text}`],
    read: (doc) => readTitledList(doc, 'dead-ends').map((one) => `${one.title}|${one.text}`),
    said: (text) => `${oneLine(text)}|${cleanText(text)}`,
  },
  'a blocker': {
    ...list,
    args: (text) => [`--blocker=${text}`],
    read: (doc) => readBlockers(doc).flatMap((one) => (one.resolved === undefined ? [one.text] : [])),
  },
  'a next step': {
    ...list,
    args: (text) => [`--next=${text}`],
    read: (doc) => readTitledList(doc, 'next-steps').map((one) => one.whole),
  },
  'a line of key context': {
    ...list,
    args: (text) => [`--key-context=${text}`],
    read: (doc) => readContextList(doc, 'key context').map((one) => one.text),
  },
  'a file': {
    ...list,
    args: (text) => ['--file', 'a', `--description=${text}`],
    read: (doc) => readTitledList(doc, 'files-modified').map((one) => one.whole),
    said: (text) => `\`a\` - ${cleanText(text)}`,
  },
  'the TL;DR': {
    args: (text) => [`--tldr=${text}`],
    read: (doc) => [readTldr(doc)],
    said: cleanText,
    items: 0,
    headings: 0,
  },
};

const sections =
  /^(?:TL;DR \(Read This First\)|Context|Progress|Decisions|Discoveries|Dead Ends|Blockers|Next Steps|Files Modified This Session|Completed|In Progress|Remaining)$/;
const isOurs = (text: string): boolean =>
  sections.test(text) || /^\d+\. [\s\S]* \(2025-01-15T14:45Z\)$/.test(text);
const isDerived = (line: string): boolean => /^\*\*(?:Progress|Current|Blocker)\*\*[:：]/.test(line);
const isPlaceholder = (line: string): boolean =>
  /^\W*(?:[1-9]\. )?\W*none(?: yet| currently)?\W*$/i.test(line);

/** Returns what is left of `list` after removing the members of `less` in order; undefined if one is missing. */
function without(all: readonly string[], less: readonly string[]): string[] | undefined {
  const rest: string[] = [];
  let at = 0;
  for (const one of all) {
    if (one === less[at]) at += 1;
    else rest.push(one);
  }
  return at === less.length ? rest : undefined;
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.replace(/\r$/, ''));
const titles = (doc: Document): string[] => doc.outline.headings.map((heading) => heading.text);

function check(kind: Kind, before: string, text: string): void {
  const after = logInto(before, kind.args(text));
  const [old, now] = [documentOf(before), documentOf(after)];
  const isTldr = kind === kinds['the TL;DR'];

  const body = after.slice(now.head.bodyStart);
  expect(comparable(scanOutline(body, 0))).toEqual(remarkOutline(body));

  const headings = without(titles(now), titles(old));
  expect(headings?.every(isOurs)).toBe(true);
  expect(headings?.filter((title) => /^\d+\. /.test(title)).length).toBe(kind.headings);

  const placeholders = old.outline.items.filter((item) =>
    isPlaceholder(old.text.slice(item.content, item.end).trim()),
  );
  const come = now.outline.items.length - old.outline.items.length - kind.items;
  if (!isTldr) expect(come === 0 || (come === -1 && placeholders.length > 0)).toBe(true);

  const steps = readChecklist(now).steps.length - readChecklist(old).steps.length;
  expect(steps).toBe(kind === kinds['a step'] ? 1 : 0);
  const marked =
    now.outline.items.length > 0 ? readChecklist(now).steps.filter((step) => step.current).length : 0;
  expect(marked).toBe(
    kind === kinds['a step'] ? 1 : readChecklist(old).steps.filter((step) => step.current).length,
  );

  const frame = (doc: Document): string =>
    doc.text.slice(0, doc.head.bodyStart).replace(/^updated_at: .*$/m, '');
  expect(frame(now)).toBe(frame(old));

  const kept = lines(before.slice(old.head.bodyStart)).filter(
    (line) => !isDerived(line) && !isPlaceholder(line) && !/(?:CURRENT|None|none)$/.test(line),
  );
  const found = lines(body).map((line) => line.replace(/ +<- CURRENT$/, ''));
  const wasMarked = readChecklist(old).steps.some((step) => step.current);
  // A step that becomes the current one moves, so the order only stays if there was a current step before.
  const order = kind !== kinds['a step'] || wasMarked ? kept : [];
  if (!isTldr)
    expect(
      without(
        found,
        order.filter((line) => line.trim() !== ''),
      ),
      after,
    ).toBeDefined();

  const said = kind.read(now);
  const wanted = kind.said(text);
  if (isTldr) expect(said[0]?.startsWith(wanted), JSON.stringify(said)).toBe(true);
  else expect(said).toContain(wanted);
}

describe('a logged text opens nothing, removes nothing and says what it said:', () => {
  const documents = fc.constantFrom(...Object.keys(nastyDocuments));
  test.each(Object.keys(kinds))('%s', (name) => {
    const kind = kinds[name] as Kind;
    const holds = (document: string, text: string): void => {
      // A list that is given as one step is several.
      fc.pre(name !== 'a step' || readGivenSteps(text)[0]?.text === text);
      check(kind, nastyDocuments[document] as string, text);
    };
    fc.assert(fc.property(documents, nastyText, holds), { numRuns: runs(80) });
  });

  test('every kind of text goes into every document', () => {
    for (const [name, text] of Object.entries(nastyDocuments)) {
      for (const [word, kind] of Object.entries(kinds)) {
        expect(() => check(kind, text, 'plain\nand more'), `${word} into ${name}`).not.toThrow();
      }
    }
  });
});
