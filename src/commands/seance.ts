import type { Call, Given } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { readCount } from '../core/calls/read-count.ts';
import { Failure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { askConversation } from './ask-conversation.ts';
import { listConversations, shownConversations } from './find/list-conversations.ts';
import type { Command, Reply } from './reply/command.ts';

const unlimited = '999999';

/** `seance`: an older spelling of `conversations` and `ask --of`, with the flags of the program that had it first. */
export const seanceCommand: Command = {
  summary: 'The same as conversations, or with --talk as ask --of',
  spec: {
    verb: 'seance',
    without: ['session', 'keep-secret'],
    bare: undefined,
    flags: [
      {
        name: 'role',
        takes: 'text',
        placeholder: 'WORD',
        about: 'List only those of this actor: main, run or fork',
      },
      {
        name: 'rig',
        takes: 'text',
        placeholder: 'WORD',
        about: 'List those of projects whose path holds this word',
      },
      {
        name: 'recent',
        short: 'n',
        takes: 'text',
        isOneWord: true,
        placeholder: 'N',
        about: `How many to list; 0 for all (default: ${shownConversations})`,
      },
      {
        name: 'talk',
        short: 't',
        takes: 'text',
        isOneWord: true,
        placeholder: 'ID',
        about: 'Talk with this conversation',
      },
      {
        name: 'prompt',
        short: 'p',
        takes: 'text',
        placeholder: 'TEXT',
        about: 'With --talk: ask it this, once',
      },
      { name: 'yes', takes: 'none', about: 'With --talk: ask without a question about the price' },
    ],
  },
  run: runSeance,
};

function runSeance(call: Call, context: Context): Promise<Reply> {
  const talk = flagText(call, 'talk');
  refuseMisplaced(call, talk !== undefined);
  if (talk === undefined) return list(call, context);
  const prompt = flagText(call, 'prompt')?.trim() ?? '';
  // In `ask`, --talk stands alone and means a talk.
  const given = prompt === '' ? call.given : call.given.filter(({ name }) => name !== 'talk');
  return askConversation(talk, prompt, { call: { given, bare: [] }, context });
}

function refuseMisplaced(call: Call, isTalk: boolean): void {
  const stray = (isTalk ? ['role', 'rig', 'recent'] : ['prompt', 'yes']).find((name) => hasFlag(call, name));
  if (stray === undefined) return;
  throw new Failure('misuse', `--${stray} ${isTalk ? 'means nothing with' : 'needs'} --talk`, {
    hint: 'All flags: session-journal seance --help',
  });
}

async function list(call: Call, context: Context): Promise<Reply> {
  const role = flagText(call, 'role');
  const rig = flagText(call, 'rig')?.toLowerCase();
  const given: Given[] = [
    ...(role === undefined ? [] : [{ name: 'actor', text: role }]),
    ...(rig === undefined ? [] : [{ name: 'all-projects', text: '' }]),
    { name: 'limit', text: limitOf(call) },
  ];
  const reply = await listConversations({ given, bare: [] }, context, ({ folders }) => {
    return rig === undefined || folders.some((folder) => folder.toLowerCase().includes(rig));
  });
  return { ...reply, text: `${reply.text}\nAsk one: session-journal ask --of ID WORDS` };
}

function limitOf(call: Call): string {
  const text = flagText(call, 'recent')?.trim() ?? String(shownConversations);
  if (/^(?:-\d{1,9}|0+)$/.test(text)) return unlimited;
  return String(readCount(call, 'recent', shownConversations) ?? shownConversations);
}
