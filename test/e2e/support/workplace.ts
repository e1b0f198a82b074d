import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** A fresh home, a fresh project and a folder for temporary files, removed together. */
export interface Workplace {
  readonly root: string;
  readonly home: string;
  readonly project: string;
  readonly scratch: string;
  remove(): void;
}

const apiKey = 'sk-ant-local-0123456789abcdefghij';

/** Makes an empty home and a git repository with one commit. */
export function makeWorkplace(name = 'project'): Workplace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sj-e2e-')));
  const home = join(root, 'home');
  const project = join(root, name);
  const scratch = join(root, 'tmp');
  for (const dir of [home, project, scratch]) mkdirSync(dir, { recursive: true });
  writeFileSync(
    join(home, '.gitconfig'),
    '[user]\nname = Ada\nemail = ada@example.com\n[init]\ndefaultBranch = main\n',
  );
  writeFileSync(join(project, 'README.md'), '# A project\n');
  const env = gitEnvironment(home);
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-q', '-m', 'First commit'],
  ]) {
    execFileSync('git', args, { cwd: project, env });
  }
  const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 20 });
  return { root, home, project, scratch, remove };
}

/** The environment of git for the person of a home. */
export function gitEnvironment(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
}

/** The client's whole environment: nothing of an outer session leaks in. */
export function closedEnvironment({ home, scratch }: Workplace, apiUrl: string): Record<string, string> {
  return {
    PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
    HOME: home,
    TMPDIR: scratch,
    CLAUDE_CODE_TMPDIR: scratch,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TERM: 'xterm-256color',
    SHELL: '/bin/bash',
    GIT_CONFIG_NOSYSTEM: '1',
    ANTHROPIC_BASE_URL: apiUrl,
    ANTHROPIC_API_KEY: apiKey,
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_AUTOUPDATER: '1',
    IS_SANDBOX: '1',
  };
}

/** Answers the questions of a first interactive start beforehand: welcome, theme, key and trust in the project. */
export function seedInteractive(home: string, project: string): void {
  const path = join(home, '.claude.json');
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const trusted = { hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true };
  const state = {
    ...known,
    hasCompletedOnboarding: true,
    theme: 'dark',
    customApiKeyResponses: { approved: [apiKey.slice(-20)], rejected: [] },
    projects: { ...known.projects, [project]: { ...known.projects?.[project], ...trusted } },
  };
  writeFileSync(path, JSON.stringify(state));
}
