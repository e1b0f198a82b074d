import { Failure, isFailure } from '../../core/failure.ts';
import { asRecord } from '../../io/disk/json.ts';
import type { HttpAnswer } from '../../io/process/http.ts';
import { type Data, textAt } from '../read/json.ts';
import { runDoings } from './act-on-run.ts';
import { sessionDoings } from './act-on-session.ts';
import { terminalDoings } from './act-on-terminal.ts';
import type { ActPlace, Doing } from './doing.ts';
import { jsonAnswer } from './headers.ts';

// Nothing else can be done, whatever a request says.
const doings: Readonly<Record<string, Doing>> = { ...sessionDoings, ...runDoings, ...terminalDoings };

/** Does what a page asks for, as the command does, and says how that went. */
export async function act(body: string, place: ActPlace): Promise<HttpAnswer> {
  try {
    const fields = readFields(body);
    const what = textAt(fields, 'do');
    const doing = Object.hasOwn(doings, what) ? doings[what] : undefined;
    if (doing === undefined) throw new Failure('misuse', 'This page cannot do that');
    return jsonAnswer(200, { said: await doing(fields, place) });
  } catch (error) {
    if (!isFailure(error)) throw error;
    const status = error.code === 'refused' ? 409 : 400;
    return jsonAnswer(status, { error: error.message, hint: error.hint ?? '' });
  }
}

function readFields(body: string): Data {
  try {
    const fields = asRecord(JSON.parse(body));
    if (fields !== undefined) return fields;
  } catch {
    // The page's script never sends that.
  }
  throw new Failure('misuse', 'That is no JSON object');
}
