import { decodeStreamLine, type StreamSaid } from '../../src/core/stream/stream-line.ts';

/** Returns what a client printed, as a line for each of its lines that we read. */
export function shownStream(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => decodeStreamLine(line)?.said)
    .flatMap((said) => (said === undefined ? ['broken'] : shown(said)));
}

function shown(said: StreamSaid): string[] {
  switch (said.kind) {
    case 'message':
      return said.parts.map((part) => {
        const from = `${said.isSynthetic ? 'client' : said.by}${said.parent === '' ? '' : ' below'}`;
        if (part.kind === 'call') return `${from} calls ${part.tool}`;
        if (part.kind === 'outcome' && part.isError) return `${from} failed`;
        return `${from} ${part.kind} ${part.text.split(/\n| \(This/)[0]}`;
      });
    case 'result':
      return [
        `result ${said.isError ? 'error' : 'good'} ${said.ending}${said.status === undefined ? '' : ` ${said.status}`}`,
      ];
    case 'activity':
      return [said.activity];
    case 'task':
      return [`task ${said.step}`];
    case 'denied':
      return [`denied ${said.tool}`];
    case 'tasks':
      return [`tasks ${said.ids.length}`];
    case 'command':
      return [`command ${said.step}`];
    case 'other':
      return [];
    default:
      return [said.kind];
  }
}

const current = {
  tool: [
    'running',
    'init',
    'claude text I look.',
    'claude calls Bash',
    'user outcome found',
    'claude text It is there.',
    'result good completed',
    'idle',
  ],
  denied: [
    'running',
    'init',
    'claude calls Bash',
    'denied Bash',
    'user failed',
    'claude text I may not.',
    'result good completed',
    'idle',
  ],
  // A sub-agent works in the background, and what it found starts another turn.
  agent: [
    'running',
    'init',
    'claude calls Agent',
    'tasks 1',
    'task started',
    'user outcome Async agent launched successfully.',
    'claude text Seen.',
    'claude below text It has seen.',
    'task ended',
    'task ended',
    'tasks 0',
    'init',
    'claude text OK',
    'result good completed',
    'result good completed',
    'idle',
  ],
  turns: ['running', 'init', 'claude calls Bash', 'user outcome one', 'result error max_turns', 'idle'],
  refused: [
    'running',
    'init',
    'client text API Error: 400 no such thing',
    'result error api_error 400',
    'idle',
  ],
  deferred: ['running', 'init', 'claude calls Bash', 'result good tool_deferred', 'idle'],
  released: [
    'running',
    'command started',
    'user outcome (Bash completed with no output)',
    'init',
    'claude text It is made.',
    'result good completed',
    'command completed',
    'idle',
  ],
};

/** What each client prints in each scene of `test/e2e/streams.e2e.ts`. */
export const streamScenes = {
  current,
  oldest: {
    ...current,
    denied: current.denied.filter((line) => line !== 'denied Bash'),
    agent: [
      'running',
      'init',
      'claude calls Agent',
      'task started',
      'user below text Look into it',
      'task ended',
      'task ended',
      'user outcome Seen.',
      'claude text It has seen.',
      'result good completed',
      'idle',
    ],
    refused: current.refused.map((line) => line.replace('api_error', 'completed')),
    released: current.released.filter((line) => !line.startsWith('command')),
  },
};
