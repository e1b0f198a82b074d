/** How much needs the person in projects that aren't on the page. */
export interface NeedsElsewhere {
  /** Returns what was counted last, and counts again in the background if something has changed since. */
  readonly count: (root: string) => number;
}

/** How it is counted. */
export interface NeedsReader {
  /** Returns how many things need the person in a project. */
  readonly read: (root: string) => Promise<number>;
  /** Returns a text that is another one when something has changed in a project. */
  readonly mark: (root: string) => string;
  /** Called when a count has become another one. */
  readonly changed: () => void;
}

interface Counted {
  mark: string;
  needs: number;
}

/** Returns what counts, with nothing counted yet: no page waits for another project. */
export function countElsewhere({ read, mark, changed }: NeedsReader): NeedsElsewhere {
  const known = new Map<string, Counted>();
  // One project after another, so that many of them don't slow down the page that is asked for.
  let queue: Promise<unknown> = Promise.resolve();
  const recount = async (root: string, counted: Counted): Promise<void> => {
    const needs = await read(root);
    if (needs === counted.needs) return;
    counted.needs = needs;
    changed();
  };
  return {
    count: (root) => {
      const counted = known.get(root) ?? { mark: '', needs: 0 };
      known.set(root, counted);
      const now = mark(root);
      if (counted.mark !== now) {
        counted.mark = now;
        queue = queue
          .then(() => recount(root, counted))
          // What could not be read is read again.
          .catch(() => {
            counted.mark = '';
          });
      }
      return counted.needs;
    },
  };
}
