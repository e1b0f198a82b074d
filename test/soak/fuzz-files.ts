import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logKinds } from '../support/log-kinds.ts';
import { removeAll } from '../support/remove-all.ts';
import type { Target } from './fuzz-core.ts';
import { logCalls, seeds } from './fuzz-core.ts';
import type { Guard } from './guard.ts';
import { mutate } from './mutate.ts';
import type { Place, Ran, Step } from './place.ts';
import { eventInput, makePlace, runHere } from './place.ts';
import { active, projects, sample } from './samples.ts';
import { pick } from './soak.ts';

type Random = () => number;

const other = '.sessions/active/other-aaaaaa.md';
const bystander = 'src/main.ts';
const configs = [
  '{"continue_phrases":["weiter so"],"section_aliases":{"Fortschritt":"Progress"},"briefing_budget":4000,"not_secrets":["abc"]}',
  '{"briefing_budget":-1,"section_aliases":{"__proto__":"Progress"},"unknown":[1,2]}',
];

const events: readonly Step[] = [
  ...['startup', 'resume', 'clear', 'compact', 'fork'].map((source) => ({
    event: 'SessionStart',
    fields: { source, session_title: 'x' },
  })),
  ...['continue', 'hello', 'where were we?', '/session-log --discovery x', '/session-view'].map((prompt) => ({
    event: 'UserPromptSubmit',
    fields: { prompt, prompt_id: 'p1' },
  })),
  {
    event: 'UserPromptExpansion',
    fields: { command_name: 'session:log', command_args: '--decision Lock --rationale small' },
  },
  {
    event: 'UserPromptExpansion',
    fields: { command_name: 'session:checkpoint', command_args: '--note So far' },
  },
  { event: 'PreCompact', fields: { trigger: 'auto' } },
  {
    event: 'PreToolUse',
    fields: { tool_name: 'Bash', tool_input: { command: "session-journal log --stdin <<'E'\nnext: x\nE" } },
  },
  { event: 'PostToolUse', fields: { tool_name: 'Read' } },
];

const verbs: readonly (readonly string[])[] = [
  ...Object.values(logKinds).map((args) => ['log', ...args]),
  ['view'],
  ['view', '--decisions'],
  ['view', 'list', '--all'],
  ['view', '--pr'],
  ['view', '--raw'],
  ['search', 'lock'],
  ['checkpoint', '--note', 'x'],
  ['pause', '--note', 'x'],
  ['resume', 'fix-sweep'],
  ['set', '--name', 'other', '--task', '#1'],
  ['close', '--abandon', '--reason', 'x'],
  ['undo'],
  ['tidy', '--days', '1'],
  ['init', '--goal', 'New work', '--step', 'x'],
  ['leave'],
];

/** A fuzz target that runs on real files in a folder of its own. */
export interface Ground {
  readonly place: Place;
  readonly guard: Guard;
  /** Restores all files to their initial state. */
  reset(): void;
}

/** Returns a folder that file targets run in; the guard must allow writing to it. */
export function makeGround(base: string, guard: Guard): Ground {
  const place = guard.without(() => makePlace(base));
  const lay = (rel: string, text: string): void => {
    mkdirSync(join(place.root, rel, '..'), { recursive: true });
    writeFileSync(join(place.root, rel), text);
  };
  const reset = (): void => {
    guard.without(() => {
      for (const dir of ['.sessions', '.tasks', '../home/state', '../home/config'])
        removeAll(join(place.root, dir));
      for (const [rel, text] of Object.entries({ ...projects.two, [bystander]: 'untouched\n' }))
        lay(rel, text);
    });
  };
  reset();
  return { place, guard, reset };
}

function settle({ place, guard }: Ground, files: Readonly<Record<string, string>>): void {
  guard.without(() => {
    const all = { [active]: sample, ...files };
    for (const [rel, text] of Object.entries(all)) {
      mkdirSync(join(place.root, rel, '..'), { recursive: true });
      writeFileSync(join(place.root, rel), text);
    }
  });
}

/** Throws unless there is an answer or a refusal, for writes in the wrong place, and for bugs that a hook swallowed. */
async function run(ground: Ground, step: Step): Promise<Ran> {
  const { place, guard } = ground;
  const ran = await runHere(place, step);
  if (ran.code !== 0 && ran.code !== 1 && ran.code !== 2) throw new Error(`exit ${ran.code}: ${ran.stderr}`);
  const isElsewhere = step.argv?.some((word) => word.startsWith('-C')) ?? false;
  const offences = guard.takeOffences();
  if (offences.length > 0 && !isElsewhere) throw new Error(`It writes outside: ${offences.join(', ')}`);
  if (readFileSync(join(place.root, bystander), 'utf8') !== 'untouched\n')
    throw new Error('It changed a file of others');
  for (const log of [
    join(place.root, '.sessions/.local/errors.jsonl'),
    join(place.env.XDG_STATE_HOME ?? '', 'session-journal/errors.jsonl'),
  ]) {
    if (!existsSync(log)) continue;
    const text = readFileSync(log, 'utf8');
    guard.without(() => rmSync(log));
    if (text.includes('"stack":')) throw new Error(`A hook failed: ${text}`);
  }
  return ran;
}

