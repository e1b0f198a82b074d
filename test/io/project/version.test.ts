import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askNodeVersion } from '../../../src/io/project/version.ts';
import { makeFolder } from '../../support/folder.ts';

function makeNode(script: string): { readonly PATH: string } {
  const root = makeFolder({ node: `#!/bin/sh\n${script}\n` });
  chmodSync(join(root, 'node'), 0o755);
  return { PATH: root };
}

test('the node on PATH is asked for its version', async () => {
  expect(await askNodeVersion(makeNode('[ "$1" = --version ] && echo v18.1.0'))).toBe('v18.1.0');
});

test('a node that fails, or that is not there, has no version', async () => {
  expect(await askNodeVersion(makeNode('echo v18.1.0; exit 1'))).toBeUndefined();
  expect(await askNodeVersion({ PATH: makeFolder() })).toBeUndefined();
});
