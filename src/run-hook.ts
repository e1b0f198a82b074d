import { readStandardInputNow } from './io/console/input.ts';
import { writeNow } from './io/console/output.ts';
import { answerDialog, answerRunHook } from './runs/questions/answer-hook.ts';

// PreToolUse of a run's client, whose settings name this with the run's folder; it knows nothing else of the run, because
// a repository's settings can change what is in the environment. Without a folder, PermissionRequest of an interactive
// conversation.
const [, , folder = ''] = process.argv;
const client = process.ppid;
const patienceMs = 30_000;

async function main(): Promise<void> {
  const text = readStandardInputNow(patienceMs);
  const answer = await answerFor(text);
  if (answer !== '') writeNow(1, answer);
}

function answerFor(text: string): Promise<string> {
  if (folder === '') return answerDialog(text, process.env);
  // When the client is gone, this process gets another parent.
  return answerRunHook(folder, text, () => process.ppid === client);
}

main().catch((error: unknown) => {
  // Of an interactive conversation, the client's dialog remains. In a run, with this exit code, the call doesn't run, and
  // Claude reads why.
  if (folder === '') return;
  process.exitCode = 2;
  writeNow(
    2,
    `Session Journal could not ask the person: ${error instanceof Error ? error.message : String(error)}\n`,
  );
});
