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
function isFailure(value2) {
  return typeof value2 === "object" && value2 !== null && brand in value2;
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

// src/core/lazy.ts
function lazy(parts) {
  const made = {};
  for (const key of Object.keys(parts)) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value2 = parts[key]();
        Object.defineProperty(made, key, { value: value2, enumerable: true });
        return value2;
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
    const stat = (0, import_node_fs2.readFileSync)(`/proc/${pid}/stat`, "utf8");
    const rest2 = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent, , leader, terminal] = rest2.slice(1).map(Number);
    return { state: rest2[0] ?? "", parent, started: rest2[19] ?? "", leader, terminal };
  } catch {
    return { state: "", parent: 0, started: "", leader: 0, terminal: 0 };
  }
}
function parentOf(pid) {
  const { state, parent } = processStat(pid);
  return state === "" ? Number(askPs(pid, ["ppid="])) || 0 : parent;
}
function isRunning(pid) {
  return exists(pid) && !isEnded(processStat(pid).state);
}
function isGone({ pid, started, at: at2 }) {
  if (!exists(pid)) return true;
  const now = processStat(pid);
  if (isEnded(now.state)) return true;
  if (started !== "" && now.started !== "") return started !== now.started;
  const [state = "", ...start2] = askPs(pid, ["stat=", "lstart="]).split(/\s+/);
  return isEnded(state) || Date.parse(`${start2.join(" ")} UTC`) > at2 + slackMs;
}
function askPs(pid, columns) {
  return runPs(["-p", String(pid)], columns);
}
function askPsOfTerminal(name, columns) {
  return runPs(["-t", name], columns);
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
var import_node_fs2, slackMs;
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    init_late_builtins();
    slackMs = 6e4;
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
function makeOwner(at2) {
  return { ...currentProcess(), nonce: makeNonce(), at: at2 };
}
function decodeOwner(value2) {
  if (typeof value2 !== "object" || value2 === null) return void 0;
  const { pid, host, boot, space, started, nonce, at: at2 } = value2;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return void 0;
  if (typeof at2 !== "number" || typeof nonce !== "string" || typeof host !== "string") return void 0;
  if (typeof boot !== "string" || typeof space !== "string" || typeof started !== "string") return void 0;
  return { pid, host, boot, space, started, nonce, at: at2 };
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
var import_node_fs3, foreignLifeMs, count, bootId, hostName, processSpace, currentProcess;
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
    currentProcess = /* @__PURE__ */ once(
      () => ({
        pid: process.pid,
        host: hostName(),
        boot: bootId(),
        space: processSpace(),
        started: processStat(process.pid).started
      })
    );
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
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path.join)(dir, name));
    }
  } catch {
  }
}
function sweepLeftoverFolders(dir) {
  try {
    for (const name of (0, import_node_fs4.readdirSync)(dir)) {
      const path = (0, import_node_path.join)(dir, name);
      if (name.endsWith(".tmp") && isLeftover(name, path)) (0, import_node_fs4.rmSync)(path, { recursive: true, force: true });
    }
  } catch {
  }
}
var import_node_fs4, import_node_path, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
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
    return (0, import_node_fs5.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function followStat(path) {
  try {
    return (0, import_node_fs5.statSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function cannotBe(path) {
  return path.includes("\0");
}
function exists2(path) {
  return (0, import_node_fs5.existsSync)(path);
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
  return import_node_fs5.realpathSync.native(path);
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
    const { dev, ino } = (0, import_node_fs5.statSync)(real, { bigint: true });
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
var import_node_fs5;
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    init_failures();
  }
});

// src/io/disk/folders.ts
function readNames(dir) {
  return (0, import_node_fs9.readdirSync)(dir).sort();
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
    return (0, import_node_fs9.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function foldersIn(dir) {
  try {
    return (0, import_node_fs9.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs9.mkdirSync)(path, { mode });
  } catch (error) {
    if (leadsToFolder(path)) return;
    const parent = (0, import_node_path4.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || leadsToFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
function removeFolder(path) {
  (0, import_node_fs9.rmSync)(path, { recursive: true, force: true });
}
function createFolder(path, files) {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    (0, import_node_fs9.mkdirSync)(beside, { mode: 448 });
    for (const [name, text2] of Object.entries(files))
      (0, import_node_fs9.writeFileSync)((0, import_node_path4.join)(beside, name), text2, { mode: 384 });
    (0, import_node_fs9.renameSync)(beside, path);
    return true;
  } catch (error) {
    (0, import_node_fs9.rmSync)(beside, { recursive: true, force: true });
    if (isFolder(path)) return false;
    throw error;
  }
}
var import_node_fs9, import_node_path4;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    import_node_path4 = require("node:path");
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path11.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path11.isAbsolute)(given)) return (0, import_node_path11.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path11.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path11.join)(dir, "config.json");
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
  const path = (0, import_node_path11.join)(dir, folder3);
  try {
    const stat = (0, import_node_fs14.statSync)(dir, { throwIfNoEntry: false });
    if (stat === void 0) makeFolder(dir, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs14.chmodSync)(dir, 448);
    makeFolder(path, 448);
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
var import_node_fs14, import_node_path11, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs14 = require("node:fs");
    import_node_path11 = require("node:path");
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
  return said2;
}
var said2;
var init_output = __esm({
  "src/io/console/output.ts"() {
    "use strict";
    said2 = false;
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs17.readFileSync)(path, "latin1")}
})`;
  const place = placeOf2(path);
  const kept = place === void 0 ? void 0 : findKept(place);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept === void 0 ? {} : { cachedData: kept.code }
  });
  const isUsed = kept !== void 0 && script.cachedDataRejected !== true;
  if (place !== void 0 && !(isUsed && kept.isSaid))
    process.once("exit", () => keep2(place, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path17.dirname)(path));
  return module2.exports;
}
function placeOf2(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs17.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path17.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path17.join)(state, "code", [part, run, "bcd0dcb38105", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said3 = readKept(place + saidMark);
  if (said3 !== void 0) return { code: said3, isSaid: true };
  const code2 = readKept(place);
  return code2 === void 0 ? void 0 : { code: code2, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs17.readFileSync)(path);
    const code2 = bytes.subarray(0, bytes.length / 2);
    return code2.length > 0 && code2.equals(bytes.subarray(code2.length)) ? code2 : void 0;
  } catch {
    return void 0;
  }
}
function keep2(place, script, isUsed) {
  if ((process.exitCode ?? 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code2 = script.createCachedData();
    if (!(0, import_node_fs17.existsSync)((0, import_node_path17.dirname)(place))) (0, import_node_fs17.mkdirSync)((0, import_node_path17.dirname)(place), { mode: 448 });
    sweep((0, import_node_path17.dirname)(place));
    (0, import_node_fs17.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code2, code2]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs17.readdirSync)(dir)) {
    const path = (0, import_node_path17.join)(dir, name);
    if (((0, import_node_fs17.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs17.unlinkSync)(path);
  }
}
var import_node_fs17, import_node_path17, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs17 = require("node:fs");
    import_node_path17 = require("node:path");
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

// runs.ts
var runs_exports = {};
__export(runs_exports, {
  runsCommand: () => runsCommand
});
module.exports = __toCommonJS(runs_exports);

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
function isCalm(text2) {
  return calm.test(text2);
}
function showControls(text2) {
  if (isCalm(text2)) return text2;
  const shown = text2.replace(/\r\n/g, "\n").replace(otherLineEnds, escapeCharacters).replace(controls, escapeCharacters).replace(hiddenCharacters, escapeCharacters);
  return strays.test(shown) ? showStrays(shown) : shown;
}
function showLine(text2) {
  return showControls(text2).replace(/\s*\n\s*/g, " ").trim();
}
function showText(text2) {
  return showControls(text2).split("\n").map((line) => line.trimEnd()).join("\n").trim();
}
function escapeJson(json) {
  if (isCalm(json)) return json;
  const inJson = (found2) => found2.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [otherLineEnds, controls, hiddenCharacters].reduce(
    (text2, which) => text2.replace(which, inJson),
    json
  );
}
function escapeCharacters(characters) {
  return Array.from(characters, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join("");
}
function showStrays(text2) {
  const strayJoiner = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\p{ASCII}\u200c\u200d])[\u200c\u200d]+/gu;
  return text2.replace(new RegExp("(?<!\\p{Emoji})[\\ufe0e\\ufe0f]+|\\p{Surrogate}", "gu"), escapeCharacters).replace(strayJoiner, escapeCharacters);
}

// src/core/text/cut.ts
function cutAtWord(text2, limit) {
  if (text2.length <= limit) return text2;
  if (limit < 1) return "";
  const cut3 = text2.slice(0, limit);
  const word2 = cut3.search(/\s\S*$/);
  const kept = word2 >= limit / 2 ? cut3.slice(0, word2) : cut3.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}

// src/core/text/nearest.ts
function nearest(word2, of) {
  let best;
  let least2 = Number.POSITIVE_INFINITY;
  for (const candidate of of) {
    const bound = tolerance(Math.max(word2.length, candidate.length));
    if (Math.abs(word2.length - candidate.length) > bound) continue;
    const steps = distance(word2.toLowerCase(), candidate.toLowerCase());
    if (steps <= bound && steps < least2) {
      best = candidate;
      least2 = steps;
    }
  }
  return best;
}
function tolerance(length) {
  return Math.min(3, Math.floor(length / 3));
}
function distance(a, b) {
  let before2 = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before2, j - 2) + 1);
      }
      row.push(cost);
    }
    before2 = above;
    above = row;
  }
  return at(above, b.length);
}
function at(row, index) {
  return row[index];
}

// src/core/calls/call-spec.ts
var globalFlags = [
  { name: "json", takes: "none", about: "Output JSON" },
  { name: "help", takes: "none", about: "Show this help" },
  { name: "C", takes: "text", placeholder: "DIR", about: "Run as if started in this directory" },
  { name: "session", takes: "text", placeholder: "ID", about: "Use this session instead of the current one" },
  { name: "keep-secret", takes: "none", about: "Don't redact text that looks like a secret" }
];
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
function misuse(message, hint) {
  return new Failure("misuse", message, { hint });
}

// src/io/disk/append.ts
var import_node_fs = require("node:fs");
init_failures();
var gathered = 64 * 1024;
function appendTexts(path, from, texts3) {
  let file;
  try {
    file = (0, import_node_fs.openSync)(path, from === 0 ? "w" : "r+", 384);
    if (from > 0) (0, import_node_fs.ftruncateSync)(file, from);
    let at2 = from;
    let open = "";
    for (const text2 of texts3) {
      open += text2;
      if (open.length < gathered) continue;
      at2 = writeAll(file, open, at2);
      open = "";
    }
    return writeAll(file, open, at2);
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs.closeSync)(file);
  }
}
function writeAll(file, text2, from) {
  const bytes = Buffer.from(text2);
  for (let done = 0; done < bytes.length; ) {
    done += (0, import_node_fs.writeSync)(file, bytes, done, bytes.length - done, from + done);
  }
  return from + bytes.length;
}

// src/io/disk/files.ts
var import_node_fs6 = require("node:fs");
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
    (0, import_node_fs6.unlinkSync)(path);
  } catch {
  }
}
function syncFolder(dir) {
  let file;
  try {
    file = (0, import_node_fs6.openSync)(dir, "r");
    (0, import_node_fs6.fsyncSync)(file);
  } catch {
  } finally {
    if (file !== void 0) (0, import_node_fs6.closeSync)(file);
  }
}
function renameOver(from, to) {
  for (let wait = 1; ; wait *= 2) {
    try {
      (0, import_node_fs6.renameSync)(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}
function keepOwner(file, old) {
  (0, import_node_fs6.fchmodSync)(file, old.mode & 511);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    (0, import_node_fs6.fchownSync)(file, old.uid, old.gid);
    (0, import_node_fs6.fchmodSync)(file, old.mode & 511);
  } catch {
  }
}
function writeBeside(path, text2, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs6.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs6.writeFileSync)(file, text2);
    if (fsync) (0, import_node_fs6.fsyncSync)(file);
    (0, import_node_fs6.closeSync)(file);
    return temporary;
  } catch (error) {
    if (file !== void 0) {
      try {
        (0, import_node_fs6.closeSync)(file);
      } catch {
      }
      removeQuietly(temporary);
    }
    throw writeFailure(error, path);
  }
}
function writeFileAtomic(path, text2, options = {}) {
  const temporary = writeBeside(path, text2, options);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options.fsync !== false) syncFolder((0, import_node_path2.dirname)(path));
}

// src/runs/files/change-run.ts
init_leftovers();

// src/io/disk/lock.ts
var import_node_fs8 = require("node:fs");
var import_node_path3 = require("node:path");
init_failure();
init_failures();

// src/io/disk/json.ts
var import_node_fs7 = require("node:fs");
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs7.openSync)(path, import_node_fs7.constants.O_RDONLY | (import_node_fs7.constants.O_NONBLOCK ?? 0) | (import_node_fs7.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs7.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs7.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs7.closeSync)(file);
  }
}
function asRecord(value2) {
  const isRecord = typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
  return isRecord ? value2 : void 0;
}

// src/io/disk/lock.ts
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder3) {
  return (0, import_node_path3.join)(folder3, "lock");
}
function findLock(path) {
  const stat = findStat(path);
  if (stat === void 0) return void 0;
  const owner = decodeOwner(readJson(path));
  return {
    owner,
    mark: owner?.nonce ?? `${stat.ino}-${stat.mtimeMs}`,
    ageMs: Math.abs(Date.now() - stat.mtimeMs)
  };
}
function isAbandoned({ owner, ageMs }) {
  return owner === void 0 ? ageMs > unreadableLifeMs : isDead(owner, ageMs);
}
function claim({ candidate, owner }, path) {
  try {
    (0, import_node_fs8.linkSync)(candidate, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!isWithoutLinks(error)) throw error;
    return claimWithoutLinks(path, owner);
  }
}
function claimWithoutLinks(path, owner) {
  try {
    (0, import_node_fs8.writeFileSync)(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function hasRival({ folder: folder3 }, own2) {
  for (const name of (0, import_node_fs8.readdirSync)(folder3)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path3.join)(folder3, name);
    const found2 = findLock(path);
    if (found2 === void 0) continue;
    if (!isAbandoned(found2)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder: folder3, path, owner, options } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path3.join)(folder3, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found2 = findLock(path);
    if (found2 !== void 0 && found2.mark !== dead.mark) return false;
    if (found2 !== void 0) (0, import_node_fs8.unlinkSync)(path);
    if (!claim(attempt2, path)) return false;
    held.set(path, owner.nonce);
    options.sweep?.(true);
    return true;
  } finally {
    removeQuietly(announced);
  }
}
function isMine(path, nonce) {
  return decodeOwner(readJson(path))?.nonce === nonce;
}
function release(path) {
  const nonce = held.get(path);
  held.delete(path);
  if (nonce !== void 0 && isMine(path, nonce)) removeQuietly(path);
}
function releaseAll() {
  for (const path of [...held.keys()]) release(path);
}
function lockedFailure({ path }) {
  const owner = findLock(path)?.owner;
  const holder = owner === void 0 ? "another process" : `process ${owner.pid} on "${owner.host}"`;
  const age = owner === void 0 ? "" : `, for ${Math.max(0, Math.round((Date.now() - owner.at) / 1e3))} s`;
  return new Failure("locked", `Cannot change the sessions: they are locked by ${holder}${age}`, {
    hint: `Try again in a moment. If no other process is running, delete "${path}"`,
    data: owner === void 0 ? { path } : { path, pid: owner.pid, host: owner.host }
  });
}
async function acquire(attempt2) {
  const deadline = performance.now() + attempt2.options.waitMs;
  for (let round = 0; ; round += 1) {
    if (claim(attempt2, attempt2.path)) {
      held.set(attempt2.path, attempt2.owner.nonce);
      return;
    }
    if (round % 8 === 0) {
      const found2 = findLock(attempt2.path);
      if (found2 === void 0) continue;
      if (isAbandoned(found2) && takeOver(attempt2, found2)) return;
    }
    if (performance.now() >= deadline) throw lockedFailure(attempt2);
    await new Promise((resolve2) => setTimeout(resolve2, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder3, options) {
  const path = lockPath(folder3);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    (0, import_node_fs8.writeFileSync)(candidate, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder: folder3, path, candidate, owner, options });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
}
function assertHeld(folder3) {
  const path = lockPath(folder3);
  const nonce = held.get(path);
  if (nonce === void 0 || isMine(path, nonce)) return;
  throw new Failure("locked", "Cannot continue: another process took over the lock", {
    hint: "Nothing was changed. Try again",
    data: { path }
  });
}
async function withLock(folder3, options, work) {
  await enter(folder3, options);
  const path = lockPath(folder3);
  process.once("exit", releaseAll);
  try {
    options.sweep?.(false);
    return await work();
  } finally {
    process.removeListener("exit", releaseAll);
    release(path);
  }
}

// src/runs/files/change-run.ts
init_stat();

// src/core/client/line-fields.ts
function parseFields(text2) {
  try {
    return asFields(JSON.parse(text2));
  } catch {
    return void 0;
  }
}
function asFields(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2) ? value2 : void 0;
}
function textAt(fields, key) {
  const value2 = fields?.[key];
  return typeof value2 === "string" ? value2 : void 0;
}

// src/runs/state/event-record.ts
var types = [
  "approval.new",
  "approval.decided",
  "run.state",
  "run.message",
  "run.tool",
  "run.settings",
  "run.tokens"
];
function findEventType(name) {
  return types.find((type) => type === name);
}
function eventTypeNames() {
  return types.join(", ");
}
function encodeEvent({ type, at: at2, data, from }) {
  return `${JSON.stringify({ type, at: at2, data, ...from && { end: from.end, part: from.part } })}
`;
}
function decodeEvent(line) {
  const fields = parseFields(line);
  const type = findEventType(textAt(fields, "type") ?? "");
  if (fields === void 0 || type === void 0 || typeof fields.at !== "number") return void 0;
  const { at: at2, end, part } = fields;
  const from = typeof end === "number" && typeof part === "number" ? { end, part } : void 0;
  return { type, at: at2, data: asFields(fields.data) ?? {}, from };
}
function isAfter(event, last) {
  const { from } = event;
  if (from === void 0 || last === void 0) return true;
  return from.end > last.end || from.end === last.end && from.part > last.part;
}
function stateEvent({ state, reason, since }, at2) {
  const data = { state, since, ...reason !== "" && { reason } };
  return { type: "run.state", at: at2, data, from: void 0 };
}

// src/runs/files/run-folder.ts
var import_node_path5 = require("node:path");
init_failure();
init_failures();
init_folders();
init_leftovers();

// src/runs/files/stored-run.ts
init_failure();

// src/runs/state/run-record.ts
var schema = 1;
var uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
var states = [
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
var modes = ["ask", "edits", "plan", "unattended", "bypass"];
var intents = ["interrupt", "timeout", "bypass-over"];
function encodeRun(run) {
  return { schema, ...run };
}
function decodeRun(value2) {
  const fields = asFields(value2);
  const id = text(fields, "id");
  const state = states.find((known2) => known2 === fields?.state);
  if (fields?.schema !== schema || state === void 0 || !uuid.test(id)) return void 0;
  return {
    id,
    name: text(fields, "name"),
    state,
    reason: text(fields, "reason"),
    since: number(fields, "since") ?? 0,
    query: text(fields, "query"),
    settings: settingsOf(asFields(fields.settings)),
    place: placeOf(asFields(fields.place)),
    conversation: text(fields, "conversation"),
    parent: text(fields, "parent"),
    createdAt: number(fields, "createdAt") ?? 0,
    startedAt: number(fields, "startedAt"),
    client: seenOf(asFields(fields.client)),
    runner: seenOf(asFields(fields.runner)),
    intent: intentOf(asFields(fields.intent)),
    figures: figuresOf(asFields(fields.figures)),
    payer: text(fields, "payer"),
    clientVersion: text(fields, "clientVersion"),
    end: endOf(asFields(fields.end)),
    limitedUntil: number(fields, "limitedUntil"),
    isArchived: fields.isArchived === true,
    failures: number(fields, "failures") ?? 0
  };
}
function settingsOf(fields) {
  return {
    model: text(fields, "model"),
    maxTurns: number(fields, "maxTurns"),
    budgetUsd: number(fields, "budgetUsd"),
    timeoutMs: number(fields, "timeoutMs"),
    systemPrompt: text(fields, "systemPrompt"),
    appendSystemPrompt: text(fields, "appendSystemPrompt"),
    allow: texts(fields?.allow),
    deny: texts(fields?.deny),
    addDirs: texts(fields?.addDirs),
    envNames: texts(fields?.envNames),
    mcpConfig: text(fields, "mcpConfig"),
    mode: modes.find((mode) => mode === fields?.mode) ?? "ask",
    bypassUntil: number(fields, "bypassUntil"),
    parkAfterMs: number(fields, "parkAfterMs") ?? 0,
    waitsForLimit: fields?.waitsForLimit === true,
    snapshots: fields?.snapshots === true
  };
}
function placeOf(fields) {
  return {
    cwd: text(fields, "cwd"),
    worktree: text(fields, "worktree"),
    worktreeBase: text(fields, "worktreeBase"),
    sessionFile: text(fields, "sessionFile"),
    session: text(fields, "session"),
    step: text(fields, "step"),
    ticks: fields?.ticks === true,
    terminal: text(fields, "terminal")
  };
}
function figuresOf(fields) {
  return {
    ...usedOf(fields),
    turns: number(fields, "turns") ?? 0,
    isPartial: fields?.isPartial === true,
    context: number(fields, "context") ?? 0,
    window: number(fields, "window") ?? 0,
    reported: usedOf(asFields(fields?.reported))
  };
}
function usedOf(fields) {
  const count2 = (key) => number(fields, key) ?? 0;
  return {
    costUsd: count2("costUsd"),
    input: count2("input"),
    output: count2("output"),
    cacheRead: count2("cacheRead"),
    cacheWrite: count2("cacheWrite")
  };
}
function seenOf(fields) {
  const pid = number(fields, "pid");
  if (pid === void 0 || !Number.isSafeInteger(pid) || pid <= 1) return void 0;
  return { pid, started: text(fields, "started"), at: number(fields, "at") ?? 0 };
}
function intentOf(fields) {
  const kind = intents.find((known2) => known2 === fields?.kind);
  return kind && { kind, at: number(fields, "at") ?? 0 };
}
function endOf(fields) {
  if (fields === void 0) return void 0;
  return {
    at: number(fields, "at") ?? 0,
    result: text(fields, "result"),
    error: text(fields, "error"),
    denials: texts(fields.denials),
    exitCode: number(fields, "exitCode"),
    signal: text(fields, "signal")
  };
}
function text(fields, key) {
  return textAt(fields, key) ?? "";
}
function texts(value2) {
  const all2 = Array.isArray(value2) ? value2 : [];
  return all2.filter((one) => typeof one === "string");
}
function number(fields, key) {
  const value2 = fields?.[key];
  return typeof value2 === "number" && Number.isFinite(value2) ? value2 : void 0;
}

// src/runs/files/stored-run.ts
var mostBytes = 32 * 1024 * 1024;
function encodeStored({ run, log, done }) {
  return `${JSON.stringify({ ...encodeRun(run), log, done })}
`;
}
function findStored(path) {
  const fields = asRecord(readJson(path, mostBytes));
  const run = decodeRun(fields);
  if (run === void 0) return void 0;
  const { at: at2, lines: lines2 } = asRecord(fields?.log) ?? {};
  const log = typeof at2 === "number" && typeof lines2 === "string" ? { at: at2, lines: lines2 } : { at: 0, lines: "" };
  const { end, part } = asRecord(fields?.done) ?? {};
  const done = typeof end === "number" && typeof part === "number" ? { end, part } : void 0;
  return { run, log, done };
}
function readStored(path) {
  const found2 = findStored(path);
  if (found2 !== void 0) return found2;
  throw new Failure("damaged", `Cannot read the run in "${path}"`, {
    hint: "It was removed, or a newer version of Session Journal wrote it: update this one",
    data: { path }
  });
}

// src/runs/files/run-folder.ts
var uuid2 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
var names = {
  /** The run itself. Only `change-run.ts` changes it. */
  record: "run.json",
  /** What the client prints. */
  raw: "raw.jsonl",
  stderr: "stderr",
  /** A FIFO: what is written to it, the client reads. */
  input: "in",
  /** The client's settings for this run, with our hooks. */
  settings: "settings.json",
  events: "events.jsonl",
  approvals: "approvals",
  snapshots: "snapshots"
};
function pathIn(folder3, what) {
  return (0, import_node_path5.join)(folder3, names[what]);
}
function runsFolder(projectState) {
  return (0, import_node_path5.join)(projectState, "runs");
}
function runFolder(projectState, id) {
  return (0, import_node_path5.join)(runsFolder(projectState), id);
}
function runIds(projectState) {
  return foldersIn(runsFolder(projectState)).filter((name) => uuid2.test(name));
}

// src/runs/files/change-run.ts
var waitMs = 3e4;
function findRun(folder3) {
  return findStored(pathIn(folder3, "record"))?.run;
}
function readRun(folder3) {
  return readStored(pathIn(folder3, "record")).run;
}
function changeRun(folder3, decide) {
  const sweep2 = (thorough) => {
    if (thorough) sweepLeftovers(folder3);
  };
  return withLock(folder3, { waitMs, sweep: sweep2 }, async () => {
    const stored = readStored(pathIn(folder3, "record"));
    const { run, events = [], found: found2 } = decide(stored.run);
    const fresh = [...events.filter((event) => isAfter(event, stored.done)), ...moved(stored.run, run)];
    if (run !== stored.run || fresh.length > 0) write(folder3, stored, { run, fresh });
    return found2;
  });
}
function moved(before2, run) {
  if (before2.state === run.state && before2.reason === run.reason) return [];
  return [stateEvent(run, Date.now())];
}
function write(folder3, stored, { run, fresh }) {
  const at2 = completeEvents(folder3, stored);
  const lines2 = fresh.map(encodeEvent).join("");
  const done = fresh.map(({ from }) => from).findLast((from) => from !== void 0) ?? stored.done;
  assertHeld(folder3);
  const fsync = run.state !== stored.run.state || run.intent !== stored.run.intent;
  const text2 = encodeStored({ run, log: { at: at2, lines: lines2 }, done });
  writeFileAtomic(pathIn(folder3, "record"), text2, { mode: 384, fsync });
  appendTexts(pathIn(folder3, "events"), at2, [lines2]);
}
function completeEvents(folder3, { log }) {
  const path = pathIn(folder3, "events");
  const size = findStat(path)?.size ?? 0;
  if (size >= log.at + Buffer.byteLength(log.lines)) return size;
  return appendTexts(path, Math.min(size, log.at), [log.lines]);
}

// src/runs/state/transitions.ts
var following = {
  draft: ["queued", "starting", "failed"],
  queued: ["starting", "interrupted", "failed"],
  starting: [
    "running",
    "waiting",
    "parked",
    "limited",
    "interrupting",
    "completed",
    "failed",
    "interrupted",
    "lost"
  ],
  running: ["waiting", "parked", "limited", "interrupting", "completed", "failed", "interrupted", "lost"],
  waiting: ["running", "parked", "limited", "interrupting", "completed", "failed", "interrupted", "lost"],
  // A decision resumes it; without a free slot it stands in the queue first.
  parked: ["queued", "starting", "interrupted", "failed"],
  limited: ["queued", "starting", "interrupted", "failed"],
  // A client that was done before the signal reached it has completed.
  interrupting: ["completed", "failed", "interrupted", "lost"],
  completed: [],
  failed: [],
  interrupted: [],
  lost: []
};
function isFinal(state) {
  return following[state].length === 0;
}

// src/runs/files/list-runs.ts
var import_node_path6 = require("node:path");

// src/core/file-stamp.ts
function isSameStamp(a, b) {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

// src/runs/files/list-runs.ts
init_folders();

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs10 = require("node:fs");
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
  const { text: text2, bytes } = readPart(path, maxSessionBytes);
  assertSize(path, bytes);
  return text2;
}
function findText(path) {
  try {
    return (0, import_node_fs10.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(text2) {
  return cryptography().createHash("sha256").update(text2).digest("hex");
}

// src/io/disk/kept-rows.ts
var mostBytes2 = 256 * 1024 * 1024;
function keptRows(path, form2) {
  try {
    return decodeRows(readBytes(path, mostBytes2).bytes.toString("utf8"), form2) ?? [];
  } catch {
    return [];
  }
}
function keepRows(path, form2, rows) {
  writeFileAtomic(path, encodeRows(form2, rows), { mode: 384, fsync: false });
}
function encodeRows(form2, rows) {
  const body = JSON.stringify(rows);
  return `${form2} ${sha256(body)}
${body}
`;
}
function decodeRows(text2, form2) {
  const end = text2.indexOf("\n");
  const body = text2.slice(end + 1, -1);
  const isWhole = text2.endsWith("\n") && text2.slice(0, end) === `${form2} ${sha256(body)}`;
  return isWhole ? JSON.parse(body) : void 0;
}

// src/runs/files/list-runs.ts
init_stat();

// src/runs/state/run-row.ts
function rowOf(run) {
  const { id, name, state, reason, since, createdAt, parent, isArchived, place, settings: settings2, figures } = run;
  return {
    id,
    name,
    state,
    reason,
    since,
    createdAt,
    parent,
    session: place.session,
    cwd: place.cwd,
    turns: figures.turns,
    costUsd: figures.costUsd,
    isPartial: figures.isPartial,
    isArchived,
    bypassUntil: settings2.mode === "bypass" ? settings2.bypassUntil : void 0
  };
}

// src/runs/files/list-runs.ts
var form = "runs 1";
function indexPath(projectState) {
  return (0, import_node_path6.join)(runsFolder(projectState), "ended.rows");
}
function listRuns(projectState) {
  const kept = new Map(
    keptRows(indexPath(projectState), form).map((one) => [one.row.id, one])
  );
  const found2 = runIds(projectState).flatMap((id) => lookAt(runFolder(projectState, id), kept.get(id)));
  const ended = found2.filter(({ row }) => isFinal(row.state));
  const isOld = ended.length !== kept.size || ended.some((one) => one !== kept.get(one.row.id));
  if (isOld) keep(projectState, ended);
  return found2.map(({ row }) => row).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}
function lookAt(folder3, kept) {
  const stamp2 = findStamp(pathIn(folder3, "record"));
  if (stamp2 === void 0) return [];
  if (kept !== void 0 && isSameStamp(kept.stamp, stamp2)) return [kept];
  const run = findRun(folder3);
  return run === void 0 ? [] : [{ row: rowOf(run), stamp: stamp2 }];
}
function keep(projectState, rows) {
  try {
    makeFolder(runsFolder(projectState), 448);
    keepRows(indexPath(projectState), form, rows);
  } catch {
  }
}

// src/io/client/read-lines.ts
var import_node_fs11 = require("node:fs");
var longestLine = 32 * 1024 * 1024;
var chunkBytes = 1024 * 1024;
var lineFeed = 10;
var spare;
function* readLines(path, { from, isPassed, headBytes: headBytes2, shorten }) {
  const file = (0, import_node_fs11.openSync)(path, import_node_fs11.constants.O_RDONLY | (import_node_fs11.constants.O_NONBLOCK ?? 0));
  const chunk = spare ?? Buffer.allocUnsafe(chunkBytes);
  spare = void 0;
  try {
    const start2 = from > (0, import_node_fs11.fstatSync)(file).size ? 0 : from;
    const pieces = splitLines(file, start2, chunk);
    for (let next = pieces.next(); ; next = pieces.next()) {
      if (next.done === true) return next.value;
      const { bytes, offset } = next.value;
      const head = bytes.toString("latin1", 0, headBytes2);
      if (isPassed(head)) continue;
      const text2 = (shorten?.(unread(bytes, head)) ?? bytes.toString("utf8")).trim();
      if (text2 !== "") yield { text: text2, offset };
    }
  } finally {
    spare = chunk;
    (0, import_node_fs11.closeSync)(file);
  }
}
function unread(bytes, head) {
  return {
    head,
    holds: (text2) => bytes.includes(text2, 0, "latin1"),
    behind: (text2) => {
      const at2 = bytes.indexOf(text2, 0, "latin1");
      if (at2 < 0 || bytes.includes(text2, at2 + 1, "latin1")) return void 0;
      return bytes.toString("latin1", at2 + text2.length, at2 + text2.length + 64);
    }
  };
}
function* splitLines(file, start2, chunk) {
  const pending = { parts: [], bytes: 0 };
  let position = start2;
  let lineStart2 = start2;
  let tooLong = 0;
  for (let got = (0, import_node_fs11.readSync)(file, chunk, 0, chunkBytes, position); got > 0; ) {
    const read = chunk.subarray(0, got);
    let begin2 = 0;
    for (let end = read.indexOf(lineFeed); end !== -1; end = read.indexOf(lineFeed, begin2)) {
      const rest2 = read.subarray(begin2, end);
      const bytes = pending.bytes + rest2.length;
      if (bytes > longestLine) tooLong += 1;
      else
        yield {
          bytes: pending.bytes === 0 ? rest2 : Buffer.concat([...pending.parts, rest2]),
          offset: lineStart2
        };
      lineStart2 += bytes + 1;
      pending.parts = [];
      pending.bytes = 0;
      begin2 = end + 1;
    }
    pending.bytes += got - begin2;
    pending.parts = pending.bytes > longestLine ? [] : [...pending.parts, Buffer.from(read.subarray(begin2))];
    position += got;
    got = (0, import_node_fs11.readSync)(file, chunk, 0, chunkBytes, position);
  }
  return { end: lineStart2, tooLong };
}

// src/runs/files/read-events.ts
var eventsBegin = { end: 0, count: 0 };
function* readEvents(folder3, since) {
  const reading = { from: since.end, isPassed: () => false, headBytes: 0 };
  let { count: count2 } = since;
  try {
    const lines2 = readLines(pathIn(folder3, "events"), reading);
    for (let next = lines2.next(); ; next = lines2.next()) {
      if (next.done === true) return { end: next.value.end, count: count2 };
      count2 += 1;
      const event = decodeEvent(next.value.text);
      if (event !== void 0) yield { seq: count2, event, begin: next.value.offset };
    }
  } catch {
    return since;
  }
}

// src/runs/files/day-cost.ts
function costSince(projectStates, since) {
  const costs = projectStates.flatMap(
    (state) => listRuns(state).filter((row) => row.since >= since || !isFinal(row.state)).map((row) => increaseSince(runFolder(state, row.id), since))
  );
  return {
    costUsd: costs.reduce((sum, { costUsd }) => sum + costUsd, 0),
    isPartial: costs.some(({ isPartial }) => isPartial)
  };
}
function increaseSince(folder3, since) {
  let [before2, now, isPartial] = [0, 0, false];
  for (const { event } of readEvents(folder3, eventsBegin)) {
    const { costUsd } = event.data;
    if (event.type !== "run.tokens" || typeof costUsd !== "number") continue;
    if (event.at < since) before2 = costUsd;
    now = costUsd;
    isPartial = event.at >= since && event.data.isPartial === true;
  }
  return { costUsd: now - before2, isPartial };
}

// src/runs/files/remove-old-runs.ts
var import_node_path7 = require("node:path");
init_folders();
init_stat();
var day = 24 * 60 * 6e4;
function removeOldRuns(projectState, { keepDays, keepRawDays, now }) {
  const mark = (0, import_node_path7.join)(runsFolder(projectState), "swept");
  const last = findStamp(mark)?.modified;
  if (last !== void 0 && Math.abs(now - last) < day) return;
  try {
    for (const { id, state, since, isArchived } of listRuns(projectState)) {
      if (!isFinal(state) || now - since < keepRawDays * day) continue;
      const folder3 = runFolder(projectState, id);
      if (now - since >= keepDays * day && !isArchived) removeFolder(folder3);
      else removeRaw(folder3);
    }
    writeFileAtomic(mark, "", { mode: 384, fsync: false });
  } catch {
  }
}
function removeRaw(folder3) {
  for (const what of ["raw", "stderr", "input", "settings"]) removeQuietly(pathIn(folder3, what));
  removeFolder(pathIn(folder3, "snapshots"));
}

// src/runs/state/choose-run.ts
init_failure();
function chooseRun(rows, word2) {
  const [newest] = rows;
  if (newest === void 0) {
    throw new Failure("not-found", "There are no runs in this project", {
      hint: 'Start one: session-journal run "QUERY"'
    });
  }
  if (word2 === "last") return newest;
  const named2 = rows.filter(({ name }) => name === word2);
  const found2 = named2.length > 0 ? named2 : rows.filter(({ id }) => isPrefix(word2, id));
  const [first] = found2;
  if (first !== void 0 && found2.length === 1) return first;
  if (first === void 0) {
    throw new Failure("not-found", `There is no run "${word2}"`, { hint: "See: session-journal runs --all" });
  }
  throw new Failure("ambiguous", `${found2.length} runs are meant by "${word2}": ${shortIds(found2)}`, {
    hint: "Give more of the id"
  });
}
function isPrefix(word2, id) {
  return word2.length >= 4 && id.startsWith(word2.toLowerCase());
}
function shortIds(rows) {
  const shown = rows.slice(0, 5).map(({ id }) => shortId(id));
  return rows.length > shown.length ? `${shown.join(", ")} \u2026` : shown.join(", ");
}
function shortId(id) {
  return id.slice(0, 8);
}

// src/runs/view/change-known.ts
init_failure();

// src/runs/state/run-name.ts
var longest = 50;
var cut = "...";
function nameOfQuery(query) {
  const text2 = query.trim().replace(/\s+/gu, " ");
  const characters = Array.from(text2);
  return characters.length <= longest ? text2 : characters.slice(0, longest - cut.length).join("") + cut;
}

// src/runs/view/change-known.ts
function changeKnown(folder3, edit) {
  return changeRun(folder3, (run) => {
    const changed = edited(run, edit);
    return { run: changed, events: settingsEvents(run, changed, edit.at), found: changed };
  });
}
function edited(run, { name, isArchived, query }) {
  if (query !== void 0 && run.state !== "draft") {
    throw new Failure("refused", `Run ${shortId(run.id)} is no draft any more: it is ${run.state}`, {
      hint: `Continue it with another query: session-journal run --continue ${shortId(run.id)} "QUERY"`
    });
  }
  if (isArchived === true && !isFinal(run.state) && run.state !== "draft") {
    throw new Failure("refused", `Run ${shortId(run.id)} has not ended: it is ${run.state}`, {
      hint: `Stop it first: session-journal runs stop ${shortId(run.id)}`
    });
  }
  const follows = query !== void 0 && run.name === nameOfQuery(run.query) ? nameOfQuery(query) : run.name;
  const next = {
    ...run,
    name: name ?? follows,
    query: query ?? run.query,
    isArchived: isArchived ?? run.isArchived
  };
  const isSame = next.name === run.name && next.query === run.query && next.isArchived === run.isArchived;
  return isSame ? run : next;
}
function settingsEvents(before2, after, at2) {
  if (before2 === after) return [];
  const data = {
    ...before2.name !== after.name && { name: after.name },
    // Whatever it is, it isn't screened for secrets.
    ...before2.query !== after.query && { query: "changed" },
    ...before2.isArchived !== after.isArchived && { archived: after.isArchived }
  };
  return [{ type: "run.settings", at: at2, data, from: void 0 }];
}

// src/core/text/columns.ts
init_lazy();
var oneWord = /^[\x21-\x7e]*$/;
var narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff\u27c0-\u27ff]*$/;
var patterns = lazy({
  emoji: () => new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\u20e3|\\p{Emoji}\\ufe0f|\\p{Extended_Pictographic}\\u200d", "u"),
  zeroWidth: () => /[\p{M}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u1160-\u11ff\ud7b0-\ud7ff]/u,
  // East Asian Wide and Fullwidth, without the emoji, which have their own property.
  wide: () => /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u
});
var gap = "  ";
var segmenter;
function graphemes(text2) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text2);
}
function graphemeWidth(grapheme) {
  const { emoji, zeroWidth, wide } = patterns;
  if (emoji.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!zeroWidth.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}
function displayWidth(text2) {
  if (narrow.test(text2)) return text2.length;
  let width = 0;
  for (const { segment } of graphemes(text2)) width += graphemeWidth(segment);
  return width;
}
function fit(text2, width) {
  if (text2.length <= width && narrow.test(text2)) return text2;
  let used = 0;
  let kept = 0;
  for (const { segment, index } of graphemes(text2)) {
    used += graphemeWidth(segment);
    if (used < width) kept = index + segment.length;
    if (used > width) return width < 1 ? "" : `${text2.slice(0, kept).trimEnd()}\u2026`;
  }
  return text2;
}
function fitApart(texts3, width) {
  const cut3 = texts3.map((text2) => fit(text2, width));
  const common = /* @__PURE__ */ new Map();
  for (const [index, text2] of texts3.entries()) {
    const known2 = common.get(cut3[index]);
    if (known2 === void 0) common.set(cut3[index], { text: text2, length: text2.length });
    else if (known2.text !== text2) known2.length = Math.min(known2.length, commonLength(known2.text, text2));
  }
  return texts3.map((text2, index) => {
    const short = cut3[index];
    const { text: first, length } = common.get(short);
    const isWhole = text2 === first && length === text2.length;
    return isWhole ? short : fit(`\u2026${text2.slice(differsAt(text2, length, width))}`, width);
  });
}
function differsAt(text2, common, width) {
  const word2 = text2.slice(0, common).replace(/[^-\s]*$/, "").length;
  const at2 = common - word2 <= width / 2 ? word2 : Math.min(common, Math.max(0, text2.length - width + 1));
  return /^[\udc00-\udfff]/.test(text2.slice(at2)) ? at2 - 1 : at2;
}
function commonLength(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
function pad(text2, width, align = "left") {
  const space = " ".repeat(Math.max(0, width - displayWidth(text2)));
  return align === "left" ? text2 + space : space + text2;
}
function wrapText(text2, width) {
  const lines2 = [];
  let line = "";
  for (const word2 of text2.split(/\s+/)) {
    const longer = line === "" ? word2 : `${line} ${word2}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines2.push(line);
      line = word2;
    } else {
      line = longer;
    }
  }
  return [...lines2, line];
}
function renderTable(rows, columns, width) {
  const titles = columns.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns.map((_, index) => cleanCell(row[index] ?? "")));
  const widths = shareWidth(naturalWidths(cells, columns), columns, width);
  const fitted = fitColumns(cells, columns, widths);
  const lines2 = fitted.map((row) => renderRow(row, columns, widths));
  return lines2.map((line) => width === void 0 ? line : fit(line, width)).join("\n");
}
function cleanCell(text2) {
  if (oneWord.test(text2)) return text2;
  return showControls(text2).replace(/\s+/g, " ").trim();
}
function naturalWidths(cells, columns) {
  return columns.map(
    (_, index) => cells.reduce((most2, row) => Math.max(most2, displayWidth(row[index])), 0)
  );
}
function shareWidth(widths, columns, width) {
  if (width === void 0) return widths;
  const gaps = gap.length * Math.max(0, columns.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  const order = columns.map(({ shrink = Number.MAX_SAFE_INTEGER, min = 4 }, index) => ({ shrink, min, index })).sort((a, b) => a.shrink - b.shrink || b.index - a.index);
  for (const { index, min } of order) {
    const natural = widths[index];
    const less = Math.max(0, Math.min(excess, natural - min));
    widths[index] = natural - less;
    excess -= less;
  }
  return widths;
}
function fitColumns(cells, columns, widths) {
  const fitted = columns.map(({ isApart }, index) => {
    const texts3 = cells.map((row) => row[index]);
    const width = widths[index];
    return isApart === true ? fitApart(texts3, width) : texts3.map((text2) => fit(text2, width));
  });
  return cells.map((_, row) => fitted.map((column) => column[row]));
}
function renderRow(row, columns, widths) {
  const cells = columns.map(({ align }, index) => {
    return pad(row[index], widths[index], align);
  });
  return cells.join(gap).trimEnd();
}

// src/core/text/count.ts
function counted(number2, word2) {
  return number2 === 1 ? `1 ${word2}` : `${number2} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}
function kilo(number2) {
  return number2 < 1e3 ? String(number2) : `${Math.round(number2 / 1e3)}k`;
}

// src/core/text/indent.ts
var widest = 100;
var fence = /^\s*(?:```|~~~)/;
var opening = /^ {0,3}(?:[-*+>] +|\d{1,3}[.)] +)?/;
var code = /^(?: {4}|\t)/;
function indentText(text2, margin, width) {
  const lines2 = text2.trimEnd().split("\n");
  if (width === void 0) return lines2.map((line) => withMargin(line, margin)).join("\n");
  let isCode = false;
  const broken = lines2.flatMap((line) => {
    if (fence.test(line)) isCode = !isCode;
    return isCode || code.test(line) ? [line] : breakLine(line, Math.max(20, Math.min(width, widest) - margin.length));
  });
  return broken.map((line) => withMargin(line, margin)).join("\n");
}
function withMargin(line, margin) {
  return line === "" ? line : margin + line;
}
function breakLine(line, width) {
  if (displayWidth(line) <= width) return [line];
  const words2 = line.replace(opening, "");
  const first = line.slice(0, line.length - words2.length);
  return wrapText(words2.trimEnd(), width - first.length).map((part, index) => {
    return (index === 0 ? first : " ".repeat(first.length)) + part;
  });
}

