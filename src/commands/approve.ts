import { flagText, flagTexts, hasFlag } from '../core/calls/call-spec.ts';
import { approval, carryOut } from '../runs/view/approvals.ts';
import type { Command } from './reply/command.ts';
import { deciderOf, shownFlag } from './run/decider.ts';
import { namedApproval } from './run/named-approval.ts';

/** `approve`: lets a run do what it asked about, or answers its question. */
export const approveCommand: Command = {
  summary: 'Let a run do what it asks about, or answer its question',
  spec: {
    verb: 'approve',
    without: ['keep-secret', 'session'],
    bare: { placeholder: 'ID', about: 'The id of the question, as approvals prints it', max: 1 },
    flags: [
      {
        name: 'edit',
        takes: 'text',
        placeholder: 'JSON',
        about: 'What to run in its place: the whole input',
      },
      {
        name: 'answer',
        takes: 'text',
        placeholder: 'N|TEXT',
        about: "The answer to Claude's question: an option's number, or a text; one for each question",
        repeat: true,
      },
      {
        name: 'always',
        takes: 'none',
        about: 'The same for the rest of this run, by the rule that is printed',
      },
      shownFlag,
    ],
  },
  run: async (call, context) => {
    const known = namedApproval(call.bare[0], context);
    const words = {
      edit: flagText(call, 'edit'),
      answers: flagTexts(call, 'answer'),
      always: hasFlag(call, 'always'),
    };
    return carryOut(known, approval(known, words), await deciderOf(known, call, context));
  },
};
