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
var import_node_path;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_path = require("node:path");
    init_owner();
    init_seen_process();
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
function exists2(path) {
  return (0, import_node_fs3.existsSync)(path);
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
  return import_node_fs3.realpathSync.native(path);
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
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path4.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable2, underHome) {
  const given = env[variable2];
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs8.readFileSync)(path, "latin1")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path6.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs8.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path6.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path6.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said3 = readKept(place + saidMark);
  if (said3 !== void 0) return { code: said3, isSaid: true };
  const code = readKept(place);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs8.readFileSync)(path);
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
    if (!(0, import_node_fs8.existsSync)((0, import_node_path6.dirname)(place))) (0, import_node_fs8.mkdirSync)((0, import_node_path6.dirname)(place), { mode: 448 });
    sweep((0, import_node_path6.dirname)(place));
    (0, import_node_fs8.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs8.readdirSync)(dir)) {
    const path = (0, import_node_path6.join)(dir, name);
    if (((0, import_node_fs8.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs8.unlinkSync)(path);
  }
}
var import_node_fs8, import_node_path6, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
    import_node_path6 = require("node:path");
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

// late-part:log
var require_log = __commonJS({
  "late-part:log"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/log.cjs", require);
  }
});

// late-part:terminal-client
var require_terminal_client = __commonJS({
  "late-part:terminal-client"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/terminal-client.cjs", require);
  }
});

// term.ts
var term_exports = {};
__export(term_exports, {
  listThem: () => listThem,
  termCommand: () => termCommand,
  terminalRows: () => terminalRows,
  terminalsOverview: () => terminalsOverview,
  waitingOnes: () => waitingOnes
});
module.exports = __toCommonJS(term_exports);

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
function cutToLetters(text, most) {
  const letters = text.length <= most ? [] : Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}\u2026`;
}

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
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      row.push(cost);
    }
    before = above;
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
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}
function flagText(call, name) {
  return call.given.find((each) => each.name === name)?.text;
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
  const isDoubtful = bare.some((word) => word.startsWith("-"));
  const flags = given.flatMap((flag) => {
    const label2 = labelOf(flag);
    if (flag.text === "") return [label2];
    return isDoubtful || flag.text.startsWith("-") ? [`${label2}=${flag.text}`] : [label2, flag.text];
  });
  const plain2 = isDoubtful ? [...flags, "--", ...bare] : [...bare, ...flags];
  const words3 = command.length === 0 ? plain2 : [...plain2, "--", ...command];
  return ["session-journal", verb, ...words3].map(quoteWord).join(" ");
}
function quoteWord(word) {
  return plainWord.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// src/commands/reply/person.ts
init_failure();

// src/core/secrets/quick-find.ts
var signs = /\S{16}|pass|pwd|secret|token|key|cred|auth|:\/\/|basic|bearer|curl/i;
function mayHoldSecret(text) {
  return signs.test(text);
}

// src/io/client/clients.ts
var import_node_path5 = require("node:path");

// src/io/disk/json.ts
var import_node_fs5 = require("node:fs");

// src/io/disk/files.ts
var import_node_fs4 = require("node:fs");
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
    (0, import_node_fs4.unlinkSync)(path);
  } catch {
  }
}
function syncFolder(dir) {
  let file;
  try {
    file = (0, import_node_fs4.openSync)(dir, "r");
    (0, import_node_fs4.fsyncSync)(file);
  } catch {
  } finally {
    if (file !== void 0) (0, import_node_fs4.closeSync)(file);
  }
}
function renameOver(from, to) {
  for (let wait = 1; ; wait *= 2) {
    try {
      (0, import_node_fs4.renameSync)(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}
function keepOwner(file, old) {
  (0, import_node_fs4.fchmodSync)(file, old.mode & 511);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    (0, import_node_fs4.fchownSync)(file, old.uid, old.gid);
    (0, import_node_fs4.fchmodSync)(file, old.mode & 511);
  } catch {
  }
}
function writeBeside(path, text, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs4.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs4.writeFileSync)(file, text);
    if (fsync) (0, import_node_fs4.fsyncSync)(file);
    (0, import_node_fs4.closeSync)(file);
    return temporary;
  } catch (error) {
    if (file !== void 0) {
      try {
        (0, import_node_fs4.closeSync)(file);
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
  if (options.fsync !== false) syncFolder((0, import_node_path2.dirname)(path));
}

// src/io/disk/json.ts
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit2 = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs5.openSync)(path, import_node_fs5.constants.O_RDONLY | (import_node_fs5.constants.O_NONBLOCK ?? 0) | (import_node_fs5.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs5.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit2) return void 0;
    return JSON.parse((0, import_node_fs5.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs5.closeSync)(file);
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
var import_node_fs7 = require("node:fs");
init_seen_process();
function isClientProgram(pid) {
  const words3 = commandLine(pid);
  const begin = /(?:^|[\\/])env$/.test(words3[0] ?? "") ? 1 : 0;
  return words3.slice(begin, begin + 2).some(
    (word) => /(?:^|[\\/])claude(?:\.exe)?$|@anthropic-ai[\\/]claude-code|[\\/]claude[\\/]versions[\\/]/.test(word)
  );
}
function commandLine(pid) {
  try {
    return (0, import_node_fs7.readFileSync)(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return askPs(pid, ["command="]).split(" ");
  }
}

// src/io/client/clients.ts
function readClient(env, pid) {
  const dir = stateDir(env);
  const fields = dir === void 0 ? void 0 : asRecord(readJson((0, import_node_path5.join)(dir, "clients", `${pid}.json`)));
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
  for (let count2 = 0; pid > 1 && count2 < mostAncestors; count2 += 1) {
    if (readClient(env, pid) !== void 0 || isClientProgram(pid)) return true;
    pid = parentOf(pid);
  }
  return false;
}

// src/commands/reply/person.ts
var forPersons = "Only a person can do this";
async function assertPerson(verb, call, { env }) {
  if (!isBelowClient(env)) return;
  throw new Failure("refused", forPersons, { hint: await askThemToRun(renderCall(verb, call)) });
}
async function askThemToRun(line) {
  const clean = mayHoldSecret(line) ? (await Promise.resolve().then(() => __toESM(require_secrets(), 1))).screenSecrets(line, []).text : line;
  const shown = showControls(clean).replaceAll("\n", "\\u{a}");
  return `Ask them to run, in a terminal of their own: ${shown}`;
}

// src/commands/term/attach.ts
init_failure();

// src/io/project/version.ts
var import_node_path7 = require("node:path");
init_late_builtins();
function readVersion(context) {
  const version = asRecord(readJson((0, import_node_path7.join)(context.templates, "..", "package.json")))?.version;
  return typeof version === "string" ? version : "unknown";
}

// src/terminals/control/control-terminal.ts
init_failure();
init_stat();

// src/io/process/end-processes.ts
init_seen_process();
function sendSignal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
  }
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
  return new Promise((resolve4) => {
    const socket = (0, import_node_net.createConnection)({ path });
    const timer = setTimeout(() => fail("timeout"), waitMs);
    const fail = (reason) => {
      clearTimeout(timer);
      socket.destroy();
      resolve4(reason);
    };
    socket.once("error", ({ code }) => {
      fail(code === "ECONNREFUSED" ? "refused" : code === "EAGAIN" ? "timeout" : "missing");
    });
    socket.once("connect", () => {
      clearTimeout(timer);
      resolve4(connectionOf(socket, handlersOf()));
    });
  });
}

// src/terminals/files/terminal-folder.ts
var import_node_os = require("node:os");
var import_node_path9 = require("node:path");
init_failure();
init_failures();

// src/io/process/private-folder.ts
var import_node_fs9 = require("node:fs");
var import_node_path8 = require("node:path");
init_folders();
init_stat();
var maxSocketPath = process.platform === "darwin" ? 103 : 107;
var networkDisks = /* @__PURE__ */ new Set([26985, 20859, 4283649346, 4266872130, 16914839, 1702057286]);
function isOnNetworkDisk(path) {
  let place = path;
  while (!exists2(place) && (0, import_node_path8.dirname)(place) !== place) place = (0, import_node_path8.dirname)(place);
  try {
    return networkDisks.has((0, import_node_fs9.statfsSync)(place).type);
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
function makePrivateFolder(path) {
  if (findStat(path) === void 0) makeFolder(path, 448);
}

// src/terminals/files/terminal-folder.ts
init_person();

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
function sanitizeBranch(name) {
  return name.trim().replace(/[/ \t]/g, "-");
}
function formatName({ repoName, branchName, isWorktree }) {
  const branch = sanitizeBranch(branchName);
  return isWorktree && branch !== "" ? `${sanitizeBranch(repoName)}@${branch}` : sanitizeBranch(repoName);
}
function deriveRepoRoot(commonFolder) {
  return commonFolder.replace(/\/\.git\/?$/, "");
}
function deriveName(text, fallback, max = maxNameLength) {
  const clean = text.trim().replace(/[^A-Za-z0-9@._+-]+/g, "-").replace(/^[.-]+/, "").slice(0, max).replace(/-+$/, "");
  return clean === "" ? fallback : clean;
}
function freeName(base, isTaken, max = maxNameLength) {
  for (let count2 = 1; ; count2 += 1) {
    const ending = count2 === 1 ? "" : `-${count2}`;
    const name = base.slice(0, max - ending.length) + ending;
    if (!isTaken(name)) return name;
  }
}

// src/terminals/files/terminal-folder.ts
var shortestRoom = 24;
function findTerminalFolder(env) {
  const given = env.SESSION_JOURNAL_TERM_DIR ?? "";
  if ((0, import_node_path9.isAbsolute)(given)) return { dir: given.replace(/(?<=.)\/+$/, "") };
  const state = stateDir(env);
  const dir = state === void 0 ? void 0 : (0, import_node_path9.join)(state, "term");
  if (dir !== void 0 && roomFor(dir) >= shortestRoom && !isOnNetworkDisk(dir)) return { dir };
  const temporary = (env.TMPDIR ?? "") === "" ? (0, import_node_os.tmpdir)() : env.TMPDIR;
  return { dir: (0, import_node_path9.join)(temporary, `session-journal-${(0, import_node_os.userInfo)().uid}`) };
}
function roomFor(dir) {
  return Math.max(0, maxSocketPath - Buffer.byteLength(dir) - 1);
}
function longestName({ dir }) {
  return Math.min(maxNameLength, roomFor(dir));
}
function socketPath({ dir }, name) {
  return (0, import_node_path9.join)(dir, name);
}
var endings = { record: ".json", conversations: ".conversations", log: ".raw", errors: ".err" };
function artifactPath({ dir }, name, kind) {
  const isLog = kind === "log" || kind === "errors";
  return (0, import_node_path9.join)(dir, isLog ? ".log" : ".meta", `${name}${endings[kind]}`);
}
function partsOf({ dir }) {
  return [dir, (0, import_node_path9.join)(dir, ".meta"), (0, import_node_path9.join)(dir, ".log")];
}
function isSafeFolder(folder2) {
  return partsOf(folder2).every((dir) => privateProblem(dir) === void 0);
}
function assertSafeFolder(folder2) {
  for (const dir of partsOf(folder2)) {
    const problem = privateProblem(dir);
    if (problem === void 0) continue;
    const isOpen = problem === "others can open it";
    throw new Failure("unsafe-dir", `Cannot keep terminals in "${dir}": ${problem}`, {
      hint: `${isOpen ? `Look who put there what is in it, then: chmod 700 "${dir}". Or` : "Remove it, or"} choose another folder with SESSION_JOURNAL_TERM_DIR`
    });
  }
}
function ensureTerminalFolder(folder2) {
  assertSafeFolder(folder2);
  for (const dir of partsOf(folder2)) {
    try {
      makePrivateFolder(dir);
    } catch (error) {
      throw writeFailure(error, dir);
    }
  }
  assertSafeFolder(folder2);
}
function assertName(folder2, name, verbs = []) {
  const problem = nameProblem(name, verbs);
  if (problem !== void 0) {
    throw new Failure("bad-name", `Cannot name a terminal "${name}": ${problem}`, {
      hint: "Choose a name of 1 to 64 letters, digits and @ . _ + -"
    });
  }
  const length = Buffer.byteLength(socketPath(folder2, name));
  if (length <= maxSocketPath) return;
  throw new Failure(
    "path-too-long",
    `The path of the socket has ${length} bytes, and ${maxSocketPath} are possible: ${socketPath(folder2, name)}`,
    { hint: "Choose a shorter name, or a shorter folder with SESSION_JOURNAL_TERM_DIR" }
  );
}

// src/terminals/files/terminal-record.ts
var import_node_path10 = require("node:path");

// src/io/disk/append.ts
var import_node_fs10 = require("node:fs");
init_failures();
var gathered = 64 * 1024;
function appendLine(path, line) {
  try {
    (0, import_node_fs10.appendFileSync)(path, `${line}
