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
      constructor(code2, message, more = {}) {
        super(message);
        this.name = "Failure";
        this.code = code2;
        this.hint = more.hint;
        this.forModel = more.forModel;
        this.data = more.data ?? {};
        Object.defineProperty(this, brand, { value: true });
      }
    };
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

// src/io/disk/failures.ts
function errorCode(error) {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
function wordingOf(code2) {
  return wordings[code2] ?? {
    what: `the operating system reported ${code2}`,
    hint: "Check the disk, then try again"
  };
}
function readFailure(error, path) {
  const code2 = errorCode(error);
  if (code2 === "") return error;
  const { what, hint } = wordingOf(code2);
  const absent = code2 === "ENOENT" || code2 === "ENOTDIR" || code2 === "ENAMETOOLONG";
  return new Failure(absent ? "not-found" : "damaged", `Cannot read "${path}": ${what}`, {
    hint,
    data: { path, cause: code2 }
  });
}
function writeFailure(error, path) {
  const code2 = errorCode(error);
  if (code2 === "") return error;
  const { what, hint } = wordingOf(code2);
  return new Failure("unwritable", `Cannot write "${path}": ${what}`, { hint, data: { path, cause: code2 } });
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
    const stat = (0, import_node_fs3.readFileSync)(`/proc/${pid}/stat`, "utf8");
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
var import_node_fs3;
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
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
  return attempt(() => (0, import_node_fs4.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
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
var import_node_fs4, foreignLifeMs, count, bootId, hostName, processSpace;
var init_owner = __esm({
  "src/io/disk/owner.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    init_lazy();
    init_late_builtins();
    init_seen_process();
    foreignLifeMs = 10 * 6e4;
    count = 0;
    bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
    hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
    processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs4.readlinkSync)("/proc/self/ns/pid")));
  }
});

// src/io/disk/leftovers.ts
function temporaryBeside(path) {
  const name = [...(0, import_node_path3.basename)(path)].slice(0, 40).join("");
  return (0, import_node_path3.join)((0, import_node_path3.dirname)(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
}
function isLeftover(name, path) {
  const match = temporaryName.exec(name);
  if (match === null) return false;
  const [, pid, tag] = match;
  if (tag === placeTag() && !isRunning(Number(pid))) return true;
  const stat = (0, import_node_fs5.lstatSync)(path, { throwIfNoEntry: false });
  return stat !== void 0 && Date.now() - stat.mtimeMs > patienceMs;
}
function sweepOne(name, path) {
  try {
    if (isLeftover(name, path)) (0, import_node_fs5.unlinkSync)(path);
  } catch {
  }
}
function sweepLeftovers(dir) {
  try {
    for (const name of (0, import_node_fs5.readdirSync)(dir)) {
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path3.join)(dir, name));
    }
  } catch {
  }
}
function sweepLeftoverFolders(dir) {
  try {
    for (const name of (0, import_node_fs5.readdirSync)(dir)) {
      const path = (0, import_node_path3.join)(dir, name);
      if (name.endsWith(".tmp") && isLeftover(name, path)) (0, import_node_fs5.rmSync)(path, { recursive: true, force: true });
    }
  } catch {
  }
}
var import_node_fs5, import_node_path3, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path3 = require("node:path");
    init_owner();
    init_seen_process();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
  }
});

// src/io/disk/folders.ts
function readNames(dir) {
  return (0, import_node_fs6.readdirSync)(dir).sort();
}
function namesIn(dir, ending2 = "") {
  try {
    return readNames(dir).filter((name) => name.endsWith(ending2));
  } catch {
    return [];
  }
}
function filesIn(dir, ending2 = "") {
  try {
    return (0, import_node_fs6.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending2)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function foldersIn(dir) {
  try {
    return (0, import_node_fs6.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs6.mkdirSync)(path, { mode });
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
    (0, import_node_fs6.mkdirSync)(beside, { mode: 448 });
    for (const [name, text] of Object.entries(files))
      (0, import_node_fs6.writeFileSync)((0, import_node_path4.join)(beside, name), text, { mode: 384 });
    (0, import_node_fs6.renameSync)(beside, path);
    return true;
  } catch (error) {
    (0, import_node_fs6.rmSync)(beside, { recursive: true, force: true });
    if (isFolder(path)) return false;
    throw error;
  }
}
var import_node_fs6, import_node_path4;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    import_node_path4 = require("node:path");
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
function ensureStateDir(env, folder2 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path7.join)(dir, folder2);
  try {
    const stat = (0, import_node_fs10.statSync)(dir, { throwIfNoEntry: false });
    if (stat === void 0) makeFolder(dir, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs10.chmodSync)(dir, 448);
    makeFolder(path, 448);
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
var import_node_fs10, import_node_path7, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
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
  const known2 = load.cache[path];
  if (known2 !== void 0) return known2.exports;
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs13.readFileSync)(path, "latin1")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path14.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs13.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path14.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path14.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code2 = readKept(place);
  return code2 === void 0 ? void 0 : { code: code2, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs13.readFileSync)(path);
    const code2 = bytes.subarray(0, bytes.length / 2);
    return code2.length > 0 && code2.equals(bytes.subarray(code2.length)) ? code2 : void 0;
  } catch {
    return void 0;
  }
}
function keep(place, script, isUsed) {
  if ((process.exitCode ?? 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code2 = script.createCachedData();
    if (!(0, import_node_fs13.existsSync)((0, import_node_path14.dirname)(place))) (0, import_node_fs13.mkdirSync)((0, import_node_path14.dirname)(place), { mode: 448 });
    sweep((0, import_node_path14.dirname)(place));
    (0, import_node_fs13.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code2, code2]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs13.readdirSync)(dir)) {
    const path = (0, import_node_path14.join)(dir, name);
    if (((0, import_node_fs13.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs13.unlinkSync)(path);
  }
}
var import_node_fs13, import_node_path14, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs13 = require("node:fs");
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

// late-part:conversations
var require_conversations = __commonJS({
  "late-part:conversations"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/conversations.cjs", require);
  }
});

// src/commands/search.ts
var search_exports = {};
__export(search_exports, {
  searchCommand: () => searchCommand
});
module.exports = __toCommonJS(search_exports);
var import_node_path27 = require("node:path");

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
function showText(text) {
  return showControls(text).split("\n").map((line2) => line2.trimEnd()).join("\n").trim();
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
function cutAtWord(text, limit) {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  const cut = text.slice(0, limit);
  const word2 = cut.search(/\s\S*$/);
  const kept = word2 >= limit / 2 ? cut.slice(0, word2) : cut.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}
function cutToLetters(text, most3) {
  const letters = text.length <= most3 ? [] : Array.from(text);
  return letters.length <= most3 ? text : `${letters.slice(0, most3 - 1).join("")}\u2026`;
}

// src/core/calls/call-spec.ts
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}
function flagText(call, name) {
  return call.given.find((each) => each.name === name)?.text;
}
function flagTexts(call, name) {
  return call.given.flatMap((each) => each.name === name ? [each.text] : []);
}

// src/core/calls/call-draft.ts
function quote(text) {
  return `"${cutToLetters(showControls(text).replace(/\s+/g, " ").trim(), 60)}"`;
}

// src/core/calls/read-count.ts
init_failure();
function readCount(call, flag, example) {
  const text = flagText(call, flag);
  if (text === void 0) return void 0;
  if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
  throw new Failure(
    "misuse",
    `Invalid --${flag} "${showLine(text)}": it must be a whole number of 1 or more`,
    {
      hint: `For example: --${flag} ${example}`
    }
  );
}

// src/commands/search.ts
init_failure();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");

// src/io/disk/contains.ts
var import_node_path = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path.sep}`) && !(0, import_node_path.isAbsolute)(way);
}

// src/io/disk/programs.ts
init_stat();
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside].join("\0");
  if (!found.has(key)) found.set(key, search(name, path ?? "", outside));
  return found.get(key);
}
function search(name, path, outside) {
  for (const entry of path.split(import_node_path2.delimiter)) {
    const program = (0, import_node_path2.isAbsolute)(entry) ? programAt((0, import_node_path2.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path2.dirname)(path))?.mode ?? 0) & import_node_fs2.constants.S_IWOTH) !== 0) return void 0;
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

// src/io/git/folder.ts
var import_node_path5 = require("node:path");
init_folders();

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs7 = require("node:fs");
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
    const got = (0, import_node_fs7.readSync)(file, buffer, filled, bytes - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return buffer.subarray(0, filled);
}
function readOpened(file, path, limit) {
  const stat = (0, import_node_fs7.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is not a regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit) {
  let file;
  try {
    file = (0, import_node_fs7.openSync)(path, import_node_fs7.constants.O_RDONLY | (import_node_fs7.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs7.closeSync)(file);
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
    return (0, import_node_fs7.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/git/folder.ts
init_stat();
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path5.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path5.resolve)(top, link);
  const common = findText((0, import_node_path5.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path5.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path5.dirname)(dir)) {
    const dot = followStat((0, import_node_path5.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path5.dirname)(dir) === dir) return void 0;
  }
}
function workingTrees(git) {
  const main = (0, import_node_path5.basename)(git.common) === ".git" ? [(0, import_node_path5.dirname)(git.common)] : [];
  const data = (0, import_node_path5.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path5.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path5.dirname)((0, import_node_path5.resolve)(data, name, path))];
  });
  return [...main, ...linked].filter(leadsToFolder).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path5.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path5.dirname)(git.common);
}
function repositoryFolder(git) {
  const dot = (0, import_node_path5.join)(git.top, ".git");
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}
function namesBack({ top, own: own2, common }, dot) {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText((0, import_node_path5.join)(own2, "gitdir"))?.trim();
  if (common !== own2) return registered !== void 0 && isSamePlace((0, import_node_path5.resolve)(own2, registered), dot);
  const worktree = configuredTree(own2);
  return worktree !== void 0 && isSamePlace(worktree, top);
}
function configuredTree(own2) {
  const path = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path5.join)(own2, "config")) ?? "")?.[1]?.trim();
  return path === void 0 ? void 0 : (0, import_node_path5.resolve)(own2, path);
}

// src/io/git/process.ts
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
  const folder2 = findGitFolder(realPath(cwd));
  if (folder2 === void 0) return [];
  const main = mainWorktree(folder2);
  return main === void 0 ? [folder2.top] : [folder2.top, realPath(main)];
}
function runGit(cwd, args, more = {}) {
  return new Promise((resolve2) => {
    try {
      const call = makeCall(cwd, args, more);
      const child = childProcess().execFile(call.git, call.args, call.options, (error, stdout) => {
        resolve2({ ok: error === null, stdout });
      });
      child.stdin?.on("error", () => void 0);
      child.stdin?.end(more.input ?? "");
    } catch {
      resolve2({ ok: false, stdout: "" });
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

// src/io/git/commits.ts
var mostCommits = 5e3;
async function findCommit(word2, cwd) {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word2}^{commit}`];
  const { ok, stdout } = await runGit(cwd, asked);
  const commit = stdout.trim();
  return ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
}
async function countCommits(cwd) {
  const asked = ["rev-list", "--count", `--max-count=${mostCommits}`, "HEAD", "--"];
  const { ok, stdout } = await runGit(cwd, asked, { timeoutMs: 1e4 });
  return ok ? Number(stdout) : 0;
}

