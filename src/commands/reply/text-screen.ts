import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';

/** Returns a function that returns a text without its secrets, as the person's and the project's rules have it. */
export async function textScreen({ cwd, env }: Context): Promise<(text: string) => string> {
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  return (text) => screenSecrets(text, notSecrets).text;
}
