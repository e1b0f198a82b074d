import { chmodSync } from 'node:fs';
import { makeConversation } from './make-conversation.ts';
import { makeProject, type TestProject } from './make-project.ts';

// The real client answers in test/e2e/ask-conversation.e2e.ts. Here a program in its place says what it was given.
/** The id of the conversation that is asked. */
export const first = '0a1b2c3d-0000-4000-8000-000000000001';
const program = `#!/bin/sh
env > "$HOME/env"; pwd > "$HOME/cwd"; printf '%s\\n' "$@" > "$HOME/args"
[ "$1" = -p ] && cat > "$HOME/question"
find . -not -path './.git*' | sort > "$HOME/files"
while [ $# -gt 0 ]; do
  case $1 in --resume) cp "$2" "$HOME/resumed";; --settings) cp -p "$2" "$HOME/settings";; esac; shift
done
cat "$HOME/reply"; exit "$(cat "$HOME/code")"
`;

/** A project with one conversation, and a program in place of Claude Code on the PATH of `env`. */
export interface AskedProject {
  readonly project: TestProject;
  readonly path: string;
  readonly env: Record<string, string>;
}

const reply = { type: 'result', is_error: false, result: 'With a mutex.', total_cost_usd: 0.02 };

/** Makes a project whose conversation answers like this: text, or the client's result. */
export function withClient(said: string | object = reply): AskedProject {
  const project = makeProject();
  const turns = [
    { said: 'Fix the race', did: [{ tool: 'Bash', input: { command: 'rm -rf x' } }], answered: 'Fixed' },
    { said: 'And the docs', answered: 'Written' },
  ];
  const path = makeConversation(project, { id: first, turns });
  project.write('../bin/claude', program);
  chmodSync(project.path('../bin/claude'), 0o755);
  project.write('../home/reply', typeof said === 'string' ? said : JSON.stringify(said));
  project.write('../home/code', '0');
  return { project, path, env: { PATH: `${project.path('../bin')}:${project.env.PATH}` } };
}

/**
 * What the program in the client's place was given: its `args`, `env`, `cwd`, `question`, the transcript `resumed`, the `settings`, or
 * the `files` in its folder.
 */
export const given = (project: TestProject, name: string): string => project.read(`../home/${name}`);

/** The words that ask the conversation. */
export const question: readonly string[] = ['ask', '--of', '0a1b2c3d', 'how was it fixed?'];
