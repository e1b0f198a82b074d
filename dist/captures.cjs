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
    const parent = (0, import_node_path2.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || leadsToFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
function removeFolder(path) {
  (0, import_node_fs5.rmSync)(path, { recursive: true, force: true });
}
function createFolder(path, files2) {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    (0, import_node_fs5.mkdirSync)(beside, { mode: 448 });
    for (const [name, text] of Object.entries(files2))
      (0, import_node_fs5.writeFileSync)((0, import_node_path2.join)(beside, name), text, { mode: 384 });
    (0, import_node_fs5.renameSync)(beside, path);
    return true;
  } catch (error) {
    (0, import_node_fs5.rmSync)(beside, { recursive: true, force: true });
    if (isFolder(path)) return false;
    throw error;
  }
}
var import_node_fs5, import_node_path2;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path2 = require("node:path");
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path13.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path13.isAbsolute)(given)) return (0, import_node_path13.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path13.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path13.join)(dir, "config.json");
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
  const path = (0, import_node_path13.join)(dir, folder);
  try {
    const stat = (0, import_node_fs11.statSync)(dir, { throwIfNoEntry: false });
    if (stat === void 0) makeFolder(dir, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs11.chmodSync)(dir, 448);
    makeFolder(path, 448);
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
var import_node_fs11, import_node_path13, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs11 = require("node:fs");
    import_node_path13 = require("node:path");
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs13.readFileSync)(path, "latin1")}
})`;
  const place2 = placeOf2(path);
  const kept2 = place2 === void 0 ? void 0 : findKept(place2);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept2 === void 0 ? {} : { cachedData: kept2.code }
  });
  const isUsed = kept2 !== void 0 && script.cachedDataRejected !== true;
  if (place2 !== void 0 && !(isUsed && kept2.isSaid))
    process.once("exit", () => keep(place2, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path16.dirname)(path));
  return module2.exports;
}
function placeOf2(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs13.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path16.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path16.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place2) {
  const said2 = readKept2(place2 + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code2 = readKept2(place2);
  return code2 === void 0 ? void 0 : { code: code2, isSaid: false };
}
function readKept2(path) {
  try {
    const bytes = (0, import_node_fs13.readFileSync)(path);
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
    if (!(0, import_node_fs13.existsSync)((0, import_node_path16.dirname)(place2))) (0, import_node_fs13.mkdirSync)((0, import_node_path16.dirname)(place2), { mode: 448 });
    sweep((0, import_node_path16.dirname)(place2));
    (0, import_node_fs13.writeFileSync)(hasSaid() ? place2 + saidMark : place2, Buffer.concat([code2, code2]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs13.readdirSync)(dir)) {
    const path = (0, import_node_path16.join)(dir, name);
    if (((0, import_node_fs13.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs13.unlinkSync)(path);
  }
}
var import_node_fs13, import_node_path16, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs13 = require("node:fs");
    import_node_path16 = require("node:path");
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

// captures.ts
var captures_exports = {};
__export(captures_exports, {
  capturedCommits: () => capturedCommits,
  capturesCommand: () => capturesCommand,
  fetchConversation: () => fetchConversation,
  fetchLackingHere: () => fetchLackingHere,
  offRecordCommand: () => offRecordCommand,
  onRecordCommand: () => onRecordCommand
});
module.exports = __toCommonJS(captures_exports);

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
function isCalm(text) {
  return calm.test(text);
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
function escapeJson(json) {
  if (isCalm(json)) return json;
  const inJson = (found2) => found2.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [otherLineEnds, controls, hiddenCharacters].reduce(
    (text, which) => text.replace(which, inJson),
    json
  );
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
function cutToLetters(text, most2) {
  const letters2 = text.length <= most2 ? [] : Array.from(text);
  return letters2.length <= most2 ? text : `${letters2.slice(0, most2 - 1).join("")}\u2026`;
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
  let before3 = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before3, j - 2) + 1);
      }
      row.push(cost);
    }
    before3 = above;
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
function hasFlag(call2, name) {
  return call2.given.some((each) => each.name === name);
}
function flagText(call2, name) {
  return call2.given.find((each) => each.name === name)?.text;
}

// src/core/calls/call-draft.ts
function labelOf({ name }) {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
function misuse(message, hint) {
  return new Failure("misuse", message, { hint });
}

// src/capture/view/listed-captures.ts
init_failure();

// src/io/git/folder.ts
var import_node_path3 = require("node:path");
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
  const dot = (0, import_node_path3.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path3.resolve)(top, link);
  const common = findText((0, import_node_path3.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path3.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path3.dirname)(dir)) {
    const dot = followStat((0, import_node_path3.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path3.dirname)(dir) === dir) return void 0;
  }
}
function workingTrees(git) {
  const main = (0, import_node_path3.basename)(git.common) === ".git" ? [(0, import_node_path3.dirname)(git.common)] : [];
  const data = (0, import_node_path3.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path3.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path3.dirname)((0, import_node_path3.resolve)(data, name, path))];
  });
  return [...main, ...linked].filter(leadsToFolder).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path3.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path3.dirname)(git.common);
}
function repositoryFolder(git) {
  const dot = (0, import_node_path3.join)(git.top, ".git");
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}
function namesBack({ top, own: own2, common }, dot) {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText((0, import_node_path3.join)(own2, "gitdir"))?.trim();
  if (common !== own2) return registered !== void 0 && isSamePlace((0, import_node_path3.resolve)(own2, registered), dot);
  const worktree = configuredTree(own2);
  return worktree !== void 0 && isSamePlace(worktree, top);
}
function configuredTree(own2) {
  const path = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path3.join)(own2, "config")) ?? "")?.[1]?.trim();
  return path === void 0 ? void 0 : (0, import_node_path3.resolve)(own2, path);
}
function mainTree(common) {
  return (0, import_node_path3.basename)(common) === ".git" ? (0, import_node_path3.dirname)(common) : configuredTree(common) ?? common;
}

// src/io/git/submodules.ts
init_folders();
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
  const known = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names) => isTail(name, names),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) => Array.from(name).length >= shortestBeginning && [id, id.replaceAll("-", ""), base, shortname, ...shortIds({ id, base, shortname })].some(
      (text) => text.startsWith(name)
    )
  ];
  for (const rule of rules) {
    const found2 = known.filter(rule);
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
function filterCaptures(captures, filter) {
  const { branch, task, sessions, author, path } = filter;
  const [since = 0, until = Number.POSITIVE_INFINITY] = [filter.since, filter.until];
  const wantedAuthor = author?.toLowerCase() ?? "";
  return captures.filter(
    (one) => (branch === void 0 || one.branch === branch) && (task === void 0 || one.tasks.includes(task)) && (sessions === void 0 || sessions.includes(one.session)) && one.author.toLowerCase().includes(wantedAuthor) && one.at >= since && one.at <= until && (path === void 0 || one.paths.some((own2) => isAt(own2, path)))
  );
}
var shortestHash = 4;
function isCommit({ commit }, hash3) {
  return hash3.length >= shortestHash && commit.startsWith(hash3.toLowerCase());
}
function isAt(path, wanted) {
  return wanted === "" || path === wanted || path.startsWith(`${wanted}/`);
}
function sortCaptures(captures, by) {
  return [...captures].sort((a, b) => compare(a[by], b[by]) || a.at - b.at);
}
function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
function replacedCaptures(captures) {
  return new Map(captures.flatMap(({ id, replaces }) => replaces === "" ? [] : [[replaces, id]]));
}
var daySeconds = 24 * 60 * 60;
function oldestTime(captures) {
  const times = captures.map(
    ({ at: at2, author_time }) => Math.min(Math.floor(at2 / 1e3), author_time || Infinity)
  );
  return Math.max(0, Math.min(...times) - daySeconds);
}

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs7 = require("node:fs");
var import_node_path5 = require("node:path");

// src/io/disk/contains.ts
var import_node_path4 = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path4.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path4.sep}`) && !(0, import_node_path4.isAbsolute)(way);
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
  for (const entry of path.split(import_node_path5.delimiter)) {
    const program = (0, import_node_path5.isAbsolute)(entry) ? programAt((0, import_node_path5.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path5.dirname)(path))?.mode ?? 0) & import_node_fs7.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder) => contains(folder, program)) ? void 0 : program;
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
  const { timeoutMs: timeoutMs11 = 2e3, env = process.env, encoding = "utf8", maxBytes: maxBytes4 = usualBytes } = options2;
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
      maxBuffer: maxBytes4,
      timeout: timeoutMs11,
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
  const main = mainWorktree(folder);
  return main === void 0 ? [folder.top] : [folder.top, realPath(main)];
}
function runGit(cwd, args, more = {}) {
  return new Promise((resolve4) => {
    try {
      const call2 = makeCall(cwd, args, more);
      const child = childProcess().execFile(call2.git, call2.args, call2.options, (error, stdout) => {
        resolve4({ ok: error === null, stdout });
      });
      child.stdin?.on("error", () => void 0);
      child.stdin?.end(more.input ?? "");
    } catch {
      resolve4({ ok: false, stdout: "" });
    }
  });
}
function runGitSync(cwd, args, more = {}) {
  try {
    const call2 = makeCall(cwd, args, more);
    const { status, stdout } = childProcess().spawnSync(call2.git, call2.args, {
      ...call2.options,
      stdio: ["ignore", "pipe", "ignore"]
    });
    return { ok: status === 0, stdout: stdout ?? "" };
  } catch {
    return { ok: false, stdout: "" };
  }
}

// src/core/client/line-fields.ts
function blocksOf(line2) {
  return partsOf(asFields(line2.message)?.content);
}
function partsOf(content) {
  if (typeof content === "string") return [{ type: "text", text: content }];
  const parts = Array.isArray(content) ? content : [];
  return parts.map(asFields).filter((part) => part !== void 0);
}
function joinTexts(blocks) {
  return blocks.flatMap((block2) => block2.type === "text" ? textAt(block2, "text") ?? [] : []).join("\n");
}
function parseFields(text) {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return void 0;
  }
}
function asFields(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2) ? value2 : void 0;
}
function textAt(fields2, key) {
  const value2 = fields2?.[key];
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

// src/capture/record/encode.ts
function encodeHead(head) {
  return `capture ${head.branch.replace(/\s+/g, " ") || head.kind} ${head.id}

${JSON.stringify(head)}
`;
}
var kinds = ["commit", "task", "compaction", "checkpoint", "end"];
function decodeHead(message, lines2) {
  const fields2 = parseFields(message.slice(message.indexOf("\n\n") + 2));
  const kind = kinds.find((one) => one === fields2?.kind);
  const id = textAt(fields2, "id") ?? "";
  if (fields2 === void 0 || kind === void 0 || fields2.v !== 1 || !/^[0-9a-f]{10}$/.test(id))
    return void 0;
  return {
    v: 1,
    id,
    kind,
    commit: hexAt(fields2, "commit"),
    tree: hexAt(fields2, "tree"),
    parents: textsAt(fields2, "parents").filter((parent) => hash.test(parent)),
    branch: textAt(fields2, "branch") ?? "",
    at: timeAt(fields2, "at"),
    session: textAt(fields2, "session") ?? "",
    conversation: textAt(fields2, "conversation") ?? "",
    tasks: textsAt(fields2, "tasks"),
    subject: textAt(fields2, "subject") ?? "",
    author: textAt(fields2, "author") ?? "",
    author_time: timeAt(fields2, "author_time", 1e3),
    patch: hexAt(fields2, "patch"),
    // Few questions need them, and there are many.
    get lines() {
      return lines2?.() ?? listAt(fields2, "lines").filter((line2) => isCount(line2));
    },
    paths: textsAt(fields2, "paths"),
    messages: countAt(fields2, "messages"),
    bytes: countAt(fields2, "bytes"),
    parts: countAt(fields2, "parts"),
    first_uuid: textAt(fields2, "first_uuid") ?? "",
    last_uuid: textAt(fields2, "last_uuid") ?? "",
    redacted: countAt(fields2, "redacted"),
    client: textAt(fields2, "client") ?? "",
    replaces: textAt(fields2, "replaces") ?? ""
  };
}
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function hexAt(fields2, key) {
  const text = textAt(fields2, key) ?? "";
  return hash.test(text) ? text : "";
}
function isCount(value2) {
  return typeof value2 === "number" && Number.isSafeInteger(value2) && value2 >= 0;
}
var latest = 864e13;
function timeAt(fields2, key, unit = 1) {
  const time = countAt(fields2, key);
  return time * unit > latest ? 0 : time;
}
function countAt(fields2, key) {
  const value2 = fields2[key];
  return isCount(value2) ? value2 : 0;
}
function listAt(fields2, key) {
  const value2 = fields2[key];
  return Array.isArray(value2) ? value2 : [];
}
function textsAt(fields2, key) {
  return listAt(fields2, key).filter((one) => typeof one === "string");
}
var mostPartBytes = 1024 * 1024;
var mostUnits = Math.floor(mostPartBytes / 3);
function encodeMessages(messages) {
  const parts = [];
  let size = mostUnits;
  for (const piece of messages.flatMap((message) => inPieces(`${JSON.stringify(message)}
`))) {
    if (size + piece.length > mostUnits) {
      parts.push([]);
      size = 0;
    }
    size += piece.length;
    parts.at(-1)?.push(piece);
  }
  return parts.map((pieces) => pieces.join(""));
}
function inPieces(line2) {
  if (line2.length <= mostUnits) return [line2];
  const pieces = [];
  let at2 = 0;
  while (at2 < line2.length) {
    const end = at2 + mostUnits;
    const isInPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(line2.slice(end - 1, end + 1));
    const piece = line2.slice(at2, isInPair ? end - 1 : end);
    pieces.push(piece);
    at2 += piece.length;
  }
  return pieces;
}
function decodeMessages(parts) {
  const whole = [];
  let goesOn = false;
  for (const part of parts) {
    if (goesOn) whole[whole.length - 1] += part;
    else whole.push(part);
    goesOn = !part.endsWith("\n");
  }
  return whole.flatMap(decodeLines);
}
function decodeLines(text) {
  return linesOf(text).flatMap((fields2) => {
    const role = ["user", "assistant", "agent"].find((one) => one === fields2.role);
    if (role === void 0) return [];
    const calls = listAt(fields2, "calls").flatMap(decodeCall);
    const message = {
      role,
      text: textAt(fields2, "text") ?? "",
      time: timeAt(fields2, "time"),
      uuid: textAt(fields2, "uuid") ?? "",
      turn: countAt(fields2, "turn")
    };
    return [calls.length > 0 ? { ...message, calls } : message];
  });
}
function decodeCall(value2) {
  const fields2 = asFields(value2);
  if (fields2 === void 0) return [];
  const { exit } = fields2;
  return [
    {
      tool: textAt(fields2, "tool") ?? "",
      target: textAt(fields2, "target") ?? "",
      input: textAt(fields2, "input") ?? "",
      exit: typeof exit === "string" || typeof exit === "number" ? exit : null,
      printed: textAt(fields2, "printed") ?? ""
    }
  ];
}
function encodeEdits(edits) {
  return edits.map((edit) => `${JSON.stringify(edit)}
`).join("");
}
function decodeEdits(text) {
  return linesOf(text).flatMap((fields2) => {
    const path = textAt(fields2, "path") ?? "";
    if (path === "") return [];
    return [
      {
        turn: countAt(fields2, "turn"),
        time: timeAt(fields2, "time"),
        uuid: textAt(fields2, "uuid") ?? "",
        path,
        lines: textsAt(fields2, "lines").filter((line2) => /^(?:[0-9a-f]{16})?$/.test(line2)),
        command: textAt(fields2, "command") ?? ""
      }
    ];
  });
}
function linesOf(text) {
  return text.split("\n").map(parseFields).filter((fields2) => fields2 !== void 0);
}

// src/capture/store/known-heads.ts
var import_node_path7 = require("node:path");
init_failure();

// src/io/disk/files.ts
var import_node_fs8 = require("node:fs");
var import_node_path6 = require("node:path");
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
function writeFileAtomic(path, text, options2 = {}) {
  const temporary = writeBeside(path, text, options2);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options2.fsync !== false) syncFolder((0, import_node_path6.dirname)(path));
}
function claimByRename(temporary, path) {
  if (findStat(path) !== void 0) return false;
  (0, import_node_fs8.renameSync)(temporary, path);
  return true;
}
function claimName(from, to) {
  try {
    (0, import_node_fs8.linkSync)(from, to);
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
    if (created && options2.fsync !== false) syncFolder((0, import_node_path6.dirname)(path));
    return created;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
}

// src/io/disk/json.ts
var import_node_fs9 = require("node:fs");
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
function writeJson(path, value2, { fsync = false } = {}) {
  writeFileAtomic(path, `${JSON.stringify(value2)}
`, { mode: 384, fsync });
}
function asRecord(value2) {
  const isRecord = typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
  return isRecord ? value2 : void 0;
}

// src/capture/store/known-heads.ts
var none = { tips: /* @__PURE__ */ new Map(), heads: [] };
var mostBytes = 256 * 1024 * 1024;
var lineFeed = 10;
function pathOf({ folder }) {
  return (0, import_node_path7.join)(folder, "heads.jsonl");
}
function readKnownHeads(store2) {
  const bytes = readKept(pathOf(store2));
  const start2 = bytes.indexOf(lineFeed) + 1;
  const first = decodeFirst(bytes.toString("utf8", 0, start2));
  if (first === void 0 || first.size !== bytes.length - start2) return none;
  const end = start2 + first.heads;
  const hashes = hashLines(bytes.subarray(end));
  const lines2 = bytes.toString("utf8", start2, end).split("\n").slice(0, -1);
  return {
    tips: first.tips,
    heads: lines2.map((line2, index) => ({ ...decodeLine(line2), lines: () => hashes(index) }))
  };
}
function readKept(path) {
  try {
    return readBytes(path, mostBytes).bytes;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return Buffer.alloc(0);
  }
}
function decodeFirst(line2) {
  try {
    const fields2 = asRecord(JSON.parse(line2));
    const tips = asRecord(fields2?.tips);
    if (fields2?.schema !== 1 || tips === void 0) return void 0;
    const { heads, size } = fields2;
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
  let lines2;
  return (index) => {
    lines2 ??= bytes.toString("latin1").split("\n");
    const hashes = lines2[index]?.match(/.{8}/g) ?? [];
    return hashes.map((hash3) => Number.parseInt(hash3, 16));
  };
}
function forgetKnownHeads(store2) {
  removeQuietly(pathOf(store2));
}
function writeKnownHeads(store2, { tips, heads }) {
  const texts2 = heads.map(({ object, ref, message, lines: lines2 }) => {
    const head = decodeHead(message);
    const hashes2 = lines2?.() ?? head?.lines ?? [];
    const kept2 = head === void 0 ? "" : JSON.stringify({ ...head, lines: [] });
    return { head: `${object} ${ref} ${kept2}
`, hashes: `${hashes2.map(hex).join("")}
` };
  });
  const [known, hashes] = [texts2.map(({ head }) => head).join(""), texts2.map((text) => text.hashes).join("")];
  const bytes = Buffer.byteLength(known);
  const size = bytes + hashes.length;
  const first = JSON.stringify({ schema: 1, tips: Object.fromEntries(tips), heads: bytes, size });
  try {
    writeFileAtomic(pathOf(store2), `${first}
${known}${hashes}`, { mode: 384 });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
function hex(hash3) {
  return (hash3 >>> 0).toString(16).padStart(8, "0");
}

// src/capture/store/list-captures.ts
var timeoutMs = 3e4;
var maxBytes = 256 * 1024 * 1024;
var manyHeads = 64;
async function listCaptures(store2) {
  const tips = await readTips(store2);
  if (tips === void 0) return void 0;
  const known = readKnownHeads(store2);
  const added = await listAdded(store2, tips, known.tips);
  const heads = added === void 0 ? await listAdded(store2, tips, /* @__PURE__ */ new Map()) : [...known.heads, ...added];
  if (heads === void 0) return void 0;
  if (added === void 0 || added.length >= manyHeads) writeKnownHeads(store2, { tips, heads });
  const each = new Map(heads.toReversed().map((head) => [head.object, head])).values();
  const captures = [...each].flatMap((head) => decodeStored(head, store2));
  const first = new Map(captures.toReversed().map((one) => [`${one.writer}/${one.id}`, one]));
  return [...first.values()].sort((a, b) => b.at - a.at);
}
function decodeStored({ object, ref, message, lines: lines2 }, store2) {
  const head = decodeHead(message, lines2);
  const writer = /^refs\/(?:own|team)\/([0-9a-f]{12})\//.exec(ref)?.[1];
  if (head === void 0 || writer === void 0) return [];
  const own2 = writer === store2.writer && ref.startsWith("refs/own/");
  return [Object.assign(head, { object, writer, own: own2 })];
}
async function readTips({ folder }) {
  const format = "--format=%(objectname) %(refname)";
  const args = ["--git-dir=.", "for-each-ref", format, "refs/own", "refs/team"];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs });
  if (!ok) return void 0;
  return new Map(
    stdout.split("\n").flatMap((line2) => {
      const [object = "", ref = ""] = line2.split(" ");
      return ref === "" ? [] : [[ref, object]];
    })
  );
}
async function listAdded(store2, tips, known) {
  if ([...known.keys()].some((ref) => !tips.has(ref))) return void 0;
  const moved = [...tips].filter(([ref, tip]) => known.get(ref) !== tip);
  if (moved.length === 0) return [];
  const before3 = moved.flatMap(([ref]) => known.get(ref) ?? []);
  const input = [...moved.map(([ref]) => ref), ...before3.map((tip) => `^${tip}`)].map((line2) => `${line2}
`);
  const { ok, stdout } = await runGit(store2.folder, [...logArgs, "--stdin"], {
    timeoutMs,
    maxBytes,
    input: input.join("")
  });
  if (!ok) return void 0;
  const commits = stdout.split("\0").flatMap(decodeCommit);
  const parents = new Set(commits.flatMap(({ parents: parents2 }) => parents2));
  return before3.every((tip) => parents.has(tip)) ? commits : void 0;
}
var logArgs = ["--git-dir=.", "log", "-z", "--no-show-signature", "--format=%H %S %P%n%B"];
function decodeCommit(record) {
  const end = record.indexOf("\n");
  if (end < 0) return [];
  const [object = "", ref = "", ...parents] = record.slice(0, end).split(" ");
  return [{ object, ref, parents, message: record.slice(end + 1) }];
}

// src/io/disk/lock.ts
var import_node_fs10 = require("node:fs");
var import_node_path8 = require("node:path");
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder) {
  return (0, import_node_path8.join)(folder, "lock");
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
    (0, import_node_fs10.linkSync)(candidate, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!isWithoutLinks(error)) throw error;
    return claimWithoutLinks(path, owner);
  }
}
function claimWithoutLinks(path, owner) {
  try {
    (0, import_node_fs10.writeFileSync)(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function hasRival({ folder }, own2) {
  for (const name of (0, import_node_fs10.readdirSync)(folder)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path8.join)(folder, name);
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
  const announced = (0, import_node_path8.join)(folder, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found2 = findLock(path);
    if (found2 !== void 0 && found2.mark !== dead.mark) return false;
    if (found2 !== void 0) (0, import_node_fs10.unlinkSync)(path);
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
    await new Promise((resolve4) => setTimeout(resolve4, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder, options2) {
  const path = lockPath(folder);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    (0, import_node_fs10.writeFileSync)(candidate, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder, path, candidate, owner, options: options2 });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
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

// src/capture/store/drop-unreachable.ts
var import_node_path10 = require("node:path");
init_folders();
init_stat();

// src/io/git/read-objects.ts
var timeoutMs2 = 6e4;
var maxBytes2 = 256 * 1024 * 1024;
async function readObjects(cwd, names, { args = [], type = "blob" } = {}) {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}
`).join("");
  const { stdout } = await runGit(cwd, [...args, "cat-file", "--batch"], {
    input,
    timeoutMs: timeoutMs2,
    maxBytes: maxBytes2,
    encoding: "latin1"
  });
  let at2 = 0;
  return names.map(() => {
    const end = stdout.indexOf("\n", at2);
    if (end < 0) return void 0;
    const [, kind, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(stdout.slice(at2, end)) ?? [];
    at2 = end + 1;
    if (size === void 0 || at2 + Number(size) > stdout.length) return void 0;
    const bytes = Buffer.from(stdout.slice(at2, at2 + Number(size)), "latin1");
    at2 += bytes.length + 1;
    return kind === type ? bytes.toString("utf8") : void 0;
  });
}

// src/capture/store/store.ts
var import_node_path9 = require("node:path");
init_failure();
init_folders();
init_owner();
init_stat();
function storeFolder(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 || repositoryFolder(git) !== git.common ? void 0 : (0, import_node_path9.join)(git.common, "session-journal", "captures.git");
}
var config = "[core]\n	repositoryformatversion = 0\n	filemode = true\n	bare = true\n";
var files = { HEAD: "ref: refs/heads/none\n", config };
function findStore(cwd) {
  const folder = storeFolder(cwd);
  if (folder === void 0 || findText((0, import_node_path9.join)(folder, "config")) !== config) return void 0;
  const writer = findWriter(folder);
  return writer === void 0 ? void 0 : { folder, writer };
}
function ensureStore(cwd) {
  const folder = storeFolder(cwd);
  if (folder === void 0) return void 0;
  for (const below2 of ["objects", "refs"]) makeFolder((0, import_node_path9.join)(folder, below2), 448);
  for (const [name, text] of Object.entries(files)) {
    if (findText((0, import_node_path9.join)(folder, name)) !== text) writeFileAtomic((0, import_node_path9.join)(folder, name), text, { mode: 384 });
  }
  return { folder, writer: findWriter(folder) ?? nameWriter(folder) };
}
function storeFailure({ folder }) {
  return new Failure("unwritable", `Git can't write to ${folder}`, { hint: "Check: session-journal doctor" });
}
function findWriter(folder) {
  const known = asRecord(readJson((0, import_node_path9.join)(folder, "writer.json")));
  const isHere2 = isSameIdentity(known, findIdentity(folder));
  return isHere2 && typeof known?.writer === "string" && /^[0-9a-f]{12}$/.test(known.writer) ? known.writer : void 0;
}
function nameWriter(folder) {
  writeJson((0, import_node_path9.join)(folder, "writer.json"), { writer: makeNonce(), ...findIdentity(folder) });
  return findWriter(folder);
}
function monthOf(at2) {
  return new Date(at2).toISOString().slice(0, 7).replace("-", "");
}
function ownRef({ writer }, at2) {
  return `refs/own/${writer}/${monthOf(at2)}`;
}

// src/capture/store/chain.ts
var timeoutMs3 = 12e4;
async function readRefs({ folder }, beginning2) {
  const format = "--format=%(objectname) %(refname)";
  const { stdout } = await runGit(folder, ["--git-dir=.", "for-each-ref", format, beginning2], { timeoutMs: timeoutMs3 });
  const lines2 = stdout.split("\n").filter((line2) => line2 !== "");
  return new Map(
    lines2.map((line2) => [line2.slice(line2.indexOf(" ") + 1), line2.slice(0, line2.indexOf(" "))])
  );
}
async function readChain(store2, tip) {
  return (await readChains(store2, [tip]))[0] ?? [];
}
var atOnce = 1e3;
async function readChains({ folder }, tips) {
  if (tips.length === 0) return [];
  const args = ["--git-dir=.", "rev-list", "--parents", "--first-parent", "--ignore-missing", "--stdin"];
  const input = tips.map((tip) => `${tip}
`).join("");
  const listed = await runGit(folder, args, { input, timeoutMs: timeoutMs3 });
  if (!listed.ok) return tips.map(() => []);
  const rows2 = listed.stdout.split("\n").filter((row) => row !== "");
  const parents = new Map(
    rows2.map((row) => row.split(" ")).map(([object = "", parent = ""]) => [object, parent])
  );
  const objects = [...parents.keys()];
  const links = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 < objects.length; at2 += atOnce) {
    const some = objects.slice(at2, at2 + atOnce);
    const texts2 = await readObjects(folder, some, { args: ["--git-dir=."], type: "commit" });
    for (const [index, object] of some.entries()) {
      const text = texts2[index];
      if (text !== void 0) links.set(object, { object, ...decodeCommit2(text) });
    }
  }
  const ends = await resolveAll(folder, tips);
  return ends.map((end) => chainFrom(end, parents, links));
}
async function resolveAll(folder, tips) {
  const input = tips.map((tip) => `${tip}
`).join("");
  const args = ["--git-dir=.", "cat-file", "--batch-check=%(objectname)"];
  const { stdout } = await runGit(folder, args, { input, timeoutMs: timeoutMs3 });
  return stdout.split("\n").slice(0, tips.length);
}
function chainFrom(end, parents, links) {
  const chain = [];
  for (let at2 = end; ; at2 = parents.get(at2) ?? "") {
    const link = links.get(at2);
    if (link === void 0) return chain.reverse();
    chain.push(link);
  }
}
function decodeCommit2(text) {
  const end = text.indexOf("\n\n");
  const field = (name) => new RegExp(`^${name} (.*)$`, "m").exec(text.slice(0, end))?.[1] ?? "";
  return {
    tree: field("tree"),
    author: field("author"),
    committer: field("committer"),
    message: text.slice(end + 2)
  };
}
function withoutLinks(ref, links, isDropped) {
  const first = links.findIndex(isDropped);
  if (first === -1) return void 0;
  const after = links[first - 1]?.object ?? "";
  return { ref, after, links: links.slice(first).filter((link) => !isDropped(link)) };
}
async function writeChains(store2, chains) {
  const { folder } = store2;
  const moves = chains.filter(({ links }) => links.length === 0);
  const input = chains.filter(({ links }) => links.length > 0).map(streamOf);
  const isWritten = input.length === 0 || (await runGit(folder, ["--git-dir=.", "fast-import", "--quiet", "--force"], {
    input: `${input.join("")}done
`,
    timeoutMs: timeoutMs3
  })).ok;
  const lines2 = moves.map(
    ({ ref, after }) => after === "" ? `delete ${ref}
` : `update ${ref} ${after}
`
  );
  const isMoved = lines2.length === 0 || (await runGit(folder, ["--git-dir=.", "update-ref", "--stdin"], { input: lines2.join(""), timeoutMs: timeoutMs3 })).ok;
  if (!isWritten || !isMoved) throw storeFailure(store2);
}
function streamOf({ ref, after, links }) {
  return links.map(
    ({ author, committer, message, tree }, index) => [
      `commit ${ref}
`,
      `author ${author}
`,
      `committer ${committer}
`,
      `data ${Buffer.byteLength(message)}
${message}
`,
      index === 0 && after !== "" ? `from ${after}
` : "",
      tree === "" ? "" : `M 040000 ${tree} ""
`
    ].join("")
  ).join("");
}

// src/capture/store/drop-unreachable.ts
var partialSettings = [
  ["remote.sj.promisor", "true"],
  ["remote.sj.partialclonefilter", "blob:none"]
];
var partialOptions = [
  "--git-dir=.",
  ...partialSettings.flatMap(([key, value2]) => ["-c", `${key}=${value2}`])
];
var timeoutMs4 = 6e5;
function markOf({ folder }) {
  return (0, import_node_path10.join)(folder, "dropping");
}
async function dropLinks(store2, chains) {
  if (chains.length > 0) createFile(markOf(store2), "");
  await writeChains(store2, chains);
  if (!exists2(markOf(store2))) return;
  forgetKnownHeads(store2);
  await dropUnreachable(store2);
}
async function dropUnreachable(store2) {
  const { folder } = store2;
  const list = [...partialOptions, "rev-list", "--objects", "--missing=print", "--all"];
  const listed = await runGit(folder, list, { timeoutMs: timeoutMs4 });
  if (!listed.ok) throw storeFailure(store2);
  const objects = listed.stdout.split("\n").flatMap((line2) => /^[0-9a-f]{40}/.exec(line2)?.[0] ?? []);
  const kept2 = objects.length === 0 ? "" : await packUp(store2, objects);
  const packs = (0, import_node_path10.join)(folder, "objects", "pack");
  for (const name of filesIn(packs)) {
    if (kept2 === "" || !name.startsWith(`pack-${kept2}.`)) removeQuietly((0, import_node_path10.join)(packs, name));
  }
  for (const name of foldersIn((0, import_node_path10.join)(folder, "objects"))) {
    if (/^[0-9a-f]{2}$/.test(name)) removeFolder((0, import_node_path10.join)(folder, "objects", name));
  }
  removeQuietly(markOf(store2));
}
function sweepTemporary({ folder }) {
  const packs = (0, import_node_path10.join)(folder, "objects", "pack");
  for (const name of filesIn(packs)) if (name.startsWith("tmp_")) removeQuietly((0, import_node_path10.join)(packs, name));
}
async function packUp(store2, objects) {
  const { folder } = store2;
  const input = objects.map((object) => `${object}
`).join("");
  const args = [...partialOptions, "pack-objects", "--quiet", "--window=0", (0, import_node_path10.join)("objects", "pack", "pack")];
  const { ok, stdout } = await runGit(folder, args, { input, timeoutMs: timeoutMs4 });
  const pack = stdout.trim();
  if (!ok || !/^[0-9a-f]{40}$/.test(pack)) throw storeFailure(store2);
  createFile((0, import_node_path10.join)(folder, "objects", "pack", `pack-${pack}.promisor`), "");
  return pack;
}

// src/capture/store/sync-lock.ts
var import_node_path11 = require("node:path");
init_folders();
function withSyncLock({ folder }, waitMs, work) {
  const place2 = (0, import_node_path11.join)(folder, "syncing");
  makeFolder(place2, 448);
  return withLock(place2, { waitMs }, work);
}

// src/capture/store/pack-store.ts
function packStore(store2) {
  return withSyncLock(
    store2,
    6e4,
    () => withLock(store2.folder, { waitMs: 6e4 }, async () => {
      const before3 = await sizeOf(store2);
      await dropUnreachable(store2);
      return { before: before3, after: await sizeOf(store2) };
    })
  );
}
async function sizeOf({ folder }) {
  const { stdout } = await runGit(folder, ["--git-dir=.", "count-objects", "-v"]);
  const sizes = [...stdout.matchAll(/^size(?:-pack|-garbage)?: (\d+)$/gm)];
  return sizes.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}

// src/capture/view/archive.ts
var import_node_path19 = require("node:path");

// src/core/group-by.ts
function groupBy(values, keyOf3) {
  const groups = /* @__PURE__ */ new Map();
  for (const value2 of values) {
    const group = groups.get(keyOf3(value2));
    if (group === void 0) groups.set(keyOf3(value2), [value2]);
    else group.push(value2);
  }
  return groups;
}

// src/capture/view/archive.ts
init_folders();
init_leftovers();

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/capture/view/archive.ts
init_stat();

// src/capture/record/rebuilt-transcript.ts
var longestGap = 1e3;
var nothingSaid = "<command-name></command-name>";
function* rebuildTranscript(conversation) {
  yield lineOf({ type: "rebuilt", stamp: conversation.stamp });
  const known = /* @__PURE__ */ new Set();
  const written2 = { lines: 0, turn: 0 };
  for (const message of conversation.messages) {
    if (message.role === "agent" || message.uuid !== "" && known.has(message.uuid)) continue;
    known.add(message.uuid);
    for (const line2 of [...missingTurns(message, written2), ...messageLines(message)]) {
      yield lineOf({ ...placeOf(message, { conversation, written: written2 }), ...line2 });
    }
  }
  if (written2.lines === 0) yield titleLine(conversation);
}
function titleLine({ title, cwd, at: at2 }) {
  return lineOf({ type: "ai-title", aiTitle: title, cwd, timestamp: new Date(at2).toISOString() });
}
function lineOf(line2) {
  return `${JSON.stringify(line2)}
`;
}
function missingTurns({ role, turn: turn2 }, written2) {
  const gap2 = turn2 - written2.turn - (role === "user" ? 1 : 0);
  const isNext = turn2 > written2.turn;
  if (isNext) written2.turn = turn2;
  if (!isNext || gap2 > longestGap) return [];
  return Array.from({ length: gap2 }, () => userLine(nothingSaid));
}
function placeOf({ time, branch }, { conversation: { id, cwd }, written: written2 }) {
  const idOf = (line2) => `${id}-${`${line2}`.padStart(12, "0")}`;
  written2.lines += 1;
  return {
    uuid: idOf(written2.lines),
    parentUuid: written2.lines === 1 ? null : idOf(written2.lines - 1),
    sessionId: id,
    cwd,
    gitBranch: branch,
    entrypoint: "cli",
    ...time === 0 ? {} : { timestamp: new Date(time).toISOString() }
  };
}
function userLine(content) {
  return { type: "user", message: { role: "user", content } };
}
function messageLines({ role, text, calls = [] }) {
  if (role === "user") return [userLine(asPrompt(text))];
  const said2 = text === "" ? [] : [{ type: "text", text }];
  const uses = calls.map(({ tool, target }, index) => {
    return { type: "tool_use", id: `call-${index}`, name: tool, input: { description: target } };
  });
  const content = [...said2, ...uses];
  const message = { role: "assistant", model: "session-journal", content };
  return [...content.length === 0 ? [] : [{ type: "assistant", message }], ...calls.flatMap(resultLine)];
}
function asPrompt(text) {
  if (text === "") return nothingSaid;
  return /^(?:<|\[Request interrupted)/.test(text) ? ` ${text}` : text;
}
function resultLine({ exit, printed: printed2 }, index) {
  if (exit === null) return [];
  const result2 = (content, isError) => {
    return userLine([{ type: "tool_result", tool_use_id: `call-${index}`, content, is_error: isError }]);
  };
  if (exit === "running") return [{ ...result2("", false), toolUseResult: { isAsync: true } }];
  if (exit === "stopped") return [result2("The user doesn't want to proceed", true)];
  if (typeof exit === "number" && exit !== 0) return [result2(`Exit code ${exit}
${printed2}`, true)];
  return [typeof exit === "string" ? result2(exit || "error", true) : result2("", false)];
}

// src/capture/store/portions.ts
function inPortions(values, most2, bytesOf3) {
  const portions = [];
  let left = 0;
  for (const value2 of values) {
    const bytes = bytesOf3(value2);
    if (portions.length === 0 || bytes > left) {
      portions.push([]);
      left = most2;
    }
    left -= bytes;
    portions.at(-1)?.push(value2);
  }
  return portions;
}

// src/capture/store/append-capture.ts
var timeoutMs5 = 3e4;
function appendCapture(store2, capture, author) {
  return withLock(store2.folder, { waitMs: 6e4 }, async () => {
    const ref = ownRef(store2, capture.head.at);
    const last = await readLast(store2, ref);
    const known = last.find(({ id }) => id === capture.head.id);
    if (known !== void 0) return known.object;
    const input = importStream(capture, { ref, tip: last[0]?.object ?? "", author });
    const args = ["--git-dir=.", "fast-import", "--quiet"];
    const { ok, stdout } = await runGit(store2.folder, args, { input, timeoutMs: timeoutMs5 });
    const object = stdout.trim();
    if (ok && object !== "") return object;
    throw storeFailure(store2);
  });
}
var mostBehind = 100;
async function readLast({ folder }, ref) {
  const args = ["--git-dir=.", "log", `--max-count=${mostBehind}`, "--format=%H %s", ref, "--"];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs: timeoutMs5 });
  const rows2 = ok ? stdout.split("\n").filter((row) => row !== "") : [];
  return rows2.map((row) => ({ object: row.slice(0, row.indexOf(" ")), id: row.slice(-10) }));
}
function importStream({ head, messages, edits }, { ref, tip, author }) {
  const name = author.name.replace(/[<>\n\r\0]/g, " ").trim() || "unknown";
  const email = author.email.replace(/[<>\s\0]/g, "");
  const bodies = encodeMessages(messages);
  const files2 = bodies.map((text, index) => ({ path: bodyPath(index, bodies.length), text }));
  return [
    `commit ${ref}
mark :1
`,
    `committer ${name} <${email}> ${Math.floor(head.at / 1e3)} +0000
`,
    dataOf(encodeHead(head)),
    tip === "" ? "" : `from ${tip}
`,
    "deleteall\n",
    ...[...files2, { path: "edits.jsonl", text: encodeEdits(edits) }].map(
      ({ path, text }) => `M 100644 inline ${path}
${dataOf(text)}`
    ),
    // This prints the hash of the commit.
    "get-mark :1\ndone\n"
  ].join("");
}
function dataOf(text) {
  return `data ${Buffer.byteLength(text)}
${text}
`;
}
function bodyPath(index, parts) {
  return parts === 1 ? "body.jsonl" : `body-${index + 1}.jsonl`;
}

// src/capture/store/read-capture.ts
async function readEdits(store2, captures) {
  const texts2 = await readFiles(
    store2,
    captures.map(({ object }) => `${object}:edits.jsonl`)
  );
  return texts2.map((text) => text === void 0 ? void 0 : decodeEdits(text));
}
async function readManyMessages(store2, captures) {
  const read = [];
  for (const some of inPortions(captures, mostBytes2, ({ bytes }) => bytes))
    read.push(...await readPortion(store2, some));
  return read;
}
var mostBytes2 = 64 * 1024 * 1024;
async function readPortion(store2, captures) {
  const names = captures.map(({ object, parts }) => {
    const files2 = Math.min(parts, mostParts);
    return Array.from({ length: files2 }, (_, index) => `${object}:${bodyPath(index, files2)}`);
  });
  const texts2 = (await readFiles(store2, names.flat())).values();
  return names.map((own2) => {
    const found2 = own2.map(() => texts2.next().value);
    return found2.includes(void 0) ? void 0 : decodeMessages(found2);
  });
}
var mostParts = 1e4;
async function readFiles({ folder }, names) {
  return readObjects(folder, names, { args: ["--git-dir=."] });
}

// src/capture/view/captures-here.ts
init_failure();

// src/io/project/project.ts
var import_node_fs12 = require("node:fs");
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
var import_node_path12 = require("node:path");
init_folders();
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start2) {
  const wanted = Buffer.from(start2.toLowerCase());
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
  let at2 = 12;
  let path = Buffer.alloc(0);
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = at2 + statBytes + hashLength;
    if (flagsAt + 4 > bytes.length) return void 0;
    const flags2 = bytes.readUInt16BE(flagsAt);
    const start2 = flagsAt + (flags2 & extended ? 4 : 2);
    const entry = version === 4 ? readShared(bytes, start2, path) : readPlain(bytes, start2);
    if (entry === void 0 || !isLength(entry.path.length, flags2)) return void 0;
    path = entry.path;
    const begins = path.subarray(0, wanted.length);
    if (begins.toString().toLowerCase() === wanted.toString()) return true;
    if (begins.compare(wanted) > 0) return false;
    at2 = version === 4 ? entry.end : at2 + (entry.end - 1 - at2 & ~7) + 8;
  }
  return false;
}
function isLength(length, flags2) {
  return (flags2 & lengthMask) === Math.min(length, lengthMask);
}
function readPlain(bytes, start2) {
  const end = bytes.indexOf(0, start2);
  return end < 0 ? void 0 : { path: Buffer.from(bytes.subarray(start2, end)), end: end + 1 };
}
function readShared(bytes, start2, before3) {
  let at2 = start2;
  let byte = bytes[at2++] ?? 0;
  let drop = byte & 127;
  while (byte & 128) {
    byte = bytes[at2++] ?? 0;
    drop = drop + 1 << 7 | byte & 127;
  }
  const rest2 = readPlain(bytes, at2);
  if (rest2 === void 0 || drop > before3.length) return void 0;
  const path = Buffer.concat([before3.subarray(0, before3.length - drop), rest2.path]);
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
function worktreeOf(cwd) {
  const start2 = physical(cwd);
  try {
    return start2 === void 0 ? void 0 : findGitFolder(start2)?.top;
  } catch {
    return void 0;
  }
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
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs12.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder = "") {
  const { local } = project;
  const path = (0, import_node_path15.join)(local, folder);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs12.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}

// src/journal/files/sessions.ts
var import_node_path18 = require("node:path");
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
  let at2 = text.indexOf("\n---", fieldsStart - 1);
  while (at2 !== -1) {
    const closing = fenceAt(text, at2 + 1);
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
    at2 = text.indexOf("\n---", at2 + 1);
  }
  return "unclosed";
}
function fenceAt(text, offset) {
  fence.lastIndex = offset;
  return fence.exec(text)?.[0];
}
var maxSize = 256 * 1024;

// src/journal/document/damage.ts
var before = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|<!--(?:[^-]|-(?!->))*-->[ \t]*)+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/;
function isMeantAsSession(text) {
  return text.trim() === "" || opensHead(text) || /^\uFEFF?<{7,} /.test(text) || before.test(text);
}

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
  const stamp = `${date}T${clock}:${second}`;
  const local = Date.parse(`${stamp}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp)) return void 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return void 0;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction2.padEnd(3, "0").slice(0, 3)) + (sign === "-" ? offset : -offset);
}
var units = { m: minute, min: minute, h: hour, d: day, w: 7 * day };
function parseWhen(text, nowMs) {
  const word2 = text.trim().toLowerCase();
  if (word2 === "today") return midnight(nowMs, 0);
  if (word2 === "yesterday") return midnight(nowMs, 1);
  const [, count2, unit = ""] = /^(\d{1,5}) ?(m|min|h|d|w)$/.exec(word2) ?? [];
  if (count2 !== void 0) return nowMs - Number(count2) * units[unit];
  const [, hours, minutes] = /^(\d\d?):(\d\d)$/.exec(word2) ?? [];
  if (hours !== void 0) return clockTime(nowMs, Number(hours), Number(minutes));
  const at2 = parseInstant(text);
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

// src/journal/document/session-facts.ts
function readFacts(head) {
  const text = (key) => {
    const value2 = head.fields.get(key)?.value;
    return typeof value2 === "string" ? value2 : "";
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
function readTexts(value2) {
  if (typeof value2 === "string") return value2 === "" ? [] : [value2];
  return Array.isArray(value2) ? value2.filter((one) => typeof one === "string" && one !== "") : [];
}
function readCount(value2) {
  if (value2 === void 0 || value2 === "") return 0;
  if (typeof value2 !== "string" || !/^\d{1,15}$/.test(value2)) return void 0;
  return Number(value2);
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
  const fields2 = /* @__PURE__ */ new Map();
  let last;
  let indent;
  for (const line2 of linesOf2(text, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line2.source)) continue;
    const item2 = itemLine.exec(line2.source);
    if (item2 && last && (last.valueStart === last.valueEnd || indent === item2[1])) {
      last = withItem(last, line2, item2);
      indent = item2[1];
    } else {
      last = readField(line2);
      indent = void 0;
      if (last && fields2.has(last.key)) return void 0;
    }
    if (!last) return void 0;
    fields2.set(last.key, last);
  }
  return { ...frame, fields: fields2 };
}
function* linesOf2(text, from, to) {
  let start2 = from;
  let number = 2;
  while (start2 < to) {
    const end = text.indexOf("\n", start2) + 1;
    yield { start: start2, end, source: text.slice(start2, text[end - 2] === "\r" ? end - 2 : end - 1), number };
    start2 = end;
    number++;
  }
}
function readField({ start: start2, end, source, number }) {
  const found2 = keyLine.exec(source);
  if (!found2) return void 0;
  const [, key = "", space = "", rest2 = ""] = found2;
  const empty = rest2 === "" || rest2.startsWith("#");
  const read = empty ? { value: "", length: 0 } : readValue(rest2);
  if (!read) return void 0;
  const valueStart = start2 + key.length + 1 + (empty ? 0 : space.length);
  return { key, value: read.value, start: start2, end, valueStart, valueEnd: valueStart + read.length, line: number };
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
var none2 = "[*_]{0,2}\\(?[nN][oO][nN][eE]";
var word = "[^\\s(*[]|\\*(?!\\*)|\\*\\*[^\\s:*\\\\]";
var plain = `(?:(?:\\[[ xX]\\] )?(?!${none2})(?:${word})|\\[(?![ xX]\\]))`;
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
async function decodeHead2(text) {
  return readPlainHead(text) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text);
}

// src/journal/files/known-files.ts
var import_node_path17 = require("node:path");
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
function renderKnown({ counting, files: files2 }) {
  const rows2 = [...files2].map(([file, { stamp, facts, progress }]) => [
    file,
    [stamp.bytes, stamp.modified, stamp.changed, stamp.inode],
    progress === void 0 ? null : [progress.done, progress.total],
    facts.compactions ?? null,
    facts.taskIds,
    ...texts.map((key) => facts[key])
  ]);
  return JSON.stringify({ schema, counting, rows: rows2 });
}
function decodeKnown(value2) {
  const { schema: written2, counting, rows: rows2 } = Object(value2);
  if (written2 !== schema || typeof counting !== "string" || !Array.isArray(rows2)) return void 0;
  const files2 = /* @__PURE__ */ new Map();
  for (const row of rows2) {
    if (!Array.isArray(row)) return void 0;
    const [file, ...more] = row;
    const known = decodeRow(more);
    if (typeof file !== "string" || known === void 0) return void 0;
    files2.set(file, known);
  }
  return { counting, files: files2 };
}
function decodeRow([stamp, progress, compactions, taskIds, ...said2]) {
  if (!isNumbers(stamp, 4) || !(progress === null || isNumbers(progress, 2))) return void 0;
  if (!(compactions === null || typeof compactions === "number")) return void 0;
  if (!isTexts(taskIds) || !isTexts(said2) || said2.length !== texts.length) return void 0;
  const [bytes, modified, changed, inode] = stamp;
  const facts = { taskIds, compactions: compactions ?? void 0 };
  for (const [index, key] of texts.entries()) facts[key] = said2[index];
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
var maxBytes3 = 16 * 1024 * 1024;
function openKnown({ project, folders, count: count2, counting }) {
  if (count2 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start2 = Date.now();
  const path = (0, import_node_path17.join)(project.local, fileName);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes3)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted2;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place2) {
      const known = old.get(file);
      if (known === void 0 || counting !== void 0 && !(isCounted && known.progress)) return void 0;
      const stamp = findStamp(place2);
      if (stamp === void 0 || !isSameStamp(stamp, known.stamp) || changedAt(stamp) > young)
        return void 0;
      met.set(file, known);
      return known;
    },
    learn(file, { stamp, facts, progress }) {
      if (isFailure(progress) || changedAt(stamp) > start2 - tickMs) return;
      met.set(file, { stamp, facts, progress });
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
function keep2(project, known) {
  try {
    const text = renderKnown(known);
    if (text.length > maxBytes3) return;
    writeFileAtomic((0, import_node_path17.join)(ensureLocal(project), fileName), text, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed }) {
  return Math.max(modified, changed);
}

// src/journal/files/sessions.ts
var headBytes = 8 * 1024;
var longHeadBytes = 320 * 1024;
async function listSessions(project, folders = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files2 = folders.flatMap((folder) => sessionNames(project, folder).map((name) => ({ folder, name })));
  const known = openKnown({ project, folders, count: files2.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder, name } of files2) {
    const file = `${folder}/${name}`;
    const path = `${project.dir}${import_node_path18.sep}${folder}${import_node_path18.sep}${name}`;
    const seen = known.find(file, path);
    const found2 = seen ?? await read(project, folder, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known.learn(file, found2);
    const { facts, progress, stamp } = found2;
    sessions.push({ path, folder, name, facts, bytes: stamp.bytes, progress });
  }
  known.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder) {
  const dir = (0, import_node_path18.join)(project.dir, folder);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder, name) {
  const path = (0, import_node_path18.join)(project.dir, folder, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead2(part.text);
    const facts = readFacts(head);
    const whole = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder, name, failure: error };
  }
}
function closesHead(text) {
  return /\n---[ \t]*\r?\n/.test(text);
}

// src/capture/view/captures-here.ts
async function capturesHere(cwd) {
  const store2 = findStore(cwd);
  if (store2 === void 0) return void 0;
  const captures = await listCaptures(store2);
  if (captures === void 0) throw unreadable(store2);
  return captures.length === 0 ? void 0 : { store: store2, captures };
}
function unreadable({ folder }) {
  return new Failure("damaged", `Git can't read the captures in ${folder}`, {
    hint: "Check: session-journal doctor"
  });
}
async function sessionsHere(cwd) {
  const project = findProject(cwd);
  return project === void 0 ? [] : (await listSessions(project, ["active", "archive"])).sessions;
}

