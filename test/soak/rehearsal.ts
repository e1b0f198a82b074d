import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectAt } from '../../src/io/project/project.ts';
import { queueCompaction } from '../../src/journal/change/compaction-queue.ts';
import type { Place, Ran, Snapshot, Step } from './place.ts';
import { layOut, makePlace, runHere, takeSnapshot } from './place.ts';
import { projects } from './samples.ts';
import type { Scenario } from './scenarios.ts';
import type { Soak } from './soak.ts';
import { keepEvidence } from './soak.ts';
import type { Point } from './strace.ts';
import { traceStep } from './strace.ts';
import type { World } from './world.ts';
import {
  brokenFiles,
  differences,
  documentsOf,
  findingsOf,
  litterIn,
  looseDifferences,
  readFiles,
  readWorld,
} from './world.ts';

/** How a scenario goes undisturbed: its initial state, its calls, and its results. */
export interface Rehearsal {
  readonly scenario: Scenario;
  readonly start: Snapshot;
  readonly points: readonly Point[];
  /** The documents that may exist right after it: those from before it, and those that it writes. */
  readonly documents: ReadonlySet<string>;
  /** The state after the next runs: as if the step had never run, and as if it had. */
  readonly later: readonly [World, World];
  readonly findings: readonly [string, string];
}

const sessionId = '019abc12-3456-7def-8901-2345679e1f0c';
const boundary = '{"type":"system","subtype":"compact_boundary","compactMetadata":{"trigger":"auto"}}\n';

async function apply(place: Place, step: Step): Promise<Ran | undefined> {
  if (step.event === 'queue') {
    queueCompaction(projectAt(place.root), sessionId);
  } else if (step.event === 'boundary') {
    writeFileSync(join(place.base, 'transcript.jsonl'), boundary);
  } else return runHere(place, step);
  return undefined;
}

async function endOf(place: Place, scenario: Scenario): Promise<{ world: World; findings: string }> {
  for (const step of scenario.next) await apply(place, step);
  return { world: readWorld(place), findings: await findingsOf(place) };
}

/** Plays a scenario undisturbed, with and without its step, and returns the results. Throws if something goes wrong. */
export async function rehearse(soak: Soak, scenario: Scenario): Promise<Rehearsal> {
  const base = join(soak.base, 'stage');
  rmSync(base, { recursive: true, force: true });
  const place = makePlace(base, projects[scenario.project]);
  for (const step of scenario.before) await apply(place, step);
  const start = takeSnapshot(place);
  const before = documentsOf(place);
  const without = await endOf(place, scenario);
  const again = layOut(start, base);
  const { points, elsewhere, ran } = await traceStep(again, scenario.step);
  if (ran.code !== 0 || ran.stderr !== '')
    throw new Error(`"${scenario.name}" fails undisturbed: ${ran.stderr}${ran.stdout}`);
  if (elsewhere > 0)
    throw new Error(
      `"${scenario.name}" changes files from another thread or process, where nothing disturbs it`,
    );
  const after = documentsOf(again);
  const litter = litterIn(again);
  if (litter.length > 0) throw new Error(`"${scenario.name}" leaves ${litter.join(', ')}`);
  const behind = await endOf(again, scenario);
  return {
    scenario,
    start,
    points,
    documents: new Set([...before, ...after]),
    later: [without.world, behind.world],
    findings: [without.findings, behind.findings],
  };
}

/** Returns what is wrong right after a disturbed step and after the runs that follow; nothing if all is well. */
export async function troublesBehind(place: Place, play: Rehearsal, allowed = play.later): Promise<string[]> {
  const { scenario, documents, findings } = play;
  const troubles = brokenFiles(place, documents);
  for (const step of scenario.next) {
    const ran = await apply(place, step);
    if (ran?.code === 70) troubles.push(`the next run failed: ${ran.stderr}`);
  }
  const litter = litterIn(place);
  if (litter.length > 0) troubles.push(`left behind the next run: ${litter.join(', ')}`);
  const world = readWorld(place);
  troubles.push(
    ...(scenario.isLoose ? looseDifferences(world, allowed, documents) : differences(world, allowed)),
  );
  const found = await findingsOf(place);
  if (!findings.includes(found)) troubles.push(`doctor finds: ${found}`);
  return troubles;
}

/** Saves the evidence of a disturbed step, and returns a one-line summary with the path of the rest. */
export function reportOf(
  soak: Soak,
  place: Place,
  told: { readonly title: string; readonly troubles: readonly string[] },
): string {
  const files = [...readFiles(place)].map(([path, text]) => `==> ${path}\n${text}`);
  const path = keepEvidence(
    soak,
    `${told.title.slice(0, 90)}.txt`,
    [...told.troubles, '', ...files].join('\n'),
  );
  const brief = (told.title.split('\n')[0] ?? '').slice(0, 200);
  return `${brief} (${path})`;
}
