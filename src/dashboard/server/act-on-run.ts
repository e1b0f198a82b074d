import { Failure } from '../../core/failure.ts';
import { type Data, listAt, recordAt, textAt, textsAt } from '../read/json.ts';
import { shownProject, shownRun } from '../read/run-rows.ts';
import { ask } from '../read/sources.ts';
import { type ActPlace, assertShown, type Doing } from './doing.ts';

/** What can be done from a page to a run, and to what a run or a conversation asks, by its name in the request. */
export const runDoings: Readonly<Record<string, Doing>> = {
  approve: async (fields, place) =>
    decide(['approve', ...(await approvalWords(fields, place))], fields, place),
  answer: (fields, place) => decide(['approve', ...answerWords(fields)], fields, place),
  deny: (fields, place) => decide(['deny', `--reason=${textAt(fields, 'reason')}`], fields, place),
  start,
  continue: goOn,
  stop,
  archive,
};

// The hash is compared where the decision is written, so what was decided in the meantime is said in the same words as at
// a terminal.
async function decide(
  [verb = '', ...flags]: readonly string[],
  fields: Data,
  { sources, root }: ActPlace,
): Promise<string> {
  const [id, shown] = [textAt(fields, 'id'), textAt(fields, 'shown')];
  if (!/^[0-9a-f]{8}$/.test(id)) throw new Failure('misuse', 'That is no question');
  if (!/^[0-9a-f]{64}$/.test(shown)) throw new Failure('misuse', 'Nothing says what was shown');
  return heldBack(await ask(sources.here, [verb, `--shown=${shown}`, ...flags, '--', id], root));
}

function heldBack(data: Data): string {
  const [missing, changed] = [textsAt(data, 'missing'), textsAt(data, 'changed')];
  const resume = `session-journal runs resume ${textAt(data, 'run').slice(0, 8)}`;
  if (missing.length > 0)
    return `Your decision is kept, but the run can’t be resumed here. Missing: ${missing.join(', ')}. When it is there: ${resume}`;
  if (changed.length > 0)
    return `Your decision is kept, but the run was not resumed: ${changed.join('; ')}. To resume it all the same: ${resume} --as-is`;
  return '';
}

async function approvalWords(fields: Data, place: ActPlace): Promise<string[]> {
  const { command, input, always } = fields;
  if (typeof command === 'string') return [`--edit=${await inputWith(command, fields, place)}`];
  if (typeof input === 'string') return [`--edit=${input}`];
  return always === 'yes' ? ['--always'] : [];
}

// The page shows the command alone. What else the call says stays as it is.
async function inputWith(command: string, fields: Data, { sources, root }: ActPlace): Promise<string> {
  if (command.trim() === '') throw new Failure('misuse', 'Write what runs instead');
  const asked = listAt(await ask(sources.here, ['approvals', '--all'], root), 'approvals');
  const input = recordAt(asked.find((one) => textAt(one, 'id') === textAt(fields, 'id')) ?? {}, 'input');
  return JSON.stringify({ ...input, command });
}

const mostAnswers = 20;

function answerWords(fields: Data): string[] {
  const answers: string[] = [];
  for (let at = 0; at < mostAnswers && isThere(fields, at); at += 1) {
    const answer = textAt(fields, `other${at}`).trim() || textAt(fields, `answer${at}`);
    if (answer === '') throw new Failure('misuse', 'Choose an answer to each question');
    answers.push(`--answer=${answer}`);
  }
  if (answers.length === 0) throw new Failure('misuse', 'Choose an answer');
  return answers;
}

// A text field is always sent, even if it is empty.
function isThere(fields: Data, at: number): boolean {
  return [`answer${at}`, `other${at}`].some((name) => typeof fields[name] === 'string');
}

// A run that is started here asks. What it may do more is said at a terminal, and never by a page.
async function start(fields: Data, { sources, root }: ActPlace): Promise<string> {
  const session = textAt(fields, 'session');
  if (!/^[\w-]{4,64}$/.test(session)) throw new Failure('misuse', 'That is no session');
  assertShown(fields, shownProject(root));
  return begun(await ask(sources.here, ['run', `--session=${session}`, '--', queryOf(fields)], root));
}

async function goOn(fields: Data, { sources, root }: ActPlace): Promise<string> {
  const id = runOf(fields);
  const query = queryOf(fields);
  assertShown(fields, shownRun(await ask(sources.here, ['runs', 'show', id], root)));
  return begun(await ask(sources.here, ['run', `--continue=${id}`, '--', query], root));
}

function queryOf(fields: Data): string {
  const query = textAt(fields, 'query').trim();
  if (query === '') throw new Failure('misuse', 'Write what Claude should do');
  return query;
}

function runOf(fields: Data): string {
  const id = textAt(fields, 'run');
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Failure('misuse', 'That is no run');
  return id;
}

function begun(data: Data): string {
  return [
    `Started run ${textAt(data, 'short_id')}: ${textAt(data, 'name')}`,
    ...textsAt(data, 'remarks'),
  ].join('. ');
}

async function archive(fields: Data, { sources, root }: ActPlace): Promise<string> {
  const id = runOf(fields);
  assertShown(fields, shownRun(await ask(sources.here, ['runs', 'show', id], root)));
  await ask(sources.here, ['runs', 'set', id, '--archive'], root);
  return '';
}

async function stop(fields: Data, { sources, root }: ActPlace): Promise<string> {
  const id = runOf(fields);
  assertShown(fields, shownRun(await ask(sources.here, ['runs', 'show', id], root)));
  const [ended = {}] = listAt(await ask(sources.here, ['runs', 'stop', id], root), 'runs');
  const left = Array.isArray(ended.left) ? ended.left.filter((pid) => typeof pid === 'number') : [];
  if (left.length > 0)
    throw new Failure('invalid', `These of its processes could not be ended: ${left.join(', ')}`);
  return ended.had_ended === true ? 'It had ended before' : '';
}
