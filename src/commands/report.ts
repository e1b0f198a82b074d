import { resolve } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { oneLine } from '../core/text/escape.ts';
import { formatMinute } from '../core/time.ts';
import { writeFileAtomic } from '../io/disk/files.ts';
import { readPart } from '../io/disk/read.ts';
import { findStat } from '../io/disk/stat.ts';
import { whenForms } from '../io/git/when.ts';
import type { Context } from '../io/project/context.ts';
import { shownPath } from '../io/project/project.ts';
import type { Report } from '../journal/briefing/report.ts';
import { makeReport, renderMarkdownReport } from '../journal/briefing/report.ts';
import { renderHtmlReport, reportStart } from '../journal/briefing/report-html.ts';
import { renderPullRequest } from '../journal/briefing/views.ts';
import { brought } from '../journal/which-session/candidates.ts';
import { findTarget, targetName } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import type { Command, Reply } from './command.ts';
import { sessionArgument } from './command.ts';
import { tellStandup } from './standup.ts';
import type { Viewed } from './view-parts.ts';
import { cutRemark, readBeside, readCommitsOf, timelineOf } from './view-parts.ts';

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
  const [form = 'md', other] = forms.filter((name) => hasFlag(call, name));
  if (other !== undefined) {
    throw new Failure('misuse', `Cannot use both --${form} and --${other}`, { hint: 'Choose one form' });
  }
  if (form === 'standup') return tellStandup(call, context);
  const stray = ['since', 'author'].find((name) => hasFlag(call, name));
  if (stray !== undefined) {
    throw new Failure('misuse', `Cannot use --${stray} without --standup`, {
      hint: `Run: session-journal report --standup --${stray} …`,
    });
  }
  const target = await findTarget(context, targetName(call, call.bare[0]));
  const loaded = await loadTarget(target, context);
  const { session, whole } = loaded;
  const data = { id: session.id, shortname: session.shortname, form, whole };
  const cut = whole ? '' : cutRemark;
  const commits = await readCommitsOf(target);
  const isForeign =
    brought([target.file], target.project, context).length > 0 || commits.some(({ by }) => by !== '');
  const textReply = (text: string): Reply => ({ text, data: { ...data, text }, isForeign });
  if (form === 'pr') return textReply(renderPullRequest(session, commits) + cut);
  const beside = await readBeside(target, context);
  const report = reportOf({ target, loaded, context, since: undefined, commits, beside });
  const file = flagText(call, 'html');
  if (file === undefined) return textReply(renderMarkdownReport(report) + cut);
  const page = renderHtmlReport(report);
  if (file === '-') return textReply(page);
  const path = resolve(context.cwd, file);
  writePage(path, page);
  return {
    text: `📋 Report of ${session.shortname}: ${oneLine(file)}${cut}`,
    data: { ...data, file: shownPath(target.project, path) },
  };
}

function reportOf(viewed: Viewed): Report {
  const happenings = timelineOf(viewed).happenings.map(({ at, what, text }) => {
    return { when: formatMinute(at).replace('T', ' '), what, text };
  });
  return makeReport(viewed.loaded.session, happenings);
}

// An earlier report may be replaced, and nothing else.
function writePage(path: string, page: string): void {
  const stat = findStat(path);
  if (stat !== undefined && !(stat.isFile() && readPart(path, 1000).text.startsWith(reportStart))) {
    throw new Failure('refused', `"${oneLine(path)}" already exists, and is no report`, {
      hint: 'Give the name of a new file, or "-" to print the page',
    });
  }
  writeFileAtomic(path, page);
}
