"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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

// src/cli.ts
var import_node_path = require("node:path");

// node_modules/uuid/dist-node/stringify.js
var byteToHex = [];
for (let i = 0; i < 256; ++i) {
  byteToHex.push((i + 256).toString(16).slice(1));
}
function unsafeStringify(arr, offset = 0) {
  return (byteToHex[arr[offset + 0]] + byteToHex[arr[offset + 1]] + byteToHex[arr[offset + 2]] + byteToHex[arr[offset + 3]] + "-" + byteToHex[arr[offset + 4]] + byteToHex[arr[offset + 5]] + "-" + byteToHex[arr[offset + 6]] + byteToHex[arr[offset + 7]] + "-" + byteToHex[arr[offset + 8]] + byteToHex[arr[offset + 9]] + "-" + byteToHex[arr[offset + 10]] + byteToHex[arr[offset + 11]] + byteToHex[arr[offset + 12]] + byteToHex[arr[offset + 13]] + byteToHex[arr[offset + 14]] + byteToHex[arr[offset + 15]]).toLowerCase();
}

// node_modules/uuid/dist-node/rng.js
var rnds8 = new Uint8Array(16);
function rng() {
  return crypto.getRandomValues(rnds8);
}

// node_modules/uuid/dist-node/v7.js
var _state = {};
function v7(options, buf, offset) {
  let bytes;
  if (options) {
    bytes = v7Bytes(options.random ?? options.rng?.() ?? rng(), options.msecs, options.seq, buf, offset);
  } else {
    const now = Date.now();
    const rnds = rng();
    updateV7State(_state, now, rnds);
    bytes = v7Bytes(rnds, _state.msecs, _state.seq, buf, offset);
  }
  return buf ?? unsafeStringify(bytes);
}
function updateV7State(state, now, rnds) {
  state.msecs ??= -Infinity;
  state.seq ??= 0;
  if (now > state.msecs) {
    state.seq = v7Sequence(rnds);
    state.msecs = now;
  } else {
    state.seq = state.seq + 1 | 0;
    if (state.seq === 0) {
      state.msecs++;
    }
  }
  return state;
}
function v7Bytes(rnds, msecs, seq, buf, offset = 0) {
  if (rnds.length < 16) {
    throw new Error("Random bytes length must be >= 16");
  }
  if (!buf) {
    buf = new Uint8Array(16);
    offset = 0;
  } else {
    if (offset < 0 || offset + 16 > buf.length) {
      throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
    }
  }
  msecs ??= Date.now();
  seq ??= v7Sequence(rnds);
  buf[offset++] = msecs / 1099511627776 & 255;
  buf[offset++] = msecs / 4294967296 & 255;
  buf[offset++] = msecs / 16777216 & 255;
  buf[offset++] = msecs / 65536 & 255;
  buf[offset++] = msecs / 256 & 255;
  buf[offset++] = msecs & 255;
  buf[offset++] = 112 | seq >>> 28 & 15;
  buf[offset++] = seq >>> 20 & 255;
  buf[offset++] = 128 | seq >>> 14 & 63;
  buf[offset++] = seq >>> 6 & 255;
  buf[offset++] = seq << 2 & 255 | rnds[10] & 3;
  buf[offset++] = rnds[11];
  buf[offset++] = rnds[12];
  buf[offset++] = rnds[13];
  buf[offset++] = rnds[14];
  buf[offset++] = rnds[15];
  return buf;
}
function v7Sequence(rnds) {
  return (rnds[6] & 127) << 24 | rnds[7] << 16 | rnds[8] << 8 | rnds[9];
}
var v7_default = v7;

// src/io/standard-input.ts
function readStandardInput() {
  return new Promise((resolve, reject) => {
    const chunks = [];
    process.stdin.on("data", (chunk) => chunks.push(chunk));
    process.stdin.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    process.stdin.once("error", reject);
  });
}
var chunkBytes = 64 * 1024;

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

// src/io/terminal.ts
function openTerminal({ input, output, env }) {
  if (!output.isTTY) return void 0;
  return {
    columns: output.columns || 80,
    color: (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
    ...input.isTTY ? { ask: makeAsk(input, output) } : {}
  };
}
function makeAsk(input, output) {
  const lines = { ahead: [], waiting: void 0, isOver: false };
  let reader;
  return async (question) => {
    reader ??= await openReader({ input, output }, lines);
    const line = lines.ahead.shift();
    if (line !== void 0) return line;
    if (lines.isOver) throw endOfAnswers();
    reader.setPrompt(question);
    reader.prompt();
    input.ref();
    try {
      return await new Promise((done, fail) => {
        lines.waiting = { done, fail };
      });
    } finally {
      input.unref();
    }
  };
}
async function openReader(streams, lines) {
  const { createInterface } = await Promise.resolve().then(() => __toESM(require("node:readline"), 1));
  const reader = createInterface(streams);
  const take = () => {
    const { waiting } = lines;
    lines.waiting = void 0;
    return waiting;
  };
  reader.on("line", (line) => lines.waiting === void 0 ? lines.ahead.push(line) : take()?.done(line));
  reader.on("close", () => {
    lines.isOver = true;
    streams.output.write("\n");
    take()?.fail(endOfAnswers());
  });
  return reader;
}
function endOfAnswers() {
  return new Failure("refused", "Cannot go on: the questions were not answered", {
    hint: "Nothing was written. Without questions: session-journal init --goal TEXT --step TEXT"
  });
}

// src/cli.ts
async function main() {
  process.stdout.on("error", endQuietly);
  process.stderr.on("error", endQuietly);
  const { runProgram } = await Promise.resolve().then(() => __toESM(require("./commands.cjs"), 1));
  const { stdout, stderr, exit } = await runProgram(process.argv.slice(2), makeContext());
  if (stdout !== "") process.stdout.write(stdout);
  if (stderr !== "") process.stderr.write(stderr);
  process.exitCode = exit;
}
function endQuietly(error) {
  if (error.code !== "EPIPE") throw error;
}
function makeContext() {
  const terminal = openTerminal({ input: process.stdin, output: process.stdout, env: process.env });
  return {
    cwd: currentFolder(),
    now: () => /* @__PURE__ */ new Date(),
    newId: () => v7_default(),
    env: process.env,
    templates: (0, import_node_path.join)(__dirname, "..", "templates"),
    readInput: readStandardInput,
    ...terminal === void 0 ? {} : { terminal }
  };
}
function currentFolder() {
  try {
    return process.cwd();
  } catch {
    return "";
  }
}
main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}
`);
  process.exitCode = 70;
});
