const kinds = {
  decision: (n: number) => `Guard shard-${n}0 with sync.Mutex ${n}c3d4e`,
  rationale: (n: number) => `channels cost ${n}37 ns a hop`,
  discovery: (n: number) => `pkg/sweep/trigger_${n}.go:1${n}7 reads before it locks`,
  tried: (n: number) => `sleep ${n}5 ms in sweepLoop${n}`,
  result: (n: number) => `run ${n} still loses ${n}09 rows`,
  'key-context': (n: number) => `NEVER restart tile-worker-${n} (port 90${n}1)`,
  blocker: (n: number) => `No token for vault/path-${n}`,
  step: (n: number) => `Port test_sweep_${n} to table ${n}`,
  next: (n: number) => `Ask Ana about RFC-${n}42`,
} as const;

/** A kind of fact, by the name of its flag; a rationale follows its decision, a result its dead end. */
export type FactKind = keyof typeof kinds;

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The facts as flag and text, in the order in which they are logged: ten of every kind. */
export const tenFacts: readonly (readonly [FactKind, string])[] = numbers.flatMap((number) =>
  Object.entries(kinds).map(([kind, text]) => [kind as FactKind, text(number)] as const),
);

/** Returns the facts that a text does not hold, word for word. */
export function missingFacts(text: string): string[] {
  return tenFacts.filter(([, fact]) => !text.includes(fact)).map(([kind, fact]) => `${kind}: ${fact}`);
}

/** Returns some of the facts as lines for `log --stdin`. */
export function factLines(from: number, to: number): string[] {
  const size = Object.keys(kinds).length;
  return tenFacts.slice((from - 1) * size, to * size).map(([kind, text]) => `${kind}: ${text}`);
}

/** Returns some of the facts as a person would type them behind `/session:log`. */
export function factFlags(from: number, to: number): string {
  const size = Object.keys(kinds).length;
  return tenFacts
    .slice((from - 1) * size, to * size)
    .map(([kind, text]) => `--${kind} ${text}`)
    .join(' ');
}
