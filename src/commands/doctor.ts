import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { counted, sizeText } from '../core/text/count.ts';
import { indentText } from '../core/text/indent.ts';
import type { Context } from '../io/project/context.ts';
import { findProject, openProject } from '../io/project/project.ts';
import { knownProjects } from '../journal/conversation/known-projects.ts';
import { renderThing } from '../journal/doctor/automatic-things.ts';
import type { Diagnosis, Examined } from '../journal/doctor/diagnose.ts';
import { diagnose } from '../journal/doctor/diagnose.ts';
import { mend } from '../journal/doctor/fix.ts';
import { keptPlaces } from '../journal/doctor/kept-places.ts';
import { findKeptSecrets } from '../journal/doctor/kept-secrets.ts';
import type { Finding } from '../journal/session/problems.ts';
import { capturePlaces, captureSecrets } from './kept/captures.ts';
import { terminalPlaces } from './kept/terminals.ts';
import { thingsHere } from './kept/things-here.ts';
import type { Command, Reply } from './reply/command.ts';

/** `doctor`: reports what is wrong with the sessions here, and what to do about it. */
export const doctorCommand: Command = {
  summary:
    'Check the session files for problems, and whether the hooks can work; exit code 1 if it finds any',
  spec: {
    verb: 'doctor',
    without: ['session', 'keep-secret'],
    bare: undefined,
    flags: [
      { name: 'fix', takes: 'none', about: 'Repair what can be repaired without losing data' },
      {
        name: 'secrets',
        takes: 'none',
        about: 'Look for secrets in everything that is kept, and do nothing else',
      },
      {
        name: 'privacy',
        takes: 'none',
        about: 'List what is on, and where every file is, for whom and since when; do nothing else',
      },
    ],
  },
  run: runDoctor,
};

async function runDoctor(call: Call, context: Context): Promise<Reply> {
  if (hasFlag(call, 'privacy')) return privacyReply(context);
  const examined = { project: openProject(context.cwd), context };
  if (hasFlag(call, 'secrets')) return secretsReply(examined);
  const fixed = hasFlag(call, 'fix') ? await mend(examined) : undefined;
  const diagnosis = await diagnose(examined);
  return replyOf(diagnosis, fixed);
}

async function secretsReply(examined: Examined): Promise<Reply> {
  const kept = await findKeptSecrets(examined);
  const captured = await captureSecrets(examined.project, examined.context);
  const findings = [...kept.findings, ...captured.findings];
  const { files } = kept;
  const { captures } = captured;
  const looked = [counted(files, 'file'), ...(captures === 0 ? [] : [counted(captures, 'capture')])];
  const count = findings.length === 0 ? 'no secrets' : `${counted(findings.length, 'line')} with secrets`;
  return {
    text: [`🔎 Checked ${looked.join(' and ')}: ${count}`, ...findings.flatMap(renderFinding)].join('\n'),
    data: { files, captures, findings },
    exit: findings.length === 0 ? 0 : 1,
  };
}

async function privacyReply(context: Context): Promise<Reply> {
  const project = findProject(context.cwd);
  const things = await thingsHere(project, context);
  const projects = knownProjects(project, context.env);
  const kept = [
    ...keptPlaces(projects, context.env),
    ...capturePlaces(projects),
    ...terminalPlaces(context.env),
  ];
  const places = kept.map((place) => ({
    path: place.path,
    what: place.what,
    forWhom: place.forWhom,
    files: place.files.length,
    bytes: place.bytes,
    since: new Date(place.since).toISOString(),
  }));
  const lines = [
    'Nothing leaves this machine unless you ask for it.',
    ...things.flatMap((thing) => ['', ...renderThing(thing, context.terminal?.columns)]),
    ...places.flatMap(({ path, what, forWhom, files, bytes, since }) => [
      '',
      path,
      indentText(
        `${what}; ${counted(files, 'file')}, ${sizeText(bytes)}; since ${since.slice(0, 10)}`,
        '   ',
        context.terminal?.columns,
      ),
      `   Who can read it: ${forWhom}`,
    ]),
    '',
    'To remove all but the journals: session-journal uninstall',
  ];
  return { text: lines.join('\n'), data: { automatic: things, places } };
}

function replyOf({ findings, sessions }: Diagnosis, fixed: readonly string[] | undefined): Reply {
  const lines = [
    headline(findings, sessions, fixed),
    ...(fixed ?? []).map((text) => `   ✓ ${text}`),
    ...findings.flatMap(renderFinding),
  ];
  const data = { sessions, findings, ...(fixed === undefined ? {} : { fixed }) };
  return { text: lines.join('\n'), data, exit: findings.length === 0 ? 0 : 1 };
}

function headline(
  findings: readonly Finding[],
  sessions: number,
  fixed: readonly string[] | undefined,
): string {
  const checked = `Checked ${counted(sessions, 'session file')}`;
  const left = fixed === undefined ? '' : ' left';
  if (findings.length === 0) return `🔎 ${checked}: no problems${left}`;
  const fixable = fixed === undefined ? findings.filter((finding) => finding.fixable).length : 0;
  const way =
    fixable === 0
      ? ''
      : `. Repair ${fixable === findings.length ? '' : `${fixable} of them `}with: session-journal doctor --fix`;
  return `🔎 ${checked}: ${counted(findings.length, 'problem')}${left}${way}`;
}

function renderFinding({ file, line, message, hint }: Finding): string[] {
  const place = file === '' ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
  return [` - ${place}${message}`, `     ${hint}`];
}
