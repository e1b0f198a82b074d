/** Returns a session file's text behind whose head and sections stand 300 older decisions, discoveries and done steps. */
export function withOlderEntries(text: string, count = 300): string {
  const each = (render: (n: number) => string) =>
    Array.from({ length: count }, (_, index) => render(index + 1)).join('');
  const day = '2025-01-15T10:00Z';
  return text
    .replace(
      /### Completed\n/,
      `$&${each((n) => `- [x] Sweep table old_${n} and count its rows again (${day})\n`)}`,
    )
    .replace(
      /## Decisions\n(?:\(none yet\)\n)?/,
      `## Decisions\n${each((n) => `### ${n}. Keep old shard ${n} on its host (${day})\n**Rationale**: moving it costs ${n} minutes of downtime\n\n`)}`,
    )
    .replace(
      /## Discoveries\n(?:\(none yet\)\n)?/,
      `## Discoveries\n${each((n) => `${n}. old/file_${n}.go:${n} is read twice on every tick of the loop (${day})\n`)}`,
    );
}

/** The key context of a session as it looks after weeks of real use: dense, wrapped by hand, full of signs. */
export const wildContext: readonly string[] = Array.from({ length: 35 }, (_, index) => {
  const n = index + 1;
  const kinds = [
    `NEVER rebase \`lab/run-${n}\`: a1b2c3${n}0 is cited in ~/notes/${n}.md`,
    `tile-worker-${n} -> pool B | port 80${n} ("$SCRATCH/w${n}")`,
    `\`make sweep N=${n} | tee <scratch>/outputs/${n}.log\` takes 4${n} min`,
    `https://ci.example.com/job/${n}?x=1&y=2 is the only green one`,
  ];
  return kinds[index % kinds.length] as string;
});

/** Returns a session of some 30 KB as a model keeps it by hand: invented sections, long bullets, stale lines. */
export function wildSession(text: string): string {
  const bullet = (n: number) =>
    `- RUN ${n}: seeds 1..${n} on tile-worker-${n % 9} -> loss 0.${n}31, see\n  \`outputs/run_${n}/log.txt\` and a comment "## not a heading"; the old\n  value came from the cache (a1b2c${n}), # do not trust it\n\n`;
  const invented = ['RESULTS SO FAR', 'OPEN THREADS', 'GRAVEYARD', 'INFRA', 'TODO LATER']
    .map((name, at) => `### ${name}\n${Array.from({ length: 30 }, (_, n) => bullet(at * 30 + n)).join('')}`)
    .join('');
  const item =
    '- [ ] Compare the two samplers on the long\n  sequences, with the seeds of last week, and write\n  what differs into RESULTS <- CURRENT\n';
  const context = wildContext.map((line) => `- ${line.replace(/ (?=\S+ \S+$)/, '\n  ')}\n`).join('');
  return text
    .replace(/\*\*Progress\*\*:.*/, '**Progress**: ongoing research program (no fixed step count)')
    .replace(/\*\*Key Context\*\*[^\n]*\n/, `**Key Context** (survives compaction):\n${context}`)
    .replace(/## Progress\n[\s\S]*?(?=## Decisions)/, `## Progress\n${invented}### In Progress\n${item}\n`);
}
