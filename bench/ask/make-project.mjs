// Builds the made-up project from its two texts: sessions as files, conversations as Claude Code writes them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionOf } from './session-of.mjs';
import { sequence, textOf } from './texts.mjs';
import { transcriptOf } from './transcript-of.mjs';

// `== a | b | c` begins a part; its lines begin with a sign and a space.
function partsOf(name) {
  return textOf(name)
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [head, ...lines] = part.trimEnd().split('\n');
      const rows = lines.map((line) => ({ sign: line[0], text: line.slice(2) }));
      return { head: head.split('|').map((field) => field.trim()), rows };
    });
}

const hex = (number, digits) => number.toString(16).padStart(digits, '0');

/** Writes sessions and conversations of the project `root`, for the person whose home is `home`. */
export function makeProject(root, home) {
  const sessions = partsOf('journal.txt');
  const conversations = partsOf('conversations.txt');
  for (const folder of ['active', 'archive']) mkdirSync(join(root, '.sessions', folder), { recursive: true });
  for (const [index, { head, rows }] of sessions.entries()) {
    const [name, , folder] = head;
    const path = join(root, '.sessions', folder, `${name}-${hex(index + 1, 6)}.md`);
    writeFileSync(path, sessionOf(index + 1, head, rows));
  }
  const folder = join(home, '.claude', 'projects', 'made');
  mkdirSync(folder, { recursive: true });
  const random = sequence(11);
  const files = conversations.flatMap(({ rows }) =>
    rows.filter(({ text }) => /^(?:Write|Edit|Read) /.test(text)).map(({ text }) => text.split(' ')[1]),
  );
  for (const [index, { head, rows }] of conversations.entries()) {
    const goal = sessions.find((one) => one.head[0] === head[0]).head[3];
    const all = withRoutine(rows, { random, files, goal, name: head[0] });
    const id = `0c0c${hex(index + 1, 4)}-0000-4000-8000-000000000000`;
    const lines = transcriptOf(all, { id, root, date: head[1], title: head[2] });
    writeFileSync(join(folder, `${id}.jsonl`), `${lines.join('\n')}\n`);
  }
  return { sessions: sessions.length, conversations: conversations.length };
}

// What people and Claude say most of the time holds the words of the project, too, and answers nothing.
const routine = [
  ({ goal }) => ['>', `Let's go on with this: ${goal}`, '<', 'Going on where we stopped.'],
  ({ name }) => ['>', `where were we with ${name}?`, '<', `Two steps of ${name} are left.`],
  ({ file }) => ['>', `open ${file}`, '!', `Read ${file}`, '<', `I read ${file}. What should I change?`],
  ({ file }) => ['>', `is ${file} still used?`, '!', `Grep ${file}`, '<', `Yes, in two places.`],
  () => ['>', 'run the tests', '!', 'Bash go test ./...', '<', 'All tests pass.'],
  () => ['>', 'why does this fail?', '!', 'Bash go vet ./...', '<', 'A variable was unused. It is gone now.'],
  ({ name }) => ['>', 'commit it', '!', `Bash git commit -am "Work on ${name}"`, '<', 'Committed.'],
  ({ file, name }) => ['>', `what did we do to ${file} in ${name}?`, '<', 'Only names were changed there.'],
];

function withRoutine(rows, { random, files, goal, name }) {
  const some = () => {
    const pieces = routine[random(routine.length)]({ goal, name, file: files[random(files.length)] });
    return Array.from({ length: pieces.length / 2 }, (_, index) => ({
      sign: pieces[2 * index],
      text: pieces[2 * index + 1],
    }));
  };
  const few = () => Array.from({ length: 1 + random(4) }, some).flat();
  return [...few(), ...rows, ...few()];
}
