import { asFields, type Fields, partsOf, textAt } from './line-fields.ts';

/** A file that an edit tool changed, as its result says. */
export interface EditedFile {
  /** As the client has it: absolute. */
  readonly path: string;
  /** The lines that were added, in their order. */
  readonly lines: readonly string[];
}

/**
 * Returns the files that a line of a transcript reports as changed by Edit, MultiEdit, Write or NotebookEdit. What the
 * person changed in the question before it was written is not the tool's, so such a file has no lines.
 */
export function editedFiles(line: Fields): EditedFile[] {
  const result = asFields(line.toolUseResult);
  const path = textAt(result, 'filePath') ?? textAt(result, 'notebook_path') ?? '';
  if (result === undefined || path === '') return [];
  const lines = patchedLines(result) ?? createdLines(result) ?? notebookLines(result);
  if (lines === undefined) return [];
  return [{ path, lines: result.userModified === true ? [] : lines }];
}

/**
 * Returns the files that a command changed, as the client tells its hooks. A line that the command removed and added
 * again, as a formatter does, was written by somebody else, and is empty here.
 */
export function editedByCommand(diff: unknown): EditedFile[] {
  const files = partsOf(asFields(diff)?.files).map((file) => ({
    path: textAt(file, 'filePath') ?? '',
    hunks: file.hunks,
  }));
  const removed = new Map<string, number>();
  for (const { hunks } of files) {
    for (const line of markedLines(hunks, '-').map(withoutSpace)) {
      removed.set(line, (removed.get(line) ?? 0) + 1);
    }
  }
  const fresh = (line: string): string => {
    const left = removed.get(withoutSpace(line)) ?? 0;
    removed.set(withoutSpace(line), left - 1);
    return left > 0 ? '' : line;
  };
  return files
    .map(({ path, hunks }) => ({ path, lines: markedLines(hunks, '+').map(fresh) }))
    .filter(({ path, lines }) => path !== '' && lines.some((line) => line !== ''));
}

function withoutSpace(line: string): string {
  return line.replace(/\s+/g, '');
}

function patchedLines({ structuredPatch }: Fields): string[] | undefined {
  if (!Array.isArray(structuredPatch) || structuredPatch.length === 0) return undefined;
  return markedLines(structuredPatch, '+');
}

function markedLines(hunks: unknown, mark: '+' | '-'): string[] {
  return partsOf(hunks).flatMap(({ lines }) => {
    const texts: unknown[] = Array.isArray(lines) ? lines : [];
    return texts.flatMap((text) =>
      typeof text === 'string' && text.startsWith(mark) ? splitLines(text.slice(1)) : [],
    );
  });
}

function createdLines(result: Fields): string[] | undefined {
  const content = textAt(result, 'content');
  return result.type === 'create' && content !== undefined ? splitLines(content) : undefined;
}

// A notebook's result has both whole files.
function notebookLines(result: Fields): string[] | undefined {
  const after = textAt(result, 'updated_file');
  if (after === undefined) return undefined;
  const left = new Map<string, number>();
  for (const line of splitLines(textAt(result, 'original_file') ?? '')) {
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  return splitLines(after).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function splitLines(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
