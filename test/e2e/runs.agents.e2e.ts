import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bash } from './support/journal.ts';
import type { Script } from './support/messages-api.ts';
import { withImpatientAgents } from './support/plugin-variant.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

const agentCall = {
  name: 'Agent',
  input: { description: 'Sub', prompt: 'Sub task', subagent_type: 'general-purpose' },
};

/** The main task starts a sub-agent, which wants to make a folder, and says then how far it got. */
function oneAgent(): Script {
  let isFirst = true;
  return ({ kind, text }) => {
    if (kind !== 'turn') return undefined;
    if (!text.includes('Main task'))
      return text.includes('mkdir sub') ? 'The folder is still open' : { tools: [bash('mkdir sub')] };
    const reply = isFirst ? { tools: [agentCall] } : 'Done, but for the folder';
    isFirst = false;
    return reply;
  };
}

test('a sub-agent whose question nobody answers is told so, not refused, and the run ends with what it came to', async () => {
  place = await makeRunsPlace(oneAgent(), ({ root }) => withImpatientAgents(join(root, 'plugin')));
  const id = await place.start('Main task', '--park-after', '1s');
  await place.until(id, ({ state }) => state === 'waiting');
  const ended = await place.until(id);
  const [asked] = JSON.parse((await place.journal('approvals', '--all', '--json')).stdout).approvals;
  expect(asked).toMatchObject({ status: 'unanswered' });
  const told = place.api.requests.find(({ text }) => text.includes('Nobody has answered yet'));
  expect(told?.text).toContain('This is not a refusal');
  expect(place.api.requests.some(({ text }) => text.includes('The folder is still open'))).toBe(true);
  expect(ended).toMatchObject({
    state: 'completed',
    reason: '1 question was not answered: Bash',
    end: { result: 'Done, but for the folder', denials: [] },
  });
  expect(existsSync(join(place.project, 'sub'))).toBe(false);
  const late = await place.journal('approve', asked.id);
  expect(late.stderr).toContain('nobody answered in time, and Claude was told so');
});