`, { mode: 384 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

// src/terminals/files/terminal-record.ts
init_folders();

// src/io/disk/read.ts
var import_node_fs11 = require("node:fs");
init_failure();
init_failures();
init_stat();
var maxSessionBytes = 10 * 1024 * 1024;
function findText(path) {
  try {
    return (0, import_node_fs11.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/terminals/files/terminal-record.ts
init_seen_process();
function readRecord(folder2, name) {
  if (nameProblem(name) !== void 0) return void 0;
  return decodeRecord(readJson(artifactPath(folder2, name, "record")), {
    name,
    conversations: conversationsOf(folder2, name)
  });
}
function readRecords(folder2) {
  if (!isSafeFolder(folder2)) return [];
  return filesIn((0, import_node_path10.dirname)(artifactPath(folder2, "", "record")), ".json").flatMap((file) => {
    return readRecord(folder2, file.slice(0, -".json".length)) ?? [];
  });
}
function runningTerminals(folder2) {
  return readRecords(folder2).filter(({ endedAt, daemon: { pid, started }, createdAt }) => {
    return endedAt === 0 && pid > 1 && !isGone({ pid, started, at: createdAt });
  }).map(({ name }) => name);
}
function writeRecord(folder2, record) {
  writeJson(artifactPath(folder2, record.name, "record"), record);
}
function changeRecord(folder2, name, change) {
  const record = readRecord(folder2, name);
  if (record !== void 0) writeRecord(folder2, change(record));
}
function noteConversation(folder2, name, conversation) {
  if (nameProblem(name) !== void 0 || !isId(conversation)) return;
  if (conversationsOf(folder2, name)[0] === conversation) return;
  appendLine(artifactPath(folder2, name, "conversations"), conversation);
}
function conversationsOf(folder2, name) {
  const text = findText(artifactPath(folder2, name, "conversations")) ?? "";
  return [...new Set(text.split("\n").filter(isId).reverse())];
}
function isId(text) {
  return /^[A-Za-z0-9_-]{1,128}$/.test(text);
}
function decodeRecord(value2, known) {
  const fields = asRecord(value2);
  if (fields === void 0) return void 0;
  const text = (key) => typeof fields[key] === "string" ? fields[key] : "";
  const count2 = (key) => Number.isFinite(fields[key]) ? fields[key] : 0;
  return {
    ...known,
    daemon: decodeProcess(fields.daemon),
    child: decodeProcess(fields.child),
    tty: text("tty"),
    cwd: text("cwd"),
    argv: textsOf(fields.argv),
    isScreened: fields.isScreened === true,
    isLogged: fields.isLogged === true,
    session: text("session"),
    createdAt: count2("createdAt"),
    endedAt: count2("endedAt"),
    exitCode: count2("exitCode"),
    signal: count2("signal"),
    version: text("version"),
    build: text("build"),
    id: text("id"),
    nonce: text("nonce"),
    events: Array.isArray(fields.events) ? fields.events.flatMap(decodeEvent) : []
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
function decodeEvent(value2) {
  const { at: at2, what } = asRecord(value2) ?? {};
  if (typeof at2 !== "number" || !happenings.includes(what)) return [];
  return [{ at: at2, what }];
}
function textsOf(value2) {
  return Array.isArray(value2) ? value2.filter((item) => typeof item === "string") : [];
}

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
  let held2 = [];
  let count2 = 0;
  let wanted2 = headerSize;
  let isBroken = false;
  const push = (bytes) => {
    held2.push(bytes);
    count2 += bytes.length;
    if (isBroken || count2 < wanted2) return isBroken ? void 0 : [];
    const all = held2.length === 1 ? bytes : joinBytes(held2);
    const frames = [];
    let at2 = 0;
    for (let header = parseHeader(all); header !== void 0; header = parseHeader(all.subarray(at2))) {
      if (header.length > limit2) {
        isBroken = true;
        held2 = [];
        return void 0;
      }
      wanted2 = headerSize + header.length;
      if (all.length - at2 < wanted2) break;
      frames.push({ tag: header.tag, payload: all.subarray(at2 + headerSize, at2 + wanted2) });
      at2 += wanted2;
      wanted2 = headerSize;
    }
    held2 = at2 === all.length ? [] : [all.subarray(at2)];
    count2 = all.length - at2;
    return frames;
  };
  return { push };
}
function joinBytes(pieces) {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at2 = 0;
  for (const piece of pieces) {
    all.set(piece, at2);
    at2 += piece.length;
  }
  return all;
}

// src/terminals/frames/messages.ts
var protocol = 1;
var usualSize = { cols: 80, rows: 24 };
function decodeJson(payload) {
  try {
    const value2 = JSON.parse(new TextDecoder().decode(payload));
    return typeof value2 === "object" && value2 !== null ? value2 : {};
  } catch {
    return {};
  }
}
function limitSize({ cols, rows }) {
  return { cols: limit(cols, usualSize.cols, 1e3), rows: limit(rows, usualSize.rows, 500) };
}
function limit(value2, usual, most) {
  return Number.isInteger(value2) && value2 > 0 ? Math.min(Math.max(value2, 2), most) : usual;
}
function textOf(value2) {
  return typeof value2 === "string" ? value2 : "";
}

// src/terminals/control/ask-daemon.ts
var patienceMs = 1e3;
function probeHello(isPerson = false) {
  const hello = { ...usualSize, proto: protocol, version: "", role: "probe", term: "", nonce: "" };
  return JSON.stringify({ ...hello, isPerson });
}
async function askDaemon(path, question) {
  const { tag, payload, wants, waitMs = patienceMs } = question;
  let settle = () => void 0;
  const answer = new Promise((resolve4) => {
    settle = resolve4;
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
  const found2 = await answer;
  clearTimeout(timer);
  connection.end();
  if ("failed" in found2) connection.destroy();
  return found2;
}

// src/io/process/list-processes.ts
var import_node_fs12 = require("node:fs");
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
    const names2 = (0, import_node_fs12.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
    return names2.includes(String(process.pid)) ? names2.map(Number) : [];
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
function psLines(words3) {
  if (process.platform === "win32") return [];
  const env = { LC_ALL: "C", TZ: "UTC" };
  const options = {
    encoding: "utf8",
    timeout: 5e3,
    stdio: "pipe",
    env,
    maxBuffer: 64 * 1024 * 1024
  };
  try {
    return childProcess().execFileSync("/bin/ps", words3, options).split("\n");
  } catch {
    return [];
  }
}
function familyOf(roots, all) {
  const family = new Set(roots);
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent, leader } of all) {
      if (family.has(parent) || leader !== pid && family.has(leader)) family.add(pid);
    }
  }
  return all.filter(({ pid }) => family.has(pid));
}

// src/terminals/control/end-processes.ts
var graceMs = 3e3;
var lastMs = 2e3;
var lookAgainMs = 25;
async function endProcesses(child, isForced) {
  const seen = /* @__PURE__ */ new Map();
  const left = () => lookAgain(seen, child);
  const isOver = () => left().length === 0;
  left();
  if (!isForced) {
    sendSignal(-child.pid, "SIGHUP");
    await waitUntil(isOver, graceMs);
  }
  for (const { pid } of left()) sendSignal(pid, "SIGKILL");
  await waitUntil(isOver, lastMs);
  return left().map(({ pid }) => pid);
}
function lookAgain(seen, child) {
  const all = listProcesses();
  const key = ({ pid, started }) => `${pid} ${started}`;
  const own2 = all.find(({ pid }) => pid === child.pid);
  const isSame = own2 === void 0 || child.started === "" || own2.started === child.started;
  const known = all.filter((one) => seen.has(key(one))).map(({ pid }) => pid);
  for (const one of familyOf(isSame ? [child.pid, ...known] : known, all)) seen.set(key(one), one);
  return all.filter((one) => seen.has(key(one)));
}
async function waitUntil(holds, mostMs) {
  const until = Date.now() + mostMs;
  while (!holds()) {
    if (Date.now() > until) return false;
    await new Promise((resolve4) => setTimeout(resolve4, lookAgainMs));
  }
  return true;
}

// src/terminals/control/known-terminals.ts
var import_node_path24 = require("node:path");
init_failure();

// src/io/console/raw-terminal.ts
var import_node_fs13 = require("node:fs");
init_failures();
function inputDevice() {
  try {
    const stat = (0, import_node_fs13.fstatSync)(0);
    return stat.isCharacterDevice() ? stat.rdev : void 0;
  } catch {
    return void 0;
  }
}

// src/terminals/control/known-terminals.ts
init_stat();

// src/terminals/files/artifacts.ts
var import_node_path11 = require("node:path");
init_folders();
init_stat();
var artifactKinds = ["record", "conversations", "log", "errors"];
function listArtifacts(folder2) {
  const found2 = artifactKinds.flatMap((kind) => {
    const sample = artifactPath(folder2, "", kind);
    const ending = sample.slice((0, import_node_path11.dirname)(sample).length + 1);
    return filesIn((0, import_node_path11.dirname)(sample), ending).map((file) => {
      const terminal = file.slice(0, -ending.length);
      return { terminal, kind, path: artifactPath(folder2, terminal, kind) };
    });
  });
  const key = ({ terminal, kind }) => `${terminal}\0${artifactKinds.indexOf(kind)}`;
  return found2.sort((a, b) => key(a) < key(b) ? -1 : 1);
}
function removeArtifacts(folder2, name) {
  for (const kind of artifactKinds) removeQuietly(artifactPath(folder2, name, kind));
}

// src/terminals/files/git-context.ts
var import_node_path16 = require("node:path");
init_stat();

// src/io/git/folder.ts
var import_node_path12 = require("node:path");
init_folders();
init_stat();
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path12.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path12.resolve)(top, link);
  const common = findText((0, import_node_path12.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path12.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path12.dirname)(dir)) {
    const dot = followStat((0, import_node_path12.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path12.dirname)(dir) === dir) return void 0;
  }
}
function workingTrees(git) {
  const main = (0, import_node_path12.basename)(git.common) === ".git" ? [(0, import_node_path12.dirname)(git.common)] : [];
  const data = (0, import_node_path12.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path12.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path12.dirname)((0, import_node_path12.resolve)(data, name, path))];
  });
  return [...main, ...linked].filter(leadsToFolder).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path12.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path12.dirname)(git.common);
}

// src/io/git/git.ts
var import_node_path15 = require("node:path");
init_stat();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs14 = require("node:fs");
var import_node_path14 = require("node:path");

// src/io/disk/contains.ts
var import_node_path13 = require("node:path");
function contains(outer, inner) {
  const way = (0, import_node_path13.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path13.sep}`) && !(0, import_node_path13.isAbsolute)(way);
}

// src/io/disk/programs.ts
init_stat();
var found = /* @__PURE__ */ new Map();
function findProgram(name, path, outside2) {
  if (process.platform === "win32") return name;
  const key = [name, path, ...outside2].join("\0");
  if (!found.has(key)) found.set(key, search(name, path ?? "", outside2));
  return found.get(key);
}
function search(name, path, outside2) {
  for (const entry of path.split(import_node_path14.delimiter)) {
    const program = (0, import_node_path14.isAbsolute)(entry) ? programAt((0, import_node_path14.join)(entry, name), outside2) : void 0;
    if (program !== void 0) return program;
  }
  return void 0;
}
function programAt(path, outside2) {
  try {
    if (((followStat((0, import_node_path14.dirname)(path))?.mode ?? 0) & import_node_fs14.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 73) === 0) return void 0;
    const program = realPath(path);
    return outside2.some((folder2) => contains(folder2, program)) ? void 0 : program;
  } catch {
    return void 0;
  }
}

// src/io/git/process.ts
init_stat();
var usualBytes = 64 * 1024 * 1024;

