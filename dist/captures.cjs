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

// src/io/disk/stat.ts
function findStat(path) {
  try {
    return (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}
function followStat(path) {
  try {
    return (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
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

// src/io/disk/seen-process.ts
function processStat(pid) {
  try {
    const stat = (0, import_node_fs3.readFileSync)(`/proc/${pid}/stat`, "utf8");
    const rest2 = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent, , leader, terminal] = rest2.slice(1).map(Number);
    return { state: rest2[0] ?? "", parent, started: rest2[19] ?? "", leader, terminal };
  } catch {
    return { state: "", parent: 0, started: "", leader: 0, terminal: 0 };
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
  const [state = "", ...start2] = askPs(pid, ["stat=", "lstart="]).split(/\s+/);
  return isEnded(state) || Date.parse(`${start2.join(" ")} UTC`) > at2 + slackMs;
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

// src/io/disk/folders.ts
function filesIn(dir, ending = "") {
  try {
    return (0, import_node_fs5.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs5.mkdirSync)(path, { mode });
  } catch (error) {
    if (leadsToFolder(path)) return;
    const parent = (0, import_node_path4.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || leadsToFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
var import_node_fs5, import_node_path4;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
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
var import_node_path8, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs9.readFileSync)(path, "latin1")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path11.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs9.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path11.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path11.join)(state, "code", [part, run, "410af77e2285", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code2 = readKept(place);
  return code2 === void 0 ? void 0 : { code: code2, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs9.readFileSync)(path);
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
    if (!(0, import_node_fs9.existsSync)((0, import_node_path11.dirname)(place))) (0, import_node_fs9.mkdirSync)((0, import_node_path11.dirname)(place), { mode: 448 });
    sweep((0, import_node_path11.dirname)(place));
    (0, import_node_fs9.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code2, code2]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs9.readdirSync)(dir)) {
    const path = (0, import_node_path11.join)(dir, name);
    if (((0, import_node_fs9.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs9.unlinkSync)(path);
  }
}
var import_node_fs9, import_node_path11, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    import_node_path11 = require("node:path");
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

// captures.ts
var captures_exports = {};
__export(captures_exports, {
  capturedCommits: () => capturedCommits,
  capturesCommand: () => capturesCommand
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
  return showControls(text).split("\n").map((line) => line.trimEnd()).join("\n").trim();
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

// src/core/text/cut.ts
function cutToLetters(text, most2) {
  const letters = text.length <= most2 ? [] : Array.from(text);
  return letters.length <= most2 ? text : `${letters.slice(0, most2 - 1).join("")}\u2026`;
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
function misuse(message, hint) {
  return new Failure("misuse", message, { hint });
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
function parseInstant(text) {
  const match = written.exec(text.trim());
  if (match === null) return void 0;
  const [, date, clock = "00:00", second = "00", fraction = "", sign, hours = "00", minutes = "00"] = match;
  const stamp = `${date}T${clock}:${second}`;
  const local = Date.parse(`${stamp}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp)) return void 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return void 0;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction.padEnd(3, "0").slice(0, 3)) + (sign === "-" ? offset : -offset);
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
  const days = Math.floor(passed / day);
  if (days < 14) return days === 1 ? "1 day ago" : `${days} days ago`;
  if (days < 35) return `${Math.floor(days / 7)} weeks ago`;
  return formatInstant(fromMs).slice(0, 10);
}

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs2 = require("node:fs");
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
    const program = (0, import_node_path2.isAbsolute)(entry) ? programIn(entry, name) : void 0;
    if (program !== void 0 && !outside.some((folder) => contains(folder, program))) return program;
  }
  return void 0;
}
function programIn(entry, name) {
  try {
    if (((followStat(entry)?.mode ?? 0) & import_node_fs2.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat((0, import_node_path2.join)(entry, name));
    const isProgram = stat?.isFile() === true && (stat.mode & 73) !== 0;
    return isProgram ? realPath((0, import_node_path2.join)(entry, name)) : void 0;
  } catch {
    return void 0;
  }
}

// src/io/git/process.ts
init_stat();

// src/io/git/folder.ts
var import_node_path5 = require("node:path");
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
  const worktree = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText((0, import_node_path5.join)(own2, "config")) ?? "")?.[1]?.trim();
  return worktree !== void 0 && isSamePlace((0, import_node_path5.resolve)(own2, worktree), top);
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
  const { timeoutMs: timeoutMs4 = 2e3, env = process.env, encoding = "utf8", maxBytes: maxBytes4 = usualBytes } = options;
  const clean = { ...env };
  for (const stray of [...strays2, ...programs]) delete clean[`GIT_${stray}`];
  const quiet = {
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // A partial clone would fetch missing objects, and none of our questions is worth a connection.
    GIT_ALLOW_PROTOCOL: "none",
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
      maxBuffer: maxBytes4,
      timeout: timeoutMs4,
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

// src/io/git/when.ts
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
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const found2 = await runGit(cwd, asked);
  const commit = found2.stdout.trim();
  if (!found2.ok || !/^[0-9a-f]{40,64}$/.test(commit)) return void 0;
  const { ok, stdout } = await runGit(cwd, ["show", "--no-patch", "--format=%ct", commit, "--"]);
  return ok && /^\d+\s*$/.test(stdout) ? Number(stdout) * 1e3 : void 0;
}

// src/commands/captures-flags.ts
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
var captureFlags = [
  value("commit", "C", "Only of this commit: its hash, or at least the first 4 digits of it"),
  value("branch", "B", "Only those taken on this branch"),
  value("task", "T", "Only of this task"),
  value("author", "A", "Only of this author: a part of the commit's author"),
  value("since", "WHEN", `Only those taken since then (${whenForms})`),
  value("until", "WHEN", "Only those taken until then"),
  value("path", "P", "Only of commits that changed this file, or something in this folder"),
  { ...value("limit", "N", `How many to list (default: ${shownCaptures})`), short: "n" },
  value("offset", "N", "Leave out the first N"),
  value("order", "F", `Sort by ${captureOrders.join(", ")} (default: the last taken first)`),
  { name: "desc", takes: "none", about: "With --order: the highest first" },
  { name: "raw", takes: "none", about: "With show: the messages as they are kept, one a line" }
];

// src/commands/captures-list.ts
var import_node_path17 = require("node:path");

// src/capture/view/listed-captures.ts
init_failure();

// src/io/project/project.ts
var import_node_fs8 = require("node:fs");
var import_node_path10 = require("node:path");
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/project/local-folder.ts
var import_node_path9 = require("node:path");

// src/io/disk/files.ts
var import_node_fs7 = require("node:fs");
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
    (0, import_node_fs7.unlinkSync)(path);
  } catch {
  }
}
function syncFolder(dir) {
  let file;
  try {
    file = (0, import_node_fs7.openSync)(dir, "r");
    (0, import_node_fs7.fsyncSync)(file);
  } catch {
  } finally {
    if (file !== void 0) (0, import_node_fs7.closeSync)(file);
  }
}
function renameOver(from, to) {
  for (let wait = 1; ; wait *= 2) {
    try {
      (0, import_node_fs7.renameSync)(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}
function keepOwner(file, old) {
  (0, import_node_fs7.fchmodSync)(file, old.mode & 511);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    (0, import_node_fs7.fchownSync)(file, old.uid, old.gid);
    (0, import_node_fs7.fchmodSync)(file, old.mode & 511);
  } catch {
  }
}
function writeBeside(path, text, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs7.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs7.writeFileSync)(file, text);
    if (fsync) (0, import_node_fs7.fsyncSync)(file);
    (0, import_node_fs7.closeSync)(file);
    return temporary;
  } catch (error) {
    if (file !== void 0) {
      try {
        (0, import_node_fs7.closeSync)(file);
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
function sha256(text) {
  return cryptography().createHash("sha256").update(text).digest("hex");
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
  const { path = root, device, inode } = findIdentity(root) ?? {};
  return (0, import_node_path9.join)(elsewhere, sha256([path, device, inode].join("\n")).slice(0, 16));
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
function keepOutOfGit(local) {
  const path = (0, import_node_path10.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs8.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder = "") {
  const { local } = project;
  const path = (0, import_node_path10.join)(local, folder);
  if (contains(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs8.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}

// src/journal/files/sessions.ts
var import_node_path13 = require("node:path");
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
  const fields = /* @__PURE__ */ new Map();
  let last;
  let indent;
  for (const line of linesOf(text, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line.source)) continue;
    const item2 = itemLine.exec(line.source);
    if (item2 && last && (last.valueStart === last.valueEnd || indent === item2[1])) {
      last = withItem(last, line, item2);
      indent = item2[1];
    } else {
      last = readField(line);
      indent = void 0;
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
function withItem(field, line, item2) {
  const [, indent = "", dash = "", rest2 = ""] = item2;
  const read = readValue(rest2);
  if (typeof read?.value !== "string") return void 0;
  const dashAt = line.start + indent.length;
  const valueEnd = dashAt + dash.length + read.length;
  if (typeof field.value === "string") {
    return { ...field, value: [read.value], end: line.end, valueStart: dashAt, valueEnd };
  }
  return { ...field, value: [...field.value, read.value], end: line.end, valueEnd };
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
var none = "[*_]{0,2}\\(?[nN][oO][nN][eE]";
var word = "[^\\s(*[]|\\*(?!\\*)|\\*\\*[^\\s:*\\\\]";
var plain = `(?:(?:\\[[ xX]\\] )?(?!${none})(?:${word})|\\[(?![ xX]\\]))`;
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
async function decodeHead(text) {
  return readPlainHead(text) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text);
}

// src/journal/files/known-files.ts
var import_node_path12 = require("node:path");
init_failure();

// src/core/file-stamp.ts
function isSameStamp(a, b) {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

// src/io/disk/json.ts
var import_node_fs10 = require("node:fs");
var maxJsonBytes = 1024 * 1024;
function readJson(path, limit = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs10.openSync)(path, import_node_fs10.constants.O_RDONLY | (import_node_fs10.constants.O_NONBLOCK ?? 0) | (import_node_fs10.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs10.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs10.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs10.closeSync)(file);
  }
}
function asRecord(value2) {
  const isRecord = typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
  return isRecord ? value2 : void 0;
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
  const rows = [...files].map(([file, { stamp, facts, progress }]) => [
    file,
    [stamp.bytes, stamp.modified, stamp.changed, stamp.inode],
    progress === void 0 ? null : [progress.done, progress.total],
    facts.compactions ?? null,
    facts.taskIds,
    ...texts.map((key) => facts[key])
  ]);
  return JSON.stringify({ schema, counting, rows });
}
function decodeKnown(value2) {
  const { schema: written2, counting, rows } = Object(value2);
  if (written2 !== schema || typeof counting !== "string" || !Array.isArray(rows)) return void 0;
  const files = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (!Array.isArray(row)) return void 0;
    const [file, ...more] = row;
    const known = decodeRow(more);
    if (typeof file !== "string" || known === void 0) return void 0;
    files.set(file, known);
  }
  return { counting, files };
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
var maxBytes = 16 * 1024 * 1024;
function openKnown({ project, folders, count: count2, counting }) {
  if (count2 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start2 = Date.now();
  const path = (0, import_node_path12.join)(project.local, fileName);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted2;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place) {
      const known = old.get(file);
      if (known === void 0 || counting !== void 0 && !(isCounted && known.progress)) return void 0;
      const stamp = findStamp(place);
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
    if (text.length > maxBytes) return;
    writeFileAtomic((0, import_node_path12.join)(ensureLocal(project), fileName), text, { mode: 384, fsync: false });
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
  const files = folders.flatMap((folder) => sessionNames(project, folder).map((name) => ({ folder, name })));
  const known = openKnown({ project, folders, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder, name } of files) {
    const file = `${folder}/${name}`;
    const path = `${project.dir}${import_node_path13.sep}${folder}${import_node_path13.sep}${name}`;
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
  const dir = (0, import_node_path13.join)(project.dir, folder);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder, name) {
  const path = (0, import_node_path13.join)(project.dir, folder, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead(part.text);
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
  const { commit, branch, task, sessions, author, path } = filter;
  const [since = 0, until = Number.POSITIVE_INFINITY] = [filter.since, filter.until];
  const wantedAuthor = author?.toLowerCase() ?? "";
  return captures.filter(
    (one) => (commit === void 0 || isCommit(one, commit)) && (branch === void 0 || one.branch === branch) && (task === void 0 || one.tasks.includes(task)) && (sessions === void 0 || sessions.includes(one.session)) && one.author.toLowerCase().includes(wantedAuthor) && one.at >= since && one.at <= until && (path === void 0 || one.paths.some((own2) => isAt(own2, path)))
  );
}
var shortestHash = 4;
function isCommit({ commit }, hash2) {
  return hash2.length >= shortestHash && commit.startsWith(hash2.toLowerCase());
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

// src/core/client/line-fields.ts
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

// src/capture/record/encode.ts
var kinds = ["commit", "task", "compaction", "checkpoint", "end"];
function decodeHead2(message) {
  const fields = parseFields(message.slice(message.indexOf("\n\n") + 2));
  const kind = kinds.find((one) => one === fields?.kind);
  const id = textAt(fields, "id") ?? "";
  if (fields === void 0 || kind === void 0 || fields.v !== 1 || !/^[0-9a-f]{10}$/.test(id))
    return void 0;
  return {
    v: 1,
    id,
    kind,
    commit: hexAt(fields, "commit"),
    tree: hexAt(fields, "tree"),
    parents: textsAt(fields, "parents").filter((parent) => hash.test(parent)),
    branch: textAt(fields, "branch") ?? "",
    at: timeAt(fields, "at"),
    session: textAt(fields, "session") ?? "",
    conversation: textAt(fields, "conversation") ?? "",
    tasks: textsAt(fields, "tasks"),
    subject: textAt(fields, "subject") ?? "",
    author: textAt(fields, "author") ?? "",
    author_time: timeAt(fields, "author_time", 1e3),
    patch: hexAt(fields, "patch"),
    lines: listAt(fields, "lines").filter((line) => isCount(line)),
    paths: textsAt(fields, "paths"),
    messages: countAt(fields, "messages"),
    bytes: countAt(fields, "bytes"),
    parts: countAt(fields, "parts"),
    first_uuid: textAt(fields, "first_uuid") ?? "",
    last_uuid: textAt(fields, "last_uuid") ?? "",
    redacted: countAt(fields, "redacted"),
    client: textAt(fields, "client") ?? "",
    replaces: textAt(fields, "replaces") ?? ""
  };
}
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function hexAt(fields, key) {
  const text = textAt(fields, key) ?? "";
  return hash.test(text) ? text : "";
}
function isCount(value2) {
  return typeof value2 === "number" && Number.isSafeInteger(value2) && value2 >= 0;
}
var latest = 864e13;
function timeAt(fields, key, unit = 1) {
  const time = countAt(fields, key);
  return time * unit > latest ? 0 : time;
}
function countAt(fields, key) {
  const value2 = fields[key];
  return isCount(value2) ? value2 : 0;
}
function listAt(fields, key) {
  const value2 = fields[key];
  return Array.isArray(value2) ? value2 : [];
}
function textsAt(fields, key) {
  return listAt(fields, key).filter((one) => typeof one === "string");
}
var mostPartBytes = 1024 * 1024;
function encodeMessages(messages) {
  const parts = [];
  let size = mostPartBytes;
  for (const message of messages) {
    const line = `${JSON.stringify(message)}
`;
    if (size + line.length * 3 > mostPartBytes) {
      parts.push([]);
      size = 0;
    }
    size += line.length * 3;
    parts.at(-1)?.push(line);
  }
  return parts.map((lines2) => lines2.join(""));
}
function decodeMessages(text) {
  return linesOf2(text).flatMap((fields) => {
    const role = ["user", "assistant", "agent"].find((one) => one === fields.role);
    if (role === void 0) return [];
    const calls = listAt(fields, "calls").flatMap(decodeCall);
    const message = {
      role,
      text: textAt(fields, "text") ?? "",
      time: timeAt(fields, "time"),
      uuid: textAt(fields, "uuid") ?? "",
      turn: countAt(fields, "turn")
    };
    return [calls.length > 0 ? { ...message, calls } : message];
  });
}
function decodeCall(value2) {
  const fields = asFields(value2);
  if (fields === void 0) return [];
  const { exit } = fields;
  return [
    {
      tool: textAt(fields, "tool") ?? "",
      target: textAt(fields, "target") ?? "",
      input: textAt(fields, "input") ?? "",
      exit: typeof exit === "string" || typeof exit === "number" ? exit : null,
      printed: textAt(fields, "printed") ?? ""
    }
  ];
}
function decodeEdits(text) {
  return linesOf2(text).flatMap((fields) => {
    const path = textAt(fields, "path") ?? "";
    if (path === "") return [];
    return [
      {
        turn: countAt(fields, "turn"),
        time: timeAt(fields, "time"),
        uuid: textAt(fields, "uuid") ?? "",
        path,
        lines: textsAt(fields, "lines").filter((line) => /^(?:[0-9a-f]{16})?$/.test(line)),
        command: textAt(fields, "command") ?? ""
      }
    ];
  });
}
function linesOf2(text) {
  return text.split("\n").map(parseFields).filter((fields) => fields !== void 0);
}

// src/capture/store/known-heads.ts
var import_node_path14 = require("node:path");
init_failure();
var none2 = { tips: /* @__PURE__ */ new Map(), heads: [] };
var mostBytes = 256 * 1024 * 1024;
var lineFeed = 10;
function pathOf({ folder }) {
  return (0, import_node_path14.join)(folder, "heads.jsonl");
}
function readKnownHeads(store) {
  const bytes = readKept2(pathOf(store));
  const start2 = bytes.indexOf(lineFeed) + 1;
  const first = decodeFirst(bytes.toString("utf8", 0, start2));
  if (first === void 0 || first.size !== bytes.length - start2) return none2;
  const end = start2 + first.heads;
  const hashes = hashLines(bytes.subarray(end));
  const lines2 = bytes.toString("utf8", start2, end).split("\n").slice(0, -1);
  return {
    tips: first.tips,
    heads: lines2.map((line, index) => ({ ...decodeLine(line), lines: () => hashes(index) }))
  };
}
function readKept2(path) {
  try {
    return readBytes(path, mostBytes).bytes;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return Buffer.alloc(0);
  }
}
function decodeFirst(line) {
  try {
    const fields = asRecord(JSON.parse(line));
    const tips = asRecord(fields?.tips);
    if (fields?.schema !== 1 || tips === void 0) return void 0;
    const { heads, size } = fields;
    return { tips: new Map(Object.entries(tips)), heads, size };
  } catch {
    return void 0;
  }
}
function decodeLine(line) {
  const [object = "", ref = ""] = line.split(" ", 2);
  return { object, ref, message: `

${line.slice(object.length + ref.length + 2)}` };
}
function hashLines(bytes) {
  let lines2;
  return (index) => {
    lines2 ??= bytes.toString("latin1").split("\n");
    const hashes = lines2[index]?.match(/.{8}/g) ?? [];
    return hashes.map((hash2) => Number.parseInt(hash2, 16));
  };
}
function writeKnownHeads(store, { tips, heads }) {
  const texts2 = heads.map(({ object, ref, message, lines: lines2 }) => {
    const head = decodeHead2(message);
    const hashes2 = lines2?.() ?? head?.lines ?? [];
    const kept = head === void 0 ? "" : JSON.stringify({ ...head, lines: [] });
    return { head: `${object} ${ref} ${kept}
`, hashes: `${hashes2.map(hex).join("")}
` };
  });
  const [known, hashes] = [texts2.map(({ head }) => head).join(""), texts2.map((text) => text.hashes).join("")];
  const bytes = Buffer.byteLength(known);
  const size = bytes + hashes.length;
  const first = JSON.stringify({ schema: 1, tips: Object.fromEntries(tips), heads: bytes, size });
  try {
    writeFileAtomic(pathOf(store), `${first}
${known}${hashes}`, { mode: 384 });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
function hex(hash2) {
  return (hash2 >>> 0).toString(16).padStart(8, "0");
}

// src/capture/store/list-captures.ts
var timeoutMs = 3e4;
var maxBytes2 = 256 * 1024 * 1024;
var manyHeads = 64;
async function listCaptures(store) {
  const tips = await readTips(store);
  if (tips === void 0) return void 0;
  const known = readKnownHeads(store);
  const added = await listAdded(store, tips, known.tips);
  const heads = added === void 0 ? await listAdded(store, tips, /* @__PURE__ */ new Map()) : [...known.heads, ...added];
  if (heads === void 0) return void 0;
  if (added === void 0 || added.length >= manyHeads) writeKnownHeads(store, { tips, heads });
  const each = new Map(heads.toReversed().map((head) => [head.object, head])).values();
  return [...each].flatMap((head) => decodeStored(head, store)).sort((a, b) => b.at - a.at);
}
function decodeStored({ object, ref, message, lines: lines2 }, store) {
  const head = decodeHead2(message);
  const writer = /^refs\/(?:own|team)\/([0-9a-f]{12})\//.exec(ref)?.[1];
  if (head === void 0 || writer === void 0) return [];
  const own2 = writer === store.writer && ref.startsWith("refs/own/");
  const stored = { ...head, object, writer, own: own2 };
  return [lines2 === void 0 ? stored : Object.defineProperty(stored, "lines", lazily(lines2))];
}
function lazily(read) {
  return { enumerable: true, configurable: true, get: read };
}
async function readTips({ folder }) {
  const format = "--format=%(objectname) %(refname)";
  const args = ["--git-dir=.", "for-each-ref", format, "refs/own", "refs/team"];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs });
  if (!ok) return void 0;
  return new Map(
    stdout.split("\n").flatMap((line) => {
      const [object = "", ref = ""] = line.split(" ");
      return ref === "" ? [] : [[ref, object]];
    })
  );
}
async function listAdded(store, tips, known) {
  if ([...known.keys()].some((ref) => !tips.has(ref))) return void 0;
  const moved = [...tips].filter(([ref, tip]) => known.get(ref) !== tip);
  if (moved.length === 0) return [];
  const before2 = moved.flatMap(([ref]) => known.get(ref) ?? []);
  const input = [...moved.map(([ref]) => ref), ...before2.map((tip) => `^${tip}`)].map((line) => `${line}
`);
  const { ok, stdout } = await runGit(store.folder, [...logArgs, "--stdin"], {
    timeoutMs,
    maxBytes: maxBytes2,
    input: input.join("")
  });
  if (!ok) return void 0;
  const commits = stdout.split("\0").flatMap(decodeCommit);
  const parents = new Set(commits.flatMap(({ parents: parents2 }) => parents2));
  return before2.every((tip) => parents.has(tip)) ? commits : void 0;
}
var logArgs = ["--git-dir=.", "log", "-z", "--no-show-signature", "--format=%H %S %P%n%B"];
function decodeCommit(record) {
  const end = record.indexOf("\n");
  if (end < 0) return [];
  const [object = "", ref = "", ...parents] = record.slice(0, end).split(" ");
  return [{ object, ref, parents, message: record.slice(end + 1) }];
}

// src/io/disk/lock.ts
var import_node_fs11 = require("node:fs");
var import_node_path15 = require("node:path");
init_failure();
init_failures();
init_leftovers();
init_owner();
init_stat();
var unreadableLifeMs = 1e4;
var announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
var held = /* @__PURE__ */ new Map();
function lockPath(folder) {
  return (0, import_node_path15.join)(folder, "lock");
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
    (0, import_node_fs11.linkSync)(candidate, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!isWithoutLinks(error)) throw error;
    return claimWithoutLinks(path, owner);
  }
}
function claimWithoutLinks(path, owner) {
  try {
    (0, import_node_fs11.writeFileSync)(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function hasRival({ folder }, own2) {
  for (const name of (0, import_node_fs11.readdirSync)(folder)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path15.join)(folder, name);
    const found2 = findLock(path);
    if (found2 === void 0) continue;
    if (!isAbandoned(found2)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder, path, owner, options } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path15.join)(folder, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found2 = findLock(path);
    if (found2 !== void 0 && found2.mark !== dead.mark) return false;
    if (found2 !== void 0) (0, import_node_fs11.unlinkSync)(path);
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
    await new Promise((resolve3) => setTimeout(resolve3, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder, options) {
  const path = lockPath(folder);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    (0, import_node_fs11.writeFileSync)(candidate, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder, path, candidate, owner, options });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
}
async function withLock(folder, options, work) {
  await enter(folder, options);
  const path = lockPath(folder);
  process.once("exit", releaseAll);
  try {
    options.sweep?.(false);
    return await work();
  } finally {
    process.removeListener("exit", releaseAll);
    release(path);
  }
}

// src/capture/store/pack-store.ts
var timeoutMs2 = 6e5;
var keptFor = "1.hour.ago";
function packStore(store) {
  return withLock(store.folder, { waitMs: 6e4 }, async () => {
    const before2 = await sizeOf(store);
    const args = ["--git-dir=.", "gc", "--quiet", `--prune=${keptFor}`];
    const { ok } = await runGit(store.folder, args, { timeoutMs: timeoutMs2 });
    return ok ? { before: before2, after: await sizeOf(store) } : void 0;
  });
}
async function sizeOf({ folder }) {
  const { stdout } = await runGit(folder, ["--git-dir=.", "count-objects", "-v"]);
  const sizes = [...stdout.matchAll(/^size(?:-pack|-garbage)?: (\d+)$/gm)];
  return sizes.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}

// src/capture/store/store.ts
var import_node_path16 = require("node:path");
init_folders();
init_owner();
init_stat();
function storeFolder(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 || repositoryFolder(git) !== git.common ? void 0 : (0, import_node_path16.join)(git.common, "session-journal", "captures.git");
}
var config = "[core]\n	repositoryformatversion = 0\n	filemode = true\n	bare = true\n";
function findStore(cwd) {
  const folder = storeFolder(cwd);
  if (folder === void 0 || findText((0, import_node_path16.join)(folder, "config")) !== config) return void 0;
  const writer = findWriter(folder);
  return writer === void 0 ? void 0 : { folder, writer };
}
function findWriter(folder) {
  const known = asRecord(readJson((0, import_node_path16.join)(folder, "writer.json")));
  const isHere = isSameIdentity(known, findIdentity(folder));
  return isHere && typeof known?.writer === "string" && /^[0-9a-f]{12}$/.test(known.writer) ? known.writer : void 0;
}

// src/capture/view/known-capture.ts
var statuses = { completed: "complete", abandoned: "abandoned" };
function knownCaptures(some, all, sessions) {
  const replaced = replacedCaptures(all);
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

// src/capture/view/listed-captures.ts
async function capturesHere(cwd) {
  const store = findStore(cwd);
  if (store === void 0) return void 0;
  const captures = await listCaptures(store);
  if (captures === void 0) throw unreadable(store);
  return captures.length === 0 ? void 0 : { store, captures };
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
async function listWanted(cwd, wish) {
  const sessions = await sessionsHere(cwd);
  const all = (await capturesHere(cwd))?.captures ?? [];
  const wanted = filterCaptures(all, { ...wish, sessions: sessionIds(wish.session, sessions) });
  const sorted = wish.order === void 0 ? wanted : sortCaptures(wanted, wish.order);
  if (wish.isDescending) sorted.reverse();
  const shown = knownCaptures(sorted.slice(wish.offset, wish.offset + wish.limit), all, sessions);
  return { shown, found: wanted.length, all: all.length, data: shown.map(captureData) };
}
function sessionIds(name, sessions) {
  if (name === void 0) return void 0;
  const found2 = findNamed(name, sessions);
  return found2.length === 0 ? [name.trim()] : found2.map(({ facts }) => facts.id);
}
async function packHere(cwd) {
  const store = findStore(cwd);
  if (store === void 0) return void 0;
  const packed = await packStore(store);
  if (packed === void 0) throw unreadable(store);
  return packed;
}

// src/core/calls/read-count.ts
init_failure();
function readCount2(call, flag, example) {
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
function fitApart(texts2, width) {
  const cut = texts2.map((text) => fit(text, width));
  const common = /* @__PURE__ */ new Map();
  for (const [index, text] of texts2.entries()) {
    const known = common.get(cut[index]);
    if (known === void 0) common.set(cut[index], { text, length: text.length });
    else if (known.text !== text) known.length = Math.min(known.length, commonLength(known.text, text));
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
  let line = "";
  for (const word2 of text.split(/\s+/)) {
    const longer = line === "" ? word2 : `${line} ${word2}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines2.push(line);
      line = word2;
    } else {
      line = longer;
    }
  }
  return [...lines2, line];
}
function renderTable(rows, columns, width) {
  const titles = columns.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns.map((_, index) => cleanCell(row[index] ?? "")));
  const widths = shareWidth(naturalWidths(cells, columns), columns, width);
  const fitted = fitColumns(cells, columns, widths);
  const lines2 = fitted.map((row) => renderRow(row, columns, widths));
  return lines2.map((line) => width === void 0 ? line : fit(line, width)).join("\n");
}
function cleanCell(text) {
  if (oneWord.test(text)) return text;
  return showControls(text).replace(/\s+/g, " ").trim();
}
function naturalWidths(cells, columns) {
  return columns.map(
    (_, index) => cells.reduce((most2, row) => Math.max(most2, displayWidth(row[index])), 0)
  );
}
function shareWidth(widths, columns, width) {
  if (width === void 0) return widths;
  const gaps = gap.length * Math.max(0, columns.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  const order = columns.map(({ shrink = Number.MAX_SAFE_INTEGER, min = 4 }, index) => ({ shrink, min, index })).sort((a, b) => a.shrink - b.shrink || b.index - a.index);
  for (const { index, min } of order) {
    const natural = widths[index];
    const less = Math.max(0, Math.min(excess, natural - min));
    widths[index] = natural - less;
    excess -= less;
  }
  return widths;
}
function fitColumns(cells, columns, widths) {
  const fitted = columns.map(({ isApart }, index) => {
    const texts2 = cells.map((row) => row[index]);
    const width = widths[index];
    return isApart === true ? fitApart(texts2, width) : texts2.map((text) => fit(text, width));
  });
  return cells.map((_, row) => fitted.map((column) => column[row]));
}
function renderRow(row, columns, widths) {
  const cells = columns.map(({ align }, index) => {
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

// src/commands/captures-list.ts
init_stat();

// src/commands/shown-time.ts
function isForPerson({ terminal, isTyped }) {
  return terminal !== void 0 || isTyped === true;
}
function shownTime(at2, context) {
  return isForPerson(context) ? formatRelative(at2, context.now().getTime()) : formatInstant(at2);
}

// src/commands/captures-list.ts
async function listThem(call, context) {
  const [stray] = call.bare;
  if (stray !== void 0) {
    const hint = `To show a capture: session-journal captures show ${showLine(stray)}`;
    throw misuse(`Unknown word "${showLine(stray)}" after captures list`, hint);
  }
  const wish = await readWish(call, context);
  const { shown, found: found2, all, data } = await listWanted(context.cwd, wish);
  const left = Math.max(0, found2 - wish.offset - shown.length);
  const text = shown.length === 0 ? nothing2(all) : renderCaptures(shown, context);
  const more = left === 0 ? [] : [`\u2026 ${counted(left, "more capture")}: --limit ${found2 - wish.offset}`];
  return {
    text: [text, ...more].join("\n"),
    data: { captures: data, total: found2 },
    isForeign: shown.length > 0
  };
}
function nothing2(all) {
  return all === 0 ? "No captures in this repository" : `No such captures among the ${all === 1 ? "one" : all} here`;
}
async function readWish(call, context) {
  const timeOf = async (flag) => {
    const text = flagText(call, flag);
    return text === void 0 ? void 0 : readWhen(text, context.cwd, context.now().getTime());
  };
  return {
    ...readOrder(call),
    commit: readCommit(call),
    branch: flagText(call, "branch"),
    task: flagText(call, "task"),
    session: flagText(call, "session"),
    author: flagText(call, "author"),
    since: await timeOf("since"),
    until: await timeOf("until"),
    path: readPath(call, context),
    limit: readCount2(call, "limit", shownCaptures) ?? shownCaptures,
    offset: readCount2(call, "offset", shownCaptures) ?? 0
  };
}
function readOrder(call) {
  const [text, isDescending] = [flagText(call, "order"), hasFlag(call, "desc")];
  const order = captureOrders.find((one) => one === text);
  if (text !== void 0 && order === void 0) {
    throw misuse(`Invalid --order "${showLine(text)}"`, `It takes one of: ${captureOrders.join(", ")}`);
  }
  if (order === void 0 && isDescending)
    throw misuse("--desc needs --order", "For example: --order bytes --desc");
  return { order, isDescending };
}
function readCommit(call) {
  const text = flagText(call, "commit")?.trim();
  if (text === void 0 || /^[0-9a-f]{4,64}$/i.test(text)) return text;
  throw misuse(`Invalid --commit "${showLine(text)}"`, "Give its hash, or at least the first 4 digits of it");
}
function readPath(call, { cwd }) {
  const text = flagText(call, "path");
  if (text === void 0) return void 0;
  const top = findGitFolder(cwd)?.top ?? cwd;
  const path = (0, import_node_path17.relative)(realPath(top), (0, import_node_path17.resolve)(realPath(cwd), text)).replaceAll(import_node_path17.sep, "/");
  if (path !== ".." && !path.startsWith("../")) return path;
  throw misuse(`"${showLine(text)}" is outside this repository`, "Give a file or a folder inside it");
}
var widest = 160;
function renderCaptures(shown, context) {
  const columns = [
    { title: "ID" },
    { title: "COMMIT" },
    { title: "SUBJECT", shrink: 1, min: 16 },
    { title: "AUTHOR", shrink: 0, min: 12 },
    { title: "BRANCH", shrink: 0, min: 6 },
    { title: "MESSAGES", align: "right" },
    { title: "SIZE", align: "right" },
    { title: "STATUS" },
    { title: "CAPTURED" }
  ];
  const rows = shown.map((one) => [
    one.id,
    one.commit === "" ? `(${one.kind})` : one.commit.slice(0, 7),
    one.subject || "-",
    one.by || "-",
    one.branch || "-",
    String(one.messages),
    sizeText(one.bytes),
    one.replacedBy === "" ? one.status : `replaced by ${one.replacedBy}`,
    shownTime(one.at, context)
  ]);
  return renderTable(rows, columns, context.terminal?.columns ?? widest);
}
function sizeText(bytes) {
  if (bytes < 1e3) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

// src/commands/captures-pack.ts
async function packThem({ bare }, { cwd }) {
  if (bare.length > 0) throw misuse("captures pack takes nothing else", "Run: session-journal captures pack");
  const packed = await packHere(cwd);
  if (packed === void 0) return { text: "No captures in this repository", data: { before: 0, after: 0 } };
  const { before: before2, after } = packed;
  return { text: `\u2705 Packed the captures: ${sizeText(before2)} before, ${sizeText(after)} now`, data: packed };
}

// src/core/text/indent.ts
var widest2 = 100;
var fence2 = /^\s*(?:```|~~~)/;
var opening = /^ {0,3}(?:[-*+>] +|\d{1,3}[.)] +)?/;
var code = /^(?: {4}|\t)/;
function indentText(text, margin2, width) {
  const lines2 = text.trimEnd().split("\n");
  if (width === void 0) return lines2.map((line) => withMargin(line, margin2)).join("\n");
  let isCode = false;
  const broken = lines2.flatMap((line) => {
    if (fence2.test(line)) isCode = !isCode;
    return isCode || code.test(line) ? [line] : breakLine(line, Math.max(20, Math.min(width, widest2) - margin2.length));
  });
  return broken.map((line) => withMargin(line, margin2)).join("\n");
}
function withMargin(line, margin2) {
  return line === "" ? line : margin2 + line;
}
function breakLine(line, width) {
  if (displayWidth(line) <= width) return [line];
  const words3 = line.replace(opening, "");
  const first = line.slice(0, line.length - words3.length);
  return wrapText(words3.trimEnd(), width - first.length).map((part, index) => {
    return (index === 0 ? first : " ".repeat(first.length)) + part;
  });
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

// src/io/client/client-folders.ts
init_folders();
init_stat();
init_person();

// src/io/client/read-lines.ts
var longestLine = 32 * 1024 * 1024;
var chunkBytes = 1024 * 1024;

// src/conversations/show/read-conversation.ts
init_failures();

// src/conversations/show/screen-turn.ts
function screenTurn(turn, screen) {
  return {
    ...turn,
    said: screen(turn.said),
    answered: turn.answered.map(screen),
    thought: turn.thought.map(screen),
    did: turn.did.map(({ target, exit, ...deed }) => ({
      ...deed,
      target: screen(target),
      exit: typeof exit === "string" ? screen(exit) : exit
    })),
    files: turn.files.map(screen)
  };
}

// src/conversations/show/render-chat.ts
function showTurns(turns, form) {
  const read = { turns, compactions: [], title: "", contextTokens: 0, model: "", broken: 0 };
  return showRead({ ...read, agents: /* @__PURE__ */ new Map(), tooLong: 0 }, form);
}
function showRead(whole, form) {
  const read = screened(whole, form);
  return { title: read.title, text: renderChat(read, form), turns: chatData(read, form) };
}
function screened(read, { from, to, screen }) {
  const turns = read.turns.filter(({ number }) => number >= from && number <= to);
  const agents = [...read.agents].map(([id, conversed]) => {
    return [id, { ...conversed, turns: conversed.turns.map((turn) => screenTurn(turn, screen)) }];
  });
  return {
    ...read,
    title: screen(read.title),
    turns: turns.map((turn) => screenTurn(turn, screen)),
    agents: new Map(agents)
  };
}
function renderChat(read, form) {
  const parts = read.turns.flatMap((turn) => [
    ...renderTurn(turn, read, form),
    ...compactionsAfter(turn, read, form)
  ]);
  const troubles = [
    read.broken === 0 ? "" : `${counted(read.broken, "line")} could not be read`,
    read.tooLong === 0 ? "" : `${counted(read.tooLong, "line")} too long to be read`
  ].filter((text) => text !== "");
  if (parts.length === 0) parts.push("Nothing was said");
  return [...parts, ...troubles].join("\n\n");
}
function compactionsAfter(turn, { compactions }, form) {
  return compactions.filter(({ afterTurn }) => afterTurn === turn.number).map((one) => `-- Compacted${one.at === void 0 ? "" : ` ${form.format(one.at)}`}${triggerOf(one)} --`);
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
function renderTurn(turn, read, form) {
  const marks = [
    turn.at === void 0 ? "" : form.format(turn.at),
    words[turn.form],
    turn.isRewound ? "rewound" : "",
    turn.isInterrupted ? "interrupted" : ""
  ].filter((mark) => mark !== "");
  const head = [`[${turn.number}]`, "Person", ...marks.length === 0 ? [] : [`(${marks.join(", ")})`]].join(
    " "
  );
  const thought = form.raw ? turn.thought.map((text) => titled("Thinking", text, form.width)) : [];
  return [
    turn.said === "" ? head.replace("Person", "Before the first words") : titled(head, turn.said, form.width),
    ...thought,
    ...turn.answered.map((text) => titled("Claude", text, form.width)),
    ...renderDeeds(turn.did, read, form)
  ];
}
function titled(title, text, width) {
  return `${title}
${indentText(showText(text), margin, width)}`;
}
var margin = "    ";
var longestTarget = 160;
function renderDeeds(did, read, form) {
  if (did.length === 0) return [];
  const lines2 = form.tools ? did.flatMap((deed) => deedLines(deed, read, margin)) : [margin + sumUp(did)];
  return [["Did", ...lines2].join("\n")];
}
function deedLines(deed, read, margin2) {
  const target = cutToLetters(showLine(deed.target), longestTarget);
  const line = `${margin2}${[showLine(deed.tool), target].filter(Boolean).join(" ")}${endingOf(deed)}`;
  const own2 = margin2.length > 40 ? void 0 : read.agents.get(deed.agent ?? "");
  const below2 = own2?.turns.flatMap(({ did }) => did) ?? [];
  return [line, ...below2.flatMap((one) => deedLines(one, read, `${margin2}    `))];
}
function endingOf({ exit }) {
  if (exit === 0) return "";
  if (exit === void 0) return " -> no result";
  if (typeof exit === "number") return ` -> exit ${exit}`;
  return exit === "running" ? " -> in the background" : ` -> ${cutToLetters(showLine(exit), longestTarget)}`;
}
function sumUp(did) {
  const counts = /* @__PURE__ */ new Map();
  for (const { tool, exit } of did) {
    const count2 = counts.get(tool) ?? { all: 0, failed: 0 };
    const isFailed = exit !== 0 && exit !== void 0 && exit !== "running";
    counts.set(tool, { all: count2.all + 1, failed: count2.failed + (isFailed ? 1 : 0) });
  }
  return [...counts].map(([tool, { all, failed }]) => {
    const failures = failed === 0 ? "" : ` (${failed} failed)`;
    return `${all === 1 ? "" : `${all} \xD7 `}${showLine(tool)}${failures}`;
  }).join(", ");
}
function chatData(read, { raw }) {
  const seen = /* @__PURE__ */ new Set();
  const withAgents = (turn, agent) => {
    const started = turn.did.flatMap((deed) => deed.agent ?? []).filter((id) => !seen.has(id));
    for (const id of started) seen.add(id);
    const below2 = started.flatMap(
      (id) => (read.agents.get(id)?.turns ?? []).flatMap((one) => withAgents(one, id))
    );
    return [{ ...turnData(turn, raw), agent }, ...below2];
  };
  return read.turns.flatMap((turn) => withAgents(turn, null));
}
function turnData(turn, raw) {
  return {
    number: turn.number,
    at: turn.at === void 0 ? null : formatInstant(turn.at),
    form: turn.form,
    said: turn.said,
    did: turn.did.map(({ tool, target, exit, agent }) => ({
      tool,
      target,
      exit: exit ?? null,
      ...agent === void 0 ? {} : { agent }
    })),
    answered: turn.answered.join("\n\n"),
    ...raw ? { thought: turn.thought.join("\n\n") } : {},
    files: turn.files,
    tokens: turn.tokens,
    messages: turn.messages,
    rewound: turn.isRewound,
    interrupted: turn.isInterrupted
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
    ({ tasks }) => tasks.includes(word2)
  ];
  for (const rule of rules) {
    const found2 = captures.filter(rule);
    if (found2.length > 0) return found2.sort((a, b) => a.at - b.at);
  }
  return [];
}

// src/capture/record/turns-of.ts
function turnsOf(messages, edits) {
  const turns = /* @__PURE__ */ new Map();
  for (const message of messages) turns.set(message.turn, [...turns.get(message.turn) ?? [], message]);
  return [...turns].sort(([one], [other]) => one - other).map(
    ([number, own2]) => turnOf(
      number,
      own2,
      edits.filter(({ turn }) => turn === number)
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
    uuids: messages.map(({ uuid }) => uuid),
    cwd: void 0,
    branch: void 0
  };
}
function deedsOf({ calls = [] }) {
  return calls.map(({ tool, target, exit }) => ({ tool, target, exit: exit ?? void 0, agent: void 0 }));
}

// src/capture/store/append-capture.ts
init_failure();
function bodyPath(index, parts) {
  return parts === 1 ? "body.jsonl" : `body-${index + 1}.jsonl`;
}

// src/capture/store/read-capture.ts
async function readEdits(store, captures) {
  const texts2 = await readFiles(
    store,
    captures.map(({ object }) => `${object}:edits.jsonl`)
  );
  return texts2.map((text) => text === void 0 ? void 0 : decodeEdits(text));
}
async function readManyMessages(store, captures) {
  const names = captures.map(({ object, parts }) => {
    const files = Math.min(parts, mostParts);
    return Array.from({ length: files }, (_, index) => `${object}:${bodyPath(index, files)}`);
  });
  const texts2 = (await readFiles(store, names.flat())).values();
  return names.map((own2) => {
    const found2 = own2.map(() => texts2.next().value);
    return found2.includes(void 0) ? void 0 : found2.flatMap((text) => decodeMessages(text));
  });
}
var mostParts = 1e4;
var timeoutMs3 = 6e4;
var maxBytes3 = 256 * 1024 * 1024;
async function readFiles({ folder }, names) {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}
`).join("");
  const env = { ...process.env, GIT_NO_LAZY_FETCH: "1" };
  const { stdout } = await runGit(folder, ["--git-dir=.", "cat-file", "--batch"], {
    input,
    env,
    timeoutMs: timeoutMs3,
    maxBytes: maxBytes3,
    // The sizes are in bytes, and what is no UTF-8 would become longer.
    encoding: "latin1"
  });
  let at2 = 0;
  return names.map(() => {
    const end = stdout.indexOf("\n", at2);
    if (end < 0) return void 0;
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(stdout.slice(at2, end)) ?? [];
    at2 = end + 1;
    if (size === void 0 || at2 + Number(size) > stdout.length) return void 0;
    const bytes = Buffer.from(stdout.slice(at2, at2 + Number(size)), "latin1");
    at2 += bytes.length + 1;
    return type === "blob" ? bytes.toString("utf8") : void 0;
  });
}

// src/capture/view/opened-captures.ts
async function openNamed(name, { cwd, screen }) {
  const here = await capturesHere(cwd);
  if (here === void 0) throw noCaptures();
  const { store, captures } = here;
  const found2 = findNamedCaptures(name, captures);
  if (found2.length === 0) {
    throw new Failure("not-found", `No capture has the id, the commit or the task "${showLine(name)}"`, {
      hint: "List them: session-journal captures"
    });
  }
  const known = knownCaptures(found2, captures, await sessionsHere(cwd));
  const [messages, edits] = [await readManyMessages(store, found2), await readEdits(store, found2)];
  return known.map((capture, index) => ({
    capture,
    messages: messages[index]?.map((message) => screenMessage(message, screen)),
    edits: edits[index]
  }));
}
function screenMessage(message, screen) {
  const calls = message.calls?.map(({ tool, target, input, exit, printed }) => {
    const shown = { tool, target: screen(target), input: screen(input), printed: screen(printed) };
    return { ...shown, exit: typeof exit === "string" ? screen(exit) : exit };
  });
  return { ...message, text: screen(message.text), ...calls === void 0 ? {} : { calls } };
}
function noCaptures() {
  return new Failure("not-found", "There are no captures in this repository", {
    hint: "They are taken when Claude commits. To take those of earlier conversations: session-journal captures backfill"
  });
}
function openedData({ capture, messages, edits }) {
  return { ...captureData(capture), transcript: messages ?? null, edits: edits ?? null };
}
function rawText({ capture: { id }, messages }) {
  if (messages !== void 0) return escapeJson(encodeMessages(messages).join(""));
  throw new Failure("not-found", `The messages of capture ${id} are not in this clone`, { hint: fetchHint });
}
var fetchHint = "To fetch them: session-journal captures sync";
function chatText(opened, look) {
  const { capture, messages, edits = [] } = opened;
  const all = { from: 0, to: Number.POSITIVE_INFINITY, tools: true, raw: false };
  const form = { ...all, ...look, screen: (text) => text };
  const chat = messages === void 0 ? `The messages are not in this clone. ${fetchHint}` : showTurns(turnsOf(messages, edits), form).text;
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
function whereText({ conversation, sessionName, tasks, status }) {
  return [
    `Conversation ${conversation.slice(0, 8) || "unknown"}`,
    ...sessionName === "" ? [] : [`session ${sessionName}`],
    ...tasks.length === 0 ? [] : [`task ${tasks.join(", ")}`],
    status
  ].join(", ");
}

// src/commands/captures-show.ts
init_failure();

// src/io/project/config.ts
var import_node_path18 = require("node:path");
init_failure();
init_person();
function isTexts2(value2) {
  return Array.isArray(value2) && value2.every((item2) => typeof item2 === "string");
}
var keys = /* @__PURE__ */ new Map([
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
      about: "Length of a briefing in characters",
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
      about: "Whether Claude is reminded to log",
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path18.join)(project.dir, "config.json"), author: "project" }],
    ...own2 === void 0 ? [] : [{ path: own2, author: "person" }],
    { path: managedConfig(), author: "organisation" }
  ];
}
function readConfig(project, env) {
  return readConfigFiles(configFiles(project, env));
}
function emptyDraft() {
  return {
    continuePhrases: [],
    sectionAliases: {},
    briefingBudget: void 0,
    reminders: true,
    notSecrets: [],
    claudeConfigDirs: []
  };
}
function readConfigFiles(files) {
  const draft = emptyDraft();
  const problems = [];
  for (const { path, author } of files) {
    for (const [name, value2] of Object.entries(readObject(path, problems))) {
      const key = keys.get(name);
      if (key === void 0) problems.push(`Unknown key "${name}" in "${path}"`);
      else if (author === "project" && !key.isForProjects)
        problems.push(`Ignored "${name}" in "${path}": only your own configuration can set it`);
      else if (!key.take(draft, value2))
        problems.push(`Cannot use "${name}" in "${path}": expected ${key.expects}`);
    }
  }
  return { ...draft, problems };
}

// src/commands/text-screen.ts
async function textScreen({ cwd, env }) {
  const { notSecrets } = readConfig(findProject(cwd), env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return (text) => screenSecrets(text, notSecrets).text;
}

// src/commands/captures-show.ts
async function showThem(call, context) {
  const [name, ...others] = call.bare;
  if (name === void 0 || others.length > 0) {
    throw new Failure("misuse", "Show which capture?", {
      hint: "Give its id, its commit or its task: session-journal captures show ID. List them: session-journal captures"
    });
  }
  const isRaw = hasFlag(call, "raw");
  const screen = isRaw ? (one) => one : await textScreen(context);
  const opened = await openNamed(name, { cwd: context.cwd, screen });
  const look = { format: (at2) => shownTime(at2, context), width: context.terminal?.columns };
  const text = isRaw ? opened.map(rawText).join("") : opened.map((one) => chatText(one, look)).join("\n\n");
  return { text, data: { captures: opened.map(openedData) }, isForeign: true };
}

// src/commands/captures.ts
var words2 = /* @__PURE__ */ new Map([
  [
    "list",
    {
      flags: "commit branch task session author since until path limit offset order desc",
      run: listThem
    }
  ],
  ["show", { flags: "raw", run: showThem }],
  ["pack", { flags: "none", run: packThem }]
]);
var capturesCommand = {
  summary: "List the pieces of conversations that are kept with the commits of this repository, show one, or decide what is kept",
  spec: {
    verb: "captures",
    without: ["keep-secret"],
    bare: {
      placeholder: "WORD",
      about: "list (the default), show ID|COMMIT|TASK, or pack, which makes the store of captures smaller",
      max: 100
    },
    flags: captureFlags
  },
  run: runCaptures
};
async function runCaptures(call, context) {
  const [name = "list", ...rest2] = call.bare;
  const word2 = words2.get(name);
  if (word2 === void 0) throw unknownWord(name);
  const taken = [...word2.flags.split(" "), ...globalFlags.map((flag) => flag.name)];
  const misplaced = call.given.find((flag) => !taken.includes(flag.name) || isStraySession(flag.name, word2));
  if (misplaced !== void 0) {
    throw misuse(`--${misplaced.name} means nothing to captures ${name}`, helpHint);
  }
  return word2.run({ ...call, bare: rest2 }, context);
}
function isStraySession(flag, { flags }) {
  return flag === "session" && !flags.split(" ").includes(flag);
}
var helpHint = "All words and flags: session-journal captures --help";
function unknownWord(name) {
  const close = nearest(name, [...words2.keys()]);
  const hint = close === void 0 ? helpHint : `Did you mean: session-journal captures ${close}`;
  return misuse(`Unknown word "${showLine(name)}"`, hint);
}

// src/conversations/find/render-list.ts
var shortLength = 8;
function shortConversation(id) {
  return id.slice(0, shortLength);
}

// src/commands/session-commits.ts
init_failure();
async function capturedCommits(session, cwd) {
  try {
    const captures = (await capturesHere(cwd))?.captures ?? [];
    const replaced = new Set(captures.map(({ replaces }) => replaces));
    const own2 = captures.filter(
      (one) => one.session === session && one.commit !== "" && !replaced.has(one.id)
    );
    const byCommit = new Map(own2.map((one) => [one.commit, one]));
    return [...byCommit.values()].map((one) => ({
      commit: one.commit.slice(0, 7),
      // The commit's own time, and not that of its capture, which may have come later.
      at: one.author_time === 0 ? one.at : one.author_time * 1e3,
      subject: one.subject,
      conversation: shortConversation(one.conversation),
      by: one.own ? "" : `pushed by ${one.writer}`
    })).sort((one, other) => one.at - other.at);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [];
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  capturedCommits,
  capturesCommand
});
