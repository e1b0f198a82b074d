import { describe, expect, test } from 'vitest';
import { findQuestion } from '../../../src/runs/questions/approvals.ts';
import { getPage, type Headers, logIn, sendAct, startDashboard } from '../../support/dashboard.ts';
import { fieldsIn } from '../../support/dashboard-session.ts';
import { type Waiting, waiting, waitingTalk } from '../../support/waiting-question.ts';

/** Opens the first page of a project in which something is asked. */
async function open(asked: Waiting, ...flags: string[]) {
  const at = await startDashboard(asked.project, ...flags);
  const who = await logIn(at);
  const { body } = await getPage(at.port, who);
  const send = async (fields: object, headers: Headers = {}) => {
    const answer = await sendAct(at.port, who, { fields, headers });
    return { status: answer.status, ...(answer.body.startsWith('{') ? JSON.parse(answer.body) : {}) };
  };
  return { at, who, body, send, decided: () => findQuestion(asked.folder, asked.question.id)?.decision };
}

describe('a question', () => {
  test.each([
    ['run', waiting],
    ['conversation', waitingTalk],
  ])('of a %s is allowed from the page, signed as at a terminal', async (_, make) => {
    const { body, send, decided } = await open(make());
    expect(await send({ do: 'approve', ...fieldsIn(body, 'approve') })).toEqual({ status: 200, said: '' });
    expect(decided()).toMatchObject({
      verdict: 'allow',
      editedInput: '',
      always: '',
      decidedBy: 'dashboard',
    });
  });

  test.each([
    ['run', waiting],
    ['conversation', waitingTalk],
  ])('of a %s is denied with a reason', async (_, make) => {
    const { body, send, decided } = await open(make());
    const fields = { ...fieldsIn(body, 'deny'), reason: '--always: use the staging server' };
    expect((await send({ do: 'deny', ...fields, reason: '  ' })).status).toBe(400);
    expect(decided()).toBe(undefined);
    expect((await send({ do: 'deny', ...fields })).status).toBe(200);
    expect(decided()).toMatchObject({ verdict: 'deny', text: fields.reason, decidedBy: 'dashboard' });
  });

  test('is shown whole, escaped, with the hash that the decision is about', async () => {
    const command = `echo </pre><img src=x onerror=alert(1)>\u202e\r\n${'x'.repeat(3000)}\nlast`;
    const asked = waiting('Bash', { command, description: 'Harmless', timeout: 9 });
    const { body } = await open(asked);
    expect(body).not.toMatch(/<img|\u202e/);
    expect(body).toContain('echo &lt;/pre&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(body).toContain('<mark class="ctl">\\u{202e}</mark><mark class="ctl">\\u{d}</mark>');
    expect(body).toContain(`${'x'.repeat(3000)}<mark class="ctl">\\u{a}</mark>\nlast`);
    expect(body).toContain('2 characters that can’t be seen');
    expect(body).toMatch(/Claude says about it, unchecked: “Harmless”/);
    expect(fieldsIn(body, 'approve')).toEqual({
      do: 'approve',
      id: asked.question.id,
      shown: asked.question.hash,
    });
  });

  test('that changes a file is shown as the lines that change', async () => {
    const input = {
      file_path: 'a.ts',
      old_string: 'one\nsame',
      new_string: 'two<b>\nsame',
      replace_all: true,
    };
    const { body } = await open(waiting('Edit', input));
    expect(body).toContain('<del>- one</del><ins>+ two&lt;b&gt;</ins>');
    expect(body).toContain('(1 equal line)');
    expect(body).toContain('replace_all: true');
  });

  test('is allowed with another command, and the rest of its input stays', async () => {
    const { body, send, decided } = await open(waiting('Bash', { command: 'make all', timeout: 5 }));
    expect((await send({ do: 'approve', ...fieldsIn(body, 'approve'), command: ' ' })).status).toBe(400);
    const fields = { ...fieldsIn(body, 'approve'), command: 'make "one"\nmake two' };
    expect((await send({ do: 'approve', ...fields })).status).toBe(200);
    expect(JSON.parse(decided()?.editedInput ?? '')).toEqual({ command: 'make "one"\nmake two', timeout: 5 });
  });

  test('is allowed with another input, if that is an object', async () => {
    const { body, send, decided } = await open(waiting('Write', { file_path: 'a', content: 'b\u200b' }));
    expect(body).toContain('&quot;content&quot;: &quot;b\\u200b&quot;');
    const fields = { do: 'approve', ...fieldsIn(body, 'approve') };
    expect(await send({ ...fields, input: '[1]' })).toMatchObject({ status: 400, error: /JSON object/ });
    expect((await send({ ...fields, input: '{"file_path":"a","content":"c"}' })).status).toBe(200);
    expect(decided()?.editedInput).toBe('{"content":"c","file_path":"a"}');
  });

  test('is allowed for the rest of the run by the rule that was shown; one of a conversation is not', async () => {
    const { body, send, decided } = await open(waiting());
    const [, rule] = /no question for <code>([^<]*)</.exec(body) ?? [];
    expect((await send({ do: 'approve', ...fieldsIn(body, 'approve'), always: 'yes' })).status).toBe(200);
    expect(decided()?.always).toBe(rule);
    const talk = await open(waitingTalk());
    expect(talk.body).not.toContain('no question for');
    const fields = { do: 'approve', ...fieldsIn(talk.body, 'approve'), always: 'yes' };
    expect((await talk.send(fields)).status).toBe(400);
  });

  test('of Claude’s is answered by an option, several, or in other words', async () => {
    const options = [{ label: 'Red' }, { label: 'Blue', description: 'as the sky' }];
    const input = {
      questions: [
        { question: 'Which <one>?', options },
        { question: 'Which of these?', options, multiSelect: true },
        { question: 'And?', options },
      ],
    };
    const { body, send, decided } = await open(waiting('AskUserQuestion', input));
    expect(body).toContain('Which &lt;one&gt;?');
    const fields = { do: 'answer', ...fieldsIn(body, 'answer') };
    expect(await send(fields)).toMatchObject({ status: 400, error: 'Choose an answer' });
    const others = { other0: '', other1: '', other2: ' --always ' };
    expect((await send({ ...fields, ...others, answer0: '2' })).status).toBe(400);
    expect((await send({ ...fields, ...others, answer0: '9', answer1: '1' })).status).toBe(400);
    expect((await send({ ...fields, ...others, answer0: '2', answer1: '1,2' })).status).toBe(200);
    expect(JSON.parse(decided()?.editedInput ?? '').answers).toEqual({
      'Which <one>?': 'Blue',
      'Which of these?': 'Red, Blue',
      'And?': '--always',
    });
  });

  test('that is decided twice at once is decided once, and the other is told how', async () => {
    const { body, send, decided } = await open(waiting());
    const fields = fieldsIn(body, 'approve');
    const told = await Promise.all([
      ...Array.from({ length: 5 }, () => send({ do: 'approve', ...fields })),
      ...Array.from({ length: 5 }, () => send({ do: 'deny', ...fields, reason: 'No' })),
    ]);
    const done = told.filter(({ status }) => status === 200);
    const late = told.filter(({ status }) => status === 409);
    expect([done.length, late.length]).toEqual([1, 9]);
    const how = decided()?.verdict === 'allow' ? 'approved on the dashboard' : 'denied on the dashboard: No';
    for (const { error } of late) expect(error).toContain(`is decided already: it was ${how}`);
  });

  test('that a terminal decided first is not decided again', async () => {
    const asked = waiting();
    const { body, send } = await open(asked);
    await asked.run('deny', asked.question.id, '--reason', 'Not today');
    expect(await send({ do: 'approve', ...fieldsIn(body, 'approve') })).toMatchObject({
      status: 409,
      error: expect.stringContaining('denied at a terminal: Not today'),
    });
  });
});

describe('a decision is refused', () => {
  const wrong: Record<string, Headers> = {
    'from a foreign page': { Origin: 'http://attacker.example' },
    'from nowhere': { Origin: undefined },
    'from another port, says the browser': { 'Sec-Fetch-Site': 'same-site' },
    'as text, which needs no preflight': { 'Content-Type': 'text/plain' },
    'as a form': { 'Content-Type': 'application/x-www-form-urlencoded' },
    'without the key': { 'X-Session-Journal-Key': undefined },
    'with a guessed key': { 'X-Session-Journal-Key': 'A'.repeat(43) },
    'without a cookie': { Cookie: undefined },
    'under another name': { Host: 'attacker.example' },
  };

  test.each(Object.keys(wrong))('%s', async (what) => {
    const { body, send, decided } = await open(waiting());
    const { status } = await send({ do: 'approve', ...fieldsIn(body, 'approve') }, wrong[what]);
    expect([401, 403, 415]).toContain(status);
    expect(decided()).toBe(undefined);
  });

  test.each([
    ['about another hash', { shown: 'a'.repeat(64) }, 409],
    ['about no hash', { shown: '' }, 400],
    ['about a hash that is a flag', { shown: '--always' }, 400],
    ['about the beginning of a question', { id: 'ID6' }, 400],
    ['about a path', { id: '../../x' }, 400],
    ['about a flag', { id: '--always' }, 400],
    ['about the last one', { id: 'last' }, 400],
    ['about one that is not there', { id: '00000000' }, 400],
    ['about a list', { id: ['x'] }, 400],
  ])('%s', async (_, more, status) => {
    const asked = waiting();
    const { body, send, decided } = await open(asked);
    const fields: Record<string, unknown> = { do: 'approve', ...fieldsIn(body, 'approve'), ...more };
    if (fields.id === 'ID6') fields.id = asked.question.id.slice(0, 6);
    expect((await send(fields)).status).toBe(status);
    expect(decided()).toBe(undefined);
  });

  test('on a dashboard that only reads, and it gives out no key', async () => {
    const { who, body, send, decided } = await open(waiting(), '--read-only');
    expect(who.writeKey).toBe('');
    expect((await send({ do: 'approve', ...fieldsIn(body, 'approve') })).status).toBe(403);
    expect(decided()).toBe(undefined);
  });

  test('guarantee: an agent cannot approve: below a client, nothing gives it the code of a dashboard that runs', async () => {
    const { project } = waiting();
    await startDashboard(project);
    const agent = { env: { CLAUDECODE: '1', CLAUDE_CODE_SESSION_ID: 'c9' } };
    for (const words of [[], ['--json'], ['--open'], ['--json', '--port', '0']]) {
      const { code, stdout, stderr } = await project.runWith(agent, 'dashboard', ...words);
      expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('Only a person can do this')]);
      expect(stdout + stderr).not.toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/);
    }
  });

  test('with a permission mode in it, which changes nothing', async () => {
    const asked = waiting();
    const { body, send, decided } = await open(asked);
    const more = {
      permission_mode: 'bypass',
      mode: 'bypassPermissions',
      'and-pending': 'yes',
      answers: ['x'],
    };
    expect((await send({ do: 'approve', ...fieldsIn(body, 'approve'), ...more })).status).toBe(200);
    expect(decided()).toMatchObject({ editedInput: '', always: '' });
    expect(JSON.parse((await asked.run('runs', 'show', 'last', '--json')).stdout).permission_mode).toBe(
      'ask',
    );
  });
});
