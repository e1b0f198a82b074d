import type { Call, FlagSpec } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import type { Context } from '../../io/project/context.ts';
import type { carryOut, findApproval } from '../../runs/view/approvals.ts';
import { runHands } from './hands.ts';

/** The flag of `approve` and `deny` by which a page names what it has shown. */
export const shownFlag: FlagSpec = {
  name: 'shown',
  takes: 'text',
  isOneWord: true,
  placeholder: 'HASH',
  about: 'Only if the question still has this hash, as approvals --json prints it',
};

/** Returns who decides with this call, and what they saw: without `--shown`, what is asked now. */
export async function deciderOf(
  { question }: ReturnType<typeof findApproval>,
  call: Call,
  context: Context,
): Promise<Parameters<typeof carryOut>[2]> {
  return {
    by: context.isOnPage === true ? 'dashboard' : 'terminal',
    shownHash: flagText(call, 'shown') ?? question.hash,
    hands: await runHands(context),
  };
}
