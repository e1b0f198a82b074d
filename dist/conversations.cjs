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
    const [state = "", , , leader = "0", terminal = "0"] = rest2;
    return { state, started: rest2[19] ?? "", leader: Number(leader), terminal: Number(terminal) };
  } catch {
    return { state: "", started: "", leader: 0, terminal: 0 };
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
    if (errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}
function followStat(path) {
  try {
    return (0, import_node_fs3.statSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
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
function realPath(path) {
  return import_node_fs3.realpathSync.native(path);
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
    const { dev, ino } = (0, import_node_fs3.statSync)(real, { bigint: true });
    return { path: real, device: String(dev), inode: String(ino) };
  } catch {
    return void 0;
  }
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
  return (0, import_node_fs4.readdirSync)(dir).sort();
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
    return (0, import_node_fs4.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending2)).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function foldersIn(dir) {
  try {
    return (0, import_node_fs4.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function makeFolder(path, mode = 511) {
  try {
    (0, import_node_fs4.mkdirSync)(path, { mode });
  } catch (error) {
    if (followStat(path)?.isDirectory() === true) return;
    const parent = (0, import_node_path2.dirname)(path);
    if (errorCode(error) !== "ENOENT" || parent === path || followStat(parent)?.isDirectory() === true)
      throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
var import_node_fs4, import_node_path2;
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    import_node_path2 = require("node:path");
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path3.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path3.isAbsolute)(given)) return (0, import_node_path3.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path3.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path3.join)(dir, "config.json");
}
function managedConfig() {
  if (process.platform === "darwin") return "/Library/Application Support/session-journal/config.json";
  if (process.platform === "win32") return "C:\\ProgramData\\session-journal\\config.json";
  return "/etc/session-journal/config.json";
}
var import_node_path3, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_path3 = require("node:path");
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
  const known2 = load.cache[path];
  if (known2 !== void 0) return known2.exports;
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs12.readFileSync)(path, "latin1")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path17.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs12.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path17.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path17.join)(state, "code", [part, run, "9437f6e41bc8", process.version, process.arch].join("_"));
}
function findKept(place2) {
  const said2 = readKept(place2 + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place2);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs12.readFileSync)(path);
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
    if (!(0, import_node_fs12.existsSync)((0, import_node_path17.dirname)(place2))) (0, import_node_fs12.mkdirSync)((0, import_node_path17.dirname)(place2), { mode: 448 });
    sweep((0, import_node_path17.dirname)(place2));
    (0, import_node_fs12.writeFileSync)(hasSaid() ? place2 + saidMark : place2, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs12.readdirSync)(dir)) {
    const path = (0, import_node_path17.join)(dir, name);
    if (((0, import_node_fs12.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs12.unlinkSync)(path);
  }
}
var import_node_fs12, import_node_path17, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs12 = require("node:fs");
    import_node_path17 = require("node:path");
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

// src/commands/conversations.ts
var conversations_exports = {};
__export(conversations_exports, {
  conversationsCommand: () => conversationsCommand
});
module.exports = __toCommonJS(conversations_exports);

// src/conversations/name-conversation.ts
var import_node_path6 = require("node:path");
init_failure();

// src/core/text/cut.ts
function cutAtWord(text, limit) {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  const cut = text.slice(0, limit);
  const word2 = cut.search(/\s\S*$/);
  const kept = word2 >= limit / 2 ? cut.slice(0, word2) : cut.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}
function cutToLetters(text, most2) {
  const letters = text.length <= most2 ? [] : Array.from(text);
  return letters.length <= most2 ? text : `${letters.slice(0, most2 - 1).join("")}\u2026`;
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
  return showControls(text).split("\n").map((line) => line.trimEnd()).join("\n").trim();
}
function escapeCharacters(characters) {
  return Array.from(characters, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join("");
}
function showStrays(text) {
  const strayJoiner = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\p{ASCII}\u200c\u200d])[\u200c\u200d]+/gu;
  return text.replace(new RegExp("(?<!\\p{Emoji})[\\ufe0e\\ufe0f]+|\\p{Surrogate}", "gu"), escapeCharacters).replace(strayJoiner, escapeCharacters);
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
function containHeading(text) {
  return oneLine(text).replace(/(^|[ \t])(#+)$/, "$1\\$2");
}

// src/core/text/fold.ts
var foreign = /[\u0080-\uffff]+/g;
function foldText(text) {
  return text.toLowerCase().replace(foreign, foldForeign);
}
var known = /* @__PURE__ */ new Map();
var maxKnown = 2e3;
var maxKnownLength = 8;
function foldForeign(run) {
  const found2 = known.get(run);
  if (found2 !== void 0) return found2;
  const bare = run.normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  const folded = bare.toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3");
  if (run.length <= maxKnownLength && known.size < maxKnown) known.set(run, folded);
  return folded;
}

// src/io/client/client-folders.ts
var import_node_path4 = require("node:path");
init_folders();
init_stat();
init_person();
function clientFolders(env, others = []) {
  const home = homeOf(env);
  const under = home === void 0 ? [] : [(0, import_node_path4.join)(home, ".claude")];
  const given = env.CLAUDE_CONFIG_DIR;
  const own2 = given !== void 0 && (0, import_node_path4.isAbsolute)(given) ? [given] : [];
  const more = others.map((path) => home === void 0 ? path : path.replace(/^~(?=\/|$)/, home));
  return [.../* @__PURE__ */ new Set([...own2, ...under, ...more.filter(import_node_path4.isAbsolute)])];
}
var ending = ".jsonl";
function listTranscripts(folders) {
  return folders.flatMap((folder3) => {
    const projects = (0, import_node_path4.join)(folder3, "projects");
    return foldersIn(projects).flatMap((name) => {
      return filesIn((0, import_node_path4.join)(projects, name), ending).flatMap((file) => {
        return findTranscript((0, import_node_path4.join)(projects, name, file)) ?? [];
      });
    });
  });
}
function findTranscript(path) {
  const stat = findStat(path);
  if (stat?.isFile() !== true) return void 0;
  const id = (0, import_node_path4.basename)(path).replace(/\.jsonl$/, "");
  return { path, id, bytes: stat.size, changedAt: stat.mtimeMs, madeAt: stat.birthtimeMs };
}
function agentPath({ path, id }, agent) {
  return (0, import_node_path4.join)((0, import_node_path4.dirname)(path), id, "subagents", `agent-${agent}${ending}`);
}

// src/conversations/find-conversations.ts
var import_node_path5 = require("node:path");

// src/core/client/transcript.ts
function readForkedFrom(lines2) {
  return /"forkedFrom":\s*\{\s*"sessionId":\s*"([A-Za-z0-9_-]{1,128})"/.exec(lines2)?.[1];
}

// src/core/client/transcript-line.ts
function decodeTranscriptLine(text) {
  const line = parseObject(text);
  if (line === void 0) return void 0;
  const time2 = Date.parse(textAt(line, "timestamp") ?? "");
  return {
    uuid: textAt(line, "uuid"),
    parent: textAt(line, "parentUuid") ?? textAt(line, "logicalParentUuid"),
    at: Number.isNaN(time2) ? void 0 : time2,
    conversation: textAt(line, "sessionId"),
    cwd: textAt(line, "cwd"),
    branch: textAt(line, "gitBranch"),
    isSidechain: line.isSidechain === true,
    entrypoint: textAt(line, "entrypoint"),
    facts: (decoders[textAt(line, "type") ?? ""] ?? nothing)(line)
  };
}
var nothing = () => [];
var decoders = {
  user: userFacts,
  assistant: assistantFacts,
  attachment: attachmentFacts,
  system: systemFacts,
  "custom-title": (line) => titleFacts(textAt(line, "customTitle"), "person"),
  "ai-title": (line) => titleFacts(textAt(line, "aiTitle"), "client"),
  summary: (line) => titleFacts(textAt(line, "summary"), "client")
};
function titleFacts(text, by) {
  return text === void 0 || text.trim() === "" ? [] : [{ kind: "titled", text, by }];
}
function userFacts(line) {
  const blocks = blocksOf(line);
  if (line.isCompactSummary === true) return [{ kind: "summary", text: joinTexts(blocks) }];
  const results = blocks.filter(({ type }) => type === "tool_result");
  if (results.length > 0) return results.map((block2) => finishedFact(block2, line));
  if (line.isMeta === true || line.isVisibleInTranscriptOnly === true || !isFromPerson(line)) return [];
  return saidFacts(joinTexts(blocks));
}
function isFromPerson({ origin }) {
  const kind = asFields(origin)?.kind;
  return kind === void 0 || kind === "human";
}
var notSaid = /^<(?:task-notification|local-command-(?:stdout|stderr|caveat)|bash-std(?:out|err))>/;
function saidFacts(text) {
  if (text.trim() === "" || notSaid.test(text)) return [];
  if (text.startsWith("[Request interrupted by user")) return [{ kind: "interrupted" }];
  if (text.startsWith("<bash-input>")) {
    return [{ kind: "said", form: "shell", text: insideTag(text, "bash-input") }];
  }
  if (/^<command-(?:name|message)>/.test(text)) return [commandFact(text)];
  return [{ kind: "said", form: "prompt", text }];
}
function commandFact(text) {
  const name = insideTag(text, "command-name");
  const args = insideTag(text, "command-args");
  return { kind: "said", form: "command", text: args === "" ? name : `${name} ${args}` };
}
function insideTag(text, tag) {
  const start = text.indexOf(`<${tag}>`);
  const end = text.lastIndexOf(`</${tag}>`);
  return start < 0 || end < start ? "" : text.slice(start + tag.length + 2, end);
}
function finishedFact(block2, line) {
  const result = asFields(line.toolUseResult);
  const isRunning2 = textAt(result, "backgroundTaskId") !== void 0 || result?.isAsync === true;
  const text = joinTexts(partsOf(block2.content));
  return {
    kind: "finished",
    id: textAt(block2, "tool_use_id") ?? "",
    exit: isRunning2 ? "running" : exitOf(block2.is_error === true, text),
    agent: textAt(result, "agentId")
  };
}
var longestError = 300;
function exitOf(isError, text) {
  if (!isError) return 0;
  const code = /^(?:Error: )?Exit code (\d{1,3})/.exec(text)?.[1];
  return code === void 0 ? withoutTags(text).slice(0, longestError) || "error" : Number(code);
}
function withoutTags(text) {
  return text.replace(/^<tool_use_error>|<\/tool_use_error>$/g, "").trim();
}
function assistantFacts(line) {
  const message = asFields(line.message);
  if (textAt(message, "model") === "<synthetic>" || line.isApiErrorMessage === true) return [];
  return [...blocksOf(line).flatMap(assistantFact), ...usedFacts(message)];
}
function assistantFact(block2) {
  const text = textAt(block2, "text") ?? textAt(block2, "thinking") ?? "";
  if (block2.type === "text" && text.trim() !== "") return [{ kind: "answered", text }];
  if (block2.type === "thinking" && text.trim() !== "") return [{ kind: "thought", text }];
  if (block2.type !== "tool_use") return [];
  const target = targetOf(asFields(block2.input));
  return [{ kind: "called", id: textAt(block2, "id") ?? "", tool: textAt(block2, "name") ?? "", target }];
}
var targets = ["file_path", "notebook_path", "command", "pattern", "skill", "url", "description", "query"];
var longestTarget = 2e3;
function targetOf(input) {
  const found2 = targets.map((key) => textAt(input, key)).find((value) => value !== void 0 && value !== "");
  return (found2 ?? "").slice(0, longestTarget);
}
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
function attachmentFacts(line) {
  const attachment = asFields(line.attachment);
  if (textAt(attachment, "type") !== "queued_command" || !isFromPerson(attachment)) return [];
  if (!["prompt", void 0].includes(textAt(attachment, "commandMode"))) return [];
  const text = joinTexts(partsOf(attachment?.prompt));
  return text.trim() === "" || notSaid.test(text) ? [] : [{ kind: "said", form: "queued", text }];
}
function systemFacts(line) {
  if (line.subtype === "compact_boundary") {
    return [{ kind: "compacted", trigger: textAt(asFields(line.compactMetadata), "trigger") ?? "" }];
  }
  const content = textAt(line, "content") ?? "";
  return line.subtype === "local_command" && content.includes("<command-name>") ? [commandFact(content)] : [];
}
function blocksOf(line) {
  return partsOf(asFields(line.message)?.content);
}
function partsOf(content) {
  if (typeof content === "string") return [{ type: "text", text: content }];
  const parts2 = Array.isArray(content) ? content : [];
  return parts2.map(asFields).filter((part) => part !== void 0);
}
function joinTexts(blocks) {
  return blocks.flatMap((block2) => block2.type === "text" ? textAt(block2, "text") ?? [] : []).join("\n");
}
function parseObject(text) {
  try {
    return asFields(JSON.parse(text));
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
  return noise.some((start) => head.startsWith(start));
}

// src/io/client/read-ends.ts
var import_node_fs5 = require("node:fs");
function readEnds(path, bytes) {
  let file;
  try {
    file = (0, import_node_fs5.openSync)(path, import_node_fs5.constants.O_RDONLY | (import_node_fs5.constants.O_NONBLOCK ?? 0));
    const size = (0, import_node_fs5.fstatSync)(file).size;
    const first = readAt(file, 0, Math.min(bytes, size)).split("\n").slice(0, -1);
    const from = Math.max(bytes, size - bytes);
    const last = size <= bytes ? [] : readAt(file, from, size - from).split("\n").slice(1, -1);
    return { first, last };
  } catch {
    return { first: [], last: [] };
  } finally {
    if (file !== void 0) (0, import_node_fs5.closeSync)(file);
  }
}
function readAt(file, position, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  return buffer.toString("utf8", 0, (0, import_node_fs5.readSync)(file, buffer, 0, bytes, position));
}

// src/conversations/find-conversations.ts
var endBytes = 64 * 1024;
function findConversations(folders) {
  const found2 = /* @__PURE__ */ new Map();
  for (const file of listTranscripts(folders)) {
    const one = readFacts(file);
    const other = found2.get(one.id);
    if (other === void 0 || other.lastAt < one.lastAt) found2.set(one.id, one);
  }
  return [...found2.values()].sort((a, b) => b.lastAt - a.lastAt);
}
function readFacts(file) {
  const { first, last } = readEnds(file.path, endBytes);
  const lines2 = [...first, ...last].filter((line) => !isNoise(line)).flatMap((text) => decodeTranscriptLine(text) ?? []);
  const own2 = lines2.filter(({ isSidechain }) => !isSidechain);
  const facts = own2.flatMap((line) => line.facts);
  const times = own2.flatMap(({ at }) => at ?? []);
  const used = facts.findLast((fact) => fact.kind === "used");
  return {
    ...file,
    title: titleIn(facts),
    firstWords: facts.find((fact) => fact.kind === "said")?.text ?? "",
    folders: [...new Set(own2.flatMap(({ cwd }) => cwd ?? []))],
    branch: branchIn(own2),
    startedAt: times[0] ?? file.madeAt,
    lastAt: times.at(-1) ?? file.changedAt,
    contextTokens: used?.context ?? 0,
    model: used?.model ?? "",
    isInteractive: own2.find(({ entrypoint }) => entrypoint !== void 0)?.entrypoint === "cli",
    firstUuid: own2.find(({ uuid }) => uuid !== void 0)?.uuid ?? "",
    forkedFrom: first.map(readForkedFrom).find((id) => id !== void 0)
  };
}
function titleIn(facts) {
  const titles = facts.filter((fact) => fact.kind === "titled");
  return (titles.findLast(({ by }) => by === "person") ?? titles.at(-1))?.text ?? "";
}
function branchIn(lines2) {
  const branch = lines2.findLast((line) => line.branch !== void 0)?.branch ?? "";
  return branch === "HEAD" ? "" : branch;
}
function isOfProject({ folders }, trees) {
  return folders.some((folder3) => trees.some((tree) => contains(tree, folder3)));
}
function contains(outer, inner) {
  const way = (0, import_node_path5.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path5.sep}`) && !(0, import_node_path5.isAbsolute)(way);
}
function readDescent(all) {
  const ids = new Set(all.map(({ id }) => id));
  const origins = /* @__PURE__ */ new Map();
  for (const one of [...all].sort((a, b) => a.madeAt - b.madeAt)) {
    if (one.firstUuid !== "" && !origins.has(one.firstUuid)) origins.set(one.firstUuid, one);
  }
  return new Map(
    all.flatMap(({ id, firstUuid, forkedFrom }) => {
      const origin = forkedFrom !== void 0 && ids.has(forkedFrom) ? forkedFrom : origins.get(firstUuid)?.id;
      return origin === void 0 || origin === id ? [] : [[id, origin]];
    })
  );
}

// src/conversations/name-conversation.ts
var shortestPrefix = 4;
async function nameConversation(name, place2) {
  const wanted = name.trim().replace(/(?:\u2026|\.\.\.)$/, "");
  if (/[/\\]|\.jsonl$/.test(wanted)) return atPath(wanted, place2.cwd);
  const { all } = place2;
  const word2 = wanted.toLowerCase();
  const byId = all.filter(({ id: id2 }) => id2.toLowerCase() === word2);
  const byStart = word2.length < shortestPrefix ? [] : all.filter(({ id: id2 }) => id2.toLowerCase().startsWith(word2));
  const title = foldText(wanted);
  const byTitle = title === "" ? [] : all.filter((one) => foldText(one.title) === title);
  const found2 = [byId, byStart, byTitle].find((some) => some.length > 0) ?? [];
  if (found2.length > 1) throw ambiguous(name, found2);
  if (found2[0] !== void 0) return found2[0];
  const id = await place2.ofSession(wanted);
  const own2 = all.find((one) => one.id === id);
  if (own2 !== void 0) return own2;
  throw new Failure("not-found", `No conversation matches "${oneLine(name)}"`, {
    hint: id === void 0 ? "List them: session-journal conversations --all" : `The session was worked on in ${id}, whose transcript is gone`
  });
}
function atPath(wanted, cwd) {
  const path = (0, import_node_path6.isAbsolute)(wanted) ? wanted : (0, import_node_path6.resolve)(cwd, wanted);
  const file = findTranscript(path);
  if (file !== void 0) return readFacts(file);
  throw new Failure("not-found", `There is no transcript at "${oneLine(path)}"`, {
    hint: "Give the path of a .jsonl file, or see: session-journal conversations"
  });
}
function ambiguous(name, found2) {
  const some = found2.slice(0, 3).map(({ id, title, firstWords }) => {
    return `${id} (${cutToLetters(oneLine(title || firstWords), 40)})`;
  });
  const more = found2.length > 3 ? `, and ${found2.length - 3} more` : "";
  return new Failure("ambiguous", `"${oneLine(name)}" matches ${found2.length} conversations`, {
    hint: `Give more of the id: ${some.join(", ")}${more}`,
    data: { wanted: name, candidates: found2.map(({ id }) => id) }
  });
}

// src/core/client/turns.ts
function collectTurns(lines2) {
  const all = {
    turns: [],
    turnOf: /* @__PURE__ */ new Map(),
    calls: /* @__PURE__ */ new Map(),
    results: /* @__PURE__ */ new Map(),
    compactions: [],
    titles: { person: "", client: "" },
    last: void 0,
    used: void 0,
    broken: 0
  };
  for (const line of lines2) {
    if (line === void 0) all.broken += 1;
    else takeLine(all, line);
  }
  return {
    turns: closeTurns(all),
    compactions: all.compactions,
    title: all.titles.person || all.titles.client,
    contextTokens: all.used?.context ?? 0,
    model: all.used?.model ?? "",
    broken: all.broken
  };
}
function takeLine(all, line) {
  if (line.uuid !== void 0 && all.turnOf.has(line.uuid)) return;
  const turn = turnFor(all, line);
  for (const fact of line.facts) takeFact(all, fact, { turn, at: line.at });
  if (line.uuid === void 0 || turn === void 0) return;
  turn.uuids.push(line.uuid);
  all.turnOf.set(line.uuid, turn);
  all.last = turn;
}
function turnFor(all, line) {
  const before2 = all.turnOf.get(line.parent ?? "") ?? all.last;
  const said2 = line.facts.find((fact) => fact.kind === "said");
  const isWork = line.facts.some(({ kind }) => kind === "answered" || kind === "called");
  if (said2 === void 0 && (before2 !== void 0 || !isWork)) return before2;
  const turn = {
    number: all.turns.length + 1,
    at: line.at,
    said: said2?.text ?? "",
    form: said2?.form ?? "prompt",
    cwd: line.cwd,
    branch: line.branch,
    answered: [],
    thought: [],
    calls: [],
    messages: [],
    uuids: [],
    before: before2,
    tokens: 0,
    isInterrupted: false
  };
  all.turns.push(turn);
  return turn;
}
function takeFact(all, fact, place2) {
  const { turn, at } = place2;
  const afterTurn = turn?.number ?? 0;
  if (fact.kind === "titled") all.titles[fact.by] = fact.text;
  else if (fact.kind === "compacted") {
    all.compactions.push({ trigger: fact.trigger, at, summary: "", afterTurn });
  } else if (fact.kind === "summary") {
    const begun = all.compactions.pop() ?? { trigger: "", at, afterTurn };
    all.compactions.push({ ...begun, summary: fact.text });
  } else if (fact.kind === "finished") all.results.set(fact.id, fact);
  else if (fact.kind === "called") all.calls.set(fact.id, fact);
  else if (fact.kind === "used") all.used = fact;
  if (turn !== void 0) addToTurn(turn, fact);
}
function addToTurn(turn, fact) {
  if (fact.kind === "answered") turn.answered.push(fact.text);
  else if (fact.kind === "thought") turn.thought.push(fact.text);
  else if (fact.kind === "called") turn.calls.push(fact.id);
  else if (fact.kind === "interrupted") turn.isInterrupted = true;
  else if (fact.kind === "used" && !turn.messages.includes(fact.message)) {
    turn.messages.push(fact.message);
    turn.tokens += fact.output;
  }
}
var edits = /* @__PURE__ */ new Set(["Edit", "MultiEdit", "Write", "NotebookEdit"]);
function closeTurns(all) {
  const live = /* @__PURE__ */ new Set();
  for (let turn = all.last; turn !== void 0 && !live.has(turn); turn = turn.before) live.add(turn);
  return all.turns.map((turn) => {
    const { calls, before: before2, ...said2 } = turn;
    const did = calls.map((id) => deedOf(all, id));
    const changed = did.filter(({ tool, exit }) => edits.has(tool) && exit === 0);
    const files = [...new Set(changed.map(({ target }) => target))];
    return { ...said2, did, files, isRewound: !live.has(turn) };
  });
}
function deedOf({ calls, results }, id) {
  const { tool, target } = calls.get(id);
  const result = results.get(id);
  return { tool, target, exit: result?.exit, agent: result?.agent };
}

// src/io/client/read-lines.ts
var import_node_fs6 = require("node:fs");
var longestLine = 32 * 1024 * 1024;
var chunkBytes = 1024 * 1024;
var lineFeed = 10;
function* readLines(path, { from, isPassed, headBytes: headBytes2 }) {
  const file = (0, import_node_fs6.openSync)(path, import_node_fs6.constants.O_RDONLY | (import_node_fs6.constants.O_NONBLOCK ?? 0));
  try {
    const start = from > (0, import_node_fs6.fstatSync)(file).size ? 0 : from;
    const pieces = splitLines(file, start);
    for (let next = pieces.next(); ; next = pieces.next()) {
      if (next.done === true) return next.value;
      const { bytes, offset } = next.value;
      if (isPassed(bytes.toString("latin1", 0, headBytes2))) continue;
      const text = bytes.toString("utf8").trim();
      if (text !== "") yield { text, offset };
    }
  } finally {
    (0, import_node_fs6.closeSync)(file);
  }
}
function* splitLines(file, start) {
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const pending = { parts: [], bytes: 0 };
  let position = start;
  let lineStart = start;
  let tooLong = 0;
  for (let got = (0, import_node_fs6.readSync)(file, chunk, 0, chunkBytes, position); got > 0; ) {
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
    got = (0, import_node_fs6.readSync)(file, chunk, 0, chunkBytes, position);
  }
  return { end: lineStart, tooLong };
}

// src/conversations/read-conversation.ts
init_failures();
function readConversation(file) {
  const { conversed, tooLong } = readTranscript(file.path, false);
  return { ...conversed, agents: readAgents(file, conversed.turns), tooLong };
}
function readAgents(file, turns) {
  const agents = /* @__PURE__ */ new Map();
  const open = agentsOf(turns);
  for (let agent = open.pop(); agent !== void 0; agent = open.pop()) {
    const path = agentPath(file, agent);
    if (agents.has(agent) || findTranscript(path) === void 0) continue;
    const { conversed } = readTranscript(path, true);
    agents.set(agent, conversed);
    open.push(...agentsOf(conversed.turns));
  }
  return agents;
}
function agentsOf(turns) {
  return turns.flatMap(
    ({ did }) => did.flatMap(({ agent = "" }) => /^[\w-]{1,64}$/.test(agent) ? [agent] : [])
  );
}
function readTranscript(path, isAgent) {
  const read = { tooLong: 0 };
  try {
    const conversed = collectTurns(linesOf(path, isAgent, read));
    return { conversed, tooLong: read.tooLong };
  } catch (error) {
    throw readFailure(error, path);
  }
}
function* linesOf(path, isAgent, read) {
  const lines2 = readLines(path, { from: 0, isPassed: isNoise, headBytes: noiseHeadBytes });
  for (let next = lines2.next(); ; next = lines2.next()) {
    if (next.done === true) {
      read.tooLong = next.value.tooLong;
      return;
    }
    const line = decodeTranscriptLine(next.value.text);
    if (line === void 0 || line.isSidechain === isAgent) yield line;
  }
}

// src/core/text/count.ts
function counted(number, word2) {
  if (number === 1) return `1 ${word2}`;
  return `${number} ${word2.replace(/(?<![aeiou])y$/, "ie")}s`;
}

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
  const [, count2, unit = ""] = /^(\d{1,5}) ?(m|min|h|d|w)$/.exec(word2) ?? [];
  if (count2 !== void 0) return nowMs - Number(count2) * units[unit];
  const at = parseInstant(text);
  const hasZone = /[z]$|t.*[+-]\d\d:?\d\d$/.test(word2);
  return at === void 0 || hasZone ? at : at + zoneAt(at);
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
  const days = Math.floor(passed / day);
  if (days < 14) return days === 1 ? "1 day ago" : `${days} days ago`;
  if (days < 35) return `${Math.floor(days / 7)} weeks ago`;
  return formatInstant(fromMs).slice(0, 10);
}

// src/conversations/render-chat.ts
function renderChat(read, form) {
  const parts2 = read.turns.filter(({ number }) => number >= form.from && number <= form.to).flatMap((turn) => [...renderTurn(turn, read, form), ...compactionsAfter(turn, read, form)]);
  const troubles = [
    read.broken === 0 ? "" : `${counted(read.broken, "line")} could not be read`,
    read.tooLong === 0 ? "" : `${counted(read.tooLong, "line")} too long to be read`
  ].filter((text) => text !== "");
  if (parts2.length === 0) parts2.push("Nothing was said");
  return [...parts2, ...troubles].join("\n\n");
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
  const thought = form.raw ? turn.thought.map((text) => titled("Thinking", text)) : [];
  return [
    turn.said === "" ? head.replace("Person", "Before the first words") : `${head}
${indent(showText(turn.said))}`,
    ...thought,
    ...turn.answered.map((text) => titled("Claude", text)),
    ...renderDeeds(turn.did, read, form)
  ];
}
function titled(title, text) {
  return `${title}
${indent(showText(text))}`;
}
function indent(text) {
  return text.trimEnd().replace(/^(?=.)/gm, "    ");
}
var longestTarget2 = 160;
function renderDeeds(did, read, form) {
  if (did.length === 0) return [];
  const lines2 = form.tools ? did.flatMap((deed) => deedLines(deed, read, "    ")) : [`    ${sumUp(did)}`];
  return [["Did", ...lines2].join("\n")];
}
function deedLines(deed, read, margin) {
  const target = cutToLetters(showLine(deed.target), longestTarget2);
  const line = `${margin}${[showLine(deed.tool), target].filter(Boolean).join(" ")}${endingOf(deed)}`;
  const own2 = margin.length > 40 ? void 0 : read.agents.get(deed.agent ?? "");
  const below2 = own2?.turns.flatMap(({ did }) => did) ?? [];
  return [line, ...below2.flatMap((one) => deedLines(one, read, `${margin}    `))];
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
  return [...counts].map(([tool, { all, failed }]) => {
    const failures = failed === 0 ? "" : ` (${failed} failed)`;
    return `${all === 1 ? "" : `${all} \xD7 `}${showLine(tool)}${failures}`;
  }).join(", ");
}
function chatData({ turns }, { from, to, raw }) {
  return turns.filter(({ number }) => number >= from && number <= to).map((turn) => ({
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
  }));
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
function pad(text, width, align = "left") {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + space : space + text;
}
function renderTable(rows, columns, width) {
  const titles = columns.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns.map((_, index) => cleanCell(row[index] ?? "")));
  const widths = shareWidth(naturalWidths(cells, columns), columns, width);
  const lines2 = cells.map((row) => renderRow(row, columns, widths));
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
function renderRow(row, columns, widths) {
  const cells = columns.map(({ align }, index) => {
    const most2 = widths[index];
    return pad(fit(row[index], most2), most2, align);
  });
  return cells.join(gap).trimEnd();
}

// src/conversations/render-list.ts
var shortLength = 8;
var longestTitle = 80;
function shortConversation(id) {
  return id.slice(0, shortLength);
}
function titleOf({ title, firstWords }) {
  return cutToLetters(showLine(title || firstWords), longestTitle) || "(no words)";
}
function renderList(shown, more, form) {
  if (shown.length === 0) return "No conversations here";
  const columns = [
    { title: "ID" },
    { title: "TITLE", shrink: 1, min: 16 },
    { title: "SESSION", shrink: 0, min: 8 },
    { title: "ACTOR" },
    { title: "BRANCH", shrink: 0, min: 6 },
    { title: "LAST" },
    { title: "TOKENS", align: "right" },
    { title: "STATE" }
  ];
  const rows = shown.map((one) => [
    shortConversation(one.id),
    one.parent === void 0 ? titleOf(one) : `${titleOf(one)} (from ${shortConversation(one.parent)})`,
    showLine(one.session) || "-",
    one.actor,
    showLine(one.branch) || "-",
    form.format(one.lastAt),
    one.contextTokens === 0 ? "-" : kilo(one.contextTokens),
    one.state
  ]);
  const rest2 = more === 0 ? [] : [`\u2026 ${counted(more, "older conversation")} not shown: -n ${shown.length + more}`];
  return [renderTable(rows, columns, form.width), ...rest2].join("\n");
}
function kilo(tokens) {
  return tokens < 1e3 ? String(tokens) : `${Math.round(tokens / 1e3)}k`;
}
function listedData(one) {
  return {
    id: one.id,
    short_id: shortConversation(one.id),
    title: one.title || one.firstWords.slice(0, 200),
    session: one.session === "" ? null : one.session,
    actor: one.actor,
    branch: one.branch === "" ? null : one.branch,
    started_at: formatInstant(one.startedAt),
    last_at: formatInstant(one.lastAt),
    turns: null,
    context_tokens: one.contextTokens,
    state: one.state,
    live_pid: one.pid ?? null,
    parent: one.parent ?? null,
    archived: false,
    author: null,
    path: one.path
  };
}

// src/core/calls/call-spec.ts
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}
function flagText(call, name) {
  return call.given.find((each) => each.name === name)?.text;
}

// src/commands/conversations.ts
init_failure();

// src/io/git/when.ts
init_failure();

// src/io/git/process.ts
init_late_builtins();

// src/io/disk/programs.ts
var import_node_fs7 = require("node:fs");
var import_node_path7 = require("node:path");
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
    const program = (0, import_node_path7.isAbsolute)(entry) ? programIn(entry, name) : void 0;
    if (program !== void 0 && !outside.some((folder3) => isBelow(folder3, program))) return program;
  }
  return void 0;
}
function programIn(entry, name) {
  try {
    if (((followStat(entry)?.mode ?? 0) & import_node_fs7.constants.S_IWOTH) !== 0) return void 0;
    const stat = followStat((0, import_node_path7.join)(entry, name));
    const isProgram = stat?.isFile() === true && (stat.mode & 73) !== 0;
    return isProgram ? realPath((0, import_node_path7.join)(entry, name)) : void 0;
  } catch {
    return void 0;
  }
}
function isBelow(folder3, path) {
  const way = (0, import_node_path7.relative)(folder3, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${import_node_path7.sep}`) && !(0, import_node_path7.isAbsolute)(way);
}

// src/io/git/process.ts
init_stat();

// src/io/git/folder.ts
var import_node_path8 = require("node:path");
init_folders();

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
    return (0, import_node_fs8.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}

// src/io/git/folder.ts
init_stat();
function readGitFolder(top, isFolder2) {
  const dot = (0, import_node_path8.join)(top, ".git");
  if (isFolder2) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path8.resolve)(top, link);
  const common = findText((0, import_node_path8.join)(own2, "commondir"))?.trim();
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path8.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path8.dirname)(dir)) {
    const dot = followStat((0, import_node_path8.join)(dir, ".git"));
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path8.dirname)(dir) === dir) return void 0;
  }
}
function workingTrees(git) {
  const main = (0, import_node_path8.basename)(git.common) === ".git" ? [(0, import_node_path8.dirname)(git.common)] : [];
  const data = (0, import_node_path8.join)(git.common, "worktrees");
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText((0, import_node_path8.join)(data, name, "gitdir"))?.trim() ?? "";
    return path === "" ? [] : [(0, import_node_path8.dirname)((0, import_node_path8.resolve)(data, name, path))];
  });
  return [...main, ...linked].filter((top) => followStat(top)?.isDirectory() === true).map(realPath);
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path8.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path8.dirname)(git.common);
}

