import { basename, join } from 'node:path';
import { findText } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import type { Env } from '../../io/project/person.ts';
import { pathInHome } from '../../io/project/person.ts';
import type { Assets } from '../pieces/frame.ts';
import type { Sources } from '../read/sources.ts';
import type { Changes } from './changes.ts';
import type { Guarded } from './guard.ts';
import type { NeedsElsewhere } from './needs-elsewhere.ts';
import { readServerFile, type ServerOptions } from './server-file.ts';

/** What the server answers with: who may ask, what is shown, and where it comes from. */
export interface Desk {
  readonly env: Env;
  readonly options: ServerOptions;
  readonly guarded: Guarded;
  /** What logins are made with. */
  readonly key: string;
  readonly cookieName: string;
  /** Where it is reached, without `http://`. */
  readonly address: string;
  readonly files: AssetFiles;
  readonly sources: Sources;
  readonly changes: Changes;
  readonly elsewhere: NeedsElsewhere;
  readonly now: () => number;
}

/** A project that is shown. */
export interface DeskProject {
  readonly id: string;
  readonly root: string;
  readonly name: string;
  /** Its path as a person knows it: `~/src/tollgate`. */
  readonly path: string;
}

/** Returns the projects that are shown, the first one first; a later call may have added some. */
export function projectsOf({ env }: Pick<Desk, 'env'>): DeskProject[] {
  return (readServerFile(env)?.projects ?? []).map((root) => ({
    id: projectId(root),
    root,
    name: basename(root),
    path: pathInHome(root, env),
  }));
}

/** Returns what stands for a project in addresses. */
function projectId(root: string): string {
  return sha256(root).slice(0, 8);
}

/** Script and style, by the names in their addresses. */
export interface AssetFiles {
  readonly assets: Assets;
  readonly byName: ReadonlyMap<string, { readonly type: string; readonly text: string }>;
}

const kinds = [
  { file: 'dashboard-page.js', type: 'text/javascript; charset=utf-8' },
  { file: 'dashboard-page.css', type: 'text/css; charset=utf-8' },
  { file: 'dashboard-terminal.js', type: 'text/javascript; charset=utf-8' },
  { file: 'dashboard-terminal.css', type: 'text/css; charset=utf-8' },
] as const;

/** Returns script and style from the folder with the bundles. */
export function readAssets(dist: string): AssetFiles {
  const found = kinds.map(({ file, type }) => {
    const text = findText(join(dist, file)) ?? '';
    const [stem, ending] = file.split('.') as [string, string];
    return { name: `${stem}-${sha256(text).slice(0, 12)}.${ending}`, type, text };
  });
  const names = found.map(({ name }) => `/assets/${name}`);
  const [script = '', style = '', terminalScript = '', terminalStyle = ''] = names;
  const terminal = { script: terminalScript, style: terminalStyle };
  return {
    assets: { script, style, terminal },
    byName: new Map(found.map(({ name, ...file }) => [name, file])),
  };
}
