import type { CapturedEdit, CapturedMessage } from '../../src/capture/record/capture.ts';
import { listCaptures, type StoredCapture } from '../../src/capture/store/list-captures.ts';
import { readEdits, readMessages } from '../../src/capture/store/read-capture.ts';
import { findStore, type Store } from '../../src/capture/store/store.ts';
import { forgetTakenEdits, readKeptEdits } from '../../src/capture/take/kept-edits.ts';
import { isOffRecord } from '../../src/capture/take/off-record.ts';
import { findRepository, type Repository } from '../../src/capture/take/repository.ts';
import { addJob, ensureTakingFolder, type Job } from '../../src/capture/take/state.ts';
import { type Taken, type TakeOptions, takeCaptures } from '../../src/capture/take/take-captures.ts';
import { screenSecrets } from '../../src/core/secrets/find.ts';
import type { TestProject } from './make-project.ts';
import { type Clock, clientFolder, type WorkingAgent } from './working-agent.ts';

// With what captures are taken in a project at the time of a clock.
function takeOptions(project: TestProject, clock: Clock): TakeOptions {
  const folder = ensureTakingFolder(project.root, project.env);
  return {
    folder,
    repository: findRepository(project.root) as Repository,
    clientFolders: [clientFolder(project)],
    now: clock.at * 1000,
    screen: (text) => screenSecrets(text, []),
    sessionOf: () => 'session-1',
    author: 'Ada <ada@example.com>',
    person: { name: 'Ada', email: 'ada@example.com' },
    isOffRecord: (conversation) => isOffRecord(project.env, conversation),
    keptEdits: (conversation) => readKeptEdits(project.env, conversation),
    forgetKept: (taken) => forgetTakenEdits(project.env, taken),
  };
}

/** Asks for a capture of a conversation, and takes all that are due. */
export function takeNow(
  project: TestProject,
  clock: Clock,
  { agent, ...job }: Partial<Job> & { agent: WorkingAgent },
): Promise<Taken> {
  const options = takeOptions(project, clock);
  const { id: conversation, transcript } = agent;
  addJob(options.folder, { kind: 'commit', conversation, transcript, at: options.now, tasks: [], ...job });
  return takeCaptures(options);
}

/** A capture with all that is in it. */
export interface WholeCapture extends StoredCapture {
  readonly said: readonly CapturedMessage[];
  readonly edits: readonly CapturedEdit[];
}

/** Returns all captures in a project's store, whole, the first taken first. */
export async function wholeCaptures(project: TestProject): Promise<WholeCapture[]> {
  const store = findStore(project.root);
  if (store === undefined) return [];
  const listed = [...((await listCaptures(store)) ?? [])].reverse();
  return Promise.all(listed.map((capture) => whole(store, capture)));
}

async function whole(store: Store, capture: StoredCapture): Promise<WholeCapture> {
  const [edits = []] = await readEdits(store, [capture]);
  return { ...capture, said: (await readMessages(store, capture)) ?? [], edits };
}

/** Returns whose commits the captures of a project are: the conversation by the commit's subject. */
export async function ownersOf(project: TestProject): Promise<Record<string, string>> {
  const captures = await wholeCaptures(project);
  return Object.fromEntries(
    captures.filter(({ kind }) => kind === 'commit').map((one) => [one.subject, one.conversation]),
  );
}
