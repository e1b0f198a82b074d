import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { readText } from '../disk/read.ts';
import type { Context } from './context.ts';
import type { Project } from './project.ts';
import { isInside } from './project.ts';

/**
 * Returns the text of a template: the project's own in `.sessions/templates`, or else the program's. Fails with
 * `damaged` or `refused` if it can't be used.
 */
export function readTemplate(project: Project, context: Context, name: string): string {
  const own = join(project.dir, 'templates', name);
  try {
    if (isInside(project, own)) return readText(own);
  } catch (error) {
    if (!isFailure(error) || error.code !== 'not-found') throw error;
  }
  return readText(join(context.templates, name));
}
