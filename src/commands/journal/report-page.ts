import { basename, dirname, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import { type ReportWanted, reportPage, reportSections } from '../../dashboard/read/report-page.ts';
import { reportStart } from '../../dashboard/report/report.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { readPart, readText } from '../../io/disk/read.ts';
import { findStat } from '../../io/disk/stat.ts';
import { readOwn } from '../../io/process/own-program.ts';
import type { Context } from '../../io/project/context.ts';
import type { ReportSection } from '../../journal/briefing/report.ts';
import type { Target } from '../../journal/which-session/find-target.ts';

/** Returns the report of a session as an HTML page; `screen` takes secrets out of a text. */
export function makeReportPage(target: Target, context: Context, screen: Screen): Promise<string> {
  const style = readText(join(distOf(context), 'report-page.css'));
  const look = { style, madeAt: context.now().getTime() };
  return reportPage(wantedOf(target, screen), look, askerOf(context));
}

/** Returns what a report in markdown tells of the runs and conversations of a session. */
export function sectionsBeside(target: Target, context: Context, screen: Screen): Promise<ReportSection[]> {
  return reportSections(wantedOf(target, screen), askerOf(context));
}

type Screen = (text: string) => string;

function wantedOf({ project, file }: Target, screen: Screen): ReportWanted {
  const session = file.facts.id || basename(file.path, '.md');
  return { session, root: project.root, project: basename(project.root), screen };
}

// A process for each question: transcripts of weeks are large, and what one of them needed is given back.
function askerOf(context: Context): (words: readonly string[], cwd: string) => Promise<string> {
  const [dist, { env }] = [distOf(context), context];
  return (words, cwd) => readOwn({ dist, program: 'cli.cjs', words, cwd, env });
}

function distOf({ templates }: Context): string {
  return join(dirname(templates), 'dist');
}

/** Writes a report to a file. Fails with `refused` if there is another file: only an earlier report is replaced. */
export function writeReportPage(path: string, page: string): void {
  const stat = findStat(path);
  if (stat !== undefined && !(stat.isFile() && readPart(path, 1000).text.startsWith(reportStart))) {
    throw new Failure('refused', `"${oneLine(path)}" already exists, and is no report`, {
      hint: 'Give the name of a new file, or "-" to print the page',
    });
  }
  writeFileAtomic(path, page);
}
