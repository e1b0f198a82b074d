/** Something that can be waited for. What rings while nobody waits is not lost. */
export interface Alarm {
  readonly ring: () => void;
  /** Resolves when it has rung since the last wait, and at the latest after so many milliseconds. */
  readonly wait: (mostMs: number) => Promise<void>;
}

/** Returns an alarm that hasn't rung yet. */
export function makeAlarm(): Alarm {
  let hasRung = false;
  let wake = (): void => undefined;
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    wait: async (mostMs) => {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, mostMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      hasRung = false;
    },
  };
}
