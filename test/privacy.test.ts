import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { eventText } from './support/hook-run.ts';
import { makeProject, type TestProject } from './support/make-project.ts';
import { canWatch, type Watched, type WatchedCall, watch } from './support/strace.ts';
import { sample, sampleTask } from './support/verbs.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const bundles = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('guarantee: nothing that is shipped can speak to a network', () => {
  const local = new Set(
    'buffer child_process crypto fs module os path process readline url v8 vm'
      .split(' ')
      .map((name) => `node:${name}`),
  );

  // Terminals speak over Unix sockets, and the dashboard with them; the next tests look that they speak over nothing else.
  const ofTerminals = new Set(['node:net', 'node:tty']);

  test.each(bundles.filter((name) => name.startsWith('term')))('dist/%s connects to a path only', (name) => {
    const calls = [
      ...read(`dist/${name}`).matchAll(/\b(?:createConnection|\.listen|\.connect)\)?\(([^)]*)/g),
    ];
    expect(calls.map(([, given]) => given).filter((given) => !/^\{ ?path\b/.test(given ?? ''))).toEqual([]);
  });

  test('dist/dashboard-server.cjs connects to a path only, and listens in one place', () => {
    const text = read('dist/dashboard-server.cjs');
    const calls = [...text.matchAll(/\b(?:createConnection|\.connect)\)?\(([^)]*)/g)];
    expect(calls.map(([, given]) => given).filter((given) => !/^\{ ?path\b/.test(given ?? ''))).toEqual([]);
    expect(text.match(/\.listen\(/g)).toHaveLength(1);
  });

  test.each(bundles)(
    'dist/%s loads no module of Node but local ones, and none by a computed name',
    (name) => {
      const text = read(`dist/${name}`);
      const loaded = [...text.matchAll(/\brequire\d*\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
        ([, path]) => path as string,
      );
      const late = [...text.matchAll(/\bgetBuiltinModule\b(?:[^"'`;\n]*["']([^"']+)["'])?/g)].map(
        ([, path]) => path ?? '(computed)',
      );
      const foreign = [...loaded, ...late].filter((path) => {
        const module = `node:${path.replace(/^node:/, '')}`;
        // The dashboard listens, and it is the only one.
        if (name === 'dashboard-server.cjs' && module === 'node:http') return false;
        if (name === 'dashboard-server.cjs' && module === 'node:net') return false;
        if (name.startsWith('term') && ofTerminals.has(module)) return false;
        return !bundles.some((bundle) => path === `./${bundle}`) && !local.has(module);
      });
      expect(foreign).toEqual([]);
      expect(text.match(/\b(?:require|import)\((?!\s*["'`])[^)]*\)/g) ?? []).toEqual([]);
    },
  );

  test.each([
    ...bundles.map((name) => `dist/${name}`),
    'hooks/mod.ts',
    'hooks/start.sh',
    'bin/session-journal',
  ])('%s names nothing that fetches', (path) => {
    const text = read(path).replace(/^\s*(?:\/\/|\*|#).*$/gm, '');
    // Captures are fetched by git, whose words stand in strings, and a header of browsers is called so.
    const code = /captures|dashboard-server/.test(path) ? text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""') : text;
    expect(
      code.match(
        /\b(?:fetch(?! \w)|WebSocket|XMLHttpRequest|EventSource|sendBeacon|createRequire|process\.binding)\b\s*[(.]?/g,
      ) ?? [],
    ).toEqual([]);
  });

  test('the script of the pages asks the server that it came from, and nobody else', () => {
    const text = read('dist/dashboard-page.js');
    const asked = [...text.matchAll(/(?:fetch|EventSource)\((.{14})/g)].map(([, where]) => where);
    expect(asked.sort()).toEqual(['"/events");e.a', '`/${document.d', 'location.href,']);
    expect(text).not.toMatch(/https?:|WebSocket|XMLHttpRequest|sendBeacon|innerHTML|eval|import\(/);
  });

  test('the mod asks the client for commands, processes and what is shown, and of files only whether they are there', () => {
    const used = [...read('hooks/mod.ts').matchAll(/\$\.(\w+\.\w+)/g)].map(([, name]) => name as string);
    const expected =
      'command.register fs.exists fs.stat plugin.root process.run session.cwd session.id session.root ui.status';
    expect([...new Set(used)].sort()).toEqual(expected.split(' '));
  });
});

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const decoys = {
  'src/a.ts': 'export const token = 1;\n',
  '.env': 'TOKEN=x\n',
  'README.md': '# Not ours\n',
  '../home/.ssh/id_ed25519': 'a key\n',
  '../home/.claude/projects/p/other.jsonl': '{}\n',
  '../home/.claude.json': '{}\n',
  '../home/.bash_history': 'ls\n',
  '../home/.local/share/other': 'x\n',
};

function watchedProject(): TestProject {
  const context =
    '**Objective**: Fix the race\n**Key Files**:\n- `src/a.ts`\n- `.env`\n**Key Context**:\n- src/a.ts:1 is it\n';
  const project = makeProject(
    {
      ...decoys,
      [file]: sample({ head: 'git_last_commit: ""' }).replace('**Objective**: Fix the race\n', context),
      '.tasks/active/fix-sweep.md': sampleTask(),
      '../transcript.jsonl': '{"type":"user"}\n',
    },
    { commit: true },
  );
  return project;
}

const within = (path: string, dir: string): boolean => !/^\.\.(?:\/|$)/.test(relative(dir, path));

// Files that Node itself reads when it starts don't count.
function isMachine(path: string): boolean {
  const places = ['/proc', '/sys', '/dev', '/usr', '/lib', '/lib64', dirname(dirname(process.execPath))];
  return (
    places.some((place) => within(path, place)) || /^\/etc\/(?:ld\.so|ssl\/|localtime|gitconfig)/.test(path)
  );
}

function strangers(project: TestProject, { read: opened }: Watched): string[] {
  const base = dirname(project.root);
  const places = [
    ...['dist', 'templates', 'package.json'].map((name) => join(root, name)),
    ...[
      '.sessions',
      '.tasks',
      '.git/HEAD',
      '.git/config',
      '.git/refs',
      '.git/packed-refs',
      '.git/index',
      '.git/logs',
    ].map((name) => project.path(name)),
    ...['transcript.jsonl', 'home/.gitconfig', 'home/.config/git/config'].map((name) => join(base, name)),
    ...['.config', '.local/state'].map((name) => join(base, 'home', name, 'session-journal')),
  ];
  // Of git's folder itself, and of the client's, only the names in them are read.
  const client = join(base, 'home', '.claude', 'projects');
  const isKnown = (path: string): boolean =>
    [path, dirname(path)].includes(client) ||
    path === project.path('.git') ||
    places.some((place) => within(path, place));
  return opened.filter((path) => !isMachine(path) && !isKnown(path));
}

function misplaced(project: TestProject, { written }: Watched): string[] {
  const places = ['.sessions', '.tasks', '../home/.local/state'].map((name) => project.path(name));
  return written.filter((path) => path !== '/dev/null' && !places.some((place) => within(path, place)));
}

const verbs: readonly (readonly string[])[] = [
  [
    'log',
    'Done',
    '--decision',
    'Lock',
    '--rationale',
    'small',
    '--done',
    'Implement fix',
    '--file',
    'src/a.ts',
  ],
  ['checkpoint', '--note', 'n'],
  ['view'],
  ['view', 'list', '--all'],
  ['search', 'race'],
  ['set', '--task', 'fix-sweep'],
  ['pause'],
  ['resume', 'abc123'],
  ['undo'],
  ['tidy', '--days', '0'],
  ['doctor', '--fix'],
  ['doctor', '--secrets'],
  ['doctor', '--privacy'],
  ['init', '--goal', 'Another', '--task', 'fix-sweep', '--pause-current'],
  ['merge-driver', '--install'],
  ['leave'],
  ['close', '--complete', '--force', '--session', 'abc123'],
];

const events: readonly (readonly [string, object])[] = [
  ['SessionStart', { source: 'startup' }],
  ['UserPromptSubmit', { prompt: 'continue' }],
  [
    'UserPromptExpansion',
    { command_name: 'session:log', command_args: 'Hello', prompt: '/session:log Hello' },
  ],
  ['PreCompact', { trigger: 'auto' }],
  ['SessionStart', { source: 'compact' }],
  ['PreToolUse', { tool_name: 'Bash', tool_input: { command: 'session-journal view' } }],
  ['PostToolUse', { tool_name: 'Bash', tool_input: {}, tool_response: {} }],
  ['SessionStart', { source: 'fork', session_id: 'c2' }],
];

function watchAll(project: TestProject, calls: readonly WatchedCall[]): Watched[] {
  return calls.map((call) => {
    const watched = watch(project, call);
    const name = JSON.stringify(call.argv ?? call.input?.slice(-200));
    expect(watched.network, name).toEqual([]);
    expect(strangers(project, watched), name).toEqual([]);
    expect(misplaced(project, watched), name).toEqual([]);
    expect(
      watched.started.filter((program) => !/^git /.test(program) && !/^node .*"--version"/.test(program)),
      name,
    ).toEqual([]);
    return watched;
  });
}

describe.skipIf(!canWatch)(
  'guarantee: as the kernel sees it, no call opens a socket or a file that SECURITY.md does not name',
  () => {
    test('of every verb', () => {
      const project = watchedProject();
      const env = { CLAUDE_CODE_SESSION_ID: 'c1' };
      const calls = verbs.map((argv): WatchedCall => ({ program: 'cli', argv, env }));
      const watched = watchAll(project, calls);
      expect(watched.map(({ code }) => code)).toEqual(verbs.map((argv) => (argv.includes('--fix') ? 1 : 0)));
      expect(watched[0]?.read).toContain(project.path(file));
      expect(watched.some(({ started }) => started.some((program) => program.startsWith('git ')))).toBe(true);
      expect(watched.some(({ written }) => written.some((path) => path.includes('.tasks')))).toBe(true);
    });

    test('of every event', () => {
      const project = watchedProject();
      const env = { CLAUDE_PID: String(process.pid), CLAUDE_CODE_SESSION_ID: 'c1' };
      const calls = events.map(([name, fields]): WatchedCall => {
        return { program: 'hook', input: eventText(project, name, { ...fields }), env };
      });
      const watched = watchAll(project, calls);
      expect(watched.map(({ code }) => code)).toEqual(events.map(() => 0));
      expect(watched.some(({ read: opened }) => opened.includes(project.path('../transcript.jsonl')))).toBe(
        true,
      );
    });
  },
);
