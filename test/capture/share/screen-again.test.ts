import { expect, test } from 'vitest';
import { captureLinks } from '../../../src/capture/share/links.ts';
import { secretsIn } from '../../../src/capture/share/screen-again.ts';
import { readChain } from '../../../src/capture/store/chain.ts';
import { makeCapture, makeStore, pushCommits, pushed } from '../../support/captures.ts';

test('captures are screened in portions, and when time is up, the rest waits for the next time', async () => {
  const store = makeStore();
  const secret = 'export KEY=AKIAQYLPMN5HHHFPZAM2';
  const captures = ['ordinary words', secret, 'more words'].map((text, index) => {
    const capture = makeCapture({ id: `000000000${index}`, bytes: index === 2 ? 5_000_000 : 100 });
    const messages = capture.messages.map((message) => ({ ...message, text }));
    return pushed({ ...capture, messages }, store.writer);
  });
  pushCommits(store, captures);
  const links = captureLinks(await readChain(store, `refs/team/${store.writer}/202611`));
  const found = await secretsIn(store, links, { notSecrets: [], until: Date.now() + 600_000 });
  expect(found.map((kinds) => kinds?.length)).toEqual([0, 1, 0]);
  expect(await secretsIn(store, links, { notSecrets: [], until: 0 })).toHaveLength(2);
});