// src/capture/view/archive.ts
async function lackingOfArchived(id, cwd) {
  const here = await capturesHere(cwd);
  if (here === void 0) return [];
  const found2 = archivedIn(here.captures, { isHere: (other) => other !== id });
  const captures = found2.flatMap((one) => one.captures);
  const read = await readManyMessages(here.store, captures);
  return captures.flatMap(({ object }, index) => read[index] === void 0 ? [object] : []);
}
async function updateArchive(place2) {
  const here = await capturesHere(place2.cwd);
  if (here === void 0) return void 0;
  const folder = place2.folder();
  const kept2 = readKept3(folder);
  const wanted = archivedIn(here.captures, place2);
  removeOthers(folder, new Set(wanted.map(({ id }) => id)));
  if (wanted.length > 0) makeFolder(transcriptsIn(folder), 448);
  sweepLeftovers(transcriptsIn(folder));
  const packs = stampOfPacks(here.store);
  const update = { folder, top: place2.top, store: here.store, kept: kept2, packs };
  const updated = await updateAll(wanted, update);
  const isSame = packs === kept2.packs && [...updated].every(([id, one]) => one === kept2.conversations.get(id));
  const isAll = updated.size === kept2.conversations.size;
  if (!isSame || !isAll) writeKept(folder, { packs, conversations: updated });
  const names = new Map((await sessionsHere(place2.cwd)).map(({ facts }) => [facts.id, facts.shortname]));
  const conversations = wanted.map(({ id, author, captures }) => {
    const last = captures.findLast(({ session }) => session !== "")?.session ?? "";
    return { id, author, session: names.get(last) ?? "", missing: updated.get(id)?.missing ?? 0 };
  });
  return { folder, conversations };
}
function transcriptsIn(folder) {
  return (0, import_node_path19.join)(folder, "projects", "archived");
}
function pathOf2(folder, id) {
  return (0, import_node_path19.join)(transcriptsIn(folder), `${id}.jsonl`);
}
var safeId = /^[A-Za-z0-9][\w-]{7,63}$/;
function archivedIn(captures, { isHere: isHere2 }) {
  return [...groupBy(captures, ({ conversation }) => conversation)].flatMap(([id, all2]) => {
    if (!safeId.test(id) || isHere2(id)) return [];
    const first = all2.find(({ own: own3 }) => own3) ?? all2.at(-1);
    const own2 = all2.filter(({ writer }) => writer === first?.writer).reverse();
    return [{ id, author: first?.own === true ? "" : first?.author || "somebody", captures: own2 }];
  });
}
function removeOthers(folder, ids) {
  for (const name of filesIn(transcriptsIn(folder), ".jsonl")) {
    if (!ids.has(name.replace(/\.jsonl$/, ""))) removeQuietly((0, import_node_path19.join)(transcriptsIn(folder), name));
  }
}
var mostKeptBytes = 64 * 1024 * 1024;
function readKept3(folder) {
  const fields2 = asRecord(readJson((0, import_node_path19.join)(folder, "archive.json"), mostKeptBytes));
  const entries = Object.entries(asRecord(fields2?.conversations) ?? {});
  return fields2?.schema === 1 ? { packs: String(fields2.packs), conversations: new Map(entries) } : { packs: "", conversations: /* @__PURE__ */ new Map() };
}
function writeKept(folder, { packs, conversations }) {
  const kept2 = { schema: 1, packs, conversations: Object.fromEntries(conversations) };
  writeJson((0, import_node_path19.join)(folder, "archive.json"), kept2);
}
function stampOfPacks({ folder }) {
  return String(findStat((0, import_node_path19.join)(folder, "objects", "pack"))?.mtimeMs ?? 0);
}
async function updateAll(wanted, update) {
  const stamped = wanted.map((one) => {
    return { ...one, stamp: sha256(one.captures.map(({ object }) => object).join(" ")) };
  });
  const updated = /* @__PURE__ */ new Map();
  for (const one of stamped) {
    const known = knownOf(one, update);
    if (known !== void 0) updated.set(one.id, known);
  }
  const stale = stamped.filter(({ id }) => !updated.has(id));
  for (const some of inPortions(stale, mostBytes3, bytesOf)) {
    const read = await readManyMessages(
      update.store,
      some.flatMap(({ captures }) => captures)
    );
    for (const one of some) {
      const own2 = read.splice(0, one.captures.length);
      updated.set(one.id, writeOne(one, own2, update));
    }
  }
  return updated;
}
function knownOf({ id, stamp }, { folder, kept: kept2, packs }) {
  const known = kept2.conversations.get(id);
  const isComplete = known?.missing === 0 || packs === kept2.packs;
  return known?.stamp === stamp && isComplete && exists2(pathOf2(folder, id)) ? known : void 0;
}
var mostBytes3 = 32 * 1024 * 1024;
function bytesOf({ captures }) {
  return captures.reduce((sum, { bytes }) => sum + bytes, 0);
}
function writeOne({ id, captures, stamp }, read, { folder, top }) {
  const missing = read.filter((some) => some === void 0).length;
  const messages = read.flatMap((some = [], index) => {
    const branch = captures[index]?.branch ?? "";
    return some.map((message) => ({ ...message, branch }));
  });
  const title = captures.findLast(({ subject }) => subject !== "")?.subject ?? "";
  const at2 = captures.at(-1)?.at ?? 0;
  const conversation = { id, title, at: at2, cwd: top, stamp: `${stamp} ${missing}`, messages };
  const options2 = { mode: 384, fsync: false };
  writeFileAtomic(pathOf2(folder, id), [...rebuildTranscript(conversation)].join(""), options2);
  return { stamp, missing };
}

// src/capture/view/capture-secrets.ts
var atOnce2 = 32 * 1024 * 1024;

// src/io/git/commits.ts
async function findCommit(word2, cwd) {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word2}^{commit}`];
  const { ok, stdout } = await runGit(cwd, asked);
  const commit = stdout.trim();
  return ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
}

// src/capture/record/line-hash.ts
var encoder = /* @__PURE__ */ new TextEncoder();
var shortLine = 8;
function hashLine(line2) {
  const bytes = encoder.encode(line2.replace(/\s+/g, ""));
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
function shortHash(hash3) {
  return Number.parseInt(hash3.slice(0, 8), 16);
}
var mostKept = 256;
function lowestHashes(lines2) {
  const hashes = lines2.filter(isTelling).map((line2) => shortHash(hashLine(line2)));
  return [...new Set(hashes)].sort((a, b) => a - b).slice(0, mostKept);
}
function isTelling(line2) {
  return line2.replace(/\s+/g, "").length >= shortLine;
}

// src/capture/match/commit-facts.ts
function addressOf(author) {
  return /<([^<>]*)>\s*$/.exec(author)?.[1]?.trim().toLowerCase() ?? "";
}
function subjectOf(message) {
  return message.trimStart().replace(/\n.*$/s, "").trim();
}

// src/capture/match/trailers.ts
var mostClaims = 100;
var trailer = /^[ \t>*-]*(?:session|session-journal|claude-session|ai-session|agent-logs-url|duo-session|entire-session)[ \t]*:[ \t]*(\S[^\r\n]{0,500})/gim;
var uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
function readClaims(message) {
  const values = [...message.matchAll(trailer)].slice(0, mostClaims).map(([, value2 = ""]) => value2.trim());
  const lower = values.map((value2) => value2.toLowerCase());
  return {
    conversations: unique(lower.flatMap((value2) => value2.match(uuid) ?? [])),
    sessions: unique(lower.filter((value2) => /^[\w.-]{2,100}$/.test(value2))),
    captures: unique(lower.filter((value2) => /^[0-9a-f]{10}$/.test(value2)))
  };
}
function unique(words3) {
  return [...new Set(words3)];
}

// src/capture/match/propose.ts
function proposeCaptures(commit, heads, history) {
  const added = addedHashes(commit);
  const known = heads.filter((head) => isEarlier(head, commit));
  const others = known.filter((head) => head.commit !== "" && !history.isInLine(head.commit));
  const found2 = [
    ["commit", heads.filter((head) => head.commit === commit.commit)],
    ["trailer", byTrailer(commit, known)],
    ["author", byAuthor(commit, others)],
    ["patch", known.filter(({ patch }) => patch !== "" && patch === commit.patch)],
    [
      "lines",
      byLines(
        commit,
        others.filter((head) => !isElsewhere(head, commit, history)),
        added
      )
    ]
  ];
  const seen = /* @__PURE__ */ new Set();
  return found2.flatMap(
    ([rule, proposed]) => proposed.flatMap((head) => {
      if (seen.has(head.id)) return [];
      seen.add(head.id);
      const isSure = rule === "commit" || rule === "patch";
      return [{ rule, head, isConfirmed: isSure || overlap(head, added).count > 0 }];
    })
  );
}
function addedHashes({ added }) {
  const lines2 = [...added.values()].flat().filter(isTelling);
  return new Set(lines2.map((line2) => shortHash(hashLine(line2))));
}
function isElsewhere({ author, author_time: time }, commit, history) {
  const isThis = time === commit.authorTime && addressOf(author) === addressOf(commit.author);
  return time !== 0 && !isThis && history.hasOther(addressOf(author), time);
}
var clockSeconds = 600;
function isEarlier(head, { commitTime: commitTime2 }) {
  const time = head.commit === "" ? head.at / 1e3 : head.author_time;
  return time <= commitTime2 + clockSeconds;
}
function byTrailer({ message, checkpointed }, heads) {
  const { conversations: named, sessions, captures } = readClaims(message);
  const conversations = [...named, ...checkpointed.map((id) => id.toLowerCase())];
  return heads.filter(
    (head) => conversations.includes(head.conversation.toLowerCase()) || captures.includes(head.id) || head.session !== "" && sessions.includes(head.session.toLowerCase())
  );
}
function byAuthor(commit, heads) {
  const address = addressOf(commit.author);
  const same = heads.filter(
    (head) => head.author_time !== 0 && head.author_time === commit.authorTime && addressOf(head.author) === address
  );
  const exact = same.filter(({ subject }) => subject === subjectOf(commit.message));
  return exact.length > 0 ? exact : same;
}
var manyLines = 10;
var fewLines = 3;
var someShare = 0.3;
var mostShare = 0.6;
function byLines(commit, heads, added) {
  const shares = heads.map((head) => ({ head, ...overlap(head, added) }));
  const isStrong = ({ count: count2, share }) => count2 >= manyLines || count2 >= fewLines && share >= someShare;
  const strong = shares.filter(isStrong).map(({ head }) => head);
  const conversations = new Set(strong.map(({ conversation }) => conversation));
  const address = addressOf(commit.author);
  const isNear = (head) => address !== "" && addressOf(head.author) === address || head.subject !== "" && commit.message.includes(head.subject);
  return shares.filter(
    (one) => isStrong(one) || one.share >= mostShare && isNear(one.head) || one.count > 0 && conversations.has(one.head.conversation)
  ).sort((a, b) => b.count - a.count).map(({ head }) => head);
}
function overlap(head, added) {
  const count2 = head.lines.filter((line2) => added.has(line2)).length;
  return { count: count2, share: head.lines.length === 0 ? 0 : count2 / head.lines.length };
}

// src/capture/record/git-path.ts
var letters = {
  a: "\x07",
  b: "\b",
  t: "	",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r"
};
function unquotePath(shown) {
  if (!/^".*"$/.test(shown)) return shown;
  const bytes = [];
  for (const [, octal, letter, plain2] of shown.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
    if (octal !== void 0) bytes.push(Number.parseInt(octal, 8));
    else bytes.push(...encoder2.encode(plain2 ?? letters[letter] ?? letter));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
var encoder2 = /* @__PURE__ */ new TextEncoder();

// src/capture/record/added-lines.ts
var patchOptions = [
  "--raw",
  "-p",
  "-U0",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--src-prefix=a/",
  "--dst-prefix=b/"
];
function readAddedLines(output) {
  const byPath = /* @__PURE__ */ new Map();
  const numbers = /* @__PURE__ */ new Map();
  const removed = [];
  const paths = /* @__PURE__ */ new Set();
  let next = 0;
  let path;
  let left = 0;
  let isPatch = false;
  for (const line2 of output.split("\n")) {
    if (left > 0 && /^[+-]/.test(line2)) {
      left -= 1;
      if (line2.startsWith("+") && path !== void 0) {
        byPath.get(path)?.push(line2.slice(1).replace(/\r$/, ""));
        numbersOf(path, numbers).push(next++);
      } else if (line2.startsWith("-")) removed.push(line2.slice(1).replace(/\r$/, ""));
    } else if (line2.startsWith("diff --")) [isPatch, path] = [true, void 0];
    else if (!isPatch) for (const raw of rawPaths(line2)) paths.add(raw);
    else if (line2.startsWith("+++ ")) path = openPath(line2.slice(4), byPath);
    else {
      const hunk = readHunk(line2);
      left = hunk?.lines ?? left;
      next = hunk?.start ?? next;
    }
  }
  return { paths: [.../* @__PURE__ */ new Set([...paths, ...byPath.keys()])], byPath, numbers, removed };
}
function numbersOf(path, numbers) {
  const own2 = numbers.get(path) ?? [];
  numbers.set(path, own2);
  return own2;
}
function openPath(shown, byPath) {
  const path = unquotePath(shown.replace(/\t$/, ""));
  if (!path.startsWith("b/")) return void 0;
  const name = path.slice(2);
  byPath.set(name, byPath.get(name) ?? []);
  return name;
}
function readHunk(line2) {
  const [, removed, start2, added] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line2) ?? [];
  return line2.startsWith("@@ -") ? { lines: Number(removed ?? 1) + Number(added ?? 1), start: Number(start2 ?? 0) } : void 0;
}
function rawPaths(line2) {
  const fields2 = /^:[0-7]{6} [0-7]{6} \S+ \S+ [A-Z]\d*\t(.+)$/.exec(line2)?.[1];
  return fields2 === void 0 ? [] : fields2.split("	").map(unquotePath);
}
function readRenames(output) {
  const renamed = /* @__PURE__ */ new Map();
  for (const [, shown = ""] of output.matchAll(/^:[0-7]{6} [0-7]{6} \S+ \S+ R\d+\t(.+)$/gm)) {
    const [from = "", to = ""] = shown.split("	").map(unquotePath);
    renamed.set(to, from);
  }
  return renamed;
}

// src/capture/view/read-claims.ts
var import_node_path20 = require("node:path");
init_failure();

// src/core/text/sha256.ts
init_lazy();
function hashText(text) {
  const words3 = paddedWords(new TextEncoder().encode(text));
  const state = Uint32Array.from(constants4().slice(0, 8), ([, root]) => root);
  for (let at2 = 0; at2 < words3.length; at2 += 16) addBlock(state, words3.subarray(at2, at2 + 16));
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
  const words3 = new Uint32Array((bytes.length + 8 >> 6) * 16 + 16);
  for (const [index, byte] of [...bytes, 128].entries()) {
    words3[index >> 2] = words3[index >> 2] | byte << 24 - index % 4 * 8;
  }
  words3[words3.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words3[words3.length - 1] = bytes.length << 3;
  return words3;
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

// src/capture/formats/agent-trace.ts
function encodeAgentTrace(one) {
  const record = {
    version: "0.1.0",
    id: uuidOf(one.capture),
    timestamp: new Date(one.at).toISOString(),
    vcs: { type: "git", revision: one.commit },
    tool: { name: "claude-code", ...one.client === "" ? {} : { version: one.client } },
    files: one.files.map(({ path, ranges }) => ({
      path,
      conversations: [
        {
          contributor: { type: "ai" },
          ranges: ranges.map(({ from, to }) => ({ start_line: from, end_line: to }))
        }
      ]
    })),
    metadata: { "session-journal": { capture: one.capture, conversation: one.conversation } }
  };
  return `${JSON.stringify(record)}
