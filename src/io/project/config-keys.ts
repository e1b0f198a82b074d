import { asRecord } from '../disk/json.ts';
import { type RunConfig, runKeys, usualRunConfig } from './run-config.ts';

/** What configuration files say, while they are read. */
interface ConfigDraft {
  continuePhrases: string[];
  sectionAliases: Record<string, string>;
  briefingBudget: number | undefined;
  reminders: boolean;
  capture: boolean;
  keepDays: number;
  notSecrets: string[];
  claudeConfigDirs: string[];
  notify: string;
  runs: RunConfig;
}

interface ConfigKey {
  /** What it does, as `settings` says it. */
  readonly about: string;
  readonly expects: string;
  /** Whether a project may set it for everyone who clones it. */
  readonly isForProjects: boolean;
  /** Adds the value to the draft; returns false if the value has the wrong type. */
  readonly take: (draft: ConfigDraft, value: unknown) => boolean;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** All keys of a configuration file. */
export const configKeys = new Map<string, ConfigKey>([
  [
    'continue_phrases',
    {
      about: 'Additional phrases that mean "continue"',
      expects: 'a list of strings',
      isForProjects: true,
      take: (draft, value) => isTexts(value) && draft.continuePhrases.push(...value) >= 0,
    },
  ],
  [
    'section_aliases',
    {
      about: 'Headings that stand for a section',
      expects: 'an object with strings as values',
      isForProjects: true,
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
      about: 'Length of a briefing in characters (default: 8000)',
      expects: 'a whole number from 500 to 8000',
      isForProjects: true,
      take: (draft, value) => {
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 500 || value > 8000)
          return false;
        draft.briefingBudget = value;
        return true;
      },
    },
  ],
  [
    'reminders',
    {
      about: 'Whether Claude is reminded to log (default: true)',
      expects: 'true or false',
      isForProjects: true,
      take: (draft, value) => {
        if (typeof value !== 'boolean') return false;
        draft.reminders = value;
        return true;
      },
    },
  ],
  [
    'capture.share',
    {
      about:
        'Whether captures may be shared (default: false): the project must say yes, and each person too, with captures share on',
      expects: 'true or false',
      isForProjects: true,
      take: (_, value) => typeof value === 'boolean',
    },
  ],
  [
    'capture.remote',
    {
      about:
        "The remote, or its address, that captures are shared through (default: the branch's push remote)",
      expects: 'a string',
      isForProjects: false,
      take: (_, value) => typeof value === 'string' && value !== '',
    },
  ],
  [
    'capture',
    {
      about: 'Whether conversations are captured with their commits (default: on); off in any file means off',
      expects: '"on" or "off"',
      isForProjects: true,
      take: (draft, value) => {
        if (value === 'off') draft.capture = false;
        return value === 'on' || value === 'off';
      },
    },
  ],
  [
    'capture.keep_days',
    {
      about: 'For how many days captures are kept that you took and did not share (default: 365)',
      expects: 'a whole number from 1 to 36500',
      isForProjects: false,
      take: (draft, value) => {
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 36_500)
          return false;
        draft.keepDays = value;
        return true;
      },
    },
  ],
  [
    'not_secrets',
    {
      about: "Words that look like secrets but aren't",
      expects: 'a list of strings',
      isForProjects: false,
      take: (draft, value) => isTexts(value) && draft.notSecrets.push(...value) >= 0,
    },
  ],
  [
    'claude_config_dirs',
    {
      about: 'Folders in which Claude Code keeps your other accounts',
      expects: 'a list of strings',
      isForProjects: false,
      take: (draft, value) => isTexts(value) && draft.claudeConfigDirs.push(...value) >= 0,
    },
  ],
  [
    'notify',
    {
      about:
        'A shell line that is run when an agent in a terminal needs you and you are not there; $SESSION_JOURNAL_NOTIFY says why',
      expects: 'a string',
      isForProjects: false,
      take: (draft, value) => {
        if (typeof value !== 'string') return false;
        draft.notify = value;
        return true;
      },
    },
  ],
  ...[...runKeys].map(([name, { about, expects, read }]): [string, ConfigKey] => [
    name,
    { about, expects, isForProjects: false, take: (draft, value) => takeRun(draft, read(value)) },
  ]),
]);

function takeRun(draft: ConfigDraft, said: Partial<RunConfig> | undefined): boolean {
  draft.runs = { ...draft.runs, ...said };
  return said !== undefined;
}

/** Returns what holds where no file says anything. */
export function emptyDraft(): ConfigDraft {
  return {
    continuePhrases: [],
    sectionAliases: {},
    briefingBudget: undefined,
    reminders: true,
    capture: true,
    keepDays: 365,
    notSecrets: [],
    claudeConfigDirs: [],
    notify: '',
    runs: usualRunConfig,
  };
}
