import type { ExactPart, Need } from '../page/needs.ts';
import { type Data, listAt, recordAt, textAt, timeAt } from './json.ts';

/** Returns the questions that wait, as things that need the person; `runs` are those that may have asked. */
export function approvalNeeds(approvals: readonly Data[], runs: readonly Data[]): Need[] {
  const names = new Map(runs.map((run) => [textAt(run, 'id'), textAt(run, 'name')]));
  return approvals.map((one) => {
    const isAnswer = textAt(one, 'kind') === 'answer';
    return {
      kind: isAnswer ? 'question' : 'permission',
      of: askerOf(one, names),
      says: `${saysOf(one)}${textAt(one, 'agent') === '' ? '' : ', for a sub-agent'}`,
      exact: isAnswer ? choicesIn(one) : callIn(one),
      text: wordsOf(one),
      command: commandOf(one),
      since: timeAt(one, 'created_at'),
      act: undefined,
    };
  });
}

function askerOf(one: Data, names: ReadonlyMap<string, string>): Need['of'] {
  const [run, conversation] = [textAt(one, 'run'), textAt(one, 'conversation')];
  if (run === '')
    return {
      word: 'Conversation',
      name: conversation.slice(0, 8),
      path: `conversations/${encodeURIComponent(conversation)}`,
    };
  return { word: 'Run', name: names.get(run) || run.slice(0, 8), path: `runs/${encodeURIComponent(run)}` };
}

const changing = ['Edit', 'MultiEdit', 'Write', 'NotebookEdit'];

function saysOf(one: Data): string {
  const tool = textAt(one, 'tool');
  if (textAt(one, 'kind') === 'answer') return 'asks you';
  if (tool === 'Bash') return 'wants to run a command';
  return changing.includes(tool) ? 'wants to change a file' : `wants to use ${tool}`;
}

// The whole input, one part a field: nothing of what is decided on may be missing.
function callIn(one: Data): ExactPart[] {
  const fields = Object.entries(recordAt(one, 'input')).map(([name, value]) => ({
    name,
    text: typeof value === 'string' ? value : JSON.stringify(value, null, 2),
  }));
  const place = textAt(one, 'place');
  const where = textAt(one, 'tool') === 'Bash' ? 'It runs in' : 'It is about';
  return place === '' ? fields : [...fields, { name: where, text: place }];
}

function choicesIn(one: Data): ExactPart[] {
  const asked = listAt(recordAt(one, 'input'), 'questions');
  if (asked.length === 0) return callIn(one);
  return asked.map((question, index) => {
    const options = listAt(question, 'options').map((option, at) => {
      const about = textAt(option, 'description');
      return `${at + 1}. ${textAt(option, 'label')}${about === '' ? '' : `: ${about}`}`;
    });
    const name = asked.length === 1 ? '' : `Question ${index + 1}`;
    return { name, text: [textAt(question, 'question'), ...options].join('\n') };
  });
}

function wordsOf(one: Data): string {
  const said = textAt(one, 'reason');
  return [
    one.is_forged === true ? 'A decision was forged: somebody who is not you wrote one. It was ignored.' : '',
    said === '' ? '' : `Claude says about it, unchecked: “${said}”`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function commandOf(one: Data): string {
  const id = textAt(one, 'id');
  const deny = `session-journal deny ${id} --reason TEXT`;
  if (textAt(one, 'kind') !== 'answer') return `session-journal approve ${id} · ${deny}`;
  const asked = listAt(recordAt(one, 'input'), 'questions').length;
  return `session-journal approve ${id}${' --answer N'.repeat(Math.max(1, asked))} · ${deny}`;
}
