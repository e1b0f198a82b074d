interface Moment {
  readonly at: number;
  readonly what: string;
}

const minute = 60_000;

/**
 * Returns happenings in order of time. Of one minute, the start comes first, then what says no more than the minute, in its
 * order, then the rest.
 */
export function inOrder<T extends Moment>(happenings: readonly T[]): T[] {
  return [...happenings].sort(
    (a, b) => minuteOf(a) - minuteOf(b) || rankOf(a) - rankOf(b) || secondsOf(a) - secondsOf(b),
  );
}

function minuteOf({ at }: Moment): number {
  return Math.floor(at / minute);
}

function rankOf({ what, at }: Moment): number {
  if (what === 'Started') return 0;
  return at % minute === 0 ? 1 : 2;
}

function secondsOf({ at }: Moment): number {
  return at % minute;
}
