import type { Run } from '../state/run.ts';

/** What the client is started with besides the run itself. */
export interface LaunchFiles {
  /** Absolute paths of files in the run's folder; empty for none. */
  readonly settings: string;
  readonly systemPrompt: string;
  readonly appendSystemPrompt: string;
  /** Absolute path of what the client reads MCP servers from; empty for none. */
  readonly mcpConfig: string;
}

/** Which conversation the client goes on with. */
export interface ResumedTalk {
  readonly conversation: string;
  /** Whether it goes on in a copy, which gets the run's own id. */
  readonly isFork: boolean;
}

/** How much of the money of a run, and which conversation, this client has. */
export interface Launch {
  readonly files: LaunchFiles;
  readonly resumed: ResumedTalk | undefined;
  /** In US dollars, for this process alone; undefined for no limit. */
  readonly budgetLeft: number | undefined;
}

// Its input and output are lines of JSON. Without `--permission-prompt-tool stdio`, what needs a permission is denied.
const spoken = [
  ...['-p', '--input-format', 'stream-json', '--output-format', 'stream-json', '--verbose'],
  ...['--permission-prompt-tool', 'stdio'],
];

/**
 * Returns the arguments of a run's client. What the person wrote, rules included, is not among them, because an argument
 * can be seen by everyone.
 */
export function clientArgs(run: Run, { files, resumed, budgetLeft }: Launch): string[] {
  const { settings } = run;
  return [
    ...spoken,
    ...conversationArgs(run, resumed),
    ...option('--settings', files.settings),
    ...option('--model', settings.model),
    ...option('--max-turns', settings.maxTurns),
    ...option('--max-budget-usd', budgetLeft),
    ...option('--system-prompt-file', files.systemPrompt),
    ...option('--append-system-prompt-file', files.appendSystemPrompt),
    ...option('--mcp-config', files.mcpConfig),
    ...option('--permission-mode', settings.mode === 'plan' ? 'plan' : 'default'),
  ];
}

function conversationArgs(run: Run, resumed: ResumedTalk | undefined): string[] {
  if (resumed === undefined) return ['--session-id', run.conversation];
  const fork = resumed.isFork ? ['--fork-session', '--session-id', run.conversation] : [];
  return ['--resume', resumed.conversation, ...fork];
}

function option(name: string, value: string | number | undefined): string[] {
  return value === undefined || value === '' ? [] : [name, String(value)];
}
