import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { hasLeftovers } from '../../io/disk/leftovers.ts';
import { hasDeadLock, withLock } from '../../io/disk/lock.ts';
import type { Project } from '../../io/project/project.ts';
import { finishIntent } from './intent.ts';

// One that is at work finishes its own; who only wants to read must not wait for long.
const waitMs = 5_000;

/**
 * Completes what a killed run left undone in a project, and clears away its lock and what it was writing unless those
 * are to be seen. Never fails: what cannot be done now stays for the next run.
 */
export async function completePending(project: Project, isSweeping = true): Promise<void> {
  if (!hasIntents(project) && !(isSweeping && hasTraces(project))) return;
  try {
    await withLock(project, { waitMs }, async () => void finishIntent(project));
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

// Its lock, or a file under way: taking the lock sweeps up after it.
function hasTraces(project: Project): boolean {
  return hasDeadLock(project) || hasLeftovers(project.local);
}

// What a run wrote down before its change, whole or not.
function hasIntents(project: Project): boolean {
  try {
    return readdirSync(join(project.local, 'intents')).length > 0;
  } catch {
    return false;
  }
}
