import { describe, expect, test } from 'vitest';
import { loggedInPage, loginPage } from '../../../src/dashboard/page/bare.ts';

describe('before a login', () => {
  test('a code is asked for, and after it the page goes on', () => {
    const assets = { script: '/a.js', style: '/a.css', terminal: { script: '/a.js', style: '/a.css' } };
    expect(loginPage(assets, '')).not.toContain('role="alert"');
    expect(loginPage(assets, 'Wrong')).toContain('Wrong');
    expect(loggedInPage(assets, 'k', '/')).toContain('data-write-key="k"');
    expect(loggedInPage(assets, '', '/')).not.toContain('data-write-key');
  });
});
