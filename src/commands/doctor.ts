import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { counted } from '../core/text/count.ts';
import type { Context } from '../io/project/context.ts';
import { openProject } from '../io/project/project.ts';
import type { Diagnosis } from '../journal/doctor/diagnose.ts';
import { diagnose } from '../journal/doctor/diagnose.ts';
import { mend } from '../journal/doctor/fix.ts';
import type { Finding } from '../journal/session/problems.ts';
import type { Command, Reply } from './command.ts';

/** `doctor`: reports what is wrong with the sessions here, and what to do about it. */
export const doctorCommand: Command = {
  summary:
    'Check the session files for problems, and whether the hooks can work; exit code 1 if it finds any',
  spec: {
    verb: 'doctor',
    without: ['session', 'keep-secret'],
    bare: undefined,
    flags: [{ name: 'fix', takes: 'none', about: 'Repair what can be repaired without losing data' }],
  },
  run: runDoctor,
};

async function runDoctor(call: Call, context: Context): Promise<Reply> {
  const examined = { project: openProject(context.cwd), context };
  const fixed = hasFlag(call, 'fix') ? await mend(examined) : undefined;
  const diagnosis = await diagnose(examined);
  return replyOf(diagnosis, fixed);
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
  if (findings.length === 0) return `🩺 ${checked}: no problems${left}`;
  const fixable = fixed === undefined ? findings.filter((finding) => finding.fixable).length : 0;
  const way =
    fixable === 0
      ? ''
      : `. Repair ${fixable === findings.length ? '' : `${fixable} of them `}with: session-journal doctor --fix`;
  return `🩺 ${checked}: ${counted(findings.length, 'problem')}${left}${way}`;
}

function renderFinding({ file, line, message, hint }: Finding): string[] {
  const place = file === '' ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
  return [` - ${place}${message}`, `     ${hint}`];
}
