"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/commands/dashboard.ts
var dashboard_exports = {};
__export(dashboard_exports, {
  dashboardCommand: () => dashboardCommand
});
module.exports = __toCommonJS(dashboard_exports);
var import_node_path15 = require("node:path");

// src/core/calls/call-spec.ts
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}
function flagText(call, name) {
  return call.given.find((each) => each.name === name)?.text;
}

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

// src/core/text/controls.ts
var escapes = new RegExp(
  [
    "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]",
    "(?:\\x1b[\\]PX^_]|[\\x90\\x98\\x9d-\\x9f])[^\\x07\\x1b\\n\\x80-\\x9f]*(?:\\x07|\\x1b\\\\|\\x9c)",
    "\\x1b[ -/]*[0-~]"
  ].join("|"),
  "g"
);
var controls = new RegExp(
  [
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f",
    "\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb",
    "\\u{e0000}-\\u{e007f}]"
  ].join(""),
  "gu"
);
var strays = /\u200d|\u200c|\ufe0e|\ufe0f|[\ud800-\udfff]/u;
var otherLineEnds = /[\u0085\u2028\u2029]/g;
var hiddenCharacters = /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0d]|[\u00ad\u115f\u1160\u3164\uffa0\ufff0-\ufff8]|[\u{e0000}-\u{e0fff}]/gu;
var calm = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3000-\u3163\u3165-\u9fff\uac00-\ud7a3]*$/;
function isCalm(text) {
  return calm.test(text);
}
function showControls(text) {
  if (isCalm(text)) return text;
  const shown = text.replace(/\r\n/g, "\n").replace(otherLineEnds, escapeCharacters).replace(controls, escapeCharacters).replace(hiddenCharacters, escapeCharacters);
  return strays.test(shown) ? showStrays(shown) : shown;
}
function showLine(text) {
  return showControls(text).replace(/\s*\n\s*/g, " ").trim();
}
function escapeCharacters(characters) {
  return Array.from(characters, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join("");
}
function showStrays(text) {
  const strayJoiner = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\p{ASCII}\u200c\u200d])[\u200c\u200d]+/gu;
  return text.replace(new RegExp("(?<!\\p{Emoji})[\\ufe0e\\ufe0f]+|\\p{Surrogate}", "gu"), escapeCharacters).replace(strayJoiner, escapeCharacters);
}
var esc = "\x1B";
var colour = new RegExp(`(${esc}\\[[\\d;:]*m)`);

// src/dashboard/server/server-file.ts
var import_node_crypto = require("node:crypto");
var import_node_path5 = require("node:path");

