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
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
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

// src/io/disk/late-builtins.ts
function childProcess() {
  return process.getBuiltinModule?.("node:child_process") ?? process.mainModule?.require("child_process");
}
function operatingSystem() {
  return process.getBuiltinModule?.("node:os") ?? process.mainModule?.require("os");
}
var init_late_builtins = __esm({
  "src/io/disk/late-builtins.ts"() {
    "use strict";
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
function errorCode(error) {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
function wordingOf(code) {
  return wordings[code] ?? {
    what: `the operating system reported ${code}`,
    hint: "Check the disk, then try again"
  };
}
function writeFailure(error, path) {
  const code = errorCode(error);
  if (code === "") return error;
  const { what, hint } = wordingOf(code);
  return new Failure("unwritable", `Cannot write "${path}": ${what}`, { hint, data: { path, cause: code } });
}
var wordings;
var init_failures = __esm({
  "src/io/disk/failures.ts"() {
    "use strict";
    init_failure();
    wordings = {
      EACCES: {
        what: "permission denied",
        hint: "Give yourself access to the file and its folder, then try again"
      },
      EBUSY: { what: "another program is using it", hint: "Close it in the other program, then try again" },
      EDQUOT: { what: "the disk quota is used up", hint: "Nothing was changed. Free some space, then try again" },
      EEXIST: { what: "something else has that name", hint: "Move it away, then try again" },
      EISDIR: { what: "it is a folder", hint: "Move the folder away, then try again" },
      ELOOP: { what: "it is a symbolic link", hint: "Replace the link with the file itself, then try again" },
      EMFILE: { what: "too many files are open", hint: "Try again in a moment" },
      ENOENT: { what: "it does not exist", hint: "Check the path. It may have been moved or deleted" },
      ENOSPC: { what: "the disk is full", hint: "Nothing was changed. Free some space, then try again" },
      ENOTDIR: { what: "part of its path is not a folder", hint: "Check the path" },
      ENAMETOOLONG: { what: "its name is too long", hint: "Choose a shorter name" },
      EPERM: {
        what: "the operating system does not allow it",
        hint: "Check the permissions of the file and its folder"
      },
      EROFS: { what: "the file system is read-only", hint: "Make it writable, then try again" }
    };
  }
});

// src/io/disk/stat.ts
function findStat(path) {
  try {
    return (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function followStat(path) {
  try {
    return (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function cannotBe(path) {
  return path.includes("\0");
}
function exists(path) {
  return (0, import_node_fs.existsSync)(path);
}
function isFolder(path) {
  try {
    return findStat(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}
function leadsToFolder(path) {
  try {
    return followStat(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}
function realPath(path) {
  return import_node_fs.realpathSync.native(path);
}
function findIdentity(path) {
  try {
    const real = realPath(path);
    const { dev, ino } = (0, import_node_fs.statSync)(real, { bigint: true });
    return { path: real, device: String(dev), inode: String(ino) };
  } catch {
    return void 0;
  }
}
function isSamePlace(one, other) {
  return isSameIdentity(findIdentity(one), findIdentity(other));
}
function isSameIdentity(one, other) {
  if (one === void 0 || other === void 0) return false;
  return one.path === other.path && one.device === other.device && one.inode === other.inode;
}
var import_node_fs;
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    init_failures();
  }
});

// src/core/lazy.ts
function lazy(parts) {
  const made = {};
  for (const key of Object.keys(parts)) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parts[key]();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      }
    });
  }
  return made;
}
function once(make) {
  const made = lazy({ value: make });
  return () => made.value;
}
var init_lazy = __esm({
  "src/core/lazy.ts"() {
    "use strict";
  }
});

// src/io/disk/seen-process.ts
function processStat(pid) {
  try {
    const stat = (0, import_node_fs2.readFileSync)(`/proc/${pid}/stat`, "utf8");
    const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent, , leader, terminal] = rest.slice(1).map(Number);
    return {
      ...{ state: rest[0] ?? "", parent, started: rest[19] ?? "", leader, terminal },
      pages: Number(rest[21]) || 0
    };
  } catch {
    return { state: "", parent: 0, started: "", leader: 0, terminal: 0, pages: 0 };
  }
}
function isRunning(pid) {
  return exists2(pid) && !isEnded(processStat(pid).state);
}
function exists2(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function isEnded(state) {
  return state.startsWith("Z") || state.startsWith("X");
}
var import_node_fs2;
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    init_late_builtins();
  }
});

// src/io/disk/owner.ts
function attempt(read) {
  try {
    return read();
  } catch {
    return "";
  }
}
function kernelSays(name) {
  return attempt(() => (0, import_node_fs3.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
}
function makeNonce() {
  count = (count + 1) % 65536;
  const chance = Math.floor(Math.random() * 4294967296);
  return chance.toString(16).padStart(8, "0") + count.toString(16).padStart(4, "0");
}
function placeTag() {
  let hash2 = 2166136261;
  for (const char of `${hostName()}
${bootId()}
${processSpace()}`)
    hash2 = Math.imul(hash2 ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash2 >>> 0).toString(16).padStart(8, "0").slice(0, 6);
}
var import_node_fs3, foreignLifeMs, count, bootId, hostName, processSpace;
var init_owner = __esm({
  "src/io/disk/owner.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    init_lazy();
    init_late_builtins();
    init_seen_process();
    foreignLifeMs = 10 * 6e4;
    count = 0;
    bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
    hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
    processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs3.readlinkSync)("/proc/self/ns/pid")));
  }
});

// src/io/disk/leftovers.ts
function temporaryBeside(path) {
  const name = [...(0, import_node_path2.basename)(path)].slice(0, 40).join("");
  return (0, import_node_path2.join)((0, import_node_path2.dirname)(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
}
function isLeftover(name, path) {
  const match = temporaryName.exec(name);
  if (match === null) return false;
  const [, pid, tag] = match;
  if (tag === placeTag() && !isRunning(Number(pid))) return true;
  const stat = (0, import_node_fs4.lstatSync)(path, { throwIfNoEntry: false });
  return stat !== void 0 && Date.now() - stat.mtimeMs > patienceMs;
}
function sweepOne(name, path) {
  try {
    if (isLeftover(name, path)) (0, import_node_fs4.unlinkSync)(path);
  } catch {
  }
}
function sweepLeftovers(dir) {
  try {
    for (const name of (0, import_node_fs4.readdirSync)(dir)) {
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path2.join)(dir, name));
    }
  } catch {
  }
}
function sweepLeftoverFolders(dir) {
  try {
    for (const name of (0, import_node_fs4.readdirSync)(dir)) {
      const path = (0, import_node_path2.join)(dir, name);
      if (name.endsWith(".tmp") && isLeftover(name, path)) (0, import_node_fs4.rmSync)(path, { recursive: true, force: true });
    }
  } catch {
  }
}
var import_node_fs4, import_node_path2, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    import_node_path2 = require("node:path");
    init_owner();
    init_seen_process();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
  }
});

