import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { findTakingFolder } from '../../src/capture/take/state.ts';
import { hook, prompt, type Sent } from './hook-run.ts';
import { makeProject, type TestProject } from './make-project.ts';
import { type WholeCapture, wholeCaptures } from './taking.ts';
import { done } from './verbs.ts';
import { agentAt, clientFolder, type WorkingAgent } from './working-agent.ts';

/** A conversation that works on a session, and whose hooks run. */
export interface CapturedWork {
  readonly project: TestProject;
  readonly agent: WorkingAgent;
  /** Sends an event of the client's. */
  readonly send: (name: string, fields?: Sent) => Promise<unknown>;
}

/** Begins a session in a new project, and a conversation that works on it, `c1`. Its clock is late by so many seconds. */
export async function begin(config = '{}', late = 600): Promise<CapturedWork> {
  const project = makeProject({ '.sessions/config.json': config }, { commit: true });
  const agent = agentAt(project, 'c1', { at: Math.floor(Date.now() / 1000) - late });
  const run = { env: { CLAUDE_CONFIG_DIR: clientFolder(project) } };
  const send = (name: string, fields: Sent = {}): Promise<unknown> =>
    hook(project, name, { transcript_path: agent.transcript, run, ...fields });
  await done(project, ['init', '--goal', 'Fix it']);
  await prompt(project, 'hello', { transcript_path: agent.transcript, run });
  agent.say('hello');
  return { project, agent, send };
}

/** Returns the captures in the repository that a folder of a project is in, the first taken first. */
export function takenAt(project: TestProject, place: string): Promise<WholeCapture[]> {
  return wholeCaptures({ ...project, root: project.path(place) });
}

/** Waits until there are so many captures at a place, and nothing waits for one. A process of its own takes them. */
export function untilTaken(project: TestProject, count: number, place = '.'): Promise<WholeCapture[]> {
  return vi.waitFor(
    async () => {
      const captures = await takenAt(project, place);
      expect(captures.length).toBeGreaterThanOrEqual(count);
      const folder = findTakingFolder(project.path(place), project.env) ?? '';
      expect(readdirSync(join(folder, 'queue'))).toEqual([]);
      expect(existsSync(join(folder, 'lock'))).toBe(false);
      return captures;
    },
    { timeout: 100_000, interval: 100 },
  );
}
