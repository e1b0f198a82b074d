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

// Set by the build: another build has another one, and so never meets code that is not its own.
declare const BUILD_ID: string;

const keptDays = 7;
const saidMark = '_said';

/**
 * Returns what a bundle exports, as `require` would. What V8 made of its source is kept in the person's state for the
 * next run, which saves a third of a hook's time: our own, since `module.enableCompileCache` is not there before Node
 * 22. Kept code that is damaged, or of another build, Node or processor, is made anew.
 */
export function loadPart(path: string, load: NodeJS.Require): unknown {
  const known = load.cache[path];
  if (known !== undefined) return known.exports;
  // The wrapper stands on the first line, so that the lines of a stack are the file's own. The build writes ASCII, which
  // is read as Latin-1 in a third of the time.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const place = placeOf(path);
  const kept = place === undefined ? undefined : findKept(place);
  const script = new Script(source, {
    filename: path,
    ...(kept === undefined ? {} : { cachedData: kept.code }),
  });
  const isUsed = kept !== undefined && script.cachedDataRejected !== true;
  // At the end, when it is known which functions were needed.
  if (place !== undefined && !(isUsed && kept.isSaid))
    process.once('exit', () => keep(place, script, isUsed));
  const module = { exports: {} } as NodeJS.Module;
  load.cache[path] = module;
  script.runInThisContext().call(module.exports, module.exports, load, module, path, dirname(path));
  return module.exports;
}

// Only where this person has state already, and lets Node keep code at all. Each event and each verb has its own: they need different functions.
function placeOf(path: string): string | undefined {
  const state = stateDir(process.env);
  if (state === undefined || !existsSync(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const part = path.slice(dirname(path).length + 1).replace(/\.cjs$/, '');
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? '')?.[0] ?? 'any';
  return join(state, 'code', [part, run, BUILD_ID, process.version, process.arch].join('_'));
}

// A run that had something to say has used more than one that had not: its code is the better one.
function findKept(place: string): { readonly code: Buffer; readonly isSaid: boolean } | undefined {
  const said = readKept(place + saidMark);
  if (said !== undefined) return { code: said, isSaid: true };
  const code = readKept(place);
  return code === undefined ? undefined : { code, isSaid: false };
}

// V8 believes what it is given, and damaged code would crash it. So each file holds the code twice: comparing the halves
// takes a tenth of the time of a sum.
function readKept(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(0, bytes.length / 2);
    return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : undefined;
  } catch {
    return undefined;
  }
}

// Written in place: a file that is not whole is known by its halves, and made again by the next run.
function keep(place: string, script: Script, isUsed: boolean): void {
  if ((process.exitCode ?? 0) !== 0 || (isUsed && !hasSaid())) return;
  try {
    const code = script.createCachedData();
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    sweep(dirname(place));
    writeFileSync(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 0o600 });
  } catch {
    // A full disk, or no right to write there.
  }
}

function sweep(dir: string): void {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) unlinkSync(path);
  }
}
