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

// src/core/failure.ts
function isFailure(value4) {
  return typeof value4 === "object" && value4 !== null && brand in value4;
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
        const value4 = parts[key]();
        Object.defineProperty(made, key, { value: value4, enumerable: true });
        return value4;
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
function askPs(pid, columns2) {
  return runPs(["-p", String(pid)], columns2);
}
function askPsOfTerminal(name, columns2) {
  return runPs(["-t", name], columns2);
}
function runPs(which, columns2) {
  if (process.platform === "win32") return "";
  const args = [...columns2.flatMap((column) => ["-o", column]), "-ww", ...which];
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
  let hash2 = 2166136261;
  for (const char of `${hostName()}
${bootId()}
${processSpace()}`)
    hash2 = Math.imul(hash2 ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash2 >>> 0).toString(16).padStart(8, "0").slice(0, 6);
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
  const name = [...(0, import_node_path2.basename)(path)].slice(0, 40).join("");
  return (0, import_node_path2.join)((0, import_node_path2.dirname)(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
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
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path2.join)(dir, name));
    }
  } catch {
  }
}
function sweepLeftoverFolders(dir) {
  try {
    for (const name of (0, import_node_fs3.readdirSync)(dir)) {
      const path = (0, import_node_path2.join)(dir, name);
      if (name.endsWith(".tmp") && isLeftover(name, path)) (0, import_node_fs3.rmSync)(path, { recursive: true, force: true });
    }
  } catch {
  }
}
var import_node_fs3, import_node_path2, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path2 = require("node:path");
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
function stampOf(stat) {
  return { bytes: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
}
function findStamp(path) {
  try {
    const stat = findStat(path);
    return stat && stampOf(stat);
  } catch {
    return void 0;
  }
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
  return (0, import_node_fs5.readdirSync)(dir).sort();
}
function namesIn(dir, ending = "") {
  try {
    return readNames(dir).filter((name) => name.endsWith(ending));
  } catch {
    return [];
  }
}
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
function createFolder(path, files2) {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    (0, import_node_fs5.mkdirSync)(beside, { mode: 448 });
    for (const [name, text] of Object.entries(files2))
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
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path7.join)(dir, "config.json");
}
function managedConfig() {
  if (process.platform === "darwin") return "/Library/Application Support/session-journal/config.json";
  if (process.platform === "win32") return "C:\\ProgramData\\session-journal\\config.json";
  return "/etc/session-journal/config.json";
}
function ensureStateDir(env, folder3 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path7.join)(dir, folder3);
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
var import_node_fs8, import_node_path7, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
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
  const known3 = load.cache[path];
  if (known3 !== void 0) return known3.exports;
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path10.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs10.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path10.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path10.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
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
    if (!(0, import_node_fs10.existsSync)((0, import_node_path10.dirname)(place))) (0, import_node_fs10.mkdirSync)((0, import_node_path10.dirname)(place), { mode: 448 });
    sweep((0, import_node_path10.dirname)(place));
    (0, import_node_fs10.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs10.readdirSync)(dir)) {
    const path = (0, import_node_path10.join)(dir, name);
    if (((0, import_node_fs10.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs10.unlinkSync)(path);
  }
}
var import_node_fs10, import_node_path10, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    import_node_path10 = require("node:path");
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

// late-part:runs
var require_runs = __commonJS({
  "late-part:runs"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/runs.cjs", require);
  }
});

// src/commands/completion.ts
var completion_exports = {};
__export(completion_exports, {
  completionOf: () => completionOf
});
module.exports = __toCommonJS(completion_exports);

// src/core/calls/call-draft.ts
init_failure();

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
var strays = /\u200d|\u200c|\ufe0e|\ufe0f|[\ud800-\udfff]/u;
var otherLineEnds = /[\u0085\u2028\u2029]/g;
var hiddenCharacters = /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0d]|[\u00ad\u115f\u1160\u3164\uffa0\ufff0-\ufff8]|[\u{e0000}-\u{e0fff}]/gu;
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

// src/core/text/cut.ts
function cutToLetters(text, most3) {
  const letters = text.length <= most3 ? [] : Array.from(text);
  return letters.length <= most3 ? text : `${letters.slice(0, most3 - 1).join("")}\u2026`;
}

// src/core/calls/call-spec.ts
var globalFlags = [
  { name: "json", takes: "none", about: "Output JSON" },
  { name: "help", takes: "none", about: "Show this help" },
  { name: "C", takes: "text", placeholder: "DIR", about: "Run as if started in this directory" },
  { name: "session", takes: "text", placeholder: "ID", about: "Use this session instead of the current one" },
  { name: "keep-secret", takes: "none", about: "Don't redact text that looks like a secret" }
];
function globalsOf({ without = [] }) {
  const unwanted = without;
  return globalFlags.filter(({ name }) => !unwanted.includes(name));
}
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}

// src/core/calls/call-draft.ts
function quote(text) {
  return `"${cutToLetters(showControls(text).replace(/\s+/g, " ").trim(), 60)}"`;
}
function misuse(message, hint) {
  return new Failure("misuse", message, { hint });
}

// src/core/calls/completion-scripts.ts
var bash = `# Completion of session-journal for bash. In ~/.bashrc: eval "$(session-journal completion bash)"
_session_journal() {
  local word value about quote= given=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == = ]] || given+=("$word")
  done
  word=\${COMP_WORDS[COMP_CWORD]}
  case $word in
    =) word= ;;
    [\\"\\']*) quote=1 word=\${word:1} ;;
    *) word=\${word//\\\\/} ;;
  esac
  COMPREPLY=()
  while IFS=$'\\t' read -r value about; do
    if [[ $value == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "$word")
    elif [[ -n $quote ]]; then
      COMPREPLY+=("$value")
    else
      printf -v value %q "$value"
      COMPREPLY+=("$value")
    fi
  done < <("$1" completion --words -- "\${given[@]/#/=}" "=$word" 2>/dev/null)
}
complete -F _session_journal session-journal
`;
var zsh = `#compdef session-journal
# Completion of session-journal for zsh. In ~/.zshrc, after compinit: eval "$(session-journal completion zsh)"
_session_journal() {
  local value about
  local -a given values shown
  given=("\${(@Q)words[2,CURRENT]}")
  while IFS=$'\\t' read -r value about; do
    if [[ $value == :files ]]; then _files; return; fi
    values+=("$value")
    shown+=("$value\${about:+  -- $about}")
  done < <("\${words[1]}" completion --words -- "\${(@)given/#/=}" 2>/dev/null)
  compadd -l -d shown -a values
}
compdef _session_journal session-journal
`;
var fish = `# Completion of session-journal for fish. In ~/.config/fish/config.fish: session-journal completion fish | source
function __session_journal
  set -l given (commandline -opc)
  set -l typed (commandline -ct)
  set -e given[1]
  for line in (session-journal completion --words -- =$given "=$typed" 2>/dev/null)
    if test "$line" = :files
      __fish_complete_path $typed
    else
      echo $line
    end
  end
end
complete -c session-journal -f -a '(__session_journal)'
`;
var completionScripts = { bash, zsh, fish };

// src/core/calls/next-word.ts
function nextWord(spec, before2, typed) {
  const flags = spec === void 0 ? globalFlags : [...spec.flags, ...globalsOf(spec)];
  const last = before2.includes("--") ? void 0 : flagAt(flags, before2.at(-1) ?? "");
  if (last?.takes === "text") return { kind: "value", flag: last.name };
  if (!typed.startsWith("-") || before2.includes("--")) return { kind: "value", flag: void 0 };
  const isFree = (flag) => flag.repeat === true || !before2.some((word2) => flagAt(flags, word2)?.name === flag.name);
  return {
    kind: "flags",
    flags: flags.filter(isFree).map(({ name, about }) => {
      return { word: name.length === 1 ? `-${name}` : `--${name}`, about };
    })
  };
}
function flagAt(flags, word2) {
  return flags.find(({ name, short }) => {
    return word2 === `--${name}` || word2.length === 2 && (word2 === `-${name}` || word2 === `-${short}`);
  });
}

// src/core/calls/split-verb.ts
var shortFlags = /* @__PURE__ */ new Map([["-h", "--help"]]);
function splitVerb(argv) {
  let at = 0;
  for (; ; ) {
    const word2 = argv[at];
    const taken = word2 === void 0 ? 0 : wordsOf(word2);
    if (taken === 0) break;
    at += taken;
  }
  const verb = argv[at];
  if (verb === void 0 || verb.startsWith("-")) return { verb: void 0, before: argv, rest: [] };
  return { verb, before: argv.slice(0, at), rest: argv.slice(at + 1) };
}
function wordsOf(word2) {
  const [, name, value4] = /^--?([\w-]+)(=[\s\S]*)?$/.exec(shortFlags.get(word2) ?? word2) ?? [];
  const flag = globalFlags.find((each) => each.name === name);
  if (flag === void 0) return 0;
  return flag.takes === "text" && value4 === void 0 ? 2 : 1;
}

// src/commands/completion.ts
init_failure();

