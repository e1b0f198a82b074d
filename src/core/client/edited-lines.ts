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

function patchedLines({ structuredPatch }: Fields): string[] | undefined {
  if (!Array.isArray(structuredPatch) || structuredPatch.length === 0) return undefined;
  return partsOf(structuredPatch).flatMap(({ lines }) => {
    const texts: unknown[] = Array.isArray(lines) ? lines : [];
    return texts.flatMap((text) =>
      typeof text === 'string' && text.startsWith('+') ? splitLines(text.slice(1)) : [],
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
