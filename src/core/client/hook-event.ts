/** What the client tells a hook, as far as we use it. Fields that are missing or of another type are undefined. */
export interface HookEvent {
  readonly name: string;
  readonly conversation: string;
  /** Absolute path of the client's working directory. */
  readonly cwd: string;
  readonly transcript: string | undefined;
  /** Set inside a subagent. */
  readonly agent: string | undefined;
  readonly prompt: string | undefined;
  readonly promptId: string | undefined;
  /** SessionStart: startup, resume, clear, compact or fork. */
  readonly source: string | undefined;
  /** The conversation's title, once it has one. */
  readonly title: string | undefined;
  /** PreCompact: manual or auto. */
  readonly trigger: string | undefined;
  /** UserPromptExpansion: `session:log`, and in `args` what was typed after it. */
  readonly command: string | undefined;
  readonly args: string | undefined;
  /** The permission mode: default, acceptEdits, plan, dontAsk, bypassPermissions or auto. */
  readonly mode: string | undefined;
  readonly tool: string | undefined;
  /** The Bash tool's command line. */
  readonly line: string | undefined;
  /** The id of the tool call. */
  readonly call: string | undefined;
  /** What a Bash call changed in files, if the client says so, in its own form. */
  readonly commandDiff: unknown;
  /** TaskCompleted: the task's id. */
  readonly task: string | undefined;
}

/** What is wrong with a hook's standard input. */
export interface BadInput {
  readonly trouble: string;
}

/** Returns the event in a hook's standard input, or what is wrong with that input. */
export function decodeHookEvent(text: string): HookEvent | BadInput {
  const fields = parseObject(text);
  if (fields === undefined) return { trouble: 'Invalid hook event: it is not a JSON object' };
  const read = (key: string): string | undefined => {
    const value = fields[key];
    return typeof value === 'string' ? value : undefined;
  };
  const name = read('hook_event_name');
  const conversation = read('session_id');
  const cwd = read('cwd');
  if (name === undefined) return { trouble: 'Invalid hook event: "hook_event_name" is not a string' };
  if (conversation === undefined) return { trouble: 'Invalid hook event: "session_id" is not a string' };
  if (cwd === undefined || !isAbsolute(cwd))
    return { trouble: 'Invalid hook event: "cwd" is not an absolute path' };
  if (name === 'UserPromptSubmit' && read('prompt') === undefined) {
    return { trouble: 'Invalid hook event: "prompt" is not a string' };
  }
  const tool = fields.tool_input;
  const line = isObject(tool) && typeof tool.command === 'string' ? tool.command : undefined;
  return {
    name,
    conversation,
    cwd,
    transcript: read('transcript_path'),
    agent: read('agent_id'),
    prompt: read('prompt'),
    promptId: read('prompt_id'),
    source: read('source'),
    title: read('session_title'),
    trigger: read('trigger'),
    command: read('command_name'),
    args: read('command_args'),
    mode: read('permission_mode'),
    tool: read('tool_name'),
    line,
    call: read('tool_use_id'),
    commandDiff: diffIn(fields.tool_response),
    task: read('task_id'),
  };
}

function diffIn(response: unknown): unknown {
  return isObject(response) ? response.bashEditDiff : undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^(?:[A-Za-z]:[\\/]|\\\\)/.test(path);
}
