import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { asRecord } from '../disk/json.ts';
import { readText } from '../disk/read.ts';
import { type Env, personalConfig } from './person.ts';
import type { Project } from './project.ts';

/** The project's configuration and the person's, merged. */
export interface Config {
  /** Additional phrases that mean "continue". */
  readonly continuePhrases: readonly string[];
  /** Maps a heading as a person writes it (`## Fortschritt`) to the section it stands for (`Progress`). */
  readonly sectionAliases: Readonly<Record<string, string>>;
  /** Length of a briefing in characters, 500 to 8,000. */
  readonly briefingBudget: number | undefined;
  /** Words that look like secrets but aren't. */
  readonly notSecrets: readonly string[];
  /** What could not be used, one sentence each; `doctor` shows them. */
  readonly problems: readonly string[];
}

interface Draft {
  continuePhrases: string[];
  sectionAliases: Record<string, string>;
  briefingBudget: number | undefined;
  notSecrets: string[];
}

interface Key {
  readonly expects: string;
  /** Adds the value to the draft; returns false if the value has the wrong type. */
  readonly take: (draft: Draft, value: unknown) => boolean;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

const keys = new Map<string, Key>([
  [
    'continue_phrases',
    {
      expects: 'a list of strings',
      take: (draft, value) => isTexts(value) && draft.continuePhrases.push(...value) >= 0,
    },
  ],
  [
    'section_aliases',
    {
      expects: 'an object with strings as values',
      take: (draft, value) => {
        const aliases = asRecord(value);
        if (aliases === undefined || !isTexts(Object.values(aliases))) return false;
        draft.sectionAliases = { ...draft.sectionAliases, ...(aliases as Record<string, string>) };
        return true;
      },
    },
  ],
  [
    'briefing_budget',
    {
      expects: 'a whole number from 500 to 8000',
      take: (draft, value) => {
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 500 || value > 8000)
          return false;
        draft.briefingBudget = value;
        return true;
      },
    },
  ],
  [
    'not_secrets',
    {
      expects: 'a list of strings',
      take: (draft, value) => isTexts(value) && draft.notSecrets.push(...value) >= 0,
    },
  ],
]);

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

/** Returns the absolute paths of the project's configuration and the person's; the files may not exist. */
export function configPaths(project: Project | undefined, env: Env): string[] {
  return [project && join(project.dir, 'config.json'), personalConfig(env)].flatMap((path) => path ?? []);
}

/** Returns the configuration. The person's overrides the project's; lists are joined. Never fails: see `problems`. */
export function readConfig(project: Project | undefined, env: Env): Config {
  const draft: Draft = { continuePhrases: [], sectionAliases: {}, briefingBudget: undefined, notSecrets: [] };
  const problems: string[] = [];
  for (const path of configPaths(project, env)) {
    for (const [name, value] of Object.entries(readObject(path, problems))) {
      const key = keys.get(name);
      if (key === undefined) problems.push(`Unknown key "${name}" in "${path}"`);
      else if (!key.take(draft, value))
        problems.push(`Cannot use "${name}" in "${path}": expected ${key.expects}`);
    }
  }
  return { ...draft, problems };
}
