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
function isGone({ pid, started, at }) {
  if (!exists(pid)) return true;
  const now = processStat(pid);
  if (isEnded(now.state)) return true;
  if (started !== "" && now.started !== "") return started !== now.started;
  const [state = "", ...start2] = askPs(pid, ["stat=", "lstart="]).split(/\s+/);
  return isEnded(state) || Date.parse(`${start2.join(" ")} UTC`) > at + slackMs;
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
  let hash2 = 2166136261;
  for (const char of `${hostName()}
${bootId()}
${processSpace()}`)
    hash2 = Math.imul(hash2 ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash2 >>> 0).toString(16).padStart(8, "0").slice(0, 6);
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
function sweepLeftovers(dir) {
  try {
    for (const name of (0, import_node_fs3.readdirSync)(dir)) {
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path2.join)(dir, name));
    }
  } catch {
  }
}
function sweepProcessFiles(dir) {
  try {
    const names2 = (0, import_node_fs3.readdirSync)(dir).filter((name) => /^\d+\.json$/.test(name));
    if (names2.length <= manyProcesses) return;
    for (const name of names2) if (!isRunning(Number.parseInt(name, 10))) (0, import_node_fs3.unlinkSync)((0, import_node_path2.join)(dir, name));
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
var import_node_fs3, import_node_path2, temporaryName, patienceMs, manyProcesses;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path2 = require("node:path");
    init_owner();
    init_seen_process();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
    manyProcesses = 50;
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
function namesIn(dir, ending2 = "") {
  try {
    return readNames(dir).filter((name) => name.endsWith(ending2));
  } catch {
    return [];
  }
}
function filesIn(dir, ending2 = "") {
  try {
    return (0, import_node_fs5.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending2)).map((entry) => entry.name).sort();
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
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path7.join)(dir, "config.json");
}
function managedConfig() {
  if (process.platform === "darwin") return "/Library/Application Support/session-journal/config.json";
  if (process.platform === "win32") return "C:\\ProgramData\\session-journal\\config.json";
  return "/etc/session-journal/config.json";
}
function ensureStateDir(env, folder5 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path7.join)(dir, folder5);
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs11.readFileSync)(path, "latin1")}
})`;
  const place3 = placeOf(path);
  const kept = place3 === void 0 ? void 0 : findKept(place3);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept === void 0 ? {} : { cachedData: kept.code }
  });
  const isUsed = kept !== void 0 && script.cachedDataRejected !== true;
  if (place3 !== void 0 && !(isUsed && kept.isSaid))
    process.once("exit", () => keep(place3, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path11.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs11.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path11.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path11.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place3) {
  const said2 = readKept(place3 + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place3);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs11.readFileSync)(path);
    const code = bytes.subarray(0, bytes.length / 2);
    return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : void 0;
  } catch {
    return void 0;
  }
}
function keep(place3, script, isUsed) {
  if ((process.exitCode ?? 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code = script.createCachedData();
    if (!(0, import_node_fs11.existsSync)((0, import_node_path11.dirname)(place3))) (0, import_node_fs11.mkdirSync)((0, import_node_path11.dirname)(place3), { mode: 448 });
    sweep((0, import_node_path11.dirname)(place3));
    (0, import_node_fs11.writeFileSync)(hasSaid() ? place3 + saidMark : place3, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs11.readdirSync)(dir)) {
    const path = (0, import_node_path11.join)(dir, name);
    if (((0, import_node_fs11.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs11.unlinkSync)(path);
  }
}
var import_node_fs11, import_node_path11, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs11 = require("node:fs");
    import_node_path11 = require("node:path");
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

// late-part:ask-capture
var require_ask_capture = __commonJS({
  "late-part:ask-capture"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/ask-capture.cjs", require);
  }
});

// late-part:log
var require_log = __commonJS({
  "late-part:log"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/log.cjs", require);
  }
});

// change.ts
var change_exports = {};
__export(change_exports, {
  checkpointCommand: () => checkpointCommand,
  closeCommand: () => closeCommand,
  initCommand: () => initCommand,
  leaveCommand: () => leaveCommand,
  pauseCommand: () => pauseCommand,
  resumeCommand: () => resumeCommand,
  setCommand: () => setCommand,
  tidyCommand: () => tidyCommand,
  undoCommand: () => undoCommand
});
module.exports = __toCommonJS(change_exports);

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
function containText(text, place3) {
  const pad2 = typeof place3.indent === "string" ? place3.indent : " ".repeat(place3.indent);
  return cleanText(text).split("\n").map((line2, index) => {
    const inside = containInside(line2, place3);
    const safe = containEnd(index === 0 ? containFirst(inside, place3) : containStart(inside, place3));
    return index === 0 || safe === "" ? safe : pad2 + safe;
  }).join(place3.eol);
}
function containFirst(line2, place3) {
  if (timedMark.test(line2)) return line2.replace(timedMark, "&#91;");
  if (mark.test(line2) || entityMark.test(line2) || escapedEntity.test(line2)) return `\\${line2}`;
  if (place3.inline !== true) return containStart(line2, place3);
  if (place3.amongLabels === true && firstOwn.test(line2)) return escapeStart(line2);
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
function createFile(path, text, options = {}) {
  if (isTaken(path)) return false;
  const temporary = writeBeside(path, text, options);
  try {
    const created = claimName(temporary, path);
    if (created && options.fsync !== false) syncFolder((0, import_node_path5.dirname)(path));
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
function tracks(git, start2) {
  const wanted = Buffer.from(start2.toLowerCase());
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
    const start2 = flagsAt + (flags & extended ? 4 : 2);
    const entry = version === 4 ? readShared(bytes, start2, path) : readPlain(bytes, start2);
    if (entry === void 0 || !isLength(entry.path.length, flags)) return void 0;
    path = entry.path;
    const begins2 = path.subarray(0, wanted.length);
    if (begins2.toString().toLowerCase() === wanted.toString()) return true;
    if (begins2.compare(wanted) > 0) return false;
    at = version === 4 ? entry.end : at + (entry.end - 1 - at & ~7) + 8;
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
  let at = start2;
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
  const start2 = `${(0, import_node_path8.relative)(git.top, local).split(import_node_path8.sep).join("/")}/`;
  return tracks(git, start2) ? "tracked" : void 0;
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
function search(start2) {
  const git = findGitFolder(start2);
  for (let dir = start2; ; dir = (0, import_node_path9.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start2 || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path9.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && hasSessions(main) ? projectAt(realPath(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start2 = physical(cwd);
    return start2 === void 0 ? void 0 : search(start2);
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
  return git !== void 0 && findStat((0, import_node_path9.join)(git.own, "info", "sparse-checkout")) !== void 0;
}
function worktreeOf(cwd) {
  const start2 = physical(cwd);
  try {
    return start2 === void 0 ? void 0 : findGitFolder(start2)?.top;
  } catch {
    return void 0;
  }
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
function ensureLocal(project, folder5 = "") {
  const { local } = project;
  const path = (0, import_node_path9.join)(local, folder5);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs9.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder5 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path9.relative)(project.root, path).split(import_node_path9.sep).join("/");
}

// src/journal/change/change-session.ts
var import_node_path28 = require("node:path");

// src/core/time.ts
var minute = 6e4;
var hour = 60 * minute;
var day = 24 * hour;
var written = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;
function formatInstant(ms) {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
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
function formatSpan(ms) {
  if (!(ms >= minute)) return "under a minute";
  const days2 = Math.floor(ms / day);
  const hours = Math.floor(ms % day / hour);
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
  if (passed < day) return `${Math.floor(passed / hour)} h ago`;
  const days2 = Math.floor(passed / day);
  if (days2 < 14) return days2 === 1 ? "1 day ago" : `${days2} days ago`;
  if (days2 < 35) return `${Math.floor(days2 / 7)} weeks ago`;
  return formatInstant(fromMs).slice(0, 10);
}

// src/journal/change/change-session.ts
init_stat();

// src/io/project/config.ts
var import_node_path10 = require("node:path");
init_failure();

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
    ...project === void 0 ? [] : [{ path: (0, import_node_path10.join)(project.dir, "config.json"), author: "project" }],
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
function notBeforeCreation(doc, now) {
  return formatInstant(Math.max(now, parseInstant(readFacts(doc.head).createdAt) ?? now));
}

// src/journal/files/documents.ts
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
  let indent2;
  for (const line2 of linesOf(text, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line2.source)) continue;
    const item2 = itemLine.exec(line2.source);
    if (item2 && last && (last.valueStart === last.valueEnd || indent2 === item2[1])) {
      last = withItem(last, line2, item2);
      indent2 = item2[1];
    } else {
      last = readField(line2);
      indent2 = void 0;
      if (last && fields.has(last.key)) return void 0;
    }
    if (!last) return void 0;
    fields.set(last.key, last);
  }
  return { ...frame, fields };
}
function* linesOf(text, from, to) {
  let start2 = from;
  let number2 = 2;
  while (start2 < to) {
    const end = text.indexOf("\n", start2) + 1;
    yield { start: start2, end, source: text.slice(start2, text[end - 2] === "\r" ? end - 2 : end - 1), number: number2 };
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
function withItem(field, line2, item2) {
  const [, indent2 = "", dash = "", rest2 = ""] = item2;
  const read = readValue(rest2);
  if (typeof read?.value !== "string") return void 0;
  const dashAt = line2.start + indent2.length;
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
function within(list2, { start: start2, end }) {
  return list2.slice(firstFrom(list2, start2), firstFrom(list2, end));
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
var SPACE = 32;
var TAB = 9;
function beforeFirstLine(text, start2) {
  const places2 = { first: start2, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text, start: start2, end: start2, next: start2, ...places2 };
}
function readLine(line2) {
  const { text, next: start2 } = line2;
  const length = text.length;
  if (start2 >= length) return false;
  if (line2.lineFeed < start2) line2.lineFeed = indexOrLength(text, "\n", start2);
  if (line2.carriageReturn < start2) line2.carriageReturn = indexOrLength(text, "\r", start2);
  const end = Math.min(line2.lineFeed, line2.carriageReturn);
  const ending2 = end === line2.carriageReturn && line2.lineFeed === end + 1 ? 2 : 1;
  line2.start = start2;
  line2.end = end;
  line2.next = Math.min(end + ending2, length);
  line2.column = 0;
  line2.indent = 0;
  line2.noBreakBefore = 0;
  skipIndent(line2, start2);
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
  const start2 = skipSpaces(text, 0, text.length);
  let end = text.length;
  while (end > start2 && skipSpaces(text, end - 1, end) === end) end--;
  return text.slice(start2, end);
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
  const [tag, slash, written2] = opening2;
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
    const start2 = skipSpaceAndEndings(paragraph2, at);
    const end = afterDefinition(paragraph2, start2);
    if (end === NONE) return start2;
    at = end;
  }
}
function afterDefinition(text, start2) {
  const colon = afterLabel(text, start2);
  if (colon === NONE || text[colon] !== ":") return NONE;
  const address = skipSpaceAndEndings(text, colon + 1);
  const end = text[address] === "<" ? afterEnclosedAddress(text, address) : afterPlainAddress(text, address);
  if (end === NONE) return NONE;
  const title = afterTitle(text, end);
  const titled2 = title === NONE ? NONE : restOfLine(text, title);
  return titled2 === NONE ? restOfLine(text, end) : titled2;
}
function afterLabel(text, start2) {
  if (text[start2] !== "[") return NONE;
  let size = 0;
  let filled = false;
  for (let at = start2 + 1; at < text.length; at++) {
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
function afterEnclosedAddress(text, start2) {
  for (let at = start2 + 1; at < text.length && !isEnding(text, at); at++) {
    if (text[at] === ">") return at + 1;
    if (text[at] === "<") return NONE;
    if (text[at] === "\\" && isOneOf(text[at + 1], "<>\\")) at++;
  }
  return NONE;
}
function afterPlainAddress(text, start2) {
  let depth = 0;
  let at = start2;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isEnding(text, at)) break;
    if (code < 32 && code !== 0 || code === 127) return NONE;
    if (text[at] === "\\" && isOneOf(text[at + 1], "()\\")) at++;
    else if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth < 0) return NONE;
  }
  return depth === 0 && at > start2 ? at : NONE;
}
function afterTitle(text, end) {
  const start2 = skipSpaceAndEndings(text, end);
  if (start2 === end || !isOneOf(text[start2], `"'(`)) return NONE;
  const close = text[start2] === "(" ? ")" : text[start2];
  for (let at = start2 + 1; at < text.length; at++) {
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
  const { lines: lines2, start: start2 } = leaf;
  if (lines2 === void 0) return { level, text: setextText(line2.text.slice(start2, line2.start)), start: start2 };
  const paragraph2 = lines2.join("\n");
  const rest2 = paragraph2.slice(skipDefinitions(paragraph2));
  return rest2 === "" ? void 0 : { level, text: setextText(rest2), start: start2 };
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
function endOfWords(text, { start: start2, end }) {
  let at = end;
  while (at > start2 && isWhite(text.charCodeAt(at - 1))) at -= 1;
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
function readHeading(text, start2) {
  const end = endOf(heading, text, start2);
  if (end === void 0) return void 0;
  const level = headingLevel(text, start2);
  const words2 = trimmed(text, start2 + level, end);
  return words2.endsWith("#") ? void 0 : { level, text: words2, start: start2, end };
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
  let start2 = from;
  const end = endOfWords(text, { start: start2, end: to });
  while (start2 < end && isWhite(text.charCodeAt(start2))) start2 += 1;
  return text.slice(start2, end);
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
function countPlainMarks(text, { start: start2, end }) {
  if (start2 === 0) return void 0;
  const lines2 = text.slice(start2 - 1, end);
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
  const indent2 = width > 4 ? ` {${width}}` : `(?: {${width}}| {0,3}\\t)`;
  const blanks3 = `(?:${blankLine}){0,${most2.lines}}`;
  const below2 = `(?:${blanks3}${indent2}[ \\t]*${shown}${line}){0,${most2.lines}}`;
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
  const parts = lazy({
    starts: () => readStarts(text, passed),
    plainMarks: () => countPlainMarks(text, passed)
  });
  return listOf(text, passed, parts);
}
function movedList(list2, text, to) {
  const by = to.start - list2.start;
  const parts = lazy({
    starts: () => list2.starts.map((start2) => start2 + by),
    plainMarks: () => list2.plainMarks
  });
  return listOf(text, to, parts);
}
function listOf(text, { start: start2, end, list: list2 }, parts) {
  const made = [];
  const endAt = (index) => {
    const { starts } = parts;
    return filledEnd(text, starts[index], starts[index + 1] ?? end);
  };
  const at = (index) => {
    const from = parts.starts[index];
    if (from === void 0) return void 0;
    made[index] ??= readItem(text, { start: from, end: endAt(index), list: list2 });
    return made[index];
  };
  return {
    text,
    start: start2,
    end,
    list: list2,
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
function contentAt(text, start2) {
  return text.indexOf(" ", start2) + 1;
}
var lineOfItem = /\n(?=[^ \t\r\n])/g;
function readStarts(text, { start: start2, end }) {
  const starts = [start2];
  lineOfItem.lastIndex = start2;
  while (lineOfItem.test(text) && lineOfItem.lastIndex < end) starts.push(lineOfItem.lastIndex);
  return starts;
}
function filledEnd(text, start2, next) {
  if (!isWhite(text.charCodeAt(next - 2))) return next;
  return text.indexOf("\n", endOfWords(text, { start: start2, end: next })) + 1;
}
function readItem(text, { start: start2, end, list: list2 }) {
  const size = markerSize(text, start2);
  const after = start2 + size;
  return {
    start: start2,
    end,
    marker: start2,
    content: after + 1,
    indent: size + 1,
    bullet: text.charAt(after - 1),
    number: size === 1 ? void 0 : Number(text.slice(start2, after - 1)),
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
  const groups = [];
  let { start: start2 } = span;
  const addOuter = (end) => {
    const items = within(outer.items, { start: start2, end });
    if (items.length > 0) groups.push(madeItems(items));
  };
  for (const list2 of lists) {
    if (list2.end <= span.start || list2.start >= span.end) continue;
    addOuter(list2.start);
    const isWhole = list2.start >= span.start && list2.end <= span.end;
    groups.push(isWhole ? list2 : madeItems(within(list2.items(), span)));
    start2 = list2.end;
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
var quote = new RegExp(wholeQuote(mostLines), "y");
var item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines}`, "y");
function fencePattern(mark4, info) {
  const closing = ` {0,3}\\1${mark4}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark4}{3,})(?!${mark4})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
}
var backticks = fencePattern("`", "[^`\\r\\n]*");
var tildes = fencePattern("~", "[^\\r\\n]*");
var blank = new RegExp(`(?:${blankLine}){1,${mostLines}}`, "y");
function leap(text, from, found2) {
  for (let place3 = from; ; ) {
    const { at, list: list2 } = place3;
    const next = list2 === void 0 ? { at: leapRoot(text, at, found2), list: list2 } : place3;
    place3 = leapList(text, next, found2);
    if (place3.list !== void 0 || place3.at === at) return place3;
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
function leapHeading(text, start2, { headings, chapters }) {
  const end = chapters === void 0 ? void 0 : chapterEnd(text, start2);
  if (end !== void 0) {
    chapters?.push({ start: start2, end });
    return end;
  }
  const heading4 = readHeading(text, start2);
  if (heading4 !== void 0) headings.push(heading4);
  return heading4?.end;
}
var mostProse = 16 * 1024;
function leapProse(text, start2, { prose: prose2 }) {
  const end = prose2 && proseEnd(text, start2);
  const last = prose2?.at(-1);
  if (end === void 0) return void 0;
  if (last?.end === start2 && start2 - last.start < mostProse) last.end = end;
  else prose2?.push({ start: start2, end });
  return end;
}
function leapParagraph(text, start2, found2) {
  return leapProse(text, start2, found2) ?? leapOne(text, start2, found2);
}
function leapOne(text, start2, { paragraphs }) {
  const end = endOf(paragraph, text, start2);
  if (end === void 0 || !(isOver2(text, end) || endOf(blank, text, end) !== void 0)) return void 0;
  paragraphs.push({ start: start2, end });
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
function proseOf(text, { start: start2, end }) {
  const stretch = { text, start: start2, end };
  return { ...stretch, paragraphs: once(() => readParagraphs(stretch)) };
}
function chapterOf(text, { start: start2, end }) {
  const stretch = { text, start: start2, end };
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
function headingStarts({ text, start: start2, end }) {
  const starts = [start2];
  lineOfHeading.lastIndex = start2;
  while (lineOfHeading.test(text) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}
function readHeadings(stretch) {
  return headingStarts(stretch).map((at) => readHeading(stretch.text, at));
}
function readParagraphs({ text, start: start2, end }) {
  const found2 = { headings: [], items: [], paragraphs: [] };
  leap(text.slice(start2, end), { at: 0, list: void 0 }, found2);
  return found2.paragraphs.map((paragraph2) => ({
    start: paragraph2.start + start2,
    end: paragraph2.end + start2
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
function stretchesAt(stretches, { start: start2, end }) {
  return within(stretches, { start: spanAt(stretches, start2)?.start ?? start2, end });
}
var worthLeaping = 32 * 1024;
function scanOutline(text, start2, leapsFrom = worthLeaping) {
  const leaps = text.length - start2 >= leapsFrom;
  const line2 = beforeFirstLine(text, start2);
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
  const { text, start: start2, next, first: marker4 } = line2;
  const after = marker4 + size;
  const bullet = text.charAt(after - 1);
  const number2 = size > 1 ? Number(text.slice(marker4, after - 1)) : void 0;
  const last = lastList(scan);
  const list2 = left === text.charCodeAt(after - 1) ? last : last + 1;
  const indent2 = enterItem(scan.open, line2, size);
  items.push({ start: start2, end: next, marker: marker4, content: contentStart(line2, after), indent: indent2, bullet, number: number2, list: list2 });
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
    return headings.filter((heading4, place3) => isMeant(heading4, headings[place3 + 1]?.start ?? behind));
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
  const freed = [...cuts].map(([item2, start2]) => ({ start: start2, end: item2.end }));
  const { outer, chapters, prose: prose2, lists, unclosed } = outline;
  const paragraphs = inOrder(outer.paragraphs, freed);
  return outlineOf({ outer: { ...outer, paragraphs, items }, chapters, prose: prose2, lists, unclosed });
}
function isAmongSteps(outline, item2) {
  const heading4 = nearestHeading(outline, item2.start, () => true);
  return heading4 !== void 0 && ofSteps.test(heading4.text);
}

// src/journal/document/quick-rescan.ts
function rescan(like, text, start2) {
  const alike = compare(like, { text, start: start2 });
  const moved = { front: start2 - like.start, back: text.length - like.text.length };
  const marks = marksOf(like);
  const before2 = lastBefore(like.text, marks, like.start + alike.front);
  const last = firstBehind(like.text, marks, { after: before2, limit: like.text.length - alike.back });
  const from = before2 === void 0 ? start2 : lineStart(like.text, before2) + moved.front;
  const front = cut(like.outline, -1, before2 === void 0 ? like.start : from - moved.front);
  const shifted = shift(front, moved.front, text);
  if (last !== void 0) {
    const middle = scanned(text, from, last.end + moved.back);
    const found2 = lastHeading(middle);
    if (found2?.start === last.start + moved.back && found2.level === last.level) {
      const open = cut(middle, -1, found2.start);
      const back = cut(like.outline, last.start, Number.POSITIVE_INFINITY);
      return join9([shifted, open, shift(back, moved.back, text)]);
    }
  }
  return join9([shifted, scanned(text, from, text.length)]);
}
function scanned(text, from, to) {
  const part = text.slice(from, to);
  return shift(partLazyLabels(part, scanOutline(part, 0)), from, text);
}
function marksOf({ text, outline: { outer, chapters } }) {
  const marks = [
    ...outer.headings.map((heading4) => ({ start: heading4.start, heading: () => heading4 })),
    ...chapters.map(({ start: start2 }) => ({ start: start2, heading: () => readHeading(text, start2) }))
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
  const isWhole = ({ start: start2, heading: heading4 }) => {
    return start2 < limit && heading4().end < limit && isAtx(text, heading4());
  };
  return marks.findLast(isWhole)?.heading();
}
function firstBehind(text, marks, { after, limit }) {
  const isBehind = ({ start: start2, heading: heading4 }) => {
    return start2 > (after?.start ?? -1) && lineStart(text, { start: start2 }) > limit && isAtx(text, heading4());
  };
  return marks.find(isBehind)?.heading();
}
function lastHeading({ outer, chapters }) {
  const [own2, chapter2] = [outer.headings.at(-1), chapters.at(-1)];
  const isInChapter = chapter2 !== void 0 && chapter2.start > (own2?.start ?? -1);
  return isInChapter ? chapter2.headings().at(-1) : own2;
}
function isAtx(text, { start: start2, end }) {
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(start2, end));
}
function lineStart(text, { start: start2 }) {
  let at = start2;
  while (text[at - 1] === " ") at -= 1;
  return at;
}
function cut({ outer, chapters, prose: prose2, lists, unclosed }, after, limit) {
  const begins2 = ({ start: start2 }) => start2 >= after && start2 < limit;
  return {
    outer: {
      headings: outer.headings.filter(begins2),
      paragraphs: outer.paragraphs.filter(begins2),
      items: outer.items.filter(begins2)
    },
    chapters: chapters.filter(begins2).map((one) => one.end > limit ? chapterOf(one.text, { start: one.start, end: limit }) : one),
    // None of these extends over a heading.
    prose: prose2.filter(begins2),
    lists: lists.filter(begins2),
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
function spanOf({ start: start2, end }) {
  return { start: start2, end };
}
function join9(parts) {
  const items = [];
  const lists = [];
  for (const part of parts) {
    const by = lastList({ items, lists }) + 1 - firstList(part);
    for (const item2 of part.outer.items) items.push(by === 0 ? item2 : { ...item2, list: item2.list + by });
    for (const list2 of part.lists)
      lists.push(
        by === 0 ? list2 : movedList(list2, list2.text, { start: list2.start, end: list2.end, list: list2.list + by })
      );
  }
  return outlineOf({
    outer: {
      headings: parts.flatMap(({ outer }) => outer.headings),
      paragraphs: parts.flatMap(({ outer }) => outer.paragraphs),
      items
    },
    chapters: parts.flatMap(({ chapters }) => chapters),
    prose: parts.flatMap(({ prose: prose2 }) => prose2),
    lists,
    unclosed: parts.at(-1)?.unclosed
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
    const heading4 = headings[index];
    const section2 = {
      name,
      heading: heading4,
      start: heading4.start,
      body: heading4.end,
      end: endOf2(headings, named2, index) ?? text.length
    };
    if (sections.has(name)) doubled.push(section2);
    else sections.set(name, section2);
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
    const heading4 = headings[next];
    if (heading4.level <= level || named2[next] !== void 0) return heading4.start;
  }
  return void 0;
}
function findTitle(headings) {
  return headings.find((heading4) => heading4.level === 1 && /^session:/i.test(heading4.text));
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
async function redecodeSession(like, text) {
  return redecodeDocument(like, text, await decodeHead(text));
}
function inFile(failure, shown) {
  if (failure.code !== "damaged" || "path" in failure.data) return failure;
  const data = { ...failure.data, path: shown };
  const hint = failure.hint ?? `Fix it in an editor (session-journal edit), or restore an older version: git log -p -- "${shown}"`;
  return new Failure(failure.code, `${failure.message} in "${shown}"`, { hint, data });
}

// src/journal/files/journal-folder.ts
var import_node_path15 = require("node:path");
init_failure();

// src/core/secrets/quick-find.ts
var signs = /\S{16}|pass|pwd|secret|token|key|cred|auth|:\/\/|basic|bearer|curl/i;
function mayHoldSecret(text) {
  return signs.test(text);
}

// src/journal/files/journal-folder.ts
init_failures();
init_stat();

// src/io/project/kept-versions.ts
var import_node_fs12 = require("node:fs");
var import_node_path12 = require("node:path");
init_failures();
init_stat();
var keptOfEach = 20;
var keptBytes = 20 * 1024 * 1024;
var numbered = /^(\d{6,})-(?:\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-)?(.*)$/u;
function listKept(dir) {
  return (0, import_node_fs12.readdirSync)(dir).flatMap((name) => {
    const match = numbered.exec(name);
    return match === null ? [] : [{ name, number: Number(match[1]), of: match[2] }];
  }).sort((a, b) => a.number - b.number);
}
function place(path, kept) {
  try {
    (0, import_node_fs12.linkSync)(path, kept);
    return true;
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    (0, import_node_fs12.copyFileSync)(path, kept, import_node_fs12.constants.COPYFILE_EXCL);
    return false;
  }
}
function nameOf(path) {
  const name = (0, import_node_path12.basename)(path);
  return Buffer.byteLength(name) > 200 ? [...name].slice(-50).join("") : name;
}
function keepVersion(project, path, mark4 = "") {
  const dir = ensureLocal(project, "replaced");
  const stamp2 = (/* @__PURE__ */ new Date()).toISOString().slice(0, 19).replaceAll(":", "-");
  let number2 = (listKept(dir).at(-1)?.number ?? 0) + 1;
  for (; ; number2 += 1) {
    const kept = (0, import_node_path12.join)(dir, `${String(number2).padStart(6, "0")}-${stamp2}Z-${mark4}${nameOf(path)}`);
    try {
      return { path: kept, isLinked: place(path, kept) };
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}
function pruneVersions(project) {
  try {
    const dir = (0, import_node_path12.join)(project.local, "replaced");
    for (const name of superfluous(dir, listKept(dir))) removeQuietly((0, import_node_path12.join)(dir, name));
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
    const size = count3 > keptOfEach ? 0 : findStat((0, import_node_path12.join)(dir, name))?.size ?? 0;
    bytes += size;
    if (count3 > keptOfEach || bytes > keptBytes && bytes > size) names2.push(name);
  }
  return names2;
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
function insertLines(doc, at, lines2) {
  const next = lineAt2(doc.text, at);
  const gap3 = isBlankLine(next) || interrupting.test(next) ? "" : eolBefore(doc.text, at);
  return { start: at, end: at, text: lines2 + gap3 };
}
function insertBlock(doc, block3, region) {
  const at = closedEnd(doc, region);
  const needsGap = at > region.start || isBelowHeading(doc, at);
  return insertLines(doc, at, (needsGap ? eolBefore(doc.text, at) : "") + block3);
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
function headingBlock(doc, at, lines2) {
  const eol2 = eolBefore(doc.text, at);
  const after = isBlankLine(lineAt2(doc.text, at)) ? "" : eol2;
  return { start: at, end: at, text: (isParted(doc, at, lines2) ? "" : eol2) + lines2 + after };
}
function isParted(doc, at, lines2) {
  const above = [...doc.sections.values()].find((section2) => section2.body === at);
  const isDeeper = above !== void 0 && lines2.startsWith("#".repeat(above.heading.level + 1));
  if (isDeeper) return !hasBlankBelow(doc, at);
  return at > doc.head.bodyStart && isBlankLine(lineAt2(doc.text, lineStart2(doc.text, at - 1)));
}
function mannerAt(doc, at) {
  const next = /^(?:[ \t]*\r?\n)*( {2,3})(?=\S)/.exec(doc.text.slice(at, at + 400));
  const eol2 = eolBefore(doc.text, at);
  return { eol: eol2, indent: next?.[1] ?? "", gap: hasBlankBelow(doc, at) ? eol2 : "" };
}
function createSection(doc, name, render) {
  const rank2 = sectionNames.indexOf(name);
  const before2 = sectionNames.slice(0, rank2).flatMap((earlier) => doc.sections.get(earlier) ?? []);
  const previous = before2.sort((a, b) => a.end - b.end).at(-1);
  const after = sectionNames.slice(rank2 + 1).flatMap((later) => doc.sections.get(later) ?? []);
  const next = after.sort((a, b) => a.start - b.start)[0];
  const at = placeBetween(doc, previous, next);
  const manner = mannerAt(doc, at);
  const heading4 = renderHeading(doc, name, (previous ?? next)?.heading);
  return headingBlock(doc, at, heading4.join(manner.eol) + manner.eol + manner.gap + render(manner));
}
function placeBetween(doc, previous, next) {
  if (previous !== void 0) return closedEnd(doc, previous);
  if (next !== void 0) return lineStart2(doc.text, next.start);
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
function findMarkers(lines2) {
  const spans = [];
  if (!lines2.includes("CURRENT")) return spans;
  let open = "";
  let start2 = 0;
  for (const line2 of lines2.split("\n")) {
    const bare2 = line2.endsWith("\r") ? line2.slice(0, -1) : line2;
    const at = open === "" ? findMarker(bare2) : -1;
    if (at >= 0)
      spans.push({ start: at > 0 ? start2 + at : endBefore(lines2, start2), end: start2 + bare2.length });
    open = fenceAfter(bare2, open);
    start2 += line2.length + 1;
  }
  return spans;
}
function endBefore(lines2, start2) {
  return lines2.slice(0, start2).replace(/\r?\n$/, "").length;
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
function stampText({ time: time3, by }) {
  return time3 === void 0 || by === void 0 ? time3 ?? "" : `${time3}, ${by}`;
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
function renderList(items, { eol: eol2, indent: indent2 }, ordered2 = false) {
  return renderItems(items, { ...plainStyle(ordered2), indent: indent2 }, eol2);
}
function renderItems(items, style, eol2) {
  let number2 = style.number;
  const lines2 = items.map((item2) => {
    if ("raw" in item2) return item2.raw.replace(/^(?=.)/gm, style.indent);
    const isOrdered = style.bullet === "." || style.bullet === ")";
    const marker4 = `${style.indent}${isOrdered ? Math.min(number2, highestNumber) : ""}${style.bullet}${style.gap}`;
    number2 += style.step;
    return marker4 + renderBody(item2, indentBelow(marker4), eol2) + eol2;
  });
  return lines2.join(style.loose ? eol2 : "");
}
function renderBody(item2, indent2, eol2) {
  const { text, before: before2 = "", after = "" } = item2;
  const contained2 = containText(text, { indent: indent2, eol: eol2, inline: before2 !== "" });
  const lead = contained2.indexOf(eol2 + eol2);
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
  const groups = groupItems(doc.outline, region);
  const placeholder = findPlaceholder(doc, region, groups);
  if (placeholder !== void 0) {
    const item2 = itemsIn(doc, placeholder)[0];
    const style2 = item2 === void 0 ? plainStyle(ordered2) : { ...styleAfter(doc, [item2], 0), number: 1 };
    return [{ ...placeholder, text: renderItems(items, style2, eolBefore(doc.text, placeholder.end)) }];
  }
  const present = chain(groups);
  const last = present.at(present.length - 1);
  if (last === void 0) {
    return [insertBlock(doc, renderList(items, mannerAt(doc, closedEnd(doc, region)), ordered2), region)];
  }
  const kept = lastKept(present, gone);
  const style = kept < 0 ? { ...styleAfter(doc, present, present.length - 1), number: 1 } : styleAfter(doc, present, kept);
  const eol2 = eolBefore(doc.text, last.end);
  const isParted2 = style.loose && kept >= 0 || opensInText(doc, { present, gone, style });
  return [insertLines(doc, last.end, (isParted2 ? eol2 : "") + renderItems(items, style, eol2))];
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
function findPlaceholder(doc, region, groups) {
  for (const items of groups) {
    if (items.plainMarks !== void 0) continue;
    for (let index = 0; index < items.length; index += 1) {
      if (!standsForNone(doc.text, items, index)) continue;
      const { start: start2, end: end2 } = items.at(index);
      return { start: start2, end: end2 };
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
  const step3 = before2?.number !== void 0 && before2.number === last.number ? 0 : 1;
  const marker4 = doc.text.slice(last.start, last.content);
  return {
    indent: marker4.slice(0, last.marker - last.start),
    bullet: last.bullet,
    gap: /[ \t]+$/.exec(marker4)?.[0] ?? " ",
    number: (last.number ?? 0) + step3,
    step: step3,
    loose: isLoose(doc.text, last, [before2, after])
  };
}
function isLoose(text, { start: start2, end }, beside) {
  const [before2, after] = beside;
  if (before2 === void 0 && after === void 0) return /\n[ \t]*\r?\n/.test(text.slice(start2, end));
  return before2 !== void 0 && before2.end < start2 || after !== void 0 && end < after.start;
}

// src/core/markdown/table.ts
var delimiter = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
function readTable(text, paragraph2) {
  const lines2 = linesIn(text, paragraph2);
  for (const [index, line2] of lines2.entries()) {
    const said2 = text.slice(line2.start, line2.end).trimEnd();
    if (index === 0 || !said2.includes("|") || !delimiter.test(said2)) continue;
    const header = readRow(text, lines2[index - 1]);
    if (header.cells.length !== readRow(text, line2).cells.length) return void 0;
    const rows = lines2.slice(index + 1).map((one) => readRow(text, one));
    return { start: header.start, end: paragraph2.end, header: header.cells.map((cell) => cell.text), rows };
  }
  return void 0;
}
function linesIn(text, { start: start2, end }) {
  const lines2 = [];
  for (let at = start2; at < end; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines2.push({ start: at, end: next });
    at = next;
  }
  return lines2;
}
function readRow(text, { start: start2, end }) {
  const cells = [];
  let from = start2;
  for (let at = start2; at <= end; at += 1) {
    if (at < end && (text[at] !== "|" || text[at - 1] === "\\")) continue;
    const raw = text.slice(from, at);
    const said2 = raw.trim().replace(/\\\|/g, "|");
    cells.push({ start: from + (said2 === "" ? 0 : raw.search(/\S/)), text: said2 });
    from = at + 1;
  }
  const line2 = text.slice(start2, end).trim();
  const isClosed = line2.length > 1 && line2.endsWith("|") && !line2.endsWith("\\|");
  return { start: start2, end, cells: cells.slice(line2.startsWith("|") ? 1 : 0, isClosed ? -1 : void 0) };
}

// src/core/markdown/definitions.ts
var defined = /^ {0,3}:[ \t]+/;
function readDefinitions(text, paragraphs) {
  return paragraphs.flatMap((paragraph2, index) => {
    const lines2 = linesIn(text, paragraph2);
    const terms = termsIn(text, lines2, paragraphs[index - 1]);
    return terms.map(({ term, first, start: start2 }, place3) => {
      const next = terms[place3 + 1];
      const last = next === void 0 ? lines2.length : next.first - 1;
      const end = lines2[last - 1].end;
      const said2 = lines2.slice(first, last).map((line2) => {
        return text.slice(line2.start, line2.end).replace(defined, "").trim();
      });
      return { start: start2, end, term, text: said2.join("\n") };
    });
  });
}
function termsIn(text, lines2, before2) {
  const said2 = lines2.map(({ start: start2, end }) => text.slice(start2, end));
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
function readShaped(doc, section2) {
  return [...readLead(doc, section2).entries, ...readHeaded(doc, section2)];
}
function listSpans(doc, section2) {
  const spans = [];
  let start2 = section2.body;
  for (const entry of readHeaded(doc, section2)) {
    spans.push({ start: start2, end: entry.start });
    start2 = entry.end;
  }
  return [...spans, { start: start2, end: section2.end }];
}
var numbered2 = /^(?:#|(?:d|dec|adr|decision)[- ]?#?)?(\d{1,9})[.):]\s+/i;
function splitNumber(text) {
  const match = numbered2.exec(text);
  return match === null ? { text } : { number: Number(match[1]), text: text.slice(match[0].length) };
}
function readTitle(heading4) {
  const { text: said2, ...stamp2 } = splitTime(heading4.trim());
  const { text, ...number2 } = splitNumber(said2);
  return { ...number2, title: oneLine(text), ...stamp2 };
}
function readHeaded(doc, section2) {
  if (firstSubheading(doc, section2) === void 0) return [];
  const headings = subheadings(doc, section2);
  const level = Math.min(...headings.map((heading4) => heading4.level));
  const own2 = headings.filter((heading4) => heading4.level === level);
  return own2.flatMap((heading4, index) => {
    return readBlock(doc, heading4, own2[index + 1]?.start ?? section2.end) ?? [];
  });
}
function readBlock(doc, heading4, end) {
  const { title, ...more } = readTitle(heading4.text.replace(/\s*\n\s*/g, " "));
  const body = { start: heading4.end, end };
  const isPlain2 = more.number === void 0 && more.time === void 0 && title.split(" ").length < 3;
  if (title === "" || isPlain2 && !saysMoreThanItems(doc, body)) return void 0;
  const text = revealText(doc.text.slice(body.start, end).trim());
  const [mark4] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading4.start, heading4.end)
  );
  const content = heading4.start + mark4.length;
  return { ...more, title, text, content, start: heading4.start, end };
}
function saysMoreThanItems({ text, outline }, { start: start2, end }) {
  let at = start2;
  for (const items of groupItems(outline, { start: start2, end })) {
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
  const prose2 = outline.prose.filter(({ start: start2, end }) => {
    return end > lead.start && start2 < lead.end && mayHold.test(text.slice(start2, end));
  });
  const paragraphs = [...walkParagraphs({ ...outline, prose: prose2 }, lead)].filter(({ start: start2, end }) => {
    return !isPlaceholder(text.slice(start2, end));
  });
  const terms = readDefinitions(text, paragraphs).map((one) => {
    const content = text.indexOf(one.term, one.start);
    return { ...one, ...readTitle(unbold(one.term)), text: revealText(one.text), content };
  });
  const isTerm = (paragraph2) => {
    return terms.some(({ start: start2, end }) => start2 < paragraph2.end && end > paragraph2.start);
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
function readBold(text, { start: start2, end }) {
  const said2 = text.slice(start2, end);
  const match = bold.exec(said2);
  if (match === null) return void 0;
  const [opening2, mark4 = "", starred, underlined, time3 = ""] = match;
  const words2 = (starred ?? underlined).trim();
  if (noTitle.test(words2)) return void 0;
  const rest2 = splitTime(said2.slice(opening2.length).trim());
  const { title, ...more } = readTitle(`${words2.replace(/[.:]$/, "")} ${time3}`);
  return {
    ...more.time === void 0 ? { ...more, ...rest2 } : more,
    title: mark4 + title,
    text: revealText(more.time === void 0 ? rest2.text : said2.slice(opening2.length).trim()),
    content: start2 + said2.search(/\S/),
    start: start2,
    end
  };
}
var roles = {
  number: /^(?:#|no\.?|nr\.?|id|number|d)$/,
  time: /^(?:date|time|when)$/,
  title: /^(?:title|name|what|decision|discovery|finding|dead end|approach|blocker|next step|step)$/
};
function readRow2({ header }, { start: start2, end, cells }) {
  const columns2 = header.map((name, index) => {
    const { text = "", start: at = start2 } = cells[index] ?? {};
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
    start: start2,
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
  const section2 = doc.sections.get(name);
  if (section2 === void 0) return [];
  return listSpans(doc, section2).flatMap((span) => groupItems(doc.outline, span));
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
  const section2 = doc.sections.get(name);
  return section2 === void 0 ? [] : readShaped(doc, section2);
}
function readTitled(doc, item2) {
  return readTitledText(rawItemText(doc.text, item2));
}
function readTitledText(raw) {
  const plain2 = readTimed(raw);
  const whole = readTimed(raw.replace(task, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain2, whole };
  const [opening2, starred, underlined, time3, by] = match;
  const title = (starred ?? underlined).replace(/\\([*_\\])/g, "$1");
  const rest2 = raw.slice(opening2.length).trimStart();
  if (time3 === void 0) return { title: title.replace(/:$/, ""), ...readTimed(rest2), whole };
  return { title, ...signed(time3, by), text: revealText(rest2).trim(), whole };
}
function titledText(item2) {
  return [item2.title, item2.text].filter((one) => one !== "").join(": ");
}
function fileLine(path, description) {
  const name = path.includes("`") ? oneLine(path) : `\`${oneLine(path)}\``;
  return description === void 0 ? name : `${name} - ${cleanText(description)}`;
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
  const match = mark2.exec(raw);
  const text = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
  const said2 = match === null ? void 0 : (match[1] ?? match[2] ?? "").trim();
  const [, resolved = said2, by] = signed2.exec(said2 ?? "") ?? [];
  return { text, resolved, ...by === void 0 ? {} : { by } };
}
function openBlockers(blockers) {
  return blockers.filter((blocker) => blocker.resolved === void 0);
}

// src/journal/document/labels.ts
var pattern = /^ {0,3}(?:\*\*([^*\n]+?)([:\uff1a]?)\*\*|__([^_\n]+?)([:\uff1a]?)__)[ \t]*((?:\([^()\n]*\))?)[ \t]*([:\uff1a]?)[ \t]*/;
var joined = new RegExp(`(?<=\\S[ \\t]+)${ownLabel}`, "gi");
function readLabels(doc, span) {
  const found2 = [];
  for (const paragraph2 of paragraphsIn(doc.outline, span)) {
    let isLabelled = false;
    for (let start2 = paragraph2.start; start2 < paragraph2.end; ) {
      const newline = doc.text.indexOf("\n", start2);
      const end = newline < 0 ? paragraph2.end : newline + 1;
      const line2 = doc.text.slice(start2, end);
      isLabelled ||= readLabel(line2) !== void 0;
      for (const part of isLabelled ? partLabels(line2) : []) {
        const label3 = readLabel(part.text);
        if (label3 === void 0) continue;
        const at = start2 + part.at;
        found2.push({ key: label3.key, start: at, value: at + label3.value, lineEnd: at + label3.lineEnd });
      }
      start2 = end;
    }
  }
  const { unclosed = span.end } = doc.outline;
  const ends = [...found2, ...headingsIn(doc.outline, span)].map(({ start: start2 }) => start2);
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
  const lines2 = raw.trim().split(/\r\n|\n|\r/);
  return revealText(lines2.map((line2, index) => index === 0 ? line2 : dedent(line2, 2)).join("\n")).trim();
}

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered2 = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const { start: start2, end, text } of ordered2) {
    if (start2 < at || end < start2 || end > source.length) {
      throw new RangeError(
        `Edit ${start2}..${end} overlaps another or is outside the text of ${source.length} units`
      );
    }
    result += source.slice(at, start2) + text;
    at = end;
  }
  return result + source.slice(at);
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
  const state = Uint32Array.from(constants4().slice(0, 8), ([, root]) => root);
  for (let at = 0; at < words2.length; at += 16) addBlock(state, words2.subarray(at, at + 16));
  return Array.from(state, (word2) => word2.toString(16).padStart(8, "0")).join("");
}
var constants4 = once(() => {
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
function addBlock(state, block3) {
  const schedule = scheduleOf(block3);
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
function scheduleOf(block3) {
  const all2 = new Uint32Array(64);
  all2.set(block3);
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
function sumOf(texts3) {
  return hashText(texts3.map(oneLine).join("\n")).slice(0, 4);
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
  const section2 = doc.sections.get("progress");
  if (section2 === void 0) return { steps: [], notes: [] };
  const placeOf4 = placesIn(doc, section2);
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
  const texts3 = [];
  for (const { items, open, kindOf } of groupProgress(doc)) {
    for (let index = 0; open > 0 && index < items.length; index += 1) {
      const kind = kindOf(index);
      if (kind !== "open" && kind !== "current") continue;
      texts3.push(readProgress(doc.text, items.at(index), kind).text);
    }
  }
  return texts3;
}
function placesIn(doc, section2) {
  const headings = subheadings(doc, section2);
  let index = -1;
  return (offset) => {
    while (index + 1 < headings.length && headings[index + 1].start < offset) index += 1;
    const heading4 = headings[index];
    return heading4 === void 0 ? "flat" : places.get(foldHeading(heading4.text)) ?? "own";
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
  const number2 = currentNumber(doc);
  return number2 === void 0 ? "" : `${number2}. ${showLine(currentText(doc))}`;
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
function containInline(text, eol2) {
  return containText(text, { indent: 0, eol: eol2, amongLabels: true, inline: true });
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
    const texts3 = docs.flatMap(readBlockers).map(({ text }) => oneLine(text));
    return texts3.includes(said2) || texts3.includes(said2.replace(/ \(\+\d+ more\)$/, ""));
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
  const section2 = doc.sections.get("tldr");
  if (section2 === void 0) return "";
  const parts = [];
  let at = section2.body;
  for (const label3 of tldrLabels(doc).filter(isDerived)) {
    parts.push(doc.text.slice(at, label3.start).trim());
    at = paragraphEnd(doc, label3);
  }
  parts.push(doc.text.slice(at, section2.end).trim());
  return revealText(parts.filter((part) => part !== "").join("\n\n"));
}
function readDerived(doc) {
  const said2 = {};
  for (const label3 of tldrLabels(doc).filter(isDerived))
    said2[label3.key] ??= labelParagraph(doc, label3);
  return said2;
}
function writeTldr(doc, text) {
  const contain = (eol2) => containText(text, { indent: 0, eol: eol2, amongLabels: true }) + eol2;
  const section2 = doc.sections.get("tldr");
  if (section2 === void 0) return [createSection(doc, "tldr", ({ eol: eol2 }) => contain(eol2))];
  const stops = [tldrLabels(doc)[0], firstSubheading(doc, section2)].flatMap((stop) => stop?.start ?? []);
  const span = { start: section2.body, end: Math.min(section2.end, ...stops) };
  const end = closedEnd(doc, span);
  const lines2 = contain(eolBefore(doc.text, end));
  if (end === span.start) return [insertBlock(doc, lines2, span)];
  const start2 = lineStart2(doc.text, span.start + doc.text.slice(span.start, end).search(/\S/));
  return [{ start: start2, end, text: lines2 }];
}

// src/journal/session/session.ts
init_lazy();

// src/journal/sections/context-section.ts
var labelLines = {
  "key files": "**Key Files**:",
  "key context": "**Key Context** (survives compaction):"
};
function contextLabels(doc) {
  const section2 = doc.sections.get("context");
  return section2 === void 0 ? [] : readLabels(doc, { start: section2.body, end: section2.end });
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
  const section2 = doc.sections.get("context");
  if (section2 === void 0) return [createSection(doc, "context", ({ eol: eol2 }) => line2 + eol2)];
  return [
    insertBlock(doc, line2 + eolBefore(doc.text, section2.body), { start: section2.body, end: section2.body })
  ];
}
function readContextList(doc, list2) {
  const label3 = findLabel(contextLabels(doc), list2);
  if (label3 === void 0) return [];
  return itemsIn(doc, label3).map((item2) => ({ text: itemText(doc.text, item2), item: item2 })).filter(({ text }) => !isPlaceholder(text)).map((line2, index) => ({ ...line2, number: index + 1 }));
}
function appendContext(doc, list2, items) {
  if (items.length === 0) return [];
  const label3 = findLabel(contextLabels(doc), list2);
  if (label3 !== void 0) {
    return [...dropPlaceholder(doc, label3), ...appendItems(doc, listRegion(doc, label3), { items })];
  }
  const section2 = doc.sections.get("context");
  const render = (manner) => labelLines[list2] + manner.eol + renderList(items, manner);
  if (section2 === void 0) return [createSection(doc, "context", render)];
  const region = leadOf(doc, section2);
  return [insertBlock(doc, render(mannerAt(doc, closedEnd(doc, region))), region)];
}
function leadOf(doc, section2) {
  return { start: section2.body, end: firstSubheading(doc, section2)?.start ?? section2.end };
}
function dropPlaceholder(doc, { start: start2, value, lineEnd: lineEnd2 }) {
  if (!isPlaceholder(doc.text.slice(value, lineEnd2))) return [];
  return [{ start: start2 + doc.text.slice(start2, value).trimEnd().length, end: lineEnd2, text: "" }];
}
function listRegion(doc, label3) {
  const newline = doc.text.indexOf("\n", label3.lineEnd);
  return { start: newline < 0 ? doc.text.length : newline + 1, end: label3.end };
}

// src/journal/sections/decisions.ts
init_lazy();

// src/journal/sections/decision-headings.ts
function findRuns(doc, section2) {
  const { outline } = doc;
  const body = { start: section2.body, end: section2.end };
  const groups = groupsIn(doc, section2).map(({ start: start2 }) => start2);
  const level = decisionLevel(doc, section2);
  const single = within(outline.outer.headings, body).filter((heading4) => heading4.level === level);
  const runs = inOrder(
    single.map((heading4) => ({
      ...heading4,
      count: () => 1,
      isTitled: () => isTitle(heading4.text),
      starts: () => [heading4.start],
      headings: () => [heading4]
    })),
    within(outline.chapters, body).flatMap((chapter2) => runIn(chapter2, level) ?? [])
  );
  return runs.map((run, index) => ({ ...run, groups, end: runs[index + 1]?.start ?? section2.end }));
}
function runIn(chapter2, level) {
  const { text, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at) => headingLevel(text, at) === level);
  const start2 = headingLevel(text, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start2 === void 0) return void 0;
  const part = text.slice(chapter2.start, end);
  const mark4 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start: start2,
    end,
    count: () => part.match(new RegExp(mark4, "g")).length,
    isTitled: () => !new RegExp(`${mark4}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
    starts,
    headings: () => chapter2.headings().filter((heading4) => heading4.level === level)
  };
}
function isTitle(heading4) {
  return /^[^\s(]/.test(heading4);
}
function blocksOf({ headings, groups, end }) {
  const own2 = headings();
  return own2.map((heading4, index) => ({
    start: heading4.start,
    body: heading4.end,
    heading: heading4.text,
    end: Math.min(own2[index + 1]?.start ?? end, groups.find((group) => group > heading4.start) ?? end)
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
  const level = Math.min(...headings.map((heading4) => heading4.level));
  const isGroup = (heading4, index) => {
    const next = headings[index + 1];
    const { number: number2, time: time3 } = readTitle(heading4.text);
    const isPlain2 = number2 === void 0 && time3 === void 0;
    return isPlain2 && next !== void 0 && next.level > level && !/\S/.test(doc.text.slice(heading4.end, next.start));
  };
  const isMeant = headings.every((heading4, index) => heading4.level !== level || isGroup(heading4, index));
  return isMeant ? headings.filter((heading4) => heading4.level === level) : [];
}
function deeperThan({ level }, headings) {
  return headings.flatMap((heading4) => heading4.level > level ? [heading4.level] : []);
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
  const groups = runs.map((run) => groupOf(doc, run, hasSuperseded));
  const shaped = shapedIn(doc, section2, runs);
  const listed = inOrder(
    items.flatMap((item2) => readItem3(doc.text, item2)),
    shaped
  );
  return listed.length === 0 ? groups : [listedGroup(listed), ...groups];
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
    read: () => once(() => blocksOf(run).map((block3) => readBlock2(doc, block3)))
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
  const { number: number2 = written2, title } = readTitle(lead);
  const { time: time3, by } = said2;
  const { start: start2, end } = item2;
  return [
    {
      ...{ start: start2, end, item: item2, number: number2, title, time: time3, ...by === void 0 ? {} : { by } },
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
  const { start: start2, end, number: number2, title, time: time3, by, text, cells = [] } = shape;
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
    start: start2,
    end,
    number: number2,
    title: title.replace(/ \[superseded by [^\]]*\]$/i, ""),
    text: cells.length === 0 ? `
${text}`.replace(superseded, "").trim() : sayCells(rest2),
    shape
  };
}
function readBlock2(doc, block3) {
  const span = { start: block3.body, end: block3.end };
  let found2;
  const labels2 = () => {
    found2 ??= readLabels(doc, span);
    return found2;
  };
  const read = (key) => {
    const label3 = findLabel(labels2(), key);
    return label3 === void 0 ? "" : labelText(doc, label3);
  };
  const { number: number2, title, ...stamp2 } = readTitle(block3.heading.replace(/\s*\n\s*/g, " "));
  return {
    start: block3.start,
    end: block3.end,
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
var numbered3 = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;
function numberAt({ text, outline }, at) {
  numbered3.lastIndex = at;
  const number2 = numbered3.exec(text)?.[1];
  if (number2 !== void 0) return Number(number2);
  const heading4 = headingAt(outline, at);
  return readTitle(heading4.text.replace(/\s*\n\s*/g, " ")).number;
}
function nextDecisionNumber(decisions) {
  return 1 + highestOf(decisions.map(({ number: number2 }) => number2));
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
  const section2 = doc.sections.get(name);
  if (section2 === void 0) return "";
  const end = firstSubheading(doc, section2)?.start ?? section2.end;
  const texts3 = [];
  let size = 0;
  const { taken } = readLead(doc, section2);
  for (const paragraph2 of walkParagraphs(doc.outline, { start: section2.body, end })) {
    const entry = taken.find((one) => one.start < paragraph2.end && one.end > paragraph2.start);
    const text = revealText(doc.text.slice(paragraph2.start, entry?.start ?? paragraph2.end).trim());
    if (text === "" || isPlaceholder(text)) continue;
    texts3.push(text);
    if (most3 < Number.POSITIVE_INFINITY) size += cleanText(text).length;
    if (size > most3) break;
  }
  return texts3.join("\n");
}
function contextProse(doc) {
  const section2 = doc.sections.get("context");
  if (section2 === void 0) return "";
  const label3 = findLabel(readLabels(doc, { start: section2.body, end: section2.end }), "key context");
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
    at(place3) {
      const index = meant[place3];
      return index === void 0 ? void 0 : () => show(read(index), index);
    }
  };
}
function decisionEntries({ count: count3, isPlain: isPlain2, read }) {
  const entryOf = (decision) => {
    return () => decisionText(decision);
  };
  if (isPlain2) {
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
    entries: () => readEntries(doc)
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
  const { progress, current, blocker } = derivedTexts(session.figures);
  const parts = [
    `<!-- Derived from ${oneLine(file).replaceAll(">", "\u203A")} (id ${encodeId(session.id)}) by session-journal: rewritten after every change, except for "## Notes" -->`,
    `# Progress: ${oneLine(session.shortname || session.title)}`,
    `**Status**: ${oneLine(session.status)}${lastCompaction(session.compactions)}, updated ${oneLine(session.updatedAt)}`,
    containText(session.tldr, { indent: 0, eol: "\n" }),
    [`**Progress**: ${progress}`, `**Current**: ${current}`, `**Blocker**: ${blocker}`].join("\n"),
    list("Open steps", session.openSteps),
    list(
      "Blockers",
      openBlockers(session.blockers).map((one) => one.text)
    ),
    list("Next steps", session.nextSteps.map(titledText))
  ];
  const body = parts.filter((part) => part !== "").join("\n\n");
  return `${body}

${notes ?? "## Notes\n"}`;
}
function notesOf(old) {
  const at = old.search(notesHeading);
  return at < 0 ? void 0 : old.slice(at);
}
function list(title, texts3) {
  if (texts3.length === 0) return "";
  return `## ${title}
${texts3.map((text) => `- ${oneLine(text)}`).join("\n")}`;
}

// src/journal/files/sessions.ts
var import_node_path14 = require("node:path");
init_failure();
init_folders();
init_stat();

// src/journal/files/known-files.ts
var import_node_path13 = require("node:path");
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
var fileName = "sessions.json";
var maxBytes = 16 * 1024 * 1024;
function openKnown({ project, folders: folders3, count: count3, counting }) {
  if (count3 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start2 = Date.now();
  const path = (0, import_node_path13.join)(project.local, fileName);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted2;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place3) {
      const known3 = old.get(file);
      if (known3 === void 0 || counting !== void 0 && !(isCounted && known3.progress)) return void 0;
      const stamp2 = findStamp(place3);
      if (stamp2 === void 0 || !isSameStamp(stamp2, known3.stamp) || changedAt(stamp2) > young)
        return void 0;
      met.set(file, known3);
      return known3;
    },
    learn(file, { stamp: stamp2, facts, progress }) {
      if (isFailure(progress) || changedAt(stamp2) > start2 - tickMs) return;
      met.set(file, { stamp: stamp2, facts, progress });
      fresh += 1;
    },
    save() {
      if (fresh * 30 <= met.size) return;
      const others = [...old].filter(([file]) => isCounted && !folders3.includes(file.split("/")[0] ?? ""));
      keep2(project, { counting: counting ?? counted2, files: new Map([...others, ...met]) });
    }
  };
}
var nothing = { counting: "", files: /* @__PURE__ */ new Map() };
function keep2(project, known3) {
  try {
    const text = renderKnown(known3);
    if (text.length > maxBytes) return;
    writeFileAtomic((0, import_node_path13.join)(ensureLocal(project), fileName), text, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed }) {
  return Math.max(modified, changed);
}

// src/journal/files/sessions.ts
var headBytes = 8 * 1024;
var longHeadBytes = 320 * 1024;
async function listSessions(project, folders3 = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files = folders3.flatMap((folder5) => sessionNames(project, folder5).map((name) => ({ folder: folder5, name })));
  const known3 = openKnown({ project, folders: folders3, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder5, name } of files) {
    const file = `${folder5}/${name}`;
    const path = `${project.dir}${import_node_path14.sep}${folder5}${import_node_path14.sep}${name}`;
    const seen = known3.find(file, path);
    const found2 = seen ?? await read(project, folder5, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known3.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder5, name, facts, bytes: stamp2.bytes, progress });
  }
  known3.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder5) {
  const dir = (0, import_node_path14.join)(project.dir, folder5);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder5, name) {
  const path = (0, import_node_path14.join)(project.dir, folder5, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead(part.text);
    const facts = readFacts(head);
    const whole = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder5, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder5, name, failure: error };
  }
}
function closesHead(text) {
  return /\n---[ \t]*\r?\n/.test(text);
}
function isOversized(file) {
  return file.bytes > maxSessionBytes;
}
function shortId(file) {
  const base = (0, import_node_path14.basename)(file.name, ".md");
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
  const found2 = safe.find((name2) => isFolder((0, import_node_path14.join)(project.dir, "journal", name2)));
  const name = found2 ?? (safe.includes(short) ? short : safe[0]);
  return name === void 0 ? void 0 : (0, import_node_path14.join)(project.dir, "journal", name);
}

// src/journal/files/journal-folder.ts
function entryPath(project, file, entry) {
  const folder5 = journalFolder(project, file);
  if (folder5 === void 0) return void 0;
  for (let count3 = 1; ; count3 += 1) {
    const name = `${fileStamp(entry.at)}-${entry.kind}${count3 === 1 ? "" : `-${count3}`}.md`;
    const path = (0, import_node_path15.join)(folder5, "entries", name);
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
  const folder5 = journalFolder(project, file);
  if (folder5 === void 0) return void 0;
  const path = (0, import_node_path15.join)(folder5, "progress.md");
  try {
    assertInside(project, path);
    const old = readOld(path);
    if (old !== void 0 && derivedFrom(old) !== made.session.id && !await keepWhole(project, file, { text: old, path, ...made })) {
      return void 0;
    }
    const text = renderProgressFile(made.session, shownPath(project, file.path), old);
    if (text === old) return path;
    ensureFolder(project, folder5);
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
  ensureFolder(project, (0, import_node_path15.join)(path, ".."));
  return createFile(path, await withoutSecrets(project, old));
}
async function withoutSecrets(project, { text, path, env }) {
  if (!mayHoldSecret(text)) return text;
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const screened2 = screenSecrets(text, readConfig(project, env).notSecrets);
  if (screened2.found.length > 0) keepAside(project, path);
  return screened2.text;
}
function keepAside(project, path) {
  try {
    keepVersion(project, path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

// src/journal/files/session-lock.ts
var import_node_path17 = require("node:path");
init_folders();
init_leftovers();

// src/io/disk/lock.ts
var import_node_fs13 = require("node:fs");
var import_node_path16 = require("node:path");
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder5) {
  return (0, import_node_path16.join)(folder5, "lock");
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
    (0, import_node_fs13.linkSync)(candidate, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!isWithoutLinks(error)) throw error;
    return claimWithoutLinks(path, owner);
  }
}
function claimWithoutLinks(path, owner) {
  try {
    (0, import_node_fs13.writeFileSync)(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function hasRival({ folder: folder5 }, own2) {
  for (const name of (0, import_node_fs13.readdirSync)(folder5)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path16.join)(folder5, name);
    const found2 = findLock(path);
    if (found2 === void 0) continue;
    if (!isAbandoned(found2)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder: folder5, path, owner, options } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path16.join)(folder5, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found2 = findLock(path);
    if (found2 !== void 0 && found2.mark !== dead.mark) return false;
    if (found2 !== void 0) (0, import_node_fs13.unlinkSync)(path);
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
    await new Promise((resolve9) => setTimeout(resolve9, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder5, options) {
  const path = lockPath(folder5);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    (0, import_node_fs13.writeFileSync)(candidate, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder: folder5, path, candidate, owner, options });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
}
function assertHeld(folder5) {
  const path = lockPath(folder5);
  const nonce = held.get(path);
  if (nonce === void 0 || isMine(path, nonce)) return;
  throw new Failure("locked", "Cannot continue: another process took over the lock", {
    hint: "Nothing was changed. Try again",
    data: { path }
  });
}
async function withLock(folder5, options, work) {
  await enter(folder5, options);
  const path = lockPath(folder5);
  process.once("exit", releaseAll);
  try {
    options.sweep?.(false);
    return await work();
  } finally {
    process.removeListener("exit", releaseAll);
    release(path);
  }
}

// src/journal/files/session-lock.ts
async function withSessionsLocked(project, waitMs, work) {
  ensureLocal(project);
  const sweep2 = (thorough) => thorough ? sweepSessions(project) : sweepOften(project);
  return withLock(project.local, { waitMs, sweep: sweep2 }, work);
}
function sweepOften({ dir, local }) {
  for (const each of [dir, (0, import_node_path17.join)(dir, "active"), (0, import_node_path17.join)(dir, "archive"), local, ...folders(local)]) {
    sweepLeftovers(each);
  }
}
function sweepSessions({ dir, local }) {
  const journals = folders((0, import_node_path17.join)(dir, "journal"));
  const tasks = folders((0, import_node_path17.join)((0, import_node_path17.dirname)(dir), ".tasks"));
  const all2 = [
    dir,
    local,
    ...folders(dir),
    ...journals,
    ...journals.flatMap(folders),
    ...folders(local),
    ...tasks
  ];
  for (const each of all2) sweepLeftovers(each);
}
function folders(dir) {
  return foldersIn(dir).map((name) => (0, import_node_path17.join)(dir, name));
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
  const lines2 = plan.added.map(
    (item2) => `${last.prefix}${renderLike(last.source, item2, renderScalar)}${last.eol}`
  );
  const edits = dropped.map(({ start: start2, end }) => ({ start: start2, end, text: "" }));
  return lines2.length === 0 ? edits : [...edits, { start: last.end, end: last.end, text: lines2.join("") }];
}
var blockItem = /^( *-[ \t]+)((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'|>#]).*?)(\r?\n)$/;
function blockItems(text, field) {
  const items = [];
  let start2 = text.lastIndexOf("\n", field.valueStart) + 1;
  while (start2 < field.end) {
    const end = text.indexOf("\n", start2) + 1;
    const line2 = text.slice(start2, end);
    if (!/^\s*(?:#|$)/.test(line2)) {
      const [, prefix = "", source = "", eol2 = ""] = blockItem.exec(line2) ?? [];
      if (source === "") return void 0;
      items.push({ start: start2, end, prefix, source, eol: eol2 });
    }
    start2 = end;
  }
  return items;
}
function editFlowList(source, offset, plan) {
  const spans = flowItems(source);
  if (!spans || spans.length !== plan.kept.length) return void 0;
  const edits = cutSpans(spans, plan.kept).map(({ start: start2, end }) => {
    return { start: offset + start2, end: offset + end, text: "" };
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
    const start2 = at + whole.indexOf(item2);
    spans.push({ start: start2, end: start2 + item2.length });
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
function renderHead(fields, eol2 = "\n") {
  return `---${eol2}${fields.map(([key, value]) => renderField(key, value, eol2)).join("")}---${eol2}`;
}
function rank(key) {
  const place3 = canonicalOrder.indexOf(key);
  return place3 === -1 ? canonicalOrder.length : place3;
}
function renderField(key, value, eol2) {
  const written2 = typeof value === "string" ? ` ${renderFieldScalar(key, value)}` : value.length === 0 ? " []" : renderItems2(value, eol2);
  return `${renderScalar(key)}:${written2}${eol2}`;
}
function renderItems2(items, eol2) {
  return items.map((item2) => `${eol2}  - ${renderScalar(item2)}`).join("");
}
function addField(text, at, [key, value]) {
  const eol2 = text.startsWith("\r\n", at - 2) ? "\r\n" : "\n";
  return { start: at, end: at, text: renderField(key, value, eol2) };
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
  const removal = { start: field.start, end: field.end, text: "" };
  const before2 = staying.findLast(({ start: start2 }) => start2 < field.start);
  if (!before2 || !blockHeader.test(text.slice(before2.valueStart, before2.valueEnd))) return [removal];
  blanks2.lastIndex = field.end;
  blanks2.exec(text);
  return [removal, { start: field.end, end: blanks2.lastIndex, text: "" }];
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
  const eol2 = text.startsWith("\r", keyLineEnd) ? "\r\n" : "\n";
  const at = lineEnd(text, valueEnd);
  const start2 = isOnKeyLine(text, colon, valueStart) ? colon : keyLineEnd;
  const removal = { start: start2, end: valueEnd, text: "" };
  return [removal, { start: at, end: at, text: renderItems2(items, eol2) }];
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
function keepNumbers(before2, after, change) {
  const [old, now] = [before2, after].map((doc) => readChecklist(doc).steps);
  const numbers2 = /* @__PURE__ */ new Map();
  const byStart = new Map(now.map((step3) => [step3.item.start, step3]));
  const moved = [];
  for (const [step3, start2] of placesAfter(old, change.edits)) {
    const twin = start2 === void 0 ? void 0 : byStart.get(start2);
    if (twin !== void 0) numbers2.set(twin, step3.number);
    else moved.push(step3);
  }
  const numberOf = numbersByText(moved);
  for (const step3 of now) {
    const number2 = numbers2.has(step3) ? void 0 : numberOf(step3.text);
    if (number2 !== void 0) numbers2.set(step3, number2);
  }
  const next = readStepNumbers(before2).highest + 1;
  return numberAll(now, { numbers: numbers2, next, newSteps: change.newSteps ?? [] });
}
function firstNumbers(doc, newSteps) {
  return numberAll(readChecklist(doc).steps, { numbers: /* @__PURE__ */ new Map(), next: 1, newSteps });
}
function numberAll(steps, { numbers: numbers2, next, newSteps }) {
  const rankOf = numbersByText(
    newSteps.map((text, rank2) => ({ text: splitLead(cleanText(text)).lead, number: rank2 }))
  );
  const fresh = steps.filter((step3) => !numbers2.has(step3)).map((step3) => ({ step: step3, rank: rankOf(step3.text) ?? newSteps.length })).sort((a, b) => a.rank - b.rank);
  const all2 = new Map([...numbers2, ...fresh.map(({ step: step3 }, index) => [step3, next + index])]);
  const numbered4 = steps.map((step3) => ({ number: all2.get(step3), text: step3.text }));
  return renderNumbers(numbered4, next + fresh.length - 1);
}
function placesAfter(steps, edits) {
  const ordered2 = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let index = 0;
  let shift2 = 0;
  return steps.map((step3) => {
    const { start: start2 } = step3.item;
    for (let edit = ordered2[index]; edit !== void 0 && edit.end <= start2; edit = ordered2[index]) {
      shift2 += edit.text.length - (edit.end - edit.start);
      index += 1;
    }
    const next = ordered2[index];
    return [step3, next !== void 0 && next.start <= start2 ? void 0 : start2 + shift2];
  });
}

// src/journal/session/apply-change.ts
function applyChange(doc, change, at) {
  const { rewritten, edits: asked = [] } = change;
  const edits = rewritten === void 0 ? settleEnd(doc.text, asked) : asked;
  const changed = rewritten ?? editDocument(doc, edits);
  const { text, head } = changed;
  const fields = { ...change.fields, ...numberFields(doc, changed, { ...change, edits }) };
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
function numberFields(before2, after, change) {
  const { areGiven } = readStepNumbers(before2);
  const isSame = before2 === after || areGiven && progressOf(before2) === progressOf(after);
  if (isSame || !(areGiven || change.givesNumbers)) return {};
  return { [numbersKey]: keepNumbers(before2, after, change) };
}
function progressOf({ text, sections }) {
  const section2 = sections.get("progress");
  return section2 === void 0 ? "" : text.slice(section2.start, section2.end);
}
function assertReadsAlike(before2, after) {
  if (after.doubled.length <= before2.doubled.length) return;
  throw new Failure("refused", "Cannot change the session: the rest of the file would read differently", {
    hint: "The file has a code fence or a comment that is not closed. Close it in an editor, then try again"
  });
}
function settleEnd(text, edits) {
  const isLines = (edit) => edit.end === text.length && edit.text.endsWith("\n");
  const lines2 = edits.filter(isLines).sort((a, b) => a.start - b.start);
  const last = lines2.at(-1);
  if (text.endsWith("\n") || last === void 0) return [...edits];
  const eol2 = last.text.endsWith("\r\n") ? "\r\n" : "\n";
  const first = lines2[0]?.start === text.length ? lines2[0] : void 0;
  return edits.map((edit) => {
    const begun = edit === first ? eol2 + edit.text : edit.text;
    return { ...edit, text: edit === last ? begun.slice(0, -eol2.length) : begun };
  });
}
function laterOf(doc, now) {
  const { createdAt, updatedAt } = readFacts(doc.head);
  const said2 = [updatedAt, createdAt].map((text) => parseInstant(text) ?? now);
  return formatInstant(Math.max(now, ...said2));
}

// src/journal/session/entry-file.ts
function renderEntry(session, entry) {
  const { progress, current, blocker } = derivedTexts(session.figures);
  const title = `# ${entry.kind.charAt(0).toUpperCase()}${entry.kind.slice(1)}: ${oneLine(session.shortname)} (${entry.time})`;
  const state = [
    `**Session**: ${oneLine(session.id)}`,
    `**Status**: ${oneLine(session.status)}${lastCompaction(session.compactions)}`,
    `**Branch**: ${oneLine(entry.branch) || "none"}${entry.commit === "" ? "" : ` at ${oneLine(entry.commit)}`}`,
    `**Progress**: ${progress}`,
    `**Current**: ${current}`,
    `**Blocker**: ${blocker}`
  ];
  const parts = [
    title,
    state.join("\n"),
    section("Note", contained(entry.note ?? "")),
    section("TL;DR", contained(session.tldr)),
    section("Open blockers", bullets2(openBlockers(session.blockers).map((one) => one.text))),
    section("Next steps", bullets2(session.nextSteps.map(titledText)))
  ];
  const text = `${parts.filter((part) => part !== "").join("\n\n")}
`;
  return entry.moved === void 0 ? text : `${text}
${entry.moved}`;
}
function contained(text) {
  return containText(text, { indent: 0, eol: "\n" });
}
function section(title, text) {
  return text === "" ? "" : `## ${title}
${text}`;
}
function bullets2(texts3) {
  return texts3.map((text) => `- ${oneLine(text)}`).join("\n");
}

// src/journal/which-session/author.ts
init_failure();

// src/io/git/email.ts
var import_node_path19 = require("node:path");
init_late_builtins();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs14 = require("node:fs");
var import_node_path18 = require("node:path");
init_stat();
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside2) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside2].join("\0");
  if (!found.has(key)) found.set(key, search2(name, path ?? "", outside2));
  return found.get(key);
}
function search2(name, path, outside2) {
  for (const entry of path.split(import_node_path18.delimiter)) {
    const program = (0, import_node_path18.isAbsolute)(entry) ? programAt((0, import_node_path18.join)(entry, name), outside2) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside2) {
  try {
    if (((followStat((0, import_node_path18.dirname)(path))?.mode ?? 0) & import_node_fs14.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside2.some((folder5) => contains(folder5, program)) ? void 0 : program;
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
  const folder5 = findGitFolder(realPath(cwd));
  if (folder5 === void 0) return [];
  const main = mainWorktree(folder5);
  return main === void 0 ? [folder5.top] : [folder5.top, realPath(main)];
}
function runGit(cwd, args, more = {}) {
  return new Promise((resolve9) => {
    try {
      const call = makeCall(cwd, args, more);
      const child = childProcess().execFile(call.git, call.args, call.options, (error, stdout) => {
        resolve9({ ok: error === null, stdout });
      });
      child.stdin?.on("error", () => void 0);
      child.stdin?.end(more.input ?? "");
    } catch {
      resolve9({ ok: false, stdout: "" });
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

// src/io/git/email.ts
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
  let section2 = "";
  let email;
  let asksMore = false;
  const lines2 = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  for (let at = 0; at < lines2.length; at += 1) {
    let line2 = lines2[at] ?? "";
    while (/(?:^|[^\\])(?:\\\\)*\\$/u.test(line2) && at + 1 < lines2.length)
      line2 = line2.slice(0, -1) + lines2[++at];
    const head = /^\s*\[\s*([^\s\]"]+)\s*("(?:[^"\\]|\\.)*")?\s*\]/u.exec(line2);
    if (head !== null) section2 = `${head[1] ?? ""}${head[2] ?? ""}`.toLowerCase();
    const [, key = "", raw = ""] = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/su.exec(line2.slice(head?.[0].length)) ?? [];
    const name = key.toLowerCase();
    if (section2 === "user" && name === "email") {
      email = decodeValue(raw);
      asksMore = false;
    } else if (name === "path" && /^include(?:if)?(?:$|")/u.test(section2)) asksMore = true;
  }
  return { email, asksMore };
}
function configFiles2(cwd, env) {
  const git = findGitFolder(cwd);
  const home = env.HOME ?? operatingSystem().homedir();
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path19.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path19.join)(git.own, "config.worktree"), (0, import_node_path19.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path19.join)(home, ".gitconfig"), (0, import_node_path19.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path19.isAbsolute);
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

// src/journal/which-session/author.ts
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
function ownEmail({ project }, { env }) {
  const email = readEmail(project.root, env);
  if (email !== "") return email;
  throw new Failure("refused", "Cannot take over a session: git has no email for you", {
    hint: "Set one: git config user.email you@example.org"
  });
}

// src/journal/change/compaction-queue.ts
var import_node_path20 = require("node:path");
init_folders();
init_owner();
function write(path, session, count3) {
  writeJson(path, { schema: 1, session, count: count3 }, { fsync: true });
}
function readQueue(project, session) {
  const dir = (0, import_node_path20.join)(project.local, "queue");
  return namesIn(dir, ".json").flatMap((name) => {
    const path = (0, import_node_path20.join)(dir, name);
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
function withQueued({ head }, change, queued) {
  const count3 = readCount(change.fields?.compaction_count ?? head.fields.get("compaction_count")?.value);
  if (count3 === void 0) return change;
  const left = queued.filter((one) => one.count === void 0 || count3 < one.count);
  if (left.length === 0) return change;
  promiseCount(left, count3 + left.length);
  return { ...change, fields: { ...change.fields, compaction_count: String(count3 + left.length) } };
}

// src/journal/change/intents.ts
var import_node_path22 = require("node:path");
init_failures();
init_owner();
init_stat();

// src/journal/files/locate-document.ts
var import_node_path21 = require("node:path");
function locateDocument(project, path, folders3 = [".sessions", ".tasks"]) {
  if (typeof path !== "string" || path.includes("\0") || !path.endsWith(".md")) return void 0;
  const found2 = (0, import_node_path21.resolve)(project.root, path);
  const isOurs = folders3.some((folder5) => found2.startsWith((0, import_node_path21.join)(project.root, folder5, "/")));
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
  const remove = locateDocument(project, fields.remove);
  if (remove !== void 0 && isEntry(project, remove) && typeof was === "string") return { remove, was };
  const move = locateDocument(project, fields.move);
  const to = locateDocument(project, fields.to);
  return move !== void 0 && to !== void 0 ? { move, to } : void 0;
}
function readIntent(project, path) {
  const fields = asRecord(readJson(path));
  const session = locateDocument(project, (0, import_node_path22.join)(".sessions", String(fields?.session)));
  const steps = Array.isArray(fields?.steps) ? fields.steps.map((step3) => decodeStep(project, step3)) : [];
  return { session, sha: String(fields?.sha), steps: steps.filter((step3) => step3 !== void 0) };
}
function isEntry(project, path) {
  return path.startsWith((0, import_node_path22.join)(project.dir, "journal", "/"));
}
function record(project, step3) {
  if ("move" in step3) return step3;
  return { ...step3, was: shaOf((0, import_node_path22.resolve)(project.root, pathOf(step3))) };
}
function pathOf(step3) {
  if ("move" in step3) return step3.move;
  return "write" in step3 ? step3.write : step3.remove;
}
function writeIntent(project, intent) {
  const paths = intent.steps.flatMap((step3) => "to" in step3 ? [step3.move, step3.to] : [pathOf(step3)]);
  for (const path of paths) {
    assertInside(project, (0, import_node_path22.resolve)(project.root, path));
    if (locateDocument(project, path) === void 0) throw new RangeError(`No document of ours: "${path}"`);
  }
  const dir = ensureLocal(project, intentFolder);
  const name = `${String(Date.now()).padStart(15, "0")}-${makeNonce()}.json`;
  const steps = intent.steps.map((step3) => record(project, step3));
  const files = followedFiles(project, steps);
  writeJson((0, import_node_path22.join)(dir, name), { schema: 1, ...intent, steps }, { fsync: true });
  return files.filter((file) => file.before !== `.sessions/${intent.session}`);
}
function followedFiles(project, steps) {
  const files = [];
  for (const step3 of steps) {
    const path = pathOf(step3);
    const index = files.findIndex((file) => file.after === path);
    const known3 = files[index] ?? { before: path, after: path, sha: shaOf((0, import_node_path22.resolve)(project.root, path)) };
    if ("move" in step3) {
      files.splice(index < 0 ? files.length : index, 1, { ...known3, after: step3.to });
      continue;
    }
    const kept = step3.was === "" ? {} : { kept: keep3(project, path) };
    if ("write" in step3) files.push({ ...known3, sha: sha256(step3.text), ...kept });
  }
  return files;
}
function keep3(project, path) {
  const full = (0, import_node_path22.resolve)(project.root, path);
  try {
    return (0, import_node_path22.relative)(project.root, keepVersion(project, full).path);
  } catch (error) {
    throw writeFailure(error, full);
  }
}
function writtenFile(project, path) {
  const below2 = (0, import_node_path22.relative)(project.root, path);
  return { before: below2, after: below2, sha: shaOf(path) };
}

// src/journal/change/preconditions.ts
var import_node_path23 = require("node:path");
init_failure();
function assertWritable({ project, file }, { entry, moveTo = file.folder }) {
  const path = entry === void 0 ? void 0 : entryPath(project, file, { at: 0, kind: entry.kind });
  for (const each of [file.path, (0, import_node_path23.join)(project.dir, moveTo, file.name), path]) {
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
var import_node_path24 = require("node:path");
init_failure();
var folder = "undo";
var maxRecords = 20;
var refreshed = /^(?:updated_at|compaction_count|git_branch|git_last_commit):.*\n/gm;
function sumOf2(text) {
  const frame = findHeadFrame(text);
  if (typeof frame === "string") return sha256(text);
  const fields = text.slice(frame.fieldsStart, frame.fieldsEnd).replace(refreshed, "");
  return sha256(text.slice(0, frame.fieldsStart) + fields + text.slice(frame.fieldsEnd));
}
function pathOf2(project, id) {
  return (0, import_node_path24.join)(project.local, folder, recordFile(id));
}
function locateKept(project, path) {
  if (project.local.startsWith((0, import_node_path24.join)(project.dir, "/")))
    return locateDocument(project, path, [".sessions/.local/replaced"]);
  if (typeof path !== "string" || path.includes("\0")) return void 0;
  const found2 = (0, import_node_path24.resolve)(project.root, path);
  return found2.startsWith((0, import_node_path24.join)(project.local, "replaced", "/")) ? found2 : void 0;
}
var sessionFolders = [".sessions/active", ".sessions/archive"];
var fileFolders = [".sessions/journal", ".tasks"];
function readFields(project, id) {
  const fields = asRecord(readJson(pathOf2(project, id)));
  if (fields === void 0 || fields.id !== id) return [];
  if (fields.schema === 1) return [fromOlder(fields)];
  return listOf2(fields.changes).map((change) => asRecord(change) ?? {});
}
function writeFields(project, id, changes) {
  ensureLocal(project, folder);
  writeJson(pathOf2(project, id), { schema: 2, id, changes: changes.slice(-maxRecords) });
}
function encodeRecord(project, record3) {
  return {
    ...record3,
    beforePath: (0, import_node_path24.relative)(project.root, record3.beforePath),
    afterPath: (0, import_node_path24.relative)(project.root, record3.afterPath),
    kept: record3.kept && (0, import_node_path24.relative)(project.root, record3.kept)
  };
}
function readUndo(project, id) {
  return readFields(project, id).map((fields) => decodeRecord(project, fields)).filter((record3) => record3 !== void 0);
}
function fromOlder(fields) {
  const under = (path) => (0, import_node_path24.join)(".sessions", String(path));
  const [beforePath, afterPath, kept] = [fields.beforePath, fields.afterPath, fields.kept].map(under);
  return { ...fields, beforePath, afterPath, kept, afterSum: fields.afterSha };
}
function decodeRecord(project, fields) {
  const { verb, afterSum, beforeSum, updated } = fields;
  const beforePath = locateDocument(project, fields.beforePath, sessionFolders);
  const afterPath = locateDocument(project, fields.afterPath, sessionFolders);
  const kept = locateKept(project, fields.kept);
  const files = listOf2(fields.files).map((file) => decodeFile(project, asRecord(file) ?? {}));
  if (beforePath === void 0 || afterPath === void 0 || files.includes(void 0)) return void 0;
  if (typeof verb !== "string" || typeof afterSum !== "string") return void 0;
  if (kept === void 0 && (fields.kept !== void 0 || files.length === 0)) return void 0;
  return {
    verb,
    did: listOf2(fields.did).filter((line2) => typeof line2 === "string"),
    beforePath,
    afterPath,
    ...kept === void 0 ? {} : { kept },
    ...typeof beforeSum === "string" ? { beforeSum } : {},
    afterSum,
    ...typeof updated === "string" ? { updated } : {},
    files: files.filter((file) => file !== void 0)
  };
}
function listOf2(value) {
  return Array.isArray(value) ? value : [];
}
function decodeFile(project, fields) {
  const { before: before2, after, kept, sha } = fields;
  const isOurs = [before2, after].every((path) => locateDocument(project, path, fileFolders) !== void 0);
  const isKept = kept === void 0 || locateKept(project, kept) !== void 0;
  if (!isOurs || !isKept || typeof sha !== "string") return void 0;
  const old = kept === void 0 ? {} : { kept: String(kept) };
  return { before: String(before2), after: String(after), sha, ...old };
}
function changesThatLedTo(text, records) {
  const led = [];
  let sums = [sumOf2(text), sha256(text)];
  for (const record3 of [...records].reverse()) {
    if (!sums.includes(record3.afterSum)) continue;
    led.push(record3);
    sums = [record3.beforeSum];
  }
  return led;
}
function recordUndo(project, id, record3) {
  writeFields(project, id, [...readFields(project, id), encodeRecord(project, record3)]);
}
function removeUndo(project, id, record3) {
  const gone = JSON.stringify(record3);
  const others = readFields(project, id).filter(
    (fields) => JSON.stringify(decodeRecord(project, fields)) !== gone
  );
  try {
    if (others.length > 0) writeFields(project, id, others);
    else forgetUndo(project, id);
  } catch (error) {
    if (!isFailure(error)) throw error;
    forgetUndo(project, id);
  }
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
var import_node_path26 = require("node:path");
init_failure();
init_failures();
init_folders();
init_leftovers();

// src/io/disk/move.ts
var import_node_fs15 = require("node:fs");
var import_node_path25 = require("node:path");
init_failure();
init_failures();
init_stat();
var maxNames = 1e3;
function* freeNames(path) {
  const extension = (0, import_node_path25.extname)(path);
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
    syncFolder((0, import_node_path25.dirname)(name));
    unlinkSource(from);
    syncFolder((0, import_node_path25.dirname)(from));
    return name;
  } catch (error) {
    throw writeFailure(error, from);
  }
}
function unlinkSource(from) {
  try {
    (0, import_node_fs15.unlinkSync)(from);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

// src/journal/change/unfinished-change.ts
init_stat();
var maxIntents = 20;
function write2(project, { write: path, text, was }) {
  const now = shaOf(path);
  if (now === sha256(text) || now !== was || now === "unreadable") return;
  try {
    makePlace(project, path);
    sweepLeftovers((0, import_node_path26.dirname)(path));
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
    makeFolder((0, import_node_path26.dirname)(path));
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function perform(project, step3) {
  if ("write" in step3) {
    write2(project, step3);
  } else if ("remove" in step3) {
    if (shaOf(step3.remove) === step3.was) removeQuietly(step3.remove);
  } else if (findStat(step3.move) !== void 0) {
    makePlace(project, step3.to);
    moveFile(step3.move, step3.to);
  }
}
function findCommitted(session, steps, sha) {
  const candidates = [session];
  for (const step3 of steps) {
    if (!("move" in step3) || step3.move !== session) continue;
    for (const name of freeNames(step3.to)) {
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
  for (const step3 of steps) {
    if ("move" in step3 && stuck.has(step3.move)) continue;
    try {
      perform(project, step3);
    } catch (error) {
      if (!isFailure(error)) throw error;
      if ("write" in step3) stuck.add(step3.write);
      if (error.code !== "refused") failures.push(error);
    }
  }
  return { session: findCommitted(session, steps, sha) ?? session, failures };
}
function finishIntent(project) {
  const dir = (0, import_node_path26.join)(project.local, intentFolder);
  if (!isInside(project, dir)) return { sessions: [], unfinished: [] };
  const names2 = namesIn(dir, ".json");
  const sessions = [];
  const unfinished = [];
  for (const [index, name] of names2.entries()) {
    const path = (0, import_node_path26.join)(dir, name);
    const done = finishOne(project, path);
    unfinished.push(...done.failures.map(({ message }) => `${message}. The next command tries again`));
    if (done.session !== void 0) sessions.push(done.session);
    if (done.failures.length === 0 || index < names2.length - maxIntents) removeQuietly(path);
  }
  if (sessions.length > 0) pruneVersions(project);
  return { sessions, unfinished };
}

// src/journal/change/update-file.ts
var import_node_path27 = require("node:path");
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
function finish({ path, bytes }, kept, options) {
  syncFolder((0, import_node_path27.dirname)(path));
  const isDisplaced = kept.isLinked && !holds(kept.path, bytes);
  if (options.keep === false && !isDisplaced) {
    removeQuietly(kept.path);
    return {};
  }
  pruneVersions(options.project);
  return isDisplaced ? { kept: kept.path, displaced: kept.path } : { kept: kept.path };
}
async function updateFile(path, change, options) {
  assertInside(options.project, path);
  let last;
  for (let attempt2 = 0; attempt2 < maxAttempts; attempt2 += 1) {
    const bytes = readWhole(path);
    const before2 = decodeText(bytes, path);
    const made = await change(before2, last);
    last = made;
    const after = made.text;
    if (after === before2) return { before: before2, after, made, changed: false };
    assertSize(path, Buffer.byteLength(after));
    assertInside(options.project, path);
    const draft = { path, temporary: writeBeside(path, after), bytes };
    const kept = commit(draft, options);
    if (kept !== void 0) return { before: before2, after, made, changed: true, ...finish(draft, kept, options) };
  }
  throw new Failure("locked", `Cannot change "${(0, import_node_path27.basename)(path)}": another program keeps saving it`, {
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
  const notUndoable2 = rememberUndo({ ...work, did, update, path, updated: session.updatedAt, files });
  await writeProgressFile(project, { ...file, path, name: (0, import_node_path28.basename)(path) }, { session, at: now, env });
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
    unfinished: [...unfinished, ...notUndoable2]
  };
}
function placeOf3({ project, file }, { moveTo }, moved) {
  if (moveTo === void 0) return file.path;
  const base = (0, import_node_path28.basename)(file.name, ".md");
  const dir = (0, import_node_path28.join)(project.dir, moveTo);
  const ours = moved.findLast((path) => (0, import_node_path28.dirname)(path) === dir && (0, import_node_path28.basename)(path).startsWith(base));
  return ours ?? file.path;
}
async function prepare({ target, context }, made) {
  const { project, file } = target;
  const { change, text, now } = made;
  const steps = [...change.followUps ?? []];
  const kind = change.entry?.kind;
  const entry = kind === void 0 ? void 0 : entryPath(project, file, { at: now, kind });
  if (entry !== void 0 && change.entry !== void 0) {
    const session = readSession(await redecodeSession(made.before, text));
    const time3 = signedTime(formatInstant(now), target, context);
    const note2 = renderEntry(session, { ...change.entry, time: time3 });
    steps.push({ write: (0, import_node_path28.relative)(project.root, entry), text: note2 });
  }
  const moveTo = change.moveTo === file.folder ? void 0 : change.moveTo;
  if (moveTo !== void 0) {
    steps.push({ move: `.sessions/${file.folder}/${file.name}`, to: `.sessions/${moveTo}/${file.name}` });
  }
  const written2 = (change.written ?? []).map((path) => writtenFile(project, path));
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

// src/journal/change/git-fields.ts
init_stat();

// src/io/git/git.ts
var import_node_path29 = require("node:path");
init_stat();
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path29.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path29.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path29.join)(git.own, "HEAD");
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
async function askGitHead(cwd) {
  const [name, commit2] = await Promise.all([
    runGit(cwd, ["symbolic-ref", "--quiet", "HEAD"]),
    runGit(cwd, ["rev-parse", "--quiet", "--verify", "HEAD"])
  ]);
  if (!name.ok && !commit2.ok) return void 0;
  const branch = name.ok ? name.stdout.trim().replace(/^refs\/heads\//u, "") : "detached";
  return { branch, commit: commit2.stdout.trim().slice(0, 7) };
}
async function findGitHead(cwd) {
  const read = readGitHead(cwd);
  if (read !== void 0) return read;
  const asked = findGitFolder(cwd) === void 0 ? void 0 : await askGitHead(cwd);
  return asked ?? { branch: "", commit: "" };
}
var shortHash = /^[0-9a-f]{4,64}$/u;
function isAncestor(cwd, commit2, descendant) {
  if (!shortHash.test(commit2) || !(descendant === "HEAD" || shortHash.test(descendant))) return false;
  return runGitSync(cwd, ["merge-base", "--is-ancestor", commit2, descendant]).ok;
}
var mostCommits = 1e3;
async function listWork(cwd, since) {
  const range = "commit" in since ? [`${since.commit}..HEAD`] : [`--since=${Math.floor(since.time / 1e3) + 1}`, "HEAD"];
  const { ok, stdout } = await runGit(cwd, [
    "--no-literal-pathspecs",
    "rev-list",
    "--first-parent",
    "--abbrev-commit",
    "--abbrev=7",
    `--max-count=${mostCommits}`,
    ...range,
    "--",
    ":/",
    ":(top,exclude,glob)**/.sessions/**"
  ]);
  return ok ? stdout.split("\n").filter((line2) => line2 !== "") : void 0;
}
function findTrunk(refs) {
  const remote = refs.find((ref) => ref.name === "refs/remotes/origin/HEAD")?.points;
  const names2 = ["main", "master", "trunk"].map((name) => `refs/heads/${name}`);
  const local = names2.find((name) => refs.some((ref) => ref.name === name));
  return remote !== void 0 && remote !== "" ? remote : local;
}
async function readBranchStates(cwd) {
  const format = "--format=%(refname)%09%(symref)%09%(HEAD)";
  const { ok, stdout } = await runGit(cwd, [
    "for-each-ref",
    format,
    "refs/heads",
    "refs/remotes/origin/HEAD"
  ]);
  if (!ok) return void 0;
  const refs = stdout.split("\n").flatMap((line2) => {
    const [name = "", points = "", mark4 = ""] = line2.split("	");
    return name === "" ? [] : [{ name, points, mark: mark4 }];
  });
  const trunk = findTrunk(refs);
  const merged = new Set(trunk === void 0 ? [] : await readMerged(cwd, trunk));
  const trunkName = trunk?.replace(/^refs\/(?:heads|remotes\/origin)\//u, "");
  const states = /* @__PURE__ */ new Map();
  for (const { name, mark: mark4 } of refs) {
    if (!name.startsWith("refs/heads/")) continue;
    const branch = name.slice("refs/heads/".length);
    const isMerged = branch !== trunkName && merged.has(name);
    states.set(branch, mark4 === "*" ? "current" : isMerged ? "merged" : "exists");
  }
  return states;
}
async function readMerged(cwd, trunk) {
  const { ok, stdout } = await runGit(cwd, [
    "for-each-ref",
    "--format=%(refname)",
    `--merged=${trunk}`,
    "refs/heads"
  ]);
  return ok ? stdout.split("\n") : [];
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
  const [, place3, pattern2] = /^((?:.*\/)?\.gitignore:\d+):([^!\t].*)\t/u.exec(stdout) ?? [];
  return ok && place3 !== void 0 ? `${place3} ${pattern2}` : void 0;
}

// src/journal/change/git-fields.ts
function gitPlace({ project }, { cwd }) {
  try {
    const here = realPath(cwd);
    const [mine2, own2] = [here, project.root].map((dir) => findGitFolder(dir)?.common);
    return mine2 !== void 0 && own2 !== void 0 && isSamePlace(mine2, own2) ? here : project.root;
  } catch {
    return project.root;
  }
}
function gitFacts(target, context) {
  return readGitHead(gitPlace(target, context)) ?? { branch: "", commit: "" };
}
function askGitFacts(target, context) {
  return findGitHead(gitPlace(target, context));
}
async function gitFields(target, context, entry) {
  const { branch, commit: commit2 } = await askGitFacts(target, context);
  return { fields: { git_branch: branch, git_last_commit: commit2 }, entry: { ...entry, branch, commit: commit2 } };
}

// src/journal/which-session/find-target.ts
var import_node_path42 = require("node:path");
init_failure();
init_stat();

// src/journal/session/shortname.ts
var longest = 40;
var deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/;
var looseEnd = /(?:-(?:an?|the|that|which|of|to|for|in|on|at|by|with|from|and|or|has|is|are|be|as))+$/;
function makeShortname(text) {
  const words2 = foldName(text.replace(new RegExp("\\p{Default_Ignorable_Code_Point}", "gu"), "")).replace(new RegExp("([\\p{L}\\p{N}]\\p{M}{0,4})\\p{M}*|[^-]", "gu"), (_, letter) => letter ?? "-").replace(/-+/g, "-").replace(/^-/, "");
  const name = cutAtWord(words2).replace(/-$/, "");
  if (name === "") return "session";
  return deviceName.test(name) ? `${name}-session` : name;
}
function foldName(text) {
  return text.normalize("NFC").toLowerCase().normalize("NFC");
}
function cutAtWord(words2) {
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

// src/journal/conversation/bindings.ts
var import_node_path36 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path30 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path30.join)(state, conversationsFolder, id);
}
function ensureConversationFolder(env, id, events) {
  if (!isSafeConversation(id)) {
    const shown = JSON.stringify(id.slice(0, 40));
    throw new Failure(
      "refused",
      `Cannot attach the conversation ${shown}: its id is not safe as a file name`
    );
  }
  const path = conversationFolder(env, id);
  if (path !== void 0 && isFolder(path)) {
    ensureStateDir(env, (0, import_node_path30.join)(conversationsFolder, id));
    return false;
  }
  const all2 = ensureStateDir(env, conversationsFolder);
  sweepLeftoverFolders(all2);
  try {
    return createFolder((0, import_node_path30.join)(all2, id), Object.fromEntries(events.map((event) => [event, ""])));
  } catch (error) {
    throw writeFailure(error, (0, import_node_path30.join)(all2, id));
  }
}

// src/journal/conversation/bindings.ts
init_folders();
init_person();

// src/journal/conversation/journals.ts
var import_node_path33 = require("node:path");
init_stat();

// src/io/project/ignores.ts
var import_node_path31 = require("node:path");
init_failure();
init_stat();
var ignored2 = ".local/\njournal/*/progress.md\n";
var onPurpose = "# private: session-journal init --private\n";
var hidden = `${onPurpose}*
`;
function assertUntracked(project) {
  if (worktreeOf(project.root) === void 0 || findStat(project.dir) === void 0) return;
  const tracked = trackedFiles(project.root, ".sessions");
  if (tracked?.length === 0) return;
  const first = tracked?.[0];
  const why = first === void 0 ? "git did not say which files it tracks" : `git already tracks "${first}"`;
  throw new Failure("refused", `Cannot make the sessions private: ${why}`, {
    hint: "Untrack them first: git rm -r --cached .sessions",
    data: { tracked: tracked ?? [] }
  });
}
function isPrivateOnPurpose(ignores) {
  return /^# ?private\b/m.test(ignores);
}
function hidesAll(text) {
  return text.split(/\r?\n/u).some((line2) => line2.trim() === "*");
}
function writeIgnores(project, isPrivate2) {
  const path = (0, import_node_path31.join)(project.dir, ".gitignore");
  assertInside(project, path);
  if (createFile(path, isPrivate2 ? hidden : ignored2) || !isPrivate2) return;
  const text = readText(path);
  const lines2 = hidesAll(text) ? isPrivateOnPurpose(text) ? "" : onPurpose : hidden;
  if (lines2 === "") return;
  writeFileAtomic(path, `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${lines2}`);
}
async function findHidingRule(project) {
  if (isPrivate(project)) return void 0;
  return ignoringRule(project.root, ".sessions/active/session.md");
}
function isPrivate(project) {
  return isPrivateOnPurpose(findText((0, import_node_path31.join)(project.dir, ".gitignore")) ?? "");
}
function isPrivateInLinkedTree(project) {
  const git = findGitFolder(project.root);
  const isLinked = git !== void 0 && git.own !== git.common;
  return isLinked && isPrivate(project);
}

// src/io/project/project-state.ts
var import_node_path32 = require("node:path");
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
  const folders3 = foldersIn((0, import_node_path32.join)(state, all)).map((name) => (0, import_node_path32.join)(state, all, name));
  return folders3.find((folder5) => isOf(folder5, clone));
}
function isOf(folder5, clone) {
  const place3 = asRecord(readJson((0, import_node_path32.join)(folder5, placeFile)));
  return isSameIdentity(place3, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path32.join)(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}
` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  return findProjectState(root, env) ?? made;
}

// src/journal/conversation/journals.ts
var fileName2 = "journals.json";
function noteJournal(env, conversation, { project, from }) {
  const folder5 = conversationFolder(env, conversation);
  if (folder5 === void 0) return;
  const known3 = readWorkedOn(env, conversation);
  const earlier = from === void 0 ? [] : readWorkedOn(env, from);
  const fresh = [...earlier, describe(projectAt(project, env))].filter(
    (one) => !known3.some((other) => covers(other, one))
  );
  if (fresh.length > 0) writeJson((0, import_node_path33.join)(folder5, fileName2), { schema: 1, journals: [...known3, ...fresh] });
}
function covers(one, other) {
  return one.root === other.root && (one.isPrivate || !other.isPrivate);
}
function describe(project) {
  const top = worktreeOf(project.root);
  const place3 = top === void 0 ? "" : (0, import_node_path33.relative)(top, project.root);
  return { root: project.root, isPrivate: isPrivate(project), clone: cloneOf(project.root), place: place3 };
}
function readWorkedOn(env, conversation) {
  const folder5 = conversationFolder(env, conversation);
  const fields = folder5 === void 0 ? void 0 : asRecord(readJson((0, import_node_path33.join)(folder5, fileName2)));
  const listed = Array.isArray(fields?.journals) ? fields.journals : [];
  return listed.filter((one) => typeof asRecord(one)?.root === "string");
}

// src/journal/conversation/wanted-events.ts
var import_node_path35 = require("node:path");

// src/io/client/event-files.ts
var import_node_fs16 = require("node:fs");
var import_node_path34 = require("node:path");
init_leftovers();
init_stat();
function isWantedAlways(folder5, event) {
  return findStat((0, import_node_path34.join)(folder5, event))?.size === 0;
}
function wantAlways(folder5, event) {
  const path = (0, import_node_path34.join)(folder5, event);
  try {
    if ((0, import_node_fs16.existsSync)(path)) (0, import_node_fs16.truncateSync)(path);
    else (0, import_node_fs16.writeFileSync)(path, "", { mode: 384, flag: "wx" });
  } catch {
  }
}
function wantFromNow(folder5, event, watched) {
  const { paths, beginnings = [], since } = watched;
  if (paths.some((path) => !(0, import_node_path34.isAbsolute)(path) || /[\r\n]/.test(path))) return;
  const target = (0, import_node_path34.join)(folder5, event);
  const beside = temporaryBeside(target);
  try {
    const lines2 = [...paths, ...beginnings].map((line2) => `${line2}
`);
    (0, import_node_fs16.writeFileSync)(beside, lines2.join(""), { mode: 384, flag: "wx" });
    (0, import_node_fs16.utimesSync)(beside, since / 1e3, since / 1e3);
    (0, import_node_fs16.renameSync)(beside, target);
  } catch {
    removeQuietly(beside);
  }
}

// src/journal/conversation/wanted-events.ts
init_person();
var always = ["SessionStart", "UserPromptSubmit", "PreCompact"];
var formerly = ["bindings", "pending", "settled"];
function wantBound(env, id) {
  const isNew2 = ensureConversationFolder(env, id, always);
  const folder5 = conversationFolder(env, id);
  if (!isNew2) wantAlways(folder5, "UserPromptSubmit");
  return folder5;
}
function wantOtherSession(env, id, path) {
  const folder5 = conversationFolder(env, id);
  if (folder5 === void 0) return;
  wantFromNow(folder5, bashLines, { paths: [path], since: 0 });
  if (!isWantedAlways(folder5, "PostToolUse")) wantFromNow(folder5, "PostToolUse", { paths: [path], since: 0 });
}
function wantUnbound(env, id) {
  const folder5 = conversationFolder(env, id);
  if (folder5 !== void 0) wantAlways(folder5, "UserPromptSubmit");
  forgetFormer(env, id);
}
var bashLines = "BeforeBash";
var reminderEveryMs = 15 * 6e4;
function forgetFormer(env, id) {
  forget(env, id, formerly);
}
function forget(env, id, kinds) {
  const state = stateDir(env);
  if (state === void 0 || conversationFolder(env, id) === void 0) return;
  for (const kind of kinds) removeQuietly((0, import_node_path35.join)(state, kind, kind === "bindings" ? `${id}.json` : id));
}

// src/journal/conversation/bindings.ts
var fileName3 = "binding.json";
function bindingPath(env, conversation) {
  const folder5 = conversationFolder(env, conversation);
  return folder5 === void 0 ? void 0 : (0, import_node_path36.join)(folder5, fileName3);
}
function decodeBinding(value) {
  const fields = asRecord(value);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path36.isAbsolute)(session) || !(0, import_node_path36.isAbsolute)(project) || session.includes("\0")) return void 0;
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
  return (0, import_node_path36.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function writeBinding(env, conversation, binding) {
  const path = (0, import_node_path36.join)(wantBound(env, conversation), fileName3);
  const before2 = readBinding(env, conversation);
  const isOther2 = before2?.session !== binding.session;
  for (const one of [before2, binding]) if (one !== void 0 && isOther2) noteJournal(env, conversation, one);
  writeJson(path, binding);
  if (isOther2) wantOtherSession(env, conversation, path);
  forgetFormer(env, conversation);
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
  const former = namesIn((0, import_node_path36.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path36.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/which-session/taken-up.ts
var import_node_path37 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
var folder2 = "sessions";
var record2 = { schema: 1 };
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
  const dir = state === void 0 ? void 0 : (0, import_node_path37.join)(state, folder2);
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
  return git !== void 0 && !tracks(git, (0, import_node_path37.relative)(git.top, path).split(import_node_path37.sep).join("/"));
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
  const dir = (0, import_node_path37.join)(ensureProjectState(project.root, env), folder2);
  try {
    createFolder(dir, Object.fromEntries(first.map((name) => [name, `${JSON.stringify(record2)}
`])));
  } catch (error) {
    throw writeFailure(error, dir);
  }
  return dir;
}
function takeUp(project, env, id) {
  const own2 = recordFile(id);
  if (readRecords(project, env).names.includes(own2)) return [];
  try {
    writeJson((0, import_node_path37.join)(ensureRecords(project, env, []), own2), record2);
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [
      `New conversations will not get this session by themselves, because this could not be saved: ${error.message}`
    ];
  }
}
function noteKnownContext(project, env, known3) {
  try {
    const path = (0, import_node_path37.join)(ensureRecords(project, env, []), recordFile(known3.id));
    writeJson(path, { ...record2, key_context: known3.sums });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

// src/journal/which-session/candidates.ts
function conversationOf(context) {
  return context.env.CLAUDE_CODE_SESSION_ID || void 0;
}
function bindingOf(context) {
  const conversation = conversationOf(context);
  return conversation === void 0 ? void 0 : readBinding(context.env, conversation);
}
function onlyMine(listing, project, context) {
  return onlyActive(mine(listing.sessions, project, context), context);
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
var import_node_path39 = require("node:path");

// src/journal/files/other-trees.ts
var import_node_path38 = require("node:path");
init_folders();
init_stat();
var folders2 = ["active", "archive"];
function otherTrees(project) {
  const git = findGitFolder(project.root);
  if (git === void 0) return [];
  const own2 = realPath(git.top);
  const way = (0, import_node_path38.relative)(own2, realPath(project.root));
  return workingTrees(git).filter((top) => top !== own2).map((top) => {
    const shown = (0, import_node_path38.relative)(project.root, top).split(import_node_path38.sep).join("/");
    return { top, project: projectAt((0, import_node_path38.join)(top, way)), shown };
  });
}
async function findCopy(project, { name, id }) {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder5 of folders2) {
    for (const found2 of namesIn((0, import_node_path38.join)(project.dir, folder5), ".md").filter((one) => one.endsWith(end))) {
      const file = await readSessionFile(project, folder5, found2);
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
  return { name: (0, import_node_path39.basename)(session), id };
}

// src/journal/which-session/refusals.ts
var import_node_path40 = require("node:path");
init_failure();

// src/core/text/list-some.ts
function listSome(texts3, most3, between = ", ") {
  const more = texts3.length - most3;
  return [...texts3.slice(0, most3), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/core/text/count.ts
function counted(number2, word2) {
  return number2 === 1 ? `1 ${word2}` : `${number2} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}

// src/core/text/cut.ts
function cutAtWord2(text, limit) {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  const cut2 = text.slice(0, limit);
  const word2 = cut2.search(/\s\S*$/);
  const kept = word2 >= limit / 2 ? cut2.slice(0, word2) : cut2.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}
function cutToLetters(text, most3) {
  const letters = text.length <= most3 ? [] : Array.from(text);
  return letters.length <= most3 ? text : `${letters.slice(0, most3 - 1).join("")}\u2026`;
}

// src/journal/briefing/shares.ts
var shares = {
  intro: 14,
  "key-context": 35,
  blockers: 6,
  steps: 7,
  "next-steps": 6,
  "dead-ends": 8,
  decisions: 11,
  discoveries: 8,
  done: 2,
  remarks: 3
};
var leastIntro = 240;
var firstEntries = 10;
var longEntry = 1e3;
var shortEntry = 400;
var leastShort = 80;

// src/journal/briefing/fit.ts
function fitPieces(pieces, room) {
  let left = room;
  const shown = pieces.map(({ name, fit: fit2 }) => {
    const sure = Math.max(name === "intro" ? leastIntro : 0, Math.floor(room * shares[name] / 100));
    const text = fit2(Math.min(sure, left), "floor");
    left -= text.length;
    return text;
  });
  for (const round of ["first", "rest"]) {
    for (const [index, { name, fit: fit2 }] of pieces.entries()) {
      if (name === "intro" && round === "first") continue;
      const before2 = shown[index];
      const text = fit2(before2.length + left, round);
      if (round === "first" && text.length < before2.length) continue;
      left -= text.length - before2.length;
      shown[index] = text;
    }
  }
  return shown;
}
function partPiece(part) {
  const texts3 = [];
  const list2 = {
    part,
    total: part.entries.length,
    // Read on demand: of 100,000 entries, the briefing shows a hundred.
    text: (index) => texts3[index] ??= entryAt(part, index)
  };
  return { name: part.name, fit: (room, round) => fitList(list2, room, round) };
}
function entryAt({ entries, keeps }, index) {
  const entry = entries.at(keeps === "newest" ? entries.length - 1 - index : index);
  return indentLines(cleanText(entry()));
}
function fitList(list2, room, round) {
  const isContext = list2.part.name === "key-context";
  const most3 = round === "first" && !isContext ? Math.min(firstEntries, list2.total) : list2.total;
  const narrow2 = takeLines(list2, room, { most: most3, isWide: false });
  if (round === "floor" || round === "first" && !isContext) return renderTaken(list2, narrow2, room);
  const wide = takeLines(list2, room, { most: most3, isWide: true });
  return renderTaken(list2, wide.length >= narrow2.length ? wide : narrow2, room);
}
function takeLines(list2, room, how) {
  const taken = [];
  let used = heading2(list2.part).length;
  const all2 = how.most === list2.total && fitsWhole(list2, room - used);
  for (let index = 0; index < how.most; index += 1) {
    const line2 = lineAt3(list2, index);
    const free = room - used - (all2 ? 0 : renderNote(list2, index + 1).length);
    const isShort = line2.length > free || line2.length > longEntry && !how.isWide;
    const mayShorten = index === 0 || line2.length > longEntry;
    const shown = isShort && mayShorten ? shorten(list2, index, free) : line2;
    if (shown === "" || shown.length > free) break;
    taken.push(shown);
    used += shown.length;
  }
  return taken;
}
function lineAt3({ text }, index) {
  return `- ${text(index)}
`;
}
function fitsWhole(list2, room) {
  let used = 0;
  for (let index = 0; index < list2.total && used <= room; index += 1) used += lineAt3(list2, index).length;
  return used <= room;
}
function shorten({ part, text }, index, free) {
  const pointer = ` (full: ${part.command})`;
  const limit = Math.min(shortEntry, free) - pointer.length - "- \n".length;
  if (limit < leastShort) return "";
  return `- ${cutAtWord2(text(index), limit)}${pointer}
`;
}
function renderTaken(list2, taken, room) {
  const note2 = renderNote(list2, taken.length);
  const isNewest = list2.part.keeps === "newest";
  const lines2 = (isNewest ? [...taken].reverse() : taken).join("");
  const text = heading2(list2.part) + (isNewest ? note2 + lines2 : lines2 + note2);
  return text.length > room ? "" : text;
}
function renderNote({ part, total }, shown) {
  if (shown === total) return "";
  const word2 = shown === 0 ? "" : part.keeps === "newest" ? "older " : "more ";
  return `\u2026 ${total - shown} ${word2}${part.what}: ${part.command}
`;
}
function heading2({ title }) {
  return `
${title}:
`;
}
function indentLines(text) {
  return text.replace(/\n+/g, "\n  ");
}

// src/journal/briefing/parts.ts
init_lazy();
var forms = {
  "key-context": ["Key context", "key context lines", ""],
  blockers: ["Open blockers", "blockers", " --blockers"],
  steps: ["Open steps", "open steps", " --progress", "first"],
  "next-steps": ["Next steps", "next steps", "", "first"],
  "dead-ends": ["Dead ends", "dead ends", " --dead-ends"],
  decisions: ["Decisions", "decisions", " --decisions"],
  discoveries: ["Discoveries", "discoveries", " --discoveries"],
  done: ["Done", "done steps and notes", " --progress"],
  remarks: ["Since the last log", "remarks", "", "first"]
};
function briefingParts(session, remarks, most3) {
  const { entries } = session;
  const prose2 = (name) => saying(session.proseUpTo(name, most3));
  const lists = {
    "key-context": [...saying(session.prose["key-context"]), ...texts2(session.keyContext)],
    blockers: [...prose2("blockers"), ...texts2(openBlockers(session.blockers))],
    steps: entries.steps,
    "next-steps": chain([prose2("next-steps"), entries["next-steps"]]),
    "dead-ends": chain([prose2("dead-ends"), entries["dead-ends"]]),
    decisions: chain([prose2("decisions"), entries.decisions]),
    discoveries: chain([prose2("discoveries"), entries.discoveries]),
    done: entries.done,
    remarks: remarks.flatMap(saying)
  };
  const names2 = Object.keys(forms);
  return names2.map((name) => toPart(name, lists[name])).filter((part) => part.entries.length > 0);
}
function toPart(name, entries) {
  const [title, what, flag, keeps = "newest"] = forms[name];
  return { name, title, entries, what, command: `session-journal view${flag}`, keeps };
}
function texts2(entries) {
  return entries.flatMap(({ text }) => saying(text));
}
function saying(text) {
  return /\S/.test(text) ? [() => text] : [];
}

// src/journal/briefing/banner.ts
function stateText(session) {
  return stateLines(session).join("\n");
}
function stateLines({
  shortname,
  title,
  status,
  compactions,
  tldr,
  figures,
  currentStep
}) {
  const { progress } = derivedTexts(figures);
  const name = cutAtWord2(oneLine(shortname || title), 80);
  return [
    `Session: ${name} (${cutAtWord2(oneLine(status), 30)}${lastCompaction(compactions)})`,
    ...tldr === "" ? [] : [`TL;DR: ${cutAtWord2(oneLine(tldr), 400)}`],
    `Progress: ${progress}`,
    `Current: ${cutAtWord2(currentStep || "None", 200)}`
  ];
}
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
  return shortId(file) || (0, import_node_path40.basename)(file.name, ".md");
}
function named(file) {
  return `${showLine(file.facts.shortname)} (${handle(file)})`;
}
function isSession(file) {
  return !("failure" in file);
}
function describe2(file) {
  if (!isSession(file)) return { status: "damaged", file: file.name };
  const { id, shortname, status, owner } = file.facts;
  return { id, shortname, status, owner, file: file.name };
}
function severalFailure(wanted, found2) {
  const names2 = found2.map((file) => (0, import_node_path40.basename)(file.name, ".md"));
  return new Failure("ambiguous", `"${showLine(wanted)}" matches ${found2.length} sessions`, {
    hint: `Choose one by its file name: ${listSome(names2, 12, " \xB7 ")}`,
    data: { candidates: found2.map(describe2) }
  });
}
function noneMeant({ sessions, damaged: damaged2 }, own2, brought2 = []) {
  const known3 = sessions.filter((file) => !brought2.includes(file));
  const active = own2.filter((file) => file.facts.status === "active");
  const data = { candidates: known3.map(describe2) };
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
function listNames(files) {
  return listSome(files.map(named), 12);
}
function missingFailure({ session }, elsewhere2) {
  const name = (0, import_node_path40.basename)(session, ".md");
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
var import_node_path41 = require("node:path");
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
function terminalId() {
  const { pid, started } = terminalLeader() ?? programLeader();
  return `terminal-${pid}-${started}`;
}
function programLeader() {
  const { leader } = processStat(process.pid);
  if (leader !== 0) return { pid: leader, started: processStat(leader).started };
  return { pid: process.ppid, started: seconds(askPs(process.ppid, ["lstart="])) };
}
function seconds(started) {
  return String(Date.parse(`${started} UTC`) / 1e3 || 0);
}

// src/journal/which-session/terminal-session.ts
init_leftovers();
init_person();
var folder3 = "current-sessions";
function readTerminalSession(env, root) {
  const leader = stateDir(env) === void 0 ? void 0 : terminalLeader();
  return leader === void 0 ? void 0 : readSessions(env, leader)[root];
}
function writeTerminalSession(env, root, session) {
  const leader = terminalLeader();
  if (leader === void 0) return [];
  try {
    writeSessions(env, leader, { ...readSessions(env, leader), [root]: session });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [
      `This terminal could not be attached to the session: ${error.message}. Name the session with --session ID`
    ];
  }
}
function forgetTerminalSession(env, root, id) {
  const leader = stateDir(env) === void 0 ? void 0 : terminalLeader();
  if (leader === void 0) return void 0;
  const { [root]: current, ...others } = readSessions(env, leader);
  if (current === void 0 || id !== void 0 && current.id !== id) return void 0;
  if (Object.keys(others).length === 0) removeQuietly(pathOf3(env, leader));
  else writeSessions(env, leader, others);
  return current;
}
function pathOf3(env, { pid }) {
  return (0, import_node_path41.join)(stateDir(env), folder3, `${pid}.json`);
}
function readSessions(env, leader) {
  const fields = stateDir(env) === void 0 ? void 0 : asRecord(readJson(pathOf3(env, leader)));
  if (fields?.started !== leader.started) return {};
  const entries = Object.entries(asRecord(fields.sessions) ?? {}).flatMap(([root, value]) => {
    const { id, file } = asRecord(value) ?? {};
    return typeof id === "string" && typeof file === "string" ? [[root, { id, file }]] : [];
  });
  return Object.fromEntries(entries);
}
function writeSessions(env, leader, sessions) {
  sweepProcessFiles(ensureStateDir(env, folder3));
  writeJson(pathOf3(env, leader), { started: leader.started, sessions });
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
async function currentOf(listing, project, context) {
  try {
    const current = (await findCurrent(context))?.file;
    if (current === void 0) return onlyMine(listing, project, context);
    return listing.sessions.find((file) => file.path === current.path);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}
async function findNamedTarget(project, named2) {
  for (const folder5 of ["active", "archive"]) {
    const { sessions, damaged: damaged2 } = await listSessions(project, [folder5]);
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
  const place3 = findProject(context.cwd) ?? projectOf(binding, context);
  throw missingFailure(binding, await findElsewhere(binding, place3));
}
async function findWhereItWas({ id, session, project: root }) {
  if (!exists2(root)) return void 0;
  const project = projectAt(root);
  const file = await findRemembered(project, { id, file: (0, import_node_path42.basename)(session) });
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
function assertOpen({ file }, verb) {
  if (file.folder === "active" && file.facts.status !== "completed" && file.facts.status !== "abandoned")
    return;
  throw new Failure(
    "refused",
    `Cannot ${verb} "${file.facts.shortname}": it is closed (${file.facts.status})`,
    { hint: `To reopen it: session-journal resume --reopen ${handle(file)}` }
  );
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

// src/commands/captures/capture-moment.ts
init_failure();
async function captureMoment(kind, target, context) {
  const { env } = context;
  const conversation = env.CLAUDE_CODE_SESSION_ID ?? "";
  if (conversation === "" || !readConfig(target.project, env).capture) return;
  const { askForCapture, isCapturing } = await Promise.resolve().then(() => __toESM(require_ask_capture(), 1));
  const place3 = { ...context, cwd: gitPlace(target, context) };
  if (!isCapturing(place3.cwd, context.env)) return;
  try {
    askForCapture(place3, { kind, conversation, transcript: "", at: context.now().getTime(), tasks: [] });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

// src/commands/journal/steps-line.ts
var longestStep = 100;
function stepsLines({ figures: { done, total }, currentStep }) {
  if (total === 0) return [];
  const current = currentStep === "" ? "" : ` \xB7 Current: ${cutToLetters(currentStep, longestStep)}`;
  return [`   Steps: ${done}/${total}${current}`];
}

// src/commands/checkpoint.ts
var checkpointCommand = {
  summary: "Save the current state of the session as a journal entry, and refresh the derived texts",
  spec: {
    verb: "checkpoint",
    bare: void 0,
    flags: [
      { name: "note", takes: "text", placeholder: "TEXT", about: "What this checkpoint is about" },
      { name: "tldr", takes: "text", placeholder: "TEXT", about: "Replace the TL;DR paragraph" },
      {
        name: "key-context",
        takes: "text",
        placeholder: "TEXT",
        about: "Fact that must survive every compaction",
        repeat: true
      }
    ]
  },
  run: runCheckpoint
};
async function runCheckpoint(call, context) {
  const target = await findTarget(context, targetName(call));
  assertOpen(target, "checkpoint");
  const tldr = flagText(call, "tldr");
  const { fields, entry } = await gitFields(target, context, {
    kind: "checkpoint",
    note: flagText(call, "note")
  });
  const changed = await changeSession({ target, context, verb: "checkpoint" }, (doc, now) => {
    assertOpen(now.target, "checkpoint");
    const known3 = readContextList(doc, "key context").map((line2) => line2.text);
    const lines2 = flagTexts(call, "key-context").filter((text) => !known3.includes(cleanText(text))).map((text) => ({ text }));
    const edits = [
      ...tldr === void 0 ? [] : writeTldr(doc, tldr),
      ...appendContext(doc, "key context", lines2)
    ];
    const did = [
      ...tldr === void 0 ? [] : ["TL;DR"],
      ...lines2.map(({ text }) => `Key context: ${oneLine(text)}`)
    ];
    return { edits, fields, entry, did };
  });
  await captureMoment("checkpoint", target, context);
  return replyOf(target, changed, tldr !== void 0);
}
function replyOf(target, changed, hasTldr) {
  const { session } = changed;
  const { done, total, current } = session.figures;
  const lines2 = [
    `\u{1F4BE} Checkpoint Saved: ${session.shortname}`,
    ...stepsLines(session),
    ...changed.entry === void 0 ? [] : [`   Entry: ${changed.entry}`]
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    progress: { done, total },
    current,
    tldr: session.tldr,
    warnings: warningsOf(target.project, changed)
  };
  const reply = { text: lines2.join("\n") + renderWarnings(data.warnings), data };
  return hasTldr ? reply : { ...reply, forModel: askForTldr(session.tldr) };
}
function askForTldr(tldr) {
  const says = tldr === "" ? "The TL;DR is empty." : `The TL;DR says: "${tldr}". If that is out of date,`;
  return `${says} ${tldr === "" ? "Run" : "run"} session-journal checkpoint --tldr 'TEXT' with one paragraph: the state of the work, then the next steps.`;
}

// src/commands/close.ts
init_failure();

// src/journal/change/linked-tasks.ts
var import_node_path43 = require("node:path");
init_failure();
init_folders();
init_stat();

// src/journal/session/task-file.ts
function readTask(doc) {
  const text = (key) => {
    const value = doc.head.fields.get(key)?.value;
    return typeof value === "string" ? value : "";
  };
  const title = doc.outline.headings.find((heading4) => heading4.level === 1);
  return {
    id: text("id"),
    shortname: text("shortname"),
    title: text("title") || (title?.text ?? ""),
    status: text("status"),
    description: sectionOf(doc, "description")?.text || leadOf2(doc) || text("description"),
    criteria: criteriaOf(doc)
  };
}
function sectionOf(doc, key) {
  const { headings } = doc.outline;
  const index = headings.findIndex((heading5) => foldHeading(heading5.text) === key);
  const heading4 = headings[index];
  if (heading4 === void 0) return void 0;
  const next = headings.slice(index + 1).find((other) => other.level <= heading4.level);
  const end = next?.start ?? doc.text.length;
  return { start: heading4.end, end, text: doc.text.slice(heading4.end, end).trim() };
}
function leadOf2(doc) {
  const [first, second] = doc.outline.headings;
  if (first?.level !== 1) return "";
  return doc.text.slice(first.end, second?.start ?? doc.text.length).trim();
}
function criteriaOf(doc) {
  const section2 = sectionOf(doc, "acceptance criteria");
  if (section2 === void 0) return [];
  return itemsIn(doc, section2).flatMap((item2) => {
    const { lead } = splitLead(rawItemText(doc.text, item2));
    return /^\[ \]\s/.test(lead) ? [lead.slice(4).trim()] : [];
  });
}

// src/journal/change/linked-tasks.ts
function hasTasks(project) {
  return isFolder((0, import_node_path43.join)(project.root, ".tasks"));
}
async function findTask(project, wanted) {
  const name = foldName(wanted);
  for (const file of filesIn((0, import_node_path43.join)(project.root, ".tasks", "active"), ".md")) {
    const found2 = await readTaskFile(project, file);
    if (found2 !== void 0 && [found2.task.id, found2.task.shortname].some((one) => one !== "" && foldName(one) === name)) {
      return found2;
    }
  }
  return void 0;
}
async function readTaskFile(project, name) {
  const path = (0, import_node_path43.join)(project.root, ".tasks", "active", name);
  if (!isInside(project, path)) return void 0;
  try {
    const doc = await decodeSession(readText(path));
    return { name, task: readTask(doc), doc };
  } catch (error) {
    if (isFailure(error)) return void 0;
    throw error;
  }
}
function taskSteps({ name, task: task3, doc }, status) {
  const steps = [];
  if (task3.status !== status) {
    const text = applyEdits(doc.text, editFields(doc.text, doc.head, { status }));
    steps.push({ write: `.tasks/active/${name}`, text });
  }
  if (status === "completed") steps.push({ move: `.tasks/active/${name}`, to: `.tasks/archive/${name}` });
  return steps;
}
async function linkedTasks(project, ids) {
  if (!hasTasks(project)) return [];
  const found2 = [];
  for (const id of ids) {
    const task3 = await findTask(project, id);
    if (task3 !== void 0 && !found2.some((other) => other.name === task3.name)) found2.push(task3);
  }
  return found2;
}

// src/journal/which-session/current-session.ts
var import_node_path44 = require("node:path");
init_failure();
function bind(context, target) {
  const conversation = conversationOf(context);
  if (conversation === void 0) return [];
  const old = readBinding(context.env, conversation);
  if (old?.session === target.path && old.id === target.id) return [];
  try {
    writeBinding(context.env, conversation, {
      schema: 1,
      session: target.path,
      id: target.id,
      project: target.project.root,
      from: old?.from
    });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [
      `This conversation could not be attached to the session: ${error.message}. Name the session with --session ID`
    ];
  }
}
function makeCurrent(context, target) {
  const { project, path, id } = target;
  const named2 = context.env[currentVariable];
  const warnings = named2 && findNamed(named2, [{ name: (0, import_node_path44.basename)(path), facts: { id, shortname: "" } }]).length === 0 ? [`${currentVariable} is set, so commands without --session still use "${oneLine(named2)}"`] : [];
  if (conversationOf(context) !== void 0) return [...warnings, ...bind(context, target)];
  return [...warnings, ...writeTerminalSession(context.env, project.root, { id, file: (0, import_node_path44.basename)(path) })];
}
function forgetCurrent(context, { project, file }) {
  const { id } = file.facts;
  const conversation = conversationOf(context);
  if (conversation === void 0) forgetTerminalSession(context.env, project.root, id);
  else if (readBinding(context.env, conversation)?.id === id) removeBinding(context.env, conversation);
}

// src/commands/close.ts
var closeCommand = {
  summary: "Complete or abandon the session and move it to the archive",
  spec: {
    verb: "close",
    bare: void 0,
    flags: [
      { name: "complete", takes: "none", about: "Complete it: the work is done" },
      { name: "abandon", takes: "none", about: "Abandon it: the work is given up; needs --reason" },
      { name: "reason", takes: "text", placeholder: "TEXT", about: "Why it is abandoned" },
      {
        name: "summary",
        takes: "text",
        placeholder: "TEXT",
        about: "What was achieved; becomes a journal entry and the TL;DR paragraph"
      },
      { name: "force", takes: "none", about: "Complete it even if steps or blockers are open" }
    ]
  },
  run: runClose
};
async function runClose(call, context) {
  const closing = readClosing(call);
  const target = await findTarget(context, targetName(call));
  assertOpen(target, "close");
  const { fields, entry } = await gitFields(target, context, {
    kind: "close",
    note: closing.summary ?? closing.reason
  });
  const changed = await changeSession({ target, context, verb: "close" }, async (doc, now) => {
    assertOpen(now.target, "close");
    if (closing.status === "completed" && !closing.force) assertFinished(doc, target);
    const tasks = await linkedTasks(target.project, now.target.file.facts.taskIds);
    return {
      edits: closing.summary === void 0 ? [] : writeTldr(doc, closing.summary),
      fields: { ...fields, ...closedFields(doc, closing, context.now().getTime()) },
      entry,
      did: [`Status: ${now.target.file.facts.status} \u2192 ${closing.status}`],
      moveTo: "archive",
      followUps: tasks.flatMap(
        (task3) => taskSteps(task3, closing.status === "completed" ? "completed" : "ready")
      ),
      tasks
    };
  });
  forgetCurrent(context, target);
  await captureMoment("end", target, context);
  return replyOf2(target, { changed, closing, tasks: changed.decided.tasks });
}
function readClosing(call) {
  const complete = hasFlag(call, "complete");
  const reason = flagText(call, "reason");
  if (complete === hasFlag(call, "abandon")) {
    throw new Failure(
      "misuse",
      `${complete ? "Both --complete and --abandon were" : "Neither --complete nor --abandon was"} given`,
      {
        hint: "Choose one: session-journal close --complete, or session-journal close --abandon --reason TEXT"
      }
    );
  }
  if (!complete && reason === void 0) {
    throw new Failure("misuse", "--abandon needs a reason", {
      hint: "Give one: session-journal close --abandon --reason TEXT"
    });
  }
  const status = complete ? "completed" : "abandoned";
  return { status, reason, summary: flagText(call, "summary"), force: hasFlag(call, "force") };
}
function closedFields(doc, { status, reason }, now) {
  return {
    status,
    paused_at: void 0,
    pause_reason: void 0,
    closed_at: notBeforeCreation(doc, now),
    close_reason: reason === void 0 ? void 0 : oneLine(reason),
    duration_hours: hoursSince(readFacts(doc.head).createdAt, now)
  };
}
function hoursSince(created, now) {
  const hours = Math.max(0, now - (parseInstant(created) ?? now)) / 36e5;
  return String(Math.round(hours * 10) / 10);
}
function assertFinished(doc, { file }) {
  const { steps, blockers } = readSession(doc);
  const open = steps.filter((step3) => !step3.done);
  const blocking = openBlockers(blockers);
  if (open.length + blocking.length === 0) return;
  const list2 = [
    ...open.map((step3) => `step ${step3.number}: ${showLine(step3.text)}`),
    ...blocking.map((one) => `blocker ${one.number}: ${showLine(one.text)}`)
  ];
  const parts = [
    ...open.length > 0 ? [counted(open.length, "step")] : [],
    ...blocking.length > 0 ? [counted(blocking.length, "blocker")] : []
  ];
  const shown = listSome(list2, 10, " \xB7 ");
  throw new Failure(
    "refused",
    `Cannot complete "${file.facts.shortname}": ${parts.join(" and ")} still open`,
    {
      hint: `${shown}. Finish them with log --done and log --resolved, or close anyway with --force`,
      data: {
        steps: open.map(({ number: number2, text }) => ({ number: number2, text })),
        blockers: blocking.map(({ number: number2, text }) => ({ number: number2, text }))
      }
    }
  );
}
function replyOf2(target, made) {
  const { changed, closing, tasks } = made;
  const { session } = changed;
  const { done, total } = session.figures;
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: closing.status,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    duration_hours: Number(changed.doc.head.fields.get("duration_hours")?.value),
    compactions: session.compactions ?? null,
    progress: { done, total },
    decisions: session.decisions.length,
    discoveries: session.discoveries.length,
    tasks: tasks.map(({ task: task3 }) => task3.id),
    warnings: warningsOf(target.project, changed)
  };
  return { text: closedLines(target, made).join("\n") + renderWarnings(data.warnings), data };
}
function recordedLine({ decisions, discoveries }) {
  const counts = [
    ...decisions.length === 0 ? [] : [counted(decisions.length, "decision")],
    ...discoveries.length === 0 ? [] : [counted(discoveries.length, "discovery")]
  ];
  return counts.length === 0 ? [] : [`   Recorded: ${counts.join(", ")}`];
}
function closedLines({ project }, { changed, closing, tasks }) {
  const { session } = changed;
  const isComplete = closing.status === "completed";
  const ms = (parseInstant(session.closedAt) ?? 0) - (parseInstant(session.createdAt) ?? 0);
  const summary = session.tldr === "" ? [] : ["Summary:", ...session.tldr.split("\n")];
  return [
    `${isComplete ? "\u2705 Session Completed" : "\u{1F4CB} Session Abandoned"}: ${session.shortname}`,
    `   Duration: ${formatSpan(Math.max(0, ms))}`,
    ...session.compactions === 0 ? [] : [`   Compactions: ${session.compactions ?? "?"}`],
    ...stepsLines(session),
    ...closing.reason === void 0 ? [] : [`   Reason: ${oneLine(closing.reason)}`],
    ...summary.length === 0 ? [] : ["", ...summary.map((line2) => `   ${line2}`.trimEnd()), ""],
    ...recordedLine(session),
    ...tasks.map(
      ({ task: task3 }) => `   Linked task ${task3.shortname || task3.id}: ${isComplete ? "completed \u2705" : "ready"}`
    ),
    `   File: ${shownPath(project, changed.path)}`
  ];
}

// src/commands/init.ts
init_failure();

// src/io/project/create-project.ts
var import_node_path45 = require("node:path");
init_leftovers();
init_stat();
function plannedProject(cwd, wish) {
  const found2 = findProject(cwd);
  if (found2 !== void 0) return found2;
  const top = worktreeOf(cwd) ?? cwd;
  return projectAt((wish.private ? safeTree(top) : void 0) ?? top);
}
function createProject(cwd, wish) {
  const project = plannedProject(cwd, wish);
  assertInside(project, project.dir);
  if (wish.private) assertUntracked(project);
  ensureFolder(project, project.dir);
  sweepLeftovers(project.dir);
  writeIgnores(project, wish.private);
  for (const name of ["active", "archive", "journal"]) ensureFolder(project, (0, import_node_path45.join)(project.dir, name));
  ensureLocal(project);
  return project;
}
function safeTree(top) {
  const git = findGitFolder(top);
  const main = git === void 0 || repositoryFolder(git) !== git.common ? void 0 : mainWorktree(git);
  return main === void 0 ? void 0 : realPath(main);
}

// src/journal/session/near-decision.ts
var nearMs = 2 * 60 * 60 * 1e3;

// src/journal/briefing/views.ts
function renderProgress({
  figures,
  steps,
  notes
}) {
  const rows = stepRows(inPlanOrder(steps), timed);
  const parts = [
    figures.total === 0 ? "No steps yet" : `Steps: ${figures.done}/${figures.total} done`,
    ...rows,
    ...notes.length === 0 ? [] : ["Notes:"],
    ...notes.map((note2) => `- ${indent(note2.text, 2)}${timed(note2)}`)
  ];
  return parts.join("\n");
}
function inPlanOrder(steps) {
  return [...steps].sort((a, b) => a.number - b.number);
}
function stepRows(steps, after) {
  const width = Math.max(0, ...steps.map(({ number: number2 }) => String(number2).length));
  return steps.map((step3) => {
    const mark4 = `${String(step3.number).padStart(width)}. [${step3.done ? "x" : " "}] `;
    return `${mark4}${indent(step3.text, mark4.length)}${after(step3)}${step3.current ? "  <- CURRENT" : ""}`;
  });
}
function timed(stamp2) {
  return stamp2.time === void 0 ? "" : ` (${stampText(stamp2)})`;
}
function indent(text, columns2) {
  return showText(text).replace(/\n(?=[^\n])/g, `
${" ".repeat(columns2)}`);
}

// src/journal/change/create-session.ts
var import_node_path48 = require("node:path");

// node_modules/uuid/dist-node/stringify.js
var byteToHex = [];
for (let i = 0; i < 256; ++i) {
  byteToHex.push((i + 256).toString(16).slice(1));
}
function unsafeStringify(arr, offset = 0) {
  return (byteToHex[arr[offset + 0]] + byteToHex[arr[offset + 1]] + byteToHex[arr[offset + 2]] + byteToHex[arr[offset + 3]] + "-" + byteToHex[arr[offset + 4]] + byteToHex[arr[offset + 5]] + "-" + byteToHex[arr[offset + 6]] + byteToHex[arr[offset + 7]] + "-" + byteToHex[arr[offset + 8]] + byteToHex[arr[offset + 9]] + "-" + byteToHex[arr[offset + 10]] + byteToHex[arr[offset + 11]] + byteToHex[arr[offset + 12]] + byteToHex[arr[offset + 13]] + byteToHex[arr[offset + 14]] + byteToHex[arr[offset + 15]]).toLowerCase();
}

// node_modules/uuid/dist-node/rng.js
var rnds8 = new Uint8Array(16);
function rng() {
  return crypto.getRandomValues(rnds8);
}

// node_modules/uuid/dist-node/v7.js
var _state = {};
function v7(options, buf, offset) {
  let bytes;
  if (options) {
    bytes = v7Bytes(options.random ?? options.rng?.() ?? rng(), options.msecs, options.seq, buf, offset);
  } else {
    const now = Date.now();
    const rnds = rng();
    updateV7State(_state, now, rnds);
    bytes = v7Bytes(rnds, _state.msecs, _state.seq, buf, offset);
  }
  return buf ?? unsafeStringify(bytes);
}
function updateV7State(state, now, rnds) {
  state.msecs ??= -Infinity;
  state.seq ??= 0;
  if (now > state.msecs) {
    state.seq = v7Sequence(rnds);
    state.msecs = now;
  } else {
    state.seq = state.seq + 1 | 0;
    if (state.seq === 0) {
      state.msecs++;
    }
  }
  return state;
}
function v7Bytes(rnds, msecs, seq, buf, offset = 0) {
  if (rnds.length < 16) {
    throw new Error("Random bytes length must be >= 16");
  }
  if (!buf) {
    buf = new Uint8Array(16);
    offset = 0;
  } else {
    if (offset < 0 || offset + 16 > buf.length) {
      throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
    }
  }
  msecs ??= Date.now();
  seq ??= v7Sequence(rnds);
  buf[offset++] = msecs / 1099511627776 & 255;
  buf[offset++] = msecs / 4294967296 & 255;
  buf[offset++] = msecs / 16777216 & 255;
  buf[offset++] = msecs / 65536 & 255;
  buf[offset++] = msecs / 256 & 255;
  buf[offset++] = msecs & 255;
  buf[offset++] = 112 | seq >>> 28 & 15;
  buf[offset++] = seq >>> 20 & 255;
  buf[offset++] = 128 | seq >>> 14 & 63;
  buf[offset++] = seq >>> 6 & 255;
  buf[offset++] = seq << 2 & 255 | rnds[10] & 3;
  buf[offset++] = rnds[11];
  buf[offset++] = rnds[12];
  buf[offset++] = rnds[13];
  buf[offset++] = rnds[14];
  buf[offset++] = rnds[15];
  return buf;
}
function v7Sequence(rnds) {
  return (rnds[6] & 127) << 24 | rnds[7] << 16 | rnds[8] << 8 | rnds[9];
}
var v7_default = v7;

// src/journal/change/create-session.ts
init_failure();
init_failures();
init_folders();

// src/io/project/project-path.ts
var import_node_path46 = require("node:path");
init_stat();
function projectPath({ root }, cwd, given) {
  if (given === "" || /^(?:~|[a-z][a-z\d+.-]*:\/\/)/i.test(given)) return given;
  const here = realFolder(cwd);
  const top = [realFolder(root), worktreeOf(here)].find(
    (folder5) => folder5 !== void 0 && isBelow(here, folder5)
  );
  if (top === void 0) return given;
  const path = (0, import_node_path46.resolve)(here, given);
  const isFromTop = !(0, import_node_path46.isAbsolute)(given) && !exists2(path) && exists2((0, import_node_path46.resolve)(top, given));
  if (isFromTop || !isBelow(path, top) || path === top) return given;
  return (0, import_node_path46.relative)(top, path).split(import_node_path46.sep).join("/");
}
function realFolder(folder5) {
  try {
    return realPath(folder5);
  } catch {
    return folder5;
  }
}
function isBelow(path, folder5) {
  const way = (0, import_node_path46.relative)(folder5, path);
  return way === "" || !(way === ".." || way.startsWith(`..${import_node_path46.sep}`) || (0, import_node_path46.isAbsolute)(way));
}

// src/io/project/templates.ts
var import_node_path47 = require("node:path");
init_failure();
function readTemplate(project, context, name) {
  const own2 = (0, import_node_path47.join)(project.dir, "templates", name);
  try {
    if (isInside(project, own2)) return readText(own2);
  } catch (error) {
    if (!isFailure(error) || error.code !== "not-found") throw error;
  }
  return readText((0, import_node_path47.join)(context.templates, name));
}

// src/journal/session/template.ts
init_failure();
var gap = /\{\{[ \t]*([A-Za-z][\w.-]*)[ \t]*\}\}/g;
function fillTemplate(template, values) {
  return template.replace(gap, (written2, name, start2) => {
    const value = Object.hasOwn(values, name) ? values[name] : void 0;
    if (value !== void 0) return value;
    const line2 = template.slice(0, start2).split("\n").length;
    throw new Failure("invalid", `Unknown placeholder "${written2}" in the template (line ${line2})`, {
      hint: `Known placeholders: ${Object.keys(values).map((known3) => `{{${known3}}}`).join(", ")}`
    });
  });
}

// src/journal/session/new-session.ts
var eol = "\n";
function renderNewSession(template, session) {
  const finished = session.steps.filter((step3) => session.doneSteps?.includes(step3));
  const [first, ...others] = session.steps.filter((step3) => !finished.includes(step3));
  const current = first === void 0 ? "" : oneLine(first);
  const lines2 = derivedTexts({
    done: finished.length,
    total: session.steps.length,
    current,
    blockers: []
  });
  const done = finished.map((text) => ({ text, before: "[x] " }));
  const hasPlace = /\{\{[ \t]*completed[ \t]*\}\}/.test(template);
  const ahead = hasPlace ? [] : done;
  return fillTemplate(template.replace(/\r\n/g, eol), {
    head: headLines(session),
    title: containHeading(session.goal),
    tldr: containText(session.tldr, { indent: 0, eol, amongLabels: true }),
    progress: lines2.progress,
    current: containInline(lines2.current, eol),
    objective: containInline(oneLine(session.goal), eol),
    key_files: block2(session.keyFiles.map((path) => ({ text: fileLine(path) }))),
    key_context: block2(session.keyContext.map((text) => ({ text }))),
    completed: block2(done),
    in_progress: block2(
      first === void 0 ? ahead : [...ahead, { text: first, before: "[ ] ", after: currentMarker }]
    ),
    remaining: block2(others.map((text) => ({ text, before: "[ ] " })))
  });
}
function block2(items) {
  return renderItems(items, plainStyle(false), eol);
}
function headLines(session) {
  const fields = [
    ["id", session.id],
    ["shortname", session.shortname],
    ...session.owner === "" ? [] : [["owner", session.owner]],
    ["status", "active"],
    ["task_ids", session.taskIds],
    ["created_at", session.time],
    ["updated_at", session.time],
    ...session.commit === "" ? [] : [["log_commit", session.commit]],
    ["compaction_count", "0"],
    ["git_branch", session.branch],
    ["git_last_commit", session.commit]
  ];
  return renderHead(fields, eol).slice("---\n".length, -"\n---\n".length);
}

// src/journal/session/session-draft.ts
init_failure();
function draftSession(wish, task3) {
  const goal = wish.goal || task3?.title || wish.name || `Work on ${wish.taskIds.join(", ")}`;
  const named2 = wish.name || task3?.shortname || goal;
  if (wish.name !== "" && !/[\p{L}\p{N}]/u.test(wish.name)) {
    throw new Failure("misuse", `The name "${wish.name}" has no letter or digit`, {
      hint: "Give --name at least one letter or digit, or leave it out"
    });
  }
  return {
    ...wish,
    goal,
    name: makeShortname(named2),
    steps: wish.steps.length > 0 ? wish.steps : task3?.criteria ?? [],
    tldr: task3?.description || goal
  };
}

// src/journal/change/pulled-key-context.ts
init_lazy();
function sumOf3({ text }) {
  return sha256(text).slice(0, 16);
}
function sumsOf({ keyContext }) {
  return keyContext.map(sumOf3).sort();
}
function noteKeyContext(project, context, session) {
  noteKnownContext(project, context.env, { id: session.id, sums: sumsOf(session) });
}

// src/journal/change/create-session.ts
async function planSession(project, wish, context) {
  const found2 = await Promise.all(wish.taskIds.map((id2) => findTask(project, id2)));
  const tasks = found2.filter((task4) => task4 !== void 0);
  const [task3] = tasks;
  const keyFiles = wish.keyFiles.map((path) => projectPath(project, context.cwd, path));
  const draft = draftSession({ ...wish, keyFiles }, task3 && await screenTask(task3.task, context));
  const taskIds = [...new Set(wish.taskIds.map((wanted, index) => found2[index]?.task.id || wanted))];
  const id = context.newId?.() ?? v7_default();
  const git = await findGitHead(context.cwd);
  const template = await screened(readTemplate(project, context, "session.md"), "the template", context);
  const rendered = renderNewSession(template, {
    ...draft,
    ...git,
    id,
    taskIds,
    shortname: draft.name,
    time: formatInstant(context.now().getTime()),
    owner: readEmail(project.root, context.env)
  });
  const text = await withNumbers(rendered, {
    id,
    steps: draft.steps,
    aliases: readConfig(project, context.env).sectionAliases
  });
  const missing = wish.taskIds.filter((_, index) => found2[index] === void 0);
  return { project, id, draft, git, tasks, taskIds, missing, text };
}
async function screened(text, place3, { screen }) {
  return screen === void 0 ? text : screen(text, place3);
}
async function screenTask(task3, context) {
  const clean2 = (text) => screened(text, "the linked task", context);
  const criteria = [];
  for (const one of task3.criteria) criteria.push(await clean2(one));
  return {
    ...task3,
    criteria,
    shortname: await clean2(task3.shortname),
    title: await clean2(task3.title),
    description: await clean2(task3.description)
  };
}
async function withNumbers(text, { id, steps, aliases }) {
  const doc = await decodeSession(text, aliases, "session.md");
  const numbers2 = { [numbersKey]: firstNumbers(doc, steps) };
  if (doc.head.fields.get("id")?.value === id) return applyEdits(text, editFields(text, doc.head, numbers2));
  throw new Failure("invalid", 'Cannot use the template "session.md": the session would have no id', {
    hint: 'Begin .sessions/templates/session.md with the lines "---", "{{head}}", "---"'
  });
}
async function createSession(plan, context) {
  const { project, id, draft, text } = plan;
  return withSessionsLocked(project, commandWaitMs, async () => {
    finishIntent(project);
    const short = freeShortId(project, id);
    const name = `${draft.name}-${short}.md`;
    const path = (0, import_node_path48.join)(project.dir, "active", name);
    const tasks = await Promise.all(
      plan.tasks.map(({ task: task3 }) => findTask(project, task3.id || task3.shortname))
    );
    const steps = tasks.flatMap((task3) => task3 === void 0 ? [] : taskSteps(task3, "in_progress"));
    if (steps.length > 0) {
      writeIntent(project, { session: (0, import_node_path48.relative)(project.dir, path), sha: sha256(text), steps });
    }
    if (!createFile(path, text)) {
      throw new Failure("refused", `Cannot create "${name}": it already exists`, { hint: "Try again" });
    }
    const { unfinished } = finishIntent(project);
    const aliases = readConfig(project, context.env).sectionAliases;
    const session = readSession(await decodeSession(text, aliases));
    const file = { path, folder: "active", name, facts: session, bytes: 0 };
    await writeProgressFile(project, file, { session, at: context.now().getTime(), env: context.env });
    noteKeyContext(project, context, session);
    return { path, short, session, warnings: [...unfinished, ...takeUp(project, context.env, id)] };
  });
}
function freeShortId(project, id) {
  const digits = id.replaceAll("-", "");
  const taken = ["active", "archive", "journal"].flatMap((folder5) => namesOf2((0, import_node_path48.join)(project.dir, folder5)));
  for (let length = 6; length < digits.length; length += 2) {
    const short = digits.slice(-length);
    if (!taken.some((name) => name === short || name.endsWith(`-${short}.md`))) return short;
  }
  return digits;
}
function namesOf2(dir) {
  try {
    return readNames(dir);
  } catch (error) {
    throw readFailure(error, dir);
  }
}

// src/journal/change/pause-session.ts
init_failure();
function assertPausable(target) {
  assertOpen(target, "pause");
  const { status, shortname } = target.file.facts;
  if (status !== "paused") return;
  throw new Failure("refused", `Cannot pause "${shortname}": it is already paused`, {
    hint: `To resume it: session-journal resume ${handle(target.file)}`
  });
}
async function pauseSession(target, context, { note: note2, keepTasks, newOwner }) {
  const handed = newOwner === void 0 ? [] : [`Handed over to ${newOwner}`];
  const said2 = [...handed, ...note2 === void 0 ? [] : [note2]];
  const about = said2.length === 0 ? void 0 : said2.join("\n\n");
  const { fields, entry } = await gitFields(target, context, { kind: "pause", note: about });
  return changeSession({ target, context, verb: "pause" }, async (doc, now) => {
    assertPausable(now.target);
    const { taskIds } = now.target.file.facts;
    const tasks = keepTasks === true ? [] : await linkedTasks(target.project, taskIds);
    return {
      fields: {
        ...fields,
        status: "paused",
        paused_at: notBeforeCreation(doc, context.now().getTime()),
        pause_reason: note2 === void 0 ? void 0 : oneLine(note2),
        ...newOwner === void 0 ? {} : { owner: newOwner }
      },
      entry,
      did: [`Status: ${now.target.file.facts.status} \u2192 paused`, ...handed],
      followUps: tasks.flatMap((task3) => taskSteps(task3, "ready"))
    };
  });
}

// src/journal/change/resume-session.ts
init_failure();

// src/journal/which-session/load-target.ts
async function loadTarget(target, context) {
  const part = readPart(target.file.path, maxSessionBytes);
  const shown = shownPath(target.project, target.file.path);
  const doc = await decodeSession(part.text, readConfig(target.project, context.env).sectionAliases, shown);
  return { doc, session: readSession(doc), whole: part.whole, stamp: part.stamp };
}

// src/journal/change/remarks.ts
var import_node_path49 = require("node:path");

// src/core/text/line-moves.ts
var place2 = /(?<![\w./\\:@+-])((?:[\w@.+-]+\/)*[\w@+-][\w@.+-]*\.[A-Za-z][\w]{0,9}):(\d{1,7})(?![\d.:\w])/g;
function findPlaces(texts3) {
  const found2 = /* @__PURE__ */ new Map();
  for (const text of texts3) {
    for (const [whole, path, line2] of text.matchAll(place2)) {
      const steps = path.split("/").filter((step3) => step3 !== ".");
      if (!steps.includes("..")) found2.set(whole, { path: steps.join("/"), line: Number(line2) });
    }
  }
  return [...found2.values()];
}
function decodeDiff(diff) {
  const files = /* @__PURE__ */ new Map();
  let hunks = [];
  let body = 0;
  for (const line2 of diff.split("\n")) {
    if (body > 0) {
      if (/^[-+]/.test(line2)) body -= 1;
      continue;
    }
    const path = /^--- "?(.+?)"?\t?\r?$/.exec(line2)?.[1];
    if (path !== void 0) {
      hunks = [];
      if (path !== "/dev/null") files.set(path, { hunks });
    }
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line2);
    if (hunk === null) continue;
    const [removed, added] = [Number(hunk[2] ?? 1), Number(hunk[3] ?? 1)];
    hunks.push({ start: Number(hunk[1]), removed, added });
    body = removed + added;
  }
  return files;
}
function movedLine(line2, { hunks }) {
  let shift2 = 0;
  for (const { start: start2, removed, added } of hunks) {
    const first = removed === 0 ? start2 + 1 : start2;
    if (line2 < first) break;
    if (line2 < first + removed) return void 0;
    shift2 += added - removed;
  }
  return line2 + shift2;
}

// src/journal/change/remarks.ts
init_stat();

// src/journal/change/unlogged.ts
async function findUnlogged(target, { logCommit, updatedAt }, context) {
  const { commit: commit2 } = gitFacts(target, context);
  if (commit2 === "" || commit2 === logCommit) return { commits: [], isAbout: false };
  const place3 = gitPlace(target, context);
  if (isAncestor(place3, logCommit, "HEAD")) {
    return { commits: await listWork(place3, { commit: logCommit }) ?? [], isAbout: false };
  }
  const time3 = parseInstant(updatedAt);
  const commits = time3 === void 0 ? void 0 : await listWork(place3, { time: time3 });
  return { commits: commits ?? [], isAbout: true };
}
var mostShown = 4;
function renderUnlogged({ commits, isAbout, edits = 0 }) {
  const shown = [...commits.slice(0, mostShown), ...commits.length > mostShown ? ["\u2026"] : []];
  const those = `${isAbout ? "about " : ""}${counted(commits.length, "commit")} (${shown.join(", ")})`;
  return [commits.length > 0 ? those : "", edits > 0 ? counted(edits, "edit") : ""].filter(Boolean).join(" and ");
}

// src/journal/change/remarks.ts
var safeCommit = /^[0-9a-f]{4,64}$/;
async function checkSession(target, session, context) {
  const git = await askGitFacts(target, context);
  const remarks = [
    ...olderRemarks(target.project, session),
    ...branchRemarks(git.branch, session),
    ...unloggedRemarks(await findUnlogged(target, session, context))
  ];
  const root = target.project.root;
  for (const file of session.keyFiles) {
    const path = /^`+([^`]+)`+/.exec(file.text)?.[1];
    if (path !== void 0 && !isThere(root, path)) remarks.push(`Key file ${showLine(path)} does not exist`);
  }
  return [...remarks, ...await placeRemarks(target, session)];
}
function branchRemarks(branch, session) {
  if (branch === "" || session.branch === "" || branch === session.branch) return [];
  return [`The current branch is ${showLine(branch)}, but the session was on ${showLine(session.branch)}`];
}
function unloggedRemarks(unlogged) {
  const text = renderUnlogged(unlogged);
  return text === "" ? [] : [`Not in the journal yet: ${text}`];
}
function isThere(root, path) {
  if (/[*?[\]<>{}]/.test(path) || path.startsWith("~") || /^[a-z]+:\/\//i.test(path)) return true;
  return exists2((0, import_node_path49.resolve)(root, path));
}
async function placeRemarks({ project }, session) {
  const texts3 = [...session.keyContext, ...session.discoveries, ...session.nextSteps, ...session.notes].map(
    (one) => one.text
  );
  const places2 = findPlaces(texts3).filter(({ path }) => followStat((0, import_node_path49.join)(project.root, path))?.isFile() === true).slice(0, 50);
  const logged = session.logCommit || session.commit;
  if (places2.length === 0 || !safeCommit.test(logged)) return [];
  const paths = [...new Set(places2.map((one) => one.path))];
  const args = [
    "diff",
    "--unified=0",
    "--no-prefix",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--relative",
    logged,
    "--",
    ...paths
  ];
  const { ok, stdout } = await runGit(project.root, args);
  if (!ok) return [];
  const moves = decodeDiff(stdout);
  return places2.flatMap(({ path, line: line2 }) => {
    const moved = moves.get(path);
    const now = moved === void 0 ? line2 : movedLine(line2, moved);
    if (now === line2) return [];
    return [now === void 0 ? `${path}:${line2} has changed since` : `${path}:${line2} is now line ${now}`];
  });
}

// src/journal/change/resume-session.ts
function isResumable(file) {
  return file.facts.status === "active" || file.facts.status === "paused";
}
function assertResumable({ file }, reopen) {
  const { status, shortname } = file.facts;
  const isClosed = file.folder === "archive" || status === "completed" || status === "abandoned";
  if (isClosed && !reopen) {
    throw new Failure("refused", `Cannot resume "${shortname}": it is closed (${status})`, {
      hint: `To reopen it: session-journal resume --reopen ${handle(file)}`
    });
  }
  if (isClosed || isResumable(file)) return;
  throw new Failure(
    "refused",
    `Cannot resume "${shortname}": its status "${status}" is not one of active, paused, completed, abandoned`,
    {
      hint: `Set its status in the front matter of ${file.name}, for example: status: active`
    }
  );
}
async function resumeSession(target, context, { reopen, newOwner }) {
  assertResumable(target, reopen);
  const { fields, entry } = await gitFields(target, context, { kind: "take-over" });
  const before2 = await loadTarget(target, context);
  const remarks = await checkSession(target, before2.session, context);
  const changed = await changeSession({ target, context, verb: "resume" }, (_doc, now) => {
    assertResumable(now.target, reopen);
    const { status, owner } = now.target.file.facts;
    const taken = takeOver2(owner, newOwner);
    return {
      fields: { ...fields, ...activeFields, ...taken === void 0 ? {} : { owner: newOwner } },
      did: [...status === "active" ? [] : [`Status: ${status} \u2192 active`], ...taken ?? []],
      moveTo: "active",
      ...taken === void 0 ? {} : { entry: { ...entry, note: taken.join("") } }
    };
  });
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  noteKeyContext(target.project, context, changed.session);
  const warnings = [
    ...warningsOf(target.project, { ...changed, older: [] }),
    ...takeUp(target.project, context.env, path.id),
    ...makeCurrent(context, path)
  ];
  return { changed, remarks, warnings };
}
function takeOver2(owner, newOwner) {
  if (newOwner === void 0 || newOwner.toLowerCase() === owner.toLowerCase()) return void 0;
  return [`Taken over by ${newOwner}${owner === "" ? "" : ` from ${oneLine(owner)}`}`];
}
var activeFields = {
  status: "active",
  paused_at: void 0,
  pause_reason: void 0,
  closed_at: void 0,
  close_reason: void 0,
  duration_hours: void 0
};

// src/journal/which-session/shown-things.ts
var import_node_path50 = require("node:path");
init_failure();
init_folders();
init_stat();
init_person();

// src/journal/sections/shown-numbers.ts
function sumOfShown({ text }) {
  return hashText(oneLine(text)).slice(0, 8);
}
var shownLetters = 20;
var ending = /^(?:$|\n| \u00b7| \(| {2}<-|\. Full list: )/;
var endingLetters = 13;
function shownIn(shown, list2) {
  const places2 = /* @__PURE__ */ new Map();
  for (const match of shown.matchAll(/(?<!\d)(\d{1,9})\. (?:\[(?:[x ]|resolved[^\]\n]*)\] )?/g)) {
    const behind = shown.slice(match.index + match[0].length).slice(0, shownLetters + endingLetters);
    places2.set(Number(match[1]), [...places2.get(Number(match[1])) ?? [], behind]);
  }
  return list2.filter(
    ({ number: number2, text }) => places2.get(number2)?.some((behind) => begins(behind, oneLine(text)))
  );
}
function begins(behind, text) {
  if (text === "" || !behind.startsWith(text.slice(0, shownLetters))) return false;
  return text.length > shownLetters || ending.test(behind.slice(text.length));
}

// src/journal/which-session/shown-things.ts
var folder4 = "shown";
var mostSessions = 20;
var mostFiles = 200;
var forgottenMs = 30 * 864e5;
function rememberShown(context, { id, steps, others = {} }, text) {
  const path = pathOf4(context);
  const shown = Object.entries({ step: steps, ...others }).flatMap(
    ([kind, list2]) => shownIn(text, list2).map((one) => [`${kind} ${one.number}`, sumOfShown(one)])
  );
  if (path === void 0 || shown.length === 0) return;
  const { [id]: known3, ...rest2 } = readSessions2(path);
  const now = {
    ...asRecord(known3),
    ...Object.fromEntries(shown)
  };
  if (JSON.stringify(known3) === JSON.stringify(now)) return;
  const sessions = Object.fromEntries([...Object.entries(rest2), [id, now]].slice(-mostSessions));
  try {
    const dir = ensureStateDir(context.env, folder4);
    if (findStat(path) === void 0) forgetOld(dir, context.now().getTime());
    writeJson(path, { schema: 1, sessions });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
function pathOf4(context) {
  const state = stateDir(context.env);
  const reader = conversationOf(context) ?? terminalId();
  return state === void 0 || !isSafeConversation(reader) ? void 0 : (0, import_node_path50.join)(state, folder4, `${reader}.json`);
}
function readSessions2(path) {
  return asRecord(asRecord(readJson(path))?.sessions) ?? {};
}
function forgetOld(dir, now) {
  const names2 = namesIn(dir, ".json");
  if (names2.length < mostFiles) return;
  for (const path of names2.map((name) => (0, import_node_path50.join)(dir, name))) {
    if (now - (findStat(path)?.mtimeMs ?? now) > forgottenMs) removeQuietly(path);
  }
}

// src/commands/captures/capture-notice.ts
init_failure();
async function withCaptureNotice(reply, target, context) {
  const cwd = gitPlace(target, context);
  if (!readConfig(target.project, context.env).capture || findGitFolder(cwd) === void 0) return reply;
  const { hasNewCommits, isCapturing } = await Promise.resolve().then(() => __toESM(require_ask_capture(), 1));
  if (isCapturing(cwd, context.env)) return reply;
  try {
    hasNewCommits({ cwd }, context);
  } catch (error) {
    if (isFailure(error)) return reply;
    throw error;
  }
  return { ...reply, text: `${reply.text}
${notice}` };
}
var notice = [
  "\u{1F4BE} From now on, conversations are kept with the commits made in them: only in this clone, and without secrets",
  "   To stop it: session-journal settings capture off"
].join("\n");

// src/commands/journal/plan-file.ts
var import_node_path51 = require("node:path");
init_failure();

// src/journal/session/plan-items.ts
var checkbox = /^\[([ xX])\](?:[ \t]+|$)/;
var deepest = 6;
function readPlanItems(text, place3 = { firstLine: 0, depth: 1 }) {
  const lineOf = lineFinder(text);
  return scanOutline(text, 0).items.flatMap((item2) => {
    const { lead, rest: rest2 } = splitLead(rawItemText(text, item2));
    const start2 = place3.firstLine + lineOf(item2.start);
    const height = lead.split("\n").length;
    const box = checkbox.exec(lead);
    const words2 = oneLine(revealText(lead.slice(box?.[0].length ?? 0)));
    const below2 = { firstLine: start2 + height, depth: place3.depth + 1 };
    const nested = place3.depth < deepest ? readPlanItems(rest2, below2) : [];
    if (words2 === "") return nested;
    const kind = box !== null ? "checkbox" : item2.number === void 0 ? "bullet" : "numbered";
    const done = box === null ? void 0 : box[1] !== " ";
    return [
      { kind, text: words2, done, lines: Array.from({ length: height }, (_, at) => start2 + at), nested }
    ];
  });
}
function lineFinder(text) {
  let line2 = 0;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next >= 0 && next < offset) {
      line2 += 1;
      next = text.indexOf("\n", next + 1);
    }
    return line2;
  };
}

// src/journal/session/plan.ts
var noPlan = /reproduc|expected|actual|alternative|option|reference|link|question|non-?goal|out of scope|risk|background|environment|checklist before/i;
var namesPlan = /^(?:the )?(?:plan|steps?|tasks?|to-?dos?|todo list|next steps?|next|open|remaining)\b/i;
var namesGoal = /^(?:goals?|objectives?|aim|ziel)$/i;
var namesKind = /^(?:(?:plan|to-?do|task|hand-?off|handover|issue)\s*(?:[:\u2014\u2013]|-\s)\s*)/i;
var goalLabel = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?(?:goal|objective)(?:\*\*|__)?\s*:(?:\*\*|__)?\s*(\S.*)$/i;
var numberedHeading = /^(?:(?:step|phase|part|stage|milestone|task)\s+)?\d{1,3}\s*[.):\u2014\u2013-]\s+(\S.*)$/i;
function readPlan(text) {
  const source = readSource(text);
  const goal = findGoal(source);
  const steps = findSteps(source);
  const taken = /* @__PURE__ */ new Set([...goal.lines, ...steps.flatMap(({ lines: lines2 }) => lines2)]);
  return {
    goal: goal.text,
    steps: steps.map((step3) => ({ text: step3.text, done: step3.done })),
    left: leftOver(source, taken)
  };
}
function readSource(given) {
  const text = given.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").replace(/^---\n[\s\S]*?\n---(?=\n|$)/, blankLines).replace(/<!--[\s\S]*?-->/g, blankLines);
  const lineOf = lineFinder(text);
  const headings = scanOutline(text, 0).headings.map((heading4) => {
    return { text: plainWords(heading4.text), line: lineOf(heading4.start) };
  });
  return { text, lines: text.split("\n"), headings };
}
function blankLines(hidden2) {
  return hidden2.replace(/[^\n]/g, "");
}
function plainWords(text) {
  return oneLine(revealText(text)).replace(/^(\*\*|__|~~)(.*)\1$/, "$2");
}
function findGoal(source) {
  return printedTitle(source) ?? labelledGoal(source) ?? goalBelowHeading(source) ?? titleOf(source);
}
function printedTitle({ lines: lines2 }) {
  const title = /^title:\t(.*\S)/.exec(lines2[0])?.[1];
  const end = lines2.indexOf("--");
  if (title === void 0 || end < 0) return void 0;
  return { text: title, lines: Array.from({ length: end + 1 }, (_, index) => index) };
}
function labelledGoal({ lines: lines2 }) {
  const line2 = lines2.findIndex((each) => goalLabel.test(each));
  const found2 = goalLabel.exec(lines2[line2] ?? "");
  return found2 === null ? void 0 : { text: plainWords(found2[1]), lines: [line2] };
}
function goalBelowHeading({ lines: lines2, headings }) {
  const place3 = headings.findIndex(({ text: text2 }) => namesGoal.test(text2));
  const heading4 = headings[place3];
  if (heading4 === void 0) return void 0;
  const end = headings[place3 + 1]?.line ?? lines2.length;
  const first = lines2.findIndex((text2, line2) => line2 > heading4.line && line2 < end && text2.trim() !== "");
  if (first < 0) return void 0;
  const below2 = lines2.slice(first, end);
  const height = below2.findIndex((text2) => text2.trim() === "");
  const paragraph2 = height < 0 ? below2 : below2.slice(0, height);
  const text = plainWords(paragraph2.join(" ").replace(/^\s*[-*+]\s+/, ""));
  return { text, lines: paragraph2.map((_, index) => first + index) };
}
function titleOf({ headings }) {
  return { text: headings[0]?.text.replace(namesKind, "") ?? "", lines: [] };
}
function findSteps(source) {
  const items = readPlanItems(source.text).map((item2) => ({
    item: item2,
    heading: headingOf(source, item2),
    isDone: false
  }));
  const isPlanned = ({ heading: heading4 }) => heading4 === void 0 || !noPlan.test(heading4.text);
  const listed = items.filter(isPlanned);
  const marked = listed.flatMap((each) => stepsOf(each, (item2) => item2.kind !== "bullet"));
  if (marked.length > 0) return distinct(marked);
  const chapters = stepsFromHeadings(source);
  if (chapters.length > 1) return chapters;
  const bullets3 = listed.filter(({ heading: heading4 }) => isPlanHeading(source, heading4));
  return distinct(bullets3.flatMap((each) => stepsOf(each, () => true)));
}
function headingOf({ headings }, { lines: lines2 }) {
  return headings.findLast(({ line: line2 }) => line2 < lines2[0]);
}
function isPlanHeading({ headings }, heading4) {
  return headings.length < 2 || heading4 !== void 0 && namesPlan.test(heading4.text);
}
function stepsOf({ item: item2, heading: heading4, isDone }, isWanted2) {
  const done = item2.done ?? isDone;
  if (item2.nested.every(({ kind }) => kind === "bullet")) {
    return isWanted2(item2) ? [{ text: item2.text, done, lines: item2.lines, heading: heading4?.text }] : [];
  }
  const around = item2.text.replace(/[\s:.,;]+$/, "");
  const nested = item2.nested.flatMap((each) => stepsOf({ item: each, heading: heading4, isDone: done }, isWanted2));
  return nested.map((step3) => ({
    ...step3,
    text: `${around}: ${step3.text}`,
    lines: [...item2.lines, ...step3.lines]
  }));
}
function distinct(steps) {
  const isAlone = (text) => steps.filter((step3) => step3.text === text).length === 1;
  const named2 = steps.map(({ heading: heading4, ...step3 }) => {
    return heading4 === void 0 || isAlone(step3.text) ? step3 : { ...step3, text: `${heading4}: ${step3.text}` };
  });
  return named2.filter((step3, index) => named2.findIndex(({ text }) => text === step3.text) === index);
}
function stepsFromHeadings({ headings }) {
  return headings.flatMap(({ text, line: line2 }) => {
    const words2 = numberedHeading.exec(text.replace(/[\u2705\u2611\u2714]\ufe0f?\s*/gu, ""))?.[1];
    return words2 === void 0 ? [] : [{ text: words2.trim(), done: /[\u2705\u2611\u2714]/u.test(text), lines: [line2] }];
  });
}
function leftOver({ lines: lines2, headings }, taken) {
  const titles = new Map(headings.map(({ line: line2, text }) => [line2, text]));
  const places2 = /* @__PURE__ */ new Map();
  let under = "the beginning";
  for (const [line2, text] of lines2.entries()) {
    const title = titles.get(line2);
    if (title !== void 0) under = title;
    else if (/[\p{L}\p{N}]/u.test(text) && !taken.has(line2) && !places2.has(under))
      places2.set(under, line2 + 1);
  }
  return [...places2].map(([title, line2]) => `${title} (line ${line2})`);
}

// src/commands/journal/plan-file.ts
var mostBytes = 1024 * 1024;
var mostPlaces = 5;
async function readPlanFile(from, context) {
  const name = from === "-" ? "the standard input" : `"${showLine(from)}"`;
  const text = from === "-" ? await context.readInput?.() : readFile((0, import_node_path51.resolve)(context.cwd, from), name);
  const screened2 = await context.screen?.(text ?? "", "the plan");
  const plan = readPlan(screened2 ?? text ?? "");
  if (plan.goal === "" && plan.steps.length === 0) {
    throw new Failure("invalid", `Found no plan in ${name}: it has no heading and no list`, {
      hint: 'Write steps as a list: "- [ ] Fix it" or "1. Fix it", and the goal as "Goal: TEXT"'
    });
  }
  return { ...plan, from };
}
function readFile(path, name) {
  const { text, whole } = readPart(path, mostBytes);
  if (whole) return text;
  throw new Failure("refused", `${name} is larger than 1 MB`, { hint: "Keep only the plan in it" });
}
function withPlan(wish, plan) {
  if (plan === void 0) return wish;
  const steps = plan.steps.map(({ text, done }) => ({ text: cleanText(text), done }));
  const added = wish.steps.filter((step3) => !steps.some(({ text }) => text === step3));
  return {
    ...wish,
    goal: wish.goal || cleanText(plan.goal),
    steps: [...steps.map(({ text }) => text), ...added],
    doneSteps: [...wish.doneSteps ?? [], ...steps.filter(({ done }) => done).map(({ text }) => text)]
  };
}
function planLines({ from, goal, steps, left }, draft) {
  const name = from === "-" ? "the standard input" : showLine(from);
  const done = draft.doneSteps?.length ?? 0;
  const ticks = done === 0 ? "" : ` (${done} done)`;
  const taken = goal !== "" && draft.goal === cleanText(goal) ? "the goal and " : "";
  const found2 = steps.length > 0 ? `${taken}${counted(steps.length, "step")}${ticks}` : `${taken}no steps: it has no list of them`;
  const more = left.length > mostPlaces ? ` and ${left.length - mostPlaces} more` : "";
  const places2 = left.slice(0, mostPlaces).map((place3) => cutToLetters(place3, 60));
  return [
    `   From ${name}: ${found2}`,
    ...left.length === 0 ? [] : [`   Not taken: other text in ${places2.join(", ")}${more}`]
  ];
}

// src/commands/journal/created-reply.ts
function createdReply(made, around) {
  const { plan, planFile, others, paused, logged, isTalking } = around;
  const { project, draft, tasks, id, git } = plan;
  const missing = hasTasks(project) ? plan.missing : [];
  const warnings = [
    ...missing.map((id2) => `No task "${oneLine(id2)}" in .tasks/active; its id is kept as text`),
    ...around.warnings
  ];
  const lines2 = [
    ...paused === void 0 ? [] : [`\u{1F4CB} Session Paused: ${paused}`],
    `\u{1F4CB} Session Initialized: ${draft.name}`,
    `   ID: ${made.short} (${id})`,
    ...git.branch === "" ? [] : [`   Branch: ${git.branch}`],
    `   File: ${around.isHere ? shownPath(project, made.path) : made.path}`,
    ...stepsLines(made.session),
    ...planFile === void 0 ? [] : planLines(planFile, draft),
    ...tasks.map(({ task: task3 }) => `   Linked task ${task3.shortname || task3.id}: in_progress`),
    ...activeLines(others),
    ...logged === void 0 ? [] : draftLines(made.session, draft, logged)
  ];
  const isDraft = logged !== void 0 && isTalking;
  return {
    text: lines2.join("\n") + renderWarnings(warnings) + (isDraft ? `
   ${tryIt}` : ""),
    data: dataOf(made, around, warnings),
    forModel: isDraft ? showDraft : "Log decisions, discoveries and done steps as they happen."
  };
}
var tryIt = 'Try it: /compact, then "where were we?"';
var showDraft = "Show the user the draft and the last line as they are, and ask what to correct. Log decisions, discoveries and done steps as they happen.";
function dataOf(made, { plan, planFile, others, paused, logged }, warnings) {
  const { project, draft, id, git } = plan;
  return {
    id,
    short_id: made.short,
    shortname: draft.name,
    file: shownPath(project, made.path),
    git_branch: git.branch,
    steps: draft.steps.length,
    ...planFile === void 0 ? {} : { done: made.session.figures.done, not_taken: planFile.left },
    ...logged === void 0 ? {} : { logged },
    task_ids: plan.taskIds,
    paused: paused ?? null,
    also_active: others.filter(isActive).map((file) => file.facts.id),
    warnings
  };
}
var mostLetters = 200;
function draftLines({ steps }, draft, logged) {
  const shown = [
    `Goal: ${draft.goal}`,
    ...stepRows(inPlanOrder(steps), () => ""),
    ...draft.keyContext.map((text) => `Key context: ${text}`),
    // The plan shows what became of its steps.
    ...logged.filter(({ number: number2 }) => number2 === void 0).map(({ what, text }) => `${what}: ${text}`)
  ];
  return ["   Draft:", ...shown.map((line2) => `   ${cutToLetters(oneLine(line2), mostLetters)}`)];
}
function activeLines(others) {
  const active = others.filter(isActive);
  if (active.length === 0) return [];
  return [
    `   Also active: ${listSome(active.map(named), 5)}`,
    "   To go back to one: session-journal resume ID"
  ];
}
function isActive(file) {
  return file.facts.status === "active";
}

// src/commands/journal/init-remarks.ts
function alikeRemarks({ draft, taskIds }, others) {
  return others.flatMap((file) => {
    const { shortname, status } = file.facts;
    const task3 = file.facts.taskIds.find((id) => taskIds.includes(id));
    if (shortname !== draft.name && task3 === void 0) return [];
    const what = task3 === void 0 ? "with the same name" : `for task "${oneLine(task3)}"`;
    return [
      `There is already a session ${what}: ${named(file)}, ${status}. To use it instead: session-journal resume ${handle(file)}`
    ];
  });
}
async function ignoredRemarks(project) {
  const rule = await findHidingRule(project);
  const isLosable = isPrivateInLinkedTree(project);
  return [
    ...rule === void 0 ? [] : [`Git ignores this session (${rule}), so it is never committed`],
    ...isLosable ? ["This session is in a linked working tree, and git worktree remove deletes it"] : []
  ];
}

// src/commands/journal/init-wish.ts
init_failure();

// src/journal/log/listed-steps.ts
var checkbox2 = /^\[[ xX]\](?:\s+|$)/;
function readGivenSteps(given) {
  const text = `${cleanText(given)}
`;
  const items = scanOutline(text, 0).items.map((item2) => itemText(text, item2)).filter((item2) => item2.replace(checkbox2, "") !== "");
  const isList = items.length > 1 || checkbox2.test(items[0] ?? "");
  const isTicked = checkbox2.test(text) && text.replace(checkbox2, "").trim() !== "";
  if (!isList) return isTicked ? [readStep(text.trimEnd())] : [{ text: given, done: false }];
  return items.map(readStep);
}
function readStep(item2) {
  return { text: item2.replace(checkbox2, ""), done: /^\[[xX]/.test(item2) && checkbox2.test(item2) };
}

// src/commands/journal/init-wish.ts
function withGoal({ given, bare: bare2 }) {
  const [text] = bare2;
  const goal = given.find(({ name }) => name === "goal")?.text;
  if (text === void 0) return { given, bare: bare2 };
  if (goal !== void 0) {
    throw new Failure("misuse", `Two goals are given: "${showLine(text)}" and "${showLine(goal)}"`, {
      hint: "Give one: session-journal init --goal TEXT --step TEXT"
    });
  }
  return { given: [...given, { name: "goal", text }], bare: [] };
}
function readWish(call) {
  const empty = flagTexts(call, "key-context").find((text) => isPlaceholder(cleanText(text)));
  if (empty !== void 0) {
    throw new Failure(
      "misuse",
      `Cannot use "${showLine(empty)}" as --key-context: it would read as an empty list`,
      {
        hint: "Use more words"
      }
    );
  }
  const listed = (flagText(call, "tasks") ?? "").split(",").map((id) => id.trim());
  const given = flagTexts(call, "step").flatMap(readGivenSteps).map(({ text, done }) => ({ text: cleanText(text), done }));
  const steps = given.map(({ text }) => text);
  return {
    goal: cleanText(flagText(call, "goal") ?? ""),
    name: oneLine(flagText(call, "name") ?? ""),
    taskIds: [.../* @__PURE__ */ new Set([...flagTexts(call, "task").map(oneLine), ...listed])].filter((id) => id !== ""),
    steps: steps.filter((step3, index) => step3 !== "" && steps.indexOf(step3) === index),
    doneSteps: given.filter(({ done }) => done).map(({ text }) => text),
    keyFiles: flagTexts(call, "key-file").map(oneLine),
    keyContext: flagTexts(call, "key-context").map(cleanText),
    tldr: ""
  };
}
async function completeWish(wish, context) {
  if (wish.goal !== "" || wish.name !== "" || wish.taskIds.length > 0) return wish;
  const ask = context.terminal?.ask;
  const goal = ask === void 0 ? "" : cleanText(await ask("What is the goal of this work? "));
  if (ask === void 0 || goal === "") {
    throw new Failure("misuse", "A session needs a goal", {
      hint: "Give one: session-journal init --goal TEXT --step TEXT",
      forModel: "Ask the user for the goal and the steps, then run it with them."
    });
  }
  const steps = [...wish.steps];
  for (; ; ) {
    const step3 = cleanText(await ask(`Step ${steps.length + 1} (leave empty to finish): `));
    if (step3 === "") return { ...wish, goal, steps };
    if (!steps.includes(step3)) steps.push(step3);
  }
}

// src/commands/init.ts
var initCommand = {
  summary: "Start a session: a file under .sessions/active that remembers the goal, steps, decisions and discoveries",
  spec: {
    verb: "init",
    without: ["session"],
    bare: "text",
    flags: [
      {
        name: "goal",
        takes: "text",
        placeholder: "TEXT",
        about: "Goal of the work (default for text without a flag)"
      },
      {
        name: "name",
        takes: "text",
        placeholder: "NAME",
        about: "Short name (default: taken from the task or goal)"
      },
      { name: "task", takes: "text", placeholder: "ID", about: "Task to link", repeat: true },
      { name: "tasks", takes: "text", placeholder: "ID,ID", about: "Several tasks to link" },
      {
        name: "step",
        takes: "text",
        placeholder: "TEXT",
        about: "Step of the plan, or a list of steps",
        repeat: true
      },
      {
        name: "key-file",
        takes: "text",
        placeholder: "PATH",
        about: "File that matters for the work",
        repeat: true
      },
      {
        name: "key-context",
        takes: "text",
        placeholder: "TEXT",
        about: "Fact that must survive every compaction",
        repeat: true
      },
      {
        name: "from",
        takes: "text",
        placeholder: "FILE|-",
        about: "Take goal and steps from a plan: markdown with a checkbox or numbered list"
      },
      {
        name: "stdin",
        takes: "none",
        about: "Read `key: value` lines from standard input: these flags, and those of log"
      },
      { name: "private", takes: "none", about: "Keep .sessions out of git" },
      { name: "pause-current", takes: "none", about: "Pause the current session first" },
      { name: "force", takes: "none", about: "Same as --pause-current" }
    ]
  },
  run: runInit
};
async function runInit(given, context) {
  const { call, request } = await readLines(withGoal(given), context);
  const from = flagText(call, "from");
  const planFile = from === void 0 ? void 0 : await readPlanFile(from, context);
  const wish = withPlan(readWish(call), planFile);
  const current = await findPaused(context, hasFlag(call, "pause-current") || hasFlag(call, "force"));
  const complete = await completeWish(wish, context);
  const kind = { private: hasFlag(call, "private") };
  const draft = await planSession(plannedProject(context.cwd, kind), complete, context);
  const { plan, logged } = await fill(draft, request, context);
  const project = createProject(context.cwd, kind);
  const paused = current === void 0 ? void 0 : await pauseSession(current, context, {});
  const made = await createSession({ ...plan, project }, context);
  rememberShown(context, made.session, renderProgress(made.session));
  const others = (await openSessions(project, context)).filter((file) => file.facts.id !== plan.id);
  const warnings = [
    ...made.warnings,
    ...alikeRemarks(plan, others),
    ...makeCurrent(context, { project, path: made.path, id: plan.id }),
    ...await ignoredRemarks(project)
  ];
  const reply = createdReply(made, {
    plan: { ...plan, project },
    planFile,
    logged,
    isTalking: conversationOf(context) !== void 0,
    warnings,
    others,
    paused: paused?.session.shortname,
    // A linked working tree without sessions uses those of the main one.
    isHere: worktreeOf(context.cwd) === worktreeOf(project.root)
  });
  return withCaptureNotice(reply, { project }, context);
}
async function readLines(given, context) {
  if (!hasFlag(given, "stdin")) return { call: given };
  const { readDraft } = await Promise.resolve().then(() => __toESM(require_log(), 1));
  const lines2 = readDraft(await context.readInput?.() ?? "", initCommand.spec);
  return { call: { ...given, given: [...given.given, ...lines2.given] }, request: lines2.request };
}
async function fill(plan, request, context) {
  if (request === void 0) return { plan };
  const { fillPlan } = await Promise.resolve().then(() => __toESM(require_log(), 1));
  return fillPlan(plan, request, context);
}
async function openSessions(project, context) {
  const { sessions } = await listSessions(project);
  return mine(sessions, project, context).filter(isResumable);
}
async function findPaused(context, pauses) {
  const current = await currentSession(context);
  const isActive2 = current?.file.facts.status === "active";
  if (current?.how === "bound" && isActive2 && !pauses) {
    throw new Failure(
      "refused",
      `This conversation already has a session: "${current.file.facts.shortname}"`,
      {
        hint: "Close it (close --complete), pause it (pause) or add --pause-current"
      }
    );
  }
  if (!pauses) return void 0;
  if (current !== void 0) return isActive2 ? current : void 0;
  const project = findProject(context.cwd);
  if (project === void 0) return void 0;
  const listing = await listSessions(project);
  const own2 = mine(listing.sessions, project, context);
  const file = onlyMine(listing, project, context);
  if (file !== void 0) return { project, file, how: "only" };
  if (own2.some((one) => one.facts.status === "active")) throw noneMeant(listing, own2);
  return void 0;
}
async function currentSession(context) {
  try {
    return await findCurrent(context);
  } catch (error) {
    if (isFailure(error)) return void 0;
    throw error;
  }
}

// src/commands/leave.ts
var import_node_path52 = require("node:path");
init_failure();
var leaveCommand = {
  summary: "Detach this conversation or terminal from its session; the session itself stays as it is",
  spec: { verb: "leave", without: ["session", "keep-secret"], bare: void 0, flags: [] },
  run: runLeave
};
async function runLeave(_call, context) {
  const conversation = conversationOf(context);
  if (conversation === void 0) return leaveTerminal(context);
  const binding = readBinding(context.env, conversation);
  if (binding === void 0) {
    throw new Failure("no-session", "This conversation has no session: nothing to leave", {
      hint: "For the sessions here, see: session-journal view list"
    });
  }
  removeBinding(context.env, conversation);
  return {
    text: `\u{1F4CB} Left ${(0, import_node_path52.basename)(binding.session, ".md")}: this conversation now has no session`,
    data: { id: binding.id, file: binding.session }
  };
}
function leaveTerminal(context) {
  const project = findProject(context.cwd);
  const left = project && forgetTerminalSession(context.env, project.root);
  if (left === void 0) {
    throw new Failure("no-session", "This terminal has no current session: nothing to leave", {
      hint: "For the sessions here, see: session-journal view list"
    });
  }
  return {
    text: `\u{1F4CB} Left ${(0, import_node_path52.basename)(left.file, ".md")}: this terminal now has no current session`,
    data: { id: left.id, file: left.file }
  };
}

// src/commands/pause.ts
init_failure();

// src/journal/briefing/briefing.ts
var defaultBudget = 8e3;
function renderBriefing(session, facts, budget = defaultBudget) {
  const parts = briefingParts(session, facts.remarks, Math.max(budget, longEntry));
  const pieces = [introPiece(session), ...parts.map(partPiece)];
  const texts3 = fitPieces(pieces, budget);
  if (!texts3.includes("")) return texts3.join("");
  const reserved = renderMissing(parts, []).length;
  const tight = fitPieces(pieces, budget - reserved);
  return tight.join("") + renderMissing(parts, tight.slice(1));
}
function measureBriefing(session, most3 = Number.MAX_SAFE_INTEGER) {
  return renderBriefing(session, { remarks: [] }, most3).length;
}
function renderMissing(parts, texts3) {
  const missing = parts.filter((_, index) => (texts3[index] ?? "") === "");
  const counts = missing.map((part) => `${part.entries.length} ${part.what}`);
  return missing.length === 0 ? "" : `
Not shown: ${counts.join(", ")}. See: session-journal view
`;
}
function isSaidTwice({ tldr, objective }) {
  return cleanText(tldr) === cleanText(objective);
}
function introPiece(session) {
  return { name: "intro", fit: (room) => renderIntro(session, room) };
}
function renderIntro(session, limit) {
  const { shortname, status, compactions, figures } = session;
  const name = cutAtWord2(oneLine(shortname || session.title), 60);
  const head = `Session: ${name} (${cutAtWord2(oneLine(status), 30)}${lastCompaction(compactions)})
`;
  const current = session.currentStep || "None";
  const rows = [
    { label: "Objective: ", text: indentLines(cleanText(session.objective)), share: 0.2 },
    { label: "TL;DR: ", text: isSaidTwice(session) ? "" : indentLines(cleanText(session.tldr)), share: 0.5 },
    { label: `Progress: ${derivedTexts(figures).progress}`, text: ownProgress(session), share: 0.1 },
    { label: "Current step: ", text: current, share: 0.2 }
  ].filter(({ label: label3, text }) => text !== "" || label3.startsWith("Progress"));
  const fixed = rows.reduce((sum, { label: label3 }) => sum + label3.length + 1, head.length);
  const room = Math.max(0, limit - fixed);
  const wanted = rows.reduce((sum, { text }) => sum + text.length, 0);
  const lines2 = rows.map(({ label: label3, text, share }) => {
    const others = wanted - text.length;
    return `${label3}${cutAtWord2(text, Math.max(Math.floor(room * share), room - others))}
`;
  });
  return head + lines2.join("");
}
function ownProgress({ derived: derived2, figures }) {
  const own2 = oneLine(derived2.progress ?? "");
  const isOurs = own2 === derivedTexts(figures).progress || /^\d+\/\d+ steps complete$/.test(own2);
  return own2 === "" || isOurs ? "" : ` (${own2})`;
}

// src/commands/journal/resumed-reply.ts
function resumedReply(target, context, { changed, remarks, warnings }) {
  const { session } = changed;
  const file = shownPath(target.project, changed.path);
  const briefing = renderBriefing(session, { remarks }, budgetOf(target, context));
  rememberShown(context, session, briefing);
  const head = `\u{1F4CB} Resuming Session: ${session.shortname}
   ID: ${handle(target.file)}
   File: ${file}${renderWarnings(warnings)}`;
  const data = {
    id: session.id,
    short_id: shortId(target.file),
    shortname: session.shortname,
    status: session.status,
    file,
    progress: { done: session.figures.done, total: session.figures.total },
    current: session.figures.current,
    remarks,
    briefing,
    warnings
  };
  return {
    text: `${head}

${briefing}${resumeCommands(session.resumeCommands)}`.trimEnd(),
    forPerson: [
      head,
      ...remarks.map((remark) => `   ${remark}`),
      "",
      stateText(session),
      "",
      "To see more: session-journal view"
    ].join("\n"),
    data
  };
}
function budgetOf(target, context) {
  return readConfig(target.project, context.env).briefingBudget ?? defaultBudget;
}
function resumeCommands(text) {
  return text === "" ? "" : `
Resume commands from the file (not run):
${text}
`;
}

// src/commands/pause.ts
var pauseCommand = {
  summary: "Save a checkpoint and pause the session; resume continues it",
  spec: {
    verb: "pause",
    bare: void 0,
    flags: [
      {
        name: "note",
        takes: "text",
        placeholder: "TEXT",
        about: "Why it is paused, and what to know when you resume it"
      },
      { name: "to", takes: "text", placeholder: "EMAIL", about: "Hand the session over to a colleague" },
      { name: "switch-to", takes: "text", placeholder: "ID", about: "Session to resume instead" },
      { name: "keep-task-status", takes: "none", about: "Keep the status of linked tasks" }
    ]
  },
  run: runPause
};
async function runPause(call, context) {
  const target = await findTarget(context, targetName(call));
  assertPausable(target);
  const wanted = flagText(call, "switch-to");
  const next = wanted === void 0 ? void 0 : await findNext(target, wanted, context);
  const newOwner = readNewOwner(call);
  const changed = await pauseSession(target, context, {
    note: flagText(call, "note"),
    keepTasks: hasFlag(call, "keep-task-status"),
    newOwner
  });
  if (newOwner !== void 0) forgetCurrent(context, target);
  const reply = pausedReply(target, changed, newOwner);
  if (next === void 0) return reply;
  const resumed = resumedReply(next, context, await resumeSession(next, context, { reopen: false }));
  return { text: `${reply.text}
${resumed.text}`, data: { ...reply.data, resumed: resumed.data } };
}
function readNewOwner(call) {
  const given = flagText(call, "to");
  if (given === void 0) return void 0;
  const email = given.trim();
  if (/^[^\s@<>()",;:]+@[^\s@<>()",;:]+$/.test(email)) return email;
  throw new Failure("misuse", `Invalid --to "${showLine(given)}": it must be an email address`, {
    hint: "Give the colleague's git user.email, for example: --to ben@example.org"
  });
}
async function findNext(target, wanted, context) {
  const next = await findNamedTarget(target.project, wanted);
  const { path, bytes, facts } = next.file;
  if (path === target.file.path) {
    throw new Failure("refused", `Cannot switch to "${facts.shortname}": it is the session you are pausing`, {
      hint: "Give another session. To list them: session-journal view list"
    });
  }
  assertResumable(next, false);
  assertSize(path, bytes);
  await loadTarget(next, context);
  return next;
}
function pausedReply(target, changed, newOwner) {
  const { session } = changed;
  const { done, total } = session.figures;
  const lines2 = [
    `\u{1F4CB} Session Paused: ${session.shortname}`,
    ...stepsLines(session),
    ...changed.entry === void 0 ? [] : [`   Entry: ${changed.entry}`],
    ...newOwner === void 0 ? [] : [`   Handed over to: ${newOwner}`],
    `   Resume: session-journal resume ${handle(target.file)}`
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: session.status,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    owner: session.owner,
    progress: { done, total },
    warnings: warningsOf(target.project, changed)
  };
  return { text: lines2.join("\n") + renderWarnings(data.warnings), data };
}

// src/commands/resume.ts
init_failure();

// src/commands/journal/list.ts
var import_node_path53 = require("node:path");
init_failure();

// src/journal/files/counted-sessions.ts
init_failure();

// src/journal/session/quick-count.ts
init_lazy();
var heading3 = /\n## Progress *\r?\n/g;
var doubtful = /```|~~~|\r(?!\n)|(?:^|\n)(?:[ \t>*+\-0-9.)]*<[a-z!?/]| {0,3}(?:=+|-+)[ \t]*\r?\n| {1,3}#|#{1,2}[ \t][^\n]*progress)/i;
var nextSection = /^#{1,2}(?:[ \t]|$)/;
var step2 = /^- \[([ xX])\] [^\s<\u2190]/;
var note = once(() => /^- [\p{L}\p{N}*`"'(]/u);
var literal = /```|~~~|<[a-z!?/]|\r/i;
function quickCount(text, { bodyStart }) {
  heading3.lastIndex = bodyStart - 1;
  const found2 = heading3.exec(text);
  if (found2 === null || doubtful.test(text.slice(bodyStart, found2.index + 1))) return void 0;
  return countSteps(text, found2.index + found2[0].length);
}
function countSteps(text, from) {
  let done = 0;
  let total = 0;
  let inItem = false;
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line2 = text.slice(at, text[end - 1] === "\r" ? end - 1 : end);
    at = end + 1;
    if (nextSection.test(line2)) break;
    if (literal.test(line2)) return void 0;
    const mark4 = step2.exec(line2)?.[1];
    if (mark4 !== void 0) {
      total += 1;
      if (mark4 !== " ") done += 1;
    }
    if (mark4 !== void 0 || note().test(line2)) inItem = true;
    else if (/^#{3,6} /.test(line2)) inItem = false;
    else if (!/^ *$/.test(line2) && !(inItem && line2.startsWith("  "))) return void 0;
  }
  return { done, total };
}

// src/journal/files/counted-sessions.ts
function countingReader(aliases) {
  return {
    counting: JSON.stringify(aliases),
    read: async (project, folder5, name) => {
      const found2 = await readSessionFile(project, folder5, name);
      if (found2 === void 0 || "failure" in found2 || isOversized(found2)) return found2;
      try {
        return { ...found2, progress: await countOf(found2, aliases) };
      } catch (error) {
        if (!isFailure(error)) throw error;
        return { ...found2, progress: error };
      }
    }
  };
}
async function countOf({ path, whole }, aliases) {
  const text = whole?.text ?? readText(path);
  const conflict = findConflict(text);
  if (conflict !== void 0) throw conflict;
  const head = whole?.head ?? await decodeHead(text);
  const quick = Object.keys(aliases).length === 0 ? quickCount(text, head) : void 0;
  if (quick !== void 0) return quick;
  const { done, total } = readFigures(decodeDocument(text, head, aliases));
  return { done, total };
}

// src/core/text/columns.ts
init_lazy();
var oneWord = /^[\x21-\x7e]*$/;
var narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff\u27c0-\u27ff]*$/;
var patterns2 = lazy({
  emoji: () => new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\u20e3|\\p{Emoji}\\ufe0f|\\p{Extended_Pictographic}\\u200d", "u"),
  zeroWidth: () => /[\p{M}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u1160-\u11ff\ud7b0-\ud7ff]/u,
  // East Asian Wide and Fullwidth, without the emoji, which have their own property.
  wide: () => /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u
});
var gap2 = "  ";
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
function fitApart(texts3, width) {
  const cut2 = texts3.map((text) => fit(text, width));
  const common = /* @__PURE__ */ new Map();
  for (const [index, text] of texts3.entries()) {
    const known3 = common.get(cut2[index]);
    if (known3 === void 0) common.set(cut2[index], { text, length: text.length });
    else if (known3.text !== text) known3.length = Math.min(known3.length, commonLength(known3.text, text));
  }
  return texts3.map((text, index) => {
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
function renderTable(rows, columns2, width) {
  const titles = columns2.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns2.map((_, index) => cleanCell(row[index] ?? "")));
  const natural = naturalWidths(cells, columns2);
  const kept = width === void 0 ? [...columns2.keys()] : keptColumns(natural, columns2, width);
  const only = (all2) => kept.map((index) => all2[index]);
  const shown = only(columns2);
  const widths = shareWidth(only(natural), shown, width);
  const fitted = fitColumns(cells.map(only), shown, widths);
  const lines2 = fitted.map((row) => renderRow(row, shown, widths));
  return lines2.map((line2) => width === void 0 ? line2 : fit(line2, width)).join("\n");
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
    return gap2.length + (shrink === void 0 ? own2 : Math.min(own2, min));
  });
  const order = columns2.flatMap(({ leave }, index) => leave === void 0 ? [] : [{ leave, index }]).sort((one, other) => one.leave - other.leave);
  let needed = least3.reduce((sum, each) => sum + each, -gap2.length);
  const left = /* @__PURE__ */ new Set();
  for (const { index } of order) {
    if (needed <= width) break;
    left.add(index);
    needed -= least3[index];
  }
  return [...columns2.keys()].filter((index) => !left.has(index));
}
function shareWidth(widths, columns2, width) {
  if (width === void 0) return widths;
  const gaps = gap2.length * Math.max(0, columns2.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  const order = columns2.map(({ shrink = Number.MAX_SAFE_INTEGER, min = 4 }, index) => ({ shrink, min, index })).sort((a, b) => a.shrink - b.shrink || b.index - a.index);
  for (const { index, min } of order) {
    const natural = widths[index];
    const less = Math.max(0, Math.min(excess, natural - min));
    widths[index] = natural - less;
    excess -= less;
  }
  return widths;
}
function fitColumns(cells, columns2, widths) {
  const fitted = columns2.map(({ isApart }, index) => {
    const texts3 = cells.map((row) => row[index]);
    const width = widths[index];
    return isApart === true ? fitApart(texts3, width) : texts3.map((text) => fit(text, width));
  });
  return cells.map((_, row) => fitted.map((column) => column[row]));
}
function renderRow(row, columns2, widths) {
  const cells = columns2.map(({ align }, index) => {
    return pad(row[index], widths[index], align);
  });
  return cells.join(gap2).trimEnd();
}

// src/commands/reply/shown-time.ts
function isForPerson({ terminal, isTyped }) {
  return terminal !== void 0 || isTyped === true;
}
function shownTime(at, context) {
  return isForPerson(context) ? formatRelative(at, context.now().getTime()) : formatInstant(at);
}
function shownWritten(written2, context) {
  const at = parseInstant(written2);
  return at === void 0 || !isForPerson(context) ? written2 : shownTime(at, context);
}

// src/commands/journal/list-table.ts
var widest = 160;
var withBranch = 90;
var withStatus = 80;
function renderRows(rows, context) {
  const width = context.terminal?.columns ?? widest;
  const isNarrow = width < withStatus;
  const columns2 = [
    { title: "", isWanted: (row) => row.isCurrent, cell: (row) => row.isCurrent ? "*" : "" },
    { title: "ID", cell: ({ file }) => handle(file) },
    {
      title: "NAME",
      shrink: 1,
      min: isNarrow ? 16 : 24,
      isApart: true,
      cell: ({ file }) => file.facts.shortname
    },
    { title: "OWNER", shrink: 4, min: 6, isWanted: (row) => row.owner !== "", cell: ({ owner }) => owner },
    { title: "STATUS", isWanted: () => !isNarrow, cell: ({ file }) => file.facts.status },
    { title: "STEPS", align: "right", cell: ({ progress }) => stepsText(progress) },
    { title: "BRANCH", shrink: 3, min: 8, isWanted: () => width >= withBranch, cell: ({ branch }) => branch },
    { title: "UPDATED", cell: ({ file }) => shownWritten(file.facts.updatedAt, context) },
    {
      title: "WORKING ON",
      shrink: 2,
      min: 12,
      isWanted: ({ work }) => work !== "",
      cell: ({ file, work }) => isNarrow && file.facts.status !== "active" ? `(${file.facts.status}) ${work}` : work
    }
  ];
  const shown = columns2.filter(({ isWanted: isWanted2 }) => isWanted2 === void 0 || rows.some(isWanted2));
  const cells = rows.map((row) => shown.map(({ cell }) => cell(row)));
  return renderTable(cells, shown, width);
}
function stepsText(progress) {
  if (progress === void 0) return "?";
  return progress.total === 0 ? "-" : `${progress.done}/${progress.total}`;
}

// src/commands/journal/list.ts
var mostRead = 200;
async function renderList2(project, context, wish) {
  const folders3 = wish.all || isClosedStatus(wish.status) ? ["active", "archive"] : ["active"];
  const reader = countingReader(readConfig(project, context.env).sectionAliases);
  const listing = await listSessions(project, folders3, reader);
  const { sessions, damaged: damaged2 } = listing;
  assertStatus(wish.status, sessions);
  const isOwned = ownerTest(wish.owner, mine(sessions, project, context));
  const wanted = sessions.filter(
    (file) => (wish.status === void 0 || file.facts.status === wish.status) && isOwned(file)
  );
  const broken = damaged2.map((file) => brokenRow(project, file.path, file.failure));
  const rows = [];
  const more = await readBranches(project, wanted, context);
  const current = await currentOf(listing, project, context);
  for (const file of newestFirst(wanted)) {
    const { progress } = file;
    if (isFailure(progress)) {
      broken.push(brokenRow(project, file.path, progress));
      continue;
    }
    const isRead = rows.length < mostRead;
    const said2 = isRead ? await saidIn({ project, file, how: "named" }, context) : nothingSaid;
    const isCurrent = file.path === current?.path;
    rows.push({ file, progress, owner: more.ownerOf(file), branch: more.branchOf(file), ...said2, isCurrent });
  }
  const isForeign = brought([...wanted, ...damaged2], project, context).length > 0;
  return { ...replyOf3(rows, broken, { context, wish }), isForeign };
}
var statuses = ["active", "paused", "completed", "abandoned"];
function assertStatus(status, sessions) {
  if (status === void 0 || statuses.includes(status)) return;
  if (sessions.some((file) => file.facts.status === status)) return;
  throw new Failure("misuse", `There is no status "${showLine(status)}"`, {
    hint: `Use one of: ${statuses.join(", ")}`
  });
}
var nothingSaid = { work: "", goal: "" };
async function saidIn(target, context) {
  if (target.file.folder !== "active" || isOversized(target.file)) return nothingSaid;
  try {
    const { currentStep, openSteps, objective, tldr } = (await loadTarget(target, context)).session;
    const work = showLine(currentStep || openSteps[0] || objective || tldr);
    return { work, goal: showLine(objective) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return nothingSaid;
  }
}
function ownerTest(owner, own2) {
  if (owner === void 0) return () => true;
  if (owner === "me") return (file) => own2.includes(file);
  const name = owner.toLowerCase();
  return ({ facts }) => {
    const email = facts.owner.toLowerCase();
    return email === name || email.replace(/@[^@]*$/, "") === name;
  };
}
function brokenRow(project, path, { message }) {
  return { file: shownPath(project, path), message: message.replace(`"${path}"`, `"${(0, import_node_path53.basename)(path)}"`) };
}
async function readBranches(project, wanted, context) {
  const own2 = new Set(mine(wanted, project, context));
  const current = readGitHead(project.root)?.branch;
  const asks = wanted.some(({ facts: { branch } }) => isElsewhere(branch, current));
  const states = asks ? await readBranchStates(project.root) : void 0;
  return {
    ownerOf: (file) => own2.has(file) ? "" : file.facts.owner,
    branchOf: (file) => branchText(file, states, current)
  };
}
function isClosedStatus(status) {
  return status === "completed" || status === "abandoned";
}
function newestFirst(sessions) {
  return sessions.map((file) => ({ file, at: parseInstant(file.facts.updatedAt) ?? 0 })).sort((a, b) => b.at - a.at || (a.file.name < b.file.name ? -1 : 1)).map(({ file }) => file);
}
function isElsewhere(branch, current) {
  return branch !== "" && branch !== "detached" && branch !== current;
}
function branchText({ facts: { branch } }, states, current) {
  if (states === void 0 || !isElsewhere(branch, current)) return branch;
  const state = states.get(branch);
  if (state === void 0) return `${branch} (gone)`;
  return state === "merged" ? `${branch} (merged)` : branch;
}
function replyOf3(rows, broken, { context, wish }) {
  const table = rows.length === 0 ? nothingListed(wish) : renderRows(rows, context);
  const damaged2 = broken.map(({ file, message }) => `\u2757 ${file}: ${message}`);
  const data = { sessions: rows.map(rowData), damaged: broken };
  return { text: [table, ...damaged2].join("\n"), data };
}
function nothingListed({ all: all2, status, owner }) {
  if (owner !== void 0) return `No sessions here whose owner is "${oneLine(owner)}"`;
  if (status !== void 0) return `No session with the status "${oneLine(status)}"`;
  return all2 ? "No sessions here" : "No active or paused sessions here. To list archived ones: session-journal view list --all";
}
function rowData({ file, progress, work, goal, owner: other, isCurrent }) {
  const { id, shortname, status, owner, branch, updatedAt, compactions } = file.facts;
  return {
    id,
    short_id: shortId(file),
    shortname,
    status,
    owner,
    git_branch: branch,
    updated_at: updatedAt,
    compaction_count: compactions ?? null,
    progress: progress ?? null,
    working_on: work,
    objective: goal,
    mine: other === "",
    current: isCurrent,
    file: `.sessions/${file.folder}/${file.name}`
  };
}

// src/commands/resume.ts
var resumeCommand = {
  summary: "Resume a session, make it the current one, and print its full briefing",
  spec: {
    verb: "resume",
    without: ["keep-secret"],
    bare: { placeholder: "ID", about: "Short id, name or file name (a prefix is enough)", max: 1 },
    flags: [
      { name: "list", takes: "none", about: "List the sessions that can be resumed" },
      { name: "last", takes: "none", about: "Resume the session that was updated last" },
      { name: "reopen", takes: "none", about: "Resume a closed session from the archive" },
      { name: "take-over", takes: "none", about: "Make a colleague's session yours, with a journal entry" }
    ]
  },
  run: runResume
};
async function runResume(call, context) {
  if (hasFlag(call, "list")) return renderList2(openProject(context.cwd), context, { all: false });
  const named2 = targetName(call, call.bare[0]);
  const target = named2 === void 0 ? await findResumable(context, hasFlag(call, "last")) : await findNamedTarget(openProject(context.cwd), named2);
  if (target.file.folder === "archive" && !hasFlag(call, "reopen")) return showClosed(target, context);
  const reopen = hasFlag(call, "reopen");
  const newOwner = hasFlag(call, "take-over") ? ownEmail(target, context) : void 0;
  const resumed = await resumeSession(target, context, { reopen, newOwner });
  return withCaptureNotice(resumedReply(target, context, resumed), target, context);
}
async function findResumable(context, last) {
  const current = last ? void 0 : await findCurrent(context);
  if (current !== void 0) return current;
  const project = openProject(context.cwd);
  const listing = await listSessions(project);
  const all2 = mine(listing.sessions, project, context);
  const own2 = all2.filter(isResumable);
  const paused = own2.filter((file2) => file2.facts.status === "paused");
  const active = own2.filter((file2) => file2.facts.status === "active");
  const only = active.length === 0 && paused.length === 1 ? paused[0] : onlyActive(own2, context);
  const file = last ? newest(own2) : only;
  if (file !== void 0) return { project, file, how: "only" };
  const failure = noneMeant(
    listing,
    all2,
    brought([...listing.sessions, ...listing.damaged], project, context)
  );
  if (own2.length === 0) throw failure;
  const shown = own2.map((one) => `${one.facts.shortname} (${handle(one)}, ${one.facts.status})`);
  throw new Failure("ambiguous", `${own2.length} sessions can be resumed: ${listSome(shown, 12)}`, {
    hint: "Choose one: session-journal resume ID. For the last updated one: session-journal resume --last",
    data: failure.data
  });
}
function newest(files) {
  const at = (file) => parseInstant(file.facts.updatedAt) ?? 0;
  return [...files].sort((a, b) => at(b) - at(a))[0];
}
async function showClosed(target, context) {
  const { session } = await loadTarget(target, context);
  const briefing = renderBriefing(session, { remarks: [] }, budgetOf(target, context));
  const head = `\u{1F4CB} Closed Session: ${session.shortname} (${session.status})
   To reopen it: session-journal resume --reopen ${handle(target.file)}`;
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: session.status,
    file: shownPath(target.project, target.file.path),
    briefing
  };
  return { text: `${head}

${briefing}`.trimEnd(), data };
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
function writeTitle({ text, title }, old, goal) {
  if (title === void 0 || old === "") return [];
  const written2 = containHeading(old);
  const line2 = text.slice(title.start, title.end).trimEnd();
  if (!/^#\s+Session:\s/i.test(line2) || !line2.endsWith(` ${written2}`)) return [];
  if (title.text.replace(/^session:\s*/i, "") !== old) return [];
  const end = title.start + line2.length;
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
  const wish = readWish2(call);
  const target = await findTarget(context, targetName(call, call.bare[0]));
  const changed = await changeSession({ target, context, verb }, (doc) => planSet(doc, wish));
  return replyOf4(target, changed);
}
function readWish2(call) {
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
function replyOf4(target, changed) {
  const { session } = changed;
  const file = shownPath(target.project, changed.path);
  const lines2 = [
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
  return { text: lines2.join("\n") + renderWarnings(data.warnings), data };
}

// src/commands/set.ts
var setCommand = {
  summary: "Change the name, goal or linked tasks of the session, as edit does with the same flags",
  spec: { verb: "set", bare: void 0, flags: fieldFlags },
  run: (call, context) => setFields("set", call, context)
};

// src/commands/tidy.ts
var import_node_path54 = require("node:path");
init_failure();

// src/io/git/when.ts
init_failure();

// src/io/git/commits.ts
async function findCommit2(word2, cwd) {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word2}^{commit}`];
  const { ok, stdout } = await runGit(cwd, asked);
  const commit2 = stdout.trim();
  return ok && /^[0-9a-f]{40,64}$/.test(commit2) ? commit2 : void 0;
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
  const commit2 = await findCommit2(revision, cwd);
  if (commit2 === void 0) return void 0;
  const { ok, stdout } = await runGit(cwd, ["show", "--no-patch", "--format=%ct", commit2, "--"]);
  return ok && /^\d+\s*$/.test(stdout) ? Number(stdout) * 1e3 : void 0;
}

// src/journal/session/tidy.ts
init_failure();

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
  const start2 = lineStart2(text, first.start - 1);
  const isBlankBefore = text.slice(start2, first.start).trim() === "";
  const isBlankAfter = /^[ \t]*\r?\n/.test(text.slice(last.end, last.end + 80));
  return { start: isBlankBefore && isBlankAfter ? start2 : first.start, end: last.end };
}
function gapFor(text, { start: start2, end }) {
  const before2 = text.slice(lineStart2(text, start2 - 1), start2);
  const after = text.slice(end, text.indexOf("\n", end) + 1);
  const isParted2 = [before2, after].some((line2) => line2.trim() === "" || parted.test(line2));
  return isParted2 ? "" : eolBefore(text, start2);
}

// src/journal/session/tidy.ts
function planTidy(doc, before2) {
  const isOld = ({ time: time3 }) => {
    const at = time3 === void 0 ? void 0 : parseInstant(time3);
    return at !== void 0 && at <= before2;
  };
  const checklist = readChecklist(doc);
  const steps = checklist.steps.filter((step3) => step3.done && isOld(step3));
  const notes = checklist.notes.filter(isOld);
  const decisions = supersededIn(doc).filter(isOld);
  const items = [...checklist.steps, ...checklist.notes].map(({ item: item2 }) => item2).sort((a, b) => a.start - b.start);
  const gone = new Set([...steps, ...notes].map(({ item: item2 }) => item2));
  const edits = [
    ...dropItems(
      doc,
      items.filter((item2) => gone.has(item2)),
      { of: items }
    ),
    ...decisions.map(({ start: start2, end }) => ({ start: start2, end, text: "" }))
  ];
  const plan = { steps, notes, decisions, edits };
  assertRestReadsAlike(doc, plan);
  return plan;
}
function supersededIn(doc) {
  const all2 = readDecisions(doc);
  const highest = nextDecisionNumber(all2) - 1;
  const open = doc.outline.unclosed ?? Number.POSITIVE_INFINITY;
  return all2.filter(
    ({ supersededBy, number: number2, end }) => supersededBy !== "" && number2 !== highest && end <= open
  );
}
function assertRestReadsAlike(doc, plan) {
  const rest2 = redecodeDocument(doc, applyEdits(doc.text, plan.edits), doc.head);
  const gone = [...plan.decisions, ...[...plan.steps, ...plan.notes].map(({ item: item2 }) => item2)];
  if (outlineOf2(doc, gone) === outlineOf2(rest2, [])) return;
  throw new Failure(
    "refused",
    "Cannot tidy: without the old items, the rest of the file would read differently",
    {
      hint: "Put blank lines around the lists under Progress and Decisions, then try again"
    }
  );
}
function outlineOf2({ text, outline }, gone) {
  const parts = [outline.headings, outline.items].map((list2) => {
    return outside(list2, gone).map(({ start: start2, end }) => text.slice(start2, end).trimEnd());
  });
  return JSON.stringify([parts, outline.unclosed === void 0 ? "" : text.slice(outline.unclosed)]);
}
function outside(list2, gone) {
  const ordered2 = [...gone].sort((a, b) => a.start - b.start);
  let index = 0;
  return list2.filter(({ start: start2 }) => {
    while (index < ordered2.length && ordered2[index].end <= start2) index += 1;
    return start2 < (ordered2[index]?.start ?? Number.POSITIVE_INFINITY);
  });
}
function renderTidied(doc, plan) {
  const raw = ({ start: start2, end }) => {
    const lines2 = doc.text.slice(start2, end);
    return /[\r\n]$/.test(lines2) ? lines2 : `${lines2}
`;
  };
  const parts = [
    ["Done steps", plan.steps.map(({ item: item2 }) => raw(item2))],
    ["Notes", plan.notes.map(({ item: item2 }) => raw(item2))],
    ["Superseded decisions", plan.decisions.map(raw)]
  ];
  return parts.filter(([, texts3]) => texts3.length > 0).map(([title, texts3]) => `## ${title}
${texts3.join("")}`).join("\n");
}
function describeTidied({ steps, notes, decisions }) {
  const counts = [
    [steps.length, "done step"],
    [notes.length, "note"],
    [decisions.length, "superseded decision"]
  ];
  return counts.filter(([number2]) => number2 > 0).map(([number2, word2]) => counted(number2, word2)).join(", ");
}

// src/commands/tidy.ts
var defaultDays = 7;
var tidyCommand = {
  summary: "Move old done steps, notes and superseded decisions into a journal entry; nothing is lost",
  spec: {
    verb: "tidy",
    without: ["keep-secret"],
    bare: void 0,
    flags: [
      {
        name: "days",
        takes: "text",
        placeholder: "N",
        about: `Minimum age in days (default: ${defaultDays})`
      },
      { name: "before", takes: "text", placeholder: "WHEN", about: `Move what is older. ${whenForms}` },
      { name: "dry-run", takes: "none", about: "Show what would be moved, but change nothing" }
    ]
  },
  run: runTidy
};
async function runTidy(call, context) {
  const before2 = await readBefore(call, context);
  const target = await findTarget(context, targetName(call));
  assertOpen(target, "tidy");
  const tidying = { context, before: before2, target };
  return hasFlag(call, "dry-run") ? showTidy(tidying) : doTidy(tidying);
}
var day2 = 864e5;
async function readBefore(call, context) {
  const now = context.now().getTime();
  const [when, days2] = [flagText(call, "before"), flagText(call, "days")];
  if (when === void 0) return now - readDays(days2) * day2;
  if (days2 === void 0) return readWhen(when, context.cwd, now);
  throw new Failure("misuse", "Cannot use --days with --before", { hint: "Give one of them" });
}
function readDays(text) {
  if (text === void 0) return defaultDays;
  if (/^\d{1,5}$/.test(text.trim())) return Number(text);
  throw new Failure("misuse", `Invalid --days "${showLine(text)}": it must be a whole number`, {
    hint: `For example: --days ${defaultDays}`
  });
}
async function showTidy(tidying) {
  const { doc, session } = await loadTarget(tidying.target, tidying.context);
  const found2 = planTidy(doc, tidying.before);
  if (found2.edits.length === 0) return nothingOld(tidying, session);
  const after = readSession(redecodeDocument(doc, applyEdits(doc.text, found2.edits), doc.head));
  const items = [
    ...found2.steps.map(({ text }) => text),
    ...found2.notes.map(({ text }) => text),
    ...found2.decisions.map(titleOf2)
  ];
  const lines2 = [
    `\u{1F4DD} Would move ${describeTidied(found2)} of ${session.shortname} into a journal entry`,
    `   ${gainOf(session, after)}`,
    ...items.map((text) => `   - ${showLine(text)}`)
  ];
  return { text: lines2.join("\n"), data: { ...dataOf2(session, after, found2), dryRun: true, items } };
}
function titleOf2({ number: number2, title }) {
  return number2 === void 0 ? title : `${number2}. ${title}`;
}
async function doTidy(tidying) {
  const { target, context } = tidying;
  const changed = await changeSession(
    { target, context, verb: "tidy" },
    (doc, _now, last) => {
      const found3 = planTidy(doc, tidying.before);
      const path2 = keepOutside(tidying, { doc, found: found3, path: last?.path });
      const did = path2 === void 0 ? [] : [`Moved ${describeTidied(found3)} into an entry`];
      return { edits: found3.edits, found: found3, path: path2, did, written: path2 === void 0 ? [] : [path2] };
    }
  );
  const before2 = readSession(changed.before);
  const { found: found2, path } = changed.decided;
  if (path === void 0) return nothingOld(tidying, before2);
  const entry = shownPath(target.project, path);
  const lines2 = [
    `\u{1F4DD} Tidied: ${before2.shortname}`,
    `   Moved ${describeTidied(found2)} to ${entry}`,
    `   ${gainOf(before2, changed.session)}`,
    ...progressRemark(before2, changed.session)
  ];
  const data = { ...dataOf2(before2, changed.session, found2), dryRun: false, entry };
  return { text: lines2.join("\n") + renderWarnings(warningsOf(target.project, changed)), data };
}
function keepOutside({ target, context }, made) {
  const { doc, found: found2 } = made;
  if (found2.edits.length === 0) {
    if (made.path !== void 0) removeQuietly(made.path);
    return void 0;
  }
  const at = context.now().getTime();
  const path = made.path ?? entryPath(target.project, target.file, { at, kind: "tidy" });
  if (path === void 0) {
    throw new Failure(
      "refused",
      `Cannot tidy "${target.file.name}": its id cannot be used as the name of a journal folder`,
      {
        hint: "For details, run: session-journal doctor"
      }
    );
  }
  const session = readSession(doc);
  const note2 = `Moved unchanged out of the session file: ${describeTidied(found2)}. Before that, ${session.figures.done} of ${session.figures.total} steps were done.`;
  const entry = renderEntry(session, {
    kind: "tidy",
    time: formatInstant(at),
    note: note2,
    ...gitFacts(target, context)
  });
  const text = `${entry}
${renderTidied(doc, found2)}`;
  ensureFolder(target.project, (0, import_node_path54.dirname)(path));
  if (made.path !== void 0 || !createFile(path, text)) writeFileAtomic(path, text);
  return path;
}
function nothingOld({ before: before2 }, session) {
  const text = `\u{1F4DD} Nothing to tidy in ${session.shortname}: no done step, note or superseded decision is from before ${formatInstant(before2)}`;
  return {
    text,
    data: { id: session.id, shortname: session.shortname, moved: { steps: 0, notes: 0, decisions: 0 } }
  };
}
function kilobytes(characters) {
  return (characters / 1e3).toFixed(1);
}
function gainOf(before2, after) {
  const [was, is] = [measureBriefing(before2), measureBriefing(after)];
  return `Briefing: ${kilobytes(was)} \u2192 ${kilobytes(is)} KB (${kilobytes(was - is)} KB freed)`;
}
function progressRemark(before2, after) {
  const shown = ({ figures }) => `${figures.done}/${figures.total}`;
  if (shown(before2) === shown(after)) return [];
  return [
    `   Progress counts only what is in the file: ${shown(before2)} \u2192 ${shown(after)}. The entry has the old count`
  ];
}
function dataOf2(before2, after, { steps, notes, decisions }) {
  return {
    id: before2.id,
    shortname: before2.shortname,
    moved: { steps: steps.length, notes: notes.length, decisions: decisions.length },
    progress: { before: before2.figures, after: after.figures },
    briefing: { before: measureBriefing(before2), after: measureBriefing(after) }
  };
}

// src/commands/undo.ts
init_failure();

// src/journal/change/logged-once.ts
init_failure();
function forgetLogged(context) {
  changeSums(context, () => []);
}
function changeSums(context, change) {
  const conversation = conversationOf(context);
  const binding = bindingOf(context);
  if (conversation === void 0 || binding?.logged === void 0) return;
  const { prompt, sums } = binding.logged;
  try {
    writeBinding(context.env, conversation, { ...binding, logged: { prompt, sums: change(sums) } });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

// src/journal/change/undo-session.ts
var import_node_path55 = require("node:path");
init_failure();
init_stat();
async function undoSession({ project, file }, context) {
  if (findStat(project.local) === void 0) throw nothingToUndo(file);
  return withSessionsLocked(project, commandWaitMs, async () => {
    const moved = finishIntent(project).sessions;
    const records = readUndo(project, file.facts.id);
    const at = moved.findLast((path) => records.at(-1)?.afterPath === path) ?? file.path;
    const [record3, ...left] = changesThatLedTo(readText(at), records);
    if (record3 === void 0) throw notUndoable({ project, file }, records, at);
    return { ...await takeBack(context, { project, file, record: record3, at }), left };
  });
}
async function takeBack(context, undoing) {
  const { project, file, record: record3, at } = undoing;
  const old = record3.kept === void 0 ? void 0 : await readKept2(undoing, record3.kept);
  const { steps, files } = stepsBack(undoing);
  const update = await updateFile(
    at,
    async (source) => {
      if (changesThatLedTo(source, [record3]).length === 0) throw changedSince(undoing, file.name);
      const text = old === void 0 ? source : await withCount(old, source);
      if (steps.length > 0) {
        writeIntent(project, { session: (0, import_node_path55.relative)(project.dir, at), sha: sha256(text), steps });
      }
      return { text };
    },
    { project, mark: "undone-" }
  );
  const { sessions, unfinished } = finishIntent(project);
  const path = isMoved(record3, at) ? sessions.at(-1) ?? at : at;
  removeUndo(project, file.facts.id, record3);
  const doc = await decodeSession(update.after, readConfig(project, context.env).sectionAliases);
  const session = readSession(doc);
  const now = { ...file, path, name: (0, import_node_path55.basename)(path), facts: session };
  await writeProgressFile(project, now, { session, at: context.now().getTime(), env: context.env });
  return { record: record3, update, at, path, status: session.status, files, unfinished };
}
async function readKept2({ project, file, record: record3 }, kept) {
  try {
    const text = readText(kept);
    const isWhole = record3.beforeSum === void 0 || sumOf2(text) === record3.beforeSum;
    if (isWhole && readFacts(await decodeHead(text)).id === file.facts.id) return text;
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
  throw new Failure(
    "not-found",
    `Cannot undo "${record3.verb}" of "${file.facts.shortname}": the version before it is no longer kept`,
    {
      hint: `The last replaced versions are in ${shownPath(project, (0, import_node_path55.dirname)(kept))}. git may have it too: git log -p -- "${shownPath(project, file.path)}"`
    }
  );
}
async function withCount(old, now) {
  const count3 = (await decodeHead(now)).fields.get("compaction_count")?.value;
  const head = await decodeHead(old);
  if (typeof count3 !== "string" || head.fields.get("compaction_count")?.value === count3) return old;
  return applyEdits(old, editFields(old, head, { compaction_count: count3 }));
}
function isMoved({ beforePath, afterPath }, at) {
  return beforePath !== afterPath && beforePath !== at;
}
function stepsBack(undoing) {
  const { project, record: record3, at } = undoing;
  const steps = [];
  const files = [];
  for (const file of record3.files) {
    const back = fileBack(undoing, file);
    steps.push(...back);
    if (back.length > 0) files.push(file);
  }
  if (isMoved(record3, at)) {
    assertFree(undoing, record3.beforePath);
    steps.push({ move: (0, import_node_path55.relative)(project.root, at), to: (0, import_node_path55.relative)(project.root, record3.beforePath) });
  }
  return { steps, files };
}
function fileBack(undoing, { before: before2, after, kept, sha }) {
  const { root } = undoing.project;
  const names2 = [...freeNames((0, import_node_path55.resolve)(root, after))].slice(0, 20);
  const found2 = names2.find((path) => shaOf(path) === sha);
  if (found2 === void 0) {
    const isBack = shaOf((0, import_node_path55.resolve)(root, before2)) === (kept === void 0 ? "" : shaOf((0, import_node_path55.resolve)(root, kept)));
    if (isBack) return [];
    throw changedSince(undoing, before2);
  }
  const now = (0, import_node_path55.relative)(root, found2);
  const isCreated2 = kept === void 0 && before2 === after;
  if (isCreated2) return [{ remove: now }];
  const text = kept === void 0 ? void 0 : readOld2(undoing, kept);
  if (now !== before2) assertFree(undoing, (0, import_node_path55.resolve)(root, before2));
  return [
    ...text === void 0 ? [] : [{ write: now, text }],
    ...now === before2 ? [] : [{ move: now, to: before2 }]
  ];
}
function readOld2(undoing, kept) {
  try {
    return readText((0, import_node_path55.resolve)(undoing.project.root, kept));
  } catch (error) {
    if (!isFailure(error)) throw error;
    const { record: record3 } = undoing;
    throw new Failure(
      "not-found",
      `Cannot undo "${record3.verb}": a version of a linked task is no longer kept`,
      { hint: `It was ${kept}. git may have it too`, data: { kept } }
    );
  }
}
function assertFree({ project, record: record3 }, path) {
  if (findStat(path) === void 0) return;
  throw new Failure("refused", `Cannot undo "${record3.verb}": "${shownPath(project, path)}" already exists`, {
    hint: "Move that file away, then try again"
  });
}
function changedSince({ project, record: record3 }, name) {
  const kept = record3.kept === void 0 ? void 0 : shownPath(project, record3.kept);
  const copy = kept === void 0 ? "" : `, or copy what you need from ${kept}, the version before "${record3.verb}"`;
  return new Failure("refused", `Cannot undo "${record3.verb}": "${name}" has changed since`, {
    hint: `Edit it by hand${copy}`,
    data: { verb: record3.verb, ...kept === void 0 ? {} : { kept } }
  });
}
function notUndoable({ project, file }, records, at) {
  const last = records.at(-1);
  const isUndone = last?.beforeSum === sumOf2(readText(at));
  return last === void 0 || isUndone ? nothingToUndo(file) : changedSince({ project, record: last }, file.name);
}
function nothingToUndo(file) {
  return new Failure("not-found", `Nothing to undo in "${file.facts.shortname}"`, {
    hint: "The last 20 changes made in this clone can be undone, but not the start of a session. Older versions are in .sessions/.local/replaced and in git"
  });
}

// src/commands/undo.ts
var undoCommand = {
  summary: "Undo the last call that changed the session: the session file, its entry and its linked tasks. Run it again to undo the call before",
  spec: {
    verb: "undo",
    without: ["keep-secret"],
    bare: void 0,
    flags: [{ name: "list", takes: "none", about: "List what can be undone; change nothing" }]
  },
  run: runUndo
};
async function runUndo(call, context) {
  const target = await findUndoTarget(context, targetName(call));
  if (hasFlag(call, "list")) return listReply(target, context);
  const undone = await undoSession(target, context);
  forgetLogged(context);
  return undoneReply(target, undone);
}
async function findUndoTarget(context, named2) {
  const isNamed = named2 !== void 0 || Boolean(context.env[currentVariable]);
  const remembered = isNamed ? void 0 : await findRemembered2(context);
  if (remembered !== void 0) return remembered;
  try {
    return await findTarget(context, named2);
  } catch (error) {
    if (!isFailure(error) || error.code !== "no-session") throw error;
    return findPutAway(context, error);
  }
}
async function findRemembered2(context) {
  const binding = bindingOf(context);
  const project = binding === void 0 ? findProject(context.cwd) : projectOf(binding, context);
  const id = binding?.id ?? (project && readTerminalSession(context.env, project.root)?.id);
  if (project === void 0 || id === void 0) return void 0;
  const { sessions } = await listSessions(project, ["active", "archive"]);
  const file = sessions.find((one) => one.facts.id === id);
  return file && { project, file, how: binding === void 0 ? "terminal" : "bound" };
}
async function findPutAway(context, error) {
  const project = findProject(context.cwd);
  if (project === void 0) throw error;
  const { sessions } = await listSessions(project, ["active", "archive"]);
  const putAway = mine(sessions, project, context).filter((file2) => changesOf(project, file2).length > 0);
  const paused = putAway.filter((file2) => file2.facts.status === "paused");
  const [file] = paused;
  if (file !== void 0 && paused.length === 1) return { project, file, how: "only" };
  if (putAway.length === 0) throw error;
  const ways = putAway.slice(-3).map(
    (one) => `session-journal undo --session ${handle(one)} (${showLine(one.facts.shortname)}, ${showLine(one.facts.status)})`
  );
  throw new Failure("no-session", error.message, {
    hint: `To undo a change of another session: ${ways.join(" \xB7 ")}`,
    data: error.data
  });
}
function changesOf(project, file) {
  return changesThatLedTo(readText(file.path), readUndo(project, file.facts.id));
}
function listReply({ project, file }, context) {
  const name = showLine(file.facts.shortname);
  const known3 = readUndo(project, file.facts.id).length;
  const changes = changesOf(project, file);
  const lines2 = changes.map((change, index) => {
    return `   ${index + 1}. ${[`${change.verb}${whenOf(change, context)}`, ...describe3(change)].join(" \xB7 ")}`;
  });
  const none3 = known3 === 0 ? `Nothing to undo in ${name}` : `Nothing to undo in ${name}: the file has changed since the last call`;
  const head = `\u{1F4DD} ${changes.length === 0 ? none3 : `Can be undone in ${name}, the last call first:`}`;
  const data = {
    id: file.facts.id,
    shortname: file.facts.shortname,
    changes: changes.map((change) => ({
      verb: change.verb,
      at: change.updated ?? null,
      did: change.did,
      files: change.files.map(({ before: before2 }) => before2)
    }))
  };
  return { text: [head, ...lines2].join("\n"), data };
}
function whenOf({ updated = "" }, context) {
  return parseInstant(updated) === void 0 ? "" : `, ${shownWritten(updated, context)}`;
}
var mostDescribed = 3;
function describe3({ did, files }) {
  const shown = did.slice(0, mostDescribed).map((line2) => cutToLetters(showLine(line2), 80));
  const more = did.length > mostDescribed ? [`${did.length - mostDescribed} more`] : [];
  return [...shown, ...more, ...files.map(({ before: before2 }) => showLine(before2))];
}
function undoneReply({ project, file }, undone) {
  const { record: record3, update, path, at, status, files, left, unfinished } = undone;
  const shown = shownPath(project, path);
  const kept = update.kept === void 0 ? void 0 : shownPath(project, update.kept);
  const lines2 = [
    `\u{1F4DD} Undone: ${record3.verb} of ${showLine(file.facts.shortname)} (${showLine(status)})`,
    ...record3.did.map((line2) => `   - ${cutToLetters(showLine(line2), 100)}`),
    `   ${shown}${path === at ? "" : `, moved back from ${shownPath(project, at)}`}`,
    ...files.map((one) => `   ${isCreated(one) ? "Removed" : "Restored"}: ${showLine(one.before)}`),
    ...kept === void 0 ? [] : [`   The undone version is kept in ${kept}`],
    `   ${left.length === 0 ? "Nothing more to undo" : `${counted(left.length, "more call")} can be undone: session-journal undo --list`}`
  ];
  const data = {
    undone: record3.verb,
    did: record3.did,
    id: file.facts.id,
    shortname: file.facts.shortname,
    status,
    file: shown,
    kept: kept ?? "",
    files: files.map(({ before: before2 }) => before2),
    left: left.length,
    warnings: unfinished
  };
  return { text: lines2.join("\n") + renderWarnings(unfinished), data };
}
function isCreated({ before: before2, after, kept }) {
  return kept === void 0 && before2 === after;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkpointCommand,
  closeCommand,
  initCommand,
  leaveCommand,
  pauseCommand,
  resumeCommand,
  setCommand,
  tidyCommand,
  undoCommand
});
