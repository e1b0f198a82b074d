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