// src/io/disk/folders.ts
function filesIn(dir, ending = "") {
  try {
    return (0, import_node_fs5.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function foldersIn(dir) {
  try {
    return (0, import_node_fs5.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs5.mkdirSync)(path, { mode });
  } catch (error) {
    if (leadsToFolder(path)) return;
    const parent = (0, import_node_path3.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || leadsToFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
function createFolder(path, files) {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    (0, import_node_fs5.mkdirSync)(beside, { mode: 448 });
    for (const [name, text] of Object.entries(files))
      (0, import_node_fs5.writeFileSync)((0, import_node_path3.join)(beside, name), text, { mode: 384 });
    (0, import_node_fs5.renameSync)(beside, path);
    return true;
  } catch (error) {
    (0, import_node_fs5.rmSync)(beside, { recursive: true, force: true });
    if (isFolder(path)) return false;
    throw error;
  }
}
var import_node_fs5, import_node_path3;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path3 = require("node:path");
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path7.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path7.isAbsolute)(given)) return (0, import_node_path7.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path7.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
function ensureStateDir(env, folder = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path7.join)(dir, folder);
  try {
    const stat = (0, import_node_fs9.statSync)(dir, { throwIfNoEntry: false });
    if (stat === void 0) makeFolder(dir, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs9.chmodSync)(dir, 448);
    makeFolder(path, 448);
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
var import_node_fs9, import_node_path7, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    import_node_path7 = require("node:path");
    init_failure();
    init_failures();
    init_folders();
    init_late_builtins();
    init_leftovers();
    own = "session-journal";
  }
});

// src/io/console/output.ts
function hasSaid() {
  return said;
}
var said;
var init_output = __esm({
  "src/io/console/output.ts"() {
    "use strict";
    said = false;
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs10.readFileSync)(path, "latin1")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path11.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs10.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path11.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path11.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs10.readFileSync)(path);
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
    if (!(0, import_node_fs10.existsSync)((0, import_node_path11.dirname)(place))) (0, import_node_fs10.mkdirSync)((0, import_node_path11.dirname)(place), { mode: 448 });
    sweep((0, import_node_path11.dirname)(place));
    (0, import_node_fs10.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs10.readdirSync)(dir)) {
    const path = (0, import_node_path11.join)(dir, name);
    if (((0, import_node_fs10.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs10.unlinkSync)(path);
  }
}
var import_node_fs10, import_node_path11, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    import_node_path11 = require("node:path");
    import_node_vm = require("node:vm");
    init_person();
    init_output();
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:command-edits
var require_command_edits = __commonJS({
  "late-part:command-edits"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/command-edits.cjs", require);
  }
});

// ask-capture.ts
var ask_capture_exports = {};
__export(ask_capture_exports, {
  askForCapture: () => askForCapture,
  capturedPlaces: () => capturedPlaces,
  hasNewCommits: () => hasNewCommits,
  isCapturing: () => isCapturing,
  isSyncDue: () => isSyncDue,
  noteEdits: () => noteEdits,
  sharedThrough: () => sharedThrough,
  startSyncIfDue: () => startSyncIfDue,
  watchedLogs: () => watchedLogs,
  watchedPushes: () => watchedPushes
});
module.exports = __toCommonJS(ask_capture_exports);

// src/capture/take/ask-for-capture.ts
var import_node_path12 = require("node:path");

// src/io/console/start-detached.ts
var import_node_path = require("node:path");
init_late_builtins();
function startDetached(words, { cwd, env, templates }) {
  const program = (0, import_node_path.join)((0, import_node_path.dirname)(templates), "dist", "cli.cjs");
  const child = childProcess().spawn(process.execPath, [program, ...words], {
    cwd,
    env,
    detached: true,
    stdio: "ignore",
    windowsHide: true
  });
  child.on("error", () => void 0);
  child.unref();
}

// src/capture/take/ask-for-capture.ts
init_stat();

// src/io/git/folder.ts
var import_node_path4 = require("node:path");
init_folders();

// src/io/disk/read.ts
var import_node_fs6 = require("node:fs");
init_failure();
init_failures();
init_stat();
var maxSessionBytes = 10 * 1024 * 1024;
function findText(path) {
  try {
    return (0, import_node_fs6.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/git/folder.ts
init_stat();
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path4.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path4.resolve)(top, link);
  const common = findText((0, import_node_path4.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path4.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path4.dirname)(dir)) {
    const dot = followStat((0, import_node_path4.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path4.dirname)(dir) === dir) return void 0;
  }
}
function repositoryFolder(git) {
  const dot = (0, import_node_path4.join)(git.top, ".git");
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}
function namesBack({ top, own: own2, common }, dot) {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText((0, import_node_path4.join)(own2, "gitdir"))?.trim();
  if (common !== own2) return registered !== void 0 && isSamePlace((0, import_node_path4.resolve)(own2, registered), dot);
  const worktree = configuredTree(own2);
  return worktree !== void 0 && isSamePlace(worktree, top);
}
function configuredTree(own2) {
  const path = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path4.join)(own2, "config")) ?? "")?.[1]?.trim();
  return path === void 0 ? void 0 : (0, import_node_path4.resolve)(own2, path);
}
function mainTree(common) {
  return (0, import_node_path4.basename)(common) === ".git" ? (0, import_node_path4.dirname)(common) : configuredTree(common) ?? common;
}

