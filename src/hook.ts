import './old-node.ts';

// A hook stays silent and exits with 0 no matter what happens: exit code 2 would erase the user's prompt.
process.on('uncaughtException', () => process.exit(0));

// Loaded late, because late parts are cached in compiled form (`io/console/load-part.ts`). This saves a third of the
// time of an idle hook.
async function main(): Promise<void> {
  const { answerInput } = await import('./hooks/answer-input.ts');
  await answerInput(process.env);
}

main().catch(() => {
  process.exitCode = 0;
});