// src/io/git/when.ts
init_failure();

// src/core/time.ts
var minute = 6e4;
var hour = 60 * minute;
var day = 24 * hour;
var written = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;
function formatInstant(ms) {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
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
function parseWhen(text, nowMs) {
  const word2 = text.trim().toLowerCase();
  if (word2 === "today") return midnight(nowMs, 0);
  if (word2 === "yesterday") return midnight(nowMs, 1);
  const [, count3, unit = ""] = /^(\d{1,5}) ?(m|min|h|d|w)$/.exec(word2) ?? [];
  if (count3 !== void 0) return nowMs - Number(count3) * units[unit];
  const [, hours, minutes] = /^(\d\d?):(\d\d)$/.exec(word2) ?? [];
  if (hours !== void 0) return clockTime(nowMs, Number(hours), Number(minutes));
  const at = parseInstant(text);
  const hasZone = /[z]$|t.*[+-]\d\d:?\d\d$/.test(word2);
  return at === void 0 || hasZone ? at : at + zoneAt(at);
}
function clockTime(nowMs, hours, minutes) {
  if (hours > 23 || minutes > 59) return void 0;
  const date = new Date(nowMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), hours, minutes).getTime();
}
function midnight(nowMs, daysAgo) {
  const date = new Date(nowMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysAgo).getTime();
}
function zoneAt(ms) {
  return new Date(ms).getTimezoneOffset() * minute;
}

// src/io/git/when.ts
var whenForms = "Date or time, 2h, 3d, today, yesterday, or a commit";
async function readWhen(text, cwd, nowMs) {
  const at = parseWhen(text, nowMs) ?? await commitTime(text, cwd);
  if (at !== void 0) return at;
  throw new Failure("misuse", `"${showLine(text)}" is neither a time nor a commit of this repository`, {
    hint: "For example: 2025-01-15, 2025-01-15T10:00, 2h, 3d, today, yesterday, or a commit or branch"
  });
}
async function commitTime(text, cwd) {
  const revision = text.trim();
  if (revision === "") return void 0;
  const commit = await findCommit(revision, cwd);
  if (commit === void 0) return void 0;
  const { ok, stdout } = await runGit(cwd, ["show", "--no-patch", "--format=%ct", commit, "--"]);
  return ok && /^\d+\s*$/.test(stdout) ? Number(stdout) * 1e3 : void 0;
}

// src/io/project/config.ts
var import_node_path8 = require("node:path");
init_failure();

// src/io/disk/json.ts
var import_node_fs9 = require("node:fs");

// src/io/disk/files.ts
var import_node_fs8 = require("node:fs");
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
    (0, import_node_fs8.unlinkSync)(path);
  } catch {
  }
}
function syncFolder(dir) {
  let file;
  try {
    file = (0, import_node_fs8.openSync)(dir, "r");
    (0, import_node_fs8.fsyncSync)(file);
  } catch {
  } finally {
    if (file !== void 0) (0, import_node_fs8.closeSync)(file);
  }
}
function renameOver(from, to) {
  for (let wait = 1; ; wait *= 2) {
    try {
      (0, import_node_fs8.renameSync)(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}
function keepOwner(file, old) {
  (0, import_node_fs8.fchmodSync)(file, old.mode & 511);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    (0, import_node_fs8.fchownSync)(file, old.uid, old.gid);
    (0, import_node_fs8.fchmodSync)(file, old.mode & 511);
  } catch {
  }
}
function writeBeside(path, text, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs8.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs8.writeFileSync)(file, text);
    if (fsync) (0, import_node_fs8.fsyncSync)(file);
    (0, import_node_fs8.closeSync)(file);
    return temporary;
  } catch (error) {
    if (file !== void 0) {
      try {
        (0, import_node_fs8.closeSync)(file);
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
    file = (0, import_node_fs9.openSync)(path, import_node_fs9.constants.O_RDONLY | (import_node_fs9.constants.O_NONBLOCK ?? 0) | (import_node_fs9.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs9.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs9.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs9.closeSync)(file);
  }
}
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path8.join)(project.dir, "config.json"), author: "project" }],
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
var import_node_fs11 = require("node:fs");
var import_node_path11 = require("node:path");
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/project/local-folder.ts
var import_node_path10 = require("node:path");

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/io/project/local-folder.ts
init_stat();

// src/io/git/index-file.ts
var import_node_path9 = require("node:path");
init_folders();
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start) {
  const wanted = Buffer.from(start.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path9.join)(git.own, name), wanted) !== false);
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
function readShared(bytes, start, before2) {
  let at = start;
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
    return judge(root, (0, import_node_path10.join)(root, ".sessions", ".local"));
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
  const start = `${(0, import_node_path10.relative)(git.top, local).split(import_node_path10.sep).join("/")}/`;
  return tracks(git, start) ? "tracked" : void 0;
}
var nowhere = "/dev/null/session-journal";
var elsewhere = "local";
function placeElsewhere(root) {
  const { path = root, device: device2, inode } = findIdentity(root) ?? {};
  return (0, import_node_path10.join)(elsewhere, sha256([path, device2, inode].join("\n")).slice(0, 16));
}
function localFolder(root, env) {
  if (localTrouble(root) === void 0) return (0, import_node_path10.join)(root, ".sessions", ".local");
  const state = stateDir(env);
  return state === void 0 ? nowhere : (0, import_node_path10.join)(state, placeElsewhere(root));
}

// src/io/project/project.ts
function projectAt(root, env = process.env) {
  return { root, dir: (0, import_node_path11.join)(root, ".sessions"), local: localFolder(root, env) };
}
function hasSessions(root) {
  return followStat((0, import_node_path11.join)(root, ".sessions"))?.isDirectory() === true;
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path11.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path11.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search2(start) {
  const git = findGitFolder(start);
  for (let dir = start; ; dir = (0, import_node_path11.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path11.dirname)(dir) === dir) break;
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
  return git !== void 0 && findStat((0, import_node_path11.join)(git.own, "info", "sparse-checkout")) !== void 0;
}
function isOwnGround(project, path) {
  const parts = (0, import_node_path11.relative)(project.root, path).split(import_node_path11.sep);
  return contains(project.root, path) && !parts.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts = (0, import_node_path11.relative)(project.root, path).split(import_node_path11.sep);
  let at = project.root;
  for (const [index, part] of parts.entries()) {
    at = (0, import_node_path11.join)(at, part);
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
  const path = (0, import_node_path11.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs11.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder2 = "") {
  const { local } = project;
  const path = (0, import_node_path11.join)(local, folder2);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs11.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder2 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path11.relative)(project.root, path).split(import_node_path11.sep).join("/");
}

// src/io/transcripts/client-folders.ts
var import_node_path12 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path12.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path12.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path12.isAbsolute)])];
}
var ending = ".jsonl";
function transcriptFolders(folders) {
  return folders.flatMap((folder2) => {
    const projects = (0, import_node_path12.join)(folder2, "projects");
    return foldersIn(projects).map((name) => (0, import_node_path12.join)(projects, name));
  });
}
function transcriptNames(folder2) {
  return filesIn(folder2, ending);
}

// src/io/transcripts/project-transcripts.ts
var import_node_path13 = require("node:path");
init_stat();

