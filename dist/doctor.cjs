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
    length: lists.reduce((sum, list2) => sum + list2.length, 0),
    at(index) {
      let rest2 = index;
      for (const list2 of lists) {
        if (rest2 < list2.length) return list2.at(rest2);
        rest2 -= list2.length;
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
function parentOf(pid) {
  const { state, parent } = processStat(pid);
  return state === "" ? Number(askPs(pid, ["ppid="])) || 0 : parent;
}
function isRunning(pid) {
  return exists(pid) && !isEnded(processStat(pid).state);
}
function isGone({ pid, started, at }) {
  if (!exists(pid)) return true;
  const now = processStat(pid);
  if (isEnded(now.state)) return true;
  if (started !== "" && now.started !== "") return started !== now.started;
  const [state = "", ...start3] = askPs(pid, ["stat=", "lstart="]).split(/\s+/);
  return isEnded(state) || Date.parse(`${start3.join(" ")} UTC`) > at + slackMs;
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
  const options2 = {
    encoding: "utf8",
    timeout: 2e3,
    stdio: "pipe",
    env: { LC_ALL: "C", TZ: "UTC" }
  };
  try {
    return childProcess().execFileSync("/bin/ps", args, options2).trim();
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
var import_node_fs, slackMs;
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
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
  return attempt(() => (0, import_node_fs2.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
}
function makeNonce() {
  count = (count + 1) % 65536;
  const chance = Math.floor(Math.random() * 4294967296);
  return chance.toString(16).padStart(8, "0") + count.toString(16).padStart(4, "0");
}
function placeTag() {
  let hash3 = 2166136261;
  for (const char of `${hostName()}
${bootId()}
${processSpace()}`)
    hash3 = Math.imul(hash3 ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash3 >>> 0).toString(16).padStart(8, "0").slice(0, 6);
}
function makeOwner(at) {
  return { ...currentProcess(), nonce: makeNonce(), at };
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
var import_node_fs2, foreignLifeMs, count, bootId, hostName, processSpace, currentProcess;
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
function hasLeftovers(dir) {
  try {
    return (0, import_node_fs3.readdirSync)(dir).some((name) => name.endsWith(".tmp") && isLeftover(name, (0, import_node_path2.join)(dir, name)));
  } catch {
    return false;
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
function isOneFile(a, b) {
  return a.ino === b.ino && a.dev === b.dev;
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
function filesBelow(dir) {
  return [
    ...filesIn(dir).map((name) => (0, import_node_path3.join)(dir, name)),
    ...foldersIn(dir).flatMap((name) => filesBelow((0, import_node_path3.join)(dir, name)))
  ];
}
function removeFolder(path) {
  (0, import_node_fs5.rmSync)(path, { recursive: true, force: true });
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
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path7.join)(dir, "config.json");
}
function managedConfig() {
  if (process.platform === "darwin") return "/Library/Application Support/session-journal/config.json";
  if (process.platform === "win32") return "C:\\ProgramData\\session-journal\\config.json";
  return "/etc/session-journal/config.json";
}
function ensureStateDir(env, folder6 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path7.join)(dir, folder6);
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs14.readFileSync)(path, "latin1")}
})`;
  const place2 = placeOf(path);
  const kept = place2 === void 0 ? void 0 : findKept(place2);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept === void 0 ? {} : { cachedData: kept.code }
  });
  const isUsed = kept !== void 0 && script.cachedDataRejected !== true;
  if (place2 !== void 0 && !(isUsed && kept.isSaid))
    process.once("exit", () => keep(place2, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path23.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs14.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path23.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path23.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place2) {
  const said2 = readKept(place2 + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code2 = readKept(place2);
  return code2 === void 0 ? void 0 : { code: code2, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs14.readFileSync)(path);
    const code2 = bytes.subarray(0, bytes.length / 2);
    return code2.length > 0 && code2.equals(bytes.subarray(code2.length)) ? code2 : void 0;
  } catch {
    return void 0;
  }
}
function keep(place2, script, isUsed) {
  if ((process.exitCode ?? 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code2 = script.createCachedData();
    if (!(0, import_node_fs14.existsSync)((0, import_node_path23.dirname)(place2))) (0, import_node_fs14.mkdirSync)((0, import_node_path23.dirname)(place2), { mode: 448 });
    sweep((0, import_node_path23.dirname)(place2));
    (0, import_node_fs14.writeFileSync)(hasSaid() ? place2 + saidMark : place2, Buffer.concat([code2, code2]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs14.readdirSync)(dir)) {
    const path = (0, import_node_path23.join)(dir, name);
    if (((0, import_node_fs14.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs14.unlinkSync)(path);
  }
}
var import_node_fs14, import_node_path23, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs14 = require("node:fs");
    import_node_path23 = require("node:path");
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

// late-part:secrets
var require_secrets = __commonJS({
  "late-part:secrets"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/secrets.cjs", require);
  }
});

// late-part:blocks
var require_blocks = __commonJS({
  "late-part:blocks"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/blocks.cjs", require);
  }
});

// late-part:ask-capture
var require_ask_capture = __commonJS({
  "late-part:ask-capture"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/ask-capture.cjs", require);
  }
});

// late-part:runs
var require_runs = __commonJS({
  "late-part:runs"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/runs.cjs", require);
  }
});

// doctor.ts
var doctor_exports = {};
__export(doctor_exports, {
  doctorCommand: () => doctorCommand,
  editCommand: () => editCommand,
  settingsCommand: () => settingsCommand,
  uninstallCommand: () => uninstallCommand
});
module.exports = __toCommonJS(doctor_exports);

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

// src/core/text/count.ts
function counted(number2, word2) {
  return number2 === 1 ? `1 ${word2}` : `${number2} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}
function sizeText(bytes) {
  if (bytes < 1e3) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

// src/core/text/columns.ts
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
var strays = /\u200d|\u200c|\ufe0e|\ufe0f|[\ud800-\udfff]/u;
var otherLineEnds = /[\u0085\u2028\u2029]/g;
var hiddenCharacters = /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0d]|[\u00ad\u115f\u1160\u3164\uffa0\ufff0-\ufff8]|[\u{e0000}-\u{e0fff}]/gu;
var calm = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3000-\u3163\u3165-\u9fff\uac00-\ud7a3]*$/;
function isCalm(text) {
  return calm.test(text);
}
function stripControls(text) {
  if (isCalm(text)) return text;
  const clean2 = text.replace(escapes, "").replace(lineEnds, "\n").replace(controls, "");
  return joiners.test(clean2) ? stripStrayJoiners(clean2) : clean2;
}
function stripStrayJoiners(text) {
  return text.replace(
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu,
    ""
  );
}
function showControls(text) {
  if (isCalm(text)) return text;
  const shown2 = text.replace(/\r\n/g, "\n").replace(otherLineEnds, escapeCharacters).replace(controls, escapeCharacters).replace(hiddenCharacters, escapeCharacters);
  return strays.test(shown2) ? showStrays(shown2) : shown2;
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

// src/core/text/columns.ts
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
function graphemes(text) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
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
function displayWidth(text) {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}
function fit(text, width) {
  if (text.length <= width && narrow.test(text)) return text;
  let used = 0;
  let kept = 0;
  for (const { segment, index } of graphemes(text)) {
    used += graphemeWidth(segment);
    if (used < width) kept = index + segment.length;
    if (used > width) return width < 1 ? "" : `${text.slice(0, kept).trimEnd()}\u2026`;
  }
  return text;
}
function fitApart(texts2, width) {
  const cut2 = texts2.map((text) => fit(text, width));
  const common = /* @__PURE__ */ new Map();
  for (const [index, text] of texts2.entries()) {
    const known3 = common.get(cut2[index]);
    if (known3 === void 0) common.set(cut2[index], { text, length: text.length });
    else if (known3.text !== text) known3.length = Math.min(known3.length, commonLength(known3.text, text));
  }
  return texts2.map((text, index) => {
    const short = cut2[index];
    const { text: first, length } = common.get(short);
    const isWhole = text === first && length === text.length;
    return isWhole ? short : fit(`\u2026${text.slice(differsAt(text, length, width))}`, width);
  });
}
function differsAt(text, common, width) {
  const word2 = text.slice(0, common).replace(/[^-\s]*$/, "").length;
  const at = common - word2 <= width / 2 ? word2 : Math.min(common, Math.max(0, text.length - width + 1));
  return /^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at;
}
function commonLength(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
function pad(text, width, align = "left") {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + space : space + text;
}
function wrapText(text, width) {
  const lines3 = [];
  let line2 = "";
  for (const word2 of text.split(/\s+/)) {
    const longer = line2 === "" ? word2 : `${line2} ${word2}`;
    if (line2 !== "" && displayWidth(longer) > width) {
      lines3.push(line2);
      line2 = word2;
    } else {
      line2 = longer;
    }
  }
  return [...lines3, line2];
}
function renderTable(rows, columns2, width) {
  const titles = columns2.map((column) => column.title);
  const head = titles.some((title2) => title2 !== "") ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns2.map((_, index) => cleanCell(row[index] ?? "")));
  const natural = naturalWidths(cells, columns2);
  const kept = width === void 0 ? [...columns2.keys()] : keptColumns(natural, columns2, width);
  const only = (all2) => kept.map((index) => all2[index]);
  const shown2 = only(columns2);
  const widths = shareWidth(only(natural), shown2, width);
  const fitted = fitColumns(cells.map(only), shown2, widths);
  const lines3 = fitted.map((row) => renderRow(row, shown2, widths));
  return lines3.map((line2) => width === void 0 ? line2 : fit(line2, width)).join("\n");
}
function cleanCell(text) {
  if (oneWord.test(text)) return text;
  return showControls(text).replace(/\s+/g, " ").trim();
}
function naturalWidths(cells, columns2) {
  return columns2.map(
    (_, index) => cells.reduce((most3, row) => Math.max(most3, displayWidth(row[index])), 0)
  );
}
function keptColumns(natural, columns2, width) {
  const least3 = columns2.map(({ shrink, min = 4 }, index) => {
    const own2 = natural[index];
    return gap.length + (shrink === void 0 ? own2 : Math.min(own2, min));
  });
  const order2 = columns2.flatMap(({ leave }, index) => leave === void 0 ? [] : [{ leave, index }]).sort((one, other) => one.leave - other.leave);
  let needed = least3.reduce((sum, each) => sum + each, -gap.length);
  const left = /* @__PURE__ */ new Set();
  for (const { index } of order2) {
    if (needed <= width) break;
    left.add(index);
    needed -= least3[index];
  }
  return [...columns2.keys()].filter((index) => !left.has(index));
}
function shareWidth(widths, columns2, width) {
  if (width === void 0) return widths;
  const gaps = gap.length * Math.max(0, columns2.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  const order2 = columns2.map(({ shrink = Number.MAX_SAFE_INTEGER, min = 4 }, index) => ({ shrink, min, index })).sort((a, b) => a.shrink - b.shrink || b.index - a.index);
  for (const { index, min } of order2) {
    const natural = widths[index];
    const less = Math.max(0, Math.min(excess, natural - min));
    widths[index] = natural - less;
    excess -= less;
  }
  return widths;
}
function fitColumns(cells, columns2, widths) {
  const fitted = columns2.map(({ isApart }, index) => {
    const texts2 = cells.map((row) => row[index]);
    const width = widths[index];
    return isApart === true ? fitApart(texts2, width) : texts2.map((text) => fit(text, width));
  });
  return cells.map((_, row) => fitted.map((column) => column[row]));
}
function renderRow(row, columns2, widths) {
  const cells = columns2.map(({ align }, index) => {
    return pad(row[index], widths[index], align);
  });
  return cells.join(gap).trimEnd();
}

// src/core/text/indent.ts
var widest = 100;
var fence = /^\s*(?:```|~~~)/;
var opening = /^ {0,3}(?:[-*+>] +|\d{1,3}[.)] +)?/;
var code = /^(?: {4}|\t)/;
function indentText(text, margin, width) {
  const lines3 = text.trimEnd().split("\n");
  if (width === void 0) return lines3.map((line2) => withMargin(line2, margin)).join("\n");
  let isCode = false;
  const broken = lines3.flatMap((line2) => {
    if (fence.test(line2)) isCode = !isCode;
    return isCode || code.test(line2) ? [line2] : breakLine(line2, Math.max(20, Math.min(width, widest) - margin.length));
  });
  return broken.map((line2) => withMargin(line2, margin)).join("\n");
}
function withMargin(line2, margin) {
  return line2 === "" ? line2 : margin + line2;
}
function breakLine(line2, width) {
  if (displayWidth(line2) <= width) return [line2];
  const words2 = line2.replace(opening, "");
  const first = line2.slice(0, line2.length - words2.length);
  return wrapText(words2.trimEnd(), width - first.length).map((part, index) => {
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
function haveSameBytes(a, b) {
  try {
    return (0, import_node_fs6.statSync)(a).size === (0, import_node_fs6.statSync)(b).size && (0, import_node_fs6.readFileSync)(a).equals((0, import_node_fs6.readFileSync)(b));
  } catch {
    return false;
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
function mainTree(common) {
  return (0, import_node_path4.basename)(common) === ".git" ? (0, import_node_path4.dirname)(common) : configuredTree(common) ?? common;
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
var noLinks = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK", "EINVAL"]);
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function isWithoutLinks(error) {
  return noLinks.has(errorCode(error));
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
function writeFileAtomic(path, text, options2 = {}) {
  const temporary = writeBeside(path, text, options2);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options2.fsync !== false) syncFolder((0, import_node_path5.dirname)(path));
}
function claimByRename(temporary, path) {
  if (findStat(path) !== void 0) return false;
  (0, import_node_fs7.renameSync)(temporary, path);
  return true;
}
function claimName(from, to) {
  try {
    (0, import_node_fs7.linkSync)(from, to);
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
function createFile(path, text, options2 = {}) {
  if (isTaken(path)) return false;
  const temporary = writeBeside(path, text, options2);
  try {
    const created = claimName(temporary, path);
    if (created && options2.fsync !== false) syncFolder((0, import_node_path5.dirname)(path));
    return created;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
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
    const flags2 = bytes.readUInt16BE(flagsAt);
    const start3 = flagsAt + (flags2 & extended ? 4 : 2);
    const entry = version === 4 ? readShared(bytes, start3, path) : readPlain(bytes, start3);
    if (entry === void 0 || !isLength(entry.path.length, flags2)) return void 0;
    path = entry.path;
    const begins = path.subarray(0, wanted.length);
    if (begins.toString().toLowerCase() === wanted.toString()) return true;
    if (begins.compare(wanted) > 0) return false;
    at = version === 4 ? entry.end : at + (entry.end - 1 - at & ~7) + 8;
  }
  return false;
}
function isLength(length, flags2) {
  return (flags2 & lengthMask) === Math.min(length, lengthMask);
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
var localTroubles = {
  tracked: { why: "git tracks files in it", remedy: "Remove them: git rm -r .sessions/.local" },
  link: { why: "it is a symbolic link", remedy: "Delete the link" },
  foreign: {
    why: "it belongs to another user of this machine",
    remedy: "Delete it, or have its owner changed"
  }
};
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
function worktreeOf(cwd) {
  const start3 = physical(cwd);
  try {
    return start3 === void 0 ? void 0 : findGitFolder(start3)?.top;
  } catch {
    return void 0;
  }
}
function isOwnGround(project, path) {
  const parts2 = (0, import_node_path9.relative)(project.root, path).split(import_node_path9.sep);
  return contains(project.root, path) && !parts2.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts2 = (0, import_node_path9.relative)(project.root, path).split(import_node_path9.sep);
  let at = project.root;
  for (const [index, part] of parts2.entries()) {
    at = (0, import_node_path9.join)(at, part);
    const stat = findStat(at);
    if (stat === void 0) return true;
    if (!stat.isSymbolicLink()) continue;
    const target = physical(at);
    if (index === parts2.length - 1 || target === void 0 || !isOwnGround(project, target)) return false;
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
function ensureFolder(project, path) {
  assertInside(project, path);
  try {
    makeFolder(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function keepOutOfGit(local) {
  const path = (0, import_node_path9.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs9.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder6 = "") {
  const { local } = project;
  const path = (0, import_node_path9.join)(local, folder6);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs9.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder6 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path9.relative)(project.root, path).split(import_node_path9.sep).join("/");
}

// src/journal/conversation/known-projects.ts
init_stat();

// src/io/project/project-state.ts
var import_node_path10 = require("node:path");
init_failures();
init_folders();

// src/io/disk/json.ts
var import_node_fs10 = require("node:fs");
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs10.openSync)(path, import_node_fs10.constants.O_RDONLY | (import_node_fs10.constants.O_NONBLOCK ?? 0) | (import_node_fs10.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs10.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs10.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs10.closeSync)(file);
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
  const folders4 = foldersIn((0, import_node_path10.join)(state, all)).map((name) => (0, import_node_path10.join)(state, all, name));
  return folders4.find((folder6) => isOf(folder6, clone));
}
function knownClones(env) {
  const own2 = stateDir(env);
  if (own2 === void 0) return [];
  return foldersIn((0, import_node_path10.join)(own2, all)).flatMap((name) => {
    const state = (0, import_node_path10.join)(own2, all, name);
    const path = asRecord(readJson((0, import_node_path10.join)(state, placeFile)))?.path;
    return typeof path === "string" ? [{ folder: mainTree(path), state }] : [];
  });
}
function knownFolders(env) {
  return knownClones(env).map(({ folder: folder6 }) => folder6);
}
function isOf(folder6, clone) {
  const place2 = asRecord(readJson((0, import_node_path10.join)(folder6, placeFile)));
  return isSameIdentity(place2, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path10.join)(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}
` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  return findProjectState(root, env) ?? made;
}

// src/journal/conversation/bindings.ts
var import_node_path17 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path11 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path11.join)(state, conversationsFolder, id);
}

// src/journal/conversation/bindings.ts
init_folders();
init_person();

// src/journal/conversation/journals.ts
init_stat();

// src/io/project/ignores.ts
var import_node_path14 = require("node:path");
init_failure();
init_stat();

// src/io/git/git.ts
var import_node_path13 = require("node:path");
init_stat();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs11 = require("node:fs");
var import_node_path12 = require("node:path");
init_stat();
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside].join("\0");
  if (!found.has(key)) found.set(key, search2(name, path ?? "", outside));
  return found.get(key);
}
function search2(name, path, outside) {
  for (const entry of path.split(import_node_path12.delimiter)) {
    const program = (0, import_node_path12.isAbsolute)(entry) ? programAt((0, import_node_path12.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path12.dirname)(path))?.mode ?? 0) & import_node_fs11.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder6) => contains(folder6, program)) ? void 0 : program;
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
function makeCall(cwd, args, options2) {
  const { timeoutMs: timeoutMs4 = 2e3, env = process.env, encoding = "utf8", maxBytes: maxBytes4 = usualBytes } = options2;
  const clean2 = { ...env };
  for (const stray of [...strays2, ...programs]) delete clean2[`GIT_${stray}`];
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
      env: { ...clean2, ...quiet },
      maxBuffer: maxBytes4,
      timeout: timeoutMs4,
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
  const folder6 = findGitFolder(realPath(cwd));
  if (folder6 === void 0) return [];
  const main = mainWorktree(folder6);
  return main === void 0 ? [folder6.top] : [folder6.top, realPath(main)];
}
function runGit(cwd, args, more = {}) {
  return new Promise((resolve5) => {
    try {
      const call = makeCall(cwd, args, more);
      const child = childProcess().execFile(call.git, call.args, call.options, (error, stdout) => {
        resolve5({ ok: error === null, stdout });
      });
      child.stdin?.on("error", () => void 0);
      child.stdin?.end(more.input ?? "");
    } catch {
      resolve5({ ok: false, stdout: "" });
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

// src/io/git/git.ts
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines3 = `
${findText((0, import_node_path13.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines3.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines3.slice(lines3.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path13.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path13.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text = findText(path)?.trim() ?? "";
  if (hash.test(text)) return { branch: "detached", commit: text.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text)?.[1];
  if (branch === void 0 || branch === ".invalid" || branch.includes("..")) return void 0;
  const commit2 = findCommit(git, `refs/heads/${branch}`);
  return commit2 === void 0 ? void 0 : { branch, commit: commit2.slice(0, 7) };
}
function readGitHead(cwd) {
  try {
    const git = findGitFolder(cwd);
    return git && readHead(git);
  } catch {
    return void 0;
  }
}
var shortHash = /^[0-9a-f]{4,64}$/u;
function isAncestor(cwd, commit2, descendant) {
  if (!shortHash.test(commit2) || !(descendant === "HEAD" || shortHash.test(descendant))) return false;
  return runGitSync(cwd, ["merge-base", "--is-ancestor", commit2, descendant]).ok;
}
function trackedFiles(cwd, under) {
  const { ok, stdout } = runGitSync(cwd, ["ls-files", "-z", "--", under]);
  return ok ? stdout.split("\0").filter((path) => path !== "") : void 0;
}
async function ignoringRule(cwd, path) {
  const { ok, stdout } = await runGit(cwd, [
    "--no-literal-pathspecs",
    "check-ignore",
    "--verbose",
    "--",
    path
  ]);
  const [, place2, pattern2] = /^((?:.*\/)?\.gitignore:\d+):([^!\t].*)\t/u.exec(stdout) ?? [];
  return ok && place2 !== void 0 ? `${place2} ${pattern2}` : void 0;
}

// src/io/project/ignores.ts
var onPurpose = "# private: session-journal init --private\n";
var hidden = `${onPurpose}*
`;
function isPrivateOnPurpose(ignores) {
  return /^# ?private\b/m.test(ignores);
}
async function findHidingRule(project) {
  if (isPrivate(project)) return void 0;
  return ignoringRule(project.root, ".sessions/active/session.md");
}
function isPrivate(project) {
  return isPrivateOnPurpose(findText((0, import_node_path14.join)(project.dir, ".gitignore")) ?? "");
}
function isPrivateInLinkedTree(project) {
  const git = findGitFolder(project.root);
  const isLinked = git !== void 0 && git.own !== git.common;
  return isLinked && isPrivate(project);
}

// src/journal/conversation/wanted-events.ts
var import_node_path16 = require("node:path");

// src/io/client/event-files.ts
var import_node_fs12 = require("node:fs");
var import_node_path15 = require("node:path");
init_leftovers();
init_stat();
function wantAlways(folder6, event) {
  const path = (0, import_node_path15.join)(folder6, event);
  try {
    if ((0, import_node_fs12.existsSync)(path)) (0, import_node_fs12.truncateSync)(path);
    else (0, import_node_fs12.writeFileSync)(path, "", { mode: 384, flag: "wx" });
  } catch {
  }
}

// src/journal/conversation/wanted-events.ts
init_person();
var formerly = ["bindings", "pending", "settled"];
function wantUnbound(env, id) {
  const folder6 = conversationFolder(env, id);
  if (folder6 !== void 0) wantAlways(folder6, "UserPromptSubmit");
  forgetFormer(env, id);
}
var reminderEveryMs = 15 * 6e4;
function forgetFormer(env, id) {
  forget(env, id, formerly);
}
function forget(env, id, kinds2) {
  const state = stateDir(env);
  if (state === void 0 || conversationFolder(env, id) === void 0) return;
  for (const kind of kinds2) removeQuietly((0, import_node_path16.join)(state, kind, kind === "bindings" ? `${id}.json` : id));
}

// src/journal/conversation/bindings.ts
var fileName = "binding.json";
function bindingPath(env, conversation) {
  const folder6 = conversationFolder(env, conversation);
  return folder6 === void 0 ? void 0 : (0, import_node_path17.join)(folder6, fileName);
}
function decodeBinding(value) {
  const fields = asRecord(value);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path17.isAbsolute)(session) || !(0, import_node_path17.isAbsolute)(project) || session.includes("\0")) return void 0;
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
  return (0, import_node_path17.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function removeBinding(env, conversation) {
  const path = bindingPath(env, conversation);
  if (path === void 0) return;
  removeQuietly(path);
  wantUnbound(env, conversation);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path17.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path17.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/conversation/known-projects.ts
function knownProjects(project, env) {
  const bound = listBindings(env).map(({ binding }) => binding.project);
  const given = project === void 0 ? [] : [project.root];
  const roots = [.../* @__PURE__ */ new Set([...given, ...bound, ...knownFolders(env)])];
  return roots.map((root) => projectAt(root, env)).filter(({ dir }) => isFolder(dir));
}

// src/io/client/hooks-off.ts
function whyHooksAreOff({ SESSION_JOURNAL, CI }) {
  if (SESSION_JOURNAL === "0") return "SESSION_JOURNAL=0";
  const isCi = CI !== void 0 && CI !== "" && CI !== "false";
  return isCi && SESSION_JOURNAL !== "1" ? "CI" : void 0;
}

// src/journal/merge-driver/install.ts
var import_node_path19 = require("node:path");
init_failure();
init_stat();

// src/journal/merge-driver/copied-program.ts
var import_node_path18 = require("node:path");
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
  return dir === void 0 ? void 0 : (0, import_node_path18.join)(dir, folder, launcherName);
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
function readProgram({ templates }) {
  const dist = (0, import_node_path18.join)(templates, "..", "dist");
  const names2 = readNames(dist).filter((name) => parts.test(name));
  return new Map(names2.map((name) => [name, readText((0, import_node_path18.join)(dist, name))]));
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
async function unsetDriver(project) {
  return (await runGit(project.root, ["config", "--local", "--remove-section", section])).ok;
}
function driverCommand(launcher) {
  const script = quoteForShell(launcher).replaceAll("%", "%%");
  const plain2 = "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B";
  return `f=${script}; if test -f "$f"; then sh "$f" %O %A %B %L %P; else ${plain2}; fi`;
}
function attributesPath(project) {
  return (0, import_node_path19.join)(project.dir, ".gitattributes");
}
function readAttributes(project) {
  const path = attributesPath(project);
  return findStat(path) === void 0 ? "" : readText(path);
}
function missingLines(project) {
  const present = readAttributes(project).split(/\r?\n/).map((line2) => line2.trim());
  return lines.filter((line2) => !present.includes(line2));
}

// src/journal/doctor/automatic-things.ts
async function automaticThings(project, context) {
  return [
    hooks(context),
    {
      name: "Redaction of secrets",
      value: "on",
      from: "always",
      change: "for one call, --keep-secret; for a word, the setting not_secrets"
    },
    {
      name: "Keeping the replaced versions of a session, for undo",
      value: "on",
      from: "always",
      change: "it can only be emptied: delete .sessions/.local/replaced"
    },
    await merging(project, context),
    {
      name: "Keeping what can be found in conversations, without secrets, once you listed, asked or searched them",
      value: "on",
      from: "always",
      change: "it can only be emptied: delete transcripts and projects/*/digests in your state folder"
    },
    {
      name: "Connections to a network",
      value: "none",
      from: "always",
      change: "nothing to change. Claude Code makes its own connections; run, term, ask --of and why --ask start it"
    }
  ];
}
function hooks({ env }) {
  const cause = whyHooksAreOff(env);
  return {
    name: "Hooks in Claude Code: banner, briefing, title, reminders, calls without a question",
    value: cause === void 0 ? "on" : "off",
    from: cause === "CI" ? "CI is set" : cause ?? "default, where the plugin is installed",
    change: cause !== void 0 ? "SESSION_JOURNAL=1" : "SESSION_JOURNAL=0, or /plugin in Claude Code"
  };
}
async function merging(project, context) {
  const driver = project === void 0 ? "none" : (await mergingState(project, context)).driver;
  const isOff = driver === "none";
  return {
    name: "Merging sessions for git in this clone",
    value: isOff ? "off" : "on",
    from: isOff ? "default" : "this clone's git configuration",
    change: `session-journal merge-driver --${isOff ? "" : "un"}install`
  };
}
function renderThing({ name, value, from, change: change2 }, width) {
  const head = hangText("", `${name}: ${value} (${from})`, width);
  return [head, indentText(`To change it: ${change2}`, "   ", width)];
}

// src/journal/doctor/diagnose.ts
var import_node_path35 = require("node:path");
init_failure();
init_stat();

// src/io/project/config.ts
var import_node_path20 = require("node:path");
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path20.join)(project.dir, "config.json"), author: "project" }],
    ...own2 === void 0 ? [] : [{ path: own2, author: "person" }],
    { path: managedConfig(), author: "organisation" }
  ];
}
function readConfig(project, env) {
  return readConfigFiles(configFiles(project, env));
}
function readSettings(files) {
  const read = files.map((file) => ({ file, fields: readObject(file.path, []) }));
  return [...configKeys].map(([key, { about, expects }]) => {
    const values = read.filter(({ file, fields }) => key in fields && accepts(key, file.author, fields[key])).map(({ file, fields }) => ({ file, value: fields[key] }));
    return { key, about, expects, values };
  });
}
function accepts(name, author, value) {
  const key = configKeys.get(name);
  const mayBe = key !== void 0 && (author !== "project" || key.isForProjects);
  return mayBe && key.take(emptyDraft(), value);
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

// src/io/project/error-log.ts
var import_node_fs13 = require("node:fs");
var import_node_path21 = require("node:path");

// src/core/secrets/quick-find.ts
var signs = /\S{16}|pass|pwd|secret|token|key|cred|auth|:\/\/|basic|bearer|curl/i;
function mayHoldSecret(text) {
  return signs.test(text);
}

// src/io/project/error-log.ts
init_person();
var maxLogBytes = 256 * 1024;
var current = "errors.jsonl";
var previous = "errors.1.jsonl";
var flags = import_node_fs13.constants.O_WRONLY | import_node_fs13.constants.O_APPEND | import_node_fs13.constants.O_CREAT | (import_node_fs13.constants.O_NOFOLLOW ?? 0);
function decodeEntry(line2) {
  try {
    const fields = asRecord(JSON.parse(line2));
    const isEntry2 = [fields?.at, fields?.where, fields?.message].every((value) => typeof value === "string");
    return isEntry2 ? fields : void 0;
  } catch {
    return void 0;
  }
}
function readEntries(path) {
  try {
    return readText(path).split("\n").flatMap((line2) => decodeEntry(line2) ?? []);
  } catch {
    return [];
  }
}
function readErrors(project, env) {
  return [stateDir(env), project?.local].flatMap((dir) => dir === void 0 ? [] : [(0, import_node_path21.join)(dir, previous), (0, import_node_path21.join)(dir, current)]).flatMap(readEntries).sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
}

// src/io/project/version.ts
init_late_builtins();
function askNodeVersion(env) {
  return new Promise((resolve5) => {
    const options2 = { env: { ...env }, timeout: 3e3, killSignal: "SIGKILL", windowsHide: true };
    childProcess().execFile(
      "node",
      ["--version"],
      options2,
      (error, stdout) => resolve5(error === null ? stdout.trim() : void 0)
    );
  });
}

// src/journal/conversation/compactions.ts
var import_node_path22 = require("node:path");

// src/core/time.ts
var minute = 6e4;
var hour = 60 * minute;
var day = 24 * hour;
var written = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;
function formatInstant(ms) {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
function formatMinute(ms) {
  return new Date(ms).toISOString().replace(/:\d\d\.\d{3}Z$/, "Z");
}
function fileStamp(ms) {
  return formatInstant(ms).replaceAll(":", "-");
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

// src/journal/conversation/compactions.ts
init_folders();

// src/core/text/cut.ts
function cutToLetters(text, most3) {
  const letters = text.length <= most3 ? [] : Array.from(text);
  return letters.length <= most3 ? text : `${letters.slice(0, most3 - 1).join("")}\u2026`;
}

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
var label = new RegExp(`^[ \\t]*(?:${labels})`);
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
var marker = /(?=(?:<-|\u2190)[ \t]{0,20}CURRENT$)/;
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
function containHeading(text) {
  return oneLine(text).replace(/(^|[ \t])(#+)$/, "$1\\$2");
}
function containText(text, place2) {
  const pad2 = typeof place2.indent === "string" ? place2.indent : " ".repeat(place2.indent);
  return cleanText(text).split("\n").map((line2, index) => {
    const inside = containInside(line2, place2);
    const safe = containEnd(index === 0 ? containFirst(inside, place2) : containStart(inside, place2));
    return index === 0 || safe === "" ? safe : pad2 + safe;
  }).join(place2.eol);
}
function containFirst(line2, place2) {
  if (timedMark.test(line2)) return line2.replace(timedMark, "&#91;");
  if (mark.test(line2) || entityMark.test(line2) || escapedEntity.test(line2)) return `\\${line2}`;
  if (place2.inline !== true) return containStart(line2, place2);
  if (place2.amongLabels === true && firstOwn.test(line2)) return escapeStart(line2);
  return revealStart(line2) === line2 ? line2 : escapeStart(line2);
}
function containInside(line2, { amongLabels }) {
  if (!line2.includes("**") && !line2.includes("__")) return line2;
  return line2.replace(amongLabels === true ? insideOwn : insideBackslash, "\\");
}
function containStart(line2, { amongLabels }) {
  if (revealStart(line2) !== line2 || opener.test(line2) || ordered.test(line2)) return escapeStart(line2);
  return amongLabels === true && label.test(line2) ? escapeStart(line2) : line2;
}
function escapeStart(line2) {
  return ordered.test(line2) ? line2.replace(ordered, "$1\\") : line2.replace(/^[ \t]*/, "$&\\");
}
function containEnd(line2) {
  const tail = line2.slice(-120);
  if (!/(?:CURRENT|\))$/.test(tail)) return line2;
  return line2.slice(0, line2.length - tail.length) + tail.replace(marker, "\\").replace(time, "\\");
}
function revealText(contained2) {
  if (!/[\\&]/.test(contained2)) return contained2.replace(/\r\n?/g, "\n");
  return contained2.split(/\r\n|\n|\r/).map((line2, index) => revealEnd(index === 0 ? revealFirst(line2) : revealStart(line2))).map((line2) => line2.replace(insideEscaped, "")).join("\n");
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

// src/journal/briefing/parts.ts
init_lazy();

// src/core/markdown/item-text.ts
init_lazy();

// src/core/text/white-space.ts
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var TAB = 9;
var SPACE = 32;
function isWhite(code2) {
  return code2 === SPACE || code2 === LINE_FEED || code2 === TAB || code2 === CARRIAGE_RETURN;
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
function wholeQuote(lines3) {
  return `(?:>${rest}){1,${lines3}}${isOver}`;
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
  const words2 = trimmed(text, start3 + level, end);
  return words2.endsWith("#") ? void 0 : { level, text: words2, start: start3, end };
}
function headingLevel(text, at) {
  let level = 0;
  while (text.charCodeAt(at + level) === HASH) level += 1;
  return level;
}
function isHeading(text, at) {
  return text.charCodeAt(at) === HASH && endOf(heading, text, at) !== void 0;
}
function endOf(pattern2, text, at) {
  pattern2.lastIndex = at;
  return pattern2.test(text) ? pattern2.lastIndex : void 0;
}
var HASH = 35;
function trimmed(text, from, to) {
  let start3 = from;
  const end = endOfWords(text, { start: start3, end: to });
  while (start3 < end && isWhite(text.charCodeAt(start3))) start3 += 1;
  return text.slice(start3, end);
}

// src/core/text/spans.ts
function within(list2, { start: start3, end }) {
  return list2.slice(firstFrom(list2, start3), firstFrom(list2, end));
}
function spanAt(list2, at) {
  const last = list2[firstFrom(list2, at + 1) - 1];
  return last !== void 0 && last.end > at ? last : void 0;
}
function firstFrom(list2, offset) {
  let low = 0;
  let high = list2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list2[middle].start < offset) low = middle + 1;
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
var SPACE2 = 32;
var TAB2 = 9;
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
function skipRun(line2, code2) {
  const { text, end } = line2;
  let offset = line2.first;
  while (offset < end && text.charCodeAt(offset) === code2) offset++;
  return offset;
}
function isSpace(code2) {
  return code2 === SPACE2 || code2 === TAB2;
}
function skipIndent(line2, from) {
  const { text, end } = line2;
  const before2 = line2.column;
  let offset = from;
  let column = before2;
  for (; offset < end; offset++) {
    const code2 = text.charCodeAt(offset);
    if (code2 === SPACE2) column++;
    else if (code2 === TAB2) column = (column & ~3) + 4;
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
var HASH2 = 35;
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
  const after = skipRun(line2, HASH2);
  const level = after - first;
  if (level > 6) return 0;
  return after === end || isSpace(text.charCodeAt(after)) ? level : 0;
}
function atxText(line2, level) {
  const text = trimSpaces(line2.text.slice(line2.first + level, line2.end));
  let end = text.length;
  while (text.charCodeAt(end - 1) === HASH2) end--;
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
  const lines3 = paragraph2.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines3.filter((line2) => line2 !== "").join("\n");
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
function isClosingFence(line2, fence4) {
  if (line2.indent >= 4) return false;
  const after = skipRun(line2, fence4.code);
  return after - line2.first >= fence4.size && skipSpaces(line2.text, after, line2.end) === line2.end;
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
  const { kinds: kinds2, widths, quotes } = open;
  const depth = kinds2.length;
  const empty = open.empty;
  open.empty = 0;
  let matched = 0;
  let quoted2 = 0;
  for (; matched < depth; matched++) {
    if (isBlank(line2)) {
      const quote3 = quotes[quoted2];
      if (quote3 === void 0 && empty > 0) open.empty = 2;
      return quote3 ?? depth;
    }
    if (kinds2[matched] === QUOTE) {
      if (!isQuoteMarker(line2)) break;
      takeQuote(line2);
      quoted2++;
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
function listMarkerSize(line2, interrupting2) {
  const { text, first, end } = line2;
  if (line2.indent >= 4) return 0;
  const code2 = text.charCodeAt(first);
  const isBullet = code2 === DASH2 || code2 === STAR2 || code2 === PLUS;
  const size = isBullet ? 1 : numberedMarkerSize(line2, interrupting2);
  const after = first + size;
  if (size === 0 || after > end) return 0;
  if (after < end && !isSpace(text.charCodeAt(after))) return 0;
  if (interrupting2 && skipSpaces(text, after, end) === end) return 0;
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
function numberedMarkerSize(line2, interrupting2) {
  const { text, first, end } = line2;
  const limit = Math.min(end, first + (interrupting2 ? 1 : 9));
  let at = first;
  while (at < limit && isDigit(text.charCodeAt(at))) at++;
  if (at === first || at === end || interrupting2 && text.charCodeAt(first) !== ONE) return 0;
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
  const opening5 = /^<(\/?)([a-z][a-z0-9-]*)(?=[ \t/>]|$)/i.exec(html);
  if (opening5 === null) return 0;
  const [tag, slash, written2] = opening5;
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
function skipToken(token2, text, at) {
  token2.lastIndex = at;
  return token2.test(text) ? token2.lastIndex : at;
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
  const title2 = afterTitle(text, end);
  const titled2 = title2 === NONE ? NONE : restOfLine(text, title2);
  return titled2 === NONE ? restOfLine(text, end) : titled2;
}
function afterLabel(text, start3) {
  if (text[start3] !== "[") return NONE;
  let size = 0;
  let filled = false;
  for (let at = start3 + 1; at < text.length; at++) {
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
    const code2 = text.charCodeAt(at);
    if (isSpace(code2) || isEnding(text, at)) break;
    if (code2 < 32 && code2 !== 0 || code2 === 127) return NONE;
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
  const fence4 = openingFence(line2);
  if (fence4 === void 0) return void 0;
  leaf.fence = fence4;
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
  const { lines: lines3, start: start3 } = leaf;
  if (lines3 === void 0) return { level, text: setextText(line2.text.slice(start3, line2.start)), start: start3 };
  const paragraph2 = lines3.join("\n");
  const rest2 = paragraph2.slice(skipDefinitions(paragraph2));
  return rest2 === "" ? void 0 : { level, text: setextText(rest2), start: start3 };
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

// src/core/markdown/unread-list.ts
init_lazy();

// src/core/markdown/plain-marks.ts
var marker2 = "(?:[-*+]|\\d{1,9}[.)]) ";
var none = "[*_]{0,2}\\(?[nN][oO][nN][eE]";
var word = "[^\\s(*[]|\\*(?!\\*)|\\*\\*[^\\s:*\\\\]";
var plain = `(?:(?:\\[[ xX]\\] )?(?!${none})(?:${word})|\\[(?![ xX]\\]))`;
var otherItem = new RegExp(`\\n${marker2}(?!${plain})`);
var doneItem = new RegExp(`\\n${marker2}\\[[xX]\\]`, "g");
var openItem = new RegExp(`\\n${marker2}\\[ \\]`, "g");
function countPlainMarks(text, { start: start3, end }) {
  if (start3 === 0) return void 0;
  const lines3 = text.slice(start3 - 1, end);
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
var patterns2 = /* @__PURE__ */ new Map();
function passItems(text, at) {
  const size = markerSize(text, at);
  if (size === 0) return void 0;
  const key = `${size}${text.charAt(at + size - 1)}`;
  const pattern2 = patterns2.get(key) ?? patternFor(text.charAt(at + size - 1), size);
  patterns2.set(key, pattern2);
  return endOf(pattern2, text, at);
}
function patternFor(last, size) {
  const bullet = bullets.get(last);
  const shown2 = "(?![ \\t]).";
  const begin2 = `${bullet ?? `\\d{${size - 1}}\\${last} `}${shown2}`;
  const next = bullet === void 0 ? `\\d{1,9}\\${last} ${shown2}` : begin2;
  const width = size + 1;
  const indent = width > 4 ? ` {${width}}` : `(?: {${width}}| {0,3}\\t)`;
  const blanks3 = `(?:${blankLine}){0,${most2.lines}}`;
  const below2 = `(?:${blanks3}${indent}[ \\t]*${shown2}${line}){0,${most2.lines}}`;
  return new RegExp(`(?:${begin2}${line}${below2}${blanks3}(?=${next})){${least2},${most2.items}}`, "y");
}
function markerSize(text, at) {
  let end = at;
  while (end < at + 9 && isDigit2(text.charCodeAt(end))) end += 1;
  const marker4 = text.charAt(end);
  const isMarker2 = end === at ? bullets.has(marker4) : marker4 === "." || marker4 === ")";
  return isMarker2 && text.charAt(end + 1) === " " ? end + 1 - at : 0;
}
function isDigit2(code2) {
  return code2 >= 48 && code2 <= 57;
}
function unreadList(text, passed) {
  const parts2 = lazy({
    starts: () => readStarts(text, passed),
    plainMarks: () => countPlainMarks(text, passed)
  });
  return listOf(text, passed, parts2);
}
function movedList(list2, text, to) {
  const by = to.start - list2.start;
  const parts2 = lazy({
    starts: () => list2.starts.map((start3) => start3 + by),
    plainMarks: () => list2.plainMarks
  });
  return listOf(text, to, parts2);
}
function listOf(text, { start: start3, end, list: list2 }, parts2) {
  const made = [];
  const endAt = (index) => {
    const { starts } = parts2;
    return filledEnd(text, starts[index], starts[index + 1] ?? end);
  };
  const at = (index) => {
    const from = parts2.starts[index];
    if (from === void 0) return void 0;
    made[index] ??= readItem(text, { start: from, end: endAt(index), list: list2 });
    return made[index];
  };
  return {
    text,
    start: start3,
    end,
    list: list2,
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
function readItem(text, { start: start3, end, list: list2 }) {
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
    list: list2
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
  let { start: start3 } = span;
  const addOuter = (end) => {
    const items = within(outer.items, { start: start3, end });
    if (items.length > 0) groups2.push(madeItems(items));
  };
  for (const list2 of lists) {
    if (list2.end <= span.start || list2.start >= span.end) continue;
    addOuter(list2.start);
    const isWhole = list2.start >= span.start && list2.end <= span.end;
    groups2.push(isWhole ? list2 : madeItems(within(list2.items(), span)));
    start3 = list2.end;
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
var quote = new RegExp(wholeQuote(mostLines), "y");
var item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines2}`, "y");
function fencePattern(mark4, info) {
  const closing = ` {0,3}\\1${mark4}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark4}{3,})(?!${mark4})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
}
var backticks = fencePattern("`", "[^`\\r\\n]*");
var tildes = fencePattern("~", "[^\\r\\n]*");
var blank = new RegExp(`(?:${blankLine}){1,${mostLines}}`, "y");
function leap(text, from, found2) {
  for (let place2 = from; ; ) {
    const { at, list: list2 } = place2;
    const next = list2 === void 0 ? { at: leapRoot(text, at, found2), list: list2 } : place2;
    place2 = leapList(text, next, found2);
    if (place2.list !== void 0 || place2.at === at) return place2;
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
      return leapProse(text, at, found2) ?? endOf(quote, text, at);
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
  let { at, list: list2 } = leapItems(text, from, found2);
  let end = endOf(item, text, at);
  while (end !== void 0) {
    const next = endOf(blank, text, end) ?? end;
    const isLast = endOf(item, text, next) === void 0;
    if (isLast && !(isOver2(text, next) || next > end && endOf(paragraph, text, next) !== void 0)) break;
    const made = readItem(text, { start: at, end, list: listAt(text, { at, list: list2 }, found2) });
    found2.items.push(made);
    list2 = made.bullet.charCodeAt(0);
    if (isLast) return { at: next, list: void 0 };
    ({ at, list: list2 } = leapItems(text, { at: next, list: list2 }, found2));
    end = endOf(item, text, at);
  }
  return { at, list: list2 };
}
function leapItems(text, from, found2) {
  const { lists } = found2;
  let { at, list: list2 } = from;
  for (let end = lists && passItems(text, at); end !== void 0; end = passItems(text, at)) {
    const number2 = listAt(text, { at, list: list2 }, found2);
    const last = lists?.at(-1);
    if (last?.end === at && last.list === number2) last.end = end;
    else lists?.push({ start: at, end, list: number2 });
    list2 = text.charCodeAt(at + markerSize(text, at) - 1);
    at = end;
  }
  return { at, list: list2 };
}
function listAt(text, { at, list: list2 }, found2) {
  const last = lastList(found2);
  return list2 === text.charCodeAt(at + markerSize(text, at) - 1) ? last : last + 1;
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
  const lists = scan.lists.map((list2) => unreadList(text, list2));
  return outlineOf({ outer: { headings, paragraphs, items }, chapters, prose: prose2, lists, unclosed });
}
function leapAhead(scan) {
  const { line: line2, open, leaf } = scan;
  const list2 = open.kinds[0];
  if (list2 === void 0 && leaf.kind !== "none") return;
  const landing = leap(line2.text, { at: line2.next, list: list2 }, scan);
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
  const change2 = scanLeafLine(leaf, line2, depth < open.kinds.length);
  if (change2 === "on") return;
  leaveContainers(open, depth);
  if (change2 === "began" || depth > 0) return;
  scan.headings.push({ ...change2, end: line2.next });
  if ((scan.paragraphs.at(-1)?.end ?? 0) > change2.start) scan.paragraphs.pop();
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
  const { text, start: start3, next, first: marker4 } = line2;
  const after = marker4 + size;
  const bullet = text.charAt(after - 1);
  const number2 = size > 1 ? Number(text.slice(marker4, after - 1)) : void 0;
  const last = lastList(scan);
  const list2 = left === text.charCodeAt(after - 1) ? last : last + 1;
  const indent = enterItem(scan.open, line2, size);
  items.push({ start: start3, end: next, marker: marker4, content: contentStart(line2, after), indent, bullet, number: number2, list: list2 });
}
function contentStart(line2, afterMarker) {
  if (isBlank(line2) || line2.indent === 0) return line2.first;
  const column = line2.column - line2.indent - 1;
  const isSharedTab = line2.text[afterMarker] === "	" && column % 4 < 3;
  return isSharedTab ? afterMarker : afterMarker + 1;
}

// src/core/markdown/item-text.ts
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
function itemText(text, item2) {
  return revealText(rawItemText(text, item2)).trim();
}

// src/core/markdown/nearest-heading.ts
function nearestHeading({ outer, chapters }, at, isMeant) {
  const parts2 = inOrder(outer.headings, chapters);
  const meantIn = (part, index) => {
    const headings = "headings" in part ? part.headings() : [part];
    const behind = parts2[index + 1]?.start;
    return headings.filter((heading2, place2) => isMeant(heading2, headings[place2 + 1]?.start ?? behind));
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
var label2 = /^(?:\*\*|__)(?:Key Files|Key Context|Objective|Progress|Current|Blocker)(?:\*\*|__|:)/gim;
var ofSteps = /^\W*(?:progress|completed|in progress|remaining)\W*$/i;
function partLazyLabels(text, outline) {
  const cuts = /* @__PURE__ */ new Map();
  for (const item2 of outline.outer.items) {
    const lines3 = text.slice(item2.content, item2.end);
    if (!/[\r\n]./s.test(lines3)) continue;
    const found2 = [...lines3.matchAll(label2)].find(({ index }) => index > 0);
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

// src/journal/document/quick-rescan.ts
function rescan(like, text, start3) {
  const alike = compare(like, { text, start: start3 });
  const moved = { front: start3 - like.start, back: text.length - like.text.length };
  const marks = marksOf(like);
  const before2 = lastBefore(like.text, marks, like.start + alike.front);
  const last = firstBehind(like.text, marks, { after: before2, limit: like.text.length - alike.back });
  const from = before2 === void 0 ? start3 : lineStart(like.text, before2) + moved.front;
  const front = cut(like.outline, -1, before2 === void 0 ? like.start : from - moved.front);
  const shifted = shift(front, moved.front, text);
  if (last !== void 0) {
    const middle = scanned(text, from, last.end + moved.back);
    const found2 = lastHeading(middle);
    if (found2?.start === last.start + moved.back && found2.level === last.level) {
      const open = cut(middle, -1, found2.start);
      const back = cut(like.outline, last.start, Number.POSITIVE_INFINITY);
      return join20([shifted, open, shift(back, moved.back, text)]);
    }
  }
  return join20([shifted, scanned(text, from, text.length)]);
}
function scanned(text, from, to) {
  const part = text.slice(from, to);
  return shift(partLazyLabels(part, scanOutline(part, 0)), from, text);
}
function marksOf({ text, outline: { outer, chapters } }) {
  const marks = [
    ...outer.headings.map((heading2) => ({ start: heading2.start, heading: () => heading2 })),
    ...chapters.map(({ start: start3 }) => ({ start: start3, heading: () => readHeading(text, start3) }))
  ];
  return marks.sort((a, b) => a.start - b.start);
}
function compare(like, now) {
  const most3 = Math.min(like.text.length - like.start, now.text.length - now.start);
  const front = alikeUnits(most3, (at, size) => {
    return like.text.slice(like.start + at, like.start + at + size) === now.text.slice(now.start + at, now.start + at + size);
  });
  const back = alikeUnits(most3 - front, (at, size) => {
    const [a, b] = [like.text.length - at, now.text.length - at];
    return like.text.slice(a - size, a) === now.text.slice(b - size, b);
  });
  return { front, back };
}
var step = 4096;
function alikeUnits(most3, isAlike) {
  let at = 0;
  for (let size = step; size >= 1; size = size / 2) {
    while (at + size <= most3 && isAlike(at, size)) at += size;
  }
  return at;
}
function lastBefore(text, marks, limit) {
  const isWhole = ({ start: start3, heading: heading2 }) => {
    return start3 < limit && heading2().end < limit && isAtx(text, heading2());
  };
  return marks.findLast(isWhole)?.heading();
}
function firstBehind(text, marks, { after, limit }) {
  const isBehind = ({ start: start3, heading: heading2 }) => {
    return start3 > (after?.start ?? -1) && lineStart(text, { start: start3 }) > limit && isAtx(text, heading2());
  };
  return marks.find(isBehind)?.heading();
}
function lastHeading({ outer, chapters }) {
  const [own2, chapter2] = [outer.headings.at(-1), chapters.at(-1)];
  const isInChapter = chapter2 !== void 0 && chapter2.start > (own2?.start ?? -1);
  return isInChapter ? chapter2.headings().at(-1) : own2;
}
function isAtx(text, { start: start3, end }) {
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(start3, end));
}
function lineStart(text, { start: start3 }) {
  let at = start3;
  while (text[at - 1] === " ") at -= 1;
  return at;
}
function cut({ outer, chapters, prose: prose2, lists, unclosed }, after, limit) {
  const begins = ({ start: start3 }) => start3 >= after && start3 < limit;
  return {
    outer: {
      headings: outer.headings.filter(begins),
      paragraphs: outer.paragraphs.filter(begins),
      items: outer.items.filter(begins)
    },
    chapters: chapters.filter(begins).map((one) => one.end > limit ? chapterOf(one.text, { start: one.start, end: limit }) : one),
    // None of these extends over a heading.
    prose: prose2.filter(begins),
    lists: lists.filter(begins),
    unclosed: unclosed !== void 0 && unclosed >= after && unclosed < limit ? unclosed : void 0
  };
}
function shift(outline, by, text) {
  if (by === 0) return outline;
  const { outer, chapters, prose: prose2, lists, unclosed } = outline;
  const move = (one) => ({ ...one, start: one.start + by, end: one.end + by });
  return {
    outer: {
      headings: outer.headings.map(move),
      paragraphs: outer.paragraphs.map(move),
      items: outer.items.map((item2) => ({
        ...move(item2),
        marker: item2.marker + by,
        content: item2.content + by
      }))
    },
    chapters: chapters.map((one) => chapterOf(text, move(spanOf(one)))),
    prose: prose2.map((one) => proseOf(text, move(spanOf(one)))),
    lists: lists.map(
      (one) => movedList(one, text, { start: one.start + by, end: one.end + by, list: one.list })
    ),
    unclosed: unclosed === void 0 ? void 0 : unclosed + by
  };
}
function spanOf({ start: start3, end }) {
  return { start: start3, end };
}
function join20(parts2) {
  const items = [];
  const lists = [];
  for (const part of parts2) {
    const by = lastList({ items, lists }) + 1 - firstList(part);
    for (const item2 of part.outer.items) items.push(by === 0 ? item2 : { ...item2, list: item2.list + by });
    for (const list2 of part.lists)
      lists.push(
        by === 0 ? list2 : movedList(list2, list2.text, { start: list2.start, end: list2.end, list: list2.list + by })
      );
  }
  return outlineOf({
    outer: {
      headings: parts2.flatMap(({ outer }) => outer.headings),
      paragraphs: parts2.flatMap(({ outer }) => outer.paragraphs),
      items
    },
    chapters: parts2.flatMap(({ chapters }) => chapters),
    prose: parts2.flatMap(({ prose: prose2 }) => prose2),
    lists,
    unclosed: parts2.at(-1)?.unclosed
  });
}
function firstList({ outer, lists }) {
  return Math.min(...[outer.items[0], lists[0]].flatMap((one) => one?.list ?? []));
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
function redecodeDocument(like, text, head) {
  const scanned2 = { text: like.text, start: like.head.bodyStart, outline: like.outline };
  const outline = rescan(scanned2, text, head.bodyStart);
  return withSections({ text, head, aliases: like.aliases, outline });
}
function withSections(scanned2) {
  const { text, head, aliases, outline } = scanned2;
  const { headings } = outline.outer;
  const named2 = nameHeadings(headings, aliases);
  const sections = /* @__PURE__ */ new Map();
  const doubled = [];
  for (let index = 0; index < named2.length; index += 1) {
    const name = named2[index];
    if (name === void 0) continue;
    const heading2 = headings[index];
    const section3 = {
      name,
      heading: heading2,
      start: heading2.start,
      body: heading2.end,
      end: endOf2(headings, named2, index) ?? text.length
    };
    if (sections.has(name)) doubled.push(section3);
    else sections.set(name, section3);
  }
  return {
    ...scanned2,
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
function eolBefore(text, at) {
  return text[text.lastIndexOf("\n", at - 1) - 1] === "\r" ? "\r\n" : "\n";
}
function lineStart2(text, at) {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
function sectionText(doc, name) {
  const section3 = doc.sections.get(name);
  return section3 === void 0 ? "" : doc.text.slice(section3.body, section3.end).trim();
}
function subheadings(doc, section3) {
  return headingsIn(doc.outline, { start: section3.body, end: section3.end });
}
function firstSubheading({ outline }, section3) {
  const body = { start: section3.body, end: section3.end };
  const own2 = within(outline.outer.headings, body)[0];
  const chapter2 = within(outline.chapters, body)[0];
  const isInChapter = chapter2 !== void 0 && chapter2.start < (own2?.start ?? section3.end);
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

// src/journal/document/list-edit.ts
init_lazy();

// src/journal/document/insertion.ts
var atx = /^ {0,3}#{1,6}(?:\s|$)/;
var interrupting = /^ {0,3}(?:#{1,6}(?:\s|$)|<!--|`{3,}[^`]*$|~{3}|>)/;
function closedEnd(doc, span) {
  const open = doc.outline.unclosed;
  const end = open !== void 0 && open >= span.start && open < span.end ? lineStart2(doc.text, open) : span.end;
  return contentEnd(doc.text, { start: span.start, end });
}
function insertLines(doc, at, lines3) {
  const next = lineAt(doc.text, at);
  const gap2 = isBlankLine(next) || interrupting.test(next) ? "" : eolBefore(doc.text, at);
  return { start: at, end: at, text: lines3 + gap2 };
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
  const nearest2 = nearestHeading(doc.outline, at, ({ end }, next = text.length) => {
    return contentEnd(text, { start: end, end: next }) > end;
  });
  return nearest2 !== void 0 && isBlankLine(lineAt(doc.text, nearest2.end));
}
function headingBlock(doc, at, lines3) {
  const eol = eolBefore(doc.text, at);
  const after = isBlankLine(lineAt(doc.text, at)) ? "" : eol;
  return { start: at, end: at, text: (isParted(doc, at, lines3) ? "" : eol) + lines3 + after };
}
function isParted(doc, at, lines3) {
  const above = [...doc.sections.values()].find((section3) => section3.body === at);
  const isDeeper = above !== void 0 && lines3.startsWith("#".repeat(above.heading.level + 1));
  if (isDeeper) return !hasBlankBelow(doc, at);
  return at > doc.head.bodyStart && isBlankLine(lineAt(doc.text, lineStart2(doc.text, at - 1)));
}
function mannerAt(doc, at) {
  const next = /^(?:[ \t]*\r?\n)*( {2,3})(?=\S)/.exec(doc.text.slice(at, at + 400));
  const eol = eolBefore(doc.text, at);
  return { eol, indent: next?.[1] ?? "", gap: hasBlankBelow(doc, at) ? eol : "" };
}
function createSection(doc, name, render) {
  const rank2 = sectionNames.indexOf(name);
  const before2 = sectionNames.slice(0, rank2).flatMap((earlier) => doc.sections.get(earlier) ?? []);
  const previous2 = before2.sort((a, b) => a.end - b.end).at(-1);
  const after = sectionNames.slice(rank2 + 1).flatMap((later) => doc.sections.get(later) ?? []);
  const next = after.sort((a, b) => a.start - b.start)[0];
  const at = placeBetween(doc, previous2, next);
  const manner = mannerAt(doc, at);
  const heading2 = renderHeading(doc, name, (previous2 ?? next)?.heading);
  return headingBlock(doc, at, heading2.join(manner.eol) + manner.eol + manner.gap + render(manner));
}
function placeBetween(doc, previous2, next) {
  if (previous2 !== void 0) return closedEnd(doc, previous2);
  if (next !== void 0) return lineStart2(doc.text, next.start);
  return closedEnd(doc, { start: doc.head.bodyStart, end: doc.text.length });
}
function renderHeading(doc, name, like) {
  const title2 = sectionTitles[name];
  const level = like?.level ?? 2;
  const isDrawn = like !== void 0 && !atx.test(lineAt(doc.text, like.start));
  return isDrawn ? [title2, (level === 1 ? "=" : "-").repeat(title2.length)] : [`${"#".repeat(level)} ${title2}`];
}
function lineAt(text, at) {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.slice(at) : text.slice(at, newline + 1);
}
function isBlankLine(line2) {
  return /^[ \t]*\r?\n?$/.test(line2);
}

// src/journal/document/markers.ts
var currentMarker = "          <- CURRENT";
var marker3 = /(?<!\\)[ \t]*(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$/;
var fence2 = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
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
  let start3 = 0;
  for (const line2 of lines3.split("\n")) {
    const bare2 = line2.endsWith("\r") ? line2.slice(0, -1) : line2;
    const at = open === "" ? findMarker(bare2) : -1;
    if (at >= 0)
      spans.push({ start: at > 0 ? start3 + at : endBefore(lines3, start3), end: start3 + bare2.length });
    open = fenceAfter(bare2, open);
    start3 += line2.length + 1;
  }
  return spans;
}
function endBefore(lines3, start3) {
  return lines3.slice(0, start3).replace(/\r?\n$/, "").length;
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
  const bare2 = text.trim();
  return bare2.length < 40 && none2.test(bare2);
}
function standsForNone(text, items, index) {
  if (items.plainMarks !== void 0) return false;
  const content = items.contentAt(index);
  return mayBePlaceholder(text, content) && isPlaceholder(text.slice(content, items.endAt(index)));
}

// src/journal/document/list-edit.ts
var highestNumber = 999999999;
function plainStyle(ordered2) {
  return { indent: "", bullet: ordered2 ? "." : "-", gap: " ", number: 1, step: 1, loose: false };
}
function renderList(items, { eol, indent }, ordered2 = false) {
  return renderItems(items, { ...plainStyle(ordered2), indent }, eol);
}
function renderItems(items, style, eol) {
  let number2 = style.number;
  const lines3 = items.map((item2) => {
    if ("raw" in item2) return item2.raw.replace(/^(?=.)/gm, style.indent);
    const isOrdered = style.bullet === "." || style.bullet === ")";
    const marker4 = `${style.indent}${isOrdered ? Math.min(number2, highestNumber) : ""}${style.bullet}${style.gap}`;
    number2 += style.step;
    return marker4 + renderBody(item2, indentBelow(marker4), eol) + eol;
  });
  return lines3.join(style.loose ? eol : "");
}
function renderBody(item2, indent, eol) {
  const { text, before: before2 = "", after = "" } = item2;
  const contained2 = containText(text, { indent, eol, inline: before2 !== "" });
  const lead = contained2.indexOf(eol + eol);
  const end = lead < 0 ? contained2.length : lead;
  return before2 + contained2.slice(0, end) + after + contained2.slice(end);
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
    return [{ ...placeholder, text: renderItems(items, style2, eolBefore(doc.text, placeholder.end)) }];
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
  return [insertLines(doc, last.end, (isParted2 ? eol : "") + renderItems(items, style, eol))];
}
function lastKept(present, gone) {
  let index = present.length - 1;
  while (index >= 0 && gone?.has(present.at(index)) === true) index -= 1;
  return index;
}
function opensInText(doc, { present, gone, style }) {
  if (!/[.)]/.test(style.bullet) || style.number === 1) return false;
  for (let index = present.length - 1; index > 0; index -= 1) {
    const [before2, item2] = [present.at(index - 1), present.at(index)];
    if (gone?.has(item2) !== true) return false;
    if (/\S/.test(doc.text.slice(before2.end, item2.start))) return true;
  }
  return false;
}
function findPlaceholder(doc, region, groups2) {
  for (const items of groups2) {
    if (items.plainMarks !== void 0) continue;
    for (let index = 0; index < items.length; index += 1) {
      if (!standsForNone(doc.text, items, index)) continue;
      const { start: start3, end: end2 } = items.at(index);
      return { start: start3, end: end2 };
    }
  }
  const end = contentEnd(doc.text, region);
  const content = doc.text.slice(region.start, end);
  if (!isPlaceholder(content)) return void 0;
  return { start: region.start + content.search(/\S/), end };
}
function styleAfter(doc, items, index) {
  const last = items.at(index);
  const [before2, after] = [index - 1, index + 1].map((beside) => {
    const item2 = beside < 0 ? void 0 : items.at(beside);
    return item2?.list === last.list ? item2 : void 0;
  });
  const step2 = before2?.number !== void 0 && before2.number === last.number ? 0 : 1;
  const marker4 = doc.text.slice(last.start, last.content);
  return {
    indent: marker4.slice(0, last.marker - last.start),
    bullet: last.bullet,
    gap: /[ \t]+$/.exec(marker4)?.[0] ?? " ",
    number: (last.number ?? 0) + step2,
    step: step2,
    loose: isLoose(doc.text, last, [before2, after])
  };
}
function isLoose(text, { start: start3, end }, beside) {
  const [before2, after] = beside;
  if (before2 === void 0 && after === void 0) return /\n[ \t]*\r?\n/.test(text.slice(start3, end));
  return before2 !== void 0 && before2.end < start3 || after !== void 0 && end < after.start;
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
function linesIn(text, { start: start3, end }) {
  const lines3 = [];
  for (let at = start3; at < end; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines3.push({ start: at, end: next });
    at = next;
  }
  return lines3;
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
    const lines3 = linesIn(text, paragraph2);
    const terms = termsIn(text, lines3, paragraphs[index - 1]);
    return terms.map(({ term, first, start: start3 }, place2) => {
      const next = terms[place2 + 1];
      const last = next === void 0 ? lines3.length : next.first - 1;
      const end = lines3[last - 1].end;
      const said2 = lines3.slice(first, last).map((line2) => {
        return text.slice(line2.start, line2.end).replace(defined, "").trim();
      });
      return { start: start3, end, term, text: said2.join("\n") };
    });
  });
}
function termsIn(text, lines3, before2) {
  const said2 = lines3.map(({ start: start3, end }) => text.slice(start3, end));
  const terms = said2.flatMap((line2, index) => {
    const isTerm = !defined.test(line2) && defined.test(said2[index + 1] ?? "");
    return isTerm ? [{ term: line2.trim(), start: lines3[index].start, first: index + 1 }] : [];
  });
  if (!defined.test(said2[0]) || before2 === void 0) return terms;
  const above = text.slice(before2.start, lines3[0].start).trim();
  const isAlone = !/[\r\n]/.test(above) && !defined.test(above);
  return isAlone ? [{ term: above, start: before2.start, first: 0 }, ...terms] : terms;
}

// src/journal/document/shaped-entries.ts
function readShaped(doc, section3) {
  return [...readLead(doc, section3).entries, ...readHeaded(doc, section3)];
}
function listSpans(doc, section3) {
  const spans = [];
  let start3 = section3.body;
  for (const entry of readHeaded(doc, section3)) {
    spans.push({ start: start3, end: entry.start });
    start3 = entry.end;
  }
  return [...spans, { start: start3, end: section3.end }];
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
function readHeaded(doc, section3) {
  if (firstSubheading(doc, section3) === void 0) return [];
  const headings = subheadings(doc, section3);
  const level = Math.min(...headings.map((heading2) => heading2.level));
  const own2 = headings.filter((heading2) => heading2.level === level);
  return own2.flatMap((heading2, index) => {
    return readBlock(doc, heading2, own2[index + 1]?.start ?? section3.end) ?? [];
  });
}
function readBlock(doc, heading2, end) {
  const { title: title2, ...more } = readTitle(heading2.text.replace(/\s*\n\s*/g, " "));
  const body = { start: heading2.end, end };
  const isPlain3 = more.number === void 0 && more.time === void 0 && title2.split(" ").length < 3;
  if (title2 === "" || isPlain3 && !saysMoreThanItems(doc, body)) return void 0;
  const text = revealText(doc.text.slice(body.start, end).trim());
  const [mark4] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading2.start, heading2.end)
  );
  const content = heading2.start + mark4.length;
  return { ...more, title: title2, text, content, start: heading2.start, end };
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
function readLead(doc, section3) {
  const lead = { start: section3.body, end: firstSubheading(doc, section3)?.start ?? section3.end };
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
  const [opening5, mark4 = "", starred, underlined, time3 = ""] = match;
  const words2 = (starred ?? underlined).trim();
  if (noTitle.test(words2)) return void 0;
  const rest2 = splitTime(said2.slice(opening5.length).trim());
  const { title: title2, ...more } = readTitle(`${words2.replace(/[.:]$/, "")} ${time3}`);
  return {
    ...more.time === void 0 ? { ...more, ...rest2 } : more,
    title: mark4 + title2,
    text: revealText(more.time === void 0 ? rest2.text : said2.slice(opening5.length).trim()),
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
  const written2 = new Set(items.map((item2) => item2.number));
  const useWritten = written2.size === items.length && !written2.has(void 0);
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
  const section3 = doc.sections.get(name);
  if (section3 === void 0) return [];
  return listSpans(doc, section3).flatMap((span) => groupItems(doc.outline, span));
}
function readTitledEntries(doc, name) {
  const items = readTitledList(doc, name);
  const last = items.reduce((highest, { number: number2 }) => Math.max(highest, number2), 0);
  const listed = items.map((entry) => ({ entry, start: entry.item.start }));
  const shaped = readOthers(doc, name).map((entry, index) => {
    return { entry: { ...entry, number: last + index + 1 }, start: entry.start };
  });
  return [...listed, ...shaped].sort((a, b) => a.start - b.start).map(({ entry }) => entry);
}
function readOthers(doc, name) {
  const section3 = doc.sections.get(name);
  return section3 === void 0 ? [] : readShaped(doc, section3);
}
function readTitled(doc, item2) {
  return readTitledText(rawItemText(doc.text, item2));
}
function readTitledText(raw) {
  const plain2 = readTimed(raw);
  const whole = readTimed(raw.replace(task, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain2, whole };
  const [opening5, starred, underlined, time3, by] = match;
  const title2 = (starred ?? underlined).replace(/\\([*_\\])/g, "$1");
  const rest2 = raw.slice(opening5.length).trimStart();
  if (time3 === void 0) return { title: title2.replace(/:$/, ""), ...readTimed(rest2), whole };
  return { title: title2, ...signed(time3, by), text: revealText(rest2).trim(), whole };
}
function titledText(item2) {
  return [item2.title, item2.text].filter((one) => one !== "").join(": ");
}

// src/journal/sections/blockers.ts
var mark2 = /^(?:\[resolved(?:[ \t]+([^\]\n]*))?\]|\\\[resolved[ \t]+(\d{4}-\d\d-\d\dT[^\]\s]+)\])[ \t]*/i;
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
    const resolved2 = said2.resolved ?? (isOver3 ? "" : void 0);
    return { ...said2, resolved: resolved2, item: void 0, content: entry.content };
  });
  const found2 = [...items, ...others].filter(({ text }) => text !== "");
  return found2.sort((a, b) => a.content - b.content).map((one, index) => ({ number: index + 1, ...one }));
}
function readItem2({ text }, item2) {
  const raw = rawItemText(text, item2);
  return isPlaceholder(raw) ? [] : [{ ...readMark(raw), item: item2, content: item2.content }];
}
function readMark(raw) {
  const match = mark2.exec(raw);
  const text = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
  const said2 = match === null ? void 0 : (match[1] ?? match[2] ?? "").trim();
  const [, resolved2 = said2, by] = signed2.exec(said2 ?? "") ?? [];
  return { text, resolved: resolved2, ...by === void 0 ? {} : { by } };
}
function openBlockers(blockers) {
  return blockers.filter((blocker) => blocker.resolved === void 0);
}

// src/journal/conversation/reminders.ts
var gapMs = 15 * 6e4;
var dayMs = 24 * 60 * 6e4;

// src/journal/conversation/summaries.ts
init_stat();

// src/journal/conversation/compactions.ts
function haveHooksRun(project) {
  return conversationIds(project).length > 0;
}
function conversationIds(project) {
  const names2 = namesIn((0, import_node_path22.join)(project.local, "conversations"), ".json");
  return names2.map((name) => name.slice(0, -".json".length));
}

// src/journal/document/damage.ts
init_failure();

// src/core/front-matter/frame.ts
function opensHead(text) {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}
var fence3 = /---[ \t]*(\r?\n|$)/y;
function findHeadFrame(text) {
  const open = text.startsWith("\uFEFF") ? 1 : 0;
  const opening5 = fenceAt(text, open);
  if (opening5 === void 0) return "unopened";
  const fieldsStart = open + opening5.length;
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
        eol: opening5.endsWith("\r\n") ? "\r\n" : "\n"
      };
    }
    at = text.indexOf("\n---", at + 1);
  }
  return "unclosed";
}
function fenceAt(text, offset) {
  fence3.lastIndex = offset;
  return fence3.exec(text)?.[0];
}
var maxSize = 256 * 1024;

// src/journal/document/damage.ts
var opening2 = /(?:^|(?<=\n)|(?<=^\uFEFF))(<{7,}) /;
function findConflict(text) {
  const opened = text.includes("<<<<<<< ") ? opening2.exec(text) : null;
  if (opened === null) return void 0;
  const closing = `
${">".repeat(opened[1].length)} `;
  if (!text.includes(closing, opened.index)) return void 0;
  const line2 = lineAt2(text, opened.index);
  return new Failure("damaged", `Cannot read the session: a merge conflict is unresolved (line ${line2})`, {
    hint: "session-journal doctor --fix merges it; or keep in an editor what both sides wrote, without the marker lines",
    data: { line: line2 }
  });
}
var before = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|<!--(?:[^-]|-(?!->))*-->[ \t]*)+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/;
function isMeantAsSession(text) {
  return text.trim() === "" || opensHead(text) || /^\uFEFF?<{7,} /.test(text) || before.test(text);
}
function lineAt2(text, offset) {
  let line2 = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line2 += 1;
  return line2;
}
function idIn(text) {
  return /^id:[ \t]*(["']?)([A-Za-z0-9][A-Za-z0-9_-]{0,63})\1[ \t]*$/m.exec(text.slice(0, 8192))?.[2] ?? "";
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
  let number2 = 2;
  while (start3 < to) {
    const end = text.indexOf("\n", start3) + 1;
    yield { start: start3, end, source: text.slice(start3, text[end - 2] === "\r" ? end - 2 : end - 1), number: number2 };
    start3 = end;
    number2++;
  }
}
function readField({ start: start3, end, source, number: number2 }) {
  const found2 = keyLine.exec(source);
  if (!found2) return void 0;
  const [, key = "", space = "", rest2 = ""] = found2;
  const empty = rest2 === "" || rest2.startsWith("#");
  const read = empty ? { value: "", length: 0 } : readValue(rest2);
  if (!read) return void 0;
  const valueStart = start3 + key.length + 1 + (empty ? 0 : space.length);
  return { key, value: read.value, start: start3, end, valueStart, valueEnd: valueStart + read.length, line: number2 };
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
  const list2 = emptyList.exec(source)?.[1];
  if (list2 !== void 0) return { value: [], length: list2.length };
  const found2 = scalar.exec(source);
  if (!found2) return void 0;
  const [, single, double, plain2 = ""] = found2;
  if (single !== void 0) return { value: single.replaceAll("''", "'"), length: single.length + 2 };
  if (double !== void 0) return { value: double, length: double.length + 2 };
  return /:(?: |$)/.test(plain2) ? void 0 : { value: plain2, length: plain2.length };
}

// src/journal/files/documents.ts
async function decodeHead(text) {
  return readPlainHead(text) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text);
}
async function decodeSession(text, aliases, shown2) {
  try {
    const conflict = findConflict(text);
    if (conflict !== void 0) throw conflict;
    return decodeDocument(text, await decodeHead(text), aliases);
  } catch (error) {
    throw shown2 !== void 0 && isFailure(error) ? inFile(error, shown2) : error;
  }
}
async function redecodeSession(like, text) {
  return redecodeDocument(like, text, await decodeHead(text));
}
function inFile(failure, shown2) {
  if (failure.code !== "damaged" || "path" in failure.data) return failure;
  const data = { ...failure.data, path: shown2 };
  const hint = failure.hint ?? `Fix it in an editor (session-journal edit), or restore an older version: git log -p -- "${shown2}"`;
  return new Failure(failure.code, `${failure.message} in "${shown2}"`, { hint, data });
}

// src/journal/files/other-trees.ts
var import_node_path26 = require("node:path");
init_folders();
init_stat();

// src/journal/files/sessions.ts
var import_node_path25 = require("node:path");
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
function isSafeId(id) {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id);
}

// src/journal/files/known-files.ts
var import_node_path24 = require("node:path");
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
    const known3 = decodeRow(more);
    if (typeof file !== "string" || known3 === void 0) return void 0;
    files.set(file, known3);
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
var fileName2 = "sessions.json";
var maxBytes = 16 * 1024 * 1024;
function openKnown({ project, folders: folders4, count: count3, counting }) {
  if (count3 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start3 = Date.now();
  const path = (0, import_node_path24.join)(project.local, fileName2);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted2;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place2) {
      const known3 = old.get(file);
      if (known3 === void 0 || counting !== void 0 && !(isCounted && known3.progress)) return void 0;
      const stamp2 = findStamp(place2);
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
      const others = [...old].filter(([file]) => isCounted && !folders4.includes(file.split("/")[0] ?? ""));
      keep2(project, { counting: counting ?? counted2, files: new Map([...others, ...met]) });
    }
  };
}
var nothing = { counting: "", files: /* @__PURE__ */ new Map() };
function keep2(project, known3) {
  try {
    const text = renderKnown(known3);
    if (text.length > maxBytes) return;
    writeFileAtomic((0, import_node_path24.join)(ensureLocal(project), fileName2), text, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed }) {
  return Math.max(modified, changed);
}

// src/journal/files/sessions.ts
var headBytes = 8 * 1024;
var longHeadBytes = 320 * 1024;
async function listSessions(project, folders4 = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files = folders4.flatMap((folder6) => sessionNames(project, folder6).map((name) => ({ folder: folder6, name })));
  const known3 = openKnown({ project, folders: folders4, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder6, name } of files) {
    const file = `${folder6}/${name}`;
    const path = `${project.dir}${import_node_path25.sep}${folder6}${import_node_path25.sep}${name}`;
    const seen = known3.find(file, path);
    const found2 = seen ?? await read(project, folder6, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known3.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder6, name, facts, bytes: stamp2.bytes, progress });
  }
  known3.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder6) {
  const dir = (0, import_node_path25.join)(project.dir, folder6);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder6, name) {
  const path = (0, import_node_path25.join)(project.dir, folder6, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead(part.text);
    const facts = readFacts(head);
    const whole = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder6, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder6, name, failure: error };
  }
}
function closesHead(text) {
  return /\n---[ \t]*\r?\n/.test(text);
}
function isOversized(file) {
  return file.bytes > maxSessionBytes;
}
function shortId(file) {
  const base = (0, import_node_path25.basename)(file.name, ".md");
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
function journalFolder(project, file) {
  const { id } = file.facts;
  const short = shortId(file);
  const digits = isSafeId(id) ? lastDigits(id) : "";
  const names2 = [id, short, short.toLowerCase().endsWith(digits.toLowerCase()) ? "" : digits];
  const safe = names2.filter((name2) => isSafeId(name2));
  const found2 = safe.find((name2) => isFolder((0, import_node_path25.join)(project.dir, "journal", name2)));
  const name = found2 ?? (safe.includes(short) ? short : safe[0]);
  return name === void 0 ? void 0 : (0, import_node_path25.join)(project.dir, "journal", name);
}

// src/journal/files/other-trees.ts
var folders = ["active", "archive"];
function otherTrees(project) {
  const git = findGitFolder(project.root);
  if (git === void 0) return [];
  const own2 = realPath(git.top);
  const way = (0, import_node_path26.relative)(own2, realPath(project.root));
  return workingTrees(git).filter((top) => top !== own2).map((top) => {
    const shown2 = (0, import_node_path26.relative)(project.root, top).split(import_node_path26.sep).join("/");
    return { top, project: projectAt((0, import_node_path26.join)(top, way)), shown: shown2 };
  });
}
async function findCopy(project, { name, id }) {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder6 of folders) {
    for (const found2 of namesIn((0, import_node_path26.join)(project.dir, folder6), ".md").filter((one) => one.endsWith(end))) {
      const file = await readSessionFile(project, folder6, found2);
      if (file !== void 0 && !("failure" in file) && file.facts.id === id) return file;
    }
  }
  return void 0;
}
async function newsOf(root, { top, project }) {
  const head = await runGit(top, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  const known3 = head.ok && (await runGit(root, ["merge-base", "--is-ancestor", head.stdout.trim(), "HEAD"])).ok;
  if (!known3) return () => true;
  const places2 = folders.map((folder6) => (0, import_node_path26.join)(project.dir, folder6));
  const asked = ["status", "--porcelain", "-z", "--no-renames", "--ignored", "--untracked-files=all", "--"];
  const changes = await runGit(top, [...asked, ...places2]);
  if (!changes.ok) return () => true;
  const changed = new Set(changes.stdout.split("\0").map((line2) => (0, import_node_path26.join)(top, line2.slice(3))));
  return (path) => changed.has(path);
}
function showTree({ top, shown: shown2 }) {
  const branch = readGitHead(top)?.branch ?? "";
  return branch === "" ? showLine(shown2) : `${showLine(shown2)} (branch ${showLine(branch)})`;
}

// src/journal/files/searchable.ts
var import_node_path27 = require("node:path");
init_folders();
init_stat();
function listSessionTexts(project, folder6) {
  return listDocuments(project, (0, import_node_path27.join)(project.dir, folder6));
}
function listDocuments(project, dir) {
  if (!isInside(project, dir)) return [];
  return filesIn(dir, ".md").filter((name) => !name.startsWith(".")).map((name) => ({ path: (0, import_node_path27.join)(dir, name), name }));
}
function readAnyText(path) {
  return readAny(path, "utf8");
}
function readAny(path, encoding) {
  try {
    return readBytes(path, maxSessionBytes).bytes.toString(encoding);
  } catch {
    return "";
  }
}

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered2 = edits.map((edit, order2) => ({ ...edit, order: order2 })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result2 = "";
  let at = 0;
  for (const { start: start3, end, text } of ordered2) {
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
  const groups2 = known.get(doc) ?? findProgress(doc);
  known.set(doc, groups2);
  return groups2;
}
function findProgress({ text, outline, sections }) {
  const section3 = sections.get("progress");
  if (section3 === void 0) return [];
  const kindOf = kindFinder(text, section3);
  return groupItems(outline, { start: section3.body, end: section3.end }).map((items) => {
    if (items.plainMarks !== void 0) {
      return { items, ...items.plainMarks, current: -1, kindOf: (index) => plainKind(text, items, index) };
    }
    const kinds2 = Array.from({ length: items.length }, (_, index) => kindOf(items, index));
    const done = kinds2.filter((kind) => kind === "done").length;
    const current2 = kinds2.indexOf("current");
    const open = kinds2.filter((kind) => kind === "open").length + (current2 < 0 ? 0 : 1);
    return { items, done, open, current: current2, kindOf: (index) => kinds2[index] };
  });
}
function plainKind(text, items, index) {
  const mark4 = markAt(text, items.contentAt(index));
  if (mark4 === "") return "note";
  return mark4 === " " ? "open" : "done";
}
function kindFinder(text, { body, end }) {
  const part = text.slice(body, end);
  let hasCurrent = false;
  let nextMarker = -1;
  return (items, index) => {
    const at = items.contentAt(index);
    if (nextMarker < at) nextMarker = body + indexOrLength2(part, at - body);
    const isDoubtful = nextMarker < items.endAt(index) || beginsAt(bareTaskAt, text, at);
    const mark4 = isDoubtful ? readMark2(text, items.at(index)) : markAt(text, at);
    if (mark4 === "") return standsForNone(text, items, index) ? void 0 : "note";
    if (mark4 !== " " && mark4 !== markedOpen) return "done";
    if (hasCurrent || mark4 === " ") return "open";
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
  const { text: bare2, marked } = withoutMarkers(rawItemText(text, item2));
  const mark4 = task2.exec(bare2)?.[1] ?? "";
  return mark4 === " " && marked ? markedOpen : mark4;
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
init_lazy();

// src/core/text/sha256.ts
init_lazy();
function hashText(text) {
  const words2 = paddedWords(new TextEncoder().encode(text));
  const state = Uint32Array.from(constants5().slice(0, 8), ([, root]) => root);
  for (let at = 0; at < words2.length; at += 16) addBlock(state, words2.subarray(at, at + 16));
  return Array.from(state, (word2) => word2.toString(16).padStart(8, "0")).join("");
}
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
  for (const [index, [constant]] of constants5().entries()) {
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
function decodeNumbers(value) {
  const found2 = writtenNumbers.exec(typeof value === "string" ? value : "");
  if (found2 === null) return void 0;
  const [, list2 = "", sum = "", dropped = "0"] = found2;
  const numbers2 = list2.split(" ").slice(0, -1).map(Number);
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
function sumOf(texts2) {
  return hashText(texts2.map(oneLine).join("\n")).slice(0, 4);
}
function highestNumber2(steps) {
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
function renderNumbers(steps, highest = highestNumber2(steps)) {
  if (highest === 0) return void 0;
  const numbers2 = steps.map(({ number: number2 }) => `${number2} `).join("");
  const dropped = highest > highestNumber2(steps) ? ` / ${highest}` : "";
  return `${numbers2}/ ${sumOf(steps.map(({ text }) => text))}${dropped}`;
}

// src/journal/sections/checklist.ts
var places = /* @__PURE__ */ new Map([
  ["completed", "completed"],
  ["in progress", "in-progress"],
  ["remaining", "remaining"]
]);
function readChecklist(doc) {
  const section3 = doc.sections.get("progress");
  if (section3 === void 0) return { steps: [], notes: [] };
  const placeOf4 = placesIn(doc, section3);
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
        steps.push({ number: numbers2.at(steps.length), ...which, ...said2, place: placeOf4(item2.start), item: item2 });
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
function placesIn(doc, section3) {
  const headings = subheadings(doc, section3);
  let index = -1;
  return (offset) => {
    while (index + 1 < headings.length && headings[index + 1].start < offset) index += 1;
    const heading2 = headings[index];
    return heading2 === void 0 ? "flat" : places.get(foldHeading(heading2.text)) ?? "own";
  };
}
function findPlace(doc, section3, place2) {
  const headings = subheadings(doc, section3);
  const index = headings.findIndex((heading3) => places.get(foldHeading(heading3.text)) === place2);
  const heading2 = headings[index];
  if (heading2 === void 0) return void 0;
  const next = headings.slice(index + 1);
  const outer = next.find(({ level }) => level <= heading2.level);
  const end = next[0]?.start ?? section3.end;
  return { start: heading2.end, end, outerEnd: outer?.start ?? section3.end };
}

// src/journal/sections/step-markers.ts
function wrongMarkers(doc) {
  const found2 = readChecklist(doc).steps.map((step2) => ({ step: step2, spans: markersOf(doc, step2) }));
  const startOf = ({ start: start3 }) => doc.text.lastIndexOf("\n", start3 - 1) + 1;
  return {
    marked: found2.flatMap(({ spans }) => spans.map(startOf)),
    onDone: found2.flatMap(({ step: step2, spans }) => step2.done ? spans.map(startOf) : [])
  };
}
function markersOf(doc, { item: item2 }) {
  return findMarkers(doc.text.slice(item2.start, item2.end)).map(({ start: start3, end }) => {
    return { start: item2.start + start3, end: item2.start + end };
  });
}
function keepOneMarker(doc) {
  return readChecklist(doc).steps.flatMap((step2) => {
    const spans = markersOf(doc, step2);
    return spans.slice(step2.current ? 1 : 0).map((span) => ({ ...span, text: "" }));
  });
}

// src/journal/session/problems.ts
var statuses = ["active", "paused", "completed", "abandoned"];
var required = ["id", "shortname", "status", "created_at", "updated_at"];
var times = ["created_at", "updated_at", "paused_at", "closed_at"];
function documentFindings(doc, file) {
  const facts = readFacts(doc.head);
  return [
    ...missingFields(doc, file),
    ...facts.id === "" ? [] : idFindings(doc, { file, facts }),
    ...unreadableFields(doc, { file, facts }),
    ...doubledSections(doc, file),
    ...markerFindings(doc, file)
  ];
}
function isEmpty(doc, key) {
  const value = doc.head.fields.get(key)?.value;
  return value === void 0 || value === "";
}
function missingFields(doc, file) {
  const missing = required.filter((key) => isEmpty(doc, key));
  if (missing.includes("id")) {
    const looksOurs = ["shortname", "status", "created_at", "compaction_count"].some(
      (key) => !isEmpty(doc, key)
    );
    if (!looksOurs) return [];
    const message = 'The front matter has no "id", so no command treats this file as a session';
    return [
      {
        kind: "no-id",
        file,
        line: 1,
        message,
        hint: "Add an id that no other session has, or move the file out of this folder",
        fixable: false
      }
    ];
  }
  return missing.map((key) => {
    return {
      kind: "missing-field",
      file,
      line: 1,
      message: `The front matter has no "${key}"`,
      hint: `Add it to the front matter: ${key}: \u2026`,
      fixable: false
    };
  });
}
function lineOfField(doc, key) {
  return doc.head.fields.get(key)?.line;
}
function idFindings(doc, { file, facts }) {
  if (isSafeId(facts.id)) return [];
  const message = `The id "${cutToLetters(oneLine(facts.id), 60)}" is not safe as a folder name, so the session has no journal`;
  const hint = "Use an id of at most 64 letters, digits and dashes";
  return [{ kind: "unsafe-id", file, line: lineOfField(doc, "id"), message, hint, fixable: false }];
}
function unreadableFields(doc, { file, facts }) {
  const findings = [];
  const add = (kind, key, hint) => {
    const value = doc.head.fields.get(key)?.value;
    const shown2 = typeof value === "string" ? `"${cutToLetters(oneLine(value), 60)}"` : "a list";
    findings.push({
      kind,
      file,
      line: lineOfField(doc, key),
      message: `Invalid value for "${key}": ${shown2}`,
      hint,
      fixable: false
    });
  };
  if (facts.compactions === void 0)
    add(
      "unreadable-field",
      "compaction_count",
      "Use a whole number. Until then, Session Journal does not change it"
    );
  if (!isEmpty(doc, "status") && !statuses.includes(facts.status)) {
    add(
      "unknown-status",
      "status",
      `Use one of: ${statuses.join(", ")}. Until then, the session counts as none of them`
    );
  }
  for (const key of times) {
    const value = doc.head.fields.get(key)?.value;
    if (isEmpty(doc, key) || typeof value === "string" && parseInstant(value) !== void 0) continue;
    add("unreadable-field", key, "Use a time in UTC, such as 2025-01-15T10:00:00Z");
  }
  return findings;
}
function doubledSections(doc, file) {
  return doc.doubled.map((section3) => {
    const first = doc.sections.get(section3.name)?.start;
    const lines3 = [first, section3.start].map((start3) => lineAt2(doc.text, start3));
    return {
      kind: "doubled-section",
      file,
      line: lines3[1],
      message: `The section "${sectionTitles[section3.name]}" appears twice (lines ${lines3.join(" and ")}), but only the first counts`,
      hint: "Move the contents of the second into the first, and delete its heading",
      fixable: false
    };
  });
}
function markerFindings(doc, file) {
  const { marked, onDone } = wrongMarkers(doc);
  const lines3 = marked.map((start3) => lineAt2(doc.text, start3));
  const hint = "To choose one: session-journal log --current N. To keep one: session-journal doctor --fix";
  const findings = [];
  if (lines3.length > 1) {
    const message = `${lines3.length} steps are marked as CURRENT (lines ${lines3.join(", ")}), but only the first open one counts`;
    findings.push({ kind: "markers", file, line: lines3[1], message, hint, fixable: true });
  } else if (onDone.length > 0) {
    const line2 = lines3[0];
    findings.push({
      kind: "markers",
      file,
      line: line2,
      message: "A done step is marked as CURRENT",
      hint,
      fixable: true
    });
  }
  return findings;
}
function damageFinding(failure, { file, path, waysBack: waysBack2 }) {
  const said2 = failure.data.line ?? /\(line (\d+)\)/.exec(failure.message)?.[1];
  const line2 = said2 === void 0 ? {} : { line: Number(said2) };
  const kind = failure.code === "refused" ? "oversized" : "damaged";
  const message = failure.message.replaceAll(path, file);
  const hint = failure.hint ?? ["Repair it in an editor", ...waysBack2].join(". ");
  return { kind, file, ...line2, message, hint, fixable: false };
}

// src/journal/session/project-problems.ts
function duplicateFindings(sessions) {
  const first = /* @__PURE__ */ new Map();
  return sessions.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === void 0) {
      first.set(id, file);
      return [];
    }
    const message = `This session has the same id as ${other}`;
    const hint = "Compare the two files, move everything into one of them, and delete the other";
    return [{ kind: "duplicate-id", file, message, hint, fixable: false }];
  });
}
function folderFindings(sessions) {
  return sessions.flatMap(({ file, folder: folder6, status, pending }) => {
    const belongs = folderOf(status);
    if (pending || belongs === void 0 || belongs === folder6) return [];
    const message = `The session is ${status}, but its file is in ${folder6}/`;
    const hint = `doctor --fix moves it to ${belongs}/`;
    return [{ kind: "wrong-folder", file, message, hint, fixable: true }];
  });
}
function folderOf(status) {
  if (status === "active" || status === "paused") return "active";
  return status === "completed" || status === "abandoned" ? "archive" : void 0;
}
function orphanFindings(journals, sessions, stems) {
  const known3 = new Set(sessions.flatMap((session) => session.journals));
  const orphans = journals.filter(
    (name) => !known3.has(name) && !stems.some((stem) => stem === name || stem.endsWith(`-${name}`))
  );
  return orphans.map((name) => {
    return {
      kind: "orphan-journal",
      file: `.sessions/journal/${name}`,
      message: "There is no session here for this journal",
      hint: "Its session may be on another branch. If not, keep the entries you need and delete the folder",
      fixable: false
    };
  });
}
function divergedFindings(copies) {
  return copies.filter(({ isNews }) => isNews).map(({ file, tree }) => {
    return {
      kind: "diverged",
      file,
      message: `The working tree "${tree}" has a different version of this session`,
      hint: "Commit both and merge the branches, or continue in only one of them",
      fixable: false
    };
  });
}
var ignoredLines = [".local/", "journal/*/progress.md"];
function missingIgnores(text) {
  const lines3 = (text ?? "").split(/\r?\n/).map((line2) => line2.trim().replace(/^\//, ""));
  if (lines3.includes("*")) return [];
  return ignoredLines.filter((line2) => !lines3.includes(line2) && !lines3.includes(line2.replace(/\/$/, "")));
}
function ignoreFindings(missing) {
  if (missing.length === 0) return [];
  const lines3 = missing.map((line2) => `"${line2}"`).join(" and ");
  return [
    {
      kind: "gitignore",
      file: ".sessions/.gitignore",
      message: `The file lacks ${lines3}`,
      hint: "doctor --fix adds what is missing",
      fixable: true
    }
  ];
}
function hiddenFindings(rule) {
  return [
    {
      kind: "hidden",
      file: rule.slice(0, rule.lastIndexOf(".gitignore") + ".gitignore".length),
      message: `Git ignores the sessions (${rule}), so they are never committed`,
      hint: 'Remove the rule. If they are meant to be private, add the line "# private" to .sessions/.gitignore',
      fixable: false
    }
  ];
}
function losableFindings(isLosable) {
  if (!isLosable) return [];
  return [
    {
      kind: "losable",
      file: ".sessions",
      message: "These private sessions are in a linked working tree, and git worktree remove deletes them",
      hint: "Move the folder .sessions to the main working tree, where commands in this one find it, too",
      fixable: false
    }
  ];
}
var oldestNode = 20;
function nodeFindings(version) {
  const major = Number(/^v?(\d+)\./.exec(version?.trim() ?? "")?.[1] ?? 0);
  if (major >= oldestNode) return [];
  const message = version === void 0 ? 'There is no "node" on PATH, so the hooks do nothing' : `The "node" on PATH is ${oneLine(version).slice(0, 40)}, older than ${oldestNode}, so the hooks do nothing`;
  const hint = `Install Node ${oldestNode} or newer, and start Claude Code from a shell that has it on PATH`;
  return [{ kind: "node", file: "", message, hint, fixable: false }];
}
var shownErrors = 10;
var recentMs = 7 * 864e5;
function errorFindings(errors, now) {
  const recent = errors.filter(({ at }) => (parseInstant(at) ?? now) > now - recentMs);
  return recent.slice(-shownErrors).map(({ at, where, message, file }) => {
    return {
      kind: "error",
      file,
      message: `${oneLine(at)} ${oneLine(where)}: ${oneLine(message)}`,
      hint: `This is shown for a week. Once you have dealt with it, you can delete ${file}`,
      fixable: false
    };
  });
}

// src/io/git/email.ts
var import_node_path28 = require("node:path");
init_late_builtins();
var escapes2 = { n: "\n", t: "	", b: "\b", '"': '"', "\\": "\\" };
function decodeValue(raw) {
  let value = "";
  let kept = 0;
  let quoted2 = false;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at] ?? "";
    if (char === '"') quoted2 = !quoted2;
    else if (!quoted2 && (char === "#" || char === ";")) break;
    else if (char === "\\") {
      at += 1;
      value += escapes2[raw[at] ?? ""] ?? "";
    } else value += char;
    if (quoted2 || !/\s/u.test(char)) kept = value.length;
  }
  return value.slice(0, kept).trimStart();
}
function findEmail(text) {
  let section3 = "";
  let email;
  let asksMore = false;
  const lines3 = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  for (let at = 0; at < lines3.length; at += 1) {
    let line2 = lines3[at] ?? "";
    while (/(?:^|[^\\])(?:\\\\)*\\$/u.test(line2) && at + 1 < lines3.length)
      line2 = line2.slice(0, -1) + lines3[++at];
    const head = /^\s*\[\s*([^\s\]"]+)\s*("(?:[^"\\]|\\.)*")?\s*\]/u.exec(line2);
    if (head !== null) section3 = `${head[1] ?? ""}${head[2] ?? ""}`.toLowerCase();
    const [, key = "", raw = ""] = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/su.exec(line2.slice(head?.[0].length)) ?? [];
    const name = key.toLowerCase();
    if (section3 === "user" && name === "email") {
      email = decodeValue(raw);
      asksMore = false;
    } else if (name === "path" && /^include(?:if)?(?:$|")/u.test(section3)) asksMore = true;
  }
  return { email, asksMore };
}
function configFiles2(cwd, env) {
  const git = findGitFolder(cwd);
  const home = env.HOME ?? operatingSystem().homedir();
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path28.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path28.join)(git.own, "config.worktree"), (0, import_node_path28.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path28.join)(home, ".gitconfig"), (0, import_node_path28.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path28.isAbsolute);
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

// src/journal/which-session/taken-up.ts
var import_node_path29 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
var folder2 = "sessions";
var record = { schema: 1 };
function readTakenUp(project, env) {
  const { names: names2, isSaved } = readRecords(project, env);
  const known3 = new Set(names2);
  return (file) => {
    const isKnown2 = "failure" in file ? hasTail(names2, file.name) : known3.has(recordFile(file.facts.id));
    return isKnown2 || !isSaved && isNew(project, file);
  };
}
function hasTail(names2, file) {
  const tail = /-([0-9a-f]{6,})\.md$/u.exec(file)?.[1];
  return tail !== void 0 && names2.some((name) => name.replaceAll("-", "").endsWith(`${tail}.json`));
}
function readRecords(project, env) {
  const state = findProjectState(project.root, env);
  const dir = state === void 0 ? void 0 : (0, import_node_path29.join)(state, folder2);
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
  return git !== void 0 && !tracks(git, (0, import_node_path29.relative)(git.top, path).split(import_node_path29.sep).join("/"));
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
  const dir = (0, import_node_path29.join)(ensureProjectState(project.root, env), folder2);
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

// src/io/transcripts/client-folders.ts
var import_node_path30 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path30.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path30.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path30.isAbsolute)])];
}
function transcriptFolders(folders4) {
  return folders4.flatMap((folder6) => {
    const projects = (0, import_node_path30.join)(folder6, "projects");
    return foldersIn(projects).map((name) => (0, import_node_path30.join)(projects, name));
  });
}

// src/io/transcripts/dangling-links.ts
var import_node_fs15 = require("node:fs");
var import_node_path31 = require("node:path");
init_stat();
function danglingLinks(folders4) {
  return transcriptFolders(folders4).flatMap((folder6) => linksIn(folder6).filter(isDangling));
}
function linksIn(dir) {
  try {
    return (0, import_node_fs15.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink() && entry.name.endsWith(".jsonl")).map((entry) => (0, import_node_path31.join)(dir, entry.name)).sort();
  } catch {
    return [];
  }
}
function isDangling(path) {
  try {
    return findStat(path)?.isSymbolicLink() === true && followStat(path) === void 0;
  } catch {
    return false;
  }
}

// src/journal/doctor/client-links.ts
function linksOf(project, env) {
  return danglingLinks(clientFolders(env, readConfig(project, env).claudeConfigDirs));
}
function linkFindings(project, env) {
  return linksOf(project, env).map((file) => {
    return {
      kind: "dangling-link",
      file,
      message: "This link to a conversation was left by another tool, and its target is gone",
      hint: "doctor --fix removes the link. Nothing is lost",
      fixable: true
    };
  });
}
function removeLinks(project, env) {
  return linksOf(project, env).flatMap((path) => {
    if (isDangling(path)) removeQuietly(path);
    return isDangling(path) ? [] : [`Removed the link ${path}`];
  });
}

// src/journal/doctor/committed-secrets.ts
var import_node_path32 = require("node:path");

// src/journal/doctor/secret-lines.ts
async function readSecretLines(path, notSecrets) {
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const text = readAnyText(path);
  const lines3 = /* @__PURE__ */ new Map();
  let [line2, at] = [1, 0];
  for (const { kind, start: start3 } of screenSecrets(text, notSecrets).found) {
    line2 += text.slice(at, start3).split("\n").length - 1;
    at = start3;
    lines3.set(`${line2} ${kind}`, { line: line2, kind });
  }
  return [...lines3.values()];
}

// src/journal/doctor/committed-secrets.ts
async function findCommittedSecrets(project, { env }) {
  const paths = (trackedFiles(project.root, ".sessions") ?? []).filter((path) => path.endsWith(".md"));
  const { notSecrets } = readConfig(project, env);
  const found2 = paths.map(async (path) => {
    const lines3 = await readSecretLines((0, import_node_path32.join)(project.root, path), notSecrets);
    return lines3.map((line2) => findingOf(path, line2));
  });
  return (await Promise.all(found2)).flat();
}
function findingOf(file, { kind, line: line2 }) {
  return {
    kind: "secret",
    file,
    line: line2,
    message: `Git tracks something that looks like a secret: ${kind}`,
    hint: "Revoke it where it was issued: git history still contains it. Then remove it from the file. If it is not a secret, add it to not_secrets in ~/.config/session-journal/config.json",
    fixable: false
  };
}

// src/journal/doctor/litter.ts
var import_node_path33 = require("node:path");
init_folders();
init_leftovers();
init_owner();
init_stat();
function pendingSessions(project) {
  const dir = (0, import_node_path33.join)(project.local, "intents");
  return ownFiles(project, dir, ".json").flatMap((name) => {
    const session = asRecord(readJson((0, import_node_path33.join)(dir, name)))?.session;
    return typeof session === "string" ? [session] : [];
  });
}
function journalNames(project) {
  return ownFolders2(project, (0, import_node_path33.join)(project.dir, "journal"));
}
var unreadableLifeMs = 1e4;
function staleLocks(project) {
  return ownFiles(project, project.local).filter((name) => name === "lock" || name.startsWith("takeover.")).map((name) => (0, import_node_path33.join)(project.local, name)).filter((path) => {
    const stat = findStat(path);
    if (stat === void 0) return false;
    const ageMs = Math.abs(Date.now() - stat.mtimeMs);
    const owner = decodeOwner(readJson(path));
    return owner === void 0 ? ageMs > unreadableLifeMs : isDead(owner, ageMs);
  });
}
var patienceMs2 = 6e4;
function listLeftovers(project) {
  const below2 = (dir) => ownFolders2(project, dir).map((name) => (0, import_node_path33.join)(dir, name));
  const first = below2(project.dir);
  const second = first.flatMap(below2);
  return [project.dir, ...first, ...second, ...second.flatMap(below2)].flatMap((dir) => {
    return ownFiles(project, dir).filter((name) => temporaryName.test(name)).map((name) => (0, import_node_path33.join)(dir, name)).filter((path) => Date.now() - (findStat(path)?.mtimeMs ?? Date.now()) > patienceMs2);
  });
}
function isLocalOpen(project) {
  if (process.platform === "win32") return false;
  const stat = findStat(project.local);
  return stat?.isDirectory() === true && (stat.mode & 511) !== 448;
}
function readIgnores(project) {
  return findText((0, import_node_path33.join)(project.dir, ".gitignore"));
}
async function litterFindings(project) {
  const findings = [];
  const add = (finding) => {
    findings.push({ ...finding, fixable: true });
  };
  for (const path of staleLocks(project)) {
    add({
      kind: "stale-lock",
      file: shownPath(project, path),
      message: "The process that holds this lock no longer exists",
      hint: "The next command cleans this up. To do it now: session-journal doctor --fix"
    });
  }
  for (const path of listLeftovers(project)) {
    add({
      kind: "leftover",
      file: shownPath(project, path),
      message: "This temporary file was left by a process that was killed",
      hint: "doctor --fix removes it"
    });
  }
  if (isLocalOpen(project)) {
    add({
      kind: "open-folder",
      file: ".sessions/.local",
      message: "Other users of this machine can look into this folder",
      hint: "doctor --fix makes it private (0700)"
    });
  }
  findings.push(...localFindings(project));
  if (worktreeOf(project.root) === void 0) return findings;
  const rule = await findHidingRule(project);
  return [
    ...findings,
    ...ignoreFindings(missingIgnores(readIgnores(project))),
    ...rule === void 0 ? [] : hiddenFindings(rule),
    ...losableFindings(isPrivateInLinkedTree(project))
  ];
}
function localFindings({ root }) {
  const trouble = localTrouble(root);
  if (trouble === void 0) return [];
  const { why, remedy } = localTroubles[trouble];
  const message = `This folder is not read: ${why}`;
  return [{ kind: "brought-folder", file: ".sessions/.local", message, hint: remedy, fixable: false }];
}
function ownFiles(project, dir, ending = "") {
  return isInside(project, dir) ? filesIn(dir, ending) : [];
}
function ownFolders2(project, dir) {
  return isInside(project, dir) ? foldersIn(dir) : [];
}

// src/journal/doctor/merge-problems.ts
async function mergeFindings(project, context) {
  const { attributes, driver } = await mergingState(project, context);
  if (driver === "none" || driver === "current" && attributes) return [];
  return [
    {
      kind: "merge-driver",
      file: "",
      message: driver === "stale" ? "The merge driver is from another version of the program" : "The merge driver is installed, but .sessions/.gitattributes does not use it",
      hint: "To set it up again: session-journal merge-driver --install",
      fixable: false
    }
  ];
}

// src/journal/doctor/ways-back.ts
init_failure();

// src/io/project/kept-versions.ts
var import_node_fs16 = require("node:fs");
var import_node_path34 = require("node:path");
init_failures();
init_stat();
var keptOfEach = 20;
var keptBytes = 20 * 1024 * 1024;
var numbered2 = /^(\d{6,})-(?:\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-)?(.*)$/u;
function listKept(dir) {
  return (0, import_node_fs16.readdirSync)(dir).flatMap((name) => {
    const match = numbered2.exec(name);
    return match === null ? [] : [{ name, number: Number(match[1]), of: match[2] }];
  }).sort((a, b) => a.number - b.number);
}
function place(path, kept) {
  try {
    (0, import_node_fs16.linkSync)(path, kept);
    return true;
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    (0, import_node_fs16.copyFileSync)(path, kept, import_node_fs16.constants.COPYFILE_EXCL);
    return false;
  }
}
function nameOf(path) {
  const name = (0, import_node_path34.basename)(path);
  return Buffer.byteLength(name) > 200 ? [...name].slice(-50).join("") : name;
}
function keepVersion(project, path, mark4 = "") {
  const dir = ensureLocal(project, "replaced");
  const stamp2 = (/* @__PURE__ */ new Date()).toISOString().slice(0, 19).replaceAll(":", "-");
  let number2 = (listKept(dir).at(-1)?.number ?? 0) + 1;
  for (; ; number2 += 1) {
    const kept = (0, import_node_path34.join)(dir, `${String(number2).padStart(6, "0")}-${stamp2}Z-${mark4}${nameOf(path)}`);
    try {
      return { path: kept, isLinked: place(path, kept) };
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}
function keptVersions(project, path) {
  const dir = (0, import_node_path34.join)(project.local, "replaced");
  if (findStat(dir) === void 0) return [];
  const own2 = listKept(dir).filter(({ of }) => of === nameOf(path));
  return own2.reverse().map(({ name }) => (0, import_node_path34.join)(dir, name));
}
function pruneVersions(project) {
  try {
    const dir = (0, import_node_path34.join)(project.local, "replaced");
    for (const name of superfluous(dir, listKept(dir))) removeQuietly((0, import_node_path34.join)(dir, name));
  } catch {
  }
}
function superfluous(dir, kept) {
  const counts = /* @__PURE__ */ new Map();
  const names2 = [];
  let bytes = 0;
  for (const { name, of } of [...kept].reverse()) {
    const count3 = (counts.get(of) ?? 0) + 1;
    counts.set(of, count3);
    const size = count3 > keptOfEach ? 0 : findStat((0, import_node_path34.join)(dir, name))?.size ?? 0;
    bytes += size;
    if (count3 > keptOfEach || bytes > keptBytes && bytes > size) names2.push(name);
  }
  return names2;
}

// src/journal/doctor/ways-back.ts
async function waysBack(project, path) {
  const file = shownPath(project, path);
  const kept = await lastReadable(keptVersions(project, path));
  const inGit = (trackedFiles(project.root, file) ?? []).length > 0;
  return [
    ...kept === void 0 ? [] : [`The last version that can be read: ${shownPath(project, kept)}`],
    ...inGit ? [`Versions in git: git log -p -- "${file}"`] : []
  ];
}
async function lastReadable(paths) {
  for (const path of paths) {
    try {
      await decodeSession(readText(path));
      return path;
    } catch (error) {
      if (!isFailure(error)) throw error;
    }
  }
  return void 0;
}

// src/journal/doctor/diagnose.ts
var folders2 = ["active", "archive"];
async function diagnose(examined) {
  const { project, context } = examined;
  const { sessions, damaged: damaged2 } = await listSessions(project, folders2);
  const entries = describeSessions(project, sessions);
  const stems = damaged2.map(({ name }) => (0, import_node_path35.basename)(name, ".md"));
  const findings = [
    ...await fileFindings(examined),
    ...duplicateFindings(entries),
    ...folderFindings(entries),
    ...unfinishedFindings(project),
    ...orphanFindings(journalNames(project), entries, stems),
    ...divergedFindings(await copiesElsewhere(project, sessions)),
    ...await litterFindings(project),
    ...bindingFindings(examined, sessions),
    ...linkFindings(project, context.env),
    ...await findCommittedSecrets(project, context),
    ...configFindings(examined),
    ...await mergeFindings(project, context),
    ...hookFindings(examined),
    ...nodeFindings(await askNodeVersion(context.env)),
    ...errorFindings(loggedErrors(examined), context.now().getTime())
  ];
  return { findings, sessions: sessions.length + damaged2.length };
}
async function fileFindings({ project, context }) {
  const aliases = readConfig(project, context.env).sectionAliases;
  const findings = [];
  for (const { path } of folders2.flatMap((folder6) => listSessionTexts(project, folder6))) {
    const file = shownPath(project, path);
    try {
      const text = readText(path);
      if (!isMeantAsSession(text)) continue;
      findings.push(...documentFindings(await decodeSession(text, aliases), file));
    } catch (error) {
      if (!isFailure(error)) throw error;
      if (error.code === "not-found") continue;
      findings.push(damageFinding(error, { file, path, waysBack: await waysBack(project, path) }));
    }
  }
  return findings;
}
function describeSessions(project, sessions) {
  const pending = new Set(pendingSessions(project).map((name) => (0, import_node_path35.basename)(name)));
  return sessions.map((file) => {
    const { id, status } = file.facts;
    const digits = id.replace(/[^0-9a-f]/gi, "").slice(-6);
    const journals = [id, shortId(file), digits, (0, import_node_path35.basename)(file.name, ".md")];
    return {
      file: shownPath(project, file.path),
      folder: file.folder,
      id,
      status,
      journals,
      pending: pending.has(file.name)
    };
  });
}
function unfinishedFindings(project) {
  return pendingSessions(project).map((name) => {
    return {
      kind: "unfinished",
      file: `.sessions/${name}`,
      message: "A change to this session was interrupted before it was complete",
      hint: "The next command completes it. To do it now: session-journal doctor --fix",
      fixable: true
    };
  });
}
async function copiesElsewhere(project, sessions) {
  const copies = [];
  for (const tree of otherTrees(project)) {
    const found2 = (await listSessions(tree.project, folders2)).sessions.flatMap(({ path, facts }) => {
      const here = sessions.find((file) => file.facts.id === facts.id);
      return here === void 0 || haveSameBytes(here.path, path) ? [] : [{ path, here }];
    });
    const isNews = found2.length === 0 ? void 0 : await newsOf(project.root, tree);
    for (const { path, here } of found2) {
      copies.push({ file: shownPath(project, here.path), tree: tree.shown, isNews: isNews?.(path) === true });
    }
  }
  return copies;
}
function staleBindings({ project, context }, sessions) {
  return listBindings(context.env).filter(({ binding }) => binding.project === project.root || findStat(binding.project) === void 0).filter(({ binding }) => findStat(binding.session) === void 0).filter(({ binding }) => !sessions.some((file) => file.facts.id === binding.id)).map(({ conversation, binding }) => ({ conversation, session: binding.session }));
}
function bindingFindings(examined, sessions) {
  return staleBindings(examined, sessions).map(({ conversation, session }) => {
    return {
      kind: "stale-binding",
      file: shownPath(examined.project, session),
      message: `This is the current session of conversation ${conversation}, but its file is missing`,
      hint: "It may be on another branch or in a stash. To detach the conversation: session-journal doctor --fix",
      fixable: true
    };
  });
}
function configFindings({ project, context }) {
  const own2 = (0, import_node_path35.join)(project.dir, "config.json");
  return readConfig(project, context.env).problems.map((problem) => {
    const isOwn = problem.includes(`"${own2}"`);
    const message = problem.replaceAll(`"${own2}"`, '".sessions/config.json"');
    const file = isOwn ? ".sessions/config.json" : "";
    return {
      kind: "config",
      file,
      message,
      hint: "Fix it in an editor. The rest of the file still applies",
      fixable: false
    };
  });
}
function hookFindings({ project, context }) {
  const isOff = whyHooksAreOff(context.env) !== void 0;
  if (isOff || conversationOf(context) === void 0 || haveHooksRun(project)) return [];
  return [
    {
      kind: "hooks",
      file: "",
      message: "The hooks have not run here, so nothing is restored after a compaction",
      hint: 'Check /hooks and /plugin in Claude Code: the plugin "session" must be installed and enabled. Then restart Claude Code',
      fixable: false
    }
  ];
}
function loggedErrors({ project, context }) {
  const personal = new Set(readErrors(void 0, context.env).map((entry) => JSON.stringify(entry)));
  return readErrors(project, context.env).map((entry) => {
    const isPersonal = personal.has(JSON.stringify(entry));
    const file = isPersonal ? "errors.jsonl in your state folder" : ".sessions/.local/errors.jsonl";
    return { at: entry.at, where: entry.where, message: entry.message, file };
  });
}

// src/journal/doctor/fix.ts
var import_node_path49 = require("node:path");
init_failure();

// src/io/disk/move.ts
var import_node_fs17 = require("node:fs");
var import_node_path36 = require("node:path");
init_failure();
init_failures();
init_stat();
var maxNames = 1e3;
function* freeNames(path) {
  const extension = (0, import_node_path36.extname)(path);
  yield path;
  for (let number2 = 2; number2 <= maxNames; number2 += 1) {
    yield `${path.slice(0, path.length - extension.length)}-${number2}${extension}`;
  }
}
function isHalfMoved(from, old, to) {
  const other = findStat(to);
  if (other === void 0 || old.nlink < 2 || from.toLowerCase() === to.toLowerCase()) return false;
  return isOneFile(old, other) && old.ino !== 0;
}
function take(from, to) {
  const old = findStat(from);
  if (old === void 0) {
    throw new Failure("not-found", `Cannot move "${from}": it does not exist`, {
      hint: "It may have been moved or deleted. List the sessions with: session-journal view list --all"
    });
  }
  for (const name of freeNames(to)) {
    if (isHalfMoved(from, old, name) || claimName(from, name)) return name;
  }
  throw new Failure("unwritable", `Cannot move "${from}": all names like "${to}" are taken`, {
    hint: "Clean up that folder, then try again"
  });
}
function moveFile(from, to) {
  if (from === to) return to;
  try {
    const name = take(from, to);
    syncFolder((0, import_node_path36.dirname)(name));
    unlinkSource(from);
    syncFolder((0, import_node_path36.dirname)(from));
    return name;
  } catch (error) {
    throw writeFailure(error, from);
  }
}
function unlinkSource(from) {
  try {
    (0, import_node_fs17.unlinkSync)(from);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

// src/journal/doctor/fix.ts
init_stat();

// src/journal/change/change-session.ts
var import_node_path47 = require("node:path");
init_stat();

// src/journal/files/journal-folder.ts
var import_node_path37 = require("node:path");
init_failure();
init_failures();
init_stat();

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
  const list2 = itemsIn(doc, label3)[0];
  return revealLines(doc.text.slice(label3.value, list2?.start ?? label3.end));
}
function labelParagraph(doc, label3) {
  return revealLines(doc.text.slice(label3.value, paragraphEnd(doc, label3)));
}
function revealLines(raw) {
  const lines3 = raw.trim().split(/\r\n|\n|\r/);
  return revealText(lines3.map((line2, index) => index === 0 ? line2 : dedent(line2, 2)).join("\n")).trim();
}

// src/journal/sections/tldr.ts
function readFigures(doc) {
  const groups2 = groupProgress(doc);
  const done = groups2.reduce((sum, group) => sum + group.done, 0);
  const open = groups2.reduce((sum, group) => sum + group.open, 0);
  const current2 = oneLine(currentText(doc));
  return { done, total: done + open, current: current2, blockers: openTexts(readBlockers(doc)) };
}
function readCurrentStep(doc) {
  const number2 = currentNumber(doc);
  return number2 === void 0 ? "" : `${number2}. ${showLine(currentText(doc))}`;
}
function currentNumber(doc) {
  const group = groupProgress(doc).find(({ current: current2 }) => current2 >= 0);
  return group && numbersIn(doc, group)(group.current);
}
function currentText(doc) {
  const group = groupProgress(doc).find(({ current: current2 }) => current2 >= 0);
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
  const section3 = doc.sections.get("tldr");
  return section3 === void 0 ? [] : readLabels(doc, { start: section3.body, end: section3.end });
}
function refreshDerived(before2, doc) {
  const labels2 = tldrLabels(doc).filter(isDerived);
  if (labels2.length === 0) return [];
  const wanted = derivedTexts(readFigures(doc));
  return labels2.flatMap((label3) => {
    const key = label3.key;
    const said2 = onlyLine(doc, label3);
    if (said2 === void 0) return [];
    const number2 = key === "current" && bare(said2) !== said2 ? currentNumber(doc) : void 0;
    const text = wanted[key] + (number2 === void 0 ? "" : ` (step ${number2})`);
    return text === said2 || !isKnown(key, said2, [before2, doc]) ? [] : [{ start: label3.value, end: label3.lineEnd, text: containInline(text, doc.eol) }];
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
    const texts2 = docs.flatMap(readBlockers).map(({ text }) => oneLine(text));
    return texts2.includes(said2) || texts2.includes(said2.replace(/ \(\+\d+ more\)$/, ""));
  }
  const isSaid = (text) => text === said2 || text === bare(said2);
  if (docs.some((doc) => isSaid(oneLine(currentText(doc))))) return true;
  return docs.flatMap((doc) => readChecklist(doc).steps).some(({ text }) => isSaid(oneLine(text)));
}
function onlyLine(doc, label3) {
  const behind = doc.text.slice(label3.lineEnd, paragraphEnd(doc, label3));
  return behind.trim() === "" ? revealText(doc.text.slice(label3.value, label3.lineEnd)).trim() : void 0;
}
function readTldr(doc) {
  const section3 = doc.sections.get("tldr");
  if (section3 === void 0) return "";
  const parts2 = [];
  let at = section3.body;
  for (const label3 of tldrLabels(doc).filter(isDerived)) {
    parts2.push(doc.text.slice(at, label3.start).trim());
    at = paragraphEnd(doc, label3);
  }
  parts2.push(doc.text.slice(at, section3.end).trim());
  return revealText(parts2.filter((part) => part !== "").join("\n\n"));
}
function readDerived(doc) {
  const said2 = {};
  for (const label3 of tldrLabels(doc).filter(isDerived))
    said2[label3.key] ??= labelParagraph(doc, label3);
  return said2;
}
function writeTldr(doc, text) {
  const contain = (eol) => containText(text, { indent: 0, eol, amongLabels: true }) + eol;
  const section3 = doc.sections.get("tldr");
  if (section3 === void 0) return [createSection(doc, "tldr", ({ eol }) => contain(eol))];
  const stops = [tldrLabels(doc)[0], firstSubheading(doc, section3)].flatMap((stop) => stop?.start ?? []);
  const span = { start: section3.body, end: Math.min(section3.end, ...stops) };
  const end = closedEnd(doc, span);
  const lines3 = contain(eolBefore(doc.text, end));
  if (end === span.start) return [insertBlock(doc, lines3, span)];
  const start3 = lineStart2(doc.text, span.start + doc.text.slice(span.start, end).search(/\S/));
  return [{ start: start3, end, text: lines3 }];
}

// src/journal/session/session.ts
init_lazy();

// src/journal/sections/context-section.ts
function contextLabels(doc) {
  const section3 = doc.sections.get("context");
  return section3 === void 0 ? [] : readLabels(doc, { start: section3.body, end: section3.end });
}
function readObjective(doc) {
  const label3 = findLabel(contextLabels(doc), "objective");
  return label3 === void 0 ? "" : labelParagraph(doc, label3);
}
function writeObjective(doc, goal) {
  const text = containText(oneLine(goal), { indent: 0, eol: doc.eol, amongLabels: true, inline: true });
  const label3 = findLabel(contextLabels(doc), "objective");
  if (label3 !== void 0) {
    const said2 = doc.text.slice(label3.value, paragraphEnd(doc, label3)).trimEnd();
    const edit = { start: label3.value, end: label3.value + said2.length };
    return [{ ...edit, text: /\s/.test(doc.text.charAt(label3.value - 1)) ? text : ` ${text}` }];
  }
  const line2 = `**Objective**: ${text}`;
  const section3 = doc.sections.get("context");
  if (section3 === void 0) return [createSection(doc, "context", ({ eol }) => line2 + eol)];
  return [
    insertBlock(doc, line2 + eolBefore(doc.text, section3.body), { start: section3.body, end: section3.body })
  ];
}
function readContextList(doc, list2) {
  const label3 = findLabel(contextLabels(doc), list2);
  if (label3 === void 0) return [];
  return itemsIn(doc, label3).map((item2) => ({ text: itemText(doc.text, item2), item: item2 })).filter(({ text }) => !isPlaceholder(text)).map((line2, index) => ({ ...line2, number: index + 1 }));
}

// src/journal/sections/decisions.ts
init_lazy();

// src/journal/sections/decision-headings.ts
function findRuns(doc, section3) {
  const { outline } = doc;
  const body = { start: section3.body, end: section3.end };
  const groups2 = groupsIn(doc, section3).map(({ start: start3 }) => start3);
  const level = decisionLevel(doc, section3);
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
  return runs.map((run, index) => ({ ...run, groups: groups2, end: runs[index + 1]?.start ?? section3.end }));
}
function runIn(chapter2, level) {
  const { text, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at) => headingLevel(text, at) === level);
  const start3 = headingLevel(text, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start3 === void 0) return void 0;
  const part = text.slice(chapter2.start, end);
  const mark4 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start: start3,
    end,
    count: () => part.match(new RegExp(mark4, "g")).length,
    isTitled: () => !new RegExp(`${mark4}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
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
function decisionLevel(doc, section3) {
  const { outline } = doc;
  const body = { start: section3.body, end: section3.end };
  const [group] = groupsIn(doc, section3);
  if (group !== void 0) return Math.min(...deeperThan(group, subheadings(doc, section3)));
  const levels = [
    ...within(outline.outer.headings, body).map(({ level }) => level),
    ...within(outline.chapters, body).map(lowestLevel)
  ];
  return levels.reduce((lowest, level) => Math.min(lowest, level), levels[0] ?? section3.heading.level + 1);
}
function groupsIn(doc, section3) {
  const first = firstSubheading(doc, section3);
  if (first === void 0) return [];
  const isDeep = first.level > section3.heading.level + 1;
  if (!isDeep && !/^(?:[ \t]*\r?\n)*#{2,6}[ \t]/.test(doc.text.slice(first.end, first.end + 200))) return [];
  const headings = subheadings(doc, section3);
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

// src/journal/sections/decisions.ts
function readDecisions(doc) {
  return groupDecisions(doc).flatMap(({ read }) => read());
}
function groupDecisions(doc) {
  const section3 = doc.sections.get("decisions");
  if (section3 === void 0) return [];
  const runs = findRuns(doc, section3);
  const items = itemsIn(doc, { start: section3.body, end: runs[0]?.start ?? section3.end });
  const hasSuperseded = once(() => /superseded/i.test(sectionText(doc, "decisions")));
  const groups2 = runs.map((run) => groupOf(doc, run, hasSuperseded));
  const shaped = shapedIn(doc, section3, runs);
  const listed = inOrder(
    items.flatMap((item2) => readItem3(doc.text, item2)),
    shaped
  );
  return listed.length === 0 ? groups2 : [listedGroup(listed), ...groups2];
}
function shapedIn(doc, section3, runs) {
  const shaped = readLead(doc, section3).entries.map(readShape);
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
function readItem3(text, item2) {
  const raw = rawItemText(text, item2);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: written2 = item2.number, text: words2 } = splitNumber(raw.replace(superseded, ""));
  const said2 = readTitledText(words2);
  const { lead, rest: rest2 } = said2.title === "" ? splitLead(said2.text) : { lead: said2.title, rest: said2.text };
  const { number: number2 = written2, title: title2 } = readTitle(lead);
  const { time: time3, by } = said2;
  const { start: start3, end } = item2;
  return [
    {
      ...{ start: start3, end, item: item2, number: number2, title: title2, time: time3, ...by === void 0 ? {} : { by } },
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
  const { start: start3, end, number: number2, title: title2, time: time3, by, text, cells = [] } = shape;
  const stamp2 = { time: time3, ...by === void 0 ? {} : { by } };
  const gone = superseded.exec(`
${text}`) ?? / \[superseded by ([^\]]*)\]$/i.exec(title2);
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
    number: number2,
    title: title2.replace(/ \[superseded by [^\]]*\]$/i, ""),
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
  const { number: number2, title: title2, ...stamp2 } = readTitle(block2.heading.replace(/\s*\n\s*/g, " "));
  return {
    start: block2.start,
    end: block2.end,
    number: number2,
    title: title2,
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
var numbered3 = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;
function numberAt({ text, outline }, at) {
  numbered3.lastIndex = at;
  const number2 = numbered3.exec(text)?.[1];
  if (number2 !== void 0) return Number(number2);
  const heading2 = headingAt(outline, at);
  return readTitle(heading2.text.replace(/\s*\n\s*/g, " ")).number;
}
function nextDecisionNumber(decisions) {
  return 1 + highestOf(decisions.map(({ number: number2 }) => number2));
}

// src/journal/sections/prose.ts
init_lazy();
var proseSections = ["decisions", "discoveries", "dead-ends", "blockers", "next-steps"];
function readProse(doc) {
  const sections = proseSections.map((name) => [name, () => proseUpTo(doc, name)]);
  const parts2 = { ...Object.fromEntries(sections), "key-context": () => contextProse(doc) };
  return lazy(parts2);
}
function proseUpTo(doc, name, most3 = Number.POSITIVE_INFINITY) {
  const section3 = doc.sections.get(name);
  if (section3 === void 0) return "";
  const end = firstSubheading(doc, section3)?.start ?? section3.end;
  const texts2 = [];
  let size = 0;
  const { taken } = readLead(doc, section3);
  for (const paragraph2 of walkParagraphs(doc.outline, { start: section3.body, end })) {
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
  const section3 = doc.sections.get("context");
  if (section3 === void 0) return "";
  const label3 = findLabel(readLabels(doc, { start: section3.body, end: section3.end }), "key context");
  const text = label3 === void 0 ? "" : labelText(doc, label3);
  return isPlaceholder(text) ? "" : text;
}

// src/journal/session/entries.ts
init_lazy();
function readEntries2(doc) {
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
  const groups2 = groupListed(doc, name).map(
    (items) => entriesOf(items, {
      isMeant: items.plainMarks === void 0 ? (index) => !standsForNone(doc.text, items, index) : void 0,
      read: (index) => titledText(readTitled(doc, items.at(index)))
    })
  );
  const shaped = readOthers(doc, name).map(
    (entry) => () => titledText(entry)
  );
  return shaped.length === 0 ? chain(groups2) : chain([shaped, ...groups2]);
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
    at(place2) {
      const index = meant[place2];
      return index === void 0 ? void 0 : () => show(read(index), index);
    }
  };
}
function decisionEntries({ count: count3, isPlain: isPlain3, read }) {
  const entryOf = (decision) => {
    return () => decisionText(decision);
  };
  if (isPlain3) {
    const at = (index) => {
      const decision = read()[index];
      return decision === void 0 ? void 0 : entryOf(decision);
    };
    return { length: count3, at };
  }
  return read().filter(({ supersededBy }) => supersededBy === "").map(entryOf).filter((entry) => /\S/.test(entry()));
}
function decisionText(decision) {
  const number2 = decision.number === void 0 ? "" : `${decision.number}. `;
  const choice = decision.choice === "" ? "" : ` \u2192 ${decision.choice}`;
  const why = decision.rationale === "" ? "" : ` (why: ${decision.rationale})`;
  const rest2 = choice === "" && why === "" && decision.text !== "" ? ` \u2014 ${decision.text}` : "";
  return `${number2}${decision.title}${choice}${why}${rest2}`;
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
    entries: () => readEntries2(doc)
  });
  return Object.assign(said2, readFacts(doc.head));
}
function lastCompaction(count3) {
  return count3 === void 0 || count3 === 0 ? "" : `, compaction #${count3}`;
}

// src/journal/session/progress-file.ts
var mark3 = /^\uFEFF?<!-- Derived from .* \(id ([^)\s]+)\) by session-journal\b/;
var notesHeading = /^## Notes[ \t]*$/m;
function derivedFrom(text) {
  const id = mark3.exec(text.split("\n", 1)[0])?.[1];
  return id?.replace(
    /%([0-9a-f]{4})/g,
    (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))
  );
}
function encodeId(id) {
  return id.replace(/[^\w.:-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function renderProgressFile(session, file, old) {
  const notes = old === void 0 ? void 0 : notesOf(old);
  const { progress, current: current2, blocker } = derivedTexts(session.figures);
  const parts2 = [
    `<!-- Derived from ${oneLine(file).replaceAll(">", "\u203A")} (id ${encodeId(session.id)}) by session-journal: rewritten after every change, except for "## Notes" -->`,
    `# Progress: ${oneLine(session.shortname || session.title)}`,
    `**Status**: ${oneLine(session.status)}${lastCompaction(session.compactions)}, updated ${oneLine(session.updatedAt)}`,
    containText(session.tldr, { indent: 0, eol: "\n" }),
    [`**Progress**: ${progress}`, `**Current**: ${current2}`, `**Blocker**: ${blocker}`].join("\n"),
    list("Open steps", session.openSteps),
    list(
      "Blockers",
      openBlockers(session.blockers).map((one) => one.text)
    ),
    list("Next steps", session.nextSteps.map(titledText))
  ];
  const body = parts2.filter((part) => part !== "").join("\n\n");
  return `${body}

${notes ?? "## Notes\n"}`;
}
function notesOf(old) {
  const at = old.search(notesHeading);
  return at < 0 ? void 0 : old.slice(at);
}
function list(title2, texts2) {
  if (texts2.length === 0) return "";
  return `## ${title2}
${texts2.map((text) => `- ${oneLine(text)}`).join("\n")}`;
}

// src/journal/files/journal-folder.ts
function entryPath(project, file, entry) {
  const folder6 = journalFolder(project, file);
  if (folder6 === void 0) return void 0;
  for (let count3 = 1; ; count3 += 1) {
    const name = `${fileStamp(entry.at)}-${entry.kind}${count3 === 1 ? "" : `-${count3}`}.md`;
    const path = (0, import_node_path37.join)(folder6, "entries", name);
    if (isFree(path)) return path;
  }
}
function isFree(path) {
  try {
    return findStat(path) === void 0;
  } catch (error) {
    throw writeFailure(error, path);
  }
}
async function writeProgressFile(project, file, made) {
  const folder6 = journalFolder(project, file);
  if (folder6 === void 0) return void 0;
  const path = (0, import_node_path37.join)(folder6, "progress.md");
  try {
    assertInside(project, path);
    const old = readOld(path);
    if (old !== void 0 && derivedFrom(old) !== made.session.id && !await keepWhole(project, file, { text: old, path, ...made })) {
      return void 0;
    }
    const text = renderProgressFile(made.session, shownPath(project, file.path), old);
    if (text === old) return path;
    ensureFolder(project, folder6);
    writeFileAtomic(path, text, { fsync: false });
    return path;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}
function readOld(path) {
  try {
    return readText(path);
  } catch (error) {
    if (isFailure(error) && error.code === "not-found") return void 0;
    throw error;
  }
}
async function keepWhole(project, file, old) {
  if (old.text.trim() === "") return true;
  const path = entryPath(project, file, { at: old.at, kind: "progress-kept" });
  if (path === void 0) return false;
  ensureFolder(project, (0, import_node_path37.join)(path, ".."));
  return createFile(path, await withoutSecrets(project, old));
}
async function withoutSecrets(project, { text, path, env }) {
  if (!mayHoldSecret(text)) return text;
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const screened = screenSecrets(text, readConfig(project, env).notSecrets);
  if (screened.found.length > 0) keepAside(project, path);
  return screened.text;
}
function keepAside(project, path) {
  try {
    keepVersion(project, path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

// src/journal/files/session-lock.ts
var import_node_path39 = require("node:path");
init_folders();
init_leftovers();

// src/io/disk/lock.ts
var import_node_fs18 = require("node:fs");
var import_node_path38 = require("node:path");
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs2 = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder6) {
  return (0, import_node_path38.join)(folder6, "lock");
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
  return owner === void 0 ? ageMs > unreadableLifeMs2 : isDead(owner, ageMs);
}
function claim({ candidate, owner }, path) {
  try {
    (0, import_node_fs18.linkSync)(candidate, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!isWithoutLinks(error)) throw error;
    return claimWithoutLinks(path, owner);
  }
}
function claimWithoutLinks(path, owner) {
  try {
    (0, import_node_fs18.writeFileSync)(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function hasRival({ folder: folder6 }, own2) {
  for (const name of (0, import_node_fs18.readdirSync)(folder6)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path38.join)(folder6, name);
    const found2 = findLock(path);
    if (found2 === void 0) continue;
    if (!isAbandoned(found2)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder: folder6, path, owner, options: options2 } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path38.join)(folder6, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found2 = findLock(path);
    if (found2 !== void 0 && found2.mark !== dead.mark) return false;
    if (found2 !== void 0) (0, import_node_fs18.unlinkSync)(path);
    if (!claim(attempt2, path)) return false;
    held.set(path, owner.nonce);
    options2.sweep?.(true);
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
    await new Promise((resolve5) => setTimeout(resolve5, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder6, options2) {
  const path = lockPath(folder6);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    (0, import_node_fs18.writeFileSync)(candidate, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder: folder6, path, candidate, owner, options: options2 });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
}
function hasDeadLock(folder6) {
  const found2 = findLock(lockPath(folder6));
  return found2 !== void 0 && isAbandoned(found2);
}
function assertHeld(folder6) {
  const path = lockPath(folder6);
  const nonce = held.get(path);
  if (nonce === void 0 || isMine(path, nonce)) return;
  throw new Failure("locked", "Cannot continue: another process took over the lock", {
    hint: "Nothing was changed. Try again",
    data: { path }
  });
}
async function withLock(folder6, options2, work) {
  await enter(folder6, options2);
  const path = lockPath(folder6);
  process.once("exit", releaseAll);
  try {
    options2.sweep?.(false);
    return await work();
  } finally {
    process.removeListener("exit", releaseAll);
    release(path);
  }
}

// src/journal/files/session-lock.ts
async function withSessionsLocked(project, waitMs2, work) {
  ensureLocal(project);
  const sweep2 = (thorough) => thorough ? sweepSessions(project) : sweepOften(project);
  return withLock(project.local, { waitMs: waitMs2, sweep: sweep2 }, work);
}
function sweepOften({ dir, local }) {
  for (const each of [dir, (0, import_node_path39.join)(dir, "active"), (0, import_node_path39.join)(dir, "archive"), local, ...folders3(local)]) {
    sweepLeftovers(each);
  }
}
function sweepSessions({ dir, local }) {
  const journals = folders3((0, import_node_path39.join)(dir, "journal"));
  const tasks = folders3((0, import_node_path39.join)((0, import_node_path39.dirname)(dir), ".tasks"));
  const all2 = [
    dir,
    local,
    ...folders3(dir),
    ...journals,
    ...journals.flatMap(folders3),
    ...folders3(local),
    ...tasks
  ];
  for (const each of all2) sweepLeftovers(each);
}
function folders3(dir) {
  return foldersIn(dir).map((name) => (0, import_node_path39.join)(dir, name));
}

// src/journal/session/apply-change.ts
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
  return isPlain(value) ? value : quote2(value, "'");
}
function renderFieldScalar(key, value) {
  const own2 = instantKeys.has(key) && instant.test(value) || numberKeys.has(key) && number.test(value);
  return own2 ? value : renderScalar(value);
}
function renderLike(old, value, render) {
  const mark4 = old.charAt(0);
  return mark4 === '"' || mark4 === "'" ? quote2(value, mark4) : render(value);
}
function renderFlowItem(value) {
  return isPlain(value) && !/[:?]/.test(value) ? value : quote2(value, "'");
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
function quote2(value, mark4) {
  const hidden2 = "\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff";
  const hides = !ascii.test(value) && new RegExp(`[${hidden2}]`, "u").test(value);
  if (mark4 === "'" && !hides) return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(hides ? new RegExp(`["\\\\${hidden2}]`, "gu") : /["\\]/g, escapeChar)}"`;
}
function escapeChar(char) {
  const code2 = char.charCodeAt(0);
  const hex2 = code2 < 256 ? `\\x${code2.toString(16).padStart(2, "0")}` : `\\u${code2.toString(16).padStart(4, "0")}`;
  return shortEscapes.get(char) ?? hex2;
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
  const edits = dropped.map(({ start: start3, end }) => ({ start: start3, end, text: "" }));
  return lines3.length === 0 ? edits : [...edits, { start: last.end, end: last.end, text: lines3.join("") }];
}
var blockItem = /^( *-[ \t]+)((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'|>#]).*?)(\r?\n)$/;
function blockItems(text, field) {
  const items = [];
  let start3 = text.lastIndexOf("\n", field.valueStart) + 1;
  while (start3 < field.end) {
    const end = text.indexOf("\n", start3) + 1;
    const line2 = text.slice(start3, end);
    if (!/^\s*(?:#|$)/.test(line2)) {
      const [, prefix = "", source = "", eol = ""] = blockItem.exec(line2) ?? [];
      if (source === "") return void 0;
      items.push({ start: start3, end, prefix, source, eol });
    }
    start3 = end;
  }
  return items;
}
function editFlowList(source, offset, plan) {
  const spans = flowItems(source);
  if (!spans || spans.length !== plan.kept.length) return void 0;
  const edits = cutSpans(spans, plan.kept).map(({ start: start3, end }) => {
    return { start: offset + start3, end: offset + end, text: "" };
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
    const before2 = spans[index - 1];
    return before2 && index > first && !kept[index] ? [{ start: before2.end, end }] : [];
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
    const start3 = at + whole.indexOf(item2);
    spans.push({ start: start3, end: start3 + item2.length });
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
    else if (value !== void 0) added.push(addField(text, placeOf2(head, key), [key, value]));
  }
  return [...edits, ...added];
}
function rank(key) {
  const place2 = canonicalOrder.indexOf(key);
  return place2 === -1 ? canonicalOrder.length : place2;
}
function renderField(key, value, eol) {
  const written2 = typeof value === "string" ? ` ${renderFieldScalar(key, value)}` : value.length === 0 ? " []" : renderItems2(value, eol);
  return `${renderScalar(key)}:${written2}${eol}`;
}
function renderItems2(items, eol) {
  return items.map((item2) => `${eol}  - ${renderScalar(item2)}`).join("");
}
function addField(text, at, [key, value]) {
  const eol = text.startsWith("\r\n", at - 2) ? "\r\n" : "\n";
  return { start: at, end: at, text: renderField(key, value, eol) };
}
function placeOf2(head, key) {
  const own2 = rank(key);
  if (own2 === canonicalOrder.length) return head.fieldsEnd;
  const before2 = canonicalOrder.slice(0, own2).findLast((name) => head.fields.has(name));
  const after = canonicalOrder.slice(own2).find((name) => head.fields.has(name));
  return head.fields.get(before2 ?? "")?.end ?? head.fields.get(after ?? "")?.start ?? head.fieldsEnd;
}
var blockHeader = /(?:^|[ \t])[|>][-+1-9]{0,2}[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/;
var blanks2 = /(?:[ \t]*\r?\n)*[ \t]*/y;
function stayingFields(head, changes) {
  return [...head.fields.values()].filter(({ key }) => !(key in changes && changes[key] === void 0));
}
function removeField(text, field, staying) {
  const removal2 = { start: field.start, end: field.end, text: "" };
  const before2 = staying.findLast(({ start: start3 }) => start3 < field.start);
  if (!before2 || !blockHeader.test(text.slice(before2.valueStart, before2.valueEnd))) return [removal2];
  blanks2.lastIndex = field.end;
  blanks2.exec(text);
  return [removal2, { start: field.end, end: blanks2.lastIndex, text: "" }];
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
  const start3 = isOnKeyLine(text, colon, valueStart) ? colon : keyLineEnd;
  const removal2 = { start: start3, end: valueEnd, text: "" };
  return [removal2, { start: at, end: at, text: renderItems2(items, eol) }];
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

// src/journal/sections/keep-numbers.ts
function keepNumbers(before2, after, change2) {
  const [old, now] = [before2, after].map((doc) => readChecklist(doc).steps);
  const numbers2 = /* @__PURE__ */ new Map();
  const byStart = new Map(now.map((step2) => [step2.item.start, step2]));
  const moved = [];
  for (const [step2, start3] of placesAfter(old, change2.edits)) {
    const twin = start3 === void 0 ? void 0 : byStart.get(start3);
    if (twin !== void 0) numbers2.set(twin, step2.number);
    else moved.push(step2);
  }
  const numberOf = numbersByText(moved);
  for (const step2 of now) {
    const number2 = numbers2.has(step2) ? void 0 : numberOf(step2.text);
    if (number2 !== void 0) numbers2.set(step2, number2);
  }
  const next = readStepNumbers(before2).highest + 1;
  return numberAll(now, { numbers: numbers2, next, newSteps: change2.newSteps ?? [] });
}
function numberAll(steps, { numbers: numbers2, next, newSteps }) {
  const rankOf = numbersByText(
    newSteps.map((text, rank2) => ({ text: splitLead(cleanText(text)).lead, number: rank2 }))
  );
  const fresh = steps.filter((step2) => !numbers2.has(step2)).map((step2) => ({ step: step2, rank: rankOf(step2.text) ?? newSteps.length })).sort((a, b) => a.rank - b.rank);
  const all2 = new Map([...numbers2, ...fresh.map(({ step: step2 }, index) => [step2, next + index])]);
  const numbered5 = steps.map((step2) => ({ number: all2.get(step2), text: step2.text }));
  return renderNumbers(numbered5, next + fresh.length - 1);
}
function placesAfter(steps, edits) {
  const ordered2 = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let index = 0;
  let shift2 = 0;
  return steps.map((step2) => {
    const { start: start3 } = step2.item;
    for (let edit = ordered2[index]; edit !== void 0 && edit.end <= start3; edit = ordered2[index]) {
      shift2 += edit.text.length - (edit.end - edit.start);
      index += 1;
    }
    const next = ordered2[index];
    return [step2, next !== void 0 && next.start <= start3 ? void 0 : start3 + shift2];
  });
}

// src/journal/session/apply-change.ts
function applyChange(doc, change2, at) {
  const { rewritten, edits: asked = [] } = change2;
  const edits = rewritten === void 0 ? settleEnd(doc.text, asked) : asked;
  const changed = rewritten ?? editDocument(doc, edits);
  const { text, head } = changed;
  const fields = { ...change2.fields, ...numberFields(doc, changed, { ...change2, edits }) };
  const derived2 = refreshDerived(doc, changed);
  if (text === doc.text && editFields(text, head, fields).length + derived2.length === 0) return text;
  const updated = editFields(text, head, { ...fields, updated_at: laterOf(doc, at.now) });
  return applyEdits(text, [...updated, ...derived2]);
}
function editDocument(doc, edits) {
  if (edits.length === 0) return doc;
  const changed = redecodeDocument(doc, applyEdits(doc.text, edits), doc.head);
  assertReadsAlike(doc, changed);
  return changed;
}
function numberFields(before2, after, change2) {
  const { areGiven } = readStepNumbers(before2);
  const isSame4 = before2 === after || areGiven && progressOf(before2) === progressOf(after);
  if (isSame4 || !(areGiven || change2.givesNumbers)) return {};
  return { [numbersKey]: keepNumbers(before2, after, change2) };
}
function progressOf({ text, sections }) {
  const section3 = sections.get("progress");
  return section3 === void 0 ? "" : text.slice(section3.start, section3.end);
}
function assertReadsAlike(before2, after) {
  if (after.doubled.length <= before2.doubled.length) return;
  throw new Failure("refused", "Cannot change the session: the rest of the file would read differently", {
    hint: "The file has a code fence or a comment that is not closed. Close it in an editor, then try again"
  });
}
function settleEnd(text, edits) {
  const isLines = (edit) => edit.end === text.length && edit.text.endsWith("\n");
  const lines3 = edits.filter(isLines).sort((a, b) => a.start - b.start);
  const last = lines3.at(-1);
  if (text.endsWith("\n") || last === void 0) return [...edits];
  const eol = last.text.endsWith("\r\n") ? "\r\n" : "\n";
  const first = lines3[0]?.start === text.length ? lines3[0] : void 0;
  return edits.map((edit) => {
    const begun = edit === first ? eol + edit.text : edit.text;
    return { ...edit, text: edit === last ? begun.slice(0, -eol.length) : begun };
  });
}
function laterOf(doc, now) {
  const { createdAt, updatedAt } = readFacts(doc.head);
  const said2 = [updatedAt, createdAt].map((text) => parseInstant(text) ?? now);
  return formatInstant(Math.max(now, ...said2));
}

// src/journal/session/entry-file.ts
function renderEntry(session, entry) {
  const { progress, current: current2, blocker } = derivedTexts(session.figures);
  const title2 = `# ${entry.kind.charAt(0).toUpperCase()}${entry.kind.slice(1)}: ${oneLine(session.shortname)} (${entry.time})`;
  const state = [
    `**Session**: ${oneLine(session.id)}`,
    `**Status**: ${oneLine(session.status)}${lastCompaction(session.compactions)}`,
    `**Branch**: ${oneLine(entry.branch) || "none"}${entry.commit === "" ? "" : ` at ${oneLine(entry.commit)}`}`,
    `**Progress**: ${progress}`,
    `**Current**: ${current2}`,
    `**Blocker**: ${blocker}`
  ];
  const parts2 = [
    title2,
    state.join("\n"),
    section2("Note", contained(entry.note ?? "")),
    section2("TL;DR", contained(session.tldr)),
    section2("Open blockers", bullets2(openBlockers(session.blockers).map((one) => one.text))),
    section2("Next steps", bullets2(session.nextSteps.map(titledText)))
  ];
  const text = `${parts2.filter((part) => part !== "").join("\n\n")}
`;
  return entry.moved === void 0 ? text : `${text}
${entry.moved}`;
}
function contained(text) {
  return containText(text, { indent: 0, eol: "\n" });
}
function section2(title2, text) {
  return text === "" ? "" : `## ${title2}
${text}`;
}
function bullets2(texts2) {
  return texts2.map((text) => `- ${oneLine(text)}`).join("\n");
}

// src/journal/which-session/author.ts
init_failure();
function signedTime(time3, { project, file }, { env }) {
  const { owner } = file.facts;
  const author = owner === "" ? "" : authorName(readEmail(project.root, env), owner);
  return author === "" ? time3 : `${time3}, ${author}`;
}
function authorName(email, owner) {
  const [mine2, theirs] = [email, owner].map((address) => address.toLowerCase());
  if (mine2 === theirs) return "";
  const name = nameIn(email);
  return clean(name.toLowerCase() === nameIn(owner).toLowerCase() ? email : name);
}
function nameIn(address) {
  return address.replace(/@[^@]*$/, "");
}
function clean(name) {
  return name.replace(/[^\p{L}\p{N}._+@-]/gu, "").slice(0, 64).replace(/[\uD800-\uDBFF]$/, "");
}

// src/journal/change/compaction-queue.ts
var import_node_path40 = require("node:path");
init_folders();
init_owner();
function write(path, session, count3) {
  writeJson(path, { schema: 1, session, count: count3 }, { fsync: true });
}
function readQueue(project, session) {
  const dir = (0, import_node_path40.join)(project.local, "queue");
  return namesIn(dir, ".json").flatMap((name) => {
    const path = (0, import_node_path40.join)(dir, name);
    const fields = asRecord(readJson(path));
    const count3 = typeof fields?.count === "number" ? fields.count : void 0;
    return fields?.session === session ? [{ path, session, count: count3 }] : [];
  });
}
function promiseCount(queued, count3) {
  for (const { path, session } of queued) write(path, session, count3);
}
function clearQueue(queued) {
  for (const { path } of queued) removeQuietly(path);
}

// src/journal/change/count-queued.ts
function withQueued({ head }, change2, queued) {
  const count3 = readCount(change2.fields?.compaction_count ?? head.fields.get("compaction_count")?.value);
  if (count3 === void 0) return change2;
  const left = queued.filter((one) => one.count === void 0 || count3 < one.count);
  if (left.length === 0) return change2;
  promiseCount(left, count3 + left.length);
  return { ...change2, fields: { ...change2.fields, compaction_count: String(count3 + left.length) } };
}

// src/journal/change/intents.ts
var import_node_path42 = require("node:path");
init_failures();
init_owner();
init_stat();

// src/journal/files/locate-document.ts
var import_node_path41 = require("node:path");
function locateDocument(project, path, folders4 = [".sessions", ".tasks"]) {
  if (typeof path !== "string" || path.includes("\0") || !path.endsWith(".md")) return void 0;
  const found2 = (0, import_node_path41.resolve)(project.root, path);
  const isOurs = folders4.some((folder6) => found2.startsWith((0, import_node_path41.join)(project.root, folder6, "/")));
  return isOurs && isInside(project, found2) ? found2 : void 0;
}

// src/journal/change/intents.ts
var intentFolder = "intents";
function shaOf(path) {
  try {
    return sha256(readText(path));
  } catch {
    return findStat(path) !== void 0 ? "unreadable" : "";
  }
}
function decodeStep(project, value) {
  const fields = asRecord(value) ?? {};
  const write3 = locateDocument(project, fields.write);
  const { text, was } = fields;
  if (write3 !== void 0 && typeof text === "string" && typeof was === "string") return { write: write3, text, was };
  const remove2 = locateDocument(project, fields.remove);
  if (remove2 !== void 0 && isEntry(project, remove2) && typeof was === "string") return { remove: remove2, was };
  const move = locateDocument(project, fields.move);
  const to = locateDocument(project, fields.to);
  return move !== void 0 && to !== void 0 ? { move, to } : void 0;
}
function readIntent(project, path) {
  const fields = asRecord(readJson(path));
  const session = locateDocument(project, (0, import_node_path42.join)(".sessions", String(fields?.session)));
  const steps = Array.isArray(fields?.steps) ? fields.steps.map((step2) => decodeStep(project, step2)) : [];
  return { session, sha: String(fields?.sha), steps: steps.filter((step2) => step2 !== void 0) };
}
function isEntry(project, path) {
  return path.startsWith((0, import_node_path42.join)(project.dir, "journal", "/"));
}
function record2(project, step2) {
  if ("move" in step2) return step2;
  return { ...step2, was: shaOf((0, import_node_path42.resolve)(project.root, pathOf(step2))) };
}
function pathOf(step2) {
  if ("move" in step2) return step2.move;
  return "write" in step2 ? step2.write : step2.remove;
}
function writeIntent(project, intent) {
  const paths = intent.steps.flatMap((step2) => "to" in step2 ? [step2.move, step2.to] : [pathOf(step2)]);
  for (const path of paths) {
    assertInside(project, (0, import_node_path42.resolve)(project.root, path));
    if (locateDocument(project, path) === void 0) throw new RangeError(`No document of ours: "${path}"`);
  }
  const dir = ensureLocal(project, intentFolder);
  const name = `${String(Date.now()).padStart(15, "0")}-${makeNonce()}.json`;
  const steps = intent.steps.map((step2) => record2(project, step2));
  const files = followedFiles(project, steps);
  writeJson((0, import_node_path42.join)(dir, name), { schema: 1, ...intent, steps }, { fsync: true });
  return files.filter((file) => file.before !== `.sessions/${intent.session}`);
}
function followedFiles(project, steps) {
  const files = [];
  for (const step2 of steps) {
    const path = pathOf(step2);
    const index = files.findIndex((file) => file.after === path);
    const known3 = files[index] ?? { before: path, after: path, sha: shaOf((0, import_node_path42.resolve)(project.root, path)) };
    if ("move" in step2) {
      files.splice(index < 0 ? files.length : index, 1, { ...known3, after: step2.to });
      continue;
    }
    const kept = step2.was === "" ? {} : { kept: keep3(project, path) };
    if ("write" in step2) files.push({ ...known3, sha: sha256(step2.text), ...kept });
  }
  return files;
}
function keep3(project, path) {
  const full = (0, import_node_path42.resolve)(project.root, path);
  try {
    return (0, import_node_path42.relative)(project.root, keepVersion(project, full).path);
  } catch (error) {
    throw writeFailure(error, full);
  }
}
function writtenFile(project, path) {
  const below2 = (0, import_node_path42.relative)(project.root, path);
  return { before: below2, after: below2, sha: shaOf(path) };
}

// src/journal/change/preconditions.ts
var import_node_path43 = require("node:path");
init_failure();
function assertWritable({ project, file }, { entry, moveTo = file.folder }) {
  const path = entry === void 0 ? void 0 : entryPath(project, file, { at: 0, kind: entry.kind });
  for (const each of [file.path, (0, import_node_path43.join)(project.dir, moveTo, file.name), path]) {
    if (each !== void 0) assertInside(project, each);
  }
}
function assertSame(file, doc) {
  if (readFacts(doc.head).id === file.facts.id) return;
  throw new Failure("refused", `Cannot change "${file.name}": it now contains another session`, {
    hint: "Try again"
  });
}

// src/journal/change/undo-record.ts
var import_node_path44 = require("node:path");
init_failure();
var folder3 = "undo";
var maxRecords = 20;
var refreshed = /^(?:updated_at|compaction_count|git_branch|git_last_commit):.*\n/gm;
function sumOf2(text) {
  const frame = findHeadFrame(text);
  if (typeof frame === "string") return sha256(text);
  const fields = text.slice(frame.fieldsStart, frame.fieldsEnd).replace(refreshed, "");
  return sha256(text.slice(0, frame.fieldsStart) + fields + text.slice(frame.fieldsEnd));
}
function pathOf2(project, id) {
  return (0, import_node_path44.join)(project.local, folder3, recordFile(id));
}
function readFields(project, id) {
  const fields = asRecord(readJson(pathOf2(project, id)));
  if (fields === void 0 || fields.id !== id) return [];
  if (fields.schema === 1) return [fromOlder(fields)];
  return listOf2(fields.changes).map((change2) => asRecord(change2) ?? {});
}
function writeFields(project, id, changes) {
  ensureLocal(project, folder3);
  writeJson(pathOf2(project, id), { schema: 2, id, changes: changes.slice(-maxRecords) });
}
function encodeRecord(project, record3) {
  return {
    ...record3,
    beforePath: (0, import_node_path44.relative)(project.root, record3.beforePath),
    afterPath: (0, import_node_path44.relative)(project.root, record3.afterPath),
    kept: record3.kept && (0, import_node_path44.relative)(project.root, record3.kept)
  };
}
function fromOlder(fields) {
  const under = (path) => (0, import_node_path44.join)(".sessions", String(path));
  const [beforePath, afterPath, kept] = [fields.beforePath, fields.afterPath, fields.kept].map(under);
  return { ...fields, beforePath, afterPath, kept, afterSum: fields.afterSha };
}
function listOf2(value) {
  return Array.isArray(value) ? value : [];
}
function recordUndo(project, id, record3) {
  writeFields(project, id, [...readFields(project, id), encodeRecord(project, record3)]);
}
function forgetUndo(project, id) {
  removeQuietly(pathOf2(project, id));
}
function olderRemarks(project, { id, updatedAt }) {
  const { updated } = readFields(project, id).at(-1) ?? {};
  const last = typeof updated === "string" ? updated : "";
  const [now, then] = [parseInstant(updatedAt), parseInstant(last)];
  if (now === void 0 || then === void 0 || now >= then) return [];
  return [
    `The file is older than the last change made in this clone (${oneLine(last)}). What was logged since may be on another branch or in a stash`
  ];
}
function rememberUndo({ target, verb, did, update, path, updated, files }) {
  const [beforeSum, afterSum] = [sumOf2(update.before), sumOf2(update.after)];
  if (verb === "compaction" || beforeSum === afterSum && files.length === 0) return [];
  const { id } = target.file.facts;
  const kept = update.kept === void 0 ? {} : { kept: update.kept };
  const places2 = { beforePath: target.file.path, afterPath: path, ...kept };
  try {
    recordUndo(target.project, id, { verb, did, ...places2, beforeSum, afterSum, updated, files });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    forgetUndo(target.project, id);
    return [`This change cannot be undone: ${error.message}`];
  }
}

// src/journal/change/unfinished-change.ts
var import_node_path45 = require("node:path");
init_failure();
init_failures();
init_folders();
init_leftovers();
init_stat();
var maxIntents = 20;
function write2(project, { write: path, text, was }) {
  const now = shaOf(path);
  if (now === sha256(text) || now !== was || now === "unreadable") return;
  try {
    makePlace(project, path);
    sweepLeftovers((0, import_node_path45.dirname)(path));
    if (findStat(path) === void 0) {
      createFile(path, text);
      return;
    }
  } catch (error) {
    throw writeFailure(error, path);
  }
  writeFileAtomic(path, text);
}
function makePlace(project, path) {
  assertInside(project, path);
  try {
    makeFolder((0, import_node_path45.dirname)(path));
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function perform(project, step2) {
  if ("write" in step2) {
    write2(project, step2);
  } else if ("remove" in step2) {
    if (shaOf(step2.remove) === step2.was) removeQuietly(step2.remove);
  } else if (findStat(step2.move) !== void 0) {
    makePlace(project, step2.to);
    moveFile(step2.move, step2.to);
  }
}
function findCommitted(session, steps, sha) {
  const candidates = [session];
  for (const step2 of steps) {
    if (!("move" in step2) || step2.move !== session) continue;
    for (const name of freeNames(step2.to)) {
      if (findStat(name) === void 0) break;
      candidates.push(name);
    }
  }
  return candidates.find((path) => shaOf(path) === sha);
}
function finishOne(project, path) {
  const { session, sha, steps } = readIntent(project, path);
  if (session === void 0 || findCommitted(session, steps, sha) === void 0) return { failures: [] };
  const failures = [];
  const stuck = /* @__PURE__ */ new Set();
  for (const step2 of steps) {
    if ("move" in step2 && stuck.has(step2.move)) continue;
    try {
      perform(project, step2);
    } catch (error) {
      if (!isFailure(error)) throw error;
      if ("write" in step2) stuck.add(step2.write);
      if (error.code !== "refused") failures.push(error);
    }
  }
  return { session: findCommitted(session, steps, sha) ?? session, failures };
}
function finishIntent(project) {
  const dir = (0, import_node_path45.join)(project.local, intentFolder);
  if (!isInside(project, dir)) return { sessions: [], unfinished: [] };
  const names2 = namesIn(dir, ".json");
  const sessions = [];
  const unfinished = [];
  for (const [index, name] of names2.entries()) {
    const path = (0, import_node_path45.join)(dir, name);
    const done = finishOne(project, path);
    unfinished.push(...done.failures.map(({ message }) => `${message}. The next command tries again`));
    if (done.session !== void 0) sessions.push(done.session);
    if (done.failures.length === 0 || index < names2.length - maxIntents) removeQuietly(path);
  }
  if (sessions.length > 0) pruneVersions(project);
  return { sessions, unfinished };
}
var waitMs = 5e3;
async function completePending(project, isSweeping = true) {
  if (!hasIntents(project) && !(isSweeping && hasTraces(project))) return;
  try {
    await withSessionsLocked(project, waitMs, async () => void finishIntent(project));
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
function hasTraces(project) {
  return hasDeadLock(project.local) || hasLeftovers(project.local);
}
function hasIntents(project) {
  return namesIn((0, import_node_path45.join)(project.local, intentFolder)).length > 0;
}

// src/journal/change/update-file.ts
var import_node_path46 = require("node:path");
init_failure();
init_failures();
init_stat();
var maxAttempts = 5;
function readWhole(path) {
  const { bytes, size } = readBytes(path, maxSessionBytes);
  assertSize(path, size);
  return bytes;
}
function holds(path, bytes) {
  try {
    return readWhole(path).equals(bytes);
  } catch {
    return false;
  }
}
function isStill(path, kept, bytes) {
  if (!holds(kept.path, bytes)) return false;
  const [stat, old] = [findStat(path), findStat(kept.path)];
  if (stat === void 0 || old === void 0) return false;
  if (kept.isLinked) return isOneFile(stat, old);
  return stat.isFile() && holds(path, bytes);
}
function commit({ path, temporary, bytes }, { project, mark: mark4 }) {
  let kept;
  try {
    kept = keepVersion(project, path, mark4);
    assertHeld(project.local);
    if (isStill(path, kept, bytes)) {
      renameOver(temporary, path);
      return kept;
    }
  } catch (error) {
    removeQuietly(temporary);
    if (kept !== void 0) removeQuietly(kept.path);
    if (errorCode(error) === "ENOENT") return void 0;
    throw writeFailure(error, path);
  }
  removeQuietly(temporary);
  removeQuietly(kept.path);
  return void 0;
}
function finish({ path, bytes }, kept, options2) {
  syncFolder((0, import_node_path46.dirname)(path));
  const isDisplaced = kept.isLinked && !holds(kept.path, bytes);
  if (options2.keep === false && !isDisplaced) {
    removeQuietly(kept.path);
    return {};
  }
  pruneVersions(options2.project);
  return isDisplaced ? { kept: kept.path, displaced: kept.path } : { kept: kept.path };
}
async function updateFile(path, change2, options2) {
  assertInside(options2.project, path);
  let last;
  for (let attempt2 = 0; attempt2 < maxAttempts; attempt2 += 1) {
    const bytes = readWhole(path);
    const before2 = decodeText(bytes, path);
    const made = await change2(before2, last);
    last = made;
    const after = made.text;
    if (after === before2) return { before: before2, after, made, changed: false };
    assertSize(path, Buffer.byteLength(after));
    assertInside(options2.project, path);
    const draft = { path, temporary: writeBeside(path, after), bytes };
    const kept = commit(draft, options2);
    if (kept !== void 0) return { before: before2, after, made, changed: true, ...finish(draft, kept, options2) };
  }
  throw new Failure("locked", `Cannot change "${(0, import_node_path46.basename)(path)}": another program keeps saving it`, {
    hint: "Wait until the other program is done, then try again",
    data: { path }
  });
}

// src/journal/change/change-session.ts
var commandWaitMs = 3e4;
async function changeSession(work, decide) {
  const { project, file } = work.target;
  const aliases = readConfig(project, work.context.env).sectionAliases;
  const first = exists2(project.local) ? void 0 : await decideUnlocked(work, { aliases, decide });
  return withSessionsLocked(project, work.waitMs ?? commandWaitMs, async () => {
    finishIntent(project);
    const queued = readQueue(project, file.facts.id);
    const now = work.context.now().getTime();
    const update = await updateFile(
      file.path,
      async (source, before2) => {
        const last = before2?.decided ?? first;
        const { doc, decided } = await decideOn(work, { aliases, decide }, { source, last });
        const text = applyChange(doc, withQueued(doc, decided, queued), { now });
        const prepared = await prepare(work, { before: doc, change: decided, text, now });
        return { text, doc, decided, prepared };
      },
      { project }
    );
    clearQueue(queued);
    update.made.decided.afterwards?.();
    return finish2(work, update, now);
  });
}
async function decideUnlocked(work, deciding) {
  const source = readText(work.target.file.path);
  const { decided } = await decideOn(work, deciding, { source, last: void 0 });
  assertWritable(work.target, decided);
  return decided;
}
async function decideOn({ target }, { aliases, decide }, { source, last }) {
  const doc = await decodeSession(source, aliases, shownPath(target.project, target.file.path));
  assertSame(target.file, doc);
  const now = { ...target, file: { ...target.file, facts: readFacts(doc.head) } };
  return { doc, decided: await decide(doc, { doc, target: now }, last) };
}
async function finish2(work, update, now) {
  const { project, file } = work.target;
  const { doc: before2, decided, prepared } = update.made;
  const { env } = work.context;
  const { sessions, unfinished } = finishIntent(project);
  const path = placeOf3(work.target, prepared, sessions);
  const doc = await redecodeSession(before2, update.after);
  const session = readSession(doc);
  const older = olderRemarks(project, readFacts(before2.head));
  const { did = [] } = decided;
  const { files } = prepared;
  const notUndoable = rememberUndo({ ...work, did, update, path, updated: session.updatedAt, files });
  await writeProgressFile(project, { ...file, path, name: (0, import_node_path47.basename)(path) }, { session, at: now, env });
  return {
    decided,
    before: before2,
    doc,
    session,
    path,
    changed: update.changed,
    entry: prepared.entry === void 0 ? void 0 : shownPath(project, prepared.entry),
    displaced: update.displaced,
    older,
    unfinished: [...unfinished, ...notUndoable]
  };
}
function placeOf3({ project, file }, { moveTo }, moved) {
  if (moveTo === void 0) return file.path;
  const base = (0, import_node_path47.basename)(file.name, ".md");
  const dir = (0, import_node_path47.join)(project.dir, moveTo);
  const ours = moved.findLast((path) => (0, import_node_path47.dirname)(path) === dir && (0, import_node_path47.basename)(path).startsWith(base));
  return ours ?? file.path;
}
async function prepare({ target, context }, made) {
  const { project, file } = target;
  const { change: change2, text, now } = made;
  const steps = [...change2.followUps ?? []];
  const kind = change2.entry?.kind;
  const entry = kind === void 0 ? void 0 : entryPath(project, file, { at: now, kind });
  if (entry !== void 0 && change2.entry !== void 0) {
    const session = readSession(await redecodeSession(made.before, text));
    const time3 = signedTime(formatInstant(now), target, context);
    const note = renderEntry(session, { ...change2.entry, time: time3 });
    steps.push({ write: (0, import_node_path47.relative)(project.root, entry), text: note });
  }
  const moveTo = change2.moveTo === file.folder ? void 0 : change2.moveTo;
  if (moveTo !== void 0) {
    steps.push({ move: `.sessions/${file.folder}/${file.name}`, to: `.sessions/${moveTo}/${file.name}` });
  }
  const written2 = (change2.written ?? []).map((path) => writtenFile(project, path));
  if (steps.length === 0) return { entry, moveTo, files: written2 };
  const intent = { session: `${file.folder}/${file.name}`, sha: sha256(text), steps };
  return { entry, moveTo, files: [...written2, ...writeIntent(project, intent)] };
}
function warningsOf(project, changed) {
  const { displaced, older, unfinished } = changed;
  return [
    ...older,
    ...displaced === void 0 ? [] : [
      `Another program saved the file at the same time. Its version is kept: ${shownPath(project, displaced)}`
    ],
    ...unfinished
  ];
}
function renderWarnings(warnings) {
  return warnings.map((warning) => `
   \u2757 ${warning}`).join("");
}

// src/journal/document/list-drop.ts
var parted = /^ {0,3}(?:#{1,6}[ \t\r\n]|(?:[-*+]|1[.)])[ \t]+\S)/;
function dropItems(doc, dropped, list2) {
  if (dropped.length === 0) return [];
  const gone = new Set(dropped);
  const isEmptied = list2.placeholder !== void 0 && list2.of.every((item2) => gone.has(item2));
  return findRuns2(doc, gone).map((run) => {
    if (isEmptied && run.first === list2.of[0]) {
      const text = `${list2.placeholder}${eolBefore(doc.text, run.last.end)}`;
      return { start: run.first.start, end: run.last.end, text };
    }
    if (list2.refilled === true && run.after === void 0) {
      return { start: run.before?.end ?? run.first.start, end: run.last.end, text: "" };
    }
    const span = spanOf2(doc.text, run);
    return {
      ...span,
      text: run.before === void 0 && span.start > doc.head.bodyStart ? gapFor(doc.text, span) : ""
    };
  });
}
function findRuns2({ text, outline }, gone) {
  const runs = [];
  let before2;
  for (const item2 of outline.items) {
    const isNear = before2 !== void 0 && text.slice(before2.end, item2.start).trim() === "";
    const run = runs.at(-1);
    const goesOn = isNear && run !== void 0 && run.last === before2;
    if (!gone.has(item2)) {
      if (goesOn) run.after = item2;
    } else if (goesOn) run.last = item2;
    else runs.push({ first: item2, last: item2, before: isNear ? before2 : void 0, after: void 0 });
    before2 = item2;
  }
  return runs;
}
function spanOf2(text, { first, last, before: before2, after }) {
  if (before2 !== void 0) return { start: before2.end, end: last.end };
  if (after !== void 0) return { start: first.start, end: after.start };
  const start3 = lineStart2(text, first.start - 1);
  const isBlankBefore = text.slice(start3, first.start).trim() === "";
  const isBlankAfter = /^[ \t]*\r?\n/.test(text.slice(last.end, last.end + 80));
  return { start: isBlankBefore && isBlankAfter ? start3 : first.start, end: last.end };
}
function gapFor(text, { start: start3, end }) {
  const before2 = text.slice(lineStart2(text, start3 - 1), start3);
  const after = text.slice(end, text.indexOf("\n", end) + 1);
  const isParted2 = [before2, after].some((line2) => line2.trim() === "" || parted.test(line2));
  return isParted2 ? "" : eolBefore(text, start3);
}

// src/journal/sections/checklist-place.ts
var seedPlaces = ["completed", "in-progress", "remaining"];
var placeTitles = {
  completed: "Completed",
  "in-progress": "In Progress",
  remaining: "Remaining"
};
function placeItems(doc, added, gone) {
  const section3 = doc.sections.get("progress");
  const filled = seedPlaces.filter((place2) => added[place2].length > 0);
  if (section3 === void 0) {
    if (filled.length === 0) return [];
    const render = (manner) => filled.map((place2) => renderPlace(added[place2], `### ${placeTitles[place2]}`, manner)).join(manner.eol);
    return [createSection(doc, "progress", render)];
  }
  const edits = appendItems(doc, { start: section3.body, end: section3.end }, { items: added.flat });
  const missing = [];
  for (const place2 of filled) {
    const region = findPlace(doc, section3, place2);
    if (region === void 0) missing.push(place2);
    else edits.push(...appendItems(doc, region, { items: added[place2], gone }));
  }
  return [...edits, ...makePlaces(doc, section3, { missing, added })];
}
function makePlaces(doc, section3, { missing, added }) {
  if (missing.length === 0) return [];
  const level = firstSubheading(doc, section3)?.level ?? section3.heading.level + 1;
  const blocks = /* @__PURE__ */ new Map();
  for (const place2 of missing) {
    const at = whereFor(doc, section3, place2);
    const manner = mannerAt(doc, at);
    const heading2 = `${"#".repeat(level)} ${placeTitles[place2]}`;
    blocks.set(at, [...blocks.get(at) ?? [], renderPlace(added[place2], heading2, manner)]);
  }
  const region = { start: section3.body, end: firstSubheading(doc, section3)?.start ?? section3.end };
  const placeholder = findPlaceholder(doc, region, groupItems(doc.outline, region));
  return [...blocks].map(([at, lines3]) => {
    const block2 = lines3.join(eolBefore(doc.text, at));
    return placeholder?.end === at ? { ...placeholder, text: block2 } : headingBlock(doc, at, block2);
  });
}
function renderPlace(items, heading2, manner) {
  return heading2 + manner.eol + manner.gap + renderList(items, manner);
}
function whereFor(doc, section3, place2) {
  const rank2 = seedPlaces.indexOf(place2);
  const earlier = seedPlaces.slice(0, rank2).flatMap((name) => findPlace(doc, section3, name) ?? []);
  const last = earlier.at(-1);
  if (last !== void 0) return closedEnd(doc, { start: last.start, end: last.outerEnd });
  const isBeforeAll = place2 === "completed" || seedPlaces.slice(rank2).some((name) => findPlace(doc, section3, name) !== void 0);
  const end = isBeforeAll ? firstSubheading(doc, section3)?.start ?? section3.end : section3.end;
  return closedEnd(doc, { start: section3.body, end });
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
function editChecklist(doc, change2, readItem4) {
  const { time: time3, add } = change2;
  const next = changesSteps(change2) ? nextCurrent(change2) : void 0;
  const marker4 = markerOf(doc, change2.steps);
  const [done, undone, dropped] = [change2.done, change2.undone, change2.dropped].map(
    (steps) => new Set(steps)
  );
  const plan = { doc, time: time3, done, undone, next, marker: marker4, readItem: readItem4 };
  const moved = { completed: [], "in-progress": [], remaining: [], flat: [] };
  const gone = [...dropped];
  const edits = [];
  for (const step2 of changesSteps(change2) ? change2.steps : []) {
    if (dropped.has(step2)) continue;
    const own2 = editStep(plan, step2);
    const target = targetOf(plan, step2);
    if (target === void 0) edits.push(...own2);
    else {
      moved[target].push({ raw: movedLines(doc, step2.item, own2) });
      gone.push(step2);
    }
  }
  if (changesSteps(change2)) edits.push(...unmarkNotes(doc));
  const isFlat = isFlatList(doc);
  for (const text of change2.notes) moved[isFlat ? "flat" : "completed"].push({ text, after: ` (${time3})` });
  for (const [index, text] of add.entries()) {
    if (change2.addedDone?.has(index)) {
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
  const places2 = [...new Set(gone.map(({ place: place2 }) => place2))];
  return places2.flatMap((place2) => {
    const items = gone.filter((step2) => step2.place === place2).map(({ item: item2 }) => item2);
    return dropItems(doc, items, { of: items, refilled: place2 !== "own" && moved[place2].length > 0 });
  });
}
function markerOf(doc, steps) {
  const item2 = steps.find((step2) => step2.current)?.item;
  const lines3 = item2 === void 0 ? "" : doc.text.slice(item2.start, item2.end);
  const span = findMarkers(lines3)[0];
  const written2 = span === void 0 ? "" : lines3.slice(span.start, span.end).trimEnd();
  return /^[ \t]/.test(written2) ? written2 : currentMarker;
}
function changesSteps(change2) {
  const { done, undone = [], dropped = [], add, current: current2 } = change2;
  return done.length + undone.length + dropped.length + add.length > 0 || current2 !== void 0;
}
function isFlatList(doc) {
  const section3 = doc.sections.get("progress");
  if (section3 === void 0 || subheadings(doc, section3).length > 0) return false;
  return groupItems(doc.outline, { start: section3.body, end: section3.end }).length > 0;
}
function nextCurrent(change2) {
  if (change2.current !== void 0) return change2.current;
  const gone = /* @__PURE__ */ new Set([...change2.done, ...change2.dropped ?? []]);
  const open = change2.steps.filter((step2) => {
    return !gone.has(step2) && (!step2.done || change2.undone?.includes(step2) === true);
  });
  const lastDone = highestNumber2(change2.done);
  return open.find((step2) => step2.current) ?? open.find((step2) => step2.place === "in-progress") ?? open.find((step2) => step2.number > lastDone) ?? open[0] ?? firstOpen(change2);
}
function nextStep(steps) {
  const open = steps.filter((step2) => !step2.done);
  const lastDone = steps.findLastIndex((step2) => step2.done);
  return open.find((step2) => step2.place === "in-progress") ?? open.find((step2) => steps.indexOf(step2) > lastDone) ?? open[0];
}
function firstOpen({ add, addedDone }) {
  const index = add.findIndex((_, at) => addedDone?.has(at) !== true);
  return index < 0 ? void 0 : index;
}
function targetOf({ done, undone, next }, step2) {
  if (undone.has(step2) && step2.place === "completed") return step2 === next ? "in-progress" : "remaining";
  if (done.has(step2) && (step2.place === "in-progress" || step2.place === "remaining")) return "completed";
  return step2 === next && step2.place === "remaining" ? "in-progress" : void 0;
}
function movedLines(doc, item2, edits) {
  const shifted = edits.map(({ start: start3, end, text }) => ({
    start: start3 - item2.start,
    end: end - item2.start,
    text
  }));
  const lines3 = applyEdits(doc.text.slice(item2.start, item2.end), shifted);
  const column = item2.marker - lineStart2(doc.text, item2.marker);
  const whole = /[\r\n]$/.test(lines3) ? lines3 : lines3 + eolBefore(doc.text, item2.end);
  return column === 0 ? whole : whole.split("\n").map((line2) => dedent(line2, column)).join("\n");
}
function editStep({ doc, time: time3, done, undone, next, marker: marker4, readItem: readItem4 }, step2) {
  const { start: start3, end, content } = step2.item;
  const lines3 = doc.text.slice(start3, end);
  const isNext = step2 === next;
  const markers = findMarkers(lines3).map((span) => ({ start: start3 + span.start, end: start3 + span.end }));
  const keepsMarker = isNext && markers.length === 1;
  const edits = keepsMarker ? [] : markers.map((span) => ({ ...span, text: "" }));
  const after = done.has(step2) ? ` (${time3})` : isNext && !keepsMarker ? marker4 : "";
  if (after === "" && !undone.has(step2)) return edits;
  const words2 = stepWords(doc, step2, readItem4);
  if (undone.has(step2)) {
    edits.push({ start: content + 1, end: content + 2, text: " " });
    if (words2.time.start < words2.time.end) edits.push({ ...words2.time, text: "" });
  }
  if (done.has(step2)) edits.push({ start: content + 1, end: content + 2, text: "x" });
  return after === "" ? edits : withText(edits, words2.leadEnd, after);
}
function withText(edits, at, text) {
  const index = edits.findIndex((edit) => edit.text === "" && edit.start <= at && at <= edit.end);
  const removal2 = edits[index];
  if (removal2 === void 0) return [...edits, { start: at, end: at, text }];
  return edits.with(index, { ...removal2, text });
}
function unmarkNotes(doc) {
  return readChecklist(doc).notes.flatMap(({ item: item2 }) => {
    const spans = findMarkers(doc.text.slice(item2.start, item2.end));
    return spans.map((span) => ({ start: item2.start + span.start, end: item2.start + span.end, text: "" }));
  });
}

// src/journal/which-session/load-target.ts
async function loadTarget(target, context) {
  const part = readPart(target.file.path, maxSessionBytes);
  const shown2 = shownPath(target.project, target.file.path);
  const doc = await decodeSession(part.text, readConfig(target.project, context.env).sectionAliases, shown2);
  return { doc, session: readSession(doc), whole: part.whole, stamp: part.stamp };
}

// src/journal/doctor/fix-merge.ts
init_failure();

// src/journal/merge/conflict-sides.ts
var opening3 = /^(<{7,})(?: .*)?$/;
function readConflictSides(text) {
  const sides = { base: "", ours: "", theirs: "" };
  let part = "all";
  let size = 0;
  for (const line2 of text.split(/(?<=\n)/)) {
    const bare2 = line2.trimEnd();
    const opened = part === "all" ? opening3.exec(bare2)?.[1] : void 0;
    const next = opened === void 0 ? nextPart(bare2, part, size) : "ours";
    if (next === void 0) return void 0;
    if (opened !== void 0) size = opened.length;
    if (next !== part) part = next;
    else if (part !== "all") sides[part] += line2;
    else for (const side of ["base", "ours", "theirs"]) sides[side] += line2;
  }
  return part === "all" && size > 0 ? sides : void 0;
}
function nextPart(line2, part, size) {
  if (part === "all") return isMarker(line2, ">", 7) ? void 0 : "all";
  if (isMarker(line2, "<", size)) return void 0;
  if (isMarker(line2, "|", size)) return part === "ours" ? "base" : void 0;
  if (line2 === "=".repeat(size)) return part === "theirs" ? void 0 : "theirs";
  if (isMarker(line2, ">", size)) return part === "theirs" ? "all" : void 0;
  return part;
}
function isMarker(line2, sign, size) {
  return line2.startsWith(sign.repeat(size)) && [void 0, " "].includes(line2[size]);
}
function isAsGitLeftIt(text, { base, ours, theirs }) {
  const linesOf3 = (version) => version.split(/\r?\n/);
  const shown2 = new Set(linesOf3(text));
  const [before2, added] = [new Set(linesOf3(base)), /* @__PURE__ */ new Set([...linesOf3(ours), ...linesOf3(theirs)])];
  const isMarker2 = (line2) => /^([<>|=])\1{6,}(?: |$)/.test(line2);
  return [...shown2].every((line2) => added.has(line2) || before2.has(line2) || isMarker2(line2)) && [...added].every((line2) => before2.has(line2) || shown2.has(line2));
}

// src/journal/merge/merge-sessions.ts
init_failure();

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
    const number2 = claims.find((claim2) => !taken.has(claim2)) ?? next;
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
  const [a, b] = [one, other].map(({ time: time3 = "", title: title2 }) => `${time3.replace(/Z$/, "")} ${title2}`);
  return a < b ? -1 : Number(a > b);
}
var reference = /^([ \t]*\*\*Supersede[sd](?: by)?\*\*:[ \t]*)(\d.*)$/gim;
var opening4 = /^[ \t]*(?:\|[ \t]*)?(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?(?:#|(?:d|dec|adr|decision)[- ]?#?)?(?=\d)/i;
function bodyOf({ text }, { start: start3, end }) {
  return text.slice(start3, end).replace(opening4, "").replace(/^\d+/, "").replace(reference, "").replace(/\s+/g, " ").trim();
}
function renumber(doc, decisions, moved) {
  const rename = (digits) => String(moved.get(Number(digits)) ?? digits);
  return decisions.flatMap(({ start: start3, end, number: number2 }) => {
    const lines3 = doc.text.slice(start3, end);
    const edits = [...lines3.matchAll(reference)].map((match) => {
      const [whole, label3 = "", numbers2 = ""] = match;
      const at = start3 + match.index;
      return { start: at + label3.length, end: at + whole.length, text: numbers2.replace(/\d+/g, rename) };
    });
    const before2 = opening4.exec(lines3)?.[0];
    if (number2 !== void 0 && before2 !== void 0) {
      const at = start3 + before2.length;
      const digits = /^\d+/.exec(lines3.slice(before2.length))?.[0];
      edits.push({ start: at, end: at + digits.length, text: rename(digits) });
    }
    return edits.filter((edit) => doc.text.slice(edit.start, edit.end) !== edit.text);
  });
}

// src/journal/merge/derived-lines.ts
function derivedReader(docs) {
  const texts2 = { ours: derivedLines(docs.ours), theirs: derivedLines(docs.theirs) };
  return (block2, side) => {
    const wanted = block2.section === "tldr" && block2.kind === "label" ? texts2[side].get(block2.words) : void 0;
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
  const [old, mine2, yours] = [sides.base, sides.ours, sides.theirs].map(currentOf);
  if (mine2 === void 0 && yours === void 0) return [];
  const isOurs = mine2 === old ? yours === old : yours === old || sides.later === "ours";
  const { steps } = readChecklist(doc);
  const open = steps.filter((step2) => !step2.done);
  const [known3] = (isOurs ? [mine2, yours] : [yours, mine2]).flatMap(
    (text) => open.find((step2) => step2.text === text) ?? []
  );
  const wanted = known3 ?? nextStep(steps);
  if (wanted === void 0) return keepOneMarker(doc);
  return editChecklist(doc, { notes: [], done: [], add: [], time: "", steps, current: wanted }, readItem4);
}
function currentOf(doc) {
  return doc && readChecklist(doc).steps.find((step2) => step2.current)?.text;
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
function mergeHeads(sides, { readHead: readHead2, isDescendant = () => void 0 }) {
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
  const text = takeFields(sides, fromTheirs, readHead2);
  return {
    text: applyEdits(text, editFields(text, readHead2(text), computedFields(sides, isDescendant))),
    notes
  };
}
function writtenOf(doc, keys2) {
  return JSON.stringify(keys2.map((key) => doc?.head.fields.get(key)?.value));
}
function takeFields({ ours, theirs }, keys2, readHead2) {
  let text = ours.text.slice(0, ours.head.bodyStart);
  for (const key of keys2) {
    const head = readHead2(text);
    const [field, value] = [head.fields.get(key), theirs.head.fields.get(key)?.value];
    if (value === void 0 || isPlain2(value)) {
      text = applyEdits(text, editFields(text, head, { [key]: value }));
      continue;
    }
    const { start: start3, end } = theirs.head.fields.get(key);
    const place2 = field ?? { start: head.fieldsEnd, end: head.fieldsEnd };
    text = applyEdits(text, [{ start: place2.start, end: place2.end, text: theirs.text.slice(start3, end) }]);
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
  const [mine2, yours] = [parseInstant(String(one ?? "")), parseInstant(other)];
  if (mine2 === void 0 || yours === void 0) return mine2 === void 0 ? other : void 0;
  return key === "updated_at" === yours > mine2 && yours !== mine2 ? other : void 0;
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
    const start3 = text.length;
    text += block2.text;
    placed.push({ block: block2, start: start3, end: text.length });
    const next = merged[index + 1];
    text += next === void 0 ? lastGap(sides, eol) : gapBetween(around, [block2, next], eol);
  }
  return { text, placed };
}
function neighboursOf(blocks) {
  return new Map(
    blocks.map((block2, index) => {
      const [before2, after] = [blocks[index - 1], blocks[index + 1]];
      return [block2.key, { before: before2, gapBefore: before2?.gap ?? "", after, gapAfter: block2.gap }];
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
  const before2 = around[next.from].get(next.key) ?? alone;
  const [kind, nextKind] = [one.block.kind, next.block.kind];
  if (nextKind === "heading") return before2.gapBefore || eol + eol;
  if (kind === "heading") return behind.after === void 0 ? eol : behind.gapAfter;
  if (nextKind === "item" && kind !== "text") {
    if (before2.before?.kind === kind) return before2.gapBefore;
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
  let start3 = 0;
  let [end, toEnd] = [from.length, to.length];
  for (; start3 < end && start3 < toEnd && from[start3] === to[start3]; start3 += 1) matches[start3] = start3;
  for (; end > start3 && toEnd > start3 && from[end - 1] === to[toEnd - 1]; ) {
    end -= 1;
    toEnd -= 1;
    matches[end] = toEnd;
  }
  const [a, b] = [from.slice(start3, end), to.slice(start3, toEnd)];
  const found2 = a.length * b.length > maxCells ? matchNearest(a, b) : matchLongest(a, b);
  for (const [index, place2] of found2.entries()) if (place2 >= 0) matches[start3 + index] = start3 + place2;
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
  for (let place2 = b.length - 1; place2 >= 0; place2 -= 1) {
    const text = b[place2];
    const known3 = places2.get(text);
    if (known3 === void 0) places2.set(text, [place2]);
    else known3.push(place2);
  }
  let last = -1;
  return a.map((text) => {
    const open = places2.get(text) ?? [];
    while ((open.at(-1) ?? last + 1) <= last) open.pop();
    const place2 = open.pop() ?? -1;
    last = Math.max(last, place2);
    return place2;
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
  let section3 = "";
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
      if (block2.isSection) section3 = key;
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
    const scope = listSections.has(block2.section) ? section3 : under;
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
  let section3 = "";
  const keys2 = own2.map((block2) => {
    if (block2.isSection || block2.section === "") section3 = block2.words;
    return unique(headingKey(block2, section3));
  });
  const bases = base.filter(({ kind }) => kind === "heading");
  const baseKeys = bases.map(({ key }) => key);
  const [known3, present] = [new Set(baseKeys), new Set(keys2)];
  const partners = alignTexts(baseKeys, keys2, (from, to) => {
    const [one, other] = [bases[from], own2[to]];
    const isFree2 = !present.has(one.key) && !known3.has(keys2[to]);
    return isFree2 && one.rank === other.rank && !/^\d/.test(one.words) && !one.isSection && !other.isSection;
  });
  return new Map(
    own2.map((block2, index) => [block2, baseKeys[partners[index]] ?? keys2[index]])
  );
}
function headingKey({ isSection, section: section3, words: words2, rank: rank2 }, top) {
  if (isSection) return `section ${section3}`;
  const number2 = section3 === "decisions" ? /^#?(\d{1,9})[.):]/.exec(words2)?.[1] : void 0;
  return number2 === void 0 ? `${top}/${rank2} ${words2}` : `decision ${Number(number2)}`;
}
var task3 = /^\[[ xX]\](?=\s)/;
var resolved = /^\[resolved[^\]\n]*\]/i;
function itemIdentity({ words: words2, section: section3 }) {
  const { lead, rest: rest2 } = splitLead(words2);
  const unmarked = applyEdits(
    lead,
    findMarkers(lead).map((span) => ({ ...span, text: "" }))
  );
  const bare2 = unmarked.replace(task3, "").replace(resolved, "").trim();
  const isStep = section3 === "progress" && task3.test(lead);
  const text = isStep || section3 === "next-steps" ? splitTime(bare2).text : bare2;
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
  const [open, known3] = [blocks, base].map((all2) => all2.filter(isItem));
  for (const name of ["whole", "lead"]) {
    const rest2 = known3.filter(({ key }) => !taken.has(key));
    if (rest2.length === 0) break;
    const queues = /* @__PURE__ */ new Map();
    for (const block2 of rest2.toReversed()) addTo(queues, nameIn2(block2, name), block2.key);
    for (const block2 of open) {
      const key = keys2.has(block2) ? void 0 : queues.get(nameIn2(block2, name))?.pop();
      if (key === void 0) continue;
      keys2.set(block2, key);
      taken.add(key);
    }
  }
  const word2 = base.length === 0 ? "" : "new ";
  return blocks.map((block2) => {
    return isItem(block2) ? { ...block2, key: keys2.get(block2) ?? unique(word2 + nameIn2(block2, "whole")) } : block2;
  });
}
function isItem({ kind, isPlaceholder: isPlaceholder2 }) {
  return kind === "item" && !isPlaceholder2;
}
function nameIn2(block2, name) {
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
  for (const [under, texts2] of textsByPlace(blocks)) {
    const from = bases.get(under) ?? [];
    const partners = alignTexts(from.map(plainText), texts2.map(plainText), () => true);
    for (const [index, block2] of texts2.entries()) {
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
  const none4 = { ours: placeholdersOf(sides.ours), theirs: placeholdersOf(sides.theirs) };
  const isFilled = ({ block: block2, under }) => {
    if (!block2.isPlaceholder || !entries.has(under)) return false;
    return none4.ours.has(under) && !ours.has(under) || none4.theirs.has(under) && !theirs.has(under);
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
  const entries = blocks.filter(({ kind, isPlaceholder: isPlaceholder2, section: section3, text }) => {
    if (isPlaceholder2 || kind !== "item" && kind !== "heading") return false;
    return section3 !== "blockers" || !/^\s*(?:[-*+]|\d+[.)])\s+\[resolved/i.test(text);
  });
  return new Set(entries.map(({ under }) => under));
}
function placeholdersOf(blocks) {
  return new Set(blocks.flatMap(({ isPlaceholder: isPlaceholder2, under }) => isPlaceholder2 ? [under] : []));
}
function placeholderFor(section3, next) {
  const name = section3.block.section;
  const [, marker4 = "- "] = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)/.exec(next?.under === section3.key ? next.text : "") ?? [];
  const isItem2 = name === "blockers";
  if (!isItem2 && name !== "next-steps") return [];
  const text = isItem2 ? `${marker4}None currently` : "(none yet)";
  const key = `${section3.key}/none`;
  const kind = isItem2 ? "item" : "text";
  const block2 = {
    ...section3.block,
    kind,
    rank: 8,
    key,
    under: section3.key,
    isPlaceholder: true,
    isSection: false
  };
  return [{ key, text, from: section3.from, block: block2, under: section3.key, isTheirs: false }];
}
function continueNumbers(merged) {
  const result2 = [];
  for (const one of merged) {
    const number2 = numberAfter(result2, one);
    result2.push(number2 === void 0 ? one : { ...one, text: withNumber(one.text, number2) });
  }
  return result2;
}
function numberAfter(earlier, { block: block2, under, isTheirs, text }) {
  const [before2, first] = [earlier.at(-1), earlier.at(-2)];
  if (!isTheirs || before2?.under !== under || block2.section === "decisions") return void 0;
  if (block2.item === void 0 || block2.item.bullet !== before2.block.item?.bullet) return void 0;
  const [number2, last] = [readNumber(text), readNumber(before2.text)];
  if (number2 === void 0 || last === void 0 || number2 > last) return void 0;
  return first?.under === under && readNumber(first.text) === last ? void 0 : last + 1;
}
function readNumber(text) {
  const digits = /^[ \t]*(\d{1,9})[.)]/.exec(text)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function withNumber(text, number2) {
  const digits = String(number2);
  const shift2 = " ".repeat(Math.max(0, digits.length - String(readNumber(text)).length));
  const [first, ...rest2] = text.split("\n");
  const lines3 = rest2.map((line2) => /^[ \t]/.test(line2) ? shift2 + line2 : line2);
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
    ...headings.map(({ start: start3, end, level, text }) => {
      return { kind: "heading", rank: level, start: start3, end, words: foldHeading(text) };
    }),
    ...items.map((item2) => ({ kind: "item", rank: 8, start: item2.start, end: item2.end, item: item2 }))
  ];
  let next = 0;
  for (const { start: start3, end } of paragraphs) {
    const cuts = [{ kind: "text", rank: 8, start: start3, end }];
    for (let label3 = labels2[next]; label3 !== void 0 && label3.start < end; label3 = labels2[next]) {
      next += 1;
      const before2 = cuts.pop();
      if (label3.start > before2.start) cuts.push({ ...before2, end: label3.start });
      cuts.push({ kind: "label", rank: 7, start: label3.start, end, words: label3.key });
    }
    found2.push(...cuts);
  }
  return found2.sort((a, b) => a.start - b.start);
}
function withRest({ text, head, outline }, found2) {
  const all2 = [];
  let at = head.bodyStart;
  for (const one of [...found2, void 0]) {
    const end = contentEnd(text, { start: at, end: one?.start ?? text.length });
    const open = Math.max(at, Math.min(end, outline.unclosed ?? end));
    all2.push(...restIn(text, { start: at, end: open }, 8), ...restIn(text, { start: open, end }, 0));
    if (one !== void 0) all2.push(one);
    at = one?.end ?? at;
  }
  return all2;
}
function restIn(text, { start: start3, end }, rank2) {
  const lines3 = text.slice(start3, end);
  if (lines3.trim() === "") return [];
  const first = text.lastIndexOf("\n", start3 + lines3.search(/\S/)) + 1;
  return [{ kind: "text", rank: rank2, start: Math.max(start3, first), end }];
}
function sectionsOf(doc) {
  const sections = [...doc.sections.values()].sort((a, b) => a.start - b.start);
  let index = 0;
  return ({ start: start3 }) => {
    let section3 = sections[index];
    for (; section3 !== void 0 && section3.end <= start3; section3 = sections[index]) index += 1;
    if (section3 === void 0 || section3.start > start3) return { section: "", isSection: false };
    return { section: section3.name, isSection: section3.start === start3 };
  };
}
function trimEnd(text, { start: start3, end }) {
  let at = end;
  while (at > start3 && /\s/.test(text.charAt(at - 1))) at -= 1;
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
  const { start: start3, content } = item2;
  const lines3 = text.slice(content - start3).split("\n");
  const count3 = splitLead(words2).lead.split("\n").length;
  return {
    marker: text.slice(0, content - start3),
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
  const [mine2, yours] = [one.time + ours.lead, other.time + theirs.lead];
  return mine2 <= yours ? "ours" : "theirs";
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
  const areNumbers = ours.words === "superseded by" && numbered4.test(ours.text) && numbered4.test(theirs.text);
  return areNumbers ? joinNumbers(ours, theirs) : mergeText(base, ours, theirs);
}
function isSame2(one, other) {
  return other !== void 0 && one.text.replace(/\r\n/g, "\n") === other.text.replace(/\r\n/g, "\n");
}
function isUnchanged(block2, old) {
  return isSame2(block2, old) || block2.item !== void 0 && block2.words === old.words;
}
var numbered4 = /^([^:]*:[*_\s]*)\d+(?:, ?\d+)*\s*$/;
function joinNumbers(ours, theirs) {
  const numbers2 = `${ours.text} ${theirs.text}`.match(/\d+/g);
  const sorted = [...new Set(numbers2)].sort((a, b) => Number(a) - Number(b));
  return { text: ours.text.replace(numbered4, `$1${sorted.join(", ")}`), from: "ours" };
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
  for (const [key, before2] of followers) putBehind(chain2, before2, key);
  const result2 = [];
  for (let key = chain2.get(""); key !== void 0; key = chain2.get(key))
    result2.push(merged.get(key));
  return result2;
}
function followMoved({ ours, theirs, merged, placed }) {
  const followers = /* @__PURE__ */ new Map();
  let before2 = "";
  for (const { key, under } of ours.blocks) {
    if (!merged.has(key)) continue;
    if (!placed.has(key) && (placed.has(under) || followers.has(under))) {
      if (theirs.byKey.has(key)) placed.add(key);
      else followers.set(key, before2);
    }
    before2 = key;
  }
  return followers;
}
function putBehind(chain2, before2, key) {
  const next = chain2.get(before2);
  chain2.set(before2, key);
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
  for (const claim2 of inOrder2(claims)) {
    const wanted = claim2.base ?? claim2.earlier ?? claim2.later;
    if (wanted === void 0 || holders.has(wanted)) next += 1;
    holders.set(wanted === void 0 || holders.has(wanted) ? next : wanted, claim2);
  }
  const numbers2 = new Map([...holders].map(([number2, claim2]) => [claim2, number2]));
  const steps = claims.map((claim2) => ({ number: numbers2.get(claim2), text: claim2.text }));
  return {
    value: renderNumbers(steps, next),
    notes: steps.flatMap((step2, index) => noteOn(step2, claims[index], holders))
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
    (side) => claims.filter((claim2) => claim2[side] !== void 0)
  );
  return [.../* @__PURE__ */ new Set([...ranks.flat(), ...claims])];
}

// src/journal/merge/merge-sessions.ts
function mergeSessions(texts2, options2) {
  if (texts2.ours === texts2.theirs || texts2.theirs === texts2.base)
    return { text: texts2.ours, conflicts: [], notes: [] };
  if (texts2.ours === texts2.base) return { text: texts2.theirs, conflicts: [], notes: [] };
  const decode2 = (text) => decodeDocument(text, options2.readHead(text), options2.aliases);
  const docs = {
    base: texts2.base.trim() === "" ? void 0 : decode2(likeOurs(texts2.base, texts2.ours)),
    ours: decode2(texts2.ours),
    theirs: decode2(likeOurs(texts2.theirs, texts2.ours))
  };
  const [id, theirId] = [readFacts(docs.ours.head).id, readFacts(docs.theirs.head).id];
  if (id !== theirId)
    throw new Failure("refused", `The versions belong to different sessions: "${id}" and "${theirId}"`);
  const { ours, theirs, notes } = renumberDecisions(docs);
  const renumbered = {
    base: docs.base,
    ours: ours.length === 0 ? docs.ours : decode2(applyEdits(docs.ours.text, ours)),
    theirs: theirs.length === 0 ? docs.theirs : decode2(applyEdits(docs.theirs.text, theirs))
  };
  const head = mergeHeads(renumbered, options2);
  const body = mergeBodies(renumbered, { head: head.text, decode: decode2, isRebuilt: options2.isRebuilt === true });
  const merged = finish3(renumbered, body, { options: options2, decode: decode2 });
  return { ...merged, notes: [...head.notes, ...notes, ...merged.notes] };
}
function likeOurs(text, ours) {
  if (!ours.includes("\r\n")) return text.replace(/\r\n/g, "\n");
  return /(?<!\r)\n/.test(ours) ? text : text.replace(/(?<!\r)\n/g, "\r\n");
}
function mergeBodies(docs, { head, decode: decode2, isRebuilt }) {
  const base = docs.base === void 0 ? [] : keyBlocks(splitBlocks(docs.base).blocks, []);
  const [ours, theirs] = [splitBlocks(docs.ours), splitBlocks(docs.theirs)];
  const sides = { base, ours: keyBlocks(ours.blocks, base), theirs: keyBlocks(theirs.blocks, base) };
  const merged = mergeBlocks(sides, derivedReader(docs));
  const blocks = continueNumbers(balancePlaceholders(isRebuilt ? dropRepeatedSteps(merged) : merged, sides));
  const { text, placed } = joinBlocks(blocks, sides, docs.ours.eol);
  const start3 = head + ours.lead;
  const doc = decode2(start3 + text);
  assertWhole(doc, blocks);
  return {
    doc,
    placed: placed.map((one) => ({ ...one, start: one.start + start3.length, end: one.end + start3.length }))
  };
}
function assertWhole(doc, merged) {
  const shape = (kinds2) => kinds2.filter((kind) => kind !== "text").join(" ");
  const wanted = merged.flatMap(
    ({ block: block2, isDouble }) => isDouble === true ? [block2.kind, block2.kind] : [block2.kind]
  );
  if (shape(splitBlocks(doc).blocks.map(({ kind }) => kind)) === shape(wanted)) return;
  throw new Failure("refused", "Parts of the merged session would run into each other");
}
function finish3(docs, { doc, placed }, { options: options2, decode: decode2 }) {
  const marked = markCurrent(doc, { ...docs, later: laterSide(docs) }, options2.readItem);
  const current2 = decode2(applyEdits(doc.text, marked));
  const numbers2 = mergeNumbers(current2, { ...docs, later: laterSide(docs) });
  const derived2 = [
    ...numbers2.value === void 0 ? [] : editFields(current2.text, current2.head, { [numbersKey]: numbers2.value }),
    ...refreshMerged(current2, [docs.ours, docs.theirs])
  ];
  const { markerSize: markerSize2 = 7 } = options2;
  const conflicts = placed.flatMap(({ block: block2, start: start3, end }) => {
    if (block2.conflict === void 0) return [];
    const [from, to] = [start3, end].map((at) => movedBy(movedBy(at, marked), derived2));
    return [{ start: from, end: to, text: markConflict(block2.conflict, markerSize2, docs.ours.eol) }];
  });
  const names2 = placed.flatMap(
    ({ block: block2 }) => block2.conflict === void 0 ? [] : [sectionOf(placed, block2)]
  );
  const text = applyEdits(applyEdits(current2.text, derived2), conflicts);
  return { text, conflicts: [...new Set(names2)], notes: numbers2.notes };
}
function movedBy(at, edits) {
  return edits.reduce(
    (moved, { start: start3, end, text }) => start3 < at ? moved + text.length - (end - start3) : moved,
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

// src/journal/merge-driver/conflicts.ts
var import_node_path48 = require("node:path");
var stages = { base: "1", ours: "2", theirs: "3" };
async function readStages(project, path) {
  const rel = (0, import_node_path48.relative)(project.root, path).split(import_node_path48.sep).join("/");
  const listed = await runGit(project.root, ["ls-files", "-u", "-z", "--", rel]);
  const present = new Set(
    listed.stdout.split("\0").map((line2) => /^\d+ [0-9a-f]+ ([123])\t/.exec(line2)?.[1])
  );
  if (!listed.ok || !present.has(stages.ours) || !present.has(stages.theirs)) return void 0;
  const read = async (stage) => {
    if (!present.has(stage)) return "";
    const { ok, stdout } = await runGit(project.root, ["cat-file", "--filters", `:${stage}:./${rel}`]);
    return ok && !stdout.includes("\uFFFD") ? stdout : void 0;
  };
  const [base, ours, theirs] = await Promise.all([stages.base, stages.ours, stages.theirs].map(read));
  if (base === void 0 || ours === void 0 || theirs === void 0) return void 0;
  return { base, ours, theirs };
}

// src/journal/merge-driver/merge-texts.ts
async function mergeTexts(texts2, options2) {
  for (const text of [texts2.ours, texts2.theirs]) {
    const conflict = findConflict(text);
    if (conflict !== void 0) throw conflict;
  }
  const { readHead: readHead2 } = await Promise.resolve().then(() => __toESM(require_yaml(), 1));
  const { readItem: readItem4 } = await Promise.resolve().then(() => __toESM(require_blocks(), 1));
  return mergeSessions(texts2, { ...options2, readHead: readHead2, readItem: readItem4 });
}
function descendsIn(cwd) {
  return (commit2, ancestor) => isAncestor(cwd, ancestor, commit2);
}
async function mergeFromIndex(project, path, context) {
  const text = readText(path);
  const stages2 = await readStages(project, path);
  const staged = stages2 !== void 0 && isAsGitLeftIt(text, stages2) ? stages2 : void 0;
  const sides = staged ?? readConflictSides(text);
  if (sides === void 0) return void 0;
  const aliases = readConfig(project, context.env).sectionAliases;
  return mergeTexts(sides, {
    aliases,
    isRebuilt: staged === void 0,
    isDescendant: descendsIn(project.root)
  });
}

// src/journal/doctor/fix-merge.ts
async function mergeConflicted(project, context) {
  const files = ["active", "archive"].flatMap((folder6) => listSessionTexts(project, folder6));
  const done = [];
  for (const { path } of files) {
    const file = shownPath(project, path);
    try {
      if (findConflict(readText(path)) !== void 0) done.push(...await mergeOne2(project, path, context));
    } catch (error) {
      if (!isFailure(error)) throw error;
      done.push(`Could not merge ${file}: ${error.message}`);
    }
  }
  return done;
}
async function mergeOne2(project, path, context) {
  const merged = await mergeFromIndex(project, path, context);
  if (merged === void 0) return [];
  await withSessionsLocked(project, commandWaitMs, async () => {
    await updateFile(
      path,
      (source) => ({ text: findConflict(source) === void 0 ? source : merged.text }),
      { project }
    );
  });
  const file = shownPath(project, path);
  const todo = merged.conflicts.length === 0 ? "Check it" : `Resolve the conflicts in ${merged.conflicts.join(", ")}`;
  return [`Merged ${file}. ${todo}, then run: git add "${file}"`, ...merged.notes];
}

// src/journal/doctor/fix.ts
async function mend(examined) {
  const { project } = examined;
  const before2 = [...staleLocks(project), ...listLeftovers(project)];
  const wasOpen = isLocalOpen(project);
  const done = await withSessionsLocked(project, commandWaitMs, async () => {
    ensureLocal(project);
    for (const path of listLeftovers(project)) removeQuietly(path);
    for (const path of staleLocks(project)) removeQuietly(path);
    const { sessions, unfinished } = finishIntent(project);
    return [
      ...sessions.map((path) => `Completed the interrupted change to ${shownPath(project, path)}`),
      ...unfinished,
      ...await moveMisplaced(project),
      ...addIgnores(project)
    ];
  });
  const merged = await mergeConflicted(project, examined.context);
  const gone = before2.filter((path) => findStat(path) === void 0);
  return [
    ...gone.map((path) => `Removed ${shownPath(project, path)}`),
    ...wasOpen ? ["Made .sessions/.local private"] : [],
    ...done,
    ...merged,
    ...await unbind(examined),
    ...removeLinks(project, examined.context.env),
    ...await fixMarkers(examined)
  ];
}
async function moveMisplaced(project) {
  const { sessions } = await listSessions(project, ["active", "archive"]);
  return sessions.flatMap((file) => {
    const belongs = folderOf(file.facts.status);
    if (belongs === void 0 || belongs === file.folder) return [];
    return tryTo(`Could not move ${shownPath(project, file.path)}`, () => {
      ensureFolder(project, (0, import_node_path49.join)(project.dir, belongs));
      const to = moveFile(file.path, (0, import_node_path49.join)(project.dir, belongs, file.name));
      return `Moved ${shownPath(project, file.path)} to ${shownPath(project, to)}`;
    });
  });
}
function tryTo(trouble, work) {
  try {
    return [work()];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [`${trouble}: ${error.message}`];
  }
}
function addIgnores(project) {
  if (worktreeOf(project.root) === void 0) return [];
  const path = (0, import_node_path49.join)(project.dir, ".gitignore");
  const text = readIgnores(project);
  const missing = missingIgnores(text);
  if (missing.length === 0) return [];
  return tryTo("Could not add to .sessions/.gitignore", () => {
    assertInside(project, path);
    const eol = text?.includes("\r\n") ? "\r\n" : "\n";
    const added = missing.map((line2) => line2 + eol).join("");
    if (text === void 0) createFile(path, added);
    else writeFileAtomic(path, text + (text === "" || text.endsWith("\n") ? "" : eol) + added);
    return `Added ${missing.join(" and ")} to .sessions/.gitignore`;
  });
}
async function unbind(examined) {
  const { sessions } = await listSessions(examined.project, ["active", "archive"]);
  return staleBindings(examined, sessions).map(({ conversation, session }) => {
    removeBinding(examined.context.env, conversation);
    return `Detached conversation ${conversation} from ${(0, import_node_path49.basename)(session)}`;
  });
}
async function fixMarkers({ project, context }) {
  const { sessions } = await listSessions(project, ["active", "archive"]);
  const done = [];
  for (const file of sessions) {
    const target = { project, file, how: "named" };
    if (isOversized(file) || !await hasWrongMarkers(target, { project, context })) continue;
    try {
      done.push(await fixMarkersOf(target, { project, context }));
    } catch (error) {
      if (!isFailure(error)) throw error;
      done.push(`Could not fix the CURRENT markers in ${shownPath(project, file.path)}: ${error.message}`);
    }
  }
  return done;
}
async function hasWrongMarkers(target, { context }) {
  try {
    return isWrong((await loadTarget(target, context)).doc);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return false;
  }
}
function isWrong(doc) {
  const { marked, onDone } = wrongMarkers(doc);
  return marked.length > 1 || onDone.length > 0;
}
async function fixMarkersOf(target, { project, context }) {
  const { readItem: readItem4 } = await Promise.resolve().then(() => __toESM(require_blocks(), 1));
  const time3 = formatMinute(context.now().getTime());
  const changed = await changeSession({ target, context, verb: "doctor --fix" }, (doc) => {
    return { edits: isWrong(doc) ? markerEdits(doc, { time: time3, readItem: readItem4 }) : [] };
  });
  const { current: current2 } = changed.session.figures;
  return `Left ${current2 === "" ? "no step" : `only "${current2}"`} marked as CURRENT in ${shownPath(project, target.file.path)}`;
}
function markerEdits(doc, how) {
  const { steps } = readChecklist(doc);
  const next = steps.find((step2) => step2.current) ?? nextStep(steps);
  if (next === void 0 || next.current) return keepOneMarker(doc);
  return editChecklist(
    doc,
    { notes: [], done: [], add: [], steps, current: next, time: how.time },
    how.readItem
  );
}

// src/journal/doctor/kept-places.ts
var import_node_path50 = require("node:path");
init_folders();
init_stat();
init_person();
var stateFolders = {
  conversations: "which session each conversation works on, and which events the hooks want",
  bindings: "the same, from the version before",
  "current-sessions": "which session each terminal works on",
  shown: "which numbers of steps each conversation and terminal was shown",
  transcripts: "what the list of conversations shows of each transcript, without secrets",
  asked: "copies of conversations and of what they may read, only while they are asked",
  clients: "which conversation each running client is in",
  agents: "what each agent in a terminal did last",
  term: "terminals: command, directory, conversations and end of each",
  code: "the program's own code, compiled",
  dashboard: "port and key of the dashboard, and codes that log in for a minute",
  figures: "what the client said of each conversation to your status line: model, cost, context, lines changed",
  "statusline.sh": "the status line's script",
  "statusline.json": "the status line that you had before",
  "merge-driver": "a copy of the program, for git",
  projects: 'which sessions you made or resumed in each clone, what "ask" and "search" can find in its conversations, those that were rebuilt from captures, and its runs: what was asked, said, done and decided, and their raw stream',
  slots: "which runs are at work",
  queue: "which runs wait for their turn",
  local: "this clone's own files, where .sessions/.local came with the repository"
};
function keptPlaces(projects, env) {
  const own2 = personalConfig(env);
  return [
    ...projects.flatMap(projectPlaces),
    ...own2 === void 0 ? [] : placeAt(own2, "your settings", "you"),
    ...placeAt(managedConfig(), "your organisation's settings", "everyone on this machine"),
    ...statePlaces(env)
  ];
}
function holdsProgram({ what }) {
  return what === stateFolders.code || what === stateFolders["merge-driver"];
}
function projectPlaces(project) {
  const { dir, local } = project;
  const names2 = namesIn(dir).filter((name) => name !== ".local");
  const files = names2.map((name) => (0, import_node_path50.join)(dir, name)).filter((path) => isInside(project, path)).flatMap(filesAt);
  return [
    ...described(dir, files, { what: "the journals", forWhom: readersOf(project) }),
    ...isInside(project, local) ? localPlaces(local) : []
  ];
}
function localPlaces(local) {
  const what = "replaced versions, unsaved edits, summaries of compactions, notes of the hooks";
  return placeAt(local, what, "you");
}
function readersOf({ root }) {
  if (worktreeOf(root) === void 0) return "everyone who can read the folder";
  const tracked = trackedFiles(root, ".sessions") ?? [];
  return tracked.length > 0 ? "everyone who has the repository" : "you, until it is committed";
}
function statePlaces(env) {
  const state = stateDir(env);
  if (state === void 0) return [];
  return namesIn(state).flatMap((name) => {
    const what = stateFolders[name] ?? (name.startsWith("errors") ? "errors of the hooks" : "state of the program");
    return placeAt((0, import_node_path50.join)(state, name), what, "you");
  });
}
function placeAt(path, what, forWhom) {
  return described(path, filesAt(path), { what, forWhom });
}
function filesAt(path) {
  const stat = findStat(path);
  if (stat?.isDirectory() === true) return filesBelow(path);
  return stat?.isFile() === true ? [path] : [];
}
function described(path, files, words2) {
  const stats = files.flatMap((file) => findStat(file) ?? []);
  if (stats.length === 0) return [];
  return [
    {
      ...words2,
      path,
      files,
      bytes: stats.reduce((sum, { size }) => sum + size, 0),
      // Some files have a time of 0 as a mark.
      since: Math.min(...stats.map(({ mtimeMs, ctimeMs }) => mtimeMs || ctimeMs))
    }
  ];
}
function personalFolders(env) {
  const own2 = personalConfig(env);
  return [stateDir(env), own2 === void 0 ? void 0 : (0, import_node_path50.dirname)(own2)].filter(
    (path) => path !== void 0 && findStat(path) !== void 0
  );
}

// src/journal/doctor/kept-secrets.ts
var import_node_path51 = require("node:path");
async function findKeptSecrets({ project, context }) {
  const { notSecrets } = readConfig(void 0, context.env);
  const paths = keptPlaces(knownProjects(project, context.env), context.env).filter((place2) => !holdsProgram(place2)).flatMap(({ files }) => files);
  const found2 = paths.map(async (path) => {
    const lines3 = await readSecretLines(path, notSecrets);
    return lines3.map((line2) => findingOf2(shown(project.root, path), line2));
  });
  return { files: paths.length, findings: (await Promise.all(found2)).flat() };
}
function shown(root, path) {
  const way = (0, import_node_path51.relative)(root, path);
  return way.startsWith("..") ? path : way.split(import_node_path51.sep).join("/");
}
function findingOf2(file, { kind, line: line2 }) {
  return {
    kind: "secret",
    file,
    line: line2,
    message: `This looks like a secret: ${kind}`,
    hint: "Revoke it where it was issued if others can read the file. Then remove it. If it is not a secret: session-journal settings not_secrets",
    fixable: false
  };
}

// src/commands/kept/captures.ts
var import_node_path55 = require("node:path");

// src/capture/view/listed-captures.ts
init_failure();

// src/io/git/submodules.ts
var import_node_path52 = require("node:path");
init_folders();
init_stat();
var mostLevels = 6;
function submoduleTops({ common }) {
  const trees = (0, import_node_path52.join)(common, "worktrees");
  const owns = [common, ...foldersIn(trees).map((name) => (0, import_node_path52.join)(trees, name))];
  return owns.flatMap((own2) => gitFoldersIn((0, import_node_path52.join)(own2, "modules"), mostLevels)).flatMap(checkedOut);
}
function gitFoldersIn(folder6, levels) {
  if (levels === 0) return [];
  return foldersIn(folder6).flatMap((name) => {
    const path = (0, import_node_path52.join)(folder6, name);
    if (!exists2((0, import_node_path52.join)(path, "HEAD"))) return gitFoldersIn(path, levels - 1);
    return [path, ...gitFoldersIn((0, import_node_path52.join)(path, "modules"), levels - 1)];
  });
}
function checkedOut(own2) {
  const top = mainTree(own2);
  if (!isFolder(top) || !exists2((0, import_node_path52.join)(top, ".git"))) return [];
  const git = findGitFolder(top);
  return git !== void 0 && git.top === top && isSamePlace(git.own, own2) ? [top] : [];
}

// src/journal/session/shortname.ts
var longest = 40;
var deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/;
var looseEnd = /(?:-(?:an?|the|that|which|of|to|for|in|on|at|by|with|from|and|or|has|is|are|be|as))+$/;
function makeShortname(text) {
  const words2 = foldName(text.replace(new RegExp("\\p{Default_Ignorable_Code_Point}", "gu"), "")).replace(new RegExp("([\\p{L}\\p{N}]\\p{M}{0,4})\\p{M}*|[^-]", "gu"), (_, letter) => letter ?? "-").replace(/-+/g, "-").replace(/^-/, "");
  const name = cutAtWord2(words2).replace(/-$/, "");
  if (name === "") return "session";
  return deviceName.test(name) ? `${name}-session` : name;
}
function foldName(text) {
  return text.normalize("NFC").toLowerCase().normalize("NFC");
}
function cutAtWord2(words2) {
  let length = 0;
  let kept = "";
  for (const [letter] of words2.matchAll(new RegExp("\\P{M}\\p{M}*", "gu"))) {
    length += [...letter].length;
    if (length > longest) return (letter === "-" ? kept : cutBack(kept)).replace(looseEnd, "");
    kept += letter;
  }
  return kept;
}
function cutBack(kept) {
  const dash = kept.lastIndexOf("-");
  return dash >= kept.length * 2 / 3 ? kept.slice(0, dash) : kept;
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

// src/capture/record/filter-captures.ts
var daySeconds = 24 * 60 * 60;

// src/core/client/line-fields.ts
function parseFields(text) {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return void 0;
  }
}
function asFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function textAt(fields, key) {
  const value = fields?.[key];
  return typeof value === "string" ? value : void 0;
}

// src/capture/record/encode.ts
var kinds = ["commit", "task", "compaction", "checkpoint", "end"];
function decodeHead2(message, lines3) {
  const fields = parseFields(message.slice(message.indexOf("\n\n") + 2));
  const kind = kinds.find((one) => one === fields?.kind);
  const id = textAt(fields, "id") ?? "";
  if (fields === void 0 || kind === void 0 || fields.v !== 1 || !/^[0-9a-f]{10}$/.test(id))
    return void 0;
  return {
    v: 1,
    id,
    kind,
    commit: hexAt(fields, "commit"),
    tree: hexAt(fields, "tree"),
    parents: textsAt(fields, "parents").filter((parent) => hash2.test(parent)),
    branch: textAt(fields, "branch") ?? "",
    at: timeAt(fields, "at"),
    session: textAt(fields, "session") ?? "",
    conversation: textAt(fields, "conversation") ?? "",
    tasks: textsAt(fields, "tasks"),
    subject: textAt(fields, "subject") ?? "",
    author: textAt(fields, "author") ?? "",
    author_time: timeAt(fields, "author_time", 1e3),
    patch: hexAt(fields, "patch"),
    // Few questions need them, and there are many.
    get lines() {
      return lines3?.() ?? listAt2(fields, "lines").filter((line2) => isCount2(line2));
    },
    paths: textsAt(fields, "paths"),
    messages: countAt(fields, "messages"),
    bytes: countAt(fields, "bytes"),
    parts: countAt(fields, "parts"),
    first_uuid: textAt(fields, "first_uuid") ?? "",
    last_uuid: textAt(fields, "last_uuid") ?? "",
    redacted: countAt(fields, "redacted"),
    client: textAt(fields, "client") ?? "",
    replaces: textAt(fields, "replaces") ?? ""
  };
}
var hash2 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function hexAt(fields, key) {
  const text = textAt(fields, key) ?? "";
  return hash2.test(text) ? text : "";
}
function isCount2(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
var latest = 864e13;
function timeAt(fields, key, unit = 1) {
  const time3 = countAt(fields, key);
  return time3 * unit > latest ? 0 : time3;
}
function countAt(fields, key) {
  const value = fields[key];
  return isCount2(value) ? value : 0;
}
function listAt2(fields, key) {
  const value = fields[key];
  return Array.isArray(value) ? value : [];
}
function textsAt(fields, key) {
  return listAt2(fields, key).filter((one) => typeof one === "string");
}
var mostPartBytes = 1024 * 1024;
var mostUnits = Math.floor(mostPartBytes / 3);
function decodeMessages(parts2) {
  const whole = [];
  let goesOn = false;
  for (const part of parts2) {
    if (goesOn) whole[whole.length - 1] += part;
    else whole.push(part);
    goesOn = !part.endsWith("\n");
  }
  return whole.flatMap(decodeLines);
}
function decodeLines(text) {
  return linesOf2(text).flatMap((fields) => {
    const role = ["user", "assistant", "agent"].find((one) => one === fields.role);
    if (role === void 0) return [];
    const calls = listAt2(fields, "calls").flatMap(decodeCall);
    const message = {
      role,
      text: textAt(fields, "text") ?? "",
      time: timeAt(fields, "time"),
      uuid: textAt(fields, "uuid") ?? "",
      turn: countAt(fields, "turn")
    };
    return [calls.length > 0 ? { ...message, calls } : message];
  });
}
function decodeCall(value) {
  const fields = asFields(value);
  if (fields === void 0) return [];
  const { exit } = fields;
  return [
    {
      tool: textAt(fields, "tool") ?? "",
      target: textAt(fields, "target") ?? "",
      input: textAt(fields, "input") ?? "",
      exit: typeof exit === "string" || typeof exit === "number" ? exit : null,
      printed: textAt(fields, "printed") ?? ""
    }
  ];
}
function linesOf2(text) {
  return text.split("\n").map(parseFields).filter((fields) => fields !== void 0);
}

// src/capture/store/known-heads.ts
var import_node_path53 = require("node:path");
init_failure();
var none3 = { tips: /* @__PURE__ */ new Map(), heads: [] };
var mostBytes = 256 * 1024 * 1024;
var lineFeed = 10;
function pathOf3({ folder: folder6 }) {
  return (0, import_node_path53.join)(folder6, "heads.jsonl");
}
function readKnownHeads(store) {
  const bytes = readKept2(pathOf3(store));
  const start3 = bytes.indexOf(lineFeed) + 1;
  const first = decodeFirst(bytes.toString("utf8", 0, start3));
  if (first === void 0 || first.size !== bytes.length - start3) return none3;
  const end = start3 + first.heads;
  const hashes = hashLines(bytes.subarray(end));
  const lines3 = bytes.toString("utf8", start3, end).split("\n").slice(0, -1);
  return {
    tips: first.tips,
    heads: lines3.map((line2, index) => ({ ...decodeLine(line2), lines: () => hashes(index) }))
  };
}
function readKept2(path) {
  try {
    return readBytes(path, mostBytes).bytes;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return Buffer.alloc(0);
  }
}
function decodeFirst(line2) {
  try {
    const fields = asRecord(JSON.parse(line2));
    const tips = asRecord(fields?.tips);
    if (fields?.schema !== 1 || tips === void 0) return void 0;
    const { heads, size } = fields;
    return { tips: new Map(Object.entries(tips)), heads, size };
  } catch {
    return void 0;
  }
}
function decodeLine(line2) {
  const [object = "", ref = ""] = line2.split(" ", 2);
  return { object, ref, message: `

${line2.slice(object.length + ref.length + 2)}` };
}
function hashLines(bytes) {
  let lines3;
  return (index) => {
    lines3 ??= bytes.toString("latin1").split("\n");
    const hashes = lines3[index]?.match(/.{8}/g) ?? [];
    return hashes.map((hash3) => Number.parseInt(hash3, 16));
  };
}
function writeKnownHeads(store, { tips, heads }) {
  const texts2 = heads.map(({ object, ref, message, lines: lines3 }) => {
    const head = decodeHead2(message);
    const hashes2 = lines3?.() ?? head?.lines ?? [];
    const kept = head === void 0 ? "" : JSON.stringify({ ...head, lines: [] });
    return { head: `${object} ${ref} ${kept}
`, hashes: `${hashes2.map(hex).join("")}
` };
  });
  const [known3, hashes] = [texts2.map(({ head }) => head).join(""), texts2.map((text) => text.hashes).join("")];
  const bytes = Buffer.byteLength(known3);
  const size = bytes + hashes.length;
  const first = JSON.stringify({ schema: 1, tips: Object.fromEntries(tips), heads: bytes, size });
  try {
    writeFileAtomic(pathOf3(store), `${first}
${known3}${hashes}`, { mode: 384 });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
function hex(hash3) {
  return (hash3 >>> 0).toString(16).padStart(8, "0");
}

// src/capture/store/list-captures.ts
var timeoutMs = 3e4;
var maxBytes2 = 256 * 1024 * 1024;
var manyHeads = 64;
async function listCaptures(store) {
  const tips = await readTips(store);
  if (tips === void 0) return void 0;
  const known3 = readKnownHeads(store);
  const added = await listAdded(store, tips, known3.tips);
  const heads = added === void 0 ? await listAdded(store, tips, /* @__PURE__ */ new Map()) : [...known3.heads, ...added];
  if (heads === void 0) return void 0;
  if (added === void 0 || added.length >= manyHeads) writeKnownHeads(store, { tips, heads });
  const each = new Map(heads.toReversed().map((head) => [head.object, head])).values();
  const captures = [...each].flatMap((head) => decodeStored(head, store));
  const first = new Map(captures.toReversed().map((one) => [`${one.writer}/${one.id}`, one]));
  return [...first.values()].sort((a, b) => b.at - a.at);
}
function decodeStored({ object, ref, message, lines: lines3 }, store) {
  const head = decodeHead2(message, lines3);
  const writer = /^refs\/(?:own|team)\/([0-9a-f]{12})\//.exec(ref)?.[1];
  if (head === void 0 || writer === void 0) return [];
  const own2 = writer === store.writer && ref.startsWith("refs/own/");
  return [Object.assign(head, { object, writer, own: own2 })];
}
async function readTips({ folder: folder6 }) {
  const format = "--format=%(objectname) %(refname)";
  const args = ["--git-dir=.", "for-each-ref", format, "refs/own", "refs/team"];
  const { ok, stdout } = await runGit(folder6, args, { timeoutMs });
  if (!ok) return void 0;
  return new Map(
    stdout.split("\n").flatMap((line2) => {
      const [object = "", ref = ""] = line2.split(" ");
      return ref === "" ? [] : [[ref, object]];
    })
  );
}
async function listAdded(store, tips, known3) {
  if ([...known3.keys()].some((ref) => !tips.has(ref))) return void 0;
  const moved = [...tips].filter(([ref, tip]) => known3.get(ref) !== tip);
  if (moved.length === 0) return [];
  const before2 = moved.flatMap(([ref]) => known3.get(ref) ?? []);
  const input = [...moved.map(([ref]) => ref), ...before2.map((tip) => `^${tip}`)].map((line2) => `${line2}
`);
  const { ok, stdout } = await runGit(store.folder, [...logArgs, "--stdin"], {
    timeoutMs,
    maxBytes: maxBytes2,
    input: input.join("")
  });
  if (!ok) return void 0;
  const commits = stdout.split("\0").flatMap(decodeCommit);
  const parents = new Set(commits.flatMap(({ parents: parents2 }) => parents2));
  return before2.every((tip) => parents.has(tip)) ? commits : void 0;
}
var logArgs = ["--git-dir=.", "log", "-z", "--no-show-signature", "--format=%H %S %P%n%B"];
function decodeCommit(record3) {
  const end = record3.indexOf("\n");
  if (end < 0) return [];
  const [object = "", ref = "", ...parents] = record3.slice(0, end).split(" ");
  return [{ object, ref, parents, message: record3.slice(end + 1) }];
}

// src/capture/store/drop-unreachable.ts
init_folders();
init_stat();

// src/io/git/read-objects.ts
var timeoutMs2 = 6e4;
var maxBytes3 = 256 * 1024 * 1024;
async function readObjects(cwd, names2, { args = [], type = "blob" } = {}) {
  if (names2.length === 0) return [];
  const input = names2.map((name) => `${name}
`).join("");
  const { stdout } = await runGit(cwd, [...args, "cat-file", "--batch"], {
    input,
    timeoutMs: timeoutMs2,
    maxBytes: maxBytes3,
    encoding: "latin1"
  });
  let at = 0;
  return names2.map(() => {
    const end = stdout.indexOf("\n", at);
    if (end < 0) return void 0;
    const [, kind, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(stdout.slice(at, end)) ?? [];
    at = end + 1;
    if (size === void 0 || at + Number(size) > stdout.length) return void 0;
    const bytes = Buffer.from(stdout.slice(at, at + Number(size)), "latin1");
    at += bytes.length + 1;
    return kind === type ? bytes.toString("utf8") : void 0;
  });
}

// src/capture/store/store.ts
var import_node_path54 = require("node:path");
init_failure();
init_folders();
init_owner();
init_stat();
function storeFolder(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 || repositoryFolder(git) !== git.common ? void 0 : (0, import_node_path54.join)(git.common, "session-journal", "captures.git");
}
var config = "[core]\n	repositoryformatversion = 0\n	filemode = true\n	bare = true\n";
function findStore(cwd) {
  const folder6 = storeFolder(cwd);
  if (folder6 === void 0 || findText((0, import_node_path54.join)(folder6, "config")) !== config) return void 0;
  const writer = findWriter(folder6);
  return writer === void 0 ? void 0 : { folder: folder6, writer };
}
function findWriter(folder6) {
  const known3 = asRecord(readJson((0, import_node_path54.join)(folder6, "writer.json")));
  const isHere = isSameIdentity(known3, findIdentity(folder6));
  return isHere && typeof known3?.writer === "string" && /^[0-9a-f]{12}$/.test(known3.writer) ? known3.writer : void 0;
}

// src/capture/store/drop-unreachable.ts
var partialSettings = [
  ["remote.sj.promisor", "true"],
  ["remote.sj.partialclonefilter", "blob:none"]
];
var partialOptions = [
  "--git-dir=.",
  ...partialSettings.flatMap(([key, value]) => ["-c", `${key}=${value}`])
];

// src/capture/store/sync-lock.ts
init_folders();

// src/capture/view/archive.ts
init_folders();
init_leftovers();
init_stat();

// src/capture/store/portions.ts
function inPortions(values, most3, bytesOf) {
  const portions = [];
  let left = 0;
  for (const value of values) {
    const bytes = bytesOf(value);
    if (portions.length === 0 || bytes > left) {
      portions.push([]);
      left = most3;
    }
    left -= bytes;
    portions.at(-1)?.push(value);
  }
  return portions;
}

// src/capture/store/append-capture.ts
function bodyPath(index, parts2) {
  return parts2 === 1 ? "body.jsonl" : `body-${index + 1}.jsonl`;
}

// src/capture/store/read-capture.ts
async function readManyMessages(store, captures) {
  const read = [];
  for (const some of inPortions(captures, mostBytes2, ({ bytes }) => bytes))
    read.push(...await readPortion(store, some));
  return read;
}
var mostBytes2 = 64 * 1024 * 1024;
async function readPortion(store, captures) {
  const names2 = captures.map(({ object, parts: parts2 }) => {
    const files = Math.min(parts2, mostParts);
    return Array.from({ length: files }, (_, index) => `${object}:${bodyPath(index, files)}`);
  });
  const texts2 = (await readFiles(store, names2.flat())).values();
  return names2.map((own2) => {
    const found2 = own2.map(() => texts2.next().value);
    return found2.includes(void 0) ? void 0 : decodeMessages(found2);
  });
}
var mostParts = 1e4;
async function readFiles({ folder: folder6 }, names2) {
  return readObjects(folder6, names2, { args: ["--git-dir=."] });
}

// src/capture/view/captures-here.ts
init_failure();
async function capturesHere(cwd) {
  const store = findStore(cwd);
  if (store === void 0) return void 0;
  const captures = await listCaptures(store);
  if (captures === void 0) throw unreadable(store);
  return captures.length === 0 ? void 0 : { store, captures };
}
function unreadable({ folder: folder6 }) {
  return new Failure("damaged", `Git can't read the captures in ${folder6}`, {
    hint: "Check: session-journal doctor"
  });
}

// src/capture/view/archive.ts
var mostKeptBytes = 64 * 1024 * 1024;
var mostBytes3 = 32 * 1024 * 1024;

// src/capture/view/capture-secrets.ts
var atOnce = 32 * 1024 * 1024;
async function findCaptureSecrets(cwd, kindsIn) {
  const here = await capturesHere(cwd);
  if (here === void 0) return { captures: 0, found: [] };
  const found2 = [];
  for (const some of inPortions(here.captures, atOnce, ({ bytes }) => bytes)) {
    const read = await readManyMessages(here.store, some);
    for (const [index, one] of some.entries()) {
      const texts2 = [one.subject, one.branch, ...one.paths, ...(read[index] ?? []).flatMap(textsOf)];
      const kinds2 = new Set(texts2.flatMap(kindsIn));
      found2.push(...[...kinds2].map((kind) => ({ capture: one.id, kind, own: one.own, place: cwd })));
    }
  }
  return { captures: here.captures.length, found: found2 };
}
function textsOf({ text, calls = [] }) {
  return [
    text,
    ...calls.flatMap(({ target, input, printed, exit }) => [target, input, printed, String(exit)])
  ];
}

// src/capture/view/read-claims.ts
init_failure();
var mostTraceBytes = 64 * 1024 * 1024;

// src/capture/view/read-log.ts
init_owner();

// src/capture/view/export-captures.ts
var options = { timeoutMs: 6e4, maxBytes: 256 * 1024 * 1024 };

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
var start = String.raw`^\{"parentUuid":(null|"[^"\\]*"),"isSidechain":`;
var ofAgent = new RegExp(`${start}true,`);
var attached = new RegExp(`${start}false,"attachment":\\{"type":"(?!queued_command")[a-z_]*",`);
var plainFields = String.raw`(?:"\w+":(?:"[^"\\]*"|true|false|null|\d+),)*`;
var result = String.raw`"message":\{"role":"user","content":\[\{(?:"tool_use_id":"[^"\\]*",)?"type":"tool_result",`;
var ofTool = new RegExp(`${start}false,${plainFields}"type":"user",${result}`);

// src/conversations/show/read-conversation.ts
init_failures();

// src/io/transcripts/read-lines.ts
var longestLine = 32 * 1024 * 1024;
var chunkBytes = 1024 * 1024;

// src/capture/view/opened-captures.ts
init_failure();

// src/core/text/list-some.ts
function listSome(texts2, most3, between = ", ") {
  const more = texts2.length - most3;
  return [...texts2.slice(0, most3), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/capture/view/listed-captures.ts
async function secretsHere(cwd, kindsIn) {
  const each = [];
  for (const place2 of withSubmodules(cwd)) each.push(await findCaptureSecrets(place2, kindsIn));
  return {
    captures: each.reduce((sum, { captures }) => sum + captures, 0),
    found: each.flatMap(({ found: found2 }) => found2)
  };
}
function foldersHere(cwd) {
  return withSubmodules(cwd).flatMap((place2) => findStore(place2)?.folder ?? []);
}
function withSubmodules(cwd) {
  const git = findGitFolder(cwd);
  return [cwd, ...git === void 0 ? [] : submoduleTops(git)];
}

// src/commands/kept/captures.ts
function captureThing(project, { cwd, env }) {
  const { capture: isOn, keepDays } = readConfig(project, env);
  const isKept = foldersHere(cwd).length > 0;
  return {
    name: "Keeping pieces of conversations, without secrets, with the commits that came of them",
    value: isOn ? "on" : "off",
    from: isOn ? `default, ${isKept ? `in this clone, for ${counted(keepDays, "day")}` : "nothing is kept in this clone"}` : "settings",
    change: isOn ? "session-journal settings capture off, or for one conversation /session:off-record. For how long: session-journal settings capture.keep_days N. What is kept: session-journal captures" : "session-journal settings capture --unset"
  };
}
function capturePlaces(projects) {
  return captureFolders(projects).flatMap(
    (folder6) => placeAt(folder6, "captures: pieces of conversations with the commits, yours and fetched ones", "you")
  );
}
function captureFolders(projects) {
  const stores = projects.flatMap(({ root }) => foldersHere(root));
  return [...new Set(stores.map(import_node_path55.dirname))];
}
async function captureSecrets({ root }, { env }) {
  const { notSecrets } = readConfig(void 0, env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const kindsIn = (text) => screenSecrets(text, notSecrets).found.map(({ kind }) => kind);
  const { captures, found: found2 } = await secretsHere(root, kindsIn);
  const findings = found2.map(({ capture, kind, own: own2, place: place2 }) => {
    return {
      kind: "secret",
      file: `capture ${capture}`,
      message: `This looks like a secret: ${kind}`,
      hint: `Revoke it where it was issued if others can read it. Then remove the capture${own2 ? "" : ", which somebody else pushed"}: session-journal captures purge ${capture}${place2 === root ? "" : `, in ${place2}`}`,
      fixable: false
    };
  });
  return { captures, findings };
}

// src/commands/kept/terminals.ts
init_stat();
init_person();

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
var import_node_path57 = require("node:path");
init_failure();
init_failures();

// src/io/process/private-folder.ts
var import_node_fs19 = require("node:fs");
var import_node_path56 = require("node:path");
init_folders();
init_stat();
var maxSocketPath = process.platform === "darwin" ? 103 : 107;
var networkDisks = /* @__PURE__ */ new Set([26985, 20859, 4283649346, 4266872130, 16914839, 1702057286]);
function isOnNetworkDisk(path) {
  let place2 = path;
  while (!exists2(place2) && (0, import_node_path56.dirname)(place2) !== place2) place2 = (0, import_node_path56.dirname)(place2);
  try {
    return networkDisks.has((0, import_node_fs19.statfsSync)(place2).type);
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
  if ((0, import_node_path57.isAbsolute)(given)) return { dir: given.replace(/(?<=.)\/+$/, "") };
  const state = stateDir(env);
  const dir = state === void 0 ? void 0 : (0, import_node_path57.join)(state, "term");
  if (dir !== void 0 && roomFor(dir) >= shortestRoom && !isOnNetworkDisk(dir)) return { dir };
  const temporary = (env.TMPDIR ?? "") === "" ? (0, import_node_os.tmpdir)() : env.TMPDIR;
  return { dir: (0, import_node_path57.join)(temporary, `session-journal-${(0, import_node_os.userInfo)().uid}`) };
}
function roomFor(dir) {
  return Math.max(0, maxSocketPath - Buffer.byteLength(dir) - 1);
}
var endings = { record: ".json", conversations: ".conversations", log: ".raw", errors: ".err" };
function artifactPath({ dir }, name, kind) {
  const isLog = kind === "log" || kind === "errors";
  return (0, import_node_path57.join)(dir, isLog ? ".log" : ".meta", `${name}${endings[kind]}`);
}
function partsOf3({ dir }) {
  return [dir, (0, import_node_path57.join)(dir, ".meta"), (0, import_node_path57.join)(dir, ".log")];
}
function isSafeFolder(folder6) {
  return partsOf3(folder6).every((dir) => privateProblem(dir) === void 0);
}

// src/terminals/files/git-context.ts
init_stat();

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
var endBytes = 64 * 1024;

// src/terminals/files/terminal-record.ts
var import_node_path58 = require("node:path");

// src/io/disk/append.ts
init_failures();
var gathered = 64 * 1024;

// src/terminals/files/terminal-record.ts
init_folders();
init_seen_process();
function readRecord(folder6, name) {
  if (nameProblem(name) !== void 0) return void 0;
  return decodeRecord(readJson(artifactPath(folder6, name, "record")), {
    name,
    conversations: conversationsOf(folder6, name)
  });
}
function readRecords2(folder6) {
  if (!isSafeFolder(folder6)) return [];
  return filesIn((0, import_node_path58.dirname)(artifactPath(folder6, "", "record")), ".json").flatMap((file) => {
    return readRecord(folder6, file.slice(0, -".json".length)) ?? [];
  });
}
function runningTerminals(folder6) {
  return readRecords2(folder6).filter(({ endedAt, daemon: { pid, started }, createdAt }) => {
    return endedAt === 0 && pid > 1 && !isGone({ pid, started, at: createdAt });
  }).map(({ name }) => name);
}
function conversationsOf(folder6, name) {
  const text = findText(artifactPath(folder6, name, "conversations")) ?? "";
  return [...new Set(text.split("\n").filter(isId).reverse())];
}
function isId(text) {
  return /^[A-Za-z0-9_-]{1,128}$/.test(text);
}
function decodeRecord(value, known3) {
  const fields = asRecord(value);
  if (fields === void 0) return void 0;
  const text = (key) => typeof fields[key] === "string" ? fields[key] : "";
  const count3 = (key) => Number.isFinite(fields[key]) ? fields[key] : 0;
  return {
    ...known3,
    daemon: decodeProcess(fields.daemon),
    child: decodeProcess(fields.child),
    tty: text("tty"),
    cwd: text("cwd"),
    argv: textsOf2(fields.argv),
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
function decodeProcess(value) {
  const { pid, started } = asRecord(value) ?? {};
  return {
    pid: typeof pid === "number" && Number.isSafeInteger(pid) && pid > 1 ? pid : 0,
    started: typeof started === "string" ? started : ""
  };
}
var happenings = ["started", "ended", "killed", "respawned", "renamed"];
function decodeEvent(value) {
  const { at, what } = asRecord(value) ?? {};
  if (typeof at !== "number" || !happenings.includes(what)) return [];
  return [{ at, what }];
}
function textsOf2(value) {
  return Array.isArray(value) ? value.filter((item2) => typeof item2 === "string") : [];
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

// src/terminals/control/not-live.ts
init_failure();
init_stat();

// src/terminals/control/known-terminals.ts
var keptMs2 = 7 * 24 * 60 * 60 * 1e3;
function placeOfTerminals(env) {
  return findTerminalFolder(env);
}

// src/commands/kept/terminals.ts
function terminalFolder(env) {
  const { dir } = placeOfTerminals(env);
  const state = stateDir(env);
  const isInState = state !== void 0 && dir.startsWith(`${state}/`);
  return isInState || !isFolder(dir) ? void 0 : dir;
}
function terminalPlaces(env) {
  const dir = terminalFolder(env);
  return dir === void 0 ? [] : placeAt(dir, "terminals: command, directory, conversations and end of each", "you");
}
function terminalsRunning(env) {
  return runningTerminals(placeOfTerminals(env));
}
function terminalThings({ env }) {
  const running = terminalsRunning(env);
  const { notify } = readConfig(void 0, env);
  return [
    {
      name: "Terminals that go on without their window, each with a process that listens on a socket of yours",
      value: running.length === 0 ? "none" : running.join(", "),
      from: "your term commands",
      change: "session-journal term kill NAME"
    },
    {
      name: "Calling you when an agent in a terminal needs you and you are not there",
      value: notify === "" ? "a notification of the terminal" : `the same, and: ${notify}`,
      from: notify === "" ? "default" : "the setting notify",
      change: "the setting notify"
    }
  ];
}

// src/dashboard/server/server-file.ts
var import_node_path59 = require("node:path");
init_owner();
init_person();
var dashboardFolder = "dashboard";
function pathIn(env, name) {
  const state = stateDir(env);
  return state === void 0 ? void 0 : (0, import_node_path59.join)(state, dashboardFolder, name);
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

// src/io/client/statusline-script.ts
var import_node_path60 = require("node:path");
init_failure();

// src/core/text/json-key.ts
function setJsonKey(text, key, value) {
  const members = membersOf2(text);
  const at = members.findIndex((one) => one.key === key);
  const found2 = members[at];
  if (value === void 0) return found2 === void 0 ? void 0 : removal(text, members, at);
  const written2 = JSON.stringify(value, void 0, 2).replaceAll("\n", "\n  ");
  if (found2 !== void 0) {
    const { value: start4, end } = found2;
    const before2 = JSON.parse(text.slice(start4, end));
    if (JSON.stringify(before2) === JSON.stringify(value)) return void 0;
    const name = onlyText(before2, value);
    const inner = name && setJsonKey(text.slice(start4, end), name.key, name.value);
    return inner ? { ...inner, start: inner.start + start4, end: inner.end + start4 } : { start: start4, end, text: written2 };
  }
  const last = members.at(-1);
  const start3 = last?.end ?? text.indexOf("{") + 1;
  const line2 = `
  ${JSON.stringify(key)}: ${written2}`;
  return { start: start3, end: start3, text: last === void 0 ? `${line2}
` : `,${line2}` };
}
function onlyText(before2, after) {
  if (!isObject(before2) || !isObject(after)) return void 0;
  const keys2 = Object.keys(before2);
  if (JSON.stringify(keys2) !== JSON.stringify(Object.keys(after))) return void 0;
  const [key = "", ...others] = keys2.filter(
    (one) => JSON.stringify(before2[one]) !== JSON.stringify(after[one])
  );
  const value = after[key];
  return others.length === 0 && typeof value === "string" ? { key, value } : void 0;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function removal(text, members, at) {
  const { start: start3, end } = members[at];
  const [before2, after] = [members[at - 1], members[at + 1]];
  if (before2 !== void 0) return { start: before2.end, end, text: "" };
  if (after !== void 0) return { start: start3, end: after.start, text: "" };
  return { start: text.indexOf("{") + 1, end: text.lastIndexOf("}"), text: "" };
}
var token = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/g;
function membersOf2(text) {
  const members = [];
  let depth = 0;
  let open;
  for (const { 0: word2, index } of text.matchAll(token)) {
    const end = index + word2.length;
    if (word2 === "}" || word2 === "]") depth -= 1;
    if (open !== void 0 && (depth === 0 || depth === 1 && word2 === ",")) {
      members.push(open);
      open = void 0;
    } else if (open !== void 0 && !(depth === 1 && word2 === ":")) {
      open = { ...open, value: open.value < 0 ? index : open.value, end };
    } else if (open === void 0 && depth === 1 && word2.startsWith('"')) {
      open = { key: JSON.parse(word2), start: index, value: -1, end };
    }
    if (word2 === "{" || word2 === "[") depth += 1;
  }
  return members;
}

// src/io/client/statusline-script.ts
init_failures();
init_folders();
init_stat();
init_person();
var scriptName = "statusline.sh";
var keptName = "statusline.json";
function settingsPath(env) {
  const folder6 = env.CLAUDE_CONFIG_DIR ?? (0, import_node_path60.join)(homeOf(env) ?? "", ".claude");
  return (0, import_node_path60.join)(folder6, "settings.json");
}
function scriptPath(env) {
  const state = stateDir(env);
  return state === void 0 ? void 0 : (0, import_node_path60.join)(state, scriptName);
}
function hasStatusline(env) {
  const script = scriptPath(env);
  return script !== void 0 && commandOf(readStatusline(env)) === quoted(script);
}
function readStatusline(env) {
  return asRecord(parse(findText(settingsPath(env)) ?? "{}"))?.statusLine;
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function commandOf(statusLine) {
  const command = asRecord(statusLine)?.command;
  return typeof command === "string" ? command : "";
}
function quoted(path) {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
function planStatusline(env, wish) {
  const settings2 = settingsPath(env);
  assertObject(settings2);
  const before2 = readStatusline(env);
  const script = scriptPath(env) ?? "";
  const former = asRecord(readJson((0, import_node_path60.join)(stateDir(env) ?? "", keptName)))?.former;
  const own2 = { ...asRecord(before2), type: "command", command: quoted(script) };
  const after = wish === "install" ? own2 : hasStatusline(env) ? former : before2;
  return { settings: settings2, before: before2, after };
}
function assertObject(path) {
  const text = findText(path);
  if (text === void 0 || asRecord(parse(text)) !== void 0) return;
  throw new Failure("damaged", `Cannot use "${path}": it is not a JSON object`, {
    hint: "Fix it in an editor, then try again"
  });
}
function changeStatusline(env, plan, program) {
  const isOurs = hasStatusline(env);
  const state = ensureStateDir(env);
  const script = (0, import_node_path60.join)(state, scriptName);
  const isInstall = commandOf(plan.after) === quoted(script);
  if (isInstall) {
    const former = isOurs ? asRecord(readJson((0, import_node_path60.join)(state, keptName)))?.former : plan.before;
    writeJson((0, import_node_path60.join)(state, keptName), { schema: 1, former });
    writeFileAtomic(script, scriptText(program, commandOf(former)), { mode: 448, fsync: false });
  }
  writeSettings(plan);
  if (!isInstall) for (const name of [scriptName, keptName]) removeQuietly((0, import_node_path60.join)(state, name));
}
function writeSettings({ settings: settings2, after }) {
  const text = findText(settings2) ?? "{}\n";
  const edit = setJsonKey(text, "statusLine", after);
  if (edit === void 0) return;
  try {
    makeFolder((0, import_node_path60.dirname)(settings2), 448);
    writeFileAtomic(exists2(settings2) ? realPath(settings2) : settings2, applyEdits(text, [edit]), {
      mode: 384
    });
  } catch (error) {
    throw writeFailure(error, settings2);
  }
}
function scriptText(program, former) {
  return `#!/bin/sh
# The status line of Session Journal. To take it out: session-journal statusline --uninstall
input=$(cat)
own=${quoted(program)}
if [ ! -f "$own" ]; then
  for own in "\${CLAUDE_CONFIG_DIR:-$HOME/.claude}"/plugins/cache/*/session-journal/*/dist/cli.cjs; do :; done
fi
if [ -f "$own" ]; then printf '%s' "$input" | node "$own" statusline 2>/dev/null
elif command -v session-journal >/dev/null 2>&1; then printf '%s' "$input" | session-journal statusline 2>/dev/null
fi
${former === "" ? "exit 0" : `printf '%s' "$input" | sh -c ${quoted(former)}`}
`;
}

// src/commands/kept/things-here.ts
async function thingsHere(project, context) {
  const { sharedThrough } = await Promise.resolve().then(() => __toESM(require_ask_capture(), 1));
  const yeses = sharedThrough(context.cwd, context.env);
  const things = await automaticThings(project, context);
  const [first] = yeses;
  const sharing = {
    name: "Sharing captures through your git remote, after you pushed and once a day",
    value: first === void 0 ? "off" : `on, ${yeses.map(({ shown: shown3 }) => shown3).join(" and ")}`,
    from: first === void 0 ? "default" : `your yes of ${new Date(first.at).toISOString().slice(0, 10)}`,
    change: first === void 0 ? "session-journal captures share on, where the project agrees, too" : "session-journal captures share off"
  };
  const network = things.findIndex(({ name }) => name === "Connections to a network");
  const shown2 = things.map(
    (thing, index) => index === network && first !== void 0 ? { ...thing, value: "only to share captures", from: sharing.from } : thing
  );
  const capturing = captureThing(project, context);
  const { runThings } = await Promise.resolve().then(() => __toESM(require_runs(), 1));
  const own2 = [
    capturing,
    sharing,
    ...runThings(project, context),
    ...terminalThings(context),
    ...onRequest(context)
  ];
  return [...shown2.slice(0, network), ...own2, ...shown2.slice(network)];
}
function onRequest({ env, now }) {
  const running = findRunning(env, now().getTime());
  const isInstalled = hasStatusline(env);
  return [
    {
      name: "The dashboard, which listens on this machine",
      value: running === void 0 ? "off" : `on, port ${running.port}${running.options.isLan ? ", on your network, too" : ""}`,
      from: running === void 0 ? "default" : "you started it; it ends 12 hours after the last visit",
      change: running === void 0 ? "session-journal dashboard" : "session-journal dashboard --stop"
    },
    {
      name: "The line in Claude Code's status line",
      value: isInstalled ? "on" : "off",
      from: isInstalled ? "your settings of Claude Code" : "default",
      change: `session-journal statusline --${isInstalled ? "un" : ""}install`
    }
  ];
}

// src/commands/doctor.ts
var doctorCommand = {
  summary: "Check the session files for problems, and whether the hooks can work; exit code 1 if it finds any",
  spec: {
    verb: "doctor",
    without: ["session", "keep-secret"],
    bare: void 0,
    flags: [
      { name: "fix", takes: "none", about: "Repair what can be repaired without losing data" },
      {
        name: "secrets",
        takes: "none",
        about: "Look for secrets in everything that is kept, and do nothing else"
      },
      {
        name: "privacy",
        takes: "none",
        about: "List what is on, and where every file is, for whom and since when; do nothing else"
      }
    ]
  },
  run: runDoctor
};
async function runDoctor(call, context) {
  if (hasFlag(call, "privacy")) return privacyReply(context);
  const examined = { project: openProject(context.cwd), context };
  if (hasFlag(call, "secrets")) return secretsReply(examined);
  const fixed = hasFlag(call, "fix") ? await mend(examined) : void 0;
  const diagnosis = await diagnose(examined);
  return replyOf(diagnosis, fixed);
}
async function secretsReply(examined) {
  const kept = await findKeptSecrets(examined);
  const captured = await captureSecrets(examined.project, examined.context);
  const findings = [...kept.findings, ...captured.findings];
  const { files } = kept;
  const { captures } = captured;
  const looked = [counted(files, "file"), ...captures === 0 ? [] : [counted(captures, "capture")]];
  const count3 = findings.length === 0 ? "no secrets" : `${counted(findings.length, "line")} with secrets`;
  return {
    text: [`\u{1F50E} Checked ${looked.join(" and ")}: ${count3}`, ...findings.flatMap(renderFinding)].join("\n"),
    data: { files, captures, findings },
    exit: findings.length === 0 ? 0 : 1
  };
}
async function privacyReply(context) {
  const project = findProject(context.cwd);
  const things = await thingsHere(project, context);
  const projects = knownProjects(project, context.env);
  const kept = [
    ...keptPlaces(projects, context.env),
    ...capturePlaces(projects),
    ...terminalPlaces(context.env)
  ];
  const places2 = kept.map((place2) => ({
    path: place2.path,
    what: place2.what,
    forWhom: place2.forWhom,
    files: place2.files.length,
    bytes: place2.bytes,
    since: new Date(place2.since).toISOString()
  }));
  const lines3 = [
    "Nothing leaves this machine unless you ask for it.",
    ...things.flatMap((thing) => ["", ...renderThing(thing, context.terminal?.columns)]),
    ...places2.flatMap(({ path, what, forWhom, files, bytes, since }) => [
      "",
      path,
      indentText(
        `${what}; ${counted(files, "file")}, ${sizeText(bytes)}; since ${since.slice(0, 10)}`,
        "   ",
        context.terminal?.columns
      ),
      `   Who can read it: ${forWhom}`
    ]),
    "",
    "To remove all but the journals: session-journal uninstall"
  ];
  return { text: lines3.join("\n"), data: { automatic: things, places: places2 } };
}
function replyOf({ findings, sessions }, fixed) {
  const lines3 = [
    headline(findings, sessions, fixed),
    ...(fixed ?? []).map((text) => `   \u2713 ${text}`),
    ...findings.flatMap(renderFinding)
  ];
  const data = { sessions, findings, ...fixed === void 0 ? {} : { fixed } };
  return { text: lines3.join("\n"), data, exit: findings.length === 0 ? 0 : 1 };
}
function headline(findings, sessions, fixed) {
  const checked = `Checked ${counted(sessions, "session file")}`;
  const left = fixed === void 0 ? "" : " left";
  if (findings.length === 0) return `\u{1F50E} ${checked}: no problems${left}`;
  const fixable = fixed === void 0 ? findings.filter((finding) => finding.fixable).length : 0;
  const way = fixable === 0 ? "" : `. Repair ${fixable === findings.length ? "" : `${fixable} of them `}with: session-journal doctor --fix`;
  return `\u{1F50E} ${checked}: ${counted(findings.length, "problem")}${left}${way}`;
}
function renderFinding({ file, line: line2, message, hint }) {
  const place2 = file === "" ? "" : `${file}${line2 === void 0 ? "" : `:${line2}`}: `;
  return [` - ${place2}${message}`, `     ${hint}`];
}

// src/commands/edit.ts
init_failure();

// src/io/console/editor.ts
init_failure();
init_late_builtins();
var withoutEditor = "Run it at a terminal. Without an editor: session-journal edit --goal TEXT, session-journal log";
var chooseEditor = "To choose one: EDITOR=nano session-journal edit";
function openInEditor(path, context) {
  const { cwd, terminal } = context;
  const editor = editorOf(context);
  const run = () => startEditor(editor, path, cwd);
  const ignore = () => {
  };
  process.on("SIGINT", ignore);
  const code2 = terminal?.lend === void 0 ? run() : terminal.lend(run);
  process.off("SIGINT", ignore);
  if (code2 === 0) return;
  const what = code2 === null ? "was killed" : `ended with exit code ${code2}`;
  const hint = code2 === 126 || code2 === 127 ? { hint: chooseEditor } : {};
  throw new Failure("refused", `The editor "${editor}" ${what}, so nothing was changed`, hint);
}
function returnsAtOnce(env) {
  const editor = env.VISUAL || env.EDITOR || "";
  return /\b(?:code|codium|cursor|windsurf|subl|zed|mate)\b/.test(editor) && !/ (?:--wait|-w)\b/.test(editor);
}
function editorOf({ env, terminal }) {
  const named2 = env.VISUAL || env.EDITOR;
  if (named2) return named2;
  if (process.platform === "win32") return "notepad";
  if (terminal === void 0) {
    throw new Failure("refused", "An editor needs a terminal, and there is none", { hint: withoutEditor });
  }
  const vi = findProgram("vi", env.PATH, []);
  if (vi !== void 0) return vi;
  throw new Failure("refused", "There is no editor", { hint: chooseEditor });
}
function startEditor(editor, path, cwd) {
  const { spawnSync } = childProcess();
  const options2 = { cwd, stdio: "inherit" };
  if (process.platform === "win32")
    return spawnSync(`${editor} "${path}"`, { ...options2, shell: true }).status;
  return spawnSync("/bin/sh", ["-c", `trap : INT; ${editor} "$@"`, editor, path], options2).status;
}

// src/journal/edit/check-draft.ts
init_failure();
async function checkDraft(path, base, { target, context }) {
  try {
    const text = readText(path);
    const { notSecrets, sectionAliases } = readConfig(target.project, context.env);
    const doc = await decodeSession(text, sectionAliases);
    assertSameId(doc, target);
    const known3 = new Set(base === void 0 ? [] : documentFindings(base, "").map(keyOf));
    const findings = [
      ...documentFindings(doc, "").filter((finding) => !known3.has(keyOf(finding))),
      ...statusFindings(doc, target),
      ...context.screen === void 0 ? [] : await secretFindings(text, base?.text ?? "", notSecrets)
    ];
    return { doc, findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { doc: void 0, findings: [brokenFinding(error)] };
  }
}
function brokenFinding({ message, data }) {
  const { line: line2 } = data;
  return {
    kind: "damaged",
    file: "",
    ...typeof line2 === "number" ? { line: line2 } : {},
    message: message.replace(/ \(line \d+\)$/, ""),
    hint: message.includes("conflict") ? "Keep what both versions wrote, without the marker lines" : "",
    fixable: false
  };
}
function keyOf({ kind, message }) {
  return `${kind} ${message.replace(/\d+/g, "")}`;
}
function assertSameId({ head }, { file }) {
  const { id } = file.facts;
  const now = readFacts(head).id;
  if (now === "" && id === "")
    throw new Failure("damaged", 'The front matter has no "id"', { data: { line: 1 } });
  if (now === id || id === "") return;
  throw new Failure("damaged", `The id must stay "${id}": entries and conversations name it`, {
    data: { line: head.fields.get("id")?.line ?? 1 }
  });
}
function statusFindings({ head }, { file }) {
  const { status } = readFacts(head);
  if (status === file.facts.status || (folderOf(status) ?? file.folder) === file.folder) return [];
  const how = file.folder === "active" ? "close" : `resume --reopen ${file.facts.shortname}`;
  return [
    {
      kind: "wrong-folder",
      file: "",
      line: head.fields.get("status")?.line,
      message: `The status is now "${status}", but its file stays in ${file.folder}/`,
      hint: `Leave the status, and run: session-journal ${how}`,
      fixable: false
    }
  ];
}
async function secretFindings(text, old, notSecrets) {
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return screenSecrets(text, notSecrets).found.filter(({ start: start3, end }) => !old.includes(text.slice(start3, end))).map(({ kind, start: start3, hint }) => ({
    kind: "secret",
    file: "",
    line: lineAt2(text, start3),
    message: `This looks like a secret: ${kind} ${hint}`,
    hint: "Take it out, unless it is no secret",
    fixable: false
  }));
}

// src/journal/edit/draft.ts
var import_node_path61 = require("node:path");
init_failure();
init_seen_process();
init_stat();
var folder4 = "edits";
function openDraft(target, text) {
  return withSessionsLocked(target.project, commandWaitMs, async () => {
    const path = (0, import_node_path61.join)(ensureLocal(target.project, folder4), target.file.name);
    const old = readOld2(target, path);
    return { ...writeDraft(target, old ?? { base: text, text }), isOld: old !== void 0 };
  });
}
function writeDraft(target, { base, text }) {
  const path = (0, import_node_path61.join)(ensureLocal(target.project, folder4), target.file.name);
  const { id } = target.file.facts;
  const editor = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
  writeJson(recordOf(path), { schema: 1, id, base, editor }, { fsync: true });
  writeFileAtomic(path, text, { mode: 384 });
  return { path, base };
}
function dropDraft({ path }) {
  removeQuietly(path);
  removeQuietly(recordOf(path));
}
function recordOf(path) {
  return path.replace(/md$/, "json");
}
function isSame3(id, other) {
  return id === other || id === "" || typeof id === "string" && other === "";
}
function readOld2({ project, file }, path) {
  const { id, base, editor } = asRecord(readJson(recordOf(path), 4 * maxSessionBytes)) ?? {};
  if (!isSame3(id, file.facts.id) || typeof base !== "string" || findStat(path)?.isFile() !== true)
    return void 0;
  const { pid, started, at } = asRecord(editor) ?? {};
  const seen = { pid: Number(pid), started: String(started), at: Number(at) };
  if (Number.isInteger(pid) && pid !== process.pid && !isGone(seen)) {
    throw new Failure("locked", `"${file.facts.shortname}" is being edited already (process ${pid})`, {
      hint: `Close that editor first. What it edits is ${shownPath(project, path)}`
    });
  }
  const text = readText(path);
  return text === base ? void 0 : { base, text };
}

// src/journal/edit/find-edited.ts
init_failure();

// src/journal/which-session/find-target.ts
var import_node_path65 = require("node:path");
init_failure();
init_stat();

// src/journal/which-session/lost-session.ts
var import_node_path62 = require("node:path");
async function findHere(binding, context) {
  const project = findProject(context.cwd);
  if (project === void 0) return void 0;
  const file = await findCopy(project, copyOf(binding));
  return file === void 0 || brought([file], project, context).length > 0 ? void 0 : { project, file };
}
async function findElsewhere(binding, project) {
  const shown2 = [];
  for (const tree of otherTrees(project)) {
    if (await findCopy(tree.project, copyOf(binding)) !== void 0) shown2.push(showTree(tree));
  }
  return shown2;
}
function copyOf({ session, id }) {
  return { name: (0, import_node_path62.basename)(session), id };
}

// src/journal/which-session/refusals.ts
var import_node_path63 = require("node:path");
init_failure();

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
var start2 = "Start one: session-journal init --goal TEXT";
function handle(file) {
  return shortId(file) || (0, import_node_path63.basename)(file.name, ".md");
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
  const names2 = found2.map((file) => (0, import_node_path63.basename)(file.name, ".md"));
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
    damaged2.length > 0 ? repair : start2
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
function listNames(files) {
  return listSome(files.map(named), 12);
}
function missingFailure({ session }, elsewhere2) {
  const name = (0, import_node_path63.basename)(session, ".md");
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
var import_node_path64 = require("node:path");
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
var folder5 = "current-sessions";
function readTerminalSession(env, root) {
  const leader = stateDir(env) === void 0 ? void 0 : terminalLeader();
  return leader === void 0 ? void 0 : readSessions(env, leader)[root];
}
function pathOf4(env, { pid }) {
  return (0, import_node_path64.join)(stateDir(env), folder5, `${pid}.json`);
}
function readSessions(env, leader) {
  const fields = stateDir(env) === void 0 ? void 0 : asRecord(readJson(pathOf4(env, leader)));
  if (fields?.started !== leader.started) return {};
  const entries = Object.entries(asRecord(fields.sessions) ?? {}).flatMap(([root, value]) => {
    const { id, file } = asRecord(value) ?? {};
    return typeof id === "string" && typeof file === "string" ? [[root, { id, file }]] : [];
  });
  return Object.fromEntries(entries);
}

// src/journal/which-session/find-target.ts
var currentVariable = "SESSION_JOURNAL_SESSION";
async function findTarget(context, named2) {
  if (named2 !== void 0) return findNamedTarget(openProject(context.cwd), named2);
  const current2 = await findCurrent(context);
  if (current2 !== void 0) return current2;
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
  for (const folder6 of ["active", "archive"]) {
    const { sessions, damaged: damaged2 } = await listSessions(project, [folder6]);
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
  const place2 = findProject(context.cwd) ?? projectOf(binding, context);
  throw missingFailure(binding, await findElsewhere(binding, place2));
}
async function findWhereItWas({ id, session, project: root }) {
  if (!exists2(root)) return void 0;
  const project = projectAt(root);
  const file = await findRemembered(project, { id, file: (0, import_node_path65.basename)(session) });
  return file === void 0 ? void 0 : { project, file };
}
async function findTerminalTarget(context) {
  const project = findProject(context.cwd);
  const current2 = project && readTerminalSession(context.env, project.root);
  if (project === void 0 || current2 === void 0) return void 0;
  const file = await findRemembered(project, current2);
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
function targetName(call, bare2) {
  const named2 = flagText(call, "session");
  if (bare2 !== void 0 && named2 !== void 0 && bare2 !== named2) {
    throw new Failure("misuse", `Cannot use both "${bare2}" and --session "${named2}"`, {
      hint: "Name only one session"
    });
  }
  return bare2 ?? named2;
}

// src/journal/edit/find-edited.ts
async function findEdited(context, named2) {
  try {
    const target = await findTarget(context, named2);
    return { target, text: (await loadTarget(target, context)).doc.text };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const project = openProject(context.cwd);
    const file = await findDamaged(project, error);
    if (file === void 0) throw error;
    const text = readText(file.path);
    return { target: { project, file: factsOf(file, text), how: "named" }, text };
  }
}
async function findDamaged(project, { code: code2, data }) {
  if (code2 !== "damaged" && code2 !== "no-session") return void 0;
  const { sessions, damaged: damaged2 } = await listSessions(project, ["active", "archive"]);
  if (code2 === "damaged")
    return [...sessions, ...damaged2].find(({ path }) => shownPath(project, path) === data.path);
  return sessions.length === 0 && damaged2.length === 1 ? damaged2[0] : void 0;
}
function factsOf(file, text) {
  if ("facts" in file) return file;
  const { path, folder: folder6, name } = file;
  const shortname = name.replace(/(?:-[0-9a-f]{6,})?\.md$/i, "");
  const facts = { ...readFacts({ fields: /* @__PURE__ */ new Map() }), id: idIn(text), shortname };
  return { path, folder: folder6, name, facts, bytes: Buffer.byteLength(text) };
}

// src/journal/merge/line-edits.ts
function changeOfLines(before2, after) {
  const [from, to] = [splitLines(before2), splitLines(after)];
  const places2 = [...matchUp(from, to), to.length];
  const edits = [];
  let [added, removed] = [0, 0];
  let [old, fresh, start3] = [0, 0, 0];
  for (const [index, place2] of places2.entries()) {
    if (place2 < 0) continue;
    const [gone, come] = [from.slice(old, index), to.slice(fresh, place2)];
    edits.push(...replaceLines(gone, come, start3));
    added += come.length;
    removed += gone.length;
    start3 += gone.join("").length + (from[index] ?? "").length;
    [old, fresh] = [index + 1, place2 + 1];
  }
  return { edits, added, removed };
}
function splitLines(text) {
  return text === "" ? [] : text.split(/(?<=\n)/);
}
function replaceLines(gone, come, start3) {
  if (gone.length !== come.length) {
    return [{ start: start3, end: start3 + gone.join("").length, text: come.join("") }];
  }
  let at = start3;
  return gone.map((line2, index) => {
    const edit = retype(line2, come[index], at);
    at += line2.length;
    return edit;
  });
}
function retype(line2, other, at) {
  const most3 = Math.min(line2.length, other.length);
  let same = 0;
  while (same < most3 && line2[same] === other[same]) same += 1;
  let end = 0;
  while (end < most3 - same && line2.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start: at + same, end: at + line2.length - end, text: other.slice(same, other.length - end) };
}

// src/journal/edit/save-draft.ts
async function saveDraft({ target, context }, edited, base) {
  const outdated = new Error();
  try {
    const changed = await changeSession({ target, context, verb: "edit" }, (doc) => {
      if (doc.text !== base) throw outdated;
      const { edits, added: added2, removed: removed2 } = changeOfLines(doc.text, edited.text);
      const did = [`In an editor: ${added2} lines added, ${removed2} removed`];
      return { rewritten: edited, edits, added: added2, removed: removed2, did };
    });
    const { decided, session, path } = changed;
    const { added, removed } = decided;
    return { session, path, added, removed, warnings: warningsOf(target.project, changed) };
  } catch (error) {
    if (error === outdated) return void 0;
    throw error;
  }
}
function saveRepair({ target: { project, file } }, edited, base) {
  return withSessionsLocked(project, commandWaitMs, async () => {
    const change2 = (source) => ({ text: source === base ? edited.text : source });
    const { changed, kept } = await updateFile(file.path, change2, { project });
    if (!changed) return void 0;
    const { added, removed } = changeOfLines(base, edited.text);
    return { session: readSession(edited), path: file.path, added, removed, warnings: [], damaged: kept };
  });
}
async function joinLogged({ target, context }, { base, edited, now }) {
  const { root } = target.project;
  const aliases = readConfig(target.project, context.env).sectionAliases;
  const texts2 = { base, ours: now, theirs: edited };
  return (await mergeTexts(texts2, { aliases, isDescendant: descendsIn(root) })).text;
}

// src/commands/journal/edit-questions.ts
init_failure();
var choices = {
  edit: "e = edit again",
  save: "s = save it as it is",
  discard: "d = discard what you wrote"
};
async function askAboutFindings({ doc, findings }, { terminal }) {
  if (terminal?.ask === void 0) throw notSaved(findings);
  const offered = doc === void 0 ? ["edit", "discard"] : ["edit", "save", "discard"];
  const rows = [
    doc === void 0 ? "\u2757 This cannot be saved:" : "\u2757 Before this is saved:",
    ...findings.flatMap(rowsOf),
    `${offered.map((choice) => choices[choice]).join(", ")}: `
  ];
  return choose(terminal.ask, rows.join("\n"), offered);
}
async function askAboutDamage({ target: { project, file }, context }, findings) {
  const ask = context.terminal?.ask;
  if (ask === void 0) return "edit";
  const rows = [
    `\u2757 ${showLine(shownPath(project, file.path))} is damaged:`,
    ...findings.flatMap(rowsOf),
    "e = repair it in your editor, d = do nothing: "
  ];
  return choose(ask, rows.join("\n"), ["edit", "discard"]);
}
async function askAboutOld({ target: { project, file }, context }, path) {
  const ask = context.terminal?.ask;
  if (ask === void 0) return "edit";
  const rows = [
    `\u2757 An earlier edit of ${showLine(file.facts.shortname)} was not saved: ${shownPath(project, path)}`,
    `${choices.edit}, ${choices.discard} then: `
  ];
  return choose(ask, rows.join("\n"), ["edit", "discard"]);
}
async function choose(ask, question, offered) {
  for (; ; ) {
    const answer = (await answerTo(ask, question)).trim().toLowerCase();
    const choice = offered.find((each) => answer !== "" && each.startsWith(answer));
    if (choice !== void 0) return choice;
  }
}
async function answerTo(ask, question) {
  try {
    return await ask(question);
  } catch (error) {
    throw isFailure(error) ? new Failure("refused", "The edit was not saved: nobody answered") : error;
  }
}
function rowsOf({ line: line2, message, hint }) {
  const place2 = line2 === void 0 ? "" : `Line ${line2}: `;
  return [`   ${place2}${showLine(message)}`, ...hint === "" ? [] : [`      ${showLine(hint)}`]];
}
function notSaved(findings) {
  const [first, ...more] = findings.map(
    ({ line: line2, message }) => line2 === void 0 ? message : `${message} (line ${line2})`
  );
  const others = more.length === 0 ? "" : `; and ${more.join("; ")}`;
  return new Failure("refused", `The edited session was not saved: ${first}${others}`, {
    data: { findings }
  });
}

// src/commands/journal/set-fields.ts
init_failure();

// src/journal/sections/goal.ts
function writeGoal(doc, goal) {
  const old = oneLine(readObjective(doc));
  const isCopied = old !== "" && oneLine(readTldr(doc)) === old;
  return [
    ...writeObjective(doc, goal),
    ...isCopied ? writeTldr(doc, goal) : [],
    ...writeTitle(doc, old, goal)
  ];
}
function writeTitle({ text, title: title2 }, old, goal) {
  if (title2 === void 0 || old === "") return [];
  const written2 = containHeading(old);
  const line2 = text.slice(title2.start, title2.end).trimEnd();
  if (!/^#\s+Session:\s/i.test(line2) || !line2.endsWith(` ${written2}`)) return [];
  if (title2.text.replace(/^session:\s*/i, "") !== old) return [];
  const end = title2.start + line2.length;
  return [{ start: end - written2.length, end, text: containHeading(goal) }];
}

// src/commands/journal/set-fields.ts
var fieldFlags = [
  { name: "name", takes: "text", placeholder: "NAME", about: "New short name; the file keeps its own" },
  {
    name: "goal",
    takes: "text",
    placeholder: "TEXT",
    about: "New goal; a title and TL;DR that only repeat the old one follow"
  },
  { name: "task", takes: "text", placeholder: "ID", about: "Task to link", repeat: true },
  { name: "drop-task", takes: "text", placeholder: "ID", about: "Task to unlink", repeat: true }
];
async function setFields(verb, call, context) {
  const wish = readWish(call);
  const target = await findTarget(context, targetName(call, call.bare[0]));
  const changed = await changeSession({ target, context, verb }, (doc) => planSet(doc, wish));
  return replyOf2(target, changed);
}
function readWish(call) {
  const name = flagText(call, "name");
  const goal = flagText(call, "goal");
  const added = flagTexts(call, "task").map(oneLine);
  const dropped = flagTexts(call, "drop-task").map(oneLine);
  if (name === void 0 && goal === void 0 && added.length + dropped.length === 0) {
    throw new Failure("misuse", "Nothing to change", {
      hint: "Give --name, --goal, --task or --drop-task, or see: session-journal set --help"
    });
  }
  if (name !== void 0 && !/[\p{L}\p{N}]/u.test(name)) {
    throw new Failure("misuse", `Invalid name "${showLine(name)}": it has no letter or digit`, {
      hint: "--name needs at least one letter or digit"
    });
  }
  if (goal !== void 0 && oneLine(goal) === "") {
    throw new Failure("misuse", "Empty goal", { hint: "--goal needs some text" });
  }
  return { name, goal, added: added.filter((id) => id !== ""), dropped };
}
function planSet(doc, { name, goal, added, dropped }) {
  const old = readFacts(doc.head).taskIds;
  const missing = dropped.find((id) => !old.includes(id));
  if (missing !== void 0) {
    throw new Failure("not-found", `Cannot unlink task "${missing}": it is not linked`, {
      hint: old.length === 0 ? "No tasks are linked" : `Linked tasks: ${old.join(", ")}`
    });
  }
  const ids = [.../* @__PURE__ */ new Set([...old, ...added])].filter((id) => !dropped.includes(id));
  const tasks = added.length + dropped.length === 0 ? {} : { task_ids: ids };
  const named2 = name === void 0 ? {} : { shortname: makeShortname(name) };
  const did = [
    ...name === void 0 ? [] : [`Name: ${makeShortname(name)}`],
    ...goal === void 0 ? [] : [`Goal: ${oneLine(goal)}`],
    ...added.map((id) => `Linked task: ${id}`),
    ...dropped.map((id) => `Unlinked task: ${id}`)
  ];
  return { fields: { ...named2, ...tasks }, did, edits: goal === void 0 ? [] : writeGoal(doc, goal) };
}
function replyOf2(target, changed) {
  const { session } = changed;
  const file = shownPath(target.project, changed.path);
  const lines3 = [
    changed.changed ? `\u{1F4DD} Session updated: ${session.shortname}` : `\u{1F4DD} Nothing to change in ${session.shortname}`,
    ...session.objective === "" ? [] : [`   Objective: ${oneLine(session.objective)}`],
    ...session.taskIds.length === 0 ? [] : [`   Tasks: ${session.taskIds.join(", ")}`],
    `   File: ${file}`
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file,
    changed: changed.changed,
    objective: session.objective,
    task_ids: session.taskIds,
    warnings: warningsOf(target.project, changed)
  };
  return { text: lines3.join("\n") + renderWarnings(data.warnings), data };
}

// src/commands/reply/command.ts
var sessionArgument = {
  placeholder: "ID",
  about: "Session (short id, name or file name; a prefix is enough; default: the current one)",
  max: 1
};

// src/core/calls/call-draft.ts
init_failure();
function labelOf({ name }) {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

// src/core/calls/call-words.ts
var plainWord = /^[\w@%+=:,./-]+$/;
function renderCall(verb, { given, bare: bare2, command = [] }) {
  const isDoubtful = bare2.some((word2) => word2.startsWith("-"));
  const flags2 = given.flatMap((flag) => {
    const label3 = labelOf(flag);
    if (flag.text === "") return [label3];
    return isDoubtful || flag.text.startsWith("-") ? [`${label3}=${flag.text}`] : [label3, flag.text];
  });
  const plain2 = isDoubtful ? [...flags2, "--", ...bare2] : [...bare2, ...flags2];
  const words2 = command.length === 0 ? plain2 : [...plain2, "--", ...command];
  return ["session-journal", verb, ...words2].map(quoteWord).join(" ");
}
function quoteWord(word2) {
  return plainWord.test(word2) ? word2 : `'${word2.replaceAll("'", "'\\''")}'`;
}

// src/commands/reply/person.ts
init_failure();

// src/io/client/clients.ts
var import_node_path66 = require("node:path");
init_leftovers();
init_seen_process();
init_person();

// src/io/client/client-command.ts
var import_node_fs20 = require("node:fs");
init_seen_process();
function isClientProgram(pid) {
  const words2 = commandLine(pid);
  const begin2 = /(?:^|[\\/])env$/.test(words2[0] ?? "") ? 1 : 0;
  return words2.slice(begin2, begin2 + 2).some(
    (word2) => /(?:^|[\\/])claude(?:\.exe)?$|@anthropic-ai[\\/]claude-code|[\\/]claude[\\/]versions[\\/]/.test(word2)
  );
}
function commandLine(pid) {
  try {
    return (0, import_node_fs20.readFileSync)(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return askPs(pid, ["command="]).split(" ");
  }
}

// src/io/client/clients.ts
function readClient(env, pid) {
  const dir = stateDir(env);
  const fields = dir === void 0 ? void 0 : asRecord(readJson((0, import_node_path66.join)(dir, "clients", `${pid}.json`)));
  const { conversation, born, at = Date.now() } = fields ?? {};
  if (typeof conversation !== "string" || typeof born !== "string" || typeof at !== "number")
    return void 0;
  return isGone({ pid, started: born, at }) ? void 0 : conversation;
}
var mostAncestors = 100;
function isBelowClient(env) {
  const { CLAUDECODE, CLAUDE_CODE_SESSION_ID, SESSION_JOURNAL_RUN } = env;
  if ([CLAUDECODE, CLAUDE_CODE_SESSION_ID, SESSION_JOURNAL_RUN].some((value) => Boolean(value))) return true;
  let pid = process.ppid;
  for (let count3 = 0; pid > 1 && count3 < mostAncestors; count3 += 1) {
    if (readClient(env, pid) !== void 0 || isClientProgram(pid)) return true;
    pid = parentOf(pid);
  }
  return false;
}

// src/commands/reply/person.ts
var forPersons = "Only a person can do this";
async function assertPerson(verb, call, { env }) {
  if (!isBelowClient(env)) return;
  throw new Failure("refused", forPersons, { hint: await askThemToRun(renderCall(verb, call)) });
}
async function askThemToRun(line2) {
  const clean2 = mayHoldSecret(line2) ? (await Promise.resolve().then(() => __toESM(require_secrets(), 1))).screenSecrets(line2, []).text : line2;
  const shown2 = showControls(clean2).replaceAll("\n", "\\u{a}");
  return `Ask them to run, in a terminal of their own: ${shown2}`;
}

// src/commands/edit.ts
var editCommand = {
  summary: "Edit the session in $VISUAL or $EDITOR. It is checked before it is saved. With flags, change its name, goal or linked tasks instead",
  spec: {
    verb: "edit",
    bare: sessionArgument,
    flags: fieldFlags
  },
  run: runEdit
};
async function runEdit(call, context) {
  if (fieldFlags.some(({ name }) => hasFlag(call, name))) return setFields("edit", call, context);
  await assertPerson("edit", call, context);
  const { target, text } = await findEdited(context, targetName(call, call.bare[0]));
  const editing = { target, context };
  const opened = await openDraft(target, text);
  const isDropped = opened.isOld && await askAboutOld(editing, opened.path) === "discard";
  const isNew2 = isDropped || !opened.isOld;
  const draft = isDropped ? writeDraft(target, { base: text, text }) : opened;
  try {
    if (isNew2 && await isLeftDamaged(editing, draft)) return discardedReply(editing, draft);
    return await editUntilSaved(editing, draft);
  } catch (error) {
    throw isFailure(error) ? withDraft(error, editing, draft) : error;
  }
}
async function isLeftDamaged(editing, draft) {
  const { doc, findings } = await checkDraft(draft.path, void 0, editing);
  return doc === void 0 && await askAboutDamage(editing, findings) === "discard";
}
async function editUntilSaved(editing, first) {
  const { target, context } = editing;
  const { sectionAliases } = readConfig(target.project, context.env);
  let draft = first;
  let [isOpened, isJoined] = [false, false];
  for (; ; ) {
    if (!isOpened) openInEditor(draft.path, context);
    isOpened = true;
    const base = await readable(draft.base, sectionAliases);
    const { doc, findings } = await checkDraft(draft.path, base, editing);
    if (doc?.text === draft.base) return unchangedReply(editing, draft);
    const now = readText(target.file.path);
    if (doc !== void 0 && now !== draft.base) {
      const text = await joinLogged(editing, { base: base?.text ?? "", edited: doc.text, now });
      draft = writeDraft(target, { base: now, text });
      isJoined = true;
      continue;
    }
    const answer = findings.length === 0 ? "save" : await askAboutFindings({ doc, findings }, context);
    if (answer === "discard") return discardedReply(editing, draft);
    if (answer === "edit" || doc === void 0) {
      isOpened = false;
      continue;
    }
    const save = base === void 0 ? saveRepair : saveDraft;
    const saved = await save(editing, doc, draft.base);
    if (saved === void 0) continue;
    dropDraft(draft);
    return savedReply(editing, saved, isJoined);
  }
}
async function readable(text, aliases) {
  try {
    return await decodeSession(text, aliases);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}
function withDraft(error, { target }, draft) {
  const text = textOf2(draft);
  if (text === void 0 || text === draft.base) {
    dropDraft(draft);
    return error;
  }
  const path = shownPath(target.project, draft.path);
  const kept = `What you wrote is kept in ${path}. To go on: session-journal edit ${handle(target.file)}`;
  const hint = error.hint === void 0 ? kept : `${error.hint}. ${kept}`;
  return new Failure(error.code, error.message, { hint, data: { ...error.data, draft: path } });
}
function textOf2({ path }) {
  try {
    return readText(path);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : "";
  }
}
function unchangedReply({ target, context }, draft) {
  const hint = returnsAtOnce(context.env) ? "\n   If your editor is still open, let it wait until you close it: EDITOR='code --wait' session-journal edit" : "";
  if (hint === "") dropDraft(draft);
  const { shortname } = target.file.facts;
  return { text: `\u{1F4DD} Nothing to change in ${shortname}${hint}`, data: dataOf(target, { changed: false }) };
}
function discardedReply({ target }, draft) {
  dropDraft(draft);
  const { shortname } = target.file.facts;
  return {
    text: `\u{1F4DD} Discarded the edit; ${shortname} is as it was`,
    data: dataOf(target, { changed: false })
  };
}
function savedReply({ target }, saved, isJoined) {
  const { session, path, added, removed, warnings, damaged: damaged2 } = saved;
  const { done, total } = session.figures;
  const file = shownPath(target.project, path);
  const lines3 = [
    `\u{1F4DD} Session ${damaged2 === void 0 ? "edited" : "repaired"}: ${session.shortname}`,
    `   Lines: ${added} added, ${removed} removed`,
    ...total === 0 ? [] : [`   Progress: ${done}/${counted(total, "step")}`],
    ...isJoined ? ["   Joined with what was logged meanwhile"] : [],
    `   File: ${file}`,
    ...damaged2 === void 0 ? [] : [`   The damaged version is kept: ${shownPath(target.project, damaged2)}`]
  ];
  const data = {
    changed: true,
    lines_added: added,
    lines_removed: removed,
    joined: isJoined,
    warnings
  };
  const text = lines3.join("\n") + renderWarnings(warnings);
  return { text, data: { ...dataOf(target, data), shortname: session.shortname, file } };
}
function dataOf({ project, file }, more) {
  const { id, shortname } = file.facts;
  return { id, shortname, file: shownPath(project, file.path), ...more };
}

// src/commands/settings.ts
init_failure();
init_person();

// src/io/project/write-setting.ts
var import_node_path67 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
function writeSetting(path, key, value) {
  const { [key]: _, ...others } = readFields2(path);
  const fields = value === void 0 ? others : { ...others, [key]: value };
  try {
    makeFolder((0, import_node_path67.dirname)(path), 448);
    const target = findStat(path) === void 0 ? path : realPath(path);
    writeFileAtomic(target, `${JSON.stringify(fields, void 0, 2)}
`, { mode: 384 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function readFields2(path) {
  try {
    const fields = asRecord(JSON.parse(readText(path).replace(/^\uFEFF/u, "")));
    if (fields !== void 0) return fields;
  } catch (error) {
    if (isFailure(error) && error.code === "not-found") return {};
    if (isFailure(error)) throw error;
  }
  throw new Failure("damaged", `Cannot use "${path}": it is not a JSON object`, {
    hint: "Fix it in an editor, then try again",
    data: { path }
  });
}

// src/commands/settings.ts
var settingsCommand = {
  summary: "Show everything that happens by itself, its value and where it comes from, and change your own settings. Only for a person at a terminal",
  spec: {
    verb: "settings",
    without: ["session", "keep-secret"],
    bare: {
      placeholder: "KEY VALUE",
      about: "Set a key of your own configuration; VALUE is JSON or one word",
      max: 2
    },
    flags: [{ name: "unset", takes: "none", about: "Remove the key from your own configuration" }]
  },
  run: runSettings
};
async function runSettings(call, context) {
  const project = findProject(context.cwd);
  const [key, value] = call.bare;
  const isUnset = hasFlag(call, "unset");
  if (isUnset && (key === void 0 || value !== void 0)) {
    throw new Failure("misuse", "--unset needs a key and no value", {
      hint: "Write: session-journal settings KEY --unset"
    });
  }
  const files = configFiles(project, context.env);
  if (key !== void 0 && (value !== void 0 || isUnset)) {
    change(findSetting(readSettings(files), key), value, context);
  }
  const settings2 = readSettings(files);
  const shown2 = key === void 0 ? settings2 : [findSetting(settings2, key)];
  const automatic = key === void 0 ? await thingsHere(project, context) : [];
  return replyOf3({ settings: shown2, automatic }, context);
}
function findSetting(settings2, key) {
  const found2 = settings2.find((setting) => setting.key === key);
  if (found2 !== void 0) return found2;
  throw new Failure("misuse", `There is no setting "${key}"`, {
    hint: `Settings: ${settings2.map((setting) => setting.key).join(", ")}`
  });
}
function change({ key, expects, values }, text, { env }) {
  const path = personalConfig(env);
  if (path === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_CONFIG_HOME" });
  }
  const value = text === void 0 ? void 0 : [decode(text), [text]].find((one) => accepts(key, "person", one));
  if (text !== void 0 && value === void 0) {
    throw new Failure(
      "misuse",
      `Cannot use "${showLine(cutToLetters(text, 60))}" for "${key}": expected ${expects}`,
      {
        hint: wayToWrite(key, expects)
      }
    );
  }
  const lock = values.find(({ file }) => file.author === "organisation");
  if (lock !== void 0 && !Array.isArray(lock.value)) {
    throw new Failure("refused", `Your organisation sets "${key}"`, {
      hint: `It is set in ${lock.file.path}`
    });
  }
  writeSetting(path, key, value);
}
function wayToWrite(key, expects) {
  return expects.startsWith("an object") ? `Write it as JSON, in quotes: session-journal settings ${key} '{"\u2026": "\u2026"}'` : `To see what it is for: session-journal settings ${key}`;
}
function decode(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function replyOf3({ settings: settings2, automatic }, { env, terminal }) {
  const rows = settings2.map(({ key, about, values }) => [key, valueText(values), fromText(values), about]);
  const titles = ["SETTING", "VALUE", "FROM", "ABOUT"].map((title2, index) => ({ title: title2, shrink: 4 - index }));
  const lines3 = [
    renderTable(rows, titles, terminal?.columns),
    ...automatic.flatMap((thing) => ["", ...renderThing(thing, terminal?.columns)]),
    "",
    `To change a setting: session-journal settings KEY VALUE, which writes ${personalConfig(env) ?? "your configuration"}`
  ];
  const data = {
    settings: settings2.map(({ key, about, values }) => ({
      key,
      about,
      values: values.map(({ file, value }) => ({ from: file.author, path: file.path, value }))
    })),
    automatic
  };
  return { text: lines3.join("\n"), data };
}
function valueText(values) {
  const lists = values.filter(({ value }) => Array.isArray(value));
  if (lists.length > 0) return JSON.stringify(lists.flatMap(({ value }) => value));
  return values.length === 0 ? "default" : JSON.stringify(values.at(-1)?.value);
}
function fromText(values) {
  return values.length === 0 ? "-" : [...new Set(values.map(({ file }) => file.author))].join(", ");
}

// src/commands/uninstall.ts
init_failure();

// src/dashboard/server/start-server.ts
init_failure();
init_folders();
init_owner();

// src/io/process/own-program.ts
init_late_builtins();
var mostBytes4 = 32 * 1024 * 1024;

// src/dashboard/server/start-server.ts
init_person();

// src/dashboard/server/tickets.ts
init_folders();
init_stat();
init_person();

// src/dashboard/server/start-server.ts
var patienceMs3 = 1e4;
var lookMs = 20;
function pause2() {
  return new Promise((resolve5) => setTimeout(resolve5, lookMs));
}
async function stopServer(env) {
  const running = findRunning(env, Date.now());
  if (running !== void 0) {
    try {
      process.kill(running.owner.pid, "SIGTERM");
    } catch {
    }
    for (const end = Date.now() + patienceMs3; Date.now() < end; await pause2()) {
      if (isDead(running.owner, 0)) break;
    }
  }
  forgetServer(env);
  return running !== void 0;
}

// src/commands/uninstall.ts
init_failures();
init_folders();
init_stat();
var uninstallCommand = {
  summary: "List everything that the program has put on this machine, and remove it. The journals in .sessions stay. Only for a person at a terminal",
  spec: {
    verb: "uninstall",
    without: ["session", "keep-secret"],
    bare: void 0,
    flags: [{ name: "yes", takes: "none", about: "Remove it without asking" }]
  },
  run: runUninstall
};
async function runUninstall(call, context) {
  assertNoTerminal(context);
  const installed = await findInstalled(context);
  if (listOf3(installed).length === 0) return replyOf4(installed, false);
  await assertNoRuns(context);
  const ask = context.terminal?.ask;
  const isSure = hasFlag(call, "yes") || ask !== void 0 && await isAgreed(installed, ask);
  if (isSure) await remove(installed, context);
  return replyOf4(installed, isSure);
}
function assertNoTerminal({ env }) {
  const running = terminalsRunning(env);
  if (running.length === 0) return;
  throw new Failure(
    "refused",
    `${counted(running.length, "terminal")} would lose what is kept of it: ${running.join(", ")}`,
    {
      hint: `End it first: session-journal term kill ${running.join(" ")}`
    }
  );
}
async function assertNoRuns({ env }) {
  const { liveRuns } = await Promise.resolve().then(() => __toESM(require_runs(), 1));
  const live = liveRuns(env);
  if (live.length === 0) return;
  const folders4 = [...new Set(live.map(({ row }) => row.cwd))];
  throw new Failure("refused", `${counted(live.length, "run")} at work, in ${folders4.join(", ")}`, {
    hint: "Stop them first, in each of these folders: session-journal runs stop --all"
  });
}
async function findInstalled(context) {
  const projects = knownProjects(findProject(context.cwd), context.env);
  const merging2 = [];
  for (const project of projects) {
    if ((await mergingState(project, context)).driver !== "none") merging2.push(project);
  }
  const locals = projects.filter((project) => isInside(project, project.local) && isFolder(project.local)).map(({ local }) => local);
  const captures = captureFolders(projects);
  const terminals = terminalFolder(context.env) ?? [];
  return {
    folders: [...locals, ...captures].concat(terminals),
    personal: personalFolders(context.env),
    merging: merging2,
    projects
  };
}
var title = "Installed on this machine:";
async function isAgreed(installed, ask) {
  const answer = await ask(
    `${title}
${listOf3(installed).join("\n")}
Remove all this? The journals stay (yes/no) `
  );
  return /^\s*y(?:es)?\s*$/i.test(answer);
}
async function remove({ folders: folders4, personal, merging: merging2, projects }, { env }) {
  await stopServer(env);
  if (hasStatusline(env)) changeStatusline(env, planStatusline(env, "uninstall"), "");
  for (const project of projects) await completePending(project, true);
  for (const project of merging2) await unsetDriver(project);
  for (const folder6 of [...folders4, ...personal.toReversed()]) {
    try {
      removeFolder(folder6);
    } catch (error) {
      throw writeFailure(error, folder6);
    }
  }
}
function listOf3({ folders: folders4, personal, merging: merging2 }) {
  return [
    ...[...folders4, ...personal].map((folder6) => `   ${folder6}`),
    ...merging2.map(({ root }) => `   the merge driver in the git configuration of ${root}`)
  ];
}
function replyOf4(installed, isDone) {
  const { folders: folders4, personal, merging: merging2, projects } = installed;
  const things = listOf3(installed);
  const heading2 = isDone ? "\u{1F4CB} Removed:" : title;
  const lines3 = [
    ...things.length === 0 ? ["Nothing is installed on this machine but the program itself"] : [heading2, ...things],
    ...isDone || things.length === 0 ? [] : ["To remove all this: session-journal uninstall --yes"],
    ...projects.length === 0 ? [] : [
      `The journals stay, in ${counted(projects.length, "project")}:`,
      ...projects.map(({ dir }) => `   ${dir}`)
    ],
    "A project that no conversation used is not known here: remove its .sessions/.local by hand",
    "The plugin: in Claude Code, run /plugin uninstall session",
    "The program, if you installed it with npm: npm uninstall -g session-journal"
  ];
  const data = {
    removed: isDone,
    folders: [...folders4, ...personal],
    mergeDrivers: merging2.map(({ root }) => root),
    journals: projects.map(({ dir }) => dir)
  };
  return { text: lines3.join("\n"), data };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  doctorCommand,
  editCommand,
  settingsCommand,
  uninstallCommand
});