`;
}
function uuidOf(capture) {
  const hash3 = hashText(`session-journal capture ${capture}`);
  const parts = [hash3.slice(0, 8), hash3.slice(8, 12), `8${hash3.slice(13, 16)}`, `8${hash3.slice(17, 20)}`];
  return [...parts, hash3.slice(20, 32)].join("-");
}
function decodeAgentTraces(text) {
  return text.split("\n").flatMap((line2) => {
    const record = parseFields(line2);
    if (record === void 0 || !/^\d+\.\d+/.test(textAt(record, "version") ?? "")) return [];
    const vcs = asFields(record.vcs);
    const commit = textAt(vcs, "type") === "git" ? textAt(vcs, "revision") ?? "" : "";
    const tool = textAt(asFields(record.tool), "name") ?? "";
    return [{ commit, claims: partsOf(record.files).flatMap((file) => claimsIn(file, tool)) }];
  });
}
function claimsIn(file, tool) {
  const path = textAt(file, "path") ?? "";
  return partsOf(file.conversations).flatMap((conversation) => {
    return partsOf(conversation.ranges).flatMap((range) => {
      const lines2 = rangeOf(range);
      if (path === "" || lines2 === void 0) return [];
      const contributor = asFields(range.contributor) ?? asFields(conversation.contributor);
      return [
        {
          path,
          ranges: [lines2],
          by: kindOf(textAt(contributor, "type")),
          tool,
          model: textAt(contributor, "model_id") ?? "",
          conversation: textAt(conversation, "url") ?? "",
          author: ""
        }
      ];
    });
  });
}
function kindOf(type) {
  return type === "ai" || type === "human" || type === "mixed" ? type : "unknown";
}
function rangeOf({ start_line: from, end_line: to }) {
  const isRange = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  return isRange && from >= 1 && to >= from ? { from, to } : void 0;
}

// src/capture/formats/entire.ts
var trailer2 = /^[ \t>*-]*Entire-Checkpoint[ \t]*:[ \t]*([0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26})[ \t]*$/gim;
var mostCheckpoints = 10;
function entireCheckpoints(message) {
  const ids = [...message.matchAll(trailer2)].map(([, id = ""]) => id);
  return [...new Set(ids)].slice(0, mostCheckpoints);
}
var branches = ["entire/checkpoints/v1", "refs/remotes/origin/entire/checkpoints/v1"];
function entirePlaces(id) {
  const folders = [
    ...branches.map((branch) => `${branch}:${id.slice(0, 2)}/${id.slice(2)}/`),
    `refs/entire/checkpoints/${id.slice(-2)}/${id}:`
  ];
  return folders.flatMap((folder) => ["", "0/", "1/", "2/"].map((part) => `${folder}${part}metadata.json`));
}
function decodeEntireMetadata(text) {
  const fields2 = parseFields(text);
  if (fields2 === void 0) return void 0;
  const touched = Array.isArray(fields2.files_touched) ? fields2.files_touched : [];
  const paths = touched.filter((path) => typeof path === "string");
  const conversation = textAt(fields2, "session_id") ?? "";
  if (conversation === "" && paths.length === 0) return void 0;
  return { conversation, agent: textAt(fields2, "agent") ?? "", paths };
}

// src/capture/formats/line-ranges.ts
function rangesOf(numbers) {
  const ranges = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== void 0 && last.to + 1 === number) ranges[ranges.length - 1] = { ...last, to: number };
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}
function rangesText(ranges) {
  return ranges.map(({ from, to }) => from === to ? String(from) : `${from}-${to}`).join(",");
}
function decodeRanges(text) {
  return text.split(",").flatMap((part) => {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part.trim()) ?? [];
    const [from, to] = [Number(first), Number(last)];
    return from >= 1 && to >= from ? [{ from, to }] : [];
  });
}

// src/capture/formats/git-ai-note.ts
var schema2 = "authorship/3.0.0";
function encodeGitAiNote(commit, attributions) {
  const byPath = /* @__PURE__ */ new Map();
  for (const one of attributions) {
    const key = `${sessionKey(one)}::t_${hashText(one.capture).slice(0, 14)}`;
    for (const { path, ranges } of one.files.filter(isPlain)) {
      byPath.set(path, [...byPath.get(path) ?? [], `  ${key} ${rangesText(ranges)}`]);
    }
  }
  const sessions = attributions.map((one) => {
    const agent = { tool: "claude", id: one.conversation, model: "" };
    return [sessionKey(one), { agent_id: agent, human_author: one.author }];
  });
  const metadata = {
    schema_version: schema2,
    base_commit_sha: commit,
    prompts: {},
    sessions: Object.fromEntries(sessions)
  };
  const lines2 = [...byPath].flatMap(([path, entries]) => [quotePath(path), ...entries]);
  return [...lines2, "---", JSON.stringify(metadata, void 0, 2), ""].join("\n");
}
function sessionKey({ conversation }) {
  return `s_${hashText(`claude:${conversation}`).slice(0, 14)}`;
}
function isPlain({ path }) {
  return !/["\n\r]/.test(path);
}
function quotePath(path) {
  return /\s|^-/.test(path) ? `"${path}"` : path;
}
function decodeGitAiNote(note) {
  const end = /^---$/m.exec(note)?.index ?? -1;
  const metadata = end < 0 ? void 0 : parseFields(note.slice(end + 3));
  if (metadata === void 0 || !(textAt(metadata, "schema_version") ?? "").startsWith("authorship/3.")) {
    return [];
  }
  let path = "";
  return note.slice(0, end).split("\n").flatMap((line2) => {
    const [, key, text] = /^ {2}(\S+) ([\d,-]+)$/.exec(line2) ?? [];
    if (key === void 0 || text === void 0) {
      if (line2 !== "") path = line2.replace(/^"(.*)"$/, "$1");
      return [];
    }
    const ranges = decodeRanges(text);
    return path === "" || ranges.length === 0 ? [] : [{ path, ranges, ...whose(key, metadata) }];
  });
}
function whose(key, metadata) {
  const record = (map, name) => {
    const records = asFields(metadata[map]);
    return records !== void 0 && Object.hasOwn(records, name) ? asFields(records[name]) : void 0;
  };
  const nobody = { tool: "", model: "", conversation: "", author: "" };
  if (key.startsWith("h_")) {
    return { ...nobody, by: "human", author: textAt(record("humans", key), "author") ?? "" };
  }
  const isSession = key.startsWith("s_");
  const found2 = isSession ? record("sessions", key.split("::", 1)[0]) : record("prompts", key);
  const agent = asFields(found2?.agent_id);
  return {
    by: "ai",
    tool: textAt(agent, "tool") ?? "",
    model: textAt(agent, "model") ?? "",
    conversation: textAt(agent, "id") ?? "",
    author: textAt(found2, "human_author") ?? ""
  };
}

// src/capture/view/read-claims.ts
async function readClaims2(name, cwd) {
  const commit = await findCommit(name.trim(), cwd);
  if (commit === void 0) return [];
  const note = await runGit(cwd, ["notes", "--ref=refs/notes/ai", "show", commit]);
  const claims = [
    { source: "git-ai", lines: note.ok ? decodeGitAiNote(note.stdout) : [] },
    { source: "Agent Trace", lines: tracesOf(commit, cwd) },
    { source: "Entire", lines: await checkpointsOf(commit, cwd) }
  ];
  return claims.filter(({ lines: lines2 }) => lines2.length > 0);
}
async function checkpointsOf(commit, cwd) {
  const message = await runGit(cwd, [
    "show",
    "--no-patch",
    "--no-show-signature",
    "--format=%B",
    commit,
    "--"
  ]);
  const found2 = await readCheckpoints(message.stdout, cwd);
  const nobody = { by: "ai", model: "", author: "", ranges: [] };
  return found2.flatMap(({ conversation, agent: tool, paths }) => {
    return conversation === "" ? [] : paths.map((path) => ({ ...nobody, path, tool, conversation }));
  });
}
async function readCheckpoints(message, cwd) {
  const places = entireCheckpoints(message).flatMap(entirePlaces);
  const texts2 = await readObjects(cwd, places);
  return texts2.flatMap((text) => text === void 0 ? [] : decodeEntireMetadata(text) ?? []);
}
var mostTraceBytes = 64 * 1024 * 1024;
function tracesOf(commit, cwd) {
  const top = findGitFolder(cwd)?.top;
  if (top === void 0) return [];
  try {
    const { bytes } = readBytes((0, import_node_path20.join)(top, ".agent-trace", "traces.jsonl"), mostTraceBytes);
    const records = decodeAgentTraces(bytes.toString("utf8"));
    return records.filter((record) => record.commit === commit).flatMap(({ claims }) => claims);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [];
  }
}
var mostShown = 20;
function claimsText(claims) {
  return claims.map(({ source, lines: lines2 }) => {
    const shown = lines2.slice(0, mostShown).map((one) => `   ${showLine(claimText(one))}`);
    const more = lines2.length > mostShown ? [`   \u2026 ${lines2.length - mostShown} more`] : [];
    return [`\u2757 Claimed by ${source}, not confirmed:`, ...shown, ...more].join("\n");
  }).join("\n");
}
function claimText({ path, ranges, by, tool, model, conversation, author }) {
  const who = [tool || by, model, conversation === "" ? "" : `conversation ${conversation}`, author];
  const lines2 = ranges.length === 0 ? "" : `:${rangesText(ranges)}`;
  return `${path}${lines2} ${who.filter((part) => part !== "").join(", ")}`;
}

// src/capture/view/read-log.ts
init_owner();
var timeoutMs6 = 2e4;
var quiet = ["-c", "core.quotePath=false", "-c", "diff.noprefix=false", "-c", "log.showSignature=false"];
async function readLog(top, commits, args) {
  const input = [...new Set(commits)].map((commit) => `${commit}
`).join("");
  const { stdout } = await runGit(top, [...quiet, "log", "--stdin", ...args], { input, timeoutMs: timeoutMs6 });
  return stdout;
}
async function readPatches(top, { commits, fields: fields2, paths = [] }) {
  const mark = `commit-${makeNonce()}`;
  const format = `--format=${[mark, ...fields2, ""].join("%x00")}`;
  const args = ["--no-walk=unsorted", format, "-M", ...patchOptions, "--", ...paths];
  const records = (await readLog(top, commits, args)).split(`${mark}\0`).slice(1);
  return records.map((record) => {
    const parts = record.split("\0");
    return [...parts.slice(0, fields2.length), parts.slice(fields2.length).join("\0")];
  });
}

// src/capture/view/read-commits.ts
var fields = ["%H", "%an <%ae>", "%at", "%ct", "%B"];
async function readCommitFacts(top, commits) {
  const facts = /* @__PURE__ */ new Map();
  const [shown, patches] = await Promise.all([
    readPatches(top, { commits, fields }),
    readPatchIds(top, commits)
  ]);
  for (const [commit = "", author = "", at2, committed, message = "", output = ""] of shown) {
    facts.set(commit, {
      commit,
      author,
      authorTime: Number(at2),
      commitTime: Number(committed),
      message,
      checkpointed: (await readCheckpoints(message, top)).map(({ conversation }) => conversation),
      patch: patches.get(commit) ?? "",
      added: readAddedLines(output).byPath,
      renamed: readRenames(output)
    });
  }
  return facts;
}
async function readPatchIds(top, commits) {
  const input = await readLog(top, commits, patchIdOptions);
  const ids = await runGit(top, ["patch-id", "--stable"], { input, timeoutMs: timeoutMs6 });
  const rows2 = ids.stdout.split("\n").map((row) => row.split(" "));
  return new Map(rows2.flatMap(([patch = "", commit = ""]) => commit === "" ? [] : [[commit, patch]]));
}
var patchIdOptions = [
  "--no-walk=unsorted",
  "--format=commit %H",
  "-p",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--no-renames"
];
async function readAncestry(top, commits, since) {
  const shown = await readLog(top, commits, ["--format=%H %P%x00%ae %at", `--since=@${since}`]);
  const parents = /* @__PURE__ */ new Map();
  const authors = /* @__PURE__ */ new Set();
  for (const row of shown.split("\n")) {
    const [hashes = "", author = ""] = row.split("\0");
    const [commit = "", ...own2] = hashes.split(" ").filter((hash3) => hash3 !== "");
    parents.set(commit, own2);
    authors.add(author.toLowerCase());
  }
  const known = /* @__PURE__ */ new Map();
  const isAncestor = (ancestor, commit) => {
    const all2 = known.get(commit) ?? ancestorsOf(commit, parents);
    known.set(commit, all2);
    return all2.has(ancestor);
  };
  return {
    isInLine: (one, other) => isAncestor(one, other) || isAncestor(other, one),
    hasAuthor: (address, time) => authors.has(`${address} ${time}`)
  };
}
function ancestorsOf(commit, parents) {
  const all2 = /* @__PURE__ */ new Set();
  const open = [...parents.get(commit) ?? []];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    if (all2.has(next)) continue;
    all2.add(next);
    open.push(...parents.get(next) ?? []);
  }
  return all2;
}

// src/capture/view/captures-of-commit.ts
async function capturesOfCommit(word2, captures, cwd) {
  const isHash = /^[0-9a-f]{4,64}$/i.test(word2);
  const byHash = isHash ? captures.filter((one) => isCommit(one, word2)) : [];
  if (byHash.length > 0) return byHash;
  const commit = await findCommit(word2, cwd);
  if (commit === void 0) return isHash ? [] : void 0;
  const own2 = captures.filter((one) => one.commit === commit);
  return own2.length > 0 || captures.length === 0 ? own2 : rewrittenInto(commit, captures, cwd);
}
async function rewrittenInto(commit, captures, cwd) {
  const facts = (await readCommitFacts(cwd, [commit])).get(commit);
  if (facts === void 0) return [];
  const ancestry = await readAncestry(cwd, ["HEAD", commit], oldestTime(captures));
  const proposals = proposeCaptures(facts, captures, {
    isInLine: (other) => ancestry.isInLine(other, commit),
    hasOther: ancestry.hasAuthor
  });
  const found2 = new Set(proposals.flatMap(({ head, isConfirmed }) => isConfirmed ? [head.id] : []));
  return captures.filter(({ id }) => found2.has(id));
}

// src/capture/formats/attributed-files.ts
function attributedFiles({ byPath, numbers }, written2) {
  return [...byPath].flatMap(([path, lines2]) => {
    const own2 = writtenNumbers({ lines: lines2, numbers: numbers.get(path) ?? [] }, written2.get(path));
    return own2.length === 0 ? [] : [{ path, ranges: rangesOf(own2) }];
  });
}
function writtenNumbers({ lines: lines2, numbers }, written2) {
  if (written2 === void 0) return [];
  const own2 = numbers.flatMap((number, index) => {
    const line2 = lines2[index];
    return written2.has(hashLine(line2)) ? [{ number, isSure: isTelling(line2) }] : [];
  });
  const isSure = new Set(own2.flatMap((one) => one.isSure ? one.number : []));
  for (const { number } of own2) if (isSure.has(number - 1)) isSure.add(number);
  for (const { number } of own2.toReversed()) if (isSure.has(number + 1)) isSure.add(number);
  return own2.map(({ number }) => number).filter((number) => isSure.has(number));
}

// src/capture/view/export-captures.ts
async function exportCaptures(captures, { cwd, store: store2, format }) {
  const replaced = replacedCaptures(captures);
  const ofCommits = captures.filter(({ id, commit }) => commit !== "" && !replaced.has(id)).reverse();
  const added = await readPatches2(ofCommits, cwd);
  const written2 = await readWritten(captures, store2);
  const attributions = ofCommits.flatMap((one) => {
    const lines2 = added.get(one.commit);
    return lines2 === void 0 ? [] : [attributionOf(one, lines2, written2.get(keyOf(one)) ?? /* @__PURE__ */ new Map())];
  });
  const records = recordsOf(attributions, format);
  return {
    text: records.join(""),
    records: records.length,
    missing: ofCommits.length - attributions.length
  };
}
function attributionOf(one, lines2, written2) {
  const { id: capture, commit, at: at2, conversation, author, client } = one;
  return { commit, at: at2, capture, conversation, author, client, files: attributedFiles(lines2, written2) };
}
function recordsOf(attributions, format) {
  if (format === "agent-trace") return attributions.map(encodeAgentTrace);
  if (format === "json") return attributions.map((one) => `${JSON.stringify(one)}
`);
  return [...groupBy(attributions, ({ commit }) => commit)].map(([commit, some]) => {
    return `${JSON.stringify({ commit, note: encodeGitAiNote(commit, some) })}
`;
  });
}
function keyOf({ writer, conversation }) {
  return `${writer} ${conversation}`;
}
async function readWritten(captures, store2) {
  const written2 = /* @__PURE__ */ new Map();
  const edits = await readEdits(store2, captures);
  for (const [index, some = []] of edits.entries()) {
    const key = keyOf(captures[index]);
    const byPath = written2.get(key) ?? /* @__PURE__ */ new Map();
    written2.set(key, byPath);
    for (const { path, lines: lines2 } of some) {
      const hashes = byPath.get(path) ?? /* @__PURE__ */ new Set();
      byPath.set(path, hashes);
      for (const hash3 of lines2) if (hash3 !== "") hashes.add(hash3);
    }
  }
  return written2;
}
var atOnce3 = 100;
var options = { timeoutMs: 6e4, maxBytes: 256 * 1024 * 1024 };
async function readPatches2(captures, cwd) {
  const commits = await existing([...new Set(captures.map(({ commit }) => commit))], cwd);
  const patches = /* @__PURE__ */ new Map();
  for (let from = 0; from < commits.length; from += atOnce3) {
    const some = commits.slice(from, from + atOnce3);
    const args = ["show", "--no-show-signature", "--format=%x00%H", ...patchOptions, ...some, "--"];
    const { stdout } = await runGit(cwd, args, options);
    for (const record of stdout.split("\0").slice(1)) {
      patches.set(record.slice(0, record.indexOf("\n")), readAddedLines(record));
    }
  }
  return patches;
}
async function existing(commits, cwd) {
  const input = commits.map((commit) => `${commit}
`).join("");
  const { stdout } = await runGit(cwd, ["cat-file", "--batch-check=%(objectname) %(objecttype)"], {
    ...options,
    input
  });
  return stdout.split("\n").flatMap((line2) => line2.endsWith(" commit") ? line2.slice(0, -7) : []);
}

// src/capture/view/known-capture.ts
var statuses = { completed: "complete", abandoned: "abandoned" };
function knownCaptures(some, all2, sessions) {
  const replaced = replacedCaptures(all2);
  const factsOf = new Map(sessions.map(({ facts }) => [facts.id, facts]));
  return some.map((capture) => {
    const facts = factsOf.get(capture.session);
    const { author, writer, own: own2 } = capture;
    return {
      ...capture,
      sessionName: facts?.shortname ?? "",
      status: statuses[facts?.status ?? ""] ?? "open",
      replacedBy: replaced.get(capture.id) ?? "",
      by: own2 ? author : `pushed by ${writer}, says ${author || "nobody"}`
    };
  });
}
function captureData(capture) {
  const { sessionName, replacedBy, by: _, at: at2, author_time, object: __, ...head } = capture;
  return {
    ...head,
    at: formatInstant(at2),
    author_time: author_time === 0 ? null : formatInstant(author_time * 1e3),
    session_name: sessionName || null,
    replaced_by: replacedBy || null,
    ...capture.own ? {} : { untrusted: true }
  };
}

// src/core/text/count.ts
function counted(number, word2) {
  return number === 1 ? `1 ${word2}` : `${number} ${pluralOf(word2)}`;
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
  let kept2 = 0;
  for (const { segment, index } of graphemes(text)) {
    used += graphemeWidth(segment);
    if (used < width) kept2 = index + segment.length;
    if (used > width) return width < 1 ? "" : `${text.slice(0, kept2).trimEnd()}\u2026`;
  }
  return text;
}
function fitApart(texts2, width) {
  const cut2 = texts2.map((text) => fit(text, width));
  const common = /* @__PURE__ */ new Map();
  for (const [index, text] of texts2.entries()) {
    const known = common.get(cut2[index]);
    if (known === void 0) common.set(cut2[index], { text, length: text.length });
    else if (known.text !== text) known.length = Math.min(known.length, commonLength(known.text, text));
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
  const at2 = common - word2 <= width / 2 ? word2 : Math.min(common, Math.max(0, text.length - width + 1));
  return /^[\udc00-\udfff]/.test(text.slice(at2)) ? at2 - 1 : at2;
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
function renderTable(rows2, columns2, width) {
  const titles = columns2.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [titles] : [];
  const cells = [...head, ...rows2].map((row) => columns2.map((_, index) => cleanCell(row[index] ?? "")));
  const natural = naturalWidths(cells, columns2);
  const kept2 = width === void 0 ? [...columns2.keys()] : keptColumns(natural, columns2, width);
  const only = (all2) => kept2.map((index) => all2[index]);
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
    (_, index) => cells.reduce((most2, row) => Math.max(most2, displayWidth(row[index])), 0)
  );
}
function keptColumns(natural, columns2, width) {
  const least2 = columns2.map(({ shrink, min = 4 }, index) => {
    const own2 = natural[index];
    return gap.length + (shrink === void 0 ? own2 : Math.min(own2, min));
  });
  const order = columns2.flatMap(({ leave }, index) => leave === void 0 ? [] : [{ leave, index }]).sort((one, other) => one.leave - other.leave);
  let needed = least2.reduce((sum, each) => sum + each, -gap.length);
  const left = /* @__PURE__ */ new Set();
  for (const { index } of order) {
    if (needed <= width) break;
    left.add(index);
    needed -= least2[index];
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
var fence2 = /^\s*(?:```|~~~)/;
var opening = /^ {0,3}(?:[-*+>] +|\d{1,3}[.)] +)?/;
var code = /^(?: {4}|\t)/;
function indentText(text, margin2, width) {
  const lines2 = text.trimEnd().split("\n");
  if (width === void 0) return lines2.map((line2) => withMargin(line2, margin2)).join("\n");
  let isCode = false;
  const broken = lines2.flatMap((line2) => {
    if (fence2.test(line2)) isCode = !isCode;
    return isCode || code.test(line2) ? [line2] : breakLine(line2, Math.max(20, Math.min(width, widest) - margin2.length));
  });
  return broken.map((line2) => withMargin(line2, margin2)).join("\n");
}
function withMargin(line2, margin2) {
  return line2 === "" ? line2 : margin2 + line2;
}
function breakLine(line2, width) {
  if (displayWidth(line2) <= width) return [line2];
  const words3 = line2.replace(opening, "");
  const first = line2.slice(0, line2.length - words3.length);
  return wrapText(words3.trimEnd(), width - first.length).map((part, index) => {
    return (index === 0 ? first : " ".repeat(first.length)) + part;
  });
}

// src/core/client/said-facts.ts
function userFacts(line2) {
  const blocks = blocksOf(line2);
  if (line2.isCompactSummary === true) return [{ kind: "summary", text: joinTexts(blocks) }];
  const results = blocks.filter(({ type }) => type === "tool_result");
  if (results.length > 0) return results.map((block2) => finishedFact(block2, line2));
  if (line2.isMeta === true || line2.isVisibleInTranscriptOnly === true) return [];
  const text = joinTexts(blocks);
  const report2 = reportFacts(text);
  if (report2.length > 0 || !isFromPerson(line2)) return report2;
  const wasWaiting = line2.promptSource === "queued";
  return saidFacts(text, wasWaiting ? "queued" : "prompt");
}
var report = /^<task-notification>\s*<task-id>[^<]*<\/task-id>\s*<tool-use-id>([^<]+)<\/tool-use-id>\s*(?:<output-file>[^<]*<\/output-file>\s*)?<status>(\w+)<\/status>/;
function reportFacts(text) {
  const [, id, status] = report.exec(text) ?? [];
  if (id === void 0) return [];
  const exit = status === "completed" ? 0 : status === "killed" ? "stopped" : status;
  return [{ kind: "finished", id, exit, printed: void 0, agent: void 0 }];
}
function isFromPerson({ origin }) {
  const kind = asFields(origin)?.kind;
  return kind === void 0 || kind === "human";
}
var notSaid = /^<(?:task-notification|local-command-(?:stdout|stderr|caveat)|bash-std(?:out|err))>/;
function saidFacts(text, form) {
  if (text.trim() === "" || notSaid.test(text)) return [];
  if (text.startsWith("[Request interrupted by user")) return [{ kind: "interrupted" }];
  if (text.startsWith("<bash-input>")) {
    return [{ kind: "said", form: "shell", text: insideTag(text, "bash-input") }];
  }
  if (/^<command-(?:name|message)>/.test(text)) return [commandFact(text)];
  return [{ kind: "said", form, text }];
}
function commandFact(text) {
  const name = /<command-name>([^<]*)<\/command-name>/.exec(text)?.[1] ?? "";
  const args = insideTag(text, "command-args");
  return { kind: "said", form: "command", text: args === "" ? name : `${name} ${args}` };
}
function insideTag(text, tag) {
  const start2 = text.indexOf(`<${tag}>`);
  const end = text.lastIndexOf(`</${tag}>`);
  return start2 < 0 || end < start2 ? "" : text.slice(start2 + tag.length + 2, end);
}
function finishedFact(block2, line2) {
  const result2 = asFields(line2.toolUseResult);
  const isRunning2 = textAt(result2, "backgroundTaskId") !== void 0 || result2?.isAsync === true;
  const text = joinTexts(partsOf(block2.content));
  return {
    kind: "finished",
    id: textAt(block2, "tool_use_id") ?? "",
    exit: isRunning2 ? "running" : exitOf(block2.is_error === true, text),
    printed: block2.is_error === true ? printedIn(text) : void 0,
    agent: textAt(result2, "agentId")
  };
}
var longestError = 300;
var exitCode = /^(?:Error: )?Exit code (\d{1,3})\s*/;
var shownEnd = 1e3;
function printedIn(text) {
  const printed2 = exitCode.test(text) ? text.replace(exitCode, "").trim() : "";
  if (printed2.length > 2 * shownEnd) return `${printed2.slice(0, shownEnd)} \u2026 ${printed2.slice(-shownEnd)}`;
  return printed2 === "" ? void 0 : printed2;
}
function exitOf(isError, text) {
  if (!isError) return 0;
  if (/^The user doesn't want to (?:proceed|take this action)/.test(text)) return "stopped";
  const code2 = exitCode.exec(text)?.[1];
  return code2 === void 0 ? withoutTags(text).slice(0, longestError) || "error" : Number(code2);
}
function withoutTags(text) {
  return text.replace(/^<tool_use_error>|<\/tool_use_error>$/g, "").trim();
}
function attachmentFacts(line2) {
  const attachment = asFields(line2.attachment);
  const type = textAt(attachment, "type") ?? "";
  if (attachment === void 0) return [];
  if (type.startsWith("hook_")) return [{ kind: "given", text: textsIn(attachment.content).join("\n") }];
  if (type !== "queued_command") return [];
  const text = joinTexts(partsOf(attachment.prompt));
  const report2 = reportFacts(text);
  const isPrompt = ["prompt", void 0].includes(textAt(attachment, "commandMode"));
  if (report2.length > 0 || !isPrompt || !isFromPerson(attachment)) return report2;
  return saidFacts(text, "queued");
}
function textsIn(content) {
  const texts2 = Array.isArray(content) ? content : [content];
  return texts2.filter((text) => typeof text === "string");
}
function systemFacts(line2) {
  if (line2.subtype === "compact_boundary") {
    return [{ kind: "compacted", trigger: textAt(asFields(line2.compactMetadata), "trigger") ?? "" }];
  }
  const content = textAt(line2, "content") ?? "";
  return line2.subtype === "local_command" && content.includes("<command-name>") ? [commandFact(content)] : [];
}

// src/core/client/transcript-line.ts
function decodeTranscriptLine(text) {
  const line2 = parseFields(text);
  return line2 === void 0 ? void 0 : decodeLineFields(line2);
}
function decodeLineFields(line2) {
  const time = Date.parse(textAt(line2, "timestamp") ?? "");
  return {
    uuid: textAt(line2, "uuid"),
    follows: followsOf(line2),
    at: Number.isNaN(time) ? void 0 : time,
    conversation: textAt(line2, "sessionId"),
    cwd: textAt(line2, "cwd"),
    branch: textAt(line2, "gitBranch"),
    isSidechain: line2.isSidechain === true,
    entrypoint: textAt(line2, "entrypoint"),
    forkedFrom: forkOf(line2),
    facts: decoders.get(line2.type)?.(line2) ?? []
  };
}
function forkOf({ forkedFrom }) {
  const id = textAt(asFields(forkedFrom), "sessionId") ?? "";
  return /^[A-Za-z0-9_-]{1,128}$/.test(id) ? id : void 0;
}
function followsOf(line2) {
  const kept2 = asFields(asFields(line2.compactMetadata)?.preservedSegment);
  const uuids = [textAt(line2, "parentUuid"), textAt(line2, "logicalParentUuid"), textAt(kept2, "tailUuid")];
  return uuids.filter((uuid2) => uuid2 !== void 0);
}
var decoders = /* @__PURE__ */ new Map([
  ["user", userFacts],
  ["assistant", assistantFacts],
  ["attachment", attachmentFacts],
  ["system", systemFacts],
  ["custom-title", (line2) => titleFacts(textAt(line2, "customTitle"), "person")],
  ["ai-title", (line2) => titleFacts(textAt(line2, "aiTitle"), "client")],
  ["summary", (line2) => titleFacts(textAt(line2, "summary"), "client")]
]);
function titleFacts(text, by) {
  return text === void 0 || text.trim() === "" ? [] : [{ kind: "titled", text, by }];
}
function assistantFacts(line2) {
  const message = asFields(line2.message);
  if (line2.isApiErrorMessage === true) return [{ kind: "failed", text: joinTexts(blocksOf(line2)) }];
  if (textAt(message, "model") === "<synthetic>") return [];
  return [...blocksOf(line2).flatMap(assistantFact), ...usedFacts(message)];
}
function assistantFact(block2) {
  const text = textAt(block2, "text") ?? textAt(block2, "thinking") ?? "";
  if (block2.type === "text" && text.trim() !== "") return [{ kind: "answered", text }];
  if (block2.type === "thinking" && text.trim() !== "") return [{ kind: "thought", text }];
  const tool = textAt(block2, "name");
  if (block2.type !== "tool_use" || tool === void 0) return [];
  return [
    {
      kind: "called",
      id: textAt(block2, "id") ?? "",
      tool,
      target: targetIn(asFields(block2.input)).slice(0, longestTarget)
    }
  ];
}
var longestTarget = 2e3;
function usedFacts(message) {
  const usage = asFields(message?.usage);
  if (usage === void 0) return [];
  const count2 = (key) => typeof usage[key] === "number" ? usage[key] : 0;
  const input = ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"].map(count2);
  const output = count2("output_tokens");
  return [
    {
      kind: "used",
      message: textAt(message, "id") ?? "",
      model: textAt(message, "model") ?? "",
      context: input.reduce((sum, tokens) => sum + tokens, 0) + output,
      output
    }
  ];
}

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
function isNoise(head) {
  return noise.some((start2) => head.startsWith(start2));
}
var start = String.raw`^\{"parentUuid":(null|"[^"\\]*"),"isSidechain":`;
var ofAgent = new RegExp(`${start}true,`);
var attached = new RegExp(`${start}false,"attachment":\\{"type":"(?!queued_command")[a-z_]*",`);
var plainFields = String.raw`(?:"\w+":(?:"[^"\\]*"|true|false|null|\d+),)*`;
var result = String.raw`"message":\{"role":"user","content":\[\{(?:"tool_use_id":"[^"\\]*",)?"type":"tool_result",`;
var ofTool = new RegExp(`${start}false,${plainFields}"type":"user",${result}`);

// src/core/client/line-order.ts
function followed(line2, isThere) {
  return line2.follows.find((uuid2) => isThere.has(uuid2));
}

// src/core/client/turn-numbers.ts
var longestWait = 50;
var mostRecent = 5e3;
function* numberTurns(lines2, count2) {
  let waiting = [];
  for (const next of lines2) {
    const { uuid: uuid2, follows } = next.line;
    if (uuid2 !== void 0 && count2.recent.has(uuid2)) continue;
    if (follows.length > 0 && followed(next.line, count2.recent) === void 0) {
      waiting.push(next);
      if (waiting.length < longestWait) continue;
      yield* placeAll(waiting, count2);
      waiting = [];
    } else {
      yield place(next, count2);
      waiting = yield* placeReady(waiting, count2);
    }
  }
  yield* placeAll(waiting, count2);
}
function* placeReady(waiting, count2) {
  let left = waiting;
  for (let before3 = -1; left.length > 0 && left.length !== before3; ) {
    before3 = left.length;
    const still = [];
    for (const one of left) {
      if (followed(one.line, count2.recent) === void 0) still.push(one);
      else yield place(one, count2);
    }
    left = still;
  }
  return left;
}
function* placeAll(waiting, count2) {
  let left = [...waiting];
  for (let first = left.shift(); first !== void 0; first = left.shift()) {
    yield place(first, count2);
    left = yield* placeReady(left, count2);
  }
}
function place({ line: line2, kept: kept2 }, count2) {
  const { uuid: uuid2, facts } = line2;
  const before3 = turnBefore(line2, count2);
  const isSaid = facts.some(({ kind }) => kind === "said");
  const isWork = facts.some(({ kind }) => kind === "answered" || kind === "called");
  const begins = isSaid || before3 === 0 && isWork;
  if (begins) count2.turns += 1;
  const turn2 = begins ? count2.turns : before3;
  count2.last = turn2;
  if (uuid2 !== void 0) count2.recent.set(uuid2, turn2);
  if (count2.recent.size > mostRecent) count2.recent.delete(count2.recent.keys().next().value);
  return { kept: kept2, turn: turn2 };
}
function turnBefore(line2, { recent, last }) {
  const uuid2 = followed(line2, recent);
  if (uuid2 !== void 0) return recent.get(uuid2);
  return isBeginning(line2) ? 0 : last;
}
function isBeginning({ uuid: uuid2, follows, facts }) {
  const isCompaction = facts.some(({ kind }) => kind === "compacted" || kind === "summary");
  return uuid2 !== void 0 && follows.length === 0 && !isCompaction;
}

// src/conversations/show/read-conversation.ts
init_failures();

// src/io/transcripts/client-folders.ts
var import_node_path21 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path21.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path21.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path21.isAbsolute)])];
}
var ending = ".jsonl";
function transcriptFolders(folders) {
  return folders.flatMap((folder) => {
    const projects = (0, import_node_path21.join)(folder, "projects");
    return foldersIn(projects).map((name) => (0, import_node_path21.join)(projects, name));
  });
}
function transcriptNames(folder) {
  return filesIn(folder, ending);
}
function listTranscripts(folders) {
  return transcriptFolders(folders).flatMap((folder) => {
    return transcriptNames(folder).flatMap((name) => findTranscript((0, import_node_path21.join)(folder, name)) ?? []);
  });
}
function findTranscript(path) {
  const stat = findStat(path);
  if (stat?.isFile() !== true) return void 0;
  const id = (0, import_node_path21.basename)(path).replace(/\.jsonl$/, "");
  return { path, id, stamp: stampOf(stat), madeAt: stat.birthtimeMs };
}

