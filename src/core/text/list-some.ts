/** Returns the first `most` texts joined by `between`, and how many more there are: `a, b, … 3 more`. */
export function listSome(texts: readonly string[], most: number, between = ', '): string {
  const more = texts.length - most;
  return [...texts.slice(0, most), ...(more > 0 ? [`… ${more} more`] : [])].join(between);
}