// src/io/git/submodules.ts
var import_node_path5 = require("node:path");
init_folders();
init_stat();
var mostLevels = 6;
function submoduleTops({ common }) {
  const trees = (0, import_node_path5.join)(common, "worktrees");
  const owns = [common, ...foldersIn(trees).map((name) => (0, import_node_path5.join)(trees, name))];
  return owns.flatMap((own2) => gitFoldersIn((0, import_node_path5.join)(own2, "modules"), mostLevels)).flatMap(checkedOut);
}
function submoduleFolders({ common, own: own2 }) {
  return [.../* @__PURE__ */ new Set([common, own2])].map((folder) => (0, import_node_path5.join)(folder, "modules"));
}
function gitFoldersIn(folder, levels) {
  if (levels === 0) return [];
  return foldersIn(folder).flatMap((name) => {
    const path = (0, import_node_path5.join)(folder, name);
    if (!exists((0, import_node_path5.join)(path, "HEAD"))) return gitFoldersIn(path, levels - 1);
    return [path, ...gitFoldersIn((0, import_node_path5.join)(path, "modules"), levels - 1)];
  });
}
function checkedOut(own2) {
  const top = mainTree(own2);
  if (!isFolder(top) || !exists((0, import_node_path5.join)(top, ".git"))) return [];
  const git = findGitFolder(top);
  return git !== void 0 && git.top === top && isSamePlace(git.own, own2) ? [top] : [];
}

