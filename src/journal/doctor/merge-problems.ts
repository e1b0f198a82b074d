import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { mergingState } from '../merge-driver/install.ts';
import type { Finding } from '../session/problems.ts';

/** Returns what is wrong with the merge driver where a person has set it up; nothing where nobody has. */
export async function mergeFindings(project: Project, context: Context): Promise<Finding[]> {
  const { attributes, driver } = await mergingState(project, context);
  if (driver === 'none' || (driver === 'current' && attributes)) return [];
  return [
    {
      kind: 'merge-driver',
      file: '',
      message:
        driver === 'stale'
          ? 'The merge driver is of another version'
          : 'The merge driver is named for no file',
      hint: 'session-journal merge-driver --install sets it up anew',
      fixable: false,
    },
  ];
}
