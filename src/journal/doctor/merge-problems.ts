import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { mergingState } from '../merge-driver/install.ts';
import type { Finding } from '../session/problems.ts';

/** Returns what is wrong with the merge driver if a person has set it up; nothing if nobody has. */
export async function mergeFindings(project: Project, context: Context): Promise<Finding[]> {
  const { attributes, driver } = await mergingState(project, context);
  if (driver === 'none' || (driver === 'current' && attributes)) return [];
  return [
    {
      kind: 'merge-driver',
      file: '',
      message:
        driver === 'stale'
          ? 'The merge driver is from another version of the program'
          : 'The merge driver is installed, but .sessions/.gitattributes does not use it',
      hint: 'To set it up again: session-journal merge-driver --install',
      fixable: false,
    },
  ];
}