// src/core/text/escape.ts
var openers = [
  "#{1,6}(?=[ \\t]|$)|`{3,}|~{3,}|[-*+](?=[ \\t]|$)|>|<(?=[A-Za-z/!?])|<{7}|\\|{7}|=+[ \\t]*$",
  "(?:-[ \\t]*){2,}$|(?:\\*[ \\t]*){2,}$|(?:_[ \\t]*){3,}$|\\[.*\\]:|\\[[^\\]]*$"
].join("|");
var opener = new RegExp(`^[ \\t]*(?:${openers})`);
var escapedOpener = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${openers}))`);
var escapedOrdered = /^([ \t]*\d{1,9})\\(?=\\*[.)](?:[ \t]|$))/;
var labels = "\\*\\*[^*]+(?:[:\uFF1A]\\*\\*|\\*\\*[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])|__[^_]+(?:[:\uFF1A]__|__[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])";
var label = new RegExp(`^[ \\t]*(?:${labels})`);
var escapedLabel = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${labels}))`);
var names = "Key Files|Key Context|Objective|Context|Options|Choice|Rationale|Superseded by|Progress|Current|Blocker";
var ownLabel = `(?:\\*\\*|__)(?:${names})(?:\\*\\*|__|(?=[:\uFF1A]))[:\uFF1A](?:\\*\\*|__)?`;
var insideOwn = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\*${ownLabel})`, "gi");
var insideEscaped = new RegExp(`(?<=\\S[ \\t]+)\\\\(?=\\\\*${ownLabel})`, "gi");
var insideBackslash = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\+${ownLabel})`, "gi");
var firstOwn = new RegExp(`^[ \\t]*${ownLabel}`, "i");
var escapedMark = /^\\(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
var entityMark = /^&#91;(?=resolved[ \t]+\d{4}-\d\d-\d\dT[^\]\s]+\])/i;
var escapedEntity = /^\\+&#91;resolved[ \t]/i;
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

// src/io/project/project.ts
var import_node_fs9 = require("node:fs");
var import_node_path9 = require("node:path");
init_failure();

// src/io/disk/contains.ts
var import_node_path = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path.sep}`) && !(0, import_node_path.isAbsolute)(way);
}

// src/io/project/project.ts
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/git/folder.ts
var import_node_path4 = require("node:path");
init_folders();

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
function workingTrees(git) {
  const main = (0, import_node_path4.basename)(git.common) === ".git" ? [(0, import_node_path4.dirname)(git.common)] : [];
  const data = (0, import_node_path4.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path4.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path4.dirname)((0, import_node_path4.resolve)(data, name, path))];
  });
  return [...main, ...linked].filter(leadsToFolder).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path4.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path4.dirname)(git.common);
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

// src/io/project/local-folder.ts
var import_node_path8 = require("node:path");

// src/io/disk/files.ts
var import_node_fs7 = require("node:fs");
var import_node_path5 = require("node:path");
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
  if (options.fsync !== false) syncFolder((0, import_node_path5.dirname)(path));
}

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/io/project/local-folder.ts
init_stat();

// src/io/git/index-file.ts
var import_node_path6 = require("node:path");
init_folders();
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start3) {
  const wanted = Buffer.from(start3.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path6.join)(git.own, name), wanted) !== false);
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
    const start3 = flagsAt + (flags & extended ? 4 : 2);
    const entry = version === 4 ? readShared(bytes, start3, path) : readPlain(bytes, start3);
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
function readPlain(bytes, start3) {
  const end = bytes.indexOf(0, start3);
  return end < 0 ? void 0 : { path: Buffer.from(bytes.subarray(start3, end)), end: end + 1 };
}
function readShared(bytes, start3, before2) {
  let at = start3;
  let byte = bytes[at++] ?? 0;
  let drop = byte & 127;
  while (byte & 128) {
    byte = bytes[at++] ?? 0;
    drop = drop + 1 << 7 | byte & 127;
  }
  const rest2 = readPlain(bytes, at);
  if (rest2 === void 0 || drop > before2.length) return void 0;
  const path = Buffer.concat([before2.subarray(0, before2.length - drop), rest2.path]);
  return { path, end: rest2.end };
}

// src/io/project/local-folder.ts
init_person();
function localTrouble(root) {
  try {
    return judge(root, (0, import_node_path8.join)(root, ".sessions", ".local"));
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
  const start3 = `${(0, import_node_path8.relative)(git.top, local).split(import_node_path8.sep).join("/")}/`;
  return tracks(git, start3) ? "tracked" : void 0;
}
var nowhere = "/dev/null/session-journal";
var elsewhere = "local";
function placeElsewhere(root) {
  const { path = root, device: device2, inode } = findIdentity(root) ?? {};
  return (0, import_node_path8.join)(elsewhere, sha256([path, device2, inode].join("\n")).slice(0, 16));
}
function localFolder(root, env) {
  if (localTrouble(root) === void 0) return (0, import_node_path8.join)(root, ".sessions", ".local");
  const state = stateDir(env);
  return state === void 0 ? nowhere : (0, import_node_path8.join)(state, placeElsewhere(root));
}

// src/io/project/project.ts
function projectAt(root, env = process.env) {
  return { root, dir: (0, import_node_path9.join)(root, ".sessions"), local: localFolder(root, env) };
}
function hasSessions(root) {
  return followStat((0, import_node_path9.join)(root, ".sessions"))?.isDirectory() === true;
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path9.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path9.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search(start3) {
  const git = findGitFolder(start3);
  for (let dir = start3; ; dir = (0, import_node_path9.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start3 || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path9.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && hasSessions(main) ? projectAt(realPath(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start3 = physical(cwd);
    return start3 === void 0 ? void 0 : search(start3);
  } catch {
    return void 0;
  }
}
function openProject(cwd) {
  const project = findProject(cwd);
  if (project !== void 0) return project;
  const start3 = "Start a session here: session-journal init --goal TEXT";
  throw new Failure("no-project", `No .sessions folder in "${cwd}" or any folder above it`, {
    hint: isSparse(cwd) ? `If your sparse checkout leaves it out: git sparse-checkout add .sessions. ${start3}` : start3
  });
}
function isSparse(cwd) {
  const start3 = physical(cwd);
  const git = start3 === void 0 ? void 0 : findGitFolder(start3);
  return git !== void 0 && findStat((0, import_node_path9.join)(git.own, "info", "sparse-checkout")) !== void 0;
}
function isOwnGround(project, path) {
  const parts = (0, import_node_path9.relative)(project.root, path).split(import_node_path9.sep);
  return contains(project.root, path) && !parts.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts = (0, import_node_path9.relative)(project.root, path).split(import_node_path9.sep);
  let at = project.root;
  for (const [index, part] of parts.entries()) {
    at = (0, import_node_path9.join)(at, part);
    const stat = findStat(at);
    if (stat === void 0) return true;
    if (!stat.isSymbolicLink()) continue;
    const target = physical(at);
    if (index === parts.length - 1 || target === void 0 || !isOwnGround(project, target)) return false;
    at = target;
  }
  return true;
}
function isInside(project, path) {
  try {
    return leadsInside(project, path);
  } catch {
    return false;
  }
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
function keepOutOfGit(local) {
  const path = (0, import_node_path9.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs9.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder3 = "") {
  const { local } = project;
  const path = (0, import_node_path9.join)(local, folder3);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs9.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder3 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path9.relative)(project.root, path).split(import_node_path9.sep).join("/");
}

// src/journal/files/sessions.ts
var import_node_path12 = require("node:path");
init_failure();
init_folders();
init_stat();

// src/journal/document/damage.ts
init_failure();

// src/core/front-matter/frame.ts
function opensHead(text) {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}
var fence = /---[ \t]*(\r?\n|$)/y;
function findHeadFrame(text) {
  const open = text.startsWith("\uFEFF") ? 1 : 0;
  const opening2 = fenceAt(text, open);
  if (opening2 === void 0) return "unopened";
  const fieldsStart = open + opening2.length;
  let at = text.indexOf("\n---", fieldsStart - 1);
  while (at !== -1) {
    const closing = fenceAt(text, at + 1);
    if (closing !== void 0) {
      const bodyStart = at + 1 + closing.length;
      return {
        open,
        fieldsStart,
        fieldsEnd: at + 1,
        bodyStart,
        eol: opening2.endsWith("\r\n") ? "\r\n" : "\n"
      };
    }
    at = text.indexOf("\n---", at + 1);
  }
  return "unclosed";
}
function fenceAt(text, offset) {
  fence.lastIndex = offset;
  return fence.exec(text)?.[0];
}
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
var before = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|<!--(?:[^-]|-(?!->))*-->[ \t]*)+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/;
function isMeantAsSession(text) {
  return text.trim() === "" || opensHead(text) || /^\uFEFF?<{7,} /.test(text) || before.test(text);
}
function lineAt(text, offset) {
  let line2 = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line2 += 1;
  return line2;
}

// src/core/time.ts
var minute = 6e4;
var hour = 60 * minute;
var day = 24 * hour;
var units = { m: minute, min: minute, h: hour, d: day, w: 7 * day };

// src/journal/document/session-facts.ts
function readFacts(head) {
  const text = (key) => {
    const value4 = head.fields.get(key)?.value;
    return typeof value4 === "string" ? value4 : "";
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
function readTexts(value4) {
  if (typeof value4 === "string") return value4 === "" ? [] : [value4];
  return Array.isArray(value4) ? value4.filter((one) => typeof one === "string" && one !== "") : [];
}
function readCount(value4) {
  if (value4 === void 0 || value4 === "") return 0;
  if (typeof value4 !== "string" || !/^\d{1,15}$/.test(value4)) return void 0;
  return Number(value4);
}
function isSafeId(id) {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id);
}

// src/journal/files/documents.ts
init_failure();

// src/core/front-matter/quick-head.ts
var strange = /[^\n\r\x20-\x7e\u{a1}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]| {64}|\s{256}/u;
var maxSize2 = 16 * 1024;
var ignored = /^ *(?:#.*)?$/;
var keyLine = /^([A-Za-z][A-Za-z0-9_-]*):(?:( +)(.*))?$/;
var itemLine = /^( *)(- +)(.*)$/;
var scalar = /^(?:'((?:[^']|'')*)'|"([^"\\]*)"|([^-?:,[\]{}#&*!|>'"%@` ].*?))(?: *| +#.*)$/;
var emptyList = /^(\[ *\])(?: *| +#.*)$/;
function readPlainHead(text) {
  const frame = findHeadFrame(text);
  if (typeof frame === "string" || frame.fieldsEnd - frame.fieldsStart > maxSize2) return void 0;
  if (strange.test(text.slice(frame.fieldsStart, frame.fieldsEnd))) return void 0;
  const fields = /* @__PURE__ */ new Map();
  let last;
  let indent;
  for (const line2 of linesOf(text, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line2.source)) continue;
    const item2 = itemLine.exec(line2.source);
    if (item2 && last && (last.valueStart === last.valueEnd || indent === item2[1])) {
      last = withItem(last, line2, item2);
      indent = item2[1];
    } else {
      last = readField(line2);
      indent = void 0;
      if (last && fields.has(last.key)) return void 0;
    }
    if (!last) return void 0;
    fields.set(last.key, last);
  }
  return { ...frame, fields };
}
function* linesOf(text, from, to) {
  let start3 = from;
  let number = 2;
  while (start3 < to) {
    const end = text.indexOf("\n", start3) + 1;
    yield { start: start3, end, source: text.slice(start3, text[end - 2] === "\r" ? end - 2 : end - 1), number };
    start3 = end;
    number++;
  }
}
function readField({ start: start3, end, source, number }) {
  const found2 = keyLine.exec(source);
  if (!found2) return void 0;
  const [, key = "", space = "", rest2 = ""] = found2;
  const empty = rest2 === "" || rest2.startsWith("#");
  const read = empty ? { value: "", length: 0 } : readValue(rest2);
  if (!read) return void 0;
  const valueStart = start3 + key.length + 1 + (empty ? 0 : space.length);
  return { key, value: read.value, start: start3, end, valueStart, valueEnd: valueStart + read.length, line: number };
}
function withItem(field, line2, item2) {
  const [, indent = "", dash = "", rest2 = ""] = item2;
  const read = readValue(rest2);
  if (typeof read?.value !== "string") return void 0;
  const dashAt = line2.start + indent.length;
  const valueEnd = dashAt + dash.length + read.length;
  if (typeof field.value === "string") {
    return { ...field, value: [read.value], end: line2.end, valueStart: dashAt, valueEnd };
  }
  return { ...field, value: [...field.value, read.value], end: line2.end, valueEnd };
}
function readValue(source) {
  const list = emptyList.exec(source)?.[1];
  if (list !== void 0) return { value: [], length: list.length };
  const found2 = scalar.exec(source);
  if (!found2) return void 0;
  const [, single, double, plain4 = ""] = found2;
  if (single !== void 0) return { value: single.replaceAll("''", "'"), length: single.length + 2 };
  if (double !== void 0) return { value: double, length: double.length + 2 };
  return /:(?: |$)/.test(plain4) ? void 0 : { value: plain4, length: plain4.length };
}

// src/core/text/spans.ts
function within(list, { start: start3, end }) {
  return list.slice(firstFrom(list, start3), firstFrom(list, end));
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
function beforeFirstLine(text, start3) {
  const places2 = { first: start3, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text, start: start3, end: start3, next: start3, ...places2 };
}
function readLine(line2) {
  const { text, next: start3 } = line2;
  const length = text.length;
  if (start3 >= length) return false;
  if (line2.lineFeed < start3) line2.lineFeed = indexOrLength(text, "\n", start3);
  if (line2.carriageReturn < start3) line2.carriageReturn = indexOrLength(text, "\r", start3);
  const end = Math.min(line2.lineFeed, line2.carriageReturn);
  const ending = end === line2.carriageReturn && line2.lineFeed === end + 1 ? 2 : 1;
  line2.start = start3;
  line2.end = end;
  line2.next = Math.min(end + ending, length);
  line2.column = 0;
  line2.indent = 0;
  line2.noBreakBefore = 0;
  skipIndent(line2, start3);
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
  const before2 = line2.column;
  let offset = from;
  let column = before2;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === SPACE) column++;
    else if (code === TAB) column = (column & ~3) + 4;
    else break;
  }
  line2.first = offset;
  line2.column = column;
  line2.indent = column - before2;
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
  const lines2 = paragraph2.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines2.filter((line2) => line2 !== "").join("\n");
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
function isClosingFence(line2, fence3) {
  if (line2.indent >= 4) return false;
  const after = skipRun(line2, fence3.code);
  return after - line2.first >= fence3.size && skipSpaces(line2.text, after, line2.end) === line2.end;
}
function trimSpaces(text) {
  const start3 = skipSpaces(text, 0, text.length);
  let end = text.length;
  while (end > start3 && skipSpaces(text, end - 1, end) === end) end--;
  return text.slice(start3, end);
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
function listMarkerSize(line2, interrupting) {
  const { text, first, end } = line2;
  if (line2.indent >= 4) return 0;
  const code = text.charCodeAt(first);
  const isBullet = code === DASH2 || code === STAR2 || code === PLUS;
  const size = isBullet ? 1 : numberedMarkerSize(line2, interrupting);
  const after = first + size;
  if (size === 0 || after > end) return 0;
  if (after < end && !isSpace(text.charCodeAt(after))) return 0;
  if (interrupting && skipSpaces(text, after, end) === end) return 0;
  return isBullet && isThematicBreak(line2) ? 0 : size;
}
function enterItem(open, line2, size) {
  const before2 = line2.indent + size;
  open.kinds.push(line2.text.charCodeAt(line2.first + size - 1));
  takeMarker(line2, size);
  const blank2 = isBlank(line2);
  const spaces = blank2 || line2.indent > 4 ? 1 : line2.indent;
  if (!blank2) line2.indent -= spaces;
  open.widths.push(before2 + spaces);
  open.empty = blank2 ? 1 : 0;
  return before2 + spaces;
}
function numberedMarkerSize(line2, interrupting) {
  const { text, first, end } = line2;
  const limit = Math.min(end, first + (interrupting ? 1 : 9));
  let at = first;
  while (at < limit && isDigit(text.charCodeAt(at))) at++;
  if (at === first || at === end || interrupting && text.charCodeAt(first) !== ONE) return 0;
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
  const opening2 = /^<(\/?)([a-z][a-z0-9-]*)(?=[ \t/>]|$)/i.exec(html);
  if (opening2 === null) return 0;
  const [tag, slash, written] = opening2;
  const name = written.toLowerCase();
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
    const start3 = skipSpaceAndEndings(paragraph2, at);
    const end = afterDefinition(paragraph2, start3);
    if (end === NONE) return start3;
    at = end;
  }
}
function afterDefinition(text, start3) {
  const colon = afterLabel(text, start3);
  if (colon === NONE || text[colon] !== ":") return NONE;
  const address = skipSpaceAndEndings(text, colon + 1);
  const end = text[address] === "<" ? afterEnclosedAddress(text, address) : afterPlainAddress(text, address);
  if (end === NONE) return NONE;
  const title = afterTitle(text, end);
  const titled2 = title === NONE ? NONE : restOfLine(text, title);
  return titled2 === NONE ? restOfLine(text, end) : titled2;
}
function afterLabel(text, start3) {
  if (text[start3] !== "[") return NONE;
  let size = 0;
  let filled = false;
  for (let at = start3 + 1; at < text.length; at++) {
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
function afterEnclosedAddress(text, start3) {
  for (let at = start3 + 1; at < text.length && !isEnding(text, at); at++) {
    if (text[at] === ">") return at + 1;
    if (text[at] === "<") return NONE;
    if (text[at] === "\\" && isOneOf(text[at + 1], "<>\\")) at++;
  }
  return NONE;
}
function afterPlainAddress(text, start3) {
  let depth = 0;
  let at = start3;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isEnding(text, at)) break;
    if (code < 32 && code !== 0 || code === 127) return NONE;
    if (text[at] === "\\" && isOneOf(text[at + 1], "()\\")) at++;
    else if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth < 0) return NONE;
  }
  return depth === 0 && at > start3 ? at : NONE;
}
function afterTitle(text, end) {
  const start3 = skipSpaceAndEndings(text, end);
  if (start3 === end || !isOneOf(text[start3], `"'(`)) return NONE;
  const close = text[start3] === "(" ? ")" : text[start3];
  for (let at = start3 + 1; at < text.length; at++) {
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
  const fence3 = openingFence(line2);
  if (fence3 === void 0) return void 0;
  leaf.fence = fence3;
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
  const { lines: lines2, start: start3 } = leaf;
  if (lines2 === void 0) return { level, text: setextText(line2.text.slice(start3, line2.start)), start: start3 };
  const paragraph2 = lines2.join("\n");
  const rest2 = paragraph2.slice(skipDefinitions(paragraph2));
  return rest2 === "" ? void 0 : { level, text: setextText(rest2), start: start3 };
}

// src/core/markdown/outline.ts
init_lazy();
function outlineOf(parts) {
  const { outer, chapters, prose: prose2, lists } = parts;
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
  return Object.assign(whole, parts);
}

// src/core/text/white-space.ts
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var TAB2 = 9;
var SPACE2 = 32;
function isWhite(code) {
  return code === SPACE2 || code === LINE_FEED || code === TAB2 || code === CARRIAGE_RETURN;
}
function endOfWords(text, { start: start3, end }) {
  let at = end;
  while (at > start3 && isWhite(text.charCodeAt(at - 1))) at -= 1;
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
var blanks = `(?:${blankLine}){0,${most.blocks}}`;
function wholeQuote(lines2) {
  return `(?:>${rest}){1,${lines2}}${isOver}`;
}
var block = `(?:${wholeParagraph}|${wholeQuote(most.lines)})`;
var below = `(?:${blankLine}|${block}){0,${most.blocks}}`;
var chapter = new RegExp(`(?:${deepHeading}${below}){${least},${most.headings}}`, "y");
var prose = new RegExp(`(?:${block}${blanks}){${least},${most.blocks}}`, "y");
function chapterEnd(text, at) {
  return endOf(chapter, text, at);
}
function proseEnd(text, at) {
  return endOf(prose, text, at);
}
function readHeading(text, start3) {
  const end = endOf(heading, text, start3);
  if (end === void 0) return void 0;
  const level = headingLevel(text, start3);
  const words = trimmed(text, start3 + level, end);
  return words.endsWith("#") ? void 0 : { level, text: words, start: start3, end };
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
  let start3 = from;
  const end = endOfWords(text, { start: start3, end: to });
  while (start3 < end && isWhite(text.charCodeAt(start3))) start3 += 1;
  return text.slice(start3, end);
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
function countPlainMarks(text, { start: start3, end }) {
  if (start3 === 0) return void 0;
  const lines2 = text.slice(start3 - 1, end);
  if (lines2.includes("CURRENT") || lines2.search(otherItem) >= 0) return void 0;
  return { done: count2(doneItem, lines2), open: count2(openItem, lines2) };
}
function count2(pattern2, lines2) {
  let found2 = 0;
  while (pattern2.test(lines2)) found2 += 1;
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
  const blanks2 = `(?:${blankLine}){0,${most2.lines}}`;
  const below2 = `(?:${blanks2}${indent}[ \\t]*${shown}${line}){0,${most2.lines}}`;
  return new RegExp(`(?:${begin2}${line}${below2}${blanks2}(?=${next})){${least2},${most2.items}}`, "y");
}
function markerSize(text, at) {
  let end = at;
  while (end < at + 9 && isDigit2(text.charCodeAt(end))) end += 1;
  const marker3 = text.charAt(end);
  const isMarker = end === at ? bullets.has(marker3) : marker3 === "." || marker3 === ")";
  return isMarker && text.charAt(end + 1) === " " ? end + 1 - at : 0;
}
function isDigit2(code) {
  return code >= 48 && code <= 57;
}
function unreadList(text, passed) {
  const parts = lazy({
    starts: () => readStarts(text, passed),
    plainMarks: () => countPlainMarks(text, passed)
  });
  return listOf(text, passed, parts);
}
function listOf(text, { start: start3, end, list }, parts) {
  const made = [];
  const endAt = (index) => {
    const { starts } = parts;
    return filledEnd(text, starts[index], starts[index + 1] ?? end);
  };
  const at = (index) => {
    const from = parts.starts[index];
    if (from === void 0) return void 0;
    made[index] ??= readItem(text, { start: from, end: endAt(index), list });
    return made[index];
  };
  return {
    text,
    start: start3,
    end,
    list,
    get starts() {
      return parts.starts;
    },
    get plainMarks() {
      return parts.plainMarks;
    },
    get length() {
      return parts.starts.length;
    },
    at,
    contentAt: (index) => contentAt(text, parts.starts[index]),
    endAt,
    items: () => parts.starts.map((_, index) => at(index))
  };
}
function contentAt(text, start3) {
  return text.indexOf(" ", start3) + 1;
}
var lineOfItem = /\n(?=[^ \t\r\n])/g;
function readStarts(text, { start: start3, end }) {
  const starts = [start3];
  lineOfItem.lastIndex = start3;
  while (lineOfItem.test(text) && lineOfItem.lastIndex < end) starts.push(lineOfItem.lastIndex);
  return starts;
}
function filledEnd(text, start3, next) {
  if (!isWhite(text.charCodeAt(next - 2))) return next;
  return text.indexOf("\n", endOfWords(text, { start: start3, end: next })) + 1;
}
function readItem(text, { start: start3, end, list }) {
  const size = markerSize(text, start3);
  const after = start3 + size;
  return {
    start: start3,
    end,
    marker: start3,
    content: after + 1,
    indent: size + 1,
    bullet: text.charAt(after - 1),
    number: size === 1 ? void 0 : Number(text.slice(start3, after - 1)),
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
  const groups = [];
  let { start: start3 } = span;
  const addOuter = (end) => {
    const items = within(outer.items, { start: start3, end });
    if (items.length > 0) groups.push(madeItems(items));
  };
  for (const list of lists) {
    if (list.end <= span.start || list.start >= span.end) continue;
    addOuter(list.start);
    const isWhole = list.start >= span.start && list.end <= span.end;
    groups.push(isWhole ? list : madeItems(within(list.items(), span)));
    start3 = list.end;
  }
  addOuter(span.end);
  return groups;
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
var lines = ordinaryLines(mostLines);
var paragraph = new RegExp(lines, "y");
var quote2 = new RegExp(wholeQuote(mostLines), "y");
var item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines}`, "y");
function fencePattern(mark2, info) {
  const closing = ` {0,3}\\1${mark2}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark2}{3,})(?!${mark2})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
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
function leapHeading(text, start3, { headings, chapters }) {
  const end = chapters === void 0 ? void 0 : chapterEnd(text, start3);
  if (end !== void 0) {
    chapters?.push({ start: start3, end });
    return end;
  }
  const heading2 = readHeading(text, start3);
  if (heading2 !== void 0) headings.push(heading2);
  return heading2?.end;
}
var mostProse = 16 * 1024;
function leapProse(text, start3, { prose: prose2 }) {
  const end = prose2 && proseEnd(text, start3);
  const last = prose2?.at(-1);
  if (end === void 0) return void 0;
  if (last?.end === start3 && start3 - last.start < mostProse) last.end = end;
  else prose2?.push({ start: start3, end });
  return end;
}
function leapParagraph(text, start3, found2) {
  return leapProse(text, start3, found2) ?? leapOne(text, start3, found2);
}
function leapOne(text, start3, { paragraphs }) {
  const end = endOf(paragraph, text, start3);
  if (end === void 0 || !(isOver2(text, end) || endOf(blank, text, end) !== void 0)) return void 0;
  paragraphs.push({ start: start3, end });
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
    const number = listAt(text, { at, list }, found2);
    const last = lists?.at(-1);
    if (last?.end === at && last.list === number) last.end = end;
    else lists?.push({ start: at, end, list: number });
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
function proseOf(text, { start: start3, end }) {
  const stretch = { text, start: start3, end };
  return { ...stretch, paragraphs: once(() => readParagraphs(stretch)) };
}
function chapterOf(text, { start: start3, end }) {
  const stretch = { text, start: start3, end };
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
function headingStarts({ text, start: start3, end }) {
  const starts = [start3];
  lineOfHeading.lastIndex = start3;
  while (lineOfHeading.test(text) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}
function readHeadings(stretch) {
  return headingStarts(stretch).map((at) => readHeading(stretch.text, at));
}
function readParagraphs({ text, start: start3, end }) {
  const found2 = { headings: [], items: [], paragraphs: [] };
  leap(text.slice(start3, end), { at: 0, list: void 0 }, found2);
  return found2.paragraphs.map((paragraph2) => ({
    start: paragraph2.start + start3,
    end: paragraph2.end + start3
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
function stretchesAt(stretches, { start: start3, end }) {
  return within(stretches, { start: spanAt(stretches, start3)?.start ?? start3, end });
}
var worthLeaping = 32 * 1024;
function scanOutline(text, start3, leapsFrom = worthLeaping) {
  const leaps = text.length - start3 >= leapsFrom;
  const line2 = beforeFirstLine(text, start3);
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
  const interrupting = matched === open.kinds.length && isInterruptible(leaf);
  const left = open.kinds[matched];
  for (let depth = matched; ; depth++) {
    const isQuote = isQuoteMarker(line2);
    const size = isQuote ? 0 : listMarkerSize(line2, interrupting);
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
  const { text, start: start3, next, first: marker3 } = line2;
  const after = marker3 + size;
  const bullet = text.charAt(after - 1);
  const number = size > 1 ? Number(text.slice(marker3, after - 1)) : void 0;
  const last = lastList(scan);
  const list = left === text.charCodeAt(after - 1) ? last : last + 1;
  const indent = enterItem(scan.open, line2, size);
  items.push({ start: start3, end: next, marker: marker3, content: contentStart(line2, after), indent, bullet, number, list });
}
function contentStart(line2, afterMarker) {
  if (isBlank(line2) || line2.indent === 0) return line2.first;
  const column = line2.column - line2.indent - 1;
  const isSharedTab = line2.text[afterMarker] === "	" && column % 4 < 3;
  return isSharedTab ? afterMarker : afterMarker + 1;
}

// src/core/markdown/nearest-heading.ts
function nearestHeading({ outer, chapters }, at, isMeant) {
  const parts = inOrder(outer.headings, chapters);
  const meantIn = (part, index) => {
    const headings = "headings" in part ? part.headings() : [part];
    const behind = parts[index + 1]?.start;
    return headings.filter((heading2, place) => isMeant(heading2, headings[place + 1]?.start ?? behind));
  };
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part.start >= at) continue;
    const found2 = meantIn(part, index).findLast(({ end }) => end < at);
    if (found2 !== void 0) return found2;
  }
  for (const [index, part] of parts.entries()) {
    const [found2] = meantIn(part, index);
    if (found2 !== void 0) return found2;
  }
  return void 0;
}

// src/journal/document/label-lines.ts
var label2 = /^(?:\*\*|__)(?:Key Files|Key Context|Objective|Progress|Current|Blocker)(?:\*\*|__|:)/gim;
var ofSteps = /^\W*(?:progress|completed|in progress|remaining)\W*$/i;
function partLazyLabels(text, outline) {
  const cuts = /* @__PURE__ */ new Map();
  for (const item2 of outline.outer.items) {
    const lines2 = text.slice(item2.content, item2.end);
    if (!/[\r\n]./s.test(lines2)) continue;
    const found2 = [...lines2.matchAll(label2)].find(({ index }) => index > 0);
    if (found2 !== void 0 && !isAmongSteps(outline, item2)) cuts.set(item2, item2.content + found2.index);
  }
  if (cuts.size === 0) return outline;
  const items = outline.outer.items.map((item2) => ({ ...item2, end: cuts.get(item2) ?? item2.end }));
  const freed = [...cuts].map(([item2, start3]) => ({ start: start3, end: item2.end }));
  const { outer, chapters, prose: prose2, lists, unclosed } = outline;
  const paragraphs = inOrder(outer.paragraphs, freed);
  return outlineOf({ outer: { ...outer, paragraphs, items }, chapters, prose: prose2, lists, unclosed });
}
function isAmongSteps(outline, item2) {
  const heading2 = nearestHeading(outline, item2.start, () => true);
  return heading2 !== void 0 && ofSteps.test(heading2.text);
}

// src/journal/document/document.ts
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
  const named2 = nameHeadings(headings, aliases);
  const sections = /* @__PURE__ */ new Map();
  const doubled = [];
  for (let index = 0; index < named2.length; index += 1) {
    const name = named2[index];
    if (name === void 0) continue;
    const heading2 = headings[index];
    const section = {
      name,
      heading: heading2,
      start: heading2.start,
      body: heading2.end,
      end: endOf2(headings, named2, index) ?? text.length
    };
    if (sections.has(name)) doubled.push(section);
    else sections.set(name, section);
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
function endOf2(headings, named2, index) {
  const { level } = headings[index];
  for (let next = index + 1; next < headings.length; next += 1) {
    const heading2 = headings[next];
    if (heading2.level <= level || named2[next] !== void 0) return heading2.start;
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
function sectionText(doc, name) {
  const section = doc.sections.get(name);
  return section === void 0 ? "" : doc.text.slice(section.body, section.end).trim();
}
function subheadings(doc, section) {
  return headingsIn(doc.outline, { start: section.body, end: section.end });
}
function firstSubheading({ outline }, section) {
  const body = { start: section.body, end: section.end };
  const own2 = within(outline.outer.headings, body)[0];
  const chapter2 = within(outline.chapters, body)[0];
  const isInChapter = chapter2 !== void 0 && chapter2.start < (own2?.start ?? section.end);
  return isInChapter ? chapter2.headings()[0] : own2;
}
function itemsIn(doc, span) {
  return groupItems(doc.outline, span).flatMap(membersOf);
}
function membersOf(items) {
  return Array.from({ length: items.length }, (_, index) => items.at(index));
}

// src/journal/files/documents.ts
async function decodeHead(text) {
  return readPlainHead(text) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text);
}
async function decodeSession(text, aliases, shown) {
  try {
    const conflict = findConflict(text);
    if (conflict !== void 0) throw conflict;
    return decodeDocument(text, await decodeHead(text), aliases);
  } catch (error) {
    throw shown !== void 0 && isFailure(error) ? inFile(error, shown) : error;
  }
}
function inFile(failure, shown) {
  if (failure.code !== "damaged" || "path" in failure.data) return failure;
  const data = { ...failure.data, path: shown };
  const hint = failure.hint ?? `Fix it in an editor (session-journal edit), or restore an older version: git log -p -- "${shown}"`;
  return new Failure(failure.code, `${failure.message} in "${shown}"`, { hint, data });
}

// src/journal/files/known-files.ts
var import_node_path11 = require("node:path");
init_failure();

// src/core/file-stamp.ts
function isSameStamp(a, b) {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

// src/io/disk/json.ts
var import_node_fs11 = require("node:fs");
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs11.openSync)(path, import_node_fs11.constants.O_RDONLY | (import_node_fs11.constants.O_NONBLOCK ?? 0) | (import_node_fs11.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs11.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs11.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs11.closeSync)(file);
  }
}
function asRecord(value4) {
  const isRecord = typeof value4 === "object" && value4 !== null && !Array.isArray(value4);
  return isRecord ? value4 : void 0;
}

// src/journal/files/known-files.ts
init_stat();

// src/journal/session/known-sessions.ts
var schema = 2;
var texts = [
  "id",
  "shortname",
  "owner",
  "status",
  "createdAt",
  "updatedAt",
  "logCommit",
  "branch",
  "commit",
  "pausedAt",
  "pauseReason",
  "closedAt",
  "closeReason"
];
function renderKnown({ counting, files: files2 }) {
  const rows = [...files2].map(([file, { stamp: stamp2, facts, progress }]) => [
    file,
    [stamp2.bytes, stamp2.modified, stamp2.changed, stamp2.inode],
    progress === void 0 ? null : [progress.done, progress.total],
    facts.compactions ?? null,
    facts.taskIds,
    ...texts.map((key) => facts[key])
  ]);
  return JSON.stringify({ schema, counting, rows });
}
function decodeKnown(value4) {
  const { schema: written, counting, rows } = Object(value4);
  if (written !== schema || typeof counting !== "string" || !Array.isArray(rows)) return void 0;
  const files2 = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (!Array.isArray(row)) return void 0;
    const [file, ...more] = row;
    const known3 = decodeRow(more);
    if (typeof file !== "string" || known3 === void 0) return void 0;
    files2.set(file, known3);
  }
  return { counting, files: files2 };
}
function decodeRow([stamp2, progress, compactions, taskIds, ...said2]) {
  if (!isNumbers(stamp2, 4) || !(progress === null || isNumbers(progress, 2))) return void 0;
  if (!(compactions === null || typeof compactions === "number")) return void 0;
  if (!isTexts(taskIds) || !isTexts(said2) || said2.length !== texts.length) return void 0;
  const [bytes, modified, changed, inode] = stamp2;
  const facts = { taskIds, compactions: compactions ?? void 0 };
  for (const [index, key] of texts.entries()) facts[key] = said2[index];
  return {
    stamp: { bytes, modified, changed, inode },
    facts,
    progress: progress === null ? void 0 : { done: progress[0], total: progress[1] }
  };
}
function isNumbers(value4, count3) {
  return Array.isArray(value4) && value4.length === count3 && value4.every((one) => typeof one === "number");
}
function isTexts(value4) {
  return Array.isArray(value4) && value4.every((one) => typeof one === "string");
}

// src/journal/files/known-files.ts
var few = 32;
var tickMs = 2e3;
var fileName = "sessions.json";
var maxBytes = 16 * 1024 * 1024;
function openKnown({ project, folders: folders2, count: count3, counting }) {
  if (count3 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start3 = Date.now();
  const path = (0, import_node_path11.join)(project.local, fileName);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted2;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place) {
      const known3 = old.get(file);
      if (known3 === void 0 || counting !== void 0 && !(isCounted && known3.progress)) return void 0;
      const stamp2 = findStamp(place);
      if (stamp2 === void 0 || !isSameStamp(stamp2, known3.stamp) || changedAt(stamp2) > young)
        return void 0;
      met.set(file, known3);
      return known3;
    },
    learn(file, { stamp: stamp2, facts, progress }) {
      if (isFailure(progress) || changedAt(stamp2) > start3 - tickMs) return;
      met.set(file, { stamp: stamp2, facts, progress });
      fresh += 1;
    },
    save() {
      if (fresh * 30 <= met.size) return;
      const others = [...old].filter(([file]) => isCounted && !folders2.includes(file.split("/")[0] ?? ""));
      keep2(project, { counting: counting ?? counted2, files: new Map([...others, ...met]) });
    }
  };
}
var nothing = { counting: "", files: /* @__PURE__ */ new Map() };
function keep2(project, known3) {
  try {
    const text = renderKnown(known3);
    if (text.length > maxBytes) return;
    writeFileAtomic((0, import_node_path11.join)(ensureLocal(project), fileName), text, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed }) {
  return Math.max(modified, changed);
}

// src/journal/files/sessions.ts
var headBytes = 8 * 1024;
var longHeadBytes = 320 * 1024;
async function listSessions(project, folders2 = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files2 = folders2.flatMap((folder3) => sessionNames(project, folder3).map((name) => ({ folder: folder3, name })));
  const known3 = openKnown({ project, folders: folders2, count: files2.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder3, name } of files2) {
    const file = `${folder3}/${name}`;
    const path = `${project.dir}${import_node_path12.sep}${folder3}${import_node_path12.sep}${name}`;
    const seen = known3.find(file, path);
    const found2 = seen ?? await read(project, folder3, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known3.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder3, name, facts, bytes: stamp2.bytes, progress });
  }
  known3.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder3) {
  const dir = (0, import_node_path12.join)(project.dir, folder3);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder3, name) {
  const path = (0, import_node_path12.join)(project.dir, folder3, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead(part.text);
    const facts = readFacts(head);
    const whole = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder3, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder3, name, failure: error };
  }
}
function closesHead(text) {
  return /\n---[ \t]*\r?\n/.test(text);
}
function shortId(file) {
  const base = (0, import_node_path12.basename)(file.name, ".md");
  const suffix = /-([0-9a-f]{6,})$/i.exec(base)?.[1];
  if (suffix !== void 0 && base !== file.facts.id) return suffix;
  return isSafeId(file.facts.id) ? lastDigits(file.facts.id) || file.facts.id.slice(-6) : "";
}
function lastDigits(id) {
  return id.replace(/[^0-9a-f]/gi, "").slice(-6);
}
function recordFile(id) {
  return `${isSafeId(id) ? id : sha256(id).slice(0, 16)}.json`;
}

// src/journal/which-session/find-target.ts
var import_node_path24 = require("node:path");
init_failure();
init_stat();

// src/journal/session/shortname.ts
function foldName(text) {
  return text.normalize("NFC").toLowerCase().normalize("NFC");
}

// src/journal/session/match-name.ts
var shortestBeginning = 4;
function findNamed(wanted, among) {
  const name = foldName(wanted.trim().replace(/^.*[/\\]/, "")).replace(/\.md$/, "");
  if (name === "") return [];
  const known3 = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names2) => isTail(name, names2),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) => Array.from(name).length >= shortestBeginning && [id, id.replaceAll("-", ""), base, shortname, ...shortIds({ id, base, shortname })].some(
      (text) => text.startsWith(name)
    )
  ];
  for (const rule of rules) {
    const found2 = known3.filter(rule);
    if (found2.length > 0) return found2.map(({ one }) => one);
  }
  return [];
}
function namesOf({ name, facts }) {
  return {
    id: foldName(facts.id),
    base: foldName(name).replace(/\.md$/, ""),
    shortname: foldName(facts.shortname)
  };
}
function shortIds({ id, base, shortname }) {
  const end = base === shortname ? void 0 : /-([0-9a-f]{6,})$/.exec(base)?.[1];
  return [end, /[0-9a-f]{6}$/.exec(id)?.[0]].filter((text) => text !== void 0);
}
function isTail(name, { id, base, shortname }) {
  if (!/^[0-9a-f]{6,}$/.test(name)) return false;
  return base !== shortname && base.endsWith(`-${name}`) || id.replaceAll("-", "").endsWith(name);
}

// src/io/git/email.ts
var import_node_path14 = require("node:path");
init_late_builtins();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs12 = require("node:fs");
var import_node_path13 = require("node:path");
init_stat();
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside].join("\0");
  if (!found.has(key)) found.set(key, search2(name, path ?? "", outside));
  return found.get(key);
}
function search2(name, path, outside) {
  for (const entry of path.split(import_node_path13.delimiter)) {
    const program = (0, import_node_path13.isAbsolute)(entry) ? programAt((0, import_node_path13.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path13.dirname)(path))?.mode ?? 0) & import_node_fs12.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder3) => contains(folder3, program)) ? void 0 : program;
  } catch {
    return void 0;
  }
}

