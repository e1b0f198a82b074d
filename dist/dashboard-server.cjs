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
var init_lazy = __esm({
  "src/core/lazy.ts"() {
    "use strict";
  }
});

// src/io/disk/seen-process.ts
function processStat(pid) {
  try {
    const stat = (0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8");
    const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent, , leader, terminal] = rest.slice(1).map(Number);
    return {
      ...{ state: rest[0] ?? "", parent, started: rest[19] ?? "", leader, terminal },
      pages: Number(rest[21]) || 0
    };
  } catch {
    return { state: "", parent: 0, started: "", leader: 0, terminal: 0, pages: 0 };
  }
}
function isRunning(pid) {
  return exists(pid) && !isEnded(processStat(pid).state);
}
function isGone({ pid, started, at: at2 }) {
  if (!exists(pid)) return true;
  const now = processStat(pid);
  if (isEnded(now.state)) return true;
  if (started !== "" && now.started !== "") return started !== now.started;
  const [state2 = "", ...start3] = askPs(pid, ["stat=", "lstart="]).split(/\s+/);
  return isEnded(state2) || Date.parse(`${start3.join(" ")} UTC`) > at2 + slackMs;
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
function isEnded(state2) {
  return state2.startsWith("Z") || state2.startsWith("X");
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
function decodeOwner(value) {
  if (typeof value !== "object" || value === null) return void 0;
  const { pid, host, boot, space, started, nonce, at: at2 } = value;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return void 0;
  if (typeof at2 !== "number" || typeof nonce !== "string" || typeof host !== "string") return void 0;
  if (typeof boot !== "string" || typeof space !== "string" || typeof started !== "string") return void 0;
  return { pid, host, boot, space, started, nonce, at: at2 };
}
function isDead(owner, ageMs) {
  const here2 = currentProcess();
  const old = ageMs > foreignLifeMs;
  if (owner.host !== here2.host) return old;
  if (isOther(owner.boot, here2.boot)) return true;
  if (isOther(owner.space, here2.space)) return old;
  if (owner.space !== here2.space) return old && !isRunning(owner.pid);
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
function namesIn(dir, ending = "") {
  try {
    return readNames(dir).filter((name) => name.endsWith(ending));
  } catch {
    return [];
  }
}
function filesIn(dir, ending = "") {
  try {
    return (0, import_node_fs6.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
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
function homeOf(env2) {
  const home = process.platform === "win32" ? env2.USERPROFILE : env2.HOME;
  if (home !== void 0 && (0, import_node_path4.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function pathInHome(path, env2) {
  const home = homeOf(env2);
  if (home === void 0 || home === "/") return path;
  return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
function personalFolder(env2, variable, underHome) {
  const given = env2[variable];
  if (given !== void 0 && (0, import_node_path4.isAbsolute)(given)) return (0, import_node_path4.join)(given, own);
  const home = homeOf(env2);
  return home === void 0 ? void 0 : (0, import_node_path4.join)(home, ...underHome, own);
}
function stateDir(env2) {
  if (process.platform === "win32" && env2.XDG_STATE_HOME === void 0) {
    return personalFolder(env2, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env2, "XDG_STATE_HOME", [".local", "state"]);
}
function personalConfig(env2) {
  const dir = personalFolder(env2, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path4.join)(dir, "config.json");
}
function managedConfig() {
  if (process.platform === "darwin") return "/Library/Application Support/session-journal/config.json";
  if (process.platform === "win32") return "C:\\ProgramData\\session-journal\\config.json";
  return "/etc/session-journal/config.json";
}
function ensureStateDir(env2, folder = "") {
  const dir = stateDir(env2);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path4.join)(dir, folder);
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
var import_node_fs8, import_node_path4, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
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
  const known = load.cache[path];
  if (known !== void 0) return known.exports;
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs13.readFileSync)(path, "latin1")}
})`;
  const place2 = placeOf2(path);
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path20.dirname)(path));
  return module2.exports;
}
function placeOf2(path) {
  const state2 = stateDir(process.env);
  if (state2 === void 0 || !(0, import_node_fs13.existsSync)(state2) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path20.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path20.join)(state2, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
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
    if (!(0, import_node_fs13.existsSync)((0, import_node_path20.dirname)(place2))) (0, import_node_fs13.mkdirSync)((0, import_node_path20.dirname)(place2), { mode: 448 });
    sweep((0, import_node_path20.dirname)(place2));
    (0, import_node_fs13.writeFileSync)(hasSaid() ? place2 + saidMark : place2, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs13.readdirSync)(dir)) {
    const path = (0, import_node_path20.join)(dir, name);
    if (((0, import_node_fs13.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs13.unlinkSync)(path);
  }
}
var import_node_fs13, import_node_path20, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs13 = require("node:fs");
    import_node_path20 = require("node:path");
    import_node_vm = require("node:vm");
    init_person();
    init_output();
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:terminal-client
var require_terminal_client = __commonJS({
  "late-part:terminal-client"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/terminal-client.cjs", require);
  }
});

// late-part:program
var require_program = __commonJS({
  "late-part:program"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/program.cjs", require);
  }
});

// src/dashboard-server.ts
var import_node_path27 = require("node:path");
var import_node_v8 = require("node:v8");

// src/io/process/http.ts
var import_node_http = require("node:http");
var mostBodyBytes = 64 * 1024;
var mostConnections = 2e3;
var mostWaitingBytes = 4 * 1024 * 1024;
var slowest = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 5e3,
  requestTimeout: 1e4,
  keepAliveTimeout: 5e3,
  connectionsCheckingInterval: 1e3,
  // Two names of a server in one request are an attack, so we look at all headers ourselves.
  joinDuplicateHeaders: true
};
function listen({ host, port, answer: answer2 }) {
  const server = (0, import_node_http.createServer)(slowest, (request, response) => {
    respond(request, response, answer2).catch((error) => fail(response, error));
  });
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = 1e3;
  server.on("clientError", (_, socket) => {
    if (socket.writable)
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    else socket.destroy();
  });
  return new Promise((resolve2, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve2(void 0);
      else reject(error);
    });
    server.listen(port, host, () => resolve2({ port: portOf(server), close: () => closeAll(server) }));
  });
}
function portOf(server) {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
function closeAll(server) {
  server.close();
  server.closeAllConnections();
}
async function respond(request, response, answer2) {
  const body = await readBody(request);
  if (body === void 0) {
    response.writeHead(413, { Connection: "close", "Content-Length": "0" }).end(() => request.destroy());
    return;
  }
  const { method = "", url = "" } = request;
  const told = await answer2({ method, target: url, headers: headersOf(request), body });
  const isHead = method === "HEAD";
  const length = Buffer.byteLength(told.body);
  const sizes = told.open === void 0 ? { "Content-Length": String(length) } : {};
  response.writeHead(told.status, { ...told.headers, ...sizes });
  if (told.open === void 0 || isHead) {
    response.end(isHead ? void 0 : told.body);
    return;
  }
  response.write(told.body);
  told.open({
    send: (text2) => {
      if (response.writableLength > mostWaitingBytes) response.destroy();
      else response.write(text2);
    },
    waiting: () => response.writableLength,
    onDrain: (run) => response.on("drain", run),
    close: () => response.end(),
    onClose: (run) => response.once("close", run)
  });
}
function fail(response, error) {
  if (response.headersSent || response.destroyed || error.message === "aborted") {
    response.destroy();
    return;
  }
  const text2 = "This is a bug in session-journal. The command at a terminal says more about it.\n";
  response.writeHead(500, { "Content-Type": "text/plain", "Cache-Control": "no-store" }).end(text2);
}
function headersOf({ rawHeaders }) {
  const headers = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 + 1 < rawHeaders.length; at2 += 2) {
    const name = rawHeaders[at2].toLowerCase();
    headers.set(name, [...headers.get(name) ?? [], rawHeaders[at2 + 1]]);
  }
  return headers;
}
function readBody(request) {
  if (Number(request.headers["content-length"] ?? 0) > mostBodyBytes) return Promise.resolve(void 0);
  return new Promise((resolve2, reject) => {
    const parts2 = [];
    let size = 0;
    request.on("data", (part) => {
      size += part.length;
      if (size > mostBodyBytes) resolve2(void 0);
      else parts2.push(part);
    });
    request.on("end", () => resolve2(Buffer.concat(parts2).toString("utf8")));
    request.on("error", reject);
    request.on("aborted", () => reject(new Error("aborted")));
  });
}

// src/io/process/own-addresses.ts
init_late_builtins();
function ownAddresses() {
  return Object.values(operatingSystem().networkInterfaces()).flatMap(
    (all2 = []) => all2.filter(({ internal, address }) => !internal && !address.startsWith("fe80")).map(({ family, address }) => family === "IPv6" ? `[${address}]` : address)
  );
}

// src/dashboard/read/fingerprint.ts
var import_node_path19 = require("node:path");

// src/io/client/asked-costs.ts
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
function takeAway(path) {
  try {
    (0, import_node_fs5.unlinkSync)(path);
    return true;
  } catch {
    return false;
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
  if (options2.fsync !== false) syncFolder((0, import_node_path2.dirname)(path));
}

// src/io/client/asked-costs.ts
init_folders();

// src/io/disk/json.ts
var import_node_fs7 = require("node:fs");
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit2 = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs7.openSync)(path, import_node_fs7.constants.O_RDONLY | (import_node_fs7.constants.O_NONBLOCK ?? 0) | (import_node_fs7.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs7.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit2) return void 0;
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

// src/io/client/asked-costs.ts
init_owner();
init_person();
var askedCostsFolder = "asked-costs";
var keptMs = 30 * 24 * 60 * 6e4;

// src/io/client/hook-notes.ts
init_folders();

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
function readOpened(file, path, limit2) {
  const stat = (0, import_node_fs9.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is not a regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit2));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit2) {
  let file;
  try {
    file = (0, import_node_fs9.openSync)(path, import_node_fs9.constants.O_RDONLY | (import_node_fs9.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit2);
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
  const [first, second2] = bytes;
  if (first === 255 && second2 === 254 || first === 254 && second2 === 255) {
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

// src/io/client/hook-notes.ts
init_stat();
init_person();

// src/io/client/conversation-folder.ts
init_failure();
init_failures();
init_folders();
init_leftovers();
init_stat();
init_person();

// src/io/client/hook-notes.ts
var hookNotesFolder = "agents";
var keptMs2 = 30 * 24 * 60 * 60 * 1e3;

// src/dashboard/read/fingerprint.ts
init_folders();
init_stat();

// src/io/git/reflog.ts
var import_node_path6 = require("node:path");

// src/io/git/folder.ts
var import_node_path5 = require("node:path");
init_folders();
init_stat();
function readGitFolder(top2, isFolder2) {
  const dot = (0, import_node_path5.join)(top2, ".git");
  if (isFolder2) return { top: top2, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path5.resolve)(top2, link);
  const common = findText((0, import_node_path5.join)(own2, "commondir"))?.trim();
  return { top: top2, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path5.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path5.dirname)(dir)) {
    const dot = followStat((0, import_node_path5.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path5.dirname)(dir) === dir) return void 0;
  }
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path5.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path5.dirname)(git.common);
}
function repositoryFolder(git) {
  const dot = (0, import_node_path5.join)(git.top, ".git");
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}
function namesBack({ top: top2, own: own2, common }, dot) {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText((0, import_node_path5.join)(own2, "gitdir"))?.trim();
  if (common !== own2) return registered !== void 0 && isSamePlace((0, import_node_path5.resolve)(own2, registered), dot);
  const worktree = configuredTree(own2);
  return worktree !== void 0 && isSamePlace(worktree, top2);
}
function configuredTree(own2) {
  const path = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path5.join)(own2, "config")) ?? "")?.[1]?.trim();
  return path === void 0 ? void 0 : (0, import_node_path5.resolve)(own2, path);
}

// src/io/git/reflog.ts
function reflogPath(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 ? void 0 : (0, import_node_path6.join)(git.own, "logs", "HEAD");
}

// src/io/project/config.ts
var import_node_path7 = require("node:path");
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
function configFiles(project, env2) {
  const own2 = personalConfig(env2);
  return [
    ...project === void 0 ? [] : [{ path: (0, import_node_path7.join)(project.dir, "config.json"), author: "project" }],
    ...own2 === void 0 ? [] : [{ path: own2, author: "person" }],
    { path: managedConfig(), author: "organisation" }
  ];
}
function readConfig(project, env2) {
  return readConfigFiles(configFiles(project, env2));
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

// src/dashboard/read/fingerprint.ts
init_person();

// src/io/project/project.ts
var import_node_path11 = require("node:path");
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
function tracks(git, start3) {
  const wanted = Buffer.from(start3.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === "index" || name.startsWith("sharedindex."));
  return indexes.some((name) => findBelow((0, import_node_path9.join)(git.own, name), wanted) !== false);
}
function findBelow(path, wanted) {
  for (const limit2 of [firstBytes, Number.MAX_SAFE_INTEGER]) {
    const bytes = tryRead(path, limit2);
    if (bytes === void 0) return void 0;
    for (const hashLength of hashLengths) {
      const found3 = searchEntries(bytes, wanted, hashLength);
      if (found3 !== void 0) return found3;
    }
    if (bytes.length < limit2) return void 0;
  }
  return void 0;
}
function tryRead(path, limit2) {
  try {
    return readBytes(path, limit2).bytes;
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
    const start3 = flagsAt + (flags & extended ? 4 : 2);
    const entry = version === 4 ? readShared(bytes, start3, path) : readPlain(bytes, start3);
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
function readPlain(bytes, start3) {
  const end2 = bytes.indexOf(0, start3);
  return end2 < 0 ? void 0 : { path: Buffer.from(bytes.subarray(start3, end2)), end: end2 + 1 };
}
function readShared(bytes, start3, before) {
  let at2 = start3;
  let byte = bytes[at2++] ?? 0;
  let drop = byte & 127;
  while (byte & 128) {
    byte = bytes[at2++] ?? 0;
    drop = drop + 1 << 7 | byte & 127;
  }
  const rest = readPlain(bytes, at2);
  if (rest === void 0 || drop > before.length) return void 0;
  const path = Buffer.concat([before.subarray(0, before.length - drop), rest.path]);
  return { path, end: rest.end };
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
  const start3 = `${(0, import_node_path10.relative)(git.top, local).split(import_node_path10.sep).join("/")}/`;
  return tracks(git, start3) ? "tracked" : void 0;
}
var nowhere = "/dev/null/session-journal";
var elsewhere = "local";
function placeElsewhere(root) {
  const { path = root, device, inode } = findIdentity(root) ?? {};
  return (0, import_node_path10.join)(elsewhere, sha256([path, device, inode].join("\n")).slice(0, 16));
}
function localFolder(root, env2) {
  if (localTrouble(root) === void 0) return (0, import_node_path10.join)(root, ".sessions", ".local");
  const state2 = stateDir(env2);
  return state2 === void 0 ? nowhere : (0, import_node_path10.join)(state2, placeElsewhere(root));
}

// src/io/project/project.ts
function projectAt(root, env2 = process.env) {
  return { root, dir: (0, import_node_path11.join)(root, ".sessions"), local: localFolder(root, env2) };
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
function search(start3) {
  const git = findGitFolder(start3);
  for (let dir = start3; ; dir = (0, import_node_path11.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start3 || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path11.dirname)(dir) === dir) break;
  }
  const main2 = git && mainWorktree(git);
  return main2 !== void 0 && hasSessions(main2) ? projectAt(realPath(main2)) : void 0;
}
function findProject(cwd) {
  try {
    const start3 = physical(cwd);
    return start3 === void 0 ? void 0 : search(start3);
  } catch {
    return void 0;
  }
}

// src/io/project/project-state.ts
var import_node_path12 = require("node:path");
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
function findProjectState(root, env2) {
  const state2 = stateDir(env2);
  const clone = state2 === void 0 ? void 0 : cloneOf(root);
  if (state2 === void 0 || clone === void 0) return void 0;
  const folders = foldersIn((0, import_node_path12.join)(state2, all)).map((name) => (0, import_node_path12.join)(state2, all, name));
  return folders.find((folder) => isOf(folder, clone));
}
function isOf(folder, clone) {
  const place2 = asRecord(readJson((0, import_node_path12.join)(folder, placeFile)));
  return isSameIdentity(place2, clone);
}

// src/io/transcripts/client-folders.ts
var import_node_path13 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env2, others = []) {
  const home = homeOf(env2);
  const under = home === void 0 ? [] : [(0, import_node_path13.join)(home, ".claude")];
  const given = env2.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path13.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path13.isAbsolute)])];
}

// src/terminals/control/known-terminals.ts
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
  const clean = text2.replace(escapes, "").replace(lineEnds, "\n").replace(controls, "");
  return joiners.test(clean) ? stripStrayJoiners(clean) : clean;
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
function escapeJson(json) {
  if (isCalm(json)) return json;
  const inJson = (found3) => found3.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
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
var esc = "\x1B";
var colour = new RegExp(`(${esc}\\[[\\d;:]*m)`);

// src/core/text/nearest.ts
function nearest(word, of) {
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of of) {
    const bound = tolerance(Math.max(word.length, candidate.length));
    if (Math.abs(word.length - candidate.length) > bound) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps <= bound && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}
function tolerance(length) {
  return Math.min(3, Math.floor(length / 3));
}
function distance(a, b) {
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row3 = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row3, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      row3.push(cost);
    }
    before = above;
    above = row3;
  }
  return at(above, b.length);
}
function at(row3, index) {
  return row3[index];
}

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
var import_node_path15 = require("node:path");
init_failure();
init_failures();

// src/io/process/private-folder.ts
var import_node_fs10 = require("node:fs");
var import_node_path14 = require("node:path");
init_folders();
init_stat();
var maxSocketPath = process.platform === "darwin" ? 103 : 107;
var networkDisks = /* @__PURE__ */ new Set([26985, 20859, 4283649346, 4266872130, 16914839, 1702057286]);
function isOnNetworkDisk(path) {
  let place2 = path;
  while (!exists2(place2) && (0, import_node_path14.dirname)(place2) !== place2) place2 = (0, import_node_path14.dirname)(place2);
  try {
    return networkDisks.has((0, import_node_fs10.statfsSync)(place2).type);
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
function nameProblem(name, verbs2 = []) {
  if (name === "") return "it is empty";
  if (name.length > maxNameLength)
    return `it has ${name.length} characters, and ${maxNameLength} are allowed`;
  if (name.startsWith(".") || name.startsWith("-")) return `it starts with "${name.charAt(0)}"`;
  if (!allowed.test(name)) return "only letters, digits and @ . _ + - are allowed";
  return verbs2.includes(name) ? `"term ${name}" is a command` : void 0;
}

// src/terminals/files/terminal-folder.ts
var shortestRoom = 24;
function findTerminalFolder(env2) {
  const given = env2.SESSION_JOURNAL_TERM_DIR ?? "";
  if ((0, import_node_path15.isAbsolute)(given)) return { dir: given.replace(/(?<=.)\/+$/, "") };
  const state2 = stateDir(env2);
  const dir = state2 === void 0 ? void 0 : (0, import_node_path15.join)(state2, "term");
  if (dir !== void 0 && roomFor(dir) >= shortestRoom && !isOnNetworkDisk(dir)) return { dir };
  const temporary = (env2.TMPDIR ?? "") === "" ? (0, import_node_os.tmpdir)() : env2.TMPDIR;
  return { dir: (0, import_node_path15.join)(temporary, `session-journal-${(0, import_node_os.userInfo)().uid}`) };
}
function roomFor(dir) {
  return Math.max(0, maxSocketPath - Buffer.byteLength(dir) - 1);
}
function socketPath({ dir }, name) {
  return (0, import_node_path15.join)(dir, name);
}
var endings = { record: ".json", conversations: ".conversations", log: ".raw", errors: ".err" };
function artifactPath({ dir }, name, kind) {
  const isLog = kind === "log" || kind === "errors";
  return (0, import_node_path15.join)(dir, isLog ? ".log" : ".meta", `${name}${endings[kind]}`);
}
function partsOf({ dir }) {
  return [dir, (0, import_node_path15.join)(dir, ".meta"), (0, import_node_path15.join)(dir, ".log")];
}
function isSafeFolder(folder) {
  return partsOf(folder).every((dir) => privateProblem(dir) === void 0);
}
function assertSafeFolder(folder) {
  for (const dir of partsOf(folder)) {
    const problem = privateProblem(dir);
    if (problem === void 0) continue;
    const isOpen = problem === "others can open it";
    throw new Failure("unsafe-dir", `Cannot keep terminals in "${dir}": ${problem}`, {
      hint: `${isOpen ? `Look who put there what is in it, then: chmod 700 "${dir}". Or` : "Remove it, or"} choose another folder with SESSION_JOURNAL_TERM_DIR`
    });
  }
}

// src/terminals/files/git-context.ts
init_stat();

// src/io/git/git.ts
var import_node_path17 = require("node:path");
init_stat();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs11 = require("node:fs");
var import_node_path16 = require("node:path");
init_stat();
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside].join("\0");
  if (!found.has(key)) found.set(key, search2(name, path ?? "", outside));
  return found.get(key);
}
function search2(name, path, outside) {
  for (const entry of path.split(import_node_path16.delimiter)) {
    const program = (0, import_node_path16.isAbsolute)(entry) ? programAt((0, import_node_path16.join)(entry, name), outside) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside) {
  try {
    if (((followStat((0, import_node_path16.dirname)(path))?.mode ?? 0) & import_node_fs11.constants.S_IWOTH) !== 0) return void 0;
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
  const { timeoutMs = 2e3, env: env2 = process.env, encoding = "utf8", maxBytes = usualBytes } = options2;
  const clean = { ...env2 };
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
    git: findGit(cwd, env2.PATH),
    args: ["--no-pager", ...settings.flatMap((setting) => ["-c", setting]), ...args],
    options: {
      cwd,
      encoding,
      env: { ...clean, ...quiet },
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
  const lines = `
${findText((0, import_node_path17.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end2 = lines.indexOf(` ${ref}
`);
  if (end2 === -1) return "";
  return lines.slice(lines.lastIndexOf("\n", end2) + 1, end2);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path17.join)(git.common, ref))?.trim();
  const found3 = loose ?? findPacked(git, ref);
  return found3 === "" || hash.test(found3) ? found3 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path17.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text2 = findText(path)?.trim() ?? "";
  if (hash.test(text2)) return { branch: "detached", commit: text2.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text2)?.[1];
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
function trackedFiles(cwd, under) {
  const { ok, stdout } = runGitSync(cwd, ["ls-files", "-z", "--", under]);
  return ok ? stdout.split("\0").filter((path) => path !== "") : void 0;
}

// src/core/client/line-fields.ts
function partsOf2(content) {
  if (typeof content === "string") return [{ type: "text", text: content }];
  const parts2 = Array.isArray(content) ? content : [];
  return parts2.map(asFields).filter((part) => part !== void 0);
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
var targets = ["file_path", "notebook_path", "command", "pattern", "skill", "url", "description", "query"];
function targetIn(input) {
  const found3 = targets.map((key) => textAt(input, key)).find((value) => value !== void 0 && value !== "");
  return found3 ?? questionsIn(input);
}
function questionsIn(input) {
  return partsOf2(input?.questions).flatMap((one) => textAt(one, "question") ?? []).join(" \xB7 ");
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
var start = String.raw`^\{"parentUuid":(null|"[^"\\]*"),"isSidechain":`;
var ofAgent = new RegExp(`${start}true,`);
var attached = new RegExp(`${start}false,"attachment":\\{"type":"(?!queued_command")[a-z_]*",`);
var plainFields = String.raw`(?:"\w+":(?:"[^"\\]*"|true|false|null|\d+),)*`;
var result = String.raw`"message":\{"role":"user","content":\[\{(?:"tool_use_id":"[^"\\]*",)?"type":"tool_result",`;
var ofTool = new RegExp(`${start}false,${plainFields}"type":"user",${result}`);

// src/io/client/live-clients.ts
init_folders();
init_seen_process();

// src/terminals/files/terminal-agent.ts
init_seen_process();
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
    const end2 = readAt(file, from, size - from);
    const begin = end2.indexOf(lineFeed) + 1;
    return { first, last: begin === 0 ? [] : wholeLines(end2, begin, isPassed) };
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
  const lines = [];
  let begin = from;
  for (let end2 = bytes.indexOf(lineFeed, begin); end2 !== -1; end2 = bytes.indexOf(lineFeed, begin)) {
    const head = bytes.toString("latin1", begin, Math.min(end2, begin + headBytes));
    if (!isPassed(head)) lines.push(bytes.toString("utf8", begin, end2));
    begin = end2 + 1;
  }
  return lines;
}

// src/terminals/files/terminal-agent.ts
var endBytes = 64 * 1024;

// src/terminals/files/terminal-record.ts
var import_node_path18 = require("node:path");

// src/io/disk/append.ts
init_failures();
var gathered = 64 * 1024;

// src/terminals/files/terminal-record.ts
init_folders();
init_seen_process();
function readRecord(folder, name) {
  if (nameProblem(name) !== void 0) return void 0;
  return decodeRecord(readJson(artifactPath(folder, name, "record")), {
    name,
    conversations: conversationsOf(folder, name)
  });
}
function readRecords(folder) {
  if (!isSafeFolder(folder)) return [];
  return filesIn((0, import_node_path18.dirname)(artifactPath(folder, "", "record")), ".json").flatMap((file) => {
    return readRecord(folder, file.slice(0, -".json".length)) ?? [];
  });
}
function conversationsOf(folder, name) {
  const text2 = findText(artifactPath(folder, name, "conversations")) ?? "";
  return [...new Set(text2.split("\n").filter(isId).reverse())];
}
function isId(text2) {
  return /^[A-Za-z0-9_-]{1,128}$/.test(text2);
}
function decodeRecord(value, known) {
  const fields = asRecord(value);
  if (fields === void 0) return void 0;
  const text2 = (key) => typeof fields[key] === "string" ? fields[key] : "";
  const count3 = (key) => Number.isFinite(fields[key]) ? fields[key] : 0;
  return {
    ...known,
    daemon: decodeProcess(fields.daemon),
    child: decodeProcess(fields.child),
    tty: text2("tty"),
    cwd: text2("cwd"),
    argv: textsOf(fields.argv),
    isScreened: fields.isScreened === true,
    isLogged: fields.isLogged === true,
    session: text2("session"),
    createdAt: count3("createdAt"),
    endedAt: count3("endedAt"),
    exitCode: count3("exitCode"),
    signal: count3("signal"),
    version: text2("version"),
    build: text2("build"),
    id: text2("id"),
    nonce: text2("nonce"),
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
  const { at: at2, what } = asRecord(value) ?? {};
  if (typeof at2 !== "number" || !happenings.includes(what)) return [];
  return [{ at: at2, what }];
}
function textsOf(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
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
var tags = {
  input: 0,
  output: 1,
  resize: 2,
  detach: 3,
  detachAll: 4,
  kill: 5,
  info: 6,
  init: 7,
  history: 8,
  run: 9,
  ack: 10,
  rename: 11,
  hello: 16,
  state: 17,
  exit: 18,
  peek: 19,
  snapshot: 20,
  error: 21,
  switch: 22
};
var headerSize = 5;
var maxPayload = 16 * 1024 * 1024;
var maxPayloadIn = 1024 * 1024;
var nothing = new Uint8Array(0);
function encodeFrame(tag, payload = nothing) {
  const bytes = typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
  const frame = new Uint8Array(headerSize + bytes.length);
  const view = new DataView(frame.buffer);
  view.setUint8(0, tag);
  view.setUint32(1, bytes.length, true);
  frame.set(bytes, headerSize);
  return frame;
}
function parseHeader(bytes) {
  if (bytes.length < headerSize) return void 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerSize);
  return { tag: view.getUint8(0), length: view.getUint32(1, true) };
}
function makeDecoder(limit2) {
  let held = [];
  let count3 = 0;
  let wanted = headerSize;
  let isBroken = false;
  const push = (bytes) => {
    held.push(bytes);
    count3 += bytes.length;
    if (isBroken || count3 < wanted) return isBroken ? void 0 : [];
    const all2 = held.length === 1 ? bytes : joinBytes(held);
    const frames = [];
    let at2 = 0;
    for (let header = parseHeader(all2); header !== void 0; header = parseHeader(all2.subarray(at2))) {
      if (header.length > limit2) {
        isBroken = true;
        held = [];
        return void 0;
      }
      wanted = headerSize + header.length;
      if (all2.length - at2 < wanted) break;
      frames.push({ tag: header.tag, payload: all2.subarray(at2 + headerSize, at2 + wanted) });
      at2 += wanted;
      wanted = headerSize;
    }
    held = at2 === all2.length ? [] : [all2.subarray(at2)];
    count3 = all2.length - at2;
    return frames;
  };
  return { push };
}
function joinBytes(pieces) {
  const all2 = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at2 = 0;
  for (const piece of pieces) {
    all2.set(piece, at2);
    at2 += piece.length;
  }
  return all2;
}

// src/terminals/frames/messages.ts
var protocol = 1;
var usualSize = { cols: 80, rows: 24 };
function decodeJson(payload) {
  try {
    const value = JSON.parse(new TextDecoder().decode(payload));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
function limitSize({ cols, rows }) {
  return { cols: limit(cols, usualSize.cols, 1e3), rows: limit(rows, usualSize.rows, 500) };
}
function limit(value, usual, most) {
  return Number.isInteger(value) && value > 0 ? Math.min(Math.max(value, 2), most) : usual;
}
function textOf(value) {
  return typeof value === "string" ? value : "";
}

// src/io/process/socket.ts
var import_node_net = require("node:net");
function connectionOf(socket, handlers) {
  socket.on("data", handlers.onBytes);
  socket.on("drain", () => handlers.onDrain?.());
  socket.on("error", () => void 0);
  socket.on("close", handlers.onClose);
  return {
    send: (bytes) => void (socket.writable && socket.write(bytes)),
    waiting: () => socket.writableLength,
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    end: () => void socket.end(),
    destroy: () => void socket.destroy()
  };
}
function connectTo(path, waitMs, handlersOf) {
  return new Promise((resolve2) => {
    const socket = (0, import_node_net.createConnection)({ path });
    const timer = setTimeout(() => fail2("timeout"), waitMs);
    const fail2 = (reason) => {
      clearTimeout(timer);
      socket.destroy();
      resolve2(reason);
    };
    socket.once("error", ({ code }) => {
      fail2(code === "ECONNREFUSED" ? "refused" : code === "EAGAIN" ? "timeout" : "missing");
    });
    socket.once("connect", () => {
      clearTimeout(timer);
      resolve2(connectionOf(socket, handlersOf()));
    });
  });
}

// src/terminals/control/ask-daemon.ts
var patienceMs2 = 1e3;
function probeHello(isPerson = false) {
  const hello = { ...usualSize, proto: protocol, version: "", role: "probe", term: "", nonce: "" };
  return JSON.stringify({ ...hello, isPerson });
}
async function askDaemon(path, question) {
  const { tag, payload, wants, waitMs = patienceMs2 } = question;
  let settle = () => void 0;
  const answer2 = new Promise((resolve2) => {
    settle = resolve2;
  });
  const decoder = makeDecoder(maxPayload);
  const connection = await connectTo(path, waitMs, () => ({
    onBytes: (bytes) => {
      for (const frame of decoder.push(bytes) ?? []) {
        if (frame.tag === wants) settle({ payload: frame.payload });
        else if (frame.tag === tags.error) settle({ refusal: frame.payload });
      }
    },
    onClose: () => settle({ failed: "closed" })
  }));
  if (typeof connection === "string") return { failed: connection };
  const timer = setTimeout(() => settle({ failed: "silent" }), waitMs);
  connection.send(encodeFrame(tag, payload));
  const found3 = await answer2;
  clearTimeout(timer);
  connection.end();
  if ("failed" in found3) connection.destroy();
  return found3;
}

// src/terminals/control/probe.ts
async function probeTerminal(folder, name, waitMs = 1e3) {
  const path = socketPath(folder, name);
  const stat = findStat(path);
  if (stat !== void 0 && !stat.isSocket()) return { name, life: "foreign" };
  const state2 = stat === void 0 ? "missing" : await stateAt(path, waitMs);
  const record = readRecord(folder, name);
  if (typeof state2 !== "string") return { name, life: "live", state: state2, ...record && { record } };
  if (record !== void 0) return { name, record, life: lifeOf(record, state2) };
  if (state2 === "missing") return void 0;
  return { name, life: state2 === "busy" ? "busy" : "foreign" };
}
function lifeOf(record, found3) {
  if (found3 === "busy" || !hasGone(record.daemon, record.createdAt))
    return record.endedAt > 0 ? "ended" : "busy";
  return record.endedAt > 0 ? "ended" : "dead";
}
function hasGone({ pid, started }, at2) {
  return pid === 0 || isGone({ pid, started, at: at2 });
}
async function stateAt(path, waitMs) {
  const question = { tag: tags.hello, payload: probeHello(), wants: tags.state, waitMs };
  const answer2 = await askDaemon(path, question);
  if ("payload" in answer2) return decodeState(answer2.payload);
  if ("refusal" in answer2) return "busy";
  const { failed } = answer2;
  if (failed === "missing" || failed === "refused") return failed;
  return failed === "closed" ? "foreign" : "busy";
}
function decodeState(payload) {
  const fields = decodeJson(payload);
  const count3 = (key) => Number.isFinite(fields[key]) ? fields[key] : 0;
  return {
    proto: count3("proto"),
    version: textOf(fields.version),
    name: textOf(fields.name),
    pid: count3("pid"),
    childPid: count3("childPid"),
    clients: count3("clients"),
    title: textOf(fields.title),
    restoredBy: textOf(fields.restoredBy),
    cwd: textOf(fields.cwd),
    typedAt: count3("typedAt"),
    ...limitSize({ cols: count3("cols"), rows: count3("rows") })
  };
}
function terminalNames(folder) {
  if (!isSafeFolder(folder)) return [];
  const sockets = namesIn(folder.dir).filter((name) => nameProblem(name) === void 0);
  const records = readRecords(folder).map(({ name }) => name);
  return [.../* @__PURE__ */ new Set([...sockets, ...records])].sort();
}

// src/terminals/control/not-live.ts
init_failure();
init_stat();
function notLive({ name, life, record }, folder) {
  const again = `Start it again: session-journal term respawn ${name}`;
  if (life === "ended")
    return new Failure("ended", `The terminal "${name}" has ended with exit code ${record?.exitCode ?? 0}`, {
      hint: again
    });
  if (life === "dead")
    return new Failure("dead", `The process of the terminal "${name}" was killed`, { hint: again });
  if (life === "busy")
    return new Failure("busy", `The terminal "${name}" is there, but doesn't answer`, {
      hint: `It may be stopped or very busy. Try again, or end it: session-journal term kill ${name} --force`
    });
  const path = socketPath(folder, name);
  const what = findStat(path)?.isSocket() === true ? "nobody that we know listens there" : "it is no socket";
  return new Failure("no-terminal", `"${path}" is not a terminal of ours: ${what}`, {
    hint: "Look at it, and remove it if you don't need it"
  });
}

// src/terminals/control/known-terminals.ts
var keptMs3 = 7 * 24 * 60 * 60 * 1e3;
function terminalsOf(env2) {
  const folder = findTerminalFolder(env2);
  assertSafeFolder(folder);
  return folder;
}
function placeOfTerminals(env2) {
  return findTerminalFolder(env2);
}
function socketOf(folder, name) {
  return socketPath(folder, name);
}
async function findTerminal(folder, name) {
  const found3 = nameProblem(name) === void 0 ? await probeTerminal(folder, name) : void 0;
  if (found3 !== void 0) return found3;
  const close = nearest(name, terminalNames(folder));
  throw new Failure("no-terminal", `There is no terminal "${showLine(name)}"`, {
    hint: close === void 0 ? "List them: session-journal term list" : `Did you mean "${close}"? List them: session-journal term list`
  });
}
async function findLive(folder, name) {
  const found3 = await findTerminal(folder, name);
  if (found3.life === "live") return found3;
  if (found3.life === "dead") removeQuietly(socketPath(folder, name));
  throw notLive(found3, folder);
}

// src/dashboard/read/fingerprint.ts
function makeFingerprint({ env: env2, liveRuns: liveRuns2 }) {
  const runMarks = makeRunMarks(liveRuns2);
  return (root) => {
    const project = findProject(root);
    const state2 = findProjectState(root, env2);
    const own2 = stateDir(env2);
    const clients = clientFolders(env2, readConfig(project, env2).claudeConfigDirs);
    const terminals = placeOfTerminals(env2).dir;
    return [
      ...project === void 0 ? [] : [filesMark((0, import_node_path19.join)(project.dir, "active")), mark((0, import_node_path19.join)(project.dir, "archive"))],
      ...state2 === void 0 ? [] : [...runMarks(state2), ...askedMarks((0, import_node_path19.join)(state2, "asked"))],
      filesMark(terminals),
      mark((0, import_node_path19.join)(terminals, ".meta")),
      ...own2 === void 0 ? [] : [filesMark((0, import_node_path19.join)(own2, hookNotesFolder)), mark((0, import_node_path19.join)(own2, askedCostsFolder))],
      ...clients.map((folder) => filesMark((0, import_node_path19.join)(folder, "sessions"))),
      mark(reflogPath(root) ?? "")
    ].join("\n");
  };
}
function makeRunMarks(liveRuns2) {
  const known = /* @__PURE__ */ new Map();
  return (state2) => {
    const runs = (0, import_node_path19.join)(state2, "runs");
    const at2 = mark(runs);
    const before = known.get(state2);
    const live = before?.at === at2 ? before.live : liveRuns2(state2);
    known.set(state2, { at: at2, live });
    return [filesMark(runs), ...live.flatMap((folder) => [filesMark(folder), questionsMark(folder)])];
  };
}
function askedMarks(asked) {
  return foldersIn(asked).map((name) => questionsMark((0, import_node_path19.join)(asked, name)));
}
function questionsMark(folder) {
  return mark((0, import_node_path19.join)(folder, "approvals"));
}
function mark(path) {
  try {
    const stat = findStat(path);
    return stat === void 0 ? "-" : `${stat.mtimeMs}:${stat.size}`;
  } catch {
    return "?";
  }
}
function filesMark(folder) {
  return filesIn(folder).map((name) => `${name} ${mark((0, import_node_path19.join)(folder, name))}`).join(",");
}

// src/dashboard/read/overview.ts
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
function parseInstant(text2) {
  const match = written.exec(text2.trim());
  if (match === null) return void 0;
  const [, date, clock2 = "00:00", second2 = "00", fraction2 = "", sign, hours = "00", minutes = "00"] = match;
  const stamp2 = `${date}T${clock2}:${second2}`;
  const local = Date.parse(`${stamp2}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp2)) return void 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return void 0;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction2.padEnd(3, "0").slice(0, 3)) + (sign === "-" ? offset : -offset);
}
var units = { m: minute, min: minute, h: hour, d: day, w: 7 * day };
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

// src/dashboard/read/json.ts
function textAt2(data, key) {
  const value = data[key];
  return typeof value === "string" ? value : "";
}
function numberAt(data, key) {
  const value = data[key];
  return typeof value === "number" ? value : void 0;
}
function timeAt(data, key) {
  return parseInstant(textAt2(data, key));
}
function recordAt(data, key) {
  const value = data[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function listAt(data, key) {
  const value = data[key];
  if (!Array.isArray(value)) return [];
  return value.filter((one) => typeof one === "object" && one !== null && !Array.isArray(one));
}
function textsAt(data, key) {
  const value = data[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

// src/dashboard/read/approvals.ts
function approvalNeeds(approvals, runs) {
  const names4 = new Map(runs.map((run) => [textAt2(run, "id"), textAt2(run, "name")]));
  return approvals.map((one) => {
    const isAnswer = textAt2(one, "kind") === "answer";
    return {
      kind: isAnswer ? "question" : "permission",
      of: askerOf(one, names4),
      says: `${saysOf(one)}${textAt2(one, "agent") === "" ? "" : ", for a sub-agent"}`,
      exact: isAnswer && choicesIn(one).length > 0 ? [] : callIn(one),
      place: isChange(one) ? "" : textAt2(one, "place"),
      text: wordsOf(one),
      command: commandOf(one),
      since: timeAt(one, "created_at"),
      act: void 0,
      deciding: decidingFrom(one)
    };
  });
}
function decidingFrom(one) {
  const isAnswer = textAt2(one, "kind") === "answer";
  const rule = textAt2(one, "run") === "" ? "" : textAt2(one, "rule");
  return {
    id: textAt2(one, "id"),
    hash: textAt2(one, "hash"),
    rule,
    edit: isAnswer ? void 0 : editOf(one),
    choices: isAnswer ? choicesIn(one) : []
  };
}
function editOf(one) {
  const input = recordAt(one, "input");
  const { command } = input;
  if (textAt2(one, "tool") === "Bash" && typeof command === "string" && showControls(command) === command)
    return { field: "command", text: command };
  return { field: "input", text: escapeJson(JSON.stringify(input, null, 2)) };
}
function choicesIn(one) {
  return listAt(one, "choices").map((asked) => ({
    question: textAt2(asked, "question"),
    options: listAt(asked, "options").map((option) => ({
      label: textAt2(option, "label"),
      about: textAt2(option, "about")
    })),
    takesSeveral: asked.takes_several === true
  }));
}
function askerOf(one, names4) {
  const [run, conversation] = [textAt2(one, "run"), textAt2(one, "conversation")];
  if (run === "")
    return {
      word: "Conversation",
      name: conversation.slice(0, 8),
      path: `conversations/${encodeURIComponent(conversation)}`
    };
  return { word: "Run", name: names4.get(run) || run.slice(0, 8), path: `runs/${encodeURIComponent(run)}` };
}
var changing = ["Edit", "MultiEdit", "Write", "NotebookEdit"];
function saysOf(one) {
  const tool = textAt2(one, "tool");
  if (textAt2(one, "kind") === "answer") return "asks you";
  if (tool === "Bash") return "wants to run a command";
  return isChange(one) ? "wants to change a file" : `wants to use ${tool}`;
}
function callIn(one) {
  const shown = textsAt(one, "shown");
  if (isChange(one) && shown.length > 0) return [{ name: "", text: shown.join("\n"), isChange: true }];
  const isCommand = textAt2(one, "tool") === "Bash";
  return Object.entries(recordAt(one, "input")).flatMap(([name, value]) => {
    if (typeof value !== "string") return [{ name, text: JSON.stringify(value, null, 2) }];
    if (isCommand && name === "description") return [];
    return [{ name: isCommand && name === "command" ? "" : name, text: value }];
  });
}
function isChange(one) {
  return changing.includes(textAt2(one, "tool"));
}
function wordsOf(one) {
  const said2 = textAt2(one, "reason");
  return [
    one.is_forged === true ? "A decision was forged: somebody who is not you wrote one. It was ignored." : "",
    said2 === "" ? "" : `Claude says about it, unchecked: \u201C${said2}\u201D`
  ].filter((part) => part !== "").join(" ");
}
function commandOf(one) {
  const id = textAt2(one, "id");
  const deny = `session-journal deny ${id} --reason TEXT`;
  if (textAt2(one, "kind") !== "answer") return `session-journal approve ${id} \xB7 ${deny}`;
  const answers = " --answer N".repeat(Math.max(1, choicesIn(one).length));
  return `session-journal approve ${id}${answers} \xB7 ${deny}`;
}

// src/dashboard/read/costs.ts
function costsFrom(status) {
  const today = numberAt(status, "cost_today_usd");
  if (today === void 0) return void 0;
  const spent = recordAt(status, "cost_today");
  const amount = (key) => numberAt(spent, key) ?? 0;
  const conversations = numberAt(spent, "conversations");
  const parts2 = [
    ...amount("runs") > 0 ? [{ name: "Runs", amount: amount("runs"), isSure: true }] : [],
    ...conversations === void 0 ? [] : [{ name: "Conversations", amount: conversations, isSure: false }],
    ...amount("questions") > 0 ? [{ name: "Questions to conversations", amount: amount("questions"), isSure: true }] : []
  ];
  return {
    today,
    isSure: conversations === void 0,
    limit: numberAt(status, "daily_budget_usd"),
    // One part alone that isn't runs has to say what it is, since the limit is that of runs.
    parts: parts2.length === 1 && parts2[0]?.name === "Runs" ? [] : parts2,
    days: listAt(status, "cost_days").map((one) => ({
      day: timeAt(one, "day") ?? 0,
      amount: numberAt(one, "usd") ?? 0
    }))
  };
}

// src/core/reflog-entries.ts
var line = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) .*?> (\d+) [+-]\d{4}(?:\t(.*))?$/;
var making = /^(?:commit(?: \((?:initial|amend|merge)\))?|revert|merge [^:]*|pull[^:]*): (.*)$/;
function readMadeCommits(text2) {
  return text2.split("\n").flatMap((row3) => {
    const [, before = "", commit = "", at2, message = ""] = line.exec(row3) ?? [];
    const made = making.exec(message);
    const isMade = made !== null && !/^(?:merge|pull).*: Fast-forward/.test(message);
    if (commit === "" || before === commit || /^0+$/.test(commit) || !(isMade || message === "")) return [];
    const subject = /^(?:merge|pull)/.test(message) ? "" : made?.[1] ?? "";
    const isAmend = message.startsWith("commit (amend)");
    return [{ commit, before: before.replace(/^0+$/, ""), at: Number(at2), subject, isAmend }];
  });
}

// src/journal/briefing/in-order.ts
var minute2 = 6e4;
function inOrder(happenings2) {
  return [...happenings2].sort(
    (a, b) => minuteOf(a) - minuteOf(b) || rankOf(a) - rankOf(b) || secondsOf(a) - secondsOf(b)
  );
}
function minuteOf({ at: at2 }) {
  return Math.floor(at2 / minute2);
}
function rankOf({ what, at: at2 }) {
  if (what === "Started") return 0;
  return at2 % minute2 === 0 ? 1 : 2;
}
function secondsOf({ at: at2 }) {
  return at2 % minute2;
}

// src/dashboard/read/lately.ts
var mostLately = 10;
function latelyFrom(status, { conversations, commits }) {
  const all2 = [
    ...commits.slice(-mostLately).map(committed),
    ...listAt(status, "sessions").flatMap(loggedIn),
    // What a run says stands on its page.
    ...conversations.filter((one) => textAt2(one, "actor") !== "run").slice(0, mostLately).flatMap(talked),
    ...listAt(status, "runs_ended").flatMap(ran)
  ];
  return inOrder(all2).reverse().slice(0, mostLately);
}
function loggedIn(session) {
  const [name, href] = [textAt2(session, "shortname"), `sessions/${textAt2(session, "id")}`];
  return listAt(session, "lately").flatMap((one) => {
    const said2 = textAt2(one, "text").split(" \u2192 ")[0];
    return happened(timeAt(one, "at"), { what: textAt2(one, "what"), text: `${name}: ${said2}`, href });
  });
}
function talked(one) {
  const href = `conversations/${textAt2(one, "id")}`;
  const text2 = textAt2(one, "title") || "(no words)";
  return happened(timeAt(one, "last_at"), { what: "Conversation", text: text2, href });
}
var logBytes = 32 * 1024;
function commitsMade(root) {
  const path = reflogPath(root);
  if (path === void 0) return [];
  const { first, last } = readEnds(path, logBytes);
  const made = readMadeCommits([...first, ...last].join("\n"));
  const amended = new Set(made.filter(({ isAmend }) => isAmend).map(({ before }) => before));
  return made.filter(({ commit }) => !amended.has(commit));
}
function committed({ commit, at: at2, subject }) {
  const hash2 = commit.slice(0, 7);
  return { at: at2 * 1e3, what: "Commit", text: `${hash2} ${subject}`.trim(), href: "" };
}
var endings2 = { completed: "Run done", failed: "Failed", lost: "Failed" };
function ran(run) {
  const [status, reason] = [textAt2(run, "status"), textAt2(run, "reason")];
  const text2 = `${textAt2(run, "name")} ${status}${reason === "" ? "" : `: ${reason}`}`;
  const what = Object.hasOwn(endings2, status) ? endings2[status] : "Run";
  return happened(timeAt(run, "ended_at"), { what, text: text2, href: `runs/${textAt2(run, "id")}` });
}
function happened(at2, told) {
  return at2 === void 0 ? [] : [{ at: at2, ...told }];
}

// src/dashboard/read/run-rows.ts
init_failure();

// src/core/text/sha256.ts
init_lazy();
function hashText(text2) {
  const words = paddedWords(new TextEncoder().encode(text2));
  const state2 = Uint32Array.from(constants5().slice(0, 8), ([, root]) => root);
  for (let at2 = 0; at2 < words.length; at2 += 16) addBlock(state2, words.subarray(at2, at2 + 16));
  return Array.from(state2, (word) => word.toString(16).padStart(8, "0")).join("");
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
  const words = new Uint32Array((bytes.length + 8 >> 6) * 16 + 16);
  for (const [index, byte] of [...bytes, 128].entries()) {
    words[index >> 2] = words[index >> 2] | byte << 24 - index % 4 * 8;
  }
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}
function addBlock(state2, block2) {
  const schedule = scheduleOf(block2);
  let [a, b, c, d, e, f, g, h] = state2;
  for (const [index, [constant]] of constants5().entries()) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g);
    const one = h + mixed + constant + schedule[index] | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    state2[index] = state2[index] + word;
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
function turn(word, bits) {
  return word >>> bits | word << 32 - bits;
}

// src/dashboard/read/shown-hash.ts
function shownHash(...parts2) {
  return hashText(JSON.stringify(parts2)).slice(0, 32);
}

// src/dashboard/read/sources.ts
init_failure();
async function ask(program, words, root) {
  const data = decode(await printed(program, words, root));
  throwError(data);
  return data;
}
async function askLines(program, words, root) {
  const text2 = await printed(program, words, root);
  throwError(parse(text2) ?? {});
  return text2.split("\n").filter((line2) => line2 !== "").map(decode);
}
var passing = ["locked", "unwritable", "invalid"];
function isPassing({ code }) {
  return passing.includes(code);
}
function printed(program, [verb = "", ...rest], root) {
  return program([verb, "--json", ...rest], root);
}
function throwError(data) {
  const error = recordAt(data, "error");
  if (Object.keys(error).length === 0) return;
  const hint = textAt2(error, "hint");
  const code = textAt2(error, "code") || "invalid";
  throw new Failure(code, textAt2(error, "message"), hint === "" ? {} : { hint });
}
function decode(text2) {
  const data = parse(text2);
  if (data !== void 0) return data;
  throw new Failure("invalid", "That took too long, or is too much for a page", {
    hint: "Use the command at a terminal instead"
  });
}
function parse(text2) {
  try {
    return asRecord(JSON.parse(text2));
  } catch {
    return void 0;
  }
}

// src/dashboard/read/run-rows.ts
var atWork = ["queued", "starting", "running", "waiting", "parked", "limited", "interrupting"];
function runsAtWork(runs) {
  return runs.filter((run) => atWork.includes(textAt2(run, "status")));
}
function runRows(runs) {
  return runs.map(runRow);
}
function runRow(run) {
  return {
    id: textAt2(run, "id"),
    name: textAt2(run, "name") || textAt2(run, "id").slice(0, 8),
    status: textAt2(run, "status"),
    what: textAt2(run, "reason") || textAt2(run, "doing") || textAt2(run, "step") || textAt2(run, "query"),
    context: contextShare(run),
    cost: numberAt(run, "cost_usd"),
    isCostSure: run.cost_is_partial !== true,
    budget: numberAt(run, "budget_usd"),
    bypass: bypassOf(run)
  };
}
function shownRun(run) {
  return shownHash("run", textAt2(run, "id"), textAt2(run, "name"));
}
function shownProject(root) {
  return shownHash("project", root);
}
function canGoOn(run) {
  return ["running", "completed", "failed", "interrupted", "lost"].includes(textAt2(run, "status"));
}
function contextShare(run) {
  const tokens = recordAt(run, "tokens");
  const [context, window] = [numberAt(tokens, "context") ?? 0, numberAt(tokens, "window") ?? 0];
  return window === 0 ? void 0 : context / window;
}
function bypassOf(run) {
  const until = timeAt(run, "bypass_until");
  return until === void 0 ? "" : formatLocal(until);
}
function failedNeeds(failed) {
  return failed.map((run) => {
    const id = textAt2(run, "id");
    const own2 = { fields: { run: id }, shown: shownRun(run) };
    return {
      kind: "failed",
      of: {
        word: "Run",
        name: textAt2(run, "name") || id.slice(0, 8),
        path: `runs/${encodeURIComponent(id)}`
      },
      says: textAt2(run, "status") === "lost" ? "was lost" : "has failed",
      exact: [],
      place: "",
      text: textAt2(run, "reason") || textAt2(run, "error"),
      command: `session-journal runs set ${textAt2(run, "short_id")} --archive`,
      since: timeAt(run, "ended_at"),
      act: { act: { what: "archive", ...own2 }, words: "Seen, put it aside" },
      goOn: { what: "continue", ...own2 },
      deciding: void 0
    };
  });
}
async function readSessionRuns(session, program, { root, approvals }) {
  try {
    const data = await ask(program, ["runs", "--all", "--session", session], root);
    return listAt(data, "runs").map((run) => sessionRun(run, approvals));
  } catch (error) {
    if (!isFailure(error) || isPassing(error)) throw error;
    return [];
  }
}
function sessionRun(run, approvals) {
  const id = textAt2(run, "id");
  return {
    id,
    name: textAt2(run, "name") || id.slice(0, 8),
    status: textAt2(run, "status"),
    step: textAt2(run, "step"),
    cost: numberAt(run, "cost_usd"),
    isCostSure: run.cost_is_partial !== true,
    asks: approvals.filter((one) => textAt2(one, "run") === id).length
  };
}

// src/dashboard/pieces/html.ts
function html(strings, ...parts2) {
  const texts2 = strings.map((text2, index) => index === 0 ? text2 : `${markupOf(parts2[index - 1])}${text2}`);
  return { markup: texts2.join("") };
}
function markupOf(part) {
  if (part === void 0 || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(showControls(String(part)));
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}
var nothing2 = { markup: "" };
function escapeHtml(text2) {
  return text2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
function inline(text2) {
  const parts2 = showLine(text2).split(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/);
  const pieces = parts2.map((part, index) => {
    if (index % 3 === 0) return bold(part);
    return index % 3 === 2 && html`<code>${part}</code>`;
  });
  return html`${pieces}`;
}
function bold(text2) {
  const parts2 = text2.split(/\*\*(?=\S)([^*]+?)\*\*/);
  return html`${parts2.map((part, index) => index % 2 === 1 ? html`<b>${part}</b>` : part)}`;
}
function paragraphs(text2) {
  const parts2 = text2.split(/^(?:```|~~~)[^\n]*\n([\s\S]*?)(?:^(?:```|~~~)[ \t]*$|$(?![\s\S]))/m);
  const pieces = parts2.map(
    (part, index) => index % 2 === 1 ? html`<pre class="cmd"><code>${part.trimEnd()}</code></pre>` : prose(part)
  );
  return html`${pieces}`;
}
function prose(text2) {
  const blocks = text2.split(/\n[ \t]*\n/).map((block2) => block2.trim()).filter((block2) => block2 !== "");
  return html`${blocks.map(block)}`;
}
function block(text2) {
  const lines = text2.split("\n");
  if (lines.every((line2) => /^\s*[-*] /.test(line2)))
    return html`<ul class="dots">${lines.map((line2) => html`<li>${inline(line2.replace(/^\s*[-*] /, ""))}</li>`)}</ul>`;
  const shown = lines.map((line2, index) => html`${index > 0 && html`<br>`}${inline(line2)}`);
  return html`<p dir="auto">${shown}</p>`;
}
function outsideLink(address, text2) {
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(address)) return html`${text2}`;
  return html`<a href="${address}" rel="noreferrer noopener">${text2}</a>`;
}

// src/dashboard/pieces/icons.ts
var shapes = {
  done: '<circle cx="8" cy="8" r="6.5"/><path d="m5 8.2 2.1 2.1L11 6.2"/>',
  now: '<circle cx="8" cy="8" r="6.5"/><circle fill="currentColor" cx="8" cy="8" r="2.6" stroke="none"/>',
  open: '<circle cx="8" cy="8" r="6.5"/>',
  dec: '<path d="M8 1.5 14.5 8 8 14.5 1.5 8z"/>',
  dead: '<path d="M8 14.5v-10M2.5 3h11"/>',
  find: '<path d="M8 1.5 9.7 6.3 14.5 8 9.7 9.7 8 14.5 6.3 9.7 1.5 8l4.8-1.7z"/>',
  block: '<path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z"/><path d="M5 8h6"/>',
  ask: '<path d="M8 1.8 14.8 14H1.2z"/><path d="M8 6.2v3.6M8 11.8v.1"/>',
  fail: '<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2"/><path d="m5.5 5.5 5 5m0-5-5 5"/>',
  no: '<path d="m4 4 8 8m0-8-8 8"/>',
  yes: '<path d="m3 8.5 3.4 3.4L13 5"/>',
  run: '<path d="M4 2.5v11l9-5.5z"/>',
  wait: '<path d="M5.5 3v10M10.5 3v10"/>',
  queue: '<circle cx="8" cy="8" r="6.5"/><path d="M8 4.2V8l2.4 1.6"/>',
  commit: '<circle cx="8" cy="8" r="3"/><path d="M1 8h4m6 0h4"/>',
  talk: '<path d="M2 3h12v8H7.5L4.5 13.8V11H2z"/>',
  term: '<rect x="1.5" y="2.5" width="13" height="11" rx="1.5"/><path d="m4.5 6 2 2-2 2m4 .2h3"/>',
  seam: '<path d="m1 9.5 2.8-3 2.8 3 2.8-3 2.8 3 2.8-3"/>',
  hand: '<path d="m2 14 .8-3.4L11 2.4 13.6 5l-8.2 8.2z"/>',
  home: '<path d="M2 7.5 8 2.3l6 5.2V14H2z"/>',
  book: '<path d="M3 2h10v12H3zM5.8 2v12"/>',
  file: '<path d="M3.5 1.5h6l3 3v10h-9zM9 1.8V5h3.2"/>',
  q: '<path d="M5.2 5.6c.2-3.4 5.6-3.4 5.6 0 0 2.2-2.8 2-2.8 4.4M8 13.2v.1"/>',
  gear: '<circle cx="8" cy="8" r="2.3"/><path d="M8 1.5v2.2m0 8.6v2.2M1.5 8h2.2m8.6 0h2.2M3.4 3.4 5 5m6 6 1.6 1.6m0-9.2L11 5m-6 6-1.6 1.6"/>'
};
function icon(shape, words = "") {
  if (words === "") return html`<svg class="i" aria-hidden="true"><use href="#i-${shape}"/></svg>`;
  return html`<svg class="i" role="img" aria-label="${words}"><use href="#i-${shape}"/></svg>`;
}
function drawings({ markup }) {
  const used = Object.keys(shapes).filter((name) => markup.includes(`"#i-${name}"`));
  const symbols = used.map((name) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shapes[name]}</symbol>`);
  return {
    markup: `<svg width="0" height="0" class="sr" aria-hidden="true"><defs>${symbols.join("")}</defs></svg>`
  };
}

// src/dashboard/pieces/parts.ts
var looks = {
  active: { shape: "now", tone: "now" },
  paused: { shape: "wait", tone: "" },
  completed: { shape: "done", tone: "good" },
  abandoned: { shape: "no", tone: "" },
  damaged: { shape: "fail", tone: "bad" },
  "needs-me": { shape: "ask", tone: "ask", word: "needs you" },
  waiting: { shape: "ask", tone: "ask", word: "needs you" },
  permission: { shape: "ask", tone: "ask", word: "Permission" },
  question: { shape: "q", tone: "ask", word: "Question" },
  blocker: { shape: "block", tone: "ask", word: "Blocked" },
  working: { shape: "run", tone: "now" },
  running: { shape: "run", tone: "now" },
  starting: { shape: "run", tone: "now" },
  idle: { shape: "open", tone: "" },
  unknown: { shape: "open", tone: "" },
  open: { shape: "open", tone: "" },
  archived: { shape: "book", tone: "" },
  ended: { shape: "done", tone: "" },
  done: { shape: "done", tone: "good" },
  failed: { shape: "fail", tone: "bad" },
  lost: { shape: "fail", tone: "bad" },
  interrupted: { shape: "no", tone: "" },
  interrupting: { shape: "no", tone: "" },
  denied: { shape: "no", tone: "" },
  parked: { shape: "wait", tone: "", word: "put away" },
  queued: { shape: "queue", tone: "" },
  limited: { shape: "queue", tone: "" },
  draft: { shape: "hand", tone: "" }
};
function state(name, word) {
  const look = Object.hasOwn(looks, name) ? looks[name] : void 0;
  if (look === void 0) return html`<span class="st">${word ?? name}</span>`;
  return html`<span class="${`st ${look.tone}`.trim()}">${icon(look.shape)}${word ?? look.word ?? name}</span>`;
}
function stateLook(name) {
  const {
    shape,
    tone,
    word = name
  } = (Object.hasOwn(looks, name) ? looks[name] : void 0) ?? {
    shape: "open",
    tone: ""
  };
  return { shape, tone, name: `${word.charAt(0).toUpperCase()}${word.slice(1)}` };
}
function stateIcon(name) {
  const look = Object.hasOwn(looks, name) ? looks[name] : void 0;
  return icon(look?.shape ?? "open", look?.word ?? name);
}
function progress(done, total, hasCurrent) {
  const words = total === 0 ? "No steps yet" : `${done} of ${total} steps done`;
  const count3 = Math.min(total, 60);
  const filled = total === 0 ? 0 : Math.floor(done / total * count3);
  const width2 = 100 / Math.max(count3, 1);
  const pieces = Array.from({ length: Math.max(count3, 1) }, (_, index) => {
    const isLast = index >= count3 - 1;
    const kind = index < filled ? "d" : index === filled && hasCurrent && total > 0 ? "c" : "";
    const size = isLast ? width2 : width2 * 0.94;
    return html`<rect x="${(index * width2).toFixed(2)}" width="${size.toFixed(2)}" height="6"${kind !== "" && html` class="${kind}"`}/>`;
  });
  return html`<svg class="seg" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${words}">${pieces}</svg>`;
}
function bar(share, words) {
  const filled = Math.max(0, Math.min(1, share)) * 100;
  return html`<svg class="seg" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${words}"><rect width="100" height="6"/><rect width="${filled.toFixed(1)}" height="6" class="${share > 0.9 ? "w" : "c"}"/></svg>`;
}
function section(heading, body) {
  const { id, title, note, more } = heading;
  return html`<section aria-labelledby="h-${id}"><div class="head"><h2 id="h-${id}">${title}</h2>${note !== void 0 && note !== "" && html`<span class="sm dim">${note}</span>`}${more !== void 0 && html`<span class="more">${more}</span>`}</div>${body}</section>`;
}
function empty(sentence2, command = "") {
  return html`<p class="dim">${sentence2}</p>${command !== "" && html`<pre class="cmd gap"><code>${command}</code></pre>`}`;
}
function grouped(number2) {
  return String(number2).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function count2(number2, one, many = `${one}s`) {
  return `${grouped(number2)} ${number2 === 1 ? one : many}`;
}
function dollars(amount, isSure = true) {
  if (amount > 0 && amount < 5e-3) return "under $0.01";
  return `${isSure ? "" : "~"}$${amount.toFixed(2).replace(/\.00$/, "")}`;
}

// src/dashboard/read/compactions.ts
function compactionFrom(one) {
  return {
    number: numberAt(one, "number"),
    trigger: textAt2(one, "trigger"),
    restored: textAt2(one, "restored"),
    lost: listAt(one, "not_in_summary").map((lost) => textAt2(lost, "text")),
    held: heldFrom(recordAt(one, "held"))
  };
}
function heldFrom(held) {
  return Object.entries(held).map(([kind, number2]) => {
    const word = kind.toLowerCase();
    return kind === "Key context" || kind === "Current step" ? word : count2(Number(number2), word);
  });
}

// src/dashboard/read/session-page.ts
var parts = ["--timeline", "--compactions"];
async function readSessionPage(name, { here: here2 }, { root, conversations, approvals }) {
  const data = await ask(here2, ["view", ...parts, "--", name], root);
  const runs = await readSessionRuns(textAt2(data, "id"), here2, { root, approvals });
  return { ...sessionFrom(data, conversations), runs };
}
function sessionFrom(data, conversations) {
  const id = textAt2(data, "id");
  const name = textAt2(data, "shortname");
  const file = textAt2(data, "file").replace(/^.*\//, "").replace(/\.md$/, "");
  const status = textAt2(data, "status");
  const tldr = textAt2(data, "tldr");
  const title = textAt2(data, "objective") || textAt2(data, "title") || name;
  return {
    id,
    name,
    title,
    status,
    reason: textAt2(data, "close_reason") || textAt2(data, "pause_reason"),
    owner: textAt2(data, "owner"),
    branch: textAt2(data, "git_branch"),
    startedAt: timeAt(data, "created_at"),
    compactions: numberAt(data, "compaction_count") ?? 0,
    tasks: textsAt(data, "task_ids"),
    tldr: tldr === title ? "" : tldr,
    remarks: textsAt(data, "remarks"),
    ...listsFrom(data),
    commits: listAt(data, "commits").map(commitFrom),
    conversations: conversations.filter((one) => textAt2(one, "session") === file || textAt2(one, "session") === name).map((one) => ({
      id: textAt2(one, "id"),
      title: textAt2(one, "title") || "(no words)",
      state: textAt2(one, "state")
    })),
    runs: [],
    timeline: timelineFrom(data),
    isOpen: status === "active" || status === "paused",
    shown: shownHash(id, name)
  };
}
function listsFrom(data) {
  return {
    steps: stepsFrom(data),
    notes: listAt(data, "notes").map(entryFrom),
    blockers: blockersFrom(data),
    next: listAt(data, "next_steps").map(entryFrom),
    decisions: decisionsFrom(data),
    deadEnds: listAt(data, "dead_ends").map(entryFrom),
    discoveries: listAt(data, "discoveries").map(entryFrom),
    keyContext: textsAt(data, "key_context"),
    keyFiles: textsAt(data, "key_files"),
    files: textsAt(data, "files_modified"),
    prose: proseFrom(recordAt(data, "prose"))
  };
}
function proseFrom(prose2) {
  return {
    decisions: textAt2(prose2, "decisions"),
    discoveries: textAt2(prose2, "discoveries"),
    dead_ends: textAt2(prose2, "dead_ends"),
    blockers: textAt2(prose2, "blockers"),
    next_steps: textAt2(prose2, "next_steps"),
    key_context: textAt2(prose2, "key_context")
  };
}
function stepsFrom(data) {
  return listAt(data, "steps").map((step2) => {
    const [number2, text2] = [numberAt(step2, "number") ?? 0, textAt2(step2, "text")];
    const isDone = step2.done === true;
    return {
      number: number2,
      text: text2,
      isDone,
      isCurrent: step2.current === true,
      at: timeAt(step2, "time"),
      shown: shownHash(number2, text2, isDone)
    };
  });
}
function blockersFrom(data) {
  return listAt(data, "blockers").map((one) => {
    const [number2, text2] = [numberAt(one, "number") ?? 0, textAt2(one, "text")];
    const isResolved = typeof one.resolved === "string";
    return {
      number: number2,
      text: text2,
      isResolved,
      resolvedAt: timeAt(one, "resolved"),
      shown: shownHash(number2, text2, isResolved)
    };
  });
}
function entryFrom(one) {
  return {
    title: textAt2(one, "title"),
    text: textAt2(one, "text"),
    at: timeAt(one, "time"),
    by: textAt2(one, "by")
  };
}
function decisionsFrom(data) {
  const commits = listAt(data, "commits");
  return listAt(data, "decisions").map((one) => {
    const number2 = numberAt(one, "number");
    const choice = textAt2(one, "choice");
    return {
      ...entryFrom(one),
      number: number2,
      context: textAt2(one, "context"),
      choice,
      rejected: rejectedOptions(textAt2(one, "options"), choice),
      rationale: textAt2(one, "rationale"),
      supersededBy: textAt2(one, "superseded_by"),
      commits: commits.filter((commit) => number2 !== void 0 && numberAt(commit, "decision") === number2).map((commit) => ({
        commit: textAt2(commit, "commit"),
        subject: textAt2(commit, "subject"),
        conversation: textAt2(commit, "conversation")
      }))
    };
  });
}
function rejectedOptions(options2, choice) {
  const lines = options2.split("\n").map((line2) => line2.replace(/^\s*(?:[-*]|\(?[a-z0-9]{1,2}[.)])\s+/i, "").trim());
  const listed = lines.length > 1 ? lines : options2.split(options2.includes(";") ? ";" : /, (?=\S)/);
  const chosen = plain(choice);
  return listed.map((option) => option.trim()).filter(
    (option) => option !== "" && plain(option) !== chosen && !(chosen !== "" && chosen.startsWith(plain(option)))
  );
}
function plain(text2) {
  return text2.toLowerCase().replace(/[`*_.\s]+/g, " ").trim();
}
function commitFrom(one) {
  return {
    commit: textAt2(one, "commit"),
    at: timeAt(one, "at"),
    subject: textAt2(one, "subject"),
    conversation: textAt2(one, "conversation"),
    by: textAt2(one, "by")
  };
}
function timelineFrom(data) {
  const rows = listAt(data, "timeline").flatMap((one) => {
    const at2 = timeAt(one, "at");
    const [what, text2] = [textAt2(one, "what"), textAt2(one, "text")];
    if (at2 === void 0 || what === "Compaction") return [];
    return [{ at: at2, what, text: lineOf(what, text2), href: placeOf(what, text2), ...ofFrom(one) }];
  });
  const compactions = listAt(data, "compactions").flatMap((one) => {
    const at2 = timeAt(one, "at") ?? numberAt(one, "at");
    if (at2 === void 0) return [];
    return [{ at: at2, what: "Compaction", text: "", href: "", compaction: compactionFrom(one) }];
  });
  return inOrder([...rows, ...compactions]);
}
function ofFrom(one) {
  const of = recordAt(one, "of");
  const [kind, id] = [textAt2(of, "kind"), textAt2(of, "id")];
  return (kind === "conversation" || kind === "run") && id !== "" ? { of: { kind, id } } : {};
}
function lineOf(what, text2) {
  if (what === "Decision") return text2.split(" \u2192 ")[0];
  const isOfTalk = what === "Commit" || what === "Conversation";
  return isOfTalk ? text2.replace(/ \((?:conversation )?[0-9a-f]{6,8}\)$/, "") : text2;
}
function placeOf(what, text2) {
  const number2 = what === "Decision" ? /^(\d{1,6})\. /.exec(text2)?.[1] : void 0;
  return number2 === void 0 ? "" : `#d${number2}`;
}
function progressFrom(data) {
  const progress2 = recordAt(data, "progress");
  return { done: numberAt(progress2, "done") ?? 0, total: numberAt(progress2, "total") ?? 0 };
}

// src/dashboard/read/overview.ts
async function readOverview(sources2, root) {
  const [status, list, talks, asked] = await Promise.all([
    orNothing(ask(sources2.here, ["status"], root)),
    orNothing(ask(sources2.here, ["view", "list", "--all"], root)),
    orNothing(ask(sources2.here, ["conversations", "--limit", "100000"], root)),
    orNothing(ask(sources2.here, ["approvals"], root))
  ]);
  return {
    status,
    list,
    conversations: listAt(talks, "conversations"),
    approvals: listAt(asked, "approvals"),
    terminals: listAt(status, "terminals")
  };
}
async function orNothing(asked) {
  try {
    return await asked;
  } catch (error) {
    if (!isFailure(error) || error.code !== "no-project") throw error;
    return {};
  }
}
function needsFrom({
  status,
  conversations,
  approvals
}) {
  const blockers = listAt(status, "sessions").flatMap(blockerNeeds);
  const said2 = listAt(status, "needs_you");
  const damaged2 = said2.filter(({ kind }) => kind === "damaged" || kind === "conflict").map(damageNeed);
  const changed2 = said2.filter(({ kind }) => kind === "changed").map(changedNeed);
  const runs = listAt(status, "runs");
  const failed = new Set(said2.filter(({ kind }) => kind === "failed").map((one) => textAt2(one, "run")));
  const asking = new Set(approvals.map((one) => textAt2(one, "conversation")));
  const waiting = conversations.filter(
    (one) => textAt2(one, "state") === "needs-me" && !asking.has(textAt2(one, "id"))
  );
  const terminals = listAt(status, "terminals");
  const told = /* @__PURE__ */ new Set([...asking, ...waiting.map((one) => textAt2(one, "id"))]);
  const silent = terminals.filter(
    (one) => textAt2(one, "state") === "needs-me" && !told.has(textAt2(one, "conversation"))
  );
  return [
    ...changed2,
    ...approvalNeeds(approvals, runs),
    ...waiting.map((one) => talkNeed(one, status)),
    ...silent.map(terminalNeed),
    ...failedNeeds(runs.filter((run) => failed.has(textAt2(run, "id")))),
    ...damaged2,
    ...blockers
  ];
}
var noNeed = {
  says: "",
  exact: [],
  place: "",
  text: "",
  command: "",
  since: void 0,
  act: void 0,
  deciding: void 0
};
function damageNeed(one) {
  return {
    ...noNeed,
    kind: "damaged",
    of: { word: "File", name: textAt2(one, "id"), path: "" },
    says: one.kind === "conflict" ? "has a merge conflict" : "cannot be read",
    text: textAt2(one, "text"),
    command: textAt2(one, "hint")
  };
}
function changedNeed(one) {
  return {
    ...noNeed,
    kind: "damaged",
    of: { word: "Run", name: textAt2(one, "id"), path: "" },
    says: "cannot be decided about",
    text: textAt2(one, "text"),
    command: textAt2(one, "hint"),
    since: timeAt(one, "since")
  };
}
function blockerNeeds(session) {
  const id = textAt2(session, "id");
  return blockersFrom(session).filter(({ isResolved }) => !isResolved).map(({ number: number2, text: text2, shown }) => ({
    ...noNeed,
    kind: "blocker",
    of: { word: "Session", name: textAt2(session, "shortname"), path: `sessions/${id}` },
    says: "is blocked",
    text: text2,
    command: `session-journal log --resolved ${number2} --session ${textAt2(session, "short_id")}`,
    act: {
      act: { what: "resolve", fields: { session: id, number: String(number2) }, shown },
      words: "Mark resolved"
    }
  }));
}
function talkNeed(one, status) {
  const id = textAt2(one, "id");
  const terminal = listAt(status, "terminals").find((other) => textAt2(other, "conversation") === id) ?? {};
  const live = listAt(status, "conversations").find((other) => textAt2(other, "id") === id) ?? {};
  const name = textAt2(terminal, "name");
  const where = name === "" ? "Answer it in the window where it runs." : `It runs in terminal ${name}.`;
  const waits = textAt2(live, "waiting_for");
  return {
    ...noNeed,
    kind: "question",
    of: { word: "Conversation", name: textAt2(one, "title") || id.slice(0, 8), path: `conversations/${id}` },
    says: "waits for you",
    text: `${waits === "" ? "" : `It waits for: ${waits}. `}${where}`,
    command: name === "" ? "" : `session-journal term ${name}`,
    since: timeAt(one, "last_at")
  };
}
function terminalNeed(one) {
  const name = textAt2(one, "name");
  return {
    ...noNeed,
    kind: "question",
    of: { word: "Terminal", name, path: `terminals/${encodeURIComponent(name)}` },
    says: "waits for you",
    text: textAt2(one, "reason"),
    command: `session-journal term ${name}`,
    since: timeAt(one, "since")
  };
}
function homeFrom(overview, root) {
  const { status, list } = overview;
  const sessions = listAt(list, "sessions");
  const active = new Map(listAt(status, "sessions").map((one) => [textAt2(one, "id"), one]));
  const open = sessions.filter((one) => ["active", "paused"].includes(textAt2(one, "status")));
  const known = open.filter((one) => active.has(textAt2(one, "id")) || textAt2(one, "status") === "paused");
  return {
    branch: readGitHead(root)?.branch ?? "",
    needs: needsFrom(overview),
    sessions: known.map((one) => cardFrom(one, active.get(textAt2(one, "id")) ?? {}, overview)),
    all: sessions.length,
    brought: numberAt(status, "brought") ?? 0,
    runs: runRows(runsAtWork(listAt(status, "runs"))),
    terminals: terminalRows(overview.terminals),
    costs: costsFrom(status),
    lately: latelyFrom(status, { conversations: overview.conversations, commits: commitsMade(root) })
  };
}
function cardFrom(one, work, { conversations, status }) {
  const id = textAt2(one, "id");
  const name = textAt2(one, "shortname");
  const file = textAt2(one, "file").replace(/^.*\//, "").replace(/\.md$/, "");
  const working = conversations.filter(
    (talk) => [file, name].includes(textAt2(talk, "session")) && ["working", "needs-me"].includes(textAt2(talk, "state"))
  );
  const runs = runsAtWork(listAt(status, "runs")).filter((run) => textAt2(run, "session") === id);
  const current = textAt2(recordAt(work, "progress"), "current");
  const next = textAt2(one, "working_on");
  const title = textAt2(one, "objective") || name;
  return {
    ...progressFrom(one),
    id,
    name,
    title,
    status: textAt2(one, "status"),
    step: current !== "" ? { text: textAt2(work, "working_on") || current, isCurrent: true } : next === "" || next === title ? void 0 : { text: next, isCurrent: false },
    blockers: textsAt(recordAt(work, "progress"), "blockers"),
    unlogged: textsAt(work, "unlogged"),
    lastDecision: textAt2(work, "last_decision"),
    atWork: { conversations: working.length, runs: runs.length },
    lastLog: timeAt(work, "last_log") ?? timeAt(one, "updated_at"),
    owner: one.mine === true ? "" : textAt2(one, "owner")
  };
}
function terminalRows(terminals) {
  return terminals.map((one) => ({
    name: textAt2(one, "name"),
    state: textAt2(one, "state"),
    reason: textAt2(one, "reason"),
    since: timeAt(one, "since")
  }));
}

// src/dashboard/server/answer.ts
init_failure();

// src/dashboard/pieces/times.ts
var day2 = 24 * 60 * 6e4;
var wholeDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
var wholeMonths = "January February March April May June July August September October November December".split(" ");
function timeWith(at2, words) {
  return html`<time datetime="${formatInstant(at2)}" title="${formatLocal(at2)}">${words}</time>`;
}
function ago(at2, now) {
  if (now === void 0) return shortDay(at2, now);
  const words = formatRelative(at2, now);
  return html`<time datetime="${formatInstant(at2)}" title="${formatLocal(at2)}" data-ago>${words}</time>`;
}
function clock(at2) {
  return timeWith(at2, formatLocal(at2).slice(11));
}
function dayOf(at2, now) {
  if (now === void 0) return `${dateOf(at2)} ${new Date(at2).getFullYear()}`;
  const passed = midnightOf(now) - midnightOf(at2);
  if (passed <= 0 && passed > -day2) return "Today";
  if (passed > 0 && passed < 1.5 * day2) return "Yesterday";
  const date = new Date(at2);
  if (passed > 0 && passed < 6.5 * day2) return wholeDays[date.getDay()].slice(0, 3);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return isThisYear ? dateOf(at2) : `${dateOf(at2)} ${date.getFullYear()}`;
}
function wholeDayOf(at2, now) {
  const name = dayOf(at2, now);
  return wholeDays.find((whole) => whole.slice(0, 3) === name) ?? name;
}
function dateOf(at2) {
  const date = new Date(at2);
  return `${date.getDate()} ${wholeMonths[date.getMonth()]?.slice(0, 3)}`;
}
function dayWithin(at2, now) {
  return dayOf(at2, now).replace(/^(?:Today|Yesterday)$/, (name) => name.toLowerCase());
}
function fullTime(at2) {
  const date = new Date(at2);
  const day3 = wholeDays[date.getDay()];
  return timeWith(
    at2,
    `${day3} ${date.getDate()} ${wholeMonths[date.getMonth()]}, ${formatLocal(at2).slice(11)}`
  );
}
function shortDay(at2, now) {
  if (now === void 0) return timeWith(at2, dateOf(at2));
  const name = dayOf(at2, now);
  return timeWith(at2, name === "Today" ? formatLocal(at2).slice(11) : name);
}
function dayAndClock(at2, now) {
  return timeWith(at2, `${dayOf(at2, now)} ${formatLocal(at2).slice(11)}`);
}
function midnightOf(at2) {
  const date = new Date(at2);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

// src/dashboard/pieces/frame.ts
function renderPage(page, frame) {
  const body = html`<a class="skip" href="#main">Skip to the page</a><div class="app">${side(page, frame)}<main id="main" tabindex="-1">${top(page)}${page.body}</main></div>`;
  const title = frame.needs > 0 ? `(${frame.needs}) ${page.title}` : page.title;
  return documentOf({ title, body, assets: frame.assets, project: frame.project.id, part: page.part });
}
function renderBare(title, body, assets) {
  return documentOf({
    title,
    body: html`<main id="main" class="bare">${body}</main>`,
    assets,
    project: "",
    part: void 0
  });
}
function documentOf({ title, body, assets, project, part }) {
  const more = part === void 0 ? void 0 : assets[part];
  const page = html`<html lang="en"${project !== "" && html` data-project="${project}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.style}">
${more !== void 0 && html`<link rel="stylesheet" href="${more.style}">`}<script src="${assets.script}" defer></script>
${more !== void 0 && html`<script src="${more.script}" defer></script>`}</head>
<body>
${drawings(body)}${body}
</body>
</html>
`;
  return `<!doctype html>
${page.markup}`;
}
function top({ crumbs, heading, meta }) {
  const path = crumbs.map((crumb, index) => html`${index > 0 && " / "}${crumb}`);
  const facts = meta.filter((one) => one !== "" && one !== void 0 && one !== false);
  return html`<header class="top">${crumbs.length > 0 && html`<nav class="crumb" aria-label="Path">${path}</nav>`}<h1 dir="auto">${heading}</h1>${facts.length > 0 && html`<p class="meta">${facts.map(asFact)}</p>`}</header>`;
}
function asFact(fact) {
  const isBuilt = typeof fact === "object" && "markup" in fact && /^<(?:span|a) /.test(fact.markup);
  return isBuilt ? html`${fact}` : html`<span>${fact}</span>`;
}
function entriesOf({ needs, counts }) {
  const figure = (number2, word = "") => number2 > 0 && html`<span class="n">${grouped(number2)}${word}</span>`;
  return [
    {
      menu: "home",
      shape: "home",
      name: "Home",
      path: "",
      figure: needs > 0 && html`<span class="n ask">${needs} ${needs === 1 ? "needs" : "need"} you</span>`
    },
    { menu: "sessions", shape: "book", name: "Sessions", path: "sessions", figure: figure(counts.sessions) },
    {
      menu: "conversations",
      shape: "talk",
      name: "Conversations",
      path: "conversations",
      figure: figure(counts.conversations)
    },
    { menu: "runs", shape: "run", name: "Runs", path: "runs", figure: figure(counts.runs, " now") },
    {
      menu: "terminals",
      shape: "term",
      name: "Terminals",
      path: "terminals",
      figure: figure(counts.terminals)
    },
    { menu: "why", shape: "q", name: "Why", path: "why", figure: void 0 },
    { menu: "settings", shape: "gear", name: "Settings", path: "settings", figure: void 0 }
  ];
}
function side(page, frame) {
  const { project, active } = frame;
  const base = `/${project.id}/`;
  const entries = entriesOf(frame).map(
    ({ menu, shape, name, path, figure }) => html`<li><a href="${base}${path}"${menu === page.menu && page.session === void 0 && html` aria-current="page"`}>${icon(shape)}${name} ${figure}</a></li>`
  );
  const sessions = active.map(
    (one) => html`<li><a href="${base}sessions/${one.id}"${one.id === page.session && html` aria-current="page"`}>${stateIcon(one.status)}<span class="cutoff">${one.name}</span> ${one.total > 0 && html`<span class="n">${one.done}/${one.total}</span>`}</a></li>`
  );
  return html`<header class="side">
<div class="brand"><a href="${base}">${icon("book")}Session Journal</a><span class="sm dim mono cutoff">${project.path}</span></div>
<form role="search" aria-label="Everything" action="${base}search"><label class="sr" for="q-all">Search everything</label><input id="q-all" type="search" name="q" value="${page.query ?? ""}" placeholder="Search everything ( / )" autocomplete="off"></form>
<nav class="nav" aria-label="Pages"><ul>${entries}</ul></nav>
${sessions.length > 0 && html`<nav class="nav" aria-label="Active sessions"><h2>Active sessions</h2><ul>${sessions}</ul></nav>`}
${projectsOf(frame)}
${serverOf(frame)}
</header>`;
}
function projectsOf({ projects, project }) {
  const others = projects.filter(({ id }) => id !== project.id);
  const rows = others.map(
    ({ id, name, needs }) => html`<li><a href="/${id}/"><span class="cutoff">${name}</span> ${needs > 0 && html`<span class="n ask">${needs}</span>`}</a></li>`
  );
  return rows.length > 0 && html`<nav class="nav" aria-label="Other projects"><h2>Other projects</h2><ul>${rows}</ul></nav>`;
}
function serverOf({ address, isReadOnly, isLan, now }) {
  const reach = isLan ? "your network, read-only" : `this machine only${isReadOnly ? ", read-only" : ""}`;
  return html`<div class="srv"><p role="status" id="live">Shown as of ${ago(now, now)}.</p><p>${address}, ${reach}</p></div>`;
}
function needsHeading(needs) {
  if (needs === 0) return "Nothing needs you";
  return `${count2(needs, "thing")} ${needs === 1 ? "needs" : "need"} you`;
}

// src/dashboard/page/lists.ts
function sessionsPage({
  sessions,
  damaged: damaged2
}, frame) {
  const { project, now } = frame;
  const rows = sessions.map(
    (one) => html`<li>${state(one.status)}<a class="plain" href="/${project.id}/sessions/${one.id}"><b>${one.name}</b></a><span class="what" dir="auto">${inline(one.work)}</span><span class="figs">${one.owner !== "" && `${one.owner}, `}${one.total > 0 && `${one.done}/${one.total}, `}${one.at === void 0 ? "never" : ago(one.at, now)}</span></li>`
  );
  const broken = damaged2.map(
    ({ file, message }) => html`<li>${state("damaged")}<b class="mono">${file}</b><span class="what">${message}</span><span class="figs"></span></li>`
  );
  const list = html`<ul class="rows panel">${broken}${rows}</ul>`;
  const none = empty(
    "There are no sessions here yet. To start one:",
    'session-journal init --goal "What you want to reach"'
  );
  return {
    ...place("sessions", "Sessions", frame),
    meta: [count2(sessions.length, "session")],
    body: rows.length + broken.length === 0 ? none : list
  };
}
function conversationsPage({ rows: all2, total }, frame) {
  const rows = all2.map((one) => talkRow(one, frame));
  const rest = total > all2.length && html`<p class="dim gap">${count2(total - all2.length, "older conversation")}: <code>session-journal conversations --limit ${total}</code></p>`;
  const none = empty("No conversation with Claude Code worked in this project yet.", "claude");
  return {
    ...place("conversations", "Conversations", frame),
    meta: [count2(total, "conversation")],
    body: rows.length === 0 ? none : html`<ul class="rows panel">${rows}</ul>${rest}`
  };
}
function talkRow(one, { project, now }) {
  const facts = [one.session, one.branch, one.turns === void 0 ? "" : count2(one.turns, "turn")];
  const figures = facts.filter((fact) => fact !== "").join(", ");
  return html`<li>${state(one.state)}<span class="what wide"><a class="plain" href="/${project.id}/conversations/${one.id}" dir="auto"><b>${one.title}</b></a></span><span class="figs">${figures}${one.at !== void 0 && html`${figures !== "" && ", "}${ago(one.at, now)}`}</span></li>`;
}
var shapes2 = { journal: "book", conversation: "talk", commit: "commit" };
function searchPage(found3, frame) {
  const { query, total, rows, missing, trouble } = found3;
  const { project, now } = frame;
  const shown = rows.map((one) => {
    const name = one.path === "" ? html`<b class="mono">${one.where}</b>` : html`<a href="/${project.id}/${one.path}">${one.where}</a>`;
    return html`<li>${icon(shapes2[one.kind], one.kind)}<div dir="auto">${name} <span class="dim">${one.what}${one.author !== "" && `, ${one.author}`}</span><br>${one.text}</div>${one.at !== void 0 && ago(one.at, now)}</li>`;
  });
  const more = total > rows.length && html`<p class="dim gap">${total - rows.length} more: <code>session-journal search --in all --limit ${total}</code></p>`;
  const unread = missing > 0 && html`<p class="dim gap">${count2(missing, "conversation")} not read yet. Search again to include them.</p>`;
  const none = query === "" ? empty(
    "Search sessions, entries, conversations and commits. In a terminal:",
    "session-journal search WORDS"
  ) : empty(`Nothing contains \u201C${query}\u201D.`);
  return {
    ...place("search", query === "" ? "Search" : `Search: ${query}`, frame),
    query,
    meta: [query !== "" && count2(total, "result")],
    body: html`${trouble !== "" && html`<p>${state("failed", trouble)}</p>`}${shown.length === 0 ? none : html`<div class="panel pad"><ul class="items found">${shown}</ul></div>`}${more}${unread}`
  };
}
function place(menu, name, { project }) {
  return { menu, title: name, crumbs: [html`<a href="/${project.id}/">${project.name}</a>`], heading: name };
}

// src/dashboard/page/bare.ts
function loginPage(assets, trouble) {
  const body = html`<div class="login panel pad"><h1>${icon("book")} Session Journal</h1>
<p class="gap">This page shows your work, so it asks who you are. In a terminal, run:</p>
<pre class="cmd gap"><code>session-journal dashboard</code></pre>
${trouble !== "" && html`<p class="gap" role="alert"><span class="st bad">${icon("fail")}${trouble}</span></p>`}
<form method="post" action="/login" class="gap"><label class="f" for="code">Code, valid for a minute</label><p class="acts"><input id="code" name="ticket" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60" autofocus><button class="b p" type="submit">Log in</button></p></form></div>`;
  return renderBare("Log in: Session Journal", body, assets);
}
function loggedInPage(assets, writeKey, start3) {
  const body = html`<div class="login panel pad"${writeKey !== "" && html` data-write-key="${writeKey}"`} data-start="${start3}"><h1>You are logged in</h1><p class="gap"><a class="b p" href="${start3}">Open the dashboard</a></p></div>`;
  return renderBare("Session Journal", body, assets);
}
function unreadablePage(assets, message, hint) {
  const body = html`<div class="login panel pad"><h1>This project can\u2019t be shown now</h1><p class="gap" role="alert"><span class="st bad">${icon("fail")}${message}</span></p>${hint !== "" && html`<p class="gap">${hint}</p>`}<p class="gap"><a class="b p" href="">Try again</a></p></div>`;
  return renderBare("Session Journal", body, assets);
}
function troublePage(message, hint, frame) {
  return {
    ...place("", "Not found", frame),
    heading: message,
    meta: [],
    body: html`${hint !== "" && html`<p>${hint}</p>`}<p class="gap"><a href="/${frame.project.id}/">Home</a></p>`
  };
}
function settingsPage({
  settings: settings2,
  things
}, frame) {
  const rows = settings2.map(
    ({ key, about, value, from }) => html`<dt><code>${key}</code></dt><dd>${value}${from !== value && html` <span class="dim">(${from})</span>`}<br><span class="sm dim">${about}</span></dd>`
  );
  const shown = things.map(thing);
  return {
    ...place("settings", "Settings", frame),
    meta: ["Changed at a terminal: ", html`<span><code>session-journal settings KEY VALUE</code></span>`],
    body: html`<div class="stack flow"><section aria-labelledby="h-auto"><div class="head"><h2 id="h-auto">What happens by itself</h2></div><ul class="items">${shown}</ul></section><section aria-labelledby="h-set"><div class="head"><h2 id="h-set">Settings</h2></div><dl class="kv panel pad">${rows}</dl></section></div>`
  };
}
function thing({ name, value, from, change: change2 }) {
  const isOn = value !== "off" && value !== "none";
  return html`<li>${icon(isOn ? "done" : "open")}<div><b>${name}</b>: ${value} <span class="dim">(${from})</span><br><span class="sm dim">To change it: ${change2}</span></div></li>`;
}

// src/dashboard/server/act.ts
init_failure();

// src/dashboard/server/act-on-run.ts
init_failure();

// src/dashboard/server/doing.ts
init_failure();
function assertShown(fields, shownNow) {
  if (shownNow !== void 0 && shownNow === textAt2(fields, "shown")) return;
  throw new Failure("refused", "It has changed since you saw it", { hint: "Look at it again" });
}

// src/dashboard/server/act-on-run.ts
var runDoings = {
  approve: async (fields, place2) => decide(["approve", ...await approvalWords(fields, place2)], fields, place2),
  answer: (fields, place2) => decide(["approve", ...answerWords(fields)], fields, place2),
  deny: (fields, place2) => decide(["deny", `--reason=${textAt2(fields, "reason")}`], fields, place2),
  start: start2,
  continue: goOn,
  stop,
  archive
};
async function decide([verb = "", ...flags], fields, { sources: sources2, root }) {
  const [id, shown] = [textAt2(fields, "id"), textAt2(fields, "shown")];
  if (!/^[0-9a-f]{8}$/.test(id)) throw new Failure("misuse", "That is no question");
  if (!/^[0-9a-f]{64}$/.test(shown)) throw new Failure("misuse", "Nothing says what was shown");
  return heldBack(await ask(sources2.here, [verb, `--shown=${shown}`, ...flags, "--", id], root));
}
function heldBack(data) {
  const [missing, changed2] = [textsAt(data, "missing"), textsAt(data, "changed")];
  const resume = `session-journal runs resume ${textAt2(data, "run").slice(0, 8)}`;
  if (missing.length > 0)
    return `Your decision is kept, but the run can\u2019t be resumed here. Missing: ${missing.join(", ")}. When it is there: ${resume}`;
  if (changed2.length > 0)
    return `Your decision is kept, but the run was not resumed: ${changed2.join("; ")}. To resume it all the same: ${resume} --as-is`;
  return "";
}
async function approvalWords(fields, place2) {
  const { command, input, always: always2 } = fields;
  if (typeof command === "string") return [`--edit=${await inputWith(command, fields, place2)}`];
  if (typeof input === "string") return [`--edit=${input}`];
  return always2 === "yes" ? ["--always"] : [];
}
async function inputWith(command, fields, { sources: sources2, root }) {
  if (command.trim() === "") throw new Failure("misuse", "Write what runs instead");
  const asked = listAt(await ask(sources2.here, ["approvals", "--all"], root), "approvals");
  const input = recordAt(asked.find((one) => textAt2(one, "id") === textAt2(fields, "id")) ?? {}, "input");
  return JSON.stringify({ ...input, command });
}
var mostAnswers = 20;
function answerWords(fields) {
  const answers = [];
  for (let at2 = 0; at2 < mostAnswers && isThere(fields, at2); at2 += 1) {
    const answer2 = textAt2(fields, `other${at2}`).trim() || textAt2(fields, `answer${at2}`);
    if (answer2 === "") throw new Failure("misuse", "Choose an answer to each question");
    answers.push(`--answer=${answer2}`);
  }
  if (answers.length === 0) throw new Failure("misuse", "Choose an answer");
  return answers;
}
function isThere(fields, at2) {
  return [`answer${at2}`, `other${at2}`].some((name) => typeof fields[name] === "string");
}
async function start2(fields, { sources: sources2, root }) {
  const session = textAt2(fields, "session");
  if (!/^[\w-]{4,64}$/.test(session)) throw new Failure("misuse", "That is no session");
  assertShown(fields, shownProject(root));
  return begun(await ask(sources2.here, ["run", `--session=${session}`, "--", queryOf(fields)], root));
}
async function goOn(fields, { sources: sources2, root }) {
  const id = runOf(fields);
  const query = queryOf(fields);
  assertShown(fields, shownRun(await ask(sources2.here, ["runs", "show", id], root)));
  return begun(await ask(sources2.here, ["run", `--continue=${id}`, "--", query], root));
}
function queryOf(fields) {
  const query = textAt2(fields, "query").trim();
  if (query === "") throw new Failure("misuse", "Write what Claude should do");
  return query;
}
function runOf(fields) {
  const id = textAt2(fields, "run");
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Failure("misuse", "That is no run");
  return id;
}
function begun(data) {
  return [
    `Started run ${textAt2(data, "short_id")}: ${textAt2(data, "name")}`,
    ...textsAt(data, "remarks")
  ].join(". ");
}
async function archive(fields, { sources: sources2, root }) {
  const id = runOf(fields);
  assertShown(fields, shownRun(await ask(sources2.here, ["runs", "show", id], root)));
  await ask(sources2.here, ["runs", "set", id, "--archive"], root);
  return "";
}
async function stop(fields, { sources: sources2, root }) {
  const id = runOf(fields);
  assertShown(fields, shownRun(await ask(sources2.here, ["runs", "show", id], root)));
  const [ended = {}] = listAt(await ask(sources2.here, ["runs", "stop", id], root), "runs");
  const left = Array.isArray(ended.left) ? ended.left.filter((pid) => typeof pid === "number") : [];
  if (left.length > 0)
    throw new Failure("invalid", `These of its processes could not be ended: ${left.join(", ")}`);
  return ended.had_ended === true ? "It had ended before" : "";
}

// src/dashboard/server/act-on-session.ts
init_failure();
var logFlags = {
  progress: "progress",
  discovery: "discovery",
  tried: "tried",
  blocker: "blocker",
  next: "next"
};
var ofStep = (fields, session) => stepsFrom(session).find(({ number: number2 }) => String(number2) === textAt2(fields, "number"))?.shown;
var ofBlocker = (fields, session) => blockersFrom(session).find(({ number: number2 }) => String(number2) === textAt2(fields, "number"))?.shown;
var ofSession = (_, session) => shownHash(textAt2(session, "id"), textAt2(session, "shortname"));
var sessionDoings = {
  done: on({ words: (fields) => ["log", `--done=${numberOf(fields)}`], shownNow: ofStep }),
  undone: on({ words: (fields) => ["log", `--undone=${numberOf(fields)}`], shownNow: ofStep }),
  resolve: on({ words: (fields) => ["log", `--resolved=${numberOf(fields)}`], shownNow: ofBlocker }),
  log: on({ words: logWords, shownNow: ofSession }),
  checkpoint: on({ words: () => ["checkpoint"], shownNow: ofSession })
};
function on({ words, shownNow }) {
  return async (fields, { sources: sources2, root }) => {
    const session = textAt2(fields, "session");
    if (!/^[\w-]{4,64}$/.test(session)) throw new Failure("misuse", "That is no session");
    const [verb = "", ...flags] = words(fields);
    assertShown(fields, shownNow(fields, await ask(sources2.here, ["view", "--", session], root)));
    await ask(sources2.here, [verb, `--session=${session}`, ...flags], root);
    return "";
  };
}
function logWords(fields) {
  const flag = logFlags[textAt2(fields, "kind")];
  const text2 = textAt2(fields, "text").trim();
  if (flag === void 0 || text2 === "") throw new Failure("misuse", "Write what happened");
  return ["log", `--${flag}=${text2}`];
}
function numberOf(fields) {
  const number2 = textAt2(fields, "number");
  if (!/^\d{1,6}$/.test(number2)) throw new Failure("misuse", "That is no number");
  return number2;
}

// src/dashboard/server/act-on-terminal.ts
init_failure();

// src/terminals/control/control-terminal.ts
init_failure();
init_stat();

// src/io/process/end-processes.ts
init_seen_process();

// src/terminals/control/start-terminal.ts
init_failure();

// src/io/disk/lock.ts
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();

// src/terminals/control/start-terminal.ts
init_stat();

// src/io/process/start-daemon.ts
init_late_builtins();

// src/terminals/control/find-program.ts
init_failure();
init_stat();

// src/terminals/control/control-terminal.ts
async function ask2(folder, name, question) {
  await findLive(folder, name);
  const answer2 = await askDaemon(socketPath(folder, name), question);
  if ("payload" in answer2) return answer2.payload;
  if ("refusal" in answer2) {
    throw new Failure(
      "refused",
      `The terminal "${name}" refuses: ${textOf(decodeJson(answer2.refusal).text)}`
    );
  }
  throw notLive({ name, life: "busy" }, folder);
}
async function peekTerminal(folder, name) {
  const fields = decodeJson(await ask2(folder, name, { tag: tags.peek, wants: tags.peek }));
  const { x, y } = fields.cursor ?? {};
  return {
    cols: Number(fields.cols) || 0,
    rows: Number(fields.rows) || 0,
    cursor: { x: Number(x) || 0, y: Number(y) || 0 },
    isAlternate: fields.isAlternate === true,
    title: textOf(fields.title),
    cwd: textOf(fields.cwd),
    lines: Array.isArray(fields.lines) ? fields.lines.map(textOf) : [],
    styled: Array.isArray(fields.styled) ? fields.styled.map(textOf) : []
  };
}
var chunk = 64 * 1024;
async function sendInput(folder, name, { bytes, isPerson }) {
  await findLive(folder, name);
  const path = socketPath(folder, name);
  let close = () => void 0;
  const closed = new Promise((resolve2) => {
    close = resolve2;
  });
  const connection = await connectTo(path, 1e3, () => ({ onBytes: () => void 0, onClose: close }));
  if (typeof connection === "string") throw notLive({ name, life: "busy" }, folder);
  connection.send(encodeFrame(tags.hello, probeHello(isPerson)));
  for (let at2 = 0; at2 < bytes.length; at2 += chunk)
    connection.send(encodeFrame(tags.input, bytes.subarray(at2, at2 + chunk)));
  connection.send(encodeFrame(tags.detach));
  await closed;
}

// src/dashboard/read/terminal-page.ts
init_failure();
init_person();
async function readTerminalList({ here: here2 }, root) {
  return terminalRows(terminalsIn(root, listAt(await ask(here2, ["term", "list"], root), "terminals")));
}
function terminalsIn(root, terminals) {
  return terminals.filter((one) => {
    const cwd = textAt2(one, "cwd");
    return cwd === root || cwd.startsWith(`${root}/`) || textAt2(recordAt(one, "git"), "repo_root") === root;
  });
}
async function readTerminalPage(name, { here: here2 }, { root, env: env2, isTypable }) {
  const all2 = listAt(await ask(here2, ["term", "list"], root), "terminals");
  const row3 = all2.find((one) => textAt2(one, "name") === name);
  if (row3 === void 0)
    throw new Failure("not-found", "There is no terminal of this name", {
      hint: "List them: session-journal term list"
    });
  return {
    name,
    state: textAt2(row3, "state"),
    reason: textAt2(row3, "reason"),
    since: timeAt(row3, "since"),
    screen: await screenOf(name, env2),
    isTypable,
    shown: await shownTerminal(name, env2),
    session: textAt2(row3, "session"),
    conversation: textAt2(row3, "conversation"),
    facts: factsOf(row3, env2)
  };
}
async function shownTerminal(name, env2) {
  const { record, state: state2 } = await findTerminal(terminalsOf(env2), name);
  return shownHash("terminal", name, record?.createdAt ?? 0, state2?.childPid ?? 0);
}
async function screenOf(name, env2) {
  try {
    return (await peekTerminal(terminalsOf(env2), name)).lines;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}
function factsOf(row3, env2) {
  const rows = [
    { name: "Command", text: textsAt(row3, "cmd").join(" ") },
    { name: "Folder", text: pathInHome(textAt2(row3, "cwd"), env2) },
    { name: "Branch", text: textAt2(recordAt(row3, "git"), "branch_name") },
    { name: "Title", text: textAt2(row3, "title") }
  ];
  return rows.filter(({ text: text2 }) => text2 !== "");
}

// src/dashboard/server/screen-leads.ts
var import_node_crypto = require("node:crypto");
init_failure();
var screens = /* @__PURE__ */ new Map();
function openScreen(name, onGivenBack) {
  const id = (0, import_node_crypto.randomBytes)(16).toString("hex");
  const screen = { name, onGivenBack, lead: void 0 };
  screens.set(id, screen);
  const close = () => {
    screens.delete(id);
    endLead(screen);
  };
  return { id, close };
}
async function giveSize(asked, size, env2) {
  const screen = findScreen(asked);
  if (screen.lead !== void 0) {
    leadIn(await screen.lead)?.resize(size);
    return;
  }
  const forget = () => {
    if (screen.lead !== lead) return;
    screen.lead = void 0;
    screen.onGivenBack();
  };
  const path = socketOf(terminalsOf(env2), screen.name);
  const lead = startLead({ path, size }, forget);
  screen.lead = lead;
  if (leadIn(await lead) !== void 0) return;
  forget();
  throw new Failure("busy", "This terminal does not answer");
}
function giveSizeBack(asked) {
  endLead(findScreen(asked));
}
async function leadAgain({ stream, name }) {
  const screen = screens.get(stream);
  if (screen?.name === name) leadIn(await screen.lead)?.leadAgain();
}
function findScreen({ stream, name }) {
  const screen = screens.get(stream);
  if (screen?.name === name) return screen;
  throw new Failure("refused", "This page is not connected to the terminal", { hint: "Load it again" });
}
function endLead(screen) {
  const { lead } = screen;
  screen.lead = void 0;
  void lead?.then((found3) => leadIn(found3)?.close());
}
async function startLead(...asked) {
  const { leadBySize } = await Promise.resolve().then(() => __toESM(require_terminal_client(), 1));
  return leadBySize(...asked);
}
function leadIn(found3) {
  return typeof found3 === "string" ? void 0 : found3;
}

// src/dashboard/server/act-on-terminal.ts
var terminalDoings = {
  type: on2(async (asked, fields, env2) => {
    const bytes = Buffer.from(textAt2(fields, "text"), "utf8");
    await sendInput(terminalsOf(env2), asked.name, { bytes, isPerson: true });
    await leadAgain(asked);
  }),
  size: on2((asked, fields, env2) => {
    const size = { cols: countOf(fields, "cols", 1e3), rows: countOf(fields, "rows", 500) };
    return giveSize(asked, size, env2);
  }),
  "give-back": on2((asked) => giveSizeBack(asked))
};
function on2(act2) {
  return async (fields, { env: env2, isTypable }) => {
    if (!isTypable) {
      throw new Failure("refused", "This dashboard does not type into terminals", {
        hint: "To let it: session-journal dashboard --stop, then session-journal dashboard --terminals"
      });
    }
    const asked = { stream: textAt2(fields, "stream"), name: textAt2(fields, "terminal") };
    assertShown(fields, await shownTerminal(asked.name, env2));
    await act2(asked, fields, env2);
    return "";
  };
}
function countOf(fields, key, most) {
  const text2 = textAt2(fields, key);
  const count3 = /^\d{1,4}$/.test(text2) ? Number(text2) : 0;
  if (count3 >= 2 && count3 <= most) return count3;
  throw new Failure("misuse", "That is no size of a terminal", {
    hint: "It has 2 to 1000 columns and 2 to 500 rows"
  });
}

// src/dashboard/server/headers.ts
var always = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()"
};
function policyOf({ origin, assets, part }) {
  const files = part === void 0 ? [assets] : [assets, assets[part]];
  return [
    "default-src 'none'",
    `script-src ${files.map(({ script }) => origin + script).join(" ")}`,
    `style-src ${files.map(({ style }) => origin + style).join(" ")}`,
    `connect-src ${origin}`,
    "img-src data:",
    `form-action ${origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'"
  ].join("; ");
}
function pageAnswer(status, body, means) {
  return {
    status,
    headers: {
      ...always,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policyOf(means),
      "Cache-Control": "no-store"
    },
    body
  };
}
function textAnswer(status, text2, more = {}) {
  return {
    status,
    headers: {
      ...always,
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
      ...more
    },
    body: text2 === "" ? "" : `${text2}
`
  };
}
function jsonAnswer(status, data) {
  const { headers, ...rest } = textAnswer(status, JSON.stringify(data));
  return { ...rest, headers: { ...headers, "Content-Type": "application/json" } };
}
function streamAnswer(open) {
  const { headers, ...rest } = textAnswer(200, "");
  return { ...rest, headers: { ...headers, "Content-Type": "text/event-stream" }, open };
}
function assetAnswer(type, body) {
  const { headers, ...rest } = textAnswer(200, "");
  return {
    ...rest,
    headers: { ...headers, "Content-Type": type, "Cache-Control": "private, max-age=31536000, immutable" },
    body
  };
}
function leadTo(path) {
  return textAnswer(303, "", { Location: path });
}

// src/dashboard/server/act.ts
var doings = { ...sessionDoings, ...runDoings, ...terminalDoings };
async function act(body, place2) {
  try {
    const fields = readFields(body);
    const what = textAt2(fields, "do");
    const doing = Object.hasOwn(doings, what) ? doings[what] : void 0;
    if (doing === void 0) throw new Failure("misuse", "This page cannot do that");
    return jsonAnswer(200, { said: await doing(fields, place2) });
  } catch (error) {
    if (!isFailure(error)) throw error;
    const status = error.code === "refused" ? 409 : 400;
    return jsonAnswer(status, { error: error.message, hint: error.hint ?? "" });
  }
}
function readFields(body) {
  try {
    const fields = asRecord(JSON.parse(body));
    if (fields !== void 0) return fields;
  } catch {
  }
  throw new Failure("misuse", "That is no JSON object");
}

// src/dashboard/server/desk.ts
var import_node_path22 = require("node:path");
init_person();

// src/dashboard/server/server-file.ts
var import_node_crypto2 = require("node:crypto");
var import_node_path21 = require("node:path");
init_owner();
init_person();
var dashboardFolder = "dashboard";
function pathIn(env2, name) {
  const state2 = stateDir(env2);
  return state2 === void 0 ? void 0 : (0, import_node_path21.join)(state2, dashboardFolder, name);
}
function readServerFile(env2) {
  const path = pathIn(env2, "server.json");
  const { port, key, projects } = asRecord(path === void 0 ? void 0 : readJson(path)) ?? {};
  if (typeof port !== "number" || typeof key !== "string" || key.length < 43) return void 0;
  const roots = Array.isArray(projects) ? projects.filter((one) => typeof one === "string") : [];
  return { port, key, projects: roots };
}
function makeKey() {
  return (0, import_node_crypto2.randomBytes)(32).toString("base64url");
}
function writeServerFile(env2, file) {
  writeJson((0, import_node_path21.join)(ensureStateDir(env2, dashboardFolder), "server.json"), { schema: 1, ...file });
}
function findRunning(env2, now) {
  const path = pathIn(env2, "running.json");
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
function writeRunning(env2, running, now) {
  const path = (0, import_node_path21.join)(ensureStateDir(env2, dashboardFolder), "running.json");
  writeJson(path, { schema: 1, owner: makeOwner(now), ...running });
}
function clearRunning(env2, now) {
  const path = pathIn(env2, "running.json");
  if (path !== void 0 && findRunning(env2, now)?.owner.pid === process.pid) removeQuietly(path);
}

// src/dashboard/server/desk.ts
function projectsOf2({ env: env2 }) {
  return (readServerFile(env2)?.projects ?? []).map((root) => ({
    id: projectId(root),
    root,
    name: (0, import_node_path22.basename)(root),
    path: pathInHome(root, env2)
  }));
}
function projectId(root) {
  return sha256(root).slice(0, 8);
}
var kinds = [
  { file: "dashboard-page.js", type: "text/javascript; charset=utf-8" },
  { file: "dashboard-page.css", type: "text/css; charset=utf-8" },
  { file: "dashboard-terminal.js", type: "text/javascript; charset=utf-8" },
  { file: "dashboard-terminal.css", type: "text/css; charset=utf-8" }
];
function readAssets(dist2) {
  const found3 = kinds.map(({ file, type }) => {
    const text2 = findText((0, import_node_path22.join)(dist2, file)) ?? "";
    const [stem, ending] = file.split(".");
    return { name: `${stem}-${sha256(text2).slice(0, 12)}.${ending}`, type, text: text2 };
  });
  const names4 = found3.map(({ name }) => `/assets/${name}`);
  const [script = "", style = "", terminalScript = "", terminalStyle = ""] = names4;
  const terminal = { script: terminalScript, style: terminalStyle };
  return {
    assets: { script, style, terminal },
    byName: new Map(found3.map(({ name, ...file }) => [name, file]))
  };
}

// src/dashboard/server/guard.ts
var longestTarget = 2e3;
function refusalOf({ method, target, headers }, guarded) {
  const [host = "", ...others] = headers.get("host") ?? [];
  if (others.length > 0 || !guarded.hosts.includes(host.toLowerCase())) {
    const text2 = "This server does not answer to that address. If a tunnel leads here, start it with: session-journal dashboard --public-url URL";
    return { status: 403, text: text2 };
  }
  if (!["GET", "HEAD", "POST"].includes(method)) return { status: 405, text: "Only GET, HEAD and POST" };
  if (!/^\/[!-~]*$/.test(target) || target.length > longestTarget)
    return { status: 400, text: "Bad address" };
  return void 0;
}
function loginRefusalOf({ headers }, { origins }) {
  const [origin = "", ...others] = headers.get("origin") ?? [];
  if (others.length > 0 || !(origin === "null" || origins.includes(origin)))
    return { status: 403, text: "A login must come from the login page" };
  const type = only(headers.get("content-type"));
  if (type !== "application/x-www-form-urlencoded") return { status: 415, text: "A login is a form" };
  return void 0;
}
function writeRefusalOf({ headers }, guarded) {
  const origin = only(headers.get("origin"));
  if (origin === void 0 || !guarded.origins.includes(origin))
    return { status: 403, text: "A change must come from a page of this server" };
  const site = headers.get("sec-fetch-site");
  if (site !== void 0 && only(site) !== "same-origin")
    return { status: 403, text: "A change must come from a page of this server" };
  if (only(headers.get("content-type")) !== "application/json")
    return { status: 415, text: "A change is sent as application/json" };
  if (guarded.isReadOnly)
    return { status: 403, text: "This dashboard only reads. Use the command at a terminal instead" };
  return void 0;
}
function only(values) {
  return values?.length === 1 ? values[0] : void 0;
}

// src/dashboard/server/keys.ts
var import_node_crypto3 = require("node:crypto");
var loginMs = 12 * 60 * 6e4;
function makeLogin(key, now) {
  const until = String(now + loginMs);
  return { cookie: `${until}.${macOf(key, `read ${until}`)}`, writeKey: macOf(key, `write ${until}`) };
}
function readCookie(key, cookie, now) {
  const [, until = "", mac = ""] = /^(\d{1,15})\.([\w-]{43})$/.exec(cookie) ?? [];
  if (until === "" || !isSame(mac, macOf(key, `read ${until}`))) return void 0;
  return Number(until) > now && Number(until) <= now + loginMs ? Number(until) : void 0;
}
function isWriteKey(key, until, given) {
  return isSame(given, macOf(key, `write ${until}`));
}
function cookieIn(headers, name) {
  const found3 = headers.flatMap((header) => header.split(";")).map((pair2) => pair2.trim()).filter((pair2) => pair2.startsWith(`${name}=`));
  return found3.length === 1 ? found3[0].slice(name.length + 1) : void 0;
}
function macOf(key, text2) {
  return (0, import_node_crypto3.createHmac)("sha256", key).update(text2).digest("base64url");
}
function isSame(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && (0, import_node_crypto3.timingSafeEqual)(a, b);
}

// src/dashboard/server/read-page.ts
init_failure();

// src/dashboard/pieces/acts.ts
function actForm({ what, fields, shown }, body, more = "") {
  const hidden = Object.entries({ ...fields, shown }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`
  );
  return html`<form class="${`w act ${more}`.trim()}" data-do="${what}" method="post">${hidden}${body}</form>`;
}
function actButton(act2, words, look = "b") {
  return actForm(act2, html`<button class="${look}" type="submit">${words}</button>`);
}
function askedBy({ what, fields, shown }) {
  const key = [what, ...Object.values(fields), shown].join(" ");
  return html` data-key="${key}" data-asks="${key}"`;
}

// src/dashboard/pieces/verdict.ts
function verdictOf(deciding) {
  return deciding.choices.length > 0 ? answerOf(deciding) : permissionOf(deciding);
}
function permissionOf(deciding) {
  const { id, rule } = deciding;
  const form3 = `allow-${id}`;
  const always2 = rule !== "" && html`<label class="choice w"><input type="checkbox" name="always" value="yes" form="${form3}"><span>And until this run ends, no question for ${ruleWords(rule)}</span></label>`;
  const allow = html`<form id="${form3}" class="act" data-do="approve" method="post">${idsOf(deciding)}<button class="b p" type="submit">Allow once</button></form>`;
  return html`<div class="verdict">${always2}<div class="acts w">${allow}${editOf2(deciding)}${denyOf(deciding)}${hashOf(deciding)}</div></div>`;
}
function ruleWords(rule) {
  const isShort = rule.length <= 100 && showLine(rule) === rule;
  return isShort ? html`<code>${rule}</code>` : "exactly what is shown above";
}
function idsOf({ id, hash: hash2 }) {
  return html`<input type="hidden" name="id" value="${id}"><input type="hidden" name="shown" value="${hash2}">`;
}
function actOn({ id, hash: hash2 }, what) {
  return { what, fields: { id }, shown: hash2 };
}
function editOf2(deciding) {
  const { id, edit } = deciding;
  if (edit === void 0) return void 0;
  const label2 = edit.field === "command" ? "What runs instead, exactly" : "The whole input instead, as JSON";
  const body = html`<label class="f" for="edit-${id}">${label2}</label><textarea id="edit-${id}" name="${edit.field}" rows="4" spellcheck="false" required>
${edit.text}</textarea><p class="acts"><button class="b" type="submit">Allow as edited</button></p>`;
  return html`<details name="v-${id}" data-key="edit"><summary class="b">Edit\u2026</summary>${actForm(actOn(deciding, "approve"), body)}</details>`;
}
function denyOf(deciding) {
  const { id } = deciding;
  const body = html`<label class="f" for="deny-${id}">Reason. Claude reads it</label><textarea id="deny-${id}" name="reason" rows="2" required></textarea><p class="acts"><button class="b" type="submit">Deny</button></p>`;
  return html`<details name="v-${id}" data-key="deny"><summary class="b">Deny\u2026</summary>${actForm(actOn(deciding, "deny"), body)}</details>`;
}
function hashOf({ hash: hash2 }) {
  return html`<span class="sm dim end">decides on <span class="mono">sha256 ${hash2.slice(0, 4)} ${hash2.slice(4, 8)}</span></span>`;
}
function answerOf(deciding) {
  const { id, choices } = deciding;
  const form3 = `answer-${id}`;
  const asked = choices.map((choice, at2) => fieldsOf(choice, { form: form3, at: at2 }));
  const send2 = html`<form id="${form3}" class="act" data-do="answer" method="post">${idsOf(deciding)}<button class="b p" type="submit">Answer</button></form>`;
  return html`<div class="verdict">${asked}<div class="acts w">${send2}${denyOf(deciding)}${hashOf(deciding)}</div></div>`;
}
function fieldsOf({ question, options: options2, takesSeveral }, { form: form3, at: at2 }) {
  const type = takesSeveral ? "checkbox" : "radio";
  const rows = options2.map(
    ({ label: label2, about }, index) => html`<label class="choice"><input class="w" type="${type}" name="answer${at2}" value="${index + 1}" form="${form3}"><span dir="auto">${index + 1}. ${inline(label2)}${about !== "" && html` <span class="dim">(${inline(about)})</span>`}</span></label>`
  );
  const other = html`<label class="choice w"><span>Something else</span><input type="text" name="other${at2}" form="${form3}" autocomplete="off"></label>`;
  return html`<fieldset><legend dir="auto">${inline(question)}${takesSeveral && html` <span class="dim">(several may be chosen)</span>`}</legend>${rows}${other}</fieldset>`;
}

// src/dashboard/pieces/needs.ts
function renderNeed(need, { project, now }) {
  const { kind, of, says, exact, text: text2, since, deciding } = need;
  const key = deciding === void 0 ? need.act !== void 0 && askedBy(need.act.act) : html` id="q-${deciding.id}" data-asks="${deciding.id}"`;
  const name = of.path === "" ? html`<b>${of.name}</b>` : html`<a href="/${project.id}/${of.path}">${of.name}</a>`;
  return html`<article class="need"${key}>
<header>${state(kind)}<h3>${of.word} ${name} ${says}</h3>${since !== void 0 && ago(since, now)}</header>
${exact.map(exactly)}${cuesOf(need)}${text2 !== "" && html`<p class="claim" dir="auto">${inline(text2)}</p>`}${deciding !== void 0 && verdictOf(deciding)}${actsOf(need)}
</article>`;
}
function waitsFor(needs, frame) {
  if (needs.length === 0) return void 0;
  return section(
    { id: "need", title: "It waits for you", note: count2(needs.length, "question") },
    html`<div class="panel">${needs.map((need) => renderNeed(need, frame))}</div>`
  );
}
function actsOf({ act: act2, goOn: goOn2, command }) {
  const hint = command !== "" && html`<p class="sm dim gap">In a terminal: <code>${command}</code></p>`;
  const button = act2 !== void 0 && actButton(act2.act, act2.words, goOn2 === void 0 ? "b p" : "b q");
  const acts = (button !== false || goOn2 !== void 0) && html`<div class="acts gap">${goOnOf(goOn2)}${button}</div>`;
  return html`${acts}${hint}`;
}
function goOnOf(goOn2) {
  if (goOn2 === void 0) return void 0;
  const place2 = `go-${goOn2.fields.run}`;
  const body = html`<label class="f" for="${place2}">What shall it do? It goes on in a copy of the conversation, within the budget</label><textarea id="${place2}" name="query" rows="2" required maxlength="20000"></textarea><p class="acts"><button class="b" type="submit">Continue</button></p>`;
  return html`<details class="w" data-key="go"><summary class="b">Continue\u2026</summary>${actForm(goOn2, body)}</details>`;
}
var oddCharacter = /\\u\{[0-9a-f]+\}/;
var lineFeed2 = "\\u{a}";
function exactly({ name, text: text2, isChange: isChange2 = false }) {
  const title = name !== "" && html`<p class="sm dim gap">${name}</p>`;
  if (isChange2)
    return html`${title}<div class="diff mono" role="group" aria-label="Change of the file">${visible(text2).split("\n").map(changed)}</div>`;
  const lines = visible(text2).split("\n").map(marked);
  const shown = lines.map(
    (line2, at2) => html`${at2 > 0 && html`<mark class="ctl">${lineFeed2}</mark>\n`}${line2}`
  );
  return html`${title}<pre class="cmd"><code>${shown}</code></pre>`;
}
function changed(line2) {
  if (line2.startsWith("- ")) return html`<del>${marked(line2)}</del>`;
  return line2.startsWith("+ ") ? html`<ins>${marked(line2)}</ins>` : html`<span>${marked(line2)}</span>`;
}
function visible(text2) {
  return showControls(text2.replaceAll("\r", "\\u{d}"));
}
function marked(line2) {
  const parts2 = line2.split(new RegExp(`(${oddCharacter.source})`));
  return html`${parts2.map((part, at2) => at2 % 2 === 1 ? html`<mark class="ctl">${part}</mark>` : part)}`;
}
function cuesOf({ exact, place: place2 }) {
  const odd = exact.flatMap(({ text: text2 }) => visible(text2).match(new RegExp(oddCharacter.source, "g")) ?? []);
  const words = count2(odd.length, "character that can\u2019t be seen", "characters that can\u2019t be seen");
  const cues = [
    odd.length > 0 && html`<li class="bad">${icon("ask")}<span><b>${words}</b>, shown as ${marked(odd[0])}</span></li>`,
    place2 !== "" && html`<li class="ok">${icon("file")}<span><b>Runs in</b> <code>${marked(visible(place2))}</code></span></li>`
  ].filter((cue) => cue !== false);
  return cues.length > 0 && html`<ul class="cues" aria-label="What to look at">${cues}</ul>`;
}

// src/core/text/cut.ts
function cutAtWord(text2, limit2) {
  if (text2.length <= limit2) return text2;
  if (limit2 < 1) return "";
  const cut = text2.slice(0, limit2);
  const word = cut.search(/\s\S*$/);
  const kept = word >= limit2 / 2 ? cut.slice(0, word) : cut.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}

// src/dashboard/pieces/timeline.ts
var looks2 = {
  Started: { shape: "open", word: "Started" },
  Done: { shape: "done", tone: "good", word: "" },
  Note: { shape: "file", word: "" },
  Decision: { shape: "dec" },
  Discovery: { shape: "find" },
  "Dead end": { shape: "dead" },
  Blocked: { shape: "block" },
  Resolved: { shape: "yes", tone: "good" },
  Commit: { shape: "commit", word: "" },
  Compaction: { shape: "seam" },
  Conversation: { shape: "talk" },
  Run: { shape: "run" },
  "Run done": { shape: "done", tone: "good", word: "Run" },
  Terminal: { shape: "term" },
  Failed: { shape: "fail", tone: "bad", word: "Run" },
  Asks: { shape: "ask", tone: "ask" }
};
var longest = 120;
function railOf(happenings2, { now, withDays }) {
  let day3 = "";
  const rows = [];
  for (const one of happenings2) {
    const name = wholeDayOf(one.at, now);
    if (withDays && name !== day3) rows.push(html`<li class="day">${name}</li>`);
    day3 = name;
    rows.push(
      one.compaction === void 0 ? row(one, withDays ? clock(one.at) : ago(one.at, now)) : seam(one, one.compaction)
    );
  }
  return html`<ol class="rail">${rows}</ol>`;
}
function row({ what, text: text2, href }, time2) {
  const look = Object.hasOwn(looks2, what) ? looks2[what] : { shape: "file" };
  const { shape, tone = "", word = what } = look;
  const name = word === "" ? "" : `${word}: `;
  const words = cutAtWord(text2, longest);
  const shown = href === "" ? inline(words) : html`<a href="${href}">${inline(words)}</a>`;
  return html`<li${tone !== "" && html` class="${tone}"`}>${icon(shape)}<div dir="auto">${name}${shown}</div>${time2}</li>`;
}
var restoredWords = {
  seen: "The briefing arrived",
  prompt: "The briefing arrived with the next prompt",
  tool: "The briefing arrived after a tool call",
  handed: "The briefing was handed over; whether it arrived isn\u2019t known",
  pending: "The briefing has not been given back yet"
};
function seam({ at: at2 }, compaction) {
  return html`<li class="seam">${icon("seam")}${tornStrip(clock(at2), compaction)}</li>`;
}
function tornStrip(time2, { number: number2, trigger, restored, lost, held }, says = "") {
  const lines = lost.map((text2) => html`<dd dir="auto">${inline(text2)}</dd>`);
  const back = restoredWords[restored] ?? `Briefing: ${restored}`;
  const known = restored !== "" && html`<dl>${lines.length > 0 && html`<dt class="dim">The summary lost</dt>${lines}`}<dt class="dim">Restored from the journal</dt><dd>${back}${held.length > 0 && `: ${held.join(", ")}`}</dd></dl>`;
  return html`<div class="torn"><b>${compactionName(number2)}</b> <span class="dim">${trigger !== "" && `${trigger}, `}</span>${time2}${says}${known}</div>`;
}
function compactionName(number2) {
  return number2 === void 0 ? "Compaction" : `Compaction ${number2}`;
}

// src/dashboard/page/turns.ts
function turnOf(turn2, frame) {
  return html`${turnItself(turn2, frame)}${turn2.compactions.map((one) => cutOf(one, frame))}`;
}
function turnItself(turn2, { project, now }) {
  const { number: number2, at: at2, said: said2, answered, did, agent, isRewound, isInterrupted } = turn2;
  if (isRewound)
    return html`<details class="fold rew"><summary>Turn ${number2}, rewound: \u201c${said2.slice(0, 80)}\u201d It does not count and is kept for reading.</summary>${paragraphs(answered)}</details>`;
  const who = agent === "" ? "You" : "Asked of a sub-agent";
  const body = html`${said2 !== "" && html`<div class="said"><h3 class="who">${who}</h3><div dir="auto">${paragraphs(said2)}</div></div>`}${answered !== "" && html`<div class="says"><h3 class="who">${agent === "" ? "Claude" : "Sub-agent"}</h3>${paragraphs(answered)}</div>`}${callsOf(did)}${madeOf(turn2, project.id)}${isInterrupted && html`<p class="did dim">${icon("no")} Interrupted by the person</p>`}`;
  const place2 = agent === "" ? `t${number2}` : `a${agent}-${number2}`;
  return html`<article class="turn${agent !== "" && " sub"}" id="${place2}" aria-label="${agent === "" ? "Turn" : "Sub-agent\u2019s turn"} ${number2}"><p class="at"><a href="#${place2}">Turn ${number2}</a> ${at2 !== void 0 && dayAndClock(at2, now)}</p><div>${body}</div></article>`;
}
function madeOf({ made }, project) {
  if (made.length === 0) return void 0;
  const rows = made.map(({ shape, words, commit, path }) => {
    const name = html`${commit !== "" && html`<code>${commit}</code> `}${words}`;
    return html`<li>${icon(shape)}<a href="/${project}/${path}" dir="auto">${name}</a></li>`;
  });
  return html`<ul class="made" aria-label="What came of it">${rows}</ul>`;
}
var fromHere = html`<br><span class="dim">From here on Claude had a summary in place of the words above.</span>`;
function cutOf({ at: at2, compaction }, { now }) {
  const time2 = at2 !== void 0 && dayAndClock(at2, now);
  const name = compactionName(compaction.number);
  return html`<div class="cut" role="note" aria-label="${name}">${icon("seam")}${tornStrip(time2, compaction, fromHere)}</div>`;
}
function callsOf(did) {
  if (did.length === 0) return void 0;
  const rows = did.map(
    ({ tool, target, trouble }) => html`<li><span>${tool}</span><span><code>${target}</code></span><span class="dim">${trouble !== "" && html`<span class="bad">${icon("fail")}${trouble}</span>`}</span></li>`
  );
  return html`<details class="fold did"><summary>${summaryOf(did)}</summary><ul class="calls">${rows}</ul></details>`;
}
var verbs = [
  [/^(?:Edit|MultiEdit|Write|NotebookEdit)$/, "changed", "file"],
  [/^(?:Read|Grep|Glob|LS|NotebookRead)$/, "read", "file"],
  [/^Bash/, "ran", "command"],
  [/^(?:Agent|Task)$/, "started", "sub-agent"]
];
function summaryOf(did) {
  const counts = verbs.map(([tool, verb, noun]) => ({
    verb,
    noun,
    calls: did.filter((one) => tool.test(one.tool))
  }));
  const known = counts.reduce((sum, { calls }) => sum + calls.length, 0);
  const told = counts.flatMap(
    ({ verb, noun, calls }) => calls.length === 0 ? [] : [`${verb} ${count2(calls.length, noun)}`]
  );
  const others = did.length - known;
  const failed = did.filter(({ trouble }) => trouble !== "").length;
  const all2 = [
    ...told,
    ...others > 0 ? [count2(others, "other call")] : [],
    ...failed > 0 ? [`${failed} failed`] : []
  ];
  const text2 = all2.join(", ");
  return `${text2.charAt(0).toUpperCase()}${text2.slice(1)}`;
}

// src/dashboard/page/conversation.ts
var turnsOfPage = 20;
function conversationPage(shown, frame) {
  const { project, now } = frame;
  const base = `/${project.id}/`;
  const { startedAt, lastAt } = shown;
  return {
    menu: "conversations",
    title: shown.title,
    crumbs: [
      html`<a href="${base}">${project.name}</a>`,
      html`<a href="${base}conversations">Conversations</a>`,
      html`<span class="mono">${shown.id.slice(0, 8)}</span>`
    ],
    heading: shown.title,
    meta: [
      state(shown.state),
      startedAt !== void 0 && html`<span>${dayAndClock(startedAt, now)}${lastAt !== void 0 && html` to ${dayAndClock(lastAt, now)}`}</span>`,
      `${count2(shown.total, "turn")}${shown.compactions > 0 ? `, ${count2(shown.compactions, "compaction")}` : ""}`,
      shown.session !== "" && html`<span>for ${shown.sessionId === "" ? shown.session : html`<a href="${base}sessions/${shown.sessionId}">${shown.session}</a>`}</span>`,
      shown.branch !== "" && html`<span>branch <span class="mono">${shown.branch}</span></span>`,
      shown.commits > 0 && count2(shown.commits, "commit"),
      shown.model,
      shown.contextTokens > 0 && `${grouped(Math.round(shown.contextTokens / 1e3))}k tokens of context`,
      shown.author !== "" && `pushed by ${shown.author}`,
      keptOf(shown, now)
    ],
    body: html`<div class="cols"><div>${waitsFor(shown.needs, frame)}${findForm(shown, base)}<h2 class="sr">Turns</h2>${turnsOf(shown, frame)}</div>${asideOf(shown)}</div>`
  };
}
function keptOf({ keptUntil }, now) {
  if (keptUntil === void 0) return void 0;
  const words = keptUntil > now ? `until ${dateOf(keptUntil)}` : "until it tidies up next";
  return html`<span>kept by Claude Code ${timeWith(keptUntil, words)}</span>`;
}
function findForm({ id, query }, base) {
  return html`<form class="find" role="search" aria-label="This conversation" action="${base}conversations/${id}"><label class="sr" for="q-in">Search in this conversation</label><input id="q-in" type="search" name="q" value="${query}" placeholder="Search in this conversation"><button class="b" type="submit">Search</button></form>`;
}
function turnsOf(shown, frame) {
  const { turns, query, from, to, total, id } = shown;
  const base = `/${frame.project.id}/conversations/${id}`;
  if (query !== "" && turns.length === 0) return html`<p class="gap dim">No turn contains \u201c${query}\u201d.</p>`;
  if (turns.length === 0) return html`<div class="gap">${empty("Nothing has been said yet.")}</div>`;
  const found3 = query !== "" && html`<p class="meta">${count2(turns.length, "turn")} with \u201c${query}\u201d. <a href="${base}">Show all turns</a></p>`;
  const earlier = query === "" && from > 1 && html`<p class="meta"><a href="${base}?to=${from - 1}">Turns ${Math.max(1, from - turnsOfPage)} to ${from - 1}</a></p>`;
  const later = query === "" && to < total && html`<p class="meta"><a href="${base}?from=${to + 1}">Turns ${to + 1} to ${Math.min(total, to + turnsOfPage)}</a></p>`;
  return html`${found3}${earlier}${turns.map((turn2) => turnOf(turn2, frame))}${later}`;
}
function asideOf({ asked, askCommand, from, to, id }) {
  const rows = asked.map(({ number: number2, words }) => {
    const isHere = number2 >= from && number2 <= to;
    const href = isHere ? `#t${number2}` : `?from=${number2}#t${number2}`;
    return html`<li><span class="num">${number2}</span><a href="${href}">${words}</a></li>`;
  });
  return html`<aside class="stack stick" aria-label="About this conversation">${rows.length > 0 && section({ id: "toc", title: "What was asked" }, html`<ol class="toc">${rows}</ol>`)}${section({ id: "askc", title: "Ask this conversation" }, html`<p class="sm dim">It answers once, from a copy. The price is shown before anything is sent:</p><pre class="cmd gap"><code>${askCommand}</code></pre>`)}<p class="sm dim">Its whole id: <code>${id}</code></p></aside>`;
}

// src/dashboard/pieces/bars.ts
var [step, width, height, foot] = [20, 12, 74, 80];
function dayBars(days2) {
  const amounts = days2.map(({ amount }) => amount);
  const most = Math.max(0, ...amounts);
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(1, days2.length);
  const words = `What runs cost a day, ${days2.length} days: up to ${dollars(most)}, on average ${dollars(mean)}; today ${dollars(amounts.at(-1) ?? 0)} so far`;
  const bars = amounts.map((amount, index) => {
    const size = Math.max(amount > 0 ? 1 : 0, amount / most * height);
    const isToday = index === days2.length - 1;
    return html`<rect x="${index * step}" y="${(foot - size).toFixed(1)}" width="${width}" height="${size.toFixed(1)}" rx="1.5"${isToday && html` class="t"`}/>`;
  });
  const end2 = (days2.length - 1) * step + width + 2;
  return html`<svg class="bars" viewBox="0 0 ${end2} 98" role="img" aria-label="${words}"><path class="l" d="M0 ${foot + 0.5}h${end2}"/>${bars}<text x="0" y="95">${dateOf(days2[0]?.day ?? 0)}</text><text x="${end2}" y="95" text-anchor="end">today</text></svg>`;
}

// src/dashboard/page/start-run.ts
function startForm(shown, { active }) {
  const sessions = active.filter(({ status }) => status === "active").map(({ id, name }) => html`<option value="${id}">${name}</option>`);
  const whose = html`<label for="start-session">Session</label> <select id="start-session" name="session"><option value="none">none</option>${sessions}</select>`;
  const body = form(
    "start",
    "What should Claude do?",
    html`${whose}<button class="b" type="submit">Start it</button>`
  );
  return html`<details class="w fold gap"><summary>Start a run</summary>${actForm({ what: "start", fields: {}, shown }, body)}</details>`;
}
function continueForm(run) {
  const { id, status, goOn: goOn2 } = run;
  if (goOn2 === "") return void 0;
  const first = status === "running" ? "It is interrupted first. " : "";
  const about = html`<p class="sm">${first}Another run goes on in a copy of its conversation, with its rights and within its budget.</p>`;
  const body = form("continue", "What next?", html`<button class="b" type="submit">Continue</button>`);
  return html`<details class="w fold gap"><summary>Continue</summary><div class="gap">${about}${actForm({ what: "continue", fields: { run: id }, shown: goOn2 }, body)}</div></details>`;
}
function form(name, label2, end2) {
  return html`<label class="f" for="${name}-query">${label2}</label><textarea id="${name}-query" name="query" rows="3" required maxlength="20000"></textarea>
<p class="acts gap">${end2}</p>`;
}

// src/dashboard/page/run-rows.ts
function runsPage({ runs, total, spent, start: start3 }, frame) {
  const rest = total > runs.length && html`<p class="dim gap">${total - runs.length} more: <code>session-journal runs --all</code></p>`;
  const none = empty(
    "Claude has not run here without a terminal yet. To start a run:",
    'session-journal run "What it should do"'
  );
  return {
    ...place("runs", "Runs", frame),
    meta: [count2(total, "run"), spent !== "" && `${spent} today`],
    body: html`${runs.length === 0 ? none : html`${renderRunRows(runs, frame)}${rest}`}${startForm(start3, frame)}`
  };
}
function renderRunRows(runs, { project }) {
  const rows = runs.map(
    (run) => html`<li>${state(run.status)}<a class="plain" href="/${project.id}/runs/${run.id}"><b>${run.name}</b></a><span class="what">${run.what}</span><span class="figs">${bypassOf2(run)}${figuresOf(run)}</span></li>`
  );
  return html`<ul class="rows panel">${rows}</ul>`;
}
function bypassOf2({ bypass }) {
  return bypass !== "" && html`<span class="st bad">asks nothing until ${bypass}</span> `;
}
function figuresOf({ context, cost, isCostSure, budget }) {
  const money2 = cost === void 0 ? "" : `${dollars(cost, isCostSure)}${budget === void 0 ? "" : ` of ${dollars(budget)}`}`;
  const used = context === void 0 ? "" : `context ${Math.round(context * 100)} %`;
  return [used, money2].filter((part) => part !== "").join(", ");
}

// src/dashboard/page/home.ts
function homePage(home, frame) {
  const { project, now } = frame;
  const title = needsHeading(home.needs.length);
  const rest = home.needs.length === 0 ? "" : "All other work goes on without you";
  return {
    menu: "home",
    title: `${project.name}: home`,
    crumbs: [],
    heading: title,
    meta: [
      html`<span>${fullTime(now)}</span>`,
      home.branch === "" ? project.name : html`<span>${project.name}, branch <span class="mono">${home.branch}</span></span>`,
      rest
    ],
    body: html`<div class="cols"><div class="stack flow">${needsOf(home, frame)}${sessionsOf(home, frame)}${runsOf(home, frame)}</div>${asideOf2(home, frame)}</div>`
  };
}
function needsOf({ needs }, frame) {
  if (needs.length === 0) return void 0;
  return html`<section aria-labelledby="h-need"><h2 id="h-need" class="sr">Needs you</h2><div class="panel">${needs.map((need) => renderNeed(need, frame))}</div></section>`;
}
function sessionsOf({ sessions, all: all2, brought }, frame) {
  const statuses = [...new Set(sessions.map(({ status }) => status))].map(
    (name) => `${sessions.filter(({ status }) => status === name).length} ${name}`
  );
  const more = all2 > 0 && html`<a href="/${frame.project.id}/sessions">All ${all2}, with the archive</a>`;
  const cards = sessions.map((one) => card(one, frame));
  const none = empty(
    "No session is active here. To start one:",
    'session-journal init --goal "What you want to reach"'
  );
  const foreign = brought > 0 && html`<p class="sm dim gap">This repository brings ${count2(brought, "session")} that you haven\u2019t resumed here. See them: <code>session-journal list</code></p>`;
  return section(
    { id: "ses", title: "Sessions", note: statuses.join(", "), more },
    html`${cards.length === 0 ? none : html`<ul class="cards">${cards}</ul>`}${foreign}`
  );
}
function card(one, { project, now }) {
  const { id, name, title, status, done, total } = one;
  const steps = total === 0 ? "No steps yet" : `${done} of ${count2(total, "step")}`;
  return html`<li><article class="panel card">
<div><h3 dir="auto"><a class="plain" href="/${project.id}/sessions/${id}">${title}</a></h3><p class="meta">${title !== name && html`<span class="mono">${name}</span>`}${status !== "active" && state(status)}${one.owner !== "" && html`<span>${one.owner}</span>`}</p></div>
<div>${progress(done, total, one.step?.isCurrent === true)}<p class="sm dim">${steps}</p></div>
<ul class="lines">${linesOf(one)}</ul>
<p class="sm dim foot">${footOf(one, now)}</p>
</article></li>`;
}
function linesOf({ step: step2, blockers, unlogged, lastDecision }) {
  return [
    ...step2 === void 0 ? [] : [
      step2.isCurrent ? html`<li class="now">${icon("now")}<span><b>${inline(step2.text)}</b></span></li>` : html`<li>${icon("open")}<span>${inline(step2.text)}</span></li>`
    ],
    ...blockers.slice(0, 2).map((text2) => html`<li class="bad">${icon("block")}<span>Blocked: ${inline(text2)}</span></li>`),
    ...unlogged.slice(0, 2).map((text2) => html`<li>${icon("commit")}<span>${text2}</span></li>`),
    ...lastDecision === "" ? [] : [html`<li>${icon("dec")}<span>Decided: ${inline(lastDecision)}</span></li>`]
  ];
}
function footOf({ atWork: atWork2, lastLog }, now) {
  const parts2 = [
    atWork2.conversations > 0 ? count2(atWork2.conversations, "conversation") : "",
    atWork2.runs > 0 ? count2(atWork2.runs, "run") : ""
  ].filter((part) => part !== "");
  const work = parts2.length > 0 && `${parts2.join(" and ")} at work. `;
  return html`${work}${lastLog === void 0 ? "Nothing logged yet." : html`Logged ${ago(lastLog, now)}.`}`;
}
function runsOf({ runs }, frame) {
  if (runs.length === 0) return void 0;
  const more = html`<a href="/${frame.project.id}/runs">All runs</a>`;
  return section({ id: "run", title: "Runs at work", more }, renderRunRows(runs, frame));
}
function asideOf2({ costs, terminals, lately }, frame) {
  const parts2 = [costsOf(costs), terminalsOf2(terminals, frame), latelyOf(lately, frame)];
  return html`<aside class="stack" aria-label="Today">${parts2}</aside>`;
}
function costsOf(costs) {
  if (costs === void 0) return void 0;
  const { today, isSure, limit: limit2, parts: parts2, days: days2 } = costs;
  const rows = parts2.map(
    ({ name, amount, isSure: sure2 }) => html`<dt>${name}</dt><dd>${dollars(amount, sure2)}</dd>`
  );
  return html`<section aria-labelledby="h-cost" class="panel pad"><h2 id="h-cost">Cost today</h2><p class="big gap">${dollars(today, isSure)}</p>${limit2 !== void 0 && html`<p class="sm dim">of ${dollars(limit2)} a day for the runs of all projects</p>`}${days2.some(({ amount }) => amount > 0) && dayBars(days2)}${rows.length > 0 && html`<dl class="kv r gap">${rows}</dl>`}</section>`;
}
function terminalsOf2(terminals, { project, now }) {
  if (terminals.length === 0) return void 0;
  const rows = terminals.map(
    ({ name, state: at2, reason, since }) => html`<li>${icon("term")}<div><b>${name}</b><br>${stateOf(at2, reason)}</div>${since !== void 0 && ago(since, now)}</li>`
  );
  const more = html`<a href="/${project.id}/terminals">All terminals</a>`;
  return section({ id: "term", title: "Terminals", more }, html`<ul class="items">${rows}</ul>`);
}
function stateOf(at2, reason) {
  if (reason === "" || at2 !== "needs-me" && at2 !== "unknown") return state(at2);
  return state(at2, `${at2 === "unknown" ? at2 : "needs you"}: ${reason}`);
}
function latelyOf(lately, { now }) {
  if (lately.length === 0) return nothing2;
  return section({ id: "since", title: "Lately" }, railOf(lately, { now, withDays: false }));
}

// src/core/text/count.ts
function kilo(number2) {
  if (number2 < 1e3) return String(number2);
  const thousands = Math.round(number2 / 1e3);
  return thousands < 1e3 ? `${thousands}k` : `${Math.round(number2 / 1e5) / 10}M`;
}

// src/dashboard/page/run-log.ts
var looks3 = {
  said: { shape: "talk", says: "" },
  called: { shape: "run", says: "" },
  failed: { shape: "fail", tone: "bad", says: " failed" },
  denied: { shape: "no", says: " was denied" },
  state: { shape: "open", says: "" },
  asked: { shape: "ask", tone: "ask", says: " was asked for" },
  decided: { shape: "yes", tone: "good", says: " allowed by you" },
  refused: { shape: "no", says: " denied by you" },
  answered: { shape: "yes", tone: "good", says: " answered by you" },
  set: { shape: "gear", says: "" },
  money: { shape: "ask", tone: "ask", says: "" }
};
var longest2 = 2e3;
function runLogOf({ happened: happened2, older, trouble, command }, frame) {
  const rows = happened2.map((one) => row2(one, frame));
  const more = older > 0 && html`<p class="dim">${count2(older, "older event")}: <code>${command}</code></p>`;
  const list = rows.length === 0 ? empty("It has said nothing yet.") : html`<ol class="rail">${rows}</ol>`;
  return section(
    { id: "ev", title: "Events", note: rows.length > 0 && "newest first" },
    trouble === "" ? html`${list}${more}` : html`<p>${state("failed", trouble)}</p>`
  );
}
function row2({ kind, word, text: text2, isBelow, at: at2 }, { now }) {
  const { says } = looks3[kind];
  const { shape, tone = "", name } = kind === "state" ? stateLook(word) : { ...looks3[kind], name: word };
  const head = html`<b>${name}</b>${says}${isBelow && html` <span class="dim">(sub-agent)</span>`}`;
  return html`<li${tone !== "" && html` class="${tone}"`}>${icon(shape)}<div dir="auto">${head}${bodyOf(kind, text2)}</div>${at2 !== void 0 && dayAndClock(at2, now)}</li>`;
}
function bodyOf(kind, text2) {
  const shown = cutAtWord(text2, longest2);
  if (shown === "") return void 0;
  if (kind === "said") return paragraphs(shown);
  return ["called", "set"].includes(kind) ? html`: <code>${shown}</code>` : html`: ${shown}`;
}

// src/dashboard/page/run.ts
function runPage(run, frame) {
  const { project, now } = frame;
  const base = `/${project.id}/`;
  const { crumbs, menu } = place("runs", "Runs", frame);
  const { startedAt, endedAt, session, step: step2, bypass } = run;
  return {
    menu,
    title: `Run ${run.name}`,
    crumbs: [...crumbs, html`<a href="${base}runs">Runs</a>`, html`<span class="mono">${run.shortId}</span>`],
    heading: run.needs.length === 0 ? run.name : `${run.name} waits for you: ${count2(run.needs.length, "question")}`,
    meta: [
      state(run.status),
      run.reason,
      startedAt !== void 0 && html`<span>${dayAndClock(startedAt, now)}${endedAt !== void 0 && html` to ${dayAndClock(endedAt, now)}`}</span>`,
      session !== "" && html`<span>for <a href="${base}sessions/${encodeURIComponent(session)}">${run.sessionName || "its session"}</a>${step2 !== "" && html`, ${inline(step2)}`}</span>`,
      modeOf(run),
      bypass !== "" && html`<span class="st bad">asks nothing until ${bypass}</span>`
    ],
    body: html`<div class="cols"><div class="stack flow">${waitsFor(run.needs, frame)}${endOf(run)}${runLogOf(run.log, frame)}</div>${asideOf3(run, frame)}</div>`
  };
}
var modes = {
  ask: "everything but reading is asked",
  edits: "it changes files in its folder, everything else is asked",
  plan: "it only plans",
  unattended: "nothing is asked, and what would be is refused"
};
function modeOf({ mode }) {
  const words = Object.hasOwn(modes, mode) && modes[mode];
  return words !== false && html`<span>mode <b>${mode}</b>: ${words}</span>`;
}
function endOf({ result: result2, error }) {
  if (result2 === "" && error === "") return void 0;
  return section(
    { id: "end", title: "Result" },
    html`<div class="panel pad">${error !== "" && html`<p>${state("failed", error)}</p>`}${paragraphs(result2)}</div>`
  );
}
function asideOf3(run, { project }) {
  const base = `/${project.id}/`;
  const { conversation, parent } = run;
  const links = html`${conversation !== "" && html`<dt>Conversation</dt><dd><a href="${base}conversations/${encodeURIComponent(conversation)}">${conversation.slice(0, 8)}</a></dd>`}${parent !== "" && html`<dt>Continues</dt><dd><a href="${base}runs/${encodeURIComponent(parent)}">${parent.slice(0, 8)}</a></dd>`}`;
  const facts = run.facts.map(({ name, text: text2 }) => html`<dt>${name}</dt><dd>${text2}</dd>`);
  return html`<aside class="stack" aria-label="Figures of the run">${useOf(run)}${section(
    { id: "ask", title: "What it was asked" },
    html`<blockquote class="ask-q">${paragraphs(run.query)}</blockquote>`
  )}${section({ id: "facts", title: "Facts" }, html`<dl class="kv">${links}${facts}</dl>`)}${continueForm(run)}${stopOf(run)}</aside>`;
}
function stopOf({ id, stop: stop2 }) {
  if (stop2 === "") return void 0;
  const act2 = { what: "stop", fields: { run: id }, shown: stop2 };
  const sure2 = html`<p class="sm">It ends with everything that it has started. To go on later: <code>session-journal run --continue ${id.slice(0, 8)} "What next"</code></p>${actButton(act2, "Stop it now")}`;
  return html`<div class="acts w"><details><summary class="b">Stop the run\u2026</summary><div class="gap">${sure2}</div></details></div>`;
}
function useOf({
  cost = 0,
  isCostSure,
  budget = 0,
  context,
  contextTokens,
  windowTokens,
  used,
  turns
}) {
  const spent = dollars(cost, isCostSure);
  const share = budget > 0 ? cost / budget : void 0;
  const money2 = share === void 0 ? html`<div class="meter"><p><b>Cost</b><span>${spent}</span></p></div>` : meter("Budget", share, `${spent} of ${dollars(budget)}`);
  const full = context !== void 0 && meter("Context", context, `${kilo(contextTokens)} of ${kilo(windowTokens)}, ${percent(context)} %`);
  const rows = [...used, { name: "Turns", number: turns }].map(
    ({ name, number: number2 }) => html`<dt>${name}</dt><dd>${grouped(number2)}</dd>`
  );
  return html`<section class="panel pad" aria-labelledby="h-use"><h2 id="h-use" class="sr">Use</h2>${money2}${full}<dl class="kv r">${rows}</dl></section>`;
}
function meter(name, share, words) {
  return html`<div class="meter"><p><b>${name}</b><span>${words}</span></p>${bar(share, `${percent(share)} percent of the ${name.toLowerCase()} used`)}</div>`;
}
function percent(share) {
  return Math.round(share * 100);
}

// src/dashboard/page/session-lists.ts
function blockersOf(session, shownIn) {
  const { blockers, prose: prose2 } = session;
  if (blockers.length === 0 && prose2.blockers === "") return void 0;
  const ordered = [...blockers.filter((one) => !one.isResolved), ...blockers.filter((one) => one.isResolved)];
  const rows = ordered.map((one) => blockerRow(one, session, shownIn));
  return section({ id: "block", title: "Blockers" }, html`${beside(prose2.blockers)}${listOf(rows)}`);
}
function blockerRow(one, { id, isOpen }, { now }) {
  const { number: number2, text: text2, isResolved, resolvedAt, shown } = one;
  if (isResolved) {
    const when = resolvedAt === void 0 ? "resolved" : html`resolved ${ago(resolvedAt, now)}`;
    return html`<li>${icon("yes", "resolved")}<span class="dim" dir="auto">${inline(text2)}</span><span class="sm dim">${when}</span></li>`;
  }
  const act2 = { what: "resolve", fields: { session: id, number: String(number2) }, shown };
  return html`<li class="bad"${isOpen && askedBy(act2)}>${icon("block", "open")}<div dir="auto">${inline(text2)}${isOpen && html`<br>${actButton(act2, "Mark resolved", "b q sm")}`}</div></li>`;
}
function decisionsOf({ decisions, prose: prose2 }, shownIn) {
  if (decisions.length === 0 && prose2.decisions === "") return void 0;
  const old = decisions.filter(({ supersededBy }) => supersededBy !== "").length;
  const note = decisions.length === 0 ? "" : `${decisions.length}${old === 0 ? "" : `, ${old} superseded`}`;
  const shown = [...decisions].reverse().map((one) => decision(one, shownIn));
  const list = shown.length > 0 && html`${shownIn.quotes && quotedOf(decisions)}<div class="panel pad">${shown}</div>`;
  return section({ id: "dec", title: "Decisions", note }, html`${beside(prose2.decisions)}${list}`);
}
function quotedOf(decisions) {
  const quoted = decisions.filter(({ passage }) => passage !== void 0).length;
  const all2 = decisions.length;
  if (quoted === all2) return void 0;
  const words = quoted === 0 ? "No conversation is quoted: for none of the decisions is it certain in which turn it was logged." : `The conversation is quoted with ${quoted} of ${all2} decisions: for the others it isn\u2019t certain in which turn they were logged.`;
  return html`<p class="sm dim beside">${words}</p>`;
}
function decision(one, shownIn) {
  const { number: number2, title, at: at2, by, supersededBy, context, choice, rejected, rationale, text: text2, passage } = one;
  const isOld = supersededBy !== "";
  const name = number2 === void 0 ? inline(title) : html`${number2}. ${inline(title)}`;
  const time2 = at2 !== void 0 && dayAndClock(at2, shownIn.now);
  const end2 = isOld ? html`<span class="end">superseded by ${successor(supersededBy)}${time2 !== false && html`, ${time2}`}</span>` : time2;
  const made = madeFor(one, shownIn);
  return html`<article class="dec${isOld && " old"}"${number2 !== void 0 && html` id="d${number2}"`}><header>${icon("dec")}<h3 dir="auto">${name}</h3>${end2}</header>
${context !== "" && html`<div class="say dim" dir="auto">${paragraphs(context)}</div>`}${options(choice, rejected, isOld)}${rationale !== "" && html`<div class="say" dir="auto">${paragraphs(rationale)}</div>`}${text2 !== "" && html`<div class="say" dir="auto">${paragraphs(text2)}</div>`}${passage !== void 0 && quote(passage, shownIn)}${(made.length > 0 || by !== "") && html`<p class="meta">${by !== "" && html`<span>by ${by}</span>`}${made}</p>`}</article>`;
}
function madeFor({ commits }, { talk }) {
  return commits.map(
    ({ commit, subject, conversation }) => linked(talk(conversation), html`<code>${commit}</code> ${subject}`)
  );
}
function linked(address, words) {
  return address === "" ? html`<span>${words}</span>` : html`<a href="${address}">${words}</a>`;
}
function quote({ conversation, title, turn: turn2, said: said2, answered }, { talk }) {
  const where = linked(talk(conversation), html`Conversation \u201c${title}\u201d`);
  return html`<figure class="quote"><blockquote dir="auto"><p class="who">Asked</p>${paragraphs(said2)}</blockquote>${answered !== "" && html`<blockquote dir="auto"><p class="who">Claude</p>${paragraphs(answered)}</blockquote>`}<figcaption>${where}, turn ${turn2}</figcaption></figure>`;
}
function successor(text2) {
  const number2 = /^\D{0,12}(\d{1,6})\b/.exec(text2)?.[1];
  return number2 === void 0 ? inline(text2) : html`<a href="#d${number2}">${inline(text2)}</a>`;
}
function options(choice, rejected, isOld = false) {
  if (choice === "" && rejected.length === 0) return void 0;
  const words = isOld ? "was chosen" : "chosen";
  return html`<ul class="opts">${choice !== "" && html`<li class="yes">${icon("yes", words)}<span dir="auto">${inline(choice)}</span></li>`}${rejected.map((text2) => html`<li class="no">${icon("no", "rejected")}<span dir="auto">${inline(text2)}</span></li>`)}</ul>`;
}
var findings = {
  dead: { title: "Dead ends", shape: "dead" },
  find: { title: "Discoveries", shape: "find" },
  note: { title: "Notes", shape: "file" }
};
function findingsOf(kind, { found: found3, prose: prose2 }, { now }) {
  const { title, shape } = findings[kind];
  if (found3.length === 0 && prose2 === "") return void 0;
  const rows = found3.map(
    (one) => html`<li>${icon(shape)}<div dir="auto">${titled(one)}${one.by !== "" && html` <span class="dim sm">by ${one.by}</span>`}</div>${one.at !== void 0 && shortDay(one.at, now)}</li>`
  );
  return section({ id: kind, title }, html`${beside(prose2)}${listOf(rows)}`);
}
function titled({ title, text: text2 }) {
  const mark2 = text2 === "" || /[.:!?]$/.test(title) ? "" : ":";
  return html`${title !== "" && html`<b>${inline(title)}${mark2}</b> `}${inline(text2)}`;
}
function beside(prose2) {
  return prose2 !== "" && html`<div class="say beside" dir="auto">${paragraphs(prose2)}</div>`;
}
function listOf(rows) {
  return rows.length > 0 && html`<ul class="items">${rows}</ul>`;
}
function linesOf2(heading, lines, prose2 = "") {
  if (lines.length === 0 && prose2 === "") return void 0;
  const rows = lines.map((text2) => html`<li dir="auto">${inline(text2)}</li>`);
  return section(heading, html`${beside(prose2)}${rows.length > 0 && html`<ul class="dots">${rows}</ul>`}`);
}
function commitsOf(commits, { now, talk }) {
  if (commits.length === 0) return void 0;
  const rows = commits.map(({ commit, at: at2, subject, conversation, by }) => {
    const where = linked(talk(conversation), html`conversation ${conversation}`);
    return html`<li>${icon("commit")}<div dir="auto"><code>${commit}</code> ${subject}<br><span class="dim sm">${where}${by !== "" && `, ${by}`}</span></div>${at2 !== void 0 && dayAndClock(at2, now)}</li>`;
  });
  const note = "each with what was said, as it is kept with the commit";
  return section({ id: "commits", title: "Commits", note }, html`<ul class="items">${rows}</ul>`);
}
function nextOf({ next, prose: prose2 }) {
  if (next.length === 0 && prose2.next_steps === "") return void 0;
  const rows = next.map(
    (one, index) => html`<li><span class="dim num">${index + 1}</span><span dir="auto">${titled(one)}</span></li>`
  );
  const list = rows.length > 0 && html`<ol class="items">${rows}</ol>`;
  return section({ id: "next", title: "Next" }, html`${beside(prose2.next_steps)}${list}`);
}

// src/dashboard/page/session-runs.ts
var mostListed = 8;
function sessionRunsOf({ runs }, { project }) {
  if (runs.length === 0) return void 0;
  const rows = runs.slice(0, mostListed).map(
    ({ id, name, status, cost, isCostSure }) => html`<li>${icon("run")}<div><a href="/${project.id}/runs/${encodeURIComponent(id)}" dir="auto">${name}</a><br>${state(status)}</div>${cost !== void 0 && html`<span class="sm dim">${dollars(cost, isCostSure)}</span>`}</li>`
  );
  const more = runs.length > mostListed && html`<a href="/${project.id}/runs">All runs</a>`;
  return section({ id: "runs", title: "Runs", more }, html`<ul class="items">${rows}</ul>`);
}
function sessionCostOf({ runs }) {
  const sum = runs.reduce((all2, { cost = 0 }) => all2 + cost, 0);
  return sum === 0 ? "" : `${dollars(
    sum,
    runs.every(({ isCostSure }) => isCostSure)
  )} in runs`;
}
function askingOf({ runs }, { run }) {
  const asking = runs.filter(({ asks, status }) => asks > 0 || status === "waiting");
  return asking.map(
    ({ id, name, asks }) => html`<span>${state("waiting")} <a href="${run(id)}">Run ${name} ${asks === 0 ? "waits for you" : `has ${count2(asks, "question")}`}</a></span>`
  );
}
function stepRunOf({ text: text2, isDone, isCurrent }, { runs }, { run: addressOf }) {
  const own2 = isDone ? void 0 : runs.find(({ step: step2, status }) => step2 === text2 && status !== "draft");
  if (own2 === void 0) return { named: void 0, pill: void 0 };
  return {
    named: html`<span class="sm dim">${isCurrent ? ", " : " "}run <a href="${addressOf(own2.id)}">${own2.name}</a></span>`,
    pill: pillOf(own2)
  };
}
function pillOf({ asks, status }) {
  if (asks > 0 || status === "waiting") return state("waiting");
  return (status === "failed" || status === "lost") && state(status, `run ${status}`);
}
function linked2(timeline, { talk, run }) {
  return timeline.map((one) => {
    if (one.of === void 0 || one.href !== "") return one;
    return { ...one, href: one.of.kind === "run" ? run(one.of.id) : talk(one.of.id) };
  });
}

// src/dashboard/page/session.ts
function sessionPage(session, frame) {
  const { project, now } = frame;
  const base = `/${project.id}/`;
  const started = session.startedAt;
  return {
    menu: "sessions",
    session: session.id,
    title: session.title,
    crumbs: [
      html`<a href="${base}">${project.name}</a>`,
      html`<a href="${base}sessions">Sessions</a>`,
      html`<span class="mono">${session.name}</span>`
    ],
    heading: inline(session.title),
    meta: [
      state(session.status),
      session.reason,
      session.owner,
      session.branch !== "" && html`<span>branch <span class="mono">${session.branch}</span></span>`,
      started !== void 0 && html`<span>started ${timeWith(started, dayWithin(started, now))}</span>`,
      session.compactions > 0 && count2(session.compactions, "compaction"),
      sessionCostOf(session),
      ...session.tasks.map((task) => outsideLink(task, task))
    ],
    body: html`<div class="cols"><div class="stack flow">${summaryOf2(session, shownInOf(frame))}${sessionParts(session, shownInOf(frame))}</div>${asideOf4(session, frame)}</div>`
  };
}
function shownInOf({ project, now }) {
  const [talks, runs] = [`/${project.id}/conversations/`, `/${project.id}/runs/`];
  return {
    now,
    talk: (id) => talks + encodeURIComponent(id),
    run: (id) => runs + encodeURIComponent(id),
    quotes: false
  };
}
function sessionParts(session, shownIn) {
  const { prose: prose2, deadEnds, discoveries, notes, keyContext, keyFiles, files } = session;
  const dead = findingsOf("dead", { found: deadEnds, prose: prose2.dead_ends }, shownIn);
  const found3 = findingsOf("find", { found: discoveries, prose: prose2.discoveries }, shownIn);
  const key = { id: "key", title: "Key context", note: "given back after every compaction" };
  return [
    planOf(session, shownIn),
    pair(blockersOf(session, shownIn), nextOf(session)),
    decisionsOf(session, shownIn),
    pair(dead, found3),
    findingsOf("note", { found: notes, prose: "" }, shownIn),
    linesOf2(key, keyContext, prose2.key_context),
    linesOf2({ id: "keyf", title: "Key files", note: "" }, keyFiles),
    linesOf2({ id: "files", title: "Files", note: "changed for this session" }, files),
    commitsOf(session.commits, shownIn)
  ];
}
function pair(one, other) {
  return (one !== void 0 || other !== void 0) && html`<div class="two">${one}${other}</div>`;
}
function summaryOf2(session, shownIn) {
  const { tldr, remarks } = session;
  const facts = [...askingOf(session, shownIn), ...remarks.map((remark) => html`<span>${remark}</span>`)];
  if (tldr === "" && facts.length === 0) return void 0;
  return html`<section class="panel pad" aria-labelledby="h-tldr"><h2 id="h-tldr" class="sr">TL;DR</h2>${tldr !== "" && html`<div class="tldr" dir="auto">${paragraphs(tldr)}</div>`}${facts.length > 0 && html`<p class="meta">${facts}</p>`}</section>`;
}
function planOf(session, shownIn) {
  const { steps } = session;
  const done = steps.filter(({ isDone }) => isDone).length;
  const hasCurrent = steps.some(({ isCurrent }) => isCurrent);
  const note = steps.length === 0 ? "" : `${done} of ${count2(steps.length, "step")} done`;
  const rows = steps.map((step2) => stepRow(step2, session, shownIn));
  const list = html`${progress(done, steps.length, hasCurrent)}<ol class="steps">${rows}</ol>`;
  const none = empty(
    "The plan has no steps yet. To add one:",
    'session-journal log --next "What comes first"'
  );
  return section(
    { id: "plan", title: "Plan", note },
    html`${steps.length === 0 ? none : list}${logForm(session)}`
  );
}
function stepRow(step2, session, shownIn) {
  const { named, pill } = stepRunOf(step2, session, shownIn);
  const { number: number2, text: text2, isDone, isCurrent, at: at2, shown } = step2;
  const kind = isDone ? "done" : isCurrent ? "cur" : "";
  const shape = isDone ? icon("done", "done") : isCurrent ? icon("now", "current") : icon("open", "open");
  const act2 = {
    what: isDone ? "undone" : "done",
    fields: { session: session.id, number: String(number2) },
    shown
  };
  const button = session.isOpen && actButton(act2, isDone ? "Reopen" : "Tick", "b q sm");
  return html`<li${kind !== "" && html` class="${kind}"`}${isCurrent && html` aria-current="step"`}>${shape}<span class="n">${number2}</span><span class="tx" dir="auto">${inline(text2)}${isCurrent && html` <span class="sm dim">current</span>`}${named}</span><span class="sm dim end">${pill}${at2 !== void 0 && shortDay(at2, shownIn.now)}${button}</span></li>`;
}
var kinds2 = [
  ["progress", "Progress"],
  ["discovery", "Discovery"],
  ["tried", "Dead end"],
  ["blocker", "Blocker"],
  ["next", "Next step"]
];
function logForm({ id, isOpen, shown }) {
  if (!isOpen) return void 0;
  const options2 = kinds2.map(([value, name]) => html`<option value="${value}">${name}</option>`);
  const body = html`<label class="f" for="log-text">What happened?</label><textarea id="log-text" name="text" rows="2" required maxlength="4000"></textarea>
<p class="acts gap"><label class="sr" for="log-kind">Kind</label><select id="log-kind" name="kind">${options2}</select><button class="b" type="submit">Log it</button></p>`;
  const point = actButton({ what: "checkpoint", fields: { session: id }, shown }, "Save a checkpoint");
  return html`<details class="w fold gap"><summary>Log something</summary>${actForm({ what: "log", fields: { session: id }, shown }, body)}${point}</details>`;
}
function asideOf4(session, frame) {
  const { timeline, conversations } = session;
  const { project, now } = frame;
  const talks = conversations.map(
    ({ id, title, state: at2 }) => html`<li>${icon("talk")}<div><a href="/${project.id}/conversations/${id}">${title}</a><br>${state(at2)}</div></li>`
  );
  const newestFirst = linked2(timeline, shownInOf(frame)).reverse();
  return html`<aside class="stack" aria-label="What happened">${talks.length > 0 && section({ id: "talks", title: "Conversations" }, html`<ul class="items">${talks}</ul>`)}${sessionRunsOf(session, frame)}${section(
    { id: "time", title: "Timeline" },
    newestFirst.length === 0 ? empty("Nothing has happened yet. To log something:", 'session-journal log "What was done"') : railOf(newestFirst, { now, withDays: true })
  )}</aside>`;
}

// src/dashboard/page/terminal.ts
function terminalPage(terminal, frame) {
  const { name, reason, since } = terminal;
  const base = `/${frame.project.id}/`;
  return {
    menu: "terminals",
    title: `Terminal ${name}`,
    crumbs: [
      html`<a href="${base}">${frame.project.name}</a>`,
      html`<a href="${base}terminals">Terminals</a>`
    ],
    heading: name,
    meta: [
      state(terminal.state),
      reason,
      since !== void 0 && html`<span>since ${ago(since, frame.now)}</span>`
    ],
    body: html`<div class="stack">${screenOf2(terminal, base)}${factsOf2(terminal, base)}</div>`,
    part: "terminal"
  };
}
function screenOf2({ name, screen, isTypable, shown }, base) {
  if (screen === void 0)
    return html`<p class="dim">It has ended or doesn\u2019t answer, so there is nothing to show.</p>${attachOf(name)}`;
  const typing = isTypable ? html`<div class="acts gap w"><button class="b" type="button" data-type="${shown}" data-terminal="${name}">Type here</button><button class="b" type="button" data-size data-kept>Use this window\u2019s size</button><span class="sm dim">Keys go into the terminal until Shift+Esc.</span></div>` : html`<p class="sm dim gap">This page only looks. To type on pages, start the dashboard so: <code>session-journal dashboard --stop</code>, then <code>session-journal dashboard --terminals</code></p>`;
  const picture = html`<pre class="cmd"><code>${screen.join("\n")}</code></pre>`;
  return html`<section aria-label="Screen"><div class="screen" data-screen="${base}screens/${encodeURIComponent(name)}" data-kept tabindex="0">${picture}</div><p class="sm gap" role="status" id="screen-state" data-kept></p>${typing}${attachOf(name)}</section>`;
}
function attachOf(name) {
  return html`<p class="sm dim gap">In a terminal: <code>session-journal term ${name}</code></p>`;
}
function factsOf2({ session, conversation, facts }, base) {
  const rows = facts.map((fact) => html`<dt>${fact.name}</dt><dd>${fact.text}</dd>`);
  const links = html`${session !== "" && html`<dt>Session</dt><dd><a href="${base}sessions/${encodeURIComponent(session)}">${session}</a></dd>`}${conversation !== "" && html`<dt>Conversation</dt><dd><a href="${base}conversations/${encodeURIComponent(conversation)}">${conversation.slice(0, 8)}</a></dd>`}`;
  return section({ id: "facts", title: "Facts" }, html`<dl class="kv panel pad">${links}${rows}</dl>`);
}

// src/dashboard/page/terminals.ts
function terminalsPage(terminals, frame) {
  const rows = terminals.map(
    ({ name, state: at2, reason, since }) => html`<li>${state(at2)}<a class="plain" href="/${frame.project.id}/terminals/${encodeURIComponent(name)}"><b>${name}</b></a><span class="what" dir="auto">${reason}</span><span class="figs">${since !== void 0 && ago(since, frame.now)}</span></li>`
  );
  const none = empty("There are no terminals here. To start one:", "session-journal term");
  const how = html`<p class="dim gap">To see what one shows: <code>session-journal term peek NAME</code></p>`;
  return {
    ...place("terminals", "Terminals", frame),
    meta: [count2(terminals.length, "terminal")],
    body: rows.length === 0 ? none : html`<ul class="rows panel">${rows}</ul>${how}`
  };
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
  return stripControls(text2.replace(/\r\n?/g, "\n")).split("\n").map((line2) => line2.trimEnd()).join("\n").trim();
}
function oneLine(text2) {
  return cleanText(text2).replace(/\s*\n\s*/g, " ");
}

// src/dashboard/page/why.ts
function whyStartPage(files, frame, trouble = "") {
  const base = `/${frame.project.id}/`;
  const shown = files.slice(0, 500);
  const rows = shown.map(
    (path) => html`<li><a class="mono" href="${base}why?file=${encodeURIComponent(path)}">${path}</a></li>`
  );
  const rest = files.length > shown.length && html`<p class="dim gap">${count2(files.length - shown.length, "more file")}. Type its path above.</p>`;
  const form3 = html`<form class="find" action="${base}why" aria-label="A file"><label class="sr" for="why-file">File, and line</label><input id="why-file" name="file" list="why-files" placeholder="src/main.ts:17" autocomplete="off"><button class="b" type="submit">Why?</button></form>`;
  return {
    menu: "why",
    title: "Why",
    crumbs: [html`<a href="${base}">${frame.project.name}</a>`],
    heading: "Why is a line there?",
    meta: ["Answered offline, at no cost"],
    body: html`${form3}${trouble !== "" && html`<p class="gap">${trouble}</p>`}${rows.length === 0 ? html`<div class="gap">${empty("Git tracks no file here.")}</div>` : html`<ul class="gap files">${rows}</ul>`}${rest}`
  };
}
function whyPage(file, frame) {
  const base = `/${frame.project.id}/`;
  const name = file.path.replace(/^.*\//, "");
  const folder = file.path.slice(0, -name.length).replace(/\/$/, "");
  const chosen = file.lines.find(({ number: number2 }) => number2 === file.selected);
  const heading = chosen === void 0 ? html`Why <span class="mono h1f">${name}</span> is as it is` : html`Why line ${chosen.number} of <span class="mono h1f">${name}</span> is there`;
  return {
    menu: "why",
    title: `Why ${file.path}${chosen === void 0 ? "" : `, line ${chosen.number}`}`,
    crumbs: [
      html`<a href="${base}">${frame.project.name}</a>`,
      html`<a href="${base}why">Why</a>`,
      ...folder === "" ? [] : [html`<span class="mono">${folder}</span>`]
    ],
    heading,
    meta: [
      count2(file.total, "line"),
      file.lines.length < file.total && `lines ${file.lines[0]?.number ?? 0} to ${file.lines.at(-1)?.number ?? 0} shown`,
      sumsOf(file),
      "answered offline, at no cost"
    ],
    body: html`<div class="cols w">${answerOf2(file, chosen?.why, frame)}${sourceOf(file, frame)}</div>`
  };
}
function sumsOf({ lines }) {
  const kinds3 = lines.map(({ why }) => {
    if (why === void 0) return "empty";
    if (why.turn !== void 0) return "from conversations";
    return why.commit === "" ? "not committed" : "by hand, or nobody knows";
  });
  const names4 = ["from conversations", "by hand, or nobody knows", "not committed", "empty"];
  return names4.map((name) => [kinds3.filter((kind) => kind === name).length, name]).filter(([number2, name]) => number2 > 0 || name === "from conversations").map(([number2, name]) => `${number2} ${name}`).join(", ");
}
function answerOf2(file, why, frame) {
  if (why === void 0) {
    const words = file.selected === void 0 ? "Choose a line to see why it is there." : "This line has no answer.";
    return html`<aside class="panel why" aria-label="The answer"><section class="pad"><p>${words}</p></section></aside>`;
  }
  return html`<aside class="panel why" aria-labelledby="h-line"><section class="pad"><p class="sm dim" id="h-line">Line ${why.line}</p><pre class="cmd one"><code>${why.text.trim()}</code></pre><h2 class="answer">${sentence(why)}</h2>${sureness(why)}</section>${decisionOf(why, frame)}${wordsOf2(why)}<section class="pad">${sources(why, frame)}</section>${askOf(why)}</aside>`;
}
function sentence({ turn: turn2, decision: decision2, author, confidence, reason, commit }) {
  if (turn2 === void 0)
    return html`${reason === "" ? "No conversation is known that wrote it." : inline(reason)}`;
  const who = author === "" ? "" : ` for ${author}`;
  const may = confidence === "perhaps" ? "A command of Claude may have written it" : "Claude wrote it";
  const when = commit === "" ? " and it is not committed yet" : "";
  if (decision2 === void 0) return html`${may}${who}${when}. No decision is logged for it.`;
  const name = decision2.number === void 0 ? "a decision" : `decision ${decision2.number}`;
  return html`${may}${who}${when}, to carry out ${name}: ${inline(decision2.title)}`;
}
var sure = {
  certain: { shape: "done", word: "Certain.", why: "It stands word for word in an edit of this turn." },
  probable: { shape: "open", word: "Probable.", why: "It was found by its added lines." },
  perhaps: { shape: "open", word: "Perhaps.", why: "A command ran that may have written it." }
};
function sureness({ confidence, rule }) {
  const found3 = sure[confidence];
  if (found3 === void 0) return void 0;
  return html`<p class="sure">${icon(found3.shape)}<span><b>${found3.word}</b> ${found3.why}${rule !== "" && html` <span class="dim">Found by: ${rule}.</span>`}</span></p>`;
}
function decisionOf({ decision: decision2 }, { project }) {
  if (decision2 === void 0) return void 0;
  const { session, number: number2, choice, rejected, rationale } = decision2;
  const name = number2 === void 0 ? `Decision in ${session}` : `Decision ${number2} in ${session}`;
  const href = `/${project.id}/sessions/${encodeURIComponent(session)}${number2 === void 0 ? "" : `#d${number2}`}`;
  return html`<section class="pad"><h3><a href="${href}">${name}</a></h3>${options(choice, rejected)}${paragraphs(rationale)}</section>`;
}
function wordsOf2({ prompt, answer: answer2, turn: turn2 }) {
  if (prompt === "" && answer2 === "") return void 0;
  return html`<section class="pad">${prompt !== "" && html`<h3>What was asked${turn2 !== void 0 && `, in turn ${turn2}`}</h3><blockquote dir="auto">${paragraphs(prompt)}</blockquote>`}${answer2 !== "" && html`<details class="fold"><summary>What Claude said</summary><blockquote class="dim" dir="auto">${paragraphs(answer2)}</blockquote></details>`}</section>`;
}
function sources({ conversation, turn: turn2, commit, at: at2 }, { project, now }) {
  const words = `${conversation.slice(0, 8)}${turn2 === void 0 ? "" : `, turn ${turn2}`}`;
  const place2 = turn2 === void 0 ? "" : `?from=${turn2}#t${turn2}`;
  return html`<dl class="kv">${conversation !== "" && html`<dt>Conversation</dt><dd><a href="/${project.id}/conversations/${conversation}${place2}">${words}</a></dd>`}<dt>Commit</dt><dd>${commit === "" ? "not committed yet" : html`<code>${commit.slice(0, 7)}</code>${at2 !== void 0 && html`, ${dayAndClock(at2, now)}`}`}</dd></dl>`;
}
function askOf({ conversation }) {
  if (conversation === "") return void 0;
  return html`<section class="pad last"><h3>Ask this conversation</h3><pre class="cmd one"><code>session-journal ask --of ${conversation.slice(0, 8)} "What if it fails?"</code></pre></section>`;
}
function sourceOf(file, frame) {
  const blocks = blocksOf2(file.lines);
  const rows = blocks.map((block2) => blockRows(block2, file, frame));
  return html`<section class="panel src" aria-label="The file, with a reason for each block"><table><caption class="sr">${file.path}: who and why, line number, code</caption>${rows}</table></section>`;
}
function blocksOf2(lines) {
  const blocks = [];
  let last = "";
  for (const line2 of lines) {
    const { why } = line2;
    const key = why === void 0 ? last : [why.commit, why.conversation, why.turn, why.decision?.number].join(" ");
    if (blocks.length === 0 || key !== last) blocks.push([]);
    blocks.at(-1)?.push(line2);
    last = key;
  }
  return blocks;
}
function blockRows(block2, { path, selected }, frame) {
  const isOn = block2.some(({ number: number2 }) => number2 === selected);
  const base = `/${frame.project.id}/why?file=${encodeURIComponent(path)}`;
  const rows = block2.map(({ number: number2, text: text2 }, index) => {
    const isSelected = number2 === selected;
    return html`<tr id="L${number2}"${isSelected && html` class="sel" aria-current="true"`}>${index === 0 && html`<th scope="rowgroup" rowspan="${block2.length}">${whoOf(block2, frame)}</th>`}<td><a href="${base}:${number2}#L${number2}" aria-label="Why line ${number2}">${number2}</a></td><td>${text2 === "" ? " " : text2}</td></tr>`;
  });
  return html`<tbody${isOn && html` class="on"`}>${rows}</tbody>`;
}
function whoOf(block2, { project, now }) {
  const why = block2.find((line2) => line2.why !== void 0)?.why;
  if (why === void 0) return html`<span class="dim">Empty</span>`;
  const day3 = why.at !== void 0 && shortDay(why.at, now);
  if (why.turn === void 0) {
    const name = why.commit === "" ? "Not committed yet" : why.author === "" ? "No conversation" : `${why.author}, by hand`;
    return html`<b>${icon(why.commit === "" ? "run" : "hand")} ${name}</b><span class="dim">no conversation${day3 !== false && html`, ${day3}`}</span>`;
  }
  const { decision: decision2, turn: turn2 } = why;
  const rest = html`${day3 !== false && html`, ${day3}`}${why.confidence !== "certain" && `, ${why.confidence}`}`;
  if (decision2 === void 0) {
    const asked = why.prompt === "" ? "nothing was asked" : `\u201C${cutAtWord(oneLine(why.prompt), 60)}\u201D`;
    return html`<b>${icon("talk")} Turn ${turn2}, no decision</b><span class="dim" dir="auto">${asked}${rest}</span>`;
  }
  const turned = html`<span class="dim">turn ${turn2}${rest}</span>`;
  const href = `/${project.id}/sessions/${encodeURIComponent(decision2.session)}#d${decision2.number ?? ""}`;
  return html`<b>${icon("dec")} <a href="${href}">Decision${decision2.number !== void 0 && ` ${decision2.number}`}</a>: ${inline(decision2.title)}</b>${turned}`;
}

// src/dashboard/read/other-pages.ts
function sessionRows(data) {
  return {
    sessions: listAt(data, "sessions").map((one) => ({
      ...progressFrom(one),
      id: textAt2(one, "id"),
      name: textAt2(one, "shortname"),
      status: textAt2(one, "status"),
      work: textAt2(one, "working_on"),
      branch: textAt2(one, "git_branch"),
      owner: one.mine === true ? "" : textAt2(one, "owner"),
      at: timeAt(one, "updated_at")
    })),
    damaged: listAt(data, "damaged").map((one) => ({
      file: textAt2(one, "file"),
      message: textAt2(one, "message")
    }))
  };
}
var mostFound = 50;
async function readSearch(query, { apart }, root) {
  if (query.trim() === "") return { query: "", total: 0, rows: [], missing: 0, trouble: "" };
  const words = ["search", "--in", "all", "--limit", String(mostFound), "--", query];
  return foundFrom(await ask(apart, words, root), query);
}
function foundFrom(data, query) {
  const rows = listAt(data, "hits").map(rowFrom);
  return {
    query,
    total: numberAt(data, "total") ?? 0,
    rows,
    missing: numberAt(data, "missing") ?? 0,
    trouble: ""
  };
}
function rowFrom(hit) {
  const source = recordAt(hit, "source");
  const more = {
    what: textAt2(hit, "kind"),
    text: textAt2(hit, "text"),
    author: textAt2(hit, "author"),
    at: timeAt(hit, "time")
  };
  if (source.kind === "conversation") {
    const [id, turn2] = [textAt2(source, "conversation"), numberAt(source, "turn") ?? 0];
    const path2 = `conversations/${id}?from=${Math.max(1, turn2)}#t${turn2}`;
    return { ...more, kind: "conversation", where: `Conversation ${id.slice(0, 8)}, turn ${turn2}`, path: path2 };
  }
  if (source.kind === "commit") {
    const commit = textAt2(source, "commit").slice(0, 10);
    return { ...more, kind: "commit", where: commit, path: "" };
  }
  const session = textAt2(hit, "session");
  const path = session === "" ? "" : `sessions/${encodeURIComponent(session)}`;
  return { ...more, kind: "journal", where: session || textAt2(source, "file"), path };
}
async function readSettingsPage({ apart }, root) {
  const data = await ask(apart, ["settings"], root);
  const settings2 = listAt(data, "settings").map((one) => {
    const values = listAt(one, "values");
    return {
      key: textAt2(one, "key"),
      about: textAt2(one, "about"),
      value: values.length === 0 ? "default" : values.map(({ value }) => JSON.stringify(value)).join(", "),
      from: values.length === 0 ? "default" : values.map((value) => textAt2(value, "from")).join(", ")
    };
  });
  const things = listAt(data, "automatic").map((one) => ({
    name: textAt2(one, "name"),
    value: textAt2(one, "value"),
    from: textAt2(one, "from"),
    change: textAt2(one, "change")
  }));
  return { settings: settings2, things };
}

// src/dashboard/read/runs-pages.ts
init_failure();

// src/dashboard/read/run-events.ts
function happenedIn(events2) {
  const asked = /* @__PURE__ */ new Map();
  return events2.flatMap((event) => {
    const [type, data] = [textAt2(event, "type"), recordAt(event, "data")];
    if (type === "approval.new") asked.set(textAt2(data, "id"), askedFor(data));
    const told = type === "approval.decided" ? decided(data, asked) : toldBy(type, data);
    const isBelow = textAt2(data, "agent") !== "";
    return told === void 0 ? [] : [{ ...told, isBelow, at: timeAt(event, "at") }];
  });
}
var names2 = { person: "You", claude: "Claude", client: "Claude Code" };
function toldBy(type, data) {
  const text2 = textAt2(data, "text");
  switch (type) {
    case "run.message": {
      const by = textAt2(data, "by");
      const name = Object.hasOwn(names2, by) ? names2[by] : by;
      return { kind: "said", word: data.thinking === true ? `${name} thinks` : name, text: text2 };
    }
    case "run.tool":
      return toolTold(data);
    case "run.state":
      return { kind: "state", word: textAt2(data, "state"), text: textAt2(data, "reason") };
    case "approval.new":
      return { kind: "asked", word: askedFor(data), text: textAt2(data, "id") };
    case "run.budget":
      return { kind: "money", word: "Budget", text: text2 };
    case "run.settings":
      return { kind: "set", word: "Settings", text: JSON.stringify(data) };
    default:
      return void 0;
  }
}
var answer = "An answer";
function askedFor(data) {
  return textAt2(data, "kind") === "answer" ? answer : textAt2(data, "tool");
}
function decided(data, asked) {
  const [id, why] = [textAt2(data, "id"), textAt2(data, "text")];
  const word = asked.get(id) ?? `Question ${id}`;
  const text2 = why === "" ? id : `${id}, ${why}`;
  if (textAt2(data, "verdict") === "deny") return { kind: "refused", word, text: text2 };
  return word === answer ? { kind: "answered", word: "A question", text: text2 } : { kind: "decided", word, text: text2 };
}
function toolTold(data) {
  const [text2, word, step2] = [textAt2(data, "text"), textAt2(data, "tool"), textAt2(data, "step")];
  if (step2 === "called") return { kind: "called", word, text: targetOf(textAt2(data, "input")) };
  if (step2 === "denied") return { kind: "denied", word, text: text2 };
  return data.isError === true ? { kind: "failed", word, text: text2 } : void 0;
}
function targetOf(input) {
  return targetIn(parseFields(input)) || input;
}

// src/dashboard/read/runs-pages.ts
async function readRunList({ here: here2 }, root) {
  const data = await ask(here2, ["runs"], root);
  const runs = runRows(listAt(data, "runs"));
  const spent = textAt2(data, "cost_today");
  return {
    runs,
    total: numberAt(data, "total") ?? runs.length,
    spent: spent === "$0.00" ? "" : spent,
    start: shownProject(root)
  };
}
async function readRunPage(name, { apart }, { root, approvals, sessions }) {
  const [data, log] = await Promise.all([
    ask(apart, ["runs", "show", name], root),
    readLog(name, apart, root)
  ]);
  const named = sessions.find((one) => textAt2(one, "id") === textAt2(data, "session")) ?? {};
  return { ...runFrom(data, log, approvals), sessionName: textAt2(named, "shortname") };
}
var mostShown = 100;
async function readLog(name, apart, root) {
  const command = `session-journal runs log ${name}`;
  try {
    const happened2 = happenedIn(await askLines(apart, ["runs", "log", name], root));
    const older = Math.max(0, happened2.length - mostShown);
    return { happened: happened2.slice(older).reverse(), older, trouble: "", command };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { happened: [], older: 0, trouble: `${error.message}: ${command}`, command };
  }
}
function runFrom(data, log, approvals) {
  const id = textAt2(data, "id");
  const tokens = recordAt(data, "tokens");
  const token = (key) => numberAt(tokens, key) ?? 0;
  return {
    ...runRow(data),
    shortId: textAt2(data, "short_id"),
    reason: textAt2(data, "reason"),
    query: textAt2(data, "query"),
    result: textAt2(data, "result"),
    error: textAt2(data, "error"),
    session: textAt2(data, "session"),
    step: textAt2(data, "step"),
    mode: textAt2(data, "permission_mode"),
    parent: textAt2(data, "parent"),
    conversation: textAt2(data, "conversation"),
    startedAt: timeAt(data, "started_at"),
    endedAt: timeAt(data, "ended_at"),
    turns: numberAt(data, "turns") ?? 0,
    used: [
      { name: "Input", number: token("input") },
      { name: "Cache read", number: token("cache_read") },
      { name: "Cache write", number: token("cache_write") },
      { name: "Output", number: token("output") }
    ],
    contextTokens: token("context"),
    windowTokens: token("window"),
    facts: factsOf3(data),
    needs: approvalNeeds(
      approvals.filter((one) => textAt2(one, "run") === id),
      [data]
    ),
    log,
    stop: runsAtWork([data]).length === 0 ? "" : shownRun(data),
    goOn: canGoOn(data) ? shownRun(data) : ""
  };
}
function factsOf3(data) {
  const rows = [
    { name: "Model", text: textAt2(data, "model") },
    { name: "Permissions", text: textAt2(data, "permission_mode") },
    { name: "Process", text: runsAtWork([data]).length === 0 ? "" : String(numberAt(data, "pid") ?? "") },
    { name: "Folder", text: textAt2(data, "cwd") },
    { name: "Worktree", text: textAt2(data, "worktree") },
    { name: "Started from", text: textAt2(data, "terminal") },
    { name: "Paid by", text: textAt2(data, "paid_by") },
    { name: "Denied", text: textsAt(data, "permission_denials").join(", ") }
  ];
  return rows.filter(({ text: text2 }) => text2 !== "");
}

// src/dashboard/read/talk-session.ts
init_failure();

// src/dashboard/read/passages.ts
var minute3 = 6e4;
function loggingTurn(turns, { at: at2, title, isNamed }) {
  const own2 = turns.filter((turn2) => textAt2(turn2, "agent") === "" && turn2.rewound !== true);
  const meant = own2.filter((turn2, index) => {
    const [start3, end2] = [timeAt(turn2, "at"), timeAt(own2[index + 1] ?? {}, "at")];
    return start3 !== void 0 && start3 < at2 + minute3 && (end2 === void 0 || end2 >= at2) && hasLogged(turn2);
  });
  if (meant.length < 2 && !isNamed) return meant[0];
  const naming = meant.filter((turn2) => wordsOf3(turn2).some((words) => words.includes(title)));
  return naming.length === 1 ? naming[0] : void 0;
}
function hasLogged(turn2) {
  return wordsOf3(turn2).some(
    (words) => /\bsession-journal\b[\s\S]*\s(?:log|init)\b|^\/session[:-](?:log|init)\b/.test(words)
  );
}
function wordsOf3(turn2) {
  const lines = listAt(turn2, "did").filter((call) => textAt2(call, "tool") === "Bash");
  return [textAt2(turn2, "said"), ...lines.map((call) => textAt2(call, "target"))];
}

// src/dashboard/read/talk-session.ts
function sessionOf(talk, sessions) {
  const name = textAt2(talk, "session");
  const meant = sessions.find((one) => name !== "" && [stemOf(one), textAt2(one, "shortname")].includes(name));
  return { id: textAt2(meant ?? {}, "id"), name: textAt2(meant ?? {}, "shortname") || name };
}
function stemOf(session) {
  return textAt2(session, "file").replace(/^.*\//, "").replace(/\.md$/, "");
}
async function readTalkSession(id, program, root) {
  if (id === "") return {};
  try {
    return await ask(program, ["view", "--compactions", "--", id], root);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return {};
  }
}
var second = 1e3;
function cameOf(data, session) {
  const turns = listAt(data, "turns").filter((turn2) => textAt2(turn2, "agent") === "");
  const compacted = compactedIn(data, session);
  const commits = commitsIn(textAt2(data, "id"), session);
  const made = [
    ...decisionsIn(turns, session),
    ...commits.map((one) => ({ turn: turnAt(turns, timeAt(one, "at")), made: commitMade(one, session) }))
  ];
  return {
    at: (turn2) => ({
      made: made.filter((one) => one.turn === turn2).map((one) => one.made),
      compactions: compacted.filter(({ after }) => after === turn2).map(({ there }) => there)
    }),
    compactions: compacted.length,
    commits: commits.length
  };
}
function commitsIn(id, session) {
  return listAt(session, "commits").filter((one) => {
    const talk = textAt2(one, "conversation");
    return talk !== "" && id.startsWith(talk);
  });
}
function commitMade(one, session) {
  const path = `sessions/${encodeURIComponent(textAt2(session, "id"))}#h-commits`;
  return { shape: "commit", words: textAt2(one, "subject"), commit: textAt2(one, "commit"), path };
}
function turnAt(turns, at2) {
  if (at2 === void 0) return void 0;
  const turn2 = turns.findLast((one) => (timeAt(one, "at") ?? Number.POSITIVE_INFINITY) < at2 + second);
  return numberAt(turn2 ?? {}, "number");
}
function decisionsIn(turns, session) {
  return listAt(session, "decisions").flatMap((one) => {
    const [at2, title, number2] = [timeAt(one, "time"), textAt2(one, "title"), numberAt(one, "number")];
    if (at2 === void 0 || number2 === void 0) return [];
    const turn2 = loggingTurn(turns, { at: at2, title, isNamed: true });
    if (turn2 === void 0) return [];
    const path = `sessions/${encodeURIComponent(textAt2(session, "id"))}#d${number2}`;
    const made = { shape: "dec", words: `Decision ${number2}: ${title}`, commit: "", path };
    return [{ turn: numberAt(turn2, "number"), made }];
  });
}
var nearMs = 10 * 6e4;
function compactedIn(data, session) {
  const id = textAt2(data, "id");
  const noted = listAt(session, "compactions").filter((one) => textAt2(one, "conversation") === id);
  return listAt(data, "compactions").map((one) => {
    const at2 = timeAt(one, "at");
    const distance2 = (other) => Math.abs((timeAt(other, "at") ?? 0) - (at2 ?? 0));
    const [nearest2] = [...noted].sort((a, b) => distance2(a) - distance2(b));
    const known = nearest2 !== void 0 && distance2(nearest2) <= nearMs ? nearest2 : one;
    return { after: numberAt(one, "after_turn"), there: { at: at2, compaction: compactionFrom(known) } };
  });
}

// src/dashboard/read/talk-pages.ts
var mostListed2 = 200;
function conversationRows(all2, sessions = []) {
  return all2.slice(0, mostListed2).map((one) => ({
    id: textAt2(one, "id"),
    title: textAt2(one, "title") || "(no words)",
    state: textAt2(one, "state") || "unknown",
    session: sessionOf(one, sessions).name,
    branch: textAt2(one, "branch"),
    turns: numberAt(one, "turns"),
    at: timeAt(one, "last_at")
  }));
}
async function readConversationPage(wanted, { apart, here: here2 }, { root, conversations, sessions, approvals }) {
  const data = await ask(apart, ["conversations", "show", wanted.id], root);
  const id = textAt2(data, "id");
  const listed = conversations.find((one) => textAt2(one, "id") === id) ?? {};
  const asked = approvals.filter((one) => textAt2(one, "conversation") === id);
  const { id: sessionId, name } = sessionOf(listed, sessions);
  const session = await readTalkSession(sessionId, here2, root);
  const shown = conversationFrom({ data, session }, { ...listed, session: name, sessionId }, wanted);
  return { ...shown, needs: approvalNeeds(asked, []) };
}
function conversationFrom({ data, session = {} }, listed, wanted) {
  const came = cameOf(data, session);
  const own2 = listAt(data, "turns").map(turnFrom).filter(({ agent }) => agent === "").map((turn2) => ({ ...turn2, ...came.at(turn2.number) }));
  const { from, to } = windowOf(own2.length, wanted);
  const { query } = wanted;
  const shown = query === "" ? own2.filter(({ number: number2 }) => number2 >= from && number2 <= to) : found2(own2, query);
  const id = textAt2(data, "id");
  return {
    id,
    title: textAt2(listed, "title") || own2.find(({ said: said2 }) => said2 !== "")?.said.slice(0, 80) || "(no words)",
    state: textAt2(listed, "state") || "unknown",
    session: textAt2(listed, "session"),
    sessionId: textAt2(listed, "sessionId"),
    branch: textAt2(listed, "branch"),
    model: textAt2(listed, "model"),
    contextTokens: numberAt(listed, "context_tokens") ?? 0,
    startedAt: timeAt(listed, "started_at"),
    lastAt: timeAt(listed, "last_at"),
    keptUntil: timeAt(data, "kept_until"),
    author: textAt2(listed, "author"),
    turns: shown,
    total: own2.length,
    compactions: came.compactions,
    commits: came.commits,
    from: query === "" ? from : 1,
    to: query === "" ? to : own2.length,
    query,
    asked: askedIn(own2),
    askCommand: `session-journal ask --of ${id.slice(0, 8)} "What should I ask?"`
  };
}
function found2(turns, query) {
  const words = query.toLowerCase();
  return turns.filter(({ said: said2, answered }) => `${said2}
${answered}`.toLowerCase().includes(words)).map((turn2) => ({ ...turn2, compactions: [] }));
}
function windowOf(total, { from, to }) {
  if (from !== void 0) {
    const first = Math.min(Math.max(1, from), Math.max(1, total));
    return { from: first, to: Math.min(total, first + turnsOfPage - 1) };
  }
  const last = Math.min(Math.max(1, to ?? total), total);
  return { from: Math.max(1, last - turnsOfPage + 1), to: last };
}
var mostAsked = 200;
function askedIn(turns) {
  const asked = turns.filter(({ said: said2, isRewound }) => said2.trim() !== "" && !isRewound);
  return asked.slice(-mostAsked).map(({ number: number2, said: said2 }) => {
    const line2 = said2.trim().split("\n")[0];
    return { number: number2, words: line2.length > 70 ? `${line2.slice(0, 70).replace(/\s+\S*$/, "")} \u2026` : line2 };
  });
}
function turnFrom(turn2) {
  return {
    number: numberAt(turn2, "number") ?? 0,
    at: timeAt(turn2, "at"),
    said: textAt2(turn2, "said"),
    answered: textAt2(turn2, "answered"),
    did: listAt(turn2, "did").map(callFrom),
    files: textsAt(turn2, "files"),
    isRewound: turn2.rewound === true,
    isInterrupted: turn2.interrupted === true,
    agent: textAt2(turn2, "agent"),
    made: [],
    compactions: []
  };
}
function callFrom(call) {
  const { exit } = call;
  const trouble = exit === 0 || exit === null || exit === void 0 ? "" : typeof exit === "number" ? `exit ${exit}` : String(exit);
  return { tool: textAt2(call, "tool"), target: textAt2(call, "target"), trouble: trouble.slice(0, 200) };
}

// src/dashboard/read/why-page.ts
var around = 300;
function whyAsked(text2, tracked) {
  if (tracked.includes(text2)) return { path: text2, line: void 0 };
  const [, path = "", line2 = ""] = /^(.+):(\d{1,7})$/.exec(text2) ?? [];
  return tracked.includes(path) ? { path, line: Number(line2) } : void 0;
}
async function readWhyPage({ path, line: line2 }, { apart }, root) {
  const from = Math.max(1, (line2 ?? 1) - around);
  const range = `:${from}-${from + 2 * around}`;
  const data = await ask(apart, ["why", "--", `${path}${range}`], root);
  return whyFrom(data, path, line2);
}
function whyFrom(data, path, selected) {
  const known = new Map(listAt(data, "lines").map((one) => [numberAt(one, "line") ?? 0, lineFrom(one)]));
  const numbers = [...known.keys()].sort((a, b) => a - b);
  const [first = 1, last = 0] = [numbers[0], numbers.at(-1)];
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const why = known.get(first + index);
    return { number: first + index, text: why?.text ?? "", why };
  });
  return { path, lines, selected, total: Math.max(last, lines.length) };
}
function lineFrom(one) {
  const confidence = textAt2(one, "confidence");
  return {
    line: numberAt(one, "line") ?? 0,
    text: textAt2(one, "text"),
    commit: textAt2(one, "commit"),
    author: textAt2(one, "author"),
    at: timeAt(one, "at"),
    confidence: confidence === "certain" || confidence === "probable" || confidence === "perhaps" ? confidence : "",
    rule: textAt2(one, "rule"),
    conversation: textAt2(one, "conversation"),
    turn: textAt2(one, "reason") === "" ? numberAt(one, "turn") : void 0,
    prompt: textAt2(one, "prompt"),
    answer: textAt2(one, "answer"),
    decision: decisionFrom(one),
    reason: textAt2(one, "reason")
  };
}
function decisionFrom(one) {
  if (typeof one.decision !== "object" || one.decision === null) return void 0;
  const decision2 = recordAt(one, "decision");
  const choice = textAt2(decision2, "choice");
  return {
    session: textAt2(decision2, "session"),
    number: numberAt(decision2, "number"),
    title: textAt2(decision2, "title"),
    choice,
    rejected: rejectedOptions(textAt2(decision2, "options"), choice),
    rationale: textAt2(decision2, "rationale")
  };
}

// src/dashboard/server/read-page.ts
async function readPage(route, project, desk) {
  const overview = await readOverview(desk.sources, project.root);
  const frame = frameOf(overview, project, desk);
  try {
    return { status: 200, page: await pageFor(route, { desk, project, overview, frame }), frame };
  } catch (error) {
    if (!isFailure(error) || isPassing(error)) throw error;
    const status = error.code === "not-found" ? 404 : 400;
    return { status, page: troublePage(error.message, error.hint ?? "", frame), frame };
  }
}
var readers = {
  home: (_, { overview, project, frame }) => homePage(homeFrom(overview, project.root), frame),
  sessions: readSessions,
  conversations: readTalks,
  why: readWhy,
  search: async ({ query }, { desk, project, frame }) => searchPage(await readSearch(query.get("q") ?? "", desk.sources, project.root), frame),
  settings: async (_, { desk, project, frame }) => settingsPage(await readSettingsPage(desk.sources, project.root), frame),
  runs: readRuns,
  terminals: readTerminals
};
function pageFor(route, reading) {
  return readers[route.page](route, reading);
}
async function readSessions({ id }, { desk, project, overview, frame }) {
  if (id === "") return sessionsPage(sessionRows(overview.list), frame);
  const { conversations, approvals } = overview;
  const place2 = { root: project.root, conversations, approvals };
  return sessionPage(await readSessionPage(id, desk.sources, place2), frame);
}
async function readTalks({ id, query }, { desk, project, overview, frame }) {
  const { conversations } = overview;
  const sessions = listAt(overview.list, "sessions");
  if (id === "") {
    const rows = conversationRows(conversations, sessions);
    return conversationsPage({ rows, total: conversations.length }, frame);
  }
  const wanted = {
    id,
    query: query.get("q") ?? "",
    from: numberIn(query, "from"),
    to: numberIn(query, "to")
  };
  const place2 = { root: project.root, conversations, sessions, approvals: overview.approvals };
  return conversationPage(await readConversationPage(wanted, desk.sources, place2), frame);
}
async function readRuns({ id }, { desk, project, overview, frame }) {
  if (id === "") return runsPage(await readRunList(desk.sources, project.root), frame);
  const sessions = listAt(overview.list, "sessions");
  const place2 = { root: project.root, approvals: overview.approvals, sessions };
  return runPage(await readRunPage(id, desk.sources, place2), frame);
}
async function readWhy({ query }, { desk, project, frame }) {
  const files = trackedFiles(project.root, ".") ?? [];
  const text2 = query.get("file") ?? "";
  if (text2 === "") return whyStartPage(files, frame);
  const asked = whyAsked(text2, files);
  if (asked === void 0) return whyStartPage(files, frame, `Git tracks no file \u201C${text2}\u201D here.`);
  return whyPage(await readWhyPage(asked, desk.sources, project.root), frame);
}
async function readTerminals({ id }, { desk, project, frame }) {
  if (id === "") return terminalsPage(await readTerminalList(desk.sources, project.root), frame);
  const place2 = { root: project.root, env: desk.env, isTypable: desk.options.terminals };
  return terminalPage(await readTerminalPage(id, desk.sources, place2), frame);
}
function numberIn(query, name) {
  const text2 = query.get(name) ?? "";
  return /^\d{1,7}$/.test(text2) ? Number(text2) : void 0;
}
function frameOf(overview, project, desk) {
  const sessions = listAt(overview.list, "sessions");
  const open = sessions.filter((one) => ["active", "paused"].includes(textAt2(one, "status")));
  const needs = needsFrom(overview).length;
  return {
    project,
    projects: projectsOf2(desk).map(({ id, name, root }) => {
      return { id, name, needs: id === project.id ? needs : desk.elsewhere.count(root) };
    }),
    needs,
    counts: {
      sessions: open.length,
      conversations: overview.conversations.length,
      runs: runsAtWork(listAt(overview.status, "runs")).length,
      terminals: overview.terminals.length
    },
    active: open.slice(0, 12).map((one) => ({
      id: textAt2(one, "id"),
      name: textAt2(one, "shortname"),
      status: textAt2(one, "status"),
      done: numberAt(recordAt(one, "progress"), "done") ?? 0,
      total: numberAt(recordAt(one, "progress"), "total") ?? 0
    })),
    address: desk.address,
    isReadOnly: desk.guarded.isReadOnly,
    isLan: desk.options.isLan,
    now: desk.now(),
    assets: desk.files.assets
  };
}

// src/dashboard/server/routes.ts
var pages = ["sessions", "conversations", "runs", "terminals", "why", "search", "settings"];
function routeOf(target) {
  const [path = "", search3 = ""] = target.split("?", 2);
  const parts2 = path.split("/").slice(1).map(decodePart);
  if (parts2.some((part) => part === void 0)) return { kind: "unknown" };
  const [first = "", second2 = "", third = "", ...more] = parts2;
  if (more.length > 0) return { kind: "unknown" };
  if (first === "") return { kind: second2 === "" ? "root" : "unknown" };
  if (["login", "logout", "events"].includes(first) && parts2.length === 1)
    return { kind: first };
  if (first === "assets") return third === "" ? { kind: "asset", name: second2 } : { kind: "unknown" };
  if (!/^[0-9a-f]{8}$/.test(first)) return { kind: "unknown" };
  if (second2 === "act" && third === "") return { kind: "act", project: first };
  if (second2 === "screens")
    return isName(third) ? { kind: "screen", project: first, name: third } : { kind: "unknown" };
  return pageOf(first, second2, { id: third, search: search3 });
}
function pageOf(project, name, { id, search: search3 }) {
  const page = name === "" ? "home" : pages.find((one) => one === name);
  const isOne = ["sessions", "conversations", "runs", "terminals"].includes(name);
  if (page === void 0 || id !== "" && !(isOne && isName(id))) return { kind: "unknown" };
  return { kind: "page", project, page, id, query: new Map(new URLSearchParams(search3)) };
}
function isName(text2) {
  return text2 !== "" && text2.length <= 120 && !/[/\\\p{Cc}]/u.test(text2) && !/^[-.]/.test(text2);
}
function decodePart(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return void 0;
  }
}

// src/dashboard/server/tickets.ts
var import_node_path23 = require("node:path");
init_folders();
init_stat();
init_person();
var lifeMs = 6e4;
function folderOf(env2) {
  return ensureStateDir(env2, (0, import_node_path23.join)(dashboardFolder, "tickets"));
}
function isFresh(path, now) {
  const made = findStat(path)?.mtimeMs;
  return made !== void 0 && now - made <= lifeMs && made - now < 2e3;
}
function useTicket(env2, given, now) {
  const ticket = given.length > 20 ? given : given.toUpperCase().replace(/[\s-]/g, "");
  const path = (0, import_node_path23.join)(folderOf(env2), sha256(ticket));
  const fresh = isFresh(path, now);
  return takeAway(path) && fresh;
}

// src/dashboard/server/watch-screen.ts
init_failure();
var usualSize2 = { cols: 80, rows: 24 };
var mostWatched = 20;
var watched = 0;
var muchBytes = 256 * 1024;
function watchScreen(name, { env: env2, isTypable }) {
  if (watched >= mostWatched) return textAnswer(503, "Too many pages look at terminals. Close one of them");
  return streamAnswer((stream) => {
    watched += 1;
    stream.onClose(() => {
      watched -= 1;
    });
    if (isTypable) letLead(name, stream);
    void follow(name, env2, stream);
  });
}
function letLead(name, stream) {
  const { id, close } = openScreen(name, () => send(stream, "given-back", "1"));
  stream.onClose(close);
  send(stream, "stream", id);
}
async function follow(name, env2, stream) {
  let [connection, isClosed] = [void 0, false];
  stream.onClose(() => {
    isClosed = true;
    connection?.destroy();
  });
  stream.onDrain(() => connection?.resume());
  const tell = (event, data) => {
    send(stream, event, data);
    if (stream.waiting() > muchBytes) connection?.pause();
  };
  try {
    connection = await connect(name, env2, {
      onSize: (size) => tell("size", JSON.stringify(size)),
      onScreen: (bytes) => tell("screen", base64(bytes)),
      onOutput: (bytes) => tell("output", base64(bytes)),
      onEnd: () => end(stream, "It has ended.")
    });
    if (isClosed) connection.destroy();
  } catch (error) {
    end(stream, isFailure(error) ? `${error.message}.` : "This terminal cannot be shown.");
  }
}
async function connect(name, env2, watcher) {
  const folder = terminalsOf(env2);
  const { cols, rows } = (await findLive(folder, name)).state ?? usualSize2;
  const { watch } = await Promise.resolve().then(() => __toESM(require_terminal_client(), 1));
  const found3 = await watch({ path: socketOf(folder, name), size: { cols, rows } }, watcher);
  if (typeof found3 === "string") throw new Failure("busy", "This terminal does not answer");
  return found3;
}
function send(stream, event, data) {
  stream.send(`event: ${event}
data: ${data}

`);
}
function end(stream, why) {
  send(stream, "end", JSON.stringify(why));
  stream.close();
}
function base64(bytes) {
  return Buffer.from(bytes).toString("base64");
}

// src/dashboard/server/answer.ts
async function answerRequest(request, desk) {
  const refusal = refusalOf(request, desk.guarded);
  if (refusal !== void 0) return textAnswer(refusal.status, refusal.text);
  const route = routeOf(request.target);
  const isPost = request.method === "POST";
  if (isPost && route.kind === "login") return logIn(request, desk);
  if (isPost && route.kind === "act") return answerAct(request, route.project, desk);
  if (isPost || route.kind === "act") return textAnswer(405, "Not here");
  if (route.kind === "asset") return asset(route.name, desk);
  const until = loginOf(request, desk);
  if (route.kind === "login" || until === void 0) return askWho(route, request, desk);
  return answerRead(route, request, desk);
}
function loginOf({ headers }, { key, cookieName, now }) {
  const cookie = cookieIn(headers.get("cookie") ?? [], cookieName);
  return cookie === void 0 ? void 0 : readCookie(key, cookie, now());
}
function askWho(route, request, desk) {
  if (route.kind === "events" || route.kind === "screen") return textAnswer(401, "Log in first");
  return pageAnswer(
    route.kind === "login" ? 200 : 401,
    loginPage(desk.files.assets, ""),
    meansOf(request, desk)
  );
}
function meansOf({ headers }, { guarded, files }) {
  const [host = ""] = headers.get("host") ?? [];
  const origin = guarded.origins.find((one) => one.endsWith(`//${host.toLowerCase()}`)) ?? "";
  return { origin, assets: files.assets };
}
function asset(name, { files }) {
  const file = files.byName.get(name);
  return file === void 0 ? textAnswer(404, "Not found") : assetAnswer(file.type, file.text);
}
function logIn(request, desk) {
  const { files, env: env2, key, cookieName, guarded, now } = desk;
  const refusal = loginRefusalOf(request, guarded);
  if (refusal !== void 0) return textAnswer(refusal.status, refusal.text);
  const means = meansOf(request, desk);
  const ticket = new URLSearchParams(request.body).get("ticket") ?? "";
  if (ticket.length > 100 || !useTicket(env2, ticket, now())) {
    const trouble = "That code is wrong, was used, or is older than a minute";
    return pageAnswer(401, loginPage(files.assets, trouble), means);
  }
  const { cookie, writeKey } = makeLogin(key, now());
  const secure = means.origin.startsWith("https:") ? "; Secure" : "";
  const set = `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${loginMs / 1e3}${secure}`;
  const body = loggedInPage(files.assets, guarded.isReadOnly ? "" : writeKey, "/");
  const answer2 = pageAnswer(200, body, means);
  return { ...answer2, headers: { ...answer2.headers, "Set-Cookie": set } };
}
async function answerRead(route, request, desk) {
  const projects = projectsOf2(desk);
  if (route.kind === "root") return leadTo(`/${projects[0]?.id ?? "login"}/`);
  if (route.kind === "events") return events(desk);
  if (route.kind === "screen" && projects.some(({ id }) => id === route.project))
    return watchScreen(route.name, { env: desk.env, isTypable: desk.options.terminals });
  if (route.kind !== "page") return textAnswer(404, "Not found");
  const project = projects.find(({ id }) => id === route.project);
  if (project === void 0) return textAnswer(404, "This dashboard does not show that project");
  const means = meansOf(request, desk);
  try {
    const { status, page, frame } = await readPage(route, project, desk);
    return pageAnswer(status, renderPage(page, frame), { ...means, part: page.part });
  } catch (error) {
    if (!isFailure(error)) throw error;
    return pageAnswer(503, unreadablePage(desk.files.assets, error.message, error.hint ?? ""), means);
  }
}
function events({ changes }) {
  return streamAnswer((stream) => {
    if (!changes.add(stream)) stream.close();
  });
}
function answerAct(request, id, desk) {
  const refusal = writeRefusalOf(request, desk.guarded);
  if (refusal !== void 0) return jsonAnswer(refusal.status, { error: refusal.text, hint: "" });
  const until = loginOf(request, desk);
  const [given = "", ...others] = request.headers.get("x-session-journal-key") ?? [];
  if (until === void 0 || others.length > 0 || !isWriteKey(desk.key, until, given)) {
    const hint = "Log in again: session-journal dashboard --open";
    return jsonAnswer(401, { error: "This page may only read", hint });
  }
  const project = projectsOf2(desk).find((one) => one.id === id);
  if (project === void 0)
    return jsonAnswer(404, { error: "This dashboard does not show that project", hint: "" });
  const { sources: sources2, env: env2, options: options2 } = desk;
  return act(request.body, { sources: sources2, root: project.root, env: env2, isTypable: options2.terminals });
}

// src/dashboard/server/changes.ts
var mostStreams = 50;
var lookMs = 700;
var beatMs = 15e3;
var change = "event: change\ndata: 1\n\n";
function watchChanges(look) {
  const streams = /* @__PURE__ */ new Set();
  let timer;
  let [seen, beat] = ["", Date.now()];
  const tell = (text2) => {
    beat = Date.now();
    for (const stream of streams) stream.send(text2);
  };
  const check = () => {
    const now = look();
    if (now !== seen) tell(change);
    else if (Date.now() - beat > beatMs) tell(": still here\n\n");
    seen = now;
  };
  const stop2 = () => {
    clearInterval(timer);
    timer = void 0;
  };
  return {
    add(stream) {
      if (streams.size >= mostStreams) return false;
      streams.add(stream);
      stream.onClose(() => {
        streams.delete(stream);
        if (streams.size === 0) stop2();
      });
      stream.send("retry: 1000\nevent: hello\ndata: 1\n\n");
      if (timer === void 0) {
        seen = look();
        timer = setInterval(check, lookMs);
      }
      return true;
    },
    tell: () => tell(change),
    close() {
      stop2();
      for (const stream of streams) stream.close();
    }
  };
}

// src/dashboard/server/needs-elsewhere.ts
function countElsewhere({ read, mark: mark2, changed: changed2 }) {
  const known = /* @__PURE__ */ new Map();
  let queue = Promise.resolve();
  const recount = async (root, counted) => {
    const needs = await read(root);
    if (needs === counted.needs) return;
    counted.needs = needs;
    changed2();
  };
  return {
    count: (root) => {
      const counted = known.get(root) ?? { mark: "", needs: 0 };
      known.set(root, counted);
      const now = mark2(root);
      if (counted.mark !== now) {
        counted.mark = now;
        queue = queue.then(() => recount(root, counted)).catch(() => {
          counted.mark = "";
        });
      }
      return counted.needs;
    }
  };
}

// src/dashboard/server/serve.ts
var usualPort = 4870;
var loopback = "127.0.0.1";
async function serve(serving) {
  const { options: options2, env: env2 } = serving;
  const kept = readServerFile(env2);
  const wanted = options2.port !== 0 ? [options2.port] : [kept?.port || usualPort, 0];
  const key = kept?.key ?? makeKey();
  const lived = { at: Date.now() };
  let desk;
  let server;
  for (const port of wanted) {
    server ??= await listen({
      host: options2.isLan ? "0.0.0.0" : loopback,
      port,
      answer: (request) => {
        lived.at = Date.now();
        return answerRequest(request, desk);
      }
    });
  }
  if (server === void 0) return void 0;
  const made = makeDesk(serving, key, server.port);
  desk = made;
  writeServerFile(env2, { projects: kept?.projects ?? [], port: server.port, key });
  writeRunning(env2, { port: server.port, options: options2 }, Date.now());
  warmUp(serving);
  return endWhenIdle(lived, [server, made.changes], serving);
}
function warmUp({ env: env2, sources: sources2 }) {
  const [first] = projectsOf2({ env: env2 });
  if (first !== void 0) readOverview(sources2, first.root).catch(() => void 0);
}
function makeDesk({ options: options2, env: env2, dist: dist2, sources: sources2, liveRuns: liveRuns2 }, key, port) {
  const own2 = [`${loopback}:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const hosts = [...own2, ...options2.isLan ? ownAddresses().map((address) => `${address}:${port}`) : []];
  const outside = options2.publicUrl === "" ? [] : [new URL(options2.publicUrl)];
  const fingerprint = makeFingerprint({ env: env2, liveRuns: liveRuns2 });
  const look = () => projectsOf2({ env: env2 }).map(({ root }) => fingerprint(root)).join("\n\n");
  const changes = watchChanges(look);
  return {
    env: env2,
    options: options2,
    key,
    sources: sources2,
    guarded: {
      hosts: [...hosts, ...outside.map(({ host }) => host)],
      origins: [...hosts.map((host) => `http://${host}`), ...outside.map(({ origin }) => origin)],
      isReadOnly: options2.isReadOnly || options2.isLan
    },
    // Cookies don't know of ports.
    cookieName: `session-journal-${port}`,
    address: `${loopback}:${port}`,
    files: readAssets(dist2),
    changes,
    elsewhere: countElsewhere({
      read: async (root) => needsFrom(await readOverview(sources2, root)).length,
      mark: fingerprint,
      changed: changes.tell
    }),
    now: Date.now
  };
}
function endWhenIdle(lived, [server, changes], { env: env2, end: end2 }) {
  const stop2 = () => {
    clearInterval(timer);
    changes.close();
    server.close();
    clearRunning(env2, Date.now());
    end2();
  };
  const timer = setInterval(() => {
    if (Date.now() - lived.at > loginMs) stop2();
  }, 6e4);
  return stop2;
}

// src/io/process/own-program.ts
var import_node_path24 = require("node:path");
init_late_builtins();
var longestMs = 6e4;
var mostBytes = 32 * 1024 * 1024;
function readOwn({ dist: dist2, program, words, cwd, env: env2 }) {
  const options2 = { cwd, env: { ...env2 }, timeout: longestMs, maxBuffer: mostBytes, windowsHide: true };
  return new Promise((resolve2) => {
    const args = [(0, import_node_path24.join)(dist2, program), ...words];
    childProcess().execFile(process.execPath, args, options2, (_, stdout) => resolve2(stdout));
  });
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
    state: state2,
    reason,
    since,
    createdAt,
    parent,
    isArchived,
    place: place2,
    settings: settings2,
    figures,
    toldBudgets
  } = run;
  return {
    id,
    name,
    state: state2,
    reason,
    since,
    createdAt,
    parent,
    session: place2.session,
    cwd: place2.cwd,
    turns: figures.turns,
    costUsd: figures.costUsd,
    isPartial: figures.isPartial,
    isArchived,
    bypassUntil: settings2.mode === "bypass" ? settings2.bypassUntil : void 0,
    scarceUsd: toldBudgets.find(({ of }) => of === "run")?.mostUsd
  };
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
function isFinal(state2) {
  return following[state2].length === 0;
}

// src/runs/files/change-run.ts
init_leftovers();
init_stat();

// src/runs/files/ended-rows.ts
var import_node_path25 = require("node:path");
init_folders();

// src/io/disk/kept-rows.ts
var mostBytes2 = 256 * 1024 * 1024;
function keptRows(path, form3) {
  try {
    return decodeRows(readBytes(path, mostBytes2).bytes.toString("utf8"), form3) ?? [];
  } catch {
    return [];
  }
}
function keepRows(path, form3, rows) {
  writeFileAtomic(path, encodeRows(form3, rows), { mode: 384, fsync: false });
}
function encodeRows(form3, rows) {
  const body = JSON.stringify(rows);
  return `${form3} ${sha256(body)}
${body}
`;
}
function decodeRows(text2, form3) {
  const end2 = text2.indexOf("\n");
  const body = text2.slice(end2 + 1, -1);
  const isWhole = text2.endsWith("\n") && text2.slice(0, end2) === `${form3} ${sha256(body)}`;
  return isWhole ? JSON.parse(body) : void 0;
}

// src/runs/files/ended-rows.ts
var form2 = "runs 2";
function rowsPath(runs) {
  return (0, import_node_path25.join)(runs, "ended.rows");
}
function changedPath(runs) {
  return (0, import_node_path25.join)(runs, "changed-after-end");
}
function readEnded(runs) {
  const rows = keptRows(rowsPath(runs), form2);
  return new Map(rows.map((one) => [one.row.id, one]));
}
function keepEnded(runs, rows) {
  try {
    makeFolder(runs, 448);
    keepRows(rowsPath(runs), form2, rows);
  } catch {
  }
}
function changesAfterEnd(runs) {
  const lines = (findText(changedPath(runs)) ?? "").split("\n").slice(0, -1);
  return lines.map((line2) => ({ id: line2.slice(0, line2.indexOf(" ")), at: Number(line2.split(" ")[1]) }));
}

// src/runs/files/run-folder.ts
var import_node_path26 = require("node:path");
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
function decodeRun(value) {
  const fields = asFields(value);
  const id = text(fields, "id");
  const state2 = runStates.find((known) => known === fields?.state);
  if (fields?.schema !== schema || state2 === void 0 || !uuid.test(id)) return void 0;
  return {
    id,
    name: text(fields, "name"),
    state: state2,
    reason: text(fields, "reason"),
    since: number(fields, "since") ?? 0,
    query: text(fields, "query"),
    settings: settingsOf(asFields(fields.settings)),
    place: placeOf3(asFields(fields.place)),
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
    end: endOf2(asFields(fields.end)),
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
function placeOf3(fields) {
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
function endOf2(fields) {
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
function findStored(path) {
  const fields = asRecord(readJson(path, mostBytes3));
  const run = decodeRun(fields);
  if (run === void 0) return void 0;
  const { at: at2, lines } = asRecord(fields?.log) ?? {};
  const log = typeof at2 === "number" && typeof lines === "string" ? { at: at2, lines } : { at: 0, lines: "" };
  const { end: end2, part } = asRecord(fields?.done) ?? {};
  const done = typeof end2 === "number" && typeof part === "number" ? { end: end2, part } : void 0;
  return { run, log, done };
}

// src/runs/files/run-folder.ts
var uuid2 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
var names3 = {
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
function pathIn2(folder, what) {
  return (0, import_node_path26.join)(folder, names3[what]);
}
function runsFolder(projectState) {
  return (0, import_node_path26.join)(projectState, "runs");
}
function runFolder(projectState, id) {
  return (0, import_node_path26.join)(runsFolder(projectState), id);
}
function runIds(projectState) {
  return foldersIn(runsFolder(projectState)).filter((name) => uuid2.test(name));
}

// src/runs/files/change-run.ts
function findRun(folder) {
  return findStored(pathIn2(folder, "record"))?.run;
}

// src/runs/files/list-runs.ts
function listRuns(projectState) {
  const runs = runsFolder(projectState);
  const changed2 = new Set(changesAfterEnd(runs).map(({ id }) => id));
  const kept = readEnded(runs);
  const found3 = runIds(projectState).flatMap((id) => {
    const known = kept.get(id);
    return known !== void 0 && !changed2.has(id) ? known : lookAt(runFolder(projectState, id), known);
  });
  const ended = found3.filter(({ row: row3 }) => isFinal(row3.state));
  const isOld = ended.length !== kept.size || ended.some((one) => one !== kept.get(one.row.id));
  if (isOld) keepEnded(runs, ended);
  return found3.map(({ row: row3 }) => row3).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}
function lookAt(folder, known) {
  const stamp2 = findStamp(pathIn2(folder, "record"));
  if (stamp2 === void 0) return [];
  if (known !== void 0 && isSameStamp(known.stamp, stamp2)) return [known];
  const run = findRun(folder);
  return run === void 0 ? [] : [{ row: rowOf(run), stamp: stamp2 }];
}

// src/dashboard-server.ts
(0, import_node_v8.setFlagsFromString)("--no-opt");
(0, import_node_v8.setFlagsFromString)("--optimize-for-size");
var env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:CLAUDE(?!_CONFIG_DIR)|SESSION_JOURNAL_(?:SESSION|RUN|TERM(?!_DIR)))/.test(name)
  )
);
var dist = __dirname;
var templates = (0, import_node_path27.join)((0, import_node_path27.dirname)(dist), "templates");
async function here(words, cwd) {
  const { runProgram } = await Promise.resolve().then(() => __toESM(require_program(), 1));
  const { stdout } = await runProgram(words, { cwd, env, templates, now: () => /* @__PURE__ */ new Date(), isOnPage: true });
  return stdout;
}
function liveRuns(state2) {
  const live = listRuns(state2).filter((run) => !isFinal(run.state));
  return live.map(({ id }) => runFolder(state2, id));
}
async function main() {
  const apart = (words, cwd) => readOwn({ dist, program: "cli.cjs", words, cwd, env });
  const options2 = decodeOptions(JSON.parse(process.argv[2] ?? "{}"));
  const sources2 = { here, apart };
  const stop2 = await serve({ options: options2, env, dist, sources: sources2, liveRuns, end: () => process.exit() });
  if (stop2 === void 0) process.exit(1);
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop2);
}
main().catch(() => process.exit(70));
