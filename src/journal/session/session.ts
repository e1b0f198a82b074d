import { lazy } from '../../core/lazy.ts';
import type { Document } from '../document/document.ts';
import { sectionText } from '../document/document.ts';
import type { Facts } from '../document/session-facts.ts';
import { readFacts } from '../document/session-facts.ts';
import type { Blocker } from '../sections/blockers.ts';
import { readBlockers } from '../sections/blockers.ts';
import type { Checklist, Note, Step } from '../sections/checklist.ts';
import { readChecklist, readOpenSteps } from '../sections/checklist.ts';
import type { ContextLine } from '../sections/context-section.ts';
import { readContextList, readObjective } from '../sections/context-section.ts';
import type { Decision } from '../sections/decisions.ts';
import { readDecisions } from '../sections/decisions.ts';
import type { TitledEntry, TitledItem } from '../sections/discoveries-and-dead-ends.ts';
import { readTitledEntries, readTitledList } from '../sections/discoveries-and-dead-ends.ts';
import type { Prose, ProseSection } from '../sections/prose.ts';
import { proseUpTo, readProse } from '../sections/prose.ts';
import type { Figures } from '../sections/tldr.ts';
import { readCurrentStep, readDerived, readFigures, readTldr } from '../sections/tldr.ts';
import type { Entries } from './entries.ts';
import { readEntries } from './entries.ts';

/** Everything in a session document, as plain values. */
export type Session = Facts & Said;

interface Said {
  readonly title: string;
  readonly tldr: string;
  readonly derived: Partial<Record<'progress' | 'current' | 'blocker', string>>;
  readonly objective: string;
  readonly keyFiles: readonly ContextLine[];
  readonly keyContext: readonly ContextLine[];
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
  /** The texts of the steps that are not done. */
  readonly openSteps: readonly string[];
  readonly figures: Figures;
  /** The current step on one line, with its number: `2. Fix it`; empty if there is none. */
  readonly currentStep: string;
  readonly decisions: readonly Decision[];
  readonly discoveries: readonly TitledEntry[];
  readonly deadEnds: readonly TitledEntry[];
  readonly blockers: readonly Blocker[];
  readonly nextSteps: readonly TitledEntry[];
  readonly files: readonly TitledItem[];
  readonly resumeCommands: string;
  readonly prose: Prose;
  /** Returns a section's prose, or its beginning (`proseUpTo`). */
  readonly proseUpTo: (name: ProseSection, most: number) => string;
  readonly entries: Entries;
}

/** Returns everything in a session document. Each part is read on demand, because most answers need only a few. */
export function readSession(doc: Document): Session {
  let checklist: Checklist | undefined;
  const readSteps = (): Checklist => {
    checklist ??= readChecklist(doc);
    return checklist;
  };
  const said: Said = lazy<Said>({
    title: () => doc.title?.text.replace(/^session:\s*/i, '') ?? '',
    tldr: () => readTldr(doc),
    derived: () => readDerived(doc),
    objective: () => readObjective(doc),
    keyFiles: () => readContextList(doc, 'key files'),
    keyContext: () => readContextList(doc, 'key context'),
    steps: () => readSteps().steps,
    notes: () => readSteps().notes,
    openSteps: () => readOpenSteps(doc),
    figures: () => readFigures(doc),
    currentStep: () => readCurrentStep(doc),
    decisions: () => readDecisions(doc),
    discoveries: () => readTitledEntries(doc, 'discoveries'),
    deadEnds: () => readTitledEntries(doc, 'dead-ends'),
    blockers: () => readBlockers(doc),
    nextSteps: () => readTitledEntries(doc, 'next-steps'),
    files: () => readTitledList(doc, 'files-modified'),
    resumeCommands: () => sectionText(doc, 'resume-commands'),
    prose: () => readProse(doc),
    proseUpTo: () => (name, most) => proseUpTo(doc, name, most),
    entries: () => readEntries(doc),
  });
  return Object.assign(said, readFacts(doc.head));
}

/** Returns `, compaction #3` for what follows a status; empty before the first compaction, or if the count is unknown. */
export function lastCompaction(count: number | undefined): string {
  return count === undefined || count === 0 ? '' : `, compaction #${count}`;
}
