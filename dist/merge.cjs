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
function lazy(parts2) {
  const made = {};
  for (const key of Object.keys(parts2)) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parts2[key]();
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
function chain(lists) {
  const [only] = lists;
  if (lists.length === 1 && only !== void 0) return only;
  return {
    length: lists.reduce((sum, list) => sum + list.length, 0),
    at(index) {
      let rest2 = index;
      for (const list of lists) {
        if (rest2 < list.length) return list.at(rest2);
        rest2 -= list.length;
      }
      return void 0;
    }
  };
}
var init_lazy = __esm({
  "src/core/lazy.ts"() {
    "use strict";
  }
});

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
var init_late_builtins = __esm({
  "src/io/disk/late-builtins.ts"() {
    "use strict";
  }
});

// src/io/disk/seen-process.ts
function processStat(pid) {
  try {
    const stat = (0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8");
    const rest2 = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent, , leader, terminal] = rest2.slice(1).map(Number);
    return {
      ...{ state: rest2[0] ?? "", parent, started: rest2[19] ?? "", leader, terminal },
      pages: Number(rest2[21]) || 0
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
function readNames(dir) {
  return (0, import_node_fs7.readdirSync)(dir).sort();
}
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
function removeFolder(path) {
  (0, import_node_fs7.rmSync)(path, { recursive: true, force: true });
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
function ensureStateDir(env, folder2 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path4.join)(dir, folder2);
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
  const known3 = load.cache[path];
  if (known3 !== void 0) return known3.exports;
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs10.readFileSync)(path, "latin1")}
})`;
  const place = placeOf2(path);
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path14.dirname)(path));
  return module2.exports;
}
function placeOf2(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs10.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path14.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path14.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
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
    if (!(0, import_node_fs10.existsSync)((0, import_node_path14.dirname)(place))) (0, import_node_fs10.mkdirSync)((0, import_node_path14.dirname)(place), { mode: 448 });
    sweep((0, import_node_path14.dirname)(place));
    (0, import_node_fs10.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs10.readdirSync)(dir)) {
    const path = (0, import_node_path14.join)(dir, name);
    if (((0, import_node_fs10.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs10.unlinkSync)(path);
  }
}
var import_node_fs10, import_node_path14, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    import_node_path14 = require("node:path");
    import_node_vm = require("node:vm");
    init_person();
    init_output();
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:yaml
var require_yaml = __commonJS({
  "late-part:yaml"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/yaml.cjs", require);
  }
});

// late-part:blocks
var require_blocks = __commonJS({
  "late-part:blocks"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/blocks.cjs", require);
  }
});

// src/commands/merge-driver.ts
var merge_driver_exports = {};
__export(merge_driver_exports, {
  mergeDriverCommand: () => mergeDriverCommand
});
module.exports = __toCommonJS(merge_driver_exports);
var import_node_path15 = require("node:path");

// src/core/calls/call-spec.ts
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}

// src/commands/merge-driver.ts
init_failure();

// src/io/disk/files.ts
var import_node_fs5 = require("node:fs");
var import_node_path2 = require("node:path");
init_failures();
init_leftovers();
init_stat();
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
  if (options.fsync !== false) syncFolder((0, import_node_path2.dirname)(path));
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
    if (created && options.fsync !== false) syncFolder((0, import_node_path2.dirname)(path));
    return created;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
}

// src/commands/merge-driver.ts
init_leftovers();

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

// src/io/project/config.ts
var import_node_path5 = require("node:path");
init_failure();

// src/io/disk/json.ts
var maxJsonBytes = 1024 * 1024;
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
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
function isCount(value, most3) {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most3;
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
  return Array.isArray(value) && value.every((item2) => typeof item2 === "string");
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
  const rest2 = readPlain(bytes, at);
  if (rest2 === void 0 || drop > before.length) return void 0;
  const path = Buffer.concat([before.subarray(0, before.length - drop), rest2.path]);
  return { path, end: rest2.end };
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
  const { path = root, device, inode } = findIdentity(root) ?? {};
  return (0, import_node_path9.join)(elsewhere, sha256([path, device, inode].join("\n")).slice(0, 16));
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
function openProject(cwd) {
  const project = findProject(cwd);
  if (project !== void 0) return project;
  const start = "Start a session here: session-journal init --goal TEXT";
  throw new Failure("no-project", `No .sessions folder in "${cwd}" or any folder above it`, {
    hint: isSparse(cwd) ? `If your sparse checkout leaves it out: git sparse-checkout add .sessions. ${start}` : start
  });
}
function isSparse(cwd) {
  const start = physical(cwd);
  const git = start === void 0 ? void 0 : findGitFolder(start);
  return git !== void 0 && findStat((0, import_node_path10.join)(git.own, "info", "sparse-checkout")) !== void 0;
}
function worktreeOf(cwd) {
  const start = physical(cwd);
  try {
    return start === void 0 ? void 0 : findGitFolder(start)?.top;
  } catch {
    return void 0;
  }
}
function isOwnGround(project, path) {
  const parts2 = (0, import_node_path10.relative)(project.root, path).split(import_node_path10.sep);
  return contains(project.root, path) && !parts2.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts2 = (0, import_node_path10.relative)(project.root, path).split(import_node_path10.sep);
  let at = project.root;
  for (const [index, part] of parts2.entries()) {
    at = (0, import_node_path10.join)(at, part);
    const stat = findStat(at);
    if (stat === void 0) return true;
    if (!stat.isSymbolicLink()) continue;
    const target = physical(at);
    if (index === parts2.length - 1 || target === void 0 || !isOwnGround(project, target)) return false;
    at = target;
  }
  return true;
}
function assertInside(project, path) {
  let inside = false;
  try {
    inside = leadsInside(project, path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  if (inside) return;
  throw new Failure("refused", `Cannot write "${path}": it leads out of "${project.root}"`, {
    hint: "Replace the symbolic link with a real folder or file",
    data: { path }
  });
}

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs9 = require("node:fs");
var import_node_path11 = require("node:path");
init_stat();
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside].join("\0");
  if (!found.has(key)) found.set(key, search2(name, path ?? "", outside));
  return found.get(key);
}
function search2(name, path, outside) {
  for (const entry of path.split(import_node_path11.delimiter)) {
    const program = (0, import_node_path11.isAbsolute)(entry) ? programAt((0, import_node_path11.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path11.dirname)(path))?.mode ?? 0) & import_node_fs9.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder2) => contains(folder2, program)) ? void 0 : program;
  } catch {
    return void 0;
  }
}

// src/io/git/process.ts
init_stat();
var usualBytes = 64 * 1024 * 1024;
var strays = ["DIR", "WORK_TREE", "INDEX_FILE", "COMMON_DIR", "OBJECT_DIRECTORY", "NAMESPACE", "PREFIX"];
var programs = ["EXTERNAL_DIFF", "PAGER", "EDITOR", "SSH", "SSH_COMMAND", "PROXY_COMMAND", "ASKPASS"];
var settings = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.pager=cat",
  "diff.external=",
  "protocol.allow=never",
  "submodule.recurse=false",
  "safe.bareRepository=explicit"
];
function makeCall(cwd, args, options) {
  const { timeoutMs = 2e3, env = process.env, encoding = "utf8", maxBytes = usualBytes } = options;
  const clean = { ...env };
  for (const stray of [...strays, ...programs]) delete clean[`GIT_${stray}`];
  const quiet = {
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // A partial clone would fetch missing objects, and none of our questions is worth a connection.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    GIT_LITERAL_PATHSPECS: "1",
    LC_ALL: "C"
  };
  return {
    git: findGit(cwd, env.PATH),
    args: ["--no-pager", ...settings.flatMap((setting) => ["-c", setting]), ...args],
    options: {
      cwd,
      encoding,
      env: { ...clean, ...quiet },
      maxBuffer: maxBytes,
      timeout: timeoutMs,
      killSignal: "SIGKILL",
      windowsHide: true
    }
  };
}
function findGit(cwd, path) {
  const program = findProgram("git", path, ownFolders(cwd));
  if (program === void 0) throw new Error("There is no git on PATH");
  return program;
}
function ownFolders(cwd) {
  const folder2 = findGitFolder(realPath(cwd));
  if (folder2 === void 0) return [];
  const main = mainWorktree(folder2);
  return main === void 0 ? [folder2.top] : [folder2.top, realPath(main)];
}
function runGit(cwd, args, more = {}) {
  return new Promise((resolve3) => {
    try {
      const call = makeCall(cwd, args, more);
      const child = childProcess().execFile(call.git, call.args, call.options, (error, stdout) => {
        resolve3({ ok: error === null, stdout });
      });
      child.stdin?.on("error", () => void 0);
      child.stdin?.end(more.input ?? "");
    } catch {
      resolve3({ ok: false, stdout: "" });
    }
  });
}
function runGitSync(cwd, args, more = {}) {
  try {
    const call = makeCall(cwd, args, more);
    const { status, stdout } = childProcess().spawnSync(call.git, call.args, {
      ...call.options,
      stdio: ["ignore", "pipe", "ignore"]
    });
    return { ok: status === 0, stdout: stdout ?? "" };
  } catch {
    return { ok: false, stdout: "" };
  }
}

// src/journal/merge-driver/conflicts.ts
async function mergeAsGit(cwd, { base, ours, theirs, markerSize: markerSize2 }) {
  const labels2 = ["ours", "base", "theirs"].flatMap((label3) => ["-L", label3]);
  const args = ["merge-file", "-q", `--marker-size=${markerSize2}`, ...labels2, ours, base, theirs];
  const { ok } = await runGit(cwd, args, { timeoutMs: 6e4 });
  return ok;
}

// src/journal/merge-driver/install.ts
var import_node_path13 = require("node:path");
init_failure();
init_stat();

// src/journal/merge-driver/copied-program.ts
var import_node_path12 = require("node:path");
init_failures();
init_folders();
init_leftovers();
init_stat();
init_person();
var folder = "merge-driver";
var launcherName = "merge.sh";
var parts = /^(?!hooks?\.).+\.cjs$|^THIRD_PARTY\.txt$/;
function launcherPath(env) {
  const dir = stateDir(env);
  return dir === void 0 ? void 0 : (0, import_node_path12.join)(dir, folder, launcherName);
}
function renderLauncher(copy) {
  return [
    "#!/bin/sh",
    "# Merges session files for git. Written by session-journal merge-driver --install; --uninstall leaves it here.",
    "# Arguments: the base, our file, their file, the length of the conflict markers, and the path.",
    'here=$(dirname "$0")',
    `for node in ${quoteForShell(process.execPath)} node; do`,
    '  command -v "$node" >/dev/null 2>&1 || continue',
    `  "$node" "$here/${copy}/cli.cjs" merge-driver -- "$@" >&2`,
    "  code=$?",
    '  [ "$code" -eq 0 ] && exit 0',
    `  [ "$code" -eq 1 ] && grep -q '^<<<<<<<' "$2" && exit 1`,
    "  break",
    "done",
    "# Fall back to the merge that git does by itself.",
    'exec git merge-file --marker-size="$4" -L ours -L base -L theirs "$2" "$1" "$3"',
    ""
  ].join("\n");
}
function quoteForShell(word2) {
  return `'${word2.replaceAll("\\", process.platform === "win32" ? "/" : "\\").replaceAll("'", "'\\''")}'`;
}
function isProgramCurrent(context) {
  const launcher = launcherPath(context.env);
  if (launcher === void 0 || findStat(launcher) === void 0) return false;
  try {
    return findText(launcher) === renderLauncher(copyName(readProgram(context)));
  } catch {
    return false;
  }
}
function copyProgram(context) {
  const dir = ensureStateDir(context.env, folder);
  const files = readProgram(context);
  const copy = copyName(files);
  const launcher = (0, import_node_path12.join)(dir, launcherName);
  try {
    makeFolder((0, import_node_path12.join)(dir, copy), 448);
    sweepLeftovers((0, import_node_path12.join)(dir, copy));
    for (const [name, text] of files) writeFileAtomic((0, import_node_path12.join)(dir, copy, name), text, { fsync: false });
    writeFileAtomic(launcher, renderLauncher(copy), { mode: 448 });
    for (const name of readNames(dir)) {
      if (/^[0-9a-f]{12}$/.test(name) && name !== copy) removeFolder((0, import_node_path12.join)(dir, name));
    }
  } catch (error) {
    throw writeFailure(error, dir);
  }
  return launcher;
}
function readProgram({ templates }) {
  const dist = (0, import_node_path12.join)(templates, "..", "dist");
  const names2 = readNames(dist).filter((name) => parts.test(name));
  return new Map(names2.map((name) => [name, readText((0, import_node_path12.join)(dist, name))]));
}
function copyName(files) {
  return sha256([...files].map(([name, text]) => `${name}\0${text}\0`).join("")).slice(0, 12);
}

// src/journal/merge-driver/install.ts
var lines = ["active/*.md merge=session-journal", "archive/*.md merge=session-journal"];
var section = "merge.session-journal";
async function mergingState(project, context) {
  const attributes = missingLines(project).length === 0;
  const { ok, stdout } = await runGit(project.root, ["config", "--get", `${section}.driver`]);
  if (!ok || worktreeOf(project.root) === void 0) return { attributes, driver: "none" };
  const launcher = launcherPath(context.env);
  const isOurs = launcher !== void 0 && stdout.trim() === driverCommand(launcher);
  return { attributes, driver: isOurs && isProgramCurrent(context) ? "current" : "stale" };
}
async function setUpMerging(project, context) {
  assertInGit(project);
  const done = addLines(project) ? [
    "Added the merge driver to .sessions/.gitattributes. Commit that file to share it with your colleagues"
  ] : [];
  const isCopied = isProgramCurrent(context);
  const launcher = copyProgram(context);
  const before = await mergingState(project, context);
  await configure(project, ["name", "session-journal: merge both sides of a session"]);
  await configure(project, ["driver", driverCommand(launcher)]);
  if (!isCopied) done.push(`Copied the program to ${(0, import_node_path13.join)(launcher, "..")}`);
  if (before.driver !== "current") done.push(`Set ${section}.driver in this clone's git configuration`);
  return done;
}
async function removeMerging(project) {
  assertInGit(project);
  const done = await unsetDriver(project) ? [`Removed ${section} from this clone's git configuration`] : [];
  return dropLines(project) ? [...done, "Removed the merge driver from .sessions/.gitattributes"] : done;
}
async function unsetDriver(project) {
  return (await runGit(project.root, ["config", "--local", "--remove-section", section])).ok;
}
function assertInGit(project) {
  if (worktreeOf(project.root) !== void 0) return;
  throw new Failure("refused", `Cannot set up merging: "${project.root}" is not in a git repository`, {
    hint: "Create a repository first: git init"
  });
}
async function configure(project, [key, value]) {
  const { ok } = await runGit(project.root, [
    "config",
    "--local",
    "--replace-all",
    `${section}.${key}`,
    value
  ]);
  if (ok) return;
  throw new Failure("unwritable", `Cannot set "${section}.${key}": git refused`, {
    hint: "Check the configuration with: git config --list --local"
  });
}
function driverCommand(launcher) {
  const script = quoteForShell(launcher).replaceAll("%", "%%");
  const plain2 = "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B";
  return `f=${script}; if test -f "$f"; then sh "$f" %O %A %B %L %P; else ${plain2}; fi`;
}
function attributesPath(project) {
  return (0, import_node_path13.join)(project.dir, ".gitattributes");
}
function readAttributes(project) {
  const path = attributesPath(project);
  return findStat(path) === void 0 ? "" : readText(path);
}
function missingLines(project) {
  const present = readAttributes(project).split(/\r?\n/).map((line2) => line2.trim());
  return lines.filter((line2) => !present.includes(line2));
}
function addLines(project) {
  const missing = missingLines(project);
  if (missing.length === 0) return false;
  const path = attributesPath(project);
  assertInside(project, path);
  const text = readAttributes(project);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const added = missing.map((line2) => line2 + eol).join("");
  if (createFile(path, added)) return true;
  writeFileAtomic(path, text + (text === "" || text.endsWith("\n") ? "" : eol) + added);
  return true;
}
function dropLines(project) {
  const path = attributesPath(project);
  const text = readAttributes(project);
  const kept = text.split(/(?<=\n)/).filter((line2) => !lines.includes(line2.trim())).join("");
  if (kept === text) return false;
  assertInside(project, path);
  if (kept.trim() === "") removeQuietly(path);
  else writeFileAtomic(path, kept);
  return true;
}

// src/io/git/git.ts
init_stat();
var shortHash = /^[0-9a-f]{4,64}$/u;
function isAncestor(cwd, commit, descendant) {
  if (!shortHash.test(commit) || !(descendant === "HEAD" || shortHash.test(descendant))) return false;
  return runGitSync(cwd, ["merge-base", "--is-ancestor", commit, descendant]).ok;
}

// src/journal/document/damage.ts
init_failure();

// src/core/front-matter/frame.ts
var maxSize = 256 * 1024;

// src/journal/document/damage.ts
var opening = /(?:^|(?<=\n)|(?<=^\uFEFF))(<{7,}) /;
function findConflict(text) {
  const opened = text.includes("<<<<<<< ") ? opening.exec(text) : null;
  if (opened === null) return void 0;
  const closing = `
${">".repeat(opened[1].length)} `;
  if (!text.includes(closing, opened.index)) return void 0;
  const line2 = lineAt(text, opened.index);
  return new Failure("damaged", `Cannot read the session: a merge conflict is unresolved (line ${line2})`, {
    hint: "session-journal doctor --fix merges it; or keep in an editor what both sides wrote, without the marker lines",
    data: { line: line2 }
  });
}
function lineAt(text, offset) {
  let line2 = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line2 += 1;
  return line2;
}

// src/journal/merge/merge-sessions.ts
init_failure();

