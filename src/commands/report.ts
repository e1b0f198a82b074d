import { resolve } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { oneLine } from '../core/text/escape.ts';
import { formatMinute } from '../core/time.ts';
import { whenForms } from '../io/git/when.ts';
import type { Context } from '../io/project/context.ts';
import { shownPath } from '../io/project/project.ts';
import { makeReport, renderMarkdownReport } from '../journal/briefing/report.ts';
import type { TimelineRow } from '../journal/briefing/timeline.ts';
import { renderPullRequest } from '../journal/briefing/views.ts';
import { brought } from '../journal/which-session/candidates.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findTarget, targetName } from '../journal/which-session/find-target.ts';
import type { Loaded } from '../journal/which-session/load-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { tellStandup } from './journal/standup.ts';
import type { Viewed } from './journal/view-parts.ts';
import { cutRemark, readBeside, readCommitsOf, timelineOf } from './journal/view-parts.ts';
import type { Command, Reply } from './reply/command.ts';
import { sessionArgument } from './reply/command.ts';
import { textScreen } from './reply/text-screen.ts';

const forms = ['md', 'pr', 'html', 'standup'] as const;

/** `report`: tells a session to those who weren't there. */
export const reportCommand: Command = {
  summary:
    'Print a report of a session for others: in markdown, as a pull request description, or as an HTML page',
  spec: {
    verb: 'report',
    without: ['keep-secret'],
    bare: sessionArgument,
    flags: [
      { name: 'md', takes: 'none', about: 'Print everything in markdown (the default)' },
      { name: 'pr', takes: 'none', about: 'Print the short form: a pull request description' },
      {
        name: 'html',
        takes: 'text',
        placeholder: 'FILE',
        about: 'Write everything into one HTML page that loads nothing; "-" prints it',
        isOneWord: true,
      },
      { name: 'standup', takes: 'none', about: 'Tell day by day what happened in all sessions here' },
      {
        name: 'since',
        takes: 'text',
        placeholder: 'WHEN',
        about: `With --standup: since then (default: yesterday; ${whenForms})`,
      },
      {
        name: 'author',
        takes: 'text',
        isOneWord: true,
        placeholder: 'A',
        about: 'With --standup: only sessions of this owner, an email or the name before its @; or "me"',
      },
    ],
  },
  run: runReport,
};

async function runReport(call: Call, context: Context): Promise<Reply> {
  const form = readForm(call);
  if (form === 'standup') return tellStandup(call, context);
  const target = await findTarget(context, targetName(call, call.bare[0])).catch((error: unknown) => {
    throw form === 'html' ? error : asFile(error, form, call.bare[0]);
  });
  const loaded = await loadTarget(target, context);
  const commits = await readCommitsOf(target);
  const beside = form === 'md' ? await readAllBeside(target, context) : [];
  const viewed = { target, loaded, context, since: undefined, commits, beside };
  const { id, shortname } = loaded.session;
  const data = { id, shortname, form, whole: loaded.whole };
  const isForeign =
    beside.length > 0 ||
    brought([target.file], target.project, context).length > 0 ||
    commits.some(({ by }) => by !== '');
  if (form === 'html') return htmlReply(flagText(call, 'html') as string, viewed, { data, isForeign });
  const screen = await textScreen(context);
  const told =
    form === 'pr' ? renderPullRequest(loaded.session, commits) : await tellInMarkdown(viewed, screen);
  const text = screen(told) + cutOf(loaded);
  return { text, data: { ...data, text }, isForeign };
}

// Only --html takes a file.
function asFile(error: unknown, form: string, word = ''): unknown {
  if (!isFailure(error) || error.code !== 'not-found' || !/[./]/.test(word)) return error;
  return new Failure(error.code, error.message, {
    hint: `To write a report into a file: session-journal report --${form} > ${showLine(word)}`,
  });
}

// It goes to others, so secrets that the session file keeps are left out of it in every form.
async function htmlReply(
  file: string,
  { target, loaded, context }: Viewed,
  { data, isForeign }: { readonly data: Record<string, unknown>; readonly isForeign: boolean },
): Promise<Reply> {
  const { makeReportPage, writeReportPage } = await import('./journal/report-page.ts');
  const page = await makeReportPage(target, context, await textScreen(context));
  if (file === '-') return { text: page, data: { ...data, text: page }, isForeign };
  const path = resolve(context.cwd, file);
  writeReportPage(path, page);
  return {
    text: `📋 Report of ${loaded.session.shortname}: ${oneLine(file)}${cutOf(loaded)}`,
    data: { ...data, file: shownPath(target.project, path) },
  };
}

function cutOf({ whole }: Loaded): string {
  return whole ? '' : cutRemark;
}

// Fails with `misuse` if two forms are asked for, or a flag that means nothing to the form.
function readForm(call: Call): (typeof forms)[number] {
  const [form = 'md', other] = forms.filter((name) => hasFlag(call, name));
  if (other !== undefined) {
    throw new Failure('misuse', `Cannot use both --${form} and --${other}`, { hint: 'Choose one form' });
  }
  const stray = ['since', 'author'].find((name) => hasFlag(call, name));
  if (stray !== undefined && form !== 'standup') {
    throw new Failure('misuse', `Cannot use --${stray} without --standup`, {
      hint: `Run: session-journal report --standup --${stray} …`,
    });
  }
  return form;
}

async function readAllBeside(target: Target, context: Context): Promise<readonly TimelineRow[]> {
  const { talkRows } = await import('./find/session-talks.ts');
  return [...(await readBeside(target, context)), ...(await talkRows(target, context))];
}

async function tellInMarkdown(viewed: Viewed, screen: (text: string) => string): Promise<string> {
  const { target, loaded, context } = viewed;
  const happenings = timelineOf(viewed).happenings.map(({ at, what, text }) => {
    return { when: formatMinute(at).replace('T', ' '), what, text };
  });
  const { sectionsBeside } = await import('./journal/report-page.ts');
  const beside = await sectionsBeside(target, context, screen);
  return renderMarkdownReport(makeReport(loaded.session, { beside, happenings }));
}
