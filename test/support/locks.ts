import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwner } from '../../src/io/disk/owner.ts';
import { type Project, projectAt } from '../../src/io/project/project.ts';
import { makeFolder } from './folder.ts';

/** Returns a project with nothing but an empty `.local` in `.sessions`, and a file `count` that says 0. */
export function makeEmpty(): Project {
  const project = projectAt(makeFolder({ count: '0' }));
  mkdirSync(project.local, { recursive: true });
  return project;
}

/** Writes a lock as this process would, with the given changes. */
export function plantLock(project: Project, change: Record<string, unknown>): void {
  mkdirSync(project.local, { recursive: true });
  const owner = { ...makeOwner(Date.now()), ...change };
  writeFileSync(join(project.local, 'lock'), JSON.stringify(owner));
}

/** Returns the files in `.local` that nobody should have left there. */
export function litter(project: Project): string[] {
  return readdirSync(project.local).filter((name) => name !== '.gitignore');
}