// src/core/time.ts
var minute = 6e4;
var hour = 60 * minute;
var day2 = 24 * hour;
var written = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;
function formatInstant(ms) {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
function parseInstant(text2) {
  const match = written.exec(text2.trim());
  if (match === null) return void 0;
  const [, date, clock = "00:00", second = "00", fraction2 = "", sign, hours = "00", minutes = "00"] = match;
  const stamp2 = `${date}T${clock}:${second}`;
  const local = Date.parse(`${stamp2}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp2)) return void 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return void 0;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction2.padEnd(3, "0").slice(0, 3)) + (sign === "-" ? offset : -offset);
}
var units = { m: minute, min: minute, h: hour, d: day2, w: 7 * day2 };
function parseWhen(text2, nowMs) {
  const word2 = text2.trim().toLowerCase();
  if (word2 === "today") return midnight(nowMs, 0);
  if (word2 === "yesterday") return midnight(nowMs, 1);
  const [, count2, unit = ""] = /^(\d{1,5}) ?(m|min|h|d|w)$/.exec(word2) ?? [];
  if (count2 !== void 0) return nowMs - Number(count2) * units[unit];
  const [, hours, minutes] = /^(\d\d?):(\d\d)$/.exec(word2) ?? [];
  if (hours !== void 0) return clockTime(nowMs, Number(hours), Number(minutes));
  const at2 = parseInstant(text2);
  const hasZone = /[z]$|t.*[+-]\d\d:?\d\d$/.test(word2);
  return at2 === void 0 || hasZone ? at2 : at2 + zoneAt(at2);
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
function formatSpan(ms) {
  if (!(ms >= minute)) return "under a minute";
  const days2 = Math.floor(ms / day2);
  const hours = Math.floor(ms % day2 / hour);
  const minutes = Math.floor(ms % hour / minute);
  if (days2 > 1) return `${days2} days`;
  if (days2 === 1) return hours > 0 ? `1 day ${hours} h` : "1 day";
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}
function formatRelative(fromMs, nowMs) {
  const passed = nowMs - fromMs;
  if (passed < minute) return "just now";
  if (passed < hour) return `${Math.floor(passed / minute)} min ago`;
  if (passed < day2) return `${Math.floor(passed / hour)} h ago`;
  const days2 = Math.floor(passed / day2);
  if (days2 < 14) return days2 === 1 ? "1 day ago" : `${days2} days ago`;
  if (days2 < 35) return `${Math.floor(days2 / 7)} weeks ago`;
  return formatInstant(fromMs).slice(0, 10);
}

// src/runs/view/render-run.ts
function renderRuns(rows, showing) {
  const cells = rows.map((row) => [
    shortId(row.id),
    showLine(row.name),
    stateText(row, showing),
    row.session === "" ? "-" : showLine(row.session),
    String(row.turns),
    moneyText(row),
    showing.format(row.since)
  ]);
  const columns = [
    { title: "ID" },
    { title: "NAME", shrink: 1, min: 16 },
    { title: "STATE", shrink: 0, min: 12 },
    { title: "SESSION", shrink: 2, min: 8 },
    { title: "TURNS", align: "right" },
    { title: "COST", align: "right" },
    { title: "SINCE" }
  ];
  return renderTable(cells, columns, showing.width);
}
function stateText(row, { now, format }) {
  const { state, reason, bypassUntil } = row;
  const isOpen = bypassUntil !== void 0 && bypassUntil > now && !isFinal(state);
  const remarks = [
    ...reason === "" ? [] : [showLine(reason)],
    ...isOpen ? [`bypasses permissions until ${format(bypassUntil)}`] : []
  ];
  return remarks.length === 0 ? state : `${state}: ${remarks.join("; ")}`;
}
function moneyText({ costUsd, isPartial }) {
  const digits = costUsd > 0 && costUsd < 0.1 ? 4 : 2;
  return `${isPartial ? "~" : ""}$${costUsd.toFixed(digits)}`;
}
function renderRun(run, pending, showing) {
  const { settings: settings2, place, end } = run;
  const state = stateText({ ...run, bypassUntil: settings2.bypassUntil }, showing);
  const rows = [
    ["Run", `${run.id} ${showLine(run.name)}`],
    ["State", `${state} (since ${showing.format(run.since)})`],
    ["Waits for", pending.map((id) => `session-journal approve ${id}`).join(", ")],
    [
      "Session",
      [place.session, place.step].filter((text2) => text2 !== "").map(showLine).join(", step: ")
    ],
    ["Folder", showLine(place.cwd)],
    ["Worktree", worktreeText(run)],
    ["Started from", place.terminal === "" ? "" : `terminal ${showLine(place.terminal)}`],
    ["Continues", run.parent === "" ? "" : shortId(run.parent)],
    ["Conversation", run.conversation],
    ["Model", showLine(settings2.model)],
    ["Permissions", permissionText(run)],
    ["Time", timeText(run, showing)],
    ["Cost", costText(run)],
    ["Tokens", tokensText(run.figures)],
    ["Denied", (end?.denials ?? []).map(showLine).join(", ")],
    ["Error", end === void 0 ? "" : showLine(end.error)]
  ];
  const head = rows.filter(([, text2]) => text2 !== "").map(([title, text2]) => `${`${title}:`.padEnd(14)}${text2}`);
  const result = end === void 0 || end.result === "" ? [] : ["", "Result:", indentText(showText(end.result), "  ")];
  return [...head, "", "Query:", indentText(showText(run.query), "  "), ...result].join("\n");
}
function worktreeText({ place: { worktree, worktreeBase } }) {
  return worktree === "" ? "" : `${showLine(worktree)}, from commit ${worktreeBase.slice(0, 7)}`;
}
function permissionText({ settings: { mode, allow, deny } }) {
  const rules = [
    ...allow.length === 0 ? [] : [`allowed: ${allow.map(showLine).join(", ")}`],
    ...deny.length === 0 ? [] : [`denied: ${deny.map(showLine).join(", ")}`]
  ];
  return [mode, ...rules].join("; ");
}
function timeText({ startedAt, end }, { now, format }) {
  if (startedAt === void 0) return "";
  const took = formatSpan((end?.at ?? now) - startedAt);
  return `started ${format(startedAt)}, ${end === void 0 ? "for" : "took"} ${took}`;
}
function costText({ figures, settings: settings2, payer }) {
  const budget = settings2.budgetUsd === void 0 ? "" : ` of $${settings2.budgetUsd.toFixed(2)}`;
  return `${moneyText(figures)}${budget}, ${counted(figures.turns, "turn")}${payerText(payer)}`;
}
function payerText(payer) {
  if (payer === "") return "";
  return payer === "none" ? ", counts against your plan" : `, paid with ${showLine(payer)}`;
}
function tokensText({ input, output, cacheRead, cacheWrite, context, window }) {
  const part = window === 0 ? "" : ` (${Math.round(100 * context / window)} % of ${kilo(window)})`;
  const counts = `${kilo(input)} in, ${kilo(output)} out, cache ${kilo(cacheRead)} read, ${kilo(cacheWrite)} written`;
  return `${counts}; context ${kilo(context)}${part}`;
}

// src/runs/view/run-data.ts
function runData(run, pending) {
  const { place, settings: settings2, figures, end } = run;
  return {
    id: run.id,
    short_id: shortId(run.id),
    name: run.name,
    status: run.state,
    reason: run.reason,
    session: place.session,
    step: place.step,
    query: run.query,
    cwd: place.cwd,
    worktree: place.worktree,
    worktree_base: place.worktreeBase,
    model: settings2.model,
    permission_mode: settings2.mode,
    bypass_until: time(settings2.bypassUntil),
    terminal: place.terminal,
    pid: run.client?.pid ?? null,
    parent: run.parent,
    conversation: run.conversation,
    started_at: time(run.startedAt),
    ended_at: time(end?.at),
    turns: figures.turns,
    cost_usd: figures.costUsd,
    cost_is_partial: figures.isPartial,
    budget_usd: settings2.budgetUsd ?? null,
    paid_by: run.payer,
    tokens: tokensOf(run),
    result: end?.result ?? "",
    error: end?.error ?? "",
    permission_denials: end?.denials ?? [],
    pending,
    archived: run.isArchived,
    untrusted: true
  };
}
function tokensOf({
  figures: { input, output, cacheRead, cacheWrite, context, window }
}) {
  return { input, output, cache_read: cacheRead, cache_write: cacheWrite, context, window };
}
function time(at2) {
  return at2 === void 0 ? null : formatInstant(at2);
}

// src/core/text/fold.ts
var foreign = /[\u0080-\uffff]+/g;
function foldText(text2) {
  return text2.toLowerCase().replace(foreign, foldForeign);
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

// src/runs/view/select-runs.ts
function selectRuns(rows, { all: all2, session, state }) {
  const continued = new Set(rows.map(({ parent }) => parent));
  return rows.filter((row) => all2 || !row.isArchived && !continued.has(row.id)).filter((row) => session === "" || row.session === session).filter((row) => state === void 0 || row.state === state).sort((a, b) => b.since - a.since || b.createdAt - a.createdAt);
}
var mostFolders = 20;
function foldersOf(rows) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { cwd, createdAt } of rows) {
    if (cwd === "" || cwd === ".") continue;
    const { runs = 0, lastAt = 0 } = found2.get(cwd) ?? {};
    found2.set(cwd, { path: cwd, runs: runs + 1, lastAt: Math.max(lastAt, createdAt) });
  }
  return [...found2.values()].sort((a, b) => b.lastAt - a.lastAt).slice(0, mostFolders);
}
function hasWords({ name, query }, words2) {
  const text2 = foldText(`${name}
${query}`);
  return words2.every((word2) => text2.includes(foldText(word2)));
}
function chainOf(rows, id) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain2 = [];
  for (let at2 = byId.get(id); at2 !== void 0 && !chain2.includes(at2); at2 = byId.get(at2.parent))
    chain2.unshift(at2);
  return chain2;
}

// src/runs/view/known-runs.ts
function wantedRuns(projects, wish) {
  const found2 = projects.flatMap(({ state }) => {
    return selectRuns(listRuns(state), wish).map((row) => ({ row, folder: runFolder(state, row.id) }));
  });
  const rank = ({ row }) => isFinal(row.state) ? 1 : 0;
  return found2.sort((a, b) => rank(a) - rank(b) || b.row.since - a.row.since);
}
function withWords(rows, words2) {
  return rows.filter(({ row, folder: folder3 }) => hasWords(findRun(folder3) ?? { ...row, query: "" }, words2));
}
function runsTable(rows, showing) {
  return renderRuns(
    rows.map(({ row }) => row),
    showing
  );
}
function runsData(rows) {
  return rows.flatMap(({ folder: folder3 }) => {
    const run = findRun(folder3);
    return run === void 0 ? [] : [runData(run, pendingOf(folder3))];
  });
}
function runFolders(projects) {
  return foldersOf(projects.flatMap(({ state }) => listRuns(state)));
}
function costOf(projects, since) {
  return moneyText(
    costSince(
      projects.map(({ state }) => state),
      since
    )
  );
}
function runShown({ run, folder: folder3 }, showing) {
  const pending = pendingOf(folder3);
  return { text: renderRun(run, pending, showing), data: runData(run, pending) };
}
function pendingOf(_folder) {
  return [];
}
function editRun(folder3, edit) {
  return changeKnown(folder3, edit);
}
function namedRun(projectState, word2) {
  const { id } = chooseRun(listRuns(projectState), word2);
  const folder3 = runFolder(projectState, id);
  return { run: readRun(folder3), folder: folder3 };
}
function removeOld(projects, days2) {
  for (const { state } of projects) removeOldRuns(state, days2);
}

// src/runs/view/shown-events.ts
init_stat();

// src/io/disk/watch.ts
var import_node_fs12 = require("node:fs");
function watchFolder(path, changed) {
  let watcher;
  const close = () => watcher?.close();
  try {
    watcher = (0, import_node_fs12.watch)(path, { persistent: false }, changed);
    watcher.on("error", close);
  } catch {
  }
  return close;
}

// src/runs/files/follow-events.ts
var lookMs = 1e3;
async function* followEvents(following2) {
  const { around, folders: folders2, since, signal } = following2;
  const bell = makeBell(signal);
  const watched = /* @__PURE__ */ new Map();
  try {
    while (!signal.aborted) {
      const now = folders2();
      watchOnly([...around, ...now], watched, bell.ring);
      for (const folder3 of now) yield* newEvents(folder3, since);
      await bell.wait(lookMs);
    }
  } finally {
    for (const close of watched.values()) close();
  }
}
function watchOnly(folders2, watched, ring) {
  const wanted = new Set(folders2);
  for (const [folder3, close] of watched) {
    if (wanted.has(folder3)) continue;
    close();
    watched.delete(folder3);
  }
  for (const folder3 of wanted) if (!watched.has(folder3)) watched.set(folder3, watchFolder(folder3, ring));
}
function* newEvents(folder3, since) {
  const events = readEvents(folder3, since.get(folder3) ?? eventsBegin);
  for (let next = events.next(); ; next = events.next()) {
    if (next.done === true) {
      since.set(folder3, next.value);
      return;
    }
    yield { folder: folder3, ...next.value };
  }
}
function makeBell(signal) {
  const state = { isRung: false, wake: () => {
  } };
  const ring = () => {
    state.isRung = true;
    state.wake();
  };
  const wait = async (ms) => {
    if (!state.isRung && !signal.aborted) {
      await new Promise((resolve2) => {
        const timer = setTimeout(resolve2, ms);
        state.wake = () => {
          clearTimeout(timer);
          resolve2();
        };
      });
    }
    state.isRung = false;
  };
  signal.addEventListener("abort", ring, { once: true });
  return { ring, wait };
}

// src/runs/view/event-data.ts
function shownData({ run, session, seq, event }) {
  const { type, at: at2, data } = event;
  return { seq, at: formatInstant(at2), type, run, session, data, untrusted: true };
}

// src/runs/view/followed-runs.ts
init_stat();
var restMs = 5e3;
function followRuns(projectStates, wish) {
  const known2 = /* @__PURE__ */ new Map();
  for (const state of projectStates) {
    for (const row of listRuns(state))
      known2.set(runFolder(state, row.id), begin(runFolder(state, row.id), row, wish));
  }
  const clock = { lookedAt: Date.now() };
  const folders2 = () => {
    for (const state of projectStates) addNew(known2, state, wish);
    const isTime = Date.now() - clock.lookedAt >= restMs;
    if (isTime) clock.lookedAt = Date.now();
    return [...known2].flatMap(([folder3, run]) => {
      if (run === "passed") return [];
      const now = lookAt2(run, isTime);
      known2.set(folder3, now);
      return run.ended === void 0 || now.ended === void 0 ? [folder3] : [];
    });
  };
  const find = (folder3) => {
    const run = known2.get(folder3);
    return run === "passed" ? void 0 : run;
  };
  return { folders: folders2, find };
}
function begin(folder3, row, { isWanted: isWanted3, fromBeginning }) {
  if (!isWanted3(row)) return "passed";
  const skipped = fromBeginning ? 0 : findStamp(pathIn(folder3, "events"))?.bytes ?? 0;
  const ended = isFinal(row.state) && !fromBeginning ? findStamp(pathIn(folder3, "record")) : void 0;
  return { folder: folder3, id: row.id, session: row.session, skipped, ended };
}
function addNew(known2, state, wish) {
  for (const id of runIds(state)) {
    const folder3 = runFolder(state, id);
    const run = known2.has(folder3) ? void 0 : findRun(folder3);
    if (run !== void 0) known2.set(folder3, begin(folder3, rowOf(run), { ...wish, fromBeginning: true }));
  }
}
function lookAt2(run, isTime) {
  if (run.ended !== void 0 && !isTime) return run;
  const stamp2 = findStamp(pathIn(run.folder, "record"));
  if (run.ended !== void 0) {
    const isSame = stamp2 === void 0 || isSameStamp(run.ended, stamp2);
    return isSame ? run : { ...run, ended: void 0 };
  }
  const found2 = findRun(run.folder);
  return found2 !== void 0 && !isFinal(found2.state) ? run : { ...run, ended: stamp2 };
}

// src/runs/view/render-log.ts
function renderEvent({ type, at: at2, data }, { kind, format }) {
  const text2 = (key) => textAt(data, key) ?? "";
  const below2 = text2("agent") === "" ? "" : " (sub-agent)";
  switch (type) {
    case "run.message":
      return said(
        `${names2[text2("by")] ?? text2("by")}${data.thinking === true ? " thinks" : ""}${below2}`,
        text2("text"),
        kind
      );
    case "run.tool":
      return toolLine(data, below2);
    case "run.state":
      return `\xB7 ${format(at2)} ${text2("state")}${text2("reason") === "" ? "" : `: ${showLine(text2("reason"))}`}`;
    case "approval.new":
      return `\u2757 asks: ${showLine(text2("tool"))} ${cut2(text2("input"))} (${text2("id")})`;
    case "approval.decided":
      return `\u2705 ${showLine(text2("verdict"))}: ${text2("id")}${text2("text") === "" ? "" : ` ${cut2(text2("text"))}`}`;
    case "run.settings":
      return `\xB7 settings: ${cut2(JSON.stringify(data))}`;
    default:
      return "";
  }
}
var names2 = { person: "You", claude: "Claude", client: "Claude Code" };
function said(who, text2, kind) {
  const shown = showText(text2);
  return kind === "md" ? `### ${showLine(who)}

${shown}
` : `${showLine(who)}:
${indentText(shown, "  ")}`;
}
function toolLine(data, below2) {
  const text2 = (key) => textAt(data, key) ?? "";
  const tool = showLine(text2("tool"));
  if (text2("step") === "called") return `- ${tool}${below2}: ${cut2(targetOf(text2("input")))}`;
  if (text2("step") === "denied") return `- ${tool} was denied: ${cut2(text2("text"))}`;
  return data.isError === true ? `- ${tool} failed: ${cut2(text2("text"))}` : "";
}
var targets = ["file_path", "notebook_path", "command", "pattern", "skill", "url", "description", "query"];
function targetOf(input) {
  const fields = parseFields(input);
  const found2 = targets.map((key) => textAt(fields, key)).find((value2) => value2 !== void 0 && value2 !== "");
  return found2 ?? input;
}
function cut2(text2) {
  return cutAtWord(showLine(text2), 160);
}
function renderEventLine({ type, at: at2, data }, run, { format }) {
  return `${format(at2)} ${run} ${type} ${lineOf(type, data)}`.trimEnd();
}
function lineOf(type, data) {
  const text2 = (key) => textAt(data, key) ?? "";
  if (type === "run.tokens") {
    const cost = typeof data.costUsd === "number" ? data.costUsd : 0;
    return `context ${Number(data.context ?? 0)}, ${moneyText({ costUsd: cost, isPartial: data.isPartial === true })}`;
  }
  const words2 = ["id", "state", "by", "step", "tool", "verdict", "reason"].map(text2);
  const rest2 = text2("text") || targetOf(text2("input"));
  return cut2([...words2, rest2].filter((word2) => word2 !== "").join(" "));
}

// src/runs/view/run-log.ts
function readRunLog(projectState, id, form2) {
  const logs = chainOf(listRuns(projectState), id).map(({ id: run, session }) => {
    const events = [...readEvents(runFolder(projectState, run), eventsBegin)];
    return events.map(({ seq, event }) => ({ seq, event, run, session }));
  });
  return {
    text: logs.map((log) => renderLog(log, form2, logs.length > 1)).join("\n"),
    data: logs.flatMap((log) => log.map(shownData))
  };
}
function renderLog(log, form2, isOfMany) {
  const id = shortId(log[0]?.run ?? "");
  const title = form2.kind === "md" ? `## Run ${id}
` : `Run ${id}`;
  const parts = log.map(({ event }) => renderEvent(event, form2)).filter((part) => part !== "");
  return [...isOfMany ? [title] : [], ...parts].join("\n");
}

// src/runs/view/shown-events.ts
function eventType(name) {
  return findEventType(name);
}
function eventTypes() {
  return eventTypeNames();
}
function pastEvents(projects, wish) {
  const all2 = projects.flatMap(({ state }) => {
    return listRuns(state).filter((row) => isOf(row, wish) && isChangedSince(runFolder(state, row.id), wish.since)).flatMap(({ id, session }) => {
      const events = [...readEvents(runFolder(state, id), eventsBegin)];
      return events.filter(({ event }) => isWanted(event, wish)).map((one) => ({ ...one, run: id, session }));
    });
  });
  return all2.sort((a, b) => a.event.at - b.event.at);
}
async function* comingEvents(projects, wish, signal) {
  const states2 = projects.map(({ state }) => state);
  const runs = followRuns(states2, {
    isWanted: (row) => isOf(row, wish),
    fromBeginning: wish.since !== void 0
  });
  const around = states2.map(runsFolder);
  for await (const one of followEvents({ around, folders: runs.folders, since: /* @__PURE__ */ new Map(), signal })) {
    const run = runs.find(one.folder);
    if (run === void 0 || one.begin < run.skipped || !isWanted(one.event, wish)) continue;
    yield { ...one, run: run.id, session: run.session };
  }
}
function isChangedSince(folder3, since = 0) {
  return (findStamp(pathIn(folder3, "events"))?.modified ?? 0) >= since;
}
function isOf({ id, session }, wish) {
  return (wish.run === "" || wish.run === id) && (wish.session === "" || wish.session === session);
}
function isWanted({ type, at: at2 }, { types: types2, since }) {
  return (types2.length === 0 || types2.includes(type)) && at2 >= (since ?? 0);
}
function pastLog({ state }, run, form2) {
  return readRunLog(state, run, form2);
}
async function* comingLog(project, run, { form: form2, signal }) {
  const wish = { run, session: "", types: [], since: 0 };
  for await (const one of comingEvents([project], wish, signal)) {
    yield { text: renderEvent(one.event, form2), data: shownData(one) };
    if (isEnd(one.event)) return;
  }
}
function isEnd({ type, data }) {
  return type === "run.state" && ["completed", "failed", "interrupted", "lost"].includes(String(data.state));
}
function eventLine({ run, event }, format) {
  return renderEventLine(event, shortId(run), { format });
}
function eventData(event) {
  return shownData(event);
}

// src/io/git/when.ts
init_failure();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs13 = require("node:fs");
var import_node_path9 = require("node:path");

// src/io/disk/contains.ts
var import_node_path8 = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path8.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path8.sep}`) && !(0, import_node_path8.isAbsolute)(way);
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
  for (const entry of path.split(import_node_path9.delimiter)) {
    const program = (0, import_node_path9.isAbsolute)(entry) ? programIn(entry, name) : void 0;
    if (program !== void 0 && !outside.some((folder3) => contains(folder3, program))) return program;
  }
  return void 0;
}
function programIn(entry, name) {
  try {
    if (((followStat(entry)?.mode ?? 0) & import_node_fs13.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat((0, import_node_path9.join)(entry, name));
    const isProgram = stat?.isFile() === true && (stat.mode & 73) !== 0;
    return isProgram ? realPath((0, import_node_path9.join)(entry, name)) : void 0;
  } catch {
    return void 0;
  }
}

// src/io/git/process.ts
init_stat();

// src/io/git/folder.ts
var import_node_path10 = require("node:path");
init_folders();
init_stat();
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path10.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path10.resolve)(top, link);
  const common = findText((0, import_node_path10.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path10.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path10.dirname)(dir)) {
    const dot = followStat((0, import_node_path10.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path10.dirname)(dir) === dir) return void 0;
  }
}
function workingTrees(git) {
  const main = (0, import_node_path10.basename)(git.common) === ".git" ? [(0, import_node_path10.dirname)(git.common)] : [];
  const data = (0, import_node_path10.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path10.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path10.dirname)((0, import_node_path10.resolve)(data, name, path))];
  });
  return [...main, ...linked].filter(leadsToFolder).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path10.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path10.dirname)(git.common);
}
function repositoryFolder(git) {
  const dot = (0, import_node_path10.join)(git.top, ".git");
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}
function namesBack({ top, own: own2, common }, dot) {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText((0, import_node_path10.join)(own2, "gitdir"))?.trim();
  if (common !== own2) return registered !== void 0 && isSamePlace((0, import_node_path10.resolve)(own2, registered), dot);
  const worktree = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path10.join)(own2, "config")) ?? "")?.[1]?.trim();
  return worktree !== void 0 && isSamePlace((0, import_node_path10.resolve)(own2, worktree), top);
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
  const folder3 = findGitFolder(realPath(cwd));
  if (folder3 === void 0) return [];
  const main = mainWorktree(folder3);
  return main === void 0 ? [folder3.top] : [folder3.top, realPath(main)];
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
async function findCommit(word2, cwd) {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word2}^{commit}`];
  const { ok, stdout } = await runGit(cwd, asked);
  const commit = stdout.trim();
  return ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
}

// src/io/git/when.ts
var whenForms = "Date or time, 2h, 3d, today, yesterday, or a commit";
async function readWhen(text2, cwd, nowMs) {
  const at2 = parseWhen(text2, nowMs) ?? await commitTime(text2, cwd);
  if (at2 !== void 0) return at2;
  throw new Failure("misuse", `"${showLine(text2)}" is neither a time nor a commit of this repository`, {
    hint: "For example: 2025-01-15, 2025-01-15T10:00, 2h, 3d, today, yesterday, or a commit or branch"
  });
}
async function commitTime(text2, cwd) {
  const revision = text2.trim();
  if (revision === "") return void 0;
  const commit = await findCommit(revision, cwd);
  if (commit === void 0) return void 0;
  const { ok, stdout } = await runGit(cwd, ["show", "--no-patch", "--format=%ct", commit, "--"]);
  return ok && /^\d+\s*$/.test(stdout) ? Number(stdout) * 1e3 : void 0;
}

// src/commands/flag-time.ts
async function flagTime(call, flag, { cwd, now }) {
  const text2 = flagText(call, flag);
  return text2 === void 0 ? void 0 : readWhen(text2, cwd, now().getTime());
}

// src/commands/runs-log.ts
init_failure();

// src/commands/person.ts
init_failure();

// src/io/client/clients.ts
var import_node_path12 = require("node:path");
init_leftovers();
init_seen_process();
init_person();

// src/io/client/client-command.ts
var import_node_fs15 = require("node:fs");
init_seen_process();
function isClientProgram(pid) {
  return commandLine(pid).slice(0, 2).some(
    (word2) => /(?:^|[\\/])claude(?:\.exe)?$|@anthropic-ai[\\/]claude-code|[\\/]claude[\\/]versions[\\/]/.test(word2)
  );
}
function commandLine(pid) {
  try {
    return (0, import_node_fs15.readFileSync)(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return askPs(pid, ["command="]).split(" ");
  }
}

// src/io/client/clients.ts
function readClient(env, pid) {
  const dir = stateDir(env);
  const fields = dir === void 0 ? void 0 : asRecord(readJson((0, import_node_path12.join)(dir, "clients", `${pid}.json`)));
  const { conversation, born, at: at2 = Date.now() } = fields ?? {};
  if (typeof conversation !== "string" || typeof born !== "string" || typeof at2 !== "number")
    return void 0;
  return isGone({ pid, started: born, at: at2 }) ? void 0 : conversation;
}
var mostAncestors = 100;
function isBelowClient(env) {
  if ([env.CLAUDECODE, env.CLAUDE_CODE_SESSION_ID].some((value2) => Boolean(value2))) return true;
  let pid = process.ppid;
  for (let count2 = 0; pid > 1 && count2 < mostAncestors; count2 += 1) {
    if (readClient(env, pid) !== void 0 || isClientProgram(pid)) return true;
    pid = parentOf(pid);
  }
  return false;
}

// src/commands/person.ts
function isForModel({ env, isTyped }) {
  return isTyped === true || isBelowClient(env);
}

// src/commands/runs-project.ts
init_failure();

// src/io/project/project.ts
var import_node_fs16 = require("node:fs");
var import_node_path15 = require("node:path");
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/project/local-folder.ts
var import_node_path14 = require("node:path");
init_stat();

// src/io/git/index-file.ts
var import_node_path13 = require("node:path");
init_folders();
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start2) {
  const wanted = Buffer.from(start2.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path13.join)(git.own, name), wanted) !== false);
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
  let at2 = 12;
  let path = Buffer.alloc(0);
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = at2 + statBytes + hashLength;
    if (flagsAt + 4 > bytes.length) return void 0;
    const flags = bytes.readUInt16BE(flagsAt);
    const start2 = flagsAt + (flags & extended ? 4 : 2);
    const entry = version === 4 ? readShared(bytes, start2, path) : readPlain(bytes, start2);
    if (entry === void 0 || !isLength(entry.path.length, flags)) return void 0;
    path = entry.path;
    const begins = path.subarray(0, wanted.length);
    if (begins.toString().toLowerCase() === wanted.toString()) return true;
    if (begins.compare(wanted) > 0) return false;
    at2 = version === 4 ? entry.end : at2 + (entry.end - 1 - at2 & ~7) + 8;
  }
  return false;
}
function isLength(length, flags) {
  return (flags & lengthMask) === Math.min(length, lengthMask);
}
function readPlain(bytes, start2) {
  const end = bytes.indexOf(0, start2);
  return end < 0 ? void 0 : { path: Buffer.from(bytes.subarray(start2, end)), end: end + 1 };
}
function readShared(bytes, start2, before2) {
  let at2 = start2;
  let byte = bytes[at2++] ?? 0;
  let drop = byte & 127;
  while (byte & 128) {
    byte = bytes[at2++] ?? 0;
    drop = drop + 1 << 7 | byte & 127;
  }
  const rest2 = readPlain(bytes, at2);
  if (rest2 === void 0 || drop > before2.length) return void 0;
  const path = Buffer.concat([before2.subarray(0, before2.length - drop), rest2.path]);
  return { path, end: rest2.end };
}

// src/io/project/local-folder.ts
init_person();
function localTrouble(root) {
  try {
    return judge(root, (0, import_node_path14.join)(root, ".sessions", ".local"));
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
  const start2 = `${(0, import_node_path14.relative)(git.top, local).split(import_node_path14.sep).join("/")}/`;
  return tracks(git, start2) ? "tracked" : void 0;
}
var nowhere = "/dev/null/session-journal";
var elsewhere = "local";
function placeElsewhere(root) {
  const { path = root, device: device2, inode } = findIdentity(root) ?? {};
  return (0, import_node_path14.join)(elsewhere, sha256([path, device2, inode].join("\n")).slice(0, 16));
}
function localFolder(root, env) {
  if (localTrouble(root) === void 0) return (0, import_node_path14.join)(root, ".sessions", ".local");
  const state = stateDir(env);
  return state === void 0 ? nowhere : (0, import_node_path14.join)(state, placeElsewhere(root));
}

// src/io/project/project.ts
function projectAt(root, env = process.env) {
  return { root, dir: (0, import_node_path15.join)(root, ".sessions"), local: localFolder(root, env) };
}
function hasSessions(root) {
  return followStat((0, import_node_path15.join)(root, ".sessions"))?.isDirectory() === true;
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path15.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path15.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search2(start2) {
  const git = findGitFolder(start2);
  for (let dir = start2; ; dir = (0, import_node_path15.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start2 || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path15.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && hasSessions(main) ? projectAt(realPath(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start2 = physical(cwd);
    return start2 === void 0 ? void 0 : search2(start2);
  } catch {
    return void 0;
  }
}
function openProject(cwd) {
  const project = findProject(cwd);
  if (project !== void 0) return project;
  const start2 = "Start a session here: session-journal init --goal TEXT";
  throw new Failure("no-project", `No .sessions folder in "${cwd}" or any folder above it`, {
    hint: isSparse(cwd) ? `If your sparse checkout leaves it out: git sparse-checkout add .sessions. ${start2}` : start2
  });
}
function isSparse(cwd) {
  const start2 = physical(cwd);
  const git = start2 === void 0 ? void 0 : findGitFolder(start2);
  return git !== void 0 && findStat((0, import_node_path15.join)(git.own, "info", "sparse-checkout")) !== void 0;
}
function isOwnGround(project, path) {
  const parts = (0, import_node_path15.relative)(project.root, path).split(import_node_path15.sep);
  return contains(project.root, path) && !parts.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts = (0, import_node_path15.relative)(project.root, path).split(import_node_path15.sep);
  let at2 = project.root;
  for (const [index, part] of parts.entries()) {
    at2 = (0, import_node_path15.join)(at2, part);
    const stat = findStat(at2);
    if (stat === void 0) return true;
    if (!stat.isSymbolicLink()) continue;
    const target = physical(at2);
    if (index === parts.length - 1 || target === void 0 || !isOwnGround(project, target)) return false;
    at2 = target;
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
  const path = (0, import_node_path15.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs16.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder3 = "") {
  const { local } = project;
  const path = (0, import_node_path15.join)(local, folder3);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs16.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder3 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path15.relative)(project.root, path).split(import_node_path15.sep).join("/");
}

// src/io/project/project-state.ts
var import_node_path16 = require("node:path");
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
  const folders2 = foldersIn((0, import_node_path16.join)(state, all)).map((name) => (0, import_node_path16.join)(state, all, name));
  return folders2.find((folder3) => isOf2(folder3, clone));
}
function knownProjects(env) {
  const state = stateDir(env);
  if (state === void 0) return [];
  return foldersIn((0, import_node_path16.join)(state, all)).flatMap((name) => {
    const folder3 = (0, import_node_path16.join)(state, all, name);
    const path = asRecord(readJson((0, import_node_path16.join)(folder3, placeFile)))?.path;
    if (typeof path !== "string") return [];
    return [{ state: folder3, root: (0, import_node_path16.basename)(path) === ".git" ? (0, import_node_path16.dirname)(path) : path }];
  });
}
function isOf2(folder3, clone) {
  const place = asRecord(readJson((0, import_node_path16.join)(folder3, placeFile)));
  return isSameIdentity(place, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path16.join)(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}
` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  return findProjectState(root, env) ?? made;
}

