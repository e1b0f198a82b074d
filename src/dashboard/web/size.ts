import type { Terminal } from '@xterm/xterm';
import { post } from './post.ts';
import { shownTerminal } from './shown-terminal.ts';

/** What the page's stream says about whose size the terminal has. */
export interface PageSize {
  /** The stream has begun and has this id. */
  readonly begin: (stream: string) => void;
  /** The stream is closed, or the size was given back. */
  readonly end: () => void;
}

type Fields = Readonly<Record<string, string>>;

const restMs = 150;

/** Gives the terminal the size that fits the window from when the button is pressed until it is pressed again. */
export function listenForSize(
  terminal: Terminal,
  screen: HTMLElement,
  say: (text: string) => void,
): PageSize {
  const button = document.querySelector<HTMLElement>('[data-size]');
  let timer: number | undefined;
  const show = (isUsed: boolean): void => {
    clearTimeout(timer);
    button?.setAttribute('data-used', String(isUsed));
    if (button !== null) button.textContent = isUsed ? 'Give the size back' : 'Use this window’s size';
  };
  const isUsed = (): boolean => button?.getAttribute('data-used') === 'true';
  const send = makeSender((trouble) => {
    show(false);
    say(trouble);
  });
  const use = (): void => send({ do: 'size', ...fittingSize(terminal, screen) });
  button?.addEventListener('click', () => {
    show(!isUsed());
    if (isUsed()) use();
    else send({ do: 'give-back' });
  });
  addEventListener('resize', () => {
    clearTimeout(timer);
    if (isUsed()) timer = setTimeout(use, restMs);
  });
  return {
    begin: (stream) => {
      screen.dataset.stream = stream;
    },
    end: () => show(false),
  };
}

// One request after another, and of those that wait the last one.
function makeSender(fail: (trouble: string) => void): (fields: Fields) => void {
  let waiting: Fields | undefined;
  let isSending = false;
  const go = async (): Promise<void> => {
    isSending = true;
    while (waiting !== undefined) {
      const fields = waiting;
      waiting = undefined;
      const { error } = await post({ ...shownTerminal(), ...fields });
      if (error !== '' && fields.do === 'size') fail(error);
    }
    isSending = false;
  };
  return (fields) => {
    waiting = fields;
    if (!isSending) void go();
  };
}

// What stands around the cells stays as large as it is. In a window where much stands above, the page is moved to be seen.
function fittingSize({ cols, rows, element }: Terminal, screen: HTMLElement): Fields {
  const cells = element?.querySelector('.xterm-screen')?.getBoundingClientRect() ?? new DOMRect();
  const around = screen.parentElement ?? screen;
  const [width, height] = [cells.width / cols, cells.height / rows];
  const above = Math.min(around.getBoundingClientRect().top + scrollY, innerHeight / 3);
  const high = innerHeight - above - (around.offsetHeight - cells.height);
  const wide = around.clientWidth - (screen.offsetWidth - screen.clientWidth) - paddingOf(screen);
  return { cols: limit(wide / width, 1000), rows: limit(high / height, 500) };
}

function paddingOf(screen: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(screen);
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
}

function limit(count: number, most: number): string {
  return String(Math.min(Math.max(Math.floor(count) || 2, 2), most));
}
