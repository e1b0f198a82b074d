import type { IBuffer } from '@xterm/headless';
import { lineOf, rowOf } from './inside.ts';
import { plain } from './look.ts';
import type { Modelled } from './snapshot.ts';
import type { Screen } from './terminal-model.ts';
import { alone, createPaper, setLook, writeRow } from './write-rows.ts';

const csi = '\x1b[';

/** Returns what a terminal shows now. */
export function peekAt({ terminal, tracked }: Modelled): Screen {
  const { active } = terminal.buffer;
  const { cols, rows } = terminal;
  const numbers = Array.from({ length: rows }, (_, y) => y + active.baseY);
  return {
    cols,
    rows,
    cursor: { x: Math.min(active.cursorX, cols - 1), y: active.cursorY },
    isAlternate: active.type === 'alternate',
    title: tracked.title,
    cwd: tracked.cwd,
    lines: numbers.map((y) => textOf(active, y)),
  };
}

function textOf(screen: IBuffer, y: number): string {
  return lineOf(screen, y).translateToString(true).trimEnd();
}

/** Returns the lines of a screen, with those that were scrolled out; a line that took several rows is one. */
export function linesOf(screen: IBuffer): string[] {
  const lines: string[] = [];
  for (let y = 0; y < screen.length; y += 1) {
    const line = lineOf(screen, y);
    const text = line.translateToString(true);
    if (line.isWrapped && lines.length > 0) lines.push(`${lines.pop()}${text}`);
    else lines.push(text);
  }
  const trimmed = lines.map((line) => line.trimEnd());
  return trimmed.slice(0, trimmed.findLastIndex((line) => line !== '') + 1);
}

/** Returns the rows of the screen with their colours, and no other sequences. */
export function styledRows({ terminal }: Modelled): string[] {
  const { active } = terminal.buffer;
  return Array.from({ length: terminal.rows }, (_, y) => {
    const paper = createPaper(terminal.cols);
    writeRow(paper, rowOf(active, active.baseY + y), { ...alone, isFilled: true });
    setLook(paper, plain);
    return paper.text.join('');
  });
}

/** Returns what draws as much of the screen as there is room for in a terminal of this size. It changes no mode. */
export function writeFrame({ terminal, inside, tracked }: Modelled, cols: number, rows: number): string {
  const { active } = terminal.buffer;
  const shown = Math.min(rows, terminal.rows);
  const paper = createPaper(Math.min(cols, terminal.cols), inside.linkOf);
  paper.text.push(`${csi}?2026h${csi}?25l${csi}m`);
  for (let y = 0; y < shown; y += 1) {
    paper.text.push(`${csi}${y + 1}H${csi}K`);
    writeRow(paper, rowOf(active, active.baseY + y), alone);
    setLook(paper, plain);
  }
  if (shown < rows) paper.text.push(`${csi}${shown + 1}H${csi}J`);
  const { cursorX, cursorY } = active;
  const isShown = tracked.modes.get(25) !== false && cursorX < cols && cursorY < rows;
  if (isShown) paper.text.push(`${csi}${cursorY + 1};${cursorX + 1}H${csi}?25h`);
  return `${paper.text.join('')}${csi}?2026l`;
}
