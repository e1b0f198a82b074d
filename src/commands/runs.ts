import type { Call } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import type { Command, Reply } from './command.ts';
import { resumeRun } from './runs-resume.ts';
import { stopRuns } from './runs-stop.ts';

/** `runs`: what runs there are, and what to do with them. */
export const runsCommand: Command = {
  summary: 'Work with runs: runs stop RUN... ends them with all that they started',
  spec: {
    verb: 'runs',
    without: ['keep-secret'],
    bare: { placeholder: 'WORD RUN', about: 'resume RUN, stop RUN...', max: 50 },
    flags: [
      { name: 'all', takes: 'none', about: 'All runs of this project' },
      {
        name: 'timeout',
        takes: 'text',
        isOneWord: true,
        placeholder: 'D',
        about: 'With stop: how long a run may take to end by itself (default: 10s)',
      },
    ],
  },
  run: runRuns,
};

const words: ReadonlyMap<string, (call: Call, context: Context) => Promise<Reply>> = new Map([
  ['resume', resumeRun],
  ['stop', stopRuns],
]);

async function runRuns({ given, bare }: Call, context: Context): Promise<Reply> {
  const [word = '', ...rest] = bare;
  const work = words.get(word);
  if (work === undefined) {
    throw new Failure('misuse', `Unknown word "${word}" after runs`, {
      hint: `Known: ${[...words.keys()].join(', ')}`,
    });
  }
  return work({ given, bare: rest }, context);
}
