import { fieldFlags, setFields } from './journal/set-fields.ts';
import type { Command } from './reply/command.ts';

/** `set`: changes the name, goal or linked tasks of a session; its file keeps its name. */
export const setCommand: Command = {
  summary: 'Change the name, goal or linked tasks of the session, as edit does with the same flags',
  spec: { verb: 'set', bare: undefined, flags: fieldFlags },
  run: (call, context) => setFields('set', call, context),
};
