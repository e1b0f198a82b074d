import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git } from '../../support/git.ts';
import { makeRemote, makeSharedClone, sync, take } from '../../support/shared-clones.ts';

// What users of other tools reported as wrong. Each test is named after what they did.

// As companies have it: every commit is by somebody they know, and begins with a plain line and an empty one.
const strict = `#!/bin/sh
while read old new ref; do
  if git log --format=%ae%n%ce "$new" | grep -v '^ada@example.com$'; then echo "unknown person"; exit 1; fi
  if git log --format=%s "$new" | grep -v '^[a-z][-a-z0-9/ ]*$'; then echo "no plain subject"; exit 1; fi
done
`;

test('a server demands a real identity and a plain subject of every commit, and takes what is shared', async () => {
  const remote = makeRemote();
  const hook = join(remote, 'hooks', 'pre-receive');
  writeFileSync(hook, strict);
  chmodSync(hook, 0o755);
  const clone = await makeSharedClone(remote);
  await take(clone, '1111111111');
  expect((await sync(clone)).failed).toEqual([]);
  expect(git(remote, 'log', '--all', '--format=%an <%ae> %s')).toBe(
    'Ada <ada@example.com> capture main 1111111111\n',
  );
});
