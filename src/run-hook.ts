import { readStandardInputNow } from './io/console/input.ts';
import { writeNow } from './io/console/output.ts';
import { answerRunHook } from './runs/questions/answer-hook.ts';

// PreToolUse of a run's client, whose settings name this with the run's folder. It knows nothing else of the run: what is
// in the environment, a repository's settings can change.
const [, , folder = ''] = process.argv;
const client = process.ppid;
const patienceMs = 30_000;

async function main(): Promise<void> {
  const text = readStandardInputNow(patienceMs);
  // When the client is gone, this process gets another parent.
  const answer = await answerRunHook(folder, text, () => process.ppid === client);
  if (answer !== '') writeNow(1, answer);
}

main().catch((error: unknown) => {
  // With this exit code, the call doesn't run, and Claude reads why.
  process.exitCode = 2;
  writeNow(
    2,
    `Session Journal could not ask the person: ${error instanceof Error ? error.message : String(error)}\n`,
  );
});
