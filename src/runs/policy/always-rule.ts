import { type AskedCall, inputText } from './asked-call.ts';
import { isEditing, isQuestion } from './tools.ts';

/**
 * Returns the rule that `--always` makes of a call: exactly this command, this file, or else this tool with this input. A
 * call that it holds for has the same rule, so that nothing is left to a pattern. Empty for a call that has none. The
 * place is the call's file as a real path, or its folder.
 */
export function alwaysRule(call: Pick<AskedCall, 'tool' | 'input' | 'exact'>, place: string): string {
  const { tool, input } = call;
  if (isQuestion(tool) || tool === 'ExitPlanMode') return '';
  if (isEditing(tool)) return `Edit(${place})`;
  // What a command does depends on its folder, and on what else the input says, such as to run it outside of a sandbox.
  const isPlain = Object.keys(input).every((key) => ['command', 'description', 'timeout'].includes(key));
  if (tool === 'Bash' && isPlain) return `Bash(${inputText(call, 'command')}) in ${place}`;
  return tool.startsWith('mcp__') ? tool : `${tool}(${call.exact}) in ${place}`;
}