// src/io/transcripts/read-lines.ts
var import_node_fs14 = require("node:fs");
var longestLine = 32 * 1024 * 1024;
var chunkBytes = 1024 * 1024;
var lineFeed2 = 10;
var spare;
function* readLines(path, { from, isPassed, headBytes: headBytes3, shorten }) {
  const file = (0, import_node_fs14.openSync)(path, import_node_fs14.constants.O_RDONLY | (import_node_fs14.constants.O_NONBLOCK ?? 0));
  const chunk = spare ?? Buffer.allocUnsafe(chunkBytes);
  spare = void 0;
  try {
    const start2 = from > (0, import_node_fs14.fstatSync)(file).size ? 0 : from;
    const pieces = splitLines(file, start2, chunk);
    for (let next = pieces.next(); ; next = pieces.next()) {
      if (next.done === true) return next.value;
      const { bytes, offset } = next.value;
      const head = bytes.toString("latin1", 0, headBytes3);
      if (isPassed(head)) continue;
      const text = (shorten?.(unread(bytes, head)) ?? bytes.toString("utf8")).trim();
      if (text !== "") yield { text, offset };
    }
  } finally {
    spare = chunk;
    (0, import_node_fs14.closeSync)(file);
  }
}
function unread(bytes, head) {
  return {
    head,
    holds: (text) => bytes.includes(text, 0, "latin1"),
    behind: (text) => {
      const at2 = bytes.indexOf(text, 0, "latin1");
      if (at2 < 0 || bytes.includes(text, at2 + 1, "latin1")) return void 0;
      return bytes.toString("latin1", at2 + text.length, at2 + text.length + 64);
    }
  };
}
function* splitLines(file, start2, chunk) {
  const pending = { parts: [], bytes: 0 };
  let position = start2;
  let lineStart = start2;
  let tooLong = 0;
  for (let got = (0, import_node_fs14.readSync)(file, chunk, 0, chunkBytes, position); got > 0; ) {
    const read = chunk.subarray(0, got);
    let begin = 0;
    for (let end = read.indexOf(lineFeed2); end !== -1; end = read.indexOf(lineFeed2, begin)) {
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
    got = (0, import_node_fs14.readSync)(file, chunk, 0, chunkBytes, position);
  }
  return { end: lineStart, tooLong };
}

// src/conversations/show/screen-turn.ts
function screenTurn(turn2, screen2) {
  return {
    ...turn2,
    said: screen2(turn2.said),
    answered: turn2.answered.map(screen2),
    thought: turn2.thought.map(screen2),
    did: turn2.did.map(({ target, exit, ...deed }) => ({
      ...deed,
      target: screen2(target),
      exit: typeof exit === "string" ? screen2(exit) : exit
    })),
    files: turn2.files.map(screen2)
  };
}

// src/conversations/show/render-chat.ts
function showTurns(turns, form) {
  const read = { turns, compactions: [], title: "", contextTokens: 0, model: "", broken: 0 };
  return showRead({ ...read, agents: /* @__PURE__ */ new Map(), tooLong: 0 }, form);
}
function showRead(whole, form) {
  const read = screened(whole, form);
  return {
    title: read.title,
    text: renderChat(read, form),
    turns: chatData(read, form),
    compactions: compactionsData(read, form)
  };
}
function screened(read, { from, to, screen: screen2 }) {
  const turns = read.turns.filter(({ number }) => number >= from && number <= to);
  const agents = [...read.agents].map(([id, conversed]) => {
    return [id, { ...conversed, turns: conversed.turns.map((turn2) => screenTurn(turn2, screen2)) }];
  });
  return {
    ...read,
    title: screen2(read.title),
    turns: turns.map((turn2) => screenTurn(turn2, screen2)),
    agents: new Map(agents)
  };
}
function renderChat(read, form) {
  const parts = read.turns.flatMap((turn2) => [
    ...renderTurn(turn2, read, form),
    ...compactionsAfter(turn2, read, form)
  ]);
  const troubles = [
    read.broken === 0 ? "" : `${counted(read.broken, "line")} could not be read`,
    read.tooLong === 0 ? "" : `${counted(read.tooLong, "line")} too long to be read`
  ].filter((text) => text !== "");
  if (parts.length === 0) parts.push("Nothing was said");
  return [...parts, ...troubles].join("\n\n");
}
function compactionsAfter(turn2, { compactions }, form) {
  return compactions.filter(({ afterTurn }) => afterTurn === turn2.number).map((one) => `-- Compacted${one.at === void 0 ? "" : ` ${form.format(one.at)}`}${triggerOf(one)} --`);
}
function compactionsData({ compactions }, { from, to }) {
  return compactions.filter(({ afterTurn }) => afterTurn >= from && afterTurn <= to).map(({ afterTurn, at: at2, trigger }) => {
    return { after_turn: afterTurn, at: at2 === void 0 ? null : formatInstant(at2), trigger };
  });
}
function triggerOf({ trigger }) {
  return trigger === "" ? "" : `, ${showLine(trigger)}`;
}
var words = {
  prompt: "",
  queued: "while Claude was at work",
  command: "command",
  shell: "shell line"
};
function renderTurn(turn2, read, form) {
  const marks2 = [
    turn2.at === void 0 ? "" : form.format(turn2.at),
    words[turn2.form],
    turn2.isRewound ? "rewound" : "",
    turn2.isInterrupted ? "interrupted" : ""
  ].filter((mark) => mark !== "");
  const head = [`[${turn2.number}]`, "Person", ...marks2.length === 0 ? [] : [`(${marks2.join(", ")})`]].join(
    " "
  );
  const thought = form.raw ? turn2.thought.map((text) => titled("Thinking", text, form.width)) : [];
  return [
    turn2.said === "" ? head.replace("Person", "Before the first words") : titled(head, turn2.said, form.width),
    ...thought,
    ...turn2.answered.map((text) => titled("Claude", text, form.width)),
    ...renderDeeds(turn2.did, read, form)
  ];
}
function titled(title, text, width) {
  return `${title}
${indentText(showText(text), margin, width)}`;
}
var margin = "    ";
var longestTarget2 = 160;
function renderDeeds(did, read, form) {
  if (did.length === 0) return [];
  const lines2 = form.tools ? did.flatMap((deed) => deedLines(deed, read, margin)) : [margin + sumUp(did)];
  return [["Did", ...lines2].join("\n")];
}
function deedLines(deed, read, margin2) {
  const target = cutToLetters(showLine(deed.target), longestTarget2);
  const line2 = `${margin2}${[showLine(deed.tool), target].filter(Boolean).join(" ")}${endingOf(deed)}`;
  const own2 = margin2.length > 40 ? void 0 : read.agents.get(deed.agent ?? "");
  const below2 = own2?.turns.flatMap(({ did }) => did) ?? [];
  return [line2, ...below2.flatMap((one) => deedLines(one, read, `${margin2}    `))];
}
function endingOf({ exit }) {
  if (exit === 0) return "";
  if (exit === void 0) return " -> no result";
  if (typeof exit === "number") return ` -> exit ${exit}`;
  return exit === "running" ? " -> in the background" : ` -> ${cutToLetters(showLine(exit), longestTarget2)}`;
}
function sumUp(did) {
  const counts = /* @__PURE__ */ new Map();
  for (const { tool, exit } of did) {
    const count2 = counts.get(tool) ?? { all: 0, failed: 0 };
    const isFailed = exit !== 0 && exit !== void 0 && exit !== "running";
    counts.set(tool, { all: count2.all + 1, failed: count2.failed + (isFailed ? 1 : 0) });
  }
  return [...counts].map(([tool, { all: all2, failed }]) => {
    const failures = failed === 0 ? "" : ` (${failed} failed)`;
    return `${all2 === 1 ? "" : `${all2} \xD7 `}${showLine(tool)}${failures}`;
  }).join(", ");
}
function chatData(read, { raw }) {
  const seen = /* @__PURE__ */ new Set();
  const withAgents = (turn2, agent) => {
    const started = turn2.did.flatMap((deed) => deed.agent ?? []).filter((id) => !seen.has(id));
    for (const id of started) seen.add(id);
    const below2 = started.flatMap(
      (id) => (read.agents.get(id)?.turns ?? []).flatMap((one) => withAgents(one, id))
    );
    return [{ ...turnData(turn2, raw), agent }, ...below2];
  };
  return read.turns.flatMap((turn2) => withAgents(turn2, null));
}
function turnData(turn2, raw) {
  return {
    number: turn2.number,
    at: turn2.at === void 0 ? null : formatInstant(turn2.at),
    form: turn2.form,
    said: turn2.said,
    did: turn2.did.map(({ tool, target, exit, agent }) => ({
      tool,
      target,
      exit: exit ?? null,
      ...agent === void 0 ? {} : { agent }
    })),
    answered: turn2.answered.join("\n\n"),
    ...raw ? { thought: turn2.thought.join("\n\n") } : {},
    files: turn2.files,
    tokens: turn2.tokens,
    messages: turn2.messages,
    rewound: turn2.isRewound,
    interrupted: turn2.isInterrupted
  };
}

// src/capture/view/opened-captures.ts
init_failure();

// src/core/text/list-some.ts
function listSome(texts2, most2, between = ", ") {
  const more = texts2.length - most2;
  return [...texts2.slice(0, most2), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/capture/record/find-named.ts
var shortestId = 4;
function findNamedCaptures(name, captures) {
  const word2 = name.trim();
  const id = word2.toLowerCase();
  const rules = [
    (one) => one.id === id,
    (one) => id.length >= shortestId && one.id.startsWith(id),
    (one) => isCommit(one, id),
    ({ tasks: tasks2 }) => tasks2.includes(word2)
  ];
  for (const rule of rules) {
    const found2 = captures.filter(rule);
    if (found2.length > 0) return found2.sort((a, b) => a.at - b.at);
  }
  return [];
}

// src/capture/record/turns-of.ts
function turnsOf(messages, edits) {
  return [...groupBy(messages, ({ turn: turn2 }) => turn2)].sort(([one], [other]) => one - other).map(
    ([number, own2]) => turnOf(
      number,
      own2,
      edits.filter(({ turn: turn2 }) => turn2 === number)
    )
  );
}
function turnOf(number, messages, edits) {
  const said2 = messages.filter(({ role, text }) => role === "user" && text !== "");
  const answered = messages.filter(({ role, text }) => role !== "user" && text !== "");
  return {
    number,
    at: messages.find(({ time }) => time > 0)?.time,
    said: said2.map(({ text }) => text).join("\n\n"),
    form: "prompt",
    answered: answered.map(({ role, text }) => role === "agent" ? `(Sub-agent) ${text}` : text),
    thought: [],
    did: messages.flatMap(deedsOf),
    files: [...new Set(edits.map(({ path }) => path))],
    messages: [],
    tokens: 0,
    isRewound: false,
    isInterrupted: false,
    uuids: messages.map(({ uuid: uuid2 }) => uuid2),
    cwd: void 0,
    branch: void 0
  };
}
function deedsOf({ calls = [] }) {
  return calls.map(({ tool, target, exit }) => ({ tool, target, exit: exit ?? void 0, agent: void 0 }));
}

// src/capture/view/opened-captures.ts
async function openNamed(name, place2) {
  const claims = await readClaims2(name, place2.cwd);
  try {
    return { captures: await openCaptures(name, place2), claims };
  } catch (error) {
    if (isFailure(error) && error.code === "not-found" && claims.length > 0) return { captures: [], claims };
    throw error;
  }
}
async function openCaptures(name, { cwd, screen: screen2, fetchBodies: fetchBodies2 }) {
  const kept2 = await capturesHere(cwd);
  if (kept2 === void 0) throw noCaptures();
  const { store: store2, captures } = kept2;
  const named = findNamedCaptures(name, captures);
  const found2 = named.length > 0 ? named : await behindCommit(name, captures, cwd);
  if (found2.length === 0) {
    throw new Failure("not-found", `No capture has the id, the commit or the task "${showLine(name)}"`, {
      hint: "List them: session-journal captures"
    });
  }
  const known = knownCaptures(found2, captures, await sessionsHere(cwd));
  const here = await readManyMessages(store2, found2);
  const lacking = found2.filter((_, index) => here[index] === void 0).map(({ object }) => object);
  const unfetched = lacking.length === 0 ? void 0 : await fetchBodies2(lacking);
  const messages = lacking.length === 0 ? here : await readManyMessages(store2, found2);
  const edits = await readEdits(store2, found2);
  return known.map((capture, index) => ({
    capture,
    messages: messages[index]?.map((message) => screenMessage(message, screen2)),
    edits: edits[index],
    unfetched: unfetched ?? ""
  }));
}
async function behindCommit(name, captures, cwd) {
  return [...await capturesOfCommit(name.trim(), captures, cwd) ?? []].sort((a, b) => a.at - b.at);
}
function screenMessage(message, screen2) {
  const calls = message.calls?.map(({ tool, target, input, exit, printed: printed2 }) => {
    const shown = { tool, target: screen2(target), input: screen2(input), printed: screen2(printed2) };
    return { ...shown, exit: typeof exit === "string" ? screen2(exit) : exit };
  });
  return { ...message, text: screen2(message.text), ...calls === void 0 ? {} : { calls } };
}
function noCaptures() {
  return new Failure("not-found", "There are no captures in this repository", {
    hint: "They are taken when Claude commits. To take those of earlier conversations: session-journal captures backfill"
  });
}
function openedData({ captures, claims }) {
  const shown = captures.map(({ capture, messages, edits }) => {
    return { ...captureData(capture), transcript: messages ?? null, edits: edits ?? null };
  });
  return { captures: shown, claims: claims.map((one) => ({ ...one, untrusted: true })) };
}
function openedText({ captures, claims }, look) {
  const texts2 = captures.map((one) => chatText(one, look));
  return [...texts2, ...claims.length === 0 ? [] : [claimsText(claims)]].join("\n\n");
}
function rawText({ capture: { id }, messages, unfetched }) {
  if (messages !== void 0) return escapeJson(encodeMessages(messages).join(""));
  throw new Failure("not-found", `The messages of capture ${id} are not in this clone`, {
    hint: lackingText(unfetched)
  });
}
function lackingText(unfetched) {
  return unfetched === "" ? "To get them: session-journal captures sync" : `They could not be fetched: ${unfetched}`;
}
function chatText(opened, look) {
  const { capture, messages, edits = [], unfetched } = opened;
  const all2 = { from: 0, to: Number.POSITIVE_INFINITY, tools: true, raw: false };
  const form = { ...all2, ...look, screen: (text) => text };
  const chat = messages === void 0 ? `The messages are not in this clone. ${lackingText(unfetched)}` : showTurns(turnsOf(messages, edits), form).text;
  return `${headText(capture, look.format)}

${chat}`;
}
var shownPaths = 5;
function headText(capture, format) {
  const { id, commit, subject, kind, branch, paths, redacted, replacedBy } = capture;
  const what = commit === "" ? `taken at a ${kind}` : `of commit ${commit.slice(0, 7)}`;
  const who = [capture.by, branch === "" ? "" : `on ${branch}`, format(capture.at)];
  const secrets = redacted === 1 ? "A secret was" : `${redacted} secrets were`;
  return [
    `\u{1F4CB} Capture ${id} ${what}${subject === "" ? "" : `: ${showLine(subject)}`}`,
    `   ${showLine(who.filter((part) => part !== "").join(", "))}`,
    `   ${showLine(whereText(capture))}`,
    ...paths.length === 0 ? [] : [`   Changed: ${showLine(listSome(paths, shownPaths))}`],
    ...redacted === 0 ? [] : [`   \u{1F512} ${secrets} removed`],
    ...replacedBy === "" ? [] : [`   Replaced by ${replacedBy}`]
  ].join("\n");
}
function whereText({ conversation, sessionName, tasks: tasks2, status }) {
  return [
    `Conversation ${conversation.slice(0, 8) || "unknown"}`,
    ...sessionName === "" ? [] : [`session ${sessionName}`],
    ...tasks2.length === 0 ? [] : [`task ${tasks2.join(", ")}`],
    status
  ].join(", ");
}

// src/capture/view/listed-captures.ts
async function readableCaptures(cwd) {
  const store2 = findStore(cwd);
  return store2 === void 0 ? [] : await listCaptures(store2) ?? [];
}
async function listWanted(cwd, wish) {
  const sessions = await sessionsHere(cwd);
  const all2 = (await capturesHere(cwd))?.captures ?? [];
  const { commit } = wish;
  const among = commit === void 0 ? all2 : await capturesOfCommit(commit, all2, cwd);
  if (among === void 0) throw noCommit(commit ?? "");
  const wanted = filterCaptures(among, { ...wish, sessions: sessionIds(wish.session, sessions) });
  const sorted = wish.order === void 0 ? wanted : sortCaptures(wanted, wish.order);
  if (wish.isDescending) sorted.reverse();
  const shown = knownCaptures(sorted.slice(wish.offset, wish.offset + wish.limit), all2, sessions);
  return { shown, found: wanted.length, all: all2.length, data: shown.map(captureData) };
}
function noCommit(word2) {
  return new Failure("misuse", `Invalid --commit "${showLine(word2)}"`, {
    hint: "Give a commit: at least the first 4 digits of its hash, or another word that git knows, such as HEAD"
  });
}
function sessionIds(name, sessions) {
  if (name === void 0) return void 0;
  const found2 = findNamed(name, sessions);
  return found2.length === 0 ? [name.trim()] : found2.map(({ facts }) => facts.id);
}
async function packHere(cwd) {
  const store2 = findStore(cwd);
  if (store2 === void 0) return void 0;
  const packed = await packStore(store2);
  if (packed === void 0) throw unreadable(store2);
  return packed;
}
async function exportHere(cwd, format) {
  const here = await capturesHere(cwd);
  if (here === void 0) return { text: "", records: 0, missing: 0 };
  return exportCaptures(here.captures, { cwd, store: here.store, format });
}
function archiveHere(place2) {
  return updateArchive(place2);
}
function lackingHere(id, cwd) {
  return lackingOfArchived(id, cwd);
}
async function showNamed(name, as) {
  const opened = await openNamed(name, as);
  const text = as.isRaw ? opened.captures.map(rawText).join("") : openedText(opened, as);
  return { text, data: openedData(opened) };
}

// src/core/calls/call-words.ts
var plainWord = /^[\w@%+=:,./-]+$/;
function renderCall(verb, { given, bare, command = [] }) {
  const isDoubtful = bare.some((word2) => word2.startsWith("-"));
  const flags2 = given.flatMap((flag) => {
    const label = labelOf(flag);
    if (flag.text === "") return [label];
    return isDoubtful || flag.text.startsWith("-") ? [`${label}=${flag.text}`] : [label, flag.text];
  });
  const plain2 = isDoubtful ? [...flags2, "--", ...bare] : [...bare, ...flags2];
  const words3 = command.length === 0 ? plain2 : [...plain2, "--", ...command];
  return ["session-journal", verb, ...words3].map(quoteWord).join(" ");
}
function quoteWord(word2) {
  return plainWord.test(word2) ? word2 : `'${word2.replaceAll("'", "'\\''")}'`;
}

// src/commands/reply/person.ts
init_failure();

// src/core/secrets/quick-find.ts
var signs = /\S{16}|pass|pwd|secret|token|key|cred|auth|:\/\/|basic|bearer|curl/i;
function mayHoldSecret(text) {
  return signs.test(text);
}

// src/io/client/clients.ts
var import_node_path22 = require("node:path");
init_leftovers();
init_seen_process();
init_person();

// src/io/client/client-command.ts
var import_node_fs15 = require("node:fs");
init_seen_process();
function isClientProgram(pid) {
  const words3 = commandLine(pid);
  const begin = /(?:^|[\\/])env$/.test(words3[0] ?? "") ? 1 : 0;
  return words3.slice(begin, begin + 2).some(
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
  const fields2 = dir === void 0 ? void 0 : asRecord(readJson((0, import_node_path22.join)(dir, "clients", `${pid}.json`)));
  const { conversation, born, at: at2 = Date.now() } = fields2 ?? {};
  if (typeof conversation !== "string" || typeof born !== "string" || typeof at2 !== "number")
    return void 0;
  return isGone({ pid, started: born, at: at2 }) ? void 0 : conversation;
}
var mostAncestors = 100;
function isBelowClient(env) {
  const { CLAUDECODE, CLAUDE_CODE_SESSION_ID, SESSION_JOURNAL_RUN } = env;
  if ([CLAUDECODE, CLAUDE_CODE_SESSION_ID, SESSION_JOURNAL_RUN].some((value2) => Boolean(value2))) return true;
  let pid = process.ppid;
  for (let count2 = 0; pid > 1 && count2 < mostAncestors; count2 += 1) {
    if (readClient(env, pid) !== void 0 || isClientProgram(pid)) return true;
    pid = parentOf(pid);
  }
  return false;
}

// src/commands/reply/person.ts
var forPersons = "Only a person can do this";
async function assertPerson(verb, call2, { env }) {
  if (!isBelowClient(env)) return;
  throw new Failure("refused", forPersons, { hint: await askThemToRun(renderCall(verb, call2)) });
}
async function askThemToRun(line2) {
  const clean = mayHoldSecret(line2) ? (await Promise.resolve().then(() => __toESM(require_secrets(), 1))).screenSecrets(line2, []).text : line2;
  const shown = showControls(clean).replaceAll("\n", "\\u{a}");
  return `Ask them to run, in a terminal of their own: ${shown}`;
}
function isForModel({ env, isTyped }) {
  return isTyped === true || isBelowClient(env);
}

// src/io/git/when.ts
init_failure();
var whenForms = "Date or time, 2h, 3d, today, yesterday, or a commit";
async function readWhen(text, cwd, nowMs) {
  const at2 = parseWhen(text, nowMs) ?? await commitTime(text, cwd);
  if (at2 !== void 0) return at2;
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

// src/commands/captures/export.ts
async function exportThem(call2, context) {
  if (call2.bare.length > 0) throw misuse("captures export takes no other word", example);
  const text = flagText(call2, "format");
  const format = exportFormats.find((one) => one === text);
  if (format === void 0) {
    const what = text === void 0 ? "Export as what?" : `Invalid --format "${showLine(text)}"`;
    throw misuse(what, `It takes one of: ${exportFormats.join(", ")}. ${example}`);
  }
  const { text: lines2, records, missing } = await exportHere(context.cwd, format);
  return {
    text: lines2,
    data: { format, records, missing, lines: lines2 },
    isRaw: !isForModel(context),
    isForeign: true
  };
}
var example = "For example: session-journal captures export --format agent-trace > traces.jsonl";

// src/commands/captures/list.ts
var import_node_path23 = require("node:path");

// src/core/calls/read-count.ts
init_failure();
function readCount2(call2, flag, example2) {
  const text = flagText(call2, flag);
  if (text === void 0) return void 0;
  if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
  throw new Failure(
    "misuse",
    `Invalid --${flag} "${showLine(text)}": it must be a whole number of 1 or more`,
    {
      hint: `For example: --${flag} ${example2}`
    }
  );
}

// src/commands/captures/list.ts
init_stat();

// src/commands/reply/flag-time.ts
async function flagTime(call2, flag, { cwd, now }) {
  const text = flagText(call2, flag);
  return text === void 0 ? void 0 : readWhen(text, cwd, now().getTime());
}

// src/commands/reply/shown-time.ts
function isForPerson({ terminal, isTyped }) {
  return terminal !== void 0 || isTyped === true;
}
function shownTime(at2, context) {
  return isForPerson(context) ? formatRelative(at2, context.now().getTime()) : formatInstant(at2);
}

// src/commands/captures/list.ts
async function listThem(call2, context) {
  const [stray] = call2.bare;
  if (stray !== void 0) {
    const hint = `To show a capture: session-journal captures show ${showLine(stray)}`;
    throw misuse(`Unknown word "${showLine(stray)}" after captures list`, hint);
  }
  const wish = await readWish(call2, context);
  const { shown, found: found2, all: all2, data } = await listWanted(context.cwd, wish);
  const left = Math.max(0, found2 - wish.offset - shown.length);
  const text = shown.length === 0 ? nothing2(all2) : renderCaptures(shown, context);
  const more = left === 0 ? [] : [`\u2026 ${counted(left, "more capture")}: --limit ${found2 - wish.offset}`];
  return {
    text: [text, ...more].join("\n"),
    data: { captures: data, total: found2 },
    isForeign: shown.length > 0
  };
}
function nothing2(all2) {
  return all2 === 0 ? "No captures in this repository" : `No such captures among the ${all2 === 1 ? "one" : all2} here`;
}
async function readWish(call2, context) {
  return {
    ...readOrder(call2),
    commit: flagText(call2, "commit")?.trim(),
    branch: flagText(call2, "branch"),
    task: flagText(call2, "task"),
    session: flagText(call2, "session"),
    author: flagText(call2, "author"),
    since: await flagTime(call2, "since", context),
    until: await flagTime(call2, "until", context),
    path: readPath(call2, context),
    limit: readCount2(call2, "limit", shownCaptures) ?? shownCaptures,
    offset: readCount2(call2, "offset", shownCaptures) ?? 0
  };
}
function readOrder(call2) {
  const [text, isDescending] = [flagText(call2, "order"), hasFlag(call2, "desc")];
  const order = captureOrders.find((one) => one === text);
  if (text !== void 0 && order === void 0) {
    throw misuse(`Invalid --order "${showLine(text)}"`, `It takes one of: ${captureOrders.join(", ")}`);
  }
  if (order === void 0 && isDescending)
    throw misuse("--desc needs --order", "For example: --order bytes --desc");
  return { order, isDescending };
}
function readPath(call2, { cwd }) {
  const text = flagText(call2, "path");
  if (text === void 0) return void 0;
  const top = findGitFolder(cwd)?.top ?? cwd;
  const path = (0, import_node_path23.relative)(realPath(top), (0, import_node_path23.resolve)(realPath(cwd), text)).replaceAll(import_node_path23.sep, "/");
  if (path !== ".." && !path.startsWith("../")) return path;
  throw misuse(`"${showLine(text)}" is outside this repository`, "Give a file or a folder inside it");
}
var widest2 = 160;
var narrow2 = 110;
var columns = [
  { title: "ID", textOf: ({ id }) => id },
  { title: "COMMIT", textOf: ({ commit, kind }) => commit === "" ? `(${kind})` : commit.slice(0, 7) },
  { title: "SUBJECT", shrink: 1, min: 16, textOf: ({ subject }) => subject || "-" },
  { title: "AUTHOR", shrink: 0, min: 12, textOf: ({ by }) => by || "-" },
  { title: "BRANCH", shrink: 0, min: 6, isSpare: true, textOf: ({ branch }) => branch || "-" },
  { title: "MESSAGES", align: "right", isSpare: true, textOf: ({ messages }) => String(messages) },
  { title: "SIZE", align: "right", isSpare: true, textOf: ({ bytes }) => sizeText(bytes) },
  { title: "STATUS", shrink: 2, min: 9, textOf: statusOf },
  { title: "CAPTURED", textOf: ({ at: at2 }, context) => shownTime(at2, context) }
];
function statusOf({ replacedBy, status }) {
  return replacedBy === "" ? status : `replaced by ${replacedBy}`;
}
function renderCaptures(shown, context) {
  const width = context.terminal?.columns ?? widest2;
  const own2 = columns.filter(({ isSpare = false }) => width >= narrow2 || !isSpare);
  return renderTable(
    shown.map((one) => own2.map(({ textOf }) => textOf(one, context))),
    own2,
    width
  );
}

// src/capture/take/due-captures.ts
init_failure();

// src/io/project/config.ts
var import_node_path24 = require("node:path");
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
function isCount2(value2, most2) {
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
      read: (value2) => isCount2(value2, 64) ? { maxRuns: value2 } : void 0
    }
  ],
  [
    "runs.keep",
    {
      about: "For how many days a run that has ended is kept, unless it is archived (default: 90)",
      expects: days,
      read: (value2) => isCount2(value2, mostDays) ? { keepDays: value2 } : void 0
    }
  ],
  [
    "keep_raw_days",
    {
      about: "For how many days the raw stream and the snapshots of a run that has ended are kept (default: 14)",
      expects: days,
      read: (value2) => isCount2(value2, mostDays) ? { keepRawDays: value2 } : void 0
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
    const fields2 = asRecord(JSON.parse(readText(path).replace(/^\uFEFF/u, "")));
    if (fields2 !== void 0) return fields2;
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path24.join)(project.dir, "config.json"), author: "project" }],
    ...own2 === void 0 ? [] : [{ path: own2, author: "person" }],
    { path: managedConfig(), author: "organisation" }
  ];
}
function readConfig(project, env) {
  return readConfigFiles(configFiles(project, env));
}
function readSettings(files2) {
  const read = files2.map((file) => ({ file, fields: readObject(file.path, []) }));
  return [...configKeys].map(([key, { about, expects }]) => {
    const values = read.filter(({ file, fields: fields2 }) => key in fields2 && accepts(key, file.author, fields2[key])).map(({ file, fields: fields2 }) => ({ file, value: fields2[key] }));
    return { key, about, expects, values };
  });
}
function accepts(name, author, value2) {
  const key = configKeys.get(name);
  const mayBe = key !== void 0 && (author !== "project" || key.isForProjects);
  return mayBe && key.take(emptyDraft(), value2);
}
function readConfigFiles(files2) {
  const draft = emptyDraft();
  const problems = [];
  for (const { path, author } of files2) {
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

// src/capture/store/expire-captures.ts
var import_node_path25 = require("node:path");
var dayMs = 24 * 60 * 6e4;
function notePath({ folder }) {
  return (0, import_node_path25.join)(folder, "expired.json");
}
function isExpiredToday(store2, { now }) {
  const at2 = asRecord(readJson(notePath(store2)))?.at;
  return typeof at2 === "number" && Math.abs(now - at2) < dayMs;
}
function expiryTime({ now, days: days2 }) {
  return now - days2 * dayMs;
}
function expireCaptures(store2, { now, days: days2 }) {
  return withSyncLock(
    store2,
    0,
    () => withLock(store2.folder, { waitMs: 6e4 }, async () => {
      const count2 = await removeBefore(store2, expiryTime({ now, days: days2 }));
      writeJson(notePath(store2), { at: now });
      return count2;
    })
  );
}
async function removeBefore(store2, before3) {
  const last = monthOf(before3);
  const refs = [...(await readRefs(store2, "refs/own")).keys()].filter((ref) => lastPart(ref) <= last);
  const shared = refs.length === 0 ? /* @__PURE__ */ new Set() : await sharedKeys(store2);
  const isOld = (ref, { message }) => {
    const head = decodeHead(message);
    return head !== void 0 && head.at < before3 && !shared.has(keyOf2(ref, head.id));
  };
  const chains = await readChains(store2, refs);
  const left = refs.flatMap(
    (ref, index) => withoutLinks(ref, chains[index] ?? [], (link) => isOld(ref, link)) ?? []
  );
  await dropLinks(store2, left);
  const old = refs.map((ref, index) => (chains[index] ?? []).filter((link) => isOld(ref, link)));
  return old.flat().length;
}
async function sharedKeys(store2) {
  const refs = [...(await readRefs(store2, "refs/shared")).keys()];
  const chains = await readChains(store2, refs);
  return new Set(
    refs.flatMap(
      (ref, index) => (chains[index] ?? []).map(({ message }) => keyOf2(ref, decodeHead(message)?.id ?? ""))
    )
  );
}
function keyOf2(ref, id) {
  return `${ref.split("/")[2]}/${id}`;
}
function lastPart(ref) {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

// src/capture/take/kept-edits.ts
var import_node_path27 = require("node:path");

// src/core/client/edited-lines.ts
function editedFiles(line2) {
  const result2 = asFields(line2.toolUseResult);
  const path = textAt(result2, "filePath") ?? textAt(result2, "notebook_path") ?? "";
  if (result2 === void 0 || path === "") return [];
  const lines2 = patchedLines(result2) ?? createdLines(result2) ?? notebookLines(result2);
  if (lines2 === void 0) return [];
  return [{ path, lines: result2.userModified === true ? [] : lines2 }];
}
function patchedLines({ structuredPatch }) {
  if (!Array.isArray(structuredPatch) || structuredPatch.length === 0) return void 0;
  return markedLines(structuredPatch, "+");
}
function markedLines(hunks, mark) {
  return partsOf(hunks).flatMap(({ lines: lines2 }) => {
    const texts2 = Array.isArray(lines2) ? lines2 : [];
    return texts2.flatMap(
      (text) => typeof text === "string" && text.startsWith(mark) ? splitLines2(text.slice(1)) : []
    );
  });
}
function createdLines(result2) {
  const content = textAt(result2, "content");
  return result2.type === "create" && content !== void 0 ? splitLines2(content) : void 0;
}
function notebookLines(result2) {
  const after = textAt(result2, "updated_file");
  if (after === void 0) return void 0;
  const left = /* @__PURE__ */ new Map();
  for (const line2 of splitLines2(textAt(result2, "original_file") ?? "")) {
    left.set(line2, (left.get(line2) ?? 0) + 1);
  }
  return splitLines2(after).filter((line2) => {
    const count2 = left.get(line2) ?? 0;
    left.set(line2, count2 - 1);
    return count2 <= 0;
  });
}
function splitLines2(text) {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}

// src/io/client/conversation-folder.ts
var import_node_path26 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path26.join)(state, conversationsFolder, id);
}

// src/capture/take/kept-edits.ts
init_folders();
init_stat();
init_person();

// src/capture/record/command-edits.ts
function commandEditsIn(numbered, { kept: kept2, calls, placeOf: placeOf3, screen: screen2 }) {
  const found2 = /* @__PURE__ */ new Set();
  const edits = [];
  if (kept2.size === 0) return { edits, calls: [] };
  for (const { line: line2, turn: turn2 } of numbered) {
    for (const fact of line2.facts) {
      if (fact.kind !== "called" && fact.kind !== "finished") continue;
      const written2 = found2.has(fact.id) ? void 0 : kept2.get(fact.id);
      if (written2 === void 0) continue;
      found2.add(fact.id);
      const target = fact.kind === "called" ? fact.target : calls[fact.id]?.target;
      const { uuid: uuid2 = "", at: time = 0 } = line2;
      for (const { path, lines: lines2 } of written2) {
        const place2 = placeOf3(path);
        if (place2 === void 0) continue;
        edits.push({ turn: turn2, time, uuid: uuid2, path: screen2(place2).text, lines: lines2, command: commandOf(target) });
      }
    }
  }
  return { edits, calls: [...found2] };
}
var longestCommand = 200;
function commandOf(target = "") {
  return cutToLetters(target.trim(), longestCommand) || "Bash";
}

// src/capture/record/hash-lines.ts
function hashLines2(lines2, screen2) {
  const { found: found2 } = screen2(lines2.join("\n"));
  let next = 0;
  return lines2.map((line2) => {
    const start2 = next;
    next += line2.length + 1;
    const isSecret = found2.some((secret) => secret.start < next && secret.end > start2);
    return isSecret ? "" : hashLine(line2);
  });
}

// src/capture/take/kept-edits.ts
var kept = "command-edits";
function folderOf(env, conversation) {
  const state = stateDir(env);
  if (state === void 0 || !isSafeConversation(conversation)) return void 0;
  return (0, import_node_path27.join)(state, kept, conversation);
}
function keptCalls(folder) {
  return filesIn(folder, ".json").flatMap((name) => {
    const path = (0, import_node_path27.join)(folder, name);
    const fields2 = asRecord(readJson(path));
    const call2 = /^\d+-(.+)\.json$/.exec(name)?.[1];
    if (fields2?.schema !== 1 || call2 === void 0 || !Array.isArray(fields2.edits)) return [];
    return [{ path, call: call2, transcript: String(fields2.transcript), edits: fields2.edits }];
  });
}
function readKeptEdits(env, conversation) {
  const folder = folderOf(env, conversation);
  return new Map((folder === void 0 ? [] : keptCalls(folder)).map(({ call: call2, edits }) => [call2, edits]));
}
function forgetTakenEdits(env, { conversation, calls, isThere }) {
  const state = stateDir(env);
  for (const name of state === void 0 ? [] : foldersIn((0, import_node_path27.join)(state, kept))) {
    const folder = (0, import_node_path27.join)(state, kept, name);
    const all2 = keptCalls(folder);
    if (all2.every(({ transcript }) => !exists2(transcript))) removeFolder(folder);
    else if (name === conversation)
      forgetCalls(
        all2.filter(({ call: call2 }) => calls.includes(call2)),
        isThere
      );
  }
}
function forgetCalls(taken, isThere) {
  for (const { path, transcript, edits } of taken) {
    const left = edits.filter((edit) => !isThere(edit.path));
    if (left.length === 0) removeQuietly(path);
    else if (left.length < edits.length) writeJson(path, { schema: 1, transcript, edits: left });
  }
}
function forgetEdits(env, conversation) {
  const folder = folderOf(env, conversation);
  if (folder !== void 0) removeFolder(folder);
}

// src/capture/take/off-record.ts
var import_node_path31 = require("node:path");
init_stat();
init_person();

// src/io/project/project-state.ts
var import_node_path28 = require("node:path");
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
  const folders = foldersIn((0, import_node_path28.join)(state, all)).map((name) => (0, import_node_path28.join)(state, all, name));
  return folders.find((folder) => isOf(folder, clone));
}
function knownClones(env) {
  const own2 = stateDir(env);
  if (own2 === void 0) return [];
  return foldersIn((0, import_node_path28.join)(own2, all)).flatMap((name) => {
    const state = (0, import_node_path28.join)(own2, all, name);
    const path = asRecord(readJson((0, import_node_path28.join)(state, placeFile)))?.path;
    return typeof path === "string" ? [{ folder: mainTree(path), state }] : [];
  });
}
function knownFolders(env) {
  return knownClones(env).map(({ folder }) => folder);
}
function isOf(folder, clone) {
  const place2 = asRecord(readJson((0, import_node_path28.join)(folder, placeFile)));
  return isSameIdentity(place2, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path28.join)(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}
` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  return findProjectState(root, env) ?? made;
}

// src/capture/take/progress.ts
var import_node_path30 = require("node:path");
init_stat();

// src/capture/record/messages.ts
function collectMessages(numbered, { calls, screen: screen2 }) {
  const open = Object.entries(calls).map(([id, call2]) => [id, newCall(call2)]);
  const all2 = { messages: [], open: new Map(open), own: /* @__PURE__ */ new Set() };
  for (const one of numbered) if (!one.line.isCopy) takeLine(all2, one, screen2);
  const left = [...all2.open].slice(-mostOpen).map(([id, { tool, target }]) => [id, { tool, target }]);
  return { messages: all2.messages.flatMap(closeMessage), calls: Object.fromEntries(left) };
}
var mostOpen = 64;
function newCall({ tool, target }, input = "") {
  return { tool, target, input, exit: null, printed: "" };
}
function closeMessage({ answer, calls, ...message }) {
  if (message.text.trim() === "" && calls.length === 0) return [];
  return [calls.length === 0 ? message : { ...message, calls }];
}
function takeLine(all2, one, screen2) {
  const { line: line2 } = one;
  const isAssistant = line2.fields.type === "assistant";
  const said2 = line2.facts.flatMap((fact) => fact.kind === "said" ? [textSaid(fact)] : []);
  const answered = line2.facts.flatMap((fact) => fact.kind === "answered" ? [fact.text] : []);
  if (isAssistant) addText(messageFor(all2, one), [...line2.leftOut, ...answered]);
  else addText(newMessage(all2, one, one.isAgent ? "assistant" : "user"), [...said2, ...line2.leftOut]);
  for (const fact of line2.facts) {
    if (fact.kind === "called") {
      const call2 = newCall(fact, inputOf(line2.fields, fact, screen2));
      messageFor(all2, one).calls.push(call2);
      all2.open.set(fact.id, call2);
      all2.own.add(fact.id);
    } else if (fact.kind === "finished") finish(all2, fact, one);
  }
}
function textSaid({ form, text }) {
  return form === "shell" ? `! ${text}` : text;
}
function addText(message, texts2) {
  message.text = [message.text, ...texts2].filter((text) => text.trim() !== "").join("\n\n");
}
function newMessage(all2, { line: line2, turn: turn2 }, role) {
  const { uuid: uuid2 = "", at: time = 0 } = line2;
  const message = { role, text: "", time, uuid: uuid2, turn: turn2, calls: [], answer: answerOf(line2.fields) };
  all2.messages.push(message);
  return message;
}
function messageFor(all2, one) {
  const last = all2.messages.at(-1);
  const answer = answerOf(one.line.fields);
  if (last !== void 0 && answer !== "" && last.answer === answer && last.turn === one.turn) return last;
  return newMessage(all2, one, one.isAgent ? "agent" : "assistant");
}
function answerOf({ type, message }) {
  return type === "assistant" ? textAt(asFields(message), "id") ?? "" : "";
}
var longestInput = 2e3;
var longestPrinted = 2e3;
function inputOf(line2, { id, target }, screen2) {
  const input = asFields(blocksOf(line2).find((block2) => block2.id === id)?.input) ?? {};
  const rest2 = Object.entries(input).filter(([, value2]) => value2 !== target);
  return rest2.length === 0 ? "" : cut(screen2(JSON.stringify(Object.fromEntries(rest2))).text, longestInput);
}
function cut(text, most2) {
  return text.length <= most2 ? text : `${text.slice(0, most2).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}
function finish(all2, { id, exit, printed: printed2 = "" }, one) {
  const call2 = all2.open.get(id);
  if (call2 === void 0) return;
  call2.exit = exit ?? null;
  const leftOut = one.line.leftOutOf.get(id) ?? [];
  call2.printed = cut([printed2, ...leftOut].filter((text) => text !== "").join("\n"), longestPrinted);
  if (exit === "running") return;
  all2.open.delete(id);
  if (!all2.own.has(id) && exit !== 0) {
    newMessage(all2, one, one.isAgent ? "agent" : "assistant").calls.push(call2);
  }
}

// src/capture/record/screened-line.ts
function screenLine(line2, screen2) {
  const clean = (value2) => screenDeep(value2, screen2);
  const message = asFields(line2.message);
  const attachment = asFields(line2.attachment);
  const isWaiting = attachment?.type === "queued_command";
  const fields2 = { ...line2 };
  if (message !== void 0) fields2.message = { ...message, content: clean(keptParts(message.content)) };
  if (isWaiting) fields2.attachment = { ...attachment, prompt: clean(keptParts(attachment.prompt)) };
  else if (attachment !== void 0) fields2.attachment = { type: attachment.type };
  if (typeof line2.content === "string") fields2.content = clean(line2.content);
  const said2 = partsOf(isWaiting ? attachment.prompt : message?.content);
  const results = said2.flatMap(({ tool_use_id: id, content }) => {
    const left = partsOf(content).filter((part) => !isKept(part));
    return typeof id === "string" && left.length > 0 ? [[id, left.map(placeholderOf)]] : [];
  });
  const leftOut = said2.filter((part) => !isKept(part)).map(placeholderOf);
  return { fields: fields2, leftOut, leftOutOf: new Map(results) };
}
function screenDeep(value2, screen2) {
  if (typeof value2 === "string") return screen2(value2).text;
  if (Array.isArray(value2)) return value2.map((one) => screenDeep(one, screen2));
  const fields2 = asFields(value2);
  if (fields2 === void 0) return value2;
  return Object.fromEntries(Object.entries(fields2).map(([key, inner]) => [key, screenDeep(inner, screen2)]));
}
function isKept({ type }) {
  return type === "text" || type === "tool_use" || type === "tool_result";
}
function keptParts(content) {
  if (typeof content === "string") return content;
  return partsOf(content).filter(isKept).map((part) => part.type === "tool_result" ? { ...part, content: failureIn(part) } : part);
}
function failureIn({ content, is_error: isError }) {
  return isError === true ? partsOf(content).filter(({ type }) => type === "text") : [];
}
function placeholderOf(part) {
  const kind = String(part.type).replace(/[^a-z_]/g, "");
  const source = asFields(part.source);
  const media = (textAt(source, "media_type") ?? "").replace(/[^\w/+.-]/g, "").slice(0, 60);
  const bytes = (textAt(part, "thinking") ?? textAt(source, "data") ?? "").length;
  return `[${[kind, media].filter((word2) => word2 !== "").join(" ")} left out, ${bytes} bytes]`;
}

// src/capture/record/segment.ts
var transcriptStart = { count: { turns: 0, last: 0, recent: {} }, calls: {} };
function readSegment(texts2, options2) {
  const { start: start2, placeOf: placeOf3, agentTurn, copied = /* @__PURE__ */ new Set(), byCommand = /* @__PURE__ */ new Map() } = options2;
  let redacted = 0;
  const screen2 = (text) => {
    const screened2 = options2.screen(text);
    redacted += screened2.found.length;
    return screened2;
  };
  const lines2 = [];
  for (const text of texts2) lines2.push(...readLine2(text, { screen: screen2, copied }));
  const { numbered, count: count2 } = numberAll(lines2, { count: start2.count, agentTurn });
  const { messages, calls } = collectMessages(numbered, { calls: start2.calls, screen: screen2 });
  const editing = { placeOf: placeOf3, screen: options2.screen };
  const commands = commandEditsIn(numbered, { ...editing, kept: byCommand, calls: start2.calls });
  const own2 = lines2.filter(({ isCopy, uuid: uuid2 }) => !isCopy && uuid2 !== void 0);
  return {
    messages,
    // These secrets were counted where the call was told them.
    edits: [...numbered.flatMap((one) => editsOf(one, editing)), ...commands.edits],
    commandCalls: commands.calls,
    firstUuid: own2[0]?.uuid ?? "",
    lastUuid: own2.at(-1)?.uuid ?? "",
    client: own2.findLast(({ client }) => client !== "")?.client ?? "",
    redacted,
    agents: agentsIn(numbered),
    next: { count: count2, calls }
  };
}
function readLine2(text, { screen: screen2, copied }) {
  const raw = parseFields(text);
  if (raw === void 0) return [];
  const { fields: fields2, leftOut, leftOutOf } = screenLine(raw, screen2);
  const line2 = decodeLineFields(fields2);
  const isCopy = line2.forkedFrom !== void 0 || copied.has(line2.uuid ?? "");
  const client = textAt(raw, "version") ?? "";
  return [
    {
      ...line2,
      fields: keptFields(fields2),
      leftOut,
      leftOutOf,
      edited: isCopy ? [] : editedFiles(raw),
      client,
      isCopy
    }
  ];
}
function keptFields({ type, message }) {
  const { id, content } = asFields(message) ?? {};
  return { type, message: { id, content: partsOf(content).filter((part) => part.type === "tool_use") } };
}
var mostRecent2 = 256;
function numberAll(lines2, { count: count2, agentTurn }) {
  if (agentTurn !== void 0) {
    return { numbered: lines2.map((line2) => ({ line: line2, turn: agentTurn, isAgent: true })), count: count2 };
  }
  const counting = { ...count2, recent: new Map(Object.entries(count2.recent)) };
  const spoken = lines2.filter(({ isSidechain }) => !isSidechain).map((line2) => ({ line: line2, kept: line2 }));
  const own2 = [...numberTurns(spoken, counting)].map(({ kept: kept2, turn: turn2 }) => ({ line: kept2, turn: turn2 }));
  const turnOf2 = new Map(own2.map(({ line: line2, turn: turn2 }) => [line2, turn2]));
  let before3 = count2.last;
  const agents = lines2.flatMap((line2) => {
    before3 = turnOf2.get(line2) ?? before3;
    return line2.isSidechain ? [{ line: line2, turn: before3, isAgent: true }] : [];
  });
  return {
    numbered: [...own2.map((one) => ({ ...one, isAgent: false })), ...agents],
    count: { ...counting, recent: Object.fromEntries([...counting.recent].slice(-mostRecent2)) }
  };
}
function editsOf({ line: line2, turn: turn2 }, { placeOf: placeOf3, screen: screen2 }) {
  return line2.edited.flatMap(({ path, lines: lines2 }) => {
    const place2 = placeOf3(path);
    if (place2 === void 0) return [];
    const { uuid: uuid2 = "", at: time = 0 } = line2;
    return [{ turn: turn2, time, uuid: uuid2, path: screen2(place2).text, lines: hashLines2(lines2, screen2), command: "" }];
  });
}
function agentsIn(numbered) {
  const agents = /* @__PURE__ */ new Map();
  for (const { line: line2, turn: turn2 } of numbered) {
    for (const fact of line2.facts) {
      const agent = fact.kind === "finished" ? fact.agent : void 0;
      if (agent !== void 0 && /^[\w-]{1,64}$/.test(agent) && !agents.has(agent)) agents.set(agent, turn2);
    }
  }
  return agents;
}

// src/capture/take/state.ts
var import_node_path29 = require("node:path");
init_folders();
init_owner();
init_stat();
function findTakingFolder(cwd, env) {
  const state = findProjectState(cwd, env);
  return state === void 0 ? void 0 : (0, import_node_path29.join)(state, "captures");
}
function ensureTakingFolder(cwd, env) {
  const folder = (0, import_node_path29.join)(ensureProjectState(cwd, env), "captures");
  for (const below2 of ["queue", "progress"]) makeFolder((0, import_node_path29.join)(folder, below2), 448);
  return folder;
}
function addJob(folder, job) {
  writeJson((0, import_node_path29.join)(folder, "queue", `${String(job.at).padStart(15, "0")}-${makeNonce()}.json`), job);
}
function readJobs(folder) {
  const queue = (0, import_node_path29.join)(folder, "queue");
  return filesIn(queue, ".json").flatMap((name) => {
    const path = (0, import_node_path29.join)(queue, name);
    const fields2 = asRecord(readJson(path));
    if (typeof fields2?.at === "number" && isSafe(fields2.conversation)) {
      return [{ path, job: fields2 }];
    }
    removeQuietly(path);
    return [];
  });
}
function isSafe(conversation) {
  return typeof conversation === "string" && (conversation === "" || isSafeConversation(conversation));
}
function readWatched(folder) {
  const fields2 = asRecord(readJson((0, import_node_path29.join)(folder, "logs.json")));
  return fields2?.schema === 1 ? fields2 : void 0;
}
function pendingPath(folder) {
  return (0, import_node_path29.join)(folder, "pending.json");
}
function backfillPath(folder) {
  return (0, import_node_path29.join)(folder, "backfilled.json");
}
function noteBackfill(folder, at2) {
  writeJson(backfillPath(folder), { schema: 1, at: at2 });
}
function hasBackfilled(folder) {
  return exists2(backfillPath(folder));
}
var mostUnattributed = 100;
function writeWatched(folder, watched) {
  const unattributed = watched.unattributed.slice(-mostUnattributed);
  writeJson((0, import_node_path29.join)(folder, "logs.json"), { schema: 1, ...watched, unattributed });
}

// src/capture/take/progress.ts
var none3 = {
  own: { end: 0, start: transcriptStart, turn: 0 },
  agents: {},
  taken: []
};
function progressPath(folder, conversation) {
  return (0, import_node_path30.join)(folder, "progress", `${conversation}.json`);
}
function readProgress(folder, conversation) {
  const fields2 = asRecord(readJson(progressPath(folder, conversation)));
  return fields2?.schema === 1 ? fields2 : none3;
}
function hasProgress(folder, conversation) {
  return exists2(progressPath(folder, conversation));
}
var mostTaken = 100;
function writeProgress(folder, conversation, progress) {
  const taken = progress.taken.slice(-mostTaken);
  writeJson(progressPath(folder, conversation), { schema: 1, ...progress, taken });
}
function readPending(folder) {
  const fields2 = asRecord(readJson(pendingPath(folder)));
  return fields2?.schema === 1 ? fields2 : void 0;
}
function writePending(folder, pending) {
  const path = pendingPath(folder);
  if (pending === void 0) removeQuietly(path);
  else writeJson(path, { schema: 1, ...pending });
}

// src/capture/take/off-record.ts
var marks = "off-record";
function markPath(state, conversation) {
  return (0, import_node_path31.join)(state, marks, `${conversation}.json`);
}
function isOffRecord(env, conversation) {
  const state = stateDir(env);
  return !isSafeConversation(conversation) || state !== void 0 && exists2(markPath(state, conversation));
}
function goOffRecord(env, conversation, at2) {
  writeJson((0, import_node_path31.join)(ensureStateDir(env, marks), `${conversation}.json`), { at: at2 });
  forgetEdits(env, conversation);
}
function goOnRecord(env, conversation) {
  const state = stateDir(env);
  if (state !== void 0) removeQuietly(markPath(state, conversation));
}
function foldersOf(conversation, { cwd, env }) {
  const own2 = findGitFolder(cwd) === void 0 ? [] : [cwd];
  const ownTaking = findTakingFolder(cwd, env);
  const others = knownFolders(env).filter((folder) => {
    const taking = findTakingFolder(folder, env);
    if (taking === void 0 || taking === ownTaking) return false;
    return hasProgress(taking, conversation) || readPending(taking)?.conversation === conversation;
  });
  return [...own2, ...others];
}

// src/io/transcripts/read-ends.ts
var import_node_fs16 = require("node:fs");
function readEnds(path, bytes, isPassed = (_head) => false) {
  let file;
  try {
    file = (0, import_node_fs16.openSync)(path, import_node_fs16.constants.O_RDONLY | (import_node_fs16.constants.O_NONBLOCK ?? 0));
    const size = (0, import_node_fs16.fstatSync)(file).size;
    const first = wholeLines(readAt(file, 0, Math.min(bytes, size)), 0, isPassed);
    const from = Math.max(bytes, size - bytes);
    if (size <= bytes) return { first, last: [] };
    const end = readAt(file, from, size - from);
    const begin = end.indexOf(lineFeed3) + 1;
    return { first, last: begin === 0 ? [] : wholeLines(end, begin, isPassed) };
  } catch {
    return { first: [], last: [] };
  } finally {
    if (file !== void 0) (0, import_node_fs16.closeSync)(file);
  }
}
function readAt(file, position, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  return buffer.subarray(0, (0, import_node_fs16.readSync)(file, buffer, 0, bytes, position));
}
var lineFeed3 = 10;
var headBytes2 = 64;
function wholeLines(bytes, from, isPassed) {
  const lines2 = [];
  let begin = from;
  for (let end = bytes.indexOf(lineFeed3, begin); end !== -1; end = bytes.indexOf(lineFeed3, begin)) {
    const head = bytes.toString("latin1", begin, Math.min(end, begin + headBytes2));
    if (!isPassed(head)) lines2.push(bytes.toString("utf8", begin, end));
    begin = end + 1;
  }
  return lines2;
}

// src/core/reflog-entries.ts
var line = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) .*?> (\d+) [+-]\d{4}(?:\t(.*))?$/;
var making = /^(?:commit(?: \((?:initial|amend|merge)\))?|revert|merge [^:]*|pull[^:]*): (.*)$/;
function readMadeCommits(text) {
  return text.split("\n").flatMap((row) => {
    const [, before3 = "", commit = "", at2, message = ""] = line.exec(row) ?? [];
    const made = making.exec(message);
    const isMade = made !== null && !/^(?:merge|pull).*: Fast-forward/.test(message);
    if (commit === "" || before3 === commit || /^0+$/.test(commit) || !(isMade || message === "")) return [];
    const subject = /^(?:merge|pull)/.test(message) ? "" : made?.[1] ?? "";
    const isAmend = message.startsWith("commit (amend)");
    return [{ commit, before: before3.replace(/^0+$/, ""), at: Number(at2), subject, isAmend }];
  });
}

// src/capture/take/find-commits.ts
init_stat();

// src/capture/whose/call-windows.ts
var tools = /^(?:Bash|PowerShell|mcp__.*)$/;
function readCallWindows(conversation, texts2) {
  const windows = [];
  const byId = /* @__PURE__ */ new Map();
  for (const text of texts2) {
    if (!text.includes("tool_") && !text.includes("<task-notification>")) continue;
    const fields2 = parseFields(text);
    if (fields2 === void 0) continue;
    const line2 = decodeLineFields(fields2);
    for (const fact of line2.facts) {
      if (fact.kind === "called" && tools.test(fact.tool) && line2.at !== void 0) {
        const branch = line2.branch === void 0 || line2.branch === "HEAD" ? "" : line2.branch;
        const place2 = { cwd: line2.cwd ?? "", branch, start: line2.at, end: void 0 };
        const { id } = fact;
        const call2 = { conversation, id, command: commandOf2(fields2, id), ...place2, reported: [] };
        windows.push(call2);
        byId.set(id, call2);
      } else if (fact.kind === "finished") {
        const call2 = byId.get(fact.id);
        call2?.reported.push(...reportedIn(fields2, fact.id));
        if (call2 !== void 0 && fact.exit !== "running") call2.end = line2.at;
      }
    }
  }
  return windows;
}
function commandOf2(line2, id) {
  const input = asFields(blocksOf(line2).find((block2) => block2.id === id)?.input);
  return textAt(input, "command") ?? JSON.stringify(input ?? {});
}
var printed = /^\s*\[[^\]\n]* ([0-9a-f]{7,64})\] /gm;
function reportedIn(line2, id) {
  const result2 = blocksOf(line2).find((block2) => block2.tool_use_id === id);
  const text = joinTexts(partsOf(result2?.content));
  return Array.from(text.matchAll(printed), ([, hash3]) => hash3);
}

