import { allCaptures, purgeCaptures } from '../capture/share/sharing.ts';
import { misuse } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { counted } from '../core/text/count.ts';
import { readEmail } from '../io/git/email.ts';
import type { Context } from '../io/project/context.ts';
import { syncNow, syncReply } from './captures-sync.ts';
import type { Reply } from './command.ts';
import { assertPerson } from './person.ts';
import { askerOf, type SharingHere, sharingHere } from './sharing-here.ts';

/** `captures purge`: removes captures for good, here and wherever they were shared. */
export async function purgeThem(call: Call, context: Context): Promise<Reply> {
  await assertPerson('captures purge', call, context);
  const here = await sharingHere(context);
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
  const purged = [...(isSure ? own : []), ...(isForAll ? foreign : [])];
  if (purged.length === 0) return { text: 'Nothing was removed', data: { purged: [] } };
  await purgeCaptures(here.place, here.state, purged);
  const sync = await spread(here, context);
  const rows = [
    `✅ Removed ${counted(purged.length, 'capture')} from this clone`,
    ...(sync?.rows ?? [neverShared]),
  ];
  return { text: rows.join('\n'), data: { purged: purged.map(({ id }) => id), ...sync?.data } };
}

const neverShared = '   You share no captures, so there is nothing to remove elsewhere';

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

// It is noted by now, so every later sync spreads it.
async function spread(
  here: SharingHere,
  context: Context,
): Promise<{ rows: string[]; data: Record<string, unknown> } | undefined> {
  if (here.state.yes === undefined || here.forbidden !== undefined) return undefined;
  const result = await syncNow(here, context, false);
  const { text, data } = syncReply(result);
  const isDone = !result.failed.some(({ id }) => id === '');
  const remote = here.state.remote?.shown ?? 'the remote';
  const rows = isDone
    ? [
        `   No reference of ${remote} leads to them any more, and other clones drop them at their next sync`,
        '   Until it cleans up, the host may still give them to whoever knows the hash of a commit. Ask it to, if it matters',
      ]
    : [`   It could not be spread yet. Run: session-journal captures sync`];
  return { rows: [...rows, ...text.split('\n').slice(isDone ? 1 : 0)], data };
}