// src/commands/runs-project.ts
function runsRoot({ cwd }) {
  return findProject(cwd)?.root ?? cwd;
}
function projectHere(context) {
  const root = runsRoot(context);
  const state = findProjectState(root, context.env);
  return state === void 0 ? void 0 : { state, root };
}
function projectsMeant(context, all2) {
  if (all2) return knownProjects(context.env);
  const here = projectHere(context);
  return here === void 0 ? [] : [here];
}
function projectWithRuns(context) {
  const here = projectHere(context);
  if (here !== void 0) return here;
  throw new Failure("not-found", "There are no runs in this project", {
    hint: 'Start one: session-journal run "QUERY"'
  });
}

// src/commands/shown-time.ts
function isForPerson({ terminal, isTyped }) {
  return terminal !== void 0 || isTyped === true;
}
function shownTime(at2, context) {
  return isForPerson(context) ? formatRelative(at2, context.now().getTime()) : formatInstant(at2);
}

// src/commands/runs-show.ts
async function showIt(call, context) {
  const found2 = oneRun(call, context);
  const { text: text2, data } = runShown(found2, {
    now: context.now().getTime(),
    format: (at2) => shownTime(at2, context),
    width: context.terminal?.columns
  });
  return { text: text2, data, isForeign: true };
}
function oneRun({ bare }, context) {
  const [word2, stray] = bare;
  if (word2 === void 0 || stray !== void 0) {
    throw misuse("Name one run", "For example: session-journal runs show last");
  }
  return namedRun(projectWithRuns(context).state, word2);
}

