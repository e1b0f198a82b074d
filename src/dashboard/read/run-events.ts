import { parseFields, targetIn } from '../../core/client/line-fields.ts';
import type { RunHappened } from '../page/run-log.ts';
import { type Data, recordAt, textAt, timeAt } from './json.ts';

/** Returns what the events that `runs log --json` prints say to a person. */
export function happenedIn(events: readonly Data[]): RunHappened[] {
  const asked = new Map<string, string>();
  return events.flatMap((event): RunHappened[] => {
    const [type, data] = [textAt(event, 'type'), recordAt(event, 'data')];
    if (type === 'approval.new') asked.set(textAt(data, 'id'), askedFor(data));
    const told = type === 'approval.decided' ? decided(data, asked) : toldBy(type, data);
    const isBelow = textAt(data, 'agent') !== '';
    return told === undefined ? [] : [{ ...told, isBelow, at: timeAt(event, 'at') }];
  });
}

type Told = Pick<RunHappened, 'kind' | 'word' | 'text'>;

const names: Readonly<Record<string, string>> = { person: 'You', claude: 'Claude', client: 'Claude Code' };

function toldBy(type: string, data: Data): Told | undefined {
  const text = textAt(data, 'text');
  switch (type) {
    case 'run.message': {
      const by = textAt(data, 'by');
      const name = Object.hasOwn(names, by) ? (names[by] as string) : by;
      return { kind: 'said', word: data.thinking === true ? `${name} thinks` : name, text };
    }
    case 'run.tool':
      return toolTold(data);
    case 'run.state':
      return { kind: 'state', word: textAt(data, 'state'), text: textAt(data, 'reason') };
    case 'approval.new':
      return { kind: 'asked', word: askedFor(data), text: textAt(data, 'id') };
    case 'run.budget':
      return { kind: 'money', word: 'Budget', text };
    case 'run.settings':
      return { kind: 'set', word: 'Settings', text: JSON.stringify(data) };
    default:
      return undefined;
  }
}

const answer = 'An answer';

function askedFor(data: Data): string {
  return textAt(data, 'kind') === 'answer' ? answer : textAt(data, 'tool');
}

function decided(data: Data, asked: ReadonlyMap<string, string>): Told {
  const [id, why] = [textAt(data, 'id'), textAt(data, 'text')];
  const word = asked.get(id) ?? `Question ${id}`;
  const text = why === '' ? id : `${id}, ${why}`;
  if (textAt(data, 'verdict') === 'deny') return { kind: 'refused', word, text };
  return word === answer ? { kind: 'answered', word: 'A question', text } : { kind: 'decided', word, text };
}

function toolTold(data: Data): Told | undefined {
  const [text, word, step] = [textAt(data, 'text'), textAt(data, 'tool'), textAt(data, 'step')];
  if (step === 'called') return { kind: 'called', word, text: targetOf(textAt(data, 'input')) };
  if (step === 'denied') return { kind: 'denied', word, text };
  return data.isError === true ? { kind: 'failed', word, text } : undefined;
}

function targetOf(input: string): string {
  return targetIn(parseFields(input)) || input;
}
