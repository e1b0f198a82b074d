/**
 * Lets this process write so many bytes to its standard error at most, and drops the rest: for one whose standard error is
 * a file that nobody empties. What Node itself prints when it crashes isn't counted, and comes once.
 */
export function limitErrors(most: number): void {
  const { stderr } = process;
  const write = stderr.write.bind(stderr);
  let left = most;
  stderr.write = (given: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    const bytes = Buffer.from(given as string);
    const part = bytes.subarray(0, left);
    left -= part.length;
    const then = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    return write(part, then);
  };
}
