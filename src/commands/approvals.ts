import { hasFlag } from '../core/calls/call-spec.ts';
import { approvalData, renderApproval } from '../runs/view/approvals.ts';
import type { Command } from './reply/command.ts';
import { shownTime } from './reply/shown-time.ts';
import { approvalsHere } from './run/approvals-here.ts';
import { lookAfter, projectsMeant } from './runs/project.ts';

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
    const meant = { all: hasFlag(call, 'all'), allProjects: hasFlag(call, 'all-projects') };
    // A question may wait in a client that nobody follows, or have died with it.
    await lookAfter(projectsMeant(context, meant.allProjects), context);
    const found = approvalsHere(context, meant);
    const waiting = found.filter(({ decision, end }) => decision === undefined && end === undefined).length;
    const head =
      waiting === 0
        ? 'Nothing waits for you'
        : `${waiting === 1 ? '1 question waits' : `${waiting} questions wait`} for you`;
    const shown = found.map((known) => renderApproval(known, shownTime(known.question.createdAt, context)));
    return {
      text: [head, ...shown].join('\n\n'),
      data: { approvals: found.map(approvalData) },
      isForeign: true,
    };
  },
};
