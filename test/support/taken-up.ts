import type { Env } from '../../src/io/project/person.ts';
import { projectAt } from '../../src/io/project/project.ts';
import { takeUp } from '../../src/journal/which-session/taken-up.ts';
import type { TestProject } from './make-project.ts';

/**
 * Makes the sessions among these files (path: text) count as made or resumed by the person in this clone. Does nothing
 * if the person's state can't be written.
 */
export function takeUpAll(root: string, env: Env, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    if (!/^\.sessions\/(?:active|archive)\/[^/]+\.md$/.test(path)) continue;
    const id = /^id: *(\S+)$/m.exec(text)?.[1];
    if (id !== undefined) takeUp(projectAt(root), env, id);
  }
}

/** Writes a session file that counts as made by the person in this clone. */
export function writeOwnSession(project: TestProject, path: string, text: string): void {
  project.write(path, text);
  takeUpAll(project.root, project.env, { [path]: text });
}
