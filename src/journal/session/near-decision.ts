import { parseInstant } from '../../core/time.ts';
import type { Decision } from '../sections/decisions.ts';

/** A decision of a session, as far as it says which changes follow it. */
export interface WeighedDecision {
  /** All that it says. */
  readonly text: string;
  /** When it was logged, in milliseconds since 1970; undefined if it isn't known. */
  readonly at: number | undefined;
}

/** A change of files, by a conversation that worked on the session. */
export interface NearChange {
  readonly paths: readonly string[];
  /** In milliseconds since 1970; 0 if it isn't known. */
  readonly at: number;
}

/** Returns what of a decision says which changes follow it; nothing if it was superseded. */
export function weighDecision(decision: Decision): WeighedDecision | undefined {
  const { title, context, options, choice, rationale, text, time, supersededBy } = decision;
  if (supersededBy !== '') return undefined;
  const said = [title, context, options, choice, rationale, text].join('\n');
  return { text: said, at: parseInstant(time ?? '') };
}

const nearMs = 2 * 60 * 60 * 1000;

/**
 * Returns the decision of a session that a change most likely follows: the last that names one of its files, or else the
 * one that was logged nearest to the change, within two hours. Undefined if none is.
 */
export function nearDecision<T extends WeighedDecision>(
  decisions: readonly T[],
  { paths, at }: NearChange,
): T | undefined {
  const files = new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  const naming = decisions.findLast(({ text }) => [...files].some((file) => namesFile(text, file)));
  const distance = (one: T): number => Math.abs((one.at ?? -Infinity) - at);
  const [nearest] = decisions
    .filter((one) => distance(one) <= nearMs)
    .sort((one, other) => distance(one) - distance(other));
  return naming ?? nearest;
}

function namesFile(text: string, file: string): boolean {
  const at = text.indexOf(file);
  return at !== -1 && !/[\w.-]/.test(text[at - 1] ?? '') && !/[\w-]/.test(text[at + file.length] ?? '');
}
