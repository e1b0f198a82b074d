import { relative } from 'node:path';
import { untilTaken } from './captured-work.ts';
import { hook, type Sent, writeBoundary } from './hook-run.ts';
import type { TestProject } from './make-project.ts';
import { makeRunsPlace, type RunsPlace } from './runs-place.ts';
import { agentAt, type Clock, clientFolder, type WorkingAgent } from './working-agent.ts';

/** Texts that look like secrets, of two kinds. They are put together, so that no scanner takes them for real ones. */
export const daySecrets = [
  `ghp_${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8v'}${'wX0yZ1aB'}`,
  `sk_live_${'4eC39HqLyjWDarjtT1zdp7dc'}`,
] as const;

const [token, payKey] = daySecrets;

/** A day of work, done with the program itself. */
export interface ScriptedDay {
  readonly place: RunsPlace;
  readonly project: TestProject;
}

interface Working {
  readonly place: RunsPlace;
  readonly agent: WorkingAgent;
  readonly clock: Clock;
}

/** Does a day of work: a plan, decisions with options, dead ends, a compaction, commits with captures, runs. */
export async function makeScriptedDay(): Promise<ScriptedDay> {
  const place = await makeRunsPlace({ 'README.md': '# Imports\n' });
  const { project } = place;
  project.git('add', '--all');
  project.git('commit', '--quiet', '--message', 'Start');
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  const clock = { at: 0 };
  const agent = agentAt(project, 'f3a8c1d2-0000-4000-8000-000000000001', clock);
  const day = { place, agent, clock };
  await morning(day);
  await compaction(day);
  await afternoon(day);
  return { place, project };
}

const begin = [
  ['init', '--name', 'csv-import', '--goal', 'Import CSV files of a gigabyte without running out of memory'],
  [
    'log',
    '--step',
    'Measure the old import',
    '--step',
    'Read line by line',
    '--step',
    'Write in batches',
    '--step',
    'Document it',
  ],
];

const found = [
  ['log', '--done', '1', '--discovery', 'The old import holds the whole file three times: 3.1 GB for 1 GB'],
  [
    'log',
    '--decision',
    'Read with a stream',
    '--context',
    'The file does not fit in memory',
    '--options',
    'a stream; mmap; split the file first',
    '--choice',
    'a stream',
    '--rationale',
    'mmap needs a native module, and splitting needs twice the disk',
  ],
  [
    'log',
    '--tried',
    'Read with readline',
    '--result',
    'it drops the last line of a file without a line break',
  ],
  ['log', '--file', 'src/read.ts', '--description', 'reads line by line'],
  ['log', '--key-context', 'Never run the import against db-prod-1'],
];

async function morning(day: Working): Promise<void> {
  const { agent } = day;
  await says(day, 'Imports of large files die. Find out why, and make a plan', 'I measured first.');
  for (const words of begin) await logs(day, words);
  await says(
    day,
    `Use ${token} to fetch the sample`,
    `I used ${token} and measured: three copies in memory.`,
  );
  for (const words of found) await logs(day, words);
  now(day);
  agent.write('src/read.ts', 'export const read = (path: string) => lines(path);\n');
  await commits(day, 'Read imports line by line', 1);
  await logs(day, ['log', '--done', '2', '--progress', 'Reads line by line']);
}

async function compaction(day: Working): Promise<void> {
  await send(day, 'PreCompact', { trigger: 'auto' });
  const { project } = day.place;
  const started = await hook(project, 'SessionStart', { ...sender(day), source: 'compact' });
  writeBoundary(project, started.context, relative(project.root, day.agent.transcript));
}

async function afternoon(day: Working): Promise<void> {
  const { agent, place } = day;
  await says(day, 'Go on with the batches', 'I write 500 rows at a time.');
  await logs(day, [
    'log',
    '--decision',
    'Write 500 rows at a time',
    '--options',
    'one by one; 500; 10,000',
    '--choice',
    '500',
    '--rationale',
    'ten times as fast as one by one, and a failure costs little',
  ]);
  await logs(day, ['log', '--blocker', 'The staging database is full']);
  await logs(day, ['log', '--resolved', '1']);
  now(day);
  agent.write('src/write.ts', 'export const batch = 500;\n');
  await commits(day, 'Write in batches of 500', 2);
  await logs(day, ['checkpoint', '--note', 'Before the tests']);
  await runs(place);
  await logs(day, ['log', '--next', 'Write the page about imports']);
}

async function runs(place: RunsPlace): Promise<void> {
  const flags = ['--session', 'csv-import', '--step', '3', '--tick', '--name', 'import-tests'];
  const said = { say: `All 41 tests pass.\n\nI used ${payKey} for the last one.` };
  await place.until(await place.start([{ say: `I begin.` }, said], ...flags));
  await place.until(await place.start([{ exit: 7 }], '--session', 'csv-import', '--name', 'import-bench'));
  await place.look();
}

async function says(day: Working, text: string, answer: string): Promise<void> {
  await send(day, 'UserPromptSubmit', { prompt: text });
  now(day);
  day.agent.say(text, answer);
}

async function logs(day: Working, words: readonly string[]): Promise<void> {
  const env = { CLAUDE_CODE_SESSION_ID: day.agent.id };
  const { code, stderr } = await day.place.project.runWith({ env }, ...words);
  if (code !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  now(day);
  const line = words.map((word) => (/^[\w-]+$/.test(word) ? word : `'${word}'`)).join(' ');
  day.agent.bash('true', { shown: `session-journal ${line}`, seconds: 0 });
}

async function commits(day: Working, subject: string, count: number): Promise<void> {
  day.agent.bash(`git add src && git commit -qm '${subject}'`, { seconds: 0 });
  await send(day, 'PostToolUse', { tool_name: 'Bash' });
  await untilTaken(day.place.project, count);
}

function send(day: Working, name: string, fields: Sent = {}): Promise<unknown> {
  return hook(day.place.project, name, { ...sender(day), ...fields });
}

function sender({ agent }: Working): Sent {
  return { session_id: agent.id, transcript_path: agent.transcript };
}

function now({ clock }: Working): void {
  clock.at = Math.floor(Date.now() / 1000);
}