// src/io/transcripts/read-ends.ts
var import_node_fs12 = require("node:fs");
function readEnds(path, bytes, isPassed = (_head) => false) {
  let file;
  try {
    file = (0, import_node_fs12.openSync)(path, import_node_fs12.constants.O_RDONLY | (import_node_fs12.constants.O_NONBLOCK ?? 0));
    const size = (0, import_node_fs12.fstatSync)(file).size;
    const first = wholeLines(readAt(file, 0, Math.min(bytes, size)), 0, isPassed);
    const from = Math.max(bytes, size - bytes);
    if (size <= bytes) return { first, last: [] };
    const end = readAt(file, from, size - from);
    const begin2 = end.indexOf(lineFeed) + 1;
    return { first, last: begin2 === 0 ? [] : wholeLines(end, begin2, isPassed) };
  } catch {
    return { first: [], last: [] };
  } finally {
    if (file !== void 0) (0, import_node_fs12.closeSync)(file);
  }
}
function readAt(file, position, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  return buffer.subarray(0, (0, import_node_fs12.readSync)(file, buffer, 0, bytes, position));
}
var lineFeed = 10;
var headBytes = 64;
function wholeLines(bytes, from, isPassed) {
  const lines2 = [];
  let begin2 = from;
  for (let end = bytes.indexOf(lineFeed, begin2); end !== -1; end = bytes.indexOf(lineFeed, begin2)) {
    const head = bytes.toString("latin1", begin2, Math.min(end, begin2 + headBytes));
    if (!isPassed(head)) lines2.push(bytes.toString("utf8", begin2, end));
    begin2 = end + 1;
  }
  return lines2;
}

// src/io/transcripts/project-transcripts.ts
function projectTrees(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 ? [realPath(cwd)] : workingTrees(git);
}
function isInTrees(folder2, trees) {
  return trees.some((tree) => contains(tree, folder2));
}
function countTranscripts(folders, trees) {
  const wanted = trees.map(folderName);
  return transcriptFolders(folders).filter((folder2) => wanted.some((name) => `${(0, import_node_path13.basename)(folder2)}-`.startsWith(`${name}-`))).map((folder2) => ({ folder: folder2, names: transcriptNames(folder2) })).filter(
    ({ folder: folder2, names: [first] }) => first !== void 0 && isInTrees(startOf((0, import_node_path13.join)(folder2, first)), trees)
  ).reduce((sum, { names: names2 }) => sum + names2.length, 0);
}
var longestName = 200;
function folderName(directory) {
  return directory.replace(/[^A-Za-z0-9]/g, "-").slice(0, longestName);
}
var beginning = 64 * 1024;
function startOf(path) {
  for (const line2 of readEnds(path, beginning).first) {
    const text = /"cwd":("(?:[^"\\]|\\.)*")/.exec(line2)?.[1];
    if (text !== void 0) return decode(text);
  }
  return import_node_path13.sep;
}
function decode(text) {
  try {
    return JSON.parse(text);
  } catch {
    return import_node_path13.sep;
  }
}

// src/core/text/fold.ts
var foreign = /[\u0080-\uffff]+/g;
function foldText(text) {
  return text.toLowerCase().replace(foreign, foldForeign);
}
var known = /* @__PURE__ */ new Map();
var maxKnown = 2e3;
var maxKnownLength = 8;
function foldForeign(run) {
  const found2 = known.get(run);
  if (found2 !== void 0) return found2;
  const bare = run.normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  const folded = bare.toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3");
  if (run.length <= maxKnownLength && known.size < maxKnown) known.set(run, folded);
  return folded;
}
function foldWithOrigins(text) {
  let folded = "";
  const origins = [];
  let at = 0;
  for (const letter of text) {
    const plain2 = foldText(letter);
    for (let unit = 0; unit < plain2.length; unit += 1) origins.push(at);
    folded += plain2;
    at += letter.length;
  }
  return { folded, origins };
}

// src/core/text/whole-word.ts
function hasWholeWord(text, word2) {
  const isPart = (letter) => /[\p{L}\p{N}_]/u.test(letter);
  for (let at = text.indexOf(word2); at >= 0; at = text.indexOf(word2, at + 1)) {
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(at + word2.length))) return true;
  }
  return false;
}

