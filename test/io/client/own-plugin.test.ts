import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pluginHooks } from '../../../src/io/client/own-plugin.ts';
import { makeFolder } from '../../support/folder.ts';

const folderVariable = '$' + '{CLAUDE_PLUGIN_ROOT}';

test('in settings, a hook finds the plugin’s folder without a variable in braces, which the client refuses', () => {
  const root = join(makeFolder(), `it's here`);
  mkdirSync(join(root, 'hooks'), { recursive: true });
  const hook = { type: 'command', command: `echo "${folderVariable}/hooks/start.sh"` };
  writeFileSync(join(root, 'hooks/hooks.json'), JSON.stringify({ hooks: { Stop: [{ hooks: [hook] }] } }));
  const { Stop } = pluginHooks({ templates: join(root, 'templates') });
  const [{ hooks }] = Stop as [{ hooks: [{ command: string }] }];
  expect(hooks[0].command).not.toContain(folderVariable);
  expect(execFileSync('/bin/sh', ['-c', hooks[0].command], { encoding: 'utf8' })).toBe(
    `${root}/hooks/start.sh\n`,
  );
});
