"use strict";
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

// src/runs/questions/answer-interactive.ts
var answer_interactive_exports = {};
__export(answer_interactive_exports, {
  answerInteractive: () => answerInteractive
});
module.exports = __toCommonJS(answer_interactive_exports);
var import_node_path14 = require("node:path");

// src/io/disk/json.ts
var import_node_fs6 = require("node:fs");

// src/io/disk/files.ts
var import_node_fs5 = require("node:fs");
var import_node_path3 = require("node:path");

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
function isFailure(value) {
  return typeof value === "object" && value !== null && brand in value;
}

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
function readFailure(error, path) {
  const code = errorCode(error);
  if (code === "") return error;
  const { what, hint } = wordingOf(code);
  const absent = code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG";
  return new Failure(absent ? "not-found" : "damaged", `Cannot read "${path}": ${what}`, {
    hint,
    data: { path, cause: code }
  });
}
function writeFailure(error, path) {
  const code = errorCode(error);
  if (code === "") return error;
  const { what, hint } = wordingOf(code);
  return new Failure("unwritable", `Cannot write "${path}": ${what}`, { hint, data: { path, cause: code } });
}

// src/io/disk/leftovers.ts
var import_node_fs3 = require("node:fs");
var import_node_path = require("node:path");

// src/io/disk/owner.ts
var import_node_fs2 = require("node:fs");

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

// src/io/disk/late-builtins.ts
function childProcess() {
  return process.getBuiltinModule?.("node:child_process") ?? process.mainModule?.require("child_process");
}
function cryptography() {
  return process.getBuiltinModule?.("node:crypto") ?? process.mainModule?.require("crypto");
}
function operatingSystem() {
  return process.getBuiltinModule?.("node:os") ?? process.mainModule?.require("os");
}

