import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { asRecord } from '../disk/json.ts';
import { readText } from '../disk/read.ts';
import { configKeys, emptyDraft } from './config-keys.ts';
import { type Env, managedConfig, personalConfig } from './person.ts';
import type { Project } from './project.ts';

/** The configurations of the project, the person and the organisation, merged. */
export interface Config {
  /** Additional phrases that mean "continue". */
  readonly continuePhrases: readonly string[];
  /** Maps a heading as a person writes it (`## Fortschritt`) to the section it stands for (`Progress`). */
  readonly sectionAliases: Readonly<Record<string, string>>;
  /** Length of a briefing in characters, 500 to 8,000. */
  readonly briefingBudget: number | undefined;
  /** Whether the model is reminded to log. */
  readonly reminders: boolean;
  /** Whether conversations are captured. */
  readonly capture: boolean;
  /** For how many days captures are kept that were not shared. */
  readonly keepDays: number;
  /** Words that look like secrets but aren't. */
  readonly notSecrets: readonly string[];
  /** Folders in which Claude Code keeps other accounts, like `~/.claude`. */
  readonly claudeConfigDirs: readonly string[];
  /** A shell line that is run when an agent in a terminal needs the person; empty for none. */
  readonly notify: string;
  /** What could not be used, one sentence each; `doctor` shows them. */
  readonly problems: readonly string[];
}

/** Who wrote a configuration file. What a repository brings may make things stricter, never looser. */
type Author = 'project' | 'person' | 'organisation';

function readObject(path: string, problems: string[]): Record<string, unknown> {
  try {
    const fields = asRecord(JSON.parse(readText(path).replace(/^\uFEFF/u, '')));
    if (fields !== undefined) return fields;
    problems.push(`Cannot use "${path}": it is not a JSON object`);
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return {};
    problems.push(isFailure(error) ? error.message : `Cannot use "${path}": it is not valid JSON`);
  }
  return {};
}

/** A configuration file, which may not exist, and who wrote it. */
export interface ConfigFile {
  readonly path: string;
  readonly author: Author;
}

/** Returns the configuration files that count for a project, in the order in which they count; they may not exist. */
export function configFiles(project: Project | undefined, env: Env): ConfigFile[] {
  const own = personalConfig(env);
  return [
    ...(project === undefined
      ? []
      : [{ path: join(project.dir, 'config.json'), author: 'project' as const }]),
    ...(own === undefined ? [] : [{ path: own, author: 'person' as const }]),
    { path: managedConfig(), author: 'organisation' },
  ];
}

/** Returns the absolute paths of all configuration files that count for a project; they may not exist. */
export function configPaths(project: Project | undefined, env: Env): string[] {
  return configFiles(project, env).map(({ path }) => path);
}

/**
 * Returns the configuration. The person's values override the project's, and the organisation's override both; lists are
 * joined. Never fails: see `problems`, which also name what a project may not set.
 */
export function readConfig(project: Project | undefined, env: Env): Config {
  return readConfigFiles(configFiles(project, env));
}

/** A key of the configuration, and what each file says about it that counts. */
export interface Setting {
  readonly key: string;
  readonly about: string;
  readonly expects: string;
  /** In the order in which they count: the last one wins, and lists are joined. */
  readonly values: readonly { readonly file: ConfigFile; readonly value: unknown }[];
}

/** Returns all keys of the configuration, with what these files say about each. Never fails. */
export function readSettings(files: readonly ConfigFile[]): Setting[] {
  const read = files.map((file) => ({ file, fields: readObject(file.path, []) }));
  return [...configKeys].map(([key, { about, expects }]) => {
    const values = read
      .filter(({ file, fields }) => key in fields && accepts(key, file.author, fields[key]))
      .map(({ file, fields }) => ({ file, value: fields[key] }));
    return { key, about, expects, values };
  });
}

/** Says whether a value counts for a key of the configuration in a file of this author. */
export function accepts(name: string, author: Author, value: unknown): boolean {
  const key = configKeys.get(name);
  const mayBe = key !== undefined && (author !== 'project' || key.isForProjects);
  return mayBe && key.take(emptyDraft(), value);
}

/** Returns the configuration that these files make, later ones over earlier ones. Never fails: see `problems`. */
export function readConfigFiles(files: readonly ConfigFile[]): Config {
  const draft = emptyDraft();
  const problems: string[] = [];
  for (const { path, author } of files) {
    for (const [name, value] of Object.entries(readObject(path, problems))) {
      const key = configKeys.get(name);
      if (key === undefined) problems.push(`Unknown key "${name}" in "${path}"`);
      else if (author === 'project' && !key.isForProjects)
        problems.push(`Ignored "${name}" in "${path}": only your own configuration can set it`);
      else if (!key.take(draft, value))
        problems.push(`Cannot use "${name}" in "${path}": expected ${key.expects}`);
    }
  }
  return { ...draft, problems };
}
