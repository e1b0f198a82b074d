import { expect, test } from 'vitest';
import { hasPrivateKey, isKeyPath } from '../../../src/runs/policy/key-file.ts';

test.each([
  '/p/.env',
  '/p/.ENV.local',
  '/p/prod.env',
  '/h/.ssh/config',
  '/h/.aws/credentials',
  '/p/.git/config',
  '/p/tls/server.key',
  '/p/cert.PEM',
  '/p/id_ed25519',
  '/h/.npmrc',
  '/h/.claude/.credentials.json',
  '/p/service-account-prod.json',
])('%s is a key file', (path) => {
  expect(isKeyPath(path)).toBe(true);
});

test.each([
  '/p/src/key.ts',
  '/p/environment.ts',
  '/p/.gitignore',
  '/p/id_rsa.md',
  '/p/keys/readme.md',
  '/p/.sshd/x',
])('%s is none', (path) => {
  expect(isKeyPath(path)).toBe(false);
});

test('a private key is known by its first line, whatever the file is called', () => {
  expect(hasPrivateKey('x\n-----BEGIN OPENSSH PRIVATE KEY-----\n')).toBe(true);
  expect(hasPrivateKey('-----BEGIN PUBLIC KEY-----')).toBe(false);
});
