import { dirname, join } from 'node:path';
import { asRecord, readJson } from '../disk/json.ts';
import type { Context } from '../project/context.ts';
import type { Env } from '../project/person.ts';
import { clientFolders } from '../transcripts/client-folders.ts';

const settingsFiles = ['.claude/settings.json', '.claude/settings.local.json'];

/** Says whether the client loads our plugin in a folder, as far as its settings say. */
export function hasPlugin(folder: string, env: Env): boolean {
  const [own = ''] = clientFolders(env);
  const paths = [join(own, 'settings.json'), ...settingsFiles.map((name) => join(folder, name))];
  return paths.some((path) => {
    const enabled = asRecord(asRecord(readJson(path))?.enabledPlugins) ?? {};
    return Object.entries(enabled).some(
      ([name, value]) => /^session(?:-journal)?@/.test(name) && value === true,
    );
  });
}

/** Returns our plugin's hooks by event, as settings of the client have them; none if they can't be read. */
export function pluginHooks({ templates }: Pick<Context, 'templates'>): Record<string, unknown[]> {
  const root = dirname(templates);
  const hooks = asRecord(asRecord(readJson(join(root, 'hooks', 'hooks.json')))?.hooks) ?? {};
  return Object.fromEntries(
    Object.entries(hooks).map(([event, groups]) => [
      event,
      Array.isArray(groups) ? groups.map((group) => placed(group, root)) : [],
    ]),
  );
}

// Settings have no plugin folder, so each command gets it as a variable. The client refuses a command that has that
// variable in braces, because it would put the folder there itself.
function placed(group: unknown, root: string): unknown {
  const fields = asRecord(group);
  const hooks: unknown[] = Array.isArray(fields?.hooks) ? fields.hooks : [];
  const quoted = `'${root.replaceAll("'", `'\\''`)}'`;
  return {
    ...fields,
    hooks: hooks.map((hook) => {
      const { command, ...rest } = asRecord(hook) ?? {};
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what stands in the file.
      const own = String(command).replaceAll('${CLAUDE_PLUGIN_ROOT}', '$CLAUDE_PLUGIN_ROOT');
      return { ...rest, command: `export CLAUDE_PLUGIN_ROOT=${quoted}; ${own}` };
    }),
  };
}
