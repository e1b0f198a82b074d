import type { Terminal } from '@xterm/xterm';
import { post } from './post.ts';
import { shownTerminal } from './shown-terminal.ts';

// A browser pastes what it likes; the server takes so much at once.
const mostSent = 8000;

/** Sends keys into a terminal from when its button is pressed until Shift+Esc. */
export function listenForTyping(terminal: Terminal, screen: HTMLElement, say: (text: string) => void): void {
  const stop = (): void => {
    terminal.options.disableStdin = true;
    screen.classList.remove('typing');
    screen.focus();
  };
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-type]') : null;
    if (button === null) return;
    terminal.options.disableStdin = false;
    screen.classList.add('typing');
    terminal.focus();
  });
  terminal.attachCustomKeyEventHandler((event) => {
    if (terminal.options.disableStdin === true) return false;
    if (event.key !== 'Escape' || !event.shiftKey) return true;
    stop();
    return false;
  });
  const send = makeSender((trouble) => {
    stop();
    say(trouble);
  });
  terminal.onData(send);
  terminal.onBinary(send);
}

// One request after another, so that no key overtakes another one; what is typed meanwhile goes with the next.
function makeSender(fail: (trouble: string) => void): (text: string) => void {
  let waiting = '';
  let isSending = false;
  const go = async (): Promise<void> => {
    isSending = true;
    while (waiting !== '') {
      const text = [...waiting].slice(0, mostSent).join('');
      waiting = waiting.slice(text.length);
      const { error } = await post(typed(text));
      if (error === '') continue;
      waiting = '';
      fail(error);
    }
    isSending = false;
  };
  return (text) => {
    waiting += text;
    if (!isSending) void go();
  };
}

function typed(text: string): Readonly<Record<string, string>> {
  return { do: 'type', ...shownTerminal(), text };
}
