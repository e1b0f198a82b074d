import { showControls } from '../../core/text/controls.ts';
import { writeNow } from '../../io/console/output.ts';

const waitMs = 1000;

/** Shows a text again and again, each time on a clean screen, until the person presses Ctrl+C. */
export async function showAgain(read: () => Promise<string>): Promise<never> {
  let shown = '';
  for (;;) {
    const text = `${await read()}\n`;
    if (text !== shown) writeNow(1, `\x1b[2J\x1b[H${showControls(text)}`);
    shown = text;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
