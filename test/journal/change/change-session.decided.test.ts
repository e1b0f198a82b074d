import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/io/project/context.ts';
import type { Now } from '../../../src/journal/change/change-session.ts';
import { changeSession } from '../../../src/journal/change/change-session.ts';
import type { SessionChange } from '../../../src/journal/change/session-change.ts';
import type { Document } from '../../../src/journal/document/document.ts';
import { readSession } from '../../../src/journal/session/session.ts';
import { findTarget } from '../../../src/journal/which-session/find-target.ts';
import type { TestProject } from '../../support/make-project.ts';
import { makeProject } from '../../support/make-project.ts';
import { sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';

interface Seen extends SessionChange {
  readonly seen: readonly string[];
}

function contextOf({ root, env }: TestProject): Context {
  return { cwd: root, now: () => new Date('2025-02-01T00:00:00Z'), env, templates: root };
}

describe('what is decided on a session', () => {
  test('comes back with all that was found', async () => {
    const project = makeProject({ [file]: sample() });
    const context = contextOf(project);
    const work = { target: await findTarget(context), context, verb: 'log' };
    const { decided, session } = await changeSession(work, (doc) => {
      return { fields: { shortname: 'renamed' }, old: readSession(doc).shortname };
    });
    expect([decided.old, session.shortname]).toEqual(['fix-sweep-bug', 'renamed']);
  });

  test('is told to the next decision, before the lock and when an editor makes the change start over', async () => {
    const project = makeProject({ [file]: sample() });
    const context = contextOf(project);
    const work = { target: await findTarget(context), context, verb: 'log' };
    const decide = (doc: Document, _now: Now, last: Seen | undefined): Seen => {
      const seen = [...(last?.seen ?? []), readSession(doc).tldr];
      // The first call is before the lock, and the second is the first one under it.
      if (seen.length === 2)
        writeFileSync(project.path(file), sample().replace('Fixing the race.', 'Edited meanwhile.'));
      return { fields: { shortname: 'renamed' }, seen };
    };
    const { decided } = await changeSession(work, decide);
    expect(decided.seen).toEqual(['Fixing the race.', 'Fixing the race.', 'Edited meanwhile.']);
  });

  test('says what is done once the session holds the change', async () => {
    const project = makeProject({ [file]: sample() });
    const context = contextOf(project);
    const work = { target: await findTarget(context), context, verb: 'log' };
    const { decided } = await changeSession(work, () => {
      const seen: string[] = [];
      return {
        fields: { shortname: 'renamed' },
        afterwards: () => void seen.push(project.read(file)),
        seen,
      };
    });
    expect(decided.seen).toEqual([expect.stringContaining('shortname: renamed\n')]);
  });
});
