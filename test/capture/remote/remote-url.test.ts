import { expect, test } from 'vitest';
import {
  isAddress,
  lastValue,
  parseConfig,
  protocolOf,
  pushRemote,
  showUrl,
  transportSettings,
  withoutRedirects,
} from '../../../src/capture/remote/remote-url.ts';
import { runNetworkGit } from '../../../src/io/git/network.ts';
import { makeFolder } from '../../support/folder.ts';

const printed = 'remote.origin.url\nfirst\0branch.x.remote\n.\0empty\0remote.origin.url\nsecond\nline\0';

test('the last value of a key counts, and a key without one has an empty one', () => {
  const entries = parseConfig(printed);
  expect(lastValue(entries, 'remote.origin.url')).toBe('second\nline');
  expect(lastValue(entries, 'empty')).toBe('');
  expect(lastValue(entries, 'missing')).toBeUndefined();
});

test('a branch goes to its push remote, the default one, its own, or else origin', () => {
  const own = ['branch.x.remote', 'upstream'] as const;
  const usual = ['remote.pushdefault', 'fork'] as const;
  const push = ['branch.x.pushremote', 'mine'] as const;
  expect(pushRemote([own, usual, push], 'x')).toBe('mine');
  expect(pushRemote([own, usual], 'x')).toBe('fork');
  expect(pushRemote([own], 'x')).toBe('upstream');
  expect(pushRemote([own], 'other')).toBe('origin');
  expect(pushRemote([['branch.x.remote', '.']], 'x')).toBe('origin');
});

test("only settings that say how to reach a remote are passed on, those of its proxy under the store's name", () => {
  const entries = [
    ['core.sshcommand', 'ssh -i key'],
    ['http.https://x/.proxy', 'p'],
    ['credential.helper', 'store'],
    ['remote.origin.proxy', 'q'],
    ['remote.origin.proxyauthmethod', 'basic'],
    ['remote.origin.receivepack', 'evil'],
    ['remote.origin.uploadpack', 'evil'],
    ['remote.other.proxy', 'r'],
    ['core.fsmonitor', 'evil'],
    ['core.gitproxy', 'evil'],
    ['url.x.insteadof', 'y'],
  ] as const;
  expect(transportSettings(entries, 'origin', 'sj').map(([key]) => key)).toEqual([
    'core.sshcommand',
    'http.https://x/.proxy',
    'credential.helper',
    'remote.sj.proxy',
    'remote.sj.proxyauthmethod',
  ]);
});

test.each([
  ['https://example.com/x.git', 'https'],
  ['HTTPS://example.com/x.git', 'https'],
  ['ssh://git@example.com/x.git', 'ssh'],
  ['git@example.com:x.git', 'ssh'],
  ['file:///srv/x.git', 'file'],
  ['/srv/x.git', 'file'],
  ['http://example.com/x.git', undefined],
  ['git://example.com/x.git', undefined],
  ['ext::sh -c evil', undefined],
  ['fd::7', undefined],
  ['-oProxyCommand=evil:x', undefined],
  ['https://example.com/x\n.git', undefined],
  ['relative/x.git', undefined],
])('%j is reached by %s', (url, protocol) => {
  expect(protocolOf(url)).toBe(protocol);
});

test('an address is not a name', () => {
  expect(['origin', 'https://x/y', 'git@x:y', '/srv/x'].map(isAddress)).toEqual([false, true, true, true]);
});

test('a password or a token in an address is not shown', () => {
  expect(showUrl('https://user:pass@example.com/x')).toBe('https://…@example.com/x');
  expect(showUrl('https://user:p@ss@example.com/x')).toBe('https://…@example.com/x');
  expect(showUrl('https://ghp_token@example.com/x')).toBe('https://…@example.com/x');
  expect(showUrl('ssh://git@example.com/x')).toBe('ssh://git@example.com/x');
  expect(showUrl('ssh://git:pass@example.com/x')).toBe('ssh://…@example.com/x');
  expect(showUrl('git@example.com:x')).toBe('git@example.com:x');
});

test.each(['https://example.com/x.git', 'https://me:pass@example.com/x.git'])(
  'git follows no redirect of %s, even if a setting for its host says so',
  async (url) => {
    const settings = [
      ['http.https://example.com/.followRedirects', 'true'] as const,
      ...withoutRedirects(url),
    ];
    const args = ['config', '--get-urlmatch', 'http.followRedirects', url];
    const call = { args, settings, env: process.env, timeoutMs: 10_000 };
    expect(await runNetworkGit(makeFolder(), call)).toMatchObject({ ok: true, stdout: 'false\n' });
  },
);