// src/io/git/git.ts
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines = `
${findText((0, import_node_path15.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines.slice(lines.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path15.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path15.join)(git.own, "HEAD");
  if (findStat(path)?.isFile() !== true) return void 0;
  const text = findText(path)?.trim() ?? "";
  if (hash.test(text)) return { branch: "detached", commit: text.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text)?.[1];
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

// src/terminals/files/git-context.ts
var outside = {
  repoName: "",
  branchName: "",
  isWorktree: false,
  isGitRepo: false,
  repoRoot: "",
  isSplit: false
};
function detectGitContext(cwd) {
  if (cwd === "" || !leadsToFolder(cwd)) return outside;
  try {
    const git = findGitFolder(cwd);
    return git === void 0 ? bareContext(cwd) : treeContext(git, cwd);
  } catch {
    return outside;
  }
}
function treeContext(git, cwd) {
  const isWorktree = git.common !== git.own;
  const repoRoot = isWorktree ? mainWorktree(git) ?? deriveRepoRoot(git.common) : git.top;
  const head = readGitHead(cwd);
  const branchName = head?.branch === "detached" ? head.commit : head?.branch ?? "";
  return { ...outside, repoName: nameOf(repoRoot), branchName, isWorktree, isGitRepo: true, repoRoot };
}
function bareContext(cwd) {
  for (let dir = cwd; (0, import_node_path16.dirname)(dir) !== dir; dir = (0, import_node_path16.dirname)(dir)) {
    if (!isFolder((0, import_node_path16.join)(dir, "objects")) || !isFolder((0, import_node_path16.join)(dir, "refs"))) continue;
    const head = findText((0, import_node_path16.join)(dir, "HEAD"))?.trim();
    if (head === void 0) continue;
    const branchName = /^ref: *refs\/heads\/(\S+)$/.exec(head)?.[1] ?? head.slice(0, 7);
    return { ...outside, repoName: nameOf(dir), branchName, isGitRepo: true, repoRoot: dir };
  }
  return outside;
}
function nameOf(root) {
  return (0, import_node_path16.basename)(root).replace(/\.git$/, "");
}

// src/terminals/files/terminal-agent.ts
var import_node_path21 = require("node:path");

// src/core/client/agent-state.ts
function decideState(signs2) {
  const seen = bestSign(signs2);
  const { visitedAt } = signs2;
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
  if (says === "needs-me") return { ...seen, reason: reasonOf(client.waitingFor, hook, tail.openTool) };
  if (says === "working") return seen;
  if (hook?.state === "done" || hook?.state === "failed") return byHook(hook, hook.state);
  return tail.is === "failed" ? byTranscript(tail) : seen;
}
function reasonOf(waitingFor, hook, openTool) {
  if (openTool === "ExitPlanMode") return "plan";
  if (hook?.state === "needs-me" && hook.reason !== "") return hook.reason;
  return /permission|sandbox/.test(waitingFor) ? "permission" : "question";
}
function byHook({ reason, at: at2 }, state) {
  return { state, reason: state === "needs-me" ? reason : "", since: at2, source: "hook" };
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
function byTranscript({ is, at: at2 }) {
  return { state: byTail[is], reason: "", since: at2, source: "transcript" };
}
function readTail(lines) {
  const ends = lines.flatMap(({ at: at2, facts }) => {
    return facts.flatMap((fact) => {
      const is = endOf(fact);
      return is === void 0 ? [] : [{ is, at: at2, openTool: fact.kind === "called" ? fact.tool : "" }];
    });
  });
  return ends.at(-1) ?? { is: "empty", openTool: "", at: void 0 };
}
function endOf(fact) {
  if (fact.kind === "answered" || fact.kind === "interrupted" || fact.kind === "failed") return fact.kind;
  if (fact.kind === "said") return fact.form === "shell" || fact.form === "command" ? "answered" : "working";
  return ["called", "finished", "thought"].includes(fact.kind) ? "working" : void 0;
}

// src/core/client/line-fields.ts
function blocksOf(line) {
  return partsOf2(asFields(line.message)?.content);
}
function partsOf2(content) {
  if (typeof content === "string") return [{ type: "text", text: content }];
  const parts = Array.isArray(content) ? content : [];
  return parts.map(asFields).filter((part) => part !== void 0);
}
function joinTexts(blocks) {
  return blocks.flatMap((block) => block.type === "text" ? textAt(block, "text") ?? [] : []).join("\n");
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
  return partsOf2(input?.questions).flatMap((one) => textAt(one, "question") ?? []).join(" \xB7 ");
}

// src/core/client/said-facts.ts
function userFacts(line) {
  const blocks = blocksOf(line);
  if (line.isCompactSummary === true) return [{ kind: "summary", text: joinTexts(blocks) }];
  const results = blocks.filter(({ type }) => type === "tool_result");
  if (results.length > 0) return results.map((block) => finishedFact(block, line));
  if (line.isMeta === true || line.isVisibleInTranscriptOnly === true) return [];
  const text = joinTexts(blocks);
  const report2 = reportFacts(text);
  if (report2.length > 0 || !isFromPerson(line)) return report2;
  const wasWaiting = line.promptSource === "queued";
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
function finishedFact(block, line) {
  const result2 = asFields(line.toolUseResult);
  const isRunning2 = textAt(result2, "backgroundTaskId") !== void 0 || result2?.isAsync === true;
  const text = joinTexts(partsOf2(block.content));
  return {
    kind: "finished",
    id: textAt(block, "tool_use_id") ?? "",
    exit: isRunning2 ? "running" : exitOf(block.is_error === true, text),
    printed: block.is_error === true ? printedIn(text) : void 0,
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
function attachmentFacts(line) {
  const attachment = asFields(line.attachment);
  const type = textAt(attachment, "type") ?? "";
  if (attachment === void 0) return [];
  if (type.startsWith("hook_")) return [{ kind: "given", text: textsIn(attachment.content).join("\n") }];
  if (type !== "queued_command") return [];
  const text = joinTexts(partsOf2(attachment.prompt));
  const report2 = reportFacts(text);
  const isPrompt = ["prompt", void 0].includes(textAt(attachment, "commandMode"));
  if (report2.length > 0 || !isPrompt || !isFromPerson(attachment)) return report2;
  return saidFacts(text, "queued");
}
function textsIn(content) {
  const texts = Array.isArray(content) ? content : [content];
  return texts.filter((text) => typeof text === "string");
}
function systemFacts(line) {
  if (line.subtype === "compact_boundary") {
    return [{ kind: "compacted", trigger: textAt(asFields(line.compactMetadata), "trigger") ?? "" }];
  }
  const content = textAt(line, "content") ?? "";
  return line.subtype === "local_command" && content.includes("<command-name>") ? [commandFact(content)] : [];
}

// src/core/client/transcript-line.ts
function decodeTranscriptLine(text) {
  const line = parseFields(text);
  return line === void 0 ? void 0 : decodeLineFields(line);
}
function decodeLineFields(line) {
  const time2 = Date.parse(textAt(line, "timestamp") ?? "");
  return {
    uuid: textAt(line, "uuid"),
    follows: followsOf(line),
    at: Number.isNaN(time2) ? void 0 : time2,
    conversation: textAt(line, "sessionId"),
    cwd: textAt(line, "cwd"),
    branch: textAt(line, "gitBranch"),
    isSidechain: line.isSidechain === true,
    entrypoint: textAt(line, "entrypoint"),
    forkedFrom: forkOf(line),
    facts: decoders.get(line.type)?.(line) ?? []
  };
}
function forkOf({ forkedFrom }) {
  const id = textAt(asFields(forkedFrom), "sessionId") ?? "";
  return /^[A-Za-z0-9_-]{1,128}$/.test(id) ? id : void 0;
}
function followsOf(line) {
  const kept = asFields(asFields(line.compactMetadata)?.preservedSegment);
  const uuids = [textAt(line, "parentUuid"), textAt(line, "logicalParentUuid"), textAt(kept, "tailUuid")];
  return uuids.filter((uuid) => uuid !== void 0);
}
var decoders = /* @__PURE__ */ new Map([
  ["user", userFacts],
  ["assistant", assistantFacts],
  ["attachment", attachmentFacts],
  ["system", systemFacts],
  ["custom-title", (line) => titleFacts(textAt(line, "customTitle"), "person")],
  ["ai-title", (line) => titleFacts(textAt(line, "aiTitle"), "client")],
  ["summary", (line) => titleFacts(textAt(line, "summary"), "client")]
]);
function titleFacts(text, by) {
  return text === void 0 || text.trim() === "" ? [] : [{ kind: "titled", text, by }];
}
function assistantFacts(line) {
  const message = asFields(line.message);
  if (line.isApiErrorMessage === true) return [{ kind: "failed", text: joinTexts(blocksOf(line)) }];
  if (textAt(message, "model") === "<synthetic>") return [];
  return [...blocksOf(line).flatMap(assistantFact), ...usedFacts(message)];
}
function assistantFact(block) {
  const text = textAt(block, "text") ?? textAt(block, "thinking") ?? "";
  if (block.type === "text" && text.trim() !== "") return [{ kind: "answered", text }];
  if (block.type === "thinking" && text.trim() !== "") return [{ kind: "thought", text }];
  const tool = textAt(block, "name");
  if (block.type !== "tool_use" || tool === void 0) return [];
  return [
    {
      kind: "called",
      id: textAt(block, "id") ?? "",
      tool,
      target: targetIn(asFields(block.input)).slice(0, longestTarget)
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

// src/io/client/hook-notes.ts
var import_node_path18 = require("node:path");
init_folders();
init_stat();
init_person();

// src/io/client/conversation-folder.ts
var import_node_path17 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path17.join)(state, conversationsFolder, id);
}

// src/io/client/hook-notes.ts
var hookNotesFolder = "agents";
var states = /* @__PURE__ */ new Map([
  ["UserPromptSubmit", "working"],
  ["PermissionRequest", "needs-me"],
  ["Notification", "needs-me"],
  ["Stop", "done"],
  ["StopFailure", "failed"],
  ["SessionEnd", "ended"]
]);
var reasons = ["permission", "question", "plan"];
function readHookNote(env, conversation) {
  const state = stateDir(env);
  if (state === void 0 || !isSafeConversation(conversation)) return void 0;
  const path = (0, import_node_path18.join)(state, hookNotesFolder, conversation);
  const stat = findStat(path);
  if (stat?.isFile() !== true || stat.size > 200) return void 0;
  const [event = "", why = "", terminal = ""] = (findText(path) ?? "").trim().split(" ");
  const noted = states.get(event);
  if (noted === void 0) return void 0;
  return { state: noted, reason: reasons.find((reason) => reason === why) ?? "", at: stat.mtimeMs, terminal };
}
var keptMs = 30 * 24 * 60 * 60 * 1e3;

// src/io/client/live-clients.ts
var import_node_path19 = require("node:path");
init_folders();
init_seen_process();
function liveClients(folders2) {
  return folders2.flatMap((folder2) => {
    const dir = (0, import_node_path19.join)(folder2, "sessions");
    return filesIn(dir, ".json").flatMap((name) => {
      return /^\d+\.json$/.test(name) ? decodeClient(readJson((0, import_node_path19.join)(dir, name))) ?? [] : [];
    });
  });
}
function decodeClient(value2) {
  const fields = asRecord(value2) ?? {};
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
    at: [statusUpdatedAt, updatedAt].find((at2) => typeof at2 === "number") ?? startedAt,
    version: text(fields.version),
    name: text(fields.name)
  };
}

// src/terminals/files/terminal-agent.ts
init_seen_process();
init_stat();

// src/io/transcripts/client-folders.ts
var import_node_path20 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path20.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path20.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path20.isAbsolute)])];
}
function transcriptFolders(folders2) {
  return folders2.flatMap((folder2) => {
    const projects = (0, import_node_path20.join)(folder2, "projects");
    return foldersIn(projects).map((name) => (0, import_node_path20.join)(projects, name));
  });
}

// src/io/transcripts/read-ends.ts
var import_node_fs15 = require("node:fs");
function readEnds(path, bytes, isPassed = (_head) => false) {
  let file;
  try {
    file = (0, import_node_fs15.openSync)(path, import_node_fs15.constants.O_RDONLY | (import_node_fs15.constants.O_NONBLOCK ?? 0));
    const size = (0, import_node_fs15.fstatSync)(file).size;
    const first = wholeLines(readAt(file, 0, Math.min(bytes, size)), 0, isPassed);
    const from = Math.max(bytes, size - bytes);
    if (size <= bytes) return { first, last: [] };
    const end = readAt(file, from, size - from);
    const begin = end.indexOf(lineFeed) + 1;
    return { first, last: begin === 0 ? [] : wholeLines(end, begin, isPassed) };
  } catch {
    return { first: [], last: [] };
  } finally {
    if (file !== void 0) (0, import_node_fs15.closeSync)(file);
  }
}
function readAt(file, position, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  return buffer.subarray(0, (0, import_node_fs15.readSync)(file, buffer, 0, bytes, position));
}
var lineFeed = 10;
var headBytes = 64;
function wholeLines(bytes, from, isPassed) {
  const lines = [];
  let begin = from;
  for (let end = bytes.indexOf(lineFeed, begin); end !== -1; end = bytes.indexOf(lineFeed, begin)) {
    const head = bytes.toString("latin1", begin, Math.min(end, begin + headBytes));
    if (!isPassed(head)) lines.push(bytes.toString("utf8", begin, end));
    begin = end + 1;
  }
  return lines;
}

// src/terminals/files/terminal-agent.ts
var endBytes = 64 * 1024;
function findAgent(place, env) {
  const folders2 = clientFolders(env);
  const client = clientIn(place.childPid, folders2);
  const conversation = client?.conversation ?? place.conversations[0];
  if (conversation === void 0) return void 0;
  const { first, last: lines } = endsOf(conversation, folders2);
  const hook = readHookNote(env, conversation);
  const isAlive = client === void 0 ? place.childPid === 0 ? false : void 0 : true;
  const seen = decideState({
    // A client that is too old to say so may be there all the same.
    isAlive: isAlive === void 0 && hook !== void 0 ? hook.state !== "ended" : isAlive,
    client,
    hook,
    tail: readTail([...first, ...lines]),
    visitedAt: place.visitedAt === 0 ? void 0 : place.visitedAt
  });
  const call = openCall(lines.length === 0 ? first : lines);
  return { seen, client, conversation, call, ...factsOf([...first, ...lines]) };
}
function endsOf(conversation, folders2) {
  const paths = transcriptFolders(folders2).map((folder2) => (0, import_node_path21.join)(folder2, `${conversation}.jsonl`));
  const path = paths.find(exists2);
  if (path === void 0) return { first: [], last: [] };
  const { first, last } = readEnds(path, endBytes, isNoise);
  const decode = (texts) => texts.flatMap((text) => decodeTranscriptLine(text) ?? []).filter(({ isSidechain }) => !isSidechain);
  return { first: decode(first), last: decode(last) };
}
var betweenCalls = ["called", "finished", "used", "titled", "given"];
function openCall(lines) {
  const facts = lines.flatMap((line) => line.facts);
  const calls = facts.slice(facts.findLastIndex(({ kind }) => !betweenCalls.includes(kind)) + 1);
  const finished = new Set(calls.flatMap((fact) => fact.kind === "finished" ? fact.id : []));
  const open = calls.filter((fact) => fact.kind === "called").filter(({ id }) => !finished.has(id));
  const [call] = open;
  return call === void 0 || open.length > 1 ? "" : `${call.tool}: ${call.target}`;
}
function factsOf(lines) {
  const facts = lines.flatMap((line) => line.facts);
  const said3 = facts.findLast((fact) => fact.kind === "said");
  const answered = facts.findLast((fact) => fact.kind === "answered");
  const used = facts.findLast((fact) => fact.kind === "used");
  return {
    branch: lines.findLast(({ branch }) => branch !== void 0)?.branch ?? "",
    model: used?.kind === "used" ? used.model : "",
    context: used?.kind === "used" ? used.context : void 0,
    prompt: said3?.kind === "said" ? said3.text : "",
    summary: answered?.kind === "answered" ? answered.text : ""
  };
}
var mostParents = 50;
function clientIn(pid, folders2) {
  if (pid === 0) return void 0;
  return liveClients(folders2).filter((client) => isBelow(client.pid, pid)).reduce(
    (best, one) => (best?.startedAt ?? 0) < one.startedAt ? one : best,
    void 0
  );
}
function isBelow(pid, top) {
  let at2 = pid;
  for (let count2 = 0; at2 > 1 && count2 < mostParents; count2 += 1) {
    if (at2 === top) return true;
    at2 = parentOf(at2);
  }
  return false;
}

// src/terminals/control/examine-terminals.ts
init_failure();
init_stat();

// src/io/process/logout-kills.ts
var import_node_os2 = require("node:os");
var import_node_path22 = require("node:path");
init_folders();
var folders = ["etc", "run", "usr/local/lib", "usr/lib", "lib"];
function findLogoutKills(root = "/", user = nameOfUser()) {
  const settings = pathsBelow(root).flatMap(settingsIn);
  const chosen = settings.findLast(
    ({ key, value: value2 }) => key === "KillUserProcesses" && yesOrNo(value2) !== void 0
  );
  if (chosen === void 0 || yesOrNo(chosen.value) === false) return void 0;
  const only = listOf(settings, "KillOnlyUsers", []);
  const spared = listOf(settings, "KillExcludeUsers", ["root"]);
  return spared.includes(user) || only.length > 0 && !only.includes(user) ? void 0 : chosen.path;
}
function nameOfUser() {
  try {
    return (0, import_node_os2.userInfo)().username;
  } catch {
    return "";
  }
}
function pathsBelow(root) {
  const places = folders.map((folder2) => (0, import_node_path22.join)(root, folder2, "systemd"));
  const main = places.map((place) => (0, import_node_path22.join)(place, "logind.conf")).find((path) => findText(path) !== void 0);
  const others = /* @__PURE__ */ new Map();
  for (const place of places.map((one) => (0, import_node_path22.join)(one, "logind.conf.d")))
    for (const name of namesIn(place, ".conf")) if (!others.has(name)) others.set(name, (0, import_node_path22.join)(place, name));
  const sorted = [...others.keys()].sort().map((name) => others.get(name));
  return main === void 0 ? sorted : [main, ...sorted];
}
function settingsIn(path) {
  let section = "";
  return (findText(path) ?? "").split("\n").flatMap((text) => {
    const line = text.trim();
    if (line.startsWith("[")) section = line;
    const [, key, value2] = /^([A-Za-z]+)\s*=\s*(.*)$/.exec(line) ?? [];
    return section === "[Login]" && key !== void 0 && value2 !== void 0 ? [{ path, key, value: value2 }] : [];
  });
}
function yesOrNo(value2) {
  if (/^(?:1|yes|y|true|t|on)$/i.test(value2)) return true;
  return /^(?:0|no|n|false|f|off)$/i.test(value2) ? false : void 0;
}
function listOf(settings, wanted2, usual) {
  const values = settings.filter(({ key }) => key === wanted2).map(({ value: value2 }) => value2);
  const emptied = values.lastIndexOf("");
  const given = values.slice(emptied + 1).flatMap((value2) => value2.split(/\s+/));
  return [...emptied < 0 ? usual : [], ...given];
}

// src/io/process/pty-module.ts
var import_node_path23 = require("node:path");
init_stat();
init_person();
function findPtyModule({ packageFolder, env, outside: outside2 }) {
  const own2 = [(0, import_node_path23.join)(packageFolder, "node_modules"), ...parentModules(packageFolder)];
  for (const path of own2.flatMap(modulesIn)) {
    const real = realFile(path);
    if (real !== void 0) return real;
  }
  const given = env.SESSION_JOURNAL_PTY ?? "";
  const others = [...globalFolders(env).flatMap(modulesIn), ...(0, import_node_path23.isAbsolute)(given) ? [given] : []];
  for (const path of others) {
    const real = realFile(path);
    if (real !== void 0 && isSafe(real, outside2)) return real;
  }
  return void 0;
}
function parentModules(packageFolder) {
  const parent = (0, import_node_path23.dirname)(packageFolder);
  return (0, import_node_path23.basename)(parent) === "node_modules" ? [parent] : [];
}
function globalFolders(env) {
  const home = homeOf(env);
  const line = home === void 0 ? void 0 : /^prefix\s*=\s*(\S+)\s*$/m.exec(findText((0, import_node_path23.join)(home, ".npmrc")) ?? "");
  const prefixes = [
    env.npm_config_prefix,
    line?.[1]?.replace("~", home ?? "~"),
    (0, import_node_path23.dirname)((0, import_node_path23.dirname)(process.execPath))
  ];
  return prefixes.flatMap(
    (prefix) => prefix !== void 0 && (0, import_node_path23.isAbsolute)(prefix) ? [(0, import_node_path23.join)(prefix, "lib", "node_modules")] : []
  );
}
function modulesIn(folder2) {
  const name = (0, import_node_path23.join)("@lydell", `node-pty-${process.platform}-${process.arch}`, "pty.node");
  return [folder2, (0, import_node_path23.join)(folder2, "@lydell", "node-pty", "node_modules")].map((place) => (0, import_node_path23.join)(place, name));
}
function realFile(path) {
  try {
    return followStat(path)?.isFile() === true ? realPath(path) : void 0;
  } catch {
    return void 0;
  }
}
var writableByAll = 2;
function isSafe(path, outside2) {
  const isOpen = [path, (0, import_node_path23.dirname)(path)].some(
    (place) => ((followStat(place)?.mode ?? 0) & writableByAll) !== 0
  );
  return !isOpen && !outside2.some((folder2) => contains(folder2, path));
}

// src/io/transcripts/project-transcripts.ts
init_stat();
function projectTrees(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 ? [realPath(cwd)] : workingTrees(git);
}
function isInTrees(folder2, trees) {
  return trees.some((tree) => contains(tree, folder2));
}
var beginning = 64 * 1024;

// src/terminals/control/probe.ts
init_folders();
init_seen_process();
init_stat();
async function probeTerminal(folder2, name, waitMs = 1e3) {
  const path = socketPath(folder2, name);
  const stat = findStat(path);
  if (stat !== void 0 && !stat.isSocket()) return { name, life: "foreign" };
  const state = stat === void 0 ? "missing" : await stateAt(path, waitMs);
  const record = readRecord(folder2, name);
  if (typeof state !== "string") return { name, life: "live", state, ...record && { record } };
  if (record !== void 0) return { name, record, life: lifeOf(record, state) };
  if (state === "missing") return void 0;
  return { name, life: state === "busy" ? "busy" : "foreign" };
}
function lifeOf(record, found2) {
  if (found2 === "busy" || !hasGone(record.daemon, record.createdAt))
    return record.endedAt > 0 ? "ended" : "busy";
  return record.endedAt > 0 ? "ended" : "dead";
}
function hasGone({ pid, started }, at2) {
  return pid === 0 || isGone({ pid, started, at: at2 });
}
async function stateAt(path, waitMs) {
  const question = { tag: tags.hello, payload: probeHello(), wants: tags.state, waitMs };
  const answer = await askDaemon(path, question);
  if ("payload" in answer) return decodeState(answer.payload);
  if ("refusal" in answer) return "busy";
  const { failed } = answer;
  if (failed === "missing" || failed === "refused") return failed;
  return failed === "closed" ? "foreign" : "busy";
}
function decodeState(payload) {
  const fields = decodeJson(payload);
  const count2 = (key) => Number.isFinite(fields[key]) ? fields[key] : 0;
  return {
    proto: count2("proto"),
    version: textOf(fields.version),
    name: textOf(fields.name),
    pid: count2("pid"),
    childPid: count2("childPid"),
    clients: count2("clients"),
    title: textOf(fields.title),
    restoredBy: textOf(fields.restoredBy),
    cwd: textOf(fields.cwd),
    typedAt: count2("typedAt"),
    ...limitSize({ cols: count2("cols"), rows: count2("rows") })
  };
}
function terminalNames(folder2) {
  if (!isSafeFolder(folder2)) return [];
  const sockets = namesIn(folder2.dir).filter((name) => nameProblem(name) === void 0);
  const records = readRecords(folder2).map(({ name }) => name);
  return [.../* @__PURE__ */ new Set([...sockets, ...records])].sort();
}

// src/terminals/control/examine-terminals.ts
async function examineFolder(folder2, how) {
  const outside2 = findGitFolder(how.cwd) === void 0 ? [] : projectTrees(how.cwd);
  const module2 = findPtyModule({ ...how, outside: outside2 });
  const unsafe = unsafeReason(folder2);
  const found2 = unsafe !== void 0 ? [] : await Promise.all(terminalNames(folder2).map((name) => probeTerminal(folder2, name)));
  const known = found2.filter((one) => one !== void 0);
  const table = new Set(listProcesses().map(({ pid, started }) => `${pid} ${started}`));
  const left = known.flatMap((one) => troubleOf(folder2, one, table));
  const strays2 = unsafe === void 0 ? strayArtifacts(folder2, known) : [];
  if (how.isFixing) for (const { fix } of [...left, ...strays2]) fix?.();
  const isOpen = ({ fix }) => !how.isFixing || fix === void 0;
  const all = [...left, ...strays2];
  return {
    module: module2,
    unsafe,
    lives: new Map(known.map(({ name, life }) => [name, life])),
    problems: [
      ...module2 === void 0 ? ["the PTY module is not installed"] : [],
      ...unsafe === void 0 ? [] : [unsafe],
      ...all.filter(isOpen).map(({ text }) => text),
      ...logoutKills()
    ],
    fixed: all.filter((one) => !isOpen(one)).map(({ text }) => `Removed: ${text}`)
  };
}
function unsafeReason(folder2) {
  try {
    assertSafeFolder(folder2);
    return void 0;
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
}
function troubleOf(folder2, found2, table) {
  const { name, life, record, state } = found2;
  const path = socketPath(folder2, name);
  if (life === "busy") return [{ text: `${name} is there, but doesn't answer. It may be stopped` }];
  if (life === "foreign") return [{ text: `${path} is not a terminal of ours` }];
  if (state?.restoredBy === "modes")
    return [{ text: `${name} can't keep its screen any more: its program draws it anew when you attach` }];
  if (life !== "dead" || record === void 0) return [];
  const { pid, started } = record.child;
  if (table.has(`${pid} ${started}`))
    return [
      { text: `${name} was killed, but its program still runs: process ${pid}. End it: term kill ${name}` }
    ];
  if (findStat(path) === void 0) return [];
  return [{ text: `the socket of ${name}, whose process was killed`, fix: () => removeQuietly(path) }];
}
function strayArtifacts(folder2, known) {
  const names2 = new Set(known.map(({ name }) => name));
  const strays2 = new Set(
    listArtifacts(folder2).map(({ terminal }) => terminal).filter((name) => !name.startsWith(".") && !names2.has(name))
  );
  return [...strays2].map((name) => ({
    text: `what is kept of ${name}, which has no record`,
    fix: () => removeArtifacts(folder2, name)
  }));
}
function logoutKills() {
  const path = findLogoutKills();
  if (path === void 0) return [];
  return [
    `KillUserProcesses=yes in ${path} ends terminals when you log out. Say no there, or start them outside of your login: loginctl enable-linger, then systemd-run --user --scope session-journal term`
  ];
}