// src/commands/runs-log.ts
async function showLog(call, context) {
  const [isJson, isMarkdown] = [hasFlag(call, "json"), hasFlag(call, "md")];
  if (isJson && isMarkdown) throw misuse("--json and --md exclude each other", "Give one of them");
  const project = projectWithRuns(context);
  const { run } = oneRun(call, context);
  const kind = isMarkdown ? "md" : "text";
  const form2 = { kind, format: (at2) => shownTime(at2, context) };
  if (!hasFlag(call, "follow")) {
    const { text: text2, data } = pastLog(project, run.id, form2);
    return { text: text2 || "It has said nothing yet", data: {}, lines: data, isForeign: true };
  }
  const { say, signal } = follower(context);
  for await (const { text: text2, data } of comingLog(project, run.id, { form: form2, signal })) {
    if (isJson) say(`${escapeJson(JSON.stringify(data))}
`);
    else if (text2 !== "") say(`${text2}
`);
  }
  return leftReply(signal, isJson);
}
function follower(context) {
  const { say, onInterrupt } = context;
  if (say === void 0 || onInterrupt === void 0 || isForModel(context)) {
    throw new Failure("refused", "--follow goes on until somebody stops it", {
      hint: "Leave it out, and ask again later"
    });
  }
  return { say, signal: onInterrupt() };
}
function leftReply(signal, isJson) {
  const text2 = signal.aborted && !isJson ? "You follow it no more. What runs goes on: session-journal runs" : "";
  return { text: text2, data: {}, isRaw: text2 === "" };
}

