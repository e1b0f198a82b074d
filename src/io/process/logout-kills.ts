import { userInfo } from 'node:os';
import { join } from 'node:path';
import { namesIn } from '../disk/folders.ts';
import { findText } from '../disk/read.ts';

// A file of one folder hides those of the same name in the next ones.
const folders = ['etc', 'run', 'usr/local/lib', 'usr/lib', 'lib'];

interface Setting {
  readonly path: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Returns the file by which systemd ends what a person started when they have logged out; undefined if it doesn't, or there
 * is none. Files are read in the order of systemd.
 */
export function findLogoutKills(root = '/', user = nameOfUser()): string | undefined {
  const settings = pathsBelow(root).flatMap(settingsIn);
  const chosen = settings.findLast(
    ({ key, value }) => key === 'KillUserProcesses' && yesOrNo(value) !== undefined,
  );
  if (chosen === undefined || yesOrNo(chosen.value) === false) return undefined;
  const only = listOf(settings, 'KillOnlyUsers', []);
  const spared = listOf(settings, 'KillExcludeUsers', ['root']);
  return spared.includes(user) || (only.length > 0 && !only.includes(user)) ? undefined : chosen.path;
}

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    // The system knows no name, as in some containers.
    return '';
  }
}

// The first main file, and then all others by their names.
function pathsBelow(root: string): string[] {
  const places = folders.map((folder) => join(root, folder, 'systemd'));
  const main = places.map((place) => join(place, 'logind.conf')).find((path) => findText(path) !== undefined);
  const others = new Map<string, string>();
  for (const place of places.map((one) => join(one, 'logind.conf.d')))
    for (const name of namesIn(place, '.conf')) if (!others.has(name)) others.set(name, join(place, name));
  const sorted = [...others.keys()].sort().map((name) => others.get(name) as string);
  return main === undefined ? sorted : [main, ...sorted];
}

function settingsIn(path: string): Setting[] {
  let section = '';
  return (findText(path) ?? '').split('\n').flatMap((text) => {
    const line = text.trim();
    if (line.startsWith('[')) section = line;
    const [, key, value] = /^([A-Za-z]+)\s*=\s*(.*)$/.exec(line) ?? [];
    return section === '[Login]' && key !== undefined && value !== undefined ? [{ path, key, value }] : [];
  });
}

function yesOrNo(value: string): boolean | undefined {
  if (/^(?:1|yes|y|true|t|on)$/i.test(value)) return true;
  return /^(?:0|no|n|false|f|off)$/i.test(value) ? false : undefined;
}

// Each line adds names, and an empty one takes all away.
function listOf(settings: readonly Setting[], wanted: string, usual: readonly string[]): readonly string[] {
  const values = settings.filter(({ key }) => key === wanted).map(({ value }) => value);
  const emptied = values.lastIndexOf('');
  const given = values.slice(emptied + 1).flatMap((value) => value.split(/\s+/));
  return [...(emptied < 0 ? usual : []), ...given];
}
