import { goOff } from './captures/record.ts';
import type { Command } from './reply/command.ts';

/** `off-record`: `captures off-record`, as a slash command. */
export const offRecordCommand: Command = {
  summary: 'Capture nothing of this conversation, and remove what was captured of it',
  spec: { verb: 'off-record', without: ['session', 'keep-secret'], bare: undefined, flags: [] },
  run: goOff,
};