// src/terminals/control/not-live.ts
init_failure();
init_stat();
function notLive({ name, life, record }, folder2) {
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
  const path = socketPath(folder2, name);
  const what = findStat(path)?.isSocket() === true ? "nobody that we know listens there" : "it is no socket";
  return new Failure("no-terminal", `"${path}" is not a terminal of ours: ${what}`, {
    hint: "Look at it, and remove it if you don't need it"
  });
}

// src/terminals/control/known-terminals.ts
var keptMs2 = 7 * 24 * 60 * 60 * 1e3;
function terminalsOf(env) {
  const folder2 = findTerminalFolder(env);
  assertSafeFolder(folder2);
  return folder2;
}
function placeOfTerminals(env) {
  return findTerminalFolder(env);
}
async function probeTerminals(folder2, { now }) {
  const found2 = await Promise.all(terminalNames(folder2).map((name) => probeTerminal(folder2, name)));
  const known = found2.filter((one) => one !== void 0);
  return known.filter((one) => !isForgotten(folder2, one, now().getTime()));
}
async function listTerminals(folder2, { now, env }) {
  const known = await probeTerminals(folder2, { now });
  const table = known.length === 0 ? [] : listProcesses();
  return known.map((one) => ({ ...listed(one, table), agent: agentIn(one, env) }));
}
function agentIn({ life, state, record }, env) {
  const child = record?.child.pid ?? state?.childPid ?? 0;
  return findAgent(
    {
      childPid: life === "live" || life === "busy" ? child : 0,
      conversations: record?.conversations ?? [],
      visitedAt: state?.typedAt ?? 0
    },
    env
  );
}
function listed(one, table) {
  const cwd = one.state?.cwd || one.record?.cwd || "";
  const pid = one.state?.childPid ?? leftOver(one);
  return { ...one, cwd, git: detectGitContext(cwd), tree: pid === 0 ? [] : familyOf([pid], table) };
}
function leftOver({ life, record }) {
  if (life !== "dead" || record === void 0) return 0;
  return hasGone(record.child, record.createdAt) ? 0 : record.child.pid;
}
function isForgotten(folder2, { name, life, record }, now) {
  if (record === void 0 || life !== "ended" && life !== "dead") return false;
  if (now - Math.max(record.endedAt, record.createdAt) < keptMs2) return false;
  removeQuietly(socketPath(folder2, name));
  removeArtifacts(folder2, name);
  return true;
}
function hasSocket(folder2, name) {
  return nameProblem(name) === void 0 && findStat(socketPath(folder2, name))?.isSocket() === true;
}
function socketOf(folder2, name) {
  return socketPath(folder2, name);
}
async function findTerminal(folder2, name) {
  const found2 = nameProblem(name) === void 0 ? await probeTerminal(folder2, name) : void 0;
  if (found2 !== void 0) return found2;
  const close = nearest(name, terminalNames(folder2));
  throw new Failure("no-terminal", `There is no terminal "${showLine(name)}"`, {
    hint: close === void 0 ? "List them: session-journal term list" : `Did you mean "${close}"? List them: session-journal term list`
  });
}
async function findLive(folder2, name) {
  const found2 = await findTerminal(folder2, name);
  if (found2.life === "live") return found2;
  if (found2.life === "dead") removeQuietly(socketPath(folder2, name));
  throw notLive(found2, folder2);
}
function ownTerminal(folder2) {
  const device2 = inputDevice();
  if (device2 === void 0) return void 0;
  return readRecords(folder2).find(
    ({ tty, endedAt, daemon, createdAt }) => endedAt === 0 && tty !== "" && deviceOf(tty) === device2 && !hasGone(daemon, createdAt)
  );
}
function inheritedName(folder2, env) {
  const { SESSION_JOURNAL_TERM_ID: id = "", SESSION_JOURNAL_TERM: name = "" } = env;
  const record = id === "" ? void 0 : readRecords(folder2).find((one) => one.id === id);
  return record?.name ?? name;
}
function deviceOf(tty) {
  try {
    return followStat(tty)?.rdev;
  } catch {
    return void 0;
  }
}
function baseName(folder2, cwd) {
  const git = detectGitContext(cwd);
  const text = git.isGitRepo ? formatName(git) : (0, import_node_path24.basename)(cwd);
  return deriveName(text, "shell", longestName(folder2));
}
function unusedName(folder2, base, words3) {
  const taken = /* @__PURE__ */ new Set([...terminalNames(folder2), ...words3]);
  return freeName(base, (name) => taken.has(name), longestName(folder2));
}
function focusPath({ dir }) {
  return (0, import_node_path24.join)(dir, ".meta", ".focus.json");
}
function previousTerminal(folder2) {
  const { previous } = asRecord(readJson(focusPath(folder2))) ?? {};
  return typeof previous === "string" && nameProblem(previous) === void 0 ? previous : void 0;
}
function noteAttached(folder2, name) {
  const { current, previous } = asRecord(readJson(focusPath(folder2))) ?? {};
  if (current === name) return;
  writeJson(focusPath(folder2), { current: name, previous: current ?? previous });
}
function noteRenamed(folder2, from, to) {
  const focus = asRecord(readJson(focusPath(folder2))) ?? {};
  const names2 = Object.entries(focus).map(([key, name]) => [key, name === from ? to : name]);
  if (Object.values(focus).includes(from)) writeJson(focusPath(folder2), Object.fromEntries(names2));
}
function examineTerminals(folder2, how) {
  return examineFolder(folder2, how);
}

