import { conversationsBehind } from '../../capture/view/listed-captures.ts';
import type { FoundConversation } from '../../conversations/find/find-conversations.ts';
import {
  findAgents,
  findConversations,
  isOfProject,
  nameConversation,
  readDescent,
} from '../../conversations/find/find-conversations.ts';
import type { ListedConversation } from '../../conversations/find/render-list.ts';
import { decideState } from '../../core/client/agent-state.ts';
import { Failure, isFailure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import { type LiveClient, liveClients } from '../../io/client/live-clients.ts';
import { ownTalks } from '../../io/client/own-talks.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { ensureStateDir } from '../../io/project/person.ts';
import { findProject } from '../../io/project/project.ts';
import { clientFolders, listTranscripts } from '../../io/transcripts/client-folders.ts';
import { projectTrees } from '../../io/transcripts/project-transcripts.ts';
import { type Binding, listBindings } from '../../journal/conversation/bindings.ts';
import { listSessions } from '../../journal/files/sessions.ts';
import { findNamed } from '../../journal/session/match-name.ts';
import { archivedHere } from '../captures/archived-conversations.ts';
import { textScreen } from '../reply/text-screen.ts';

/**
 * Returns the conversations with Claude that this person's files hold, the last used first, with what the journal and the
 * processes know of them: those of the project that a folder is in, or of all projects.
 */
export async function knownConversations(
  context: Context,
  allProjects = false,
): Promise<ListedConversation[]> {
  const project = findProject(context.cwd);
  const { claudeConfigDirs, notSecrets } = readConfig(project, context.env);
  const folders = clientFolders(context.env, claudeConfigDirs);
  const trees = projectTrees(context.cwd);
  const here = new Set(listTranscripts(folders).map(({ id }) => id));
  const archive = await archivedHere(context, (id) => here.has(id));
  const archived = new Map(archive?.conversations.map((one) => [one.id, one]));
  const all = await findConversations(
    [...folders, ...(archive === undefined ? [] : [archive.folder])],
    keepingOf(context, notSecrets),
  );
  const parents = readDescent(all);
  const live = new Map(liveClients(folders).map((client) => [client.conversation, client]));
  const bindings = new Map(
    listBindings(context.env).map(({ conversation, binding }) => [conversation, binding]),
  );
  return all
    .filter((one) => allProjects || isOfProject(one, trees))
    .map((one) => {
      const { id } = one;
      return listed(one, { origin: parents.get(id), client: live.get(id), binding: bindings.get(id) });
    })
    .map((one) => asArchived(one, archived.get(one.id)));
}

// Of one that was rebuilt, the words are all that a model would get.
const bytesPerToken = 4;

function asArchived(
  one: ListedConversation,
  archived: Pick<ListedConversation, 'session' | 'author'> | undefined,
): ListedConversation {
  if (archived === undefined) return one;
  const contextTokens = Math.ceil(one.stamp.bytes / bytesPerToken);
  const session = one.session || archived.session;
  return { ...one, contextTokens, session, archived: true, author: archived.author, state: 'archived' };
}

/**
 * Returns the conversations of this project that are looked through: those that are known, but for the talks with earlier
 * ones, which would answer with what was guessed from these.
 */
export async function searchedConversations(context: Context): Promise<ListedConversation[]> {
  const talks = ownTalks(context.env);
  return (await knownConversations(context)).filter(({ id }) => !talks.has(id));
}

/** Returns the sub-agents of these conversations, after the conversation that started each. */
export async function withAgents(
  conversations: readonly ListedConversation[],
  context: Context,
): Promise<ListedConversation[]> {
  const { notSecrets } = readConfig(findProject(context.cwd), context.env);
  const agents = await findAgents(conversations, keepingOf(context, notSecrets));
  return conversations.flatMap((one) => [
    one,
    ...agents
      .filter(({ startedBy }) => startedBy === one.id)
      .map(
        (agent): ListedConversation => ({
          ...agent,
          ...{ parent: one.id, actor: 'sub-agent', session: one.session, pid: undefined },
          ...{ archived: false, author: one.author },
          // It has no process of its own.
          state: decideState({ isAlive: one.pid !== undefined, client: undefined, tail: agent.tail }).state,
        }),
      ),
  ]);
}

function keepingOf(context: Context, notSecrets: readonly string[]): Parameters<typeof findConversations>[1] {
  return { folder: keptFolder(context), notSecrets, openScreen: () => textScreen(context) };
}

// Who can't write to their own state sees the same, only later.
function keptFolder({ env }: Context): string | undefined {
  try {
    return ensureStateDir(env, 'transcripts');
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

/** Where a conversation is looked for. */
interface NamedPlace {
  /** The conversations of all projects. */
  readonly all: readonly ListedConversation[];
  readonly context: Context;
  /** Whether it may be one of another project, or any file. */
  readonly everywhere: boolean;
}

/**
 * Returns the conversation that a name means: one of this project, or else one of another. Fails with `not-found`,
 * `ambiguous`, or `refused` if it is another project's and may not be.
 */
export async function findConversation(name: string, place: NamedPlace): Promise<FoundConversation> {
  const { all, context, everywhere } = place;
  const trees = projectTrees(context.cwd);
  const own = all.filter((one) => isOfProject(one, trees));
  const among = (some: readonly ListedConversation[]): Promise<FoundConversation> =>
    nameConversation(name, {
      all: some,
      cwd: context.cwd,
      ofSession: async (word) => {
        return (await newestOfSession(word, some, context)) ?? (await newestOfCommit(word, some, context));
      },
    });
  const found = await among(own).catch((error: unknown) => {
    if (!isFailure(error) || error.code !== 'not-found' || own.length === all.length) throw error;
    return among(all);
  });
  if (everywhere || own.some(({ path }) => path === found.path)) return found;
  throw new Failure('refused', `"${oneLine(name)}" is not a conversation of this project`, {
    hint: 'Only the person can allow it: --all-projects',
  });
}

interface More {
  /** The conversation whose lines it copied. */
  readonly origin: string | undefined;
  readonly client: LiveClient | undefined;
  readonly binding: Binding | undefined;
}

function listed(one: FoundConversation, { origin, client, binding }: More): ListedConversation {
  return {
    ...one,
    parent: origin ?? binding?.from,
    actor: origin !== undefined ? 'fork' : one.isInteractive ? 'main' : 'run',
    session: binding === undefined ? '' : sessionName(binding),
    state: decideState({ isAlive: client !== undefined, client, tail: one.tail }).state,
    pid: client?.pid,
    archived: false,
    author: '',
  };
}

function sessionName({ session }: Binding): string {
  return session.replace(/^.*[/\\]/, '').replace(/\.md$/, '');
}

/** Returns the id of the last conversation that worked on a journal session; undefined if the name means none. */
async function newestOfSession(
  name: string,
  conversations: readonly ListedConversation[],
  context: Context,
): Promise<string | undefined> {
  const project = findProject(context.cwd);
  if (project === undefined) return undefined;
  const { sessions } = await listSessions(project, ['active', 'archive']);
  const [named, ...others] = findNamed(name, sessions);
  if (named === undefined || others.length > 0) return undefined;
  const bound = listBindings(context.env).filter(({ binding }) => binding.id === named.facts.id);
  const ids = new Set(bound.map(({ conversation }) => conversation));
  // One without a transcript can only be named, so that the person knows what is gone.
  return conversations.find(({ id }) => ids.has(id))?.id ?? [...ids].at(-1);
}

// The conversation behind a commit, as far as captures tell.
async function newestOfCommit(
  commit: string,
  conversations: readonly ListedConversation[],
  context: Context,
): Promise<string | undefined> {
  const ids = await conversationsBehind(commit, context.cwd);
  return conversations.find(({ id }) => ids.includes(id))?.id;
}
