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
var init_failure = __esm({
  "src/core/failure.ts"() {
    "use strict";
  }
});

// src/io/disk/failures.ts
var init_failures = __esm({
  "src/io/disk/failures.ts"() {
    "use strict";
    init_failure();
  }
});

// src/core/lazy.ts
var init_lazy = __esm({
  "src/core/lazy.ts"() {
    "use strict";
  }
});

// src/io/disk/late-builtins.ts
function operatingSystem() {
  var _a, _b, _c;
  return (_c = (_a = process.getBuiltinModule) == null ? void 0 : _a.call(process, "node:os")) != null ? _c : (_b = process.mainModule) == null ? void 0 : _b.require("os");
}
var init_late_builtins = __esm({
  "src/io/disk/late-builtins.ts"() {
    "use strict";
  }
});

// src/io/disk/seen-process.ts
var init_seen_process = __esm({
  "src/io/disk/seen-process.ts"() {
    "use strict";
    init_late_builtins();
  }
});

// src/io/disk/owner.ts
var foreignLifeMs;
var init_owner = __esm({
  "src/io/disk/owner.ts"() {
    "use strict";
    init_lazy();
    init_late_builtins();
    init_seen_process();
    foreignLifeMs = 10 * 6e4;
  }
});

// src/io/disk/leftovers.ts
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    init_owner();
    init_seen_process();
  }
});

// src/io/disk/stat.ts
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    init_failures();
  }
});

// src/io/disk/folders.ts
var init_folders = __esm({
  "src/io/disk/folders.ts"() {
    "use strict";
    init_failures();
    init_leftovers();
    init_stat();
  }
});

// src/io/project/person.ts
function homeOf(env) {
  const home = process.platform === "win32" ? env.USERPROFILE : env.HOME;
  if (home !== void 0 && (0, import_node_path.isAbsolute)(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return void 0;
  }
}
function personalFolder(env, variable, underHome) {
  const given = env[variable];
  if (given !== void 0 && (0, import_node_path.isAbsolute)(given)) return (0, import_node_path.join)(given, own);
  const home = homeOf(env);
  return home === void 0 ? void 0 : (0, import_node_path.join)(home, ...underHome, own);
}
function stateDir(env) {
  if (process.platform === "win32" && env.XDG_STATE_HOME === void 0) {
    return personalFolder(env, "LOCALAPPDATA", ["AppData", "Local"]);
  }
  return personalFolder(env, "XDG_STATE_HOME", [".local", "state"]);
}
var import_node_path, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_path = require("path");
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs2.readFileSync)(path, "latin1")}
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
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path2.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  var _a, _b, _c;
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs2.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path2.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = (_c = (_b = /^[A-Za-z-]{1,24}$/.exec((_a = process.argv[2]) != null ? _a : "")) == null ? void 0 : _b[0]) != null ? _c : "any";
  return (0, import_node_path2.join)(state, "code", [part, run, "56a4fa3f4e26", process.version, process.arch].join("_"));
}
function findKept(place) {
  const said2 = readKept(place + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs2.readFileSync)(path);
    const code = bytes.subarray(0, bytes.length / 2);
    return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : void 0;
  } catch {
    return void 0;
  }
}
function keep(place, script, isUsed) {
  var _a;
  if (((_a = process.exitCode) != null ? _a : 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code = script.createCachedData();
    if (!(0, import_node_fs2.existsSync)((0, import_node_path2.dirname)(place))) (0, import_node_fs2.mkdirSync)((0, import_node_path2.dirname)(place), { mode: 448 });
    sweep((0, import_node_path2.dirname)(place));
    (0, import_node_fs2.writeFileSync)(hasSaid() ? place + saidMark : place, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  var _a, _b;
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs2.readdirSync)(dir)) {
    const path = (0, import_node_path2.join)(dir, name);
    if (((_b = (_a = (0, import_node_fs2.statSync)(path, { throwIfNoEntry: false })) == null ? void 0 : _a.mtimeMs) != null ? _b : Date.now()) < oldest) (0, import_node_fs2.unlinkSync)(path);
  }
}
var import_node_fs2, import_node_path2, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs2 = require("fs");
    import_node_path2 = require("path");
    import_node_vm = require("vm");
    init_person();
    init_output();
    keptDays = 7;
    saidMark = "_said";
  }
});

// late-part:look
var require_look = __commonJS({
  "late-part:look"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/look.cjs", require);
  }
});

// src/old-node.ts
var import_node_fs = require("fs");
if (Number.parseInt(process.versions.node, 10) < 20) {
  try {
    if (JSON.parse((0, import_node_fs.readFileSync)(0, "utf8")).hook_event_name === "SessionStart") {
      const systemMessage = `session-journal needs Node 20 or newer, but the Node on PATH is ${process.version}. The session is not restored after a compaction`;
      (0, import_node_fs.writeSync)(1, JSON.stringify({ systemMessage }));
    }
  } catch {
  }
  process.exit(0);
}

// src/hook.ts
process.on("uncaughtException", () => process.exit(0));
async function main() {
  const { answerInput } = await Promise.resolve().then(() => __toESM(require_look(), 1));
  await answerInput(process.env);
}
main().catch(() => {
  process.exitCode = 0;
});
