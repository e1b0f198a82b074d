import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import type { Finding } from '../../../src/journal/session/problems.ts';
import { damageFinding, documentFindings } from '../../../src/journal/session/problems.ts';
import { sessionDocument } from '../../support/session-text.ts';

const find = (body: string, fields: Record<string, string> = {}): Finding[] =>
  documentFindings(sessionDocument(body, fields), 'f.md');
const said = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ kind, line, message, fixable }) => `${kind}:${line}${fixable ? ' (fixable)' : ''} ${message}`,
  );

describe('a sound session', () => {
  test('has no findings', () => {
    expect(
      find('# Session: x\n\n## Progress\n- [ ] a <- CURRENT\n', { paused_at: '2025-01-15T10:00Z' }),
    ).toEqual([]);
  });
});

describe('the head', () => {
  test.each([
    [{ shortname: '' }, ['missing-field:1 The front matter has no "shortname"']],
    [{ shortname: "''" }, ['missing-field:1 The front matter has no "shortname"']],
    [
      { status: '', updated_at: '' },
      [
        'missing-field:1 The front matter has no "status"',
        'missing-field:1 The front matter has no "updated_at"',
      ],
    ],
    [{ id: '' }, ['no-id:1 The front matter has no "id", so no command treats this file as a session']],
    [
      { id: '../../etc' },
      ['unsafe-id:2 The id "../../etc" is not safe as a folder name, so the session has no journal'],
    ],
    [
      { id: 'x'.repeat(80) },
      [`unsafe-id:2 The id "${'x'.repeat(59)}…" is not safe as a folder name, so the session has no journal`],
    ],
    [{ status: 'running' }, ['unknown-status:4 Invalid value for "status": "running"']],
    [{ status: '[active]' }, ['unknown-status:4 Invalid value for "status": a list']],
    [{ compaction_count: 'two' }, ['unreadable-field:7 Invalid value for "compaction_count": "two"']],
    [{ compaction_count: '[1]' }, ['unreadable-field:7 Invalid value for "compaction_count": a list']],
    [{ compaction_count: '' }, []],
    [{ updated_at: 'yesterday' }, ['unreadable-field:6 Invalid value for "updated_at": "yesterday"']],
    [{ closed_at: '[2025-01-15T10:00Z]' }, ['unreadable-field:8 Invalid value for "closed_at": a list']],
  ] as const)('with %j is found', (fields, findings) => {
    expect(said(find('', fields))).toEqual(findings);
  });

  test('of a file that is no session at all says nothing', () => {
    const none = {
      id: '',
      shortname: '',
      status: '',
      created_at: '',
      updated_at: '',
      compaction_count: '',
      title: 'A page',
    };
    expect(find('', none)).toEqual([]);
  });
});

describe('the body', () => {
  test('with a section twice is found, with both lines', () => {
    expect(said(find('## Blockers\n- a\n\n## blockers ##\n- b\n'))).toEqual([
      'doubled-section:12 The section "Blockers" appears twice (lines 9 and 12), but only the first counts',
    ]);
  });

  test('with two markers, or one on a done step, is found', () => {
    expect(said(find('## Progress\n- [ ] a <- CURRENT\n- [ ] b <- CURRENT\n'))).toEqual([
      'markers:11 (fixable) 2 steps are marked as CURRENT (lines 10, 11), but only the first open one counts',
    ]);
    expect(said(find('## Progress\n- [ ] a\n- [x] b <- CURRENT\n'))).toEqual([
      'markers:11 (fixable) A done step is marked as CURRENT',
    ]);
  });
});

describe('a file that cannot be read', () => {
  const at = { file: 'f.md', path: '/srv/p/f.md', waysBack: ['The last version: a'] };

  test('is found at the line that its Failure names', () => {
    const failure = new Failure('damaged', 'Cannot read "/srv/p/f.md": bad', {
      hint: 'Mend it',
      data: { line: 6 },
    });
    expect(damageFinding(failure, at)).toEqual({
      kind: 'damaged',
      file: 'f.md',
      line: 6,
      message: 'Cannot read "f.md": bad',
      hint: 'Mend it',
      fixable: false,
    });
    expect(damageFinding(new Failure('damaged', 'Bad (line 9)'), at)).toMatchObject({
      line: 9,
      hint: 'Repair it in an editor. The last version: a',
    });
  });

  test('is found without a line where it is too large', () => {
    const finding = damageFinding(new Failure('refused', 'Too large'), at);
    expect(finding.kind).toBe('oversized');
    expect('line' in finding).toBe(false);
  });
});
