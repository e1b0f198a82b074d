import { expect, test } from 'vitest';
import {
  decodeEntireMetadata,
  entireCheckpoints,
  entirePlaces,
} from '../../../src/capture/formats/entire.ts';

test('checkpoints are found anywhere in a message, also where a forge squashed it', () => {
  const message = [
    'Sweep (#12)',
    '* one',
    '    Entire-Checkpoint: a1b2c3d4e5f6',
    '---------',
    '> Entire-Checkpoint: 01JABCDEFGHJKMNPQRSTVWXYZ0',
    'entire-checkpoint: a1b2c3d4e5f6',
    'Entire-Checkpoint: ../../evil',
    'See Entire-Checkpoint: ffffffffffff',
  ].join('\n');
  expect(entireCheckpoints(message)).toEqual(['a1b2c3d4e5f6', '01JABCDEFGHJKMNPQRSTVWXYZ0']);
});

test('a checkpoint lies on a branch, or under a reference of its own', () => {
  const places = entirePlaces('a1b2c3d4e5f6');
  expect(places).toContain('entire/checkpoints/v1:a1/b2c3d4e5f6/metadata.json');
  expect(places).toContain('entire/checkpoints/v1:a1/b2c3d4e5f6/1/metadata.json');
  expect(places).toContain('refs/entire/checkpoints/f6/a1b2c3d4e5f6:0/metadata.json');
});

test('its metadata says which conversation changed which files', () => {
  const metadata = { session_id: 's1', agent: 'Claude Code', files_touched: ['a.ts', 1] };
  expect(decodeEntireMetadata(JSON.stringify(metadata))).toEqual({
    conversation: 's1',
    agent: 'Claude Code',
    paths: ['a.ts'],
  });
  expect(decodeEntireMetadata('{"files_touched":["a.ts"]}')).toMatchObject({ conversation: '', agent: '' });
  expect(decodeEntireMetadata('{"session_id":"s1"}')).toMatchObject({ paths: [] });
  expect(decodeEntireMetadata('{"files_touched":[]}')).toBeUndefined();
  expect(decodeEntireMetadata('no json')).toBeUndefined();
});