// src/io/disk/files.ts
var import_node_fs5 = require("node:fs");
var import_node_path2 = require("node:path");

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
var currentProcess = /* @__PURE__ */ once(
  () => ({
    pid: process.pid,
    host: hostName(),
    boot: bootId(),
    space: processSpace(),
    started: processStat(process.pid).started
  })
);
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
function decodeOwner(value) {
  if (typeof value !== "object" || value === null) return void 0;
  const { pid, host, boot, space, started, nonce, at } = value;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return void 0;
  if (typeof at !== "number" || typeof nonce !== "string" || typeof host !== "string") return void 0;
  if (typeof boot !== "string" || typeof space !== "string" || typeof started !== "string") return void 0;
  return { pid, host, boot, space, started, nonce, at };
}
function isDead(owner, ageMs) {
  const here = currentProcess();
  const old = ageMs > foreignLifeMs;
  if (owner.host !== here.host) return old;
  if (isOther(owner.boot, here.boot)) return true;
  if (isOther(owner.space, here.space)) return old;
  if (owner.space !== here.space) return old && !isRunning(owner.pid);
  return isGone(owner);
}
function isOther(one, other) {
  return one !== "" && other !== "" && one !== other;
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

// src/io/disk/stat.ts
var import_node_fs4 = require("node:fs");
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

// src/io/disk/files.ts
var heldOpen = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY"]);
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

// src/io/disk/json.ts
var import_node_fs6 = require("node:fs");
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
var import_node_path4 = require("node:path");

// src/io/disk/folders.ts
var import_node_fs7 = require("node:fs");
var import_node_path3 = require("node:path");
function filesIn(dir, ending = "") {
  try {
    return (0, import_node_fs7.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs7.mkdirSync)(path, { mode });
  } catch (error) {
    if (leadsToFolder(path)) return;
    const parent = (0, import_node_path3.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || leadsToFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}

// src/io/project/person.ts
var own = "session-journal";
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path4.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path4.isAbsolute)(given)) return (0, import_node_path4.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path4.join)(home, ...underHome, own);
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
  const path = (0, import_node_path4.join)(dir, folder);
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

// src/dashboard/server/server-file.ts
var dashboardFolder = "dashboard";
function pathIn(env, name) {
  const state = stateDir(env);
  return state === void 0 ? void 0 : (0, import_node_path5.join)(state, dashboardFolder, name);
}
function readServerFile(env) {
  const path = pathIn(env, "server.json");
  const { port, key, projects } = asRecord(path === void 0 ? void 0 : readJson(path)) ?? {};
  if (typeof port !== "number" || typeof key !== "string" || key.length < 43) return void 0;
  const roots = Array.isArray(projects) ? projects.filter((one) => typeof one === "string") : [];
  return { port, key, projects: roots };
}
function makeKey() {
  return (0, import_node_crypto.randomBytes)(32).toString("base64url");
}
function writeServerFile(env, file) {
  writeJson((0, import_node_path5.join)(ensureStateDir(env, dashboardFolder), "server.json"), { schema: 1, ...file });
}
function findRunning(env, now) {
  const path = pathIn(env, "running.json");
  const fields = asRecord(path === void 0 ? void 0 : readJson(path));
  const owner = decodeOwner(fields?.owner);
  const port = fields?.port;
  if (owner === void 0 || typeof port !== "number" || isDead(owner, now - owner.at)) return void 0;
  return { owner, port, options: decodeOptions(fields?.options) };
}
function decodeOptions(value) {
  const { port, isReadOnly, isLan, terminals, publicUrl } = asRecord(value) ?? {};
  return {
    port: typeof port === "number" ? port : 0,
    isReadOnly: isReadOnly === true,
    isLan: isLan === true,
    terminals: terminals === true,
    publicUrl: typeof publicUrl === "string" ? publicUrl : ""
  };
}
function forgetServer(env) {
  for (const name of ["server.json", "running.json"]) {
    const path = pathIn(env, name);
    if (path !== void 0) removeQuietly(path);
  }
}

// src/dashboard/server/start-server.ts
var import_node_path8 = require("node:path");

// src/io/process/own-program.ts
var import_node_path6 = require("node:path");
var nodeFlags = ["--max-semi-space-size=1"];
function startOwn({ dist, program, words, cwd, env }) {
  const child = childProcess().spawn(process.execPath, [...nodeFlags, (0, import_node_path6.join)(dist, program), ...words], {
    cwd,
    env: { ...env },
    detached: true,
    stdio: "ignore",
    windowsHide: true
  });
  child.on("error", () => void 0);
  child.unref();
  return child.pid ?? 0;
}
var mostBytes = 32 * 1024 * 1024;

// src/dashboard/server/tickets.ts
var import_node_crypto2 = require("node:crypto");
var import_node_path7 = require("node:path");

// src/io/disk/sha256.ts
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/dashboard/server/tickets.ts
var lifeMs = 6e4;
var letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
function issueCode(env) {
  const code = Array.from({ length: 12 }, () => letters[(0, import_node_crypto2.randomInt)(letters.length)]).join("");
  keep(env, code);
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
function issueTicket(env) {
  const ticket = (0, import_node_crypto2.randomBytes)(32).toString("base64url");
  keep(env, ticket);
  return ticket;
}
function folderOf(env) {
  return ensureStateDir(env, (0, import_node_path7.join)(dashboardFolder, "tickets"));
}
function keep(env, ticket) {
  const folder = folderOf(env);
  sweep(folder, Date.now());
  writeFileAtomic((0, import_node_path7.join)(folder, sha256(ticket)), "", { mode: 384, fsync: false });
}
function sweep(folder, now) {
  for (const name of filesIn(folder)) {
    const path = (0, import_node_path7.join)(folder, name);
    if (!isFresh(path, now)) removeQuietly(path);
  }
}
function isFresh(path, now) {
  const made = findStat(path)?.mtimeMs;
  return made !== void 0 && now - made <= lifeMs && made - now < 2e3;
}

// src/dashboard/server/start-server.ts
var patienceMs2 = 1e4;
var lookMs = 20;
function pause2() {
  return new Promise((resolve2) => setTimeout(resolve2, lookMs));
}
function showProject(env, root) {
  const { port = 0, key = makeKey(), projects = [] } = readServerFile(env) ?? {};
  if (!projects.includes(root)) writeServerFile(env, { port, key, projects: [...projects, root] });
}
async function startServer(options, { dist, env }) {
  const cwd = ensureStateDir(env, dashboardFolder);
  const words = [JSON.stringify(options)];
  startOwn({ dist, program: "dashboard-server.cjs", words, cwd, env });
  for (const end = Date.now() + patienceMs2; Date.now() < end; await pause2()) {
    const running = findRunning(env, Date.now());
    if (running !== void 0) return running;
  }
  const port = options.port === 0 ? "" : ` on port ${options.port}`;
  throw new Failure("refused", `The dashboard could not start${port}`, {
    hint: "Another program may use the port. Choose one: session-journal dashboard --port 4871"
  });
}
async function stopServer(env) {
  const running = findRunning(env, Date.now());
  if (running !== void 0) {
    try {
      process.kill(running.owner.pid, "SIGTERM");
    } catch {
    }
    for (const end = Date.now() + patienceMs2; Date.now() < end; await pause2()) {
      if (isDead(running.owner, 0)) break;
    }
  }
  forgetServer(env);
  return running !== void 0;
}
function writeOpening(env, address) {
  const folder = ensureStateDir(env, dashboardFolder);
  for (const name of filesIn(folder, ".html")) removeQuietly((0, import_node_path8.join)(folder, name));
  const path = (0, import_node_path8.join)(folder, "open.html");
  writeFileAtomic(path, openingPage(address, issueTicket(env)), { mode: 384, fsync: false });
  return path;
}
function openingPage(address, ticket) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>Session Journal</title>
<form method="post" action="${address}/login"><input type="hidden" name="ticket" value="${ticket}"><button>Open the dashboard</button></form>
<script>document.forms[0].submit()</script>
`;
}

// src/io/disk/programs.ts
var import_node_fs9 = require("node:fs");
var import_node_path10 = require("node:path");

// src/io/disk/contains.ts
var import_node_path9 = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path9.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path9.sep}`) && !(0, import_node_path9.isAbsolute)(way);
}

