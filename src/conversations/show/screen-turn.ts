import type { Turn } from '../../core/client/turns.ts';

/** Returns a turn whose texts have gone through `screen`, which takes secrets out. */
export function screenTurn(turn: Turn, screen: (text: string) => string): Turn {
  return {
    ...turn,
    said: screen(turn.said),
    answered: turn.answered.map(screen),
    thought: turn.thought.map(screen),
    did: turn.did.map(({ target, exit, ...deed }) => ({
      ...deed,
      target: screen(target),
      exit: typeof exit === 'string' ? screen(exit) : exit,
    })),
    files: turn.files.map(screen),
  };
}
