// `node scripts/build.mjs` builds and writes dist/. With `--report`, it also prints what each bundle contains.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packageFolder, thirdParty } from './licences.mjs';
import { manualPage, phraseWords } from './made-from-source.mjs';
import { pageFiles } from './page-files.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

// The programs that are started directly.
const programs = {
  cli: 'src/cli.ts',
  hook: 'src/hook.ts',
  'terminal-daemon': 'src/terminal-daemon.ts',
  'dashboard-server': 'src/dashboard-server.ts',
  runner: 'src/runner.ts',
  'run-hook': 'src/run-hook.ts',
};

const verbFiles = (names) => names.split(' ').map((name) => `src/commands/${name}.ts`);

// Parts that the programs load only when they need them: `import('…')` of a file on the right becomes `loadPart` of
// the bundle `<left>.cjs`. A hook with nothing to do loads only hook.cjs and look.cjs.
const lateParts = {
  look: 'src/hooks/answer-input.ts',
  'ask-dialog': 'src/runs/questions/answer-interactive.ts',
  hooks: 'src/hooks/handlers.ts',
  compaction: 'src/hooks/around-compaction.ts',
  program: 'src/commands/program.ts',
  log: verbFiles('log journal/draft journal/session-id'),
  corrections: 'src/journal/log/log-corrections.ts',
  view: verbFiles('view status report'),
  change: verbFiles('checkpoint close init leave pause resume set tidy undo'),
  search: 'src/commands/search.ts',
  conversations: verbFiles('conversations ask ask-conversation find/search-around find/session-talks seance'),
  captures: verbFiles('captures captures/fetch-lacking off-record on-record journal/session-commits'),
  why: 'src/commands/why.ts',
  runs: verbFiles(
    'run runs/run-words runs overview/runs-overview kept/runs journal/session-runs trust approvals approve deny',
  ),
  'ask-capture': ['src/capture/take/ask-for-capture.ts', 'src/capture/share/due.ts'],
  'command-edits': 'src/capture/take/note-command-edits.ts',
  term: verbFiles('term journal/session-terminals term/list'),
  'terminal-client': 'src/terminals/control/attach.ts',
  completion: 'src/commands/completion.ts',
  dashboard: 'src/commands/dashboard.ts',
  report: 'src/commands/journal/report-page.ts',
  statusline: 'src/commands/statusline.ts',
  doctor: verbFiles('doctor edit settings uninstall'),
  merge: 'src/commands/merge-driver.ts',
  phrases: 'src/core/client/continuation.ts',
  transcript: 'src/core/client/transcript.ts',
  yaml: 'src/core/front-matter/head.ts',
  blocks: 'src/core/markdown/item-by-remark.ts',
  secrets: 'src/core/secrets/find.ts',
};

// An older Node must be able to read the hook program, so that the program can report that Node is too old.
const targets = { hook: 'node12' };
const partLoader = join(root, 'src/io/console/load-part.ts');

// Stands for the build id, a hash of all bundles with this in its place.
const noBuildId = '____________';

const lateNameOf = new Map(
  Object.entries(lateParts).flatMap(([name, sources]) =>
    [sources].flat().map((source) => [join(root, source), name]),
  ),
);

/**
 * Returns a plugin for the bundle `own`: it turns late imports into loading another bundle, and rejects static imports
 * of late parts.
 */