function mutateValue(random: Random, value: unknown): unknown {
  if (random() < 0.15)
    return pick(random, [null, 1, true, [], {}, '', '\u0000', 'x'.repeat(5000), { a: { b: [1] } }]);
  if (typeof value === 'string') return random() < 0.5 ? mutate(random, value, seeds) : value;
  return value;
}

function hookInput(random: Random, place: Place): string {
  const plain = eventInput(place, pick(random, events));
  if (random() < 0.1) return mutate(random, plain, [plain]);
  const fields = Object.entries(JSON.parse(plain) as Record<string, unknown>);
  // Mostly keep the folder and the conversation, because a hook has nothing to do elsewhere.
  const changed = fields.flatMap(([key, value]) => {
    const chance = key === 'cwd' || key === 'session_id' || key === 'hook_event_name' ? 0.02 : 0.6;
    if (random() > chance) return [[key, value]];
    return random() < 0.1 ? [] : [[key, mutateValue(random, value)]];
  });
  return JSON.stringify(Object.fromEntries(changed));
}

const hookInputs =
  (ground: Ground): Target =>
  async (random, show) => {
    const input = hookInput(random, ground.place);
    show(input);
    settle(ground, {});
    const { stdout } = await run(ground, { event: 'fuzz', input });
    if (stdout.length > 40_000) throw new Error(`It printed ${stdout.length} characters`);
    if (stdout.startsWith('{')) JSON.parse(stdout);
  };

const commandLines =
  (ground: Ground): Target =>
  async (random, show) => {
    const words = random() < 0.4 ? ['log', ...pick(random, logCalls)] : [...pick(random, verbs)];
    const argv = words.map((word, index) =>
      index > 0 && random() < 0.4 ? mutate(random, word, seeds) : word,
    );
    if (random() < 0.1) argv.splice(Math.floor(random() * argv.length), 1);
    if (random() < 0.05) argv.push('--json');
    show(JSON.stringify(argv));
    settle(ground, {});
    const before = readFileSync(join(ground.place.root, active), 'utf8');
    const { code } = await run(ground, { argv, input: pick(random, seeds) });
    const path = join(ground.place.root, active);
    if (code !== 0 && existsSync(path) && readFileSync(path, 'utf8') !== before && argv[0] !== 'init')
      throw new Error('It was refused but changed the session');
  };

// Reads and writes a session file, with a second one next to it, through any kind of call.
const filesOnDisk =
  (ground: Ground): Target =>
  async (random, show) => {
    const text = mutate(random, random() < 0.5 ? sample : pick(random, seeds), seeds);
    const step: Step = random() < 0.5 ? { argv: pick(random, verbs) } : { ...pick(random, events) };
    show(JSON.stringify({ text, step }));
    settle(ground, { [active]: text });
    const [mine, others] = [active, other].map((rel) => join(ground.place.root, rel)) as [string, string];
    const before = readFileSync(mine, 'utf8');
    const beside = existsSync(others) ? readFileSync(others, 'utf8') : undefined;
    const { code } = await run(ground, step);
    const isRefused = code !== 0 && step.argv?.[0] !== 'init' && existsSync(mine);
    if (isRefused && readFileSync(mine, 'utf8') !== before)
      throw new Error('It was refused but changed the file');
    const isNamed = step.argv?.some((word) => /other|fix-sweep/.test(word)) ?? false;
    if (
      !isNamed &&
      beside?.includes('status: paused') &&
      existsSync(others) &&
      readFileSync(others, 'utf8') !== beside
    )
      throw new Error('It changed another session');
  };

const configFiles =
  (ground: Ground): Target =>
  async (random, show) => {
    const text = mutate(random, pick(random, configs), configs);
    const step: Step =
      random() < 0.5
        ? { argv: pick(random, [['view'], ['log', 'x'], ['search', 'x']]) }
        : { event: 'UserPromptSubmit', fields: { prompt: pick(random, ['continue', 'weiter so']) } };
    show(JSON.stringify({ text, step }));
    settle(ground, {
      '.sessions/config.json': text,
      '../home/config/session-journal/config.json': random() < 0.5 ? text : '{}',
    });
    await run(ground, step);
  };

const tasksOnDisk =
  (ground: Ground): Target =>
  async (random, show) => {
    const text = mutate(random, pick(random, [...Object.values(projects.tasks), ...seeds]), seeds);
    show(text);
    settle(ground, { '.tasks/active/fix-sweep-abcdef.md': text });
    await run(ground, { argv: ['init', '--task', 'fix-sweep', '--pause-current'] });
    await run(ground, { argv: ['close', '--abandon', '--reason', 'x', '--force'] });
  };

/** Fuzz targets that run on real files, with their weights out of a hundred. */
export const fileTargets: Readonly<
  Record<string, { readonly make: (ground: Ground) => Target; readonly weight: number }>
> = {
  'hook inputs': { make: hookInputs, weight: 10 },
  'command lines': { make: commandLines, weight: 6 },
  'session files on disk': { make: filesOnDisk, weight: 5 },
  'config files': { make: configFiles, weight: 3 },
  'task files on disk': { make: tasksOnDisk, weight: 1 },
};
