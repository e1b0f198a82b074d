import { isForPerson, isHarmlessCall } from '../../core/client/allow.ts';
import type { RunMode } from '../state/run.ts';
import { alwaysRule } from './always-rule.ts';
import { type AskedCall, inputText } from './asked-call.ts';
import { type EditRoots, isFreeToEdit, isInside } from './edit-place.ts';
import { isNamedBy } from './rule.ts';
import { isEditing, isQuestion, isQuiet, isReading } from './tools.ts';

/** What our hook says to a call. With `none`, the client's own rules decide. */
export type Opinion =
  | { readonly kind: 'none' }
  | { readonly kind: 'allow'; readonly reason: string }
  | { readonly kind: 'deny'; readonly reason: string }
  | { readonly kind: 'ask'; readonly wants: 'permission' | 'answer' };

/** What is known when a run makes a call. */
export interface Circumstances extends EditRoots {
  readonly mode: RunMode;
  readonly bypassUntil: number | undefined;
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  /** Says whether a person approved a rule for the rest of this run: see `alwaysRule`. */
  readonly isApproved: (rule: string) => boolean;
  /** The call's file as a real path, or its folder: see `Question.place`. */
  readonly place: string;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Returns what our hook says to a call of a run. */
export function opinionOn(call: AskedCall, about: Circumstances): Opinion {
  const forbidden = forbiddenBy(call, about);
  if (forbidden !== '') return { kind: 'deny', reason: forbidden };
  const mode = effectiveMode(call, about);
  if (isQuestion(call.tool)) return orNobody(mode, 'answer');
  if (mode === 'bypass') return { kind: 'allow', reason: 'This run bypasses permissions' };
  const rule = alwaysRule(call, about.place);
  if (rule !== '' && about.isApproved(rule)) {
    return { kind: 'allow', reason: `The person approved ${rule} for this run` };
  }
  if (isLeftToClient(call, mode, about)) return { kind: 'none' };
  if (mode === 'edits' && isEditing(call.tool) && isFreeToEdit(about.place, about)) {
    return { kind: 'allow', reason: 'This run may edit the files of its folder' };
  }
  return orNobody(mode, 'permission');
}

/** Returns what we say to a call that the client asks about itself: its own rules did not decide it. */
export function opinionOnRequest(call: AskedCall, about: Circumstances): Opinion {
  const opinion = opinionOn(call, about);
  return opinion.kind === 'none' ? orNobody(effectiveMode(call, about), 'permission') : opinion;
}

// Whatever the mode and the person's rules are: who decides, and what has been decided, is not an agent's.
function forbiddenBy(call: AskedCall, { deny, place, state }: Circumstances): string {
  if (isForPerson(inputText(call, 'command'))) return 'Only a person can do this';
  if (isEditing(call.tool) && isInside(state, place)) {
    return 'Only Session Journal itself writes to its state';
  }
  const rule = deny.find((one) => isNamedBy(one, { ...call, place }, 'deny'));
  return rule === undefined ? '' : `The person has forbidden ${rule} in this run`;
}

// A bypass that is over asks again. A plan that was approved has left the client's plan mode.
function effectiveMode(call: AskedCall, { mode, bypassUntil, now }: Circumstances): RunMode {
  if (mode === 'bypass') return bypassUntil !== undefined && now < bypassUntil ? 'bypass' : 'ask';
  return mode === 'plan' && call.mode !== 'plan' ? 'ask' : mode;
}

function isLeftToClient(call: AskedCall, mode: RunMode, about: Circumstances): boolean {
  // The plan itself is a question of ours, because the client's can't be parked.
  if (mode === 'plan') return call.tool !== 'ExitPlanMode';
  if (isReading(call.tool) && isInside(about.state, about.place)) return false;
  if (isQuiet(call.tool)) return true;
  if (call.tool === 'Bash' && isHarmlessCall(inputText(call, 'command'))) return true;
  return about.allow.some((rule) => isNamedBy(rule, { ...call, place: about.place }, 'allow'));
}

function orNobody(mode: RunMode, wants: 'permission' | 'answer'): Opinion {
  if (mode !== 'unattended') return { kind: 'ask', wants };
  const reason =
    wants === 'answer'
      ? 'Nobody is there to answer: this run is unattended. Decide yourself, and say what you assumed'
      : 'Nobody is there to approve this: the run is unattended, and its rules do not allow it. Do not try it in another way. Go on without it, or end and say what is missing';
  return { kind: 'deny', reason };
}
