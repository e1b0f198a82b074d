import { hangText, indentText } from '../../core/text/indent.ts';
import { whyHooksAreOff } from '../../io/client/hooks-off.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { mergingState } from '../merge-driver/install.ts';

/** Something that happens without being asked for, apart from the keys of the configuration. */
export interface AutomaticThing {
  readonly name: string;
  readonly value: string;
  /** Where the value comes from. */
  readonly from: string;
  /** How to change it. */
  readonly change: string;
}

/** Returns everything that happens by itself here, and whether it does. */
export async function automaticThings(
  project: Project | undefined,
  context: Context,
): Promise<AutomaticThing[]> {
  return [
    hooks(context),
    {
      name: 'Redaction of secrets',
      value: 'on',
      from: 'always',
      change: 'for one call, --keep-secret; for a word, the setting not_secrets',
    },
    {
      name: 'Keeping the replaced versions of a session, for undo',
      value: 'on',
      from: 'always',
      change: 'it can only be emptied: delete .sessions/.local/replaced',
    },
    await merging(project, context),
    {
      name: 'Keeping what can be found in conversations, without secrets, once you listed, asked or searched them',
      value: 'on',
      from: 'always',
      change: 'it can only be emptied: delete transcripts and projects/*/digests in your state folder',
    },
    {
      name: 'Connections to a network',
      value: 'none',
      from: 'always',
      change:
        'nothing to change. Claude Code makes its own connections; run, term, ask --of and why --ask start it',
    },
  ];
}

function hooks({ env }: Context): AutomaticThing {
  const cause = whyHooksAreOff(env);
  return {
    name: 'Hooks in Claude Code: banner, briefing, title, reminders, calls without a question',
    value: cause === undefined ? 'on' : 'off',
    from: cause === 'CI' ? 'CI is set' : (cause ?? 'default, where the plugin is installed'),
    change: cause !== undefined ? 'SESSION_JOURNAL=1' : 'SESSION_JOURNAL=0, or /plugin in Claude Code',
  };
}

async function merging(project: Project | undefined, context: Context): Promise<AutomaticThing> {
  const driver = project === undefined ? 'none' : (await mergingState(project, context)).driver;
  const isOff = driver === 'none';
  return {
    name: 'Merging sessions for git in this clone',
    value: isOff ? 'off' : 'on',
    from: isOff ? 'default' : "this clone's git configuration",
    change: `session-journal merge-driver --${isOff ? '' : 'un'}install`,
  };
}

/** Returns lines that show what happens by itself; with a width in columns, they are broken between words. */
export function renderThing({ name, value, from, change }: AutomaticThing, width?: number): string[] {
  const head = hangText('', `${name}: ${value} (${from})`, width);
  return [head, indentText(`To change it: ${change}`, '   ', width)];
}
