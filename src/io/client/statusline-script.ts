import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { setJsonKey } from '../../core/text/json-key.ts';
import { writeFailure } from '../disk/failures.ts';
import { removeQuietly, writeFileAtomic } from '../disk/files.ts';
import { asRecord, readJson, writeJson } from '../disk/json.ts';
import { findText } from '../disk/read.ts';
import { exists, realPath } from '../disk/stat.ts';
import { type Env, ensureStateDir, homeOf, stateDir } from '../project/person.ts';

const scriptName = 'statusline.sh';
const keptName = 'statusline.json';

/** The person's settings of Claude Code, and what `statusLine` in them is now and would be. */
export interface StatuslinePlan {
  /** Absolute path of the settings. */
  readonly settings: string;
  readonly before: unknown;
  readonly after: unknown;
}

function settingsPath(env: Env): string {
  const folder = env.CLAUDE_CONFIG_DIR ?? join(homeOf(env) ?? '', '.claude');
  return join(folder, 'settings.json');
}

function scriptPath(env: Env): string | undefined {
  const state = stateDir(env);
  return state === undefined ? undefined : join(state, scriptName);
}

/** Says whether `statusLine` in the person's settings runs our script. */
export function hasStatusline(env: Env): boolean {
  const script = scriptPath(env);
  return script !== undefined && commandOf(readStatusline(env)) === quoted(script);
}

function readStatusline(env: Env): unknown {
  return asRecord(parse(findText(settingsPath(env)) ?? '{}'))?.statusLine;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function commandOf(statusLine: unknown): string {
  const command = asRecord(statusLine)?.command;
  return typeof command === 'string' ? command : '';
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

/** Returns what installing our status line would change, or what taking it out would. Fails with `damaged`. */
export function planStatusline(env: Env, wish: 'install' | 'uninstall'): StatuslinePlan {
  const settings = settingsPath(env);
  assertObject(settings);
  const before = readStatusline(env);
  const script = scriptPath(env) ?? '';
  const former = asRecord(readJson(join(stateDir(env) ?? '', keptName)))?.former;
  const own = { ...asRecord(before), type: 'command', command: quoted(script) };
  const after = wish === 'install' ? own : hasStatusline(env) ? former : before;
  return { settings, before, after };
}

function assertObject(path: string): void {
  const text = findText(path);
  if (text === undefined || asRecord(parse(text)) !== undefined) return;
  throw new Failure('damaged', `Cannot use "${path}": it is not a JSON object`, {
    hint: 'Fix it in an editor, then try again',
  });
}

/** Carries out a plan; `program` is the absolute path of our program. The text around the entry stays as it is. */
export function changeStatusline(env: Env, plan: StatuslinePlan, program: string): void {
  const isOurs = hasStatusline(env);
  const state = ensureStateDir(env);
  const script = join(state, scriptName);
  const isInstall = commandOf(plan.after) === quoted(script);
  if (isInstall) {
    const former = isOurs ? asRecord(readJson(join(state, keptName)))?.former : plan.before;
    writeJson(join(state, keptName), { schema: 1, former });
    writeFileAtomic(script, scriptText(program, commandOf(former)), { mode: 0o700, fsync: false });
  }
  writeSettings(plan);
  if (!isInstall) for (const name of [scriptName, keptName]) removeQuietly(join(state, name));
}

function writeSettings({ settings, after }: StatuslinePlan): void {
  const text = findText(settings) ?? '{}\n';
  const edit = setJsonKey(text, 'statusLine', after);
  if (edit === undefined) return;
  try {
    // Where the file is a link, as people keep such files together elsewhere, it stays one.
    writeFileAtomic(exists(settings) ? realPath(settings) : settings, applyEdits(text, [edit]), {
      mode: 0o600,
    });
  } catch (error) {
    throw writeFailure(error, settings);
  }
}

// It finds the program that is installed now, and prints nothing without one. What stood there before is run, too.
function scriptText(program: string, former: string): string {
  return `#!/bin/sh
# The status line of Session Journal. To take it out: session-journal statusline --uninstall
input=$(cat)
own=${quoted(program)}
if [ ! -f "$own" ]; then
  for own in "\${CLAUDE_CONFIG_DIR:-$HOME/.claude}"/plugins/cache/*/session-journal/*/dist/cli.cjs; do :; done
fi
if [ -f "$own" ]; then printf '%s' "$input" | node "$own" statusline 2>/dev/null
elif command -v session-journal >/dev/null 2>&1; then printf '%s' "$input" | session-journal statusline 2>/dev/null
fi
${former === '' ? 'exit 0' : `printf '%s' "$input" | sh -c ${quoted(former)}`}
`;
}
