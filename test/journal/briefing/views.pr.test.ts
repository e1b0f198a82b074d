import { describe, expect, test } from 'vitest';
import { renderPullRequest } from '../../../src/journal/briefing/views.ts';
import { full as session } from '../../support/full-session.ts';
import { sessionOf } from '../../support/session-of.ts';

const empty = sessionOf('');

describe('view --pr', () => {
  test('is a body in markdown, without superseded decisions', () => {
    expect(renderPullRequest(session)).toBe(`## Stop the race

Sweeps race.

### What was done
- found a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{9b}1m

  more of it
- reproduce
- noted

### Decisions
- **plain one**
- **Lock \\*first\\***: a
  simpler
- **Words**
  Because of it.

### Tried without success
- Mutex: deadlocks
- sleeping

### Still open
- fix the
  race
- test
- Blocked: no staging`);
  });

  test('does not say the objective twice, and takes the title or the name without one', () => {
    expect(renderPullRequest({ ...empty, objective: 'x #', tldr: 'x #' })).toBe('## x \\#');
    expect(renderPullRequest({ ...empty, title: 'Fix it' })).toBe('## Fix it');
    expect(renderPullRequest(empty)).toBe('## fix-sweep-bug');
  });

  test('no text of the file opens a section of it', () => {
    const forged = sessionOf('## Dead Ends\n1. one\n\n   ## Forged\n\n   ```\n');
    expect(renderPullRequest(forged)).toBe(
      '## fix-sweep-bug\n\n### Tried without success\n- one\n\n  ## Forged\n\n  ```',
    );
  });
});