// src/core/front-matter/scalar.ts
var ascii = /^[ -~]*$/;
var plainAscii = /^[A-Za-z0-9_./(]/;
var unsafeInside = /[,[\]{}]|:(?: |$)| #| $|^\.\.\./;
var words = /^(?:y|n|yes|no|on|off|true|false|null|\.?nan|\.?inf(?:inity)?)$/i;
var numbers = /^(?:[0-9_.:+-]*e?[0-9_.:+-]*|0[xob][0-9a-f_]*)$/i;
var dates = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt ])/;
var shortEscapes = /* @__PURE__ */ new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"],
  ['"', '\\"'],
  ["\\", "\\\\"]
]);
var instantKeys = /* @__PURE__ */ new Set(["created_at", "updated_at", "paused_at", "closed_at"]);
var instant = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/;
var numberKeys = /* @__PURE__ */ new Set(["compaction_count", "duration_hours"]);
var number = /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
function renderScalar(value) {
  return isPlain(value) ? value : quote(value, "'");
}
function renderFieldScalar(key, value) {
  const own2 = instantKeys.has(key) && instant.test(value) || numberKeys.has(key) && number.test(value);
  return own2 ? value : renderScalar(value);
}
function renderLike(old, value, render) {
  const mark3 = old.charAt(0);
  return mark3 === '"' || mark3 === "'" ? quote(value, mark3) : render(value);
}
function renderFlowItem(value) {
  return isPlain(value) && !/[:?]/.test(value) ? value : quote(value, "'");
}
function isPlain(value) {
  if (!isPrintable(value) || unsafeInside.test(value)) return false;
  return !words.test(value) && !numbers.test(value) && !dates.test(value);
}
function isPrintable(value) {
  if (ascii.test(value)) return plainAscii.test(value);
  return new RegExp("^(?:[A-Za-z0-9_./(]|(?!\\p{ASCII})[\\p{L}\\p{N}\\p{P}\\p{S}])[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]*$", "u").test(
    value
  );
}
function quote(value, mark3) {
  const hidden = "\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff";
  const hides = !ascii.test(value) && new RegExp(`[${hidden}]`, "u").test(value);
  if (mark3 === "'" && !hides) return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(hides ? new RegExp(`["\\\\${hidden}]`, "gu") : /["\\]/g, escapeChar)}"`;
}
function escapeChar(char) {
  const code = char.charCodeAt(0);
  const hex = code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  return shortEscapes.get(char) ?? hex;
}

// src/core/front-matter/edit-list.ts
function editList(text, field, items) {
  if (!Array.isArray(field.value) || items.length === 0) return void 0;
  const plan = planList(field.value, items);
  if (field.value.length > 0 && !plan.kept.includes(true)) return void 0;
  const source = text.slice(field.valueStart, field.valueEnd);
  if (!source.startsWith("[")) return editBlockList(text, field, plan);
  return source.includes("\n") ? void 0 : editFlowList(source, field.valueStart, plan);
}
function planList(old, items) {
  let at = 0;
  const kept = old.map((item2) => {
    const stays = at < items.length && item2 === items[at];
    if (stays) at++;
    return stays;
  });
  return { kept, added: items.slice(at) };
}
function editBlockList(text, field, plan) {
  const items = blockItems(text, field);
  const last = items?.at(-1);
  if (!items || !last || items.length !== plan.kept.length) return void 0;
  const dropped = items.filter((_, index) => !plan.kept[index]);
  const lines3 = plan.added.map(
    (item2) => `${last.prefix}${renderLike(last.source, item2, renderScalar)}${last.eol}`
  );
  const edits = dropped.map(({ start, end }) => ({ start, end, text: "" }));
  return lines3.length === 0 ? edits : [...edits, { start: last.end, end: last.end, text: lines3.join("") }];
}
var blockItem = /^( *-[ \t]+)((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'|>#]).*?)(\r?\n)$/;
function blockItems(text, field) {
  const items = [];
  let start = text.lastIndexOf("\n", field.valueStart) + 1;
  while (start < field.end) {
    const end = text.indexOf("\n", start) + 1;
    const line2 = text.slice(start, end);
    if (!/^\s*(?:#|$)/.test(line2)) {
      const [, prefix = "", source = "", eol = ""] = blockItem.exec(line2) ?? [];
      if (source === "") return void 0;
      items.push({ start, end, prefix, source, eol });
    }
    start = end;
  }
  return items;
}
function editFlowList(source, offset, plan) {
  const spans = flowItems(source);
  if (!spans || spans.length !== plan.kept.length) return void 0;
  const edits = cutSpans(spans, plan.kept).map(({ start, end }) => {
    return { start: offset + start, end: offset + end, text: "" };
  });
  if (plan.added.length > 0) {
    const { at, written: written2 } = appendedFlow(source, spans.at(-1), plan.added);
    edits.push({ start: offset + at, end: offset + at, text: written2 });
  }
  return edits;
}
function cutSpans(spans, kept) {
  const first = kept.indexOf(true);
  const [head] = spans;
  const next = spans[first];
  const leading = head && next && first > 0 ? [{ start: head.start, end: next.start }] : [];
  const later = spans.flatMap(({ end }, index) => {
    const before = spans[index - 1];
    return before && index > first && !kept[index] ? [{ start: before.end, end }] : [];
  });
  return [...leading, ...later];
}
function appendedFlow(source, last, added) {
  const like = last ? source.slice(last.start, last.end) : "";
  const items = added.map((item2) => renderLike(like, item2, renderFlowItem)).join(", ");
  return last ? { at: last.end, written: `, ${items}` } : { at: 1, written: items };
}
var flowItem = /[ \t]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,[\]{}"'#](?:[^,[\]{}#]*[^\s,[\]{}#])?)[ \t]*([,\]])/y;
function flowItems(source) {
  const spans = [];
  let at = 1;
  while (!/^[ \t]*\]?$/.test(source.slice(at))) {
    flowItem.lastIndex = at;
    const found2 = flowItem.exec(source);
    if (!found2) return void 0;
    const [whole, item2 = ""] = found2;
    const start = at + whole.indexOf(item2);
    spans.push({ start, end: start + item2.length });
    at = flowItem.lastIndex;
  }
  return spans;
}

// src/core/front-matter/edit-fields.ts
var canonicalOrder = [
  "id",
  "shortname",
  "owner",
  "status",
  "task_ids",
  "created_at",
  "updated_at",
  "log_commit",
  "compaction_count",
  "git_branch",
  "git_last_commit",
  "step_numbers",
  "paused_at",
  "pause_reason",
  "closed_at",
  "close_reason",
  "duration_hours"
];
function editFields(text, head, changes) {
  const edits = [];
  const added = [];
  const entries = Object.entries(changes).sort(([a], [b]) => rank(a) - rank(b));
  for (const [key, value] of entries) {
    const field = head.fields.get(key);
    if (field && value === void 0) edits.push(...removeField(text, field, stayingFields(head, changes)));
    else if (field && value !== void 0) edits.push(...changeField(text, field, value));
    else if (value !== void 0) added.push(addField(text, placeOf(head, key), [key, value]));
  }
  return [...edits, ...added];
}
function rank(key) {
  const place = canonicalOrder.indexOf(key);
  return place === -1 ? canonicalOrder.length : place;
}
function renderField(key, value, eol) {
  const written2 = typeof value === "string" ? ` ${renderFieldScalar(key, value)}` : value.length === 0 ? " []" : renderItems(value, eol);
  return `${renderScalar(key)}:${written2}${eol}`;
}
function renderItems(items, eol) {
  return items.map((item2) => `${eol}  - ${renderScalar(item2)}`).join("");
}
function addField(text, at, [key, value]) {
  const eol = text.startsWith("\r\n", at - 2) ? "\r\n" : "\n";
  return { start: at, end: at, text: renderField(key, value, eol) };
}
function placeOf(head, key) {
  const own2 = rank(key);
  if (own2 === canonicalOrder.length) return head.fieldsEnd;
  const before = canonicalOrder.slice(0, own2).findLast((name) => head.fields.has(name));
  const after = canonicalOrder.slice(own2).find((name) => head.fields.has(name));
  return head.fields.get(before ?? "")?.end ?? head.fields.get(after ?? "")?.start ?? head.fieldsEnd;
}
var blockHeader = /(?:^|[ \t])[|>][-+1-9]{0,2}[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/;
var blanks = /(?:[ \t]*\r?\n)*[ \t]*/y;
function stayingFields(head, changes) {
  return [...head.fields.values()].filter(({ key }) => !(key in changes && changes[key] === void 0));
}
function removeField(text, field, staying) {
  const removal = { start: field.start, end: field.end, text: "" };
  const before = staying.findLast(({ start }) => start < field.start);
  if (!before || !blockHeader.test(text.slice(before.valueStart, before.valueEnd))) return [removal];
  blanks.lastIndex = field.end;
  blanks.exec(text);
  return [removal, { start: field.end, end: blanks.lastIndex, text: "" }];
}
function changeField(text, field, value) {
  if (JSON.stringify(field.value) === JSON.stringify(value)) return [];
  if (typeof value !== "string") return editList(text, field, value) ?? rewriteList(text, field, value);
  const old = text.slice(field.valueStart, field.valueEnd);
  return rewriteInline(
    text,
    field,
    renderLike(old, value, (plain2) => renderFieldScalar(field.key, plain2))
  );
}
function rewriteInline(text, field, written2) {
  const { valueStart, valueEnd } = field;
  const colon = colonEnd(text, field);
  const insertion = { start: colon, end: colon, text: ` ${written2}` };
  if (valueStart === valueEnd) return [insertion];
  if (typeof field.value === "string" || isOnKeyLine(text, colon, valueStart)) {
    return [{ start: valueStart, end: valueEnd, text: written2 }];
  }
  return [insertion, { start: lineEnd(text, colon), end: valueEnd, text: "" }];
}
function rewriteList(text, field, items) {
  if (items.length === 0) return rewriteInline(text, field, "[]");
  const { valueStart, valueEnd } = field;
  const colon = colonEnd(text, field);
  const keyLineEnd = lineEnd(text, colon);
  const eol = text.startsWith("\r", keyLineEnd) ? "\r\n" : "\n";
  const at = lineEnd(text, valueEnd);
  const start = isOnKeyLine(text, colon, valueStart) ? colon : keyLineEnd;
  const removal = { start, end: valueEnd, text: "" };
  return [removal, { start: at, end: at, text: renderItems(items, eol) }];
}
var fieldKey = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\n]*?)[ \t]*:(?=[ \t\r\n])/y;
function colonEnd(text, field) {
  fieldKey.lastIndex = field.start;
  fieldKey.exec(text);
  return fieldKey.lastIndex;
}
function isOnKeyLine(text, colon, valueStart) {
  return !text.slice(colon, valueStart).includes("\n");
}
function lineEnd(text, offset) {
  const at = text.indexOf("\n", offset);
  return text[at - 1] === "\r" ? at - 1 : at;
}

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered2 = edits.map((edit, order2) => ({ ...edit, order: order2 })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const { start, end, text } of ordered2) {
    if (start < at || end < start || end > source.length) {
      throw new RangeError(
        `Edit ${start}..${end} overlaps another or is outside the text of ${source.length} units`
      );
    }
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

// src/core/text/spans.ts
function within(list, { start, end }) {
  return list.slice(firstFrom(list, start), firstFrom(list, end));
}
function spanAt(list, at) {
  const last = list[firstFrom(list, at + 1) - 1];
  return last !== void 0 && last.end > at ? last : void 0;
}
function firstFrom(list, offset) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function inOrder(some, others) {
  if (others.length === 0) return some;
  if (some.length === 0) return others;
  return [...some, ...others].sort((a, b) => a.start - b.start);
}

// src/core/markdown/line.ts
var SPACE = 32;
var TAB = 9;
function beforeFirstLine(text, start) {
  const places2 = { first: start, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text, start, end: start, next: start, ...places2 };
}
function readLine(line2) {
  const { text, next: start } = line2;
  const length = text.length;
  if (start >= length) return false;
  if (line2.lineFeed < start) line2.lineFeed = indexOrLength(text, "\n", start);
  if (line2.carriageReturn < start) line2.carriageReturn = indexOrLength(text, "\r", start);
  const end = Math.min(line2.lineFeed, line2.carriageReturn);
  const ending = end === line2.carriageReturn && line2.lineFeed === end + 1 ? 2 : 1;
  line2.start = start;
  line2.end = end;
  line2.next = Math.min(end + ending, length);
  line2.column = 0;
  line2.indent = 0;
  line2.noBreakBefore = 0;
  skipIndent(line2, start);
  return true;
}
function takeMarker(line2, size) {
  line2.column += size;
  line2.indent = 0;
  skipIndent(line2, line2.first + size);
}
function isBlank(line2) {
  return line2.first === line2.end;
}
function skipSpaces(text, at, end) {
  let offset = at;
  while (offset < end && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}
function skipRun(line2, code) {
  const { text, end } = line2;
  let offset = line2.first;
  while (offset < end && text.charCodeAt(offset) === code) offset++;
  return offset;
}
function isSpace(code) {
  return code === SPACE || code === TAB;
}
function skipIndent(line2, from) {
  const { text, end } = line2;
  const before = line2.column;
  let offset = from;
  let column = before;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === SPACE) column++;
    else if (code === TAB) column = (column & ~3) + 4;
    else break;
  }
  line2.first = offset;
  line2.column = column;
  line2.indent = column - before;
}
function indexOrLength(text, character, from) {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

// src/core/markdown/line-blocks.ts
var HASH = 35;
var STAR = 42;
var DASH = 45;
var EQUALS = 61;
var UNDERSCORE = 95;
var BACKTICK = 96;
var TILDE = 126;
function isThematicBreak(line2) {
  const { text, first, end } = line2;
  if (first < line2.noBreakBefore) return false;
  const code = text.charCodeAt(first);
  if (code !== DASH && code !== STAR && code !== UNDERSCORE) return false;
  let count3 = 0;
  let at = first;
  while (at < end && text.charCodeAt(at) === code) {
    count3++;
    at = skipSpaces(text, at + 1, end);
  }
  if (at === end && count3 >= 3) return true;
  line2.noBreakBefore = at;
  return false;
}
function atxLevel(line2) {
  const { text, first, end } = line2;
  const after = skipRun(line2, HASH);
  const level = after - first;
  if (level > 6) return 0;
  return after === end || isSpace(text.charCodeAt(after)) ? level : 0;
}
function atxText(line2, level) {
  const text = trimSpaces(line2.text.slice(line2.first + level, line2.end));
  let end = text.length;
  while (text.charCodeAt(end - 1) === HASH) end--;
  return end === 0 || isSpace(text.charCodeAt(end - 1)) ? trimSpaces(text.slice(0, end)) : text;
}
function setextLevel(line2) {
  const { text, first, end } = line2;
  const code = text.charCodeAt(first);
  if (code !== EQUALS && code !== DASH) return 0;
  if (skipSpaces(text, skipRun(line2, code), end) < end) return 0;
  return code === EQUALS ? 1 : 2;
}
function setextText(paragraph2) {
  const lines3 = paragraph2.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines3.filter((line2) => line2 !== "").join("\n");
}
function openingFence(line2) {
  const { text, first, end } = line2;
  const code = text.charCodeAt(first);
  if (code !== BACKTICK && code !== TILDE) return void 0;
  const after = skipRun(line2, code);
  if (after - first < 3) return void 0;
  if (code === BACKTICK && text.slice(after, end).includes("`")) return void 0;
  return { code, size: after - first };
}
function isClosingFence(line2, fence2) {
  if (line2.indent >= 4) return false;
  const after = skipRun(line2, fence2.code);
  return after - line2.first >= fence2.size && skipSpaces(line2.text, after, line2.end) === line2.end;
}
function trimSpaces(text) {
  const start = skipSpaces(text, 0, text.length);
  let end = text.length;
  while (end > start && skipSpaces(text, end - 1, end) === end) end--;
  return text.slice(start, end);
}

// src/core/markdown/containers.ts
var QUOTE = 62;
var STAR2 = 42;
var PLUS = 43;
var DASH2 = 45;
var DOT = 46;
var ZERO = 48;
var ONE = 49;
var NINE = 57;
var PARENTHESIS = 41;
function noContainers() {
  return { kinds: [], widths: [], quotes: [], empty: 0 };
}
function matchContainers(open, line2) {
  const { kinds, widths, quotes } = open;
  const depth = kinds.length;
  const empty = open.empty;
  open.empty = 0;
  let matched = 0;
  let quoted = 0;
  for (; matched < depth; matched++) {
    if (isBlank(line2)) {
      const quote3 = quotes[quoted];
      if (quote3 === void 0 && empty > 0) open.empty = 2;
      return quote3 ?? depth;
    }
    if (kinds[matched] === QUOTE) {
      if (!isQuoteMarker(line2)) break;
      takeQuote(line2);
      quoted++;
    } else {
      const width = widths[matched];
      if (line2.indent < width || empty === 2 && matched === depth - 1) break;
      line2.indent -= width;
    }
  }
  return matched;
}
function isInRootItem(open) {
  return open.kinds.length > 0 && open.kinds[0] !== QUOTE;
}
function leaveContainers(open, depth) {
  if (open.kinds.length === depth) return;
  open.kinds.length = depth;
  open.widths.length = depth;
  while ((open.quotes.at(-1) ?? -1) >= depth) open.quotes.pop();
  open.empty = 0;
}
function reopenList(open, code) {
  open.kinds.push(code);
  open.widths.push(2);
}
function isQuoteMarker(line2) {
  return line2.indent < 4 && line2.text.charCodeAt(line2.first) === QUOTE && !isBlank(line2);
}
function enterQuote(open, line2) {
  open.quotes.push(open.kinds.length);
  open.kinds.push(QUOTE);
  open.widths.push(0);
  takeQuote(line2);
}
function listMarkerSize(line2, interrupting2) {
  const { text, first, end } = line2;
  if (line2.indent >= 4) return 0;
  const code = text.charCodeAt(first);
  const isBullet = code === DASH2 || code === STAR2 || code === PLUS;
  const size = isBullet ? 1 : numberedMarkerSize(line2, interrupting2);
  const after = first + size;
  if (size === 0 || after > end) return 0;
  if (after < end && !isSpace(text.charCodeAt(after))) return 0;
  if (interrupting2 && skipSpaces(text, after, end) === end) return 0;
  return isBullet && isThematicBreak(line2) ? 0 : size;
}
function enterItem(open, line2, size) {
  const before = line2.indent + size;
  open.kinds.push(line2.text.charCodeAt(line2.first + size - 1));
  takeMarker(line2, size);
  const blank2 = isBlank(line2);
  const spaces = blank2 || line2.indent > 4 ? 1 : line2.indent;
  if (!blank2) line2.indent -= spaces;
  open.widths.push(before + spaces);
  open.empty = blank2 ? 1 : 0;
  return before + spaces;
}
function numberedMarkerSize(line2, interrupting2) {
  const { text, first, end } = line2;
  const limit = Math.min(end, first + (interrupting2 ? 1 : 9));
  let at = first;
  while (at < limit && isDigit(text.charCodeAt(at))) at++;
  if (at === first || at === end || interrupting2 && text.charCodeAt(first) !== ONE) return 0;
  const delimiter3 = text.charCodeAt(at);
  return delimiter3 === DOT || delimiter3 === PARENTHESIS ? at + 1 - first : 0;
}
function isDigit(code) {
  return code >= ZERO && code <= NINE;
}
function takeQuote(line2) {
  takeMarker(line2, 1);
  if (line2.indent > 0) line2.indent--;
}

// src/core/markdown/html-block.ts
var RAW = /* @__PURE__ */ new Set(["pre", "script", "style", "textarea"]);
var BLOCK = new Set(
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul".split(" ")
);
var CLOSING = {
  1: /<\/(?:pre|script|style|textarea)>/i,
  2: /-->/,
  3: /\?>/,
  4: />/,
  // remark reads `]` in pairs, so `]]]>` closes nothing. That contradicts the specification.
  5: /(?:^|[^\]])(?:\]\])+>/
};
function htmlKind(line2) {
  const { text, first, end } = line2;
  if (text[first] !== "<") return 0;
  const html = text.slice(first, end);
  if (html.startsWith("<!--")) return 2;
  if (html.startsWith("<?")) return 3;
  if (/^<![a-z]/i.test(html)) return 4;
  if (html.startsWith("<![CDATA[")) return 5;
  return tagKind(html);
}
function closesHtml(line2, kind, from) {
  if (kind === 0 || kind > 5) return false;
  return CLOSING[kind].test(line2.text.slice(from, line2.end));
}
function tagKind(html) {
  const opening3 = /^<(\/?)([a-z][a-z0-9-]*)(?=[ \t/>]|$)/i.exec(html);
  if (opening3 === null) return 0;
  const [tag, slash, written2] = opening3;
  const name = written2.toLowerCase();
  const rest2 = html.slice(tag.length);
  if (slash === "" && RAW.has(name) && !rest2.startsWith("/")) return 1;
  if (BLOCK.has(name)) return rest2.startsWith("/") && !rest2.startsWith("/>") ? 0 : 6;
  return isRestOfTag(rest2, slash === "/") ? 7 : 0;
}
var ATTRIBUTE_NAME = /[:_a-z][-.:\w]*/iy;
var PLAIN_VALUE = /[ \t]*=[ \t]*(?:[^ \t"'/<=>`]+|(?=\/))/y;
var QUOTED_VALUE = /[ \t]*=[ \t]*(?:"[^"]*"|'[^']*')(?=[ \t/>])/y;
function isRestOfTag(rest2, closing) {
  let at = closing ? 0 : afterAttributes(rest2);
  at = skipSpaces(rest2, at, rest2.length);
  if (!closing && rest2[at] === "/") at++;
  return rest2[at] === ">" && skipSpaces(rest2, at + 1, rest2.length) === rest2.length;
}
function afterAttributes(rest2) {
  let at = 0;
  for (; ; ) {
    const name = skipSpaces(rest2, at, rest2.length);
    let after = skipToken(ATTRIBUTE_NAME, rest2, name);
    if (after === name) return at;
    for (at = after; ; at = after) {
      after = skipToken(PLAIN_VALUE, rest2, at);
      if (after === at) break;
    }
    at = skipToken(QUOTED_VALUE, rest2, at);
  }
}
function skipToken(token, text, at) {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : at;
}

// src/core/markdown/link-definition.ts
var NONE = -1;
var LABEL_LIMIT = 999;
function skipDefinitions(paragraph2) {
  let at = 0;
  for (; ; ) {
    const start = skipSpaceAndEndings(paragraph2, at);
    const end = afterDefinition(paragraph2, start);
    if (end === NONE) return start;
    at = end;
  }
}
function afterDefinition(text, start) {
  const colon = afterLabel(text, start);
  if (colon === NONE || text[colon] !== ":") return NONE;
  const address = skipSpaceAndEndings(text, colon + 1);
  const end = text[address] === "<" ? afterEnclosedAddress(text, address) : afterPlainAddress(text, address);
  if (end === NONE) return NONE;
  const title = afterTitle(text, end);
  const titled2 = title === NONE ? NONE : restOfLine(text, title);
  return titled2 === NONE ? restOfLine(text, end) : titled2;
}
function afterLabel(text, start) {
  if (text[start] !== "[") return NONE;
  let size = 0;
  let filled = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text[at];
    if (code === "]") return filled && size <= LABEL_LIMIT ? at + 1 : NONE;
    if (code === "[" || size > LABEL_LIMIT) return NONE;
    if (isEnding(text, at)) continue;
    size++;
    filled ||= !isSpace(text.charCodeAt(at));
    if (code === "\\" && isOneOf(text[at + 1], "[]\\")) {
      at++;
      size++;
    }
  }
  return NONE;
}
function afterEnclosedAddress(text, start) {
  for (let at = start + 1; at < text.length && !isEnding(text, at); at++) {
    if (text[at] === ">") return at + 1;
    if (text[at] === "<") return NONE;
    if (text[at] === "\\" && isOneOf(text[at + 1], "<>\\")) at++;
  }
  return NONE;
}
function afterPlainAddress(text, start) {
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isEnding(text, at)) break;
    if (code < 32 && code !== 0 || code === 127) return NONE;
    if (text[at] === "\\" && isOneOf(text[at + 1], "()\\")) at++;
    else if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth < 0) return NONE;
  }
  return depth === 0 && at > start ? at : NONE;
}
function afterTitle(text, end) {
  const start = skipSpaceAndEndings(text, end);
  if (start === end || !isOneOf(text[start], `"'(`)) return NONE;
  const close = text[start] === "(" ? ")" : text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === close) return at + 1;
    if (text[at] === "\\" && (text[at + 1] === close || text[at + 1] === "\\")) at++;
  }
  return NONE;
}
function restOfLine(text, from) {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at === text.length || isEnding(text, at) ? at : NONE;
}
function skipSpaceAndEndings(text, from) {
  let at = from;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isEnding(text, at))) at++;
  return at;
}
function isEnding(text, at) {
  return text[at] === "\n" || text[at] === "\r";
}
function isOneOf(character, characters) {
  return character !== void 0 && characters.includes(character);
}

// src/core/markdown/leaf-block.ts
function noLeaf() {
  return { kind: "none", start: 0, fence: { code: 0, size: 0 }, html: 0, lines: void 0 };
}
function isLiteral(leaf) {
  return leaf.kind === "fence" || leaf.kind === "html";
}
function waitsForClosing(leaf) {
  return leaf.kind === "fence" || leaf.kind === "html" && leaf.html <= 5;
}
function endLeaf(leaf) {
  leaf.kind = "none";
}
function scanLiteralLine(leaf, line2) {
  if (leaf.kind === "fence") {
    if (isClosingFence(line2, leaf.fence)) leaf.kind = "none";
    return;
  }
  const closed = leaf.html > 5 ? line2.first === line2.end : closesHtml(line2, leaf.html, line2.first);
  if (closed) leaf.kind = "none";
}
function scanBlankLine(leaf) {
  if (leaf.kind !== "code") leaf.kind = "none";
}
function isInterruptible(leaf) {
  return leaf.kind === "paragraph" || leaf.kind === "code";
}
function scanLeafLine(leaf, line2, lazy2) {
  const isParagraph = leaf.kind === "paragraph";
  if (line2.indent >= 4) return isParagraph ? goOn(leaf, line2) : scanCode(leaf, line2, lazy2);
  if (!isParagraph) return startLeaf(leaf, line2) ?? startParagraph(leaf, line2);
  const level = lazy2 ? 0 : setextLevel(line2);
  if (level > 0) return endSetext(leaf, line2, level) ?? startLeaf(leaf, line2) ?? startParagraph(leaf, line2);
  return interruptParagraph(leaf, line2, lazy2) ?? goOn(leaf, line2);
}
function interruptParagraph(leaf, line2, lazy2) {
  if (htmlKind(line2) !== 7) return startLeaf(leaf, line2);
  if (!lazy2) return void 0;
  startHtml(leaf, line2, 7);
  return line2.end < line2.next ? "on" : "began";
}
function startLeaf(leaf, line2) {
  switch (line2.text[line2.first]) {
    case "#":
      return startAtx(leaf, line2);
    case "*":
    case "-":
    case "_":
      return isThematicBreak(line2) ? begin(leaf, line2, "none") : void 0;
    case "`":
    case "~":
      return startFence(leaf, line2);
    case "<":
      return startHtml(leaf, line2, htmlKind(line2));
    default:
      return void 0;
  }
}
function startAtx(leaf, line2) {
  const level = atxLevel(line2);
  if (level === 0) return void 0;
  begin(leaf, line2, "none");
  return { level, text: atxText(line2, level), start: line2.first };
}
function startFence(leaf, line2) {
  const fence2 = openingFence(line2);
  if (fence2 === void 0) return void 0;
  leaf.fence = fence2;
  return begin(leaf, line2, "fence");
}
function startHtml(leaf, line2, kind) {
  if (kind === 0) return void 0;
  leaf.html = kind;
  return begin(leaf, line2, closesHtml(line2, kind, line2.first + 1) ? "none" : "html");
}
function startParagraph(leaf, line2) {
  const { text, first, end } = line2;
  leaf.lines = text[first] === "[" ? [text.slice(first, end)] : void 0;
  return begin(leaf, line2, "paragraph");
}
function scanCode(leaf, line2, lazy2) {
  if (leaf.kind === "code" && !lazy2) return "on";
  return begin(leaf, line2, lazy2 ? "none" : "code");
}
function begin(leaf, line2, kind) {
  leaf.kind = kind;
  leaf.start = line2.first;
  return "began";
}
function goOn(leaf, line2) {
  leaf.lines?.push(line2.text.slice(line2.first, line2.end));
  return "on";
}
function endSetext(leaf, line2, level) {
  leaf.kind = "none";
  const { lines: lines3, start } = leaf;
  if (lines3 === void 0) return { level, text: setextText(line2.text.slice(start, line2.start)), start };
  const paragraph2 = lines3.join("\n");
  const rest2 = paragraph2.slice(skipDefinitions(paragraph2));
  return rest2 === "" ? void 0 : { level, text: setextText(rest2), start };
}

// src/core/markdown/outline.ts
init_lazy();
function outlineOf(parts2) {
  const { outer, chapters, prose: prose2, lists } = parts2;
  const whole = lazy({
    headings: () => inOrder(
      outer.headings,
      chapters.flatMap(({ headings }) => headings())
    ),
    paragraphs: () => inOrder(
      outer.paragraphs,
      inOrder(chapters, prose2).flatMap(({ paragraphs }) => paragraphs())
    ),
    items: () => inOrder(
      outer.items,
      lists.flatMap(({ items }) => items())
    )
  });
  return Object.assign(whole, parts2);
}

