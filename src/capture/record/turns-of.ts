import type { Deed, Turn } from '../../core/client/turns.ts';
import { groupBy } from '../../core/group-by.ts';
import type { CapturedEdit, CapturedMessage } from './capture.ts';

/** Returns the turns that the messages of a capture are in, in order, with the numbers that they had in their conversation. */
export function turnsOf(messages: readonly CapturedMessage[], edits: readonly CapturedEdit[]): Turn[] {
  return [...groupBy(messages, ({ turn }) => turn)]
    .sort(([one], [other]) => one - other)
    .map(([number, own]) =>
      turnOf(
        number,
        own,
        edits.filter(({ turn }) => turn === number),
      ),
    );
}

function turnOf(number: number, messages: readonly CapturedMessage[], edits: readonly CapturedEdit[]): Turn {
  const said = messages.filter(({ role, text }) => role === 'user' && text !== '');
  const answered = messages.filter(({ role, text }) => role !== 'user' && text !== '');
  return {
    number,
    at: messages.find(({ time }) => time > 0)?.time,
    said: said.map(({ text }) => text).join('\n\n'),
    form: 'prompt',
    answered: answered.map(({ role, text }) => (role === 'agent' ? `(Sub-agent) ${text}` : text)),
    thought: [],
    did: messages.flatMap(deedsOf),
    files: [...new Set(edits.map(({ path }) => path))],
    messages: [],
    tokens: 0,
    isRewound: false,
    isInterrupted: false,
    uuids: messages.map(({ uuid }) => uuid),
    cwd: undefined,
    branch: undefined,
  };
}

function deedsOf({ calls = [] }: CapturedMessage): Deed[] {
  return calls.map(({ tool, target, exit }) => ({ tool, target, exit: exit ?? undefined, agent: undefined }));
}
