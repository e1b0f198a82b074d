import { readlinkSync } from 'node:fs';
import { isGone, processStat, type SeenProcess } from '../disk/seen-process.ts';
import { familyOf, hasVariable, listProcesses, processesWith, processIds } from './list-processes.ts';

/** By what all that a program has started is known. */
export interface FamilySigns {
  /** A variable that it hands on to what it starts. */
  readonly name: string;
  readonly value: string;
  /** A part of the path of the files that what it starts has as its output, and nobody else. */
  readonly output: string;
  /** The program, if it is known. What has such an output, but began before it, isn't its own. */
  readonly root: SeenProcess | undefined;
  /** What is known already of what it has started. */
  readonly known: readonly SeenProcess[];
}

/** Knows what a program has started, also when its parents have gone and it has thrown away its variables. */
export interface FamilyWatch {
  /** Returns those processes that live and that nobody could find any more by the variable. */
  readonly look: () => SeenProcess[];
}

interface Member extends SeenProcess {
  /** The terminal session that it is in, if a member leads it, or led it; else 0. */
  readonly session: number;
  readonly isMarked: boolean;
}

// After a longer time, another process may have the id of one that was passed.
const freshMs = 3000;

/** Begins to watch what a program starts. A look costs little if the one before is not long ago. */
export function watchFamily(signs: FamilySigns): FamilyWatch {
  const seeds = [...(signs.root === undefined ? [] : [signs.root]), ...signs.known];
  let members: readonly Member[] = seeds.map((seen) => ({ ...seen, session: 0, isMarked: false }));
  let passed: ReadonlySet<number> = new Set();
  let lookedAt = 0;
  const look = (): SeenProcess[] => {
    const pids = processIds();
    const at = Date.now();
    if (at - lookedAt >= freshMs) passed = new Set();
    lookedAt = at;
    members =
      pids.length === 0
        ? membersByPs(members, signs, at)
        : membersNow(members, signs, {
            at,
            pids: pids.filter((pid) => !passed.has(pid)),
          });
    const own = new Set(members.map(({ pid }) => pid));
    passed = new Set(pids.filter((pid) => !own.has(pid)));
    const lost = members.filter(({ isMarked }) => !isMarked);
    return lost.map(({ pid, started, at: seen }) => ({ pid, started, at: seen }));
  };
  return { look };
}

interface Candidate extends SeenProcess {
  readonly parent: number;
  readonly leader: number;
}

/** Returns those members that live, and those of the other processes that belong to them, directly or through others. */
function membersNow(
  before: readonly Member[],
  signs: FamilySigns,
  { at, pids }: { readonly at: number; readonly pids: readonly number[] },
): Member[] {
  const members = before.flatMap((member) => seenAgain(member, signs));
  const own = new Set([process.pid, ...members.map(({ pid }) => pid)]);
  const open = new Set(pids.filter((pid) => !own.has(pid)).flatMap((pid) => candidate(pid, at)));
  const join = (one: Candidate, hasMark: boolean): void => {
    members.push({ ...one, session: sessionOf(one, members), isMarked: hasMark });
    open.delete(one);
  };
  for (const one of open) {
    const hasMark = hasVariable(one.pid, signs.name, signs.value);
    if (hasMark || isOutputOf(one, signs)) join(one, hasMark);
  }
  for (let count = -1; count !== members.length; ) {
    count = members.length;
    for (const one of open) if (members.some((member) => isBelow(one, member))) join(one, false);
  }
  return members;
}

function candidate(pid: number, at: number): Candidate[] {
  const { started, leader, parent, state } = processStat(pid);
  return state === '' || /^[ZX]/.test(state) ? [] : [{ pid, started, at, leader, parent }];
}

// What hands on the variable may throw it away when it becomes another program.
function seenAgain(member: Member, signs: FamilySigns): Member[] {
  if (isGone(member)) return [];
  const { leader } = processStat(member.pid);
  const session = leader === member.pid || leader === member.session ? leader : 0;
  return [{ ...member, session, isMarked: hasVariable(member.pid, signs.name, signs.value) }];
}

function sessionOf({ pid, leader }: Candidate, members: readonly Member[]): number {
  return leader === pid || members.some(({ session }) => session === leader) ? leader : 0;
}

// The id of a session isn't given away while somebody is in it. That of a parent that has ended is.
function isBelow({ parent, leader }: Candidate, member: Member): boolean {
  if (leader !== 0 && leader === member.session) return true;
  return parent === member.pid && processStat(parent).started === member.started;
}

// Who only reads such a file doesn't have it as its output.
function isOutputOf({ pid, started }: Candidate, { output, root }: FamilySigns): boolean {
  if (root === undefined || Number(started) < Number(root.started)) return false;
  return [1, 2].some((file) => targetOf(`/proc/${pid}/fd/${file}`).includes(output));
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}

function membersByPs(members: readonly Member[], { name, value }: FamilySigns, at: number): Member[] {
  const all = listProcesses();
  const marked = processesWith(name, value);
  const living = members.filter((member) => !isGone(member));
  const seen = new Map(living.map((member) => [member.pid, member]));
  return familyOf([...seen.keys(), ...marked], all)
    .filter(({ pid }) => pid !== process.pid)
    .map(({ pid, started }) => {
      return { pid, started, at: seen.get(pid)?.at ?? at, session: 0, isMarked: marked.has(pid) };
    });
}