// src/core/text/white-space.ts
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var TAB2 = 9;
var SPACE2 = 32;
function isWhite(code) {
  return code === SPACE2 || code === LINE_FEED || code === TAB2 || code === CARRIAGE_RETURN;
}
function endOfWords(text, { start, end }) {
  let at = end;
  while (at > start && isWhite(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

// src/core/markdown/plain-lines.ts
var ordinary = [
  "[^\\s#>+\\-*_=`~<\\[\\d]",
  "\\*{1,2}(?=[^\\s*])|_{1,2}(?=[^\\s_])|`{1,2}(?=[^`])|~{1,2}(?=[^~])",
  "#(?=[^\\s#])|-(?=[^\\s-])|=(?=[^\\s=])|\\+(?=\\S)",
  "\\d{1,9}(?:[.)](?=\\S)|(?=[^\\d.)]))"
].join("|");
var rest = "[^\\r\\n]*(?:\\r?\\n|$)";
function ordinaryLines(more) {
  return `(?:${ordinary})${rest}(?:[ \\t]*(?:${ordinary})${rest}){0,${more}}`;
}
var blankLine = "[ \\t]*\\r?\\n";
var heading = new RegExp(`#{1,6}[ \\t]${rest}`, "y");
var least = 4;
var most = { headings: 200, blocks: 20, lines: 50 };
var deepHeading = "#{3,6}[ \\t][^\\r\\n]*(?:\\r?\\n|$)(?<!#[ \\t]*\\r?\\n?)";
var isOver = `(?=${blankLine}|#{1,6}[ \\t]|$)`;
var wholeParagraph = `${ordinaryLines(most.lines)}${isOver}`;
var blanks2 = `(?:${blankLine}){0,${most.blocks}}`;
function wholeQuote(lines3) {
  return `(?:>${rest}){1,${lines3}}${isOver}`;
}
var block = `(?:${wholeParagraph}|${wholeQuote(most.lines)})`;
var below = `(?:${blankLine}|${block}){0,${most.blocks}}`;
var chapter = new RegExp(`(?:${deepHeading}${below}){${least},${most.headings}}`, "y");
var prose = new RegExp(`(?:${block}${blanks2}){${least},${most.blocks}}`, "y");
function chapterEnd(text, at) {
  return endOf(chapter, text, at);
}
function proseEnd(text, at) {
  return endOf(prose, text, at);
}
function readHeading(text, start) {
  const end = endOf(heading, text, start);
  if (end === void 0) return void 0;
  const level = headingLevel(text, start);
  const words2 = trimmed(text, start + level, end);
  return words2.endsWith("#") ? void 0 : { level, text: words2, start, end };
}
function headingLevel(text, at) {
  let level = 0;
  while (text.charCodeAt(at + level) === HASH2) level += 1;
  return level;
}
function isHeading(text, at) {
  return text.charCodeAt(at) === HASH2 && endOf(heading, text, at) !== void 0;
}
function endOf(pattern2, text, at) {
  pattern2.lastIndex = at;
  return pattern2.test(text) ? pattern2.lastIndex : void 0;
}
var HASH2 = 35;
function trimmed(text, from, to) {
  let start = from;
  const end = endOfWords(text, { start, end: to });
  while (start < end && isWhite(text.charCodeAt(start))) start += 1;
  return text.slice(start, end);
}

// src/core/markdown/unread-list.ts
init_lazy();

// src/core/markdown/plain-marks.ts
var marker = "(?:[-*+]|\\d{1,9}[.)]) ";
var none = "[*_]{0,2}\\(?[nN][oO][nN][eE]";
var word = "[^\\s(*[]|\\*(?!\\*)|\\*\\*[^\\s:*\\\\]";
var plain = `(?:(?:\\[[ xX]\\] )?(?!${none})(?:${word})|\\[(?![ xX]\\]))`;
var otherItem = new RegExp(`\\n${marker}(?!${plain})`);
var doneItem = new RegExp(`\\n${marker}\\[[xX]\\]`, "g");
var openItem = new RegExp(`\\n${marker}\\[ \\]`, "g");
function countPlainMarks(text, { start, end }) {
  if (start === 0) return void 0;
  const lines3 = text.slice(start - 1, end);
  if (lines3.includes("CURRENT") || lines3.search(otherItem) >= 0) return void 0;
  return { done: count2(doneItem, lines3), open: count2(openItem, lines3) };
}
function count2(pattern2, lines3) {
  let found2 = 0;
  while (pattern2.test(lines3)) found2 += 1;
  return found2;
}

// src/core/markdown/unread-list.ts
var least2 = 4;
var most2 = { items: 64, lines: 64 };
var line = ".*(?:\\r?\\n|$)";
var bullets = /* @__PURE__ */ new Map([
  ["-", "- (?![- \\t]*(?:[\\r\\n]|$))"],
  ["*", "\\* (?![* \\t]*(?:[\\r\\n]|$))"],
  ["+", "\\+ "]
]);
var patterns = /* @__PURE__ */ new Map();
function passItems(text, at) {
  const size = markerSize(text, at);
  if (size === 0) return void 0;
  const key = `${size}${text.charAt(at + size - 1)}`;
  const pattern2 = patterns.get(key) ?? patternFor(text.charAt(at + size - 1), size);
  patterns.set(key, pattern2);
  return endOf(pattern2, text, at);
}
function patternFor(last, size) {
  const bullet = bullets.get(last);
  const shown = "(?![ \\t]).";
  const begin2 = `${bullet ?? `\\d{${size - 1}}\\${last} `}${shown}`;
  const next = bullet === void 0 ? `\\d{1,9}\\${last} ${shown}` : begin2;
  const width = size + 1;
  const indent = width > 4 ? ` {${width}}` : `(?: {${width}}| {0,3}\\t)`;
  const blanks3 = `(?:${blankLine}){0,${most2.lines}}`;
  const below2 = `(?:${blanks3}${indent}[ \\t]*${shown}${line}){0,${most2.lines}}`;
  return new RegExp(`(?:${begin2}${line}${below2}${blanks3}(?=${next})){${least2},${most2.items}}`, "y");
}
function markerSize(text, at) {
  let end = at;
  while (end < at + 9 && isDigit2(text.charCodeAt(end))) end += 1;
  const marker4 = text.charAt(end);
  const isMarker = end === at ? bullets.has(marker4) : marker4 === "." || marker4 === ")";
  return isMarker && text.charAt(end + 1) === " " ? end + 1 - at : 0;
}
function isDigit2(code) {
  return code >= 48 && code <= 57;
}
function unreadList(text, passed) {
  const parts2 = lazy({
    starts: () => readStarts(text, passed),
    plainMarks: () => countPlainMarks(text, passed)
  });
  return listOf(text, passed, parts2);
}
function listOf(text, { start, end, list }, parts2) {
  const made = [];
  const endAt = (index) => {
    const { starts } = parts2;
    return filledEnd(text, starts[index], starts[index + 1] ?? end);
  };
  const at = (index) => {
    const from = parts2.starts[index];
    if (from === void 0) return void 0;
    made[index] ??= readItem(text, { start: from, end: endAt(index), list });
    return made[index];
  };
  return {
    text,
    start,
    end,
    list,
    get starts() {
      return parts2.starts;
    },
    get plainMarks() {
      return parts2.plainMarks;
    },
    get length() {
      return parts2.starts.length;
    },
    at,
    contentAt: (index) => contentAt(text, parts2.starts[index]),
    endAt,
    items: () => parts2.starts.map((_, index) => at(index))
  };
}
function contentAt(text, start) {
  return text.indexOf(" ", start) + 1;
}
var lineOfItem = /\n(?=[^ \t\r\n])/g;
function readStarts(text, { start, end }) {
  const starts = [start];
  lineOfItem.lastIndex = start;
  while (lineOfItem.test(text) && lineOfItem.lastIndex < end) starts.push(lineOfItem.lastIndex);
  return starts;
}
function filledEnd(text, start, next) {
  if (!isWhite(text.charCodeAt(next - 2))) return next;
  return text.indexOf("\n", endOfWords(text, { start, end: next })) + 1;
}
function readItem(text, { start, end, list }) {
  const size = markerSize(text, start);
  const after = start + size;
  return {
    start,
    end,
    marker: start,
    content: after + 1,
    indent: size + 1,
    bullet: text.charAt(after - 1),
    number: size === 1 ? void 0 : Number(text.slice(start, after - 1)),
    list
  };
}
function madeItems(items) {
  return {
    length: items.length,
    at: (index) => items[index],
    contentAt: (index) => items[index].content,
    endAt: (index) => items[index].end,
    plainMarks: void 0
  };
}
function groupItems({ outer, lists }, span) {
  const groups2 = [];
  let { start } = span;
  const addOuter = (end) => {
    const items = within(outer.items, { start, end });
    if (items.length > 0) groups2.push(madeItems(items));
  };
  for (const list of lists) {
    if (list.end <= span.start || list.start >= span.end) continue;
    addOuter(list.start);
    const isWhole = list.start >= span.start && list.end <= span.end;
    groups2.push(isWhole ? list : madeItems(within(list.items(), span)));
    start = list.end;
  }
  addOuter(span.end);
  return groups2;
}

// src/core/markdown/quick-scan.ts
var HASH3 = 35;
var GREATER = 62;
var LINE_FEED2 = 10;
var CARRIAGE_RETURN2 = 13;
var TAB3 = 9;
var SPACE3 = 32;
var BACKTICK2 = 96;
var TILDE2 = 126;
var mostLines = 1e3;
var lines2 = ordinaryLines(mostLines);
var paragraph = new RegExp(lines2, "y");
var quote2 = new RegExp(wholeQuote(mostLines), "y");
var item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines2}`, "y");
function fencePattern(mark3, info) {
  const closing = ` {0,3}\\1${mark3}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark3}{3,})(?!${mark3})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
}
var backticks = fencePattern("`", "[^`\\r\\n]*");
var tildes = fencePattern("~", "[^\\r\\n]*");
var blank = new RegExp(`(?:${blankLine}){1,${mostLines}}`, "y");
function leap(text, from, found2) {
  for (let place = from; ; ) {
    const { at, list } = place;
    const next = list === void 0 ? { at: leapRoot(text, at, found2), list } : place;
    place = leapList(text, next, found2);
    if (place.list !== void 0 || place.at === at) return place;
  }
}
function leapRoot(text, from, found2) {
  for (let at = from; ; ) {
    const next = leapBlock(text, at, found2);
    if (next === void 0) return at;
    at = next;
  }
}
function leapBlock(text, at, found2) {
  switch (text.charCodeAt(at)) {
    case LINE_FEED2:
    case CARRIAGE_RETURN2:
    case SPACE3:
    case TAB3:
      return endOf(blank, text, at);
    case HASH3:
      return leapHeading(text, at, found2) ?? leapParagraph(text, at, found2);
    case BACKTICK2:
      return endOf(backticks, text, at) ?? leapParagraph(text, at, found2);
    case TILDE2:
      return endOf(tildes, text, at) ?? leapParagraph(text, at, found2);
    case GREATER:
      return leapProse(text, at, found2) ?? endOf(quote2, text, at);
    default:
      return leapParagraph(text, at, found2);
  }
}
function leapHeading(text, start, { headings, chapters }) {
  const end = chapters === void 0 ? void 0 : chapterEnd(text, start);
  if (end !== void 0) {
    chapters?.push({ start, end });
    return end;
  }
  const heading2 = readHeading(text, start);
  if (heading2 !== void 0) headings.push(heading2);
  return heading2?.end;
}
var mostProse = 16 * 1024;
function leapProse(text, start, { prose: prose2 }) {
  const end = prose2 && proseEnd(text, start);
  const last = prose2?.at(-1);
  if (end === void 0) return void 0;
  if (last?.end === start && start - last.start < mostProse) last.end = end;
  else prose2?.push({ start, end });
  return end;
}
function leapParagraph(text, start, found2) {
  return leapProse(text, start, found2) ?? leapOne(text, start, found2);
}
function leapOne(text, start, { paragraphs }) {
  const end = endOf(paragraph, text, start);
  if (end === void 0 || !(isOver2(text, end) || endOf(blank, text, end) !== void 0)) return void 0;
  paragraphs.push({ start, end });
  return end;
}
function leapList(text, from, found2) {
  let { at, list } = leapItems(text, from, found2);
  let end = endOf(item, text, at);
  while (end !== void 0) {
    const next = endOf(blank, text, end) ?? end;
    const isLast = endOf(item, text, next) === void 0;
    if (isLast && !(isOver2(text, next) || next > end && endOf(paragraph, text, next) !== void 0)) break;
    const made = readItem(text, { start: at, end, list: listAt(text, { at, list }, found2) });
    found2.items.push(made);
    list = made.bullet.charCodeAt(0);
    if (isLast) return { at: next, list: void 0 };
    ({ at, list } = leapItems(text, { at: next, list }, found2));
    end = endOf(item, text, at);
  }
  return { at, list };
}
function leapItems(text, from, found2) {
  const { lists } = found2;
  let { at, list } = from;
  for (let end = lists && passItems(text, at); end !== void 0; end = passItems(text, at)) {
    const number2 = listAt(text, { at, list }, found2);
    const last = lists?.at(-1);
    if (last?.end === at && last.list === number2) last.end = end;
    else lists?.push({ start: at, end, list: number2 });
    list = text.charCodeAt(at + markerSize(text, at) - 1);
    at = end;
  }
  return { at, list };
}
function listAt(text, { at, list }, found2) {
  const last = lastList(found2);
  return list === text.charCodeAt(at + markerSize(text, at) - 1) ? last : last + 1;
}
function lastList({ items, lists = [] }) {
  return Math.max(items.at(-1)?.list ?? -1, lists.at(-1)?.list ?? -1);
}
function isOver2(text, at) {
  return at === text.length || isHeading(text, at);
}

