// What long journals are made of: for each shape, what it repeats, where in a session that stands, and what is logged.

function time(count) {
  const two = (number) => String(number).padStart(2, '0');
  return `2025-01-${two(1 + (count % 28))}T${two(count % 24)}:${two(count % 60)}Z`;
}

function decision(count) {
  return `### ${count}. Decision number ${count} (2025-01-15T12:15Z)
**Choice**: Take the lock before the check in sweeper.go:${count}
**Rationale**: Simplest change, and the impact on performance is minimal here

`;
}

function discovery(count) {
  return `${count + 1}. **The queue of worker ${count}** (${time(count)}): drains before the sweep starts, see queue.go:${count}\n`;
}

// Two steps, then a note, as people log them.
function done(count) {
  const text = `Cover the sweep of shard ${count} with a test in sweep_test.go:${count} (${time(count)})`;
  return `- ${count % 3 === 0 ? '' : '[x] '}${text}\n`;
}

function nested(count) {
  return `- [x] Move shard ${count} to the new queue (${time(count)})
  - The old worker reads shard_${count}.go until it is stopped
    1. Stop it before the index is built
    2. Build the index of shard ${count}
  - \`go test ./shard/${count}\` is green
`;
}

function quote(count) {
  return `
Review of change ${count}, before it was merged:

> The lock is taken twice in sweeper.go:${count}, first by the watcher,
> then by the worker.
>
> > Only if the queue is empty.
`;
}

function table(count) {
  return `
Runs of build ${count}:

| case | before | after |
|---|---:|---:|
| sweep of shard ${count} | ${count * 3} ms | ${count * 2} ms |
| \`queue.go:${count}\` | 12 ms | 7 ms |
| restart | 340 ms | 338 ms |
`;
}

/** The shapes of a journal's growth: `place` is where `repeat(count)` is written, `log` what one more of it is logged by. */
export const shapes = {
  decisions: {
    place: 'decisions',
    repeat: decision,
    log: ['--decision', 'Use a mutex', '--rationale', 'simple'],
  },
  discoveries: { place: 'discoveries', repeat: discovery, log: ['--discovery', 'The watcher locks first'] },
  'done steps': { place: 'completed', repeat: done, log: ['--progress', 'Moved the lock'] },
  'nested lists': { place: 'completed', repeat: nested, log: ['--progress', 'Moved the lock'] },
  quotes: { place: 'discoveries', repeat: quote, log: ['--discovery', 'The watcher locks first'] },
  tables: { place: 'discoveries', repeat: table, log: ['--discovery', 'The watcher locks first'] },
};