// src/io/disk/seen-process.ts
var import_node_fs = require("node:fs");
var slackMs = 6e4;
function processStat(pid) {
  try {
    const stat = (0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8");
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
  return exists(pid) && !isEnded(processStat(pid).state);
}
function isGone({ pid, started, at }) {
  if (!exists(pid)) return true;
  const now = processStat(pid);
  if (isEnded(now.state)) return true;
  if (started !== "" && now.started !== "") return started !== now.started;
  const [state = "", ...start] = askPs(pid, ["stat=", "lstart="]).split(/\s+/);
  return isEnded(state) || Date.parse(`${start.join(" ")} UTC`) > at + slackMs;
}
function askPs(pid, columns) {
  return runPs(["-p", String(pid)], columns);
}
function runPs(which, columns) {
  if (process.platform === "win32") return "";
  const args = [...columns.flatMap((column) => ["-o", column]), "-ww", ...which];
  const options = {
    encoding: "utf8",
    timeout: 2e3,
    stdio: "pipe",
    env: { LC_ALL: "C", TZ: "UTC" }
  };
  try {
    return childProcess().execFileSync("/bin/ps", args, options).trim();
  } catch {
    return "";
  }
}
function exists(pid) {
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
  return attempt(() => (0, import_node_fs2.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
}
var bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
var hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
var processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs2.readlinkSync)("/proc/self/ns/pid")));
function makeNonce() {
  count = (count + 1) % 65536;
  const chance = Math.floor(Math.random() * 4294967296);
  return chance.toString(16).padStart(8, "0") + count.toString(16).padStart(4, "0");
}
function placeTag() {
  let hash = 2166136261;
  for (const char of `${hostName()}
${bootId()}
${processSpace()}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(16).padStart(8, "0").slice(0, 6);
}

// src/io/disk/leftovers.ts
var temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
var patienceMs = 6e4;
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
function sweepLeftoverFolders(dir) {
  try {
    for (const name of (0, import_node_fs3.readdirSync)(dir)) {
      const path = (0, import_node_path.join)(dir, name);
      if (name.endsWith(".tmp") && isLeftover(name, path)) (0, import_node_fs3.rmSync)(path, { recursive: true, force: true });
    }
  } catch {
  }
}

// src/io/disk/stat.ts
var import_node_fs4 = require("node:fs");
var import_node_path2 = require("node:path");
function findStat(path) {
  try {
    return (0, import_node_fs4.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function followStat(path) {
  try {
    return (0, import_node_fs4.statSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function cannotBe(path) {
  return path.includes("\0");
}
function exists2(path) {
  return (0, import_node_fs4.existsSync)(path);
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
  return import_node_fs4.realpathSync.native(path);
}
var mostLinks = 40;
function realTarget(path, links = 0) {
  if (links > mostLinks) return "";
  try {
    const stat = findStat(path);
    if (stat?.isSymbolicLink() === true) {
      return realTarget((0, import_node_path2.resolve)(realTarget((0, import_node_path2.dirname)(path), links + 1), (0, import_node_fs4.readlinkSync)(path)), links + 1);
    }
    if (stat !== void 0) return realPath(path);
  } catch {
    return "";
  }
  const parent = (0, import_node_path2.dirname)(path);
  if (parent === path) return path;
  const folder = realTarget(parent, links + 1);
  return folder === "" ? "" : (0, import_node_path2.join)(folder, (0, import_node_path2.basename)(path));
}
function stampOf(stat) {
  return { bytes: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
}
function findIdentity(path) {
  try {
    const real = realPath(path);
    const { dev, ino } = (0, import_node_fs4.statSync)(real, { bigint: true });
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

// src/io/disk/files.ts
var heldOpen = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY"]);
var noLinks = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK", "EINVAL"]);
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function isWithoutLinks(error) {
  return noLinks.has(errorCode(error));
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
  if (options.fsync !== false) syncFolder((0, import_node_path3.dirname)(path));
}
function claimByRename(temporary, path) {
  if (findStat(path) !== void 0) return false;
  (0, import_node_fs5.renameSync)(temporary, path);
  return true;
}
function claimName(from, to) {
  try {
    (0, import_node_fs5.linkSync)(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!isWithoutLinks(error)) throw error;
    return claimByRename(from, to);
  }
}
function isTaken(path) {
  try {
    return findStat(path) !== void 0;
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function createFile(path, text, options = {}) {
  if (isTaken(path)) return false;
  const temporary = writeBeside(path, text, options);
  try {
    const created = claimName(temporary, path);
    if (created && options.fsync !== false) syncFolder((0, import_node_path3.dirname)(path));
    return created;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
}

// src/io/disk/json.ts
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs6.openSync)(path, import_node_fs6.constants.O_RDONLY | (import_node_fs6.constants.O_NONBLOCK ?? 0) | (import_node_fs6.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs6.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs6.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs6.closeSync)(file);
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
var import_node_fs8 = require("node:fs");
var import_node_path5 = require("node:path");

// src/io/disk/folders.ts
var import_node_fs7 = require("node:fs");
var import_node_path4 = require("node:path");
function filesIn(dir, ending = "") {
  try {
    return (0, import_node_fs7.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function foldersIn(dir) {
  try {
    return (0, import_node_fs7.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs7.mkdirSync)(path, { mode });
  } catch (error) {
    if (leadsToFolder(path)) return;
    const parent = (0, import_node_path4.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || leadsToFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
function createFolder(path, files) {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    (0, import_node_fs7.mkdirSync)(beside, { mode: 448 });
    for (const [name, text] of Object.entries(files))
      (0, import_node_fs7.writeFileSync)((0, import_node_path4.join)(beside, name), text, { mode: 384 });
    (0, import_node_fs7.renameSync)(beside, path);
    return true;
  } catch (error) {
    (0, import_node_fs7.rmSync)(beside, { recursive: true, force: true });
    if (isFolder(path)) return false;
    throw error;
  }
}

// src/io/project/person.ts
var own = "session-journal";
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path5.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path5.isAbsolute)(given)) return (0, import_node_path5.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path5.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path5.join)(dir, "config.json");
}
function managedConfig() {
  if (process.platform === "darwin") return "/Library/Application Support/session-journal/config.json";
  if (process.platform === "win32") return "C:\\ProgramData\\session-journal\\config.json";
  return "/etc/session-journal/config.json";
}
function ensureStateDir(env, folder = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path5.join)(dir, folder);
  try {
    const stat = (0, import_node_fs8.statSync)(dir, { throwIfNoEntry: false });
    if (stat === void 0) makeFolder(dir, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs8.chmodSync)(dir, 448);
    makeFolder(path, 448);
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}

// src/io/client/clients.ts
function clientPid(env) {
  const named = Number(env.CLAUDE_PID);
  return Number.isInteger(named) && named > 1 ? named : process.ppid;
}

// src/io/client/hooks-off.ts
function whyHooksAreOff({ SESSION_JOURNAL, CI }) {
  if (SESSION_JOURNAL === "0") return "SESSION_JOURNAL=0";
  const isCi = CI !== void 0 && CI !== "" && CI !== "false";
  return isCi && SESSION_JOURNAL !== "1" ? "CI" : void 0;
}

// src/io/client/live-clients.ts
var import_node_path6 = require("node:path");
function liveClients(folders) {
  return folders.flatMap((folder) => {
    const dir = (0, import_node_path6.join)(folder, "sessions");
    return filesIn(dir, ".json").flatMap((name) => {
      return /^\d+\.json$/.test(name) ? decodeClient(readJson((0, import_node_path6.join)(dir, name))) ?? [] : [];
    });
  });
}
function decodeClient(value) {
  const fields = asRecord(value) ?? {};
  const { pid, sessionId, startedAt, updatedAt, statusUpdatedAt } = fields;
  if (typeof pid !== "number" || typeof sessionId !== "string" || typeof startedAt !== "number")
    return void 0;
  const text = (given) => typeof given === "string" ? given : "";
  const started = /^\d+$/.exec(text(fields.procStart))?.[0] ?? "";
  if (isGone({ pid, started, at: startedAt })) return void 0;
  return {
    pid,
    started,
    conversation: sessionId,
    cwd: text(fields.cwd),
    status: text(fields.status),
    waitingFor: text(fields.waitingFor),
    startedAt,
    at: [statusUpdatedAt, updatedAt].find((at) => typeof at === "number") ?? startedAt,
    version: text(fields.version),
    name: text(fields.name)
  };
}

// src/io/project/config.ts
var import_node_path7 = require("node:path");

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs9 = require("node:fs");
var maxSessionBytes = 10 * 1024 * 1024;
function damaged(path, what, hint) {
  return new Failure("damaged", `Cannot read "${path}": ${what}`, { hint, data: { path } });
}
function readUpTo(file, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const got = (0, import_node_fs9.readSync)(file, buffer, filled, bytes - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return buffer.subarray(0, filled);
}
function readOpened(file, path, limit) {
  const stat = (0, import_node_fs9.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is not a regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit) {
  let file;
  try {
    file = (0, import_node_fs9.openSync)(path, import_node_fs9.constants.O_RDONLY | (import_node_fs9.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs9.closeSync)(file);
  }
}
function wholeCharacters(bytes) {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 128) break;
    if (byte < 192) continue;
    const needed = byte >= 240 ? 4 : byte >= 224 ? 3 : 2;
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}
function decodeText(bytes, path) {
  const [first, second] = bytes;
  if (first === 255 && second === 254 || first === 254 && second === 255) {
    throw damaged(path, "it is UTF-16, not UTF-8", "Save it as UTF-8 in an editor");
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw damaged(
      path,
      `it contains a NUL byte (byte ${nul + 1})`,
      "Remove that byte, or restore an older version"
    );
  }
  if (!(0, import_node_buffer.isUtf8)(bytes)) throw damaged(path, "it is not UTF-8 text", "Save it as UTF-8 in an editor");
  return bytes.toString("utf8");
}
function readPart(path, bytes) {
  const read = readBytes(path, bytes);
  const whole = read.size <= bytes;
  return {
    text: decodeText(whole ? read.bytes : wholeCharacters(read.bytes), path),
    bytes: read.size,
    whole,
    stamp: read.stamp
  };
}
function assertSize(path, bytes) {
  if (bytes <= maxSessionBytes) return;
  const size = (bytes / 1024 / 1024).toFixed(1);
  throw new Failure(
    "refused",
    `Cannot use all of "${path}": it is ${size} MB, more than the limit of 10 MB`,
    {
      hint: "Move older parts to another file",
      data: { path, bytes }
    }
  );
}
function readText(path) {
  const { text, bytes } = readPart(path, maxSessionBytes);
  assertSize(path, bytes);
  return text;
}
function findText(path) {
  try {
    return (0, import_node_fs9.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/project/run-config.ts
var usualRunConfig = {
  maxRuns: void 0,
  keepDays: 90,
  keepRawDays: 14,
  budget: 5,
  dailyBudget: 25,
  costInJournal: false,
  approvalsEverywhere: false
};
function isCount(value, most) {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
}
var mostDays = 36500;
var days = `a whole number from 1 to ${mostDays}`;
var money = 'an amount in US dollars above 0, or "none"';
function readMoney(value) {
  if (value === "none") return value;
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
}
function moneyKey(about, key) {
  return {
    about,
    expects: money,
    read: (value) => {
      const amount = readMoney(value);
      return amount === void 0 ? void 0 : { [key]: amount === "none" ? void 0 : amount };
    }
  };
}
var runKeys = /* @__PURE__ */ new Map([
  [
    "max_runs",
    {
      about: "How many runs work at the same time, over all projects (default: one for each core)",
      expects: "a whole number from 1 to 64",
      read: (value) => isCount(value, 64) ? { maxRuns: value } : void 0
    }
  ],
  [
    "runs.keep",
    {
      about: "For how many days a run that has ended is kept, unless it is archived (default: 90)",
      expects: days,
      read: (value) => isCount(value, mostDays) ? { keepDays: value } : void 0
    }
  ],
  [
    "keep_raw_days",
    {
      about: "For how many days the raw stream and the snapshots of a run that has ended are kept (default: 14)",
      expects: days,
      read: (value) => isCount(value, mostDays) ? { keepRawDays: value } : void 0
    }
  ],
  [
    "run.budget",
    moneyKey("What a run may cost with all its continuations, in US dollars (default: 5)", "budget")
  ],
  [
    "run.daily_budget",
    moneyKey("What all runs of a day may cost, in US dollars (default: 25)", "dailyBudget")
  ],
  [
    "run_cost_in_journal",
    {
      about: "Whether a run's line in the journal says what it cost (default: false)",
      expects: "true or false",
      read: (value) => typeof value === "boolean" ? { costInJournal: value } : void 0
    }
  ],
  [
    "approvals",
    {
      about: "Whose questions can be answered with approve and deny: runs (default), or everywhere",
      expects: '"runs", or "everywhere" for your interactive conversations too',
      read: (value) => value === "runs" || value === "everywhere" ? { approvalsEverywhere: value === "everywhere" } : void 0
    }
  ]
]);

// src/io/project/config-keys.ts
function isTexts(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
var configKeys = new Map([
  [
    "continue_phrases",
    {
      about: 'Additional phrases that mean "continue"',
      expects: "a list of strings",
      isForProjects: true,
      take: (draft, value) => isTexts(value) && draft.continuePhrases.push(...value) >= 0
    }
  ],
  [
    "section_aliases",
    {
      about: "Headings that stand for a section",
      expects: "an object with strings as values",
      isForProjects: true,
      take: (draft, value) => {
        const aliases = asRecord(value);
        if (aliases === void 0 || !isTexts(Object.values(aliases))) return false;
        draft.sectionAliases = { ...draft.sectionAliases, ...aliases };
        return true;
      }
    }
  ],
  [
    "briefing_budget",
    {
      about: "Length of a briefing in characters (default: 8000)",
      expects: "a whole number from 500 to 8000",
      isForProjects: true,
      take: (draft, value) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 500 || value > 8e3)
          return false;
        draft.briefingBudget = value;
        return true;
      }
    }
  ],
  [
    "reminders",
    {
      about: "Whether Claude is reminded to log (default: true)",
      expects: "true or false",
      isForProjects: true,
      take: (draft, value) => {
        if (typeof value !== "boolean") return false;
        draft.reminders = value;
        return true;
      }
    }
  ],
  [
    "capture.share",
    {
      about: "Whether captures may be shared (default: false): the project must say yes, and each person too, with captures share on",
      expects: "true or false",
      isForProjects: true,
      take: (_, value) => typeof value === "boolean"
    }
  ],
  [
    "capture.remote",
    {
      about: "The remote, or its address, that captures are shared through (default: the branch's push remote)",
      expects: "a string",
      isForProjects: false,
      take: (_, value) => typeof value === "string" && value !== ""
    }
  ],
  [
    "capture",
    {
      about: "Whether conversations are captured with their commits (default: on); off in any file means off",
      expects: '"on" or "off"',
      isForProjects: true,
      take: (draft, value) => {
        if (value === "off") draft.capture = false;
        return value === "on" || value === "off";
      }
    }
  ],
  [
    "capture.keep_days",
    {
      about: "For how many days captures are kept that you took and did not share (default: 365)",
      expects: "a whole number from 1 to 36500",
      isForProjects: false,
      take: (draft, value) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 36500)
          return false;
        draft.keepDays = value;
        return true;
      }
    }
  ],
  [
    "not_secrets",
    {
      about: "Words that look like secrets but aren't",
      expects: "a list of strings",
      isForProjects: false,
      take: (draft, value) => isTexts(value) && draft.notSecrets.push(...value) >= 0
    }
  ],
  [
    "claude_config_dirs",
    {
      about: "Folders in which Claude Code keeps your other accounts",
      expects: "a list of strings",
      isForProjects: false,
      take: (draft, value) => isTexts(value) && draft.claudeConfigDirs.push(...value) >= 0
    }
  ],
  [
    "notify",
    {
      about: "A shell line that is run when an agent in a terminal needs you and you are not there; $SESSION_JOURNAL_NOTIFY says why",
      expects: "a string",
      isForProjects: false,
      take: (draft, value) => {
        if (typeof value !== "string") return false;
        draft.notify = value;
        return true;
      }
    }
  ],
  ...[...runKeys].map(([name, { about, expects, read }]) => [
    name,
    { about, expects, isForProjects: false, take: (draft, value) => takeRun(draft, read(value)) }
  ])
]);
function takeRun(draft, said) {
  draft.runs = { ...draft.runs, ...said };
  return said !== void 0;
}
function emptyDraft() {
  return {
    continuePhrases: [],
    sectionAliases: {},
    briefingBudget: void 0,
    reminders: true,
    capture: true,
    keepDays: 365,
    notSecrets: [],
    claudeConfigDirs: [],
    notify: "",
    runs: usualRunConfig
  };
}

// src/io/project/config.ts
function readObject(path, problems) {
  try {
    const fields = asRecord(JSON.parse(readText(path).replace(/^\uFEFF/u, "")));
    if (fields !== void 0) return fields;
    problems.push(`Cannot use "${path}": it is not a JSON object`);
  } catch (error) {
    if (isFailure(error) && error.code === "not-found") return {};
    problems.push(isFailure(error) ? error.message : `Cannot use "${path}": it is not valid JSON`);
  }
  return {};
}
function configFiles(project, env) {
  const own2 = personalConfig(env);
  return [
    ...project === void 0 ? [] : [{ path: (0, import_node_path7.join)(project.dir, "config.json"), author: "project" }],
    ...own2 === void 0 ? [] : [{ path: own2, author: "person" }],
    { path: managedConfig(), author: "organisation" }
  ];
}
function readConfig(project, env) {
  return readConfigFiles(configFiles(project, env));
}
function readConfigFiles(files) {
  const draft = emptyDraft();
  const problems = [];
  for (const { path, author } of files) {
    for (const [name, value] of Object.entries(readObject(path, problems))) {
      const key = configKeys.get(name);
      if (key === void 0) problems.push(`Unknown key "${name}" in "${path}"`);
      else if (author === "project" && !key.isForProjects)
        problems.push(`Ignored "${name}" in "${path}": only your own configuration can set it`);
      else if (!key.take(draft, value))
        problems.push(`Cannot use "${name}" in "${path}": expected ${key.expects}`);
    }
  }
  return { ...draft, problems };
}

// src/io/project/project-state.ts
var import_node_path9 = require("node:path");

// src/io/git/folder.ts
var import_node_path8 = require("node:path");
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path8.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path8.resolve)(top, link);
  const common = findText((0, import_node_path8.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path8.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path8.dirname)(dir)) {
    const dot = followStat((0, import_node_path8.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path8.dirname)(dir) === dir) return void 0;
  }
}
function repositoryFolder(git) {
  const dot = (0, import_node_path8.join)(git.top, ".git");
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}
function namesBack({ top, own: own2, common }, dot) {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText((0, import_node_path8.join)(own2, "gitdir"))?.trim();
  if (common !== own2) return registered !== void 0 && isSamePlace((0, import_node_path8.resolve)(own2, registered), dot);
  const worktree = configuredTree(own2);
  return worktree !== void 0 && isSamePlace(worktree, top);
}
function configuredTree(own2) {
  const path = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path8.join)(own2, "config")) ?? "")?.[1]?.trim();
  return path === void 0 ? void 0 : (0, import_node_path8.resolve)(own2, path);
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
  const folders = foldersIn((0, import_node_path9.join)(state, all)).map((name) => (0, import_node_path9.join)(state, all, name));
  return folders.find((folder) => isOf(folder, clone));
}
function isOf(folder, clone) {
  const place = asRecord(readJson((0, import_node_path9.join)(folder, placeFile)));
  return isSameIdentity(place, clone);
}
function ensureProjectState(root, env) {
  const found = findProjectState(root, env);
  if (found !== void 0) return found;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path9.join)(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}
` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  return findProjectState(root, env) ?? made;
}

// src/io/transcripts/client-folders.ts
var import_node_path10 = require("node:path");
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path10.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path10.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path10.isAbsolute)])];
}

