import { join } from 'node:path';
import { clientPid } from '../../io/client/clients.ts';
import { whyHooksAreOff } from '../../io/client/hooks-off.ts';
import { liveClients } from '../../io/client/live-clients.ts';
import { asRecord } from '../../io/disk/json.ts';
import { isRunning } from '../../io/disk/seen-process.ts';
import { findStat } from '../../io/disk/stat.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Env } from '../../io/project/person.ts';
import { ensureProjectState } from '../../io/project/project-state.ts';
import { clientFolders } from '../../io/transcripts/client-folders.ts';
import { decodeHookCall } from '../policy/asked-call.ts';
import { renderPermissionRequest } from '../policy/hook-answer.ts';
import { isQuestion } from '../policy/tools.ts';
import { askPerson } from './ask-person.ts';
import { placeOf } from './real-place.ts';

// The client gives its hook an hour. Then its dialog alone remains.
const patienceMs = 58 * 60_000;

/**
 * Returns what the PermissionRequest hook of an interactive conversation prints: the person's decision, if they turned on
 * `approvals: everywhere` and decide before the client's own dialog is answered. Else, and in a run, empty.
 */
export async function answerInteractive(input: string, env: Env): Promise<string> {
  const call = decodeHookCall(input);
  const isOurs = Boolean(env.SESSION_JOURNAL_RUN) || whyHooksAreOff(env) !== undefined;
  if (call === undefined || isOurs || !/^[\w-]{8,128}$/.test(call.conversation)) return '';
  if (!readConfig(undefined, env).runs.approvalsEverywhere) return '';
  const folder = join(ensureProjectState(call.cwd, env), 'asked', call.conversation);
  const answer = await askPerson({
    folder,
    run: '',
    call,
    place: () => placeOf(call),
    wants: isQuestion(call.tool) ? 'answer' : 'permission',
    patienceMs,
    afterwards: 'leave',
    isWanted: watchDialog({ conversation: call.conversation, transcript: transcriptIn(input), env }),
    hasEnded: () => false,
    note: async () => {},
  });
  return answer === undefined ? '' : renderPermissionRequest(answer);
}

function transcriptIn(input: string): string {
  const path = asRecord(JSON.parse(input))?.transcript_path;
  return typeof path === 'string' ? path : '';
}

interface Dialog {
  readonly conversation: string;
  readonly transcript: string;
  readonly env: Env;
}

const lookEveryMs = 500;
const graceMs = 3000;

/**
 * Returns a function that says whether the client's dialog is still open. Newer clients say what they wait for. With an
 * older one, the conversation's next line tells that it goes on.
 */
function watchDialog({ conversation, transcript, env }: Dialog): () => boolean {
  const begin = performance.now();
  const client = clientPid(env);
  let [lookedAt, isOpen, hasWaited] = [begin, true, false];
  let size: number | undefined;
  return () => {
    const now = performance.now();
    if (now - lookedAt < lookEveryMs) return isOpen;
    lookedAt = now;
    const { status = '' } =
      liveClients(clientFolders(env)).find((one) => one.conversation === conversation) ?? {};
    hasWaited ||= status === 'waiting';
    // The call itself may be written a little after its hook has begun, and the client may be writing its status just now.
    if (now - begin > graceMs) {
      size ??= sizeOf(transcript);
      const goesOn = status === '' ? sizeOf(transcript) !== size : hasWaited && status !== 'waiting';
      isOpen = isRunning(client) && !goesOn;
    } else if (hasWaited && status !== 'waiting' && status !== '') isOpen = false;
    return isOpen;
  };
}

function sizeOf(path: string): number {
  return path === '' ? 0 : (findStat(path)?.size ?? 0);
}
