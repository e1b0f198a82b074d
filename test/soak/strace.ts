import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place, Ran, Step } from './place.ts';
import { runBuilt } from './place.ts';

/** A system call of a run that changes a file: the Nth call of that name. */
export interface Point {
  readonly call: string;
  readonly nth: number;
  /** The call as strace shows it, without the folder's own path. */
  readonly shown: string;
}

/** The calls of a run that change files, and how many of them another thread or process made. */
export interface Trace {
  readonly points: readonly Point[];
  readonly elsewhere: number;
  readonly ran: Ran;
}

/** What happens at a call: a signal before it, or an error instead of it. */
export type Fault = { readonly signal: string } | { readonly error: string; readonly onwards?: boolean };

const names = [
  ...['open', 'openat', 'creat', 'write', 'pwrite64', 'writev', 'pwritev', 'copy_file_range', 'sendfile'],
  ...[
    'rename',
    'renameat',
    'renameat2',
    'link',
    'linkat',
    'symlink',
    'symlinkat',
    'unlink',
    'unlinkat',
    'rmdir',
  ],
  ...[
    'mkdir',
    'mkdirat',
    'truncate',
    'ftruncate',
    'chmod',
    'fchmod',
    'fchmodat',
    'chown',
    'fchown',
    'fchownat',
  ],
  ...['fsync', 'fdatasync', 'utimensat', 'futimesat'],
];

/** Returns why faults can't be injected into system calls here; undefined if they can. */
export function whyNoStrace(): string | undefined {
  const tried = spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'trace=?write', 'true']);
  if (tried.status === 0) return undefined;
  return tried.error === undefined
    ? `needs strace, which may not trace here (${String(tried.stderr).trim().slice(0, 80)})`
    : 'needs strace (Linux: apt install strace, dnf install strace)';
}

/** Runs a step under strace and returns its calls that change files of the place. */
export async function traceStep(place: Place, step: Step): Promise<Trace> {
  const log = join(place.base, '..', `${place.base.split('/').at(-1)}.trace`);
  const calls = names.map((name) => `?${name}`).join(',');
  const ran = await runBuilt(place, step, ['strace', '-f', '-qq', '-y', '-o', log, '-e', `trace=${calls}`]);
  return { ...readTrace(readFileSync(log, 'utf8'), place.base), ran };
}

function readTrace(text: string, base: string): Omit<Trace, 'ran'> {
  const lines = text.split('\n').map((line) => /^(\d+)\s+(\w+)\((.*)/.exec(line));
  const calls = lines.flatMap((match) =>
    match === null
      ? []
      : [
          {
            pid: match[1],
            call: match[2] ?? '',
            rest: (match[3] ?? '').replace(/AT_FDCWD<[^>]*>/g, 'AT_FDCWD'),
          },
        ],
  );
  const main = calls[0]?.pid;
  const counts = new Map<string, number>();
  const points: Point[] = [];
  let elsewhere = 0;
  for (const { pid, call, rest } of calls) {
    const changes =
      rest.includes(base) &&
      (!/^(?:open|openat|creat)$/.test(call) || /O_(?:CREAT|TRUNC|WRONLY|RDWR)/.test(rest));
    if (pid !== main) {
      // Git is responsible for its own files.
      elsewhere += changes && !rest.includes('/.git') ? 1 : 0;
      continue;
    }
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    if (changes)
      points.push({ call, nth, shown: `${call}(${rest.replaceAll(`${base}/`, '')}`.slice(0, 160) });
  }
  return { points, elsewhere };
}

/** Runs a step with a fault at one of its calls; the exit code is null if a signal ended it. */
export function runWithFault(
  place: Place,
  step: Step,
  { point, fault }: { point: Point; fault: Fault },
): Promise<Ran> {
  const effect = 'signal' in fault ? `signal=${fault.signal}` : `error=${fault.error}`;
  const onwards = 'onwards' in fault && fault.onwards === true ? '+' : '';
  const inject = `inject=${point.call}:${effect}:when=${point.nth}${onwards}`;
  // No -f, because the program only changes files from its first thread, and only that thread's calls are counted.
  return runBuilt(place, step, [
    'strace',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${point.call}`,
    '-e',
    inject,
  ]);
}
