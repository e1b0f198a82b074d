import { basename, join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { whyHooksAreOff } from '../../io/client/hooks-off.ts';
import { haveSameBytes, readText } from '../../io/disk/read.ts';
import { findStat } from '../../io/disk/stat.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { readErrors } from '../../io/project/error-log.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import { askNodeVersion } from '../../io/project/version.ts';
import { listBindings } from '../conversation/bindings.ts';
import { haveHooksRun } from '../conversation/compactions.ts';
import { isMeantAsSession } from '../document/damage.ts';
import { decodeSession } from '../files/documents.ts';
import { newsOf, otherTrees } from '../files/other-trees.ts';
import { listSessionTexts } from '../files/searchable.ts';
import type { Folder, SessionFile } from '../files/sessions.ts';
import { listSessions, shortId } from '../files/sessions.ts';
import type { Finding } from '../session/problems.ts';
import { damageFinding, documentFindings } from '../session/problems.ts';
import type { LoggedError, SessionCopy, SessionEntry } from '../session/project-problems.ts';
import {
  divergedFindings,
  duplicateFindings,
  errorFindings,
  folderFindings,
  nodeFindings,
  orphanFindings,
} from '../session/project-problems.ts';
import { conversationOf } from '../which-session/candidates.ts';
import { linkFindings } from './client-links.ts';
import { findCommittedSecrets } from './committed-secrets.ts';
import { journalNames, litterFindings, pendingSessions } from './litter.ts';
import { mergeFindings } from './merge-problems.ts';
import { waysBack } from './ways-back.ts';

/** Where to look for findings. */
export interface Examined {
  readonly project: Project;
  readonly context: Context;
}

/** All findings of a project, and how many session files were checked. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly sessions: number;
}

const folders: readonly Folder[] = ['active', 'archive'];

/** Returns everything that is wrong with a project's sessions and with what they need. It writes nothing. */
export async function diagnose(examined: Examined): Promise<Diagnosis> {
  const { project, context } = examined;
  const { sessions, damaged } = await listSessions(project, folders);
  const entries = describeSessions(project, sessions);
  const stems = damaged.map(({ name }) => basename(name, '.md'));
  const findings = [
    ...(await fileFindings(examined)),
    ...duplicateFindings(entries),
    ...folderFindings(entries),
    ...unfinishedFindings(project),
    ...orphanFindings(journalNames(project), entries, stems),
    ...divergedFindings(await copiesElsewhere(project, sessions)),
    ...(await litterFindings(project)),
    ...bindingFindings(examined, sessions),
    ...linkFindings(project, context.env),
    ...(await findCommittedSecrets(project, context)),
    ...configFindings(examined),
    ...(await mergeFindings(project, context)),
    ...hookFindings(examined),
    ...nodeFindings(await askNodeVersion(context.env)),
    ...errorFindings(loggedErrors(examined), context.now().getTime()),
  ];
  return { findings, sessions: sessions.length + damaged.length };
}

async function fileFindings({ project, context }: Examined): Promise<Finding[]> {
  const aliases = readConfig(project, context.env).sectionAliases;
  const findings: Finding[] = [];
  for (const { path } of folders.flatMap((folder) => listSessionTexts(project, folder))) {
    const file = shownPath(project, path);
    try {
      const text = readText(path);
      if (!isMeantAsSession(text)) continue;
      findings.push(...documentFindings(await decodeSession(text, aliases), file));
    } catch (error) {
      if (!isFailure(error)) throw error;
      if (error.code === 'not-found') continue;
      findings.push(damageFinding(error, { file, path, waysBack: await waysBack(project, path) }));
    }
  }
  return findings;
}

function describeSessions(project: Project, sessions: readonly SessionFile[]): SessionEntry[] {
  const pending = new Set(pendingSessions(project).map((name) => basename(name)));
  return sessions.map((file) => {
    const { id, status } = file.facts;
    const digits = id.replace(/[^0-9a-f]/gi, '').slice(-6);
    const journals = [id, shortId(file), digits, basename(file.name, '.md')];
    return {
      file: shownPath(project, file.path),
      folder: file.folder,
      id,
      status,
      journals,
      pending: pending.has(file.name),
    };
  });
}

function unfinishedFindings(project: Project): Finding[] {
  return pendingSessions(project).map((name) => {
    return {
      kind: 'unfinished',
      file: `.sessions/${name}`,
      message: 'A change to this session was interrupted before it was complete',
      hint: 'The next command completes it. To do it now: session-journal doctor --fix',
      fixable: true,
    };
  });
}

async function copiesElsewhere(project: Project, sessions: readonly SessionFile[]): Promise<SessionCopy[]> {
  const copies: SessionCopy[] = [];
  for (const tree of otherTrees(project)) {
    const found = (await listSessions(tree.project, folders)).sessions.flatMap(({ path, facts }) => {
      const here = sessions.find((file) => file.facts.id === facts.id);
      return here === undefined || haveSameBytes(here.path, path) ? [] : [{ path, here }];
    });
    const isNews = found.length === 0 ? undefined : await newsOf(project.root, tree);
    for (const { path, here } of found) {
      copies.push({ file: shownPath(project, here.path), tree: tree.shown, isNews: isNews?.(path) === true });
    }
  }
  return copies;
}

/**
 * Returns the conversations whose current session is of this project and whose session file is
 * missing. Being closed doesn't make a file missing.
 */
export function staleBindings(
  { project, context }: Examined,
  sessions: readonly SessionFile[],
): { conversation: string; session: string }[] {
  return listBindings(context.env)
    .filter(({ binding }) => binding.project === project.root || findStat(binding.project) === undefined)
    .filter(({ binding }) => findStat(binding.session) === undefined)
    .filter(({ binding }) => !sessions.some((file) => file.facts.id === binding.id))
    .map(({ conversation, binding }) => ({ conversation, session: binding.session }));
}

function bindingFindings(examined: Examined, sessions: readonly SessionFile[]): Finding[] {
  return staleBindings(examined, sessions).map(({ conversation, session }) => {
    return {
      kind: 'stale-binding',
      file: shownPath(examined.project, session),
      message: `This is the current session of conversation ${conversation}, but its file is missing`,
      hint: 'It may be on another branch or in a stash. To detach the conversation: session-journal doctor --fix',
      fixable: true,
    };
  });
}

function configFindings({ project, context }: Examined): Finding[] {
  const own = join(project.dir, 'config.json');
  return readConfig(project, context.env).problems.map((problem) => {
    const isOwn = problem.includes(`"${own}"`);
    const message = problem.replaceAll(`"${own}"`, '".sessions/config.json"');
    const file = isOwn ? '.sessions/config.json' : '';
    return {
      kind: 'config',
      file,
      message,
      hint: 'Fix it in an editor. The rest of the file still applies',
      fixable: false,
    };
  });
}

// Outside a conversation there is no way to tell, and hooks that are switched off leave no trace.
function hookFindings({ project, context }: Examined): Finding[] {
  const isOff = whyHooksAreOff(context.env) !== undefined;
  if (isOff || conversationOf(context) === undefined || haveHooksRun(project)) return [];
  return [
    {
      kind: 'hooks',
      file: '',
      message: 'The hooks have not run here, so nothing is restored after a compaction',
      hint: 'Check /hooks and /plugin in Claude Code: the plugin "session" must be installed and enabled. Then restart Claude Code',
      fixable: false,
    },
  ];
}

function loggedErrors({ project, context }: Examined): LoggedError[] {
  const personal = new Set(readErrors(undefined, context.env).map((entry) => JSON.stringify(entry)));
  return readErrors(project, context.env).map((entry) => {
    const isPersonal = personal.has(JSON.stringify(entry));
    const file = isPersonal ? 'errors.jsonl in your state folder' : '.sessions/.local/errors.jsonl';
    return { at: entry.at, where: entry.where, message: entry.message, file };
  });
}