// src/core/markdown/unread-stretch.ts
init_lazy();
function proseOf(text, { start, end }) {
  const stretch = { text, start, end };
  return { ...stretch, paragraphs: once(() => readParagraphs(stretch)) };
}
function chapterOf(text, { start, end }) {
  const stretch = { text, start, end };
  return {
    ...stretch,
    headings: once(() => readHeadings(stretch)),
    paragraphs: once(() => readParagraphs(stretch))
  };
}
function lowestLevel(chapter2) {
  const first = headingLevel(chapter2.text, chapter2.start);
  return first === 3 ? first : Math.min(...chapter2.headings().map(({ level }) => level));
}
var lineOfHeading = /\n(?=#{3,6}[ \t])/g;
function headingStarts({ text, start, end }) {
  const starts = [start];
  lineOfHeading.lastIndex = start;
  while (lineOfHeading.test(text) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}
function readHeadings(stretch) {
  return headingStarts(stretch).map((at) => readHeading(stretch.text, at));
}
function readParagraphs({ text, start, end }) {
  const found2 = { headings: [], items: [], paragraphs: [] };
  leap(text.slice(start, end), { at: 0, list: void 0 }, found2);
  return found2.paragraphs.map((paragraph2) => ({
    start: paragraph2.start + start,
    end: paragraph2.end + start
  }));
}

// src/core/markdown/scan.ts
function headingsIn({ outer, chapters }, span) {
  const inside = stretchesAt(chapters, span).flatMap(({ headings }) => within(headings(), span));
  return inOrder(within(outer.headings, span), inside);
}
function paragraphsIn(outline, span) {
  return [...walkParagraphs(outline, span)];
}
function* walkParagraphs({ outer, chapters, prose: prose2 }, span) {
  const unread = inOrder(stretchesAt(chapters, span), stretchesAt(prose2, span));
  for (const part of inOrder(within(outer.paragraphs, span), unread)) {
    if ("paragraphs" in part) yield* within(part.paragraphs(), span);
    else yield part;
  }
}
function paragraphAt({ outer, chapters, prose: prose2 }, at) {
  const unread = spanAt(chapters, at) ?? spanAt(prose2, at);
  return spanAt(unread === void 0 ? outer.paragraphs : unread.paragraphs(), at);
}
function headingAt({ outer, chapters }, at) {
  const chapter2 = spanAt(chapters, at);
  return spanAt(chapter2 === void 0 ? outer.headings : chapter2.headings(), at);
}
function stretchesAt(stretches, { start, end }) {
  return within(stretches, { start: spanAt(stretches, start)?.start ?? start, end });
}
var worthLeaping = 32 * 1024;
function scanOutline(text, start, leapsFrom = worthLeaping) {
  const leaps = text.length - start >= leapsFrom;
  const line2 = beforeFirstLine(text, start);
  const found2 = { headings: [], items: [], paragraphs: [], chapters: [], prose: [], lists: [] };
  const scan = { line: line2, open: noContainers(), leaf: noLeaf(), ...found2 };
  for (; ; ) {
    if (leaps) leapAhead(scan);
    if (!readLine(line2)) break;
    scanLine(scan);
  }
  const { headings, items, paragraphs, open, leaf } = scan;
  const unclosed = open.kinds.length === 0 && waitsForClosing(leaf) ? leaf.start : void 0;
  const chapters = scan.chapters.map((span) => chapterOf(text, span));
  const prose2 = scan.prose.map((span) => proseOf(text, span));
  const lists = scan.lists.map((list) => unreadList(text, list));
  return outlineOf({ outer: { headings, paragraphs, items }, chapters, prose: prose2, lists, unclosed });
}
function leapAhead(scan) {
  const { line: line2, open, leaf } = scan;
  const list = open.kinds[0];
  if (list === void 0 && leaf.kind !== "none") return;
  const landing = leap(line2.text, { at: line2.next, list }, scan);
  if (landing.at === line2.next) return;
  line2.next = landing.at;
  leaveContainers(open, 0);
  endLeaf(leaf);
  if (landing.list !== void 0) reopenList(open, landing.list);
}
function scanLine(scan) {
  const { line: line2, open, leaf } = scan;
  const filled = !isBlank(line2);
  const matched = matchContainers(open, line2);
  if (matched === open.kinds.length && isLiteral(leaf)) {
    scanLiteralLine(leaf, line2);
  } else {
    const depth = openContainers(scan, matched);
    if (isBlank(line2)) scanBlankRest(scan, depth);
    else scanLeaf(scan, depth);
  }
  const item2 = scan.items.at(-1);
  if (filled && item2 !== void 0 && isInRootItem(open)) item2.end = line2.next;
  if (open.kinds.length === 0 && leaf.kind === "paragraph") addToParagraph(scan);
}
function addToParagraph({ line: line2, paragraphs }) {
  const last = paragraphs.at(-1);
  if (last?.end === line2.start) last.end = line2.next;
  else paragraphs.push({ start: line2.start, end: line2.next });
}
function scanLeaf(scan, depth) {
  const { line: line2, open, leaf } = scan;
  const change = scanLeafLine(leaf, line2, depth < open.kinds.length);
  if (change === "on") return;
  leaveContainers(open, depth);
  if (change === "began" || depth > 0) return;
  scan.headings.push({ ...change, end: line2.next });
  if ((scan.paragraphs.at(-1)?.end ?? 0) > change.start) scan.paragraphs.pop();
}
function scanBlankRest(scan, depth) {
  const { open, leaf } = scan;
  if (depth < open.kinds.length) endLeaf(leaf);
  else scanBlankLine(leaf);
  leaveContainers(open, depth);
}
function openContainers(scan, matched) {
  const { line: line2, open, leaf } = scan;
  const interrupting2 = matched === open.kinds.length && isInterruptible(leaf);
  const left = open.kinds[matched];
  for (let depth = matched; ; depth++) {
    const isQuote = isQuoteMarker(line2);
    const size = isQuote ? 0 : listMarkerSize(line2, interrupting2);
    if (!isQuote && size === 0) return depth;
    if (depth === matched) {
      leaveContainers(open, depth);
      endLeaf(leaf);
    }
    if (isQuote) enterQuote(open, line2);
    else if (depth === 0) enterRootItem(scan, size, left);
    else enterItem(open, line2, size);
  }
}
function enterRootItem(scan, size, left) {
  const { line: line2, items } = scan;
  const { text, start, next, first: marker4 } = line2;
  const after = marker4 + size;
  const bullet = text.charAt(after - 1);
  const number2 = size > 1 ? Number(text.slice(marker4, after - 1)) : void 0;
  const last = lastList(scan);
  const list = left === text.charCodeAt(after - 1) ? last : last + 1;
  const indent = enterItem(scan.open, line2, size);
  items.push({ start, end: next, marker: marker4, content: contentStart(line2, after), indent, bullet, number: number2, list });
}
function contentStart(line2, afterMarker) {
  if (isBlank(line2) || line2.indent === 0) return line2.first;
  const column = line2.column - line2.indent - 1;
  const isSharedTab = line2.text[afterMarker] === "	" && column % 4 < 3;
  return isSharedTab ? afterMarker : afterMarker + 1;
}

// src/core/markdown/nearest-heading.ts
function nearestHeading({ outer, chapters }, at, isMeant) {
  const parts2 = inOrder(outer.headings, chapters);
  const meantIn = (part, index) => {
    const headings = "headings" in part ? part.headings() : [part];
    const behind = parts2[index + 1]?.start;
    return headings.filter((heading2, place) => isMeant(heading2, headings[place + 1]?.start ?? behind));
  };
  for (let index = parts2.length - 1; index >= 0; index -= 1) {
    const part = parts2[index];
    if (part.start >= at) continue;
    const found2 = meantIn(part, index).findLast(({ end }) => end < at);
    if (found2 !== void 0) return found2;
  }
  for (const [index, part] of parts2.entries()) {
    const [found2] = meantIn(part, index);
    if (found2 !== void 0) return found2;
  }
  return void 0;
}

// src/journal/document/label-lines.ts
var label = /^(?:\*\*|__)(?:Key Files|Key Context|Objective|Progress|Current|Blocker)(?:\*\*|__|:)/gim;
var ofSteps = /^\W*(?:progress|completed|in progress|remaining)\W*$/i;
function partLazyLabels(text, outline) {
  const cuts = /* @__PURE__ */ new Map();
  for (const item2 of outline.outer.items) {
    const lines3 = text.slice(item2.content, item2.end);
    if (!/[\r\n]./s.test(lines3)) continue;
    const found2 = [...lines3.matchAll(label)].find(({ index }) => index > 0);
    if (found2 !== void 0 && !isAmongSteps(outline, item2)) cuts.set(item2, item2.content + found2.index);
  }
  if (cuts.size === 0) return outline;
  const items = outline.outer.items.map((item2) => ({ ...item2, end: cuts.get(item2) ?? item2.end }));
  const freed = [...cuts].map(([item2, start]) => ({ start, end: item2.end }));
  const { outer, chapters, prose: prose2, lists, unclosed } = outline;
  const paragraphs = inOrder(outer.paragraphs, freed);
  return outlineOf({ outer: { ...outer, paragraphs, items }, chapters, prose: prose2, lists, unclosed });
}
function isAmongSteps(outline, item2) {
  const heading2 = nearestHeading(outline, item2.start, () => true);
  return heading2 !== void 0 && ofSteps.test(heading2.text);
}

// src/journal/document/document.ts
var sectionNames = [
  "tldr",
  "context",
  "progress",
  "decisions",
  "discoveries",
  "dead-ends",
  "blockers",
  "next-steps",
  "files-modified",
  "resume-commands"
];
var keys = /* @__PURE__ */ new Map([
  ["tl;dr", "tldr"],
  ["context", "context"],
  ["progress", "progress"],
  ["decisions", "decisions"],
  ["discoveries", "discoveries"],
  ["dead ends", "dead-ends"],
  ["blockers", "blockers"],
  ["next steps", "next-steps"],
  ["files modified this session", "files-modified"],
  ["files modified", "files-modified"],
  ["resume commands", "resume-commands"]
]);
var sectionTitles = {
  tldr: "TL;DR (Read This First)",
  context: "Context",
  progress: "Progress",
  decisions: "Decisions",
  discoveries: "Discoveries",
  "dead-ends": "Dead Ends",
  blockers: "Blockers",
  "next-steps": "Next Steps",
  "files-modified": "Files Modified This Session",
  "resume-commands": "Resume Commands"
};
function foldHeading(text) {
  return text.replace(/\([^()]*\)\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}
function decodeDocument(text, head, aliases = {}) {
  const outline = partLazyLabels(text, scanOutline(text, head.bodyStart));
  return withSections({ text, head, aliases, outline });
}
function withSections(scanned) {
  const { text, head, aliases, outline } = scanned;
  const { headings } = outline.outer;
  const named = nameHeadings(headings, aliases);
  const sections = /* @__PURE__ */ new Map();
  const doubled = [];
  for (let index = 0; index < named.length; index += 1) {
    const name = named[index];
    if (name === void 0) continue;
    const heading2 = headings[index];
    const section2 = {
      name,
      heading: heading2,
      start: heading2.start,
      body: heading2.end,
      end: endOf2(headings, named, index) ?? text.length
    };
    if (sections.has(name)) doubled.push(section2);
    else sections.set(name, section2);
  }
  return {
    ...scanned,
    eol: bodyEol(text, head),
    title: findTitle(headings),
    sections,
    doubled
  };
}
function nameHeadings(headings, aliases) {
  const extra = /* @__PURE__ */ new Map();
  for (const [alias, target] of Object.entries(aliases)) {
    const name = keys.get(foldHeading(target.replace(/^#+/, "")));
    if (name !== void 0) extra.set(foldHeading(alias.replace(/^#+/, "")), name);
  }
  return headings.map(({ level, text }) => {
    if (level > 2) return void 0;
    const key = foldHeading(text);
    return keys.get(key) ?? extra.get(key);
  });
}
function endOf2(headings, named, index) {
  const { level } = headings[index];
  for (let next = index + 1; next < headings.length; next += 1) {
    const heading2 = headings[next];
    if (heading2.level <= level || named[next] !== void 0) return heading2.start;
  }
  return void 0;
}
function findTitle(headings) {
  return headings.find((heading2) => heading2.level === 1 && /^session:/i.test(heading2.text));
}
function bodyEol(text, head) {
  const at = text.indexOf("\n", head.bodyStart);
  if (at < 0) return head.eol;
  return text[at - 1] === "\r" ? "\r\n" : "\n";
}
function eolBefore(text, at) {
  return text[text.lastIndexOf("\n", at - 1) - 1] === "\r" ? "\r\n" : "\n";
}
function lineStart(text, at) {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
function sectionText(doc, name) {
  const section2 = doc.sections.get(name);
  return section2 === void 0 ? "" : doc.text.slice(section2.body, section2.end).trim();
}
function subheadings(doc, section2) {
  return headingsIn(doc.outline, { start: section2.body, end: section2.end });
}
function firstSubheading({ outline }, section2) {
  const body = { start: section2.body, end: section2.end };
  const own2 = within(outline.outer.headings, body)[0];
  const chapter2 = within(outline.chapters, body)[0];
  const isInChapter = chapter2 !== void 0 && chapter2.start < (own2?.start ?? section2.end);
  return isInChapter ? chapter2.headings()[0] : own2;
}
function itemsIn(doc, span) {
  return groupItems(doc.outline, span).flatMap(membersOf);
}
function membersOf(items) {
  return Array.from({ length: items.length }, (_, index) => items.at(index));
}
function contentEnd(text, span) {
  const end = endOfWords(text, span);
  if (end === span.start) return end;
  const newline = text.indexOf("\n", end);
  return newline < 0 || newline >= span.end ? span.end : newline + 1;
}

// src/core/time.ts
var minute = 6e4;
var hour = 60 * minute;
var day = 24 * hour;
var written = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;
function parseInstant(text) {
  const match = written.exec(text.trim());
  if (match === null) return void 0;
  const [, date, clock = "00:00", second = "00", fraction2 = "", sign, hours = "00", minutes = "00"] = match;
  const stamp2 = `${date}T${clock}:${second}`;
  const local = Date.parse(`${stamp2}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp2)) return void 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return void 0;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction2.padEnd(3, "0").slice(0, 3)) + (sign === "-" ? offset : -offset);
}
var units = { m: minute, min: minute, h: hour, d: day, w: 7 * day };

// src/journal/document/session-facts.ts
function readFacts(head) {
  const text = (key) => {
    const value = head.fields.get(key)?.value;
    return typeof value === "string" ? value : "";
  };
  return {
    id: text("id"),
    shortname: text("shortname"),
    owner: text("owner"),
    status: text("status"),
    taskIds: readTexts(head.fields.get("task_ids")?.value),
    createdAt: text("created_at"),
    updatedAt: text("updated_at"),
    logCommit: text("log_commit"),
    compactions: readCount(head.fields.get("compaction_count")?.value),
    branch: text("git_branch"),
    commit: text("git_last_commit"),
    pausedAt: text("paused_at"),
    pauseReason: text("pause_reason"),
    closedAt: text("closed_at"),
    closeReason: text("close_reason")
  };
}
function readTexts(value) {
  if (typeof value === "string") return value === "" ? [] : [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string" && one !== "") : [];
}
function readCount(value) {
  if (value === void 0 || value === "") return 0;
  if (typeof value !== "string" || !/^\d{1,15}$/.test(value)) return void 0;
  return Number(value);
}

// src/journal/sections/step-numbers.ts
init_lazy();

// src/core/text/controls.ts
var escapes = new RegExp(
  [
    "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]",
    "(?:\\x1b[\\]PX^_]|[\\x90\\x98\\x9d-\\x9f])[^\\x07\\x1b\\n\\x80-\\x9f]*(?:\\x07|\\x1b\\\\|\\x9c)",
    "\\x1b[ -/]*[0-~]"
  ].join("|"),
  "g"
);
var lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
var controls = new RegExp(
  [
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f",
    "\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb",
    "\\u{e0000}-\\u{e007f}]"
  ].join(""),
  "gu"
);
var joiners = /[\u200c\u200d]/;
var calm = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3000-\u3163\u3165-\u9fff\uac00-\ud7a3]*$/;
function isCalm(text) {
  return calm.test(text);
}
function stripControls(text) {
  if (isCalm(text)) return text;
  const clean = text.replace(escapes, "").replace(lineEnds, "\n").replace(controls, "");
  return joiners.test(clean) ? stripStrayJoiners(clean) : clean;
}
function stripStrayJoiners(text) {
  return text.replace(
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu,
    ""
  );
}
var esc = "\x1B";
var colour = new RegExp(`(${esc}\\[[\\d;:]*m)`);

// src/core/text/escape.ts
var openers = [
  "#{1,6}(?=[ \\t]|$)|`{3,}|~{3,}|[-*+](?=[ \\t]|$)|>|<(?=[A-Za-z/!?])|<{7}|\\|{7}|=+[ \\t]*$",
  "(?:-[ \\t]*){2,}$|(?:\\*[ \\t]*){2,}$|(?:_[ \\t]*){3,}$|\\[.*\\]:|\\[[^\\]]*$"
].join("|");
var opener = new RegExp(`^[ \\t]*(?:${openers})`);
var escapedOpener = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${openers}))`);
var ordered = /^([ \t]*\d{1,9})(?=\\*[.)](?:[ \t]|$))/;
var escapedOrdered = /^([ \t]*\d{1,9})\\(?=\\*[.)](?:[ \t]|$))/;
var labels = "\\*\\*[^*]+(?:[:\uFF1A]\\*\\*|\\*\\*[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])|__[^_]+(?:[:\uFF1A]__|__[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])";
var label2 = new RegExp(`^[ \\t]*(?:${labels})`);
var escapedLabel = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${labels}))`);
var names = "Key Files|Key Context|Objective|Context|Options|Choice|Rationale|Superseded by|Progress|Current|Blocker";
var ownLabel = `(?:\\*\\*|__)(?:${names})(?:\\*\\*|__|(?=[:\uFF1A]))[:\uFF1A](?:\\*\\*|__)?`;
var insideOwn = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\*${ownLabel})`, "gi");
var insideEscaped = new RegExp(`(?<=\\S[ \\t]+)\\\\(?=\\\\*${ownLabel})`, "gi");
var insideBackslash = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\+${ownLabel})`, "gi");
var firstOwn = new RegExp(`^[ \\t]*${ownLabel}`, "i");
var mark = /^(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
var escapedMark = /^\\(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
var timedMark = /^\[(?=resolved[ \t]+\d{4}-\d\d-\d\dT[^\]\s]+\])/i;
var entityMark = /^&#91;(?=resolved[ \t]+\d{4}-\d\d-\d\dT[^\]\s]+\])/i;
var escapedEntity = /^\\+&#91;resolved[ \t]/i;
var marker2 = /(?=(?:<-|\u2190)[ \t]{0,20}CURRENT$)/;
var escapedMarker = /\\(?=(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$)/;
var stamp = "\\(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?Z?(?:, [^\\s(),]{1,64})?\\)";
var time = new RegExp(`(?=${stamp}$)`);
var escapedTime = new RegExp(`\\\\(?=${stamp}[ \\t]*$)`);
function cleanText(text) {
  return stripControls(text.replace(/\r\n?/g, "\n")).split("\n").map((line2) => line2.trimEnd()).join("\n").trim();
}
function oneLine(text) {
  return cleanText(text).replace(/\s*\n\s*/g, " ");
}
function containText(text, place) {
  const pad = typeof place.indent === "string" ? place.indent : " ".repeat(place.indent);
  return cleanText(text).split("\n").map((line2, index) => {
    const inside = containInside(line2, place);
    const safe = containEnd(index === 0 ? containFirst(inside, place) : containStart(inside, place));
    return index === 0 || safe === "" ? safe : pad + safe;
  }).join(place.eol);
}
function containFirst(line2, place) {
  if (timedMark.test(line2)) return line2.replace(timedMark, "&#91;");
  if (mark.test(line2) || entityMark.test(line2) || escapedEntity.test(line2)) return `\\${line2}`;
  if (place.inline !== true) return containStart(line2, place);
  if (place.amongLabels === true && firstOwn.test(line2)) return escapeStart(line2);
  return revealStart(line2) === line2 ? line2 : escapeStart(line2);
}
function containInside(line2, { amongLabels }) {
  if (!line2.includes("**") && !line2.includes("__")) return line2;
  return line2.replace(amongLabels === true ? insideOwn : insideBackslash, "\\");
}
function containStart(line2, { amongLabels }) {
  if (revealStart(line2) !== line2 || opener.test(line2) || ordered.test(line2)) return escapeStart(line2);
  return amongLabels === true && label2.test(line2) ? escapeStart(line2) : line2;
}
function escapeStart(line2) {
  return ordered.test(line2) ? line2.replace(ordered, "$1\\") : line2.replace(/^[ \t]*/, "$&\\");
}
function containEnd(line2) {
  const tail = line2.slice(-120);
  if (!/(?:CURRENT|\))$/.test(tail)) return line2;
  return line2.slice(0, line2.length - tail.length) + tail.replace(marker2, "\\").replace(time, "\\");
}
function revealText(contained) {
  if (!/[\\&]/.test(contained)) return contained.replace(/\r\n?/g, "\n");
  return contained.split(/\r\n|\n|\r/).map((line2, index) => revealEnd(index === 0 ? revealFirst(line2) : revealStart(line2))).map((line2) => line2.replace(insideEscaped, "")).join("\n");
}
function revealFirst(line2) {
  if (entityMark.test(line2)) return line2.replace(entityMark, "[");
  return escapedMark.test(line2) || escapedEntity.test(line2) ? line2.slice(1) : revealStart(line2);
}
function revealStart(line2) {
  if (escapedOpener.test(line2) || escapedLabel.test(line2)) return line2.replace(/^([ \t]*)\\/, "$1");
  return line2.replace(escapedOrdered, "$1");
}
function revealEnd(line2) {
  const tail = line2.slice(-120);
  return line2.slice(0, line2.length - tail.length) + tail.replace(escapedMarker, "").replace(escapedTime, "");
}

// src/core/text/sha256.ts
init_lazy();
function hashText(text) {
  const words2 = paddedWords(new TextEncoder().encode(text));
  const state = Uint32Array.from(constants3().slice(0, 8), ([, root]) => root);
  for (let at = 0; at < words2.length; at += 16) addBlock(state, words2.subarray(at, at + 16));
  return Array.from(state, (word2) => word2.toString(16).padStart(8, "0")).join("");
}
var constants3 = once(() => {
  const primes = [];
  for (let number2 = 2; primes.length < 64; number2 += 1) {
    if (primes.every((prime) => number2 % prime !== 0)) primes.push(number2);
  }
  return primes.map((prime) => [fraction(Math.cbrt(prime)), fraction(Math.sqrt(prime))]);
});
function fraction(root) {
  return Math.floor(root % 1 * 2 ** 32);
}
function paddedWords(bytes) {
  const words2 = new Uint32Array((bytes.length + 8 >> 6) * 16 + 16);
  for (const [index, byte] of [...bytes, 128].entries()) {
    words2[index >> 2] = words2[index >> 2] | byte << 24 - index % 4 * 8;
  }
  words2[words2.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words2[words2.length - 1] = bytes.length << 3;
  return words2;
}
function addBlock(state, block2) {
  const schedule = scheduleOf(block2);
  let [a, b, c, d, e, f, g, h] = state;
  for (const [index, [constant]] of constants3().entries()) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g);
    const one = h + mixed + constant + schedule[index] | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
  }
  for (const [index, word2] of [a, b, c, d, e, f, g, h].entries())
    state[index] = state[index] + word2;
}
function scheduleOf(block2) {
  const all = new Uint32Array(64);
  all.set(block2);
  const at = (index) => all[index];
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const two = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    all[index] = at(index - 16) + one + at(index - 7) + two;
  }
  return all;
}
function turn(word2, bits) {
  return word2 >>> bits | word2 << 32 - bits;
}

// src/core/markdown/item-text.ts
init_lazy();
function rawItemText(text, item2) {
  const lines3 = text.slice(item2.content, item2.end).split(/\r\n|\n|\r/);
  if (lines3.length > 1 && lines3.at(-1) === "") lines3.pop();
  return lines3.map((line2, index) => index === 0 ? line2 : dedent(line2, item2.indent)).join("\n");
}
function dedent(line2, columns2) {
  let column = 0;
  let at = 0;
  while (at < line2.length && column < columns2) {
    if (line2[at] === " ") column += 1;
    else if (line2[at] === "	") column += 4 - column % 4;
    else break;
    at += 1;
  }
  return line2.slice(at);
}
var ordinaryLead = once(() => {
  const end = `(?=${blankLine}|[-*+] ${ordinaryLines(0)})`;
  return new RegExp(`(?:\\[[ xX]\\] )?${ordinaryLines(50)}${end}`, "y");
});
function splitLead(raw) {
  const newline = raw.indexOf("\n");
  if (newline < 0) return { lead: raw, rest: "" };
  const ordinary2 = endOf(ordinaryLead(), raw, 0);
  if (ordinary2 !== void 0) return { lead: raw.slice(0, ordinary2 - 1), rest: raw.slice(ordinary2) };
  const first = scanOutline(raw, 0).paragraphs[0];
  const end = first?.start === 0 ? first.end : newline + 1;
  return { lead: raw.slice(0, end).replace(/\n$/, ""), rest: raw.slice(end) };
}

// src/journal/document/markers.ts
var currentMarker = "          <- CURRENT";
var marker3 = /(?<!\\)[ \t]*(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$/;
var fence = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
var time2 = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)(?:, ([^\s(),]{1,64}))?\)$/;
var none2 = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;
function findMarker(line2) {
  if (!/CURRENT[ \t]*$/.test(line2.slice(-80))) return -1;
  const from = Math.max(0, line2.length - 200);
  const at = line2.slice(from).search(marker3);
  return at < 0 ? -1 : from + at;
}
function findMarkers(lines3) {
  const spans = [];
  if (!lines3.includes("CURRENT")) return spans;
  let open = "";
  let start = 0;
  for (const line2 of lines3.split("\n")) {
    const bare2 = line2.endsWith("\r") ? line2.slice(0, -1) : line2;
    const at = open === "" ? findMarker(bare2) : -1;
    if (at >= 0)
      spans.push({ start: at > 0 ? start + at : endBefore(lines3, start), end: start + bare2.length });
    open = fenceAfter(bare2, open);
    start += line2.length + 1;
  }
  return spans;
}
function endBefore(lines3, start) {
  return lines3.slice(0, start).replace(/\r?\n$/, "").length;
}
function fenceAfter(line2, open) {
  const [, run = "", info = ""] = fence.exec(line2) ?? [];
  if (open !== "") return run.startsWith(open) && info.trim() === "" ? "" : open;
  return run.startsWith("`") && info.includes("`") ? "" : run;
}
function splitTime(text) {
  const tail = text.slice(-128);
  const found2 = time2.exec(tail);
  if (found2 === null) return { text, time: void 0 };
  return {
    text: text.slice(0, text.length - tail.length + found2.index).trimEnd(),
    ...signed(found2[1], found2[2])
  };
}
function readTimed(raw) {
  const { lead, rest: rest2 } = splitLead(raw);
  const { text, ...stamp2 } = splitTime(lead.trim());
  return { text: revealText(rest2 === "" ? text : `${text}
${rest2}`).trim(), ...stamp2 };
}
function signed(time3, by) {
  return by === void 0 ? { time: time3 } : { time: time3, by };
}
var mayBeNone = /\s*[*_]{0,2}\(?none/iy;
function mayBePlaceholder(text, at) {
  mayBeNone.lastIndex = at;
  return mayBeNone.test(text);
}
function isPlaceholder(text) {
  const bare2 = text.trim();
  return bare2.length < 40 && none2.test(bare2);
}
function standsForNone(text, items, index) {
  if (items.plainMarks !== void 0) return false;
  const content = items.contentAt(index);
  return mayBePlaceholder(text, content) && isPlaceholder(text.slice(content, items.endAt(index)));
}

// src/journal/sections/progress-items.ts
var task = /^\[([ xX])\](?=\s)/;
var taskAt = /\[[ xX]\](?=\s)/y;
var bareTaskAt = /\[[ xX]\][\r\n]/y;
var known = /* @__PURE__ */ new WeakMap();
function groupProgress(doc) {
  const groups2 = known.get(doc) ?? findProgress(doc);
  known.set(doc, groups2);
  return groups2;
}
function findProgress({ text, outline, sections }) {
  const section2 = sections.get("progress");
  if (section2 === void 0) return [];
  const kindOf = kindFinder(text, section2);
  return groupItems(outline, { start: section2.body, end: section2.end }).map((items) => {
    if (items.plainMarks !== void 0) {
      return { items, ...items.plainMarks, current: -1, kindOf: (index) => plainKind(text, items, index) };
    }
    const kinds = Array.from({ length: items.length }, (_, index) => kindOf(items, index));
    const done = kinds.filter((kind) => kind === "done").length;
    const current = kinds.indexOf("current");
    const open = kinds.filter((kind) => kind === "open").length + (current < 0 ? 0 : 1);
    return { items, done, open, current, kindOf: (index) => kinds[index] };
  });
}
function plainKind(text, items, index) {
  const mark3 = markAt(text, items.contentAt(index));
  if (mark3 === "") return "note";
  return mark3 === " " ? "open" : "done";
}
function kindFinder(text, { body, end }) {
  const part = text.slice(body, end);
  let hasCurrent = false;
  let nextMarker = -1;
  return (items, index) => {
    const at = items.contentAt(index);
    if (nextMarker < at) nextMarker = body + indexOrLength2(part, at - body);
    const isDoubtful = nextMarker < items.endAt(index) || beginsAt(bareTaskAt, text, at);
    const mark3 = isDoubtful ? readMark(text, items.at(index)) : markAt(text, at);
    if (mark3 === "") return standsForNone(text, items, index) ? void 0 : "note";
    if (mark3 !== " " && mark3 !== markedOpen) return "done";
    if (hasCurrent || mark3 === " ") return "open";
    hasCurrent = true;
    return "current";
  };
}
function indexOrLength2(text, from) {
  const at = text.indexOf("CURRENT", from);
  return at < 0 ? text.length : at;
}
function beginsAt(pattern2, text, at) {
  pattern2.lastIndex = at;
  return pattern2.test(text);
}
function markAt(text, at) {
  return beginsAt(taskAt, text, at) ? text.charAt(at + 1) : "";
}
var markedOpen = "<-";
function readMark(text, item2) {
  const { text: bare2, marked } = withoutMarkers(rawItemText(text, item2));
  const mark3 = task.exec(bare2)?.[1] ?? "";
  return mark3 === " " && marked ? markedOpen : mark3;
}
function readProgress(text, item2, kind) {
  const { text: bare2 } = withoutMarkers(rawItemText(text, item2));
  return readTimed(kind === "note" ? bare2 : splitLead(bare2).lead.slice(4));
}
function withoutMarkers(raw) {
  const spans = findMarkers(raw);
  if (spans.length === 0) return { text: raw, marked: false };
  return {
    text: applyEdits(
      raw,
      spans.map((span) => ({ ...span, text: "" }))
    ),
    marked: true
  };
}

// src/journal/sections/step-numbers.ts
var numbersKey = "step_numbers";
var known2 = /* @__PURE__ */ new WeakMap();
function readStepNumbers(doc) {
  const numbers2 = known2.get(doc) ?? findNumbers(doc);
  known2.set(doc, numbers2);
  return numbers2;
}
function findNumbers(doc) {
  const total = groupProgress(doc).reduce((sum, { done, open }) => sum + done + open, 0);
  const written2 = decodeNumbers(doc.head.fields.get(numbersKey)?.value);
  const highest = Math.max(total, written2?.highest ?? 0);
  const fits = written2?.numbers.length === total && written2.sum === sumOf(stepTexts(doc));
  if (fits) return { areGiven: true, at: (index) => written2.numbers[index], highest };
  return { areGiven: total === 0, at: (index) => index + 1, highest };
}
function numbersIn(doc, group) {
  const all = groupProgress(doc);
  const earlier = all.slice(0, all.indexOf(group)).reduce((sum, { done, open }) => sum + done + open, 0);
  const { items, kindOf } = group;
  const hasOnlySteps = group.done + group.open === items.length;
  const places2 = once(() => {
    let count3 = 0;
    return Array.from({ length: items.length }, (_, index) => {
      const kind = kindOf(index);
      return kind === void 0 || kind === "note" ? count3 : count3++;
    });
  });
  return (index) => readStepNumbers(doc).at(earlier + (hasOnlySteps ? index : places2()[index]));
}
var writtenNumbers = /^((?:\d{1,9} )*)\/ ([0-9a-f]{4})(?: \/ (\d{1,9}))?$/;
function decodeNumbers(value) {
  const found2 = writtenNumbers.exec(typeof value === "string" ? value : "");
  if (found2 === null) return void 0;
  const [, list = "", sum = "", dropped = "0"] = found2;
  const numbers2 = list.split(" ").slice(0, -1).map(Number);
  const isClear = new Set(numbers2).size === numbers2.length && !numbers2.includes(0);
  return isClear ? { numbers: numbers2, sum, highest: Math.max(...numbers2, Number(dropped)) } : void 0;
}
function stepTexts(doc) {
  return groupProgress(doc).flatMap(
    ({ items, kindOf }) => Array.from({ length: items.length }, (_, index) => index).flatMap((index) => {
      const kind = kindOf(index);
      if (kind === void 0 || kind === "note") return [];
      return [readProgress(doc.text, items.at(index), kind).text];
    })
  );
}
function sumOf(texts) {
  return hashText(texts.map(oneLine).join("\n")).slice(0, 4);
}
function highestNumber(steps) {
  return steps.reduce((highest, { number: number2 }) => Math.max(highest, number2), 0);
}
function numbersByText(steps) {
  const numbers2 = /* @__PURE__ */ new Map();
  for (const { number: number2, text } of steps) {
    const key = oneLine(text);
    numbers2.set(key, [...numbers2.get(key) ?? [], number2]);
  }
  return (text) => numbers2.get(oneLine(text))?.shift();
}
function renderNumbers(steps, highest = highestNumber(steps)) {
  if (highest === 0) return void 0;
  const numbers2 = steps.map(({ number: number2 }) => `${number2} `).join("");
  const dropped = highest > highestNumber(steps) ? ` / ${highest}` : "";
  return `${numbers2}/ ${sumOf(steps.map(({ text }) => text))}${dropped}`;
}

// src/journal/sections/decisions.ts
init_lazy();

// src/journal/document/labels.ts
var pattern = /^ {0,3}(?:\*\*([^*\n]+?)([:\uff1a]?)\*\*|__([^_\n]+?)([:\uff1a]?)__)[ \t]*((?:\([^()\n]*\))?)[ \t]*([:\uff1a]?)[ \t]*/;
var joined = new RegExp(`(?<=\\S[ \\t]+)${ownLabel}`, "gi");
function readLabels(doc, span) {
  const found2 = [];
  for (const paragraph2 of paragraphsIn(doc.outline, span)) {
    let isLabelled = false;
    for (let start = paragraph2.start; start < paragraph2.end; ) {
      const newline = doc.text.indexOf("\n", start);
      const end = newline < 0 ? paragraph2.end : newline + 1;
      const line2 = doc.text.slice(start, end);
      isLabelled ||= readLabel(line2) !== void 0;
      for (const part of isLabelled ? partLabels(line2) : []) {
        const label3 = readLabel(part.text);
        if (label3 === void 0) continue;
        const at = start + part.at;
        found2.push({ key: label3.key, start: at, value: at + label3.value, lineEnd: at + label3.lineEnd });
      }
      start = end;
    }
  }
  const { unclosed = span.end } = doc.outline;
  const ends = [...found2, ...headingsIn(doc.outline, span)].map(({ start }) => start);
  ends.push(unclosed);
  ends.sort((a, b) => a - b);
  let index = 0;
  return found2.map((label3) => {
    while (ends[index] <= label3.start) index += 1;
    return { ...label3, end: Math.min(ends[index], span.end) };
  });
}
function partLabels(line2) {
  if (!line2.includes(":")) return [{ at: 0, text: line2 }];
  const starts = [0, ...[...line2.matchAll(joined)].map(({ index }) => index)];
  return starts.map((at, index) => ({ at, text: line2.slice(at, starts[index + 1]) }));
}
function readLabel(line2) {
  const match = pattern.exec(line2);
  if (match === null) return void 0;
  const [whole, starred, starredColon, underlined, underlinedColon, , colon] = match;
  if ((starredColon || underlinedColon || colon || "") === "") return void 0;
  const lineEnd2 = line2.trimEnd().length;
  return {
    key: foldHeading(starred ?? underlined),
    value: Math.min(whole.length, lineEnd2),
    lineEnd: lineEnd2
  };
}
function findLabel(labels2, key) {
  return labels2.find((label3) => label3.key === key);
}
function paragraphEnd(doc, label3) {
  return Math.min(paragraphAt(doc.outline, label3.start).end, label3.end);
}
function labelText(doc, label3) {
  const list = itemsIn(doc, label3)[0];
  return revealLines(doc.text.slice(label3.value, list?.start ?? label3.end));
}
function revealLines(raw) {
  const lines3 = raw.trim().split(/\r\n|\n|\r/);
  return revealText(lines3.map((line2, index) => index === 0 ? line2 : dedent(line2, 2)).join("\n")).trim();
}

// src/core/markdown/table.ts
var delimiter2 = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
function readTable(text, paragraph2) {
  const lines3 = linesIn(text, paragraph2);
  for (const [index, line2] of lines3.entries()) {
    const said2 = text.slice(line2.start, line2.end).trimEnd();
    if (index === 0 || !said2.includes("|") || !delimiter2.test(said2)) continue;
    const header = readRow(text, lines3[index - 1]);
    if (header.cells.length !== readRow(text, line2).cells.length) return void 0;
    const rows = lines3.slice(index + 1).map((one) => readRow(text, one));
    return { start: header.start, end: paragraph2.end, header: header.cells.map((cell) => cell.text), rows };
  }
  return void 0;
}
function linesIn(text, { start, end }) {
  const lines3 = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines3.push({ start: at, end: next });
    at = next;
  }
  return lines3;
}
function readRow(text, { start, end }) {
  const cells = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && (text[at] !== "|" || text[at - 1] === "\\")) continue;
    const raw = text.slice(from, at);
    const said2 = raw.trim().replace(/\\\|/g, "|");
    cells.push({ start: from + (said2 === "" ? 0 : raw.search(/\S/)), text: said2 });
    from = at + 1;
  }
  const line2 = text.slice(start, end).trim();
  const isClosed = line2.length > 1 && line2.endsWith("|") && !line2.endsWith("\\|");
  return { start, end, cells: cells.slice(line2.startsWith("|") ? 1 : 0, isClosed ? -1 : void 0) };
}

// src/core/markdown/definitions.ts
var defined = /^ {0,3}:[ \t]+/;
function readDefinitions(text, paragraphs) {
  return paragraphs.flatMap((paragraph2, index) => {
    const lines3 = linesIn(text, paragraph2);
    const terms = termsIn(text, lines3, paragraphs[index - 1]);
    return terms.map(({ term, first, start }, place) => {
      const next = terms[place + 1];
      const last = next === void 0 ? lines3.length : next.first - 1;
      const end = lines3[last - 1].end;
      const said2 = lines3.slice(first, last).map((line2) => {
        return text.slice(line2.start, line2.end).replace(defined, "").trim();
      });
      return { start, end, term, text: said2.join("\n") };
    });
  });
}
function termsIn(text, lines3, before) {
  const said2 = lines3.map(({ start, end }) => text.slice(start, end));
  const terms = said2.flatMap((line2, index) => {
    const isTerm = !defined.test(line2) && defined.test(said2[index + 1] ?? "");
    return isTerm ? [{ term: line2.trim(), start: lines3[index].start, first: index + 1 }] : [];
  });
  if (!defined.test(said2[0]) || before === void 0) return terms;
  const above = text.slice(before.start, lines3[0].start).trim();
  const isAlone = !/[\r\n]/.test(above) && !defined.test(above);
  return isAlone ? [{ term: above, start: before.start, first: 0 }, ...terms] : terms;
}

// src/journal/document/shaped-entries.ts
function readShaped(doc, section2) {
  return [...readLead(doc, section2).entries, ...readHeaded(doc, section2)];
}
function listSpans(doc, section2) {
  const spans = [];
  let start = section2.body;
  for (const entry of readHeaded(doc, section2)) {
    spans.push({ start, end: entry.start });
    start = entry.end;
  }
  return [...spans, { start, end: section2.end }];
}
var numbered = /^(?:#|(?:d|dec|adr|decision)[- ]?#?)?(\d{1,9})[.):]\s+/i;
function splitNumber(text) {
  const match = numbered.exec(text);
  return match === null ? { text } : { number: Number(match[1]), text: text.slice(match[0].length) };
}
function readTitle(heading2) {
  const { text: said2, ...stamp2 } = splitTime(heading2.trim());
  const { text, ...number2 } = splitNumber(said2);
  return { ...number2, title: oneLine(text), ...stamp2 };
}
function readHeaded(doc, section2) {
  if (firstSubheading(doc, section2) === void 0) return [];
  const headings = subheadings(doc, section2);
  const level = Math.min(...headings.map((heading2) => heading2.level));
  const own2 = headings.filter((heading2) => heading2.level === level);
  return own2.flatMap((heading2, index) => {
    return readBlock(doc, heading2, own2[index + 1]?.start ?? section2.end) ?? [];
  });
}
function readBlock(doc, heading2, end) {
  const { title, ...more } = readTitle(heading2.text.replace(/\s*\n\s*/g, " "));
  const body = { start: heading2.end, end };
  const isPlain3 = more.number === void 0 && more.time === void 0 && title.split(" ").length < 3;
  if (title === "" || isPlain3 && !saysMoreThanItems(doc, body)) return void 0;
  const text = revealText(doc.text.slice(body.start, end).trim());
  const [mark3] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading2.start, heading2.end)
  );
  const content = heading2.start + mark3.length;
  return { ...more, title, text, content, start: heading2.start, end };
}
function saysMoreThanItems({ text, outline }, { start, end }) {
  let at = start;
  for (const items of groupItems(outline, { start, end })) {
    for (let index = 0; index < items.length; index += 1) {
      if (/\S/.test(text.slice(at, items.at(index)?.start))) return true;
      at = items.endAt(index);
    }
  }
  return /\S/.test(text.slice(at, end));
}
var mayHold = /^ {0,3}(?::[ \t]|\*\*|__|\[)|\|/m;
function readLead(doc, section2) {
  const lead = { start: section2.body, end: firstSubheading(doc, section2)?.start ?? section2.end };
  const { text, outline } = doc;
  const prose2 = outline.prose.filter(({ start, end }) => {
    return end > lead.start && start < lead.end && mayHold.test(text.slice(start, end));
  });
  const paragraphs = [...walkParagraphs({ ...outline, prose: prose2 }, lead)].filter(({ start, end }) => {
    return !isPlaceholder(text.slice(start, end));
  });
  const terms = readDefinitions(text, paragraphs).map((one) => {
    const content = text.indexOf(one.term, one.start);
    return { ...one, ...readTitle(unbold(one.term)), text: revealText(one.text), content };
  });
  const isTerm = (paragraph2) => {
    return terms.some(({ start, end }) => start < paragraph2.end && end > paragraph2.start);
  };
  const others = paragraphs.filter((paragraph2) => !isTerm(paragraph2)).map((one) => readParagraph(doc, one));
  return {
    entries: [
      ...inOrder(
        terms,
        others.flatMap(({ entries }) => entries)
      )
    ],
    taken: [
      ...inOrder(
        terms,
        others.flatMap(({ taken }) => taken)
      )
    ]
  };
}
function readParagraph({ text }, paragraph2) {
  const table = readTable(text, paragraph2);
  if (table !== void 0)
    return { entries: table.rows.flatMap((row) => readRow2(table, row) ?? []), taken: [table] };
  const entry = readBold(text, paragraph2);
  return entry === void 0 ? { entries: [], taken: [] } : { entries: [entry], taken: [paragraph2] };
}
var bold = /^ {0,3}((?:\[[^\]\n]{0,80}\][ \t]+)?)(?:\*\*([^*\n]{1,500})\*\*|__([^_\n]{1,500})__)[ \t]*(\(\d{4}-\d\d-\d\dT[^()\s]{4,}(?:, [^\s(),]{1,64})?\))?(?::(?=\s)|(?=[ \t]*(?:\r?\n|$))|(?<=[.:](?:\*\*|__)[ \t]*))/;
var noTitle = /^(?:notes?|n\.?b|important|tips?|hint|warning|caution|attention|see|todo|context|options|choice|rationale|superseded?s?(?: by)?)[.:]?$/i;
function readBold(text, { start, end }) {
  const said2 = text.slice(start, end);
  const match = bold.exec(said2);
  if (match === null) return void 0;
  const [opening3, mark3 = "", starred, underlined, time3 = ""] = match;
  const words2 = (starred ?? underlined).trim();
  if (noTitle.test(words2)) return void 0;
  const rest2 = splitTime(said2.slice(opening3.length).trim());
  const { title, ...more } = readTitle(`${words2.replace(/[.:]$/, "")} ${time3}`);
  return {
    ...more.time === void 0 ? { ...more, ...rest2 } : more,
    title: mark3 + title,
    text: revealText(more.time === void 0 ? rest2.text : said2.slice(opening3.length).trim()),
    content: start + said2.search(/\S/),
    start,
    end
  };
}
var roles = {
  number: /^(?:#|no\.?|nr\.?|id|number|d)$/,
  time: /^(?:date|time|when)$/,
  title: /^(?:title|name|what|decision|discovery|finding|dead end|approach|blocker|next step|step)$/
};
function readRow2({ header }, { start, end, cells }) {
  const columns2 = header.map((name, index) => {
    const { text = "", start: at = start } = cells[index] ?? {};
    return { name: foldHeading(unbold(name)), text: revealText(text), at };
  });
  const number2 = columns2.find(({ name, text }) => roles.number.test(name) && /^\D{0,10}\d{1,9}$/.test(text));
  const time3 = columns2.find(
    ({ name, text }) => roles.time.test(name) && /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(text)
  );
  const others = columns2.filter((one) => one !== number2 && one !== time3);
  const head = others.find(({ name }) => roles.title.test(name)) ?? others[0];
  if (head === void 0 || head.text === "" || isPlaceholder(head.text)) return void 0;
  const rest2 = others.filter((one) => one !== head);
  const titled2 = readTitle(unbold(head.text));
  return {
    ...titled2,
    ...number2 === void 0 ? {} : { number: Number(/\d+$/.exec(number2.text)?.[0]) },
    ...time3 === void 0 ? {} : { time: time3.text },
    text: sayCells(rest2),
    content: head.at,
    cells: rest2,
    start,
    end
  };
}
function sayCells(cells) {
  const [only] = cells;
  if (cells.length === 1 && only !== void 0) return only.text;
  const said2 = cells.filter(({ text }) => text !== "");
  return said2.map(({ name, text }) => `${name}: ${text}`).join("; ");
}
function unbold(text) {
  return text.replace(/^(\*\*|__)([\s\S]+)\1$/, "$2");
}

// src/journal/sections/decision-headings.ts
function findRuns(doc, section2) {
  const { outline } = doc;
  const body = { start: section2.body, end: section2.end };
  const groups2 = groupsIn(doc, section2).map(({ start }) => start);
  const level = decisionLevel(doc, section2);
  const single = within(outline.outer.headings, body).filter((heading2) => heading2.level === level);
  const runs = inOrder(
    single.map((heading2) => ({
      ...heading2,
      count: () => 1,
      isTitled: () => isTitle(heading2.text),
      starts: () => [heading2.start],
      headings: () => [heading2]
    })),
    within(outline.chapters, body).flatMap((chapter2) => runIn(chapter2, level) ?? [])
  );
  return runs.map((run, index) => ({ ...run, groups: groups2, end: runs[index + 1]?.start ?? section2.end }));
}
function runIn(chapter2, level) {
  const { text, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at) => headingLevel(text, at) === level);
  const start = headingLevel(text, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start === void 0) return void 0;
  const part = text.slice(chapter2.start, end);
  const mark3 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start,
    end,
    count: () => part.match(new RegExp(mark3, "g")).length,
    isTitled: () => !new RegExp(`${mark3}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
    starts,
    headings: () => chapter2.headings().filter((heading2) => heading2.level === level)
  };
}
function isTitle(heading2) {
  return /^[^\s(]/.test(heading2);
}
function blocksOf({ headings, groups: groups2, end }) {
  const own2 = headings();
  return own2.map((heading2, index) => ({
    start: heading2.start,
    body: heading2.end,
    heading: heading2.text,
    end: Math.min(own2[index + 1]?.start ?? end, groups2.find((group) => group > heading2.start) ?? end)
  }));
}
function decisionLevel(doc, section2) {
  const { outline } = doc;
  const body = { start: section2.body, end: section2.end };
  const [group] = groupsIn(doc, section2);
  if (group !== void 0) return Math.min(...deeperThan(group, subheadings(doc, section2)));
  const levels = [
    ...within(outline.outer.headings, body).map(({ level }) => level),
    ...within(outline.chapters, body).map(lowestLevel)
  ];
  return levels.reduce((lowest, level) => Math.min(lowest, level), levels[0] ?? section2.heading.level + 1);
}
function groupsIn(doc, section2) {
  const first = firstSubheading(doc, section2);
  if (first === void 0) return [];
  const isDeep = first.level > section2.heading.level + 1;
  if (!isDeep && !/^(?:[ \t]*\r?\n)*#{2,6}[ \t]/.test(doc.text.slice(first.end, first.end + 200))) return [];
  const headings = subheadings(doc, section2);
  const level = Math.min(...headings.map((heading2) => heading2.level));
  const isGroup = (heading2, index) => {
    const next = headings[index + 1];
    const { number: number2, time: time3 } = readTitle(heading2.text);
    const isPlain3 = number2 === void 0 && time3 === void 0;
    return isPlain3 && next !== void 0 && next.level > level && !/\S/.test(doc.text.slice(heading2.end, next.start));
  };
  const isMeant = headings.every((heading2, index) => heading2.level !== level || isGroup(heading2, index));
  return isMeant ? headings.filter((heading2) => heading2.level === level) : [];
}
function deeperThan({ level }, headings) {
  return headings.flatMap((heading2) => heading2.level > level ? [heading2.level] : []);
}

// src/journal/document/list-edit.ts
init_lazy();

// src/journal/document/insertion.ts
var atx = /^ {0,3}#{1,6}(?:\s|$)/;
var interrupting = /^ {0,3}(?:#{1,6}(?:\s|$)|<!--|`{3,}[^`]*$|~{3}|>)/;
function closedEnd(doc, span) {
  const open = doc.outline.unclosed;
  const end = open !== void 0 && open >= span.start && open < span.end ? lineStart(doc.text, open) : span.end;
  return contentEnd(doc.text, { start: span.start, end });
}
function insertLines(doc, at, lines3) {
  const next = lineAt2(doc.text, at);
  const gap = isBlankLine(next) || interrupting.test(next) ? "" : eolBefore(doc.text, at);
  return { start: at, end: at, text: lines3 + gap };
}
function insertBlock(doc, block2, region) {
  const at = closedEnd(doc, region);
  const needsGap = at > region.start || isBelowHeading(doc, at);
  return insertLines(doc, at, (needsGap ? eolBefore(doc.text, at) : "") + block2);
}
function isBelowHeading(doc, at) {
  return headingAt(doc.outline, at - 1)?.end === at && hasBlankBelow(doc, at);
}
function hasBlankBelow(doc, at) {
  const { text } = doc;
  const nearest = nearestHeading(doc.outline, at, ({ end }, next = text.length) => {
    return contentEnd(text, { start: end, end: next }) > end;
  });
  return nearest !== void 0 && isBlankLine(lineAt2(doc.text, nearest.end));
}
function headingBlock(doc, at, lines3) {
  const eol = eolBefore(doc.text, at);
  const after = isBlankLine(lineAt2(doc.text, at)) ? "" : eol;
  return { start: at, end: at, text: (isParted(doc, at, lines3) ? "" : eol) + lines3 + after };
}
function isParted(doc, at, lines3) {
  const above = [...doc.sections.values()].find((section2) => section2.body === at);
  const isDeeper = above !== void 0 && lines3.startsWith("#".repeat(above.heading.level + 1));
  if (isDeeper) return !hasBlankBelow(doc, at);
  return at > doc.head.bodyStart && isBlankLine(lineAt2(doc.text, lineStart(doc.text, at - 1)));
}
function mannerAt(doc, at) {
  const next = /^(?:[ \t]*\r?\n)*( {2,3})(?=\S)/.exec(doc.text.slice(at, at + 400));
  const eol = eolBefore(doc.text, at);
  return { eol, indent: next?.[1] ?? "", gap: hasBlankBelow(doc, at) ? eol : "" };
}
function createSection(doc, name, render) {
  const rank2 = sectionNames.indexOf(name);
  const before = sectionNames.slice(0, rank2).flatMap((earlier) => doc.sections.get(earlier) ?? []);
  const previous = before.sort((a, b) => a.end - b.end).at(-1);
  const after = sectionNames.slice(rank2 + 1).flatMap((later) => doc.sections.get(later) ?? []);
  const next = after.sort((a, b) => a.start - b.start)[0];
  const at = placeBetween(doc, previous, next);
  const manner = mannerAt(doc, at);
  const heading2 = renderHeading(doc, name, (previous ?? next)?.heading);
  return headingBlock(doc, at, heading2.join(manner.eol) + manner.eol + manner.gap + render(manner));
}
function placeBetween(doc, previous, next) {
  if (previous !== void 0) return closedEnd(doc, previous);
  if (next !== void 0) return lineStart(doc.text, next.start);
  return closedEnd(doc, { start: doc.head.bodyStart, end: doc.text.length });
}
function renderHeading(doc, name, like) {
  const title = sectionTitles[name];
  const level = like?.level ?? 2;
  const isDrawn = like !== void 0 && !atx.test(lineAt2(doc.text, like.start));
  return isDrawn ? [title, (level === 1 ? "=" : "-").repeat(title.length)] : [`${"#".repeat(level)} ${title}`];
}
function lineAt2(text, at) {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.slice(at) : text.slice(at, newline + 1);
}
function isBlankLine(line2) {
  return /^[ \t]*\r?\n?$/.test(line2);
}

// src/journal/document/list-edit.ts
var highestNumber2 = 999999999;
function plainStyle(ordered2) {
  return { indent: "", bullet: ordered2 ? "." : "-", gap: " ", number: 1, step: 1, loose: false };
}
function renderList(items, { eol, indent }, ordered2 = false) {
  return renderItems2(items, { ...plainStyle(ordered2), indent }, eol);
}
function renderItems2(items, style, eol) {
  let number2 = style.number;
  const lines3 = items.map((item2) => {
    if ("raw" in item2) return item2.raw.replace(/^(?=.)/gm, style.indent);
    const isOrdered = style.bullet === "." || style.bullet === ")";
    const marker4 = `${style.indent}${isOrdered ? Math.min(number2, highestNumber2) : ""}${style.bullet}${style.gap}`;
    number2 += style.step;
    return marker4 + renderBody(item2, indentBelow(marker4), eol) + eol;
  });
  return lines3.join(style.loose ? eol : "");
}
function renderBody(item2, indent, eol) {
  const { text, before = "", after = "" } = item2;
  const contained = containText(text, { indent, eol, inline: before !== "" });
  const lead = contained.indexOf(eol + eol);
  const end = lead < 0 ? contained.length : lead;
  return before + contained.slice(0, end) + after + contained.slice(end);
}
function indentBelow(marker4) {
  const isTabbed = marker4.endsWith("	");
  let column = 0;
  for (const char of marker4) column += char === "	" ? 4 - column % 4 : 1;
  return isTabbed ? "	".repeat(column / 4) : " ".repeat(column);
}
function appendItems(doc, region, addition) {
  const { items, ordered: ordered2 = false, gone } = addition;
  if (items.length === 0) return [];
  const groups2 = groupItems(doc.outline, region);
  const placeholder = findPlaceholder(doc, region, groups2);
  if (placeholder !== void 0) {
    const item2 = itemsIn(doc, placeholder)[0];
    const style2 = item2 === void 0 ? plainStyle(ordered2) : { ...styleAfter(doc, [item2], 0), number: 1 };
    return [{ ...placeholder, text: renderItems2(items, style2, eolBefore(doc.text, placeholder.end)) }];
  }
  const present = chain(groups2);
  const last = present.at(present.length - 1);
  if (last === void 0) {
    return [insertBlock(doc, renderList(items, mannerAt(doc, closedEnd(doc, region)), ordered2), region)];
  }
  const kept = lastKept(present, gone);
  const style = kept < 0 ? { ...styleAfter(doc, present, present.length - 1), number: 1 } : styleAfter(doc, present, kept);
  const eol = eolBefore(doc.text, last.end);
  const isParted2 = style.loose && kept >= 0 || opensInText(doc, { present, gone, style });
  return [insertLines(doc, last.end, (isParted2 ? eol : "") + renderItems2(items, style, eol))];
}
function lastKept(present, gone) {
  let index = present.length - 1;
  while (index >= 0 && gone?.has(present.at(index)) === true) index -= 1;
  return index;
}
function opensInText(doc, { present, gone, style }) {
  if (!/[.)]/.test(style.bullet) || style.number === 1) return false;
  for (let index = present.length - 1; index > 0; index -= 1) {
    const [before, item2] = [present.at(index - 1), present.at(index)];
    if (gone?.has(item2) !== true) return false;
    if (/\S/.test(doc.text.slice(before.end, item2.start))) return true;
  }
  return false;
}
function findPlaceholder(doc, region, groups2) {
  for (const items of groups2) {
    if (items.plainMarks !== void 0) continue;
    for (let index = 0; index < items.length; index += 1) {
      if (!standsForNone(doc.text, items, index)) continue;
      const { start, end: end2 } = items.at(index);
      return { start, end: end2 };
    }
  }
  const end = contentEnd(doc.text, region);
  const content = doc.text.slice(region.start, end);
  if (!isPlaceholder(content)) return void 0;
  return { start: region.start + content.search(/\S/), end };
}
function styleAfter(doc, items, index) {
  const last = items.at(index);
  const [before, after] = [index - 1, index + 1].map((beside) => {
    const item2 = beside < 0 ? void 0 : items.at(beside);
    return item2?.list === last.list ? item2 : void 0;
  });
  const step = before?.number !== void 0 && before.number === last.number ? 0 : 1;
  const marker4 = doc.text.slice(last.start, last.content);
  return {
    indent: marker4.slice(0, last.marker - last.start),
    bullet: last.bullet,
    gap: /[ \t]+$/.exec(marker4)?.[0] ?? " ",
    number: (last.number ?? 0) + step,
    step,
    loose: isLoose(doc.text, last, [before, after])
  };
}
function isLoose(text, { start, end }, beside) {
  const [before, after] = beside;
  if (before === void 0 && after === void 0) return /\n[ \t]*\r?\n/.test(text.slice(start, end));
  return before !== void 0 && before.end < start || after !== void 0 && end < after.start;
}

// src/journal/sections/discoveries-and-dead-ends.ts
var titled = /^(?:\*\*((?:\\[\s\S]|[^*\\]){1,100000})\*\*|__((?:\\[\s\S]|[^_\\]){1,100000})__)(?:[ \t]*\((\d{4}-\d{2}-\d{2}T[^()\s,]{4,})(?:, ([^\s(),]{1,64}))?\)(?:[ \t]*:)?|[ \t]*:|(?<=:(?:\*\*|__))|(?=\s*$))/;
var task2 = /^\[[ xX]\](?=\s)/;
function groupListed(doc, name) {
  const section2 = doc.sections.get(name);
  if (section2 === void 0) return [];
  return listSpans(doc, section2).flatMap((span) => groupItems(doc.outline, span));
}
function readOthers(doc, name) {
  const section2 = doc.sections.get(name);
  return section2 === void 0 ? [] : readShaped(doc, section2);
}
function readTitledText(raw) {
  const plain2 = readTimed(raw);
  const whole = readTimed(raw.replace(task2, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain2, whole };
  const [opening3, starred, underlined, time3, by] = match;
  const title = (starred ?? underlined).replace(/\\([*_\\])/g, "$1");
  const rest2 = raw.slice(opening3.length).trimStart();
  if (time3 === void 0) return { title: title.replace(/:$/, ""), ...readTimed(rest2), whole };
  return { title, ...signed(time3, by), text: revealText(rest2).trim(), whole };
}
function titledText(item2) {
  return [item2.title, item2.text].filter((one) => one !== "").join(": ");
}

// src/journal/sections/decisions.ts
function readDecisions(doc) {
  return groupDecisions(doc).flatMap(({ read }) => read());
}
function groupDecisions(doc) {
  const section2 = doc.sections.get("decisions");
  if (section2 === void 0) return [];
  const runs = findRuns(doc, section2);
  const items = itemsIn(doc, { start: section2.body, end: runs[0]?.start ?? section2.end });
  const hasSuperseded = once(() => /superseded/i.test(sectionText(doc, "decisions")));
  const groups2 = runs.map((run) => groupOf(doc, run, hasSuperseded));
  const shaped = shapedIn(doc, section2, runs);
  const listed = inOrder(
    items.flatMap((item2) => readItem2(doc.text, item2)),
    shaped
  );
  return listed.length === 0 ? groups2 : [listedGroup(listed), ...groups2];
}
function shapedIn(doc, section2, runs) {
  const shaped = readLead(doc, section2).entries.map(readShape);
  if (shaped.length === 0) return [];
  const headed = new Set(runs.flatMap((run) => run.starts().map((at) => numberAt(doc, at))));
  return shaped.filter(({ number: number2 }) => number2 === void 0 || !headed.has(number2));
}
function listedGroup(listed) {
  return {
    count: listed.length,
    isPlain: false,
    highest: () => highestOf(listed.map(({ number: number2 }) => number2)),
    read: () => listed
  };
}
function groupOf(doc, run, hasSuperseded) {
  const isSuperseded = () => {
    return hasSuperseded() && /superseded/i.test(doc.text.slice(run.start, run.end));
  };
  return lazy({
    count: () => run.count(),
    isPlain: () => !isSuperseded() && run.isTitled(),
    highest: () => () => highestOf(run.starts().map((at) => numberAt(doc, at))),
    read: () => once(() => blocksOf(run).map((block2) => readBlock2(doc, block2)))
  });
}
var superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;
function readItem2(text, item2) {
  const raw = rawItemText(text, item2);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: written2 = item2.number, text: words2 } = splitNumber(raw.replace(superseded, ""));
  const said2 = readTitledText(words2);
  const { lead, rest: rest2 } = said2.title === "" ? splitLead(said2.text) : { lead: said2.title, rest: said2.text };
  const { number: number2 = written2, title } = readTitle(lead);
  const { time: time3, by } = said2;
  const { start, end } = item2;
  return [
    {
      ...{ start, end, item: item2, number: number2, title, time: time3, ...by === void 0 ? {} : { by } },
      ...unlabelled,
      text: rest2.trim(),
      supersededBy
    }
  ];
}
var unlabelled = { context: "", options: "", choice: "", rationale: "" };
var columns = {
  context: /^context$/,
  options: /^(?:options|alternatives)$/,
  choice: /^(?:choice|chosen|outcome)$/,
  rationale: /^(?:rationale|reasons?|why|because)$/,
  supersededBy: /^superseded(?: by)?$/
};
function readShape(shape) {
  const { start, end, number: number2, title, time: time3, by, text, cells = [] } = shape;
  const stamp2 = { time: time3, ...by === void 0 ? {} : { by } };
  const gone = superseded.exec(`
${text}`) ?? / \[superseded by ([^\]]*)\]$/i.exec(title);
  const named = Object.entries(columns).map(([key, name]) => {
    return [key, cells.find((cell) => name.test(cell.name))?.text ?? ""];
  });
  const rest2 = cells.filter((cell) => !Object.values(columns).some((name) => name.test(cell.name)));
  const fields = Object.fromEntries(named);
  return {
    ...fields,
    ...stamp2,
    supersededBy: gone?.[1] ?? fields.supersededBy,
    start,
    end,
    number: number2,
    title: title.replace(/ \[superseded by [^\]]*\]$/i, ""),
    text: cells.length === 0 ? `
${text}`.replace(superseded, "").trim() : sayCells(rest2),
    shape
  };
}
function readBlock2(doc, block2) {
  const span = { start: block2.body, end: block2.end };
  let found2;
  const labels2 = () => {
    found2 ??= readLabels(doc, span);
    return found2;
  };
  const read = (key) => {
    const label3 = findLabel(labels2(), key);
    return label3 === void 0 ? "" : labelText(doc, label3);
  };
  const { number: number2, title, ...stamp2 } = readTitle(block2.heading.replace(/\s*\n\s*/g, " "));
  return {
    start: block2.start,
    end: block2.end,
    number: number2,
    title,
    ...stamp2,
    get context() {
      return read("context");
    },
    get options() {
      return read("options");
    },
    get choice() {
      return read("choice");
    },
    get rationale() {
      return read("rationale");
    },
    get supersededBy() {
      return read("superseded by");
    },
    get text() {
      return revealText(doc.text.slice(span.start, labels2()[0]?.start ?? span.end).trim());
    }
  };
}
function highestOf(numbers2) {
  return numbers2.reduce((highest, number2 = 0) => Math.max(highest, number2), 0);
}
var numbered2 = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;
function numberAt({ text, outline }, at) {
  numbered2.lastIndex = at;
  const number2 = numbered2.exec(text)?.[1];
  if (number2 !== void 0) return Number(number2);
  const heading2 = headingAt(outline, at);
  return readTitle(heading2.text.replace(/\s*\n\s*/g, " ")).number;
}
function nextDecisionNumber(decisions) {
  return 1 + highestOf(decisions.map(({ number: number2 }) => number2));
}

// src/journal/merge/decisions.ts
function renumberDecisions(sides) {
  const read = {
    base: sides.base === void 0 ? [] : readDecisions(sides.base),
    ours: readDecisions(sides.ours),
    theirs: readDecisions(sides.theirs)
  };
  const taken = new Set(read.base.flatMap(({ number: number2 }) => number2 ?? []));
  let next = Math.max(...[read.base, read.ours, read.theirs].map(nextDecisionNumber));
  const moved = { ours: /* @__PURE__ */ new Map(), theirs: /* @__PURE__ */ new Map() };
  const notes = [];
  for (const { decision, ours, theirs } of addedBy(sides, read)) {
    const claims = [ours, theirs].flatMap((number3) => number3 ?? []).sort((a, b) => b - a);
    const number2 = claims.find((claim) => !taken.has(claim)) ?? next;
    taken.add(number2);
    if (number2 === next) next += 1;
    if (ours !== void 0) moved.ours.set(ours, number2);
    if (theirs !== void 0) moved.theirs.set(theirs, number2);
    if (!claims.includes(number2)) {
      notes.push(
        `Decision ${claims[0]} "${decision.title}" is now decision ${number2}: both sides had a decision ${claims[0]}`
      );
    }
  }
  return {
    ours: renumber(sides.ours, read.ours, moved.ours),
    theirs: renumber(sides.theirs, read.theirs, moved.theirs),
    notes
  };
}
function addedBy({ base, ours, theirs }, read) {
  const known3 = new Set(read.base.map(({ number: number2 }) => number2));
  const isAdded = ({ number: number2 }) => number2 !== void 0 && !known3.has(number2);
  const added = /* @__PURE__ */ new Map();
  for (const [side, doc] of [
    ["ours", ours],
    ["theirs", theirs]
  ]) {
    for (const decision of read[side].filter(isAdded)) {
      const name = `${decision.title}
${decision.time}${base === void 0 ? "" : `
${bodyOf(doc, decision)}`}`;
      const twin = added.get(name) ?? { decision, ours: void 0, theirs: void 0 };
      added.set(name, { ...twin, [side]: twin[side] ?? decision.number });
    }
  }
  return [...added].sort(([a, one], [b, other]) => order(one.decision, other.decision) || (a < b ? -1 : 1)).map(([, one]) => one);
}
function order(one, other) {
  const [a, b] = [one, other].map(({ time: time3 = "", title }) => `${time3.replace(/Z$/, "")} ${title}`);
  return a < b ? -1 : Number(a > b);
}
var reference = /^([ \t]*\*\*Supersede[sd](?: by)?\*\*:[ \t]*)(\d.*)$/gim;
var opening2 = /^[ \t]*(?:\|[ \t]*)?(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?(?:#|(?:d|dec|adr|decision)[- ]?#?)?(?=\d)/i;
function bodyOf({ text }, { start, end }) {
  return text.slice(start, end).replace(opening2, "").replace(/^\d+/, "").replace(reference, "").replace(/\s+/g, " ").trim();
}
function renumber(doc, decisions, moved) {
  const rename = (digits) => String(moved.get(Number(digits)) ?? digits);
  return decisions.flatMap(({ start, end, number: number2 }) => {
    const lines3 = doc.text.slice(start, end);
    const edits = [...lines3.matchAll(reference)].map((match) => {
      const [whole, label3 = "", numbers2 = ""] = match;
      const at = start + match.index;
      return { start: at + label3.length, end: at + whole.length, text: numbers2.replace(/\d+/g, rename) };
    });
    const before = opening2.exec(lines3)?.[0];
    if (number2 !== void 0 && before !== void 0) {
      const at = start + before.length;
      const digits = /^\d+/.exec(lines3.slice(before.length))?.[0];
      edits.push({ start: at, end: at + digits.length, text: rename(digits) });
    }
    return edits.filter((edit) => doc.text.slice(edit.start, edit.end) !== edit.text);
  });
}

// src/journal/sections/checklist.ts
var places = /* @__PURE__ */ new Map([
  ["completed", "completed"],
  ["in progress", "in-progress"],
  ["remaining", "remaining"]
]);
function readChecklist(doc) {
  const section2 = doc.sections.get("progress");
  if (section2 === void 0) return { steps: [], notes: [] };
  const placeOf3 = placesIn(doc, section2);
  const numbers2 = readStepNumbers(doc);
  const steps = [];
  const notes = [];
  for (const { items, kindOf } of groupProgress(doc)) {
    for (let index = 0; index < items.length; index += 1) {
      const kind = kindOf(index);
      if (kind === void 0) continue;
      const item2 = items.at(index);
      const said2 = readProgress(doc.text, item2, kind);
      if (kind === "note") notes.push({ ...said2, item: item2 });
      else {
        const which = { done: kind === "done", current: kind === "current" };
        steps.push({ number: numbers2.at(steps.length), ...which, ...said2, place: placeOf3(item2.start), item: item2 });
      }
    }
  }
  return { steps, notes };
}
function placesIn(doc, section2) {
  const headings = subheadings(doc, section2);
  let index = -1;
  return (offset) => {
    while (index + 1 < headings.length && headings[index + 1].start < offset) index += 1;
    const heading2 = headings[index];
    return heading2 === void 0 ? "flat" : places.get(foldHeading(heading2.text)) ?? "own";
  };
}
function findPlace(doc, section2, place) {
  const headings = subheadings(doc, section2);
  const index = headings.findIndex((heading3) => places.get(foldHeading(heading3.text)) === place);
  const heading2 = headings[index];
  if (heading2 === void 0) return void 0;
  const next = headings.slice(index + 1);
  const outer = next.find(({ level }) => level <= heading2.level);
  const end = next[0]?.start ?? section2.end;
  return { start: heading2.end, end, outerEnd: outer?.start ?? section2.end };
}

// src/journal/document/list-drop.ts
var parted = /^ {0,3}(?:#{1,6}[ \t\r\n]|(?:[-*+]|1[.)])[ \t]+\S)/;
function dropItems(doc, dropped, list) {
  if (dropped.length === 0) return [];
  const gone = new Set(dropped);
  const isEmptied = list.placeholder !== void 0 && list.of.every((item2) => gone.has(item2));
  return findRuns2(doc, gone).map((run) => {
    if (isEmptied && run.first === list.of[0]) {
      const text = `${list.placeholder}${eolBefore(doc.text, run.last.end)}`;
      return { start: run.first.start, end: run.last.end, text };
    }
    if (list.refilled === true && run.after === void 0) {
      return { start: run.before?.end ?? run.first.start, end: run.last.end, text: "" };
    }
    const span = spanOf(doc.text, run);
    return {
      ...span,
      text: run.before === void 0 && span.start > doc.head.bodyStart ? gapFor(doc.text, span) : ""
    };
  });
}
function findRuns2({ text, outline }, gone) {
  const runs = [];
  let before;
  for (const item2 of outline.items) {
    const isNear = before !== void 0 && text.slice(before.end, item2.start).trim() === "";
    const run = runs.at(-1);
    const goesOn = isNear && run !== void 0 && run.last === before;
    if (!gone.has(item2)) {
      if (goesOn) run.after = item2;
    } else if (goesOn) run.last = item2;
    else runs.push({ first: item2, last: item2, before: isNear ? before : void 0, after: void 0 });
    before = item2;
  }
  return runs;
}
function spanOf(text, { first, last, before, after }) {
  if (before !== void 0) return { start: before.end, end: last.end };
  if (after !== void 0) return { start: first.start, end: after.start };
  const start = lineStart(text, first.start - 1);
  const isBlankBefore = text.slice(start, first.start).trim() === "";
  const isBlankAfter = /^[ \t]*\r?\n/.test(text.slice(last.end, last.end + 80));
  return { start: isBlankBefore && isBlankAfter ? start : first.start, end: last.end };
}
function gapFor(text, { start, end }) {
  const before = text.slice(lineStart(text, start - 1), start);
  const after = text.slice(end, text.indexOf("\n", end) + 1);
  const isParted2 = [before, after].some((line2) => line2.trim() === "" || parted.test(line2));
  return isParted2 ? "" : eolBefore(text, start);
}

// src/journal/sections/checklist-place.ts
var seedPlaces = ["completed", "in-progress", "remaining"];
var placeTitles = {
  completed: "Completed",
  "in-progress": "In Progress",
  remaining: "Remaining"
};
function placeItems(doc, added, gone) {
  const section2 = doc.sections.get("progress");
  const filled = seedPlaces.filter((place) => added[place].length > 0);
  if (section2 === void 0) {
    if (filled.length === 0) return [];
    const render = (manner) => filled.map((place) => renderPlace(added[place], `### ${placeTitles[place]}`, manner)).join(manner.eol);
    return [createSection(doc, "progress", render)];
  }
  const edits = appendItems(doc, { start: section2.body, end: section2.end }, { items: added.flat });
  const missing = [];
  for (const place of filled) {
    const region = findPlace(doc, section2, place);
    if (region === void 0) missing.push(place);
    else edits.push(...appendItems(doc, region, { items: added[place], gone }));
  }
  return [...edits, ...makePlaces(doc, section2, { missing, added })];
}
function makePlaces(doc, section2, { missing, added }) {
  if (missing.length === 0) return [];
  const level = firstSubheading(doc, section2)?.level ?? section2.heading.level + 1;
  const blocks = /* @__PURE__ */ new Map();
  for (const place of missing) {
    const at = whereFor(doc, section2, place);
    const manner = mannerAt(doc, at);
    const heading2 = `${"#".repeat(level)} ${placeTitles[place]}`;
    blocks.set(at, [...blocks.get(at) ?? [], renderPlace(added[place], heading2, manner)]);
  }
  const region = { start: section2.body, end: firstSubheading(doc, section2)?.start ?? section2.end };
  const placeholder = findPlaceholder(doc, region, groupItems(doc.outline, region));
  return [...blocks].map(([at, lines3]) => {
    const block2 = lines3.join(eolBefore(doc.text, at));
    return placeholder?.end === at ? { ...placeholder, text: block2 } : headingBlock(doc, at, block2);
  });
}
function renderPlace(items, heading2, manner) {
  return heading2 + manner.eol + manner.gap + renderList(items, manner);
}
function whereFor(doc, section2, place) {
  const rank2 = seedPlaces.indexOf(place);
  const earlier = seedPlaces.slice(0, rank2).flatMap((name) => findPlace(doc, section2, name) ?? []);
  const last = earlier.at(-1);
  if (last !== void 0) return closedEnd(doc, { start: last.start, end: last.outerEnd });
  const isBeforeAll = place === "completed" || seedPlaces.slice(rank2).some((name) => findPlace(doc, section2, name) !== void 0);
  const end = isBeforeAll ? firstSubheading(doc, section2)?.start ?? section2.end : section2.end;
  return closedEnd(doc, { start: section2.body, end });
}

// src/journal/sections/step-words.ts
function stepWords({ text }, { item: item2 }, readItem4) {
  const lines3 = text.slice(item2.start, item2.end);
  const { leadEnd } = readItem4(lines3);
  const end = item2.start + Math.min(leadEnd, findMarkers(lines3)[0]?.start ?? leadEnd);
  const lead = text.slice(item2.content, end).trimEnd();
  const textEnd = item2.content + splitTime(lead).text.length;
  return {
    text: { start: item2.content + "[ ] ".length, end: textEnd },
    time: { start: textEnd, end: item2.content + lead.length },
    leadEnd: item2.start + leadEnd
  };
}

// src/journal/sections/checklist-edit.ts
function editChecklist(doc, change, readItem4) {
  const { time: time3, add } = change;
  const next = changesSteps(change) ? nextCurrent(change) : void 0;
  const marker4 = markerOf(doc, change.steps);
  const [done, undone, dropped] = [change.done, change.undone, change.dropped].map(
    (steps) => new Set(steps)
  );
  const plan = { doc, time: time3, done, undone, next, marker: marker4, readItem: readItem4 };
  const moved = { completed: [], "in-progress": [], remaining: [], flat: [] };
  const gone = [...dropped];
  const edits = [];
  for (const step of changesSteps(change) ? change.steps : []) {
    if (dropped.has(step)) continue;
    const own2 = editStep(plan, step);
    const target = targetOf(plan, step);
    if (target === void 0) edits.push(...own2);
    else {
      moved[target].push({ raw: movedLines(doc, step.item, own2) });
      gone.push(step);
    }
  }
  if (changesSteps(change)) edits.push(...unmarkNotes(doc));
  const isFlat = isFlatList(doc);
  for (const text of change.notes) moved[isFlat ? "flat" : "completed"].push({ text, after: ` (${time3})` });
  for (const [index, text] of add.entries()) {
    if (change.addedDone?.has(index)) {
      moved[isFlat ? "flat" : "completed"].push({ text, before: "[x] ", after: ` (${time3})` });
      continue;
    }
    const item2 = { text, before: "[ ] ", after: next === index ? marker4 : "" };
    moved[isFlat ? "flat" : next === index ? "in-progress" : "remaining"].push(item2);
  }
  return [
    ...edits,
    ...dropMoved(doc, gone, moved),
    ...placeItems(doc, moved, new Set(gone.map(({ item: item2 }) => item2)))
  ];
}
function dropMoved(doc, gone, moved) {
  const places2 = [...new Set(gone.map(({ place }) => place))];
  return places2.flatMap((place) => {
    const items = gone.filter((step) => step.place === place).map(({ item: item2 }) => item2);
    return dropItems(doc, items, { of: items, refilled: place !== "own" && moved[place].length > 0 });
  });
}
function markerOf(doc, steps) {
  const item2 = steps.find((step) => step.current)?.item;
  const lines3 = item2 === void 0 ? "" : doc.text.slice(item2.start, item2.end);
  const span = findMarkers(lines3)[0];
  const written2 = span === void 0 ? "" : lines3.slice(span.start, span.end).trimEnd();
  return /^[ \t]/.test(written2) ? written2 : currentMarker;
}
function changesSteps(change) {
  const { done, undone = [], dropped = [], add, current } = change;
  return done.length + undone.length + dropped.length + add.length > 0 || current !== void 0;
}
function isFlatList(doc) {
  const section2 = doc.sections.get("progress");
  if (section2 === void 0 || subheadings(doc, section2).length > 0) return false;
  return groupItems(doc.outline, { start: section2.body, end: section2.end }).length > 0;
}
function nextCurrent(change) {
  if (change.current !== void 0) return change.current;
  const gone = /* @__PURE__ */ new Set([...change.done, ...change.dropped ?? []]);
  const open = change.steps.filter((step) => {
    return !gone.has(step) && (!step.done || change.undone?.includes(step) === true);
  });
  const lastDone = highestNumber(change.done);
  return open.find((step) => step.current) ?? open.find((step) => step.place === "in-progress") ?? open.find((step) => step.number > lastDone) ?? open[0] ?? firstOpen(change);
}
function nextStep(steps) {
  const open = steps.filter((step) => !step.done);
  const lastDone = steps.findLastIndex((step) => step.done);
  return open.find((step) => step.place === "in-progress") ?? open.find((step) => steps.indexOf(step) > lastDone) ?? open[0];
}
function firstOpen({ add, addedDone }) {
  const index = add.findIndex((_, at) => addedDone?.has(at) !== true);
  return index < 0 ? void 0 : index;
}
function targetOf({ done, undone, next }, step) {
  if (undone.has(step) && step.place === "completed") return step === next ? "in-progress" : "remaining";
  if (done.has(step) && (step.place === "in-progress" || step.place === "remaining")) return "completed";
  return step === next && step.place === "remaining" ? "in-progress" : void 0;
}
function movedLines(doc, item2, edits) {
  const shifted = edits.map(({ start, end, text }) => ({
    start: start - item2.start,
    end: end - item2.start,
    text
  }));
  const lines3 = applyEdits(doc.text.slice(item2.start, item2.end), shifted);
  const column = item2.marker - lineStart(doc.text, item2.marker);
  const whole = /[\r\n]$/.test(lines3) ? lines3 : lines3 + eolBefore(doc.text, item2.end);
  return column === 0 ? whole : whole.split("\n").map((line2) => dedent(line2, column)).join("\n");
}
function editStep({ doc, time: time3, done, undone, next, marker: marker4, readItem: readItem4 }, step) {
  const { start, end, content } = step.item;
  const lines3 = doc.text.slice(start, end);
  const isNext = step === next;
  const markers = findMarkers(lines3).map((span) => ({ start: start + span.start, end: start + span.end }));
  const keepsMarker = isNext && markers.length === 1;
  const edits = keepsMarker ? [] : markers.map((span) => ({ ...span, text: "" }));
  const after = done.has(step) ? ` (${time3})` : isNext && !keepsMarker ? marker4 : "";
  if (after === "" && !undone.has(step)) return edits;
  const words2 = stepWords(doc, step, readItem4);
  if (undone.has(step)) {
    edits.push({ start: content + 1, end: content + 2, text: " " });
    if (words2.time.start < words2.time.end) edits.push({ ...words2.time, text: "" });
  }
  if (done.has(step)) edits.push({ start: content + 1, end: content + 2, text: "x" });
  return after === "" ? edits : withText(edits, words2.leadEnd, after);
}
function withText(edits, at, text) {
  const index = edits.findIndex((edit) => edit.text === "" && edit.start <= at && at <= edit.end);
  const removal = edits[index];
  if (removal === void 0) return [...edits, { start: at, end: at, text }];
  return edits.with(index, { ...removal, text });
}
function unmarkNotes(doc) {
  return readChecklist(doc).notes.flatMap(({ item: item2 }) => {
    const spans = findMarkers(doc.text.slice(item2.start, item2.end));
    return spans.map((span) => ({ start: item2.start + span.start, end: item2.start + span.end, text: "" }));
  });
}

// src/journal/sections/step-markers.ts
function markersOf(doc, { item: item2 }) {
  return findMarkers(doc.text.slice(item2.start, item2.end)).map(({ start, end }) => {
    return { start: item2.start + start, end: item2.start + end };
  });
}
function keepOneMarker(doc) {
  return readChecklist(doc).steps.flatMap((step) => {
    const spans = markersOf(doc, step);
    return spans.slice(step.current ? 1 : 0).map((span) => ({ ...span, text: "" }));
  });
}

// src/journal/sections/blockers.ts
var mark2 = /^(?:\[resolved(?:[ \t]+([^\]\n]*))?\]|\\\[resolved[ \t]+(\d{4}-\d\d-\d\dT[^\]\s]+)\])[ \t]*/i;
var signed2 = /^(\d{4}-\d{2}-\d{2}T[\d:]+Z?), ([^\s,]{1,64})$/;
function readBlockers(doc) {
  const items = groupListed(doc, "blockers").flatMap((group) => {
    return Array.from(
      { length: group.length },
      (_, index) => readItem3(doc, group.at(index))
    ).flat();
  });
  const others = readOthers(doc, "blockers").map((entry) => {
    const [status] = entry.cells?.filter(({ name }) => /^(?:status|state)$/.test(name)) ?? [];
    const isOver3 = /^(?:resolved|done|closed|fixed|solved)\b/i.test(status?.text ?? "");
    const said2 = readMark2(titledText(entry));
    const resolved2 = said2.resolved ?? (isOver3 ? "" : void 0);
    return { ...said2, resolved: resolved2, item: void 0, content: entry.content };
  });
  const found2 = [...items, ...others].filter(({ text }) => text !== "");
  return found2.sort((a, b) => a.content - b.content).map((one, index) => ({ number: index + 1, ...one }));
}
function readItem3({ text }, item2) {
  const raw = rawItemText(text, item2);
  return isPlaceholder(raw) ? [] : [{ ...readMark2(raw), item: item2, content: item2.content }];
}
function readMark2(raw) {
  const match = mark2.exec(raw);
  const text = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
  const said2 = match === null ? void 0 : (match[1] ?? match[2] ?? "").trim();
  const [, resolved2 = said2, by] = signed2.exec(said2 ?? "") ?? [];
  return { text, resolved: resolved2, ...by === void 0 ? {} : { by } };
}
function openBlockers(blockers) {
  return blockers.filter((blocker) => blocker.resolved === void 0);
}

// src/journal/sections/tldr.ts
function readFigures(doc) {
  const groups2 = groupProgress(doc);
  const done = groups2.reduce((sum, group) => sum + group.done, 0);
  const open = groups2.reduce((sum, group) => sum + group.open, 0);
  const current = oneLine(currentText(doc));
  return { done, total: done + open, current, blockers: openTexts(readBlockers(doc)) };
}
function currentNumber(doc) {
  const group = groupProgress(doc).find(({ current }) => current >= 0);
  return group && numbersIn(doc, group)(group.current);
}
function currentText(doc) {
  const group = groupProgress(doc).find(({ current }) => current >= 0);
  if (group === void 0) return "";
  return readProgress(doc.text, group.items.at(group.current), "current").text;
}
function openTexts(blockers) {
  return openBlockers(blockers).map((blocker) => oneLine(blocker.text));
}
var derived = ["progress", "current", "blocker"];
function derivedTexts(figures) {
  const [first, ...more] = figures.blockers;
  return {
    progress: `${figures.done}/${figures.total} steps complete`,
    current: figures.current === "" ? "None" : figures.current,
    blocker: first === void 0 ? "None" : more.length === 0 ? first : `${first} (+${more.length} more)`
  };
}
function tldrLabels(doc) {
  const section2 = doc.sections.get("tldr");
  return section2 === void 0 ? [] : readLabels(doc, { start: section2.body, end: section2.end });
}
function refreshDerived(before, doc) {
  const labels2 = tldrLabels(doc).filter(isDerived);
  if (labels2.length === 0) return [];
  const wanted = derivedTexts(readFigures(doc));
  return labels2.flatMap((label3) => {
    const key = label3.key;
    const said2 = onlyLine(doc, label3);
    if (said2 === void 0) return [];
    const number2 = key === "current" && bare(said2) !== said2 ? currentNumber(doc) : void 0;
    const text = wanted[key] + (number2 === void 0 ? "" : ` (step ${number2})`);
    return text === said2 || !isKnown(key, said2, [before, doc]) ? [] : [{ start: label3.value, end: label3.lineEnd, text: containInline(text, doc.eol) }];
  });
}
function containInline(text, eol) {
  return containText(text, { indent: 0, eol, amongLabels: true, inline: true });
}
function isDerived({ key }) {
  return derived.includes(key);
}
function bare(said2) {
  return said2.replace(/ \(step \d+\)$/, "");
}
function isKnown(key, said2, docs) {
  if (key === "progress") return /^\d+\/\d+ steps complete$/.test(said2);
  if (isPlaceholder(said2)) return true;
  if (key === "blocker") {
    const texts = docs.flatMap(readBlockers).map(({ text }) => oneLine(text));
    return texts.includes(said2) || texts.includes(said2.replace(/ \(\+\d+ more\)$/, ""));
  }
  const isSaid = (text) => text === said2 || text === bare(said2);
  if (docs.some((doc) => isSaid(oneLine(currentText(doc))))) return true;
  return docs.flatMap((doc) => readChecklist(doc).steps).some(({ text }) => isSaid(oneLine(text)));
}
function onlyLine(doc, label3) {
  const behind = doc.text.slice(label3.lineEnd, paragraphEnd(doc, label3));
  return behind.trim() === "" ? revealText(doc.text.slice(label3.value, label3.lineEnd)).trim() : void 0;
}

// src/journal/merge/derived-lines.ts
function derivedReader(docs) {
  const texts = { ours: derivedLines(docs.ours), theirs: derivedLines(docs.theirs) };
  return (block2, side) => {
    const wanted = block2.section === "tldr" && block2.kind === "label" ? texts[side].get(block2.words) : void 0;
    return wanted !== void 0 && bareValue(block2) === wanted;
  };
}
function derivedLines(doc) {
  const lines3 = Object.entries(derivedTexts(readFigures(doc)));
  return new Map(lines3.map(([key, text]) => [key, containInline(text, "\n")]));
}
function bareValue({ text }) {
  const value = text.slice(text.indexOf(":") + 1).replace(/^[*_]+/, "");
  return value.replace(/ \(step \d+\)\s*$/, "").trim();
}
function markCurrent(doc, sides, readItem4) {
  const [old, mine, yours] = [sides.base, sides.ours, sides.theirs].map(currentOf);
  if (mine === void 0 && yours === void 0) return [];
  const isOurs = mine === old ? yours === old : yours === old || sides.later === "ours";
  const { steps } = readChecklist(doc);
  const open = steps.filter((step) => !step.done);
  const [known3] = (isOurs ? [mine, yours] : [yours, mine]).flatMap(
    (text) => open.find((step) => step.text === text) ?? []
  );
  const wanted = known3 ?? nextStep(steps);
  if (wanted === void 0) return keepOneMarker(doc);
  return editChecklist(doc, { notes: [], done: [], add: [], time: "", steps, current: wanted }, readItem4);
}
function currentOf(doc) {
  return doc && readChecklist(doc).steps.find((step) => step.current)?.text;
}
function refreshMerged(doc, sides) {
  const edits = sides.flatMap((side) => refreshDerived(side, doc));
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
}

// src/journal/merge/front-matter.ts
var groups = [
  ["status", "paused_at", "pause_reason", "closed_at", "close_reason", "duration_hours"],
  ["git_branch", "git_last_commit"]
];
var computed = /* @__PURE__ */ new Set([
  "updated_at",
  "log_commit",
  "created_at",
  "compaction_count",
  "task_ids",
  numbersKey
]);
function laterSide({ ours, theirs }) {
  const [one, other] = [ours, theirs].map((doc) => parseInstant(readFacts(doc.head).updatedAt) ?? 0);
  if (one !== other) return one > other ? "ours" : "theirs";
  return ours.text >= theirs.text ? "ours" : "theirs";
}
function mergeHeads(sides, { readHead, isDescendant = () => void 0 }) {
  const { base, ours, theirs } = sides;
  const keys2 = [.../* @__PURE__ */ new Set([...ours.head.fields.keys(), ...theirs.head.fields.keys()])];
  const notes = [];
  const single = keys2.filter((key) => !computed.has(key) && !groups.some((group) => group.includes(key)));
  const fromTheirs = [];
  for (const group of [...groups, ...single.map((key) => [key])]) {
    const [old, one, other] = [base, ours, theirs].map((doc) => writtenOf(doc, group));
    if (one === other || other === old) continue;
    const isClash = one !== old && base !== void 0;
    const side = one === old ? "theirs" : laterSide(sides);
    if (isClash) notes.push(`Both sides changed "${group[0]}": the later change counts`);
    if (side === "theirs") fromTheirs.push(...group);
  }
  const text = takeFields(sides, fromTheirs, readHead);
  return {
    text: applyEdits(text, editFields(text, readHead(text), computedFields(sides, isDescendant))),
    notes
  };
}
function writtenOf(doc, keys2) {
  return JSON.stringify(keys2.map((key) => doc?.head.fields.get(key)?.value));
}
function takeFields({ ours, theirs }, keys2, readHead) {
  let text = ours.text.slice(0, ours.head.bodyStart);
  for (const key of keys2) {
    const head = readHead(text);
    const [field, value] = [head.fields.get(key), theirs.head.fields.get(key)?.value];
    if (value === void 0 || isPlain2(value)) {
      text = applyEdits(text, editFields(text, head, { [key]: value }));
      continue;
    }
    const { start, end } = theirs.head.fields.get(key);
    const place = field ?? { start: head.fieldsEnd, end: head.fieldsEnd };
    text = applyEdits(text, [{ start: place.start, end: place.end, text: theirs.text.slice(start, end) }]);
  }
  return text;
}
function isPlain2(value) {
  return typeof value === "string" || Array.isArray(value) && value.every((one) => typeof one === "string");
}
function computedFields(sides, isDescendant) {
  const fields = {
    updated_at: mergeTimes(sides, "updated_at"),
    log_commit: mergeLogCommits(sides, isDescendant),
    created_at: mergeTimes(sides, "created_at"),
    compaction_count: mergeCounts(sides),
    task_ids: mergeTasks(sides)
  };
  return Object.fromEntries(
    Object.entries(fields).filter((pair) => pair[1] !== void 0)
  );
}
function mergeTimes(sides, key) {
  const [old, one, other] = [sides.base, sides.ours, sides.theirs].map(
    (doc) => doc?.head.fields.get(key)?.value
  );
  if (typeof other !== "string" || other === "" || key === "created_at" && other === old) return void 0;
  if (key === "created_at" && one === old) return other;
  const [mine, yours] = [parseInstant(String(one ?? "")), parseInstant(other)];
  if (mine === void 0 || yours === void 0) return mine === void 0 ? other : void 0;
  return key === "updated_at" === yours > mine && yours !== mine ? other : void 0;
}
function mergeLogCommits(sides, isDescendant) {
  const { base, ours, theirs } = sides;
  const [old, one, other] = [base, ours, theirs].map((doc) => doc && readFacts(doc.head).logCommit);
  if (one === other || other === "" || other === old || other === void 0) return void 0;
  if (one === old || one === "" || one === void 0 || isDescendant(other, one)) return other;
  return isDescendant(one, other) || laterSide(sides) === "ours" ? void 0 : other;
}
function mergeCounts({ base, ours, theirs }) {
  const values = [base, ours, theirs].map((doc) => doc?.head.fields.get("compaction_count")?.value);
  const [old, one, other] = values.map(readCount);
  if (one === void 0 || other === void 0) return other === void 0 ? void 0 : String(other);
  const sum = values[0] === void 0 || old === void 0 ? 0 : one + other - old;
  const count3 = Math.max(one, other, sum);
  return count3 === one ? void 0 : String(count3);
}
function mergeTasks({ base, ours, theirs }) {
  const [old, one, other] = [base, ours, theirs].map(
    (doc) => doc === void 0 ? [] : readFacts(doc.head).taskIds
  );
  const kept = one.filter((id) => other.includes(id) || !old.includes(id));
  const tasks = [...kept, ...other.filter((id) => !one.includes(id) && !old.includes(id))];
  return JSON.stringify(tasks) === JSON.stringify(one) ? void 0 : tasks;
}

// src/journal/merge/gaps.ts
var alone = { before: void 0, gapBefore: "", after: void 0, gapAfter: "" };
function joinBlocks(merged, sides, eol) {
  const around = {
    base: neighboursOf(sides.base),
    ours: neighboursOf(sides.ours),
    theirs: neighboursOf(sides.theirs)
  };
  const placed = [];
  let text = "";
  for (const [index, block2] of merged.entries()) {
    const start = text.length;
    text += block2.text;
    placed.push({ block: block2, start, end: text.length });
    const next = merged[index + 1];
    text += next === void 0 ? lastGap(sides, eol) : gapBetween(around, [block2, next], eol);
  }
  return { text, placed };
}
function neighboursOf(blocks) {
  return new Map(
    blocks.map((block2, index) => {
      const [before, after] = [blocks[index - 1], blocks[index + 1]];
      return [block2.key, { before, gapBefore: before?.gap ?? "", after, gapAfter: block2.gap }];
    })
  );
}
function lastGap({ base, ours, theirs }, eol) {
  const [old, one, other] = [base, ours, theirs].map((blocks) => blocks.at(-1)?.gap ?? eol);
  return one === old ? other : one;
}
function gapBetween(around, [one, next], eol) {
  const [base, ours, theirs] = [around.base, around.ours, around.theirs].map((map) => {
    const found2 = map.get(one.key);
    return found2?.after?.key === next.key ? found2.gapAfter : void 0;
  });
  const known3 = ours === base ? theirs ?? ours : ours ?? theirs;
  return known3 ?? usualGap(around, [one, next], eol);
}
function usualGap(around, [one, next], eol) {
  const behind = around[one.from].get(one.key) ?? alone;
  const before = around[next.from].get(next.key) ?? alone;
  const [kind, nextKind] = [one.block.kind, next.block.kind];
  if (nextKind === "heading") return before.gapBefore || eol + eol;
  if (kind === "heading") return behind.after === void 0 ? eol : behind.gapAfter;
  if (nextKind === "item" && kind !== "text") {
    if (before.before?.kind === kind) return before.gapBefore;
    return behind.after?.kind === "item" ? behind.gapAfter : eol;
  }
  return kind === "label" && nextKind === "label" ? eol : eol + eol;
}

// src/journal/merge/three-way.ts
var maxCells = 1e6;
function mergeLines({ base, ours, theirs }) {
  const toOurs = matchUp(base, ours);
  const toTheirs = matchUp(base, theirs);
  const hunks = [];
  let [b, o, t] = [0, 0, 0];
  while (b < base.length || o < ours.length || t < theirs.length) {
    let next = b;
    while (next < base.length && (toOurs[next] === -1 || toTheirs[next] === -1)) next += 1;
    const [nextOurs, nextTheirs] = [toOurs[next] ?? ours.length, toTheirs[next] ?? theirs.length];
    const parts2 = {
      base: base.slice(b, next),
      ours: ours.slice(o, nextOurs),
      theirs: theirs.slice(t, nextTheirs)
    };
    hunks.push(mergePart(parts2));
    if (next < base.length) hunks.push({ lines: [base[next]] });
    [b, o, t] = [next + 1, nextOurs + 1, nextTheirs + 1];
  }
  return hunks;
}
function mergePart({ base, ours, theirs }) {
  if (isSame(ours, theirs) || isSame(theirs, base)) return { lines: ours };
  return isSame(ours, base) ? { lines: theirs } : { ours, theirs };
}
function isSame(one, other) {
  return one.length === other.length && one.every((line2, index) => line2 === other[index]);
}
function matchUp(from, to) {
  const matches = new Array(from.length).fill(-1);
  let start = 0;
  let [end, toEnd] = [from.length, to.length];
  for (; start < end && start < toEnd && from[start] === to[start]; start += 1) matches[start] = start;
  for (; end > start && toEnd > start && from[end - 1] === to[toEnd - 1]; ) {
    end -= 1;
    toEnd -= 1;
    matches[end] = toEnd;
  }
  const [a, b] = [from.slice(start, end), to.slice(start, toEnd)];
  const found2 = a.length * b.length > maxCells ? matchNearest(a, b) : matchLongest(a, b);
  for (const [index, place] of found2.entries()) if (place >= 0) matches[start + index] = start + place;
  return matches;
}
function matchLongest(a, b) {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i, j) => lengths[i * width + j];
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches = new Array(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      matches[i] = j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}
function matchNearest(a, b) {
  const places2 = /* @__PURE__ */ new Map();
  for (let place = b.length - 1; place >= 0; place -= 1) {
    const text = b[place];
    const known3 = places2.get(text);
    if (known3 === void 0) places2.set(text, [place]);
    else known3.push(place);
  }
  let last = -1;
  return a.map((text) => {
    const open = places2.get(text) ?? [];
    while ((open.at(-1) ?? last + 1) <= last) open.pop();
    const place = open.pop() ?? -1;
    last = Math.max(last, place);
    return place;
  });
}

// src/journal/merge/keys.ts
var listSections = /* @__PURE__ */ new Set([
  "progress",
  "discoveries",
  "dead-ends",
  "blockers",
  "next-steps",
  "files-modified"
]);
function keyBlocks(blocks, base) {
  const headings = keyHeadings(blocks, base);
  const unique = makeUnique();
  let section2 = "";
  let heading2 = "";
  let label3 = "";
  let open = [];
  const keyed = blocks.map((block2) => {
    if (block2.kind === "heading") {
      const key = headings.get(block2);
      open = open.filter(({ rank: rank2 }) => rank2 < block2.rank);
      const isTop = block2.isSection || block2.section === "" && block2.rank < 3;
      const found2 = { ...block2, key, under: isTop ? "" : open.at(-1)?.key ?? "", scope: "" };
      open.push(found2);
      if (block2.isSection) section2 = key;
      heading2 = key;
      label3 = "";
      return found2;
    }
    if (block2.kind === "label") {
      label3 = unique(`${heading2}/label ${block2.words}`);
      return { ...block2, key: label3, under: heading2, scope: "" };
    }
    if (block2.rank === 0) return { ...block2, key: "unclosed", under: "", scope: "" };
    const under = block2.kind === "item" && label3 !== "" ? label3 : heading2;
    const scope = listSections.has(block2.section) ? section2 : under;
    return { ...block2, key: block2.isPlaceholder ? unique(`${under}/none`) : "", under, scope };
  });
  const withItems = keyItems(keyed, base, unique);
  return keyTexts(withItems, base, unique);
}
function makeUnique() {
  const counts = /* @__PURE__ */ new Map();
  return (key) => {
    const count3 = (counts.get(key) ?? 0) + 1;
    counts.set(key, count3);
    return count3 === 1 ? key : `${key} #${count3}`;
  };
}
function keyHeadings(blocks, base) {
  const own2 = blocks.filter(({ kind }) => kind === "heading");
  const unique = makeUnique();
  let section2 = "";
  const keys2 = own2.map((block2) => {
    if (block2.isSection || block2.section === "") section2 = block2.words;
    return unique(headingKey(block2, section2));
  });
  const bases = base.filter(({ kind }) => kind === "heading");
  const baseKeys = bases.map(({ key }) => key);
  const [known3, present] = [new Set(baseKeys), new Set(keys2)];
  const partners = alignTexts(baseKeys, keys2, (from, to) => {
    const [one, other] = [bases[from], own2[to]];
    const isFree = !present.has(one.key) && !known3.has(keys2[to]);
    return isFree && one.rank === other.rank && !/^\d/.test(one.words) && !one.isSection && !other.isSection;
  });
  return new Map(
    own2.map((block2, index) => [block2, baseKeys[partners[index]] ?? keys2[index]])
  );
}
function headingKey({ isSection, section: section2, words: words2, rank: rank2 }, top) {
  if (isSection) return `section ${section2}`;
  const number2 = section2 === "decisions" ? /^#?(\d{1,9})[.):]/.exec(words2)?.[1] : void 0;
  return number2 === void 0 ? `${top}/${rank2} ${words2}` : `decision ${Number(number2)}`;
}
var task3 = /^\[[ xX]\](?=\s)/;
var resolved = /^\[resolved[^\]\n]*\]/i;
function itemIdentity({ words: words2, section: section2 }) {
  const { lead, rest: rest2 } = splitLead(words2);
  const unmarked = applyEdits(
    lead,
    findMarkers(lead).map((span) => ({ ...span, text: "" }))
  );
  const bare2 = unmarked.replace(task3, "").replace(resolved, "").trim();
  const isStep = section2 === "progress" && task3.test(lead);
  const text = isStep || section2 === "next-steps" ? splitTime(bare2).text : bare2;
  const name = `${isStep ? "step" : "item"} ${text.replace(/\s+/g, " ")}`;
  return { lead: name, whole: `${name}
${rest2}` };
}
function stepName(block2) {
  const name = block2.kind === "item" && block2.section === "progress" ? itemIdentity(block2).lead : "";
  return name.startsWith("step ") ? name : void 0;
}
function keyItems(blocks, base, unique) {
  const keys2 = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const [open, known3] = [blocks, base].map((all) => all.filter(isItem));
  for (const name of ["whole", "lead"]) {
    const rest2 = known3.filter(({ key }) => !taken.has(key));
    if (rest2.length === 0) break;
    const queues = /* @__PURE__ */ new Map();
    for (const block2 of rest2.toReversed()) addTo(queues, nameIn(block2, name), block2.key);
    for (const block2 of open) {
      const key = keys2.has(block2) ? void 0 : queues.get(nameIn(block2, name))?.pop();
      if (key === void 0) continue;
      keys2.set(block2, key);
      taken.add(key);
    }
  }
  const word2 = base.length === 0 ? "" : "new ";
  return blocks.map((block2) => {
    return isItem(block2) ? { ...block2, key: keys2.get(block2) ?? unique(word2 + nameIn(block2, "whole")) } : block2;
  });
}
function isItem({ kind, isPlaceholder: isPlaceholder2 }) {
  return kind === "item" && !isPlaceholder2;
}
function nameIn(block2, name) {
  return `${block2.scope}/${itemIdentity(block2)[name]}`;
}
function addTo(map, key, value) {
  const known3 = map.get(key);
  if (known3 === void 0) map.set(key, [value]);
  else known3.push(value);
}
function keyTexts(blocks, base, unique) {
  const keys2 = /* @__PURE__ */ new Map();
  const bases = textsByPlace(base);
  const word2 = base.length === 0 ? "text" : "new text";
  for (const [under, texts] of textsByPlace(blocks)) {
    const from = bases.get(under) ?? [];
    const partners = alignTexts(from.map(plainText), texts.map(plainText), () => true);
    for (const [index, block2] of texts.entries()) {
      const known3 = from[partners[index]]?.key;
      const words2 = block2.section === "tldr" ? "paragraph" : plainText(block2);
      keys2.set(block2, known3 ?? unique(`${under}/${word2} ${words2}`));
    }
  }
  return blocks.map((block2) => ({ ...block2, key: keys2.get(block2) ?? block2.key }));
}
function textsByPlace(blocks) {
  const places2 = /* @__PURE__ */ new Map();
  for (const block2 of blocks) {
    if (block2.kind === "text" && block2.rank > 0 && !block2.isPlaceholder) addTo(places2, block2.under, block2);
  }
  return places2;
}
function plainText({ text }) {
  return text.replace(/\r\n/g, "\n");
}
function alignTexts(base, version, fits) {
  const partners = matchUp(version, base);
  const limits = [...partners];
  let limit = base.length;
  for (let to = limits.length - 1; to >= 0; to -= 1) {
    const partner = partners[to];
    if (partner >= 0) limit = partner;
    limits[to] = limit;
  }
  let from = 0;
  for (const [to, partner] of partners.entries()) {
    if (partner < 0 && (from >= limits[to] || !fits(from, to))) continue;
    partners[to] = partner < 0 ? from : partner;
    from = partners[to] + 1;
  }
  return partners;
}

