import { Failure } from '../../core/failure.ts';
import { sendInput } from '../../terminals/control/control-terminal.ts';
import { terminalsOf } from '../../terminals/control/known-terminals.ts';
import { textAt } from '../read/json.ts';
import { shownTerminal } from '../read/terminal-page.ts';
import { assertShown, type Doing } from './doing.ts';

/** What can be done to a terminal from a page, by its name in the request. */
export const terminalDoings: Readonly<Record<string, Doing>> = { type };

async function type(fields: Parameters<Doing>[0], { env, isTypable }: Parameters<Doing>[1]): Promise<string> {
  if (!isTypable) {
    throw new Failure('refused', 'This dashboard does not type into terminals', {
      hint: 'To let it: session-journal dashboard --stop, then session-journal dashboard --terminals',
    });
  }
  const [name, text] = [textAt(fields, 'terminal'), textAt(fields, 'text')];
  assertShown(fields, await shownTerminal(name, env));
  await sendInput(terminalsOf(env), name, { bytes: Buffer.from(text, 'utf8'), isPerson: true });
  return '';
}
