import { basename, dirname, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import { reportPage } from '../../dashboard/read/report-page.ts';
import { reportStart } from '../../dashboard/report/report.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { readPart, readText } from '../../io/disk/read.ts';
import { findStat } from '../../io/disk/stat.ts';
import { readOwn } from '../../io/process/own-program.ts';
import type { Context } from '../../io/project/context.ts';
import type { Target } from '../../journal/which-session/find-target.ts';

/** Returns the report of a session as an HTML page; `screen` takes secrets out of a text. */
export function makeReportPage(
  { project, file }: Target,
  context: Context,
  screen: (text: string) => string,
): Promise<string> {
  const dist = join(dirname(context.templates), 'dist');
  const { env } = context;
  const wanted = {
    session: file.facts.id || basename(file.path, '.md'),
    root: project.root,
    project: basename(project.root),
    style: readText(join(dist, 'report-page.css')),
    madeAt: context.now().getTime(),
    screen,
  };
  // A process for each question: transcripts of weeks are large, and what one of them needed is given back.
  return reportPage(wanted, (words, cwd) => readOwn({ dist, program: 'cli.cjs', words, cwd, env }));
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
