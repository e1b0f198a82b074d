// A conversation that works in a repository, as far as captures need it: its turns and commits.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

/** Bundles `code.ts`, and returns a function that runs it in a folder of the workshop. */
export function loadCode({ env }) {
  const outfile = join(mkdtempSync(join(env.HOME, 'code-')), 'code.mjs');
  const entry = new URL('code.ts', import.meta.url).pathname;
  const common = { bundle: true, platform: 'node', format: 'esm', logLevel: 'error' };
  const banner = {
    js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(pathToFileURL(outfile).href)});`,
  };
  buildSync({ entryPoints: [entry], outfile, ...common, banner });
  return (...args) =>
    execFileSync(process.execPath, [outfile, ...args.map(String)], { env, stdio: 'inherit' });
}

/** Runs git in a folder as somebody, and returns what it printed. */
export function git(env, root, ...args) {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...who, ...args], { cwd: root, env, encoding: 'utf8' }).trim();
}

let count = 0;

/** Adds a turn in which the conversation writes a file and commits it, as it happens now. */
export function workOnce({ env, root, transcript, conversation }) {
  count += 1;
  const file = join(root, `work-${count}.ts`);
  const content = Array.from({ length: 30 }, (_, at) => `export const work${count}x${at} = ${at};`).join(
    '\n',
  );
  appendFileSync(file, content);
  git(env, root, 'add', '.');
  git(env, root, 'commit', '--quiet', '--message', `Work ${count}`);
  const lines = turnOf(count, file, content).map(line({ cwd: root, sessionId: conversation }));
  appendFileSync(transcript, lines.join(''));
}

// What the lines of the turn say, and how many milliseconds from now.
function turnOf(number, file, content) {
  const input = { command: `git commit -m 'Work ${number}'` };
  const commit = { type: 'tool_use', id: `commit-${number}`, name: 'Bash', input };
  const write = { ...commit, id: `write-${number}`, name: 'Write', input: { file_path: file, content } };
  const toolUseResult = { type: 'create', filePath: file, content, structuredPatch: [] };
  const asked = (block) => ({ type: 'assistant', message: { role: 'assistant', content: [block] } });
  const got = ({ id }) => {
    return { type: 'user', message: { content: [{ type: 'tool_result', tool_use_id: id, content: 'ok' }] } };
  };
  return [
    { in: -2000, type: 'user', message: { role: 'user', content: `Do part ${number}` } },
    { in: -1900, ...asked(write) },
    { in: -1800, ...got(write), toolUseResult },
    { in: -1000, ...asked(commit) },
    { in: 2000, ...got(commit) },
  ];
}

function line(known) {
  const second = Math.floor(Date.now() / 1000) * 1000;
  const always = {
    parentUuid: null,
    isSidechain: false,
    version: '2.1.329',
    gitBranch: 'main',
    entrypoint: 'cli',
  };
  return ({ in: ms, ...said }, index) => {
    const timestamp = new Date(second + ms).toISOString();
    return `${JSON.stringify({ ...always, ...known, ...said, uuid: `u${count}-${index}`, timestamp })}\n`;
  };
}
