import { Failure } from '../../core/failure.ts';
import { sendInput } from '../../terminals/control/control-terminal.ts';
import { terminalsOf } from '../../terminals/control/known-terminals.ts';
import { type Data, textAt } from '../read/json.ts';
import { shownTerminal } from '../read/terminal-page.ts';
import { type ActPlace, assertShown, type Doing } from './doing.ts';
import { giveSize, giveSizeBack, leadAgain, type ScreenAsked } from './screen-leads.ts';

/** What can be done to a terminal from a page, by its name in the request. */
export const terminalDoings: Readonly<Record<string, Doing>> = {
  type: on(async (asked, fields, env) => {
    const bytes = Buffer.from(textAt(fields, 'text'), 'utf8');
    await sendInput(terminalsOf(env), asked.name, { bytes, isPerson: true });
    await leadAgain(asked);
  }),
  size: on((asked, fields, env) => {
    const size = { cols: countOf(fields, 'cols', 1000), rows: countOf(fields, 'rows', 500) };
    return giveSize(asked, size, env);
  }),
  'give-back': on((asked) => giveSizeBack(asked)),
};

type OnTerminal = (asked: ScreenAsked, fields: Data, env: ActPlace['env']) => Promise<void> | void;

// Only where pages may type, and only to the terminal that the page shows.
function on(act: OnTerminal): Doing {
  return async (fields, { env, isTypable }) => {
    if (!isTypable) {
      throw new Failure('refused', 'This dashboard does not type into terminals', {
        hint: 'To let it: session-journal dashboard --stop, then session-journal dashboard --terminals',
      });
    }
    const asked = { stream: textAt(fields, 'stream'), name: textAt(fields, 'terminal') };
    assertShown(fields, await shownTerminal(asked.name, env));
    await act(asked, fields, env);
    return '';
  };
}

function countOf(fields: Data, key: string, most: number): number {
  const text = textAt(fields, key);
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 2 && count <= most) return count;
  throw new Failure('misuse', 'That is no size of a terminal', {
    hint: 'It has 2 to 1000 columns and 2 to 500 rows',
  });
}
