import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { Ran, RunOptions, TestProject } from './make-project.ts';

/** The environment of a Claude Code conversation. */
export function conversation(id = 'conv-1'): { CLAUDE_CODE_SESSION_ID: string } {
  return { CLAUDE_CODE_SESSION_ID: id };
}

/** What `--json` printed. */
// biome-ignore lint/suspicious/noExplicitAny: tests read single fields of the answer
export type Answer = any;

/** Runs a verb with `--json` and returns its answer; the exit code must be as expected. */
export async function ask(
  project: TestProject,
  argv: readonly string[],
  options: RunOptions & { readonly code?: number } = {},
): Promise<Answer> {
  const { code = 0, ...more } = options;
  const ran = await project.runWith(more, ...argv, '--json');
  expect({ code: ran.code, stderr: ran.stderr }, ran.stdout).toEqual({ code, stderr: '' });
  const answer = JSON.parse(ran.stdout);
  expect(answer.schema).toBe(1);
  return answer;
}

/** Runs a verb that must be refused: with an exit code, a message and hint on standard error, and no byte changed. */
export async function refused(
  project: TestProject,
  argv: readonly string[],
  options: RunOptions & { readonly code?: number } = {},
): Promise<string> {
  const { code = 1, ...more } = options;
  const before = project.tree();
  const ran = await project.runWith(more, ...argv);
  expect({ code: ran.code, stdout: ran.stdout }, ran.stderr).toEqual({ code, stdout: '' });
  expect(project.tree()).toEqual(before);
  expect(ran.stderr.split('\n').length, ran.stderr).toBeGreaterThan(2);
  return ran.stderr;
}

/** Runs a verb that must succeed, and returns what it printed. */
export async function done(
  project: TestProject,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const ran: Ran = await project.runWith(options, ...argv);
  expect({ code: ran.code, stderr: ran.stderr }, ran.stdout).toEqual({ code: 0, stderr: '' });
  return ran.stdout;
}

/** Returns the paths of the session files in a folder. */
export function sessionsIn(project: TestProject, folder: 'active' | 'archive' = 'active'): string[] {
  if (!project.exists(`.sessions/${folder}`)) return [];
  const names = readdirSync(project.path(`.sessions/${folder}`)).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => `.sessions/${folder}/${name}`);
}

/** Returns the text of the project's only active session. */
export function onlySession(project: TestProject): string {
  const [path, ...others] = sessionsIn(project);
  expect(others).toEqual([]);
  return project.read(path ?? 'no session');
}

/** What a test's session file should say. */
export interface Sample {
  readonly id?: string;
  readonly shortname?: string;
  readonly status?: string;
  readonly owner?: string;
  readonly branch?: string;
  readonly updated?: string;
  readonly head?: string;
  readonly body?: string;
}

/** Returns a session file with two steps, the first of them done. */
export function sample(of: Sample = {}): string {
  const head = [
    `id: ${of.id ?? '019abc12-3456-7def-8901-234567890abc'}`,
    `shortname: ${of.shortname ?? 'fix-sweep-bug'}`,
    ...(of.owner === undefined ? [] : [`owner: ${of.owner}`]),
    `status: ${of.status ?? 'active'}`,
    'created_at: 2025-01-15T10:00:00Z',
    `updated_at: ${of.updated ?? '2025-01-15T14:30:00Z'}`,
    'compaction_count: 2',
    `git_branch: ${of.branch ?? 'main'}`,
    ...(of.head === undefined ? [] : [of.head]),
  ];
  return `---\n${head.join('\n')}\n---\n\n${of.body ?? body}`;
}

const body = `# Session: Fix Sweep Trigger Bug

## TL;DR (Read This First)
Fixing the race.

**Progress**: 1/2 steps complete
**Current**: Implement fix
**Blocker**: None

## Context
**Objective**: Fix the race

## Progress
### Completed
- [x] Reproduce bug (2025-01-15T10:30)

### In Progress
- [ ] Implement fix          <- CURRENT

### Remaining

## Decisions
(none yet)

## Discoveries
(none yet)

## Blockers
- None currently

## Next Steps
(none yet)
`;

/** Returns a task file as in the `.tasks` folder next to `.sessions`. */
export function sampleTask(
  of: { readonly id?: string; readonly shortname?: string; readonly status?: string } = {},
): string {
  return `---
id: ${of.id ?? '019def45-6789-7abc-0123-456789abcdef'}
shortname: ${of.shortname ?? 'fix-sweep'} # the person's own
title: Fix the sweep
status: ${of.status ?? 'ready'}
---

# Fix the sweep

It fails now and then.

## Acceptance Criteria
- [ ] A test shows it
- [x] Talked to Bo
- [ ] It no longer fails
`;
}
