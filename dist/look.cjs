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
function writeNow(file, text) {
  said = true;
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += (0, import_node_fs2.writeSync)(file, bytes, done);
  } catch (error) {
    const { code: code2 } = error;
    if (code2 === "EAGAIN") writeLater(file, bytes.subarray(done));
    else if (code2 !== "EPIPE") throw error;
  }
}
function endRun() {
  if (!isWaiting) process.exit();
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
      data;
      constructor(code2, message, more = {}) {
        super(message);
        this.name = "Failure";
        this.code = code2;
        this.hint = more.hint;
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
function followStat(path) {
  try {
    return (0, import_node_fs3.statSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}
function realPath(path) {
  return import_node_fs3.realpathSync.native(path);
}
function stampOf(stat) {
  return { bytes: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
}
var import_node_fs3;
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    init_failures();
  }
});

// src/io/disk/folders.ts
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    init_failures();
    init_stat();
  }
});

// src/io/disk/late-builtins.ts
function childProcess() {
  return process.getBuiltinModule?.("node:child_process") ?? process.mainModule?.require("child_process");
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

// src/io/disk/seen-process.ts
function processStat(pid) {
  try {
    const stat = (0, import_node_fs5.readFileSync)(`/proc/${pid}/stat`, "utf8");
    const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: rest[0] ?? "", started: rest[19] ?? "" };
  } catch {
    return { state: "", started: "" };
  }
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
  if (process.platform === "win32") return "";
  const args = [...columns.flatMap((column) => ["-o", column]), "-ww", "-p", String(pid)];
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
var import_node_fs6, foreignLifeMs, count, bootId, hostName, processSpace;
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
  }
});

