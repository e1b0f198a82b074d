/** Returns a fact as people log them, with identifiers, numbers and a path. */
export const fact = (kind: string, index: number): string =>
  `${kind} F${index}: src/${kind}/sweep-${index}.go:${100 + index} keeps lock 0x7f${index} for ${index * 7} ms, not ${index}`;

/** Returns `count` facts of a kind, numbered from `from`. */
export const facts = (kind: string, count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, index) => fact(kind, from + index));

/** Returns a decision with choice and rationale. */
export const decision = (index: number) => ({
  title: `Take lock L${index} first`,
  choice: `pg_try_advisory_lock(73${index}) in sweep-${index}.go`,
  rationale: `RFC-${index}: saves ${index * 3} round trips per sweep`,
});

/** Returns the first `count` decisions. */
export const decisions = (count: number) => Array.from({ length: count }, (_, index) => decision(index + 1));

/** Ten facts for each kind of plain list; the eleventh open step is the current one. */
export const tens = {
  keyContext: facts('context', 10),
  blockers: facts('blocker', 10),
  open: facts('step', 11),
  nextSteps: facts('next', 10),
  deadEnds: facts('dead', 10),
};
