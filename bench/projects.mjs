// Creates projects to measure: real repositories with real sessions in a temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shapes } from './journal-shapes.mjs';

/**
 * Returns a session's text of about `bytes` bytes: all of the excess has one of the `shapes`, and stands where `log` adds
 * to it.
 */
export function sessionText(number, bytes, { words = '', shape = 'decisions' } = {}) {
  const { place, repeat } = shapes[shape];
  const rest = frameOf(number, words).reduce((sum, { text }) => sum + text.length, 0);
  let grown = '';
  for (let count = 1; rest + grown.length < bytes || count === 1; count += 1) grown += repeat(count);
  return frameOf(number, words)
    .map(({ name, text }) => (name === place ? `${text}${grown.trimEnd()}\n` : text))
    .join('');
}

/** Returns the id of the session with this number. */
export function sessionId(number) {
  return `019abc12-3456-7def-8901-${String(number).padStart(12, '0')}`;
}

function headOf(number) {
  return `---
id: ${sessionId(number)}
shortname: work-${number}
status: active
task_ids: []
created_at: 2025-01-15T10:00:00Z
updated_at: 2025-01-15T14:30:00Z
compaction_count: 2
git_branch: main
git_last_commit: ''
---
`;
}

// The parts of a session; what grows is written behind the one that is named after its place.
function frameOf(number, words) {
  return [
    { name: 'completed', text: `${headOf(number)}${upToSteps(number, words)}` },
    { name: 'decisions', text: behindSteps },
    { name: 'discoveries', text: behindDecisions },
    { name: 'end', text: behindDiscoveries },
  ];
}

function upToSteps(number, words) {
  return `
# Session: Work ${number}

## TL;DR (Read This First)
Fixing the race condition in the sweep trigger. ${words}

**Progress**: 3/5 steps complete
**Current**: Implement fix
**Blocker**: None

## Context
**Objective**: Fix the race condition

**Key Files**:
- \`sweep/sweeper.go\` - main logic

**Key Context** (survives compaction):
- Race condition: state check before lock acquisition
- Test command: \`go test -v ./itest\`

## Progress
### Completed
- [x] Reproduce bug in test (2025-01-15T10:30Z)
- [x] Identify root cause (2025-01-15T11:00Z)
- [x] Draft fix approach (2025-01-15T12:00Z)
`;
}

const behindSteps = `
### In Progress
- [ ] Implement fix          <- CURRENT

### Remaining
- [ ] Add regression test

## Decisions
`;

const behindDecisions = `
## Discoveries
1. **Lock ordering** (2025-01-15T13:00Z): the watcher must lock first
`;

const behindDiscoveries = `
## Blockers
- None currently

## Next Steps
1. Complete the mutex
`;

/** Returns a workshop: `project(name, sessions)` creates a repository with these sessions, `close()` deletes all. */
export function openWorkshop() {
  const base = mkdtempSync(join(tmpdir(), 'session-journal-bench-'));
  const env = {
    PATH: process.env.PATH,
    HOME: join(base, 'home'),
    XDG_STATE_HOME: join(base, 'state'),
    XDG_CONFIG_HOME: join(base, 'config'),
    GIT_CONFIG_NOSYSTEM: '1',
    SESSION_JOURNAL: '1',
  };
  mkdirSync(env.HOME);
  return {
    env,
    project(name, sessions) {
      const root = join(base, name);
      mkdirSync(root);
      execFileSync('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: root, env });
      if (sessions.length > 0) {
        mkdirSync(join(root, '.sessions/active'), { recursive: true });
        for (const [index, text] of sessions.entries()) {
          const suffix = String(index + 1).padStart(6, '0');
          writeFileSync(join(root, `.sessions/active/work-${suffix}.md`), text);
        }
      }
      return root;
    },
    bind: (conversation, root, number = 1) => bind(env, { conversation, root, number }),
    close: () => rmSync(base, { recursive: true, force: true }),
  };
}

// As the hooks leave it at the first prompt.
function bind(env, { conversation, root, number }) {
  const dir = join(env.XDG_STATE_HOME, 'session-journal/conversations', conversation);
  mkdirSync(dir, { recursive: true });
  for (const event of ['SessionStart', 'UserPromptSubmit', 'PreCompact']) {
    writeFileSync(join(dir, event), '');
  }
  const session = join(root, `.sessions/active/work-${String(number).padStart(6, '0')}.md`);
  const binding = { schema: 1, session, id: sessionId(number), project: root };
  writeFileSync(join(dir, 'binding.json'), JSON.stringify(binding));
}