// src/io/disk/programs.ts
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside].join("\0");
  if (!found.has(key)) found.set(key, search(name, path ?? "", outside));
  return found.get(key);
}
function search(name, path, outside) {
  for (const entry of path.split(import_node_path10.delimiter)) {
    const program = (0, import_node_path10.isAbsolute)(entry) ? programAt((0, import_node_path10.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path10.dirname)(path))?.mode ?? 0) & import_node_fs9.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder) => contains(folder, program)) ? void 0 : program;
  } catch {
    return void 0;
  }
}

// src/io/process/open-page.ts
var openers = {
  darwin: ["open"],
  win32: ["explorer.exe"]
};
var others = ["wslview", "xdg-open", "gio"];
function openPage(path, env, outside) {
  for (const name of openers[process.platform] ?? others) {
    const program = findProgram(name, env.PATH, outside);
    if (program === void 0) continue;
    const words = name === "gio" ? ["open", path] : [path];
    const child = childProcess().spawn(program, words, { env: { ...env }, detached: true, stdio: "ignore" });
    child.on("error", () => void 0);
    child.unref();
    return true;
  }
  return false;
}

// src/io/process/own-addresses.ts
function ownAddresses() {
  return Object.values(operatingSystem().networkInterfaces()).flatMap(
    (all = []) => all.filter(({ internal, address }) => !internal && !address.startsWith("fe80")).map(({ family, address }) => family === "IPv6" ? `[${address}]` : address)
  );
}

