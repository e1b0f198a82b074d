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

// src/io/disk/seen-process.ts
function processStat(pid) {
  try {
    const stat = (0, import_node_fs4.readFileSync)(`/proc/${pid}/stat`, "utf8");
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
function isGone({ pid, started, at }) {
  if (!exists2(pid)) return true;
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
var import_node_fs4, slackMs;
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
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
  return attempt(() => (0, import_node_fs5.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
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
var import_node_fs5, foreignLifeMs, count, bootId, hostName, processSpace;
var init_owner = __esm({
  "src/io/disk/owner.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    init_lazy();
    init_late_builtins();
    init_seen_process();
    foreignLifeMs = 10 * 6e4;
    count = 0;
    bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
    hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
    processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs5.readlinkSync)("/proc/self/ns/pid")));
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
  const stat = (0, import_node_fs6.lstatSync)(path, { throwIfNoEntry: false });
  return stat !== void 0 && Date.now() - stat.mtimeMs > patienceMs;
}
function sweepOne(name, path) {
  try {
    if (isLeftover(name, path)) (0, import_node_fs6.unlinkSync)(path);
  } catch {
  }
}
function sweepLeftovers(dir) {
  try {
    for (const name of (0, import_node_fs6.readdirSync)(dir)) {
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path3.join)(dir, name));
    }
  } catch {
  }
}
function sweepLeftoverFolders(dir) {
  try {
    for (const name of (0, import_node_fs6.readdirSync)(dir)) {
      const path = (0, import_node_path3.join)(dir, name);
      if (name.endsWith(".tmp") && isLeftover(name, path)) (0, import_node_fs6.rmSync)(path, { recursive: true, force: true });
    }
  } catch {
  }
}
var import_node_fs6, import_node_path3, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    import_node_path3 = require("node:path");
    init_owner();
    init_seen_process();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
  }
});

// src/io/disk/folders.ts
function readNames(dir) {
  return (0, import_node_fs7.readdirSync)(dir).sort();
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
    return (0, import_node_fs7.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending2)).map((entry) => entry.name).sort();
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
function createFolder(path, files) {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    (0, import_node_fs7.mkdirSync)(beside, { mode: 448 });
    for (const [name, text] of Object.entries(files))
      (0, import_node_fs7.writeFileSync)((0, import_node_path4.join)(beside, name), text, { mode: 384 });
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
  if (home !== void 0 && (0, import_node_path8.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path8.isAbsolute)(given)) return (0, import_node_path8.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path8.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path8.join)(dir, "config.json");
}
function managedConfig() {
  if (process.platform === "darwin") return "/Library/Application Support/session-journal/config.json";
  if (process.platform === "win32") return "C:\\ProgramData\\session-journal\\config.json";
  return "/etc/session-journal/config.json";
}
function ensureStateDir(env, folder7 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path8.join)(dir, folder7);
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
var import_node_fs9, import_node_path8, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    import_node_path8 = require("node:path");
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
function writeNow(file, text) {
  said = true;
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += (0, import_node_fs12.writeSync)(file, bytes, done);
  } catch (error) {
    const { code } = error;
    if (code === "EAGAIN") writeLater(file, bytes.subarray(done));
    else if (code !== "EPIPE") throw error;
  }
}
function writeLater(file, bytes) {
  isWaiting = true;
  const stream = process[streams[file]];
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
  stream.write(bytes);
}
var import_node_fs12, said, streams, isWaiting;
var init_output = __esm({
  "src/io/console/output.ts"() {
    "use strict";
    import_node_fs12 = require("node:fs");
    said = false;
    streams = { 1: "stdout", 2: "stderr" };
    isWaiting = false;
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs13.readFileSync)(path, "latin1")}
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
  if (state === void 0 || !(0, import_node_fs13.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
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
    const bytes = (0, import_node_fs13.readFileSync)(path);
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
    if (!(0, import_node_fs13.existsSync)((0, import_node_path12.dirname)(place2))) (0, import_node_fs13.mkdirSync)((0, import_node_path12.dirname)(place2), { mode: 448 });
    sweep((0, import_node_path12.dirname)(place2));
    (0, import_node_fs13.writeFileSync)(hasSaid() ? place2 + saidMark : place2, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs13.readdirSync)(dir)) {
    const path = (0, import_node_path12.join)(dir, name);
    if (((0, import_node_fs13.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs13.unlinkSync)(path);
  }
}
var import_node_fs13, import_node_path12, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs13 = require("node:fs");
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

// late-part:captures
var require_captures = __commonJS({
  "late-part:captures"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/captures.cjs", require);
  }
});

// late-part:term
var require_term = __commonJS({
  "late-part:term"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/term.cjs", require);
  }
});

// late-part:runs
var require_runs = __commonJS({
  "late-part:runs"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/runs.cjs", require);
  }
});

// late-part:conversations
var require_conversations = __commonJS({
  "late-part:conversations"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/conversations.cjs", require);
  }
});

// late-part:secrets
var require_secrets = __commonJS({
  "late-part:secrets"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/secrets.cjs", require);
  }
});

// late-part:report
var require_report = __commonJS({
  "late-part:report"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/report.cjs", require);
  }
});

// view.ts
var view_exports = {};
__export(view_exports, {
  reportCommand: () => reportCommand,
  statusCommand: () => statusCommand,
  viewCommand: () => viewCommand
});
module.exports = __toCommonJS(view_exports);

// src/core/calls/call-spec.ts
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}
function flagText(call, name) {
  return call.given.find((each) => each.name === name)?.text;
}

// src/commands/view.ts
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

