import { mkdirSync, mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAll } from '../support/remove-all.ts';
import { concurrency } from './concurrency.ts';
import { crashes } from './crashes.ts';
import { disks } from './full-disk.ts';
import { fuzz } from './fuzz.ts';
import { mixture } from './mixture.ts';
import { properties } from './properties.ts';
import { refusals } from './refusals.ts';
import { removals } from './removals.ts';
import { playRole } from './roles.ts';
import { runs } from './runs.ts';
import type { Part, Row, Soak } from './soak.ts';
import { renderTable } from './table.ts';
import { terminals } from './terminals/terminals.ts';

const parts: Readonly<Record<string, Part>> = {
  concurrency,
  mixture,
  crashes,
  refusals,
  disks,
  removals,
  fuzz,
  properties,
  runs,
  terminals,
};
const usualMinutes = 15;

interface Wish {
  readonly minutes: number;
  readonly seed: number;
  readonly only: readonly string[];
}

function readWish(argv: readonly string[]): Wish {
  const given = new Map<string, string>();
  for (let at = 0; at < argv.length; at += 2) {
    const name = argv[at] ?? '';
    if (!['--minutes', '--seed', '--only'].includes(name) || argv[at + 1] === undefined) {
      throw new RangeError(`Unknown option "${name}". Use --minutes N, --seed N or --only PART`);
    }
    given.set(name, argv[at + 1] ?? '');
  }
  const minutes = Number(given.get('--minutes') ?? usualMinutes);
  const seed = Number(given.get('--seed') ?? Date.now() % 2 ** 31);
  const only = (given.get('--only') ?? Object.keys(parts).join(',')).split(',');
  const unknown = only.find((name) => parts[name] === undefined);
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new RangeError('--minutes and --seed need a number');
  if (unknown !== undefined)
    throw new RangeError(`There is no part "${unknown}". Choose from: ${Object.keys(parts).join(', ')}`);
  return { minutes, seed, only };
}

function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text.slice(0, 78)}`);
}

async function runPart(soak: Soak, name: string): Promise<Row[]> {
  const begun = Date.now();
  try {
    return (await parts[name]?.(soak)) ?? [];
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ tried: name, times: 0, losses: [`the part itself failed: ${told}`] }];
  } finally {
    showProgress('');
    console.error(`${name}: ${Math.round((Date.now() - begun) / 1000)} s`);
  }
}

async function soakAll(argv: readonly string[]): Promise<void> {
  const wish = readWish(argv);
  const base = mkdtempSync(join(tmpdir(), 'session-journal-soak-'));
  mkdirSync(base, { recursive: true });
  console.log(`seed ${wish.seed}, ${wish.minutes} minutes: ${wish.only.join(', ')}`);
  const soak: Soak = {
    seed: wish.seed,
    share: wish.minutes / usualMinutes,
    base,
    root: process.cwd(),
    bundle: process.argv[1] ?? '',
    jobs: availableParallelism(),
    progress: showProgress,
  };
  const rows: Row[] = [];
  for (const name of wish.only) rows.push(...(await runPart(soak, name)));
  console.log(`\n${renderTable(rows)}`);
  const hasLost = rows.some(({ losses }) => losses.length > 0);
  if (hasLost)
    console.log(`The evidence is in ${join(base, 'evidence')}. To repeat this run: --seed ${wish.seed}`);
  else removeAll(base);
  process.exitCode = hasLost ? 1 : 0;
}

const [, , flag, role] = process.argv;
if (flag === '--role') playRole(role ?? '');
else
  soakAll(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof RangeError ? error.message : error);
    process.exitCode = error instanceof RangeError ? 2 : 1;
  });
