import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLogoutKills } from '../../../src/io/process/logout-kills.ts';
import { makeFolder } from '../../support/folder.ts';

/** Returns the file that ends what `user` started, in a system with these files. */
function killsWith(files: Readonly<Record<string, string>>, user = 'ada'): string | undefined {
  const root = makeFolder();
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === 'masked') symlinkSync('/dev/null', path);
    else writeFileSync(path, text);
  }
  return findLogoutKills(root, user)?.slice(root.length + 1);
}

const says = (value: string, more = ''): string => `[Login]\nKillUserProcesses=${value}\n${more}`;
const etc = 'etc/systemd/logind.conf';
const drop = (name: string, folder = 'etc'): string => `${folder}/systemd/logind.conf.d/${name}`;

describe('what ends the processes of a person who logs out', () => {
  test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
    ['no files', {}, undefined],
    ['the usual file, which says nothing', { [etc]: '[Login]\n#KillUserProcesses=yes\n' }, undefined],
    ['yes', { [etc]: says('yes') }, etc],
    ['with blanks and in capitals', { [etc]: '  [Login]  \n  KillUserProcesses =  On \r\n' }, etc],
    ['in another section', { [etc]: '[Manager]\nKillUserProcesses=yes\n' }, undefined],
    ['before any section', { [etc]: 'KillUserProcesses=yes\n[Login]\n' }, undefined],
    ['with a key that is none', { [etc]: '[Login]\nkilluserprocesses=yes\n' }, undefined],
    ['the last line counts', { [etc]: says('yes', 'KillUserProcesses=no') }, undefined],
    [
      'what is neither yes nor no does not',
      { [etc]: says('yes', 'KillUserProcesses=maybe\nKillUserProcesses=') },
      etc,
    ],
    ['a drop-in after the file', { [etc]: says('no'), [drop('a.conf')]: says('1') }, drop('a.conf')],
    ['a drop-in alone', { [drop('a.conf', 'run')]: says('true') }, drop('a.conf', 'run')],
    [
      'a drop-in that takes it back',
      { [etc]: says('yes'), [drop('a.conf', 'usr/lib')]: says('off') },
      undefined,
    ],
    [
      'drop-ins by name, wherever they lie',
      { [drop('10-a.conf')]: says('no'), [drop('90-b.conf', 'usr/lib')]: says('yes') },
      drop('90-b.conf', 'usr/lib'),
    ],
    [
      'the same, the other way round',
      { [drop('90-a.conf')]: says('no'), [drop('10-b.conf', 'usr/lib')]: says('yes') },
      undefined,
    ],
    [
      'of the same name, the first folder',
      { [drop('a.conf')]: says('no'), [drop('a.conf', 'run')]: says('yes') },
      undefined,
    ],
    [
      'one that is masked',
      { [drop('a.conf')]: 'masked', [drop('a.conf', 'usr/lib')]: says('yes') },
      undefined,
    ],
    ['a file that has another ending', { [drop('a.conf.bak')]: says('yes') }, undefined],
    ['a folder where a file should be', { [`${drop('a.conf')}/x`]: says('yes') }, undefined],
    [
      'only the first main file',
      { [etc]: '[Login]\n', 'usr/lib/systemd/logind.conf': says('yes') },
      undefined,
    ],
    [
      'the main file of the system',
      { 'usr/lib/systemd/logind.conf': says('yes') },
      'usr/lib/systemd/logind.conf',
    ],
    ['all but me', { [etc]: says('yes', 'KillExcludeUsers=bob ada') }, undefined],
    ['all but nobody', { [etc]: says('yes', 'KillExcludeUsers=ada\nKillExcludeUsers=') }, etc],
    [
      'only others',
      { [etc]: says('yes', 'KillOnlyUsers=bob'), [drop('a.conf')]: '[Login]\nKillOnlyUsers=eve' },
      undefined,
    ],
    [
      'only me and others',
      { [etc]: says('yes', 'KillOnlyUsers=bob'), [drop('a.conf')]: '[Login]\nKillOnlyUsers=ada' },
      etc,
    ],
  ])('%s', (_, files, wanted) => expect(killsWith(files)).toBe(wanted));

  test('root is spared unless somebody says otherwise', () => {
    expect(killsWith({ [etc]: says('yes') }, 'root')).toBe(undefined);
    expect(killsWith({ [etc]: says('yes', 'KillExcludeUsers=') }, 'root')).toBe(etc);
  });
});
