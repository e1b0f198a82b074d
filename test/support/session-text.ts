import { readHead } from '../../src/core/front-matter/head.ts';
import type { Document } from '../../src/journal/document/document.ts';
import { decodeDocument } from '../../src/journal/document/document.ts';

/** Returns a session file's text with this body; `fields` are front matter lines that replace or add to the usual. */
export function sessionText(body: string, fields: Readonly<Record<string, string>> = {}): string {
  const head = {
    id: '019abc12-3456-7def-8901-2345679e1f0c',
    shortname: 'fix-sweep',
    status: 'active',
    created_at: '2025-01-15T10:00:00Z',
    updated_at: '2025-01-15T10:00:00Z',
    compaction_count: '0',
    ...fields,
  };
  const lines = Object.entries(head).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** Returns the document of a session file with this body. */
export function sessionDocument(body: string, fields: Readonly<Record<string, string>> = {}): Document {
  const text = sessionText(body, fields);
  return decodeDocument(text, readHead(text));
}