// src/io/disk/leftovers.ts
function temporaryBeside(path) {
  const name = [...(0, import_node_path3.basename)(path)].slice(0, 40).join("");
  return (0, import_node_path3.join)((0, import_node_path3.dirname)(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
}
var import_node_path3;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_path3 = require("node:path");
    init_owner();
    init_seen_process();
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
var import_node_path4, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_path4 = require("node:path");
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs10.readFileSync)(path, "latin1")}
})`;
  const place = placeOf(path);
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
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs10.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path12.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path12.join)(state, "code", [part, run, "de7939950eed", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code2 = readKept(place);
  return code2 === void 0 ? void 0 : { code: code2, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs10.readFileSync)(path);
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
    if (!(0, import_node_fs10.existsSync)((0, import_node_path12.dirname)(place))) (0, import_node_fs10.mkdirSync)((0, import_node_path12.dirname)(place), { mode: 448 });
    sweep((0, import_node_path12.dirname)(place));
    (0, import_node_fs10.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code2, code2]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs10.readdirSync)(dir)) {
    const path = (0, import_node_path12.join)(dir, name);
    if (((0, import_node_fs10.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs10.unlinkSync)(path);
  }
}
var import_node_fs10, import_node_path12, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    import_node_path12 = require("node:path");
    import_node_vm = require("node:vm");
    init_person();
    init_output();
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:hooks
var require_hooks = __commonJS({
  "late-part:hooks"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/hooks.cjs", require);
  }
});

// late-part:compaction
var require_compaction = __commonJS({
  "late-part:compaction"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/compaction.cjs", require);
  }
});

// src/hooks/answer-input.ts
var answer_input_exports = {};
__export(answer_input_exports, {
  answerEvent: () => answerEvent,
  answerInput: () => answerInput
});
module.exports = __toCommonJS(answer_input_exports);

// src/core/client/hook-event.ts
function decodeHookEvent(text) {
  const fields = parseObject(text);
  if (fields === void 0) return { trouble: "Invalid hook event: it is not a JSON object" };
  const read = (key) => {
    const value = fields[key];
    return typeof value === "string" ? value : void 0;
  };
  const name = read("hook_event_name");
  const conversation = read("session_id");
  const cwd = read("cwd");
  if (name === void 0) return { trouble: 'Invalid hook event: "hook_event_name" is not a string' };
  if (conversation === void 0) return { trouble: 'Invalid hook event: "session_id" is not a string' };
  if (cwd === void 0 || !isAbsolute(cwd))
    return { trouble: 'Invalid hook event: "cwd" is not an absolute path' };
  if (name === "UserPromptSubmit" && read("prompt") === void 0) {
    return { trouble: 'Invalid hook event: "prompt" is not a string' };
  }
  const tool = fields.tool_input;
  const line = isObject(tool) && typeof tool.command === "string" ? tool.command : void 0;
  return {
    name,
    conversation,
    cwd,
    transcript: read("transcript_path"),
    agent: read("agent_id"),
    prompt: read("prompt"),
    promptId: read("prompt_id"),
    source: read("source"),
    title: read("session_title"),
    trigger: read("trigger"),
    command: read("command_name"),
    args: read("command_args"),
    tool: read("tool_name"),
    line
  };
}
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isAbsolute(path) {
  return path.startsWith("/") || /^(?:[A-Za-z]:[\\/]|\\\\)/.test(path);
}

// src/io/console/input.ts
var import_node_fs = require("node:fs");
var chunkBytes = 64 * 1024;
function readStandardInputNow(patienceMs2) {
  const chunks = [];
  const deadline = Date.now() + patienceMs2;
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

// src/hooks/answer-input.ts
init_output();

// src/io/project/project.ts
var import_node_path2 = require("node:path");
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/git/folder.ts
var import_node_path = require("node:path");

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs4 = require("node:fs");
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
    const got = (0, import_node_fs4.readSync)(file, buffer, filled, bytes - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return buffer.subarray(0, filled);
}
function readOpened(file, path, limit) {
  const stat = (0, import_node_fs4.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is not a regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit) {
  let file;
  try {
    file = (0, import_node_fs4.openSync)(path, import_node_fs4.constants.O_RDONLY | (import_node_fs4.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs4.closeSync)(file);
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
      "Restore it from git or remove that byte"
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
    return (0, import_node_fs4.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/git/folder.ts
init_stat();
function readGitFolder(top, isFolder) {
  const dot = (0, import_node_path.join)(top, ".git");
  if (isFolder) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path.resolve)(top, link);
  const common = findText((0, import_node_path.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path.dirname)(dir)) {
    const dot = followStat((0, import_node_path.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path.dirname)(dir) === dir) return void 0;
  }
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path.dirname)(git.common);
}

// src/io/project/project.ts
function projectAt(root) {
  const dir = (0, import_node_path2.join)(root, ".sessions");
  return { root, dir, local: (0, import_node_path2.join)(dir, ".local") };
}
function hasSessions(root) {
  return followStat((0, import_node_path2.join)(root, ".sessions"))?.isDirectory() === true;
}
function contains(outer, inner) {
  const way = (0, import_node_path2.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path2.sep}`) && !(0, import_node_path2.isAbsolute)(way);
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path2.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path2.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search(start) {
  const git = findGitFolder(start);
  for (let dir = start; ; dir = (0, import_node_path2.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path2.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && hasSessions(main) ? projectAt(realPath(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start = physical(cwd);
    return start === void 0 ? void 0 : search(start);
  } catch {
    return void 0;
  }
}

// src/core/client/continuation-phrases.ts
function listOf(lines) {
  return lines.trim().split(/[|\n]/);
}
var always = listOf(`
continue|resume|keep going|keep working|keep at it|carry on|go on|proceed|press on|move on|go ahead and continue|continue working|resume working|back to work|get back to work|get back to it|finish what you started
pick up where we left off|pick up where you left off|pick up where i left off|pick it up where we left off|pick it up from where we left off|pick up from where we left off|pick up the thread|pick it back up
where were we|where were we at|where are we|where are we at|where did we leave off|where did we leave it|where did you leave off|where did i leave off|where did we stop|where have we got to|what were we doing|what were we working on|what was i doing|what were you doing|what were you working on
whats next|what is next|what comes next|what now|next step|next steps|the next step|on to the next step|on to the next|move on to the next step|go to the next step|do the next step|what is the next step|whats the next step|what are the next steps|what should we do next|what do we do next|what shall we do next
weiter|mach weiter|mache weiter|machen wir weiter|macht weiter|weitermachen|weiter gehts|es geht weiter|lass uns weitermachen|lasst uns weitermachen|fortfahren|fortsetzen|fahre fort|fahr fort|fahren sie fort|setze fort|weiterarbeiten|arbeite weiter|wo waren wir|wo waren wir stehen geblieben|wo waren wir stehengeblieben|wo sind wir stehen geblieben|wo sind wir stehengeblieben|was kommt als nachstes|was ist als nachstes dran|wie geht es weiter|wie gehts weiter|wie weiter|nachster schritt|nachste schritte|der nachste schritt|was ist der nachste schritt|was steht als nachstes an
continuer|continuez|on continue|continuons|reprends|reprenez|reprenons|on reprend|reprendre|poursuis|poursuivez|poursuivons|poursuivre|vas y continue|reprends la ou on setait arretes|ou en etions nous|ou etions nous|on en etait ou|ou en etait on|ou en est on|ou en sommes nous|quelle est la suite|la suite|et ensuite|et apres|prochaine etape|la prochaine etape|quelle est la prochaine etape|etape suivante
continua|continue usted|continuar|continuemos|vamos a continuar|sigue|sigamos|seguimos|seguir|sigue adelante|adelante|prosigue|prosigamos|retoma|retomemos|donde estabamos|donde lo dejamos|en donde lo dejamos|donde nos quedamos|en donde nos quedamos|por donde ibamos|en que estabamos|que sigue|y ahora que|siguiente paso|el siguiente paso|cual es el siguiente paso|proximo paso|proximos pasos
continuemos o trabalho|vamos continuar|pode continuar|prossiga|prosseguir|prossigamos|segue|siga|siga em frente|vamos em frente|retome|retomar|retomemos o trabalho|onde estavamos|onde paramos|de onde paramos|onde nos paramos|em que ponto estavamos|o que vem a seguir|o que vem depois|e agora|proximo passo o que e|qual e o proximo passo|qual o proximo passo|passo seguinte
continuiamo|continuate|prosegui|proseguiamo|proseguire|procedi|procediamo|andiamo avanti|vai avanti|avanti|riprendi|riprendiamo|dove eravamo|dove eravamo rimasti|dove siamo rimasti|da dove eravamo rimasti|prossimo passo|il prossimo passo|qual e il prossimo passo|prossimi passi|e adesso|cosa viene dopo|cosa ce dopo
\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0438|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0438\u0442\u0435|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u0442\u044C|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0435\u043C|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0438 \u0440\u0430\u0431\u043E\u0442\u0443|\u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C \u0440\u0430\u0431\u043E\u0442\u0443|\u0434\u0430\u0432\u0430\u0438 \u0434\u0430\u043B\u044C\u0448\u0435|\u0434\u0430\u0432\u0430\u0438 \u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C|\u0434\u0430\u0432\u0430\u0438\u0442\u0435 \u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0438\u043C|\u0434\u0430\u043B\u044C\u0448\u0435|\u043F\u043E\u0435\u0445\u0430\u043B\u0438 \u0434\u0430\u043B\u044C\u0448\u0435|\u0438\u0434\u0435\u043C \u0434\u0430\u043B\u044C\u0448\u0435|\u043D\u0430 \u0447\u0435\u043C \u043C\u044B \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C|\u043D\u0430 \u0447\u0435\u043C \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C|\u0433\u0434\u0435 \u043C\u044B \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C|\u0433\u0434\u0435 \u043C\u044B \u0431\u044B\u043B\u0438|\u0447\u0442\u043E \u0434\u0430\u043B\u044C\u0448\u0435|\u0441\u043B\u0435\u0434\u0443\u044E\u0449\u0438\u0438 \u0448\u0430\u0433|\u043A\u0430\u043A\u043E\u0438 \u0441\u043B\u0435\u0434\u0443\u044E\u0449\u0438\u0438 \u0448\u0430\u0433|\u0441\u043B\u0435\u0434\u0443\u044E\u0449\u0438\u0435 \u0448\u0430\u0433\u0438
\u7EE7\u7EED|\u7E7C\u7E8C|\u7EE7\u7EED\u5DE5\u4F5C|\u7EE7\u7EED\u5E72|\u7EE7\u7EED\u505A|\u63A5\u7740\u6765|\u63A5\u7740\u505A|\u63A5\u7740|\u63A5\u4E0B\u6765|\u63A5\u4E0B\u6765\u5462|\u63A5\u4E0B\u6765\u505A\u4EC0\u4E48|\u4E0B\u4E00\u6B65|\u4E0B\u4E00\u6B65\u662F\u4EC0\u4E48|\u4E0B\u4E00\u6B65\u505A\u4EC0\u4E48|\u4E0B\u4E00\u6B65\u5462|\u6211\u4EEC\u5230\u54EA\u4E86|\u6211\u4EEC\u5230\u54EA\u513F\u4E86|\u6211\u4EEC\u8BF4\u5230\u54EA\u4E86|\u6211\u4EEC\u8BF4\u5230\u54EA\u513F\u4E86|\u6211\u4EEC\u505A\u5230\u54EA\u4E86|\u6211\u4EEC\u505A\u5230\u54EA\u513F\u4E86|\u4E0A\u6B21\u5230\u54EA\u4E86|\u4ECE\u4E0A\u6B21\u7684\u5730\u65B9\u7EE7\u7EED|\u4ECE\u4E0A\u6B21\u505C\u4E0B\u7684\u5730\u65B9\u7EE7\u7EED|\u5F80\u4E0B|\u5F80\u4E0B\u505A|\u4E0B\u4E00\u6B65\u662F\u4EC0\u9EBC|\u6211\u5011\u5230\u54EA\u4E86|\u6211\u5011\u505A\u5230\u54EA\u4E86
\u7D9A\u3051\u3066|\u7D9A\u3051\u3088\u3046|\u7D9A\u3051\u307E\u3057\u3087\u3046|\u7D9A\u3051\u308B|\u7D9A\u304D\u3092|\u7D9A\u304D\u304B\u3089|\u7D9A\u304D|\u7D9A\u304D\u3092\u3084\u3063\u3066|\u3064\u3065\u3051\u3066|\u7D9A\u884C|\u7D9A\u884C\u3057\u3066|\u518D\u958B|\u518D\u958B\u3057\u3066|\u518D\u958B\u3057\u3088\u3046|\u3069\u3053\u307E\u3067\u3084\u3063\u305F|\u3069\u3053\u307E\u3067\u3084\u308A\u307E\u3057\u305F\u304B|\u3069\u3053\u307E\u3067\u9032\u3093\u3060|\u3069\u3053\u307E\u3067\u9032\u307F\u307E\u3057\u305F\u304B|\u3069\u3053\u307E\u3067\u3044\u3063\u305F|\u3069\u3053\u307E\u3067\u884C\u304D\u307E\u3057\u305F\u304B|\u6B21\u306F|\u6B21\u3078|\u6B21\u306E\u30B9\u30C6\u30C3\u30D7|\u6B21\u306E\u30B9\u30C6\u30C3\u30D7\u306F|\u6B21\u306F\u4F55|\u6B21\u306F\u4F55\u3067\u3059\u304B|\u6B21\u306F\u4F55\u3092\u3059\u308B|\u9032\u3081\u3066
\uACC4\uC18D|\uACC4\uC18D\uD574|\uACC4\uC18D\uD574\uC11C|\uACC4\uC18D\uD558\uC138\uC694|\uACC4\uC18D\uD558\uC790|\uACC4\uC18D\uD569\uC2DC\uB2E4|\uACC4\uC18D \uC9C4\uD589|\uACC4\uC18D \uC9C4\uD589\uD574|\uACC4\uC18D \uC9C4\uD589\uD558\uC790|\uC774\uC5B4\uC11C|\uC774\uC5B4\uC11C \uD574|\uC774\uC5B4\uC11C \uD558\uC790|\uC774\uC5B4\uC11C \uC9C4\uD589|\uC774\uC5B4\uC11C \uC9C4\uD589\uD574|\uC9C4\uD589\uD574|\uC9C4\uD589\uD558\uC790|\uC5B4\uB514\uAE4C\uC9C0 \uD588\uC9C0|\uC5B4\uB514\uAE4C\uC9C0 \uD588\uC5B4|\uC5B4\uB514\uAE4C\uC9C0 \uD588\uC8E0|\uC5B4\uB514\uAE4C\uC9C0 \uD588\uB098\uC694|\uC6B0\uB9AC \uC5B4\uB514\uAE4C\uC9C0 \uD588\uC9C0|\uC6B0\uB9AC \uC5B4\uB514\uAE4C\uC9C0 \uD588\uC5B4|\uB2E4\uC74C\uC740|\uB2E4\uC74C\uC740 \uBB50\uC57C|\uB2E4\uC74C \uB2E8\uACC4|\uB2E4\uC74C \uB2E8\uACC4\uB294|\uB2E4\uC74C \uB2E8\uACC4\uB294 \uBB50\uC57C|\uB2E4\uC74C \uB2E8\uACC4\uB85C
\uACC4\uC18D\uD574\uC918|\uACC4\uC18D\uD574 \uC918|\uACC4\uC18D\uD574\uC8FC\uC138\uC694|\uACC4\uC18D\uD574 \uC8FC\uC138\uC694|\uACC4\uC18D \uC9C4\uD589\uD574\uC918|\uACC4\uC18D \uC9C4\uD589\uD574 \uC8FC\uC138\uC694|\uC774\uC5B4\uC11C \uD574\uC918|\uC774\uC5B4\uC11C \uD574 \uC918|\uC774\uC5B4\uC11C \uC9C4\uD589\uD574\uC918|\uC9C4\uD589\uD574\uC918|\uC9C4\uD589\uD574 \uC8FC\uC138\uC694
`);
var bare = listOf(
  "ok|okay|k|yes|yep|yeah|sure|go|next|y|do it|go ahead|go for it|alright|all right|ready|im back|lets go|ja|oui|si|sim|\u0434\u0430|\u597D|\u597D\u7684|\u884C|\u306F\u3044|\uB124|\uC608|\uC751"
);
var fillers = listOf(`
ok|okay|k|yes|yep|yeah|sure|alright|all right|right|great|good|perfect|excellent|awesome|thanks|thank you|thanks a lot|many thanks|thx|ty|please|pls|hey|hi|hello|good morning|claude|so|well|now|then|and|just|cool|nice|fine|sounds good|looks good|lgtm|go ahead|im back|back again|lets|let us|we can|you can|you may|can you|could you|would you|can we|could we|shall we|should we|i want to|i want you to|id like to|id like you to
bitte|danke|also|gut|super|prima|jetzt|dann|nun|hallo|ja|okay dann|lass uns|lasst uns|und
sil te plait|sil vous plait|s il te plait|s il vous plait|stp|svp|merci|bon|bien|daccord|d accord|oui|alors|maintenant|et|vas y|allez
por favor|porfa|gracias|vale|bueno|de acuerdo|si|ahora|entonces|y|vamos|pues
obrigado|obrigada|certo|sim|agora|entao|e|ta bom|pode
per favore|grazie|bene|va bene|daccordo|ora|adesso|allora|dai
\u043F\u043E\u0436\u0430\u043B\u0443\u0438\u0441\u0442\u0430|\u0441\u043F\u0430\u0441\u0438\u0431\u043E|\u0445\u043E\u0440\u043E\u0448\u043E|\u043B\u0430\u0434\u043D\u043E|\u0434\u0430|\u0442\u0435\u043F\u0435\u0440\u044C|\u043D\u0443|\u0434\u0430\u0432\u0430\u0438|\u0438
\u8BF7|\u8ACB|\u597D\u7684|\u597D|\u90A3|\u90A3\u4E48|\u90A3\u9EBC|\u5427|\u5462|\u8C22\u8C22|\u8B1D\u8B1D|\u9EBB\u70E6|\u73B0\u5728|\u884C|\u55EF|\u6211\u4EEC|\u6211\u5011|\u8BF7\u4F60
\u304F\u3060\u3055\u3044|\u4E0B\u3055\u3044|\u304A\u9858\u3044\u3057\u307E\u3059|\u304A\u306D\u304C\u3044\u3057\u307E\u3059|\u304A\u9858\u3044|\u306F\u3044|\u3067\u306F|\u3058\u3083\u3042|\u3058\u3083|\u305D\u308C\u3067\u306F|\u3042\u308A\u304C\u3068\u3046|\u3055\u3066|\u3055\u3042|\u306D|\u3088|\u304B
\uB124|\uC608|\uC751|\uC88B\uC544|\uC88B\uC544\uC694|\uBD80\uD0C1\uD574|\uBD80\uD0C1\uD574\uC694|\uBD80\uD0C1\uD569\uB2C8\uB2E4|\uC790|\uADF8\uB7FC|\uC774\uC81C|\uAC10\uC0AC\uD569\uB2C8\uB2E4|\uACE0\uB9C8\uC6CC
`);
var tails = listOf(`
with it|with this|with that|with the work|with our work|with your work|with the session|with the task|with the plan|with the next step|with the next|the work|our work|your work|this work|work|the session|our session|this session|session|the task|this task|the plan|the job|our conversation|it|this|working|with what we were doing|with what you were doing|what we were doing|what you were doing|what you were working on|where we left off|where you left off|where we were|where we stopped|from where we left off|from where you left off|from where we were|from where we stopped|from where you stopped|from here|from there|again|for me|today|on this|in the plan|to do
damit|mit der arbeit|die arbeit|die sitzung|wo wir waren|wo wir aufgehort haben|als nachstes|hier|da
le travail|la session|la ou on setait arretes|ou on en etait|ici
con el trabajo|el trabajo|la sesion|donde lo dejamos|desde donde lo dejamos|trabajando
o trabalho|com o trabalho|a sessao|trabalhando|de onde paramos
il lavoro|con il lavoro|la sessione|a lavorare|da dove eravamo rimasti
\u0440\u0430\u0431\u043E\u0442\u0443|\u0441 \u0442\u043E\u0433\u043E \u043C\u0435\u0441\u0442\u0430|\u0441 \u0442\u043E\u0433\u043E \u043C\u0435\u0441\u0442\u0430 \u0433\u0434\u0435 \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u0438\u043B\u0438\u0441\u044C
`);

// src/core/client/continuation.ts
var longest = 160;
var code = /[`/\\{}<>=|$#@[\]_*~^&%]|\w\(|;\s*$|(?:^|\s)--?\w/;
var breaks = /[,.;:!?\u2026](?=\s|["'\u2019\u201d\u00bb)]|$)|[\u3002\u3001\uff0c\uff01\uff1f\uff1b\uff1a\uff0e\n]|\s[\u2014\u2013-]+\s/u;
var ascii = /^[ -~\t\n\r]*$/;
function isContinuation(prompt, { fresh, phrases }) {
  const text = prompt.trim();
  if (text === "" || text.length > longest || code.test(text)) return false;
  const own2 = (phrases?.() ?? []).map(fold).filter(Boolean);
  if (own2.includes(fold(text))) return true;
  const known = phraseSets(fresh, own2);
  const pieces = text.split(breaks).map(fold).filter(Boolean);
  let asks = false;
  for (const piece of pieces) {
    const meant = readPiece(piece, known);
    if (meant === "other") return false;
    asks ||= meant === "asks";
  }
  return asks;
}
function fold(text) {
  return ascii.test(text) ? foldAscii(text) : foldAny(text);
}
function foldAscii(text) {
  return text.toLowerCase().replace(/([a-z])['`](?=[a-z])/g, "$1").replace(/[^a-z0-9]+/g, " ").trim();
}
function foldAny(text) {
  return text.replace(new RegExp("(?<=\\p{L})['\u2019\u2018`\xB4\u02BC\uFF07](?=\\p{L})", "gu"), "").normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}
function phraseSets(fresh, own2) {
  const asking = /* @__PURE__ */ new Set([...always, ...fresh ? bare : [], ...own2]);
  return { asking, filling: new Set(fillers), trailing: new Set(tails) };
}
function readPiece(piece, known) {
  const reached = ["fills"];
  for (let start = 0; start < piece.length; start += 1) {
    const meant = reached[start];
    if (meant === void 0) continue;
    for (const end of endsFrom(piece, start)) {
      const next = meaning(piece.slice(start, end), meant, known);
      const at = piece[end] === " " ? end + 1 : end;
      if (next !== void 0 && reached[at] !== "asks") reached[at] = next;
    }
  }
  return reached[piece.length] ?? "other";
}
function meaning(words, before, known) {
  if (known.asking.has(words)) return "asks";
  if (known.filling.has(words)) return before;
  return before === "asks" && known.trailing.has(words) ? "asks" : void 0;
}
function endsFrom(piece, start) {
  const ends = [];
  for (let end = start + 1; end <= piece.length; end += 1) {
    const isEnd = end === piece.length || piece[end] === " ";
    if (isEnd || isSpaceless(piece, end - 1) || isSpaceless(piece, end)) ends.push(end);
  }
  return ends;
}
function isSpaceless(piece, at) {
  const letter = piece.charAt(at);
  return letter > "\u2E00" && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);
}

