import { flagText } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { carryOut, refusal } from '../runs/view/approvals.ts';
import type { Command } from './reply/command.ts';
import { deciderOf, shownFlag } from './run/decider.ts';
import { namedApproval } from './run/named-approval.ts';

/** `deny`: does not let a run do what it asks about, and tells Claude why. */
export const denyCommand: Command = {
  summary: 'Refuse what a run asks about; Claude reads the reason',
  spec: {
    verb: 'deny',
    without: ['keep-secret', 'session'],
    bare: { placeholder: 'ID', about: 'The id of the question, as approvals prints it', max: 1 },
    flags: [{ name: 'reason', takes: 'text', placeholder: 'TEXT', about: 'Why; Claude reads it' }, shownFlag],
  },
  run: async (call, context) => {
    const known = namedApproval(call.bare[0], context);
    const reason = flagText(call, 'reason')?.trim() ?? '';
    if (reason === '') {
      throw new Failure('misuse', 'Say why with --reason TEXT: Claude reads it', {
        hint: `For example: session-journal deny ${known.question.id} --reason "Use the staging server"`,
      });
    }
    return carryOut(known, refusal(reason), await deciderOf(known, call, context));
  },
};
