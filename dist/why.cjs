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
    const parent = (0, import_node_path3.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || leadsToFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
function removeFolder(path) {
  (0, import_node_fs6.rmSync)(path, { recursive: true, force: true });
}
function createFolder(path, files) {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    (0, import_node_fs6.mkdirSync)(beside, { mode: 448 });
    for (const [name, text] of Object.entries(files))
      (0, import_node_fs6.writeFileSync)((0, import_node_path3.join)(beside, name), text, { mode: 384 });
    (0, import_node_fs6.renameSync)(beside, path);
    return true;
  } catch (error) {
    (0, import_node_fs6.rmSync)(beside, { recursive: true, force: true });
    if (isFolder(path)) return false;
    throw error;
  }
}
var import_node_fs6, import_node_path3;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    import_node_path3 = require("node:path");
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path9.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path9.isAbsolute)(given)) return (0, import_node_path9.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path9.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path9.join)(dir, "config.json");
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
  const path = (0, import_node_path9.join)(dir, folder3);
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
var import_node_fs10, import_node_path9, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    import_node_path9 = require("node:path");
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
  const place2 = placeOf2(path);
  const kept = place2 === void 0 ? void 0 : findKept(place2);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept === void 0 ? {} : { cachedData: kept.code }
  });
  const isUsed = kept !== void 0 && script.cachedDataRejected !== true;
  if (place2 !== void 0 && !(isUsed && kept.isSaid))
    process.once("exit", () => keep2(place2, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path18.dirname)(path));
  return module2.exports;
}
function placeOf2(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs14.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path18.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path18.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place2) {
  const said2 = readKept2(place2 + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept2(place2);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept2(path) {
  try {
    const bytes = (0, import_node_fs14.readFileSync)(path);
    const code = bytes.subarray(0, bytes.length / 2);
    return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : void 0;
  } catch {
    return void 0;
  }
}
function keep2(place2, script, isUsed) {
  if ((process.exitCode ?? 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code = script.createCachedData();
    if (!(0, import_node_fs14.existsSync)((0, import_node_path18.dirname)(place2))) (0, import_node_fs14.mkdirSync)((0, import_node_path18.dirname)(place2), { mode: 448 });
    sweep((0, import_node_path18.dirname)(place2));
    (0, import_node_fs14.writeFileSync)(hasSaid() ? place2 + saidMark : place2, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs14.readdirSync)(dir)) {
    const path = (0, import_node_path18.join)(dir, name);
    if (((0, import_node_fs14.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs14.unlinkSync)(path);
  }
}
var import_node_fs14, import_node_path18, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs14 = require("node:fs");
    import_node_path18 = require("node:path");
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

// late-part:captures
var require_captures = __commonJS({
  "late-part:captures"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/captures.cjs", require);
  }
});

// late-part:conversations
var require_conversations = __commonJS({
  "late-part:conversations"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/conversations.cjs", require);
  }
});

// src/commands/why.ts
var why_exports = {};
__export(why_exports, {
  whyCommand: () => whyCommand
});
module.exports = __toCommonJS(why_exports);

// src/capture/store/store.ts
var import_node_path5 = require("node:path");
init_failure();

// src/io/disk/files.ts
var import_node_fs5 = require("node:fs");
var import_node_path2 = require("node:path");
init_failures();
init_leftovers();
init_stat();
var heldOpen = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY"]);
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
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
function writeFileAtomic(path, text, options2 = {}) {
  const temporary = writeBeside(path, text, options2);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options2.fsync !== false) syncFolder((0, import_node_path2.dirname)(path));
}

// src/capture/store/store.ts
init_folders();

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
function writeJson(path, value, { fsync = false } = {}) {
  writeFileAtomic(path, `${JSON.stringify(value)}
`, { mode: 384, fsync });
}
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/capture/store/store.ts
init_owner();

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs8 = require("node:fs");
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
    const got = (0, import_node_fs8.readSync)(file, buffer, filled, bytes - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return buffer.subarray(0, filled);
}
function readOpened(file, path, limit) {
  const stat = (0, import_node_fs8.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is not a regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit) {
  let file;
  try {
    file = (0, import_node_fs8.openSync)(path, import_node_fs8.constants.O_RDONLY | (import_node_fs8.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs8.closeSync)(file);
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
  const whole2 = read.size <= bytes;
  return {
    text: decodeText(whole2 ? read.bytes : wholeCharacters(read.bytes), path),
    bytes: read.size,
    whole: whole2,
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
    return (0, import_node_fs8.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/capture/store/store.ts
init_stat();

// src/io/git/folder.ts
var import_node_path4 = require("node:path");
init_folders();
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

// src/capture/store/store.ts
function storeFolder(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 || repositoryFolder(git) !== git.common ? void 0 : (0, import_node_path5.join)(git.common, "session-journal", "captures.git");
}
var config = "[core]\n	repositoryformatversion = 0\n	filemode = true\n	bare = true\n";
function findStore(cwd) {
  const folder3 = storeFolder(cwd);
  if (folder3 === void 0 || findText((0, import_node_path5.join)(folder3, "config")) !== config) return void 0;
  const writer = findWriter(folder3);
  return writer === void 0 ? void 0 : { folder: folder3, writer };
}
function findWriter(folder3) {
  const known3 = asRecord(readJson((0, import_node_path5.join)(folder3, "writer.json")));
  const isHere = isSameIdentity(known3, findIdentity(folder3));
  return isHere && typeof known3?.writer === "string" && /^[0-9a-f]{12}$/.test(known3.writer) ? known3.writer : void 0;
}

// src/capture/why/find-reasons.ts
var import_node_path13 = require("node:path");

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
    else bytes.push(...encoder.encode(plain2 ?? letters[letter] ?? letter));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
var encoder = /* @__PURE__ */ new TextEncoder();

// src/capture/match/blame-lines.ts
var header = /^([0-9a-f]{40}|[0-9a-f]{64}) (\d+) (\d+)(?: \d+)?$/;
function readBlame(output) {
  const lines2 = [];
  let open;
  for (const row of output.split("\n")) {
    const [, commit, origin, line2] = header.exec(row) ?? [];
    if (open === void 0) {
      if (commit !== void 0)
        open = { commit, origin: Number(origin), line: Number(line2), fields: /* @__PURE__ */ new Map() };
    } else if (row.startsWith("	")) {
      lines2.push(closeLine(open, row.slice(1)));
      open = void 0;
    } else {
      const [key = "", ...rest2] = row.split(" ");
      open.fields.set(key, rest2.join(" "));
    }
  }
  return lines2;
}
function closeLine({ commit, origin, line: line2, fields: fields2 }, text) {
  return {
    line: line2,
    text: text.replace(/\r$/, ""),
    commit,
    origin,
    path: unquotePath(fields2.get("filename") ?? ""),
    author: fields2.get("author") ?? "",
    authorTime: Number(fields2.get("author-time") ?? 0),
    subject: fields2.get("summary") ?? "",
    isBoundary: fields2.has("boundary")
  };
}
function isUncommitted(commit) {
  return /^0+$/.test(commit);
}

// src/capture/record/filter-captures.ts
var daySeconds = 24 * 60 * 60;
function oldestTime(captures) {
  const times = captures.map(
    ({ at, author_time }) => Math.min(Math.floor(at / 1e3), author_time || Infinity)
  );
  return Math.max(0, Math.min(...times) - daySeconds);
}

// src/capture/record/line-hash.ts
var encoder2 = /* @__PURE__ */ new TextEncoder();
var shortLine = 8;
function hashLine(line2) {
  const bytes = encoder2.encode(line2.replace(/\s+/g, ""));
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
function isTelling(line2) {
  return line2.replace(/\s+/g, "").length >= shortLine;
}

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs9 = require("node:fs");
var import_node_path7 = require("node:path");

// src/io/disk/contains.ts
var import_node_path6 = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path6.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path6.sep}`) && !(0, import_node_path6.isAbsolute)(way);
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
  for (const entry of path.split(import_node_path7.delimiter)) {
    const program = (0, import_node_path7.isAbsolute)(entry) ? programAt((0, import_node_path7.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path7.dirname)(path))?.mode ?? 0) & import_node_fs9.constants.S_IWOTH) !== 0) return void 0;
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
  const { timeoutMs: timeoutMs5 = 2e3, env = process.env, encoding = "utf8", maxBytes: maxBytes4 = usualBytes } = options2;
  const clean = { ...env };
  for (const stray of [...strays, ...programs]) delete clean[`GIT_${stray}`];
  const quiet3 = {
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
      env: { ...clean, ...quiet3 },
      maxBuffer: maxBytes4,
      timeout: timeoutMs5,
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
function asFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function textAt(fields2, key) {
  const value = fields2?.[key];
  return typeof value === "string" ? value : void 0;
}
var targets = ["file_path", "notebook_path", "command", "pattern", "skill", "url", "description", "query"];
function targetIn(input) {
  const found2 = targets.map((key) => textAt(input, key)).find((value) => value !== void 0 && value !== "");
  return found2 ?? questionsIn(input);
}
function questionsIn(input) {
  return partsOf(input?.questions).flatMap((one) => textAt(one, "question") ?? []).join(" \xB7 ");
}

// src/capture/record/encode.ts
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
function isCount(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
var latest = 864e13;
function timeAt(fields2, key, unit = 1) {
  const time3 = countAt(fields2, key);
  return time3 * unit > latest ? 0 : time3;
}
function countAt(fields2, key) {
  const value = fields2[key];
  return isCount(value) ? value : 0;
}
function listAt(fields2, key) {
  const value = fields2[key];
  return Array.isArray(value) ? value : [];
}
function textsAt(fields2, key) {
  return listAt(fields2, key).filter((one) => typeof one === "string");
}
var mostPartBytes = 1024 * 1024;
var mostUnits = Math.floor(mostPartBytes / 3);
function decodeMessages(parts) {
  const whole2 = [];
  let goesOn = false;
  for (const part of parts) {
    if (goesOn) whole2[whole2.length - 1] += part;
    else whole2.push(part);
    goesOn = !part.endsWith("\n");
  }
  return whole2.flatMap(decodeLines);
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
function decodeCall(value) {
  const fields2 = asFields(value);
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
var import_node_path8 = require("node:path");
init_failure();
var none = { tips: /* @__PURE__ */ new Map(), heads: [] };
var mostBytes = 256 * 1024 * 1024;
var lineFeed = 10;
function pathOf({ folder: folder3 }) {
  return (0, import_node_path8.join)(folder3, "heads.jsonl");
}
function readKnownHeads(store) {
  const bytes = readKept(pathOf(store));
  const start3 = bytes.indexOf(lineFeed) + 1;
  const first = decodeFirst(bytes.toString("utf8", 0, start3));
  if (first === void 0 || first.size !== bytes.length - start3) return none;
  const end = start3 + first.heads;
  const hashes = hashLines(bytes.subarray(end));
  const lines2 = bytes.toString("utf8", start3, end).split("\n").slice(0, -1);
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
function writeKnownHeads(store, { tips, heads }) {
  const texts2 = heads.map(({ object, ref, message, lines: lines2 }) => {
    const head = decodeHead(message);
    const hashes2 = lines2?.() ?? head?.lines ?? [];
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
    writeFileAtomic(pathOf(store), `${first}
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
var maxBytes = 256 * 1024 * 1024;
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
function decodeStored({ object, ref, message, lines: lines2 }, store) {
  const head = decodeHead(message, lines2);
  const writer = /^refs\/(?:own|team)\/([0-9a-f]{12})\//.exec(ref)?.[1];
  if (head === void 0 || writer === void 0) return [];
  const own2 = writer === store.writer && ref.startsWith("refs/own/");
  return [Object.assign(head, { object, writer, own: own2 })];
}
async function readTips({ folder: folder3 }) {
  const format = "--format=%(objectname) %(refname)";
  const args = ["--git-dir=.", "for-each-ref", format, "refs/own", "refs/team"];
  const { ok, stdout } = await runGit(folder3, args, { timeoutMs });
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
    maxBytes,
    input: input.join("")
  });
  if (!ok) return void 0;
  const commits = stdout.split("\0").flatMap(decodeCommit);
  const parents = new Set(commits.flatMap(({ parents: parents2 }) => parents2));
  return before2.every((tip) => parents.has(tip)) ? commits : void 0;
}
var logArgs = ["--git-dir=.", "log", "-z", "--no-show-signature", "--format=%H %S %P%n%B"];
function decodeCommit(record2) {
  const end = record2.indexOf("\n");
  if (end < 0) return [];
  const [object = "", ref = "", ...parents] = record2.slice(0, end).split(" ");
  return [{ object, ref, parents, message: record2.slice(end + 1) }];
}

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
  const [, removed, start3, added] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line2) ?? [];
  return line2.startsWith("@@ -") ? { lines: Number(removed ?? 1) + Number(added ?? 1), start: Number(start3 ?? 0) } : void 0;
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
var strays2 = /\u200d|\u200c|\ufe0e|\ufe0f|[\ud800-\udfff]/u;
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
  return strays2.test(shown) ? showStrays(shown) : shown;
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

// src/io/git/commits.ts
async function findCommit(word2, cwd) {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word2}^{commit}`];
  const { ok, stdout } = await runGit(cwd, asked);
  const commit = stdout.trim();
  return ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
}

// src/io/git/read-objects.ts
var timeoutMs2 = 6e4;
var maxBytes2 = 256 * 1024 * 1024;
async function readObjects(cwd, names2, { args = [], type = "blob" } = {}) {
  if (names2.length === 0) return [];
  const input = names2.map((name) => `${name}
`).join("");
  const { stdout } = await runGit(cwd, [...args, "cat-file", "--batch"], {
    input,
    timeoutMs: timeoutMs2,
    maxBytes: maxBytes2,
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

// src/capture/formats/entire.ts
var trailer = /^[ \t>*-]*Entire-Checkpoint[ \t]*:[ \t]*([0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26})[ \t]*$/gim;
var mostCheckpoints = 10;
function entireCheckpoints(message) {
  const ids = [...message.matchAll(trailer)].map(([, id = ""]) => id);
  return [...new Set(ids)].slice(0, mostCheckpoints);
}
var branches = ["entire/checkpoints/v1", "refs/remotes/origin/entire/checkpoints/v1"];
function entirePlaces(id) {
  const folders2 = [
    ...branches.map((branch) => `${branch}:${id.slice(0, 2)}/${id.slice(2)}/`),
    `refs/entire/checkpoints/${id.slice(-2)}/${id}:`
  ];
  return folders2.flatMap((folder3) => ["", "0/", "1/", "2/"].map((part) => `${folder3}${part}metadata.json`));
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

// src/capture/view/read-claims.ts
async function readCheckpoints(message, cwd) {
  const places2 = entireCheckpoints(message).flatMap(entirePlaces);
  const texts2 = await readObjects(cwd, places2);
  return texts2.flatMap((text) => text === void 0 ? [] : decodeEntireMetadata(text) ?? []);
}
var mostTraceBytes = 64 * 1024 * 1024;

// src/capture/view/read-log.ts
init_owner();
var timeoutMs3 = 2e4;
var quiet = ["-c", "core.quotePath=false", "-c", "diff.noprefix=false", "-c", "log.showSignature=false"];
async function readLog(top, commits, args) {
  const input = [...new Set(commits)].map((commit) => `${commit}
`).join("");
  const { stdout } = await runGit(top, [...quiet, "log", "--stdin", ...args], { input, timeoutMs: timeoutMs3 });
  return stdout;
}
async function readPatches(top, { commits, fields: fields2, paths = [] }) {
  const mark2 = `commit-${makeNonce()}`;
  const format = `--format=${[mark2, ...fields2, ""].join("%x00")}`;
  const args = ["--no-walk=unsorted", format, "-M", ...patchOptions, "--", ...paths];
  const records = (await readLog(top, commits, args)).split(`${mark2}\0`).slice(1);
  return records.map((record2) => {
    const parts = record2.split("\0");
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
  for (const [commit = "", author = "", at, committed, message = "", output = ""] of shown) {
    facts.set(commit, {
      commit,
      author,
      authorTime: Number(at),
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
  const ids = await runGit(top, ["patch-id", "--stable"], { input, timeoutMs: timeoutMs3 });
  const rows = ids.stdout.split("\n").map((row) => row.split(" "));
  return new Map(rows.flatMap(([patch = "", commit = ""]) => commit === "" ? [] : [[commit, patch]]));
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
  const known3 = /* @__PURE__ */ new Map();
  const isAncestor = (ancestor, commit) => {
    const all2 = known3.get(commit) ?? ancestorsOf(commit, parents);
    known3.set(commit, all2);
    return all2.has(ancestor);
  };
  return {
    isInLine: (one, other) => isAncestor(one, other) || isAncestor(other, one),
    hasAuthor: (address, time3) => authors.has(`${address} ${time3}`)
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
async function missingPaths(top, commit, paths) {
  const asked = paths.filter((path) => !path.includes("\n"));
  const input = asked.map((path) => `${commit}:${path}
`).join("");
  const { stdout } = await runGit(top, ["cat-file", "--batch-check"], { input, timeoutMs: timeoutMs3 });
  const rows = stdout.split("\n");
  return new Set(asked.filter((_, index) => rows[index]?.endsWith(" missing")));
}

// src/capture/why/blame.ts
var settings2 = [
  "blame.ignoreRevsFile=",
  "blame.showRoot=true",
  "blame.coloring=none",
  "core.quotePath=false"
].flatMap((setting) => ["-c", setting]);
async function blameLines(top, { path, ranges, since, timeoutMs: timeoutMs5, revision, isFollowing = false }) {
  const args = [
    ...settings2,
    "blame",
    "--line-porcelain",
    "--no-textconv",
    "-w",
    // Two short lines that are elsewhere too were not moved.
    ...isFollowing ? ["-M40", "-C40"] : [],
    ...ranges.flatMap(({ from, to }) => ["-L", `${from},${to}`]),
    ...since === void 0 ? [] : [`--since=@${since}`],
    ...revision === void 0 ? [] : [revision],
    "--",
    path
  ];
  const { ok, stdout } = await runGit(top, args, { timeoutMs: timeoutMs5 });
  return ok ? readBlame(stdout) : void 0;
}

// src/core/group-by.ts
function groupBy(values, keyOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) {
    const group = groups.get(keyOf2(value));
    if (group === void 0) groups.set(keyOf2(value), [value]);
    else group.push(value);
  }
  return groups;
}

// src/capture/match/edit-pool.ts
function captureChain(head, heads) {
  const before2 = heads.filter(
    ({ conversation, at, id }) => conversation === head.conversation && at <= head.at && id !== head.id
  );
  return [head, ...before2.sort((a, b) => b.at - a.at).slice(0, mostBefore)];
}
var mostBefore = 200;
function captureWithRest(head, heads) {
  if (head.messages > 0) return void 0;
  return heads.filter(
    ({ conversation, at, messages }) => conversation === head.conversation && at > head.at && messages > 0
  ).sort((a, b) => a.at - b.at)[0];
}
function restUpTo({ head, edits }, [first, ...before2]) {
  const until = (first?.at ?? 0) + 999;
  const isTaken = ({ path, time: time3 }) => before2.some(({ at, paths }) => at >= time3 && paths.includes(path));
  const own2 = edits.filter((edit) => edit.time !== 0 && edit.time <= until && !isTaken(edit));
  return { head: { ...head, paths: [], replaces: "" }, edits: own2 };
}
function poolEdits(chain2, isAfter = false) {
  const taken = /* @__PURE__ */ new Set();
  const replaced = /* @__PURE__ */ new Set();
  const pool = [];
  for (const [index, { head, edits }] of chain2.entries()) {
    const isOpen = index === 0 && !isAfter || replaced.has(head.id);
    if (!isOpen) for (const path of head.paths) taken.add(path);
    if (head.replaces !== "") replaced.add(head.replaces);
    const open = edits.filter(({ path }) => !taken.has(path));
    pool.push(...open.map((edit) => ({ ...edit, head })));
  }
  return pool.sort((a, b) => a.time - b.time);
}

// src/capture/match/commit-facts.ts
function addressOf(author) {
  return /<([^<>]*)>\s*$/.exec(author)?.[1]?.trim().toLowerCase() ?? "";
}
function subjectOf(message) {
  return message.trimStart().replace(/\n.*$/s, "").trim();
}

// src/capture/match/hand-commit.ts
var dayMs = 24 * 60 * 60 * 1e3;
var longestWait = 30 * dayMs;
function chainsBefore({ author, commitTime }, heads) {
  const address = addressOf(author);
  const time3 = commitTime * 1e3;
  const chains = /* @__PURE__ */ new Map();
  for (const head of [...heads].sort((a, b) => a.at - b.at)) {
    const isOwn = address !== "" && addressOf(head.author) === address;
    if (!isOwn || head.at < time3 - longestWait) continue;
    const chain2 = chains.get(head.conversation) ?? [];
    const isOpen = (chain2[0]?.at ?? 0) < time3;
    if (isOpen) chains.set(head.conversation, [head, ...chain2]);
  }
  return [...chains.values()];
}
var fewLines = 3;
var someShare = 0.3;
function editsInCommit({ added, commitTime }, path, chain2) {
  const until = commitTime * 1e3 + 999;
  const isAfter = (chain2[0]?.head.at ?? 0) < commitTime * 1e3;
  const edits = poolEdits(chain2, isAfter).filter(
    (edit) => edit.path === path && edit.time !== 0 && edit.time <= until && edit.command === ""
  );
  const lines2 = new Set((added.get(path) ?? []).filter(isTelling).map(hashLine));
  const written2 = new Set(edits.flatMap((edit) => edit.lines));
  written2.delete("");
  const both = [...lines2].filter((hash3) => written2.has(hash3)).length;
  const share = both / Math.min(lines2.size, written2.size);
  return both >= fewLines && share >= someShare ? edits : [];
}
function sharesLines({ author, added }, { head, edits }) {
  if (addressOf(author) !== addressOf(head.author)) return false;
  return edits.some(({ path, lines: lines2 }) => {
    const written2 = new Set(lines2);
    return (added.get(path) ?? []).some((line2) => isTelling(line2) && written2.has(hashLine(line2)));
  });
}

// src/capture/match/trailers.ts
var mostClaims = 100;
var trailer2 = /^[ \t>*-]*(?:session|session-journal|claude-session|ai-session|agent-logs-url|duo-session|entire-session)[ \t]*:[ \t]*(\S[^\r\n]{0,500})/gim;
var uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
function readClaims(message) {
  const values = [...message.matchAll(trailer2)].slice(0, mostClaims).map(([, value = ""]) => value.trim());
  const lower = values.map((value) => value.toLowerCase());
  return {
    conversations: unique(lower.flatMap((value) => value.match(uuid) ?? [])),
    sessions: unique(lower.filter((value) => /^[\w.-]{2,100}$/.test(value))),
    captures: unique(lower.filter((value) => /^[0-9a-f]{10}$/.test(value)))
  };
}
function unique(words) {
  return [...new Set(words)];
}

// src/capture/match/propose.ts
function proposeCaptures(commit, heads, history) {
  const added = addedHashes(commit);
  const known3 = heads.filter((head) => isEarlier(head, commit));
  const others = known3.filter((head) => head.commit !== "" && !history.isInLine(head.commit));
  const found2 = [
    ["commit", heads.filter((head) => head.commit === commit.commit)],
    ["trailer", byTrailer(commit, known3)],
    ["author", byAuthor(commit, others)],
    ["patch", known3.filter(({ patch }) => patch !== "" && patch === commit.patch)],
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
function isElsewhere({ author, author_time: time3 }, commit, history) {
  const isThis = time3 === commit.authorTime && addressOf(author) === addressOf(commit.author);
  return time3 !== 0 && !isThis && history.hasOther(addressOf(author), time3);
}
var clockSeconds = 600;
function isEarlier(head, { commitTime }) {
  const time3 = head.commit === "" ? head.at / 1e3 : head.author_time;
  return time3 <= commitTime + clockSeconds;
}
function byTrailer({ message, checkpointed }, heads) {
  const { conversations: named2, sessions, captures } = readClaims(message);
  const conversations = [...named2, ...checkpointed.map((id) => id.toLowerCase())];
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
var fewLines2 = 3;
var someShare2 = 0.3;
var mostShare = 0.6;
function byLines(commit, heads, added) {
  const shares2 = heads.map((head) => ({ head, ...overlap(head, added) }));
  const isStrong = ({ count: count3, share }) => count3 >= manyLines || count3 >= fewLines2 && share >= someShare2;
  const strong = shares2.filter(isStrong).map(({ head }) => head);
  const conversations = new Set(strong.map(({ conversation }) => conversation));
  const address = addressOf(commit.author);
  const isNear = (head) => address !== "" && addressOf(head.author) === address || head.subject !== "" && commit.message.includes(head.subject);
  return shares2.filter(
    (one) => isStrong(one) || one.share >= mostShare && isNear(one.head) || one.count > 0 && conversations.has(one.head.conversation)
  ).sort((a, b) => b.count - a.count).map(({ head }) => head);
}
function overlap(head, added) {
  const count3 = head.lines.filter((line2) => added.has(line2)).length;
  return { count: count3, share: head.lines.length === 0 ? 0 : count3 / head.lines.length };
}

// src/capture/match/file-lines.ts
function readFileLines(lines2) {
  const hashes = [];
  const sizes = [];
  const places2 = /* @__PURE__ */ new Map();
  for (const [number, line2] of lines2.entries()) {
    const hash3 = hashLine(line2);
    if (hash3 === "") continue;
    places2.set(number, hashes.length);
    hashes.push(hash3);
    sizes.push(line2.replace(/\s+/g, "").length);
  }
  return { hashes, sizes, places: places2, index: indexOf(hashes) };
}
function rowOf(places2) {
  const sorted = [...places2].sort((a, b) => a - b);
  return { places: sorted, positions: new Map(sorted.map((place2, index) => [place2, index])) };
}
function indexEdit(edit) {
  const hashes = edit.lines.filter((hash3) => hash3 !== "");
  return { edit, hashes, index: indexOf(hashes) };
}
function indexOf(hashes) {
  return groupBy([...hashes.keys()], (place2) => hashes[place2]);
}
function isAnchor({ hashes, sizes, index }, place2) {
  return sizes[place2] >= shortLine && index.get(hashes[place2])?.length === 1;
}

// src/capture/match/paired-lines.ts
function pairLines(difference, now, count3) {
  const hunks = readHunks(difference);
  const stretches = stretchesOf(hunks, count3);
  const isAnchored = ({ next, length }) => Array.from({ length }).some((_, by) => isAnchorAt(now, next + by));
  const known3 = stretches.map((stretch) => hunks.length === 0 || isAnchored(stretch));
  for (const [index, hunk] of hunks.entries()) if (isSmall(hunk)) known3[index + 1] ||= known3[index] === true;
  for (const [index, hunk] of [...hunks.entries()].reverse())
    if (isSmall(hunk)) known3[index] ||= known3[index + 1] === true;
  return new Map(
    stretches.filter((_, index) => known3[index]).flatMap(
      ({ before: before2, next, length }) => Array.from({ length }, (_, by) => [next + by, before2 + by])
    )
  );
}
function stretchesOf(hunks, count3) {
  let [before2, next] = [1, 1];
  return [...hunks, { before: 0, now: count3 + 1, removed: 0, added: 0 }].map((hunk) => {
    const stretch = { before: before2, next, length: Math.max(0, hunk.now - next) };
    [before2, next] = [hunk.before + hunk.removed, hunk.now + hunk.added];
    return stretch;
  });
}
var mostChanged = 2;
function isSmall({ removed, added }) {
  return removed === added && added <= mostChanged;
}
var header2 = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm;
function readHunks(difference) {
  return [...difference.matchAll(header2)].map(([, before2, removedText, now, addedText]) => {
    const [removed, added] = [Number(removedText ?? 1), Number(addedText ?? 1)];
    return {
      before: Number(before2) + Number(removed === 0),
      now: Number(now) + Number(added === 0),
      removed,
      added
    };
  });
}
function isAnchorAt(file, line2) {
  const place2 = file.places.get(line2 - 1);
  return place2 !== void 0 && isAnchor(file, place2);
}

// src/capture/why/line-reason.ts
function nothingKnown(line2) {
  return { line: line2, edit: void 0, rule: void 0, capture: void 0, isClaimed: false };
}

// src/capture/why/explain-squash.ts
async function explainSquash(squash, lines2) {
  const { top, heads, since } = squash;
  const reasons = /* @__PURE__ */ new Map();
  const kept = await keptHeads(top, heads);
  const passed = [];
  for (const tip of await tipsOf(top, kept)) {
    const rest2 = lines2.filter((line2) => !reasons.has(line2));
    if (rest2.length === 0) break;
    if (passed.some(({ hasAuthor }) => hasAuthor(addressOf(tip.author), tip.author_time))) continue;
    for (const [path, own2] of groupBy(rest2, (line2) => line2.path)) {
      const found2 = await explainIn(squash, own2, { tip: tip.commit, path });
      for (const [line2, reason] of found2) reasons.set(line2, reason);
    }
    passed.push(await readAncestry(top, [tip.commit], since));
  }
  return { reasons, gone: heads.filter((head) => !kept.includes(head)) };
}
async function keptHeads(top, heads) {
  const input = heads.map(({ commit }) => `${commit}
`).join("");
  const { stdout } = await runGit(top, ["cat-file", "--batch-check"], { input, timeoutMs: timeoutMs3 });
  const rows = stdout.split("\n");
  return heads.filter((_, index) => / commit \d+$/.test(rows[index] ?? ""));
}
var mostTips = 10;
async function tipsOf(top, heads) {
  const replaced = new Set(heads.map(({ replaces }) => replaces));
  const byCommit = new Map(heads.filter(({ id }) => !replaced.has(id)).map((head) => [head.commit, head]));
  if (byCommit.size < 2) return [...byCommit.values()];
  const { stdout } = await runGit(top, ["merge-base", "--independent", ...byCommit.keys()], { timeoutMs: timeoutMs3 });
  const tips = stdout.split("\n").flatMap((commit) => byCommit.get(commit) ?? []);
  return tips.sort((a, b) => b.at - a.at).slice(0, mostTips);
}
async function explainIn({ top, commit, since, explain }, lines2, { tip, path }) {
  const before2 = await findBefore(top, commit, { tip, path });
  if (before2 === void 0) return /* @__PURE__ */ new Map();
  const pairs = await pairWith(top, `${commit}:${path}`, before2);
  const paired = lines2.filter(({ origin }) => pairs.has(origin));
  const numbers = paired.map(({ origin }) => pairs.get(origin));
  if (numbers.length === 0) return /* @__PURE__ */ new Map();
  const ranges = numbers.length > mostRanges ? [] : numbers.map((line2) => ({ from: line2, to: line2 }));
  const about = { path: before2.path, ranges, since, timeoutMs: timeoutMs3, revision: tip };
  const blamed = (await blameLines(top, about) ?? []).filter(({ isBoundary }) => !isBoundary);
  const asked = {
    top,
    file: before2.texts,
    lines: blamed,
    path: before2.path,
    since,
    revision: tip
  };
  const told = new Map((await explain(asked)).map((reason) => [reason.line.line, reason]));
  return new Map(
    paired.flatMap((line2) => {
      const reason = told.get(pairs.get(line2.origin));
      return [[line2, reason === void 0 ? nothingKnown(line2) : { ...reason, line: line2 }]];
    })
  );
}
var mostRanges = 200;
async function findBefore(top, commit, { tip, path }) {
  const fileAt = (own2, text2) => {
    return { path: own2, name: `${tip}:${own2}`, texts: linesOf2(text2) };
  };
  const [text] = await readObjects(top, [`${tip}:${path}`]);
  if (text !== void 0) return fileAt(path, text);
  const { stdout } = await runGit(top, [...quiet2, "diff", "--raw", "-M20", tip, commit, "--"], { timeoutMs: timeoutMs3 });
  const old = readRenames(stdout).get(path);
  if (old === void 0) return void 0;
  const [oldText] = await readObjects(top, [`${tip}:${old}`]);
  return oldText === void 0 ? void 0 : fileAt(old, oldText);
}
function linesOf2(text) {
  return text.replace(/\n$/, "").split("\n");
}
var quiet2 = ["-c", "core.quotePath=false", "-c", "diff.noprefix=false"];
async function pairWith(top, name, before2) {
  const options2 = ["-U0", "-w", "--patience", "--no-color", "--no-ext-diff", "--no-textconv"];
  const [[text], { ok, stdout }] = await Promise.all([
    readObjects(top, [name]),
    runGit(top, [...quiet2, "diff", ...options2, before2.name, name], { timeoutMs: timeoutMs3 })
  ]);
  if (!ok || text === void 0) return /* @__PURE__ */ new Map();
  const lines2 = linesOf2(text);
  return pairLines(stdout, readFileLines(lines2), lines2.length);
}

// src/capture/match/formatted-line.ts
function findFormatted(file, edits, { line: line2, text }) {
  const place2 = file.places.get(line2);
  if (place2 === void 0 || !isAnchor(file, place2)) return void 0;
  const gone = hashesBefore(text).filter((hash3) => !file.index.has(hash3));
  return edits.findLast(({ index }) => gone.some((hash3) => index.has(hash3)))?.edit;
}
function hashesBefore(text) {
  const quotes = [text, text.replaceAll("'", '"'), text.replaceAll('"', "'")];
  const all2 = quotes.flatMap((line2) => {
    const bare = line2.trimEnd().replace(/[,;]$/, "");
    return [bare, `${bare},`, `${bare};`];
  });
  return [...new Set(all2.map(hashLine))].filter((hash3) => hash3 !== hashLine(text));
}

// src/capture/match/line-runs.ts
function lineFinder(file, { edits, lines: lines2, areMixed = false }) {
  const own2 = new Set([...lines2].flatMap((line2) => file.places.get(line2) ?? []));
  const rows = [rowOf(file.hashes.keys()), rowOf(own2)];
  const known3 = /* @__PURE__ */ new Map();
  return (line2) => {
    const place2 = file.places.get(line2);
    if (place2 === void 0 || !own2.has(place2)) return void 0;
    const hash3 = file.hashes[place2];
    if (isAnchor(file, place2)) return edits.findLast(({ index }) => index.has(hash3))?.edit;
    const writers = known3.get(hash3) ?? writersOf(file, { hash: hash3, own: own2, rows, areMixed }, edits);
    known3.set(hash3, writers);
    return writers.get(place2);
  };
}
function writersOf(file, { hash: hash3, own: own2, rows, areMixed }, edits) {
  const places2 = file.index.get(hash3);
  const ats = edits.flatMap((edit, index) => edit.index.get(hash3)?.map((at) => ({ edit, index, at })) ?? []);
  if (places2.length * ats.length > mostPairs) return /* @__PURE__ */ new Map();
  const pairs = places2.flatMap(
    (place2) => ats.map(({ edit, index, at }) => ({ place: place2, index, at, ...runAround(file, rows, { edit, place: place2, at }) }))
  );
  return new Map(
    [...assign(areMixed ? pairs.map(asMixed) : pairs, own2)].map(([place2, index]) => [
      place2,
      edits[index].edit
    ])
  );
}
var mostPairs = 25e4;
var mostAround = 50;
var enoughLines = 3;
var enoughCharacters = 24;
function runAround(file, rows, { edit, place: place2, at }) {
  const runs = rows.flatMap((row) => {
    const position = row.positions.get(place2);
    return position === void 0 ? [] : [runIn(file, row, { hashes: edit.hashes, position, at })];
  });
  const best = runs.reduce((one, run) => weightOf(run) > weightOf(one) ? run : one);
  const sides = [0, 1].filter((side) => runs.some(({ isFixed }) => isFixed[side]));
  const isAdjacent = runs[0]?.isFixed.includes(true) === true;
  const isRepeated = !isAdjacent && sides.length === 1 && isRepeatedOn(1 - sides[0], file, { rows, place: place2 });
  return { ...best, anchored: sides.length, isTelling: best.isTelling && !isRepeated };
}
function isRepeatedOn(side, file, { rows, place: place2 }) {
  const [, own2] = rows;
  const position = own2.positions.get(place2);
  const next = own2.places[position + (side === 0 ? -1 : 1)];
  return file.hashes[next] === file.hashes[place2];
}
function runIn(file, { places: places2 }, { hashes, position, at }) {
  const placeOf3 = (by) => places2[position + by] ?? -1;
  const isSame = (by) => hashes[at + by] !== void 0 && hashes[at + by] === file.hashes[placeOf3(by)];
  const isFixed = (by) => isSame(by) && isAnchor(file, placeOf3(by));
  const around = [-1, 1].map((way) => reach(way, { isSame, isFixed }).map(placeOf3));
  const run = [placeOf3(0), ...around.flat()];
  const isAnchored = around.map((side) => side.some((one) => isAnchor(file, one)));
  const anchored = isAnchored.filter(Boolean).length;
  const size = run.reduce((sum, one) => sum + file.sizes[one], 0);
  const isLong = run.length >= enoughLines && size >= enoughCharacters;
  const isTelling2 = run.length > 1 && (anchored > 0 || isLong);
  return { length: run.length, anchored, isTelling: isTelling2, isFixed: isAnchored };
}
function asMixed(pair) {
  return { ...pair, isTelling: pair.isTelling && pair.anchored > 0 };
}
var mostPassed = 2;
function reach(way, { isSame, isFixed }) {
  const found2 = [];
  for (let by = 1, passed = 0; by <= mostAround && passed <= mostPassed; by += 1) {
    const isNext = passed === 0 ? isSame(way * by) : isFixed(way * by);
    if (isNext) found2.push(way * by);
    passed = isNext ? 0 : passed + 1;
  }
  return found2;
}
function assign(pairs, own2) {
  const writers = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const placeKey = ({ place: place2 }) => `place ${place2}`;
  const lineKey = ({ index, at }) => `line ${index} ${at}`;
  const allOfLine = groupBy(
    pairs.filter(({ place: place2, anchored }) => own2.has(place2) && anchored > 0),
    lineKey
  );
  const isOpen = (pair) => !taken.has(placeKey(pair));
  for (const [, all2] of [...groupBy(pairs, weightOf)].sort(([a], [b]) => b - a)) {
    const group = all2.filter((pair) => !taken.has(placeKey(pair)) && !taken.has(lineKey(pair)));
    const mine2 = group.filter(({ place: place2 }) => own2.has(place2));
    const byLine = groupBy(mine2, lineKey);
    const rivalsOf = (pair) => pair.anchored === 1 ? allOfLine.get(lineKey(pair)).filter(isOpen) : byLine.get(lineKey(pair));
    for (const [place2, fits] of groupBy(mine2, (pair) => pair.place)) {
      const writer = newestSure(fits, rivalsOf);
      if (writer !== void 0) writers.set(place2, writer);
    }
    for (const pair of group) taken.add(placeKey(pair)).add(lineKey(pair));
  }
  return writers;
}
function newestSure(own2, rivalsOf) {
  const byEdit = [...groupBy(own2, ({ index }) => index)].sort(([a], [b]) => b - a);
  return byEdit.find(([, lines2]) => {
    const places2 = new Set(lines2.flatMap((pair) => rivalsOf(pair).map(({ place: place2 }) => place2)));
    return lines2[0]?.isTelling === true && places2.size <= lines2.length;
  })?.[0];
}
function weightOf({ length, anchored }) {
  return length + anchored * 2 * mostAround;
}

// src/capture/why/line-search.ts
function searchLines(versionOf) {
  return (lines2, { edits, renamed, areMixed = false }) => {
    const found2 = /* @__PURE__ */ new Map();
    for (const [path, own2] of groupBy(lines2, (line2) => line2.path)) {
      const version = versionOf(own2[0]);
      if (version === void 0) continue;
      const isThere = (edit) => edit.path === path || edit.path === renamed.get(path);
      const find2 = finderOf(version, { edits: edits.filter(isThere), areMixed }, own2);
      for (const line2 of own2) {
        const edit = find2(line2);
        if (edit !== void 0) found2.set(line2, edit);
      }
    }
    return found2;
  };
}
function finderOf({ texts: texts2, added }, { edits, areMixed }, own2) {
  const file = readFileLines(texts2);
  const lines2 = new Set([...added, ...own2.map(({ origin }) => origin)].map((number) => number - 1));
  const byTool = edits.filter(({ command }) => command === "").map(indexEdit);
  const byCommand = edits.filter(({ command }) => command !== "").map(indexEdit);
  const [first, second] = [byTool, byCommand].map(
    (some) => lineFinder(file, { edits: some, lines: lines2, areMixed })
  );
  return ({ origin, text }) => {
    const line2 = origin - 1;
    const exact = first?.(line2) ?? second?.(line2);
    if (exact !== void 0 || areMixed) return exact;
    const edit = findFormatted(file, byTool, { line: line2, text });
    return edit === void 0 ? void 0 : { ...edit, isFormatted: true };
  };
}

// src/capture/why/read-versions.ts
async function readVersions(top, lines2) {
  const committed = lines2.filter(({ commit, path }) => !isUncommitted(commit) && !path.includes("\n"));
  const files = [...groupBy(committed, keyOf).values()].map(([line2]) => line2);
  if (files.length === 0) return () => void 0;
  const commits = files.map(({ commit }) => commit);
  const paths = [...new Set(files.map(({ path }) => path))];
  const [texts2, changes] = await Promise.all([
    readObjects(top, files.map(keyOf)),
    readChanges(top, commits, paths)
  ]);
  const versions = /* @__PURE__ */ new Map();
  for (const [index, file] of files.entries()) {
    const text = texts2[index];
    if (text === void 0) continue;
    versions.set(keyOf(file), {
      texts: text.replace(/\n$/, "").split("\n"),
      added: changes.get(file.commit)?.numbers.get(file.path) ?? []
    });
  }
  return (line2) => versions.get(keyOf(line2));
}
function keyOf({ commit, path }) {
  return `${commit}:${path}`;
}
async function readChanges(top, commits, paths = []) {
  const shown = await readPatches(top, { commits, fields: ["%H"], paths });
  return new Map(shown.map(([commit = "", patch = ""]) => [commit, readAddedLines(patch)]));
}

// src/capture/match/path-before.ts
var fewLines3 = 3;
var someShare3 = 0.3;
function pathsBefore(files, edits) {
  const matches = [...files].flatMap(([now, lines2]) => matchesOf(now, lines2, edits));
  const best = (key, value) => matches.filter((match) => match[key] === value).sort(closer)[0];
  const mutual = [...files.keys()].flatMap((now) => {
    const match = best("now", now);
    return match !== void 0 && best("before", match.before) === match ? [match] : [];
  });
  return new Map(mutual.map(({ now, before: before2 }) => [now, before2]));
}
function matchesOf(now, lines2, edits) {
  const hashes = new Set(lines2.filter(isTelling).map(hashLine));
  const shared = /* @__PURE__ */ new Map();
  for (const edit of edits) {
    const own2 = shared.get(edit.path) ?? /* @__PURE__ */ new Set();
    for (const hash3 of edit.lines) if (hashes.has(hash3)) own2.add(hash3);
    shared.set(edit.path, own2);
  }
  const all2 = [...shared].map(([before2, own2]) => ({ now, before: before2, count: own2.size }));
  const enough = Math.max(1, Math.min(fewLines3, hashes.size), someShare3 * hashes.size);
  return all2.filter((match) => match.count >= enough || match.count > 0 && isSameName(match));
}
function closer(a, b) {
  return Number(isSameName(b)) - Number(isSameName(a)) || b.count - a.count;
}
function isSameName({ now, before: before2 }) {
  return nameOf(now) === nameOf(before2);
}
function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// src/capture/why/search-proposed.ts
var whole = ["commit", "author", "patch"];
async function searchProposed({ top, library, search: search3 }, lines2, { rule, heads, facts }) {
  const edits = [];
  for (const head of heads) {
    edits.push(...poolEdits(await piecesFor(head, library)));
  }
  const until = rule === "call" && facts !== void 0 ? facts.commitTime * 1e3 + 999 : Infinity;
  const inTime = edits.filter(({ time: time3 }) => time3 <= until).sort((a, b) => a.time - b.time);
  const areMixed = !whole.includes(rule);
  const found2 = search3(lines2, { edits: inTime, renamed: facts?.renamed ?? /* @__PURE__ */ new Map(), areMixed });
  const rest2 = lines2.filter((line2) => !found2.has(line2));
  if (rest2.length === 0 || facts === void 0) return found2;
  const gone = await goneEdits(top, facts, inTime);
  const files = groupBy(
    rest2.filter(({ path }) => !facts.renamed.has(path)),
    (line2) => line2.path
  );
  const texts2 = new Map([...files].map(([path, own2]) => [path, own2.map(({ text }) => text)]));
  const more = search3(rest2, { edits: gone, renamed: pathsBefore(texts2, gone), areMixed });
  return new Map([...found2, ...more]);
}
async function piecesFor(head, library) {
  const chain2 = captureChain(head, library.heads);
  const [own2, ...before2] = await library.piecesOf(chain2);
  const later = captureWithRest(head, library.heads);
  if (own2 === void 0 || later === void 0) return own2 === void 0 ? before2 : [own2, ...before2];
  const rest2 = await library.piecesOf([later]);
  return [own2, ...rest2.map((piece) => restUpTo(piece, chain2)), ...before2];
}
async function goneEdits(top, { commit, renamed }, edits) {
  const told = new Set(renamed.values());
  const paths = [...new Set(edits.map(({ path }) => path))].filter((path) => !told.has(path));
  const missing = await missingPaths(top, commit, paths);
  return edits.filter(({ path }) => missing.has(path));
}

// src/capture/why/explain-lines.ts
async function explainLines(asked, library, explain) {
  const reasons = /* @__PURE__ */ new Map();
  const search3 = searchLines(await versionsFor(asked, library));
  const open = { ...asked, library, reasons, search: search3, explain };
  const left = [];
  for (const [commit, lines2] of groupBy(asked.lines, (line2) => line2.commit)) {
    if (isUncommitted(commit)) {
      await takeUncommitted(open, lines2);
      continue;
    }
    const rest2 = await takeNamed(open, commit, lines2);
    if (rest2.length > 0) left.push([commit, rest2]);
  }
  const committed = left.map(([commit]) => commit);
  if (committed.length > 0 && library.heads.length > 0) {
    const facts = await readCommitFacts(asked.top, committed);
    const tips = [asked.revision ?? "HEAD", ...committed];
    const ancestry = await readAncestry(asked.top, tips, oldestTime(library.heads));
    for (const [commit, lines2] of left) {
      const own2 = facts.get(commit);
      if (own2 !== void 0) await takeRewritten(open, lines2, { facts: own2, ancestry });
    }
  }
  return asked.lines.map((line2) => reasons.get(line2) ?? nothingKnown(line2));
}
async function versionsFor({ top, file, lines: lines2 }, { heads }) {
  const committed = await readVersions(top, heads.length === 0 ? [] : lines2);
  const now = { texts: file, added: [] };
  return (line2) => isUncommitted(line2.commit) ? now : committed(line2);
}
async function takeUncommitted(open, lines2) {
  const edits = [];
  for (const [, own2] of groupBy(open.library.heads, ({ conversation }) => conversation)) {
    const [last] = own2.sort((a, b) => b.at - a.at);
    edits.push(...poolEdits(await open.library.piecesOf(captureChain(last, own2)), true));
  }
  edits.sort((a, b) => a.time - b.time);
  keep(open, open.search(lines2, { edits, renamed: /* @__PURE__ */ new Map() }), "uncommitted");
}
async function takeNamed(open, commit, lines2) {
  const named2 = open.library.heads.filter((head) => head.commit === commit);
  return named2.length === 0 ? lines2 : takeProposed(open, lines2, { rule: "commit", heads: named2 });
}
async function takeProposed(open, lines2, proposed) {
  const found2 = await searchProposed(open, lines2, proposed);
  keep(open, found2, proposed.rule);
  return lines2.filter((line2) => !found2.has(line2));
}
function keep({ reasons }, found2, rule) {
  for (const [line2, edit] of found2) {
    reasons.set(line2, { line: line2, edit, rule, capture: edit.head, isClaimed: false });
  }
}
async function takeRewritten(open, lines2, { facts, ancestry }) {
  const { heads, runningAt } = open.library;
  const proposals = proposeCaptures(facts, heads, {
    isInLine: (commit) => ancestry.isInLine(commit, facts.commit),
    hasOther: ancestry.hasAuthor
  });
  const squashed = await takeSquashed(open, lines2, { facts, proposals });
  let rest2 = [...squashed.rest];
  for (const [rule, proposed] of groupBy(squashed.proposals, (proposal) => proposal.rule)) {
    if (rest2.length === 0) return;
    rest2 = await takeProposed(open, rest2, { rule, heads: proposed.map(({ head }) => head), facts });
  }
  const ran = [.../* @__PURE__ */ new Set([...runningAt(facts.authorTime), ...runningAt(facts.commitTime)])];
  const running = (await open.library.piecesOf(ran)).filter((piece) => sharesLines(facts, piece)).map(({ head }) => head);
  if (running.length > 0 && rest2.length > 0) {
    rest2 = await takeProposed(open, rest2, { rule: "call", heads: running, facts });
  }
  rest2 = await takeHandCommitted(open, rest2, facts);
  for (const line2 of rest2) open.reasons.set(line2, unwritten(line2, proposals, running));
}
async function takeSquashed(open, lines2, { facts, proposals }) {
  const { explain, top, library, reasons } = open;
  const heads = proposals.map(({ head }) => head).filter(({ commit }) => commit !== "");
  const isSquash = proposals.some(({ rule }) => rule === "lines" || rule === "trailer");
  if (explain === void 0 || !isSquash || heads.length === 0) return { rest: lines2, proposals };
  const squash = { top, commit: facts.commit, heads, since: oldestTime(library.heads), explain };
  const told = await explainSquash(squash, lines2);
  const rules = new Map(proposals.map(({ head, rule }) => [head.id, rule]));
  for (const [line2, reason] of told.reasons) {
    const { edit, capture } = reason;
    const isOwn = reason.rule === "edits" || reason.rule === "call";
    const rule = isOwn ? reason.rule : rules.get(capture?.id ?? "") ?? "lines";
    reasons.set(line2, edit === void 0 ? unwritten(line2, proposals, []) : { ...reason, rule });
  }
  const gone = new Set(told.gone);
  return {
    rest: lines2.filter((line2) => !told.reasons.has(line2)),
    proposals: proposals.filter(({ head }) => head.commit === "" || gone.has(head))
  };
}
async function takeHandCommitted(open, lines2, facts) {
  let rest2 = [...lines2];
  for (const chain2 of chainsBefore(facts, open.library.heads)) {
    if (rest2.length === 0) return rest2;
    const pieces = await open.library.piecesOf(chain2);
    const paths = new Set(rest2.map(({ path }) => path));
    const edits = [...paths].flatMap((path) => editsInCommit(facts, path, pieces));
    const found2 = open.search(rest2, { edits, renamed: /* @__PURE__ */ new Map() });
    keep(open, found2, "edits");
    rest2 = rest2.filter((line2) => !found2.has(line2));
  }
  return rest2;
}
function unwritten(line2, proposals, running) {
  const confirmed = proposals.find(({ isConfirmed }) => isConfirmed);
  if (confirmed !== void 0) {
    return { ...nothingKnown(line2), rule: confirmed.rule, capture: confirmed.head };
  }
  const [ran] = running;
  if (ran !== void 0) return { ...nothingKnown(line2), rule: "call", capture: ran };
  const claimed = proposals.find(({ rule }) => rule === "trailer");
  if (claimed === void 0) return nothingKnown(line2);
  return { ...nothingKnown(line2), rule: "trailer", capture: claimed.head, isClaimed: true };
}

// src/capture/why/explain-moved.ts
var mostSquashes = 4;
var mostRanges2 = 200;
var timeoutMs4 = 3e4;
async function explainAll(asked, library, depth = 0) {
  const isLast = depth === mostSquashes;
  const explain = (inner) => explainAll(inner, library, depth + 1);
  const reasons = await explainLines(asked, library, isLast ? void 0 : explain);
  const { top, path, since, revision } = asked;
  const open = reasons.filter(({ edit, line: line2 }) => edit === void 0 && !isUncommitted(line2.commit));
  if (open.length === 0 || library.heads.length === 0) return reasons;
  const ranges = open.map(({ line: line2 }) => ({ from: line2.line, to: line2.line }));
  const moved = await blameLines(top, {
    path,
    ranges: ranges.length > mostRanges2 ? [] : ranges,
    since,
    timeoutMs: timeoutMs4,
    isFollowing: true,
    ...revision === void 0 ? {} : { revision }
  });
  const before2 = new Map(open.map(({ line: line2 }) => [line2.line, line2.commit]));
  const lines2 = (moved ?? []).filter(
    ({ line: line2, commit, isBoundary }) => !isBoundary && before2.has(line2) && before2.get(line2) !== commit
  );
  const gone = await goneFrom(
    top,
    open.map(({ line: line2 }) => line2.commit)
  );
  const really = withNeighbours(
    lines2.filter(({ line: line2, text }) => gone.get(before2.get(line2) ?? "")?.has(hashLine(text)))
  );
  const found2 = await explainLines({ ...asked, lines: really }, library, isLast ? void 0 : explain);
  const byLine = new Map(found2.filter(({ edit }) => edit !== void 0).map((one) => [one.line.line, one]));
  return reasons.map((reason) => {
    const followed2 = byLine.get(reason.line.line);
    return followed2 === void 0 ? reason : { ...followed2, line: reason.line };
  });
}
function withNeighbours(lines2) {
  const keyOf2 = ({ commit, path, line: line2, origin }, by) => `${commit} ${line2 + by} ${origin + by} ${path}`;
  const known3 = new Set(lines2.map((line2) => keyOf2(line2, 0)));
  return lines2.filter(
    (line2) => isTelling(line2.text) || known3.has(keyOf2(line2, -1)) || known3.has(keyOf2(line2, 1))
  );
}
async function goneFrom(top, commits) {
  const changes = await readChanges(top, commits);
  return new Map([...changes].map(([commit, { removed }]) => [commit, new Set(removed.map(hashLine))]));
}

// src/io/disk/lock.ts
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();

// src/capture/store/append-capture.ts
function bodyPath(index, parts) {
  return parts === 1 ? "body.jsonl" : `body-${index + 1}.jsonl`;
}

// src/capture/store/portions.ts
function inPortions(values, most3, bytesOf2) {
  const portions = [];
  let left = 0;
  for (const value of values) {
    const bytes = bytesOf2(value);
    if (portions.length === 0 || bytes > left) {
      portions.push([]);
      left = most3;
    }
    left -= bytes;
    portions.at(-1)?.push(value);
  }
  return portions;
}

// src/capture/store/read-capture.ts
async function readEdits(store, captures) {
  const texts2 = await readFiles(
    store,
    captures.map(({ object }) => `${object}:edits.jsonl`)
  );
  return texts2.map((text) => text === void 0 ? void 0 : decodeEdits(text));
}
async function readMessages(store, capture) {
  const [messages] = await readManyMessages(store, [capture]);
  return messages;
}
async function readManyMessages(store, captures) {
  const read = [];
  for (const some of inPortions(captures, mostBytes2, ({ bytes }) => bytes))
    read.push(...await readPortion(store, some));
  return read;
}
var mostBytes2 = 64 * 1024 * 1024;
async function readPortion(store, captures) {
  const names2 = captures.map(({ object, parts }) => {
    const files = Math.min(parts, mostParts);
    return Array.from({ length: files }, (_, index) => `${object}:${bodyPath(index, files)}`);
  });
  const texts2 = (await readFiles(store, names2.flat())).values();
  return names2.map((own2) => {
    const found2 = own2.map(() => texts2.next().value);
    return found2.includes(void 0) ? void 0 : decodeMessages(found2);
  });
}
var mostParts = 1e4;
async function readFiles({ folder: folder3 }, names2) {
  return readObjects(folder3, names2, { args: ["--git-dir=."] });
}

// src/capture/why/library.ts
function storeLibrary(store, heads) {
  const known3 = /* @__PURE__ */ new Map();
  const missing = /* @__PURE__ */ new Set();
  return {
    heads,
    runningAt: () => [],
    messagesOf: (head) => readMessages(store, head),
    missing: () => missing.size,
    piecesOf: async (wanted) => {
      const unknown = wanted.filter(({ object }) => !known3.has(object));
      const edits = await readEdits(store, unknown);
      for (const [index, head] of unknown.entries()) {
        known3.set(head.object, { head, edits: edits[index] ?? [] });
        if (edits[index] === void 0) missing.add(head.object);
      }
      return wanted.flatMap(({ object }) => known3.get(object) ?? []);
    }
  };
}

// src/capture/why/transcript-library.ts
var import_node_path12 = require("node:path");

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
  return noise.some((start3) => head.startsWith(start3));
}
var start = String.raw`^\{"parentUuid":(null|"[^"\\]*"),"isSidechain":`;
var ofAgent = new RegExp(`${start}true,`);
var attached = new RegExp(`${start}false,"attachment":\\{"type":"(?!queued_command")[a-z_]*",`);
var plainFields = String.raw`(?:"\w+":(?:"[^"\\]*"|true|false|null|\d+),)*`;
var result = String.raw`"message":\{"role":"user","content":\[\{(?:"tool_use_id":"[^"\\]*",)?"type":"tool_result",`;
var ofTool = new RegExp(`${start}false,${plainFields}"type":"user",${result}`);

// src/capture/why/transcript-library.ts
init_folders();

// src/io/transcripts/client-folders.ts
var import_node_path10 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path10.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path10.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path10.isAbsolute)])];
}
var ending = ".jsonl";
function transcriptFolders(folders2) {
  return folders2.flatMap((folder3) => {
    const projects = (0, import_node_path10.join)(folder3, "projects");
    return foldersIn(projects).map((name) => (0, import_node_path10.join)(projects, name));
  });
}
function transcriptNames(folder3) {
  return filesIn(folder3, ending);
}
function listTranscripts(folders2) {
  return transcriptFolders(folders2).flatMap((folder3) => {
    return transcriptNames(folder3).flatMap((name) => findTranscript((0, import_node_path10.join)(folder3, name)) ?? []);
  });
}
function findTranscript(path) {
  const stat = findStat(path);
  if (stat?.isFile() !== true) return void 0;
  const id = (0, import_node_path10.basename)(path).replace(/\.jsonl$/, "");
  return { path, id, stamp: stampOf(stat), madeAt: stat.birthtimeMs };
}
function agentPath(conversation, agent) {
  return (0, import_node_path10.join)(agentsFolder(conversation), `agent-${agent}${ending}`);
}
function agentsFolder({ path, id }) {
  return (0, import_node_path10.join)((0, import_node_path10.dirname)(path), id, "subagents");
}

// src/io/transcripts/read-lines.ts
var import_node_fs11 = require("node:fs");
var longestLine = 32 * 1024 * 1024;
var chunkBytes = 1024 * 1024;
var lineFeed2 = 10;
var spare;
function* readLines(path, { from, isPassed, headBytes: headBytes3, shorten }) {
  const file = (0, import_node_fs11.openSync)(path, import_node_fs11.constants.O_RDONLY | (import_node_fs11.constants.O_NONBLOCK ?? 0));
  const chunk = spare ?? Buffer.allocUnsafe(chunkBytes);
  spare = void 0;
  try {
    const start3 = from > (0, import_node_fs11.fstatSync)(file).size ? 0 : from;
    const pieces = splitLines(file, start3, chunk);
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
    (0, import_node_fs11.closeSync)(file);
  }
}
function unread(bytes, head) {
  return {
    head,
    holds: (text) => bytes.includes(text, 0, "latin1"),
    behind: (text) => {
      const at = bytes.indexOf(text, 0, "latin1");
      if (at < 0 || bytes.includes(text, at + 1, "latin1")) return void 0;
      return bytes.toString("latin1", at + text.length, at + text.length + 64);
    }
  };
}
function* splitLines(file, start3, chunk) {
  const pending = { parts: [], bytes: 0 };
  let position = start3;
  let lineStart2 = start3;
  let tooLong = 0;
  for (let got = (0, import_node_fs11.readSync)(file, chunk, 0, chunkBytes, position); got > 0; ) {
    const read = chunk.subarray(0, got);
    let begin2 = 0;
    for (let end = read.indexOf(lineFeed2); end !== -1; end = read.indexOf(lineFeed2, begin2)) {
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

// src/capture/match/transcript-head.ts
function captureOfTranscript({ conversation, author, edits, messages }) {
  const times = [...edits, ...messages].map(({ time: time3 }) => time3);
  return {
    v: 1,
    id: conversation.toLowerCase().replace(/[^0-9a-f]/g, "").slice(0, 10),
    kind: "end",
    commit: "",
    tree: "",
    parents: [],
    branch: "",
    at: times.reduce((last, time3) => Math.max(last, time3), 0),
    session: "",
    conversation,
    tasks: [],
    subject: "",
    author,
    author_time: 0,
    patch: "",
    lines: [],
    paths: [],
    messages: messages.length,
    bytes: 0,
    parts: 0,
    first_uuid: "",
    last_uuid: "",
    redacted: 0,
    client: "",
    replaces: "",
    object: "",
    writer: "",
    own: true
  };
}

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
function markedLines(hunks, mark2) {
  return partsOf(hunks).flatMap(({ lines: lines2 }) => {
    const texts2 = Array.isArray(lines2) ? lines2 : [];
    return texts2.flatMap(
      (text) => typeof text === "string" && text.startsWith(mark2) ? splitLines2(text.slice(1)) : []
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
    const count3 = left.get(line2) ?? 0;
    left.set(line2, count3 - 1);
    return count3 <= 0;
  });
}
function splitLines2(text) {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
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
  const start3 = text.indexOf(`<${tag}>`);
  const end = text.lastIndexOf(`</${tag}>`);
  return start3 < 0 || end < start3 ? "" : text.slice(start3 + tag.length + 2, end);
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
  const printed = exitCode.test(text) ? text.replace(exitCode, "").trim() : "";
  if (printed.length > 2 * shownEnd) return `${printed.slice(0, shownEnd)} \u2026 ${printed.slice(-shownEnd)}`;
  return printed === "" ? void 0 : printed;
}
function exitOf(isError, text) {
  if (!isError) return 0;
  if (/^The user doesn't want to (?:proceed|take this action)/.test(text)) return "stopped";
  const code = exitCode.exec(text)?.[1];
  return code === void 0 ? withoutTags(text).slice(0, longestError) || "error" : Number(code);
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
  const time3 = Date.parse(textAt(line2, "timestamp") ?? "");
  return {
    uuid: textAt(line2, "uuid"),
    follows: followsOf(line2),
    at: Number.isNaN(time3) ? void 0 : time3,
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
  const kept = asFields(asFields(line2.compactMetadata)?.preservedSegment);
  const uuids = [textAt(line2, "parentUuid"), textAt(line2, "logicalParentUuid"), textAt(kept, "tailUuid")];
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
  const count3 = (key) => typeof usage[key] === "number" ? usage[key] : 0;
  const input = ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"].map(count3);
  const output = count3("output_tokens");
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

// src/core/client/line-order.ts
function followed(line2, isThere) {
  return line2.follows.find((uuid2) => isThere.has(uuid2));
}

// src/core/client/turn-numbers.ts
var longestWait2 = 50;
var mostRecent = 5e3;
function* numberTurns(lines2, count3) {
  let waiting = [];
  for (const next of lines2) {
    const { uuid: uuid2, follows } = next.line;
    if (uuid2 !== void 0 && count3.recent.has(uuid2)) continue;
    if (follows.length > 0 && followed(next.line, count3.recent) === void 0) {
      waiting.push(next);
      if (waiting.length < longestWait2) continue;
      yield* placeAll(waiting, count3);
      waiting = [];
    } else {
      yield place(next, count3);
      waiting = yield* placeReady(waiting, count3);
    }
  }
  yield* placeAll(waiting, count3);
}
function* placeReady(waiting, count3) {
  let left = waiting;
  for (let before2 = -1; left.length > 0 && left.length !== before2; ) {
    before2 = left.length;
    const still = [];
    for (const one of left) {
      if (followed(one.line, count3.recent) === void 0) still.push(one);
      else yield place(one, count3);
    }
    left = still;
  }
  return left;
}
function* placeAll(waiting, count3) {
  let left = [...waiting];
  for (let first = left.shift(); first !== void 0; first = left.shift()) {
    yield place(first, count3);
    left = yield* placeReady(left, count3);
  }
}
function place({ line: line2, kept }, count3) {
  const { uuid: uuid2, facts } = line2;
  const before2 = turnBefore(line2, count3);
  const isSaid = facts.some(({ kind }) => kind === "said");
  const isWork = facts.some(({ kind }) => kind === "answered" || kind === "called");
  const begins = isSaid || before2 === 0 && isWork;
  if (begins) count3.turns += 1;
  const turn2 = begins ? count3.turns : before2;
  count3.last = turn2;
  if (uuid2 !== void 0) count3.recent.set(uuid2, turn2);
  if (count3.recent.size > mostRecent) count3.recent.delete(count3.recent.keys().next().value);
  return { kept, turn: turn2 };
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

// src/core/text/cut.ts
function cutToLetters(text, most3) {
  const letters2 = text.length <= most3 ? [] : Array.from(text);
  return letters2.length <= most3 ? text : `${letters2.slice(0, most3 - 1).join("")}\u2026`;
}

// src/capture/record/command-edits.ts
function commandEditsIn(numbered3, { kept, calls, placeOf: placeOf3, screen }) {
  const found2 = /* @__PURE__ */ new Set();
  const edits = [];
  if (kept.size === 0) return { edits, calls: [] };
  for (const { line: line2, turn: turn2 } of numbered3) {
    for (const fact of line2.facts) {
      if (fact.kind !== "called" && fact.kind !== "finished") continue;
      const written2 = found2.has(fact.id) ? void 0 : kept.get(fact.id);
      if (written2 === void 0) continue;
      found2.add(fact.id);
      const target = fact.kind === "called" ? fact.target : calls[fact.id]?.target;
      const { uuid: uuid2 = "", at: time3 = 0 } = line2;
      for (const { path, lines: lines2 } of written2) {
        const place2 = placeOf3(path);
        if (place2 === void 0) continue;
        edits.push({ turn: turn2, time: time3, uuid: uuid2, path: screen(place2).text, lines: lines2, command: commandOf(target) });
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
function hashLines2(lines2, screen) {
  const { found: found2 } = screen(lines2.join("\n"));
  let next = 0;
  return lines2.map((line2) => {
    const start3 = next;
    next += line2.length + 1;
    const isSecret = found2.some((secret) => secret.start < next && secret.end > start3);
    return isSecret ? "" : hashLine(line2);
  });
}

// src/capture/record/messages.ts
function collectMessages(numbered3, { calls, screen }) {
  const open = Object.entries(calls).map(([id, call]) => [id, newCall(call)]);
  const all2 = { messages: [], open: new Map(open), own: /* @__PURE__ */ new Set() };
  for (const one of numbered3) if (!one.line.isCopy) takeLine(all2, one, screen);
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
function takeLine(all2, one, screen) {
  const { line: line2 } = one;
  const isAssistant = line2.fields.type === "assistant";
  const said2 = line2.facts.flatMap((fact) => fact.kind === "said" ? [textSaid(fact)] : []);
  const answered = line2.facts.flatMap((fact) => fact.kind === "answered" ? [fact.text] : []);
  if (isAssistant) addText(messageFor(all2, one), [...line2.leftOut, ...answered]);
  else addText(newMessage(all2, one, one.isAgent ? "assistant" : "user"), [...said2, ...line2.leftOut]);
  for (const fact of line2.facts) {
    if (fact.kind === "called") {
      const call = newCall(fact, inputOf(line2.fields, fact, screen));
      messageFor(all2, one).calls.push(call);
      all2.open.set(fact.id, call);
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
  const { uuid: uuid2 = "", at: time3 = 0 } = line2;
  const message = { role, text: "", time: time3, uuid: uuid2, turn: turn2, calls: [], answer: answerOf(line2.fields) };
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
function inputOf(line2, { id, target }, screen) {
  const input = asFields(blocksOf(line2).find((block2) => block2.id === id)?.input) ?? {};
  const rest2 = Object.entries(input).filter(([, value]) => value !== target);
  return rest2.length === 0 ? "" : cut(screen(JSON.stringify(Object.fromEntries(rest2))).text, longestInput);
}
function cut(text, most3) {
  return text.length <= most3 ? text : `${text.slice(0, most3).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}
function finish(all2, { id, exit, printed = "" }, one) {
  const call = all2.open.get(id);
  if (call === void 0) return;
  call.exit = exit ?? null;
  const leftOut = one.line.leftOutOf.get(id) ?? [];
  call.printed = cut([printed, ...leftOut].filter((text) => text !== "").join("\n"), longestPrinted);
  if (exit === "running") return;
  all2.open.delete(id);
  if (!all2.own.has(id) && exit !== 0) {
    newMessage(all2, one, one.isAgent ? "agent" : "assistant").calls.push(call);
  }
}

// src/capture/record/screened-line.ts
function screenLine(line2, screen) {
  const clean = (value) => screenDeep(value, screen);
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
function screenDeep(value, screen) {
  if (typeof value === "string") return screen(value).text;
  if (Array.isArray(value)) return value.map((one) => screenDeep(one, screen));
  const fields2 = asFields(value);
  if (fields2 === void 0) return value;
  return Object.fromEntries(Object.entries(fields2).map(([key, inner]) => [key, screenDeep(inner, screen)]));
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
  const { start: start3, placeOf: placeOf3, agentTurn, copied = /* @__PURE__ */ new Set(), byCommand = /* @__PURE__ */ new Map() } = options2;
  let redacted = 0;
  const screen = (text) => {
    const screened = options2.screen(text);
    redacted += screened.found.length;
    return screened;
  };
  const lines2 = [];
  for (const text of texts2) lines2.push(...readLine(text, { screen, copied }));
  const { numbered: numbered3, count: count3 } = numberAll(lines2, { count: start3.count, agentTurn });
  const { messages, calls } = collectMessages(numbered3, { calls: start3.calls, screen });
  const editing = { placeOf: placeOf3, screen: options2.screen };
  const commands = commandEditsIn(numbered3, { ...editing, kept: byCommand, calls: start3.calls });
  const own2 = lines2.filter(({ isCopy, uuid: uuid2 }) => !isCopy && uuid2 !== void 0);
  return {
    messages,
    // These secrets were counted where the call was told them.
    edits: [...numbered3.flatMap((one) => editsOf(one, editing)), ...commands.edits],
    commandCalls: commands.calls,
    firstUuid: own2[0]?.uuid ?? "",
    lastUuid: own2.at(-1)?.uuid ?? "",
    client: own2.findLast(({ client }) => client !== "")?.client ?? "",
    redacted,
    agents: agentsIn(numbered3),
    next: { count: count3, calls }
  };
}
function readLine(text, { screen, copied }) {
  const raw = parseFields(text);
  if (raw === void 0) return [];
  const { fields: fields2, leftOut, leftOutOf } = screenLine(raw, screen);
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
function numberAll(lines2, { count: count3, agentTurn }) {
  if (agentTurn !== void 0) {
    return { numbered: lines2.map((line2) => ({ line: line2, turn: agentTurn, isAgent: true })), count: count3 };
  }
  const counting = { ...count3, recent: new Map(Object.entries(count3.recent)) };
  const spoken = lines2.filter(({ isSidechain }) => !isSidechain).map((line2) => ({ line: line2, kept: line2 }));
  const own2 = [...numberTurns(spoken, counting)].map(({ kept, turn: turn2 }) => ({ line: kept, turn: turn2 }));
  const turnOf = new Map(own2.map(({ line: line2, turn: turn2 }) => [line2, turn2]));
  let before2 = count3.last;
  const agents = lines2.flatMap((line2) => {
    before2 = turnOf.get(line2) ?? before2;
    return line2.isSidechain ? [{ line: line2, turn: before2, isAgent: true }] : [];
  });
  return {
    numbered: [...own2.map((one) => ({ ...one, isAgent: false })), ...agents],
    count: { ...counting, recent: Object.fromEntries([...counting.recent].slice(-mostRecent2)) }
  };
}
function editsOf({ line: line2, turn: turn2 }, { placeOf: placeOf3, screen }) {
  return line2.edited.flatMap(({ path, lines: lines2 }) => {
    const place2 = placeOf3(path);
    if (place2 === void 0) return [];
    const { uuid: uuid2 = "", at: time3 = 0 } = line2;
    return [{ turn: turn2, time: time3, uuid: uuid2, path: screen(place2).text, lines: hashLines2(lines2, screen), command: "" }];
  });
}
function agentsIn(numbered3) {
  const agents = /* @__PURE__ */ new Map();
  for (const { line: line2, turn: turn2 } of numbered3) {
    for (const fact of line2.facts) {
      const agent = fact.kind === "finished" ? fact.agent : void 0;
      if (agent !== void 0 && /^[\w-]{1,64}$/.test(agent) && !agents.has(agent)) agents.set(agent, turn2);
    }
  }
  return agents;
}

// src/capture/why/place-in-trees.ts
var import_node_path11 = require("node:path");
var agentTree = /^\.claude\/worktrees\/[^/]+\//;
function placeInTrees(path, trees) {
  const own2 = trees.filter((tree) => contains(tree, path)).sort((a, b) => b.length - a.length)[0];
  if (own2 === void 0 || own2 === path) return void 0;
  return (0, import_node_path11.relative)(own2, path).split(import_node_path11.sep).join("/").replace(agentTree, "");
}

// src/capture/why/transcript-library.ts
var mostBytes3 = 128 * 1024 * 1024;
function transcriptLibrary(search3) {
  const needles = search3.paths.map(needleOf);
  const naming = search3.files.filter((file) => namesAny(file, needles));
  let bytes = 0;
  const chosen = naming.filter((file) => {
    bytes += file.stamp.bytes;
    return bytes <= mostBytes3 || file === naming[0];
  });
  const memories = new Map(chosen.map((file) => [file.path, remember(file, search3)]));
  const all2 = [...memories.values()];
  const byHead = new Map(all2.map((memory) => [memory.head, memory]));
  const spans = all2.map((memory) => ({ head: memory.head, commits: commitSpans(memory.messages) }));
  return {
    heads: all2.map(({ head }) => head),
    passed: naming.length - chosen.length,
    runningAt: (time3) => spans.flatMap(({ head, commits }) => commits.some((span) => isWithin(span, time3)) ? [head] : []),
    piecesOf: async (heads) => heads.flatMap((head) => byHead.get(head) ?? []),
    messagesOf: async (head) => byHead.get(head)?.messages,
    missing: () => 0
  };
}
function needleOf(path) {
  const stretches = (0, import_node_path12.basename)(path).match(/[\w.-]+/g) ?? [];
  return stretches.sort((a, b) => b.length - a.length)[0] ?? "";
}
function namesAny(file, needles) {
  const agents = (0, import_node_path12.join)((0, import_node_path12.dirname)(file.path), file.id, "subagents");
  const paths = [file.path, ...filesIn(agents, ".jsonl").map((name) => (0, import_node_path12.join)(agents, name))];
  return paths.some((path) => {
    try {
      const { bytes } = readBytes(path, mostBytes3);
      return needles.some((needle) => bytes.includes(needle));
    } catch {
      return false;
    }
  });
}
function remember(file, { trees, author }) {
  const placeOf3 = (path) => placeInTrees(path, trees);
  const segments = [readFrom(file.path, placeOf3, void 0)];
  const known3 = /* @__PURE__ */ new Set();
  for (const { agents } of segments) {
    for (const [agent, turn2] of agents) {
      const path = agentPath(file, agent);
      if (known3.has(agent) || findTranscript(path) === void 0) continue;
      known3.add(agent);
      segments.push(readFrom(path, placeOf3, turn2));
    }
  }
  const edits = segments.flatMap((segment) => segment.edits);
  const messages = segments.flatMap((segment) => segment.messages);
  return { head: captureOfTranscript({ conversation: file.id, author, edits, messages }), edits, messages };
}
function readFrom(path, placeOf3, agentTurn) {
  const screen = (text) => ({ text, found: [] });
  const more = agentTurn === void 0 ? {} : { agentTurn };
  return readSegment(textsIn2(path), { start: transcriptStart, screen, placeOf: placeOf3, ...more });
}
function* textsIn2(path) {
  try {
    for (const { text } of readLines(path, { from: 0, isPassed: isNoise, headBytes: noiseHeadBytes }))
      yield text;
  } catch {
  }
}
var longestSpan = 10 * 60 * 1e3;
function commitSpans(messages) {
  return messages.flatMap(({ calls = [], time: time3 }, index) => {
    const commits = calls.some(
      ({ tool, target }) => tool === "Bash" && /\bcommit\b|cherry-pick|revert/.test(target)
    );
    if (!commits || time3 === 0) return [];
    const next = messages[index + 1]?.time ?? 0;
    return [{ start: time3, end: next > time3 ? Math.min(next, time3 + longestSpan) : time3 + longestSpan }];
  });
}
function isWithin({ start: start3, end }, time3) {
  return time3 * 1e3 + 999 >= start3 && time3 * 1e3 <= end;
}

// src/capture/match/turn-words.ts
function wordsOfTurn(messages, turn2, time3) {
  const own2 = messages.filter((message) => message.turn === turn2 && message.text.trim() !== "");
  const prompt = own2.find(({ role }) => role === "user")?.text ?? "";
  const before2 = own2.filter((message) => message.role !== "user" && (time3 === 0 || message.time <= time3));
  return { prompt, answer: before2.at(-1)?.text ?? "" };
}
var writing = /(?:^|[\s;&|(])(?:sed\s+(?:-\w+\s+)*-\w*i|tee|mv|cp|patch|perl\s+-\w*i|git\s+(?:apply|mv|checkout|restore))\b|>/;
var rewriting = /\b(?:prettier|eslint|biome|gofmt|goimports|rustfmt|cargo\s+fmt|black|ruff|clang-format|codegen|generate)\b|--(?:fix|write)\b/;
function turnOfCommand(messages, path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const mayWrite = (command) => rewriting.test(command) || command.includes(name) && writing.test(command);
  return messages.findLast(
    ({ calls = [] }) => calls.some(({ tool, target }) => tool === "Bash" && mayWrite(target))
  )?.turn;
}

// src/capture/why/why-answer.ts
async function tellReasons(file, all2, reasons) {
  const known3 = /* @__PURE__ */ new Map();
  const answers = [];
  for (const line2 of all2.filter(({ text }) => text.trim() !== "")) {
    const found2 = reasons.get(line2);
    const source = found2 === void 0 ? void 0 : await tell(found2.reason, found2.library, known3);
    const commit = isUncommitted(line2.commit) ? "" : line2.commit;
    answers.push({ file, line: line2, commit, source, isOlder: line2.isBoundary && found2 === void 0 });
  }
  return answers;
}
async function tell({ line: line2, edit, rule, capture: head, isClaimed }, library, known3) {
  if (head === void 0 || rule === void 0) return void 0;
  const key = edit === void 0 ? "" : `${head.id} ${edit.turn} ${edit.uuid}`;
  const words = known3.get(key) ?? wordsOf(head, edit, library);
  if (key !== "") known3.set(key, words);
  return {
    ...await words,
    rule,
    confidence: confidenceOf(rule, edit),
    capture: head.object === "" ? "" : head.id,
    conversation: head.conversation,
    turn: edit?.turn,
    perhaps: edit === void 0 ? turnOfCommand(await library.messagesOf(head) ?? [], line2.path) : void 0,
    command: edit?.command ?? "",
    isFormatted: edit?.isFormatted ?? false,
    time: edit?.time ?? 0,
    path: edit?.path ?? line2.path,
    session: head.session,
    author: head.author,
    writer: head.own ? "" : head.writer,
    isClaimed
  };
}
var sure = ["commit", "author", "patch", "call", "uncommitted"];
function confidenceOf(rule, edit) {
  if (edit === void 0 || edit.command !== "") return "perhaps";
  return sure.includes(rule) && edit.isFormatted !== true ? "certain" : "probable";
}
var mostRead = 5;
async function wordsOf(head, edit, library) {
  if (edit === void 0) return { prompt: "", answer: "" };
  let words = { prompt: "", answer: "" };
  for (const one of captureChain(head, library.heads).slice(0, mostRead)) {
    const found2 = wordsOfTurn(await library.messagesOf(one) ?? [], edit.turn, edit.time);
    words = { prompt: found2.prompt || words.prompt, answer: words.answer || found2.answer };
    if (words.prompt !== "") return words;
  }
  return words;
}

// src/capture/why/find-reasons.ts
async function whyLines(asked, sources) {
  const text = findText((0, import_node_path13.join)(asked.top, asked.path));
  if (text === void 0) return void 0;
  const file = text.replace(/\n$/, "").split(/\r?\n/);
  const heads = await headsIn(sources);
  const since = sinceWhen(heads, sources.transcripts);
  const lines2 = await linesOf3(asked, file, since);
  return find([{ ...asked, file, lines: lines2, since }], { ...sources, heads });
}
var mostFiles = 100;
async function whyCommit({ top, commit }, sources) {
  const heads = await headsIn(sources);
  const facts = (await readCommitFacts(top, [commit])).get(commit);
  const files = [];
  for (const path of [...facts?.added.keys() ?? []].slice(0, mostFiles)) {
    const all2 = { path, ranges: [], since: void 0, timeoutMs: longMs };
    const lines2 = await blameLines(top, { ...all2, revision: `${commit}^!` }) ?? [];
    const own2 = lines2.filter((line2) => line2.commit === commit);
    files.push({
      top,
      path,
      file: lines2.map(({ text }) => text),
      lines: own2,
      range: void 0,
      since: void 0,
      revision: commit
    });
  }
  return find(files, { ...sources, heads });
}
async function headsIn({ store }) {
  return store === void 0 ? [] : await listCaptures(store) ?? [];
}
async function find(files, known3) {
  const captured = known3.store === void 0 ? void 0 : storeLibrary(known3.store, known3.heads);
  const reasons = /* @__PURE__ */ new Map();
  if (captured !== void 0) await takeAll(files, captured, reasons);
  const left = files.flatMap(({ lines: lines2 }) => openLines(lines2, reasons));
  const onDisk = left.length === 0 ? void 0 : transcriptLibrary({ ...known3, ...filesFor(left, known3) });
  if (onDisk !== void 0) await takeAll(files, onDisk, reasons);
  const answers = [];
  for (const { path, lines: lines2, range } of files) {
    const asked = lines2.filter(({ line: line2 }) => range === void 0 || line2 >= range.from && line2 <= range.to);
    answers.push(...await tellReasons(path, asked, reasons));
  }
  return { answers, missing: captured?.missing() ?? 0, passed: onDisk?.passed ?? 0 };
}
function openLines(lines2, reasons) {
  return lines2.filter((line2) => line2.text.trim() !== "" && !line2.isBoundary && !reasons.has(line2));
}
async function takeAll(files, library, reasons) {
  for (const asked of files) {
    const open = openLines(asked.lines, reasons);
    if (open.length === 0) continue;
    for (const reason of await explainAll({ ...asked, lines: open }, library)) {
      if (reason.rule !== void 0) reasons.set(reason.line, { reason, library });
    }
  }
}
var weekMs = 7 * 24 * 60 * 60 * 1e3;
function filesFor(lines2, { transcripts }) {
  const last = Math.max(
    ...lines2.map(({ commit, authorTime }) => isUncommitted(commit) ? Infinity : authorTime * 1e3)
  );
  return {
    files: transcripts.filter(({ startedAt }) => startedAt <= last + weekMs),
    paths: [...new Set(lines2.map(({ path }) => path))]
  };
}
function sinceWhen(heads, transcripts) {
  const made = transcripts.map(({ startedAt }) => Math.floor((startedAt - weekMs) / 1e3));
  const times = [...made, ...heads.length === 0 ? [] : [oldestTime(heads)]];
  return times.length === 0 ? void 0 : Math.max(0, Math.min(...times));
}
var longMs = 3e4;
var shortMs = 600;
async function linesOf3({ top, path, range }, file, since) {
  const ranges = range === void 0 ? [] : rangesFor(range, file);
  if (range !== void 0 && ranges.length === 0) return [];
  const found2 = await blameLines(top, { path, ranges, since, timeoutMs: longMs });
  if (found2 === void 0) return uncommittedLines(path, file);
  if (range === void 0 || !found2.some(({ isBoundary }) => isBoundary)) return found2;
  const whole2 = await blameLines(top, { path, ranges, since: void 0, timeoutMs: shortMs });
  return found2.map((line2, index) => {
    const older = whole2?.[index];
    return line2.isBoundary && older !== void 0 ? { ...older, isBoundary: true } : line2;
  });
}
var mostSame = 200;
function rangesFor({ from, to }, file) {
  const asked = file.slice(from - 1, to);
  if (asked.length === 0) return [];
  const hashes = new Set(asked.map(hashLine));
  hashes.delete("");
  const isAsked = (number) => number >= from && number <= to;
  const same = file.flatMap((text, index) => !isAsked(index + 1) && hashes.has(hashLine(text)) ? [index + 1] : []).slice(0, mostSame);
  return [{ from, to: from + asked.length - 1 }, ...same.map((line2) => ({ from: line2, to: line2 }))];
}
function uncommittedLines(path, file) {
  const about = { path, commit: "0".repeat(40), author: "", authorTime: 0, subject: "", isBoundary: false };
  return file.map((text, index) => ({ ...about, line: index + 1, origin: index + 1, text }));
}

// src/core/text/columns.ts
init_lazy();
var narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff\u27c0-\u27ff]*$/;
var patterns = lazy({
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

// src/core/text/count.ts
function counted(number, word2) {
  return number === 1 ? `1 ${word2}` : `${number} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
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
  const stamp2 = `${date}T${clock}:${second}`;
  const local = Date.parse(`${stamp2}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp2)) return void 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return void 0;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction2.padEnd(3, "0").slice(0, 3)) + (sign === "-" ? offset : -offset);
}
var units = { m: minute, min: minute, h: hour, d: day, w: 7 * day };
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

// src/conversations/find/render-list.ts
var shortLength = 8;
function shortConversation(id) {
  return id.replace(/^agent-/, "").slice(0, shortLength);
}

// src/core/calls/call-draft.ts
init_failure();

// src/core/calls/call-spec.ts
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}
function flagText(call, name) {
  return call.given.find((each) => each.name === name)?.text;
}

// src/core/calls/call-draft.ts
function quote(text) {
  return `"${cutToLetters(showControls(text).replace(/\s+/g, " ").trim(), 60)}"`;
}

// src/core/text/indent.ts
function foldLine(line2, margin, width) {
  if (width === void 0 || displayWidth(margin + line2) <= width) return margin + line2;
  const deeper = `${margin}  `;
  const lines2 = [];
  let last = margin;
  for (const [part] of line2.matchAll(/\s*\S+|\s+$/g)) {
    const isFirst = last.trim() === "";
    if (isFirst || displayWidth(last + part) <= width) last += part;
    else {
      lines2.push(last);
      last = deeper + part.trimStart();
    }
  }
  return [...lines2, last].join("\n");
}
function foldLines(text, width) {
  return text.replace(/^( *)(.+)$/gm, (_, margin, line2) => foldLine(line2, margin, width));
}

// src/journal/session/near-decision.ts
function weighDecision(decision) {
  const { title, context, options: options2, choice, rationale, text, time: time3, supersededBy } = decision;
  if (supersededBy !== "") return void 0;
  const said2 = [title, context, options2, choice, rationale, text].join("\n");
  return { text: said2, at: parseInstant(time3 ?? "") };
}
var nearMs = 2 * 60 * 60 * 1e3;
function nearDecision(decisions, { paths, at }) {
  const files = new Set(paths.map((path) => path.slice(path.lastIndexOf("/") + 1)));
  const naming = decisions.findLast(({ text }) => [...files].some((file) => namesFile(text, file)));
  const distance = (one) => Math.abs((one.at ?? -Infinity) - at);
  const [nearest2] = decisions.filter((one) => distance(one) <= nearMs).sort((one, other) => distance(one) - distance(other));
  return naming ?? nearest2;
}
function namesFile(text, file) {
  const at = text.indexOf(file);
  return at !== -1 && !/[\w.-]/.test(text[at - 1] ?? "") && !/[\w-]/.test(text[at + file.length] ?? "");
}

// src/capture/why/why-groups.ts
function groupAnswers(answers) {
  const groups = groupBy(
    answers,
    ({ commit, source, isOlder }) => [commit, source?.conversation, source?.turn, source?.rule, source?.isFormatted, isOlder].join(" ")
  );
  const all2 = [...groups.values()].map((own2) => ({ answer: own2[0], answers: own2 }));
  return all2.sort((a, b) => rankOf(b) - rankOf(a) || timeOf(b) - timeOf(a));
}
function rankOf({ answer: { source } }) {
  if (source === void 0) return 0;
  return source.turn === void 0 ? 1 : 2;
}
function timeOf({ answer: { line: line2, commit, source } }) {
  if (source !== void 0 && source.time !== 0) return source.time;
  return commit === "" ? Number.MAX_SAFE_INTEGER : line2.authorTime * 1e3;
}
var mostShown = 6;
function placesOf(answers) {
  const files = groupBy(answers, ({ file }) => file);
  const shown = [...files].map(([file, own2]) => `${file}:${rowsText(own2)}`);
  const more = shown.length > mostShown ? ` and ${shown.length - mostShown} more files` : "";
  return `${shown.slice(0, mostShown).join(", ")}${more}`;
}
function rowsText(answers) {
  const ranges = rangesOf(answers.map(({ line: line2 }) => line2.line).sort((a, b) => a - b));
  return `${rangesText(ranges.slice(0, mostShown))}${ranges.length > mostShown ? ",\u2026" : ""}`;
}

// src/capture/why/render-why.ts
function renderWhy(groups, told) {
  const { word: word2, found: found2, limit } = told;
  const shown = groups.slice(0, limit);
  const more = groups.length - shown.length;
  const missing = `${counted(found2.missing, "capture")} not on this machine. Get them: session-journal captures sync`;
  return [
    `\u{1F50E} ${showLine(word2)}`,
    ...shown.map((group) => renderGroup(group, told)),
    ...more > 0 ? [`${counted(more, "more answer")}: add -n ${groups.length}`] : [],
    ...found2.missing > 0 ? [missing] : [],
    ...found2.passed > 0 ? [`${counted(found2.passed, "conversation")} not read: too many name this file`] : []
  ].join("\n\n");
}
var longestWords = 500;
function renderGroup({ answer, answers }, told) {
  const { line: line2, source } = answer;
  const head = answers.length === 1 ? `${placesOf(answers)}  ${line2.text.trim()}` : placesOf(answers);
  const words = source === void 0 ? [] : wordRows(source, told);
  const rows = [commitRow(answer, told), reasonRow(answer, told), ...writerRows(source), ...words];
  const { width } = told;
  const below2 = rows.map((row) => foldLine(showLine(row), "   ", width));
  return [foldLine(showLine(head), "", width), ...below2].join("\n");
}
function commitRow({ commit, line: line2 }, { format }) {
  if (commit === "") return "Not committed";
  return `Commit ${commit.slice(0, 8)} by ${line2.author}, ${format(line2.authorTime * 1e3)}: ${line2.subject}`;
}
function reasonRow(answer, told) {
  const { source } = answer;
  if (source === void 0) return `No conversation: ${reasonOf(answer, told)}`;
  const of = shortConversation(source.conversation);
  if (source.turn === void 0) return reasonOf(answer, told);
  const how = source.command === "" ? "Written" : `Perhaps written by a command`;
  const since = source.isFormatted ? ", and formatted since: quotes, or a comma or semicolon at the end" : "";
  return `${how} in turn ${source.turn} of conversation ${of}${since} (${source.confidence}: ${ruleTexts[source.rule]})`;
}
function writerRows(source) {
  if (source === void 0 || source.writer === "") return [];
  return [`This was pushed by ${source.writer}, says ${source.author}`];
}
var ruleTexts = {
  commit: "captured at this commit",
  trailer: "the commit names the conversation",
  author: "author and time of a captured commit",
  patch: "the patch of a captured commit",
  lines: "the lines of a captured commit",
  call: "the conversation made this commit",
  edits: "the commit has several lines of it",
  uncommitted: "the conversation wrote this line"
};
function reasonOf({ source, commit, isOlder, line: line2 }, { found: found2, screen }) {
  if (source === void 0) {
    if (isOlder) return "the line is older than the first conversation here";
    if (commit === "") return "none here wrote this line";
    return found2.missing > 0 ? "none is known on this machine" : "none is known for this commit";
  }
  const of = shortConversation(source.conversation);
  if (source.isClaimed) return `Claimed by the commit's message, not confirmed: conversation ${of}`;
  if (screen(line2.text) !== line2.text)
    return `Not told: the line has a secret, and nothing is kept of such lines`;
  const perhaps = source.perhaps === void 0 ? "" : `, or perhaps by a command of turn ${source.perhaps}`;
  return `By hand or by a formatter${perhaps}, in the commit of conversation ${of}`;
}
function wordRows(source, told) {
  if (source.turn === void 0) return [];
  const decision = decisionOf(source, told);
  const { word: word2 } = told;
  return [
    ...source.prompt === "" ? [] : [`Asked: ${cutToLetters(told.screen(source.prompt), longestWords)}`],
    ...source.answer === "" ? [] : [`Claude: ${cutToLetters(told.screen(source.answer), longestWords)}`],
    ...decision === void 0 ? [] : decisionRows(decision),
    `Ask it: session-journal why ${quote(word2)} --ask`
  ];
}
function decisionRows({ session, number, title, choice, rationale, options: options2 }) {
  const said2 = [
    title,
    ...choice === "" ? [] : [`\u2192 ${choice}`],
    ...rationale === "" ? [] : [`(why: ${rationale})`]
  ];
  return [
    `Decision ${number ?? "-"} of ${session}: ${cutToLetters(said2.join(" "), longestWords)}`,
    ...options2 === "" ? [] : [`Options: ${cutToLetters(options2, longestWords)}`]
  ];
}
function decisionOf(source, { decisions, sessions }) {
  const session = source.session || (sessions.get(source.conversation) ?? "");
  if (session === "") return void 0;
  const own2 = decisions.filter(({ id, session: name }) => id === session || name === session);
  return nearDecision(own2, { paths: [source.path], at: source.time });
}
function answerData(answer, told) {
  const { line: line2, file, commit, source } = answer;
  const isKnown = source?.turn !== void 0;
  const decision = source === void 0 || !isKnown ? void 0 : decisionOf(source, told);
  return {
    file,
    line: line2.line,
    text: line2.text,
    commit: commit === "" ? null : commit,
    author: commit === "" ? null : line2.author,
    at: commit === "" ? null : formatInstant(line2.authorTime * 1e3),
    rule: source?.rule ?? null,
    confidence: isKnown ? source?.confidence : null,
    capture: source?.capture || null,
    conversation: source?.conversation ?? null,
    turn: source?.turn ?? null,
    prompt: told.screen(source?.prompt ?? "") || null,
    answer: told.screen(source?.answer ?? "") || null,
    decision: decision === void 0 ? null : decisionData(decision),
    ...source?.isFormatted ? { formatted: true } : {},
    ...isKnown ? {} : { reason: reasonOf(answer, told) },
    ...source?.writer ? { writer: source.writer, says: source.author } : {},
    untrusted: true
  };
}
function decisionData({ session, number, title, choice, rationale, options: options2 }) {
  return { session, number: number ?? null, title, choice, rationale, options: options2 };
}

// src/capture/why/why.ts
async function tellWhy(asked, places2, form) {
  const sources = { ...places2, store: findStore(places2.cwd) };
  const found2 = asked.kind === "file" ? await whyLines(asked, sources) : await whyCommit(asked, sources);
  if (found2 === void 0 || found2.answers.length === 0) return void 0;
  const groups = groupAnswers(found2.answers);
  const told = { ...form, found: found2, screen: onceEach(form.screen) };
  return { text: renderWhy(groups, told), data: dataOf(found2, told), question: questionFor(groups[0]) };
}
function onceEach(screen) {
  const known3 = /* @__PURE__ */ new Map();
  return (text) => {
    const screened = known3.get(text) ?? screen(text);
    known3.set(text, screened);
    return screened;
  };
}
function dataOf(found2, told) {
  return { lines: found2.answers.map((answer) => answerData(answer, told)), missing: found2.missing };
}
var quotedLines = 5;
function questionFor(group) {
  const source = group?.answer.source;
  if (group === void 0 || source?.turn === void 0) return void 0;
  const lines2 = group.answers.slice(0, quotedLines).map(({ line: line2 }) => line2.text.trim());
  const text = [
    `In turn ${source.turn} you wrote this in ${source.path}:`,
    ...lines2,
    "Why is it there, and what else did you consider?"
  ].join("\n");
  return { conversation: source.conversation, text };
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

// src/commands/why.ts
init_failure();

// src/io/git/email.ts
var import_node_path14 = require("node:path");
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

// src/io/transcripts/project-transcripts.ts
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
    const begin2 = end.indexOf(lineFeed3) + 1;
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
var lineFeed3 = 10;
var headBytes = 64;
function wholeLines(bytes, from, isPassed) {
  const lines2 = [];
  let begin2 = from;
  for (let end = bytes.indexOf(lineFeed3, begin2); end !== -1; end = bytes.indexOf(lineFeed3, begin2)) {
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
function isInTrees(folder3, trees) {
  return trees.some((tree) => contains(tree, folder3));
}
var beginning = 64 * 1024;

// src/capture/view/listed-captures.ts
init_failure();

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

// src/capture/store/drop-unreachable.ts
init_folders();
init_stat();
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
var import_node_path21 = require("node:path");
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
  const known3 = /* @__PURE__ */ new Set();
  const written2 = { lines: 0, turn: 0 };
  for (const message of conversation.messages) {
    if (message.role === "agent" || message.uuid !== "" && known3.has(message.uuid)) continue;
    known3.add(message.uuid);
    for (const line2 of [...missingTurns(message, written2), ...messageLines(message)]) {
      yield lineOf({ ...placeOf(message, { conversation, written: written2 }), ...line2 });
    }
  }
  if (written2.lines === 0) yield titleLine(conversation);
}
function titleLine({ title, cwd, at }) {
  return lineOf({ type: "ai-title", aiTitle: title, cwd, timestamp: new Date(at).toISOString() });
}
function lineOf(line2) {
  return `${JSON.stringify(line2)}
`;
}
function missingTurns({ role, turn: turn2 }, written2) {
  const gap = turn2 - written2.turn - (role === "user" ? 1 : 0);
  const isNext = turn2 > written2.turn;
  if (isNext) written2.turn = turn2;
  if (!isNext || gap > longestGap) return [];
  return Array.from({ length: gap }, () => userLine(nothingSaid));
}
function placeOf({ time: time3, branch }, { conversation: { id, cwd }, written: written2 }) {
  const idOf = (line2) => `${id}-${`${line2}`.padStart(12, "0")}`;
  written2.lines += 1;
  return {
    uuid: idOf(written2.lines),
    parentUuid: written2.lines === 1 ? null : idOf(written2.lines - 1),
    sessionId: id,
    cwd,
    gitBranch: branch,
    entrypoint: "cli",
    ...time3 === 0 ? {} : { timestamp: new Date(time3).toISOString() }
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
function resultLine({ exit, printed }, index) {
  if (exit === null) return [];
  const result2 = (content, isError) => {
    return userLine([{ type: "tool_result", tool_use_id: `call-${index}`, content, is_error: isError }]);
  };
  if (exit === "running") return [{ ...result2("", false), toolUseResult: { isAsync: true } }];
  if (exit === "stopped") return [result2("The user doesn't want to proceed", true)];
  if (typeof exit === "number" && exit !== 0) return [result2(`Exit code ${exit}
${printed}`, true)];
  return [typeof exit === "string" ? result2(exit || "error", true) : result2("", false)];
}

// src/capture/view/captures-here.ts
init_failure();

// src/io/project/project.ts
var import_node_fs13 = require("node:fs");
var import_node_path17 = require("node:path");
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/project/local-folder.ts
var import_node_path16 = require("node:path");
init_stat();

// src/io/git/index-file.ts
var import_node_path15 = require("node:path");
init_folders();
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start3) {
  const wanted = Buffer.from(start3.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path15.join)(git.own, name), wanted) !== false);
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
    return judge(root, (0, import_node_path16.join)(root, ".sessions", ".local"));
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
  const start3 = `${(0, import_node_path16.relative)(git.top, local).split(import_node_path16.sep).join("/")}/`;
  return tracks(git, start3) ? "tracked" : void 0;
}
var nowhere = "/dev/null/session-journal";
var elsewhere = "local";
function placeElsewhere(root) {
  const { path = root, device: device2, inode } = findIdentity(root) ?? {};
  return (0, import_node_path16.join)(elsewhere, sha256([path, device2, inode].join("\n")).slice(0, 16));
}
function localFolder(root, env) {
  if (localTrouble(root) === void 0) return (0, import_node_path16.join)(root, ".sessions", ".local");
  const state = stateDir(env);
  return state === void 0 ? nowhere : (0, import_node_path16.join)(state, placeElsewhere(root));
}

// src/io/project/project.ts
function projectAt(root, env = process.env) {
  return { root, dir: (0, import_node_path17.join)(root, ".sessions"), local: localFolder(root, env) };
}
function hasSessions(root) {
  return followStat((0, import_node_path17.join)(root, ".sessions"))?.isDirectory() === true;
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path17.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path17.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search2(start3) {
  const git = findGitFolder(start3);
  for (let dir = start3; ; dir = (0, import_node_path17.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start3 || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path17.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && hasSessions(main) ? projectAt(realPath(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start3 = physical(cwd);
    return start3 === void 0 ? void 0 : search2(start3);
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
  return git !== void 0 && findStat((0, import_node_path17.join)(git.own, "info", "sparse-checkout")) !== void 0;
}
function isOwnGround(project, path) {
  const parts = (0, import_node_path17.relative)(project.root, path).split(import_node_path17.sep);
  return contains(project.root, path) && !parts.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts = (0, import_node_path17.relative)(project.root, path).split(import_node_path17.sep);
  let at = project.root;
  for (const [index, part] of parts.entries()) {
    at = (0, import_node_path17.join)(at, part);
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
  const path = (0, import_node_path17.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs13.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder3 = "") {
  const { local } = project;
  const path = (0, import_node_path17.join)(local, folder3);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs13.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder3 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path17.relative)(project.root, path).split(import_node_path17.sep).join("/");
}

// src/journal/files/sessions.ts
var import_node_path20 = require("node:path");
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
  let indent2;
  for (const line2 of linesOf4(text, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line2.source)) continue;
    const item2 = itemLine.exec(line2.source);
    if (item2 && last && (last.valueStart === last.valueEnd || indent2 === item2[1])) {
      last = withItem(last, line2, item2);
      indent2 = item2[1];
    } else {
      last = readField(line2);
      indent2 = void 0;
      if (last && fields2.has(last.key)) return void 0;
    }
    if (!last) return void 0;
    fields2.set(last.key, last);
  }
  return { ...frame, fields: fields2 };
}
function* linesOf4(text, from, to) {
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
  const list = emptyList.exec(source)?.[1];
  if (list !== void 0) return { value: [], length: list.length };
  const found2 = scalar.exec(source);
  if (!found2) return void 0;
  const [, single, double, plain2 = ""] = found2;
  if (single !== void 0) return { value: single.replaceAll("''", "'"), length: single.length + 2 };
  if (double !== void 0) return { value: double, length: double.length + 2 };
  return /:(?: |$)/.test(plain2) ? void 0 : { value: plain2, length: plain2.length };
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
function readLine2(line2) {
  const { text, next: start3 } = line2;
  const length = text.length;
  if (start3 >= length) return false;
  if (line2.lineFeed < start3) line2.lineFeed = indexOrLength(text, "\n", start3);
  if (line2.carriageReturn < start3) line2.carriageReturn = indexOrLength(text, "\r", start3);
  const end = Math.min(line2.lineFeed, line2.carriageReturn);
  const ending2 = end === line2.carriageReturn && line2.lineFeed === end + 1 ? 2 : 1;
  line2.start = start3;
  line2.end = end;
  line2.next = Math.min(end + ending2, length);
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
  const { kinds: kinds2, widths, quotes } = open;
  const depth = kinds2.length;
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
  const whole2 = lazy({
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
  return Object.assign(whole2, parts);
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
var none2 = "[*_]{0,2}\\(?[nN][oO][nN][eE]";
var word = "[^\\s(*[]|\\*(?!\\*)|\\*\\*[^\\s:*\\\\]";
var plain = `(?:(?:\\[[ xX]\\] )?(?!${none2})(?:${word})|\\[(?![ xX]\\]))`;
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
  const shown = "(?![ \\t]).";
  const begin2 = `${bullet ?? `\\d{${size - 1}}\\${last} `}${shown}`;
  const next = bullet === void 0 ? `\\d{1,9}\\${last} ${shown}` : begin2;
  const width = size + 1;
  const indent2 = width > 4 ? ` {${width}}` : `(?: {${width}}| {0,3}\\t)`;
  const blanks2 = `(?:${blankLine}){0,${most2.lines}}`;
  const below2 = `(?:${blanks2}${indent2}[ \\t]*${shown}${line}){0,${most2.lines}}`;
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
  for (let place2 = from; ; ) {
    const { at, list } = place2;
    const next = list === void 0 ? { at: leapRoot(text, at, found2), list } : place2;
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
    const made = readItem(text, { start: at, end, list: listAt2(text, { at, list }, found2) });
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
    const number = listAt2(text, { at, list }, found2);
    const last = lists?.at(-1);
    if (last?.end === at && last.list === number) last.end = end;
    else lists?.push({ start: at, end, list: number });
    list = text.charCodeAt(at + markerSize(text, at) - 1);
    at = end;
  }
  return { at, list };
}
function listAt2(text, { at, list }, found2) {
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
  const unread2 = inOrder(stretchesAt(chapters, span), stretchesAt(prose2, span));
  for (const part of inOrder(within(outer.paragraphs, span), unread2)) {
    if ("paragraphs" in part) yield* within(part.paragraphs(), span);
    else yield part;
  }
}
function paragraphAt({ outer, chapters, prose: prose2 }, at) {
  const unread2 = spanAt(chapters, at) ?? spanAt(prose2, at);
  return spanAt(unread2 === void 0 ? outer.paragraphs : unread2.paragraphs(), at);
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
    if (!readLine2(line2)) break;
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
  const indent2 = enterItem(scan.open, line2, size);
  items.push({ start: start3, end: next, marker: marker3, content: contentStart(line2, after), indent: indent2, bullet, number, list });
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
    return headings.filter((heading2, place2) => isMeant(heading2, headings[place2 + 1]?.start ?? behind));
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
async function decodeHead2(text) {
  return readPlainHead(text) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text);
}
async function decodeSession(text, aliases, shown) {
  try {
    const conflict = findConflict(text);
    if (conflict !== void 0) throw conflict;
    return decodeDocument(text, await decodeHead2(text), aliases);
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
var import_node_path19 = require("node:path");
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
function isNumbers(value, count3) {
  return Array.isArray(value) && value.length === count3 && value.every((one) => typeof one === "number");
}
function isTexts(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

// src/journal/files/known-files.ts
var few = 32;
var tickMs = 2e3;
var fileName = "sessions.json";
var maxBytes3 = 16 * 1024 * 1024;
function openKnown({ project, folders: folders2, count: count3, counting }) {
  if (count3 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start3 = Date.now();
  const path = (0, import_node_path19.join)(project.local, fileName);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes3)) ?? nothing;
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
      const others = [...old].filter(([file]) => isCounted && !folders2.includes(file.split("/")[0] ?? ""));
      keep3(project, { counting: counting ?? counted2, files: new Map([...others, ...met]) });
    }
  };
}
var nothing = { counting: "", files: /* @__PURE__ */ new Map() };
function keep3(project, known3) {
  try {
    const text = renderKnown(known3);
    if (text.length > maxBytes3) return;
    writeFileAtomic((0, import_node_path19.join)(ensureLocal(project), fileName), text, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed }) {
  return Math.max(modified, changed);
}

// src/journal/files/sessions.ts
var headBytes2 = 8 * 1024;
var longHeadBytes = 320 * 1024;
async function listSessions(project, folders2 = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files = folders2.flatMap((folder3) => sessionNames(project, folder3).map((name) => ({ folder: folder3, name })));
  const known3 = openKnown({ project, folders: folders2, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder3, name } of files) {
    const file = `${folder3}/${name}`;
    const path = `${project.dir}${import_node_path20.sep}${folder3}${import_node_path20.sep}${name}`;
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
  const dir = (0, import_node_path20.join)(project.dir, folder3);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder3, name) {
  const path = (0, import_node_path20.join)(project.dir, folder3, name);
  try {
    let part = readPart(path, headBytes2);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead2(part.text);
    const facts = readFacts(head);
    const whole2 = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder3, name, facts, bytes: part.bytes, stamp: part.stamp, whole: whole2 };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder3, name, failure: error };
  }
}
function closesHead(text) {
  return /\n---[ \t]*\r?\n/.test(text);
}
function shortId(file) {
  const base = (0, import_node_path20.basename)(file.name, ".md");
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

// src/capture/view/captures-here.ts
async function capturesHere(cwd) {
  const store = findStore(cwd);
  if (store === void 0) return void 0;
  const captures = await listCaptures(store);
  if (captures === void 0) throw unreadable(store);
  return captures.length === 0 ? void 0 : { store, captures };
}
function unreadable({ folder: folder3 }) {
  return new Failure("damaged", `Git can't read the captures in ${folder3}`, {
    hint: "Check: session-journal doctor"
  });
}
async function sessionsHere(cwd) {
  const project = findProject(cwd);
  return project === void 0 ? [] : (await listSessions(project, ["active", "archive"])).sessions;
}

// src/capture/view/archive.ts
async function updateArchive(place2) {
  const here = await capturesHere(place2.cwd);
  if (here === void 0) return void 0;
  const folder3 = place2.folder();
  const kept = readKept3(folder3);
  const wanted = archivedIn(here.captures, place2);
  removeOthers(folder3, new Set(wanted.map(({ id }) => id)));
  if (wanted.length > 0) makeFolder(transcriptsIn(folder3), 448);
  sweepLeftovers(transcriptsIn(folder3));
  const packs = stampOfPacks(here.store);
  const update = { folder: folder3, top: place2.top, store: here.store, kept, packs };
  const updated = await updateAll(wanted, update);
  const isSame = packs === kept.packs && [...updated].every(([id, one]) => one === kept.conversations.get(id));
  const isAll = updated.size === kept.conversations.size;
  if (!isSame || !isAll) writeKept(folder3, { packs, conversations: updated });
  const names2 = new Map((await sessionsHere(place2.cwd)).map(({ facts }) => [facts.id, facts.shortname]));
  const conversations = wanted.map(({ id, author, captures }) => {
    const last = captures.findLast(({ session }) => session !== "")?.session ?? "";
    return { id, author, session: names2.get(last) ?? "", missing: updated.get(id)?.missing ?? 0 };
  });
  return { folder: folder3, conversations };
}
function transcriptsIn(folder3) {
  return (0, import_node_path21.join)(folder3, "projects", "archived");
}
function pathOf2(folder3, id) {
  return (0, import_node_path21.join)(transcriptsIn(folder3), `${id}.jsonl`);
}
var safeId = /^[A-Za-z0-9][\w-]{7,63}$/;
function archivedIn(captures, { isHere }) {
  return [...groupBy(captures, ({ conversation }) => conversation)].flatMap(([id, all2]) => {
    if (!safeId.test(id) || isHere(id)) return [];
    const first = all2.find(({ own: own3 }) => own3) ?? all2.at(-1);
    const own2 = all2.filter(({ writer }) => writer === first?.writer).reverse();
    return [{ id, author: first?.own === true ? "" : first?.author || "somebody", captures: own2 }];
  });
}
function removeOthers(folder3, ids) {
  for (const name of filesIn(transcriptsIn(folder3), ".jsonl")) {
    if (!ids.has(name.replace(/\.jsonl$/, ""))) removeQuietly((0, import_node_path21.join)(transcriptsIn(folder3), name));
  }
}
var mostKeptBytes = 64 * 1024 * 1024;
function readKept3(folder3) {
  const fields2 = asRecord(readJson((0, import_node_path21.join)(folder3, "archive.json"), mostKeptBytes));
  const entries = Object.entries(asRecord(fields2?.conversations) ?? {});
  return fields2?.schema === 1 ? { packs: String(fields2.packs), conversations: new Map(entries) } : { packs: "", conversations: /* @__PURE__ */ new Map() };
}
function writeKept(folder3, { packs, conversations }) {
  const kept = { schema: 1, packs, conversations: Object.fromEntries(conversations) };
  writeJson((0, import_node_path21.join)(folder3, "archive.json"), kept);
}
function stampOfPacks({ folder: folder3 }) {
  return String(findStat((0, import_node_path21.join)(folder3, "objects", "pack"))?.mtimeMs ?? 0);
}
async function updateAll(wanted, update) {
  const stamped = wanted.map((one) => {
    return { ...one, stamp: sha256(one.captures.map(({ object }) => object).join(" ")) };
  });
  const updated = /* @__PURE__ */ new Map();
  for (const one of stamped) {
    const known3 = knownOf(one, update);
    if (known3 !== void 0) updated.set(one.id, known3);
  }
  const stale = stamped.filter(({ id }) => !updated.has(id));
  for (const some of inPortions(stale, mostBytes4, bytesOf)) {
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
function knownOf({ id, stamp: stamp2 }, { folder: folder3, kept, packs }) {
  const known3 = kept.conversations.get(id);
  const isComplete = known3?.missing === 0 || packs === kept.packs;
  return known3?.stamp === stamp2 && isComplete && exists2(pathOf2(folder3, id)) ? known3 : void 0;
}
var mostBytes4 = 32 * 1024 * 1024;
function bytesOf({ captures }) {
  return captures.reduce((sum, { bytes }) => sum + bytes, 0);
}
function writeOne({ id, captures, stamp: stamp2 }, read, { folder: folder3, top }) {
  const missing = read.filter((some) => some === void 0).length;
  const messages = read.flatMap((some = [], index) => {
    const branch = captures[index]?.branch ?? "";
    return some.map((message) => ({ ...message, branch }));
  });
  const title = captures.findLast(({ subject }) => subject !== "")?.subject ?? "";
  const at = captures.at(-1)?.at ?? 0;
  const conversation = { id, title, at, cwd: top, stamp: `${stamp2} ${missing}`, messages };
  const options2 = { mode: 384, fsync: false };
  writeFileAtomic(pathOf2(folder3, id), [...rebuildTranscript(conversation)].join(""), options2);
  return { stamp: stamp2, missing };
}

// src/capture/view/capture-secrets.ts
var atOnce = 32 * 1024 * 1024;

// src/capture/view/export-captures.ts
var options = { timeoutMs: 6e4, maxBytes: 256 * 1024 * 1024 };

// src/conversations/show/read-conversation.ts
init_failures();

// src/capture/view/opened-captures.ts
init_failure();

// src/core/text/list-some.ts
function listSome(texts2, most3, between = ", ") {
  const more = texts2.length - most3;
  return [...texts2.slice(0, most3), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

// src/capture/view/listed-captures.ts
function archiveHere(place2) {
  return updateArchive(place2);
}

// src/core/client/agent-state.ts
function decideState(signs) {
  const seen = bestSign(signs);
  const { visitedAt } = signs;
  if (seen.state !== "done" || visitedAt === void 0 || visitedAt < (seen.since ?? 0)) return seen;
  return { ...seen, state: "idle", since: visitedAt };
}
function bestSign({ isAlive, client, hook, tail }) {
  if (isAlive !== true) {
    const ended = hook?.state === "ended" ? hook : void 0;
    if (isAlive === void 0 && ended !== void 0) return byHook(ended, "ended");
    const state = isAlive === false ? "ended" : "unknown";
    return { state, reason: "", since: ended?.at ?? tail.at, source: "process" };
  }
  const says = client === void 0 ? void 0 : byStatus.get(client.status);
  if (client !== void 0 && says !== void 0) return byClient(says, { client, hook, tail });
  if (hook === void 0) return byTranscript(tail);
  if (hook.state === "ended") return client === void 0 ? byHook(hook, "ended") : byHook(hook, "idle");
  return (tail.at ?? 0) > hook.at ? byLaterTail(hook, tail) : byHook(hook, hook.state);
}
var byStatus = /* @__PURE__ */ new Map([
  ["busy", "working"],
  ["waiting", "needs-me"],
  ["idle", "idle"]
]);
function byClient(says, { client, hook, tail }) {
  const seen = { state: says, reason: "", since: client.at, source: "client" };
  if (says === "needs-me") return { ...seen, reason: reasonOf2(client.waitingFor, hook, tail.openTool) };
  if (says === "working") return seen;
  if (hook?.state === "done" || hook?.state === "failed") return byHook(hook, hook.state);
  return tail.is === "failed" ? byTranscript(tail) : seen;
}
function reasonOf2(waitingFor, hook, openTool) {
  if (openTool === "ExitPlanMode") return "plan";
  if (hook?.state === "needs-me" && hook.reason !== "") return hook.reason;
  return /permission|sandbox/.test(waitingFor) ? "permission" : "question";
}
function byHook({ reason, at }, state) {
  return { state, reason: state === "needs-me" ? reason : "", since: at, source: "hook" };
}
function byLaterTail(hook, tail) {
  if (tail.is === "empty") return byHook(hook, hook.state);
  if (tail.is !== "answered") return byTranscript(tail);
  if (hook.state === "needs-me") return { ...byTranscript(tail), state: "working" };
  return byHook(hook, hook.state);
}
var byTail = {
  working: "working",
  answered: "done",
  interrupted: "idle",
  failed: "failed",
  empty: "idle"
};
function byTranscript({ is, at }) {
  return { state: byTail[is], reason: "", since: at, source: "transcript" };
}
function readTail(lines2) {
  const ends = lines2.flatMap(({ at, facts }) => {
    return facts.flatMap((fact) => {
      const is = endOf3(fact);
      return is === void 0 ? [] : [{ is, at, openTool: fact.kind === "called" ? fact.tool : "" }];
    });
  });
  return ends.at(-1) ?? { is: "empty", openTool: "", at: void 0 };
}
function endOf3(fact) {
  if (fact.kind === "answered" || fact.kind === "interrupted" || fact.kind === "failed") return fact.kind;
  if (fact.kind === "said") return fact.form === "shell" || fact.form === "command" ? "answered" : "working";
  return ["called", "finished", "thought"].includes(fact.kind) ? "working" : void 0;
}

// src/conversations/find/find-conversations.ts
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

// src/conversations/find/kept-facts.ts
var import_node_path22 = require("node:path");
init_failure();

// src/io/disk/kept-rows.ts
var mostBytes5 = 256 * 1024 * 1024;
function keptRows(path, form) {
  try {
    return decodeRows(readBytes(path, mostBytes5).bytes.toString("utf8"), form) ?? [];
  } catch {
    return [];
  }
}
function keepRows(path, form, rows) {
  writeFileAtomic(path, encodeRows(form, rows), { mode: 384, fsync: false });
}
function encodeRows(form, rows) {
  const body = JSON.stringify(rows);
  return `${form} ${sha256(body)}
${body}
`;
}
function decodeRows(text, form) {
  const end = text.indexOf("\n");
  const body = text.slice(end + 1, -1);
  const isWhole = text.endsWith("\n") && text.slice(0, end) === `${form} ${sha256(body)}`;
  return isWhole ? JSON.parse(body) : void 0;
}

// src/conversations/find/kept-facts.ts
init_stat();
var fileName2 = "facts";
async function factsOf(files, read, { folder: folder3, notSecrets, openScreen }) {
  const form = `facts 1 ${sha256(notSecrets.join("\n")).slice(0, 8)}`;
  const path = folder3 === void 0 ? void 0 : (0, import_node_path22.join)(folder3, fileName2);
  const kept = path === void 0 ? [] : keptRows(path, form);
  const known3 = new Map(kept.map((row) => [row.path, row]));
  const isStale = ({ path: own2, stamp: stamp2 }) => {
    const row = known3.get(own2);
    return row === void 0 || !isSameStamp(row.stamp, stamp2);
  };
  const stale = files.filter(isStale);
  if (stale.length > 0) {
    const screen = await openScreen();
    for (const file of stale) {
      known3.set(file.path, { path: file.path, stamp: file.stamp, facts: read(file, screen) });
    }
  }
  const isChanged = forgetGone(known3, files) || stale.length > 0;
  if (isChanged && path !== void 0) keep4(path, form, [...known3.values()]);
  return files.map((file) => known3.get(file.path).facts);
}
function forgetGone(known3, files) {
  const meant = new Set(files.map(({ path }) => path));
  const gone = [...known3.keys()].filter((path) => !meant.has(path) && !exists2(path));
  for (const path of gone) known3.delete(path);
  return gone.length > 0;
}
function keep4(path, form, rows) {
  try {
    keepRows(path, form, rows);
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

// src/conversations/find/find-conversations.ts
var endBytes = 64 * 1024;
var longestWords2 = 300;
async function findConversations(folders2, keeping) {
  const files = listTranscripts(folders2);
  const facts = await factsOf(files, readFacts2, keeping);
  const found2 = /* @__PURE__ */ new Map();
  for (const [index, file] of files.entries()) {
    const one = { ...file, ...facts[index] };
    const other = found2.get(one.id);
    if (other === void 0 || other.lastAt < one.lastAt) found2.set(one.id, one);
  }
  return [...found2.values()].sort((a, b) => b.lastAt - a.lastAt);
}
function readFacts2(file, screen) {
  const lines2 = readLines2(file);
  const own2 = lines2.filter(({ isSidechain }) => !isSidechain);
  const forkedFrom = lines2.find((line2) => line2.forkedFrom !== void 0)?.forkedFrom;
  return { ...factsIn(own2, file, screen), forkedFrom };
}
function readLines2({ path }) {
  const { first, last } = readEnds(path, endBytes, isNoise);
  return [...first, ...last].flatMap((text) => decodeTranscriptLine(text) ?? []);
}
function factsIn(own2, file, screen) {
  const facts = own2.flatMap((line2) => line2.facts);
  const times = own2.flatMap(({ at }) => at ?? []);
  const used = facts.findLast((fact) => fact.kind === "used");
  return {
    title: screen(titleIn(facts)),
    firstWords: screen(facts.find((fact) => fact.kind === "said")?.text ?? "").slice(0, longestWords2),
    folders: [...new Set(own2.flatMap(({ cwd }) => cwd ?? []))],
    branch: branchIn(own2),
    startedAt: times[0] ?? file.madeAt,
    lastAt: times.at(-1) ?? file.stamp.modified,
    contextTokens: used?.context ?? 0,
    model: used?.model ?? "",
    tail: readTail(own2),
    isInteractive: own2.find(({ entrypoint }) => entrypoint !== void 0)?.entrypoint === "cli",
    firstUuid: own2.find(({ uuid: uuid2 }) => uuid2 !== void 0)?.uuid ?? ""
  };
}
function titleIn(facts) {
  const titles = facts.filter((fact) => fact.kind === "titled");
  return (titles.findLast(({ by }) => by === "person") ?? titles.at(-1))?.text ?? "";
}
function branchIn(lines2) {
  const branch = lines2.findLast((line2) => line2.branch !== void 0)?.branch ?? "";
  return branch === "HEAD" ? "" : branch;
}
function isOfProject({ folders: folders2 }, trees) {
  return folders2.some((folder3) => isInTrees(folder3, trees));
}
function readDescent(all2) {
  const ids = new Set(all2.map(({ id }) => id));
  const origins = /* @__PURE__ */ new Map();
  for (const one of [...all2].sort((a, b) => a.madeAt - b.madeAt)) {
    if (one.firstUuid !== "" && !origins.has(one.firstUuid)) origins.set(one.firstUuid, one);
  }
  return new Map(
    all2.flatMap(({ id, firstUuid, forkedFrom }) => {
      const origin = forkedFrom !== void 0 && ids.has(forkedFrom) ? forkedFrom : origins.get(firstUuid)?.id;
      return origin === void 0 || origin === id ? [] : [[id, origin]];
    })
  );
}

// src/commands/find/known-conversations.ts
init_failure();

// src/io/client/live-clients.ts
var import_node_path23 = require("node:path");
init_folders();
init_seen_process();
function liveClients(folders2) {
  return folders2.flatMap((folder3) => {
    const dir = (0, import_node_path23.join)(folder3, "sessions");
    return filesIn(dir, ".json").flatMap((name) => {
      return /^\d+\.json$/.test(name) ? decodeClient(readJson((0, import_node_path23.join)(dir, name))) ?? [] : [];
    });
  });
}
function decodeClient(value) {
  const fields2 = asRecord(value) ?? {};
  const { pid, sessionId, startedAt, updatedAt, statusUpdatedAt } = fields2;
  if (typeof pid !== "number" || typeof sessionId !== "string" || typeof startedAt !== "number")
    return void 0;
  const text = (given) => typeof given === "string" ? given : "";
  const started = /^\d+$/.exec(text(fields2.procStart))?.[0] ?? "";
  if (isGone({ pid, started, at: startedAt })) return void 0;
  return {
    pid,
    started,
    conversation: sessionId,
    cwd: text(fields2.cwd),
    status: text(fields2.status),
    waitingFor: text(fields2.waitingFor),
    startedAt,
    at: [statusUpdatedAt, updatedAt].find((at) => typeof at === "number") ?? startedAt,
    version: text(fields2.version),
    name: text(fields2.name)
  };
}

// src/io/client/own-talks.ts
init_person();

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
function isCount2(value, most3) {
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
      read: (value) => isCount2(value, 64) ? { maxRuns: value } : void 0
    }
  ],
  [
    "runs.keep",
    {
      about: "For how many days a run that has ended is kept, unless it is archived (default: 90)",
      expects: days,
      read: (value) => isCount2(value, mostDays) ? { keepDays: value } : void 0
    }
  ],
  [
    "keep_raw_days",
    {
      about: "For how many days the raw stream and the snapshots of a run that has ended are kept (default: 14)",
      expects: days,
      read: (value) => isCount2(value, mostDays) ? { keepRawDays: value } : void 0
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
function isTexts2(value) {
  return Array.isArray(value) && value.every((item2) => typeof item2 === "string");
}
var configKeys = new Map([
  [
    "continue_phrases",
    {
      about: 'Additional phrases that mean "continue"',
      expects: "a list of strings",
      isForProjects: true,
      take: (draft, value) => isTexts2(value) && draft.continuePhrases.push(...value) >= 0
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
      take: (draft, value) => isTexts2(value) && draft.notSecrets.push(...value) >= 0
    }
  ],
  [
    "claude_config_dirs",
    {
      about: "Folders in which Claude Code keeps your other accounts",
      expects: "a list of strings",
      isForProjects: false,
      take: (draft, value) => isTexts2(value) && draft.claudeConfigDirs.push(...value) >= 0
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
    const fields2 = asRecord(JSON.parse(readText(path).replace(/^\uFEFF/u, "")));
    if (fields2 !== void 0) return fields2;
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path24.join)(project.dir, "config.json"), author: "project" }],
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

// src/commands/find/known-conversations.ts
init_person();

// src/journal/conversation/bindings.ts
var import_node_path28 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path25 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path25.join)(state, conversationsFolder, id);
}

// src/journal/conversation/bindings.ts
init_folders();
init_person();

// src/journal/conversation/journals.ts
init_stat();

// src/io/project/ignores.ts
init_failure();
init_stat();

// src/io/git/git.ts
var import_node_path26 = require("node:path");
init_stat();
var hash2 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path26.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit2(git, ref) {
  const loose = findText((0, import_node_path26.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash2.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path26.join)(git.own, "HEAD");
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

// src/io/project/ignores.ts
var onPurpose = "# private: session-journal init --private\n";
var hidden = `${onPurpose}*
`;

// src/io/project/project-state.ts
var import_node_path27 = require("node:path");
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
  const folders2 = foldersIn((0, import_node_path27.join)(state, all)).map((name) => (0, import_node_path27.join)(state, all, name));
  return folders2.find((folder3) => isOf(folder3, clone));
}
function isOf(folder3, clone) {
  const place2 = asRecord(readJson((0, import_node_path27.join)(folder3, placeFile)));
  return isSameIdentity(place2, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path27.join)(projects, makeNonce());
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
var fileName3 = "binding.json";
function bindingPath(env, conversation) {
  const folder3 = conversationFolder(env, conversation);
  return folder3 === void 0 ? void 0 : (0, import_node_path28.join)(folder3, fileName3);
}
function decodeBinding(value) {
  const fields2 = asRecord(value);
  if (fields2 === void 0 || fields2.schema !== 1) return void 0;
  const { session, id, project, from } = fields2;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path28.isAbsolute)(session) || !(0, import_node_path28.isAbsolute)(project) || session.includes("\0")) return void 0;
  const origin = typeof from === "string" && isSafeConversation(from) ? from : void 0;
  return { ...fields2, schema: 1, session, id, project, from: origin, logged: decodeLogged(fields2.logged) };
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
  return (0, import_node_path28.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path28.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path28.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/commands/captures/archived-conversations.ts
var import_node_path29 = require("node:path");
init_failure();
init_folders();
async function archivedHere({ cwd, env }, isHere) {
  const folder3 = () => (0, import_node_path29.join)(ensureProjectState(cwd, env), "archived");
  try {
    const archive = await archiveHere({ cwd, folder: folder3, top: projectTrees(cwd)[0] ?? cwd, isHere });
    const state = archive === void 0 ? findProjectState(cwd, env) : void 0;
    if (state !== void 0) removeFolder((0, import_node_path29.join)(state, "archived"));
    return archive;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}

// src/commands/reply/text-screen.ts
async function textScreen({ cwd, env }) {
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return (text) => screenSecrets(text, notSecrets).text;
}

// src/commands/find/known-conversations.ts
async function knownConversations(context, allProjects = false) {
  const project = findProject(context.cwd);
  const { claudeConfigDirs, notSecrets } = readConfig(project, context.env);
  const folders2 = clientFolders(context.env, claudeConfigDirs);
  const trees = projectTrees(context.cwd);
  const here = new Set(listTranscripts(folders2).map(({ id }) => id));
  const archive = await archivedHere(context, (id) => here.has(id));
  const archived = new Map(archive?.conversations.map((one) => [one.id, one]));
  const all2 = await findConversations(
    [...folders2, ...archive === void 0 ? [] : [archive.folder]],
    keepingOf(context, notSecrets)
  );
  const parents = readDescent(all2);
  const live = new Map(liveClients(folders2).map((client) => [client.conversation, client]));
  const bindings = new Map(
    listBindings(context.env).map(({ conversation, binding }) => [conversation, binding])
  );
  return all2.filter((one) => allProjects || isOfProject(one, trees)).map((one) => {
    const { id } = one;
    return listed(one, { origin: parents.get(id), client: live.get(id), binding: bindings.get(id) });
  }).map((one) => asArchived(one, archived.get(one.id)));
}
var bytesPerToken = 4;
function asArchived(one, archived) {
  if (archived === void 0) return one;
  const contextTokens = Math.ceil(one.stamp.bytes / bytesPerToken);
  const session = one.session || archived.session;
  return { ...one, contextTokens, session, archived: true, author: archived.author, state: "archived" };
}
function keepingOf(context, notSecrets) {
  return { folder: keptFolder(context), notSecrets, openScreen: () => textScreen(context) };
}
function keptFolder({ env }) {
  try {
    return ensureStateDir(env, "transcripts");
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}
function listed(one, { origin, client, binding }) {
  return {
    ...one,
    parent: origin ?? binding?.from,
    actor: origin !== void 0 ? "fork" : one.isInteractive ? "main" : "run",
    session: binding === void 0 ? "" : sessionName(binding),
    state: decideState({ isAlive: client !== void 0, client, tail: one.tail }).state,
    pid: client?.pid,
    archived: false,
    author: ""
  };
}
function sessionName({ session }) {
  return session.replace(/^.*[/\\]/, "").replace(/\.md$/, "");
}

// src/commands/find/known-decisions.ts
init_failure();

// src/journal/files/searchable.ts
var import_node_path30 = require("node:path");
init_folders();
init_stat();
function listSessionTexts(project, folder3) {
  return listDocuments(project, (0, import_node_path30.join)(project.dir, folder3));
}
function listDocuments(project, dir) {
  if (!isInside(project, dir)) return [];
  return filesIn(dir, ".md").filter((name) => !name.startsWith(".")).map((name) => ({ path: (0, import_node_path30.join)(dir, name), name }));
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

// src/journal/session/session.ts
init_lazy();

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

// src/journal/document/markers.ts
var marker2 = /(?<!\\)[ \t]*(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$/;
var fence2 = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
var time2 = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)(?:, ([^\s(),]{1,64}))?\)$/;
var none3 = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;
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
  const bare = text.trim();
  return bare.length < 40 && none3.test(bare);
}
function standsForNone(text, items, index) {
  if (items.plainMarks !== void 0) return false;
  const content = items.contentAt(index);
  return mayBePlaceholder(text, content) && isPlaceholder(text.slice(content, items.endAt(index)));
}

// src/core/markdown/table.ts
var delimiter2 = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
function readTable(text, paragraph2) {
  const lines2 = linesIn(text, paragraph2);
  for (const [index, line2] of lines2.entries()) {
    const said2 = text.slice(line2.start, line2.end).trimEnd();
    if (index === 0 || !said2.includes("|") || !delimiter2.test(said2)) continue;
    const header3 = readRow(text, lines2[index - 1]);
    if (header3.cells.length !== readRow(text, line2).cells.length) return void 0;
    const rows = lines2.slice(index + 1).map((one) => readRow(text, one));
    return { start: header3.start, end: paragraph2.end, header: header3.cells.map((cell) => cell.text), rows };
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
    return terms.map(({ term, first, start: start3 }, place2) => {
      const next = terms[place2 + 1];
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
function readRow2({ header: header3 }, { start: start3, end, cells }) {
  const columns2 = header3.map((name, index) => {
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
  const last = items.reduce((highest, { number }) => Math.max(highest, number), 0);
  const listed2 = items.map((entry) => ({ entry, start: entry.item.start }));
  const shaped = readOthers(doc, name).map((entry, index) => {
    return { entry: { ...entry, number: last + index + 1 }, start: entry.start };
  });
  return [...listed2, ...shaped].sort((a, b) => a.start - b.start).map(({ entry }) => entry);
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
  const whole2 = readTimed(raw.replace(task, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain2, whole: whole2 };
  const [opening2, starred, underlined, time3, by] = match;
  const title = (starred ?? underlined).replace(/\\([*_\\])/g, "$1");
  const rest2 = raw.slice(opening2.length).trimStart();
  if (time3 === void 0) return { title: title.replace(/:$/, ""), ...readTimed(rest2), whole: whole2 };
  return { title, ...signed(time3, by), text: revealText(rest2).trim(), whole: whole2 };
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
    const kinds2 = Array.from({ length: items.length }, (_, index) => kindOf(items, index));
    const done = kinds2.filter((kind) => kind === "done").length;
    const current = kinds2.indexOf("current");
    const open = kinds2.filter((kind) => kind === "open").length + (current < 0 ? 0 : 1);
    return { items, done, open, current, kindOf: (index) => kinds2[index] };
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
var numbersKey = "step_numbers";
var known2 = /* @__PURE__ */ new WeakMap();
function readStepNumbers(doc) {
  const numbers = known2.get(doc) ?? findNumbers(doc);
  known2.set(doc, numbers);
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
  const placeOf3 = placesIn(doc, section);
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
        steps.push({ number: numbers.at(steps.length), ...which, ...said2, place: placeOf3(item2.start), item: item2 });
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
  const [whole2, starred, starredColon, underlined, underlinedColon, , colon] = match;
  if ((starredColon || underlinedColon || colon || "") === "") return void 0;
  const lineEnd = line2.trimEnd().length;
  return {
    key: foldHeading(starred ?? underlined),
    value: Math.min(whole2.length, lineEnd),
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
    within(outline.chapters, body).flatMap((chapter2) => runIn2(chapter2, level) ?? [])
  );
  return runs.map((run, index) => ({ ...run, groups, end: runs[index + 1]?.start ?? section.end }));
}
function runIn2(chapter2, level) {
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
function blocksOf2({ headings, groups, end }) {
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
  const listed2 = inOrder(
    items.flatMap((item2) => readItem3(doc.text, item2)),
    shaped
  );
  return listed2.length === 0 ? groups : [listedGroup(listed2), ...groups];
}
function shapedIn(doc, section, runs) {
  const shaped = readLead(doc, section).entries.map(readShape);
  if (shaped.length === 0) return [];
  const headed = new Set(runs.flatMap((run) => run.starts().map((at) => numberAt(doc, at))));
  return shaped.filter(({ number }) => number === void 0 || !headed.has(number));
}
function listedGroup(listed2) {
  return {
    count: listed2.length,
    isPlain: false,
    highest: () => highestOf(listed2.map(({ number }) => number)),
    read: () => listed2
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
    read: () => once(() => blocksOf2(run).map((block2) => readBlock2(doc, block2)))
  });
}
var superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;
function readItem3(text, item2) {
  const raw = rawItemText(text, item2);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: written2 = item2.number, text: words } = splitNumber(raw.replace(superseded, ""));
  const said2 = readTitledText(words);
  const { lead, rest: rest2 } = said2.title === "" ? splitLead(said2.text) : { lead: said2.title, rest: said2.text };
  const { number = written2, title } = readTitle(lead);
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
  const fields2 = Object.fromEntries(named2);
  return {
    ...fields2,
    ...stamp2,
    supersededBy: gone?.[1] ?? fields2.supersededBy,
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
    at(place2) {
      const index = meant[place2];
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

// src/commands/find/known-decisions.ts
async function knownDecisions({ cwd, env }) {
  const project = findProject(cwd);
  if (project === void 0) return [];
  const aliases = readConfig(project, env).sectionAliases;
  const files = [...listSessionTexts(project, "archive"), ...listSessionTexts(project, "active")];
  const decisions = [];
  for (const { path } of files) {
    try {
      decisions.push(...decisionsIn(readSession(await decodeSession(readAnyText(path), aliases))));
    } catch (error) {
      if (!isFailure(error)) throw error;
    }
  }
  return decisions;
}
function decisionsIn(session) {
  return session.decisions.flatMap((one) => {
    const weighed = weighDecision(one);
    const { number, title, choice, rationale, options: options2 } = one;
    const told = { id: session.id, session: session.shortname, number, title, choice, rationale, options: options2 };
    return weighed === void 0 ? [] : [{ ...told, ...weighed }];
  });
}

// src/commands/find/why-decision.ts
init_failure();

// src/journal/briefing/session-commits.ts
function commitText({ commit, subject, conversation, by }) {
  const source = [`conversation ${conversation}`, ...by === "" ? [] : [by]].join(", ");
  return showLine(`${commit} ${subject} (${source})`);
}
function commitsByDecision(decisions, commits) {
  const weighed = decisions.flatMap((decision) => {
    const one = weighDecision(decision);
    return one === void 0 ? [] : [{ ...one, decision, commits: [] }];
  });
  for (const commit of commits) nearDecision(weighed, commit)?.commits.push(commit);
  return new Map(weighed.map(({ decision, commits: own2 }) => [decision, own2]));
}

// src/journal/briefing/views.ts
function renderDecisions({ decisions, prose: prose2 }, commits = []) {
  const following = commitsByDecision(decisions, commits);
  const shown = decisions.map((one) => renderDecision(one, following.get(one) ?? []));
  const said2 = [showText(prose2.decisions), ...shown].filter((part) => part !== "");
  return said2.length === 0 ? "No decisions logged" : said2.join("\n\n");
}
function renderDecision(decision, commits) {
  const number = decision.number === void 0 ? "-" : `${decision.number}.`;
  const gone = decision.supersededBy === "" ? "" : ` [superseded by ${showLine(decision.supersededBy)}]`;
  const rows = ["context", "options", "choice", "rationale"].filter((key) => decision[key] !== "").map((key) => `   ${key[0].toUpperCase()}${key.slice(1)}: ${indent(decision[key], 3)}`);
  const text = decision.text === "" ? [] : [`   ${indent(decision.text, 3)}`];
  const made = commits.length === 0 ? [] : [`   Commits: ${listSome(commits.map(commitText), 5, " \xB7 ")}`];
  return [`${number} ${indent(decision.title, 3)}${timed(decision)}${gone}`, ...rows, ...text, ...made].join(
    "\n"
  );
}
function timed(stamp2) {
  return stamp2.time === void 0 ? "" : ` (${stampText(stamp2)})`;
}
function indent(text, columns2) {
  return showText(text).replace(/\n(?=[^\n])/g, `
${" ".repeat(columns2)}`);
}

// src/journal/which-session/find-target.ts
var import_node_path36 = require("node:path");
init_failure();
init_stat();

// src/journal/which-session/taken-up.ts
var import_node_path31 = require("node:path");
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
  const dir = state === void 0 ? void 0 : (0, import_node_path31.join)(state, folder);
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
  return git !== void 0 && !tracks(git, (0, import_node_path31.relative)(git.top, path).split(import_node_path31.sep).join("/"));
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
  const dir = (0, import_node_path31.join)(ensureProjectState(project.root, env), folder);
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
var import_node_path33 = require("node:path");

// src/journal/files/other-trees.ts
var import_node_path32 = require("node:path");
init_folders();
init_stat();
var folders = ["active", "archive"];
function otherTrees(project) {
  const git = findGitFolder(project.root);
  if (git === void 0) return [];
  const own2 = realPath(git.top);
  const way = (0, import_node_path32.relative)(own2, realPath(project.root));
  return workingTrees(git).filter((top) => top !== own2).map((top) => {
    const shown = (0, import_node_path32.relative)(project.root, top).split(import_node_path32.sep).join("/");
    return { top, project: projectAt((0, import_node_path32.join)(top, way)), shown };
  });
}
async function findCopy(project, { name, id }) {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder3 of folders) {
    for (const found2 of namesIn((0, import_node_path32.join)(project.dir, folder3), ".md").filter((one) => one.endsWith(end))) {
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
  return { name: (0, import_node_path33.basename)(session), id };
}

// src/journal/which-session/refusals.ts
var import_node_path34 = require("node:path");
init_failure();

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
var start2 = "Start one: session-journal init --goal TEXT";
function handle(file) {
  return shortId(file) || (0, import_node_path34.basename)(file.name, ".md");
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
  const names2 = found2.map((file) => (0, import_node_path34.basename)(file.name, ".md"));
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
  const name = (0, import_node_path34.basename)(session, ".md");
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
var import_node_path35 = require("node:path");
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
  return (0, import_node_path35.join)(stateDir(env), folder2, `${pid}.json`);
}
function readSessions(env, leader) {
  const fields2 = stateDir(env) === void 0 ? void 0 : asRecord(readJson(pathOf3(env, leader)));
  if (fields2?.started !== leader.started) return {};
  const entries = Object.entries(asRecord(fields2.sessions) ?? {}).flatMap(([root, value]) => {
    const { id, file } = asRecord(value) ?? {};
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
  const place2 = findProject(context.cwd) ?? projectOf(binding, context);
  throw missingFailure(binding, await findElsewhere(binding, place2));
}
async function findWhereItWas({ id, session, project: root }) {
  if (!exists2(root)) return void 0;
  const project = projectAt(root);
  const file = await findRemembered(project, { id, file: (0, import_node_path36.basename)(session) });
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

// src/journal/which-session/load-target.ts
async function loadTarget(target, context) {
  const part = readPart(target.file.path, maxSessionBytes);
  const shown = shownPath(target.project, target.file.path);
  const doc = await decodeSession(part.text, readConfig(target.project, context.env).sectionAliases, shown);
  return { doc, session: readSession(doc), whole: part.whole, stamp: part.stamp };
}

// src/commands/find/why-decision.ts
function readDecisionNumber(word2) {
  const number = /^decision:([1-9]\d{0,5})$/i.exec(word2)?.[1];
  return number === void 0 ? void 0 : Number(number);
}
async function whyDecision(number, call, context) {
  const target = await findTarget(context, flagText(call, "session"));
  const { session } = await loadTarget(target, context);
  const decision = session.decisions.find((one) => one.number === number);
  if (decision === void 0) {
    throw new Failure("not-found", `There is no decision ${number} in ${session.shortname}`, {
      hint: "See them: session-journal view --decisions"
    });
  }
  const { capturedCommits } = await Promise.resolve().then(() => __toESM(require_captures(), 1));
  const commits = await capturedCommits(session.id, context.cwd);
  const own2 = commitsByDecision(session.decisions, commits).get(decision) ?? [];
  const { title, choice, rationale, options: options2 } = decision;
  const told = { session: session.shortname, number, title, choice, rationale, options: options2 };
  const text = renderDecisions({ decisions: [decision], prose: { ...session.prose, decisions: "" } }, own2);
  return {
    text: foldLines(text, context.terminal?.columns),
    data: { lines: [], decision: told, commits: own2 },
    isForeign: true
  };
}

// src/commands/find/why-target.ts
var import_node_path37 = require("node:path");
init_failure();
init_stat();
async function readTarget(word2, cwd) {
  const top = realPath(findGitFolder(cwd)?.top ?? cwd);
  const [, name = word2, first, last = first] = /^(.+):(\d{1,7})(?:-(\d{1,7}))?$/.exec(word2) ?? [];
  const path = pathIn(top, (0, import_node_path37.resolve)(realPath(cwd), name));
  if (path !== void 0) {
    const range = first === void 0 ? void 0 : { from: Number(first), to: Number(last) };
    return { kind: "file", top, path, range };
  }
  const commit = first === void 0 ? await findCommit(word2, top) : void 0;
  if (commit !== void 0) return { kind: "commit", top, commit };
  throw new Failure("not-found", `No file here and no commit is called "${showLine(word2)}"`, {
    hint: "For example: session-journal why src/sweep.ts:12, or a commit"
  });
}
function pathIn(top, path) {
  if (findStat(path)?.isFile() !== true) return void 0;
  const real = realPath(path);
  return contains(top, real) && real !== top ? (0, import_node_path37.relative)(top, real).split(import_node_path37.sep).join("/") : void 0;
}

// src/commands/reply/shown-time.ts
function isForPerson({ terminal, isTyped }) {
  return terminal !== void 0 || isTyped === true;
}
function shownTime(at, context) {
  return isForPerson(context) ? formatRelative(at, context.now().getTime()) : formatInstant(at);
}

// src/commands/why.ts
var shownAnswers = 5;
var whyCommand = {
  summary: "Say why a line of code is there: the turn of the conversation that wrote it, what was asked and decided then, and its commit. Asks no model, except with --ask",
  spec: {
    verb: "why",
    without: ["keep-secret"],
    bare: { placeholder: "WHAT", about: "FILE:LINE, FILE:LINE-LINE, FILE, a commit, or decision:N", max: 1 },
    flags: [
      {
        name: "limit",
        short: "n",
        takes: "text",
        isOneWord: true,
        placeholder: "N",
        about: `How many answers (default: ${shownAnswers})`
      },
      { name: "ask", takes: "none", about: "Ask the conversation itself, once; this costs money" },
      { name: "yes", takes: "none", about: "With --ask: ask without a question about the price" }
    ]
  },
  run: runWhy
};
async function runWhy(call, context) {
  const [word2] = call.bare;
  if (word2 === void 0) {
    throw new Failure("misuse", "Why what?", { hint: "For example: session-journal why src/sweep.ts:12" });
  }
  const limit = readCount(call, "limit", shownAnswers) ?? shownAnswers;
  const decision = readDecisionNumber(word2);
  if (decision !== void 0) return whyDecision(decision, call, context);
  const target = await readTarget(word2, context.cwd);
  const conversations = await knownConversations(context);
  const told = await tellWhy(target, sourcesOf(conversations, context), {
    word: word2,
    limit,
    format: (at) => shownTime(at, context),
    width: context.terminal?.columns,
    sessions: new Map(conversations.map(({ id, session }) => [id, session])),
    decisions: await knownDecisions(context),
    screen: await textScreen(context)
  });
  if (told === void 0) {
    throw new Failure("not-found", `There is no line to explain in "${showLine(word2)}"`, {
      hint: "Lines after the end of a file, empty lines, binary files and commits that add nothing have no answer"
    });
  }
  return hasFlag(call, "ask") ? askAnswered(told, call, context) : replyOf(told, context);
}
function sourcesOf(conversations, { cwd, env }) {
  return {
    cwd,
    transcripts: conversations,
    trees: projectTrees(cwd),
    author: `<${readEmail(cwd, env)}>`
  };
}
function replyOf({ text, data }, { isTyped }) {
  const reply = { text, data, isForeign: true };
  return isTyped === true ? { ...reply, forModel: "Tell the user why, from this, and name the source." } : reply;
}
async function askAnswered({ question }, call, context) {
  const [word2 = ""] = call.bare;
  if (question === void 0) {
    throw new Failure("not-found", `No conversation is known that wrote ${showLine(word2)}`, {
      hint: `See what is known: session-journal why ${quote(word2)}`
    });
  }
  const { askConversation } = await Promise.resolve().then(() => __toESM(require_conversations(), 1));
  return askConversation(question.conversation, question.text, { call, context });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  whyCommand
});
