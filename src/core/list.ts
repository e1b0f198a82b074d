/** A list whose members may be made when they are asked for; every array is one. */
export interface List<T> {
  readonly length: number;
  /** Returns a member, counted from 0. */
  readonly at: (index: number) => T | undefined;
}

/** Returns lists behind one another as one. */
export function chain<T>(lists: readonly List<T>[]): List<T> {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  return {
    length: lists.reduce((sum, list) => sum + list.length, 0),
    at(index) {
      let rest = index;
      for (const list of lists) {
        if (rest < list.length) return list.at(rest);
        rest -= list.length;
      }
      return undefined;
    },
  };
}
