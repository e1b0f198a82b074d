import type { Run } from '../state/run.ts';

/** What a run's settings need to know of this machine. All paths are absolute. */
export interface SettingsPlace {
  /** The run's folder. */
  readonly folder: string;
  /** The program that answers for the run's hooks, and the Node that runs it. */
  readonly hook: string;
  readonly node: string;
  /** The journal's hooks, by event, if the plugin doesn't bring them; empty otherwise. */
  readonly journalHooks: Readonly<Record<string, readonly unknown[]>>;
}

// The client gives up on a hook after this. A question of a sub-agent waits all this time, and is then told so.
const leastHookSeconds = 600;
const marginSeconds = 60;

/** Returns the settings that a run's client gets by `--settings`, over those of the person and the project. */
export function runSettings({ settings }: Run, place: SettingsPlace): Record<string, unknown> {
  const timeout = Math.max(leastHookSeconds, Math.ceil(settings.parkAfterMs / 1000) + marginSeconds);
  const command = [place.node, place.hook, place.folder].map(quote).join(' ');
  const own = { matcher: '*', hooks: [{ type: 'command', command, timeout }] };
  const { PreToolUse = [], ...others } = place.journalHooks;
  return {
    // A repository's settings can switch off all hooks, ours too.
    disableAllHooks: false,
    permissions: {
      allow: settings.allow,
      deny: settings.deny,
      additionalDirectories: settings.addDirs,
    },
    hooks: { ...others, PreToolUse: [own, ...PreToolUse] },
  };
}

// The client gives a hook's command to a shell.
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