// src/hooks/is-concerned.ts
init_lazy();

// src/io/client/clients.ts
var import_node_path5 = require("node:path");

// src/io/disk/files.ts
var import_node_fs7 = require("node:fs");
init_failures();
init_leftovers();
init_stat();
function removeQuietly(path) {
  try {
    (0, import_node_fs7.unlinkSync)(path);
  } catch {
  }
}

// src/io/disk/json.ts
var import_node_fs8 = require("node:fs");
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs8.openSync)(path, import_node_fs8.constants.O_RDONLY | (import_node_fs8.constants.O_NONBLOCK ?? 0) | (import_node_fs8.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs8.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs8.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs8.closeSync)(file);
  }
}
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/io/client/clients.ts
init_seen_process();
init_person();
function clientPid(env) {
  const named = Number(env.CLAUDE_PID);
  return Number.isInteger(named) && named > 1 ? named : process.ppid;
}
function readClient(env, pid) {
  const dir = stateDir(env);
  const fields = dir === void 0 ? void 0 : asRecord(readJson((0, import_node_path5.join)(dir, "clients", `${pid}.json`)));
  const { conversation, born, at = Date.now() } = fields ?? {};
  if (typeof conversation !== "string" || typeof born !== "string" || typeof at !== "number")
    return void 0;
  return isGone({ pid, started: born, at }) ? void 0 : conversation;
}

