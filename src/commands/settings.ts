import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { renderTable } from '../core/text/columns.ts';
import { showLine } from '../core/text/controls.ts';
import { cutToLetters } from '../core/text/cut.ts';
import type { ConfigFile, Setting } from '../io/project/config.ts';
import { accepts, configFiles, readSettings } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { personalConfig } from '../io/project/person.ts';
import { findProject } from '../io/project/project.ts';
import { writeSetting } from '../io/project/write-setting.ts';
import type { AutomaticThing } from '../journal/doctor/automatic-things.ts';
import { renderThing } from '../journal/doctor/automatic-things.ts';
import { thingsHere } from './kept/things-here.ts';
import type { Command, Reply } from './reply/command.ts';

/** `settings`: shows everything that happens by itself, where that comes from, and how to change it. */
export const settingsCommand: Command = {
  summary:
    'Show everything that happens by itself, its value and where it comes from, and change your own settings. Only for a person at a terminal',
  spec: {
    verb: 'settings',
    without: ['session', 'keep-secret'],
    bare: {
      placeholder: 'KEY VALUE',
      about: 'Set a key of your own configuration; VALUE is JSON or one word',
      max: 2,
    },
    flags: [{ name: 'unset', takes: 'none', about: 'Remove the key from your own configuration' }],
  },
  run: runSettings,
};

async function runSettings(call: Call, context: Context): Promise<Reply> {
  const project = findProject(context.cwd);
  const [key, value] = call.bare;
  const isUnset = hasFlag(call, 'unset');
  if (isUnset && (key === undefined || value !== undefined)) {
    throw new Failure('misuse', '--unset needs a key and no value', {
      hint: 'Write: session-journal settings KEY --unset',
    });
  }
  const files = configFiles(project, context.env);
  if (key !== undefined && (value !== undefined || isUnset)) {
    change(findSetting(readSettings(files), key), value, context);
  }
  const settings = readSettings(files);
  const shown = key === undefined ? settings : [findSetting(settings, key)];
  const automatic = key === undefined ? await thingsHere(project, context) : [];
  return replyOf({ settings: shown, automatic }, context);
}

function findSetting(settings: readonly Setting[], key: string): Setting {
  const found = settings.find((setting) => setting.key === key);
  if (found !== undefined) return found;
  throw new Failure('misuse', `There is no setting "${key}"`, {
    hint: `Settings: ${settings.map((setting) => setting.key).join(', ')}`,
  });
}

function change({ key, expects, values }: Setting, text: string | undefined, { env }: Context): void {
  const path = personalConfig(env);
  if (path === undefined) {
    throw new Failure('unwritable', 'Cannot find your home folder', { hint: 'Set HOME or XDG_CONFIG_HOME' });
  }
  const value =
    text === undefined ? undefined : [decode(text), [text]].find((one) => accepts(key, 'person', one));
  if (text !== undefined && value === undefined) {
    throw new Failure(
      'misuse',
      `Cannot use "${showLine(cutToLetters(text, 60))}" for "${key}": expected ${expects}`,
      {
        hint: wayToWrite(key, expects),
      },
    );
  }
  const lock = values.find(({ file }) => file.author === 'organisation');
  if (lock !== undefined && !Array.isArray(lock.value)) {
    throw new Failure('refused', `Your organisation sets "${key}"`, {
      hint: `It is set in ${lock.file.path}`,
    });
  }
  writeSetting(path, key, value);
}

function wayToWrite(key: string, expects: string): string {
  return expects.startsWith('an object')
    ? `Write it as JSON, in quotes: session-journal settings ${key} '{"…": "…"}'`
    : `To see what it is for: session-journal settings ${key}`;
}

function decode(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface Shown {
  readonly settings: readonly Setting[];
  readonly automatic: readonly AutomaticThing[];
}

function replyOf({ settings, automatic }: Shown, { env, terminal }: Context): Reply {
  const rows = settings.map(({ key, about, values }) => [key, valueText(values), fromText(values), about]);
  const titles = ['SETTING', 'VALUE', 'FROM', 'ABOUT'].map((title, index) => ({ title, shrink: 4 - index }));
  const lines = [
    renderTable(rows, titles, terminal?.columns),
    ...automatic.flatMap((thing) => ['', ...renderThing(thing, terminal?.columns)]),
    '',
    `To change a setting: session-journal settings KEY VALUE, which writes ${personalConfig(env) ?? 'your configuration'}`,
  ];
  const data = {
    settings: settings.map(({ key, about, values }) => ({
      key,
      about,
      values: values.map(({ file, value }) => ({ from: file.author, path: file.path, value })),
    })),
    automatic,
  };
  return { text: lines.join('\n'), data };
}

type Values = readonly { readonly file: ConfigFile; readonly value: unknown }[];

function valueText(values: Values): string {
  const lists = values.filter(({ value }) => Array.isArray(value));
  if (lists.length > 0) return JSON.stringify(lists.flatMap(({ value }) => value));
  return values.length === 0 ? 'default' : JSON.stringify(values.at(-1)?.value);
}

function fromText(values: Values): string {
  return values.length === 0 ? '-' : [...new Set(values.map(({ file }) => file.author))].join(', ');
}