function lateImports(own) {
  return {
    name: 'late-imports',
    setup({ onResolve, onLoad }) {
      onLoad({ filter: /.*/, namespace: 'late-part' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(partLoader)}).loadPart(__dirname + '/${path}.cjs', require)`,
        resolveDir: root,
      }));
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind, importer }) => {
        const target = resolve(resolveDir, path);
        const name = lateNameOf.get(target);
        if (name === undefined || name === own || !existsSync(target)) return undefined;
        if (kind === 'dynamic-import') return { path: name, namespace: 'late-part' };
        const [from, to] = [importer, target].map((file) => slashed(relative(root, file)));
        const text = `${from} imports ${to} statically, but that is loaded late as ${name}.cjs. Use: await import('${path}')`;
        return { errors: [{ text }] };
      });
    },
  };
}

// When js-yaml is loaded, it looks for a package "esprima", and would use any that is in a folder above dist/.
const withoutEsprima = {
  name: 'without-esprima',
  setup({ onLoad }) {
    onLoad({ filter: /js-yaml.lib.js-yaml.type.js.function\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace("_require('esprima')", 'undefined');
      if (/require\('esprima'\)/.test(contents))
        throw new Error(
          'Cannot remove "esprima" from js-yaml: its code has changed. Adapt withoutEsprima in scripts/build.mjs',
        );
      return { contents, loader: 'js' };
    });
  },
};

/** Returns a bundle's entry point: a file, or a generated file that exports everything from several files. */
function startOf(name, sources) {
  if (typeof sources === 'string') return { entryPoints: { [name]: sources } };
  const contents = sources.map((source) => `export * from './${source}';`).join('\n');
  return { stdin: { contents, resolveDir: root, sourcefile: `${name}.ts`, loader: 'ts' } };
}

async function bundle(name, sources) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    ...startOf(name, sources),
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: targets[name] ?? 'node20',
    supported: { 'dynamic-import': false },
    charset: 'ascii',
    legalComments: 'none',
    sourcemap: false,
    minify: false,
    // They are read at every attach and every start, and each terminal keeps its copy in memory.
    minifyWhitespace: name.startsWith('terminal-'),
    metafile: true,
    write: false,
    logLevel: 'silent',
    // gray-matter evaluates front matter that opens with `---js`. Without `eval`, the bundle can't, no matter what it
    // reads.
    define: {
      BUILD_ID: JSON.stringify(noBuildId),
      eval: 'undefined',
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    // These warnings (an empty import.meta, for example) would be errors at run time.
    logOverride: { 'empty-import-meta': 'error', 'direct-eval': 'error' },
    plugins: [lateImports(name), withoutEsprima],
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  return { file: `${name}.cjs`, text: inAscii(outputFiles[0].text), inputs };
}

/**
 * Returns code with every non-ASCII character escaped, because code with one byte per character is read in a third of
 * the time. The characters that esbuild leaves are in regular expressions, where an escape means the same, and in
 * comments.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Writes the files elsewhere and renames them into dist/, so that a program started meanwhile never finds half a
 * bundle.
 */
function writeDist(files) {
  mkdirSync(dist, { recursive: true });
  for (const stale of readdirSync(dist).filter((file) => !files.has(file))) {
    rmSync(join(dist, stale), { recursive: true, force: true });
  }
  const beside = mkdtempSync(join(root, 'node_modules', '.dist-'));
  const now = new Date();
  for (const [file, text] of files) {
    const path = join(dist, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) {
      utimesSync(path, now, now);
      continue;
    }
    writeFileSync(join(beside, file), text);
    renameSync(join(beside, file), path);
  }
  rmSync(beside, { recursive: true });
}

function report({ file, text, inputs }) {
  const sizes = new Map();
  for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
    const owner = packageFolder(input) ?? input;
    sizes.set(owner, (sizes.get(owner) ?? 0) + bytesInOutput);
  }
  const rows = [...sizes]
    .sort((a, b) => b[1] - a[1])
    .map(([owner, size]) => `  ${kilobytes(size)}  ${owner}`);
  return [`${file}  ${kilobytes(Buffer.byteLength(text)).trim()}`, ...rows, ''].join('\n');
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}

function slashed(path) {
  return path.replaceAll('\\', '/');
}

async function main() {
  const entries = Object.entries({ ...programs, ...lateParts });
  const bundles = await Promise.all(entries.map(([name, sources]) => bundle(name, sources)));
  const hash = createHash('sha256');
  for (const { text } of bundles) hash.update(text);
  const id = hash.digest('hex').slice(0, noBuildId.length);
  const files = new Map(bundles.map(({ file, text }) => [file, text.replaceAll(noBuildId, id)]));
  const pages = await pageFiles(root);
  for (const { file, text } of pages) files.set(file, text);
  files.set('THIRD_PARTY.txt', thirdParty(root, [...bundles, ...pages]));
  files.set('words.sh', await phraseWords(root));
  files.set('session-journal.1', await manualPage(root));
  for (const [file, text] of files) {
    if (text.includes(root)) throw new Error(`dist/${file} would contain the path of this checkout`);
  }
  writeDist(files);
  if (process.argv.includes('--report')) console.log([...bundles, ...pages].map(report).join('\n'));
}

try {
  await main();
} catch (error) {
  if (!Array.isArray(error.errors)) throw error;
  for (const { text, location } of error.errors) {
    console.error(location ? `${slashed(location.file)}:${location.line}: ${text}` : text);
  }
  process.exitCode = 1;
}
