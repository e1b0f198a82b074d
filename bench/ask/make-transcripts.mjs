// Writes transcripts of a given size in the shape of Claude Code 2.1.329: a tenth of the bytes is what was said and done, the
// rest is results of tools, each twice, and bookkeeping.
import { appendFileSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sequence, textOf } from './texts.mjs';

const random = sequence(7);
const words = [
  ...new Set(`${textOf('journal.txt')} ${textOf('conversations.txt')}`.match(/[\p{L}\p{N}_/.]+/gu)),
];

function some(count) {
  return Array.from({ length: count }, () => words[random(words.length)]).join(' ');
}

// Long texts are cut out of one, which is as varied as a reader of them could tell.
const long = some(200_000);

function stretch(bytes) {
  const at = random(long.length - bytes);
  return long.slice(at, at + bytes);
}

function bookkeeping() {
  return { type: 'api-request-blob', blob: stretch(12_000) };
}

function turnLines(place, push) {
  const answer = (block) =>
    push('assistant', {
      message: { role: 'assistant', model: 'claude-x', content: [block], usage: { output_tokens: 9 } },
    });
  push('user', { message: { role: 'user', content: some(30) } });
  for (let call = 0; call < 4; call += 1) {
    const id = `toolu${place.count}`;
    const input = { file_path: `src/${words[random(words.length)]}.go`, new_string: stretch(500) };
    answer({ type: 'tool_use', id, name: call === 0 ? 'Edit' : 'Read', input });
    const content = stretch(2500);
    const message = { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content }] };
    push('user', { message, toolUseResult: { file: { content } } });
  }
  answer({ type: 'text', text: some(120) });
  place.lines.push(bookkeeping());
}

/** Returns lines of a transcript, about `bytes` bytes of them, in pieces. */
function* pieces(id, root, bytes) {
  const place = { lines: [], count: 0 };
  let parent = null;
  const push = (type, more) => {
    const uuid = `${id}-${place.count}`;
    const timestamp = new Date(Date.UTC(2026, 0, 1) + place.count * 10_000).toISOString();
    const known = { timestamp, cwd: root, gitBranch: 'main', sessionId: id, entrypoint: 'cli' };
    place.lines.push({ parentUuid: parent, isSidechain: false, type, ...more, uuid, ...known });
    parent = uuid;
    place.count += 1;
  };
  for (let left = bytes; left > 0; ) {
    turnLines(place, push);
    const text = place.lines
      .splice(0)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('');
    left -= Buffer.byteLength(text);
    yield text;
  }
}

/** Writes `count` transcripts of altogether about `bytes` bytes, and returns their paths. */
export function writeTranscripts({ root, home, count, bytes }) {
  const folder = join(home, '.claude', 'projects', 'made');
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const id = `0d0d${String(index).padStart(4, '0')}-0000-4000-8000-000000000000`;
    const path = join(folder, `${id}.jsonl`);
    const file = openSync(path, 'w');
    for (const text of pieces(id, root, bytes / count)) writeSync(file, text);
    closeSync(file);
    return path;
  });
}

/** Lets a transcript grow by about `bytes` bytes. */
export function growTranscript(path, root, bytes) {
  for (const text of pieces('0e0e', root, bytes)) appendFileSync(path, text);
}
