/** How each property of an object is made. */
export type Parts<T> = { readonly [Key in keyof T]: () => T[Key] };

/** Returns an object whose properties are made when they are first asked for, and then stay. */
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

/** Returns a function that makes a value when it is first called, and then returns the same. */
export function once<T>(make: () => T): () => T {
  const made = lazy({ value: make });
  return () => made.value;
}

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