// src/io/project/project.ts
var import_node_path14 = require("node:path");

// src/io/git/folder.ts
var import_node_path11 = require("node:path");

// src/io/disk/read.ts
var import_node_fs10 = require("node:fs");
var maxSessionBytes = 10 * 1024 * 1024;
function damaged(path, what, hint) {
  return new Failure("damaged", `Cannot read "${path}": ${what}`, { hint, data: { path } });
}
function readUpTo(file, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const got = (0, import_node_fs10.readSync)(file, buffer, filled, bytes - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return buffer.subarray(0, filled);
}
function readOpened(file, path, limit) {
  const stat = (0, import_node_fs10.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is not a regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit) {
  let file;
  try {
    file = (0, import_node_fs10.openSync)(path, import_node_fs10.constants.O_RDONLY | (import_node_fs10.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs10.closeSync)(file);
  }
}
function findText(path) {
  try {
    return (0, import_node_fs10.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/git/folder.ts
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path11.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path11.resolve)(top, link);
  const common = findText((0, import_node_path11.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path11.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path11.dirname)(dir)) {
    const dot = followStat((0, import_node_path11.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path11.dirname)(dir) === dir) return void 0;
  }
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path11.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path11.dirname)(git.common);
}

// src/io/project/local-folder.ts
var import_node_path13 = require("node:path");

// src/io/git/index-file.ts
var import_node_path12 = require("node:path");
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start) {
  const wanted = Buffer.from(start.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path12.join)(git.own, name), wanted) !== false);
}
function findBelow(path, wanted) {
  for (const limit of [firstBytes, Number.MAX_SAFE_INTEGER]) {
    const bytes = tryRead(path, limit);
    if (bytes === void 0) return void 0;
    for (const hashLength of hashLengths) {
      const found2 = searchEntries(bytes, wanted, hashLength);
      if (found2 !== void 0) return found2;
    }
    if (bytes.length < limit) return void 0;
  }
  return void 0;
}
function tryRead(path, limit) {
  try {
    return readBytes(path, limit).bytes;
  } catch {
    return void 0;
  }
}
function searchEntries(bytes, wanted, hashLength) {
  if (bytes.length < 12 || bytes.toString("latin1", 0, 4) !== "DIRC") return void 0;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return void 0;
  let at = 12;
  let path = Buffer.alloc(0);
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = at + statBytes + hashLength;
    if (flagsAt + 4 > bytes.length) return void 0;
    const flags = bytes.readUInt16BE(flagsAt);
    const start = flagsAt + (flags & extended ? 4 : 2);
    const entry = version === 4 ? readShared(bytes, start, path) : readPlain(bytes, start);
    if (entry === void 0 || !isLength(entry.path.length, flags)) return void 0;
    path = entry.path;
    const begins = path.subarray(0, wanted.length);
    if (begins.toString().toLowerCase() === wanted.toString()) return true;
    if (begins.compare(wanted) > 0) return false;
    at = version === 4 ? entry.end : at + (entry.end - 1 - at & ~7) + 8;
  }
  return false;
}
function isLength(length, flags) {
  return (flags & lengthMask) === Math.min(length, lengthMask);
}
function readPlain(bytes, start) {
  const end = bytes.indexOf(0, start);
  return end < 0 ? void 0 : { path: Buffer.from(bytes.subarray(start, end)), end: end + 1 };
}
function readShared(bytes, start, before) {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let drop = byte & 127;
  while (byte & 128) {
    byte = bytes[at++] ?? 0;
    drop = drop + 1 << 7 | byte & 127;
  }
  const rest = readPlain(bytes, at);
  if (rest === void 0 || drop > before.length) return void 0;
  const path = Buffer.concat([before.subarray(0, before.length - drop), rest.path]);
  return { path, end: rest.end };
}

