import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compact, hook, prompt, writeBoundary } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const note = /^\[session-journal compaction fix-sweep-bug: the journal .*Don't repeat it\./;
const full =
  /^\[session-journal compaction fix-sweep-bug 890abc compaction #\d+: notes[\s\S]*Fixing the race/;

async function begun(files: Record<string, string> = { [session]: sample() }): Promise<TestProject> {
  const project = makeProject({ ...files, '../transcript.jsonl': '{"type":"user"}\n' }, { commit: true });
  await prompt(project, 'hello');
  return project;
}

const told = async (project: TestProject): Promise<string> => (await hook(project, 'PreCompact')).raw;

function summaries(project: TestProject): string[] {
  const folder = '.sessions/.local/summaries';
  const names = readdirSync(project.path(folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => project.read(`${folder}/${name}`));
}

describe('the summariser is told in at most 400 characters', () => {
  test('that the journal comes back, and nothing of what it says', async () => {
    const raw = await told(await begun());
    expect(raw).toMatch(note);
    expect(raw).not.toContain('Fixing the race');
    expect(raw.length).toBeLessThanOrEqual(400);
  });

  test('in one line, whatever the session is called', async () => {
    const name = `long-${'name-'.repeat(40)}`;
    const text = sample({ shortname: name }).replace('compaction_count: 2', 'compaction_count: 999999');
    const raw = await told(await begun({ [session]: text }));
    expect(raw).toContain('compaction long-name-');
    expect(raw.length).toBeLessThanOrEqual(400);
    expect(raw).not.toContain('\n');
  });

  test('which commits the journal does not have yet', async () => {
    const project = await begun();
    const head = project.git('rev-parse', '--short=7', 'HEAD').trim();
    project.write(session, project.read(session).replace(/^log_commit:.*$/m, ''));
    project.write(
      session,
      project.read(session).replace('status: active', `status: active\nlog_commit: '${head}'`),
    );
    for (const file of ['a', 'b']) {
      project.write(file, file);
      project.git('add', file);
      project.git('commit', '-qm', file);
    }
    const [last, first] = project.git('log', '--format=%h', '--abbrev=7', '-2').split('\n');
    for (const _ of ['once', 'and after that compaction was counted']) {
      expect(await told(project)).toContain(`Not in the journal yet: 2 commits (${last}, ${first})]`);
    }
  });
});

describe('edits that the journal does not have', () => {
  const edits = (count: number): string => {
    const message = { content: [{ type: 'tool_use', name: 'Edit', input: { file_path: '/a' } }] };
    return `${JSON.stringify({ type: 'assistant', timestamp: '2099-01-01T00:00:00Z', message })}\n`.repeat(
      count,
    );
  };

  test('are named to the summariser and in the briefing, however often it compacts', async () => {
    const project = await begun();
    project.write('../transcript.jsonl', edits(3));
    for (const _ of ['once', 'and once more']) {
      const raw = await told(project);
      expect(raw).toMatch(/Not in the journal yet: (?:.* and )?3 edits\]/);
      expect(raw.length).toBeLessThanOrEqual(400);
      const { context } = await hook(project, 'SessionStart', { source: 'compact' });
      expect(context).toMatch(/Not in the journal yet: (?:.* and )?3 edits/);
      writeBoundary(project, context);
    }
  });

  test('are not a reminder where reminders are off', async () => {
    const project = await begun({ [session]: sample(), '.sessions/config.json': '{"reminders": false}' });
    project.write('../transcript.jsonl', edits(3));
    expect(await told(project)).not.toContain('Not in the journal yet');
  });
});

describe('the journal itself goes to the summariser only where the last briefing did not arrive', () => {
  test('as in a client that drops it', async () => {
    const project = await begun();
    await compact(project);
    writeBoundary(project);
    expect(await told(project)).toMatch(full);
    writeBoundary(project);
    await prompt(project, 'hello');
    expect(await told(project)).toMatch(full);
  });

  test('and not where it was seen, with or without a prompt in between', async () => {
    const project = await begun();
    for (const asks of [true, false, false]) {
      const { context } = await compact(project);
      writeBoundary(project, context);
      if (asks) await prompt(project, 'hello');
      expect(await told(project)).toMatch(note);
    }
    const { stdout } = await project.run('view', '--compactions');
    expect(stdout.match(/ restored /g)).toHaveLength(3);
  });

  test('nor when one compaction is announced several times', async () => {
    const project = await begun();
    expect(await told(project)).toMatch(note);
    expect(await told(project)).toMatch(note);
    await hook(project, 'SessionStart', { source: 'compact' });
    expect(project.read(session)).toContain('compaction_count: 3\n');
  });
});

describe("the client's summary is kept in this clone", () => {
  test('once it is in the transcript, at the next prompt', async () => {
    const project = await begun();
    const { context } = await compact(project);
    writeBoundary(project, context);
    await prompt(project, 'hello');
    expect(summaries(project)).toEqual(['Nothing is left']);
    await prompt(project, 'hello');
    expect(summaries(project)).toHaveLength(1);
  });

  test('after a tool call, and at the next compaction', async () => {
    for (const event of ['PostToolUse', 'PreCompact']) {
      const project = await begun();
      await compact(project);
      writeBoundary(project);
      await hook(project, event, { tool_name: 'Read' });
      expect(summaries(project)).toEqual(['Nothing is left']);
    }
  });
});
