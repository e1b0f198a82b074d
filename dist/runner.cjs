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
  const [state = "", ...start] = askPs(pid, ["stat=", "lstart="]).split(/\s+/);
  return isEnded(state) || Date.parse(`${start.join(" ")} UTC`) > at + slackMs;
}
function askPs(pid, columns) {
  return runPs(["-p", String(pid)], columns);
}
function runPs(which, columns) {
  if (process.platform === "win32") return "";
  const args = [...columns.flatMap((column) => ["-o", column]), "-ww", ...which];
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
  let hash = 2166136261;
  for (const char of `${hostName()}
${bootId()}
${processSpace()}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(16).padStart(8, "0").slice(0, 6);
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs10.readFileSync)(path, "latin1")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path15.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs10.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path15.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path15.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
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
    if (!(0, import_node_fs10.existsSync)((0, import_node_path15.dirname)(place))) (0, import_node_fs10.mkdirSync)((0, import_node_path15.dirname)(place), { mode: 448 });
    sweep((0, import_node_path15.dirname)(place));
    (0, import_node_fs10.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs10.readdirSync)(dir)) {
    const path = (0, import_node_path15.join)(dir, name);
    if (((0, import_node_fs10.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs10.unlinkSync)(path);
  }
}
var import_node_fs10, import_node_path15, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    import_node_path15 = require("node:path");
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

// src/runner.ts
var import_node_path39 = require("node:path");
var import_node_v8 = require("node:v8");

// src/commands/run/hands.ts
var import_node_os = require("node:os");
var import_node_path18 = require("node:path");

// src/io/client/own-plugin.ts
var import_node_path7 = require("node:path");

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
function writeBeside(path, text2, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs5.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs5.writeFileSync)(file, text2);
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
function writeFileAtomic(path, text2, options2 = {}) {
  const temporary = writeBeside(path, text2, options2);
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
function createFile(path, text2, options2 = {}) {
  if (isTaken(path)) return false;
  const temporary = writeBeside(path, text2, options2);
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
function writeJson(path, value, { fsync = false } = {}) {
  writeFileAtomic(path, `${JSON.stringify(value)}
`, { mode: 384, fsync });
}
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/io/transcripts/client-folders.ts
var import_node_path6 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path6.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path6.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path6.isAbsolute)])];
}

// src/io/client/own-plugin.ts
var settingsFiles = [".claude/settings.json", ".claude/settings.local.json"];
function hasPlugin(folder, env) {
  const [own2 = ""] = clientFolders(env);
  const paths = [(0, import_node_path7.join)(own2, "settings.json"), ...settingsFiles.map((name) => (0, import_node_path7.join)(folder, name))];
  return paths.some((path) => {
    const enabled = asRecord(asRecord(readJson(path))?.enabledPlugins) ?? {};
    return Object.entries(enabled).some(
      ([name, value]) => /^session(?:-journal)?@/.test(name) && value === true
    );
  });
}
function pluginHooks({ templates }) {
  const root = (0, import_node_path7.dirname)(templates);
  const hooks = asRecord(asRecord(readJson((0, import_node_path7.join)(root, "hooks", "hooks.json")))?.hooks) ?? {};
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

// src/io/project/config.ts
var import_node_path8 = require("node:path");
init_failure();

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs9 = require("node:fs");
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
  const { text: text2, bytes } = readPart(path, maxSessionBytes);
  assertSize(path, bytes);
  return text2;
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
function readConfigFiles(files2) {
  const draft = emptyDraft();
  const problems = [];
  for (const { path, author } of files2) {
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
var import_node_path10 = require("node:path");
init_failures();
init_folders();
init_leftovers();
init_owner();
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
  const main2 = (0, import_node_path9.basename)(git.common) === ".git" ? [(0, import_node_path9.dirname)(git.common)] : [];
  const data = (0, import_node_path9.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path9.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path9.dirname)((0, import_node_path9.resolve)(data, name, path))];
  });
  return [...main2, ...linked].filter(leadsToFolder).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path9.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path9.dirname)(git.common);
}

// src/io/project/project-state.ts
init_person();
var all = "projects";
function knownStates(env) {
  const own2 = stateDir(env);
  return own2 === void 0 ? [] : foldersIn((0, import_node_path10.join)(own2, all)).map((name) => (0, import_node_path10.join)(own2, all, name));
}

// src/io/disk/contains.ts
var import_node_path11 = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path11.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path11.sep}`) && !(0, import_node_path11.isAbsolute)(way);
}

// src/io/transcripts/project-transcripts.ts
init_stat();
function projectTrees(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 ? [realPath(cwd)] : workingTrees(git);
}
var beginning = 64 * 1024;

// src/io/project/project.ts
var import_node_path14 = require("node:path");
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/project/local-folder.ts
var import_node_path13 = require("node:path");

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/io/project/local-folder.ts
init_stat();

// src/io/git/index-file.ts
var import_node_path12 = require("node:path");
init_folders();
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
  const rest2 = readPlain(bytes, at);
  if (rest2 === void 0 || drop > before.length) return void 0;
  const path = Buffer.concat([before.subarray(0, before.length - drop), rest2.path]);
  return { path, end: rest2.end };
}

// src/io/project/local-folder.ts
init_person();
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
function search(start) {
  const git = findGitFolder(start);
  for (let dir = start; ; dir = (0, import_node_path14.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path14.dirname)(dir) === dir) break;
  }
  const main2 = git && mainWorktree(git);
  return main2 !== void 0 && hasSessions(main2) ? projectAt(realPath(main2)) : void 0;
}
function findProject(cwd) {
  try {
    const start = physical(cwd);
    return start === void 0 ? void 0 : search(start);
  } catch {
    return void 0;
  }
}

// src/commands/reply/text-screen.ts
async function textScreen({ cwd, env }) {
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return (text2) => screenSecrets(text2, notSecrets).text;
}

// src/commands/run/journal.ts
var import_node_path17 = require("node:path");
init_stat();

// src/io/process/list-processes.ts
var import_node_fs11 = require("node:fs");
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
    const names4 = (0, import_node_fs11.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
    return names4.includes(String(process.pid)) ? names4.map(Number) : [];
  } catch {
    return [];
  }
}
function listByPs() {
  return psLines(["-A", ...["pid=", "ppid=", "rss=", "stat="].flatMap((column) => ["-o", column])]).flatMap(
    (line) => {
      const [pid, parent, kilobytes, state = ""] = line.trim().split(/\s+/);
      if (Number(pid) === 0 || Number.isNaN(Number(pid)) || /^[ZX]/.test(state)) return [];
      const bytes = (Number(kilobytes) || 0) * 1024;
      return [{ pid: Number(pid), parent: Number(parent) || 0, leader: 0, started: "", bytes }];
    }
  );
}
function processesWith(name, value) {
  const wanted = `${name}=${value}`;
  const pids = processIds();
  if (pids.length > 0) return new Set(pids.filter((pid) => hasVariable(pid, name, value)));
  const words = process.platform === "darwin" ? ["-A", "-E", "-ww", "-o", "pid=", "-o", "command="] : ["axeww"];
  const lines = psLines(words).filter((line) => line.split(/\s+/).includes(wanted));
  return new Set(lines.map((line) => Number.parseInt(line.trim(), 10)));
}
function hasVariable(pid, name, value) {
  return environmentOf(pid).split("\0").includes(`${name}=${value}`);
}
function environmentOf(pid) {
  try {
    return (0, import_node_fs11.readFileSync)(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}
function psLines(words) {
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
    return childProcess().execFileSync("/bin/ps", words, options2).split("\n");
  } catch {
    return [];
  }
}
function familyOf(roots, all2) {
  const family = new Set(roots);
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent, leader } of all2) {
      if (family.has(parent) || leader !== pid && family.has(leader)) family.add(pid);
    }
  }
  return all2.filter(({ pid }) => family.has(pid));
}

// src/io/process/own-program.ts
var import_node_path16 = require("node:path");
init_late_builtins();
var mostBytes = 32 * 1024 * 1024;
var longestOwnMs = 12e4;
function runOwn({ words, input, cwd, env, templates }) {
  const program = (0, import_node_path16.join)((0, import_node_path16.dirname)(templates), "dist", "cli.cjs");
  const options2 = { cwd, env, timeout: longestOwnMs, windowsHide: true };
  return new Promise((resolve5) => {
    const child = childProcess().execFile(process.execPath, [program, ...words], options2, (error) => {
      resolve5(error === null);
    });
    child.stdin?.on("error", () => void 0);
    child.stdin?.end(input);
  });
}

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
function keptVariables(env, names4) {
  const wanted = new Set(names4);
  return Object.fromEntries(
    Object.entries(env).filter((pair) => {
      const [name, value] = pair;
      if (value === void 0 || cleared.test(name)) return false;
      return wanted.has(name) || kept.has(name) || keptFamilies.test(name);
    })
  );
}
function missingVariables(env, names4) {
  return names4.filter((name) => env[name] === void 0);
}
function clientEnv(env, run) {
  return {
    // Ten retries of a wrong key take three minutes.
    CLAUDE_CODE_MAX_RETRIES: "4",
    ...keptVariables(env, run.names),
    CLAUDE_CODE_EMIT_SESSION_STATE_EVENTS: "1",
    [runVariable]: run.id
  };
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
var calm = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3000-\u3163\u3165-\u9fff\uac00-\ud7a3]*$/;
function isCalm(text2) {
  return calm.test(text2);
}
function stripControls(text2) {
  if (isCalm(text2)) return text2;
  const clean = text2.replace(escapes, "").replace(lineEnds, "\n").replace(controls, "");
  return joiners.test(clean) ? stripStrayJoiners(clean) : clean;
}
function stripStrayJoiners(text2) {
  return text2.replace(
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
var labels = "\\*\\*[^*]+(?:[:\uFF1A]\\*\\*|\\*\\*[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])|__[^_]+(?:[:\uFF1A]__|__[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])";
var label = new RegExp(`^[ \\t]*(?:${labels})`);
var escapedLabel = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${labels}))`);
var names = "Key Files|Key Context|Objective|Context|Options|Choice|Rationale|Superseded by|Progress|Current|Blocker";
var ownLabel = `(?:\\*\\*|__)(?:${names})(?:\\*\\*|__|(?=[:\uFF1A]))[:\uFF1A](?:\\*\\*|__)?`;
var insideOwn = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\*${ownLabel})`, "gi");
var insideEscaped = new RegExp(`(?<=\\S[ \\t]+)\\\\(?=\\\\*${ownLabel})`, "gi");
var insideBackslash = new RegExp(`(?<=\\S[ \\t]+)(?=\\\\+${ownLabel})`, "gi");
var firstOwn = new RegExp(`^[ \\t]*${ownLabel}`, "i");
var stamp = "\\(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?Z?(?:, [^\\s(),]{1,64})?\\)";
var time = new RegExp(`(?=${stamp}$)`);
var escapedTime = new RegExp(`\\\\(?=${stamp}[ \\t]*$)`);
function cleanText(text2) {
  return stripControls(text2.replace(/\r\n?/g, "\n")).split("\n").map((line) => line.trimEnd()).join("\n").trim();
}
function oneLine(text2) {
  return cleanText(text2).replace(/\s*\n\s*/g, " ");
}

// src/runs/state/journal-line.ts
var longest = 160;
function journalLine(run, hasCost) {
  const { place, state, name } = run;
  if (place.session === "" || !["completed", "failed", "interrupted", "lost"].includes(state))
    return void 0;
  const said2 = state === "completed" ? firstSentence(run.end?.result ?? "") || "completed" : whyNot(run);
  const figures = figuresOf(run, hasCost);
  const text2 = `Run ${oneLine(name)}: ${said2}${said2.endsWith(")") ? `, ${figures}` : ` (${figures})`}`;
  const isBad = state === "failed" || state === "lost";
  return {
    kind: isBad ? "blocker" : "progress",
    text: text2,
    ticked: state === "completed" && place.ticks ? place.step : ""
  };
}
function whyNot({ state, reason, end }) {
  const why = [reason, end?.error ?? ""].map(oneLine).filter((one, at, all2) => one !== "" && all2.indexOf(one) === at);
  return why.length === 0 ? state : `${state}, ${cut(why.join(": "))}`;
}
function firstSentence(result) {
  const line = oneLine(result.split("\n").find((one) => one.trim() !== "") ?? "");
  return cut(/^.*?[.!?](?=\s|$)/u.exec(line)?.[0].replace(/[.]$/, "") ?? line);
}
function cut(text2) {
  return text2.length <= longest ? text2 : `${text2.slice(0, longest - 1).trimEnd()}\u2026`;
}
function figuresOf({ figures, startedAt, end }, hasCost) {
  const { turns, costUsd, isPartial } = figures;
  const minutes = Math.round(((end?.at ?? 0) - (startedAt ?? end?.at ?? 0)) / 6e4);
  const cost = hasCost ? [`${isPartial ? "~" : ""}$${costUsd.toFixed(2)}`] : [];
  return [
    ...turns === 0 ? [] : [`${turns} ${turns === 1 ? "turn" : "turns"}`],
    minutes < 1 ? "under a minute" : `${minutes} min`,
    ...cost
  ].join(", ");
}

// src/commands/run/journal.ts
var logsFor = "SESSION_JOURNAL_LOGS_FOR";
var patienceMs2 = 2e4;
var pauseMs = 50;
async function untilNobodyLogs(id) {
  const deadline = performance.now() + patienceMs2;
  while (processesWith(logsFor, id).size > 0 && performance.now() < deadline) {
    await new Promise((resolve5) => setTimeout(resolve5, pauseMs));
  }
}
function isThere(text2, sessionFile, begun) {
  const count2 = (findText(sessionFile) ?? "").split(text2).length - 1;
  const before = findText(begun);
  if (before !== void 0) return count2 > Number(before);
  writeFileAtomic(begun, String(count2), { mode: 384, fsync: false });
  return false;
}
async function logRun(run, folder, context) {
  const { sessionFile, session } = run.place;
  const mark = (0, import_node_path17.join)(folder, "logged");
  const line = journalLine(run, readConfig(void 0, context.env).runs.costInJournal);
  if (line === void 0 || exists2(mark) || !exists2(sessionFile)) return;
  await untilNobodyLogs(run.id);
  if (!isThere(line.text, sessionFile, (0, import_node_path17.join)(folder, "logging"))) {
    const lines = [`${line.kind}: ${line.text}`, ...line.ticked === "" ? [] : [`done: ${line.ticked}`]];
    const cwd = (0, import_node_path17.dirname)((0, import_node_path17.dirname)((0, import_node_path17.dirname)(sessionFile)));
    const env = { ...keptVariables(context.env, []), SESSION_JOURNAL: "0", [logsFor]: run.id };
    const words = ["log", "--stdin", "--session", session];
    const { templates } = context;
    const isLogged = await runOwn({ words, input: `${lines.join("\n")}
`, cwd, env, templates });
    if (!isLogged && line.ticked !== "") await runOwn({ words, input: `${lines[0]}
`, cwd, env, templates });
  }
  writeFileAtomic(mark, "", { mode: 384, fsync: false });
}

// src/commands/run/hands.ts
async function runHands(context) {
  const { env, templates } = context;
  const dist = (0, import_node_path18.join)((0, import_node_path18.dirname)(templates), "dist");
  return {
    env,
    programs: { runner: (0, import_node_path18.join)(dist, "runner.cjs"), hook: (0, import_node_path18.join)(dist, "run-hook.cjs") },
    maxRuns: readConfig(void 0, env).runs.maxRuns ?? (0, import_node_os.availableParallelism)(),
    day: () => dayBudget(context),
    screen: await textScreen(context),
    outside: ({ place }) => projectTrees(place.cwd),
    journalHooks: ({ place }) => hasPlugin(place.cwd, env) ? {} : pluginHooks(context),
    ended: (run, folder) => logRun(run, folder, context)
  };
}
function dayBudget({ env, now }) {
  const { dailyBudget } = readConfig(void 0, env).runs;
  if (dailyBudget === void 0) return void 0;
  const midnight = now().setHours(0, 0, 0, 0);
  return { most: dailyBudget, since: midnight, states: knownStates(env) };
}

