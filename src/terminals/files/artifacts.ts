import { dirname } from 'node:path';
import { removeQuietly, renameOver } from '../../io/disk/files.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { exists } from '../../io/disk/stat.ts';
import { artifactPath, socketPath, type TerminalFolder } from './terminal-folder.ts';

// What is kept of a terminal beside its socket.
const artifactKinds = ['record', 'conversations', 'log', 'errors'] as const;

type ArtifactKind = (typeof artifactKinds)[number];

/** A file that is kept of a terminal. */
export interface Artifact {
  readonly terminal: string;
  readonly kind: ArtifactKind;
  readonly path: string;
}

/** Returns what is kept of all terminals, by name and then by kind. */
export function listArtifacts(folder: TerminalFolder): Artifact[] {
  const found = artifactKinds.flatMap((kind) => {
    const sample = artifactPath(folder, '', kind);
    const ending = sample.slice(dirname(sample).length + 1);
    return filesIn(dirname(sample), ending).map((file) => {
      const terminal = file.slice(0, -ending.length);
      return { terminal, kind, path: artifactPath(folder, terminal, kind) };
    });
  });
  const key = ({ terminal, kind }: Artifact): string => `${terminal}\0${artifactKinds.indexOf(kind)}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Removes what is kept of a terminal. What isn't there is fine. */
export function removeArtifacts(folder: TerminalFolder, name: string): void {
  for (const kind of artifactKinds) removeQuietly(artifactPath(folder, name, kind));
}

/**
 * Gives a terminal's socket and all that is kept of it another name. Throws the system's error if one of them can't be
 * renamed; then all have their old names again.
 */
export function renameArtifacts(folder: TerminalFolder, from: string, to: string): void {
  const pairs = [
    ...artifactKinds.map(
      (kind) => [artifactPath(folder, from, kind), artifactPath(folder, to, kind)] as const,
    ),
    // The socket goes last: whoever finds it finds the rest.
    [socketPath(folder, from), socketPath(folder, to)] as const,
  ].filter(([old]) => exists(old));
  const done: (readonly [string, string])[] = [];
  try {
    for (const [old, next] of pairs) {
      renameOver(old, next);
      done.push([old, next]);
    }
  } catch (error) {
    for (const [old, next] of done.reverse()) renameOver(next, old);
    throw error;
  }
}
