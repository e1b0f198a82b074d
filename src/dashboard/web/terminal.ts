import { Terminal } from '@xterm/xterm';
import { allowStyleElements } from './sheet-elements.ts';
import { listenForSize } from './size.ts';
import { listenForTyping } from './typing.ts';

const screen = document.querySelector<HTMLElement>('[data-screen]');
if (screen !== null) show(screen);

function show(screen: HTMLElement): void {
  allowStyleElements();
  const terminal = new Terminal({
    disableStdin: true,
    scrollback: 2000,
    // Whatever the program chooses, it can be read.
    minimumContrastRatio: 4.5,
    fontFamily: getComputedStyle(screen).getPropertyValue('--mono'),
    fontSize: 13,
    theme: {
      background: '#141516',
      foreground: '#ebebe8',
      cursor: '#9dbcff',
      selectionBackground: '#22304d',
    },
    // What a program calls a link may lead elsewhere than it says.
    linkHandler: { activate: () => undefined },
  });
  answerNothing(terminal);
  screen.replaceChildren();
  screen.classList.add('live');
  terminal.open(screen);
  listenForTyping(terminal, screen, say);
  follow(terminal, screen);
}

// The program's questions to its terminal are answered where it runs. What this one would answer, it would seem to type.
function answerNothing({ parser }: Terminal): void {
  for (const final of ['c', 'n', 't', 'x']) parser.registerCsiHandler({ final }, () => true);
  for (const prefix of ['>', '=', '?']) {
    for (const final of ['c', 'n']) parser.registerCsiHandler({ prefix, final }, () => true);
    parser.registerCsiHandler({ prefix, intermediates: '$', final: 'p' }, () => true);
  }
  parser.registerCsiHandler({ intermediates: '$', final: 'p' }, () => true);
  parser.registerDcsHandler({ intermediates: '$', final: 'q' }, () => true);
  for (const code of [4, 10, 11, 12, 52])
    parser.registerOscHandler(code, (data) => code === 52 || data.includes('?'));
}

function say(text: string): void {
  const place = document.getElementById('screen-state');
  if (place !== null) place.textContent = text;
}

// A browser opens six connections to a server at most, so only a page that is seen has one.
function follow(terminal: Terminal, screen: HTMLElement): void {
  const size = listenForSize(terminal, screen, say);
  let stream: EventSource | undefined;
  let isOver = false;
  const open = (): void => {
    stream = new EventSource(screen.dataset.screen ?? '');
    stream.addEventListener('stream', ({ data }) => size.begin(data));
    stream.addEventListener('given-back', size.end);
    stream.addEventListener('size', ({ data }) => {
      const { cols, rows } = JSON.parse(data);
      terminal.resize(cols, rows);
      say('');
    });
    stream.addEventListener('screen', ({ data }) => {
      terminal.reset();
      terminal.write(bytesOf(data));
    });
    stream.addEventListener('output', ({ data }) => terminal.write(bytesOf(data)));
    stream.addEventListener('end', ({ data }) => {
      isOver = true;
      stream?.close();
      say(JSON.parse(data));
    });
    stream.addEventListener('error', () => {
      size.end();
      if (!isOver) say('Not connected. It tries again.');
      if (stream?.readyState === EventSource.CLOSED && !isOver) setTimeout(look, 2000);
    });
  };
  const look = (): void => {
    stream?.close();
    stream = undefined;
    size.end();
    if (document.visibilityState === 'visible' && !isOver) open();
  };
  document.addEventListener('visibilitychange', look);
  look();
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}
