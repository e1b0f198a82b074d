import type { Call, FlagSpec } from '../../core/calls/call-spec.ts';
import { flagText, flagTexts, hasFlag } from '../../core/calls/call-spec.ts';
import { parseDuration } from '../../core/duration.ts';
import { Failure } from '../../core/failure.ts';
import type { RunMode, RunSettings } from '../../runs/state/run.ts';

function flag(name: string, placeholder: string, about: string): FlagSpec {
  return { name, takes: 'text', isOneWord: true, placeholder, about };
}

function text(name: string, about: string): FlagSpec {
  return { name, takes: 'text', placeholder: 'TEXT', about };
}

/** The flags that say what a run may do and cost. */
export const settingsFlags: readonly FlagSpec[] = [
  flag('model', 'M', 'The model (default: that of the client)'),
  flag('max-turns', 'N', 'End after so many turns'),
  flag('budget', 'USD', 'What it may cost with all its continuations (default: 5; "none" for no limit)'),
  flag('timeout', 'D', 'Interrupt it after this time, such as 90s or 2h'),
  text('system-prompt', "A system prompt instead of the client's"),
  text('append-system-prompt', "What to add to the client's system prompt"),
  {
    ...flag('allow', 'RULE', 'What it may do without a question, such as "Bash(npm test)"'),
    repeat: true,
    isOneWord: false,
  },
  { ...flag('deny', 'RULE', 'What it may not do'), repeat: true, isOneWord: false },
  { ...flag('add-dir', 'D', 'Another folder that it may work in'), repeat: true },
  { ...flag('env', 'NAME', 'Another variable that it gets'), repeat: true },
  flag('mcp-config', 'F', 'A file with MCP servers'),
  flag('permission-mode', 'MODE', 'ask, edits, plan, unattended or bypass (default: ask)'),
  flag('bypass-for', 'D', 'How long the mode bypass holds (default: 30m; at most 8h)'),
  flag('park-after', 'D', 'How long a question waits before the run is put away (default: 5m)'),
  { name: 'wait-for-limit', takes: 'none', about: 'If the usage limit is reached, go on once when it ends' },
  { name: 'snapshots', takes: 'none', about: 'Keep each file that it reads, as it was read' },
];

const modes: ReadonlyMap<string, RunMode> = new Map([
  ['ask', 'ask'],
  ['edits', 'edits'],
  ['plan', 'plan'],
  ['unattended', 'unattended'],
  ['bypass', 'bypass'],
  ['default', 'ask'],
  ['acceptEdits', 'edits'],
  ['dontAsk', 'unattended'],
  ['bypassPermissions', 'bypass'],
]);

/** Says whether a run may do or cost more than one that an agent may start; `usual` is the budget without a flag. */
export function hasMoreRights(settings: RunSettings, usual: number | undefined): boolean {
  const { mode, budgetUsd, allow, addDirs, envNames, mcpConfig } = settings;
  const isDearer = budgetUsd === undefined ? usual !== undefined : usual !== undefined && budgetUsd > usual;
  const isFreer = [...allow, ...addDirs, ...envNames, mcpConfig].some((one) => one !== '');
  return (mode !== 'ask' && mode !== 'plan') || isDearer || isFreer;
}

/** What settings are read from besides the call. */
export interface SettingsBase {
  /** What holds where the call says nothing. */
  readonly base: RunSettings;
  readonly now: number;
  /** Returns the absolute path of a folder or file that the call names. */
  readonly resolve: (path: string) => string;
}

/** Returns the settings of a run that a call asks for. Fails with `misuse`. */
export function readSettings(call: Call, { base, now, resolve }: SettingsBase): RunSettings {
  const mode = readMode(call) ?? base.mode;
  const given = (name: string): string | undefined => flagText(call, name);
  const list = (name: string, otherwise: readonly string[]): readonly string[] =>
    hasFlag(call, name) ? flagTexts(call, name).filter((one) => one !== '') : otherwise;
  const config = given('mcp-config');
  return {
    model: given('model') ?? base.model,
    maxTurns: readPositive(call, 'max-turns') ?? base.maxTurns,
    budgetUsd: readMoney(call, base.budgetUsd),
    timeoutMs: readTime(call, 'timeout') ?? base.timeoutMs,
    systemPrompt: given('system-prompt') ?? base.systemPrompt,
    appendSystemPrompt: given('append-system-prompt') ?? base.appendSystemPrompt,
    allow: list('allow', base.allow),
    deny: list('deny', base.deny),
    addDirs: hasFlag(call, 'add-dir') ? flagTexts(call, 'add-dir').map(resolve) : base.addDirs,
    envNames: list('env', base.envNames).map(readName),
    mcpConfig: config === undefined ? base.mcpConfig : resolve(config),
    mode,
    bypassUntil: mode === 'bypass' ? readBypass(call, { base, now }) : undefined,
    parkAfterMs: readTime(call, 'park-after') ?? base.parkAfterMs,
    waitsForLimit: hasFlag(call, 'wait-for-limit') || base.waitsForLimit,
    snapshots: hasFlag(call, 'snapshots') || base.snapshots,
  };
}

function readMode(call: Call): RunMode | undefined {
  const given = flagText(call, 'permission-mode');
  const mode = given === undefined ? undefined : modes.get(given);
  if (given === undefined || mode !== undefined) return mode;
  throw misuse('permission-mode', given, 'ask, edits, plan, unattended or bypass');
}

const usualBypassMs = 30 * 60_000;
const longestBypassMs = 8 * 3_600_000;

// A bypass that another run had is never longer than it was there.
function readBypass(call: Call, { base, now }: Pick<SettingsBase, 'base' | 'now'>): number {
  const time = readTime(call, 'bypass-for');
  if (time !== undefined && time > longestBypassMs) {
    throw misuse('bypass-for', flagText(call, 'bypass-for') ?? '', 'at most 8h');
  }
  if (time === undefined && !hasFlag(call, 'permission-mode') && base.bypassUntil !== undefined)
    return base.bypassUntil;
  return now + (time ?? usualBypassMs);
}

function readTime(call: Call, name: string): number | undefined {
  const given = flagText(call, name);
  const time = given === undefined ? undefined : parseDuration(given);
  if (given === undefined || time !== undefined) return time;
  throw misuse(name, given, 'a time such as 90s, 5m or 2h');
}

function readPositive(call: Call, name: string): number | undefined {
  const given = flagText(call, name);
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(given.trim())) return Number(given);
  throw misuse(name, given, 'a whole number from 1');
}

function readMoney(call: Call, base: number | undefined): number | undefined {
  const given = flagText(call, 'budget')?.trim();
  if (given === undefined) return base;
  if (given === 'none') return undefined;
  const amount = Number(given.replace(/^\$/, ''));
  if (/\d/.test(given) && Number.isFinite(amount) && amount > 0) return amount;
  throw misuse('budget', given, 'an amount in US dollars, or "none"');
}

// A name is written down, so a value after it would be, too.
function readName(given: string): string {
  if (/^[A-Za-z_]\w*$/.test(given)) return given;
  throw misuse('env', given.split('=')[0] ?? '', 'the name of a variable, without its value');
}

function misuse(name: string, given: string, expected: string): Failure {
  return new Failure('misuse', `Invalid --${name} "${given}": it must be ${expected}`, {
    hint: 'All flags: session-journal run --help',
  });
}