// src/io/git/process.ts
var maxBytes = 64 * 1024 * 1024;
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
function makeCall(cwd, args, { timeoutMs = 2e3, env = process.env }) {
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
      encoding: "utf8",
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
  const folder3 = findGitFolder(realPath(cwd));
  if (folder3 === void 0) return [];
  const main = mainWorktree(folder3);
  return main === void 0 ? [folder3.top] : [folder3.top, realPath(main)];
}
function runGit(cwd, args, more = {}) {
  return new Promise((resolve5) => {
    try {
      const call = makeCall(cwd, args, more);
      childProcess().execFile(call.git, call.args, call.options, (error, stdout) => {
        resolve5({ ok: error === null, stdout });
      });
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

// src/io/git/when.ts
var whenForms = "Date or time, 2h, 3d, today, yesterday, or a commit";
async function readWhen(text, cwd, nowMs) {
  const at = parseWhen(text, nowMs) ?? await commitTime(text, cwd);
  if (at !== void 0) return at;
  throw new Failure("misuse", `"${oneLine(text)}" is neither a time nor a commit of this repository`, {
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

// src/io/client/live-clients.ts
var import_node_path9 = require("node:path");
init_folders();

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
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/io/client/live-clients.ts
init_seen_process();
function liveClients(folders) {
  return folders.flatMap((folder3) => {
    const dir = (0, import_node_path9.join)(folder3, "sessions");
    return filesIn(dir, ".json").flatMap((name) => {
      return /^\d+\.json$/.test(name) ? decodeClient(readJson((0, import_node_path9.join)(dir, name))) ?? [] : [];
    });
  });
}
function decodeClient(value) {
  const { pid, sessionId, cwd, status, startedAt } = asRecord(value) ?? {};
  if (typeof pid !== "number" || typeof sessionId !== "string" || typeof startedAt !== "number")
    return void 0;
  if (isGone({ pid, started: "", at: startedAt })) return void 0;
  const text = (given) => typeof given === "string" ? given : "";
  return { pid, conversation: sessionId, cwd: text(cwd), status: text(status), startedAt };
}

// src/commands/known-conversations.ts
init_stat();

// src/io/project/config.ts
var import_node_path10 = require("node:path");
init_failure();
init_person();
function isTexts(value) {
  return Array.isArray(value) && value.every((item3) => typeof item3 === "string");
}
var keys = /* @__PURE__ */ new Map([
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
      about: "Length of a briefing in characters",
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
      about: "Whether Claude is reminded to log",
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
    ...project === void 0 ? [] : [{ path: (0, import_node_path10.join)(project.dir, "config.json"), author: "project" }],
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

// src/io/project/project.ts
var import_node_fs11 = require("node:fs");
var import_node_path14 = require("node:path");
init_failure();
init_failures();
init_folders();
init_late_builtins();
init_stat();

// src/io/project/local-folder.ts
var import_node_path13 = require("node:path");

// src/io/disk/files.ts
var import_node_fs10 = require("node:fs");
var import_node_path11 = require("node:path");
init_failures();
init_leftovers();
init_stat();
var heldOpen = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY"]);
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function removeQuietly(path) {
  try {
    (0, import_node_fs10.unlinkSync)(path);
  } catch {
  }
}
function syncFolder(dir) {
  let file;
  try {
    file = (0, import_node_fs10.openSync)(dir, "r");
    (0, import_node_fs10.fsyncSync)(file);
  } catch {
  } finally {
    if (file !== void 0) (0, import_node_fs10.closeSync)(file);
  }
}
function renameOver(from, to) {
  for (let wait = 1; ; wait *= 2) {
    try {
      (0, import_node_fs10.renameSync)(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}
function keepOwner(file, old) {
  (0, import_node_fs10.fchmodSync)(file, old.mode & 511);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    (0, import_node_fs10.fchownSync)(file, old.uid, old.gid);
    (0, import_node_fs10.fchmodSync)(file, old.mode & 511);
  } catch {
  }
}
function writeBeside(path, text, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs10.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs10.writeFileSync)(file, text);
    if (fsync) (0, import_node_fs10.fsyncSync)(file);
    (0, import_node_fs10.closeSync)(file);
    return temporary;
  } catch (error) {
    if (file !== void 0) {
      try {
        (0, import_node_fs10.closeSync)(file);
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
  if (options.fsync !== false) syncFolder((0, import_node_path11.dirname)(path));
}

// src/io/disk/sha256.ts
init_late_builtins();
function sha256(text) {
  return cryptography().createHash("sha256").update(text).digest("hex");
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
function readShared(bytes, start, before2) {
  let at = start;
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
  const { path = root, device: device2, inode } = findIdentity(root) ?? {};
  return (0, import_node_path13.join)(elsewhere, sha256([path, device2, inode].join("\n")).slice(0, 16));
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
function contains2(outer, inner) {
  const way = (0, import_node_path14.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path14.sep}`) && !(0, import_node_path14.isAbsolute)(way);
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path14.dirname)(dir) === dir || contains2(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path14.isAbsolute)(cwd) ? realPath(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search2(start) {
  const git = findGitFolder(start);
  for (let dir = start; ; dir = (0, import_node_path14.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path14.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && hasSessions(main) ? projectAt(realPath(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start = physical(cwd);
    return start === void 0 ? void 0 : search2(start);
  } catch {
    return void 0;
  }
}
function isOwnGround(project, path) {
  const parts2 = (0, import_node_path14.relative)(project.root, path).split(import_node_path14.sep);
  return contains2(project.root, path) && !parts2.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts2 = (0, import_node_path14.relative)(project.root, path).split(import_node_path14.sep);
  let at = project.root;
  for (const [index, part] of parts2.entries()) {
    at = (0, import_node_path14.join)(at, part);
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
  const path = (0, import_node_path14.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs11.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder3 = "") {
  const { local } = project;
  const path = (0, import_node_path14.join)(local, folder3);
  if (contains2(project.dir, local)) assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 448);
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs11.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder3 !== "") makeFolder(path, 448);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}

// src/journal/conversation/bindings.ts
var import_node_path16 = require("node:path");

// src/io/client/conversation-folder.ts
var import_node_path15 = require("node:path");
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
  return state === void 0 || !isSafeConversation(id) ? void 0 : (0, import_node_path15.join)(state, conversationsFolder, id);
}

// src/journal/conversation/bindings.ts
init_folders();
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
  const folder3 = conversationFolder(env, conversation);
  return folder3 === void 0 ? void 0 : (0, import_node_path16.join)(folder3, fileName);
}
function decodeBinding(value) {
  const fields = asRecord(value);
  if (fields === void 0 || fields.schema !== 1) return void 0;
  const { session, id, project } = fields;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path16.isAbsolute)(session) || !(0, import_node_path16.isAbsolute)(project) || session.includes("\0")) return void 0;
  return { ...fields, schema: 1, session, id, project };
}
function readBinding(env, conversation) {
  const path = bindingPath(env, conversation);
  if (path === void 0) return void 0;
  return decodeBinding(readJson(path) ?? readJson(formerPath(env, conversation)));
}
function formerPath(env, conversation) {
  return (0, import_node_path16.join)(stateDir(env), "bindings", `${conversation}.json`);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  const former = namesIn((0, import_node_path16.join)(dir, "bindings"), ".json").map((name) => name.slice(0, -".json".length));
  return [.../* @__PURE__ */ new Set([...namesIn((0, import_node_path16.join)(dir, conversationsFolder)), ...former])].sort().flatMap((conversation) => {
    const binding = readBinding(env, conversation);
    return binding === void 0 ? [] : [{ conversation, binding }];
  });
}

// src/journal/files/sessions.ts
var import_node_path19 = require("node:path");
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
  const opening = fenceAt(text, open);
  if (opening === void 0) return "unopened";
  const fieldsStart = open + opening.length;
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
        eol: opening.endsWith("\r\n") ? "\r\n" : "\n"
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
var before = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|<!--(?:[^-]|-(?!->))*-->[ \t]*)+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/;
function isMeantAsSession(text) {
  return text.trim() === "" || opensHead(text) || /^\uFEFF?<{7,} /.test(text) || before.test(text);
}

// src/journal/document/session-facts.ts
function readFacts2(head) {
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
  let indent3;
  for (const line of linesOf2(text, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line.source)) continue;
    const item3 = itemLine.exec(line.source);
    if (item3 && last && (last.valueStart === last.valueEnd || indent3 === item3[1])) {
      last = withItem(last, line, item3);
      indent3 = item3[1];
    } else {
      last = readField(line);
      indent3 = void 0;
      if (last && fields.has(last.key)) return void 0;
    }
    if (!last) return void 0;
    fields.set(last.key, last);
  }
  return { ...frame, fields };
}
function* linesOf2(text, from, to) {
  let start = from;
  let number = 2;
  while (start < to) {
    const end = text.indexOf("\n", start) + 1;
    yield { start, end, source: text.slice(start, text[end - 2] === "\r" ? end - 2 : end - 1), number };
    start = end;
    number++;
  }
}
function readField({ start, end, source, number }) {
  const found2 = keyLine.exec(source);
  if (!found2) return void 0;
  const [, key = "", space = "", rest2 = ""] = found2;
  const empty = rest2 === "" || rest2.startsWith("#");
  const read = empty ? { value: "", length: 0 } : readValue(rest2);
  if (!read) return void 0;
  const valueStart = start + key.length + 1 + (empty ? 0 : space.length);
  return { key, value: read.value, start, end, valueStart, valueEnd: valueStart + read.length, line: number };
}
function withItem(field, line, item3) {
  const [, indent3 = "", dash = "", rest2 = ""] = item3;
  const read = readValue(rest2);
  if (typeof read?.value !== "string") return void 0;
  const dashAt = line.start + indent3.length;
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
var import_node_path18 = require("node:path");
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
    const known2 = decodeRow(more);
    if (typeof file !== "string" || known2 === void 0) return void 0;
    files.set(file, known2);
  }
  return { counting, files };
}
function decodeRow([stamp2, progress, compactions, taskIds, ...said2]) {
  if (!isNumbers(stamp2, 4) || !(progress === null || isNumbers(progress, 2))) return void 0;
  if (!(compactions === null || typeof compactions === "number")) return void 0;
  if (!isTexts2(taskIds) || !isTexts2(said2) || said2.length !== texts.length) return void 0;
  const [bytes, modified, changed, inode] = stamp2;
  const facts = { taskIds, compactions: compactions ?? void 0 };
  for (const [index, key] of texts.entries()) facts[key] = said2[index];
  return {
    stamp: { bytes, modified, changed, inode },
    facts,
    progress: progress === null ? void 0 : { done: progress[0], total: progress[1] }
  };
}
function isNumbers(value, count2) {
  return Array.isArray(value) && value.length === count2 && value.every((one) => typeof one === "number");
}
function isTexts2(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

// src/journal/files/known-files.ts
var few = 32;
var tickMs = 2e3;
var fileName2 = "sessions.json";
var maxBytes2 = 16 * 1024 * 1024;
function openKnown({ project, folders, count: count2, counting }) {
  if (count2 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start = Date.now();
  const path = (0, import_node_path18.join)(project.local, fileName2);
  const { counting: counted2, files: old } = decodeKnown(readJson(path, maxBytes2)) ?? nothing2;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted2;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place2) {
      const known2 = old.get(file);
      if (known2 === void 0 || counting !== void 0 && !(isCounted && known2.progress)) return void 0;
      const stamp2 = findStamp(place2);
      if (stamp2 === void 0 || !isSameStamp(stamp2, known2.stamp) || changedAt(stamp2) > young)
        return void 0;
      met.set(file, known2);
      return known2;
    },
    learn(file, { stamp: stamp2, facts, progress }) {
      if (isFailure(progress) || changedAt(stamp2) > start - tickMs) return;
      met.set(file, { stamp: stamp2, facts, progress });
      fresh += 1;
    },
    save() {
      if (fresh * 30 <= met.size) return;
      const others = [...old].filter(([file]) => isCounted && !folders.includes(file.split("/")[0] ?? ""));
      keep2(project, { counting: counting ?? counted2, files: new Map([...others, ...met]) });
    }
  };
}
var nothing2 = { counting: "", files: /* @__PURE__ */ new Map() };
function keep2(project, known2) {
  try {
    const text = renderKnown(known2);
    if (text.length > maxBytes2) return;
    writeFileAtomic((0, import_node_path18.join)(ensureLocal(project), fileName2), text, { mode: 384, fsync: false });
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
  const files = folders.flatMap((folder3) => sessionNames(project, folder3).map((name) => ({ folder: folder3, name })));
  const known2 = openKnown({ project, folders, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder3, name } of files) {
    const file = `${folder3}/${name}`;
    const path = `${project.dir}${import_node_path19.sep}${folder3}${import_node_path19.sep}${name}`;
    const seen = known2.find(file, path);
    const found2 = seen ?? await read(project, folder3, name);
    if (found2 === void 0) continue;
    if ("failure" in found2) {
      damaged2.push(found2);
      continue;
    }
    if (seen === void 0) known2.learn(file, found2);
    const { facts, progress, stamp: stamp2 } = found2;
    sessions.push({ path, folder: folder3, name, facts, bytes: stamp2.bytes, progress });
  }
  known2.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder3) {
  const dir = (0, import_node_path19.join)(project.dir, folder3);
  return isInside(project, dir) ? filesIn(dir, ".md").filter((name) => !name.startsWith(".")) : [];
}
async function readSessionFile(project, folder3, name) {
  const path = (0, import_node_path19.join)(project.dir, folder3, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead(part.text);
    const facts = readFacts2(head);
    const whole = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder3, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder3, name, failure: error };
  }
}
function closesHead(text) {
  return /\n---[ \t]*\r?\n/.test(text);
}
function shortId(file) {
  const base = (0, import_node_path19.basename)(file.name, ".md");
  const suffix = /-([0-9a-f]{6,})$/i.exec(base)?.[1];
  if (suffix !== void 0 && base !== file.facts.id) return suffix;
  return isSafeId(file.facts.id) ? lastDigits(file.facts.id) || file.facts.id.slice(-6) : "";
}
function lastDigits(id) {
  return id.replace(/[^0-9a-f]/gi, "").slice(-6);
}
function journalFolder(project, file) {
  const { id } = file.facts;
  const short = shortId(file);
  const digits = isSafeId(id) ? lastDigits(id) : "";
  const names2 = [id, short, short.toLowerCase().endsWith(digits.toLowerCase()) ? "" : digits];
  const safe = names2.filter((name2) => isSafeId(name2));
  const found2 = safe.find((name2) => isFolder((0, import_node_path19.join)(project.dir, "journal", name2)));
  const name = found2 ?? (safe.includes(short) ? short : safe[0]);
  return name === void 0 ? void 0 : (0, import_node_path19.join)(project.dir, "journal", name);
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
  const known2 = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names2) => isTail(name, names2),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) => Array.from(name).length >= shortestBeginning && [id, id.replaceAll("-", ""), base, shortname].some((text) => text.startsWith(name))
  ];
  for (const rule of rules) {
    const found2 = known2.filter(rule);
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
function isTail(name, { id, base, shortname }) {
  if (!/^[0-9a-f]{6,}$/.test(name)) return false;
  return base !== shortname && base.endsWith(`-${name}`) || id.replaceAll("-", "").endsWith(name);
}

// src/commands/known-conversations.ts
async function knownConversations(context, { allProjects }) {
  const project = findProject(context.cwd);
  const folders = clientFolders(context.env, readConfig(project, context.env).claudeConfigDirs);
  const trees = treesOf(context.cwd);
  const all = findConversations(folders);
  const parents = readDescent(all);
  const live = new Map(liveClients(folders).map((client) => [client.conversation, client]));
  const sessions = sessionNames2(context);
  const conversations = all.filter((one) => allProjects || isOfProject(one, trees)).map((one) => listed(one, { parent: parents.get(one.id), client: live.get(one.id), sessions }));
  return { conversations };
}
function treesOf(cwd) {
  const git = findGitFolder(cwd);
  return git === void 0 ? [realPath(cwd)] : workingTrees(git);
}
function listed(one, { parent, client, sessions }) {
  return {
    ...one,
    parent,
    actor: parent !== void 0 ? "fork" : one.isInteractive ? "main" : "run",
    session: sessions.get(one.id) ?? "",
    state: client === void 0 ? "ended" : client.status === "busy" ? "working" : "idle",
    pid: client?.pid
  };
}
function sessionNames2({ env }) {
  return new Map(
    listBindings(env).map(({ conversation, binding }) => [
      conversation,
      binding.session.replace(/^.*[/\\]/, "").replace(/\.md$/, "")
    ])
  );
}
async function newestOfSession(name, conversations, context) {
  const project = findProject(context.cwd);
  if (project === void 0) return void 0;
  const { sessions } = await listSessions(project, ["active", "archive"]);
  const [named, ...others] = findNamed(name, sessions);
  if (named === void 0 || others.length > 0) return void 0;
  const bound = listBindings(context.env).filter(({ binding }) => binding.id === named.facts.id);
  const ids = new Set(bound.map(({ conversation }) => conversation));
  return conversations.find(({ id }) => ids.has(id))?.id;
}

// src/journal/briefing/compaction-table.ts
var words2 = {
  pending: "not confirmed yet",
  handed: "handed to the new context",
  seen: "restored",
  prompt: "restored at the next prompt",
  tool: "restored after a tool call"
};
function renderCompactions(rows, count2) {
  if (rows.length === 0) {
    const elsewhere2 = (count2 ?? 0) > 0 ? `. The session file counts ${count2}, from other clones or from before` : "";
    return `No compactions seen in this clone${elsewhere2}`;
  }
  const cells = rows.map((row) => [
    row.number === null ? "?" : String(row.number),
    row.at,
    row.trigger,
    words2[row.restored],
    row.conversation.slice(0, 8)
  ]);
  const columns = [
    { title: "#", align: "right" },
    { title: "WHEN" },
    { title: "TRIGGER" },
    { title: "MEMORY" },
    { title: "CONVERSATION" }
  ];
  const restored = rows.filter((row) => row.restored !== "pending" && row.restored !== "handed").length;
  const total = `${counted(rows.length, "compaction")}, ${counted(restored, "restore")} confirmed`;
  return `${renderTable(cells, columns, void 0)}

${total}`;
}

// src/journal/briefing/parts.ts
init_lazy();

// src/core/markdown/item-text.ts
init_lazy();
var ordinaryLead = once(() => {
  const end = `(?=${blankLine}|[-*+] ${ordinaryLines(0)})`;
  return new RegExp(`(?:\\[[ xX]\\] )?${ordinaryLines(50)}${end}`, "y");
});

// src/journal/sections/blockers.ts
function openBlockers(blockers) {
  return blockers.filter((blocker) => blocker.resolved === void 0);
}

// src/journal/briefing/summary-losses.ts
function lostEntries(held, summary) {
  const said2 = ` ${summary.replace(/\s+/g, " ")} `;
  return held.flatMap((entry) => {
    const missing = tellingWords(entry.text).filter((word2) => !holdsWord(said2, word2));
    return missing.length === 0 ? [] : [{ ...entry, missing }];
  });
}
function tellingWords(text) {
  const own2 = text.replace(/^\d+\. /, "");
  const quoted = [...own2.matchAll(/`+([^`]+)`+/g)].map(([, inner]) => oneLine(inner));
  const plain2 = own2.replace(/`+[^`]+`+/g, " ").split(/[\s"'()[\]{}<>,;]+/);
  const words3 = plain2.map((word2) => word2.replace(/^[^\p{L}\p{N}/.~$@_-]+|[^\p{L}\p{N}_/]+$/gu, "")).filter(isTelling);
  return [.../* @__PURE__ */ new Set([...quoted, ...words3])];
}
function isTelling(word2) {
  return new RegExp("\\d|_|\\p{Ll}\\p{Lu}|[\\p{L}\\p{N}][./\\\\:@#][\\p{L}\\p{N}]", "u").test(word2);
}
function holdsWord(text, word2) {
  const isPart = (at) => /[\p{L}\p{N}_]/u.test(text.charAt(at));
  for (let at = text.indexOf(word2); at >= 0; at = text.indexOf(word2, at + 1)) {
    if (!isPart(at - 1) && !isPart(at + word2.length)) return true;
  }
  return false;
}
var mostShown = 10;
function renderLosses(lost, { number, isBack }) {
  if (lost.length === 0) return "";
  const back = isBack ? ", given back by the journal" : "";
  const lines2 = lost.slice(0, mostShown).map(({ kind, text, missing }) => {
    const words3 = missing.slice(0, 3).map((word2) => cutAtWord(word2, 60));
    return `- ${kind}: ${cutAtWord(oneLine(text), 100)} (missing: ${words3.join(", ")}${missing.length > 3 ? ", \u2026" : ""})`;
  });
  const more = lost.length > mostShown ? [`\u2026 ${lost.length - mostShown} more: --json`] : [];
  const head = `Compaction #${number}: ${counted(lost.length, "entry")} not in the summary${back}:`;
  return [head, ...lines2, ...more].join("\n");
}

// src/journal/session/entries.ts
init_lazy();

// src/journal/sections/decisions.ts
init_lazy();

// src/journal/document/labels.ts
var joined = new RegExp(`(?<=\\S[ \\t]+)${ownLabel}`, "gi");

// src/journal/sections/step-numbers.ts
init_lazy();

// src/core/text/sha256.ts
init_lazy();
var constants6 = once(() => {
  const primes = [];
  for (let number = 2; primes.length < 64; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => [fraction(Math.cbrt(prime)), fraction(Math.sqrt(prime))]);
});
function fraction(root) {
  return Math.floor(root % 1 * 2 ** 32);
}

// src/journal/session/entries.ts
function titledText(item3) {
  return [item3.title, item3.text].filter((one) => one !== "").join(": ");
}
function decisionText(decision) {
  const number = decision.number === void 0 ? "" : `${decision.number}. `;
  const choice = decision.choice === "" ? "" : ` \u2192 ${decision.choice}`;
  const why = decision.rationale === "" ? "" : ` (why: ${decision.rationale})`;
  const rest2 = choice === "" && why === "" && decision.text !== "" ? ` \u2014 ${decision.text}` : "";
  return `${number}${decision.title}${choice}${why}${rest2}`;
}

// src/journal/briefing/timeline.ts
function readTimeline(session) {
  const all = [
    { time: session.createdAt, what: "Started", text: session.objective },
    ...session.steps.flatMap(
      ({ done, number, text, time: time2 }) => done ? [{ time: time2, what: "Done", text: `${number}. ${text}` }] : []
    ),
    ...session.notes.map(({ text, time: time2 }) => ({ time: time2, what: "Note", text })),
    ...session.decisions.map((one) => ({ time: one.time, what: "Decision", text: decisionText(one) })),
    ...session.discoveries.map((one) => ({ time: one.time, what: "Discovery", text: titledText(one) })),
    ...session.deadEnds.map((one) => ({ time: one.time, what: "Dead end", text: titledText(one) })),
    ...session.blockers.flatMap(
      ({ resolved: time2, text }) => time2 === void 0 ? [] : [{ time: time2, what: "Resolved", text }]
    )
  ];
  const happenings = all.flatMap(({ time: time2, what, text }) => {
    const at = parseInstant(time2 ?? "");
    return at === void 0 ? [] : [{ at, what, text: showLine(text) }];
  });
  return { happenings: inOrder2(happenings), untimed: all.length - happenings.length };
}
var minute2 = 6e4;
function inOrder2(happenings) {
  return [...happenings].sort((a, b) => Math.floor(a.at / minute2) - Math.floor(b.at / minute2));
}
var longestText = 200;
function renderTimeline({ happenings, untimed }, { format, width }) {
  const times = happenings.map(({ at }) => format(at).split(" "));
  const cells = happenings.map(({ what, text }, index) => {
    return [times[index][1], what, cutAtWord(text, longestText)];
  });
  const columns = [{ title: "" }, { title: "" }, { title: "", shrink: 1, min: 10 }];
  const lines2 = renderTable(cells, columns, width === void 0 ? void 0 : width - 2).split("\n");
  const days = /* @__PURE__ */ new Map();
  for (const [index, [day2]] of times.entries()) {
    days.set(day2, [...days.get(day2) ?? [day2], `  ${lines2[index]}`]);
  }
  const shown = [...days.values()].map((day2) => day2.join("\n"));
  const rest2 = untimed === 0 ? [] : [`${counted(untimed, "entry")} without a time not shown`];
  return [...shown.length === 0 ? ["Nothing happened"] : shown, ...rest2].join("\n\n");
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
    ...notes.map((note) => `- ${indent2(note.text, 2)}${timed(note)}`)
  ];
  return parts2.join("\n");
}
function inPlanOrder(steps) {
  return [...steps].sort((a, b) => a.number - b.number);
}
function stepRows(steps, after) {
  const width = Math.max(0, ...steps.map(({ number }) => String(number).length));
  return steps.map((step) => {
    const mark = `${String(step.number).padStart(width)}. [${step.done ? "x" : " "}] `;
    return `${mark}${indent2(step.text, mark.length)}${after(step)}${step.current ? "  <- CURRENT" : ""}`;
  });
}
function renderDecisions({ decisions, prose: prose2 }) {
  const said2 = [showText(prose2.decisions), ...decisions.map(renderDecision)].filter((part) => part !== "");
  return said2.length === 0 ? "No decisions logged" : said2.join("\n\n");
}
function renderDecision(decision) {
  const number = decision.number === void 0 ? "-" : `${decision.number}.`;
  const gone = decision.supersededBy === "" ? "" : ` [superseded by ${showLine(decision.supersededBy)}]`;
  const rows = ["context", "options", "choice", "rationale"].filter((key) => decision[key] !== "").map((key) => `   ${key[0].toUpperCase()}${key.slice(1)}: ${indent2(decision[key], 3)}`);
  const text = decision.text === "" ? [] : [`   ${indent2(decision.text, 3)}`];
  return [`${number} ${indent2(decision.title, 3)}${timed(decision)}${gone}`, ...rows, ...text].join("\n");
}
function renderTitled(items, prose2, none2) {
  const said2 = [showText(prose2), ...items.map(renderItem)].filter((part) => part !== "");
  return said2.length === 0 ? none2 : said2.join("\n");
}
function renderItem({ number, title, text, ...stamp2 }) {
  const mark = `${number}. `;
  const body = indent2(text, mark.length);
  if (title === "") return `${mark}${body}${timed(stamp2)}`;
  return `${mark}${indent2(title, mark.length)}${timed(stamp2)}${text === "" ? "" : `: ${body}`}`;
}
function renderBlockers({ blockers, prose: prose2 }) {
  const beside = showText(prose2.blockers);
  if (blockers.length === 0) return beside || "No blockers";
  const open = openBlockers(blockers).map((one) => `${one.number}. ${indent2(one.text, 3)}`);
  const closed = blockers.flatMap(({ number, text, resolved, by }) => {
    if (resolved === void 0) return [];
    const when = [resolved, by].filter(Boolean).map((part) => showLine(part));
    return [`${number}. [resolved${when.length === 0 ? "" : ` ${when.join(", ")}`}] ${indent2(text, 3)}`];
  });
  const said2 = open.length === 0 && beside === "" ? ["No open blockers"] : open;
  return [beside, ...said2, ...closed].filter((part) => part !== "").join("\n");
}
function renderPullRequest(session) {
  const { tldr, objective, steps, notes } = session;
  const done = [...steps.filter((step) => step.done), ...notes].sort((a, b) => a.item.start - b.item.start);
  const decisions = session.decisions.filter((decision) => decision.supersededBy === "");
  const open = steps.filter((step) => !step.done);
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
      session.deadEnds.map((one) => item2([one.title, one.text].filter((text) => text !== "").join(": ")))
    ),
    section(
      "Still open",
      open.map((step) => item2(step.text))
    )
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
  return `- ${indent2(text, 2)}`;
}
function timed({ time: time2, by }) {
  return time2 === void 0 ? "" : ` (${[time2, ...by === void 0 ? [] : [by]].join(", ")})`;
}
function indent2(text, columns) {
  return showText(text).replace(/\n(?=[^\n])/g, `
${" ".repeat(columns)}`);
}

// src/journal/change/remarks.ts
var import_node_path22 = require("node:path");

// src/core/text/line-moves.ts
var place = /(?<![\w./\\:@+-])((?:[\w@.+-]+\/)*[\w@+-][\w@.+-]*\.[A-Za-z][\w]{0,9}):(\d{1,7})(?![\d.:\w])/g;
function findPlaces(texts2) {
  const found2 = /* @__PURE__ */ new Map();
  for (const text of texts2) {
    for (const [whole, path, line] of text.matchAll(place)) {
      const steps = path.split("/").filter((step) => step !== ".");
      if (!steps.includes("..")) found2.set(whole, { path: steps.join("/"), line: Number(line) });
    }
  }
  return [...found2.values()];
}
function decodeDiff(diff) {
  const files = /* @__PURE__ */ new Map();
  let hunks = [];
  let body = 0;
  for (const line of diff.split("\n")) {
    if (body > 0) {
      if (/^[-+]/.test(line)) body -= 1;
      continue;
    }
    const path = /^--- "?(.+?)"?\t?\r?$/.exec(line)?.[1];
    if (path !== void 0) {
      hunks = [];
      if (path !== "/dev/null") files.set(path, { hunks });
    }
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    const [removed, added] = [Number(hunk[2] ?? 1), Number(hunk[3] ?? 1)];
    hunks.push({ start: Number(hunk[1]), removed, added });
    body = removed + added;
  }
  return files;
}
function movedLine(line, { hunks }) {
  let shift = 0;
  for (const { start, removed, added } of hunks) {
    const first = removed === 0 ? start + 1 : start;
    if (line < first) break;
    if (line < first + removed) return void 0;
    shift += added - removed;
  }
  return line + shift;
}

// src/journal/change/remarks.ts
init_stat();

// src/journal/change/git-fields.ts
init_stat();

// src/io/git/git.ts
var import_node_path20 = require("node:path");
init_stat();
var hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function findPacked(git, ref) {
  const lines2 = `
${findText((0, import_node_path20.join)(git.common, "packed-refs"))?.trim() ?? ""}
`;
  const end = lines2.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines2.slice(lines2.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = findText((0, import_node_path20.join)(git.common, ref))?.trim();
  const found2 = loose ?? findPacked(git, ref);
  return found2 === "" || hash.test(found2) ? found2 : void 0;
}
function readHead(git) {
  const path = (0, import_node_path20.join)(git.own, "HEAD");
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
async function askGitHead(cwd) {
  const [name, commit] = await Promise.all([
    runGit(cwd, ["symbolic-ref", "--quiet", "HEAD"]),
    runGit(cwd, ["rev-parse", "--quiet", "--verify", "HEAD"])
  ]);
  if (!name.ok && !commit.ok) return void 0;
  const branch = name.ok ? name.stdout.trim().replace(/^refs\/heads\//u, "") : "detached";
  return { branch, commit: commit.stdout.trim().slice(0, 7) };
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
  return ok ? stdout.split("\n").filter((line) => line !== "") : void 0;
}

// src/journal/change/git-fields.ts
function gitPlace({ project }, { cwd }) {
  try {
    const here = realPath(cwd);
    const [mine, own2] = [here, project.root].map((dir) => findGitFolder(dir)?.common);
    const isSame = mine !== void 0 && own2 !== void 0 && realPath(mine) === realPath(own2);
    return isSame ? here : project.root;
  } catch {
    return project.root;
  }
}
function gitFacts(target, context) {
  return readGitHead(gitPlace(target, context)) ?? { branch: "", commit: "" };
}
async function askGitFacts(target, context) {
  const place2 = gitPlace(target, context);
  const read = readGitHead(place2);
  if (read !== void 0) return read;
  const asked = findGitFolder(place2) === void 0 ? void 0 : await askGitHead(place2);
  return asked ?? { branch: "", commit: "" };
}

// src/journal/change/undo-record.ts
var import_node_path21 = require("node:path");
init_failure();
var folder = "undo";
function pathOf(project, id) {
  return (0, import_node_path21.join)(project.local, folder, `${isSafeId(id) ? id : sha256(id).slice(0, 16)}.json`);
}
function readFields(project, id) {
  const fields = asRecord(readJson(pathOf(project, id)));
  if (fields === void 0 || fields.id !== id) return [];
  if (fields.schema === 1) return [fromOlder(fields)];
  return listOf(fields.changes).map((change) => asRecord(change) ?? {});
}
function fromOlder(fields) {
  const under = (path) => (0, import_node_path21.join)(".sessions", String(path));
  const [beforePath, afterPath, kept] = [fields.beforePath, fields.afterPath, fields.kept].map(under);
  return { ...fields, beforePath, afterPath, kept, afterSum: fields.afterSha };
}
function listOf(value) {
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
  const time2 = parseInstant(updatedAt);
  const commits = time2 === void 0 ? void 0 : await listWork(place2, { time: time2 });
  return { commits: commits ?? [], isAbout: true };
}
var mostShown2 = 4;
function renderUnlogged({ commits, isAbout }) {
  if (commits.length === 0) return "";
  const shown = [...commits.slice(0, mostShown2), ...commits.length > mostShown2 ? ["\u2026"] : []];
  return `${isAbout ? "about " : ""}${counted(commits.length, "commit")} (${shown.join(", ")})`;
}

// src/journal/change/remarks.ts
var safeCommit = /^[0-9a-f]{4,64}$/;
async function checkSession(target, session, context) {
  const git = await askGitFacts(target, context);
  const remarks = [
    ...olderRemarks(target.project, session),
    ...branchRemarks(git.branch, session),
    ...await unloggedRemarks(target, session, context)
  ];
  const root = target.project.root;
  for (const file of session.keyFiles) {
    const path = /^`+([^`]+)`+/.exec(file.text)?.[1];
    if (path !== void 0 && !isThere(root, path)) remarks.push(`Key file ${oneLine(path)} does not exist`);
  }
  return [...remarks, ...await placeRemarks(target, session)];
}
function branchRemarks(branch, session) {
  if (branch === "" || session.branch === "" || branch === session.branch) return [];
  return [`The current branch is ${oneLine(branch)}, but the session was on ${oneLine(session.branch)}`];
}
async function unloggedRemarks(target, session, context) {
  const text = renderUnlogged(await findUnlogged(target, session, context));
  return text === "" ? [] : [`Not in the journal yet: ${text}`];
}
function isThere(root, path) {
  if (/[*?[\]<>{}]/.test(path) || path.startsWith("~") || /^[a-z]+:\/\//i.test(path)) return true;
  return exists2((0, import_node_path22.resolve)(root, path));
}
async function placeRemarks({ project }, session) {
  const texts2 = [...session.keyContext, ...session.discoveries, ...session.nextSteps, ...session.notes].map(
    (one) => one.text
  );
  const places = findPlaces(texts2).filter(({ path }) => followStat((0, import_node_path22.join)(project.root, path))?.isFile() === true).slice(0, 50);
  const logged = session.logCommit || session.commit;
  if (places.length === 0 || !safeCommit.test(logged)) return [];
  const paths = [...new Set(places.map((one) => one.path))];
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
  return places.flatMap(({ path, line }) => {
    const moved = moves.get(path);
    const now = moved === void 0 ? line : movedLine(line, moved);
    if (now === line) return [];
    return [now === void 0 ? `${path}:${line} has changed since` : `${path}:${line} is now line ${now}`];
  });
}

// src/journal/conversation/compactions.ts
var import_node_path24 = require("node:path");
init_folders();

// src/journal/conversation/memory.ts
var import_node_path23 = require("node:path");

// src/journal/conversation/reminders.ts
var gapMs = 15 * 6e4;
var dayMs = 24 * 60 * 6e4;
function decodeReminded(value) {
  const { times, facts, vain } = asRecord(value) ?? {};
  if (!Array.isArray(times) || typeof facts !== "string" || typeof vain !== "number") return null;
  return { times: times.filter((time2) => typeof time2 === "number"), facts, vain };
}

// src/journal/conversation/memory.ts
function conversationPath(project, id) {
  return isSafeConversation(id) ? (0, import_node_path23.join)(project.local, "conversations", `${id}.json`) : void 0;
}
function readConversation2(project, id) {
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
    reminded: decodeReminded(fields.reminded),
    compactions: Array.isArray(compactions) ? compactions.flatMap((one) => decodeCompaction(one) ?? []) : []
  };
}
function decodeCompaction(value) {
  const fields = asRecord(value);
  if (fields === void 0 || typeof fields.at !== "string") return void 0;
  const { session, number, trigger, restored, offset } = fields;
  const known2 = ["pending", "handed", "seen", "prompt", "tool"];
  return {
    session: typeof session === "string" ? session : "",
    number: typeof number === "number" ? number : null,
    at: fields.at,
    trigger: typeof trigger === "string" ? trigger : "unknown",
    open: fields.open === true,
    restored: known2.includes(restored) ? restored : "pending",
    offset: typeof offset === "number" && offset >= 0 ? offset : 0
  };
}

// src/journal/conversation/compactions.ts
function listCompactions(project, session) {
  return conversationIds(project).flatMap((conversation) => {
    const known2 = readConversation2(project, conversation)?.compactions ?? [];
    return known2.filter((one) => one.session === session).map((one) => ({ ...one, conversation }));
  }).sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : (a.number ?? 0) - (b.number ?? 0));
}
function conversationIds(project) {
  const names2 = namesIn((0, import_node_path24.join)(project.local, "conversations"), ".json");
  return names2.map((name) => name.slice(0, -".json".length));
}

// src/journal/conversation/summaries.ts
var import_node_path25 = require("node:path");
init_stat();
var folder2 = "summaries";
function fileName3({ conversation, at }, ending2) {
  const time2 = /^[0-9T:.Z-]{1,40}$/.test(at) ? at.replaceAll(":", "-") : void 0;
  const isSafe = time2 !== void 0 && isSafeConversation(conversation);
  return isSafe ? `${time2}-${conversation}${ending2}` : void 0;
}
function pathOf2(place2, ending2) {
  const name = fileName3(place2, ending2);
  return name === void 0 ? void 0 : (0, import_node_path25.join)(place2.project.local, folder2, name);
}
function readSummary(place2) {
  const path = pathOf2(place2, ".md");
  return path === void 0 ? void 0 : findText(path);
}
function readHeld(place2) {
  const path = pathOf2(place2, ".json");
  const entries = path === void 0 ? void 0 : asRecord(readJson(path))?.entries;
  return Array.isArray(entries) ? entries.flatMap(decodeHeld) : void 0;
}
function decodeHeld(value) {
  const { kind, text } = asRecord(value) ?? {};
  return typeof kind === "string" && typeof text === "string" ? [{ kind, text }] : [];
}

// src/journal/files/entry-files.ts
var import_node_path26 = require("node:path");
init_failure();
init_folders();
function listEntries(project, file) {
  const folder3 = journalFolder(project, file);
  return folder3 === void 0 ? [] : entriesIn(project, (0, import_node_path26.join)(folder3, "entries"));
}
function entriesIn(project, folder3) {
  if (!isInside(project, folder3)) return [];
  return filesIn(folder3, ".md").reverse().map((file) => {
    const name = (0, import_node_path26.basename)(file, ".md");
    const [, day2, hour2, minute3, second, kind = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d)[-:](\d\d)[-:](\d\d)Z?(?:-(.*))?$/.exec(name) ?? [];
    return {
      path: (0, import_node_path26.join)(folder3, file),
      name,
      at: day2 === void 0 ? void 0 : parseInstant(`${day2}T${hour2}:${minute3}:${second}Z`),
      kind: kind.replace(/-\d+$/, "")
    };
  });
}
function entryNote(entry) {
  try {
    return /\n## Note\r?\n+([^\r\n]+)/.exec(readText(entry.path))?.[1] ?? "";
  } catch (error) {
    if (!isFailure(error)) throw error;
    return "";
  }
}

// src/commands/view-parts.ts
var parts = {
  progress: { render: ({ loaded }) => renderProgress(loaded.session) },
  decisions: { title: "Decisions", render: ({ loaded }) => renderDecisions(loaded.session) },
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
  pr: { title: "Pull request", render: ({ loaded }) => renderPullRequest(loaded.session) },
  raw: { title: "File", render: ({ loaded }) => loaded.doc.text }
};
var partNames = Object.keys(parts);
function formatTime(at, context) {
  return context.terminal === void 0 ? formatInstant(at) : formatRelative(at, context.now().getTime());
}
function timelineOf(viewed) {
  const { happenings, untimed } = readTimeline(viewed.loaded.session);
  const entries = entriesOf(viewed).flatMap((entry) => {
    const what = entry.kind.charAt(0).toUpperCase() + entry.kind.slice(1);
    return entry.at === void 0 ? [] : [{ at: entry.at, what, text: entryNote(entry) }];
  });
  const all = inOrder2([...happenings, ...entries.reverse()]);
  return { happenings: all.filter(({ at }) => at >= (viewed.since ?? 0)), untimed };
}
function showTimeline(viewed) {
  const { terminal } = viewed.context;
  const timeline = timelineOf(viewed);
  if (timeline.happenings.length === 0 && viewed.since !== void 0)
    return `Nothing since ${formatTime(viewed.since, viewed.context)}`;
  const inZone = (at) => formatMinute(at).replace("T", " ");
  return renderTimeline(timeline, {
    format: terminal === void 0 ? inZone : formatLocal,
    width: terminal?.columns
  });
}
function entriesOf({ target, since }) {
  const all = listEntries(target.project, target.file);
  return since === void 0 ? all : all.filter(({ at }) => at !== void 0 && at >= since);
}
function showEntries(viewed) {
  const entries = entriesOf(viewed);
  if (entries.length === 0) return "No entries yet";
  const rows = entries.map((entry) => [
    entry.name,
    entry.at === void 0 ? "" : formatTime(entry.at, viewed.context),
    entryNote(entry)
  ]);
  const columns = [{ title: "ENTRY" }, { title: "WHEN" }, { title: "NOTE", shrink: 1, min: 8 }];
  const table = renderTable(rows, columns, viewed.context.terminal?.columns);
  return `${table}

To show one: session-journal view ENTRY`;
}
async function showCompactions({ target, loaded: { session }, context }) {
  const rows = listCompactions(target.project, session.id);
  const table = renderCompactions(rows, session.compactions);
  const remarks = await checkSession(target, session, context);
  const since = remarks.length === 0 ? "No commits since the last log" : `Working tree: ${remarks.join("; ")}`;
  return [`${table}
${since}`, ...lossesOf(target, rows)].join("\n\n");
}
function lostAt({ project }, { conversation, at }) {
  const place2 = { project, conversation, at };
  const [held, summary] = [readHeld(place2), readSummary(place2)];
  return held === void 0 || summary === void 0 ? void 0 : lostEntries(held, summary);
}
function lossesOf(target, rows) {
  const texts2 = rows.map((row) => {
    const isBack = row.restored !== "pending" && row.restored !== "handed";
    return renderLosses(lostAt(target, row) ?? [], { number: String(row.number ?? "?"), isBack });
  });
  return texts2.filter((text) => text !== "");
}

// src/commands/conversations.ts
var shownConversations = 20;
var conversationsCommand = {
  summary: 'List the conversations with Claude in this project, or with "show" read one; changes nothing',
  spec: {
    verb: "conversations",
    without: ["keep-secret"],
    bare: {
      placeholder: "show CONV",
      about: "Read a conversation: its id (the beginning is enough), its title, a journal session (its newest conversation), or the path of a transcript",
      max: 2
    },
    flags: [
      { name: "actor", takes: "text", placeholder: "WORD", about: "Only of this actor: main, run or fork" },
      { name: "branch", takes: "text", placeholder: "B", about: "Only those that were on this branch last" },
      {
        name: "since",
        takes: "text",
        placeholder: "WHEN",
        about: `Only those that went on since then (${whenForms})`
      },
      {
        name: "limit",
        short: "n",
        takes: "text",
        isOneWord: true,
        placeholder: "N",
        about: `How many to list (default: ${shownConversations})`
      },
      {
        name: "all",
        takes: "none",
        about: "Also those in which no person said anything, and our own questions"
      },
      { name: "all-projects", takes: "none", about: "Of all projects on this machine" },
      { name: "turns", takes: "text", placeholder: "A-B", about: "With show: only these turns" },
      { name: "tools", takes: "none", about: "With show: a line for each tool call, sub-agents' too" },
      { name: "raw", takes: "none", about: "With show: the model's thinking too" }
    ]
  },
  run: runConversations
};
function runConversations(call, context) {
  const [word2, name, ...rest2] = call.bare;
  if (word2 === void 0) return listThem(call, context);
  if (word2 !== "show" || name === void 0 || rest2.length > 0) {
    throw new Failure("misuse", word2 === "show" ? "Show which conversation?" : `"${word2}" is not "show"`, {
      hint: "List them: session-journal conversations. Read one: session-journal conversations show ID"
    });
  }
  return show(name, call, context);
}
async function listThem(call, context) {
  const limit = readNumber(call, "limit") ?? shownConversations;
  const wanted = await filterOf(call, context);
  const { conversations } = await knownConversations(context, { allProjects: hasFlag(call, "all-projects") });
  const found2 = conversations.filter(wanted);
  const shown = found2.slice(0, limit);
  const text = renderList(shown, found2.length - shown.length, {
    format: (at) => formatTime(at, context),
    width: context.terminal?.columns
  });
  return { text, data: { conversations: shown.map(listedData) } };
}
var ownQuestion = /^ask: /;
async function filterOf(call, context) {
  const actor = flagText(call, "actor")?.toLowerCase();
  const branch = flagText(call, "branch");
  const session = flagText(call, "session")?.toLowerCase();
  const when = flagText(call, "since");
  const since = when === void 0 ? 0 : await readWhen(when, context.cwd, context.now().getTime());
  const all = hasFlag(call, "all");
  return (one) => (actor === void 0 || one.actor.includes(actor)) && (branch === void 0 || one.branch === branch) && (session === void 0 || one.session.toLowerCase().includes(session)) && one.lastAt >= since && (all || one.firstWords !== "" && !ownQuestion.test(one.title));
}
async function show(name, call, context) {
  const { conversations } = await knownConversations(context, { allProjects: true });
  const one = await nameConversation(name, {
    all: conversations,
    cwd: context.cwd,
    ofSession: (session) => newestOfSession(session, conversations, context)
  });
  const read = readConversation(one);
  const form = {
    ...readTurns(call, read.turns.length),
    tools: hasFlag(call, "tools"),
    raw: hasFlag(call, "raw"),
    format: (at) => formatTime(at, context)
  };
  const head = `\u{1F4AC} ${titleOf({ ...one, title: read.title || one.title })} (${shortConversation(one.id)})`;
  return {
    text: `${head}

${renderChat(read, form)}`,
    data: { id: one.id, turns: chatData(read, form) }
  };
}
function readTurns(call, count2) {
  const text = flagText(call, "turns");
  if (text === void 0) return { from: 1, to: count2 };
  const [, first, dash, last] = /^(\d{1,6})(-)?(\d{1,6})?$/.exec(text.trim()) ?? [];
  if (first === void 0 || last !== void 0 && Number(last) < Number(first)) {
    throw new Failure("misuse", `Invalid --turns "${text}": it must be like 3, 3-7 or 3-`, {
      hint: `There are ${count2} turns`
    });
  }
  const to = dash === void 0 ? Number(first) : last === void 0 ? count2 : Number(last);
  return { from: Number(first), to };
}
function readNumber(call, flag) {
  const text = flagText(call, flag);
  if (text === void 0) return void 0;
  if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
  throw new Failure("misuse", `Invalid --${flag} "${text}": it must be a whole number of 1 or more`, {
    hint: `For example: --${flag} ${shownConversations}`
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  conversationsCommand
});
