// Prints the figures.

function signed(value, digits = 1) {
  return `${value >= 0 ? '+' : ''}${value.toFixed(digits)}`;
}

function verdictOf({ goal, ratio }) {
  return goal === undefined ? '' : `  goal ×${goal.toFixed(2)}${ratio <= goal ? '' : '  MISSED'}`;
}

/** Prints a group of cases: what each costs on top of bare Node, its ratio to bare Node, and the goal. */
export function printGroup(title, { rounds, baseline, cases }, unit = 'ms') {
  console.log(`\n${title}, ${rounds} rounds (bare node: ${baseline.toFixed(1)} ${unit})`);
  for (const one of cases) {
    const over = `${signed(one.over).padStart(8)} ${unit}`;
    console.log(`  ${one.name.padEnd(54)} ${over}  ×${one.ratio.toFixed(2).padStart(5)}${verdictOf(one)}`);
  }
}

/** Prints how costs grow with the size of a session. */
export function printGrowth(rows) {
  console.log('\nGrowth from 10 KB to 10 MB, on top of bare node and in times of it');
  console.log(`${' '.repeat(28)} 10 KB  100 KB    1 MB   10 MB    a MB   times the size before`);
  for (const { name, costs, slope, steps, linear } of rows) {
    const shown = [...costs, slope].map((cost) => `×${cost.toFixed(2)}`.padStart(7)).join(' ');
    const times = steps.map((step) => `×${step.toFixed(1)}`).join(' ');
    console.log(
      `  ${name.padEnd(25)} ${shown}   ${times}  ${linear ? 'at most linear' : 'MORE THAN LINEAR'}`,
    );
  }
}

/** Prints what the first and the last of many logs cost, and the ratio of the two. */
export function printLogs({ count, first, last, ratio }) {
  console.log(`\n${count} logs into one session, in one process (medians of 50)`);
  for (const [name, { bytes, total, scan, beyond }] of Object.entries({ first, last })) {
    const size = `${Math.round(bytes / 1024)} KB`.padStart(8);
    const parts = `scan ${scan.toFixed(2)}, beyond it ${beyond.toFixed(2)}`;
    console.log(`  ${name.padEnd(6)} ${size}  ${total.toFixed(2).padStart(8)} ms: ${parts}`);
  }
  console.log(
    `  beyond the scan the last costs ×${ratio.toFixed(2)}  goal ×1.5${ratio <= 1.5 ? '' : '  MISSED'}`,
  );
}
