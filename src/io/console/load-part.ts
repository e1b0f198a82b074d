import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { stateDir } from '../project/person.ts';
import { hasSaid } from './output.ts';

// Set by the build. Each build has its own id, so it never loads code that another build cached.
declare const BUILD_ID: string;

const keptDays = 7;
const saidMark = '_said';

/**
 * Returns what a bundle exports, like `require`. The code that V8 compiled is cached in the person's state for the next
 * run, which saves a third of a hook's time. We cache it ourselves, because `module.enableCompileCache` doesn't exist
 * before Node 22. Code that is damaged, or from another build, Node or processor, is compiled again.
 */
export function loadPart(path: string, load: NodeJS.Require): unknown {
  const known = load.cache[path];
  if (known !== undefined) return known.exports;
  // The wrapper is on the first line, so that line numbers in a stack trace match the file. The build writes ASCII, and
  // reading that as Latin-1 takes a third of the time.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const place = placeOf(path);
  const kept = place === undefined ? undefined : findKept(place);
  const script = new Script(source, {
    filename: path,
    ...(kept === undefined ? {} : { cachedData: kept.code }),
  });
  const isUsed = kept !== undefined && script.cachedDataRejected !== true;
  // Cache the code at exit, because only then do we know which functions were needed.
  if (place !== undefined && !(isUsed && kept.isSaid))
    process.once('exit', () => keep(place, script, isUsed));
  const module = { exports: {} } as NodeJS.Module;
  load.cache[path] = module;
  script.runInThisContext().call(module.exports, module.exports, load, module, path, dirname(path));
  return module.exports;
}

// Only if this person already has state and doesn't forbid Node to cache code. Each event and each verb has its own
// file, because they need different functions.
function placeOf(path: string): string | undefined {
  const state = stateDir(process.env);
  if (state === undefined || !existsSync(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const part = path.slice(dirname(path).length + 1).replace(/\.cjs$/, '');
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? '')?.[0] ?? 'any';
  return join(state, 'code', [part, run, BUILD_ID, process.version, process.arch].join('_'));
}

// A run that printed something has used more functions than one that didn't, so its code is the better one to load.
function findKept(place: string): { readonly code: Buffer; readonly isSaid: boolean } | undefined {
  const said = readKept(place + saidMark);
  if (said !== undefined) return { code: said, isSaid: true };
  const code = readKept(place);
  return code === undefined ? undefined : { code, isSaid: false };
}

// V8 doesn't check the code, and damaged code would crash it. So each file contains the code twice: comparing the
// halves takes a tenth of the time of a checksum.
function readKept(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(0, bytes.length / 2);
    return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : undefined;
  } catch {
    return undefined;
  }
}

// Written in place: an incomplete file is recognized by its different halves, and the next run writes it again.
function keep(place: string, script: Script, isUsed: boolean): void {
  if ((process.exitCode ?? 0) !== 0 || (isUsed && !hasSaid())) return;
  try {
    const code = script.createCachedData();
    if (!existsSync(dirname(place))) mkdirSync(dirname(place), { mode: 0o700 });
    sweep(dirname(place));
    writeFileSync(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 0o600 });
  } catch {
    // The disk is full, or we have no permission to write there.
  }
}

function sweep(dir: string): void {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) unlinkSync(path);
  }
}
