import { describe, expect, test } from 'vitest';
import { makeProject } from '../../support/make-project.ts';
import { done } from '../../support/verbs.ts';

const notice = 'From now on, conversations are kept with the commits made in them';
const init = ['init', '--goal', 'Fix it'];

describe('that conversations are captured', () => {
  test('is said once in a clone, with how to stop it', async () => {
    const project = makeProject({}, { commit: true });
    const said = await done(project, init);
    expect(said).toContain(`\n💾 ${notice}`);
    expect(said).toContain('To stop it: session-journal settings capture off');
    await done(project, ['pause']);
    expect(await done(project, ['resume', 'fix-it'])).not.toContain(notice);
  });

  test('is said by resume in a clone of a project that has sessions', async () => {
    const project = makeProject({}, { commit: true });
    await done(project, ['settings', 'capture', 'off']);
    await done(project, init);
    await done(project, ['pause']);
    await done(project, ['settings', 'capture', '--unset']);
    expect(await done(project, ['resume', 'fix-it'])).toContain(`\n💾 ${notice}`);
  });

  test('is not said where nothing is', async () => {
    expect(await done(makeProject({}, { git: false }), init)).not.toContain(notice);
    const off = makeProject({ '.sessions/config.json': '{"capture": "off"}' }, { commit: true });
    expect(await done(off, init)).not.toContain(notice);
  });
});
