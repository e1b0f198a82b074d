import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Failure } from '../failure.ts';
import { endOfWords } from '../text/white-space.ts';

const parser = unified().use(remarkParse);

/**
 * Returns where the first paragraph of a list item ends, as an offset into its lines. Fails with `refused` if remark
 * doesn't read the lines as one item that begins with a paragraph.
 */
export function readItem(lines: string): { readonly leadEnd: number } {
  const tree: Root = parser.parse(lines);
  const list = tree.children[0];
  const item = list?.type === 'list' && list.children.length === 1 ? list.children[0] : undefined;
  const lead = item?.children[0];
  const leadEnd = lead?.type === 'paragraph' ? lead.position?.end.offset : undefined;
  if (tree.children.length !== 1 || leadEnd === undefined) {
    throw new Failure(
      'refused',
      `Cannot change the item "${firstLine(lines)}": it is not one list item with a text`,
      {
        hint: 'Edit it in the file, so that the item begins with its text',
      },
    );
  }
  // Other white space belongs to the text: something inserted before it would not be at the end of the line.
  return { leadEnd: endOfWords(lines, { start: 0, end: leadEnd }) };
}

function firstLine(lines: string): string {
  return lines
    .trim()
    .replace(/\r?\n[\s\S]*/, '')
    .slice(0, 60);
}
