import { exportHere } from '../../capture/view/listed-captures.ts';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import { showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import type { Reply } from '../reply/command.ts';
import { isForModel } from '../reply/person.ts';
import { exportFormats } from './flags.ts';

/** `captures export`: prints what captures say of the lines of their commits, a line of JSON each, for other tools. */
export async function exportThem(call: Call, context: Context): Promise<Reply> {
  if (call.bare.length > 0) throw misuse('captures export takes no other word', example);
  const text = flagText(call, 'format');
  const format = exportFormats.find((one) => one === text);
  if (format === undefined) {
    const what = text === undefined ? 'Export as what?' : `Invalid --format "${showLine(text)}"`;
    throw misuse(what, `It takes one of: ${exportFormats.join(', ')}. ${example}`);
  }
  const { text: lines, records, missing } = await exportHere(context.cwd, format);
  return {
    text: lines,
    data: { format, records, missing, lines },
    isRaw: !isForModel(context),
    isForeign: true,
  };
}

const example = 'For example: session-journal captures export --format agent-trace > traces.jsonl';
