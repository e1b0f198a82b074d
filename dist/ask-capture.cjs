var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// ask-capture.ts
var ask_capture_exports = {};
__export(ask_capture_exports, {
  askForCapture: () => askForCapture,
  capturedPlaces: () => capturedPlaces,
  hasNewCommits: () => hasNewCommits,
  isCapturing: () => isCapturing,
  isSyncDue: () => isSyncDue,
  sharedThrough: () => sharedThrough,
  startSyncIfDue: () => startSyncIfDue,
  watchedLogs: () => watchedLogs,
  watchedPushes: () => watchedPushes
});
module.exports = __toCommonJS(ask_capture_exports);

// src/capture/take/ask-for-capture.ts
var import_node_path11 = require("node:path");

// src/io/console/start-detached.ts
var import_node_path = require("node:path");

// src/io/disk/late-builtins.ts
function childProcess() {
  return process.getBuiltinModule?.("node:child_process") ?? process.mainModule?.require("child_process");
}
function operatingSystem() {
  return process.getBuiltinModule?.("node:os") ?? process.mainModule?.require("os");
}

// src/io/console/start-detached.ts
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

// src/io/disk/stat.ts
var import_node_fs = require("node:fs");

// src/core/failure.ts
var brand = /* @__PURE__ */ Symbol.for("session-journal.failure");
var Failure = class extends Error {
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

// src/io/disk/failures.ts
var wordings = {
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

// src/io/git/folder.ts
var import_node_path4 = require("node:path");

// src/io/disk/folders.ts
var import_node_fs5 = require("node:fs");
var import_node_path3 = require("node:path");

// src/io/disk/leftovers.ts
var import_node_fs4 = require("node:fs");
var import_node_path2 = require("node:path");

// src/io/disk/owner.ts
var import_node_fs3 = require("node:fs");

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

// src/io/disk/seen-process.ts
var import_node_fs2 = require("node:fs");
function processStat(pid) {
  try {
    const stat = (0, import_node_fs2.readFileSync)(`/proc/${pid}/stat`, "utf8");
    const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent, , leader, terminal] = rest.slice(1).map(Number);
    return { state: rest[0] ?? "", parent, started: rest[19] ?? "", leader, terminal };
  } catch {
    return { state: "", parent: 0, started: "", leader: 0, terminal: 0 };
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

// src/io/disk/owner.ts
var foreignLifeMs = 10 * 6e4;
var count = 0;
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
var bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
var hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
var processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs3.readlinkSync)("/proc/self/ns/pid")));
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

// src/io/disk/leftovers.ts
var temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
var patienceMs = 6e4;
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

// src/io/disk/read.ts
var import_node_fs6 = require("node:fs");
var maxSessionBytes = 10 * 1024 * 1024;
function findText(path) {
  try {
    return (0, import_node_fs6.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/git/folder.ts
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

// src/io/disk/json.ts
var import_node_fs8 = require("node:fs");

// src/io/disk/files.ts
var import_node_fs7 = require("node:fs");
var import_node_path6 = require("node:path");
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

// src/io/project/person.ts
var import_node_fs9 = require("node:fs");
var import_node_path7 = require("node:path");
var own = "session-journal";
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

// src/io/project/project-state.ts
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
function logsOf({ common }) {
  const linked = (0, import_node_path9.join)(common, "worktrees");
  const owns = [common, ...foldersIn(linked).map((name) => (0, import_node_path9.join)(linked, name))];
  return owns.map((own2) => (0, import_node_path9.join)(own2, "logs", "HEAD"));
}

// src/capture/take/state.ts
var import_node_path10 = require("node:path");
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
var mostSubmodules = 20;
var mostOthers = 8;
function capturedPlaces(cwd, env) {
  const git = findGitFolder(cwd);
  if (git === void 0) return [];
  const parts = lastCommitted(submoduleTops(git), mostSubmodules);
  const known = /* @__PURE__ */ new Set([git.common, ...parts.map(commonOf)]);
  const others = lastCommitted(
    knownClones(env).filter(({ state }) => findStat((0, import_node_path11.join)(state, "captures", "logs.json")) !== void 0).map(({ folder }) => folder).filter((folder) => commonOf(folder) !== void 0 && !known.has(commonOf(folder))),
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
    return [...logsOf(git), ...isOwn ? [(0, import_node_path11.join)(git.common, "worktrees"), ...submoduleFolders(git)] : []];
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
var import_node_path16 = require("node:path");

// src/io/git/git.ts
var import_node_path12 = require("node:path");

// src/io/git/process.ts
var usualBytes = 64 * 1024 * 1024;

// src/io/git/git.ts
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines = `
${findText((0, import_node_path12.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines.slice(lines.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path12.join)(git.common, ref))?.trim();
  const found = loose ?? findPacked(git, ref);
  return found === "" || hash.test(found) ? found : void 0;
}
function readHead(git) {
  const path = (0, import_node_path12.join)(git.own, "HEAD");
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
var import_node_path13 = require("node:path");
var fileName = "sharing.json";
function readYeses(root, env) {
  const state = findProjectState(root, env);
  const listed = state === void 0 ? void 0 : asRecord(readJson((0, import_node_path13.join)(state, fileName)))?.yeses;
  return (Array.isArray(listed) ? listed : []).filter(isYes);
}
function isYes(value) {
  const { shown, at, from, branches, url, settings } = asRecord(value) ?? {};
  const isHashed = [shown, url, settings].every((text) => typeof text === "string");
  return isHashed && typeof at === "number" && typeof from === "number" && typeof branches === "boolean";
}

// src/capture/store/store.ts
var import_node_path14 = require("node:path");
function storeFolder(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 || repositoryFolder(git) !== git.common ? void 0 : (0, import_node_path14.join)(git.common, "session-journal", "captures.git");
}
var config = "[core]\n	repositoryformatversion = 0\n	filemode = true\n	bare = true\n";
function findStore(cwd) {
  const folder = storeFolder(cwd);
  if (folder === void 0 || findText((0, import_node_path14.join)(folder, "config")) !== config) return void 0;
  const writer = findWriter(folder);
  return writer === void 0 ? void 0 : { folder, writer };
}
function findWriter(folder) {
  const known = asRecord(readJson((0, import_node_path14.join)(folder, "writer.json")));
  const isHere = isSameIdentity(known, findIdentity(folder));
  return isHere && typeof known?.writer === "string" && /^[0-9a-f]{12}$/.test(known.writer) ? known.writer : void 0;
}

// src/capture/share/sync-state.ts
var import_node_path15 = require("node:path");
var fileName2 = "sync.json";
function readSyncState({ folder }) {
  const fields = asRecord(readJson((0, import_node_path15.join)(folder, fileName2))) ?? {};
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
  const remotes = (0, import_node_path16.join)(git.common, "logs", "refs", "remotes");
  const names = ["origin", ...foldersIn((0, import_node_path16.join)(git.common, "refs", "remotes")), ...foldersIn(remotes)];
  return [...new Set(names)].map((name) => (0, import_node_path16.join)(remotes, name, branch));
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
  sharedThrough,
  startSyncIfDue,
  watchedLogs,
  watchedPushes
});
