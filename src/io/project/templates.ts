import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { readText } from '../disk/read.ts';
import type { Context } from './context.ts';
import type { Project } from './project.ts';
import { isInside } from './project.ts';

/** Returns a template's text: the project's own under `.sessions/templates`, else the program's. */
export function readTemplate(project: Project, context: Context, name: string): string {
  const own = join(project.dir, 'templates', name);
  try {
    if (isInside(project, own)) return readText(own);
  } catch (error) {
    if (!isFailure(error) || error.code !== 'not-found') throw error;
  }
  return readText(join(context.templates, name));
}
