import './old-node.ts';
import { decodeHookEvent } from './core/hook-event.ts';
import { isConcerned, isOff } from './hooks/idle.ts';
import { findProject } from './io/project.ts';
import { readStandardInputNow } from './io/standard-input.ts';
import { writeNow } from './io/standard-output.ts';

// How long the client may take to hand the event over, in milliseconds; its own deadline ends this program else.
const patienceMs = 5_000;

// This file and what it imports statically is all that most hooks ever load: what answers is loaded late.
async function main(): Promise<void> {
  const { env } = process;
  const event = decodeHookEvent(readStandardInputNow(patienceMs));
  if ('trouble' in event) {
    if (isOff(env) || findProject(process.cwd()) === undefined) return;
    const { noteBadInput } = await import('./hooks/table.ts');
    noteBadInput(event.trouble, process.cwd(), env);
    return;
  }
  if (!isConcerned(event, env)) return;
  const { answerHook } = await import('./hooks/table.ts');
  const answer = await answerHook(event, env);
  if (answer !== '') writeNow(1, answer);
}

// A hook stays silent and exits 0 whatever happens: an exit code 2 would erase what the person typed.
process.on('uncaughtException', () => process.exit(0));
main().catch(() => {
  process.exitCode = 0;
});
