import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedCostSince, askedCostsFolder, keepAskedCost } from '../../../src/io/client/asked-costs.ts';
import { stateDir } from '../../../src/io/project/person.ts';
import { makeProject } from '../../support/make-project.ts';

const day = 24 * 60 * 60_000;
const now = Date.parse('2026-11-26T12:00:00Z');

function place() {
  const { env } = makeProject();
  return { env, files: () => readdirSync(join(stateDir(env) as string, askedCostsFolder)) };
}

test('what questions cost is summed since a time, and two at the same moment count both', () => {
  const { env } = place();
  expect(askedCostSince(env, 0)).toBe(0);
  keepAskedCost(env, { at: now - day, usd: 4 });
  keepAskedCost(env, { at: now, usd: 0.25 });
  keepAskedCost(env, { at: now, usd: 0.5 });
  expect(askedCostSince(env, now)).toBe(0.75);
  expect(askedCostSince(env, now - day)).toBe(4.75);
});

test('what is older than 30 days goes, and nothing is kept of a question that was free', () => {
  const { env, files } = place();
  keepAskedCost(env, { at: now - 31 * day, usd: 1 });
  for (const usd of [0, -1, Number.NaN]) keepAskedCost(env, { at: now, usd });
  expect(files()).toHaveLength(1);
  keepAskedCost(env, { at: now, usd: 2 });
  expect([files().length, askedCostSince(env, 0)]).toEqual([1, 2]);
});

test('a file that is damaged, or says what no client says, costs nothing', () => {
  const { env } = place();
  keepAskedCost(env, { at: now, usd: 2 });
  const folder = join(stateDir(env) as string, askedCostsFolder);
  for (const [index, text] of ['', '[]', '{"usd":"9"}', '{"usd":-5}', '{"usd":1e999}x'].entries())
    writeFileSync(join(folder, `${now}-${index}.json`), text);
  writeFileSync(join(folder, 'soon.json'), '{"usd":7}');
  expect(askedCostSince(env, now)).toBe(2);
  expect(askedCostSince({}, now)).toBe(0);
});

test('where nothing can be kept, the question is answered all the same', () => {
  const { env } = place();
  const folder = join(stateDir(env) as string, askedCostsFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(stateDir(env) as string, { recursive: true });
  writeFileSync(folder, 'no folder');
  keepAskedCost(env, { at: now, usd: 2 });
  expect(askedCostSince(env, 0)).toBe(0);
});