// src/commands/runs-session.ts
init_failure();

// src/journal/which-session/find-target.ts
var import_node_path29 = require("node:path");
init_failure();
init_stat();

// src/journal/files/documents.ts
init_failure();

// src/core/front-matter/frame.ts
function opensHead(text2) {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text2);
}
var fence2 = /---[ \t]*(\r?\n|$)/y;
function findHeadFrame(text2) {
  const open = text2.startsWith("\uFEFF") ? 1 : 0;
  const opening2 = fenceAt(text2, open);
  if (opening2 === void 0) return "unopened";
  const fieldsStart = open + opening2.length;
  let at2 = text2.indexOf("\n---", fieldsStart - 1);
  while (at2 !== -1) {
    const closing = fenceAt(text2, at2 + 1);
    if (closing !== void 0) {
      const bodyStart = at2 + 1 + closing.length;
      return {
        open,
        fieldsStart,
        fieldsEnd: at2 + 1,
        bodyStart,
        eol: opening2.endsWith("\r\n") ? "\r\n" : "\n"
      };
    }
    at2 = text2.indexOf("\n---", at2 + 1);
  }
  return "unclosed";
}
function fenceAt(text2, offset) {
  fence2.lastIndex = offset;
  return fence2.exec(text2)?.[0];
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
function readPlainHead(text2) {
  const frame = findHeadFrame(text2);
  if (typeof frame === "string" || frame.fieldsEnd - frame.fieldsStart > maxSize2) return void 0;
  if (strange.test(text2.slice(frame.fieldsStart, frame.fieldsEnd))) return void 0;
  const fields = /* @__PURE__ */ new Map();
  let last;
  let indent;
  for (const line of linesOf(text2, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line.source)) continue;
    const item2 = itemLine.exec(line.source);
    if (item2 && last && (last.valueStart === last.valueEnd || indent === item2[1])) {
      last = withItem(last, line, item2);
      indent = item2[1];
    } else {
      last = readField(line);
      indent = void 0;
      if (last && fields.has(last.key)) return void 0;
    }
    if (!last) return void 0;
    fields.set(last.key, last);
  }
  return { ...frame, fields };
}
function* linesOf(text2, from, to) {
  let start2 = from;
  let number2 = 2;
  while (start2 < to) {
    const end = text2.indexOf("\n", start2) + 1;
    yield { start: start2, end, source: text2.slice(start2, text2[end - 2] === "\r" ? end - 2 : end - 1), number: number2 };
    start2 = end;
    number2++;
  }
}
function readField({ start: start2, end, source, number: number2 }) {
  const found2 = keyLine.exec(source);
  if (!found2) return void 0;
  const [, key = "", space = "", rest2 = ""] = found2;
  const empty = rest2 === "" || rest2.startsWith("#");
  const read = empty ? { value: "", length: 0 } : readValue(rest2);
  if (!read) return void 0;
  const valueStart = start2 + key.length + 1 + (empty ? 0 : space.length);
  return { key, value: read.value, start: start2, end, valueStart, valueEnd: valueStart + read.length, line: number2 };
}
function withItem(field, line, item2) {
  const [, indent = "", dash = "", rest2 = ""] = item2;
  const read = readValue(rest2);
  if (typeof read?.value !== "string") return void 0;
  const dashAt = line.start + indent.length;
  const valueEnd = dashAt + dash.length + read.length;
  if (typeof field.value === "string") {
    return { ...field, value: [read.value], end: line.end, valueStart: dashAt, valueEnd };
  }
  return { ...field, value: [...field.value, read.value], end: line.end, valueEnd };
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
var before = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|<!--(?:[^-]|-(?!->))*-->[ \t]*)+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/;
function isMeantAsSession(text2) {
  return text2.trim() === "" || opensHead(text2) || /^\uFEFF?<{7,} /.test(text2) || before.test(text2);
}

