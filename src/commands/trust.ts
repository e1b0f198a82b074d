import { resolve } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { leadsToFolder } from '../io/disk/stat.ts';
import type { Context } from '../io/project/context.ts';
import { trustPlace } from '../runs/view/control-runs.ts';
import type { Command, Reply } from './reply/command.ts';

/** `trust`: says that runs may start in a folder. */
export const trustCommand: Command = {
  summary: 'Say that you trust a folder, so that runs may start in it. Only for a person at a terminal',
  spec: {
    verb: 'trust',
    without: ['session', 'keep-secret'],
    bare: { placeholder: 'DIR', about: 'The folder (default: this one)', max: 1 },
    flags: [],
  },
  run: runTrust,
};

async function runTrust(call: Call, context: Context): Promise<Reply> {
  const folder = resolve(context.cwd, call.bare[0] ?? '.');
  if (!leadsToFolder(folder)) {
    throw new Failure('not-found', `"${folder}" is not a folder`, { hint: 'Give one that exists' });
  }
  const brings = trustPlace(folder, context.env);
  const obeyed =
    brings.length === 0 ? [] : ['   They obey what it brings:', ...brings.map((line) => `   - ${line}`)];
  return {
    text: [`✅ Runs may start in ${folder}`, ...obeyed].join('\n'),
    data: { folder, trusted: true, brings },
  };
}