// src/io/git/process.ts
init_stat();
var usualBytes = 64 * 1024 * 1024;
var strays2 = ["DIR", "WORK_TREE", "INDEX_FILE", "COMMON_DIR", "OBJECT_DIRECTORY", "NAMESPACE", "PREFIX"];
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
  const { timeoutMs = 2e3, env = process.env, encoding = "utf8", maxBytes: maxBytes2 = usualBytes } = options;
  const clean = { ...env };
  for (const stray of [...strays2, ...programs]) delete clean[`GIT_${stray}`];
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
      maxBuffer: maxBytes2,
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
  const folder3 = findGitFolder(realPath(cwd));
  if (folder3 === void 0) return [];
  const main = mainWorktree(folder3);
  return main === void 0 ? [folder3.top] : [folder3.top, realPath(main)];
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

// src/io/git/email.ts
var escapes2 = { n: "\n", t: "	", b: "\b", '"': '"', "\\": "\\" };
function decodeValue(raw) {
  let value4 = "";
  let kept = 0;
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at] ?? "";
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "#" || char === ";")) break;
    else if (char === "\\") {
      at += 1;
      value4 += escapes2[raw[at] ?? ""] ?? "";
    } else value4 += char;
    if (quoted || !/\s/u.test(char)) kept = value4.length;
  }
  return value4.slice(0, kept).trimStart();
}
function findEmail(text) {
  let section = "";
  let email;
  let asksMore = false;
  const lines2 = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  for (let at = 0; at < lines2.length; at += 1) {
    let line2 = lines2[at] ?? "";
    while (/(?:^|[^\\])(?:\\\\)*\\$/u.test(line2) && at + 1 < lines2.length)
      line2 = line2.slice(0, -1) + lines2[++at];
    const head = /^\s*\[\s*([^\s\]"]+)\s*("(?:[^"\\]|\\.)*")?\s*\]/u.exec(line2);
    if (head !== null) section = `${head[1] ?? ""}${head[2] ?? ""}`.toLowerCase();
    const [, key = "", raw = ""] = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/su.exec(line2.slice(head?.[0].length)) ?? [];
    const name = key.toLowerCase();
    if (section === "user" && name === "email") {
      email = decodeValue(raw);
      asksMore = false;
    } else if (name === "path" && /^include(?:if)?(?:$|")/u.test(section)) asksMore = true;
  }
  return { email, asksMore };
}
function configFiles(cwd, env) {
  const git = findGitFolder(cwd);
  const home = env.HOME ?? operatingSystem().homedir();
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path14.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path14.join)(git.own, "config.worktree"), (0, import_node_path14.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path14.join)(home, ".gitconfig"), (0, import_node_path14.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path14.isAbsolute);
}
function readEmail(cwd, env) {
  const found2 = [];
  let asksMore = (env.GIT_CONFIG_PARAMETERS ?? env.GIT_CONFIG_COUNT) !== void 0;
  for (const path of configFiles(cwd, env)) {
    if (asksMore) break;
    const text = findText(path) ?? "";
    if (path.endsWith("config.worktree") && text !== "") asksMore = true;
    const here = findEmail(text);
    found2.push(here);
    asksMore ||= here.asksMore;
    if (!asksMore && here.email !== void 0) return here.email;
  }
  if (asksMore) {
    const { ok, stdout } = runGitSync(cwd, ["config", "--includes", "-z", "user.email"], { env });
    if (ok) return stdout.replace(/\0$/u, "");
  }
  return found2.find(({ email }) => email !== void 0)?.email ?? "";
}

// src/io/git/git.ts
var import_node_path15 = require("node:path");
init_stat();
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path15.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path15.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path15.join)(git.own, "HEAD");
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

// src/journal/conversation/bindings.ts
var import_node_path18 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path16 = require("node:path");
init_failure();
init_failures();
init_folders();
init_leftovers();
init_stat();
init_person();
var conversationsFolder = "conversations";
var device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
function isSafeConversation(id) {
  return /^[A-Za-z0-9_-]{1,128}$/.test(id) && !device.test(id);
}
function conversationFolder(env, id) {
  const state = stateDir(env);
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path16.join)(state, conversationsFolder, id);
}

// src/journal/conversation/bindings.ts
init_folders();
init_person();

// src/journal/conversation/journals.ts
init_stat();

// src/io/project/ignores.ts
init_failure();
init_stat();
var onPurpose = "# private: session-journal init --private\n";
var hidden = `${onPurpose}*
`;

// src/io/project/project-state.ts
var import_node_path17 = require("node:path");
init_failures();
init_folders();
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
  const folders2 = foldersIn((0, import_node_path17.join)(state, all)).map((name) => (0, import_node_path17.join)(state, all, name));
  return folders2.find((folder3) => isOf(folder3, clone));
}
function isOf(folder3, clone) {
  const place = asRecord(readJson((0, import_node_path17.join)(folder3, placeFile)));
  return isSameIdentity(place, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path17.join)(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}
` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  return findProjectState(root, env) ?? made;
}

// src/io/client/event-files.ts
init_leftovers();
init_stat();

// src/journal/conversation/wanted-events.ts
init_person();
var reminderEveryMs = 15 * 6e4;

// src/journal/conversation/bindings.ts
var fileName2 = "binding.json";
function bindingPath(env, conversation) {
  const folder3 = conversationFolder(env, conversation);
  return folder3 === void 0 ? void 0 : (0, import_node_path18.join)(folder3, fileName2);
}
function decodeBinding(value4) {
  const fields = asRecord(value4);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path18.isAbsolute)(session) || !(0, import_node_path18.isAbsolute)(project) || session.includes("\0")) return void 0;
  const origin = typeof from === "string" && isSafeConversation(from) ? from : void 0;
  return { ...fields, schema: 1, session, id, project, from: origin, logged: decodeLogged(fields.logged) };
}
function decodeLogged(value4) {
  const { prompt, sums } = asRecord(value4) ?? {};
  if (typeof prompt !== "string" || !Array.isArray(sums)) return void 0;
  return { prompt, sums: sums.filter((sum) => typeof sum === "string") };
}
function readBinding(env, conversation) {
  const path = bindingPath(env, conversation);
  if (path === void 0) return void 0;
  return decodeBinding(readJson(path) ?? readJson(formerPath(env, conversation)));
}
function formerPath(env, conversation) {
  return (0, import_node_path18.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path18.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path18.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/which-session/taken-up.ts
var import_node_path19 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
var folder = "sessions";
var record = { schema: 1 };
function readTakenUp(project, env) {
  const { names: names2, isSaved } = readRecords(project, env);
  const known3 = new Set(names2);
  return (file) => {
    const isKnown = "failure" in file ? hasTail(names2, file.name) : known3.has(recordFile(file.facts.id));
    return isKnown || !isSaved && isNew(project, file);
  };
}
function hasTail(names2, file) {
  const tail = /-([0-9a-f]{6,})\.md$/u.exec(file)?.[1];
  return tail !== void 0 && names2.some((name) => name.replaceAll("-", "").endsWith(`${tail}.json`));
}
function readRecords(project, env) {
  const state = findProjectState(project.root, env);
  const dir = state === void 0 ? void 0 : (0, import_node_path19.join)(state, folder);
  if (dir !== void 0 && isFolder(dir)) return { names: namesIn(dir, ".json"), isSaved: true };
  const names2 = boundFormerly(project, env);
  try {
    ensureRecords(project, env, names2);
    return { names: names2, isSaved: true };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { names: names2, isSaved: false };
  }
}
function isNew({ root }, { path }) {
  const git = findGitFolder(root);
  return git !== void 0 && !tracks(git, (0, import_node_path19.relative)(git.top, path).split(import_node_path19.sep).join("/"));
}
function boundFormerly(project, env) {
  const clone = cloneOf(project.root);
  const bindings = listBindings(env).map(({ binding }) => binding);
  const roots = [...new Set(bindings.map((one) => one.project))];
  const here = new Set(roots.filter((root) => isSameIdentity(cloneOf(root), clone)));
  const bound = bindings.filter((one) => here.has(one.project));
  return [...new Set(bound.map(({ id }) => recordFile(id)))];
}
function ensureRecords(project, env, first) {
  const dir = (0, import_node_path19.join)(ensureProjectState(project.root, env), folder);
  try {
    createFolder(dir, Object.fromEntries(first.map((name) => [name, `${JSON.stringify(record)}
`])));
  } catch (error) {
    throw writeFailure(error, dir);
  }
  return dir;
}

// src/journal/which-session/candidates.ts
function conversationOf(context) {
  return context.env.CLAUDE_CODE_SESSION_ID || void 0;
}
function bindingOf(context) {
  const conversation = conversationOf(context);
  return conversation === void 0 ? void 0 : readBinding(context.env, conversation);
}
function onlyActive(own2, context) {
  const active = own2.filter((file) => file.facts.status === "active");
  if (active.length <= 1) return active[0];
  const branch = readGitHead(context.cwd)?.branch;
  const here = branch === void 0 ? [] : active.filter((file) => file.facts.branch === branch);
  return here.length === 1 ? here[0] : void 0;
}
function mine(sessions, project, context) {
  const elsewhere2 = new Set(brought(sessions, project, context));
  const own2 = sessions.filter((file) => !elsewhere2.has(file));
  if (own2.every((file) => file.facts.owner === "")) return own2;
  const email = readEmail(project.root, context.env).toLowerCase();
  return own2.filter((file) => file.facts.owner === "" || file.facts.owner.toLowerCase() === email);
}
function brought(files2, project, context) {
  if (conversationOf(context) === void 0 || files2.length === 0) return [];
  const isTakenUp = readTakenUp(project, context.env);
  return files2.filter((file) => !isTakenUp(file));
}

// src/journal/which-session/lost-session.ts
var import_node_path21 = require("node:path");

// src/journal/files/other-trees.ts
var import_node_path20 = require("node:path");
init_folders();
init_stat();
var folders = ["active", "archive"];
function otherTrees(project) {
  const git = findGitFolder(project.root);
  if (git === void 0) return [];
  const own2 = realPath(git.top);
  const way = (0, import_node_path20.relative)(own2, realPath(project.root));
  return workingTrees(git).filter((top) => top !== own2).map((top) => {
    const shown = (0, import_node_path20.relative)(project.root, top).split(import_node_path20.sep).join("/");
    return { top, project: projectAt((0, import_node_path20.join)(top, way)), shown };
  });
}
async function findCopy(project, { name, id }) {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder3 of folders) {
    for (const found2 of namesIn((0, import_node_path20.join)(project.dir, folder3), ".md").filter((one) => one.endsWith(end))) {
      const file = await readSessionFile(project, folder3, found2);
      if (file !== void 0 && !("failure" in file) && file.facts.id === id) return file;
    }
  }
  return void 0;
}
function showTree({ top, shown }) {
  const branch = readGitHead(top)?.branch ?? "";
  return branch === "" ? showLine(shown) : `${showLine(shown)} (branch ${showLine(branch)})`;
}

// src/journal/which-session/lost-session.ts
async function findHere(binding, context) {
  const project = findProject(context.cwd);
  if (project === void 0) return void 0;
  const file = await findCopy(project, copyOf(binding));
  return file === void 0 || brought([file], project, context).length > 0 ? void 0 : { project, file };
}
async function findElsewhere(binding, project) {
  const shown = [];
  for (const tree of otherTrees(project)) {
    if (await findCopy(tree.project, copyOf(binding)) !== void 0) shown.push(showTree(tree));
  }
  return shown;
}
function copyOf({ session, id }) {
  return { name: (0, import_node_path21.basename)(session), id };
}

// src/journal/which-session/refusals.ts
var import_node_path22 = require("node:path");
init_failure();

// src/core/text/list-some.ts
function listSome(texts2, most3, between = ", ") {
  const more = texts2.length - most3;
  return [...texts2.slice(0, most3), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/core/text/count.ts
function counted(number, word2) {
  return number === 1 ? `1 ${word2}` : `${number} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}

