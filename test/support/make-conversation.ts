import type { TestProject } from './make-project.ts';

/** A turn of a made conversation. */
export interface MadeTurn {
  readonly said: string;
  readonly answered?: string;
  /** Tool calls: name, input, and how they end (default: 0). */
  readonly did?: readonly {
    readonly tool: string;
    readonly input: object;
    readonly error?: string;
    /** What the client notes of its result besides. */
    readonly result?: object;
  }[];
}

/** A conversation to be made, as Claude Code would have written it. */
export interface MadeConversation {
  readonly id: string;
  readonly turns: readonly MadeTurn[];
  readonly title?: string;
  readonly branch?: string;
  /** Relative to the project's root, or absolute. */
  readonly cwd?: string;
  /** The time of the first line; each line comes a second later. */
  readonly from?: string;
  readonly entrypoint?: string;
  /** Below the home folder. */
  readonly folder?: string;
}

/** Writes a conversation's transcript into the home of a test project, and returns its absolute path. */
export function makeConversation(project: TestProject, made: MadeConversation): string {
  const { id, folder = '.claude' } = made;
  const path = `../home/${folder}/projects/made/${id}.jsonl`;
  project.write(path, `${linesOf(project, made).join('\n')}\n`);
  return project.path(path);
}

function linesOf(project: TestProject, made: MadeConversation): string[] {
  const { id, turns, title, branch = 'main', from = '2025-01-15T10:00:00Z', entrypoint = 'cli' } = made;
  const cwd = made.cwd?.startsWith('/') ? made.cwd : project.path(made.cwd ?? '.');
  const lines: object[] = [{ type: 'queue-operation', operation: 'enqueue', content: 'noise' }];
  let parent: string | null = null;
  let count = 0;
  const push = (type: string, more: object): void => {
    const uuid = `${id}-${count}`;
    const timestamp = new Date(Date.parse(from) + count * 1000).toISOString();
    const place = { cwd, gitBranch: branch, sessionId: id, entrypoint, isSidechain: false };
    lines.push({ parentUuid: parent, type, uuid, timestamp, ...place, ...more });
    parent = uuid;
    count += 1;
  };
  const answer = (block: object, message: string): void => {
    const usage = { input_tokens: 100, cache_read_input_tokens: 1000, output_tokens: 10 };
    push('assistant', {
      message: { id: message, role: 'assistant', model: 'claude-x', content: [block], usage },
    });
  };
  for (const [index, { said, answered, did = [] }] of turns.entries()) {
    push('user', { message: { role: 'user', content: said } });
    for (const [call, { tool, input, error, result: toolUseResult }] of did.entries()) {
      const tool_use_id = `toolu-${index}-${call}`;
      answer({ type: 'tool_use', id: tool_use_id, name: tool, input }, `m-${index}`);
      const result = {
        type: 'tool_result',
        tool_use_id,
        content: error ?? 'fine',
        is_error: error !== undefined,
      };
      push('user', { message: { role: 'user', content: [result] }, ...(toolUseResult && { toolUseResult }) });
    }
    if (answered !== undefined) answer({ type: 'text', text: answered }, `m-${index}-end`);
  }
  if (title !== undefined) lines.push({ type: 'custom-title', customTitle: title, sessionId: id });
  return lines.map((line) => JSON.stringify(line));
}
