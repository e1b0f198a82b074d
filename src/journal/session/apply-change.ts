import { Failure } from '../../core/failure.ts';
import { editFields } from '../../core/front-matter/edit-fields.ts';
import type { Edit } from '../../core/text/edit.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { formatInstant, parseInstant } from '../../core/time.ts';
import type { Document } from '../document/document.ts';
import { redecodeDocument } from '../document/document.ts';
import { readFacts } from '../document/session-facts.ts';
import { refreshDerived } from '../sections/tldr.ts';

/** What a command wants changed in a document. */
export interface DocumentChange {
  /** Edits of the body. */
  readonly edits?: readonly Edit[];
  /** New values of head fields; undefined takes a field away. */
  readonly fields?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/**
 * Returns the document's text with a change made: edits, then the derived TL;DR lines that became stale, the head's
 * fields and `updated_at`. A change that changes nothing gives the same text, `updated_at` included. Fails with
 * `refused` where a section would come to stand a second time.
 */
export function applyChange(doc: Document, change: DocumentChange, at: { now: number }): string {
  const edits = settleEnd(doc.text, change.edits ?? []);
  const text = applyEdits(doc.text, edits);
  const fields = editFields(text, doc.head, change.fields ?? {});
  const changed = edits.length === 0 ? doc : redecodeDocument(doc, text, doc.head);
  assertReadsAlike(doc, changed);
  const derived = refreshDerived(doc, changed);
  if (text === doc.text && fields.length + derived.length === 0) return doc.text;
  const updated = editFields(text, doc.head, { ...change.fields, updated_at: laterOf(doc, at.now) });
  return applyEdits(text, [...updated, ...derived]);
}

// Without the lines that went, a fence that nobody closed may end elsewhere, and what it hid comes to life.
function assertReadsAlike(before: Document, after: Document): void {
  if (after.doubled.length <= before.doubled.length) return;
  throw new Failure('refused', 'Cannot change the session: the rest of the file would read differently', {
    hint: 'A code fence or a comment in it is not closed: close it in an editor, then try again',
  });
}

// Whole lines that come behind a last line without an end: it gets one, and the new last line goes without.
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

// `updated_at` never goes back, whatever the clock does.
function laterOf(doc: Document, now: number): string {
  const { createdAt, updatedAt } = readFacts(doc.head);
  const said = [updatedAt, createdAt].map((text) => parseInstant(text) ?? now);
  return formatInstant(Math.max(now, ...said));
}
