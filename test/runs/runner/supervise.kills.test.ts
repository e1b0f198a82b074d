import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listProcesses } from '../../../src/io/process/list-processes.ts';
import { eventsBegin, readEvents } from '../../../src/runs/files/read-events.ts';
import { isFinal } from '../../../src/runs/state/transitions.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';
import { runs } from '../../support/same-random.ts';

// 200 of them: TEST_TIMES=34 npx vitest run test/runs/runner/supervise.kills.test.ts
const count = runs(6);
let seed = Number(process.env.TEST_SEED ?? 20250115);

// The same numbers in every run.
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

// Kills the runner, also before it has written that it is one, the client, or one of its tools.
function killOne(place: RunsPlace, id: string): void {
  const { client } = place.run(id);
  const runner = listProcesses().find(({ pid }) =>
    commandOf(pid).endsWith(`runner.cjs\0${place.folder(id)}\0`),
  );
  const tools = place.processes(id).filter((pid) => pid !== client?.pid);
  const victims = [runner?.pid, client?.pid, tools[0]].filter((pid) => pid !== undefined);
  kill(victims[Math.floor(random() * victims.length)]);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

const said = (raw: string): string[] =>
  [...raw.matchAll(/"text":"(word \d)"/g)].map(([, word]) => word as string);

test(`whatever is killed in ${count} runs, each is shown as it is, and nothing of it is lost or left`, async () => {
  const place = await makeRunsPlace();
  await place.journal('settings', 'run.daily_budget', '1000');
  for (let n = 0; n < count; n += 1) {
    const steps = [
      { say: 'word 1' },
      { tool: 'sleep 0.2' },
      { say: 'word 2' },
      { pause: 200 },
      { say: 'word 3' },
    ];
    const id = await place.start(steps);
    await pause(random() ** 2 * 1200);
    killOne(place, id);
    await pause(random() * 200);
    killOne(place, id);
    await pause(random() * 100);
    // Two at once, as people and hooks do.
    await Promise.all([place.look(), place.look()]);
    for (let tries = 0; !isFinal(place.run(id).state); tries += 1) {
      if (tries > 100) throw new Error(`Run ${n} is stuck: ${JSON.stringify(place.run(id))}`);
      await pause(30);
      await place.look();
    }
    const run = place.run(id);
    const raw = place.raw(id);
    const hasResult = raw.includes('"subtype":"success"');
    expect([n, hasResult ? ['completed'] : ['failed', 'lost']]).toEqual([
      n,
      expect.arrayContaining([run.state]),
    ]);
    const told = [...readEvents(place.folder(id), eventsBegin)].flatMap(({ event }) => {
      return event.type === 'run.message' && event.data.by === 'claude' ? [event.data.text] : [];
    });
    expect(told).toEqual(said(raw));
    await place.journal('runs', 'stop', id);
    expect(place.processes(id)).toEqual([]);
  }
});
