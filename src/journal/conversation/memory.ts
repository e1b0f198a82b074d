import { join } from 'node:path';
import { isSafeConversation } from '../../io/client/conversation-folder.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import type { Env } from '../../io/project/person.ts';
import type { Project } from '../../io/project/project.ts';
import { ensureLocal } from '../../io/project/project.ts';
import type { Reminded } from './reminders.ts';
import { decodeReminded } from './reminders.ts';
import { wantRemembered } from './wanted-events.ts';

/**
 * How the briefing arrived after a compaction. Until that is known, it is `pending`, or `handed` once it was given to the
 * client.
 */
export type Restored = 'pending' | 'handed' | 'seen' | 'prompt' | 'tool';

/** One compaction of one conversation. */
export interface Compaction {
  /** Id of the session that the conversation worked on. */
  readonly session: string;
  /** The session's count including this one; null if the file's count can't be read, or counting was left for later. */
  readonly number: number | null;
  /** `2025-01-15T10:00:00Z` */
  readonly at: string;
  /** `manual` or `auto`; `unknown` if the client didn't say. */
  readonly trigger: string;
  readonly open: boolean;
  readonly restored: Restored;
  /** The size of the transcript before it, in bytes. */
  readonly offset: number;
}

/** A briefing that was given: its epoch, and the stamp of the session file at that time. */
export interface Told {
  readonly epoch: number;
  readonly stamp: string;
}

/** What the hooks remember about one conversation, in this clone only. */
export interface Conversation {
  /** Id of the session that it was bound to last; empty if there was none. */
  readonly session: string;
  /** Whether its first prompt was seen, and it was bound then, if only one session could be meant. */
  readonly asked: boolean;
  /** True until the first prompt after a start or a compaction. */
  readonly fresh: boolean;
  /** Counts starts and compactions; a briefing is given once per epoch. */
  readonly epoch: number;
  /** The last briefing that was given. */
  readonly told: Told | null;
  /** Whether a compaction was opened or closed since the last prompt. */
  readonly opened: boolean;
  /** A sentence that the last compaction found the file older than the last change made here; otherwise empty. */
  readonly older: string;
  /** The title that we gave the conversation. */
  readonly title: string;
  readonly reminded: Reminded | null;
  /** Checksums of the commands that it was reminded of, because a dead end names them. */
  readonly tried: readonly string[];
  readonly compactions: readonly Compaction[];
}

const none: Conversation = {
  session: '',
  asked: false,
  fresh: true,
  epoch: 0,
  told: null,
  opened: false,
  older: '',
  title: '',
  reminded: null,
  tried: [],
  compactions: [],
};

const mostCompactions = 1000;

/** Returns the path of what is remembered about a conversation, which may not exist; undefined for an unsafe id. */
export function conversationPath(project: Project, id: string): string | undefined {
  return isSafeConversation(id) ? join(project.local, 'conversations', `${id}.json`) : undefined;
}

/** Returns what is remembered about a conversation; undefined if there is nothing, or it can't be read. */
export function readConversation(project: Project, id: string): Conversation | undefined {
  const path = conversationPath(project, id);
  const fields = path === undefined ? undefined : asRecord(readJson(path));
  if (fields === undefined || fields.schema !== 1) return undefined;
  const told = asRecord(fields.told);
  const { session, title, compactions, epoch, tried } = fields;
  return {
    session: typeof session === 'string' ? session : '',
    asked: fields.asked === true,
    fresh: fields.fresh === true,
    epoch: typeof epoch === 'number' ? epoch : 0,
    told:
      typeof told?.epoch === 'number' && typeof told.stamp === 'string'
        ? { epoch: told.epoch, stamp: told.stamp }
        : null,
    opened: fields.opened === true,
    older: typeof fields.older === 'string' ? fields.older : '',
    title: typeof title === 'string' ? title : '',
    reminded: decodeReminded(fields.reminded),
    tried: Array.isArray(tried) ? tried.filter((one) => typeof one === 'string') : [],
    compactions: Array.isArray(compactions) ? compactions.flatMap((one) => decodeCompaction(one) ?? []) : [],
  };
}

function decodeCompaction(value: unknown): Compaction | undefined {
  const fields = asRecord(value);
  if (fields === undefined || typeof fields.at !== 'string') return undefined;
  const { session, number, trigger, restored, offset } = fields;
  const known: readonly unknown[] = ['pending', 'handed', 'seen', 'prompt', 'tool'];
  return {
    session: typeof session === 'string' ? session : '',
    number: typeof number === 'number' ? number : null,
    at: fields.at,
    trigger: typeof trigger === 'string' ? trigger : 'unknown',
    open: fields.open === true,
    restored: known.includes(restored) ? (restored as Restored) : 'pending',
    offset: typeof offset === 'number' && offset >= 0 ? offset : 0,
  };
}

/** The user's environment and the clone that a conversation's memory belongs to. */
export interface MemoryPlace {
  readonly env: Env;
  readonly project: Project;
}

/**
 * Changes what is remembered about a conversation, and returns all of it. For an unsafe id nothing is saved. Throws a
 * Failure `unwritable`.
 */
export function updateConversation(
  { env, project }: MemoryPlace,
  id: string,
  change: Partial<Conversation>,
): Conversation {
  const old = readConversation(project, id) ?? none;
  const changed = { ...old, ...change };
  const kept = { ...changed, compactions: changed.compactions.slice(-mostCompactions) };
  const path = conversationPath(project, id);
  if (path === undefined) return kept;
  ensureLocal(project, 'conversations');
  writeJson(path, { schema: 1, ...kept });
  wantRemembered(env, id, isPending(kept, kept.session));
  return kept;
}

/** Says whether the title that we gave a conversation shows a current step, and so becomes wrong when the work ends. */
export function showsWork(conversation: Conversation | undefined): boolean {
  return conversation?.title.includes(': ') === true;
}

/** Says whether the conversation's last compaction is of this session, and its briefing isn't known to have arrived. */
export function isPending(conversation: Conversation | undefined, session: string | undefined): boolean {
  const last = conversation?.compactions.at(-1);
  return (last?.restored === 'pending' || last?.restored === 'handed') && last.session === session;
}
