// The end of `npm start`: a dashboard that stays open as long as somebody is there.
import { createInterface } from 'node:readline/promises';
import { quietly, say } from './stage.mjs';

function open(stage) {
  const { text, status } = quietly(stage, stage.person, 'dashboard', '--json');
  if (status !== 0) {
    console.log(`\nThere is no dashboard here: ${text}`);
    process.exitCode = 1;
    return undefined;
  }
  return JSON.parse(text);
}

/** Opens the dashboard, says where it and the report are, and closes it when the person has seen it. */
export async function keepOpen(stage, report) {
  const found = open(stage);
  if (found === undefined) return;
  say('All of it in your browser:');
  console.log(`\n  Dashboard: ${found.url}   (code: ${found.code})\n  Report:    ${report}`);
  if (process.stdin.isTTY && process.stdout.isTTY) await untilSeen(stage);
  else console.log('\nNobody is at the terminal, so the dashboard ends now. The report stays.');
  quietly(stage, stage.person, 'dashboard', '--stop');
}

async function untilSeen(stage) {
  const input = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise((resolve) => input.once('close', () => resolve('q')));
  console.log(
    '\nA code logs in once, within a minute. Press Enter for another one; type q and Enter to end.',
  );
  while ((await Promise.race([input.question('> '), ended])).trim() !== 'q')
    console.log(`  Code: ${open(stage)?.code}`);
  input.close();
}
