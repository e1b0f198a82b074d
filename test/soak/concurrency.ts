import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwner } from '../../src/io/disk/owner.ts';
import { ensureLocal, projectAt } from '../../src/io/project/project.ts';
import type { Place, Ran } from './place.ts';
import { makePlace, runHere } from './place.ts';
import { startPlayer } from './roles.ts';
import { active, projects } from './samples.ts';
import type { Part, Row, Soak } from './soak.ts';
import { keepEvidence, shareOf } from './soak.ts';
import { litterIn } from './world.ts';

/** Runs many processes at once: they log to one session, or they all find the same dead lock. */
export const concurrency: Part = async (soak) => [await manyLogs(soak), await deadLocks(soak)];

async function manyLogs(soak: Soak): Promise<Row> {
  const place = makePlace(join(soak.base, 'many-logs'), projects.active);
  const [processes, each] = [50, 20];
  const players = Array.from({ length: processes }, () => startPlayer(soak, 'logs'));
  soak.progress(`concurrency: ${processes} processes log ${each} times each`);
  const answers = await Promise.all(
    players.map((player, index) => player.ask({ root: place.root, count: each, name: `P${index}` })),
  );
  for (const { process } of players) process.disconnect();
  const done = answers.flatMap((answer) => (Array.isArray(answer) ? (answer as string[]) : []));
  const losses = [
    ...answers.filter((answer) => typeof answer === 'string'),
    ...(await lostDecisions(place, done)),
    ...litterIn(place).map((path) => `left behind: ${path}`),
  ];
  if (losses.length > 0)
    losses.push(keepEvidence(soak, 'many-logs.md', readFileSync(join(place.root, active), 'utf8')));
  return {
    tried: `${processes} processes × ${each} logs to one session: no entry missing, numbers unique`,
    times: done.length,
    losses,
  };
}

/** Returns what is wrong with the session's decisions: lost, duplicated, with equal numbers, or unreadable. */
export async function lostDecisions(place: Place, wanted: readonly string[]): Promise<string[]> {
  const view: Ran = await runHere(place, { argv: ['view', '--json', '--session', 'fix-sweep'] });
  if (view.code !== 0) return [`the session cannot be read: ${view.stdout}`];
  const { decisions } = JSON.parse(view.stdout) as { decisions: { number: number; title: string }[] };
  const titles = decisions.map(({ title }) => title);
  const numbers = decisions.map(({ number }) => number);
  const doctor = JSON.parse((await runHere(place, { argv: ['doctor', '--json'] })).stdout) as {
    findings: { kind: string; message: string }[];
  };
  return [
    ...wanted
      .filter((text) => !titles.includes(text))
      .map((text) => `"${text}" was acknowledged but is missing`),
    ...titles
      .filter((text, index) => titles.indexOf(text) !== index)
      .map((text) => `"${text}" is there twice`),
    ...numbers
      .filter((number, index) => numbers.indexOf(number) !== index)
      .map((number) => `number ${number} was given twice`),
    ...doctor.findings
      .filter(({ kind }) => !['hooks', 'node', 'error'].includes(kind))
      .map(({ message }) => `doctor finds: ${message}`),
  ];
}

async function deadLocks(soak: Soak): Promise<Row> {
  const place = makePlace(join(soak.base, 'dead-locks'), projects.active);
  const players = Array.from({ length: 6 }, () => startPlayer(soak, 'race'));
  const losses: string[] = [];
  const rounds = shareOf(soak, 10_000, 100);
  let won = 0;
  for (let round = 0; round < rounds && losses.length === 0; round += 1) {
    plantDeadLock(place.root);
    const answers = await Promise.all(players.map((player) => player.ask({ root: place.root })));
    won += answers.filter((answer) => answer === 'won').length;
    const bad = answers.filter((answer) => answer !== 'won' && answer !== 'refused');
    losses.push(...bad.map((answer) => `round ${round}: ${answer}`));
    if (round % 50 === 0) soak.progress(`concurrency: dead lock ${round}/${rounds}`);
  }
  if (won < rounds / 2) losses.push(`only ${won} of ${rounds} dead locks were taken over`);
  for (const { process } of players) process.disconnect();
  losses.push(...litterIn(place).map((path) => `left behind: ${path}`));
  return { tried: '6 processes find the same dead lock at once: never two win', times: rounds, losses };
}

// Pretends that the process id was reused. That counts as a dead owner, and nobody has to be killed for it.
function plantDeadLock(root: string): void {
  const project = projectAt(root);
  ensureLocal(project);
  writeFileSync(join(project.local, 'lock'), JSON.stringify({ ...makeOwner(Date.now()), started: '1' }));
}
