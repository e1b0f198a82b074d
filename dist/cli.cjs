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