// src/io/project/project-state.ts
var import_node_path8 = require("node:path");
init_failures();
init_folders();

// src/io/disk/json.ts
var import_node_fs8 = require("node:fs");

// src/io/disk/files.ts
var import_node_fs7 = require("node:fs");
var import_node_path6 = require("node:path");
init_failures();
init_leftovers();
init_stat();
var heldOpen = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY"]);
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function removeQuietly(path) {
  try {
    (0, import_node_fs7.unlinkSync)(path);
  } catch {
  }
}
function syncFolder(dir) {
  let file;
  try {
    file = (0, import_node_fs7.openSync)(dir, "r");
    (0, import_node_fs7.fsyncSync)(file);
  } catch {
  } finally {
    if (file !== void 0) (0, import_node_fs7.closeSync)(file);
  }
}
function renameOver(from, to) {
  for (let wait = 1; ; wait *= 2) {
    try {
      (0, import_node_fs7.renameSync)(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}
function keepOwner(file, old) {
  (0, import_node_fs7.fchmodSync)(file, old.mode & 511);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    (0, import_node_fs7.fchownSync)(file, old.uid, old.gid);
    (0, import_node_fs7.fchmodSync)(file, old.mode & 511);
  } catch {
  }
}
function writeBeside(path, text, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs7.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs7.writeFileSync)(file, text);
    if (fsync) (0, import_node_fs7.fsyncSync)(file);
    (0, import_node_fs7.closeSync)(file);
    return temporary;
  } catch (error) {
    if (file !== void 0) {
      try {
        (0, import_node_fs7.closeSync)(file);
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
  if (options.fsync !== false) syncFolder((0, import_node_path6.dirname)(path));
}

// src/io/disk/json.ts
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs8.openSync)(path, import_node_fs8.constants.O_RDONLY | (import_node_fs8.constants.O_NONBLOCK ?? 0) | (import_node_fs8.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs8.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs8.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs8.closeSync)(file);
  }
}
function writeJson(path, value, { fsync = false } = {}) {
  writeFileAtomic(path, `${JSON.stringify(value)}
`, { mode: 384, fsync });
}
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/io/project/project-state.ts
init_leftovers();
init_owner();
init_stat();
init_person();
var all = "projects";
var placeFile = "place.json";
function cloneOf(root) {
  const git = findGitFolder(root);
  return findIdentity(git === void 0 ? root : repositoryFolder(git));
}
function findProjectState(root, env) {
  const state = stateDir(env);
  const clone = state === void 0 ? void 0 : cloneOf(root);
  if (state === void 0 || clone === void 0) return void 0;
  const folders = foldersIn((0, import_node_path8.join)(state, all)).map((name) => (0, import_node_path8.join)(state, all, name));
  return folders.find((folder) => isOf(folder, clone));
}
function knownClones(env) {
  const own2 = stateDir(env);
  if (own2 === void 0) return [];
  return foldersIn((0, import_node_path8.join)(own2, all)).flatMap((name) => {
    const state = (0, import_node_path8.join)(own2, all, name);
    const path = asRecord(readJson((0, import_node_path8.join)(state, placeFile)))?.path;
    return typeof path === "string" ? [{ folder: mainTree(path), state }] : [];
  });
}
function isOf(folder, clone) {
  const place = asRecord(readJson((0, import_node_path8.join)(folder, placeFile)));
  return isSameIdentity(place, clone);
}
function ensureProjectState(root, env) {
  const found = findProjectState(root, env);
  if (found !== void 0) return found;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path8.join)(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}
` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  return findProjectState(root, env) ?? made;
}

// src/capture/take/repository.ts
var import_node_path9 = require("node:path");
init_folders();
init_stat();
function logsOf({ common }) {
  const linked = (0, import_node_path9.join)(common, "worktrees");
  const owns = [common, ...foldersIn(linked).map((name) => (0, import_node_path9.join)(linked, name))];
  return owns.map((own2) => (0, import_node_path9.join)(own2, "logs", "HEAD"));
}

// src/capture/take/state.ts
var import_node_path10 = require("node:path");

// src/io/client/conversation-folder.ts
init_failure();
init_failures();
init_folders();
init_leftovers();
init_stat();
init_person();

// src/capture/take/state.ts
init_folders();
init_owner();
init_stat();
function findTakingFolder(cwd, env) {
  const state = findProjectState(cwd, env);
  return state === void 0 ? void 0 : (0, import_node_path10.join)(state, "captures");
}
function ensureTakingFolder(cwd, env) {
  const folder = (0, import_node_path10.join)(ensureProjectState(cwd, env), "captures");
  for (const below of ["queue", "progress"]) makeFolder((0, import_node_path10.join)(folder, below), 448);
  return folder;
}
function addJob(folder, job) {
  writeJson((0, import_node_path10.join)(folder, "queue", `${String(job.at).padStart(15, "0")}-${makeNonce()}.json`), job);
}
function readWatched(folder) {
  const fields = asRecord(readJson((0, import_node_path10.join)(folder, "logs.json")));
  return fields?.schema === 1 ? fields : void 0;
}
function pendingPath(folder) {
  return (0, import_node_path10.join)(folder, "pending.json");
}
function hasWork(folder) {
  return exists(pendingPath(folder)) || filesIn((0, import_node_path10.join)(folder, "queue"), ".json").length > 0;
}
var mostUnattributed = 100;
function writeWatched(folder, watched) {
  const unattributed = watched.unattributed.slice(-mostUnattributed);
  writeJson((0, import_node_path10.join)(folder, "logs.json"), { schema: 1, ...watched, unattributed });
}
function beginWatching(folder, logs, begun) {
  const known = readWatched(folder);
  if (known !== void 0) return known;
  const sizes = logs.map((path) => [path, { bytes: findStat(path)?.size ?? 0, at: 0 }]);
  const watched = { begun, logs: Object.fromEntries(sizes), unattributed: [] };
  writeWatched(folder, watched);
  return watched;
}

// src/capture/take/ask-for-capture.ts
function askForCapture(context, job) {
  if (findGitFolder(context.cwd) === void 0) return;
  addJob(ensureTakingFolder(context.cwd, context.env), job);
  startDetached(["captures", "take", "--queued"], context);
}
async function noteEdits(context, call) {
  const { noteCommandEdits } = await Promise.resolve().then(() => __toESM(require_command_edits(), 1));
  await noteCommandEdits(context, call);
}
var mostSubmodules = 20;
var mostOthers = 8;
function capturedPlaces(cwd, env) {
  const git = findGitFolder(cwd);
  if (git === void 0) return [];
  const parts = lastCommitted(submoduleTops(git), mostSubmodules);
  const known = /* @__PURE__ */ new Set([git.common, ...parts.map(commonOf)]);
  const others = lastCommitted(
    knownClones(env).filter(({ state }) => findStat((0, import_node_path12.join)(state, "captures", "logs.json")) !== void 0).map(({ folder }) => folder).filter((folder) => commonOf(folder) !== void 0 && !known.has(commonOf(folder))),
    mostOthers
  );
  return [
    { cwd },
    ...parts.map((top) => ({ cwd: top, partOf: cwd })),
    ...others.map((folder) => ({ cwd: folder }))
  ];
}
function commonOf(folder) {
  const git = findGitFolder(folder);
  return git?.top === folder ? git.common : void 0;
}
function lastCommitted(folders, most) {
  const dated = folders.map((folder) => ({ folder, at: lastCommit(folder) }));
  return dated.sort((a, b) => b.at - a.at).slice(0, most).map(({ folder }) => folder);
}
function lastCommit(folder) {
  const git = findGitFolder(folder);
  const logs = git === void 0 ? [] : logsOf(git);
  return Math.max(0, ...logs.map((path) => findStat(path)?.mtimeMs ?? 0));
}
function watchedLogs(places) {
  return places.flatMap(({ cwd, partOf }) => {
    const git = findGitFolder(cwd);
    if (git === void 0) return [];
    const isOwn = partOf === void 0 && cwd === places[0]?.cwd;
    return [...logsOf(git), ...isOwn ? [(0, import_node_path12.join)(git.common, "worktrees"), ...submoduleFolders(git)] : []];
  });
}
function hasNewCommits({ cwd, partOf }, { env, now }) {
  const git = findGitFolder(cwd);
  if (git === void 0) return false;
  const logs = logsOf(git);
  const begun = begunWith(partOf, env);
  if (begun !== void 0 && !isCapturing(cwd, env) && !isNewer(logs, begun)) return false;
  const folder = ensureTakingFolder(cwd, env);
  const watched = beginWatching(folder, begun === void 0 ? logs : [], begun ?? now().getTime());
  if (hasWork(folder) || (watched.open ?? []).length > 0) return true;
  return logs.some((path) => findStat(path)?.size !== watched.logs[path]?.bytes);
}
function begunWith(partOf, env) {
  const folder = partOf === void 0 ? void 0 : findTakingFolder(partOf, env);
  return folder === void 0 ? void 0 : readWatched(folder)?.begun;
}
function isNewer(logs, time) {
  return logs.some((path) => (findStat(path)?.mtimeMs ?? 0) >= time);
}
function isCapturing(cwd, env) {
  const folder = findTakingFolder(cwd, env);
  return folder !== void 0 && isFolder(folder);
}

// src/capture/share/due.ts
var import_node_path17 = require("node:path");
init_folders();
init_stat();

// src/io/git/git.ts
var import_node_path13 = require("node:path");
init_stat();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
init_stat();

// src/io/git/process.ts
init_stat();
var usualBytes = 64 * 1024 * 1024;

// src/io/git/git.ts
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines = `
${findText((0, import_node_path13.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines.slice(lines.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path13.join)(git.common, ref))?.trim();
  const found = loose ?? findPacked(git, ref);
  return found === "" || hash.test(found) ? found : void 0;
}
function readHead(git) {
  const path = (0, import_node_path13.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text = findText(path)?.trim() ?? "";
  if (hash.test(text)) return { branch: "detached", commit: text.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text)?.[1];
  if (branch === void 0 || branch === ".invalid" || branch.includes("..")) return void 0;
  const commit = findCommit(git, `refs/heads/${branch}`);
  return commit === void 0 ? void 0 : { branch, commit: commit.slice(0, 7) };
}
function readGitHead(cwd) {
  try {
    const git = findGitFolder(cwd);
    return git && readHead(git);
  } catch {
    return void 0;
  }
}

// src/capture/remote/consent.ts
var import_node_path14 = require("node:path");

// src/io/disk/sha256.ts
init_late_builtins();

// src/capture/remote/consent.ts
var fileName = "sharing.json";
function readYeses(root, env) {
  const state = findProjectState(root, env);
  const listed = state === void 0 ? void 0 : asRecord(readJson((0, import_node_path14.join)(state, fileName)))?.yeses;
  return (Array.isArray(listed) ? listed : []).filter(isYes);
}
function isYes(value) {
  const { shown, at, from, branches, url, settings } = asRecord(value) ?? {};
  const isHashed = [shown, url, settings].every((text) => typeof text === "string");
  return isHashed && typeof at === "number" && typeof from === "number" && typeof branches === "boolean";
}

// src/capture/store/store.ts
var import_node_path15 = require("node:path");
init_failure();
init_folders();
init_owner();
init_stat();
function storeFolder(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 || repositoryFolder(git) !== git.common ? void 0 : (0, import_node_path15.join)(git.common, "session-journal", "captures.git");
}
var config = "[core]\n	repositoryformatversion = 0\n	filemode = true\n	bare = true\n";
function findStore(cwd) {
  const folder = storeFolder(cwd);
  if (folder === void 0 || findText((0, import_node_path15.join)(folder, "config")) !== config) return void 0;
  const writer = findWriter(folder);
  return writer === void 0 ? void 0 : { folder, writer };
}
function findWriter(folder) {
  const known = asRecord(readJson((0, import_node_path15.join)(folder, "writer.json")));
  const isHere = isSameIdentity(known, findIdentity(folder));
  return isHere && typeof known?.writer === "string" && /^[0-9a-f]{12}$/.test(known.writer) ? known.writer : void 0;
}

// src/capture/share/sync-state.ts
var import_node_path16 = require("node:path");
var fileName2 = "sync.json";
function readSyncState({ folder }) {
  const fields = asRecord(readJson((0, import_node_path16.join)(folder, fileName2))) ?? {};
  const failed = Array.isArray(fields.failed) ? fields.failed : [];
  return {
    tried: numberOf(fields.tried),
    done: numberOf(fields.done),
    tips: Object.fromEntries(entriesOf(fields.tips, (one) => typeof one === "string")),
    answers: new Map(entriesOf(fields.answers, (one) => typeof one === "boolean")),
    failed: failed.flatMap((one) => {
      const { id, reason } = asRecord(one) ?? {};
      return typeof id === "string" && typeof reason === "string" ? [{ id, reason }] : [];
    })
  };
}
function numberOf(value) {
  return typeof value === "number" ? value : 0;
}
function entriesOf(value, is) {
  return Object.entries(asRecord(value) ?? {}).filter(([, one]) => is(one));
}

// src/capture/share/due.ts
var hourMs = 36e5;
function isSyncDue(cwd, env, now) {
  if (readYeses(cwd, env).length === 0) return false;
  const store = findStore(cwd);
  if (store === void 0) return false;
  const { tried, done } = readSyncState(store);
  if (now - done > 24 * hourMs && now - tried > hourMs) return true;
  return pushLogs(cwd).some((path) => isPushedSince(path, tried));
}
function startSyncIfDue(context) {
  const { cwd, env, now } = context;
  if (isSyncDue(cwd, env, now().getTime())) startDetached(["captures", "sync", "--due"], context);
}
function watchedPushes(cwd, env) {
  return readYeses(cwd, env).length === 0 ? [] : pushLogs(cwd);
}
function pushLogs(cwd) {
  const git = findGitFolder(cwd);
  const branch = readGitHead(cwd)?.branch ?? "detached";
  if (git === void 0 || branch === "detached") return [];
  const remotes = (0, import_node_path17.join)(git.common, "logs", "refs", "remotes");
  const names = ["origin", ...foldersIn((0, import_node_path17.join)(git.common, "refs", "remotes")), ...foldersIn(remotes)];
  return [...new Set(names)].map((name) => (0, import_node_path17.join)(remotes, name, branch));
}
function isPushedSince(path, time) {
  if ((findStat(path)?.mtimeMs ?? 0) <= time) return false;
  return /\tupdate by push$/.test(findText(path)?.trimEnd() ?? "");
}
function sharedThrough(cwd, env) {
  return readYeses(cwd, env).map(({ shown, at }) => ({ shown, at }));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  askForCapture,
  capturedPlaces,
  hasNewCommits,
  isCapturing,
  isSyncDue,
  noteEdits,
  sharedThrough,
  startSyncIfDue,
  watchedLogs,
  watchedPushes
});
