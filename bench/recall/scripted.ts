import type { CapturedPiece } from '../../src/capture/match/edit-pool.ts';
import type { CapturedEdit } from '../../src/capture/record/capture.ts';
import { hashLine, lowestHashes } from '../../src/capture/record/line-hash.ts';
import type { StoredCapture } from '../../src/capture/store/list-captures.ts';
import type { Library } from '../../src/capture/why/library.ts';
import { git } from './git.ts';
import { type Hunk, hunksOf, type Stretch, type Told, tell } from './history.ts';

// A stretch of a real history, played as if an agent had written it: each file that a commit changes is a turn, and
// each commit is captured. Every fourth commit, the bots' commits, every tenth change in the others, and generated
// files are played as somebody else's, so that nothing may be said about them.

/** Who wrote a line: the agent's turn, or somebody else. */
export type Writer = number | 'hand';

/** A stretch that was played. */
export interface Played {
  readonly commits: readonly Told[];
  readonly library: Library;
  /** The same where the repository doesn't have the commits that were captured. */
  readonly bare: Library;
  /** Who wrote the lines that a commit added: by commit, path and number. */
  readonly writers: ReadonlyMap<string, Writer>;
  readonly paths: readonly string[];
  /** A commit with all that the stretch changed. */
  readonly net: string;
}

const bot = /\bbot\b|\[bot\]|dependabot|renovate|github-actions/i;
const generated =
  /(?:^|\/)(?:[^/]*lock[^/]*\.(?:json|ya?ml)|[^/]*\.lock|go\.sum|dist|vendor|generated)(?:$|\/)|\.(?:snap|min\.js|svg)$/;

/** Plays a stretch of commits. */
export function play(folder: string, stretch: Stretch): Played {
  const commits = stretch.map((commit) => tell(folder, commit));
  const writers = new Map<string, Writer>();
  const paths = new Set<string>();
  const pieces = commits.flatMap((told, index) => {
    const hunks = hunksOf(folder, told.commit);
    const isHand = index % 4 === 3 || bot.test(told.author);
    const edits = new Map<string, { turn: number; lines: string[] }>();
    for (const [place, hunk] of hunks.entries()) {
      paths.add(hunk.path);
      const isOther = isHand || place % 10 === 9 || generated.test(hunk.path);
      const turn = index * 1000 + [...paths].indexOf(hunk.path) + 1;
      for (const [by] of hunk.lines.entries()) {
        writers.set(keyOf(told.commit, hunk.path, hunk.from + by), isOther ? 'hand' : turn);
      }
      if (isOther) continue;
      const edit = edits.get(hunk.path) ?? { turn, lines: [] };
      edit.lines.push(...hunk.lines);
      edits.set(hunk.path, edit);
    }
    return isHand ? [] : [captureOf(folder, told, { index, hunks, edits })];
  });
  const [library, bare] = [libraryOf(pieces), libraryOf(pieces.map(withoutCommit))];
  const [first, last] = [commits[0], commits.at(-1)] as [Told, Told];
  const env = { GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x' };
  const net = git(folder, ['commit-tree', last.tree, '-p', first.parent], { input: 'Net', env }).trim();
  return { commits, library, bare, writers, paths: [...paths], net };
}

type Piece = CapturedPiece<StoredCapture>;

function withoutCommit({ head, edits }: Piece): Piece {
  return { head: { ...head, commit: head.commit.replace(/^.{8}/, '00000000') }, edits };
}

function libraryOf(pieces: readonly Piece[]): Library {
  const byHead = new Map(pieces.map((piece) => [piece.head, piece]));
  return {
    heads: pieces.map(({ head }) => head),
    piecesOf: async (heads) => heads.flatMap((head) => byHead.get(head) ?? []),
    runningAt: () => [],
    messagesOf: async () => [],
    missing: () => 0,
  };
}

/** Returns the key of a line in `Played.writers`. */
export function keyOf(commit: string, path: string, line: number): string {
  return `${commit} ${line} ${path}`;
}

// What makes no difference to where a line leads.
const nothing = {
  branch: 'main',
  session: '',
  tasks: [],
  messages: 0,
  bytes: 0,
  parts: 1,
  first_uuid: '',
  last_uuid: '',
  redacted: 0,
  client: '',
  replaces: '',
  writer: '0'.repeat(12),
  own: true,
};

interface Parts {
  readonly index: number;
  readonly hunks: readonly Hunk[];
  readonly edits: ReadonlyMap<string, { readonly turn: number; readonly lines: readonly string[] }>;
}

function captureOf(folder: string, told: Told, { index, hunks, edits }: Parts): Piece {
  const shown = git(folder, ['show', told.commit]);
  const [patch = ''] = git(folder, ['patch-id', '--stable'], { input: shown }).split(' ');
  const captured: CapturedEdit[] = [...edits].map(([path, { turn, lines }]) => ({
    turn,
    time: told.authorTime * 1000 - 1000,
    uuid: `${index}`,
    path,
    lines: lines.map(hashLine),
    command: '',
  }));
  const head = {
    ...nothing,
    v: 1 as const,
    id: told.commit.slice(0, 10),
    kind: 'commit' as const,
    commit: told.commit,
    tree: told.tree,
    parents: [told.parent],
    at: told.authorTime * 1000,
    // Two conversations take turns.
    conversation: `conversation-${index % 2}`,
    subject: told.message.split('\n')[0] ?? '',
    author: told.author,
    author_time: told.authorTime,
    patch,
    lines: lowestHashes(hunks.flatMap(({ lines }) => lines)),
    paths: [...new Set(hunks.map(({ path }) => path))].slice(0, 200),
    object: told.commit,
  };
  return { head, edits: captured };
}