// src/io/project/config.ts
var import_node_path6 = require("node:path");
init_failure();
init_person();
function isTexts(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
var keys = /* @__PURE__ */ new Map([
  [
    "continue_phrases",
    {
      expects: "a list of strings",
      isForProjects: true,
      take: (draft, value) => isTexts(value) && draft.continuePhrases.push(...value) >= 0
    }
  ],
  [
    "section_aliases",
    {
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
    "not_secrets",
    {
      expects: "a list of strings",
      isForProjects: false,
      take: (draft, value) => isTexts(value) && draft.notSecrets.push(...value) >= 0
    }
  ]
]);
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path6.join)(project.dir, "config.json"), author: "project" }],
    ...own2 === void 0 ? [] : [{ path: own2, author: "person" }],
    { path: managedConfig(), author: "organisation" }
  ];
}
function configPaths(project, env) {
  return configFiles(project, env).map(({ path }) => path);
}
function readConfig(project, env) {
  return readConfigFiles(configFiles(project, env));
}
function readConfigFiles(files) {
  const draft = { continuePhrases: [], sectionAliases: {}, briefingBudget: void 0, notSecrets: [] };
  const problems = [];
  for (const { path, author } of files) {
    for (const [name, value] of Object.entries(readObject(path, problems))) {
      const key = keys.get(name);
      if (key === void 0) problems.push(`Unknown key "${name}" in "${path}"`);
      else if (author === "project" && !key.isForProjects)
        problems.push(`Ignored "${name}" in "${path}": only your own configuration can set it`);
      else if (!key.take(draft, value))
        problems.push(`Cannot use "${name}" in "${path}": expected ${key.expects}`);
    }
  }
  return { ...draft, problems };
}

