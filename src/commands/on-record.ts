import { goOn } from './captures/record.ts';
import type { Command } from './reply/command.ts';

/** `on-record`: `captures on-record`, as a slash command. */
export const onRecordCommand: Command = {
  summary: 'Capture what is said in this conversation from now on',
  spec: { verb: 'on-record', without: ['session', 'keep-secret'], bare: undefined, flags: [] },
  run: goOn,
};