// src/core/markdown/html-block.ts
var BLOCK = new Set(
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul".split(" ")
);

// src/core/markdown/outline.ts
init_lazy();

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

// src/core/markdown/quick-scan.ts
var mostLines = 1e3;
var lines = ordinaryLines(mostLines);
var paragraph = new RegExp(lines, "y");
var quote = new RegExp(wholeQuote(mostLines), "y");
var item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines}`, "y");
function fencePattern(mark, info) {
  const closing = ` {0,3}\\1${mark}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark}{3,})(?!${mark})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
}
var backticks = fencePattern("`", "[^`\\r\\n]*");
var tildes = fencePattern("~", "[^\\r\\n]*");
var blank = new RegExp(`(?:${blankLine}){1,${mostLines}}`, "y");
var mostProse = 16 * 1024;

// src/core/markdown/unread-stretch.ts
init_lazy();

// src/core/markdown/scan.ts
var worthLeaping = 32 * 1024;

// src/journal/files/documents.ts
async function decodeHead(text2) {
  return readPlainHead(text2) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text2);
}
function inFile(failure, shown) {
  if (failure.code !== "damaged" || "path" in failure.data) return failure;
  const data = { ...failure.data, path: shown };
  const hint = failure.hint ?? `Fix it in an editor (session-journal edit), or restore an older version: git log -p -- "${shown}"`;
  return new Failure(failure.code, `${failure.message} in "${shown}"`, { hint, data });
}

// src/journal/files/sessions.ts
var import_node_path19 = require("node:path");
init_failure();
init_folders();
init_stat();

// src/journal/document/session-facts.ts
function readFacts(head) {
  const text2 = (key) => {
    const value2 = head.fields.get(key)?.value;
    return typeof value2 === "string" ? value2 : "";
  };
  return {
    id: text2("id"),
    shortname: text2("shortname"),
    owner: text2("owner"),
    status: text2("status"),
    taskIds: readTexts(head.fields.get("task_ids")?.value),
    createdAt: text2("created_at"),
    updatedAt: text2("updated_at"),
    logCommit: text2("log_commit"),
    compactions: readCount(head.fields.get("compaction_count")?.value),
    branch: text2("git_branch"),
    commit: text2("git_last_commit"),
    pausedAt: text2("paused_at"),
    pauseReason: text2("pause_reason"),
    closedAt: text2("closed_at"),
    closeReason: text2("close_reason")
  };
}
function readTexts(value2) {
  if (typeof value2 === "string") return value2 === "" ? [] : [value2];
  return Array.isArray(value2) ? value2.filter((one) => typeof one === "string" && one !== "") : [];
}
function readCount(value2) {
  if (value2 === void 0 || value2 === "") return 0;
  if (typeof value2 !== "string" || !/^\d{1,15}$/.test(value2)) return void 0;
  return Number(value2);
}
function isSafeId(id) {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id);
}

// src/journal/files/known-files.ts
var import_node_path18 = require("node:path");
init_failure();
init_stat();

