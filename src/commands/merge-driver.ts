import { dirname, resolve } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { writeFileAtomic } from '../io/disk/files.ts';
import { sweepLeftovers } from '../io/disk/leftovers.ts';
import { readText } from '../io/disk/read.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { findProject, openProject } from '../io/project/project.ts';
import type { MergeFiles } from '../journal/merge-driver/conflicts.ts';
import { mergeAsGit } from '../journal/merge-driver/conflicts.ts';
import { removeMerging, setUpMerging } from '../journal/merge-driver/install.ts';
import { descendsIn, mergeTexts } from '../journal/merge-driver/merge-texts.ts';
import type { Command, Reply } from './reply/command.ts';

/** `merge-driver`: merges two versions of a session when git calls it; `--install` tells git to. */
export const mergeDriverCommand: Command = {
  summary: 'Merge two versions of a session for git; --install sets this up in this clone',
  spec: {
    verb: 'merge-driver',
    without: ['session', 'keep-secret'],
    bare: { about: 'Arguments that git passes: %O %A %B %L %P', placeholder: 'FILE', max: 5 },
    flags: [
      { name: 'install', takes: 'none', about: 'Let git merge the sessions in this clone with this program' },
      { name: 'uninstall', takes: 'none', about: 'Undo --install' },
    ],
  },
  run: runMergeDriver,
};

async function runMergeDriver(call: Call, context: Context): Promise<Reply> {
  const [isOn, isOff] = [hasFlag(call, 'install'), hasFlag(call, 'uninstall')];
  const hasFiles = call.bare.length > 0;
  if (Number(isOn) + Number(isOff) + Number(hasFiles) !== 1) {
    throw new Failure('misuse', 'Give either --install, --uninstall or the files that git passes', {
      hint: 'To set it up: session-journal merge-driver --install',
    });
  }
  if (hasFiles) return mergeFiles(call.bare, context);
  const project = openProject(context.cwd);
  const done = isOn ? await setUpMerging(project, context) : await removeMerging(project);
  const headline = isOn
    ? '📋 git now merges the sessions in this clone with session-journal'
    : '📋 git now merges sessions like any other text';
  return {
    text: [headline, ...done.map((text) => `   ✓ ${text}`)].join('\n'),
    data: { merging: isOn, done },
  };
}

async function mergeFiles(words: readonly string[], context: Context): Promise<Reply> {
  const [base, ours, theirs, size = '7', path = ''] = words;
  if (base === undefined || ours === undefined || theirs === undefined || !/^\d{1,3}$/.test(size)) {
    throw new Failure(
      'misuse',
      'Cannot merge: these are not the arguments that git passes (%O %A %B %L %P)',
      {
        hint: 'To set it up: session-journal merge-driver --install',
      },
    );
  }
  const place = (name: string): string => resolve(context.cwd, name);
  const files = { base: place(base), ours: place(ours), theirs: place(theirs), markerSize: Number(size) };
  try {
    return await mergeAsSessions(files, { name: path === '' ? ours : path, context });
  } catch (error) {
    // Git finds only our side in the file. Without a plain merge, whoever commits it would lose theirs.
    return mergePlainly(files, {
      name: path,
      reason: isFailure(error) ? error.message : String(error),
      context,
    });
  }
}

async function mergeAsSessions(
  files: MergeFiles,
  { name, context }: { readonly name: string; readonly context: Context },
): Promise<Reply> {
  const texts = { base: readText(files.base), ours: readText(files.ours), theirs: readText(files.theirs) };
  sweepLeftovers(dirname(files.ours));
  const project = findProject(context.cwd);
  const aliases = project === undefined ? {} : readConfig(project, context.env).sectionAliases;
  const { text, conflicts, notes } = await mergeTexts(texts, {
    aliases,
    markerSize: files.markerSize,
    isDescendant: descendsIn(context.cwd),
  });
  if (text !== texts.ours) writeFileAtomic(files.ours, text, { fsync: false });
  const said =
    conflicts.length === 0
      ? `Merged ${name}`
      : `Merged ${name} with conflicts: both sides rewrote ${conflicts.map((title) => `"${title}"`).join(', ')}, see the markers`;
  return {
    text: [said, ...notes.map((note) => `   ${note}`)].join('\n'),
    data: { path: name, conflicts, notes },
    exit: conflicts.length === 0 ? 0 : 1,
  };
}

async function mergePlainly(
  files: MergeFiles,
  { name, reason, context }: { readonly name: string; readonly reason: string; readonly context: Context },
): Promise<Reply> {
  const isClean = await mergeAsGit(context.cwd, files);
  return {
    text: `Merged ${name} as plain text: ${reason}`,
    data: { path: name, reason },
    exit: isClean ? 0 : 1,
  };
}
