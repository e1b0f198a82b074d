/**
 * The sections of the briefing in their order, and the part of the budget that each is sure of, in percent (their sum
 * is 100). docs/briefing.md explains the table.
 */
export const shares = {
  intro: 14,
  'key-context': 35,
  blockers: 6,
  steps: 7,
  'next-steps': 6,
  'dead-ends': 8,
  decisions: 11,
  discoveries: 8,
  done: 2,
  remarks: 3,
} as const;

/** A section of the briefing. */
export type SharedSection = keyof typeof shares;

/** What the name, figures and current step need at least, in UTF-16 units: small budgets give them more than their share. */
export const leastIntro = 240;

/** How many entries of each section are served from what is left over before any section gets older ones. */
export const firstEntries = 10;

/** An entry of more UTF-16 units may be shown shortened, so that it does not push out all others. */
export const longEntry = 1000;

/** The most that a shortened entry takes, in UTF-16 units. */
export const shortEntry = 400;

/** Less of an entry than this, in UTF-16 units, is worth no line. */
export const leastShort = 80;
