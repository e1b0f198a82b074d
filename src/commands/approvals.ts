import { hasFlag } from '../core/calls/call-spec.ts';
import { showLine } from '../core/text/controls.ts';
import { counted } from '../core/text/count.ts';
import type { Context } from '../io/project/context.ts';
import { shortId } from '../runs/state/choose-run.ts';
import { approvalData, listApprovals, renderApproval } from '../runs/view/approvals.ts';
import { runsToResume } from '../runs/view/known-runs.ts';
import type { Command } from './reply/command.ts';
import { shownTime } from './reply/shown-time.ts';
import { lookAfter, projectsMeant, runsRoot } from './runs/project.ts';

type Approval = ReturnType<typeof listApprovals>[number];

/** `approvals`: what runs want to know of the person. */
export const approvalsCommand: Command = {
  summary: 'Show what runs want to do and wait for you to decide',
  spec: {
    verb: 'approvals',
    without: ['keep-secret', 'session'],
    bare: undefined,
    flags: [
      { name: 'all', takes: 'none', about: 'Also those that are decided or over' },
      { name: 'all-projects', takes: 'none', about: 'Of all projects' },
    ],
  },
  run: async (call, context) => {
    // A question may wait in a client that nobody follows, or have died with it.
    const listed = await lookAfter(projectsMeant(context, hasFlag(call, 'all-projects')), context);
    const found = listApprovals(listed, hasFlag(call, 'all'));
    const again = runsToResume(listed);
    const shown = found.map((known) => renderApproval(known, shownTime(known.question.createdAt, context)));
    return {
      text: [headOf(found, again.length), ...again.map((one) => askedAgain(one, context)), ...shown].join(
        '\n\n',
      ),
      data: { approvals: found.map(approvalData), ask_again: again.map(againData) },
      isForeign: true,
    };
  },
};

function headOf(found: readonly Approval[], again: number): string {
  const waiting = found.filter(({ decision, end }) => decision === undefined && end === undefined).length;
  const parts = [
    ...(waiting === 0 ? [] : [`${waiting === 1 ? '1 question waits' : `${waiting} questions wait`} for you`]),
    ...(again === 0 ? [] : [`${counted(again, 'question')} must be asked again`]),
  ];
  return parts.join(', ') || 'Nothing waits for you';
}

type ToResume = ReturnType<typeof runsToResume>[number];

function askedAgain({ id, name, why, command, cwd }: ToResume, context: Context): string {
  const where = runsRoot({ cwd }) === runsRoot(context) ? '' : ` in ${showLine(cwd)}`;
  return `❗ Run ${showLine(name)} (${shortId(id)}): ${why}\n  To have it asked again${where}: ${command}`;
}

function againData({ id, name, why, command, cwd }: ToResume): Record<string, unknown> {
  return { run: id, name, reason: why, command, cwd, untrusted: true };
}