// src/runs/policy/exact-json.ts
function exactJson(value) {
  if (Array.isArray(value)) return `[${value.map(exactJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${exactJson(field)}`).join(",")}}`;
}

// src/runs/policy/asked-call.ts
function decodeHookCall(text) {
  const fields = parse(text);
  return fields && decodeCall(fields);
}
function decodeCall(fields) {
  const input = recordOf(fields.tool_input);
  const tool = textOf(fields.tool_name);
  if (input === void 0 || tool === "") return void 0;
  return {
    conversation: textOf(fields.session_id),
    id: textOf(fields.tool_use_id),
    tool,
    input,
    exact: exactJson(input),
    cwd: textOf(fields.cwd),
    agent: textOf(fields.agent_id),
    mode: textOf(fields.permission_mode),
    request: ""
  };
}
function inputText({ input }, key) {
  return textOf(input[key]);
}
function parse(text) {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return void 0;
  }
}
function textOf(value) {
  return typeof value === "string" ? value : "";
}
function recordOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}

// src/runs/policy/hook-answer.ts
function renderPermissionRequest(answer) {
  if (answer.kind === "defer") return "";
  return JSON.stringify({
    hookSpecificOutput: { hookEventName: "PermissionRequest", decision: decisionOf(answer) }
  });
}
function decisionOf(answer) {
  if (answer.kind !== "allow") return { behavior: "deny", message: answer.reason };
  return {
    behavior: "allow",
    ...answer.input === void 0 ? {} : { updatedInput: answer.input }
  };
}
var nobodyYet = "Nobody has answered yet. This is not a refusal. Do not do it in another way. Go on with what does not need it, and say in your result that this is still open";
var oneAtATime = "This is not a refusal. Another call of yours waits for the person, and only one can wait at a time. Make this call again after that one";

// src/runs/policy/tools.ts
var quiet = new Set(
  "Read Grep Glob LS NotebookRead TodoRead TodoWrite TaskCreate TaskUpdate TaskGet TaskList TaskOutput BashOutput Agent Task ToolSearch".split(" ")
);
var editing = /* @__PURE__ */ new Set(["Edit", "Write", "MultiEdit", "NotebookEdit"]);
var reading = /* @__PURE__ */ new Set(["Read", "Grep", "Glob", "LS", "NotebookRead"]);
function isEditing(tool) {
  return editing.has(tool);
}
function isReading(tool) {
  return reading.has(tool);
}
function isQuestion(tool) {
  return tool === "AskUserQuestion";
}
function namedPath(call) {
  if (!isEditing(call.tool) && !isReading(call.tool)) return "";
  return inputText(call, "file_path") || inputText(call, "notebook_path") || inputText(call, "path");
}

// src/io/disk/sha256.ts
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/runs/policy/decided.ts
function hashedText({ tool, input, place, content }) {
  return exactJson([tool, input, place, ...content === "" ? [] : [content]]);
}
function signedText(decision) {
  const { question, run, hash, verdict, editedInput, text, always, decidedAt, decidedBy } = decision;
  return exactJson([question, run, hash, verdict, editedInput, text, always, decidedAt, decidedBy]);
}
function isAbout(decision, question) {
  return decision.question === question.id && decision.run === question.run && decision.hash === question.hash && decision.decidedAt >= question.createdAt;
}
function answerOf(decision) {
  if (decision.verdict === "deny") {
    return { kind: "deny", reason: `The person refused this: ${decision.text || "they gave no reason"}` };
  }
  const reason = "Approved by the person";
  return decision.editedInput === "" ? { kind: "allow", reason } : { kind: "allow", reason: `${reason}, changed`, input: JSON.parse(decision.editedInput) };
}

// src/runs/questions/approvals.ts
var import_node_path12 = require("node:path");

// src/runs/policy/question-record.ts
function decodeQuestion(value) {
  const fields = fieldsOf(value);
  const texts = ["id", "run", "conversation", "toolUseId", "tool", "input", "place"];
  if (!hasTexts(fields, [...texts, "hash", "request", "said", "agent"])) return void 0;
  const { kind, waits, createdAt, id } = fields;
  if (!/^[0-9a-f]{8}$/.test(String(id)) || !isTime(createdAt)) return void 0;
  if (!isOneOf(kind, ["permission", "answer"]) || !isOneOf(waits, ["hook", "parked", "client"]))
    return void 0;
  return { content: "", ...fields };
}
function decodeDecision(value) {
  const fields = fieldsOf(value);
  const texts = ["question", "run", "hash", "editedInput", "text", "always", "decidedBy", "mac"];
  if (!hasTexts(fields, texts) || !isTime(fields.decidedAt)) return void 0;
  return isOneOf(fields.verdict, ["allow", "deny"]) ? fields : void 0;
}
function decodeQuestionEnd(value) {
  const fields = fieldsOf(value);
  if (!isTime(fields.at)) return void 0;
  const kinds = ["released", "unanswered", "lost", "replaced", "withdrawn"];
  return isOneOf(fields.kind, kinds) ? fields : void 0;
}
function fieldsOf(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function hasTexts(fields, keys) {
  return keys.every((key) => typeof fields[key] === "string");
}
function isTime(value) {
  return typeof value === "number" && Number.isFinite(value);
}
function isOneOf(value, among) {
  return typeof value === "string" && among.includes(value);
}

// src/runs/questions/key.ts
var import_node_path11 = require("node:path");

// src/io/disk/secret-key.ts
var import_node_fs10 = require("node:fs");
var keyBytes = 32;
function findKey(path) {
  const stat = findStat(path);
  if (stat === void 0) return void 0;
  const isOurs = process.getuid === void 0 || stat.uid === process.getuid() && (stat.mode & 63) === 0;
  if (stat.isFile() && stat.size === keyBytes && isOurs) return (0, import_node_fs10.readFileSync)(path);
  throw new Failure("damaged", `The key that decisions are signed with is not as it was written: "${path}"`, {
    hint: "Remove it. What was decided and has not been carried out must then be decided again"
  });
}
function signText(text, key) {
  return cryptography().createHmac("sha256", key).update(text).digest("hex");
}
function isSameSecret(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && cryptography().timingSafeEqual(a, b);
}

// src/runs/questions/key.ts
function stateAbove(folder) {
  return (0, import_node_path11.dirname)((0, import_node_path11.dirname)((0, import_node_path11.dirname)((0, import_node_path11.dirname)(folder))));
}
function keyPath(folder) {
  return (0, import_node_path11.join)(stateAbove(folder), "approval-key");
}
function isGenuine(decision, folder) {
  const key = findKey(keyPath(folder));
  return key !== void 0 && isSameSecret(signText(signedText(decision), key), decision.mac);
}

// src/runs/questions/approvals.ts
var mostBytes = 64 * 1024 * 1024;
function pathOf(folder, id, what) {
  return (0, import_node_path12.join)(folder, "approvals", `${id}${what}.json`);
}
function listQuestions(folder) {
  return filesIn((0, import_node_path12.join)(folder, "approvals"), ".json").filter((name) => /^[0-9a-f]{8}\.json$/.test(name)).flatMap((name) => findQuestion(folder, name.slice(0, 8)) ?? []).sort((a, b) => a.question.createdAt - b.question.createdAt);
}
function findQuestion(folder, id) {
  const question = decodeQuestion(readJson(pathOf(folder, id, ""), mostBytes));
  if (question?.id !== id || question.hash !== sha256(hashedText(question))) return void 0;
  const decision = findDecision(folder, question);
  const end2 = decodeQuestionEnd(readJson(pathOf(folder, id, ".end")));
  return { folder, question, decision, end: end2, isForged: exists2(pathOf(folder, id, ".forged")) };
}
function findDecision(folder, question) {
  const path = pathOf(folder, question.id, ".decision");
  if (!exists2(path)) return void 0;
  const decision = decodeDecision(readJson(path, mostBytes));
  if (decision !== void 0 && isAbout(decision, question) && isGenuine(decision, folder)) return decision;
  try {
    renameOver(path, pathOf(folder, question.id, ".forged"));
  } catch {
  }
  return void 0;
}
function keepQuestion(folder, asked) {
  const approvals = (0, import_node_path12.join)(folder, "approvals");
  makeFolder(approvals, 448);
  sweepLeftovers(approvals);
  for (; ; ) {
    const question = { ...asked, id: makeNonce().slice(0, 8) };
    if (createFile(pathOf(folder, question.id, ""), encode(question), { mode: 384 })) return question;
  }
}
function restoreQuestion(folder, question) {
  writeJson(pathOf(folder, question.id, ""), question, { fsync: true });
}
function changeWaiting(folder, question, waits) {
  if (question.waits !== waits) restoreQuestion(folder, { ...question, waits });
}
function endQuestion(folder, id, end2) {
  const isFirst = createFile(pathOf(folder, id, ".end"), encode(end2), { mode: 384, fsync: false });
  if (placeIn(folder)?.id === id) removeQuietly(parkedPath(folder));
  return isFirst;
}
function parkedPath(folder) {
  return (0, import_node_path12.join)(folder, "approvals", "parked");
}
function placeIn(folder) {
  const value = readJson(parkedPath(folder));
  const { id, call = "" } = typeof value === "string" ? { id: value } : asRecord(value) ?? {};
  const isId = typeof id === "string" && /^[0-9a-f]{8}$/.test(id);
  return isId && typeof call === "string" ? { id, call } : void 0;
}
function takeParkingPlace(folder, { id, toolUseId }) {
  const path = parkedPath(folder);
  for (; ; ) {
    if (createFile(path, encode({ id, call: toolUseId }), { mode: 384 })) return true;
    if (placeIn(folder)?.id === id) return true;
    if (isPlaceTaken(folder, toolUseId)) return false;
    removeQuietly(path);
  }
}
function isPlaceTaken(folder, call) {
  if (parkedQuestion(folder) !== void 0) return true;
  const place = placeIn(folder);
  if (place === void 0 || findQuestion(folder, place.id) !== void 0) return false;
  if (place.call !== "" && place.call !== call) return true;
  endQuestion(folder, place.id, { kind: "replaced", at: Date.now() });
  return false;
}
function parkedQuestion(folder) {
  const place = placeIn(folder);
  const known = place && findQuestion(folder, place.id);
  if (known !== void 0 && known.end === void 0) return known;
  return listQuestions(folder).findLast(
    ({ question, end: end2 }) => question.waits === "parked" && end2 === void 0
  );
}
function encode(value) {
  return `${JSON.stringify(value)}
