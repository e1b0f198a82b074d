import { dirname } from 'node:path';
import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { counted } from '../../core/text/count.ts';
import type { Context } from '../../io/project/context.ts';
import { examineTerminals, placeOfTerminals } from '../../terminals/control/known-terminals.ts';
import type { Reply } from '../reply/command.ts';

/** `term doctor`: whether terminals can work here, and what killed ones left. */
export async function examineThem(call: Call, { env, templates, cwd }: Context): Promise<Reply> {
  const folder = placeOfTerminals(env);
  const isFixing = hasFlag(call, 'fix');
  const { module, unsafe, lives, problems, fixed } = await examineTerminals(folder, {
    env,
    packageFolder: dirname(templates),
    cwd,
    isFixing,
  });
  const count = (life: string): number => [...lives.values()].filter((one) => one === life).length;
  const lines = [
    `PTY module: ${module ?? 'not installed. Run: npm install -g @lydell/node-pty'}`,
    `Folder: ${folder.dir}${unsafe === undefined ? '' : `: ${unsafe}`}`,
    `Terminals: ${['live', 'busy', 'ended', 'dead', 'foreign'].map((life) => `${count(life)} ${life}`).join(', ')}`,
    ...problems.map((problem) => `⛔ ${problem}`),
    ...fixed.map((what) => `✅ ${what}`),
    problems.length === 0 ? 'No problems' : counted(problems.length, 'problem'),
  ];
  const data = {
    module: module ?? null,
    dir: folder.dir,
    unsafe: unsafe ?? null,
    terminals: Object.fromEntries(lives),
    problems,
    fixed,
  };
  return { text: lines.join('\n'), data, exit: problems.length === 0 ? 0 : 1 };
}