// src/journal/session/known-sessions.ts
var schema2 = 2;
var texts2 = [
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
    ...texts2.map((key) => facts[key])
  ]);
  return JSON.stringify({ schema: schema2, counting, rows });
}
function decodeKnown(value2) {
  const { schema: written2, counting, rows } = Object(value2);
  if (written2 !== schema2 || typeof counting !== "string" || !Array.isArray(rows)) return void 0;
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
function decodeRow([stamp2, progress, compactions, taskIds, ...said3]) {
  if (!isNumbers(stamp2, 4) || !(progress === null || isNumbers(progress, 2))) return void 0;
  if (!(compactions === null || typeof compactions === "number")) return void 0;
  if (!isTexts(taskIds) || !isTexts(said3) || said3.length !== texts2.length) return void 0;
  const [bytes, modified, changed, inode] = stamp2;
  const facts = { taskIds, compactions: compactions ?? void 0 };
  for (const [index, key] of texts2.entries()) facts[key] = said3[index];
  return {
    stamp: { bytes, modified, changed, inode },
    facts,
    progress: progress === null ? void 0 : { done: progress[0], total: progress[1] }
  };
}
function isNumbers(value2, count2) {
  return Array.isArray(value2) && value2.length === count2 && value2.every((one) => typeof one === "number");
}
function isTexts(value2) {
  return Array.isArray(value2) && value2.every((one) => typeof one === "string");
}

// src/journal/files/known-files.ts
var few = 32;
var tickMs = 2e3;
var fileName = "sessions.json";
var maxBytes = 16 * 1024 * 1024;
function openKnown({ project, folders: folders2, count: count2, counting }) {
  if (count2 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start2 = Date.now();
  const path = (0, import_node_path18.join)(project.local, fileName);
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
      if (isFailure(progress) || changedAt(stamp2) > start2 - tickMs) return;
      met.set(file, { stamp: stamp2, facts, progress });
      fresh += 1;
    },
    save() {
      if (fresh * 30 <= met.size) return;
      const others = [...old].filter(([file]) => isCounted && !folders2.includes(file.split("/")[0] ?? ""));
      keep3(project, { counting: counting ?? counted2, files: new Map([...others, ...met]) });
    }
  };
}
var nothing = { counting: "", files: /* @__PURE__ */ new Map() };
function keep3(project, known2) {
  try {
    const text2 = renderKnown(known2);
    if (text2.length > maxBytes) return;
    writeFileAtomic((0, import_node_path18.join)(ensureLocal(project), fileName), text2, { mode: 384, fsync: false });
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
  const files = folders2.flatMap((folder3) => sessionNames(project, folder3).map((name) => ({ folder: folder3, name })));
  const known2 = openKnown({ project, folders: folders2, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder3, name } of files) {
    const file = `${folder3}/${name}`;
    const path = `${project.dir}${import_node_path19.sep}${folder3}${import_node_path19.sep}${name}`;
    const seen = known2.find(file, path);
    const found2 = seen ?? await read(project, folder3, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known2.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder3, name, facts, bytes: stamp2.bytes, progress });
  }
  known2.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder3) {
  const dir = (0, import_node_path19.join)(project.dir, folder3);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder3, name) {
  const path = (0, import_node_path19.join)(project.dir, folder3, name);
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
function closesHead(text2) {
  return /\n---[ \t]*\r?\n/.test(text2);
}
function shortId2(file) {
  const base = (0, import_node_path19.basename)(file.name, ".md");
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

// src/journal/session/shortname.ts
function foldName(text2) {
  return text2.normalize("NFC").toLowerCase().normalize("NFC");
}

// src/journal/session/match-name.ts
var shortestBeginning = 4;
function findNamed(wanted, among) {
  const name = foldName(wanted.trim().replace(/^.*[/\\]/, "")).replace(/\.md$/, "");
  if (name === "") return [];
  const known2 = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names4) => isTail(name, names4),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) => Array.from(name).length >= shortestBeginning && [id, id.replaceAll("-", ""), base, shortname, ...shortIds2({ id, base, shortname })].some(
      (text2) => text2.startsWith(name)
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
function shortIds2({ id, base, shortname }) {
  const end = base === shortname ? void 0 : /-([0-9a-f]{6,})$/.exec(base)?.[1];
  return [end, /[0-9a-f]{6}$/.exec(id)?.[0]].filter((text2) => text2 !== void 0);
}
function isTail(name, { id, base, shortname }) {
  if (!/^[0-9a-f]{6,}$/.test(name)) return false;
  return base !== shortname && base.endsWith(`-${name}`) || id.replaceAll("-", "").endsWith(name);
}

// src/io/git/email.ts
var import_node_path20 = require("node:path");
init_late_builtins();
var escapes2 = { n: "\n", t: "	", b: "\b", '"': '"', "\\": "\\" };
function decodeValue(raw) {
  let value2 = "";
  let kept = 0;
  let quoted = false;
  for (let at2 = 0; at2 < raw.length; at2 += 1) {
    const char = raw[at2] ?? "";
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "#" || char === ";")) break;
    else if (char === "\\") {
      at2 += 1;
      value2 += escapes2[raw[at2] ?? ""] ?? "";
    } else value2 += char;
    if (quoted || !/\s/u.test(char)) kept = value2.length;
  }
  return value2.slice(0, kept).trimStart();
}
function findEmail(text2) {
  let section = "";
  let email;
  let asksMore = false;
  const lines2 = text2.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  for (let at2 = 0; at2 < lines2.length; at2 += 1) {
    let line = lines2[at2] ?? "";
    while (/(?:^|[^\\])(?:\\\\)*\\$/u.test(line) && at2 + 1 < lines2.length)
      line = line.slice(0, -1) + lines2[++at2];
    const head = /^\s*\[\s*([^\s\]"]+)\s*("(?:[^"\\]|\\.)*")?\s*\]/u.exec(line);
    if (head !== null) section = `${head[1] ?? ""}${head[2] ?? ""}`.toLowerCase();
    const [, key = "", raw = ""] = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/su.exec(line.slice(head?.[0].length)) ?? [];
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
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path20.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path20.join)(git.own, "config.worktree"), (0, import_node_path20.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path20.join)(home, ".gitconfig"), (0, import_node_path20.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path20.isAbsolute);
}
function readEmail(cwd, env) {
  const found2 = [];
  let asksMore = (env.GIT_CONFIG_PARAMETERS ?? env.GIT_CONFIG_COUNT) !== void 0;
  for (const path of configFiles(cwd, env)) {
    if (asksMore) break;
    const text2 = findText(path) ?? "";
    if (path.endsWith("config.worktree") && text2 !== "") asksMore = true;
    const here = findEmail(text2);
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
var import_node_path21 = require("node:path");
init_stat();
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path21.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit2(git, ref) {
  const loose = findText((0, import_node_path21.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path21.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text2 = findText(path)?.trim() ?? "";
  if (hash.test(text2)) return { branch: "detached", commit: text2.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text2)?.[1];
  if (branch === void 0 || branch === ".invalid" || branch.includes("..")) return void 0;
  const commit = findCommit2(git, `refs/heads/${branch}`);
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
var import_node_path23 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path22 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path22.join)(state, conversationsFolder, id);
}

// src/journal/conversation/bindings.ts
init_folders();
init_person();

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
  return folder3 === void 0 ? void 0 : (0, import_node_path23.join)(folder3, fileName2);
}
function decodeBinding(value2) {
  const fields = asRecord(value2);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path23.isAbsolute)(session) || !(0, import_node_path23.isAbsolute)(project) || session.includes("\0")) return void 0;
  const origin = typeof from === "string" && isSafeConversation(from) ? from : void 0;
  return { ...fields, schema: 1, session, id, project, from: origin, logged: decodeLogged(fields.logged) };
}
function decodeLogged(value2) {
  const { prompt, sums } = asRecord(value2) ?? {};
  if (typeof prompt !== "string" || !Array.isArray(sums)) return void 0;
  return { prompt, sums: sums.filter((sum) => typeof sum === "string") };
}
function readBinding(env, conversation) {
  const path = bindingPath(env, conversation);
  if (path === void 0) return void 0;
  return decodeBinding(readJson(path) ?? readJson(formerPath(env, conversation)));
}
function formerPath(env, conversation) {
  return (0, import_node_path23.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path23.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path23.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/which-session/taken-up.ts
var import_node_path24 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
var folder = "sessions";
var record = { schema: 1 };
function readTakenUp(project, env) {
  const { names: names4, isSaved } = readRecords(project, env);
  const known2 = new Set(names4);
  return (file) => {
    const isKnown = "failure" in file ? hasTail(names4, file.name) : known2.has(recordFile(file.facts.id));
    return isKnown || !isSaved && isNew(project, file);
  };
}
function hasTail(names4, file) {
  const tail = /-([0-9a-f]{6,})\.md$/u.exec(file)?.[1];
  return tail !== void 0 && names4.some((name) => name.replaceAll("-", "").endsWith(`${tail}.json`));
}
function readRecords(project, env) {
  const state = findProjectState(project.root, env);
  const dir = state === void 0 ? void 0 : (0, import_node_path24.join)(state, folder);
  if (dir !== void 0 && isFolder(dir)) return { names: namesIn(dir, ".json"), isSaved: true };
  const names4 = boundFormerly(project, env);
  try {
    ensureRecords(project, env, names4);
    return { names: names4, isSaved: true };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { names: names4, isSaved: false };
  }
}
function isNew({ root }, { path }) {
  const git = findGitFolder(root);
  return git !== void 0 && !tracks(git, (0, import_node_path24.relative)(git.top, path).split(import_node_path24.sep).join("/"));
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
  const dir = (0, import_node_path24.join)(ensureProjectState(project.root, env), folder);
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
function brought(files, project, context) {
  if (conversationOf(context) === void 0 || files.length === 0) return [];
  const isTakenUp = readTakenUp(project, context.env);
  return files.filter((file) => !isTakenUp(file));
}

// src/journal/which-session/lost-session.ts
var import_node_path26 = require("node:path");

// src/journal/files/other-trees.ts
var import_node_path25 = require("node:path");
init_folders();
init_stat();
var folders = ["active", "archive"];
function otherTrees(project) {
  const git = findGitFolder(project.root);
  if (git === void 0) return [];
  const own2 = realPath(git.top);
  const way = (0, import_node_path25.relative)(own2, realPath(project.root));
  return workingTrees(git).filter((top) => top !== own2).map((top) => {
    const shown = (0, import_node_path25.relative)(project.root, top).split(import_node_path25.sep).join("/");
    return { top, project: projectAt((0, import_node_path25.join)(top, way)), shown };
  });
}
async function findCopy(project, { name, id }) {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder3 of folders) {
    for (const found2 of namesIn((0, import_node_path25.join)(project.dir, folder3), ".md").filter((one) => one.endsWith(end))) {
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
  return { name: (0, import_node_path26.basename)(session), id };
}

// src/journal/which-session/refusals.ts
var import_node_path27 = require("node:path");
init_failure();

// src/core/text/list-some.ts
function listSome(texts3, most2, between = ", ") {
  const more = texts3.length - most2;
  return [...texts3.slice(0, most2), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/core/text/escape.ts
var openers = [
  "#{1,6}(?=[ \\t]|$)|`{3,}|~{3,}|[-*+](?=[ \\t]|$)|>|<(?=[A-Za-z/!?])|<{7}|\\|{7}|=+[ \\t]*$",
  "(?:-[ \\t]*){2,}$|(?:\\*[ \\t]*){2,}$|(?:_[ \\t]*){3,}$|\\[.*\\]:|\\[[^\\]]*$"
].join("|");
var opener = new RegExp(`^[ \\t]*(?:${openers})`);
var escapedOpener = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${openers}))`);
var labels = "\\*\\*[^*]+(?:[:\uFF1A]\\*\\*|\\*\\*[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])|__[^_]+(?:[:\uFF1A]__|__[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])";
var label = new RegExp(`^[ \\t]*(?:${labels})`);
var escapedLabel = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${labels}))`);
var names3 = "Key Files|Key Context|Objective|Context|Options|Choice|Rationale|Superseded by|Progress|Current|Blocker";
var ownLabel = `(?:\\*\\*|__)(?:${names3})(?:\\*\\*|__|(?=[:\uFF1A]))[:\uFF1A](?:\\*\\*|__)?`;
var insideOwn = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\*${ownLabel})`, "gi");
var insideEscaped = new RegExp(`(?<=\\S[ \\t]+)\\\\(?=\\\\*${ownLabel})`, "gi");
var insideBackslash = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\+${ownLabel})`, "gi");
var firstOwn = new RegExp(`^[ \\t]*${ownLabel}`, "i");
var stamp = "\\(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?Z?(?:, [^\\s(),]{1,64})?\\)";
var time2 = new RegExp(`(?=${stamp}$)`);
var escapedTime = new RegExp(`\\\\(?=${stamp}[ \\t]*$)`);

// src/core/markdown/item-text.ts
init_lazy();
var ordinaryLead = once(() => {
  const end = `(?=${blankLine}|[-*+] ${ordinaryLines(0)})`;
  return new RegExp(`(?:\\[[ xX]\\] )?${ordinaryLines(50)}${end}`, "y");
});

// src/journal/document/labels.ts
var joined = new RegExp(`(?<=\\S[ \\t]+)${ownLabel}`, "gi");

// src/journal/document/list-edit.ts
init_lazy();

// src/journal/sections/step-numbers.ts
init_lazy();

// src/core/text/sha256.ts
init_lazy();
var constants5 = once(() => {
  const primes = [];
  for (let number2 = 2; primes.length < 64; number2 += 1) {
    if (primes.every((prime) => number2 % prime !== 0)) primes.push(number2);
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

// src/journal/sections/prose.ts
init_lazy();

// src/journal/session/entries.ts
init_lazy();

// src/journal/briefing/parts.ts
init_lazy();

// src/journal/briefing/banner.ts
function renderBrought(sessions, command) {
  const counts = ["active", "paused"].flatMap((status) => {
    const count2 = sessions.filter(({ facts }) => facts.status === status).length;
    return count2 === 0 ? [] : [counted(count2, `${status} session`)];
  });
  if (counts.length === 0) return "";
  const sees = `See it: ${command}view. Use it: ${command}resume NAME`;
  return `This repository brings a journal (${counts.join(", ")}). ${sees}`;
}

// src/journal/which-session/refusals.ts
var repair = "To repair what can be repaired: session-journal doctor --fix. To repair one by hand: session-journal edit NAME";
var start = "Start one: session-journal init --goal TEXT";
function handle(file) {
  return shortId2(file) || (0, import_node_path27.basename)(file.name, ".md");
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
  const names4 = found2.map((file) => (0, import_node_path27.basename)(file.name, ".md"));
  return new Failure("ambiguous", `"${showLine(wanted)}" matches ${found2.length} sessions`, {
    hint: `Choose one by its file name: ${listSome(names4, 12, " \xB7 ")}`,
    data: { candidates: found2.map(describe) }
  });
}
function noneMeant({ sessions, damaged: damaged2 }, own2, brought2 = []) {
  const known2 = sessions.filter((file) => !brought2.includes(file));
  const active = own2.filter((file) => file.facts.status === "active");
  const data = { candidates: known2.map(describe) };
  if (active.length > 1) {
    const message = `${active.length} sessions are active: ${listNames(active)}`;
    return new Failure("ambiguous", message, {
      hint: "Choose one: session-journal resume ID. To name it in one command only: --session ID",
      data
    });
  }
  const paused = own2.filter((file) => file.facts.status === "paused");
  const [first] = paused;
  const others = known2.filter((file) => !own2.includes(file));
  const count2 = renderBrought(brought2.filter(isSession), "session-journal ");
  const remarks = [
    ...first === void 0 ? [] : [pausedRemark(paused, handle(first))],
    ...others.slice(0, 5).map((file) => {
      return `${showLine(file.facts.owner) || "Someone"}'s ${named(file)} is ${showLine(file.facts.status)} here`;
    }),
    ...othersRemark(others),
    ...damaged2.filter((file) => !brought2.includes(file)).slice(0, 3).map((file) => `${file.name} is damaged: ${file.failure.message}`),
    ...count2 === "" ? [] : [count2],
    // A new session would hide the one that only needs a repair.
    damaged2.length > 0 ? repair : start
  ];
  const hasOthers = others.length + brought2.length > 0;
  return new Failure("no-session", `No session ${hasOthers ? "of yours " : ""}is active here`, {
    hint: remarks.join(". "),
    data: known2.length === 0 && count2 !== "" ? { ...data, brought: brought2.length } : data
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
function listNames(files) {
  return listSome(files.map(named), 12);
}
function missingFailure({ session }, elsewhere2) {
  const name = (0, import_node_path27.basename)(session, ".md");
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
var import_node_path28 = require("node:path");
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
  for (const line of askPsOfTerminal(name, ["pid=", "stat=", "lstart="]).split("\n")) {
    const [pid, state = "", ...started] = line.trim().split(/\s+/);
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
  return (0, import_node_path28.join)(stateDir(env), folder2, `${pid}.json`);
}
function readSessions(env, leader) {
  const fields = stateDir(env) === void 0 ? void 0 : asRecord(readJson(pathOf(env, leader)));
  if (fields?.started !== leader.started) return {};
  const entries = Object.entries(asRecord(fields.sessions) ?? {}).flatMap(([root, value2]) => {
    const { id, file } = asRecord(value2) ?? {};
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
  const file = await findRemembered(project, { id, file: (0, import_node_path29.basename)(session) });
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

// src/commands/runs-session.ts
async function runsSession(call, context) {
  const named2 = flagText(call, "session");
  if (named2 === void 0) return "";
  try {
    return (await findTarget(context, named2)).file.facts.id;
  } catch (error) {
    if (isFailure(error) && ["no-session", "no-project", "not-found"].includes(error.code)) return named2;
    throw error;
  }
}

// src/commands/runs-events.ts
async function showEvents(call, context) {
  const [stray] = call.bare;
  if (stray !== void 0) {
    throw misuse(`Unknown word "${showLine(stray)}"`, `Only of one run: --run ${showLine(stray)}`);
  }
  const projects = projectsMeant(context, hasFlag(call, "all-projects"));
  const wish = await readWish(call, context);
  const isJson = hasFlag(call, "json");
  const line = (event) => isJson ? escapeJson(JSON.stringify(eventData(event))) : eventLine(event, (at2) => shownTime(at2, context));
  if (!hasFlag(call, "follow")) {
    const events = pastEvents(projects, wish);
    const text2 = events.length === 0 && !isJson ? "No such events" : events.map(line).join("\n");
    return { text: text2, data: {}, lines: events.map(eventData), isForeign: events.length > 0 };
  }
  const { say, signal } = follower(context);
  for await (const event of comingEvents(projects, wish, signal)) say(`${line(event)}
`);
  return leftReply(signal, isJson);
}
async function readWish(call, context) {
  const run = flagText(call, "run");
  const types2 = flagTexts(call, "type").map((name) => {
    const type = eventType(name);
    if (type !== void 0) return type;
    throw misuse(`Invalid --type "${showLine(name)}"`, `It takes one of: ${eventTypes()}`);
  });
  return {
    run: run === void 0 ? "" : namedRun(projectWithRuns(context).state, run).run.id,
    session: await runsSession(call, context),
    types: types2,
    since: await flagTime(call, "since", context)
  };
}

// src/commands/runs-flags.ts
function value(name, placeholder, about) {
  return { name, takes: "text", isOneWord: true, placeholder, about };
}
var runsWords = ["list", "search", "show", "log", "events", "dirs", "set"];
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
var runsFlags = [
  value("status", "S", `Only runs in this state: ${runStates.join(", ")}`),
  { name: "all", takes: "none", about: "Also archived runs, and those that another one continues" },
  { name: "all-projects", takes: "none", about: "The runs of all your projects" },
  { name: "follow", takes: "none", about: "Go on as long as something happens (Ctrl-C ends only this)" },
  { name: "md", takes: "none", about: "Show the log as markdown" },
  value("run", "RUN", "Only of this run"),
  { ...value("type", "T", "Only events of this type, such as run.state"), repeat: true },
  value("since", "WHEN", `Only events since then (${whenForms})`),
  { name: "name", takes: "text", placeholder: "NAME", about: "Rename the run" },
  { name: "archive", takes: "none", about: "Put the run away: it is not listed any more, and not removed" },
  { name: "unarchive", takes: "none", about: "List the run again" },
  { name: "draft", takes: "text", placeholder: "TEXT", about: "Replace a draft's query" }
];

// src/io/project/config.ts
var import_node_path30 = require("node:path");
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
function isCount(value2, most2) {
  return typeof value2 === "number" && Number.isInteger(value2) && value2 >= 1 && value2 <= most2;
}
var mostDays = 36500;
var days = `a whole number from 1 to ${mostDays}`;
var money = 'an amount in US dollars above 0, or "none"';
function readMoney(value2) {
  if (value2 === "none") return value2;
  return typeof value2 === "number" && Number.isFinite(value2) && value2 > 0 ? value2 : void 0;
}
function moneyKey(about, key) {
  return {
    about,
    expects: money,
    read: (value2) => {
      const amount = readMoney(value2);
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
      read: (value2) => isCount(value2, 64) ? { maxRuns: value2 } : void 0
    }
  ],
  [
    "runs.keep",
    {
      about: "For how many days a run that has ended is kept, unless it is archived (default: 90)",
      expects: days,
      read: (value2) => isCount(value2, mostDays) ? { keepDays: value2 } : void 0
    }
  ],
  [
    "keep_raw_days",
    {
      about: "For how many days the raw stream and the snapshots of a run that has ended are kept (default: 14)",
      expects: days,
      read: (value2) => isCount(value2, mostDays) ? { keepRawDays: value2 } : void 0
    }
  ],
  ["run.budget", moneyKey("What a run may cost with all its continuations (default: 5)", "budget")],
  ["run.daily_budget", moneyKey("What all runs of a day may cost (default: 25)", "dailyBudget")],
  [
    "run_cost_in_journal",
    {
      about: "Whether a run's line in the journal says what it cost (default: false)",
      expects: "true or false",
      read: (value2) => typeof value2 === "boolean" ? { costInJournal: value2 } : void 0
    }
  ],
  [
    "approvals",
    {
      about: "Whose questions can be answered with approve and deny (default: runs)",
      expects: '"runs", or "everywhere" for your interactive conversations too',
      read: (value2) => value2 === "runs" || value2 === "everywhere" ? { approvalsEverywhere: value2 === "everywhere" } : void 0
    }
  ]
]);

// src/io/project/config-keys.ts
function isTexts2(value2) {
  return Array.isArray(value2) && value2.every((item2) => typeof item2 === "string");
}
var configKeys = new Map([
  [
    "continue_phrases",
    {
      about: 'Additional phrases that mean "continue"',
      expects: "a list of strings",
      isForProjects: true,
      take: (draft, value2) => isTexts2(value2) && draft.continuePhrases.push(...value2) >= 0
    }
  ],
  [
    "section_aliases",
    {
      about: "Headings that stand for a section",
      expects: "an object with strings as values",
      isForProjects: true,
      take: (draft, value2) => {
        const aliases = asRecord(value2);
        if (aliases === void 0 || !isTexts2(Object.values(aliases))) return false;
        draft.sectionAliases = { ...draft.sectionAliases, ...aliases };
        return true;
      }
    }
  ],
  [
    "briefing_budget",
    {
      about: "Length of a briefing in characters",
      expects: "a whole number from 500 to 8000",
      isForProjects: true,
      take: (draft, value2) => {
        if (typeof value2 !== "number" || !Number.isInteger(value2) || value2 < 500 || value2 > 8e3)
          return false;
        draft.briefingBudget = value2;
        return true;
      }
    }
  ],
  [
    "reminders",
    {
      about: "Whether Claude is reminded to log",
      expects: "true or false",
      isForProjects: true,
      take: (draft, value2) => {
        if (typeof value2 !== "boolean") return false;
        draft.reminders = value2;
        return true;
      }
    }
  ],
  [
    "capture.share",
    {
      about: "Whether captures may be shared: the project must say yes, and each person too, with captures share on",
      expects: "true or false",
      isForProjects: true,
      take: (_, value2) => typeof value2 === "boolean"
    }
  ],
  [
    "capture.remote",
    {
      about: "The remote, or its address, that captures are shared through (default: the branch's push remote)",
      expects: "a string",
      isForProjects: false,
      take: (_, value2) => typeof value2 === "string" && value2 !== ""
    }
  ],
  [
    "capture",
    {
      about: "Whether conversations are captured with their commits; wherever it is off, it is off",
      expects: '"on" or "off"',
      isForProjects: true,
      take: (draft, value2) => {
        if (value2 === "off") draft.capture = false;
        return value2 === "on" || value2 === "off";
      }
    }
  ],
  [
    "capture.keep_days",
    {
      about: "For how many days captures are kept that you took and did not share (default: 365)",
      expects: "a whole number from 1 to 36500",
      isForProjects: false,
      take: (draft, value2) => {
        if (typeof value2 !== "number" || !Number.isInteger(value2) || value2 < 1 || value2 > 36500)
          return false;
        draft.keepDays = value2;
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
      take: (draft, value2) => isTexts2(value2) && draft.notSecrets.push(...value2) >= 0
    }
  ],
  [
    "claude_config_dirs",
    {
      about: "Folders in which Claude Code keeps your other accounts",
      expects: "a list of strings",
      isForProjects: false,
      take: (draft, value2) => isTexts2(value2) && draft.claudeConfigDirs.push(...value2) >= 0
    }
  ],
  ...[...runKeys].map(([name, { about, expects, read }]) => [
    name,
    { about, expects, isForProjects: false, take: (draft, value2) => takeRun(draft, read(value2)) }
  ])
]);
function takeRun(draft, said3) {
  draft.runs = { ...draft.runs, ...said3 };
  return said3 !== void 0;
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path30.join)(project.dir, "config.json"), author: "project" }],
    ...own2 === void 0 ? [] : [{ path: own2, author: "person" }],
    { path: managedConfig(), author: "organisation" }
  ];
}
function readConfig(project, env) {
  return readConfigFiles(configFiles2(project, env));
}
function readConfigFiles(files) {
  const draft = emptyDraft();
  const problems = [];
  for (const { path, author } of files) {
    for (const [name, value2] of Object.entries(readObject(path, problems))) {
      const key = configKeys.get(name);
      if (key === void 0) problems.push(`Unknown key "${name}" in "${path}"`);
      else if (author === "project" && !key.isForProjects)
        problems.push(`Ignored "${name}" in "${path}": only your own configuration can set it`);
      else if (!key.take(draft, value2))
        problems.push(`Cannot use "${name}" in "${path}": expected ${key.expects}`);
    }
  }
  return { ...draft, problems };
}

// src/commands/runs-list.ts
var mostShown = 20;
async function listThem(call, context) {
  const [stray] = call.bare;
  if (stray !== void 0) {
    throw misuse(
      `Unknown word "${showLine(stray)}"`,
      `To show a run: session-journal runs show ${showLine(stray)}`
    );
  }
  const projects = projectsMeant(context, hasFlag(call, "all-projects"));
  tidyRuns(projects, context);
  const all2 = hasFlag(call, "all");
  const rows = wantedRuns(projects, { all: all2, session: await runsSession(call, context), state: stateOf(call) });
  const reply = replyOf(rows, all2 ? rows.length : mostShown, { call, context });
  const cost = costOf(projects, midnight2(context.now()));
  const spent = cost === "$0.00" ? [] : [`Today: ${cost}`];
  return { ...reply, text: [reply.text, ...spent].join("\n"), data: { ...reply.data, cost_today: cost } };
}
function tidyRuns(projects, context) {
  const { runs } = readConfig(findProject(context.cwd), context.env);
  removeOld(projects, { ...runs, now: context.now().getTime() });
}
function midnight2(now) {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
}
function stateOf(call) {
  const text2 = flagText(call, "status");
  const state = runStates.find((one) => one === text2);
  if (text2 === void 0 || state !== void 0) return state;
  throw misuse(`Invalid --status "${showLine(text2)}"`, `It takes one of: ${runStates.join(", ")}`);
}
var mostFound = 10;
async function searchThem(call, context) {
  const words2 = call.bare.flatMap((text2) => text2.split(/\s+/)).filter((word2) => word2 !== "");
  if (words2.length === 0)
    throw misuse("Nothing to search for", "For example: session-journal runs search api tests");
  const projects = projectsMeant(context, hasFlag(call, "all-projects"));
  const all2 = wantedRuns(projects, { all: false, session: "", state: void 0 });
  return replyOf(withWords(all2, words2), mostFound, { call, context });
}
function replyOf(rows, most2, { call, context }) {
  const some = rows.slice(0, most2);
  const left = rows.length - some.length;
  const showing = {
    now: context.now().getTime(),
    format: (at2) => shownTime(at2, context),
    width: context.terminal?.columns
  };
  const text2 = some.length === 0 ? "No such runs here" : runsTable(some, showing);
  const more = left === 0 ? [] : [`\u2026 ${counted(left, "more run")}: --all`];
  const data = hasFlag(call, "json") ? { runs: runsData(some), total: rows.length } : {};
  return { text: [text2, ...more].join("\n"), data, isForeign: some.length > 0 };
}
async function listFolders(call, context) {
  const folders2 = runFolders(projectsMeant(context, hasFlag(call, "all-projects")));
  const rows = folders2.map(({ path, runs, lastAt }) => [
    showLine(path),
    String(runs),
    shownTime(lastAt, context)
  ]);
  const columns = [
    { title: "FOLDER", shrink: 0 },
    { title: "RUNS", align: "right" },
    { title: "LAST" }
  ];
  const text2 = rows.length === 0 ? "No runs have worked here yet" : renderTable(rows, columns, context.terminal?.columns);
  const data = folders2.map(({ path, runs, lastAt }) => ({ path, runs, last_at: formatInstant(lastAt) }));
  return { text: text2, data: { folders: data } };
}

// src/commands/runs-set.ts
async function setIt(call, context) {
  const { folder: folder3 } = oneRun(call, context);
  const [archive, unarchive] = [hasFlag(call, "archive"), hasFlag(call, "unarchive")];
  if (archive && unarchive) throw misuse("--archive and --unarchive exclude each other", "Give one of them");
  const name = flagText(call, "name")?.trim();
  if (name === "") throw misuse("--name needs a value", "For example: --name api-tests");
  const run = await editRun(folder3, {
    name: name === void 0 ? void 0 : await context.screen?.(name, "the name") ?? name,
    query: flagText(call, "draft"),
    isArchived: archive ? true : unarchive ? false : void 0,
    at: context.now().getTime()
  });
  return {
    text: `Run ${run.id.slice(0, 8)} ${showLine(run.name)} is ${run.isArchived ? "archived" : run.state}`,
    data: { id: run.id, name: run.name, archived: run.isArchived }
  };
}

// src/commands/runs.ts
var words = {
  list: { flags: "session status all all-projects", run: listThem },
  search: { flags: "all-projects", run: searchThem },
  show: { flags: "none", run: showIt },
  log: { flags: "follow md", run: showLog },
  events: { flags: "follow run session type since all-projects", run: showEvents },
  dirs: { flags: "all-projects", run: listFolders },
  set: { flags: "name archive unarchive draft", run: setIt }
};
var runsCommand = {
  summary: "List the runs of this project, show what one did, follow what happens, or change one",
  spec: {
    verb: "runs",
    without: ["keep-secret"],
    bare: {
      placeholder: "WORD",
      about: "list (the default), search WORDS, show RUN, log RUN, events, dirs (where runs worked), or set RUN. RUN is its name, the beginning of its id, or last",
      max: 100
    },
    flags: runsFlags
  },
  run: runRuns
};
async function runRuns(call, context) {
  const [name = "list", ...rest2] = call.bare;
  const known2 = runsWords.find((one) => one === name);
  if (known2 === void 0) throw unknownWord(name);
  const word2 = words[known2];
  const taken = [...word2.flags.split(" "), ...globalFlags.map((flag) => flag.name)];
  const misplaced = call.given.find((flag) => !taken.includes(flag.name) || isStraySession(flag.name, word2));
  if (misplaced !== void 0) throw misuse(`--${misplaced.name} means nothing to runs ${name}`, helpHint);
  return word2.run({ ...call, bare: rest2 }, context);
}
function isStraySession(flag, { flags }) {
  return flag === "session" && !flags.split(" ").includes(flag);
}
var helpHint = "All words and flags: session-journal runs --help";
function unknownWord(name) {
  const close = nearest(name, [...runsWords]);
  const hint = close === void 0 ? helpHint : `Did you mean: session-journal runs ${close}`;
  return misuse(`Unknown word "${showLine(name)}"`, hint);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  runsCommand
});