// src/io/client/client-command.ts
var import_node_fs12 = require("node:fs");
init_seen_process();
function isClientProgram(pid) {
  const words = commandLine(pid);
  const begin = /(?:^|[\\/])env$/.test(words[0] ?? "") ? 1 : 0;
  return words.slice(begin, begin + 2).some(
    (word) => /(?:^|[\\/])claude(?:\.exe)?$|@anthropic-ai[\\/]claude-code|[\\/]claude[\\/]versions[\\/]/.test(word)
  );
}
function commandLine(pid) {
  try {
    return (0, import_node_fs12.readFileSync)(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return askPs(pid, ["command="]).split(" ");
  }
}

// src/runs/runner/supervise.ts
init_seen_process();
init_stat();

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
async function waitUntilGone(seen, waitMs5) {
  const begun = performance.now();
  while (!isGone(seen)) {
    const waitedMs = performance.now() - begun;
    if (waitedMs >= waitMs5) return false;
    await new Promise((resolve5) => setTimeout(resolve5, Math.min(pauseMs2, waitedMs / waitedShare)));
  }
  return true;
}
async function killAll(find, waitMs5) {
  const deadline = performance.now() + waitMs5;
  for (; ; ) {
    const found2 = find();
    if (found2.length === 0) return [];
    for (const seen of found2) signalProcess(seen, "SIGSTOP");
    for (const seen of find()) signalProcess(seen, "SIGKILL");
    if (performance.now() >= deadline) return find();
    await new Promise((resolve5) => setTimeout(resolve5, pauseMs2));
  }
}

// src/io/process/fifo.ts
var import_node_fs14 = require("node:fs");
init_failure();
init_failures();
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs13 = require("node:fs");
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
    if (((followStat((0, import_node_path19.dirname)(path))?.mode ?? 0) & import_node_fs13.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder) => contains(folder, program)) ? void 0 : program;
  } catch {
    return void 0;
  }
}

// src/io/process/fifo.ts
function makeFifo(path) {
  const program = process.platform === "win32" ? void 0 : findProgram("mkfifo", "/usr/bin:/bin", []);
  if (program === void 0) {
    throw new Failure("not-found", "Runs need named pipes, and mkfifo is not installed", {
      hint: "On Windows, run Claude Code and session-journal in WSL"
    });
  }
  try {
    const env = { LC_ALL: "C" };
    childProcess().execFileSync(program, ["-m", "600", path], { env, stdio: "ignore", timeout: 1e4 });
  } catch {
    throw new Failure("unwritable", `Cannot make the named pipe "${path}"`, {
      hint: "Its folder must be on a disk that allows named pipes: set XDG_STATE_HOME to a folder on such a disk"
    });
  }
}
var pauseMs3 = 5;
var atOnceBytes = 4096;
async function writeToFifo(path, bytes, { waitMs: waitMs5, note: note2 = () => void 0 }) {
  const file = openToWrite(path);
  if (file === void 0) return 0;
  let done = 0;
  try {
    const deadline = performance.now() + waitMs5;
    while (done < bytes.length) {
      note2(done, false);
      const written = writeSome(file, bytes, done);
      done += written;
      note2(done, true);
      if (written > 0) continue;
      if (performance.now() >= deadline) break;
      await new Promise((resolve5) => setTimeout(resolve5, pauseMs3));
    }
    return done;
  } catch (error) {
    if (errorCode(error) === "EPIPE") return done;
    throw writeFailure(error, path);
  } finally {
    (0, import_node_fs14.closeSync)(file);
  }
}
function openToWrite(path) {
  try {
    return (0, import_node_fs14.openSync)(path, import_node_fs14.constants.O_WRONLY | import_node_fs14.constants.O_NONBLOCK | import_node_fs14.constants.O_NOFOLLOW);
  } catch (error) {
    if (["ENXIO", "ENOENT"].includes(errorCode(error))) return void 0;
    throw writeFailure(error, path);
  }
}
function writeSome(file, bytes, from) {
  try {
    return (0, import_node_fs14.writeSync)(file, bytes, from);
  } catch (error) {
    if (errorCode(error) === "EAGAIN") return 0;
    throw error;
  }
}

