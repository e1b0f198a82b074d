import { expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { wholeCaptures } from '../support/taking.ts';
import { agentAt, clientFolder } from '../support/working-agent.ts';

test('captures take --dry-run says what would be captured, takes nothing, and says the same again', async () => {
  const project = makeProject({}, { commit: true });
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  const env = { CLAUDE_CODE_SESSION_ID: 'ada' };
  const take = async (...flags: string[]) => {
    const { code, stdout } = await project.runWith({ env }, 'captures', 'take', '--json', ...flags);
    expect(code).toBe(0);
    return JSON.parse(stdout);
  };
  expect((await take('--dry-run')).reason).toBe('Nothing new to capture');
  const ada = agentAt(project, 'ada', { at: Math.floor(Date.now() / 1000) - 3600 });
  ada.say(`The key is AKIA${'2E4HXQ7RZ3TNWB5K'}`);
  const { would } = await take('--dry-run');
  expect(would).toEqual([{ commit: '', messages: 2, bytes: expect.any(Number), redacted: 1 }]);
  expect((await take('--dry-run')).would).toEqual(would);
  expect(await wholeCaptures(project)).toEqual([]);
  expect((await take()).captures).toMatchObject(would);
  expect((await take('--dry-run')).reason).toBe('Nothing new to capture');
});
