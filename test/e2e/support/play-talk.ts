import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scene } from '../../support/scripted-talk.ts';
import {
  agentScenes,
  allScenes,
  headlessScenes,
  reportAnswers,
  screenScenes,
  talkFolder,
} from '../../support/scripted-talk.ts';
import type { Client } from './client.ts';
import { type Reply, tooLong } from './message-wire.ts';
import type { Script } from './messages-api.ts';
import type { ModelRequest } from './model-request.ts';
import type { Screen } from './screen.ts';

/** Plays the scripted conversation with the real client in its project, and returns the conversation's id. */
export async function playTalk(client: Client): Promise<string> {
  const { project, api } = client;
  mkdirSync(join(project, '.claude', 'commands'), { recursive: true });
  writeFileSync(join(project, '.claude', 'commands', 'hi.md'), 'Say hi with $ARGUMENTS\n');
  api.play(scriptOf(project));
  const args = ['--permission-mode', 'default', '--allowedTools', 'Bash,Write,Edit,Read,Agent'];
  const screen = await client.screen({ args, columns: 100, rows: 50 });
  for (const [at, scene] of screenScenes.entries()) {
    await playScene({ screen, project }, scene, screenScenes[at + 1]);
  }
  const resume = api.requests.find(({ kind }) => kind === 'turn')?.sessionId ?? '';
  await screen.close();
  for (const { said } of headlessScenes) await client.ask(said, { resume, allow: ['Bash', 'Agent'] });
  return resume;
}

function scriptOf(project: string): Script {
  let isRefused = false;
  return (request) => {
    if (request.kind !== 'turn') return undefined;
    const { scene, step, report } = standOf(request);
    if (scene === undefined) return report;
    if (scene.said === 'Too much to read' && !isRefused) {
      isRefused = true;
      return tooLong;
    }
    const reply = JSON.stringify(scene.replies[step] ?? { text: 'OK' });
    return JSON.parse(reply.replaceAll(talkFolder, project)) as Reply;
  };
}

const cues = [...agentScenes, ...allScenes]
  .filter(({ replies }) => replies.length > 0)
  .map((scene) => ({
    scene,
    cue: JSON.stringify(scene.said.replace(/^\/\w+ /, '<command-args>')).slice(1, -1),
  }));

interface Stand {
  readonly scene?: Scene | undefined;
  readonly step: number;
  /** The answer to the client's report of what ran meanwhile. */
  readonly report?: string | undefined;
}

// The scene of the last message that belongs to one, and how often the model has answered since.
function standOf({ body: { messages } }: ModelRequest): Stand {
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    if (messages[at]?.role === 'assistant') continue;
    const text = JSON.stringify(messages[at]?.content);
    const scene = cues.find(({ cue }) => text.includes(cue))?.scene;
    const step = messages.slice(at).filter(({ role }) => role === 'assistant').length;
    const report = Object.entries(reportAnswers).find(([words]) => text.includes(words))?.[1];
    if (scene !== undefined || report !== undefined) return { scene, step, report };
  }
  return { step: 0 };
}

interface Stage {
  readonly screen: Screen;
  readonly project: string;
}

async function playScene({ screen, project }: Stage, scene: Scene, next: Scene | undefined): Promise<void> {
  // This one is said in the middle of the one before.
  if (scene.form === 'queued') return;
  await screen.send(scene.form === 'shell' ? `!${scene.said}` : scene.said);
  if (scene.isBusyBehind === true && next !== undefined) {
    await untilThere(join(project, 'waiting'));
    await screen.send(next.said);
    // The box is empty again.
    await screen.waitFor(new RegExp(`^❯(?!.*${next.said}).*\\n─`, 'm'));
    writeFileSync(join(project, 'go'), '');
    await screen.waitFor(lastWords(next));
  } else if (scene.isInterrupted === true) {
    await untilThere(join(project, 'begun'));
    await screen.press('Escape');
    await screen.waitFor('Interrupted');
  } else if (scene.endsWith !== undefined) {
    await screen.waitFor(scene.replies.at(-2)?.text ?? '');
    writeFileSync(join(project, scene.endsWith), '');
    await screen.waitFor(lastWords(scene));
  } else await screen.waitFor(lastWords(scene));
  if (scene.isRewound === true) await goBack(screen, scene);
}

async function untilThere(path: string): Promise<void> {
  while (!existsSync(path)) await sleep(100);
}

function lastWords({ said, replies }: Scene): string {
  return replies.at(-1)?.text ?? (said.startsWith('/compact') ? 'Compacted' : 'renamed');
}

async function goBack(screen: Screen, { said }: Scene): Promise<void> {
  await screen.send('/rewind');
  await screen.waitFor('❯ (current)');
  await screen.press('Up');
  await screen.waitFor(new RegExp(`^ +❯ ${said}$`, 'm'));
  await screen.press('Enter');
  await screen.waitFor('1. Restore conversation');
  await screen.press('Enter');
  await screen.waitFor(/^(?![\s\S]*Restore conversation)/);
  // The box holds what was said there.
  await screen.press('C-u');
  await screen.waitFor(/^❯$/m);
}
