import { type Attributes, backgroundOf, changeLook, type Look, lookOf, plain } from './look.ts';

/** A cell of a screen. One that was never written, or erased, has no characters. */
export interface ScreenCell extends Attributes {
  readonly getChars: () => string;
  readonly getWidth: () => number;
}

/** A row of a screen. */
export interface ScreenRow {
  /** Whether it goes on from the row above. */
  readonly isWrapped: boolean;
  /** Returns the cell in a column; the next call may overwrite it. */
  readonly cell: (x: number) => ScreenCell;
}

/** Where cells' hyperlinks go. */
export interface Hyperlink {
  readonly id: string;
  readonly uri: string;
}

/** Where rows are written to. */
export interface Paper {
  readonly width: number;
  /** Undefined if hyperlinks are left out. */
  readonly linkOf: ((number: number) => Hyperlink | undefined) | undefined;
  readonly text: string[];
  look: Look;
}

/** What a row stands between. */
interface Place {
  /** Whether it goes on from the row above, by wrapping. */
  readonly isContinued: boolean;
  /** The row that goes on from it. */
  readonly next: ScreenRow | undefined;
  /** What stands where nothing is written: a background colour, 0 for the usual one. */
  readonly blank: number;
  /** Whether blanks are written as spaces. */
  readonly isFilled: boolean;
}

/** A place in the middle of nothing. */
export const alone: Place = { isContinued: false, next: undefined, blank: 0, isFilled: false };

const csi = '\x1b[';
const counted = (count: number, final: string): string => `${csi}${count === 1 ? '' : count}${final}`;

/** Returns an empty paper of a width. */
export function createPaper(width: number, linkOf?: Paper['linkOf']): Paper {
  return { width, linkOf, text: [], look: plain };
}

/** Changes how what is written next looks. */
export function setLook(paper: Paper, look: Look): void {
  const { linkOf } = paper;
  if (linkOf !== undefined && look.link !== paper.look.link) paper.text.push(linkText(linkOf(look.link)));
  paper.text.push(changeLook(paper.look, look));
  paper.look = look;
}

// Only what may stand in a URL, so that no link ends the sequence it stands in.
function linkText(link: Hyperlink | undefined): string {
  const clean = (text: string): string => text.replace(/[^\x21-\x7e]/g, '');
  const id = clean(link?.id ?? '').replace(/[:;]/g, '');
  return `\x1b]8;${id === '' ? '' : `id=${id}`};${clean(link?.uri ?? '')}\x1b\\`;
}

/**
 * Writes a row from its first column on. Returns the columns where a space had to be written so that the next row goes on
 * from this one, though nothing stands there.
 */
export function writeRow(paper: Paper, row: ScreenRow, place: Place): number[] {
  const end = place.next === undefined ? contentEnd(paper, row, place.blank) : paper.width;
  const spaces: number[] = [];
  let x = 0;
  if (place.isContinued && !hasText(row.cell(0))) {
    // A row goes on only if something is written there.
    setLook(paper, backgroundOf(row.cell(0)));
    paper.text.push(' ');
    spaces.push(0);
    x = 1;
  }
  while (x < end) {
    const cell = row.cell(x);
    if (!hasText(cell) || x + cell.getWidth() > paper.width) {
      const { bg } = backgroundOf(cell);
      const count = countBlanks(row, { x, end, bg });
      if (writeBlanks(paper, { x, count, end, bg }, place)) spaces.push(end - 1);
      x += count;
    } else {
      x += writeCell(paper, cell);
      if (x < end && isDoubtful(cell.getChars())) paper.text.push(`${csi}${x + 1}G`);
    }
  }
  return spaces;
}

function writeCell(paper: Paper, cell: ScreenCell): number {
  setLook(paper, lookOf(cell));
  paper.text.push(cell.getChars());
  return cell.getWidth();
}

function hasText(cell: ScreenCell): boolean {
  return cell.getWidth() > 0 && cell.getChars() !== '';
}

// Terminals don't agree on the width of symbols, and of what is put together.
function isDoubtful(chars: string): boolean {
  const code = chars.codePointAt(0) as number;
  return code >= 0x1f000 || chars.length > 1 || (code >= 0x2600 && code < 0x27c0);
}

/** Returns the column after the last one where something stands, at most the width. */
function contentEnd({ width }: Paper, row: ScreenRow, blank: number): number {
  let end = width;
  while (end > 0) {
    const cell = row.cell(end - 1);
    if (cell.getChars() !== '' || backgroundOf(cell).bg !== blank) break;
    end -= 1;
  }
  return end;
}

interface Blanks {
  readonly x: number;
  readonly count: number;
  /** Where the row ends. */
  readonly end: number;
  readonly bg: number;
}

// The first may be a wide character that has no room.
function countBlanks(row: ScreenRow, { x, end, bg }: Omit<Blanks, 'count'>): number {
  let at = x + 1;
  while (at < end && !hasText(row.cell(at)) && backgroundOf(row.cell(at)).bg === bg) at += 1;
  return at - x;
}

// Returns whether the last of them had to be written as a space.
function writeBlanks(paper: Paper, { x, count, end, bg }: Blanks, { next, blank, isFilled }: Place): boolean {
  const isLast = x + count === end;
  const look = { ...plain, bg };
  if (isFilled) {
    setLook(paper, look);
    paper.text.push(' '.repeat(count));
    return false;
  }
  if (bg !== blank) {
    setLook(paper, look);
    paper.text.push(counted(count, 'X'));
  }
  // A wide character that has no room in the last column goes to the next row by itself.
  const isWide = count === 1 && next !== undefined && next.cell(0).getWidth() === 2;
  if (!isLast || next === undefined || isWide) {
    if (!isLast) paper.text.push(counted(count, 'C'));
    return false;
  }
  if (count > 1) paper.text.push(counted(count - 1, 'C'));
  setLook(paper, look);
  paper.text.push(' ');
  return true;
}
