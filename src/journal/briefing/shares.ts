/**
 * The sections of the briefing in their order, with the share of the budget that each is guaranteed, in percent (100 in
 * total). docs/briefing.md explains the table.
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

/**
 * The least that name, figures and current step need, in UTF-16 units; from
 * a small budget they get more than their share.
 */
export const leastIntro = 240;

/** How many entries of each section get room from what is left before any section gets older ones. */
export const firstEntries = 10;

/** An entry longer than this, in UTF-16 units, may be shortened so that it doesn't push out all others. */
export const longEntry = 1000;

/** The maximum length of a shortened entry, in UTF-16 units. */
export const shortEntry = 400;

/** If less of an entry than this fits, in UTF-16 units, it gets no line. */
export const leastShort = 80;
