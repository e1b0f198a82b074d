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
var __export = (target, all3) => {
  for (var name in all3)
    __defProp(target, name, { get: all3[name], enumerable: true });
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
  const folder3 = realTarget(parent, links + 1);
  return folder3 === "" ? "" : (0, import_node_path2.join)(folder3, (0, import_node_path2.basename)(path));
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
var import_node_fs4, import_node_path2, mostLinks;
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    import_node_path2 = require("node:path");
    init_failures();
    mostLinks = 40;
  }
});

// src/io/disk/folders.ts
function readNames(dir) {
  return (0, import_node_fs7.readdirSync)(dir).sort();
}
function namesIn(dir, ending5 = "") {
  try {
    return readNames(dir).filter((name) => name.endsWith(ending5));
  } catch {
    return [];
  }
}
function filesIn(dir, ending5 = "") {
  try {
    return (0, import_node_fs7.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending5)).map((entry) => entry.name).sort();
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
function removeFolder(path) {
  (0, import_node_fs7.rmSync)(path, { recursive: true, force: true });
}
function createFolder(path, files) {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    (0, import_node_fs7.mkdirSync)(beside, { mode: 448 });
    for (const [name, text3] of Object.entries(files))
      (0, import_node_fs7.writeFileSync)((0, import_node_path4.join)(beside, name), text3, { mode: 384 });
    (0, import_node_fs7.renameSync)(beside, path);
    return true;
  } catch (error) {
    (0, import_node_fs7.rmSync)(beside, { recursive: true, force: true });
    if (isFolder(path)) return false;
    throw error;
  }
}
var import_node_fs7, import_node_path4;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_node_path4 = require("node:path");
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path5.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function pathInHome(path, env) {
  const home = homeOf(env);
  if (home === void 0 || home === "/") return path;
  return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
function personalFolder(env, variable2, underHome2) {
  const given = env[variable2];
  if (given !== void 0 && (0, import_node_path5.isAbsolute)(given)) return (0, import_node_path5.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path5.join)(home, ...underHome2, own);
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
function ensureStateDir(env, folder3 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path5.join)(dir, folder3);
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
var import_node_fs8, import_node_path5, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
    import_node_path5 = require("node:path");
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
  const known4 = load.cache[path];
  if (known4 !== void 0) return known4.exports;
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs24.readFileSync)(path, "latin1")}
})`;
  const place = placeOf3(path);
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path40.dirname)(path));
  return module2.exports;
}
function placeOf3(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs24.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part2 = path.slice((0, import_node_path40.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path40.join)(state, "code", [part2, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said3 = readKept(place + saidMark);
  if (said3 !== void 0) return { code: said3, isSaid: true };
  const code2 = readKept(place);
  return code2 === void 0 ? void 0 : { code: code2, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs24.readFileSync)(path);
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
    if (!(0, import_node_fs24.existsSync)((0, import_node_path40.dirname)(place))) (0, import_node_fs24.mkdirSync)((0, import_node_path40.dirname)(place), { mode: 448 });
    sweep((0, import_node_path40.dirname)(place));
    (0, import_node_fs24.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code2, code2]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs24.readdirSync)(dir)) {
    const path = (0, import_node_path40.join)(dir, name);
    if (((0, import_node_fs24.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs24.unlinkSync)(path);
  }
}
var import_node_fs24, import_node_path40, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs24 = require("node:fs");
    import_node_path40 = require("node:path");
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

// late-part:yaml
var require_yaml = __commonJS({
  "late-part:yaml"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/yaml.cjs", require);
  }
});

// runs.ts
var runs_exports = {};
__export(runs_exports, {
  approvalsCommand: () => approvalsCommand,
  approveCommand: () => approveCommand,
  denyCommand: () => denyCommand,
  liveRuns: () => liveRuns,
  questionWords: () => questionWords,
  runCommand: () => runCommand,
  runRows: () => runRows,
  runThings: () => runThings,
  runWords: () => runWords,
  runsCommand: () => runsCommand,
  runsOverview: () => runsOverview,
  trustCommand: () => trustCommand
});
module.exports = __toCommonJS(runs_exports);

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
function isCalm(text3) {
  return calm.test(text3);
}
function stripControls(text3) {
  if (isCalm(text3)) return text3;
  const clean = text3.replace(escapes, "").replace(lineEnds, "\n").replace(controls, "");
  return joiners.test(clean) ? stripStrayJoiners(clean) : clean;
}
function stripStrayJoiners(text3) {
  return text3.replace(
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu,
    ""
  );
}
function showControls(text3) {
  if (isCalm(text3)) return text3;
  const shown = text3.replace(/\r\n/g, "\n").replace(otherLineEnds, escapeCharacters).replace(controls, escapeCharacters).replace(hiddenCharacters, escapeCharacters);
  return strays.test(shown) ? showStrays(shown) : shown;
}
function showLine(text3) {
  return showControls(text3).replace(/\s*\n\s*/g, " ").trim();
}
function showText(text3) {
  return showControls(text3).split("\n").map((line2) => line2.trimEnd()).join("\n").trim();
}
function escapeJson(json) {
  if (isCalm(json)) return json;
  const inJson = (found2) => found2.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [otherLineEnds, controls, hiddenCharacters].reduce(
    (text3, which) => text3.replace(which, inJson),
    json
  );
}
function escapeCharacters(characters) {
  return Array.from(characters, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join("");
}
function showStrays(text3) {
  const strayJoiner = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\p{ASCII}\u200c\u200d])[\u200c\u200d]+/gu;
  return text3.replace(new RegExp("(?<!\\p{Emoji})[\\ufe0e\\ufe0f]+|\\p{Surrogate}", "gu"), escapeCharacters).replace(strayJoiner, escapeCharacters);
}
var esc = "\x1B";
var colour = new RegExp(`(${esc}\\[[\\d;:]*m)`);

// src/core/text/cut.ts
function cutAtWord(text3, limit) {
  if (text3.length <= limit) return text3;
  if (limit < 1) return "";
  const cut4 = text3.slice(0, limit);
  const word2 = cut4.search(/\s\S*$/);
  const kept2 = word2 >= limit / 2 ? cut4.slice(0, word2) : cut4.slice(0, -1);
  return `${kept2.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}
function cutToLetters(text3, most3) {
  const letters = text3.length <= most3 ? [] : Array.from(text3);
  return letters.length <= most3 ? text3 : `${letters.slice(0, most3 - 1).join("")}\u2026`;
}

// src/core/text/nearest.ts
function nearest(word2, of) {
  let best;
  let least3 = Number.POSITIVE_INFINITY;
  for (const candidate2 of of) {
    const bound = tolerance(Math.max(word2.length, candidate2.length));
    if (Math.abs(word2.length - candidate2.length) > bound) continue;
    const steps = distance(word2.toLowerCase(), candidate2.toLowerCase());
    if (steps <= bound && steps < least3) {
      best = candidate2;
      least3 = steps;
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

// src/core/calls/call-draft.ts
function labelOf({ name }) {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
function misuse(message, hint) {
  return new Failure("misuse", message, { hint });
}

// src/core/calls/call-words.ts
var plainWord = /^[\w@%+=:,./-]+$/;
function renderCall(verb, { given, bare, command = [] }) {
  const isDoubtful = bare.some((word2) => word2.startsWith("-"));
  const flags = given.flatMap((flag2) => {
    const label3 = labelOf(flag2);
    if (flag2.text === "") return [label3];
    return isDoubtful || flag2.text.startsWith("-") ? [`${label3}=${flag2.text}`] : [label3, flag2.text];
  });
  const plain2 = isDoubtful ? [...flags, "--", ...bare] : [...bare, ...flags];
  const words2 = command.length === 0 ? plain2 : [...plain2, "--", ...command];
  return ["session-journal", verb, ...words2].map(quoteWord).join(" ");
}
function quoteWord(word2) {
  return plainWord.test(word2) ? word2 : `'${word2.replaceAll("'", "'\\''")}'`;
}

// src/commands/run.ts
init_failure();

// src/io/client/clients.ts
var import_node_path6 = require("node:path");

// src/io/disk/json.ts
var import_node_fs6 = require("node:fs");

// src/io/disk/files.ts
var import_node_fs5 = require("node:fs");
var import_node_path3 = require("node:path");
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
function writeBeside(path, text3, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs5.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs5.writeFileSync)(file, text3);
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
function writeFileAtomic(path, text3, options2 = {}) {
  const temporary = writeBeside(path, text3, options2);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options2.fsync !== false) syncFolder((0, import_node_path3.dirname)(path));
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
function createFile(path, text3, options2 = {}) {
  if (isTaken(path)) return false;
  const temporary = writeBeside(path, text3, options2);
  try {
    const created = claimName(temporary, path);
    if (created && options2.fsync !== false) syncFolder((0, import_node_path3.dirname)(path));
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
function writeJson(path, value2, { fsync = false } = {}) {
  writeFileAtomic(path, `${JSON.stringify(value2)}
`, { mode: 384, fsync });
}
function asRecord(value2) {
  const isRecord = typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
  return isRecord ? value2 : void 0;
}

// src/io/client/clients.ts
init_leftovers();
init_seen_process();
init_person();

// src/io/client/client-command.ts
var import_node_fs9 = require("node:fs");
init_seen_process();
function isClientProgram(pid) {
  const words2 = commandLine(pid);
  const begin4 = /(?:^|[\\/])env$/.test(words2[0] ?? "") ? 1 : 0;
  return words2.slice(begin4, begin4 + 2).some(
    (word2) => /(?:^|[\\/])claude(?:\.exe)?$|@anthropic-ai[\\/]claude-code|[\\/]claude[\\/]versions[\\/]/.test(word2)
  );
}
function commandLine(pid) {
  try {
    return (0, import_node_fs9.readFileSync)(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return askPs(pid, ["command="]).split(" ");
  }
}

// src/io/client/clients.ts
function readClient(env, pid) {
  const dir = stateDir(env);
  const fields = dir === void 0 ? void 0 : asRecord(readJson((0, import_node_path6.join)(dir, "clients", `${pid}.json`)));
  const { conversation, born, at: at2 = Date.now() } = fields ?? {};
  if (typeof conversation !== "string" || typeof born !== "string" || typeof at2 !== "number")
    return void 0;
  return isGone({ pid, started: born, at: at2 }) ? void 0 : conversation;
}
var mostAncestors = 100;
function isBelowClient(env) {
  const { CLAUDECODE, CLAUDE_CODE_SESSION_ID, SESSION_JOURNAL_RUN } = env;
  if ([CLAUDECODE, CLAUDE_CODE_SESSION_ID, SESSION_JOURNAL_RUN].some((value2) => Boolean(value2))) return true;
  let pid = process.ppid;
  for (let count3 = 0; pid > 1 && count3 < mostAncestors; count3 += 1) {
    if (readClient(env, pid) !== void 0 || isClientProgram(pid)) return true;
    pid = parentOf(pid);
  }
  return false;
}

// src/io/project/config.ts
var import_node_path7 = require("node:path");
init_failure();

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
  const { text: text3, bytes } = readPart(path, maxSessionBytes);
  assertSize(path, bytes);
  return text3;
}
function findText(path) {
  try {
    return (0, import_node_fs10.readFileSync)(path, "utf8");
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
function isCount(value2, most3) {
  return typeof value2 === "number" && Number.isInteger(value2) && value2 >= 1 && value2 <= most3;
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
      read: (value2) => typeof value2 === "boolean" ? { costInJournal: value2 } : void 0
    }
  ],
  [
    "approvals",
    {
      about: "Whose questions can be answered with approve and deny: runs (default), or everywhere",
      expects: '"runs", or "everywhere" for your interactive conversations too',
      read: (value2) => value2 === "runs" || value2 === "everywhere" ? { approvalsEverywhere: value2 === "everywhere" } : void 0
    }
  ]
]);

// src/io/project/config-keys.ts
function isTexts(value2) {
  return Array.isArray(value2) && value2.every((item2) => typeof item2 === "string");
}
var configKeys = new Map([
  [
    "continue_phrases",
    {
      about: 'Additional phrases that mean "continue"',
      expects: "a list of strings",
      isForProjects: true,
      take: (draft, value2) => isTexts(value2) && draft.continuePhrases.push(...value2) >= 0
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
      about: "Whether Claude is reminded to log (default: true)",
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
      about: "Whether captures may be shared (default: false): the project must say yes, and each person too, with captures share on",
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
      about: "Whether conversations are captured with their commits (default: on); off in any file means off",
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
      take: (draft, value2) => isTexts(value2) && draft.notSecrets.push(...value2) >= 0
    }
  ],
  [
    "claude_config_dirs",
    {
      about: "Folders in which Claude Code keeps your other accounts",
      expects: "a list of strings",
      isForProjects: false,
      take: (draft, value2) => isTexts(value2) && draft.claudeConfigDirs.push(...value2) >= 0
    }
  ],
  [
    "notify",
    {
      about: "A shell line that is run when an agent in a terminal needs you and you are not there; $SESSION_JOURNAL_NOTIFY says why",
      expects: "a string",
      isForProjects: false,
      take: (draft, value2) => {
        if (typeof value2 !== "string") return false;
        draft.notify = value2;
        return true;
      }
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

// src/io/project/project.ts
var import_node_fs11 = require("node:fs");
var import_node_path12 = require("node:path");
init_failure();

// src/io/disk/contains.ts
var import_node_path8 = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path8.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path8.sep}`) && !(0, import_node_path8.isAbsolute)(way);
}

// src/io/project/project.ts
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/git/folder.ts
var import_node_path9 = require("node:path");
init_folders();
init_stat();
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path9.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path9.resolve)(top, link);
  const common = findText((0, import_node_path9.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path9.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path9.dirname)(dir)) {
    const dot = followStat((0, import_node_path9.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path9.dirname)(dir) === dir) return void 0;
  }
}
function workingTrees(git) {
  const main = (0, import_node_path9.basename)(git.common) === ".git" ? [(0, import_node_path9.dirname)(git.common)] : [];
  const data = (0, import_node_path9.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path9.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path9.dirname)((0, import_node_path9.resolve)(data, name, path))];
  });
  return [...main, ...linked].filter(leadsToFolder).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path9.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path9.dirname)(git.common);
}
function repositoryFolder(git) {
  const dot = (0, import_node_path9.join)(git.top, ".git");
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}
function namesBack({ top, own: own2, common }, dot) {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText((0, import_node_path9.join)(own2, "gitdir"))?.trim();
  if (common !== own2) return registered !== void 0 && isSamePlace((0, import_node_path9.resolve)(own2, registered), dot);
  const worktree = configuredTree(own2);
  return worktree !== void 0 && isSamePlace(worktree, top);
}
function configuredTree(own2) {
  const path = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path9.join)(own2, "config")) ?? "")?.[1]?.trim();
  return path === void 0 ? void 0 : (0, import_node_path9.resolve)(own2, path);
}
function mainTree(common) {
  return (0, import_node_path9.basename)(common) === ".git" ? (0, import_node_path9.dirname)(common) : configuredTree(common) ?? common;
}

// src/io/project/local-folder.ts
var import_node_path11 = require("node:path");

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/io/project/local-folder.ts
init_stat();

// src/io/git/index-file.ts
var import_node_path10 = require("node:path");
init_folders();
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start2) {
  const wanted = Buffer.from(start2.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path10.join)(git.own, name), wanted) !== false);
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
    return judge(root, (0, import_node_path11.join)(root, ".sessions", ".local"));
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
  const start2 = `${(0, import_node_path11.relative)(git.top, local).split(import_node_path11.sep).join("/")}/`;
  return tracks(git, start2) ? "tracked" : void 0;
}
var nowhere = "/dev/null/session-journal";
var elsewhere = "local";
function placeElsewhere(root) {
  const { path = root, device: device2, inode } = findIdentity(root) ?? {};
  return (0, import_node_path11.join)(elsewhere, sha256([path, device2, inode].join("\n")).slice(0, 16));
}
function localFolder(root, env) {
  if (localTrouble(root) === void 0) return (0, import_node_path11.join)(root, ".sessions", ".local");
  const state = stateDir(env);
  return state === void 0 ? nowhere : (0, import_node_path11.join)(state, placeElsewhere(root));
}

// src/io/project/project.ts
function projectAt(root, env = process.env) {
  return { root, dir: (0, import_node_path12.join)(root, ".sessions"), local: localFolder(root, env) };
}
function hasSessions(root) {
  return followStat((0, import_node_path12.join)(root, ".sessions"))?.isDirectory() === true;
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path12.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path12.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search(start2) {
  const git = findGitFolder(start2);
  for (let dir = start2; ; dir = (0, import_node_path12.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start2 || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path12.dirname)(dir) === dir) break;
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
  return git !== void 0 && findStat((0, import_node_path12.join)(git.own, "info", "sparse-checkout")) !== void 0;
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
  const parts = (0, import_node_path12.relative)(project.root, path).split(import_node_path12.sep);
  return contains(project.root, path) && !parts.some((part2) => part2.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts = (0, import_node_path12.relative)(project.root, path).split(import_node_path12.sep);
  let at2 = project.root;
  for (const [index, part2] of parts.entries()) {
    at2 = (0, import_node_path12.join)(at2, part2);
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
  const path = (0, import_node_path12.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs11.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder3 = "") {
  const { local } = project;
  const path = (0, import_node_path12.join)(local, folder3);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs11.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder3 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path12.relative)(project.root, path).split(import_node_path12.sep).join("/");
}

// src/io/project/project-state.ts
var import_node_path13 = require("node:path");
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
  const folders3 = foldersIn((0, import_node_path13.join)(state, all)).map((name) => (0, import_node_path13.join)(state, all, name));
  return folders3.find((folder3) => isOf(folder3, clone));
}
function knownClones(env) {
  const own2 = stateDir(env);
  if (own2 === void 0) return [];
  return foldersIn((0, import_node_path13.join)(own2, all)).flatMap((name) => {
    const state = (0, import_node_path13.join)(own2, all, name);
    const path = asRecord(readJson((0, import_node_path13.join)(state, placeFile)))?.path;
    return typeof path === "string" ? [{ folder: mainTree(path), state }] : [];
  });
}
function knownStates(env) {
  const own2 = stateDir(env);
  return own2 === void 0 ? [] : foldersIn((0, import_node_path13.join)(own2, all)).map((name) => (0, import_node_path13.join)(own2, all, name));
}
function isOf(folder3, clone) {
  const place = asRecord(readJson((0, import_node_path13.join)(folder3, placeFile)));
  return isSameIdentity(place, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path13.join)(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}
` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  return findProjectState(root, env) ?? made;
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
  const last = named2.filter(({ id }) => !named2.some(({ parent }) => parent === id));
  const found2 = named2.length > 0 ? last : rows.filter(({ id }) => isPrefix(word2, id));
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

// src/runs/view/control-runs.ts
var import_node_path38 = require("node:path");
init_failure();

// src/io/disk/append.ts
var import_node_fs12 = require("node:fs");
init_failures();
var gathered = 64 * 1024;
function appendTexts(path, from, texts3) {
  let file;
  try {
    file = (0, import_node_fs12.openSync)(path, from === 0 ? "w" : "r+", 384);
    if (from > 0) (0, import_node_fs12.ftruncateSync)(file, from);
    let at2 = from;
    let open = "";
    for (const text3 of texts3) {
      open += text3;
      if (open.length < gathered) continue;
      at2 = writeAll(file, open, at2);
      open = "";
    }
    return writeAll(file, open, at2);
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs12.closeSync)(file);
  }
}
function writeAll(file, text3, from) {
  const bytes = Buffer.from(text3);
  for (let done = 0; done < bytes.length; ) {
    done += (0, import_node_fs12.writeSync)(file, bytes, done, bytes.length - done, from + done);
  }
  return from + bytes.length;
}
function appendLine(path, line2) {
  try {
    (0, import_node_fs12.appendFileSync)(path, `${line2}
`, { mode: 384 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

// src/runs/files/change-run.ts
init_leftovers();

// src/io/disk/lock.ts
var import_node_fs13 = require("node:fs");
var import_node_path14 = require("node:path");
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder3) {
  return (0, import_node_path14.join)(folder3, "lock");
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
function claim({ candidate: candidate2, owner }, path) {
  try {
    (0, import_node_fs13.linkSync)(candidate2, path);
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
function hasRival({ folder: folder3 }, own2) {
  for (const name of (0, import_node_fs13.readdirSync)(folder3)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path14.join)(folder3, name);
    const found2 = findLock(path);
    if (found2 === void 0) continue;
    if (!isAbandoned(found2)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder: folder3, path, owner, options: options2 } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path14.join)(folder3, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found2 = findLock(path);
    if (found2 !== void 0 && found2.mark !== dead.mark) return false;
    if (found2 !== void 0) (0, import_node_fs13.unlinkSync)(path);
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
    await new Promise((resolve7) => setTimeout(resolve7, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder3, options2) {
  const path = lockPath(folder3);
  const owner = makeOwner(Date.now());
  const candidate2 = temporaryBeside(path);
  try {
    (0, import_node_fs13.writeFileSync)(candidate2, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder: folder3, path, candidate: candidate2, owner, options: options2 });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate2);
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
async function withLock(folder3, options2, work) {
  await enter(folder3, options2);
  const path = lockPath(folder3);
  process.once("exit", releaseAll);
  try {
    options2.sweep?.(false);
    return await work();
  } finally {
    process.removeListener("exit", releaseAll);
    release(path);
  }
}

// src/runs/files/change-run.ts
init_stat();

// src/core/client/line-fields.ts
function partsOf(content) {
  if (typeof content === "string") return [{ type: "text", text: content }];
  const parts = Array.isArray(content) ? content : [];
  return parts.map(asFields).filter((part2) => part2 !== void 0);
}
function joinTexts(blocks) {
  return blocks.flatMap((block2) => block2.type === "text" ? textAt(block2, "text") ?? [] : []).join("\n");
}
function parseFields(text3) {
  try {
    return asFields(JSON.parse(text3));
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
var targets = ["file_path", "notebook_path", "command", "pattern", "skill", "url", "description", "query"];
function targetIn(input) {
  const found2 = targets.map((key) => textAt(input, key)).find((value2) => value2 !== void 0 && value2 !== "");
  return found2 ?? questionsIn(input);
}
function questionsIn(input) {
  return partsOf(input?.questions).flatMap((one) => textAt(one, "question") ?? []).join(" \xB7 ");
}

// src/runs/state/event-record.ts
var types = [
  "approval.new",
  "approval.decided",
  "run.state",
  "run.message",
  "run.tool",
  "run.settings",
  "run.tokens",
  "run.budget"
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
function decodeEvent(line2) {
  const fields = parseFields(line2);
  const type = findEventType(textAt(fields, "type") ?? "");
  if (fields === void 0 || type === void 0 || typeof fields.at !== "number") return void 0;
  const { at: at2, end, part: part2 } = fields;
  const from = typeof end === "number" && typeof part2 === "number" ? { end, part: part2 } : void 0;
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

// src/runs/state/transitions.ts
var following = {
  draft: ["queued", "starting", "interrupted"],
  queued: ["starting", "interrupted", "failed"],
  // Queued again, if it never had a client.
  starting: [
    "queued",
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
function mayFollow(from, to) {
  return following[from].includes(to);
}
function isFinal(state) {
  return following[state].length === 0;
}
function hasClient(state) {
  return ["starting", "running", "waiting", "interrupting"].includes(state);
}
function moveRun(run, { state, reason, at: at2 }) {
  if (run.state === state) return run.reason === reason ? run : { ...run, reason };
  if (!mayFollow(run.state, state)) return void 0;
  return { ...run, state, reason, since: at2 };
}

// src/runs/files/ended-rows.ts
var import_node_path15 = require("node:path");
init_folders();

// src/io/disk/kept-rows.ts
var mostBytes = 256 * 1024 * 1024;
function keptRows(path, form2) {
  try {
    return decodeRows(readBytes(path, mostBytes).bytes.toString("utf8"), form2) ?? [];
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
function decodeRows(text3, form2) {
  const end = text3.indexOf("\n");
  const body = text3.slice(end + 1, -1);
  const isWhole = text3.endsWith("\n") && text3.slice(0, end) === `${form2} ${sha256(body)}`;
  return isWhole ? JSON.parse(body) : void 0;
}

// src/runs/files/ended-rows.ts
var form = "runs 2";
function rowsPath(runs) {
  return (0, import_node_path15.join)(runs, "ended.rows");
}
function changedPath(runs) {
  return (0, import_node_path15.join)(runs, "changed-after-end");
}
function readEnded(runs) {
  const rows = keptRows(rowsPath(runs), form);
  return new Map(rows.map((one) => [one.row.id, one]));
}
function keepEnded(runs, rows) {
  try {
    makeFolder(runs, 448);
    keepRows(rowsPath(runs), form, rows);
  } catch {
  }
}
function changesAfterEnd(runs) {
  const lines2 = (findText(changedPath(runs)) ?? "").split("\n").slice(0, -1);
  return lines2.map((line2) => ({ id: line2.slice(0, line2.indexOf(" ")), at: Number(line2.split(" ")[1]) }));
}
function noteChangeAfterEnd(folder3, at2) {
  appendLine(changedPath((0, import_node_path15.dirname)(folder3)), `${(0, import_node_path15.basename)(folder3)} ${at2}`);
}

// src/runs/files/run-folder.ts
var import_node_path16 = require("node:path");
init_failure();
init_failures();
init_folders();
init_leftovers();

// src/runs/files/stored-run.ts
init_failure();

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

// src/runs/state/surroundings.ts
function decodeSurroundings(value2) {
  const fields = asFields(value2);
  if (fields === void 0) return void 0;
  const text3 = (key) => textAt(fields, key) ?? "";
  return { account: text3("account"), model: text3("model"), folder: text3("folder") };
}
function changedSurroundings(before2, now) {
  const named2 = (model) => model === "" ? "Claude Code's default" : model;
  return [
    ...before2.account === now.account ? [] : ["Claude Code works for another account or provider now"],
    ...before2.model === now.model ? [] : [`the model is ${named2(now.model)} now, and was ${named2(before2.model)}`],
    ...before2.folder === now.folder ? [] : [`its folder is "${now.folder}" now, and was "${before2.folder}"`]
  ];
}

// src/runs/state/run-record.ts
var schema = 1;
var uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
var intents = ["interrupt", "timeout"];
function encodeRun(run) {
  return { schema, ...run };
}
function decodeRun(value2) {
  const fields = asFields(value2);
  const id = text(fields, "id");
  const state = runStates.find((known4) => known4 === fields?.state);
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
    usedModel: text(fields, "usedModel"),
    surroundings: decodeSurroundings(fields.surroundings),
    end: endOf(asFields(fields.end)),
    limitedUntil: number(fields, "limitedUntil"),
    isArchived: fields.isArchived === true,
    toldBudgets: toldIn(fields.toldBudgets),
    lostStarts: number(fields, "lostStarts") ?? 0,
    limitWaits: number(fields, "limitWaits") ?? 0
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
    mode: runModes.find((mode) => mode === fields?.mode) ?? "ask",
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
    terminal: text(fields, "terminal"),
    terminalId: text(fields, "terminalId")
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
  const count3 = (key) => number(fields, key) ?? 0;
  return {
    costUsd: count3("costUsd"),
    input: count3("input"),
    output: count3("output"),
    cacheRead: count3("cacheRead"),
    cacheWrite: count3("cacheWrite")
  };
}
function seenOf(fields) {
  const pid = number(fields, "pid");
  if (pid === void 0 || !Number.isSafeInteger(pid) || pid <= 1) return void 0;
  return { pid, started: text(fields, "started"), at: number(fields, "at") ?? 0 };
}
function toldIn(value2) {
  const all3 = Array.isArray(value2) ? value2 : [];
  return all3.map(asFields).map((fields) => ({
    of: fields?.of === "day" ? "day" : "run",
    day: number(fields, "day") ?? 0,
    spentUsd: number(fields, "spentUsd") ?? 0,
    mostUsd: number(fields, "mostUsd") ?? 0
  }));
}
function intentOf(fields) {
  const kind = intents.find((known4) => known4 === fields?.kind);
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
  const all3 = Array.isArray(value2) ? value2 : [];
  return all3.filter((one) => typeof one === "string");
}
function number(fields, key) {
  const value2 = fields?.[key];
  return typeof value2 === "number" && Number.isFinite(value2) ? value2 : void 0;
}

// src/runs/files/stored-run.ts
var mostBytes2 = 32 * 1024 * 1024;
function encodeStored({ run, log, done }) {
  return `${JSON.stringify({ ...encodeRun(run), log, done })}
`;
}
function findStored(path) {
  const fields = asRecord(readJson(path, mostBytes2));
  const run = decodeRun(fields);
  if (run === void 0) return void 0;
  const { at: at2, lines: lines2 } = asRecord(fields?.log) ?? {};
  const log = typeof at2 === "number" && typeof lines2 === "string" ? { at: at2, lines: lines2 } : { at: 0, lines: "" };
  const { end, part: part2 } = asRecord(fields?.done) ?? {};
  const done = typeof end === "number" && typeof part2 === "number" ? { end, part: part2 } : void 0;
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
  /** The MCP servers of the person's file, while there is a client. */
  mcp: "mcp",
  events: "events.jsonl",
  /** Processes that are not found by the run's variable: see `run-processes.ts`. */
  processes: "processes",
  approvals: "approvals",
  snapshots: "snapshots"
};
function pathIn(folder3, what) {
  return (0, import_node_path16.join)(folder3, names[what]);
}
function runsFolder(projectState) {
  return (0, import_node_path16.join)(projectState, "runs");
}
function runFolder(projectState, id) {
  return (0, import_node_path16.join)(runsFolder(projectState), id);
}
function projectOf(folder3) {
  return (0, import_node_path16.dirname)((0, import_node_path16.dirname)(folder3));
}
function runIds(projectState) {
  return foldersIn(runsFolder(projectState)).filter((name) => uuid2.test(name));
}
function removeMcpConfig(folder3) {
  try {
    removeFolder(pathIn(folder3, "mcp"));
  } catch {
  }
}
function createRun(projectState, run) {
  const folder3 = runFolder(projectState, run.id);
  const first = encodeEvent(stateEvent(run, run.since));
  const record2 = encodeStored({ run, log: { at: 0, lines: first }, done: void 0 });
  try {
    makeFolder(runsFolder(projectState), 448);
    sweepLeftoverFolders(runsFolder(projectState));
    const isNew2 = createFolder(folder3, { [names.record]: record2, [names.events]: first });
    if (!isNew2) throw new Failure("refused", `There is already a run ${run.id}`, { hint: "Try again" });
    makeFolder(pathIn(folder3, "approvals"), 448);
  } catch (error) {
    throw writeFailure(error, folder3);
  }
  return folder3;
}

// src/runs/files/change-run.ts
var waitMs = 3e4;
function findRun(folder3) {
  return findStored(pathIn(folder3, "record"))?.run;
}
function readRun(folder3) {
  return readStored(pathIn(folder3, "record")).run;
}
function changeRun(folder3, decide2) {
  return whileLocked(folder3, (stored) => {
    const { run, events = [], found: found2 } = decide2(stored.run);
    const fresh = [...events.filter((event) => isAfter(event, stored.done)), ...moved(stored.run, run)];
    if (run !== stored.run || fresh.length > 0) write(folder3, stored, { run, fresh });
    return found2;
  });
}
function completeRun(folder3) {
  return whileLocked(folder3, (stored) => void completeEvents(folder3, stored));
}
function whileLocked(folder3, work) {
  const sweep2 = (thorough) => {
    if (thorough) sweepLeftovers(folder3);
  };
  return withLock(folder3, { waitMs, sweep: sweep2 }, async () => work(readStored(pathIn(folder3, "record"))));
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
  if (isFinal(stored.run.state)) noteChangeAfterEnd(folder3, at2);
  const text3 = encodeStored({ run, log: { at: at2, lines: lines2 }, done });
  writeFileAtomic(pathIn(folder3, "record"), text3, { mode: 384, fsync });
  appendTexts(pathIn(folder3, "events"), at2, [lines2]);
}
function completeEvents(folder3, { log }) {
  const path = pathIn(folder3, "events");
  const size = findStat(path)?.size ?? 0;
  if (size >= log.at + Buffer.byteLength(log.lines)) return size;
  return appendTexts(path, Math.min(size, log.at), [log.lines]);
}

// src/runs/files/follow-events.ts
var import_node_path17 = require("node:path");

// src/io/disk/watch.ts
var import_node_fs14 = require("node:fs");
function watchFolder(path, onChange) {
  let watcher;
  const close2 = () => watcher?.close();
  try {
    watcher = (0, import_node_fs14.watch)(path, { persistent: false }, (_, name) => onChange(name ?? ""));
    watcher.on("error", () => {
      close2();
      onChange("");
    });
  } catch {
  }
  return close2;
}

// src/runs/files/alarm.ts
function makeAlarm() {
  let hasRung = false;
  let wake = () => void 0;
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    wait: async (mostMs) => {
      if (!hasRung) {
        await new Promise((resolve7) => {
          const timer = setTimeout(resolve7, mostMs);
          wake = () => {
            clearTimeout(timer);
            resolve7();
          };
        });
      }
      hasRung = false;
    }
  };
}

// src/io/transcripts/read-lines.ts
var import_node_fs15 = require("node:fs");
var longestLine = 32 * 1024 * 1024;
var chunkBytes = 1024 * 1024;
var lineFeed = 10;
var spare;
function* readLines(path, { from, isPassed, headBytes: headBytes3, shorten }) {
  const file = (0, import_node_fs15.openSync)(path, import_node_fs15.constants.O_RDONLY | (import_node_fs15.constants.O_NONBLOCK ?? 0));
  const chunk = spare ?? Buffer.allocUnsafe(chunkBytes);
  spare = void 0;
  try {
    const start2 = from > (0, import_node_fs15.fstatSync)(file).size ? 0 : from;
    const pieces = splitLines(file, start2, chunk);
    for (let next = pieces.next(); ; next = pieces.next()) {
      if (next.done === true) return next.value;
      const { bytes, offset } = next.value;
      const head = bytes.toString("latin1", 0, headBytes3);
      if (isPassed(head)) continue;
      const text3 = (shorten?.(unread(bytes, head)) ?? bytes.toString("utf8")).trim();
      if (text3 !== "") yield { text: text3, offset };
    }
  } finally {
    spare = chunk;
    (0, import_node_fs15.closeSync)(file);
  }
}
function unread(bytes, head) {
  return {
    head,
    holds: (text3) => bytes.includes(text3, 0, "latin1"),
    behind: (text3) => {
      const at2 = bytes.indexOf(text3, 0, "latin1");
      if (at2 < 0 || bytes.includes(text3, at2 + 1, "latin1")) return void 0;
      return bytes.toString("latin1", at2 + text3.length, at2 + text3.length + 64);
    }
  };
}
function* splitLines(file, start2, chunk) {
  const pending = { parts: [], bytes: 0 };
  let position = start2;
  let lineStart2 = start2;
  let tooLong = 0;
  for (let got = (0, import_node_fs15.readSync)(file, chunk, 0, chunkBytes, position); got > 0; ) {
    const read = chunk.subarray(0, got);
    let begin4 = 0;
    for (let end = read.indexOf(lineFeed); end !== -1; end = read.indexOf(lineFeed, begin4)) {
      const rest2 = read.subarray(begin4, end);
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
      begin4 = end + 1;
    }
    pending.bytes += got - begin4;
    pending.parts = pending.bytes > longestLine ? [] : [...pending.parts, Buffer.from(read.subarray(begin4))];
    position += got;
    got = (0, import_node_fs15.readSync)(file, chunk, 0, chunkBytes, position);
  }
  return { end: lineStart2, tooLong };
}

// src/runs/files/read-events.ts
var eventsBegin = { end: 0, count: 0 };
function* readEvents(folder3, since) {
  const reading2 = { from: since.end, isPassed: () => false, headBytes: 0 };
  let { count: count3 } = since;
  try {
    const lines2 = readLines(pathIn(folder3, "events"), reading2);
    for (let next = lines2.next(); ; next = lines2.next()) {
      if (next.done === true) return { end: next.value.end, count: count3 };
      count3 += 1;
      const event = decodeEvent(next.value.text);
      if (event !== void 0) yield { seq: count3, event, begin: next.value.offset };
    }
  } catch {
    return since;
  }
}

// src/runs/files/follow-events.ts
var lookMs = 1e3;
var eventsName = (0, import_node_path17.basename)(pathIn("", "events"));
async function* followEvents(following2) {
  const { around, folders: folders3, since, signal } = following2;
  const bell = makeAlarm();
  signal.addEventListener("abort", bell.ring, { once: true });
  const watched = /* @__PURE__ */ new Map();
  try {
    while (!signal.aborted) {
      const now = folders3();
      watchOnly(around, now, { watched, ring: bell.ring });
      for (const folder3 of now) yield* newEvents(folder3, since);
      await bell.wait(lookMs);
    }
  } finally {
    for (const close2 of watched.values()) close2();
  }
}
function watchOnly(around, runs, { watched, ring }) {
  const wanted = /* @__PURE__ */ new Set([...around, ...runs]);
  for (const [folder3, close2] of watched) {
    if (wanted.has(folder3)) continue;
    close2();
    watched.delete(folder3);
  }
  const ofEvents = new Set(runs);
  for (const folder3 of wanted) {
    if (watched.has(folder3)) continue;
    const onChange = (name) => {
      if (!ofEvents.has(folder3) || name === "" || name === eventsName) ring();
    };
    watched.set(folder3, watchFolder(folder3, onChange));
  }
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

// src/core/file-stamp.ts
function isSameStamp(a, b) {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

// src/runs/files/list-runs.ts
init_stat();

// src/runs/state/run-row.ts
function rowOf(run) {
  const {
    id,
    name,
    state,
    reason,
    since,
    createdAt,
    parent,
    isArchived,
    place,
    settings: settings2,
    figures,
    toldBudgets
  } = run;
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
    bypassUntil: settings2.mode === "bypass" ? settings2.bypassUntil : void 0,
    scarceUsd: toldBudgets.find(({ of }) => of === "run")?.mostUsd
  };
}

// src/runs/files/list-runs.ts
function listRuns(projectState) {
  const runs = runsFolder(projectState);
  const changed = new Set(changesAfterEnd(runs).map(({ id }) => id));
  const kept2 = readEnded(runs);
  const found2 = runIds(projectState).flatMap((id) => {
    const known4 = kept2.get(id);
    return known4 !== void 0 && !changed.has(id) ? known4 : lookAt(runFolder(projectState, id), known4);
  });
  const ended2 = found2.filter(({ row }) => isFinal(row.state));
  const isOld = ended2.length !== kept2.size || ended2.some((one) => one !== kept2.get(one.row.id));
  if (isOld) keepEnded(runs, ended2);
  return found2.map(({ row }) => row).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}
function listAgain({ state, rows }) {
  const now = rows.flatMap((row) => {
    if (isFinal(row.state)) return row;
    const run = findRun(runFolder(state, row.id));
    return run === void 0 ? [] : rowOf(run);
  });
  return { state, rows: now };
}
function lookAt(folder3, known4) {
  const stamp2 = findStamp(pathIn(folder3, "record"));
  if (stamp2 === void 0) return [];
  if (known4 !== void 0 && isSameStamp(known4.stamp, stamp2)) return [known4];
  const run = findRun(folder3);
  return run === void 0 ? [] : [{ row: rowOf(run), stamp: stamp2 }];
}

// src/runs/launch/brought.ts
var import_node_path18 = require("node:path");
var fileName = "brought.json";
function broughtNews(folder3, state) {
  const lines2 = broughtBy(folder3);
  const sum = sha256(JSON.stringify(lines2));
  const path = (0, import_node_path18.join)(state, fileName);
  const known4 = asRecord(readJson(path))?.sum;
  if (known4 === sum || known4 === void 0 && lines2.length === 0) return [];
  writeJson(path, { sum });
  if (lines2.length === 0) return ["This project no longer brings hooks, MCP servers or rules that allow"];
  const first = known4 === void 0 ? "This project brings what runs obey:" : "What this project brings has changed:";
  return [first, ...lines2];
}
function broughtBy(folder3) {
  const top = findGitFolder(folder3)?.top;
  const places2 = [.../* @__PURE__ */ new Set([folder3, top ?? folder3])];
  return places2.flatMap((place) => [
    ...[".claude/settings.json", ".claude/settings.local.json"].flatMap((name) => settingsLines(place, name)),
    ...serverLines(place)
  ]);
}
function settingsLines(place, name) {
  const fields = asRecord(readJson((0, import_node_path18.join)(place, name)));
  const hooks = Object.entries(asRecord(fields?.hooks) ?? {}).flatMap(([event, groups]) => {
    return commandsIn(groups).map((command) => `hook at ${event} (${name}): ${command}`);
  });
  const allowed2 = asRecord(fields?.permissions)?.allow;
  const rules = Array.isArray(allowed2) ? allowed2.map((rule) => `allows ${String(rule)} (${name})`) : [];
  const helper = fields?.apiKeyHelper;
  return [
    ...hooks,
    ...rules,
    ...typeof helper === "string" ? [`runs for its API key (${name}): ${helper}`] : []
  ];
}
function commandsIn(groups) {
  const all3 = Array.isArray(groups) ? groups : [];
  return all3.flatMap((group) => {
    const hooks = asRecord(group)?.hooks;
    const list = Array.isArray(hooks) ? hooks : [];
    return list.map((hook) => {
      const { command, type, url } = asRecord(hook) ?? {};
      return String(command ?? url ?? type ?? "unknown");
    });
  });
}
function serverLines(place) {
  const servers = asRecord(asRecord(readJson((0, import_node_path18.join)(place, ".mcp.json")))?.mcpServers) ?? {};
  return Object.entries(servers).map(([name, server]) => {
    const { command, args, url } = asRecord(server) ?? {};
    const words2 = Array.isArray(args) ? args.map(String) : [];
    return `MCP server ${name}: ${[String(url ?? command ?? ""), ...words2].join(" ")}`;
  });
}

// src/runs/launch/find-client.ts
var import_node_path21 = require("node:path");
init_failure();

// src/io/disk/programs.ts
var import_node_fs16 = require("node:fs");
var import_node_path19 = require("node:path");
init_stat();
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside].join("\0");
  if (!found.has(key)) found.set(key, search2(name, path ?? "", outside));
  return found.get(key);
}
function search2(name, path, outside) {
  for (const entry of path.split(import_node_path19.delimiter)) {
    const program = (0, import_node_path19.isAbsolute)(entry) ? programAt((0, import_node_path19.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path19.dirname)(path))?.mode ?? 0) & import_node_fs16.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder3) => contains(folder3, program)) ? void 0 : program;
  } catch {
    return void 0;
  }
}

// src/io/process/login-shell.ts
var import_node_path20 = require("node:path");
init_late_builtins();
init_person();
var patienceMs2 = 5e3;
var shells = ["bash", "zsh", "sh", "dash", "ksh", "fish"];
function findByLoginShell(name, env, outside) {
  const shell = env.SHELL !== void 0 && (0, import_node_path20.isAbsolute)(env.SHELL) ? programAt(env.SHELL, outside) : void 0;
  const home = homeOf(env);
  if (shell === void 0 || home === void 0 || !shells.includes((0, import_node_path20.basename)(env.SHELL)))
    return void 0;
  try {
    const options2 = {
      cwd: home,
      env: { ...env },
      encoding: "utf8",
      timeout: patienceMs2,
      stdio: "pipe"
    };
    const said3 = childProcess().execFileSync(shell, ["-l", "-c", `command -v ${name}`], {
      ...options2,
      input: ""
    });
    return said3.trimEnd().split("\n").findLast(import_node_path20.isAbsolute);
  } catch {
    return void 0;
  }
}

// src/runs/launch/find-client.ts
init_person();
var variable = "SESSION_JOURNAL_CLAUDE";
var underHome = [".claude/local", ".npm/bin", ".bun/bin", ".local/bin"];
var elsewhere2 = ["/usr/local/bin", "/opt/homebrew/bin"];
function findClient(env, outside) {
  const named2 = env[variable];
  if (named2 !== void 0 && named2 !== "") return namedClient(named2, outside);
  const home = homeOf(env);
  const folders3 = [
    ...home === void 0 ? [] : underHome.map((folder3) => (0, import_node_path21.join)(home, folder3)),
    ...elsewhere2
  ];
  const onPath = pathFolders(env);
  const path = [...onPath, ...folders3].filter((folder3) => !isAmongModules(folder3));
  const program = findProgram("claude", path.join(":"), outside) ?? findByShell(env, outside);
  if (program !== void 0) return program;
  const places2 = ["PATH", ...folders3.map((folder3) => pathInHome(folder3, env)), "your login shell"];
  throw new Failure("not-found", "Cannot find Claude Code", {
    hint: `Looked in ${places2.join(", ")}, but neither in this project nor in node_modules. If it is elsewhere: ${variable}=/path/to/claude`,
    data: { places: places2 }
  });
}
function isAmongModules(path) {
  return /(?:^|\/)node_modules\//.test(`${path}/`);
}
function findByShell(env, outside) {
  const path = findByLoginShell("claude", env, outside);
  return path === void 0 || isAmongModules(path) ? void 0 : programAt(path, outside);
}
function pathFolders({ PATH = "" }) {
  return PATH.split(":").filter((folder3) => (0, import_node_path21.isAbsolute)(folder3));
}
function namedClient(path, outside) {
  const program = (0, import_node_path21.isAbsolute)(path) ? programAt(path, outside) : void 0;
  if (program !== void 0) return program;
  const why = (0, import_node_path21.isAbsolute)(path) ? "it is no program, or it is in this project or in a folder that everyone may write to" : "it is no absolute path";
  throw new Failure("not-found", `Cannot start "${path}", which ${variable} names: ${why}`, {
    hint: `Name another one, or unset it: unset ${variable}`
  });
}

// src/runs/launch/mcp-config.ts
init_failure();
init_folders();

// src/runs/state/client-env.ts
var kept = new Set(
  `PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM COLORTERM NO_COLOR TMPDIR TEMP TMP PWD HOSTNAME CI IS_SANDBOX
   HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY http_proxy https_proxy all_proxy no_proxy
   NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE GIT_SSL_CAINFO
   SSH_AUTH_SOCK SSH_AGENT_PID DBUS_SESSION_BUS_ADDRESS GNUPGHOME DOCKER_HOST KUBECONFIG
   CLAUDE_CONFIG_DIR CLAUDE_CODE_OAUTH_TOKEN CLAUDE_CODE_TMPDIR CLAUDE_CODE_SHELL CLAUDE_CODE_API_KEY_HELPER_TTL_MS
   MAX_THINKING_TOKENS MAX_MCP_OUTPUT_TOKENS MCP_TIMEOUT MCP_TOOL_TIMEOUT API_TIMEOUT_MS ENABLE_TOOL_SEARCH
   GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_SSH GIT_SSH_COMMAND EMAIL
   JAVA_HOME GOPATH GOROOT GOBIN CARGO_HOME RUSTUP_HOME NVM_DIR NVM_BIN VOLTA_HOME PNPM_HOME BUN_INSTALL DENO_DIR
   PYENV_ROOT VIRTUAL_ENV CONDA_PREFIX CONDA_DEFAULT_ENV RBENV_ROOT GEM_HOME ANDROID_HOME ANDROID_SDK_ROOT
   DEVELOPER_DIR SDKROOT DISPLAY WAYLAND_DISPLAY CLOUD_ML_REGION GOOGLE_APPLICATION_CREDENTIALS GOOGLE_CLOUD_PROJECT`.split(
    /\s+/
  )
);
var keptFamilies = /^(?:LC_\w+|XDG_\w+|ANTHROPIC_\w+|CLAUDE_CODE_(?:USE|MAX|SKIP|DISABLE|ENABLE)_\w+|DISABLE_\w+|AWS_\w+|VERTEX_\w+|BASH_(?:DEFAULT|MAX)_\w+|GIT_CONFIG_\w+|npm_config_\w+)$/;
var cleared = /^(?:SESSION_JOURNAL\w*|CLAUDECODE|CLAUDE_PID|CLAUDE_EFFORT|CLAUDE_JOB_DIR|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_\w+|CLAUDE_ENV_FILE|AI_AGENT|CLAUDE_CODE_(?:CHILD_SESSION|SESSION_\w+|ENTRYPOINT|EXECPATH|MESSAGING_\w+|CHILD_NOTES_DIR|LAUNCHED_BY_SESSION_IDS|SSE_PORT)|COREPACK_ENABLE_AUTO_PIN|NoDefaultCurrentDirectoryInExePath)$/;
var runVariable = "SESSION_JOURNAL_RUN";
function keptVariables(env, names5) {
  const wanted = new Set(names5);
  return Object.fromEntries(
    Object.entries(env).filter((pair) => {
      const [name, value2] = pair;
      if (value2 === void 0 || cleared.test(name)) return false;
      return wanted.has(name) || kept.has(name) || keptFamilies.test(name);
    })
  );
}
function missingVariables(env, names5) {
  return names5.filter((name) => env[name] === void 0);
}

// src/runs/launch/mcp-config.ts
function readMcpConfig(path) {
  const config = parsed(readText(path));
  if (asRecord(config?.mcpServers) !== void 0 && config !== void 0) return config;
  throw new Failure("damaged", `There are no MCP servers in "${path}"`, {
    hint: 'It must be JSON: {"mcpServers": {"NAME": {"command": "\u2026"}}}',
    data: { path }
  });
}
function parsed(text3) {
  try {
    return asRecord(JSON.parse(text3.replace(/^\ufeff/, "")));
  } catch {
    return void 0;
  }
}

// src/runs/launch/remove-worktree.ts
var import_node_path22 = require("node:path");
init_failure();
init_stat();

// src/io/git/process.ts
init_late_builtins();
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
  const { timeoutMs = 2e3, env = process.env, encoding = "utf8", maxBytes: maxBytes2 = usualBytes } = options2;
  const clean = { ...env };
  for (const stray of [...strays2, ...programs]) delete clean[`GIT_${stray}`];
  const quiet2 = {
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
      env: { ...clean, ...quiet2 },
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
  return new Promise((resolve7) => {
    try {
      const call = makeCall(cwd, args, more);
      const child = childProcess().execFile(call.git, call.args, call.options, (error, stdout) => {
        resolve7({ ok: error === null, stdout });
      });
      child.stdin?.on("error", () => void 0);
      child.stdin?.end(more.input ?? "");
    } catch {
      resolve7({ ok: false, stdout: "" });
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

// src/io/process/working-folders.ts
var import_node_fs18 = require("node:fs");

// src/io/process/list-processes.ts
var import_node_fs17 = require("node:fs");
init_late_builtins();
init_seen_process();
var pageBytes = 4096;
function listProcesses() {
  const pids = processIds();
  if (pids.length === 0) return listByPs();
  return pids.flatMap((pid) => {
    const { state, parent, leader, started, pages } = processStat(pid);
    if (state === "" || /^[ZX]/.test(state)) return [];
    return [{ pid, parent, leader, started, bytes: pages * pageBytes }];
  });
}
function processIds() {
  try {
    const names5 = (0, import_node_fs17.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
    return names5.includes(String(process.pid)) ? names5.map(Number) : [];
  } catch {
    return [];
  }
}
function listByPs() {
  return psLines(["-A", ...["pid=", "ppid=", "rss=", "stat="].flatMap((column) => ["-o", column])]).flatMap(
    (line2) => {
      const [pid, parent, kilobytes, state = ""] = line2.trim().split(/\s+/);
      if (Number(pid) === 0 || Number.isNaN(Number(pid)) || /^[ZX]/.test(state)) return [];
      const bytes = (Number(kilobytes) || 0) * 1024;
      return [{ pid: Number(pid), parent: Number(parent) || 0, leader: 0, started: "", bytes }];
    }
  );
}
function processesWith(name, value2) {
  const wanted = `${name}=${value2}`;
  const pids = processIds();
  if (pids.length > 0) return new Set(pids.filter((pid) => hasVariable(pid, name, value2)));
  const words2 = process.platform === "darwin" ? ["-A", "-E", "-ww", "-o", "pid=", "-o", "command="] : ["axeww"];
  const lines2 = psLines(words2).filter((line2) => line2.split(/\s+/).includes(wanted));
  return new Set(lines2.map((line2) => Number.parseInt(line2.trim(), 10)));
}
function hasVariable(pid, name, value2) {
  return environmentOf(pid).split("\0").includes(`${name}=${value2}`);
}
function environmentOf(pid) {
  try {
    return (0, import_node_fs17.readFileSync)(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}
function psLines(words2) {
  if (process.platform === "win32") return [];
  const env = { LC_ALL: "C", TZ: "UTC" };
  const options2 = {
    encoding: "utf8",
    timeout: 5e3,
    stdio: "pipe",
    env,
    maxBuffer: 64 * 1024 * 1024
  };
  try {
    return childProcess().execFileSync("/bin/ps", words2, options2).split("\n");
  } catch {
    return [];
  }
}
function familyOf(roots, all3) {
  const family = new Set(roots);
  for (let before2 = -1; before2 !== family.size; ) {
    before2 = family.size;
    for (const { pid, parent, leader } of all3) {
      if (family.has(parent) || leader !== pid && family.has(leader)) family.add(pid);
    }
  }
  return all3.filter(({ pid }) => family.has(pid));
}

// src/io/process/working-folders.ts
function processesIn(folder3) {
  return listProcesses().map(({ pid }) => pid).filter((pid) => pid !== process.pid && contains(folder3, workingFolder(pid)));
}
function workingFolder(pid) {
  try {
    return (0, import_node_fs18.readlinkSync)(`/proc/${pid}/cwd`);
  } catch {
    return "/";
  }
}

// src/runs/launch/remove-worktree.ts
var gitMs = 12e4;
async function removeWorktree(path) {
  const git = exists2(path) ? findGitFolder(path) : void 0;
  const main = git && mainWorktree(git);
  if (git === void 0 || main === void 0 || git.top !== path) {
    throw new Failure("not-found", `"${path}" is no worktree any more`, {
      hint: "To list them: git worktree list"
    });
  }
  const reasons = [...await uncommitted(path), ...await unmerged(path), ...atWork(path)];
  if (reasons.length > 0) {
    throw new Failure("refused", `"${path}" is kept: ${reasons.join("; ")}`, {
      hint: "Commit or merge what you want to keep, and end what works there. Or remove it yourself: git worktree remove",
      data: { reasons }
    });
  }
  const branch = (await runGit(path, ["symbolic-ref", "--short", "--quiet", "HEAD"])).stdout.trim();
  const removed = await runGit(main, ["worktree", "remove", path], { timeoutMs: gitMs });
  if (!removed.ok) {
    throw new Failure("refused", `git could not remove "${path}"`, {
      hint: `To see why: git worktree remove "${path}"`
    });
  }
  if (branch === (0, import_node_path22.basename)(path)) await runGit(main, ["branch", "-D", branch]);
}
async function uncommitted(path) {
  const { ok, stdout } = await runGit(path, ["status", "--porcelain", "--untracked-files=all"], {
    timeoutMs: gitMs
  });
  const files = stdout.split("\n").filter((line2) => line2 !== "");
  if (!ok) return ["git could not say whether anything is uncommitted"];
  return files.length === 0 ? [] : [`${files.length} uncommitted ${files.length === 1 ? "file" : "files"}: ${files[0]?.slice(3)}`];
}
async function unmerged(path) {
  const own2 = (await runGit(path, ["symbolic-ref", "--quiet", "HEAD"])).stdout.trim();
  const refs = await runGit(path, ["for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes"]);
  const others = refs.stdout.split("\n").filter((ref) => ref !== "" && ref !== own2);
  const not = others.flatMap((ref) => [`^${ref}`]);
  const list = await runGit(path, ["rev-list", "HEAD", ...not], { timeoutMs: gitMs });
  if (!list.ok || !refs.ok) return ["git could not say whether its commits are elsewhere"];
  const commits = list.stdout.split("\n").filter((line2) => line2 !== "");
  if (commits.length === 0 || await isInOther(path, others)) return [];
  return [`${commits.length} ${commits.length === 1 ? "commit" : "commits"} that no other branch has`];
}
async function isInOther(path, others) {
  for (const other of others) {
    const merged = await runGit(path, ["merge-tree", "--write-tree", other, "HEAD"], { timeoutMs: gitMs });
    const tree = await runGit(path, ["rev-parse", `${other}^{tree}`]);
    if (merged.ok && tree.ok && merged.stdout.trim() === tree.stdout.trim()) return true;
  }
  return false;
}
function atWork(path) {
  const pids = processesIn(realPath(path));
  return pids.length === 0 ? [] : [`processes work in it: ${pids.join(", ")}`];
}

// src/io/client/account-and-model.ts
var import_node_path24 = require("node:path");
init_stat();
init_person();

// src/io/transcripts/client-folders.ts
var import_node_path23 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path23.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path23.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path23.isAbsolute)])];
}

// src/io/client/account-and-model.ts
var mostBytes3 = 64 * 1024 * 1024;
var accountVariables = [
  "ANTHROPIC_API_KEY",
  "ANTHROPIC_AUTH_TOKEN",
  "ANTHROPIC_BASE_URL",
  "CLAUDE_CODE_OAUTH_TOKEN",
  "CLAUDE_CODE_USE_BEDROCK",
  "CLAUDE_CODE_USE_VERTEX",
  "CLAUDE_CODE_USE_FOUNDRY"
];
function accountHash(env) {
  const folder3 = env.CLAUDE_CONFIG_DIR || homeOf(env);
  const known4 = folder3 === void 0 ? void 0 : readJson((0, import_node_path24.join)(folder3, ".claude.json"), mostBytes3);
  const { accountUuid = "", organizationUuid = "" } = asRecord(asRecord(known4)?.oauthAccount) ?? {};
  const said3 = accountVariables.map((name) => env[name] ?? "");
  return sha256(JSON.stringify([accountUuid, organizationUuid, ...said3])).slice(0, 16);
}
function usualModel(env, folder3) {
  const [own2 = ""] = clientFolders(env);
  const files = [
    (0, import_node_path24.join)(folder3, ".claude/settings.local.json"),
    (0, import_node_path24.join)(folder3, ".claude/settings.json"),
    (0, import_node_path24.join)(own2, "settings.json")
  ];
  const models = [env.ANTHROPIC_MODEL, ...files.map(modelIn)];
  return models.find((model) => typeof model === "string" && model !== "") ?? "";
}
function modelIn(path) {
  const model = exists2(path) ? asRecord(readJson(realPath(path)))?.model : void 0;
  return typeof model === "string" ? model : void 0;
}

// src/io/process/start-apart.ts
var import_node_fs20 = require("node:fs");
init_failures();
init_late_builtins();
init_seen_process();

// src/io/process/fifo.ts
var import_node_fs19 = require("node:fs");
init_failure();
init_failures();
init_late_builtins();
var pauseMs = 5;
var atOnceBytes = 4096;
async function writeToFifo(path, bytes, { waitMs: waitMs4, note: note2 = () => void 0 }) {
  const file = openToWrite(path);
  if (file === void 0) return 0;
  let done = 0;
  try {
    const deadline = performance.now() + waitMs4;
    while (done < bytes.length) {
      note2(done, false);
      const written2 = writeSome(file, bytes, done);
      done += written2;
      note2(done, true);
      if (written2 > 0) continue;
      if (performance.now() >= deadline) break;
      await new Promise((resolve7) => setTimeout(resolve7, pauseMs));
    }
    return done;
  } catch (error) {
    if (errorCode(error) === "EPIPE") return done;
    throw writeFailure(error, path);
  } finally {
    (0, import_node_fs19.closeSync)(file);
  }
}
function openToWrite(path) {
  try {
    return (0, import_node_fs19.openSync)(path, import_node_fs19.constants.O_WRONLY | import_node_fs19.constants.O_NONBLOCK | import_node_fs19.constants.O_NOFOLLOW);
  } catch (error) {
    if (["ENXIO", "ENOENT"].includes(errorCode(error))) return void 0;
    throw writeFailure(error, path);
  }
}
function writeSome(file, bytes, from) {
  try {
    return (0, import_node_fs19.writeSync)(file, bytes, from);
  } catch (error) {
    if (errorCode(error) === "EAGAIN") return 0;
    throw error;
  }
}

// src/io/process/start-apart.ts
var patienceMs3 = 3e4;
async function startApart(call) {
  const files = openFiles(call);
  const input = Buffer.from(call.input ?? "");
  let taken = 0;
  let child;
  try {
    if (input.length > 0) taken = await writeToFifo(call.stdin, input, { waitMs: 0 });
    child = await spawnWith(call, files);
  } finally {
    for (const file of files) if (file !== "ignore") (0, import_node_fs20.closeSync)(file);
  }
  const ended2 = new Promise((resolve7) => {
    child.once("exit", (code2, signal) => resolve7({ code: code2 ?? void 0, signal: signal ?? "" }));
  });
  const pid = child.pid;
  const seen = { pid, started: processStat(pid).started, at: Date.now() };
  const rest2 = input.subarray(taken);
  if (rest2.length > 0 && await writeToFifo(call.stdin, rest2, { waitMs: patienceMs3 }) < rest2.length) {
    child.kill("SIGKILL");
  }
  return { ...seen, ended: ended2, leave: () => child.unref() };
}
function openFiles({ stdin, stdout, stderr }) {
  const output = import_node_fs20.constants.O_WRONLY | import_node_fs20.constants.O_CREAT | import_node_fs20.constants.O_APPEND | import_node_fs20.constants.O_NOFOLLOW;
  const opened = [];
  try {
    for (const [path, flags] of [
      [stdin, import_node_fs20.constants.O_RDWR],
      [stdout, output],
      [stderr, output]
    ])
      opened.push(openFile(path, flags));
    return opened;
  } catch (error) {
    for (const file of opened) if (file !== "ignore") (0, import_node_fs20.closeSync)(file);
    throw error;
  }
}
function openFile(path, flags) {
  if (path === "") return "ignore";
  try {
    return (0, import_node_fs20.openSync)(path, flags, 384);
  } catch (error) {
    throw writeFailure(error, path);
  }
}
async function spawnWith({ program, args, cwd, env }, stdio) {
  const child = childProcess().spawn(program, args, { cwd, env, detached: true, stdio, windowsHide: true });
  await new Promise((resolve7, reject) => {
    child.once("spawn", resolve7);
    child.once("error", reject);
  });
  return child;
}

// src/runs/launch/look-around.ts
init_stat();
var accountVariable = "SESSION_JOURNAL_ACCOUNT";
function lookAround({ place, settings: settings2 }, env, account = accountHash(env)) {
  return {
    account,
    model: settings2.model || usualModel(env, place.cwd),
    folder: realTarget(place.cwd)
  };
}

// src/runs/launch/start-runner.ts
async function startRunner(folder3, { runner }, { env, names: names5 }) {
  const kept2 = keptVariables(env, names5);
  const { leave } = await startApart({
    program: process.execPath,
    args: [runner, folder3],
    cwd: folder3,
    env: {
      ...kept2,
      SESSION_JOURNAL_CLAUDE: env.SESSION_JOURNAL_CLAUDE,
      [accountVariable]: accountHash(kept2)
    },
    stdin: "",
    stdout: "",
    stderr: `${folder3}/runner-errors`
  });
  leave();
}

// src/runs/launch/trust.ts
var import_node_path25 = require("node:path");
init_failure();
init_stat();
init_person();
var fileName2 = "trusted.json";
var mostBytes4 = 64 * 1024 * 1024;
function isTrusted(folder3, env) {
  const state = findProjectState(folder3, env);
  if (state !== void 0 && asRecord(readJson((0, import_node_path25.join)(state, fileName2)))?.trusted === true) return true;
  const known4 = clientProjects(env);
  return placesOf(folder3).some((place) => asRecord(known4[place])?.hasTrustDialogAccepted === true);
}
function assertTrusted(folder3, env) {
  if (isTrusted(folder3, env)) return;
  throw new Failure("refused", `You have not said that you trust "${folder3}"`, {
    hint: "Claude Code would run its hooks and MCP servers. If you trust it: session-journal trust",
    data: { folder: folder3 }
  });
}
function trustFolder(folder3, env) {
  writeJson((0, import_node_path25.join)(ensureProjectState(folder3, env), fileName2), { trusted: true, folder: folder3, at: Date.now() });
}
function clientProjects(env) {
  const folder3 = env.CLAUDE_CONFIG_DIR || homeOf(env);
  if (folder3 === void 0) return {};
  return asRecord(asRecord(readJson((0, import_node_path25.join)(folder3, ".claude.json"), mostBytes4))?.projects) ?? {};
}
function placesOf(folder3) {
  const real = realPath(folder3);
  const git = findGitFolder(real);
  const common = git === void 0 ? void 0 : repositoryFolder(git);
  const main = common?.endsWith("/.git") === true ? [(0, import_node_path25.dirname)(common)] : [];
  return [real, ...main].flatMap(withParents);
}
function withParents(folder3) {
  const parent = (0, import_node_path25.dirname)(folder3);
  return parent === folder3 ? [folder3] : [folder3, ...withParents(parent)];
}

// src/runs/launch/worktree.ts
var import_node_path26 = require("node:path");
init_failure();
init_stat();
var addMs = 12e4;
async function makeWorktree(folder3, wanted) {
  const git = findGitFolder(folder3);
  if (git === void 0) {
    throw new Failure("refused", `"${folder3}" is not in a git repository, so it has no worktrees`, {
      hint: "Leave out --worktree"
    });
  }
  const main = mainWorktree(git) ?? git.top;
  const branch = await branchOf(main, wanted);
  const path = (0, import_node_path26.join)(main, ".claude/worktrees", branch);
  const base = (await runGit(folder3, ["rev-parse", "--verify", "HEAD"])).stdout.trim();
  const remarks = await behindUpstream(folder3);
  const added = await runGit(folder3, ["worktree", "add", "--quiet", "-b", branch, path, "HEAD"], {
    timeoutMs: addMs
  });
  if (!added.ok || !exists2(path)) {
    throw new Failure("refused", `git could not make the worktree "${path}"`, {
      hint: base === "" ? "The repository needs a first commit" : `To see why: git worktree add -b ${branch} "${path}"`
    });
  }
  const worktree = realPath(path);
  const cwd = (0, import_node_path26.join)(worktree, (0, import_node_path26.relative)(git.top, folder3));
  return { cwd: exists2(cwd) ? cwd : worktree, worktree, worktreeBase: base, remarks };
}
function slugOf(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40).replace(/-$/, "");
}
async function branchOf(main, { name, id, branch }) {
  if (branch === "") {
    const own2 = slugOf(name) || `run-${id}`;
    return await isTaken2(main, own2) ? `${own2}-${id}` : own2;
  }
  if (!branchForm.test(branch) || branch.length > 100 || /\.(?:lock)?(?:\/|$)|\.\./.test(branch)) {
    throw new Failure("misuse", `"${showLine(branch)}" cannot be the name of a worktree`, {
      hint: "Use letters, digits, dots, dashes and slashes, such as fix-login"
    });
  }
  if (!await isTaken2(main, branch)) return branch;
  throw new Failure("refused", `There is already a branch or worktree "${branch}"`, {
    hint: "Choose another name, or work there: --cwd DIR"
  });
}
var branchForm = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;
async function isTaken2(main, name) {
  const branch = await runGit(main, ["rev-parse", "--quiet", "--verify", `refs/heads/${name}`]);
  return branch.ok || exists2((0, import_node_path26.join)(main, ".claude/worktrees", name));
}
async function behindUpstream(folder3) {
  const { ok, stdout } = await runGit(folder3, ["rev-list", "--count", "HEAD..@{upstream}"]);
  const count3 = Number(stdout.trim());
  if (!ok || !(count3 > 0)) return [];
  return [`The branch it begins at is ${count3} ${count3 === 1 ? "commit" : "commits"} behind its upstream`];
}

// src/runs/runner/afford.ts
init_failure();

// src/runs/files/day-cost.ts
init_stat();
function costSince(projects, since) {
  const costs = projects.flatMap(
    ({ state, rows }) => rows.filter((row) => row.since >= since || !isFinal(row.state)).map((row) => increaseSince(runFolder(state, row.id), since))
  );
  return {
    costUsd: costs.reduce((sum, { costUsd }) => sum + costUsd, 0),
    isPartial: costs.some(({ isPartial }) => isPartial)
  };
}
function increaseSince(folder3, since) {
  const increases = increasesOf(folder3).filter(({ at: at2 }) => at2 >= since);
  return {
    costUsd: increases.reduce((sum, { costUsd }) => sum + costUsd, 0),
    isPartial: increases.at(-1)?.isPartial === true
  };
}
function costsBetween(projects, times) {
  const costs = times.map(() => 0);
  const add = (at2, costUsd) => {
    const place = times.findLastIndex((time4) => time4 <= at2);
    if (place >= 0) costs[place] = costs[place] + costUsd;
  };
  for (const { state, rows } of projects) {
    for (const row of rows.filter(({ since, state: now }) => since >= (times[0] ?? 0) || !isFinal(now))) {
      if (isWithin(row, times)) add(row.since, row.costUsd);
      else for (const { at: at2, costUsd } of increasesOf(runFolder(state, row.id))) add(at2, costUsd);
    }
  }
  return costs;
}
function isWithin({ state, createdAt, since }, times) {
  const [first, last] = [createdAt, since].map((at2) => times.findLastIndex((time4) => time4 <= at2));
  return isFinal(state) && first === last;
}
function increasesOf(folder3) {
  const increases = [];
  let before2 = 0;
  for (const { event } of readEvents(folder3, eventsBegin)) {
    const { costUsd, isPartial } = event.data;
    if (event.type !== "run.tokens" || typeof costUsd !== "number") continue;
    increases.push({ at: event.at, costUsd: costUsd - before2, isPartial: isPartial === true });
    before2 = costUsd;
  }
  return increases;
}
function makeCostCounter() {
  let counted4 = /* @__PURE__ */ new Map();
  let from = 0;
  return (states, since) => {
    if (since !== from) counted4 = /* @__PURE__ */ new Map();
    from = since;
    const folders3 = states.flatMap((state) => runIds(state).map((id) => runFolder(state, id)));
    for (const folder3 of folders3.filter((one) => isChangedSince(one, since))) {
      counted4.set(folder3, countOn(folder3, counted4.get(folder3), since));
    }
    return [...counted4.values()].reduce((sum, { costUsd }) => sum + costUsd, 0);
  };
}
function isChangedSince(folder3, since) {
  return (findStamp(pathIn(folder3, "events"))?.modified ?? 0) >= since;
}
function countOn(folder3, known4, since) {
  let { before: before2, costUsd } = known4 ?? { before: 0, costUsd: 0 };
  const events = readEvents(folder3, known4?.read ?? eventsBegin);
  for (let next = events.next(); ; next = events.next()) {
    if (next.done === true) return { read: next.value, before: before2, costUsd };
    const { type, at: at2, data } = next.value.event;
    if (type !== "run.tokens" || typeof data.costUsd !== "number") continue;
    if (at2 >= since) costUsd += data.costUsd - before2;
    before2 = data.costUsd;
  }
}

// src/runs/state/budget.ts
function familyCost(rows, id) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const root = rootOf(byId, id);
  return rows.filter((row) => rootOf(byId, row.id) === root).reduce((sum, { costUsd }) => sum + costUsd, 0);
}
function rootOf(byId, id) {
  const seen = /* @__PURE__ */ new Set();
  let at2 = id;
  while (!seen.has(at2)) {
    seen.add(at2);
    at2 = byId.get(at2)?.parent || at2;
  }
  return at2;
}
function budgetLeft(budget, spent) {
  return budget === void 0 ? void 0 : Math.max(0, Math.round((budget - spent) * 1e6) / 1e6);
}
var saidFrom = 0.8;
function isScarce(spentUsd, mostUsd) {
  return mostUsd !== void 0 && mostUsd > 0 && spentUsd >= saidFrom * mostUsd;
}
function budgetText({ of, spentUsd, mostUsd }) {
  const whose = of === "day" ? "today's budget" : "its budget";
  const share = Math.floor(100 * spentUsd / mostUsd + 1e-6);
  return `${share} % of ${whose} of $${mostUsd.toFixed(2)} is used: $${spentUsd.toFixed(2)}`;
}
function isTold({ toldBudgets }, { of, day: day3 }) {
  return toldBudgets.some((told) => told.of === of && told.day === day3);
}
function tellBudget(run, told, at2) {
  if (isTold(run, told)) return void 0;
  const { of, spentUsd, mostUsd } = told;
  const data = { of, spentUsd, mostUsd, text: budgetText(told) };
  return {
    run: { ...run, toldBudgets: [...run.toldBudgets, told] },
    events: [{ type: "run.budget", at: at2, data, from: void 0 }]
  };
}

// src/runs/runner/claim-day.ts
var import_node_path27 = require("node:path");
init_folders();
init_person();
var ending = ".day";
function claimDay(env, since, run) {
  const folder3 = ensureStateDir(env, "day-budget-said");
  const name = `${since}${ending}`;
  const path = (0, import_node_path27.join)(folder3, name);
  const isOurs = createFile(path, run, { mode: 384, fsync: false }) || findText(path) === run;
  for (const one of filesIn(folder3, ending)) if (one !== name) removeQuietly((0, import_node_path27.join)(folder3, one));
  return isOurs;
}

// src/runs/runner/afford.ts
function affordRun(run, { state, listed, day: day3 }, env) {
  const { parent, settings: settings2 } = run;
  const isFree2 = parent === "" && day3 === void 0;
  const here = listed?.state === state ? listed : { state, rows: isFree2 ? [] : listRuns(state) };
  const spent = parent === "" ? 0 : familyCost(here.rows, parent);
  if (budgetLeft(settings2.budgetUsd, spent) === 0) {
    const most3 = money2(settings2.budgetUsd);
    throw new Failure("refused", `The budget of ${most3} is used up: ${money2(spent)} with all continuations`, {
      hint: "To give it more: --budget USD",
      data: { spent_usd: spent }
    });
  }
  const { budgetUsd } = settings2;
  const nearly = isScarce(spent, budgetUsd) ? [budgetText({ of: "run", spentUsd: spent, mostUsd: budgetUsd })] : [];
  if (day3 === void 0) return nearly;
  const today = spentOn(day3, here);
  if (today < day3.most) {
    const isNews = isScarce(today, day3.most) && claimDay(env, day3.since, run.id);
    return isNews ? [...nearly, budgetText({ of: "day", spentUsd: today, mostUsd: day3.most })] : nearly;
  }
  throw new Failure("refused", `Today's budget of ${money2(day3.most)} is used up: ${money2(today)}`, {
    hint: "To change it: session-journal settings run.daily_budget USD",
    data: { spent_usd: today }
  });
}
function spentOn({ states, since }, here) {
  const others = states.filter((one) => one !== here.state);
  const projects = [here, ...others.map((one) => ({ state: one, rows: listRuns(one) }))];
  return costSince(projects, since).costUsd;
}
function money2(amount) {
  return `$${amount.toFixed(2)}`;
}

// src/runs/runner/look-after.ts
init_seen_process();

// src/core/stream/control-line.ts
function decodeControl(line2) {
  if (line2.type === "control_response") return answerOf(asFields(line2.response));
  const request = textAt(line2, "request_id");
  if (request === void 0) return void 0;
  if (line2.type === "control_cancel_request") return { kind: "withdrawn", request };
  const asked = asFields(line2.request);
  const subtype = textAt(asked, "subtype") ?? "";
  if (subtype !== "can_use_tool") return { kind: "asked", request, subtype };
  return {
    kind: "permission",
    request,
    tool: textAt(asked, "tool_name") ?? "",
    call: textAt(asked, "tool_use_id") ?? "",
    input: asFields(asked?.input) ?? {},
    description: textAt(asked, "description") ?? "",
    reason: textAt(asked, "decision_reason") ?? "",
    agent: textAt(asked, "agent_id") ?? ""
  };
}
function answerOf(response) {
  const request = textAt(response, "request_id");
  if (request === void 0) return void 0;
  return {
    kind: "control-answer",
    request,
    isError: response?.subtype === "error",
    error: textAt(response, "error") ?? "",
    response: asFields(response?.response) ?? {}
  };
}
function interruptRequest(request) {
  return requestLine(request, { subtype: "interrupt" });
}
function endRequest(request) {
  return requestLine(request, { subtype: "end_session" });
}
function costAnswered(response) {
  const [, amount] = /^[\w ]*\bcost: *\$([\d,]+(?:\.\d+)?)/im.exec(textAt(response, "text") ?? "") ?? [];
  return amount === void 0 ? void 0 : Number(amount.replaceAll(",", ""));
}
function modeRequest(request, mode) {
  return requestLine(request, { subtype: "set_permission_mode", mode });
}
function allowAnswer(request, input) {
  return answerLine(request, { behavior: "allow", updatedInput: input });
}
function denyAnswer(request, message) {
  return answerLine(request, { behavior: "deny", message });
}
function requestLine(request, content) {
  return lineOf({ type: "control_request", request_id: request, request: content });
}
function answerLine(request, response) {
  return lineOf({
    type: "control_response",
    response: { subtype: "success", request_id: request, response }
  });
}
function lineOf(value2) {
  return `${JSON.stringify(value2)}
`;
}

// src/runs/runner/end-client.ts
init_seen_process();

// src/io/process/end-processes.ts
init_seen_process();
var pauseMs2 = 25;
function signalProcess(seen, signal) {
  if (isGone(seen)) return false;
  try {
    process.kill(seen.pid, signal);
    return true;
  } catch {
    return false;
  }
}
var waitedShare = 10;
async function waitUntilGone(seen, waitMs4) {
  const begun = performance.now();
  while (!isGone(seen)) {
    const waitedMs = performance.now() - begun;
    if (waitedMs >= waitMs4) return false;
    await new Promise((resolve7) => setTimeout(resolve7, Math.min(pauseMs2, waitedMs / waitedShare)));
  }
  return true;
}
async function killAll(find, waitMs4) {
  const deadline = performance.now() + waitMs4;
  for (; ; ) {
    const found2 = find();
    if (found2.length === 0) return [];
    for (const seen of found2) signalProcess(seen, "SIGSTOP");
    for (const seen of find()) signalProcess(seen, "SIGKILL");
    if (performance.now() >= deadline) return find();
    await new Promise((resolve7) => setTimeout(resolve7, pauseMs2));
  }
}

// src/runs/files/run-processes.ts
var import_node_os = require("node:os");
function notedProcesses(folder3) {
  const booted = Date.now() - (0, import_node_os.uptime)() * 1e3;
  return (findText(pathIn(folder3, "processes")) ?? "").split("\n").flatMap((line2) => {
    const [, pid, started = "", at2] = /^(\d+) (\d+|-) (\d+)$/.exec(line2) ?? [];
    const isOne = Number(pid) > 1 && Number(at2) >= booted;
    return isOne ? [{ pid: Number(pid), started: started === "-" ? "" : started, at: Number(at2) }] : [];
  });
}

// src/runs/launch/say.ts
var import_node_path29 = require("node:path");
init_folders();

// src/runs/launch/long-line.ts
var import_node_path28 = require("node:path");
var options = { mode: 384, fsync: false };
function linePath(folder3) {
  return (0, import_node_path28.join)(folder3, "long-line");
}
function stepPath(folder3) {
  return (0, import_node_path28.join)(folder3, "long-line-taken");
}
function findLongLine(folder3) {
  const line2 = findText(linePath(folder3));
  if (line2 === void 0) return void 0;
  const { taken, isSure } = asRecord(readJson(stepPath(folder3))) ?? { taken: 0, isSure: true };
  return { line: line2, taken: typeof taken === "number" ? taken : 0, isSure: isSure === true };
}
function beginLongLine(folder3, line2) {
  removeQuietly(stepPath(folder3));
  writeFileAtomic(linePath(folder3), line2, options);
  return { line: line2, taken: 0, isSure: true };
}
function noteLongLine(folder3, step) {
  writeFileAtomic(stepPath(folder3), JSON.stringify(step), options);
}
function endLongLine(folder3) {
  removeQuietly(linePath(folder3));
  removeQuietly(stepPath(folder3));
}

// src/runs/launch/say.ts
var waitMs2 = 3e4;
async function whileNoneWrites(folder3, work) {
  const writers = (0, import_node_path29.join)(folder3, "writers");
  makeFolder(writers, 448);
  return withLock(writers, { waitMs: waitMs2 }, work);
}
function sayToClient(folder3, line2) {
  return whileNoneWrites(folder3, async () => {
    const half = findLongLine(folder3);
    if (half !== void 0 && !await tellRest(folder3, half)) return false;
    if (half?.line === line2) return true;
    const bytes = Buffer.from(line2);
    if (bytes.length > atOnceBytes) return tellRest(folder3, beginLongLine(folder3, line2));
    return await writeToFifo(pathIn(folder3, "input"), bytes, { waitMs: waitMs2 }) === bytes.length;
  });
}
async function tellRest(folder3, { line: line2, taken, isSure }) {
  const pipe = pathIn(folder3, "input");
  if (!isSure) {
    await writeToFifo(pipe, Buffer.from("\n"), { waitMs: waitMs2 });
    endLongLine(folder3);
    return false;
  }
  const rest2 = Buffer.from(line2).subarray(taken);
  const note2 = (done, isKnown) => {
    noteLongLine(folder3, { taken: taken + done, isSure: isKnown });
  };
  const isWhole = await writeToFifo(pipe, rest2, { waitMs: waitMs2, note: note2 }) === rest2.length;
  if (isWhole) endLongLine(folder3);
  return isWhole;
}

// src/io/process/watch-family.ts
var import_node_fs21 = require("node:fs");
init_seen_process();
var freshMs = 3e3;
function watchFamily(signs2) {
  const seeds = [...signs2.root === void 0 ? [] : [signs2.root], ...signs2.known];
  let members = seeds.map((seen) => ({ ...seen, session: 0, isMarked: false }));
  let passed = /* @__PURE__ */ new Set();
  let lookedAt = 0;
  const look = () => {
    const pids = processIds();
    const at2 = Date.now();
    if (at2 - lookedAt >= freshMs) passed = /* @__PURE__ */ new Set();
    lookedAt = at2;
    members = pids.length === 0 ? membersByPs(members, signs2, at2) : membersNow(members, signs2, {
      at: at2,
      pids: pids.filter((pid) => !passed.has(pid))
    });
    const own2 = new Set(members.map(({ pid }) => pid));
    passed = new Set(pids.filter((pid) => !own2.has(pid)));
    const lost = members.filter(({ isMarked }) => !isMarked);
    return lost.map(({ pid, started, at: seen }) => ({ pid, started, at: seen }));
  };
  return { look };
}
function membersNow(before2, signs2, { at: at2, pids }) {
  const members = before2.flatMap((member) => seenAgain(member, signs2));
  const own2 = /* @__PURE__ */ new Set([process.pid, ...members.map(({ pid }) => pid)]);
  const open = new Set(pids.filter((pid) => !own2.has(pid)).flatMap((pid) => candidate(pid, at2)));
  const join52 = (one, hasMark) => {
    members.push({ ...one, session: sessionOf(one, members), isMarked: hasMark });
    open.delete(one);
  };
  for (const one of open) {
    const hasMark = hasVariable(one.pid, signs2.name, signs2.value);
    if (hasMark || isOutputOf(one, signs2)) join52(one, hasMark);
  }
  for (let count3 = -1; count3 !== members.length; ) {
    count3 = members.length;
    for (const one of open) if (members.some((member) => isBelow(one, member))) join52(one, false);
  }
  return members;
}
function candidate(pid, at2) {
  const { started, leader, parent, state } = processStat(pid);
  return state === "" || /^[ZX]/.test(state) ? [] : [{ pid, started, at: at2, leader, parent }];
}
function seenAgain(member, signs2) {
  if (isGone(member)) return [];
  const { leader } = processStat(member.pid);
  const session = leader === member.pid || leader === member.session ? leader : 0;
  return [{ ...member, session, isMarked: hasVariable(member.pid, signs2.name, signs2.value) }];
}
function sessionOf({ pid, leader }, members) {
  return leader === pid || members.some(({ session }) => session === leader) ? leader : 0;
}
function isBelow({ parent, leader }, member) {
  if (leader !== 0 && leader === member.session) return true;
  return parent === member.pid && processStat(parent).started === member.started;
}
function isOutputOf({ pid, started }, { output, root }) {
  if (root === void 0 || Number(started) < Number(root.started)) return false;
  return [1, 2].some((file) => targetOf(`/proc/${pid}/fd/${file}`).includes(output));
}
function targetOf(link) {
  try {
    return (0, import_node_fs21.readlinkSync)(link);
  } catch {
    return "";
  }
}
function membersByPs(members, { name, value: value2 }, at2) {
  const all3 = listProcesses();
  const marked = processesWith(name, value2);
  const living = members.filter((member) => !isGone(member));
  const seen = new Map(living.map((member) => [member.pid, member]));
  return familyOf([...seen.keys(), ...marked], all3).filter(({ pid }) => pid !== process.pid).map(({ pid, started }) => {
    return { pid, started, at: seen.get(pid)?.at ?? at2, session: 0, isMarked: marked.has(pid) };
  });
}

// src/runs/runner/follow-processes.ts
function watchProcesses(folder3, { id, conversation, client }) {
  return watchFamily({
    name: runVariable,
    value: id,
    // The client writes what a command prints to a file in a folder of this conversation's.
    output: `/${conversation}/tasks/`,
    root: client,
    known: notedProcesses(folder3)
  });
}

// src/runs/runner/end-client.ts
var usualPatience = { askedMs: 5e3, signalledMs: 3e3, killedMs: 1e4 };
function processesOf({ id, client }, known4 = []) {
  const at2 = Date.now();
  const all3 = listProcesses();
  const marked = processesWith(runVariable, id);
  const own2 = [...client === void 0 ? [] : [client], ...known4].filter((seen) => !isGone(seen));
  return familyOf([...own2.map(({ pid }) => pid), ...marked], all3).filter(({ pid }) => pid !== process.pid).map(({ pid, started }) => ({ pid, started, at: at2 }));
}
async function stopClient(folder3, run, patience = usualPatience) {
  const { client } = run;
  const known4 = [...processesOf(run), ...straysOf(folder3, run)];
  if (client !== void 0 && !isGone(client)) {
    await sayToClient(folder3, interruptRequest("interrupt") + endRequest("end"));
    if (!await waitUntilGone(client, patience.askedMs)) {
      signalProcess(client, "SIGTERM");
      await waitUntilGone(client, patience.signalledMs);
    }
  }
  known4.push(...notedProcesses(folder3));
  return killAll(() => processesOf(run, known4), patience.killedMs);
}
function straysOf(folder3, run) {
  const isAlive2 = run.client !== void 0 && !isGone(run.client);
  return isAlive2 ? watchProcesses(folder3, run).look() : notedProcesses(folder3);
}

// src/runs/runner/end-run.ts
init_leftovers();

// src/runs/files/slots.ts
var import_node_path30 = require("node:path");
init_folders();
init_seen_process();
init_person();
var folderName = "slots";
var ending2 = ".json";
function holderOf(path) {
  const { pid, started, at: at2 } = asRecord(readJson(path)) ?? {};
  if (typeof pid !== "number" || typeof started !== "string" || typeof at2 !== "number") return void 0;
  return { pid, started, at: at2 };
}
function isFree(path) {
  const holder = holderOf(path);
  return holder === void 0 || isGone(holder);
}
function takenSlots(env) {
  const state = stateDir(env);
  if (state === void 0) return [];
  const folder3 = (0, import_node_path30.join)(state, folderName);
  return filesIn(folder3, ending2).filter((name) => !isFree((0, import_node_path30.join)(folder3, name))).map((name) => name.slice(0, -ending2.length));
}
function freeSlot(env, run) {
  const state = stateDir(env);
  if (state !== void 0) removeQuietly((0, import_node_path30.join)(state, folderName, run + ending2));
}

// src/runs/files/snapshots.ts
var import_node_path32 = require("node:path");
init_folders();
init_stat();

// src/io/git/git.ts
var import_node_path31 = require("node:path");
init_stat();
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path31.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path31.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path31.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text3 = findText(path)?.trim() ?? "";
  if (hash.test(text3)) return { branch: "detached", commit: text3.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text3)?.[1];
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
async function isIgnored(path) {
  const folder3 = findGitFolder((0, import_node_path31.dirname)(path));
  if (folder3 === void 0) return false;
  const { stdout } = await runGit(
    folder3.top,
    ["--no-literal-pathspecs", "check-ignore", "--stdin", "-z", "--verbose", "--non-matching"],
    { input: `./${(0, import_node_path31.relative)(folder3.top, path)}\0` }
  );
  const [rules, , pattern2] = stdout.split("\0");
  return pattern2 === void 0 || rules !== "" && !pattern2.startsWith("!");
}

// src/runs/policy/key-file.ts
var folders = /\/(?:\.git|\.ssh|\.aws|\.azure|\.gnupg|\.kube|\.docker|gcloud|\.password-store)\//;
var names2 = /^(?:\.env(?:\..+)?|.+\.env|\.envrc|\.netrc|_netrc|\.npmrc|\.pypirc|\.pgpass|\.my\.cnf|\.htpasswd|\.git-credentials|\.vault-token|\.credentials\.json|credentials(?:\.\w+)?|secrets?\.(?:json|ya?ml|toml|env)|service[-_]account.*\.json|id_(?:rsa|dsa|ecdsa|ed25519)(?:_.+)?|.+\.(?:pem|key|p8|p12|pfx|jks|keystore|kdbx|ppk|gpg|asc|tfstate|tfvars))$/;
var privateKey = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/;
function isKeyPath(path) {
  const small = path.toLowerCase();
  return folders.test(small) || names2.test(small.slice(small.lastIndexOf("/") + 1));
}
function hasPrivateKey(text3) {
  return privateKey.test(text3);
}

// src/runs/files/snapshots.ts
var indexName = "index.jsonl";
var mostBytes5 = 10 * 1024 * 1024;
var waitMs3 = 3e4;
async function keepSnapshots(folder3, run, files) {
  if (!run.settings.snapshots || files.length === 0) return;
  const place = pathIn(folder3, "snapshots");
  try {
    makeFolder(place, 448);
    await withLock(place, { waitMs: waitMs3 }, async () => {
      const known4 = new Set(readIndex(folder3).map((entry) => textAt(entry, "call")));
      for (const read of files) {
        if (known4.has(read.call)) continue;
        known4.add(read.call);
        await keepOne(folder3, run, read);
      }
    });
  } catch {
  }
}
function countSnapshots(folder3) {
  return new Set(readIndex(folder3).flatMap((entry) => textAt(entry, "sha256") ?? [])).size;
}
function readIndex(folder3) {
  const text3 = findText((0, import_node_path32.join)(pathIn(folder3, "snapshots"), indexName)) ?? "";
  return text3.split("\n").map(parseFields).filter((entry) => entry !== void 0);
}
async function keepOne(folder3, run, read) {
  const place = pathIn(folder3, "snapshots");
  const path = (0, import_node_path32.isAbsolute)(read.path) ? (0, import_node_path32.resolve)(read.path) : (0, import_node_path32.resolve)(run.place.cwd, read.path);
  const real = realTarget(path);
  const kept2 = await isSecret(folder3, path, real) ? void 0 : contentOf(real, read);
  const entry = { call: read.call, path, at: Date.now() };
  if (kept2 === void 0 || hasPrivateKey(kept2.bytes.toString("latin1"))) return note(place, entry);
  const { bytes, from } = kept2;
  const sum = sha256(bytes);
  const file = (0, import_node_path32.join)(place, sum);
  if (findStat(file)?.size !== bytes.length) writeFileAtomic(file, bytes, { mode: 384, fsync: false });
  note(place, { ...entry, sha256: sum, bytes: bytes.length, from });
}
async function isSecret(folder3, path, real) {
  const state = realPath((0, import_node_path32.dirname)((0, import_node_path32.dirname)(projectOf(folder3))));
  if (isKeyPath(path) || isKeyPath(real) || contains(state, real)) return true;
  return await isIgnored(path) || real !== path && await isIgnored(real);
}
function contentOf(path, { shown, isWhole }) {
  const given = shown === void 0 ? void 0 : Buffer.from(shown);
  const asGiven = given === void 0 || given.length > mostBytes5 ? void 0 : { bytes: given, from: "result" };
  if (isWhole) return asGiven;
  try {
    const { bytes, size } = readBytes(path, mostBytes5);
    return size > mostBytes5 ? asGiven : { bytes, from: "disk" };
  } catch {
    return void 0;
  }
}
function note(place, entry) {
  const path = (0, import_node_path32.join)(place, indexName);
  const text3 = findText(path) ?? "";
  const whole = text3.slice(0, text3.lastIndexOf("\n") + 1);
  appendTexts(path, Buffer.byteLength(whole), [`${JSON.stringify(entry)}
`]);
}

// src/runs/policy/exact-json.ts
function exactJson(value2) {
  if (Array.isArray(value2)) return `[${value2.map(exactJson).join(",")}]`;
  if (typeof value2 !== "object" || value2 === null) return JSON.stringify(value2) ?? "null";
  const fields = Object.entries(value2).sort(([one], [other]) => one < other ? -1 : 1);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${exactJson(field)}`).join(",")}}`;
}

// src/runs/policy/asked-call.ts
function inputText({ input }, key) {
  return textOf(input[key]);
}
function textOf(value2) {
  return typeof value2 === "string" ? value2 : "";
}

// src/runs/policy/decided.ts
function hashedText({ tool, input, place, content }) {
  return exactJson([tool, input, place, ...content === "" ? [] : [content]]);
}
function signedText(decision) {
  const { question, run, hash: hash2, verdict, editedInput: editedInput2, text: text3, always: always2, decidedAt, decidedBy } = decision;
  return exactJson([question, run, hash2, verdict, editedInput2, text3, always2, decidedAt, decidedBy]);
}
function isAbout(decision, question) {
  return decision.question === question.id && decision.run === question.run && decision.hash === question.hash && decision.decidedAt >= question.createdAt;
}
function answerOf2(decision) {
  if (decision.verdict === "deny") {
    return { kind: "deny", reason: `The person refused this: ${decision.text || "they gave no reason"}` };
  }
  const reason = "Approved by the person";
  return decision.editedInput === "" ? { kind: "allow", reason } : { kind: "allow", reason: `${reason}, changed`, input: JSON.parse(decision.editedInput) };
}

// src/core/client/allow.ts
var view = "progress decisions discoveries blockers dead-ends timeline since entries compactions pr all status owner session json help";
var door = new Map(
  Object.entries({
    log: "progress m step done undone current decision context options choice rationale supersedes discovery title tried result blocker resolved next file description key-context drop-key-context drop-next edit drop tldr stdin session json help",
    checkpoint: "note tldr key-context session json help",
    view,
    // Not --all, which tells of other projects, and not --watch, which never ends.
    status: "json help",
    list: view,
    search: "in regex since limit json help",
    ask: "since limit n budget-chars session json help",
    why: "limit n session json help",
    // Not --raw and not --all-projects: thinking, and what was said elsewhere, is for the person to give.
    conversations: "actor branch since limit n all turns tools session json help",
    resume: "list last json help",
    // Not --all-projects: what other projects' runs ask is not this one's to know.
    approvals: "all json help"
  }).map(([verb, flags]) => [verb, new Set(flags.split(" "))])
);
var forPersons = ["approve", "dashboard", "deny", "settings", "trust", "uninstall"];
var forPersonsOfCaptures = ["share", "sync", "purge"];
var openOfTerm = ["list", "peek", "history", "wait", "doctor"];
var forPersonsOfStatusline = ["--install", "--uninstall"];
var personVerbs = [
  ...forPersons,
  `term(?![\\w-])(?!\\s+(?:${openOfTerm.join("|")})(?![\\w-]))`,
  `statusline\\s[^;&|\\n]*(?:${forPersonsOfStatusline.join("|")})`,
  `captures\\s[^;&|\\n]*(?<![\\w-])(?:${forPersonsOfCaptures.join("|")})`
];
var personCall = new RegExp(
  `(?:^|[;&|({\`\\n])\\s*(?:\\S*/)?session-journal\\s+(?:-C\\s+\\S+\\s+|--session\\s+\\S+\\s+|-\\S+\\s+)*(?:${personVerbs.join("|")})(?![\\w-])`
);

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

// src/runs/policy/always-rule.ts
function alwaysRule(call, place) {
  const { tool, input } = call;
  if (isQuestion(tool) || tool === "ExitPlanMode") return "";
  if (isEditing(tool)) return `Edit(${place})`;
  const isPlain = Object.keys(input).every((key) => ["command", "description", "timeout"].includes(key));
  if (tool === "Bash" && isPlain) return `Bash(${inputText(call, "command")}) in ${place}`;
  return tool.startsWith("mcp__") ? tool : `${tool}(${call.exact}) in ${place}`;
}

// src/runs/questions/answer-hook.ts
init_failure();
init_stat();

// src/runs/questions/approvals.ts
var import_node_path34 = require("node:path");
init_folders();
init_leftovers();
init_owner();
init_stat();

// src/runs/policy/question-record.ts
function decodeQuestion(value2) {
  const fields = fieldsOf(value2);
  const texts3 = ["id", "run", "conversation", "toolUseId", "tool", "input", "place"];
  if (!hasTexts(fields, [...texts3, "hash", "request", "said", "agent"])) return void 0;
  const { kind, waits, createdAt, id } = fields;
  if (!/^[0-9a-f]{8}$/.test(String(id)) || !isTime(createdAt)) return void 0;
  if (!isOneOf(kind, ["permission", "answer"]) || !isOneOf(waits, ["hook", "parked", "client"]))
    return void 0;
  return { content: "", ...fields };
}
function decodeDecision(value2) {
  const fields = fieldsOf(value2);
  const texts3 = ["question", "run", "hash", "editedInput", "text", "always", "decidedBy", "mac"];
  if (!hasTexts(fields, texts3) || !isTime(fields.decidedAt)) return void 0;
  return isOneOf(fields.verdict, ["allow", "deny"]) ? fields : void 0;
}
function decodeQuestionEnd(value2) {
  const fields = fieldsOf(value2);
  if (!isTime(fields.at)) return void 0;
  const kinds = ["released", "unanswered", "lost", "replaced", "withdrawn"];
  return isOneOf(fields.kind, kinds) ? fields : void 0;
}
function fieldsOf(value2) {
  return typeof value2 === "object" && value2 !== null ? value2 : {};
}
function hasTexts(fields, keys2) {
  return keys2.every((key) => typeof fields[key] === "string");
}
function isTime(value2) {
  return typeof value2 === "number" && Number.isFinite(value2);
}
function isOneOf(value2, among) {
  return typeof value2 === "string" && among.includes(value2);
}

// src/runs/questions/key.ts
var import_node_path33 = require("node:path");

// src/io/disk/secret-key.ts
var import_node_fs22 = require("node:fs");
init_failure();
init_failures();
init_late_builtins();
init_stat();
var keyBytes = 32;
function findKey(path) {
  const stat = findStat(path);
  if (stat === void 0) return void 0;
  const isOurs = process.getuid === void 0 || stat.uid === process.getuid() && (stat.mode & 63) === 0;
  if (stat.isFile() && stat.size === keyBytes && isOurs) return (0, import_node_fs22.readFileSync)(path);
  throw new Failure("damaged", `The key that decisions are signed with is not as it was written: "${path}"`, {
    hint: "Remove it. What was decided and has not been carried out must then be decided again"
  });
}
function ensureKey(path) {
  const found2 = findKey(path);
  if (found2 !== void 0) return found2;
  const fresh = cryptography().randomBytes(keyBytes);
  const temporary = writeBeside(path, fresh, { mode: 384 });
  try {
    return claimName(temporary, path) ? fresh : findKey(path) ?? fresh;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
}
function signText(text3, key) {
  return cryptography().createHmac("sha256", key).update(text3).digest("hex");
}
function isSameSecret(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && cryptography().timingSafeEqual(a, b);
}

// src/runs/questions/key.ts
function stateAbove(folder3) {
  return (0, import_node_path33.dirname)((0, import_node_path33.dirname)((0, import_node_path33.dirname)((0, import_node_path33.dirname)(folder3))));
}
function keyPath(folder3) {
  return (0, import_node_path33.join)(stateAbove(folder3), "approval-key");
}
function signDecision(decision, folder3) {
  return { ...decision, mac: signText(signedText(decision), ensureKey(keyPath(folder3))) };
}
function isGenuine(decision, folder3) {
  const key = findKey(keyPath(folder3));
  return key !== void 0 && isSameSecret(signText(signedText(decision), key), decision.mac);
}

// src/runs/questions/approvals.ts
var mostBytes6 = 64 * 1024 * 1024;
function pathOf(folder3, id, what) {
  return (0, import_node_path34.join)(folder3, "approvals", `${id}${what}.json`);
}
function listQuestions(folder3) {
  return filesIn((0, import_node_path34.join)(folder3, "approvals"), ".json").filter((name) => /^[0-9a-f]{8}\.json$/.test(name)).flatMap((name) => findQuestion(folder3, name.slice(0, 8)) ?? []).sort((a, b) => a.question.createdAt - b.question.createdAt);
}
function findQuestion(folder3, id) {
  const question = decodeQuestion(readJson(pathOf(folder3, id, ""), mostBytes6));
  if (question?.id !== id || question.hash !== sha256(hashedText(question))) return void 0;
  const decision = findDecision(folder3, question);
  const end = decodeQuestionEnd(readJson(pathOf(folder3, id, ".end")));
  return { folder: folder3, question, decision, end, isForged: exists2(pathOf(folder3, id, ".forged")) };
}
function findDecision(folder3, question) {
  const path = pathOf(folder3, question.id, ".decision");
  if (!exists2(path)) return void 0;
  const decision = decodeDecision(readJson(path, mostBytes6));
  if (decision !== void 0 && isAbout(decision, question) && isGenuine(decision, folder3)) return decision;
  try {
    renameOver(path, pathOf(folder3, question.id, ".forged"));
  } catch {
  }
  return void 0;
}
function keepQuestion(folder3, asked) {
  const approvals = (0, import_node_path34.join)(folder3, "approvals");
  makeFolder(approvals, 448);
  sweepLeftovers(approvals);
  for (; ; ) {
    const question = { ...asked, id: makeNonce().slice(0, 8) };
    if (createFile(pathOf(folder3, question.id, ""), encode(question), { mode: 384 })) return question;
  }
}
function keepDecision(folder3, decision) {
  return createFile(pathOf(folder3, decision.question, ".decision"), encode(decision), { mode: 384 });
}
function endQuestion(folder3, id, end) {
  const isFirst = createFile(pathOf(folder3, id, ".end"), encode(end), { mode: 384, fsync: false });
  if (placeIn(folder3)?.id === id) removeQuietly(parkedPath(folder3));
  return isFirst;
}
function parkedPath(folder3) {
  return (0, import_node_path34.join)(folder3, "approvals", "parked");
}
function placeIn(folder3) {
  const value2 = readJson(parkedPath(folder3));
  const { id, call = "" } = typeof value2 === "string" ? { id: value2 } : asRecord(value2) ?? {};
  const isId2 = typeof id === "string" && /^[0-9a-f]{8}$/.test(id);
  return isId2 && typeof call === "string" ? { id, call } : void 0;
}
function parkedQuestion(folder3) {
  const place = placeIn(folder3);
  const known4 = place && findQuestion(folder3, place.id);
  if (known4 !== void 0 && known4.end === void 0) return known4;
  return listQuestions(folder3).findLast(
    ({ question, end }) => question.waits === "parked" && end === void 0
  );
}
function encode(value2) {
  return `${JSON.stringify(value2)}
`;
}

// src/runs/questions/real-place.ts
var import_node_path35 = require("node:path");
init_stat();
function placeOf2(call) {
  if (isQuestion(call.tool)) return "";
  const named2 = namedPath(call);
  const isOfFile = isEditing(call.tool) || isReading(call.tool) && named2 !== "";
  if (!isOfFile) return call.cwd;
  return realTarget((0, import_node_path35.isAbsolute)(named2) ? (0, import_node_path35.resolve)(named2) : (0, import_node_path35.resolve)(call.cwd, named2));
}
function contentOf2(tool, place) {
  const text3 = isEditing(tool) ? findText(place) : void 0;
  return text3 === void 0 ? "" : sha256(text3);
}

// src/runs/questions/ask-person.ts
function questionOf({
  run,
  call,
  place,
  wants
}) {
  const at2 = place();
  const asked = { tool: call.tool, input: call.exact, place: at2, content: contentOf2(call.tool, at2) };
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

// src/runs/questions/note-question.ts
async function noteQuestion(folder3, what, question) {
  await changeRun(folder3, (run) => {
    if (!hasClient(run.state)) return { run, found: void 0 };
    const waiting = waitingIn(folder3);
    const events = what === "asked" ? [newEvent(question)] : [];
    return { run: withWaiting(run, waiting), events, found: void 0 };
  });
}
async function noteDecision(folder3, decision) {
  const { question: id, verdict, decidedBy, decidedAt, editedInput: editedInput2, always: always2 } = decision;
  const data = { id, verdict, by: decidedBy, is_changed: editedInput2 !== "", always: always2 };
  const event = { type: "approval.decided", at: decidedAt, data, from: void 0 };
  await changeRun(folder3, (run) => ({ run, events: [event], found: void 0 }));
}
function waitingIn(folder3) {
  return listQuestions(folder3).filter(({ decision, end }) => decision === void 0 && end === void 0).map(({ question }) => question);
}
function withWaiting(run, [first, ...more]) {
  const at2 = Date.now();
  if (first === void 0) {
    return run.state === "waiting" ? moveRun(run, { state: "running", reason: "", at: at2 }) ?? run : run;
  }
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  const kind = first.waits === "client" ? " (cannot be put away)" : "";
  const reason = `your decision on ${first.tool} ${first.id}${others}${kind}`;
  return moveRun(run, { state: "waiting", reason, at: at2 }) ?? run;
}
function newEvent({ id, tool, kind, agent, createdAt }) {
  return { type: "approval.new", at: createdAt, data: { id, tool, kind, agent }, from: void 0 };
}

// src/runs/runner/client-questions.ts
async function answerRequests(folder3) {
  for (const { question, decision, end } of listQuestions(folder3)) {
    if (question.waits !== "client" || decision === void 0 || end !== void 0) continue;
    const now = questionNow(question, readRun(folder3).place.cwd);
    if (now.hash !== question.hash) await askAgain(folder3, question, now);
    else if (await say(folder3, question, answerOf2(decision))) await close(folder3, question, "released");
  }
}
function questionNow(question, cwd) {
  const { run, conversation, toolUseId: id, tool, input: exact, agent, request, said: said3 } = question;
  const call = { conversation, id, tool, input: JSON.parse(exact), exact, cwd, agent, mode: "", request };
  return { ...questionOf({ run, call, place: () => placeOf2(call), wants: question.kind }), said: said3 };
}
async function askAgain(folder3, before2, now) {
  if (!endQuestion(folder3, before2.id, { kind: "replaced", at: Date.now() })) return;
  await noteQuestion(folder3, "asked", keepQuestion(folder3, now));
}
function loseQuestions(folder3, { state }) {
  for (const { question, end } of listQuestions(folder3)) {
    const isParked = question.waits === "parked";
    if (end !== void 0 || isParked && !isFinal(state)) continue;
    endQuestion(folder3, question.id, { kind: isParked ? "withdrawn" : "lost", at: Date.now() });
  }
}
function say(folder3, { request, input }, answer) {
  const { kind, reason } = answer;
  const given = kind === "allow" ? answer.input ?? JSON.parse(input) : void 0;
  return sayToClient(folder3, given === void 0 ? denyAnswer(request, reason) : allowAnswer(request, given));
}
async function close(folder3, question, kind) {
  endQuestion(folder3, question.id, { kind, at: Date.now() });
  await noteQuestion(folder3, "over", question);
}

// src/runs/runner/finish.ts
init_seen_process();

// src/runs/state/ending.ts
var awaitsDecision = "waiting for your decision";
var mustAskAgain = "somebody changed its question, so it must be asked again";
function decideEnding(signs2) {
  const { result, isWorkLeft, intent } = signs2;
  if (result !== void 0 && isGood(result) && !(isWorkLeft && intent !== void 0)) {
    return completed(signs2, result.denials);
  }
  if (intent !== void 0) return intended(intent);
  if (result === void 0) return withoutResult(signs2);
  if (result.deferred !== void 0) return { state: "parked", reason: awaitsDecision, error: "" };
  if (result.ending.startsWith("aborted")) {
    return { state: "interrupted", reason: "interrupted by somebody else", error: "" };
  }
  if (result.status === 429 && signs2.limitEnds !== void 0) return limited(result, signs2.waitsForLimit);
  return failed(result);
}
function isGood({ isError, deferred, ending: ending5 }) {
  return !isError && deferred === void 0 && !ending5.startsWith("aborted");
}
function completed({ isWorkLeft, unanswered }, denials) {
  const denied = denials.map(({ tool }) => tool);
  const reasons = [
    isWorkLeft ? "its background work was cut off" : "",
    counted(denied, { one: "1 call was denied", many: "calls were denied" }),
    counted(unanswered, { one: "1 question was not answered", many: "questions were not answered" })
  ];
  return { state: "completed", reason: reasons.filter((reason) => reason !== "").join("; "), error: "" };
}
function counted(tools, say2) {
  const [tool] = tools;
  if (tool === void 0) return "";
  return tools.length === 1 ? `${say2.one}: ${tool}` : `${tools.length} ${say2.many}`;
}
function intended({ kind }) {
  if (kind === "timeout")
    return { state: "failed", reason: "timeout", error: "It took longer than --timeout" };
  return { state: "interrupted", reason: "", error: "" };
}
function withoutResult({ exit, stderr }) {
  const error = lastLine(stderr);
  if (exit === void 0) {
    return { state: "lost", reason: "ended without a result, and nobody saw how", error };
  }
  return { state: "failed", reason: `ended without a result (${shownExit(exit)})`, error };
}
var signalCodes = { 129: "SIGHUP", 130: "SIGINT", 143: "SIGTERM" };
function shownExit({ code: code2, signal }) {
  if (signal !== "") return signal;
  return signalCodes[code2 ?? -1] ?? `exit code ${code2 ?? "unknown"}`;
}
function limited(result, waitsForLimit) {
  const state = waitsForLimit ? "limited" : "failed";
  return { state, reason: "usage limit reached", error: messageOf(result) };
}
var byEnding = {
  max_turns: "--max-turns reached",
  budget_exhausted: "budget used up",
  // 2.1.197 says it with the subtype alone.
  error_max_turns: "--max-turns reached",
  error_max_budget_usd: "budget used up"
};
function failed(result) {
  const { ending: ending5, status } = result;
  const error = messageOf(result);
  if (status === void 0 && /\bnot logged in\b|\/login\b/i.test(error)) {
    return { state: "failed", reason: "not logged in", error };
  }
  if (ending5 === "api_error" || status !== void 0 || error.startsWith("API Error")) {
    const reason = status === void 0 ? "no connection to the API" : `API error ${status}`;
    return { state: "failed", reason, error };
  }
  return {
    state: "failed",
    reason: byEnding[ending5] ?? byEnding[result.subtype] ?? (error || "failed"),
    error
  };
}
function messageOf(result) {
  return result.errors[0] ?? result.text ?? "";
}
function lastLine(text3) {
  return text3.trimEnd().slice(text3.trimEnd().lastIndexOf("\n") + 1).trim();
}

// src/runs/state/heard.ts
var nothingHeard = {
  hasBegun: false,
  activity: void 0,
  result: void 0,
  tasks: [],
  hadTasks: false,
  asked: [],
  retry: "",
  limitEnds: void 0,
  exit: void 0
};
function hear(heard, said3) {
  const begun = { ...heard, hasBegun: true };
  switch (said3.kind) {
    case "client":
      return said3.step === "started" ? nothingHeard : { ...heard, exit: { code: said3.code, signal: said3.signal } };
    case "init":
      return { ...begun, result: void 0, retry: "" };
    case "activity":
      return { ...begun, activity: said3.activity };
    case "message":
      return { ...begun, retry: "", asked: askedAfter(begun.asked, said3) };
    case "permission":
      return { ...begun, asked: [...begun.asked, said3] };
    case "withdrawn":
      return { ...begun, asked: begun.asked.filter(({ request }) => request !== said3.request) };
    case "retry":
      return { ...begun, retry: `trying again ${said3.attempt}/${said3.most} (${said3.status ?? said3.error})` };
    case "limit":
      return said3.status === "rejected" ? { ...begun, limitEnds: said3.endsAt } : begun;
    case "result":
      return { ...begun, result: begun.result ?? said3, retry: "" };
    case "task":
      return { ...begun, tasks: tasksAfter(begun.tasks, said3), hadTasks: true };
    case "tasks":
      return { ...begun, tasks: said3.ids, hadTasks: true };
    default:
      return begun;
  }
}
function tasksAfter(tasks, { id, step }) {
  const others = tasks.filter((task3) => task3 !== id);
  return step === "ended" ? others : [...others, id];
}
function askedAfter(asked, { parts }) {
  const over = new Set(parts.flatMap((part2) => part2.kind === "outcome" ? [part2.call] : []));
  return over.size === 0 ? asked : asked.filter(({ call }) => !over.has(call));
}
function whyNotDone({ result, tasks, activity }) {
  if (result === void 0) return void 0;
  if (result.deferred !== void 0) return "";
  if (result.queued > 0) return "has another message to answer";
  if (tasks.length > 0) return `waiting for ${tasks.length} ${tasks.length === 1 ? "task" : "tasks"}`;
  return activity === "running" ? "finishing" : "";
}

// src/runs/runner/note.ts
function noteNews(folder3, news) {
  return changeRun(folder3, (run) => {
    if (!hasClient(run.state)) return { run, found: run };
    const isAsked = waitingIn(folder3).length > 0;
    const next = afterNews(withFigures(run, news), { ...news, isAsked });
    return { run: next, events: news.events, found: next };
  });
}
function withFigures(run, { stream, said: said3 }) {
  if (said3.length === 0) return run;
  const init = said3.findLast(({ kind }) => kind === "init");
  const told = init?.kind === "init" ? { payer: init.payer, clientVersion: init.version, usedModel: init.model } : {};
  return { ...run, ...told, figures: stream.telling.counting.figures };
}
function afterNews(run, news) {
  const { heard } = news.stream;
  const state = stateAfter(run.state, heard, news.isAsked);
  if (state === run.state && state !== "running") return run;
  const reason = state === "running" ? heard.retry || (whyNotDone(heard) ?? "") || news.remark : "";
  return moveRun(run, { state, reason, at: Date.now() }) ?? run;
}
function stateAfter(state, heard, isAsked) {
  if (!heard.hasBegun || !["starting", "running", "waiting"].includes(state)) return state;
  return isAsked || heard.activity === "requires_action" ? "waiting" : "running";
}

// src/core/stream/numbers.ts
function numberAt(fields, key) {
  const value2 = fields?.[key];
  return typeof value2 === "number" && Number.isFinite(value2) ? value2 : void 0;
}
function countAt(fields, key) {
  return Math.max(0, numberAt(fields, key) ?? 0);
}

// src/core/stream/message-line.ts
function decodeAssistant(line2) {
  const message = asFields(line2.message);
  const model = textAt(message, "model") ?? "";
  const isSynthetic = model === "<synthetic>" || line2.is_api_error_message === true;
  return {
    ...messageOf2(line2, "claude"),
    id: textAt(message, "id") ?? "",
    model: isSynthetic ? "" : model,
    usage: isSynthetic ? void 0 : usageOf(asFields(message?.usage)),
    isSynthetic
  };
}
function decodeHeard(line2) {
  return { ...messageOf2(line2, "user"), isSynthetic: line2.isSynthetic === true };
}
function messageOf2(line2, by) {
  return {
    kind: "message",
    by,
    id: "",
    model: "",
    parent: textAt(line2, "parent_tool_use_id") ?? "",
    parts: partsOf(asFields(line2.message)?.content).flatMap(partOf),
    usage: void 0,
    isSynthetic: false,
    isReplay: line2.isReplay === true
  };
}
function partOf(block2) {
  if (block2.type === "text") return [{ kind: "text", text: textAt(block2, "text") ?? "" }];
  if (block2.type === "thinking") return [{ kind: "thinking", text: textAt(block2, "thinking") ?? "" }];
  const id = textAt(block2, block2.type === "tool_use" ? "id" : "tool_use_id") ?? "";
  if (block2.type === "tool_use") {
    return [
      { kind: "call", call: id, tool: textAt(block2, "name") ?? "", input: asFields(block2.input) ?? {} }
    ];
  }
  if (block2.type !== "tool_result") return [];
  const text3 = joinTexts(partsOf(block2.content));
  return [{ kind: "outcome", call: id, text: text3, isError: block2.is_error === true }];
}
function usageOf(usage) {
  if (usage === void 0) return void 0;
  return {
    input: countAt(usage, "input_tokens"),
    output: countAt(usage, "output_tokens"),
    cacheRead: countAt(usage, "cache_read_input_tokens"),
    cacheWrite: countAt(usage, "cache_creation_input_tokens")
  };
}

// src/core/stream/own-line.ts
var ownType = "session_journal";
function decodeOwnLine(line2) {
  const { subtype } = line2;
  if (subtype !== "client_started" && subtype !== "client_ended") return void 0;
  return {
    kind: "client",
    step: subtype === "client_started" ? "started" : "ended",
    code: numberAt(line2, "code"),
    signal: textAt(line2, "signal") ?? "",
    at: numberAt(line2, "at") ?? 0
  };
}

// src/core/stream/result-line.ts
function decodeResult(line2) {
  const deferred = deferredOf(line2);
  return {
    kind: "result",
    subtype: textAt(line2, "subtype") ?? "",
    isError: line2.is_error === true,
    // A second deferral has no `terminal_reason`.
    ending: deferred === void 0 ? textAt(line2, "terminal_reason") ?? "" : "tool_deferred",
    text: textAt(line2, "result"),
    errors: listOf(line2.errors).filter((error) => typeof error === "string"),
    status: numberAt(line2, "api_error_status"),
    turns: countAt(line2, "num_turns"),
    durationMs: countAt(line2, "duration_ms"),
    usage: usageOf(asFields(line2.usage)),
    costUsd: numberAt(line2, "total_cost_usd"),
    models: Object.entries(asFields(line2.modelUsage) ?? {}).map(modelOf),
    denials: listOf(line2.permission_denials).map(denialOf),
    deferred,
    queued: countAt(line2, "queued_turn_count")
  };
}
function listOf(value2) {
  return Array.isArray(value2) ? value2 : [];
}
function deferredOf(line2) {
  const isDeferred = line2.stop_reason === "tool_deferred" || line2.terminal_reason === "tool_deferred";
  if (!isDeferred && asFields(line2.deferred_tool_use) === void 0) return void 0;
  const call = asFields(line2.deferred_tool_use);
  return {
    call: textAt(call, "id") ?? "",
    tool: textAt(call, "name") ?? "",
    input: asFields(call?.input) ?? {}
  };
}
function denialOf(denial) {
  const fields = asFields(denial);
  return {
    call: textAt(fields, "tool_use_id") ?? "",
    tool: textAt(fields, "tool_name") ?? (typeof denial === "string" ? denial : ""),
    input: asFields(fields?.tool_input) ?? {}
  };
}
function modelOf([model, usage]) {
  const fields = asFields(usage);
  return {
    model,
    input: countAt(fields, "inputTokens"),
    output: countAt(fields, "outputTokens"),
    cacheRead: countAt(fields, "cacheReadInputTokens"),
    cacheWrite: countAt(fields, "cacheCreationInputTokens"),
    costUsd: countAt(fields, "costUSD"),
    window: countAt(fields, "contextWindow")
  };
}

// src/core/stream/stream-line.ts
function decodeStreamLine(text3) {
  const line2 = parseFields(text3);
  if (line2 === void 0) return void 0;
  const type = textAt(line2, "type") ?? "";
  const said3 = decoders.get(type)?.(line2);
  const time4 = Date.parse(textAt(line2, "timestamp") ?? "");
  return {
    conversation: textAt(line2, "session_id") ?? "",
    at: Number.isNaN(time4) ? void 0 : time4,
    said: said3 ?? otherLine(line2, type)
  };
}
var decoders = /* @__PURE__ */ new Map([
  ["assistant", decodeAssistant],
  ["user", decodeHeard],
  ["result", decodeResult],
  ["control_request", decodeControl],
  ["control_response", decodeControl],
  ["control_cancel_request", decodeControl],
  ["rate_limit_event", decodeLimit],
  ["command_lifecycle", decodeCommand],
  [ownType, decodeOwnLine],
  ["system", (line2) => systemDecoders.get(textAt(line2, "subtype") ?? "")?.(line2)]
]);
var systemDecoders = /* @__PURE__ */ new Map([
  ["init", decodeInit],
  ["session_state_changed", decodeActivity],
  ["api_retry", decodeRetry],
  ["permission_denied", decodeDenied],
  ["background_tasks_changed", decodeTasks],
  ["task_started", (line2) => decodeTask(line2, "started")],
  ["task_progress", (line2) => decodeTask(line2, "progress")],
  ["task_updated", (line2) => decodeTask(line2, hasEnded(line2.patch) ? "ended" : "progress")],
  ["task_notification", (line2) => decodeTask(line2, "ended")]
]);
function otherLine(line2, type) {
  const subtype = textAt(line2, "subtype");
  return { kind: "other", type: subtype === void 0 ? type : `${type}/${subtype}` };
}
function decodeInit(line2) {
  return {
    kind: "init",
    cwd: textAt(line2, "cwd") ?? "",
    model: textAt(line2, "model") ?? "",
    mode: textAt(line2, "permissionMode") ?? "",
    payer: textAt(line2, "apiKeySource") ?? "",
    version: textAt(line2, "claude_code_version") ?? ""
  };
}
function decodeActivity({ state }) {
  const isKnown = state === "running" || state === "requires_action" || state === "idle";
  return isKnown ? { kind: "activity", activity: state } : void 0;
}
function decodeRetry(line2) {
  return {
    kind: "retry",
    attempt: numberAt(line2, "attempt") ?? 0,
    most: numberAt(line2, "max_retries") ?? 0,
    delayMs: numberAt(line2, "retry_delay_ms") ?? 0,
    status: numberAt(line2, "error_status"),
    error: textAt(line2, "error") ?? ""
  };
}
function decodeDenied(line2) {
  return {
    kind: "denied",
    tool: textAt(line2, "tool_name") ?? "",
    call: textAt(line2, "tool_use_id") ?? "",
    message: textAt(line2, "message") ?? ""
  };
}
function decodeTask(line2, step) {
  return {
    kind: "task",
    id: textAt(line2, "task_id") ?? "",
    step,
    type: textAt(line2, "task_type") ?? "",
    description: textAt(line2, "description") ?? ""
  };
}
function hasEnded(patch) {
  const status = textAt(asFields(patch), "status");
  return status !== void 0 && !["pending", "running"].includes(status);
}
function decodeTasks({ tasks }) {
  const all3 = Array.isArray(tasks) ? tasks : [];
  const ids = all3.flatMap((task3) => textAt(asFields(task3), "task_id") ?? []);
  return { kind: "tasks", ids };
}
function decodeLimit(line2) {
  const info = asFields(line2.rate_limit_info);
  const ends = numberAt(info, "resetsAt");
  return {
    kind: "limit",
    status: textAt(info, "status") ?? "",
    // In seconds in all that was seen, but a later client may count in milliseconds.
    endsAt: ends === void 0 || ends > 1e11 ? ends : ends * 1e3,
    type: textAt(info, "rateLimitType") ?? ""
  };
}
function decodeCommand(line2) {
  return { kind: "command", message: textAt(line2, "command_uuid") ?? "", step: textAt(line2, "state") ?? "" };
}

// src/runs/state/file-reads.ts
function hearReads(open, said3) {
  if (said3.kind !== "message") return { open, files: [] };
  const begun = said3.parts.flatMap(readCall);
  const now = begun.length === 0 ? open : { ...open, ...Object.fromEntries(begun) };
  const outcomes = said3.parts.filter((part2) => part2.kind === "outcome");
  const files = outcomes.flatMap(({ call, text: text3, isError }) => {
    const read = Object.hasOwn(now, call) ? now[call] : void 0;
    return read === void 0 || isError ? [] : [fileRead(call, read, text3)];
  });
  const done = new Set(outcomes.map(({ call }) => call));
  return {
    open: done.size === 0 ? now : Object.fromEntries(Object.entries(now).filter(([call]) => !done.has(call))),
    files
  };
}
function readCall(part2) {
  if (part2.kind !== "call" || part2.tool !== "Read") return [];
  const path = textAt(part2.input, "file_path") ?? "";
  const isWhole = !["offset", "limit", "pages"].some((name) => (part2.input[name] ?? void 0) !== void 0);
  return path === "" ? [] : [[part2.call, { path, isWhole }]];
}
function fileRead(call, { path, isWhole }, text3) {
  const rows = numberedRows(text3);
  if (rows === void 0) return { call, path, shown: void 0, isWhole: false };
  const { first, lines: lines2 } = rows;
  const isAll = isWhole && first === 1 && lines2.length < mostLines && !lines2.some(isCut);
  return { call, path, shown: lines2.join("\n"), isWhole: isAll };
}
var mostLines = 2e3;
var mostCharacters = 2e3;
function isCut(line2) {
  return line2.length >= mostCharacters && line2.endsWith("[truncated]");
}
function numberedRows(text3) {
  const first = Number(/^ *(\d+)[\u2192\t]/.exec(text3)?.[1] ?? Number.NaN);
  if (Number.isNaN(first)) return void 0;
  const lines2 = [];
  const rows = text3.split("\n");
  for (const row of rows) {
    const [, number2, line2] = /^ *(\d+)[\u2192\t](.*)$/s.exec(row) ?? [];
    if (Number(number2) !== first + lines2.length) break;
    lines2.push(line2);
  }
  const rest2 = rows.slice(lines2.length).join("\n").trim();
  return rest2 === "" || rest2.startsWith("<system-reminder>") ? { first, lines: lines2 } : void 0;
}

// src/runs/state/totals.ts
var nothingUsed = { costUsd: 0, input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
function noFigures(before2 = nothingUsed) {
  return { ...nothingUsed, turns: 0, isPartial: false, context: 0, window: 0, reported: before2 };
}
function beginCounting(before2) {
  return {
    figures: noFigures(before2),
    isFresh: true,
    isOpen: false,
    hasLost: false,
    settledUsd: 0,
    model: ""
  };
}
function countLine(counting, said3) {
  if (said3.kind === "client" && said3.step === "started") {
    return partly({
      ...counting,
      isFresh: true,
      isOpen: false,
      hasLost: counting.hasLost || counting.isOpen,
      settledUsd: counting.figures.costUsd
    });
  }
  if (said3.kind === "init") return { ...counting, model: said3.model };
  if (said3.kind === "result") return partly(counted2(counting, said3));
  if (said3.kind === "control-answer") return withCost(counting, costAnswered(said3.response));
  if (said3.kind !== "message" || said3.usage === void 0) return counting;
  const context = said3.parent === "" ? contextOf(said3.usage) : counting.figures.context;
  return partly({ ...counting, isOpen: true, figures: { ...counting.figures, context } });
}
function withCost(counting, told) {
  const { figures, isFresh, isOpen: isOpen2, settledUsd } = counting;
  if (told === void 0 || !isOpen2) return counting;
  const before2 = isFresh && told < figures.reported.costUsd ? 0 : figures.reported.costUsd;
  const costUsd = settledUsd + Math.max(0, told - before2);
  return costUsd <= figures.costUsd ? counting : { ...counting, figures: { ...figures, costUsd } };
}
function contextOf({ input, output, cacheRead, cacheWrite }) {
  return input + output + cacheRead + cacheWrite;
}
function partly(counting) {
  const { figures, isOpen: isOpen2, hasLost } = counting;
  return { ...counting, figures: { ...figures, isPartial: isOpen2 || hasLost } };
}
function counted2(counting, result) {
  const { figures, isFresh, model } = counting;
  const reported = reportedBy(result);
  const before2 = isFresh && !goesOn(figures.reported, reported, result.usage) ? nothingUsed : figures.reported;
  const settled2 = { ...figures, costUsd: counting.settledUsd };
  const more = map((key) => settled2[key] + Math.max(0, reported[key] - before2[key]));
  return {
    ...counting,
    isFresh: false,
    isOpen: false,
    settledUsd: more.costUsd,
    figures: {
      ...figures,
      ...more,
      turns: figures.turns + result.turns,
      window: windowOf(result.models, model) || figures.window,
      reported
    }
  };
}
function reportedBy({ costUsd, models }) {
  const sum = (key) => models.reduce((total, usage) => total + usage[key], 0);
  return { ...map(sum), costUsd: costUsd ?? sum("costUsd") };
}
function goesOn(before2, now, turn2) {
  const keys2 = ["input", "output", "cacheRead", "cacheWrite"];
  return now.costUsd >= before2.costUsd && keys2.every((key) => now[key] >= before2[key] + (turn2 === void 0 ? 0 : turn2[key]));
}
function windowOf(models, model) {
  const own2 = models.find((usage) => usage.model === model) ?? models.find((usage) => isVariant(usage, model));
  return own2?.window ?? models.reduce((most3, usage) => Math.max(most3, usage.window), 0);
}
function isVariant({ model: name }, model) {
  return model !== "" && (name.startsWith(model) || model.startsWith(name));
}
function map(value2) {
  return {
    costUsd: value2("costUsd"),
    input: value2("input"),
    output: value2("output"),
    cacheRead: value2("cacheRead"),
    cacheWrite: value2("cacheWrite")
  };
}

// src/runs/state/tell.ts
function beginTelling(query, before2) {
  return { counting: beginCounting(before2), query, calls: {} };
}
function tellLine(telling, { said: said3, at: at2, end }, { screen, now }) {
  const after = remember(telling, said3);
  const made = [...saidEvents(telling, said3), ...tokenEvents(telling, after)];
  const events = made.map(
    ([type, data], part2) => ({
      type,
      at: at2 ?? now,
      data: screenTexts(data, screen),
      from: { end, part: part2 }
    })
  );
  return { telling: after, events };
}
function remember(telling, said3) {
  const counting = countLine(telling.counting, said3);
  const query = said3.kind === "init" ? "" : telling.query;
  return {
    counting,
    query,
    calls: said3.kind === "message" ? callsAfter(telling.calls, said3) : telling.calls
  };
}
function callsAfter(calls, { parts }) {
  const begun = parts.flatMap((part2) => part2.kind === "call" ? [[part2.call, part2.tool]] : []);
  const done = new Set(parts.map((part2) => part2.kind === "outcome" ? part2.call : ""));
  if (begun.length === 0 && done.size === 0) return calls;
  return Object.fromEntries([...Object.entries(calls), ...begun].filter(([call]) => !done.has(call)));
}
function saidEvents({ query, calls }, said3) {
  if (said3.kind === "init") {
    return query.trim() === "" ? [] : [["run.message", { by: "person", text: query }]];
  }
  if (said3.kind === "denied") {
    const { call, tool, message } = said3;
    return [["run.tool", { step: "denied", call, tool, text: message }]];
  }
  return said3.kind === "message" ? said3.parts.flatMap((part2) => partEvents(said3, part2, calls)) : [];
}
function partEvents(line2, part2, calls) {
  const agent = line2.parent === "" ? {} : { agent: line2.parent };
  if (part2.kind === "call") {
    const { call, tool, input } = part2;
    return [["run.tool", { step: "called", call, tool, input: JSON.stringify(input), ...agent }]];
  }
  if (part2.kind === "outcome") {
    const { call, text: text3, isError } = part2;
    return [["run.tool", { step: "done", call, tool: calls[call] ?? "", isError, text: text3, ...agent }]];
  }
  if (line2.by !== "claude" || part2.text.trim() === "") return [];
  const by = line2.isSynthetic ? "client" : "claude";
  return [
    ["run.message", { by, ...part2.kind === "thinking" && { thinking: true }, text: part2.text, ...agent }]
  ];
}
function tokenEvents(before2, after) {
  const [old, figures] = [before2.counting.figures, after.counting.figures];
  const isNew2 = old.context !== figures.context || old.costUsd !== figures.costUsd || old.reported !== figures.reported;
  return isNew2 ? [["run.tokens", tokenData(figures)]] : [];
}
function tokenData({ reported: _, isPartial, ...counts }) {
  return { ...counts, ...isPartial && { isPartial } };
}
var longest = { text: 32768, input: 8192 };
function screenTexts(data, screen) {
  const entries = Object.entries(data).map(([key, value2]) => {
    const most3 = longest[key];
    const isText = most3 !== void 0 && typeof value2 === "string";
    return [key, isText ? shortened(screen(value2), most3) : value2];
  });
  return Object.fromEntries(entries);
}
function shortened(text3, most3) {
  if (text3.length <= most3) return text3;
  return `${text3.slice(0, most3).replace(/[\ud800-\udbff]$/, "")}\u2026 (${text3.length - most3} more characters)`;
}

// src/runs/runner/stream.ts
function beginStream(run, folder3) {
  const parent = run.parent === "" ? void 0 : findRun(runFolder(projectOf(folder3), run.parent));
  return {
    heard: nothingHeard,
    telling: beginTelling(run.query, parent?.figures.reported ?? nothingUsed),
    openReads: {},
    end: 0
  };
}
function readStream(folder3, since, screen) {
  const said3 = [];
  const events = [];
  const files = [];
  let { heard, telling, openReads, end } = since;
  try {
    const reading2 = readLines(pathIn(folder3, "raw"), { from: end, isPassed: () => false, headBytes: 0 });
    for (let next = reading2.next(); ; next = reading2.next()) {
      if (next.done === true) {
        end = next.value.end;
        break;
      }
      const { text: text3, offset } = next.value;
      const line2 = decodeStreamLine(text3);
      if (line2 === void 0) continue;
      heard = hear(heard, line2.said);
      const told = tellLine(
        telling,
        { ...line2, end: offset + Buffer.byteLength(text3) },
        { screen, now: Date.now() }
      );
      const reads = hearReads(openReads, line2.said);
      telling = told.telling;
      openReads = reads.open;
      files.push(...reads.files);
      events.push(...told.events);
      said3.push(line2.said);
    }
  } catch {
  }
  return { stream: { heard, telling, openReads, end }, said: said3, events, files };
}

// src/runs/runner/finish.ts
function finishRun(folder3, { screen, deciding: deciding2 }) {
  const read = readStream(folder3, beginStream(readRun(folder3), folder3), screen);
  const stderr = screen(findText(pathIn(folder3, "stderr")) ?? "");
  return changeRun(folder3, (run) => {
    const isAlive2 = [run.client, otherRunner(run)].some((seen) => seen !== void 0 && !isGone(seen));
    if (!hasClient(run.state) || isAlive2) return { run, found: void 0 };
    if (wasNeverStarted(run, read.stream.heard)) {
      const next2 = queuedAgain(run);
      return { run: next2, found: next2 };
    }
    deciding2();
    const unanswered = unansweredIn(folder3);
    const next = endedRun(withFigures(run, read), { heard: read.stream.heard, stderr, screen, unanswered });
    return { run: next, events: read.events, found: next };
  });
}
function otherRunner({ runner }) {
  return runner?.pid === process.pid ? void 0 : runner;
}
var mostLostStarts = 3;
function wasNeverStarted({ state, client, intent, lostStarts }, heard) {
  const isUnseen = client === void 0 && !heard.hasBegun && heard.exit === void 0;
  return state === "starting" && isUnseen && intent === void 0 && lostStarts < mostLostStarts - 1;
}
function queuedAgain(run) {
  const freed = { ...run, runner: void 0, lostStarts: run.lostStarts + 1 };
  return moveRun(freed, { state: "queued", reason: "waiting for a free slot", at: Date.now() }) ?? run;
}
function unansweredIn(folder3) {
  return listQuestions(folder3).flatMap(({ question, end }) => end?.kind === "unanswered" ? [question] : []);
}
function endedRun(run, { heard, stderr, screen, unanswered }) {
  const { result, exit, limitEnds } = heard;
  const open = new Set(unanswered.map(({ toolUseId }) => toolUseId));
  const denials = result?.denials.filter(({ call }) => !open.has(call)) ?? [];
  const { state, reason, error } = decideEnding({
    result: result && { ...result, denials },
    // The main conversation was told to ask again.
    unanswered: unanswered.filter(({ agent }) => agent !== "").map(({ tool }) => tool),
    isWorkLeft: (whyNotDone(heard) ?? "") !== "",
    exit,
    intent: run.intent,
    stderr,
    limitEnds,
    // Once only.
    waitsForLimit: run.settings.waitsForLimit && run.limitWaits === 0
  });
  const end = {
    at: Date.now(),
    result: screen(result?.text ?? ""),
    error: screen(error),
    denials: denials.map(({ tool }) => tool),
    exitCode: exit?.code,
    signal: exit?.signal ?? ""
  };
  return endWith(run, {
    state,
    reason: screen(reason),
    end,
    limitedUntil: state === "limited" ? limitEnds : void 0
  });
}
function endWith(run, { state, reason, ...more }) {
  const gone = { ...run, ...more, client: void 0, runner: void 0 };
  const limitWaits = run.limitWaits + (state === "limited" ? 1 : 0);
  return moveRun({ ...gone, limitWaits }, { state, reason, at: more.end?.at ?? 0 }) ?? run;
}

// src/runs/runner/queue.ts
var import_node_path36 = require("node:path");
init_folders();
init_seen_process();
init_stat();
init_person();
var folderName2 = "queue";
function fileOf({ id, createdAt }) {
  return `${String(createdAt).padStart(15, "0")}-${id}.json`;
}
function enqueue(env, run, folder3) {
  writeJson((0, import_node_path36.join)(ensureStateDir(env, folderName2), fileOf(run)), { folder: folder3 });
}
function keepQueued(env, run, folder3) {
  const state = stateDir(env);
  const isThere2 = state !== void 0 && exists2((0, import_node_path36.join)(state, folderName2, fileOf(run)));
  if (!isThere2) enqueue(env, run, folder3);
}
async function startQueued(hands) {
  const { env, maxRuns, programs: programs2 } = hands;
  const state = stateDir(env);
  if (state === void 0) return;
  let free = maxRuns - takenSlots(env).length;
  for (const name of filesIn((0, import_node_path36.join)(state, folderName2), ".json")) {
    if (free <= 0) return;
    const path = (0, import_node_path36.join)(state, folderName2, name);
    const folder3 = asRecord(readJson(path))?.folder;
    const run = typeof folder3 === "string" ? findRun(folder3) : void 0;
    if (typeof folder3 !== "string" || run?.state !== "queued") {
      removeQuietly(path);
      continue;
    }
    if (missingVariables(env, run.settings.envNames).length > 0) continue;
    free -= 1;
    if (run.runner === void 0 || isGone(run.runner)) {
      await startRunner(folder3, programs2, { env, names: run.settings.envNames });
    }
  }
}

// src/runs/runner/tell-budgets.ts
async function tellBudgets(folder3, run, { hands, count: count3 }) {
  for (const told of [...scarceOfRun(folder3, run), ...scarceOfDay(run, hands, count3)]) {
    await changeRun(folder3, (now) => {
      const next = tellBudget(now, told, Date.now());
      return { run: next?.run ?? now, events: next?.events ?? [], found: void 0 };
    });
  }
}
function scarceOfRun(folder3, run) {
  const mostUsd = run.settings.budgetUsd;
  const own2 = run.figures.costUsd;
  if (mostUsd === void 0 || isTold(run, { of: "run", day: 0, spentUsd: own2, mostUsd })) return [];
  const spentUsd = run.parent === "" ? own2 : familyCost(listRuns(projectOf(folder3)), run.id);
  if (!isScarce(spentUsd, mostUsd) || isScarce(spentUsd - own2, mostUsd)) return [];
  return [{ of: "run", day: 0, spentUsd, mostUsd }];
}
function scarceOfDay(run, { day: day3, env }, count3) {
  const budget = day3();
  if (budget === void 0) return [];
  const { most: mostUsd, since, states } = budget;
  const told = { of: "day", day: since, spentUsd: count3(states, since), mostUsd };
  const isNews = isScarce(told.spentUsd, mostUsd) && !isTold(run, told) && claimDay(env, since, run.id);
  return isNews ? [told] : [];
}

// src/runs/runner/unsettled.ts
var import_node_path37 = require("node:path");
init_folders();
init_leftovers();
init_seen_process();
var ending3 = ".json";
function pathOf2(folder3) {
  return (0, import_node_path37.join)((0, import_node_path37.dirname)(folder3), "unsettled", (0, import_node_path37.basename)(folder3) + ending3);
}
function markUnsettled(folder3) {
  const path = pathOf2(folder3);
  makeFolder((0, import_node_path37.dirname)(path), 448);
  writeJson(path, { pid: process.pid, started: processStat(process.pid).started, at: Date.now() });
}
function markSettled(folder3) {
  removeQuietly(pathOf2(folder3));
}
function unsettledRuns(runs) {
  sweepLeftovers((0, import_node_path37.join)(runs, "unsettled"));
  return filesIn((0, import_node_path37.join)(runs, "unsettled"), ending3).flatMap((name) => {
    const { pid, started, at: at2 } = asRecord(readJson((0, import_node_path37.join)(runs, "unsettled", name))) ?? {};
    const isKnown = typeof pid === "number" && typeof started === "string" && typeof at2 === "number";
    return isKnown && !isGone({ pid, started, at: at2 }) ? [] : [(0, import_node_path37.join)(runs, name.slice(0, -ending3.length))];
  });
}

// src/runs/runner/end-run.ts
async function endRun(folder3, hands) {
  await keepMissed(folder3, hands);
  const deciding2 = () => {
    removeMcpConfig(folder3);
    markUnsettled(folder3);
  };
  const ended2 = await finishRun(folder3, { screen: hands.screen, deciding: deciding2 });
  if (ended2 === void 0) return;
  if (ended2.state !== "queued") return settleRun(folder3, hands);
  freeSlot(hands.env, ended2.id);
  enqueue(hands.env, ended2, folder3);
  await startQueued(hands);
}
async function keepMissed(folder3, hands) {
  const run = readRun(folder3);
  const isOurs = run.runner?.pid === process.pid;
  if (isOurs && !run.settings.snapshots) return;
  const read = readStream(folder3, beginStream(run, folder3), hands.screen);
  if (run.settings.snapshots) await keepSnapshots(folder3, run, read.files);
  if (isOurs || read.said.length === 0) return;
  const noted = await noteNews(folder3, { ...read, remark: "" });
  if (hasClient(noted.state)) await tellBudgets(folder3, noted, { hands, count: makeCostCounter() });
}
async function settleRun(folder3, hands) {
  const run = findRun(folder3);
  if (run !== void 0) {
    freeSlot(hands.env, run.id);
    if (!hasClient(run.state)) {
      loseQuestions(folder3, run);
      endLongLine(folder3);
    }
    await hands.ended(run, folder3);
  }
  sweepLeftovers(folder3);
  markSettled(folder3);
  await startQueued(hands);
}
async function settleOthers(projectState, hands) {
  for (const folder3 of unsettledRuns(runsFolder(projectState))) {
    const run = findRun(folder3);
    if (run !== void 0 && hasClient(run.state)) continue;
    if (run !== void 0) await completeRun(folder3);
    await settleRun(folder3, hands);
  }
}

// src/runs/runner/resume-parked.ts
init_failure();

// src/io/client/client-version.ts
init_late_builtins();
init_stat();
var patienceMs4 = 1e4;
function versionChangedSince(program, since) {
  const stat = followStat(program);
  if (stat === void 0 || Math.max(stat.mtimeMs, stat.ctimeMs) <= since) return void 0;
  try {
    const options2 = { encoding: "utf8", timeout: patienceMs4, stdio: "pipe" };
    return childProcess().execFileSync(program, ["--version"], options2).split(" ")[0]?.trim() ?? "";
  } catch {
    return "";
  }
}

// src/runs/runner/resume-parked.ts
init_stat();
function isDecided(folder3) {
  return parkedQuestion(folder3)?.decision !== void 0;
}
function hasLostQuestion(folder3) {
  return findRun(folder3)?.state === "parked" && parkedQuestion(folder3) === void 0;
}
async function noteLostQuestion(folder3, { reason: before2 }) {
  if (hasLostQuestion(folder3) === (before2 === mustAskAgain)) return;
  await changeRun(folder3, (run) => {
    const reason = hasLostQuestion(folder3) ? mustAskAgain : awaitsDecision;
    const next = run.state === "parked" ? moveRun(run, { state: "parked", reason, at: Date.now() }) : run;
    return { run: next ?? run, found: void 0 };
  });
}
var notHeld = { missing: [], changed: [] };
async function noteHeldBack(folder3, { missing, changed }) {
  const why = missing.length > 0 ? `needs what is missing: ${missing.join(", ")}` : changed.join("; ");
  if (why === "") return;
  await changeRun(folder3, (run) => {
    const reason = `decided, but not resumed: ${why}`;
    const isKept = run.state === "parked" && isDecided(folder3);
    const next = isKept ? moveRun(run, { state: "parked", reason, at: Date.now() }) : run;
    return { run: next ?? run, found: void 0 };
  });
}
var byItself = { isAsIs: false, mayAskAgain: false };
async function resumeParked(folder3, hands, { isAsIs, mayAskAgain } = byItself) {
  const run = findRun(folder3);
  const isReady = isDecided(folder3) || mayAskAgain && hasLostQuestion(folder3);
  if (run?.state !== "parked" || !isReady) return notHeld;
  const missing = missingFor(run, hands);
  const changed = isAsIs || missing.length > 0 ? [] : changedFor(run, hands);
  if (missing.length > 0 || changed.length > 0) return { missing, changed };
  await startRunner(folder3, hands.programs, { env: hands.env, names: run.settings.envNames });
  return notHeld;
}
function missingFor(run, hands) {
  const { settings: settings2, place } = run;
  const { envNames, mcpConfig, addDirs } = settings2;
  const paths = [place.cwd, mcpConfig, ...addDirs].filter((path) => path !== "");
  return [
    ...missingVariables(hands.env, envNames).map((name) => `the variable ${name}`),
    ...paths.filter((path) => followStat(path) === void 0).map((path) => `"${path}"`),
    ...findProgramOf(run, hands) === void 0 ? ["Claude Code"] : []
  ];
}
function findProgramOf(run, { env, outside }) {
  try {
    return findClient(env, outside(run));
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}
var keyName = "ANTHROPIC_API_KEY";
function changedFor(run, hands) {
  const { payer, clientVersion, since, surroundings } = run;
  const hasKey = Boolean(hands.env[keyName]);
  const program = findProgramOf(run, hands);
  const version = (program && versionChangedSince(program, since)) ?? clientVersion;
  const paid = [
    ...payer === keyName && !hasKey ? [`${keyName} is not set, and paid for it`] : [],
    ...payer === "none" && hasKey ? [`${keyName} is set, and would pay for it`] : []
  ];
  const now = lookAround(run, hands.env);
  const before2 = surroundings && { ...surroundings, ...paid.length > 0 && { account: now.account } };
  return [
    ...paid,
    ...before2 === void 0 ? [] : changedSurroundings(before2, now),
    ...version === clientVersion ? [] : [`Claude Code is ${version}, and was ${clientVersion}`]
  ];
}

// src/runs/runner/look-after.ts
async function lookAfterRuns(projectState, hands) {
  await settleOthers(projectState, hands);
  const rows = listRuns(projectState);
  for (const { id } of rows.filter(({ state }) => !isFinal(state))) {
    await lookAfterRun(runFolder(projectState, id), hands);
  }
  await startQueued(hands);
  return listAgain({ state: projectState, rows });
}
async function lookAfterRun(folder3, hands) {
  const run = findRun(folder3);
  if (run === void 0 || run.runner !== void 0 && !isGone(run.runner)) return notHeld;
  if (run.state === "parked") {
    await noteLostQuestion(folder3, run);
    return resumeParked(folder3, hands);
  }
  if (run.state === "queued") keepQueued(hands.env, run, folder3);
  else if (hasClient(run.state) && !isAlive(run)) await endRun(folder3, hands);
  else if (hasClient(run.state) || run.state === "limited") {
    await startRunner(folder3, hands.programs, { env: hands.env, names: run.settings.envNames });
  }
  return notHeld;
}
function isAlive(run) {
  return run.client === void 0 ? processesOf(run).length > 0 : !isGone(run.client);
}

// src/runs/runner/stop-run.ts
init_seen_process();

// src/runs/runner/intend.ts
function intendToEnd(folder3, kind) {
  return changeRun(folder3, (before2) => {
    const run = isFinal(before2.state) ? before2 : ending4(before2, { kind, at: Date.now() });
    if (isEndedHere(before2, run)) markUnsettled(folder3);
    return { run, found: { before: before2, run } };
  });
}
function isEndedHere(before2, run) {
  return before2.state !== "draft" && !isFinal(before2.state) && isFinal(run.state);
}
function ending4(run, intent) {
  const meant = { ...run, intent: run.intent ?? intent };
  const { at: at2 } = intent;
  if (hasClient(run.state)) return moveRun(meant, { state: "interrupting", reason: "", at: at2 }) ?? meant;
  const end = { at: at2, result: "", error: "", denials: [], exitCode: void 0, signal: "" };
  const reason = run.startedAt === void 0 ? "was not started" : "";
  return moveRun({ ...meant, end }, { state: "interrupted", reason, at: at2 }) ?? run;
}

// src/runs/runner/stop-run.ts
var pauseMs3 = 50;
var patienceMs5 = 3e4;
async function stopRun(folder3, hands, patience = usualPatience) {
  const { before: before2, run: meant } = await intendToEnd(folder3, "interrupt");
  if (isEndedHere(before2, meant)) await settleRun(folder3, hands);
  const deadline = performance.now() + patienceMs5;
  for (; ; ) {
    const left = await stopClient(folder3, readRun(folder3), patience);
    const run = await settled(folder3, hands);
    const isOver4 = !hasClient(run.state) || left.length > 0 || performance.now() >= deadline;
    if (isOver4) return { run, left, wasEnded: isFinal(before2.state) };
    await new Promise((resolve7) => setTimeout(resolve7, pauseMs3));
  }
}
async function settled(folder3, hands) {
  const run = readRun(folder3);
  const isFollowed = run.runner !== void 0 && !isGone(run.runner);
  if (!hasClient(run.state) || isFollowed) return run;
  await endRun(folder3, hands);
  return readRun(folder3);
}

// src/runs/view/not-yet.ts
init_failure();
var decide = "Decide what it asks: session-journal approvals. Or end it: session-journal runs stop";
var hints = {
  draft: "Start it: session-journal runs start",
  waiting: decide,
  parked: decide
};
function notYet({ id, name, state }) {
  const hint = hints[state] ?? "Wait until it is at work, or end it: session-journal runs stop";
  return new Failure("refused", `Cannot continue run "${name}" while it is ${state}`, {
    hint: `${hint} ${shortId(id)}`
  });
}
function nothingToResume({ id, state }) {
  const short = shortId(id);
  const more = isFinal(state) ? `
  To go on with its conversation: session-journal run "QUERY" --continue ${short}` : "";
  return `Run ${short} is not put away, so there is nothing to resume: it is ${state}${more}`;
}

// src/runs/view/control-runs.ts
async function startRun(wish, hands) {
  const { state, bind } = wish;
  assertTrusted(wish.run.place.cwd, hands.env);
  findClient(hands.env, hands.outside(wish.run));
  if (wish.run.settings.mcpConfig !== "") readMcpConfig(wish.run.settings.mcpConfig);
  const spent = affordRun(wish.run, wish, hands.env);
  const { run, remarks } = await inWorktree(wish);
  const news = broughtNews(run.place.cwd, state);
  const folder3 = createRun(state, run);
  bind(run);
  if (run.state !== "draft") await begin(run, folder3, hands);
  return { run, folder: folder3, remarks: [...spent, ...remarks, ...news] };
}
async function begin(run, folder3, { env, programs: programs2 }) {
  enqueue(env, run, folder3);
  await startRunner(folder3, programs2, { env, names: run.settings.envNames });
}
async function inWorktree({ run, worktree }) {
  if (worktree === void 0) return { run, remarks: [] };
  const wanted = { name: run.name, id: shortId(run.id), branch: worktree };
  const { remarks, ...made } = await makeWorktree(run.place.cwd, wanted);
  return { run: { ...run, place: { ...run.place, ...made } }, remarks };
}
async function startDraft({ folder: folder3, run: draft }, listed, hands) {
  if (draft.state === "draft") {
    assertTrusted(draft.place.cwd, hands.env);
    findClient(hands.env, hands.outside(draft));
    affordRun(draft, { state: listed.state, listed, day: void 0 }, hands.env);
  }
  const run = await changeRun(folder3, (found2) => {
    const next = found2.state === "draft" ? moveRun(found2, { state: "queued", reason: "", at: Date.now() }) : void 0;
    return { run: next ?? found2, found: next };
  });
  if (run === void 0) {
    throw new Failure("refused", `Run "${draft.name}" is no draft: it is ${draft.state}`, {
      hint: `To go on with it: session-journal run --continue ${shortId(draft.id)} "QUERY"`
    });
  }
  await begin(run, folder3, hands);
  return run;
}
async function runsNamed(state, words2, hands) {
  const { rows } = await lookAfterRuns(state, hands);
  const chosen = new Set(words2.map((word2) => chooseRun(rows, word2)));
  return [...chosen].map(({ id }) => ({ run: readRun(runFolder(state, id)), folder: runFolder(state, id) }));
}
async function stopThem(state, words2, { hands, patience }) {
  const { rows } = await lookAfterRuns(state, hands);
  const meant = words2 === "all" ? rows.filter(isAtWork) : words2.map((word2) => chooseRun(rows, word2));
  return Promise.all([...new Set(meant)].map(({ id }) => stopRun(runFolder(state, id), hands, patience)));
}
function isAtWork({ state }) {
  return !isFinal(state) && state !== "draft";
}
async function continuedRun(state, word2, hands) {
  const listed = await lookAfterRuns(state, hands);
  const folder3 = runFolder(state, chooseRun(listed.rows, word2).id);
  const run = readRun(folder3);
  if (isFinal(run.state)) return { run, listed };
  if (run.state !== "running") throw notYet(run);
  await stopRun(folder3, hands);
  return { run: readRun(folder3), listed: listAgain(listed) };
}
async function untilOver(folder3, signal, onEvent) {
  const over = new AbortController();
  signal?.addEventListener("abort", () => over.abort(), { once: true });
  const following2 = {
    around: [(0, import_node_path38.dirname)(folder3)],
    folders: () => [folder3],
    since: /* @__PURE__ */ new Map(),
    signal: over.signal
  };
  for await (const { event } of followEvents(following2)) {
    onEvent(event);
    if (event.type === "run.state" && isOver(readRun(folder3))) over.abort();
  }
  return readRun(folder3);
}
function isOver({ state }) {
  return isFinal(state) || state === "parked";
}
async function removeWorktreeOf({ state, place, name }) {
  if (place.worktree === "") {
    throw new Failure("refused", `Run "${name}" has no worktree of its own`, {
      hint: "To list them: git worktree list"
    });
  }
  if (!isOver({ state })) {
    throw new Failure("refused", `Run "${name}" works in it: it is ${state}`, {
      hint: "End it: session-journal runs stop"
    });
  }
  await removeWorktree(place.worktree);
  return place.worktree;
}
function trustPlace(folder3, env) {
  trustFolder(folder3, env);
  return broughtBy(folder3);
}
async function resumeDecided(folder3, hands, isAsIs) {
  const { id, state } = readRun(folder3);
  const name = `Run ${shortId(id)}`;
  if (state !== "parked") return { text: nothingToResume({ id, state }), data: { id } };
  const asksAgain = hasLostQuestion(folder3);
  if (!asksAgain && !isDecided(folder3)) {
    throw new Failure("refused", `${name} waits for you to decide`, {
      hint: "See: session-journal approvals"
    });
  }
  const { missing, changed } = await resumeParked(folder3, hands, { isAsIs, mayAskAgain: true });
  if (missing.length === 0 && changed.length === 0) {
    return { text: `\u2705 ${name} ${asksAgain ? "asks its question again" : "goes on"}`, data: { id } };
  }
  await noteHeldBack(folder3, { missing, changed });
  const isLacking = missing.length > 0;
  const why = isLacking ? `needs what is missing here: ${missing.join(", ")}` : `was not resumed: ${changed.join("; ")}`;
  const hint = isLacking ? "Try again when it is there" : "To resume it all the same, add --as-is";
  throw new Failure(isLacking ? "not-found" : "refused", `${name} ${why}`, {
    hint: asksAgain ? hint : `Your decision is kept. ${hint}`,
    data: { missing, changed }
  });
}

// src/runs/files/remove-old-runs.ts
var import_node_path39 = require("node:path");
init_folders();
init_stat();
var day = 24 * 60 * 6e4;
function removeOldRuns(projectState, { keepDays, keepRawDays, now }) {
  const mark2 = (0, import_node_path39.join)(runsFolder(projectState), "swept");
  const last = findStamp(mark2)?.modified;
  if (last !== void 0 && Math.abs(now - last) < day) return false;
  try {
    for (const { id, state, since, isArchived } of listRuns(projectState)) {
      if (!isFinal(state) || now - since < keepRawDays * day) continue;
      const folder3 = runFolder(projectState, id);
      if (now - since >= keepDays * day && !isArchived) removeFolder(folder3);
      else removeRaw(folder3);
    }
    removeOldQuestions(projectState, now - keepRawDays * day);
    writeFileAtomic(mark2, "", { mode: 384, fsync: false });
  } catch {
  }
  return true;
}
function removeOldQuestions(projectState, before2) {
  const asked = (0, import_node_path39.join)(projectState, "asked");
  for (const folder3 of foldersIn(asked).map((name) => (0, import_node_path39.join)(asked, name))) {
    const last = findStamp(pathIn(folder3, "approvals"))?.modified;
    if (last !== void 0 && last < before2) removeFolder(folder3);
  }
}
function removeRaw(folder3) {
  for (const what of ["raw", "stderr", "input", "settings"]) removeQuietly(pathIn(folder3, what));
  for (const what of ["snapshots", "approvals", "mcp"]) removeFolder(pathIn(folder3, what));
}

// src/runs/policy/answers.ts
init_failure();
function choicesOf(input) {
  const { questions } = recordOf(input);
  return listOf2(questions).flatMap((one) => {
    const { question, options: options2, multiSelect } = recordOf(one);
    if (typeof question !== "string") return [];
    const rows = listOf2(options2).map(recordOf);
    const texts3 = (key) => rows.map((row) => String(row[key] ?? ""));
    const takesSeveral = multiSelect === true;
    return [{ question, labels: texts3("label"), about: texts3("description"), takesSeveral }];
  });
}
function answeredInput(input, given) {
  const choices = choicesOf(input);
  if (given.length !== choices.length) {
    throw new Failure(
      "misuse",
      `Claude asks ${choices.length} questions, and you gave ${given.length} answers`,
      {
        hint: "Give one --answer for each, in order: the number of an option, or a text"
      }
    );
  }
  const answers = choices.map(
    (choice, at2) => [choice.question, answerTo(choice, given[at2])]
  );
  return { ...recordOf(input), answers: Object.fromEntries(answers) };
}
function answerLine2(input) {
  const answers = Object.values(recordOf(recordOf(input).answers)).map((answer) => showLine(String(answer)));
  return `Your answer: ${answers.join(" \xB7 ")}`;
}
function answerTo({ question, labels: labels2, takesSeveral }, given) {
  const wish = given.trim();
  const numbers = takesSeveral ? /^\d+(?:\s*,\s*\d+)*$/ : /^\d+$/;
  if (!numbers.test(wish)) return wish;
  const picked = wish.split(",").map((one) => [one.trim(), labels2[Number(one) - 1]]);
  const [missing] = picked.find(([, label3]) => label3 === void 0) ?? [];
  if (missing === void 0) return picked.map(([, label3]) => label3).join(", ");
  throw new Failure("misuse", `There is no option ${missing} for "${question}"`, {
    hint: `Options: ${labels2.map((label3, at2) => `${at2 + 1} ${label3}`).join(" \xB7 ")}`
  });
}
function listOf2(value2) {
  return Array.isArray(value2) ? value2 : [];
}
function recordOf(value2) {
  return typeof value2 === "object" && value2 !== null ? value2 : {};
}

// src/runs/policy/shown-call.ts
function shownCall(call) {
  return [...placeLines(call), ...bodyLines(call).flatMap(visibleLines)];
}
function visibleLines(text3) {
  return showControls(text3.replaceAll("\r", "\\u{d}")).split("\n");
}
function placeLines(call) {
  if (call.place === "") return [];
  const named2 = namedPath(call);
  const [place] = visibleLines(call.place);
  if (!isEditing(call.tool)) return [`In ${place}`];
  const isLink = named2 !== "" && named2 !== call.place;
  return [
    `File ${place}`,
    ...isLink ? [`named ${visibleLines(named2).join("\\n")}, a link or another way to it`] : []
  ];
}
function bodyLines(call) {
  const { tool, input } = call;
  if (isQuestion(tool)) return questionLines(input);
  const { shown, keys: keys2 } = bodyOf(call);
  const rest2 = Object.entries(input).filter(([key]) => !keys2.includes(key));
  return [...shown, ...rest2.map(([key, value2]) => `${key}: ${JSON.stringify(value2, void 0, 2)}`)];
}
function bodyOf(call) {
  const { tool, input, before: before2 } = call;
  const text3 = (key) => inputText(call, key);
  if (tool === "Bash" && text3("command") !== "") {
    return {
      shown: text3("command").split("\n").map((line2) => `$ ${line2}`),
      keys: ["command", textKey(input, "description")]
    };
  }
  if (tool === "Edit" && hasText(input, "old_string") && hasText(input, "new_string")) {
    const shown = changedLines(text3("old_string"), text3("new_string"));
    return { shown, keys: ["file_path", "old_string", "new_string"] };
  }
  if (tool === "Write" && hasText(input, "content")) {
    return { shown: changedFile(before2 ?? "", text3("content")), keys: ["file_path", "content"] };
  }
  if (tool === "NotebookEdit" && hasText(input, "new_source")) {
    return { shown: changedLines("", text3("new_source")), keys: ["notebook_path", "new_source"] };
  }
  return tool === "MultiEdit" ? severalEdits(input) : { shown: [], keys: [] };
}
function severalEdits(input) {
  const edits = Array.isArray(input.edits) ? input.edits : [];
  const isPlain = edits.every((edit) => hasText(edit, "old_string") && hasText(edit, "new_string"));
  if (edits.length === 0 || !isPlain) return { shown: [], keys: [] };
  const shown = edits.flatMap(({ old_string, new_string, ...rest2 }, at2) => [
    `Edit ${at2 + 1}${Object.keys(rest2).length === 0 ? "" : ` ${JSON.stringify(rest2)}`}`,
    ...changedLines(old_string, new_string)
  ]);
  return { shown, keys: ["file_path", "edits"] };
}
function changedFile(before2, after) {
  const changes = betweenLines(fileLines(before2), fileLines(after));
  if (after !== "" && !after.endsWith("\n")) return [...changes, "\\ No line feed at the end"];
  const isAdded = before2 !== "" && !before2.endsWith("\n") && after !== "";
  return isAdded ? [...changes, "\\ A line feed is added at the end"] : changes;
}
function fileLines(text3) {
  return text3.endsWith("\n") ? text3.slice(0, -1).split("\n") : linesOf(text3);
}
function changedLines(before2, after) {
  return betweenLines(linesOf(before2), linesOf(after));
}
function betweenLines(old, fresh) {
  const most3 = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most3 && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < most3 - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const same = (count3) => count3 === 0 ? [] : [`  (${count3} equal ${count3 === 1 ? "line" : "lines"})`];
  return [
    ...same(head),
    ...old.slice(head, old.length - tail).map((line2) => `- ${line2}`),
    ...fresh.slice(head, fresh.length - tail).map((line2) => `+ ${line2}`),
    ...same(tail)
  ];
}
function linesOf(text3) {
  return text3 === "" ? [] : text3.split("\n");
}
function questionLines(input) {
  return choicesOf(input).flatMap(({ question, labels: labels2, about, takesSeveral }) => [
    `${question}${takesSeveral ? " (several may be chosen)" : ""}`,
    ...labels2.map((label3, at2) => `  ${at2 + 1} ${label3}${about[at2] === "" ? "" : `: ${about[at2]}`}`)
  ]);
}
function hasText(value2, key) {
  return typeof value2 === "object" && value2 !== null && typeof value2[key] === "string";
}
function textKey(input, key) {
  return hasText(input, key) ? key : "";
}

// src/runs/policy/question-view.ts
function questionStatus({ question, decision, end }) {
  if (decision !== void 0 && (end === void 0 || end.kind === "released")) {
    if (decision.verdict === "deny") return "denied";
    if (question.kind === "answer") return "answered";
    return decision.editedInput === "" ? "approved" : "approved, changed";
  }
  if (end !== void 0) return end.kind;
  return question.waits === "parked" ? "parked" : "pending";
}
function isOpen({ decision, end }) {
  return decision === void 0 && end === void 0;
}
function inputOf({ input }) {
  return JSON.parse(input);
}
function ruleOf(question) {
  const { tool, input, place } = question;
  return alwaysRule({ tool, input: inputOf(question), exact: input }, place);
}
function questionLines2(seen, { by, when, before: before2 }) {
  const { question, isForged } = seen;
  const { id, tool, place, said: said3, agent, waits } = question;
  const call = shownCall({ tool, input: inputOf(question), place, before: before2 });
  const of = agent === "" ? "" : `, a sub-agent's (${showLine(agent)})`;
  return [
    `${id}  ${showLine(tool)}  ${questionStatus(seen)}  ${showLine(by)}${of}, ${when}`,
    ...call.map((line2) => `  ${line2}`),
    ...said3 === "" ? [] : [`  Claude says about it: ${JSON.stringify(said3)}`],
    ...waits === "client" && isOpen(seen) ? ["  It waits in the client, and cannot be put away"] : [],
    ...isForged ? ["  \u2757 A decision was forged: somebody who is not you wrote one. It was ignored"] : [],
    ...isOpen(seen) ? [`  ${deciding(question)}`] : [],
    ...decisionLines(seen)
  ];
}
function waysOf({ id, kind }) {
  return kind === "answer" ? `session-journal approve ${id} --answer N|TEXT` : `session-journal approve ${id} \xB7 session-journal deny ${id} --reason TEXT`;
}
function deciding(question) {
  const { id, kind } = question;
  if (kind === "answer") return `To answer: ${waysOf(question)}`;
  const rule = ruleOf(question);
  const always2 = rule === "" ? "" : `, or for the rest of the run with --always`;
  return `To decide: session-journal approve ${id}${always2} \xB7 session-journal deny ${id} --reason TEXT`;
}
function decisionLines({ question, decision }) {
  if (decision === void 0) return [];
  const { editedInput: editedInput2, text: text3, always: always2 } = decision;
  return [
    ...editedInput2 === "" ? [] : [`  ${editedLine(question, editedInput2)}`],
    ...text3 === "" ? [] : [`  Reason: ${showLine(text3)}`],
    ...always2 === "" ? [] : [`  For the rest of the run: ${always2}`]
  ];
}
function editedLine({ kind }, editedInput2) {
  return kind === "answer" ? answerLine2(JSON.parse(editedInput2)) : `Changed to: ${editedInput2}`;
}
function questionData(seen) {
  const { question, decision } = seen;
  const { id, run, conversation, tool, place, hash: hash2, said: said3, kind, agent, createdAt, waits } = question;
  return {
    id,
    hash: hash2,
    run,
    conversation,
    tool,
    input: inputOf(question),
    place,
    rule: ruleOf(question),
    choices: kind === "answer" ? choicesOf(inputOf(question)).map(choiceData) : [],
    reason: said3,
    agent,
    kind,
    status: questionStatus(seen),
    can_be_parked: waits !== "client" && agent === "",
    is_forged: seen.isForged,
    created_at: new Date(createdAt).toISOString(),
    decided_at: decision === void 0 ? null : new Date(decision.decidedAt).toISOString(),
    decided_by: decision?.decidedBy ?? null,
    untrusted: true
  };
}
function choiceData({ question, labels: labels2, about, takesSeveral }) {
  const options2 = labels2.map((label3, at2) => ({ label: label3, about: about[at2] }));
  return { question, options: options2, takes_several: takesSeveral };
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
var label = new RegExp(`^[ \\t]*(?:${labels})`);
var escapedLabel = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${labels}))`);
var names3 = "Key Files|Key Context|Objective|Context|Options|Choice|Rationale|Superseded by|Progress|Current|Blocker";
var ownLabel = `(?:\\*\\*|__)(?:${names3})(?:\\*\\*|__|(?=[:\uFF1A]))[:\uFF1A](?:\\*\\*|__)?`;
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
function cleanText(text3) {
  return stripControls(text3.replace(/\r\n?/g, "\n")).split("\n").map((line2) => line2.trimEnd()).join("\n").trim();
}
function oneLine(text3) {
  return cleanText(text3).replace(/\s*\n\s*/g, " ");
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

// src/runs/state/journal-line.ts
var longest2 = 160;
function journalLine(run, hasCost) {
  const { place, state, name } = run;
  if (place.session === "" || !["completed", "failed", "interrupted", "lost"].includes(state))
    return void 0;
  const said3 = state === "completed" ? firstSentence(run.end?.result ?? "") || "completed" : whyNot(run);
  const figures = figuresOf2(run, hasCost);
  const text3 = `Run ${oneLine(name)}: ${said3}${said3.endsWith(")") ? `, ${figures}` : ` (${figures})`}`;
  const isBad = state === "failed" || state === "lost";
  return {
    kind: isBad ? "blocker" : "progress",
    text: text3,
    ticked: state === "completed" && place.ticks ? place.step : ""
  };
}
function whyNot({ state, reason, end }) {
  const why = [reason, end?.error ?? ""].map(oneLine).filter((one, at2, all3) => one !== "" && all3.indexOf(one) === at2);
  return why.length === 0 ? state : `${state}, ${cut(why.join(": "))}`;
}
function firstSentence(result) {
  const line2 = oneLine(result.split("\n").find((one) => one.trim() !== "") ?? "");
  return cut(/^.*?[.!?](?=\s|$)/u.exec(line2)?.[0].replace(/[.]$/, "") ?? line2);
}
function cut(text3) {
  return text3.length <= longest2 ? text3 : `${text3.slice(0, longest2 - 1).trimEnd()}\u2026`;
}
function figuresOf2({ figures, startedAt, end }, hasCost) {
  const { turns, costUsd, isPartial } = figures;
  const minutes = Math.round(((end?.at ?? 0) - (startedAt ?? end?.at ?? 0)) / 6e4);
  const cost = hasCost ? [`${isPartial ? "~" : ""}$${costUsd.toFixed(2)}`] : [];
  return [
    ...turns === 0 ? [] : [`${turns} ${turns === 1 ? "turn" : "turns"}`],
    minutes < 1 ? "under a minute" : `${minutes} min`,
    ...cost
  ].join(", ");
}

// src/runs/view/change-known.ts
init_failure();

// src/runs/state/run-name.ts
var longest3 = 50;
var cut2 = "...";
function nameOfQuery(query) {
  const text3 = query.trim().replace(/\s+/gu, " ");
  const characters = Array.from(text3);
  return characters.length <= longest3 ? text3 : characters.slice(0, longest3 - cut2.length).join("") + cut2;
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

// src/io/transcripts/read-ends.ts
var import_node_fs23 = require("node:fs");
function readEnds(path, bytes, isPassed = (_head) => false) {
  let file;
  try {
    file = (0, import_node_fs23.openSync)(path, import_node_fs23.constants.O_RDONLY | (import_node_fs23.constants.O_NONBLOCK ?? 0));
    const size = (0, import_node_fs23.fstatSync)(file).size;
    const first = wholeLines(readAt(file, 0, Math.min(bytes, size)), 0, isPassed);
    const from = Math.max(bytes, size - bytes);
    if (size <= bytes) return { first, last: [] };
    const end = readAt(file, from, size - from);
    const begin4 = end.indexOf(lineFeed2) + 1;
    return { first, last: begin4 === 0 ? [] : wholeLines(end, begin4, isPassed) };
  } catch {
    return { first: [], last: [] };
  } finally {
    if (file !== void 0) (0, import_node_fs23.closeSync)(file);
  }
}
function readAt(file, position, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  return buffer.subarray(0, (0, import_node_fs23.readSync)(file, buffer, 0, bytes, position));
}
var lineFeed2 = 10;
var headBytes = 64;
function wholeLines(bytes, from, isPassed) {
  const lines2 = [];
  let begin4 = from;
  for (let end = bytes.indexOf(lineFeed2, begin4); end !== -1; end = bytes.indexOf(lineFeed2, begin4)) {
    const head = bytes.toString("latin1", begin4, Math.min(end, begin4 + headBytes));
    if (!isPassed(head)) lines2.push(bytes.toString("utf8", begin4, end));
    begin4 = end + 1;
  }
  return lines2;
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
function graphemes(text3) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text3);
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
function displayWidth(text3) {
  if (narrow.test(text3)) return text3.length;
  let width = 0;
  for (const { segment } of graphemes(text3)) width += graphemeWidth(segment);
  return width;
}
function fit(text3, width) {
  if (text3.length <= width && narrow.test(text3)) return text3;
  let used = 0;
  let kept2 = 0;
  for (const { segment, index } of graphemes(text3)) {
    used += graphemeWidth(segment);
    if (used < width) kept2 = index + segment.length;
    if (used > width) return width < 1 ? "" : `${text3.slice(0, kept2).trimEnd()}\u2026`;
  }
  return text3;
}
function fitApart(texts3, width) {
  const cut4 = texts3.map((text3) => fit(text3, width));
  const common = /* @__PURE__ */ new Map();
  for (const [index, text3] of texts3.entries()) {
    const known4 = common.get(cut4[index]);
    if (known4 === void 0) common.set(cut4[index], { text: text3, length: text3.length });
    else if (known4.text !== text3) known4.length = Math.min(known4.length, commonLength(known4.text, text3));
  }
  return texts3.map((text3, index) => {
    const short = cut4[index];
    const { text: first, length } = common.get(short);
    const isWhole = text3 === first && length === text3.length;
    return isWhole ? short : fit(`\u2026${text3.slice(differsAt(text3, length, width))}`, width);
  });
}
function differsAt(text3, common, width) {
  const word2 = text3.slice(0, common).replace(/[^-\s]*$/, "").length;
  const at2 = common - word2 <= width / 2 ? word2 : Math.min(common, Math.max(0, text3.length - width + 1));
  return /^[\udc00-\udfff]/.test(text3.slice(at2)) ? at2 - 1 : at2;
}
function commonLength(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
function pad(text3, width, align = "left") {
  const space = " ".repeat(Math.max(0, width - displayWidth(text3)));
  return align === "left" ? text3 + space : space + text3;
}
function wrapText(text3, width) {
  const lines2 = [];
  let line2 = "";
  for (const word2 of text3.split(/\s+/)) {
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
function renderTable(rows, columns2, width) {
  const titles = columns2.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns2.map((_, index) => cleanCell(row[index] ?? "")));
  const natural = naturalWidths(cells, columns2);
  const kept2 = width === void 0 ? [...columns2.keys()] : keptColumns(natural, columns2, width);
  const only = (all3) => kept2.map((index) => all3[index]);
  const shown = only(columns2);
  const widths = shareWidth(only(natural), shown, width);
  const fitted = fitColumns(cells.map(only), shown, widths);
  const lines2 = fitted.map((row) => renderRow(row, shown, widths));
  return lines2.map((line2) => width === void 0 ? line2 : fit(line2, width)).join("\n");
}
function cleanCell(text3) {
  if (oneWord.test(text3)) return text3;
  return showControls(text3).replace(/\s+/g, " ").trim();
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
  const order = columns2.flatMap(({ leave }, index) => leave === void 0 ? [] : [{ leave, index }]).sort((one, other) => one.leave - other.leave);
  let needed = least3.reduce((sum, each) => sum + each, -gap.length);
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
  const gaps = gap.length * Math.max(0, columns2.length - 1);
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
    return isApart === true ? fitApart(texts3, width) : texts3.map((text3) => fit(text3, width));
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
function indentText(text3, margin, width) {
  const lines2 = text3.trimEnd().split("\n");
  if (width === void 0) return lines2.map((line2) => withMargin(line2, margin)).join("\n");
  let isCode = false;
  const broken = lines2.flatMap((line2) => {
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
  return wrapText(words2.trimEnd(), width - first.length).map((part2, index) => {
    return (index === 0 ? first : " ".repeat(first.length)) + part2;
  });
}

// src/core/text/count.ts
function counted3(number2, word2) {
  return number2 === 1 ? `1 ${word2}` : `${number2} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}
function kilo(number2) {
  if (number2 < 1e3) return String(number2);
  const thousands = Math.round(number2 / 1e3);
  return thousands < 1e3 ? `${thousands}k` : `${Math.round(number2 / 1e5) / 10}M`;
}

// src/core/time.ts
var minute = 6e4;
var hour = 60 * minute;
var day2 = 24 * hour;
var written = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;
function formatInstant(ms) {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
function formatMinute(ms) {
  return new Date(ms).toISOString().replace(/:\d\d\.\d{3}Z$/, "Z");
}
function parseInstant(text3) {
  const match = written.exec(text3.trim());
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
function parseWhen(text3, nowMs) {
  const word2 = text3.trim().toLowerCase();
  if (word2 === "today") return midnight(nowMs, 0);
  if (word2 === "yesterday") return midnight(nowMs, 1);
  const [, count3, unit = ""] = /^(\d{1,5}) ?(m|min|h|d|w)$/.exec(word2) ?? [];
  if (count3 !== void 0) return nowMs - Number(count3) * units[unit];
  const [, hours, minutes] = /^(\d\d?):(\d\d)$/.exec(word2) ?? [];
  if (hours !== void 0) return clockTime(nowMs, Number(hours), Number(minutes));
  const at2 = parseInstant(text3);
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
function formatLocal(ms) {
  return formatMinute(ms - zoneAt(ms)).replace("T", " ").replace("Z", "");
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
function sessionText(id, { sessions }) {
  return showLine(sessions.get(id) ?? id.slice(0, 8));
}
function renderRuns(rows, showing) {
  const cells = rows.map((row) => [
    shortId(row.id),
    showLine(row.name),
    stateText(row, showing),
    row.session === "" ? "-" : sessionText(row.session, showing),
    String(row.turns),
    moneyText(row),
    showing.format(row.since)
  ]);
  const columns2 = [
    { title: "ID" },
    { title: "NAME", shrink: 1, min: 16 },
    { title: "STATE", shrink: 0, min: 12 },
    { title: "SESSION", shrink: 2, min: 8 },
    { title: "TURNS", align: "right" },
    { title: "COST", align: "right" },
    { title: "SINCE" }
  ];
  return renderTable(cells, columns2, showing.width);
}
function stateText(row, { now, format }) {
  const { state, reason, bypassUntil, scarceUsd } = row;
  const isOpen2 = bypassUntil !== void 0 && bypassUntil > now && !isFinal(state);
  const remarks = [
    ...reason === "" ? [] : [showLine(reason)],
    ...isOpen2 ? [`bypasses permissions until ${format(bypassUntil)}`] : [],
    ...scarceUsd === void 0 || isFinal(state) ? [] : [`over 80 % of its budget of $${scarceUsd.toFixed(2)} is used`]
  ];
  return remarks.length === 0 ? state : `${state}: ${remarks.join("; ")}`;
}
function moneyText({ costUsd, isPartial }) {
  const digits = costUsd > 0 && costUsd < 0.1 ? 4 : 2;
  return `${isPartial ? "~" : ""}$${costUsd.toFixed(digits)}`;
}
function renderRun(run, { pending, snapshots }, showing) {
  const { settings: settings2, place, end } = run;
  const state = stateText(rowOf(run), showing);
  const rows = [
    ["Run", `${run.id} ${showLine(run.name)}`],
    ["State", `${state} (since ${showing.format(run.since)})`],
    ["Waits for", pending.map((id) => `session-journal approve ${id}`).join(", ")],
    ["Session", [sessionText(place.session, showing), showLine(place.step)].filter(Boolean).join(", step: ")],
    ["Folder", showLine(place.cwd)],
    ["Worktree", worktreeText(run)],
    ["Started from", place.terminal === "" ? "" : `terminal ${showLine(place.terminal)}`],
    ["Continues", run.parent === "" ? "" : shortId(run.parent)],
    ["Conversation", run.conversation],
    ["Model", showLine(run.usedModel || settings2.model)],
    ["Permissions", permissionText(run)],
    ["Time", timeText(run, showing)],
    ["Cost", costText(run)],
    ["Tokens", tokensText(run.figures)],
    ["Snapshots", snapshots === 0 ? "" : `${counted3(snapshots, "content")} of files that it read`],
    ["Denied", (end?.denials ?? []).map(showLine).join(", ")],
    ["Error", end === void 0 ? "" : showLine(end.error)]
  ];
  const head = rows.filter(([, text3]) => text3 !== "").map(([title, text3]) => `${`${title}:`.padEnd(14)}${text3}`);
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
  return `${moneyText(figures)}${budget}, ${counted3(figures.turns, "turn")}${payerText(payer)}`;
}
function payerText(payer) {
  if (payer === "") return "";
  return payer === "none" ? ", counts against your plan" : `, paid with ${showLine(payer)}`;
}
function tokensText({ input, output, cacheRead, cacheWrite, context, window }) {
  const part2 = window === 0 ? "" : ` (${Math.round(100 * context / window)} % of ${kilo(window)})`;
  const counts = `${kilo(input)} in, ${kilo(output)} out, cache ${kilo(cacheRead)} read, ${kilo(cacheWrite)} written`;
  return `${counts}; context ${kilo(context)}${part2}`;
}
function renderRunLine(row, showing) {
  const name = cutAtWord(showLine(row.name), 50);
  const money3 = row.costUsd === 0 ? "" : `, ${moneyText(row)}`;
  return `${shortId(row.id)} ${name}: ${stateText(row, showing)}, ${showing.format(row.since)}${money3}`;
}

// src/runs/view/render-log.ts
function renderEvent({ type, at: at2, data }, { kind, format }) {
  const text3 = (key) => textAt(data, key) ?? "";
  const below2 = text3("agent") === "" ? "" : " (sub-agent)";
  switch (type) {
    case "run.message":
      return said(
        `${names4[text3("by")] ?? text3("by")}${data.thinking === true ? " thinks" : ""}${below2}`,
        text3("text"),
        kind
      );
    case "run.tool":
      return toolLine(data, below2);
    case "run.state":
      return `\xB7 ${stateText2(data)} (${format(at2)})`;
    case "approval.new":
      return `\u2757 asks you about ${showLine(text3("tool"))} (${text3("id")})`;
    case "approval.decided":
      return text3("verdict") === "deny" ? `\u26D4 denied ${text3("id")}` : `\u2705 approved ${text3("id")}`;
    case "run.budget":
      return `\u2757 ${showLine(text3("text"))} (${format(at2)})`;
    case "run.settings":
      return `\xB7 settings: ${cut3(JSON.stringify(data))}`;
    default:
      return "";
  }
}
function stateText2(data) {
  const [state = "", reason = ""] = [textAt(data, "state"), textAt(data, "reason")];
  return reason === "" ? state : `${state}: ${showLine(reason)}`;
}
var names4 = { person: "You", claude: "Claude", client: "Claude Code" };
function said(who, text3, kind) {
  const shown = showText(text3);
  return kind === "md" ? `### ${showLine(who)}

${shown}
` : `${showLine(who)}:
${indentText(shown, "  ")}`;
}
function toolLine(data, below2) {
  const text3 = (key) => textAt(data, key) ?? "";
  const tool = showLine(text3("tool"));
  if (text3("step") === "called") return `- ${tool}${below2}: ${cut3(targetOf2(text3("input")))}`;
  if (text3("step") === "denied") return `- ${tool} was denied: ${cut3(text3("text"))}`;
  return data.isError === true ? `- ${tool} failed: ${cut3(text3("text"))}` : "";
}
function targetOf2(input) {
  return targetIn(parseFields(input)) || input;
}
function cut3(text3) {
  return cutAtWord(showLine(text3), 160);
}
function renderEventLine({ type, at: at2, data }, run, { format }) {
  return `${format(at2)} ${run} ${type} ${lineOf2(type, data)}`.trimEnd();
}
function lineOf2(type, data) {
  const text3 = (key) => textAt(data, key) ?? "";
  if (type === "run.tokens") {
    const cost = typeof data.costUsd === "number" ? data.costUsd : 0;
    return `context ${Number(data.context ?? 0)}, ${moneyText({ costUsd: cost, isPartial: data.isPartial === true })}`;
  }
  const words2 = ["id", "state", "by", "step", "tool", "verdict", "reason"].map(text3);
  const rest2 = text3("text") || targetOf2(text3("input"));
  return cut3([...words2, rest2].filter((word2) => word2 !== "").join(" "));
}

// src/runs/view/last-call.ts
var endBytes = 64 * 1024;
var longest4 = 120;
function lastCall({ state }, folder3) {
  if (state !== "running" && state !== "waiting") return "";
  const ends = readEnds(pathIn(folder3, "events"), endBytes, (head) => !head.includes("run.tool"));
  for (const line2 of [...ends.first, ...ends.last].reverse()) {
    const data = decodeEvent(line2)?.data;
    if (textAt(data, "step") !== "called") continue;
    const call = `${textAt(data, "tool") ?? ""}: ${targetOf2(textAt(data, "input") ?? "")}`;
    return cutAtWord(showLine(call), longest4);
  }
  return "";
}

// src/runs/view/run-data.ts
function runData(run, { pending, snapshots }) {
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
    model: run.usedModel || settings2.model,
    permission_mode: settings2.mode,
    bypass_until: time2(settings2.bypassUntil),
    terminal: place.terminal,
    pid: run.client?.pid ?? null,
    parent: run.parent,
    conversation: run.conversation,
    started_at: time2(run.startedAt),
    ended_at: time2(end?.at),
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
    snapshots,
    archived: run.isArchived,
    untrusted: true
  };
}
function tokensOf({
  figures: { input, output, cacheRead, cacheWrite, context, window }
}) {
  return { input, output, cache_read: cacheRead, cache_write: cacheWrite, context, window };
}
function time2(at2) {
  return at2 === void 0 ? null : formatInstant(at2);
}

// src/core/text/fold.ts
var foreign = /[\u0080-\uffff]+/g;
function foldText(text3) {
  return text3.toLowerCase().replace(foreign, foldForeign);
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
function selectRuns(rows, { all: all3, session, state }) {
  const continued = new Set(rows.map(({ parent }) => parent));
  return rows.filter((row) => all3 || !row.isArchived && !continued.has(row.id)).filter((row) => session === "" || row.session === session).filter((row) => state === void 0 || row.state === state).sort((a, b) => b.since - a.since || b.createdAt - a.createdAt);
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
  const text3 = foldText(`${name}
${query}`);
  return words2.every((word2) => text3.includes(foldText(word2)));
}
function chainOf(rows, id) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain2 = [];
  for (let at2 = byId.get(id); at2 !== void 0 && !chain2.includes(at2); at2 = byId.get(at2.parent))
    chain2.unshift(at2);
  return chain2;
}

// src/runs/view/known-runs.ts
async function lookAfterProject({ state }, hands, days2) {
  const seen = await lookAfterRuns(state, hands);
  return removeOldRuns(state, days2) ? { state, rows: listRuns(state) } : seen;
}
function listedRuns(projects) {
  return projects.map(({ state }) => ({ state, rows: listRuns(state) }));
}
function folderOf({ row, state }) {
  return runFolder(state, row.id);
}
function blockerOf(placed2, hasCost) {
  const run = findRun(folderOf(placed2));
  return (run && journalLine(run, hasCost)?.text) ?? "";
}
function wantedRuns(projects, wish) {
  const found2 = projects.flatMap(({ state, rows }) => {
    return selectRuns(rows, wish).map((row) => ({ row, state }));
  });
  const rank = ({ row }) => isFinal(row.state) ? 1 : 0;
  return found2.sort((a, b) => rank(a) - rank(b) || b.row.since - a.row.since);
}
function withWords(rows, words2) {
  return rows.filter((one) => hasWords(findRun(folderOf(one)) ?? { ...one.row, query: "" }, words2));
}
function runsTable(rows, showing) {
  return renderRuns(
    rows.map(({ row }) => row),
    showing
  );
}
function runLines(rows, showing) {
  return rows.map(({ row }) => renderRunLine(row, showing));
}
function runsData(rows, change) {
  return rows.map(folderOf).flatMap((folder3) => {
    const run = findRun(folder3);
    if (run === void 0) return [];
    return [{ ...openedData({ run: change(run), folder: folder3 }), doing: lastCall(run, folder3) }];
  });
}
function openedData({ run, folder: folder3 }) {
  return runData(run, besideRun(folder3));
}
function runFolders(projects) {
  return foldersOf(projects.flatMap(({ state }) => listRuns(state)));
}
function costOf(projects, since) {
  return moneyText(costSince(projects, since));
}
function costsOfDays(projects, days2) {
  return costsBetween(projects, days2);
}
function runShown({ run, folder: folder3 }, showing) {
  const beside = besideRun(folder3);
  return { text: renderRun(run, beside, showing), data: runData(run, beside) };
}
function besideRun(folder3) {
  return { pending: waitingIn(folder3).map(({ id }) => id), snapshots: countSnapshots(folder3) };
}
function waitingQuestions(rows) {
  return rows.filter(({ row }) => !isFinal(row.state)).flatMap((one) => waitingIn(folderOf(one)).map((question) => ({ question, run: one.row.name }))).sort((a, b) => a.question.createdAt - b.question.createdAt).map(({ question, run }) => {
    const { id, tool, input, createdAt, kind } = question;
    const target = targetOf2(input);
    const call = kind === "answer" ? target : `${tool} ${target}`;
    return { id, run, call, ways: waysOf(question), askedAt: createdAt };
  });
}
function runsToResume(projects) {
  return projects.flatMap(({ rows }) => rows).filter(({ state, reason }) => state === "parked" && reason === mustAskAgain).map(({ id, name, reason, since, cwd }) => {
    return { id, name, why: reason, command: `session-journal runs resume ${shortId(id)}`, cwd, since };
  });
}
function editRun(folder3, edit) {
  return changeKnown(folder3, edit);
}
function namedRun({ state, rows }, word2) {
  const folder3 = runFolder(state, chooseRun(rows, word2).id);
  return { run: readRun(folder3), folder: folder3 };
}

// src/commands/reply/person.ts
init_failure();

// src/core/secrets/quick-find.ts
var signs = /\S{16}|pass|pwd|secret|token|key|cred|auth|:\/\/|basic|bearer|curl/i;
function mayHoldSecret(text3) {
  return signs.test(text3);
}

// src/commands/reply/person.ts
var forPersons2 = "Only a person can do this";
async function askThemToRun(line2) {
  const clean = mayHoldSecret(line2) ? (await Promise.resolve().then(() => __toESM(require_secrets(), 1))).screenSecrets(line2, []).text : line2;
  const shown = showControls(clean).replaceAll("\n", "\\u{a}");
  return `Ask them to run, in a terminal of their own: ${shown}`;
}
function isForModel({ env, isTyped }) {
  return isTyped === true || isBelowClient(env);
}

// src/core/duration.ts
var units2 = {
  ms: 1,
  s: 1e3,
  m: 6e4,
  min: 6e4,
  h: 36e5,
  d: 864e5
};
var part = /(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|min|m|h|d)\s*/y;
function parseDuration(text3) {
  const words2 = text3.trim().toLowerCase();
  let sum = 0;
  let at2 = 0;
  while (at2 < words2.length) {
    part.lastIndex = at2;
    const [whole, count3, unit = ""] = part.exec(words2) ?? [];
    if (whole === void 0) return void 0;
    sum += Number(count3) * units2[unit];
    at2 += whole.length;
  }
  return sum > 0 ? Math.round(sum) : void 0;
}

// src/commands/run/flags.ts
init_failure();
function flag(name, placeholder, about) {
  return { name, takes: "text", isOneWord: true, placeholder, about };
}
function text2(name, about) {
  return { name, takes: "text", placeholder: "TEXT", about };
}
var settingsFlags = [
  flag("model", "M", "The model (default: that of the client)"),
  flag("max-turns", "N", "End after so many turns"),
  flag("budget", "USD", 'What it may cost with all its continuations (default: 5; "none" for no limit)'),
  flag("timeout", "D", "Interrupt it after this time, such as 90s or 2h"),
  text2("system-prompt", "A system prompt instead of the client's"),
  text2("append-system-prompt", "What to add to the client's system prompt"),
  {
    ...flag("allow", "RULE", 'What it may do without a question, such as "Bash(npm test)"'),
    repeat: true,
    isOneWord: false
  },
  { ...flag("deny", "RULE", "What it may not do"), repeat: true, isOneWord: false },
  { ...flag("add-dir", "D", "Another folder that it may work in"), repeat: true },
  { ...flag("env", "NAME", "Another variable that it gets"), repeat: true },
  flag("mcp-config", "F", "A file with MCP servers"),
  flag("permission-mode", "MODE", "ask, edits, plan, unattended or bypass (default: ask)"),
  flag("bypass-for", "D", "How long the mode bypass holds (default: 30m; at most 8h)"),
  flag("park-after", "D", "How long a question waits before the run is put away (default: 5m)"),
  { name: "wait-for-limit", takes: "none", about: "If the usage limit is reached, go on once when it ends" },
  { name: "snapshots", takes: "none", about: "Keep each file that it reads, as it was read" }
];
var modes = /* @__PURE__ */ new Map([
  ["ask", "ask"],
  ["edits", "edits"],
  ["plan", "plan"],
  ["unattended", "unattended"],
  ["bypass", "bypass"],
  ["default", "ask"],
  ["acceptEdits", "edits"],
  ["dontAsk", "unattended"],
  ["bypassPermissions", "bypass"]
]);
function hasMoreRights(settings2, usual) {
  const { mode, budgetUsd, allow, addDirs, envNames, mcpConfig } = settings2;
  const isDearer = budgetUsd === void 0 ? usual !== void 0 : usual !== void 0 && budgetUsd > usual;
  const isFreer = [...allow, ...addDirs, ...envNames, mcpConfig].some((one) => one !== "");
  return mode !== "ask" && mode !== "plan" || isDearer || isFreer;
}
function readSettings(call, { base, now, resolve: resolve7 }) {
  const mode = readMode(call) ?? base.mode;
  const given = (name) => flagText(call, name);
  const list = (name, otherwise) => hasFlag(call, name) ? flagTexts(call, name).filter((one) => one !== "") : otherwise;
  const config = given("mcp-config");
  return {
    model: given("model") ?? base.model,
    maxTurns: readPositive(call, "max-turns") ?? base.maxTurns,
    budgetUsd: readMoney2(call, base.budgetUsd),
    timeoutMs: readTime(call, "timeout") ?? base.timeoutMs,
    systemPrompt: given("system-prompt") ?? base.systemPrompt,
    appendSystemPrompt: given("append-system-prompt") ?? base.appendSystemPrompt,
    allow: list("allow", base.allow),
    deny: list("deny", base.deny),
    addDirs: hasFlag(call, "add-dir") ? flagTexts(call, "add-dir").map(resolve7) : base.addDirs,
    envNames: list("env", base.envNames).map(readName),
    mcpConfig: config === void 0 ? base.mcpConfig : resolve7(config),
    mode,
    bypassUntil: mode === "bypass" ? readBypass(call, { base, now }) : void 0,
    parkAfterMs: readTime(call, "park-after") ?? base.parkAfterMs,
    waitsForLimit: hasFlag(call, "wait-for-limit") || base.waitsForLimit,
    snapshots: hasFlag(call, "snapshots") || base.snapshots
  };
}
function readMode(call) {
  const given = flagText(call, "permission-mode");
  const mode = given === void 0 ? void 0 : modes.get(given);
  if (given === void 0 || mode !== void 0) return mode;
  throw misuse2("permission-mode", given, "ask, edits, plan, unattended or bypass");
}
var usualBypassMs = 30 * 6e4;
var longestBypassMs = 8 * 36e5;
function readBypass(call, { base, now }) {
  const time4 = readTime(call, "bypass-for");
  if (time4 !== void 0 && time4 > longestBypassMs) {
    throw misuse2("bypass-for", flagText(call, "bypass-for") ?? "", "at most 8h");
  }
  if (time4 === void 0 && !hasFlag(call, "permission-mode") && base.bypassUntil !== void 0)
    return base.bypassUntil;
  return now + (time4 ?? usualBypassMs);
}
function readTime(call, name) {
  const given = flagText(call, name);
  const time4 = given === void 0 ? void 0 : parseDuration(given);
  if (given === void 0 || time4 !== void 0) return time4;
  throw misuse2(name, given, "a time such as 90s, 5m or 2h");
}
function readPositive(call, name) {
  const given = flagText(call, name);
  if (given === void 0) return void 0;
  if (/^[1-9]\d{0,8}$/.test(given.trim())) return Number(given);
  throw misuse2(name, given, "a whole number from 1");
}
function readMoney2(call, base) {
  const given = flagText(call, "budget")?.trim();
  if (given === void 0) return base;
  if (given === "none") return void 0;
  const amount = Number(given.replace(/^\$/, ""));
  if (/\d/.test(given) && Number.isFinite(amount) && amount > 0) return amount;
  throw misuse2("budget", given, 'an amount in US dollars, or "none"');
}
function readName(given) {
  if (/^[A-Za-z_]\w*$/.test(given)) return given;
  throw misuse2("env", given.split("=")[0] ?? "", "the name of a variable, without its value");
}
function misuse2(name, given, expected) {
  return new Failure("misuse", `Invalid --${name} "${given}": it must be ${expected}`, {
    hint: "All flags: session-journal run --help"
  });
}

// src/runs/view/shown-events.ts
init_stat();

// src/runs/view/event-data.ts
function shownData({ run, session, seq, event }) {
  const { type, at: at2, data } = event;
  return { seq, at: formatInstant(at2), type, run, session, data, untrusted: true };
}

// src/runs/view/followed-runs.ts
init_stat();
var restMs = 5e3;
var coarseMs = 2e3;
function followRuns(projectStates, wish) {
  const followed = /* @__PURE__ */ new Map();
  const add = (state, row, skipped) => {
    if (!wish.isWanted(row)) return;
    const folder3 = runFolder(state, row.id);
    const had = skipped ?? findStamp(pathIn(folder3, "events"))?.bytes ?? 0;
    const endedAt = isFinal(row.state) ? row.since : void 0;
    followed.set(folder3, { folder: folder3, id: row.id, session: row.session, skipped: had, endedAt });
  };
  const known4 = projectStates.map((state) => begin2(state, wish, add));
  let gone = [];
  const folders3 = () => {
    for (const folder3 of gone) followed.delete(folder3);
    for (const project of known4) {
      for (const row of newRows(project)) add(project.state, row, 0);
      for (const { row, at: at2 } of changedRows(project)) {
        if (!followed.has(runFolder(project.state, row.id))) add(project.state, row, at2);
      }
    }
    const now = [...followed.keys()];
    gone = now.filter((folder3) => isAtRest(followed, folder3));
    return now;
  };
  return { folders: folders3, find: (folder3) => followed.get(folder3) };
}
function begin2(state, { fromBeginning }, add) {
  const changes = changesAfterEnd(runsFolder(state)).length;
  const rows = listRuns(state);
  for (const row of rows) {
    const isOld = isFinal(row.state) && Date.now() - row.since >= restMs;
    if (fromBeginning) add(state, row, 0);
    else if (!isOld) add(state, row, void 0);
  }
  return { state, ids: new Set(rows.map(({ id }) => id)), changes, stamp: void 0, listedAt: 0 };
}
function newRows(known4) {
  const { state, ids } = known4;
  const now = Date.now();
  const stamp2 = findStamp(runsFolder(state));
  const isSame = stamp2 !== void 0 && known4.stamp !== void 0 && isSameStamp(stamp2, known4.stamp);
  if (isSame && now - known4.listedAt < restMs) return [];
  known4.stamp = stamp2 !== void 0 && now - stamp2.changed > coarseMs ? stamp2 : void 0;
  known4.listedAt = now;
  return runIds(state).filter((id) => !ids.has(id)).flatMap((id) => {
    const run = findRun(runFolder(state, id));
    if (run === void 0) return [];
    ids.add(id);
    return rowOf(run);
  });
}
function changedRows(known4) {
  const all3 = changesAfterEnd(runsFolder(known4.state));
  const fresh = all3.slice(known4.changes);
  known4.changes = all3.length;
  return fresh.flatMap(({ id, at: at2 }) => {
    const run = findRun(runFolder(known4.state, id));
    return run === void 0 ? [] : { row: { ...rowOf(run), since: Date.now() }, at: at2 };
  });
}
function isAtRest(followed, folder3) {
  const run = followed.get(folder3);
  if (run.endedAt !== void 0) return Date.now() - run.endedAt >= restMs;
  const found2 = findRun(folder3);
  if (found2 === void 0 || isFinal(found2.state)) followed.set(folder3, { ...run, endedAt: Date.now() });
  return false;
}

// src/runs/view/run-log.ts
function readRunLog({ state, rows }, id, form2) {
  const logs = chainOf(rows, id).map(({ id: run, session }) => {
    const events = [...readEvents(runFolder(state, run), eventsBegin)];
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
  const parts = log.map(({ event }) => renderEvent(event, form2)).filter((part2) => part2 !== "");
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
  const all3 = projects.flatMap(({ state }) => {
    return listRuns(state).filter((row) => isOf2(row, wish) && isChangedSince2(runFolder(state, row.id), wish.since)).flatMap(({ id, session }) => {
      const events = [...readEvents(runFolder(state, id), eventsBegin)];
      return events.filter(({ event }) => isWanted(event, wish)).map((one) => ({ ...one, run: id, session }));
    });
  });
  return all3.sort((a, b) => a.event.at - b.event.at);
}
async function* comingEvents(projects, wish, signal) {
  const states = projects.map(({ state }) => state);
  const runs = followRuns(states, {
    isWanted: (row) => isOf2(row, wish),
    fromBeginning: wish.since !== void 0
  });
  const around = states.map(runsFolder);
  for await (const one of followEvents({ around, folders: runs.folders, since: /* @__PURE__ */ new Map(), signal })) {
    const run = runs.find(one.folder);
    if (run === void 0 || one.begin < run.skipped || !isWanted(one.event, wish)) continue;
    yield { ...one, run: run.id, session: run.session };
  }
}
function isChangedSince2(folder3, since = 0) {
  return (findStamp(pathIn(folder3, "events"))?.modified ?? 0) >= since;
}
function isOf2({ id, session }, wish) {
  return (wish.run === "" || wish.run === id) && (wish.session === "" || wish.session === session);
}
function isWanted({ type, at: at2 }, { types: types2, since }) {
  return (types2.length === 0 || types2.includes(type)) && at2 >= (since ?? 0);
}
function pastLog(listed, run, form2) {
  return readRunLog(listed, run, form2);
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
function eventText(event, form2) {
  return renderEvent(event, form2);
}
function eventLine({ run, event }, format) {
  return renderEventLine(event, shortId(run), { format });
}
function eventData(event) {
  return shownData(event);
}

// src/commands/reply/shown-time.ts
function isForPerson2({ terminal, isTyped }) {
  return terminal !== void 0 || isTyped === true;
}
function shownTime(at2, context) {
  return isForPerson2(context) ? formatRelative(at2, context.now().getTime()) : formatInstant(at2);
}

// src/commands/run/follow.ts
var exits = { completed: 0, parked: 3, interrupted: 130 };
async function waitForRun(folder3, waiting, context) {
  const { begun, isFollowed, isQuiet: isQuiet2 } = waiting;
  const say2 = (isQuiet2 ? void 0 : context.say) ?? (() => void 0);
  const form2 = { kind: "text", format: (at2) => shownTime(at2, context) };
  say2(`${begun.text}
`);
  const run = await untilOver(folder3, context.onInterrupt?.(), (event) => {
    const isSaid = event.type === "run.budget" || isFollowed && !isQuery(event);
    const text3 = isSaid ? eventText(event, form2) : "";
    if (text3 !== "") say2(`${text3}
`);
  });
  const data = { ...begun.data, ...openedData({ run, folder: folder3 }) };
  return isOver(run) ? endReply(run, data) : leftReply(run, data);
}
function isQuery({ type, data }) {
  return type === "run.message" && data.by === "person";
}
function endReply(run, data) {
  const { state, reason, end } = run;
  const name = `${shortId(run.id)} ${run.name}`;
  const said3 = [.../* @__PURE__ */ new Set([reason, end?.error ?? ""])].filter((text3) => text3 !== "").join(": ");
  const result = end?.result ?? "";
  const sign = state === "completed" ? "\u2705" : "\u2757";
  return {
    text: [`${sign} ${name}: ${state}${said3 === "" ? "" : ` (${said3})`}`, ...wayOn(state), result].join("\n").trim(),
    data,
    isForeign: true,
    exit: exits[state] ?? 1
  };
}
function wayOn(state) {
  return state === "parked" ? ["  It goes on once you have decided: session-journal approvals"] : [];
}
function leftReply(run, data) {
  const id = shortId(run.id);
  return {
    text: `\u{1F4CB} The run goes on. To follow it again: session-journal runs log ${id} --follow`,
    data,
    exit: 130
  };
}

// src/commands/run/hands.ts
var import_node_os2 = require("node:os");
var import_node_path44 = require("node:path");

// src/io/client/own-plugin.ts
var import_node_path41 = require("node:path");
var settingsFiles = [".claude/settings.json", ".claude/settings.local.json"];
function hasPlugin(folder3, env) {
  const [own2 = ""] = clientFolders(env);
  const paths = [(0, import_node_path41.join)(own2, "settings.json"), ...settingsFiles.map((name) => (0, import_node_path41.join)(folder3, name))];
  return paths.some((path) => {
    const enabled = asRecord(asRecord(readJson(path))?.enabledPlugins) ?? {};
    return Object.entries(enabled).some(
      ([name, value2]) => /^session(?:-journal)?@/.test(name) && value2 === true
    );
  });
}
function pluginHooks({ templates }) {
  const root = (0, import_node_path41.dirname)(templates);
  const hooks = asRecord(asRecord(readJson((0, import_node_path41.join)(root, "hooks", "hooks.json")))?.hooks) ?? {};
  return Object.fromEntries(
    Object.entries(hooks).map(([event, groups]) => [
      event,
      Array.isArray(groups) ? groups.map((group) => placed(group, root)) : []
    ])
  );
}
function placed(group, root) {
  const fields = asRecord(group);
  const hooks = Array.isArray(fields?.hooks) ? fields.hooks : [];
  const quoted = `'${root.replaceAll("'", `'\\''`)}'`;
  return {
    ...fields,
    hooks: hooks.map((hook) => {
      const { command, ...rest2 } = asRecord(hook) ?? {};
      const own2 = String(command).replaceAll("${CLAUDE_PLUGIN_ROOT}", "$CLAUDE_PLUGIN_ROOT");
      return { ...rest2, command: `export CLAUDE_PLUGIN_ROOT=${quoted}; ${own2}` };
    })
  };
}

// src/io/transcripts/project-transcripts.ts
init_stat();
function projectTrees(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 ? [realPath(cwd)] : workingTrees(git);
}
var beginning = 64 * 1024;

// src/commands/reply/text-screen.ts
async function textScreen({ cwd, env }) {
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return (text3) => screenSecrets(text3, notSecrets).text;
}

// src/commands/run/journal.ts
var import_node_path43 = require("node:path");
init_stat();

// src/io/process/own-program.ts
var import_node_path42 = require("node:path");
init_late_builtins();
var mostBytes7 = 32 * 1024 * 1024;
var longestOwnMs = 12e4;
function runOwn({ words: words2, input, cwd, env, templates }) {
  const program = (0, import_node_path42.join)((0, import_node_path42.dirname)(templates), "dist", "cli.cjs");
  const options2 = { cwd, env, timeout: longestOwnMs, windowsHide: true };
  return new Promise((resolve7) => {
    const child = childProcess().execFile(process.execPath, [program, ...words2], options2, (error) => {
      resolve7(error === null);
    });
    child.stdin?.on("error", () => void 0);
    child.stdin?.end(input);
  });
}

// src/commands/run/journal.ts
var logsFor = "SESSION_JOURNAL_LOGS_FOR";
var patienceMs6 = 2e4;
var pauseMs4 = 50;
async function untilNobodyLogs(id) {
  const deadline = performance.now() + patienceMs6;
  while (processesWith(logsFor, id).size > 0 && performance.now() < deadline) {
    await new Promise((resolve7) => setTimeout(resolve7, pauseMs4));
  }
}
function isThere(text3, sessionFile, begun) {
  const count3 = (findText(sessionFile) ?? "").split(text3).length - 1;
  const before2 = findText(begun);
  if (before2 !== void 0) return count3 > Number(before2);
  writeFileAtomic(begun, String(count3), { mode: 384, fsync: false });
  return false;
}
async function logRun(run, folder3, context) {
  const { sessionFile, session } = run.place;
  const mark2 = (0, import_node_path43.join)(folder3, "logged");
  const line2 = journalLine(run, readConfig(void 0, context.env).runs.costInJournal);
  if (line2 === void 0 || exists2(mark2) || !exists2(sessionFile)) return;
  await untilNobodyLogs(run.id);
  if (!isThere(line2.text, sessionFile, (0, import_node_path43.join)(folder3, "logging"))) {
    const lines2 = [`${line2.kind}: ${line2.text}`, ...line2.ticked === "" ? [] : [`done: ${line2.ticked}`]];
    const cwd = (0, import_node_path43.dirname)((0, import_node_path43.dirname)((0, import_node_path43.dirname)(sessionFile)));
    const env = { ...keptVariables(context.env, []), SESSION_JOURNAL: "0", [logsFor]: run.id };
    const words2 = ["log", "--stdin", "--session", session];
    const { templates } = context;
    const isLogged = await runOwn({ words: words2, input: `${lines2.join("\n")}
`, cwd, env, templates });
    if (!isLogged && line2.ticked !== "") await runOwn({ words: words2, input: `${lines2[0]}
`, cwd, env, templates });
  }
  writeFileAtomic(mark2, "", { mode: 384, fsync: false });
}

// src/commands/run/hands.ts
async function runHands(context) {
  const { env, templates } = context;
  const dist = (0, import_node_path44.join)((0, import_node_path44.dirname)(templates), "dist");
  return {
    env,
    programs: { runner: (0, import_node_path44.join)(dist, "runner.cjs"), hook: (0, import_node_path44.join)(dist, "run-hook.cjs") },
    maxRuns: readConfig(void 0, env).runs.maxRuns ?? (0, import_node_os2.availableParallelism)(),
    day: () => dayBudget(context),
    screen: await textScreen(context),
    outside: ({ place }) => projectTrees(place.cwd),
    journalHooks: ({ place }) => hasPlugin(place.cwd, env) ? {} : pluginHooks(context),
    ended: (run, folder3) => logRun(run, folder3, context)
  };
}
function dayBudget({ env, now }) {
  const { dailyBudget } = readConfig(void 0, env).runs;
  if (dailyBudget === void 0) return void 0;
  const midnight3 = now().setHours(0, 0, 0, 0);
  return { most: dailyBudget, since: midnight3, states: knownStates(env) };
}

// src/commands/run/make-run.ts
var import_node_path64 = require("node:path");

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

// node_modules/uuid/dist-node/v4.js
function v4(options2, buf, offset) {
  if (!buf && !options2 && crypto.randomUUID) {
    return crypto.randomUUID();
  }
  return _v4(options2, buf, offset);
}
function _v4(options2, buf, offset) {
  options2 = options2 || {};
  const rnds = options2.random ?? options2.rng?.() ?? rng();
  if (rnds.length < 16) {
    throw new Error("Random bytes length must be >= 16");
  }
  rnds[6] = rnds[6] & 15 | 64;
  rnds[8] = rnds[8] & 63 | 128;
  if (buf) {
    offset = offset || 0;
    if (offset < 0 || offset + 16 > buf.length) {
      throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
    }
    for (let i = 0; i < 16; ++i) {
      buf[offset + i] = rnds[i];
    }
    return buf;
  }
  return unsafeStringify(rnds);
}
var v4_default = v4;

// src/commands/run/make-run.ts
init_failure();
init_failures();
init_folders();
init_stat();
init_person();

// src/runs/state/inherit.ts
function usualSettings(budgetUsd) {
  return {
    model: "",
    maxTurns: void 0,
    budgetUsd,
    timeoutMs: void 0,
    systemPrompt: "",
    appendSystemPrompt: "",
    allow: [],
    deny: [],
    addDirs: [],
    envNames: [],
    mcpConfig: "",
    mode: "ask",
    bypassUntil: void 0,
    parkAfterMs: 5 * 6e4,
    waitsForLimit: false,
    snapshots: false
  };
}
function inheritedSettings(parent, now) {
  const isOver4 = parent.mode === "bypass" && (parent.bypassUntil ?? 0) <= now;
  const mode = isOver4 ? { mode: "ask", bypassUntil: void 0 } : {};
  return { ...parent, ...mode, maxTurns: void 0, timeoutMs: void 0 };
}

// src/commands/run/session.ts
var import_node_path60 = require("node:path");
init_failure();

// src/core/text/pick.ts
init_failure();

// src/core/text/list-some.ts
function listSome(texts3, most3, between = ", ") {
  const more = texts3.length - most3;
  return [...texts3.slice(0, most3), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/core/text/match.ts
init_lazy();
var leastLetters = 3;
var leastWithoutSpaces = 2;
var suffix = / ?\((?:\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?z?(?:, [^\s(),]+)?|step \d+)\)$/;
var wraps = /^["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_]+|(?<!["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_])["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_]+$/g;
function matchText(wanted, of) {
  const target = foldText2(wanted);
  const words2 = wordsOf(target);
  const isLong = hasEnoughLetters(words2);
  const folded = once(() => of.map(foldText2));
  const read = once(() => folded().map(wordsOf));
  return firstOf([
    () => indexesWhere(of, (text3) => text3 === wanted),
    () => indexesWhere(folded(), (text3) => text3 === target),
    () => indexesWhere(read(), (known4) => known4 === words2),
    () => isLong ? indexesWhere(read(), (known4) => known4.startsWith(words2)) : [],
    () => isLong ? indexesWhere(read(), (known4) => known4.includes(words2)) : []
  ]);
}
function hasEnoughLetters(words2) {
  const { spaceless, uncounted } = patterns2();
  const least3 = spaceless.test(words2) ? leastWithoutSpaces : leastLetters;
  return Array.from(words2.normalize("NFD").replace(uncounted, "")).length >= least3;
}
function indexesWhere(texts3, fits) {
  return texts3.flatMap((text3, index) => text3 !== "" && fits(text3) ? [index] : []);
}
function firstOf(tries) {
  for (const find of tries) {
    const indexes = find();
    const [index] = indexes;
    if (index !== void 0) return indexes.length === 1 ? { kind: "one", index } : { kind: "many", indexes };
  }
  return { kind: "none" };
}
function foldText2(text3) {
  let folded = text3.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();
  for (let layer = 0; layer < 3; layer++) {
    folded = folded.replace(suffix, "").replace(wraps, "").replace(/\.$/, "").trim();
  }
  return folded;
}
var patterns2 = once(() => {
  const scripts = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar", "Tibetan"];
  const own2 = scripts.map((name) => `\\p{sc=${name}}`).join("");
  return {
    spaceless: new RegExp(`[${own2}]`, "u"),
    uncounted: /[\p{M} _]+/gu,
    accents: new RegExp("(?<=[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}])\\p{M}+", "gu"),
    apostrophes: new RegExp("(?<=\\p{L})['\u2019](?=\\p{L})", "gu"),
    // An underscore joins the words of an identifier, but around a word it is an emphasis.
    words: new RegExp(
      `[${own2}]\\p{M}*|(?:(?![${own2}])[\\p{L}\\p{N}\\p{M}]|(?<=[\\p{L}\\p{N}])_+(?=[\\p{L}\\p{N}]))+`,
      "gu"
    )
  };
});
function wordsOf(folded) {
  const { accents, apostrophes, words: words2 } = patterns2();
  const bare = folded.normalize("NFD").replace(accents, "").normalize("NFC").replace(apostrophes, "");
  const found2 = bare.toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3").match(words2) ?? [];
  return found2.map((word2) => ` ${word2} `).join("");
}

// src/core/text/pick.ts
var numberAlone = /^\(?(?:#|step )?(\d+)\)?$/i;
var numberFirst = /^#?(\d+)[.)]\s+(\S[\s\S]*)$/;
function numberOf(wanted, among) {
  if (among.some((one) => one.text === wanted.trim())) return void 0;
  const plain2 = wanted.normalize("NFKC").replace(/\s+/g, " ").trim();
  const digits = numberAlone.exec(plain2)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function pickAll(wanted, among) {
  const number2 = numberOf(wanted, among);
  if (number2 !== void 0) return among.filter((one) => one.number === number2).slice(0, 1);
  const found2 = pickByText(wanted, among);
  const copied = found2.length > 0 ? null : numberFirst.exec(wanted.trim());
  if (copied === null) return found2;
  return pickByText(copied[2], among).filter((one) => one.number === Number(copied[1]));
}
function pickByText(wanted, among) {
  const match = matchText(
    wanted,
    among.map((one) => one.text)
  );
  const indexes = match.kind === "one" ? [match.index] : match.kind === "many" ? match.indexes : [];
  return indexes.map((index) => among[index]);
}
function pickOne(wanted, among, words2) {
  const found2 = pickAll(wanted, among);
  const [first] = found2;
  if (first === void 0) throw notFound(wanted, among, words2);
  if (found2.length > 1) throw severalFit(wanted, found2, words2);
  return first;
}
function notFound(wanted, among, words2) {
  const list = among.length === 0 ? `There is no ${words2.what} to choose from` : `Choose one: ${listAll(among)}`;
  return new Failure("not-found", `No ${words2.what} matches "${showLine(wanted)}"`, {
    hint: `${list}. Full list: ${words2.hint}`,
    data: { wanted, candidates: candidates(among) }
  });
}
function severalFit(wanted, found2, words2) {
  return new Failure("ambiguous", `"${showLine(wanted)}" matches ${counted3(found2.length, words2.what)}`, {
    hint: `Choose one by its number: ${listAll(found2)}`,
    data: { wanted, candidates: candidates(found2) }
  });
}
function candidates(among) {
  return among.map(({ number: number2, text: text3 }) => ({ number: number2, text: text3 }));
}
function listAll(among) {
  const shown = among.map(({ number: number2, text: text3 }) => `${number2}. ${cutToLetters(showLine(text3), 60)}`);
  return listSome(shown, 12, " \xB7 ");
}

// src/journal/conversation/bindings.ts
var import_node_path50 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path45 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path45.join)(state, conversationsFolder, id);
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
    ensureStateDir(env, (0, import_node_path45.join)(conversationsFolder, id));
    return false;
  }
  const all3 = ensureStateDir(env, conversationsFolder);
  sweepLeftoverFolders(all3);
  try {
    return createFolder((0, import_node_path45.join)(all3, id), Object.fromEntries(events.map((event) => [event, ""])));
  } catch (error) {
    throw writeFailure(error, (0, import_node_path45.join)(all3, id));
  }
}

// src/journal/conversation/bindings.ts
init_folders();
init_person();

// src/journal/conversation/journals.ts
var import_node_path47 = require("node:path");
init_stat();

// src/io/project/ignores.ts
var import_node_path46 = require("node:path");
init_failure();
init_stat();
var onPurpose = "# private: session-journal init --private\n";
var hidden = `${onPurpose}*
`;
function isPrivateOnPurpose(ignores) {
  return /^# ?private\b/m.test(ignores);
}
function isPrivate(project) {
  return isPrivateOnPurpose(findText((0, import_node_path46.join)(project.dir, ".gitignore")) ?? "");
}

// src/journal/conversation/journals.ts
var fileName3 = "journals.json";
function noteJournal(env, conversation, { project, from }) {
  const folder3 = conversationFolder(env, conversation);
  if (folder3 === void 0) return;
  const known4 = readWorkedOn(env, conversation);
  const earlier = from === void 0 ? [] : readWorkedOn(env, from);
  const fresh = [...earlier, describe(projectAt(project, env))].filter(
    (one) => !known4.some((other) => covers(other, one))
  );
  if (fresh.length > 0) writeJson((0, import_node_path47.join)(folder3, fileName3), { schema: 1, journals: [...known4, ...fresh] });
}
function covers(one, other) {
  return one.root === other.root && (one.isPrivate || !other.isPrivate);
}
function describe(project) {
  const top = worktreeOf(project.root);
  const place = top === void 0 ? "" : (0, import_node_path47.relative)(top, project.root);
  return { root: project.root, isPrivate: isPrivate(project), clone: cloneOf(project.root), place };
}
function readWorkedOn(env, conversation) {
  const folder3 = conversationFolder(env, conversation);
  const fields = folder3 === void 0 ? void 0 : asRecord(readJson((0, import_node_path47.join)(folder3, fileName3)));
  const listed = Array.isArray(fields?.journals) ? fields.journals : [];
  return listed.filter((one) => typeof asRecord(one)?.root === "string");
}

// src/journal/conversation/wanted-events.ts
var import_node_path49 = require("node:path");

// src/io/client/event-files.ts
var import_node_fs25 = require("node:fs");
var import_node_path48 = require("node:path");
init_leftovers();
init_stat();
function isWantedAlways(folder3, event) {
  return findStat((0, import_node_path48.join)(folder3, event))?.size === 0;
}
function wantAlways(folder3, event) {
  const path = (0, import_node_path48.join)(folder3, event);
  try {
    if ((0, import_node_fs25.existsSync)(path)) (0, import_node_fs25.truncateSync)(path);
    else (0, import_node_fs25.writeFileSync)(path, "", { mode: 384, flag: "wx" });
  } catch {
  }
}
function wantFromNow(folder3, event, watched) {
  const { paths, beginnings = [], since } = watched;
  if (paths.some((path) => !(0, import_node_path48.isAbsolute)(path) || /[\r\n]/.test(path))) return;
  const target = (0, import_node_path48.join)(folder3, event);
  const beside = temporaryBeside(target);
  try {
    const lines2 = [...paths, ...beginnings].map((line2) => `${line2}
`);
    (0, import_node_fs25.writeFileSync)(beside, lines2.join(""), { mode: 384, flag: "wx" });
    (0, import_node_fs25.utimesSync)(beside, since / 1e3, since / 1e3);
    (0, import_node_fs25.renameSync)(beside, target);
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
  const folder3 = conversationFolder(env, id);
  if (!isNew2) wantAlways(folder3, "UserPromptSubmit");
  return folder3;
}
function wantOtherSession(env, id, path) {
  const folder3 = conversationFolder(env, id);
  if (folder3 === void 0) return;
  wantFromNow(folder3, bashLines, { paths: [path], since: 0 });
  if (!isWantedAlways(folder3, "PostToolUse")) wantFromNow(folder3, "PostToolUse", { paths: [path], since: 0 });
}
var bashLines = "BeforeBash";
var reminderEveryMs = 15 * 6e4;
function forgetFormer(env, id) {
  forget(env, id, formerly);
}
function forget(env, id, kinds) {
  const state = stateDir(env);
  if (state === void 0 || conversationFolder(env, id) === void 0) return;
  for (const kind of kinds) removeQuietly((0, import_node_path49.join)(state, kind, kind === "bindings" ? `${id}.json` : id));
}

// src/journal/conversation/bindings.ts
var fileName4 = "binding.json";
function bindingPath(env, conversation) {
  const folder3 = conversationFolder(env, conversation);
  return folder3 === void 0 ? void 0 : (0, import_node_path50.join)(folder3, fileName4);
}
function decodeBinding(value2) {
  const fields = asRecord(value2);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path50.isAbsolute)(session) || !(0, import_node_path50.isAbsolute)(project) || session.includes("\0")) return void 0;
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
  return (0, import_node_path50.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function writeBinding(env, conversation, binding) {
  const path = (0, import_node_path50.join)(wantBound(env, conversation), fileName4);
  const before2 = readBinding(env, conversation);
  const isOther2 = before2?.session !== binding.session;
  for (const one of [before2, binding]) if (one !== void 0 && isOther2) noteJournal(env, conversation, one);
  writeJson(path, binding);
  if (isOther2) wantOtherSession(env, conversation, path);
  forgetFormer(env, conversation);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path50.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path50.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/core/text/spans.ts
function within(list, { start: start2, end }) {
  return list.slice(firstFrom(list, start2), firstFrom(list, end));
}
function spanAt(list, at2) {
  const last = list[firstFrom(list, at2 + 1) - 1];
  return last !== void 0 && last.end > at2 ? last : void 0;
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
function beforeFirstLine(text3, start2) {
  const places2 = { first: start2, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text: text3, start: start2, end: start2, next: start2, ...places2 };
}
function readLine(line2) {
  const { text: text3, next: start2 } = line2;
  const length = text3.length;
  if (start2 >= length) return false;
  if (line2.lineFeed < start2) line2.lineFeed = indexOrLength(text3, "\n", start2);
  if (line2.carriageReturn < start2) line2.carriageReturn = indexOrLength(text3, "\r", start2);
  const end = Math.min(line2.lineFeed, line2.carriageReturn);
  const ending5 = end === line2.carriageReturn && line2.lineFeed === end + 1 ? 2 : 1;
  line2.start = start2;
  line2.end = end;
  line2.next = Math.min(end + ending5, length);
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
function skipSpaces(text3, at2, end) {
  let offset = at2;
  while (offset < end && isSpace(text3.charCodeAt(offset))) offset++;
  return offset;
}
function skipRun(line2, code2) {
  const { text: text3, end } = line2;
  let offset = line2.first;
  while (offset < end && text3.charCodeAt(offset) === code2) offset++;
  return offset;
}
function isSpace(code2) {
  return code2 === SPACE || code2 === TAB;
}
function skipIndent(line2, from) {
  const { text: text3, end } = line2;
  const before2 = line2.column;
  let offset = from;
  let column = before2;
  for (; offset < end; offset++) {
    const code2 = text3.charCodeAt(offset);
    if (code2 === SPACE) column++;
    else if (code2 === TAB) column = (column & ~3) + 4;
    else break;
  }
  line2.first = offset;
  line2.column = column;
  line2.indent = column - before2;
}
function indexOrLength(text3, character, from) {
  const at2 = text3.indexOf(character, from);
  return at2 < 0 ? text3.length : at2;
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
  const { text: text3, first, end } = line2;
  if (first < line2.noBreakBefore) return false;
  const code2 = text3.charCodeAt(first);
  if (code2 !== DASH && code2 !== STAR && code2 !== UNDERSCORE) return false;
  let count3 = 0;
  let at2 = first;
  while (at2 < end && text3.charCodeAt(at2) === code2) {
    count3++;
    at2 = skipSpaces(text3, at2 + 1, end);
  }
  if (at2 === end && count3 >= 3) return true;
  line2.noBreakBefore = at2;
  return false;
}
function atxLevel(line2) {
  const { text: text3, first, end } = line2;
  const after = skipRun(line2, HASH);
  const level = after - first;
  if (level > 6) return 0;
  return after === end || isSpace(text3.charCodeAt(after)) ? level : 0;
}
function atxText(line2, level) {
  const text3 = trimSpaces(line2.text.slice(line2.first + level, line2.end));
  let end = text3.length;
  while (text3.charCodeAt(end - 1) === HASH) end--;
  return end === 0 || isSpace(text3.charCodeAt(end - 1)) ? trimSpaces(text3.slice(0, end)) : text3;
}
function setextLevel(line2) {
  const { text: text3, first, end } = line2;
  const code2 = text3.charCodeAt(first);
  if (code2 !== EQUALS && code2 !== DASH) return 0;
  if (skipSpaces(text3, skipRun(line2, code2), end) < end) return 0;
  return code2 === EQUALS ? 1 : 2;
}
function setextText(paragraph2) {
  const lines2 = paragraph2.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines2.filter((line2) => line2 !== "").join("\n");
}
function openingFence(line2) {
  const { text: text3, first, end } = line2;
  const code2 = text3.charCodeAt(first);
  if (code2 !== BACKTICK && code2 !== TILDE) return void 0;
  const after = skipRun(line2, code2);
  if (after - first < 3) return void 0;
  if (code2 === BACKTICK && text3.slice(after, end).includes("`")) return void 0;
  return { code: code2, size: after - first };
}
function isClosingFence(line2, fence4) {
  if (line2.indent >= 4) return false;
  const after = skipRun(line2, fence4.code);
  return after - line2.first >= fence4.size && skipSpaces(line2.text, after, line2.end) === line2.end;
}
function trimSpaces(text3) {
  const start2 = skipSpaces(text3, 0, text3.length);
  let end = text3.length;
  while (end > start2 && skipSpaces(text3, end - 1, end) === end) end--;
  return text3.slice(start2, end);
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
      const quote2 = quotes[quoted];
      if (quote2 === void 0 && empty > 0) open.empty = 2;
      return quote2 ?? depth;
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
  const { text: text3, first, end } = line2;
  if (line2.indent >= 4) return 0;
  const code2 = text3.charCodeAt(first);
  const isBullet = code2 === DASH2 || code2 === STAR2 || code2 === PLUS;
  const size = isBullet ? 1 : numberedMarkerSize(line2, interrupting);
  const after = first + size;
  if (size === 0 || after > end) return 0;
  if (after < end && !isSpace(text3.charCodeAt(after))) return 0;
  if (interrupting && skipSpaces(text3, after, end) === end) return 0;
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
  const { text: text3, first, end } = line2;
  const limit = Math.min(end, first + (interrupting ? 1 : 9));
  let at2 = first;
  while (at2 < limit && isDigit(text3.charCodeAt(at2))) at2++;
  if (at2 === first || at2 === end || interrupting && text3.charCodeAt(first) !== ONE) return 0;
  const delimiter3 = text3.charCodeAt(at2);
  return delimiter3 === DOT || delimiter3 === PARENTHESIS ? at2 + 1 - first : 0;
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
  const { text: text3, first, end } = line2;
  if (text3[first] !== "<") return 0;
  const html = text3.slice(first, end);
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
  let at2 = closing ? 0 : afterAttributes(rest2);
  at2 = skipSpaces(rest2, at2, rest2.length);
  if (!closing && rest2[at2] === "/") at2++;
  return rest2[at2] === ">" && skipSpaces(rest2, at2 + 1, rest2.length) === rest2.length;
}
function afterAttributes(rest2) {
  let at2 = 0;
  for (; ; ) {
    const name = skipSpaces(rest2, at2, rest2.length);
    let after = skipToken(ATTRIBUTE_NAME, rest2, name);
    if (after === name) return at2;
    for (at2 = after; ; at2 = after) {
      after = skipToken(PLAIN_VALUE, rest2, at2);
      if (after === at2) break;
    }
    at2 = skipToken(QUOTED_VALUE, rest2, at2);
  }
}
function skipToken(token, text3, at2) {
  token.lastIndex = at2;
  return token.test(text3) ? token.lastIndex : at2;
}

// src/core/markdown/link-definition.ts
var NONE = -1;
var LABEL_LIMIT = 999;
function skipDefinitions(paragraph2) {
  let at2 = 0;
  for (; ; ) {
    const start2 = skipSpaceAndEndings(paragraph2, at2);
    const end = afterDefinition(paragraph2, start2);
    if (end === NONE) return start2;
    at2 = end;
  }
}
function afterDefinition(text3, start2) {
  const colon = afterLabel(text3, start2);
  if (colon === NONE || text3[colon] !== ":") return NONE;
  const address = skipSpaceAndEndings(text3, colon + 1);
  const end = text3[address] === "<" ? afterEnclosedAddress(text3, address) : afterPlainAddress(text3, address);
  if (end === NONE) return NONE;
  const title = afterTitle(text3, end);
  const titled2 = title === NONE ? NONE : restOfLine(text3, title);
  return titled2 === NONE ? restOfLine(text3, end) : titled2;
}
function afterLabel(text3, start2) {
  if (text3[start2] !== "[") return NONE;
  let size = 0;
  let filled = false;
  for (let at2 = start2 + 1; at2 < text3.length; at2++) {
    const code2 = text3[at2];
    if (code2 === "]") return filled && size <= LABEL_LIMIT ? at2 + 1 : NONE;
    if (code2 === "[" || size > LABEL_LIMIT) return NONE;
    if (isEnding(text3, at2)) continue;
    size++;
    filled ||= !isSpace(text3.charCodeAt(at2));
    if (code2 === "\\" && isOneOf2(text3[at2 + 1], "[]\\")) {
      at2++;
      size++;
    }
  }
  return NONE;
}
function afterEnclosedAddress(text3, start2) {
  for (let at2 = start2 + 1; at2 < text3.length && !isEnding(text3, at2); at2++) {
    if (text3[at2] === ">") return at2 + 1;
    if (text3[at2] === "<") return NONE;
    if (text3[at2] === "\\" && isOneOf2(text3[at2 + 1], "<>\\")) at2++;
  }
  return NONE;
}
function afterPlainAddress(text3, start2) {
  let depth = 0;
  let at2 = start2;
  for (; at2 < text3.length; at2++) {
    const code2 = text3.charCodeAt(at2);
    if (isSpace(code2) || isEnding(text3, at2)) break;
    if (code2 < 32 && code2 !== 0 || code2 === 127) return NONE;
    if (text3[at2] === "\\" && isOneOf2(text3[at2 + 1], "()\\")) at2++;
    else if (text3[at2] === "(") depth++;
    else if (text3[at2] === ")" && --depth < 0) return NONE;
  }
  return depth === 0 && at2 > start2 ? at2 : NONE;
}
function afterTitle(text3, end) {
  const start2 = skipSpaceAndEndings(text3, end);
  if (start2 === end || !isOneOf2(text3[start2], `"'(`)) return NONE;
  const close2 = text3[start2] === "(" ? ")" : text3[start2];
  for (let at2 = start2 + 1; at2 < text3.length; at2++) {
    if (text3[at2] === close2) return at2 + 1;
    if (text3[at2] === "\\" && (text3[at2 + 1] === close2 || text3[at2 + 1] === "\\")) at2++;
  }
  return NONE;
}
function restOfLine(text3, from) {
  let at2 = from;
  while (at2 < text3.length && isSpace(text3.charCodeAt(at2))) at2++;
  return at2 === text3.length || isEnding(text3, at2) ? at2 : NONE;
}
function skipSpaceAndEndings(text3, from) {
  let at2 = from;
  while (at2 < text3.length && (isSpace(text3.charCodeAt(at2)) || isEnding(text3, at2))) at2++;
  return at2;
}
function isEnding(text3, at2) {
  return text3[at2] === "\n" || text3[at2] === "\r";
}
function isOneOf2(character, characters) {
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
      return isThematicBreak(line2) ? begin3(leaf, line2, "none") : void 0;
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
  begin3(leaf, line2, "none");
  return { level, text: atxText(line2, level), start: line2.first };
}
function startFence(leaf, line2) {
  const fence4 = openingFence(line2);
  if (fence4 === void 0) return void 0;
  leaf.fence = fence4;
  return begin3(leaf, line2, "fence");
}
function startHtml(leaf, line2, kind) {
  if (kind === 0) return void 0;
  leaf.html = kind;
  return begin3(leaf, line2, closesHtml(line2, kind, line2.first + 1) ? "none" : "html");
}
function startParagraph(leaf, line2) {
  const { text: text3, first, end } = line2;
  leaf.lines = text3[first] === "[" ? [text3.slice(first, end)] : void 0;
  return begin3(leaf, line2, "paragraph");
}
function scanCode(leaf, line2, lazy2) {
  if (leaf.kind === "code" && !lazy2) return "on";
  return begin3(leaf, line2, lazy2 ? "none" : "code");
}
function begin3(leaf, line2, kind) {
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
function isWhite(code2) {
  return code2 === SPACE2 || code2 === LINE_FEED || code2 === TAB2 || code2 === CARRIAGE_RETURN;
}
function endOfWords(text3, { start: start2, end }) {
  let at2 = end;
  while (at2 > start2 && isWhite(text3.charCodeAt(at2 - 1))) at2 -= 1;
  return at2;
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
var isOver2 = `(?=${blankLine}|#{1,6}[ \\t]|$)`;
var wholeParagraph = `${ordinaryLines(most.lines)}${isOver2}`;
var blanks = `(?:${blankLine}){0,${most.blocks}}`;
function wholeQuote(lines2) {
  return `(?:>${rest}){1,${lines2}}${isOver2}`;
}
var block = `(?:${wholeParagraph}|${wholeQuote(most.lines)})`;
var below = `(?:${blankLine}|${block}){0,${most.blocks}}`;
var chapter = new RegExp(`(?:${deepHeading}${below}){${least},${most.headings}}`, "y");
var prose = new RegExp(`(?:${block}${blanks}){${least},${most.blocks}}`, "y");
function chapterEnd(text3, at2) {
  return endOf2(chapter, text3, at2);
}
function proseEnd(text3, at2) {
  return endOf2(prose, text3, at2);
}
function readHeading(text3, start2) {
  const end = endOf2(heading, text3, start2);
  if (end === void 0) return void 0;
  const level = headingLevel(text3, start2);
  const words2 = trimmed(text3, start2 + level, end);
  return words2.endsWith("#") ? void 0 : { level, text: words2, start: start2, end };
}
function headingLevel(text3, at2) {
  let level = 0;
  while (text3.charCodeAt(at2 + level) === HASH2) level += 1;
  return level;
}
function isHeading(text3, at2) {
  return text3.charCodeAt(at2) === HASH2 && endOf2(heading, text3, at2) !== void 0;
}
function endOf2(pattern2, text3, at2) {
  pattern2.lastIndex = at2;
  return pattern2.test(text3) ? pattern2.lastIndex : void 0;
}
var HASH2 = 35;
function trimmed(text3, from, to) {
  let start2 = from;
  const end = endOfWords(text3, { start: start2, end: to });
  while (start2 < end && isWhite(text3.charCodeAt(start2))) start2 += 1;
  return text3.slice(start2, end);
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
function countPlainMarks(text3, { start: start2, end }) {
  if (start2 === 0) return void 0;
  const lines2 = text3.slice(start2 - 1, end);
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
var patterns3 = /* @__PURE__ */ new Map();
function passItems(text3, at2) {
  const size = markerSize(text3, at2);
  if (size === 0) return void 0;
  const key = `${size}${text3.charAt(at2 + size - 1)}`;
  const pattern2 = patterns3.get(key) ?? patternFor(text3.charAt(at2 + size - 1), size);
  patterns3.set(key, pattern2);
  return endOf2(pattern2, text3, at2);
}
function patternFor(last, size) {
  const bullet = bullets.get(last);
  const shown = "(?![ \\t]).";
  const begin4 = `${bullet ?? `\\d{${size - 1}}\\${last} `}${shown}`;
  const next = bullet === void 0 ? `\\d{1,9}\\${last} ${shown}` : begin4;
  const width = size + 1;
  const indent = width > 4 ? ` {${width}}` : `(?: {${width}}| {0,3}\\t)`;
  const blanks2 = `(?:${blankLine}){0,${most2.lines}}`;
  const below2 = `(?:${blanks2}${indent}[ \\t]*${shown}${line}){0,${most2.lines}}`;
  return new RegExp(`(?:${begin4}${line}${below2}${blanks2}(?=${next})){${least2},${most2.items}}`, "y");
}
function markerSize(text3, at2) {
  let end = at2;
  while (end < at2 + 9 && isDigit2(text3.charCodeAt(end))) end += 1;
  const marker3 = text3.charAt(end);
  const isMarker = end === at2 ? bullets.has(marker3) : marker3 === "." || marker3 === ")";
  return isMarker && text3.charAt(end + 1) === " " ? end + 1 - at2 : 0;
}
function isDigit2(code2) {
  return code2 >= 48 && code2 <= 57;
}
function unreadList(text3, passed) {
  const parts = lazy({
    starts: () => readStarts(text3, passed),
    plainMarks: () => countPlainMarks(text3, passed)
  });
  return listOf3(text3, passed, parts);
}
function listOf3(text3, { start: start2, end, list }, parts) {
  const made = [];
  const endAt = (index) => {
    const { starts } = parts;
    return filledEnd(text3, starts[index], starts[index + 1] ?? end);
  };
  const at2 = (index) => {
    const from = parts.starts[index];
    if (from === void 0) return void 0;
    made[index] ??= readItem(text3, { start: from, end: endAt(index), list });
    return made[index];
  };
  return {
    text: text3,
    start: start2,
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
    at: at2,
    contentAt: (index) => contentAt(text3, parts.starts[index]),
    endAt,
    items: () => parts.starts.map((_, index) => at2(index))
  };
}
function contentAt(text3, start2) {
  return text3.indexOf(" ", start2) + 1;
}
var lineOfItem = /\n(?=[^ \t\r\n])/g;
function readStarts(text3, { start: start2, end }) {
  const starts = [start2];
  lineOfItem.lastIndex = start2;
  while (lineOfItem.test(text3) && lineOfItem.lastIndex < end) starts.push(lineOfItem.lastIndex);
  return starts;
}
function filledEnd(text3, start2, next) {
  if (!isWhite(text3.charCodeAt(next - 2))) return next;
  return text3.indexOf("\n", endOfWords(text3, { start: start2, end: next })) + 1;
}
function readItem(text3, { start: start2, end, list }) {
  const size = markerSize(text3, start2);
  const after = start2 + size;
  return {
    start: start2,
    end,
    marker: start2,
    content: after + 1,
    indent: size + 1,
    bullet: text3.charAt(after - 1),
    number: size === 1 ? void 0 : Number(text3.slice(start2, after - 1)),
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
  let { start: start2 } = span;
  const addOuter = (end) => {
    const items = within(outer.items, { start: start2, end });
    if (items.length > 0) groups.push(madeItems(items));
  };
  for (const list of lists) {
    if (list.end <= span.start || list.start >= span.end) continue;
    addOuter(list.start);
    const isWhole = list.start >= span.start && list.end <= span.end;
    groups.push(isWhole ? list : madeItems(within(list.items(), span)));
    start2 = list.end;
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
var mostLines2 = 1e3;
var lines = ordinaryLines(mostLines2);
var paragraph = new RegExp(lines, "y");
var quote = new RegExp(wholeQuote(mostLines2), "y");
var item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines}`, "y");
function fencePattern(mark2, info) {
  const closing = ` {0,3}\\1${mark2}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines2}}`;
  return new RegExp(`(${mark2}{3,})(?!${mark2})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
}
var backticks = fencePattern("`", "[^`\\r\\n]*");
var tildes = fencePattern("~", "[^\\r\\n]*");
var blank = new RegExp(`(?:${blankLine}){1,${mostLines2}}`, "y");
function leap(text3, from, found2) {
  for (let place = from; ; ) {
    const { at: at2, list } = place;
    const next = list === void 0 ? { at: leapRoot(text3, at2, found2), list } : place;
    place = leapList(text3, next, found2);
    if (place.list !== void 0 || place.at === at2) return place;
  }
}
function leapRoot(text3, from, found2) {
  for (let at2 = from; ; ) {
    const next = leapBlock(text3, at2, found2);
    if (next === void 0) return at2;
    at2 = next;
  }
}
function leapBlock(text3, at2, found2) {
  switch (text3.charCodeAt(at2)) {
    case LINE_FEED2:
    case CARRIAGE_RETURN2:
    case SPACE3:
    case TAB3:
      return endOf2(blank, text3, at2);
    case HASH3:
      return leapHeading(text3, at2, found2) ?? leapParagraph(text3, at2, found2);
    case BACKTICK2:
      return endOf2(backticks, text3, at2) ?? leapParagraph(text3, at2, found2);
    case TILDE2:
      return endOf2(tildes, text3, at2) ?? leapParagraph(text3, at2, found2);
    case GREATER:
      return leapProse(text3, at2, found2) ?? endOf2(quote, text3, at2);
    default:
      return leapParagraph(text3, at2, found2);
  }
}
function leapHeading(text3, start2, { headings, chapters }) {
  const end = chapters === void 0 ? void 0 : chapterEnd(text3, start2);
  if (end !== void 0) {
    chapters?.push({ start: start2, end });
    return end;
  }
  const heading2 = readHeading(text3, start2);
  if (heading2 !== void 0) headings.push(heading2);
  return heading2?.end;
}
var mostProse = 16 * 1024;
function leapProse(text3, start2, { prose: prose2 }) {
  const end = prose2 && proseEnd(text3, start2);
  const last = prose2?.at(-1);
  if (end === void 0) return void 0;
  if (last?.end === start2 && start2 - last.start < mostProse) last.end = end;
  else prose2?.push({ start: start2, end });
  return end;
}
function leapParagraph(text3, start2, found2) {
  return leapProse(text3, start2, found2) ?? leapOne(text3, start2, found2);
}
function leapOne(text3, start2, { paragraphs }) {
  const end = endOf2(paragraph, text3, start2);
  if (end === void 0 || !(isOver3(text3, end) || endOf2(blank, text3, end) !== void 0)) return void 0;
  paragraphs.push({ start: start2, end });
  return end;
}
function leapList(text3, from, found2) {
  let { at: at2, list } = leapItems(text3, from, found2);
  let end = endOf2(item, text3, at2);
  while (end !== void 0) {
    const next = endOf2(blank, text3, end) ?? end;
    const isLast = endOf2(item, text3, next) === void 0;
    if (isLast && !(isOver3(text3, next) || next > end && endOf2(paragraph, text3, next) !== void 0)) break;
    const made = readItem(text3, { start: at2, end, list: listAt(text3, { at: at2, list }, found2) });
    found2.items.push(made);
    list = made.bullet.charCodeAt(0);
    if (isLast) return { at: next, list: void 0 };
    ({ at: at2, list } = leapItems(text3, { at: next, list }, found2));
    end = endOf2(item, text3, at2);
  }
  return { at: at2, list };
}
function leapItems(text3, from, found2) {
  const { lists } = found2;
  let { at: at2, list } = from;
  for (let end = lists && passItems(text3, at2); end !== void 0; end = passItems(text3, at2)) {
    const number2 = listAt(text3, { at: at2, list }, found2);
    const last = lists?.at(-1);
    if (last?.end === at2 && last.list === number2) last.end = end;
    else lists?.push({ start: at2, end, list: number2 });
    list = text3.charCodeAt(at2 + markerSize(text3, at2) - 1);
    at2 = end;
  }
  return { at: at2, list };
}
function listAt(text3, { at: at2, list }, found2) {
  const last = lastList(found2);
  return list === text3.charCodeAt(at2 + markerSize(text3, at2) - 1) ? last : last + 1;
}
function lastList({ items, lists = [] }) {
  return Math.max(items.at(-1)?.list ?? -1, lists.at(-1)?.list ?? -1);
}
function isOver3(text3, at2) {
  return at2 === text3.length || isHeading(text3, at2);
}

// src/core/markdown/unread-stretch.ts
init_lazy();
function proseOf(text3, { start: start2, end }) {
  const stretch = { text: text3, start: start2, end };
  return { ...stretch, paragraphs: once(() => readParagraphs(stretch)) };
}
function chapterOf(text3, { start: start2, end }) {
  const stretch = { text: text3, start: start2, end };
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
function headingStarts({ text: text3, start: start2, end }) {
  const starts = [start2];
  lineOfHeading.lastIndex = start2;
  while (lineOfHeading.test(text3) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}
function readHeadings(stretch) {
  return headingStarts(stretch).map((at2) => readHeading(stretch.text, at2));
}
function readParagraphs({ text: text3, start: start2, end }) {
  const found2 = { headings: [], items: [], paragraphs: [] };
  leap(text3.slice(start2, end), { at: 0, list: void 0 }, found2);
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
  const unread2 = inOrder(stretchesAt(chapters, span), stretchesAt(prose2, span));
  for (const part2 of inOrder(within(outer.paragraphs, span), unread2)) {
    if ("paragraphs" in part2) yield* within(part2.paragraphs(), span);
    else yield part2;
  }
}
function paragraphAt({ outer, chapters, prose: prose2 }, at2) {
  const unread2 = spanAt(chapters, at2) ?? spanAt(prose2, at2);
  return spanAt(unread2 === void 0 ? outer.paragraphs : unread2.paragraphs(), at2);
}
function headingAt({ outer, chapters }, at2) {
  const chapter2 = spanAt(chapters, at2);
  return spanAt(chapter2 === void 0 ? outer.headings : chapter2.headings(), at2);
}
function stretchesAt(stretches, { start: start2, end }) {
  return within(stretches, { start: spanAt(stretches, start2)?.start ?? start2, end });
}
var worthLeaping = 32 * 1024;
function scanOutline(text3, start2, leapsFrom = worthLeaping) {
  const leaps = text3.length - start2 >= leapsFrom;
  const line2 = beforeFirstLine(text3, start2);
  const found2 = { headings: [], items: [], paragraphs: [], chapters: [], prose: [], lists: [] };
  const scan = { line: line2, open: noContainers(), leaf: noLeaf(), ...found2 };
  for (; ; ) {
    if (leaps) leapAhead(scan);
    if (!readLine(line2)) break;
    scanLine(scan);
  }
  const { headings, items, paragraphs, open, leaf } = scan;
  const unclosed = open.kinds.length === 0 && waitsForClosing(leaf) ? leaf.start : void 0;
  const chapters = scan.chapters.map((span) => chapterOf(text3, span));
  const prose2 = scan.prose.map((span) => proseOf(text3, span));
  const lists = scan.lists.map((list) => unreadList(text3, list));
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
  const { text: text3, start: start2, next, first: marker3 } = line2;
  const after = marker3 + size;
  const bullet = text3.charAt(after - 1);
  const number2 = size > 1 ? Number(text3.slice(marker3, after - 1)) : void 0;
  const last = lastList(scan);
  const list = left === text3.charCodeAt(after - 1) ? last : last + 1;
  const indent = enterItem(scan.open, line2, size);
  items.push({ start: start2, end: next, marker: marker3, content: contentStart(line2, after), indent, bullet, number: number2, list });
}
function contentStart(line2, afterMarker) {
  if (isBlank(line2) || line2.indent === 0) return line2.first;
  const column = line2.column - line2.indent - 1;
  const isSharedTab = line2.text[afterMarker] === "	" && column % 4 < 3;
  return isSharedTab ? afterMarker : afterMarker + 1;
}

// src/core/markdown/nearest-heading.ts
function nearestHeading({ outer, chapters }, at2, isMeant) {
  const parts = inOrder(outer.headings, chapters);
  const meantIn = (part2, index) => {
    const headings = "headings" in part2 ? part2.headings() : [part2];
    const behind = parts[index + 1]?.start;
    return headings.filter((heading2, place) => isMeant(heading2, headings[place + 1]?.start ?? behind));
  };
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part2 = parts[index];
    if (part2.start >= at2) continue;
    const found2 = meantIn(part2, index).findLast(({ end }) => end < at2);
    if (found2 !== void 0) return found2;
  }
  for (const [index, part2] of parts.entries()) {
    const [found2] = meantIn(part2, index);
    if (found2 !== void 0) return found2;
  }
  return void 0;
}

// src/journal/document/label-lines.ts
var label2 = /^(?:\*\*|__)(?:Key Files|Key Context|Objective|Progress|Current|Blocker)(?:\*\*|__|:)/gim;
var ofSteps = /^\W*(?:progress|completed|in progress|remaining)\W*$/i;
function partLazyLabels(text3, outline) {
  const cuts = /* @__PURE__ */ new Map();
  for (const item2 of outline.outer.items) {
    const lines2 = text3.slice(item2.content, item2.end);
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
function foldHeading(text3) {
  return text3.replace(/\([^()]*\)\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}
function decodeDocument(text3, head, aliases = {}) {
  const outline = partLazyLabels(text3, scanOutline(text3, head.bodyStart));
  return withSections({ text: text3, head, aliases, outline });
}
function withSections(scanned) {
  const { text: text3, head, aliases, outline } = scanned;
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
      end: endOf3(headings, named2, index) ?? text3.length
    };
    if (sections.has(name)) doubled.push(section);
    else sections.set(name, section);
  }
  return {
    ...scanned,
    eol: bodyEol(text3, head),
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
  return headings.map(({ level, text: text3 }) => {
    if (level > 2) return void 0;
    const key = foldHeading(text3);
    return keys.get(key) ?? extra.get(key);
  });
}
function endOf3(headings, named2, index) {
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
function bodyEol(text3, head) {
  const at2 = text3.indexOf("\n", head.bodyStart);
  if (at2 < 0) return head.eol;
  return text3[at2 - 1] === "\r" ? "\r\n" : "\n";
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

// src/core/markdown/item-text.ts
init_lazy();
function rawItemText(text3, item2) {
  const lines2 = text3.slice(item2.content, item2.end).split(/\r\n|\n|\r/);
  if (lines2.length > 1 && lines2.at(-1) === "") lines2.pop();
  return lines2.map((line2, index) => index === 0 ? line2 : dedent(line2, item2.indent)).join("\n");
}
function dedent(line2, columns2) {
  let column = 0;
  let at2 = 0;
  while (at2 < line2.length && column < columns2) {
    if (line2[at2] === " ") column += 1;
    else if (line2[at2] === "	") column += 4 - column % 4;
    else break;
    at2 += 1;
  }
  return line2.slice(at2);
}
var ordinaryLead = once(() => {
  const end = `(?=${blankLine}|[-*+] ${ordinaryLines(0)})`;
  return new RegExp(`(?:\\[[ xX]\\] )?${ordinaryLines(50)}${end}`, "y");
});
function splitLead(raw) {
  const newline = raw.indexOf("\n");
  if (newline < 0) return { lead: raw, rest: "" };
  const ordinary2 = endOf2(ordinaryLead(), raw, 0);
  if (ordinary2 !== void 0) return { lead: raw.slice(0, ordinary2 - 1), rest: raw.slice(ordinary2) };
  const first = scanOutline(raw, 0).paragraphs[0];
  const end = first?.start === 0 ? first.end : newline + 1;
  return { lead: raw.slice(0, end).replace(/\n$/, ""), rest: raw.slice(end) };
}
function itemText(text3, item2) {
  return revealText(rawItemText(text3, item2)).trim();
}

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at2 = 0;
  for (const { start: start2, end, text: text3 } of ordered) {
    if (start2 < at2 || end < start2 || end > source.length) {
      throw new RangeError(
        `Edit ${start2}..${end} overlaps another or is outside the text of ${source.length} units`
      );
    }
    result += source.slice(at2, start2) + text3;
    at2 = end;
  }
  return result + source.slice(at2);
}

// src/journal/document/markers.ts
var marker2 = /(?<!\\)[ \t]*(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$/;
var fence2 = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
var time3 = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)(?:, ([^\s(),]{1,64}))?\)$/;
var none2 = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;
function findMarker(line2) {
  if (!/CURRENT[ \t]*$/.test(line2.slice(-80))) return -1;
  const from = Math.max(0, line2.length - 200);
  const at2 = line2.slice(from).search(marker2);
  return at2 < 0 ? -1 : from + at2;
}
function findMarkers(lines2) {
  const spans = [];
  if (!lines2.includes("CURRENT")) return spans;
  let open = "";
  let start2 = 0;
  for (const line2 of lines2.split("\n")) {
    const bare = line2.endsWith("\r") ? line2.slice(0, -1) : line2;
    const at2 = open === "" ? findMarker(bare) : -1;
    if (at2 >= 0)
      spans.push({ start: at2 > 0 ? start2 + at2 : endBefore(lines2, start2), end: start2 + bare.length });
    open = fenceAfter(bare, open);
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
function splitTime(text3) {
  const tail = text3.slice(-128);
  const found2 = time3.exec(tail);
  if (found2 === null) return { text: text3, time: void 0 };
  return {
    text: text3.slice(0, text3.length - tail.length + found2.index).trimEnd(),
    ...signed(found2[1], found2[2])
  };
}
function readTimed(raw) {
  const { lead, rest: rest2 } = splitLead(raw);
  const { text: text3, ...stamp2 } = splitTime(lead.trim());
  return { text: revealText(rest2 === "" ? text3 : `${text3}
${rest2}`).trim(), ...stamp2 };
}
function signed(time4, by) {
  return by === void 0 ? { time: time4 } : { time: time4, by };
}
var mayBeNone = /\s*[*_]{0,2}\(?none/iy;
function mayBePlaceholder(text3, at2) {
  mayBeNone.lastIndex = at2;
  return mayBeNone.test(text3);
}
function isPlaceholder(text3) {
  const bare = text3.trim();
  return bare.length < 40 && none2.test(bare);
}
function standsForNone(text3, items, index) {
  if (items.plainMarks !== void 0) return false;
  const content = items.contentAt(index);
  return mayBePlaceholder(text3, content) && isPlaceholder(text3.slice(content, items.endAt(index)));
}

// src/journal/sections/progress-items.ts
var task = /^\[([ xX])\](?=\s)/;
var taskAt = /\[[ xX]\](?=\s)/y;
var bareTaskAt = /\[[ xX]\][\r\n]/y;
var known2 = /* @__PURE__ */ new WeakMap();
function groupProgress(doc) {
  const groups = known2.get(doc) ?? findProgress(doc);
  known2.set(doc, groups);
  return groups;
}
function findProgress({ text: text3, outline, sections }) {
  const section = sections.get("progress");
  if (section === void 0) return [];
  const kindOf = kindFinder(text3, section);
  return groupItems(outline, { start: section.body, end: section.end }).map((items) => {
    if (items.plainMarks !== void 0) {
      return { items, ...items.plainMarks, current: -1, kindOf: (index) => plainKind(text3, items, index) };
    }
    const kinds = Array.from({ length: items.length }, (_, index) => kindOf(items, index));
    const done = kinds.filter((kind) => kind === "done").length;
    const current = kinds.indexOf("current");
    const open = kinds.filter((kind) => kind === "open").length + (current < 0 ? 0 : 1);
    return { items, done, open, current, kindOf: (index) => kinds[index] };
  });
}
function plainKind(text3, items, index) {
  const mark2 = markAt(text3, items.contentAt(index));
  if (mark2 === "") return "note";
  return mark2 === " " ? "open" : "done";
}
function kindFinder(text3, { body, end }) {
  const part2 = text3.slice(body, end);
  let hasCurrent = false;
  let nextMarker = -1;
  return (items, index) => {
    const at2 = items.contentAt(index);
    if (nextMarker < at2) nextMarker = body + indexOrLength2(part2, at2 - body);
    const isDoubtful = nextMarker < items.endAt(index) || beginsAt(bareTaskAt, text3, at2);
    const mark2 = isDoubtful ? readMark(text3, items.at(index)) : markAt(text3, at2);
    if (mark2 === "") return standsForNone(text3, items, index) ? void 0 : "note";
    if (mark2 !== " " && mark2 !== markedOpen) return "done";
    if (hasCurrent || mark2 === " ") return "open";
    hasCurrent = true;
    return "current";
  };
}
function indexOrLength2(text3, from) {
  const at2 = text3.indexOf("CURRENT", from);
  return at2 < 0 ? text3.length : at2;
}
function beginsAt(pattern2, text3, at2) {
  pattern2.lastIndex = at2;
  return pattern2.test(text3);
}
function markAt(text3, at2) {
  return beginsAt(taskAt, text3, at2) ? text3.charAt(at2 + 1) : "";
}
var markedOpen = "<-";
function readMark(text3, item2) {
  const { text: bare, marked } = withoutMarkers(rawItemText(text3, item2));
  const mark2 = task.exec(bare)?.[1] ?? "";
  return mark2 === " " && marked ? markedOpen : mark2;
}
function readProgress(text3, item2, kind) {
  const { text: bare } = withoutMarkers(rawItemText(text3, item2));
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
function hashText(text3) {
  const words2 = paddedWords(new TextEncoder().encode(text3));
  const state = Uint32Array.from(constants8().slice(0, 8), ([, root]) => root);
  for (let at2 = 0; at2 < words2.length; at2 += 16) addBlock(state, words2.subarray(at2, at2 + 16));
  return Array.from(state, (word2) => word2.toString(16).padStart(8, "0")).join("");
}
var constants8 = once(() => {
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
  for (const [index, [constant]] of constants8().entries()) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g);
    const one = h + mixed + constant + schedule[index] | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
  }
  for (const [index, word2] of [a, b, c, d, e, f, g, h].entries())
    state[index] = state[index] + word2;
}
function scheduleOf(block2) {
  const all3 = new Uint32Array(64);
  all3.set(block2);
  const at2 = (index) => all3[index];
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at2(index - 15), at2(index - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const two = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    all3[index] = at2(index - 16) + one + at2(index - 7) + two;
  }
  return all3;
}
function turn(word2, bits) {
  return word2 >>> bits | word2 << 32 - bits;
}

// src/journal/sections/step-numbers.ts
var numbersKey = "step_numbers";
var known3 = /* @__PURE__ */ new WeakMap();
function readStepNumbers(doc) {
  const numbers = known3.get(doc) ?? findNumbers(doc);
  known3.set(doc, numbers);
  return numbers;
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
  const all3 = groupProgress(doc);
  const earlier = all3.slice(0, all3.indexOf(group)).reduce((sum, { done, open }) => sum + done + open, 0);
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
function decodeNumbers(value2) {
  const found2 = writtenNumbers.exec(typeof value2 === "string" ? value2 : "");
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
function sumOf(texts3) {
  return hashText(texts3.map(oneLine).join("\n")).slice(0, 4);
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
  const placeOf4 = placesIn(doc, section);
  const numbers = readStepNumbers(doc);
  const steps = [];
  const notes = [];
  for (const { items, kindOf } of groupProgress(doc)) {
    for (let index = 0; index < items.length; index += 1) {
      const kind = kindOf(index);
      if (kind === void 0) continue;
      const item2 = items.at(index);
      const said3 = readProgress(doc.text, item2, kind);
      if (kind === "note") notes.push({ ...said3, item: item2 });
      else {
        const which = { done: kind === "done", current: kind === "current" };
        steps.push({ number: numbers.at(steps.length), ...which, ...said3, place: placeOf4(item2.start), item: item2 });
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
function placesIn(doc, section) {
  const headings = subheadings(doc, section);
  let index = -1;
  return (offset) => {
    while (index + 1 < headings.length && headings[index + 1].start < offset) index += 1;
    const heading2 = headings[index];
    return heading2 === void 0 ? "flat" : places.get(foldHeading(heading2.text)) ?? "own";
  };
}

// src/journal/log/known-number.ts
init_failure();

// src/journal/log/pick-step.ts
var stepWords = { what: "step", hint: "session-journal view --progress" };

// src/journal/which-session/find-target.ts
var import_node_path59 = require("node:path");
init_failure();
init_stat();

// src/journal/files/documents.ts
init_failure();

// src/core/front-matter/frame.ts
function opensHead(text3) {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text3);
}
var fence3 = /---[ \t]*(\r?\n|$)/y;
function findHeadFrame(text3) {
  const open = text3.startsWith("\uFEFF") ? 1 : 0;
  const opening3 = fenceAt(text3, open);
  if (opening3 === void 0) return "unopened";
  const fieldsStart = open + opening3.length;
  let at2 = text3.indexOf("\n---", fieldsStart - 1);
  while (at2 !== -1) {
    const closing = fenceAt(text3, at2 + 1);
    if (closing !== void 0) {
      const bodyStart = at2 + 1 + closing.length;
      return {
        open,
        fieldsStart,
        fieldsEnd: at2 + 1,
        bodyStart,
        eol: opening3.endsWith("\r\n") ? "\r\n" : "\n"
      };
    }
    at2 = text3.indexOf("\n---", at2 + 1);
  }
  return "unclosed";
}
function fenceAt(text3, offset) {
  fence3.lastIndex = offset;
  return fence3.exec(text3)?.[0];
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
function readPlainHead(text3) {
  const frame = findHeadFrame(text3);
  if (typeof frame === "string" || frame.fieldsEnd - frame.fieldsStart > maxSize2) return void 0;
  if (strange.test(text3.slice(frame.fieldsStart, frame.fieldsEnd))) return void 0;
  const fields = /* @__PURE__ */ new Map();
  let last;
  let indent;
  for (const line2 of linesOf2(text3, frame.fieldsStart, frame.fieldsEnd)) {
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
function* linesOf2(text3, from, to) {
  let start2 = from;
  let number2 = 2;
  while (start2 < to) {
    const end = text3.indexOf("\n", start2) + 1;
    yield { start: start2, end, source: text3.slice(start2, text3[end - 2] === "\r" ? end - 2 : end - 1), number: number2 };
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
var opening2 = /(?:^|(?<=\n)|(?<=^\uFEFF))(<{7,}) /;
function findConflict(text3) {
  const opened = text3.includes("<<<<<<< ") ? opening2.exec(text3) : null;
  if (opened === null) return void 0;
  const closing = `
${">".repeat(opened[1].length)} `;
  if (!text3.includes(closing, opened.index)) return void 0;
  const line2 = lineAt(text3, opened.index);
  return new Failure("damaged", `Cannot read the session: a merge conflict is unresolved (line ${line2})`, {
    hint: "session-journal doctor --fix merges it; or keep in an editor what both sides wrote, without the marker lines",
    data: { line: line2 }
  });
}
var before = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|<!--(?:[^-]|-(?!->))*-->[ \t]*)+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/;
function isMeantAsSession(text3) {
  return text3.trim() === "" || opensHead(text3) || /^\uFEFF?<{7,} /.test(text3) || before.test(text3);
}
function lineAt(text3, offset) {
  let line2 = 1;
  for (let at2 = text3.indexOf("\n"); at2 >= 0 && at2 < offset; at2 = text3.indexOf("\n", at2 + 1)) line2 += 1;
  return line2;
}

// src/journal/files/documents.ts
async function decodeHead(text3) {
  return readPlainHead(text3) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text3);
}
async function decodeSession(text3, aliases, shown) {
  try {
    const conflict = findConflict(text3);
    if (conflict !== void 0) throw conflict;
    return decodeDocument(text3, await decodeHead(text3), aliases);
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
var import_node_path52 = require("node:path");
init_failure();
init_folders();
init_stat();

// src/journal/document/session-facts.ts
function readFacts(head) {
  const text3 = (key) => {
    const value2 = head.fields.get(key)?.value;
    return typeof value2 === "string" ? value2 : "";
  };
  return {
    id: text3("id"),
    shortname: text3("shortname"),
    owner: text3("owner"),
    status: text3("status"),
    taskIds: readTexts(head.fields.get("task_ids")?.value),
    createdAt: text3("created_at"),
    updatedAt: text3("updated_at"),
    logCommit: text3("log_commit"),
    compactions: readCount(head.fields.get("compaction_count")?.value),
    branch: text3("git_branch"),
    commit: text3("git_last_commit"),
    pausedAt: text3("paused_at"),
    pauseReason: text3("pause_reason"),
    closedAt: text3("closed_at"),
    closeReason: text3("close_reason")
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
var import_node_path51 = require("node:path");
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
    const known4 = decodeRow(more);
    if (typeof file !== "string" || known4 === void 0) return void 0;
    files.set(file, known4);
  }
  return { counting, files };
}
function decodeRow([stamp2, progress, compactions, taskIds, ...said3]) {
  if (!isNumbers(stamp2, 4) || !(progress === null || isNumbers(progress, 2))) return void 0;
  if (!(compactions === null || typeof compactions === "number")) return void 0;
  if (!isTexts2(taskIds) || !isTexts2(said3) || said3.length !== texts2.length) return void 0;
  const [bytes, modified, changed, inode] = stamp2;
  const facts = { taskIds, compactions: compactions ?? void 0 };
  for (const [index, key] of texts2.entries()) facts[key] = said3[index];
  return {
    stamp: { bytes, modified, changed, inode },
    facts,
    progress: progress === null ? void 0 : { done: progress[0], total: progress[1] }
  };
}
function isNumbers(value2, count3) {
  return Array.isArray(value2) && value2.length === count3 && value2.every((one) => typeof one === "number");
}
function isTexts2(value2) {
  return Array.isArray(value2) && value2.every((one) => typeof one === "string");
}

// src/journal/files/known-files.ts
var few = 32;
var tickMs = 2e3;
var fileName5 = "sessions.json";
var maxBytes = 16 * 1024 * 1024;
function openKnown({ project, folders: folders3, count: count3, counting }) {
  if (count3 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start2 = Date.now();
  const path = (0, import_node_path51.join)(project.local, fileName5);
  const { counting: counted4, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted4;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place) {
      const known4 = old.get(file);
      if (known4 === void 0 || counting !== void 0 && !(isCounted && known4.progress)) return void 0;
      const stamp2 = findStamp(place);
      if (stamp2 === void 0 || !isSameStamp(stamp2, known4.stamp) || changedAt(stamp2) > young)
        return void 0;
      met.set(file, known4);
      return known4;
    },
    learn(file, { stamp: stamp2, facts, progress }) {
      if (isFailure(progress) || changedAt(stamp2) > start2 - tickMs) return;
      met.set(file, { stamp: stamp2, facts, progress });
      fresh += 1;
    },
    save() {
      if (fresh * 30 <= met.size) return;
      const others = [...old].filter(([file]) => isCounted && !folders3.includes(file.split("/")[0] ?? ""));
      keep2(project, { counting: counting ?? counted4, files: new Map([...others, ...met]) });
    }
  };
}
var nothing = { counting: "", files: /* @__PURE__ */ new Map() };
function keep2(project, known4) {
  try {
    const text3 = renderKnown(known4);
    if (text3.length > maxBytes) return;
    writeFileAtomic((0, import_node_path51.join)(ensureLocal(project), fileName5), text3, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed }) {
  return Math.max(modified, changed);
}

// src/journal/files/sessions.ts
var headBytes2 = 8 * 1024;
var longHeadBytes = 320 * 1024;
async function listSessions(project, folders3 = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files = folders3.flatMap((folder3) => sessionNames(project, folder3).map((name) => ({ folder: folder3, name })));
  const known4 = openKnown({ project, folders: folders3, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder3, name } of files) {
    const file = `${folder3}/${name}`;
    const path = `${project.dir}${import_node_path52.sep}${folder3}${import_node_path52.sep}${name}`;
    const seen = known4.find(file, path);
    const found2 = seen ?? await read(project, folder3, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known4.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder3, name, facts, bytes: stamp2.bytes, progress });
  }
  known4.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder3) {
  const dir = (0, import_node_path52.join)(project.dir, folder3);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder3, name) {
  const path = (0, import_node_path52.join)(project.dir, folder3, name);
  try {
    let part2 = readPart(path, headBytes2);
    if (!part2.whole && !closesHead(part2.text)) part2 = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part2.text)) return void 0;
    const head = await decodeHead(part2.text);
    const facts = readFacts(head);
    const whole = part2.whole ? { text: part2.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder3, name, facts, bytes: part2.bytes, stamp: part2.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder3, name, failure: error };
  }
}
function closesHead(text3) {
  return /\n---[ \t]*\r?\n/.test(text3);
}
function shortId2(file) {
  const base = (0, import_node_path52.basename)(file.name, ".md");
  const suffix2 = /-([0-9a-f]{6,})$/i.exec(base)?.[1];
  if (suffix2 !== void 0 && base !== file.facts.id) return suffix2;
  return isSafeId(file.facts.id) ? lastDigits(file.facts.id) || file.facts.id.slice(-6) : "";
}
function lastDigits(id) {
  return id.replace(/[^0-9a-f]/gi, "").slice(-6);
}
function recordFile(id) {
  return `${isSafeId(id) ? id : sha256(id).slice(0, 16)}.json`;
}

// src/journal/session/shortname.ts
function foldName(text3) {
  return text3.normalize("NFC").toLowerCase().normalize("NFC");
}

// src/journal/session/match-name.ts
var shortestBeginning = 4;
function findNamed(wanted, among) {
  const name = foldName(wanted.trim().replace(/^.*[/\\]/, "")).replace(/\.md$/, "");
  if (name === "") return [];
  const known4 = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names5) => isTail(name, names5),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) => Array.from(name).length >= shortestBeginning && [id, id.replaceAll("-", ""), base, shortname, ...shortIds2({ id, base, shortname })].some(
      (text3) => text3.startsWith(name)
    )
  ];
  for (const rule of rules) {
    const found2 = known4.filter(rule);
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
  return [end, /[0-9a-f]{6}$/.exec(id)?.[0]].filter((text3) => text3 !== void 0);
}
function isTail(name, { id, base, shortname }) {
  if (!/^[0-9a-f]{6,}$/.test(name)) return false;
  return base !== shortname && base.endsWith(`-${name}`) || id.replaceAll("-", "").endsWith(name);
}

// src/io/git/email.ts
var import_node_path53 = require("node:path");
init_late_builtins();
var escapes2 = { n: "\n", t: "	", b: "\b", '"': '"', "\\": "\\" };
function decodeValue(raw) {
  let value2 = "";
  let kept2 = 0;
  let quoted = false;
  for (let at2 = 0; at2 < raw.length; at2 += 1) {
    const char = raw[at2] ?? "";
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "#" || char === ";")) break;
    else if (char === "\\") {
      at2 += 1;
      value2 += escapes2[raw[at2] ?? ""] ?? "";
    } else value2 += char;
    if (quoted || !/\s/u.test(char)) kept2 = value2.length;
  }
  return value2.slice(0, kept2).trimStart();
}
function findEmail(text3) {
  let section = "";
  let email;
  let asksMore = false;
  const lines2 = text3.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  for (let at2 = 0; at2 < lines2.length; at2 += 1) {
    let line2 = lines2[at2] ?? "";
    while (/(?:^|[^\\])(?:\\\\)*\\$/u.test(line2) && at2 + 1 < lines2.length)
      line2 = line2.slice(0, -1) + lines2[++at2];
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
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path53.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path53.join)(git.own, "config.worktree"), (0, import_node_path53.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path53.join)(home, ".gitconfig"), (0, import_node_path53.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path53.isAbsolute);
}
function readEmail(cwd, env) {
  const found2 = [];
  let asksMore = (env.GIT_CONFIG_PARAMETERS ?? env.GIT_CONFIG_COUNT) !== void 0;
  for (const path of configFiles2(cwd, env)) {
    if (asksMore) break;
    const text3 = findText(path) ?? "";
    if (path.endsWith("config.worktree") && text3 !== "") asksMore = true;
    const here = findEmail(text3);
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
var import_node_path54 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
var folder = "sessions";
var record = { schema: 1 };
function readTakenUp(project, env) {
  const { names: names5, isSaved } = readRecords(project, env);
  const known4 = new Set(names5);
  return (file) => {
    const isKnown = "failure" in file ? hasTail(names5, file.name) : known4.has(recordFile(file.facts.id));
    return isKnown || !isSaved && isNew(project, file);
  };
}
function hasTail(names5, file) {
  const tail = /-([0-9a-f]{6,})\.md$/u.exec(file)?.[1];
  return tail !== void 0 && names5.some((name) => name.replaceAll("-", "").endsWith(`${tail}.json`));
}
function readRecords(project, env) {
  const state = findProjectState(project.root, env);
  const dir = state === void 0 ? void 0 : (0, import_node_path54.join)(state, folder);
  if (dir !== void 0 && isFolder(dir)) return { names: namesIn(dir, ".json"), isSaved: true };
  const names5 = boundFormerly(project, env);
  try {
    ensureRecords(project, env, names5);
    return { names: names5, isSaved: true };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { names: names5, isSaved: false };
  }
}
function isNew({ root }, { path }) {
  const git = findGitFolder(root);
  return git !== void 0 && !tracks(git, (0, import_node_path54.relative)(git.top, path).split(import_node_path54.sep).join("/"));
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
  const dir = (0, import_node_path54.join)(ensureProjectState(project.root, env), folder);
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
  const elsewhere3 = new Set(brought(sessions, project, context));
  const own2 = sessions.filter((file) => !elsewhere3.has(file));
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
var import_node_path56 = require("node:path");

// src/journal/files/other-trees.ts
var import_node_path55 = require("node:path");
init_folders();
init_stat();
var folders2 = ["active", "archive"];
function otherTrees(project) {
  const git = findGitFolder(project.root);
  if (git === void 0) return [];
  const own2 = realPath(git.top);
  const way = (0, import_node_path55.relative)(own2, realPath(project.root));
  return workingTrees(git).filter((top) => top !== own2).map((top) => {
    const shown = (0, import_node_path55.relative)(project.root, top).split(import_node_path55.sep).join("/");
    return { top, project: projectAt((0, import_node_path55.join)(top, way)), shown };
  });
}
async function findCopy(project, { name, id }) {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder3 of folders2) {
    for (const found2 of namesIn((0, import_node_path55.join)(project.dir, folder3), ".md").filter((one) => one.endsWith(end))) {
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
  return { name: (0, import_node_path56.basename)(session), id };
}

// src/journal/which-session/refusals.ts
var import_node_path57 = require("node:path");
init_failure();

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
      for (const part2 of isLabelled ? partLabels(line2) : []) {
        const label3 = readLabel(part2.text);
        if (label3 === void 0) continue;
        const at2 = start2 + part2.at;
        found2.push({ key: label3.key, start: at2, value: at2 + label3.value, lineEnd: at2 + label3.lineEnd });
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
  return starts.map((at2, index) => ({ at: at2, text: line2.slice(at2, starts[index + 1]) }));
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

// src/journal/document/list-edit.ts
init_lazy();

// src/core/markdown/table.ts
var delimiter2 = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
function readTable(text3, paragraph2) {
  const lines2 = linesIn(text3, paragraph2);
  for (const [index, line2] of lines2.entries()) {
    const said3 = text3.slice(line2.start, line2.end).trimEnd();
    if (index === 0 || !said3.includes("|") || !delimiter2.test(said3)) continue;
    const header = readRow(text3, lines2[index - 1]);
    if (header.cells.length !== readRow(text3, line2).cells.length) return void 0;
    const rows = lines2.slice(index + 1).map((one) => readRow(text3, one));
    return { start: header.start, end: paragraph2.end, header: header.cells.map((cell) => cell.text), rows };
  }
  return void 0;
}
function linesIn(text3, { start: start2, end }) {
  const lines2 = [];
  for (let at2 = start2; at2 < end; ) {
    const newline = text3.indexOf("\n", at2);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines2.push({ start: at2, end: next });
    at2 = next;
  }
  return lines2;
}
function readRow(text3, { start: start2, end }) {
  const cells = [];
  let from = start2;
  for (let at2 = start2; at2 <= end; at2 += 1) {
    if (at2 < end && (text3[at2] !== "|" || text3[at2 - 1] === "\\")) continue;
    const raw = text3.slice(from, at2);
    const said3 = raw.trim().replace(/\\\|/g, "|");
    cells.push({ start: from + (said3 === "" ? 0 : raw.search(/\S/)), text: said3 });
    from = at2 + 1;
  }
  const line2 = text3.slice(start2, end).trim();
  const isClosed = line2.length > 1 && line2.endsWith("|") && !line2.endsWith("\\|");
  return { start: start2, end, cells: cells.slice(line2.startsWith("|") ? 1 : 0, isClosed ? -1 : void 0) };
}

// src/core/markdown/definitions.ts
var defined = /^ {0,3}:[ \t]+/;
function readDefinitions(text3, paragraphs) {
  return paragraphs.flatMap((paragraph2, index) => {
    const lines2 = linesIn(text3, paragraph2);
    const terms = termsIn(text3, lines2, paragraphs[index - 1]);
    return terms.map(({ term, first, start: start2 }, place) => {
      const next = terms[place + 1];
      const last = next === void 0 ? lines2.length : next.first - 1;
      const end = lines2[last - 1].end;
      const said3 = lines2.slice(first, last).map((line2) => {
        return text3.slice(line2.start, line2.end).replace(defined, "").trim();
      });
      return { start: start2, end, term, text: said3.join("\n") };
    });
  });
}
function termsIn(text3, lines2, before2) {
  const said3 = lines2.map(({ start: start2, end }) => text3.slice(start2, end));
  const terms = said3.flatMap((line2, index) => {
    const isTerm = !defined.test(line2) && defined.test(said3[index + 1] ?? "");
    return isTerm ? [{ term: line2.trim(), start: lines2[index].start, first: index + 1 }] : [];
  });
  if (!defined.test(said3[0]) || before2 === void 0) return terms;
  const above = text3.slice(before2.start, lines2[0].start).trim();
  const isAlone = !/[\r\n]/.test(above) && !defined.test(above);
  return isAlone ? [{ term: above, start: before2.start, first: 0 }, ...terms] : terms;
}

// src/journal/document/shaped-entries.ts
function readShaped(doc, section) {
  return [...readLead(doc, section).entries, ...readHeaded(doc, section)];
}
function listSpans(doc, section) {
  const spans = [];
  let start2 = section.body;
  for (const entry of readHeaded(doc, section)) {
    spans.push({ start: start2, end: entry.start });
    start2 = entry.end;
  }
  return [...spans, { start: start2, end: section.end }];
}
var numbered = /^(?:#|(?:d|dec|adr|decision)[- ]?#?)?(\d{1,9})[.):]\s+/i;
function splitNumber(text3) {
  const match = numbered.exec(text3);
  return match === null ? { text: text3 } : { number: Number(match[1]), text: text3.slice(match[0].length) };
}
function readTitle(heading2) {
  const { text: said3, ...stamp2 } = splitTime(heading2.trim());
  const { text: text3, ...number2 } = splitNumber(said3);
  return { ...number2, title: oneLine(text3), ...stamp2 };
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
  const text3 = revealText(doc.text.slice(body.start, end).trim());
  const [mark2] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading2.start, heading2.end)
  );
  const content = heading2.start + mark2.length;
  return { ...more, title, text: text3, content, start: heading2.start, end };
}
function saysMoreThanItems({ text: text3, outline }, { start: start2, end }) {
  let at2 = start2;
  for (const items of groupItems(outline, { start: start2, end })) {
    for (let index = 0; index < items.length; index += 1) {
      if (/\S/.test(text3.slice(at2, items.at(index)?.start))) return true;
      at2 = items.endAt(index);
    }
  }
  return /\S/.test(text3.slice(at2, end));
}
var mayHold = /^ {0,3}(?::[ \t]|\*\*|__|\[)|\|/m;
function readLead(doc, section) {
  const lead = { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
  const { text: text3, outline } = doc;
  const prose2 = outline.prose.filter(({ start: start2, end }) => {
    return end > lead.start && start2 < lead.end && mayHold.test(text3.slice(start2, end));
  });
  const paragraphs = [...walkParagraphs({ ...outline, prose: prose2 }, lead)].filter(({ start: start2, end }) => {
    return !isPlaceholder(text3.slice(start2, end));
  });
  const terms = readDefinitions(text3, paragraphs).map((one) => {
    const content = text3.indexOf(one.term, one.start);
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
function readParagraph({ text: text3 }, paragraph2) {
  const table = readTable(text3, paragraph2);
  if (table !== void 0)
    return { entries: table.rows.flatMap((row) => readRow2(table, row) ?? []), taken: [table] };
  const entry = readBold(text3, paragraph2);
  return entry === void 0 ? { entries: [], taken: [] } : { entries: [entry], taken: [paragraph2] };
}
var bold = /^ {0,3}((?:\[[^\]\n]{0,80}\][ \t]+)?)(?:\*\*([^*\n]{1,500})\*\*|__([^_\n]{1,500})__)[ \t]*(\(\d{4}-\d\d-\d\dT[^()\s]{4,}(?:, [^\s(),]{1,64})?\))?(?::(?=\s)|(?=[ \t]*(?:\r?\n|$))|(?<=[.:](?:\*\*|__)[ \t]*))/;
var noTitle = /^(?:notes?|n\.?b|important|tips?|hint|warning|caution|attention|see|todo|context|options|choice|rationale|superseded?s?(?: by)?)[.:]?$/i;
function readBold(text3, { start: start2, end }) {
  const said3 = text3.slice(start2, end);
  const match = bold.exec(said3);
  if (match === null) return void 0;
  const [opening3, mark2 = "", starred, underlined, time4 = ""] = match;
  const words2 = (starred ?? underlined).trim();
  if (noTitle.test(words2)) return void 0;
  const rest2 = splitTime(said3.slice(opening3.length).trim());
  const { title, ...more } = readTitle(`${words2.replace(/[.:]$/, "")} ${time4}`);
  return {
    ...more.time === void 0 ? { ...more, ...rest2 } : more,
    title: mark2 + title,
    text: revealText(more.time === void 0 ? rest2.text : said3.slice(opening3.length).trim()),
    content: start2 + said3.search(/\S/),
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
    const { text: text3 = "", start: at2 = start2 } = cells[index] ?? {};
    return { name: foldHeading(unbold(name)), text: revealText(text3), at: at2 };
  });
  const number2 = columns2.find(({ name, text: text3 }) => roles.number.test(name) && /^\D{0,10}\d{1,9}$/.test(text3));
  const time4 = columns2.find(
    ({ name, text: text3 }) => roles.time.test(name) && /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(text3)
  );
  const others = columns2.filter((one) => one !== number2 && one !== time4);
  const head = others.find(({ name }) => roles.title.test(name)) ?? others[0];
  if (head === void 0 || head.text === "" || isPlaceholder(head.text)) return void 0;
  const rest2 = others.filter((one) => one !== head);
  const titled2 = readTitle(unbold(head.text));
  return {
    ...titled2,
    ...number2 === void 0 ? {} : { number: Number(/\d+$/.exec(number2.text)?.[0]) },
    ...time4 === void 0 ? {} : { time: time4.text },
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
  const said3 = cells.filter(({ text: text3 }) => text3 !== "");
  return said3.map(({ name, text: text3 }) => `${name}: ${text3}`).join("; ");
}
function unbold(text3) {
  return text3.replace(/^(\*\*|__)([\s\S]+)\1$/, "$2");
}

// src/journal/sections/discoveries-and-dead-ends.ts
var titled = /^(?:\*\*((?:\\[\s\S]|[^*\\]){1,100000})\*\*|__((?:\\[\s\S]|[^_\\]){1,100000})__)(?:[ \t]*\((\d{4}-\d{2}-\d{2}T[^()\s,]{4,})(?:, ([^\s(),]{1,64}))?\)(?:[ \t]*:)?|[ \t]*:|(?<=:(?:\*\*|__))|(?=\s*$))/;
var task2 = /^\[[ xX]\](?=\s)/;
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
  const section = doc.sections.get(name);
  if (section === void 0) return [];
  return listSpans(doc, section).flatMap((span) => groupItems(doc.outline, span));
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
  const section = doc.sections.get(name);
  return section === void 0 ? [] : readShaped(doc, section);
}
function readTitled(doc, item2) {
  return readTitledText(rawItemText(doc.text, item2));
}
function readTitledText(raw) {
  const plain2 = readTimed(raw);
  const whole = readTimed(raw.replace(task2, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain2, whole };
  const [opening3, starred, underlined, time4, by] = match;
  const title = (starred ?? underlined).replace(/\\([*_\\])/g, "$1");
  const rest2 = raw.slice(opening3.length).trimStart();
  if (time4 === void 0) return { title: title.replace(/:$/, ""), ...readTimed(rest2), whole };
  return { title, ...signed(time4, by), text: revealText(rest2).trim(), whole };
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
    const isOver4 = /^(?:resolved|done|closed|fixed|solved)\b/i.test(status?.text ?? "");
    const said3 = readMark2(titledText(entry));
    const resolved = said3.resolved ?? (isOver4 ? "" : void 0);
    return { ...said3, resolved, item: void 0, content: entry.content };
  });
  const found2 = [...items, ...others].filter(({ text: text3 }) => text3 !== "");
  return found2.sort((a, b) => a.content - b.content).map((one, index) => ({ number: index + 1, ...one }));
}
function readItem2({ text: text3 }, item2) {
  const raw = rawItemText(text3, item2);
  return isPlaceholder(raw) ? [] : [{ ...readMark2(raw), item: item2, content: item2.content }];
}
function readMark2(raw) {
  const match = mark.exec(raw);
  const text3 = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
  const said3 = match === null ? void 0 : (match[1] ?? match[2] ?? "").trim();
  const [, resolved = said3, by] = signed2.exec(said3 ?? "") ?? [];
  return { text: text3, resolved, ...by === void 0 ? {} : { by } };
}
function openBlockers(blockers) {
  return blockers.filter((blocker) => blocker.resolved === void 0);
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
  let at2 = section.body;
  for (const label3 of tldrLabels(doc).filter(isDerived)) {
    parts.push(doc.text.slice(at2, label3.start).trim());
    at2 = paragraphEnd(doc, label3);
  }
  parts.push(doc.text.slice(at2, section.end).trim());
  return revealText(parts.filter((part2) => part2 !== "").join("\n\n"));
}
function readDerived(doc) {
  const said3 = {};
  for (const label3 of tldrLabels(doc).filter(isDerived))
    said3[label3.key] ??= labelParagraph(doc, label3);
  return said3;
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
  return itemsIn(doc, label3).map((item2) => ({ text: itemText(doc.text, item2), item: item2 })).filter(({ text: text3 }) => !isPlaceholder(text3)).map((line2, index) => ({ ...line2, number: index + 1 }));
}

// src/journal/sections/decisions.ts
init_lazy();

// src/journal/sections/decision-headings.ts
function findRuns(doc, section) {
  const { outline } = doc;
  const body = { start: section.body, end: section.end };
  const groups = groupsIn(doc, section).map(({ start: start2 }) => start2);
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
  const { text: text3, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at2) => headingLevel(text3, at2) === level);
  const start2 = headingLevel(text3, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start2 === void 0) return void 0;
  const part2 = text3.slice(chapter2.start, end);
  const mark2 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start: start2,
    end,
    count: () => part2.match(new RegExp(mark2, "g")).length,
    isTitled: () => !new RegExp(`${mark2}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part2),
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
    const { number: number2, time: time4 } = readTitle(heading2.text);
    const isPlain = number2 === void 0 && time4 === void 0;
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
  const headed = new Set(runs.flatMap((run) => run.starts().map((at2) => numberAt2(doc, at2))));
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
    highest: () => () => highestOf(run.starts().map((at2) => numberAt2(doc, at2))),
    read: () => once(() => blocksOf(run).map((block2) => readBlock2(doc, block2)))
  });
}
var superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;
function readItem3(text3, item2) {
  const raw = rawItemText(text3, item2);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: written2 = item2.number, text: words2 } = splitNumber(raw.replace(superseded, ""));
  const said3 = readTitledText(words2);
  const { lead, rest: rest2 } = said3.title === "" ? splitLead(said3.text) : { lead: said3.title, rest: said3.text };
  const { number: number2 = written2, title } = readTitle(lead);
  const { time: time4, by } = said3;
  const { start: start2, end } = item2;
  return [
    {
      ...{ start: start2, end, item: item2, number: number2, title, time: time4, ...by === void 0 ? {} : { by } },
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
  const { start: start2, end, number: number2, title, time: time4, by, text: text3, cells = [] } = shape;
  const stamp2 = { time: time4, ...by === void 0 ? {} : { by } };
  const gone = superseded.exec(`
${text3}`) ?? / \[superseded by ([^\]]*)\]$/i.exec(title);
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
${text3}`.replace(superseded, "").trim() : sayCells(rest2),
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
function highestOf(numbers) {
  return numbers.reduce((highest, number2 = 0) => Math.max(highest, number2), 0);
}
var numbered2 = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;
function numberAt2({ text: text3, outline }, at2) {
  numbered2.lastIndex = at2;
  const number2 = numbered2.exec(text3)?.[1];
  if (number2 !== void 0) return Number(number2);
  const heading2 = headingAt(outline, at2);
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
  const texts3 = [];
  let size = 0;
  const { taken } = readLead(doc, section);
  for (const paragraph2 of walkParagraphs(doc.outline, { start: section.body, end })) {
    const entry = taken.find((one) => one.start < paragraph2.end && one.end > paragraph2.start);
    const text3 = revealText(doc.text.slice(paragraph2.start, entry?.start ?? paragraph2.end).trim());
    if (text3 === "" || isPlaceholder(text3)) continue;
    texts3.push(text3);
    if (most3 < Number.POSITIVE_INFINITY) size += cleanText(text3).length;
    if (size > most3) break;
  }
  return texts3.join("\n");
}
function contextProse(doc) {
  const section = doc.sections.get("context");
  if (section === void 0) return "";
  const label3 = findLabel(readLabels(doc, { start: section.body, end: section.end }), "key context");
  const text3 = label3 === void 0 ? "" : labelText(doc, label3);
  return isPlaceholder(text3) ? "" : text3;
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
  const numberAt3 = numbersIn(doc, group);
  return entriesOf(items, {
    isMeant: (index) => kindOf(index) === "open",
    read: (index) => readProgress(doc.text, items.at(index), "open").text,
    show: (text3, index) => `${numberAt3(index)}. ${text3}`
  });
}
function doneEntries(doc, group) {
  const { items, open, kindOf } = group;
  const numberAt3 = numbersIn(doc, group);
  const isMeant = (index) => kindOf(index) === "done" || kindOf(index) === "note";
  return entriesOf(items, {
    isMeant: open === 0 && items.plainMarks !== void 0 ? void 0 : isMeant,
    read: (index) => readProgress(doc.text, items.at(index), kindOf(index)).text,
    show: (text3, index) => kindOf(index) === "note" ? text3 : `${numberAt3(index)}. ${text3}`
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
function entriesOf(items, { isMeant, read, show = (text3) => text3 }) {
  const all3 = Array.from({ length: items.length }, (_, index) => index);
  const says = (index) => {
    if (items.plainMarks !== void 0) return true;
    return items.endAt(index) - items.contentAt(index) > surelySaying || /\S/.test(read(index));
  };
  const meant = isMeant === void 0 ? all3 : all3.filter((index) => isMeant(index) && says(index));
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
    const at2 = (index) => {
      const decision = read()[index];
      return decision === void 0 ? void 0 : entryOf(decision);
    };
    return { length: count3, at: at2 };
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
  const said3 = lazy({
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
  return Object.assign(said3, readFacts(doc.head));
}

// src/journal/briefing/parts.ts
init_lazy();

// src/journal/briefing/banner.ts
function renderBrought(sessions, command) {
  const counts = ["active", "paused"].flatMap((status) => {
    const count3 = sessions.filter(({ facts }) => facts.status === status).length;
    return count3 === 0 ? [] : [counted3(count3, `${status} session`)];
  });
  if (counts.length === 0) return "";
  const sees = `See it: ${command}view. Use it: ${command}resume NAME`;
  return `This repository brings a journal (${counts.join(", ")}). ${sees}`;
}

// src/journal/which-session/refusals.ts
var repair = "To repair what can be repaired: session-journal doctor --fix. To repair one by hand: session-journal edit NAME";
var start = "Start one: session-journal init --goal TEXT";
function handle(file) {
  return shortId2(file) || (0, import_node_path57.basename)(file.name, ".md");
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
  const names5 = found2.map((file) => (0, import_node_path57.basename)(file.name, ".md"));
  return new Failure("ambiguous", `"${showLine(wanted)}" matches ${found2.length} sessions`, {
    hint: `Choose one by its file name: ${listSome(names5, 12, " \xB7 ")}`,
    data: { candidates: found2.map(describe2) }
  });
}
function noneMeant({ sessions, damaged: damaged2 }, own2, brought2 = []) {
  const known4 = sessions.filter((file) => !brought2.includes(file));
  const active = own2.filter((file) => file.facts.status === "active");
  const data = { candidates: known4.map(describe2) };
  if (active.length > 1) {
    const message = `${active.length} sessions are active: ${listNames(active)}`;
    return new Failure("ambiguous", message, {
      hint: "Choose one: session-journal resume ID. To name it in one command only: --session ID",
      data
    });
  }
  const paused = own2.filter((file) => file.facts.status === "paused");
  const [first] = paused;
  const others = known4.filter((file) => !own2.includes(file));
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
    data: known4.length === 0 && count3 !== "" ? { ...data, brought: brought2.length } : data
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
function missingFailure({ session }, elsewhere3) {
  const name = (0, import_node_path57.basename)(session, ".md");
  return new Failure(
    "no-session",
    `Cannot find "${name}", the session of this conversation: its file is missing`,
    {
      hint: `${whereabouts(elsewhere3)}. ${waysOn("this conversation")}`,
      data: { session }
    }
  );
}
function whereabouts(elsewhere3) {
  if (elsewhere3.length > 0) return `It is in the working tree ${listSome(elsewhere3, 3)}: continue there`;
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
var import_node_path58 = require("node:path");
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
function pathOf3(env, { pid }) {
  return (0, import_node_path58.join)(stateDir(env), folder2, `${pid}.json`);
}
function readSessions(env, leader) {
  const fields = stateDir(env) === void 0 ? void 0 : asRecord(readJson(pathOf3(env, leader)));
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
  const place = findProject(context.cwd) ?? projectOf2(binding, context);
  throw missingFailure(binding, await findElsewhere(binding, place));
}
async function findWhereItWas({ id, session, project: root }) {
  if (!exists2(root)) return void 0;
  const project = projectAt(root);
  const file = await findRemembered(project, { id, file: (0, import_node_path59.basename)(session) });
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
function projectOf2(binding, context) {
  const here = exists2(binding.project) ? void 0 : findProject(context.cwd);
  return here ?? projectAt(binding.project);
}

// src/journal/which-session/load-target.ts
async function loadTarget(target, context) {
  const part2 = readPart(target.file.path, maxSessionBytes);
  const shown = shownPath(target.project, target.file.path);
  const doc = await decodeSession(part2.text, readConfig(target.project, context.env).sectionAliases, shown);
  return { doc, session: readSession(doc), whole: part2.whole, stamp: part2.stamp };
}

// src/commands/run/session.ts
var none3 = { sessionFile: "", session: "", step: "" };
async function findSession(call, context, parent) {
  const named2 = flagText(call, "session");
  const step = flagText(call, "step");
  if (named2 === void 0 && step === void 0 && parent !== void 0) return parent.place;
  const target = named2 === "none" ? void 0 : await targetOf3(named2, context);
  if (target === void 0) {
    if (step === void 0) return none3;
    throw new Failure("misuse", "--step needs a session", { hint: "Name it: --session ID" });
  }
  const { path, facts } = target.file;
  return { sessionFile: path, session: facts.id, step: await stepOf(step, target, context) };
}
async function targetOf3(named2, context) {
  if (named2 !== void 0) return findNamedTarget(openProject(context.cwd), named2);
  try {
    return await findTarget(context, void 0);
  } catch (error) {
    if (isFailure(error)) return void 0;
    throw error;
  }
}
async function stepOf(wanted, target, context) {
  if (wanted === void 0) return "";
  const { session } = await loadTarget(target, context);
  return pickOne(wanted, session.steps, stepWords).text;
}
function bindRun({ conversation, place }, { env }) {
  const { sessionFile, session } = place;
  if (sessionFile === "") return;
  const project = (0, import_node_path60.dirname)((0, import_node_path60.dirname)((0, import_node_path60.dirname)(sessionFile)));
  if ((0, import_node_path60.basename)((0, import_node_path60.dirname)((0, import_node_path60.dirname)(sessionFile))) !== ".sessions") return;
  writeBinding(env, conversation, { schema: 1, session: sessionFile, id: session, project });
}

// src/commands/run/started-from.ts
init_lazy();

// src/terminals/files/terminal-record.ts
var import_node_path63 = require("node:path");
init_folders();
init_seen_process();

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
var import_node_os3 = require("node:os");
var import_node_path62 = require("node:path");
init_failure();
init_failures();

// src/io/process/private-folder.ts
var import_node_fs26 = require("node:fs");
var import_node_path61 = require("node:path");
init_folders();
init_stat();
var maxSocketPath = process.platform === "darwin" ? 103 : 107;
var networkDisks = /* @__PURE__ */ new Set([26985, 20859, 4283649346, 4266872130, 16914839, 1702057286]);
function isOnNetworkDisk(path) {
  let place = path;
  while (!exists2(place) && (0, import_node_path61.dirname)(place) !== place) place = (0, import_node_path61.dirname)(place);
  try {
    return networkDisks.has((0, import_node_fs26.statfsSync)(place).type);
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
var shortestRoom = 24;
function findTerminalFolder(env) {
  const given = env.SESSION_JOURNAL_TERM_DIR ?? "";
  if ((0, import_node_path62.isAbsolute)(given)) return { dir: given.replace(/(?<=.)\/+$/, "") };
  const state = stateDir(env);
  const dir = state === void 0 ? void 0 : (0, import_node_path62.join)(state, "term");
  if (dir !== void 0 && roomFor(dir) >= shortestRoom && !isOnNetworkDisk(dir)) return { dir };
  const temporary = (env.TMPDIR ?? "") === "" ? (0, import_node_os3.tmpdir)() : env.TMPDIR;
  return { dir: (0, import_node_path62.join)(temporary, `session-journal-${(0, import_node_os3.userInfo)().uid}`) };
}
function roomFor(dir) {
  return Math.max(0, maxSocketPath - Buffer.byteLength(dir) - 1);
}
var endings = { record: ".json", conversations: ".conversations", log: ".raw", errors: ".err" };
function artifactPath({ dir }, name, kind) {
  const isLog = kind === "log" || kind === "errors";
  return (0, import_node_path62.join)(dir, isLog ? ".log" : ".meta", `${name}${endings[kind]}`);
}
function partsOf2({ dir }) {
  return [dir, (0, import_node_path62.join)(dir, ".meta"), (0, import_node_path62.join)(dir, ".log")];
}
function isSafeFolder(folder3) {
  return partsOf2(folder3).every((dir) => privateProblem(dir) === void 0);
}

// src/terminals/files/terminal-record.ts
function readRecord(folder3, name) {
  if (nameProblem(name) !== void 0) return void 0;
  return decodeRecord(readJson(artifactPath(folder3, name, "record")), {
    name,
    conversations: conversationsOf(folder3, name)
  });
}
function readRecords2(folder3) {
  if (!isSafeFolder(folder3)) return [];
  return filesIn((0, import_node_path63.dirname)(artifactPath(folder3, "", "record")), ".json").flatMap((file) => {
    return readRecord(folder3, file.slice(0, -".json".length)) ?? [];
  });
}
function namesById(env) {
  return new Map(readRecords2(findTerminalFolder(env)).map(({ id, name }) => [id, name]));
}
function conversationsOf(folder3, name) {
  const text3 = findText(artifactPath(folder3, name, "conversations")) ?? "";
  return [...new Set(text3.split("\n").filter(isId).reverse())];
}
function isId(text3) {
  return /^[A-Za-z0-9_-]{1,128}$/.test(text3);
}
function decodeRecord(value2, known4) {
  const fields = asRecord(value2);
  if (fields === void 0) return void 0;
  const text3 = (key) => typeof fields[key] === "string" ? fields[key] : "";
  const count3 = (key) => Number.isFinite(fields[key]) ? fields[key] : 0;
  return {
    ...known4,
    daemon: decodeProcess(fields.daemon),
    child: decodeProcess(fields.child),
    tty: text3("tty"),
    cwd: text3("cwd"),
    argv: textsOf(fields.argv),
    isScreened: fields.isScreened === true,
    isLogged: fields.isLogged === true,
    session: text3("session"),
    createdAt: count3("createdAt"),
    endedAt: count3("endedAt"),
    exitCode: count3("exitCode"),
    signal: count3("signal"),
    version: text3("version"),
    build: text3("build"),
    id: text3("id"),
    nonce: text3("nonce"),
    events: Array.isArray(fields.events) ? fields.events.flatMap(decodeEvent2) : []
  };
}
function decodeProcess(value2) {
  const { pid, started } = asRecord(value2) ?? {};
  return {
    pid: typeof pid === "number" && Number.isSafeInteger(pid) && pid > 1 ? pid : 0,
    started: typeof started === "string" ? started : ""
  };
}
var happenings = ["started", "ended", "killed", "respawned", "renamed"];
function decodeEvent2(value2) {
  const { at: at2, what } = asRecord(value2) ?? {};
  if (typeof at2 !== "number" || !happenings.includes(what)) return [];
  return [{ at: at2, what }];
}
function textsOf(value2) {
  return Array.isArray(value2) ? value2.filter((item2) => typeof item2 === "string") : [];
}

// src/commands/run/started-from.ts
function terminalHere({ env }) {
  const { SESSION_JOURNAL_TERM: first = "", SESSION_JOURNAL_TERM_ID: terminalId = "" } = env;
  return { terminal: namesById(env).get(terminalId) ?? first, terminalId };
}
function withTerminalNow({ env }) {
  const names5 = once(() => namesById(env));
  return (run) => {
    const { terminal, terminalId } = run.place;
    if (terminalId === "") return run;
    return { ...run, place: { ...run.place, terminal: names5().get(terminalId) ?? terminal } };
  };
}

// src/commands/run/make-run.ts
async function makeRun({ query, call, parent, usual }, context) {
  const now = context.now().getTime();
  const newId = () => context.newId?.() ?? v4_default();
  const [id, conversation] = [newId(), newId()];
  const base = parent === void 0 ? usualSettings(usual) : inheritedSettings(parent.settings, now);
  const settings2 = readSettings(call, { base, now, resolve: (path) => fullPath(path, context) });
  const cwd = folderOf2(call, context, parent);
  const name = flagText(call, "name") ?? parent?.name ?? nameOfQuery(query);
  const session = await findSession(call, context, parent);
  if (hasFlag(call, "tick") && session.step === "") {
    throw new Failure("misuse", "--tick needs a step", { hint: "Name it: --step N" });
  }
  const place = {
    ...session,
    cwd,
    worktree: "",
    worktreeBase: "",
    ticks: hasFlag(call, "tick"),
    ...terminalHere(context)
  };
  const state = hasFlag(call, "draft") ? "draft" : "queued";
  const run = { ...emptyRun, id, name, state, since: now, query, settings: settings2, place, conversation };
  const figures = noFigures(parent?.figures.reported);
  return { ...run, parent: parent?.id ?? "", createdAt: now, figures };
}
var emptyRun = {
  reason: "",
  startedAt: void 0,
  client: void 0,
  runner: void 0,
  intent: void 0,
  payer: "",
  clientVersion: "",
  usedModel: "",
  surroundings: void 0,
  end: void 0,
  limitedUntil: void 0,
  isArchived: false,
  toldBudgets: [],
  lostStarts: 0,
  limitWaits: 0
};
function fullPath(given, { cwd, env }) {
  return (0, import_node_path64.resolve)(cwd, given.replace(/^~(?=\/|$)/, homeOf(env) ?? "~"));
}
function folderOf2(call, context, parent) {
  const given = flagText(call, "cwd");
  const path = given === void 0 ? parent?.place.cwd ?? context.cwd : fullPath(given, context);
  if (hasFlag(call, "mkdir")) {
    try {
      makeFolder(path);
    } catch (error) {
      throw writeFailure(error, path);
    }
  }
  if (leadsToFolder(path)) return realPath(path);
  throw new Failure("not-found", `"${showLine(path)}" is not a folder`, {
    hint: given === void 0 ? "Give another one: --cwd DIR" : "Give one that exists, or add --mkdir"
  });
}

// src/commands/runs/project.ts
init_failure();
function runsRoot({ cwd }) {
  return findProject(cwd)?.root ?? cwd;
}
function projectHere(context) {
  const root = runsRoot(context);
  const state = findProjectState(root, context.env);
  return state === void 0 ? void 0 : { state, folder: root };
}
function projectsMeant(context, all3) {
  if (all3) return knownClones(context.env);
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
async function lookAfter(projects, context) {
  if (projects.length === 0) return [];
  const { runs } = readConfig(findProject(context.cwd), context.env);
  const hands = await runHands(context);
  const listed = [];
  for (const project of projects) {
    listed.push(await lookAfterProject(project, hands, { ...runs, now: context.now().getTime() }));
  }
  return listed;
}
async function lookAfterHere(context) {
  const here = projectWithRuns(context);
  const [listed] = await lookAfter([here], context);
  return listed ?? { state: here.state, rows: [] };
}

// src/commands/run.ts
var runCommand = {
  summary: "Let Claude Code work on something without a terminal. What it does, asks and costs is kept: see session-journal runs",
  spec: {
    verb: "run",
    bare: "text",
    without: ["keep-secret"],
    flags: [
      {
        name: "step",
        takes: "text",
        placeholder: "N|TEXT",
        about: "The step of the session that it works for"
      },
      { name: "tick", takes: "none", about: "Tick that step when it has completed" },
      { name: "name", takes: "text", placeholder: "NAME", about: "Its name (default: how the query begins)" },
      {
        name: "continue",
        takes: "text",
        isOneWord: true,
        placeholder: "RUN",
        about: "Go on in a copy of this run's conversation; what it may do and cost is inherited"
      },
      {
        name: "cwd",
        takes: "text",
        isOneWord: true,
        placeholder: "DIR",
        about: "The folder that it works in"
      },
      { name: "mkdir", takes: "none", about: "Make that folder if it does not exist" },
      {
        name: "worktree",
        takes: "maybe",
        isOneWord: true,
        placeholder: "NAME",
        about: "Work in a new git worktree, on a branch of this name (default: from the name of the run)"
      },
      { name: "draft", takes: "none", about: "Only keep it, until: session-journal runs start RUN" },
      ...settingsFlags,
      { name: "wait", takes: "none", about: "Wait until it has ended, and exit with 0 only if it completed" },
      { name: "follow", takes: "none", about: "Show what it does until it has ended" }
    ]
  },
  run: runRun
};
async function runRun(call, context) {
  const query = call.bare.join(" ").trim();
  if (query === "") {
    throw new Failure("misuse", "What should Claude Code do?", {
      hint: 'For example: session-journal run "Fix the failing test"'
    });
  }
  const hands = await runHands(context);
  const { budget: usual } = readConfig(findProject(context.cwd), context.env).runs;
  const continued = flagText(call, "continue");
  const before2 = continued === void 0 ? void 0 : await continuedRun(projectWithRuns(context).state, continued, hands);
  const wanted = await makeRun({ query, call, parent: before2?.run, usual }, context);
  if (isBelowClient(context.env) && hasMoreRights(wanted.settings, usual)) {
    throw new Failure("refused", forPersons2, { hint: await askThemToRun(renderCall("run", call)) });
  }
  const state = ensureProjectState(runsRoot(wanted.place), context.env);
  const bind = (made) => bindRun(made, context);
  const worktree = flagText(call, "worktree")?.trim();
  const purse = { state, listed: before2?.listed, day: hands.day() };
  const begun = await startRun({ run: wanted, worktree, bind, ...purse }, hands);
  const reply = begunReply(begun);
  const isWaiting = hasFlag(call, "wait") || hasFlag(call, "follow");
  if (begun.run.state === "draft" || !isWaiting) return reply;
  const how = { begun: reply, isFollowed: hasFlag(call, "follow"), isQuiet: hasFlag(call, "json") };
  return waitForRun(begun.folder, how, context);
}
function begunReply({ run, folder: folder3, remarks }) {
  const id = shortId(run.id);
  const { worktree } = run.place;
  const lines2 = run.state === "draft" ? [`\u{1F4DD} Draft ${id}: ${run.name}`, `   To start it: session-journal runs start ${id}`] : [
    `\u2705 Started run ${id}: ${run.name}`,
    `   To see what it does: session-journal runs log ${id} --follow`
  ];
  const place = worktree === "" ? [] : [`   It works in ${worktree}`];
  const notes = remarks.map((remark) => `   \u2757 ${remark}`);
  return {
    text: [...lines2, ...place, ...notes].join("\n"),
    data: { ...openedData({ run, folder: folder3 }), remarks }
  };
}

// src/commands/runs/run-words.ts
var all2 = { all: true, session: "", state: void 0 };
var mostOffered = 50;
function runWords(context) {
  const rows = wantedRuns(listedRuns(projectsMeant(context, false)), all2).map(({ row }) => row);
  if (rows.length === 0) return [];
  const names5 = rows.map(({ name }) => name);
  const found2 = rows.slice(0, mostOffered).map(({ id, name, state }) => {
    const isWord = /^[\w.-]+$/.test(name) && names5.indexOf(name) === names5.lastIndexOf(name);
    return isWord ? { word: name, about: state } : { word: shortId(id), about: `${name}, ${state}` };
  });
  return [...found2, { word: "last", about: "the newest one" }];
}
function questionWords(context) {
  const rows = wantedRuns(listedRuns(projectsMeant(context, false)), all2);
  return waitingQuestions(rows).map(({ id, run, call }) => ({ word: id, about: `${run}: ${call}` }));
}

// src/io/git/when.ts
init_failure();

// src/io/git/commits.ts
async function findCommit2(word2, cwd) {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word2}^{commit}`];
  const { ok, stdout } = await runGit(cwd, asked);
  const commit = stdout.trim();
  return ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
}

// src/io/git/when.ts
var whenForms = "Date or time, 2h, 3d, today, yesterday, or a commit";
async function readWhen(text3, cwd, nowMs) {
  const at2 = parseWhen(text3, nowMs) ?? await commitTime(text3, cwd);
  if (at2 !== void 0) return at2;
  throw new Failure("misuse", `"${showLine(text3)}" is neither a time nor a commit of this repository`, {
    hint: "For example: 2025-01-15, 2025-01-15T10:00, 2h, 3d, today, yesterday, or a commit or branch"
  });
}
async function commitTime(text3, cwd) {
  const revision = text3.trim();
  if (revision === "") return void 0;
  const commit = await findCommit2(revision, cwd);
  if (commit === void 0) return void 0;
  const { ok, stdout } = await runGit(cwd, ["show", "--no-patch", "--format=%ct", commit, "--"]);
  return ok && /^\d+\s*$/.test(stdout) ? Number(stdout) * 1e3 : void 0;
}

// src/commands/reply/flag-time.ts
async function flagTime(call, flag2, { cwd, now }) {
  const text3 = flagText(call, flag2);
  return text3 === void 0 ? void 0 : readWhen(text3, cwd, now().getTime());
}

// src/commands/runs/log.ts
init_failure();

// src/commands/runs/session.ts
init_failure();
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
async function sessionNames2(folders3) {
  const names5 = /* @__PURE__ */ new Map();
  for (const folder3 of folders3) {
    const project = findProject(folder3);
    if (project === void 0) continue;
    const { sessions } = await listSessions(project, ["active", "archive"]);
    for (const { facts } of sessions) names5.set(facts.id, facts.shortname);
  }
  return names5;
}

// src/commands/runs/show.ts
async function showIt(call, context) {
  const found2 = await oneRun(call, context);
  const folders3 = found2.run.place.session === "" ? [] : [runsRoot(context)];
  const shown = { ...found2, run: withTerminalNow(context)(found2.run) };
  const { text: text3, data } = runShown(shown, {
    now: context.now().getTime(),
    format: (at2) => shownTime(at2, context),
    width: context.terminal?.columns,
    sessions: await sessionNames2(folders3)
  });
  return { text: text3, data, isForeign: true };
}
async function oneRun({ bare }, context) {
  const [word2, stray] = bare;
  if (word2 === void 0 || stray !== void 0) {
    throw misuse(
      "Which run?",
      'Give one name, the beginning of one id, or "last". To list them: session-journal runs'
    );
  }
  const listed = await lookAfterHere(context);
  return { ...namedRun(listed, word2), listed };
}

// src/commands/runs/log.ts
async function showLog(call, context) {
  const [isJson, isMarkdown] = [hasFlag(call, "json"), hasFlag(call, "md")];
  if (isJson && isMarkdown) throw misuse("--json and --md exclude each other", "Give one of them");
  const { run, listed } = await oneRun(call, context);
  const kind = isMarkdown ? "md" : "text";
  const form2 = { kind, format: (at2) => shownTime(at2, context) };
  if (!hasFlag(call, "follow")) {
    const { text: text3, data } = pastLog(listed, run.id, form2);
    return { text: text3 || "It has said nothing yet", data: {}, lines: data, isForeign: true };
  }
  const { say: say2, signal } = follower(context);
  for await (const { text: text3, data } of comingLog(projectWithRuns(context), run.id, { form: form2, signal })) {
    if (isJson) say2(`${escapeJson(JSON.stringify(data))}
`);
    else if (text3 !== "") say2(`${text3}
`);
  }
  return leftReply2(signal);
}
function follower(context) {
  const { say: say2, onInterrupt } = context;
  if (say2 === void 0 || onInterrupt === void 0 || isForModel(context)) {
    throw new Failure("refused", "--follow goes on until somebody stops it", {
      hint: "Leave it out, and ask again later"
    });
  }
  return { say: say2, signal: onInterrupt() };
}
function leftReply2(signal) {
  if (!signal.aborted) return { text: "", data: {}, lines: [], isRaw: true };
  return { text: "What runs goes on. To see it: session-journal runs", data: {}, lines: [] };
}

// src/commands/runs/events.ts
async function showEvents(call, context) {
  const [stray] = call.bare;
  if (stray !== void 0) {
    throw misuse(`Unknown word "${showLine(stray)}"`, `Only of one run: --run ${showLine(stray)}`);
  }
  const projects = projectsMeant(context, hasFlag(call, "all-projects"));
  const wish = await readWish(call, context);
  const isJson = hasFlag(call, "json");
  const line2 = (event) => isJson ? escapeJson(JSON.stringify(eventData(event))) : eventLine(event, (at2) => shownTime(at2, context));
  if (!hasFlag(call, "follow")) {
    const events = pastEvents(projects, wish);
    const text3 = events.length === 0 && !isJson ? "No such events" : events.map(line2).join("\n");
    return { text: text3, data: {}, lines: events.map(eventData), isForeign: events.length > 0 };
  }
  const { say: say2, signal } = follower(context);
  for await (const event of comingEvents(projects, wish, signal)) say2(`${line2(event)}
`);
  return leftReply2(signal);
}
async function readWish(call, context) {
  const run = flagText(call, "run");
  const types2 = flagTexts(call, "type").map((name) => {
    const type = eventType(name);
    if (type !== void 0) return type;
    throw misuse(`Invalid --type "${showLine(name)}"`, `It takes one of: ${eventTypes()}`);
  });
  return {
    run: run === void 0 ? "" : namedRun(await lookAfterHere(context), run).run.id,
    session: await runsSession(call, context),
    types: types2,
    since: await flagTime(call, "since", context)
  };
}

// src/commands/runs/flags.ts
function value(name, placeholder, about) {
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
  { name: "draft", takes: "text", placeholder: "TEXT", about: "Replace a draft's query" },
  value("permission-mode", "MODE", "What it may do from now on: ask, edits, plan, unattended or bypass"),
  value("bypass-for", "D", "How long the mode bypass holds (default: 30m; at most 8h)"),
  {
    name: "as-is",
    takes: "none",
    about: "With resume: also if account, model, folder or client have changed since"
  },
  { name: "and-pending", takes: "none", about: "With bypass: also approve what waits for you now" },
  value("timeout", "D", "With stop: how long a run may take to end by itself (default: 10s)")
];
var runsRows = [
  ["list", "List the runs, those that go on first"],
  ["search WORDS", "List those whose name or query has all the words"],
  ["show RUN", "Show all about one"],
  ["log RUN", "Show what was said and done in one"],
  ["events", "Show what happens in all, a line for each event"],
  ["dirs", "List the folders where runs worked"],
  ["set RUN", "Change what a flag names"],
  ["start DRAFT", "Start one that was only kept"],
  ["worktree remove RUN", "Remove the git worktree that one worked in"],
  ["stop RUN", "End one with everything that it started"],
  ["resume RUN", "Resume one that was put away, once its question is decided"]
];

// src/commands/runs/list.ts
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
  const listed = await lookAfter(projects, context);
  const all3 = hasFlag(call, "all");
  const rows = wantedRuns(listed, { all: all3, session: await runsSession(call, context), state: stateOf(call) });
  const reply = await replyOf(rows, all3 ? rows.length : mostShown, {
    call,
    isEmpty: isEmpty(listed),
    context
  });
  const cost = costOf(listed, midnight2(context.now()));
  const spent = cost === "$0.00" ? [] : [`Today: ${cost}`];
  return { ...reply, text: [reply.text, ...spent].join("\n"), data: { ...reply.data, cost_today: cost } };
}
function isEmpty(listed) {
  return listed.every(({ rows }) => rows.length === 0);
}
function midnight2(now) {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
}
function stateOf(call) {
  const text3 = flagText(call, "status");
  const state = runStates.find((one) => one === text3);
  if (text3 === void 0 || state !== void 0) return state;
  throw misuse(`Invalid --status "${showLine(text3)}"`, `It takes one of: ${runStates.join(", ")}`);
}
var mostFound = 10;
async function searchThem(call, context) {
  const words2 = call.bare.flatMap((text3) => text3.split(/\s+/)).filter((word2) => word2 !== "");
  if (words2.length === 0)
    throw misuse("Nothing to search for", "For example: session-journal runs search api tests");
  const projects = projectsMeant(context, hasFlag(call, "all-projects"));
  const listed = await lookAfter(projects, context);
  const all3 = hasFlag(call, "all");
  const found2 = withWords(wantedRuns(listed, { all: all3, session: "", state: void 0 }), words2);
  return replyOf(found2, all3 ? found2.length : mostFound, { call, isEmpty: isEmpty(listed), context });
}
async function replyOf(rows, most3, { call, isEmpty: isEmpty2, context }) {
  const some = rows.slice(0, most3);
  const left = rows.length - some.length;
  const showing = {
    now: context.now().getTime(),
    format: (at2) => shownTime(at2, context),
    width: context.terminal?.columns,
    sessions: await namesFor(some, { call, context })
  };
  const none4 = isEmpty2 ? 'No runs here. To start one: session-journal run "QUERY"' : "No such runs here";
  const text3 = some.length === 0 ? none4 : runsTable(some, showing);
  const more = left === 0 ? [] : [`\u2026 ${counted3(left, "more run")}: --all`];
  const data = hasFlag(call, "json") ? { runs: runsData(some, withTerminalNow(context)), total: rows.length } : {};
  return { text: [text3, ...more].join("\n"), data, isForeign: some.length > 0 };
}
async function namesFor(rows, { call, context }) {
  const states = new Set(rows.flatMap(({ row, state }) => row.session === "" ? [] : [state]));
  const projects = states.size === 0 ? [] : projectsMeant(context, hasFlag(call, "all-projects"));
  return sessionNames2(projects.filter(({ state }) => states.has(state)).map(({ folder: folder3 }) => folder3));
}
async function listFolders(call, context) {
  const folders3 = runFolders(projectsMeant(context, hasFlag(call, "all-projects")));
  const rows = folders3.map(({ path, runs, lastAt }) => [
    showLine(path),
    String(runs),
    shownTime(lastAt, context)
  ]);
  const columns2 = [
    { title: "FOLDER", shrink: 0 },
    { title: "RUNS", align: "right" },
    { title: "LAST" }
  ];
  const text3 = rows.length === 0 ? "No runs have worked here yet" : renderTable(rows, columns2, context.terminal?.columns);
  const data = folders3.map(({ path, runs, lastAt }) => ({ path, runs, last_at: formatInstant(lastAt) }));
  return { text: text3, data: { folders: data } };
}

// src/commands/runs/resume.ts
async function resumeRun(call, context) {
  const { folder: folder3 } = await oneRun(call, context);
  return resumeDecided(folder3, await runHands(context), hasFlag(call, "as-is"));
}

// src/commands/runs/set.ts
init_failure();

// src/commands/runs/set-mode.ts
init_failure();

// src/runs/view/set-mode.ts
init_failure();
init_owner();

// src/runs/view/approvals.ts
var import_node_path65 = require("node:path");
init_failure();
init_folders();

// src/runs/questions/decide.ts
init_failure();
function decideQuestion({ folder: folder3, question }, wish) {
  const { verdict, editedInput: editedInput2, text: text3, always: always2, decidedBy, shownHash } = wish;
  if (question.hash !== shownHash) throw notAsShown(question.id);
  const decision = signDecision(
    {
      question: question.id,
      run: question.run,
      hash: question.hash,
      verdict,
      editedInput: editedInput2 === void 0 ? "" : exactJson(editedInput2),
      text: text3,
      always: always2,
      // Where the clock was set back, it is still not older than what it is about.
      decidedAt: Math.max(Date.now(), question.createdAt),
      decidedBy
    },
    folder3
  );
  for (; ; ) {
    const now = findQuestion(folder3, question.id);
    if (now === void 0) throw noLonger(question.id, "it was removed with its run");
    if (now.decision !== void 0) throw decidedBefore(now.decision);
    if (now.end !== void 0) throw noLonger(question.id, whyOver[now.end.kind]);
    if (keepDecision(folder3, decision)) return decision;
  }
}
var whyOver = {
  released: "it has been carried out",
  unanswered: "nobody answered in time, and Claude was told so",
  lost: "the client ended while it was open",
  withdrawn: "it is no longer needed",
  replaced: "the call has changed, so it was asked again"
};
function noLonger(id, why) {
  return new Failure("refused", `Question ${id} is over: ${why}`, { hint: "See: session-journal approvals" });
}
function decidedBefore({ question, verdict, decidedBy, decidedAt, text: text3 }) {
  const what = verdict === "allow" ? "approved" : "denied";
  const where = decidedBy === "terminal" ? "at a terminal" : "on the dashboard";
  const why = text3 === "" ? "" : `: ${showLine(text3)}`;
  return new Failure("refused", `Question ${question} is decided already: it was ${what} ${where}${why}`, {
    hint: "The first decision counts",
    data: { question, verdict, decided_by: decidedBy, decided_at: new Date(decidedAt).toISOString() }
  });
}
function notAsShown(id) {
  return new Failure("refused", `Question ${id} is not what was shown to you`, {
    hint: `Look at it again: session-journal approvals`
  });
}

// src/runs/view/approvals.ts
function listApprovals(projects, all3) {
  return projects.flatMap((listed) => foldersOf2(listed, all3)).flatMap(listQuestions).filter((known4) => all3 || isOpen(known4)).sort((a, b) => a.question.createdAt - b.question.createdAt);
}
function foldersOf2({ state, rows }, all3) {
  const runs = all3 ? rows : rows.filter((row) => !isFinal(row.state));
  const asked = (0, import_node_path65.join)(state, "asked");
  return [
    ...runs.map(({ id }) => runFolder(state, id)),
    ...foldersIn(asked).map((name) => (0, import_node_path65.join)(asked, name))
  ];
}
function findApproval(among, word2) {
  if (!/^[0-9a-f]{6,8}$/.test(word2)) {
    const message = word2 === "" ? "Which question?" : `No question has the id "${showLine(word2)}"`;
    throw new Failure("misuse", message, {
      hint: "Give at least 6 of the 8 characters of its id. To list them: session-journal approvals"
    });
  }
  const [found2, other] = among.filter(({ question }) => question.id.startsWith(word2));
  if (other !== void 0) {
    throw new Failure("ambiguous", `Several questions begin with "${word2}"`, { hint: "Give the whole id" });
  }
  if (found2 !== void 0) return found2;
  throw new Failure("not-found", `There is no question "${word2}"`, {
    hint: "Those that wait for you: session-journal approvals --all-projects"
  });
}
function renderApproval(known4, when) {
  return questionLines2(known4, { by: askerOf(known4), when, before: textBefore(known4) }).join("\n");
}
function textBefore(known4) {
  const { tool, place } = known4.question;
  return tool === "Write" && isOpen(known4) ? findText(place) : void 0;
}
function approvalData(known4) {
  const { tool, place } = known4.question;
  const call = { tool, place, input: inputOf(known4.question), before: textBefore(known4) };
  return { ...questionData(known4), shown: shownCall(call) };
}
function askerOf({ folder: folder3, question }) {
  if (question.run === "") return `conversation ${shortId(question.conversation)}`;
  return `run ${findRun(folder3)?.name ?? ""} (${shortId(question.run)})`;
}
function approval({ question }, { edit, answers, always: always2 }) {
  const yes = { verdict: "allow", text: "", always: "" };
  if (question.kind === "answer") {
    const hint = `session-journal approve ${question.id} --answer N`;
    assert(edit === void 0 && !always2, "A question of Claude\u2019s wants an answer", hint);
    assert(answers.length > 0, "This is a question of Claude\u2019s: it wants an answer", hint);
    return { ...yes, editedInput: answeredInput(inputOf(question), answers) };
  }
  const toSay = `To say something to Claude: session-journal deny ${question.id} --reason TEXT`;
  assert(answers.length === 0, "This wants your permission, and no answer", toSay);
  if (!always2) return { ...yes, editedInput: edit === void 0 ? void 0 : editedInput(edit) };
  const rule = ruleOf(question);
  const alone = "Approve it without --always";
  assert(edit === void 0, "Only what was asked can be approved for the rest of the run", alone);
  assert(rule !== "", "There is no rule for this question", alone);
  assert(question.run !== "", "This holds for runs only", alone);
  return { ...yes, editedInput: void 0, always: rule };
}
function refusal(reason) {
  return { verdict: "deny", editedInput: void 0, text: reason, always: "" };
}
function editedInput(text3) {
  const value2 = parse(text3);
  if (typeof value2 === "object" && value2 !== null && !Array.isArray(value2)) {
    return value2;
  }
  throw new Failure("misuse", "Invalid --edit: it must be a JSON object, the whole input of the tool", {
    hint: `For example: --edit '{"command":"npm test"}'`
  });
}
function parse(text3) {
  try {
    return JSON.parse(text3);
  } catch {
    return void 0;
  }
}
function assert(isSo, message, hint) {
  if (!isSo) throw new Failure("misuse", message, { hint });
}
async function carryOut(known4, verdict, { by, shownHash, hands }) {
  const { question, folder: folder3 } = known4;
  if (question.run !== "") await lookAfterRun(folder3, hands);
  const decision = decideQuestion(known4, { ...verdict, decidedBy: by, shownHash });
  const held2 = question.run === "" ? notHeld : await tellRun(folder3, decision, hands);
  const lines2 = [headOf(known4, decision), ...callLines(known4, decision), ...laterLines(known4, held2)];
  const now = findQuestion(folder3, question.id) ?? known4;
  return { text: lines2.join("\n"), data: { ...questionData(now), ...held2 } };
}
async function tellRun(folder3, decision, hands) {
  await noteDecision(folder3, decision);
  await answerRequests(folder3);
  const held2 = await lookAfterRun(folder3, hands);
  await noteHeldBack(folder3, held2);
  return held2;
}
function headOf(known4, decision) {
  const status = questionStatus({ ...known4, decision });
  return `\u2705 ${known4.question.id} ${status}, for ${askerOf(known4)}`;
}
function callLines({ question }, decision) {
  const { editedInput: edited2, always: always2, verdict } = decision;
  if (verdict === "deny") return [];
  const { tool, place, kind } = question;
  const answer = kind === "answer" && edited2 !== "" ? [answerLine2(JSON.parse(edited2))] : [];
  const asked = edited2 === "" ? { input: inputOf(question), place } : { input: JSON.parse(edited2), place: "" };
  const rule = always2 === "" ? [] : [`For the rest of the run: ${always2}`];
  return [...shownCall({ tool, before: void 0, ...asked }), ...answer, ...rule].map((line2) => `  ${line2}`);
}
function laterLines({ folder: folder3, question }, { missing, changed }) {
  const resume = `session-journal runs resume ${shortId(question.run)}`;
  const kept2 = "Your decision is kept";
  if (missing.length > 0) {
    return [
      `The run can't be resumed here. Missing: ${missing.join(", ")}. ${kept2}`,
      `  When it is there: ${resume}`
    ];
  }
  if (changed.length > 0) {
    return [
      `The run was not resumed: ${changed.join("; ")}. ${kept2}`,
      `  To resume it all the same: ${resume} --as-is`
    ];
  }
  return question.waits === "parked" && findRun(folder3)?.state !== "waiting" ? ["The run goes on"] : [];
}

// src/runs/view/set-mode.ts
async function setMode(folder3, wish) {
  const before2 = await changeRun(folder3, (run) => {
    if (isFinal(run.state)) {
      throw new Failure("refused", `This run has ended: ${run.state}`, {
        hint: 'To go on with it: session-journal run --continue RUN "QUERY"'
      });
    }
    const { mode, bypassUntil } = wish;
    const data = {
      mode,
      bypass_until: bypassUntil === void 0 ? null : new Date(bypassUntil).toISOString()
    };
    const event = { type: "run.settings", at: Date.now(), data, from: void 0 };
    return { run: { ...run, settings: { ...run.settings, mode, bypassUntil } }, events: [event], found: run };
  });
  if (before2.settings.mode === "plan" === (wish.mode === "plan") || !hasClient(before2.state)) return;
  await sayToClient(folder3, modeRequest(makeNonce(), wish.mode === "plan" ? "plan" : "default"));
}
async function approvePending(folder3, decider) {
  const approved = [];
  for (const known4 of listQuestions(folder3)) {
    const { question } = known4;
    if (!isOpen(known4) || question.kind !== "permission") continue;
    const yes = { verdict: "allow", editedInput: void 0, text: "", always: "" };
    await carryOut(known4, yes, { ...decider, shownHash: question.hash });
    approved.push(question.id);
  }
  return approved;
}

// src/commands/runs/set-mode.ts
function assertMaySet(call, { env }) {
  const isSafer = ["ask", "default", "plan"].includes(modeIn(call) ?? "ask");
  const isForPerson3 = !isSafer || ["bypass-for", "and-pending", "draft"].some((name) => hasFlag(call, name));
  if (!isForPerson3 || !isBelowClient(env)) return;
  throw new Failure("refused", forPersons2, { hint: "Ask them to run it, in a terminal of their own" });
}
function modeIn({ given }) {
  return given.find(({ name }) => name === "permission-mode")?.text;
}
async function setModeIn(call, folder3, context) {
  const names5 = ["permission-mode", "bypass-for", "and-pending"];
  if (!names5.some((name) => hasFlag(call, name))) return "";
  const base = readRun(folder3).settings;
  const now = context.now().getTime();
  const { mode, bypassUntil } = readSettings(call, { base, now, resolve: (path) => path });
  if (mode !== "bypass" && (hasFlag(call, "bypass-for") || hasFlag(call, "and-pending"))) {
    throw misuse("--bypass-for and --and-pending are for the mode bypass", "Add --permission-mode bypass");
  }
  await setMode(folder3, { mode, bypassUntil });
  const until = bypassUntil === void 0 ? "" : ` until ${formatLocal(bypassUntil)}`;
  const line2 = `Permission mode: ${mode}${until}`;
  if (!hasFlag(call, "and-pending")) return line2;
  const approved = await approvePending(folder3, { by: "terminal", hands: await runHands(context) });
  return approved.length === 0 ? line2 : `${line2}
Approved what was waiting: ${approved.join(", ")}`;
}

// src/commands/runs/set.ts
async function setIt(call, context) {
  assertMaySet(call, context);
  const [archive, unarchive] = [hasFlag(call, "archive"), hasFlag(call, "unarchive")];
  if (archive && unarchive) throw misuse("--archive and --unarchive exclude each other", "Give one of them");
  const others = ["name", "draft", "permission-mode"].some((flag2) => flagText(call, flag2) !== void 0);
  if (call.bare.length > 1 && (archive || unarchive) && !others) return archiveThem(call, archive, context);
  const { folder: folder3 } = await oneRun(call, context);
  const name = flagText(call, "name")?.trim();
  if (name === "") throw misuse("--name needs a value", "For example: --name api-tests");
  const run = await editRun(folder3, {
    name: name === void 0 ? void 0 : await context.screen?.(name, "the name") ?? name,
    query: flagText(call, "draft"),
    isArchived: archive ? true : unarchive ? false : void 0,
    at: context.now().getTime()
  });
  const mode = await setModeIn(call, folder3, context);
  const line2 = `Run ${shortId(run.id)} ${showLine(run.name)} is ${stateOf2(run)}`;
  return {
    text: mode === "" ? line2 : `${line2}
${mode}`,
    data: { id: run.id, name: run.name, archived: run.isArchived }
  };
}
async function archiveThem({ bare }, isArchived, context) {
  const listed = await lookAfterHere(context);
  const edit = { name: void 0, query: void 0, isArchived, at: context.now().getTime() };
  const runs = [];
  const failed2 = [];
  const lines2 = [];
  for (const word2 of bare) {
    try {
      const { folder: folder3 } = namedRun(listed, word2);
      const run = await editRun(folder3, edit);
      runs.push({ id: run.id, name: run.name, archived: run.isArchived });
      lines2.push(`Run ${shortId(run.id)} ${showLine(run.name)} is ${stateOf2(run)}`);
    } catch (error) {
      if (!isFailure(error)) throw error;
      failed2.push({ run: word2, error: error.message });
      lines2.push(`\u2757 ${showLine(word2)}: ${error.message}`);
    }
  }
  const exit = failed2.length === 0 ? {} : { exit: 1 };
  return { text: lines2.join("\n"), data: { runs, failed: failed2 }, ...exit };
}
function stateOf2({ isArchived, state }) {
  if (isArchived) return "archived";
  return state === "draft" ? "a draft" : state;
}

// src/commands/runs/start.ts
init_failure();
async function startKept({ bare }, context) {
  const [word2, other] = bare;
  if (word2 === void 0 || other !== void 0) {
    throw new Failure("misuse", "Which draft?", { hint: "session-journal runs start RUN" });
  }
  const listed = await lookAfterHere(context);
  const named2 = namedRun(listed, word2);
  const usual = readConfig(void 0, context.env).runs.budget;
  if (isBelowClient(context.env) && hasMoreRights(named2.run.settings, usual)) {
    throw new Failure("refused", forPersons2, {
      hint: await askThemToRun(`session-journal runs start ${word2}`)
    });
  }
  const run = await startDraft(named2, listed, await runHands(context));
  return {
    text: `\u2705 Started run ${shortId(run.id)}: ${run.name}`,
    data: { id: run.id, short_id: shortId(run.id), name: run.name, status: run.state }
  };
}

// src/commands/runs/stop.ts
init_failure();
var usualMs = 1e4;
async function stopRuns(call, context) {
  const patience = readPatience(call);
  const words2 = hasFlag(call, "all") ? "all" : call.bare;
  if (words2.length === 0) {
    throw new Failure("misuse", "Which run?", { hint: "session-journal runs stop RUN, or --all" });
  }
  const hands = await runHands(context);
  const stopped = await stopThem(projectWithRuns(context).state, words2, { hands, patience });
  const isAll = stopped.every(({ left }) => left.length === 0);
  return {
    text: stopped.map(lineOf3).join("\n") || "No run of this project is at work",
    data: { runs: stopped.map(dataOf) },
    ...isAll ? {} : { exit: 1 }
  };
}
function readPatience(call) {
  const given = flagText(call, "timeout");
  const time4 = given === void 0 ? usualMs : parseDuration(given);
  if (time4 === void 0) {
    throw new Failure("misuse", `Invalid --timeout "${given}": it must be a time such as 10s`, {
      hint: "For example: session-journal runs stop last --timeout 30s"
    });
  }
  return { askedMs: time4 / 2, signalledMs: time4 * 0.3, killedMs: Math.max(time4 * 0.2, 5e3) };
}
function lineOf3({ run, wasEnded, left }) {
  const name = `${shortId(run.id)} ${run.name}`;
  if (left.length > 0) {
    const pids = left.map(({ pid }) => pid).join(", ");
    return `\u2757 ${name}: ${left.length} of its processes could not be ended: ${pids}`;
  }
  return wasEnded ? `${name}: had ended before (${run.state})` : `\u2705 ${name}: ${run.state}`;
}
function dataOf({ run, wasEnded, left }) {
  const pids = left.map(({ pid }) => pid);
  return { id: run.id, name: run.name, status: run.state, had_ended: wasEnded, left: pids };
}

// src/commands/runs/worktree.ts
init_failure();

// src/commands/runs/here.ts
async function namedRuns(words2, context) {
  return runsNamed(projectWithRuns(context).state, words2, await runHands(context));
}

// src/commands/runs/worktree.ts
async function changeWorktree({ bare }, context) {
  const [word2, run, other] = bare;
  if (word2 !== "remove" || run === void 0 || other !== void 0) {
    throw new Failure("misuse", "Which worktree?", { hint: "session-journal runs worktree remove RUN" });
  }
  const [named2] = await namedRuns([run], context);
  if (named2 === void 0) return { text: "", data: {} };
  const worktree = await removeWorktreeOf(named2.run);
  return { text: `\u2705 Removed ${worktree}`, data: { id: named2.run.id, worktree } };
}

// src/commands/runs.ts
var words = {
  list: { flags: "session status all all-projects", run: listThem },
  search: { flags: "all all-projects", run: searchThem },
  show: { flags: "none", run: showIt },
  log: { flags: "follow md", run: showLog },
  events: { flags: "follow run session type since all-projects", run: showEvents },
  dirs: { flags: "all-projects", run: listFolders },
  set: { flags: "name archive unarchive draft permission-mode bypass-for and-pending", run: setIt },
  start: { flags: "none", run: startKept },
  worktree: { flags: "none", run: changeWorktree },
  stop: { flags: "all timeout", run: stopRuns },
  resume: { flags: "as-is", run: resumeRun }
};
var runsCommand = {
  summary: "List the runs of this project, show what one did, follow what happens, or change one",
  spec: {
    verb: "runs",
    without: ["keep-secret"],
    bare: {
      placeholder: "WORD",
      about: "What to do (default: list). RUN is a name, the beginning of an id, or last",
      max: 100,
      words: runsRows
    },
    flags: runsFlags
  },
  run: runRuns
};
async function runRuns(call, context) {
  const [name = "list", ...rest2] = call.bare;
  const known4 = runsWords.find((one) => one === name);
  if (known4 === void 0) throw unknownWord(name);
  const word2 = words[known4];
  const taken = [...word2.flags.split(" "), ...globalFlags.map((flag2) => flag2.name)];
  const misplaced = call.given.find((flag2) => !taken.includes(flag2.name) || isStraySession(flag2.name, word2));
  if (misplaced !== void 0) throw misuse(`--${misplaced.name} means nothing to runs ${name}`, helpHint);
  return word2.run({ ...call, bare: rest2 }, context);
}
function isStraySession(flag2, { flags }) {
  return flag2 === "session" && !flags.split(" ").includes(flag2);
}
var helpHint = "All words and flags: session-journal runs --help";
function unknownWord(name) {
  const close2 = nearest(name, [...runsWords]);
  const hint = close2 === void 0 ? helpHint : `Did you mean: session-journal runs ${close2}`;
  return misuse(`Unknown word "${showLine(name)}"`, hint);
}

// src/commands/overview/runs-overview.ts
var mostShown2 = 8;
var lately = 24 * 60 * 6e4;
var ended = ["completed", "interrupted"];
async function runsOverview(context) {
  const projects = projectsMeant(context, false);
  const listed = await lookAfter(projects, context);
  const now = context.now().getTime();
  const { runs } = readConfig(void 0, context.env);
  const rows = wantedRuns(listed, { all: false, session: "", state: void 0 });
  const open = rows.filter(({ row }) => concerns(row, now));
  const showing = {
    now,
    format: (at2) => shownTime(at2, context),
    width: void 0,
    sessions: /* @__PURE__ */ new Map()
  };
  const left = open.length - mostShown2;
  const shown = open.slice(0, mostShown2);
  return {
    needs: [...runsToResume(listed).map(toResume), ...waitingQuestions(rows).map(toDecide)],
    failed: shown.filter(({ row }) => hasFailed(row)).map((one) => failureOf(one, runs.costInJournal)),
    lines: [...runLines(shown, showing), ...left > 0 ? [`\u2026 and ${left} more`] : []],
    data: runsData(open, withTerminalNow(context)),
    ended: endedLately(rows, now),
    days: daysOf(listed, context.now()),
    dailyBudget: runs.dailyBudget
  };
}
function toDecide({ run, call, ways, askedAt }) {
  return {
    kind: "approval",
    id: run,
    text: `asks: ${cutAtWord(showLine(call), 120)}`,
    hint: ways,
    since: formatInstant(askedAt)
  };
}
function toResume({ name, why, command, since }) {
  return { kind: "changed", id: name, text: why, hint: command, since: formatInstant(since) };
}
function failureOf(placed2, hasCost) {
  const { id, name, session, state, reason, since } = placed2.row;
  const short = shortId(id);
  const need = {
    kind: "failed",
    run: id,
    id: name,
    text: `${state === "lost" ? "was lost" : "has failed"}${reason === "" ? "" : `: ${reason}`}`,
    hint: `session-journal runs show ${short} \xB7 to put it aside: session-journal runs set ${short} --archive`,
    since: formatInstant(since)
  };
  return { need, session, line: session === "" ? "" : blockerOf(placed2, hasCost) };
}
function hasFailed({ state }) {
  return ["failed", "lost"].includes(state);
}
var shownDays = 14;
function daysOf(listed, now) {
  const begins = Array.from({ length: shownDays }, (_, at2) => {
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() - shownDays + 1 + at2).getTime();
  });
  const costs = costsOfDays(listed, begins);
  return begins.map((at2, index) => ({ day: formatInstant(at2), usd: costs[index] }));
}
function endedLately(rows, now) {
  return rows.filter(({ row }) => (ended.includes(row.state) || hasFailed(row)) && now - row.since < 7 * lately).sort((one, other) => other.row.since - one.row.since).slice(0, mostShown2).map(({ row: { id, name, state, reason, since } }) => {
    return { id, name, status: state, reason, ended_at: formatInstant(since), untrusted: true };
  });
}
function concerns(row, now) {
  if (ended.includes(row.state)) return false;
  return !hasFailed(row) || now - row.since < lately;
}

// src/commands/kept/runs.ts
function runThings(project, { env }) {
  const { runs } = readConfig(project, env);
  const live = liveRuns(env).length;
  const money3 = (amount) => amount === void 0 ? "no limit" : `$${amount}`;
  return [
    {
      name: "Runs: Claude Code at work without a terminal, at your cost",
      value: live === 0 ? "none now" : `${live} now`,
      from: `your command only; ${money3(runs.budget)} a run, ${money3(runs.dailyBudget)} a day`,
      change: "session-journal runs stop --all. What it may cost: session-journal settings run.budget N"
    },
    {
      name: "Keeping what runs said and did, without secrets, and their raw stream as it was",
      value: "on, for each run",
      from: `default, for ${counted3(runs.keepDays, "day")}, the raw stream for ${counted3(runs.keepRawDays, "day")}`,
      change: "session-journal settings runs.keep N, session-journal settings keep_raw_days N"
    }
  ];
}
var atWork2 = ["starting", "running", "waiting", "interrupting"];
function liveRuns(env) {
  const wish = { all: true, session: "", state: void 0 };
  return wantedRuns(listedRuns(knownClones(env)), wish).filter(({ row }) => atWork2.includes(row.state));
}

// src/commands/journal/session-runs.ts
function runRows({ file, project }, context) {
  const listed = listedRuns(projectsMeant({ ...context, cwd: project.root }, false));
  return listed.flatMap(({ rows }) => rows).filter(({ session }) => session === file.facts.id).flatMap(rowsOf);
}
function rowsOf({ id, name, state, reason, createdAt, since }) {
  const run = `${name} (${shortId(id)})`;
  const of = { kind: "run", id };
  const how = state === "draft" ? "drafted" : "started";
  const started = { at: createdAt, what: "Run", text: `${run} ${how}`, of };
  if (!isFinal(state)) return [started];
  const why = reason === "" ? "" : `: ${reason}`;
  return [started, { at: since, what: "Run", text: `${run} ${state}${why}`, of }];
}

// src/commands/trust.ts
var import_node_path66 = require("node:path");
init_failure();
init_stat();
var trustCommand = {
  summary: "Say that you trust a folder, so that runs may start in it. Only for a person at a terminal",
  spec: {
    verb: "trust",
    without: ["session", "keep-secret"],
    bare: { placeholder: "DIR", about: "The folder (default: this one)", max: 1 },
    flags: []
  },
  run: runTrust
};
async function runTrust(call, context) {
  const folder3 = (0, import_node_path66.resolve)(context.cwd, call.bare[0] ?? ".");
  if (!leadsToFolder(folder3)) {
    throw new Failure("not-found", `"${folder3}" is not a folder`, { hint: "Give one that exists" });
  }
  const brings = trustPlace(folder3, context.env);
  const obeyed = brings.length === 0 ? [] : ["   They obey what it brings:", ...brings.map((line2) => `   - ${line2}`)];
  return {
    text: [`\u2705 Runs may start in ${folder3}`, ...obeyed].join("\n"),
    data: { folder: folder3, trusted: true, brings }
  };
}

// src/commands/approvals.ts
var approvalsCommand = {
  summary: "Show what runs want to do and wait for you to decide",
  spec: {
    verb: "approvals",
    without: ["keep-secret", "session"],
    bare: void 0,
    flags: [
      { name: "all", takes: "none", about: "Also those that are decided or over" },
      { name: "all-projects", takes: "none", about: "Of all projects" }
    ]
  },
  run: async (call, context) => {
    const listed = await lookAfter(projectsMeant(context, hasFlag(call, "all-projects")), context);
    const found2 = listApprovals(listed, hasFlag(call, "all"));
    const again = runsToResume(listed);
    const shown = found2.map((known4) => renderApproval(known4, shownTime(known4.question.createdAt, context)));
    return {
      text: [headOf2(found2, again.length), ...again.map((one) => askedAgain(one, context)), ...shown].join(
        "\n\n"
      ),
      data: { approvals: found2.map(approvalData), ask_again: again.map(againData) },
      isForeign: true
    };
  }
};
function headOf2(found2, again) {
  const waiting = found2.filter(({ decision, end }) => decision === void 0 && end === void 0).length;
  const parts = [
    ...waiting === 0 ? [] : [`${waiting === 1 ? "1 question waits" : `${waiting} questions wait`} for you`],
    ...again === 0 ? [] : [`${counted3(again, "question")} must be asked again`]
  ];
  return parts.join(", ") || "Nothing waits for you";
}
function askedAgain({ id, name, why, command, cwd }, context) {
  const where = runsRoot({ cwd }) === runsRoot(context) ? "" : ` in ${showLine(cwd)}`;
  return `\u2757 Run ${showLine(name)} (${shortId(id)}): ${why}
  To have it asked again${where}: ${command}`;
}
function againData({ id, name, why, command, cwd }) {
  return { run: id, name, reason: why, command, cwd, untrusted: true };
}

// src/commands/run/decider.ts
var shownFlag = {
  name: "shown",
  takes: "text",
  isOneWord: true,
  placeholder: "HASH",
  about: "Only if the question still has this hash, as approvals --json prints it"
};
async function deciderOf({ question }, call, context) {
  return {
    by: context.isOnPage === true ? "dashboard" : "terminal",
    shownHash: flagText(call, "shown") ?? question.hash,
    hands: await runHands(context)
  };
}

// src/commands/run/named-approval.ts
function namedApproval(word2, { env }) {
  return findApproval(listApprovals(listedRuns(knownClones(env)), true), word2 ?? "");
}

// src/commands/approve.ts
var approveCommand = {
  summary: "Let a run do what it asks about, or answer its question",
  spec: {
    verb: "approve",
    without: ["keep-secret", "session"],
    bare: { placeholder: "ID", about: "The id of the question, as approvals prints it", max: 1 },
    flags: [
      {
        name: "edit",
        takes: "text",
        placeholder: "JSON",
        about: "What to run in its place: the whole input"
      },
      {
        name: "answer",
        takes: "text",
        placeholder: "N|TEXT",
        about: "The answer to Claude's question: an option's number, or a text; one for each question",
        repeat: true
      },
      {
        name: "always",
        takes: "none",
        about: "The same for the rest of this run, by the rule that is printed"
      },
      shownFlag
    ]
  },
  run: async (call, context) => {
    const known4 = namedApproval(call.bare[0], context);
    const words2 = {
      edit: flagText(call, "edit"),
      answers: flagTexts(call, "answer"),
      always: hasFlag(call, "always")
    };
    return carryOut(known4, approval(known4, words2), await deciderOf(known4, call, context));
  }
};

// src/commands/deny.ts
init_failure();
var denyCommand = {
  summary: "Refuse what a run asks about; Claude reads the reason",
  spec: {
    verb: "deny",
    without: ["keep-secret", "session"],
    bare: { placeholder: "ID", about: "The id of the question, as approvals prints it", max: 1 },
    flags: [{ name: "reason", takes: "text", placeholder: "TEXT", about: "Why; Claude reads it" }, shownFlag]
  },
  run: async (call, context) => {
    const known4 = namedApproval(call.bare[0], context);
    const reason = flagText(call, "reason")?.trim() ?? "";
    if (reason === "") {
      throw new Failure("misuse", "Say why with --reason TEXT: Claude reads it", {
        hint: `For example: session-journal deny ${known4.question.id} --reason "Use the staging server"`
      });
    }
    return carryOut(known4, refusal(reason), await deciderOf(known4, call, context));
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  approvalsCommand,
  approveCommand,
  denyCommand,
  liveRuns,
  questionWords,
  runCommand,
  runRows,
  runThings,
  runWords,
  runsCommand,
  runsOverview,
  trustCommand
});
