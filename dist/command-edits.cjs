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

// src/core/failure.ts
function isFailure(value) {
  return typeof value === "object" && value !== null && brand in value;
}
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

// src/io/disk/late-builtins.ts
function cryptography() {
  return process.getBuiltinModule?.("node:crypto") ?? process.mainModule?.require("crypto");
}
function operatingSystem() {
  return process.getBuiltinModule?.("node:os") ?? process.mainModule?.require("os");
}
var init_late_builtins = __esm({
  "src/io/disk/late-builtins.ts"() {
    "use strict";
  }
});

// src/io/disk/seen-process.ts
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
var import_node_fs;
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
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
  return attempt(() => (0, import_node_fs2.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
}
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
var import_node_fs2, foreignLifeMs, count, bootId, hostName, processSpace;
var init_owner = __esm({
  "src/io/disk/owner.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    init_lazy();
    init_late_builtins();
    init_seen_process();
    foreignLifeMs = 10 * 6e4;
    count = 0;
    bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
    hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
    processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs2.readlinkSync)("/proc/self/ns/pid")));
  }
});

// src/io/disk/leftovers.ts
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
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path = require("node:path");
    init_owner();
    init_seen_process();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
  }
});

// src/io/disk/stat.ts
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
var import_node_fs4;
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    init_failures();
  }
});

// src/io/disk/folders.ts
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
var import_node_fs7, import_node_path3;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_node_path3 = require("node:path");
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
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
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path4.join)(dir, "config.json");
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
var import_node_fs8, import_node_path4, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
    import_node_path4 = require("node:path");
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs9.readFileSync)(path, "latin1")}
})`;
  const place = placeOf(path);
  const kept2 = place === void 0 ? void 0 : findKept(place);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept2 === void 0 ? {} : { cachedData: kept2.code }
  });
  const isUsed = kept2 !== void 0 && script.cachedDataRejected !== true;
  if (place !== void 0 && !(isUsed && kept2.isSaid))
    process.once("exit", () => keep(place, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path13.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs9.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path13.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path13.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs9.readFileSync)(path);
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
    if (!(0, import_node_fs9.existsSync)((0, import_node_path13.dirname)(place))) (0, import_node_fs9.mkdirSync)((0, import_node_path13.dirname)(place), { mode: 448 });
    sweep((0, import_node_path13.dirname)(place));
    (0, import_node_fs9.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs9.readdirSync)(dir)) {
    const path = (0, import_node_path13.join)(dir, name);
    if (((0, import_node_fs9.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs9.unlinkSync)(path);
  }
}
var import_node_fs9, import_node_path13, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    import_node_path13 = require("node:path");
    import_node_vm = require("node:vm");
    init_person();
    init_output();
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:secrets
var require_secrets = __commonJS({
  "late-part:secrets"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/secrets.cjs", require);
  }
});

// src/capture/take/note-command-edits.ts
var note_command_edits_exports = {};
__export(note_command_edits_exports, {
  noteCommandEdits: () => noteCommandEdits
});
module.exports = __toCommonJS(note_command_edits_exports);

// src/io/project/config.ts
var import_node_path5 = require("node:path");
init_failure();

// src/io/disk/files.ts
var import_node_fs5 = require("node:fs");
var import_node_path2 = require("node:path");
init_failures();
init_leftovers();
init_stat();
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
var maxJsonBytes = 1024 * 1024;
function writeJson(path, value, { fsync = false } = {}) {
  writeFileAtomic(path, `${JSON.stringify(value)}
`, { mode: 384, fsync });
}
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs6 = require("node:fs");
init_failure();
init_failures();
init_stat();
var maxSessionBytes = 10 * 1024 * 1024;
function damaged(path, what, hint) {
  return new Failure("damaged", `Cannot read "${path}": ${what}`, { hint, data: { path } });
}
function readUpTo(file, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const got = (0, import_node_fs6.readSync)(file, buffer, filled, bytes - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return buffer.subarray(0, filled);
}
function readOpened(file, path, limit) {
  const stat = (0, import_node_fs6.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is not a regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit) {
  let file;
  try {
    file = (0, import_node_fs6.openSync)(path, import_node_fs6.constants.O_RDONLY | (import_node_fs6.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs6.closeSync)(file);
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
    return (0, import_node_fs6.readFileSync)(path, "utf8");
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
function takeRun(draft, said2) {
  draft.runs = { ...draft.runs, ...said2 };
  return said2 !== void 0;
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
init_person();
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path5.join)(project.dir, "config.json"), author: "project" }],
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

// src/io/project/project.ts
var import_node_path10 = require("node:path");
init_failure();

// src/io/disk/contains.ts
var import_node_path6 = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path6.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path6.sep}`) && !(0, import_node_path6.isAbsolute)(way);
}