// src/journal/conversation/bindings.ts
var import_node_path10 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path7 = require("node:path");
init_failure();
init_failures();
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path7.join)(state, conversationsFolder, id);
}

// src/journal/conversation/bindings.ts
init_folders();
init_person();

// src/journal/conversation/wanted-events.ts
var import_node_path9 = require("node:path");

// src/io/client/event-files.ts
var import_node_fs9 = require("node:fs");
var import_node_path8 = require("node:path");
init_leftovers();
function isWanted(folder, event) {
  return (0, import_node_fs9.existsSync)((0, import_node_path8.join)(folder, event));
}
function wantWhenNewer(folder, event, { paths, since }) {
  if (paths.some((path) => !(0, import_node_path8.isAbsolute)(path) || /[\r\n]/.test(path))) return;
  const target = (0, import_node_path8.join)(folder, event);
  if (!(0, import_node_fs9.existsSync)(target)) return;
  const beside = temporaryBeside(target);
  try {
    (0, import_node_fs9.writeFileSync)(beside, paths.map((path) => `${path}
`).join(""), { mode: 384, flag: "wx" });
    (0, import_node_fs9.utimesSync)(beside, since / 1e3, since / 1e3);
    (0, import_node_fs9.renameSync)(beside, target);
  } catch {
    removeQuietly(beside);
  }
}

