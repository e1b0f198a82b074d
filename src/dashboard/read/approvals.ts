import { escapeJson, showControls } from '../../core/text/controls.ts';
import type { ExactPart, Need } from '../pieces/needs.ts';
import type { Deciding, ShownChoice } from '../pieces/verdict.ts';
import { type Data, listAt, recordAt, textAt, textsAt, timeAt } from './json.ts';

/** Returns the questions that wait, as things that need the person; `runs` are those that may have asked. */
export function approvalNeeds(approvals: readonly Data[], runs: readonly Data[]): Need[] {
  const names = new Map(runs.map((run) => [textAt(run, 'id'), textAt(run, 'name')]));
  return approvals.map((one) => {
    const isAnswer = textAt(one, 'kind') === 'answer';
    return {
      kind: isAnswer ? 'question' : 'permission',
      of: askerOf(one, names),
      says: `${saysOf(one)}${textAt(one, 'agent') === '' ? '' : ', for a sub-agent'}`,
      exact: isAnswer && choicesIn(one).length > 0 ? [] : callIn(one),
      place: isChange(one) ? '' : textAt(one, 'place'),
      text: wordsOf(one),
      command: commandOf(one),
      since: timeAt(one, 'created_at'),
      act: undefined,
      deciding: decidingFrom(one),
    };
  });
}

function decidingFrom(one: Data): Deciding {
  const isAnswer = textAt(one, 'kind') === 'answer';
  // What a conversation asks is asked again each time.
  const rule = textAt(one, 'run') === '' ? '' : textAt(one, 'rule');
  return {
    id: textAt(one, 'id'),
    hash: textAt(one, 'hash'),
    rule,
    edit: isAnswer ? undefined : editOf(one),
    choices: isAnswer ? choicesIn(one) : [],
  };
}

function editOf(one: Data): Deciding['edit'] {
  const input = recordAt(one, 'input');
  const { command } = input;
  // A text area shows no character that can't be seen, so what has one is changed as JSON, where it is an escape.
  if (textAt(one, 'tool') === 'Bash' && typeof command === 'string' && showControls(command) === command)
    return { field: 'command', text: command };
  return { field: 'input', text: escapeJson(JSON.stringify(input, null, 2)) };
}

function choicesIn(one: Data): ShownChoice[] {
  return listAt(one, 'choices').map((asked) => ({
    question: textAt(asked, 'question'),
    options: listAt(asked, 'options').map((option) => ({
      label: textAt(option, 'label'),
      about: textAt(option, 'about'),
    })),
    takesSeveral: asked.takes_several === true,
  }));
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
  return isChange(one) ? 'wants to change a file' : `wants to use ${tool}`;
}

// The whole input, one part a field: nothing of what is decided on may be missing.
function callIn(one: Data): ExactPart[] {
  const shown = textsAt(one, 'shown');
  if (isChange(one) && shown.length > 0) return [{ name: '', text: shown.join('\n'), isChange: true }];
  const isCommand = textAt(one, 'tool') === 'Bash';
  return Object.entries(recordAt(one, 'input')).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [{ name, text: JSON.stringify(value, null, 2) }];
    // What the agent says about a command stands below, labelled.
    if (isCommand && name === 'description') return [];
    return [{ name: isCommand && name === 'command' ? '' : name, text: value }];
  });
}

function isChange(one: Data): boolean {
  return changing.includes(textAt(one, 'tool'));
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
  const answers = ' --answer N'.repeat(Math.max(1, choicesIn(one).length));
  return `session-journal approve ${id}${answers} · ${deny}`;
}