// src/io/project/local-folder.ts
function localTrouble(root) {
  try {
    return judge(root, (0, import_node_path13.join)(root, ".sessions", ".local"));
  } catch {
    return void 0;
  }
}
function judge(root, local) {
  const stat = findStat(local);
  if (stat?.isSymbolicLink() === true) return "link";
  const user = process.getuid?.();
  if (stat !== void 0 && user !== void 0 && stat.uid !== user) return "foreign";
  const git = findGitFolder(root);
  if (git === void 0) return void 0;
  const start = `${(0, import_node_path13.relative)(git.top, local).split(import_node_path13.sep).join("/")}/`;
  return tracks(git, start) ? "tracked" : void 0;
}
var nowhere = "/dev/null/session-journal";
var elsewhere = "local";
function placeElsewhere(root) {
  const { path = root, device, inode } = findIdentity(root) ?? {};
  return (0, import_node_path13.join)(elsewhere, sha256([path, device, inode].join("\n")).slice(0, 16));
}
function localFolder(root, env) {
  if (localTrouble(root) === void 0) return (0, import_node_path13.join)(root, ".sessions", ".local");
  const state = stateDir(env);
  return state === void 0 ? nowhere : (0, import_node_path13.join)(state, placeElsewhere(root));
}

// src/io/project/project.ts
function projectAt(root, env = process.env) {
  return { root, dir: (0, import_node_path14.join)(root, ".sessions"), local: localFolder(root, env) };
}
function hasSessions(root) {
  return followStat((0, import_node_path14.join)(root, ".sessions"))?.isDirectory() === true;
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path14.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path14.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search2(start) {
  const git = findGitFolder(start);
  for (let dir = start; ; dir = (0, import_node_path14.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path14.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && hasSessions(main) ? projectAt(realPath(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start = physical(cwd);
    return start === void 0 ? void 0 : search2(start);
  } catch {
    return void 0;
  }
}
function worktreeOf(cwd) {
  const start = physical(cwd);
  try {
    return start === void 0 ? void 0 : findGitFolder(start)?.top;
  } catch {
    return void 0;
  }
}

// src/commands/dashboard.ts
var dashboardCommand = {
  summary: "Start the dashboard, or find the one that is running, and show how to log in. It listens on this machine only. Only for a person at a terminal",
  spec: {
    verb: "dashboard",
    without: ["session", "keep-secret"],
    bare: void 0,
    flags: [
      { name: "open", takes: "none", about: "Open it in your browser, logged in" },
      { name: "stop", takes: "none", about: "End it, and all logins" },
      {
        name: "port",
        takes: "text",
        isOneWord: true,
        placeholder: "N",
        about: "Listen on this port (default: the last one, or 4870)"
      },
      { name: "read-only", takes: "none", about: "Show pages, but change nothing from them" },
      {
        name: "terminals",
        takes: "none",
        about: "Let pages type into terminals and set their size"
      },
      { name: "lan", takes: "none", about: "Listen on your network, too; then pages only read" },
      {
        name: "public-url",
        takes: "text",
        isOneWord: true,
        placeholder: "URL",
        about: "Answer to this address, too, where a tunnel of yours leads here"
      }
    ]
  },
  run: runDashboard
};
async function runDashboard(call, context) {
  const { env, cwd } = context;
  if (hasFlag(call, "stop")) return stop(context);
  const options = readOptions(call);
  const root = findProject(cwd)?.root ?? worktreeOf(cwd) ?? realPath(cwd);
  showProject(env, root);
  const found2 = findRunning(env, Date.now());
  if (found2 !== void 0) assertSame(found2, options, call);
  const dist = (0, import_node_path15.join)((0, import_node_path15.dirname)(context.templates), "dist");
  const running = found2 ?? await startServer(options, { dist, env });
  return hasFlag(call, "open") ? openIn(running, root, context) : tell(running, context);
}
async function stop({ env }) {
  const was = await stopServer(env);
  const text = was ? "\u2705 The dashboard has ended, and so have all logins" : "No dashboard is running";
  return { text, data: { stopped: was } };
}
function readOptions(call) {
  const port = flagText(call, "port");
  if (port !== void 0 && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65536)) {
    throw new Failure("misuse", `Invalid --port "${showLine(port)}": it must be a number up to 65535`, {
      hint: "Leave it out for the last one, or 4870"
    });
  }
  const reading = ["lan", "read-only"].find((name) => hasFlag(call, name));
  if (reading !== void 0 && hasFlag(call, "terminals")) {
    throw new Failure("misuse", `Cannot use both --${reading} and --terminals`, {
      hint: `With --${reading}, pages only read`
    });
  }
  return {
    port: Number(port ?? 0),
    isReadOnly: hasFlag(call, "read-only"),
    isLan: hasFlag(call, "lan"),
    terminals: hasFlag(call, "terminals"),
    publicUrl: readPublicUrl(flagText(call, "public-url"))
  };
}
function readPublicUrl(text) {
  if (text === void 0) return "";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url?.protocol === "https:" && url.pathname === "/" && url.username === "") return url.origin;
  throw new Failure("misuse", `Invalid --public-url "${showLine(text)}"`, {
    hint: "It must be an https address without a path: --public-url https://journal.example.org"
  });
}
function assertSame({ port, options }, wanted, call) {
  const differs = [
    ...wanted.port !== 0 && wanted.port !== port ? ["port"] : [],
    ...wanted.isReadOnly && !options.isReadOnly ? ["read-only"] : [],
    ...wanted.isLan && !options.isLan ? ["lan"] : [],
    ...wanted.terminals && !options.terminals ? ["terminals"] : [],
    ...wanted.publicUrl !== "" && wanted.publicUrl !== options.publicUrl ? ["public-url"] : []
  ];
  if (differs.length === 0 || call.given.length === 0) return;
  throw new Failure("refused", `The dashboard is running without --${differs.join(" and --")}`, {
    hint: "End it first: session-journal dashboard --stop"
  });
}
function addressOf({ port }) {
  return `http://127.0.0.1:${port}`;
}
function networkAddresses({ port }) {
  return ownAddresses().filter((address) => !address.startsWith("[")).map((address) => `http://${address}:${port}`);
}
function openIn(running, root, context) {
  const { env } = context;
  const path = writeOpening(env, addressOf(running));
  if (!openPage(path, env, [root])) {
    const more = tell(running, context);
    return { ...more, text: `\u2757 There is no program here that opens a browser
${more.text}` };
  }
  const text = `\u2705 Opened in your browser: ${addressOf(running)}
   If nothing appears, run: session-journal dashboard`;
  return { text, data: { url: addressOf(running), port: running.port, pid: running.owner.pid } };
}
function tell(running, { env }) {
  const code = issueCode(env);
  const { isLan, isReadOnly, publicUrl } = running.options;
  const reach = isLan ? "   It also listens on your network, where everyone can see this login page. Pages only read." : `   It listens on this machine only${isReadOnly ? ", and pages only read" : ""}.`;
  const lines = [
    `\u{1F4CB} Dashboard: ${addressOf(running)}`,
    `   Code to log in, once and within a minute: ${code}`,
    ...publicUrl === "" ? [] : [`   Through your tunnel: ${publicUrl}`],
    ...isLan ? networkAddresses(running).map((address) => `   In your network: ${address}`) : [],
    reach,
    "   It ends 12 hours after the last visit. To end it now: session-journal dashboard --stop"
  ];
  const data = { url: addressOf(running), port: running.port, pid: running.owner.pid, code };
  return { text: lines.join("\n"), data };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  dashboardCommand
});
