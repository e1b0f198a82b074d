import { Failure } from '../../core/failure.ts';
import type { Edit } from '../../core/text/edit.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { cleanText, oneLine } from '../../core/text/escape.ts';
import type { Document, SectionName } from '../document/document.ts';
import { redecodeDocument } from '../document/document.ts';
import { readBlockers } from '../sections/blockers.ts';
import { readChecklist } from '../sections/checklist.ts';
import { readContextList, readObjective } from '../sections/context-section.ts';
import type { DecisionField } from '../sections/decision-edit.ts';
import { readDecisions } from '../sections/decisions.ts';
import { readOthers, readTitledList } from '../sections/discoveries-and-dead-ends.ts';
import type { Kind } from '../sections/numbered.ts';
import { kinds } from '../sections/numbered.ts';
import { readProse } from '../sections/prose.ts';
import { readTldr } from '../sections/tldr.ts';
import type { Found } from './find-corrected.ts';

/** What one thing says, part by part. A part that is undefined may say anything. */
type Said = Readonly<Record<string, string | undefined>>;

interface Thing {
  readonly start: number;
  readonly said: Said;
}

/**
 * Throws a Failure `refused` unless a document says after the edits what it said before, with the corrections made.
 * Markdown depends on what is around it: a line of dashes below a list, for example, becomes a heading without the list.
 */
export function assertCorrected(doc: Document, edits: readonly Edit[], found: readonly Found[]): void {
  const after = redecodeDocument(doc, applyEdits(doc.text, edits), doc.head);
  const isRight = kinds.every((kind) => {
    const expected = expectedOf(doc, kind, found);
    const now = thingsOf(after, kind);
    return (
      expected.length === now.length &&
      expected.every((said, index) => agrees(said, (now[index] as Thing).said))
    );
  });
  if (isRight && othersIn(doc) === othersIn(after)) return;
  throw new Failure('refused', 'Cannot change the session: the rest of the file would read differently', {
    hint: 'Edit the file by hand, or put blank lines around its lists and try again',
  });
}

function agrees(expected: Said, said: Said): boolean {
  return Object.entries(expected).every(([part, text]) => text === undefined || said[part] === text);
}

function expectedOf(doc: Document, kind: Kind, all: readonly Found[]): Said[] {
  const found = all.filter((one) => one.kind === kind);
  const gone = new Set(found.filter(({ text }) => text === undefined).map(({ thing }) => thing.number));
  return thingsOf(doc, kind).flatMap(({ start, said }) => {
    const own = found.filter(({ thing }) => thing.span.start === start);
    if (own.some(({ text }) => text === undefined)) return [];
    const isUnmarked = said.supersededBy !== undefined && gone.has(Number(said.supersededBy));
    const parts = own.map((one) => expectedParts(one, said));
    return [Object.assign({}, said, isUnmarked ? { supersededBy: undefined } : {}, ...parts) as Said];
  });
}

function expectedParts({ kind, field, text = '' }: Found, said: Said): Said {
  const whole = cleanText(text);
  switch (kind) {
    case 'step':
      return { text: whole.split('\n\n', 1)[0] };
    case 'decision':
      return field === undefined ? { title: oneLine(text) } : { [field satisfies DecisionField]: whole };
    case 'discovery':
      return said.title === '' ? ofWhole(whole) : { text: whole, whole: undefined };
    case 'dead-end':
      return said.title === '' ? ofWhole(whole) : { title: oneLine(text), whole: undefined };
    case 'next':
      return ofWhole(whole);
    default:
      return { text: whole };
  }
}

// A text that begins with bold words may be read as title and text.
function ofWhole(whole: string): Said {
  return { title: undefined, text: undefined, time: undefined, whole };
}

const titledSections: Readonly<Record<'discovery' | 'dead-end' | 'next', SectionName>> = {
  discovery: 'discoveries',
  'dead-end': 'dead-ends',
  next: 'next-steps',
};

function thingsOf(doc: Document, kind: Kind): Thing[] {
  switch (kind) {
    case 'step':
      return readChecklist(doc).steps.map(({ item, text, done, time }) => {
        return { start: item.start, said: { text, done: String(done), time } };
      });
    case 'decision':
      return readDecisions(doc).map((one) => {
        const { start, number, title, time, context, options, choice, rationale, supersededBy, text } = one;
        const parts = { title, time, context, options, choice, rationale, supersededBy, text };
        return { start, said: { ...parts, number: String(number) } };
      });
    case 'blocker':
      return readBlockers(doc).map(({ item, content, text, resolved }) => ({
        start: item?.start ?? content,
        said: { text, resolved },
      }));
    case 'key-context':
      return readContextList(doc, 'key context').map(({ item, text }) => ({
        start: item.start,
        said: { text },
      }));
    default:
      return readTitledList(doc, titledSections[kind]).map(({ item, title, text, whole, time }) => {
        return { start: item.start, said: { title: oneLine(title), text, whole, time } };
      });
  }
}

function othersIn(doc: Document): string {
  return JSON.stringify([
    [...doc.sections.keys()],
    doc.doubled.length,
    doc.outline.unclosed === undefined,
    readTldr(doc),
    readObjective(doc),
    readContextList(doc, 'key files').map(({ text }) => text),
    readChecklist(doc).notes.map(({ text, time }) => [text, time]),
    readTitledList(doc, 'files-modified').map(({ text }) => text),
    Object.values(titledSections).map((name) =>
      readOthers(doc, name).map(({ title, text }) => [title, text]),
    ),
    Object.values(readProse(doc)),
  ]);
}
