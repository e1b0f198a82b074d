import type { Call } from '../core/calls/call-spec.ts';
import { flagText, flagTexts } from '../core/calls/call-spec.ts';
import { cleanText, oneLine } from '../core/text/escape.ts';
import type { Context } from '../io/project/context.ts';
import { shownPath } from '../io/project/project.ts';
import type { Changed } from '../journal/change/change-session.ts';
import { changeSession, renderWarnings, warningsOf } from '../journal/change/change-session.ts';
import { gitFields } from '../journal/change/git-fields.ts';
import { appendContext, readContextList } from '../journal/sections/context-section.ts';
import { writeTldr } from '../journal/sections/tldr.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { assertOpen, findTarget, targetName } from '../journal/which-session/find-target.ts';
import { captureMoment } from './captures/capture-moment.ts';
import { stepsLines } from './journal/steps-line.ts';
import type { Command, Reply } from './reply/command.ts';

/** `checkpoint`: saves the current state as a journal entry. */
export const checkpointCommand: Command = {
  summary: 'Save the current state of the session as a journal entry, and refresh the derived texts',
  spec: {
    verb: 'checkpoint',
    bare: undefined,
    flags: [
      { name: 'note', takes: 'text', placeholder: 'TEXT', about: 'What this checkpoint is about' },
      { name: 'tldr', takes: 'text', placeholder: 'TEXT', about: 'Replace the TL;DR paragraph' },
      {
        name: 'key-context',
        takes: 'text',
        placeholder: 'TEXT',
        about: 'Fact that must survive every compaction',
        repeat: true,
      },
    ],
  },
  run: runCheckpoint,
};

async function runCheckpoint(call: Call, context: Context): Promise<Reply> {
  const target = await findTarget(context, targetName(call));
  assertOpen(target, 'checkpoint');
  const tldr = flagText(call, 'tldr');
  const { fields, entry } = await gitFields(target, context, {
    kind: 'checkpoint',
    note: flagText(call, 'note'),
  });
  const changed = await changeSession({ target, context, verb: 'checkpoint' }, (doc, now) => {
    assertOpen(now.target, 'checkpoint');
    const known = readContextList(doc, 'key context').map((line) => line.text);
    const lines = flagTexts(call, 'key-context')
      .filter((text) => !known.includes(cleanText(text)))
      .map((text) => ({ text }));
    const edits = [
      ...(tldr === undefined ? [] : writeTldr(doc, tldr)),
      ...appendContext(doc, 'key context', lines),
    ];
    const did = [
      ...(tldr === undefined ? [] : ['TL;DR']),
      ...lines.map(({ text }) => `Key context: ${oneLine(text)}`),
    ];
    return { edits, fields, entry, did };
  });
  await captureMoment('checkpoint', target, context);
  return replyOf(target, changed, tldr !== undefined);
}

function replyOf(target: Target, changed: Changed, hasTldr: boolean): Reply {
  const { session } = changed;
  const { done, total, current } = session.figures;
  const lines = [
    `💾 Checkpoint Saved: ${session.shortname}`,
    ...stepsLines(session),
    ...(changed.entry === undefined ? [] : [`   Entry: ${changed.entry}`]),
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    progress: { done, total },
    current,
    tldr: session.tldr,
    warnings: warningsOf(target.project, changed),
  };
  const reply = { text: lines.join('\n') + renderWarnings(data.warnings), data };
  return hasTldr ? reply : { ...reply, forModel: askForTldr(session.tldr) };
}

function askForTldr(tldr: string): string {
  const says = tldr === '' ? 'The TL;DR is empty.' : `The TL;DR says: "${tldr}". If that is out of date,`;
  return `${says} ${tldr === '' ? 'Run' : 'run'} session-journal checkpoint --tldr 'TEXT' with one paragraph: the state of the work, then the next steps.`;
}
