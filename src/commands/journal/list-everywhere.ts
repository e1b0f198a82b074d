import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import { knownProjects } from '../../journal/conversation/known-projects.ts';
import type { Reply } from '../reply/command.ts';
import { type ListWish, renderList } from './list.ts';

/** Returns a reply with the sessions of all projects in which the user used one, the current project first. */
export async function renderEverywhere(context: Context, wish: ListWish): Promise<Reply> {
  const texts: string[] = [];
  const projects: Reply['data'][] = [];
  let isAnyForeign = false;
  for (const project of knownProjects(findProject(context.cwd), context.env)) {
    const { text, data, isForeign } = await renderList(project, { ...context, cwd: project.root }, wish);
    if ([data.sessions, data.damaged].every((list) => Array.isArray(list) && list.length === 0)) continue;
    texts.push(`${project.root}\n${text}`);
    isAnyForeign ||= isForeign === true;
    projects.push({ root: project.root, ...data });
  }
  const none = 'No such sessions in the projects where you used any';
  return {
    text: texts.length === 0 ? none : texts.join('\n\n'),
    data: { projects },
    isForeign: isAnyForeign,
  };
}
