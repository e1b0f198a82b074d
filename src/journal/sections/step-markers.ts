import type { Edit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document } from '../document/document.ts';
import { findMarkers } from '../document/markers.ts';
import type { Step } from './checklist.ts';
import { readChecklist } from './checklist.ts';

/** Where a document's steps have markers. */
export interface MarkerState {
  /** Offsets at which the marked lines start, in order. */
  readonly marked: readonly number[];
  /** The offsets of those lines that belong to done steps. */
  readonly onDone: readonly number[];
}

/** Returns where steps are marked as current. More than one marker, or one on a done step, is wrong. */
export function wrongMarkers(doc: Document): MarkerState {
  const found = readChecklist(doc).steps.map((step) => ({ step, spans: markersOf(doc, step) }));
  const startOf = ({ start }: Span): number => doc.text.lastIndexOf('\n', start - 1) + 1;
  return {
    marked: found.flatMap(({ spans }) => spans.map(startOf)),
    onDone: found.flatMap(({ step, spans }) => (step.done ? spans.map(startOf) : [])),
  };
}

function markersOf(doc: Document, { item }: Step): Span[] {
  return findMarkers(doc.text.slice(item.start, item.end)).map(({ start, end }) => {
    return { start: item.start + start, end: item.start + end };
  });
}

/** Returns the edits that remove all markers except the first one of the current step; no step gets a new marker. */
export function keepOneMarker(doc: Document): Edit[] {
  return readChecklist(doc).steps.flatMap((step) => {
    const spans = markersOf(doc, step);
    return spans.slice(step.current ? 1 : 0).map((span) => ({ ...span, text: '' }));
  });
}