// src/io/disk/append.ts
var import_node_fs15 = require("node:fs");
init_failures();
var gathered = 64 * 1024;
function appendTexts(path, from, texts2) {
  let file;
  try {
    file = (0, import_node_fs15.openSync)(path, from === 0 ? "w" : "r+", 384);
    if (from > 0) (0, import_node_fs15.ftruncateSync)(file, from);
    let at = from;
    let open = "";
    for (const text2 of texts2) {
      open += text2;
      if (open.length < gathered) continue;
      at = writeAll(file, open, at);
      open = "";
    }
    return writeAll(file, open, at);
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs15.closeSync)(file);
  }
}
function appendText(path, text2) {
  try {
    (0, import_node_fs15.appendFileSync)(path, text2, { mode: 384 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function writeAll(file, text2, from) {
  const bytes = Buffer.from(text2);
  for (let done = 0; done < bytes.length; ) {
    done += (0, import_node_fs15.writeSync)(file, bytes, done, bytes.length - done, from + done);
  }
  return from + bytes.length;
}
function appendLine(path, line) {
  try {
    (0, import_node_fs15.appendFileSync)(path, `${line}
`, { mode: 384 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

// src/runs/files/change-run.ts
init_leftovers();

// src/io/disk/lock.ts
var import_node_fs16 = require("node:fs");
var import_node_path20 = require("node:path");
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder) {
  return (0, import_node_path20.join)(folder, "lock");
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
    (0, import_node_fs16.linkSync)(candidate2, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!isWithoutLinks(error)) throw error;
    return claimWithoutLinks(path, owner);
  }
}
function claimWithoutLinks(path, owner) {
  try {
    (0, import_node_fs16.writeFileSync)(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function hasRival({ folder }, own2) {
  for (const name of (0, import_node_fs16.readdirSync)(folder)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path20.join)(folder, name);
    const found2 = findLock(path);
    if (found2 === void 0) continue;
    if (!isAbandoned(found2)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder, path, owner, options: options2 } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path20.join)(folder, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found2 = findLock(path);
    if (found2 !== void 0 && found2.mark !== dead.mark) return false;
    if (found2 !== void 0) (0, import_node_fs16.unlinkSync)(path);
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
async function enter(folder, options2) {
  const path = lockPath(folder);
  const owner = makeOwner(Date.now());
  const candidate2 = temporaryBeside(path);
  try {
    (0, import_node_fs16.writeFileSync)(candidate2, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder, path, candidate: candidate2, owner, options: options2 });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate2);
  }
}
function assertHeld(folder) {
  const path = lockPath(folder);
  const nonce = held.get(path);
  if (nonce === void 0 || isMine(path, nonce)) return;
  throw new Failure("locked", "Cannot continue: another process took over the lock", {
    hint: "Nothing was changed. Try again",
    data: { path }
  });
}
async function withLock(folder, options2, work) {
  await enter(folder, options2);
  const path = lockPath(folder);
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
  return parts.map(asFields).filter((part) => part !== void 0);
}
function joinTexts(blocks) {
  return blocks.flatMap((block) => block.type === "text" ? textAt(block, "text") ?? [] : []).join("\n");
}
function parseFields(text2) {
  try {
    return asFields(JSON.parse(text2));
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
function encodeEvent({ type, at, data, from }) {
  return `${JSON.stringify({ type, at, data, ...from && { end: from.end, part: from.part } })}
`;
}
function decodeEvent(line) {
  const fields = parseFields(line);
  const type = findEventType(textAt(fields, "type") ?? "");
  if (fields === void 0 || type === void 0 || typeof fields.at !== "number") return void 0;
  const { at, end, part } = fields;
  const from = typeof end === "number" && typeof part === "number" ? { end, part } : void 0;
  return { type, at, data: asFields(fields.data) ?? {}, from };
}
function isAfter(event, last) {
  const { from } = event;
  if (from === void 0 || last === void 0) return true;
  return from.end > last.end || from.end === last.end && from.part > last.part;
}
function stateEvent({ state, reason, since }, at) {
  const data = { state, since, ...reason !== "" && { reason } };
  return { type: "run.state", at, data, from: void 0 };
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
function moveRun(run, { state, reason, at }) {
  if (run.state === state) return run.reason === reason ? run : { ...run, reason };
  if (!mayFollow(run.state, state)) return void 0;
  return { ...run, state, reason, since: at };
}

// src/runs/files/ended-rows.ts
var import_node_path21 = require("node:path");
init_folders();

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

// src/runs/files/ended-rows.ts
var form = "runs 2";
function rowsPath(runs) {
  return (0, import_node_path21.join)(runs, "ended.rows");
}
function changedPath(runs) {
  return (0, import_node_path21.join)(runs, "changed-after-end");
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
  const lines = (findText(changedPath(runs)) ?? "").split("\n").slice(0, -1);
  return lines.map((line) => ({ id: line.slice(0, line.indexOf(" ")), at: Number(line.split(" ")[1]) }));
}
function noteChangeAfterEnd(folder, at) {
  appendLine(changedPath((0, import_node_path21.dirname)(folder)), `${(0, import_node_path21.basename)(folder)} ${at}`);
}

// src/runs/files/run-folder.ts
var import_node_path22 = require("node:path");
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
function decodeSurroundings(value) {
  const fields = asFields(value);
  if (fields === void 0) return void 0;
  const text2 = (key) => textAt(fields, key) ?? "";
  return { account: text2("account"), model: text2("model"), folder: text2("folder") };
}

// src/runs/state/run-record.ts
var schema = 1;
var uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
var intents = ["interrupt", "timeout"];
function encodeRun(run) {
  return { schema, ...run };
}
function decodeRun(value) {
  const fields = asFields(value);
  const id = text(fields, "id");
  const state = runStates.find((known) => known === fields?.state);
  if (fields?.schema !== schema || state === void 0 || !uuid.test(id)) return void 0;
  return {
    id,
    name: text(fields, "name"),
    state,
    reason: text(fields, "reason"),
    since: number(fields, "since") ?? 0,
    query: text(fields, "query"),
    settings: settingsOf(asFields(fields.settings)),
    place: placeOf2(asFields(fields.place)),
    conversation: text(fields, "conversation"),
    parent: text(fields, "parent"),
    createdAt: number(fields, "createdAt") ?? 0,
    startedAt: number(fields, "startedAt"),
    client: seenOf(asFields(fields.client)),
    runner: seenOf(asFields(fields.runner)),
    intent: intentOf(asFields(fields.intent)),
    figures: figuresOf2(asFields(fields.figures)),
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
function placeOf2(fields) {
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
function figuresOf2(fields) {
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
function toldIn(value) {
  const all2 = Array.isArray(value) ? value : [];
  return all2.map(asFields).map((fields) => ({
    of: fields?.of === "day" ? "day" : "run",
    day: number(fields, "day") ?? 0,
    spentUsd: number(fields, "spentUsd") ?? 0,
    mostUsd: number(fields, "mostUsd") ?? 0
  }));
}
function intentOf(fields) {
  const kind = intents.find((known) => known === fields?.kind);
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
function texts(value) {
  const all2 = Array.isArray(value) ? value : [];
  return all2.filter((one) => typeof one === "string");
}
function number(fields, key) {
  const value = fields?.[key];
  return typeof value === "number" && Number.isFinite(value) ? value : void 0;
}

// src/runs/files/stored-run.ts
var mostBytes3 = 32 * 1024 * 1024;
function encodeStored({ run, log, done }) {
  return `${JSON.stringify({ ...encodeRun(run), log, done })}
`;
}
function findStored(path) {
  const fields = asRecord(readJson(path, mostBytes3));
  const run = decodeRun(fields);
  if (run === void 0) return void 0;
  const { at, lines } = asRecord(fields?.log) ?? {};
  const log = typeof at === "number" && typeof lines === "string" ? { at, lines } : { at: 0, lines: "" };
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
var names2 = {
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
function pathIn(folder, what) {
  return (0, import_node_path22.join)(folder, names2[what]);
}
function runsFolder(projectState) {
  return (0, import_node_path22.join)(projectState, "runs");
}
function runFolder(projectState, id) {
  return (0, import_node_path22.join)(runsFolder(projectState), id);
}
function projectOf(folder) {
  return (0, import_node_path22.dirname)((0, import_node_path22.dirname)(folder));
}
function runIds(projectState) {
  return foldersIn(runsFolder(projectState)).filter((name) => uuid2.test(name));
}
function removeMcpConfig(folder) {
  try {
    removeFolder(pathIn(folder, "mcp"));
  } catch {
  }
}

// src/runs/files/change-run.ts
var waitMs = 3e4;
function findRun(folder) {
  return findStored(pathIn(folder, "record"))?.run;
}
function readRun(folder) {
  return readStored(pathIn(folder, "record")).run;
}
function changeRun(folder, decide) {
  return whileLocked(folder, (stored) => {
    const { run, events = [], found: found2 } = decide(stored.run);
    const fresh = [...events.filter((event) => isAfter(event, stored.done)), ...moved(stored.run, run)];
    if (run !== stored.run || fresh.length > 0) write(folder, stored, { run, fresh });
    return found2;
  });
}
function whileLocked(folder, work) {
  const sweep2 = (thorough) => {
    if (thorough) sweepLeftovers(folder);
  };
  return withLock(folder, { waitMs, sweep: sweep2 }, async () => work(readStored(pathIn(folder, "record"))));
}
function moved(before, run) {
  if (before.state === run.state && before.reason === run.reason) return [];
  return [stateEvent(run, Date.now())];
}
function write(folder, stored, { run, fresh }) {
  const at = completeEvents(folder, stored);
  const lines = fresh.map(encodeEvent).join("");
  const done = fresh.map(({ from }) => from).findLast((from) => from !== void 0) ?? stored.done;
  assertHeld(folder);
  const fsync = run.state !== stored.run.state || run.intent !== stored.run.intent;
  if (isFinal(stored.run.state)) noteChangeAfterEnd(folder, at);
  const text2 = encodeStored({ run, log: { at, lines }, done });
  writeFileAtomic(pathIn(folder, "record"), text2, { mode: 384, fsync });
  appendTexts(pathIn(folder, "events"), at, [lines]);
}
function completeEvents(folder, { log }) {
  const path = pathIn(folder, "events");
  const size = findStat(path)?.size ?? 0;
  if (size >= log.at + Buffer.byteLength(log.lines)) return size;
  return appendTexts(path, Math.min(size, log.at), [log.lines]);
}

// src/runs/files/slots.ts
var import_node_path23 = require("node:path");
init_folders();
init_seen_process();
init_person();
var folderName = "slots";
var ending = ".json";
var waitMs2 = 1e4;
function holderOf(path) {
  const { pid, started, at } = asRecord(readJson(path)) ?? {};
  if (typeof pid !== "number" || typeof started !== "string" || typeof at !== "number") return void 0;
  return { pid, started, at };
}
function isFreed(path) {
  const isSo = isFree(path);
  if (isSo) removeQuietly(path);
  return isSo;
}
function isFree(path) {
  const holder = holderOf(path);
  return holder === void 0 || isGone(holder);
}
function takenSlots(env) {
  const state = stateDir(env);
  if (state === void 0) return [];
  const folder = (0, import_node_path23.join)(state, folderName);
  return filesIn(folder, ending).filter((name) => !isFree((0, import_node_path23.join)(folder, name))).map((name) => name.slice(0, -ending.length));
}
function takeSlot(env, { run, holder, most }) {
  const folder = ensureStateDir(env, folderName);
  return withLock(folder, { waitMs: waitMs2 }, async () => {
    const taken = filesIn(folder, ending).filter((name) => !isFreed((0, import_node_path23.join)(folder, name)));
    if (taken.filter((name) => name !== run + ending).length >= most) return false;
    writeJson((0, import_node_path23.join)(folder, run + ending), holder);
    return true;
  });
}
function passSlot(env, run, holder) {
  writeJson((0, import_node_path23.join)(ensureStateDir(env, folderName), run + ending), holder);
}
function freeSlot(env, run) {
  const state = stateDir(env);
  if (state !== void 0) removeQuietly((0, import_node_path23.join)(state, folderName, run + ending));
}

// src/core/stream/control-line.ts
function decodeControl(line) {
  if (line.type === "control_response") return answerOf(asFields(line.response));
  const request = textAt(line, "request_id");
  if (request === void 0) return void 0;
  if (line.type === "control_cancel_request") return { kind: "withdrawn", request };
  const asked = asFields(line.request);
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
function messageToClient(text2, uuid3) {
  const message = { role: "user", content: text2 };
  return lineOf({ type: "user", message, parent_tool_use_id: null, session_id: "", uuid: uuid3 });
}
function interruptRequest(request) {
  return requestLine(request, { subtype: "interrupt" });
}
function endRequest(request) {
  return requestLine(request, { subtype: "end_session" });
}
function costRequest(request) {
  return requestLine(request, { subtype: "get_session_cost" });
}
function costAnswered(response) {
  const [, amount] = /^[\w ]*\bcost: *\$([\d,]+(?:\.\d+)?)/im.exec(textAt(response, "text") ?? "") ?? [];
  return amount === void 0 ? void 0 : Number(amount.replaceAll(",", ""));
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
function lineOf(value) {
  return `${JSON.stringify(value)}
`;
}

// src/runs/runner/end-client.ts
init_seen_process();

// src/runs/files/run-processes.ts
var import_node_os2 = require("node:os");
function noteProcesses(folder, seen) {
  const path = pathIn(folder, "processes");
  const lines = seen.map(({ pid, started, at }) => `${pid} ${started || "-"} ${at}
`);
  if (lines.length === 0) removeQuietly(path);
  else writeFileAtomic(path, lines.join(""), { mode: 384, fsync: false });
}
function notedProcesses(folder) {
  const booted = Date.now() - (0, import_node_os2.uptime)() * 1e3;
  return (findText(pathIn(folder, "processes")) ?? "").split("\n").flatMap((line) => {
    const [, pid, started = "", at] = /^(\d+) (\d+|-) (\d+)$/.exec(line) ?? [];
    const isOne = Number(pid) > 1 && Number(at) >= booted;
    return isOne ? [{ pid: Number(pid), started: started === "-" ? "" : started, at: Number(at) }] : [];
  });
}

// src/runs/launch/say.ts
var import_node_path25 = require("node:path");
init_folders();

// src/runs/launch/long-line.ts
var import_node_path24 = require("node:path");
var options = { mode: 384, fsync: false };
function linePath(folder) {
  return (0, import_node_path24.join)(folder, "long-line");
}
function stepPath(folder) {
  return (0, import_node_path24.join)(folder, "long-line-taken");
}
function findLongLine(folder) {
  const line = findText(linePath(folder));
  if (line === void 0) return void 0;
  const { taken, isSure } = asRecord(readJson(stepPath(folder))) ?? { taken: 0, isSure: true };
  return { line, taken: typeof taken === "number" ? taken : 0, isSure: isSure === true };
}
function beginLongLine(folder, line) {
  removeQuietly(stepPath(folder));
  writeFileAtomic(linePath(folder), line, options);
  return { line, taken: 0, isSure: true };
}
function noteLongLine(folder, step) {
  writeFileAtomic(stepPath(folder), JSON.stringify(step), options);
}
function endLongLine(folder) {
  removeQuietly(linePath(folder));
  removeQuietly(stepPath(folder));
}

// src/runs/launch/say.ts
var waitMs3 = 3e4;
async function whileNoneWrites(folder, work) {
  const writers = (0, import_node_path25.join)(folder, "writers");
  makeFolder(writers, 448);
  return withLock(writers, { waitMs: waitMs3 }, work);
}
function sayToClient(folder, line) {
  return whileNoneWrites(folder, async () => {
    const half = findLongLine(folder);
    if (half !== void 0 && !await tellRest(folder, half)) return false;
    if (half?.line === line) return true;
    const bytes = Buffer.from(line);
    if (bytes.length > atOnceBytes) return tellRest(folder, beginLongLine(folder, line));
    return await writeToFifo(pathIn(folder, "input"), bytes, { waitMs: waitMs3 }) === bytes.length;
  });
}
async function tellRest(folder, { line, taken, isSure }) {
  const pipe = pathIn(folder, "input");
  if (!isSure) {
    await writeToFifo(pipe, Buffer.from("\n"), { waitMs: waitMs3 });
    endLongLine(folder);
    return false;
  }
  const rest2 = Buffer.from(line).subarray(taken);
  const note2 = (done, isKnown) => {
    noteLongLine(folder, { taken: taken + done, isSure: isKnown });
  };
  const isWhole = await writeToFifo(pipe, rest2, { waitMs: waitMs3, note: note2 }) === rest2.length;
  if (isWhole) endLongLine(folder);
  return isWhole;
}

// src/io/process/watch-family.ts
var import_node_fs17 = require("node:fs");
init_seen_process();
var freshMs = 3e3;
function watchFamily(signs) {
  const seeds = [...signs.root === void 0 ? [] : [signs.root], ...signs.known];
  let members = seeds.map((seen) => ({ ...seen, session: 0, isMarked: false }));
  let passed = /* @__PURE__ */ new Set();
  let lookedAt = 0;
  const look = () => {
    const pids = processIds();
    const at = Date.now();
    if (at - lookedAt >= freshMs) passed = /* @__PURE__ */ new Set();
    lookedAt = at;
    members = pids.length === 0 ? membersByPs(members, signs, at) : membersNow(members, signs, {
      at,
      pids: pids.filter((pid) => !passed.has(pid))
    });
    const own2 = new Set(members.map(({ pid }) => pid));
    passed = new Set(pids.filter((pid) => !own2.has(pid)));
    const lost = members.filter(({ isMarked }) => !isMarked);
    return lost.map(({ pid, started, at: seen }) => ({ pid, started, at: seen }));
  };
  return { look };
}
function membersNow(before, signs, { at, pids }) {
  const members = before.flatMap((member) => seenAgain(member, signs));
  const own2 = /* @__PURE__ */ new Set([process.pid, ...members.map(({ pid }) => pid)]);
  const open = new Set(pids.filter((pid) => !own2.has(pid)).flatMap((pid) => candidate(pid, at)));
  const join36 = (one, hasMark) => {
    members.push({ ...one, session: sessionOf(one, members), isMarked: hasMark });
    open.delete(one);
  };
  for (const one of open) {
    const hasMark = hasVariable(one.pid, signs.name, signs.value);
    if (hasMark || isOutputOf(one, signs)) join36(one, hasMark);
  }
  for (let count2 = -1; count2 !== members.length; ) {
    count2 = members.length;
    for (const one of open) if (members.some((member) => isBelow(one, member))) join36(one, false);
  }
  return members;
}
function candidate(pid, at) {
  const { started, leader, parent, state } = processStat(pid);
  return state === "" || /^[ZX]/.test(state) ? [] : [{ pid, started, at, leader, parent }];
}
function seenAgain(member, signs) {
  if (isGone(member)) return [];
  const { leader } = processStat(member.pid);
  const session = leader === member.pid || leader === member.session ? leader : 0;
  return [{ ...member, session, isMarked: hasVariable(member.pid, signs.name, signs.value) }];
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
    return (0, import_node_fs17.readlinkSync)(link);
  } catch {
    return "";
  }
}
function membersByPs(members, { name, value }, at) {
  const all2 = listProcesses();
  const marked = processesWith(name, value);
  const living = members.filter((member) => !isGone(member));
  const seen = new Map(living.map((member) => [member.pid, member]));
  return familyOf([...seen.keys(), ...marked], all2).filter(({ pid }) => pid !== process.pid).map(({ pid, started }) => {
    return { pid, started, at: seen.get(pid)?.at ?? at, session: 0, isMarked: marked.has(pid) };
  });
}

// src/runs/runner/follow-processes.ts
var everyMs = 1e3;
var [mostShare, usualShare] = [0.05, 0.01];
function watchProcesses(folder, { id, conversation, client }) {
  return watchFamily({
    name: runVariable,
    value: id,
    // The client writes what a command prints to a file in a folder of this conversation's.
    output: `/${conversation}/tasks/`,
    root: client,
    known: notedProcesses(folder)
  });
}
function beginProcesses(folder, run) {
  return { watch: watchProcesses(folder, run), lookedAt: 0, tookMs: 0, isDue: false, noted: "" };
}
function followProcesses(folder, before, read) {
  const { said: said2, stream } = read;
  const isAtWork = Object.keys(stream.telling.calls).length > 0 || stream.heard.tasks.length > 0;
  const isDue = before.isDue || said2.some(isOfCall);
  const { tookMs } = before;
  const pauseMs4 = isDue ? tookMs / mostShare : Math.max(everyMs, tookMs / usualShare);
  const isTime2 = Date.now() - before.lookedAt >= pauseMs4;
  return isTime2 && (isDue || isAtWork) ? lookAtProcesses(folder, before) : { ...before, isDue };
}
function isOfCall(said2) {
  return said2.kind === "message" && said2.parts.some(({ kind }) => kind === "call" || kind === "outcome");
}
function lookAtProcesses(folder, before) {
  const lookedAt = Date.now();
  const begun = performance.now();
  const found2 = before.watch.look();
  const tookMs = performance.now() - begun;
  const noted = found2.map(idOf).join(" ");
  if (noted !== before.noted) noteProcesses(folder, found2);
  return { ...before, lookedAt, tookMs, isDue: false, noted };
}
function idOf({ pid, started }) {
  return `${pid}/${started}`;
}

// src/runs/runner/end-client.ts
var usualPatience = { askedMs: 5e3, signalledMs: 3e3, killedMs: 1e4 };
function processesOf({ id, client }, known = []) {
  const at = Date.now();
  const all2 = listProcesses();
  const marked = processesWith(runVariable, id);
  const own2 = [...client === void 0 ? [] : [client], ...known].filter((seen) => !isGone(seen));
  return familyOf([...own2.map(({ pid }) => pid), ...marked], all2).filter(({ pid }) => pid !== process.pid).map(({ pid, started }) => ({ pid, started, at }));
}
async function endIdleClient(folder, client, patience = usualPatience) {
  await sayToClient(folder, endRequest("end"));
  if (await waitUntilGone(client, patience.askedMs)) return;
  signalProcess(client, "SIGTERM");
  if (await waitUntilGone(client, patience.signalledMs)) return;
  signalProcess(client, "SIGKILL");
  await waitUntilGone(client, patience.killedMs);
}
async function stopClient(folder, run, patience = usualPatience) {
  const { client } = run;
  const known = [...processesOf(run), ...straysOf(folder, run)];
  if (client !== void 0 && !isGone(client)) {
    await sayToClient(folder, interruptRequest("interrupt") + endRequest("end"));
    if (!await waitUntilGone(client, patience.askedMs)) {
      signalProcess(client, "SIGTERM");
      await waitUntilGone(client, patience.signalledMs);
    }
  }
  known.push(...notedProcesses(folder));
  return killAll(() => processesOf(run, known), patience.killedMs);
}
function straysOf(folder, run) {
  const isAlive = run.client !== void 0 && !isGone(run.client);
  return isAlive ? watchProcesses(folder, run).look() : notedProcesses(folder);
}

// src/runs/runner/end-run.ts
init_leftovers();

// src/runs/files/day-cost.ts
init_stat();

// src/io/transcripts/read-lines.ts
var import_node_fs18 = require("node:fs");
var longestLine = 32 * 1024 * 1024;
var chunkBytes = 1024 * 1024;
var lineFeed = 10;
var spare;
function* readLines(path, { from, isPassed, headBytes, shorten }) {
  const file = (0, import_node_fs18.openSync)(path, import_node_fs18.constants.O_RDONLY | (import_node_fs18.constants.O_NONBLOCK ?? 0));
  const chunk = spare ?? Buffer.allocUnsafe(chunkBytes);
  spare = void 0;
  try {
    const start = from > (0, import_node_fs18.fstatSync)(file).size ? 0 : from;
    const pieces = splitLines(file, start, chunk);
    for (let next = pieces.next(); ; next = pieces.next()) {
      if (next.done === true) return next.value;
      const { bytes, offset } = next.value;
      const head = bytes.toString("latin1", 0, headBytes);
      if (isPassed(head)) continue;
      const text2 = (shorten?.(unread(bytes, head)) ?? bytes.toString("utf8")).trim();
      if (text2 !== "") yield { text: text2, offset };
    }
  } finally {
    spare = chunk;
    (0, import_node_fs18.closeSync)(file);
  }
}
function unread(bytes, head) {
  return {
    head,
    holds: (text2) => bytes.includes(text2, 0, "latin1"),
    behind: (text2) => {
      const at = bytes.indexOf(text2, 0, "latin1");
      if (at < 0 || bytes.includes(text2, at + 1, "latin1")) return void 0;
      return bytes.toString("latin1", at + text2.length, at + text2.length + 64);
    }
  };
}
function* splitLines(file, start, chunk) {
  const pending = { parts: [], bytes: 0 };
  let position = start;
  let lineStart = start;
  let tooLong = 0;
  for (let got = (0, import_node_fs18.readSync)(file, chunk, 0, chunkBytes, position); got > 0; ) {
    const read = chunk.subarray(0, got);
    let begin = 0;
    for (let end = read.indexOf(lineFeed); end !== -1; end = read.indexOf(lineFeed, begin)) {
      const rest2 = read.subarray(begin, end);
      const bytes = pending.bytes + rest2.length;
      if (bytes > longestLine) tooLong += 1;
      else
        yield {
          bytes: pending.bytes === 0 ? rest2 : Buffer.concat([...pending.parts, rest2]),
          offset: lineStart
        };
      lineStart += bytes + 1;
      pending.parts = [];
      pending.bytes = 0;
      begin = end + 1;
    }
    pending.bytes += got - begin;
    pending.parts = pending.bytes > longestLine ? [] : [...pending.parts, Buffer.from(read.subarray(begin))];
    position += got;
    got = (0, import_node_fs18.readSync)(file, chunk, 0, chunkBytes, position);
  }
  return { end: lineStart, tooLong };
}

// src/runs/files/read-events.ts
var eventsBegin = { end: 0, count: 0 };
function* readEvents(folder, since) {
  const reading2 = { from: since.end, isPassed: () => false, headBytes: 0 };
  let { count: count2 } = since;
  try {
    const lines = readLines(pathIn(folder, "events"), reading2);
    for (let next = lines.next(); ; next = lines.next()) {
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
function makeCostCounter() {
  let counted3 = /* @__PURE__ */ new Map();
  let from = 0;
  return (states, since) => {
    if (since !== from) counted3 = /* @__PURE__ */ new Map();
    from = since;
    const folders3 = states.flatMap((state) => runIds(state).map((id) => runFolder(state, id)));
    for (const folder of folders3.filter((one) => isChangedSince(one, since))) {
      counted3.set(folder, countOn(folder, counted3.get(folder), since));
    }
    return [...counted3.values()].reduce((sum, { costUsd }) => sum + costUsd, 0);
  };
}
function isChangedSince(folder, since) {
  return (findStamp(pathIn(folder, "events"))?.modified ?? 0) >= since;
}
function countOn(folder, known, since) {
  let { before, costUsd } = known ?? { before: 0, costUsd: 0 };
  const events = readEvents(folder, known?.read ?? eventsBegin);
  for (let next = events.next(); ; next = events.next()) {
    if (next.done === true) return { read: next.value, before, costUsd };
    const { type, at, data } = next.value.event;
    if (type !== "run.tokens" || typeof data.costUsd !== "number") continue;
    if (at >= since) costUsd += data.costUsd - before;
    before = data.costUsd;
  }
}

// src/runs/files/snapshots.ts
var import_node_path27 = require("node:path");
init_folders();
init_stat();

// src/io/git/git.ts
var import_node_path26 = require("node:path");
init_stat();

// src/io/git/process.ts
init_late_builtins();
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
function makeCall(cwd, args, options2) {
  const { timeoutMs = 2e3, env = process.env, encoding = "utf8", maxBytes = usualBytes } = options2;
  const clean = { ...env };
  for (const stray of [...strays, ...programs]) delete clean[`GIT_${stray}`];
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
  const folder = findGitFolder(realPath(cwd));
  if (folder === void 0) return [];
  const main2 = mainWorktree(folder);
  return main2 === void 0 ? [folder.top] : [folder.top, realPath(main2)];
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

// src/io/git/git.ts
async function isIgnored(path) {
  const folder = findGitFolder((0, import_node_path26.dirname)(path));
  if (folder === void 0) return false;
  const { stdout } = await runGit(
    folder.top,
    ["--no-literal-pathspecs", "check-ignore", "--stdin", "-z", "--verbose", "--non-matching"],
    { input: `./${(0, import_node_path26.relative)(folder.top, path)}\0` }
  );
  const [rules, , pattern] = stdout.split("\0");
  return pattern === void 0 || rules !== "" && !pattern.startsWith("!");
}

// src/runs/policy/key-file.ts
var folders = /\/(?:\.git|\.ssh|\.aws|\.azure|\.gnupg|\.kube|\.docker|gcloud|\.password-store)\//;
var names3 = /^(?:\.env(?:\..+)?|.+\.env|\.envrc|\.netrc|_netrc|\.npmrc|\.pypirc|\.pgpass|\.my\.cnf|\.htpasswd|\.git-credentials|\.vault-token|\.credentials\.json|credentials(?:\.\w+)?|secrets?\.(?:json|ya?ml|toml|env)|service[-_]account.*\.json|id_(?:rsa|dsa|ecdsa|ed25519)(?:_.+)?|.+\.(?:pem|key|p8|p12|pfx|jks|keystore|kdbx|ppk|gpg|asc|tfstate|tfvars))$/;
var privateKey = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/;
function isKeyPath(path) {
  const small = path.toLowerCase();
  return folders.test(small) || names3.test(small.slice(small.lastIndexOf("/") + 1));
}
function hasPrivateKey(text2) {
  return privateKey.test(text2);
}

// src/runs/files/snapshots.ts
var indexName = "index.jsonl";
var mostBytes4 = 10 * 1024 * 1024;
var waitMs4 = 3e4;
async function keepSnapshots(folder, run, files2) {
  if (!run.settings.snapshots || files2.length === 0) return;
  const place = pathIn(folder, "snapshots");
  try {
    makeFolder(place, 448);
    await withLock(place, { waitMs: waitMs4 }, async () => {
      const known = new Set(readIndex(folder).map((entry) => textAt(entry, "call")));
      for (const read of files2) {
        if (known.has(read.call)) continue;
        known.add(read.call);
        await keepOne(folder, run, read);
      }
    });
  } catch {
  }
}
function readIndex(folder) {
  const text2 = findText((0, import_node_path27.join)(pathIn(folder, "snapshots"), indexName)) ?? "";
  return text2.split("\n").map(parseFields).filter((entry) => entry !== void 0);
}
async function keepOne(folder, run, read) {
  const place = pathIn(folder, "snapshots");
  const path = (0, import_node_path27.isAbsolute)(read.path) ? (0, import_node_path27.resolve)(read.path) : (0, import_node_path27.resolve)(run.place.cwd, read.path);
  const real = realTarget(path);
  const kept2 = await isSecret(folder, path, real) ? void 0 : contentOf(real, read);
  const entry = { call: read.call, path, at: Date.now() };
  if (kept2 === void 0 || hasPrivateKey(kept2.bytes.toString("latin1"))) return note(place, entry);
  const { bytes, from } = kept2;
  const sum = sha256(bytes);
  const file = (0, import_node_path27.join)(place, sum);
  if (findStat(file)?.size !== bytes.length) writeFileAtomic(file, bytes, { mode: 384, fsync: false });
  note(place, { ...entry, sha256: sum, bytes: bytes.length, from });
}
async function isSecret(folder, path, real) {
  const state = realPath((0, import_node_path27.dirname)((0, import_node_path27.dirname)(projectOf(folder))));
  if (isKeyPath(path) || isKeyPath(real) || contains(state, real)) return true;
  return await isIgnored(path) || real !== path && await isIgnored(real);
}
function contentOf(path, { shown, isWhole }) {
  const given = shown === void 0 ? void 0 : Buffer.from(shown);
  const asGiven = given === void 0 || given.length > mostBytes4 ? void 0 : { bytes: given, from: "result" };
  if (isWhole) return asGiven;
  try {
    const { bytes, size } = readBytes(path, mostBytes4);
    return size > mostBytes4 ? asGiven : { bytes, from: "disk" };
  } catch {
    return void 0;
  }
}
function note(place, entry) {
  const path = (0, import_node_path27.join)(place, indexName);
  const text2 = findText(path) ?? "";
  const whole = text2.slice(0, text2.lastIndexOf("\n") + 1);
  appendTexts(path, Buffer.byteLength(whole), [`${JSON.stringify(entry)}
`]);
}

// src/runs/policy/exact-json.ts
function exactJson(value) {
  if (Array.isArray(value)) return `[${value.map(exactJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${exactJson(field)}`).join(",")}}`;
}

// src/runs/policy/asked-call.ts
function requestedCall(asked, place) {
  const { call, tool, input, agent, request } = asked;
  return { ...place, id: call, tool, input, exact: exactJson(input), agent, mode: "", request };
}
function inputText({ input }, key) {
  return textOf(input[key]);
}
function textOf(value) {
  return typeof value === "string" ? value : "";
}

// src/runs/policy/decided.ts
function hashedText({ tool, input, place, content }) {
  return exactJson([tool, input, place, ...content === "" ? [] : [content]]);
}
function signedText(decision) {
  const { question, run, hash, verdict, editedInput, text: text2, always, decidedAt, decidedBy } = decision;
  return exactJson([question, run, hash, verdict, editedInput, text2, always, decidedAt, decidedBy]);
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
function isHarmlessCall(line) {
  const words = harmlessWords(line);
  if (words === void 0) return false;
  const [program, verb = "", ...rest2] = words;
  const flags = program === "session-journal" ? door.get(verb) : void 0;
  return flags !== void 0 && rest2.every((word) => isOpen(word, flags));
}
function isOpen(word, flags) {
  if (!/^[-\u2014\u2013]+[A-Za-z]/.test(word)) return true;
  const [, name = ""] = /^[-\u2014\u2013]+([\w-]+)(?:=|$)/.exec(word) ?? [];
  return flags.has(name);
}
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
var decidingCall = /(?:session-journal|cli\.cjs)\b[^;&|\n]*(?<![\w-])(?:approve|deny)(?![\w-])/;
var mentioning = ["echo", "grep", "rg"];
function isForPerson(line) {
  const [program = "", ...words] = harmlessWords(line) ?? [];
  const isMention = mentioning.includes(program) || program === "git" && words[0] === "commit";
  if (!isOurs(program) && !isMention && decidingCall.test(line)) return true;
  if (program === "") return personCall.test(line);
  const verb = verbOf(words);
  const isOfCaptures = verb === "captures" && words.some((word) => forPersonsOfCaptures.includes(word));
  const isOfTerm = verb === "term" && !openOfTerm.includes(words[words.indexOf("term") + 1] ?? "");
  const isOfStatusline = verb === "statusline" && words.some((word) => forPersonsOfStatusline.includes(word));
  const isOfVerb = isOfCaptures || isOfTerm || isOfStatusline;
  return isOurs(program) && (isOfVerb || forPersons.includes(verb));
}
function isOurs(program) {
  return program === "session-journal" || program.endsWith("/session-journal");
}
function verbOf(words) {
  let at = 0;
  while (words[at]?.startsWith("-")) at += words[at] === "-C" || words[at] === "--session" ? 2 : 1;
  return words[at] ?? "";
}
function harmlessWords(line) {
  const document = splitHereDocument(line);
  if (document === void 0) return splitPlain(line);
  const words = splitPlain(document);
  return words?.[1] === "log" && words.includes("--stdin") ? words : void 0;
}
var wordPart = /'([^'\p{Cc}\p{Surrogate}]*)'|"([^"$`\\!\p{Cc}\p{Surrogate}]*)"|([A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+:,./=-]*)/uy;
function splitPlain(line) {
  const words = [];
  for (let at = skipBlanks(line, 0); at < line.length; at = skipBlanks(line, at)) {
    let text2 = "";
    for (; at < line.length && !isBlank(line[at]); at = wordPart.lastIndex) {
      wordPart.lastIndex = at;
      const part = wordPart.exec(line);
      if (part === null) return void 0;
      text2 += part[1] ?? part[2] ?? part[3];
    }
    words.push(text2);
  }
  return words;
}
function isBlank(letter) {
  return letter === " " || letter === "	";
}
function skipBlanks(line, start) {
  let at = start;
  while (isBlank(line[at])) at += 1;
  return at;
}
function splitHereDocument(line) {
  const match = /^([^\n]*[ \t])<<[ \t]*(['"])([A-Za-z_][A-Za-z0-9_]*)\2[ \t]*\n/.exec(line);
  if (match === null || /[\0\r]/.test(line)) return void 0;
  const [opening, call, , delimiter2] = match;
  const lines = line.slice(opening.length).replace(/\n+$/, "").split("\n");
  return lines.indexOf(delimiter2) === lines.length - 1 ? call : void 0;
}

// src/runs/policy/tools.ts
var quiet = new Set(
  "Read Grep Glob LS NotebookRead TodoRead TodoWrite TaskCreate TaskUpdate TaskGet TaskList TaskOutput BashOutput Agent Task ToolSearch".split(" ")
);
var editing = /* @__PURE__ */ new Set(["Edit", "Write", "MultiEdit", "NotebookEdit"]);
var reading = /* @__PURE__ */ new Set(["Read", "Grep", "Glob", "LS", "NotebookRead"]);
function isQuiet(tool) {
  return quiet.has(tool);
}
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

// src/runs/policy/edit-place.ts
var folders2 = [".git", ".claude", ".husky", ".sessions/templates", ".github/workflows"];
var files = [".mcp.json", ".envrc", ".sessions/config.json"];
function isFreeToEdit(path, { roots, state }) {
  if (isInside(state, path)) return false;
  return roots.some((root) => isInside(root, path) && path !== root && !isProtected(path.slice(root.length)));
}
function isInside(folder, path) {
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return path === folder || path.startsWith(prefix);
}
function isProtected(below) {
  const inside = `/${below.toLowerCase().split("/").filter(Boolean).join("/")}/`;
  return folders2.some((folder) => inside.includes(`/${folder}/`)) || files.some((file) => inside.endsWith(`/${file}/`));
}

// src/runs/policy/rule.ts
function isNamedBy(rule, call, use) {
  const [, tool = "", , detail = "*"] = /^\s*([\w*-]+)(\(([\s\S]*)\))?\s*$/.exec(rule) ?? [];
  if (!isToolNamed(tool, call.tool)) return false;
  if (detail === "*" || detail === "") return true;
  if (call.tool === "Bash") return isLineNamed(detail, inputText(call, "command"), use);
  if (call.tool === "WebFetch") return `domain:${hostOf(inputText(call, "url"))}` === detail;
  if (isEditing(call.tool) || isReading(call.tool)) return isPathNamed(detail, call);
  return Object.values(call.input).includes(detail);
}
function isToolNamed(named, tool) {
  if (named === tool || named === "Edit" && isEditing(tool) || named === "Read" && isReading(tool))
    return true;
  if (!named.startsWith("mcp__")) return false;
  return patternOf(named, ".*").test(tool) || tool.startsWith(`${named}__`);
}
var joints = /[;&|\n(){}`]+|\$\(/;
function isLineNamed(detail, line, use) {
  const pattern = patternOf(detail.replace(/:\*$/, " *"), "[\\s\\S]*");
  const matches = (part) => {
    return part === detail || pattern.test(part) || pattern.test(`${part} `);
  };
  if (use === "deny") return [line, ...line.split(joints)].some((part) => matches(part.trim()));
  return line === detail || !/[;&|\n(){}`<>$]/.test(line) && matches(line);
}
function isPathNamed(detail, call) {
  const below = detail.replace(/^(?:\.?\/|~\/)/, "");
  const folder = detail.startsWith("~/") ? "/**" : call.cwd;
  const wish = detail.includes("/") ? `${folder}/${below}` : `${folder}/**/${below}`;
  return pathPattern(detail.startsWith("//") ? detail.slice(1) : wish).test(call.place || namedPath(call));
}
function pathPattern(text2) {
  const source = text2.split(/(\*\*\/|\*\*|\*)/).map((part) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "**") return ".*";
    return part === "*" ? "[^/]*" : escapePattern(part);
  }).join("");
  return new RegExp(`^${source}(?:/.*)?$`, "s");
}
function patternOf(text2, star) {
  return new RegExp(`^${text2.split("*").map(escapePattern).join(star)}$`);
}
function escapePattern(text2) {
  return text2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function hostOf(url) {
  return /^https?:\/\/(?:[^/@]*@)?([^/:?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? "";
}

// src/runs/policy/policy.ts
function opinionOn(call, about) {
  const forbidden = forbiddenBy(call, about);
  if (forbidden !== "") return { kind: "deny", reason: forbidden };
  const mode = effectiveMode(call, about);
  if (isQuestion(call.tool)) return orNobody(mode, "answer");
  if (mode === "bypass") return { kind: "allow", reason: "This run bypasses permissions" };
  const rule = alwaysRule(call, about.place);
  if (rule !== "" && about.isApproved(rule)) {
    return { kind: "allow", reason: `The person approved ${rule} for this run` };
  }
  if (isLeftToClient(call, mode, about)) return { kind: "none" };
  if (mode === "edits" && isEditing(call.tool) && isFreeToEdit(about.place, about)) {
    return { kind: "allow", reason: "This run may edit the files of its folder" };
  }
  return orNobody(mode, "permission");
}
function opinionOnRequest(call, about) {
  const opinion = opinionOn(call, about);
  return opinion.kind === "none" ? orNobody(effectiveMode(call, about), "permission") : opinion;
}
function forbiddenBy(call, { deny, place, state }) {
  if (isForPerson(inputText(call, "command"))) return "Only a person can do this";
  if (isEditing(call.tool) && isInside(state, place)) {
    return "Only Session Journal itself writes to its state";
  }
  const rule = deny.find((one) => isNamedBy(one, { ...call, place }, "deny"));
  return rule === void 0 ? "" : `The person has forbidden ${rule} in this run`;
}
function effectiveMode(call, { mode, bypassUntil, now }) {
  if (mode === "bypass") return bypassUntil !== void 0 && now < bypassUntil ? "bypass" : "ask";
  return mode === "plan" && call.mode !== "plan" ? "ask" : mode;
}
function isLeftToClient(call, mode, about) {
  if (mode === "plan") return call.tool !== "ExitPlanMode";
  if (isReading(call.tool) && isInside(about.state, about.place)) return false;
  if (isQuiet(call.tool)) return true;
  if (call.tool === "Bash" && isHarmlessCall(inputText(call, "command"))) return true;
  return about.allow.some((rule) => isNamedBy(rule, { ...call, place: about.place }, "allow"));
}
function orNobody(mode, wants) {
  if (mode !== "unattended") return { kind: "ask", wants };
  const reason = wants === "answer" ? "Nobody is there to answer: this run is unattended. Decide yourself, and say what you assumed" : "Nobody is there to approve this: the run is unattended, and its rules do not allow it. Do not try it in another way. Go on without it, or end and say what is missing";
  return { kind: "deny", reason };
}

// src/runs/questions/answer-hook.ts
init_failure();
init_stat();

// src/runs/questions/approvals.ts
var import_node_path29 = require("node:path");
init_folders();
init_leftovers();
init_owner();
init_stat();

// src/runs/policy/question-record.ts
function decodeQuestion(value) {
  const fields = fieldsOf(value);
  const texts2 = ["id", "run", "conversation", "toolUseId", "tool", "input", "place"];
  if (!hasTexts(fields, [...texts2, "hash", "request", "said", "agent"])) return void 0;
  const { kind, waits, createdAt, id } = fields;
  if (!/^[0-9a-f]{8}$/.test(String(id)) || !isTime(createdAt)) return void 0;
  if (!isOneOf(kind, ["permission", "answer"]) || !isOneOf(waits, ["hook", "parked", "client"]))
    return void 0;
  return { content: "", ...fields };
}
function decodeDecision(value) {
  const fields = fieldsOf(value);
  const texts2 = ["question", "run", "hash", "editedInput", "text", "always", "decidedBy", "mac"];
  if (!hasTexts(fields, texts2) || !isTime(fields.decidedAt)) return void 0;
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
var import_node_path28 = require("node:path");

// src/io/disk/secret-key.ts
var import_node_fs19 = require("node:fs");
init_failure();
init_failures();
init_late_builtins();
init_stat();
var keyBytes = 32;
function findKey(path) {
  const stat = findStat(path);
  if (stat === void 0) return void 0;
  const isOurs2 = process.getuid === void 0 || stat.uid === process.getuid() && (stat.mode & 63) === 0;
  if (stat.isFile() && stat.size === keyBytes && isOurs2) return (0, import_node_fs19.readFileSync)(path);
  throw new Failure("damaged", `The key that decisions are signed with is not as it was written: "${path}"`, {
    hint: "Remove it. What was decided and has not been carried out must then be decided again"
  });
}
function signText(text2, key) {
  return cryptography().createHmac("sha256", key).update(text2).digest("hex");
}
function isSameSecret(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && cryptography().timingSafeEqual(a, b);
}

// src/runs/questions/key.ts
function stateAbove(folder) {
  return (0, import_node_path28.dirname)((0, import_node_path28.dirname)((0, import_node_path28.dirname)((0, import_node_path28.dirname)(folder))));
}
function keyPath(folder) {
  return (0, import_node_path28.join)(stateAbove(folder), "approval-key");
}
function isGenuine(decision, folder) {
  const key = findKey(keyPath(folder));
  return key !== void 0 && isSameSecret(signText(signedText(decision), key), decision.mac);
}

// src/runs/questions/approvals.ts
var mostBytes5 = 64 * 1024 * 1024;
function pathOf(folder, id, what) {
  return (0, import_node_path29.join)(folder, "approvals", `${id}${what}.json`);
}
function listQuestions(folder) {
  return filesIn((0, import_node_path29.join)(folder, "approvals"), ".json").filter((name) => /^[0-9a-f]{8}\.json$/.test(name)).flatMap((name) => findQuestion(folder, name.slice(0, 8)) ?? []).sort((a, b) => a.question.createdAt - b.question.createdAt);
}
function findQuestion(folder, id) {
  const question = decodeQuestion(readJson(pathOf(folder, id, ""), mostBytes5));
  if (question?.id !== id || question.hash !== sha256(hashedText(question))) return void 0;
  const decision = findDecision(folder, question);
  const end = decodeQuestionEnd(readJson(pathOf(folder, id, ".end")));
  return { folder, question, decision, end, isForged: exists2(pathOf(folder, id, ".forged")) };
}
function findDecision(folder, question) {
  const path = pathOf(folder, question.id, ".decision");
  if (!exists2(path)) return void 0;
  const decision = decodeDecision(readJson(path, mostBytes5));
  if (decision !== void 0 && isAbout(decision, question) && isGenuine(decision, folder)) return decision;
  try {
    renameOver(path, pathOf(folder, question.id, ".forged"));
  } catch {
  }
  return void 0;
}
function keepQuestion(folder, asked) {
  const approvals = (0, import_node_path29.join)(folder, "approvals");
  makeFolder(approvals, 448);
  sweepLeftovers(approvals);
  for (; ; ) {
    const question = { ...asked, id: makeNonce().slice(0, 8) };
    if (createFile(pathOf(folder, question.id, ""), encode(question), { mode: 384 })) return question;
  }
}
function endQuestion(folder, id, end) {
  const isFirst = createFile(pathOf(folder, id, ".end"), encode(end), { mode: 384, fsync: false });
  if (placeIn(folder)?.id === id) removeQuietly(parkedPath(folder));
  return isFirst;
}
function parkedPath(folder) {
  return (0, import_node_path29.join)(folder, "approvals", "parked");
}
function placeIn(folder) {
  const value = readJson(parkedPath(folder));
  const { id, call = "" } = typeof value === "string" ? { id: value } : asRecord(value) ?? {};
  const isId = typeof id === "string" && /^[0-9a-f]{8}$/.test(id);
  return isId && typeof call === "string" ? { id, call } : void 0;
}
function parkedQuestion(folder) {
  const place = placeIn(folder);
  const known = place && findQuestion(folder, place.id);
  if (known !== void 0 && known.end === void 0) return known;
  return listQuestions(folder).findLast(
    ({ question, end }) => question.waits === "parked" && end === void 0
  );
}
function encode(value) {
  return `${JSON.stringify(value)}
`;
}

// src/runs/questions/real-place.ts
var import_node_path30 = require("node:path");
init_stat();
function placeOf3(call) {
  if (isQuestion(call.tool)) return "";
  const named = namedPath(call);
  const isOfFile = isEditing(call.tool) || isReading(call.tool) && named !== "";
  if (!isOfFile) return call.cwd;
  return realTarget((0, import_node_path30.isAbsolute)(named) ? (0, import_node_path30.resolve)(named) : (0, import_node_path30.resolve)(call.cwd, named));
}
function contentOf2(tool, place) {
  const text2 = isEditing(tool) ? findText(place) : void 0;
  return text2 === void 0 ? "" : sha256(text2);
}

// src/runs/questions/ask-person.ts
function questionOf({
  run,
  call,
  place,
  wants
}) {
  const at = place();
  const asked = { tool: call.tool, input: call.exact, place: at, content: contentOf2(call.tool, at) };
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
async function noteQuestion(folder, what, question) {
  await changeRun(folder, (run) => {
    if (!hasClient(run.state)) return { run, found: void 0 };
    const waiting = waitingIn(folder);
    const events = what === "asked" ? [newEvent(question)] : [];
    return { run: withWaiting(run, waiting), events, found: void 0 };
  });
}
function waitingIn(folder) {
  return listQuestions(folder).filter(({ decision, end }) => decision === void 0 && end === void 0).map(({ question }) => question);
}
function withWaiting(run, [first, ...more]) {
  const at = Date.now();
  if (first === void 0) {
    return run.state === "waiting" ? moveRun(run, { state: "running", reason: "", at }) ?? run : run;
  }
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  const kind = first.waits === "client" ? " (cannot be put away)" : "";
  const reason = `your decision on ${first.tool} ${first.id}${others}${kind}`;
  return moveRun(run, { state: "waiting", reason, at }) ?? run;
}
function newEvent({ id, tool, kind, agent, createdAt }) {
  return { type: "approval.new", at: createdAt, data: { id, tool, kind, agent }, from: void 0 };
}

// src/runs/questions/answer-hook.ts
function circumstancesOf(folder, run, call) {
  const { mode, bypassUntil, allow, deny, addDirs } = run.settings;
  return {
    mode,
    bypassUntil,
    allow,
    deny,
    isApproved: (rule) => listQuestions(folder).some(({ decision }) => decision?.always === rule),
    place: placeOf3(call),
    now: Date.now(),
    roots: [run.place.cwd, ...addDirs].map((root) => realTarget(root)).filter((root) => root !== ""),
    state: realTarget(stateAbove(folder))
  };
}

// src/runs/runner/client-questions.ts
async function tendRequests(folder, { said: said2, stream }) {
  const begun = said2.findLastIndex((one) => one.kind === "client" && one.step === "started");
  const since = said2.slice(begun + 1);
  const { asked, activity } = stream.heard;
  const isAsking = activity === "requires_action";
  const due = asked.filter((one) => isAsking || since.includes(one));
  for (const one of due) await keepRequest(folder, readRun(folder), one);
  for (const one of since) if (one.kind === "withdrawn") await withdrawRequest(folder, one.request);
  await closeOver(folder, new Set(since.flatMap(callsOver)));
  if (isAsking) await answerRequests(folder);
}
async function keepRequest(folder, run, asked) {
  const questions = listQuestions(folder);
  if (questions.some(({ question: question2 }) => question2.request === asked.request)) return;
  const call = requestedCall(asked, { conversation: run.conversation, cwd: run.place.cwd });
  const opinion = opinionOnRequest(call, circumstancesOf(folder, run, call));
  const wants = opinion.kind === "ask" ? opinion.wants : "permission";
  const fresh = questionOf({ run: run.id, call, place: () => placeOf3(call), wants });
  const question = keepQuestion(folder, fresh);
  const earlier = questions.filter((one) => one.question.toolUseId === call.id);
  for (const { question: left, end } of earlier) if (end === void 0) await close(folder, left, "replaced");
  const before = earlier.find((one) => one.question.hash === fresh.hash);
  const known = before?.decision === void 0 ? opinion : answerOf2(before.decision);
  if (known.kind !== "allow" && known.kind !== "deny") return noteQuestion(folder, "asked", question);
  if (await say(folder, question, known)) await close(folder, question, "released");
}
async function answerRequests(folder) {
  for (const { question, decision, end } of listQuestions(folder)) {
    if (question.waits !== "client" || decision === void 0 || end !== void 0) continue;
    const now = questionNow(question, readRun(folder).place.cwd);
    if (now.hash !== question.hash) await askAgain(folder, question, now);
    else if (await say(folder, question, answerOf2(decision))) await close(folder, question, "released");
  }
}
function callsOver(one) {
  if (one.kind !== "message") return [];
  return one.parts.flatMap((part) => part.kind === "outcome" ? [part.call] : []);
}
async function closeOver(folder, calls) {
  if (calls.size === 0) return;
  for (const { question, decision, end } of listQuestions(folder)) {
    if (end !== void 0 || !calls.has(question.toolUseId)) continue;
    const isTold2 = question.waits === "client" && decision !== void 0;
    await close(folder, question, isTold2 ? "released" : "withdrawn");
  }
}
function questionNow(question, cwd) {
  const { run, conversation, toolUseId: id, tool, input: exact, agent, request, said: said2 } = question;
  const call = { conversation, id, tool, input: JSON.parse(exact), exact, cwd, agent, mode: "", request };
  return { ...questionOf({ run, call, place: () => placeOf3(call), wants: question.kind }), said: said2 };
}
async function askAgain(folder, before, now) {
  if (!endQuestion(folder, before.id, { kind: "replaced", at: Date.now() })) return;
  await noteQuestion(folder, "asked", keepQuestion(folder, now));
}
async function withdrawRequest(folder, request) {
  const known = listQuestions(folder).find(({ question }) => question.request === request);
  if (known !== void 0 && known.end === void 0) await close(folder, known.question, "withdrawn");
}
function loseQuestions(folder, { state }) {
  for (const { question, end } of listQuestions(folder)) {
    const isParked = question.waits === "parked";
    if (end !== void 0 || isParked && !isFinal(state)) continue;
    endQuestion(folder, question.id, { kind: isParked ? "withdrawn" : "lost", at: Date.now() });
  }
}
function say(folder, { request, input }, answer) {
  const { kind, reason } = answer;
  const given = kind === "allow" ? answer.input ?? JSON.parse(input) : void 0;
  return sayToClient(folder, given === void 0 ? denyAnswer(request, reason) : allowAnswer(request, given));
}
async function close(folder, question, kind) {
  endQuestion(folder, question.id, { kind, at: Date.now() });
  await noteQuestion(folder, "over", question);
}

// src/runs/runner/finish.ts
init_seen_process();

// src/runs/state/ending.ts
var awaitsDecision = "waiting for your decision";
function decideEnding(signs) {
  const { result, isWorkLeft, intent } = signs;
  if (result !== void 0 && isGood(result) && !(isWorkLeft && intent !== void 0)) {
    return completed(signs, result.denials);
  }
  if (intent !== void 0) return intended(intent);
  if (result === void 0) return withoutResult(signs);
  if (result.deferred !== void 0) return { state: "parked", reason: awaitsDecision, error: "" };
  if (result.ending.startsWith("aborted")) {
    return { state: "interrupted", reason: "interrupted by somebody else", error: "" };
  }
  if (result.status === 429 && signs.limitEnds !== void 0) return limited(result, signs.waitsForLimit);
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
function shownExit({ code, signal }) {
  if (signal !== "") return signal;
  return signalCodes[code ?? -1] ?? `exit code ${code ?? "unknown"}`;
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
function lastLine(text2) {
  return text2.trimEnd().slice(text2.trimEnd().lastIndexOf("\n") + 1).trim();
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
function hear(heard, said2) {
  const begun = { ...heard, hasBegun: true };
  switch (said2.kind) {
    case "client":
      return said2.step === "started" ? nothingHeard : { ...heard, exit: { code: said2.code, signal: said2.signal } };
    case "init":
      return { ...begun, result: void 0, retry: "" };
    case "activity":
      return { ...begun, activity: said2.activity };
    case "message":
      return { ...begun, retry: "", asked: askedAfter(begun.asked, said2) };
    case "permission":
      return { ...begun, asked: [...begun.asked, said2] };
    case "withdrawn":
      return { ...begun, asked: begun.asked.filter(({ request }) => request !== said2.request) };
    case "retry":
      return { ...begun, retry: `trying again ${said2.attempt}/${said2.most} (${said2.status ?? said2.error})` };
    case "limit":
      return said2.status === "rejected" ? { ...begun, limitEnds: said2.endsAt } : begun;
    case "result":
      return { ...begun, result: begun.result ?? said2, retry: "" };
    case "task":
      return { ...begun, tasks: tasksAfter(begun.tasks, said2), hadTasks: true };
    case "tasks":
      return { ...begun, tasks: said2.ids, hadTasks: true };
    default:
      return begun;
  }
}
function tasksAfter(tasks, { id, step }) {
  const others = tasks.filter((task) => task !== id);
  return step === "ended" ? others : [...others, id];
}
function askedAfter(asked, { parts }) {
  const over = new Set(parts.flatMap((part) => part.kind === "outcome" ? [part.call] : []));
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
function noteNews(folder, news) {
  return changeRun(folder, (run) => {
    if (!hasClient(run.state)) return { run, found: run };
    const isAsked = waitingIn(folder).length > 0;
    const next = afterNews(withFigures(run, news), { ...news, isAsked });
    return { run: next, events: news.events, found: next };
  });
}
function withFigures(run, { stream, said: said2 }) {
  if (said2.length === 0) return run;
  const init = said2.findLast(({ kind }) => kind === "init");
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
  const value = fields?.[key];
  return typeof value === "number" && Number.isFinite(value) ? value : void 0;
}
function countAt(fields, key) {
  return Math.max(0, numberAt(fields, key) ?? 0);
}

// src/core/stream/message-line.ts
function decodeAssistant(line) {
  const message = asFields(line.message);
  const model = textAt(message, "model") ?? "";
  const isSynthetic = model === "<synthetic>" || line.is_api_error_message === true;
  return {
    ...messageOf2(line, "claude"),
    id: textAt(message, "id") ?? "",
    model: isSynthetic ? "" : model,
    usage: isSynthetic ? void 0 : usageOf(asFields(message?.usage)),
    isSynthetic
  };
}
function decodeHeard(line) {
  return { ...messageOf2(line, "user"), isSynthetic: line.isSynthetic === true };
}
function messageOf2(line, by) {
  return {
    kind: "message",
    by,
    id: "",
    model: "",
    parent: textAt(line, "parent_tool_use_id") ?? "",
    parts: partsOf(asFields(line.message)?.content).flatMap(partOf),
    usage: void 0,
    isSynthetic: false,
    isReplay: line.isReplay === true
  };
}
function partOf(block) {
  if (block.type === "text") return [{ kind: "text", text: textAt(block, "text") ?? "" }];
  if (block.type === "thinking") return [{ kind: "thinking", text: textAt(block, "thinking") ?? "" }];
  const id = textAt(block, block.type === "tool_use" ? "id" : "tool_use_id") ?? "";
  if (block.type === "tool_use") {
    return [
      { kind: "call", call: id, tool: textAt(block, "name") ?? "", input: asFields(block.input) ?? {} }
    ];
  }
  if (block.type !== "tool_result") return [];
  const text2 = joinTexts(partsOf(block.content));
  return [{ kind: "outcome", call: id, text: text2, isError: block.is_error === true }];
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
function decodeOwnLine(line) {
  const { subtype } = line;
  if (subtype !== "client_started" && subtype !== "client_ended") return void 0;
  return {
    kind: "client",
    step: subtype === "client_started" ? "started" : "ended",
    code: numberAt(line, "code"),
    signal: textAt(line, "signal") ?? "",
    at: numberAt(line, "at") ?? 0
  };
}
function encodeOwnLine({ step, code, signal, at }) {
  return `
${JSON.stringify({ type: ownType, subtype: `client_${step}`, code, signal, at })}
`;
}

// src/core/stream/result-line.ts
function decodeResult(line) {
  const deferred = deferredOf(line);
  return {
    kind: "result",
    subtype: textAt(line, "subtype") ?? "",
    isError: line.is_error === true,
    // A second deferral has no `terminal_reason`.
    ending: deferred === void 0 ? textAt(line, "terminal_reason") ?? "" : "tool_deferred",
    text: textAt(line, "result"),
    errors: listOf(line.errors).filter((error) => typeof error === "string"),
    status: numberAt(line, "api_error_status"),
    turns: countAt(line, "num_turns"),
    durationMs: countAt(line, "duration_ms"),
    usage: usageOf(asFields(line.usage)),
    costUsd: numberAt(line, "total_cost_usd"),
    models: Object.entries(asFields(line.modelUsage) ?? {}).map(modelOf),
    denials: listOf(line.permission_denials).map(denialOf),
    deferred,
    queued: countAt(line, "queued_turn_count")
  };
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}
function deferredOf(line) {
  const isDeferred = line.stop_reason === "tool_deferred" || line.terminal_reason === "tool_deferred";
  if (!isDeferred && asFields(line.deferred_tool_use) === void 0) return void 0;
  const call = asFields(line.deferred_tool_use);
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
function decodeStreamLine(text2) {
  const line = parseFields(text2);
  if (line === void 0) return void 0;
  const type = textAt(line, "type") ?? "";
  const said2 = decoders.get(type)?.(line);
  const time2 = Date.parse(textAt(line, "timestamp") ?? "");
  return {
    conversation: textAt(line, "session_id") ?? "",
    at: Number.isNaN(time2) ? void 0 : time2,
    said: said2 ?? otherLine(line, type)
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
  ["system", (line) => systemDecoders.get(textAt(line, "subtype") ?? "")?.(line)]
]);
var systemDecoders = /* @__PURE__ */ new Map([
  ["init", decodeInit],
  ["session_state_changed", decodeActivity],
  ["api_retry", decodeRetry],
  ["permission_denied", decodeDenied],
  ["background_tasks_changed", decodeTasks],
  ["task_started", (line) => decodeTask(line, "started")],
  ["task_progress", (line) => decodeTask(line, "progress")],
  ["task_updated", (line) => decodeTask(line, hasEnded(line.patch) ? "ended" : "progress")],
  ["task_notification", (line) => decodeTask(line, "ended")]
]);
function otherLine(line, type) {
  const subtype = textAt(line, "subtype");
  return { kind: "other", type: subtype === void 0 ? type : `${type}/${subtype}` };
}
function decodeInit(line) {
  return {
    kind: "init",
    cwd: textAt(line, "cwd") ?? "",
    model: textAt(line, "model") ?? "",
    mode: textAt(line, "permissionMode") ?? "",
    payer: textAt(line, "apiKeySource") ?? "",
    version: textAt(line, "claude_code_version") ?? ""
  };
}
function decodeActivity({ state }) {
  const isKnown = state === "running" || state === "requires_action" || state === "idle";
  return isKnown ? { kind: "activity", activity: state } : void 0;
}
function decodeRetry(line) {
  return {
    kind: "retry",
    attempt: numberAt(line, "attempt") ?? 0,
    most: numberAt(line, "max_retries") ?? 0,
    delayMs: numberAt(line, "retry_delay_ms") ?? 0,
    status: numberAt(line, "error_status"),
    error: textAt(line, "error") ?? ""
  };
}
function decodeDenied(line) {
  return {
    kind: "denied",
    tool: textAt(line, "tool_name") ?? "",
    call: textAt(line, "tool_use_id") ?? "",
    message: textAt(line, "message") ?? ""
  };
}
function decodeTask(line, step) {
  return {
    kind: "task",
    id: textAt(line, "task_id") ?? "",
    step,
    type: textAt(line, "task_type") ?? "",
    description: textAt(line, "description") ?? ""
  };
}
function hasEnded(patch) {
  const status = textAt(asFields(patch), "status");
  return status !== void 0 && !["pending", "running"].includes(status);
}
function decodeTasks({ tasks }) {
  const all2 = Array.isArray(tasks) ? tasks : [];
  const ids = all2.flatMap((task) => textAt(asFields(task), "task_id") ?? []);
  return { kind: "tasks", ids };
}
function decodeLimit(line) {
  const info = asFields(line.rate_limit_info);
  const ends = numberAt(info, "resetsAt");
  return {
    kind: "limit",
    status: textAt(info, "status") ?? "",
    // In seconds in all that was seen, but a later client may count in milliseconds.
    endsAt: ends === void 0 || ends > 1e11 ? ends : ends * 1e3,
    type: textAt(info, "rateLimitType") ?? ""
  };
}
function decodeCommand(line) {
  return { kind: "command", message: textAt(line, "command_uuid") ?? "", step: textAt(line, "state") ?? "" };
}

// src/runs/state/file-reads.ts
function hearReads(open, said2) {
  if (said2.kind !== "message") return { open, files: [] };
  const begun = said2.parts.flatMap(readCall);
  const now = begun.length === 0 ? open : { ...open, ...Object.fromEntries(begun) };
  const outcomes = said2.parts.filter((part) => part.kind === "outcome");
  const files2 = outcomes.flatMap(({ call, text: text2, isError }) => {
    const read = Object.hasOwn(now, call) ? now[call] : void 0;
    return read === void 0 || isError ? [] : [fileRead(call, read, text2)];
  });
  const done = new Set(outcomes.map(({ call }) => call));
  return {
    open: done.size === 0 ? now : Object.fromEntries(Object.entries(now).filter(([call]) => !done.has(call))),
    files: files2
  };
}
function readCall(part) {
  if (part.kind !== "call" || part.tool !== "Read") return [];
  const path = textAt(part.input, "file_path") ?? "";
  const isWhole = !["offset", "limit", "pages"].some((name) => (part.input[name] ?? void 0) !== void 0);
  return path === "" ? [] : [[part.call, { path, isWhole }]];
}
function fileRead(call, { path, isWhole }, text2) {
  const rows = numberedRows(text2);
  if (rows === void 0) return { call, path, shown: void 0, isWhole: false };
  const { first, lines } = rows;
  const isAll = isWhole && first === 1 && lines.length < mostLines && !lines.some(isCut);
  return { call, path, shown: lines.join("\n"), isWhole: isAll };
}
var mostLines = 2e3;
var mostCharacters = 2e3;
function isCut(line) {
  return line.length >= mostCharacters && line.endsWith("[truncated]");
}
function numberedRows(text2) {
  const first = Number(/^ *(\d+)[\u2192\t]/.exec(text2)?.[1] ?? Number.NaN);
  if (Number.isNaN(first)) return void 0;
  const lines = [];
  const rows = text2.split("\n");
  for (const row of rows) {
    const [, number2, line] = /^ *(\d+)[\u2192\t](.*)$/s.exec(row) ?? [];
    if (Number(number2) !== first + lines.length) break;
    lines.push(line);
  }
  const rest2 = rows.slice(lines.length).join("\n").trim();
  return rest2 === "" || rest2.startsWith("<system-reminder>") ? { first, lines } : void 0;
}

// src/runs/state/totals.ts
var nothingUsed = { costUsd: 0, input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
function noFigures(before = nothingUsed) {
  return { ...nothingUsed, turns: 0, isPartial: false, context: 0, window: 0, reported: before };
}
function beginCounting(before) {
  return {
    figures: noFigures(before),
    isFresh: true,
    isOpen: false,
    hasLost: false,
    settledUsd: 0,
    model: ""
  };
}
function countLine(counting, said2) {
  if (said2.kind === "client" && said2.step === "started") {
    return partly({
      ...counting,
      isFresh: true,
      isOpen: false,
      hasLost: counting.hasLost || counting.isOpen,
      settledUsd: counting.figures.costUsd
    });
  }
  if (said2.kind === "init") return { ...counting, model: said2.model };
  if (said2.kind === "result") return partly(counted2(counting, said2));
  if (said2.kind === "control-answer") return withCost(counting, costAnswered(said2.response));
  if (said2.kind !== "message" || said2.usage === void 0) return counting;
  const context = said2.parent === "" ? contextOf(said2.usage) : counting.figures.context;
  return partly({ ...counting, isOpen: true, figures: { ...counting.figures, context } });
}
function withCost(counting, told) {
  const { figures, isFresh, isOpen: isOpen2, settledUsd } = counting;
  if (told === void 0 || !isOpen2) return counting;
  const before = isFresh && told < figures.reported.costUsd ? 0 : figures.reported.costUsd;
  const costUsd = settledUsd + Math.max(0, told - before);
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
  const before = isFresh && !goesOn(figures.reported, reported, result.usage) ? nothingUsed : figures.reported;
  const settled = { ...figures, costUsd: counting.settledUsd };
  const more = map((key) => settled[key] + Math.max(0, reported[key] - before[key]));
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
function goesOn(before, now, turn) {
  const keys = ["input", "output", "cacheRead", "cacheWrite"];
  return now.costUsd >= before.costUsd && keys.every((key) => now[key] >= before[key] + (turn === void 0 ? 0 : turn[key]));
}
function windowOf(models, model) {
  const own2 = models.find((usage) => usage.model === model) ?? models.find((usage) => isVariant(usage, model));
  return own2?.window ?? models.reduce((most, usage) => Math.max(most, usage.window), 0);
}
function isVariant({ model: name }, model) {
  return model !== "" && (name.startsWith(model) || model.startsWith(name));
}
function map(value) {
  return {
    costUsd: value("costUsd"),
    input: value("input"),
    output: value("output"),
    cacheRead: value("cacheRead"),
    cacheWrite: value("cacheWrite")
  };
}

// src/runs/state/tell.ts
function beginTelling(query, before) {
  return { counting: beginCounting(before), query, calls: {} };
}
function tellLine(telling, { said: said2, at, end }, { screen, now }) {
  const after = remember(telling, said2);
  const made = [...saidEvents(telling, said2), ...tokenEvents(telling, after)];
  const events = made.map(
    ([type, data], part) => ({
      type,
      at: at ?? now,
      data: screenTexts(data, screen),
      from: { end, part }
    })
  );
  return { telling: after, events };
}
function remember(telling, said2) {
  const counting = countLine(telling.counting, said2);
  const query = said2.kind === "init" ? "" : telling.query;
  return {
    counting,
    query,
    calls: said2.kind === "message" ? callsAfter(telling.calls, said2) : telling.calls
  };
}
function callsAfter(calls, { parts }) {
  const begun = parts.flatMap((part) => part.kind === "call" ? [[part.call, part.tool]] : []);
  const done = new Set(parts.map((part) => part.kind === "outcome" ? part.call : ""));
  if (begun.length === 0 && done.size === 0) return calls;
  return Object.fromEntries([...Object.entries(calls), ...begun].filter(([call]) => !done.has(call)));
}
function saidEvents({ query, calls }, said2) {
  if (said2.kind === "init") {
    return query.trim() === "" ? [] : [["run.message", { by: "person", text: query }]];
  }
  if (said2.kind === "denied") {
    const { call, tool, message } = said2;
    return [["run.tool", { step: "denied", call, tool, text: message }]];
  }
  return said2.kind === "message" ? said2.parts.flatMap((part) => partEvents(said2, part, calls)) : [];
}
function partEvents(line, part, calls) {
  const agent = line.parent === "" ? {} : { agent: line.parent };
  if (part.kind === "call") {
    const { call, tool, input } = part;
    return [["run.tool", { step: "called", call, tool, input: JSON.stringify(input), ...agent }]];
  }
  if (part.kind === "outcome") {
    const { call, text: text2, isError } = part;
    return [["run.tool", { step: "done", call, tool: calls[call] ?? "", isError, text: text2, ...agent }]];
  }
  if (line.by !== "claude" || part.text.trim() === "") return [];
  const by = line.isSynthetic ? "client" : "claude";
  return [
    ["run.message", { by, ...part.kind === "thinking" && { thinking: true }, text: part.text, ...agent }]
  ];
}
function tokenEvents(before, after) {
  const [old, figures] = [before.counting.figures, after.counting.figures];
  const isNew = old.context !== figures.context || old.costUsd !== figures.costUsd || old.reported !== figures.reported;
  return isNew ? [["run.tokens", tokenData(figures)]] : [];
}
function tokenData({ reported: _, isPartial, ...counts }) {
  return { ...counts, ...isPartial && { isPartial } };
}
var longest2 = { text: 32768, input: 8192 };
function screenTexts(data, screen) {
  const entries = Object.entries(data).map(([key, value]) => {
    const most = longest2[key];
    const isText = most !== void 0 && typeof value === "string";
    return [key, isText ? shortened(screen(value), most) : value];
  });
  return Object.fromEntries(entries);
}
function shortened(text2, most) {
  if (text2.length <= most) return text2;
  return `${text2.slice(0, most).replace(/[\ud800-\udbff]$/, "")}\u2026 (${text2.length - most} more characters)`;
}

// src/runs/runner/stream.ts
function beginStream(run, folder) {
  const parent = run.parent === "" ? void 0 : findRun(runFolder(projectOf(folder), run.parent));
  return {
    heard: nothingHeard,
    telling: beginTelling(run.query, parent?.figures.reported ?? nothingUsed),
    openReads: {},
    end: 0
  };
}
function readStream(folder, since, screen) {
  const said2 = [];
  const events = [];
  const files2 = [];
  let { heard, telling, openReads, end } = since;
  try {
    const reading2 = readLines(pathIn(folder, "raw"), { from: end, isPassed: () => false, headBytes: 0 });
    for (let next = reading2.next(); ; next = reading2.next()) {
      if (next.done === true) {
        end = next.value.end;
        break;
      }
      const { text: text2, offset } = next.value;
      const line = decodeStreamLine(text2);
      if (line === void 0) continue;
      heard = hear(heard, line.said);
      const told = tellLine(
        telling,
        { ...line, end: offset + Buffer.byteLength(text2) },
        { screen, now: Date.now() }
      );
      const reads = hearReads(openReads, line.said);
      telling = told.telling;
      openReads = reads.open;
      files2.push(...reads.files);
      events.push(...told.events);
      said2.push(line.said);
    }
  } catch {
  }
  return { stream: { heard, telling, openReads, end }, said: said2, events, files: files2 };
}

// src/runs/runner/finish.ts
function finishRun(folder, { screen, deciding }) {
  const read = readStream(folder, beginStream(readRun(folder), folder), screen);
  const stderr = screen(findText(pathIn(folder, "stderr")) ?? "");
  return changeRun(folder, (run) => {
    const isAlive = [run.client, otherRunner(run)].some((seen) => seen !== void 0 && !isGone(seen));
    if (!hasClient(run.state) || isAlive) return { run, found: void 0 };
    if (wasNeverStarted(run, read.stream.heard)) {
      const next2 = queuedAgain(run);
      return { run: next2, found: next2 };
    }
    deciding();
    const unanswered = unansweredIn(folder);
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
function unansweredIn(folder) {
  return listQuestions(folder).flatMap(({ question, end }) => end?.kind === "unanswered" ? [question] : []);
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
function failStart(folder, error) {
  return changeRun(folder, (run) => {
    const end = { at: Date.now(), result: "", error, denials: [], exitCode: void 0, signal: "" };
    const why = { state: "failed", reason: "could not be started", end, limitedUntil: void 0 };
    const next = run.state === "starting" ? endWith(run, why) : run;
    return { run: next, found: next === run ? void 0 : next };
  });
}

// src/runs/runner/queue.ts
var import_node_path32 = require("node:path");
init_folders();
init_seen_process();
init_stat();
init_person();

// src/io/client/account-and-model.ts
var import_node_path31 = require("node:path");
init_stat();
init_person();
var mostBytes6 = 64 * 1024 * 1024;
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
  const folder = env.CLAUDE_CONFIG_DIR || homeOf(env);
  const known = folder === void 0 ? void 0 : readJson((0, import_node_path31.join)(folder, ".claude.json"), mostBytes6);
  const { accountUuid = "", organizationUuid = "" } = asRecord(asRecord(known)?.oauthAccount) ?? {};
  const said2 = accountVariables.map((name) => env[name] ?? "");
  return sha256(JSON.stringify([accountUuid, organizationUuid, ...said2])).slice(0, 16);
}
function usualModel(env, folder) {
  const [own2 = ""] = clientFolders(env);
  const files2 = [
    (0, import_node_path31.join)(folder, ".claude/settings.local.json"),
    (0, import_node_path31.join)(folder, ".claude/settings.json"),
    (0, import_node_path31.join)(own2, "settings.json")
  ];
  const models = [env.ANTHROPIC_MODEL, ...files2.map(modelIn)];
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
var patienceMs3 = 3e4;
async function startApart(call) {
  const files2 = openFiles(call);
  const input = Buffer.from(call.input ?? "");
  let taken = 0;
  let child;
  try {
    if (input.length > 0) taken = await writeToFifo(call.stdin, input, { waitMs: 0 });
    child = await spawnWith(call, files2);
  } finally {
    for (const file of files2) if (file !== "ignore") (0, import_node_fs20.closeSync)(file);
  }
  const ended = new Promise((resolve5) => {
    child.once("exit", (code, signal) => resolve5({ code: code ?? void 0, signal: signal ?? "" }));
  });
  const pid = child.pid;
  const seen = { pid, started: processStat(pid).started, at: Date.now() };
  const rest2 = input.subarray(taken);
  if (rest2.length > 0 && await writeToFifo(call.stdin, rest2, { waitMs: patienceMs3 }) < rest2.length) {
    child.kill("SIGKILL");
  }
  return { ...seen, ended, leave: () => child.unref() };
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
  await new Promise((resolve5, reject) => {
    child.once("spawn", resolve5);
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
async function startRunner(folder, { runner }, { env, names: names4 }) {
  const kept2 = keptVariables(env, names4);
  const { leave } = await startApart({
    program: process.execPath,
    args: [runner, folder],
    cwd: folder,
    env: {
      ...kept2,
      SESSION_JOURNAL_CLAUDE: env.SESSION_JOURNAL_CLAUDE,
      [accountVariable]: accountHash(kept2)
    },
    stdin: "",
    stdout: "",
    stderr: `${folder}/runner-errors`
  });
  leave();
}

// src/runs/runner/queue.ts
var folderName2 = "queue";
function fileOf({ id, createdAt }) {
  return `${String(createdAt).padStart(15, "0")}-${id}.json`;
}
function enqueue(env, run, folder) {
  writeJson((0, import_node_path32.join)(ensureStateDir(env, folderName2), fileOf(run)), { folder });
}
function dequeue(env, run) {
  const state = stateDir(env);
  if (state !== void 0) removeQuietly((0, import_node_path32.join)(state, folderName2, fileOf(run)));
}
async function startQueued(hands) {
  const { env, maxRuns, programs: programs2 } = hands;
  const state = stateDir(env);
  if (state === void 0) return;
  let free = maxRuns - takenSlots(env).length;
  for (const name of filesIn((0, import_node_path32.join)(state, folderName2), ".json")) {
    if (free <= 0) return;
    const path = (0, import_node_path32.join)(state, folderName2, name);
    const folder = asRecord(readJson(path))?.folder;
    const run = typeof folder === "string" ? findRun(folder) : void 0;
    if (typeof folder !== "string" || run?.state !== "queued") {
      removeQuietly(path);
      continue;
    }
    if (missingVariables(env, run.settings.envNames).length > 0) continue;
    free -= 1;
    if (run.runner === void 0 || isGone(run.runner)) {
      await startRunner(folder, programs2, { env, names: run.settings.envNames });
    }
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
    const known = kept2.get(id);
    return known !== void 0 && !changed.has(id) ? known : lookAt(runFolder(projectState, id), known);
  });
  const ended = found2.filter(({ row }) => isFinal(row.state));
  const isOld = ended.length !== kept2.size || ended.some((one) => one !== kept2.get(one.row.id));
  if (isOld) keepEnded(runs, ended);
  return found2.map(({ row }) => row).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}
function lookAt(folder, known) {
  const stamp2 = findStamp(pathIn(folder, "record"));
  if (stamp2 === void 0) return [];
  if (known !== void 0 && isSameStamp(known.stamp, stamp2)) return [known];
  const run = findRun(folder);
  return run === void 0 ? [] : [{ row: rowOf(run), stamp: stamp2 }];
}

// src/runs/state/budget.ts
function familyCost(rows, id) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const root = rootOf(byId, id);
  return rows.filter((row) => rootOf(byId, row.id) === root).reduce((sum, { costUsd }) => sum + costUsd, 0);
}
function rootOf(byId, id) {
  const seen = /* @__PURE__ */ new Set();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    at = byId.get(at)?.parent || at;
  }
  return at;
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
function isTold({ toldBudgets }, { of, day }) {
  return toldBudgets.some((told) => told.of === of && told.day === day);
}
function tellBudget(run, told, at) {
  if (isTold(run, told)) return void 0;
  const { of, spentUsd, mostUsd } = told;
  const data = { of, spentUsd, mostUsd, text: budgetText(told) };
  return {
    run: { ...run, toldBudgets: [...run.toldBudgets, told] },
    events: [{ type: "run.budget", at, data, from: void 0 }]
  };
}

// src/runs/runner/claim-day.ts
var import_node_path33 = require("node:path");
init_folders();
init_person();
var ending2 = ".day";
function claimDay(env, since, run) {
  const folder = ensureStateDir(env, "day-budget-said");
  const name = `${since}${ending2}`;
  const path = (0, import_node_path33.join)(folder, name);
  const isOurs2 = createFile(path, run, { mode: 384, fsync: false }) || findText(path) === run;
  for (const one of filesIn(folder, ending2)) if (one !== name) removeQuietly((0, import_node_path33.join)(folder, one));
  return isOurs2;
}

// src/runs/runner/tell-budgets.ts
async function tellBudgets(folder, run, { hands, count: count2 }) {
  for (const told of [...scarceOfRun(folder, run), ...scarceOfDay(run, hands, count2)]) {
    await changeRun(folder, (now) => {
      const next = tellBudget(now, told, Date.now());
      return { run: next?.run ?? now, events: next?.events ?? [], found: void 0 };
    });
  }
}
function scarceOfRun(folder, run) {
  const mostUsd = run.settings.budgetUsd;
  const own2 = run.figures.costUsd;
  if (mostUsd === void 0 || isTold(run, { of: "run", day: 0, spentUsd: own2, mostUsd })) return [];
  const spentUsd = run.parent === "" ? own2 : familyCost(listRuns(projectOf(folder)), run.id);
  if (!isScarce(spentUsd, mostUsd) || isScarce(spentUsd - own2, mostUsd)) return [];
  return [{ of: "run", day: 0, spentUsd, mostUsd }];
}
function scarceOfDay(run, { day, env }, count2) {
  const budget = day();
  if (budget === void 0) return [];
  const { most: mostUsd, since, states } = budget;
  const told = { of: "day", day: since, spentUsd: count2(states, since), mostUsd };
  const isNews = isScarce(told.spentUsd, mostUsd) && !isTold(run, told) && claimDay(env, since, run.id);
  return isNews ? [told] : [];
}

// src/runs/runner/unsettled.ts
var import_node_path34 = require("node:path");
init_folders();
init_leftovers();
init_seen_process();
var ending3 = ".json";
function pathOf2(folder) {
  return (0, import_node_path34.join)((0, import_node_path34.dirname)(folder), "unsettled", (0, import_node_path34.basename)(folder) + ending3);
}
function markUnsettled(folder) {
  const path = pathOf2(folder);
  makeFolder((0, import_node_path34.dirname)(path), 448);
  writeJson(path, { pid: process.pid, started: processStat(process.pid).started, at: Date.now() });
}
function markSettled(folder) {
  removeQuietly(pathOf2(folder));
}

// src/runs/runner/end-run.ts
async function endRun(folder, hands) {
  await keepMissed(folder, hands);
  const deciding = () => {
    removeMcpConfig(folder);
    markUnsettled(folder);
  };
  const ended = await finishRun(folder, { screen: hands.screen, deciding });
  if (ended === void 0) return;
  if (ended.state !== "queued") return settleRun(folder, hands);
  freeSlot(hands.env, ended.id);
  enqueue(hands.env, ended, folder);
  await startQueued(hands);
}
async function keepMissed(folder, hands) {
  const run = readRun(folder);
  const isOurs2 = run.runner?.pid === process.pid;
  if (isOurs2 && !run.settings.snapshots) return;
  const read = readStream(folder, beginStream(run, folder), hands.screen);
  if (run.settings.snapshots) await keepSnapshots(folder, run, read.files);
  if (isOurs2 || read.said.length === 0) return;
  const noted = await noteNews(folder, { ...read, remark: "" });
  if (hasClient(noted.state)) await tellBudgets(folder, noted, { hands, count: makeCostCounter() });
}
async function settleRun(folder, hands) {
  const run = findRun(folder);
  if (run !== void 0) {
    freeSlot(hands.env, run.id);
    if (!hasClient(run.state)) {
      loseQuestions(folder, run);
      endLongLine(folder);
    }
    await hands.ended(run, folder);
  }
  sweepLeftovers(folder);
  markSettled(folder);
  await startQueued(hands);
}

// src/runs/runner/follow-client.ts
init_seen_process();

// src/io/disk/watch.ts
var import_node_fs21 = require("node:fs");
function watchFolder(path, onChange) {
  let watcher;
  const close2 = () => watcher?.close();
  try {
    watcher = (0, import_node_fs21.watch)(path, { persistent: false }, (_, name) => onChange(name ?? ""));
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
        await new Promise((resolve5) => {
          const timer = setTimeout(resolve5, mostMs);
          wake = () => {
            clearTimeout(timer);
            resolve5();
          };
        });
      }
      hasRung = false;
    }
  };
}

// src/runs/runner/follow-money.ts
var askedEveryMs = 2e3;
function beginMoney() {
  return { isDue: false, askedAt: 0, isWaitedFor: false, seenUsd: 0, count: makeCostCounter() };
}
async function followMoney(folder, before, { read, run, hands }) {
  const { costUsd } = run.figures;
  if (costUsd !== before.seenUsd) await tellBudgets(folder, run, { hands, count: before.count });
  const { said: said2, stream } = read;
  const isAnswered = said2.some(({ kind }) => kind === "control-answer");
  const money2 = {
    ...before,
    seenUsd: costUsd,
    isDue: before.isDue || said2.some(hasUsed),
    isWaitedFor: before.isWaitedFor && !isAnswered
  };
  const isSilent = stream.heard.result !== void 0 || run.intent !== void 0;
  const isTime2 = !isSilent && !money2.isWaitedFor && Date.now() - money2.askedAt >= askedEveryMs;
  if (!money2.isDue || !isTime2 || run.client === void 0) return money2;
  await sayToClient(folder, costRequest("cost"));
  return { ...money2, isDue: false, isWaitedFor: true, askedAt: Date.now() };
}
function hasUsed(said2) {
  return said2.kind === "message" && said2.parts.some(({ kind }) => kind === "outcome");
}

// src/runs/runner/intend.ts
function intendToEnd(folder, kind) {
  return changeRun(folder, (before) => {
    const run = isFinal(before.state) ? before : ending4(before, { kind, at: Date.now() });
    if (isEndedHere(before, run)) markUnsettled(folder);
    return { run, found: { before, run } };
  });
}
function isEndedHere(before, run) {
  return before.state !== "draft" && !isFinal(before.state) && isFinal(run.state);
}
function ending4(run, intent) {
  const meant = { ...run, intent: run.intent ?? intent };
  const { at } = intent;
  if (hasClient(run.state)) return moveRun(meant, { state: "interrupting", reason: "", at }) ?? meant;
  const end = { at, result: "", error: "", denials: [], exitCode: void 0, signal: "" };
  const reason = run.startedAt === void 0 ? "was not started" : "";
  return moveRun({ ...meant, end }, { state: "interrupted", reason, at }) ?? run;
}

// src/runs/runner/follow-client.ts
var netMs = 250;
var quietMs = 1500;
var silentMs = 10 * 6e4;
async function followClient(folder, hands, exit) {
  const alarm = makeAlarm();
  let ended;
  void exit?.then((how) => {
    const line = encodeOwnLine({ step: "ended", ...how, at: Date.now() });
    appendText(pathIn(folder, "raw"), line);
    ended = how;
    alarm.ring();
  });
  const unwatch = watchFolder(pathIn(folder, "raw"), alarm.ring);
  let followed = beginFollowing(folder);
  for (; ; ) {
    const isOver = exit === void 0 ? isClientGone(readRun(folder)) : ended !== void 0;
    followed = await readOn(folder, followed, hands);
    const ending5 = isOver ? void 0 : endInTime(folder, followed);
    [followed] = await Promise.all([lookOn(folder, followed, hands), ending5]);
    if (isOver) break;
    await alarm.wait(netMs);
  }
  if (followed.stream.heard.result === void 0) lookAtProcesses(folder, followed.processes);
  unwatch();
}
async function lookOn(folder, followed, hands) {
  const { read, money: money2, stream } = followed;
  const isLast = stream.heard.result !== void 0 && read.said.length > 0;
  const processes = isLast ? lookAtProcesses(folder, followed.processes) : followed.processes;
  if (read.said.length === 0 && !money2.isDue) return { ...followed, processes };
  const now = { read, run: readRun(folder), hands };
  return { ...followed, processes, money: await followMoney(folder, money2, now) };
}
function beginFollowing(folder) {
  const run = readRun(folder);
  const stream = beginStream(run, folder);
  return {
    stream,
    read: { stream, said: [], events: [], files: [] },
    heardAt: Date.now(),
    remark: "",
    money: beginMoney(),
    processes: beginProcesses(folder, run)
  };
}
function isClientGone({ client }) {
  return client === void 0 || isGone(client);
}
async function readOn(folder, before, hands) {
  const read = readStream(folder, before.stream, hands.screen);
  const processes = followProcesses(folder, before.processes, read);
  const isNew = read.said.length > 0;
  const heardAt = isNew ? Date.now() : before.heardAt;
  const remark = Date.now() - heardAt < silentMs ? "" : `no output since ${clock(heardAt)}`;
  if (isNew || remark !== before.remark) {
    await noteNews(folder, { ...read, remark });
  }
  await tendRequests(folder, read);
  if (read.files.length > 0) await keepSnapshots(folder, readRun(folder), read.files);
  return { stream: read.stream, heardAt, remark, money: before.money, processes, read };
}
function clock(ms) {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
async function endInTime(folder, followed) {
  const run = readRun(folder);
  const { client, intent, settings: settings2 } = run;
  if (client === void 0) return;
  if (isDone(followed)) return endIdleClient(folder, client);
  const isLate = settings2.timeoutMs !== void 0 && Date.now() - client.at >= settings2.timeoutMs;
  if (!isLate || intent !== void 0) return;
  const meant = await intendToEnd(folder, "timeout");
  await stopClient(folder, meant.run);
}
function isDone({ stream, heardAt }) {
  const { heard } = stream;
  if (whyNotDone(heard) !== "") return false;
  return !heard.hadTasks || Date.now() - heardAt >= quietMs;
}

// src/runs/runner/launch-run.ts
init_failure();
init_seen_process();

// src/runs/launch/find-client.ts
var import_node_path36 = require("node:path");
init_failure();

// src/io/process/login-shell.ts
var import_node_path35 = require("node:path");
init_late_builtins();
init_person();
var patienceMs4 = 5e3;
var shells = ["bash", "zsh", "sh", "dash", "ksh", "fish"];
function findByLoginShell(name, env, outside) {
  const shell = env.SHELL !== void 0 && (0, import_node_path35.isAbsolute)(env.SHELL) ? programAt(env.SHELL, outside) : void 0;
  const home = homeOf(env);
  if (shell === void 0 || home === void 0 || !shells.includes((0, import_node_path35.basename)(env.SHELL)))
    return void 0;
  try {
    const options2 = {
      cwd: home,
      env: { ...env },
      encoding: "utf8",
      timeout: patienceMs4,
      stdio: "pipe"
    };
    const said2 = childProcess().execFileSync(shell, ["-l", "-c", `command -v ${name}`], {
      ...options2,
      input: ""
    });
    return said2.trimEnd().split("\n").findLast(import_node_path35.isAbsolute);
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
  const named = env[variable];
  if (named !== void 0 && named !== "") return namedClient(named, outside);
  const home = homeOf(env);
  const folders3 = [
    ...home === void 0 ? [] : underHome.map((folder) => (0, import_node_path36.join)(home, folder)),
    ...elsewhere2
  ];
  const onPath = pathFolders(env);
  const path = [...onPath, ...folders3].filter((folder) => !isAmongModules(folder));
  const program = findProgram("claude", path.join(":"), outside) ?? findByShell(env, outside);
  if (program !== void 0) return program;
  const places = ["PATH", ...folders3.map((folder) => pathInHome(folder, env)), "your login shell"];
  throw new Failure("not-found", "Cannot find Claude Code", {
    hint: `Looked in ${places.join(", ")}, but neither in this project nor in node_modules. If it is elsewhere: ${variable}=/path/to/claude`,
    data: { places }
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
  return PATH.split(":").filter((folder) => (0, import_node_path36.isAbsolute)(folder));
}
function namedClient(path, outside) {
  const program = (0, import_node_path36.isAbsolute)(path) ? programAt(path, outside) : void 0;
  if (program !== void 0) return program;
  const why = (0, import_node_path36.isAbsolute)(path) ? "it is no program, or it is in this project or in a folder that everyone may write to" : "it is no absolute path";
  throw new Failure("not-found", `Cannot start "${path}", which ${variable} names: ${why}`, {
    hint: `Name another one, or unset it: unset ${variable}`
  });
}

// src/runs/launch/start-client.ts
var import_node_path38 = require("node:path");

// src/runs/launch/client-args.ts
var spoken = [
  ...["-p", "--input-format", "stream-json", "--output-format", "stream-json", "--verbose"],
  ...["--permission-prompt-tool", "stdio"]
];
function clientArgs(run, { files: files2, resumed, budgetLeft: budgetLeft2 }) {
  const { settings: settings2 } = run;
  return [
    ...spoken,
    ...conversationArgs(run, resumed),
    ...option("--settings", files2.settings),
    ...option("--model", settings2.model),
    ...option("--max-turns", settings2.maxTurns),
    ...option("--max-budget-usd", budgetLeft2),
    ...option("--system-prompt-file", files2.systemPrompt),
    ...option("--append-system-prompt-file", files2.appendSystemPrompt),
    ...option("--mcp-config", files2.mcpConfig),
    ...option("--permission-mode", settings2.mode === "plan" ? "plan" : "default")
  ];
}
function conversationArgs(run, resumed) {
  if (resumed === void 0) return ["--session-id", run.conversation];
  const fork = resumed.isFork ? ["--fork-session", "--session-id", run.conversation] : [];
  return ["--resume", resumed.conversation, ...fork];
}
function option(name, value) {
  return value === void 0 || value === "" ? [] : [name, String(value)];
}

// src/runs/launch/mcp-config.ts
var import_node_path37 = require("node:path");
init_failure();
init_folders();
var runHeader = "X-Session-Journal-Run";
function copyMcpConfig(folder, { id, settings: { mcpConfig } }) {
  if (mcpConfig === "") return "";
  const config = readMcpConfig(mcpConfig);
  const servers = Object.entries(asRecord(config.mcpServers) ?? {});
  const told = servers.map(([name, server]) => [name, toldServer(server, id)]);
  const path = (0, import_node_path37.join)(pathIn(folder, "mcp"), "servers.json");
  makeFolder(pathIn(folder, "mcp"), 448);
  writeJson(path, { ...config, mcpServers: Object.fromEntries(told) });
  return path;
}
function readMcpConfig(path) {
  const config = parsed(readText(path));
  if (asRecord(config?.mcpServers) !== void 0 && config !== void 0) return config;
  throw new Failure("damaged", `There are no MCP servers in "${path}"`, {
    hint: 'It must be JSON: {"mcpServers": {"NAME": {"command": "\u2026"}}}',
    data: { path }
  });
}
function parsed(text2) {
  try {
    return asRecord(JSON.parse(text2.replace(/^\ufeff/, "")));
  } catch {
    return void 0;
  }
}
function toldServer(server, run) {
  const fields = asRecord(server);
  if (fields === void 0) return server;
  if (typeof fields.url !== "string") {
    return { ...fields, env: { ...asRecord(fields.env), [runVariable]: run } };
  }
  const others = Object.entries(asRecord(fields.headers) ?? {}).filter(([name]) => {
    return name.toLowerCase() !== runHeader.toLowerCase();
  });
  return { ...fields, headers: { ...Object.fromEntries(others), [runHeader]: run } };
}

// src/runs/launch/settings-file.ts
var leastHookSeconds = 600;
var marginSeconds = 60;
function runSettings({ settings: settings2 }, place) {
  const timeout = Math.max(leastHookSeconds, Math.ceil(settings2.parkAfterMs / 1e3) + marginSeconds);
  const command = [place.node, place.hook, place.folder].map(quote).join(" ");
  const own2 = { matcher: "*", hooks: [{ type: "command", command, timeout }] };
  const { PreToolUse = [], ...others } = place.journalHooks;
  return {
    // A repository's settings can switch off all hooks, ours too.
    disableAllHooks: false,
    permissions: {
      allow: settings2.allow,
      deny: settings2.deny,
      additionalDirectories: settings2.addDirs
    },
    hooks: { ...others, PreToolUse: [own2, ...PreToolUse] }
  };
}
function quote(word) {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

// src/runs/launch/start-client.ts
async function startClient(start) {
  const { folder, run, env } = start;
  const files2 = writeFiles(start);
  const pipe = pathIn(folder, "input");
  removeQuietly(pipe);
  endLongLine(folder);
  makeFifo(pipe);
  appendText(
    pathIn(folder, "raw"),
    encodeOwnLine({ step: "started", code: void 0, signal: "", at: Date.now() })
  );
  const { resumed, budgetLeft: budgetLeft2 } = start;
  return whileNoneWrites(
    folder,
    () => startApart({
      program: start.program,
      args: clientArgs(run, { files: files2, resumed, budgetLeft: budgetLeft2 }),
      cwd: run.place.cwd,
      env: clientEnv(env, { id: run.id, names: run.settings.envNames }),
      stdin: pipe,
      input: start.input,
      stdout: pathIn(folder, "raw"),
      stderr: pathIn(folder, "stderr")
    })
  );
}
function writeFiles({ folder, run, hook, journalHooks }) {
  const settings2 = pathIn(folder, "settings");
  writeJson(settings2, runSettings(run, { folder, hook, node: process.execPath, journalHooks }));
  const { systemPrompt, appendSystemPrompt } = run.settings;
  return {
    settings: settings2,
    systemPrompt: writePrompt((0, import_node_path38.join)(folder, "system-prompt"), systemPrompt),
    appendSystemPrompt: writePrompt((0, import_node_path38.join)(folder, "append-system-prompt"), appendSystemPrompt),
    mcpConfig: copyMcpConfig(folder, run)
  };
}
function writePrompt(path, text2) {
  if (text2 === "") return "";
  writeFileAtomic(path, text2, { mode: 384, fsync: false });
  return path;
}

// src/runs/runner/launch-run.ts
async function launchRun(folder, hands) {
  const run = await takeTurn(folder, hands);
  const client = run && await tryToStart(run, folder, hands);
  if (run === void 0 || client === void 0) return void 0;
  const { pid, started, at } = client;
  const seen = { pid, started, at };
  passSlot(hands.env, run.id, seen);
  const surroundings = lookAround(run, hands.env, hands.env[accountVariable]);
  const now = await changeRun(folder, (found2) => {
    const begun = { client: seen, startedAt: found2.startedAt ?? at, limitedUntil: void 0, lostStarts: 0 };
    const next = { ...found2, ...begun, surroundings };
    return { run: next, found: next };
  });
  if (now.intent !== void 0) await stopClient(folder, now);
  return client;
}
async function tryToStart(run, folder, hands) {
  try {
    return await startClient(startOf(run, folder, hands));
  } catch (error) {
    const said2 = error instanceof Error ? error.message : String(error);
    const hint = isFailure(error) && error.hint !== void 0 ? `. ${error.hint}` : "";
    removeMcpConfig(folder);
    markUnsettled(folder);
    await failStart(folder, hands.screen(`${said2}${hint}`));
    await settleRun(folder, hands);
    return void 0;
  }
}
async function takeTurn(folder, hands) {
  const found2 = findRun(folder);
  if (found2 === void 0) return void 0;
  const { env, maxRuns } = hands;
  const missing = missingVariables(env, found2.settings.envNames);
  const holder = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
  const isFree2 = missing.length === 0 && await takeSlot(env, { run: found2.id, holder, most: maxRuns });
  const reason = missing.length > 0 ? `needs the variable ${missing.join(", ")}` : "waiting for a free slot";
  const run = await changeRun(folder, (now) => {
    const move = isFree2 ? { state: "starting", reason: "" } : { state: "queued", reason };
    const next = moveRun(now, { ...move, at: Date.now() });
    if (next === void 0) return { run: now, found: void 0 };
    return isFree2 ? { run: next, found: next } : { run: { ...next, runner: void 0 }, found: void 0 };
  });
  if (!isFree2 && readRun(folder).state === "queued") {
    enqueue(env, found2, folder);
    await startQueued(hands);
  }
  return run;
}
var goOn = "The usage limit has ended. Go on where you left off.";
function startOf(run, folder, hands) {
  dequeue(hands.env, run);
  const resumed = resumedBy(run, folder, hands);
  const said2 = resumed?.isFork === false ? rest(run) : { text: run.query, id: run.id };
  return {
    folder,
    run,
    program: findClient(hands.env, hands.outside(run)),
    env: hands.env,
    resumed,
    input: said2 === void 0 ? "" : messageToClient(said2.text, said2.id),
    budgetLeft: budgetLeft(run.settings.budgetUsd, spentBy(run, folder)),
    hook: hands.programs.hook,
    journalHooks: hands.journalHooks(run)
  };
}
function rest({ limitedUntil }) {
  return limitedUntil === void 0 ? void 0 : { text: goOn, id: crypto.randomUUID() };
}
function spentBy(run, folder) {
  return run.parent === "" ? run.figures.costUsd : familyCost(listRuns(projectOf(folder)), run.id);
}
function resumedBy(run, folder, { screen }) {
  const { said: said2 } = readStream(folder, beginStream(run, folder), screen);
  if (said2.some(({ kind }) => kind !== "client")) return { conversation: run.conversation, isFork: false };
  if (run.parent === "") return void 0;
  const parent = findRun(runFolder(projectOf(folder), run.parent));
  return parent && { conversation: parent.conversation, isFork: true };
}

// src/runs/runner/resume-parked.ts
init_failure();

// src/io/client/client-version.ts
init_late_builtins();
init_stat();

// src/runs/runner/resume-parked.ts
init_stat();
function isDecided(folder) {
  return parkedQuestion(folder)?.decision !== void 0;
}

// src/runs/runner/supervise.ts
var lookMs = 1e4;
var afterLimitMs = 6e4;
var killedMs = 1e4;
async function superviseRun(folder, hands) {
  for (let isFirst = true; ; isFirst = false) {
    if (!isFirst && !goesOn2(folder)) return;
    const run = await claimRun(folder);
    if (run === void 0) return;
    if (run.client !== void 0) passSlot(hands.env, run.id, run.client);
    else if (mayHaveClient(folder)) await killAll(() => processesOf(run), killedMs);
    await untilDue(folder);
    const own2 = hasClient(run.state) ? void 0 : await launchRun(folder, hands);
    if (!hasClient(readRun(folder).state)) return;
    await followClient(folder, hands, own2?.ended);
    await endRun(folder, hands);
  }
}
function goesOn2(folder) {
  const { state } = readRun(folder);
  return state === "limited" || state === "parked" && isDecided(folder);
}
function claimRun(folder) {
  return changeRun(folder, (run) => {
    const { runner } = run;
    const isFollowed = runner !== void 0 && runner.pid !== process.pid && !isGone(runner);
    const isWaiting = ["queued", "parked", "limited"].includes(run.state);
    if (isFollowed || !(hasClient(run.state) || isWaiting)) return { run, found: void 0 };
    const us = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
    const next = withClient(folder, { ...run, runner: us });
    return { run: next, found: next };
  });
}
function withClient(folder, run) {
  if (run.client !== void 0 || !hasClient(run.state) || !mayHaveClient(folder)) return run;
  if (isHalfTold(folder, run)) return run;
  const client = findClient2(run);
  if (client === void 0) return run;
  return { ...run, client, startedAt: run.startedAt ?? client.at, limitedUntil: void 0 };
}
function mayHaveClient(folder) {
  return findStat(pathIn(folder, "raw")) !== void 0;
}
function isHalfTold(folder, run) {
  if (Buffer.byteLength(run.query) < atOnceBytes / 2) return false;
  const { said: said2 } = readStream(folder, beginStream(run, folder), (text2) => text2);
  return said2.every(({ kind }) => kind === "client");
}
function findClient2({ id }) {
  const marked = processesWith(runVariable, id);
  const found2 = familyOf(marked, listProcesses()).find(({ pid, parent }) => {
    return marked.has(pid) && !marked.has(parent) && isClientProgram(pid);
  });
  return found2 && { pid: found2.pid, started: found2.started, at: Date.now() };
}
async function untilDue(folder) {
  for (; ; ) {
    const { state, limitedUntil } = readRun(folder);
    const left = (limitedUntil ?? 0) + afterLimitMs - Date.now();
    if (state !== "limited" || left <= 0) return;
    await new Promise((resolve5) => setTimeout(resolve5, Math.min(left, lookMs)));
  }
}

// src/runner.ts
(0, import_node_v8.setFlagsFromString)("--no-opt --no-sparkplug");
async function main() {
  const [folder = ""] = process.argv.slice(2);
  const templates = (0, import_node_path39.join)(__dirname, "..", "templates");
  const context = { cwd: folder, now: () => /* @__PURE__ */ new Date(), env: process.env, templates };
  await superviseRun(folder, await runHands(context));
}
main().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}
`);
    process.exit(1);
  }
);
