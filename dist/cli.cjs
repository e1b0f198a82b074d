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

// src/io/standard-output.ts
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
function writeLater(file, bytes) {
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
var import_node_fs, said, streams;
var init_standard_output = __esm({
  "src/io/standard-output.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    said = false;
    streams = { 1: "stdout", 2: "stderr" };
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
      data;
      constructor(code, message, more = {}) {
        super(message);
        this.name = "Failure";
        this.code = code;
        this.hint = more.hint;
        this.data = more.data ?? {};
        Object.defineProperty(this, brand, { value: true });
      }
    };
  }
});

// src/io/disk-failure.ts
function errorCode(error) {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
function wordingOf(code) {
  return wordings[code] ?? { what: `the system says ${code}`, hint: "Check the disk, then try again" };
}
function writeFailure(error, path) {
  const code = errorCode(error);
  if (code === "") return error;
  const { what, hint } = wordingOf(code);
  return new Failure("unwritable", `Cannot write "${path}": ${what}`, { hint, data: { path, cause: code } });
}
var wordings;
var init_disk_failure = __esm({
  "src/io/disk-failure.ts"() {
    "use strict";
    init_failure();
    wordings = {
      EACCES: {
        what: "permission is denied",
        hint: "Give yourself access to it and to its folder, then try again"
      },
      EBUSY: { what: "another program holds it", hint: "Close it in the other program, then try again" },
      EDQUOT: { what: "the disk quota is used up", hint: "Free some space, then try again; nothing was changed" },
      EEXIST: { what: "something else has its name", hint: "Move that away, then try again" },
      EISDIR: { what: "it is a folder", hint: "Move the folder away, then try again" },
      ELOOP: { what: "it is a symbolic link", hint: "Replace the link by the file itself, then try again" },
      EMFILE: { what: "too many files are open", hint: "Try again in a moment" },
      ENOENT: { what: "it does not exist", hint: "Check the path; it may have been moved or removed" },
      ENOSPC: { what: "the disk is full", hint: "Free some space, then try again; nothing was changed" },
      ENOTDIR: { what: "a part of its path is no folder", hint: "Check the path" },
      ENAMETOOLONG: { what: "its name is too long", hint: "Choose a shorter name" },
      EPERM: {
        what: "the system does not allow it",
        hint: "Check the permissions of the file and of its folder"
      },
      EROFS: { what: "the file system is read-only", hint: "Make it writable, then try again" }
    };
  }
});

// src/io/owner.ts
function attempt(read) {
  try {
    return read();
  } catch {
    return "";
  }
}
function processStat(pid) {
  const stat = attempt(() => (0, import_node_fs2.readFileSync)(`/proc/${pid}/stat`, "utf8"));
  const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: rest[0] ?? "", started: rest[19] ?? "" };
}
function currentProcess() {
  self ??= {
    pid: process.pid,
    host: (0, import_node_os.hostname)(),
    boot: attempt(() => (0, import_node_fs2.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    space: attempt(() => (0, import_node_fs2.readlinkSync)("/proc/self/ns/pid")),
    started: processStat(process.pid).started
  };
  return self;
}
function makeNonce() {
  count = (count + 1) % 65536;
  const chance = Math.floor(Math.random() * 4294967296);
  return chance.toString(16).padStart(8, "0") + count.toString(16).padStart(4, "0");
}
function placeTag() {
  const { host, boot, space } = currentProcess();
  let hash = 2166136261;
  for (const char of `${host}
${boot}
${space}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(16).padStart(8, "0").slice(0, 6);
}
function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const { state } = processStat(pid);
  return state !== "Z" && state !== "X";
}
var import_node_fs2, import_node_os, foreignLifeMs, count, self;
var init_owner = __esm({
  "src/io/owner.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    import_node_os = require("node:os");
    foreignLifeMs = 10 * 6e4;
    count = 0;
  }
});

// src/io/leftovers.ts
function temporaryBeside(path) {
  const name = [...(0, import_node_path.basename)(path)].slice(0, 40).join("");
  return (0, import_node_path.join)((0, import_node_path.dirname)(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
}
function isLeftover(name, path) {
  const match = temporaryName.exec(name);
  if (match === null) return false;
  const [, pid, tag] = match;
  if (tag === placeTag() && !isRunning(Number(pid))) return true;
  const stat = (0, import_node_fs3.lstatSync)(path, { throwIfNoEntry: false });
  return stat !== void 0 && Date.now() - stat.mtimeMs > patienceMs;
}
function sweepOne(name, path) {
  try {
    if (isLeftover(name, path)) (0, import_node_fs3.unlinkSync)(path);
  } catch {
  }
}
function sweepLeftovers(dir) {
  try {
    for (const name of (0, import_node_fs3.readdirSync)(dir)) {
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path.join)(dir, name));
    }
  } catch {
  }
}
var import_node_fs3, import_node_path, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/leftovers.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path = require("node:path");
    init_owner();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
  }
});

// src/io/stat.ts
function findStat(path) {
  try {
    return (0, import_node_fs4.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}
var import_node_fs4;
var init_stat = __esm({
  "src/io/stat.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    init_disk_failure();
  }
});

// src/io/files.ts
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function removeQuietly(path) {
  try {
    (0, import_node_fs5.unlinkSync)(path);
  } catch {
  }
}
function syncFolder(dir) {
  let file;
  try {
    file = (0, import_node_fs5.openSync)(dir, "r");
    (0, import_node_fs5.fsyncSync)(file);
  } catch {
  } finally {
    if (file !== void 0) (0, import_node_fs5.closeSync)(file);
  }
}
function renameOver(from, to) {
  for (let wait = 1; ; wait *= 2) {
    try {
      (0, import_node_fs5.renameSync)(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}
function keepOwner(file, old) {
  (0, import_node_fs5.fchmodSync)(file, old.mode & 511);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    (0, import_node_fs5.fchownSync)(file, old.uid, old.gid);
    (0, import_node_fs5.fchmodSync)(file, old.mode & 511);
  } catch {
  }
}
function writeBeside(path, text, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs5.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs5.writeFileSync)(file, text);
    if (fsync) (0, import_node_fs5.fsyncSync)(file);
    (0, import_node_fs5.closeSync)(file);
    return temporary;
  } catch (error) {
    if (file !== void 0) {
      try {
        (0, import_node_fs5.closeSync)(file);
      } catch {
      }
      removeQuietly(temporary);
    }
    throw writeFailure(error, path);
  }
}
function writeFileAtomic(path, text, options = {}) {
  const temporary = writeBeside(path, text, options);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options.fsync !== false) syncFolder((0, import_node_path2.dirname)(path));
}
var import_node_fs5, import_node_path2, heldOpen;
var init_files = __esm({
  "src/io/files.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path2 = require("node:path");
    init_disk_failure();
    init_leftovers();
    init_stat();
    heldOpen = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY"]);
  }
});

// src/io/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path3.isAbsolute)(home)) return home;
  try {
    return (0, import_node_os2.homedir)();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path3.isAbsolute)(given)) return (0, import_node_path3.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path3.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
function ensureStateDir(env, folder2 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path3.join)(dir, folder2);
  try {
    const stat = (0, import_node_fs6.statSync)(dir, { throwIfNoEntry: false });
    if (stat === void 0) (0, import_node_fs6.mkdirSync)(dir, { recursive: true, mode: 448 });
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs6.chmodSync)(dir, 448);
    (0, import_node_fs6.mkdirSync)(path, { recursive: true, mode: 448 });
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
var import_node_fs6, import_node_os2, import_node_path3, own;
var init_person = __esm({
  "src/io/person.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    import_node_os2 = require("node:os");
    import_node_path3 = require("node:path");
    init_failure();
    init_disk_failure();
    init_leftovers();
    own = "session-journal";
  }
});

// src/io/code-cache.ts
var code_cache_exports = {};
__export(code_cache_exports, {
  loadPart: () => loadPart
});
function loadPart(path, load) {
  const known = load.cache[path];
  if (known !== void 0) return known.exports;
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs7.readFileSync)(path, "utf8")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path4.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs7.existsSync)(state)) return void 0;
  const part = path.slice((0, import_node_path4.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path4.join)(state, folder, [part, run, "3043b2ea02df", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs7.readFileSync)(path);
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
    sweep(ensureStateDir(process.env, folder));
    writeFileAtomic(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs7.readdirSync)(dir)) {
    const path = (0, import_node_path4.join)(dir, name);
    if (((0, import_node_fs7.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest) removeQuietly(path);
  }
}
var import_node_fs7, import_node_path4, import_node_vm, folder, keptDays, saidMark;
var init_code_cache = __esm({
  "src/io/code-cache.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_node_path4 = require("node:path");
    import_node_vm = require("node:vm");
    init_files();
    init_person();
    init_standard_output();
    folder = "code";
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:commands
var require_commands = __commonJS({
  "late-part:commands"(exports2, module2) {
    module2.exports = (init_code_cache(), __toCommonJS(code_cache_exports)).loadPart(__dirname + "/commands.cjs", require);
  }
});

// src/cli.ts
var import_node_path5 = require("node:path");

// src/io/standard-input.ts
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
init_standard_output();

// src/io/terminal.ts
init_failure();
function openTerminal({ input, output, env }) {
  if (!output.isTTY) return void 0;
  return {
    columns: output.columns || 80,
    color: (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
    ...input.isTTY ? { ask: makeAsk(input, output) } : {}
  };
}
function makeAsk(input, output) {
  const lines = { ahead: [], waiting: void 0, isOver: false };
  let reader;
  return async (question) => {
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
    lines.isOver = true;
    streams2.output.write("\n");
    take()?.fail(endOfAnswers());
  });
  return reader;
}
function endOfAnswers() {
  return new Failure("refused", "Cannot go on: the questions were not answered", {
    hint: "Nothing was written. Without questions: session-journal init --goal TEXT --step TEXT"
  });
}

// src/cli.ts
async function main() {
  const { runProgram } = await Promise.resolve().then(() => __toESM(require_commands(), 1));
  const { stdout, stderr, exit } = await runProgram(process.argv.slice(2), makeContext());
  if (stdout !== "") writeNow(1, stdout);
  if (stderr !== "") writeNow(2, stderr);
  process.exitCode = exit;
}
function makeContext() {
  const terminal = mayBeTerminal() ? openTerminal({ input: process.stdin, output: process.stdout, env: process.env }) : void 0;
  return {
    cwd: currentFolder(),
    now: () => /* @__PURE__ */ new Date(),
    env: process.env,
    templates: (0, import_node_path5.join)(__dirname, "..", "templates"),
    readInput: readStandardInput,
    ...terminal === void 0 ? {} : { terminal }
  };
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
