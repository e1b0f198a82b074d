import { parseFields, targetIn } from '../../core/client/line-fields.ts';
import type { RunHappened } from '../page/run-log.ts';
import { type Data, recordAt, textAt, timeAt } from './json.ts';

/** Returns what the events that `runs log --json` prints say to a person. */
export function happenedIn(events: readonly Data[]): RunHappened[] {
  return events.flatMap((event): RunHappened[] => {
    const data = recordAt(event, 'data');
    const told = toldBy(textAt(event, 'type'), data);
    const isBelow = textAt(data, 'agent') !== '';
    return told === undefined ? [] : [{ ...told, isBelow, at: timeAt(event, 'at') }];
  });
}

type Told = Pick<RunHappened, 'kind' | 'word' | 'text'>;

const names: Readonly<Record<string, string>> = { person: 'You', claude: 'Claude', client: 'Claude Code' };

function toldBy(type: string, data: Data): Told | undefined {
  const [text, tool] = [textAt(data, 'text'), textAt(data, 'tool')];
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
      return { kind: 'asked', word: tool, text: textAt(data, 'id') };
    case 'approval.decided': {
      const why = text === '' ? '' : `, ${text}`;
      return { kind: 'decided', word: textAt(data, 'verdict'), text: `${textAt(data, 'id')}${why}` };
    }
    case 'run.budget':
      return { kind: 'money', word: 'Budget', text };
    case 'run.settings':
      return { kind: 'set', word: 'Settings', text: JSON.stringify(data) };
    default:
      return undefined;
  }
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
