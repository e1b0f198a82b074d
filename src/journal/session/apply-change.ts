import { Failure } from '../../core/failure.ts';
import { editFields } from '../../core/front-matter/edit-fields.ts';
import type { Edit } from '../../core/text/edit.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { formatInstant, parseInstant } from '../../core/time.ts';
import type { Document } from '../document/document.ts';
import { redecodeDocument } from '../document/document.ts';
import { readFacts } from '../document/session-facts.ts';
import { keepNumbers } from '../sections/keep-numbers.ts';
import { numbersKey, readStepNumbers } from '../sections/step-numbers.ts';
import { refreshDerived } from '../sections/tldr.ts';

/** The change that a command makes to a document. */
export interface DocumentChange {
  /** Edits of the body. */
  readonly edits?: readonly Edit[];
  /** The document after the edits, front matter included, if a person rewrote it; it was checked and stays as it is. */
  readonly rewritten?: Document;
  /** New values of front matter fields; undefined removes a field. */
  readonly fields?: Fields;
  /** Texts of new steps, in the order in which they get their numbers. */
  readonly newSteps?: readonly string[];
  /** Whether to write the steps' numbers if the front matter doesn't have them: whoever makes the change knows them. */
  readonly givesNumbers?: boolean;
}

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Returns the document's text with a change made: the edits, then the derived TL;DR lines that became stale, the front
 * matter fields, the steps' numbers and `updated_at`. A change without effect returns the same text, including
 * `updated_at`. Throws a Failure `refused` if a section would be there a second time.
 */
export function applyChange(doc: Document, change: DocumentChange, at: { now: number }): string {
  const { rewritten, edits: asked = [] } = change;
  const edits = rewritten === undefined ? settleEnd(doc.text, asked) : asked;
  const changed = rewritten ?? editDocument(doc, edits);
  const { text, head } = changed;
  const fields = { ...change.fields, ...numberFields(doc, changed, { ...change, edits }) };
  const derived = refreshDerived(doc, changed);
  if (text === doc.text && editFields(text, head, fields).length + derived.length === 0) return text;
  const updated = editFields(text, head, { ...fields, updated_at: laterOf(doc, at.now) });
  return applyEdits(text, [...updated, ...derived]);
}

function editDocument(doc: Document, edits: readonly Edit[]): Document {
  if (edits.length === 0) return doc;
  const changed = redecodeDocument(doc, applyEdits(doc.text, edits), doc.head);
  assertReadsAlike(doc, changed);
  return changed;
}

// If the numbers aren't known, writing them would make numbers count that nobody was shown.
function numberFields(
  before: Document,
  after: Document,
  change: DocumentChange & { readonly edits: readonly Edit[] },
): Fields {
  const { areGiven } = readStepNumbers(before);
  const isSame = before === after || (areGiven && progressOf(before) === progressOf(after));
  if (isSame || !(areGiven || change.givesNumbers)) return {};
  return { [numbersKey]: keepNumbers(before, after, change) };
}

function progressOf({ text, sections }: Document): string {
  const section = sections.get('progress');
  return section === undefined ? '' : text.slice(section.start, section.end);
}

// Once lines are removed, a fence that nobody closed may end elsewhere, and what it hid becomes part of the document.
function assertReadsAlike(before: Document, after: Document): void {
  if (after.doubled.length <= before.doubled.length) return;
  throw new Failure('refused', 'Cannot change the session: the rest of the file would read differently', {
    hint: 'The file has a code fence or a comment that is not closed. Close it in an editor, then try again',
  });
}

// If whole lines are added after a last line without a line end, that line
// gets one, and the new last line goes without.
function settleEnd(text: string, edits: readonly Edit[]): Edit[] {
  const isLines = (edit: Edit): boolean => edit.end === text.length && edit.text.endsWith('\n');
  const lines = edits.filter(isLines).sort((a, b) => a.start - b.start);
  const last = lines.at(-1);
  if (text.endsWith('\n') || last === undefined) return [...edits];
  const eol = last.text.endsWith('\r\n') ? '\r\n' : '\n';
  const first = lines[0]?.start === text.length ? lines[0] : undefined;
  return edits.map((edit) => {
    const begun = edit === first ? eol + edit.text : edit.text;
    return { ...edit, text: edit === last ? begun.slice(0, -eol.length) : begun };
  });
}

// `updated_at` never goes back, even if the clock does.
function laterOf(doc: Document, now: number): string {
  const { createdAt, updatedAt } = readFacts(doc.head);
  const said = [updatedAt, createdAt].map((text) => parseInstant(text) ?? now);
  return formatInstant(Math.max(now, ...said));
}
