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
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
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

// src/io/console/output.ts
function hasSaid() {
  return said;
}
function writeNow(file, text2) {
  said = true;
  const bytes = Buffer.from(text2);
  let done = 0;
  try {
    while (done < bytes.length) done += (0, import_node_fs2.writeSync)(file, bytes, done);
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
var import_node_fs2, said, streams, isWaiting;
var init_output = __esm({
  "src/io/console/output.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    said = false;
    streams = { 1: "stdout", 2: "stderr" };
    isWaiting = false;
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
    return (0, import_node_fs3.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function followStat(path) {
  try {
    return (0, import_node_fs3.statSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function cannotBe(path) {
  return path.includes("\0");
}
function exists(path) {
  return (0, import_node_fs3.existsSync)(path);
}
function leadsToFolder(path) {
  try {
    return followStat(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}
function realPath(path) {
  return import_node_fs3.realpathSync.native(path);
}
function realTarget(path, links = 0) {
  if (links > mostLinks) return "";
  try {
    const stat = findStat(path);
    if (stat?.isSymbolicLink() === true) {
      return realTarget((0, import_node_path.resolve)(realTarget((0, import_node_path.dirname)(path), links + 1), (0, import_node_fs3.readlinkSync)(path)), links + 1);
    }
    if (stat !== void 0) return realPath(path);
  } catch {
    return "";
  }
  const parent = (0, import_node_path.dirname)(path);
  if (parent === path) return path;
  const folder2 = realTarget(parent, links + 1);
  return folder2 === "" ? "" : (0, import_node_path.join)(folder2, (0, import_node_path.basename)(path));
}
var import_node_fs3, import_node_path, mostLinks;
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path = require("node:path");
    init_failures();
    mostLinks = 40;
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
    const stat = (0, import_node_fs5.readFileSync)(`/proc/${pid}/stat`, "utf8");
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
  return exists2(pid) && !isEnded(processStat(pid).state);
}
function isGone({ pid, started, at }) {
  if (!exists2(pid)) return true;
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
var import_node_fs5, slackMs;
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
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
  return attempt(() => (0, import_node_fs6.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
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
var import_node_fs6, foreignLifeMs, count, bootId, hostName, processSpace, currentProcess;
var init_owner = __esm({
  "src/io/disk/owner.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    init_lazy();
    init_late_builtins();
    init_seen_process();
    foreignLifeMs = 10 * 6e4;
    count = 0;
    bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
    hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
    processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs6.readlinkSync)("/proc/self/ns/pid")));
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
  const stat = (0, import_node_fs7.lstatSync)(path, { throwIfNoEntry: false });
  return stat !== void 0 && Date.now() - stat.mtimeMs > patienceMs;
}
function sweepOne(name, path) {
  try {
    if (isLeftover(name, path)) (0, import_node_fs7.unlinkSync)(path);
  } catch {
  }
}
function sweepLeftovers(dir) {
  try {
    for (const name of (0, import_node_fs7.readdirSync)(dir)) {
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path2.join)(dir, name));
    }
  } catch {
  }
}
var import_node_fs7, import_node_path2, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_node_path2 = require("node:path");
    init_owner();
    init_seen_process();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
  }
});

// src/io/disk/folders.ts
function filesIn(dir, ending = "") {
  try {
    return (0, import_node_fs11.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs11.mkdirSync)(path, { mode });
  } catch (error) {
    if (leadsToFolder(path)) return;
    const parent = (0, import_node_path5.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || leadsToFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
var import_node_fs11, import_node_path5;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs11 = require("node:fs");
    import_node_path5 = require("node:path");
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
var import_node_path11, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_path11 = require("node:path");
    init_failure();
    init_failures();
    init_folders();
    init_late_builtins();
    init_leftovers();
    own = "session-journal";
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs14.readFileSync)(path, "latin1")}
})`;
  const place = placeOf3(path);
  const kept = place === void 0 ? void 0 : findKept(place);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept === void 0 ? {} : { cachedData: kept.code }
  });
  const isUsed = kept !== void 0 && script.cachedDataRejected !== true;
  if (place !== void 0 && !(isUsed && kept.isSaid))
    process.once("exit", () => keep(place, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path12.dirname)(path));
  return module2.exports;
}
function placeOf3(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs14.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path12.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path12.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs14.readFileSync)(path);
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
    if (!(0, import_node_fs14.existsSync)((0, import_node_path12.dirname)(place))) (0, import_node_fs14.mkdirSync)((0, import_node_path12.dirname)(place), { mode: 448 });
    sweep((0, import_node_path12.dirname)(place));
    (0, import_node_fs14.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs14.readdirSync)(dir)) {
    const path = (0, import_node_path12.join)(dir, name);
    if (((0, import_node_fs14.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs14.unlinkSync)(path);
  }
}
var import_node_fs14, import_node_path12, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs14 = require("node:fs");
    import_node_path12 = require("node:path");
    import_node_vm = require("node:vm");
    init_person();
    init_output();
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:ask-dialog
var require_ask_dialog = __commonJS({
  "late-part:ask-dialog"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/ask-dialog.cjs", require);
  }
});

// src/io/console/input.ts
var import_node_fs = require("node:fs");
var chunkBytes = 64 * 1024;
function readStandardInputNow(patienceMs3) {
  const chunks = [];
  const deadline = Date.now() + patienceMs3;
  while (Date.now() < deadline) {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    const got = readChunk(buffer);
    if (got === "end") break;
    if (got === "later") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    else chunks.push(buffer.subarray(0, got));
  }
  return Buffer.concat(chunks).toString("utf8");
}
function readChunk(buffer) {
  try {
    return (0, import_node_fs.readSync)(0, buffer) || "end";
  } catch (error) {
    return error.code === "EAGAIN" ? "later" : "end";
  }
}

// src/run-hook.ts
init_output();

// src/runs/questions/answer-hook.ts
init_failure();
init_stat();

// src/io/disk/append.ts
var import_node_fs4 = require("node:fs");
init_failures();
var gathered = 64 * 1024;
function appendTexts(path, from, texts2) {
  let file;
  try {
    file = (0, import_node_fs4.openSync)(path, from === 0 ? "w" : "r+", 384);
    if (from > 0) (0, import_node_fs4.ftruncateSync)(file, from);
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
    if (file !== void 0) (0, import_node_fs4.closeSync)(file);
  }
}
function writeAll(file, text2, from) {
  const bytes = Buffer.from(text2);
  for (let done = 0; done < bytes.length; ) {
    done += (0, import_node_fs4.writeSync)(file, bytes, done, bytes.length - done, from + done);
  }
  return from + bytes.length;
}
function appendLine(path, line) {
  try {
    (0, import_node_fs4.appendFileSync)(path, `${line}
`, { mode: 384 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

// src/io/disk/files.ts
var import_node_fs8 = require("node:fs");
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
function writeBeside(path, text2, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs8.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs8.writeFileSync)(file, text2);
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
function writeFileAtomic(path, text2, options = {}) {
  const temporary = writeBeside(path, text2, options);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options.fsync !== false) syncFolder((0, import_node_path3.dirname)(path));
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
function createFile(path, text2, options = {}) {
  if (isTaken(path)) return false;
  const temporary = writeBeside(path, text2, options);
  try {
    const created = claimName(temporary, path);
    if (created && options.fsync !== false) syncFolder((0, import_node_path3.dirname)(path));
    return created;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
}

// src/runs/files/change-run.ts
init_leftovers();

// src/io/disk/lock.ts
var import_node_fs10 = require("node:fs");
var import_node_path4 = require("node:path");
init_failure();
init_failures();

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
function writeJson(path, value, { fsync = false } = {}) {
  writeFileAtomic(path, `${JSON.stringify(value)}
`, { mode: 384, fsync });
}
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/io/disk/lock.ts
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder2) {
  return (0, import_node_path4.join)(folder2, "lock");
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
function hasRival({ folder: folder2 }, own2) {
  for (const name of (0, import_node_fs10.readdirSync)(folder2)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path4.join)(folder2, name);
    const found = findLock(path);
    if (found === void 0) continue;
    if (!isAbandoned(found)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder: folder2, path, owner, options } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path4.join)(folder2, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found = findLock(path);
    if (found !== void 0 && found.mark !== dead.mark) return false;
    if (found !== void 0) (0, import_node_fs10.unlinkSync)(path);
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
      const found = findLock(attempt2.path);
      if (found === void 0) continue;
      if (isAbandoned(found) && takeOver(attempt2, found)) return;
    }
    if (performance.now() >= deadline) throw lockedFailure(attempt2);
    await new Promise((resolve3) => setTimeout(resolve3, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder2, options) {
  const path = lockPath(folder2);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    (0, import_node_fs10.writeFileSync)(candidate, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder: folder2, path, candidate, owner, options });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
}
function assertHeld(folder2) {
  const path = lockPath(folder2);
  const nonce = held.get(path);
  if (nonce === void 0 || isMine(path, nonce)) return;
  throw new Failure("locked", "Cannot continue: another process took over the lock", {
    hint: "Nothing was changed. Try again",
    data: { path }
  });
}
async function withLock(folder2, options, work) {
  await enter(folder2, options);
  const path = lockPath(folder2);
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
function asFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function textAt(fields, key) {
  const value = fields?.[key];
  return typeof value === "string" ? value : void 0;
}

// src/runs/state/event-record.ts
function encodeEvent({ type, at, data, from }) {
  return `${JSON.stringify({ type, at, data, ...from && { end: from.end, part: from.part } })}
`;
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
var import_node_path6 = require("node:path");
init_folders();

// src/io/disk/read.ts
var import_node_fs12 = require("node:fs");
init_failure();
init_failures();
init_stat();
var maxSessionBytes = 10 * 1024 * 1024;
function findText(path) {
  try {
    return (0, import_node_fs12.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(content) {
  return cryptography().createHash("sha256").update(content).digest("hex");
}

// src/io/disk/kept-rows.ts
var mostBytes = 256 * 1024 * 1024;

// src/runs/files/ended-rows.ts
function changedPath(runs) {
  return (0, import_node_path6.join)(runs, "changed-after-end");
}
function noteChangeAfterEnd(folder2, at) {
  appendLine(changedPath((0, import_node_path6.dirname)(folder2)), `${(0, import_node_path6.basename)(folder2)} ${at}`);
}

// src/runs/files/run-folder.ts
var import_node_path7 = require("node:path");
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
  const all = Array.isArray(value) ? value : [];
  return all.map(asFields).map((fields) => ({
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
  const all = Array.isArray(value) ? value : [];
  return all.filter((one) => typeof one === "string");
}
function number(fields, key) {
  const value = fields?.[key];
  return typeof value === "number" && Number.isFinite(value) ? value : void 0;
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
  const { at, lines } = asRecord(fields?.log) ?? {};
  const log = typeof at === "number" && typeof lines === "string" ? { at, lines } : { at: 0, lines: "" };
  const { end: end2, part } = asRecord(fields?.done) ?? {};
  const done = typeof end2 === "number" && typeof part === "number" ? { end: end2, part } : void 0;
  return { run, log, done };
}
function readStored(path) {
  const found = findStored(path);
  if (found !== void 0) return found;
  throw new Failure("damaged", `Cannot read the run in "${path}"`, {
    hint: "It was removed, or a newer version of Session Journal wrote it: update this one",
    data: { path }
  });
}

// src/runs/files/run-folder.ts
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
function pathIn(folder2, what) {
  return (0, import_node_path7.join)(folder2, names[what]);
}

// src/runs/files/change-run.ts
var waitMs = 3e4;
function findRun(folder2) {
  return findStored(pathIn(folder2, "record"))?.run;
}
function changeRun(folder2, decide) {
  return whileLocked(folder2, (stored) => {
    const { run, events = [], found } = decide(stored.run);
    const fresh = [...events.filter((event) => isAfter(event, stored.done)), ...moved(stored.run, run)];
    if (run !== stored.run || fresh.length > 0) write(folder2, stored, { run, fresh });
    return found;
  });
}
function whileLocked(folder2, work) {
  const sweep2 = (thorough) => {
    if (thorough) sweepLeftovers(folder2);
  };
  return withLock(folder2, { waitMs, sweep: sweep2 }, async () => work(readStored(pathIn(folder2, "record"))));
}
function moved(before, run) {
  if (before.state === run.state && before.reason === run.reason) return [];
  return [stateEvent(run, Date.now())];
}
function write(folder2, stored, { run, fresh }) {
  const at = completeEvents(folder2, stored);
  const lines = fresh.map(encodeEvent).join("");
  const done = fresh.map(({ from }) => from).findLast((from) => from !== void 0) ?? stored.done;
  assertHeld(folder2);
  const fsync = run.state !== stored.run.state || run.intent !== stored.run.intent;
  if (isFinal(stored.run.state)) noteChangeAfterEnd(folder2, at);
  const text2 = encodeStored({ run, log: { at, lines }, done });
  writeFileAtomic(pathIn(folder2, "record"), text2, { mode: 384, fsync });
  appendTexts(pathIn(folder2, "events"), at, [lines]);
}
function completeEvents(folder2, { log }) {
  const path = pathIn(folder2, "events");
  const size = findStat(path)?.size ?? 0;
  if (size >= log.at + Buffer.byteLength(log.lines)) return size;
  return appendTexts(path, Math.min(size, log.at), [log.lines]);
}

// src/runs/policy/exact-json.ts
function exactJson(value) {
  if (Array.isArray(value)) return `[${value.map(exactJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${exactJson(field)}`).join(",")}}`;
}

// src/runs/policy/asked-call.ts
function decodeHookCall(text2) {
  const fields = parse(text2);
  return fields && decodeCall(fields);
}
function decodeCall(fields) {
  const input = recordOf(fields.tool_input);
  const tool = textOf(fields.tool_name);
  if (input === void 0 || tool === "") return void 0;
  return {
    conversation: textOf(fields.session_id),
    id: textOf(fields.tool_use_id),
    tool,
    input,
    exact: exactJson(input),
    cwd: textOf(fields.cwd),
    agent: textOf(fields.agent_id),
    mode: textOf(fields.permission_mode),
    request: ""
  };
}
function inputText({ input }, key) {
  return textOf(input[key]);
}
function parse(text2) {
  try {
    return recordOf(JSON.parse(text2));
  } catch {
    return void 0;
  }
}
function textOf(value) {
  return typeof value === "string" ? value : "";
}
function recordOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}

// src/runs/policy/hook-answer.ts
function renderPreToolUse(answer) {
  const input = answer.kind === "allow" ? answer.input : void 0;
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      permissionDecision: answer.kind,
      permissionDecisionReason: answer.reason,
      ...input === void 0 ? {} : { updatedInput: input }
    }
  });
}
var nobodyYet = "Nobody has answered yet. This is not a refusal. Do not do it in another way. Go on with what does not need it, and say in your result that this is still open";
var oneAtATime = "This is not a refusal. Another call of yours waits for the person, and only one can wait at a time. Make this call again after that one";
function couldNotAsk(why) {
  return `Session Journal could not ask the person about this call, so it does not run. This is not a refusal: ${why}`;
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
  const [program, verb = "", ...rest] = words;
  const flags = program === "session-journal" ? door.get(verb) : void 0;
  return flags !== void 0 && rest.every((word) => isOpen(word, flags));
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
  const [opening, call, , delimiter] = match;
  const lines = line.slice(opening.length).replace(/\n+$/, "").split("\n");
  return lines.indexOf(delimiter) === lines.length - 1 ? call : void 0;
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
var folders = [".git", ".claude", ".husky", ".sessions/templates", ".github/workflows"];
var files = [".mcp.json", ".envrc", ".sessions/config.json"];
function isFreeToEdit(path, { roots, state }) {
  if (isInside(state, path)) return false;
  return roots.some((root) => isInside(root, path) && path !== root && !isProtected(path.slice(root.length)));
}
function isInside(folder2, path) {
  const prefix = folder2.endsWith("/") ? folder2 : `${folder2}/`;
  return path === folder2 || path.startsWith(prefix);
}
function isProtected(below) {
  const inside = `/${below.toLowerCase().split("/").filter(Boolean).join("/")}/`;
  return folders.some((folder2) => inside.includes(`/${folder2}/`)) || files.some((file) => inside.endsWith(`/${file}/`));
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
  const folder2 = detail.startsWith("~/") ? "/**" : call.cwd;
  const wish = detail.includes("/") ? `${folder2}/${below}` : `${folder2}/**/${below}`;
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

// src/runs/questions/approvals.ts
var import_node_path9 = require("node:path");
init_folders();
init_leftovers();
init_owner();
init_stat();

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
function answerOf(decision) {
  if (decision.verdict === "deny") {
    return { kind: "deny", reason: `The person refused this: ${decision.text || "they gave no reason"}` };
  }
  const reason = "Approved by the person";
  return decision.editedInput === "" ? { kind: "allow", reason } : { kind: "allow", reason: `${reason}, changed`, input: JSON.parse(decision.editedInput) };
}

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
var import_node_path8 = require("node:path");

// src/io/disk/secret-key.ts
var import_node_fs13 = require("node:fs");
init_failure();
init_failures();
init_late_builtins();
init_stat();
var keyBytes = 32;
function findKey(path) {
  const stat = findStat(path);
  if (stat === void 0) return void 0;
  const isOurs2 = process.getuid === void 0 || stat.uid === process.getuid() && (stat.mode & 63) === 0;
  if (stat.isFile() && stat.size === keyBytes && isOurs2) return (0, import_node_fs13.readFileSync)(path);
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
function stateAbove(folder2) {
  return (0, import_node_path8.dirname)((0, import_node_path8.dirname)((0, import_node_path8.dirname)((0, import_node_path8.dirname)(folder2))));
}
function keyPath(folder2) {
  return (0, import_node_path8.join)(stateAbove(folder2), "approval-key");
}
function isGenuine(decision, folder2) {
  const key = findKey(keyPath(folder2));
  return key !== void 0 && isSameSecret(signText(signedText(decision), key), decision.mac);
}

// src/runs/questions/approvals.ts
var mostBytes3 = 64 * 1024 * 1024;
function pathOf(folder2, id, what) {
  return (0, import_node_path9.join)(folder2, "approvals", `${id}${what}.json`);
}
function listQuestions(folder2) {
  return filesIn((0, import_node_path9.join)(folder2, "approvals"), ".json").filter((name) => /^[0-9a-f]{8}\.json$/.test(name)).flatMap((name) => findQuestion(folder2, name.slice(0, 8)) ?? []).sort((a, b) => a.question.createdAt - b.question.createdAt);
}
function findQuestion(folder2, id) {
  const question = decodeQuestion(readJson(pathOf(folder2, id, ""), mostBytes3));
  if (question?.id !== id || question.hash !== sha256(hashedText(question))) return void 0;
  const decision = findDecision(folder2, question);
  const end2 = decodeQuestionEnd(readJson(pathOf(folder2, id, ".end")));
  return { folder: folder2, question, decision, end: end2, isForged: exists(pathOf(folder2, id, ".forged")) };
}
function findDecision(folder2, question) {
  const path = pathOf(folder2, question.id, ".decision");
  if (!exists(path)) return void 0;
  const decision = decodeDecision(readJson(path, mostBytes3));
  if (decision !== void 0 && isAbout(decision, question) && isGenuine(decision, folder2)) return decision;
  try {
    renameOver(path, pathOf(folder2, question.id, ".forged"));
  } catch {
  }
  return void 0;
}
function keepQuestion(folder2, asked) {
  const approvals = (0, import_node_path9.join)(folder2, "approvals");
  makeFolder(approvals, 448);
  sweepLeftovers(approvals);
  for (; ; ) {
    const question = { ...asked, id: makeNonce().slice(0, 8) };
    if (createFile(pathOf(folder2, question.id, ""), encode(question), { mode: 384 })) return question;
  }
}
function restoreQuestion(folder2, question) {
  writeJson(pathOf(folder2, question.id, ""), question, { fsync: true });
}
function changeWaiting(folder2, question, waits) {
  if (question.waits !== waits) restoreQuestion(folder2, { ...question, waits });
}
function endQuestion(folder2, id, end2) {
  const isFirst = createFile(pathOf(folder2, id, ".end"), encode(end2), { mode: 384, fsync: false });
  if (placeIn(folder2)?.id === id) removeQuietly(parkedPath(folder2));
  return isFirst;
}
function parkedPath(folder2) {
  return (0, import_node_path9.join)(folder2, "approvals", "parked");
}
function placeIn(folder2) {
  const value = readJson(parkedPath(folder2));
  const { id, call = "" } = typeof value === "string" ? { id: value } : asRecord(value) ?? {};
  const isId = typeof id === "string" && /^[0-9a-f]{8}$/.test(id);
  return isId && typeof call === "string" ? { id, call } : void 0;
}
function takeParkingPlace(folder2, { id, toolUseId }) {
  const path = parkedPath(folder2);
  for (; ; ) {
    if (createFile(path, encode({ id, call: toolUseId }), { mode: 384 })) return true;
    if (placeIn(folder2)?.id === id) return true;
    if (isPlaceTaken(folder2, toolUseId)) return false;
    removeQuietly(path);
  }
}
function isPlaceTaken(folder2, call) {
  if (parkedQuestion(folder2) !== void 0) return true;
  const place = placeIn(folder2);
  if (place === void 0 || findQuestion(folder2, place.id) !== void 0) return false;
  if (place.call !== "" && place.call !== call) return true;
  endQuestion(folder2, place.id, { kind: "replaced", at: Date.now() });
  return false;
}
function parkedQuestion(folder2) {
  const place = placeIn(folder2);
  const known = place && findQuestion(folder2, place.id);
  if (known !== void 0 && known.end === void 0) return known;
  return listQuestions(folder2).findLast(
    ({ question, end: end2 }) => question.waits === "parked" && end2 === void 0
  );
}
function encode(value) {
  return `${JSON.stringify(value)}
`;
}

// src/runs/questions/real-place.ts
var import_node_path10 = require("node:path");
init_stat();
function placeOf2(call) {
  if (isQuestion(call.tool)) return "";
  const named = namedPath(call);
  const isOfFile = isEditing(call.tool) || isReading(call.tool) && named !== "";
  if (!isOfFile) return call.cwd;
  return realTarget((0, import_node_path10.isAbsolute)(named) ? (0, import_node_path10.resolve)(named) : (0, import_node_path10.resolve)(call.cwd, named));
}
function contentOf(tool, place) {
  const text2 = isEditing(tool) ? findText(place) : void 0;
  return text2 === void 0 ? "" : sha256(text2);
}

// src/runs/questions/ask-person.ts
var lookEveryMs = 60;
async function askPerson(asking) {
  if (!asking.isWanted()) return void 0;
  const question = await openQuestion(asking);
  if (question === void 0) return { kind: "deny", reason: oneAtATime };
  const decision = await waitForDecision(asking, question);
  if (decision !== "late") return decision && release2(asking, question, decision);
  return giveUp(asking, question);
}
async function openQuestion(asking) {
  const { folder: folder2, call } = asking;
  const fresh = questionOf(asking);
  const before = askedBefore(asking);
  if (before?.hash === fresh.hash) {
    changeWaiting(folder2, before, fresh.waits);
    await asking.note("again", before);
    return before;
  }
  if (before !== void 0) await end(asking, before, "replaced");
  if (asking.afterwards === "park" && call.agent === "" && isPlaceTaken(folder2, call.id)) return void 0;
  const question = keepQuestion(folder2, fresh);
  await asking.note("asked", question);
  return question;
}
function askedBefore({ folder: folder2, call }) {
  if (call.id === "") return void 0;
  return listQuestions(folder2).findLast(({ question, end: end2 }) => {
    const isSame = question.toolUseId === call.id && question.conversation === call.conversation;
    return isSame && (end2 === void 0 || end2.kind === "released");
  })?.question;
}
function questionOf({
  run,
  call,
  place,
  wants
}) {
  const at = place();
  const asked = { tool: call.tool, input: call.exact, place: at, content: contentOf(call.tool, at) };
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
async function waitForDecision(asking, question) {
  const deadline = performance.now() + asking.patienceMs;
  for (; ; ) {
    const decision = findDecision(asking.folder, question);
    if (decision !== void 0) return decision;
    const known = findQuestion(asking.folder, question.id);
    if (known?.end !== void 0) return void 0;
    if (!asking.isWanted()) return withdraw(asking, question);
    if (known === void 0) restoreQuestion(asking.folder, question);
    if (performance.now() >= deadline) return "late";
    await new Promise((resolve3) => setTimeout(resolve3, lookEveryMs));
  }
}
async function withdraw(asking, question) {
  if (asking.run === "") await end(asking, question, "withdrawn");
  else if (asking.hasEnded()) endQuestion(asking.folder, question.id, { kind: "lost", at: Date.now() });
}
async function release2(asking, question, decision) {
  if (questionOf(asking).hash !== question.hash) return askPerson(asking);
  await end(asking, question, "released");
  return answerOf(decision);
}
async function giveUp(asking, question) {
  const { folder: folder2, afterwards, call } = asking;
  if (afterwards === "leave") {
    await end(asking, question, "unanswered");
    return void 0;
  }
  const canPark = afterwards === "park" && call.agent === "" && takeParkingPlace(folder2, question);
  if (!canPark) {
    await end(asking, question, "unanswered");
    return { kind: "deny", reason: afterwards === "park" && call.agent === "" ? oneAtATime : nobodyYet };
  }
  changeWaiting(folder2, question, "parked");
  const decision = findDecision(folder2, question);
  if (decision !== void 0) return release2(asking, question, decision);
  return { kind: "defer", reason: "The person has not decided yet" };
}
async function end(asking, question, kind) {
  endQuestion(asking.folder, question.id, { kind, at: Date.now() });
  await asking.note("over", question);
}

// src/runs/questions/note-question.ts
async function noteQuestion(folder2, what, question) {
  await changeRun(folder2, (run) => {
    if (!hasClient(run.state)) return { run, found: void 0 };
    const waiting = waitingIn(folder2);
    const events = what === "asked" ? [newEvent(question)] : [];
    return { run: withWaiting(run, waiting), events, found: void 0 };
  });
}
function waitingIn(folder2) {
  return listQuestions(folder2).filter(({ decision, end: end2 }) => decision === void 0 && end2 === void 0).map(({ question }) => question);
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
var leastAgentMs = 54e4;
async function answerRunHook(folder2, input, isWanted) {
  try {
    const answer = await judge(folder2, decodeHookCall(input), isWanted);
    return answer === void 0 ? "" : renderPreToolUse(answer);
  } catch (error) {
    const why = isFailure(error) || error instanceof Error ? error.message : String(error);
    return renderPreToolUse({ kind: "deny", reason: couldNotAsk(why) });
  }
}
async function answerDialog(input, env) {
  const { answerInteractive } = await Promise.resolve().then(() => __toESM(require_ask_dialog(), 1));
  return answerInteractive(input, env);
}
async function judge(folder2, call, isWanted) {
  const run = findRun(folder2);
  if (run === void 0) throw new Error(`there is no run in "${folder2}"`);
  if (call === void 0) throw new Error("the client sent a call that cannot be read");
  const opinion = opinionOn(call, circumstancesOf(folder2, run, call));
  if (opinion.kind === "none") return void 0;
  if (opinion.kind !== "ask") return opinion;
  const { parkAfterMs } = run.settings;
  return askPerson({
    folder: folder2,
    run: run.id,
    call,
    place: () => placeOf2(call),
    wants: opinion.wants,
    patienceMs: call.agent === "" ? parkAfterMs : Math.max(parkAfterMs, leastAgentMs),
    afterwards: "park",
    // A client that is killed before its hook has begun leaves a parent that stays: the run says that it has ended.
    isWanted: () => isWanted() && hasClient(findRun(folder2)?.state ?? "lost"),
    hasEnded: () => isFinal(findRun(folder2)?.state ?? "lost"),
    note: (what, question) => noteQuestion(folder2, what, question)
  });
}
function circumstancesOf(folder2, run, call) {
  const { mode, bypassUntil, allow, deny, addDirs } = run.settings;
  return {
    mode,
    bypassUntil,
    allow,
    deny,
    isApproved: (rule) => listQuestions(folder2).some(({ decision }) => decision?.always === rule),
    place: placeOf2(call),
    now: Date.now(),
    roots: [run.place.cwd, ...addDirs].map((root) => realTarget(root)).filter((root) => root !== ""),
    state: realTarget(stateAbove(folder2))
  };
}

// src/run-hook.ts
var [, , folder = ""] = process.argv;
var client = process.ppid;
var patienceMs2 = 3e4;
async function main() {
  const text2 = readStandardInputNow(patienceMs2);
  const answer = await answerFor(text2);
  if (answer !== "") writeNow(1, answer);
}
function answerFor(text2) {
  if (folder === "") return answerDialog(text2, process.env);
  return answerRunHook(folder, text2, () => process.ppid === client);
}
main().catch((error) => {
  if (folder === "") return;
  process.exitCode = 2;
  writeNow(
    2,
    `Session Journal could not ask the person: ${error instanceof Error ? error.message : String(error)}
`
  );
});
