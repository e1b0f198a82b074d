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
function exists(path) {
  return (0, import_node_fs.existsSync)(path);
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
function chain(lists2) {
  const [only] = lists2;
  if (lists2.length === 1 && only !== void 0) return only;
  return {
    length: lists2.reduce((sum, list2) => sum + list2.length, 0),
    at(index) {
      let rest2 = index;
      for (const list2 of lists2) {
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
  return exists2(pid) && !isEnded(processStat(pid).state);
}
function isGone({ pid, started, at: at2 }) {
  if (!exists2(pid)) return true;
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
function exists2(pid) {
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
var import_node_fs3, slackMs;
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
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
  return attempt(() => (0, import_node_fs4.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
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
function decodeOwner(value) {
  if (typeof value !== "object" || value === null) return void 0;
  const { pid, host, boot, space, started, nonce, at: at2 } = value;
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
var import_node_fs4, foreignLifeMs, count, bootId, hostName, processSpace, currentProcess;
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
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path.join)(dir, name));
    }
  } catch {
  }
}
function sweepLeftoverFolders(dir) {
  try {
    for (const name of (0, import_node_fs5.readdirSync)(dir)) {
      const path = (0, import_node_path.join)(dir, name);
      if (name.endsWith(".tmp") && isLeftover(name, path)) (0, import_node_fs5.rmSync)(path, { recursive: true, force: true });
    }
  } catch {
  }
}
var import_node_fs5, import_node_path, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path = require("node:path");
    init_owner();
    init_seen_process();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
  }
});

// src/io/disk/folders.ts
function readNames(dir) {
  return (0, import_node_fs8.readdirSync)(dir).sort();
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
    return (0, import_node_fs8.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending2)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function foldersIn(dir) {
  try {
    return (0, import_node_fs8.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs8.mkdirSync)(path, { mode });
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
    (0, import_node_fs8.mkdirSync)(beside, { mode: 448 });
    for (const [name, text2] of Object.entries(files))
      (0, import_node_fs8.writeFileSync)((0, import_node_path3.join)(beside, name), text2, { mode: 384 });
    (0, import_node_fs8.renameSync)(beside, path);
    return true;
  } catch (error) {
    (0, import_node_fs8.rmSync)(beside, { recursive: true, force: true });
    if (isFolder(path)) return false;
    throw error;
  }
}
var import_node_fs8, import_node_path3;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
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
function ensureStateDir(env, folder5 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path4.join)(dir, folder5);
  try {
    const stat = (0, import_node_fs9.statSync)(dir, { throwIfNoEntry: false });
    if (stat === void 0) makeFolder(dir, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs9.chmodSync)(dir, 448);
    makeFolder(path, 448);
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
var import_node_fs9, import_node_path4, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
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
  const known4 = load.cache[path];
  if (known4 !== void 0) return known4.exports;
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs11.readFileSync)(path, "latin1")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path12.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs11.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path12.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path12.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place2) {
  const said2 = readKept(place2 + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place2);
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
function keep(place2, script, isUsed) {
  if ((process.exitCode ?? 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code = script.createCachedData();
    if (!(0, import_node_fs11.existsSync)((0, import_node_path12.dirname)(place2))) (0, import_node_fs11.mkdirSync)((0, import_node_path12.dirname)(place2), { mode: 448 });
    sweep((0, import_node_path12.dirname)(place2));
    (0, import_node_fs11.writeFileSync)(hasSaid() ? place2 + saidMark : place2, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs11.readdirSync)(dir)) {
    const path = (0, import_node_path12.join)(dir, name);
    if (((0, import_node_fs11.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs11.unlinkSync)(path);
  }
}
var import_node_fs11, import_node_path12, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs11 = require("node:fs");
    import_node_path12 = require("node:path");
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

// late-part:corrections
var require_corrections = __commonJS({
  "late-part:corrections"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/corrections.cjs", require);
  }
});

// late-part:blocks
var require_blocks = __commonJS({
  "late-part:blocks"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/blocks.cjs", require);
  }
});

// log.ts
var log_exports = {};
__export(log_exports, {
  fillPlan: () => fillPlan,
  findLoggable: () => findLoggable,
  logCommand: () => logCommand,
  readDraft: () => readDraft,
  sessionId: () => sessionId
});
module.exports = __toCommonJS(log_exports);

// src/core/calls/call-spec.ts
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}
function flagText(call, name) {
  return call.given.find((each) => each.name === name)?.text;
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
function isCalm(text2) {
  return calm.test(text2);
}
function stripControls(text2) {
  if (isCalm(text2)) return text2;
  const clean2 = text2.replace(escapes, "").replace(lineEnds, "\n").replace(controls, "");
  return joiners.test(clean2) ? stripStrayJoiners(clean2) : clean2;
}
function stripStrayJoiners(text2) {
  return text2.replace(
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu,
    ""
  );
}
function showControls(text2) {
  if (isCalm(text2)) return text2;
  const shown = text2.replace(/\r\n/g, "\n").replace(otherLineEnds, escapeCharacters).replace(controls, escapeCharacters).replace(hiddenCharacters, escapeCharacters);
  return strays.test(shown) ? showStrays(shown) : shown;
}
function showLine(text2) {
  return showControls(text2).replace(/\s*\n\s*/g, " ").trim();
}
function escapeCharacters(characters) {
  return Array.from(characters, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join("");
}
function showStrays(text2) {
  const strayJoiner = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\p{ASCII}\u200c\u200d])[\u200c\u200d]+/gu;
  return text2.replace(new RegExp("(?<!\\p{Emoji})[\\ufe0e\\ufe0f]+|\\p{Surrogate}", "gu"), escapeCharacters).replace(strayJoiner, escapeCharacters);
}
var esc = "\x1B";
var colour = new RegExp(`(${esc}\\[[\\d;:]*m)`);

// src/core/text/cut.ts
function cutAtWord(text2, limit) {
  if (text2.length <= limit) return text2;
  if (limit < 1) return "";
  const cut2 = text2.slice(0, limit);
  const word2 = cut2.search(/\s\S*$/);
  const kept = word2 >= limit / 2 ? cut2.slice(0, word2) : cut2.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}
function cutToLetters(text2, most4) {
  const letters = text2.length <= most4 ? [] : Array.from(text2);
  return letters.length <= most4 ? text2 : `${letters.slice(0, most4 - 1).join("")}\u2026`;
}

// src/core/text/nearest.ts
function nearest(word2, of) {
  let best;
  let least3 = Number.POSITIVE_INFINITY;
  for (const candidate of of) {
    const bound = tolerance(Math.max(word2.length, candidate.length));
    if (Math.abs(word2.length - candidate.length) > bound) continue;
    const steps = distance(word2.toLowerCase(), candidate.toLowerCase());
    if (steps <= bound && steps < least3) {
      best = candidate;
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
function startCall(spec, globals) {
  return { spec, globals, given: [], bare: [] };
}
function finishCall({ given, bare: bare2 }) {
  return { given, bare: bare2 };
}
function findFlag({ spec, globals }, name) {
  return name.length > 1 ? [...spec.flags, ...globals].find((flag) => flag.name === name) : void 0;
}
function nearestFlag({ spec, globals }, name) {
  const names2 = [...spec.flags, ...globals].map((flag) => flag.name);
  return nearest(
    name,
    names2.filter((known4) => known4.length > 1)
  );
}
function addFlag(draft, flag, text2) {
  if (flag.takes === "text" && text2.trim() === "") throw needsValue(draft, flag);
  if (flag.repeat !== true && draft.given.some((each) => each.name === flag.name)) {
    throw misuse(`Flag "${labelOf(flag)}" of "${draft.spec.verb}" was given twice`, "Give it only once");
  }
  draft.given.push({ name: flag.name, text: text2 });
}
function needsValue({ spec }, flag, next) {
  const label3 = labelOf(flag);
  const message = `Flag "${label3}" of "${spec.verb}" needs a value`;
  if (next === void 0) return misuse(message, `Write ${label3} ${flag.placeholder ?? "TEXT"}`);
  return misuse(`${message}, but ${quote(next)} follows`, `If that is the value, write ${label3}=${next}`);
}
function needsNoValue({ spec }, flag, value) {
  return misuse(
    `Flag "${labelOf(flag)}" of "${spec.verb}" takes no value, but ${quote(value)} was given`,
    `Write ${labelOf(flag)} without a value`
  );
}
function labelOf({ name }) {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
function quote(text2) {
  return `"${cutToLetters(showControls(text2).replace(/\s+/g, " ").trim(), 60)}"`;
}
function misuse(message, hint) {
  return new Failure("misuse", message, { hint });
}

// src/core/calls/read-lines.ts
var keyLine = /^(?:--|\u2014|\u2013)?([A-Za-z][\w-]*)[ \t]*:[ \t]*([\s\S]*)$/;
function decodeLines(text2, spec) {
  const draft = startCall(spec, []);
  const entries = [];
  for (const [index, line2] of text2.replace(/^\ufeff/, "").split(/\r?\n/).entries()) {
    const last = entries.at(-1);
    if (line2.trim() === "") last?.more.push("");
    else if (/^[ \t]/.test(line2) && last !== void 0) last.more.push(line2);
    else entries.push(readKeyLine(draft, line2, index + 1));
  }
  for (const { flag, first, more } of entries) {
    const value = [first, ...dedent(more)].join("\n").replace(/^\n+/, "").trimEnd();
    addFlag(draft, flag, flag.takes === "none" ? readYes(draft, flag, value) : value);
  }
  return finishCall(draft);
}
function readKeyLine(draft, line2, number2) {
  const [, key = "", first = ""] = keyLine.exec(line2) ?? [];
  const flag = findFlag(draft, key.toLowerCase());
  if (flag !== void 0) return { flag, first, more: [] };
  const close = nearestFlag(
    draft,
    line2.replace(/:[\s\S]*/, "").trim().replace(/[\s_]+/g, "-").replace(/^-+/, "")
  );
  throw misuse(
    `Line ${number2} is not "name: value": ${quote(line2)}`,
    close === void 0 ? `To continue the value above, indent the line. For the names, see "session-journal ${draft.spec.verb} --help"` : `Did you mean "${close}:"?`
  );
}
function readYes(draft, flag, value) {
  if (/^(?:true|yes)$/i.test(value)) return "";
  throw needsNoValue(draft, flag, value);
}
function dedent(lines2) {
  const [first = "", ...others] = lines2.filter((line2) => line2 !== "").map((line2) => line2.replace(/\S[\s\S]*$/, ""));
  let common = first;
  for (const indent of others) {
    while (!indent.startsWith(common)) common = common.slice(0, -1);
  }
  return lines2.map((line2) => line2.slice(common.length));
}

// src/commands/log.ts
init_failure();

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
var units = { m: minute, min: minute, h: hour, d: day, w: 7 * day };

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs2 = require("node:fs");
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
    const got = (0, import_node_fs2.readSync)(file, buffer, filled, bytes - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return buffer.subarray(0, filled);
}
function readOpened(file, path, limit) {
  const stat = (0, import_node_fs2.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is not a regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit) {
  let file;
  try {
    file = (0, import_node_fs2.openSync)(path, import_node_fs2.constants.O_RDONLY | (import_node_fs2.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs2.closeSync)(file);
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
    return (0, import_node_fs2.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/project/config.ts
var import_node_path5 = require("node:path");
init_failure();

// src/io/disk/json.ts
var import_node_fs7 = require("node:fs");

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
function claimByRename(temporary, path) {
  if (findStat(path) !== void 0) return false;
  (0, import_node_fs6.renameSync)(temporary, path);
  return true;
}
function claimName(from, to) {
  try {
    (0, import_node_fs6.linkSync)(from, to);
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
function createFile(path, text2, options = {}) {
  if (isTaken(path)) return false;
  const temporary = writeBeside(path, text2, options);
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

// src/io/disk/json.ts
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
function isCount(value, most4) {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most4;
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
var import_node_fs10 = require("node:fs");
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
function workingTrees(git) {
  const main = (0, import_node_path7.basename)(git.common) === ".git" ? [(0, import_node_path7.dirname)(git.common)] : [];
  const data = (0, import_node_path7.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path7.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path7.dirname)((0, import_node_path7.resolve)(data, name, path))];
  });
  return [...main, ...linked].filter(leadsToFolder).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path7.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path7.dirname)(git.common);
}
function repositoryFolder(git) {
  const dot = (0, import_node_path7.join)(git.top, ".git");
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}
function namesBack({ top, own: own2, common }, dot) {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText((0, import_node_path7.join)(own2, "gitdir"))?.trim();
  if (common !== own2) return registered !== void 0 && isSamePlace((0, import_node_path7.resolve)(own2, registered), dot);
  const worktree = configuredTree(own2);
  return worktree !== void 0 && isSamePlace(worktree, top);
}
function configuredTree(own2) {
  const path = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path7.join)(own2, "config")) ?? "")?.[1]?.trim();
  return path === void 0 ? void 0 : (0, import_node_path7.resolve)(own2, path);
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
function tracks(git, start2) {
  const wanted = Buffer.from(start2.toLowerCase());
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
    const begins2 = path.subarray(0, wanted.length);
    if (begins2.toString().toLowerCase() === wanted.toString()) return true;
    if (begins2.compare(wanted) > 0) return false;
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
  const start2 = `${(0, import_node_path9.relative)(git.top, local).split(import_node_path9.sep).join("/")}/`;
  return tracks(git, start2) ? "tracked" : void 0;
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
function search(start2) {
  const git = findGitFolder(start2);
  for (let dir = start2; ; dir = (0, import_node_path10.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start2 || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path10.dirname)(dir) === dir) break;
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
  return git !== void 0 && findStat((0, import_node_path10.join)(git.own, "info", "sparse-checkout")) !== void 0;
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
  const parts = (0, import_node_path10.relative)(project.root, path).split(import_node_path10.sep);
  return contains(project.root, path) && !parts.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts = (0, import_node_path10.relative)(project.root, path).split(import_node_path10.sep);
  let at2 = project.root;
  for (const [index, part] of parts.entries()) {
    at2 = (0, import_node_path10.join)(at2, part);
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
function ensureFolder(project, path) {
  assertInside(project, path);
  try {
    makeFolder(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function keepOutOfGit(local) {
  const path = (0, import_node_path10.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs10.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder5 = "") {
  const { local } = project;
  const path = (0, import_node_path10.join)(local, folder5);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs10.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder5 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path10.relative)(project.root, path).split(import_node_path10.sep).join("/");
}

// src/io/project/project-path.ts
var import_node_path11 = require("node:path");
init_stat();
function projectPath({ root }, cwd, given) {
  if (given === "" || /^(?:~|[a-z][a-z\d+.-]*:\/\/)/i.test(given)) return given;
  const here = realFolder(cwd);
  const top = [realFolder(root), worktreeOf(here)].find(
    (folder5) => folder5 !== void 0 && isBelow(here, folder5)
  );
  if (top === void 0) return given;
  const path = (0, import_node_path11.resolve)(here, given);
  const isFromTop = !(0, import_node_path11.isAbsolute)(given) && !exists(path) && exists((0, import_node_path11.resolve)(top, given));
  if (isFromTop || !isBelow(path, top) || path === top) return given;
  return (0, import_node_path11.relative)(top, path).split(import_node_path11.sep).join("/");
}
function realFolder(folder5) {
  try {
    return realPath(folder5);
  } catch {
    return folder5;
  }
}
function isBelow(path, folder5) {
  const way = (0, import_node_path11.relative)(folder5, path);
  return way === "" || !(way === ".." || way.startsWith(`..${import_node_path11.sep}`) || (0, import_node_path11.isAbsolute)(way));
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
function cleanText(text2) {
  return stripControls(text2.replace(/\r\n?/g, "\n")).split("\n").map((line2) => line2.trimEnd()).join("\n").trim();
}
function oneLine(text2) {
  return cleanText(text2).replace(/\s*\n\s*/g, " ");
}
function containText(text2, place2) {
  const pad = typeof place2.indent === "string" ? place2.indent : " ".repeat(place2.indent);
  return cleanText(text2).split("\n").map((line2, index) => {
    const inside = containInside(line2, place2);
    const safe = containEnd(index === 0 ? containFirst(inside, place2) : containStart(inside, place2));
    return index === 0 || safe === "" ? safe : pad + safe;
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

// src/core/text/spans.ts
function within(list2, { start: start2, end }) {
  return list2.slice(firstFrom(list2, start2), firstFrom(list2, end));
}
function spanAt(list2, at2) {
  const last = list2[firstFrom(list2, at2 + 1) - 1];
  return last !== void 0 && last.end > at2 ? last : void 0;
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
function beforeFirstLine(text2, start2) {
  const places2 = { first: start2, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text: text2, start: start2, end: start2, next: start2, ...places2 };
}
function readLine(line2) {
  const { text: text2, next: start2 } = line2;
  const length = text2.length;
  if (start2 >= length) return false;
  if (line2.lineFeed < start2) line2.lineFeed = indexOrLength(text2, "\n", start2);
  if (line2.carriageReturn < start2) line2.carriageReturn = indexOrLength(text2, "\r", start2);
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
function skipSpaces(text2, at2, end) {
  let offset = at2;
  while (offset < end && isSpace(text2.charCodeAt(offset))) offset++;
  return offset;
}
function skipRun(line2, code) {
  const { text: text2, end } = line2;
  let offset = line2.first;
  while (offset < end && text2.charCodeAt(offset) === code) offset++;
  return offset;
}
function isSpace(code) {
  return code === SPACE || code === TAB;
}
function skipIndent(line2, from) {
  const { text: text2, end } = line2;
  const before2 = line2.column;
  let offset = from;
  let column = before2;
  for (; offset < end; offset++) {
    const code = text2.charCodeAt(offset);
    if (code === SPACE) column++;
    else if (code === TAB) column = (column & ~3) + 4;
    else break;
  }
  line2.first = offset;
  line2.column = column;
  line2.indent = column - before2;
}
function indexOrLength(text2, character, from) {
  const at2 = text2.indexOf(character, from);
  return at2 < 0 ? text2.length : at2;
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
  const { text: text2, first, end } = line2;
  if (first < line2.noBreakBefore) return false;
  const code = text2.charCodeAt(first);
  if (code !== DASH && code !== STAR && code !== UNDERSCORE) return false;
  let count3 = 0;
  let at2 = first;
  while (at2 < end && text2.charCodeAt(at2) === code) {
    count3++;
    at2 = skipSpaces(text2, at2 + 1, end);
  }
  if (at2 === end && count3 >= 3) return true;
  line2.noBreakBefore = at2;
  return false;
}
function atxLevel(line2) {
  const { text: text2, first, end } = line2;
  const after = skipRun(line2, HASH);
  const level = after - first;
  if (level > 6) return 0;
  return after === end || isSpace(text2.charCodeAt(after)) ? level : 0;
}
function atxText(line2, level) {
  const text2 = trimSpaces(line2.text.slice(line2.first + level, line2.end));
  let end = text2.length;
  while (text2.charCodeAt(end - 1) === HASH) end--;
  return end === 0 || isSpace(text2.charCodeAt(end - 1)) ? trimSpaces(text2.slice(0, end)) : text2;
}
function setextLevel(line2) {
  const { text: text2, first, end } = line2;
  const code = text2.charCodeAt(first);
  if (code !== EQUALS && code !== DASH) return 0;
  if (skipSpaces(text2, skipRun(line2, code), end) < end) return 0;
  return code === EQUALS ? 1 : 2;
}
function setextText(paragraph2) {
  const lines2 = paragraph2.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines2.filter((line2) => line2 !== "").join("\n");
}
function openingFence(line2) {
  const { text: text2, first, end } = line2;
  const code = text2.charCodeAt(first);
  if (code !== BACKTICK && code !== TILDE) return void 0;
  const after = skipRun(line2, code);
  if (after - first < 3) return void 0;
  if (code === BACKTICK && text2.slice(after, end).includes("`")) return void 0;
  return { code, size: after - first };
}
function isClosingFence(line2, fence3) {
  if (line2.indent >= 4) return false;
  const after = skipRun(line2, fence3.code);
  return after - line2.first >= fence3.size && skipSpaces(line2.text, after, line2.end) === line2.end;
}
function trimSpaces(text2) {
  const start2 = skipSpaces(text2, 0, text2.length);
  let end = text2.length;
  while (end > start2 && skipSpaces(text2, end - 1, end) === end) end--;
  return text2.slice(start2, end);
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
  let quoted = 0;
  for (; matched < depth; matched++) {
    if (isBlank(line2)) {
      const quote4 = quotes[quoted];
      if (quote4 === void 0 && empty > 0) open.empty = 2;
      return quote4 ?? depth;
    }
    if (kinds2[matched] === QUOTE) {
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
  const { text: text2, first, end } = line2;
  if (line2.indent >= 4) return 0;
  const code = text2.charCodeAt(first);
  const isBullet = code === DASH2 || code === STAR2 || code === PLUS;
  const size = isBullet ? 1 : numberedMarkerSize(line2, interrupting2);
  const after = first + size;
  if (size === 0 || after > end) return 0;
  if (after < end && !isSpace(text2.charCodeAt(after))) return 0;
  if (interrupting2 && skipSpaces(text2, after, end) === end) return 0;
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
  const { text: text2, first, end } = line2;
  const limit = Math.min(end, first + (interrupting2 ? 1 : 9));
  let at2 = first;
  while (at2 < limit && isDigit(text2.charCodeAt(at2))) at2++;
  if (at2 === first || at2 === end || interrupting2 && text2.charCodeAt(first) !== ONE) return 0;
  const delimiter3 = text2.charCodeAt(at2);
  return delimiter3 === DOT || delimiter3 === PARENTHESIS ? at2 + 1 - first : 0;
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
  const { text: text2, first, end } = line2;
  if (text2[first] !== "<") return 0;
  const html = text2.slice(first, end);
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
function skipToken(token, text2, at2) {
  token.lastIndex = at2;
  return token.test(text2) ? token.lastIndex : at2;
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
function afterDefinition(text2, start2) {
  const colon = afterLabel(text2, start2);
  if (colon === NONE || text2[colon] !== ":") return NONE;
  const address = skipSpaceAndEndings(text2, colon + 1);
  const end = text2[address] === "<" ? afterEnclosedAddress(text2, address) : afterPlainAddress(text2, address);
  if (end === NONE) return NONE;
  const title = afterTitle(text2, end);
  const titled2 = title === NONE ? NONE : restOfLine(text2, title);
  return titled2 === NONE ? restOfLine(text2, end) : titled2;
}
function afterLabel(text2, start2) {
  if (text2[start2] !== "[") return NONE;
  let size = 0;
  let filled = false;
  for (let at2 = start2 + 1; at2 < text2.length; at2++) {
    const code = text2[at2];
    if (code === "]") return filled && size <= LABEL_LIMIT ? at2 + 1 : NONE;
    if (code === "[" || size > LABEL_LIMIT) return NONE;
    if (isEnding(text2, at2)) continue;
    size++;
    filled ||= !isSpace(text2.charCodeAt(at2));
    if (code === "\\" && isOneOf(text2[at2 + 1], "[]\\")) {
      at2++;
      size++;
    }
  }
  return NONE;
}
function afterEnclosedAddress(text2, start2) {
  for (let at2 = start2 + 1; at2 < text2.length && !isEnding(text2, at2); at2++) {
    if (text2[at2] === ">") return at2 + 1;
    if (text2[at2] === "<") return NONE;
    if (text2[at2] === "\\" && isOneOf(text2[at2 + 1], "<>\\")) at2++;
  }
  return NONE;
}
function afterPlainAddress(text2, start2) {
  let depth = 0;
  let at2 = start2;
  for (; at2 < text2.length; at2++) {
    const code = text2.charCodeAt(at2);
    if (isSpace(code) || isEnding(text2, at2)) break;
    if (code < 32 && code !== 0 || code === 127) return NONE;
    if (text2[at2] === "\\" && isOneOf(text2[at2 + 1], "()\\")) at2++;
    else if (text2[at2] === "(") depth++;
    else if (text2[at2] === ")" && --depth < 0) return NONE;
  }
  return depth === 0 && at2 > start2 ? at2 : NONE;
}
function afterTitle(text2, end) {
  const start2 = skipSpaceAndEndings(text2, end);
  if (start2 === end || !isOneOf(text2[start2], `"'(`)) return NONE;
  const close = text2[start2] === "(" ? ")" : text2[start2];
  for (let at2 = start2 + 1; at2 < text2.length; at2++) {
    if (text2[at2] === close) return at2 + 1;
    if (text2[at2] === "\\" && (text2[at2 + 1] === close || text2[at2 + 1] === "\\")) at2++;
  }
  return NONE;
}
function restOfLine(text2, from) {
  let at2 = from;
  while (at2 < text2.length && isSpace(text2.charCodeAt(at2))) at2++;
  return at2 === text2.length || isEnding(text2, at2) ? at2 : NONE;
}
function skipSpaceAndEndings(text2, from) {
  let at2 = from;
  while (at2 < text2.length && (isSpace(text2.charCodeAt(at2)) || isEnding(text2, at2))) at2++;
  return at2;
}
function isEnding(text2, at2) {
  return text2[at2] === "\n" || text2[at2] === "\r";
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
  const { text: text2, first, end } = line2;
  leaf.lines = text2[first] === "[" ? [text2.slice(first, end)] : void 0;
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
  const { outer, chapters, prose: prose2, lists: lists2 } = parts;
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
      lists2.flatMap(({ items }) => items())
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
function endOfWords(text2, { start: start2, end }) {
  let at2 = end;
  while (at2 > start2 && isWhite(text2.charCodeAt(at2 - 1))) at2 -= 1;
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
function chapterEnd(text2, at2) {
  return endOf(chapter, text2, at2);
}
function proseEnd(text2, at2) {
  return endOf(prose, text2, at2);
}
function readHeading(text2, start2) {
  const end = endOf(heading, text2, start2);
  if (end === void 0) return void 0;
  const level = headingLevel(text2, start2);
  const words2 = trimmed(text2, start2 + level, end);
  return words2.endsWith("#") ? void 0 : { level, text: words2, start: start2, end };
}
function headingLevel(text2, at2) {
  let level = 0;
  while (text2.charCodeAt(at2 + level) === HASH2) level += 1;
  return level;
}
function isHeading(text2, at2) {
  return text2.charCodeAt(at2) === HASH2 && endOf(heading, text2, at2) !== void 0;
}
function endOf(pattern2, text2, at2) {
  pattern2.lastIndex = at2;
  return pattern2.test(text2) ? pattern2.lastIndex : void 0;
}
var HASH2 = 35;
function trimmed(text2, from, to) {
  let start2 = from;
  const end = endOfWords(text2, { start: start2, end: to });
  while (start2 < end && isWhite(text2.charCodeAt(start2))) start2 += 1;
  return text2.slice(start2, end);
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
function countPlainMarks(text2, { start: start2, end }) {
  if (start2 === 0) return void 0;
  const lines2 = text2.slice(start2 - 1, end);
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
function passItems(text2, at2) {
  const size = markerSize(text2, at2);
  if (size === 0) return void 0;
  const key = `${size}${text2.charAt(at2 + size - 1)}`;
  const pattern2 = patterns.get(key) ?? patternFor(text2.charAt(at2 + size - 1), size);
  patterns.set(key, pattern2);
  return endOf(pattern2, text2, at2);
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
function markerSize(text2, at2) {
  let end = at2;
  while (end < at2 + 9 && isDigit2(text2.charCodeAt(end))) end += 1;
  const marker4 = text2.charAt(end);
  const isMarker = end === at2 ? bullets.has(marker4) : marker4 === "." || marker4 === ")";
  return isMarker && text2.charAt(end + 1) === " " ? end + 1 - at2 : 0;
}
function isDigit2(code) {
  return code >= 48 && code <= 57;
}
function unreadList(text2, passed) {
  const parts = lazy({
    starts: () => readStarts(text2, passed),
    plainMarks: () => countPlainMarks(text2, passed)
  });
  return listOf(text2, passed, parts);
}
function movedList(list2, text2, to) {
  const by = to.start - list2.start;
  const parts = lazy({
    starts: () => list2.starts.map((start2) => start2 + by),
    plainMarks: () => list2.plainMarks
  });
  return listOf(text2, to, parts);
}
function listOf(text2, { start: start2, end, list: list2 }, parts) {
  const made = [];
  const endAt = (index) => {
    const { starts } = parts;
    return filledEnd(text2, starts[index], starts[index + 1] ?? end);
  };
  const at2 = (index) => {
    const from = parts.starts[index];
    if (from === void 0) return void 0;
    made[index] ??= readItem(text2, { start: from, end: endAt(index), list: list2 });
    return made[index];
  };
  return {
    text: text2,
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
    at: at2,
    contentAt: (index) => contentAt(text2, parts.starts[index]),
    endAt,
    items: () => parts.starts.map((_, index) => at2(index))
  };
}
function contentAt(text2, start2) {
  return text2.indexOf(" ", start2) + 1;
}
var lineOfItem = /\n(?=[^ \t\r\n])/g;
function readStarts(text2, { start: start2, end }) {
  const starts = [start2];
  lineOfItem.lastIndex = start2;
  while (lineOfItem.test(text2) && lineOfItem.lastIndex < end) starts.push(lineOfItem.lastIndex);
  return starts;
}
function filledEnd(text2, start2, next) {
  if (!isWhite(text2.charCodeAt(next - 2))) return next;
  return text2.indexOf("\n", endOfWords(text2, { start: start2, end: next })) + 1;
}
function readItem(text2, { start: start2, end, list: list2 }) {
  const size = markerSize(text2, start2);
  const after = start2 + size;
  return {
    start: start2,
    end,
    marker: start2,
    content: after + 1,
    indent: size + 1,
    bullet: text2.charAt(after - 1),
    number: size === 1 ? void 0 : Number(text2.slice(start2, after - 1)),
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
function groupItems({ outer, lists: lists2 }, span) {
  const groups = [];
  let { start: start2 } = span;
  const addOuter = (end) => {
    const items = within(outer.items, { start: start2, end });
    if (items.length > 0) groups.push(madeItems(items));
  };
  for (const list2 of lists2) {
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
var quote2 = new RegExp(wholeQuote(mostLines), "y");
var item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines}`, "y");
function fencePattern(mark4, info) {
  const closing = ` {0,3}\\1${mark4}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark4}{3,})(?!${mark4})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, "y");
}
var backticks = fencePattern("`", "[^`\\r\\n]*");
var tildes = fencePattern("~", "[^\\r\\n]*");
var blank = new RegExp(`(?:${blankLine}){1,${mostLines}}`, "y");
function leap(text2, from, found2) {
  for (let place2 = from; ; ) {
    const { at: at2, list: list2 } = place2;
    const next = list2 === void 0 ? { at: leapRoot(text2, at2, found2), list: list2 } : place2;
    place2 = leapList(text2, next, found2);
    if (place2.list !== void 0 || place2.at === at2) return place2;
  }
}
function leapRoot(text2, from, found2) {
  for (let at2 = from; ; ) {
    const next = leapBlock(text2, at2, found2);
    if (next === void 0) return at2;
    at2 = next;
  }
}
function leapBlock(text2, at2, found2) {
  switch (text2.charCodeAt(at2)) {
    case LINE_FEED2:
    case CARRIAGE_RETURN2:
    case SPACE3:
    case TAB3:
      return endOf(blank, text2, at2);
    case HASH3:
      return leapHeading(text2, at2, found2) ?? leapParagraph(text2, at2, found2);
    case BACKTICK2:
      return endOf(backticks, text2, at2) ?? leapParagraph(text2, at2, found2);
    case TILDE2:
      return endOf(tildes, text2, at2) ?? leapParagraph(text2, at2, found2);
    case GREATER:
      return leapProse(text2, at2, found2) ?? endOf(quote2, text2, at2);
    default:
      return leapParagraph(text2, at2, found2);
  }
}
function leapHeading(text2, start2, { headings, chapters }) {
  const end = chapters === void 0 ? void 0 : chapterEnd(text2, start2);
  if (end !== void 0) {
    chapters?.push({ start: start2, end });
    return end;
  }
  const heading3 = readHeading(text2, start2);
  if (heading3 !== void 0) headings.push(heading3);
  return heading3?.end;
}
var mostProse = 16 * 1024;
function leapProse(text2, start2, { prose: prose2 }) {
  const end = prose2 && proseEnd(text2, start2);
  const last = prose2?.at(-1);
  if (end === void 0) return void 0;
  if (last?.end === start2 && start2 - last.start < mostProse) last.end = end;
  else prose2?.push({ start: start2, end });
  return end;
}
function leapParagraph(text2, start2, found2) {
  return leapProse(text2, start2, found2) ?? leapOne(text2, start2, found2);
}
function leapOne(text2, start2, { paragraphs }) {
  const end = endOf(paragraph, text2, start2);
  if (end === void 0 || !(isOver2(text2, end) || endOf(blank, text2, end) !== void 0)) return void 0;
  paragraphs.push({ start: start2, end });
  return end;
}
function leapList(text2, from, found2) {
  let { at: at2, list: list2 } = leapItems(text2, from, found2);
  let end = endOf(item, text2, at2);
  while (end !== void 0) {
    const next = endOf(blank, text2, end) ?? end;
    const isLast = endOf(item, text2, next) === void 0;
    if (isLast && !(isOver2(text2, next) || next > end && endOf(paragraph, text2, next) !== void 0)) break;
    const made = readItem(text2, { start: at2, end, list: listAt(text2, { at: at2, list: list2 }, found2) });
    found2.items.push(made);
    list2 = made.bullet.charCodeAt(0);
    if (isLast) return { at: next, list: void 0 };
    ({ at: at2, list: list2 } = leapItems(text2, { at: next, list: list2 }, found2));
    end = endOf(item, text2, at2);
  }
  return { at: at2, list: list2 };
}
function leapItems(text2, from, found2) {
  const { lists: lists2 } = found2;
  let { at: at2, list: list2 } = from;
  for (let end = lists2 && passItems(text2, at2); end !== void 0; end = passItems(text2, at2)) {
    const number2 = listAt(text2, { at: at2, list: list2 }, found2);
    const last = lists2?.at(-1);
    if (last?.end === at2 && last.list === number2) last.end = end;
    else lists2?.push({ start: at2, end, list: number2 });
    list2 = text2.charCodeAt(at2 + markerSize(text2, at2) - 1);
    at2 = end;
  }
  return { at: at2, list: list2 };
}
function listAt(text2, { at: at2, list: list2 }, found2) {
  const last = lastList(found2);
  return list2 === text2.charCodeAt(at2 + markerSize(text2, at2) - 1) ? last : last + 1;
}
function lastList({ items, lists: lists2 = [] }) {
  return Math.max(items.at(-1)?.list ?? -1, lists2.at(-1)?.list ?? -1);
}
function isOver2(text2, at2) {
  return at2 === text2.length || isHeading(text2, at2);
}

// src/core/markdown/unread-stretch.ts
init_lazy();
function proseOf(text2, { start: start2, end }) {
  const stretch = { text: text2, start: start2, end };
  return { ...stretch, paragraphs: once(() => readParagraphs(stretch)) };
}
function chapterOf(text2, { start: start2, end }) {
  const stretch = { text: text2, start: start2, end };
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
function headingStarts({ text: text2, start: start2, end }) {
  const starts = [start2];
  lineOfHeading.lastIndex = start2;
  while (lineOfHeading.test(text2) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}
function readHeadings(stretch) {
  return headingStarts(stretch).map((at2) => readHeading(stretch.text, at2));
}
function readParagraphs({ text: text2, start: start2, end }) {
  const found2 = { headings: [], items: [], paragraphs: [] };
  leap(text2.slice(start2, end), { at: 0, list: void 0 }, found2);
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
function paragraphAt({ outer, chapters, prose: prose2 }, at2) {
  const unread = spanAt(chapters, at2) ?? spanAt(prose2, at2);
  return spanAt(unread === void 0 ? outer.paragraphs : unread.paragraphs(), at2);
}
function headingAt({ outer, chapters }, at2) {
  const chapter2 = spanAt(chapters, at2);
  return spanAt(chapter2 === void 0 ? outer.headings : chapter2.headings(), at2);
}
function stretchesAt(stretches, { start: start2, end }) {
  return within(stretches, { start: spanAt(stretches, start2)?.start ?? start2, end });
}
var worthLeaping = 32 * 1024;
function scanOutline(text2, start2, leapsFrom = worthLeaping) {
  const leaps = text2.length - start2 >= leapsFrom;
  const line2 = beforeFirstLine(text2, start2);
  const found2 = { headings: [], items: [], paragraphs: [], chapters: [], prose: [], lists: [] };
  const scan = { line: line2, open: noContainers(), leaf: noLeaf(), ...found2 };
  for (; ; ) {
    if (leaps) leapAhead(scan);
    if (!readLine(line2)) break;
    scanLine(scan);
  }
  const { headings, items, paragraphs, open, leaf } = scan;
  const unclosed = open.kinds.length === 0 && waitsForClosing(leaf) ? leaf.start : void 0;
  const chapters = scan.chapters.map((span) => chapterOf(text2, span));
  const prose2 = scan.prose.map((span) => proseOf(text2, span));
  const lists2 = scan.lists.map((list2) => unreadList(text2, list2));
  return outlineOf({ outer: { headings, paragraphs, items }, chapters, prose: prose2, lists: lists2, unclosed });
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
  const { text: text2, start: start2, next, first: marker4 } = line2;
  const after = marker4 + size;
  const bullet = text2.charAt(after - 1);
  const number2 = size > 1 ? Number(text2.slice(marker4, after - 1)) : void 0;
  const last = lastList(scan);
  const list2 = left === text2.charCodeAt(after - 1) ? last : last + 1;
  const indent = enterItem(scan.open, line2, size);
  items.push({ start: start2, end: next, marker: marker4, content: contentStart(line2, after), indent, bullet, number: number2, list: list2 });
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
  const meantIn = (part, index) => {
    const headings = "headings" in part ? part.headings() : [part];
    const behind = parts[index + 1]?.start;
    return headings.filter((heading3, place2) => isMeant(heading3, headings[place2 + 1]?.start ?? behind));
  };
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part.start >= at2) continue;
    const found2 = meantIn(part, index).findLast(({ end }) => end < at2);
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
function partLazyLabels(text2, outline) {
  const cuts = /* @__PURE__ */ new Map();
  for (const item2 of outline.outer.items) {
    const lines2 = text2.slice(item2.content, item2.end);
    if (!/[\r\n]./s.test(lines2)) continue;
    const found2 = [...lines2.matchAll(label2)].find(({ index }) => index > 0);
    if (found2 !== void 0 && !isAmongSteps(outline, item2)) cuts.set(item2, item2.content + found2.index);
  }
  if (cuts.size === 0) return outline;
  const items = outline.outer.items.map((item2) => ({ ...item2, end: cuts.get(item2) ?? item2.end }));
  const freed = [...cuts].map(([item2, start2]) => ({ start: start2, end: item2.end }));
  const { outer, chapters, prose: prose2, lists: lists2, unclosed } = outline;
  const paragraphs = inOrder(outer.paragraphs, freed);
  return outlineOf({ outer: { ...outer, paragraphs, items }, chapters, prose: prose2, lists: lists2, unclosed });
}
function isAmongSteps(outline, item2) {
  const heading3 = nearestHeading(outline, item2.start, () => true);
  return heading3 !== void 0 && ofSteps.test(heading3.text);
}

// src/journal/document/quick-rescan.ts
function rescan(like, text2, start2) {
  const alike = compare(like, { text: text2, start: start2 });
  const moved = { front: start2 - like.start, back: text2.length - like.text.length };
  const marks = marksOf(like);
  const before2 = lastBefore(like.text, marks, like.start + alike.front);
  const last = firstBehind(like.text, marks, { after: before2, limit: like.text.length - alike.back });
  const from = before2 === void 0 ? start2 : lineStart(like.text, before2) + moved.front;
  const front = cut(like.outline, -1, before2 === void 0 ? like.start : from - moved.front);
  const shifted = shift(front, moved.front, text2);
  if (last !== void 0) {
    const middle = scanned(text2, from, last.end + moved.back);
    const found2 = lastHeading(middle);
    if (found2?.start === last.start + moved.back && found2.level === last.level) {
      const open = cut(middle, -1, found2.start);
      const back = cut(like.outline, last.start, Number.POSITIVE_INFINITY);
      return join9([shifted, open, shift(back, moved.back, text2)]);
    }
  }
  return join9([shifted, scanned(text2, from, text2.length)]);
}
function scanned(text2, from, to) {
  const part = text2.slice(from, to);
  return shift(partLazyLabels(part, scanOutline(part, 0)), from, text2);
}
function marksOf({ text: text2, outline: { outer, chapters } }) {
  const marks = [
    ...outer.headings.map((heading3) => ({ start: heading3.start, heading: () => heading3 })),
    ...chapters.map(({ start: start2 }) => ({ start: start2, heading: () => readHeading(text2, start2) }))
  ];
  return marks.sort((a, b) => a.start - b.start);
}
function compare(like, now) {
  const most4 = Math.min(like.text.length - like.start, now.text.length - now.start);
  const front = alikeUnits(most4, (at2, size) => {
    return like.text.slice(like.start + at2, like.start + at2 + size) === now.text.slice(now.start + at2, now.start + at2 + size);
  });
  const back = alikeUnits(most4 - front, (at2, size) => {
    const [a, b] = [like.text.length - at2, now.text.length - at2];
    return like.text.slice(a - size, a) === now.text.slice(b - size, b);
  });
  return { front, back };
}
var step = 4096;
function alikeUnits(most4, isAlike2) {
  let at2 = 0;
  for (let size = step; size >= 1; size = size / 2) {
    while (at2 + size <= most4 && isAlike2(at2, size)) at2 += size;
  }
  return at2;
}
function lastBefore(text2, marks, limit) {
  const isWhole = ({ start: start2, heading: heading3 }) => {
    return start2 < limit && heading3().end < limit && isAtx(text2, heading3());
  };
  return marks.findLast(isWhole)?.heading();
}
function firstBehind(text2, marks, { after, limit }) {
  const isBehind = ({ start: start2, heading: heading3 }) => {
    return start2 > (after?.start ?? -1) && lineStart(text2, { start: start2 }) > limit && isAtx(text2, heading3());
  };
  return marks.find(isBehind)?.heading();
}
function lastHeading({ outer, chapters }) {
  const [own2, chapter2] = [outer.headings.at(-1), chapters.at(-1)];
  const isInChapter = chapter2 !== void 0 && chapter2.start > (own2?.start ?? -1);
  return isInChapter ? chapter2.headings().at(-1) : own2;
}
function isAtx(text2, { start: start2, end }) {
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(text2.slice(start2, end));
}
function lineStart(text2, { start: start2 }) {
  let at2 = start2;
  while (text2[at2 - 1] === " ") at2 -= 1;
  return at2;
}
function cut({ outer, chapters, prose: prose2, lists: lists2, unclosed }, after, limit) {
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
    lists: lists2.filter(begins2),
    unclosed: unclosed !== void 0 && unclosed >= after && unclosed < limit ? unclosed : void 0
  };
}
function shift(outline, by, text2) {
  if (by === 0) return outline;
  const { outer, chapters, prose: prose2, lists: lists2, unclosed } = outline;
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
    chapters: chapters.map((one) => chapterOf(text2, move(spanOf(one)))),
    prose: prose2.map((one) => proseOf(text2, move(spanOf(one)))),
    lists: lists2.map(
      (one) => movedList(one, text2, { start: one.start + by, end: one.end + by, list: one.list })
    ),
    unclosed: unclosed === void 0 ? void 0 : unclosed + by
  };
}
function spanOf({ start: start2, end }) {
  return { start: start2, end };
}
function join9(parts) {
  const items = [];
  const lists2 = [];
  for (const part of parts) {
    const by = lastList({ items, lists: lists2 }) + 1 - firstList(part);
    for (const item2 of part.outer.items) items.push(by === 0 ? item2 : { ...item2, list: item2.list + by });
    for (const list2 of part.lists)
      lists2.push(
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
    lists: lists2,
    unclosed: parts.at(-1)?.unclosed
  });
}
function firstList({ outer, lists: lists2 }) {
  return Math.min(...[outer.items[0], lists2[0]].flatMap((one) => one?.list ?? []));
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
function foldHeading(text2) {
  return text2.replace(/\([^()]*\)\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}
function decodeDocument(text2, head, aliases = {}) {
  const outline = partLazyLabels(text2, scanOutline(text2, head.bodyStart));
  return withSections({ text: text2, head, aliases, outline });
}
function redecodeDocument(like, text2, head) {
  const scanned2 = { text: like.text, start: like.head.bodyStart, outline: like.outline };
  const outline = rescan(scanned2, text2, head.bodyStart);
  return withSections({ text: text2, head, aliases: like.aliases, outline });
}
function withSections(scanned2) {
  const { text: text2, head, aliases, outline } = scanned2;
  const { headings } = outline.outer;
  const named2 = nameHeadings(headings, aliases);
  const sections = /* @__PURE__ */ new Map();
  const doubled = [];
  for (let index = 0; index < named2.length; index += 1) {
    const name = named2[index];
    if (name === void 0) continue;
    const heading3 = headings[index];
    const section2 = {
      name,
      heading: heading3,
      start: heading3.start,
      body: heading3.end,
      end: endOf2(headings, named2, index) ?? text2.length
    };
    if (sections.has(name)) doubled.push(section2);
    else sections.set(name, section2);
  }
  return {
    ...scanned2,
    eol: bodyEol(text2, head),
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
  return headings.map(({ level, text: text2 }) => {
    if (level > 2) return void 0;
    const key = foldHeading(text2);
    return keys.get(key) ?? extra.get(key);
  });
}
function endOf2(headings, named2, index) {
  const { level } = headings[index];
  for (let next = index + 1; next < headings.length; next += 1) {
    const heading3 = headings[next];
    if (heading3.level <= level || named2[next] !== void 0) return heading3.start;
  }
  return void 0;
}
function findTitle(headings) {
  return headings.find((heading3) => heading3.level === 1 && /^session:/i.test(heading3.text));
}
function bodyEol(text2, head) {
  const at2 = text2.indexOf("\n", head.bodyStart);
  if (at2 < 0) return head.eol;
  return text2[at2 - 1] === "\r" ? "\r\n" : "\n";
}
function eolBefore(text2, at2) {
  return text2[text2.lastIndexOf("\n", at2 - 1) - 1] === "\r" ? "\r\n" : "\n";
}
function lineStart2(text2, at2) {
  return at2 === 0 ? 0 : text2.lastIndexOf("\n", at2 - 1) + 1;
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
function contentEnd(text2, span) {
  const end = endOfWords(text2, span);
  if (end === span.start) return end;
  const newline = text2.indexOf("\n", end);
  return newline < 0 || newline >= span.end ? span.end : newline + 1;
}

// src/journal/document/insertion.ts
var atx = /^ {0,3}#{1,6}(?:\s|$)/;
var interrupting = /^ {0,3}(?:#{1,6}(?:\s|$)|<!--|`{3,}[^`]*$|~{3}|>)/;
function closedEnd(doc, span) {
  const open = doc.outline.unclosed;
  const end = open !== void 0 && open >= span.start && open < span.end ? lineStart2(doc.text, open) : span.end;
  return contentEnd(doc.text, { start: span.start, end });
}
function insertLines(doc, at2, lines2) {
  const next = lineAt(doc.text, at2);
  const gap = isBlankLine(next) || interrupting.test(next) ? "" : eolBefore(doc.text, at2);
  return { start: at2, end: at2, text: lines2 + gap };
}
function insertBlock(doc, block2, region) {
  const at2 = closedEnd(doc, region);
  const needsGap = at2 > region.start || isBelowHeading(doc, at2);
  return insertLines(doc, at2, (needsGap ? eolBefore(doc.text, at2) : "") + block2);
}
function isBelowHeading(doc, at2) {
  return headingAt(doc.outline, at2 - 1)?.end === at2 && hasBlankBelow(doc, at2);
}
function hasBlankBelow(doc, at2) {
  const { text: text2 } = doc;
  const nearest2 = nearestHeading(doc.outline, at2, ({ end }, next = text2.length) => {
    return contentEnd(text2, { start: end, end: next }) > end;
  });
  return nearest2 !== void 0 && isBlankLine(lineAt(doc.text, nearest2.end));
}
function headingBlock(doc, at2, lines2) {
  const eol = eolBefore(doc.text, at2);
  const after = isBlankLine(lineAt(doc.text, at2)) ? "" : eol;
  return { start: at2, end: at2, text: (isParted(doc, at2, lines2) ? "" : eol) + lines2 + after };
}
function isParted(doc, at2, lines2) {
  const above = [...doc.sections.values()].find((section2) => section2.body === at2);
  const isDeeper = above !== void 0 && lines2.startsWith("#".repeat(above.heading.level + 1));
  if (isDeeper) return !hasBlankBelow(doc, at2);
  return at2 > doc.head.bodyStart && isBlankLine(lineAt(doc.text, lineStart2(doc.text, at2 - 1)));
}
function mannerAt(doc, at2) {
  const next = /^(?:[ \t]*\r?\n)*( {2,3})(?=\S)/.exec(doc.text.slice(at2, at2 + 400));
  const eol = eolBefore(doc.text, at2);
  return { eol, indent: next?.[1] ?? "", gap: hasBlankBelow(doc, at2) ? eol : "" };
}
function createSection(doc, name, render) {
  const rank2 = sectionNames.indexOf(name);
  const before2 = sectionNames.slice(0, rank2).flatMap((earlier) => doc.sections.get(earlier) ?? []);
  const previous = before2.sort((a, b) => a.end - b.end).at(-1);
  const after = sectionNames.slice(rank2 + 1).flatMap((later) => doc.sections.get(later) ?? []);
  const next = after.sort((a, b) => a.start - b.start)[0];
  const at2 = placeBetween(doc, previous, next);
  const manner = mannerAt(doc, at2);
  const heading3 = renderHeading(doc, name, (previous ?? next)?.heading);
  return headingBlock(doc, at2, heading3.join(manner.eol) + manner.eol + manner.gap + render(manner));
}
function placeBetween(doc, previous, next) {
  if (previous !== void 0) return closedEnd(doc, previous);
  if (next !== void 0) return lineStart2(doc.text, next.start);
  return closedEnd(doc, { start: doc.head.bodyStart, end: doc.text.length });
}
function renderHeading(doc, name, like) {
  const title = sectionTitles[name];
  const level = like?.level ?? 2;
  const isDrawn = like !== void 0 && !atx.test(lineAt(doc.text, like.start));
  return isDrawn ? [title, (level === 1 ? "=" : "-").repeat(title.length)] : [`${"#".repeat(level)} ${title}`];
}
function lineAt(text2, at2) {
  const newline = text2.indexOf("\n", at2);
  return newline < 0 ? text2.slice(at2) : text2.slice(at2, newline + 1);
}
function isBlankLine(line2) {
  return /^[ \t]*\r?\n?$/.test(line2);
}

// src/core/markdown/item-text.ts
init_lazy();
function rawItemText(text2, item2) {
  const lines2 = text2.slice(item2.content, item2.end).split(/\r\n|\n|\r/);
  if (lines2.length > 1 && lines2.at(-1) === "") lines2.pop();
  return lines2.map((line2, index) => index === 0 ? line2 : dedent2(line2, item2.indent)).join("\n");
}
function dedent2(line2, columns2) {
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
  const ordinary2 = endOf(ordinaryLead(), raw, 0);
  if (ordinary2 !== void 0) return { lead: raw.slice(0, ordinary2 - 1), rest: raw.slice(ordinary2) };
  const first = scanOutline(raw, 0).paragraphs[0];
  const end = first?.start === 0 ? first.end : newline + 1;
  return { lead: raw.slice(0, end).replace(/\n$/, ""), rest: raw.slice(end) };
}
function itemText(text2, item2) {
  return revealText(rawItemText(text2, item2)).trim();
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
        const at2 = start2 + part.at;
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
  return revealText(lines2.map((line2, index) => index === 0 ? line2 : dedent2(line2, 2)).join("\n")).trim();
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
  const at2 = line2.slice(from).search(marker3);
  return at2 < 0 ? -1 : from + at2;
}
function findMarkers(lines2) {
  const spans = [];
  if (!lines2.includes("CURRENT")) return spans;
  let open = "";
  let start2 = 0;
  for (const line2 of lines2.split("\n")) {
    const bare2 = line2.endsWith("\r") ? line2.slice(0, -1) : line2;
    const at2 = open === "" ? findMarker(bare2) : -1;
    if (at2 >= 0)
      spans.push({ start: at2 > 0 ? start2 + at2 : endBefore(lines2, start2), end: start2 + bare2.length });
    open = fenceAfter(bare2, open);
    start2 += line2.length + 1;
  }
  return spans;
}
function endBefore(lines2, start2) {
  return lines2.slice(0, start2).replace(/\r?\n$/, "").length;
}
function fenceAfter(line2, open) {
  const [, run = "", info = ""] = fence.exec(line2) ?? [];
  if (open !== "") return run.startsWith(open) && info.trim() === "" ? "" : open;
  return run.startsWith("`") && info.includes("`") ? "" : run;
}
function splitTime(text2) {
  const tail = text2.slice(-128);
  const found2 = time2.exec(tail);
  if (found2 === null) return { text: text2, time: void 0 };
  return {
    text: text2.slice(0, text2.length - tail.length + found2.index).trimEnd(),
    ...signed(found2[1], found2[2])
  };
}
function readTimed(raw) {
  const { lead, rest: rest2 } = splitLead(raw);
  const { text: text2, ...stamp2 } = splitTime(lead.trim());
  return { text: revealText(rest2 === "" ? text2 : `${text2}
${rest2}`).trim(), ...stamp2 };
}
function signed(time3, by) {
  return by === void 0 ? { time: time3 } : { time: time3, by };
}
var mayBeNone = /\s*[*_]{0,2}\(?none/iy;
function mayBePlaceholder(text2, at2) {
  mayBeNone.lastIndex = at2;
  return mayBeNone.test(text2);
}
function isPlaceholder(text2) {
  const bare2 = text2.trim();
  return bare2.length < 40 && none2.test(bare2);
}
function standsForNone(text2, items, index) {
  if (items.plainMarks !== void 0) return false;
  const content = items.contentAt(index);
  return mayBePlaceholder(text2, content) && isPlaceholder(text2.slice(content, items.endAt(index)));
}

// src/journal/document/list-edit.ts
init_lazy();

// src/journal/document/left-placeholder.ts
function dropLeftNone({ text: text2 }, { start: start2, end }) {
  const body = text2.slice(start2, end);
  const found2 = /^\(none yet\)[ \t]*\r?\n/m.exec(body);
  const before2 = body.slice(0, found2?.index ?? 0);
  if (found2 === null || /^[ \t]*(?:`{3}|~{3}|<)/m.test(before2)) return [];
  const lineEnd2 = found2.index + found2[0].length;
  const blank2 = /\S[ \t]*\r?\n$/.test(before2) ? void 0 : /^[ \t]*\r?\n/.exec(body.slice(lineEnd2));
  return [{ start: start2 + found2.index, end: start2 + lineEnd2 + (blank2?.[0].length ?? 0), text: "" }];
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
  const lines2 = items.map((item2) => {
    if ("raw" in item2) return item2.raw.replace(/^(?=.)/gm, style.indent);
    const isOrdered = style.bullet === "." || style.bullet === ")";
    const marker4 = `${style.indent}${isOrdered ? Math.min(number2, highestNumber) : ""}${style.bullet}${style.gap}`;
    number2 += style.step;
    return marker4 + renderBody(item2, indentBelow(marker4), eol) + eol;
  });
  return lines2.join(style.loose ? eol : "");
}
function renderBody(item2, indent, eol) {
  const { text: text2, before: before2 = "", after = "" } = item2;
  const contained2 = containText(text2, { indent, eol, inline: before2 !== "" });
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
function isLoose(text2, { start: start2, end }, beside) {
  const [before2, after] = beside;
  if (before2 === void 0 && after === void 0) return /\n[ \t]*\r?\n/.test(text2.slice(start2, end));
  return before2 !== void 0 && before2.end < start2 || after !== void 0 && end < after.start;
}
function appendToSection(doc, name, addition) {
  const section2 = doc.sections.get(name);
  if (addition.items.length === 0) return [];
  if (section2 !== void 0) {
    const region = { start: section2.body, end: firstSubheading(doc, section2)?.start ?? section2.end };
    const edits = appendItems(doc, region, addition);
    const taken = [...edits, ...addition.gone ?? []];
    const left = dropLeftNone(doc, region).filter(
      (one) => !taken.some(({ start: start2, end }) => one.start < end && start2 < one.end)
    );
    return [...edits, ...left];
  }
  return [createSection(doc, name, (manner) => renderList(addition.items, manner, addition.ordered))];
}

// src/core/markdown/table.ts
var delimiter = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
function readTable(text2, paragraph2) {
  const lines2 = linesIn(text2, paragraph2);
  for (const [index, line2] of lines2.entries()) {
    const said2 = text2.slice(line2.start, line2.end).trimEnd();
    if (index === 0 || !said2.includes("|") || !delimiter.test(said2)) continue;
    const header = readRow(text2, lines2[index - 1]);
    if (header.cells.length !== readRow(text2, line2).cells.length) return void 0;
    const rows = lines2.slice(index + 1).map((one) => readRow(text2, one));
    return { start: header.start, end: paragraph2.end, header: header.cells.map((cell) => cell.text), rows };
  }
  return void 0;
}
function linesIn(text2, { start: start2, end }) {
  const lines2 = [];
  for (let at2 = start2; at2 < end; ) {
    const newline = text2.indexOf("\n", at2);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines2.push({ start: at2, end: next });
    at2 = next;
  }
  return lines2;
}
function readRow(text2, { start: start2, end }) {
  const cells = [];
  let from = start2;
  for (let at2 = start2; at2 <= end; at2 += 1) {
    if (at2 < end && (text2[at2] !== "|" || text2[at2 - 1] === "\\")) continue;
    const raw = text2.slice(from, at2);
    const said2 = raw.trim().replace(/\\\|/g, "|");
    cells.push({ start: from + (said2 === "" ? 0 : raw.search(/\S/)), text: said2 });
    from = at2 + 1;
  }
  const line2 = text2.slice(start2, end).trim();
  const isClosed = line2.length > 1 && line2.endsWith("|") && !line2.endsWith("\\|");
  return { start: start2, end, cells: cells.slice(line2.startsWith("|") ? 1 : 0, isClosed ? -1 : void 0) };
}

// src/core/markdown/definitions.ts
var defined = /^ {0,3}:[ \t]+/;
function readDefinitions(text2, paragraphs) {
  return paragraphs.flatMap((paragraph2, index) => {
    const lines2 = linesIn(text2, paragraph2);
    const terms = termsIn(text2, lines2, paragraphs[index - 1]);
    return terms.map(({ term, first, start: start2 }, place2) => {
      const next = terms[place2 + 1];
      const last = next === void 0 ? lines2.length : next.first - 1;
      const end = lines2[last - 1].end;
      const said2 = lines2.slice(first, last).map((line2) => {
        return text2.slice(line2.start, line2.end).replace(defined, "").trim();
      });
      return { start: start2, end, term, text: said2.join("\n") };
    });
  });
}
function termsIn(text2, lines2, before2) {
  const said2 = lines2.map(({ start: start2, end }) => text2.slice(start2, end));
  const terms = said2.flatMap((line2, index) => {
    const isTerm = !defined.test(line2) && defined.test(said2[index + 1] ?? "");
    return isTerm ? [{ term: line2.trim(), start: lines2[index].start, first: index + 1 }] : [];
  });
  if (!defined.test(said2[0]) || before2 === void 0) return terms;
  const above = text2.slice(before2.start, lines2[0].start).trim();
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
var numbered = /^(?:#|(?:d|dec|adr|decision)[- ]?#?)?(\d{1,9})[.):]\s+/i;
function splitNumber(text2) {
  const match = numbered.exec(text2);
  return match === null ? { text: text2 } : { number: Number(match[1]), text: text2.slice(match[0].length) };
}
function readTitle(heading3) {
  const { text: said2, ...stamp2 } = splitTime(heading3.trim());
  const { text: text2, ...number2 } = splitNumber(said2);
  return { ...number2, title: oneLine(text2), ...stamp2 };
}
function readHeaded(doc, section2) {
  if (firstSubheading(doc, section2) === void 0) return [];
  const headings = subheadings(doc, section2);
  const level = Math.min(...headings.map((heading3) => heading3.level));
  const own2 = headings.filter((heading3) => heading3.level === level);
  return own2.flatMap((heading3, index) => {
    return readBlock(doc, heading3, own2[index + 1]?.start ?? section2.end) ?? [];
  });
}
function readBlock(doc, heading3, end) {
  const { title, ...more } = readTitle(heading3.text.replace(/\s*\n\s*/g, " "));
  const body = { start: heading3.end, end };
  const isPlain2 = more.number === void 0 && more.time === void 0 && title.split(" ").length < 3;
  if (title === "" || isPlain2 && !saysMoreThanItems(doc, body)) return void 0;
  const text2 = revealText(doc.text.slice(body.start, end).trim());
  const [mark4] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading3.start, heading3.end)
  );
  const content = heading3.start + mark4.length;
  return { ...more, title, text: text2, content, start: heading3.start, end };
}
function saysMoreThanItems({ text: text2, outline }, { start: start2, end }) {
  let at2 = start2;
  for (const items of groupItems(outline, { start: start2, end })) {
    for (let index = 0; index < items.length; index += 1) {
      if (/\S/.test(text2.slice(at2, items.at(index)?.start))) return true;
      at2 = items.endAt(index);
    }
  }
  return /\S/.test(text2.slice(at2, end));
}
var mayHold = /^ {0,3}(?::[ \t]|\*\*|__|\[)|\|/m;
function readLead(doc, section2) {
  const lead = { start: section2.body, end: firstSubheading(doc, section2)?.start ?? section2.end };
  const { text: text2, outline } = doc;
  const prose2 = outline.prose.filter(({ start: start2, end }) => {
    return end > lead.start && start2 < lead.end && mayHold.test(text2.slice(start2, end));
  });
  const paragraphs = [...walkParagraphs({ ...outline, prose: prose2 }, lead)].filter(({ start: start2, end }) => {
    return !isPlaceholder(text2.slice(start2, end));
  });
  const terms = readDefinitions(text2, paragraphs).map((one) => {
    const content = text2.indexOf(one.term, one.start);
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
function readParagraph({ text: text2 }, paragraph2) {
  const table = readTable(text2, paragraph2);
  if (table !== void 0)
    return { entries: table.rows.flatMap((row) => readRow2(table, row) ?? []), taken: [table] };
  const entry = readBold(text2, paragraph2);
  return entry === void 0 ? { entries: [], taken: [] } : { entries: [entry], taken: [paragraph2] };
}
var bold = /^ {0,3}((?:\[[^\]\n]{0,80}\][ \t]+)?)(?:\*\*([^*\n]{1,500})\*\*|__([^_\n]{1,500})__)[ \t]*(\(\d{4}-\d\d-\d\dT[^()\s]{4,}(?:, [^\s(),]{1,64})?\))?(?::(?=\s)|(?=[ \t]*(?:\r?\n|$))|(?<=[.:](?:\*\*|__)[ \t]*))/;
var noTitle = /^(?:notes?|n\.?b|important|tips?|hint|warning|caution|attention|see|todo|context|options|choice|rationale|superseded?s?(?: by)?)[.:]?$/i;
function readBold(text2, { start: start2, end }) {
  const said2 = text2.slice(start2, end);
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
    const { text: text2 = "", start: at2 = start2 } = cells[index] ?? {};
    return { name: foldHeading(unbold(name)), text: revealText(text2), at: at2 };
  });
  const number2 = columns2.find(({ name, text: text2 }) => roles.number.test(name) && /^\D{0,10}\d{1,9}$/.test(text2));
  const time3 = columns2.find(
    ({ name, text: text2 }) => roles.time.test(name) && /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(text2)
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
  const said2 = cells.filter(({ text: text2 }) => text2 !== "");
  return said2.map(({ name, text: text2 }) => `${name}: ${text2}`).join("; ");
}
function unbold(text2) {
  return text2.replace(/^(\*\*|__)([\s\S]+)\1$/, "$2");
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
function titledItem(entry) {
  const { title, text: text2, time: time3 } = entry;
  if (title === void 0) return { text: text2, after: ` (${time3})` };
  const before2 = `${boldTitle(title)} (${time3})`;
  return text2 === "" ? { text: text2, before: before2 } : { text: text2, before: `${before2}: ` };
}
function boldTitle(title) {
  return `**${oneLine(title).replace(/[*\\]/g, "\\$&")}**`;
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
  const found2 = [...items, ...others].filter(({ text: text2 }) => text2 !== "");
  return found2.sort((a, b) => a.content - b.content).map((one, index) => ({ number: index + 1, ...one }));
}
function readItem2({ text: text2 }, item2) {
  const raw = rawItemText(text2, item2);
  return isPlaceholder(raw) ? [] : [{ ...readMark(raw), item: item2, content: item2.content }];
}
function readMark(raw) {
  const match = mark2.exec(raw);
  const text2 = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
  const said2 = match === null ? void 0 : (match[1] ?? match[2] ?? "").trim();
  const [, resolved = said2, by] = signed2.exec(said2 ?? "") ?? [];
  return { text: text2, resolved, ...by === void 0 ? {} : { by } };
}
function openBlockers(blockers) {
  return blockers.filter((blocker) => blocker.resolved === void 0);
}
function resolveBlockers(doc, resolved, change) {
  const edits = resolved.map(({ item: item2, content }) => {
    const space = item2 === void 0 || /[ \t]/.test(doc.text.charAt(content - 1)) ? "" : " ";
    return { start: content, end: content, text: `${space}[resolved ${change.time}] ` };
  });
  const first = readBlockers(doc)[0]?.item;
  if (!change.noneLeft || resolved.length === 0 || first === void 0) return edits;
  const marker4 = doc.text.slice(first.start, first.content);
  return [
    {
      start: first.start,
      end: first.start,
      text: `${marker4}None currently${eolBefore(doc.text, first.end)}`
    },
    ...edits
  ];
}

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered2 = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at2 = 0;
  for (const { start: start2, end, text: text2 } of ordered2) {
    if (start2 < at2 || end < start2 || end > source.length) {
      throw new RangeError(
        `Edit ${start2}..${end} overlaps another or is outside the text of ${source.length} units`
      );
    }
    result += source.slice(at2, start2) + text2;
    at2 = end;
  }
  return result + source.slice(at2);
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
function findProgress({ text: text2, outline, sections }) {
  const section2 = sections.get("progress");
  if (section2 === void 0) return [];
  const kindOf = kindFinder(text2, section2);
  return groupItems(outline, { start: section2.body, end: section2.end }).map((items) => {
    if (items.plainMarks !== void 0) {
      return { items, ...items.plainMarks, current: -1, kindOf: (index) => plainKind(text2, items, index) };
    }
    const kinds2 = Array.from({ length: items.length }, (_, index) => kindOf(items, index));
    const done = kinds2.filter((kind) => kind === "done").length;
    const current = kinds2.indexOf("current");
    const open = kinds2.filter((kind) => kind === "open").length + (current < 0 ? 0 : 1);
    return { items, done, open, current, kindOf: (index) => kinds2[index] };
  });
}
function plainKind(text2, items, index) {
  const mark4 = markAt(text2, items.contentAt(index));
  if (mark4 === "") return "note";
  return mark4 === " " ? "open" : "done";
}
function kindFinder(text2, { body, end }) {
  const part = text2.slice(body, end);
  let hasCurrent = false;
  let nextMarker = -1;
  return (items, index) => {
    const at2 = items.contentAt(index);
    if (nextMarker < at2) nextMarker = body + indexOrLength2(part, at2 - body);
    const isDoubtful = nextMarker < items.endAt(index) || beginsAt(bareTaskAt, text2, at2);
    const mark4 = isDoubtful ? readMark2(text2, items.at(index)) : markAt(text2, at2);
    if (mark4 === "") return standsForNone(text2, items, index) ? void 0 : "note";
    if (mark4 !== " " && mark4 !== markedOpen) return "done";
    if (hasCurrent || mark4 === " ") return "open";
    hasCurrent = true;
    return "current";
  };
}
function indexOrLength2(text2, from) {
  const at2 = text2.indexOf("CURRENT", from);
  return at2 < 0 ? text2.length : at2;
}
function beginsAt(pattern2, text2, at2) {
  pattern2.lastIndex = at2;
  return pattern2.test(text2);
}
function markAt(text2, at2) {
  return beginsAt(taskAt, text2, at2) ? text2.charAt(at2 + 1) : "";
}
var markedOpen = "<-";
function readMark2(text2, item2) {
  const { text: bare2, marked } = withoutMarkers(rawItemText(text2, item2));
  const mark4 = task2.exec(bare2)?.[1] ?? "";
  return mark4 === " " && marked ? markedOpen : mark4;
}
function readProgress(text2, item2, kind) {
  const { text: bare2 } = withoutMarkers(rawItemText(text2, item2));
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
function hashText(text2) {
  const words2 = paddedWords(new TextEncoder().encode(text2));
  const state = Uint32Array.from(constants3().slice(0, 8), ([, root]) => root);
  for (let at2 = 0; at2 < words2.length; at2 += 16) addBlock(state, words2.subarray(at2, at2 + 16));
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
  const all2 = new Uint32Array(64);
  all2.set(block2);
  const at2 = (index) => all2[index];
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at2(index - 15), at2(index - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const two = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    all2[index] = at2(index - 16) + one + at2(index - 7) + two;
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
  for (const { number: number2, text: text2 } of steps) {
    const key = oneLine(text2);
    numbers2.set(key, [...numbers2.get(key) ?? [], number2]);
  }
  return (text2) => numbers2.get(oneLine(text2))?.shift();
}
function renderNumbers(steps, highest = highestNumber2(steps)) {
  if (highest === 0) return void 0;
  const numbers2 = steps.map(({ number: number2 }) => `${number2} `).join("");
  const dropped = highest > highestNumber2(steps) ? ` / ${highest}` : "";
  return `${numbers2}/ ${sumOf(steps.map(({ text: text2 }) => text2))}${dropped}`;
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
    const heading3 = headings[index];
    return heading3 === void 0 ? "flat" : places.get(foldHeading(heading3.text)) ?? "own";
  };
}
function findPlace(doc, section2, place2) {
  const headings = subheadings(doc, section2);
  const index = headings.findIndex((heading4) => places.get(foldHeading(heading4.text)) === place2);
  const heading3 = headings[index];
  if (heading3 === void 0) return void 0;
  const next = headings.slice(index + 1);
  const outer = next.find(({ level }) => level <= heading3.level);
  const end = next[0]?.start ?? section2.end;
  return { start: heading3.end, end, outerEnd: outer?.start ?? section2.end };
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
    const text2 = wanted[key] + (number2 === void 0 ? "" : ` (step ${number2})`);
    return text2 === said2 || !isKnown(key, said2, [before2, doc]) ? [] : [{ start: label3.value, end: label3.lineEnd, text: containInline(text2, doc.eol) }];
  });
}
function containInline(text2, eol) {
  return containText(text2, { indent: 0, eol, amongLabels: true, inline: true });
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
    const texts3 = docs.flatMap(readBlockers).map(({ text: text2 }) => oneLine(text2));
    return texts3.includes(said2) || texts3.includes(said2.replace(/ \(\+\d+ more\)$/, ""));
  }
  const isSaid = (text2) => text2 === said2 || text2 === bare(said2);
  if (docs.some((doc) => isSaid(oneLine(currentText(doc))))) return true;
  return docs.flatMap((doc) => readChecklist(doc).steps).some(({ text: text2 }) => isSaid(oneLine(text2)));
}
function onlyLine(doc, label3) {
  const behind = doc.text.slice(label3.lineEnd, paragraphEnd(doc, label3));
  return behind.trim() === "" ? revealText(doc.text.slice(label3.value, label3.lineEnd)).trim() : void 0;
}
function readTldr(doc) {
  const section2 = doc.sections.get("tldr");
  if (section2 === void 0) return "";
  const parts = [];
  let at2 = section2.body;
  for (const label3 of tldrLabels(doc).filter(isDerived)) {
    parts.push(doc.text.slice(at2, label3.start).trim());
    at2 = paragraphEnd(doc, label3);
  }
  parts.push(doc.text.slice(at2, section2.end).trim());
  return revealText(parts.filter((part) => part !== "").join("\n\n"));
}
function readDerived(doc) {
  const said2 = {};
  for (const label3 of tldrLabels(doc).filter(isDerived))
    said2[label3.key] ??= labelParagraph(doc, label3);
  return said2;
}
function writeTldr(doc, text2) {
  const contain = (eol) => containText(text2, { indent: 0, eol, amongLabels: true }) + eol;
  const section2 = doc.sections.get("tldr");
  if (section2 === void 0) return [createSection(doc, "tldr", ({ eol }) => contain(eol))];
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

// src/journal/document/session-facts.ts
function readFacts(head) {
  const text2 = (key) => {
    const value = head.fields.get(key)?.value;
    return typeof value === "string" ? value : "";
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
function readContextList(doc, list2) {
  const label3 = findLabel(contextLabels(doc), list2);
  if (label3 === void 0) return [];
  return itemsIn(doc, label3).map((item2) => ({ text: itemText(doc.text, item2), item: item2 })).filter(({ text: text2 }) => !isPlaceholder(text2)).map((line2, index) => ({ ...line2, number: index + 1 }));
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
  const single = within(outline.outer.headings, body).filter((heading3) => heading3.level === level);
  const runs = inOrder(
    single.map((heading3) => ({
      ...heading3,
      count: () => 1,
      isTitled: () => isTitle(heading3.text),
      starts: () => [heading3.start],
      headings: () => [heading3]
    })),
    within(outline.chapters, body).flatMap((chapter2) => runIn(chapter2, level) ?? [])
  );
  return runs.map((run, index) => ({ ...run, groups, end: runs[index + 1]?.start ?? section2.end }));
}
function runIn(chapter2, level) {
  const { text: text2, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at2) => headingLevel(text2, at2) === level);
  const start2 = headingLevel(text2, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start2 === void 0) return void 0;
  const part = text2.slice(chapter2.start, end);
  const mark4 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start: start2,
    end,
    count: () => part.match(new RegExp(mark4, "g")).length,
    isTitled: () => !new RegExp(`${mark4}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
    starts,
    headings: () => chapter2.headings().filter((heading3) => heading3.level === level)
  };
}
function isTitle(heading3) {
  return /^[^\s(]/.test(heading3);
}
function blocksOf({ headings, groups, end }) {
  const own2 = headings();
  return own2.map((heading3, index) => ({
    start: heading3.start,
    body: heading3.end,
    heading: heading3.text,
    end: Math.min(own2[index + 1]?.start ?? end, groups.find((group) => group > heading3.start) ?? end)
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
function firstGroup(doc, section2) {
  return groupsIn(doc, section2)[0]?.start;
}
function groupsIn(doc, section2) {
  const first = firstSubheading(doc, section2);
  if (first === void 0) return [];
  const isDeep = first.level > section2.heading.level + 1;
  if (!isDeep && !/^(?:[ \t]*\r?\n)*#{2,6}[ \t]/.test(doc.text.slice(first.end, first.end + 200))) return [];
  const headings = subheadings(doc, section2);
  const level = Math.min(...headings.map((heading3) => heading3.level));
  const isGroup = (heading3, index) => {
    const next = headings[index + 1];
    const { number: number2, time: time3 } = readTitle(heading3.text);
    const isPlain2 = number2 === void 0 && time3 === void 0;
    return isPlain2 && next !== void 0 && next.level > level && !/\S/.test(doc.text.slice(heading3.end, next.start));
  };
  const isMeant = headings.every((heading3, index) => heading3.level !== level || isGroup(heading3, index));
  return isMeant ? headings.filter((heading3) => heading3.level === level) : [];
}
function deeperThan({ level }, headings) {
  return headings.flatMap((heading3) => heading3.level > level ? [heading3.level] : []);
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
  const headed = new Set(runs.flatMap((run) => run.starts().map((at2) => numberAt(doc, at2))));
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
    highest: () => () => highestOf(run.starts().map((at2) => numberAt(doc, at2))),
    read: () => once(() => blocksOf(run).map((block2) => readBlock2(doc, block2)))
  });
}
var superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;
function readItem3(text2, item2) {
  const raw = rawItemText(text2, item2);
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
  const { start: start2, end, number: number2, title, time: time3, by, text: text2, cells = [] } = shape;
  const stamp2 = { time: time3, ...by === void 0 ? {} : { by } };
  const gone = superseded.exec(`
${text2}`) ?? / \[superseded by ([^\]]*)\]$/i.exec(title);
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
${text2}`.replace(superseded, "").trim() : sayCells(rest2),
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
function nextNumberIn(doc) {
  return 1 + highestOf(groupDecisions(doc).map(({ highest }) => highest()));
}
function highestOf(numbers2) {
  return numbers2.reduce((highest, number2 = 0) => Math.max(highest, number2), 0);
}
var numbered2 = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;
function numberAt({ text: text2, outline }, at2) {
  numbered2.lastIndex = at2;
  const number2 = numbered2.exec(text2)?.[1];
  if (number2 !== void 0) return Number(number2);
  const heading3 = headingAt(outline, at2);
  return readTitle(heading3.text.replace(/\s*\n\s*/g, " ")).number;
}

// src/journal/sections/prose.ts
init_lazy();
var proseSections = ["decisions", "discoveries", "dead-ends", "blockers", "next-steps"];
function readProse(doc) {
  const sections = proseSections.map((name) => [name, () => proseUpTo(doc, name)]);
  const parts = { ...Object.fromEntries(sections), "key-context": () => contextProse(doc) };
  return lazy(parts);
}
function proseUpTo(doc, name, most4 = Number.POSITIVE_INFINITY) {
  const section2 = doc.sections.get(name);
  if (section2 === void 0) return "";
  const end = firstSubheading(doc, section2)?.start ?? section2.end;
  const texts3 = [];
  let size = 0;
  const { taken } = readLead(doc, section2);
  for (const paragraph2 of walkParagraphs(doc.outline, { start: section2.body, end })) {
    const entry = taken.find((one) => one.start < paragraph2.end && one.end > paragraph2.start);
    const text2 = revealText(doc.text.slice(paragraph2.start, entry?.start ?? paragraph2.end).trim());
    if (text2 === "" || isPlaceholder(text2)) continue;
    texts3.push(text2);
    if (most4 < Number.POSITIVE_INFINITY) size += cleanText(text2).length;
    if (size > most4) break;
  }
  return texts3.join("\n");
}
function contextProse(doc) {
  const section2 = doc.sections.get("context");
  if (section2 === void 0) return "";
  const label3 = findLabel(readLabels(doc, { start: section2.body, end: section2.end }), "key context");
  const text2 = label3 === void 0 ? "" : labelText(doc, label3);
  return isPlaceholder(text2) ? "" : text2;
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
    show: (text2, index) => `${numberAt2(index)}. ${text2}`
  });
}
function doneEntries(doc, group) {
  const { items, open, kindOf } = group;
  const numberAt2 = numbersIn(doc, group);
  const isMeant = (index) => kindOf(index) === "done" || kindOf(index) === "note";
  return entriesOf(items, {
    isMeant: open === 0 && items.plainMarks !== void 0 ? void 0 : isMeant,
    read: (index) => readProgress(doc.text, items.at(index), kindOf(index)).text,
    show: (text2, index) => kindOf(index) === "note" ? text2 : `${numberAt2(index)}. ${text2}`
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
function entriesOf(items, { isMeant, read, show = (text2) => text2 }) {
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
function decisionEntries({ count: count3, isPlain: isPlain2, read }) {
  const entryOf = (decision) => {
    return () => decisionText(decision);
  };
  if (isPlain2) {
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
    proseUpTo: () => (name, most4) => proseUpTo(doc, name, most4),
    entries: () => readEntries(doc)
  });
  return Object.assign(said2, readFacts(doc.head));
}
function lastCompaction(count3) {
  return count3 === void 0 || count3 === 0 ? "" : `, compaction #${count3}`;
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
  const shown = pieces.map(({ name, fit }) => {
    const sure = Math.max(name === "intro" ? leastIntro : 0, Math.floor(room * shares[name] / 100));
    const text2 = fit(Math.min(sure, left), "floor");
    left -= text2.length;
    return text2;
  });
  for (const round of ["first", "rest"]) {
    for (const [index, { name, fit }] of pieces.entries()) {
      if (name === "intro" && round === "first") continue;
      const before2 = shown[index];
      const text2 = fit(before2.length + left, round);
      if (round === "first" && text2.length < before2.length) continue;
      left -= text2.length - before2.length;
      shown[index] = text2;
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
  const most4 = round === "first" && !isContext ? Math.min(firstEntries, list2.total) : list2.total;
  const narrow = takeLines(list2, room, { most: most4, isWide: false });
  if (round === "floor" || round === "first" && !isContext) return renderTaken(list2, narrow, room);
  const wide = takeLines(list2, room, { most: most4, isWide: true });
  return renderTaken(list2, wide.length >= narrow.length ? wide : narrow, room);
}
function takeLines(list2, room, how) {
  const taken = [];
  let used = heading2(list2.part).length;
  const all2 = how.most === list2.total && fitsWhole(list2, room - used);
  for (let index = 0; index < how.most; index += 1) {
    const line2 = lineAt2(list2, index);
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
function lineAt2({ text: text2 }, index) {
  return `- ${text2(index)}
`;
}
function fitsWhole(list2, room) {
  let used = 0;
  for (let index = 0; index < list2.total && used <= room; index += 1) used += lineAt2(list2, index).length;
  return used <= room;
}
function shorten({ part, text: text2 }, index, free) {
  const pointer = ` (full: ${part.command})`;
  const limit = Math.min(shortEntry, free) - pointer.length - "- \n".length;
  if (limit < leastShort) return "";
  return `- ${cutAtWord(text2(index), limit)}${pointer}
`;
}
function renderTaken(list2, taken, room) {
  const note = renderNote(list2, taken.length);
  const isNewest = list2.part.keeps === "newest";
  const lines2 = (isNewest ? [...taken].reverse() : taken).join("");
  const text2 = heading2(list2.part) + (isNewest ? note + lines2 : lines2 + note);
  return text2.length > room ? "" : text2;
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
function indentLines(text2) {
  return text2.replace(/\n+/g, "\n  ");
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
function briefingParts(session, remarks, most4) {
  const { entries } = session;
  const prose2 = (name) => saying(session.proseUpTo(name, most4));
  const lists2 = {
    "key-context": [...saying(session.prose["key-context"]), ...texts(session.keyContext)],
    blockers: [...prose2("blockers"), ...texts(openBlockers(session.blockers))],
    steps: entries.steps,
    "next-steps": chain([prose2("next-steps"), entries["next-steps"]]),
    "dead-ends": chain([prose2("dead-ends"), entries["dead-ends"]]),
    decisions: chain([prose2("decisions"), entries.decisions]),
    discoveries: chain([prose2("discoveries"), entries.discoveries]),
    done: entries.done,
    remarks: remarks.flatMap(saying)
  };
  const names2 = Object.keys(forms);
  return names2.map((name) => toPart(name, lists2[name])).filter((part) => part.entries.length > 0);
}
function toPart(name, entries) {
  const [title, what, flag, keeps = "newest"] = forms[name];
  return { name, title, entries, what, command: `session-journal view${flag}`, keeps };
}
function texts(entries) {
  return entries.flatMap(({ text: text2 }) => saying(text2));
}
function saying(text2) {
  return /\S/.test(text2) ? [() => text2] : [];
}

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
function measureBriefing(session, most4 = Number.MAX_SAFE_INTEGER) {
  return renderBriefing(session, { remarks: [] }, most4).length;
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
  const name = cutAtWord(oneLine(shortname || session.title), 60);
  const head = `Session: ${name} (${cutAtWord(oneLine(status), 30)}${lastCompaction(compactions)})
`;
  const current = session.currentStep || "None";
  const rows = [
    { label: "Objective: ", text: indentLines(cleanText(session.objective)), share: 0.2 },
    { label: "TL;DR: ", text: isSaidTwice(session) ? "" : indentLines(cleanText(session.tldr)), share: 0.5 },
    { label: `Progress: ${derivedTexts(figures).progress}`, text: ownProgress(session), share: 0.1 },
    { label: "Current step: ", text: current, share: 0.2 }
  ].filter(({ label: label3, text: text2 }) => text2 !== "" || label3.startsWith("Progress"));
  const fixed = rows.reduce((sum, { label: label3 }) => sum + label3.length + 1, head.length);
  const room = Math.max(0, limit - fixed);
  const wanted = rows.reduce((sum, { text: text2 }) => sum + text2.length, 0);
  const lines2 = rows.map(({ label: label3, text: text2, share }) => {
    const others = wanted - text2.length;
    return `${label3}${cutAtWord(text2, Math.max(Math.floor(room * share), room - others))}
`;
  });
  return head + lines2.join("");
}
function ownProgress({ derived: derived2, figures }) {
  const own2 = oneLine(derived2.progress ?? "");
  const isOurs = own2 === derivedTexts(figures).progress || /^\d+\/\d+ steps complete$/.test(own2);
  return own2 === "" || isOurs ? "" : ` (${own2})`;
}

// src/journal/change/change-session.ts
var import_node_path29 = require("node:path");
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
var keyLine2 = /^([A-Za-z][A-Za-z0-9_-]*):(?:( +)(.*))?$/;
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
  for (const line2 of linesOf(text2, frame.fieldsStart, frame.fieldsEnd)) {
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
  const found2 = keyLine2.exec(source);
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
function findConflict(text2) {
  const opened = text2.includes("<<<<<<< ") ? opening.exec(text2) : null;
  if (opened === null) return void 0;
  const closing = `
${">".repeat(opened[1].length)} `;
  if (!text2.includes(closing, opened.index)) return void 0;
  const line2 = lineAt3(text2, opened.index);
  return new Failure("damaged", `Cannot read the session: a merge conflict is unresolved (line ${line2})`, {
    hint: "session-journal doctor --fix merges it; or keep in an editor what both sides wrote, without the marker lines",
    data: { line: line2 }
  });
}
var before = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|<!--(?:[^-]|-(?!->))*-->[ \t]*)+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/;
function isMeantAsSession(text2) {
  return text2.trim() === "" || opensHead(text2) || /^\uFEFF?<{7,} /.test(text2) || before.test(text2);
}
function lineAt3(text2, offset) {
  let line2 = 1;
  for (let at2 = text2.indexOf("\n"); at2 >= 0 && at2 < offset; at2 = text2.indexOf("\n", at2 + 1)) line2 += 1;
  return line2;
}

// src/journal/files/documents.ts
async function decodeHead(text2) {
  return readPlainHead(text2) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text2);
}
async function decodeSession(text2, aliases, shown) {
  try {
    const conflict = findConflict(text2);
    if (conflict !== void 0) throw conflict;
    return decodeDocument(text2, await decodeHead(text2), aliases);
  } catch (error) {
    throw shown !== void 0 && isFailure(error) ? inFile(error, shown) : error;
  }
}
async function redecodeSession(like, text2) {
  return redecodeDocument(like, text2, await decodeHead(text2));
}
function inFile(failure, shown) {
  if (failure.code !== "damaged" || "path" in failure.data) return failure;
  const data = { ...failure.data, path: shown };
  const hint = failure.hint ?? `Fix it in an editor (session-journal edit), or restore an older version: git log -p -- "${shown}"`;
  return new Failure(failure.code, `${failure.message} in "${shown}"`, { hint, data });
}

// src/journal/files/journal-folder.ts
var import_node_path16 = require("node:path");
init_failure();

// src/core/secrets/quick-find.ts
var signs = /\S{16}|pass|pwd|secret|token|key|cred|auth|:\/\/|basic|bearer|curl/i;
function mayHoldSecret(text2) {
  return signs.test(text2);
}

// src/journal/files/journal-folder.ts
init_failures();
init_stat();

// src/io/project/kept-versions.ts
var import_node_fs12 = require("node:fs");
var import_node_path13 = require("node:path");
init_failures();
init_stat();
var keptOfEach = 20;
var keptBytes = 20 * 1024 * 1024;
var numbered3 = /^(\d{6,})-(?:\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-)?(.*)$/u;
function listKept(dir) {
  return (0, import_node_fs12.readdirSync)(dir).flatMap((name) => {
    const match = numbered3.exec(name);
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
  const name = (0, import_node_path13.basename)(path);
  return Buffer.byteLength(name) > 200 ? [...name].slice(-50).join("") : name;
}
function keepVersion(project, path, mark4 = "") {
  const dir = ensureLocal(project, "replaced");
  const stamp2 = (/* @__PURE__ */ new Date()).toISOString().slice(0, 19).replaceAll(":", "-");
  let number2 = (listKept(dir).at(-1)?.number ?? 0) + 1;
  for (; ; number2 += 1) {
    const kept = (0, import_node_path13.join)(dir, `${String(number2).padStart(6, "0")}-${stamp2}Z-${mark4}${nameOf(path)}`);
    try {
      return { path: kept, isLinked: place(path, kept) };
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}
function pruneVersions(project) {
  try {
    const dir = (0, import_node_path13.join)(project.local, "replaced");
    for (const name of superfluous(dir, listKept(dir))) removeQuietly((0, import_node_path13.join)(dir, name));
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
    const size = count3 > keptOfEach ? 0 : findStat((0, import_node_path13.join)(dir, name))?.size ?? 0;
    bytes += size;
    if (count3 > keptOfEach || bytes > keptBytes && bytes > size) names2.push(name);
  }
  return names2;
}

// src/journal/session/progress-file.ts
var mark3 = /^\uFEFF?<!-- Derived from .* \(id ([^)\s]+)\) by session-journal\b/;
var notesHeading = /^## Notes[ \t]*$/m;
function derivedFrom(text2) {
  const id = mark3.exec(text2.split("\n", 1)[0])?.[1];
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
  const at2 = old.search(notesHeading);
  return at2 < 0 ? void 0 : old.slice(at2);
}
function list(title, texts3) {
  if (texts3.length === 0) return "";
  return `## ${title}
${texts3.map((text2) => `- ${oneLine(text2)}`).join("\n")}`;
}

// src/journal/files/sessions.ts
var import_node_path15 = require("node:path");
init_failure();
init_folders();
init_stat();

// src/journal/files/known-files.ts
var import_node_path14 = require("node:path");
init_failure();

// src/core/file-stamp.ts
function isSameStamp(a, b) {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

// src/journal/files/known-files.ts
init_stat();

// src/journal/session/known-sessions.ts
var schema = 2;
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
  return JSON.stringify({ schema, counting, rows });
}
function decodeKnown(value) {
  const { schema: written2, counting, rows } = Object(value);
  if (written2 !== schema || typeof counting !== "string" || !Array.isArray(rows)) return void 0;
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
function decodeRow([stamp2, progress, compactions, taskIds, ...said2]) {
  if (!isNumbers(stamp2, 4) || !(progress === null || isNumbers(progress, 2))) return void 0;
  if (!(compactions === null || typeof compactions === "number")) return void 0;
  if (!isTexts2(taskIds) || !isTexts2(said2) || said2.length !== texts2.length) return void 0;
  const [bytes, modified, changed, inode] = stamp2;
  const facts = { taskIds, compactions: compactions ?? void 0 };
  for (const [index, key] of texts2.entries()) facts[key] = said2[index];
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
  const path = (0, import_node_path14.join)(project.local, fileName);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted2;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place2) {
      const known4 = old.get(file);
      if (known4 === void 0 || counting !== void 0 && !(isCounted && known4.progress)) return void 0;
      const stamp2 = findStamp(place2);
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
      keep2(project, { counting: counting ?? counted2, files: new Map([...others, ...met]) });
    }
  };
}
var nothing = { counting: "", files: /* @__PURE__ */ new Map() };
function keep2(project, known4) {
  try {
    const text2 = renderKnown(known4);
    if (text2.length > maxBytes) return;
    writeFileAtomic((0, import_node_path14.join)(ensureLocal(project), fileName), text2, { mode: 384, fsync: false });
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
  const known4 = openKnown({ project, folders: folders3, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder5, name } of files) {
    const file = `${folder5}/${name}`;
    const path = `${project.dir}${import_node_path15.sep}${folder5}${import_node_path15.sep}${name}`;
    const seen = known4.find(file, path);
    const found2 = seen ?? await read(project, folder5, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known4.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder5, name, facts, bytes: stamp2.bytes, progress });
  }
  known4.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder5) {
  const dir = (0, import_node_path15.join)(project.dir, folder5);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder5, name) {
  const path = (0, import_node_path15.join)(project.dir, folder5, name);
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
function closesHead(text2) {
  return /\n---[ \t]*\r?\n/.test(text2);
}
function shortId(file) {
  const base = (0, import_node_path15.basename)(file.name, ".md");
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
function journalFolder(project, file) {
  const { id } = file.facts;
  const short = shortId(file);
  const digits = isSafeId(id) ? lastDigits(id) : "";
  const names2 = [id, short, short.toLowerCase().endsWith(digits.toLowerCase()) ? "" : digits];
  const safe = names2.filter((name2) => isSafeId(name2));
  const found2 = safe.find((name2) => isFolder((0, import_node_path15.join)(project.dir, "journal", name2)));
  const name = found2 ?? (safe.includes(short) ? short : safe[0]);
  return name === void 0 ? void 0 : (0, import_node_path15.join)(project.dir, "journal", name);
}

// src/journal/files/journal-folder.ts
function entryPath(project, file, entry) {
  const folder5 = journalFolder(project, file);
  if (folder5 === void 0) return void 0;
  for (let count3 = 1; ; count3 += 1) {
    const name = `${fileStamp(entry.at)}-${entry.kind}${count3 === 1 ? "" : `-${count3}`}.md`;
    const path = (0, import_node_path16.join)(folder5, "entries", name);
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
  const path = (0, import_node_path16.join)(folder5, "progress.md");
  try {
    assertInside(project, path);
    const old = readOld(path);
    if (old !== void 0 && derivedFrom(old) !== made.session.id && !await keepWhole(project, file, { text: old, path, ...made })) {
      return void 0;
    }
    const text2 = renderProgressFile(made.session, shownPath(project, file.path), old);
    if (text2 === old) return path;
    ensureFolder(project, folder5);
    writeFileAtomic(path, text2, { fsync: false });
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
  ensureFolder(project, (0, import_node_path16.join)(path, ".."));
  return createFile(path, await withoutSecrets(project, old));
}
async function withoutSecrets(project, { text: text2, path, env }) {
  if (!mayHoldSecret(text2)) return text2;
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const screened = screenSecrets(text2, readConfig(project, env).notSecrets);
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
var import_node_path18 = require("node:path");
init_folders();
init_leftovers();

// src/io/disk/lock.ts
var import_node_fs13 = require("node:fs");
var import_node_path17 = require("node:path");
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder5) {
  return (0, import_node_path17.join)(folder5, "lock");
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
    const path = (0, import_node_path17.join)(folder5, name);
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
  const announced = (0, import_node_path17.join)(folder5, name);
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
    await new Promise((resolve6) => setTimeout(resolve6, 1 + Math.random() * (round < 4 ? 14 : 49)));
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
  for (const each of [dir, (0, import_node_path18.join)(dir, "active"), (0, import_node_path18.join)(dir, "archive"), local, ...folders(local)]) {
    sweepLeftovers(each);
  }
}
function sweepSessions({ dir, local }) {
  const journals = folders((0, import_node_path18.join)(dir, "journal"));
  const tasks = folders((0, import_node_path18.join)((0, import_node_path18.dirname)(dir), ".tasks"));
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
  return foldersIn(dir).map((name) => (0, import_node_path18.join)(dir, name));
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
  return isPlain(value) ? value : quote3(value, "'");
}
function renderFieldScalar(key, value) {
  const own2 = instantKeys.has(key) && instant.test(value) || numberKeys.has(key) && number.test(value);
  return own2 ? value : renderScalar(value);
}
function renderLike(old, value, render) {
  const mark4 = old.charAt(0);
  return mark4 === '"' || mark4 === "'" ? quote3(value, mark4) : render(value);
}
function renderFlowItem(value) {
  return isPlain(value) && !/[:?]/.test(value) ? value : quote3(value, "'");
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
function quote3(value, mark4) {
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
function editList(text2, field, items) {
  if (!Array.isArray(field.value) || items.length === 0) return void 0;
  const plan = planList(field.value, items);
  if (field.value.length > 0 && !plan.kept.includes(true)) return void 0;
  const source = text2.slice(field.valueStart, field.valueEnd);
  if (!source.startsWith("[")) return editBlockList(text2, field, plan);
  return source.includes("\n") ? void 0 : editFlowList(source, field.valueStart, plan);
}
function planList(old, items) {
  let at2 = 0;
  const kept = old.map((item2) => {
    const stays = at2 < items.length && item2 === items[at2];
    if (stays) at2++;
    return stays;
  });
  return { kept, added: items.slice(at2) };
}
function editBlockList(text2, field, plan) {
  const items = blockItems(text2, field);
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
function blockItems(text2, field) {
  const items = [];
  let start2 = text2.lastIndexOf("\n", field.valueStart) + 1;
  while (start2 < field.end) {
    const end = text2.indexOf("\n", start2) + 1;
    const line2 = text2.slice(start2, end);
    if (!/^\s*(?:#|$)/.test(line2)) {
      const [, prefix = "", source = "", eol = ""] = blockItem.exec(line2) ?? [];
      if (source === "") return void 0;
      items.push({ start: start2, end, prefix, source, eol });
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
    const { at: at2, written: written2 } = appendedFlow(source, spans.at(-1), plan.added);
    edits.push({ start: offset + at2, end: offset + at2, text: written2 });
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
  let at2 = 1;
  while (!/^[ \t]*\]?$/.test(source.slice(at2))) {
    flowItem.lastIndex = at2;
    const found2 = flowItem.exec(source);
    if (!found2) return void 0;
    const [whole, item2 = ""] = found2;
    const start2 = at2 + whole.indexOf(item2);
    spans.push({ start: start2, end: start2 + item2.length });
    at2 = flowItem.lastIndex;
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
function editFields(text2, head, changes) {
  const edits = [];
  const added = [];
  const entries = Object.entries(changes).sort(([a], [b]) => rank(a) - rank(b));
  for (const [key, value] of entries) {
    const field = head.fields.get(key);
    if (field && value === void 0) edits.push(...removeField(text2, field, stayingFields(head, changes)));
    else if (field && value !== void 0) edits.push(...changeField(text2, field, value));
    else if (value !== void 0) added.push(addField(text2, placeOf2(head, key), [key, value]));
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
function addField(text2, at2, [key, value]) {
  const eol = text2.startsWith("\r\n", at2 - 2) ? "\r\n" : "\n";
  return { start: at2, end: at2, text: renderField(key, value, eol) };
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
function removeField(text2, field, staying) {
  const removal = { start: field.start, end: field.end, text: "" };
  const before2 = staying.findLast(({ start: start2 }) => start2 < field.start);
  if (!before2 || !blockHeader.test(text2.slice(before2.valueStart, before2.valueEnd))) return [removal];
  blanks2.lastIndex = field.end;
  blanks2.exec(text2);
  return [removal, { start: field.end, end: blanks2.lastIndex, text: "" }];
}
function changeField(text2, field, value) {
  if (JSON.stringify(field.value) === JSON.stringify(value)) return [];
  if (typeof value !== "string") return editList(text2, field, value) ?? rewriteList(text2, field, value);
  const old = text2.slice(field.valueStart, field.valueEnd);
  return rewriteInline(
    text2,
    field,
    renderLike(old, value, (plain2) => renderFieldScalar(field.key, plain2))
  );
}
function rewriteInline(text2, field, written2) {
  const { valueStart, valueEnd } = field;
  const colon = colonEnd(text2, field);
  const insertion = { start: colon, end: colon, text: ` ${written2}` };
  if (valueStart === valueEnd) return [insertion];
  if (typeof field.value === "string" || isOnKeyLine(text2, colon, valueStart)) {
    return [{ start: valueStart, end: valueEnd, text: written2 }];
  }
  return [insertion, { start: lineEnd(text2, colon), end: valueEnd, text: "" }];
}
function rewriteList(text2, field, items) {
  if (items.length === 0) return rewriteInline(text2, field, "[]");
  const { valueStart, valueEnd } = field;
  const colon = colonEnd(text2, field);
  const keyLineEnd = lineEnd(text2, colon);
  const eol = text2.startsWith("\r", keyLineEnd) ? "\r\n" : "\n";
  const at2 = lineEnd(text2, valueEnd);
  const start2 = isOnKeyLine(text2, colon, valueStart) ? colon : keyLineEnd;
  const removal = { start: start2, end: valueEnd, text: "" };
  return [removal, { start: at2, end: at2, text: renderItems2(items, eol) }];
}
var fieldKey = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\n]*?)[ \t]*:(?=[ \t\r\n])/y;
function colonEnd(text2, field) {
  fieldKey.lastIndex = field.start;
  fieldKey.exec(text2);
  return fieldKey.lastIndex;
}
function isOnKeyLine(text2, colon, valueStart) {
  return !text2.slice(colon, valueStart).includes("\n");
}
function lineEnd(text2, offset) {
  const at2 = text2.indexOf("\n", offset);
  return text2[at2 - 1] === "\r" ? at2 - 1 : at2;
}

// src/journal/sections/keep-numbers.ts
function keepNumbers(before2, after, change) {
  const [old, now] = [before2, after].map((doc) => readChecklist(doc).steps);
  const numbers2 = /* @__PURE__ */ new Map();
  const byStart = new Map(now.map((step2) => [step2.item.start, step2]));
  const moved = [];
  for (const [step2, start2] of placesAfter(old, change.edits)) {
    const twin = start2 === void 0 ? void 0 : byStart.get(start2);
    if (twin !== void 0) numbers2.set(twin, step2.number);
    else moved.push(step2);
  }
  const numberOf2 = numbersByText(moved);
  for (const step2 of now) {
    const number2 = numbers2.has(step2) ? void 0 : numberOf2(step2.text);
    if (number2 !== void 0) numbers2.set(step2, number2);
  }
  const next = readStepNumbers(before2).highest + 1;
  return numberAll(now, { numbers: numbers2, next, newSteps: change.newSteps ?? [] });
}
function numberAll(steps, { numbers: numbers2, next, newSteps: newSteps2 }) {
  const rankOf = numbersByText(
    newSteps2.map((text2, rank2) => ({ text: splitLead(cleanText(text2)).lead, number: rank2 }))
  );
  const fresh = steps.filter((step2) => !numbers2.has(step2)).map((step2) => ({ step: step2, rank: rankOf(step2.text) ?? newSteps2.length })).sort((a, b) => a.rank - b.rank);
  const all2 = new Map([...numbers2, ...fresh.map(({ step: step2 }, index) => [step2, next + index])]);
  const numbered5 = steps.map((step2) => ({ number: all2.get(step2), text: step2.text }));
  return renderNumbers(numbered5, next + fresh.length - 1);
}
function placesAfter(steps, edits) {
  const ordered2 = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let index = 0;
  let shift2 = 0;
  return steps.map((step2) => {
    const { start: start2 } = step2.item;
    for (let edit = ordered2[index]; edit !== void 0 && edit.end <= start2; edit = ordered2[index]) {
      shift2 += edit.text.length - (edit.end - edit.start);
      index += 1;
    }
    const next = ordered2[index];
    return [step2, next !== void 0 && next.start <= start2 ? void 0 : start2 + shift2];
  });
}

// src/journal/session/apply-change.ts
function applyChange(doc, change, at2) {
  const { rewritten, edits: asked = [] } = change;
  const edits = rewritten === void 0 ? settleEnd(doc.text, asked) : asked;
  const changed = rewritten ?? editDocument(doc, edits);
  const { text: text2, head } = changed;
  const fields = { ...change.fields, ...numberFields(doc, changed, { ...change, edits }) };
  const derived2 = refreshDerived(doc, changed);
  if (text2 === doc.text && editFields(text2, head, fields).length + derived2.length === 0) return text2;
  const updated = editFields(text2, head, { ...fields, updated_at: laterOf(doc, at2.now) });
  return applyEdits(text2, [...updated, ...derived2]);
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
function progressOf({ text: text2, sections }) {
  const section2 = sections.get("progress");
  return section2 === void 0 ? "" : text2.slice(section2.start, section2.end);
}
function assertReadsAlike(before2, after) {
  if (after.doubled.length <= before2.doubled.length) return;
  throw new Failure("refused", "Cannot change the session: the rest of the file would read differently", {
    hint: "The file has a code fence or a comment that is not closed. Close it in an editor, then try again"
  });
}
function settleEnd(text2, edits) {
  const isLines = (edit) => edit.end === text2.length && edit.text.endsWith("\n");
  const lines2 = edits.filter(isLines).sort((a, b) => a.start - b.start);
  const last = lines2.at(-1);
  if (text2.endsWith("\n") || last === void 0) return [...edits];
  const eol = last.text.endsWith("\r\n") ? "\r\n" : "\n";
  const first = lines2[0]?.start === text2.length ? lines2[0] : void 0;
  return edits.map((edit) => {
    const begun = edit === first ? eol + edit.text : edit.text;
    return { ...edit, text: edit === last ? begun.slice(0, -eol.length) : begun };
  });
}
function laterOf(doc, now) {
  const { createdAt, updatedAt } = readFacts(doc.head);
  const said2 = [updatedAt, createdAt].map((text2) => parseInstant(text2) ?? now);
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
  const text2 = `${parts.filter((part) => part !== "").join("\n\n")}
`;
  return entry.moved === void 0 ? text2 : `${text2}
${entry.moved}`;
}
function contained(text2) {
  return containText(text2, { indent: 0, eol: "\n" });
}
function section(title, text2) {
  return text2 === "" ? "" : `## ${title}
${text2}`;
}
function bullets2(texts3) {
  return texts3.map((text2) => `- ${oneLine(text2)}`).join("\n");
}

// src/journal/which-session/author.ts
init_failure();

// src/io/git/email.ts
var import_node_path20 = require("node:path");
init_late_builtins();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs14 = require("node:fs");
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
    if (((followStat((0, import_node_path19.dirname)(path))?.mode ?? 0) & import_node_fs14.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder5) => contains(folder5, program)) ? void 0 : program;
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
  return new Promise((resolve6) => {
    try {
      const call = makeCall(cwd, args, more);
      const child = childProcess().execFile(call.git, call.args, call.options, (error, stdout) => {
        resolve6({ ok: error === null, stdout });
      });
      child.stdin?.on("error", () => void 0);
      child.stdin?.end(more.input ?? "");
    } catch {
      resolve6({ ok: false, stdout: "" });
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
  for (let at2 = 0; at2 < raw.length; at2 += 1) {
    const char = raw[at2] ?? "";
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "#" || char === ";")) break;
    else if (char === "\\") {
      at2 += 1;
      value += escapes2[raw[at2] ?? ""] ?? "";
    } else value += char;
    if (quoted || !/\s/u.test(char)) kept = value.length;
  }
  return value.slice(0, kept).trimStart();
}
function findEmail(text2) {
  let section2 = "";
  let email;
  let asksMore = false;
  const lines2 = text2.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  for (let at2 = 0; at2 < lines2.length; at2 += 1) {
    let line2 = lines2[at2] ?? "";
    while (/(?:^|[^\\])(?:\\\\)*\\$/u.test(line2) && at2 + 1 < lines2.length)
      line2 = line2.slice(0, -1) + lines2[++at2];
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
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path20.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path20.join)(git.own, "config.worktree"), (0, import_node_path20.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path20.join)(home, ".gitconfig"), (0, import_node_path20.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path20.isAbsolute);
}
function readEmail(cwd, env) {
  const found2 = [];
  let asksMore = (env.GIT_CONFIG_PARAMETERS ?? env.GIT_CONFIG_COUNT) !== void 0;
  for (const path of configFiles2(cwd, env)) {
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

// src/journal/change/compaction-queue.ts
var import_node_path21 = require("node:path");
init_folders();
init_owner();
function write(path, session, count3) {
  writeJson(path, { schema: 1, session, count: count3 }, { fsync: true });
}
function readQueue(project, session) {
  const dir = (0, import_node_path21.join)(project.local, "queue");
  return namesIn(dir, ".json").flatMap((name) => {
    const path = (0, import_node_path21.join)(dir, name);
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
var import_node_path23 = require("node:path");
init_failures();
init_owner();
init_stat();

// src/journal/files/locate-document.ts
var import_node_path22 = require("node:path");
function locateDocument(project, path, folders3 = [".sessions", ".tasks"]) {
  if (typeof path !== "string" || path.includes("\0") || !path.endsWith(".md")) return void 0;
  const found2 = (0, import_node_path22.resolve)(project.root, path);
  const isOurs = folders3.some((folder5) => found2.startsWith((0, import_node_path22.join)(project.root, folder5, "/")));
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
  const { text: text2, was } = fields;
  if (write3 !== void 0 && typeof text2 === "string" && typeof was === "string") return { write: write3, text: text2, was };
  const remove = locateDocument(project, fields.remove);
  if (remove !== void 0 && isEntry(project, remove) && typeof was === "string") return { remove, was };
  const move = locateDocument(project, fields.move);
  const to = locateDocument(project, fields.to);
  return move !== void 0 && to !== void 0 ? { move, to } : void 0;
}
function readIntent(project, path) {
  const fields = asRecord(readJson(path));
  const session = locateDocument(project, (0, import_node_path23.join)(".sessions", String(fields?.session)));
  const steps = Array.isArray(fields?.steps) ? fields.steps.map((step2) => decodeStep(project, step2)) : [];
  return { session, sha: String(fields?.sha), steps: steps.filter((step2) => step2 !== void 0) };
}
function isEntry(project, path) {
  return path.startsWith((0, import_node_path23.join)(project.dir, "journal", "/"));
}
function record(project, step2) {
  if ("move" in step2) return step2;
  return { ...step2, was: shaOf((0, import_node_path23.resolve)(project.root, pathOf(step2))) };
}
function pathOf(step2) {
  if ("move" in step2) return step2.move;
  return "write" in step2 ? step2.write : step2.remove;
}
function writeIntent(project, intent) {
  const paths = intent.steps.flatMap((step2) => "to" in step2 ? [step2.move, step2.to] : [pathOf(step2)]);
  for (const path of paths) {
    assertInside(project, (0, import_node_path23.resolve)(project.root, path));
    if (locateDocument(project, path) === void 0) throw new RangeError(`No document of ours: "${path}"`);
  }
  const dir = ensureLocal(project, intentFolder);
  const name = `${String(Date.now()).padStart(15, "0")}-${makeNonce()}.json`;
  const steps = intent.steps.map((step2) => record(project, step2));
  const files = followedFiles(project, steps);
  writeJson((0, import_node_path23.join)(dir, name), { schema: 1, ...intent, steps }, { fsync: true });
  return files.filter((file) => file.before !== `.sessions/${intent.session}`);
}
function followedFiles(project, steps) {
  const files = [];
  for (const step2 of steps) {
    const path = pathOf(step2);
    const index = files.findIndex((file) => file.after === path);
    const known4 = files[index] ?? { before: path, after: path, sha: shaOf((0, import_node_path23.resolve)(project.root, path)) };
    if ("move" in step2) {
      files.splice(index < 0 ? files.length : index, 1, { ...known4, after: step2.to });
      continue;
    }
    const kept = step2.was === "" ? {} : { kept: keep3(project, path) };
    if ("write" in step2) files.push({ ...known4, sha: sha256(step2.text), ...kept });
  }
  return files;
}
function keep3(project, path) {
  const full = (0, import_node_path23.resolve)(project.root, path);
  try {
    return (0, import_node_path23.relative)(project.root, keepVersion(project, full).path);
  } catch (error) {
    throw writeFailure(error, full);
  }
}
function writtenFile(project, path) {
  const below2 = (0, import_node_path23.relative)(project.root, path);
  return { before: below2, after: below2, sha: shaOf(path) };
}

// src/journal/change/preconditions.ts
var import_node_path24 = require("node:path");
init_failure();
function assertWritable({ project, file }, { entry, moveTo = file.folder }) {
  const path = entry === void 0 ? void 0 : entryPath(project, file, { at: 0, kind: entry.kind });
  for (const each of [file.path, (0, import_node_path24.join)(project.dir, moveTo, file.name), path]) {
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
var import_node_path25 = require("node:path");
init_failure();
var folder = "undo";
var maxRecords = 20;
var refreshed = /^(?:updated_at|compaction_count|git_branch|git_last_commit):.*\n/gm;
function sumOf2(text2) {
  const frame = findHeadFrame(text2);
  if (typeof frame === "string") return sha256(text2);
  const fields = text2.slice(frame.fieldsStart, frame.fieldsEnd).replace(refreshed, "");
  return sha256(text2.slice(0, frame.fieldsStart) + fields + text2.slice(frame.fieldsEnd));
}
function pathOf2(project, id) {
  return (0, import_node_path25.join)(project.local, folder, recordFile(id));
}
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
    beforePath: (0, import_node_path25.relative)(project.root, record3.beforePath),
    afterPath: (0, import_node_path25.relative)(project.root, record3.afterPath),
    kept: record3.kept && (0, import_node_path25.relative)(project.root, record3.kept)
  };
}
function fromOlder(fields) {
  const under = (path) => (0, import_node_path25.join)(".sessions", String(path));
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
var import_node_path27 = require("node:path");
init_failure();
init_failures();
init_folders();
init_leftovers();

// src/io/disk/move.ts
var import_node_fs15 = require("node:fs");
var import_node_path26 = require("node:path");
init_failure();
init_failures();
init_stat();
var maxNames = 1e3;
function* freeNames(path) {
  const extension = (0, import_node_path26.extname)(path);
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
    syncFolder((0, import_node_path26.dirname)(name));
    unlinkSource(from);
    syncFolder((0, import_node_path26.dirname)(from));
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
function write2(project, { write: path, text: text2, was }) {
  const now = shaOf(path);
  if (now === sha256(text2) || now !== was || now === "unreadable") return;
  try {
    makePlace(project, path);
    sweepLeftovers((0, import_node_path27.dirname)(path));
    if (findStat(path) === void 0) {
      createFile(path, text2);
      return;
    }
  } catch (error) {
    throw writeFailure(error, path);
  }
  writeFileAtomic(path, text2);
}
function makePlace(project, path) {
  assertInside(project, path);
  try {
    makeFolder((0, import_node_path27.dirname)(path));
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
  const candidates2 = [session];
  for (const step2 of steps) {
    if (!("move" in step2) || step2.move !== session) continue;
    for (const name of freeNames(step2.to)) {
      if (findStat(name) === void 0) break;
      candidates2.push(name);
    }
  }
  return candidates2.find((path) => shaOf(path) === sha);
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
  const dir = (0, import_node_path27.join)(project.local, intentFolder);
  if (!isInside(project, dir)) return { sessions: [], unfinished: [] };
  const names2 = namesIn(dir, ".json");
  const sessions = [];
  const unfinished = [];
  for (const [index, name] of names2.entries()) {
    const path = (0, import_node_path27.join)(dir, name);
    const done = finishOne(project, path);
    unfinished.push(...done.failures.map(({ message }) => `${message}. The next command tries again`));
    if (done.session !== void 0) sessions.push(done.session);
    if (done.failures.length === 0 || index < names2.length - maxIntents) removeQuietly(path);
  }
  if (sessions.length > 0) pruneVersions(project);
  return { sessions, unfinished };
}

// src/journal/change/update-file.ts
var import_node_path28 = require("node:path");
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
  syncFolder((0, import_node_path28.dirname)(path));
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
  throw new Failure("locked", `Cannot change "${(0, import_node_path28.basename)(path)}": another program keeps saving it`, {
    hint: "Wait until the other program is done, then try again",
    data: { path }
  });
}

// src/journal/change/change-session.ts
var commandWaitMs = 3e4;
async function changeSession(work, decide) {
  const { project, file } = work.target;
  const aliases = readConfig(project, work.context.env).sectionAliases;
  const first = exists(project.local) ? void 0 : await decideUnlocked(work, { aliases, decide });
  return withSessionsLocked(project, work.waitMs ?? commandWaitMs, async () => {
    finishIntent(project);
    const queued = readQueue(project, file.facts.id);
    const now = work.context.now().getTime();
    const update = await updateFile(
      file.path,
      async (source, before2) => {
        const last = before2?.decided ?? first;
        const { doc, decided } = await decideOn(work, { aliases, decide }, { source, last });
        const text2 = applyChange(doc, withQueued(doc, decided, queued), { now });
        const prepared = await prepare(work, { before: doc, change: decided, text: text2, now });
        return { text: text2, doc, decided, prepared };
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
  await writeProgressFile(project, { ...file, path, name: (0, import_node_path29.basename)(path) }, { session, at: now, env });
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
  const base = (0, import_node_path29.basename)(file.name, ".md");
  const dir = (0, import_node_path29.join)(project.dir, moveTo);
  const ours = moved.findLast((path) => (0, import_node_path29.dirname)(path) === dir && (0, import_node_path29.basename)(path).startsWith(base));
  return ours ?? file.path;
}
async function prepare({ target, context }, made) {
  const { project, file } = target;
  const { change, text: text2, now } = made;
  const steps = [...change.followUps ?? []];
  const kind = change.entry?.kind;
  const entry = kind === void 0 ? void 0 : entryPath(project, file, { at: now, kind });
  if (entry !== void 0 && change.entry !== void 0) {
    const session = readSession(await redecodeSession(made.before, text2));
    const time3 = signedTime(formatInstant(now), target, context);
    const note = renderEntry(session, { ...change.entry, time: time3 });
    steps.push({ write: (0, import_node_path29.relative)(project.root, entry), text: note });
  }
  const moveTo = change.moveTo === file.folder ? void 0 : change.moveTo;
  if (moveTo !== void 0) {
    steps.push({ move: `.sessions/${file.folder}/${file.name}`, to: `.sessions/${moveTo}/${file.name}` });
  }
  const written2 = (change.written ?? []).map((path) => writtenFile(project, path));
  if (steps.length === 0) return { entry, moveTo, files: written2 };
  const intent = { session: `${file.folder}/${file.name}`, sha: sha256(text2), steps };
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
var import_node_path30 = require("node:path");
init_stat();
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path30.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path30.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path30.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text2 = findText(path)?.trim() ?? "";
  if (hash.test(text2)) return { branch: "detached", commit: text2.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text2)?.[1];
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
function askGitFacts(target, context) {
  return findGitHead(gitPlace(target, context));
}

// src/journal/change/logged-once.ts
init_failure();

// src/journal/conversation/bindings.ts
var import_node_path37 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path31 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path31.join)(state, conversationsFolder, id);
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
    ensureStateDir(env, (0, import_node_path31.join)(conversationsFolder, id));
    return false;
  }
  const all2 = ensureStateDir(env, conversationsFolder);
  sweepLeftoverFolders(all2);
  try {
    return createFolder((0, import_node_path31.join)(all2, id), Object.fromEntries(events.map((event) => [event, ""])));
  } catch (error) {
    throw writeFailure(error, (0, import_node_path31.join)(all2, id));
  }
}

// src/journal/conversation/bindings.ts
init_folders();
init_person();

// src/journal/conversation/journals.ts
var import_node_path34 = require("node:path");
init_stat();

// src/io/project/ignores.ts
var import_node_path32 = require("node:path");
init_failure();
init_stat();
var onPurpose = "# private: session-journal init --private\n";
var hidden = `${onPurpose}*
`;
function isPrivateOnPurpose(ignores) {
  return /^# ?private\b/m.test(ignores);
}
function isPrivate(project) {
  return isPrivateOnPurpose(findText((0, import_node_path32.join)(project.dir, ".gitignore")) ?? "");
}

// src/io/project/project-state.ts
var import_node_path33 = require("node:path");
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
  const folders3 = foldersIn((0, import_node_path33.join)(state, all)).map((name) => (0, import_node_path33.join)(state, all, name));
  return folders3.find((folder5) => isOf(folder5, clone));
}
function isOf(folder5, clone) {
  const place2 = asRecord(readJson((0, import_node_path33.join)(folder5, placeFile)));
  return isSameIdentity(place2, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path33.join)(projects, makeNonce());
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
  const known4 = readWorkedOn(env, conversation);
  const earlier = from === void 0 ? [] : readWorkedOn(env, from);
  const fresh = [...earlier, describe(projectAt(project, env))].filter(
    (one) => !known4.some((other) => covers(other, one))
  );
  if (fresh.length > 0) writeJson((0, import_node_path34.join)(folder5, fileName2), { schema: 1, journals: [...known4, ...fresh] });
}
function covers(one, other) {
  return one.root === other.root && (one.isPrivate || !other.isPrivate);
}
function describe(project) {
  const top = worktreeOf(project.root);
  const place2 = top === void 0 ? "" : (0, import_node_path34.relative)(top, project.root);
  return { root: project.root, isPrivate: isPrivate(project), clone: cloneOf(project.root), place: place2 };
}
function readWorkedOn(env, conversation) {
  const folder5 = conversationFolder(env, conversation);
  const fields = folder5 === void 0 ? void 0 : asRecord(readJson((0, import_node_path34.join)(folder5, fileName2)));
  const listed = Array.isArray(fields?.journals) ? fields.journals : [];
  return listed.filter((one) => typeof asRecord(one)?.root === "string");
}

// src/journal/conversation/wanted-events.ts
var import_node_path36 = require("node:path");

// src/io/client/event-files.ts
var import_node_fs16 = require("node:fs");
var import_node_path35 = require("node:path");
init_leftovers();
init_stat();
function isWantedAlways(folder5, event) {
  return findStat((0, import_node_path35.join)(folder5, event))?.size === 0;
}
function wantAlways(folder5, event) {
  const path = (0, import_node_path35.join)(folder5, event);
  try {
    if ((0, import_node_fs16.existsSync)(path)) (0, import_node_fs16.truncateSync)(path);
    else (0, import_node_fs16.writeFileSync)(path, "", { mode: 384, flag: "wx" });
  } catch {
  }
}
function wantFromNow(folder5, event, watched) {
  const { paths, beginnings = [], since } = watched;
  if (paths.some((path) => !(0, import_node_path35.isAbsolute)(path) || /[\r\n]/.test(path))) return;
  const target = (0, import_node_path35.join)(folder5, event);
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
var bashLines = "BeforeBash";
var reminderEveryMs = 15 * 6e4;
function forgetFormer(env, id) {
  forget(env, id, formerly);
}
function forget(env, id, kinds2) {
  const state = stateDir(env);
  if (state === void 0 || conversationFolder(env, id) === void 0) return;
  for (const kind of kinds2) removeQuietly((0, import_node_path36.join)(state, kind, kind === "bindings" ? `${id}.json` : id));
}

// src/journal/conversation/bindings.ts
var fileName3 = "binding.json";
function bindingPath(env, conversation) {
  const folder5 = conversationFolder(env, conversation);
  return folder5 === void 0 ? void 0 : (0, import_node_path37.join)(folder5, fileName3);
}
function decodeBinding(value) {
  const fields = asRecord(value);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path37.isAbsolute)(session) || !(0, import_node_path37.isAbsolute)(project) || session.includes("\0")) return void 0;
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
  return (0, import_node_path37.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function writeBinding(env, conversation, binding) {
  const path = (0, import_node_path37.join)(wantBound(env, conversation), fileName3);
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
  const former = namesIn((0, import_node_path37.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path37.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/which-session/taken-up.ts
var import_node_path38 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
var folder2 = "sessions";
var record2 = { schema: 1 };
function readTakenUp(project, env) {
  const { names: names2, isSaved } = readRecords(project, env);
  const known4 = new Set(names2);
  return (file) => {
    const isKnown2 = "failure" in file ? hasTail(names2, file.name) : known4.has(recordFile(file.facts.id));
    return isKnown2 || !isSaved && isNew(project, file);
  };
}
function hasTail(names2, file) {
  const tail = /-([0-9a-f]{6,})\.md$/u.exec(file)?.[1];
  return tail !== void 0 && names2.some((name) => name.replaceAll("-", "").endsWith(`${tail}.json`));
}
function readRecords(project, env) {
  const state = findProjectState(project.root, env);
  const dir = state === void 0 ? void 0 : (0, import_node_path38.join)(state, folder2);
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
  return git !== void 0 && !tracks(git, (0, import_node_path38.relative)(git.top, path).split(import_node_path38.sep).join("/"));
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
  const dir = (0, import_node_path38.join)(ensureProjectState(project.root, env), folder2);
  try {
    createFolder(dir, Object.fromEntries(first.map((name) => [name, `${JSON.stringify(record2)}
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

// src/journal/change/logged-once.ts
var most3 = 200;
function isRepeated(context, target, request) {
  return bindingOf(context)?.logged?.sums.includes(sumOf3(target, request)) ?? false;
}
function rememberLog(context, target, request) {
  changeSums(context, (sums) => [...sums, sumOf3(target, request)].slice(-most3));
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
function sumOf3(target, request) {
  return sha256(JSON.stringify([target.file.facts.id, request])).slice(0, 24);
}

// src/journal/log/log-change.ts
init_failure();

// src/core/text/fold.ts
var foreign = /[\u0080-\uffff]+/g;
function foldText(text2) {
  return text2.toLowerCase().replace(foreign, foldForeign);
}
var known3 = /* @__PURE__ */ new Map();
var maxKnown = 2e3;
var maxKnownLength = 8;
function foldForeign(run) {
  const found2 = known3.get(run);
  if (found2 !== void 0) return found2;
  const bare2 = run.normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  const folded = bare2.toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3");
  if (run.length <= maxKnownLength && known3.size < maxKnown) known3.set(run, folded);
  return folded;
}

// src/journal/document/list-drop.ts
var parted = /^ {0,3}(?:#{1,6}[ \t\r\n]|(?:[-*+]|1[.)])[ \t]+\S)/;
function dropItems(doc, dropped, list2) {
  if (dropped.length === 0) return [];
  const gone = new Set(dropped);
  const isEmptied = list2.placeholder !== void 0 && list2.of.every((item2) => gone.has(item2));
  return findRuns2(doc, gone).map((run) => {
    if (isEmptied && run.first === list2.of[0]) {
      const text2 = `${list2.placeholder}${eolBefore(doc.text, run.last.end)}`;
      return { start: run.first.start, end: run.last.end, text: text2 };
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
function findRuns2({ text: text2, outline }, gone) {
  const runs = [];
  let before2;
  for (const item2 of outline.items) {
    const isNear = before2 !== void 0 && text2.slice(before2.end, item2.start).trim() === "";
    const run = runs.at(-1);
    const goesOn2 = isNear && run !== void 0 && run.last === before2;
    if (!gone.has(item2)) {
      if (goesOn2) run.after = item2;
    } else if (goesOn2) run.last = item2;
    else runs.push({ first: item2, last: item2, before: isNear ? before2 : void 0, after: void 0 });
    before2 = item2;
  }
  return runs;
}
function spanOf2(text2, { first, last, before: before2, after }) {
  if (before2 !== void 0) return { start: before2.end, end: last.end };
  if (after !== void 0) return { start: first.start, end: after.start };
  const start2 = lineStart2(text2, first.start - 1);
  const isBlankBefore = text2.slice(start2, first.start).trim() === "";
  const isBlankAfter = /^[ \t]*\r?\n/.test(text2.slice(last.end, last.end + 80));
  return { start: isBlankBefore && isBlankAfter ? start2 : first.start, end: last.end };
}
function gapFor(text2, { start: start2, end }) {
  const before2 = text2.slice(lineStart2(text2, start2 - 1), start2);
  const after = text2.slice(end, text2.indexOf("\n", end) + 1);
  const isParted2 = [before2, after].some((line2) => line2.trim() === "" || parted.test(line2));
  return isParted2 ? "" : eolBefore(text2, start2);
}

// src/journal/sections/decision-edit.ts
var decisionFields = ["context", "options", "choice", "rationale"];
function appendDecisions(doc, added, { time: time3, first }) {
  const render = (manner, level2) => {
    const numbered5 = added.map((decision, index) => ({ decision, number: first + index }));
    return numbered5.map((one) => renderDecision(one, { ...manner, time: time3, level: level2 })).join(manner.eol);
  };
  const section2 = doc.sections.get("decisions");
  if (section2 === void 0) return [createSection(doc, "decisions", (manner) => render(manner, 3))];
  const region = { start: section2.body, end: section2.end };
  const level = decisionLevel(doc, section2);
  const lead = { start: region.start, end: firstSubheading(doc, section2)?.start ?? region.end };
  const placeholder = findPlaceholder(doc, lead, groupItems(doc.outline, lead));
  if (placeholder !== void 0 && lead.end === region.end) {
    return [{ ...placeholder, text: render(mannerAt(doc, placeholder.end), level) }];
  }
  const at2 = closedEnd(doc, { start: region.start, end: firstGroup(doc, section2) ?? region.end });
  return [
    ...dropLeftNone(doc, { start: region.start, end: at2 }),
    headingBlock(doc, at2, render(mannerAt(doc, at2), level))
  ];
}
function renderDecision({ decision, number: number2 }, { time: time3, level, eol, gap }) {
  const written2 = decisionFields.flatMap((field) => {
    const text2 = decision[field];
    if (text2 === void 0) return [];
    return [labelLine(field, text2, eol)];
  });
  const heading3 = `${"#".repeat(level)} ${number2}. ${oneLine(decision.title)} (${time3})${eol}`;
  return heading3 + (written2.length > 0 ? gap : "") + written2.join("");
}
function labelLine(field, text2, eol) {
  return `**${field[0].toUpperCase()}${field.slice(1)}**: ${labelled(text2, eol)}${eol}`;
}
function labelled(text2, eol) {
  return containText(text2, { indent: 2, eol, amongLabels: true, inline: true });
}
function markSuperseded(doc, decision, by) {
  const at2 = closedEnd(doc, decision);
  const line2 = `**Superseded by**: ${by}${eolBefore(doc.text, at2)}`;
  if (decision.shape?.cells !== void 0) return markInCell(doc, decision.shape, by);
  if (decision.shape !== void 0) return insertLines(doc, at2, line2);
  if (decision.item !== void 0) return insertLines(doc, at2, " ".repeat(decision.item.indent) + line2);
  return appendLabel(doc, decision, line2);
}
function appendLabel(doc, decision, line2) {
  const at2 = closedEnd(doc, decision);
  return { start: at2, end: at2, text: (goesOn(doc, decision, at2) ? "" : eolBefore(doc.text, at2)) + line2 };
}
function markInCell({ text: text2 }, { content, end }, by) {
  const cell = /^(?:\\\||[^|\r\n])*/.exec(text2.slice(content, end));
  const at2 = content + cell[0].trimEnd().length;
  return { start: at2, end: at2, text: ` [superseded by ${by}]` };
}
function goesOn(doc, { start: start2, end }, at2) {
  const body = headingAt(doc.outline, start2).end;
  if (at2 === body) return true;
  const label3 = readLabels(doc, { start: body, end }).at(-1);
  if (label3 === void 0 || paragraphEnd(doc, label3) !== at2) return false;
  return !/^[ \t]*\|/.test(doc.text.slice(lineStart2(doc.text, at2 - 1), at2));
}

// src/journal/log/known-number.ts
init_failure();

// src/core/text/count.ts
function counted(number2, word2) {
  return number2 === 1 ? `1 ${word2}` : `${number2} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}

// src/core/text/list-some.ts
function listSome(texts3, most4, between = ", ") {
  const more = texts3.length - most4;
  return [...texts3.slice(0, most4), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/core/text/pick.ts
init_failure();

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
    () => indexesWhere(of, (text2) => text2 === wanted),
    () => indexesWhere(folded(), (text2) => text2 === target),
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
  return texts3.flatMap((text2, index) => text2 !== "" && fits(text2) ? [index] : []);
}
function firstOf(tries) {
  for (const find of tries) {
    const indexes = find();
    const [index] = indexes;
    if (index !== void 0) return indexes.length === 1 ? { kind: "one", index } : { kind: "many", indexes };
  }
  return { kind: "none" };
}
function foldText2(text2) {
  let folded = text2.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();
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
  const bare2 = folded.normalize("NFD").replace(accents, "").normalize("NFC").replace(apostrophes, "");
  const found2 = bare2.toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3").match(words2) ?? [];
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
  const list2 = among.length === 0 ? `There is no ${words2.what} to choose from` : `Choose one: ${listAll(among)}`;
  return new Failure("not-found", `No ${words2.what} matches "${showLine(wanted)}"`, {
    hint: `${list2}. Full list: ${words2.hint}`,
    data: { wanted, candidates: candidates(among) }
  });
}
function severalFit(wanted, found2, words2) {
  return new Failure("ambiguous", `"${showLine(wanted)}" matches ${counted(found2.length, words2.what)}`, {
    hint: `Choose one by its number: ${listAll(found2)}`,
    data: { wanted, candidates: candidates(found2) }
  });
}
function candidates(among) {
  return among.map(({ number: number2, text: text2 }) => ({ number: number2, text: text2 }));
}
function listAll(among) {
  const shown = among.map(({ number: number2, text: text2 }) => `${number2}. ${cutToLetters(showLine(text2), 60)}`);
  return listSome(shown, 12, " \xB7 ");
}

// src/journal/sections/shown-numbers.ts
function sumOfShown({ text: text2 }) {
  return hashText(oneLine(text2)).slice(0, 8);
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
    ({ number: number2, text: text2 }) => places2.get(number2)?.some((behind) => begins(behind, oneLine(text2)))
  );
}
function begins(behind, text2) {
  if (text2 === "" || !behind.startsWith(text2.slice(0, shownLetters))) return false;
  return text2.length > shownLetters || ending.test(behind.slice(text2.length));
}

// src/journal/log/known-number.ts
function isKnownNumber(thing, kind, shown) {
  const known4 = shown.get(`${kind} ${thing.number}`);
  return known4 === void 0 ? thing.isWritten : known4 === sumOfShown(thing);
}
function pickUnlessOther(wanted, things, { kind, shown, ...words2 }) {
  const thing = pickOne(wanted, things, words2);
  const isNumber = numberOf(wanted, things) !== void 0;
  if (!isNumber || isKnownNumber({ ...thing, isWritten: true }, kind, shown)) return thing;
  throw unknownNumber(thing, things, words2.what);
}
var mostListed = 40;
function unknownNumber(thing, among, what) {
  const inOrder2 = [...among].sort((a, b) => a.number - b.number);
  const others = inOrder2.filter((one) => one !== thing && one.done !== true);
  const listed = inOrder2.length > mostListed ? [thing, ...others] : inOrder2;
  const lines2 = listed.map(
    (one) => `${one.number}. ${cutToLetters(showLine(one.text), 60)}${one.done === true ? " (done)" : ""}`
  );
  const name = `${what.charAt(0).toUpperCase()}${what.slice(1)} ${thing.number}`;
  const message = `${name} may not be the ${what} you mean: the ${pluralOf(what)} or their numbers have changed`;
  return new Failure("refused", message, {
    hint: `Give one of these numbers, or the ${what}'s text: ${listSome(lines2, mostListed, " \xB7 ")}`,
    data: {
      wanted: String(thing.number),
      candidates: listed.slice(0, mostListed).map(({ number: number2, text: text2 }) => ({ number: number2, text: text2 }))
    }
  });
}

// src/journal/log/log-progress.ts
init_failure();

// src/journal/sections/checklist-place.ts
var seedPlaces = ["completed", "in-progress", "remaining"];
var placeTitles = {
  completed: "Completed",
  "in-progress": "In Progress",
  remaining: "Remaining"
};
function placeItems(doc, added, gone) {
  const section2 = doc.sections.get("progress");
  const filled = seedPlaces.filter((place2) => added[place2].length > 0);
  if (section2 === void 0) {
    if (filled.length === 0) return [];
    const render = (manner) => filled.map((place2) => renderPlace(added[place2], `### ${placeTitles[place2]}`, manner)).join(manner.eol);
    return [createSection(doc, "progress", render)];
  }
  const edits = appendItems(doc, { start: section2.body, end: section2.end }, { items: added.flat });
  const missing = [];
  for (const place2 of filled) {
    const region = findPlace(doc, section2, place2);
    if (region === void 0) missing.push(place2);
    else edits.push(...appendItems(doc, region, { items: added[place2], gone }));
  }
  return [...edits, ...makePlaces(doc, section2, { missing, added })];
}
function makePlaces(doc, section2, { missing, added }) {
  if (missing.length === 0) return [];
  const level = firstSubheading(doc, section2)?.level ?? section2.heading.level + 1;
  const blocks = /* @__PURE__ */ new Map();
  for (const place2 of missing) {
    const at2 = whereFor(doc, section2, place2);
    const manner = mannerAt(doc, at2);
    const heading3 = `${"#".repeat(level)} ${placeTitles[place2]}`;
    blocks.set(at2, [...blocks.get(at2) ?? [], renderPlace(added[place2], heading3, manner)]);
  }
  const region = { start: section2.body, end: firstSubheading(doc, section2)?.start ?? section2.end };
  const placeholder = findPlaceholder(doc, region, groupItems(doc.outline, region));
  return [...blocks].map(([at2, lines2]) => {
    const block2 = lines2.join(eolBefore(doc.text, at2));
    return placeholder?.end === at2 ? { ...placeholder, text: block2 } : headingBlock(doc, at2, block2);
  });
}
function renderPlace(items, heading3, manner) {
  return heading3 + manner.eol + manner.gap + renderList(items, manner);
}
function whereFor(doc, section2, place2) {
  const rank2 = seedPlaces.indexOf(place2);
  const earlier = seedPlaces.slice(0, rank2).flatMap((name) => findPlace(doc, section2, name) ?? []);
  const last = earlier.at(-1);
  if (last !== void 0) return closedEnd(doc, { start: last.start, end: last.outerEnd });
  const isBeforeAll = place2 === "completed" || seedPlaces.slice(rank2).some((name) => findPlace(doc, section2, name) !== void 0);
  const end = isBeforeAll ? firstSubheading(doc, section2)?.start ?? section2.end : section2.end;
  return closedEnd(doc, { start: section2.body, end });
}

// src/journal/sections/step-words.ts
function stepWords({ text: text2 }, { item: item2 }, readItem4) {
  const lines2 = text2.slice(item2.start, item2.end);
  const { leadEnd } = readItem4(lines2);
  const end = item2.start + Math.min(leadEnd, findMarkers(lines2)[0]?.start ?? leadEnd);
  const lead = text2.slice(item2.content, end).trimEnd();
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
  for (const step2 of changesSteps(change) ? change.steps : []) {
    if (dropped.has(step2)) continue;
    const own2 = editStep(plan, step2);
    const target = targetOf(plan, step2);
    if (target === void 0) edits.push(...own2);
    else {
      moved[target].push({ raw: movedLines(doc, step2.item, own2) });
      gone.push(step2);
    }
  }
  if (changesSteps(change)) edits.push(...unmarkNotes(doc));
  const isFlat = isFlatList(doc);
  for (const text2 of change.notes) moved[isFlat ? "flat" : "completed"].push({ text: text2, after: ` (${time3})` });
  for (const [index, text2] of add.entries()) {
    if (change.addedDone?.has(index)) {
      moved[isFlat ? "flat" : "completed"].push({ text: text2, before: "[x] ", after: ` (${time3})` });
      continue;
    }
    const item2 = { text: text2, before: "[ ] ", after: next === index ? marker4 : "" };
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
  const lines2 = item2 === void 0 ? "" : doc.text.slice(item2.start, item2.end);
  const span = findMarkers(lines2)[0];
  const written2 = span === void 0 ? "" : lines2.slice(span.start, span.end).trimEnd();
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
  const open = change.steps.filter((step2) => {
    return !gone.has(step2) && (!step2.done || change.undone?.includes(step2) === true);
  });
  const lastDone = highestNumber2(change.done);
  return open.find((step2) => step2.current) ?? open.find((step2) => step2.place === "in-progress") ?? open.find((step2) => step2.number > lastDone) ?? open[0] ?? firstOpen(change);
}
function firstOpen({ add, addedDone }) {
  const index = add.findIndex((_, at2) => addedDone?.has(at2) !== true);
  return index < 0 ? void 0 : index;
}
function targetOf({ done, undone, next }, step2) {
  if (undone.has(step2) && step2.place === "completed") return step2 === next ? "in-progress" : "remaining";
  if (done.has(step2) && (step2.place === "in-progress" || step2.place === "remaining")) return "completed";
  return step2 === next && step2.place === "remaining" ? "in-progress" : void 0;
}
function movedLines(doc, item2, edits) {
  const shifted = edits.map(({ start: start2, end, text: text2 }) => ({
    start: start2 - item2.start,
    end: end - item2.start,
    text: text2
  }));
  const lines2 = applyEdits(doc.text.slice(item2.start, item2.end), shifted);
  const column = item2.marker - lineStart2(doc.text, item2.marker);
  const whole = /[\r\n]$/.test(lines2) ? lines2 : lines2 + eolBefore(doc.text, item2.end);
  return column === 0 ? whole : whole.split("\n").map((line2) => dedent2(line2, column)).join("\n");
}
function editStep({ doc, time: time3, done, undone, next, marker: marker4, readItem: readItem4 }, step2) {
  const { start: start2, end, content } = step2.item;
  const lines2 = doc.text.slice(start2, end);
  const isNext = step2 === next;
  const markers = findMarkers(lines2).map((span) => ({ start: start2 + span.start, end: start2 + span.end }));
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
function withText(edits, at2, text2) {
  const index = edits.findIndex((edit) => edit.text === "" && edit.start <= at2 && at2 <= edit.end);
  const removal = edits[index];
  if (removal === void 0) return [...edits, { start: at2, end: at2, text: text2 }];
  return edits.with(index, { ...removal, text: text2 });
}
function unmarkNotes(doc) {
  return readChecklist(doc).notes.flatMap(({ item: item2 }) => {
    const spans = findMarkers(doc.text.slice(item2.start, item2.end));
    return spans.map((span) => ({ start: item2.start + span.start, end: item2.start + span.end, text: "" }));
  });
}

// src/journal/log/pick-step.ts
var stepWords2 = { what: "step", hint: "session-journal view --progress" };
function pickStep({ doc, shown }, wanted, { steps, prefers = "open" }) {
  const found2 = pickAll(wanted, steps);
  const likely = found2.filter((step3) => step3.done === (prefers === "done"));
  if (likely.length > 1) throw severalFit(wanted, likely, stepWords2);
  const step2 = likely[0] ?? found2[0];
  if (step2 === void 0 || numberOf(wanted, steps) === void 0) return step2;
  const { areGiven } = readStepNumbers(doc);
  if (!isKnownNumber({ ...step2, isWritten: areGiven }, "step", shown)) {
    throw unknownNumber(step2, steps, stepWords2.what);
  }
  return step2;
}
function knowsNumbers(doc, shown) {
  if (shown.size === 0 || readStepNumbers(doc).areGiven) return false;
  return readChecklist(doc).steps.every((step2) => shown.get(`step ${step2.number}`) === sumOfShown(step2));
}

// src/journal/log/number-new-steps.ts
function numberNewSteps({ doc, shown, edits }, add) {
  if (add.length === 0) return [];
  const { areGiven, highest } = readStepNumbers(doc);
  if (areGiven || knowsNumbers(doc, shown)) {
    return add.map((text2, index) => ({ text: text2, number: highest + 1 + index }));
  }
  const { steps } = readChecklist(redecodeDocument(doc, applyEdits(doc.text, edits), doc.head));
  return add.map((text2) => {
    const own2 = steps.findLast((step2) => step2.text === splitLead(cleanText(text2)).lead);
    return { text: text2, number: own2?.number };
  });
}

// src/journal/log/log-progress.ts
var nextWords = { what: "next step", hint: "session-journal view" };
function needsSteps({ done, undone, current, steps }) {
  return done.length + undone.length + current.length + steps.length > 0;
}
function logProgress(draft) {
  const { doc, request, time: time3, edits, logged: logged2 } = draft;
  const asksForSteps = needsSteps(request);
  const checklist = asksForSteps ? readChecklist(doc) : { steps: [], notes: [] };
  const nextSteps = asksForSteps ? readNextSteps(doc) : [];
  const add = newSteps(draft, checklist.steps);
  const finished = finishedBy(draft, checklist, { nextSteps, add });
  const undone = reopened(draft, checklist.steps, finished.steps);
  const current = findCurrent(draft, checklist.steps, { done: finished.steps, undone, add });
  const texts3 = [...finished.next.map((item2) => item2.text), ...finished.addedNext];
  const change = {
    steps: checklist.steps,
    notes: [...request.notes, ...texts3],
    done: finished.steps,
    undone,
    add,
    addedDone: new Set(finished.added),
    time: time3,
    ...current === void 0 ? {} : { current }
  };
  edits.push(...editChecklist(doc, change, draft.blocks.readItem));
  const say = (what, { text: text2, number: number2 }) => {
    logged2.push({ what, text: text2, ...number2 === void 0 ? {} : { number: number2 }, section: "progress" });
  };
  for (const text2 of request.notes) say("Note", { text: text2 });
  const fresh = numberNewSteps(draft, add);
  for (const step2 of fresh) say("Step", step2);
  const added = finished.added.map((index) => fresh[index]);
  for (const step2 of [...finished.steps, ...added]) say("Done", step2);
  for (const text2 of texts3) say("Done", { text: text2 });
  for (const step2 of undone) say("Open again", step2);
  if (typeof current === "object") say("Current", current);
  return { finished, newSteps: add };
}
function readNextSteps(doc) {
  return readTitledList(doc, "next-steps").map((line2) => ({ ...line2, text: line2.whole }));
}
function finishedBy(draft, { steps, notes }, { nextSteps, add }) {
  const { request, already } = draft;
  const finished = { steps: [], added: [], next: [], addedNext: /* @__PURE__ */ new Set() };
  for (const [index, wanted] of request.done.entries()) {
    const after = request.doneAfter[index];
    const given = request.steps.slice(0, after?.steps);
    const fresh = pickFresh(wanted, request.next.slice(0, after?.next), [...steps, ...nextSteps]);
    if (fresh !== void 0) {
      finished.addedNext.add(fresh);
      continue;
    }
    const added = pickAdded(wanted, steps, { add, given });
    const step2 = added === void 0 ? pickStep(draft, wanted, { steps }) : void 0;
    if (added !== void 0) {
      if (!finished.added.includes(added)) finished.added.push(added);
    } else if (step2?.done === true) {
      already.push(`Step ${step2.number} is already done: ${oneLine(step2.text)}`);
    } else if (step2 !== void 0) {
      if (!finished.steps.includes(step2)) finished.steps.push(step2);
    } else {
      const isStep = steps.length > 0 && numberOf(wanted, nextSteps) !== void 0;
      const next = isStep ? [] : pickAll(wanted, nextSteps);
      const [first] = next;
      if (next.length > 1) throw severalFit(wanted, next, nextWords);
      if (first !== void 0 && !finished.next.includes(first)) finished.next.push(first);
      if (first === void 0 && !notes.some((note) => isAlike(note.text, wanted))) {
        throw notFound(wanted, isStep ? steps : openOnes(steps, nextSteps), stepWords2);
      }
      if (first === void 0) already.push(`Already done: ${oneLine(wanted)}`);
    }
  }
  return finished;
}
function pickAdded(wanted, steps, { add, given }) {
  const offered = add.flatMap((text2, index) => given.includes(text2) ? [{ text: text2, number: 0, index }] : []);
  const exact = offered.find(({ text: text2 }) => cleanText(text2) === cleanText(wanted));
  if (exact !== void 0 || numberOf(wanted, offered) !== void 0) return exact?.index;
  const isOld = pickAll(wanted, steps).some((step2) => !step2.done);
  const [first, ...others] = isOld ? [] : pickAll(wanted, offered);
  return others.length === 0 ? first?.index : void 0;
}
function pickFresh(wanted, given, old) {
  const isExact = (text2) => cleanText(text2) === cleanText(wanted);
  return old.some(({ text: text2 }) => isExact(text2)) ? void 0 : given.find(isExact);
}
function isAlike(one, other) {
  const [a, b] = [one, other].map((text2) => oneLine(text2).replace(/\s+/g, " ").toLowerCase());
  return a === b;
}
function openOnes(steps, nextSteps) {
  const open = steps.filter((step2) => !step2.done);
  return open.length > 0 ? open : nextSteps;
}
function newSteps({ request, already }, steps) {
  const fresh = [];
  for (const text2 of request.steps) {
    const twin = steps.find((step2) => !step2.done && step2.text === cleanText(text2));
    if (twin === void 0 && !fresh.some((other) => cleanText(other) === cleanText(text2))) fresh.push(text2);
    else if (twin !== void 0) already.push(`Step ${twin.number} already exists: ${oneLine(text2)}`);
  }
  return fresh;
}
function reopened(draft, steps, finished) {
  const undone = [];
  for (const wanted of draft.request.undone) {
    const step2 = pickStep(draft, wanted, { steps, prefers: "done" });
    if (step2 === void 0) {
      const done = steps.filter((one) => one.done);
      throw notFound(wanted, done.length > 0 ? done : steps, stepWords2);
    }
    if (finished.includes(step2)) {
      throw new Failure("misuse", `Step ${step2.number} cannot be both --done and --undone in one call`);
    }
    if (!step2.done) draft.already.push(`Step ${step2.number} is open: ${oneLine(step2.text)}`);
    else if (!undone.includes(step2)) undone.push(step2);
  }
  return undone;
}
function findCurrent(draft, steps, change) {
  const wanted = draft.request.current[0];
  if (wanted === void 0) return void 0;
  const fresh = change.add.findIndex((text2) => cleanText(text2) === cleanText(wanted));
  if (fresh >= 0) return fresh;
  const step2 = pickStep(draft, wanted, { steps }) ?? pickOne(wanted, steps, stepWords2);
  if (change.undone.includes(step2) || !step2.done && !change.done.includes(step2)) return step2;
  throw new Failure(
    "refused",
    `Step ${step2.number} cannot be the current step: "${showLine(step2.text)}" is done`,
    {
      hint: `Choose an open step: ${stepWords2.hint}`
    }
  );
}
function logNextSteps({ doc, request, shown, edits, logged: logged2 }, finished) {
  const lines2 = readNextSteps(doc);
  const dropped = request.dropNext.map(
    (wanted) => pickUnlessOther(wanted, lines2, { ...nextWords, kind: "next", shown })
  );
  for (const { text: text2 } of dropped) logged2.push({ what: "Dropped next step", text: text2, section: "next-steps" });
  const added = request.next.filter((text2) => !finished.addedNext.has(text2));
  for (const text2 of added) logged2.push({ what: "Next", text: text2, section: "next-steps" });
  const items = added.map((text2) => ({ text: text2 }));
  const gone = new Set([...finished.next, ...dropped].map((line2) => line2.item));
  const refilled = items.length > 0;
  edits.push(
    ...dropItems(doc, [...gone], {
      of: lines2.map((line2) => line2.item),
      placeholder: refilled ? void 0 : "(none yet)",
      refilled
    }),
    ...appendToSection(doc, "next-steps", { items, ordered: true, gone })
  );
}

// src/journal/log/log-change.ts
function needsBlocks(request) {
  return needsSteps(request) || request.corrections.some(({ kind }) => kind === "step");
}
function planLog(doc, request, tools) {
  const draft = { doc, request, ...tools, edits: [], logged: [], already: [] };
  logTldr(draft);
  logContext(draft);
  const { finished, newSteps: newSteps2 } = logProgress(draft);
  logDecisions(draft);
  logFindings(draft);
  logBlockers(draft);
  logNextSteps(draft, finished);
  logFiles(draft);
  return {
    edits: draft.edits,
    logged: draft.logged,
    already: draft.already,
    newSteps: newSteps2,
    givesNumbers: knowsNumbers(doc, tools.shown)
  };
}
function logTldr({ doc, request, edits, logged: logged2 }) {
  for (const text2 of request.tldr) {
    edits.push(...writeTldr(doc, text2));
    logged2.push({ what: "TL;DR", text: text2, section: "tldr" });
  }
}
function logContext({ doc, request, shown, edits, logged: logged2, already }) {
  const lines2 = readContextList(doc, "key context");
  const known4 = new Set(lines2.map((line2) => line2.text));
  const fresh = request.keyContext.filter((text2) => !known4.has(cleanText(text2)));
  for (const text2 of request.keyContext) {
    if (fresh.includes(text2)) logged2.push({ what: "Key context", text: text2, section: "context" });
    else already.push(`Already in key context: ${oneLine(text2)}`);
  }
  const dropped = request.dropKeyContext.map((wanted) => {
    const words2 = { what: "key context line", hint: "session-journal view" };
    return pickUnlessOther(wanted, lines2, { ...words2, kind: "key-context", shown });
  });
  for (const line2 of dropped)
    logged2.push({ what: "Dropped key context", text: line2.text, section: "context" });
  edits.push(
    ...dropItems(
      doc,
      dropped.map((line2) => line2.item),
      { of: lines2.map((line2) => line2.item), refilled: fresh.length > 0 }
    ),
    ...appendContext(
      doc,
      "key context",
      fresh.map((text2) => ({ text: text2 }))
    )
  );
}
function logDecisions({ doc, request, time: time3, edits, logged: logged2 }) {
  if (request.decisions.length === 0) return;
  const known4 = request.decisions.some((one) => one.supersedes !== void 0) ? readDecisions(doc) : [];
  const gone = /* @__PURE__ */ new Map();
  const first = nextNumberIn(doc);
  let number2 = first;
  for (const { title, supersedes } of request.decisions) {
    logged2.push({ what: `Decision ${number2}`, text: oneLine(title), section: "decisions" });
    if (supersedes !== void 0) {
      const decision = findSuperseded(supersedes, known4, gone);
      gone.set(decision, number2);
      edits.push(markSuperseded(doc, decision, number2));
    }
    number2 += 1;
  }
  edits.push(...appendDecisions(doc, request.decisions, { time: time3, first }));
}
function findSuperseded(wanted, known4, gone) {
  const number2 = /^#?(\d+)$/.exec(wanted.trim())?.[1];
  const decision = known4.find((one) => one.number !== void 0 && one.number === Number(number2));
  if (decision === void 0) {
    const have = known4.flatMap((one) => one.number === void 0 ? [] : [`${one.number}. ${one.title}`]);
    throw new Failure("not-found", `There is no decision "${wanted}"`, {
      hint: have.length === 0 ? "No decisions logged yet" : `Existing decisions: ${have.slice(-8).join(" \xB7 ")}`
    });
  }
  const by = decision.supersededBy || gone.get(decision);
  if (by === void 0) return decision;
  throw new Failure("refused", `Decision "${wanted}" is already superseded by decision ${by}`, {
    hint: `Supersede decision ${by} instead`
  });
}
function logFindings({ doc, request, time: time3, edits, logged: logged2 }) {
  const discoveries = request.discoveries.map((one) => titledItem({ ...one, time: time3 }));
  const tried = request.tried.map(({ text: text2, result = "" }) => {
    return titledItem({ title: text2, time: time3, text: result });
  });
  edits.push(
    ...appendToSection(doc, "discoveries", { items: discoveries, ordered: true }),
    ...appendToSection(doc, "dead-ends", { items: tried, ordered: true })
  );
  for (const { title, text: text2 } of request.discoveries) {
    logged2.push({ what: "Discovery", text: title ?? text2, section: "discoveries" });
  }
  for (const { text: text2 } of request.tried) logged2.push({ what: "Dead end", text: text2, section: "dead-ends" });
}
function logBlockers({ doc, request, time: time3, shown, edits, logged: logged2, already }) {
  const known4 = readBlockers(doc);
  const open = openBlockers(known4);
  const resolved = /* @__PURE__ */ new Set();
  const isOver3 = overAtOnce(request, open);
  for (const wanted of request.resolved) {
    if (isOver3(wanted)) continue;
    const words2 = { what: "blocker", hint: "session-journal view --blockers" };
    const blocker = pickUnlessOther(wanted, known4, { ...words2, kind: "blocker", shown });
    if (blocker.resolved !== void 0)
      already.push(`Blocker ${blocker.number} is already resolved: ${oneLine(blocker.text)}`);
    else if (!resolved.has(blocker)) {
      resolved.add(blocker);
      logged2.push({ what: "Resolved", text: blocker.text, section: "blockers" });
    }
  }
  const isKnown2 = (text2) => open.some((one) => one.text === cleanText(text2) && !resolved.has(one));
  const fresh = request.blockers.filter((text2) => !isKnown2(text2));
  for (const text2 of request.blockers) {
    if (isKnown2(text2)) already.push(`Already a blocker: ${oneLine(text2)}`);
    else logged2.push({ what: "Blocker", text: text2, section: "blockers" });
  }
  for (const text2 of fresh.filter(isOver3)) logged2.push({ what: "Resolved", text: text2, section: "blockers" });
  const noneLeft = fresh.length === 0 && open.length === resolved.size;
  const items = fresh.map((text2) => isOver3(text2) ? { text: text2, before: `[resolved ${time3}] ` } : { text: text2 });
  edits.push(...resolveBlockers(doc, [...resolved], { time: time3, noneLeft }));
  edits.push(...appendToSection(doc, "blockers", { items }));
}
function overAtOnce(request, open) {
  const folded = (text2) => foldText(cleanText(text2));
  const there = new Set(open.map(({ text: text2 }) => folded(text2)));
  const fresh = new Set(request.blockers.map(folded).filter((text2) => !there.has(text2)));
  const over = new Set(request.resolved.map(folded).filter((text2) => fresh.has(text2)));
  return (text2) => over.has(folded(text2));
}
function logFiles({ doc, request, edits, logged: logged2, already }) {
  const known4 = new Set(readTitledList(doc, "files-modified").map((file) => file.text));
  const lines2 = request.files.map(({ path, description }) => fileLine(path, description));
  const fresh = lines2.filter((line2) => !known4.has(line2));
  for (const line2 of lines2) {
    if (known4.has(line2)) already.push(`Already in the list of files: ${line2}`);
    else logged2.push({ what: "File", text: line2, section: "files-modified" });
  }
  edits.push(...appendToSection(doc, "files-modified", { items: fresh.map((text2) => ({ text: text2 })) }));
}

// src/journal/log/log-request.ts
init_failure();

// src/journal/log/corrections.ts
init_failure();

// src/journal/sections/numbered.ts
var kinds = ["step", "decision", "discovery", "dead-end", "blocker", "next", "key-context"];
function readNumbered(doc, kind) {
  switch (kind) {
    case "step": {
      const { areGiven } = readStepNumbers(doc);
      return readChecklist(doc).steps.map(({ number: number2, text: text2, done, item: item2 }) => {
        return { number: number2, text: text2, done, isWritten: areGiven, item: item2, isShaped: false, span: item2 };
      });
    }
    case "decision":
      return readDecisions(doc).flatMap(({ number: number2, title, item: item2, shape, start: start2, end }) => {
        return number2 === void 0 ? [] : [
          {
            number: number2,
            text: title,
            isWritten: true,
            item: item2,
            isShaped: shape !== void 0,
            span: { start: start2, end }
          }
        ];
      });
    case "discovery":
      return ofTitled(readTitledList(doc, "discoveries"), ({ title, text: text2 }) => title || text2);
    case "dead-end":
      return ofTitled(readTitledList(doc, "dead-ends"), ({ title, text: text2 }) => title || text2);
    case "next":
      return ofTitled(readTitledList(doc, "next-steps"), ({ whole }) => whole);
    case "blocker":
      return readBlockers(doc).map(({ number: number2, text: text2, item: item2, content }) => {
        const span = item2 ?? { start: content, end: content };
        return { number: number2, text: text2, isWritten: false, item: item2, isShaped: item2 === void 0, span };
      });
    case "key-context":
      return readContextList(doc, "key context").map(({ number: number2, text: text2, item: item2 }) => {
        return { number: number2, text: text2, isWritten: false, item: item2, isShaped: false, span: item2 };
      });
  }
}
function ofTitled(items, textOf) {
  const isWritten = items.every(({ number: number2, item: item2 }) => item2.number === number2);
  return items.map((one) => {
    return {
      number: one.number,
      text: textOf(one),
      isWritten,
      item: one.item,
      isShaped: false,
      span: one.item
    };
  });
}
function readLists(doc, wanted) {
  return Object.fromEntries(wanted.map((kind) => [kind, readNumbered(doc, kind)]));
}

// src/journal/log/corrections.ts
function readCorrection({ name, text: text2 }) {
  const isEdit = name === "edit";
  const pattern2 = isEdit ? /^([^:=]*):([^=]*)=([\s\S]*)$/ : /^([^:]*):([\s\S]*)$/;
  const [, said2 = "", wanted = "", given] = pattern2.exec(text2) ?? [];
  const [kind, field, ...others] = said2.trim().toLowerCase().split(".");
  if (!isKind(kind) || others.length > 0 || wanted.trim() === "") throw unreadable(name, text2);
  if (field !== void 0 && !(isEdit && kind === "decision" && isField(field))) throw unreadable(name, text2);
  const correction = { kind, field, wanted: wanted.trim() };
  if (!isEdit) return { ...correction, text: void 0 };
  return { ...correction, text: checkText(correction, given) };
}
function isKind(word2) {
  return kinds.some((kind) => kind === word2);
}
function isField(word2) {
  return decisionFields.some((field) => field === word2);
}
function unreadable(name, text2) {
  const form = name === "edit" ? "KIND:N=TEXT" : "KIND:N";
  const fields = name === "edit" ? decisionFields.map((field) => `decision.${field}`) : [];
  return new Failure("misuse", `Cannot read --${name} "${oneLine(text2)}": give it ${form}`, {
    hint: `KIND is one of: ${[...kinds, ...fields].join(", ")}`
  });
}
function checkText({ kind, wanted }, given) {
  const text2 = cleanText(given);
  if (text2 !== "" && !isPlaceholder(text2)) return text2;
  throw new Failure("misuse", `Cannot edit ${kind} ${wanted} to "${text2}"`, {
    hint: `To remove it: session-journal log --drop ${kind}:${wanted}`
  });
}

// src/journal/log/listed-steps.ts
var checkbox = /^\[[ xX]\](?:\s+|$)/;
function readGivenSteps(given) {
  const text2 = `${cleanText(given)}
`;
  const items = scanOutline(text2, 0).items.map((item2) => itemText(text2, item2)).filter((item2) => item2.replace(checkbox, "") !== "");
  const isList = items.length > 1 || checkbox.test(items[0] ?? "");
  const isTicked = checkbox.test(text2) && text2.replace(checkbox, "").trim() !== "";
  if (!isList) return isTicked ? [readStep(text2.trimEnd())] : [{ text: given, done: false }];
  return items.map(readStep);
}
function readStep(item2) {
  return { text: item2.replace(checkbox, ""), done: /^\[[xX]/.test(item2) && checkbox.test(item2) };
}

// src/journal/log/log-request.ts
var text = (name, placeholder, about) => {
  return { name, takes: "text", placeholder, about, repeat: true };
};
var logSpec = {
  verb: "log",
  bare: "text",
  flags: [
    {
      ...text("progress", "TEXT", "Note something that was done (default for text without a flag)"),
      short: "m"
    },
    text("step", "TEXT", "Add a step to the plan; a list becomes several steps"),
    text("done", "TEXT|N", "Mark a step or a next step as done"),
    text("undone", "TEXT|N", "Mark a done step as open again"),
    { name: "current", takes: "text", placeholder: "TEXT|N", about: "Set the current step" },
    text("decision", "TITLE", "Log a decision; the next five flags describe it"),
    text("context", "TEXT", "Say why the decision was needed"),
    text("options", "TEXT", "List the options there were"),
    text("choice", "TEXT", "Say what was chosen"),
    text("rationale", "TEXT", "Say why it was chosen"),
    text("supersedes", "N", "Replace this earlier decision"),
    text("discovery", "TEXT", "Log something you found out"),
    text("title", "TEXT", "Give the discovery a title"),
    text("tried", "TEXT", "Log a dead end"),
    text("result", "TEXT", "Say why it failed"),
    text("blocker", "TEXT", "Log what blocks the work"),
    text("resolved", "TEXT|N", "Mark a blocker as resolved"),
    text("next", "TEXT", "Add a next step"),
    text("file", "PATH", "List a changed file"),
    text("description", "TEXT", "Say what the file is, or what changed in it"),
    text("key-context", "TEXT", "Add a fact that must survive every compaction"),
    text("drop-key-context", "TEXT|N", "Remove key context that is no longer true"),
    text("drop-next", "TEXT|N", "Remove a next step that is no longer needed"),
    { name: "tldr", takes: "text", placeholder: "TEXT", about: "Replace the TL;DR paragraph" },
    text(
      "edit",
      "KIND:N=TEXT",
      "Change the text of a step, a decision or anything else that was logged, in a call of its own"
    ),
    text("drop", "KIND:N", "Move anything that was logged out of the session into an entry"),
    { name: "stdin", takes: "none", about: "Read `key: value` lines from standard input" }
  ]
};
var logged = new Set(
  logSpec.flags.filter((flag) => flag.takes === "text").map(({ name }) => name)
);
function readLogRequest(call) {
  const request = emptyRequest();
  request.notes.push(...call.bare);
  let waiting = [];
  for (const given of call.given) {
    if (!logged.has(given.name)) continue;
    refuseEmpty(given);
    if (!(given.name in owners)) {
      addMain(request, given);
      waiting = waiting.filter((detail) => !describe2(request, detail));
    } else if (!describe2(request, given)) {
      waiting.push(given);
    }
  }
  const stray = waiting[0];
  if (stray !== void 0) {
    throw new Failure("misuse", `--${stray.name} needs --${owners[stray.name]}`, {
      hint: `Put --${owners[stray.name]} before it`
    });
  }
  for (const note of request.notes) refuseEmpty({ name: "progress", text: note });
  refuseMixed(call);
  return request;
}
function emptyRequest() {
  return {
    notes: [],
    steps: [],
    done: [],
    doneAfter: [],
    undone: [],
    current: [],
    decisions: [],
    discoveries: [],
    tried: [],
    blockers: [],
    resolved: [],
    next: [],
    files: [],
    keyContext: [],
    dropKeyContext: [],
    dropNext: [],
    tldr: [],
    corrections: []
  };
}
function refuseMixed({ given, bare: bare2 }) {
  const correction = given.find(({ name }) => name === "edit" || name === "drop");
  const other = given.find(({ name }) => logged.has(name) && name !== "edit" && name !== "drop");
  if (correction === void 0 || other === void 0 && bare2.length === 0) return;
  const what = other === void 0 ? "text" : `--${other.name}`;
  throw new Failure("misuse", `Cannot combine --${correction.name} with ${what}`, {
    hint: "Correct what was logged in a call of its own"
  });
}
var owners = {
  context: "decision",
  options: "decision",
  choice: "decision",
  rationale: "decision",
  supersedes: "decision",
  title: "discovery",
  result: "tried",
  description: "file"
};
var lists = {
  progress: "notes",
  done: "done",
  undone: "undone",
  current: "current",
  blocker: "blockers",
  resolved: "resolved",
  next: "next",
  "key-context": "keyContext",
  "drop-key-context": "dropKeyContext",
  "drop-next": "dropNext",
  tldr: "tldr"
};
function addMain(request, { name, text: text2 }) {
  const list2 = lists[name];
  if (name === "done") request.doneAfter.push(givenSoFar(request));
  if (name === "edit" || name === "drop") request.corrections.push(readCorrection({ name, text: text2 }));
  else if (name === "step") addSteps(request, text2);
  else if (list2 !== void 0) request[list2].push(text2);
  else if (name === "decision") request.decisions.push({ title: text2 });
  else if (name === "discovery") request.discoveries.push({ text: text2 });
  else if (name === "tried") request.tried.push({ text: text2 });
  else request.files.push({ path: text2 });
}
function addSteps(request, given) {
  for (const { text: text2, done } of readGivenSteps(given)) {
    request.steps.push(text2);
    if (!done) continue;
    request.done.push(text2);
    request.doneAfter.push(givenSoFar(request));
  }
}
function givenSoFar({ steps, next }) {
  return { steps: steps.length, next: next.length };
}
function describe2(request, { name, text: text2 }) {
  const targets = {
    decision: request.decisions,
    discovery: request.discoveries,
    tried: request.tried,
    file: request.files
  };
  const target = targets[owners[name]].at(-1);
  if (target === void 0) return false;
  if (name in target) {
    throw new Failure("misuse", `--${name} was given twice for one --${owners[name]}`);
  }
  target[name] = text2;
  return true;
}
function refuseEmpty({ name, text: text2 }) {
  const clean2 = cleanText(text2);
  if (clean2 === "") {
    throw new Failure("misuse", `Empty text for --${name}`, { hint: "Give it some text" });
  }
  if (!plainLists.has(name) || !isPlaceholder(clean2)) return;
  throw new Failure("misuse", `Cannot log "${clean2}" with --${name}: it would read as an empty list`, {
    hint: name === "blocker" ? "If a blocker is gone, use --resolved TEXT|N" : "Say it in more words"
  });
}
var plainLists = /* @__PURE__ */ new Set(["blocker", "next", "key-context"]);

// src/journal/which-session/current-session.ts
init_failure();

// src/journal/session/shortname.ts
function foldName(text2) {
  return text2.normalize("NFC").toLowerCase().normalize("NFC");
}

// src/journal/session/match-name.ts
var shortestBeginning = 4;
function findNamed(wanted, among) {
  const name = foldName(wanted.trim().replace(/^.*[/\\]/, "")).replace(/\.md$/, "");
  if (name === "") return [];
  const known4 = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names2) => isTail(name, names2),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) => Array.from(name).length >= shortestBeginning && [id, id.replaceAll("-", ""), base, shortname, ...shortIds({ id, base, shortname })].some(
      (text2) => text2.startsWith(name)
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
function shortIds({ id, base, shortname }) {
  const end = base === shortname ? void 0 : /-([0-9a-f]{6,})$/.exec(base)?.[1];
  return [end, /[0-9a-f]{6}$/.exec(id)?.[0]].filter((text2) => text2 !== void 0);
}
function isTail(name, { id, base, shortname }) {
  if (!/^[0-9a-f]{6,}$/.test(name)) return false;
  return base !== shortname && base.endsWith(`-${name}`) || id.replaceAll("-", "").endsWith(name);
}

// src/journal/which-session/find-target.ts
var import_node_path43 = require("node:path");
init_failure();
init_stat();

// src/journal/which-session/lost-session.ts
var import_node_path40 = require("node:path");

// src/journal/files/other-trees.ts
var import_node_path39 = require("node:path");
init_folders();
init_stat();
var folders2 = ["active", "archive"];
function otherTrees(project) {
  const git = findGitFolder(project.root);
  if (git === void 0) return [];
  const own2 = realPath(git.top);
  const way = (0, import_node_path39.relative)(own2, realPath(project.root));
  return workingTrees(git).filter((top) => top !== own2).map((top) => {
    const shown = (0, import_node_path39.relative)(project.root, top).split(import_node_path39.sep).join("/");
    return { top, project: projectAt((0, import_node_path39.join)(top, way)), shown };
  });
}
async function findCopy(project, { name, id }) {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder5 of folders2) {
    for (const found2 of namesIn((0, import_node_path39.join)(project.dir, folder5), ".md").filter((one) => one.endsWith(end))) {
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
  return { name: (0, import_node_path40.basename)(session), id };
}

// src/journal/which-session/refusals.ts
var import_node_path41 = require("node:path");
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
var start = "Start one: session-journal init --goal TEXT";
function handle(file) {
  return shortId(file) || (0, import_node_path41.basename)(file.name, ".md");
}
function named(file) {
  return `${showLine(file.facts.shortname)} (${handle(file)})`;
}
function isSession(file) {
  return !("failure" in file);
}
function describe3(file) {
  if (!isSession(file)) return { status: "damaged", file: file.name };
  const { id, shortname, status, owner } = file.facts;
  return { id, shortname, status, owner, file: file.name };
}
function severalFailure(wanted, found2) {
  const names2 = found2.map((file) => (0, import_node_path41.basename)(file.name, ".md"));
  return new Failure("ambiguous", `"${showLine(wanted)}" matches ${found2.length} sessions`, {
    hint: `Choose one by its file name: ${listSome(names2, 12, " \xB7 ")}`,
    data: { candidates: found2.map(describe3) }
  });
}
function noneMeant({ sessions, damaged: damaged2 }, own2, brought2 = []) {
  const known4 = sessions.filter((file) => !brought2.includes(file));
  const active = own2.filter((file) => file.facts.status === "active");
  const data = { candidates: known4.map(describe3) };
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
function missingFailure({ session }, elsewhere2) {
  const name = (0, import_node_path41.basename)(session, ".md");
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
var import_node_path42 = require("node:path");
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
function pathOf3(env, { pid }) {
  return (0, import_node_path42.join)(stateDir(env), folder3, `${pid}.json`);
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

// src/journal/which-session/find-target.ts
var currentVariable = "SESSION_JOURNAL_SESSION";
async function findTarget(context, named2) {
  if (named2 !== void 0) return findNamedTarget(openProject(context.cwd), named2);
  const current = await findCurrent2(context);
  if (current !== void 0) return current;
  const project = openProject(context.cwd);
  const listing = await listSessions(project);
  const own2 = mine(listing.sessions, project, context);
  const only = onlyActive(own2, context);
  if (only !== void 0) return { project, file: only, how: "only" };
  throw noneMeant(listing, own2, brought([...listing.sessions, ...listing.damaged], project, context));
}
async function findCurrent2(context) {
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
  const place2 = findProject(context.cwd) ?? projectOf(binding, context);
  throw missingFailure(binding, await findElsewhere(binding, place2));
}
async function findWhereItWas({ id, session, project: root }) {
  if (!exists(root)) return void 0;
  const project = projectAt(root);
  const file = await findRemembered(project, { id, file: (0, import_node_path43.basename)(session) });
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
  const here = exists(binding.project) ? void 0 : findProject(context.cwd);
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

// src/journal/which-session/current-session.ts
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

// src/journal/which-session/shown-things.ts
var import_node_path44 = require("node:path");
init_failure();
init_folders();
init_stat();
init_person();
var folder4 = "shown";
var mostSessions = 20;
var mostFiles = 200;
var forgottenMs = 30 * 864e5;
function readShown(context, id) {
  const path = pathOf4(context);
  const sums = path === void 0 ? void 0 : asRecord(readSessions2(path)[id]);
  return new Map(
    Object.entries(sums ?? {}).flatMap(
      ([key, sum]) => typeof sum === "string" ? [[key, sum]] : []
    )
  );
}
function rememberShown(context, { id, steps, others = {} }, text2) {
  const path = pathOf4(context);
  const shown = Object.entries({ step: steps, ...others }).flatMap(
    ([kind, list2]) => shownIn(text2, list2).map((one) => [`${kind} ${one.number}`, sumOfShown(one)])
  );
  if (path === void 0 || shown.length === 0) return;
  const { [id]: known4, ...rest2 } = readSessions2(path);
  const now = {
    ...asRecord(known4),
    ...Object.fromEntries(shown)
  };
  if (JSON.stringify(known4) === JSON.stringify(now)) return;
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
  return state === void 0 || !isSafeConversation(reader) ? void 0 : (0, import_node_path44.join)(state, folder4, `${reader}.json`);
}
function readSessions2(path) {
  return asRecord(asRecord(readJson(path))?.sessions) ?? {};
}
function forgetOld(dir, now) {
  const names2 = namesIn(dir, ".json");
  if (names2.length < mostFiles) return;
  for (const path of names2.map((name) => (0, import_node_path44.join)(dir, name))) {
    if (now - (findStat(path)?.mtimeMs ?? now) > forgottenMs) removeQuietly(path);
  }
}

// src/commands/journal/steps-line.ts
var longestStep = 100;
function stepsLines({ figures: { done, total }, currentStep }) {
  if (total === 0) return [];
  const current = currentStep === "" ? "" : ` \xB7 Current: ${cutToLetters(currentStep, longestStep)}`;
  return [`   Steps: ${done}/${total}${current}`];
}

// src/commands/journal/log-reply.ts
function repeatedReply({ file, project }) {
  const path = shownPath(project, file.path);
  return {
    text: `\u{1F4DD} Already logged to ${file.facts.shortname} for this prompt; nothing was written`,
    data: {
      id: file.facts.id,
      shortname: file.facts.shortname,
      file: path,
      changed: false,
      repeated: true,
      logged: [],
      already: [],
      warnings: []
    }
  };
}
var placed = [
  ["context", "key-context"],
  ["blockers", "blocker"],
  ["next-steps", "next"]
];
var measuredBudgets = 1.25;
function logReply(target, { changed, plan, budget, warnings }) {
  const { session, doc } = changed;
  const file = shownPath(target.project, changed.path);
  const lists2 = listsLoggedTo(doc, plan.logged);
  const logged2 = plan.logged.map((one) => ({ ...withNumber(one, lists2), line: findLine(doc, one) }));
  const { done, total, current } = session.figures;
  const size = measureBriefing(session, budget * measuredBudgets);
  const lines2 = [
    `\u{1F4DD} ${plan.logged.length > 0 ? "Logged to" : "Nothing new for"} ${session.shortname}`,
    ...logged2.map((one) => `   ${one.what}: ${shorten2(numbered4(one))} (${file}:${one.line})`),
    ...plan.already.map((text2) => `   ${shorten2(text2)}`),
    ...changed.entry === void 0 ? [] : [`   Entry: ${changed.entry}`],
    ...stepsLines(session),
    ...size > budget * 0.75 ? [`   Briefing: ${kilo(size)}/${kilo(budget)} KB. To shorten it: session-journal tidy`] : []
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file,
    changed: changed.changed,
    logged: logged2,
    already: plan.already,
    ...changed.entry === void 0 ? {} : { entry: changed.entry },
    progress: { done, total },
    current,
    briefing: { size, budget },
    warnings
  };
  return { text: lines2.join("\n") + renderWarnings(warnings), data };
}
function withNumber(one, lists2) {
  const kind = placed.find(([section2]) => section2 === one.section)?.[1];
  const list2 = kind === void 0 ? [] : lists2[kind] ?? [];
  const added = list2.findLast(({ text: text2 }) => text2 === cleanText(one.text));
  return one.number !== void 0 || added === void 0 ? one : { ...one, number: added.number };
}
function numbered4({ text: text2, number: number2 }) {
  return number2 === void 0 ? showLine(text2) : `${number2}. ${showLine(text2)}`;
}
function listsLoggedTo(doc, logged2) {
  const loggedTo = new Set(logged2.map(({ section: section2 }) => section2));
  return readLists(
    doc,
    placed.filter(([section2]) => loggedTo.has(section2)).map(([, kind]) => kind)
  );
}
function findLine(doc, { section: section2, text: text2 }) {
  const found2 = doc.sections.get(section2);
  if (found2 === void 0) return 1;
  const body = doc.text.slice(found2.start, found2.end);
  const ats = [false, true].map((inline) => {
    return body.lastIndexOf(containText(text2, { indent: 0, eol: "\n", inline }).split("\n", 1)[0]);
  });
  return lineAt3(doc.text, found2.start + Math.max(0, ...ats));
}
function kilo(size) {
  return (size / 1e3).toFixed(1);
}
function shorten2(text2) {
  return cutToLetters(text2, 100);
}

// src/commands/log.ts
var logCommand = {
  summary: "Log progress, decisions, discoveries, dead ends, blockers and next steps; all flags of one call are saved as one change",
  spec: logSpec,
  run: runLog
};
async function runLog(given, context) {
  const call = hasFlag(given, "stdin") ? await readStandardInput(given, context) : ownFlags(given);
  const asked = readLogRequest(call);
  if (Object.values(asked).every((list2) => list2.length === 0)) {
    throw new Failure("misuse", "Nothing to log", {
      hint: "For example: session-journal log --done 1 --decision TITLE --rationale TEXT. All flags: session-journal log --help"
    });
  }
  const target = await findTarget(context, targetName(given));
  assertActive(target);
  const fromRoot = (path2) => projectPath(target.project, context.cwd, path2);
  const files = asked.files.map((file) => ({ ...file, path: fromRoot(file.path) }));
  const request = { ...asked, files };
  const how = { context, request, blocks: await loadBlocks(request), plan: await loadPlan(request) };
  const git = await askGitFacts(target, context);
  const changed = await changeSession({ target, context, verb: "log" }, (doc, now) => {
    assertActive(now.target);
    if (isRepeated(context, target, request)) return { plan: void 0, edits: [] };
    const plan2 = planFor(doc, { ...how, target: now.target });
    return {
      plan: plan2,
      ...changeOf(plan2, git),
      fields: commitField(plan2, git),
      afterwards: () => rememberLog(context, target, request)
    };
  });
  const { plan } = changed.decided;
  if (plan === void 0) return repeatedReply(target);
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  const unbound = target.how === "only" || target.how === "terminal" ? bind(context, path) : [];
  const warnings = [...warningsOf(target.project, changed), ...unbound];
  const budget = readConfig(target.project, context.env).briefingBudget ?? defaultBudget;
  const reply = logReply(target, { changed, plan, budget, warnings });
  const { id, steps } = changed.session;
  rememberShown(context, { id, steps, others: listsLoggedTo(changed.doc, plan.logged) }, reply.text);
  return reply;
}
function changeOf({ edits, newSteps: newSteps2, givesNumbers, logged: logged2, dropped }, git) {
  const did = logged2.map((one) => `${one.what}: ${numbered4(one)}`);
  const change = { edits, newSteps: newSteps2, givesNumbers, did };
  if (!dropped) return change;
  return { ...change, entry: { kind: "drop", note: did.join("\n"), moved: dropped, ...git } };
}
function commitField({ edits }, { commit: commit2 }) {
  return edits.length === 0 || commit2 === "" ? {} : { log_commit: commit2 };
}
function planFor(doc, { target, context, request, blocks, plan }) {
  const { id } = target.file.facts;
  const time3 = signedTime(formatMinute(context.now().getTime()), target, context);
  try {
    return plan(doc, request, { time: time3, blocks, shown: readShown(context, id) });
  } catch (error) {
    if (isFailure(error) && error.hint !== void 0) {
      const others = readLists(
        doc,
        request.corrections.map(({ kind }) => kind)
      );
      rememberShown(context, { id, steps: readChecklist(doc).steps, others }, error.hint);
    }
    throw error;
  }
}
function ownFlags({ given, bare: bare2 }) {
  return { given: given.filter(({ name }) => logSpec.flags.some((flag) => flag.name === name)), bare: bare2 };
}
async function readStandardInput(given, context) {
  const others = ownFlags(given).given.filter(({ name }) => name !== "stdin");
  if (others.length + given.bare.length > 0) {
    throw new Failure("misuse", "Cannot combine --stdin with other text or flags", {
      hint: "Put everything into the standard input"
    });
  }
  return decodeLines(await context.readInput?.() ?? "", logSpec);
}
async function findLoggable(context, named2) {
  const target = await findTarget(context, named2);
  assertActive(target);
  assertWritable(target, { edits: [] });
  await decodeSession(readText(target.file.path), {}, shownPath(target.project, target.file.path));
  return target;
}
function assertActive({ file }) {
  if (file.facts.status === "active") return;
  const name = file.facts.shortname;
  const reopen = file.folder === "archive" ? "--reopen " : "";
  throw new Failure(
    "refused",
    `Cannot log to "${name}": it ${file.facts.status ? `is ${file.facts.status}` : "has no status"}`,
    {
      hint: `To make it active again: session-journal resume ${reopen}${handle(file)}`
    }
  );
}
async function loadPlan({ corrections }) {
  if (corrections.length === 0) return planLog;
  return (await Promise.resolve().then(() => __toESM(require_corrections(), 1))).planCorrections;
}
async function loadBlocks(request) {
  if (needsBlocks(request)) return Promise.resolve().then(() => __toESM(require_blocks(), 1));
  const unused = () => {
    throw new Error("The block reader is needed but was not loaded");
  };
  return { readItem: unused };
}

// src/commands/journal/draft.ts
var notInLines = /* @__PURE__ */ new Set(["stdin", "from", "private", "pause-current", "force", "undone", "edit", "drop"]);
function readDraft(text2, initSpec) {
  const own2 = initSpec.flags.filter(({ name }) => !notInLines.has(name));
  const isOwn = (name) => own2.some((flag) => flag.name === name);
  const logged2 = logSpec.flags.filter(({ name }) => !isOwn(name) && !notInLines.has(name));
  const { given } = decodeLines(text2, { ...initSpec, flags: [...own2, ...logged2] });
  return {
    given: given.filter(({ name }) => isOwn(name)),
    request: readLogRequest({ given: given.filter(({ name }) => !isOwn(name)), bare: [] })
  };
}
async function fillPlan(plan, request, context) {
  const { project, text: text2 } = plan;
  const now = context.now().getTime();
  const doc = await decodeSession(text2, readConfig(project, context.env).sectionAliases);
  const files = request.files.map((file) => ({
    ...file,
    path: projectPath(project, context.cwd, file.path)
  }));
  const blocks = await Promise.resolve().then(() => __toESM(require_blocks(), 1));
  const tools = { time: formatMinute(now), blocks, shown: /* @__PURE__ */ new Map() };
  const change = planLog(doc, { ...request, files }, tools);
  return { plan: { ...plan, text: applyChange(doc, change, { now }) }, logged: change.logged };
}

// src/commands/journal/session-id.ts
async function sessionId(named2, cwd) {
  return (await findNamedTarget(openProject(cwd), named2)).file.facts.id;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fillPlan,
  findLoggable,
  logCommand,
  readDraft,
  sessionId
});
