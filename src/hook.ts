import './old-node.ts';

// A hook stays silent and exits 0 whatever happens: an exit code 2 would erase what the person typed.
process.on('uncaughtException', () => process.exit(0));

// Loaded late, since what is loaded so is kept compiled (`io/console/load-part.ts`): it saves a third of what an idle hook takes.
async function main(): Promise<void> {
  const { answerInput } = await import('./hooks/answer-input.ts');
  await answerInput(process.env);
}

main().catch(() => {
  process.exitCode = 0;
});