// src/core/text/list-some.ts
function listSome(texts2, most3, between = ", ") {
  const more = texts2.length - most3;
  return [...texts2.slice(0, most3), ...more > 0 ? [`\u2026 ${more} more`] : []].join(between);
}

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
  let filled2 = 0;
  while (filled2 < bytes) {
    const got = (0, import_node_fs2.readSync)(file, buffer, filled2, bytes - filled2, null);
    if (got === 0) break;
    filled2 += got;
  }
  return buffer.subarray(0, filled2);
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
  const { text, bytes } = readPart(path, maxSessionBytes);
  assertSize(path, bytes);
  return text;
}
function findText(path) {
  try {
    return (0, import_node_fs2.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
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
function formatMinute(ms) {
  return new Date(ms).toISOString().replace(/:\d\d\.\d{3}Z$/, "Z");
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
function formatLocal(ms) {
  return formatMinute(ms - zoneAt(ms)).replace("T", " ").replace("Z", "");
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

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs3 = require("node:fs");
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
    if (((followStat((0, import_node_path2.dirname)(path))?.mode ?? 0) & import_node_fs3.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside.some((folder7) => contains(folder7, program)) ? void 0 : program;
  } catch {
    return void 0;
  }
}

// src/io/git/process.ts
init_stat();

// src/io/git/folder.ts
var import_node_path5 = require("node:path");
init_folders();
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
function mainTree(common) {
  return (0, import_node_path5.basename)(common) === ".git" ? (0, import_node_path5.dirname)(common) : configuredTree(common) ?? common;
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
  const folder7 = findGitFolder(realPath(cwd));
  if (folder7 === void 0) return [];
  const main = mainWorktree(folder7);
  return main === void 0 ? [folder7.top] : [folder7.top, realPath(main)];
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

// src/io/git/commits.ts
async function findCommit(word2, cwd) {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word2}^{commit}`];
  const { ok, stdout } = await runGit(cwd, asked);
  const commit = stdout.trim();
  return ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
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

// src/io/project/project.ts
var import_node_fs10 = require("node:fs");
var import_node_path10 = require("node:path");
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/project/local-folder.ts
var import_node_path9 = require("node:path");

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

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/io/project/local-folder.ts
init_stat();

// src/io/git/index-file.ts
var import_node_path7 = require("node:path");
init_folders();
var statBytes = 40;
var hashLengths = [20, 32];
var extended = 16384;
var lengthMask = 4095;
var firstBytes = 256 * 1024;
function tracks(git, start2) {
  const wanted = Buffer.from(start2.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path7.join)(git.own, name), wanted) !== false);
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
function search2(start2) {
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
  return git !== void 0 && findStat((0, import_node_path10.join)(git.own, "info", "sparse-checkout")) !== void 0;
}
function isOwnGround(project, path) {
  const parts2 = (0, import_node_path10.relative)(project.root, path).split(import_node_path10.sep);
  return contains(project.root, path) && !parts2.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts2 = (0, import_node_path10.relative)(project.root, path).split(import_node_path10.sep);
  let at = project.root;
  for (const [index, part] of parts2.entries()) {
    at = (0, import_node_path10.join)(at, part);
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
function keepOutOfGit(local) {
  const path = (0, import_node_path10.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs10.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder7 = "") {
  const { local } = project;
  const path = (0, import_node_path10.join)(local, folder7);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs10.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder7 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path10.relative)(project.root, path).split(import_node_path10.sep).join("/");
}

// src/core/text/cut.ts
function cutAtWord(text, limit) {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  const cut = text.slice(0, limit);
  const word2 = cut.search(/\s\S*$/);
  const kept = word2 >= limit / 2 ? cut.slice(0, word2) : cut.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}

// src/core/markdown/item-text.ts
init_lazy();

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
function containHeading(text) {
  return oneLine(text).replace(/(^|[ \t])(#+)$/, "$1\\$2");
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

// src/core/text/white-space.ts
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var TAB = 9;
var SPACE = 32;
function isWhite(code) {
  return code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN;
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
  let start2 = from;
  const end = endOfWords(text, { start: start2, end: to });
  while (start2 < end && isWhite(text.charCodeAt(start2))) start2 += 1;
  return text.slice(start2, end);
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
var SPACE2 = 32;
var TAB2 = 9;
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
  return code === SPACE2 || code === TAB2;
}
function skipIndent(line2, from) {
  const { text, end } = line2;
  const before2 = line2.column;
  let offset = from;
  let column = before2;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === SPACE2) column++;
    else if (code === TAB2) column = (column & ~3) + 4;
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
  const { kinds: kinds3, widths, quotes } = open;
  const depth = kinds3.length;
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
    if (kinds3[matched] === QUOTE) {
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
  const titled4 = title === NONE ? NONE : restOfLine(text, title);
  return titled4 === NONE ? restOfLine(text, end) : titled4;
}
function afterLabel(text, start2) {
  if (text[start2] !== "[") return NONE;
  let size = 0;
  let filled2 = false;
  for (let at = start2 + 1; at < text.length; at++) {
    const code = text[at];
    if (code === "]") return filled2 && size <= LABEL_LIMIT ? at + 1 : NONE;
    if (code === "[" || size > LABEL_LIMIT) return NONE;
    if (isEnding(text, at)) continue;
    size++;
    filled2 ||= !isSpace(text.charCodeAt(at));
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
var marker = "(?:[-*+]|\\d{1,9}[.)]) ";
var none = "[*_]{0,2}\\(?[nN][oO][nN][eE]";
var word = "[^\\s(*[]|\\*(?!\\*)|\\*\\*[^\\s:*\\\\]";
var plain = `(?:(?:\\[[ xX]\\] )?(?!${none})(?:${word})|\\[(?![ xX]\\]))`;
var otherItem = new RegExp(`\\n${marker}(?!${plain})`);
var doneItem = new RegExp(`\\n${marker}\\[[xX]\\]`, "g");
var openItem = new RegExp(`\\n${marker}\\[ \\]`, "g");
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
  const parts2 = lazy({
    starts: () => readStarts(text, passed),
    plainMarks: () => countPlainMarks(text, passed)
  });
  return listOf(text, passed, parts2);
}
function listOf(text, { start: start2, end, list: list2 }, parts2) {
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
    start: start2,
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
function leapHeading(text, start2, { headings, chapters }) {
  const end = chapters === void 0 ? void 0 : chapterEnd(text, start2);
  if (end !== void 0) {
    chapters?.push({ start: start2, end });
    return end;
  }
  const heading3 = readHeading(text, start2);
  if (heading3 !== void 0) headings.push(heading3);
  return heading3?.end;
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
    const number = listAt(text, { at, list: list2 }, found2);
    const last = lists?.at(-1);
    if (last?.end === at && last.list === number) last.end = end;
    else lists?.push({ start: at, end, list: number });
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
  const filled2 = !isBlank(line2);
  const matched = matchContainers(open, line2);
  if (matched === open.kinds.length && isLiteral(leaf)) {
    scanLiteralLine(leaf, line2);
  } else {
    const depth = openContainers(scan, matched);
    if (isBlank(line2)) scanBlankRest(scan, depth);
    else scanLeaf(scan, depth);
  }
  const item3 = scan.items.at(-1);
  if (filled2 && item3 !== void 0 && isInRootItem(open)) item3.end = line2.next;
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
  const { text, start: start2, next, first: marker3 } = line2;
  const after = marker3 + size;
  const bullet = text.charAt(after - 1);
  const number = size > 1 ? Number(text.slice(marker3, after - 1)) : void 0;
  const last = lastList(scan);
  const list2 = left === text.charCodeAt(after - 1) ? last : last + 1;
  const indent2 = enterItem(scan.open, line2, size);
  items.push({ start: start2, end: next, marker: marker3, content: contentStart(line2, after), indent: indent2, bullet, number, list: list2 });
}
function contentStart(line2, afterMarker) {
  if (isBlank(line2) || line2.indent === 0) return line2.first;
  const column = line2.column - line2.indent - 1;
  const isSharedTab = line2.text[afterMarker] === "	" && column % 4 < 3;
  return isSharedTab ? afterMarker : afterMarker + 1;
}

// src/core/markdown/item-text.ts
function rawItemText(text, item3) {
  const lines2 = text.slice(item3.content, item3.end).split(/\r\n|\n|\r/);
  if (lines2.length > 1 && lines2.at(-1) === "") lines2.pop();
  return lines2.map((line2, index) => index === 0 ? line2 : dedent(line2, item3.indent)).join("\n");
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
function itemText(text, item3) {
  return revealText(rawItemText(text, item3)).trim();
}

// src/core/markdown/nearest-heading.ts
function nearestHeading({ outer, chapters }, at, isMeant) {
  const parts2 = inOrder(outer.headings, chapters);
  const meantIn = (part, index) => {
    const headings = "headings" in part ? part.headings() : [part];
    const behind = parts2[index + 1]?.start;
    return headings.filter((heading3, place2) => isMeant(heading3, headings[place2 + 1]?.start ?? behind));
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
  for (const item3 of outline.outer.items) {
    const lines2 = text.slice(item3.content, item3.end);
    if (!/[\r\n]./s.test(lines2)) continue;
    const found2 = [...lines2.matchAll(label2)].find(({ index }) => index > 0);
    if (found2 !== void 0 && !isAmongSteps(outline, item3)) cuts.set(item3, item3.content + found2.index);
  }
  if (cuts.size === 0) return outline;
  const items = outline.outer.items.map((item3) => ({ ...item3, end: cuts.get(item3) ?? item3.end }));
  const freed = [...cuts].map(([item3, start2]) => ({ start: start2, end: item3.end }));
  const { outer, chapters, prose: prose2, lists, unclosed } = outline;
  const paragraphs = inOrder(outer.paragraphs, freed);
  return outlineOf({ outer: { ...outer, paragraphs, items }, chapters, prose: prose2, lists, unclosed });
}
function isAmongSteps(outline, item3) {
  const heading3 = nearestHeading(outline, item3.start, () => true);
  return heading3 !== void 0 && ofSteps.test(heading3.text);
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
    const heading3 = headings[index];
    const section2 = {
      name,
      heading: heading3,
      start: heading3.start,
      body: heading3.end,
      end: endOf2(headings, named2, index) ?? text.length
    };
    if (sections.has(name)) doubled.push(section2);
    else sections.set(name, section2);
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
    const heading3 = headings[next];
    if (heading3.level <= level || named2[next] !== void 0) return heading3.start;
  }
  return void 0;
}
function findTitle(headings) {
  return headings.find((heading3) => heading3.level === 1 && /^session:/i.test(heading3.text));
}
function bodyEol(text, head) {
  const at = text.indexOf("\n", head.bodyStart);
  if (at < 0) return head.eol;
  return text[at - 1] === "\r" ? "\r\n" : "\n";
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

// src/journal/document/list-edit.ts
init_lazy();

// src/journal/document/markers.ts
var marker2 = /(?<!\\)[ \t]*(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$/;
var fence = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
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
  const [, run = "", info = ""] = fence.exec(line2) ?? [];
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
    return terms.map(({ term, first, start: start2 }, place2) => {
      const next = terms[place2 + 1];
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
var numbered = /^(?:#|(?:d|dec|adr|decision)[- ]?#?)?(\d{1,9})[.):]\s+/i;
function splitNumber(text) {
  const match = numbered.exec(text);
  return match === null ? { text } : { number: Number(match[1]), text: text.slice(match[0].length) };
}
function readTitle(heading3) {
  const { text: said2, ...stamp2 } = splitTime(heading3.trim());
  const { text, ...number } = splitNumber(said2);
  return { ...number, title: oneLine(text), ...stamp2 };
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
  const isPlain = more.number === void 0 && more.time === void 0 && title.split(" ").length < 3;
  if (title === "" || isPlain && !saysMoreThanItems(doc, body)) return void 0;
  const text = revealText(doc.text.slice(body.start, end).trim());
  const [mark2] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading3.start, heading3.end)
  );
  const content = heading3.start + mark2.length;
  return { ...more, title, text, content, start: heading3.start, end };
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
  const [opening2, mark2 = "", starred, underlined, time3 = ""] = match;
  const words2 = (starred ?? underlined).trim();
  if (noTitle.test(words2)) return void 0;
  const rest2 = splitTime(said2.slice(opening2.length).trim());
  const { title, ...more } = readTitle(`${words2.replace(/[.:]$/, "")} ${time3}`);
  return {
    ...more.time === void 0 ? { ...more, ...rest2 } : more,
    title: mark2 + title,
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
  const number = columns2.find(({ name, text }) => roles.number.test(name) && /^\D{0,10}\d{1,9}$/.test(text));
  const time3 = columns2.find(
    ({ name, text }) => roles.time.test(name) && /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(text)
  );
  const others = columns2.filter((one) => one !== number && one !== time3);
  const head = others.find(({ name }) => roles.title.test(name)) ?? others[0];
  if (head === void 0 || head.text === "" || isPlaceholder(head.text)) return void 0;
  const rest2 = others.filter((one) => one !== head);
  const titled4 = readTitle(unbold(head.text));
  return {
    ...titled4,
    ...number === void 0 ? {} : { number: Number(/\d+$/.exec(number.text)?.[0]) },
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
  const written2 = new Set(items.map((item3) => item3.number));
  const useWritten = written2.size === items.length && !written2.has(void 0);
  return items.map((item3, index) => ({
    ...readTitled(doc, item3),
    number: useWritten ? item3.number : index + 1,
    item: item3
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
  const last = items.reduce((highest, { number }) => Math.max(highest, number), 0);
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
function readTitled(doc, item3) {
  return readTitledText(rawItemText(doc.text, item3));
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
function titledText(item3) {
  return [item3.title, item3.text].filter((one) => one !== "").join(": ");
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
function readItem2({ text }, item3) {
  const raw = rawItemText(text, item3);
  return isPlaceholder(raw) ? [] : [{ ...readMark(raw), item: item3, content: item3.content }];
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

// src/journal/session/entries.ts
init_lazy();

// src/journal/sections/decisions.ts
init_lazy();

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
  const { text, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at) => headingLevel(text, at) === level);
  const start2 = headingLevel(text, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start2 === void 0) return void 0;
  const part = text.slice(chapter2.start, end);
  const mark2 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start: start2,
    end,
    count: () => part.match(new RegExp(mark2, "g")).length,
    isTitled: () => !new RegExp(`${mark2}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
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
function groupsIn(doc, section2) {
  const first = firstSubheading(doc, section2);
  if (first === void 0) return [];
  const isDeep = first.level > section2.heading.level + 1;
  if (!isDeep && !/^(?:[ \t]*\r?\n)*#{2,6}[ \t]/.test(doc.text.slice(first.end, first.end + 200))) return [];
  const headings = subheadings(doc, section2);
  const level = Math.min(...headings.map((heading3) => heading3.level));
  const isGroup = (heading3, index) => {
    const next = headings[index + 1];
    const { number, time: time3 } = readTitle(heading3.text);
    const isPlain = number === void 0 && time3 === void 0;
    return isPlain && next !== void 0 && next.level > level && !/\S/.test(doc.text.slice(heading3.end, next.start));
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
    items.flatMap((item3) => readItem3(doc.text, item3)),
    shaped
  );
  return listed.length === 0 ? groups : [listedGroup(listed), ...groups];
}
function shapedIn(doc, section2, runs) {
  const shaped = readLead(doc, section2).entries.map(readShape);
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
function readItem3(text, item3) {
  const raw = rawItemText(text, item3);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: written2 = item3.number, text: words2 } = splitNumber(raw.replace(superseded, ""));
  const said2 = readTitledText(words2);
  const { lead, rest: rest2 } = said2.title === "" ? splitLead(said2.text) : { lead: said2.title, rest: said2.text };
  const { number = written2, title } = readTitle(lead);
  const { time: time3, by } = said2;
  const { start: start2, end } = item3;
  return [
    {
      ...{ start: start2, end, item: item3, number, title, time: time3, ...by === void 0 ? {} : { by } },
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
  const { start: start2, end, number, title, time: time3, by, text, cells = [] } = shape;
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
  const heading3 = headingAt(outline, at);
  return readTitle(heading3.text.replace(/\s*\n\s*/g, " ")).number;
}

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const { start: start2, end, text } of ordered) {
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
    const kinds3 = Array.from({ length: items.length }, (_, index) => kindOf(items, index));
    const done = kinds3.filter((kind) => kind === "done").length;
    const current = kinds3.indexOf("current");
    const open = kinds3.filter((kind) => kind === "open").length + (current < 0 ? 0 : 1);
    return { items, done, open, current, kindOf: (index) => kinds3[index] };
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
function readMark2(text, item3) {
  const { text: bare2, marked } = withoutMarkers(rawItemText(text, item3));
  const mark2 = task2.exec(bare2)?.[1] ?? "";
  return mark2 === " " && marked ? markedOpen : mark2;
}
function readProgress(text, item3, kind) {
  const { text: bare2 } = withoutMarkers(rawItemText(text, item3));
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
  const state = Uint32Array.from(constants3().slice(0, 8), ([, root]) => root);
  for (let at = 0; at < words2.length; at += 16) addBlock(state, words2.subarray(at, at + 16));
  return Array.from(state, (word2) => word2.toString(16).padStart(8, "0")).join("");
}
var constants3 = once(() => {
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
  const numbers = list2.split(" ").slice(0, -1).map(Number);
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

// src/journal/session/entries.ts
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

// src/journal/session/near-decision.ts
function weighDecision(decision) {
  const { title, context, options, choice, rationale, text, time: time3, supersededBy } = decision;
  if (supersededBy !== "") return void 0;
  const said2 = [title, context, options, choice, rationale, text].join("\n");
  return { text: said2, at: parseInstant(time3 ?? "") };
}
var nearMs = 2 * 60 * 60 * 1e3;
function nearDecision(decisions, { paths, at }) {
  const files = new Set(paths.map((path) => path.slice(path.lastIndexOf("/") + 1)));
  const naming = decisions.findLast(({ text }) => [...files].some((file) => namesFile(text, file)));
  const distance = (one) => Math.abs((one.at ?? -Infinity) - at);
  const [nearest] = decisions.filter((one) => distance(one) <= nearMs).sort((one, other) => distance(one) - distance(other));
  return naming ?? nearest;
}
function namesFile(text, file) {
  const at = text.indexOf(file);
  return at !== -1 && !/[\w.-]/.test(text[at - 1] ?? "") && !/[\w-]/.test(text[at + file.length] ?? "");
}

// src/journal/briefing/session-commits.ts
function commitText({ commit, subject, conversation, by }) {
  const source = [`conversation ${conversation}`, ...by === "" ? [] : [by]].join(", ");
  return showLine(`${commit} ${subject} (${source})`);
}
function commitRows(commits) {
  return commits.map((one) => {
    const of = { kind: "conversation", id: one.conversation };
    return { at: one.at, what: "Commit", text: commitText(one), of };
  });
}
function commitsByDecision(decisions, commits) {
  const weighed = decisions.flatMap((decision) => {
    const one = weighDecision(decision);
    return one === void 0 ? [] : [{ ...one, decision, commits: [] }];
  });
  for (const commit of commits) nearDecision(weighed, commit)?.commits.push(commit);
  return new Map(weighed.map(({ decision, commits: own2 }) => [decision, own2]));
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
var gap = "  ";
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
function fitApart(texts2, width) {
  const cut = texts2.map((text) => fit(text, width));
  const common = /* @__PURE__ */ new Map();
  for (const [index, text] of texts2.entries()) {
    const known3 = common.get(cut[index]);
    if (known3 === void 0) common.set(cut[index], { text, length: text.length });
    else if (known3.text !== text) known3.length = Math.min(known3.length, commonLength(known3.text, text));
  }
  return texts2.map((text, index) => {
    const short = cut[index];
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

// src/core/text/count.ts
function counted(number, word2) {
  return number === 1 ? `1 ${word2}` : `${number} ${pluralOf(word2)}`;
}
function pluralOf(word2) {
  return `${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}

// src/journal/briefing/in-order.ts
var minute2 = 6e4;
function inOrder2(happenings) {
  return [...happenings].sort(
    (a, b) => minuteOf(a) - minuteOf(b) || rankOf(a) - rankOf(b) || secondsOf(a) - secondsOf(b)
  );
}
function minuteOf({ at }) {
  return Math.floor(at / minute2);
}
function rankOf({ what, at }) {
  if (what === "Started") return 0;
  return at % minute2 === 0 ? 1 : 2;
}
function secondsOf({ at }) {
  return at % minute2;
}

// src/journal/briefing/timeline.ts
function readTimeline(session) {
  const all2 = [
    { time: session.createdAt, what: "Started", text: session.objective },
    ...session.steps.flatMap(
      ({ done, number, text, time: time3 }) => done ? [{ time: time3, what: "Done", text: `${number}. ${text}` }] : []
    ),
    ...session.notes.map(({ text, time: time3 }) => ({ time: time3, what: "Note", text })),
    ...session.decisions.map((one) => ({ time: one.time, what: "Decision", text: decisionText(one) })),
    ...session.discoveries.map((one) => ({ time: one.time, what: "Discovery", text: titledText(one) })),
    ...session.deadEnds.map((one) => ({ time: one.time, what: "Dead end", text: titledText(one) })),
    ...session.blockers.flatMap(
      ({ resolved: time3, text }) => time3 === void 0 ? [] : [{ time: time3, what: "Resolved", text }]
    )
  ];
  const happenings = all2.flatMap(({ time: time3, what, text }) => {
    const at = parseInstant(time3 ?? "");
    return at === void 0 ? [] : [{ at, what, text: showLine(text) }];
  });
  return { happenings: inOrder2(happenings), untimed: all2.length - happenings.length };
}
var longestText = 200;
function renderTimeline({ happenings, untimed }, { format, width }) {
  const times = happenings.map(({ at }) => format(at).split(" "));
  const cells = happenings.map(({ what, text }, index) => {
    return [times[index][1], what, cutAtWord(text, longestText)];
  });
  const columns2 = [{ title: "" }, { title: "" }, { title: "", shrink: 1, min: 10 }];
  const lines2 = renderTable(cells, columns2, width === void 0 ? void 0 : width - 2).split("\n");
  const days2 = /* @__PURE__ */ new Map();
  for (const [index, [day2]] of times.entries()) {
    days2.set(day2, [...days2.get(day2) ?? [day2], `  ${lines2[index]}`]);
  }
  const shown = [...days2.values()].map((day2) => day2.join("\n"));
  const rest2 = untimed === 0 ? [] : [`${counted(untimed, "entry")} without a time not shown`];
  return [...shown.length === 0 ? ["Nothing happened"] : shown, ...rest2].join("\n\n");
}
function sessionSince(session, since) {
  const isNew2 = ({ time: time3 }) => isSince(time3, since);
  return {
    ...session,
    steps: session.steps.filter((step2) => !step2.done || isNew2(step2)),
    notes: session.notes.filter(isNew2),
    decisions: session.decisions.filter(isNew2),
    discoveries: session.discoveries.filter(isNew2),
    deadEnds: session.deadEnds.filter(isNew2),
    blockers: session.blockers.filter(({ resolved }) => resolved === void 0 || isSince(resolved, since)),
    prose: { ...session.prose, decisions: "", discoveries: "", "dead-ends": "", blockers: "" }
  };
}
function isSince(time3, since) {
  return (parseInstant(time3 ?? "") ?? Number.NEGATIVE_INFINITY) >= since;
}

// src/journal/briefing/views.ts
function renderProgress({
  figures,
  steps,
  notes
}) {
  const rows = stepRows(inPlanOrder(steps), timed);
  const parts2 = [
    figures.total === 0 ? "No steps yet" : `Steps: ${figures.done}/${figures.total} done`,
    ...rows,
    ...notes.length === 0 ? [] : ["Notes:"],
    ...notes.map((note2) => `- ${indent(note2.text, 2)}${timed(note2)}`)
  ];
  return parts2.join("\n");
}
function inPlanOrder(steps) {
  return [...steps].sort((a, b) => a.number - b.number);
}
function stepRows(steps, after) {
  const width = Math.max(0, ...steps.map(({ number }) => String(number).length));
  return steps.map((step2) => {
    const mark2 = `${String(step2.number).padStart(width)}. [${step2.done ? "x" : " "}] `;
    return `${mark2}${indent(step2.text, mark2.length)}${after(step2)}${step2.current ? "  <- CURRENT" : ""}`;
  });
}
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
function renderTitled(items, prose2, none3) {
  const said2 = [showText(prose2), ...items.map(renderItem)].filter((part) => part !== "");
  return said2.length === 0 ? none3 : said2.join("\n");
}
function renderItem({ number, title, text, ...stamp2 }) {
  const mark2 = `${number}. `;
  const body = indent(text, mark2.length);
  if (title === "") return `${mark2}${body}${timed(stamp2)}`;
  return `${mark2}${indent(title, mark2.length)}${timed(stamp2)}${text === "" ? "" : `: ${body}`}`;
}
function renderBlockers({ blockers, prose: prose2 }) {
  const beside = showText(prose2.blockers);
  if (blockers.length === 0) return beside || "No blockers";
  const open = openBlockers(blockers).map((one) => `${one.number}. ${indent(one.text, 3)}`);
  const closed = blockers.flatMap(({ number, text, resolved, by }) => {
    if (resolved === void 0) return [];
    const when = [resolved, by].filter(Boolean).map((part) => showLine(part));
    return [`${number}. [resolved${when.length === 0 ? "" : ` ${when.join(", ")}`}] ${indent(text, 3)}`];
  });
  const said2 = open.length === 0 && beside === "" ? ["No open blockers"] : open;
  return [beside, ...said2, ...closed].filter((part) => part !== "").join("\n");
}
function renderPullRequest(session, commits = []) {
  const { tldr, objective, steps, notes } = session;
  const done = [...steps.filter((step2) => step2.done), ...notes].sort((a, b) => a.item.start - b.item.start);
  const decisions = session.decisions.filter((decision) => decision.supersededBy === "");
  const open = [
    ...steps.filter((step2) => !step2.done).map(({ text }) => text),
    ...openBlockers(session.blockers).map(({ text }) => `Blocked: ${text}`)
  ];
  const parts2 = [
    `## ${containHeading(objective || session.title || session.shortname)}`,
    tldr === objective ? "" : showText(tldr),
    section(
      "What was done",
      done.map((one) => item2(one.text))
    ),
    section("Decisions", decisions.map(decisionItem)),
    section(
      "Tried without success",
      session.deadEnds.map((one) => item2(titledText(one)))
    ),
    section(
      "Commits",
      commits.map((one) => item2(commitText(one)))
    ),
    section("Still open", open.map(item2))
  ];
  return parts2.filter((part) => part !== "").join("\n\n");
}
function decisionItem({ title, choice, rationale, text }) {
  const head = `**${title.replace(/[*\\]/g, "\\$&")}**${choice === "" ? "" : `: ${choice}`}`;
  const rest2 = choice === "" && rationale === "" ? text : rationale;
  return item2(rest2 === "" ? head : `${head}
${rest2}`);
}
function section(title, lines2) {
  return lines2.length === 0 ? "" : `### ${title}
${lines2.join("\n")}`;
}
function item2(text) {
  return `- ${indent(text, 2)}`;
}
function timed(stamp2) {
  return stamp2.time === void 0 ? "" : ` (${stampText(stamp2)})`;
}
function indent(text, columns2) {
  return showText(text).replace(/\n(?=[^\n])/g, `
${" ".repeat(columns2)}`);
}

// src/journal/briefing/overview.ts
function renderOverview(session, more) {
  const { tldr, objective } = session;
  const parts2 = [
    renderState(session, more),
    objective === "" ? "" : `Objective: ${showText(objective)}`,
    showLine(tldr) === showLine(objective) ? "" : showText(tldr),
    renderPlan(session),
    titled2("Blockers", [openBlockersOf(session)]),
    titled2("Key context", [showText(session.prose["key-context"]), list(session.keyContext)]),
    titled2("Key files", [list(session.keyFiles)]),
    lastOf("Decisions", standing(session), "decisions"),
    lastOf("Discoveries", session.discoveries.map(numbered3), "discoveries"),
    titled2("Dead ends", [renderTitled(session.deadEnds, session.prose["dead-ends"], "")]),
    titled2("Next steps", [renderTitled(session.nextSteps, session.prose["next-steps"], "")]),
    lastOf(
      "Notes",
      session.notes.map(({ text }) => `- ${showLine(text)}`),
      "progress"
    ),
    lastOf("Commits", (more.commits ?? []).map(commitText), "timeline"),
    titled2("Resume commands (not run)", [showText(session.resumeCommands)]),
    renderLast(session, more)
  ];
  return parts2.filter((part) => part !== "").join("\n\n");
}
var shortPlan = 10;
var mostSteps = 20;
function renderPlan({ steps: all2, figures }) {
  const steps = inPlanOrder(all2);
  if (figures.total === 0) return "";
  const isShort = steps.length <= shortPlan;
  const open = isShort ? steps : steps.filter((step2) => !step2.done);
  const shown = isShort ? open : around(open);
  const hidden2 = [
    ...isShort || figures.done === 0 ? [] : [`${figures.done} done`],
    ...open.length > shown.length ? [`${open.length - shown.length} open`] : []
  ];
  const more = hidden2.length === 0 ? [] : [`\u2026 ${hidden2.join(" and ")} not shown. All: view --progress`];
  const rows = stepRows(shown, () => "");
  return [`Steps: ${figures.done}/${figures.total} done`, ...rows, ...more].join("\n");
}
function around(open) {
  const start2 = Math.max(0, open.findIndex((step2) => step2.current) - 2);
  return open.slice(start2, start2 + mostSteps);
}
function openBlockersOf({ blockers, prose: prose2 }) {
  const open = openBlockers(blockers);
  return open.length === 0 ? showText(prose2.blockers) : renderBlockers({ blockers: open, prose: prose2 });
}
function standing({ decisions }) {
  return decisions.filter((one) => one.supersededBy === "").map((one) => showLine(decisionText(one)));
}
function numbered3(item3) {
  return `${item3.number}. ${showLine(titledText(item3))}`;
}
var mostLast = 3;
var longestLine = 160;
function lastOf(title, lines2, flag) {
  const shown = lines2.slice(-mostLast).map((line2) => cutAtWord(line2, longestLine));
  const more = lines2.length > mostLast ? ` (last ${mostLast} of ${lines2.length}; all: view --${flag})` : "";
  return titled2(`${title}${more}`, shown);
}
function renderLast(session, { format }) {
  const last = readTimeline(session).happenings.at(-1);
  if (last === void 0) return "";
  if (last.what === "Started") return `Started: ${format(last.at)}`;
  return `Last log: ${format(last.at)} \xB7 ${last.what}: ${cutAtWord(last.text, 100)}`;
}
function renderState(session, { shortId: shortId2, owner, remarks }) {
  const branch = showLine(session.branch) || "none";
  const compactions = session.compactions === 0 ? [] : [`Compactions: ${session.compactions ?? "?"}`];
  const rows = [
    [`ID: ${showLine(shortId2)}`, `Branch: ${branch}`, ...compactions].join(" \xB7 "),
    labelled("Owner", owner),
    labelled("Tasks", session.taskIds.join(", ")),
    labelled("Paused", session.pauseReason),
    labelled("Closed", session.closeReason),
    ...remarks.map(showLine)
  ].filter((row) => row !== "");
  const head = `\u{1F4CB} ${showLine(session.shortname)} (${showLine(session.status)})`;
  return [head, ...rows.map((row) => `   ${row}`)].join("\n");
}
function labelled(label3, text) {
  return text === "" ? "" : `${label3}: ${showLine(text)}`;
}
function titled2(title, parts2) {
  const said2 = parts2.filter((part) => part !== "");
  return said2.length === 0 ? "" : [`${title}:`, ...said2].join("\n");
}
function list(lines2) {
  return lines2.map((line2) => `${line2.number}. ${indent(line2.text, 3)}`).join("\n");
}

// src/journal/briefing/session-data.ts
function sessionData(session) {
  return { ...headData(session), ...bodyData(session) };
}
function headData(session) {
  return {
    id: session.id,
    shortname: session.shortname,
    owner: session.owner,
    status: session.status,
    task_ids: session.taskIds,
    created_at: session.createdAt,
    updated_at: session.updatedAt,
    log_commit: session.logCommit,
    compaction_count: session.compactions ?? null,
    git_branch: session.branch,
    git_last_commit: session.commit,
    ...filled({
      paused_at: session.pausedAt,
      pause_reason: session.pauseReason,
      closed_at: session.closedAt,
      close_reason: session.closeReason
    })
  };
}
function filled(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));
}
function bodyData(session) {
  return {
    title: session.title,
    tldr: session.tldr,
    objective: session.objective,
    progress: { done: session.figures.done, total: session.figures.total },
    current: session.figures.current,
    steps: session.steps.map(({ number, text, done, current, ...stamp2 }) => {
      return { number, text, done, ...signedData(stamp2), current };
    }),
    notes: session.notes.map(({ text, ...stamp2 }) => ({ text, ...signedData(stamp2) })),
    key_files: session.keyFiles.map((line2) => line2.text),
    key_context: session.keyContext.map((line2) => line2.text),
    decisions: session.decisions.map(decisionData),
    discoveries: session.discoveries.map(titled3),
    dead_ends: session.deadEnds.map(titled3),
    blockers: session.blockers.map(({ number, text, resolved, by }) => {
      return { number, text, resolved: resolved ?? null, ...by === void 0 ? {} : { by } };
    }),
    next_steps: session.nextSteps.map(({ number, text }) => ({ number, text })),
    files_modified: session.files.map((file) => file.text),
    resume_commands: session.resumeCommands,
    prose: proseData(session.prose)
  };
}
function proseData(prose2) {
  return Object.fromEntries(Object.entries(prose2).map(([name, text]) => [name.replace("-", "_"), text]));
}
function signedData({ time: time3, by }) {
  return { time: time3 ?? null, ...by === void 0 ? {} : { by } };
}
function decisionData(one) {
  return {
    number: one.number ?? null,
    title: one.title,
    ...signedData(one),
    context: one.context,
    options: one.options,
    choice: one.choice,
    rationale: one.rationale,
    superseded_by: one.supersededBy,
    text: one.text
  };
}
function titled3(item3) {
  return { number: item3.number, title: item3.title, ...signedData(item3), text: item3.text };
}

// src/journal/change/remarks.ts
var import_node_path16 = require("node:path");

// src/core/text/line-moves.ts
var place = /(?<![\w./\\:@+-])((?:[\w@.+-]+\/)*[\w@+-][\w@.+-]*\.[A-Za-z][\w]{0,9}):(\d{1,7})(?![\d.:\w])/g;
function findPlaces(texts2) {
  const found2 = /* @__PURE__ */ new Map();
  for (const text of texts2) {
    for (const [whole, path, line2] of text.matchAll(place)) {
      const steps = path.split("/").filter((step2) => step2 !== ".");
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
  let shift = 0;
  for (const { start: start2, removed, added } of hunks) {
    const first = removed === 0 ? start2 + 1 : start2;
    if (line2 < first) break;
    if (line2 < first + removed) return void 0;
    shift += added - removed;
  }
  return line2 + shift;
}

// src/journal/change/remarks.ts
init_stat();

// src/journal/change/git-fields.ts
init_stat();

// src/io/git/git.ts
var import_node_path11 = require("node:path");
init_stat();
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path11.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit2(git, ref) {
  const loose = findText((0, import_node_path11.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path11.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text = findText(path)?.trim() ?? "";
  if (hash.test(text)) return { branch: "detached", commit: text.slice(0, 7) };
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
var shortHash = /^[0-9a-f]{4,64}$/u;
function isAncestor(cwd, commit, descendant) {
  if (!shortHash.test(commit) || !(descendant === "HEAD" || shortHash.test(descendant))) return false;
  return runGitSync(cwd, ["merge-base", "--is-ancestor", commit, descendant]).ok;
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
    const [name = "", points = "", mark2 = ""] = line2.split("	");
    return name === "" ? [] : [{ name, points, mark: mark2 }];
  });
  const trunk = findTrunk(refs);
  const merged = new Set(trunk === void 0 ? [] : await readMerged(cwd, trunk));
  const trunkName = trunk?.replace(/^refs\/(?:heads|remotes\/origin)\//u, "");
  const states = /* @__PURE__ */ new Map();
  for (const { name, mark: mark2 } of refs) {
    if (!name.startsWith("refs/heads/")) continue;
    const branch = name.slice("refs/heads/".length);
    const isMerged = branch !== trunkName && merged.has(name);
    states.set(branch, mark2 === "*" ? "current" : isMerged ? "merged" : "exists");
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

// src/journal/change/undo-record.ts
var import_node_path15 = require("node:path");
init_failure();

// src/core/front-matter/frame.ts
function opensHead(text) {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}
var fence2 = /---[ \t]*(\r?\n|$)/y;
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
  fence2.lastIndex = offset;
  return fence2.exec(text)?.[0];
}
var maxSize = 256 * 1024;

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
function writeJson(path, value, { fsync = false } = {}) {
  writeFileAtomic(path, `${JSON.stringify(value)}
`, { mode: 384, fsync });
}
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/journal/files/sessions.ts
var import_node_path14 = require("node:path");
init_failure();
init_folders();
init_stat();

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
  let indent2;
  for (const line2 of linesOf(text, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line2.source)) continue;
    const item3 = itemLine.exec(line2.source);
    if (item3 && last && (last.valueStart === last.valueEnd || indent2 === item3[1])) {
      last = withItem(last, line2, item3);
      indent2 = item3[1];
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
function withItem(field, line2, item3) {
  const [, indent2 = "", dash = "", rest2 = ""] = item3;
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
  if (!isTexts(taskIds) || !isTexts(said2) || said2.length !== texts.length) return void 0;
  const [bytes, modified, changed2, inode] = stamp2;
  const facts = { taskIds, compactions: compactions ?? void 0 };
  for (const [index, key] of texts.entries()) facts[key] = said2[index];
  return {
    stamp: { bytes, modified, changed: changed2, inode },
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
var maxBytes = 16 * 1024 * 1024;
function openKnown({ project, folders: folders2, count: count3, counting }) {
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
      if (isFailure(progress) || changedAt(stamp2) > start2 - tickMs) return;
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
    writeFileAtomic((0, import_node_path13.join)(ensureLocal(project), fileName), text, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed: changed2 }) {
  return Math.max(modified, changed2);
}

// src/journal/files/sessions.ts
var headBytes = 8 * 1024;
var longHeadBytes = 320 * 1024;
async function listSessions(project, folders2 = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files = folders2.flatMap((folder7) => sessionNames(project, folder7).map((name) => ({ folder: folder7, name })));
  const known3 = openKnown({ project, folders: folders2, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder7, name } of files) {
    const file = `${folder7}/${name}`;
    const path = `${project.dir}${import_node_path14.sep}${folder7}${import_node_path14.sep}${name}`;
    const seen = known3.find(file, path);
    const found2 = seen ?? await read(project, folder7, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known3.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder7, name, facts, bytes: stamp2.bytes, progress });
  }
  known3.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder7) {
  const dir = (0, import_node_path14.join)(project.dir, folder7);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder7, name) {
  const path = (0, import_node_path14.join)(project.dir, folder7, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead(part.text);
    const facts = readFacts(head);
    const whole = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder7, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder7, name, failure: error };
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

// src/journal/change/undo-record.ts
var folder = "undo";
function pathOf(project, id) {
  return (0, import_node_path15.join)(project.local, folder, recordFile(id));
}
function readFields(project, id) {
  const fields = asRecord(readJson(pathOf(project, id)));
  if (fields === void 0 || fields.id !== id) return [];
  if (fields.schema === 1) return [fromOlder(fields)];
  return listOf2(fields.changes).map((change) => asRecord(change) ?? {});
}
function fromOlder(fields) {
  const under = (path) => (0, import_node_path15.join)(".sessions", String(path));
  const [beforePath, afterPath, kept] = [fields.beforePath, fields.afterPath, fields.kept].map(under);
  return { ...fields, beforePath, afterPath, kept, afterSum: fields.afterSha };
}
function listOf2(value) {
  return Array.isArray(value) ? value : [];
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

// src/journal/change/unlogged.ts
async function findUnlogged(target, { logCommit, updatedAt }, context) {
  const { commit } = gitFacts(target, context);
  if (commit === "" || commit === logCommit) return { commits: [], isAbout: false };
  const place2 = gitPlace(target, context);
  if (isAncestor(place2, logCommit, "HEAD")) {
    return { commits: await listWork(place2, { commit: logCommit }) ?? [], isAbout: false };
  }
  const time3 = parseInstant(updatedAt);
  const commits = time3 === void 0 ? void 0 : await listWork(place2, { time: time3 });
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
  return exists((0, import_node_path16.resolve)(root, path));
}
async function placeRemarks({ project }, session) {
  const texts2 = [...session.keyContext, ...session.discoveries, ...session.nextSteps, ...session.notes].map(
    (one) => one.text
  );
  const places2 = findPlaces(texts2).filter(({ path }) => followStat((0, import_node_path16.join)(project.root, path))?.isFile() === true).slice(0, 50);
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

// src/journal/files/entry-files.ts
var import_node_path17 = require("node:path");
init_failure();
init_folders();
function listEntries(project, file) {
  const folder7 = journalFolder(project, file);
  return folder7 === void 0 ? [] : entriesIn(project, (0, import_node_path17.join)(folder7, "entries"));
}
function findEntries(project, wanted) {
  const name = (0, import_node_path17.basename)(wanted.trim().replaceAll("\\", "/"), ".md");
  const journal = (0, import_node_path17.join)(project.dir, "journal");
  if (!isInside(project, journal)) return [];
  const all2 = foldersIn(journal).flatMap((folder7) => entriesIn(project, (0, import_node_path17.join)(journal, folder7, "entries")));
  const same = all2.filter((entry) => entry.name === name);
  if (same.length > 0 || name.length < 4) return same.length < 2 ? same : samePath(same, wanted);
  return all2.filter((entry) => entry.name.startsWith(name));
}
function samePath(entries, wanted) {
  const exact = entries.filter(({ path }) => path.replaceAll("\\", "/").endsWith(wanted.trim()));
  return exact.length === 1 ? exact : entries;
}
function entriesIn(project, folder7) {
  if (!isInside(project, folder7)) return [];
  return filesIn(folder7, ".md").reverse().map((file) => {
    const name = (0, import_node_path17.basename)(file, ".md");
    const at = entryTime(name);
    const kind = at === void 0 ? void 0 : /^[\d:T-]+Z?-(.*)$/.exec(name)?.[1];
    return { path: (0, import_node_path17.join)(folder7, file), name, at, kind: (kind ?? "").replace(/-\d+$/, "") };
  });
}
function entryTime(name) {
  const [, day2, ...clock] = /^(\d{4}-\d\d-\d\d)T(\d\d)[-:](\d\d)[-:](\d\d)/.exec(name) ?? [];
  return day2 === void 0 ? void 0 : parseInstant(`${day2}T${clock.join(":")}Z`);
}
function entryNote(entry) {
  try {
    return /\n## Note\r?\n+([^\r\n]+)/.exec(readText(entry.path))?.[1] ?? "";
  } catch (error) {
    if (!isFailure(error)) throw error;
    return "";
  }
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
  const placeOf2 = placesIn(doc, section2);
  const numbers = readStepNumbers(doc);
  const steps = [];
  const notes = [];
  for (const { items, kindOf } of groupProgress(doc)) {
    for (let index = 0; index < items.length; index += 1) {
      const kind = kindOf(index);
      if (kind === void 0) continue;
      const item3 = items.at(index);
      const said2 = readProgress(doc.text, item3, kind);
      if (kind === "note") notes.push({ ...said2, item: item3 });
      else {
        const which = { done: kind === "done", current: kind === "current" };
        steps.push({ number: numbers.at(steps.length), ...which, ...said2, place: placeOf2(item3.start), item: item3 });
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
function placesIn(doc, section2) {
  const headings = subheadings(doc, section2);
  let index = -1;
  return (offset) => {
    while (index + 1 < headings.length && headings[index + 1].start < offset) index += 1;
    const heading3 = headings[index];
    return heading3 === void 0 ? "flat" : places.get(foldHeading(heading3.text)) ?? "own";
  };
}

// src/journal/sections/context-section.ts
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
  return itemsIn(doc, label3).map((item3) => ({ text: itemText(doc.text, item3), item: item3 })).filter(({ text }) => !isPlaceholder(text)).map((line2, index) => ({ ...line2, number: index + 1 }));
}

// src/journal/sections/numbered.ts
var kinds = ["step", "decision", "discovery", "dead-end", "blocker", "next", "key-context"];
function readNumbered(doc, kind) {
  switch (kind) {
    case "step": {
      const { areGiven } = readStepNumbers(doc);
      return readChecklist(doc).steps.map(({ number, text, done, item: item3 }) => {
        return { number, text, done, isWritten: areGiven, item: item3, isShaped: false, span: item3 };
      });
    }
    case "decision":
      return readDecisions(doc).flatMap(({ number, title, item: item3, shape, start: start2, end }) => {
        return number === void 0 ? [] : [
          {
            number,
            text: title,
            isWritten: true,
            item: item3,
            isShaped: shape !== void 0,
            span: { start: start2, end }
          }
        ];
      });
    case "discovery":
      return ofTitled(readTitledList(doc, "discoveries"), ({ title, text }) => title || text);
    case "dead-end":
      return ofTitled(readTitledList(doc, "dead-ends"), ({ title, text }) => title || text);
    case "next":
      return ofTitled(readTitledList(doc, "next-steps"), ({ whole }) => whole);
    case "blocker":
      return readBlockers(doc).map(({ number, text, item: item3, content }) => {
        const span = item3 ?? { start: content, end: content };
        return { number, text, isWritten: false, item: item3, isShaped: item3 === void 0, span };
      });
    case "key-context":
      return readContextList(doc, "key context").map(({ number, text, item: item3 }) => {
        return { number, text, isWritten: false, item: item3, isShaped: false, span: item3 };
      });
  }
}
function ofTitled(items, textOf) {
  const isWritten = items.every(({ number, item: item3 }) => item3.number === number);
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

// src/io/git/email.ts
var import_node_path18 = require("node:path");
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
function configFiles(cwd, env) {
  const git = findGitFolder(cwd);
  const home = env.HOME ?? operatingSystem().homedir();
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path18.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path18.join)(git.own, "config.worktree"), (0, import_node_path18.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path18.join)(home, ".gitconfig"), (0, import_node_path18.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path18.isAbsolute);
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

// src/journal/conversation/bindings.ts
var import_node_path21 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path19 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path19.join)(state, conversationsFolder, id);
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
var import_node_path20 = require("node:path");
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
  const folders2 = foldersIn((0, import_node_path20.join)(state, all)).map((name) => (0, import_node_path20.join)(state, all, name));
  return folders2.find((folder7) => isOf(folder7, clone));
}
function knownClones(env) {
  const own2 = stateDir(env);
  if (own2 === void 0) return [];
  return foldersIn((0, import_node_path20.join)(own2, all)).flatMap((name) => {
    const state = (0, import_node_path20.join)(own2, all, name);
    const path = asRecord(readJson((0, import_node_path20.join)(state, placeFile)))?.path;
    return typeof path === "string" ? [{ folder: mainTree(path), state }] : [];
  });
}
function knownFolders(env) {
  return knownClones(env).map(({ folder: folder7 }) => folder7);
}
function isOf(folder7, clone) {
  const place2 = asRecord(readJson((0, import_node_path20.join)(folder7, placeFile)));
  return isSameIdentity(place2, clone);
}
function ensureProjectState(root, env) {
  const found2 = findProjectState(root, env);
  if (found2 !== void 0) return found2;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = (0, import_node_path20.join)(projects, makeNonce());
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
  const folder7 = conversationFolder(env, conversation);
  return folder7 === void 0 ? void 0 : (0, import_node_path21.join)(folder7, fileName2);
}
function decodeBinding(value) {
  const fields = asRecord(value);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path21.isAbsolute)(session) || !(0, import_node_path21.isAbsolute)(project) || session.includes("\0")) return void 0;
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
  return (0, import_node_path21.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path21.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path21.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/which-session/taken-up.ts
var import_node_path22 = require("node:path");
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
  const dir = state === void 0 ? void 0 : (0, import_node_path22.join)(state, folder2);
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
  return git !== void 0 && !tracks(git, (0, import_node_path22.relative)(git.top, path).split(import_node_path22.sep).join("/"));
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
  const dir = (0, import_node_path22.join)(ensureProjectState(project.root, env), folder2);
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

// src/journal/which-session/find-target.ts
var import_node_path27 = require("node:path");
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

// src/journal/which-session/lost-session.ts
var import_node_path24 = require("node:path");

// src/journal/files/other-trees.ts
var import_node_path23 = require("node:path");
init_folders();
init_stat();
var folders = ["active", "archive"];
function otherTrees(project) {
  const git = findGitFolder(project.root);
  if (git === void 0) return [];
  const own2 = realPath(git.top);
  const way = (0, import_node_path23.relative)(own2, realPath(project.root));
  return workingTrees(git).filter((top) => top !== own2).map((top) => {
    const shown = (0, import_node_path23.relative)(project.root, top).split(import_node_path23.sep).join("/");
    return { top, project: projectAt((0, import_node_path23.join)(top, way)), shown };
  });
}
async function findCopy(project, { name, id }) {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder7 of folders) {
    for (const found2 of namesIn((0, import_node_path23.join)(project.dir, folder7), ".md").filter((one) => one.endsWith(end))) {
      const file = await readSessionFile(project, folder7, found2);
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
  return { name: (0, import_node_path24.basename)(session), id };
}

// src/journal/which-session/refusals.ts
var import_node_path25 = require("node:path");
init_failure();

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
  const section2 = doc.sections.get("tldr");
  return section2 === void 0 ? [] : readLabels(doc, { start: section2.body, end: section2.end });
}
function isDerived({ key }) {
  return derived.includes(key);
}
function readTldr(doc) {
  const section2 = doc.sections.get("tldr");
  if (section2 === void 0) return "";
  const parts2 = [];
  let at = section2.body;
  for (const label3 of tldrLabels(doc).filter(isDerived)) {
    parts2.push(doc.text.slice(at, label3.start).trim());
    at = paragraphEnd(doc, label3);
  }
  parts2.push(doc.text.slice(at, section2.end).trim());
  return revealText(parts2.filter((part) => part !== "").join("\n\n"));
}
function readDerived(doc) {
  const said2 = {};
  for (const label3 of tldrLabels(doc).filter(isDerived))
    said2[label3.key] ??= labelParagraph(doc, label3);
  return said2;
}

// src/journal/session/session.ts
init_lazy();

// src/journal/sections/prose.ts
init_lazy();
var proseSections = ["decisions", "discoveries", "dead-ends", "blockers", "next-steps"];
function readProse(doc) {
  const sections = proseSections.map((name) => [name, () => proseUpTo(doc, name)]);
  const parts2 = { ...Object.fromEntries(sections), "key-context": () => contextProse(doc) };
  return lazy(parts2);
}
function proseUpTo(doc, name, most3 = Number.POSITIVE_INFINITY) {
  const section2 = doc.sections.get(name);
  if (section2 === void 0) return "";
  const end = firstSubheading(doc, section2)?.start ?? section2.end;
  const texts2 = [];
  let size = 0;
  const { taken } = readLead(doc, section2);
  for (const paragraph2 of walkParagraphs(doc.outline, { start: section2.body, end })) {
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
  const section2 = doc.sections.get("context");
  if (section2 === void 0) return "";
  const label3 = findLabel(readLabels(doc, { start: section2.body, end: section2.end }), "key context");
  const text = label3 === void 0 ? "" : labelText(doc, label3);
  return isPlaceholder(text) ? "" : text;
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
  return shortId(file) || (0, import_node_path25.basename)(file.name, ".md");
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
  const names2 = found2.map((file) => (0, import_node_path25.basename)(file.name, ".md"));
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
function listNames(files) {
  return listSome(files.map(named), 12);
}
function missingFailure({ session }, elsewhere2) {
  const name = (0, import_node_path25.basename)(session, ".md");
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
var import_node_path26 = require("node:path");
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
function pathOf2(env, { pid }) {
  return (0, import_node_path26.join)(stateDir(env), folder3, `${pid}.json`);
}
function readSessions(env, leader) {
  const fields = stateDir(env) === void 0 ? void 0 : asRecord(readJson(pathOf2(env, leader)));
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
  const current = await findCurrent(context);
  if (current !== void 0) return current;
  const project = openProject(context.cwd);
  const listing = await listSessions(project);
  const own2 = mine(listing.sessions, project, context);
  const only = onlyActive(own2, context);
  if (only !== void 0) return { project, file: only, how: "only" };
  throw noneMeant(listing, own2, brought([...listing.sessions, ...listing.damaged], project, context));
}
async function findShown(context, named2) {
  try {
    return await findTarget(context, named2);
  } catch (error) {
    if (!isFailure(error) || error.code !== "no-session" || error.data.brought === void 0) throw error;
  }
  const project = openProject(context.cwd);
  const { sessions } = await listSessions(project);
  const open = brought(sessions, project, context).filter((file2) => file2.facts.status === "active");
  const [file] = open;
  return open.length === 1 && file !== void 0 ? { project, file, how: "named" } : void 0;
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
  for (const folder7 of ["active", "archive"]) {
    const { sessions, damaged: damaged2 } = await listSessions(project, [folder7]);
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
  const file = await findRemembered(project, { id, file: (0, import_node_path27.basename)(session) });
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

// src/io/project/config.ts
var import_node_path28 = require("node:path");
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
function isTexts2(value) {
  return Array.isArray(value) && value.every((item3) => typeof item3 === "string");
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path28.join)(project.dir, "config.json"), author: "project" }],
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

// src/journal/which-session/load-target.ts
async function loadTarget(target, context) {
  const part = readPart(target.file.path, maxSessionBytes);
  const shown = shownPath(target.project, target.file.path);
  const doc = await decodeSession(part.text, readConfig(target.project, context.env).sectionAliases, shown);
  return { doc, session: readSession(doc), whole: part.whole, stamp: part.stamp };
}

// src/journal/which-session/shown-things.ts
var import_node_path29 = require("node:path");
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
    ({ number, text }) => places2.get(number)?.some((behind) => begins(behind, oneLine(text)))
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
  const path = pathOf3(context);
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
function pathOf3(context) {
  const state = stateDir(context.env);
  const reader = conversationOf(context) ?? terminalId();
  return state === void 0 || !isSafeConversation(reader) ? void 0 : (0, import_node_path29.join)(state, folder4, `${reader}.json`);
}
function readSessions2(path) {
  return asRecord(asRecord(readJson(path))?.sessions) ?? {};
}
function forgetOld(dir, now) {
  const names2 = namesIn(dir, ".json");
  if (names2.length < mostFiles) return;
  for (const path of names2.map((name) => (0, import_node_path29.join)(dir, name))) {
    if (now - (findStat(path)?.mtimeMs ?? now) > forgottenMs) removeQuietly(path);
  }
}

// src/commands/journal/list.ts
var import_node_path30 = require("node:path");
init_failure();

// src/journal/files/counted-sessions.ts
init_failure();

// src/journal/session/quick-count.ts
init_lazy();
var heading2 = /\n## Progress *\r?\n/g;
var doubtful = /```|~~~|\r(?!\n)|(?:^|\n)(?:[ \t>*+\-0-9.)]*<[a-z!?/]| {0,3}(?:=+|-+)[ \t]*\r?\n| {1,3}#|#{1,2}[ \t][^\n]*progress)/i;
var nextSection = /^#{1,2}(?:[ \t]|$)/;
var step = /^- \[([ xX])\] [^\s<\u2190]/;
var note = once(() => /^- [\p{L}\p{N}*`"'(]/u);
var literal = /```|~~~|<[a-z!?/]|\r/i;
function quickCount(text, { bodyStart }) {
  heading2.lastIndex = bodyStart - 1;
  const found2 = heading2.exec(text);
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
    const mark2 = step.exec(line2)?.[1];
    if (mark2 !== void 0) {
      total += 1;
      if (mark2 !== " ") done += 1;
    }
    if (mark2 !== void 0 || note().test(line2)) inItem = true;
    else if (/^#{3,6} /.test(line2)) inItem = false;
    else if (!/^ *$/.test(line2) && !(inItem && line2.startsWith("  "))) return void 0;
  }
  return { done, total };
}

// src/journal/files/counted-sessions.ts
function countingReader(aliases) {
  return {
    counting: JSON.stringify(aliases),
    read: async (project, folder7, name) => {
      const found2 = await readSessionFile(project, folder7, name);
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
function shownMinute(written2, context) {
  const at = parseInstant(written2);
  return at === void 0 || !isForPerson(context) ? written2 : formatLocal(at);
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
  const folders2 = wish.all || isClosedStatus(wish.status) ? ["active", "archive"] : ["active"];
  const reader = countingReader(readConfig(project, context.env).sectionAliases);
  const listing = await listSessions(project, folders2, reader);
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
  return { ...replyOf(rows, broken, { context, wish }), isForeign };
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
  return { file: shownPath(project, path), message: message.replace(`"${path}"`, `"${(0, import_node_path30.basename)(path)}"`) };
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
function replyOf(rows, broken, { context, wish }) {
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

// src/journal/conversation/known-projects.ts
init_stat();
function knownProjects(project, env) {
  const bound = listBindings(env).map(({ binding }) => binding.project);
  const given = project === void 0 ? [] : [project.root];
  const roots = [.../* @__PURE__ */ new Set([...given, ...bound, ...knownFolders(env)])];
  return roots.map((root) => projectAt(root, env)).filter(({ dir }) => isFolder(dir));
}

// src/commands/journal/list-everywhere.ts
async function renderEverywhere(context, wish) {
  const texts2 = [];
  const projects = [];
  let isAnyForeign = false;
  for (const project of knownProjects(findProject(context.cwd), context.env)) {
    const { text, data, isForeign } = await renderList2(project, { ...context, cwd: project.root }, wish);
    if ([data.sessions, data.damaged].every((list2) => Array.isArray(list2) && list2.length === 0)) continue;
    texts2.push(`${project.root}
${text}`);
    isAnyForeign ||= isForeign === true;
    projects.push({ root: project.root, ...data });
  }
  const none3 = "No such sessions in the projects where you used any";
  return {
    text: texts2.length === 0 ? none3 : texts2.join("\n\n"),
    data: { projects },
    isForeign: isAnyForeign
  };
}

// src/commands/journal/view-parts.ts
var import_node_path34 = require("node:path");
init_stat();
init_person();

// src/journal/briefing/compaction-table.ts
var words = {
  pending: "not confirmed yet",
  handed: "handed to the new context",
  seen: "restored",
  prompt: "restored at the next prompt",
  tool: "restored after a tool call"
};
function compactionText({ number, trigger, restored }, lost) {
  const name = number === null ? "" : `${number} `;
  const how = trigger === "auto" ? "automatic" : trigger;
  const missing = lost === 0 ? "" : `, ${counted(lost, "entry")} missing from its summary`;
  return showLine(`${name}(${how}): memory ${words[restored]}${missing}`);
}
function renderCompactions(rows, count3) {
  if (rows.length === 0) {
    const elsewhere2 = (count3 ?? 0) > 0 ? `. The session file counts ${count3}, from other clones or from before` : "";
    return `No compactions seen in this clone${elsewhere2}`;
  }
  const cells = rows.map((row) => [
    row.number === null ? "?" : String(row.number),
    row.at,
    row.trigger,
    words[row.restored],
    row.conversation.slice(0, 8)
  ]);
  const columns2 = [
    { title: "#", align: "right" },
    { title: "WHEN" },
    { title: "TRIGGER" },
    { title: "MEMORY" },
    { title: "CONVERSATION" }
  ];
  const restored = rows.filter((row) => row.restored !== "pending" && row.restored !== "handed").length;
  const total = `${counted(rows.length, "compaction")}, ${counted(restored, "restore")} confirmed`;
  return `${renderTable(cells, columns2, void 0)}

${total}`;
}

// src/core/text/whole-word.ts
function hasWholeWord(text, word2) {
  const isPart = (letter) => /[\p{L}\p{N}_]/u.test(letter);
  for (let at = text.indexOf(word2); at >= 0; at = text.indexOf(word2, at + 1)) {
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(at + word2.length))) return true;
  }
  return false;
}

// src/journal/briefing/summary-losses.ts
function countKinds(held) {
  const counts = /* @__PURE__ */ new Map();
  for (const { kind } of held) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}
function lostEntries(held, summary) {
  const said2 = ` ${summary.replace(/\s+/g, " ")} `;
  return held.flatMap((entry) => {
    const missing = tellingWords(entry.text).filter((word2) => !hasWholeWord(said2, word2));
    return missing.length === 0 ? [] : [{ ...entry, missing }];
  });
}
function tellingWords(text) {
  const own2 = text.replace(/^\d+\. /, "");
  const quoted = [...own2.matchAll(/`+([^`]+)`+/g)].map(([, inner]) => oneLine(inner));
  const plain2 = own2.replace(/`+[^`]+`+/g, " ").split(/[\s"'()[\]{}<>,;]+/);
  const words2 = plain2.map((word2) => word2.replace(/^[^\p{L}\p{N}/.~$@_-]+|[^\p{L}\p{N}_/]+$/gu, "")).filter(isTelling);
  return [.../* @__PURE__ */ new Set([...quoted, ...words2])];
}
function isTelling(word2) {
  return new RegExp("\\d|_|\\p{Ll}\\p{Lu}|[\\p{L}\\p{N}][./\\\\:@#][\\p{L}\\p{N}]", "u").test(word2);
}
var mostShown2 = 10;
function renderLosses(lost, { number, isBack }) {
  if (lost.length === 0) return "";
  const back = isBack ? ", given back by the journal" : "";
  const lines2 = lost.slice(0, mostShown2).map(({ kind, text, missing }) => {
    const words2 = missing.slice(0, 3).map((word2) => cutAtWord(word2, 60));
    return `- ${kind}: ${cutAtWord(oneLine(text), 100)} (missing: ${words2.join(", ")}${missing.length > 3 ? ", \u2026" : ""})`;
  });
  const more = lost.length > mostShown2 ? [`\u2026 ${lost.length - mostShown2} more: --json`] : [];
  const head = `Compaction #${number}: ${counted(lost.length, "entry")} not in the summary${back}:`;
  return [head, ...lines2, ...more].join("\n");
}

// src/journal/conversation/compactions.ts
var import_node_path33 = require("node:path");
init_folders();

// src/journal/conversation/memory.ts
var import_node_path31 = require("node:path");

// src/journal/conversation/reminders.ts
var gapMs = 15 * 6e4;
var dayMs = 24 * 60 * 6e4;
function decodeReminded(value) {
  const { times, facts, vain } = asRecord(value) ?? {};
  if (!Array.isArray(times) || typeof facts !== "string" || typeof vain !== "number") return null;
  return { times: times.filter((time3) => typeof time3 === "number"), facts, vain };
}

// src/journal/conversation/memory.ts
function conversationPath(project, id) {
  return isSafeConversation(id) ? (0, import_node_path31.join)(project.local, "conversations", `${id}.json`) : void 0;
}
function readConversation(project, id) {
  const path = conversationPath(project, id);
  const fields = path === void 0 ? void 0 : asRecord(readJson(path));
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const told = asRecord(fields.told);
  const { session, title, compactions, epoch, tried } = fields;
  return {
    session: typeof session === "string" ? session : "",
    asked: fields.asked === true,
    fresh: fields.fresh === true,
    epoch: typeof epoch === "number" ? epoch : 0,
    told: typeof told?.epoch === "number" && typeof told.stamp === "string" ? { epoch: told.epoch, stamp: told.stamp } : null,
    opened: fields.opened === true,
    older: typeof fields.older === "string" ? fields.older : "",
    title: typeof title === "string" ? title : "",
    reminded: decodeReminded(fields.reminded),
    tried: Array.isArray(tried) ? tried.filter((one) => typeof one === "string") : [],
    compactions: Array.isArray(compactions) ? compactions.flatMap((one) => decodeCompaction(one) ?? []) : []
  };
}
function decodeCompaction(value) {
  const fields = asRecord(value);
  if (fields === void 0 || typeof fields.at !== "string") return void 0;
  const { session, number, trigger, restored, offset } = fields;
  const known3 = ["pending", "handed", "seen", "prompt", "tool"];
  return {
    session: typeof session === "string" ? session : "",
    number: typeof number === "number" ? number : null,
    at: fields.at,
    trigger: typeof trigger === "string" ? trigger : "unknown",
    open: fields.open === true,
    restored: known3.includes(restored) ? restored : "pending",
    offset: typeof offset === "number" && offset >= 0 ? offset : 0
  };
}

// src/journal/conversation/summaries.ts
var import_node_path32 = require("node:path");
init_stat();
var folder5 = "summaries";
function pathOf4({ project, conversation, at }, ending2) {
  const isSafe = /^[0-9T:.Z-]{1,40}$/.test(at) && isSafeConversation(conversation);
  const name = `${at.replaceAll(":", "-")}-${conversation}${ending2}`;
  return isSafe ? (0, import_node_path32.join)(project.local, folder5, name) : void 0;
}
function readSummary(place2) {
  const path = pathOf4(place2, ".md");
  return path === void 0 ? void 0 : findText(path);
}
function readHeld(place2) {
  const path = pathOf4(place2, ".json");
  const entries = path === void 0 ? void 0 : asRecord(readJson(path))?.entries;
  return Array.isArray(entries) ? entries.flatMap(decodeHeld) : void 0;
}
function decodeHeld(value) {
  const { kind, text } = asRecord(value) ?? {};
  return typeof kind === "string" && typeof text === "string" ? [{ kind, text }] : [];
}

// src/journal/conversation/compactions.ts
function listCompactions(project, session) {
  return conversationIds(project).flatMap((conversation) => {
    const known3 = readConversation(project, conversation)?.compactions ?? [];
    return known3.filter((one) => one.session === session).map((one) => ({ ...one, conversation }));
  }).sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : (a.number ?? 0) - (b.number ?? 0));
}
function lostEntriesOf(project, { conversation, at }) {
  const place2 = { project, conversation, at };
  const [held, summary] = [readHeld(place2), readSummary(place2)];
  return held === void 0 || summary === void 0 ? void 0 : lostEntries(held, summary);
}
function compactionRows(project, session, most3 = Number.POSITIVE_INFINITY) {
  return listCompactions(project, session).slice(-most3).flatMap((row) => {
    const [at, lost] = [parseInstant(row.at), lostEntriesOf(project, row)?.length ?? 0];
    return at === void 0 ? [] : [{ at, what: "Compaction", text: compactionText(row, lost) }];
  });
}
function conversationIds(project) {
  const names2 = namesIn((0, import_node_path33.join)(project.local, "conversations"), ".json");
  return names2.map((name) => name.slice(0, -".json".length));
}

// src/commands/journal/view-parts.ts
async function readCommitsOf({ project, file }) {
  const git = findGitFolder(project.root);
  if (git === void 0 || !isFolder((0, import_node_path34.join)(git.common, "session-journal"))) return [];
  const { capturedCommits } = await Promise.resolve().then(() => __toESM(require_captures(), 1));
  return capturedCommits(file.facts.id, project.root);
}
async function readBeside(target, context) {
  return [...await ofTerminals(target, context), ...await ofRuns(target, context)];
}
async function ofTerminals(target, context) {
  if (!hasTerminals(context.env)) return [];
  const { terminalRows } = await Promise.resolve().then(() => __toESM(require_term(), 1));
  return terminalRows(target, context);
}
async function ofRuns(target, context) {
  const state = findProjectState(target.project.root, context.env);
  if (state === void 0 || !isFolder((0, import_node_path34.join)(state, "runs"))) return [];
  const { runRows } = await Promise.resolve().then(() => __toESM(require_runs(), 1));
  return runRows(target, context);
}
function hasTerminals(env) {
  if ((env.SESSION_JOURNAL_TERM_DIR ?? "") !== "") return true;
  const state = stateDir(env);
  return state !== void 0 && isFolder((0, import_node_path34.join)(state, "term"));
}
var cutRemark = "\n\n\u2757 The file is larger than 10 MB: only its beginning is shown, and no command changes it";
var parts = {
  progress: { render: ({ loaded }) => renderProgress(loaded.session) },
  decisions: {
    title: "Decisions",
    render: ({ loaded, commits }) => renderDecisions(loaded.session, commits)
  },
  discoveries: {
    title: "Discoveries",
    render: ({ loaded: { session } }) => renderTitled(session.discoveries, session.prose.discoveries, "No discoveries logged")
  },
  blockers: { title: "Blockers", render: ({ loaded }) => renderBlockers(loaded.session) },
  "dead-ends": {
    title: "Dead ends",
    render: ({ loaded: { session } }) => renderTitled(session.deadEnds, session.prose["dead-ends"], "No dead ends logged")
  },
  timeline: { title: "Timeline", render: showTimeline },
  entries: { title: "Entries", render: showEntries },
  compactions: { title: "Compactions", render: showCompactions },
  pr: {
    title: "Pull request",
    render: ({ loaded, commits }) => renderPullRequest(loaded.session, commits)
  },
  raw: { title: "File", render: ({ loaded }) => loaded.doc.text }
};
var partNames = Object.keys(parts);
async function renderParts(viewed, wanted) {
  const shown = wanted.map(async (name) => {
    const { title, render } = parts[name];
    const text = await render(viewed);
    return wanted.length === 1 || title === void 0 ? text : `${title}:
${text}`;
  });
  return (await Promise.all(shown)).join("\n\n");
}
function partsData(viewed, wanted) {
  const { target, since } = viewed;
  return {
    ...since === void 0 ? {} : { since: formatInstant(since) },
    ...wanted.includes("timeline") ? { timeline: timelineData(viewed) } : {},
    ...wanted.includes("entries") ? { entries: entriesOf2(viewed).map((one) => pathOf5(target, one)) } : {},
    ...wanted.includes("compactions") ? { compactions: compactionsOf(viewed) } : {}
  };
}
function commitsData({ loaded: { session }, commits }) {
  const following = [...commitsByDecision(session.decisions, commits)];
  return commits.map((one) => {
    const decision = following.find(([, some]) => some.includes(one))?.[0].number ?? null;
    const { commit, at, subject, conversation, by } = one;
    const told = { commit, at: formatInstant(at), subject, conversation, decision };
    return by === "" ? told : { ...told, by, untrusted: true };
  });
}
function timelineOf(viewed) {
  const { happenings, untimed } = readTimeline(viewed.loaded.session);
  const entries = entriesOf2(viewed).flatMap((entry) => {
    const what = entry.kind.charAt(0).toUpperCase() + entry.kind.slice(1);
    return entry.at === void 0 ? [] : [{ at: entry.at, what, text: entryNote(entry) }];
  });
  const all2 = inOrder2([
    ...happenings,
    ...commitRows(viewed.commits),
    ...viewed.beside,
    ...compactionRows(viewed.target.project, viewed.target.file.facts.id),
    ...entries.reverse()
  ]);
  return { happenings: all2.filter(({ at }) => at >= (viewed.since ?? 0)), untimed };
}
function showTimeline(viewed) {
  const { terminal, isTyped } = viewed.context;
  const timeline = timelineOf(viewed);
  if (timeline.happenings.length === 0 && viewed.since !== void 0)
    return `Nothing since ${shownTime(viewed.since, viewed.context)}`;
  const inZone = (at) => formatMinute(at).replace("T", " ");
  return renderTimeline(timeline, {
    format: terminal === void 0 && isTyped !== true ? inZone : formatLocal,
    width: terminal?.columns
  });
}
function timelineData(viewed) {
  return timelineOf(viewed).happenings.map((row) => ({ ...row, at: formatInstant(row.at) }));
}
function entriesOf2({ target, since }) {
  const all2 = listEntries(target.project, target.file);
  return since === void 0 ? all2 : all2.filter(({ at }) => at !== void 0 && at >= since);
}
function pathOf5({ project }, { path }) {
  return shownPath(project, path);
}
function showEntries(viewed) {
  const entries = entriesOf2(viewed);
  if (entries.length === 0) return "No entries yet";
  const rows = entries.map((entry) => [
    entry.name,
    entry.at === void 0 ? "" : shownTime(entry.at, viewed.context),
    entryNote(entry)
  ]);
  const columns2 = [{ title: "ENTRY" }, { title: "WHEN" }, { title: "NOTE", shrink: 1, min: 8 }];
  const table = renderTable(rows, columns2, viewed.context.terminal?.columns);
  return `${table}

To show one: session-journal view ENTRY`;
}
async function showCompactions({ target, loaded: { session }, context }) {
  const rows = listCompactions(target.project, session.id);
  const shown = rows.map((row) => ({ ...row, at: shownMinute(row.at, context) }));
  const table = renderCompactions(shown, session.compactions);
  const remarks = await checkSession(target, session, context);
  const since = remarks.length === 0 ? "No commits since the last log" : `Working tree: ${remarks.join("; ")}`;
  return [`${table}
${since}`, ...lossesOf(target, rows)].join("\n\n");
}
function lossesOf({ project }, rows) {
  const texts2 = rows.map((row) => {
    const isBack = row.restored !== "pending" && row.restored !== "handed";
    return renderLosses(lostEntriesOf(project, row) ?? [], { number: String(row.number ?? "?"), isBack });
  });
  return texts2.filter((text) => text !== "");
}
function compactionsOf({ target }) {
  return listCompactions(target.project, target.file.facts.id).map((row) => {
    const { number, at, trigger, restored, conversation } = row;
    return {
      ...{ number, at, trigger, restored, conversation },
      not_in_summary: lostEntriesOf(target.project, row) ?? null,
      held: countKinds(readHeld({ project: target.project, conversation, at }) ?? [])
    };
  });
}

// src/commands/reply/flag-time.ts
async function flagTime(call, flag, { cwd, now }) {
  const text = flagText(call, flag);
  return text === void 0 ? void 0 : readWhen(text, cwd, now().getTime());
}

// src/commands/view.ts
var viewCommand = {
  summary: 'Show a session, a part of it, or with "list" all sessions; changes nothing',
  spec: {
    verb: "view",
    without: ["keep-secret"],
    bare: {
      placeholder: "ID|ENTRY|list",
      about: 'Session (short id, name or file name; a prefix is enough), journal entry (its file name), or "list" for all sessions',
      max: 1
    },
    flags: [
      { name: "progress", takes: "none", about: "Show all steps, numbered, and the notes" },
      { name: "decisions", takes: "none", about: "Show all decisions" },
      { name: "discoveries", takes: "none", about: "Show all discoveries" },
      { name: "blockers", takes: "none", about: "Show all blockers" },
      { name: "dead-ends", takes: "none", about: "Show all dead ends: what was tried and failed" },
      { name: "timeline", takes: "none", about: "Show what happened, day by day" },
      {
        name: "since",
        takes: "text",
        placeholder: "WHEN",
        about: `Show what happened since then (${whenForms})`
      },
      { name: "entries", takes: "none", about: "List the session's journal entries" },
      {
        name: "compactions",
        takes: "none",
        about: "Show each compaction, whether the briefing arrived after it, and what the summary lost"
      },
      { name: "pr", takes: "none", about: "Print a pull request description" },
      { name: "raw", takes: "none", about: "Print the session file as it is" },
      { name: "all", takes: "none", about: "With list: include archived sessions" },
      {
        name: "all-projects",
        takes: "none",
        about: "With list: of every project where you started or resumed a session"
      },
      {
        name: "status",
        takes: "text",
        placeholder: "S",
        about: "With list: only sessions that are active, paused, completed or abandoned"
      },
      {
        name: "owner",
        takes: "text",
        placeholder: "WHO",
        about: 'With list: only the sessions of this owner, an email or the name before its @; or "me"'
      }
    ]
  },
  run: runView
};
async function runView(call, context) {
  if (call.bare[0] === "list") return runList(call, context);
  refuseListFlags(call);
  refuseSince(call);
  const since = await readSince(call, context);
  const target = await findViewed(call, context);
  if (target === void 0) return renderList2(openProject(context.cwd), context, { all: false });
  if ("entry" in target) return showEntry(target);
  const loaded = await loadTarget(target, context);
  const commits = await readCommitsOf(target);
  const wanted = partNames.filter((name) => hasFlag(call, name));
  if (since !== void 0 && wanted.length === 0) wanted.push("timeline");
  const talks = wanted.includes("timeline") ? await readTalks(target, context) : [];
  const beside = [...await readBeside(target, context), ...talks];
  const viewed = { target, context, since, loaded: sinceThen(loaded, since), commits, beside };
  const data = {
    ...sessionData(loaded.session),
    file: shownPath(target.project, target.file.path),
    whole: loaded.whole,
    ...commits.length === 0 ? {} : { commits: commitsData(viewed) },
    ...partsData(viewed, wanted)
  };
  if (wanted.length === 1 && wanted[0] === "raw" && loaded.whole) {
    return { text: loaded.doc.text, data, isRaw: true };
  }
  const cut = loaded.whole ? "" : cutRemark;
  const isForeign = talks.length > 0 || isOfOthers(target, commits, context);
  if (wanted.length > 0) {
    const text2 = await renderParts(viewed, wanted);
    rememberNumbers(viewed, text2);
    return { text: text2 + cut, data, isForeign };
  }
  const remarks = await checkSession(target, loaded.session, context);
  const text = overviewOf(viewed, remarks);
  rememberNumbers(viewed, text);
  return { text: text + cut, data: { ...data, remarks }, isForeign };
}
function isOfOthers(target, commits, context) {
  return brought([target.file], target.project, context).length > 0 || commits.some(({ by }) => by !== "");
}
async function readTalks(target, context) {
  const { talkRows } = await Promise.resolve().then(() => __toESM(require_conversations(), 1));
  return talkRows(target, context);
}
function overviewOf({ target, loaded, context, commits }, remarks) {
  return renderOverview(loaded.session, {
    shortId: handle(target.file),
    owner: mine([target.file], target.project, context).length > 0 ? "" : loaded.session.owner,
    remarks,
    commits,
    // Logs are recorded to the minute.
    format: (at) => shownTime(at, context).replace(/:00Z$/, "Z")
  });
}
function rememberNumbers({ loaded: { doc, session }, context }, text) {
  const others = readLists(
    doc,
    kinds.filter((kind) => kind !== "step")
  );
  rememberShown(context, { id: session.id, steps: session.steps, others }, text);
}
function runList(call, context) {
  const [status, owner] = [flagText(call, "status"), flagText(call, "owner")];
  const wish = { all: hasFlag(call, "all"), status, owner };
  return hasFlag(call, "all-projects") ? renderEverywhere(context, wish) : renderList2(openProject(context.cwd), context, wish);
}
function refuseListFlags(call) {
  const stray = ["all", "all-projects", "status", "owner"].find((name) => hasFlag(call, name));
  if (stray === void 0) return;
  throw new Failure("misuse", `Cannot use --${stray} without "list"`, {
    hint: `Run: session-journal view list --${stray}`
  });
}
function refuseSince(call) {
  const timeless = ["pr", "raw"].find((name) => hasFlag(call, name));
  if (timeless === void 0 || !hasFlag(call, "since")) return;
  throw new Failure("misuse", `Cannot use --since with --${timeless}`, {
    hint: "Give --since alone, or with --timeline, --progress, --decisions and the like"
  });
}
async function readSince(call, context) {
  const at = await flagTime(call, "since", context);
  return at === void 0 ? void 0 : at - at % 6e4;
}
function sinceThen(loaded, since) {
  return since === void 0 ? loaded : { ...loaded, session: sessionSince(loaded.session, since) };
}
async function findViewed(call, context) {
  const [named2] = call.bare;
  try {
    return await findShown(context, targetName(call, named2));
  } catch (error) {
    const project = findProject(context.cwd);
    if (!isFailure(error) || error.code !== "not-found" || named2 === void 0 || project === void 0)
      throw error;
    const found2 = findEntries(project, named2);
    const [entry] = found2;
    if (entry === void 0) throw error;
    if (found2.length === 1) return { project, entry };
    const paths = found2.map(({ path }) => shownPath(project, path));
    throw new Failure("ambiguous", `"${showLine(named2)}" matches ${found2.length} entries`, {
      hint: `Choose one: ${listSome(paths, 12, " \xB7 ")}`,
      data: { candidates: paths }
    });
  }
}
function showEntry({ project, entry }) {
  const text = readText(entry.path);
  return { text, data: { file: shownPath(project, entry.path), kind: entry.kind, text }, isForeign: true };
}

// src/commands/status.ts
init_failure();

// src/io/client/asked-costs.ts
var import_node_path35 = require("node:path");
init_failure();
init_folders();
init_owner();
init_person();
var askedCostsFolder = "asked-costs";
var keptMs = 30 * 24 * 60 * 6e4;
function askedCostSince(env, since) {
  const state = stateDir(env);
  if (state === void 0) return 0;
  const dir = (0, import_node_path35.join)(state, askedCostsFolder);
  return filesIn(dir, ".json").filter((name) => askedAt(name) >= since).reduce((sum, name) => sum + costIn((0, import_node_path35.join)(dir, name)), 0);
}
function askedAt(name) {
  return Number.parseInt(name, 10) || 0;
}
function costIn(path) {
  const usd = asRecord(readJson(path))?.usd;
  return typeof usd === "number" && usd > 0 ? usd : 0;
}

// src/io/client/live-clients.ts
var import_node_path36 = require("node:path");
init_folders();
init_seen_process();
function liveClients(folders2) {
  return folders2.flatMap((folder7) => {
    const dir = (0, import_node_path36.join)(folder7, "sessions");
    return filesIn(dir, ".json").flatMap((name) => {
      return /^\d+\.json$/.test(name) ? decodeClient(readJson((0, import_node_path36.join)(dir, name))) ?? [] : [];
    });
  });
}
function decodeClient(value) {
  const fields = asRecord(value) ?? {};
  const { pid, sessionId, startedAt, updatedAt, statusUpdatedAt } = fields;
  if (typeof pid !== "number" || typeof sessionId !== "string" || typeof startedAt !== "number")
    return void 0;
  const text = (given) => typeof given === "string" ? given : "";
  const started = /^\d+$/.exec(text(fields.procStart))?.[0] ?? "";
  if (isGone({ pid, started, at: startedAt })) return void 0;
  return {
    pid,
    started,
    conversation: sessionId,
    cwd: text(fields.cwd),
    status: text(fields.status),
    waitingFor: text(fields.waitingFor),
    startedAt,
    at: [statusUpdatedAt, updatedAt].find((at) => typeof at === "number") ?? startedAt,
    version: text(fields.version),
    name: text(fields.name)
  };
}

// src/io/client/statusline-figures.ts
var import_node_path37 = require("node:path");
init_folders();
init_stat();
init_person();
var folder6 = "figures";
var keptMs2 = 30 * 24 * 60 * 6e4;
function figuresSince(env, since) {
  const state = stateDir(env);
  if (state === void 0) return /* @__PURE__ */ new Map();
  const dir = (0, import_node_path37.join)(state, folder6);
  const found2 = filesIn(dir, ".json").flatMap((name) => {
    const figures = decodeFigures(readJson((0, import_node_path37.join)(dir, name)));
    return figures === void 0 || figures.at < since ? [] : [[name.replace(/\.json$/, ""), figures]];
  });
  return new Map(found2);
}
function decodeFigures(value) {
  const { at, model, cost, contextPercent, costOfDay, said: said2 } = asRecord(value) ?? {};
  if (typeof at !== "number" || typeof model !== "string" || typeof cost !== "number") return void 0;
  const percent = typeof contextPercent === "number" ? contextPercent : void 0;
  return {
    at,
    model,
    cost,
    contextPercent: percent,
    costOfDay: typeof costOfDay === "number" ? costOfDay : 0,
    said: asRecord(said2) ?? {}
  };
}

// src/io/transcripts/client-folders.ts
var import_node_path38 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path38.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path38.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path38.isAbsolute)])];
}

// src/io/transcripts/project-transcripts.ts
init_stat();
function projectTrees(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 ? [realPath(cwd)] : workingTrees(git);
}
function isInTrees(folder7, trees) {
  return trees.some((tree) => contains(tree, folder7));
}
var beginning = 64 * 1024;

// src/commands/overview/live-talks.ts
function talksAtWork({ cwd, env, now }) {
  const folders2 = clientFolders(env, readConfig(findProject(cwd), env).claudeConfigDirs);
  const trees = projectTrees(cwd);
  const today = midnight2(now());
  const figures = figuresSince(env, today);
  const live = liveClients(folders2).filter((client) => isInTrees(client.cwd, trees)).map(({ conversation, status, waitingFor }) => {
    const known3 = figures.get(conversation);
    return {
      id: conversation,
      state: status,
      waiting_for: waitingFor,
      session: readBinding(env, conversation)?.id ?? null,
      model: known3?.model ?? null,
      context_percent: known3?.contextPercent ?? null,
      cost_usd: known3?.cost ?? null
    };
  });
  const costs = [...figures.values()].map(({ costOfDay }) => costOfDay);
  const cost = costs.length === 0 ? null : costs.reduce((sum, one) => sum + one, 0);
  return { live, cost, questions: askedCostSince(env, today) };
}
function midnight2(now) {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
}
function sumOf2({ conversations, runs, questions }) {
  const sure = runs + questions;
  return conversations === null && sure === 0 ? null : (conversations ?? 0) + sure;
}
function renderTalks(live, { conversations: cost, runs, questions }) {
  const parts2 = [
    ...live.length === 0 ? [] : [`${counted(live.length, "conversation")} running here`],
    ...cost === null ? [] : [`~$${cost.toFixed(2)} today in all conversations`],
    ...runs < 5e-3 ? [] : [`$${runs.toFixed(2)} today in runs`],
    ...questions < 5e-3 ? [] : [`$${questions.toFixed(2)} today in questions to conversations`]
  ];
  return parts2.join(" \xB7 ");
}

// src/commands/overview/needs-you.ts
function untoldRuns(failed, works) {
  return failed.flatMap(({ need, session, line: line2 }) => {
    const blockers = works.find((work) => work.session.id === session)?.session.blockers ?? [];
    return blockers.some(({ text }) => text === line2) ? [] : [need];
  });
}
function damage(project, path, { message }) {
  const id = shownPath(project, path);
  const conflict = findConflict(findText(path) ?? "");
  if (conflict === void 0)
    return { kind: "damaged", id, text: message, hint: "session-journal doctor", since: null };
  const hint = "session-journal doctor --fix";
  return { kind: "conflict", id, text: conflict.message, hint, since: null };
}
function blockersOf(file, { blockers, shortname }) {
  return openBlockers(blockers).map(({ number, text }) => ({
    kind: "blocker",
    id: shortname,
    text,
    hint: `session-journal log --resolved ${number} --session ${handle(file)}`,
    since: null
  }));
}
function waitingAgents({ waiting }, live) {
  const shown = new Set(waiting.map(({ conversation }) => conversation));
  const elsewhere2 = live.filter(({ id, state }) => state === "waiting" && !shown.has(id));
  return [
    ...waiting.map(({ name, reason, since }) => {
      const text = reason === "" ? "waits for you" : `waits for you: ${reason}`;
      return { kind: "terminal", id: name, text, hint: `session-journal term ${name}`, since };
    }),
    ...elsewhere2.map(({ id, waiting_for }) => {
      const [short, what] = [id.slice(0, 8), waiting_for === "" ? "" : `: ${waiting_for}`];
      const text = `a conversation in another window waits for you${what}`;
      const hint = `session-journal conversations show ${short}`;
      return { kind: "conversation", id: short, text, hint, since: null };
    })
  ];
}
function needsText(needs) {
  const rows = needs.map(
    ({ id, text, hint }) => `   \u2757 ${showLine(id)}: ${cutAtWord(showLine(text), 160)}
      ${hint}`
  );
  return rows.length === 0 ? "" : ["Needs you:", ...rows].join("\n");
}
function listText(title, lines2) {
  return lines2.length === 0 ? "" : [`${title}:`, ...lines2.map((line2) => `   ${line2}`)].join("\n");
}

// src/commands/overview/works.ts
function renderWork({ file, session, isCurrent, unlogged }, context) {
  const { done, total } = session.figures;
  const last = readTimeline(session).happenings.at(-1);
  const head = [
    `${isCurrent ? "*" : " "} ${showLine(session.shortname)} (${handle(file)})`,
    total === 0 ? "no steps" : `${done}/${counted(total, "step")}`,
    ...last === void 0 ? [] : [`last log ${shownTime(last.at, context)}`]
  ];
  const now = showLine(session.currentStep || session.objective);
  const rows = [...now === "" ? [] : [cutAtWord(now, 120)], ...unlogged];
  return [head.join(" \xB7 "), ...rows.map((row) => `     ${row}`)].join("\n");
}
var latelyShown = 8;
function workData(work) {
  const { file, session, isCurrent, compactions, unlogged } = work;
  const { id, shortname, branch, owner, figures, currentStep, objective, decisions } = session;
  const { happenings } = readTimeline(session);
  const last = happenings.at(-1);
  return {
    id,
    short_id: handle(file),
    shortname,
    owner,
    git_branch: branch,
    current: isCurrent,
    progress: figures,
    working_on: currentStep,
    objective,
    blockers: openBlockers(session.blockers).map(({ number, text }) => ({ number, text })),
    last_decision: decisions.findLast(({ supersededBy }) => supersededBy === "")?.title ?? null,
    last_log: last === void 0 ? null : formatInstant(last.at),
    lately: inOrder2([...happenings, ...compactions]).slice(-latelyShown).map(({ at, what, text }) => ({ at: formatInstant(at), what, text })),
    unlogged
  };
}

// src/commands/reply/show-again.ts
init_output();
var waitMs = 1e3;
async function showAgain(read) {
  let shown = "";
  for (; ; ) {
    const text = `${await read()}
`;
    if (text !== shown) writeNow(1, `\x1B[2J\x1B[H${showControls(text)}`);
    shown = text;
    await new Promise((resolve5) => setTimeout(resolve5, waitMs));
  }
}

// src/commands/status.ts
var statusCommand = {
  summary: "Show what needs you, what runs do, and where each active session stands. One session alone: view",
  spec: {
    verb: "status",
    without: ["session", "keep-secret"],
    bare: void 0,
    flags: [
      { name: "all", takes: "none", about: "Of all projects in which you worked on a session" },
      { name: "watch", takes: "none", about: "Keep showing it until you press Ctrl+C" }
    ]
  },
  run: runStatus
};
var mostShown3 = 8;
async function runStatus(call, context) {
  const read = () => hasFlag(call, "all") ? readEverywhere(context) : readHere(context);
  if (!hasFlag(call, "watch")) return read();
  if (context.terminal === void 0) {
    throw new Failure("misuse", "--watch needs a terminal", { hint: "Run: session-journal status" });
  }
  return showAgain(async () => (await read()).text);
}
async function readEverywhere(context) {
  const texts2 = [];
  const projects = [];
  for (const { root } of knownProjects(findProject(context.cwd), context.env)) {
    const { text, data } = await readHere({ ...context, cwd: root });
    const shown = [data.sessions, data.needs_you, data.runs, data.terminals, data.conversations];
    if (shown.every((list2) => Array.isArray(list2) && list2.length === 0)) continue;
    texts2.push(`${root}
${text}`);
    projects.push({ root, ...data });
  }
  const none3 = "No session is active in the projects where you used any";
  return { text: texts2.length === 0 ? none3 : texts2.join("\n\n"), data: { projects } };
}
async function readHere(context) {
  const { runsOverview } = await Promise.resolve().then(() => __toESM(require_runs(), 1));
  const runs = await runsOverview(context);
  const terminals = await readTerminals(context);
  const project = findProject(context.cwd);
  if (project === void 0) return replyWithout(runs, terminals, context);
  const listing = await listSessions(project);
  const known3 = (files) => {
    const elsewhere2 = brought(files, project, context);
    return files.filter((file) => !elsewhere2.includes(file));
  };
  const sessions = known3(listing.sessions);
  const current = await currentOf(listing, project, context);
  const works = [];
  const needs = known3(listing.damaged).map(({ path, failure }) => damage(project, path, failure));
  for (const file of inOrder3(sessions, current)) {
    try {
      works.push(await readWork({ project, file, how: "named" }, file === current, context));
    } catch (error) {
      if (!isFailure(error)) throw error;
      needs.push(damage(project, file.path, error));
    }
  }
  const blocked = works.flatMap(({ file, session }) => blockersOf(file, session));
  const paused = sessions.filter(({ facts }) => facts.status === "paused").length;
  return replyOf2(works, [...needs, ...blocked], {
    context,
    runs,
    terminals,
    paused,
    brought: listing.sessions.length - sessions.length
  });
}
function inOrder3(sessions, current) {
  const rank = (file) => file === current ? Number.POSITIVE_INFINITY : parseInstant(file.facts.updatedAt) ?? 0;
  return sessions.filter(({ facts }) => facts.status === "active").sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1)).slice(0, mostShown3);
}
async function readWork(target, isCurrent, context) {
  const { session } = await loadTarget(target, context);
  return {
    file: target.file,
    session,
    isCurrent,
    compactions: compactionRows(target.project, target.file.facts.id, latelyShown),
    unlogged: unloggedRemarks(await findUnlogged(target, session, context))
  };
}
function replyWithout(runs, terminals, context) {
  const { live, spent, ...beside } = besideOf(runs, terminals, context);
  const needs = [...runs.needs, ...untoldRuns(runs.failed, []), ...waitingAgents(terminals, live)];
  const parts2 = [
    needsText(needs),
    listText("Runs", runs.lines),
    listText("Terminals", terminals.lines),
    renderTalks(live, spent),
    "There is no journal here. To start one: session-journal init --goal TEXT"
  ];
  return {
    text: parts2.filter((part) => part !== "").join("\n\n"),
    data: { needs_you: needs, sessions: [], paused: 0, brought: 0, ...beside.data },
    isForeign: true
  };
}
function besideOf(runs, terminals, context) {
  const { live, cost, questions } = talksAtWork(context);
  const spent = { conversations: cost, runs: runs.days.at(-1)?.usd ?? 0, questions };
  const data = {
    runs: runs.data,
    runs_ended: runs.ended,
    terminals: terminals.data,
    conversations: live,
    cost_today_usd: sumOf2(spent),
    cost_today: spent,
    cost_days: runs.days,
    daily_budget_usd: runs.dailyBudget ?? null
  };
  return { live, spent, data };
}
async function readTerminals(context) {
  if (!hasTerminals(context.env)) return { lines: [], waiting: [], data: [] };
  return (await Promise.resolve().then(() => __toESM(require_term(), 1))).terminalsOverview(context);
}
function replyOf2(works, others, { context, runs, terminals, paused, brought: foreign }) {
  const { live, spent, ...beside } = besideOf(runs, terminals, context);
  const failed = untoldRuns(runs.failed, works);
  const needs = [...runs.needs, ...failed, ...waitingAgents(terminals, live), ...others];
  const rest2 = [
    ...paused === 0 ? [] : [`${paused} paused`],
    ...foreign === 0 ? [] : [`${foreign} that came with the repository`]
  ];
  const none3 = "No session is active here. To start one: session-journal init --goal TEXT";
  const parts2 = [
    needsText(needs),
    listText("Runs", runs.lines),
    listText("Terminals", terminals.lines),
    works.length === 0 ? none3 : works.map((work) => renderWork(work, context)).join("\n"),
    renderTalks(live, spent),
    `${rest2.length === 0 ? "" : `${rest2.join(", ")}. `}All sessions: session-journal list`
  ];
  const data = {
    needs_you: needs,
    sessions: works.map(workData),
    paused,
    brought: foreign,
    ...beside.data
  };
  const isForeign = [runs.data, terminals.data, live].some(({ length }) => length > 0);
  return { text: parts2.filter((part) => part !== "").join("\n\n"), data, isForeign };
}

// src/commands/report.ts
var import_node_path39 = require("node:path");
init_failure();

// src/journal/briefing/report.ts
function makeReport(session, { beside, happenings }) {
  const { tldr, objective, prose: prose2 } = session;
  const listed = [
    { title: "Key context", prose: prose2["key-context"], items: session.keyContext.map(plainItem) },
    { title: "Plan", prose: "", items: planItems(session) },
    { title: "Notes", prose: "", items: session.notes.map(plainItem) },
    { title: "Decisions", prose: prose2.decisions, items: session.decisions.map(decisionItem2) },
    { title: "Dead ends", prose: prose2["dead-ends"], items: session.deadEnds.map(titledItem) },
    { title: "Discoveries", prose: prose2.discoveries, items: session.discoveries.map(titledItem) },
    { title: "Blockers", prose: prose2.blockers, items: blockerItems(session) },
    { title: "Next steps", prose: prose2["next-steps"], items: session.nextSteps.map(titledItem) },
    { title: "Files", prose: "", items: session.files.map(plainItem) },
    ...beside,
    { title: "Timeline", prose: "", items: happenings.map(happeningItem) }
  ];
  const sections = listed.map(({ prose: said2, ...more }) => ({ ...more, prose: showText(said2) }));
  return {
    title: showLine(objective || session.title || session.shortname),
    facts: factsOf(session).filter(({ text }) => text !== ""),
    summary: showLine(tldr) === showLine(objective) ? "" : showText(tldr),
    sections: sections.filter(({ prose: said2, items }) => said2 !== "" || items.length > 0)
  };
}
function factsOf(session) {
  const { done, total } = session.figures;
  const status = [session.status, session.closeReason || session.pauseReason].filter((text) => text !== "");
  return [
    { label: "Session", text: session.shortname },
    { label: "Status", text: status.join(": ") },
    { label: "Progress", text: total === 0 ? "" : `${done}/${total} steps` },
    { label: "Owner", text: session.owner },
    { label: "Branch", text: session.branch },
    { label: "Started", text: session.createdAt },
    { label: "Closed", text: session.closedAt },
    { label: "Updated", text: session.closedAt === "" ? session.updatedAt : "" },
    { label: "Tasks", text: session.taskIds.join(", ") }
  ].map(({ label: label3, text }) => ({ label: label3, text: showLine(text) }));
}
var bare = { mark: "", title: "", when: "", rows: [], text: "", isGone: false };
function plainItem(one) {
  return { ...bare, text: showText(one.text), when: whenOf(one) };
}
function planItems({ steps }) {
  return inPlanOrder(steps).map((step2) => {
    return { ...plainItem(step2), mark: `${step2.number}.`, isDone: step2.done };
  });
}
function decisionItem2(decision) {
  const { number, title, supersededBy } = decision;
  const labels2 = ["Context", "Options", "Choice", "Rationale"];
  const rows = labels2.map((label3) => ({
    label: label3,
    text: showText(decision[label3.toLowerCase()])
  }));
  const isGone2 = supersededBy !== "";
  return {
    mark: number === void 0 ? "" : `${number}.`,
    title: showLine(title),
    when: whenOf(decision),
    rows: [...rows, { label: "Superseded by", text: showLine(supersededBy) }].filter(
      ({ text }) => text !== ""
    ),
    text: showText(decision.text),
    isGone: isGone2
  };
}
function titledItem(item3) {
  return { ...plainItem(item3), mark: `${item3.number}.`, title: showLine(item3.title) };
}
function blockerItems({ blockers }) {
  return blockers.map(({ number, text, resolved, by }) => {
    const when = resolved === void 0 ? "" : ["resolved", resolved, by ?? ""].filter(Boolean).join(" ");
    return {
      ...bare,
      mark: `${number}.`,
      when: showLine(when),
      text: showText(text),
      isGone: resolved !== void 0
    };
  });
}
function happeningItem({ when, what, text }) {
  return { ...bare, mark: when, title: what, text };
}
function whenOf(stamp2) {
  return showLine(stampText({ time: void 0, ...stamp2 }));
}
function renderMarkdownReport({ title, facts, summary, sections }) {
  const parts2 = [
    `# ${containHeading(title)}`,
    facts.map(({ label: label3, text }) => `- ${label3}: ${text}`).join("\n"),
    summary,
    ...sections.map(
      (section2) => [`## ${section2.title}`, section2.prose, section2.items.map(markdownItem).join("\n")].filter((part) => part !== "").join("\n\n")
    )
  ];
  return parts2.filter((part) => part !== "").join("\n\n");
}
function markdownItem({ mark: mark2, isDone, title, when, rows, text, isGone: isGone2 }) {
  const tick = isDone === void 0 ? "" : `[${isDone ? "x" : " "}] `;
  const stamp2 = when === "" ? "" : ` (${when})`;
  const name = [mark2, title.replace(/[*\\]/g, "\\$&")].filter((part) => part !== "").join(" ");
  const number = mark2 === "" ? "" : `${tick === "" ? mark2.replace(/\.$/, "\\.") : mark2} `;
  const bold2 = isGone2 ? `~~**${name}**~~` : `**${name}**`;
  const titled4 = `${bold2}${stamp2}${text === "" ? "" : `: ${text}`}`;
  const said2 = title === "" ? `${tick}${number}${text}${stamp2}` : titled4;
  const lines2 = [said2, ...rows.map((row) => `- ${row.label}: ${row.text.replace(/\n(?=[^\n])/g, "\n  ")}`)];
  return `- ${lines2.join("\n").replace(/\n(?=[^\n])/g, "\n  ")}`;
}

// src/commands/journal/standup.ts
init_failure();

// src/core/text/change-texts.ts
function changeTexts(value, change) {
  return changed(value, change);
}
function changed(value, change) {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
}

// src/journal/briefing/standup.ts
var kinds2 = {
  Started: "Started",
  Done: "Done",
  Note: "Also",
  Decision: "Decided",
  Discovery: "Found",
  "Dead end": "Dead end",
  Resolved: "No longer blocked",
  Commit: "Committed",
  Run: "Run"
};
var longest = 140;
function renderStandup(sessions, dayOf) {
  const days2 = [...new Set(sessions.flatMap(({ happenings }) => happenings.map(({ at }) => dayOf(at))))];
  const told = days2.sort().reverse().map((day2) => renderDay(day2, sessions, dayOf)).filter((text) => text !== "");
  const open = sessions.flatMap(outlookOf);
  const outlook = open.length === 0 ? [] : [["## Next", ...open].join("\n")];
  return [...told, ...outlook].join("\n\n");
}
function renderDay(day2, sessions, dayOf) {
  const parts2 = sessions.flatMap(({ name, goal, happenings }) => {
    const own2 = happenings.filter(({ at }) => dayOf(at) === day2);
    const lines2 = Object.entries(kinds2).flatMap(([what, word2]) => linesOf2(own2, what, word2));
    return lines2.length === 0 ? [] : [[`**${showLine(goal) || name}** (${name})`, ...lines2].join("\n")];
  });
  return parts2.length === 0 ? "" : [`## ${day2}`, ...parts2].join("\n\n");
}
function linesOf2(own2, what, word2) {
  if (what === "Started") return own2.some((one) => one.what === what) ? [`- ${word2}`] : [];
  return own2.filter((one) => one.what === what).map(({ text }) => `- ${word2}: ${lineOf(what, text)}`);
}
var forReaders = {
  Decision: / \(why: [\s\S]*\)$/,
  Commit: / \(conversation [^()]*\)$/
};
function lineOf(what, text) {
  const line2 = what === "Done" || what === "Decision" ? withoutNumber(text) : text;
  return cutAtWord(showLine(line2.replace(forReaders[what] ?? "", "")), longest);
}
function withoutNumber(text) {
  return text.replace(/^\d+\. /, "");
}
function outlookOf({ name, blockers, next }) {
  return [
    ...next === "" ? [] : [`- ${name}: ${cutAtWord(showLine(withoutNumber(next)), longest)}`],
    ...blockers.map((text) => `- ${name} is blocked: ${cutAtWord(showLine(text), longest)}`)
  ];
}

// src/commands/reply/text-screen.ts
async function textScreen({ cwd, env }) {
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return (text) => screenSecrets(text, notSecrets).text;
}

// src/commands/journal/standup.ts
async function tellStandup(call, context) {
  const project = openProject(context.cwd);
  const since = await flagTime(call, "since", context) ?? parseWhen("yesterday", context.now().getTime());
  const { sessions } = await listSessions(project, ["active", "archive"]);
  const isWanted2 = authorTest(flagText(call, "author"), mine(sessions, project, context));
  const told = [];
  for (const file of sessions.filter(isWanted2)) {
    const one = await readOne({ project, file, how: "named" }, since, context);
    if (one !== void 0 && one.happenings.length > 0) told.push(one);
  }
  const shown = changeTexts(told, await textScreen(context));
  const text = renderStandup(shown, (at) => formatLocal(at).slice(0, 10));
  return {
    text: text === "" ? "Nothing happened. For more days: session-journal report --standup --since 1w" : text,
    data: { form: "standup", since: new Date(since).toISOString(), sessions: shown },
    isForeign: brought(sessions, project, context).length > 0
  };
}
function authorTest(author, own2) {
  if (author === void 0) return () => true;
  if (author === "me") return (file) => own2.includes(file);
  const name = author.toLowerCase();
  return ({ facts }) => {
    const email = facts.owner.toLowerCase();
    return email === name || email.replace(/@[^@]*$/, "") === name;
  };
}
async function readOne(target, since, context) {
  try {
    const loaded = await loadTarget(target, context);
    const { session } = loaded;
    const commits = await readCommitsOf(target);
    const timeline = timelineOf({ target, loaded, context, since, commits, beside: [] });
    const happenings = timeline.happenings.filter(({ what }) => what !== "Compaction");
    const isOpen = target.file.folder === "active";
    return {
      name: session.shortname,
      goal: session.objective,
      happenings,
      blockers: isOpen ? openBlockers(session.blockers).map(({ text }) => text) : [],
      next: isOpen ? session.currentStep || session.openSteps[0] || session.nextSteps[0]?.text || "" : ""
    };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}

// src/commands/reply/command.ts
var sessionArgument = {
  placeholder: "ID",
  about: "Session (short id, name or file name; a prefix is enough; default: the current one)",
  max: 1
};

// src/commands/report.ts
var forms = ["md", "pr", "html", "standup"];
var reportCommand = {
  summary: "Print a report of a session for others: in markdown, as a pull request description, or as an HTML page",
  spec: {
    verb: "report",
    without: ["keep-secret"],
    bare: sessionArgument,
    flags: [
      { name: "md", takes: "none", about: "Print everything in markdown (the default)" },
      { name: "pr", takes: "none", about: "Print the short form: a pull request description" },
      {
        name: "html",
        takes: "text",
        placeholder: "FILE",
        about: 'Write everything into one HTML page that loads nothing; "-" prints it',
        isOneWord: true
      },
      { name: "standup", takes: "none", about: "Tell day by day what happened in all sessions here" },
      {
        name: "since",
        takes: "text",
        placeholder: "WHEN",
        about: `With --standup: since then (default: yesterday; ${whenForms})`
      },
      {
        name: "author",
        takes: "text",
        isOneWord: true,
        placeholder: "A",
        about: 'With --standup: only sessions of this owner, an email or the name before its @; or "me"'
      }
    ]
  },
  run: runReport
};
async function runReport(call, context) {
  const form = readForm(call);
  if (form === "standup") return tellStandup(call, context);
  const target = await findTarget(context, targetName(call, call.bare[0])).catch((error) => {
    throw form === "html" ? error : asFile(error, form, call.bare[0]);
  });
  const loaded = await loadTarget(target, context);
  const commits = await readCommitsOf(target);
  const beside = form === "md" ? await readAllBeside(target, context) : [];
  const viewed = { target, loaded, context, since: void 0, commits, beside };
  const { id, shortname } = loaded.session;
  const data = { id, shortname, form, whole: loaded.whole };
  const isForeign = beside.length > 0 || brought([target.file], target.project, context).length > 0 || commits.some(({ by }) => by !== "");
  if (form === "html") return htmlReply(flagText(call, "html"), viewed, { data, isForeign });
  const screen = await textScreen(context);
  const told = form === "pr" ? renderPullRequest(loaded.session, commits) : await tellInMarkdown(viewed, screen);
  const text = screen(told) + cutOf(loaded);
  return { text, data: { ...data, text }, isForeign };
}
function asFile(error, form, word2 = "") {
  if (!isFailure(error) || error.code !== "not-found" || !/[./]/.test(word2)) return error;
  return new Failure(error.code, error.message, {
    hint: `To write a report into a file: session-journal report --${form} > ${showLine(word2)}`
  });
}
async function htmlReply(file, { target, loaded, context }, { data, isForeign }) {
  const { makeReportPage, writeReportPage } = await Promise.resolve().then(() => __toESM(require_report(), 1));
  const page = await makeReportPage(target, context, await textScreen(context));
  if (file === "-") return { text: page, data: { ...data, text: page }, isForeign };
  const path = (0, import_node_path39.resolve)(context.cwd, file);
  writeReportPage(path, page);
  return {
    text: `\u{1F4CB} Report of ${loaded.session.shortname}: ${oneLine(file)}${cutOf(loaded)}`,
    data: { ...data, file: shownPath(target.project, path) }
  };
}
function cutOf({ whole }) {
  return whole ? "" : cutRemark;
}
function readForm(call) {
  const [form = "md", other] = forms.filter((name) => hasFlag(call, name));
  if (other !== void 0) {
    throw new Failure("misuse", `Cannot use both --${form} and --${other}`, { hint: "Choose one form" });
  }
  const stray = ["since", "author"].find((name) => hasFlag(call, name));
  if (stray !== void 0 && form !== "standup") {
    throw new Failure("misuse", `Cannot use --${stray} without --standup`, {
      hint: `Run: session-journal report --standup --${stray} \u2026`
    });
  }
  return form;
}
async function readAllBeside(target, context) {
  const { talkRows } = await Promise.resolve().then(() => __toESM(require_conversations(), 1));
  return [...await readBeside(target, context), ...await talkRows(target, context)];
}
async function tellInMarkdown(viewed, screen) {
  const { target, loaded, context } = viewed;
  const happenings = timelineOf(viewed).happenings.map(({ at, what, text }) => {
    return { when: formatMinute(at).replace("T", " "), what, text };
  });
  const { sectionsBeside } = await Promise.resolve().then(() => __toESM(require_report(), 1));
  const beside = await sectionsBeside(target, context, screen);
  return renderMarkdownReport(makeReport(loaded.session, { beside, happenings }));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  reportCommand,
  statusCommand,
  viewCommand
});
