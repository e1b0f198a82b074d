import { randomBytes } from 'node:crypto';
import { Failure } from '../../core/failure.ts';
import type { Env } from '../../io/project/person.ts';
import type { SizeLead } from '../../terminals/control/attach.ts';
import { socketOf, terminalsOf } from '../../terminals/control/known-terminals.ts';

/** The stream of a page that shows a terminal, and may give it the size of its window. */
interface OpenScreen {
  readonly name: string;
  /** Tells the page that its window's size is used no more. */
  readonly onGivenBack: () => void;
  lead: Promise<SizeLead | string> | undefined;
}

/** What a page asks for with the id of its stream. */
export interface ScreenAsked {
  readonly stream: string;
  /** The name of the terminal that it shows. */
  readonly name: string;
}

type Leading = typeof import('../../terminals/control/attach.ts')['leadBySize'];

const screens = new Map<string, OpenScreen>();

/** Returns the id of a page's stream, which only that page is told, and what ends all that was done with it. */
export function openScreen(
  name: string,
  onGivenBack: () => void,
): { readonly id: string; readonly close: () => void } {
  const id = randomBytes(16).toString('hex');
  const screen: OpenScreen = { name, onGivenBack, lead: undefined };
  screens.set(id, screen);
  const close = (): void => {
    screens.delete(id);
    endLead(screen);
  };
  return { id, close };
}

/** Gives a terminal the size of a page's window. Fails with `refused` if the page's stream isn't open, and with `busy`. */
export async function giveSize(
  asked: ScreenAsked,
  size: { readonly cols: number; readonly rows: number },
  env: Env,
): Promise<void> {
  const screen = findScreen(asked);
  if (screen.lead !== undefined) {
    leadIn(await screen.lead)?.resize(size);
    return;
  }
  const forget = (): void => {
    if (screen.lead !== lead) return;
    screen.lead = undefined;
    screen.onGivenBack();
  };
  const path = socketOf(terminalsOf(env), screen.name);
  const lead: NonNullable<OpenScreen['lead']> = startLead({ path, size }, forget);
  screen.lead = lead;
  if (leadIn(await lead) !== undefined) return;
  forget();
  throw new Failure('busy', 'This terminal does not answer');
}

/** Gives the size back; nothing happens if the page doesn't have it. Fails with `refused` if its stream isn't open. */
export function giveSizeBack(asked: ScreenAsked): void {
  endLead(findScreen(asked));
}

/** Lets a page that was typed on lead again, if its window's size is used. */
export async function leadAgain({ stream, name }: ScreenAsked): Promise<void> {
  const screen = screens.get(stream);
  if (screen?.name === name) leadIn(await screen.lead)?.leadAgain();
}

function findScreen({ stream, name }: ScreenAsked): OpenScreen {
  const screen = screens.get(stream);
  if (screen?.name === name) return screen;
  throw new Failure('refused', 'This page is not connected to the terminal', { hint: 'Load it again' });
}

function endLead(screen: OpenScreen): void {
  const { lead } = screen;
  screen.lead = undefined;
  void lead?.then((found) => leadIn(found)?.close());
}

async function startLead(...asked: Parameters<Leading>): Promise<SizeLead | string> {
  const { leadBySize } = await import('../../terminals/control/attach.ts');
  return leadBySize(...asked);
}

function leadIn(found: Awaited<OpenScreen['lead']>): SizeLead | undefined {
  return typeof found === 'string' ? undefined : found;
}