// src/core/markdown/item-text.ts
init_lazy();
function rawItemText(text, item2) {
  const lines2 = text.slice(item2.content, item2.end).split(/\r\n|\n|\r/);
  if (lines2.length > 1 && lines2.at(-1) === "") lines2.pop();
  return lines2.map((line2, index) => index === 0 ? line2 : dedent(line2, item2.indent)).join("\n");
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
function itemText(text, item2) {
  return revealText(rawItemText(text, item2)).trim();
}

// src/journal/document/labels.ts
var pattern = /^ {0,3}(?:\*\*([^*\n]+?)([:\uff1a]?)\*\*|__([^_\n]+?)([:\uff1a]?)__)[ \t]*((?:\([^()\n]*\))?)[ \t]*([:\uff1a]?)[ \t]*/;
var joined = new RegExp(`(?<=\\S[ \\t]+)${ownLabel}`, "gi");
function readLabels(doc, span) {
  const found2 = [];
  for (const paragraph2 of paragraphsIn(doc.outline, span)) {
    let isLabelled = false;
    for (let start3 = paragraph2.start; start3 < paragraph2.end; ) {
      const newline = doc.text.indexOf("\n", start3);
      const end = newline < 0 ? paragraph2.end : newline + 1;
      const line2 = doc.text.slice(start3, end);
      isLabelled ||= readLabel(line2) !== void 0;
      for (const part of isLabelled ? partLabels(line2) : []) {
        const label3 = readLabel(part.text);
        if (label3 === void 0) continue;
        const at = start3 + part.at;
        found2.push({ key: label3.key, start: at, value: at + label3.value, lineEnd: at + label3.lineEnd });
      }
      start3 = end;
    }
  }
  const { unclosed = span.end } = doc.outline;
  const ends = [...found2, ...headingsIn(doc.outline, span)].map(({ start: start3 }) => start3);
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
  const lineEnd = line2.trimEnd().length;
  return {
    key: foldHeading(starred ?? underlined),
    value: Math.min(whole.length, lineEnd),
    lineEnd
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
function labelParagraph(doc, label3) {
  return revealLines(doc.text.slice(label3.value, paragraphEnd(doc, label3)));
}
function revealLines(raw) {
  const lines2 = raw.trim().split(/\r\n|\n|\r/);
  return revealText(lines2.map((line2, index) => index === 0 ? line2 : dedent(line2, 2)).join("\n")).trim();
}

// src/journal/document/markers.ts
var marker2 = /(?<!\\)[ \t]*(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$/;
var fence2 = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
var time2 = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)(?:, ([^\s(),]{1,64}))?\)$/;
var none2 = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;
function findMarker(line2) {
  if (!/CURRENT[ \t]*$/.test(line2.slice(-80))) return -1;
  const from = Math.max(0, line2.length - 200);
  const at = line2.slice(from).search(marker2);
  return at < 0 ? -1 : from + at;
}
function findMarkers(lines2) {
  const spans = [];
  if (!lines2.includes("CURRENT")) return spans;
  let open = "";
  let start3 = 0;
  for (const line2 of lines2.split("\n")) {
    const bare = line2.endsWith("\r") ? line2.slice(0, -1) : line2;
    const at = open === "" ? findMarker(bare) : -1;
    if (at >= 0)
      spans.push({ start: at > 0 ? start3 + at : endBefore(lines2, start3), end: start3 + bare.length });
    open = fenceAfter(bare, open);
    start3 += line2.length + 1;
  }
  return spans;
}
function endBefore(lines2, start3) {
  return lines2.slice(0, start3).replace(/\r?\n$/, "").length;
}
function fenceAfter(line2, open) {
  const [, run = "", info = ""] = fence2.exec(line2) ?? [];
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
  const bare = text.trim();
  return bare.length < 40 && none2.test(bare);
}
function standsForNone(text, items, index) {
  if (items.plainMarks !== void 0) return false;
  const content = items.contentAt(index);
  return mayBePlaceholder(text, content) && isPlaceholder(text.slice(content, items.endAt(index)));
}

// src/journal/document/list-edit.ts
init_lazy();

// src/core/markdown/table.ts
var delimiter2 = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
function readTable(text, paragraph2) {
  const lines2 = linesIn(text, paragraph2);
  for (const [index, line2] of lines2.entries()) {
    const said2 = text.slice(line2.start, line2.end).trimEnd();
    if (index === 0 || !said2.includes("|") || !delimiter2.test(said2)) continue;
    const header = readRow(text, lines2[index - 1]);
    if (header.cells.length !== readRow(text, line2).cells.length) return void 0;
    const rows = lines2.slice(index + 1).map((one) => readRow(text, one));
    return { start: header.start, end: paragraph2.end, header: header.cells.map((cell) => cell.text), rows };
  }
  return void 0;
}
function linesIn(text, { start: start3, end }) {
  const lines2 = [];
  for (let at = start3; at < end; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines2.push({ start: at, end: next });
    at = next;
  }
  return lines2;
}
function readRow(text, { start: start3, end }) {
  const cells = [];
  let from = start3;
  for (let at = start3; at <= end; at += 1) {
    if (at < end && (text[at] !== "|" || text[at - 1] === "\\")) continue;
    const raw = text.slice(from, at);
    const said2 = raw.trim().replace(/\\\|/g, "|");
    cells.push({ start: from + (said2 === "" ? 0 : raw.search(/\S/)), text: said2 });
    from = at + 1;
  }
  const line2 = text.slice(start3, end).trim();
  const isClosed = line2.length > 1 && line2.endsWith("|") && !line2.endsWith("\\|");
  return { start: start3, end, cells: cells.slice(line2.startsWith("|") ? 1 : 0, isClosed ? -1 : void 0) };
}

// src/core/markdown/definitions.ts
var defined = /^ {0,3}:[ \t]+/;
function readDefinitions(text, paragraphs) {
  return paragraphs.flatMap((paragraph2, index) => {
    const lines2 = linesIn(text, paragraph2);
    const terms = termsIn(text, lines2, paragraphs[index - 1]);
    return terms.map(({ term, first, start: start3 }, place) => {
      const next = terms[place + 1];
      const last = next === void 0 ? lines2.length : next.first - 1;
      const end = lines2[last - 1].end;
      const said2 = lines2.slice(first, last).map((line2) => {
        return text.slice(line2.start, line2.end).replace(defined, "").trim();
      });
      return { start: start3, end, term, text: said2.join("\n") };
    });
  });
}
function termsIn(text, lines2, before2) {
  const said2 = lines2.map(({ start: start3, end }) => text.slice(start3, end));
  const terms = said2.flatMap((line2, index) => {
    const isTerm = !defined.test(line2) && defined.test(said2[index + 1] ?? "");
    return isTerm ? [{ term: line2.trim(), start: lines2[index].start, first: index + 1 }] : [];
  });
  if (!defined.test(said2[0]) || before2 === void 0) return terms;
  const above = text.slice(before2.start, lines2[0].start).trim();
  const isAlone = !/[\r\n]/.test(above) && !defined.test(above);
  return isAlone ? [{ term: above, start: before2.start, first: 0 }, ...terms] : terms;
}

// src/journal/document/shaped-entries.ts
function readShaped(doc, section) {
  return [...readLead(doc, section).entries, ...readHeaded(doc, section)];
}
function listSpans(doc, section) {
  const spans = [];
  let start3 = section.body;
  for (const entry of readHeaded(doc, section)) {
    spans.push({ start: start3, end: entry.start });
    start3 = entry.end;
  }
  return [...spans, { start: start3, end: section.end }];
}
var numbered = /^(?:#|(?:d|dec|adr|decision)[- ]?#?)?(\d{1,9})[.):]\s+/i;
function splitNumber(text) {
  const match = numbered.exec(text);
  return match === null ? { text } : { number: Number(match[1]), text: text.slice(match[0].length) };
}
function readTitle(heading2) {
  const { text: said2, ...stamp2 } = splitTime(heading2.trim());
  const { text, ...number } = splitNumber(said2);
  return { ...number, title: oneLine(text), ...stamp2 };
}
function readHeaded(doc, section) {
  if (firstSubheading(doc, section) === void 0) return [];
  const headings = subheadings(doc, section);
  const level = Math.min(...headings.map((heading2) => heading2.level));
  const own2 = headings.filter((heading2) => heading2.level === level);
  return own2.flatMap((heading2, index) => {
    return readBlock(doc, heading2, own2[index + 1]?.start ?? section.end) ?? [];
  });
}
function readBlock(doc, heading2, end) {
  const { title, ...more } = readTitle(heading2.text.replace(/\s*\n\s*/g, " "));
  const body = { start: heading2.end, end };
  const isPlain = more.number === void 0 && more.time === void 0 && title.split(" ").length < 3;
  if (title === "" || isPlain && !saysMoreThanItems(doc, body)) return void 0;
  const text = revealText(doc.text.slice(body.start, end).trim());
  const [mark2] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading2.start, heading2.end)
  );
  const content = heading2.start + mark2.length;
  return { ...more, title, text, content, start: heading2.start, end };
}
function saysMoreThanItems({ text, outline }, { start: start3, end }) {
  let at = start3;
  for (const items of groupItems(outline, { start: start3, end })) {
    for (let index = 0; index < items.length; index += 1) {
      if (/\S/.test(text.slice(at, items.at(index)?.start))) return true;
      at = items.endAt(index);
    }
  }
  return /\S/.test(text.slice(at, end));
}
var mayHold = /^ {0,3}(?::[ \t]|\*\*|__|\[)|\|/m;
function readLead(doc, section) {
  const lead = { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
  const { text, outline } = doc;
  const prose2 = outline.prose.filter(({ start: start3, end }) => {
    return end > lead.start && start3 < lead.end && mayHold.test(text.slice(start3, end));
  });
  const paragraphs = [...walkParagraphs({ ...outline, prose: prose2 }, lead)].filter(({ start: start3, end }) => {
    return !isPlaceholder(text.slice(start3, end));
  });
  const terms = readDefinitions(text, paragraphs).map((one) => {
    const content = text.indexOf(one.term, one.start);
    return { ...one, ...readTitle(unbold(one.term)), text: revealText(one.text), content };
  });
  const isTerm = (paragraph2) => {
    return terms.some(({ start: start3, end }) => start3 < paragraph2.end && end > paragraph2.start);
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
function readBold(text, { start: start3, end }) {
  const said2 = text.slice(start3, end);
  const match = bold.exec(said2);
  if (match === null) return void 0;
  const [opening2, mark2 = "", starred, underlined, time3 = ""] = match;
  const words = (starred ?? underlined).trim();
  if (noTitle.test(words)) return void 0;
  const rest2 = splitTime(said2.slice(opening2.length).trim());
  const { title, ...more } = readTitle(`${words.replace(/[.:]$/, "")} ${time3}`);
  return {
    ...more.time === void 0 ? { ...more, ...rest2 } : more,
    title: mark2 + title,
    text: revealText(more.time === void 0 ? rest2.text : said2.slice(opening2.length).trim()),
    content: start3 + said2.search(/\S/),
    start: start3,
    end
  };
}
var roles = {
  number: /^(?:#|no\.?|nr\.?|id|number|d)$/,
  time: /^(?:date|time|when)$/,
  title: /^(?:title|name|what|decision|discovery|finding|dead end|approach|blocker|next step|step)$/
};
function readRow2({ header }, { start: start3, end, cells }) {
  const columns2 = header.map((name, index) => {
    const { text = "", start: at = start3 } = cells[index] ?? {};
    return { name: foldHeading(unbold(name)), text: revealText(text), at };
  });
  const number = columns2.find(({ name, text }) => roles.number.test(name) && /^\D{0,10}\d{1,9}$/.test(text));
  const time3 = columns2.find(
    ({ name, text }) => roles.time.test(name) && /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(text)
  );
  const others = columns2.filter((one) => one !== number && one !== time3);
  const head = others.find(({ name }) => roles.title.test(name)) ?? others[0];
  if (head === void 0 || head.text === "" || isPlaceholder(head.text)) return void 0;
  const rest2 = others.filter((one) => one !== head);
  const titled2 = readTitle(unbold(head.text));
  return {
    ...titled2,
    ...number === void 0 ? {} : { number: Number(/\d+$/.exec(number.text)?.[0]) },
    ...time3 === void 0 ? {} : { time: time3.text },
    text: sayCells(rest2),
    content: head.at,
    cells: rest2,
    start: start3,
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

// src/journal/sections/discoveries-and-dead-ends.ts
var titled = /^(?:\*\*((?:\\[\s\S]|[^*\\]){1,100000})\*\*|__((?:\\[\s\S]|[^_\\]){1,100000})__)(?:[ \t]*\((\d{4}-\d{2}-\d{2}T[^()\s,]{4,})(?:, ([^\s(),]{1,64}))?\)(?:[ \t]*:)?|[ \t]*:|(?<=:(?:\*\*|__))|(?=\s*$))/;
var task = /^\[[ xX]\](?=\s)/;
function readTitledList(doc, name) {
  const items = listedItems(doc, name);
  const written = new Set(items.map((item2) => item2.number));
  const useWritten = written.size === items.length && !written.has(void 0);
  return items.map((item2, index) => ({
    ...readTitled(doc, item2),
    number: useWritten ? item2.number : index + 1,
    item: item2
  }));
}
function listedItems(doc, name) {
  return groupListed(doc, name).flatMap(
    (items) => Array.from({ length: items.length }, (_, index) => index).filter((index) => !standsForNone(doc.text, items, index)).map((index) => items.at(index))
  );
}
function groupListed(doc, name) {
  const section = doc.sections.get(name);
  if (section === void 0) return [];
  return listSpans(doc, section).flatMap((span) => groupItems(doc.outline, span));
}
function readTitledEntries(doc, name) {
  const items = readTitledList(doc, name);
  const last = items.reduce((highest, { number }) => Math.max(highest, number), 0);
  const listed = items.map((entry) => ({ entry, start: entry.item.start }));
  const shaped = readOthers(doc, name).map((entry, index) => {
    return { entry: { ...entry, number: last + index + 1 }, start: entry.start };
  });
  return [...listed, ...shaped].sort((a, b) => a.start - b.start).map(({ entry }) => entry);
}
function readOthers(doc, name) {
  const section = doc.sections.get(name);
  return section === void 0 ? [] : readShaped(doc, section);
}
function readTitled(doc, item2) {
  return readTitledText(rawItemText(doc.text, item2));
}
function readTitledText(raw) {
  const plain4 = readTimed(raw);
  const whole = readTimed(raw.replace(task, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain4, whole };
  const [opening2, starred, underlined, time3, by] = match;
  const title = (starred ?? underlined).replace(/\\([*_\\])/g, "$1");
  const rest2 = raw.slice(opening2.length).trimStart();
  if (time3 === void 0) return { title: title.replace(/:$/, ""), ...readTimed(rest2), whole };
  return { title, ...signed(time3, by), text: revealText(rest2).trim(), whole };
}
function titledText(item2) {
  return [item2.title, item2.text].filter((one) => one !== "").join(": ");
}

// src/journal/sections/blockers.ts
var mark = /^(?:\[resolved(?:[ \t]+([^\]\n]*))?\]|\\\[resolved[ \t]+(\d{4}-\d\d-\d\dT[^\]\s]+)\])[ \t]*/i;
var signed2 = /^(\d{4}-\d{2}-\d{2}T[\d:]+Z?), ([^\s,]{1,64})$/;
function readBlockers(doc) {
  const items = groupListed(doc, "blockers").flatMap((group) => {
    return Array.from(
      { length: group.length },
      (_, index) => readItem2(doc, group.at(index))
    ).flat();
  });
  const others = readOthers(doc, "blockers").map((entry) => {
    const [status] = entry.cells?.filter(({ name }) => /^(?:status|state)$/.test(name)) ?? [];
    const isOver3 = /^(?:resolved|done|closed|fixed|solved)\b/i.test(status?.text ?? "");
    const said2 = readMark(titledText(entry));
    const resolved = said2.resolved ?? (isOver3 ? "" : void 0);
    return { ...said2, resolved, item: void 0, content: entry.content };
  });
  const found2 = [...items, ...others].filter(({ text }) => text !== "");
  return found2.sort((a, b) => a.content - b.content).map((one, index) => ({ number: index + 1, ...one }));
}
function readItem2({ text }, item2) {
  const raw = rawItemText(text, item2);
  return isPlaceholder(raw) ? [] : [{ ...readMark(raw), item: item2, content: item2.content }];
}
function readMark(raw) {
  const match = mark.exec(raw);
  const text = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
  const said2 = match === null ? void 0 : (match[1] ?? match[2] ?? "").trim();
  const [, resolved = said2, by] = signed2.exec(said2 ?? "") ?? [];
  return { text, resolved, ...by === void 0 ? {} : { by } };
}
function openBlockers(blockers) {
  return blockers.filter((blocker) => blocker.resolved === void 0);
}

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result2 = "";
  let at = 0;
  for (const { start: start3, end, text } of ordered) {
    if (start3 < at || end < start3 || end > source.length) {
      throw new RangeError(
        `Edit ${start3}..${end} overlaps another or is outside the text of ${source.length} units`
      );
    }
    result2 += source.slice(at, start3) + text;
    at = end;
  }
  return result2 + source.slice(at);
}

// src/journal/sections/progress-items.ts
var task2 = /^\[([ xX])\](?=\s)/;
var taskAt = /\[[ xX]\](?=\s)/y;
var bareTaskAt = /\[[ xX]\][\r\n]/y;
var known = /* @__PURE__ */ new WeakMap();
function groupProgress(doc) {
  const groups = known.get(doc) ?? findProgress(doc);
  known.set(doc, groups);
  return groups;
}
function findProgress({ text, outline, sections }) {
  const section = sections.get("progress");
  if (section === void 0) return [];
  const kindOf = kindFinder(text, section);
  return groupItems(outline, { start: section.body, end: section.end }).map((items) => {
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
  const mark2 = markAt(text, items.contentAt(index));
  if (mark2 === "") return "note";
  return mark2 === " " ? "open" : "done";
}
function kindFinder(text, { body, end }) {
  const part = text.slice(body, end);
  let hasCurrent = false;
  let nextMarker = -1;
  return (items, index) => {
    const at = items.contentAt(index);
    if (nextMarker < at) nextMarker = body + indexOrLength2(part, at - body);
    const isDoubtful = nextMarker < items.endAt(index) || beginsAt(bareTaskAt, text, at);
    const mark2 = isDoubtful ? readMark2(text, items.at(index)) : markAt(text, at);
    if (mark2 === "") return standsForNone(text, items, index) ? void 0 : "note";
    if (mark2 !== " " && mark2 !== markedOpen) return "done";
    if (hasCurrent || mark2 === " ") return "open";
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
function readMark2(text, item2) {
  const { text: bare, marked } = withoutMarkers(rawItemText(text, item2));
  const mark2 = task2.exec(bare)?.[1] ?? "";
  return mark2 === " " && marked ? markedOpen : mark2;
}
function readProgress(text, item2, kind) {
  const { text: bare } = withoutMarkers(rawItemText(text, item2));
  return readTimed(kind === "note" ? bare : splitLead(bare).lead.slice(4));
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
init_lazy();

// src/core/text/sha256.ts
init_lazy();
function hashText(text) {
  const words = paddedWords(new TextEncoder().encode(text));
  const state = Uint32Array.from(constants4().slice(0, 8), ([, root]) => root);
  for (let at = 0; at < words.length; at += 16) addBlock(state, words.subarray(at, at + 16));
  return Array.from(state, (word2) => word2.toString(16).padStart(8, "0")).join("");
}
var constants4 = once(() => {
  const primes = [];
  for (let number = 2; primes.length < 64; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => [fraction(Math.cbrt(prime)), fraction(Math.sqrt(prime))]);
});
function fraction(root) {
  return Math.floor(root % 1 * 2 ** 32);
}
function paddedWords(bytes) {
  const words = new Uint32Array((bytes.length + 8 >> 6) * 16 + 16);
  for (const [index, byte] of [...bytes, 128].entries()) {
    words[index >> 2] = words[index >> 2] | byte << 24 - index % 4 * 8;
  }
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}
function addBlock(state, block2) {
  const schedule = scheduleOf(block2);
  let [a, b, c, d, e, f, g, h] = state;
  for (const [index, [constant]] of constants4().entries()) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g);
    const one = h + mixed + constant + schedule[index] | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
  }
  for (const [index, word2] of [a, b, c, d, e, f, g, h].entries())
    state[index] = state[index] + word2;
}
function scheduleOf(block2) {
  const all2 = new Uint32Array(64);
  all2.set(block2);
  const at = (index) => all2[index];
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const two = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    all2[index] = at(index - 16) + one + at(index - 7) + two;
  }
  return all2;
}
function turn(word2, bits) {
  return word2 >>> bits | word2 << 32 - bits;
}

// src/journal/sections/step-numbers.ts
var numbersKey = "step_numbers";
var known2 = /* @__PURE__ */ new WeakMap();
function readStepNumbers(doc) {
  const numbers = known2.get(doc) ?? findNumbers(doc);
  known2.set(doc, numbers);
  return numbers;
}
function findNumbers(doc) {
  const total = groupProgress(doc).reduce((sum, { done, open }) => sum + done + open, 0);
  const written = decodeNumbers(doc.head.fields.get(numbersKey)?.value);
  const highest = Math.max(total, written?.highest ?? 0);
  const fits = written?.numbers.length === total && written.sum === sumOf(stepTexts(doc));
  if (fits) return { areGiven: true, at: (index) => written.numbers[index], highest };
  return { areGiven: total === 0, at: (index) => index + 1, highest };
}
function numbersIn(doc, group) {
  const all2 = groupProgress(doc);
  const earlier = all2.slice(0, all2.indexOf(group)).reduce((sum, { done, open }) => sum + done + open, 0);
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
function decodeNumbers(value4) {
  const found2 = writtenNumbers.exec(typeof value4 === "string" ? value4 : "");
  if (found2 === null) return void 0;
  const [, list = "", sum = "", dropped = "0"] = found2;
  const numbers = list.split(" ").slice(0, -1).map(Number);
  const isClear = new Set(numbers).size === numbers.length && !numbers.includes(0);
  return isClear ? { numbers, sum, highest: Math.max(...numbers, Number(dropped)) } : void 0;
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
function sumOf(texts2) {
  return hashText(texts2.map(oneLine).join("\n")).slice(0, 4);
}

// src/journal/sections/checklist.ts
var places = /* @__PURE__ */ new Map([
  ["completed", "completed"],
  ["in progress", "in-progress"],
  ["remaining", "remaining"]
]);
function readChecklist(doc) {
  const section = doc.sections.get("progress");
  if (section === void 0) return { steps: [], notes: [] };
  const placeOf2 = placesIn(doc, section);
  const numbers = readStepNumbers(doc);
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
        steps.push({ number: numbers.at(steps.length), ...which, ...said2, place: placeOf2(item2.start), item: item2 });
      }
    }
  }
  return { steps, notes };
}
function readOpenSteps(doc) {
  const texts2 = [];
  for (const { items, open, kindOf } of groupProgress(doc)) {
    for (let index = 0; open > 0 && index < items.length; index += 1) {
      const kind = kindOf(index);
      if (kind !== "open" && kind !== "current") continue;
      texts2.push(readProgress(doc.text, items.at(index), kind).text);
    }
  }
  return texts2;
}
function placesIn(doc, section) {
  const headings = subheadings(doc, section);
  let index = -1;
  return (offset) => {
    while (index + 1 < headings.length && headings[index + 1].start < offset) index += 1;
    const heading2 = headings[index];
    return heading2 === void 0 ? "flat" : places.get(foldHeading(heading2.text)) ?? "own";
  };
}

// src/journal/sections/tldr.ts
function readFigures(doc) {
  const groups = groupProgress(doc);
  const done = groups.reduce((sum, group) => sum + group.done, 0);
  const open = groups.reduce((sum, group) => sum + group.open, 0);
  const current = oneLine(currentText(doc));
  return { done, total: done + open, current, blockers: openTexts(readBlockers(doc)) };
}
function readCurrentStep(doc) {
  const number = currentNumber(doc);
  return number === void 0 ? "" : `${number}. ${showLine(currentText(doc))}`;
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
function tldrLabels(doc) {
  const section = doc.sections.get("tldr");
  return section === void 0 ? [] : readLabels(doc, { start: section.body, end: section.end });
}
function isDerived({ key }) {
  return derived.includes(key);
}
function readTldr(doc) {
  const section = doc.sections.get("tldr");
  if (section === void 0) return "";
  const parts = [];
  let at = section.body;
  for (const label3 of tldrLabels(doc).filter(isDerived)) {
    parts.push(doc.text.slice(at, label3.start).trim());
    at = paragraphEnd(doc, label3);
  }
  parts.push(doc.text.slice(at, section.end).trim());
  return revealText(parts.filter((part) => part !== "").join("\n\n"));
}
function readDerived(doc) {
  const said2 = {};
  for (const label3 of tldrLabels(doc).filter(isDerived))
    said2[label3.key] ??= labelParagraph(doc, label3);
  return said2;
}

// src/journal/session/session.ts
init_lazy();

// src/journal/sections/context-section.ts
function contextLabels(doc) {
  const section = doc.sections.get("context");
  return section === void 0 ? [] : readLabels(doc, { start: section.body, end: section.end });
}
function readObjective(doc) {
  const label3 = findLabel(contextLabels(doc), "objective");
  return label3 === void 0 ? "" : labelParagraph(doc, label3);
}
function readContextList(doc, list) {
  const label3 = findLabel(contextLabels(doc), list);
  if (label3 === void 0) return [];
  return itemsIn(doc, label3).map((item2) => ({ text: itemText(doc.text, item2), item: item2 })).filter(({ text }) => !isPlaceholder(text)).map((line2, index) => ({ ...line2, number: index + 1 }));
}

// src/journal/sections/decisions.ts
init_lazy();

// src/journal/sections/decision-headings.ts
function findRuns(doc, section) {
  const { outline } = doc;
  const body = { start: section.body, end: section.end };
  const groups = groupsIn(doc, section).map(({ start: start3 }) => start3);
  const level = decisionLevel(doc, section);
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
  return runs.map((run, index) => ({ ...run, groups, end: runs[index + 1]?.start ?? section.end }));
}
function runIn(chapter2, level) {
  const { text, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at) => headingLevel(text, at) === level);
  const start3 = headingLevel(text, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start3 === void 0) return void 0;
  const part = text.slice(chapter2.start, end);
  const mark2 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start: start3,
    end,
    count: () => part.match(new RegExp(mark2, "g")).length,
    isTitled: () => !new RegExp(`${mark2}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
    starts,
    headings: () => chapter2.headings().filter((heading2) => heading2.level === level)
  };
}
function isTitle(heading2) {
  return /^[^\s(]/.test(heading2);
}
function blocksOf({ headings, groups, end }) {
  const own2 = headings();
  return own2.map((heading2, index) => ({
    start: heading2.start,
    body: heading2.end,
    heading: heading2.text,
    end: Math.min(own2[index + 1]?.start ?? end, groups.find((group) => group > heading2.start) ?? end)
  }));
}
function decisionLevel(doc, section) {
  const { outline } = doc;
  const body = { start: section.body, end: section.end };
  const [group] = groupsIn(doc, section);
  if (group !== void 0) return Math.min(...deeperThan(group, subheadings(doc, section)));
  const levels = [
    ...within(outline.outer.headings, body).map(({ level }) => level),
    ...within(outline.chapters, body).map(lowestLevel)
  ];
  return levels.reduce((lowest, level) => Math.min(lowest, level), levels[0] ?? section.heading.level + 1);
}
function groupsIn(doc, section) {
  const first = firstSubheading(doc, section);
  if (first === void 0) return [];
  const isDeep = first.level > section.heading.level + 1;
  if (!isDeep && !/^(?:[ \t]*\r?\n)*#{2,6}[ \t]/.test(doc.text.slice(first.end, first.end + 200))) return [];
  const headings = subheadings(doc, section);
  const level = Math.min(...headings.map((heading2) => heading2.level));
  const isGroup = (heading2, index) => {
    const next = headings[index + 1];
    const { number, time: time3 } = readTitle(heading2.text);
    const isPlain = number === void 0 && time3 === void 0;
    return isPlain && next !== void 0 && next.level > level && !/\S/.test(doc.text.slice(heading2.end, next.start));
  };
  const isMeant = headings.every((heading2, index) => heading2.level !== level || isGroup(heading2, index));
  return isMeant ? headings.filter((heading2) => heading2.level === level) : [];
}
function deeperThan({ level }, headings) {
  return headings.flatMap((heading2) => heading2.level > level ? [heading2.level] : []);
}

// src/journal/sections/decisions.ts
function readDecisions(doc) {
  return groupDecisions(doc).flatMap(({ read }) => read());
}
function groupDecisions(doc) {
  const section = doc.sections.get("decisions");
  if (section === void 0) return [];
  const runs = findRuns(doc, section);
  const items = itemsIn(doc, { start: section.body, end: runs[0]?.start ?? section.end });
  const hasSuperseded = once(() => /superseded/i.test(sectionText(doc, "decisions")));
  const groups = runs.map((run) => groupOf(doc, run, hasSuperseded));
  const shaped = shapedIn(doc, section, runs);
  const listed = inOrder(
    items.flatMap((item2) => readItem3(doc.text, item2)),
    shaped
  );
  return listed.length === 0 ? groups : [listedGroup(listed), ...groups];
}
function shapedIn(doc, section, runs) {
  const shaped = readLead(doc, section).entries.map(readShape);
  if (shaped.length === 0) return [];
  const headed = new Set(runs.flatMap((run) => run.starts().map((at) => numberAt(doc, at))));
  return shaped.filter(({ number }) => number === void 0 || !headed.has(number));
}
function listedGroup(listed) {
  return {
    count: listed.length,
    isPlain: false,
    highest: () => highestOf(listed.map(({ number }) => number)),
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
function readItem3(text, item2) {
  const raw = rawItemText(text, item2);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: written = item2.number, text: words } = splitNumber(raw.replace(superseded, ""));
  const said2 = readTitledText(words);
  const { lead, rest: rest2 } = said2.title === "" ? splitLead(said2.text) : { lead: said2.title, rest: said2.text };
  const { number = written, title } = readTitle(lead);
  const { time: time3, by } = said2;
  const { start: start3, end } = item2;
  return [
    {
      ...{ start: start3, end, item: item2, number, title, time: time3, ...by === void 0 ? {} : { by } },
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
  const { start: start3, end, number, title, time: time3, by, text, cells = [] } = shape;
  const stamp2 = { time: time3, ...by === void 0 ? {} : { by } };
  const gone = superseded.exec(`
${text}`) ?? / \[superseded by ([^\]]*)\]$/i.exec(title);
  const named2 = Object.entries(columns).map(([key, name]) => {
    return [key, cells.find((cell) => name.test(cell.name))?.text ?? ""];
  });
  const rest2 = cells.filter((cell) => !Object.values(columns).some((name) => name.test(cell.name)));
  const fields = Object.fromEntries(named2);
  return {
    ...fields,
    ...stamp2,
    supersededBy: gone?.[1] ?? fields.supersededBy,
    start: start3,
    end,
    number,
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
  const { number, title, ...stamp2 } = readTitle(block2.heading.replace(/\s*\n\s*/g, " "));
  return {
    start: block2.start,
    end: block2.end,
    number,
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
function highestOf(numbers) {
  return numbers.reduce((highest, number = 0) => Math.max(highest, number), 0);
}
var numbered2 = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;
function numberAt({ text, outline }, at) {
  numbered2.lastIndex = at;
  const number = numbered2.exec(text)?.[1];
  if (number !== void 0) return Number(number);
  const heading2 = headingAt(outline, at);
  return readTitle(heading2.text.replace(/\s*\n\s*/g, " ")).number;
}

// src/journal/sections/prose.ts
init_lazy();
var proseSections = ["decisions", "discoveries", "dead-ends", "blockers", "next-steps"];
function readProse(doc) {
  const sections = proseSections.map((name) => [name, () => proseUpTo(doc, name)]);
  const parts = { ...Object.fromEntries(sections), "key-context": () => contextProse(doc) };
  return lazy(parts);
}
function proseUpTo(doc, name, most3 = Number.POSITIVE_INFINITY) {
  const section = doc.sections.get(name);
  if (section === void 0) return "";
  const end = firstSubheading(doc, section)?.start ?? section.end;
  const texts2 = [];
  let size = 0;
  const { taken } = readLead(doc, section);
  for (const paragraph2 of walkParagraphs(doc.outline, { start: section.body, end })) {
    const entry = taken.find((one) => one.start < paragraph2.end && one.end > paragraph2.start);
    const text = revealText(doc.text.slice(paragraph2.start, entry?.start ?? paragraph2.end).trim());
    if (text === "" || isPlaceholder(text)) continue;
    texts2.push(text);
    if (most3 < Number.POSITIVE_INFINITY) size += cleanText(text).length;
    if (size > most3) break;
  }
  return texts2.join("\n");
}
function contextProse(doc) {
  const section = doc.sections.get("context");
  if (section === void 0) return "";
  const label3 = findLabel(readLabels(doc, { start: section.body, end: section.end }), "key context");
  const text = label3 === void 0 ? "" : labelText(doc, label3);
  return isPlaceholder(text) ? "" : text;
}

// src/journal/session/entries.ts
init_lazy();
function readEntries(doc) {
  return lazy({
    steps: () => chain(groupProgress(doc).map((group) => openEntries(doc, group))),
    done: () => chain(groupProgress(doc).map((group) => doneEntries(doc, group))),
    decisions: () => chain(groupDecisions(doc).map(decisionEntries)),
    discoveries: () => titledEntries(doc, "discoveries"),
    "dead-ends": () => titledEntries(doc, "dead-ends"),
    "next-steps": () => titledEntries(doc, "next-steps")
  });
}
function openEntries(doc, group) {
  if (group.open === 0) return [];
  const { items, kindOf } = group;
  const numberAt2 = numbersIn(doc, group);
  return entriesOf(items, {
    isMeant: (index) => kindOf(index) === "open",
    read: (index) => readProgress(doc.text, items.at(index), "open").text,
    show: (text, index) => `${numberAt2(index)}. ${text}`
  });
}
function doneEntries(doc, group) {
  const { items, open, kindOf } = group;
  const numberAt2 = numbersIn(doc, group);
  const isMeant = (index) => kindOf(index) === "done" || kindOf(index) === "note";
  return entriesOf(items, {
    isMeant: open === 0 && items.plainMarks !== void 0 ? void 0 : isMeant,
    read: (index) => readProgress(doc.text, items.at(index), kindOf(index)).text,
    show: (text, index) => kindOf(index) === "note" ? text : `${numberAt2(index)}. ${text}`
  });
}
function titledEntries(doc, name) {
  const groups = groupListed(doc, name).map(
    (items) => entriesOf(items, {
      isMeant: items.plainMarks === void 0 ? (index) => !standsForNone(doc.text, items, index) : void 0,
      read: (index) => titledText(readTitled(doc, items.at(index)))
    })
  );
  const shaped = readOthers(doc, name).map(
    (entry) => () => titledText(entry)
  );
  return shaped.length === 0 ? chain(groups) : chain([shaped, ...groups]);
}
var surelySaying = 130;
function entriesOf(items, { isMeant, read, show = (text) => text }) {
  const all2 = Array.from({ length: items.length }, (_, index) => index);
  const says = (index) => {
    if (items.plainMarks !== void 0) return true;
    return items.endAt(index) - items.contentAt(index) > surelySaying || /\S/.test(read(index));
  };
  const meant = isMeant === void 0 ? all2 : all2.filter((index) => isMeant(index) && says(index));
  return {
    length: meant.length,
    at(place) {
      const index = meant[place];
      return index === void 0 ? void 0 : () => show(read(index), index);
    }
  };
}
function decisionEntries({ count: count3, isPlain, read }) {
  const entryOf = (decision) => {
    return () => decisionText(decision);
  };
  if (isPlain) {
    const at = (index) => {
      const decision = read()[index];
      return decision === void 0 ? void 0 : entryOf(decision);
    };
    return { length: count3, at };
  }
  return read().filter(({ supersededBy }) => supersededBy === "").map(entryOf).filter((entry) => /\S/.test(entry()));
}
function decisionText(decision) {
  const number = decision.number === void 0 ? "" : `${decision.number}. `;
  const choice = decision.choice === "" ? "" : ` \u2192 ${decision.choice}`;
  const why = decision.rationale === "" ? "" : ` (why: ${decision.rationale})`;
  const rest2 = choice === "" && why === "" && decision.text !== "" ? ` \u2014 ${decision.text}` : "";
  return `${number}${decision.title}${choice}${why}${rest2}`;
}

// src/journal/session/session.ts
function readSession(doc) {
  let checklist;
  const readSteps = () => {
    checklist ??= readChecklist(doc);
    return checklist;
  };
  const said2 = lazy({
    title: () => doc.title?.text.replace(/^session:\s*/i, "") ?? "",
    tldr: () => readTldr(doc),
    derived: () => readDerived(doc),
    objective: () => readObjective(doc),
    keyFiles: () => readContextList(doc, "key files"),
    keyContext: () => readContextList(doc, "key context"),
    steps: () => readSteps().steps,
    notes: () => readSteps().notes,
    openSteps: () => readOpenSteps(doc),
    figures: () => readFigures(doc),
    currentStep: () => readCurrentStep(doc),
    decisions: () => readDecisions(doc),
    discoveries: () => readTitledEntries(doc, "discoveries"),
    deadEnds: () => readTitledEntries(doc, "dead-ends"),
    blockers: () => readBlockers(doc),
    nextSteps: () => readTitledEntries(doc, "next-steps"),
    files: () => readTitledList(doc, "files-modified"),
    resumeCommands: () => sectionText(doc, "resume-commands"),
    prose: () => readProse(doc),
    proseUpTo: () => (name, most3) => proseUpTo(doc, name, most3),
    entries: () => readEntries(doc)
  });
  return Object.assign(said2, readFacts(doc.head));
}

// src/journal/briefing/parts.ts
init_lazy();

// src/journal/briefing/banner.ts
function renderBrought(sessions, command) {
  const counts = ["active", "paused"].flatMap((status) => {
    const count3 = sessions.filter(({ facts }) => facts.status === status).length;
    return count3 === 0 ? [] : [counted(count3, `${status} session`)];
  });
  if (counts.length === 0) return "";
  const sees = `See it: ${command}view. Use it: ${command}resume NAME`;
  return `This repository brings a journal (${counts.join(", ")}). ${sees}`;
}

// src/journal/which-session/refusals.ts
var repair = "To repair what can be repaired: session-journal doctor --fix. To repair one by hand: session-journal edit NAME";
var start = "Start one: session-journal init --goal TEXT";
function handle(file) {
  return shortId(file) || (0, import_node_path22.basename)(file.name, ".md");
}
function named(file) {
  return `${showLine(file.facts.shortname)} (${handle(file)})`;
}
function isSession(file) {
  return !("failure" in file);
}
function describe(file) {
  if (!isSession(file)) return { status: "damaged", file: file.name };
  const { id, shortname, status, owner } = file.facts;
  return { id, shortname, status, owner, file: file.name };
}
function severalFailure(wanted, found2) {
  const names2 = found2.map((file) => (0, import_node_path22.basename)(file.name, ".md"));
  return new Failure("ambiguous", `"${showLine(wanted)}" matches ${found2.length} sessions`, {
    hint: `Choose one by its file name: ${listSome(names2, 12, " \xB7 ")}`,
    data: { candidates: found2.map(describe) }
  });
}
function noneMeant({ sessions, damaged: damaged2 }, own2, brought2 = []) {
  const known3 = sessions.filter((file) => !brought2.includes(file));
  const active = own2.filter((file) => file.facts.status === "active");
  const data = { candidates: known3.map(describe) };
  if (active.length > 1) {
    const message = `${active.length} sessions are active: ${listNames(active)}`;
    return new Failure("ambiguous", message, {
      hint: "Choose one: session-journal resume ID. To name it in one command only: --session ID",
      data
    });
  }
  const paused = own2.filter((file) => file.facts.status === "paused");
  const [first] = paused;
  const others = known3.filter((file) => !own2.includes(file));
  const count3 = renderBrought(brought2.filter(isSession), "session-journal ");
  const remarks = [
    ...first === void 0 ? [] : [pausedRemark(paused, handle(first))],
    ...others.slice(0, 5).map((file) => {
      return `${showLine(file.facts.owner) || "Someone"}'s ${named(file)} is ${showLine(file.facts.status)} here`;
    }),
    ...othersRemark(others),
    ...damaged2.filter((file) => !brought2.includes(file)).slice(0, 3).map((file) => `${file.name} is damaged: ${file.failure.message}`),
    ...count3 === "" ? [] : [count3],
    // A new session would hide the one that only needs a repair.
    damaged2.length > 0 ? repair : start
  ];
  const hasOthers = others.length + brought2.length > 0;
  return new Failure("no-session", `No session ${hasOthers ? "of yours " : ""}is active here`, {
    hint: remarks.join(". "),
    data: known3.length === 0 && count3 !== "" ? { ...data, brought: brought2.length } : data
  });
}
function pausedRemark(paused, first) {
  return `Paused: ${listNames(paused)}. To resume it: session-journal resume ${first}. To name it in one command only: --session ${first}`;
}
function othersRemark([first, ...more]) {
  if (first === void 0) return [];
  return [
    `To see ${more.length === 0 ? `it: session-journal view ${handle(first)}` : "one: session-journal view ID"}`
  ];
}
function listNames(files2) {
  return listSome(files2.map(named), 12);
}
function missingFailure({ session }, elsewhere2) {
  const name = (0, import_node_path22.basename)(session, ".md");
  return new Failure(
    "no-session",
    `Cannot find "${name}", the session of this conversation: its file is missing`,
    {
      hint: `${whereabouts(elsewhere2)}. ${waysOn("this conversation")}`,
      data: { session }
    }
  );
}
function whereabouts(elsewhere2) {
  if (elsewhere2.length > 0) return `It is in the working tree ${listSome(elsewhere2, 3)}: continue there`;
  return "It may be on another branch or in a stash. If it was deleted, restore it from git or from .sessions/.local/replaced";
}
function closedFailure(file, whose) {
  const { shortname, status } = file.facts;
  return new Failure(
    "no-session",
    `Cannot use "${showLine(shortname)}", the session of ${whose}: it was closed (${showLine(status)})`,
    {
      hint: `To reopen it: session-journal resume --reopen ${handle(file)}. ${waysOn(whose)}`,
      data: { session: file.path }
    }
  );
}
function waysOn(whose) {
  return `Or start another session (init), resume one (resume ID), or detach ${whose} (leave)`;
}

// src/journal/which-session/terminal-session.ts
var import_node_path23 = require("node:path");
init_failure();

// src/io/console/terminal-leader.ts
init_seen_process();
function terminalLeader() {
  const { state, leader, terminal } = processStat(process.pid);
  if (state !== "" && terminal === 0) return void 0;
  if (leader === 0) return leaderByPs();
  const { started } = processStat(leader);
  return started === "" ? void 0 : { pid: leader, started };
}
function leaderByPs() {
  const name = askPs(process.pid, ["tty="]);
  if (!/^[A-Za-z0-9/]+$/.test(name)) return void 0;
  for (const line2 of askPsOfTerminal(name, ["pid=", "stat=", "lstart="]).split("\n")) {
    const [pid, state = "", ...started] = line2.trim().split(/\s+/);
    if (state.includes("s") && Number(pid) > 0)
      return { pid: Number(pid), started: seconds(started.join(" ")) };
  }
  return void 0;
}
function seconds(started) {
  return String(Date.parse(`${started} UTC`) / 1e3 || 0);
}

// src/journal/which-session/terminal-session.ts
init_leftovers();
init_person();
var folder2 = "current-sessions";
function readTerminalSession(env, root) {
  const leader = stateDir(env) === void 0 ? void 0 : terminalLeader();
  return leader === void 0 ? void 0 : readSessions(env, leader)[root];
}
function pathOf(env, { pid }) {
  return (0, import_node_path23.join)(stateDir(env), folder2, `${pid}.json`);
}
function readSessions(env, leader) {
  const fields = stateDir(env) === void 0 ? void 0 : asRecord(readJson(pathOf(env, leader)));
  if (fields?.started !== leader.started) return {};
  const entries = Object.entries(asRecord(fields.sessions) ?? {}).flatMap(([root, value4]) => {
    const { id, file } = asRecord(value4) ?? {};
    return typeof id === "string" && typeof file === "string" ? [[root, { id, file }]] : [];
  });
  return Object.fromEntries(entries);
}

// src/journal/which-session/find-target.ts
var currentVariable = "SESSION_JOURNAL_SESSION";
async function findTarget(context, named2) {
  if (named2 !== void 0) return findNamedTarget(openProject(context.cwd), named2);
  const current = await findCurrent(context);
  if (current !== void 0) return current;
  const project = openProject(context.cwd);
  const listing = await listSessions(project);
  const own2 = mine(listing.sessions, project, context);
  const only = onlyActive(own2, context);
  if (only !== void 0) return { project, file: only, how: "only" };
  throw noneMeant(listing, own2, brought([...listing.sessions, ...listing.damaged], project, context));
}
async function findCurrent(context) {
  const named2 = context.env[currentVariable];
  if (named2) return findVariableTarget(context, named2);
  return await findBound(context) ?? await findTerminalTarget(context);
}
async function findVariableTarget(context, named2) {
  const project = openProject(context.cwd);
  try {
    const target = await findNamedTarget(project, named2);
    if (brought([target.file], project, context).length === 0) return target;
    throw new Failure("refused", `"${showLine(named2)}" was never resumed in this clone`, {
      hint: `To use it: session-journal resume ${handle(target.file)}.`
    });
  } catch (error) {
    if (!isFailure(error)) throw error;
    const hint = `${currentVariable} names this session. ${error.hint ?? ""}`.trim();
    throw new Failure(error.code, error.message, { hint, data: error.data });
  }
}
async function findNamedTarget(project, named2) {
  for (const folder3 of ["active", "archive"]) {
    const { sessions, damaged: damaged2 } = await listSessions(project, [folder3]);
    const found2 = findNamed(named2, [
      ...sessions,
      ...damaged2.map((file2) => ({ ...file2, facts: { id: "", shortname: "" } }))
    ]);
    const [file] = found2;
    if (found2.length > 1) throw severalFailure(named2, found2);
    if (file !== void 0 && "failure" in file) throw inFile(file.failure, shownPath(project, file.path));
    if (file !== void 0) return { project, file, how: "named" };
  }
  const isShort = named2.trim().length < 4;
  throw new Failure("not-found", `There is no session "${showLine(named2)}"`, {
    hint: `${isShort ? "A prefix of a name needs at least 4 characters. " : ""}To list all sessions: session-journal view list --all`,
    data: { wanted: named2 }
  });
}
async function findBound(context) {
  const binding = bindingOf(context);
  if (binding === void 0) return void 0;
  const found2 = await findWhereItWas(binding) ?? await findHere(binding, context);
  if (found2?.file.folder === "active") return { ...found2, how: "bound" };
  if (found2 !== void 0) throw closedFailure(found2.file, "this conversation");
  const place = findProject(context.cwd) ?? projectOf(binding, context);
  throw missingFailure(binding, await findElsewhere(binding, place));
}
async function findWhereItWas({ id, session, project: root }) {
  if (!exists2(root)) return void 0;
  const project = projectAt(root);
  const file = await findRemembered(project, { id, file: (0, import_node_path24.basename)(session) });
  return file === void 0 ? void 0 : { project, file };
}
async function findTerminalTarget(context) {
  const project = findProject(context.cwd);
  const current = project && readTerminalSession(context.env, project.root);
  if (project === void 0 || current === void 0) return void 0;
  const file = await findRemembered(project, current);
  if (file === void 0) return void 0;
  if (file.folder === "active") return { project, file, how: "terminal" };
  throw closedFailure(file, "this terminal");
}
async function findRemembered(project, { id, file: name }) {
  const file = await readSessionFile(project, "active", name);
  if (file !== void 0 && "failure" in file) throw inFile(file.failure, shownPath(project, file.path));
  if (file?.facts.id === id) return file;
  const { sessions } = await listSessions(project, ["active", "archive"]);
  return sessions.find((one) => one.facts.id === id);
}
function projectOf(binding, context) {
  const here = exists2(binding.project) ? void 0 : findProject(context.cwd);
  return here ?? projectAt(binding.project);
}

// src/io/project/config.ts
var import_node_path25 = require("node:path");
init_failure();

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
function isCount(value4, most3) {
  return typeof value4 === "number" && Number.isInteger(value4) && value4 >= 1 && value4 <= most3;
}
var mostDays = 36500;
var days = `a whole number from 1 to ${mostDays}`;
var money = 'an amount in US dollars above 0, or "none"';
function readMoney(value4) {
  if (value4 === "none") return value4;
  return typeof value4 === "number" && Number.isFinite(value4) && value4 > 0 ? value4 : void 0;
}
function moneyKey(about, key) {
  return {
    about,
    expects: money,
    read: (value4) => {
      const amount = readMoney(value4);
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
      read: (value4) => isCount(value4, 64) ? { maxRuns: value4 } : void 0
    }
  ],
  [
    "runs.keep",
    {
      about: "For how many days a run that has ended is kept, unless it is archived (default: 90)",
      expects: days,
      read: (value4) => isCount(value4, mostDays) ? { keepDays: value4 } : void 0
    }
  ],
  [
    "keep_raw_days",
    {
      about: "For how many days the raw stream and the snapshots of a run that has ended are kept (default: 14)",
      expects: days,
      read: (value4) => isCount(value4, mostDays) ? { keepRawDays: value4 } : void 0
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
      read: (value4) => typeof value4 === "boolean" ? { costInJournal: value4 } : void 0
    }
  ],
  [
    "approvals",
    {
      about: "Whose questions can be answered with approve and deny: runs (default), or everywhere",
      expects: '"runs", or "everywhere" for your interactive conversations too',
      read: (value4) => value4 === "runs" || value4 === "everywhere" ? { approvalsEverywhere: value4 === "everywhere" } : void 0
    }
  ]
]);

// src/io/project/config-keys.ts
function isTexts2(value4) {
  return Array.isArray(value4) && value4.every((item2) => typeof item2 === "string");
}
var configKeys = new Map([
  [
    "continue_phrases",
    {
      about: 'Additional phrases that mean "continue"',
      expects: "a list of strings",
      isForProjects: true,
      take: (draft, value4) => isTexts2(value4) && draft.continuePhrases.push(...value4) >= 0
    }
  ],
  [
    "section_aliases",
    {
      about: "Headings that stand for a section",
      expects: "an object with strings as values",
      isForProjects: true,
      take: (draft, value4) => {
        const aliases = asRecord(value4);
        if (aliases === void 0 || !isTexts2(Object.values(aliases))) return false;
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
      take: (draft, value4) => {
        if (typeof value4 !== "number" || !Number.isInteger(value4) || value4 < 500 || value4 > 8e3)
          return false;
        draft.briefingBudget = value4;
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
      take: (draft, value4) => {
        if (typeof value4 !== "boolean") return false;
        draft.reminders = value4;
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
      take: (_, value4) => typeof value4 === "boolean"
    }
  ],
  [
    "capture.remote",
    {
      about: "The remote, or its address, that captures are shared through (default: the branch's push remote)",
      expects: "a string",
      isForProjects: false,
      take: (_, value4) => typeof value4 === "string" && value4 !== ""
    }
  ],
  [
    "capture",
    {
      about: "Whether conversations are captured with their commits (default: on); off in any file means off",
      expects: '"on" or "off"',
      isForProjects: true,
      take: (draft, value4) => {
        if (value4 === "off") draft.capture = false;
        return value4 === "on" || value4 === "off";
      }
    }
  ],
  [
    "capture.keep_days",
    {
      about: "For how many days captures are kept that you took and did not share (default: 365)",
      expects: "a whole number from 1 to 36500",
      isForProjects: false,
      take: (draft, value4) => {
        if (typeof value4 !== "number" || !Number.isInteger(value4) || value4 < 1 || value4 > 36500)
          return false;
        draft.keepDays = value4;
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
      take: (draft, value4) => isTexts2(value4) && draft.notSecrets.push(...value4) >= 0
    }
  ],
  [
    "claude_config_dirs",
    {
      about: "Folders in which Claude Code keeps your other accounts",
      expects: "a list of strings",
      isForProjects: false,
      take: (draft, value4) => isTexts2(value4) && draft.claudeConfigDirs.push(...value4) >= 0
    }
  ],
  [
    "notify",
    {
      about: "A shell line that is run when an agent in a terminal needs you and you are not there; $SESSION_JOURNAL_NOTIFY says why",
      expects: "a string",
      isForProjects: false,
      take: (draft, value4) => {
        if (typeof value4 !== "string") return false;
        draft.notify = value4;
        return true;
      }
    }
  ],
  ...[...runKeys].map(([name, { about, expects, read }]) => [
    name,
    { about, expects, isForProjects: false, take: (draft, value4) => takeRun(draft, read(value4)) }
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
function configFiles2(project, env) {
  const own2 = personalConfig(env);
  return [
    ...project === void 0 ? [] : [{ path: (0, import_node_path25.join)(project.dir, "config.json"), author: "project" }],
    ...own2 === void 0 ? [] : [{ path: own2, author: "person" }],
    { path: managedConfig(), author: "organisation" }
  ];
}
function readConfig(project, env) {
  return readConfigFiles(configFiles2(project, env));
}
function readConfigFiles(files2) {
  const draft = emptyDraft();
  const problems = [];
  for (const { path, author } of files2) {
    for (const [name, value4] of Object.entries(readObject(path, problems))) {
      const key = configKeys.get(name);
      if (key === void 0) problems.push(`Unknown key "${name}" in "${path}"`);
      else if (author === "project" && !key.isForProjects)
        problems.push(`Ignored "${name}" in "${path}": only your own configuration can set it`);
      else if (!key.take(draft, value4))
        problems.push(`Cannot use "${name}" in "${path}": expected ${key.expects}`);
    }
  }
  return { ...draft, problems };
}

// src/journal/which-session/load-target.ts
async function loadTarget(target, context) {
  const part = readPart(target.file.path, maxSessionBytes);
  const shown = shownPath(target.project, target.file.path);
  const doc = await decodeSession(part.text, readConfig(target.project, context.env).sectionAliases, shown);
  return { doc, session: readSession(doc), whole: part.whole, stamp: part.stamp };
}

// src/runs/state/run.ts
var runModes = ["ask", "edits", "plan", "unattended", "bypass"];
var runStates = [
  "draft",
  "queued",
  "starting",
  "running",
  "waiting",
  "parked",
  "limited",
  "interrupting",
  "completed",
  "failed",
  "interrupted",
  "lost"
];

// src/terminals/control/known-terminals.ts
init_failure();

// src/io/console/raw-terminal.ts
init_failures();

// src/terminals/control/known-terminals.ts
init_stat();

// src/io/process/list-processes.ts
init_late_builtins();
init_seen_process();

// src/terminals/files/artifacts.ts
init_folders();
init_stat();

// src/terminals/files/terminal-folder.ts
var import_node_os = require("node:os");
var import_node_path27 = require("node:path");
init_failure();
init_failures();

// src/io/process/private-folder.ts
var import_node_fs13 = require("node:fs");
var import_node_path26 = require("node:path");
init_folders();
init_stat();
var maxSocketPath = process.platform === "darwin" ? 103 : 107;
var networkDisks = /* @__PURE__ */ new Set([26985, 20859, 4283649346, 4266872130, 16914839, 1702057286]);
function isOnNetworkDisk(path) {
  let place = path;
  while (!exists2(place) && (0, import_node_path26.dirname)(place) !== place) place = (0, import_node_path26.dirname)(place);
  try {
    return networkDisks.has((0, import_node_fs13.statfsSync)(place).type);
  } catch {
    return false;
  }
}
function privateProblem(path) {
  const stat = findStat(path);
  if (stat === void 0) return void 0;
  if (stat.isSymbolicLink()) return "it is a link";
  if (!stat.isDirectory()) return "it is not a folder";
  if (process.getuid !== void 0 && stat.uid !== process.getuid()) return "it belongs to somebody else";
  return (stat.mode & 63) === 0 ? void 0 : "others can open it";
}

// src/terminals/files/terminal-folder.ts
init_person();

// src/terminals/frames/terminal-name.ts
var maxNameLength = 64;
var allowed = /^[A-Za-z0-9@._+-]+$/;
function nameProblem(name, verbs = []) {
  if (name === "") return "it is empty";
  if (name.length > maxNameLength)
    return `it has ${name.length} characters, and ${maxNameLength} are allowed`;
  if (name.startsWith(".") || name.startsWith("-")) return `it starts with "${name.charAt(0)}"`;
  if (!allowed.test(name)) return "only letters, digits and @ . _ + - are allowed";
  return verbs.includes(name) ? `"term ${name}" is a command` : void 0;
}

// src/terminals/files/terminal-folder.ts
var shortestRoom = 24;
function findTerminalFolder(env) {
  const given = env.SESSION_JOURNAL_TERM_DIR ?? "";
  if ((0, import_node_path27.isAbsolute)(given)) return { dir: given.replace(/(?<=.)\/+$/, "") };
  const state = stateDir(env);
  const dir = state === void 0 ? void 0 : (0, import_node_path27.join)(state, "term");
  if (dir !== void 0 && roomFor(dir) >= shortestRoom && !isOnNetworkDisk(dir)) return { dir };
  const temporary = (env.TMPDIR ?? "") === "" ? (0, import_node_os.tmpdir)() : env.TMPDIR;
  return { dir: (0, import_node_path27.join)(temporary, `session-journal-${(0, import_node_os.userInfo)().uid}`) };
}
function roomFor(dir) {
  return Math.max(0, maxSocketPath - Buffer.byteLength(dir) - 1);
}
var endings = { record: ".json", conversations: ".conversations", log: ".raw", errors: ".err" };
function artifactPath({ dir }, name, kind) {
  const isLog = kind === "log" || kind === "errors";
  return (0, import_node_path27.join)(dir, isLog ? ".log" : ".meta", `${name}${endings[kind]}`);
}
function partsOf({ dir }) {
  return [dir, (0, import_node_path27.join)(dir, ".meta"), (0, import_node_path27.join)(dir, ".log")];
}
function isSafeFolder(folder3) {
  return partsOf(folder3).every((dir) => privateProblem(dir) === void 0);
}

// src/terminals/files/git-context.ts
init_stat();

// src/core/client/transcript-noise.ts
var noise = [
  "queue-operation",
  "last-prompt",
  "file-history-snapshot",
  "cost-state",
  "tools-used",
  "mode",
  "permission-mode",
  "atis-latch",
  "api-request",
  "api-request-shape",
  "api-request-blob",
  "agent-name",
  "progress"
].map((type) => `{"type":"${type}"`);
var noiseHeadBytes = Math.max(...noise.map((head) => head.length));
var start2 = String.raw`^\{"parentUuid":(null|"[^"\\]*"),"isSidechain":`;
var ofAgent = new RegExp(`${start2}true,`);
var attached = new RegExp(`${start2}false,"attachment":\\{"type":"(?!queued_command")[a-z_]*",`);
var plainFields = String.raw`(?:"\w+":(?:"[^"\\]*"|true|false|null|\d+),)*`;
var result = String.raw`"message":\{"role":"user","content":\[\{(?:"tool_use_id":"[^"\\]*",)?"type":"tool_result",`;
var ofTool = new RegExp(`${start2}false,${plainFields}"type":"user",${result}`);

// src/io/client/hook-notes.ts
init_folders();
init_stat();
init_person();
var keptMs = 30 * 24 * 60 * 60 * 1e3;

// src/io/client/live-clients.ts
init_folders();
init_seen_process();

// src/terminals/files/terminal-agent.ts
init_seen_process();
init_stat();

// src/io/transcripts/client-folders.ts
init_folders();
init_stat();
init_person();

// src/terminals/files/terminal-agent.ts
var endBytes = 64 * 1024;

// src/terminals/files/terminal-record.ts
var import_node_path28 = require("node:path");

// src/io/disk/append.ts
init_failures();
var gathered = 64 * 1024;

// src/terminals/files/terminal-record.ts
init_folders();
init_seen_process();
function readRecord(folder3, name) {
  if (nameProblem(name) !== void 0) return void 0;
  return decodeRecord(readJson(artifactPath(folder3, name, "record")), {
    name,
    conversations: conversationsOf(folder3, name)
  });
}
function readRecords2(folder3) {
  if (!isSafeFolder(folder3)) return [];
  return filesIn((0, import_node_path28.dirname)(artifactPath(folder3, "", "record")), ".json").flatMap((file) => {
    return readRecord(folder3, file.slice(0, -".json".length)) ?? [];
  });
}
function conversationsOf(folder3, name) {
  const text = findText(artifactPath(folder3, name, "conversations")) ?? "";
  return [...new Set(text.split("\n").filter(isId).reverse())];
}
function isId(text) {
  return /^[A-Za-z0-9_-]{1,128}$/.test(text);
}
function decodeRecord(value4, known3) {
  const fields = asRecord(value4);
  if (fields === void 0) return void 0;
  const text = (key) => typeof fields[key] === "string" ? fields[key] : "";
  const count3 = (key) => Number.isFinite(fields[key]) ? fields[key] : 0;
  return {
    ...known3,
    daemon: decodeProcess(fields.daemon),
    child: decodeProcess(fields.child),
    tty: text("tty"),
    cwd: text("cwd"),
    argv: textsOf(fields.argv),
    isScreened: fields.isScreened === true,
    isLogged: fields.isLogged === true,
    session: text("session"),
    createdAt: count3("createdAt"),
    endedAt: count3("endedAt"),
    exitCode: count3("exitCode"),
    signal: count3("signal"),
    version: text("version"),
    build: text("build"),
    id: text("id"),
    nonce: text("nonce"),
    events: Array.isArray(fields.events) ? fields.events.flatMap(decodeEvent) : []
  };
}
function decodeProcess(value4) {
  const { pid, started } = asRecord(value4) ?? {};
  return {
    pid: typeof pid === "number" && Number.isSafeInteger(pid) && pid > 1 ? pid : 0,
    started: typeof started === "string" ? started : ""
  };
}
var happenings = ["started", "ended", "killed", "respawned", "renamed"];
function decodeEvent(value4) {
  const { at, what } = asRecord(value4) ?? {};
  if (typeof at !== "number" || !happenings.includes(what)) return [];
  return [{ at, what }];
}
function textsOf(value4) {
  return Array.isArray(value4) ? value4.filter((item2) => typeof item2 === "string") : [];
}

// src/terminals/control/examine-terminals.ts
init_failure();
init_stat();

// src/io/process/logout-kills.ts
init_folders();

// src/io/process/pty-module.ts
init_stat();
init_person();

// src/io/transcripts/project-transcripts.ts
init_stat();
var beginning = 64 * 1024;

// src/terminals/control/probe.ts
init_folders();
init_seen_process();
init_stat();

// src/terminals/frames/frame.ts
var maxPayload = 16 * 1024 * 1024;
var maxPayloadIn = 1024 * 1024;
var nothing2 = new Uint8Array(0);

// src/terminals/control/probe.ts
function terminalNames(folder3) {
  if (!isSafeFolder(folder3)) return [];
  const sockets = namesIn(folder3.dir).filter((name) => nameProblem(name) === void 0);
  const records = readRecords2(folder3).map(({ name }) => name);
  return [.../* @__PURE__ */ new Set([...sockets, ...records])].sort();
}

// src/terminals/control/not-live.ts
init_failure();
init_stat();

// src/terminals/control/known-terminals.ts
var keptMs2 = 7 * 24 * 60 * 60 * 1e3;
function placeOfTerminals(env) {
  return findTerminalFolder(env);
}
function knownNames(folder3) {
  return terminalNames(folder3);
}

// src/io/git/when.ts
init_failure();
var whenForms = "Date or time, 2h, 3d, today, yesterday, or a commit";

// src/commands/captures/flags.ts
var shownCaptures = 20;
var captureOrders = [
  "at",
  "author",
  "branch",
  "bytes",
  "commit",
  "kind",
  "messages",
  "subject"
];
function value(name, placeholder, about) {
  return { name, takes: "text", isOneWord: true, placeholder, about };
}
var capturesWords = [
  "list",
  "show",
  "share",
  "sync",
  "purge",
  "export",
  "take",
  "backfill",
  "off-record",
  "on-record",
  "pack"
];
var sharingWords = ["on", "off", "status"];
var exportFormats = ["agent-trace", "git-ai", "json"];
var captureFlags = [
  value(
    "commit",
    "C",
    "Only of this commit: its hash (4 digits are enough), or another word that git knows, such as HEAD"
  ),
  value("branch", "B", "Only those taken on this branch"),
  value("task", "T", "Only of this task"),
  value(
    "author",
    "A",
    "Only of this author: a part of the commit's author. With purge: me, for all of yours"
  ),
  value("since", "WHEN", `Only those taken since then (${whenForms})`),
  value("until", "WHEN", "Only those taken until then"),
  value("path", "P", "Only of commits that changed this file, or something in this folder"),
  { ...value("limit", "N", `How many to list (default: ${shownCaptures})`), short: "n" },
  value("offset", "N", "Leave out the first N"),
  value("order", "F", `Sort by ${captureOrders.join(", ")} (default: the last taken first)`),
  { name: "desc", takes: "none", about: "With --order: the highest first" },
  value("format", "F", `With export: ${exportFormats.join(", ")}`),
  { name: "raw", takes: "none", about: "With show: the messages as they are kept, one a line" },
  {
    name: "branches",
    takes: "none",
    about: "With share on: use branches, for a remote that refuses other references"
  },
  { name: "status", takes: "none", about: "With sync: only say what waits, without a connection" },
  { name: "due", takes: "none", about: "With sync: only if it is due, and without questions, as hooks do" },
  { name: "dry-run", takes: "none", about: "With take: say what would be captured, and change nothing" },
  { name: "queued", takes: "none", about: "With take: do what the hooks asked for, and try for a while" }
];

// src/commands/runs/flags.ts
function value2(name, placeholder, about) {
  return { name, takes: "text", isOneWord: true, placeholder, about };
}
var runsWords = [
  "list",
  "search",
  "show",
  "log",
  "events",
  "dirs",
  "set",
  "start",
  "worktree",
  "stop",
  "resume"
];
var runsFlags = [
  value2("status", "S", `Only runs in this state: ${runStates.join(", ")}`),
  { name: "all", takes: "none", about: "Also archived runs, and those that another one continues" },
  { name: "all-projects", takes: "none", about: "The runs of all your projects" },
  { name: "follow", takes: "none", about: "Go on as long as something happens (Ctrl-C ends only this)" },
  { name: "md", takes: "none", about: "Show the log as markdown" },
  value2("run", "RUN", "Only of this run"),
  { ...value2("type", "T", "Only events of this type, such as run.state"), repeat: true },
  value2("since", "WHEN", `Only events since then (${whenForms})`),
  { name: "name", takes: "text", placeholder: "NAME", about: "Rename the run" },
  { name: "archive", takes: "none", about: "Put the run away: it is not listed any more, and not removed" },
  { name: "unarchive", takes: "none", about: "List the run again" },
  { name: "draft", takes: "text", placeholder: "TEXT", about: "Replace a draft's query" },
  value2("permission-mode", "MODE", "What it may do from now on: ask, edits, plan, unattended or bypass"),
  value2("bypass-for", "D", "How long the mode bypass holds (default: 30m; at most 8h)"),
  {
    name: "as-is",
    takes: "none",
    about: "With resume: also if account, model, folder or client have changed since"
  },
  { name: "and-pending", takes: "none", about: "With bypass: also approve what waits for you now" },
  value2("timeout", "D", "With stop: how long a run may take to end by itself (default: 10s)")
];

// src/commands/term/flags.ts
var termWords = [
  "new",
  "list",
  "last",
  "next",
  "detach",
  "kill",
  "rename",
  "view",
  "peek",
  "history",
  "send",
  "wait",
  "respawn",
  "doctor"
];
var termGoals = ["exit", "needs-me", "done"];
var detachKeys = ["ctrl-backslash", "none"];
function value3(name, placeholder, about) {
  return { name, takes: "text", isOneWord: true, placeholder, about };
}
function plain2(name, about) {
  return { name, takes: "none", about };
}
var termFlags = [
  value3("cwd", "DIR", "new: run the command in this directory"),
  value3("size", "CxR", "new: columns and rows until somebody attaches (default: 80x24)"),
  plain2("log", "new: keep the last 256 KiB of its output in a file"),
  value3("detach-key", "KEY", "Key that detaches: ctrl-backslash (the default; twice sends it) or none"),
  plain2("nested", "Attach even from inside another terminal"),
  { ...value3("limit", "N", "peek: show the last N lines only"), short: "n" },
  plain2("text", "peek, history: text only (the default)"),
  plain2("ansi", "peek: keep colours"),
  plain2("follow", "view: stay when the command has ended, and go on if it is started again"),
  plain2("enter", "send: press Enter after the text"),
  value3("for", "STATE", "wait: exit (the default), needs-me or done"),
  value3("timeout", "SECONDS", "wait: give up after so long"),
  plain2("force", "kill: don't wait for the command to clean up"),
  plain2("yes", "respawn: run the command without asking"),
  plain2("fix", "doctor: remove what killed processes left")
];

// src/commands/completion.ts
var shells = Object.keys(completionScripts);
function completionOf(table, aliases) {
  return {
    summary: 'Print the completion for a shell; load it with: eval "$(session-journal completion bash)"',
    spec: {
      verb: "completion",
      without: ["session", "keep-secret"],
      bare: {
        placeholder: "SHELL",
        about: `${shells.slice(0, -1).join(", ")} or ${shells.at(-1)}`,
        max: 1e3
      },
      flags: [
        {
          name: "words",
          takes: "none",
          about: 'Print what may follow the words after "--", each with a "=" before it'
        }
      ]
    },
    run: async (call, context) => {
      if (!hasFlag(call, "words")) return scriptOf(call);
      const words = call.bare.map((word2) => word2.replace(/^=/, ""));
      const found2 = await candidates({ table, aliases, context }, words);
      const lines2 = found2.map(
        ({ word: word2, about }) => about === "" ? `${oneLine(word2)}
` : `${oneLine(word2)}	${oneLine(about)}
`
      );
      return { text: lines2.join(""), data: { words: found2 }, isRaw: true };
    }
  };
}
function scriptOf({ bare }) {
  const [shell = ""] = bare;
  const text = bare.length === 1 ? completionScripts[shell] : void 0;
  if (text === void 0) {
    const what = shell === "" ? "Which shell?" : `No completion for ${quote(bare.join(" "))}`;
    throw misuse(what, `Give one of: ${shells.join(", ")}`);
  }
  return { text, data: { shell, script: text }, isRaw: true };
}
async function candidates(asked, words) {
  const typed = words.at(-1) ?? "";
  const earlier = words.slice(0, -1);
  const [, flag = "", value4 = ""] = /^(--[\w-]+=)([\s\S]*)$/.exec(typed) ?? [];
  if (flag !== "") {
    const found2 = await candidates(asked, [...earlier, flag.slice(0, -1), value4]);
    return found2.map((each) => ({ ...each, word: flag + each.word }));
  }
  const { verb, before: before2, rest: rest2 } = splitVerb(earlier);
  const spec = verb === void 0 ? void 0 : await specOf(asked, verb);
  const next = nextWord(spec, verb === void 0 ? before2 : [...before2, ...rest2], typed);
  if (next.kind === "flags") return next.flags.filter(({ word: word2 }) => word2.startsWith(typed));
  const possible = await valuesOf(asked, { verb, flag: next.flag, earlier });
  return possible.filter(({ word: word2 }) => word2 === ":files" || word2.startsWith(typed));
}
async function specOf({ table, aliases }, verb) {
  return (await table.get(aliases.get(verb)?.words[0] ?? verb)?.load())?.spec;
}
var files = [{ word: ":files", about: "" }];
var plain3 = (words) => words.map((word2) => ({ word: word2, about: "" }));
var times = plain3(["today", "yesterday", "2h", "3d"]);
var flagValues = {
  C: async () => files,
  from: async () => files,
  html: async () => files,
  file: async () => files,
  "key-file": async () => files,
  session: sessionNames2,
  "switch-to": sessionNames2,
  status: async (_, { verb }) => plain3(verb === "runs" ? runStates : ["active", "paused", "completed", "abandoned"]),
  continue: ({ context }) => runNames(context),
  run: ({ context }) => runNames(context),
  step: (asked, place) => textsOf2(asked, place, ({ openSteps }) => openSteps),
  "permission-mode": async () => plain3(runModes),
  "mcp-config": async () => files,
  "add-dir": async () => files,
  in: async () => plain3(["all", "sessions", "entries", "conversations", "captures", "commits"]),
  tools: async () => plain3(["read"]),
  since: async () => times,
  before: async () => times,
  until: async () => times,
  path: async () => files,
  order: async () => plain3(captureOrders),
  cwd: async () => files,
  for: async () => plain3(termGoals),
  "detach-key": async () => plain3(detachKeys),
  format: async () => plain3(exportFormats),
  done: (asked, place) => textsOf2(asked, place, ({ openSteps }) => openSteps),
  undone: (asked, place) => textsOf2(asked, place, ({ steps }) => steps.filter(({ done }) => done).map(({ text }) => text)),
  current: (asked, place) => textsOf2(asked, place, ({ openSteps }) => openSteps),
  resolved: (asked, place) => textsOf2(asked, place, ({ blockers }) => blockers.map(({ text }) => text))
};
async function valuesOf(asked, place) {
  const { table, aliases } = asked;
  if (place.flag !== void 0) return await flagValues[place.flag]?.(asked, place) ?? [];
  const verbs = () => [...[...table].filter(([, { isHidden }]) => isHidden !== true), ...aliases].map(
    ([word2, { summary }]) => ({ word: word2, about: summary })
  );
  switch (place.verb) {
    case void 0:
      return [...verbs(), { word: "help", about: "Show the help of a command, or of all" }];
    case "help":
      return [...verbs(), ...plain3(["all"])];
    case "captures":
      return plain3(wordsOfCaptures(place.earlier.at(-1)));
    case "run":
      return flagsOf(asked, place);
    case "runs":
      return wordsOfRuns(asked, place.earlier);
    case "approve":
    case "deny":
      return (await Promise.resolve().then(() => __toESM(require_runs(), 1))).questionWords(asked.context);
    case "term":
      return terminalWords(asked, place.earlier);
    case "completion":
      return plain3(shells);
    case "edit":
    case "report":
    case "resume":
    case "view":
      return sessionNames2(asked);
    default:
      return [];
  }
}
function wordsOfCaptures(before2) {
  if (before2 === "share") return sharingWords;
  return before2 === "captures" ? capturesWords : [];
}
async function flagsOf(asked, { verb = "", earlier }) {
  const next = nextWord(await specOf(asked, verb), splitVerb(earlier).rest, "--");
  return next.kind === "flags" ? next.flags : [];
}
async function runNames(context) {
  return (await Promise.resolve().then(() => __toESM(require_runs(), 1))).runWords(context);
}
async function wordsOfRuns({ context }, earlier) {
  const [word2, other] = earlier.slice(earlier.indexOf("runs") + 1).filter((one) => !one.startsWith("-"));
  if (word2 === void 0) return plain3(runsWords);
  if (word2 === "worktree" && other === void 0) return plain3(["remove"]);
  const takesNone = ["list", "search", "events", "dirs"].includes(word2);
  const isNamed = other !== void 0 && !["stop", "worktree"].includes(word2);
  return takesNone || isNamed ? [] : runNames(context);
}
async function terminalWords({ context }, earlier) {
  const word2 = earlier.slice(earlier.indexOf("term") + 1).find((one) => !one.startsWith("-"));
  const names2 = plain3(knownNames(placeOfTerminals(context.env)));
  return word2 === void 0 ? [...plain3(termWords), ...names2] : names2;
}
async function sessionNames2({ context }) {
  return orNone(async () => {
    const { sessions } = await listSessions(openProject(context.cwd));
    const names2 = sessions.map(({ facts }) => facts.shortname);
    return sessions.map((file) => {
      const { shortname, status } = file.facts;
      const isAlone = names2.filter((name) => name === shortname).length === 1;
      return isAlone ? { word: shortname, about: status } : { word: handle(file), about: `${shortname}, ${status}` };
    });
  });
}
async function textsOf2({ context }, { earlier }, read) {
  return orNone(async () => {
    const at = earlier.indexOf("--session");
    const target = await findTarget(context, at < 0 ? void 0 : earlier[at + 1]);
    return plain3(read((await loadTarget(target, context)).session).map(oneLine));
  });
}
async function orNone(find) {
  try {
    return await find();
  } catch (error) {
    if (isFailure(error)) return [];
    throw error;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  completionOf
});
