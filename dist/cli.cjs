"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/io/console/output.ts
function hasSaid() {
  return said;
}
function writeNow(file, text) {
  said = true;
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += (0, import_node_fs.writeSync)(file, bytes, done);
  } catch (error) {
    const { code } = error;
    if (code === "EAGAIN") writeLater(file, bytes.subarray(done));
    else if (code !== "EPIPE") throw error;
  }
}
function endRun() {
  if (!isWaiting) process.exit();
}
function writeLater(file, bytes) {
  isWaiting = true;
  const stream = process[streams[file]];
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
  stream.write(bytes);
}
function mayBeTerminal() {
  try {
    return (0, import_node_fs.fstatSync)(1).isCharacterDevice();
  } catch {
    return false;
  }
}
var import_node_fs, said, streams, isWaiting;
var init_output = __esm({
  "src/io/console/output.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    said = false;
    streams = { 1: "stdout", 2: "stderr" };
    isWaiting = false;
  }
});

// src/core/failure.ts
var brand, Failure;
var init_failure = __esm({
  "src/core/failure.ts"() {
    "use strict";
    brand = /* @__PURE__ */ Symbol.for("session-journal.failure");
    Failure = class extends Error {
      code;
      hint;
      forModel;
      data;
      constructor(code, message, more = {}) {
        super(message);
        this.name = "Failure";
        this.code = code;
        this.hint = more.hint;
        this.forModel = more.forModel;
        this.data = more.data ?? {};
        Object.defineProperty(this, brand, { value: true });
      }
    };
  }
});

// src/io/disk/failures.ts
var init_failures = __esm({
  "src/io/disk/failures.ts"() {
    "use strict";
    init_failure();
  }
});

// src/core/lazy.ts
var init_lazy = __esm({
  "src/core/lazy.ts"() {
    "use strict";
  }
});

// src/io/disk/late-builtins.ts
function operatingSystem() {
  return process.getBuiltinModule?.("node:os") ?? process.mainModule?.require("os");
}
var init_late_builtins = __esm({
  "src/io/disk/late-builtins.ts"() {
    "use strict";
  }
});

// src/io/disk/seen-process.ts
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    init_late_builtins();
  }
});

// src/io/disk/owner.ts
var foreignLifeMs;
var init_owner = __esm({
  "src/io/disk/owner.ts"() {
    "use strict";
    init_lazy();
    init_late_builtins();
    init_seen_process();
    foreignLifeMs = 10 * 6e4;
  }
});

// src/io/disk/leftovers.ts
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    init_owner();
    init_seen_process();
  }
});

// src/io/disk/stat.ts
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    init_failures();
  }
});

// src/io/disk/folders.ts
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path.isAbsolute)(given)) return (0, import_node_path.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
var import_node_path, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_path = require("node:path");
    init_failure();
    init_failures();
    init_folders();
    init_late_builtins();
    init_leftovers();
    own = "session-journal";
  }
});

