import { type Dashboard, getPage, type LoggedIn, logIn, startDashboard } from './dashboard.ts';
import { makeProject, type TestProject } from './make-project.ts';
import { sample } from './verbs.ts';

/** The session of the dashboards that `startShown` starts. */
export const shownFile = '.sessions/active/fix-sweep-bug-890abc.md';

/** Starts the dashboard of a project with one session, and logs in. */
export async function startShown(
  ...flags: string[]
): Promise<{ project: TestProject; at: Dashboard; who: LoggedIn }> {
  const project = makeProject({ [shownFile]: sample() });
  const at = await startDashboard(project, ...flags);
  return { project, at, who: await logIn(at) };
}

/** Returns what the session's page would send from one of its forms; nothing is typed into it. */
export async function formOf(at: Dashboard, who: LoggedIn, what: string): Promise<Record<string, string>> {
  const { body } = await getPage(at.port, who, 'sessions/fix-sweep-bug');
  return fieldsIn(body, what);
}

/** Returns the hidden fields of the first form of a page that does this. */
export function fieldsIn(body: string, what: string): Record<string, string> {
  const form = new RegExp(`<form [^>]*data-do="${what}"[^>]*>(.*?)</form>`, 's').exec(body)?.[1] ?? '';
  const inputs = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return { do: what, ...Object.fromEntries(inputs.map(([, name, value]) => [name, value])) };
}
