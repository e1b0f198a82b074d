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

// src/core/client/transcript.ts
var transcript_exports = {};
__export(transcript_exports, {
  hasAnswer: () => hasAnswer,
  readArrival: () => readArrival,
  readForkedFrom: () => readForkedFrom,
  readWork: () => readWork
});
module.exports = __toCommonJS(transcript_exports);

// src/core/client/line-fact.ts
var editTools = /* @__PURE__ */ new Set(["Edit", "MultiEdit", "Write", "NotebookEdit"]);

// src/core/client/line-fields.ts
function blocksOf(line) {
  return partsOf(asFields(line.message)?.content);
}
function partsOf(content) {
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
function asFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function textAt(fields, key) {
  const value = fields?.[key];
  return typeof value === "string" ? value : void 0;
}
var targets = ["file_path", "notebook_path", "command", "pattern", "skill", "url", "description", "query"];
function targetIn(input) {
  const found = targets.map((key) => textAt(input, key)).find((value) => value !== void 0 && value !== "");
  return found ?? questionsIn(input);
}
function questionsIn(input) {
  return partsOf(input?.questions).flatMap((one) => textAt(one, "question") ?? []).join(" \xB7 ");
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
  const start = text.indexOf(`<${tag}>`);
  const end = text.lastIndexOf(`</${tag}>`);
  return start < 0 || end < start ? "" : text.slice(start + tag.length + 2, end);
}
function finishedFact(block, line) {
  const result = asFields(line.toolUseResult);
  const isRunning = textAt(result, "backgroundTaskId") !== void 0 || result?.isAsync === true;
  const text = joinTexts(partsOf(block.content));
  return {
    kind: "finished",
    id: textAt(block, "tool_use_id") ?? "",
    exit: isRunning ? "running" : exitOf(block.is_error === true, text),
    printed: block.is_error === true ? printedIn(text) : void 0,
    agent: textAt(result, "agentId")
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
  const text = joinTexts(partsOf(attachment.prompt));
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
  const time = Date.parse(textAt(line, "timestamp") ?? "");
  return {
    uuid: textAt(line, "uuid"),
    follows: followsOf(line),
    at: Number.isNaN(time) ? void 0 : time,
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
  const count = (key) => typeof usage[key] === "number" ? usage[key] : 0;
  const input = ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"].map(count);
  const output = count("output_tokens");
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

// src/core/client/transcript.ts
function readArrival(text, mark) {
  const lines = text.split("\n");
  const boundary = lines.findLastIndex((line) => isBoundary(line));
  if (boundary < 0) return { compacted: false, arrived: false, summary: "" };
  const after = lines.slice(boundary + 1);
  const given = after.filter((line) => line.includes(mark)).flatMap((line) => textsIn2(line, "attachment", "given"));
  const summaries = after.flatMap((line) => textsIn2(line, "isCompactSummary", "summary"));
  return {
    compacted: true,
    arrived: given.some((one) => one.includes(mark)),
    summary: summaries.find((one) => one !== "") ?? ""
  };
}
function isBoundary(line) {
  return decodeWith(line, "compact_boundary")?.facts.some(({ kind }) => kind === "compacted") === true;
}
function textsIn2(line, word, kind) {
  const facts = decodeWith(line, word)?.facts ?? [];
  return facts.flatMap((fact) => fact.kind === kind ? fact.text : []);
}
function decodeWith(line, word) {
  return line.includes(`"${word}"`) ? decodeTranscriptLine(line) : void 0;
}
function readForkedFrom(text) {
  const lines = text.split("\n").map((line) => decodeWith(line, "forkedFrom"));
  return lines.find((line) => line?.forkedFrom !== void 0)?.forkedFrom;
}
function readWork(text, since) {
  const later = text.split("\n").flatMap((line) => decodeWith(line, "tool_use") ?? []).filter(({ at }) => at !== void 0 && at > since).flatMap(({ at, facts }) => facts.map((fact) => ({ at, fact })));
  const edits = later.filter(({ fact }) => fact.kind === "called" && editTools.has(fact.tool));
  const first = later.find(
    ({ fact }) => fact.kind === "called" && (editTools.has(fact.tool) || isCommit(fact))
  );
  return { edits: edits.length, began: first?.at };
}
function isCommit({ tool, target }) {
  return tool === "Bash" && /\bgit\b[\s\S]*\bcommit\b/.test(target);
}
var ofModel = ["answered", "thought", "called"];
function hasAnswer(text) {
  return text.split("\n").some((line) => {
    return decodeWith(line, "assistant")?.facts.some(({ kind }) => ofModel.includes(kind)) === true;
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  hasAnswer,
  readArrival,
  readForkedFrom,
  readWork
});
