import { join } from 'node:path';
import { agreeToShare, findReaders, queuedCaptures, stopSharing } from '../../capture/share/sharing.ts';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { formatInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import { writeSetting } from '../../io/project/write-setting.ts';
import type { Reply } from '../reply/command.ts';
import { assertPerson } from '../reply/person.ts';
import { shownTime } from '../reply/shown-time.ts';
import { askerOf, forbiddenTexts, type SharingHere, sharingHere } from './sharing-here.ts';

/** `captures share on|off|status`: the person's yes to sharing captures through the git remote. */
export async function shareThem(call: Call, context: Context): Promise<Reply> {
  await assertPerson('captures share', call, context);
  const [word = 'status', ...rest] = call.bare;
  if (!['on', 'off', 'status'].includes(word) || rest.length > 0) {
    throw misuse(
      `Unknown words after captures share: ${showLine(call.bare.join(' '))}`,
      'Use on, off or status',
    );
  }
  if (word !== 'on' && hasFlag(call, 'branches')) {
    throw misuse(
      '--branches means something only to captures share on',
      'Run: session-journal captures share on',
    );
  }
  const here = await sharingHere(context);
  if (word === 'status') return statusReply(here, context);
  return word === 'on' ? switchOn(call, here, context) : switchOff(here);
}

const readers = {
  everyone: '❗ Everyone can read it, without a login',
  'let-in': 'Whom the remote lets in. Without a login it lets nobody in',
  folder: 'Whoever may read that folder',
  unknown: "Whom the remote lets in. It can't be seen from here whether that is everyone",
} as const;

async function switchOn(call: Call, here: SharingHere, context: Context): Promise<Reply> {
  const { state, place, project, forbidden } = here;
  const { remote, unusable, own } = state;
  const ask = askerOf(context);
  if (forbidden !== undefined && forbidden !== 'project') throw refused(forbidden);
  if (unusable !== undefined) throw unusable;
  if (remote === undefined) {
    throw new Failure('not-found', 'This clone has no remote to share captures through', {
      hint: 'Add one with git remote add, or choose one: session-journal settings capture.remote URL',
    });
  }
  const found = await findReaders(state);
  const rows = [
    `Your captures would go to ${remote.shown}${remote.name === '' ? '' : `, the remote "${showLine(remote.name)}"`}`,
    `   Who can read them: ${readers[found ?? 'unknown']}`,
    '   What: your conversations with Claude that led to commits and tasks',
    '   Not: secrets found in them, private sessions, and what is off the record',
    '   From: now on',
    ...waysOf(remote.settings),
    'Share them?',
  ];
  if (!(await ask(rows.join('\n')))) return { text: 'Nothing is shared', data: { sharing: false } };
  const at = context.now().getTime();
  const before = own.filter((head) => head.at < at && here.whyKept(head) === undefined);
  const talks = new Set(before.map(({ conversation }) => conversation)).size;
  const all =
    before.length > 0 &&
    (await ask(
      `Share ${counted(before.length, 'capture')} of ${counted(talks, 'conversation')} from before, too?`,
    ));
  const branches = hasFlag(call, 'branches');
  agreeToShare(place, remote, { at, from: all ? 0 : at, branches });
  const isAgreed = forbidden === undefined || (await askProject(here, ask));
  const next = isAgreed ? 'They are pushed after your next push. Now: session-journal captures sync' : noYes;
  return {
    text: `✅ You share your captures through ${remote.shown}\n   ${next}\n   To stop: session-journal captures share off`,
    data: { sharing: isAgreed, remote: remote.shown, project: project?.root ?? null },
  };
}

const noYes = 'Nothing is pushed until the project agrees: "capture.share": true in .sessions/config.json';

// What the repository's own configuration adds is shown by its keys: the values may be passwords.
function waysOf(settings: readonly (readonly [string, string])[]): string[] {
  const keys = settings.map(([key]) => key).filter((key) => !/^remote\.sj\.(?:push)?url$/.test(key));
  return keys.length === 0
    ? []
    : [`   With these settings of this clone: ${[...new Set(keys)].map(showLine).join(', ')}`];
}

async function askProject(
  { project }: SharingHere,
  ask: (question: string) => Promise<boolean>,
): Promise<boolean> {
  if (project === undefined) return false;
  const path = join(project.dir, 'config.json');
  if (!(await ask('The project must agree, too. Write that into .sessions/config.json?'))) return false;
  writeSetting(path, 'capture.share', true);
  return true;
}

function refused(forbidden: keyof typeof forbiddenTexts): Failure {
  const [message, hint] = forbiddenTexts[forbidden];
  return new Failure('refused', message, { hint });
}

function switchOff({ place, state }: SharingHere): Reply {
  const had = stopSharing(place);
  const shared = state.remote?.shown ?? 'the remote';
  const text = had
    ? `✅ You no longer share captures\n   What ${shared} has stays there. To remove it: session-journal captures purge --author me`
    : 'You shared no captures';
  return { text, data: { sharing: false } };
}

async function statusReply(here: SharingHere, context: Context): Promise<Reply> {
  const { state, forbidden, whyKept } = here;
  const { remote, unusable, yes, own, others, sync, isOtherWay } = state;
  const isOn = yes !== undefined && forbidden === undefined;
  const queued = await queuedCaptures(state, whyKept);
  const when = (at: number): string => (at === 0 ? 'never' : shownTime(at, context));
  const rows = [
    `Sharing captures: ${isOn ? 'on' : 'off'}`,
    `   Remote: ${remote?.shown ?? unusable?.message ?? 'none'}`,
    `   The project: ${forbidden === undefined ? 'agrees' : forbiddenTexts[forbidden][0]}`,
    `   You: ${yes === undefined ? 'have not said yes' : `said yes ${when(yes.at)}`}`,
    ...(isOtherWay
      ? ['   ❗ This clone reaches the remote in another way than you agreed to: share on again']
      : []),
    `   Here: ${counted(own.length, 'capture')} of yours, ${others} of others`,
    `   Waiting: ${queued.length}. Last sync: ${when(sync.done)}`,
    isOn
      ? '   To stop: session-journal captures share off'
      : '   To start: session-journal captures share on',
  ];
  const data = {
    sharing: isOn,
    remote: remote?.shown ?? null,
    project: forbidden === undefined,
    yes: yes === undefined ? null : formatInstant(yes.at),
    queued,
    synced: sync.done === 0 ? null : formatInstant(sync.done),
  };
  return { text: rows.join('\n'), data };
}
