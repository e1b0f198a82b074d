import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, readConfigFiles } from '../../../src/io/project/config.ts';
import { projectAt } from '../../../src/io/project/project.ts';
import { usualRunConfig } from '../../../src/io/project/run-config.ts';
import { makeFolder } from '../../support/folder.ts';

const empty = {
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
  problems: [],
};

function readBoth(project: string | undefined, person?: string): ReturnType<typeof readConfig> {
  const root = makeFolder({
    ...(project === undefined ? {} : { 'p/.sessions/config.json': project }),
    ...(person === undefined ? {} : { 'c/session-journal/config.json': person }),
  });
  return readConfig(projectAt(join(root, 'p')), { XDG_CONFIG_HOME: join(root, 'c') });
}

describe('the configuration', () => {
  test('is empty without files', () => {
    expect(readBoth(undefined)).toEqual(empty);
    expect(readConfig(undefined, { XDG_CONFIG_HOME: makeFolder() })).toEqual(empty);
  });

  test('is the project’s and the person’s together, the person’s wins', () => {
    const project = {
      continue_phrases: ['weiter'],
      section_aliases: { '## Fortschritt': 'Progress', '## A': 'Context' },
      briefing_budget: 4000,
    };
    const person = {
      continue_phrases: ['go'],
      section_aliases: { '## A': 'Decisions' },
      briefing_budget: 6000,
      not_secrets: ['b'],
    };
    expect(readBoth(`\uFEFF${JSON.stringify(project)}`, JSON.stringify(person))).toEqual({
      continuePhrases: ['weiter', 'go'],
      sectionAliases: { '## Fortschritt': 'Progress', '## A': 'Decisions' },
      briefingBudget: 6000,
      reminders: true,
      capture: true,
      keepDays: 365,
      notSecrets: ['b'],
      claudeConfigDirs: [],
      notify: '',
      runs: usualRunConfig,
      problems: [],
    });
  });

  test.each([
    ['{', 'not valid JSON'],
    ['[]', 'not a JSON object'],
    ['a\0', 'NUL'],
    ['{"x":1}', 'Unknown key "x"'],
    ['{"continue_phrases":"go"}', '"continue_phrases"'],
    ['{"continue_phrases":["go",1]}', '"continue_phrases"'],
    ['{"section_aliases":{"a":1}}', '"section_aliases"'],
    ['{"section_aliases":[]}', '"section_aliases"'],
    ['{"briefing_budget":"5000"}', '"briefing_budget"'],
    ['{"briefing_budget":1.5}', '"briefing_budget"'],
    ['{"briefing_budget":499}', '"briefing_budget"'],
    ['{"briefing_budget":8001}', '"briefing_budget"'],
    ['{"not_secrets":["a"]}', 'Ignored "not_secrets"'],
    ['{"reminders":"no"}', 'reminders'],
    ['{"not_secrets":{}}', 'Ignored "not_secrets"'],
    ['{"capture.keep_days":1}', 'Ignored "capture.keep_days"'],
  ])('%s is a problem and nothing worse', (text, problem) => {
    const { problems, ...rest } = readBoth(text);
    expect({ ...rest, problems: [] }).toEqual(empty);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toContain('config.json');
  });

  test('attack: a project does not exempt words from redaction, and what it tried is named', () => {
    const config = readBoth('{"not_secrets":["ghp_"],"briefing_budget":4000}', '{"not_secrets":["mine"]}');
    expect(config).toMatchObject({ notSecrets: ['mine'], briefingBudget: 4000 });
    expect(config.problems).toEqual([expect.stringContaining('only your own configuration can set it')]);
  });

  test.each([
    ['{"not_secrets":{}}', 'a list of strings'],
    ...['0', '1.5', '36501', '"7"', 'null'].map((days) => [
      `{"capture.keep_days":${days}}`,
      'a whole number',
    ]),
  ])('of the person with a wrong value is a problem: %s', (text, expected) => {
    expect(readBoth(undefined, text).problems).toEqual([expect.stringContaining(`expected ${expected}`)]);
  });

  test('of the organisation overrides both', () => {
    const root = makeFolder({
      p: '{"briefing_budget":1000}',
      o: '{"briefing_budget":2000,"not_secrets":["o"]}',
    });
    const files = [
      { path: join(root, 'o'), author: 'organisation' as const },
      { path: join(root, 'p'), author: 'person' as const },
    ];
    expect(readConfigFiles(files).briefingBudget).toBe(1000);
    expect(readConfigFiles([...files].reverse())).toMatchObject({
      briefingBudget: 2000,
      reminders: true,
      capture: true,
      notSecrets: ['o'],
    });
  });

  test('leaves prototypes clean', () => {
    const config = readBoth('{"section_aliases":{"__proto__":"Progress"},"__proto__":{"a":1}}');
    expect(Object.getPrototypeOf(config.sectionAliases)).toBe(Object.prototype);
    expect(Object.keys(config.sectionAliases)).toEqual(['__proto__']);
    expect(config.problems).toEqual([expect.stringContaining('__proto__')]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  test('that is a folder is a problem', () => {
    const project = projectAt(makeFolder());
    mkdirSync(join(project.dir, 'config.json'), { recursive: true });
    expect(readConfig(project, { XDG_CONFIG_HOME: makeFolder() }).problems).toHaveLength(1);
  });
});
