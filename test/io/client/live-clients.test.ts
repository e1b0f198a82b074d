import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liveClients } from '../../../src/io/client/live-clients.ts';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { makeFolder } from '../../support/folder.ts';

const { started } = processStat(process.pid);
const said = {
  pid: process.pid,
  procStart: started,
  sessionId: 'c1',
  cwd: '/p',
  startedAt: 5,
  version: '2.1.329',
  name: 'proj-2a',
  status: 'waiting',
  waitingFor: 'permission prompt',
  updatedAt: 9,
  statusUpdatedAt: 7,
};

function clientsIn(files: Readonly<Record<string, unknown>>): unknown[] {
  const folder = makeFolder(
    Object.fromEntries(
      Object.entries(files).map(([name, value]) => {
        return [`sessions/${name}`, typeof value === 'string' ? value : JSON.stringify(value)];
      }),
    ),
  );
  return liveClients([folder, join(folder, 'missing')]);
}

test.runIf(started !== '')('a running client says what it does, and since when', () => {
  expect(clientsIn({ '12.json': said })).toEqual([
    {
      pid: process.pid,
      started,
      conversation: 'c1',
      cwd: '/p',
      status: 'waiting',
      waitingFor: 'permission prompt',
      startedAt: 5,
      at: 7,
      version: '2.1.329',
      name: 'proj-2a',
    },
  ]);
});

test('a process that got the id of a killed client is not that client', () => {
  expect(clientsIn({ '12.json': { ...said, procStart: '1' } })).toEqual([]);
  expect(clientsIn({ '12.json': { ...said, pid: 2 ** 30 } })).toEqual([]);
});

test('a client that is too old to say its status is there, and what is no number or text is unsaid', () => {
  const { status, waitingFor, updatedAt, statusUpdatedAt, ...old } = said;
  expect(clientsIn({ '12.json': { ...old, startedAt: Date.now(), procStart: 'Sun Nov 29' } })).toMatchObject([
    { conversation: 'c1', status: '', waitingFor: '', started: '' },
  ]);
  expect(clientsIn({ '12.json': { ...said, status: 3, name: null, statusUpdatedAt: 'x' } })).toMatchObject([
    { status: '', name: '', at: 9 },
  ]);
});

test.each([
  ['damaged', '{"pid":'],
  ['no object', '[]'],
  ['empty', ''],
  ['without a conversation', { ...said, sessionId: 1 }],
  ['without a process', { ...said, pid: '12' }],
  ['without a start', { ...said, startedAt: undefined }],
])('a file that is %s is passed over', (_, value) => {
  expect(clientsIn({ '12.json': value })).toEqual([]);
});

test('only files named after a process are read: a key beside them is a secret', () => {
  expect(clientsIn({ 'key.json': said, '12.key': said, '12.json.tmp': said })).toEqual([]);
});