// src/journal/merge/lists.ts
function balancePlaceholders(merged, sides) {
  const entries = placesWith(merged.map(({ block: block2, text, under }) => ({ ...block2, text, under })));
  const [ours, theirs] = [placesWith(sides.ours), placesWith(sides.theirs)];
  const none3 = { ours: placeholdersOf(sides.ours), theirs: placeholdersOf(sides.theirs) };
  const isFilled = ({ block: block2, under }) => {
    if (!block2.isPlaceholder || !entries.has(under)) return false;
    return none3.ours.has(under) && !ours.has(under) || none3.theirs.has(under) && !theirs.has(under);
  };
  const kept = merged.filter((block2) => !isFilled(block2));
  const present = new Set(kept.flatMap(({ block: block2, under }) => block2.isPlaceholder ? [under] : []));
  return kept.flatMap((one, index) => {
    const { key, block: block2 } = one;
    const isEmptied = block2.isSection && ours.has(key) && theirs.has(key) && !entries.has(key) && !present.has(key);
    return isEmptied ? [one, ...placeholderFor(one, kept[index + 1])] : [one];
  });
}
function placesWith(blocks) {
  const entries = blocks.filter(({ kind, isPlaceholder: isPlaceholder2, section: section2, text }) => {
    if (isPlaceholder2 || kind !== "item" && kind !== "heading") return false;
    return section2 !== "blockers" || !/^\s*(?:[-*+]|\d+[.)])\s+\[resolved/i.test(text);
  });
  return new Set(entries.map(({ under }) => under));
}
function placeholdersOf(blocks) {
  return new Set(blocks.flatMap(({ isPlaceholder: isPlaceholder2, under }) => isPlaceholder2 ? [under] : []));
}
function placeholderFor(section2, next) {
  const name = section2.block.section;
  const [, marker4 = "- "] = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)/.exec(next?.under === section2.key ? next.text : "") ?? [];
  const isItem2 = name === "blockers";
  if (!isItem2 && name !== "next-steps") return [];
  const text = isItem2 ? `${marker4}None currently` : "(none yet)";
  const key = `${section2.key}/none`;
  const kind = isItem2 ? "item" : "text";
  const block2 = {
    ...section2.block,
    kind,
    rank: 8,
    key,
    under: section2.key,
    isPlaceholder: true,
    isSection: false
  };
  return [{ key, text, from: section2.from, block: block2, under: section2.key, isTheirs: false }];
}
function continueNumbers(merged) {
  const result = [];
  for (const one of merged) {
    const number2 = numberAfter(result, one);
    result.push(number2 === void 0 ? one : { ...one, text: withNumber(one.text, number2) });
  }
  return result;
}
function numberAfter(earlier, { block: block2, under, isTheirs, text }) {
  const [before, first] = [earlier.at(-1), earlier.at(-2)];
  if (!isTheirs || before?.under !== under || block2.section === "decisions") return void 0;
  if (block2.item === void 0 || block2.item.bullet !== before.block.item?.bullet) return void 0;
  const [number2, last] = [readNumber(text), readNumber(before.text)];
  if (number2 === void 0 || last === void 0 || number2 > last) return void 0;
  return first?.under === under && readNumber(first.text) === last ? void 0 : last + 1;
}
function readNumber(text) {
  const digits = /^[ \t]*(\d{1,9})[.)]/.exec(text)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function withNumber(text, number2) {
  const digits = String(number2);
  const shift = " ".repeat(Math.max(0, digits.length - String(readNumber(text)).length));
  const [first, ...rest2] = text.split("\n");
  const lines3 = rest2.map((line2) => /^[ \t]/.test(line2) ? shift + line2 : line2);
  return [first.replace(/\d+/, digits), ...lines3].join("\n");
}
function dropRepeatedSteps(merged) {
  const isDone = ({ block: block2 }) => /^\[[xX]\]/.test(block2.words);
  const done = new Set(merged.filter(isDone).map(({ block: block2 }) => stepName(block2)));
  return merged.filter(
    (one) => isDone(one) || stepName(one.block) === void 0 || !done.has(stepName(one.block))
  );
}