// src/journal/conversation/wanted-events.ts
init_person();
function wantNoIdlePrompts(env, id, watched) {
  const folder = conversationFolder(env, id);
  if (folder !== void 0) wantWhenNewer(folder, "UserPromptSubmit", watched);
}
function wantsTools(env, id) {
  const folder = conversationFolder(env, id);
  if (folder === void 0) return false;
  return isWanted(folder, "PostToolUse") || isWanted((0, import_node_path9.join)(stateDir(env), "pending"), id);
}

// src/journal/conversation/bindings.ts
var fileName = "binding.json";
function bindingPath(env, conversation) {
  const folder = conversationFolder(env, conversation);
  return folder === void 0 ? void 0 : (0, import_node_path10.join)(folder, fileName);
}
function decodeBinding(value) {
  const fields = asRecord(value);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path10.isAbsolute)(session) || !(0, import_node_path10.isAbsolute)(project) || session.includes("\0")) return void 0;
  return { ...fields, schema: 1, session, id, project };
}
function readBinding(env, conversation) {
  const path = bindingPath(env, conversation);
  if (path === void 0) return void 0;
  return decodeBinding(readJson(path) ?? readJson(formerPath(env, conversation)));
}
function formerPath(env, conversation) {
  return (0, import_node_path10.join)(stateDir(env), "bindings", `${conversation}.json`);
}

