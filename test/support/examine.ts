import { expect } from 'vitest';
import type { RunOptions, TestProject } from './make-project.ts';
import { sessionText } from './session-text.ts';

/** A finding of `doctor --json`. */
export interface Found {
  readonly kind: string;
  readonly hint: string;
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** The `.gitignore` of a complete project. */
export const ignore = '.local/\njournal/*/progress.md\n';
/** Path of the undamaged session. */
export const session = '.sessions/active/fix-sweep-9e1f0c.md';
/** A project without findings. */
export const sound = { '.sessions/.gitignore': ignore, [session]: sessionText('\n## Progress\n- [ ] a\n') };
/** Returns the front matter of a session with another id. */
export const other = (id: string): Record<string, string> => ({ id: `019abc12-3456-7def-8901-234567${id}` });

/** Returns doctor's findings in a project; the exit code must match them. */
export async function examine(
  project: TestProject,
  options: RunOptions = {},
  ...words: string[]
): Promise<Found[]> {
  const ran = await project.runWith(options, 'doctor', '--json', ...words);
  const { findings } = JSON.parse(ran.stdout);
  expect(ran.code).toBe(findings.length === 0 ? 0 : 1);
  return findings;
}

/** Returns the kind and place of each finding. */
export const told = (findings: readonly Found[]): string[] =>
  findings.map(({ kind, file, line }) => `${kind} ${file}${line === undefined ? '' : `:${line}`}`);