// src/journal/merge/read-blocks.ts
function splitBlocks(doc) {
  const { text } = doc;
  const found2 = withRest(doc, findBlocks(doc));
  const sectionAt = sectionsOf(doc);
  const blocks = found2.map((one, index) => {
    const next = found2[index + 1]?.start ?? text.length;
    const end = trimEnd(text, one);
    const lines3 = text.slice(one.start, end);
    const words2 = one.item === void 0 ? one.words ?? lines3 : rawItemText(text, one.item);
    return {
      kind: one.kind,
      rank: one.rank,
      text: lines3,
      gap: text.slice(end, next),
      words: words2,
      isPlaceholder: one.rank === 8 && isPlaceholder(words2),
      ...sectionAt(one),
      ...one.item === void 0 ? {} : { item: one.item }
    };
  });
  return { lead: text.slice(doc.head.bodyStart, found2[0]?.start ?? text.length), blocks };
}
function findBlocks(doc) {
  const { headings, items, paragraphs } = doc.outline;
  const labels2 = readLabels(doc, { start: doc.head.bodyStart, end: doc.text.length });
  const found2 = [
    ...headings.map(({ start, end, level, text }) => {
      return { kind: "heading", rank: level, start, end, words: foldHeading(text) };
    }),
    ...items.map((item2) => ({ kind: "item", rank: 8, start: item2.start, end: item2.end, item: item2 }))
  ];
  let next = 0;
  for (const { start, end } of paragraphs) {
    const cuts = [{ kind: "text", rank: 8, start, end }];
    for (let label3 = labels2[next]; label3 !== void 0 && label3.start < end; label3 = labels2[next]) {
      next += 1;
      const before = cuts.pop();
      if (label3.start > before.start) cuts.push({ ...before, end: label3.start });
      cuts.push({ kind: "label", rank: 7, start: label3.start, end, words: label3.key });
    }
    found2.push(...cuts);
  }
  return found2.sort((a, b) => a.start - b.start);
}
function withRest({ text, head, outline }, found2) {
  const all = [];
  let at = head.bodyStart;
  for (const one of [...found2, void 0]) {
    const end = contentEnd(text, { start: at, end: one?.start ?? text.length });
    const open = Math.max(at, Math.min(end, outline.unclosed ?? end));
    all.push(...restIn(text, { start: at, end: open }, 8), ...restIn(text, { start: open, end }, 0));
    if (one !== void 0) all.push(one);
    at = one?.end ?? at;
  }
  return all;
}
function restIn(text, { start, end }, rank2) {
  const lines3 = text.slice(start, end);
  if (lines3.trim() === "") return [];
  const first = text.lastIndexOf("\n", start + lines3.search(/\S/)) + 1;
  return [{ kind: "text", rank: rank2, start: Math.max(start, first), end }];
}
function sectionsOf(doc) {
  const sections = [...doc.sections.values()].sort((a, b) => a.start - b.start);
  let index = 0;
  return ({ start }) => {
    let section2 = sections[index];
    for (; section2 !== void 0 && section2.end <= start; section2 = sections[index]) index += 1;
    if (section2 === void 0 || section2.start > start) return { section: "", isSection: false };
    return { section: section2.name, isSection: section2.start === start };
  };
}
function trimEnd(text, { start, end }) {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  while (at < end && /[^\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}

// src/journal/merge/item.ts
function mergeItem(base, ours, theirs) {
  const sides = { base: base && partsOf(base), ours: partsOf(ours), theirs: partsOf(theirs) };
  const from = leadFrom(sides);
  const { marker: marker4 } = sides.base?.marker === sides.ours.marker ? sides.theirs : sides.ours;
  const rest2 = mergeRest({ base: sides.base?.rest ?? [], ours: sides.ours.rest, theirs: sides.theirs.rest });
  const text = [marker4 + sides[from].lead, ...rest2].join("\n");
  return isOneItem(text) ? { text, from } : { text: `${ours.text}
${theirs.text}`, from, isDouble: true };
}
function partsOf({ text, words: words2, item: item2 }) {
  const { start, content } = item2;
  const lines3 = text.slice(content - start).split("\n");
  const count3 = splitLead(words2).lead.split("\n").length;
  return {
    marker: text.slice(0, content - start),
    lead: lines3.slice(0, count3).join("\n"),
    rest: lines3.slice(count3)
  };
}
function leadFrom({
  base,
  ours,
  theirs
}) {
  if (ours.lead === theirs.lead || theirs.lead === base?.lead) return "ours";
  if (ours.lead === base?.lead) return "theirs";
  const [one, other] = [standing(ours.lead), standing(theirs.lead)];
  if (one.isDone !== other.isDone) return one.isDone ? "ours" : "theirs";
  const [mine, yours] = [one.time + ours.lead, other.time + theirs.lead];
  return mine <= yours ? "ours" : "theirs";
}
function standing(lead) {
  const resolved2 = /^\[resolved\s*([^\]\n]*)\]/i.exec(lead);
  if (resolved2 !== null) return { isDone: true, time: resolved2[1] };
  const marker4 = findMarkers(lead).at(-1)?.start ?? lead.length;
  return { isDone: /^\[[xX]\]/.test(lead), time: splitTime(lead.slice(0, marker4).trim()).time ?? "~" };
}
function mergeRest(rests) {
  return mergeLines(rests).flatMap((hunk) => "lines" in hunk ? hunk.lines : [...hunk.ours, ...hunk.theirs]);
}
function isOneItem(text) {
  const { items, headings } = scanOutline(text, 0);
  return items.length === 1 && headings.length === 0 && items[0]?.end === text.length;
}

// src/journal/merge/block.ts
function mergeBlock(base, { ours, theirs }, isDerived2) {
  if (isSame2(ours, theirs) || isSame2(theirs, base)) return { text: ours.text, from: "ours" };
  if (isSame2(ours, base)) return { text: theirs.text, from: "theirs" };
  if (ours.isPlaceholder || ours.isSection) return { text: ours.text, from: "ours" };
  if (ours.item !== void 0 && theirs.item !== void 0) return mergeItem(base, ours, theirs);
  if (isDerived2(ours, "ours")) return { text: theirs.text, from: "theirs" };
  if (isDerived2(theirs, "theirs")) return { text: ours.text, from: "ours" };
  const areNumbers = ours.words === "superseded by" && numbered3.test(ours.text) && numbered3.test(theirs.text);
  return areNumbers ? joinNumbers(ours, theirs) : mergeText(base, ours, theirs);
}
function isSame2(one, other) {
  return other !== void 0 && one.text.replace(/\r\n/g, "\n") === other.text.replace(/\r\n/g, "\n");
}
function isUnchanged(block2, old) {
  return isSame2(block2, old) || block2.item !== void 0 && block2.words === old.words;
}
var numbered3 = /^([^:]*:[*_\s]*)\d+(?:, ?\d+)*\s*$/;
function joinNumbers(ours, theirs) {
  const numbers2 = `${ours.text} ${theirs.text}`.match(/\d+/g);
  const sorted = [...new Set(numbers2)].sort((a, b) => Number(a) - Number(b));
  return { text: ours.text.replace(numbered3, `$1${sorted.join(", ")}`), from: "ours" };
}
function mergeText(base, ours, theirs) {
  const lines3 = (block2) => block2?.text.split("\n") ?? [];
  const hunks = mergeLines({ base: lines3(base), ours: lines3(ours), theirs: lines3(theirs) });
  const merged = hunks.flatMap((hunk) => "lines" in hunk ? [hunk.lines] : []);
  if (merged.length === hunks.length) return { text: merged.flat().join("\n"), from: "ours" };
  return { text: ours.text, from: "ours", conflict: { ours: ours.text, theirs: theirs.text } };
}

// src/journal/merge/sequence.ts
function mergeBlocks(sides, isDerived2) {
  const merge = {
    base: versionOf(sides.base),
    ours: versionOf(sides.ours),
    theirs: versionOf(sides.theirs),
    merged: /* @__PURE__ */ new Map(),
    placed: /* @__PURE__ */ new Set()
  };
  for (const { key } of [...sides.ours, ...sides.theirs]) mergeOne(merge, key, isDerived2);
  keepHeadings(merge);
  return arrange(merge);
}
function versionOf(blocks) {
  return { blocks, byKey: new Map(blocks.map((block2) => [block2.key, block2])) };
}
function mergeOne({ base, ours, theirs, merged, placed }, key, isDerived2) {
  if (merged.has(key)) return;
  const [old, one, other] = [base, ours, theirs].map(({ byKey }) => byKey.get(key));
  if (one !== void 0 && other !== void 0) {
    const resolved2 = mergeBlock(old, { ours: one, theirs: other }, isDerived2);
    const block3 = resolved2.from === "ours" ? one : other;
    const isMoved = one.under !== other.under && (old?.under === one.under || old?.under !== other.under && block3 === other);
    if (isMoved) placed.add(key);
    merged.set(key, { ...resolved2, key, block: block3, under: (isMoved ? other : one).under, isTheirs: false });
    return;
  }
  const block2 = one ?? other;
  if (old === void 0 || !isUnchanged(block2, old))
    merged.set(key, onlyOne(block2, block2 === one ? "ours" : "theirs"));
  if (one === void 0) placed.add(key);
}
function onlyOne(block2, from) {
  const { key, text, under } = block2;
  return { key, text, from, block: block2, under, isTheirs: from === "theirs" };
}
function keepHeadings({ ours, theirs, merged, placed }) {
  for (const { under } of [...merged.values()]) {
    for (let key = under; key !== "" && !merged.has(key); ) {
      const own2 = ours.byKey.get(key);
      const block2 = own2 ?? theirs.byKey.get(key);
      merged.set(key, onlyOne(block2, own2 === void 0 ? "theirs" : "ours"));
      if (own2 === void 0) placed.add(key);
      key = block2.under;
    }
  }
}
function arrange(merge) {
  const { ours, theirs, merged, placed } = merge;
  const followers = followMoved(merge);
  const chain2 = /* @__PURE__ */ new Map();
  let last = "";
  for (const { key } of ours.blocks) {
    if (!merged.has(key) || placed.has(key) || followers.has(key)) continue;
    chain2.set(last, key);
    last = key;
  }
  const places2 = new Map([
    ["", -1],
    ...theirs.blocks.map(({ key }, index) => [key, index])
  ]);
  let anchor = "";
  for (const block2 of theirs.blocks) {
    const entry = merged.get(block2.key);
    if (entry === void 0) continue;
    const isBelow = places2.get(anchor) >= places2.get(block2.under);
    if (placed.has(block2.key)) insert(merge, chain2, { block: block2, after: isBelow ? anchor : block2.under });
    if (entry.under === block2.under) anchor = block2.key;
  }
  for (const [key, before] of followers) putBehind(chain2, before, key);
  const result = [];
  for (let key = chain2.get(""); key !== void 0; key = chain2.get(key))
    result.push(merged.get(key));
  return result;
}
function followMoved({ ours, theirs, merged, placed }) {
  const followers = /* @__PURE__ */ new Map();
  let before = "";
  for (const { key, under } of ours.blocks) {
    if (!merged.has(key)) continue;
    if (!placed.has(key) && (placed.has(under) || followers.has(under))) {
      if (theirs.byKey.has(key)) placed.add(key);
      else followers.set(key, before);
    }
    before = key;
  }
  return followers;
}
function putBehind(chain2, before, key) {
  const next = chain2.get(before);
  chain2.set(before, key);
  if (next !== void 0) chain2.set(key, next);
}
function insert({ theirs, merged }, chain2, { block: block2, after }) {
  let at = after;
  for (let next = chain2.get(at); next !== void 0; next = chain2.get(at)) {
    const entry = merged.get(next);
    const known3 = theirs.byKey.get(next);
    const isForeign = known3 === void 0 || known3.under !== entry.under;
    if (!isForeign || entry.block.rank < block2.rank) break;
    at = next;
  }
  putBehind(chain2, at, block2.key);
}

// src/journal/merge/step-numbers.ts
function mergeNumbers(merged, sides) {
  if (![sides.ours, sides.theirs].some((doc) => doc !== void 0 && readStepNumbers(doc).areGiven)) {
    return { value: void 0, notes: [] };
  }
  const claims = claimsOn(readChecklist(merged).steps, sides);
  const holders = /* @__PURE__ */ new Map();
  let next = highestOf2(sides);
  for (const claim of inOrder2(claims)) {
    const wanted = claim.base ?? claim.earlier ?? claim.later;
    if (wanted === void 0 || holders.has(wanted)) next += 1;
    holders.set(wanted === void 0 || holders.has(wanted) ? next : wanted, claim);
  }
  const numbers2 = new Map([...holders].map(([number2, claim]) => [claim, number2]));
  const steps = claims.map((claim) => ({ number: numbers2.get(claim), text: claim.text }));
  return {
    value: renderNumbers(steps, next),
    notes: steps.flatMap((step, index) => noteOn(step, claims[index], holders))
  };
}
function highestOf2({ base, ours, theirs }) {
  return Math.max(
    ...[base, ours, theirs].map((doc) => doc === void 0 ? 0 : readStepNumbers(doc).highest)
  );
}
function noteOn({ number: number2, text }, { earlier, later }, holders) {
  const lost = [earlier, later].find((one) => one !== void 0 && one !== number2);
  if (lost === void 0) return [];
  const holder = holders.get(lost);
  const why = holder === void 0 ? "" : `: step ${lost} is "${holder.text}"`;
  return [`Step ${lost} "${text}" is now step ${number2}${why}`];
}
function claimsOn(steps, { base, ours, theirs, later }) {
  const [earlier, behind] = later === "theirs" ? [ours, theirs] : [theirs, ours];
  const finders = [base, earlier, behind].map((doc) => numbersByText(numberedSteps(doc)));
  return steps.map(({ text }) => {
    const [inBase, inEarlier, inLater] = finders.map((find) => find(text));
    return { text: oneLine(text), base: inBase, earlier: inEarlier, later: inLater };
  });
}
function numberedSteps(doc) {
  return doc === void 0 || !readStepNumbers(doc).areGiven ? [] : readChecklist(doc).steps;
}
function inOrder2(claims) {
  const ranks = ["base", "earlier", "later"].map(
    (side) => claims.filter((claim) => claim[side] !== void 0)
  );
  return [.../* @__PURE__ */ new Set([...ranks.flat(), ...claims])];
}

// src/journal/merge/merge-sessions.ts
function mergeSessions(texts, options) {
  if (texts.ours === texts.theirs || texts.theirs === texts.base)
    return { text: texts.ours, conflicts: [], notes: [] };
  if (texts.ours === texts.base) return { text: texts.theirs, conflicts: [], notes: [] };
  const decode = (text) => decodeDocument(text, options.readHead(text), options.aliases);
  const docs = {
    base: texts.base.trim() === "" ? void 0 : decode(likeOurs(texts.base, texts.ours)),
    ours: decode(texts.ours),
    theirs: decode(likeOurs(texts.theirs, texts.ours))
  };
  const [id, theirId] = [readFacts(docs.ours.head).id, readFacts(docs.theirs.head).id];
  if (id !== theirId)
    throw new Failure("refused", `The versions belong to different sessions: "${id}" and "${theirId}"`);
  const { ours, theirs, notes } = renumberDecisions(docs);
  const renumbered = {
    base: docs.base,
    ours: ours.length === 0 ? docs.ours : decode(applyEdits(docs.ours.text, ours)),
    theirs: theirs.length === 0 ? docs.theirs : decode(applyEdits(docs.theirs.text, theirs))
  };
  const head = mergeHeads(renumbered, options);
  const body = mergeBodies(renumbered, { head: head.text, decode, isRebuilt: options.isRebuilt === true });
  const merged = finish(renumbered, body, { options, decode });
  return { ...merged, notes: [...head.notes, ...notes, ...merged.notes] };
}
function likeOurs(text, ours) {
  if (!ours.includes("\r\n")) return text.replace(/\r\n/g, "\n");
  return /(?<!\r)\n/.test(ours) ? text : text.replace(/(?<!\r)\n/g, "\r\n");
}
function mergeBodies(docs, { head, decode, isRebuilt }) {
  const base = docs.base === void 0 ? [] : keyBlocks(splitBlocks(docs.base).blocks, []);
  const [ours, theirs] = [splitBlocks(docs.ours), splitBlocks(docs.theirs)];
  const sides = { base, ours: keyBlocks(ours.blocks, base), theirs: keyBlocks(theirs.blocks, base) };
  const merged = mergeBlocks(sides, derivedReader(docs));
  const blocks = continueNumbers(balancePlaceholders(isRebuilt ? dropRepeatedSteps(merged) : merged, sides));
  const { text, placed } = joinBlocks(blocks, sides, docs.ours.eol);
  const start = head + ours.lead;
  const doc = decode(start + text);
  assertWhole(doc, blocks);
  return {
    doc,
    placed: placed.map((one) => ({ ...one, start: one.start + start.length, end: one.end + start.length }))
  };
}
function assertWhole(doc, merged) {
  const shape = (kinds) => kinds.filter((kind) => kind !== "text").join(" ");
  const wanted = merged.flatMap(
    ({ block: block2, isDouble }) => isDouble === true ? [block2.kind, block2.kind] : [block2.kind]
  );
  if (shape(splitBlocks(doc).blocks.map(({ kind }) => kind)) === shape(wanted)) return;
  throw new Failure("refused", "Parts of the merged session would run into each other");
}
function finish(docs, { doc, placed }, { options, decode }) {
  const marked = markCurrent(doc, { ...docs, later: laterSide(docs) }, options.readItem);
  const current = decode(applyEdits(doc.text, marked));
  const numbers2 = mergeNumbers(current, { ...docs, later: laterSide(docs) });
  const derived2 = [
    ...numbers2.value === void 0 ? [] : editFields(current.text, current.head, { [numbersKey]: numbers2.value }),
    ...refreshMerged(current, [docs.ours, docs.theirs])
  ];
  const { markerSize: markerSize2 = 7 } = options;
  const conflicts = placed.flatMap(({ block: block2, start, end }) => {
    if (block2.conflict === void 0) return [];
    const [from, to] = [start, end].map((at) => movedBy(movedBy(at, marked), derived2));
    return [{ start: from, end: to, text: markConflict(block2.conflict, markerSize2, docs.ours.eol) }];
  });
  const names2 = placed.flatMap(
    ({ block: block2 }) => block2.conflict === void 0 ? [] : [sectionOf(placed, block2)]
  );
  const text = applyEdits(applyEdits(current.text, derived2), conflicts);
  return { text, conflicts: [...new Set(names2)], notes: numbers2.notes };
}
function movedBy(at, edits) {
  return edits.reduce(
    (moved, { start, end, text }) => start < at ? moved + text.length - (end - start) : moved,
    at
  );
}
function markConflict({ ours, theirs }, size, eol) {
  const [open, middle, close] = ["<", "=", ">"].map((sign) => sign.repeat(size));
  return [`${open} ours`, ours, middle, theirs, `${close} theirs`].join(eol);
}
function sectionOf(placed, { block: block2, key }) {
  if (block2.section !== "") return sectionTitles[block2.section];
  const index = placed.findIndex((one) => one.block.key === key);
  const heading2 = placed.slice(0, index + 1).findLast((one) => one.block.block.kind === "heading");
  return heading2?.block.text.replace(/^#+\s*/, "") ?? "";
}

// src/journal/merge-driver/merge-texts.ts
async function mergeTexts(texts, options) {
  for (const text of [texts.ours, texts.theirs]) {
    const conflict = findConflict(text);
    if (conflict !== void 0) throw conflict;
  }
  const { readHead } = await Promise.resolve().then(() => __toESM(require_yaml(), 1));
  const { readItem: readItem4 } = await Promise.resolve().then(() => __toESM(require_blocks(), 1));
  return mergeSessions(texts, { ...options, readHead, readItem: readItem4 });
}
function descendsIn(cwd) {
  return (commit, ancestor) => isAncestor(cwd, ancestor, commit);
}

// src/commands/merge-driver.ts
var mergeDriverCommand = {
  summary: "Merge two versions of a session for git; --install sets this up in this clone",
  spec: {
    verb: "merge-driver",
    without: ["session", "keep-secret"],
    bare: { about: "Arguments that git passes: %O %A %B %L %P", placeholder: "FILE", max: 5 },
    flags: [
      { name: "install", takes: "none", about: "Let git merge the sessions in this clone with this program" },
      { name: "uninstall", takes: "none", about: "Undo --install" }
    ]
  },
  run: runMergeDriver
};
async function runMergeDriver(call, context) {
  const [isOn, isOff] = [hasFlag(call, "install"), hasFlag(call, "uninstall")];
  const hasFiles = call.bare.length > 0;
  if (Number(isOn) + Number(isOff) + Number(hasFiles) !== 1) {
    throw new Failure("misuse", "Give either --install, --uninstall or the files that git passes", {
      hint: "To set it up: session-journal merge-driver --install"
    });
  }
  if (hasFiles) return mergeFiles(call.bare, context);
  const project = openProject(context.cwd);
  const done = isOn ? await setUpMerging(project, context) : await removeMerging(project);
  const headline = isOn ? "\u{1F4CB} git now merges the sessions in this clone with session-journal" : "\u{1F4CB} git now merges sessions like any other text";
  return {
    text: [headline, ...done.map((text) => `   \u2713 ${text}`)].join("\n"),
    data: { merging: isOn, done }
  };
}
async function mergeFiles(words2, context) {
  const [base, ours, theirs, size = "7", path = ""] = words2;
  if (base === void 0 || ours === void 0 || theirs === void 0 || !/^\d{1,3}$/.test(size)) {
    throw new Failure(
      "misuse",
      "Cannot merge: these are not the arguments that git passes (%O %A %B %L %P)",
      {
        hint: "To set it up: session-journal merge-driver --install"
      }
    );
  }
  const place = (name) => (0, import_node_path15.resolve)(context.cwd, name);
  const files = { base: place(base), ours: place(ours), theirs: place(theirs), markerSize: Number(size) };
  try {
    return await mergeAsSessions(files, { name: path === "" ? ours : path, context });
  } catch (error) {
    return mergePlainly(files, {
      name: path,
      reason: isFailure(error) ? error.message : String(error),
      context
    });
  }
}
async function mergeAsSessions(files, { name, context }) {
  const texts = { base: readText(files.base), ours: readText(files.ours), theirs: readText(files.theirs) };
  sweepLeftovers((0, import_node_path15.dirname)(files.ours));
  const project = findProject(context.cwd);
  const aliases = project === void 0 ? {} : readConfig(project, context.env).sectionAliases;
  const { text, conflicts, notes } = await mergeTexts(texts, {
    aliases,
    markerSize: files.markerSize,
    isDescendant: descendsIn(context.cwd)
  });
  if (text !== texts.ours) writeFileAtomic(files.ours, text, { fsync: false });
  const said2 = conflicts.length === 0 ? `Merged ${name}` : `Merged ${name} with conflicts: both sides rewrote ${conflicts.map((title) => `"${title}"`).join(", ")}, see the markers`;
  return {
    text: [said2, ...notes.map((note) => `   ${note}`)].join("\n"),
    data: { path: name, conflicts, notes },
    exit: conflicts.length === 0 ? 0 : 1
  };
}
async function mergePlainly(files, { name, reason, context }) {
  const isClean = await mergeAsGit(context.cwd, files);
  return {
    text: `Merged ${name} as plain text: ${reason}`,
    data: { path: name, reason },
    exit: isClean ? 0 : 1
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  mergeDriverCommand
});
