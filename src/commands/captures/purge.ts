import { allCaptures, isSharedAnywhere, purgeCaptures, removingOnly } from '../../capture/share/sharing.ts';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { readEmail } from '../../io/git/email.ts';
import type { Context } from '../../io/project/context.ts';
import type { Reply } from '../reply/command.ts';
import { assertPerson } from '../reply/person.ts';
import { forgetGoneArchives } from './archived-conversations.ts';
import { askerOf, type SharingHere, sharingHere } from './sharing-here.ts';
import { syncNow, syncReply } from './sync.ts';

/** `captures purge`: removes captures for good, here and wherever they were shared. */
export async function purgeThem(call: Call, context: Context): Promise<Reply> {
  await assertPerson('captures purge', call, context);
  const here = await sharingHere(context);
  // A purge that was killed may have removed them from the list, but not from the disk.
  await purgeCaptures(here.place, here.state, []);
  const chosen = await chooseThem(call, here, context);
  const ask = askerOf(context);
  const own = chosen.filter((one) => one.own);
  const foreign = chosen.filter((one) => !one.own);
  const isSure = own.length > 0 && (await ask(`${rowsOf(own)}\nRemove them for good?`));
  const isForAll =
    foreign.length > 0 &&
    (await ask(
      `${rowsOf(foreign)}\nOther clones took these. Remove them here, and ask these clones to do the same?`,
    ));
  const [mine, theirs] = [isSure ? own : [], isForAll ? foreign : []];
  const purged = [...mine, ...theirs];
  if (purged.length === 0) return { text: 'Nothing was removed', data: { purged: [] } };
  const there = reachable(here);
  await purgeCaptures(here.place, here.state, purged);
  const isReached =
    there !== undefined && (there === here || (mine.length > 0 && (await ask(askedToo(there)))));
  await forgetGoneArchives(context);
  const sync = isReached ? await spread(there, context) : undefined;
  const rows = [
    `✅ Removed ${counted(purged.length, 'capture')} from this clone`,
    ...(mine.length === 0 ? [] : mineRows(here, there, sync)),
    ...(theirs.length === 0 ? [] : theirRows(theirs.length, sync)),
    ...(sync?.more ?? []),
  ];
  const ids = (some: readonly Chosen[]): string[] => some.map(({ id }) => id);
  return { text: rows.join('\n'), data: { purged: ids(purged), asked: ids(theirs), ...sync?.data } };
}

type Chosen = Awaited<ReturnType<typeof allCaptures>>[number];

async function chooseThem(call: Call, { state }: SharingHere, context: Context): Promise<Chosen[]> {
  const author = flagText(call, 'author');
  if ((author === undefined) === (call.bare.length === 0) || (author !== undefined && author !== 'me')) {
    throw misuse('Purge which captures?', 'Give their ids, or --author me for all of yours');
  }
  const all = await allCaptures(state);
  const found = author === undefined ? call.bare.flatMap((id) => namedBy(id, all)) : ofMine(all, context);
  if (found.length > 0) return [...new Set(found)];
  throw new Failure('not-found', 'There are no captures of yours', {
    hint: 'List them: session-journal captures',
  });
}

function namedBy(name: string, all: readonly Chosen[]): Chosen[] {
  const found = /^[0-9a-f]{4,10}$/i.test(name)
    ? all.filter(({ id }) => id.startsWith(name.toLowerCase()))
    : [];
  const [first] = found;
  if (first !== undefined && found.every(({ id }) => id === first.id)) return found;
  const what = first === undefined ? 'No capture has' : 'Several captures have';
  throw new Failure('not-found', `${what} the id "${showLine(name)}"`, {
    hint: 'List them: session-journal captures',
  });
}

// What others say about the author is a claim, but it only decides what the person is asked about.
function ofMine(all: readonly Chosen[], { cwd, env }: Context): Chosen[] {
  const email = readEmail(cwd, env);
  return all.filter(({ own, author }) => own || (email !== '' && author.endsWith(`<${email}>`)));
}

const mostShown = 20;

function rowsOf(captures: readonly Chosen[]): string {
  const rows = captures
    .slice(0, mostShown)
    .map(({ id, subject, kind, author, own, writer }) =>
      showLine(`${id} ${subject || kind}${own ? '' : `, pushed by ${writer}, says ${author || 'nobody'}`}`),
    );
  const more = captures.length > mostShown ? [`… and ${captures.length - mostShown} more`] : [];
  return [counted(captures.length, 'capture'), ...rows.map((row) => `   ${row}`), ...more].join('\n');
}

// How the remote is reached: as the person shares, or to remove what they shared before.
function reachable(here: SharingHere): SharingHere | undefined {
  if (here.state.yes !== undefined && here.forbidden === undefined) return here;
  const state = removingOnly(here.state);
  return state && { ...here, state, forbidden: undefined, whyKept: () => 'it is only removed' };
}

function askedToo({ state }: SharingHere): string {
  return `You no longer share captures, but ${state.remote?.shown} has some of yours. Remove these there, too?`;
}

interface Spread {
  readonly isDone: boolean;
  readonly remote: string;
  readonly more: readonly string[];
  readonly data: Record<string, unknown>;
}

// It is noted by now, so every later sync spreads it.
async function spread(here: SharingHere, context: Context): Promise<Spread> {
  const result = await syncNow(here, context, false);
  const { text, data = {} } = syncReply(result);
  const isDone = !result.failed.some(({ id }) => id === '');
  const remote = here.state.remote?.shown ?? 'the remote';
  return { isDone, remote, more: text.split('\n').slice(1), data };
}

function mineRows(
  { state }: SharingHere,
  there: SharingHere | undefined,
  sync: Spread | undefined,
): string[] {
  if (there === undefined) {
    return isSharedAnywhere(state)
      ? ['   Another remote that you shared captures through may still have them']
      : ['   You share no captures, so there is nothing to remove elsewhere'];
  }
  if (sync?.isDone === true) {
    return [
      `   No reference of ${sync.remote} leads to yours any more, and other clones drop them at their next sync`,
      '   Until it cleans up, the host may still give them to whoever knows the hash of a commit. Ask it to, if it matters',
    ];
  }
  return [`   ${there.state.remote?.shown} still has yours. To remove them there: ${retry}`];
}

function theirRows(count: number, sync: Spread | undefined): string[] {
  const what = `${counted(count, 'capture')} of other clones`;
  if (sync === undefined)
    return [`   ${what}: removed only here, because you share no captures and so can ask nobody`];
  return sync.isDone
    ? [`   ${what}: ${sync.remote} keeps them until somebody at these clones agrees. Here they stay removed`]
    : [`   ${what}: these clones could not be asked yet. To ask them: ${retry}`];
}

const retry = 'session-journal captures sync (with captures share on)';
