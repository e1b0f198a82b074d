import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from './make-project.ts';

/** Returns every file in the project and its homes that contains a text, including those in `.sessions/.local`. */
export function holders(project: TestProject, text: string, left = 20): string[] {
  try {
    return holdersNow(project, text);
  } catch (error) {
    // A process that a hook started took the file away meanwhile, and may have put its text somewhere else.
    if (left === 0 || (error as { code?: unknown }).code !== 'ENOENT') throw error;
    return holders(project, text, left - 1);
  }
}

function holdersNow(project: TestProject, text: string): string[] {
  const home = project.env.HOME as string;
  const inHome = readdirSync(home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const personal = inHome.map((one) => join(one.parentPath, one.name).slice(home.length));
  const tree = Object.entries(project.tree());
  return [...tree.filter(([, held]) => held.includes(text)).map(([path]) => path), ...personal].filter(
    (path) => !path.startsWith('/') || project.read(`../home${path}`).includes(text),
  );
}