`;
}

// src/runs/questions/real-place.ts
var import_node_path13 = require("node:path");
function placeOf(call) {
  if (isQuestion(call.tool)) return "";
  const named = namedPath(call);
  const isOfFile = isEditing(call.tool) || isReading(call.tool) && named !== "";
  if (!isOfFile) return call.cwd;
  return realTarget((0, import_node_path13.isAbsolute)(named) ? (0, import_node_path13.resolve)(named) : (0, import_node_path13.resolve)(call.cwd, named));
}
function contentOf(tool, place) {
  const text = isEditing(tool) ? findText(place) : void 0;
  return text === void 0 ? "" : sha256(text);
}

// src/runs/questions/ask-person.ts
var lookEveryMs = 60;
async function askPerson(asking) {
  if (!asking.isWanted()) return void 0;
  const question = await openQuestion(asking);
  if (question === void 0) return { kind: "deny", reason: oneAtATime };
  const decision = await waitForDecision(asking, question);
  if (decision !== "late") return decision && release(asking, question, decision);
  return giveUp(asking, question);
}
async function openQuestion(asking) {
  const { folder, call } = asking;
  const fresh = questionOf(asking);
  const before = askedBefore(asking);
  if (before?.hash === fresh.hash) {
    changeWaiting(folder, before, fresh.waits);
    await asking.note("again", before);
    return before;
  }
  if (before !== void 0) await end(asking, before, "replaced");
  if (asking.afterwards === "park" && call.agent === "" && isPlaceTaken(folder, call.id)) return void 0;
  const question = keepQuestion(folder, fresh);
  await asking.note("asked", question);
  return question;
}
function askedBefore({ folder, call }) {
  if (call.id === "") return void 0;
  return listQuestions(folder).findLast(({ question, end: end2 }) => {
    const isSame = question.toolUseId === call.id && question.conversation === call.conversation;
    return isSame && (end2 === void 0 || end2.kind === "released");
  })?.question;
}
function questionOf({
  run,
  call,
  place,
  wants
}) {
  const at = place();
  const asked = { tool: call.tool, input: call.exact, place: at, content: contentOf(call.tool, at) };
  return {
    ...asked,
    run,
    conversation: call.conversation,
    toolUseId: call.id,
    hash: sha256(hashedText(asked)),
    request: call.request,
    said: typeof call.input.description === "string" ? call.input.description : "",
    agent: call.agent,
    kind: wants,
    waits: call.request === "" ? "hook" : "client",
    createdAt: Date.now()
  };
}
async function waitForDecision(asking, question) {
  const deadline = performance.now() + asking.patienceMs;
  for (; ; ) {
    const decision = findDecision(asking.folder, question);
    if (decision !== void 0) return decision;
    const known = findQuestion(asking.folder, question.id);
    if (known?.end !== void 0) return void 0;
    if (!asking.isWanted()) return withdraw(asking, question);
    if (known === void 0) restoreQuestion(asking.folder, question);
    if (performance.now() >= deadline) return "late";
    await new Promise((resolve4) => setTimeout(resolve4, lookEveryMs));
  }
}
async function withdraw(asking, question) {
  if (asking.run === "") await end(asking, question, "withdrawn");
  else if (asking.hasEnded()) endQuestion(asking.folder, question.id, { kind: "lost", at: Date.now() });
}
async function release(asking, question, decision) {
  if (questionOf(asking).hash !== question.hash) return askPerson(asking);
  await end(asking, question, "released");
  return answerOf(decision);
}
async function giveUp(asking, question) {
  const { folder, afterwards, call } = asking;
  if (afterwards === "leave") {
    await end(asking, question, "unanswered");
    return void 0;
  }
  const canPark = afterwards === "park" && call.agent === "" && takeParkingPlace(folder, question);
  if (!canPark) {
    await end(asking, question, "unanswered");
    return { kind: "deny", reason: afterwards === "park" && call.agent === "" ? oneAtATime : nobodyYet };
  }
  changeWaiting(folder, question, "parked");
  const decision = findDecision(folder, question);
  if (decision !== void 0) return release(asking, question, decision);
  return { kind: "defer", reason: "The person has not decided yet" };
}
async function end(asking, question, kind) {
  endQuestion(asking.folder, question.id, { kind, at: Date.now() });
  await asking.note("over", question);
}

// src/runs/questions/answer-interactive.ts
var patienceMs2 = 58 * 6e4;
async function answerInteractive(input, env) {
  const call = decodeHookCall(input);
  const isOurs = Boolean(env.SESSION_JOURNAL_RUN) || whyHooksAreOff(env) !== void 0;
  if (call === void 0 || isOurs || !/^[\w-]{8,128}$/.test(call.conversation)) return "";
  if (!readConfig(void 0, env).runs.approvalsEverywhere) return "";
  const folder = (0, import_node_path14.join)(ensureProjectState(call.cwd, env), "asked", call.conversation);
  const answer = await askPerson({
    folder,
    run: "",
    call,
    place: () => placeOf(call),
    wants: isQuestion(call.tool) ? "answer" : "permission",
    patienceMs: patienceMs2,
    afterwards: "leave",
    isWanted: watchDialog({ conversation: call.conversation, transcript: transcriptIn(input), env }),
    hasEnded: () => false,
    note: async () => {
    }
  });
  return answer === void 0 ? "" : renderPermissionRequest(answer);
}
function transcriptIn(input) {
  const path = asRecord(JSON.parse(input))?.transcript_path;
  return typeof path === "string" ? path : "";
}
var lookEveryMs2 = 500;
var graceMs = 3e3;
function watchDialog({ conversation, transcript, env }) {
  const begin = performance.now();
  const client = clientPid(env);
  let [lookedAt, isOpen, hasWaited] = [begin, true, false];
  let size;
  return () => {
    const now = performance.now();
    if (now - lookedAt < lookEveryMs2) return isOpen;
    lookedAt = now;
    const { status = "" } = liveClients(clientFolders(env)).find((one) => one.conversation === conversation) ?? {};
    hasWaited ||= status === "waiting";
    if (now - begin > graceMs) {
      size ??= sizeOf(transcript);
      const goesOn = status === "" ? sizeOf(transcript) !== size : hasWaited && status !== "waiting";
      isOpen = isRunning(client) && !goesOn;
    } else if (hasWaited && status !== "waiting" && status !== "") isOpen = false;
    return isOpen;
  };
}
function sizeOf(path) {
  return path === "" ? 0 : findStat(path)?.size ?? 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  answerInteractive
});
