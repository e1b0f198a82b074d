import type { Terminal } from '@xterm/headless';
import { charsetsText, closingText, keyboardText, modesText, resetText } from '../sequences/modes-text.ts';
import type { TrackedState } from '../sequences/tracker.ts';
import { type Inside, rowOf, type ScreenInside } from './inside.ts';
import { backgroundOf, lookOf, plain } from './look.ts';
import { alone, createPaper, type Paper, setLook, writeRow } from './write-rows.ts';

const csi = '\x1b[';
// What is written next looks as usual, in the usual characters.
const usualPen = `${csi}m\x1b(B\x1b)B\x1b*B\x1b+B\x0f`;
const at = (x: number, y: number): string => `${csi}${y + 1};${x + 1}H`;

/** A terminal's model, with all that is known of it. */
export interface Modelled {
  readonly terminal: Terminal;
  readonly inside: Inside;
  readonly tracked: TrackedState;
}

/**
 * Returns what brings a terminal of the same size, whatever it shows, to the state of a model, with some of the lines that
 * were scrolled out before it. Nothing in it makes a terminal answer, ring or copy, or changes its title.
 */
export function writeSnapshot(model: Modelled, history: number): string {
  const { terminal, tracked } = model;
  const { normal, alternate, active } = terminal.buffer;
  const isAlternate = active.type === 'alternate';
  const lines = Math.min(history, normal.baseY);
  const text = [resetText, writeScreen(model, normal, lines), keyboardText(tracked.keyboard.normal)];
  if (isAlternate) {
    // So the way back leads to the place that the program left.
    text.push(
      scrollText(model, false),
      savedText(model, false),
      `${csi}?${tracked.alternate || 1049}h`,
      usualPen,
    );
    text.push(writeScreen(model, alternate, 0));
    text.push(keyboardText(tracked.keyboard.alternate));
  }
  text.push(scrollText(model, isAlternate), savedText(model, isAlternate), usualPen, cursorText(model));
  return [...text, modesText(tracked), closingText(tracked)].join('');
}

type Screen = Terminal['buffer']['normal'];

// Rows go on from each other by themselves, so that the terminal knows which belong together.
function writeScreen({ terminal, inside }: Modelled, screen: Screen, history: number): string {
  const paper = createPaper(terminal.cols, inside.linkOf);
  const from = screen.baseY - history;
  const end = history > 0 ? screen.baseY + terminal.rows : lastRow(screen, terminal) + 1;
  paper.text.push(`${csi}H${csi}2J`);
  const spaces: (readonly [x: number, y: number])[] = [];
  for (let y = from; y < end; y += 1) {
    const row = rowOf(screen, y);
    const isContinued = y > from && row.isWrapped;
    const scrolls = y - from >= terminal.rows;
    if (y > from && !isContinued) newLine(paper, scrolls);
    const next = y + 1 < end && rowOf(screen, y + 1).isWrapped ? rowOf(screen, y + 1) : undefined;
    // The terminal fills a line that it scrolls in with the colour that is being written with.
    const blank = isContinued && scrolls ? backgroundOf(row.cell(0)).bg : 0;
    const columns = writeRow(paper, row, { ...alone, isContinued, next, blank });
    if (y >= screen.baseY) spaces.push(...columns.map((x) => [x, y - screen.baseY] as const));
  }
  for (const [x, y] of spaces) {
    setLook(paper, backgroundOf(rowOf(screen, y + screen.baseY).cell(x)));
    paper.text.push(`${at(x, y)}${csi}X`);
  }
  setLook(paper, plain);
  return paper.text.join('');
}

function newLine(paper: Paper, scrolls: boolean): void {
  if (scrolls) setLook(paper, plain);
  paper.text.push('\r\n');
}

/** Returns the number of the last row of a screen on which something stands. */
function lastRow(screen: Screen, { cols, rows }: Terminal): number {
  let y = screen.baseY + rows - 1;
  while (y > screen.baseY && isBlank(screen, y, cols)) y -= 1;
  return y;
}

function isBlank(screen: Screen, y: number, cols: number): boolean {
  const row = rowOf(screen, y);
  if (row.isWrapped) return false;
  for (let x = 0; x < cols; x += 1) {
    const cell = row.cell(x);
    if (cell.getChars() !== '' || backgroundOf(cell).bg !== 0) return false;
  }
  return true;
}

// The region in which a screen scrolls, and its tab stops. Both move the cursor.
function scrollText({ terminal, inside }: Modelled, isAlternate: boolean): string {
  const { scrollTop, scrollBottom, tabs } = inside.screen(isAlternate);
  const isWhole = scrollTop === 0 && scrollBottom === terminal.rows - 1;
  const columns = Array.from({ length: terminal.cols }, (_, x) => x);
  const isUsual = columns.every((x) => (tabs[x] === true) === (x % 8 === 0));
  const stops = columns.filter((x) => tabs[x] === true).map((x) => `${csi}${x + 1}G\x1bH`);
  // Other terminals than xterm.js have one region for both screens.
  const region = isWhole ? (isAlternate ? `${csi}r` : '') : `${csi}${scrollTop + 1};${scrollBottom + 1}r`;
  return `${region}${isUsual ? '' : `${csi}3g${stops.join('')}`}`;
}

// The cursor that a program saved, with its look.
function savedText({ terminal, inside, tracked }: Modelled, isAlternate: boolean): string {
  const saved = inside.screen(isAlternate);
  const look = lookOf(saved.savedCurAttrData);
  const charsets = charsetsText(tracked.saved[isAlternate ? 'alternate' : 'normal']);
  const y = rowSaved(saved, terminal.rows);
  const x = Math.min(saved.savedX, terminal.cols - 1);
  const paper = createPaper(terminal.cols);
  setLook(paper, { ...look, link: 0, underlineColor: 0, underline: Math.min(look.underline, 1) });
  return `${at(x, y)}${paper.text.join('')}${charsets}\x1b7`;
}

function rowSaved({ savedY, ybase }: ScreenInside, rows: number): number {
  return Math.min(Math.max(savedY - ybase, 0), rows - 1);
}

// Where the cursor is, and how what is written next looks.
function cursorText({ terminal, inside, tracked }: Modelled): string {
  const { active } = terminal.buffer;
  const { scrollTop } = inside.screen(active.type === 'alternate');
  const isOrigin = tracked.modes.get(6) === true;
  const [x, y] = [active.cursorX, active.cursorY - (isOrigin ? scrollTop : 0)];
  const paper = createPaper(terminal.cols, inside.linkOf);
  if (isOrigin) paper.text.push(`${csi}?6h`);
  if (x < terminal.cols) paper.text.push(at(x, Math.max(y, 0)));
  else writeLast(paper, terminal, y);
  setLook(paper, lookOf(inside.pen(), true));
  return paper.text.join('');
}

// Beyond the last column, where the next character goes to the next row: the last one is written again.
function writeLast(paper: Paper, terminal: Terminal, y: number): void {
  const { active } = terminal.buffer;
  const row = rowOf(active, active.baseY + active.cursorY);
  const x = terminal.cols - (row.cell(terminal.cols - 1).getWidth() === 0 ? 2 : 1);
  const cell = row.cell(x);
  paper.text.push(at(x, y));
  setLook(paper, lookOf(cell));
  paper.text.push(cell.getChars() || ' ');
}
