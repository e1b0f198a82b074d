import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountHash, usualModel } from '../../../src/io/client/account-and-model.ts';
import { makeFolder } from '../../support/folder.ts';

test('the hash of an account is the same for the same one, and says nothing of it', () => {
  const HOME = makeFolder();
  const nobody = accountHash({ HOME });
  const login = (accountUuid: string) =>
    writeFileSync(join(HOME, '.claude.json'), JSON.stringify({ oauthAccount: { accountUuid } }));
  login('ana');
  const ana = accountHash({ HOME });
  expect(accountHash({ HOME })).toBe(ana);
  login('ben');
  const key = 'sk-ant-secret';
  const all = [nobody, ana, accountHash({ HOME }), accountHash({ HOME, ANTHROPIC_API_KEY: key })];
  expect(new Set(all).size).toBe(4);
  for (const hash of all) expect(hash).toMatch(/^[0-9a-f]{16}$/);
});

test('without a home there is still a hash', () => {
  expect(accountHash({})).toBe(accountHash({ ANTHROPIC_API_KEY: '' }));
});

test('the model comes from the variable, then from the settings nearest to the folder', () => {
  const [HOME, folder] = [makeFolder(), makeFolder()];
  expect(usualModel({ HOME }, folder)).toBe('');
  for (const path of [join(HOME, '.claude'), join(folder, '.claude')]) mkdirSync(path);
  const kept = join(HOME, 'kept.json');
  writeFileSync(kept, '{"model":"haiku"}');
  symlinkSync(kept, join(HOME, '.claude/settings.json'));
  expect(usualModel({ HOME }, folder)).toBe('haiku');
  writeFileSync(join(folder, '.claude/settings.json'), '{"model":"sonnet"}');
  expect(usualModel({ HOME }, folder)).toBe('sonnet');
  writeFileSync(join(folder, '.claude/settings.local.json'), '{"model":7}');
  expect(usualModel({ HOME }, folder)).toBe('sonnet');
  expect(usualModel({ HOME, ANTHROPIC_MODEL: 'opus' }, folder)).toBe('opus');
});