// src/io/project/project.ts
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/git/folder.ts
var import_node_path7 = require("node:path");
init_folders();
init_stat();
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path7.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path7.resolve)(top, link);
  const common = findText((0, import_node_path7.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path7.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path7.dirname)(dir)) {
    const dot = followStat((0, import_node_path7.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path7.dirname)(dir) === dir) return void 0;
  }
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path7.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path7.dirname)(git.common);
}

// src/io/project/local-folder.ts
var import_node_path9 = require("node:path");

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/io/project/local-folder.ts
init_stat();

// src/io/git/index-file.ts
var import_node_path8 = require("node:path");
init_folders();
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start) {
  const wanted = Buffer.from(start.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path8.join)(git.own, name), wanted) !== false);
}
function findBelow(path, wanted) {
  for (const limit of [firstBytes, Number.MAX_SAFE_INTEGER]) {
    const bytes = tryRead(path, limit);
    if (bytes === void 0) return void 0;
    for (const hashLength of hashLengths) {
      const found = searchEntries(bytes, wanted, hashLength);
      if (found !== void 0) return found;
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
init_person();
function localTrouble(root) {
  try {
    return judge(root, (0, import_node_path9.join)(root, ".sessions", ".local"));
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
  const start = `${(0, import_node_path9.relative)(git.top, local).split(import_node_path9.sep).join("/")}/`;
  return tracks(git, start) ? "tracked" : void 0;
}
var nowhere = "/dev/null/session-journal";
var elsewhere = "local";
function placeElsewhere(root) {
  const { path = root, device: device2, inode } = findIdentity(root) ?? {};
  return (0, import_node_path9.join)(elsewhere, sha256([path, device2, inode].join("\n")).slice(0, 16));
}
function localFolder(root, env) {
  if (localTrouble(root) === void 0) return (0, import_node_path9.join)(root, ".sessions", ".local");
  const state = stateDir(env);
  return state === void 0 ? nowhere : (0, import_node_path9.join)(state, placeElsewhere(root));
}

// src/io/project/project.ts
function projectAt(root, env = process.env) {
  return { root, dir: (0, import_node_path10.join)(root, ".sessions"), local: localFolder(root, env) };
}
function hasSessions(root) {
  return followStat((0, import_node_path10.join)(root, ".sessions"))?.isDirectory() === true;
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path10.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path10.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search(start) {
  const git = findGitFolder(start);
  for (let dir = start; ; dir = (0, import_node_path10.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path10.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && hasSessions(main) ? projectAt(realPath(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start = physical(cwd);
    return start === void 0 ? void 0 : search(start);
  } catch {
    return void 0;
  }
}

// src/capture/take/kept-edits.ts
var import_node_path11 = require("node:path");

// src/core/client/line-fields.ts
function partsOf(content) {
  if (typeof content === "string") return [{ type: "text", text: content }];
  const parts = Array.isArray(content) ? content : [];
  return parts.map(asFields).filter((part) => part !== void 0);
}
function asFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function textAt(fields, key) {
  const value = fields?.[key];
  return typeof value === "string" ? value : void 0;
}

// src/core/client/edited-lines.ts
function editedByCommand(diff) {
  const files = partsOf(asFields(diff)?.files).map((file) => ({
    path: textAt(file, "filePath") ?? "",
    hunks: file.hunks
  }));
  const removed = /* @__PURE__ */ new Map();
  for (const { hunks } of files) {
    for (const line of markedLines(hunks, "-").map(withoutSpace)) {
      removed.set(line, (removed.get(line) ?? 0) + 1);
    }
  }
  const fresh = (line) => {
    const left = removed.get(withoutSpace(line)) ?? 0;
    removed.set(withoutSpace(line), left - 1);
    return left > 0 ? "" : line;
  };
  return files.map(({ path, hunks }) => ({ path, lines: markedLines(hunks, "+").map(fresh) })).filter(({ path, lines }) => path !== "" && lines.some((line) => line !== ""));
}
function withoutSpace(line) {
  return line.replace(/\s+/g, "");
}
function markedLines(hunks, mark) {
  return partsOf(hunks).flatMap(({ lines }) => {
    const texts = Array.isArray(lines) ? lines : [];
    return texts.flatMap(
      (text) => typeof text === "string" && text.startsWith(mark) ? splitLines(text.slice(1)) : []
    );
  });
}
function splitLines(text) {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}

// src/io/client/conversation-folder.ts
init_failure();
init_failures();
init_folders();
init_leftovers();
init_stat();
init_person();
var device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
function isSafeConversation(id) {
  return /^[A-Za-z0-9_-]{1,128}$/.test(id) && !device.test(id);
}

// src/capture/take/kept-edits.ts
init_folders();
init_stat();
init_person();

// src/capture/record/command-edits.ts
var bringing = /\bgit\b[^|;&\n]*?\s(?:am|apply|checkout|cherry-pick|merge|pull|rebase|reset|restore|revert|stash|switch)\b/;
function bringsOthersLines(line) {
  return bringing.test(line);
}

// src/capture/record/line-hash.ts
var encoder = /* @__PURE__ */ new TextEncoder();
function hashLine(line) {
  const bytes = encoder.encode(line.replace(/\s+/g, ""));
  if (bytes.length === 0) return "";
  let [high, low] = [3421674724, 2216829733];
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    const product = low * 435;
    high = Math.imul(high, 435) + Math.floor(product / 4294967296) + (low << 8) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

// src/capture/record/hash-lines.ts
function hashLines(lines, screen) {
  const { found } = screen(lines.join("\n"));
  let next = 0;
  return lines.map((line) => {
    const start = next;
    next += line.length + 1;
    const isSecret = found.some((secret) => secret.start < next && secret.end > start);
    return isSecret ? "" : hashLine(line);
  });
}

// src/capture/take/kept-edits.ts
var kept = "command-edits";
var mostLines = 2e3;
var mostCalls = 100;
function keepEdits(env, call, screen) {
  if (!isSafeConversation(call.conversation) || !/^[\w-]{1,100}$/.test(call.call)) return;
  if (bringsOthersLines(call.line)) return;
  let left = mostLines;
  const edits = editedByCommand(call.diff).flatMap(({ path, lines }) => {
    const hashes = hashLines(lines.slice(0, left), screen);
    left -= hashes.length;
    return hashes.some((hash) => hash !== "") ? [{ path, lines: hashes }] : [];
  });
  if (edits.length === 0) return;
  const folder = ensureStateDir(env, (0, import_node_path11.join)(kept, call.conversation));
  const name = `${String(call.at).padStart(15, "0")}-${call.call}.json`;
  writeJson((0, import_node_path11.join)(folder, name), { schema: 1, transcript: call.transcript, edits });
  for (const old of filesIn(folder, ".json").slice(0, -mostCalls)) removeQuietly((0, import_node_path11.join)(folder, old));
}

// src/capture/take/off-record.ts
var import_node_path12 = require("node:path");
init_stat();
init_person();

// src/io/project/project-state.ts
init_failures();
init_folders();
init_leftovers();
init_owner();
init_stat();
init_person();

// src/capture/take/progress.ts
init_stat();

// src/capture/take/state.ts
init_folders();
init_owner();
init_stat();

// src/capture/take/off-record.ts
var marks = "off-record";
function markPath(state, conversation) {
  return (0, import_node_path12.join)(state, marks, `${conversation}.json`);
}
function isOffRecord(env, conversation) {
  const state = stateDir(env);
  return !isSafeConversation(conversation) || state !== void 0 && exists2(markPath(state, conversation));
}

// src/capture/take/note-command-edits.ts
async function noteCommandEdits({ cwd, env }, call) {
  if (isOffRecord(env, call.conversation)) return;
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  keepEdits(env, call, (text) => screenSecrets(text, notSecrets));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  noteCommandEdits
});
