import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { type Project, projectAt } from '../../src/io/project/project.ts';
import { countingReader } from '../../src/journal/files/counted-sessions.ts';
import { type Folder, listSessions } from '../../src/journal/files/sessions.ts';
import { decodeKnown } from '../../src/journal/session/known-sessions.ts';
import { makeFolder } from './folder.ts';
import { sample } from './verbs.ts';

/** The reader of a listing that counts steps. */
export const counts = countingReader({});

/** Sets our clock forward, or back, until the test ends: what the system writes down of a file cannot be set. */
export function waitSeconds(seconds: number, now = Date.now()): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now + seconds * 1000);
  onTestFinished(() => void vi.useRealTimers());
}

/** Returns the text of the session with that number. */
export function textOf(index: number, shortname = `work-${index}`): string {
  return sample({ id: `019abc12-3456-7def-8901-${String(index).padStart(12, '0')}`, shortname });
}

/** Returns a project with that many sessions in one folder. */
export function makeSessions(count = 40, folder: Folder = 'active'): Project {
  const files = Array.from({ length: count }, (_, index) => [
    `.sessions/${folder}/s${String(index).padStart(3, '0')}.md`,
    textOf(index),
  ]);
  return projectAt(makeFolder(Object.fromEntries(files)));
}

/** Returns the path of the cache of a project's listings. */
export function keptPath(project: Project): string {
  return join(project.local, 'sessions.json');
}

/** Returns the cached rows of a project's listings, by file. */
export function keptRows(project: Project): Map<string, unknown> {
  const known = decodeKnown(JSON.parse(readFileSync(keptPath(project), 'utf8')));
  return new Map(known?.files);
}

/** Lists the sessions with their steps; returns one line per session. */
export async function namesOf(project: Project, folders: Folder[] = ['active']): Promise<string[]> {
  const { sessions } = await listSessions(project, folders, counts);
  return sessions.map(({ facts, progress }) => `${facts.shortname} ${JSON.stringify(progress)}`);
}

/** The expected lines for the sessions that `makeSessions` makes. */
export const asWritten = Array.from({ length: 40 }, (_, index) => `work-${index} {"done":1,"total":2}`);

/** Makes the cache as old by the disk's clock as it is by ours, which `waitSeconds` set forward. */
export function agreeOnTime(project: Project): void {
  const seconds = Date.now() / 1000;
  utimesSync(keptPath(project), seconds, seconds);
}

/** Changes the cache, and returns the lines that a listing prints if it uses the cache and not the files. */
export function forgeKept(project: Project): string[] {
  const text = readFileSync(keptPath(project), 'utf8');
  writeFileSync(keptPath(project), text.replaceAll('"work-', '"known-'));
  agreeOnTime(project);
  return asWritten.map((line) => line.replace('work-', 'known-'));
}

/** Returns a project that was listed once, when its files were old enough to be cached. */
export async function makeKept(): Promise<Project> {
  const project = makeSessions();
  waitSeconds(10);
  expect(await namesOf(project)).toEqual(asWritten);
  agreeOnTime(project);
  return project;
}
