import { textAt } from '../../core/client/line-fields.ts';
import { showLine } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { readEnds } from '../../io/transcripts/read-ends.ts';
import { pathIn } from '../files/run-folder.ts';
import { decodeEvent } from '../state/event-record.ts';
import type { Run } from '../state/run.ts';
import { targetOf } from './render-log.ts';

// Lists are asked for often: a call further up is not looked for.
const endBytes = 64 * 1024;
const longest = 120;

/** Returns what a run that is at work called last, such as `Bash: npm test`; empty if that isn't at hand. */
export function lastCall({ state }: Run, folder: string): string {
  if (state !== 'running' && state !== 'waiting') return '';
  const ends = readEnds(pathIn(folder, 'events'), endBytes, (head) => !head.includes('run.tool'));
  for (const line of [...ends.first, ...ends.last].reverse()) {
    const data = decodeEvent(line)?.data;
    if (textAt(data, 'step') !== 'called') continue;
    const call = `${textAt(data, 'tool') ?? ''}: ${targetOf(textAt(data, 'input') ?? '')}`;
    return cutAtWord(showLine(call), longest);
  }
  return '';
}
