import { basename } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { readBinding, removeBinding, writeBinding } from '../conversation/bindings.ts';
import { findNamed } from '../session/match-name.ts';
import { conversationOf } from './candidates.ts';
import type { Target } from './find-target.ts';
import { currentVariable } from './find-target.ts';
import { forgetTerminalSession, writeTerminalSession } from './terminal-session.ts';

/** Where a session is: its project, and the absolute path of its file. */
interface SessionPlace {
  readonly project: Project;
  readonly path: string;
  readonly id: string;
}

/**
 * Binds this conversation to a session; does nothing outside a conversation. Returns no warning on success, and one if
 * the binding can't be saved, because the session itself is fine then.
 */
export function bind(context: Context, target: SessionPlace): string[] {
  const conversation = conversationOf(context);
  if (conversation === undefined) return [];
  const old = readBinding(context.env, conversation);
  if (old?.session === target.path && old.id === target.id) return [];
  try {
    writeBinding(context.env, conversation, {
      schema: 1,
      session: target.path,
      id: target.id,
      project: target.project.root,
      from: old?.from,
    });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [
      `This conversation could not be attached to the session: ${error.message}. Name the session with --session ID`,
    ];
  }
}

/**
 * Makes a session the current one of this conversation, or else of this terminal. Returns warnings: the session can't
 * be remembered, or SESSION_JOURNAL_SESSION names another one.
 */
export function makeCurrent(context: Context, target: SessionPlace): string[] {
  const { project, path, id } = target;
  const named = context.env[currentVariable];
  const warnings =
    named && findNamed(named, [{ name: basename(path), facts: { id, shortname: '' } }]).length === 0
      ? [`${currentVariable} is set, so commands without --session still use "${oneLine(named)}"`]
      : [];
  if (conversationOf(context) !== undefined) return [...warnings, ...bind(context, target)];
  return [...warnings, ...writeTerminalSession(context.env, project.root, { id, file: basename(path) })];
}

/** Makes this conversation, or else this terminal, forget a session if it is the current one. */
export function forgetCurrent(context: Context, { project, file }: Pick<Target, 'project' | 'file'>): void {
  const { id } = file.facts;
  const conversation = conversationOf(context);
  if (conversation === undefined) forgetTerminalSession(context.env, project.root, id);
  else if (readBinding(context.env, conversation)?.id === id) removeBinding(context.env, conversation);
}
