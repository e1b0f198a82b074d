import { execFileSync } from 'node:child_process';

/** Why there is no tmux here; '' if there is one. */
export const whyNoTmux = findTmux() ? '' : 'no tmux here: apt-get install tmux';

function findTmux(): boolean {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Ends the tmux server of a socket, if it is still there. */
export function endTmux(socket: string): void {
  try {
    execFileSync('tmux', ['-S', socket, 'kill-server'], { stdio: 'ignore' });
  } catch {
    // Its last program has ended, and the server with it.
  }
}