// src/journal/search/search.ts
function decodeQuery(text) {
  const phrase = plainLine(foldText(stripControls(text)));
  const words = [...new Set(phrase.split(" "))];
  return phrase === "" ? void 0 : { phrase, words };
}
function decodePattern(source) {
  return { phrase: source, words: [], pattern: new RegExp(source, "iu") };
}
function plainLine(text) {
  return text.replaceAll("**", "").replace(/\s+/g, " ").trim();
}
function findHits(searched, places, query) {
  const { file, text, session, isActive, time: time3 } = searched;
  const lineOf = lineCounter(text);
  return places.flatMap((place) => {
    const found2 = findIn(text.slice(place.start, place.end), query);
    if (found2 === void 0) return [];
    const { what, prominent } = place;
    const { offset, ...match } = found2;
    return [{ file, session, isActive, time: time3, what, prominent, ...match, line: lineOf(place.start + offset) }];
  });
}
function findIn(raw, query) {
  const text = plainLine(raw);
  const folded = foldText(text);
  if (query.pattern !== void 0) return matchOf(query.pattern, { raw, text, folded });
  const words = query.words.filter((word2) => folded.includes(word2));
  if (words.length === 0) return void 0;
  const isPhrase = folded.includes(query.phrase);
  const whole = words.filter((word2) => hasWholeWord(folded, word2));
  const found2 = isPhrase ? query.phrase : firstIn(folded, whole.length > 0 ? whole : words);
  const degree = isPhrase ? "phrase" : words.length === query.words.length ? "all" : "some";
  return {
    degree,
    words: words.length,
    whole: whole.length,
    text,
    found: found2,
    offset: lineOffset(raw, folded.indexOf(found2))
  };
}
function matchOf(pattern2, { raw, text, folded }) {
  const [matched = ""] = pattern2.exec(text) ?? [];
  if (matched === "") return void 0;
  const found2 = foldText(matched);
  const offset = lineOffset(raw, folded.indexOf(found2));
  return { degree: "phrase", words: 1, whole: 1, text, found: found2, offset };
}
function lineCounter(text) {
  let line2 = 1;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next >= 0 && next < offset) {
      line2 += 1;
      next = text.indexOf("\n", next + 1);
    }
    return line2;
  };
}
function firstIn(folded, words) {
  return words.reduce((first, word2) => folded.indexOf(word2) < folded.indexOf(first) ? word2 : first);
}
function lineOffset(raw, unit) {
  let passed = 0;
  let start = 0;
  let found2 = 0;
  for (const line2 of raw.split("\n")) {
    const { length } = foldText(plainLine(line2));
    if (length > 0) {
      if (passed > unit) break;
      found2 = start;
      passed += length + 1;
    }
    start += line2.length + 1;
  }
  return found2;
}
var degrees = ["phrase", "all", "some"];
function orderHits(hits) {
  return [...hits].sort((a, b) => {
    return b.whole - a.whole || degrees.indexOf(a.degree) - degrees.indexOf(b.degree) || b.words - a.words || Number(b.prominent) - Number(a.prominent) || Number(b.isActive) - Number(a.isActive) || b.time - a.time || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
  });
}
function withoutRepeats(hits, sessionOf) {
  const keyOf = (hit) => {
    const said2 = foldText(hit.text).replace(/^(?:session|objective|tl;dr|\[[ x]\]|[#>*+-]+|\d+[.)]):? /, "");
    return `${sessionOf(hit)}
${said2}`;
  };
  const seen = /* @__PURE__ */ new Map();
  return hits.filter((hit) => {
    const key = keyOf(hit);
    const alike = seen.get(sumOf(key)) ?? [];
    if (alike.some((other) => keyOf(other) === key)) return false;
    seen.set(sumOf(key), [...alike, hit]);
    return true;
  });
}
function sumOf(text) {
  let sum = text.length;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum, 31) + text.charCodeAt(at) | 0;
  return sum;
}
function excerptOf(hit, length) {
  const { folded, origins } = foldWithOrigins(hit.text);
  const at = origins[folded.indexOf(hit.found)];
  const before2 = [...hit.text.slice(0, at)];
  const behind = [...hit.text.slice(at)];
  if (before2.length + behind.length <= length) return showControls(hit.text);
  const room = Math.floor(length / 3);
  const lead = Math.min(before2.length, Math.max(room, length - behind.length));
  const rest2 = length - lead;
  const start = lead < before2.length ? "\u2026" : "";
  const end = behind.length > rest2 ? "\u2026" : "";
  const shown = [...before2.slice(before2.length - lead), ...behind.slice(0, rest2)].join("");
  return showControls(`${start}${shown}${end}`);
}

// src/journal/which-session/find-target.ts
init_failure();
init_stat();

// src/journal/files/documents.ts
init_failure();

// src/core/front-matter/frame.ts
function opensHead(text) {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}
var fence = /---[ \t]*(\r?\n|$)/y;
function findHeadFrame(text) {
  const open = text.startsWith("\uFEFF") ? 1 : 0;
  const opening3 = fenceAt(text, open);
  if (opening3 === void 0) return "unopened";
  const fieldsStart = open + opening3.length;
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
        eol: opening3.endsWith("\r\n") ? "\r\n" : "\n"
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
  let start = from;
  let number = 2;
  while (start < to) {
    const end = text.indexOf("\n", start) + 1;
    yield { start, end, source: text.slice(start, text[end - 2] === "\r" ? end - 2 : end - 1), number };
    start = end;
    number++;
  }
}
function readField({ start, end, source, number }) {
  const found2 = keyLine.exec(source);
  if (!found2) return void 0;
  const [, key = "", space = "", rest2 = ""] = found2;
  const empty = rest2 === "" || rest2.startsWith("#");
  const read = empty ? { value: "", length: 0 } : readValue(rest2);
  if (!read) return void 0;
  const valueStart = start + key.length + 1 + (empty ? 0 : space.length);
  return { key, value: read.value, start, end, valueStart, valueEnd: valueStart + read.length, line: number };
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
  const [, single, double, plain2 = ""] = found2;
  if (single !== void 0) return { value: single.replaceAll("''", "'"), length: single.length + 2 };
  if (double !== void 0) return { value: double, length: double.length + 2 };
  return /:(?: |$)/.test(plain2) ? void 0 : { value: plain2, length: plain2.length };
}

// src/journal/document/damage.ts
init_failure();
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
  const places = { first: start, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text, start, end: start, next: start, ...places };
}
function readLine(line2) {
  const { text, next: start } = line2;
  const length = text.length;
  if (start >= length) return false;
  if (line2.lineFeed < start) line2.lineFeed = indexOrLength(text, "\n", start);
  if (line2.carriageReturn < start) line2.carriageReturn = indexOrLength(text, "\r", start);
  const end = Math.min(line2.lineFeed, line2.carriageReturn);
  const ending2 = end === line2.carriageReturn && line2.lineFeed === end + 1 ? 2 : 1;
  line2.start = start;
  line2.end = end;
  line2.next = Math.min(end + ending2, length);
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
function skipRun(line2, code2) {
  const { text, end } = line2;
  let offset = line2.first;
  while (offset < end && text.charCodeAt(offset) === code2) offset++;
  return offset;
}
function isSpace(code2) {
  return code2 === SPACE || code2 === TAB;
}
function skipIndent(line2, from) {
  const { text, end } = line2;
  const before2 = line2.column;
  let offset = from;
  let column = before2;
  for (; offset < end; offset++) {
    const code2 = text.charCodeAt(offset);
    if (code2 === SPACE) column++;
    else if (code2 === TAB) column = (column & ~3) + 4;
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
  const code2 = text.charCodeAt(first);
  if (code2 !== DASH && code2 !== STAR && code2 !== UNDERSCORE) return false;
  let count3 = 0;
  let at = first;
  while (at < end && text.charCodeAt(at) === code2) {
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
  const code2 = text.charCodeAt(first);
  if (code2 !== EQUALS && code2 !== DASH) return 0;
  if (skipSpaces(text, skipRun(line2, code2), end) < end) return 0;
  return code2 === EQUALS ? 1 : 2;
}
function setextText(paragraph2) {
  const lines2 = paragraph2.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines2.filter((line2) => line2 !== "").join("\n");
}
function openingFence(line2) {
  const { text, first, end } = line2;
  const code2 = text.charCodeAt(first);
  if (code2 !== BACKTICK && code2 !== TILDE) return void 0;
  const after = skipRun(line2, code2);
  if (after - first < 3) return void 0;
  if (code2 === BACKTICK && text.slice(after, end).includes("`")) return void 0;
  return { code: code2, size: after - first };
}
function isClosingFence(line2, fence3) {
  if (line2.indent >= 4) return false;
  const after = skipRun(line2, fence3.code);
  return after - line2.first >= fence3.size && skipSpaces(line2.text, after, line2.end) === line2.end;
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
function reopenList(open, code2) {
  open.kinds.push(code2);
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
  const code2 = text.charCodeAt(first);
  const isBullet = code2 === DASH2 || code2 === STAR2 || code2 === PLUS;
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
function isDigit(code2) {
  return code2 >= ZERO && code2 <= NINE;
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
    const code2 = text[at];
    if (code2 === "]") return filled && size <= LABEL_LIMIT ? at + 1 : NONE;
    if (code2 === "[" || size > LABEL_LIMIT) return NONE;
    if (isEnding(text, at)) continue;
    size++;
    filled ||= !isSpace(text.charCodeAt(at));
    if (code2 === "\\" && isOneOf(text[at + 1], "[]\\")) {
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
    const code2 = text.charCodeAt(at);
    if (isSpace(code2) || isEnding(text, at)) break;
    if (code2 < 32 && code2 !== 0 || code2 === 127) return NONE;
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
  const { lines: lines2, start } = leaf;
  if (lines2 === void 0) return { level, text: setextText(line2.text.slice(start, line2.start)), start };
  const paragraph2 = lines2.join("\n");
  const rest2 = paragraph2.slice(skipDefinitions(paragraph2));
  return rest2 === "" ? void 0 : { level, text: setextText(rest2), start };
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
function isWhite(code2) {
  return code2 === SPACE2 || code2 === LINE_FEED || code2 === TAB2 || code2 === CARRIAGE_RETURN;
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
function readHeading(text, start) {
  const end = endOf(heading, text, start);
  if (end === void 0) return void 0;
  const level = headingLevel(text, start);
  const words = trimmed(text, start + level, end);
  return words.endsWith("#") ? void 0 : { level, text: words, start, end };
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
  const lines2 = text.slice(start - 1, end);
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
  const marker2 = text.charAt(end);
  const isMarker = end === at ? bullets.has(marker2) : marker2 === "." || marker2 === ")";
  return isMarker && text.charAt(end + 1) === " " ? end + 1 - at : 0;
}
function isDigit2(code2) {
  return code2 >= 48 && code2 <= 57;
}
function unreadList(text, passed) {
  const parts = lazy({
    starts: () => readStarts(text, passed),
    plainMarks: () => countPlainMarks(text, passed)
  });
  return listOf(text, passed, parts);
}
function listOf(text, { start, end, list }, parts) {
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
    start,
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
  const groups = [];
  let { start } = span;
  const addOuter = (end) => {
    const items = within(outer.items, { start, end });
    if (items.length > 0) groups.push(madeItems(items));
  };
  for (const list of lists) {
    if (list.end <= span.start || list.start >= span.end) continue;
    addOuter(list.start);
    const isWhole = list.start >= span.start && list.end <= span.end;
    groups.push(isWhole ? list : madeItems(within(list.items(), span)));
    start = list.end;
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
function fencePattern(mark, info) {
  const closing = ` {0,3}\\1${mark}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark}{3,})(?!${mark})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
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
  const { text, start, next, first: marker2 } = line2;
  const after = marker2 + size;
  const bullet = text.charAt(after - 1);
  const number = size > 1 ? Number(text.slice(marker2, after - 1)) : void 0;
  const last = lastList(scan);
  const list = left === text.charCodeAt(after - 1) ? last : last + 1;
  const indent = enterItem(scan.open, line2, size);
  items.push({ start, end: next, marker: marker2, content: contentStart(line2, after), indent, bullet, number, list });
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
var label = /^(?:\*\*|__)(?:Key Files|Key Context|Objective|Progress|Current|Blocker)(?:\*\*|__|:)/gim;
var ofSteps = /^\W*(?:progress|completed|in progress|remaining)\W*$/i;
function partLazyLabels(text, outline) {
  const cuts = /* @__PURE__ */ new Map();
  for (const item2 of outline.outer.items) {
    const lines2 = text.slice(item2.content, item2.end);
    if (!/[\r\n]./s.test(lines2)) continue;
    const found2 = [...lines2.matchAll(label)].find(({ index }) => index > 0);
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
    const section = {
      name,
      heading: heading2,
      start: heading2.start,
      body: heading2.end,
      end: endOf2(headings, named, index) ?? text.length
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

// src/journal/files/sessions.ts
var import_node_path16 = require("node:path");
init_failure();
init_folders();
init_stat();

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
    compactions: readCount2(head.fields.get("compaction_count")?.value),
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
function readCount2(value) {
  if (value === void 0 || value === "") return 0;
  if (typeof value !== "string" || !/^\d{1,15}$/.test(value)) return void 0;
  return Number(value);
}
function isSafeId(id) {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id);
}

// src/journal/files/known-files.ts
var import_node_path15 = require("node:path");
init_failure();

// src/core/file-stamp.ts
function isSameStamp(a, b) {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
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
function renderKnown({ counting, files }) {
  const rows = [...files].map(([file, { stamp: stamp2, facts, progress }]) => [
    file,
    [stamp2.bytes, stamp2.modified, stamp2.changed, stamp2.inode],
    progress === void 0 ? null : [progress.done, progress.total],
    facts.compactions ?? null,
    facts.taskIds,
    ...texts.map((key) => facts[key])
  ]);
  return JSON.stringify({ schema, counting, rows });
}
function decodeKnown(value) {
  const { schema: written2, counting, rows } = Object(value);
  if (written2 !== schema || typeof counting !== "string" || !Array.isArray(rows)) return void 0;
  const files = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (!Array.isArray(row)) return void 0;
    const [file, ...more] = row;
    const known2 = decodeRow(more);
    if (typeof file !== "string" || known2 === void 0) return void 0;
    files.set(file, known2);
  }
  return { counting, files };
}
function decodeRow([stamp2, progress, compactions, taskIds, ...said2]) {
  if (!isNumbers(stamp2, 4) || !(progress === null || isNumbers(progress, 2))) return void 0;
  if (!(compactions === null || typeof compactions === "number")) return void 0;
  if (!isTexts2(taskIds) || !isTexts2(said2) || said2.length !== texts.length) return void 0;
  const [bytes, modified, changed, inode] = stamp2;
  const facts = { taskIds, compactions: compactions ?? void 0 };
  for (const [index, key] of texts.entries()) facts[key] = said2[index];
  return {
    stamp: { bytes, modified, changed, inode },
    facts,
    progress: progress === null ? void 0 : { done: progress[0], total: progress[1] }
  };
}
function isNumbers(value, count3) {
  return Array.isArray(value) && value.length === count3 && value.every((one) => typeof one === "number");
}
function isTexts2(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

// src/journal/files/known-files.ts
var few = 32;
var tickMs = 2e3;
var fileName = "sessions.json";
var maxBytes = 16 * 1024 * 1024;
function openKnown({ project, folders, count: count3, counting }) {
  if (count3 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start = Date.now();
  const path = (0, import_node_path15.join)(project.local, fileName);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted2;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place) {
      const known2 = old.get(file);
      if (known2 === void 0 || counting !== void 0 && !(isCounted && known2.progress)) return void 0;
      const stamp2 = findStamp(place);
      if (stamp2 === void 0 || !isSameStamp(stamp2, known2.stamp) || changedAt(stamp2) > young)
        return void 0;
      met.set(file, known2);
      return known2;
    },
    learn(file, { stamp: stamp2, facts, progress }) {
      if (isFailure(progress) || changedAt(stamp2) > start - tickMs) return;
      met.set(file, { stamp: stamp2, facts, progress });
      fresh += 1;
    },
    save() {
      if (fresh * 30 <= met.size) return;
      const others = [...old].filter(([file]) => isCounted && !folders.includes(file.split("/")[0] ?? ""));
      keep2(project, { counting: counting ?? counted2, files: new Map([...others, ...met]) });
    }
  };
}
var nothing = { counting: "", files: /* @__PURE__ */ new Map() };
function keep2(project, known2) {
  try {
    const text = renderKnown(known2);
    if (text.length > maxBytes) return;
    writeFileAtomic((0, import_node_path15.join)(ensureLocal(project), fileName), text, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed }) {
  return Math.max(modified, changed);
}

// src/journal/files/sessions.ts
var headBytes2 = 8 * 1024;
var longHeadBytes = 320 * 1024;
async function listSessions(project, folders = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files = folders.flatMap((folder2) => sessionNames(project, folder2).map((name) => ({ folder: folder2, name })));
  const known2 = openKnown({ project, folders, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder2, name } of files) {
    const file = `${folder2}/${name}`;
    const path = `${project.dir}${import_node_path16.sep}${folder2}${import_node_path16.sep}${name}`;
    const seen = known2.find(file, path);
    const found2 = seen ?? await read(project, folder2, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known2.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder2, name, facts, bytes: stamp2.bytes, progress });
  }
  known2.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder2) {
  const dir = (0, import_node_path16.join)(project.dir, folder2);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder2, name) {
  const path = (0, import_node_path16.join)(project.dir, folder2, name);
  try {
    let part = readPart(path, headBytes2);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead(part.text);
    const facts = readFacts(head);
    const whole = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder2, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder2, name, failure: error };
  }
}
function closesHead(text) {
  return /\n---[ \t]*\r?\n/.test(text);
}
function recordFile(id) {
  return `${isSafeId(id) ? id : sha256(id).slice(0, 16)}.json`;
}

// src/journal/session/shortname.ts
function foldName(text) {
  return text.normalize("NFC").toLowerCase().normalize("NFC");
}

// src/journal/session/match-name.ts
var shortestBeginning = 4;
function findNamed(wanted, among) {
  const name = foldName(wanted.trim().replace(/^.*[/\\]/, "")).replace(/\.md$/, "");
  if (name === "") return [];
  const known2 = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names2) => isTail(name, names2),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) => Array.from(name).length >= shortestBeginning && [id, id.replaceAll("-", ""), base, shortname, ...shortIds({ id, base, shortname })].some(
      (text) => text.startsWith(name)
    )
  ];
  for (const rule of rules) {
    const found2 = known2.filter(rule);
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
var import_node_path17 = require("node:path");
init_late_builtins();
var escapes2 = { n: "\n", t: "	", b: "\b", '"': '"', "\\": "\\" };
function decodeValue(raw) {
  let value = "";
  let kept = 0;
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at] ?? "";
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "#" || char === ";")) break;
    else if (char === "\\") {
      at += 1;
      value += escapes2[raw[at] ?? ""] ?? "";
    } else value += char;
    if (quoted || !/\s/u.test(char)) kept = value.length;
  }
  return value.slice(0, kept).trimStart();
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
function configFiles2(cwd, env) {
  const git = findGitFolder(cwd);
  const home = env.HOME ?? operatingSystem().homedir();
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path17.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path17.join)(git.own, "config.worktree"), (0, import_node_path17.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path17.join)(home, ".gitconfig"), (0, import_node_path17.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path17.isAbsolute);
}
function readEmail(cwd, env) {
  const found2 = [];
  let asksMore = (env.GIT_CONFIG_PARAMETERS ?? env.GIT_CONFIG_COUNT) !== void 0;
  for (const path of configFiles2(cwd, env)) {
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
init_stat();

// src/journal/conversation/bindings.ts
var import_node_path20 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path18 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path18.join)(state, conversationsFolder, id);
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
var import_node_path19 = require("node:path");
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
  const folders = foldersIn((0, import_node_path19.join)(state, all)).map((name) => (0, import_node_path19.join)(state, all, name));
  return folders.find((folder2) => isOf(folder2, clone));
}
function isOf(folder2, clone) {
  const place = asRecord(readJson((0, import_node_path19.join)(folder2, placeFile)));
  return isSameIdentity(place, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path19.join)(projects, makeNonce());
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
  const folder2 = conversationFolder(env, conversation);
  return folder2 === void 0 ? void 0 : (0, import_node_path20.join)(folder2, fileName2);
}
function decodeBinding(value) {
  const fields = asRecord(value);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path20.isAbsolute)(session) || !(0, import_node_path20.isAbsolute)(project) || session.includes("\0")) return void 0;
  const origin = typeof from === "string" && isSafeConversation(from) ? from : void 0;
  return { ...fields, schema: 1, session, id, project, from: origin, logged: decodeLogged(fields.logged) };
}
function decodeLogged(value) {
  const { prompt, sums } = asRecord(value) ?? {};
  if (typeof prompt !== "string" || !Array.isArray(sums)) return void 0;
  return { prompt, sums: sums.filter((sum) => typeof sum === "string") };
}
function readBinding(env, conversation) {
  const path = bindingPath(env, conversation);
  if (path === void 0) return void 0;
  return decodeBinding(readJson(path) ?? readJson(formerPath(env, conversation)));
}
function formerPath(env, conversation) {
  return (0, import_node_path20.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path20.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path20.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/which-session/taken-up.ts
var import_node_path21 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
var folder = "sessions";
var record = { schema: 1 };
function readTakenUp(project, env) {
  const { names: names2, isSaved } = readRecords(project, env);
  const known2 = new Set(names2);
  return (file) => {
    const isKnown = "failure" in file ? hasTail(names2, file.name) : known2.has(recordFile(file.facts.id));
    return isKnown || !isSaved && isNew(project, file);
  };
}
function hasTail(names2, file) {
  const tail = /-([0-9a-f]{6,})\.md$/u.exec(file)?.[1];
  return tail !== void 0 && names2.some((name) => name.replaceAll("-", "").endsWith(`${tail}.json`));
}
function readRecords(project, env) {
  const state = findProjectState(project.root, env);
  const dir = state === void 0 ? void 0 : (0, import_node_path21.join)(state, folder);
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
  return git !== void 0 && !tracks(git, (0, import_node_path21.relative)(git.top, path).split(import_node_path21.sep).join("/"));
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
  const dir = (0, import_node_path21.join)(ensureProjectState(project.root, env), folder);
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
function mine(sessions, project, context) {
  const elsewhere2 = new Set(brought(sessions, project, context));
  const own2 = sessions.filter((file) => !elsewhere2.has(file));
  if (own2.every((file) => file.facts.owner === "")) return own2;
  const email = readEmail(project.root, context.env).toLowerCase();
  return own2.filter((file) => file.facts.owner === "" || file.facts.owner.toLowerCase() === email);
}
function brought(files, project, context) {
  if (conversationOf(context) === void 0 || files.length === 0) return [];
  const isTakenUp = readTakenUp(project, context.env);
  return files.filter((file) => !isTakenUp(file));
}

// src/journal/files/other-trees.ts
init_folders();
init_stat();

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
function listAnd(texts2) {
  const last = texts2.at(-1);
  return texts2.length < 2 ? last : `${texts2.slice(0, -1).join(", ")} and ${last}`;
}

// src/core/text/escape.ts
var openers = [
  "#{1,6}(?=[ \\t]|$)|`{3,}|~{3,}|[-*+](?=[ \\t]|$)|>|<(?=[A-Za-z/!?])|<{7}|\\|{7}|=+[ \\t]*$",
  "(?:-[ \\t]*){2,}$|(?:\\*[ \\t]*){2,}$|(?:_[ \\t]*){3,}$|\\[.*\\]:|\\[[^\\]]*$"
].join("|");
var opener = new RegExp(`^[ \\t]*(?:${openers})`);
var escapedOpener = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${openers}))`);
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
function labelText(doc, label3) {
  const list = itemsIn(doc, label3)[0];
  return revealLines(doc.text.slice(label3.value, list?.start ?? label3.end));
}
function revealLines(raw) {
  const lines2 = raw.trim().split(/\r\n|\n|\r/);
  return revealText(lines2.map((line2, index) => index === 0 ? line2 : dedent(line2, 2)).join("\n")).trim();
}

// src/journal/document/markers.ts
var time2 = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)(?:, ([^\s(),]{1,64}))?\)$/;
var none2 = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;
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
var signature = /\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?, ([^\s(),]{1,64})\)/;
function signerIn(text) {
  return signature.exec(text)?.[1] ?? "";
}
function signed(time3, by) {
  return by === void 0 ? { time: time3 } : { time: time3, by };
}
function isPlaceholder(text) {
  const bare = text.trim();
  return bare.length < 40 && none2.test(bare);
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
function linesIn(text, { start, end }) {
  const lines2 = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines2.push({ start: at, end: next });
    at = next;
  }
  return lines2;
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
    const lines2 = linesIn(text, paragraph2);
    const terms = termsIn(text, lines2, paragraphs[index - 1]);
    return terms.map(({ term, first, start }, place) => {
      const next = terms[place + 1];
      const last = next === void 0 ? lines2.length : next.first - 1;
      const end = lines2[last - 1].end;
      const said2 = lines2.slice(first, last).map((line2) => {
        return text.slice(line2.start, line2.end).replace(defined, "").trim();
      });
      return { start, end, term, text: said2.join("\n") };
    });
  });
}
function termsIn(text, lines2, before2) {
  const said2 = lines2.map(({ start, end }) => text.slice(start, end));
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
var mayHold = /^ {0,3}(?::[ \t]|\*\*|__|\[)|\|/m;
function readLead(doc, section) {
  const lead = { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
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
  const [opening3, mark = "", starred, underlined, time3 = ""] = match;
  const words = (starred ?? underlined).trim();
  if (noTitle.test(words)) return void 0;
  const rest2 = splitTime(said2.slice(opening3.length).trim());
  const { title, ...more } = readTitle(`${words.replace(/[.:]$/, "")} ${time3}`);
  return {
    ...more.time === void 0 ? { ...more, ...rest2 } : more,
    title: mark + title,
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

// src/journal/sections/discoveries-and-dead-ends.ts
var titled = /^(?:\*\*((?:\\[\s\S]|[^*\\]){1,100000})\*\*|__((?:\\[\s\S]|[^_\\]){1,100000})__)(?:[ \t]*\((\d{4}-\d{2}-\d{2}T[^()\s,]{4,})(?:, ([^\s(),]{1,64}))?\)(?:[ \t]*:)?|[ \t]*:|(?<=:(?:\*\*|__))|(?=\s*$))/;
var task = /^\[[ xX]\](?=\s)/;
function readTitledText(raw) {
  const plain2 = readTimed(raw);
  const whole = readTimed(raw.replace(task, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain2, whole };
  const [opening3, starred, underlined, time3, by] = match;
  const title = (starred ?? underlined).replace(/\\([*_\\])/g, "$1");
  const rest2 = raw.slice(opening3.length).trimStart();
  if (time3 === void 0) return { title: title.replace(/:$/, ""), ...readTimed(rest2), whole };
  return { title, ...signed(time3, by), text: revealText(rest2).trim(), whole };
}

// src/journal/sections/step-numbers.ts
init_lazy();

// src/core/text/sha256.ts
init_lazy();
var constants5 = once(() => {
  const primes = [];
  for (let number = 2; primes.length < 64; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => [fraction(Math.cbrt(prime)), fraction(Math.sqrt(prime))]);
});
function fraction(root) {
  return Math.floor(root % 1 * 2 ** 32);
}

// src/journal/session/session.ts
init_lazy();

// src/journal/sections/decisions.ts
init_lazy();

// src/journal/sections/decision-headings.ts
function findRuns(doc, section) {
  const { outline } = doc;
  const body = { start: section.body, end: section.end };
  const groups = groupsIn(doc, section).map(({ start }) => start);
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
  const start = headingLevel(text, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start === void 0) return void 0;
  const part = text.slice(chapter2.start, end);
  const mark = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start,
    end,
    count: () => part.match(new RegExp(mark, "g")).length,
    isTitled: () => !new RegExp(`${mark}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
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
    items.flatMap((item2) => readItem2(doc.text, item2)),
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
    read: () => once(() => blocksOf(run).map((block2) => readBlock(doc, block2)))
  });
}
var superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;
function readItem2(text, item2) {
  const raw = rawItemText(text, item2);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: written2 = item2.number, text: words } = splitNumber(raw.replace(superseded, ""));
  const said2 = readTitledText(words);
  const { lead, rest: rest2 } = said2.title === "" ? splitLead(said2.text) : { lead: said2.title, rest: said2.text };
  const { number = written2, title } = readTitle(lead);
  const { time: time3, by } = said2;
  const { start, end } = item2;
  return [
    {
      ...{ start, end, item: item2, number, title, time: time3, ...by === void 0 ? {} : { by } },
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
  const { start, end, number, title, time: time3, by, text, cells = [] } = shape;
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
    number,
    title: title.replace(/ \[superseded by [^\]]*\]$/i, ""),
    text: cells.length === 0 ? `
${text}`.replace(superseded, "").trim() : sayCells(rest2),
    shape
  };
}
function readBlock(doc, block2) {
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

// src/journal/session/entries.ts
init_lazy();

// src/journal/briefing/parts.ts
init_lazy();

// src/journal/which-session/refusals.ts
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

// src/journal/which-session/terminal-session.ts
init_failure();

// src/io/console/terminal-leader.ts
init_seen_process();

// src/journal/which-session/terminal-session.ts
init_leftovers();
init_person();

// src/journal/which-session/find-target.ts
async function findNamedTarget(project, named) {
  for (const folder2 of ["active", "archive"]) {
    const { sessions, damaged: damaged2 } = await listSessions(project, [folder2]);
    const found2 = findNamed(named, [
      ...sessions,
      ...damaged2.map((file2) => ({ ...file2, facts: { id: "", shortname: "" } }))
    ]);
    const [file] = found2;
    if (found2.length > 1) throw severalFailure(named, found2);
    if (file !== void 0 && "failure" in file) throw inFile(file.failure, shownPath(project, file.path));
    if (file !== void 0) return { project, file, how: "named" };
  }
  const isShort = named.trim().length < 4;
  throw new Failure("not-found", `There is no session "${showLine(named)}"`, {
    hint: `${isShort ? "A prefix of a name needs at least 4 characters. " : ""}To list all sessions: session-journal view list --all`,
    data: { wanted: named }
  });
}

// src/commands/find/found-hit.ts
var writtenTime = /\((\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z)/;
function timeOf({ text, time: time3 }) {
  return parseInstant(writtenTime.exec(text)?.[1] ?? "") ?? time3;
}

// src/commands/find/search-journal.ts
var import_node_path25 = require("node:path");

// src/journal/files/entry-files.ts
init_failure();
init_folders();
function entryTime(name) {
  const [, day2, ...clock] = /^(\d{4}-\d\d-\d\d)T(\d\d)[-:](\d\d)[-:](\d\d)/.exec(name) ?? [];
  return day2 === void 0 ? void 0 : parseInstant(`${day2}T${clock.join(":")}Z`);
}

// src/journal/files/searchable.ts
var import_node_path23 = require("node:path");
init_folders();
init_stat();

// src/journal/search/quick-search.ts
var foreign2 = /[\x80-\xff]/g;
function makeQuickLook(words, decode2) {
  const plain2 = words.filter((word2) => !/[\u0080-\uffff]/.test(word2));
  const source = plain2.map((word2) => word2.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  const pattern2 = plain2.length === 0 ? void 0 : new RegExp(source, "i");
  return (bytes) => {
    if (pattern2?.test(bytes)) return true;
    const runs = foreignRuns(bytes);
    if (runs === "") return false;
    const folded = foldText(decode2(runs));
    return words.some((word2) => folded.includes(word2));
  };
}
function foreignRuns(bytes) {
  const runs = [];
  let end = 0;
  foreign2.lastIndex = 0;
  for (let match = foreign2.exec(bytes); match !== null; match = foreign2.exec(bytes)) {
    let start = match.index;
    while (start > end && !isSpace2(bytes.charCodeAt(start - 1))) start -= 1;
    end = match.index + 1;
    while (end < bytes.length && !isSpace2(bytes.charCodeAt(end))) end += 1;
    runs.push(bytes.slice(start, end));
    foreign2.lastIndex = end;
  }
  return runs.join(" ");
}
function isSpace2(code2) {
  return code2 === 32 || code2 >= 9 && code2 <= 13;
}

// src/journal/files/searchable.ts
function listSessionTexts(project, folder2) {
  return listDocuments(project, (0, import_node_path23.join)(project.dir, folder2));
}
function listEntryTexts(project) {
  const dir = (0, import_node_path23.join)(project.dir, "journal");
  if (!isInside(project, dir)) return [];
  return foldersIn(dir).flatMap((journal) => {
    const folder2 = (0, import_node_path23.join)(dir, journal, "entries");
    return findStat(folder2)?.isDirectory() === true ? [{ journal, entries: listDocuments(project, folder2) }] : [];
  });
}
function listDocuments(project, dir) {
  if (!isInside(project, dir)) return [];
  return filesIn(dir, ".md").filter((name) => !name.startsWith(".")).map((name) => ({ path: (0, import_node_path23.join)(dir, name), name }));
}
function readAnyText(path) {
  return readAny(path, "utf8");
}
function wordFinder(words) {
  const look = makeQuickLook(words, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
  return (path) => look(readAny(path, "latin1"));
}
function readAny(path, encoding) {
  try {
    return readBytes(path, maxSessionBytes).bytes.toString(encoding);
  } catch {
    return "";
  }
}

// src/journal/search/places.ts
var itemWords = {
  tldr: "TL;DR",
  context: "Context",
  progress: "Note",
  decisions: "Decision",
  discoveries: "Discovery",
  "dead-ends": "Dead end",
  blockers: "Blocker",
  "next-steps": "Next step",
  "files-modified": "File",
  "resume-commands": "Resume command"
};
var headWords = /* @__PURE__ */ new Map([
  ["shortname", "Name"],
  ["id", "Id"],
  ["task_ids", "Task"],
  ["git_branch", "Branch"],
  ["pause_reason", "Pause reason"],
  ["close_reason", "Close reason"]
]);
var ownHeadings = /* @__PURE__ */ new Set([
  ...Object.values(sectionTitles).map(foldHeading),
  "files modified",
  "completed",
  "in progress",
  "remaining"
]);
var ownLine = /^\*\*(?:(?:Progress|Current|Blocker)\*\*:.*|Key (?:Files|Context)\*\*[^:\n]*:[ \t]*)$/;
function documentPlaces(doc) {
  const head = [...doc.head.fields].flatMap(([key, field]) => headPlace(key, field));
  const known2 = [...decisionPlaces(doc), ...itemPlaces(doc), ...headingPlaces(doc)];
  known2.sort((a, b) => a.start - b.start || b.end - a.end);
  const sectionOf = sectionFinder(doc);
  const between = (start, end) => textPlaces(doc.text, { start, end }).map((place) => inSection(place, sectionOf(place.start)));
  const places = [];
  let at = doc.head.bodyStart;
  for (const place of known2) {
    if (place.start < at) continue;
    places.push(...between(at, place.start), withoutMark(doc.text, place));
    at = place.end;
  }
  const all2 = [...head, ...places, ...between(at, doc.text.length)];
  return all2.filter((place) => !isOwn(doc.text, place));
}
function isOwn(text, { what, start, end }) {
  const said2 = text.slice(start, end).trim();
  if (what === "Heading") return ownHeadings.has(foldHeading(said2.replace(/\n[\s\S]*/, "")));
  return isPlaceholder(said2) || said2.split(/\r?\n/).every((line2) => ownLine.test(line2));
}
function inSection(place, section) {
  if (section === void 0) return place;
  return { ...place, what: section.name === "tldr" ? "TL;DR" : sectionTitles[section.name] };
}
function withoutMark(text, place) {
  const mark = /^[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+/.exec(
    text.slice(place.start, Math.min(place.end, place.start + 200))
  );
  return mark === null ? place : { ...place, start: place.start + mark[0].length };
}
function headPlace(key, field) {
  const what = headWords.get(key);
  if (what === void 0) return [];
  return [{ what, prominent: key === "shortname", start: field.valueStart, end: field.valueEnd }];
}
function decisionPlaces(doc) {
  return readDecisions(doc).map(({ number, start, end }) => {
    return { what: number === void 0 ? "Decision" : `Decision ${number}`, prominent: true, start, end };
  });
}
function headingPlaces(doc) {
  return doc.outline.headings.map((heading2) => {
    const isTitle2 = heading2 === doc.title;
    return {
      what: isTitle2 ? "Title" : "Heading",
      prominent: isTitle2,
      start: heading2.start,
      end: heading2.end
    };
  });
}
function itemPlaces(doc) {
  const sectionOf = sectionFinder(doc);
  return itemsIn(doc, { start: doc.head.bodyStart, end: doc.text.length }).map(({ start, content, end }) => {
    const section = sectionOf(start);
    const isStep = section?.name === "progress" && /^\[[ xX]\]\s/.test(doc.text.slice(content, content + 4));
    const what = isStep ? "Step" : section === void 0 ? "Item" : itemWords[section.name];
    return { what, prominent: false, start, end };
  });
}
function sectionFinder(doc) {
  const sections = [...doc.sections.values(), ...doc.doubled].sort((a, b) => a.start - b.start);
  let index = 0;
  return (offset) => {
    while (index < sections.length && sections[index].end <= offset) index += 1;
    const section = sections[index];
    return section !== void 0 && section.start <= offset ? section : void 0;
  };
}
function textPlaces(text, span = { start: 0, end: text.length }) {
  const places = [];
  let start = -1;
  for (let at = span.start; at < span.end; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 || newline >= span.end ? span.end : newline + 1;
    const isBlank2 = text.slice(at, end).trim() === "";
    if (!isBlank2 && start < 0) start = at;
    if (isBlank2 && start >= 0) {
      places.push({ what: "Text", prominent: false, start, end: at });
      start = -1;
    }
    at = end;
  }
  if (start >= 0) places.push({ what: "Text", prominent: false, start, end: span.end });
  return places;
}

// src/commands/find/searched-files.ts
var import_node_path24 = require("node:path");
init_failure();
async function readPlaces(text, name, aliases) {
  if (!opensHead(text)) return void 0;
  const stem = (0, import_node_path24.basename)(name, ".md");
  try {
    const doc = await decodeSession(text, aliases);
    const { id, shortname, updatedAt } = readFacts(doc.head);
    if (id === "") return void 0;
    return { name: shortname || stem, time: parseInstant(updatedAt) ?? 0, places: documentPlaces(doc) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { name: stem, time: 0, places: textPlaces(text) };
  }
}

// src/commands/find/search-journal.ts
async function searchSessions({ project, context, query }) {
  const aliases = readConfig(project, context.env).sectionAliases;
  const hits = [];
  for (const { path, name, isActive } of sessionFiles(project).filter(likelyFiles(query))) {
    const text = readAnyText(path);
    const read = await readPlaces(text, name, aliases);
    if (read === void 0) continue;
    const searched = { file: shownPath(project, path), text, session: read.name, isActive, time: read.time };
    hits.push(...findHits(searched, read.places, query).map((hit) => ({ ...hit, path })));
  }
  return hits;
}
function searchEntries2({ project, query }) {
  const files = sessionFiles(project);
  return listEntryTexts(project).flatMap(({ journal, entries }) => {
    const hitting = entries.filter(likelyFiles(query));
    if (hitting.length === 0) return [];
    const owner = findOwner(journal, files);
    const session = owner === void 0 ? journal : (0, import_node_path25.basename)(owner.name, ".md");
    const isActive = owner?.isActive ?? false;
    return hitting.flatMap(({ path, name }) => {
      const text = readAnyText(path);
      const time3 = entryTime(name) ?? 0;
      const searched = { file: shownPath(project, path), text, session, isActive, time: time3 };
      const places = textPlaces(text).map((place) => ({ ...place, what: "Entry" }));
      return findHits(searched, places, query).map((hit) => ({ ...hit, path: owner?.path ?? journal }));
    });
  });
}
function sessionFiles(project) {
  return ["active", "archive"].flatMap((folder2) => {
    return listSessionTexts(project, folder2).map((file) => ({ ...file, isActive: folder2 === "active" }));
  });
}
function likelyFiles({ words, pattern: pattern2 }) {
  const mayHit = pattern2 === void 0 ? wordFinder(words) : () => true;
  return ({ path }) => mayHit(path);
}
function findOwner(journal, files) {
  const byName = files.find(({ name }) => name === `${journal}.md` || name.endsWith(`-${journal}.md`));
  const idLine = new RegExp(`^id:.*${journal.replace(/[^\w-]/g, "")}["']?\\s*$`, "m");
  return byName ?? files.find(({ path }) => idLine.test(readAnyText(path).slice(0, 2e3)));
}

// src/core/text/columns.ts
init_lazy();
var narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff\u27c0-\u27ff]*$/;
var patterns2 = lazy({
  emoji: () => new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\u20e3|\\p{Emoji}\\ufe0f|\\p{Extended_Pictographic}\\u200d", "u"),
  zeroWidth: () => /[\p{M}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u1160-\u11ff\ud7b0-\ud7ff]/u,
  // East Asian Wide and Fullwidth, without the emoji, which have their own property.
  wide: () => /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u
});
var segmenter;
function graphemes(text) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}
function graphemeWidth(grapheme) {
  const { emoji, zeroWidth, wide } = patterns2;
  if (emoji.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!zeroWidth.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}
function displayWidth(text) {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}
function wrapText(text, width) {
  const lines2 = [];
  let line2 = "";
  for (const word2 of text.split(/\s+/)) {
    const longer = line2 === "" ? word2 : `${line2} ${word2}`;
    if (line2 !== "" && displayWidth(longer) > width) {
      lines2.push(line2);
      line2 = word2;
    } else {
      line2 = longer;
    }
  }
  return [...lines2, line2];
}

// src/core/text/indent.ts
var widest = 100;
var fence2 = /^\s*(?:```|~~~)/;
var opening2 = /^ {0,3}(?:[-*+>] +|\d{1,3}[.)] +)?/;
var code = /^(?: {4}|\t)/;
function indentText(text, margin, width) {
  const lines2 = text.trimEnd().split("\n");
  if (width === void 0) return lines2.map((line2) => withMargin(line2, margin)).join("\n");
  let isCode = false;
  const broken = lines2.flatMap((line2) => {
    if (fence2.test(line2)) isCode = !isCode;
    return isCode || code.test(line2) ? [line2] : breakLine(line2, Math.max(20, Math.min(width, widest) - margin.length));
  });
  return broken.map((line2) => withMargin(line2, margin)).join("\n");
}
function withMargin(line2, margin) {
  return line2 === "" ? line2 : margin + line2;
}
function breakLine(line2, width) {
  if (displayWidth(line2) <= width) return [line2];
  const words = line2.replace(opening2, "");
  const first = line2.slice(0, line2.length - words.length);
  return wrapText(words.trimEnd(), width - first.length).map((part, index) => {
    return (index === 0 ? first : " ".repeat(first.length)) + part;
  });
}
function hangText(head, text, width) {
  if (width === void 0) return head + text;
  const [first = "", ...rest2] = wrapText("x".repeat(displayWidth(head)) + text, width);
  const more = rest2.length === 0 ? "" : `
${indentText(rest2.join(" "), "   ", width)}`;
  return head + first.slice(displayWidth(head)) + more;
}

// src/conversations/find/render-list.ts
var shortLength = 8;
function shortConversation(id) {
  return id.replace(/^agent-/, "").slice(0, shortLength);
}

// src/commands/reply/source-text.ts
function sourceText(source) {
  if (source.kind === "journal") return `${source.file}:${source.line}`;
  if (source.kind === "commit") return `commit ${source.commit.slice(0, 8)}`;
  return `${shortConversation(source.conversation)}:${source.turn}`;
}

// src/commands/find/search-authors.ts
var import_node_path26 = require("node:path");
async function readAuthors(hits, project, context) {
  const files = /* @__PURE__ */ new Map();
  for (const path of new Set(hits.map((hit) => hit.path))) {
    const file = await readSessionFile(project, (0, import_node_path26.basename)((0, import_node_path26.dirname)(path)), (0, import_node_path26.basename)(path));
    if (file !== void 0 && !("failure" in file)) files.set(path, file);
  }
  const own2 = new Set(mine([...files.values()], project, context).map((file) => file.path));
  const isTheirs = (path) => files.has(path) ? !own2.has(path) : conversationOf(context) !== void 0;
  return hits.map(({ path, text }) => {
    const signer = signerIn(text);
    const owner = files.get(path)?.facts.owner ?? "";
    return { name: signer || owner, isOther: signer !== "" || isTheirs(path) };
  });
}

// src/commands/find/search-reply.ts
var excerptLength = 120;
async function signHits(hits, context) {
  const project = findProject(context.cwd);
  const asked = hits.filter(({ author }) => author === void 0).map((hit) => ({ ...hit, path: hit.owner }));
  const read = project === void 0 ? [] : await readAuthors(asked, project, context);
  const signed2 = read.values();
  return hits.map((hit) => {
    const by = hit.author === void 0 ? signed2.next().value : { name: hit.author, isOther: true };
    return { ...hit, by: by ?? { name: "", isOther: true } };
  });
}
function searchReply({ query, hits, shown, missing, more }, { cwd, terminal }) {
  const data = {
    query,
    total: hits.length,
    hits: shown.map(hitData),
    ...more === void 0 ? { missing } : { more }
  };
  const left = hits.length - shown.length;
  const rest2 = [
    ...left > 0 ? [`\u2026 ${left} more: --limit ${hits.length}`] : [],
    ...missing > 0 ? [`${counted(missing, "conversation")} not read yet: search again to include them`] : [],
    ...more === void 0 ? [] : moreLines(more)
  ];
  if (hits.length === 0) {
    const where = more === void 0 ? "there" : "in the sessions and entries here";
    const isJournal = more === void 0 || findProject(cwd) !== void 0;
    const head2 = isJournal ? `No results for ${quote(query)} ${where}` : "There is no journal here to search";
    return { text: [`\u{1F50E} ${head2}`, ...rest2].join("\n"), data };
  }
  const lines2 = shown.map((hit) => {
    const what = `${hit.what}${byline(hit)}: ${excerptOf(hit, excerptLength)}`;
    return hangText(`${sourceText(hit.source)}  `, what, terminal?.columns);
  });
  const head = `\u{1F50E} ${counted(hits.length, "result")} for ${quote(query)} in ${sourcesOf(hits)}`;
  return { text: [head, ...lines2, ...rest2].join("\n"), data, isForeign: true };
}
function hitData(hit) {
  const { file, line: line2, session, what, degree, source, by } = hit;
  const time3 = timeOf(hit);
  return {
    ...source.kind === "journal" ? { file, line: line2 } : {},
    session,
    kind: what,
    match: degree,
    text: excerptOf(hit, excerptLength),
    time: time3 === 0 ? null : formatInstant(time3),
    author: by.name,
    source,
    ...by.isOther ? { untrusted: true } : {}
  };
}
var sourceNames = { journal: "session", conversation: "conversation", commit: "commit" };
function sourcesOf(hits) {
  const counts = Object.entries(sourceNames).flatMap(([kind, name]) => {
    const owners = new Set(hits.filter(({ source }) => source.kind === kind).map(({ owner }) => owner));
    return owners.size === 0 ? [] : [counted(owners.size, name)];
  });
  return listAnd(counts);
}
function moreLines({ conversations, commits }) {
  const counts = [
    ...conversations === 0 ? [] : [counted(conversations, "conversation")],
    ...commits === 0 ? [] : [counted(commits, "commit")]
  ];
  return counts.length === 0 ? [] : [`Not searched: ${listAnd(counts)}. To search them, too: --in all`];
}
function byline({ by: { name, isOther }, source }) {
  if (!isOther || source.kind === "conversation" && name === "") return "";
  return ` (${cutAtWord(oneLine(name), 40) || "someone"})`;
}

// src/commands/reply/flag-time.ts
async function flagTime(call, flag, { cwd, now }) {
  const text = flagText(call, flag);
  return text === void 0 ? void 0 : readWhen(text, cwd, now().getTime());
}

// src/commands/search.ts
var shownHits = 50;
var searchCommand = {
  summary: "Search all sessions, active and archived, and their entries; with --in conversations and commits too. Best matches first",
  spec: {
    verb: "search",
    without: ["keep-secret"],
    bare: "text",
    flags: [
      {
        name: "in",
        takes: "text",
        isOneWord: true,
        placeholder: "WHERE",
        about: "sessions, entries, conversations, captures (of conversations that are not on this machine), commits or all, with commas (default: sessions,entries)",
        repeat: true
      },
      { name: "regex", takes: "none", about: "The text is a regular expression, which ignores case" },
      {
        name: "since",
        takes: "text",
        isOneWord: true,
        placeholder: "WHEN",
        about: `Only what was written or said since then (${whenForms})`
      },
      {
        name: "limit",
        takes: "text",
        isOneWord: true,
        placeholder: "N",
        about: `Maximum number of results (default: ${shownHits})`
      }
    ]
  },
  run: runSearch
};
async function runSearch(call, context) {
  const query = readQuery(call);
  const limit = readCount(call, "limit", shownHits) ?? shownHits;
  const since = await flagTime(call, "since", context);
  const { hits: all2, missing, more } = await searchAll(query, call, context);
  const timely = since === void 0 ? all2 : all2.filter((hit) => timeOf(hit) >= since);
  const hits = withoutRepeats(orderHits(timely), ({ owner }) => owner);
  const shown = await signHits(
    hits.slice(0, limit).flatMap((hit) => openHit(hit, query)),
    context
  );
  return searchReply({ query: call.bare.join(" "), hits, shown, missing, more }, context);
}
function readQuery(call) {
  const text = call.bare.join(" ");
  const query = hasFlag(call, "regex") ? readPattern(text) : decodeQuery(text);
  if (query !== void 0) return query;
  throw new Failure("misuse", "Search for what?", {
    hint: "Give some text: session-journal search TEXT"
  });
}
function readPattern(text) {
  if (text === "") return void 0;
  try {
    return decodePattern(text);
  } catch (error) {
    throw new Failure("misuse", `${quote(showText(text))} is not a regular expression`, {
      hint: showText(error.message)
    });
  }
}
var aroundJournal = ["conversations", "captures", "commits"];
var everywhere = ["sessions", "entries", ...aroundJournal];
function readWhere(call) {
  const words = flagTexts(call, "in").flatMap((text) => text.toLowerCase().split(/[\s,]+/));
  const given = words.filter((word2) => word2 !== "");
  const unknown = given.find((word2) => word2 !== "all" && !isWhere(word2));
  if (unknown !== void 0 || given.length === 0 && flagText(call, "in") !== void 0) {
    throw new Failure("misuse", `Invalid --in "${showText(unknown ?? "")}"`, {
      hint: `It takes ${everywhere.join(", ")} or all, with commas between them`
    });
  }
  if (given.length === 0) return void 0;
  const isAll = given.includes("all");
  return { where: new Set(isAll ? everywhere : given.filter(isWhere)), isAll };
}
function isWhere(word2) {
  return everywhere.includes(word2);
}
async function searchAll(query, call, context) {
  const asked = readWhere(call);
  const where = asked?.where ?? /* @__PURE__ */ new Set(["sessions", "entries"]);
  const isJournal = where.has("sessions") || where.has("entries");
  const isNeeded = isJournal && asked !== void 0 && !asked.isAll;
  const project = isNeeded ? openProject(context.cwd) : findProject(context.cwd);
  const only = await namedSession(call, context);
  const journal = project === void 0 ? [] : await journalHits({ project, context, query }, where);
  const own2 = journal.filter((hit) => only === void 0 || hit.owner === only);
  if (asked === void 0) return { hits: own2, missing: 0, more: await countUnsearched(context) };
  if (!aroundJournal.some((one) => where.has(one))) return { hits: own2, missing: 0, more: void 0 };
  const { searchAround } = await Promise.resolve().then(() => __toESM(require_conversations(), 1));
  const session = only === void 0 ? void 0 : (0, import_node_path27.basename)(only, ".md");
  const { hits, missing } = await searchAround(query, { context, where, session });
  return { hits: [...own2, ...hits], missing, more: void 0 };
}
async function namedSession(call, context) {
  const named = flagText(call, "session");
  if (named === void 0) return void 0;
  return (await findNamedTarget(openProject(context.cwd), named)).file.path;
}
async function countUnsearched({ cwd, env }) {
  const folders = clientFolders(env, readConfig(findProject(cwd), env).claudeConfigDirs);
  const conversations = countTranscripts(folders, projectTrees(cwd));
  const commits = await countCommits(cwd);
  if (conversations + commits === 0) openProject(cwd);
  return { conversations, commits };
}
async function journalHits(search3, where) {
  const sessions = where.has("sessions") ? await searchSessions(search3) : [];
  const entries = where.has("entries") ? searchEntries2(search3) : [];
  return [...sessions, ...entries].map(({ path, ...hit }) => {
    return { ...hit, owner: path, source: { kind: "journal", file: hit.file, line: hit.line } };
  });
}
function openHit(hit, query) {
  if (hit.open === void 0) return [hit];
  const text = hit.open();
  const found2 = findIn(text, query);
  return found2 === void 0 ? [] : [{ ...hit, text: found2.text, found: found2.found }];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  searchCommand
});
