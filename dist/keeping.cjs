"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/io/keep-code.ts
var keep_code_exports = {};
__export(keep_code_exports, {
  keepCode: () => keepCode
});
module.exports = __toCommonJS(keep_code_exports);
var import_node_fs4 = require("node:fs");
var import_node_path3 = require("node:path");

// src/io/files.ts
var import_node_fs3 = require("node:fs");
var import_node_path2 = require("node:path");

// src/core/failure.ts
var brand = /* @__PURE__ */ Symbol.for("session-journal.failure");
var Failure = class extends Error {
  code;
  hint;
  data;
  constructor(code, message, more = {}) {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.hint = more.hint;
    this.data = more.data ?? {};
    Object.defineProperty(this, brand, { value: true });
  }
};

// src/io/disk-failure.ts
var wordings = {
  EACCES: {
    what: "permission is denied",
    hint: "Give yourself access to it and to its folder, then try again"
  },
  EBUSY: { what: "another program holds it", hint: "Close it in the other program, then try again" },
  EDQUOT: { what: "the disk quota is used up", hint: "Free some space, then try again; nothing was changed" },
  EEXIST: { what: "something else has its name", hint: "Move that away, then try again" },
  EISDIR: { what: "it is a folder", hint: "Move the folder away, then try again" },
  ELOOP: { what: "it is a symbolic link", hint: "Replace the link by the file itself, then try again" },
  EMFILE: { what: "too many files are open", hint: "Try again in a moment" },
  ENOENT: { what: "it does not exist", hint: "Check the path; it may have been moved or removed" },
  ENOSPC: { what: "the disk is full", hint: "Free some space, then try again; nothing was changed" },
  ENOTDIR: { what: "a part of its path is no folder", hint: "Check the path" },
  ENAMETOOLONG: { what: "its name is too long", hint: "Choose a shorter name" },
  EPERM: {
    what: "the system does not allow it",
    hint: "Check the permissions of the file and of its folder"
  },
  EROFS: { what: "the file system is read-only", hint: "Make it writable, then try again" }
};
function errorCode(error) {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
function wordingOf(code) {
  return wordings[code] ?? { what: `the system says ${code}`, hint: "Check the disk, then try again" };
}
function writeFailure(error, path) {
  const code = errorCode(error);
  if (code === "") return error;
  const { what, hint } = wordingOf(code);
  return new Failure("unwritable", `Cannot write "${path}": ${what}`, { hint, data: { path, cause: code } });
}

// src/io/leftovers.ts
var import_node_path = require("node:path");

// src/io/owner.ts
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var foreignLifeMs = 10 * 6e4;
var count = 0;
var self;
function attempt(read) {
  try {
    return read();
  } catch {
    return "";
  }
}
function processStat(pid) {
  const stat = attempt(() => (0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8"));
  const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: rest[0] ?? "", started: rest[19] ?? "" };
}
function currentProcess() {
  self ??= {
    pid: process.pid,
    host: (0, import_node_os.hostname)(),
    boot: attempt(() => (0, import_node_fs.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    space: attempt(() => (0, import_node_fs.readlinkSync)("/proc/self/ns/pid")),
    started: processStat(process.pid).started
  };
  return self;
}
function makeNonce() {
  count = (count + 1) % 65536;
  const chance = Math.floor(Math.random() * 4294967296);
  return chance.toString(16).padStart(8, "0") + count.toString(16).padStart(4, "0");
}
function placeTag() {
  const { host, boot, space } = currentProcess();
  let hash = 2166136261;
  for (const char of `${host}
${boot}
${space}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(16).padStart(8, "0").slice(0, 6);
}

// src/io/leftovers.ts
function temporaryBeside(path) {
  const name = [...(0, import_node_path.basename)(path)].slice(0, 40).join("");
  return (0, import_node_path.join)((0, import_node_path.dirname)(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
}

// src/io/stat.ts
var import_node_fs2 = require("node:fs");
function findStat(path) {
  try {
    return (0, import_node_fs2.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}

// src/io/files.ts
var heldOpen = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY"]);
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function removeQuietly(path) {
  try {
    (0, import_node_fs3.unlinkSync)(path);
  } catch {
  }
}
function syncFolder(dir) {
  let file;
  try {
    file = (0, import_node_fs3.openSync)(dir, "r");
    (0, import_node_fs3.fsyncSync)(file);
  } catch {
  } finally {
    if (file !== void 0) (0, import_node_fs3.closeSync)(file);
  }
}
function renameOver(from, to) {
  for (let wait = 1; ; wait *= 2) {
    try {
      (0, import_node_fs3.renameSync)(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}
function keepOwner(file, old) {
  (0, import_node_fs3.fchmodSync)(file, old.mode & 511);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    (0, import_node_fs3.fchownSync)(file, old.uid, old.gid);
    (0, import_node_fs3.fchmodSync)(file, old.mode & 511);
  } catch {
  }
}
function writeBeside(path, text, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs3.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs3.writeFileSync)(file, text);
    if (fsync) (0, import_node_fs3.fsyncSync)(file);
    (0, import_node_fs3.closeSync)(file);
    return temporary;
  } catch (error) {
    if (file !== void 0) {
      try {
        (0, import_node_fs3.closeSync)(file);
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

// src/io/keep-code.ts
var keptDays = 7;
function keepCode(path, code) {
  try {
    (0, import_node_fs4.mkdirSync)((0, import_node_path3.dirname)(path), { recursive: true, mode: 448 });
    sweep((0, import_node_path3.dirname)(path));
    writeFileAtomic(path, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs4.readdirSync)(dir)) {
    const path = (0, import_node_path3.join)(dir, name);
    if (((0, import_node_fs4.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest) removeQuietly(path);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  keepCode
});
