// `npm run bench` measures what hooks and commands cost on top of bare Node, and compares that with the goals.
// `--rounds N` (default: 30). `--logs N` (default: 10,000). `--only NAME` runs only the cases whose group or name
// contains NAME, and leaves results.json alone. `npm run bench -- ask-quality` measures how good the answers of `ask` are,
// `npm run bench -- terminals [--mb N]` compares terminals with tmux, dtach and abduco,
// `npm run bench -- dashboard` what the dashboard costs,
// and `npm run bench -- ask-speed --mb 100,1000` how fast. `npm run bench -- capture PATH… [--mb 1,10,100] [--count N]` is about captures.
// `npm run bench -- runs [--rounds N] [--count N]` is about runs: beside the bare client, lists of them, and followers.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureAnswers } from './ask/quality.mjs';
import { measureAskSpeed } from './ask/speed.mjs';
import { measureCaptures } from './capture/measure.mjs';
import { bareNode, growthCases, listCases, mainCases, memoryCases, shapeCases, workshop } from './cases.mjs';
import { measureDashboard } from './dashboard.mjs';
import { growthOf } from './growth.mjs';
import { measureManyLogs } from './many-logs.mjs';
import { compare, peakOnce } from './measure.mjs';
import { measureRecalls } from './recall.mjs';
import { printGroup, printGrowth, printLogs } from './report.mjs';
import { measureRuns } from './runs/measure.mjs';
import { measureTerminals } from './terminals/measure.mjs';

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

const rounds = Number(option('rounds', 30));
const only = option('only', '').toLowerCase();
const logs = Number(option('logs', 10_000));

function picked(group, cases) {
  const isMeant = ({ name }) => group.includes(only) || name.toLowerCase().includes(only);
  return cases.filter(isMeant).map(({ make, ...one }) => ({ ...one, ...make() }));
}

function measure(group, cases, once) {
  const made = picked(group, cases);
  return made.length === 0 ? undefined : compare(made, bareNode(), { rounds, once });
}

async function run() {
  const main = measure('time', mainCases);
  if (main) printGroup('Time', main);
  const shapes = measure('shapes', shapeCases);
  if (shapes) printGroup('Journals of each shape', shapes);
  const lists = measure('lists', listCases);
  if (lists) printGroup('Many sessions', lists);
  const memory = measure('memory', memoryCases, peakOnce);
  if (memory) printGroup('Peak memory', memory, 'MB');
  const growth = measure('growth', growthCases);
  const slopes = growth && growthOf(growth.cases);
  if (growth) printGroup('Growth', growth);
  if (slopes) printGrowth(slopes);
  const many = 'logs'.includes(only) ? await measureManyLogs({ workshop, count: logs }) : undefined;
  if (many) printLogs(many);
  return { main, shapes, lists, memory, growth: growth && { ...growth, slopes }, logs: many };
}

const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

const others = {
  runs: () => measureRuns({ rounds: Number(option('rounds', 9)), count: Number(option('count', 10_000)) }),
  dashboard: measureDashboard,
  'ask-quality': measureAnswers,
  'ask-speed': () => measureAskSpeed(option('mb', '100,1000,2000').split(',').map(Number)),
};
const recall = () =>
  measureRecalls(repositories(), {
    lengths: option('lengths', '5,20').split(',').map(Number),
    count: Number(option('count', 12)),
    files: Number(option('files', 20)),
    only,
    examples: Number(option('examples', 0)),
  });
others.recall = recall;
others.terminals = () =>
  measureTerminals({ rounds: Number(option('rounds', 15)), megabytes: Number(option('mb', 10)) });
others.capture = () =>
  measureCaptures(workshop, {
    sizes: option('mb', '1,10,100').split(',').map(Number),
    rounds: Number(option('rounds', 15)),
    count: Number(option('count', 10_000)),
    repositories: repositories().filter((path) => path !== '.'),
  });

function repositories() {
  const words = process.argv.slice(3);
  const paths = words.slice(0, words.findIndex((word) => word.startsWith('--')) >>> 0);
  return paths.length === 0 ? ['.'] : paths;
}

const other = others[process.argv[2]];

try {
  const results = other === undefined ? await run() : await other();
  if (only === '' && other === undefined) {
    const text = JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, ...results }, rounded, 2);
    writeFileSync(new URL('results.json', import.meta.url), `${text}\n`);
  }
} finally {
  workshop.close();
}
