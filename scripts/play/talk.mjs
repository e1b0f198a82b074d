// A conversation as Claude Code keeps it: lines of JSON in its folder.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { conversation, shell } from './stage.mjs';

/** Returns a conversation that has not begun: who works in it, its file, and the time of its last line. */
export function makeTalk(stage) {
  const folder = stage.project.replace(/[^A-Za-z0-9]/g, '-');
  const path = join(stage.person.CLAUDE_CONFIG_DIR, 'projects', folder, `${conversation}.jsonl`);
  mkdirSync(dirname(path), { recursive: true });
  // It begins some minutes ago, so that its turns have times of their own.
  return { stage, path, lines: 0, earlier: Date.now() - 10 * 60_000, isNow: false };
}

/** Writes a line of the conversation. */
export function put(talk, type, more) {
  talk.lines += 1;
  talk.earlier += 2_000;
  const at = new Date(talk.isNow ? Date.now() : talk.earlier).toISOString();
  const parentUuid = talk.lines === 1 ? null : `line-${talk.lines - 1}`;
  const head = { parentUuid, isSidechain: false, type, uuid: `line-${talk.lines}`, timestamp: at };
  const place = { cwd: talk.stage.project, sessionId: conversation, version: '2.1.329' };
  const line = { ...head, ...place, gitBranch: 'fix/sweep-trigger', ...more };
  appendFileSync(talk.path, `${JSON.stringify(line)}\n`);
}

/** The person says something. */
export function ask(talk, text) {
  put(talk, 'user', { message: { role: 'user', content: text } });
}

/** Claude says something. */
export function answer(talk, text) {
  put(talk, 'assistant', { message: { id: `msg_${talk.lines}`, content: [{ type: 'text', text }] } });
}

/** Claude writes a file of the project. */
export function write(talk, name, text) {
  const filePath = join(talk.stage.project, name);
  const id = use(talk, 'Write', { file_path: filePath, content: text });
  writeFileSync(filePath, text);
  const toolUseResult = { type: 'create', filePath, content: text, structuredPatch: [] };
  result(talk, id, { content: 'ok', toolUseResult });
}

/** Claude runs a line, and it is done; returns what it printed. */
export function bash(talk, line, run = () => shell(talk.stage, line)) {
  const id = use(talk, 'Bash', { command: line });
  const content = run();
  result(talk, id, { content });
  return content;
}

function use(talk, name, input) {
  const id = `toolu_${talk.lines}`;
  put(talk, 'assistant', {
    message: { id: `msg_${talk.lines}`, content: [{ type: 'tool_use', id, name, input }] },
  });
  return id;
}

function result(talk, id, { content, ...more }) {
  const given = { type: 'tool_result', tool_use_id: id, content };
  put(talk, 'user', { message: { role: 'user', content: [given] }, ...more });
}