// src/journal/conversation/memory.ts
var import_node_path11 = require("node:path");
function conversationPath(project, id) {
  return isSafeConversation(id) ? (0, import_node_path11.join)(project.local, "conversations", `${id}.json`) : void 0;
}
function readConversation(project, id) {
  const path = conversationPath(project, id);
  const fields = path === void 0 ? void 0 : asRecord(readJson(path));
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const told = asRecord(fields.told);
  const { session, title, compactions, epoch } = fields;
  return {
    session: typeof session === "string" ? session : "",
    asked: fields.asked === true,
    fresh: fields.fresh === true,
    epoch: typeof epoch === "number" ? epoch : 0,
    told: typeof told?.epoch === "number" && typeof told.stamp === "string" ? { epoch: told.epoch, stamp: told.stamp } : null,
    opened: fields.opened === true,
    older: typeof fields.older === "string" ? fields.older : "",
    title: typeof title === "string" ? title : "",
    compactions: Array.isArray(compactions) ? compactions.flatMap((one) => decodeCompaction(one) ?? []) : []
  };
}
function decodeCompaction(value) {
  const fields = asRecord(value);
  if (fields === void 0 || typeof fields.at !== "string") return void 0;
  const { session, number, trigger, restored, offset } = fields;
  const known = ["pending", "handed", "seen", "prompt", "tool"];
  return {
    session: typeof session === "string" ? session : "",
    number: typeof number === "number" ? number : null,
    at: fields.at,
    trigger: typeof trigger === "string" ? trigger : "unknown",
    open: fields.open === true,
    restored: known.includes(restored) ? restored : "pending",
    offset: typeof offset === "number" && offset >= 0 ? offset : 0
  };
}
function isPending(conversation, session) {
  const last = conversation?.compactions.at(-1);
  return (last?.restored === "pending" || last?.restored === "handed") && last.session === session;
}