// src/capture/whose/may-commit.ts
var harmless = new Set(
  "[ awk basename bat break case cat cd chmod column continue cp cut date df diff dirname done du echo egrep esac eslint exit export false fd fgrep fi file fold for free go grep head hexdump hostname id jest jq kill less ln ls lsof md5sum mkdir mv mypy nl open paste pgrep pkill prettier printf ps pwd pytest readlink realpath rg rm rmdir ruff sed set sha256sum sleep sort stat tac tail tee test top touch tr tree true tsc type uname uniq unset unzip vitest wait wc which whoami xxd yq zip".split(" ")
);
var runners = /^(?:bun|bundle|cargo|deno|gradle|make|mvn|npm|npx|pnpm|poetry|rake|uv|yarn)$/;
var tasks = /^(?:add|biome|build|check|ci|clippy|dev|eslint|fmt|format|i|install|jest|lint|ls|prettier|start|t|tests?|tsc|typecheck|vitest)(?::[\w-]+)*$/;
var releases = /release|publish|version|commit|deploy|bump/;
function mayCommit(command) {
  if (/\bgit\b|`|\$\(|<<|-exec\b|\b(?:eval|xargs|source)\b/.test(command)) return true;
  return command.split(/[;&|\n(){}]+/).some((part) => !isHarmless(part));
}
var before2 = /^(?:!|[A-Za-z_]\w*=.*|command|do|else|env|exec|if|nohup|sudo|then|time|timeout|until|while|-.*|\d.*|[<>].*)$/;
function isHarmless(part) {
  const words3 = part.split(/\s+/).filter((word2) => word2 !== "");
  const start2 = words3.findIndex((word2) => !before2.test(word2));
  const [program, ...rest2] = start2 < 0 ? [] : words3.slice(start2);
  if (program === void 0 || harmless.has(program)) return true;
  if (!runners.test(program) || releases.test(part)) return false;
  const task = rest2.find((word2) => !/^(?:-.*|run|run-script|exec)$/.test(word2));
  return task !== void 0 && tasks.test(task);
}

// src/capture/whose/whose-commit.ts
function whoseCommit(made, options2) {
  const { windows, openUntil } = options2;
  const [from, to] = made.writtenAt === void 0 ? [made.at * 1e3, made.at * 1e3 + 999] : [made.writtenAt, made.writtenAt];
  const then = windows.filter((call2) => call2.start <= to && (call2.end ?? openUntil(call2)) >= from);
  const reporting = then.filter(({ reported }) => reported.some((hash3) => made.commit.startsWith(hash3)));
  if (reporting.length > 0) return onlyOne(reporting);
  const able = then.filter(
    (call2) => isHere(call2, options2) && mayCommit(call2.command) && (holds(call2, made) || mayHold(call2, made))
  );
  return onlyOne(able) ?? onlyOne(able.filter(({ command }) => hasSubject(command, made.subject)));
}
function isHere({ cwd, command }, { isInside: isInside3, names }) {
  return isInside3(cwd) || names.some((name) => namesFolder(command, name));
}
function namesFolder(command, name) {
  for (let at2 = command.indexOf(name); at2 !== -1; at2 = command.indexOf(name, at2 + 1)) {
    const [before3 = " ", after = " "] = [command[at2 - 1], command[at2 + name.length]];
    if (/[\s/\\"'=:(]/.test(before3) && /[\s/\\"';&|)]/.test(after)) return true;
  }
  return false;
}
function onlyOne(windows) {
  const conversations = new Set(windows.map(({ conversation }) => conversation));
  return conversations.size === 1 ? windows.at(-1) : void 0;
}
function holds({ start: start2, end = 0 }, { at: at2, writtenAt: writtenAt2 }) {
  return writtenAt2 === void 0 ? start2 <= at2 * 1e3 && end > at2 * 1e3 + 999 : end >= writtenAt2;
}
function mayHold({ command, end }, { subject }) {
  return (end === void 0 || /\bgit\b/.test(command)) && !spellsOther(command, subject);
}
function spellsOther(command, subject) {
  const isSpelt = /\bcommit\b[^;&|\n]*\s-[a-zA-Z]*m\b/.test(command) && !/[$`\\]/.test(command);
  return isSpelt && subject !== "" && !command.includes(subject);
}
var shortestSubject = 6;
function hasSubject(command, subject) {
  return subject.length >= shortestSubject && command.includes(subject);
}

// src/capture/take/repository.ts
var import_node_path32 = require("node:path");
init_folders();
init_stat();
function findRepository(cwd) {
  const git = findGitFolder(cwd);
  if (git === void 0 || repositoryFolder(git) !== git.common) return void 0;
  const top = realPath(git.top);
  const trees = [.../* @__PURE__ */ new Set([...workingTrees(git), top])];
  return { top, trees, logs: logsOf(git), objects: (0, import_node_path32.join)(git.common, "objects") };
}
function logsOf({ common }) {
  const linked = (0, import_node_path32.join)(common, "worktrees");
  const owns = [common, ...foldersIn(linked).map((name) => (0, import_node_path32.join)(linked, name))];
  return owns.map((own2) => (0, import_node_path32.join)(own2, "logs", "HEAD"));
}
function writtenAt({ objects }, commit, second) {
  const written2 = findStat((0, import_node_path32.join)(objects, commit.slice(0, 2), commit.slice(2)))?.mtimeMs ?? 0;
  return Math.floor(written2 / 1e3) === second ? written2 : void 0;
}
var ofAgents = /^\.claude\/worktrees\/[^/]+\//;
function placeIn({ trees }, path) {
  const within2 = trees.filter((tree) => contains(tree, path)).sort((a, b) => b.length - a.length);
  const place2 = within2[0] === void 0 ? "" : path.slice(within2[0].length + 1).split(import_node_path32.sep).join("/");
  return place2 === "" ? void 0 : place2.replace(ofAgents, "");
}
function isInside2({ trees }, directory) {
  return trees.some((tree) => contains(tree, directory));
}
function namesOf2({ trees }) {
  return trees.map((tree) => (0, import_node_path32.basename)(tree)).filter((name) => name !== "");
}

// src/capture/take/transcript-part.ts
var import_node_path33 = require("node:path");
init_failures();
init_folders();
function* transcriptPart(path, range) {
  const { from, to = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY } = range;
  if ((findTranscript(path)?.stamp.bytes ?? -1) < from) return from;
  try {
    const lines2 = readLines(path, { from, isPassed: isNoise, headBytes: noiseHeadBytes });
    for (let next = lines2.next(); ; next = lines2.next()) {
      if (next.done === true) return Math.min(to, next.value.end);
      const { text, offset } = next.value;
      if (offset >= to || isLater(text, until)) {
        lines2.return({ end: offset, tooLong: 0 });
        return offset;
      }
      yield text;
    }
  } catch (error) {
    if (errorCode(error) === "") throw error;
    return from;
  }
}
function endOfPart(path, range) {
  const lines2 = transcriptPart(path, range);
  for (let next = lines2.next(); ; next = lines2.next()) if (next.done === true) return next.value;
}
function isLater(text, until) {
  if (until === Number.POSITIVE_INFINITY) return false;
  const times = text.matchAll(/"timestamp":"(\d{4}-[^"]{1,30})"/g);
  if (!Array.from(times).some(([, time]) => Date.parse(time) > until)) return false;
  return (decodeTranscriptLine(text)?.at ?? 0) > until;
}
function agentTranscripts(path, conversation) {
  const folder = (0, import_node_path33.join)((0, import_node_path33.dirname)(path), conversation, "subagents");
  return filesIn(folder, ".jsonl").flatMap((name) => {
    const id = /^agent-([\w-]{1,64})\.jsonl$/.exec(name)?.[1];
    return id === void 0 ? [] : [{ id, path: (0, import_node_path33.join)(folder, name) }];
  });
}

// src/capture/take/find-commits.ts
function readNewCommits({ logs }, watched) {
  const unknown = { bytes: 0, at: Math.floor(watched.begun / 1e3) };
  const read = logs.map((path) => ({ path, ...readLog2(path, watched.logs[path] ?? unknown) }));
  const made = read.flatMap((log) => log.made);
  const now = Object.fromEntries(read.flatMap(({ path, log }) => log === void 0 ? [] : [[path, log]]));
  return { made: made.sort((a, b) => a.at - b.at), watched: { ...watched, logs: now } };
}
function readLog2(path, known) {
  const bytes = findStat(path)?.size;
  if (bytes === void 0) return { made: [], log: void 0 };
  if (bytes === known.bytes) return { made: [], log: known };
  const rows2 = [];
  const lines2 = readLines(path, { from: known.bytes, isPassed: () => false, headBytes: 0 });
  for (let next = lines2.next(); ; next = lines2.next()) {
    if (next.done === true) {
      const all2 = readMadeCommits(rows2.join("\n"));
      const made = all2.filter(({ at: at2 }) => at2 >= known.at);
      return { made, log: { bytes: next.value.end, at: made.at(-1)?.at ?? known.at } };
    }
    rows2.push(next.value.text);
  }
}
var longestEndMs = 6e4;
function findConversationsOf(made, options2) {
  if (made.length === 0) return [];
  const first = Math.min(...made.map(({ at: at2 }) => at2)) * 1e3;
  const named = options2.transcripts.flatMap((path) => findTranscript(path) ?? []);
  const all2 = new Map([...named, ...listTranscripts(options2.folders)].map((file) => [file.path, file]));
  const mayHold2 = ({ id, stamp }) => options2.live.has(id) || stamp.modified + longestEndMs >= first;
  const files2 = [...all2.values()].filter(mayHold2);
  const inOrder3 = files2.sort((a, b) => a.madeAt - b.madeAt);
  const byId = new Map(inOrder3.map((file) => [file.id, file]));
  const { repository, live, now } = options2;
  const where = {
    windows: windowsIn(inOrder3, now - first),
    isInside: (directory) => isInside2(repository, directory),
    names: namesOf2(repository),
    openUntil: ({ conversation }) => live.has(conversation) ? now : (byId.get(conversation)?.stamp.modified ?? 0) + longestEndMs
  };
  return made.map((one) => {
    const window = whoseCommit({ ...one, writtenAt: writtenAt(repository, one.commit, one.at) }, where);
    return { made: one, window, transcript: byId.get(window?.conversation ?? "")?.path ?? "" };
  });
}
var recentMs = 10 * 6e4;
var recentBytes = 4 * 1024 * 1024;
function windowsIn(files2, ageMs) {
  const seen = /* @__PURE__ */ new Set();
  return files2.flatMap(({ id, path }) => {
    const paths = [path, ...agentTranscripts(path, id).map((agent) => agent.path)];
    const windows = paths.flatMap((one) => readCallWindows(id, lastLines(one, ageMs)));
    const own2 = windows.filter((window) => window.id === "" || !seen.has(window.id));
    for (const window of own2) seen.add(window.id);
    return own2;
  });
}
function lastLines(path, ageMs) {
  const bytes = findStat(path)?.size ?? 0;
  const from = ageMs < recentMs ? Math.max(0, bytes - recentBytes) : 0;
  return transcriptPart(path, { from });
}

