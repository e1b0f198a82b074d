import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownStream, streamScenes } from '../../support/shown-stream.ts';

// Kept by `UPDATE_STREAMS=1` with `test/e2e/streams.e2e.ts`.
const folder = 'test/fixtures/streams';

const cases = Object.entries(streamScenes).flatMap(([age, scenes]) => {
  const version =
    readdirSync(folder)
      .sort()
      .at(age === 'oldest' ? 0 : -1) ?? '';
  return Object.entries(scenes).map(([scene, lines]) => [version, scene, lines] as const);
});

test.each(cases)('what %s prints in the scene %s is read whole', (version, scene, lines) => {
  expect(shownStream(readFileSync(join(folder, version, `${scene}.jsonl`), 'utf8'))).toEqual(lines);
});
