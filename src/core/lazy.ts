/** For each property of an object, a function that computes it. */
export type Parts<T> = { readonly [Key in keyof T]: () => T[Key] };

/** Returns an object whose properties are computed when they are first read, and then kept. */
export function lazy<T extends object>(parts: Parts<T>): T {
  const made = {} as T;
  for (const key of Object.keys(parts) as (keyof T)[]) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parts[key]();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return made;
}

/** Returns a function that computes a value on its first call, and returns the same value from then on. */
export function once<T>(make: () => T): () => T {
  const made = lazy({ value: make });
  return () => made.value;
}

/** A list that may compute its members on demand; every array is one. */
export interface List<T> {
  readonly length: number;
  /** Returns the member at an index, from 0; undefined outside the list. */
  readonly at: (index: number) => T | undefined;
}

/** Returns several lists joined into one. */
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
