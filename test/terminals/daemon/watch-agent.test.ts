import { describe, expect, test } from 'vitest';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { makeTerminalProject, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

// What a client says of itself. Here, the program in the terminal stands for it.
function says(project: TerminalProject, name: string, fields: Readonly<Record<string, unknown>>): void {
  const { pid } = project.record(name).child;
  const all = {
    pid,
    sessionId: 'talk-1',
    cwd: project.root,
    startedAt: Date.now(),
    procStart: processStat(pid).started,
  };
  project.write(`../home/.claude/sessions/${pid}.json`, JSON.stringify({ ...all, ...fields }));
}

async function row(project: TerminalProject): Promise<Record<string, unknown>> {
  return JSON.parse(await project.term('list', '--json')).terminals[0];
}

describe.skipIf(whyNoPty !== '')('an agent in a terminal', () => {
  test('that needs the person calls them once, and the list says why', async () => {
    const project = makeTerminalProject({ '../home/.claude/sessions/.keep': '' });
    const notify = 'printf "%s\\n" "$SESSION_JOURNAL_NOTIFY" >> "$HOME/calls"';
    await project.term('new', 'work', '--', 'cat');
    // It counts for terminals that run, too.
    project.write('../home/.config/session-journal/config.json', JSON.stringify({ notify }));
    const viewer = await project.connect('work', { role: 'view', cols: 80, rows: 24 });
    says(project, 'work', { status: 'busy' });
    await expect.poll(async () => (await row(project)).state).toBe('working');
    says(project, 'work', { status: 'waiting', waitingFor: 'permission prompt' });
    await viewer.sees('\x1b]9;work: permission prompt\x07\x07');
    await expect
      .poll(() => project.exists('../home/calls') && project.read('../home/calls'))
      .toBe('work: permission prompt\n');
    expect(await row(project)).toMatchObject({
      state: 'needs-me',
      reason: 'permission: permission prompt',
      source: 'client',
      conversation: 'talk-1',
      conversations: ['talk-1'],
    });
    // Once, although its conversation is known to wait, too.
    const env = { SESSION_JOURNAL_TERM_DIR: project.dir };
    expect(JSON.parse((await project.runWith({ env }, 'status', '--json')).stdout).needs_you).toEqual([
      {
        kind: 'terminal',
        id: 'work',
        text: 'waits for you: permission: permission prompt',
        hint: 'session-journal term work',
        since: expect.stringMatching(/^20\d\d-.*Z$/),
      },
    ]);
    says(project, 'work', { status: 'waiting', waitingFor: 'permission prompt', updatedAt: 5 });
    says(project, 'work', { status: 'busy' });
    await expect.poll(async () => (await row(project)).state).toBe('working');
    expect(project.read('../home/calls')).toBe('work: permission prompt\n');
    expect((await project.tryTerm(['next'])).stdout).toBe('No terminal needs you\n');
  });

  test('calls the person, too, if the client runs for the first time', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'work', '--', 'cat');
    const viewer = await project.connect('work', { role: 'view', cols: 80, rows: 24 });
    await expect.poll(async () => (await row(project)).state).toBe('unknown');
    says(project, 'work', { status: 'busy' });
    await expect.poll(async () => (await row(project)).conversations).toEqual(['talk-1']);
    says(project, 'work', { status: 'waiting', waitingFor: 'permission prompt' });
    await viewer.sees('\x1b]9;work: permission prompt\x07\x07');
  });

  test('calls nobody who has just typed there', async () => {
    const project = makeTerminalProject({ '../home/.claude/sessions/.keep': '' });
    await project.term('new', 'work', '--', 'cat');
    const lead = await project.connect('work');
    lead.send(0, 'x');
    await lead.sees('x');
    says(project, 'work', { status: 'waiting', waitingFor: 'a question\x07\x1b]0;evil' });
    await expect.poll(async () => (await row(project)).conversations).toEqual(['talk-1']);
    expect(lead.output().toString()).not.toContain('\x1b]9;');
  });

  test('is waited for', async () => {
    const project = makeTerminalProject({ '../home/.claude/sessions/.keep': '' });
    await project.term('new', 'work', '--', 'cat');
    says(project, 'work', { status: 'busy' });
    const waiting = project.tryTerm(['wait', 'work', '--for', 'needs-me']);
    says(project, 'work', { status: 'waiting', waitingFor: 'permission prompt' });
    expect(await waiting).toMatchObject({ code: 0, stdout: 'work is needs-me\n' });
    await project.term('kill', 'work');
    expect((await project.tryTerm(['wait', 'work', '--for', 'done'])).code).toBe(1);
  });

  test('that only hooks know of is listed, the one that was spoken to first, also after its terminal was renamed', async () => {
    const project = makeTerminalProject({ '../home/.claude/sessions/.keep': '' });
    await project.term('new', 'work', '--', 'sh', '-c', 'printf $SESSION_JOURNAL_TERM_ID; exec cat');
    const notes = '../home/.local/state/session-journal/agents';
    const id = await expect
      .poll(() => project.term('peek', 'work'))
      .toMatch(/\w/)
      .then(() => project.term('peek', 'work'));
    const note = (conversation: string, event: string, terminal = id.trim()): void =>
      project.write(`${notes}/${conversation}`, `${event} - ${terminal}\n`);
    const listed = () => expect.poll(async () => (await row(project)).conversations);
    note('talk-1', 'UserPromptSubmit');
    await listed().toEqual(['talk-1']);
    await project.term('rename', 'work', 'other');
    // Another terminal has the old name now.
    await project.term('new', 'work', '--', 'cat');
    note('talk-2', 'UserPromptSubmit');
    note('talk-3', 'UserPromptSubmit', 'elsewhere');
    await listed().toEqual(['talk-2', 'talk-1']);
    note('talk-1', 'Stop');
    note('talk-4', 'Stop');
    await listed().toEqual(['talk-4', 'talk-2', 'talk-1']);
    note('talk-1', 'UserPromptSubmit');
    await listed().toEqual(['talk-1', 'talk-4', 'talk-2']);
    const all = JSON.parse(await project.term('list', '--json')).terminals;
    expect(all.map(({ name, state }: Record<string, string>) => `${name} ${state}`)).toEqual([
      'other working',
      'work unknown',
    ]);
  });
});