// src/hooks/is-concerned.ts
function isConcerned(event, env) {
  if (isOff(env) || event.agent !== void 0) return false;
  switch (event.name) {
    case "UserPromptExpansion":
      return event.command?.startsWith("session:") ?? false;
    case "PreToolUse":
      return event.tool === "Bash" && event.line?.includes("session-journal") === true;
    case "PostToolUse":
      return wantsTools(env, event.conversation);
    case "SessionStart":
    case "UserPromptSubmit":
    case "PreCompact":
      return isAtWork(event, env);
    default:
      return false;
  }
}
function isOff(env) {
  if (env.SESSION_JOURNAL === "0") return true;
  const isCi = env.CI !== void 0 && env.CI !== "" && env.CI !== "false";
  return isCi && env.SESSION_JOURNAL !== "1";
}
function isAtWork(event, env) {
  const binding = readBinding(env, event.conversation);
  const project = binding === void 0 ? findProject(event.cwd) : projectAt(binding.project);
  if (project === void 0) return canInherit(event, env);
  return event.name !== "UserPromptSubmit" || !isIdlePrompt({ event, env, binding, project });
}
function canInherit(event, env) {
  if (event.name !== "SessionStart" && event.name !== "UserPromptSubmit") return false;
  const last = readClient(env, clientPid(env));
  if (last === void 0 || event.name === "SessionStart") return last !== void 0;
  return last !== event.conversation && readBinding(env, last) !== void 0;
}
function isIdlePrompt({ event, env, binding, project }) {
  const known = readConversation(project, event.conversation);
  if (known === void 0 || !known.asked || known.fresh || known.opened) return false;
  if (binding !== void 0 && (known.session !== binding.id || hasLogged(binding.logged))) return false;
  if (isPending(known, binding?.id)) return false;
  const prompt = event.prompt ?? "";
  if (/^\s*\/session-[a-z]/.test(prompt)) return false;
  const phrases = once(() => readConfig(project, env).continuePhrases);
  if (isContinuation(prompt, { fresh: false, phrases })) return false;
  const isKnown = env.SESSION_JOURNAL_UNCHANGED === "1" || phrases().length > 0;
  if (binding !== void 0 && !isKnown) leaveToShell({ event, env, binding, project });
  return true;
}
function leaveToShell({ event, env, project }) {
  const { conversation } = event;
  const own2 = [conversationPath(project, conversation), bindingPath(env, conversation)];
  const paths = [...own2.filter((path) => path !== void 0), ...configPaths(project, env)];
  wantNoIdlePrompts(env, conversation, { paths, since: performance.timeOrigin });
}
function hasLogged(logged) {
  const { sums } = logged ?? {};
  return Array.isArray(sums) && sums.length > 0;
}

// src/hooks/answer-input.ts
var patienceMs = 5e3;
async function answerInput(env) {
  const event = decodeHookEvent(readStandardInputNow(patienceMs));
  if ("trouble" in event) await tellBadInput(event.trouble, env);
  else if (isConcerned(event, env)) {
    const answer = await answerEvent(event, env);
    if (answer !== "") writeNow(1, answer);
  }
  endRun();
}
async function tellBadInput(trouble, env) {
  if (isOff(env) || findProject(process.cwd()) === void 0) return;
  const { noteBadInput } = await Promise.resolve().then(() => __toESM(require_hooks(), 1));
  noteBadInput(trouble, process.cwd(), env);
}
async function answerEvent(event, env) {
  const isCompaction = event.name === "PreCompact" || event.name === "SessionStart" && event.source === "compact";
  if (!isCompaction) return (await Promise.resolve().then(() => __toESM(require_hooks(), 1))).answerHook(event, env);
  return (await Promise.resolve().then(() => __toESM(require_compaction(), 1))).answerAroundCompaction(event, env);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  answerEvent,
  answerInput
});