// src/io/git/git.ts
var import_node_path34 = require("node:path");
init_stat();
var hash2 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path34.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit2(git, ref) {
  const loose = findText((0, import_node_path34.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash2.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path34.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text = findText(path)?.trim() ?? "";
  if (hash2.test(text)) return { branch: "detached", commit: text.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text)?.[1];
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
async function askGitHead(cwd) {
  const [name, commit] = await Promise.all([
    runGit(cwd, ["symbolic-ref", "--quiet", "HEAD"]),
    runGit(cwd, ["rev-parse", "--quiet", "--verify", "HEAD"])
  ]);
  if (!name.ok && !commit.ok) return void 0;
  const branch = name.ok ? name.stdout.trim().replace(/^refs\/heads\//u, "") : "detached";
  return { branch, commit: commit.stdout.trim().slice(0, 7) };
}
async function findGitHead(cwd) {
  const read = readGitHead(cwd);
  if (read !== void 0) return read;
  const asked = findGitFolder(cwd) === void 0 ? void 0 : await askGitHead(cwd);
  return asked ?? { branch: "", commit: "" };
}

// src/capture/take/plan-captures.ts
var liveMs = 12e4;
var lateMs = 12e4;
async function planCaptures({ folder, repository, clientFolders: clientFolders2, now }, jobs) {
  const before3 = readWatched(folder) ?? { begun: beginningOf(jobs, now), logs: {}, unattributed: [] };
  const read = readNewCommits(repository, before3);
  const live = new Set(jobs.filter(({ job }) => now - job.at < liveMs).map(({ job }) => job.conversation));
  const transcripts = jobs.map(({ job }) => job.transcript).filter((path) => path !== "");
  const made = [...before3.open ?? [], ...await withoutMoves(repository.top, read.made)];
  const head = await findGitHead(repository.top);
  const branch = head.branch === "detached" ? "" : head.branch;
  const found2 = findConversationsOf(made, { repository, folders: clientFolders2, transcripts, now, live });
  const atCommits = found2.flatMap(wishAt);
  const asked = jobs.flatMap(({ job }) => wishOf(job, { folders: clientFolders2, branch }));
  const strangers = found2.filter(({ window }) => window === void 0).map((one) => one.made);
  const open = strangers.filter(({ at: at2 }) => now - at2 * 1e3 < lateMs);
  const nobodys = strangers.filter((one) => !open.includes(one)).map(({ commit }) => commit);
  return {
    wishes: [...atCommits, ...asked].sort((a, b) => a.until - b.until),
    jobs,
    watched: { ...read.watched, open, unattributed: [...before3.unattributed, ...nobodys] }
  };
}
function wishAt({ made, window, transcript }) {
  if (window === void 0) return [];
  const { conversation, branch } = window;
  const when = { until: made.at * 1e3 + 999, branch };
  return [{ kind: "commit", conversation, transcript, tasks: [], made, ...when }];
}
function wishOf({ kind, conversation, transcript, at: at2, tasks: tasks2 }, { folders, branch }) {
  if (kind === "commit" || conversation === "") return [];
  const known = transcript !== "" && findTranscript(transcript)?.id === conversation;
  const path = known ? transcript : listTranscripts(folders).find(({ id }) => id === conversation)?.path;
  if (path === void 0) return [];
  return [{ kind, conversation, transcript: path, until: at2, tasks: tasks2, made: void 0, branch }];
}
function beginningOf(jobs, now) {
  const transcript = jobs.find(({ job }) => job.transcript !== "")?.job.transcript;
  const { first } = transcript === void 0 ? { first: [] } : readEnds(transcript, firstBytes2);
  return first.map((line2) => decodeTranscriptLine(line2)?.at).find((at2) => at2 !== void 0) ?? now;
}
var firstBytes2 = 64 * 1024;
async function withoutMoves(top, made) {
  const kept2 = [];
  for (const one of made) {
    if (one.subject !== "" || await isMadeThen(top, one)) kept2.push(one);
  }
  return kept2;
}
async function isMadeThen(top, { commit, at: at2 }) {
  const { stdout } = await runGit(top, ["show", "--no-patch", "--format=%ct", commit, "--"]);
  return Math.abs(Number(stdout.trim() || Number.NaN) - at2) <= 2;
}

// src/capture/take/plan-backfill.ts
var timeoutMs7 = 6e4;
var quietMs = 10 * 6e4;
async function planBackfill(options2, since) {
  const { folder, repository, clientFolders: clientFolders2, now } = options2;
  const files2 = listTranscripts(clientFolders2).filter(
    (file) => file.stamp.modified >= since && isOf2(file, repository)
  );
  const made = await readCommitsSince(repository.top, since);
  const transcripts = files2.map(({ path }) => path);
  const found2 = findConversationsOf(made, { repository, folders: [], transcripts, now, live: /* @__PURE__ */ new Set() });
  const ended = files2.filter(({ stamp }) => stamp.modified < now - quietMs);
  const wishes = [...found2.flatMap(wishAt), ...ended.map(endOf2)];
  return {
    wishes: wishes.sort((a, b) => a.until - b.until),
    jobs: [],
    watched: readWatched(folder) ?? { begun: now, logs: {}, unattributed: [] }
  };
}
function endOf2({ id, path, stamp }) {
  const place2 = { conversation: id, transcript: path, until: Math.ceil(stamp.modified), branch: "" };
  return { kind: "end", tasks: [], made: void 0, ...place2 };
}
var endBytes = 64 * 1024;
function isOf2({ path }, repository) {
  const { first, last } = readEnds(path, endBytes);
  return [...first, ...last].some((text) => {
    const cwd = decodeTranscriptLine(text)?.cwd;
    return cwd !== void 0 && isInside2(repository, cwd);
  });
}
async function readCommitsSince(top, since) {
  const format = "--format=%H%x00%P%x00%ct%x00%at%x00%s";
  const args = ["log", "--all", `--since=@${Math.floor(since / 1e3)}`, format, "--"];
  const { stdout } = await runGit(top, args, { timeoutMs: timeoutMs7 });
  return stdout.split("\n").flatMap((row) => {
    const [commit = "", parents = "", committed = "", written2, subject = ""] = row.split("\0");
    const at2 = Number(committed);
    if (commit === "" || Math.abs(at2 - Number(written2)) > 2) return [];
    return [{ commit, before: parents.split(" ")[0] ?? "", at: at2, subject, isAmend: false }];
  });
}

// src/capture/take/take-captures.ts
init_owner();

// src/capture/take/copied-lines.ts
init_failures();
function copiedLines(path, folders) {
  const own2 = findTranscript(path);
  const first = firstId(path);
  if (own2 === void 0 || first === void 0) return /* @__PURE__ */ new Set();
  const older = listTranscripts(folders).filter((file) => isOlder(file, own2) && firstId(file.path) === first);
  return new Set(older.flatMap((file) => [...lineIds(file.path)]));
}
function isOlder(file, own2) {
  if (file.id === own2.id) return false;
  return file.madeAt < own2.madeAt || file.madeAt === own2.madeAt && file.id < own2.id;
}
var firstBytes3 = 64 * 1024;
function firstId(path) {
  const lines2 = readEnds(path, firstBytes3).first.map((line2) => decodeTranscriptLine(line2)?.uuid);
  return lines2.find((id) => id !== void 0);
}
function* lineIds(path) {
  try {
    for (const { text } of readLines(path, { from: 0, isPassed: () => false, headBytes: 0 })) {
      for (const [, id] of text.matchAll(/"uuid":"([\w-]{1,64})"/g)) yield id;
    }
  } catch (error) {
    if (errorCode(error) === "") throw error;
  }
}

// src/capture/take/describe-commit.ts
var timeoutMs8 = 2e4;
var mostPaths = 200;
var settings2 = ["-c", "core.quotePath=false", "-c", "diff.noprefix=false", "-c", "log.showSignature=false"];
async function describeCommit(top, commit, screen2) {
  const format = "--format=%T%x00%P%x00%an <%ae>%x00%at%x00%s";
  const [shown, changes, patch] = await Promise.all([
    runGit(top, [...settings2, "show", "--no-patch", format, commit, "--"], { timeoutMs: timeoutMs8 }),
    runGit(top, [...settings2, "show", "--format=", "--no-renames", ...patchOptions, commit, "--"], {
      timeoutMs: timeoutMs8
    }),
    readPatchId(top, commit)
  ]);
  const [tree = "", parents = "", author = "", time, subject = ""] = shown.stdout.trimEnd().split("\0");
  if (!shown.ok || !/^[0-9a-f]{40,64}$/.test(tree)) return void 0;
  const { paths, byPath } = readAddedLines(changes.stdout);
  return {
    commit,
    tree,
    parents: parents.split(" ").filter((parent) => parent !== ""),
    subject: screen2(subject).text,
    author: screen2(author).text,
    author_time: Number(time),
    patch,
    lines: lowestHashes([...byPath.values()].flatMap((lines2) => withoutSecrets(lines2, screen2))),
    paths: paths.slice(0, mostPaths).map((path) => screen2(path).text)
  };
}
function withoutSecrets(lines2, screen2) {
  if (screen2(lines2.join("\n")).found.length === 0) return [...lines2];
  return lines2.filter((line2) => screen2(line2).found.length === 0);
}
async function readPatchId(top, commit) {
  const options2 = ["-p", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames"];
  const args = [...settings2, "log", "--no-walk", "--format=commit %H", ...options2, commit, "--"];
  const { stdout } = await runGit(top, args, { timeoutMs: timeoutMs8 });
  const ids = await runGit(top, ["patch-id", "--stable"], { input: stdout, timeoutMs: timeoutMs8 });
  return /^([0-9a-f]{40,64}) /.exec(ids.stdout)?.[1] ?? "";
}

// src/capture/take/build-capture.ts
async function buildCapture(pending, before3, options2) {
  const { repository, screen: screen2 } = options2;
  const { own: own2, agents } = readSegments(pending, before3, options2);
  const all2 = [own2, ...agents.map(({ segment }) => segment)];
  const messages = inOrderOfTime(all2.map((segment) => segment.messages));
  const part = pending.commit === void 0 ? void 0 : await describeCommit(repository.top, pending.commit.commit, screen2);
  const bodies = encodeMessages(messages);
  const head = {
    ...headOf(pending, options2),
    ...part,
    messages: messages.length,
    bytes: bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0),
    parts: bodies.length,
    first_uuid: own2.firstUuid,
    last_uuid: own2.lastUuid,
    redacted: all2.reduce((sum, { redacted }) => sum + redacted, 0),
    client: own2.client
  };
  const read = agents.map(({ id, end, turn: turn2, segment }) => [id, { end, turn: turn2, start: segment.next }]);
  const progress = {
    own: { end: pending.end, start: own2.next, turn: 0 },
    agents: { ...before3.agents, ...Object.fromEntries(read) },
    taken: [...before3.taken, { commit: pending.commit?.commit ?? "", id: pending.id }]
  };
  return {
    capture: { head, messages, edits: all2.flatMap(({ edits }) => edits) },
    progress,
    commandCalls: all2.flatMap(({ commandCalls }) => commandCalls)
  };
}
function headOf(pending, options2) {
  const { id, kind, conversation, at: at2, tasks: tasks2, branch, replaces, commit } = pending;
  const missing = {
    commit: commit?.commit ?? "",
    tree: "",
    parents: [],
    subject: "",
    author: options2.author,
    author_time: 0,
    patch: "",
    lines: [],
    paths: []
  };
  const session = options2.sessionOf(conversation);
  const place2 = { at: at2, conversation, session, branch: options2.screen(branch).text };
  return { v: 1, id, kind, tasks: tasks2, replaces, ...place2, ...missing };
}
function readSegments(pending, before3, { repository, screen: screen2, clientFolders: clientFolders2, keptEdits }) {
  const placeOf3 = (path) => placeIn(repository, path);
  const more = { screen: screen2, placeOf: placeOf3, byCommand: keptEdits(pending.conversation) };
  const texts2 = transcriptPart(pending.transcript, { from: before3.own.end, to: pending.end });
  const copied = before3.own.end === 0 ? copiedLines(pending.transcript, clientFolders2) : /* @__PURE__ */ new Set();
  const own2 = readSegment(texts2, { ...more, start: before3.own.start, copied });
  const turnOf2 = new Map(own2.agents);
  const agents = [];
  for (const { id, path } of agentTranscripts(pending.transcript, pending.conversation)) {
    const end = pending.agentEnds[id];
    const known = before3.agents[id];
    if (end === void 0 || end <= (known?.end ?? 0)) continue;
    const turn2 = known?.turn ?? turnOf2.get(id) ?? own2.next.count.last;
    const part = transcriptPart(path, { from: known?.end ?? 0, to: end });
    const start2 = known?.start ?? transcriptStart;
    const segment = readSegment(part, { ...more, start: start2, agentTurn: turn2 });
    for (const [other] of segment.agents) if (!turnOf2.has(other)) turnOf2.set(other, turn2);
    agents.push({ id, end, turn: turn2, segment });
  }
  return { own: own2, agents };
}
function inOrderOfTime([own2 = [], ...others]) {
  if (others.length === 0) return [...own2];
  return [...own2, ...others.flat()].sort((a, b) => a.time - b.time);
}

// src/capture/take/take-captures.ts
function takeCaptures(options2, plan = () => planCaptures(options2, readJobs(options2.folder))) {
  const { folder } = options2;
  return withLock(folder, { waitMs: 6e4 }, async () => {
    const begun = readPending(folder);
    const first = begun === void 0 ? [] : await finishPending(begun, options2);
    const { wishes, jobs, watched } = await plan();
    const captures = [...first];
    for (const wish of wishes) {
      const pending = pendingFor(wish, readProgress(folder, wish.conversation), options2);
      const built = pending === void 0 ? void 0 : await buildWished(pending, options2);
      if (pending === void 0 || built === void 0) continue;
      writePending(folder, pending);
      captures.push(await store(pending, built, options2));
    }
    writeWatched(folder, watched);
    for (const { path } of jobs) removeQuietly(path);
    return { captures, unattributed: watched.unattributed };
  });
}
async function previewCaptures(options2, job) {
  const { folder } = options2;
  const { wishes, watched } = await planCaptures(options2, [...readJobs(folder), { path: "", job }]);
  const progress = /* @__PURE__ */ new Map();
  const captures = [];
  for (const wish of wishes) {
    const before3 = progress.get(wish.conversation) ?? readProgress(folder, wish.conversation);
    const pending = pendingFor(wish, before3, options2);
    const built = pending === void 0 ? void 0 : await buildCapture(pending, before3, options2);
    if (built === void 0 || isEmpty(built)) continue;
    captures.push(built.capture.head);
    progress.set(wish.conversation, built.progress);
  }
  return { captures, unattributed: watched.unattributed };
}
async function finishPending(pending, options2) {
  const { folder } = options2;
  const before3 = readProgress(folder, pending.conversation);
  if (options2.isOffRecord(pending.conversation)) {
    writePending(folder, void 0);
    return [];
  }
  const built = await buildCapture(pending, before3, options2);
  if (!before3.taken.some(({ id }) => id === pending.id)) return [await store(pending, built, options2)];
  writePending(folder, void 0);
  return [built.capture.head];
}
async function buildWished(pending, options2) {
  const built = await buildCapture(pending, readProgress(options2.folder, pending.conversation), options2);
  return isEmpty(built) ? void 0 : built;
}
function isEmpty({ capture }) {
  return capture.head.commit === "" && capture.messages.length === 0;
}
async function store(pending, { capture, progress, commandCalls: calls }, { folder, person, repository, forgetKept }) {
  const place2 = ensureStore(repository.top);
  if (place2 !== void 0) await appendCapture(place2, capture, person);
  const { conversation } = pending;
  forgetKept({ conversation, calls, isThere: (path) => placeIn(repository, path) !== void 0 });
  writeProgress(folder, conversation, progress);
  writePending(folder, void 0);
  return capture.head;
}
function pendingFor(wish, before3, { isOffRecord: isOffRecord2, now }) {
  const { conversation, transcript, until, made, kind, tasks: tasks2, branch } = wish;
  const isTaken2 = made !== void 0 && before3.taken.some(({ commit }) => commit === made.commit);
  if (isTaken2 || isOffRecord2(conversation)) return void 0;
  const agents = agentTranscripts(transcript, conversation).map(({ id, path }) => {
    return [id, endOfPart(path, { from: before3.agents[id]?.end ?? 0, until })];
  });
  const replaced = made?.isAmend === true ? before3.taken.find(({ commit }) => commit === made.before) : void 0;
  return {
    id: makeNonce().slice(0, 10),
    kind,
    conversation,
    transcript,
    at: Math.min(now, until),
    tasks: tasks2,
    commit: made,
    branch,
    replaces: replaced?.id ?? "",
    end: endOfPart(transcript, { from: before3.own.end, until }),
    agentEnds: Object.fromEntries(agents)
  };
}
function passOver(options2, job) {
  const { folder } = options2;
  return withLock(folder, { waitMs: 6e4 }, async () => {
    const { wishes } = await planCaptures(options2, [{ path: "", job }]);
    for (const wish of wishes.filter(({ conversation }) => conversation === job.conversation)) {
      const before3 = readProgress(folder, wish.conversation);
      const pending = pendingFor(wish, before3, options2);
      if (pending === void 0) continue;
      const { progress } = await buildCapture(pending, before3, options2);
      writeProgress(folder, wish.conversation, { ...progress, taken: before3.taken });
    }
  });
}

// src/capture/take/due-captures.ts
async function withTaking(options2, work) {
  const taking = await openTaking(options2);
  return typeof taking === "string" ? taking : work(taking);
}
async function openTaking(options2) {
  const { cwd, env, now, sessionOf } = options2;
  const config2 = readConfig(findProject(cwd), env);
  if (!config2.capture) return "off";
  const repository = findRepository(cwd);
  if (repository === void 0) return "no-git";
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const person = await readPerson(repository.top);
  const folder = ensureTakingFolder(cwd, env);
  return {
    folder,
    repository,
    clientFolders: clientFolders(env, config2.claudeConfigDirs),
    now: now().getTime(),
    screen: (text) => screenSecrets(text, config2.notSecrets),
    sessionOf,
    author: `${person.name} <${person.email}>`,
    person,
    isOffRecord: (conversation) => isOffRecord(env, conversation),
    keptEdits: (conversation) => readKeptEdits(env, conversation),
    forgetKept: (taken) => forgetTakenEdits(env, taken)
  };
}
async function readPerson(top) {
  const { stdout } = await runGit(top, ["config", "-z", "--get-regexp", "^user\\.(name|email)$"]);
  const values = new Map(stdout.split("\0").map((row) => row.split("\n", 2)));
  const read = (key) => values.get(key)?.trim() ?? "";
  return { name: read("user.name"), email: read("user.email") };
}
function waitingCaptures(cwd, env) {
  const folder = findTakingFolder(cwd, env);
  const jobs = folder === void 0 ? [] : readJobs(folder);
  return jobs.map(({ job: { kind, conversation, at: at2 } }) => ({ kind, conversation, at: at2 }));
}
async function expireDue(options2, atOnce4 = false) {
  const store2 = findStore(options2.cwd);
  const expiry = expiryOf(options2);
  if (store2 === void 0 || !atOnce4 && isExpiredToday(store2, expiry)) return 0;
  return expireCaptures(store2, expiry);
}
function expiryOf({ cwd, env, now }) {
  return { now: now().getTime(), days: readConfig(findProject(cwd), env).keepDays };
}
var waits = [5e3, 1e4, 2e4];
async function takeQueued(options2, [wait, ...later] = waits) {
  try {
    return await withTaking(options2, takeCaptures);
  } catch (error) {
    if (!isFailure(error) || wait === void 0) throw error;
    await new Promise((resolve4) => setTimeout(resolve4, wait));
    return takeQueued(options2, later);
  }
}
function takeDue(options2, conversation) {
  return withTaking(options2, (taking) => {
    addJob(taking.folder, checkpointOf(conversation, taking.now));
    return takeCaptures(taking);
  });
}
function previewDue(options2, conversation) {
  return withTaking(options2, (taking) => previewCaptures(taking, checkpointOf(conversation, taking.now)));
}
function takeEarlier(options2, since) {
  const kept2 = expiryTime(expiryOf(options2));
  return withTaking(options2, async (taking) => {
    const taken = await takeCaptures(taking, () => planBackfill(taking, Math.max(since, kept2)));
    noteBackfill(taking.folder, taking.now);
    return taken;
  });
}
async function hasEarlierCommits({ cwd, env, now }) {
  const folder = ensureTakingFolder(cwd, env);
  if (hasBackfilled(folder)) return false;
  const before3 = Math.floor((readWatched(folder)?.begun ?? now().getTime()) / 1e3) - 1;
  const args = ["log", "--max-count=1", "--format=%H", `--before=@${before3}`, "HEAD", "--"];
  const { ok, stdout } = await runGit(cwd, args, { timeoutMs: 1e4 });
  return ok && stdout !== "";
}
function checkpointOf(conversation, at2) {
  return { kind: "checkpoint", conversation, transcript: "", at: at2, tasks: [] };
}
async function goOffRecordNow(options2, conversation) {
  const { env, now } = options2;
  goOffRecord(env, conversation, now().getTime());
  const folders = foldersOf(conversation, options2);
  for (const folder of folders) {
    await withLock(ensureTakingFolder(folder, env), { waitMs: 2e4 }, async () => void 0);
  }
  return folders;
}
async function goOnRecordNow(options2, conversation) {
  const { env } = options2;
  if (!isOffRecord(env, conversation)) return;
  for (const folder of foldersOf(conversation, options2)) {
    await withTaking({ ...options2, cwd: folder }, async (taking) => {
      await takeCaptures(taking);
      await passOver({ ...taking, isOffRecord: () => false }, checkpointOf(conversation, taking.now));
    });
  }
  goOnRecord(env, conversation);
}

// src/commands/captures/archived-conversations.ts
var import_node_path35 = require("node:path");
init_failure();
init_folders();

// src/io/transcripts/project-transcripts.ts
init_stat();
function projectTrees(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 ? [realPath(cwd)] : workingTrees(git);
}
var beginning = 64 * 1024;

// src/commands/captures/archived-conversations.ts
async function archivedHere({ cwd, env }, isHere2) {
  const folder = () => (0, import_node_path35.join)(ensureProjectState(cwd, env), "archived");
  try {
    const archive = await archiveHere({ cwd, folder, top: projectTrees(cwd)[0] ?? cwd, isHere: isHere2 });
    const state = archive === void 0 ? findProjectState(cwd, env) : void 0;
    if (state !== void 0) removeFolder((0, import_node_path35.join)(state, "archived"));
    return archive;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}
async function forgetGoneArchives(context) {
  const { claudeConfigDirs } = readConfig(findProject(context.cwd), context.env);
  const here = new Set(listTranscripts(clientFolders(context.env, claudeConfigDirs)).map(({ id }) => id));
  await archivedHere(context, (id) => here.has(id));
}

// src/capture/share/sharing.ts
init_failure();

// src/capture/record/purge.ts
function encodePurge(purged) {
  const named = purged.map(({ id, writer }) => ({ id, writer }));
  return `purge ${named.length}

${JSON.stringify({ v: 1, purged: named })}
`;
}
function decodePurge(message) {
  const fields2 = parseFields(message.slice(message.indexOf("\n\n") + 2));
  const listed = fields2?.v === 1 && Array.isArray(fields2.purged) ? fields2.purged : [];
  return listed.flatMap((value2) => {
    const one = asFields(value2);
    const [id = "", writer = ""] = [textAt(one, "id"), textAt(one, "writer")];
    return /^[0-9a-f]{10}$/.test(id) && /^[0-9a-f]{12}$/.test(writer) ? [{ id, writer }] : [];
  });
}
function captureKey({ id, writer }) {
  return `${writer}/${id}`;
}
function sortPurges(notices, known) {
  const counted2 = new Set(known.own.map(captureKey));
  for (const [key, isAgreed] of known.answers) if (isAgreed) counted2.add(key);
  const requests = /* @__PURE__ */ new Map();
  for (const { by, purged } of notices) {
    for (const capture of purged) {
      const key = captureKey(capture);
      if (capture.writer === by && by !== known.self) counted2.add(key);
      else if (!known.answers.has(key)) requests.set(key, { ...capture, by });
    }
  }
  return { counted: counted2, requests: [...requests.values()].filter((one) => !counted2.has(captureKey(one))) };
}

// src/capture/remote/consent.ts
var import_node_path36 = require("node:path");
var fileName2 = "sharing.json";
function readYeses(root, env) {
  const state = findProjectState(root, env);
  const listed = state === void 0 ? void 0 : asRecord(readJson((0, import_node_path36.join)(state, fileName2)))?.yeses;
  return (Array.isArray(listed) ? listed : []).filter(isYes);
}
function isYes(value2) {
  const { shown, at: at2, from, branches: branches2, url, settings: settings3 } = asRecord(value2) ?? {};
  const isHashed = [shown, url, settings3].every((text) => typeof text === "string");
  return isHashed && typeof at2 === "number" && typeof from === "number" && typeof branches2 === "boolean";
}
function findYes(root, remote, env) {
  const { url, settings: settings3 } = hashesOf(remote);
  return readYeses(root, env).find((yes) => yes.url === url && yes.settings === settings3);
}
function isOtherWay(root, remote, env) {
  const { url, settings: settings3 } = hashesOf(remote);
  return readYeses(root, env).some((yes) => yes.url === url && yes.settings !== settings3);
}
function recordYes(root, said2, env) {
  const { at: at2, from, branches: branches2, remote } = said2;
  const hashes = hashesOf(remote);
  const others = readYeses(root, env).filter(({ url }) => url !== hashes.url);
  const yes = { shown: remote.shown, at: at2, from, branches: branches2, ...hashes };
  const path = (0, import_node_path36.join)(ensureProjectState(root, env), fileName2);
  writeJson(path, { schema: 1, yeses: [...others, yes] }, { fsync: true });
}
function withdrawYeses(root, env) {
  if (readYeses(root, env).length === 0) return false;
  writeJson((0, import_node_path36.join)(ensureProjectState(root, env), fileName2), { schema: 1, yeses: [] }, { fsync: true });
  return true;
}
function hashesOf({ url, settings: settings3 }) {
  return { url: sha256(url), settings: sha256(JSON.stringify(settings3)) };
}

// src/capture/remote/readers.ts
var import_node_path39 = require("node:path");
init_stat();

// src/io/git/network.ts
init_late_builtins();
var mostPrinted = 64 * 1024 * 1024;
var leash = `[ "$1" = 0 ] || ulimit -f "$1"; shift
(read -r _ <&3; kill -9 "-$$") </dev/null >/dev/null 2>&1 &
exec 3<&-
exec "$@"`;
function runNetworkGit(cwd, call2) {
  return new Promise((resolve4) => {
    try {
      const { git, args, options: options2 } = makeCall(cwd, call2.args, call2);
      const words3 = ["-c", leash, "sh", `${Math.ceil((call2.mostBytes ?? 0) / 512)}`, git, ...args];
      const child = childProcess().spawn("/bin/sh", words3, {
        cwd,
        env: networkEnv(options2.env, call2),
        stdio: ["pipe", "pipe", "pipe", "pipe"],
        detached: true
      });
      follow(child, call2, resolve4);
    } catch {
      resolve4({ ok: false, stdout: "", stderr: "", ended: void 0 });
    }
  });
}
function follow(child, call2, resolve4) {
  const printed2 = { stdout: "", stderr: "" };
  let ended;
  const release2 = () => child.stdio[3]?.destroy?.();
  const end = (why) => {
    ended = why;
    release2();
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  const timer = setTimeout(end, call2.timeoutMs, "late");
  for (const name of ["stdout", "stderr"]) {
    child[name]?.setEncoding("utf8").on("data", (text) => {
      printed2[name] += text;
      if (printed2[name].length >= mostPrinted) end("large");
    });
  }
  child.stdin?.on("error", () => void 0);
  child.stdin?.end(call2.input ?? "");
  child.on("error", () => void 0);
  child.on("exit", release2);
  child.on("close", (code2) => {
    clearTimeout(timer);
    if (isTooLarge(printed2.stderr)) ended ??= "large";
    resolve4({ ok: code2 === 0 && ended === void 0, ...printed2, ended });
  });
}
function isTooLarge(stderr) {
  return /invalid index-pack output/.test(stderr) && !/early eof|disconnect|hung up/i.test(stderr);
}
var allowed = "https:ssh:file";
var ownTransport = ["GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_NO_LAZY_FETCH"];
function networkEnv(quiet2, call2) {
  const { env } = call2;
  const own2 = Object.fromEntries(ownTransport.map((name) => [name, env[name]]));
  const silent = { GIT_ASKPASS: "", SSH_ASKPASS_REQUIRE: "never", GCM_INTERACTIVE: "never" };
  const first = Number(env.GIT_CONFIG_COUNT) || 0;
  const settings3 = call2.settings.flatMap(([key, value2], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value2]
  ]);
  return {
    ...quiet2,
    ...own2,
    ...silent,
    SSH_ASKPASS: void 0,
    GIT_ALLOW_PROTOCOL: allowed,
    GIT_CONFIG_COUNT: `${first + call2.settings.length}`,
    ...Object.fromEntries(settings3)
  };
}

// src/capture/remote/remote.ts
var import_node_path38 = require("node:path");
init_failure();

// src/capture/remote/remote-url.ts
var import_node_path37 = require("node:path");
function parseConfig(printed2) {
  return printed2.split("\0").flatMap((entry) => {
    if (entry === "") return [];
    const at2 = entry.indexOf("\n");
    return [at2 === -1 ? [entry, ""] : [entry.slice(0, at2), entry.slice(at2 + 1)]];
  });
}
function lastValue(entries, key) {
  return entries.findLast(([one]) => one === key)?.[1];
}
function pushRemote(entries, branch) {
  const named = lastValue(entries, `branch.${branch}.pushremote`) ?? lastValue(entries, "remote.pushdefault") ?? lastValue(entries, `branch.${branch}.remote`);
  return named === void 0 || named === "." ? "origin" : named;
}
var transportKeys = /^(?:core\.sshcommand|ssh\.variant|http\..+|credential\..+)$/;
function transportSettings(entries, name, other) {
  return entries.flatMap(([key, value2]) => {
    if (transportKeys.test(key)) return [[key, value2]];
    const proxy = [`remote.${name}.proxy`, `remote.${name}.proxyauthmethod`].indexOf(key);
    return proxy === -1 ? [] : [[`remote.${other}.${proxy === 0 ? "proxy" : "proxyauthmethod"}`, value2]];
  });
}
function withoutRedirects(url) {
  return [
    ["http.followRedirects", "false"],
    [`http.${url}.followRedirects`, "false"]
  ];
}
function isAddress(text) {
  return /[:/\\]/.test(text);
}
function protocolOf(url) {
  if (url.startsWith("-") || /[\0\r\n]/.test(url) || /^[\w+.-]+::/.test(url)) return void 0;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme === "https" || scheme === "ssh" || scheme === "file") return scheme;
  if (scheme !== void 0) return void 0;
  if ((0, import_node_path37.isAbsolute)(url)) return "file";
  return /^[^/:]+:/.test(url) ? "ssh" : void 0;
}
function showUrl(url) {
  return url.replace(
    /^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i,
    (all2, scheme) => /^ssh:/i.test(scheme) && !all2.slice(scheme.length).includes(":") ? all2 : `${scheme}\u2026@`
  );
}

// src/capture/remote/remote.ts
var remoteName = "sj";
async function findRemote(cwd, wish, { store: store2, env }) {
  const own2 = await configOf(cwd, ["--local", "--no-includes"], env);
  const entries = [...await configOf(cwd, ["--global", "--includes"], env), ...own2];
  const isUrl = wish !== void 0 && isAddress(wish);
  const name = isUrl ? "" : wish ?? pushRemote(entries, readGitHead(cwd)?.branch ?? "");
  const said2 = isUrl ? wish : lastValue(entries, `remote.${name}.pushurl`) ?? lastValue(entries, `remote.${name}.url`);
  if (said2 === void 0) return void 0;
  const top = findGitFolder(cwd)?.top ?? cwd;
  const url = await rewritten(store2, /^\.{1,2}\//.test(said2) ? (0, import_node_path38.resolve)(top, said2) : said2, env);
  const protocol = protocolOf(url);
  if (protocol === void 0) {
    throw new Failure("refused", `Captures can't go to ${showLine(showUrl(url))}`, {
      hint: "Only addresses of https, ssh and folders can be used. To choose one: session-journal settings capture.remote URL"
    });
  }
  const settings3 = [
    ...transportSettings(own2, name, remoteName),
    [`remote.${remoteName}.url`, url],
    [`remote.${remoteName}.pushurl`, url]
  ];
  return { name, url, shown: showLine(showUrl(url)), protocol, id: sha256(url).slice(0, 12), settings: settings3 };
}
async function configOf(cwd, where, env) {
  const { ok, stdout } = await runGit(cwd, ["config", ...where, "--list", "-z"], { env, timeoutMs: 2e4 });
  return ok ? parseConfig(stdout) : [];
}
async function rewritten({ folder }, said2, env) {
  let url = said2;
  for (let count2 = 0; count2 < 3; count2 += 1) {
    if (url.startsWith("-")) return url;
    const { ok, stdout } = await runGit(folder, ["--git-dir=.", "ls-remote", "--get-url", url], {
      env,
      timeoutMs: 2e4
    });
    const next = stdout.replace(/\n$/, "");
    if (!ok || next === url) return url;
    url = next;
  }
  return url;
}

// src/capture/remote/readers.ts
async function readersOf(remote, store2) {
  const { protocol, url } = remote;
  if (protocol === "ssh") return "unknown";
  if (protocol === "file") {
    const mode = followStat(url.replace(/^file:\/\//i, ""))?.mode ?? 0;
    return (mode & 4) === 0 ? "folder" : "everyone";
  }
  const bare = url.replace(/^(https:\/\/)[^/@]*@/i, "$1");
  const { PATH } = process.env;
  const env = {
    PATH,
    HOME: (0, import_node_path39.join)(store2.folder, "nobody"),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1"
  };
  const { ok, stderr } = await runNetworkGit(store2.folder, {
    args: ["--git-dir=.", "ls-remote", remoteName, "HEAD"],
    settings: [[`remote.${remoteName}.url`, bare], ...withoutRedirects(bare)],
    env,
    timeoutMs: 15e3
  });
  if (ok) return "everyone";
  return denials.test(stderr) ? "let-in" : "unknown";
}
var denials = /terminal prompts disabled|could not read (?:username|password)|authentication failed|returned error: 40[134]|repository .*not found/i;

// src/capture/remote/failure-reason.ts
var reasons = [
  [
    /deny updating a hidden ref|hook declined|protected ref|not allowed to (?:create|update|push)|refusing to (?:create|update)|invalid ref|illegal ref|funny refname|prohibited/i,
    "the remote refuses references that are not branches. To use branches: session-journal captures share on --branches"
  ],
  [
    /non-fast-forward|fetch first|stale info|\(needs force\)/i,
    "somebody else has written to the reference of this clone"
  ],
  [/transport '[^']*' not allowed/i, "only addresses of https, ssh and folders can be used"],
  [
    /unable to update url base from redirection|redirect/i,
    "the remote redirects to another address: use that one"
  ],
  [
    /terminal prompts disabled|could not read (?:username|password)|authentication failed|permission denied|host key verification|access denied|403|401/i,
    "the remote lets you in only with a password, or not at all"
  ],
  [
    /does not appear to be a git repository|repository .*not found|does not exist|no such file or directory|404/i,
    "there is no repository at this address"
  ],
  [
    /could not resolve|connection refused|connection timed out|network is unreachable|no route to host|failed to connect|operation timed out/i,
    "the remote cannot be reached"
  ],
  [
    /hung up unexpectedly|early eof|unexpected disconnect|broken pipe|connection (?:reset|closed)|rpc failed|remote end/i,
    "the connection broke. What was done stays, and the next sync goes on from there"
  ],
  [/not our ref|unadvertised object/i, "the remote gives single files to nobody"],
  [/no space left|unable to write|read-only file system/i, "the disk is full, or the store can't be written"]
];
function reasonOf(stderr) {
  return reasons.find(([pattern]) => pattern.test(stderr))?.[1] ?? "git could not do it, for a reason unknown here";
}

// src/capture/remote/transport.ts
var always = [
  // The store is a partial one, without saying so in its file. Without the filter, all bodies would come along.
  ...partialSettings,
  ["protocol.version", "2"],
  ["transfer.fsckObjects", "true"],
  ["transfer.bundleURI", "false"],
  // One file for all that comes, so that its size is the size of what comes.
  ["fetch.unpackLimit", "1"],
  ["push.gpgSign", "false"],
  ["push.negotiate", "false"]
];
async function call(route, args, input = "") {
  const { store: store2, remote, env, until, mostBytes: mostBytes6 } = route;
  return runNetworkGit(store2.folder, {
    args: ["--git-dir=.", ...args],
    settings: [...always, ...remote.settings, ...withoutRedirects(remote.url)],
    env,
    timeoutMs: Math.max(1, until - Date.now()),
    input,
    mostBytes: mostBytes6
  });
}
function refusalOf({ ok, stderr, ended }) {
  if (ok) return void 0;
  if (ended === "late") return { reason: "the remote took too long" };
  if (ended === "large") return { reason: "the remote has more than is fetched unasked" };
  return { reason: reasonOf(stderr) };
}
async function listRemote(route, bases) {
  const patterns2 = bases.map((base) => `${base}/*`);
  const answer = await call({ ...route, mostBytes: 0 }, ["ls-remote", "--refs", remoteName, ...patterns2]);
  const refs = answer.stdout.split("\n").flatMap((row) => {
    const [object = "", ref = ""] = row.split("	");
    const isBelow = bases.some((base) => ref.startsWith(`${base}/`));
    return isBelow && /^[0-9a-f]{40}$/.test(object) ? [[ref, object]] : [];
  });
  return { refs: new Map(refs), refusal: refusalOf(answer) };
}
var fetching = [
  ...["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-prune"],
  ...["--no-recurse-submodules", "--stdin", remoteName]
];
async function fetchBy(route, args, input) {
  const { store: store2, mayBeLarge } = route;
  const answer = await call(route, [...args, ...fetching], input);
  if (answer.ok) return void 0;
  await withLock(store2.folder, { waitMs: 6e4 }, async () => sweepTemporary(store2));
  const isAllowed = answer.ended === "large" && await mayBeLarge?.() === true;
  return isAllowed ? fetchBy({ ...route, mostBytes: 0 }, args, input) : refusalOf(answer);
}
async function fetchRefs(route, wanted) {
  if (wanted.size === 0) return void 0;
  const specs = [...wanted].map(([from, to]) => `+${from}:${to}
`);
  return fetchBy(route, [], specs.join(""));
}
async function fetchObjects(route, objects) {
  if (objects.length === 0) return void 0;
  const input = objects.map((object) => `${object}
`).join("");
  return fetchBy(route, ["-c", "fetch.negotiationAlgorithm=noop"], input);
}
async function pushRefs(route, pushed) {
  if (pushed.length === 0) return /* @__PURE__ */ new Map();
  const leases = pushed.flatMap(
    ({ to, replaces }) => replaces === void 0 ? [] : [`--force-with-lease=${to}:${replaces}`]
  );
  const args = ["push", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no"];
  const specs = pushed.map(({ from, to }) => `${from}:${to}`);
  const answer = await call({ ...route, mostBytes: 0 }, [...args, ...leases, remoteName, ...specs]);
  const rows2 = answer.stdout.split("\n").map((row) => row.split("	"));
  return new Map(
    pushed.flatMap(({ from, to }) => {
      const [flag, , summary = ""] = rows2.find(([, names]) => names === `${from}:${to}`) ?? [];
      if (flag !== void 0 && flag !== "!") return [];
      const refusal = refusalOf(flag === "!" ? { ...answer, stderr: summary } : answer);
      return refusal === void 0 ? [] : [[to, refusal]];
    })
  );
}

// src/capture/share/fetch-bodies.ts
var timeoutMs9 = 12e4;
async function fetchEdits(route) {
  const { store: store2 } = route;
  const format = ["--raw", "--root", "-m", "--no-renames", "--no-abbrev", "--format="];
  const args = ["--git-dir=.", "log", ...format, "--glob=refs/team", "--", "edits.jsonl"];
  const { stdout } = await runGit(store2.folder, args, { timeoutMs: timeoutMs9 });
  const objects = [...stdout.matchAll(/^:\S+ \S+ \S+ ([0-9a-f]{40}) [AM]/gm)].map(
    ([, object = ""]) => object
  );
  return fetchObjects(route, await missingOf(store2, [...new Set(objects)]));
}
async function missingOf({ folder }, objects) {
  if (objects.length === 0) return [];
  const input = objects.map((object) => `${object}
`).join("");
  const args = ["--git-dir=.", "cat-file", "--batch-check"];
  const { stdout } = await runGit(folder, args, { input, timeoutMs: timeoutMs9 });
  return [...stdout.matchAll(/^([0-9a-f]{40}) missing$/gm)].map(([, object = ""]) => object);
}
async function fetchBodies(route, commits) {
  return fetchObjects(route, await missingBodies(route.store, commits));
}
async function missingBodies({ folder }, commits) {
  if (commits.length === 0) return [];
  const which = commits === "all" ? ["--glob=refs/team"] : ["--no-walk", ...commits];
  const args = ["--git-dir=.", "rev-list", "--objects", "--missing=print", ...which, "--"];
  const { stdout } = await runGit(folder, args, { timeoutMs: timeoutMs9 });
  return [...stdout.matchAll(/^\?([0-9a-f]{40})$/gm)].map(([, object = ""]) => object);
}

// src/capture/share/refs.ts
var remoteBases = ["refs/session-journal/v1", "refs/heads/session-journal/v1"];
function readRemoteRef(ref) {
  const base = remoteBases.find((one) => ref.startsWith(`${one}/`));
  const rest2 = base === void 0 ? "" : ref.slice(base.length + 1);
  const [, purger = ""] = /^purged\/([0-9a-f]{12})$/.exec(rest2) ?? [];
  if (purger !== "") return { writer: purger, month: "purged" };
  const [, writer = "", month = ""] = /^([0-9a-f]{12})\/(\d{6})$/.exec(rest2) ?? [];
  return writer === "" ? void 0 : { writer, month };
}
function remoteRef({ writer, month }, isBranch) {
  const base = remoteBases[isBranch ? 1 : 0];
  return month === "purged" ? `${base}/purged/${writer}` : `${base}/${writer}/${month}`;
}
function storeRef(kind, { writer, month }, remote) {
  return `refs/${kind}/${writer}/${remote}/${month}`;
}
function readStoreRef(ref) {
  const parts = ref.split("/");
  return { writer: parts[2] ?? "", month: parts.at(-1) ?? "" };
}

// src/capture/share/purges.ts
async function readNotices(store2) {
  const refs = [...(await readRefs(store2, "refs/purged")).keys()].filter((ref) => ref !== ownPurges(store2));
  return Promise.all(
    refs.map(async (ref) => ({ by: readStoreRef(ref).writer, purged: await purgesIn(store2, ref) }))
  );
}
function readOwnPurges(store2) {
  return purgesIn(store2, ownPurges(store2));
}
async function purgesIn(store2, ref) {
  return (await readChain(store2, ref)).flatMap(({ message }) => decodePurge(message));
}
function ownPurges({ writer }) {
  return `refs/purged/${writer}/own`;
}
async function notePurge(store2, purged, by) {
  const ref = ownPurges(store2);
  const known = new Set((await readOwnPurges(store2)).map(captureKey));
  const fresh = purged.filter((one) => !known.has(captureKey(one)));
  if (fresh.length === 0) return;
  const after = (await readRefs(store2, ref)).get(ref) ?? "";
  const link = { tree: "", author: by, committer: by, message: encodePurge(fresh) };
  await writeChains(store2, [{ ref, after, links: [link] }]);
}
async function applyPurges(store2, counted2) {
  const changed = counted2.size > 0 && await holdsAny(store2, counted2) ? await withoutAll(store2, counted2) : [];
  await dropLinks(store2, changed);
  return changed.length;
}
async function withoutAll(store2, counted2) {
  const changed = [];
  for (const kind of ["own", "shared", "team", "apart", "incoming"]) {
    for (const ref of (await readRefs(store2, `refs/${kind}`)).keys()) {
      const links = await readChain(store2, ref);
      const chain = withoutLinks(ref, links, isPurgedIn(ref, counted2));
      if (chain !== void 0) changed.push(chain);
    }
  }
  return changed;
}
async function holdsAny({ folder }, counted2) {
  const ids = new Set([...counted2].map((key) => key.slice(key.indexOf("/") + 1)));
  const args = ["--git-dir=.", "log", "--exclude=refs/purged/*", "--all", "--format=%s"];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs: 6e4 });
  return !ok || stdout.split("\n").some((line2) => !/ [0-9a-f]{10}$/.test(line2) || ids.has(line2.slice(-10)));
}
function isPurgedIn(ref, counted2) {
  const { writer } = readStoreRef(ref);
  return ({ message }) => {
    const id = decodeHead(message)?.id;
    return id !== void 0 && counted2.has(captureKey({ id, writer }));
  };
}

// src/capture/share/links.ts
function captureLinks(links) {
  const seen = /* @__PURE__ */ new Set();
  return links.flatMap((link) => {
    const head = decodeHead(link.message);
    const [subject = ""] = link.message.split("\n", 1);
    if (head === void 0 || !subject.endsWith(` ${head.id}`) || seen.has(head.id)) return [];
    seen.add(head.id);
    return [{ ...link, head }];
  });
}
function withoutPurged(links, writer, counted2) {
  return links.filter(({ head }) => !counted2.has(captureKey({ id: head.id, writer })));
}
function missingIn(links, other) {
  const known = new Set(other.map(contentOf));
  return links.filter((link) => !known.has(contentOf(link)));
}
function contentOf({ tree, message }) {
  return `${tree} ${message}`;
}
function sameBeginning(one, other) {
  const at2 = one.findIndex(({ object }, index) => object !== other[index]?.object);
  return at2 === -1 ? one.length : at2;
}

// src/capture/share/screen-again.ts
async function secretsIn(store2, links, { notSecrets, until }) {
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const kinds2 = [];
  for (const some of inPortions(links, mostBytes4, bytesOf2)) {
    const stored = some.map(({ head, object }) => ({ ...head, object, writer: store2.writer, own: true }));
    const messages = await readManyMessages(store2, stored);
    const edits = await readEdits(store2, stored);
    for (const [index, { head }] of some.entries()) {
      const texts2 = textsOf(head, messages[index], edits[index]);
      const found2 = texts2 === void 0 ? [] : screenSecrets(texts2.join("\n\n"), notSecrets).found;
      kinds2.push(texts2 === void 0 ? void 0 : [...new Set(found2.map(({ kind }) => kind))]);
    }
    if (Date.now() > until) return kinds2;
  }
  return kinds2;
}
var mostBytes4 = 4 * 1024 * 1024;
var mostLinks = 500;
function bytesOf2({ head }) {
  return Math.max(head.bytes, mostBytes4 / mostLinks);
}
function textsOf(head, messages, edits) {
  if (messages === void 0 || edits === void 0) return void 0;
  return [
    ...textsIn2(head),
    ...messages.flatMap(textsIn2),
    ...edits.flatMap(({ lines: _, ...edit }) => textsIn2(edit))
  ];
}
function textsIn2(value2) {
  if (typeof value2 === "string") return value2 === "" ? [] : [value2];
  if (typeof value2 !== "object" || value2 === null) return [];
  return Object.values(value2).flatMap(textsIn2);
}

// src/capture/share/share-own.ts
async function ownMonths({ route, refs }) {
  const { store: store2, remote } = route;
  const { writer } = store2;
  const here = await Promise.all(
    [`refs/own/${writer}`, `refs/shared/${writer}/${remote.id}`].map(
      (beginning2) => readRefs(store2, beginning2)
    )
  );
  const there = [...refs.keys()].flatMap((ref) => readRemoteRef(ref) ?? []);
  const months = [
    ...here.flatMap((found2) => [...found2.keys()].map((ref) => readStoreRef(ref).month)),
    ...there.flatMap((one) => one.writer === writer && one.month !== "purged" ? [one.month] : [])
  ];
  return [...new Set(months)].sort().map((month) => ({ writer, month }));
}
async function prepareMonth(sharing, month) {
  const { route, refs, isBranch } = sharing;
  const from = storeRef("shared", month, route.remote.id);
  const to = remoteRef(month, isBranch);
  const shared = await readChain(route.store, from);
  const there = await chainThere(sharing, month, shared);
  if (there === void 0) return stopped("what is there under the name of this clone could not be fetched");
  const base = baseOf(sharing, shared, there);
  if (base === void 0) return stopped("somebody else has written to the reference of this clone");
  const { fresh, left, failed } = await freshLinks(sharing, month, base);
  const links = [...base, ...fresh];
  const same = Math.max(sameBeginning(links, shared), sameBeginning(links, there));
  const isDone = same === links.length && links.length === shared.length;
  const chain = { ref: from, after: links[same - 1]?.object ?? "", links: links.slice(same) };
  if (!isDone) await writeChains(route.store, [chain]);
  const tip = (await readRefs(route.store, from)).get(from);
  const known = refs.get(to);
  const isAdded = base.length >= there.length && sameBeginning(base, there) === there.length;
  const push = tip === known ? void 0 : { from: tip === void 0 ? "" : from, to, replaces: isAdded ? void 0 : known };
  return {
    push,
    queued: missingIn(captureLinks(links), captureLinks(there)).map(({ head }) => head.id),
    left,
    failed
  };
}
function stopped(reason) {
  return { push: void 0, queued: [], left: [], failed: [{ id: "", reason }] };
}
async function chainThere({ route, refs, isBranch }, month, shared) {
  const ref = remoteRef(month, isBranch);
  const tip = refs.get(ref);
  if (tip === void 0) return [];
  const at2 = shared.findIndex(({ object }) => object === tip);
  if (at2 !== -1) return shared.slice(0, at2 + 1);
  const incoming = storeRef("incoming", month, route.remote.id);
  const refusal = await fetchRefs(route, /* @__PURE__ */ new Map([[ref, incoming]]));
  if (refusal !== void 0) return void 0;
  const chain = await readChain(route.store, incoming);
  await writeChains(route.store, [{ ref: incoming, after: "", links: [] }]);
  return chain;
}
function baseOf({ route, counted: counted2 }, shared, there) {
  const { writer } = route.store;
  const captures = captureLinks(there);
  const kept2 = withoutPurged(captures, writer, counted2);
  if (kept2.length < captures.length) return [...shared, ...missingIn(kept2, captureLinks(shared))];
  const same = sameBeginning(shared, there);
  if (same === there.length) return shared;
  return same === shared.length ? there : void 0;
}
async function freshLinks({ route, from, whyKept, notSecrets }, month, base) {
  const own2 = captureLinks(await readChain(route.store, `refs/own/${month.writer}/${month.month}`));
  const known = new Set(captureLinks(base).map(({ head }) => head.id));
  const wanted = own2.filter(
    ({ head }) => !known.has(head.id) && head.at >= from && whyKept(head) === void 0
  );
  const until = (Date.now() + route.until) / 2;
  const kinds2 = await secretsIn(route.store, wanted, { notSecrets, until });
  return {
    fresh: wanted.filter((_, index) => kinds2[index]?.length === 0),
    left: wanted.slice(kinds2.length).map(({ head }) => head.id),
    failed: wanted.slice(0, kinds2.length).flatMap(
      ({ head: { id } }, index) => kinds2[index]?.length === 0 ? [] : [{ id, reason: reasonOf2(kinds2[index]) }]
    )
  };
}
function reasonOf2(kinds2) {
  if (kinds2 === void 0) return "its text cannot be read";
  return `it holds what looks like a secret: ${kinds2.join(", ")}`;
}
async function sharedIds(store2, remote, tips) {
  const refs = [...(await readRefs(store2, `refs/shared/${store2.writer}/${remote}`)).keys()];
  const chains = await readChains(store2, refs);
  return chains.flatMap((chain, index) => {
    const month = readStoreRef(refs[index] ?? "");
    const known = [false, true].map((isBranch) => tips[`${remote} ${remoteRef(month, isBranch)}`]);
    const last = chain.findLastIndex(({ object }) => known.includes(object));
    return captureLinks(chain.slice(0, last + 1)).map(({ head }) => head.id);
  });
}

// src/capture/share/fetch-team.ts
var mostRefs = 1e4;
async function fetchNews(route, refs, { tips }) {
  const { store: store2, remote } = route;
  const wanted = /* @__PURE__ */ new Map();
  const targets2 = /* @__PURE__ */ new Set();
  for (const [ref, tip] of refs) {
    const known = readRemoteRef(ref);
    if (known === void 0 || tips[`${remote.id} ${ref}`] === tip) continue;
    if (known.writer === store2.writer && known.month !== "purged") continue;
    const to = known.month === "purged" ? `refs/purged/${known.writer}/${remote.id}` : storeRef("incoming", known, remote.id);
    if (!targets2.has(to)) wanted.set(ref, to);
    targets2.add(to);
  }
  const refusal = await fetchRefs(route, wanted);
  const incoming = [...wanted].filter(([, to]) => to.startsWith("refs/incoming/"));
  return {
    incoming: refusal === void 0 ? new Map(incoming.map(([ref, to]) => [to, ref])) : /* @__PURE__ */ new Map(),
    refusal
  };
}
async function takeOver2(route, incoming, counted2) {
  const { store: store2, remote } = route;
  const refs = [...incoming];
  const news = await readChains(store2, refs);
  const teams = refs.map((ref) => storeRef("team", readStoreRef(ref), remote.id));
  const had = await readChains(store2, teams);
  const known = await readRefs(store2, "refs/team");
  const old = await readRefs(store2, "refs/apart");
  const taken = refs.map(
    (ref, index) => compare2(
      readStoreRef(ref).writer,
      { news: news[index] ?? [], had: known.has(teams[index] ?? "") ? had[index] ?? [] : [] },
      counted2
    )
  );
  const chains = taken.flatMap(({ links, isApart }, index) => {
    const to = storeRef(isApart ? "apart" : "team", readStoreRef(refs[index] ?? ""), remote.id);
    return links.length === 0 && isApart ? [] : [chainOf(to, links, news[index] ?? [])];
  });
  const stale = refs.filter((_, index) => !taken[index]?.isApart).map((ref) => storeRef("apart", readStoreRef(ref), remote.id)).filter((ref) => old.has(ref));
  const gone = [...refs, ...stale].map((ref) => ({ ref, after: "", links: [] }));
  await writeChains(store2, [...chains, ...gone]);
  const apart = refs.filter((_, index) => taken[index]?.isApart);
  return { fresh: taken.reduce((sum, { fresh }) => sum + fresh, 0), apart };
}
function compare2(writer, { news, had }, counted2) {
  const links = withoutPurged(captureLinks(news), writer, counted2);
  const kept2 = withoutPurged(captureLinks(had), writer, counted2);
  const isApart = missingIn(kept2, links).length > 0;
  return { links, isApart, fresh: isApart ? 0 : missingIn(links, kept2).length };
}
function chainOf(ref, links, news) {
  const same = sameBeginning(links, news);
  return { ref, after: links[same - 1]?.object ?? "", links: links.slice(same) };
}

// src/capture/share/push-own.ts
async function pushOwn(sharing) {
  const { store: store2 } = sharing.route;
  const months = [];
  for (const month of await ownMonths(sharing)) months.push(await prepareMonth(sharing, month));
  const pushes = [...await purgePush(sharing), ...months.flatMap(({ push }) => push ?? [])];
  const refused2 = await pushRefs(sharing.route, pushes);
  if (pushes.some(({ replaces }) => replaces !== void 0)) {
    await withLock(store2.folder, { waitMs: 6e4 }, () => dropUnreachable(store2));
  }
  const isRefused = ({ push }) => push !== void 0 && refused2.has(push.to);
  return {
    pushed: months.filter((one) => !isRefused(one)).flatMap(({ queued }) => queued),
    queued: months.flatMap((one) => [...isRefused(one) ? one.queued : [], ...one.left]),
    failed: [...months.flatMap(({ failed }) => failed), ...reasonsOf(refused2)],
    tips: await tipsOf(
      sharing,
      pushes.filter(({ to }) => !refused2.has(to))
    )
  };
}
function reasonsOf(refused2) {
  const reasons3 = new Set([...refused2.values()].map(({ reason }) => reason));
  return [...reasons3].map((reason) => ({ id: "", reason }));
}
async function purgePush({ route, refs, isBranch }) {
  const { store: store2 } = route;
  const from = ownPurges(store2);
  const tip = (await readRefs(store2, from)).get(from);
  const to = remoteRef({ writer: store2.writer, month: "purged" }, isBranch);
  const known = refs.get(to);
  return tip === void 0 || tip === known ? [] : [{ from, to, replaces: known }];
}
async function tipsOf({ route }, pushes) {
  const refs = await readRefs(route.store, "refs");
  return new Map(pushes.map(({ from, to }) => [to, refs.get(from) ?? ""]));
}

// src/capture/share/sync-state.ts
var import_node_path40 = require("node:path");
var fileName3 = "sync.json";
function readSyncState({ folder }) {
  const fields2 = asRecord(readJson((0, import_node_path40.join)(folder, fileName3))) ?? {};
  const failed = Array.isArray(fields2.failed) ? fields2.failed : [];
  return {
    tried: numberOf(fields2.tried),
    done: numberOf(fields2.done),
    tips: Object.fromEntries(entriesOf(fields2.tips, (one) => typeof one === "string")),
    answers: new Map(entriesOf(fields2.answers, (one) => typeof one === "boolean")),
    failed: failed.flatMap((one) => {
      const { id, reason } = asRecord(one) ?? {};
      return typeof id === "string" && typeof reason === "string" ? [{ id, reason }] : [];
    })
  };
}
function numberOf(value2) {
  return typeof value2 === "number" ? value2 : 0;
}
function entriesOf(value2, is) {
  return Object.entries(asRecord(value2) ?? {}).filter(([, one]) => is(one));
}
function writeSyncState({ folder }, { answers, ...state }) {
  writeJson((0, import_node_path40.join)(folder, fileName3), { schema: 1, ...state, answers: Object.fromEntries(answers) });
}

// src/capture/share/sync.ts
var mostBytes5 = 500 * 1024 * 1024;
function syncCaptures(wish) {
  const { store: store2, remote, env, timeoutMs: timeoutMs11, ask } = wish;
  return withSyncLock(store2, ask === void 0 ? 0 : 3e4, async () => {
    const state = readSyncState(store2);
    const until = Date.now() + timeoutMs11;
    const mayBeLarge = ask && (() => ask({ about: "size" }));
    const route = { store: store2, remote, env, until, mostBytes: mostBytes5, mayBeLarge };
    const { result: result2, tips, answers } = await syncOver(route, wish, state);
    const isAll = result2.queued.length === 0 && !result2.failed.some(({ id }) => id === "");
    const done = isAll ? wish.now : state.done;
    writeSyncState(store2, { tried: wish.now, done, tips, answers, failed: result2.failed });
    return result2;
  });
}
var nothing3 = { pushed: [], fetched: 0, queued: [], failed: [], requests: [], apart: [] };
async function syncOver(route, wish, state) {
  const { store: store2, remote } = wish;
  const news = await hear(route, wish, state);
  if ("reason" in news)
    return { ...state, result: { ...nothing3, failed: [{ id: "", reason: news.reason }] } };
  const { refs, incoming } = news;
  const { answers, counted: counted2, requests } = await decidePurges(wish, state);
  const { fresh, apart } = await withLock(store2.folder, { waitMs: 6e4 }, async () => {
    await applyPurges(store2, counted2);
    return takeOver2(route, incoming.keys(), counted2);
  });
  const missed = [await fetchEdits(route), wish.bodies ? await fetchBodies(route, "all") : void 0];
  const { branches: isBranch, from } = wish.yes;
  const sent = await pushOwn({ ...wish, route, refs, counted: counted2, isBranch, from });
  const again = apart.map((ref) => incoming.get(ref) ?? "");
  const known = [...refs, ...sent.tips].map(([ref, tip]) => [ref, again.includes(ref) ? "" : tip]);
  const told = Object.fromEntries(known.map(([ref, tip]) => [`${remote.id} ${ref}`, tip]));
  const { pushed, queued, failed } = sent;
  const result2 = {
    pushed,
    queued,
    failed: [
      ...failed,
      ...missed.flatMap((one) => one === void 0 ? [] : { id: "", reason: one.reason })
    ],
    fetched: fresh,
    requests,
    apart: [...new Set(apart.map((ref) => readStoreRef(ref).writer))]
  };
  return { tips: { ...state.tips, ...told }, answers, result: result2 };
}
async function hear(route, { ask }, state) {
  const { refs, refusal } = await listRemote(route, remoteBases);
  if (refusal !== void 0) return refusal;
  if (refs.size > mostRefs && await ask?.({ about: "refs", count: refs.size }) !== true) {
    return { reason: `the remote has ${refs.size} references of captures, more than are fetched unasked` };
  }
  const news = await fetchNews(route, refs, state);
  return news.refusal ?? { refs, incoming: news.incoming };
}
async function decidePurges({ store: store2, ask }, { answers }) {
  const notices = await readNotices(store2);
  const own2 = await readOwnPurges(store2);
  const known = { self: store2.writer, own: own2, answers: new Map(answers) };
  const { requests } = sortPurges(notices, known);
  const heads = requests.length === 0 ? [] : await listCaptures(store2) ?? [];
  const asked = requests.flatMap((request) => {
    const head = heads.find((one) => captureKey(one) === captureKey(request));
    return head === void 0 ? [] : [{ request, head }];
  });
  if (ask !== void 0) {
    for (const one of asked) {
      known.answers.set(captureKey(one.request), await ask({ about: "purge", ...one }));
    }
  }
  const open = asked.map(({ request }) => request).filter((one) => !known.answers.has(captureKey(one)));
  return { answers: known.answers, counted: sortPurges(notices, known).counted, requests: open };
}

// src/capture/share/sharing.ts
async function readSharing(place2) {
  const { cwd, env, wish } = place2;
  const store2 = ensureStore(cwd);
  if (store2 === void 0) {
    throw new Failure("not-found", "Captures are kept in a git repository, and there is none here", {
      hint: "Make one: git init"
    });
  }
  const found2 = await findRemote(cwd, wish, { store: store2, env }).catch(onlyFailure);
  const [remote, unusable] = isFailure(found2) ? [void 0, found2] : [found2, void 0];
  const captures = await listCaptures(store2) ?? [];
  const own2 = captures.filter((capture) => capture.own);
  return {
    store: store2,
    remote,
    unusable,
    yes: remote && findYes(cwd, remote, env),
    isOtherWay: remote !== void 0 && isOtherWay(cwd, remote, env),
    own: own2,
    others: captures.length - own2.length,
    sync: readSyncState(store2)
  };
}
function onlyFailure(error) {
  if (isFailure(error)) return error;
  throw error;
}
function findReaders({ store: store2, remote }) {
  return remote === void 0 ? Promise.resolve(void 0) : readersOf(remote, store2);
}
function agreeToShare({ cwd, env }, remote, said2) {
  recordYes(cwd, { ...said2, remote }, env);
}
function stopSharing({ cwd, env }) {
  return withdrawYeses(cwd, env);
}
function syncShared({ store: store2, remote, unusable, yes }, env, options2) {
  if (unusable !== void 0) throw unusable;
  if (remote === void 0 || yes === void 0) {
    throw new Failure("refused", "You have not said yes to sharing captures", {
      hint: "See what it means: session-journal captures share on"
    });
  }
  return syncCaptures({ ...options2, store: store2, remote, yes, env });
}
async function fetchLacking({ store: store2, remote, unusable, yes }, env, wish) {
  if (unusable !== void 0) throw unusable;
  if (remote === void 0 || yes === void 0) return void 0;
  return withSyncLock(store2, 3e4, async () => {
    const route = { store: store2, remote, env, until: Date.now() + wish.timeoutMs, mostBytes: mostBytes5 };
    return (await fetchBodies(route, wish.commits))?.reason;
  });
}
async function queuedCaptures({ store: store2, remote, yes, own: own2, sync }, whyKept) {
  if (remote === void 0 || yes === void 0) return [];
  const may = own2.filter((head) => head.at >= yes.from && whyKept(head) === void 0);
  const there = new Set(await sharedIds(store2, remote.id, sync.tips));
  return may.filter(({ id }) => !there.has(id)).map(({ id }) => id);
}
function removingOnly(state) {
  const { remote } = state;
  if (remote === void 0) return void 0;
  const ours = ownTips(state).filter((ref) => ref.startsWith(`${remote.id} `));
  if (ours.length === 0) return void 0;
  const branches2 = ours.some((ref) => ref.includes(" refs/heads/"));
  const yes = { shown: remote.shown, at: 0, from: Number.POSITIVE_INFINITY, branches: branches2, url: "", settings: "" };
  return { ...state, yes };
}
function isSharedAnywhere(state) {
  return ownTips(state).length > 0;
}
async function sharedCaptures({ store: store2, sync }) {
  const remotes = new Set(Object.keys(sync.tips).map((key) => key.slice(0, key.indexOf(" "))));
  const each = await Promise.all([...remotes].map((remote) => sharedIds(store2, remote, sync.tips)));
  return new Set(each.flat());
}
function ownTips({ store: store2, sync }) {
  const isOurs = ([ref, tip]) => tip !== "" && ref.includes(`/${store2.writer}/`);
  return Object.entries(sync.tips).filter(isOurs).map(([ref]) => ref);
}
async function allCaptures({ store: store2 }) {
  return await listCaptures(store2) ?? [];
}
async function purgeCaptures({ cwd, env }, { store: store2 }, purged) {
  const { ok, stdout } = await runGit(cwd, ["var", "GIT_COMMITTER_IDENT"], { env, timeoutMs: 1e4 });
  const by = ok ? stdout.trim() : "unknown <> 0 +0000";
  await withSyncLock(store2, 3e4, async () => {
    await withLock(store2.folder, { waitMs: 6e4 }, async () => {
      await notePurge(store2, purged, by);
      const all2 = [...await readOwnPurges(store2), ...purged];
      await applyPurges(store2, new Set(all2.map(captureKey)));
    });
  });
}

// src/journal/conversation/bindings.ts
var import_node_path43 = require("node:path");
init_folders();
init_person();

// src/journal/conversation/journals.ts
var import_node_path42 = require("node:path");
init_stat();

// src/io/project/ignores.ts
var import_node_path41 = require("node:path");
init_failure();
init_stat();
var onPurpose = "# private: session-journal init --private\n";
var hidden = `${onPurpose}*
`;
function isPrivateOnPurpose(ignores) {
  return /^# ?private\b/m.test(ignores);
}
function isPrivate(project) {
  return isPrivateOnPurpose(findText((0, import_node_path41.join)(project.dir, ".gitignore")) ?? "");
}

// src/journal/conversation/journals.ts
var fileName4 = "journals.json";
function describe(project) {
  const top = worktreeOf(project.root);
  const place2 = top === void 0 ? "" : (0, import_node_path42.relative)(top, project.root);
  return { root: project.root, isPrivate: isPrivate(project), clone: cloneOf(project.root), place: place2 };
}
function readWorkedOn(env, conversation) {
  const folder = conversationFolder(env, conversation);
  const fields2 = folder === void 0 ? void 0 : asRecord(readJson((0, import_node_path42.join)(folder, fileName4)));
  const listed = Array.isArray(fields2?.journals) ? fields2.journals : [];
  return listed.filter((one) => typeof asRecord(one)?.root === "string");
}
function workedElsewhere(env, conversation, project) {
  return readWorkedOn(env, conversation).some((journal) => !isJournalOf(journal, project, env));
}
function isSameJournal(env, root, project) {
  return isJournalOf(describe(projectAt(root, env)), project, env);
}
function isJournalOf(journal, project, env) {
  if (journal.isPrivate || isPrivate(projectAt(journal.root, env))) return false;
  if (journal.root === project.root) return true;
  const own2 = describe(project);
  return isSameIdentity(journal.clone, own2.clone) && journal.place === own2.place;
}

// src/io/client/event-files.ts
init_leftovers();
init_stat();

// src/journal/conversation/wanted-events.ts
init_person();
var reminderEveryMs = 15 * 6e4;

// src/journal/conversation/bindings.ts
var fileName5 = "binding.json";
function bindingPath(env, conversation) {
  const folder = conversationFolder(env, conversation);
  return folder === void 0 ? void 0 : (0, import_node_path43.join)(folder, fileName5);
}
function decodeBinding(value2) {
  const fields2 = asRecord(value2);
  if (fields2 === void 0 || fields2.schema !== 1) return void 0;
  const { session, id, project, from } = fields2;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path43.isAbsolute)(session) || !(0, import_node_path43.isAbsolute)(project) || session.includes("\0")) return void 0;
  const origin = typeof from === "string" && isSafeConversation(from) ? from : void 0;
  return { ...fields2, schema: 1, session, id, project, from: origin, logged: decodeLogged(fields2.logged) };
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
  return (0, import_node_path43.join)(stateDir(env), "bindings", `${conversation}.json`);
}

// src/commands/captures/sharing-here.ts
init_failure();

// src/commands/captures/shareable-captures.ts
async function whyKeptHere({
  project,
  env,
  own: own2
}) {
  const { sessions } = await listSessions(project, ["active", "archive"]);
  const known = new Set(sessions.map(({ facts }) => facts.id));
  const isOurs = ({ session, conversation }) => {
    const binding = readBinding(env, conversation);
    const isBound = binding !== void 0 && (session === "" || session === binding.id);
    if (isBound) return isSameJournal(env, binding.project, project);
    return session === "" || known.has(session);
  };
  const kept2 = new Set(own2.filter((one) => !isOurs(one)).map(({ conversation }) => conversation));
  return (capture) => {
    if (workedElsewhere(env, capture.conversation, project))
      return "its conversation worked on another journal, too";
    return kept2.has(capture.conversation) || !isOurs(capture) ? "its session is not in this journal" : void 0;
  };
}

// src/commands/captures/sharing-here.ts
async function sharingHere(context) {
  const { cwd, env } = context;
  const project = findProject(cwd);
  const place2 = sharingPlace(context);
  const state = await readSharing(place2);
  return {
    project,
    place: place2,
    forbidden: whyForbidden(context, project),
    state,
    whyKept: project === void 0 ? noJournal : await whyKeptHere({ project, env, own: state.own }),
    notSecrets: readConfig(project, env).notSecrets
  };
}
var noJournal = () => "there is no journal here that agreed to it";
function sharingPlace({ cwd, env }) {
  const wish = valuesOf("capture.remote", { cwd, env }).at(-1)?.value;
  return { cwd, env, wish: typeof wish === "string" ? wish : void 0 };
}
function valuesOf(key, { cwd, env }) {
  const settings3 = readSettings(configFiles(findProject(cwd), env));
  return settings3.find((setting) => setting.key === key)?.values ?? [];
}
function whyForbidden(context, project) {
  if (project === void 0) return "no-project";
  if (isPrivate(project)) return "private";
  if (valuesOf("capture", context).some(({ value: value2 }) => value2 === "off")) return "capture-off";
  const values = valuesOf("capture.share", context);
  if (values.some(({ file, value: value2 }) => file.author !== "project" && value2 === false)) return "settings";
  return values.some(({ file, value: value2 }) => file.author === "project" && value2 === true) ? void 0 : "project";
}
var forbiddenTexts = {
  "no-project": ["This project has no journal", "Start one: session-journal init"],
  private: [
    "The sessions of this project are private, so its captures stay here",
    "They can be shared from a journal that others see, too"
  ],
  "capture-off": ["Nothing is captured here: capture is off", "To see where: session-journal settings"],
  settings: [
    "Your settings forbid to share captures",
    "To see where: session-journal settings capture.share"
  ],
  project: [
    "The project has not agreed to share captures",
    'Write "capture.share": true into .sessions/config.json and commit it, or run: session-journal captures share on'
  ]
};
function askerOf({ terminal }) {
  const ask = terminal?.ask;
  if (ask === void 0) {
    throw new Failure("refused", "Only a person at a terminal can decide this", {
      hint: "Run it in a terminal"
    });
  }
  return async (question) => /^y(?:es)?$/i.test((await ask(`${question} [y/N] `)).trim());
}

// src/commands/captures/record.ts
async function goOff(call2, context) {
  const conversation = conversationOf(call2, context);
  const removed = [];
  const shared = [];
  for (const cwd of await goOffRecordNow(dueOptions(context), conversation)) {
    const there = await removeAll(conversation, { ...context, cwd });
    removed.push(...there.removed);
    shared.push(...there.shared);
  }
  await forgetGoneArchives(context);
  const rows2 = [
    "\u{1F512} This conversation is off the record: nothing of it is captured from now on",
    `   Removed ${counted(removed.length, "capture")} of it`,
    ...sharedRows(shared),
    "   To undo: session-journal captures on-record"
  ];
  return { text: rows2.join("\n"), data: { removed, shared } };
}
function sharedRows({ length }) {
  if (length === 0) return [];
  return [
    `   \u2757 ${counted(length, "capture")} of these had been shared: the remote and your team's clones have them until their next sync`,
    "   To remove them from the remote now, at a terminal: session-journal captures sync (with captures share on)"
  ];
}
async function removeAll(conversation, context) {
  const { place: place2, state } = await sharingHere(context);
  const known = (await allCaptures(state)).filter((one) => one.own && one.conversation === conversation);
  const there = await sharedCaptures(state);
  await purgeCaptures(place2, state, known);
  const removed = known.map(({ id }) => id);
  return { removed, shared: removed.filter((id) => there.has(id)) };
}
async function goOn(call2, context) {
  const conversation = conversationOf(call2, context);
  await goOnRecordNow(dueOptions(context), conversation);
  return { text: "\u2705 What is said in this conversation from now on is captured again", data: {} };
}
function dueOptions(context) {
  return { ...context, sessionOf: (id) => readBinding(context.env, id)?.id ?? "" };
}
function conversationOf(call2, { env }) {
  const id = env.CLAUDE_CODE_SESSION_ID ?? "";
  if (call2.bare.length > 0) {
    throw misuse("That takes no more words", "It is about the conversation as a whole: leave them out");
  }
  if (id !== "") return id;
  throw misuse(
    "Which conversation?",
    "Run it in the conversation itself: ! session-journal captures off-record"
  );
}

// src/commands/captures/pack.ts
async function packThem({ bare }, context) {
  if (bare.length > 0) throw misuse("captures pack takes nothing else", "Run: session-journal captures pack");
  const expired = await expireDue(dueOptions(context), true);
  if (expired > 0) await forgetGoneArchives(context);
  const packed = await packHere(context.cwd);
  if (packed === void 0)
    return { text: "No captures in this repository", data: { before: 0, after: 0, expired: 0 } };
  const { before: before3, after } = packed;
  const rows2 = [
    `\u2705 Packed the captures: ${sizeText(before3)} before, ${sizeText(after)} now`,
    ...expired === 0 ? [] : [`   Removed ${counted(expired, "capture")} older than capture.keep_days`]
  ];
  return { text: rows2.join("\n"), data: { ...packed, expired } };
}

// src/commands/captures/purge.ts
init_failure();

// src/io/git/email.ts
var import_node_path44 = require("node:path");
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
function findEmail(text) {
  let section = "";
  let email;
  let asksMore = false;
  const lines2 = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
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
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path44.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path44.join)(git.own, "config.worktree"), (0, import_node_path44.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path44.join)(home, ".gitconfig"), (0, import_node_path44.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path44.isAbsolute);
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

// src/commands/captures/sync.ts
init_failure();

// src/io/project/error-log.ts
var import_node_fs17 = require("node:fs");
var import_node_path45 = require("node:path");
init_person();
var maxLogBytes = 256 * 1024;
var maxTextLength = 4e3;
var current = "errors.jsonl";
var previous = "errors.1.jsonl";
var flags = import_node_fs17.constants.O_WRONLY | import_node_fs17.constants.O_APPEND | import_node_fs17.constants.O_CREAT | (import_node_fs17.constants.O_NOFOLLOW ?? 0);
async function screen(text) {
  if (!mayHoldSecret(text)) return text;
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return screenSecrets(text, []).text;
}
async function cleaned(entry) {
  const fields2 = {};
  for (const [key, value2] of Object.entries(entry)) {
    fields2[key] = (await screen(String(value2))).slice(0, maxTextLength);
  }
  return fields2;
}
function append(dir, entry) {
  const path = (0, import_node_path45.join)(dir, current);
  const file = (0, import_node_fs17.openSync)(path, flags | (import_node_fs17.constants.O_NONBLOCK ?? 0), 384);
  try {
    const stat = (0, import_node_fs17.fstatSync)(file);
    if (!stat.isFile()) return;
    (0, import_node_fs17.writeSync)(file, `${JSON.stringify(entry)}
`);
    if (stat.size > maxLogBytes) (0, import_node_fs17.renameSync)(path, (0, import_node_path45.join)(dir, previous));
  } finally {
    (0, import_node_fs17.closeSync)(file);
  }
}
async function logError(project, env, entry) {
  const clean = await cleaned(entry).catch(() => void 0);
  if (clean === void 0) return;
  for (const dir of [() => project && ensureLocal(project), () => ensureStateDir(env)]) {
    try {
      const path = dir();
      if (path === void 0) continue;
      append(path, clean);
      return;
    } catch {
    }
  }
}

// src/commands/captures/sync.ts
async function syncThem(call2, context) {
  if (call2.bare.length > 0)
    throw misuse("captures sync takes no words", "Run: session-journal captures sync");
  if (hasFlag(call2, "due")) return syncIfDue(context);
  await assertPerson("captures sync", call2, context);
  const here = await sharingHere(context);
  if (hasFlag(call2, "status")) return statusReply(here, context);
  const result2 = await syncNow(here, context, true);
  await forgetGoneArchives(context);
  return syncReply(result2);
}
var backgroundMs = 6e4;
var foregroundMs = 30 * 6e4;
async function syncNow(here, context, bodies) {
  assertAllowed(here);
  const ask = context.terminal?.ask === void 0 ? void 0 : questionsOf(context);
  const options2 = { ...optionsOf(here, context), timeoutMs: foregroundMs, bodies };
  return syncShared(here.state, context.env, ask === void 0 ? options2 : { ...options2, ask });
}
function assertAllowed({ forbidden }) {
  if (forbidden === void 0) return;
  const [message, hint] = forbiddenTexts[forbidden];
  throw new Failure("refused", message, { hint });
}
function optionsOf({ whyKept, notSecrets }, { now }) {
  return { now: now().getTime(), whyKept, notSecrets };
}
function questionsOf(context) {
  const ask = askerOf(context);
  return (question) => {
    switch (question.about) {
      case "refs":
        return ask(`The remote has ${question.count} references of captures. Fetch them all?`);
      case "size":
        return ask("The remote has more than 500 MB of captures. Fetch them all?");
      case "purge": {
        const { request, head } = question;
        const what = showLine(`${head.id} (${head.subject || head.kind}, of ${head.author || "nobody"})`);
        return ask(
          `Clone ${request.by} wants capture ${what} removed, which clone ${request.writer} took. Remove it?`
        );
      }
    }
  };
}
async function syncIfDue(context) {
  const { cwd, env, now } = context;
  const { isSyncDue } = await Promise.resolve().then(() => __toESM(require_ask_capture(), 1));
  if (!isSyncDue(cwd, env, now().getTime())) return { text: "", data: { reason: "not due" } };
  const here = await sharingHere(context);
  if (here.forbidden !== void 0 || here.state.yes === void 0)
    return { text: "", data: { reason: "off" } };
  const options2 = { ...optionsOf(here, context), timeoutMs: backgroundMs, bodies: false };
  const result2 = await syncShared(here.state, env, options2);
  for (const { id, reason } of result2.failed) {
    const message = id === "" ? `Captures: ${reason}` : `Capture ${id}: ${reason}`;
    await logError(here.project, env, {
      at: formatInstant(now().getTime()),
      where: "captures sync",
      message
    });
  }
  return { text: "", data: dataOf2(result2) };
}
function syncReply(result2) {
  const { pushed, fetched, queued, failed, requests, apart } = result2;
  const did = failed.some(({ id }) => id === "") ? "\u26D4 Not everything could be done" : "\u2705 Done";
  const rows2 = [
    `${did}: pushed ${counted(pushed.length, "capture")}, fetched ${fetched}`,
    ...queued.length === 0 ? [] : [`   Still waiting: ${queued.length}`],
    ...failed.map(({ id, reason }) => `   \u2757 ${id === "" ? reason : `${id} stays here: ${reason}`}`),
    ...apart.map((writer) => `   \u2757 The history of clone ${writer} was replaced. What was here before stays`),
    ...requests.length === 0 ? [] : [
      `   \u2757 Other clones want ${counted(requests.length, "capture")} removed: run this at a terminal to decide`
    ]
  ];
  return { text: rows2.join("\n"), data: dataOf2(result2), exit: failed.length === 0 ? 0 : 1 };
}
function dataOf2({ requests, ...result2 }) {
  return { ...result2, requests: [...requests] };
}
async function statusReply({ state, whyKept }, context) {
  const queued = await queuedCaptures(state, whyKept);
  const { done, failed } = state.sync;
  const waiting = waitingCaptures(context.cwd, context.env);
  const [oldest] = waiting;
  const rows2 = [
    `Last sync: ${done === 0 ? "never" : shownTime(done, context)}`,
    `   Waiting to be pushed: ${counted(queued.length, "capture")}`,
    ...oldest === void 0 ? [] : [waitingText(waiting.length, shownTime(oldest.at, context))],
    ...failed.map(({ id, reason }) => `   \u2757 ${id === "" ? reason : `${id} stays here: ${reason}`}`)
  ];
  const synced = done === 0 ? null : formatInstant(done);
  return { text: rows2.join("\n"), data: { pushed: [], fetched: 0, queued, failed, waiting, synced } };
}
function waitingText(count2, since) {
  return `   Waiting to be captured: ${count2}, since ${since}. To try now: session-journal captures take`;
}

// src/commands/captures/purge.ts
async function purgeThem(call2, context) {
  await assertPerson("captures purge", call2, context);
  const here = await sharingHere(context);
  await purgeCaptures(here.place, here.state, []);
  const chosen = await chooseThem(call2, here, context);
  const ask = askerOf(context);
  const own2 = chosen.filter((one) => one.own);
  const foreign = chosen.filter((one) => !one.own);
  const isSure = own2.length > 0 && await ask(`${rowsOf(own2)}
Remove them for good?`);
  const isForAll = foreign.length > 0 && await ask(
    `${rowsOf(foreign)}
Other clones took these. Remove them here, and ask these clones to do the same?`
  );
  const [mine, theirs] = [isSure ? own2 : [], isForAll ? foreign : []];
  const purged = [...mine, ...theirs];
  if (purged.length === 0) return { text: "Nothing was removed", data: { purged: [] } };
  const there = reachable(here);
  await purgeCaptures(here.place, here.state, purged);
  const isReached = there !== void 0 && (there === here || mine.length > 0 && await ask(askedToo(there)));
  await forgetGoneArchives(context);
  const sync = isReached ? await spread(there, context) : void 0;
  const rows2 = [
    `\u2705 Removed ${counted(purged.length, "capture")} from this clone`,
    ...mine.length === 0 ? [] : mineRows(here, there, sync),
    ...theirs.length === 0 ? [] : theirRows(theirs.length, sync),
    ...sync?.more ?? []
  ];
  const ids = (some) => some.map(({ id }) => id);
  return { text: rows2.join("\n"), data: { purged: ids(purged), asked: ids(theirs), ...sync?.data } };
}
async function chooseThem(call2, { state }, context) {
  const author = flagText(call2, "author");
  if (author === void 0 === (call2.bare.length === 0) || author !== void 0 && author !== "me") {
    throw misuse("Purge which captures?", "Give their ids, or --author me for all of yours");
  }
  const all2 = await allCaptures(state);
  const found2 = author === void 0 ? call2.bare.flatMap((id) => namedBy(id, all2)) : ofMine(all2, context);
  if (found2.length > 0) return [...new Set(found2)];
  throw new Failure("not-found", "There are no captures of yours", {
    hint: "List them: session-journal captures"
  });
}
function namedBy(name, all2) {
  const found2 = /^[0-9a-f]{4,10}$/i.test(name) ? all2.filter(({ id }) => id.startsWith(name.toLowerCase())) : [];
  const [first] = found2;
  if (first !== void 0 && found2.every(({ id }) => id === first.id)) return found2;
  const what = first === void 0 ? "No capture has" : "Several captures have";
  throw new Failure("not-found", `${what} the id "${showLine(name)}"`, {
    hint: "List them: session-journal captures"
  });
}
function ofMine(all2, { cwd, env }) {
  const email = readEmail(cwd, env);
  return all2.filter(({ own: own2, author }) => own2 || email !== "" && author.endsWith(`<${email}>`));
}
var mostShown2 = 20;
function rowsOf(captures) {
  const rows2 = captures.slice(0, mostShown2).map(
    ({ id, subject, kind, author, own: own2, writer }) => showLine(`${id} ${subject || kind}${own2 ? "" : `, pushed by ${writer}, says ${author || "nobody"}`}`)
  );
  const more = captures.length > mostShown2 ? [`\u2026 and ${captures.length - mostShown2} more`] : [];
  return [counted(captures.length, "capture"), ...rows2.map((row) => `   ${row}`), ...more].join("\n");
}
function reachable(here) {
  if (here.state.yes !== void 0 && here.forbidden === void 0) return here;
  const state = removingOnly(here.state);
  return state && { ...here, state, forbidden: void 0, whyKept: () => "it is only removed" };
}
function askedToo({ state }) {
  return `You no longer share captures, but ${state.remote?.shown} has some of yours. Remove these there, too?`;
}
async function spread(here, context) {
  const result2 = await syncNow(here, context, false);
  const { text, data = {} } = syncReply(result2);
  const isDone = !result2.failed.some(({ id }) => id === "");
  const remote = here.state.remote?.shown ?? "the remote";
  return { isDone, remote, more: text.split("\n").slice(1), data };
}
function mineRows({ state }, there, sync) {
  if (there === void 0) {
    return isSharedAnywhere(state) ? ["   Another remote that you shared captures through may still have them"] : ["   You share no captures, so there is nothing to remove elsewhere"];
  }
  if (sync?.isDone === true) {
    return [
      `   No reference of ${sync.remote} leads to yours any more, and other clones drop them at their next sync`,
      "   Until it cleans up, the host may still give them to whoever knows the hash of a commit. Ask it to, if it matters"
    ];
  }
  return [`   ${there.state.remote?.shown} still has yours. To remove them there: ${retry}`];
}
function theirRows(count2, sync) {
  const what = `${counted(count2, "capture")} of other clones`;
  if (sync === void 0)
    return [`   ${what}: removed only here, because you share no captures and so can ask nobody`];
  return sync.isDone ? [`   ${what}: ${sync.remote} keeps them until somebody at these clones agrees. Here they stay removed`] : [`   ${what}: these clones could not be asked yet. To ask them: ${retry}`];
}
var retry = "session-journal captures sync (with captures share on)";

// src/commands/captures/share.ts
var import_node_path47 = require("node:path");
init_failure();

// src/io/project/write-setting.ts
var import_node_path46 = require("node:path");
init_failure();
init_failures();
init_folders();
init_stat();
function writeSetting(path, key, value2) {
  const { [key]: _, ...others } = readFields(path);
  const fields2 = value2 === void 0 ? others : { ...others, [key]: value2 };
  try {
    makeFolder((0, import_node_path46.dirname)(path), 448);
    const target = findStat(path) === void 0 ? path : realPath(path);
    writeFileAtomic(target, `${JSON.stringify(fields2, void 0, 2)}
`, { mode: 384 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function readFields(path) {
  try {
    const fields2 = asRecord(JSON.parse(readText(path).replace(/^\uFEFF/u, "")));
    if (fields2 !== void 0) return fields2;
  } catch (error) {
    if (isFailure(error) && error.code === "not-found") return {};
    if (isFailure(error)) throw error;
  }
  throw new Failure("damaged", `Cannot use "${path}": it is not a JSON object`, {
    hint: "Fix it in an editor, then try again",
    data: { path }
  });
}

// src/commands/captures/share.ts
async function shareThem(call2, context) {
  await assertPerson("captures share", call2, context);
  const [word2 = "status", ...rest2] = call2.bare;
  if (!["on", "off", "status"].includes(word2) || rest2.length > 0) {
    throw misuse(
      `Unknown words after captures share: ${showLine(call2.bare.join(" "))}`,
      "Use on, off or status"
    );
  }
  if (word2 !== "on" && hasFlag(call2, "branches")) {
    throw misuse(
      "--branches means something only to captures share on",
      "Run: session-journal captures share on"
    );
  }
  const here = await sharingHere(context);
  if (word2 === "status") return statusReply2(here, context);
  return word2 === "on" ? switchOn(call2, here, context) : switchOff(here);
}
var readers = {
  everyone: "\u2757 Everyone can read it, without a login",
  "let-in": "Whom the remote lets in. Without a login it lets nobody in",
  folder: "Whoever may read that folder",
  unknown: "Whom the remote lets in. It can't be seen from here whether that is everyone"
};
async function switchOn(call2, here, context) {
  const { state, place: place2, project, forbidden } = here;
  const { remote, unusable, own: own2 } = state;
  const ask = askerOf(context);
  if (forbidden !== void 0 && forbidden !== "project") throw refused(forbidden);
  if (unusable !== void 0) throw unusable;
  if (remote === void 0) {
    throw new Failure("not-found", "This clone has no remote to share captures through", {
      hint: "Add one with git remote add, or choose one: session-journal settings capture.remote URL"
    });
  }
  const found2 = await findReaders(state);
  const rows2 = [
    `Your captures would go to ${remote.shown}${remote.name === "" ? "" : `, the remote "${showLine(remote.name)}"`}`,
    `   Who can read them: ${readers[found2 ?? "unknown"]}`,
    "   What: your conversations with Claude that led to commits and tasks",
    "   Not: secrets found in them, private sessions, and what is off the record",
    "   From: now on",
    ...waysOf(remote.settings),
    "Share them?"
  ];
  if (!await ask(rows2.join("\n"))) return { text: "Nothing is shared", data: { sharing: false } };
  const at2 = context.now().getTime();
  const before3 = own2.filter((head) => head.at < at2 && here.whyKept(head) === void 0);
  const talks = new Set(before3.map(({ conversation }) => conversation)).size;
  const all2 = before3.length > 0 && await ask(
    `Share ${counted(before3.length, "capture")} of ${counted(talks, "conversation")} from before, too?`
  );
  const branches2 = hasFlag(call2, "branches");
  agreeToShare(place2, remote, { at: at2, from: all2 ? 0 : at2, branches: branches2 });
  const isAgreed = forbidden === void 0 || await askProject(here, ask);
  const next = isAgreed ? "They are pushed after your next push. Now: session-journal captures sync" : noYes;
  return {
    text: `\u2705 You share your captures through ${remote.shown}
   ${next}
   To stop: session-journal captures share off`,
    data: { sharing: isAgreed, remote: remote.shown, project: project?.root ?? null }
  };
}
var noYes = 'Nothing is pushed until the project agrees: "capture.share": true in .sessions/config.json';
function waysOf(settings3) {
  const keys = settings3.map(([key]) => key).filter((key) => !/^remote\.sj\.(?:push)?url$/.test(key));
  return keys.length === 0 ? [] : [`   With these settings of this clone: ${[...new Set(keys)].map(showLine).join(", ")}`];
}
async function askProject({ project }, ask) {
  if (project === void 0) return false;
  const path = (0, import_node_path47.join)(project.dir, "config.json");
  if (!await ask("The project must agree, too. Write that into .sessions/config.json?")) return false;
  writeSetting(path, "capture.share", true);
  return true;
}
function refused(forbidden) {
  const [message, hint] = forbiddenTexts[forbidden];
  return new Failure("refused", message, { hint });
}
function switchOff({ place: place2, state }) {
  const had = stopSharing(place2);
  const shared = state.remote?.shown ?? "the remote";
  const text = had ? `\u2705 You no longer share captures
   What ${shared} has stays there. To remove it: session-journal captures purge --author me` : "You shared no captures";
  return { text, data: { sharing: false } };
}
async function statusReply2(here, context) {
  const { state, forbidden, whyKept } = here;
  const { remote, unusable, yes, own: own2, others, sync, isOtherWay: isOtherWay2 } = state;
  const isOn = yes !== void 0 && forbidden === void 0;
  const queued = await queuedCaptures(state, whyKept);
  const when = (at2) => at2 === 0 ? "never" : shownTime(at2, context);
  const rows2 = [
    `Sharing captures: ${isOn ? "on" : "off"}`,
    `   Remote: ${remote?.shown ?? unusable?.message ?? "none"}`,
    `   The project: ${forbidden === void 0 ? "agrees" : forbiddenTexts[forbidden][0]}`,
    `   You: ${yes === void 0 ? "have not said yes" : `said yes ${when(yes.at)}`}`,
    ...isOtherWay2 ? ["   \u2757 This clone reaches the remote in another way than you agreed to: share on again"] : [],
    `   Here: ${counted(own2.length, "capture")} of yours, ${others} of others`,
    `   Waiting: ${queued.length}. Last sync: ${when(sync.done)}`,
    isOn ? "   To stop: session-journal captures share off" : "   To start: session-journal captures share on"
  ];
  const data = {
    sharing: isOn,
    remote: remote?.shown ?? null,
    project: forbidden === void 0,
    yes: yes === void 0 ? null : formatInstant(yes.at),
    queued,
    synced: sync.done === 0 ? null : formatInstant(sync.done)
  };
  return { text: rows2.join("\n"), data };
}

// src/commands/captures/show.ts
init_failure();

// src/commands/reply/text-screen.ts
async function textScreen({ cwd, env }) {
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return (text) => screenSecrets(text, notSecrets).text;
}

// src/commands/captures/fetch-lacking.ts
init_failure();
var timeoutMs10 = 12e4;
async function fetchLackingHere(commits, context) {
  if (commits.length === 0 || isBelowClient(context.env)) return void 0;
  try {
    const { state, forbidden } = await sharingHere(context);
    if (forbidden !== void 0) return void 0;
    return await fetchLacking(state, context.env, { commits, timeoutMs: timeoutMs10 });
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.message;
  }
}
async function fetchConversation(id, context) {
  const lacking = await lackingHere(id, context.cwd);
  const reason = await fetchLackingHere(lacking, context);
  const missing = lacking.length === 0 ? 0 : (await lackingHere(id, context.cwd)).length;
  return { isChanged: missing < lacking.length, missing, reason };
}

// src/commands/captures/show.ts
async function showThem(call2, context) {
  const [name, ...others] = call2.bare;
  if (name === void 0 || others.length > 0) {
    throw new Failure("misuse", "Show which capture?", {
      hint: "Give its id, its commit or its task: session-journal captures show ID. List them: session-journal captures"
    });
  }
  const isRaw = hasFlag(call2, "raw");
  const shown = await showNamed(name, {
    cwd: context.cwd,
    isRaw,
    fetchBodies: (commits) => fetchLackingHere(commits, context),
    screen: isRaw ? (one) => one : await textScreen(context),
    format: (at2) => shownTime(at2, context),
    width: context.terminal?.columns
  });
  return { ...shown, isForeign: true };
}

// src/commands/captures/take.ts
init_failure();
async function takeThem(call2, context) {
  if (call2.bare.length > 0)
    throw misuse("captures take takes no more words", "Run: session-journal captures take");
  const options2 = dueOptions(context);
  if (hasFlag(call2, "queued")) return { text: "", data: dataOf3(await takeUnseen(options2, context)) };
  const conversation = context.env.CLAUDE_CODE_SESSION_ID ?? "";
  if (!hasFlag(call2, "dry-run")) {
    const taken2 = await takeDue(options2, conversation);
    const isNone = typeof taken2 !== "string" && taken2.captures.length === 0;
    return takenReply(taken2, isNone && await hasEarlierCommits(options2));
  }
  const taken = await previewDue(options2, conversation);
  if (typeof taken === "string") return { text: reasons2[taken], data: { reason: reasons2[taken] } };
  const would = taken.captures.map(({ commit, messages, bytes, redacted }) => ({
    commit,
    messages,
    bytes,
    redacted
  }));
  const text = would.length === 0 ? "Nothing new to capture" : ["Would capture:", ...rows(taken)].join("\n");
  return { text, data: would.length === 0 ? { reason: "Nothing new to capture" } : { would } };
}
async function takeUnseen(options2, context) {
  const { cwd, env, now } = context;
  try {
    const taken = await takeQueued(options2);
    const expired = await expireDue(options2).catch(onlyLocked);
    if (expired > 0) await forgetGoneArchives(context);
    return taken;
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: String(error) };
    const entry = { at: formatInstant(now().getTime()), where: "captures take", message };
    await logError(findProject(cwd), env, isFailure(error) ? { ...entry, code: error.code } : entry);
    throw error;
  }
}
function onlyLocked(error) {
  if (isFailure(error) && error.code === "locked") return 0;
  throw error;
}
async function backfillThem(call2, context) {
  if (call2.bare.length > 0) {
    throw misuse(
      "captures backfill takes no more words",
      "Run: session-journal captures backfill --since WHEN"
    );
  }
  const since = await flagTime(call2, "since", context) ?? context.now().getTime() - keptMs;
  return takenReply(await takeEarlier(dueOptions(context), since), false);
}
var keptMs = 365 * 24 * 60 * 6e4;
var reasons2 = {
  "no-git": "Captures are kept in a git repository, and there is none here",
  off: "Capturing is off"
};
var earlierText = "   There are commits from before. To capture their conversations: session-journal captures backfill";
function dataOf3(taken) {
  return typeof taken === "string" ? { reason: reasons2[taken] } : { ...taken };
}
function takenReply(taken, isMoreBefore) {
  if (taken === "off") {
    throw new Failure("refused", "Capturing is off", { hint: "To see where: session-journal settings" });
  }
  if (taken === "no-git") throw new Failure("refused", reasons2[taken], { hint: "Make one: git init" });
  if (taken.captures.length === 0) {
    const more = isMoreBefore ? `
${earlierText}` : "";
    return { text: `Nothing new to capture${more}`, data: dataOf3(taken) };
  }
  const head = `\u{1F4BE} Took ${counted(taken.captures.length, "capture")}`;
  return { text: [head, ...rows(taken)].join("\n"), data: dataOf3(taken), isForeign: true };
}
function rows({ captures }) {
  return captures.map(({ id, kind, commit, subject, messages, redacted }) => {
    const what = commit === "" ? kind : `${commit.slice(0, 7)} ${showLine(subject)}`;
    const without = redacted === 0 ? "" : `, without ${counted(redacted, "secret")}`;
    return `   ${id} ${what}: ${counted(messages, "message")}${without}`;
  });
}

// src/commands/captures.ts
var words2 = {
  list: {
    flags: "commit branch task session author since until path limit offset order desc",
    run: listThem
  },
  show: { flags: "raw", run: showThem },
  share: { flags: "branches", run: shareThem },
  sync: { flags: "status due", run: syncThem },
  purge: { flags: "author", run: purgeThem },
  export: { flags: "format", run: exportThem },
  take: { flags: "dry-run queued", run: takeThem },
  backfill: { flags: "since", run: backfillThem },
  "off-record": { flags: "none", run: goOff },
  "on-record": { flags: "none", run: goOn },
  pack: { flags: "none", run: packThem }
};
var capturesCommand = {
  summary: "List the pieces of conversations that are kept with the commits of this repository, show one, or decide what is kept",
  spec: {
    verb: "captures",
    without: ["keep-secret"],
    bare: {
      placeholder: "WORD",
      about: "list (the default), show ID|COMMIT|TASK, take, backfill, off-record, on-record, share on|off|status, sync, purge ID, export (for other tools), or pack (make the store of captures smaller)",
      max: 100
    },
    flags: captureFlags
  },
  run: runCaptures
};
async function runCaptures(call2, context) {
  const [name = "list", ...rest2] = call2.bare;
  const known = capturesWords.find((one) => one === name);
  if (known === void 0) throw unknownWord(name);
  const word2 = words2[known];
  const taken = [...word2.flags.split(" "), ...globalFlags.map((flag) => flag.name)];
  const misplaced = call2.given.find((flag) => !taken.includes(flag.name) || isStraySession(flag.name, word2));
  if (misplaced !== void 0) {
    throw misuse(`--${misplaced.name} means nothing to captures ${name}`, helpHint);
  }
  return word2.run({ ...call2, bare: rest2 }, context);
}
function isStraySession(flag, { flags: flags2 }) {
  return flag === "session" && !flags2.split(" ").includes(flag);
}
var helpHint = "All words and flags: session-journal captures --help";
function unknownWord(name) {
  const close = nearest(name, [...capturesWords]);
  const hint = close === void 0 ? helpHint : `Did you mean: session-journal captures ${close}`;
  return misuse(`Unknown word "${showLine(name)}"`, hint);
}

// src/commands/off-record.ts
var offRecordCommand = {
  summary: "Capture nothing of this conversation, and remove what was captured of it",
  spec: { verb: "off-record", without: ["session", "keep-secret"], bare: void 0, flags: [] },
  run: goOff
};

// src/commands/on-record.ts
var onRecordCommand = {
  summary: "Capture what is said in this conversation from now on",
  spec: { verb: "on-record", without: ["session", "keep-secret"], bare: void 0, flags: [] },
  run: goOn
};

// src/conversations/find/render-list.ts
var shortLength = 8;
function shortConversation(id) {
  return id.replace(/^agent-/, "").slice(0, shortLength);
}

// src/commands/journal/session-commits.ts
async function capturedCommits(session, cwd) {
  const captures = await readableCaptures(cwd);
  const replaced = new Set(captures.map(({ replaces }) => replaces));
  const own2 = captures.filter((one) => one.session === session && one.commit !== "" && !replaced.has(one.id));
  const byCommit = new Map(own2.map((one) => [one.commit, one]));
  return [...byCommit.values()].map((one) => ({
    commit: one.commit.slice(0, 7),
    // The commit's own time, and not that of its capture, which may have come later.
    at: one.author_time === 0 ? one.at : one.author_time * 1e3,
    subject: one.subject,
    conversation: shortConversation(one.conversation),
    by: one.own ? "" : `pushed by ${one.writer}`,
    paths: one.paths
  })).sort((one, other) => one.at - other.at);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  capturedCommits,
  capturesCommand,
  fetchConversation,
  fetchLackingHere,
  offRecordCommand,
  onRecordCommand
});
