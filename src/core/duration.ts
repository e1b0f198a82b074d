const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const part = /(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|min|m|h|d)\s*/y;

/** Returns a duration in milliseconds: `90s`, `5m`, `1h30m`, `2 d`. Undefined for anything else, and for none at all. */
export function parseDuration(text: string): number | undefined {
  const words = text.trim().toLowerCase();
  let sum = 0;
  let at = 0;
  while (at < words.length) {
    part.lastIndex = at;
    const [whole, count, unit = ''] = part.exec(words) ?? [];
    if (whole === undefined) return undefined;
    sum += Number(count) * (units[unit] as number);
    at += whole.length;
  }
  return sum > 0 ? Math.round(sum) : undefined;
}