// src/terminals/control/start-terminal.ts
var import_node_path27 = require("node:path");
init_failure();

// src/io/disk/lock.ts
var import_node_fs16 = require("node:fs");
var import_node_path25 = require("node:path");
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder2) {
  return (0, import_node_path25.join)(folder2, "lock");
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
    (0, import_node_fs16.linkSync)(candidate, path);
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
function hasRival({ folder: folder2 }, own2) {
  for (const name of (0, import_node_fs16.readdirSync)(folder2)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path25.join)(folder2, name);
    const found2 = findLock(path);
    if (found2 === void 0) continue;
    if (!isAbandoned(found2)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder: folder2, path, owner, options } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path25.join)(folder2, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found2 = findLock(path);
    if (found2 !== void 0 && found2.mark !== dead.mark) return false;
    if (found2 !== void 0) (0, import_node_fs16.unlinkSync)(path);
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
    await new Promise((resolve4) => setTimeout(resolve4, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder2, options) {
  const path = lockPath(folder2);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    (0, import_node_fs16.writeFileSync)(candidate, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder: folder2, path, candidate, owner, options });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
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

// src/terminals/control/start-terminal.ts
init_stat();

// src/io/process/start-daemon.ts
var import_node_fs17 = require("node:fs");
init_late_builtins();
var mostComplaint = 2048;
function startDaemon(program, words3, at2) {
  const errors = (0, import_node_fs17.openSync)(at2.errors, "w", 384);
  const child = childProcess().spawn(process.execPath, [program, ...words3], {
    cwd: at2.cwd,
    env: at2.env,
    detached: true,
    stdio: ["ignore", "ignore", errors],
    windowsHide: true
  });
  (0, import_node_fs17.closeSync)(errors);
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  child.on("error", over);
  child.on("exit", over);
  return {
    pid: child.pid ?? 0,
    hasEnded: () => isOver,
    complaint: () => (0, import_node_fs17.readFileSync)(at2.errors, "utf8").slice(0, mostComplaint).trim(),
    release: () => child.unref()
  };
}

// src/terminals/files/start-request.ts
var variable = "SESSION_JOURNAL_TERM_START";
function withRequest(env, request) {
  return { ...env, [variable]: JSON.stringify(request) };
}

// src/terminals/control/find-program.ts
var import_node_path26 = require("node:path");
init_failure();
init_stat();
function findCommand(given, place) {
  const { env, outside: outside2 } = place;
  const claude = findProgram("claude", env.PATH, outside2);
  const [name, ...args] = given;
  if (name === void 0) {
    return claude === void 0 ? [(0, import_node_path26.isAbsolute)(env.SHELL ?? "") ? env.SHELL : "/bin/sh", "-l"] : [claude];
  }
  const path = name === "claude" ? claude : programAt2(name, place);
  if (path !== void 0) return [path, ...args];
  throw new Failure("start-failed", `There is no program "${showLine(name)}"`, {
    hint: name.includes("/") ? "Give the path of a program" : "It is not on PATH. Give its path"
  });
}
function programAt2(name, { cwd, env }) {
  if (name.includes("/")) return isProgram((0, import_node_path26.resolve)(cwd, name)) ? (0, import_node_path26.resolve)(cwd, name) : void 0;
  const folders2 = (env.PATH ?? "").split(import_node_path26.delimiter).filter((folder2) => (0, import_node_path26.isAbsolute)(folder2) && isSafe2(folder2));
  return folders2.map((folder2) => (0, import_node_path26.join)(folder2, name)).find(isProgram);
}
function isSafe2(folder2) {
  return ((statOf(folder2)?.mode ?? 0) & 2) === 0;
}
function isProgram(path) {
  const stat = statOf(path);
  return stat?.isFile() === true && (stat.mode & 73) !== 0;
}
function statOf(path) {
  try {
    return followStat(path);
  } catch {
    return void 0;
  }
}

// src/terminals/control/start-terminal.ts
var lockWaitMs = 15e3;
var startWaitMs = 3e3;
var mostTerminals = 200;
var lookAgainMs2 = 15;
function withTerminalLock(folder2, work) {
  ensureTerminalFolder(folder2);
  return withLock((0, import_node_path27.dirname)(artifactPath(folder2, "", "record")), { waitMs: lockWaitMs }, work);
}
function startTerminal(folder2, wanted2, context) {
  return withTerminalLock(folder2, () => startLocked(folder2, wanted2, context));
}
function respawnTerminal(folder2, wanted2, context) {
  const known = readRecord(folder2, wanted2.name)?.conversations ?? [];
  return withTerminalLock(folder2, async () => {
    const started = await startLocked(folder2, wanted2, context);
    for (const id of [...known].reverse()) noteConversation(folder2, wanted2.name, id);
    return started;
  });
}
async function startLocked(folder2, wanted2, { env, templates }) {
  const { name, cwd, outside: outside2 } = wanted2;
  assertName(folder2, name);
  const before = await findEnded(folder2, name);
  if (runningTerminals(folder2).length >= mostTerminals) {
    throw new Failure("start-failed", `${mostTerminals} terminals run already, and no more can`, {
      hint: "End one: session-journal term kill NAME"
    });
  }
  const packageFolder = (0, import_node_path27.dirname)(templates);
  const module2 = findPtyModule({ packageFolder, env, outside: outside2 });
  if (module2 === void 0) throw noModule();
  if (!leadsToFolder(cwd)) {
    throw new Failure("start-failed", `"${cwd}" is not a folder`, {
      hint: "Give one that exists: --cwd DIR"
    });
  }
  const request = await requestOf(folder2, wanted2, { env, module: module2 });
  removeQuietly(socketPath(folder2, name));
  removeArtifacts(folder2, name);
  const errors = artifactPath(folder2, name, "errors");
  const program = (0, import_node_path27.join)(packageFolder, "dist", "terminal-daemon.cjs");
  const daemon = startDaemon(program, [name], { env: request, cwd, errors });
  try {
    return await waitFor(folder2, name, daemon);
  } catch (error) {
    if (daemon.hasEnded() && before !== void 0) putBack(folder2, before);
    throw error;
  } finally {
    daemon.release();
  }
}
function putBack(folder2, record) {
  writeRecord(folder2, record);
  for (const id of [...record.conversations].reverse()) noteConversation(folder2, record.name, id);
}
async function requestOf(folder2, wanted2, { env, module: module2 }) {
  const [file = "", ...args] = findCommand(wanted2.command, { ...wanted2, env });
  const named = wanted2.command.length === 0 ? [file, ...args] : wanted2.command;
  const argv = await screenWords(named);
  return withRequest(env, {
    ...wanted2.size ?? usualSize,
    ...folder2,
    name: wanted2.name,
    module: module2,
    file,
    args,
    cwd: wanted2.cwd,
    argv,
    isScreened: argv.some((word, at2) => word !== named[at2]),
    session: wanted2.session ?? "",
    isLogged: wanted2.isLogged === true,
    version: wanted2.version,
    events: wanted2.events ?? []
  });
}
async function screenWords(words3) {
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const each = words3.map((word) => screenSecrets(word, []).text);
  const line = each.join(" ");
  return screenSecrets(line, []).text === line ? each : [...words3.slice(0, 1), "[redacted]"];
}
async function findEnded(folder2, name) {
  const found2 = await probeTerminal(folder2, name);
  if (found2 === void 0 || found2.life === "dead" || found2.life === "ended") return found2?.record;
  const how = found2.life === "live" ? "exists" : found2.life === "busy" ? "exists, and does not answer" : "is taken";
  throw new Failure("name-taken", `The terminal "${name}" ${how}`, {
    hint: `Attach to it: session-journal term ${name}`
  });
}
async function waitFor(folder2, name, daemon) {
  const until = Date.now() + startWaitMs;
  while (Date.now() < until && !daemon.hasEnded()) {
    const found3 = await probeTerminal(folder2, name, startWaitMs);
    if (found3?.state?.pid === daemon.pid) return found3;
    if (found3?.record?.daemon.pid === daemon.pid && found3.record.endedAt > 0) return found3;
    await new Promise((resolve4) => setTimeout(resolve4, lookAgainMs2));
  }
  const found2 = await probeTerminal(folder2, name);
  if (found2?.record?.daemon.pid === daemon.pid && found2.life !== "dead") return found2;
  throw new Failure("start-failed", `The terminal "${name}" could not be started`, {
    hint: daemon.complaint() || "It said nothing. Try again"
  });
}
function noModule() {
  return new Failure("no-pty", "Cannot start a terminal: the PTY module is not installed", {
    hint: "Run: npm install -g @lydell/node-pty"
  });
}

// src/terminals/control/control-terminal.ts
async function ask(folder2, name, question) {
  await findLive(folder2, name);
  const answer = await askDaemon(socketPath(folder2, name), question);
  if ("payload" in answer) return answer.payload;
  if ("refusal" in answer) {
    throw new Failure(
      "refused",
      `The terminal "${name}" refuses: ${textOf(decodeJson(answer.refusal).text)}`
    );
  }
  throw notLive({ name, life: "busy" }, folder2);
}
function acknowledged(payload) {
  return new TextDecoder().decode(payload);
}
async function detachClients(folder2, name) {
  await ask(folder2, name, { tag: tags.detachAll, wants: tags.ack });
}
function renameTerminal(folder2, from, to) {
  return withTerminalLock(folder2, async () => {
    await findLive(folder2, from);
    assertName(folder2, to);
    if ([socketPath(folder2, to), artifactPath(folder2, to, "record")].some(exists2)) {
      throw new Failure("name-taken", `There is a terminal "${to}" already`, {
        hint: "Choose another name, or list them: session-journal term list"
      });
    }
    const answer = await ask(folder2, from, { tag: tags.rename, payload: to, wants: tags.ack });
    const problem = acknowledged(answer);
    if (problem !== "") throw new Failure("refused", `Cannot rename "${from}": ${problem}`);
    noteRenamed(folder2, from, to);
  });
}
async function peekTerminal(folder2, name) {
  const fields = decodeJson(await ask(folder2, name, { tag: tags.peek, wants: tags.peek }));
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
async function terminalHistory(folder2, name) {
  const payload = await ask(folder2, name, { tag: tags.history, wants: tags.history });
  return new TextDecoder().decode(payload).split("\n");
}
var chunk = 64 * 1024;
async function sendInput(folder2, name, { bytes, isPerson }) {
  await findLive(folder2, name);
  const path = socketPath(folder2, name);
  let close = () => void 0;
  const closed = new Promise((resolve4) => {
    close = resolve4;
  });
  const connection = await connectTo(path, 1e3, () => ({ onBytes: () => void 0, onClose: close }));
  if (typeof connection === "string") throw notLive({ name, life: "busy" }, folder2);
  connection.send(encodeFrame(tags.hello, probeHello(isPerson)));
  for (let at2 = 0; at2 < bytes.length; at2 += chunk)
    connection.send(encodeFrame(tags.input, bytes.subarray(at2, at2 + chunk)));
  connection.send(encodeFrame(tags.detach));
  await closed;
}
async function switchClient(folder2, from, to) {
  const payload = JSON.stringify({ to, nonce: from.nonce });
  const answer = await ask(folder2, from.name, { tag: tags.switch, payload, wants: tags.ack });
  const problem = acknowledged(answer);
  if (problem !== "") throw new Failure("nested", `Cannot switch from "${from.name}": ${problem}`);
}
var daemonMs = 3e3;
async function killTerminal(folder2, name, isForced) {
  const found2 = await findTerminal(folder2, name);
  const child = found2.record?.child ?? { pid: found2.state?.childPid ?? 0, started: "" };
  if (found2.life === "ended" || found2.life === "foreign" || child.pid === 0) throw notLive(found2, folder2);
  if (found2.record !== void 0) changeRecord(folder2, name, noteKill);
  const rest = await endProcesses(child, isForced);
  if (rest.length > 0) {
    throw new Failure("refused", `Some processes of "${name}" could not be ended: ${rest.join(", ")}`, {
      hint: "They may belong to somebody else, or wait for a disk"
    });
  }
  await endDaemon(folder2, found2);
}
function noteKill(record) {
  return { ...record, events: [...record.events, { at: Date.now(), what: "killed" }] };
}
async function endDaemon(folder2, { name, record, state }) {
  const daemon = record?.daemon ?? { pid: state?.pid ?? 0, started: "" };
  const at2 = record?.createdAt ?? Date.now();
  const isOver = () => hasGone(daemon, at2);
  if (isOver()) return;
  sendSignal(daemon.pid, "SIGCONT");
  if (await waitUntil(isOver, daemonMs)) return;
  sendSignal(daemon.pid, "SIGKILL");
  await waitUntil(isOver, daemonMs);
  removeQuietly(socketPath(folder2, name));
  removeQuietly(artifactPath(folder2, name, "errors"));
}
async function waitForEnd(folder2, name, mostMs) {
  const found2 = await findTerminal(folder2, name);
  if (found2.life === "ended" && found2.record !== void 0) return endOf2(found2.record);
  if (found2.life !== "live") throw notLive(found2, folder2);
  const ended = await hearEnd(socketPath(folder2, name), mostMs);
  if (ended !== "lost") return ended;
  const after = await findTerminal(folder2, name);
  if (after.record !== void 0 && after.record.endedAt > 0) return endOf2(after.record);
  throw notLive(after, folder2);
}
function endOf2({ exitCode: exitCode2, signal }) {
  return { code: exitCode2, signal };
}
async function hearEnd(path, mostMs) {
  let settle = () => void 0;
  const end = new Promise((resolve4) => {
    settle = resolve4;
  });
  const decoder = makeDecoder(maxPayload);
  const connection = await connectTo(path, 1e3, () => ({
    onBytes: (bytes) => {
      for (const { tag, payload } of decoder.push(bytes) ?? []) {
        const { code, signal } = decodeJson(payload);
        if (tag === tags.exit) settle({ code: Number(code) || 0, signal: Number(signal) || 0 });
      }
    },
    onClose: () => settle("lost")
  }));
  if (typeof connection === "string") return "lost";
  connection.send(encodeFrame(tags.hello, probeHello()));
  const timer = Number.isFinite(mostMs) ? setTimeout(() => settle(void 0), mostMs) : void 0;
  const how = await end;
  clearTimeout(timer);
  connection.destroy();
  return how;
}

// src/commands/term/flags.ts
var termWords = [
  "new",
  "list",
  "last",
  "next",
  "detach",
  "kill",
  "rename",
  "view",
  "peek",
  "history",
  "send",
  "wait",
  "respawn",
  "doctor"
];
var termRows = [
  ["new NAME", "Start a terminal without attaching to it"],
  ["list", "List the terminals, and which one needs you"],
  ["next", "Attach to the one that has needed you longest"],
  ["last", "Attach to the one that you were in last"],
  ["detach [NAME]", "Close all clients of a terminal (default: this one)"],
  ["kill NAME...", "End it with everything that it started"],
  ["rename NAME NEW", "Give it another name"],
  ["view NAME", "Watch it, and type nothing into it"],
  ["peek NAME", "Print its screen"],
  ["history NAME", "Print all of its output that is kept"],
  ["send NAME TEXT", 'Type a text into it ("-" for standard input)'],
  ["wait NAME", "Wait until it ends, or what --for says"],
  ["respawn NAME", "Start its command again"],
  ["doctor", "Check for what killed processes left"]
];
var openTermWords = ["list", "peek", "history", "wait", "doctor"];
var termGoals = ["exit", "needs-me", "done"];
var detachKeys = ["ctrl-backslash", "none"];
function value(name, placeholder, about) {
  return { name, takes: "text", isOneWord: true, placeholder, about };
}
function plain(name, about) {
  return { name, takes: "none", about };
}
var termFlags = [
  value("cwd", "DIR", "new: run the command in this directory"),
  value("size", "CxR", "new: columns and rows until somebody attaches (default: 80x24)"),
  plain("log", "new: keep the last 256 KiB of its output in a file"),
  value("detach-key", "KEY", "Key that detaches: ctrl-backslash (the default; twice sends it) or none"),
  plain("nested", "Attach even from inside another terminal"),
  { ...value("limit", "N", "peek: show the last N lines only"), short: "n" },
  plain("text", "peek, history: text only (the default)"),
  plain("ansi", "peek: keep colours"),
  plain("follow", "view: stay when the command has ended, and go on if it is started again"),
  plain("enter", "send: press Enter after the text"),
  value("for", "STATE", "wait: exit (the default), needs-me or done"),
  value("timeout", "SECONDS", "wait: give up after so long"),
  plain("force", "kill: don't wait for the command to clean up"),
  plain("yes", "respawn: run the command without asking"),
  plain("fix", "doctor: remove what killed processes left")
];

// src/commands/term/list.ts
var import_node_path29 = require("node:path");

// src/core/time.ts
var minute = 6e4;
var hour = 60 * minute;
var day = 24 * hour;
function formatInstant(ms) {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
var units = { m: minute, min: minute, h: hour, d: day, w: 7 * day };
function formatRelative(fromMs, nowMs) {
  const passed = nowMs - fromMs;
  if (passed < minute) return "just now";
  if (passed < hour) return `${Math.floor(passed / minute)} min ago`;
  if (passed < day) return `${Math.floor(passed / hour)} h ago`;
  const days = Math.floor(passed / day);
  if (days < 14) return days === 1 ? "1 day ago" : `${days} days ago`;
  if (days < 35) return `${Math.floor(days / 7)} weeks ago`;
  return formatInstant(fromMs).slice(0, 10);
}

// src/core/client/agent-record.ts
function decodeStatus(value2) {
  const all = fieldsOf(value2);
  const [model, workspace, cost] = [fieldsOf(all.model), fieldsOf(all.workspace), fieldsOf(all.cost)];
  const held2 = fieldsOf(all.context_window);
  const usage = fieldsOf(held2.current_usage);
  const parts = [usage.input_tokens, usage.cache_creation_input_tokens, usage.cache_read_input_tokens].map(
    numberOf
  );
  const known = parts.filter((part) => part !== void 0);
  return {
    model: textOf2(model.display_name) ?? textOf2(model.id),
    version: textOf2(all.version),
    outputStyle: textOf2(fieldsOf(all.output_style).name),
    projectDir: textOf2(workspace.project_dir),
    costUsd: numberOf(cost.total_cost_usd),
    durationMs: numberOf(cost.total_duration_ms),
    apiMs: numberOf(cost.total_api_duration_ms),
    linesAdded: numberOf(cost.total_lines_added),
    linesRemoved: numberOf(cost.total_lines_removed),
    input: numberOf(held2.total_input_tokens),
    output: numberOf(held2.total_output_tokens),
    cached: numberOf(usage.cache_read_input_tokens),
    context: known.length === 0 ? void 0 : known.reduce((sum, part) => sum + part, 0)
  };
}
function fieldsOf(value2) {
  return typeof value2 === "object" && value2 !== null ? value2 : {};
}
function textOf2(value2) {
  return typeof value2 === "string" && value2 !== "" ? value2 : void 0;
}
function numberOf(value2) {
  return typeof value2 === "number" && Number.isFinite(value2) ? value2 : void 0;
}
function agentRecord(facts, status) {
  const { seen, client } = facts;
  return {
    kind: "claude",
    state: seen.state,
    reason: orNull(seen.reason),
    summary: orNull(facts.summary),
    updated: seen.since === void 0 ? null : formatInstant(seen.since),
    model: orNull(facts.model) ?? orNull(status?.model),
    version: orNull(client?.version) ?? orNull(status?.version),
    prompt: orNull(facts.prompt),
    plan: null,
    approval: null,
    sandbox: null,
    branch: orNull(facts.branch),
    git_sha: null,
    git_origin: null,
    name: orNull(client?.name),
    role: null,
    memory: null,
    session_id: orNull(facts.conversation),
    subagent: false,
    pid: client?.pid ?? null,
    ...figuresOf(facts, status),
    project_dir: orNull(status?.projectDir) ?? orNull(client?.cwd),
    worktree_path: null
  };
}
function figuresOf(facts, status) {
  const { input, output } = status ?? {};
  return {
    input: input ?? null,
    output: output ?? null,
    cached: status?.cached ?? null,
    total: input === void 0 || output === void 0 ? null : input + output,
    context: status?.context ?? facts.context ?? null,
    cost_usd: status?.costUsd ?? null,
    duration_ms: status?.durationMs ?? null,
    api_ms: status?.apiMs ?? null,
    lines_added: status?.linesAdded ?? null,
    lines_removed: status?.linesRemoved ?? null,
    output_style: orNull(status?.outputStyle)
  };
}
function orNull(text) {
  return text === void 0 || text === "" ? null : text;
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
  let kept = 0;
  for (const { segment, index } of graphemes(text)) {
    used += graphemeWidth(segment);
    if (used < width) kept = index + segment.length;
    if (used > width) return width < 1 ? "" : `${text.slice(0, kept).trimEnd()}\u2026`;
  }
  return text;
}
function fitApart(texts, width) {
  const cut = texts.map((text) => fit(text, width));
  const common = /* @__PURE__ */ new Map();
  for (const [index, text] of texts.entries()) {
    const known = common.get(cut[index]);
    if (known === void 0) common.set(cut[index], { text, length: text.length });
    else if (known.text !== text) known.length = Math.min(known.length, commonLength(known.text, text));
  }
  return texts.map((text, index) => {
    const short = cut[index];
    const { text: first, length } = common.get(short);
    const isWhole = text === first && length === text.length;
    return isWhole ? short : fit(`\u2026${text.slice(differsAt(text, length, width))}`, width);
  });
}
function differsAt(text, common, width) {
  const word = text.slice(0, common).replace(/[^-\s]*$/, "").length;
  const at2 = common - word <= width / 2 ? word : Math.min(common, Math.max(0, text.length - width + 1));
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
function renderTable(rows, columns2, width) {
  const titles = columns2.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns2.map((_, index) => cleanCell(row[index] ?? "")));
  const natural = naturalWidths(cells, columns2);
  const kept = width === void 0 ? [...columns2.keys()] : keptColumns(natural, columns2, width);
  const only = (all) => kept.map((index) => all[index]);
  const shown = only(columns2);
  const widths = shareWidth(only(natural), shown, width);
  const fitted = fitColumns(cells.map(only), shown, widths);
  const lines = fitted.map((row) => renderRow(row, shown, widths));
  return lines.map((line) => width === void 0 ? line : fit(line, width)).join("\n");
}
function cleanCell(text) {
  if (oneWord.test(text)) return text;
  return showControls(text).replace(/\s+/g, " ").trim();
}
function naturalWidths(cells, columns2) {
  return columns2.map(
    (_, index) => cells.reduce((most, row) => Math.max(most, displayWidth(row[index])), 0)
  );
}
function keptColumns(natural, columns2, width) {
  const least = columns2.map(({ shrink, min = 4 }, index) => {
    const own2 = natural[index];
    return gap.length + (shrink === void 0 ? own2 : Math.min(own2, min));
  });
  const order2 = columns2.flatMap(({ leave }, index) => leave === void 0 ? [] : [{ leave, index }]).sort((one, other) => one.leave - other.leave);
  let needed = least.reduce((sum, each) => sum + each, -gap.length);
  const left = /* @__PURE__ */ new Set();
  for (const { index } of order2) {
    if (needed <= width) break;
    left.add(index);
    needed -= least[index];
  }
  return [...columns2.keys()].filter((index) => !left.has(index));
}
function shareWidth(widths, columns2, width) {
  if (width === void 0) return widths;
  const gaps = gap.length * Math.max(0, columns2.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  const order2 = columns2.map(({ shrink = Number.MAX_SAFE_INTEGER, min = 4 }, index) => ({ shrink, min, index })).sort((a, b) => a.shrink - b.shrink || b.index - a.index);
  for (const { index, min } of order2) {
    const natural = widths[index];
    const less = Math.max(0, Math.min(excess, natural - min));
    widths[index] = natural - less;
    excess -= less;
  }
  return widths;
}
function fitColumns(cells, columns2, widths) {
  const fitted = columns2.map(({ isApart }, index) => {
    const texts = cells.map((row) => row[index]);
    const width = widths[index];
    return isApart === true ? fitApart(texts, width) : texts.map((text) => fit(text, width));
  });
  return cells.map((_, row) => fitted.map((column) => column[row]));
}
function renderRow(row, columns2, widths) {
  const cells = columns2.map(({ align }, index) => {
    return pad(row[index], widths[index], align);
  });
  return cells.join(gap).trimEnd();
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
function cleanText(text) {
  return stripControls(text.replace(/\r\n?/g, "\n")).split("\n").map((line) => line.trimEnd()).join("\n").trim();
}
function oneLine(text) {
  return cleanText(text).replace(/\s*\n\s*/g, " ");
}

// src/io/client/statusline-figures.ts
var import_node_path28 = require("node:path");
init_folders();
init_stat();
init_person();
var folder = "figures";
var keptMs3 = 30 * 24 * 60 * 6e4;
var safeName = /^[\w-]{4,64}$/;
function findFigures(env, conversation) {
  const state = stateDir(env);
  if (state === void 0 || !safeName.test(conversation)) return void 0;
  return decodeFigures(readJson((0, import_node_path28.join)(state, folder, `${conversation}.json`)));
}
function decodeFigures(value2) {
  const { at: at2, model, cost, contextPercent, costOfDay, said: said3 } = asRecord(value2) ?? {};
  if (typeof at2 !== "number" || typeof model !== "string" || typeof cost !== "number") return void 0;
  const percent = typeof contextPercent === "number" ? contextPercent : void 0;
  return {
    at: at2,
    model,
    cost,
    contextPercent: percent,
    costOfDay: typeof costOfDay === "number" ? costOfDay : 0,
    said: asRecord(said3) ?? {}
  };
}

// src/commands/term/list.ts
var remedies = {
  killed: {
    what: "To start again what was killed",
    command: (name) => `session-journal term respawn ${name}`
  },
  left: {
    what: "To end what is left of a terminal that was killed",
    command: (name) => `session-journal term kill ${name}`
  },
  silent: {
    what: "To end what doesn't answer",
    command: (name) => `session-journal term kill ${name} --force`
  },
  foreign: { what: "To find out about what is no terminal", command: () => "session-journal term doctor" }
};
var order = ["needs-me", "failed", "done", "working", "idle", "unknown", "ended"];
var columns = [
  { title: "STATE" },
  { title: "REASON", shrink: 4, min: 12 },
  { title: "SINCE", leave: 5 },
  { title: "NAME", shrink: 5, min: 10, isApart: true },
  { title: "SESSION", shrink: 3, min: 10, leave: 4 },
  { title: "BRANCH", shrink: 2, min: 8, leave: 3 },
  { title: "CLIENTS", align: "right", leave: 1 },
  { title: "COMMAND", shrink: 1, min: 12, leave: 2 }
];
async function listThem(_, context) {
  const rows = await rowsOf(context);
  const now = context.now().getTime();
  const data = { terminals: rows.map((row) => dataOf(row, context)) };
  if (rows.length === 0) {
    return { text: "No terminals. To start one: session-journal term", data };
  }
  const cells = rows.map((row) => cellsOf(row, now));
  const shown = columns.map((_2, at2) => at2).filter((at2) => cells.some((row) => row[at2] !== ""));
  const table = renderTable(
    cells.map((row) => shown.map((at2) => row[at2] ?? "")),
    shown.flatMap((at2) => columns[at2] ?? []),
    context.terminal?.columns
  );
  return { text: [table, ...remediesFor(rows)].join("\n"), data, isForeign: true };
}
function remediesFor(rows) {
  const known = new Set(rows.flatMap(({ remedy }) => remedy ?? []));
  return [...known].map(({ what, command }) => `${what}: ${command("NAME")}`);
}
async function terminalsOverview(context) {
  const trees = projectTrees(context.cwd);
  const rows = (await rowsOf(context)).filter(({ terminal, state }) => {
    return state !== "ended" && isInTrees(terminal.cwd, trees);
  });
  return {
    lines: rows.map(({ terminal, state, reason }) => {
      return [showLine(terminal.name), state, ...reason === "" ? [] : [showLine(reason)]].join(" \xB7 ");
    }),
    waiting: rows.filter(({ state }) => state === "needs-me").map(({ terminal: { name, agent }, reason, since }) => {
      const at2 = since === void 0 ? null : formatInstant(since);
      return { name, reason, since: at2, conversation: agent?.conversation ?? "" };
    }),
    data: rows.map((row) => dataOf(row, context))
  };
}
async function waitingOnes(context) {
  return (await rowsOf(context)).filter(({ state }) => state === "needs-me").map(({ terminal }) => terminal);
}
async function rowsOf(context) {
  const rows = (await listTerminals(terminalsOf(context.env), context)).map(rowOf);
  return rows.sort((a, b) => {
    const byState = order.indexOf(a.state) - order.indexOf(b.state);
    return byState !== 0 ? byState : (a.since ?? 0) - (b.since ?? 0);
  });
}
function rowOf(terminal) {
  const { life, record, agent } = terminal;
  const row = { terminal, reason: "", since: record?.createdAt };
  if (life === "ended") {
    const code = record?.exitCode ?? 0;
    return { ...row, state: "ended", reason: code === 0 ? "" : `exit code ${code}`, since: record?.endedAt };
  }
  if (life === "dead") return killedRow(terminal);
  if (life === "foreign")
    return { ...row, state: "unknown", reason: "not a terminal of ours", remedy: remedies.foreign };
  if (life === "busy") return { ...row, state: "unknown", reason: "no answer", remedy: remedies.silent };
  const seen = agent?.seen;
  if (seen === void 0 || seen.state === "unknown" || seen.state === "ended")
    return { ...row, state: "unknown", reason: "no agent seen" };
  return { ...row, state: seen.state, reason: reasonOf2(terminal), since: seen.since ?? row.since };
}
function killedRow(terminal) {
  const row = { terminal, state: "ended", since: void 0 };
  const [left] = terminal.tree;
  return left === void 0 ? { ...row, reason: "killed", remedy: remedies.killed } : { ...row, reason: `killed, process ${left.pid} still runs`, remedy: remedies.left };
}
var longestCall = 200;
function reasonOf2({ agent }) {
  const { reason, state } = agent?.seen ?? { reason: "", state: "" };
  const asked = reason === "permission" ? oneLine(agent?.call ?? "") : "";
  const what = asked === "" ? agent?.client?.waitingFor ?? "" : cutToLetters(asked, longestCall);
  return state === "needs-me" && what !== "" && what !== reason ? `${reason}: ${what}` : reason;
}
function cellsOf({ terminal, state, reason, since }, now) {
  const { name, record, git, state: live } = terminal;
  const [program = "", ...args] = record?.argv ?? [];
  const command = [(0, import_node_path29.isAbsolute)(program) ? (0, import_node_path29.basename)(program) : program, ...args].join(" ");
  return [
    state,
    reason,
    since === void 0 ? "" : formatRelative(since, now),
    name,
    record?.session ?? "",
    git.branchName,
    String(live?.clients ?? 0),
    oneLine(command)
  ];
}
function dataOf({ terminal, state, reason, since, remedy }, { env, now }) {
  const { name, life, record, agent, state: live, tree, cwd } = terminal;
  const at2 = (ms) => ms === void 0 || ms === 0 ? null : formatInstant(ms);
  return {
    name,
    pid: live?.pid ?? record?.daemon.pid ?? null,
    child_pid: live?.childPid ?? record?.child.pid ?? null,
    clients: live?.clients ?? 0,
    life,
    state,
    reason: reason === "" ? null : reason,
    hint: remedy?.command(name) ?? null,
    since: at2(since),
    source: agent?.seen.source ?? "process",
    cwd,
    cmd: record?.argv ?? null,
    title: live?.title ?? null,
    session: record?.session === "" ? null : record?.session ?? null,
    conversation: agent?.conversation ?? null,
    conversations: record?.conversations ?? [],
    uptime: life !== "live" || record === void 0 ? null : Math.floor((now().getTime() - record.createdAt) / 1e3),
    memory: tree.reduce((sum, { bytes }) => sum + bytes, 0) || null,
    created_at: at2(record?.createdAt),
    ended_at: at2(record?.endedAt),
    exit_code: record?.endedAt ? record.exitCode : null,
    signal: record?.endedAt ? record.signal : null,
    git: gitData(terminal),
    agent: agentData(terminal, env)
  };
}
function gitData({ git }) {
  return {
    repo_name: git.repoName,
    branch_name: git.branchName,
    is_worktree: git.isWorktree,
    is_git_repo: git.isGitRepo,
    repo_root: git.repoRoot,
    is_split: git.isSplit
  };
}
function agentData({ agent }, env) {
  if (agent === void 0) return null;
  const figures = findFigures(env, agent.conversation);
  return agentRecord(agent, figures === void 0 ? void 0 : decodeStatus(figures.said));
}

// src/commands/term/new.ts
var import_node_path30 = require("node:path");
init_failure();
async function newOne(call, context) {
  const folder2 = terminalsOf(context.env);
  const name = call.bare[0] ?? unusedName(folder2, baseName(folder2, placeOf2(call, context)), termWords);
  const { record, state } = await startTerminal(folder2, await wanted(name, call, context), context);
  const pid = state?.childPid ?? record?.child.pid ?? 0;
  return { text: `${name}  ${pid}`, data: { name, pid, daemon_pid: record?.daemon.pid ?? 0 } };
}
async function ensureTerminal(name, call, context) {
  const folder2 = terminalsOf(context.env);
  if (hasSocket(folder2, name)) return;
  if ((await probeTerminals(folder2, context)).some((one) => one.name === name)) return;
  try {
    await startTerminal(folder2, await wanted(name, call, context), context);
  } catch (error) {
    if (error.code !== "name-taken") throw error;
  }
}
async function suggestedName(call, context) {
  const folder2 = terminalsOf(context.env);
  const cwd = placeOf2(call, context);
  const base = baseName(folder2, cwd);
  const known = await probeTerminals(folder2, context);
  const own2 = known.find(({ name, record }) => {
    return (name === base || name.startsWith(`${base}-`)) && record?.cwd === cwd;
  });
  return own2?.name ?? unusedName(folder2, base, termWords);
}
async function wanted(name, call, context) {
  if (termWords.some((word) => word === name)) {
    throw new Failure("bad-name", `Cannot name a terminal "${name}": "term ${name}" is a command`, {
      hint: "Choose another name"
    });
  }
  const size = readSize(flagText(call, "size"));
  const cwd = placeOf2(call, context);
  return {
    name,
    command: call.command ?? [],
    cwd,
    session: await sessionOf(call, cwd),
    isLogged: hasFlag(call, "log"),
    version: readVersion(context),
    outside: treesOf(cwd),
    ...size === void 0 ? {} : { size }
  };
}
async function sessionOf(call, cwd) {
  const named = flagText(call, "session");
  if (named === void 0) return "";
  const { sessionId } = await Promise.resolve().then(() => __toESM(require_log(), 1));
  return sessionId(named, cwd);
}
function placeOf2(call, { cwd }) {
  return (0, import_node_path30.resolve)(cwd, flagText(call, "cwd") ?? ".");
}
function treesOf(cwd) {
  return findGitFolder(cwd) === void 0 ? [] : projectTrees(cwd);
}
function readSize(text) {
  if (text === void 0) return void 0;
  const [, cols = 0, rows = 0] = (/^(\d{1,4})x(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (cols >= 2 && cols <= 1e3 && rows >= 2 && rows <= 500) return { cols, rows };
  throw misuse(`--size can't be "${showLine(text)}"`, "Give columns and rows, such as 120x40");
}
async function respawnIt(call, context) {
  const [name] = call.bare;
  if (name === void 0)
    throw misuse("term respawn needs the name of a terminal", "List them: session-journal term list");
  const folder2 = terminalsOf(context.env);
  const { life, record } = await findTerminal(folder2, name);
  if (record === void 0 || life === "live" || life === "busy") {
    throw new Failure("refused", `The terminal "${name}" still runs`, {
      hint: `Attach to it: session-journal term ${name}`
    });
  }
  const { command, isResumed } = commandOf(record);
  const line = command.map((word) => showLine(word)).join(" ");
  if (!isResumed && !hasFlag(call, "yes")) await assertAgreed(line, context);
  const next = {
    name,
    command,
    cwd: record.cwd,
    session: record.session,
    isLogged: record.isLogged,
    version: readVersion(context),
    outside: treesOf(record.cwd),
    events: record.events
  };
  const started = await respawnTerminal(folder2, next, context);
  const pid = started.state?.childPid ?? 0;
  return {
    text: `${name}  ${pid}  ${line}`,
    data: { name, pid, command, conversation: record.conversations[0] ?? null }
  };
}
function commandOf({ name, argv, isScreened, conversations }) {
  const [conversation] = conversations;
  const [program = ""] = argv;
  const isClaude = /(?:^|\/)claude(?:\.exe)?$/.test(program);
  if (isClaude && conversation !== void 0)
    return { command: [program, "--resume", conversation], isResumed: true };
  if (!isScreened) return { command: argv, isResumed: false };
  throw new Failure("refused", `Part of the command of "${name}" was a secret and was not kept`, {
    hint: `Start it anew: session-journal term new ${name} -- COMMAND`
  });
}
async function assertAgreed(line, { terminal }) {
  const answer = await terminal?.ask?.(`Run this again: ${line} (yes/no) `);
  if (answer !== void 0 && /^\s*y(?:es)?\s*$/i.test(answer)) return;
  throw new Failure("refused", `Not started: ${line}`, { hint: "To start it without being asked: --yes" });
}

// src/commands/term/attach.ts
async function attachHere(call, context) {
  const name = call.bare[0] ?? await suggestedName(call, context);
  return goTo(name, call, context);
}
async function attachLast(call, context) {
  const name = previousTerminal(terminalsOf(context.env));
  if (name !== void 0) return goTo(name, call, context);
  throw new Failure("no-terminal", "No terminal was attached before", {
    hint: "List them: session-journal term list"
  });
}
async function attachNext(call, context) {
  const own2 = ownTerminal(terminalsOf(context.env))?.name;
  const next = (await waitingOnes(context)).find(({ name }) => name !== own2);
  if (next !== void 0) return goTo(next.name, call, context);
  return { text: "No terminal needs you", data: { terminal: null }, exit: 1 };
}
async function goTo(name, call, context) {
  const folder2 = terminalsOf(context.env);
  const own2 = ownTerminal(folder2);
  assertOutside(name, call, { own: own2?.name, env: context.env });
  if (own2 !== void 0 && !hasFlag(call, "nested")) {
    await ensureTerminal(name, call, context);
    await switchClient(folder2, own2, name);
    return { text: "", data: { switched_to: name } };
  }
  assertTerminal(context);
  await ensureTerminal(name, call, context);
  return stay({ name, role: "lead", call }, context);
}
async function stay({ name, role, call }, context) {
  const { attach } = await Promise.resolve().then(() => __toESM(require_terminal_client(), 1));
  const folder2 = terminalsOf(context.env);
  const version = readVersion(context);
  const key = flagText(call, "detach-key") ?? detachKeys[0];
  if (!detachKeys.some((known) => known === key))
    throw misuse(`--detach-key can't be "${showLine(key)}"`, `Give ${detachKeys.join(" or ")}`);
  const term = context.env.TERM ?? "";
  for (let target = name; ; ) {
    let running = version;
    const path = socketOf(folder2, target);
    const end = await attach({
      ...{ path, role, version, term, hasDetachKey: key !== "none" },
      onAttached: (its) => {
        running = its;
        if (role === "lead") noteAttached(folder2, target);
      },
      onNamed: (called) => {
        target = called || target;
      }
    });
    if (end.is === "switch") {
      target = end.to;
      continue;
    }
    const older = running === version ? "" : `
It runs in version ${running} of the program`;
    if (end.is === "ended") return endedReply(target, end.code);
    if (end.is === "detached") return said2(detachedText(target) + older, target, 0);
    if (end.is === "left") return said2("", target, 1);
    if (end.is === "refused") throw new Failure("refused", `"${target}" refuses: ${end.text}`);
    if (end.is === "not-a-tty") throw notTerminal();
    if (end.is === "lost") await settled(folder2, target);
    await findLive(folder2, target);
    throw new Failure("busy", `The connection to "${target}" was lost`, {
      hint: `Try again: session-journal term ${target}`
    });
  }
}
function detachedText(name) {
  return `[detached from ${name}]
To come back: session-journal term ${name}`;
}
var goneMs = 1e3;
var lookAgainSoonMs = 20;
async function settled(folder2, name) {
  const until = performance.now() + goneMs;
  while ((await findTerminal(folder2, name)).life === "busy" && performance.now() < until)
    await new Promise((resolve4) => setTimeout(resolve4, lookAgainSoonMs));
}
function endedReply(name, code) {
  const { data, ...reply } = said2(`[${name} ended with exit code ${code}]`, name, code);
  return { ...reply, data: { ...data, ended: true } };
}
function said2(text, name, exit) {
  return { text, data: { terminal: name, exit_code: exit }, exit };
}
async function viewIt(call, context) {
  const [name] = call.bare;
  if (name === void 0)
    throw misuse("term view needs the name of a terminal", "List them: session-journal term list");
  assertOutside(name, call, { own: ownTerminal(terminalsOf(context.env))?.name, env: context.env });
  assertTerminal(context);
  const watch = () => stay({ name, role: "view", call }, context);
  return hasFlag(call, "follow") ? follow(name, watch, context) : watch();
}
var lookAgainMs3 = 500;
async function follow(name, watch, { env }) {
  const folder2 = terminalsOf(env);
  await findTerminal(folder2, name);
  for (; ; ) {
    try {
      const { life } = await findTerminal(folder2, name);
      const reply = life === "live" ? await watch() : void 0;
      if (reply !== void 0 && reply.data.ended !== true) return reply;
    } catch (error) {
      if (!isFailure(error) || !["dead", "ended", "no-terminal"].includes(error.code)) throw error;
    }
    await new Promise((resolve4) => setTimeout(resolve4, lookAgainMs3));
  }
}
function assertOutside(name, call, { own: own2, env }) {
  if (own2 === name) throw new Failure("nested", `You are in the terminal "${name}" already`);
  const inherited = inheritedName(terminalsOf(env), env);
  if (own2 !== void 0 || inherited === "" || hasFlag(call, "nested")) return;
  throw new Failure("nested", `This runs inside the terminal "${showLine(inherited)}"`, {
    hint: `Attach here all the same: --nested. To type into another terminal: session-journal term send ${name} TEXT`
  });
}
function assertTerminal({ terminal }) {
  if (terminal?.ask === void 0) throw notTerminal();
}
function notTerminal() {
  return new Failure("not-a-tty", "Attaching needs a terminal for input and output", {
    hint: "Without one, use: session-journal term new, send, peek or wait"
  });
}

// src/commands/term/control.ts
init_failure();

// src/core/text/count.ts
function counted(number, word) {
  return number === 1 ? `1 ${word}` : `${number} ${pluralOf(word)}`;
}
function pluralOf(word) {
  return `${word.replace(/(?<![aeiou])y$/, "ie")}s`;
}
function listAnd(texts) {
  const last = texts.at(-1);
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

// src/commands/term/control.ts
var listHint = "List them: session-journal term list";
async function detachIt(call, { env }) {
  const folder2 = terminalsOf(env);
  const name = call.bare[0] ?? ownTerminal(folder2)?.name;
  if (name === void 0) throw misuse("term detach needs the name of a terminal outside of one", listHint);
  await detachClients(folder2, name);
  return { text: `Detached all clients of ${name}`, data: { name } };
}
async function killThem(call, { env }) {
  const names2 = [...new Set(call.bare)];
  if (names2.length === 0) throw misuse("term kill needs the name of a terminal", listHint);
  const isForced = hasFlag(call, "force");
  const ends = await Promise.allSettled(names2.map((name) => killTerminal(terminalsOf(env), name, isForced)));
  const failed = ends.flatMap((end, at2) => {
    return end.status === "rejected" ? [{ name: names2[at2] ?? "", error: end.reason }] : [];
  });
  const [first] = failed;
  const killed = names2.filter((name) => !failed.some((one) => one.name === name));
  if (first === void 0) return { text: `Ended ${listAnd(killed)}`, data: { killed } };
  if (!isFailure(first.error)) throw first.error;
  const { code, message, hint } = first.error;
  const done = killed.length === 0 ? "" : `. Ended: ${listAnd(killed)}`;
  throw new Failure(code, `${message}${done}`, { ...hint && { hint }, data: { killed } });
}
async function renameIt(call, { env }) {
  const [from, to] = call.bare;
  if (from === void 0 || to === void 0)
    throw misuse("term rename needs a name and a new one", "Write: session-journal term rename NAME NEW");
  if (termWords.some((word) => word === to)) {
    throw new Failure("bad-name", `Cannot name a terminal "${to}": "term ${to}" is a command`, {
      hint: "Choose another name"
    });
  }
  await renameTerminal(terminalsOf(env), from, to);
  return { text: `Renamed ${from} to ${to}`, data: { from, name: to } };
}
async function sendIt(call, { env, readInput }) {
  const [name, text] = call.bare;
  if (name === void 0 || text === void 0 && !hasFlag(call, "enter"))
    throw misuse("term send needs a name and a text", "Write: session-journal term send NAME TEXT");
  const typed = text === "-" ? await readInput?.() ?? "" : text ?? "";
  const bytes = Buffer.from(hasFlag(call, "enter") ? `${typed}\r` : typed);
  await sendInput(terminalsOf(env), name, { bytes, isPerson: false });
  return { text: `Sent to ${name}`, data: { name, bytes: bytes.length } };
}

// src/commands/term/doctor.ts
var import_node_path31 = require("node:path");
async function examineThem(call, { env, templates, cwd }) {
  const folder2 = placeOfTerminals(env);
  const isFixing = hasFlag(call, "fix");
  const { module: module2, unsafe, lives, problems, fixed } = await examineTerminals(folder2, {
    env,
    packageFolder: (0, import_node_path31.dirname)(templates),
    cwd,
    isFixing
  });
  const count2 = (life) => [...lives.values()].filter((one) => one === life).length;
  const lines = [
    `PTY module: ${module2 ?? "not installed. Run: npm install -g @lydell/node-pty"}`,
    `Folder: ${folder2.dir}${unsafe === void 0 ? "" : `: ${unsafe}`}`,
    `Terminals: ${["live", "busy", "ended", "dead", "foreign"].map((life) => `${count2(life)} ${life}`).join(", ")}`,
    ...problems.map((problem) => `\u26D4 ${problem}`),
    ...fixed.map((what) => `\u2705 ${what}`),
    problems.length === 0 ? "No problems" : counted(problems.length, "problem")
  ];
  const data = {
    module: module2 ?? null,
    dir: folder2.dir,
    unsafe: unsafe ?? null,
    terminals: Object.fromEntries(lives),
    problems,
    fixed
  };
  return { text: lines.join("\n"), data, exit: problems.length === 0 ? 0 : 1 };
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

// src/commands/term/read.ts
function nameIn({ bare: [name] }, word) {
  if (name !== void 0) return name;
  throw misuse(`term ${word} needs the name of a terminal`, "List them: session-journal term list");
}
async function peekAt(call, { env }) {
  const screen = await peekTerminal(terminalsOf(env), nameIn(call, "peek"));
  const count2 = readCount(call, "limit", 12);
  const used = screen.lines.findLastIndex((line) => line !== "") + 1;
  const cut = (rows2) => rows2.slice(0, used).slice(count2 === void 0 ? 0 : -count2);
  const lines = cut(screen.lines);
  const { cols, rows, cursor, isAlternate, title } = screen;
  const data = { cols, rows, cursor, alt: isAlternate, title, lines };
  if (hasFlag(call, "ansi"))
    return { text: `${cut(screen.styled).join("\n")}
`, data, isForeign: true, isColored: true };
  return { text: lines.join("\n"), data, isForeign: true };
}
async function historyOf(call, { env }) {
  const folder2 = terminalsOf(env);
  const name = nameIn(call, "history");
  const [lines, { isAlternate }] = [await terminalHistory(folder2, name), await peekTerminal(folder2, name)];
  const { record } = await findTerminal(folder2, name);
  const [conversation] = record?.conversations ?? [];
  const session = record?.session ?? "";
  const where = [
    ...conversation === void 0 ? [] : [`Its conversation: session-journal conversations show ${showLine(conversation)}`],
    ...session === "" ? [] : [`Its session: session-journal view --session ${showLine(session)}`]
  ];
  const note = [`${name} shows a full-screen program, which leaves no history`, ...where].join("\n");
  const text = `${lines.join("\n").trimEnd()}${isAlternate ? `
[${note}]` : ""}`;
  return {
    text,
    data: {
      name,
      lines,
      alt: isAlternate,
      conversation: conversation ?? null,
      session: session === "" ? null : session
    },
    isForeign: true
  };
}
var lookAgainMs4 = 250;
async function waitFor2(call, context) {
  const folder2 = terminalsOf(context.env);
  const name = nameIn(call, "wait");
  const goal = goalOf(call);
  const mostMs = (readCount(call, "timeout", 60) ?? Number.POSITIVE_INFINITY) * 1e3;
  if (goal === "exit") {
    const end = await waitForEnd(folder2, name, mostMs);
    if (end === void 0) return late(name);
    const text = `${name} ended with exit code ${end.code}`;
    return { text, data: { name, state: "ended", exit_code: end.code }, exit: end.code };
  }
  const until = Date.now() + mostMs;
  for (; ; ) {
    const found2 = await findTerminal(folder2, name);
    const { life, record } = found2;
    const state = agentIn(found2, context.env)?.seen.state;
    if (life === "live" && state === goal)
      return { text: `${name} is ${goal}`, data: { name, state, exit_code: null } };
    if (life === "ended" || life === "dead") {
      const code = record?.exitCode ?? 1;
      return { text: `${name} has ended`, data: { name, state: "ended", exit_code: code }, exit: 1 };
    }
    if (Date.now() > until) return late(name);
    await new Promise((resolve4) => setTimeout(resolve4, lookAgainMs4));
  }
}
function late(name) {
  return { text: `${name} still runs`, data: { name, state: null, exit_code: null }, exit: 1 };
}
function goalOf(call) {
  const text = flagText(call, "for") ?? "exit";
  const goal = termGoals.find((one) => one === text);
  if (goal !== void 0) return goal;
  throw misuse(`--for can't be "${showLine(text)}"`, `Give one of: ${termGoals.join(", ")}`);
}

// src/commands/term.ts
var attaching = "detach-key nested";
var words = {
  new: { flags: "cwd size log session", most: 1, takesCommand: true, run: newOne },
  list: { flags: "", most: 0, run: listThem },
  last: { flags: attaching, most: 0, run: attachLast },
  next: { flags: attaching, most: 0, run: attachNext },
  detach: { flags: "", most: 1, run: detachIt },
  kill: { flags: "force", most: 100, run: killThem },
  rename: { flags: "", most: 2, run: renameIt },
  view: { flags: `${attaching} follow`, most: 1, run: viewIt },
  peek: { flags: "limit text ansi", most: 1, run: peekAt },
  history: { flags: "text", most: 1, run: historyOf },
  send: { flags: "enter", most: 2, run: sendIt },
  wait: { flags: "for timeout", most: 1, run: waitFor2 },
  respawn: { flags: "yes", most: 1, run: respawnIt },
  doctor: { flags: "fix", most: 0, run: examineThem }
};
var attachWord = {
  flags: `${attaching} cwd log session`,
  most: 1,
  takesCommand: true,
  run: attachHere
};
var termCommand = {
  summary: "Attach to a terminal that goes on without its window, and start it if there is none of this name; detach with Ctrl and backslash. Without a name, it is named after the repository and branch",
  spec: {
    verb: "term",
    without: ["keep-secret"],
    takesCommand: true,
    bare: {
      placeholder: "NAME",
      about: "Attach to this terminal; -- COMMAND says what a new one runs (default: claude, or else your shell)",
      max: 101,
      words: termRows
    },
    flags: termFlags
  },
  run: runTerm
};
function wayOf([first = "", ...rest]) {
  return /^(?:a|attach|open)$/.test(first) ? `To attach: session-journal term ${rest.join(" ")}` : `To run a command in it: session-journal term ${first} -- ${rest.join(" ")}`;
}
async function runTerm(call, context) {
  const [name = ""] = call.bare;
  const known = termWords.find((one) => one === name);
  const word = known === void 0 ? attachWord : words[known];
  const label2 = known === void 0 ? "term" : `term ${known}`;
  if (known === void 0 || !openTermWords.includes(known)) await assertPerson("term", call, context);
  const rest = known === void 0 ? call.bare : call.bare.slice(1);
  const globals = globalFlags.map((flag) => flag.name).filter((flag) => flag !== "session");
  const misplaced = call.given.find(
    ({ name: flag }) => ![...word.flags.split(" "), ...globals].includes(flag)
  );
  if (misplaced !== void 0) throw misuse(`--${misplaced.name} means nothing to ${label2}`, helpHint);
  if (call.command !== void 0 && word.takesCommand !== true)
    throw misuse(`${label2} takes no command`, helpHint);
  if (rest.length > word.most) {
    throw misuse(
      `Too many words for ${label2}: "${rest.slice(word.most).join(" ")}"`,
      known === void 0 ? wayOf(call.bare) : helpHint
    );
  }
  return word.run({ ...call, bare: rest }, context);
}
var helpHint = "All words and flags: session-journal term --help";

// src/journal/conversation/bindings.ts
var import_node_path32 = require("node:path");
init_folders();
init_person();

// src/journal/conversation/journals.ts
init_stat();

// src/io/project/ignores.ts
init_failure();
init_stat();

// src/io/project/project.ts
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/disk/sha256.ts
init_late_builtins();

// src/io/project/local-folder.ts
init_stat();

// src/io/git/index-file.ts
init_folders();
var firstBytes = 256 * 1024;

// src/io/project/local-folder.ts
init_person();

// src/io/project/ignores.ts
var onPurpose = "# private: session-journal init --private\n";
var hidden = `${onPurpose}*
`;

// src/io/project/project-state.ts
init_failures();
init_folders();
init_leftovers();
init_owner();
init_stat();
init_person();

// src/io/client/event-files.ts
init_leftovers();
init_stat();

// src/journal/conversation/wanted-events.ts
init_person();
var reminderEveryMs = 15 * 6e4;

// src/journal/conversation/bindings.ts
var fileName = "binding.json";
function bindingPath(env, conversation) {
  const folder2 = conversationFolder(env, conversation);
  return folder2 === void 0 ? void 0 : (0, import_node_path32.join)(folder2, fileName);
}
function decodeBinding(value2) {
  const fields = asRecord(value2);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project, from } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path32.isAbsolute)(session) || !(0, import_node_path32.isAbsolute)(project) || session.includes("\0")) return void 0;
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
  return (0, import_node_path32.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path32.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path32.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/session/shortname.ts
function foldName(text) {
  return text.normalize("NFC").toLowerCase().normalize("NFC");
}

// src/journal/session/match-name.ts
var shortestBeginning = 4;
function findNamed(wanted2, among) {
  const name = foldName(wanted2.trim().replace(/^.*[/\\]/, "")).replace(/\.md$/, "");
  if (name === "") return [];
  const known = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names2) => isTail(name, names2),
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

// src/commands/journal/session-terminals.ts
var words2 = {
  started: "started",
  ended: "ended",
  killed: "killed",
  respawned: "started again",
  renamed: "renamed"
};
function terminalRows({ file }, { env }) {
  const bound = listBindings(env).filter(({ binding }) => binding.id === file.facts.id);
  const own2 = new Set(bound.map(({ conversation }) => conversation));
  return readRecords(placeOfTerminals(env)).filter(({ session, conversations }) => {
    return findNamed(session, [file]).length > 0 || conversations.some((id) => own2.has(id));
  }).flatMap(rowsOf2);
}
function rowsOf2({ name, argv, exitCode: exitCode2, events }) {
  return events.map(({ at: at2, what }) => {
    const more = what === "ended" && exitCode2 !== 0 ? `, exit code ${exitCode2}` : "";
    const command = what === "started" || what === "respawned" ? `: ${argv.join(" ")}` : "";
    return { at: at2, what: "Terminal", text: showLine(`${name} ${words2[what]}${more}${command}`) };
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  listThem,
  termCommand,
  terminalRows,
  terminalsOverview,
  waitingOnes
});