// src/io/console/load-part.ts
var load_part_exports = {};
__export(load_part_exports, {
  loadPart: () => loadPart
});
function loadPart(path, load) {
  const known = load.cache[path];
  if (known !== void 0) return known.exports;
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs2.readFileSync)(path, "latin1")}
})`;
  const place = placeOf(path);
  const kept = place === void 0 ? void 0 : findKept(place);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept === void 0 ? {} : { cachedData: kept.code }
  });
  const isUsed = kept !== void 0 && script.cachedDataRejected !== true;
  if (place !== void 0 && !(isUsed && kept.isSaid))
    process.once("exit", () => keep(place, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path2.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs2.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path2.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path2.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs2.readFileSync)(path);
    const code = bytes.subarray(0, bytes.length / 2);
    return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : void 0;
  } catch {
    return void 0;
  }
}
function keep(place, script, isUsed) {
  if ((process.exitCode ?? 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code = script.createCachedData();
    if (!(0, import_node_fs2.existsSync)((0, import_node_path2.dirname)(place))) (0, import_node_fs2.mkdirSync)((0, import_node_path2.dirname)(place), { mode: 448 });
    sweep((0, import_node_path2.dirname)(place));
    (0, import_node_fs2.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs2.readdirSync)(dir)) {
    const path = (0, import_node_path2.join)(dir, name);
    if (((0, import_node_fs2.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs2.unlinkSync)(path);
  }
}
var import_node_fs2, import_node_path2, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    import_node_path2 = require("node:path");
    import_node_vm = require("node:vm");
    init_person();
    init_output();
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:program
var require_program = __commonJS({
  "late-part:program"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/program.cjs", require);
  }
});

// src/cli.ts
var import_node_path3 = require("node:path");

// src/io/console/input.ts
function readStandardInput() {
  return new Promise((resolve, reject) => {
    const chunks = [];
    process.stdin.on("data", (chunk) => chunks.push(chunk));
    process.stdin.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    process.stdin.once("error", reject);
  });
}
var chunkBytes = 64 * 1024;

// src/cli.ts
init_output();

// src/io/console/terminal.ts
init_failure();
function openTerminal({ input, output, env }) {
  if (!output.isTTY) return void 0;
  return {
    columns: output.columns || 80,
    color: (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
    ...input.isTTY ? makeReader(input, output) : {}
  };
}
function makeReader(input, output) {
  const lines = { ahead: [], waiting: void 0, isOver: false, isLent: false };
  let reader;
  const ask = async (question) => {
    reader ??= await openReader({ input, output }, lines);
    const line = lines.ahead.shift();
    if (line !== void 0) return line;
    if (lines.isOver) throw endOfAnswers();
    reader.setPrompt(question);
    reader.prompt();
    input.ref();
    try {
      return await new Promise((done, fail) => {
        lines.waiting = { done, fail };
      });
    } finally {
      input.unref();
    }
  };
  const lend = (work) => {
    lines.isLent = true;
    reader?.close();
    reader = void 0;
    lines.isLent = false;
    return work();
  };
  return { ask, lend };
}
async function openReader(streams2, lines) {
  const { createInterface } = await Promise.resolve().then(() => __toESM(require("node:readline"), 1));
  const reader = createInterface(streams2);
  const take = () => {
    const { waiting } = lines;
    lines.waiting = void 0;
    return waiting;
  };
  reader.on("line", (line) => lines.waiting === void 0 ? lines.ahead.push(line) : take()?.done(line));
  reader.on("close", () => {
    if (lines.isLent) return;
    lines.isOver = true;
    streams2.output.write("\n");
    take()?.fail(endOfAnswers());
  });
  return reader;
}
function endOfAnswers() {
  return new Failure("refused", "Cannot continue: the questions were not answered", {
    hint: "Nothing was changed. For what can be given without questions, add --help"
  });
}

// src/cli.ts
async function main() {
  const { runProgram } = await Promise.resolve().then(() => __toESM(require_program(), 1));
  const { stdout, stderr, exit } = await runProgram(process.argv.slice(2), makeContext());
  process.exitCode = exit;
  if (stderr !== "") writeNow(2, stderr);
  if (stdout !== "") answer(stdout);
  endRun();
}
function answer(text) {
  try {
    writeNow(1, text);
  } catch (error) {
    process.exitCode = 1;
    writeNow(
      2,
      `Cannot write the output: ${error.message}
  The command itself has finished. To check, run: session-journal view
`
    );
  }
}
function makeContext() {
  const terminal = mayBeTerminal() ? openTerminal({ input: process.stdin, output: process.stdout, env: process.env }) : void 0;
  return {
    cwd: currentFolder(),
    now: () => /* @__PURE__ */ new Date(),
    env: process.env,
    templates: (0, import_node_path3.join)(__dirname, "..", "templates"),
    readInput: readStandardInput,
    say: (text) => writeNow(1, text),
    onInterrupt,
    ...terminal === void 0 ? {} : { terminal }
  };
}
function onInterrupt() {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  return stop.signal;
}
function currentFolder() {
  try {
    return process.cwd();
  } catch {
    return "";
  }
}
main().catch((error) => {
  writeNow(2, `${error instanceof Error ? error.stack : String(error)}
`);
  process.exitCode = 70;
});
