import { readdirSync } from 'node:fs';
import type { Ran, TestProject } from './make-project.ts';
import { makeProject } from './make-project.ts';

/** A repository with one committed session on `main`, and its file. */
export interface MergeProject {
  readonly project: TestProject;
  /** Path of the session file, relative to the root. */
  readonly file: string;
  /** Logs on a branch and commits. Each call is a list of arguments for one `log`. */
  logOn(branch: string, ...calls: readonly (readonly string[])[]): Promise<void>;
  /** Runs git and returns whether it succeeded. */
  tryGit(...args: readonly string[]): boolean;
}

/** Returns a repository with a session of three steps; its branches `ours` and `theirs` start at the same commit. */
export async function makeMergeProject(options: { readonly install?: boolean } = {}): Promise<MergeProject> {
  const project = makeProject({}, { commit: true });
  const steps = ['one', 'two', 'three'].flatMap((step) => ['--step', step]);
  mustRun(await project.run('init', '--goal', 'Fix the sweep', '--name', 'fix', ...steps));
  if (options.install === true) mustRun(await project.run('merge-driver', '--install'));
  const name = readdirSync(project.path('.sessions/active')).find((one) => one.endsWith('.md')) as string;
  const file = `.sessions/active/${name}`;
  project.git('add', '--all');
  project.git('commit', '--quiet', '--message', 'Session');
  for (const branch of ['ours', 'theirs']) project.git('branch', branch);
  return {
    project,
    file,
    async logOn(branch, ...calls) {
      project.git('switch', '--quiet', branch);
      for (const call of calls) mustRun(await project.run('log', '--session', name, ...call));
      project.git('commit', '--quiet', '--all', '--message', `Log on ${branch}`);
    },
    tryGit(...args) {
      try {
        project.git(...args);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function mustRun({ code, stderr }: Ran): void {
  if (code !== 0) throw new Error(`The program failed: ${stderr}`);
}
