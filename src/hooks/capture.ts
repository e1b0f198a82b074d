import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { gitPlace } from '../journal/change/git-fields.ts';
import { readBinding } from '../journal/conversation/bindings.ts';
import { wantCommits, wantNoCommits } from '../journal/conversation/wanted-events.ts';
import { projectOf } from '../journal/which-session/find-target.ts';
import { attempt, type Occasion } from './occasion.ts';

/**
 * Sees to it that the conversation's next commit starts the program, and asks for a capture if there were some since the
 * last one. Does nothing in a conversation that isn't attached to a session, or where capturing is off.
 */
export async function captureCommits(occasion: Occasion): Promise<void> {
  const { event, context } = occasion;
  const place = capturedPlace(occasion);
  if (place === undefined) {
    wantNoCommits(context.env, event.conversation);
    return;
  }
  const { capturedPlaces, watchedLogs } = await import('../capture/take/ask-for-capture.ts');
  const { startSyncIfDue, watchedPushes } = await import('../capture/share/due.ts');
  const places = capturedPlaces(place.cwd, context.env);
  // Watch before looking: a commit made in between is then seen at the next event.
  const watched = [...watchedLogs(places), ...watchedPushes(place.cwd, context.env)];
  wantCommits(context.env, event.conversation, watched);
  await attempt(occasion, () => startSyncIfDue(place));
  await captureNew(occasion, places);
}

type Places = ReturnType<typeof import('../capture/take/ask-for-capture.ts').capturedPlaces>;

async function captureNew(occasion: Occasion, places: Places): Promise<void> {
  const { askForCapture, hasNewCommits } = await import('../capture/take/ask-for-capture.ts');
  for (const place of places) {
    await attempt(occasion, () => {
      if (!hasNewCommits(place, occasion.context)) return;
      // It may be off in one of them only.
      if (!readConfig(findProject(place.cwd), occasion.context.env).capture) return;
      askForCapture({ ...occasion.context, cwd: place.cwd }, jobOf(occasion, 'commit'));
    });
  }
}

/** Keeps what the command of a Bash call wrote for the next capture, if the client says that it changed files. */
export async function keepCommandEdits(occasion: Occasion): Promise<void> {
  const { event, context } = occasion;
  const { conversation, transcript = '', call, line = '', commandDiff: diff } = event;
  const place = call === undefined || diff === undefined ? undefined : capturedPlace(occasion);
  if (call === undefined || place === undefined) return;
  const { noteEdits } = await import('../capture/take/ask-for-capture.ts');
  const at = context.now().getTime();
  await attempt(occasion, () => noteEdits(place, { conversation, transcript, call, line, diff, at }));
}

/** Asks for a capture of what was said so far, as `captureCommits` does at a commit. */
export async function captureNow(
  occasion: Occasion,
  kind: 'task' | 'compaction' | 'end',
  tasks: readonly string[] = [],
): Promise<void> {
  const place = capturedPlace(occasion);
  if (place === undefined) return;
  const { askForCapture, capturedPlaces } = await import('../capture/take/ask-for-capture.ts');
  await attempt(occasion, () => askForCapture(place, jobOf(occasion, kind, tasks)));
  const [, ...elsewhere] = capturedPlaces(place.cwd, occasion.context.env);
  await captureNew(occasion, elsewhere);
}

/** Has captured what killed processes have left and what was committed since, unless capturing is off; shares what is due. */
export async function captureLeft(occasion: Occasion): Promise<void> {
  const { context } = occasion;
  const { capturedPlaces, isCapturing } = await import('../capture/take/ask-for-capture.ts');
  const isOn = readConfig(findProject(context.cwd), context.env).capture;
  if (isOn && isCapturing(context.cwd, context.env)) {
    await captureNew(occasion, capturedPlaces(context.cwd, context.env));
  }
  const { startSyncIfDue } = await import('../capture/share/due.ts');
  await attempt(occasion, () => startSyncIfDue(context));
}

function jobOf<Kind>({ event, context }: Occasion, kind: Kind, tasks: readonly string[] = []) {
  const { conversation, transcript = '' } = event;
  return { kind, conversation, transcript, at: context.now().getTime(), tasks };
}

// Undefined if nothing is captured.
function capturedPlace({ event, context }: Occasion): Context | undefined {
  const binding = readBinding(context.env, event.conversation);
  if (binding === undefined) return undefined;
  const project = projectOf(binding, context);
  if (!readConfig(project, context.env).capture) return undefined;
  return { ...context, cwd: gitPlace({ project }, context) };
}
