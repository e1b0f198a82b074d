// How long a list of many runs takes, and how late a follower hears of an event.
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const day = 24 * 60 * 60_000;

function idOf(at) {
  return `${String(at).padStart(8, '0')}-2222-4333-8444-555555555555`;
}

function makePlace() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sj-bench-runs-')));
  const project = join(root, 'project');
  mkdirSync(project);
  const env = { PATH: process.env.PATH, HOME: root, XDG_STATE_HOME: join(root, 'state') };
  const call = (...argv) =>
    spawnSync(process.execPath, [cli, ...argv], { cwd: project, env, encoding: 'utf8' });
  spawnSync('git', ['init', '-q'], { cwd: project, env });
  // The state of a project is made when it has a session.
  call('init', '--goal', 'Measure');
  const projects = join(root, 'state', 'session-journal', 'projects');
  const [folder] = readdirSync(projects).filter((name) => !name.startsWith('.'));
  return { root, project, env, call, runs: join(projects, folder, 'runs') };
}

function fillRuns(runs, count) {
  const now = Date.now();
  for (let at = 0; at < count; at += 1) {
    const folder = join(runs, idOf(at));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const since = now - (at % 80) * (day / 10);
    const run = {
      schema: 1,
      id: idOf(at),
      name: `run ${at}`,
      state: at % 10 === 0 ? 'failed' : 'completed',
      reason: at % 10 === 0 ? 'API error 529' : '',
      since,
      createdAt: since,
      query: `Make the tests of part ${at} pass. ${'They fail for a reason. '.repeat(20)}`,
      end: { at: since, result: 'All green. '.repeat(50), error: '', denials: [] },
      figures: { turns: 12, costUsd: 0.5 },
    };
    writeFileSync(join(folder, 'run.json'), JSON.stringify(run));
    const event = { type: 'run.state', at: since, data: { state: run.state } };
    writeFileSync(join(folder, 'events.jsonl'), `${JSON.stringify(event)}\n`);
  }
}

function timeOf(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

// A live run: its processes are this one, so that nobody looks after it.
function makeLive(runs) {
  const folder = join(runs, '99999999-2222-4333-8444-555555555555');
  mkdirSync(folder, { mode: 0o700 });
  const seen = { pid: process.pid, started: '', at: Date.now() };
  const run = { schema: 1, id: '99999999-2222-4333-8444-555555555555', name: 'live', state: 'running' };
  writeFileSync(
    join(folder, 'run.json'),
    JSON.stringify({ ...run, since: Date.now(), createdAt: Date.now(), client: seen, runner: seen }),
  );
  writeFileSync(join(folder, 'events.jsonl'), '');
  return folder;
}

async function lagsOf({ project, env }, folder, count) {
  const argv = [cli, 'runs', 'events', '--follow', '--json', '--run', '99999999'];
  const child = spawn(process.execPath, argv, { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lags = [];
  child.stdout.on('data', (chunk) => {
    for (const line of String(chunk).trimEnd().split('\n'))
      lags.push(performance.now() - JSON.parse(line).data.at);
  });
  for (let at = 0; lags.length < count && at < count * 10; at += 1) {
    const event = { type: 'run.message', at: Date.now(), data: { by: 'claude', at: performance.now() } };
    appendFileSync(join(folder, 'events.jsonl'), `${JSON.stringify(event)}\n`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  return lags;
}

/** Measures lists and followers of so many runs, and returns the figures. */
export async function measureLists(count) {
  const place = makePlace();
  try {
    fillRuns(place.runs, count);
    return [...listFigures(place, count), await lagFigure(place, count)];
  } finally {
    rmSync(place.root, { recursive: true, force: true });
  }
}

function listFigures({ call, project, env }, count) {
  const first = timeOf(() => call('runs'));
  const [alone, again] = [[], []];
  for (let at = 0; at < 15; at += 1) {
    alone.push(timeOf(() => spawnSync(process.execPath, ['-e', '0'], { cwd: project, env })));
    again.push(timeOf(() => call('runs')));
  }
  const baseline = median(alone);
  // The goal is 300 ms where Node alone takes 26.
  return [
    { name: `first list of ${count} runs, beside node -e 0 (ms)`, value: first, baseline, goal: Infinity },
    {
      name: `later list of ${count} runs, beside node -e 0 (ms)`,
      value: median(again),
      baseline,
      goal: 11.5,
    },
  ];
}

// The goal is 100 ms where Node alone takes 26. The baseline is taken before and after, on the same busy machine.
async function lagFigure(place, count) {
  const { project, env } = place;
  const alone = () => timeOf(() => spawnSync(process.execPath, ['-e', '0'], { cwd: project, env }));
  const before = [alone(), alone(), alone()];
  const late = (await lagsOf(place, makeLive(place.runs), 100)).toSorted((a, b) => a - b);
  const baseline = median([...before, alone(), alone(), alone()]);
  const name = `runs events --follow among ${count} runs: the latest of ${late.length} events (median ${median(late).toFixed(1)}), beside node -e 0 (ms)`;
  return { name, value: late.at(-1), baseline, goal: 3.85 };
}
