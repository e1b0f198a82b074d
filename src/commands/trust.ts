import { resolve } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import type { Context } from '../io/project/context.ts';
import { trustFolder } from '../runs/launch/trust.ts';
import type { Command, Reply } from './command.ts';

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
  trustFolder(folder, context.env);
  return { text: `Runs may start in ${folder}`, data: { folder, trusted: true } };
}
