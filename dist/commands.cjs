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

// src/core/calls/call-spec.ts
function hasFlag(call, name) {
  return call.given.some((each) => each.name === name);
}
function flagText(call, name) {
  return call.given.find((each) => each.name === name)?.text;
}
function flagTexts(call, name) {
  return call.given.flatMap((each) => each.name === name ? [each.text] : []);
}
var globalFlags;
var init_call_spec = __esm({
  "src/core/calls/call-spec.ts"() {
    "use strict";
    globalFlags = [
      { name: "json", takes: "none", about: "Answer in JSON" },
      { name: "help", takes: "none", about: "Show this help" },
      { name: "C", takes: "text", placeholder: "DIR", about: "Work in this directory" },
      { name: "session", takes: "text", placeholder: "ID", about: "Use this session, whatever is bound" },
      { name: "keep-secret", takes: "none", about: "Write texts that look like secrets as they are" }
    ];
  }
});

// src/core/lazy.ts
function lazy(parts3) {
  const made = {};
  for (const key of Object.keys(parts3)) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parts3[key]();
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
function chain(lists2) {
  const [only] = lists2;
  if (lists2.length === 1 && only !== void 0) return only;
  return {
    length: lists2.reduce((sum, list3) => sum + list3.length, 0),
    at(index) {
      let rest2 = index;
      for (const list3 of lists2) {
        if (rest2 < list3.length) return list3.at(rest2);
        rest2 -= list3.length;
      }
      return void 0;
    }
  };
}
var init_lazy = __esm({
  "src/core/lazy.ts"() {
    "use strict";
  }
});

// src/core/text/controls.ts
function isCalm(text2) {
  return calm.test(text2);
}
function stripControls(text2) {
  if (isCalm(text2)) return text2;
  const clean = text2.replace(escapes, "").replace(lineEnds, "\n").replace(controls, "");
  return joiners.test(clean) ? stripStrayJoiners(clean) : clean;
}
function stripStrayJoiners(text2) {
  return text2.replace(
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu,
    ""
  );
}
var escapes, lineEnds, controls, joiners, calm;
var init_controls = __esm({
  "src/core/text/controls.ts"() {
    "use strict";
    escapes = new RegExp(
      [
        "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]",
        "(?:\\x1b[\\]PX^_]|[\\x90\\x98\\x9d-\\x9f])[^\\x07\\x1b\\n\\x80-\\x9f]*(?:\\x07|\\x1b\\\\|\\x9c)",
        "\\x1b[ -/]*[0-~]"
      ].join("|"),
      "g"
    );
    lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
    controls = new RegExp(
      [
        "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f",
        "\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb",
        "\\u{e0000}-\\u{e007f}]"
      ].join(""),
      "gu"
    );
    joiners = /[\u200c\u200d]/;
    calm = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3000-\u3163\u3165-\u9fff\uac00-\ud7a3]*$/;
  }
});

// src/core/text/columns.ts
function graphemes(text2) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text2);
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
function displayWidth(text2) {
  if (narrow.test(text2)) return text2.length;
  let width = 0;
  for (const { segment } of graphemes(text2)) width += graphemeWidth(segment);
  return width;
}
function fit(text2, width) {
  if (text2.length <= width && narrow.test(text2)) return text2;
  let used = 0;
  let kept = 0;
  for (const { segment, index } of graphemes(text2)) {
    used += graphemeWidth(segment);
    if (used < width) kept = index + segment.length;
    if (used > width) return width < 1 ? "" : `${text2.slice(0, kept).trimEnd()}\u2026`;
  }
  return text2;
}
function pad(text2, width, align = "left") {
  const space = " ".repeat(Math.max(0, width - displayWidth(text2)));
  return align === "left" ? text2 + space : space + text2;
}
function wrapText(text2, width) {
  const lines3 = [];
  let line = "";
  for (const word of text2.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines3.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines3, line];
}
function renderTable(rows, columns, width) {
  const titles = columns.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns.map((_, index) => cleanCell(row[index] ?? "")));
  const widths = shareWidth(naturalWidths(cells, columns), columns, width);
  const lines3 = cells.map((row) => renderRow(row, columns, widths));
  return lines3.map((line) => width === void 0 ? line : fit(line, width)).join("\n");
}
function cleanCell(text2) {
  if (oneWord.test(text2)) return text2;
  return stripControls(text2).replace(/\s+/g, " ").trim();
}
function naturalWidths(cells, columns) {
  return columns.map(
    (_, index) => cells.reduce((most3, row) => Math.max(most3, displayWidth(row[index])), 0)
  );
}
function shareWidth(widths, columns, width) {
  if (width === void 0) return widths;
  const gaps = gap.length * Math.max(0, columns.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  const order2 = columns.map(({ shrink = Number.MAX_SAFE_INTEGER, min = 4 }, index) => ({ shrink, min, index })).sort((a, b) => a.shrink - b.shrink || b.index - a.index);
  for (const { index, min } of order2) {
    const natural = widths[index];
    const less = Math.max(0, Math.min(excess, natural - min));
    widths[index] = natural - less;
    excess -= less;
  }
  return widths;
}
function renderRow(row, columns, widths) {
  const cells = columns.map(({ align }, index) => {
    const most3 = widths[index];
    return pad(fit(row[index], most3), most3, align);
  });
  return cells.join(gap).trimEnd();
}
var oneWord, narrow, patterns, gap, segmenter;
var init_columns = __esm({
  "src/core/text/columns.ts"() {
    "use strict";
    init_lazy();
    init_controls();
    oneWord = /^[\x21-\x7e]*$/;
    narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff\u27c0-\u27ff]*$/;
    patterns = lazy({
      emoji: () => new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\u20e3|\\p{Emoji}\\ufe0f|\\p{Extended_Pictographic}\\u200d", "u"),
      zeroWidth: () => /[\p{M}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u1160-\u11ff\ud7b0-\ud7ff]/u,
      // East Asian Wide and Fullwidth, without the emoji, which have a property of their own.
      wide: () => /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u
    });
    gap = "  ";
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
      constructor(code, message, more = {}) {
        super(message);
        this.name = "Failure";
        this.code = code;
        this.hint = more.hint;
        this.data = more.data ?? {};
        Object.defineProperty(this, brand, { value: true });
      }
    };
  }
});

// src/core/text/nearest.ts
function nearest(word, of) {
  let best;
  let least2 = Number.POSITIVE_INFINITY;
  for (const candidate of of) {
    const bound = tolerance(Math.max(word.length, candidate.length));
    if (Math.abs(word.length - candidate.length) > bound) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
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
var init_nearest = __esm({
  "src/core/text/nearest.ts"() {
    "use strict";
  }
});

// src/core/calls/call-draft.ts
function startCall(spec, globals) {
  return { spec, globals, given: [], bare: [] };
}
function finishCall({ given, bare: bare2 }) {
  return { given, bare: bare2 };
}
function findFlag({ spec, globals }, name) {
  return name.length > 1 ? [...spec.flags, ...globals].find((flag) => flag.name === name) : void 0;
}
function nearestFlag({ spec, globals }, name) {
  const names = [...spec.flags, ...globals].map((flag) => flag.name);
  return nearest(
    name,
    names.filter((known2) => known2.length > 1)
  );
}
function markAt(draft, text2) {
  const [written2 = "", dashes, name = ""] = flagStart.exec(text2) ?? [];
  if (!/^[\s=]?$/.test(text2.charAt(written2.length))) return void 0;
  const flag = dashes === "-" ? findShort(draft, name) : findFlag(draft, name);
  return flag === void 0 ? void 0 : { flag, length: written2.length };
}
function findShort({ globals }, name) {
  const long = Object.hasOwn(shortNames, name) ? shortNames[name] : void 0;
  return globals.find((flag) => flag.name === long);
}
function refuseUnknown(draft, text2) {
  const [written2, dashes, name = ""] = flagStart.exec(text2) ?? [];
  if (written2 === void 0) return;
  const isSurely = dashes === "--" || dashes === "-" && (draft.spec.bare !== "text" || name.length === 1);
  const stop = text2.charAt(written2.length).replace(/[\s=]/, "");
  if (isSurely || nearestFlag(draft, name) !== void 0) throw unknownFlag(draft, written2 + stop);
}
function unknownFlag(draft, written2) {
  const { verb } = draft.spec;
  const close = nearestFlag(draft, written2.replace(/^[-\u2014\u2013]+|[^\w-]$/g, ""));
  const help = `see "session-journal ${verb} --help"`;
  return misuse(
    `Unknown flag ${quote(written2)} of "${verb}"`,
    close === void 0 ? `For its flags ${help}; a text that begins so needs a flag before it` : `Did you mean "--${close}"? For all flags ${help}`
  );
}
function addFlag(draft, flag, text2) {
  if (flag.takes === "text" && text2.trim() === "") throw needsValue(draft, flag);
  if (flag.repeat !== true && draft.given.some((each) => each.name === flag.name)) {
    throw misuse(`Flag "${labelOf(flag)}" of "${draft.spec.verb}" was given twice`, "Give it once");
  }
  draft.given.push({ name: flag.name, text: text2 });
}
function needsValue({ spec }, flag, next) {
  const label3 = labelOf(flag);
  const message = `Flag "${label3}" of "${spec.verb}" needs a value`;
  if (next === void 0) return misuse(message, `Write ${label3} ${flag.placeholder ?? "TEXT"}`);
  return misuse(`${message}, but ${quote(next)} follows`, `If that is the value, write ${label3}=${next}`);
}
function needsNoValue({ spec }, flag, value) {
  return misuse(
    `Flag "${labelOf(flag)}" of "${spec.verb}" takes no value, but ${quote(value)} was given`,
    `Write ${labelOf(flag)} alone`
  );
}
function addBare(draft, words3) {
  const { verb, bare: bare2 } = draft.spec;
  if (words3.length === 0) return;
  if (bare2 === void 0) throw strayWords(draft, words3);
  const texts3 = bare2 === "text" ? [words3.join(" ")] : words3;
  if (texts3.some((text2) => text2.trim() === "")) {
    throw misuse(`A text given to "${verb}" is empty`, "Leave it out or fill it in");
  }
  if (bare2 === "text") {
    if (draft.bare.length > 0 || lastText(draft) !== void 0) throw strayWords(draft, words3);
  } else if (draft.bare.length + texts3.length > bare2.max) {
    const tooMany = texts3.slice(bare2.max - draft.bare.length);
    throw misuse(`Too many words for "${verb}": ${quote(tooMany.join(" "))}`, usageOf(draft));
  }
  draft.bare.push(...texts3);
}
function strayWords(draft, words3) {
  const last = lastText(draft);
  const message = `Unexpected ${quote(words3.join(" "))} in "${draft.spec.verb}": it belongs to no flag`;
  const [start2] = draft.bare;
  if (last !== void 0) {
    return misuse(
      message,
      `Put a value of several words in quotes: --${last.name} ${quote(`${last.text} \u2026`)}`
    );
  }
  return misuse(
    message,
    start2 === void 0 ? usageOf(draft) : `Put the whole text in quotes: ${quote(`${start2} \u2026`)}`
  );
}
function lastText({ spec, given }) {
  const own2 = new Set(spec.flags.map((flag) => flag.name));
  return given.findLast((each) => each.text !== "" && own2.has(each.name));
}
function usageOf({ spec }) {
  return `See "session-journal ${spec.verb} --help"`;
}
function labelOf({ name }) {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
function quote(text2) {
  const letters = [...stripControls(text2).replace(/\s+/g, " ").trim()];
  return `"${letters.length > 60 ? `${letters.slice(0, 59).join("")}\u2026` : letters.join("")}"`;
}
function misuse(message, hint) {
  return new Failure("misuse", message, { hint });
}
var flagStart, shortNames;
var init_call_draft = __esm({
  "src/core/calls/call-draft.ts"() {
    "use strict";
    init_failure();
    init_controls();
    init_nearest();
    flagStart = /^(--|\u2014|\u2013|-)([A-Za-z][\w-]*)/;
    shortNames = { h: "help", C: "C" };
  }
});

// src/core/text/escape.ts
function cleanText(text2) {
  return stripControls(text2.replace(/\r\n?/g, "\n")).split("\n").map((line) => line.trimEnd()).join("\n").trim();
}
function oneLine(text2) {
  return cleanText(text2).replace(/\s*\n\s*/g, " ");
}
function containHeading(text2) {
  return oneLine(text2).replace(/(^|[ \t])(#+)$/, "$1\\$2");
}
function containText(text2, place3) {
  const pad2 = typeof place3.indent === "string" ? place3.indent : " ".repeat(place3.indent);
  return cleanText(text2).split("\n").map((line, index) => {
    const safe2 = containEnd(index === 0 ? containFirst(line, place3) : containStart(line, place3));
    return index === 0 || safe2 === "" ? safe2 : pad2 + safe2;
  }).join(place3.eol);
}
function containFirst(line, place3) {
  if (mark.test(line)) return `\\${line}`;
  if (place3.inline !== true) return containStart(line, place3);
  return revealStart(line) === line ? line : escapeStart(line);
}
function containStart(line, { amongLabels }) {
  if (revealStart(line) !== line || opener.test(line) || ordered.test(line)) return escapeStart(line);
  return amongLabels === true && label.test(line) ? escapeStart(line) : line;
}
function escapeStart(line) {
  return ordered.test(line) ? line.replace(ordered, "$1\\") : line.replace(/^[ \t]*/, "$&\\");
}
function containEnd(line) {
  const tail = line.slice(-120);
  if (!/(?:CURRENT|\))$/.test(tail)) return line;
  return line.slice(0, line.length - tail.length) + tail.replace(marker, "\\").replace(time, "\\");
}
function revealText(contained2) {
  if (!contained2.includes("\\")) return contained2.replace(/\r\n?/g, "\n");
  return contained2.split(/\r\n|\n|\r/).map((line, index) => revealEnd(index === 0 ? revealFirst(line) : revealStart(line))).join("\n");
}
function revealFirst(line) {
  return escapedMark.test(line) ? line.slice(1) : revealStart(line);
}
function revealStart(line) {
  if (escapedOpener.test(line) || escapedLabel.test(line)) return line.replace(/^([ \t]*)\\/, "$1");
  return line.replace(escapedOrdered, "$1");
}
function revealEnd(line) {
  const tail = line.slice(-120);
  return line.slice(0, line.length - tail.length) + tail.replace(escapedMarker, "").replace(escapedTime, "");
}
var openers, opener, escapedOpener, ordered, escapedOrdered, labels, label, escapedLabel, mark, escapedMark, marker, escapedMarker, time, escapedTime;
var init_escape = __esm({
  "src/core/text/escape.ts"() {
    "use strict";
    init_controls();
    openers = [
      "#{1,6}(?=[ \\t]|$)|`{3,}|~{3,}|[-*+](?=[ \\t]|$)|>|<(?=[A-Za-z/!?])|<{7}|\\|{7}|=+[ \\t]*$",
      "(?:-[ \\t]*){2,}$|(?:\\*[ \\t]*){2,}$|(?:_[ \\t]*){3,}$|\\[.*\\]:|\\[[^\\]]*$"
    ].join("|");
    opener = new RegExp(`^[ \\t]*(?:${openers})`);
    escapedOpener = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${openers}))`);
    ordered = /^([ \t]*\d{1,9})(?=\\*[.)](?:[ \t]|$))/;
    escapedOrdered = /^([ \t]*\d{1,9})\\(?=\\*[.)](?:[ \t]|$))/;
    labels = "\\*\\*[^*]+(?:[:\uFF1A]\\*\\*|\\*\\*[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])|__[^_]+(?:[:\uFF1A]__|__[ \\t]*(?:\\([^()]*\\))?[ \\t]*[:\uFF1A])";
    label = new RegExp(`^[ \\t]*(?:${labels})`);
    escapedLabel = new RegExp(`^([ \\t]*)\\\\(?=\\\\*(?:${labels}))`);
    mark = /^(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
    escapedMark = /^\\(?=\\*\[(?:[ xX]|resolved[^\]]*)\])/i;
    marker = /(?=(?:<-|\u2190)[ \t]{0,20}CURRENT$)/;
    escapedMarker = /\\(?=(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$)/;
    time = /(?=\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?\)$)/;
    escapedTime = /\\(?=\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?\)[ \t]*$)/;
  }
});

// src/io/disk/failures.ts
function errorCode(error) {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
function wordingOf(code) {
  return wordings[code] ?? { what: `the system says ${code}`, hint: "Check the disk, then try again" };
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

// src/io/disk/stat.ts
function findStat(path) {
  try {
    return (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}
var import_node_fs;
var init_stat = __esm({
  "src/io/disk/stat.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    init_failures();
  }
});

// src/io/git/folder.ts
function readLine(path) {
  try {
    return (0, import_node_fs2.readFileSync)(path, "utf8").trim();
  } catch {
    return void 0;
  }
}
function readGitFolder(top, isFolder4) {
  const dot = (0, import_node_path.join)(top, ".git");
  if (isFolder4) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(readLine(dot) ?? "")?.[1];
  const own2 = link === void 0 ? dot : (0, import_node_path.resolve)(top, link);
  const common = readLine((0, import_node_path.join)(own2, "commondir"));
  return { top, own: own2, common: common === void 0 || common === "" ? own2 : (0, import_node_path.resolve)(own2, common) };
}
function findGitFolder(cwd) {
  for (let dir = cwd; ; dir = (0, import_node_path.dirname)(dir)) {
    const dot = (0, import_node_fs2.statSync)((0, import_node_path.join)(dir, ".git"), { throwIfNoEntry: false });
    if (dot !== void 0) return readGitFolder(dir, dot.isDirectory());
    if ((0, import_node_path.dirname)(dir) === dir) return void 0;
  }
}
function mainWorktree(git) {
  if (git.common === git.own || (0, import_node_path.basename)(git.common) !== ".git") return void 0;
  return (0, import_node_path.dirname)(git.common);
}
var import_node_fs2, import_node_path;
var init_folder = __esm({
  "src/io/git/folder.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    import_node_path = require("node:path");
  }
});

// src/io/project/project.ts
function projectAt(root) {
  const dir = (0, import_node_path2.join)(root, ".sessions");
  return { root, dir, local: (0, import_node_path2.join)(dir, ".local") };
}
function isFolder(path) {
  return (0, import_node_fs3.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function contains(outer, inner) {
  const way = (0, import_node_path2.relative)(outer, inner);
  return way === "" || way !== ".." && !way.startsWith(`..${import_node_path2.sep}`) && !(0, import_node_path2.isAbsolute)(way);
}
function isCommonGround(dir) {
  const home = operatingSystem().homedir();
  if ((0, import_node_path2.dirname)(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return (((0, import_node_fs3.statSync)(dir, { throwIfNoEntry: false })?.mode ?? 0) & 514) === 514;
}
function physical(cwd) {
  try {
    return (0, import_node_path2.isAbsolute)(cwd) ? import_node_fs3.realpathSync.native(cwd) : void 0;
  } catch {
    return void 0;
  }
}
function search(start2) {
  const git = findGitFolder(start2);
  for (let dir = start2; ; dir = (0, import_node_path2.dirname)(dir)) {
    const inReach = git !== void 0 || dir === start2 || !isCommonGround(dir);
    if (inReach && isFolder((0, import_node_path2.join)(dir, ".sessions"))) return projectAt(dir);
    if (dir === git?.top || (0, import_node_path2.dirname)(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== void 0 && isFolder((0, import_node_path2.join)(main, ".sessions")) ? projectAt(import_node_fs3.realpathSync.native(main)) : void 0;
}
function findProject(cwd) {
  try {
    const start2 = physical(cwd);
    return start2 === void 0 ? void 0 : search(start2);
  } catch {
    return void 0;
  }
}
function openProject(cwd) {
  const project = findProject(cwd);
  if (project !== void 0) return project;
  throw new Failure("no-project", `Cannot find a .sessions folder in "${cwd}" or above it`, {
    hint: "Start a session here: session-journal init --goal TEXT"
  });
}
function worktreeOf(cwd) {
  const start2 = physical(cwd);
  try {
    return start2 === void 0 ? void 0 : findGitFolder(start2)?.top;
  } catch {
    return void 0;
  }
}
function isOwnGround(project, path) {
  const parts3 = (0, import_node_path2.relative)(project.root, path).split(import_node_path2.sep);
  return contains(project.root, path) && !parts3.some((part) => part.toLowerCase() === ".git");
}
function leadsInside(project, path) {
  if (path === project.root || path.includes("\0") || !isOwnGround(project, path)) return false;
  const parts3 = (0, import_node_path2.relative)(project.root, path).split(import_node_path2.sep);
  let at2 = project.root;
  for (const [index, part] of parts3.entries()) {
    at2 = (0, import_node_path2.join)(at2, part);
    const stat = findStat(at2);
    if (stat === void 0) return true;
    if (!stat.isSymbolicLink()) continue;
    const target = physical(at2);
    if (index === parts3.length - 1 || target === void 0 || !isOwnGround(project, target)) return false;
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
    hint: "Replace the symbolic link by a real folder or file",
    data: { path }
  });
}
function ensureFolder(project, path) {
  assertInside(project, path);
  try {
    (0, import_node_fs3.mkdirSync)(path, { recursive: true });
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function keepOutOfGit(local) {
  const path = (0, import_node_path2.join)(local, ".gitignore");
  const stat = findStat(path);
  if (stat === void 0 || stat.isFile() && stat.size === 0) (0, import_node_fs3.writeFileSync)(path, "*\n");
}
function ensureLocal(project, folder4 = "") {
  const { local } = project;
  const path = (0, import_node_path2.join)(local, folder4);
  assertInside(project, path);
  try {
    const stat = (0, import_node_fs3.statSync)(local, { throwIfNoEntry: false });
    if (stat?.isDirectory() !== true) (0, import_node_fs3.mkdirSync)(local, { recursive: true, mode: 448 });
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs3.chmodSync)(local, 448);
    keepOutOfGit(local);
    if (folder4 !== "") (0, import_node_fs3.mkdirSync)(path, { recursive: true, mode: 448 });
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
function shownPath(project, path) {
  return (0, import_node_path2.relative)(project.root, path).split(import_node_path2.sep).join("/");
}
var import_node_fs3, import_node_path2;
var init_project = __esm({
  "src/io/project/project.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path2 = require("node:path");
    init_failure();
    init_failures();
    init_late_builtins();
    init_stat();
    init_folder();
  }
});

// src/io/disk/json.ts
function readJson(path, limit = maxJsonBytes) {
  let file;
  try {
    file = (0, import_node_fs4.openSync)(path, import_node_fs4.constants.O_RDONLY | (import_node_fs4.constants.O_NONBLOCK ?? 0) | (import_node_fs4.constants.O_NOFOLLOW ?? 0));
    const stat = (0, import_node_fs4.fstatSync)(file);
    if (!stat.isFile() || stat.size > limit) return void 0;
    return JSON.parse((0, import_node_fs4.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs4.closeSync)(file);
  }
}
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}
var import_node_fs4, maxJsonBytes;
var init_json = __esm({
  "src/io/disk/json.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    maxJsonBytes = 1024 * 1024;
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
function processStat(pid) {
  const stat = attempt(() => (0, import_node_fs5.readFileSync)(`/proc/${pid}/stat`, "utf8"));
  const rest2 = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: rest2[0] ?? "", started: rest2[19] ?? "" };
}
function kernelSays(name) {
  return attempt(() => (0, import_node_fs5.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
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
function decodeOwner(value) {
  if (typeof value !== "object" || value === null) return void 0;
  const { pid, host, boot, space, started, nonce, at: at2 } = value;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return void 0;
  if (typeof at2 !== "number" || typeof nonce !== "string" || typeof host !== "string") return void 0;
  if (typeof boot !== "string" || typeof space !== "string" || typeof started !== "string") return void 0;
  return { pid, host, boot, space, started, nonce, at: at2 };
}
function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const { state } = processStat(pid);
  return state !== "Z" && state !== "X";
}
function isDead(owner, ageMs) {
  const here = currentProcess();
  const old = ageMs > foreignLifeMs;
  if (owner.host !== here.host) return old;
  if (owner.boot !== here.boot) return true;
  if (owner.space !== here.space) return old;
  if (!isRunning(owner.pid)) return true;
  if (owner.started !== "") return owner.started !== processStat(owner.pid).started;
  return owner.at < Date.now() - operatingSystem().uptime() * 1e3 - 6e4 || old;
}
var import_node_fs5, foreignLifeMs, count, bootId, hostName, processSpace, currentProcess;
var init_owner = __esm({
  "src/io/disk/owner.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    init_lazy();
    init_late_builtins();
    foreignLifeMs = 10 * 6e4;
    count = 0;
    bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
    hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
    processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs5.readlinkSync)("/proc/self/ns/pid")));
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
  const name = [...(0, import_node_path4.basename)(path)].slice(0, 40).join("");
  return (0, import_node_path4.join)((0, import_node_path4.dirname)(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
}
function isLeftover(name, path) {
  const match = temporaryName.exec(name);
  if (match === null) return false;
  const [, pid, tag] = match;
  if (tag === placeTag() && !isRunning(Number(pid))) return true;
  const stat = (0, import_node_fs6.lstatSync)(path, { throwIfNoEntry: false });
  return stat !== void 0 && Date.now() - stat.mtimeMs > patienceMs;
}
function sweepOne(name, path) {
  try {
    if (isLeftover(name, path)) (0, import_node_fs6.unlinkSync)(path);
  } catch {
  }
}
function hasLeftovers(dir) {
  try {
    return (0, import_node_fs6.readdirSync)(dir).some((name) => name.endsWith(".tmp") && isLeftover(name, (0, import_node_path4.join)(dir, name)));
  } catch {
    return false;
  }
}
function sweepLeftovers(dir) {
  try {
    for (const name of (0, import_node_fs6.readdirSync)(dir)) {
      if (name.endsWith(".tmp")) sweepOne(name, (0, import_node_path4.join)(dir, name));
    }
  } catch {
  }
}
var import_node_fs6, import_node_path4, temporaryName, patienceMs;
var init_leftovers = __esm({
  "src/io/disk/leftovers.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    import_node_path4 = require("node:path");
    init_owner();
    temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
    patienceMs = 6e4;
  }
});

// src/io/disk/files.ts
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
function writeBeside(path, text2, { mode = 438, fsync = true } = {}) {
  const temporary = temporaryBeside(path);
  let file;
  try {
    const old = findStat(path);
    file = (0, import_node_fs7.openSync)(temporary, "wx", mode);
    if (old?.isFile() === true) keepOwner(file, old);
    (0, import_node_fs7.writeFileSync)(file, text2);
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
function writeFileAtomic(path, text2, options = {}) {
  const temporary = writeBeside(path, text2, options);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options.fsync !== false) syncFolder((0, import_node_path5.dirname)(path));
}
function claimByRename(temporary, path) {
  if (findStat(path) !== void 0) return false;
  (0, import_node_fs7.renameSync)(temporary, path);
  return true;
}
function claimName(from, to) {
  try {
    (0, import_node_fs7.linkSync)(from, to);
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
    if (created && options.fsync !== false) syncFolder((0, import_node_path5.dirname)(path));
    return created;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
}
var import_node_fs7, import_node_path5, heldOpen, noLinks;
var init_files = __esm({
  "src/io/disk/files.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_node_path5 = require("node:path");
    init_failures();
    init_leftovers();
    init_stat();
    heldOpen = /* @__PURE__ */ new Set(["EPERM", "EACCES", "EBUSY"]);
    noLinks = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK", "EINVAL"]);
  }
});

// src/io/disk/lock.ts
function lockPath(folder4) {
  return (0, import_node_path6.join)(folder4, "lock");
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
    (0, import_node_fs8.linkSync)(candidate, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!isWithoutLinks(error)) throw error;
    return claimWithoutLinks(path, owner);
  }
}
function claimWithoutLinks(path, owner) {
  try {
    (0, import_node_fs8.writeFileSync)(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function hasRival({ folder: folder4 }, own2) {
  for (const name of (0, import_node_fs8.readdirSync)(folder4)) {
    if (!announcement.test(name) || name === own2) continue;
    const path = (0, import_node_path6.join)(folder4, name);
    const found = findLock(path);
    if (found === void 0) continue;
    if (!isAbandoned(found)) return true;
    removeQuietly(path);
  }
  return false;
}
function takeOver(attempt2, dead) {
  const { folder: folder4, path, owner, options } = attempt2;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = (0, import_node_path6.join)(folder4, name);
  if (!claim(attempt2, announced)) return false;
  try {
    if (hasRival(attempt2, name)) return false;
    const found = findLock(path);
    if (found !== void 0 && found.mark !== dead.mark) return false;
    if (found !== void 0) (0, import_node_fs8.unlinkSync)(path);
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
  return new Failure("locked", `Cannot change the sessions: ${holder} is changing them${age}`, {
    hint: `Try again in a moment; if nothing else runs, remove "${path}"`,
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
    await new Promise((resolve8) => setTimeout(resolve8, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}
async function enter(folder4, options) {
  const path = lockPath(folder4);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    (0, import_node_fs8.writeFileSync)(candidate, JSON.stringify(owner), { flag: "wx", mode: 384 });
    await acquire({ folder: folder4, path, candidate, owner, options });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
}
function hasDeadLock(folder4) {
  const found = findLock(lockPath(folder4));
  return found !== void 0 && isAbandoned(found);
}
function assertHeld(folder4) {
  const path = lockPath(folder4);
  const nonce = held.get(path);
  if (nonce === void 0 || isMine(path, nonce)) return;
  throw new Failure("locked", "Cannot go on: another process took the lock over", {
    hint: "Nothing was changed; try again",
    data: { path }
  });
}
async function withLock(folder4, options, work) {
  await enter(folder4, options);
  const path = lockPath(folder4);
  process.once("exit", releaseAll);
  try {
    options.sweep?.(false);
    return await work();
  } finally {
    process.removeListener("exit", releaseAll);
    release(path);
  }
}
var import_node_fs8, import_node_path6, unreadableLifeMs, announcement, held;
var init_lock = __esm({
  "src/io/disk/lock.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
    import_node_path6 = require("node:path");
    init_failure();
    init_failures();
    init_files();
    init_json();
    init_leftovers();
    init_owner();
    init_stat();
    unreadableLifeMs = 1e4;
    announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
    held = /* @__PURE__ */ new Map();
  }
});

// src/io/disk/move.ts
function* freeNames(path) {
  const extension = (0, import_node_path7.extname)(path);
  yield path;
  for (let number2 = 2; number2 <= maxNames; number2 += 1) {
    yield `${path.slice(0, path.length - extension.length)}-${number2}${extension}`;
  }
}
function isHalfMoved(from, old, to) {
  const other = findStat(to);
  if (other === void 0 || old.nlink < 2 || from.toLowerCase() === to.toLowerCase()) return false;
  return old.ino === other.ino && old.dev === other.dev && old.ino !== 0;
}
function take(from, to) {
  const old = findStat(from);
  if (old === void 0) {
    throw new Failure("not-found", `Cannot move "${from}": it does not exist`, {
      hint: "It may have been moved or removed; list the sessions with: session-journal view list --all"
    });
  }
  for (const name of freeNames(to)) {
    if (isHalfMoved(from, old, name) || claimName(from, name)) return name;
  }
  throw new Failure("unwritable", `Cannot move "${from}": every name like "${to}" is taken`, {
    hint: "Tidy up that folder, then try again"
  });
}
function moveFile(from, to) {
  if (from === to) return to;
  try {
    const name = take(from, to);
    syncFolder((0, import_node_path7.dirname)(name));
    unlinkSource(from);
    syncFolder((0, import_node_path7.dirname)(from));
    return name;
  } catch (error) {
    throw writeFailure(error, from);
  }
}
function unlinkSource(from) {
  try {
    (0, import_node_fs9.unlinkSync)(from);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}
var import_node_fs9, import_node_path7, maxNames;
var init_move = __esm({
  "src/io/disk/move.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    import_node_path7 = require("node:path");
    init_failure();
    init_failures();
    init_files();
    init_stat();
    maxNames = 1e3;
  }
});

// src/io/disk/read.ts
function damaged(path, what, hint) {
  return new Failure("damaged", `Cannot read "${path}": ${what}`, { hint, data: { path } });
}
function readUpTo(file, bytes) {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled2 = 0;
  while (filled2 < bytes) {
    const got = (0, import_node_fs10.readSync)(file, buffer, filled2, bytes - filled2, null);
    if (got === 0) break;
    filled2 += got;
  }
  return buffer.subarray(0, filled2);
}
function stampOf(stat) {
  return { bytes: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
}
function readOpened(file, path, limit) {
  const stat = (0, import_node_fs10.fstatSync)(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? "it is a folder" : "it is no regular file", "Move it away");
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}
function readBytes(path, limit) {
  let file;
  try {
    file = (0, import_node_fs10.openSync)(path, import_node_fs10.constants.O_RDONLY | (import_node_fs10.constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== void 0) (0, import_node_fs10.closeSync)(file);
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
function decodeText2(bytes, path) {
  const [first, second] = bytes;
  if (first === 255 && second === 254 || first === 254 && second === 255) {
    throw damaged(path, "it is UTF-16, not UTF-8", "Save it as UTF-8 in an editor");
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw damaged(path, `it holds a NUL byte (byte ${nul + 1})`, "Restore it from git or remove that byte");
  }
  if (!(0, import_node_buffer.isUtf8)(bytes)) throw damaged(path, "it is not UTF-8 text", "Save it as UTF-8 in an editor");
  return bytes.toString("utf8");
}
function readPart(path, bytes) {
  const read = readBytes(path, bytes);
  const whole = read.size <= bytes;
  return {
    text: decodeText2(whole ? read.bytes : wholeCharacters(read.bytes), path),
    bytes: read.size,
    whole,
    stamp: read.stamp
  };
}
function assertSize(path, bytes) {
  if (bytes <= maxSessionBytes) return;
  const size = (bytes / 1024 / 1024).toFixed(1);
  throw new Failure("refused", `Cannot use "${path}" whole: it holds ${size} MB, more than 10`, {
    hint: "Move older parts of it to another file",
    data: { path, bytes }
  });
}
function readText(path) {
  const { text: text2, bytes } = readPart(path, maxSessionBytes);
  assertSize(path, bytes);
  return text2;
}
var import_node_buffer, import_node_fs10, maxSessionBytes;
var init_read = __esm({
  "src/io/disk/read.ts"() {
    "use strict";
    import_node_buffer = require("node:buffer");
    import_node_fs10 = require("node:fs");
    init_failure();
    init_failures();
    maxSessionBytes = 10 * 1024 * 1024;
  }
});

// src/io/disk/sha256.ts
function sha256(text2) {
  return cryptography().createHash("sha256").update(text2).digest("hex");
}
var init_sha256 = __esm({
  "src/io/disk/sha256.ts"() {
    "use strict";
    init_late_builtins();
  }
});

// src/io/project/kept-versions.ts
function listKept(dir) {
  return (0, import_node_fs11.readdirSync)(dir).map((name) => ({ name, number: Number(numbered.exec(name)?.[1] ?? Number.NaN) })).filter(({ number: number2 }) => !Number.isNaN(number2)).sort((a, b) => a.number - b.number);
}
function place(path, kept) {
  try {
    (0, import_node_fs11.linkSync)(path, kept);
    return true;
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    (0, import_node_fs11.copyFileSync)(path, kept, import_node_fs11.constants.COPYFILE_EXCL);
    return false;
  }
}
function nameOf(path) {
  const name = (0, import_node_path8.basename)(path);
  return Buffer.byteLength(name) > 200 ? [...name].slice(-50).join("") : name;
}
function keepVersion(project, path) {
  const dir = ensureLocal(project, "replaced");
  const stamp = (/* @__PURE__ */ new Date()).toISOString().slice(0, 19).replaceAll(":", "-");
  let number2 = (listKept(dir).at(-1)?.number ?? 0) + 1;
  for (; ; number2 += 1) {
    const kept = (0, import_node_path8.join)(dir, `${String(number2).padStart(6, "0")}-${stamp}Z-${nameOf(path)}`);
    try {
      return { path: kept, isLinked: place(path, kept) };
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}
function pruneVersions(project) {
  try {
    const dir = (0, import_node_path8.join)(project.local, "replaced");
    for (const { name } of listKept(dir).slice(0, -keptCount)) removeQuietly((0, import_node_path8.join)(dir, name));
  } catch {
  }
}
var import_node_fs11, import_node_path8, keptCount, numbered;
var init_kept_versions = __esm({
  "src/io/project/kept-versions.ts"() {
    "use strict";
    import_node_fs11 = require("node:fs");
    import_node_path8 = require("node:path");
    init_failures();
    init_files();
    init_project();
    keptCount = 20;
    numbered = /^(\d{6,})-/u;
  }
});

// src/journal/files/session-lock.ts
async function withSessionsLocked(project, waitMs2, work) {
  ensureLocal(project);
  const sweep2 = (thorough) => thorough ? sweepSessions(project.dir) : sweepOften(project.dir);
  return withLock(project.local, { waitMs: waitMs2, sweep: sweep2 }, work);
}
function sweepOften(dir) {
  const local = (0, import_node_path9.join)(dir, ".local");
  for (const each of [dir, (0, import_node_path9.join)(dir, "active"), (0, import_node_path9.join)(dir, "archive"), local, ...folders(local)]) {
    sweepLeftovers(each);
  }
}
function sweepSessions(dir) {
  const journals = folders((0, import_node_path9.join)(dir, "journal"));
  const local = (0, import_node_path9.join)(dir, ".local");
  const tasks = folders((0, import_node_path9.join)((0, import_node_path9.dirname)(dir), ".tasks"));
  const all = [dir, ...folders(dir), ...journals, ...journals.flatMap(folders), ...folders(local), ...tasks];
  for (const each of all) sweepLeftovers(each);
}
function folders(dir) {
  try {
    return (0, import_node_fs12.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => (0, import_node_path9.join)(dir, entry.name));
  } catch {
    return [];
  }
}
var import_node_fs12, import_node_path9;
var init_session_lock = __esm({
  "src/journal/files/session-lock.ts"() {
    "use strict";
    import_node_fs12 = require("node:fs");
    import_node_path9 = require("node:path");
    init_leftovers();
    init_lock();
    init_project();
  }
});

// src/journal/change/intent.ts
function shaOf(path) {
  try {
    return sha256(readText(path));
  } catch {
    return findStat(path) !== void 0 ? "unreadable" : "";
  }
}
function locate(project, path) {
  if (typeof path !== "string" || path.includes("\0") || !path.endsWith(".md")) return void 0;
  const found = (0, import_node_path10.resolve)(project.root, path);
  const isOurs = [project.dir, (0, import_node_path10.join)(project.root, ".tasks")].some((dir) => found.startsWith((0, import_node_path10.join)(dir, "/")));
  return isOurs && isInside(project, found) ? found : void 0;
}
function decodeStep(project, value) {
  const fields2 = asRecord(value) ?? {};
  const write3 = locate(project, fields2.write);
  const { text: text2, was } = fields2;
  if (write3 !== void 0 && typeof text2 === "string" && typeof was === "string") return { write: write3, text: text2, was };
  const move = locate(project, fields2.move);
  const to = locate(project, fields2.to);
  return move !== void 0 && to !== void 0 ? { move, to } : void 0;
}
function record(project, step3) {
  if ("move" in step3) return step3;
  return { ...step3, was: shaOf((0, import_node_path10.resolve)(project.root, step3.write)) };
}
function writeIntent(project, intent) {
  const paths = intent.steps.flatMap((step3) => "move" in step3 ? [step3.move, step3.to] : [step3.write]);
  for (const path of paths) {
    assertInside(project, (0, import_node_path10.resolve)(project.root, path));
    if (locate(project, path) === void 0) throw new RangeError(`No document of ours: "${path}"`);
  }
  const dir = ensureLocal(project, folder);
  const name = `${String(Date.now()).padStart(15, "0")}-${makeNonce()}.json`;
  const steps = intent.steps.map((step3) => record(project, step3));
  writeFileAtomic((0, import_node_path10.join)(dir, name), `${JSON.stringify({ schema: 1, ...intent, steps })}
`, { mode: 384 });
}
function write(project, { write: path, text: text2, was }) {
  const now = shaOf(path);
  if (now === sha256(text2) || now !== was || now === "unreadable") return;
  try {
    assertInside(project, path);
    (0, import_node_fs13.mkdirSync)((0, import_node_path10.dirname)(path), { recursive: true });
    sweepLeftovers((0, import_node_path10.dirname)(path));
    if (findStat(path) === void 0) {
      createFile(path, text2);
      return;
    }
    if (!path.startsWith((0, import_node_path10.join)(project.dir, "/"))) keepVersion(project, path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  writeFileAtomic(path, text2);
}
function makeFolder(project, path) {
  assertInside(project, path);
  try {
    (0, import_node_fs13.mkdirSync)((0, import_node_path10.dirname)(path), { recursive: true });
  } catch (error) {
    throw writeFailure(error, path);
  }
}
function perform(project, step3) {
  if ("write" in step3) {
    write(project, step3);
  } else if (findStat(step3.move) !== void 0) {
    makeFolder(project, step3.to);
    moveFile(step3.move, step3.to);
  }
}
function findCommitted(session, steps, sha) {
  const candidates2 = [session];
  for (const step3 of steps) {
    if (!("move" in step3) || step3.move !== session) continue;
    for (const name of freeNames(step3.to)) {
      if (findStat(name) === void 0) break;
      candidates2.push(name);
    }
  }
  return candidates2.find((path) => shaOf(path) === sha);
}
function finishOne(project, path) {
  const fields2 = asRecord(readJson(path));
  const session = locate(project, (0, import_node_path10.join)(".sessions", String(fields2?.session)));
  const steps = Array.isArray(fields2?.steps) ? fields2.steps.map((step3) => decodeStep(project, step3)) : [];
  const known2 = steps.filter((step3) => step3 !== void 0);
  const sha = String(fields2?.sha);
  if (session === void 0 || findCommitted(session, known2, sha) === void 0) return { failures: [] };
  const failures = [];
  const stuck = /* @__PURE__ */ new Set();
  for (const step3 of known2) {
    if ("move" in step3 && stuck.has(step3.move)) continue;
    try {
      perform(project, step3);
    } catch (error) {
      if (!isFailure(error)) throw error;
      if ("write" in step3) stuck.add(step3.write);
      if (error.code !== "refused") failures.push(error);
    }
  }
  return { session: findCommitted(session, known2, sha) ?? session, failures };
}
function listIntents(dir) {
  try {
    return (0, import_node_fs13.readdirSync)(dir).filter((name) => name.endsWith(".json")).sort();
  } catch {
    return [];
  }
}
function finishIntent(project) {
  const dir = (0, import_node_path10.join)(project.local, folder);
  if (!isInside(project, dir)) return { sessions: [], failures: [] };
  const names = listIntents(dir);
  const sessions = [];
  const failures = [];
  for (const [index, name] of names.entries()) {
    const path = (0, import_node_path10.join)(dir, name);
    const done = finishOne(project, path);
    failures.push(...done.failures);
    if (done.session !== void 0) sessions.push(done.session);
    if (done.failures.length === 0 || index < names.length - maxIntents) removeQuietly(path);
  }
  if (sessions.length > 0) pruneVersions(project);
  return { sessions, failures };
}
async function completePending(project, isSweeping = true) {
  if (!hasIntents(project) && !(isSweeping && hasTraces(project))) return;
  try {
    await withSessionsLocked(project, waitMs, async () => void finishIntent(project));
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
function hasTraces(project) {
  return hasDeadLock(project.local) || hasLeftovers(project.local);
}
function hasIntents(project) {
  try {
    return (0, import_node_fs13.readdirSync)((0, import_node_path10.join)(project.local, "intents")).length > 0;
  } catch {
    return false;
  }
}
var import_node_fs13, import_node_path10, folder, maxIntents, waitMs;
var init_intent = __esm({
  "src/journal/change/intent.ts"() {
    "use strict";
    import_node_fs13 = require("node:fs");
    import_node_path10 = require("node:path");
    init_failure();
    init_failures();
    init_files();
    init_json();
    init_leftovers();
    init_lock();
    init_move();
    init_owner();
    init_read();
    init_sha256();
    init_stat();
    init_kept_versions();
    init_project();
    init_session_lock();
    folder = "intents";
    maxIntents = 20;
    waitMs = 5e3;
  }
});

// src/io/client/conversation-id.ts
function isSafeConversation(id) {
  return /^[A-Za-z0-9_-]{1,128}$/.test(id);
}
var init_conversation_id = __esm({
  "src/io/client/conversation-id.ts"() {
    "use strict";
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
function personalConfig(env) {
  const dir = personalFolder(env, "XDG_CONFIG_HOME", [".config"]);
  return dir === void 0 ? void 0 : (0, import_node_path11.join)(dir, "config.json");
}
function ensureStateDir(env, folder4 = "") {
  const dir = stateDir(env);
  if (dir === void 0) {
    throw new Failure("unwritable", "Cannot find your home folder", { hint: "Set HOME or XDG_STATE_HOME" });
  }
  const path = (0, import_node_path11.join)(dir, folder4);
  try {
    const stat = (0, import_node_fs14.statSync)(dir, { throwIfNoEntry: false });
    if (stat === void 0) (0, import_node_fs14.mkdirSync)(dir, { recursive: true, mode: 448 });
    else if ((stat.mode & 511) !== 448 && process.platform !== "win32") (0, import_node_fs14.chmodSync)(dir, 448);
    (0, import_node_fs14.mkdirSync)(path, { recursive: true, mode: 448 });
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
var import_node_fs14, import_node_path11, own;
var init_person = __esm({
  "src/io/project/person.ts"() {
    "use strict";
    import_node_fs14 = require("node:fs");
    import_node_path11 = require("node:path");
    init_failure();
    init_failures();
    init_late_builtins();
    init_leftovers();
    own = "session-journal";
  }
});

// src/journal/target/bindings.ts
function isSafe(conversation) {
  return isSafeConversation(conversation) && !device.test(conversation);
}
function bindingPath(env, conversation) {
  const dir = stateDir(env);
  return dir === void 0 || !isSafe(conversation) ? void 0 : (0, import_node_path12.join)(dir, "bindings", `${conversation}.json`);
}
function decodeBinding(value) {
  const fields2 = asRecord(value);
  if (fields2 === void 0 || fields2.schema !== 1) return void 0;
  const { session, id, project } = fields2;
  if (typeof session !== "string" || typeof id !== "string" || typeof project !== "string") return void 0;
  if (!(0, import_node_path12.isAbsolute)(session) || !(0, import_node_path12.isAbsolute)(project) || session.includes("\0")) return void 0;
  return { ...fields2, schema: 1, session, id, project };
}
function readBinding(env, conversation) {
  const path = bindingPath(env, conversation);
  return path === void 0 ? void 0 : decodeBinding(readJson(path));
}
function writeBinding(env, conversation, binding) {
  if (!isSafe(conversation)) {
    const shown = JSON.stringify(conversation.slice(0, 40));
    throw new Failure("refused", `Cannot bind the conversation ${shown}: its id is not safe as a file name`);
  }
  const path = (0, import_node_path12.join)(ensureStateDir(env, "bindings"), `${conversation}.json`);
  writeFileAtomic(path, `${JSON.stringify(binding)}
`, { mode: 384, fsync: false });
}
function removeBinding(env, conversation) {
  const path = bindingPath(env, conversation);
  if (path !== void 0) removeQuietly(path);
}
function listBindings(env) {
  const dir = stateDir(env);
  if (dir === void 0) return [];
  try {
    return (0, import_node_fs15.readdirSync)((0, import_node_path12.join)(dir, "bindings")).filter((name) => name.endsWith(".json")).sort().flatMap((name) => {
      const conversation = name.slice(0, -".json".length);
      const binding = readBinding(env, conversation);
      return binding === void 0 ? [] : [{ conversation, binding }];
    });
  } catch {
    return [];
  }
}
var import_node_fs15, import_node_path12, device;
var init_bindings = __esm({
  "src/journal/target/bindings.ts"() {
    "use strict";
    import_node_fs15 = require("node:fs");
    import_node_path12 = require("node:path");
    init_failure();
    init_conversation_id();
    init_files();
    init_json();
    init_person();
    device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
  }
});

// src/io/git/process.ts
function makeCall(cwd, args, { timeoutMs = 2e3, env = process.env }) {
  const clean = { ...env };
  for (const stray of strays) delete clean[`GIT_${stray}`];
  const quiet = {
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // A partial clone would fetch what it lacks: nothing that we ask is worth a connection.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_LITERAL_PATHSPECS: "1",
    LC_ALL: "C"
  };
  return {
    args: ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit", ...args],
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
function runGit(cwd, args, more = {}) {
  const call = makeCall(cwd, args, more);
  return new Promise((resolve8) => {
    try {
      childProcess().execFile("git", call.args, call.options, (error, stdout) => {
        resolve8({ ok: error === null, stdout });
      });
    } catch {
      resolve8({ ok: false, stdout: "" });
    }
  });
}
function runGitSync(cwd, args, more = {}) {
  const call = makeCall(cwd, args, more);
  try {
    const { status, stdout } = childProcess().spawnSync("git", call.args, {
      ...call.options,
      stdio: ["ignore", "pipe", "ignore"]
    });
    return { ok: status === 0, stdout: stdout ?? "" };
  } catch {
    return { ok: false, stdout: "" };
  }
}
var maxBytes, strays;
var init_process = __esm({
  "src/io/git/process.ts"() {
    "use strict";
    init_late_builtins();
    maxBytes = 64 * 1024 * 1024;
    strays = ["DIR", "WORK_TREE", "INDEX_FILE", "COMMON_DIR", "OBJECT_DIRECTORY", "NAMESPACE", "PREFIX"];
  }
});

// src/io/git/email.ts
function decodeValue(raw) {
  let value = "";
  let kept = 0;
  let quoted = false;
  for (let at2 = 0; at2 < raw.length; at2 += 1) {
    const char = raw[at2] ?? "";
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "#" || char === ";")) break;
    else if (char === "\\") {
      at2 += 1;
      value += escapes2[raw[at2] ?? ""] ?? "";
    } else value += char;
    if (quoted || !/\s/u.test(char)) kept = value.length;
  }
  return value.slice(0, kept).trimStart();
}
function findEmail(text2) {
  let section4 = "";
  let email;
  let asksMore = false;
  const lines3 = text2.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  for (let at2 = 0; at2 < lines3.length; at2 += 1) {
    let line = lines3[at2] ?? "";
    while (/(?:^|[^\\])(?:\\\\)*\\$/u.test(line) && at2 + 1 < lines3.length)
      line = line.slice(0, -1) + lines3[++at2];
    const head = /^\s*\[\s*([^\s\]"]+)\s*("(?:[^"\\]|\\.)*")?\s*\]/u.exec(line);
    if (head !== null) section4 = `${head[1] ?? ""}${head[2] ?? ""}`.toLowerCase();
    const [, key = "", raw = ""] = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/su.exec(line.slice(head?.[0].length)) ?? [];
    const name = key.toLowerCase();
    if (section4 === "user" && name === "email") {
      email = decodeValue(raw);
      asksMore = false;
    } else if (name === "path" && /^include(?:if)?(?:$|")/u.test(section4)) asksMore = true;
  }
  return { email, asksMore };
}
function configFiles(cwd, env) {
  const git = findGitFolder(cwd);
  const home = env.HOME ?? operatingSystem().homedir();
  const xdg = env.XDG_CONFIG_HOME || (0, import_node_path13.join)(home, ".config");
  const own2 = git === void 0 ? [] : [(0, import_node_path13.join)(git.own, "config.worktree"), (0, import_node_path13.join)(git.common, "config")];
  const person = env.GIT_CONFIG_GLOBAL === void 0 ? [(0, import_node_path13.join)(home, ".gitconfig"), (0, import_node_path13.join)(xdg, "git", "config")] : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? "/etc/gitconfig";
  return [...own2, ...person, ...env.GIT_CONFIG_NOSYSTEM ? [] : [system]].filter(import_node_path13.isAbsolute);
}
function readConfig(path) {
  try {
    return (0, import_node_fs16.readFileSync)(path, "utf8");
  } catch {
    return "";
  }
}
function readEmail(cwd, env) {
  const found = [];
  let asksMore = (env.GIT_CONFIG_PARAMETERS ?? env.GIT_CONFIG_COUNT) !== void 0;
  for (const path of configFiles(cwd, env)) {
    if (asksMore) break;
    const text2 = readConfig(path);
    if (path.endsWith("config.worktree") && text2 !== "") asksMore = true;
    const here = findEmail(text2);
    found.push(here);
    asksMore ||= here.asksMore;
    if (!asksMore && here.email !== void 0) return here.email;
  }
  if (asksMore) {
    const { ok, stdout } = runGitSync(cwd, ["config", "--includes", "-z", "user.email"], { env });
    if (ok) return stdout.replace(/\0$/u, "");
  }
  return found.find(({ email }) => email !== void 0)?.email ?? "";
}
var import_node_fs16, import_node_path13, escapes2;
var init_email = __esm({
  "src/io/git/email.ts"() {
    "use strict";
    import_node_fs16 = require("node:fs");
    import_node_path13 = require("node:path");
    init_late_builtins();
    init_folder();
    init_process();
    escapes2 = { n: "\n", t: "	", b: "\b", '"': '"', "\\": "\\" };
  }
});

// src/io/git/git.ts
function readTrimmed(path) {
  try {
    return (0, import_node_fs17.readFileSync)(path, "utf8").trim();
  } catch {
    return void 0;
  }
}
function findPacked(git, ref) {
  const lines3 = `
${readTrimmed((0, import_node_path14.join)(git.common, "packed-refs")) ?? ""}
`;
  const end = lines3.indexOf(` ${ref}
`);
  if (end === -1) return "";
  return lines3.slice(lines3.lastIndexOf("\n", end) + 1, end);
}
function findCommit(git, ref) {
  const loose = readTrimmed((0, import_node_path14.join)(git.common, ref));
  const found = loose ?? findPacked(git, ref);
  return found === "" || hash.test(found) ? found : void 0;
}
function readHead(git) {
  const path = (0, import_node_path14.join)(git.own, "HEAD");
  if ((0, import_node_fs17.lstatSync)(path, { throwIfNoEntry: false })?.isFile() !== true) return void 0;
  const text2 = readTrimmed(path) ?? "";
  if (hash.test(text2)) return { branch: "detached", commit: text2.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text2)?.[1];
  if (branch === void 0 || branch === ".invalid" || branch.includes("..")) return void 0;
  const commit2 = findCommit(git, `refs/heads/${branch}`);
  return commit2 === void 0 ? void 0 : { branch, commit: commit2.slice(0, 7) };
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
  const [name, commit2] = await Promise.all([
    runGit(cwd, ["symbolic-ref", "--quiet", "HEAD"]),
    runGit(cwd, ["rev-parse", "--quiet", "--verify", "HEAD"])
  ]);
  if (!name.ok && !commit2.ok) return void 0;
  const branch = name.ok ? name.stdout.trim().replace(/^refs\/heads\//u, "") : "detached";
  return { branch, commit: commit2.stdout.trim().slice(0, 7) };
}
async function countCommitsSince(cwd, commit2) {
  if (!/^[0-9a-f]{4,64}$/u.test(commit2)) return void 0;
  const { ok, stdout } = await runGit(cwd, ["rev-list", "--count", `${commit2}..HEAD`, "--"]);
  return ok && /^\d+\s*$/u.test(stdout) ? Number(stdout) : void 0;
}
function findTrunk(refs) {
  const remote = refs.find((ref) => ref.name === "refs/remotes/origin/HEAD")?.points;
  const names = ["main", "master", "trunk"].map((name) => `refs/heads/${name}`);
  const local = names.find((name) => refs.some((ref) => ref.name === name));
  return remote !== void 0 && remote !== "" ? remote : local;
}
async function readBranchStates(cwd) {
  const format = "--format=%(refname)%09%(symref)%09%(HEAD)";
  const { ok, stdout } = await runGit(cwd, [
    "for-each-ref",
    format,
    "refs/heads",
    "refs/remotes/origin/HEAD"
  ]);
  if (!ok) return void 0;
  const refs = stdout.split("\n").flatMap((line) => {
    const [name = "", points = "", mark4 = ""] = line.split("	");
    return name === "" ? [] : [{ name, points, mark: mark4 }];
  });
  const trunk = findTrunk(refs);
  const merged = new Set(trunk === void 0 ? [] : await readMerged(cwd, trunk));
  const trunkName = trunk?.replace(/^refs\/(?:heads|remotes\/origin)\//u, "");
  const states = /* @__PURE__ */ new Map();
  for (const { name, mark: mark4 } of refs) {
    if (!name.startsWith("refs/heads/")) continue;
    const branch = name.slice("refs/heads/".length);
    const isMerged = branch !== trunkName && merged.has(name);
    states.set(branch, mark4 === "*" ? "current" : isMerged ? "merged" : "exists");
  }
  return states;
}
async function readMerged(cwd, trunk) {
  const { ok, stdout } = await runGit(cwd, [
    "for-each-ref",
    "--format=%(refname)",
    `--merged=${trunk}`,
    "refs/heads"
  ]);
  return ok ? stdout.split("\n") : [];
}
function trackedFiles(cwd, under) {
  const { ok, stdout } = runGitSync(cwd, ["ls-files", "-z", "--", under]);
  return ok ? stdout.split("\0").filter((path) => path !== "") : void 0;
}
var import_node_fs17, import_node_path14, hash;
var init_git = __esm({
  "src/io/git/git.ts"() {
    "use strict";
    import_node_fs17 = require("node:fs");
    import_node_path14 = require("node:path");
    init_folder();
    init_process();
    hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
  }
});

// src/core/head/frame.ts
function opensHead(text2) {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text2);
}
function findHeadFrame(text2) {
  const open = text2.startsWith("\uFEFF") ? 1 : 0;
  const opening4 = fenceAt(text2, open);
  if (opening4 === void 0) return "unopened";
  const fieldsStart = open + opening4.length;
  let at2 = text2.indexOf("\n---", fieldsStart - 1);
  while (at2 !== -1) {
    const closing2 = fenceAt(text2, at2 + 1);
    if (closing2 !== void 0) {
      const bodyStart = at2 + 1 + closing2.length;
      return {
        open,
        fieldsStart,
        fieldsEnd: at2 + 1,
        bodyStart,
        eol: opening4.endsWith("\r\n") ? "\r\n" : "\n"
      };
    }
    at2 = text2.indexOf("\n---", at2 + 1);
  }
  return "unclosed";
}
function fenceAt(text2, offset) {
  fence.lastIndex = offset;
  return fence.exec(text2)?.[0];
}
var fence, maxSize;
var init_frame = __esm({
  "src/core/head/frame.ts"() {
    "use strict";
    fence = /---[ \t]*(\r?\n|$)/y;
    maxSize = 256 * 1024;
  }
});

// src/core/head/quick-head.ts
function readPlainHead(text2) {
  const frame = findHeadFrame(text2);
  if (typeof frame === "string" || frame.fieldsEnd - frame.fieldsStart > maxSize2) return void 0;
  if (strange.test(text2.slice(frame.fieldsStart, frame.fieldsEnd))) return void 0;
  const fields2 = /* @__PURE__ */ new Map();
  let last;
  let indent2;
  for (const line of linesOf(text2, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line.source)) continue;
    const item3 = itemLine.exec(line.source);
    if (item3 && last && (last.valueStart === last.valueEnd || indent2 === item3[1])) {
      last = withItem(last, line, item3);
      indent2 = item3[1];
    } else {
      last = readField(line);
      indent2 = void 0;
      if (last && fields2.has(last.key)) return void 0;
    }
    if (!last) return void 0;
    fields2.set(last.key, last);
  }
  return { ...frame, fields: fields2 };
}
function* linesOf(text2, from, to) {
  let start2 = from;
  let number2 = 2;
  while (start2 < to) {
    const end = text2.indexOf("\n", start2) + 1;
    yield { start: start2, end, source: text2.slice(start2, text2[end - 2] === "\r" ? end - 2 : end - 1), number: number2 };
    start2 = end;
    number2++;
  }
}
function readField({ start: start2, end, source, number: number2 }) {
  const found = keyLine.exec(source);
  if (!found) return void 0;
  const [, key = "", space = "", rest2 = ""] = found;
  const empty = rest2 === "" || rest2.startsWith("#");
  const read = empty ? { value: "", length: 0 } : readValue3(rest2);
  if (!read) return void 0;
  const valueStart = start2 + key.length + 1 + (empty ? 0 : space.length);
  return { key, value: read.value, start: start2, end, valueStart, valueEnd: valueStart + read.length, line: number2 };
}
function withItem(field, line, item3) {
  const [, indent2 = "", dash = "", rest2 = ""] = item3;
  const read = readValue3(rest2);
  if (typeof read?.value !== "string") return void 0;
  const dashAt = line.start + indent2.length;
  const valueEnd = dashAt + dash.length + read.length;
  if (typeof field.value === "string") {
    return { ...field, value: [read.value], end: line.end, valueStart: dashAt, valueEnd };
  }
  return { ...field, value: [...field.value, read.value], end: line.end, valueEnd };
}
function readValue3(source) {
  const list3 = emptyList.exec(source)?.[1];
  if (list3 !== void 0) return { value: [], length: list3.length };
  const found = scalar.exec(source);
  if (!found) return void 0;
  const [, single, double, plain = ""] = found;
  if (single !== void 0) return { value: single.replaceAll("''", "'"), length: single.length + 2 };
  if (double !== void 0) return { value: double, length: double.length + 2 };
  return /:(?: |$)/.test(plain) ? void 0 : { value: plain, length: plain.length };
}
var strange, maxSize2, ignored, keyLine, itemLine, scalar, emptyList;
var init_quick_head = __esm({
  "src/core/head/quick-head.ts"() {
    "use strict";
    init_frame();
    strange = /[^\n\r\x20-\x7e\u{a1}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]| {64}|\s{256}/u;
    maxSize2 = 16 * 1024;
    ignored = /^ *(?:#.*)?$/;
    keyLine = /^([A-Za-z][A-Za-z0-9_-]*):(?:( +)(.*))?$/;
    itemLine = /^( *)(- +)(.*)$/;
    scalar = /^(?:'((?:[^']|'')*)'|"([^"\\]*)"|([^-?:,[\]{}#&*!|>'"%@` ].*?))(?: *| +#.*)$/;
    emptyList = /^(\[ *\])(?: *| +#.*)$/;
  }
});

// src/journal/document/damage.ts
function findConflict(text2) {
  const start2 = text2.includes("<<<<<<< ") ? text2.search(opening) : -1;
  if (start2 < 0 || !closing.test(text2.slice(start2))) return void 0;
  const line = lineAt(text2, start2);
  return new Failure("damaged", `Cannot read the session: a merge conflict is unresolved (line ${line})`, {
    hint: "session-journal doctor --fix merges it; or keep in an editor what both sides wrote, without the marker lines",
    data: { line }
  });
}
function lineAt(text2, offset) {
  let line = 1;
  for (let at2 = text2.indexOf("\n"); at2 >= 0 && at2 < offset; at2 = text2.indexOf("\n", at2 + 1)) line += 1;
  return line;
}
var opening, closing;
var init_damage = __esm({
  "src/journal/document/damage.ts"() {
    "use strict";
    init_failure();
    opening = /(?:^|(?<=\n)|(?<=^\uFEFF))<{7} /;
    closing = /\n>{7} /;
  }
});

// src/core/text/spans.ts
function within(list3, { start: start2, end }) {
  return list3.slice(firstFrom(list3, start2), firstFrom(list3, end));
}
function spanAt(list3, at2) {
  const last = list3[firstFrom(list3, at2 + 1) - 1];
  return last !== void 0 && last.end > at2 ? last : void 0;
}
function firstFrom(list3, offset) {
  let low = 0;
  let high = list3.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list3[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function inOrder(some, others) {
  if (others.length === 0) return some;
  if (some.length === 0) return others;
  return [...some, ...others].sort((a, b) => a.start - b.start);
}
var init_spans = __esm({
  "src/core/text/spans.ts"() {
    "use strict";
  }
});

// src/core/markdown/line.ts
function beforeFirstLine(text2, start2) {
  const places2 = { first: start2, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text: text2, start: start2, end: start2, next: start2, ...places2 };
}
function readLine2(line) {
  const { text: text2, next: start2 } = line;
  const length = text2.length;
  if (start2 >= length) return false;
  if (line.lineFeed < start2) line.lineFeed = indexOrLength(text2, "\n", start2);
  if (line.carriageReturn < start2) line.carriageReturn = indexOrLength(text2, "\r", start2);
  const end = Math.min(line.lineFeed, line.carriageReturn);
  const ending = end === line.carriageReturn && line.lineFeed === end + 1 ? 2 : 1;
  line.start = start2;
  line.end = end;
  line.next = Math.min(end + ending, length);
  line.column = 0;
  line.indent = 0;
  line.noBreakBefore = 0;
  skipIndent(line, start2);
  return true;
}
function takeMarker(line, size) {
  line.column += size;
  line.indent = 0;
  skipIndent(line, line.first + size);
}
function isBlank(line) {
  return line.first === line.end;
}
function skipSpaces(text2, at2, end) {
  let offset = at2;
  while (offset < end && isSpace(text2.charCodeAt(offset))) offset++;
  return offset;
}
function skipRun(line, code) {
  const { text: text2, end } = line;
  let offset = line.first;
  while (offset < end && text2.charCodeAt(offset) === code) offset++;
  return offset;
}
function isSpace(code) {
  return code === SPACE || code === TAB;
}
function skipIndent(line, from) {
  const { text: text2, end } = line;
  const before = line.column;
  let offset = from;
  let column = before;
  for (; offset < end; offset++) {
    const code = text2.charCodeAt(offset);
    if (code === SPACE) column++;
    else if (code === TAB) column = (column & ~3) + 4;
    else break;
  }
  line.first = offset;
  line.column = column;
  line.indent = column - before;
}
function indexOrLength(text2, character, from) {
  const at2 = text2.indexOf(character, from);
  return at2 < 0 ? text2.length : at2;
}
var SPACE, TAB;
var init_line = __esm({
  "src/core/markdown/line.ts"() {
    "use strict";
    SPACE = 32;
    TAB = 9;
  }
});

// src/core/markdown/line-blocks.ts
function isThematicBreak(line) {
  const { text: text2, first, end } = line;
  if (first < line.noBreakBefore) return false;
  const code = text2.charCodeAt(first);
  if (code !== DASH && code !== STAR && code !== UNDERSCORE) return false;
  let count6 = 0;
  let at2 = first;
  while (at2 < end && text2.charCodeAt(at2) === code) {
    count6++;
    at2 = skipSpaces(text2, at2 + 1, end);
  }
  if (at2 === end && count6 >= 3) return true;
  line.noBreakBefore = at2;
  return false;
}
function atxLevel(line) {
  const { text: text2, first, end } = line;
  const after = skipRun(line, HASH);
  const level = after - first;
  if (level > 6) return 0;
  return after === end || isSpace(text2.charCodeAt(after)) ? level : 0;
}
function atxText(line, level) {
  const text2 = trimSpaces(line.text.slice(line.first + level, line.end));
  let end = text2.length;
  while (text2.charCodeAt(end - 1) === HASH) end--;
  return end === 0 || isSpace(text2.charCodeAt(end - 1)) ? trimSpaces(text2.slice(0, end)) : text2;
}
function setextLevel(line) {
  const { text: text2, first, end } = line;
  const code = text2.charCodeAt(first);
  if (code !== EQUALS && code !== DASH) return 0;
  if (skipSpaces(text2, skipRun(line, code), end) < end) return 0;
  return code === EQUALS ? 1 : 2;
}
function setextText(paragraph2) {
  const lines3 = paragraph2.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines3.filter((line) => line !== "").join("\n");
}
function openingFence(line) {
  const { text: text2, first, end } = line;
  const code = text2.charCodeAt(first);
  if (code !== BACKTICK && code !== TILDE) return void 0;
  const after = skipRun(line, code);
  if (after - first < 3) return void 0;
  if (code === BACKTICK && text2.slice(after, end).includes("`")) return void 0;
  return { code, size: after - first };
}
function isClosingFence(line, fence3) {
  if (line.indent >= 4) return false;
  const after = skipRun(line, fence3.code);
  return after - line.first >= fence3.size && skipSpaces(line.text, after, line.end) === line.end;
}
function trimSpaces(text2) {
  const start2 = skipSpaces(text2, 0, text2.length);
  let end = text2.length;
  while (end > start2 && skipSpaces(text2, end - 1, end) === end) end--;
  return text2.slice(start2, end);
}
var HASH, STAR, DASH, EQUALS, UNDERSCORE, BACKTICK, TILDE;
var init_line_blocks = __esm({
  "src/core/markdown/line-blocks.ts"() {
    "use strict";
    init_line();
    HASH = 35;
    STAR = 42;
    DASH = 45;
    EQUALS = 61;
    UNDERSCORE = 95;
    BACKTICK = 96;
    TILDE = 126;
  }
});

// src/core/markdown/containers.ts
function noContainers() {
  return { kinds: [], widths: [], quotes: [], empty: 0 };
}
function matchContainers(open, line) {
  const { kinds, widths, quotes: quotes2 } = open;
  const depth = kinds.length;
  const empty = open.empty;
  open.empty = 0;
  let matched = 0;
  let quoted = 0;
  for (; matched < depth; matched++) {
    if (isBlank(line)) {
      const quote3 = quotes2[quoted];
      if (quote3 === void 0 && empty > 0) open.empty = 2;
      return quote3 ?? depth;
    }
    if (kinds[matched] === QUOTE) {
      if (!isQuoteMarker(line)) break;
      takeQuote(line);
      quoted++;
    } else {
      const width = widths[matched];
      if (line.indent < width || empty === 2 && matched === depth - 1) break;
      line.indent -= width;
    }
  }
  return matched;
}
function isInRootItem(open) {
  return open.kinds.length > 0 && open.kinds[0] !== QUOTE;
}
function leaveContainers(open, depth) {
  if (open.kinds.length === depth) return;
  open.kinds.length = depth;
  open.widths.length = depth;
  while ((open.quotes.at(-1) ?? -1) >= depth) open.quotes.pop();
  open.empty = 0;
}
function reopenList(open, code) {
  open.kinds.push(code);
  open.widths.push(2);
}
function isQuoteMarker(line) {
  return line.indent < 4 && line.text.charCodeAt(line.first) === QUOTE && !isBlank(line);
}
function enterQuote(open, line) {
  open.quotes.push(open.kinds.length);
  open.kinds.push(QUOTE);
  open.widths.push(0);
  takeQuote(line);
}
function listMarkerSize(line, interrupting2) {
  const { text: text2, first, end } = line;
  if (line.indent >= 4) return 0;
  const code = text2.charCodeAt(first);
  const isBullet = code === DASH2 || code === STAR2 || code === PLUS;
  const size = isBullet ? 1 : numberedMarkerSize(line, interrupting2);
  const after = first + size;
  if (size === 0 || after > end) return 0;
  if (after < end && !isSpace(text2.charCodeAt(after))) return 0;
  if (interrupting2 && skipSpaces(text2, after, end) === end) return 0;
  return isBullet && isThematicBreak(line) ? 0 : size;
}
function enterItem(open, line, size) {
  const before = line.indent + size;
  open.kinds.push(line.text.charCodeAt(line.first + size - 1));
  takeMarker(line, size);
  const blank2 = isBlank(line);
  const spaces = blank2 || line.indent > 4 ? 1 : line.indent;
  if (!blank2) line.indent -= spaces;
  open.widths.push(before + spaces);
  open.empty = blank2 ? 1 : 0;
  return before + spaces;
}
function numberedMarkerSize(line, interrupting2) {
  const { text: text2, first, end } = line;
  const limit = Math.min(end, first + (interrupting2 ? 1 : 9));
  let at2 = first;
  while (at2 < limit && isDigit(text2.charCodeAt(at2))) at2++;
  if (at2 === first || at2 === end || interrupting2 && text2.charCodeAt(first) !== ONE) return 0;
  const delimiter = text2.charCodeAt(at2);
  return delimiter === DOT || delimiter === PARENTHESIS ? at2 + 1 - first : 0;
}
function isDigit(code) {
  return code >= ZERO && code <= NINE;
}
function takeQuote(line) {
  takeMarker(line, 1);
  if (line.indent > 0) line.indent--;
}
var QUOTE, STAR2, PLUS, DASH2, DOT, ZERO, ONE, NINE, PARENTHESIS;
var init_containers = __esm({
  "src/core/markdown/containers.ts"() {
    "use strict";
    init_line();
    init_line_blocks();
    QUOTE = 62;
    STAR2 = 42;
    PLUS = 43;
    DASH2 = 45;
    DOT = 46;
    ZERO = 48;
    ONE = 49;
    NINE = 57;
    PARENTHESIS = 41;
  }
});

// src/core/markdown/html-block.ts
function htmlKind(line) {
  const { text: text2, first, end } = line;
  if (text2[first] !== "<") return 0;
  const html = text2.slice(first, end);
  if (html.startsWith("<!--")) return 2;
  if (html.startsWith("<?")) return 3;
  if (/^<![a-z]/i.test(html)) return 4;
  if (html.startsWith("<![CDATA[")) return 5;
  return tagKind(html);
}
function closesHtml(line, kind, from) {
  if (kind === 0 || kind > 5) return false;
  return CLOSING[kind].test(line.text.slice(from, line.end));
}
function tagKind(html) {
  const opening4 = /^<(\/?)([a-z][a-z0-9-]*)(?=[ \t/>]|$)/i.exec(html);
  if (opening4 === null) return 0;
  const [tag, slash, written2] = opening4;
  const name = written2.toLowerCase();
  const rest2 = html.slice(tag.length);
  if (slash === "" && RAW.has(name) && !rest2.startsWith("/")) return 1;
  if (BLOCK.has(name)) return rest2.startsWith("/") && !rest2.startsWith("/>") ? 0 : 6;
  return isRestOfTag(rest2, slash === "/") ? 7 : 0;
}
function isRestOfTag(rest2, closing2) {
  let at2 = closing2 ? 0 : afterAttributes(rest2);
  at2 = skipSpaces(rest2, at2, rest2.length);
  if (!closing2 && rest2[at2] === "/") at2++;
  return rest2[at2] === ">" && skipSpaces(rest2, at2 + 1, rest2.length) === rest2.length;
}
function afterAttributes(rest2) {
  let at2 = 0;
  for (; ; ) {
    const name = skipSpaces(rest2, at2, rest2.length);
    let after = skipToken(ATTRIBUTE_NAME, rest2, name);
    if (after === name) return at2;
    for (at2 = after; ; at2 = after) {
      after = skipToken(PLAIN_VALUE, rest2, at2);
      if (after === at2) break;
    }
    at2 = skipToken(QUOTED_VALUE, rest2, at2);
  }
}
function skipToken(token, text2, at2) {
  token.lastIndex = at2;
  return token.test(text2) ? token.lastIndex : at2;
}
var RAW, BLOCK, CLOSING, ATTRIBUTE_NAME, PLAIN_VALUE, QUOTED_VALUE;
var init_html_block = __esm({
  "src/core/markdown/html-block.ts"() {
    "use strict";
    init_line();
    RAW = /* @__PURE__ */ new Set(["pre", "script", "style", "textarea"]);
    BLOCK = new Set(
      "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul".split(" ")
    );
    CLOSING = {
      1: /<\/(?:pre|script|style|textarea)>/i,
      2: /-->/,
      3: /\?>/,
      4: />/,
      // remark reads `]` in pairs: `]]]>` closes nothing, against the specification.
      5: /(?:^|[^\]])(?:\]\])+>/
    };
    ATTRIBUTE_NAME = /[:_a-z][-.:\w]*/iy;
    PLAIN_VALUE = /[ \t]*=[ \t]*(?:[^ \t"'/<=>`]+|(?=\/))/y;
    QUOTED_VALUE = /[ \t]*=[ \t]*(?:"[^"]*"|'[^']*')(?=[ \t/>])/y;
  }
});

// src/core/markdown/link-definition.ts
function skipDefinitions(paragraph2) {
  let at2 = 0;
  for (; ; ) {
    const start2 = skipSpaceAndEndings(paragraph2, at2);
    const end = afterDefinition(paragraph2, start2);
    if (end === NONE) return start2;
    at2 = end;
  }
}
function afterDefinition(text2, start2) {
  const colon = afterLabel(text2, start2);
  if (colon === NONE || text2[colon] !== ":") return NONE;
  const address = skipSpaceAndEndings(text2, colon + 1);
  const end = text2[address] === "<" ? afterEnclosedAddress(text2, address) : afterPlainAddress(text2, address);
  if (end === NONE) return NONE;
  const title = afterTitle(text2, end);
  const titled4 = title === NONE ? NONE : restOfLine(text2, title);
  return titled4 === NONE ? restOfLine(text2, end) : titled4;
}
function afterLabel(text2, start2) {
  if (text2[start2] !== "[") return NONE;
  let size = 0;
  let filled2 = false;
  for (let at2 = start2 + 1; at2 < text2.length; at2++) {
    const code = text2[at2];
    if (code === "]") return filled2 && size <= LABEL_LIMIT ? at2 + 1 : NONE;
    if (code === "[" || size > LABEL_LIMIT) return NONE;
    if (isEnding(text2, at2)) continue;
    size++;
    filled2 ||= !isSpace(text2.charCodeAt(at2));
    if (code === "\\" && isOneOf(text2[at2 + 1], "[]\\")) {
      at2++;
      size++;
    }
  }
  return NONE;
}
function afterEnclosedAddress(text2, start2) {
  for (let at2 = start2 + 1; at2 < text2.length && !isEnding(text2, at2); at2++) {
    if (text2[at2] === ">") return at2 + 1;
    if (text2[at2] === "<") return NONE;
    if (text2[at2] === "\\" && isOneOf(text2[at2 + 1], "<>\\")) at2++;
  }
  return NONE;
}
function afterPlainAddress(text2, start2) {
  let depth = 0;
  let at2 = start2;
  for (; at2 < text2.length; at2++) {
    const code = text2.charCodeAt(at2);
    if (isSpace(code) || isEnding(text2, at2)) break;
    if (code < 32 && code !== 0 || code === 127) return NONE;
    if (text2[at2] === "\\" && isOneOf(text2[at2 + 1], "()\\")) at2++;
    else if (text2[at2] === "(") depth++;
    else if (text2[at2] === ")" && --depth < 0) return NONE;
  }
  return depth === 0 && at2 > start2 ? at2 : NONE;
}
function afterTitle(text2, end) {
  const start2 = skipSpaceAndEndings(text2, end);
  if (start2 === end || !isOneOf(text2[start2], `"'(`)) return NONE;
  const close = text2[start2] === "(" ? ")" : text2[start2];
  for (let at2 = start2 + 1; at2 < text2.length; at2++) {
    if (text2[at2] === close) return at2 + 1;
    if (text2[at2] === "\\" && (text2[at2 + 1] === close || text2[at2 + 1] === "\\")) at2++;
  }
  return NONE;
}
function restOfLine(text2, from) {
  let at2 = from;
  while (at2 < text2.length && isSpace(text2.charCodeAt(at2))) at2++;
  return at2 === text2.length || isEnding(text2, at2) ? at2 : NONE;
}
function skipSpaceAndEndings(text2, from) {
  let at2 = from;
  while (at2 < text2.length && (isSpace(text2.charCodeAt(at2)) || isEnding(text2, at2))) at2++;
  return at2;
}
function isEnding(text2, at2) {
  return text2[at2] === "\n" || text2[at2] === "\r";
}
function isOneOf(character, characters) {
  return character !== void 0 && characters.includes(character);
}
var NONE, LABEL_LIMIT;
var init_link_definition = __esm({
  "src/core/markdown/link-definition.ts"() {
    "use strict";
    init_line();
    NONE = -1;
    LABEL_LIMIT = 999;
  }
});

// src/core/markdown/leaf-block.ts
function noLeaf() {
  return { kind: "none", start: 0, fence: { code: 0, size: 0 }, html: 0, lines: void 0 };
}
function isLiteral(leaf) {
  return leaf.kind === "fence" || leaf.kind === "html";
}
function waitsForClosing(leaf) {
  return leaf.kind === "fence" || leaf.kind === "html" && leaf.html <= 5;
}
function endLeaf(leaf) {
  leaf.kind = "none";
}
function scanLiteralLine(leaf, line) {
  if (leaf.kind === "fence") {
    if (isClosingFence(line, leaf.fence)) leaf.kind = "none";
    return;
  }
  const closed = leaf.html > 5 ? line.first === line.end : closesHtml(line, leaf.html, line.first);
  if (closed) leaf.kind = "none";
}
function scanBlankLine(leaf) {
  if (leaf.kind !== "code") leaf.kind = "none";
}
function isInterruptible(leaf) {
  return leaf.kind === "paragraph" || leaf.kind === "code";
}
function scanLeafLine(leaf, line, lazy2) {
  const isParagraph = leaf.kind === "paragraph";
  if (line.indent >= 4) return isParagraph ? goOn(leaf, line) : scanCode(leaf, line, lazy2);
  if (!isParagraph) return startLeaf(leaf, line) ?? startParagraph(leaf, line);
  const level = lazy2 ? 0 : setextLevel(line);
  if (level > 0) return endSetext(leaf, line, level) ?? startLeaf(leaf, line) ?? startParagraph(leaf, line);
  return interruptParagraph(leaf, line, lazy2) ?? goOn(leaf, line);
}
function interruptParagraph(leaf, line, lazy2) {
  if (htmlKind(line) !== 7) return startLeaf(leaf, line);
  if (!lazy2) return void 0;
  startHtml(leaf, line, 7);
  return line.end < line.next ? "on" : "began";
}
function startLeaf(leaf, line) {
  switch (line.text[line.first]) {
    case "#":
      return startAtx(leaf, line);
    case "*":
    case "-":
    case "_":
      return isThematicBreak(line) ? begin(leaf, line, "none") : void 0;
    case "`":
    case "~":
      return startFence(leaf, line);
    case "<":
      return startHtml(leaf, line, htmlKind(line));
    default:
      return void 0;
  }
}
function startAtx(leaf, line) {
  const level = atxLevel(line);
  if (level === 0) return void 0;
  begin(leaf, line, "none");
  return { level, text: atxText(line, level), start: line.first };
}
function startFence(leaf, line) {
  const fence3 = openingFence(line);
  if (fence3 === void 0) return void 0;
  leaf.fence = fence3;
  return begin(leaf, line, "fence");
}
function startHtml(leaf, line, kind) {
  if (kind === 0) return void 0;
  leaf.html = kind;
  return begin(leaf, line, closesHtml(line, kind, line.first + 1) ? "none" : "html");
}
function startParagraph(leaf, line) {
  const { text: text2, first, end } = line;
  leaf.lines = text2[first] === "[" ? [text2.slice(first, end)] : void 0;
  return begin(leaf, line, "paragraph");
}
function scanCode(leaf, line, lazy2) {
  if (leaf.kind === "code" && !lazy2) return "on";
  return begin(leaf, line, lazy2 ? "none" : "code");
}
function begin(leaf, line, kind) {
  leaf.kind = kind;
  leaf.start = line.first;
  return "began";
}
function goOn(leaf, line) {
  leaf.lines?.push(line.text.slice(line.first, line.end));
  return "on";
}
function endSetext(leaf, line, level) {
  leaf.kind = "none";
  const { lines: lines3, start: start2 } = leaf;
  if (lines3 === void 0) return { level, text: setextText(line.text.slice(start2, line.start)), start: start2 };
  const paragraph2 = lines3.join("\n");
  const rest2 = paragraph2.slice(skipDefinitions(paragraph2));
  return rest2 === "" ? void 0 : { level, text: setextText(rest2), start: start2 };
}
var init_leaf_block = __esm({
  "src/core/markdown/leaf-block.ts"() {
    "use strict";
    init_html_block();
    init_line_blocks();
    init_link_definition();
  }
});

// src/core/text/white-space.ts
function isWhite(code) {
  return code === SPACE2 || code === LINE_FEED || code === TAB2 || code === CARRIAGE_RETURN;
}
function endOfWords(text2, { start: start2, end }) {
  let at2 = end;
  while (at2 > start2 && isWhite(text2.charCodeAt(at2 - 1))) at2 -= 1;
  return at2;
}
var LINE_FEED, CARRIAGE_RETURN, TAB2, SPACE2;
var init_white_space = __esm({
  "src/core/text/white-space.ts"() {
    "use strict";
    LINE_FEED = 10;
    CARRIAGE_RETURN = 13;
    TAB2 = 9;
    SPACE2 = 32;
  }
});

// src/core/markdown/plain-lines.ts
function ordinaryLines(more) {
  return `(?:${ordinary})${rest}(?:[ \\t]*(?:${ordinary})${rest}){0,${more}}`;
}
function chapterEnd(text2, at2) {
  return endOf(chapter, text2, at2);
}
function readHeading(text2, start2) {
  const end = endOf(heading, text2, start2);
  if (end === void 0) return void 0;
  const level = headingLevel(text2, start2);
  const words3 = trimmed(text2, start2 + level, end);
  return words3.endsWith("#") ? void 0 : { level, text: words3, start: start2, end };
}
function headingLevel(text2, at2) {
  let level = 0;
  while (text2.charCodeAt(at2 + level) === HASH2) level += 1;
  return level;
}
function isHeading(text2, at2) {
  return text2.charCodeAt(at2) === HASH2 && endOf(heading, text2, at2) !== void 0;
}
function endOf(pattern2, text2, at2) {
  pattern2.lastIndex = at2;
  return pattern2.test(text2) ? pattern2.lastIndex : void 0;
}
function trimmed(text2, from, to) {
  let start2 = from;
  const end = endOfWords(text2, { start: start2, end: to });
  while (start2 < end && isWhite(text2.charCodeAt(start2))) start2 += 1;
  return text2.slice(start2, end);
}
var ordinary, rest, blankLine, heading, least, most, deepHeading, wholeParagraph, below, chapter, HASH2;
var init_plain_lines = __esm({
  "src/core/markdown/plain-lines.ts"() {
    "use strict";
    init_white_space();
    ordinary = [
      "[^\\s#>+\\-*_=`~<\\[\\d]",
      "\\*{1,2}(?=[^\\s*])|_{1,2}(?=[^\\s_])|`{1,2}(?=[^`])|~{1,2}(?=[^~])",
      "#(?=[^\\s#])|-(?=[^\\s-])|=(?=[^\\s=])|\\+(?=\\S)",
      "\\d{1,9}(?:[.)](?=\\S)|(?=[^\\d.)]))"
    ].join("|");
    rest = "[^\\r\\n]*(?:\\r?\\n|$)";
    blankLine = "[ \\t]*\\r?\\n";
    heading = new RegExp(`#{1,6}[ \\t]${rest}`, "y");
    least = 4;
    most = { headings: 200, blocks: 20, lines: 50 };
    deepHeading = "#{3,6}[ \\t][^\\r\\n]*(?:\\r?\\n|$)(?<!#[ \\t]*\\r?\\n?)";
    wholeParagraph = `${ordinaryLines(most.lines)}(?=${blankLine}|#{1,6}[ \\t]|$)`;
    below = `(?:${blankLine}|${wholeParagraph}){0,${most.blocks}}`;
    chapter = new RegExp(`(?:${deepHeading}${below}){${least},${most.headings}}`, "y");
    HASH2 = 35;
  }
});

// src/core/markdown/quick-scan.ts
function fencePattern(mark4, info) {
  const closing2 = ` {0,3}\\1${mark4}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing2})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark4}{3,})(?!${mark4})${info}\\r?\\n${inside}${closing2}(?:\\r?\\n|$)`, "y");
}
function leap(text2, from, found) {
  for (let place3 = from; ; ) {
    const { at: at2, list: list3 } = place3;
    const next = list3 === void 0 ? { at: leapRoot(text2, at2, found), list: list3 } : place3;
    place3 = leapList(text2, next, found);
    if (place3.list !== void 0 || place3.at === at2) return place3;
  }
}
function leapRoot(text2, from, found) {
  for (let at2 = from; ; ) {
    const next = leapBlock(text2, at2, found);
    if (next === void 0) return at2;
    at2 = next;
  }
}
function leapBlock(text2, at2, found) {
  switch (text2.charCodeAt(at2)) {
    case LINE_FEED2:
    case CARRIAGE_RETURN2:
    case SPACE3:
    case TAB3:
      return endOf(blank, text2, at2);
    case HASH3:
      return leapHeading(text2, at2, found) ?? leapParagraph(text2, at2, found);
    case BACKTICK2:
      return endOf(backticks, text2, at2) ?? leapParagraph(text2, at2, found);
    case TILDE2:
      return endOf(tildes, text2, at2) ?? leapParagraph(text2, at2, found);
    default:
      return leapParagraph(text2, at2, found);
  }
}
function leapHeading(text2, start2, { headings, chapters }) {
  const end = chapters === void 0 ? void 0 : chapterEnd(text2, start2);
  if (end !== void 0) {
    chapters?.push({ start: start2, end });
    return end;
  }
  const heading4 = readHeading(text2, start2);
  if (heading4 !== void 0) headings.push(heading4);
  return heading4?.end;
}
function leapParagraph(text2, start2, { paragraphs }) {
  const end = endOf(paragraph, text2, start2);
  if (end === void 0 || !(isOver(text2, end) || endOf(blank, text2, end) !== void 0)) return void 0;
  paragraphs.push({ start: start2, end });
  return end;
}
function leapList(text2, from, found) {
  let { at: at2, list: list3 } = from;
  let end = endOf(item, text2, at2);
  while (end !== void 0) {
    const next = endOf(blank, text2, end) ?? end;
    const following = endOf(item, text2, next);
    const isLast = following === void 0;
    if (isLast && !(isOver(text2, next) || next > end && endOf(paragraph, text2, next) !== void 0)) break;
    list3 = pushItem(text2, { start: at2, end, list: list3 }, found);
    if (isLast) return { at: next, list: void 0 };
    [at2, end] = [next, following];
  }
  return { at: at2, list: list3 };
}
function isOver(text2, at2) {
  return at2 === text2.length || isHeading(text2, at2);
}
function pushItem(text2, { start: start2, end, list: list3 }, { items }) {
  const first = text2.charCodeAt(start2);
  const isBullet = first === DASH3 || first === STAR3 || first === PLUS2;
  const size = isBullet ? 1 : text2.indexOf(" ", start2) - start2;
  const after = start2 + size;
  const code = text2.charCodeAt(after - 1);
  const last = items.at(-1)?.list ?? -1;
  items.push({
    start: start2,
    end,
    marker: start2,
    content: after + 1,
    indent: size + 1,
    bullet: text2.charAt(after - 1),
    number: isBullet ? void 0 : Number(text2.slice(start2, after - 1)),
    list: list3 === code ? last : last + 1
  });
  return code;
}
var HASH3, STAR3, PLUS2, DASH3, LINE_FEED2, CARRIAGE_RETURN2, TAB3, SPACE3, BACKTICK2, TILDE2, mostLines, lines, paragraph, item, backticks, tildes, blank;
var init_quick_scan = __esm({
  "src/core/markdown/quick-scan.ts"() {
    "use strict";
    init_plain_lines();
    HASH3 = 35;
    STAR3 = 42;
    PLUS2 = 43;
    DASH3 = 45;
    LINE_FEED2 = 10;
    CARRIAGE_RETURN2 = 13;
    TAB3 = 9;
    SPACE3 = 32;
    BACKTICK2 = 96;
    TILDE2 = 126;
    mostLines = 1e3;
    lines = ordinaryLines(mostLines);
    paragraph = new RegExp(lines, "y");
    item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines}`, "y");
    backticks = fencePattern("`", "[^`\\r\\n]*");
    tildes = fencePattern("~", "[^\\r\\n]*");
    blank = new RegExp(`(?:${blankLine}){1,${mostLines}}`, "y");
  }
});

// src/core/markdown/unread-stretch.ts
function chapterOf(text2, { start: start2, end }) {
  const stretch = { text: text2, start: start2, end };
  return {
    ...stretch,
    headings: once(() => readHeadings(stretch)),
    paragraphs: once(() => readParagraphs(stretch))
  };
}
function lowestLevel(chapter2) {
  const first = headingLevel(chapter2.text, chapter2.start);
  return first === 3 ? first : Math.min(...chapter2.headings().map(({ level }) => level));
}
function headingStarts({ text: text2, start: start2, end }) {
  const starts = [start2];
  lineOfHeading.lastIndex = start2;
  while (lineOfHeading.test(text2) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}
function readHeadings(stretch) {
  return headingStarts(stretch).map((at2) => readHeading(stretch.text, at2));
}
function readParagraphs({ text: text2, start: start2, end }) {
  const found = { headings: [], items: [], paragraphs: [] };
  leap(text2.slice(start2, end), { at: 0, list: void 0 }, found);
  return found.paragraphs.map((paragraph2) => ({
    start: paragraph2.start + start2,
    end: paragraph2.end + start2
  }));
}
var lineOfHeading;
var init_unread_stretch = __esm({
  "src/core/markdown/unread-stretch.ts"() {
    "use strict";
    init_lazy();
    init_plain_lines();
    init_quick_scan();
    lineOfHeading = /\n(?=#{3,6}[ \t])/g;
  }
});

// src/core/markdown/scan.ts
function outlineOf(parts3) {
  const { outer, chapters } = parts3;
  const whole = lazy({
    headings: () => inOrder(
      outer.headings,
      chapters.flatMap(({ headings }) => headings())
    ),
    paragraphs: () => inOrder(
      outer.paragraphs,
      chapters.flatMap(({ paragraphs }) => paragraphs())
    )
  });
  return Object.assign(whole, parts3);
}
function headingsIn({ outer, chapters }, span) {
  const inside = chaptersAt(chapters, span).flatMap(({ headings }) => within(headings(), span));
  return inOrder(within(outer.headings, span), inside);
}
function paragraphsIn({ outer, chapters }, span) {
  const inside = chaptersAt(chapters, span).flatMap(({ paragraphs }) => within(paragraphs(), span));
  return inOrder(within(outer.paragraphs, span), inside);
}
function paragraphAt({ outer, chapters }, at2) {
  const chapter2 = spanAt(chapters, at2);
  return spanAt(chapter2 === void 0 ? outer.paragraphs : chapter2.paragraphs(), at2);
}
function headingAt({ outer, chapters }, at2) {
  const chapter2 = spanAt(chapters, at2);
  return spanAt(chapter2 === void 0 ? outer.headings : chapter2.headings(), at2);
}
function chaptersAt(chapters, { start: start2, end }) {
  return within(chapters, { start: spanAt(chapters, start2)?.start ?? start2, end });
}
function scanOutline(text2, start2, leapsFrom = worthLeaping) {
  const leaps = text2.length - start2 >= leapsFrom;
  const line = beforeFirstLine(text2, start2);
  const found = { headings: [], items: [], paragraphs: [], chapters: [] };
  const scan = { line, open: noContainers(), leaf: noLeaf(), ...found };
  for (; ; ) {
    if (leaps) leapAhead(scan);
    if (!readLine2(line)) break;
    scanLine(scan);
  }
  const { headings, items, paragraphs, open, leaf } = scan;
  const unclosed = open.kinds.length === 0 && waitsForClosing(leaf) ? leaf.start : void 0;
  const chapters = scan.chapters.map((span) => chapterOf(text2, span));
  return outlineOf({ outer: { headings, paragraphs }, chapters, items, unclosed });
}
function leapAhead(scan) {
  const { line, open, leaf } = scan;
  const list3 = open.kinds[0];
  if (list3 === void 0 && leaf.kind !== "none") return;
  const landing = leap(line.text, { at: line.next, list: list3 }, scan);
  if (landing.at === line.next) return;
  line.next = landing.at;
  leaveContainers(open, 0);
  endLeaf(leaf);
  if (landing.list !== void 0) reopenList(open, landing.list);
}
function scanLine(scan) {
  const { line, open, leaf } = scan;
  const filled2 = !isBlank(line);
  const matched = matchContainers(open, line);
  if (matched === open.kinds.length && isLiteral(leaf)) {
    scanLiteralLine(leaf, line);
  } else {
    const depth = openContainers(scan, matched);
    if (isBlank(line)) scanBlankRest(scan, depth);
    else scanLeaf(scan, depth);
  }
  const item3 = scan.items.at(-1);
  if (filled2 && item3 !== void 0 && isInRootItem(open)) item3.end = line.next;
  if (open.kinds.length === 0 && leaf.kind === "paragraph") addToParagraph(scan);
}
function addToParagraph({ line, paragraphs }) {
  const last = paragraphs.at(-1);
  if (last?.end === line.start) last.end = line.next;
  else paragraphs.push({ start: line.start, end: line.next });
}
function scanLeaf(scan, depth) {
  const { line, open, leaf } = scan;
  const change = scanLeafLine(leaf, line, depth < open.kinds.length);
  if (change === "on") return;
  leaveContainers(open, depth);
  if (change === "began" || depth > 0) return;
  scan.headings.push({ ...change, end: line.next });
  if ((scan.paragraphs.at(-1)?.end ?? 0) > change.start) scan.paragraphs.pop();
}
function scanBlankRest(scan, depth) {
  const { open, leaf } = scan;
  if (depth < open.kinds.length) endLeaf(leaf);
  else scanBlankLine(leaf);
  leaveContainers(open, depth);
}
function openContainers(scan, matched) {
  const { line, open, leaf } = scan;
  const interrupting2 = matched === open.kinds.length && isInterruptible(leaf);
  const left = open.kinds[matched];
  for (let depth = matched; ; depth++) {
    const isQuote = isQuoteMarker(line);
    const size = isQuote ? 0 : listMarkerSize(line, interrupting2);
    if (!isQuote && size === 0) return depth;
    if (depth === matched) {
      leaveContainers(open, depth);
      endLeaf(leaf);
    }
    if (isQuote) enterQuote(open, line);
    else if (depth === 0) enterRootItem(scan, size, left);
    else enterItem(open, line, size);
  }
}
function enterRootItem(scan, size, left) {
  const { line, items } = scan;
  const { text: text2, start: start2, next, first: marker3 } = line;
  const after = marker3 + size;
  const bullet = text2.charAt(after - 1);
  const number2 = size > 1 ? Number(text2.slice(marker3, after - 1)) : void 0;
  const last = items.at(-1)?.list ?? -1;
  const list3 = left === text2.charCodeAt(after - 1) ? last : last + 1;
  const indent2 = enterItem(scan.open, line, size);
  items.push({ start: start2, end: next, marker: marker3, content: contentStart(line, after), indent: indent2, bullet, number: number2, list: list3 });
}
function contentStart(line, afterMarker) {
  if (isBlank(line) || line.indent === 0) return line.first;
  const column = line.column - line.indent - 1;
  const isSharedTab = line.text[afterMarker] === "	" && column % 4 < 3;
  return isSharedTab ? afterMarker : afterMarker + 1;
}
var worthLeaping;
var init_scan = __esm({
  "src/core/markdown/scan.ts"() {
    "use strict";
    init_lazy();
    init_spans();
    init_containers();
    init_leaf_block();
    init_line();
    init_quick_scan();
    init_unread_stretch();
    worthLeaping = 32 * 1024;
  }
});

// src/journal/document/label-lines.ts
function partLazyLabels(text2, outline) {
  const cuts = /* @__PURE__ */ new Map();
  for (const item3 of outline.items) {
    const lines3 = text2.slice(item3.content, item3.end);
    if (!/[\r\n]./s.test(lines3)) continue;
    const found = [...lines3.matchAll(label2)].find(({ index }) => index > 0);
    if (found !== void 0) cuts.set(item3, item3.content + found.index);
  }
  if (cuts.size === 0) return outline;
  const items = outline.items.map((item3) => ({ ...item3, end: cuts.get(item3) ?? item3.end }));
  const freed = [...cuts].map(([item3, start2]) => ({ start: start2, end: item3.end }));
  const { outer, chapters, unclosed } = outline;
  const paragraphs = inOrder(outer.paragraphs, freed);
  return outlineOf({ outer: { ...outer, paragraphs }, chapters, items, unclosed });
}
var label2;
var init_label_lines = __esm({
  "src/journal/document/label-lines.ts"() {
    "use strict";
    init_scan();
    init_spans();
    label2 = /^(?:\*\*|__)(?:Key Files|Key Context|Objective|Progress|Current|Blocker)(?:\*\*|__|:)/gim;
  }
});

// src/journal/document/quick-rescan.ts
function rescan(like, text2, start2) {
  const alike = compare(like, { text: text2, start: start2 });
  const moved = { front: start2 - like.start, back: text2.length - like.text.length };
  const marks = marksOf(like);
  const before = lastBefore(like.text, marks, like.start + alike.front);
  const last = firstBehind(like.text, marks, { after: before, limit: like.text.length - alike.back });
  const from = before === void 0 ? start2 : lineStart(like.text, before) + moved.front;
  const front = cut(like.outline, -1, before === void 0 ? like.start : from - moved.front);
  const shifted = shift(front, moved.front, text2);
  if (last !== void 0) {
    const middle = scanned(text2, from, last.end + moved.back);
    const found = lastHeading(middle);
    if (found?.start === last.start + moved.back && found.level === last.level) {
      const open = cut(middle, -1, found.start);
      const back = cut(like.outline, last.start, Number.POSITIVE_INFINITY);
      return join13([shifted, open, shift(back, moved.back, text2)]);
    }
  }
  return join13([shifted, scanned(text2, from, text2.length)]);
}
function scanned(text2, from, to) {
  const part = text2.slice(from, to);
  return shift(partLazyLabels(part, scanOutline(part, 0)), from, text2);
}
function marksOf({ text: text2, outline: { outer, chapters } }) {
  const marks = [
    ...outer.headings.map((heading4) => ({ start: heading4.start, heading: () => heading4 })),
    ...chapters.map(({ start: start2 }) => ({ start: start2, heading: () => readHeading(text2, start2) }))
  ];
  return marks.sort((a, b) => a.start - b.start);
}
function compare(like, now) {
  const most3 = Math.min(like.text.length - like.start, now.text.length - now.start);
  const front = alikeUnits(most3, (at2, size) => {
    return like.text.slice(like.start + at2, like.start + at2 + size) === now.text.slice(now.start + at2, now.start + at2 + size);
  });
  const back = alikeUnits(most3 - front, (at2, size) => {
    const [a, b] = [like.text.length - at2, now.text.length - at2];
    return like.text.slice(a - size, a) === now.text.slice(b - size, b);
  });
  return { front, back };
}
function alikeUnits(most3, isAlike2) {
  let at2 = 0;
  for (let size = step; size >= 1; size = size / 2) {
    while (at2 + size <= most3 && isAlike2(at2, size)) at2 += size;
  }
  return at2;
}
function lastBefore(text2, marks, limit) {
  const isWhole = ({ start: start2, heading: heading4 }) => {
    return start2 < limit && heading4().end < limit && isAtx(text2, heading4());
  };
  return marks.findLast(isWhole)?.heading();
}
function firstBehind(text2, marks, { after, limit }) {
  const isBehind = ({ start: start2, heading: heading4 }) => {
    return start2 > (after?.start ?? -1) && lineStart(text2, { start: start2 }) > limit && isAtx(text2, heading4());
  };
  return marks.find(isBehind)?.heading();
}
function lastHeading({ outer, chapters }) {
  const [own2, chapter2] = [outer.headings.at(-1), chapters.at(-1)];
  const isInChapter = chapter2 !== void 0 && chapter2.start > (own2?.start ?? -1);
  return isInChapter ? chapter2.headings().at(-1) : own2;
}
function isAtx(text2, { start: start2, end }) {
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(text2.slice(start2, end));
}
function lineStart(text2, { start: start2 }) {
  let at2 = start2;
  while (text2[at2 - 1] === " ") at2 -= 1;
  return at2;
}
function cut({ outer, items, chapters, unclosed }, after, limit) {
  const begins = ({ start: start2 }) => start2 >= after && start2 < limit;
  return {
    outer: { headings: outer.headings.filter(begins), paragraphs: outer.paragraphs.filter(begins) },
    chapters: chapters.filter(begins).map((one) => one.end > limit ? chapterOf(one.text, { start: one.start, end: limit }) : one),
    items: items.filter(begins),
    unclosed: unclosed !== void 0 && unclosed >= after && unclosed < limit ? unclosed : void 0
  };
}
function shift(outline, by, text2) {
  if (by === 0) return outline;
  const { outer, chapters, items, unclosed } = outline;
  const move = (one) => ({ ...one, start: one.start + by, end: one.end + by });
  return {
    outer: { headings: outer.headings.map(move), paragraphs: outer.paragraphs.map(move) },
    chapters: chapters.map(({ start: start2, end }) => chapterOf(text2, { start: start2 + by, end: end + by })),
    items: items.map((item3) => ({ ...move(item3), marker: item3.marker + by, content: item3.content + by })),
    unclosed: unclosed === void 0 ? void 0 : unclosed + by
  };
}
function join13(parts3) {
  const items = [];
  for (const part of parts3) {
    const by = (items.at(-1)?.list ?? -1) + 1 - (part.items[0]?.list ?? 0);
    for (const item3 of part.items) items.push(by === 0 ? item3 : { ...item3, list: item3.list + by });
  }
  return outlineOf({
    outer: {
      headings: parts3.flatMap(({ outer }) => outer.headings),
      paragraphs: parts3.flatMap(({ outer }) => outer.paragraphs)
    },
    chapters: parts3.flatMap(({ chapters }) => chapters),
    items,
    unclosed: parts3.at(-1)?.unclosed
  });
}
var step;
var init_quick_rescan = __esm({
  "src/journal/document/quick-rescan.ts"() {
    "use strict";
    init_plain_lines();
    init_scan();
    init_unread_stretch();
    init_label_lines();
    step = 4096;
  }
});

// src/journal/document/document.ts
function foldHeading(text2) {
  return text2.replace(/\([^()]*\)\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}
function decodeDocument(text2, head, aliases2 = {}) {
  const outline = partLazyLabels(text2, scanOutline(text2, head.bodyStart));
  return withSections({ text: text2, head, aliases: aliases2, outline });
}
function redecodeDocument(like, text2, head) {
  const scanned2 = { text: like.text, start: like.head.bodyStart, outline: like.outline };
  const outline = rescan(scanned2, text2, head.bodyStart);
  return withSections({ text: text2, head, aliases: like.aliases, outline });
}
function withSections(scanned2) {
  const { text: text2, head, aliases: aliases2, outline } = scanned2;
  const { headings } = outline.outer;
  const named2 = nameHeadings(headings, aliases2);
  const sections = /* @__PURE__ */ new Map();
  const doubled = [];
  for (let index = 0; index < named2.length; index += 1) {
    const name = named2[index];
    if (name === void 0) continue;
    const heading4 = headings[index];
    const section4 = {
      name,
      heading: heading4,
      start: heading4.start,
      body: heading4.end,
      end: endOf2(headings, named2, index) ?? text2.length
    };
    if (sections.has(name)) doubled.push(section4);
    else sections.set(name, section4);
  }
  return {
    ...scanned2,
    eol: bodyEol(text2, head),
    title: findTitle(headings),
    sections,
    doubled
  };
}
function nameHeadings(headings, aliases2) {
  const extra = /* @__PURE__ */ new Map();
  for (const [alias, target] of Object.entries(aliases2)) {
    const name = keys.get(foldHeading(target.replace(/^#+/, "")));
    if (name !== void 0) extra.set(foldHeading(alias.replace(/^#+/, "")), name);
  }
  return headings.map(({ level, text: text2 }) => {
    if (level > 2) return void 0;
    const key = foldHeading(text2);
    return keys.get(key) ?? extra.get(key);
  });
}
function endOf2(headings, named2, index) {
  const { level } = headings[index];
  for (let next = index + 1; next < headings.length; next += 1) {
    const heading4 = headings[next];
    if (heading4.level <= level || named2[next] !== void 0) return heading4.start;
  }
  return void 0;
}
function findTitle(headings) {
  return headings.find((heading4) => heading4.level === 1 && /^session:/i.test(heading4.text));
}
function bodyEol(text2, head) {
  const at2 = text2.indexOf("\n", head.bodyStart);
  if (at2 < 0) return head.eol;
  return text2[at2 - 1] === "\r" ? "\r\n" : "\n";
}
function eolBefore(text2, at2) {
  return text2[text2.lastIndexOf("\n", at2 - 1) - 1] === "\r" ? "\r\n" : "\n";
}
function lineStart2(text2, at2) {
  return at2 === 0 ? 0 : text2.lastIndexOf("\n", at2 - 1) + 1;
}
function sectionText(doc, name) {
  const section4 = doc.sections.get(name);
  return section4 === void 0 ? "" : doc.text.slice(section4.body, section4.end).trim();
}
function subheadings(doc, section4) {
  return headingsIn(doc.outline, { start: section4.body, end: section4.end });
}
function firstSubheading({ outline }, section4) {
  const body = { start: section4.body, end: section4.end };
  const own2 = within(outline.outer.headings, body)[0];
  const chapter2 = within(outline.chapters, body)[0];
  const isInChapter = chapter2 !== void 0 && chapter2.start < (own2?.start ?? section4.end);
  return isInChapter ? chapter2.headings()[0] : own2;
}
function itemsIn(doc, span) {
  return within(doc.outline.items, span);
}
function contentEnd(text2, span) {
  const end = endOfWords(text2, span);
  if (end === span.start) return end;
  const newline = text2.indexOf("\n", end);
  return newline < 0 || newline >= span.end ? span.end : newline + 1;
}
var sectionNames, keys, sectionTitles;
var init_document = __esm({
  "src/journal/document/document.ts"() {
    "use strict";
    init_scan();
    init_spans();
    init_white_space();
    init_label_lines();
    init_quick_rescan();
    sectionNames = [
      "tldr",
      "context",
      "progress",
      "decisions",
      "discoveries",
      "dead-ends",
      "blockers",
      "next-steps",
      "files-modified",
      "resume-commands"
    ];
    keys = /* @__PURE__ */ new Map([
      ["tl;dr", "tldr"],
      ["context", "context"],
      ["progress", "progress"],
      ["decisions", "decisions"],
      ["discoveries", "discoveries"],
      ["dead ends", "dead-ends"],
      ["blockers", "blockers"],
      ["next steps", "next-steps"],
      ["files modified this session", "files-modified"],
      ["files modified", "files-modified"],
      ["resume commands", "resume-commands"]
    ]);
    sectionTitles = {
      tldr: "TL;DR (Read This First)",
      context: "Context",
      progress: "Progress",
      decisions: "Decisions",
      discoveries: "Discoveries",
      "dead-ends": "Dead Ends",
      blockers: "Blockers",
      "next-steps": "Next Steps",
      "files-modified": "Files Modified This Session",
      "resume-commands": "Resume Commands"
    };
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
  const source = `(function (exports, require, module, __filename, __dirname) {${(0, import_node_fs18.readFileSync)(path, "latin1")}
})`;
  const place3 = placeOf(path);
  const kept = place3 === void 0 ? void 0 : findKept(place3);
  const script = new import_node_vm.Script(source, {
    filename: path,
    ...kept === void 0 ? {} : { cachedData: kept.code }
  });
  const isUsed = kept !== void 0 && script.cachedDataRejected !== true;
  if (place3 !== void 0 && !(isUsed && kept.isSaid))
    process.once("exit", () => keep(place3, script, isUsed));
  const module2 = { exports: {} };
  load.cache[path] = module2;
  script.runInThisContext().call(module2.exports, module2.exports, load, module2, path, (0, import_node_path15.dirname)(path));
  return module2.exports;
}
function placeOf(path) {
  const state = stateDir(process.env);
  if (state === void 0 || !(0, import_node_fs18.existsSync)(state) || process.env.NODE_DISABLE_COMPILE_CACHE) return void 0;
  const part = path.slice((0, import_node_path15.dirname)(path).length + 1).replace(/\.cjs$/, "");
  const run = /^[A-Za-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "any";
  return (0, import_node_path15.join)(state, "code", [part, run, "caecd47e373f", process.version, process.arch].join("_"));
}
function findKept(place3) {
  const said2 = readKept(place3 + saidMark);
  if (said2 !== void 0) return { code: said2, isSaid: true };
  const code = readKept(place3);
  return code === void 0 ? void 0 : { code, isSaid: false };
}
function readKept(path) {
  try {
    const bytes = (0, import_node_fs18.readFileSync)(path);
    const code = bytes.subarray(0, bytes.length / 2);
    return code.length > 0 && code.equals(bytes.subarray(code.length)) ? code : void 0;
  } catch {
    return void 0;
  }
}
function keep(place3, script, isUsed) {
  if ((process.exitCode ?? 0) !== 0 || isUsed && !hasSaid()) return;
  try {
    const code = script.createCachedData();
    (0, import_node_fs18.mkdirSync)((0, import_node_path15.dirname)(place3), { recursive: true, mode: 448 });
    sweep((0, import_node_path15.dirname)(place3));
    (0, import_node_fs18.writeFileSync)(hasSaid() ? place3 + saidMark : place3, Buffer.concat([code, code]), { mode: 384 });
  } catch {
  }
}
function sweep(dir) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1e3;
  for (const name of (0, import_node_fs18.readdirSync)(dir)) {
    const path = (0, import_node_path15.join)(dir, name);
    if (((0, import_node_fs18.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) (0, import_node_fs18.unlinkSync)(path);
  }
}
var import_node_fs18, import_node_path15, import_node_vm, keptDays, saidMark;
var init_load_part = __esm({
  "src/io/console/load-part.ts"() {
    "use strict";
    import_node_fs18 = require("node:fs");
    import_node_path15 = require("node:path");
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

// src/journal/files/documents.ts
async function decodeHead(text2) {
  return readPlainHead(text2) ?? (await Promise.resolve().then(() => __toESM(require_yaml(), 1))).readHead(text2);
}
async function decodeSession(text2, aliases2, shown) {
  try {
    const conflict = findConflict(text2);
    if (conflict !== void 0) throw conflict;
    return decodeDocument(text2, await decodeHead(text2), aliases2);
  } catch (error) {
    throw shown !== void 0 && isFailure(error) ? inFile(error, shown) : error;
  }
}
async function redecodeSession(like, text2) {
  return redecodeDocument(like, text2, await decodeHead(text2));
}
function inFile(failure, shown) {
  if (failure.code !== "damaged" || "path" in failure.data) return failure;
  const data = { ...failure.data, path: shown };
  const hint = failure.hint ?? `Mend it in an editor, or bring an older version back: git log -p -- "${shown}"`;
  return new Failure(failure.code, `${failure.message} in "${shown}"`, { hint, data });
}
var init_documents = __esm({
  "src/journal/files/documents.ts"() {
    "use strict";
    init_failure();
    init_quick_head();
    init_damage();
    init_document();
  }
});

// src/core/time.ts
function formatInstant(ms) {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
function formatMinute(ms) {
  return new Date(ms).toISOString().replace(/:\d\d\.\d{3}Z$/, "Z");
}
function fileStamp(ms) {
  return formatInstant(ms).replaceAll(":", "-");
}
function parseInstant(text2) {
  const match = written.exec(text2.trim());
  if (match === null) return void 0;
  const [, date, clock = "00:00", second = "00", fraction = "", sign, hours = "00", minutes = "00"] = match;
  const stamp = `${date}T${clock}:${second}`;
  const local = Date.parse(`${stamp}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp)) return void 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return void 0;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction.padEnd(3, "0").slice(0, 3)) + (sign === "-" ? offset : -offset);
}
function formatSpan(ms) {
  if (!(ms >= minute)) return "under a minute";
  const days = Math.floor(ms / day);
  const hours = Math.floor(ms % day / hour);
  const minutes = Math.floor(ms % hour / minute);
  if (days > 1) return `${days} days`;
  if (days === 1) return hours > 0 ? `1 day ${hours} h` : "1 day";
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
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
var minute, hour, day, written;
var init_time = __esm({
  "src/core/time.ts"() {
    "use strict";
    minute = 6e4;
    hour = 60 * minute;
    day = 24 * hour;
    written = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;
  }
});

// src/journal/document/facts.ts
function readFacts(head) {
  const text2 = (key) => {
    const value = head.fields.get(key)?.value;
    return typeof value === "string" ? value : "";
  };
  return {
    id: text2("id"),
    shortname: text2("shortname"),
    owner: text2("owner"),
    status: text2("status"),
    taskIds: readTexts(head.fields.get("task_ids")?.value),
    createdAt: text2("created_at"),
    updatedAt: text2("updated_at"),
    compactions: readCount(head.fields.get("compaction_count")?.value),
    branch: text2("git_branch"),
    commit: text2("git_last_commit"),
    pausedAt: text2("paused_at"),
    pauseReason: text2("pause_reason"),
    closedAt: text2("closed_at"),
    closeReason: text2("close_reason")
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
function notBeforeCreation(doc, now) {
  return formatInstant(Math.max(now, parseInstant(readFacts(doc.head).createdAt) ?? now));
}
var init_facts = __esm({
  "src/journal/document/facts.ts"() {
    "use strict";
    init_time();
  }
});

// src/core/stamp.ts
function isSameStamp(a, b) {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}
var init_stamp = __esm({
  "src/core/stamp.ts"() {
    "use strict";
  }
});

// src/journal/session/known-sessions.ts
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
function isNumbers(value, count6) {
  return Array.isArray(value) && value.length === count6 && value.every((one) => typeof one === "number");
}
function isTexts(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
var schema, texts;
var init_known_sessions = __esm({
  "src/journal/session/known-sessions.ts"() {
    "use strict";
    schema = 1;
    texts = [
      "id",
      "shortname",
      "owner",
      "status",
      "createdAt",
      "updatedAt",
      "branch",
      "commit",
      "pausedAt",
      "pauseReason",
      "closedAt",
      "closeReason"
    ];
  }
});

// src/journal/files/known-files.ts
function openKnown({ project, folders: folders3, count: count6, counting }) {
  if (count6 < few) return { find: () => void 0, learn: () => {
  }, save: () => {
  } };
  const start2 = Date.now();
  const path = (0, import_node_path16.join)(project.local, fileName);
  const { counting: counted, files: old } = decodeKnown(readJson(path, maxBytes2)) ?? nothing;
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === void 0 || counting === counted;
  const met = /* @__PURE__ */ new Map();
  let fresh = 0;
  return {
    find(file, place3) {
      const known2 = old.get(file);
      if (known2 === void 0 || counting !== void 0 && !(isCounted && known2.progress)) return void 0;
      const stamp = findStamp(place3);
      if (stamp === void 0 || !isSameStamp(stamp, known2.stamp) || changedAt(stamp) > young)
        return void 0;
      met.set(file, known2);
      return known2;
    },
    learn(file, { stamp, facts, progress }) {
      if (isFailure(progress) || changedAt(stamp) > start2 - tickMs) return;
      met.set(file, { stamp, facts, progress });
      fresh += 1;
    },
    save() {
      if (fresh * 30 <= met.size) return;
      const others = [...old].filter(([file]) => isCounted && !folders3.includes(file.split("/")[0] ?? ""));
      keep2(project, { counting: counting ?? counted, files: new Map([...others, ...met]) });
    }
  };
}
function keep2(project, known2) {
  try {
    const text2 = renderKnown(known2);
    if (text2.length > maxBytes2) return;
    writeFileAtomic((0, import_node_path16.join)(ensureLocal(project), fileName), text2, { mode: 384, fsync: false });
  } catch {
  }
}
function changedAt({ modified, changed }) {
  return Math.max(modified, changed);
}
function findStamp(path) {
  try {
    const stat = (0, import_node_fs19.lstatSync)(path, { throwIfNoEntry: false });
    return stat && stampOf(stat);
  } catch {
    return void 0;
  }
}
var import_node_fs19, import_node_path16, few, tickMs, fileName, maxBytes2, nothing;
var init_known_files = __esm({
  "src/journal/files/known-files.ts"() {
    "use strict";
    import_node_fs19 = require("node:fs");
    import_node_path16 = require("node:path");
    init_failure();
    init_stamp();
    init_files();
    init_json();
    init_read();
    init_project();
    init_known_sessions();
    few = 32;
    tickMs = 2e3;
    fileName = "sessions.json";
    maxBytes2 = 16 * 1024 * 1024;
    nothing = { counting: "", files: /* @__PURE__ */ new Map() };
  }
});

// src/journal/files/sessions.ts
async function listSessions(project, folders3 = ["active"], { counting, read } = { counting: void 0, read: readSessionFile }) {
  const files = folders3.flatMap((folder4) => sessionNames(project, folder4).map((name) => ({ folder: folder4, name })));
  const known2 = openKnown({ project, folders: folders3, count: files.length, counting });
  const sessions = [];
  const damaged2 = [];
  for (const { folder: folder4, name } of files) {
    const file = `${folder4}/${name}`;
    const path = `${project.dir}${import_node_path17.sep}${folder4}${import_node_path17.sep}${name}`;
    const seen = known2.find(file, path);
    const found = seen ?? await read(project, folder4, name);
    if (found === void 0) continue;
    if ("failure" in found) {
      damaged2.push(found);
      continue;
    }
    if (seen === void 0) known2.learn(file, found);
    const { facts, progress, stamp } = found;
    sessions.push({ path, folder: folder4, name, facts, bytes: stamp.bytes, progress });
  }
  known2.save();
  return { sessions, damaged: damaged2 };
}
function sessionNames(project, folder4) {
  try {
    const dir = (0, import_node_path17.join)(project.dir, folder4);
    if (!isInside(project, dir)) return [];
    return (0, import_node_fs20.readdirSync)(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".md") && !entry.name.startsWith(".")).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
async function readSessionFile(project, folder4, name) {
  const path = (0, import_node_path17.join)(project.dir, folder4, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return void 0;
    const head = await decodeHead(part.text);
    const facts = readFacts(head);
    const whole = part.whole ? { text: part.text, head } : void 0;
    return facts.id === "" ? void 0 : { path, folder: folder4, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === "not-found" ? void 0 : { path, folder: folder4, name, failure: error };
  }
}
function isMeantAsSession(text2) {
  if (text2.trim() === "" || opensHead(text2) || /^\uFEFF?<{7} /.test(text2)) return true;
  return /^\s+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/.test(text2);
}
function closesHead(text2) {
  return /\n---[ \t]*\r?\n/.test(text2);
}
function isOversized(file) {
  return file.bytes > maxSessionBytes;
}
function shortId(file) {
  const base = (0, import_node_path17.basename)(file.name, ".md");
  const suffix2 = /-([0-9a-f]{6,})$/i.exec(base)?.[1];
  if (suffix2 !== void 0 && base !== file.facts.id) return suffix2;
  return isSafeId(file.facts.id) ? lastDigits(file.facts.id) || file.facts.id.slice(-6) : "";
}
function lastDigits(id) {
  return id.replace(/[^0-9a-f]/gi, "").slice(-6);
}
function journalFolder(project, file) {
  const { id } = file.facts;
  const short = shortId(file);
  const digits = isSafeId(id) ? lastDigits(id) : "";
  const names = [id, short, short.toLowerCase().endsWith(digits.toLowerCase()) ? "" : digits];
  const safe2 = names.filter((name2) => isSafeId(name2));
  const found = safe2.find((name2) => isFolder2((0, import_node_path17.join)(project.dir, "journal", name2)));
  const name = found ?? (safe2.includes(short) ? short : safe2[0]);
  return name === void 0 ? void 0 : (0, import_node_path17.join)(project.dir, "journal", name);
}
function isFolder2(path) {
  try {
    return (0, import_node_fs20.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
var import_node_fs20, import_node_path17, headBytes, longHeadBytes;
var init_sessions = __esm({
  "src/journal/files/sessions.ts"() {
    "use strict";
    import_node_fs20 = require("node:fs");
    import_node_path17 = require("node:path");
    init_failure();
    init_frame();
    init_read();
    init_project();
    init_facts();
    init_documents();
    init_known_files();
    headBytes = 8 * 1024;
    longHeadBytes = 320 * 1024;
  }
});

// src/journal/session/shortname.ts
function makeShortname(text2) {
  const words3 = foldName(text2.replace(new RegExp("\\p{Default_Ignorable_Code_Point}", "gu"), "")).replace(new RegExp("([\\p{L}\\p{N}]\\p{M}{0,4})\\p{M}*|[^-]", "gu"), (_, letter) => letter ?? "-").replace(/-+/g, "-").replace(/^-/, "");
  const name = cutAtWord(words3).replace(/-$/, "");
  if (name === "") return "session";
  return deviceName.test(name) ? `${name}-session` : name;
}
function foldName(text2) {
  return text2.normalize("NFC").toLowerCase().normalize("NFC");
}
function cutAtWord(words3) {
  let length = 0;
  let kept = "";
  for (const [letter] of words3.matchAll(new RegExp("\\P{M}\\p{M}*", "gu"))) {
    length += [...letter].length;
    if (length > longest) return letter === "-" ? kept : cutBack(kept);
    kept += letter;
  }
  return kept;
}
function cutBack(kept) {
  const dash = kept.lastIndexOf("-");
  return dash >= kept.length * 2 / 3 ? kept.slice(0, dash) : kept;
}
var longest, deviceName;
var init_shortname = __esm({
  "src/journal/session/shortname.ts"() {
    "use strict";
    longest = 40;
    deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/;
  }
});

// src/journal/session/lookup.ts
function findNamed(wanted, among) {
  const name = foldName(wanted.trim().replace(/^.*[/\\]/, "")).replace(/\.md$/, "");
  if (name === "") return [];
  const known2 = among.map((one) => ({ one, ...namesOf(one) }));
  const rules = [
    ({ id, base }) => id === name || base === name,
    (names) => isTail(name, names),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) => Array.from(name).length >= shortestBeginning && [id, id.replaceAll("-", ""), base, shortname].some((text2) => text2.startsWith(name))
  ];
  for (const rule of rules) {
    const found = known2.filter(rule);
    if (found.length > 0) return found.map(({ one }) => one);
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
var shortestBeginning;
var init_lookup = __esm({
  "src/journal/session/lookup.ts"() {
    "use strict";
    init_shortname();
    shortestBeginning = 4;
  }
});

// src/journal/target/refusals.ts
function handle(file) {
  return shortId(file) || (0, import_node_path18.basename)(file.name, ".md");
}
function named(file) {
  return `${oneLine(file.facts.shortname)} (${handle(file)})`;
}
function isSession(file) {
  return !("failure" in file);
}
function describe(file) {
  if (!isSession(file)) return { status: "damaged", file: file.name };
  const { id, shortname, status, owner } = file.facts;
  return { id, shortname, status, owner, file: file.name };
}
function severalFailure(wanted, found) {
  const shown = found.slice(0, 12).map((file) => (0, import_node_path18.basename)(file.name, ".md"));
  const more = found.length - shown.length;
  return new Failure(
    "ambiguous",
    `Cannot tell which session "${oneLine(wanted)}" means: ${found.length} fit`,
    {
      hint: `Name one by its file: ${shown.join(" \xB7 ")}${more > 0 ? ` \xB7 \u2026 ${more} more` : ""}`,
      data: { candidates: found.map(describe) }
    }
  );
}
function noneMeant(listing, own2) {
  const active = own2.filter((file) => file.facts.status === "active");
  const data = { candidates: listing.sessions.map(describe) };
  if (active.length > 1) {
    const message2 = `Cannot tell which session is meant: ${active.length} are active: ${listNames(active)}`;
    return new Failure("ambiguous", message2, {
      hint: "Name one with --session ID, or take it up in this conversation: session-journal resume ID",
      data
    });
  }
  const paused = own2.filter((file) => file.facts.status === "paused");
  const [first] = paused;
  const others = listing.sessions.filter((file) => !own2.includes(file)).slice(0, 5);
  const remarks = [
    ...first === void 0 ? [] : [`Paused: ${listNames(paused)}. Take it up: session-journal resume ${handle(first)}`],
    ...others.map(({ facts, name }) => {
      return `${oneLine(facts.owner)}'s ${named({ facts, name })} is ${oneLine(facts.status)} here`;
    }),
    ...listing.damaged.slice(0, 3).map((file) => `${file.name} is damaged: ${file.failure.message}`),
    start
  ];
  const message = `No session ${others.length > 0 ? "of yours " : ""}is active here`;
  return new Failure("no-session", message, { hint: remarks.join(". "), data });
}
function listNames(files) {
  const shown = files.slice(0, 12).map(named).join(", ");
  return files.length > 12 ? `${shown}, \u2026 ${files.length - 12} more` : shown;
}
function goneFailure({ session }, now) {
  const ways = "Or start another (init), take one up (resume ID), or unbind this conversation (leave)";
  if (now === void 0) {
    const name = (0, import_node_path18.basename)(session, ".md");
    return new Failure(
      "no-session",
      `Cannot find "${name}", the session of this conversation: its file has vanished`,
      {
        hint: `It may be on another branch or in a stash: switch back to it. If it was deleted: git restore, or an old version of it in .sessions/.local/replaced. ${ways}`,
        data: { session }
      }
    );
  }
  const { shortname, status } = now.facts;
  return new Failure(
    "no-session",
    `Cannot use "${oneLine(shortname)}", the session of this conversation: it was closed (${oneLine(status)})`,
    {
      hint: `To open it again: session-journal resume --reopen ${handle(now)}. ${ways}`,
      data: { session: now.path }
    }
  );
}
var import_node_path18, start;
var init_refusals = __esm({
  "src/journal/target/refusals.ts"() {
    "use strict";
    import_node_path18 = require("node:path");
    init_failure();
    init_escape();
    init_sessions();
    start = "Start one: session-journal init --goal TEXT";
  }
});

// src/journal/target/find-target.ts
function conversationOf(context) {
  return context.env.CLAUDE_CODE_SESSION_ID || void 0;
}
async function findTarget(context, named2) {
  if (named2 !== void 0) return findNamedTarget(openProject(context.cwd), named2);
  const bound = await findBound(context);
  if (bound !== void 0) return bound;
  const project = openProject(context.cwd);
  const listing = await listSessions(project);
  const own2 = mine(listing.sessions, project, context);
  const only = onlyActive(own2, context);
  if (only !== void 0) return { project, file: only, how: "only" };
  throw noneMeant(listing, own2);
}
async function findNamedTarget(project, named2) {
  for (const folder4 of ["active", "archive"]) {
    const { sessions, damaged: damaged2 } = await listSessions(project, [folder4]);
    const found = findNamed(named2, [
      ...sessions,
      ...damaged2.map((file2) => ({ ...file2, facts: { id: "", shortname: "" } }))
    ]);
    const [file] = found;
    if (found.length > 1) throw severalFailure(named2, found);
    if (file !== void 0 && "failure" in file) throw inFile(file.failure, shownPath(project, file.path));
    if (file !== void 0) return { project, file, how: "named" };
  }
  const isShort = named2.trim().length < 4;
  throw new Failure("not-found", `Cannot find the session "${oneLine(named2)}"`, {
    hint: `${isShort ? "The beginning of a name needs 4 characters. " : ""}session-journal view list --all shows what there is`,
    data: { wanted: named2 }
  });
}
async function findBound(context) {
  const conversation = conversationOf(context);
  const binding = conversation === void 0 ? void 0 : readBinding(context.env, conversation);
  if (binding === void 0) return void 0;
  const project = projectOf(binding);
  const file = await readSessionFile(project, "active", (0, import_node_path19.basename)(binding.session));
  if (file !== void 0 && "failure" in file) throw inFile(file.failure, shownPath(project, file.path));
  if (file !== void 0 && file.facts.id === binding.id) return { project, file, how: "bound" };
  const { sessions } = await listSessions(project, ["active", "archive"]);
  const now = sessions.find((one) => one.facts.id === binding.id);
  if (now?.folder === "active") return { project, file: now, how: "bound" };
  throw goneFailure(binding, now);
}
function projectOf(binding) {
  return (0, import_node_fs21.existsSync)(binding.project) ? projectAt(binding.project) : projectAt((0, import_node_path19.resolve)((0, import_node_path19.dirname)(binding.session), "..", ".."));
}
function onlyMine(listing, project, context) {
  return onlyActive(mine(listing.sessions, project, context), context);
}
function onlyActive(own2, context) {
  const active = own2.filter((file) => file.facts.status === "active");
  if (active.length <= 1) return active[0];
  const branch = readGitHead(context.cwd)?.branch;
  const here = branch === void 0 ? [] : active.filter((file) => file.facts.branch === branch);
  return here.length === 1 ? here[0] : void 0;
}
function mine(sessions, project, context) {
  if (sessions.every((file) => file.facts.owner === "")) return [...sessions];
  const email = readEmail(project.root, context.env).toLowerCase();
  return sessions.filter((file) => file.facts.owner === "" || file.facts.owner.toLowerCase() === email);
}
function bind(context, target) {
  const conversation = conversationOf(context);
  if (conversation === void 0) return [];
  const old = readBinding(context.env, conversation);
  if (old?.session === target.path && old.id === target.id) return [];
  try {
    writeBinding(context.env, conversation, {
      schema: 1,
      session: target.path,
      id: target.id,
      project: target.project.root
    });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [`This conversation is not bound to the session: ${error.message}. Name it with --session`];
  }
}
function assertOpen({ file }, verb) {
  if (file.folder === "active" && file.facts.status !== "completed" && file.facts.status !== "abandoned")
    return;
  throw new Failure(
    "refused",
    `Cannot ${verb} "${file.facts.shortname}": it is closed (${file.facts.status})`,
    { hint: `To open it again: session-journal resume --reopen ${handle(file)}` }
  );
}
function targetName(call, bare2) {
  const named2 = flagText(call, "session");
  if (bare2 !== void 0 && named2 !== void 0 && bare2 !== named2) {
    throw new Failure("misuse", `Cannot use both "${bare2}" and --session "${named2}"`, {
      hint: "Name one session"
    });
  }
  return bare2 ?? named2;
}
var import_node_fs21, import_node_path19;
var init_find_target = __esm({
  "src/journal/target/find-target.ts"() {
    "use strict";
    import_node_fs21 = require("node:fs");
    import_node_path19 = require("node:path");
    init_call_spec();
    init_failure();
    init_escape();
    init_email();
    init_git();
    init_project();
    init_documents();
    init_sessions();
    init_lookup();
    init_bindings();
    init_refusals();
  }
});

// src/core/secrets/quick-find.ts
function mayHoldSecret(text2) {
  return signs.test(text2);
}
var signs;
var init_quick_find = __esm({
  "src/core/secrets/quick-find.ts"() {
    "use strict";
    signs = /\S{16}|passw|passphrase|pwd|secret|token|key|credential|:\/\/|basic|bearer|authorization|curl/i;
  }
});

// src/io/project/config.ts
function isTexts2(value) {
  return Array.isArray(value) && value.every((item3) => typeof item3 === "string");
}
function readObject(path, problems) {
  try {
    const fields2 = asRecord(JSON.parse(readText(path).replace(/^\uFEFF/u, "")));
    if (fields2 !== void 0) return fields2;
    problems.push(`Cannot use "${path}": it is no JSON object`);
  } catch (error) {
    if (isFailure(error) && error.code === "not-found") return {};
    problems.push(isFailure(error) ? error.message : `Cannot use "${path}": it is no valid JSON`);
  }
  return {};
}
function configPaths(project, env) {
  return [project && (0, import_node_path20.join)(project.dir, "config.json"), personalConfig(env)].flatMap((path) => path ?? []);
}
function readConfig2(project, env) {
  const draft = { continuePhrases: [], sectionAliases: {}, briefingBudget: void 0, notSecrets: [] };
  const problems = [];
  for (const path of configPaths(project, env)) {
    for (const [name, value] of Object.entries(readObject(path, problems))) {
      const key = keys2.get(name);
      if (key === void 0) problems.push(`Unknown key "${name}" in "${path}"`);
      else if (!key.take(draft, value))
        problems.push(`Cannot use "${name}" in "${path}": expected ${key.expects}`);
    }
  }
  return { ...draft, problems };
}
var import_node_path20, keys2;
var init_config = __esm({
  "src/io/project/config.ts"() {
    "use strict";
    import_node_path20 = require("node:path");
    init_failure();
    init_json();
    init_read();
    init_person();
    keys2 = /* @__PURE__ */ new Map([
      [
        "continue_phrases",
        {
          expects: "a list of texts",
          take: (draft, value) => isTexts2(value) && draft.continuePhrases.push(...value) >= 0
        }
      ],
      [
        "section_aliases",
        {
          expects: "an object of texts",
          take: (draft, value) => {
            const aliases2 = asRecord(value);
            if (aliases2 === void 0 || !isTexts2(Object.values(aliases2))) return false;
            draft.sectionAliases = { ...draft.sectionAliases, ...aliases2 };
            return true;
          }
        }
      ],
      [
        "briefing_budget",
        {
          expects: "a whole number from 500 to 8000",
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
          expects: "a list of texts",
          take: (draft, value) => isTexts2(value) && draft.notSecrets.push(...value) >= 0
        }
      ]
    ]);
  }
});

// late-part:secrets
var require_secrets = __commonJS({
  "late-part:secrets"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/secrets.cjs", require);
  }
});

// src/io/project/create-project.ts
function assertUntracked(project) {
  if (worktreeOf(project.root) === void 0 || findStat(project.dir) === void 0) return;
  const tracked = trackedFiles(project.root, ".sessions");
  if (tracked?.length === 0) return;
  const first = tracked?.[0];
  const why = first === void 0 ? "git did not say what it tracks" : `git already tracks "${first}"`;
  throw new Failure("refused", `Cannot make the sessions private: ${why}`, {
    hint: "Untrack them first: git rm -r --cached .sessions",
    data: { tracked: tracked ?? [] }
  });
}
function hidesAll(text2) {
  return text2.split(/\r?\n/u).some((line) => line.trim() === "*");
}
function writeIgnore(project, isPrivate) {
  const path = (0, import_node_path21.join)(project.dir, ".gitignore");
  assertInside(project, path);
  if (createFile(path, isPrivate ? "*\n" : ignored2) || !isPrivate) return;
  const text2 = readText(path);
  if (hidesAll(text2)) return;
  writeFileAtomic(path, `${text2}${text2 === "" || text2.endsWith("\n") ? "" : "\n"}*
`);
}
function plannedProject(cwd) {
  return findProject(cwd) ?? projectAt(worktreeOf(cwd) ?? cwd);
}
function createProject(cwd, options) {
  const project = plannedProject(cwd);
  assertInside(project, project.dir);
  if (options.private) assertUntracked(project);
  ensureFolder(project, project.dir);
  sweepLeftovers(project.dir);
  writeIgnore(project, options.private);
  for (const name of ["active", "archive", "journal"]) ensureFolder(project, (0, import_node_path21.join)(project.dir, name));
  ensureLocal(project);
  return project;
}
var import_node_path21, ignored2;
var init_create_project = __esm({
  "src/io/project/create-project.ts"() {
    "use strict";
    import_node_path21 = require("node:path");
    init_failure();
    init_files();
    init_leftovers();
    init_read();
    init_stat();
    init_git();
    init_project();
    ignored2 = ".local/\njournal/*/progress.md\n";
  }
});

// src/core/markdown/item-text.ts
function rawItemText(text2, item3) {
  const lines3 = text2.slice(item3.content, item3.end).split(/\r\n|\n|\r/);
  if (lines3.length > 1 && lines3.at(-1) === "") lines3.pop();
  return lines3.map((line, index) => index === 0 ? line : dedent(line, item3.indent)).join("\n");
}
function dedent(line, columns) {
  let column = 0;
  let at2 = 0;
  while (at2 < line.length && column < columns) {
    if (line[at2] === " ") column += 1;
    else if (line[at2] === "	") column += 4 - column % 4;
    else break;
    at2 += 1;
  }
  return line.slice(at2);
}
function splitLead(raw) {
  const newline = raw.indexOf("\n");
  if (newline < 0) return { lead: raw, rest: "" };
  const first = scanOutline(raw, 0).paragraphs[0];
  const end = first?.start === 0 ? first.end : newline + 1;
  return { lead: raw.slice(0, end).replace(/\n$/, ""), rest: raw.slice(end) };
}
function itemText(text2, item3) {
  return revealText(rawItemText(text2, item3)).trim();
}
var init_item_text = __esm({
  "src/core/markdown/item-text.ts"() {
    "use strict";
    init_escape();
    init_scan();
  }
});

// src/journal/document/markers.ts
function findMarker(line) {
  if (!/CURRENT[ \t]*$/.test(line.slice(-80))) return -1;
  const from = Math.max(0, line.length - 200);
  const at2 = line.slice(from).search(marker2);
  return at2 < 0 ? -1 : from + at2;
}
function findMarkers(lines3) {
  const spans = [];
  if (!lines3.includes("CURRENT")) return spans;
  let open = "";
  let start2 = 0;
  for (const line of lines3.split("\n")) {
    const bare2 = line.endsWith("\r") ? line.slice(0, -1) : line;
    const at2 = open === "" ? findMarker(bare2) : -1;
    if (at2 >= 0)
      spans.push({ start: at2 > 0 ? start2 + at2 : endBefore(lines3, start2), end: start2 + bare2.length });
    open = fenceAfter(bare2, open);
    start2 += line.length + 1;
  }
  return spans;
}
function endBefore(lines3, start2) {
  return lines3.slice(0, start2).replace(/\r?\n$/, "").length;
}
function fenceAfter(line, open) {
  const [, run = "", info = ""] = fence2.exec(line) ?? [];
  if (open !== "") return run.startsWith(open) && info.trim() === "" ? "" : open;
  return run.startsWith("`") && info.includes("`") ? "" : run;
}
function splitTime(text2) {
  const tail = text2.slice(-64);
  const found = time2.exec(tail);
  if (found === null) return { text: text2, time: void 0 };
  return { text: text2.slice(0, text2.length - tail.length + found.index).trimEnd(), time: found[1] };
}
function isPlaceholder(text2) {
  const bare2 = text2.trim();
  return bare2.length < 40 && none.test(bare2);
}
var currentMarker, marker2, fence2, time2, none;
var init_markers = __esm({
  "src/journal/document/markers.ts"() {
    "use strict";
    currentMarker = "          <- CURRENT";
    marker2 = /(?<!\\)[ \t]*(?:<-|\u2190)[ \t]{0,20}CURRENT[ \t]*$/;
    fence2 = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
    time2 = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)\)$/;
    none = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;
  }
});

// src/journal/sections/blockers.ts
function readBlockers(doc) {
  const section4 = doc.sections.get("blockers");
  if (section4 === void 0) return [];
  const blockers = [];
  for (const item3 of itemsIn(doc, { start: section4.body, end: section4.end })) {
    const raw = rawItemText(doc.text, item3);
    if (isPlaceholder(raw)) continue;
    const match = mark2.exec(raw);
    const text2 = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
    if (text2 === "") continue;
    const resolved2 = match === null ? void 0 : (match[1] ?? "").trim();
    blockers.push({ number: blockers.length + 1, text: text2, resolved: resolved2, item: item3 });
  }
  return blockers;
}
function openBlockers(blockers) {
  return blockers.filter((blocker) => blocker.resolved === void 0);
}
function resolveBlockers(doc, resolved2, change) {
  const edits = resolved2.map(({ item: item3 }) => {
    const space = /[ \t]/.test(doc.text.charAt(item3.content - 1)) ? "" : " ";
    return { start: item3.content, end: item3.content, text: `${space}[resolved ${change.time}] ` };
  });
  const first = readBlockers(doc)[0]?.item;
  if (!change.noneLeft || resolved2.length === 0 || first === void 0) return edits;
  const marker3 = doc.text.slice(first.start, first.content);
  return [
    {
      start: first.start,
      end: first.start,
      text: `${marker3}None currently${eolBefore(doc.text, first.end)}`
    },
    ...edits
  ];
}
var mark2;
var init_blockers = __esm({
  "src/journal/sections/blockers.ts"() {
    "use strict";
    init_item_text();
    init_escape();
    init_document();
    init_markers();
    mark2 = /^\[resolved(?:[ \t]+([^\]\n]*))?\][ \t]*/i;
  }
});

// src/core/markdown/nearest-heading.ts
function nearestHeading({ outer, chapters }, at2, isMeant) {
  const parts3 = inOrder(outer.headings, chapters);
  const meantIn = (part, index) => {
    const headings = "headings" in part ? part.headings() : [part];
    const behind = parts3[index + 1]?.start;
    return headings.filter((heading4, place3) => isMeant(heading4, headings[place3 + 1]?.start ?? behind));
  };
  for (let index = parts3.length - 1; index >= 0; index -= 1) {
    const part = parts3[index];
    if (part.start >= at2) continue;
    const found = meantIn(part, index).findLast(({ end }) => end < at2);
    if (found !== void 0) return found;
  }
  for (const [index, part] of parts3.entries()) {
    const [found] = meantIn(part, index);
    if (found !== void 0) return found;
  }
  return void 0;
}
var init_nearest_heading = __esm({
  "src/core/markdown/nearest-heading.ts"() {
    "use strict";
    init_spans();
  }
});

// src/journal/document/insertion.ts
function closedEnd(doc, span) {
  const open = doc.outline.unclosed;
  const end = open !== void 0 && open >= span.start && open < span.end ? lineStart2(doc.text, open) : span.end;
  return contentEnd(doc.text, { start: span.start, end });
}
function insertLines(doc, at2, lines3) {
  const next = lineAt2(doc.text, at2);
  const gap3 = isBlankLine(next) || interrupting.test(next) ? "" : eolBefore(doc.text, at2);
  return { start: at2, end: at2, text: lines3 + gap3 };
}
function insertBlock(doc, block2, region) {
  const at2 = closedEnd(doc, region);
  const needsGap = at2 > region.start || isBelowHeading(doc, at2);
  return insertLines(doc, at2, (needsGap ? eolBefore(doc.text, at2) : "") + block2);
}
function isBelowHeading(doc, at2) {
  return headingAt(doc.outline, at2 - 1)?.end === at2 && hasBlankBelow(doc, at2);
}
function hasBlankBelow(doc, at2) {
  const { text: text2 } = doc;
  const nearest2 = nearestHeading(doc.outline, at2, ({ end }, next = text2.length) => {
    return contentEnd(text2, { start: end, end: next }) > end;
  });
  return nearest2 !== void 0 && isBlankLine(lineAt2(doc.text, nearest2.end));
}
function headingBlock(doc, at2, lines3) {
  const eol2 = eolBefore(doc.text, at2);
  const after = isBlankLine(lineAt2(doc.text, at2)) ? "" : eol2;
  return { start: at2, end: at2, text: (isParted(doc, at2, lines3) ? "" : eol2) + lines3 + after };
}
function isParted(doc, at2, lines3) {
  const above = [...doc.sections.values()].find((section4) => section4.body === at2);
  const isDeeper = above !== void 0 && lines3.startsWith("#".repeat(above.heading.level + 1));
  if (isDeeper) return !hasBlankBelow(doc, at2);
  return at2 > doc.head.bodyStart && isBlankLine(lineAt2(doc.text, lineStart2(doc.text, at2 - 1)));
}
function mannerAt(doc, at2) {
  const next = /^(?:[ \t]*\r?\n)*( {2,3})(?=\S)/.exec(doc.text.slice(at2, at2 + 400));
  const eol2 = eolBefore(doc.text, at2);
  return { eol: eol2, indent: next?.[1] ?? "", gap: hasBlankBelow(doc, at2) ? eol2 : "" };
}
function createSection(doc, name, render) {
  const rank2 = sectionNames.indexOf(name);
  const before = sectionNames.slice(0, rank2).flatMap((earlier) => doc.sections.get(earlier) ?? []);
  const previous2 = before.sort((a, b) => a.end - b.end).at(-1);
  const after = sectionNames.slice(rank2 + 1).flatMap((later) => doc.sections.get(later) ?? []);
  const next = after.sort((a, b) => a.start - b.start)[0];
  const at2 = placeBetween(doc, previous2, next);
  const manner = mannerAt(doc, at2);
  const heading4 = renderHeading(doc, name, (previous2 ?? next)?.heading);
  return headingBlock(doc, at2, heading4.join(manner.eol) + manner.eol + manner.gap + render(manner));
}
function placeBetween(doc, previous2, next) {
  if (previous2 !== void 0) return closedEnd(doc, previous2);
  if (next !== void 0) return lineStart2(doc.text, next.start);
  return closedEnd(doc, { start: doc.head.bodyStart, end: doc.text.length });
}
function renderHeading(doc, name, like) {
  const title = sectionTitles[name];
  const level = like?.level ?? 2;
  const isDrawn = like !== void 0 && !atx.test(lineAt2(doc.text, like.start));
  return isDrawn ? [title, (level === 1 ? "=" : "-").repeat(title.length)] : [`${"#".repeat(level)} ${title}`];
}
function lineAt2(text2, at2) {
  const newline = text2.indexOf("\n", at2);
  return newline < 0 ? text2.slice(at2) : text2.slice(at2, newline + 1);
}
function isBlankLine(line) {
  return /^[ \t]*\r?\n?$/.test(line);
}
var atx, interrupting;
var init_insertion = __esm({
  "src/journal/document/insertion.ts"() {
    "use strict";
    init_nearest_heading();
    init_scan();
    init_document();
    atx = /^ {0,3}#{1,6}(?:\s|$)/;
    interrupting = /^ {0,3}(?:#{1,6}(?:\s|$)|<!--|`{3,}[^`]*$|~{3}|>)/;
  }
});

// src/journal/document/labels.ts
function readLabels(doc, span) {
  const found = [];
  for (const paragraph2 of paragraphsIn(doc.outline, span)) {
    for (let start2 = paragraph2.start; start2 < paragraph2.end; ) {
      const newline = doc.text.indexOf("\n", start2);
      const end = newline < 0 ? paragraph2.end : newline + 1;
      const label3 = readLabel(doc.text.slice(start2, end));
      if (label3 !== void 0) {
        found.push({ key: label3.key, start: start2, value: start2 + label3.value, lineEnd: start2 + label3.lineEnd });
      }
      start2 = end;
    }
  }
  const { unclosed = span.end } = doc.outline;
  const ends = [...found, ...headingsIn(doc.outline, span)].map(({ start: start2 }) => start2);
  ends.push(unclosed);
  ends.sort((a, b) => a - b);
  let index = 0;
  return found.map((label3) => {
    while (ends[index] <= label3.start) index += 1;
    return { ...label3, end: Math.min(ends[index], span.end) };
  });
}
function readLabel(line) {
  const match = pattern.exec(line);
  if (match === null) return void 0;
  const [whole, starred, starredColon, underlined, underlinedColon, , colon] = match;
  if ((starredColon || underlinedColon || colon || "") === "") return void 0;
  const lineEnd2 = line.trimEnd().length;
  return {
    key: foldHeading(starred ?? underlined),
    value: Math.min(whole.length, lineEnd2),
    lineEnd: lineEnd2
  };
}
function findLabel(labels2, key) {
  return labels2.find((label3) => label3.key === key);
}
function paragraphEnd(doc, label3) {
  return Math.min(paragraphAt(doc.outline, label3.start).end, label3.end);
}
function labelText(doc, label3) {
  const list3 = itemsIn(doc, label3)[0];
  return revealLines(doc.text.slice(label3.value, list3?.start ?? label3.end));
}
function labelParagraph(doc, label3) {
  return revealLines(doc.text.slice(label3.value, paragraphEnd(doc, label3)));
}
function revealLines(raw) {
  const lines3 = raw.trim().split(/\r\n|\n|\r/);
  return revealText(lines3.map((line, index) => index === 0 ? line : dedent(line, 2)).join("\n")).trim();
}
var pattern;
var init_labels = __esm({
  "src/journal/document/labels.ts"() {
    "use strict";
    init_item_text();
    init_scan();
    init_escape();
    init_document();
    pattern = /^ {0,3}(?:\*\*([^*\n]+?)([:\uff1a]?)\*\*|__([^_\n]+?)([:\uff1a]?)__)[ \t]*((?:\([^()\n]*\))?)[ \t]*([:\uff1a]?)[ \t]*/;
  }
});

// src/core/text/edit.ts
function applyEdits(source, edits) {
  const ordered2 = edits.map((edit, order2) => ({ ...edit, order: order2 })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at2 = 0;
  for (const { start: start2, end, text: text2 } of ordered2) {
    if (start2 < at2 || end < start2 || end > source.length) {
      throw new RangeError(`Edit ${start2}..${end} overlaps or leaves the text of ${source.length} units`);
    }
    result += source.slice(at2, start2) + text2;
    at2 = end;
  }
  return result + source.slice(at2);
}
var init_edit = __esm({
  "src/core/text/edit.ts"() {
    "use strict";
  }
});

// src/journal/sections/checklist.ts
function readChecklist(doc) {
  const section4 = doc.sections.get("progress");
  if (section4 === void 0) return { steps: [], notes: [] };
  const placeOf5 = placesIn(doc, section4);
  const steps = [];
  const notes = [];
  for (const { kind, done, current: current2, item: item3, read } of readProgressLines(doc)) {
    if (kind === "note") notes.push({ ...read(), item: item3 });
    else steps.push({ number: steps.length + 1, done, ...read(), current: current2, place: placeOf5(item3.start), item: item3 });
  }
  return { steps, notes };
}
function readProgressLines(doc) {
  const section4 = doc.sections.get("progress");
  if (section4 === void 0) return [];
  const lines3 = [];
  let hasCurrent = false;
  for (const item3 of itemsIn(doc, { start: section4.body, end: section4.end })) {
    const { mark: mark4, marked } = readMark(doc.text, item3);
    const done = mark4 !== void 0 && mark4 !== " ";
    const current2 = mark4 === " " && !hasCurrent && marked;
    hasCurrent ||= current2;
    const kind = mark4 === void 0 ? "note" : "step";
    if (kind === "note" && isPlaceholder(doc.text.slice(item3.content, item3.end))) continue;
    lines3.push({ kind, done, current: current2, item: item3, read: () => readLine3(doc.text, item3, kind) });
  }
  return lines3;
}
function readMark(text2, item3) {
  const source = text2.slice(item3.content, item3.end);
  if (!source.includes("CURRENT") && !/^\[[ xX]\][\r\n]/.test(source)) {
    return { mark: task.exec(source)?.[1], marked: false };
  }
  const { text: bare2, marked } = withoutMarkers(rawItemText(text2, item3));
  return { mark: task.exec(bare2)?.[1], marked };
}
function readLine3(text2, item3, kind) {
  const { text: bare2 } = withoutMarkers(rawItemText(text2, item3));
  return readTimed(kind === "note" ? bare2 : splitLead(bare2).lead.slice(4));
}
function readTimed(raw) {
  const { lead, rest: rest2 } = splitLead(raw);
  const { text: text2, time: time3 } = splitTime(lead.trim());
  return { text: revealText(rest2 === "" ? text2 : `${text2}
${rest2}`).trim(), time: time3 };
}
function withoutMarkers(raw) {
  const spans = findMarkers(raw);
  if (spans.length === 0) return { text: raw, marked: false };
  return {
    text: applyEdits(
      raw,
      spans.map((span) => ({ ...span, text: "" }))
    ),
    marked: true
  };
}
function placesIn(doc, section4) {
  const headings = subheadings(doc, section4);
  let index = -1;
  return (offset) => {
    while (index + 1 < headings.length && headings[index + 1].start < offset) index += 1;
    const heading4 = headings[index];
    return heading4 === void 0 ? "flat" : places.get(foldHeading(heading4.text)) ?? "own";
  };
}
function countSteps(steps) {
  return { done: steps.filter((step3) => step3.done).length, total: steps.length };
}
function findPlace(doc, section4, place3) {
  const headings = subheadings(doc, section4);
  const index = headings.findIndex((heading5) => places.get(foldHeading(heading5.text)) === place3);
  const heading4 = headings[index];
  if (heading4 === void 0) return void 0;
  const next = headings.slice(index + 1);
  const outer = next.find(({ level }) => level <= heading4.level);
  const end = next[0]?.start ?? section4.end;
  return { start: heading4.end, end, outerEnd: outer?.start ?? section4.end };
}
var task, places;
var init_checklist = __esm({
  "src/journal/sections/checklist.ts"() {
    "use strict";
    init_item_text();
    init_edit();
    init_escape();
    init_document();
    init_markers();
    task = /^\[([ xX])\](?=\s)/;
    places = /* @__PURE__ */ new Map([
      ["completed", "completed"],
      ["in progress", "in-progress"],
      ["remaining", "remaining"]
    ]);
  }
});

// src/journal/sections/tldr.ts
function readFigures(doc) {
  const steps = readProgressLines(doc).filter(({ kind }) => kind === "step");
  const current2 = steps.find((step3) => step3.current)?.read().text ?? "";
  return { ...countSteps(steps), current: oneLine(current2), blockers: openTexts(readBlockers(doc)) };
}
function figuresOf(steps, blockers) {
  return {
    ...countSteps(steps),
    current: oneLine(steps.find((step3) => step3.current)?.text ?? ""),
    blockers: openTexts(blockers)
  };
}
function openTexts(blockers) {
  return openBlockers(blockers).map((blocker) => oneLine(blocker.text));
}
function derivedTexts(figures) {
  const [first, ...more] = figures.blockers;
  return {
    progress: `${figures.done}/${figures.total} steps complete`,
    current: figures.current === "" ? "None" : figures.current,
    blocker: first === void 0 ? "None" : more.length === 0 ? first : `${first} (+${more.length} more)`
  };
}
function tldrLabels(doc) {
  const section4 = doc.sections.get("tldr");
  return section4 === void 0 ? [] : readLabels(doc, { start: section4.body, end: section4.end });
}
function refreshDerived(before, doc) {
  const labels2 = tldrLabels(doc).filter(isDerived);
  if (labels2.length === 0) return [];
  const { steps } = readChecklist(doc);
  const wanted = derivedTexts(figuresOf(steps, readBlockers(doc)));
  const known2 = knownTexts(before, doc);
  const number2 = steps.find((step3) => step3.current)?.number;
  return labels2.flatMap((label3) => {
    const key = label3.key;
    const said2 = onlyLine(doc, label3);
    if (said2 === void 0 || !known2[key](said2)) return [];
    const suffix2 = key === "current" && number2 !== void 0 && bare(said2) !== said2 ? ` (step ${number2})` : "";
    const text2 = wanted[key] + suffix2;
    return text2 === said2 ? [] : [{ start: label3.value, end: label3.lineEnd, text: containInline(text2, doc.eol) }];
  });
}
function containInline(text2, eol2) {
  return containText(text2, { indent: 0, eol: eol2, inline: true });
}
function isDerived({ key }) {
  return derived.includes(key);
}
function bare(said2) {
  return said2.replace(/ \(step \d+\)$/, "");
}
function knownTexts(before, doc) {
  const steps = /* @__PURE__ */ new Set();
  const blockers = /* @__PURE__ */ new Set();
  for (const one of [before, doc]) {
    for (const step3 of readChecklist(one).steps) steps.add(oneLine(step3.text));
    for (const blocker of readBlockers(one)) blockers.add(oneLine(blocker.text));
  }
  return {
    progress: (said2) => /^\d+\/\d+ steps complete$/.test(said2),
    current: (said2) => isPlaceholder(said2) || steps.has(said2) || steps.has(bare(said2)),
    blocker: (said2) => isPlaceholder(said2) || blockers.has(said2) || blockers.has(said2.replace(/ \(\+\d+ more\)$/, ""))
  };
}
function onlyLine(doc, label3) {
  const behind = doc.text.slice(label3.lineEnd, paragraphEnd(doc, label3));
  return behind.trim() === "" ? revealText(doc.text.slice(label3.value, label3.lineEnd)).trim() : void 0;
}
function readTldr(doc) {
  const section4 = doc.sections.get("tldr");
  if (section4 === void 0) return "";
  const parts3 = [];
  let at2 = section4.body;
  for (const label3 of tldrLabels(doc).filter(isDerived)) {
    parts3.push(doc.text.slice(at2, label3.start).trim());
    at2 = paragraphEnd(doc, label3);
  }
  parts3.push(doc.text.slice(at2, section4.end).trim());
  return revealText(parts3.filter((part) => part !== "").join("\n\n"));
}
function readDerived(doc) {
  const said2 = {};
  for (const label3 of tldrLabels(doc).filter(isDerived))
    said2[label3.key] ??= labelParagraph(doc, label3);
  return said2;
}
function writeTldr(doc, text2) {
  const contain = (eol2) => containText(text2, { indent: 0, eol: eol2, amongLabels: true }) + eol2;
  const section4 = doc.sections.get("tldr");
  if (section4 === void 0) return [createSection(doc, "tldr", ({ eol: eol2 }) => contain(eol2))];
  const stops = [tldrLabels(doc)[0], firstSubheading(doc, section4)].flatMap((stop) => stop?.start ?? []);
  const span = { start: section4.body, end: Math.min(section4.end, ...stops) };
  const end = closedEnd(doc, span);
  const lines3 = contain(eolBefore(doc.text, end));
  if (end === span.start) return [insertBlock(doc, lines3, span)];
  const start2 = lineStart2(doc.text, span.start + doc.text.slice(span.start, end).search(/\S/));
  return [{ start: start2, end, text: lines3 }];
}
var derived;
var init_tldr = __esm({
  "src/journal/sections/tldr.ts"() {
    "use strict";
    init_escape();
    init_document();
    init_insertion();
    init_labels();
    init_markers();
    init_blockers();
    init_checklist();
    derived = ["progress", "current", "blocker"];
  }
});

// src/journal/sections/decision-runs.ts
function findRuns({ outline }, section4) {
  const body = { start: section4.body, end: section4.end };
  const level = decisionLevel({ outline }, section4);
  const single = within(outline.outer.headings, body).filter((heading4) => heading4.level === level);
  const runs = inOrder(
    single.map((heading4) => ({
      ...heading4,
      count: () => 1,
      isTitled: () => isTitle(heading4.text),
      starts: () => [heading4.start],
      headings: () => [heading4]
    })),
    within(outline.chapters, body).flatMap((chapter2) => runIn(chapter2, level) ?? [])
  );
  return runs.map((run, index) => ({ ...run, end: runs[index + 1]?.start ?? section4.end }));
}
function runIn(chapter2, level) {
  const { text: text2, end } = chapter2;
  const starts = () => headingStarts(chapter2).filter((at2) => headingLevel(text2, at2) === level);
  const start2 = headingLevel(text2, chapter2.start) === level ? chapter2.start : starts()[0];
  if (start2 === void 0) return void 0;
  const part = text2.slice(chapter2.start, end);
  const mark4 = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start: start2,
    end,
    count: () => part.match(new RegExp(mark4, "g")).length,
    isTitled: () => !new RegExp(`${mark4}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
    starts,
    headings: () => chapter2.headings().filter((heading4) => heading4.level === level)
  };
}
function isTitle(heading4) {
  return /^[^\s(]/.test(heading4);
}
function blocksOf({ headings, end }) {
  const own2 = headings();
  return own2.map((heading4, index) => ({
    start: heading4.start,
    body: heading4.end,
    heading: heading4.text,
    end: own2[index + 1]?.start ?? end
  }));
}
function decisionLevel({ outline }, section4) {
  const body = { start: section4.body, end: section4.end };
  const levels = [
    ...within(outline.outer.headings, body).map(({ level }) => level),
    ...within(outline.chapters, body).map(lowestLevel)
  ];
  return levels.reduce((lowest, level) => Math.min(lowest, level), levels[0] ?? section4.heading.level + 1);
}
var init_decision_runs = __esm({
  "src/journal/sections/decision-runs.ts"() {
    "use strict";
    init_plain_lines();
    init_unread_stretch();
    init_spans();
  }
});

// src/journal/sections/decisions.ts
function readDecisions(doc) {
  return groupDecisions(doc).flatMap(({ read }) => read());
}
function groupDecisions(doc) {
  const section4 = doc.sections.get("decisions");
  if (section4 === void 0) return [];
  const runs = findRuns(doc, section4);
  const items = itemsIn(doc, { start: section4.body, end: runs[0]?.start ?? section4.end });
  const hasSuperseded = once(() => /superseded/i.test(sectionText(doc, "decisions")));
  const groups2 = runs.map((run) => groupOf(doc, run, hasSuperseded));
  const listed = items.flatMap((item3) => readItem(doc.text, item3));
  return listed.length === 0 ? groups2 : [listedGroup(listed), ...groups2];
}
function listedGroup(listed) {
  return {
    count: listed.length,
    isPlain: false,
    highest: () => highestOf(listed.map(({ number: number2 }) => number2)),
    read: () => listed
  };
}
function groupOf(doc, run, hasSuperseded) {
  const isSuperseded = () => {
    return hasSuperseded() && /superseded/i.test(doc.text.slice(run.start, run.end));
  };
  return lazy({
    count: () => run.count(),
    isPlain: () => !isSuperseded() && run.isTitled(),
    highest: () => () => highestOf(run.starts().map((at2) => numberAt(doc, at2))),
    read: () => once(() => blocksOf(run).map((block2) => readBlock(doc, block2)))
  });
}
function readItem(text2, item3) {
  const raw = rawItemText(text2, item3);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? "";
  const { number: number2 = item3.number, title, time: time3 } = splitNumber(raw.replace(superseded, ""));
  const fields2 = { context: "", options: "", choice: "", rationale: "", text: "" };
  const { start: start2, end } = item3;
  return [{ start: start2, end, item: item3, number: number2, title: revealText(title).trim(), time: time3, ...fields2, supersededBy }];
}
function readBlock(doc, block2) {
  const span = { start: block2.body, end: block2.end };
  let found;
  const labels2 = () => {
    found ??= readLabels(doc, span);
    return found;
  };
  const read = (key) => {
    const label3 = findLabel(labels2(), key);
    return label3 === void 0 ? "" : labelText(doc, label3);
  };
  const { number: number2, title, time: time3 } = splitNumber(block2.heading.replace(/\s*\n\s*/g, " "));
  return {
    start: block2.start,
    end: block2.end,
    number: number2,
    title,
    time: time3,
    get context() {
      return read("context");
    },
    get options() {
      return read("options");
    },
    get choice() {
      return read("choice");
    },
    get rationale() {
      return read("rationale");
    },
    get supersededBy() {
      return read("superseded by");
    },
    get text() {
      return revealText(doc.text.slice(span.start, labels2()[0]?.start ?? span.end).trim());
    }
  };
}
function splitNumber(heading4) {
  const { text: text2, time: time3 } = splitTime(heading4.trim());
  const match = /^#?(\d{1,9})[.):]\s+/.exec(text2);
  if (match === null) return { title: oneLine(text2), time: time3 };
  return { number: Number(match[1]), title: oneLine(text2.slice(match[0].length)), time: time3 };
}
function nextNumberIn(doc) {
  return 1 + highestOf(groupDecisions(doc).map(({ highest }) => highest()));
}
function highestOf(numbers2) {
  return numbers2.reduce((highest, number2 = 0) => Math.max(highest, number2), 0);
}
function numberAt({ text: text2, outline }, at2) {
  numbered2.lastIndex = at2;
  const number2 = numbered2.exec(text2)?.[1];
  if (number2 !== void 0) return Number(number2);
  const heading4 = headingAt(outline, at2);
  return splitNumber(heading4.text.replace(/\s*\n\s*/g, " ")).number;
}
function nextDecisionNumber(decisions) {
  return 1 + highestOf(decisions.map(({ number: number2 }) => number2));
}
var superseded, numbered2;
var init_decisions = __esm({
  "src/journal/sections/decisions.ts"() {
    "use strict";
    init_lazy();
    init_item_text();
    init_scan();
    init_escape();
    init_document();
    init_labels();
    init_markers();
    init_decision_runs();
    superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;
    numbered2 = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;
  }
});

// src/journal/sections/titled-list.ts
function readTitledList(doc, name) {
  const items = listedItems(doc, name);
  const written2 = new Set(items.map((item3) => item3.number));
  const useWritten = written2.size === items.length && !written2.has(void 0);
  return items.map((item3, index) => ({
    ...readTitled(doc, item3),
    number: useWritten ? item3.number : index + 1,
    item: item3
  }));
}
function listedItems(doc, name) {
  const section4 = doc.sections.get(name);
  if (section4 === void 0) return [];
  const items = itemsIn(doc, { start: section4.body, end: section4.end });
  return items.filter((item3) => !isPlaceholder(doc.text.slice(item3.content, item3.end)));
}
function readTitled(doc, item3) {
  const raw = rawItemText(doc.text, item3);
  const plain = readTimed2(raw);
  const whole = readTimed2(raw.replace(task2, "").trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: "", ...plain, whole };
  const title = match[1].replace(/\\([*\\])/g, "$1");
  const rest2 = raw.slice(match[0].length).trimStart();
  if (match[2] === void 0) return { title: title.replace(/:$/, ""), ...readTimed2(rest2), whole };
  return { title, time: match[2], text: revealText(rest2).trim(), whole };
}
function readTimed2(raw) {
  const { lead, rest: rest2 } = splitLead(raw);
  const { text: text2, time: time3 } = splitTime(lead.trimEnd());
  return { time: time3, text: revealText(rest2 === "" ? text2 : `${text2}
${rest2}`).trim() };
}
function titledItem(entry) {
  const { title, text: text2, time: time3 } = entry;
  if (title === void 0) return { text: text2, after: ` (${time3})` };
  const safe2 = cleanText(title).replace(/\s*\n\s*/g, " ").replace(/[*\\]/g, "\\$&");
  const before = `**${safe2}** (${time3})`;
  return text2 === "" ? { text: text2, before } : { text: text2, before: `${before}: ` };
}
function fileLine(path, description) {
  const name = path.includes("`") ? oneLine(path) : `\`${oneLine(path)}\``;
  return description === void 0 ? name : `${name} - ${cleanText(description)}`;
}
var titled, task2;
var init_titled_list = __esm({
  "src/journal/sections/titled-list.ts"() {
    "use strict";
    init_item_text();
    init_escape();
    init_document();
    init_markers();
    titled = /^\*\*((?:\\[\s\S]|[^*\\]){1,100000})\*\*(?:[ \t]*\((\d{4}-\d{2}-\d{2}T[^()\s]{4,})\)(?:[ \t]*:)?|[ \t]*:|(?<=:\*\*)|(?=\s*$))/;
    task2 = /^\[[ xX]\](?=\s)/;
  }
});

// src/journal/session/entries.ts
function readEntries(doc) {
  const progress = lazy({ lines: () => readProgressLines(doc) });
  const lines3 = (wanted) => progress.lines.filter(wanted).flatMap(({ item: item3, read }) => entryOf(item3, () => read().text));
  return lazy({
    steps: () => lines3(({ kind, done, current: current2 }) => kind === "step" && !done && !current2),
    done: () => lines3(({ kind, done }) => kind === "note" || done),
    decisions: () => chain(groupDecisions(doc).map(decisionEntries)),
    discoveries: () => titledEntries(doc, "discoveries"),
    "dead-ends": () => titledEntries(doc, "dead-ends"),
    "next-steps": () => titledEntries(doc, "next-steps")
  });
}
function titledEntries(doc, name) {
  return listedItems(doc, name).flatMap((item3) => entryOf(item3, () => titledText(readTitled(doc, item3))));
}
function entryOf({ content, end }, entry) {
  return end - content > surelySaying || /\S/.test(entry()) ? [entry] : [];
}
function decisionEntries({ count: count6, isPlain: isPlain3, read }) {
  const entryOf2 = (decision) => {
    return () => decisionText(decision);
  };
  if (isPlain3) {
    const at2 = (index) => {
      const decision = read()[index];
      return decision === void 0 ? void 0 : entryOf2(decision);
    };
    return { length: count6, at: at2 };
  }
  return read().filter(({ supersededBy }) => supersededBy === "").map(entryOf2).filter((entry) => /\S/.test(entry()));
}
function titledText(item3) {
  return [item3.title, item3.text].filter((one) => one !== "").join(": ");
}
function decisionText(decision) {
  const number2 = decision.number === void 0 ? "" : `${decision.number}. `;
  const choice = decision.choice === "" ? "" : ` \u2192 ${decision.choice}`;
  const why = decision.rationale === "" ? "" : ` (why: ${decision.rationale})`;
  const rest2 = choice === "" && why === "" && decision.text !== "" ? ` \u2014 ${decision.text}` : "";
  return `${number2}${decision.title}${choice}${why}${rest2}`;
}
var surelySaying;
var init_entries = __esm({
  "src/journal/session/entries.ts"() {
    "use strict";
    init_lazy();
    init_checklist();
    init_decisions();
    init_titled_list();
    surelySaying = 60;
  }
});

// src/journal/session/progress-file.ts
function derivedFrom(text2) {
  const id = mark3.exec(text2.split("\n", 1)[0])?.[1];
  return id?.replace(
    /%([0-9a-f]{4})/g,
    (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))
  );
}
function encodeId(id) {
  return id.replace(/[^\w.:-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function renderProgressFile(session, file, old) {
  const notes = old === void 0 ? void 0 : notesOf(old);
  const { progress, current: current2, blocker } = derivedTexts(session.figures);
  const parts3 = [
    `<!-- Derived from ${oneLine(file).replaceAll(">", "\u203A")} (id ${encodeId(session.id)}) by session-journal: written anew after every change, but for "## Notes" -->`,
    `# Progress: ${oneLine(session.shortname || session.title)}`,
    `**Status**: ${oneLine(session.status)}, compaction #${session.compactions ?? "?"}, updated ${oneLine(session.updatedAt)}`,
    containText(session.tldr, { indent: 0, eol: "\n" }),
    [`**Progress**: ${progress}`, `**Current**: ${current2}`, `**Blocker**: ${blocker}`].join("\n"),
    list(
      "Open steps",
      session.steps.filter((step3) => !step3.done).map((step3) => step3.text)
    ),
    list(
      "Blockers",
      openBlockers(session.blockers).map((one) => one.text)
    ),
    list("Next steps", session.nextSteps.map(titledText))
  ];
  const body = parts3.filter((part) => part !== "").join("\n\n");
  return `${body}

${notes ?? "## Notes\n"}`;
}
function notesOf(old) {
  const at2 = old.search(notesHeading);
  return at2 < 0 ? void 0 : old.slice(at2);
}
function list(title, texts3) {
  if (texts3.length === 0) return "";
  return `## ${title}
${texts3.map((text2) => `- ${oneLine(text2)}`).join("\n")}`;
}
var mark3, notesHeading;
var init_progress_file = __esm({
  "src/journal/session/progress-file.ts"() {
    "use strict";
    init_escape();
    init_blockers();
    init_tldr();
    init_entries();
    mark3 = /^\uFEFF?<!-- Derived from .* \(id ([^)\s]+)\) by session-journal\b/;
    notesHeading = /^## Notes[ \t]*$/m;
  }
});

// src/journal/files/journal-folder.ts
function entryPath(project, file, entry) {
  const folder4 = journalFolder(project, file);
  if (folder4 === void 0) return void 0;
  for (let count6 = 1; ; count6 += 1) {
    const name = `${fileStamp(entry.at)}-${entry.kind}${count6 === 1 ? "" : `-${count6}`}.md`;
    const path = (0, import_node_path22.join)(folder4, "entries", name);
    if (isFree(path)) return path;
  }
}
function isFree(path) {
  try {
    return findStat(path) === void 0;
  } catch (error) {
    throw writeFailure(error, path);
  }
}
async function writeProgressFile(project, file, made) {
  const folder4 = journalFolder(project, file);
  if (folder4 === void 0) return void 0;
  const path = (0, import_node_path22.join)(folder4, "progress.md");
  try {
    assertInside(project, path);
    const old = readOld(path);
    if (old !== void 0 && derivedFrom(old) !== made.session.id && !await keepWhole(project, file, { text: old, path, ...made })) {
      return void 0;
    }
    const text2 = renderProgressFile(made.session, shownPath(project, file.path), old);
    if (text2 === old) return path;
    ensureFolder(project, folder4);
    writeFileAtomic(path, text2, { fsync: false });
    return path;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return void 0;
  }
}
function readOld(path) {
  try {
    return readText(path);
  } catch (error) {
    if (isFailure(error) && error.code === "not-found") return void 0;
    throw error;
  }
}
async function keepWhole(project, file, old) {
  if (old.text.trim() === "") return true;
  const path = entryPath(project, file, { at: old.at, kind: "progress-kept" });
  if (path === void 0) return false;
  ensureFolder(project, (0, import_node_path22.join)(path, ".."));
  return createFile(path, await withoutSecrets(project, old));
}
async function withoutSecrets(project, { text: text2, path, env }) {
  if (!mayHoldSecret(text2)) return text2;
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const screened2 = screenSecrets(text2, readConfig2(project, env).notSecrets);
  if (screened2.found.length > 0) keepAside(project, path);
  return screened2.text;
}
function keepAside(project, path) {
  try {
    keepVersion(project, path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}
var import_node_path22;
var init_journal_folder = __esm({
  "src/journal/files/journal-folder.ts"() {
    "use strict";
    import_node_path22 = require("node:path");
    init_failure();
    init_quick_find();
    init_time();
    init_failures();
    init_files();
    init_read();
    init_stat();
    init_config();
    init_kept_versions();
    init_project();
    init_progress_file();
    init_sessions();
  }
});

// src/core/head/scalar.ts
function renderScalar(value) {
  return isPlain(value) ? value : quote2(value, "'");
}
function renderFieldScalar(key, value) {
  const own2 = instantKeys.has(key) && instant.test(value) || numberKeys.has(key) && number.test(value);
  return own2 ? value : renderScalar(value);
}
function renderLike(old, value, render) {
  const mark4 = old.charAt(0);
  return mark4 === '"' || mark4 === "'" ? quote2(value, mark4) : render(value);
}
function renderFlowItem(value) {
  return isPlain(value) && !/[:?]/.test(value) ? value : quote2(value, "'");
}
function isPlain(value) {
  if (!isPrintable(value) || unsafeInside.test(value)) return false;
  return !words.test(value) && !numbers.test(value) && !dates.test(value);
}
function isPrintable(value) {
  if (ascii.test(value)) return plainAscii.test(value);
  return new RegExp("^(?:[A-Za-z0-9_./(]|(?!\\p{ASCII})[\\p{L}\\p{N}\\p{P}\\p{S}])[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]*$", "u").test(
    value
  );
}
function quote2(value, mark4) {
  const hidden = "\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff";
  const hides = !ascii.test(value) && new RegExp(`[${hidden}]`, "u").test(value);
  if (mark4 === "'" && !hides) return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(hides ? new RegExp(`["\\\\${hidden}]`, "gu") : /["\\]/g, escapeChar)}"`;
}
function escapeChar(char) {
  const code = char.charCodeAt(0);
  const hex = code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  return shortEscapes.get(char) ?? hex;
}
var ascii, plainAscii, unsafeInside, words, numbers, dates, shortEscapes, instantKeys, instant, numberKeys, number;
var init_scalar = __esm({
  "src/core/head/scalar.ts"() {
    "use strict";
    ascii = /^[ -~]*$/;
    plainAscii = /^[A-Za-z0-9_./(]/;
    unsafeInside = /[,[\]{}]|:(?: |$)| #| $|^\.\.\./;
    words = /^(?:y|n|yes|no|on|off|true|false|null|\.?nan|\.?inf(?:inity)?)$/i;
    numbers = /^(?:[0-9_.:+-]*e?[0-9_.:+-]*|0[xob][0-9a-f_]*)$/i;
    dates = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt ])/;
    shortEscapes = /* @__PURE__ */ new Map([
      ["\n", "\\n"],
      ["\r", "\\r"],
      ["	", "\\t"],
      ['"', '\\"'],
      ["\\", "\\\\"]
    ]);
    instantKeys = /* @__PURE__ */ new Set(["created_at", "updated_at", "paused_at", "closed_at"]);
    instant = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/;
    numberKeys = /* @__PURE__ */ new Set(["compaction_count", "duration_hours"]);
    number = /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
  }
});

// src/core/head/edit-list.ts
function editList(text2, field, items) {
  if (!Array.isArray(field.value) || items.length === 0) return void 0;
  const plan2 = planList(field.value, items);
  if (field.value.length > 0 && !plan2.kept.includes(true)) return void 0;
  const source = text2.slice(field.valueStart, field.valueEnd);
  if (!source.startsWith("[")) return editBlockList(text2, field, plan2);
  return source.includes("\n") ? void 0 : editFlowList(source, field.valueStart, plan2);
}
function planList(old, items) {
  let at2 = 0;
  const kept = old.map((item3) => {
    const stays = at2 < items.length && item3 === items[at2];
    if (stays) at2++;
    return stays;
  });
  return { kept, added: items.slice(at2) };
}
function editBlockList(text2, field, plan2) {
  const items = blockItems(text2, field);
  const last = items?.at(-1);
  if (!items || !last || items.length !== plan2.kept.length) return void 0;
  const dropped = items.filter((_, index) => !plan2.kept[index]);
  const lines3 = plan2.added.map(
    (item3) => `${last.prefix}${renderLike(last.source, item3, renderScalar)}${last.eol}`
  );
  const edits = dropped.map(({ start: start2, end }) => ({ start: start2, end, text: "" }));
  return lines3.length === 0 ? edits : [...edits, { start: last.end, end: last.end, text: lines3.join("") }];
}
function blockItems(text2, field) {
  const items = [];
  let start2 = text2.lastIndexOf("\n", field.valueStart) + 1;
  while (start2 < field.end) {
    const end = text2.indexOf("\n", start2) + 1;
    const line = text2.slice(start2, end);
    if (!/^\s*(?:#|$)/.test(line)) {
      const [, prefix = "", source = "", eol2 = ""] = blockItem.exec(line) ?? [];
      if (source === "") return void 0;
      items.push({ start: start2, end, prefix, source, eol: eol2 });
    }
    start2 = end;
  }
  return items;
}
function editFlowList(source, offset, plan2) {
  const spans = flowItems(source);
  if (!spans || spans.length !== plan2.kept.length) return void 0;
  const edits = cutSpans(spans, plan2.kept).map(({ start: start2, end }) => {
    return { start: offset + start2, end: offset + end, text: "" };
  });
  if (plan2.added.length > 0) {
    const { at: at2, written: written2 } = appendedFlow(source, spans.at(-1), plan2.added);
    edits.push({ start: offset + at2, end: offset + at2, text: written2 });
  }
  return edits;
}
function cutSpans(spans, kept) {
  const first = kept.indexOf(true);
  const [head] = spans;
  const next = spans[first];
  const leading = head && next && first > 0 ? [{ start: head.start, end: next.start }] : [];
  const later = spans.flatMap(({ end }, index) => {
    const before = spans[index - 1];
    return before && index > first && !kept[index] ? [{ start: before.end, end }] : [];
  });
  return [...leading, ...later];
}
function appendedFlow(source, last, added) {
  const like = last ? source.slice(last.start, last.end) : "";
  const items = added.map((item3) => renderLike(like, item3, renderFlowItem)).join(", ");
  return last ? { at: last.end, written: `, ${items}` } : { at: 1, written: items };
}
function flowItems(source) {
  const spans = [];
  let at2 = 1;
  while (!/^[ \t]*\]?$/.test(source.slice(at2))) {
    flowItem.lastIndex = at2;
    const found = flowItem.exec(source);
    if (!found) return void 0;
    const [whole, item3 = ""] = found;
    const start2 = at2 + whole.indexOf(item3);
    spans.push({ start: start2, end: start2 + item3.length });
    at2 = flowItem.lastIndex;
  }
  return spans;
}
var blockItem, flowItem;
var init_edit_list = __esm({
  "src/core/head/edit-list.ts"() {
    "use strict";
    init_scalar();
    blockItem = /^( *-[ \t]+)((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'|>#]).*?)(\r?\n)$/;
    flowItem = /[ \t]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,[\]{}"'#](?:[^,[\]{}#]*[^\s,[\]{}#])?)[ \t]*([,\]])/y;
  }
});

// src/core/head/edit-fields.ts
function editFields(text2, head, changes) {
  const edits = [];
  const added = [];
  const entries = Object.entries(changes).sort(([a], [b]) => rank(a) - rank(b));
  for (const [key, value] of entries) {
    const field = head.fields.get(key);
    if (field && value === void 0) edits.push(...removeField(text2, field, stayingFields(head, changes)));
    else if (field && value !== void 0) edits.push(...changeField(text2, field, value));
    else if (value !== void 0) added.push(addField(text2, placeOf2(head, key), [key, value]));
  }
  return [...edits, ...added];
}
function renderHead(fields2, eol2 = "\n") {
  return `---${eol2}${fields2.map(([key, value]) => renderField(key, value, eol2)).join("")}---${eol2}`;
}
function rank(key) {
  const place3 = canonicalOrder.indexOf(key);
  return place3 === -1 ? canonicalOrder.length : place3;
}
function renderField(key, value, eol2) {
  const written2 = typeof value === "string" ? ` ${renderFieldScalar(key, value)}` : value.length === 0 ? " []" : renderItems(value, eol2);
  return `${renderScalar(key)}:${written2}${eol2}`;
}
function renderItems(items, eol2) {
  return items.map((item3) => `${eol2}  - ${renderScalar(item3)}`).join("");
}
function addField(text2, at2, [key, value]) {
  const eol2 = text2.startsWith("\r\n", at2 - 2) ? "\r\n" : "\n";
  return { start: at2, end: at2, text: renderField(key, value, eol2) };
}
function placeOf2(head, key) {
  const own2 = rank(key);
  if (own2 === canonicalOrder.length) return head.fieldsEnd;
  const before = canonicalOrder.slice(0, own2).findLast((name) => head.fields.has(name));
  const after = canonicalOrder.slice(own2).find((name) => head.fields.has(name));
  return head.fields.get(before ?? "")?.end ?? head.fields.get(after ?? "")?.start ?? head.fieldsEnd;
}
function stayingFields(head, changes) {
  return [...head.fields.values()].filter(({ key }) => !(key in changes && changes[key] === void 0));
}
function removeField(text2, field, staying) {
  const removal = { start: field.start, end: field.end, text: "" };
  const before = staying.findLast(({ start: start2 }) => start2 < field.start);
  if (!before || !blockHeader.test(text2.slice(before.valueStart, before.valueEnd))) return [removal];
  blanks.lastIndex = field.end;
  blanks.exec(text2);
  return [removal, { start: field.end, end: blanks.lastIndex, text: "" }];
}
function changeField(text2, field, value) {
  if (JSON.stringify(field.value) === JSON.stringify(value)) return [];
  if (typeof value !== "string") return editList(text2, field, value) ?? rewriteList(text2, field, value);
  const old = text2.slice(field.valueStart, field.valueEnd);
  return rewriteInline(
    text2,
    field,
    renderLike(old, value, (plain) => renderFieldScalar(field.key, plain))
  );
}
function rewriteInline(text2, field, written2) {
  const { valueStart, valueEnd } = field;
  const colon = colonEnd(text2, field);
  const insertion = { start: colon, end: colon, text: ` ${written2}` };
  if (valueStart === valueEnd) return [insertion];
  if (typeof field.value === "string" || isOnKeyLine(text2, colon, valueStart)) {
    return [{ start: valueStart, end: valueEnd, text: written2 }];
  }
  return [insertion, { start: lineEnd(text2, colon), end: valueEnd, text: "" }];
}
function rewriteList(text2, field, items) {
  if (items.length === 0) return rewriteInline(text2, field, "[]");
  const { valueStart, valueEnd } = field;
  const colon = colonEnd(text2, field);
  const keyLineEnd = lineEnd(text2, colon);
  const eol2 = text2.startsWith("\r", keyLineEnd) ? "\r\n" : "\n";
  const at2 = lineEnd(text2, valueEnd);
  const start2 = isOnKeyLine(text2, colon, valueStart) ? colon : keyLineEnd;
  const removal = { start: start2, end: valueEnd, text: "" };
  return [removal, { start: at2, end: at2, text: renderItems(items, eol2) }];
}
function colonEnd(text2, field) {
  fieldKey.lastIndex = field.start;
  fieldKey.exec(text2);
  return fieldKey.lastIndex;
}
function isOnKeyLine(text2, colon, valueStart) {
  return !text2.slice(colon, valueStart).includes("\n");
}
function lineEnd(text2, offset) {
  const at2 = text2.indexOf("\n", offset);
  return text2[at2 - 1] === "\r" ? at2 - 1 : at2;
}
var canonicalOrder, blockHeader, blanks, fieldKey;
var init_edit_fields = __esm({
  "src/core/head/edit-fields.ts"() {
    "use strict";
    init_edit_list();
    init_scalar();
    canonicalOrder = [
      "id",
      "shortname",
      "owner",
      "status",
      "task_ids",
      "created_at",
      "updated_at",
      "compaction_count",
      "git_branch",
      "git_last_commit",
      "paused_at",
      "pause_reason",
      "closed_at",
      "close_reason",
      "duration_hours"
    ];
    blockHeader = /(?:^|[ \t])[|>][-+1-9]{0,2}[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/;
    blanks = /(?:[ \t]*\r?\n)*[ \t]*/y;
    fieldKey = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\n]*?)[ \t]*:(?=[ \t\r\n])/y;
  }
});

// src/journal/session/apply-change.ts
function applyChange(doc, change, at2) {
  const edits = settleEnd(doc.text, change.edits ?? []);
  const text2 = applyEdits(doc.text, edits);
  const fields2 = editFields(text2, doc.head, change.fields ?? {});
  const changed = edits.length === 0 ? doc : redecodeDocument(doc, text2, doc.head);
  assertReadsAlike(doc, changed);
  const derived2 = refreshDerived(doc, changed);
  if (text2 === doc.text && fields2.length + derived2.length === 0) return doc.text;
  const updated = editFields(text2, doc.head, { ...change.fields, updated_at: laterOf(doc, at2.now) });
  return applyEdits(text2, [...updated, ...derived2]);
}
function assertReadsAlike(before, after) {
  if (after.doubled.length <= before.doubled.length) return;
  throw new Failure("refused", "Cannot change the session: the rest of the file would read differently", {
    hint: "A code fence or a comment in it is not closed: close it in an editor, then try again"
  });
}
function settleEnd(text2, edits) {
  const isLines = (edit) => edit.end === text2.length && edit.text.endsWith("\n");
  const lines3 = edits.filter(isLines).sort((a, b) => a.start - b.start);
  const last = lines3.at(-1);
  if (text2.endsWith("\n") || last === void 0) return [...edits];
  const eol2 = last.text.endsWith("\r\n") ? "\r\n" : "\n";
  const first = lines3[0]?.start === text2.length ? lines3[0] : void 0;
  return edits.map((edit) => {
    const begun = edit === first ? eol2 + edit.text : edit.text;
    return { ...edit, text: edit === last ? begun.slice(0, -eol2.length) : begun };
  });
}
function laterOf(doc, now) {
  const { createdAt, updatedAt } = readFacts(doc.head);
  const said2 = [updatedAt, createdAt].map((text2) => parseInstant(text2) ?? now);
  return formatInstant(Math.max(now, ...said2));
}
var init_apply_change = __esm({
  "src/journal/session/apply-change.ts"() {
    "use strict";
    init_failure();
    init_edit_fields();
    init_edit();
    init_time();
    init_document();
    init_facts();
    init_tldr();
  }
});

// src/journal/session/entry-file.ts
function renderEntry(session, entry) {
  const { progress, current: current2, blocker } = derivedTexts(session.figures);
  const title = `# ${entry.kind.charAt(0).toUpperCase()}${entry.kind.slice(1)}: ${oneLine(session.shortname)} (${entry.time})`;
  const state = [
    `**Session**: ${oneLine(session.id)}`,
    `**Status**: ${oneLine(session.status)}, compaction #${session.compactions ?? "?"}`,
    `**Branch**: ${oneLine(entry.branch) || "none"}${entry.commit === "" ? "" : ` at ${oneLine(entry.commit)}`}`,
    `**Progress**: ${progress}`,
    `**Current**: ${current2}`,
    `**Blocker**: ${blocker}`
  ];
  const parts3 = [
    title,
    state.join("\n"),
    section("Note", contained(entry.note ?? "")),
    section("TL;DR", contained(session.tldr)),
    section("Open blockers", bullets(openBlockers(session.blockers).map((one) => one.text))),
    section("Next steps", bullets(session.nextSteps.map(titledText)))
  ];
  return `${parts3.filter((part) => part !== "").join("\n\n")}
`;
}
function contained(text2) {
  return containText(text2, { indent: 0, eol: "\n" });
}
function section(title, text2) {
  return text2 === "" ? "" : `## ${title}
${text2}`;
}
function bullets(texts3) {
  return texts3.map((text2) => `- ${oneLine(text2)}`).join("\n");
}
var init_entry_file = __esm({
  "src/journal/session/entry-file.ts"() {
    "use strict";
    init_escape();
    init_blockers();
    init_tldr();
    init_entries();
  }
});

// src/journal/document/list-edit.ts
function plainStyle(ordered2) {
  return { indent: "", bullet: ordered2 ? "." : "-", gap: " ", number: 1, step: 1, loose: false };
}
function renderList(items, { eol: eol2, indent: indent2 }, ordered2 = false) {
  return renderItems2(items, { ...plainStyle(ordered2), indent: indent2 }, eol2);
}
function renderItems2(items, style, eol2) {
  let number2 = style.number;
  const lines3 = items.map((item3) => {
    if ("raw" in item3) return item3.raw.replace(/^(?=.)/gm, style.indent);
    const isOrdered = style.bullet === "." || style.bullet === ")";
    const marker3 = `${style.indent}${isOrdered ? Math.min(number2, highestNumber) : ""}${style.bullet}${style.gap}`;
    number2 += style.step;
    return marker3 + renderBody(item3, indentBelow(marker3), eol2) + eol2;
  });
  return lines3.join(style.loose ? eol2 : "");
}
function renderBody(item3, indent2, eol2) {
  const { text: text2, before = "", after = "" } = item3;
  const contained2 = containText(text2, { indent: indent2, eol: eol2, inline: before !== "" });
  const lead = contained2.indexOf(eol2 + eol2);
  const end = lead < 0 ? contained2.length : lead;
  return before + contained2.slice(0, end) + after + contained2.slice(end);
}
function indentBelow(marker3) {
  const isTabbed = marker3.endsWith("	");
  let column = 0;
  for (const char of marker3) column += char === "	" ? 4 - column % 4 : 1;
  return isTabbed ? "	".repeat(column / 4) : " ".repeat(column);
}
function appendItems(doc, region, addition) {
  const { items, ordered: ordered2 = false, gone } = addition;
  if (items.length === 0) return [];
  const present = itemsIn(doc, region);
  const placeholder = findPlaceholder(doc, region, present);
  if (placeholder !== void 0) {
    const item3 = present.find((one) => one.start === placeholder.start);
    const style2 = item3 === void 0 ? plainStyle(ordered2) : { ...styleAfter(doc, [item3], item3), number: 1 };
    return [{ ...placeholder, text: renderItems2(items, style2, eolBefore(doc.text, placeholder.end)) }];
  }
  const last = present.at(-1);
  if (last === void 0) {
    return [insertBlock(doc, renderList(items, mannerAt(doc, closedEnd(doc, region)), ordered2), region)];
  }
  const kept = present.findLast((item3) => gone?.has(item3) !== true);
  const style = kept === void 0 ? { ...styleAfter(doc, present, last), number: 1 } : styleAfter(doc, present, kept);
  const eol2 = eolBefore(doc.text, last.end);
  const isParted2 = style.loose && kept !== void 0 || opensInText(doc, { present, gone, style });
  return [insertLines(doc, last.end, (isParted2 ? eol2 : "") + renderItems2(items, style, eol2))];
}
function opensInText(doc, { present, gone, style }) {
  if (!/[.)]/.test(style.bullet) || style.number === 1) return false;
  for (let index = present.length - 1; index > 0; index -= 1) {
    const [before, item3] = [present[index - 1], present[index]];
    if (gone?.has(item3) !== true) return false;
    if (/\S/.test(doc.text.slice(before.end, item3.start))) return true;
  }
  return false;
}
function findPlaceholder(doc, region, items) {
  const item3 = items.find((one) => isPlaceholder(rawItemText(doc.text, one)));
  if (item3 !== void 0) return { start: item3.start, end: item3.end };
  const end = contentEnd(doc.text, region);
  const content = doc.text.slice(region.start, end);
  if (!isPlaceholder(content)) return void 0;
  return { start: region.start + content.search(/\S/), end };
}
function styleAfter(doc, items, last) {
  const list3 = items.filter((item3) => item3.list === last.list);
  const at2 = list3.indexOf(last);
  const [before, after] = [list3[at2 - 1], list3[at2 + 1]];
  const step3 = before?.number !== void 0 && before.number === last.number ? 0 : 1;
  const marker3 = doc.text.slice(last.start, last.content);
  return {
    indent: marker3.slice(0, last.marker - last.start),
    bullet: last.bullet,
    gap: /[ \t]+$/.exec(marker3)?.[0] ?? " ",
    number: (last.number ?? 0) + step3,
    step: step3,
    loose: isLoose(doc.text, last, [before, after])
  };
}
function isLoose(text2, { start: start2, end }, beside) {
  const [before, after] = beside;
  if (before === void 0 && after === void 0) return /\n[ \t]*\r?\n/.test(text2.slice(start2, end));
  return before !== void 0 && before.end < start2 || after !== void 0 && end < after.start;
}
function appendToSection(doc, name, addition) {
  const section4 = doc.sections.get(name);
  if (section4 !== void 0) return appendItems(doc, { start: section4.body, end: section4.end }, addition);
  if (addition.items.length === 0) return [];
  return [createSection(doc, name, (manner) => renderList(addition.items, manner, addition.ordered))];
}
var highestNumber;
var init_list_edit = __esm({
  "src/journal/document/list-edit.ts"() {
    "use strict";
    init_item_text();
    init_escape();
    init_document();
    init_insertion();
    init_markers();
    highestNumber = 999999999;
  }
});

// src/journal/sections/context-section.ts
function contextLabels(doc) {
  const section4 = doc.sections.get("context");
  return section4 === void 0 ? [] : readLabels(doc, { start: section4.body, end: section4.end });
}
function readObjective(doc) {
  const label3 = findLabel(contextLabels(doc), "objective");
  return label3 === void 0 ? "" : labelParagraph(doc, label3);
}
function writeObjective(doc, goal) {
  const text2 = containText(oneLine(goal), { indent: 0, eol: doc.eol, inline: true });
  const label3 = findLabel(contextLabels(doc), "objective");
  if (label3 !== void 0) {
    const said2 = doc.text.slice(label3.value, paragraphEnd(doc, label3)).trimEnd();
    const edit = { start: label3.value, end: label3.value + said2.length };
    return [{ ...edit, text: /\s/.test(doc.text.charAt(label3.value - 1)) ? text2 : ` ${text2}` }];
  }
  const line = `**Objective**: ${text2}`;
  const section4 = doc.sections.get("context");
  if (section4 === void 0) return [createSection(doc, "context", ({ eol: eol2 }) => line + eol2)];
  return [
    insertBlock(doc, line + eolBefore(doc.text, section4.body), { start: section4.body, end: section4.body })
  ];
}
function readContextList(doc, list3) {
  const label3 = findLabel(contextLabels(doc), list3);
  if (label3 === void 0) return [];
  return itemsIn(doc, label3).map((item3) => ({ text: itemText(doc.text, item3), item: item3 })).filter(({ text: text2 }) => !isPlaceholder(text2)).map((line, index) => ({ ...line, number: index + 1 }));
}
function appendContext(doc, list3, items) {
  if (items.length === 0) return [];
  const label3 = findLabel(contextLabels(doc), list3);
  if (label3 !== void 0) {
    return [...dropPlaceholder(doc, label3), ...appendItems(doc, listRegion(doc, label3), { items })];
  }
  const section4 = doc.sections.get("context");
  const render = (manner) => labelLines[list3] + manner.eol + renderList(items, manner);
  if (section4 === void 0) return [createSection(doc, "context", render)];
  const region = leadOf(doc, section4);
  return [insertBlock(doc, render(mannerAt(doc, closedEnd(doc, region))), region)];
}
function leadOf(doc, section4) {
  return { start: section4.body, end: firstSubheading(doc, section4)?.start ?? section4.end };
}
function dropPlaceholder(doc, { start: start2, value, lineEnd: lineEnd2 }) {
  if (!isPlaceholder(doc.text.slice(value, lineEnd2))) return [];
  return [{ start: start2 + doc.text.slice(start2, value).trimEnd().length, end: lineEnd2, text: "" }];
}
function listRegion(doc, label3) {
  const newline = doc.text.indexOf("\n", label3.lineEnd);
  return { start: newline < 0 ? doc.text.length : newline + 1, end: label3.end };
}
var labelLines;
var init_context_section = __esm({
  "src/journal/sections/context-section.ts"() {
    "use strict";
    init_item_text();
    init_escape();
    init_document();
    init_insertion();
    init_labels();
    init_list_edit();
    init_markers();
    labelLines = {
      "key files": "**Key Files**:",
      "key context": "**Key Context** (survives compaction):"
    };
  }
});

// src/journal/sections/prose.ts
function readProse(doc) {
  const entries = proseSections.map((name) => [name, proseOf(doc, name)]);
  return { ...Object.fromEntries(entries), "key-context": contextProse(doc) };
}
function proseOf(doc, name) {
  const section4 = doc.sections.get(name);
  if (section4 === void 0) return "";
  const end = firstSubheading(doc, section4)?.start ?? section4.end;
  return proseIn(doc, { start: section4.body, end }).join("\n");
}
function proseIn(doc, span) {
  return paragraphsIn(doc.outline, span).map(({ start: start2, end }) => revealText(doc.text.slice(start2, end).trim())).filter((text2) => !isPlaceholder(text2));
}
function contextProse(doc) {
  const section4 = doc.sections.get("context");
  if (section4 === void 0) return "";
  const label3 = findLabel(readLabels(doc, { start: section4.body, end: section4.end }), "key context");
  const text2 = label3 === void 0 ? "" : labelText(doc, label3);
  return isPlaceholder(text2) ? "" : text2;
}
var proseSections;
var init_prose = __esm({
  "src/journal/sections/prose.ts"() {
    "use strict";
    init_scan();
    init_escape();
    init_document();
    init_labels();
    init_markers();
    proseSections = ["decisions", "discoveries", "dead-ends", "blockers", "next-steps"];
  }
});

// src/journal/session/session.ts
function readSession(doc) {
  let checklist;
  const readSteps = () => {
    checklist ??= readChecklist(doc);
    return checklist;
  };
  const said2 = lazy({
    title: () => doc.title?.text.replace(/^session:\s*/i, "") ?? "",
    tldr: () => readTldr(doc),
    derived: () => readDerived(doc),
    objective: () => readObjective(doc),
    keyFiles: () => readContextList(doc, "key files"),
    keyContext: () => readContextList(doc, "key context"),
    steps: () => readSteps().steps,
    notes: () => readSteps().notes,
    figures: () => readFigures(doc),
    decisions: () => readDecisions(doc),
    discoveries: () => readTitledList(doc, "discoveries"),
    deadEnds: () => readTitledList(doc, "dead-ends"),
    blockers: () => readBlockers(doc),
    nextSteps: () => readTitledList(doc, "next-steps"),
    files: () => readTitledList(doc, "files-modified"),
    resumeCommands: () => sectionText(doc, "resume-commands"),
    prose: () => readProse(doc),
    entries: () => readEntries(doc)
  });
  return Object.assign(said2, readFacts(doc.head));
}
var init_session = __esm({
  "src/journal/session/session.ts"() {
    "use strict";
    init_lazy();
    init_document();
    init_facts();
    init_blockers();
    init_checklist();
    init_context_section();
    init_decisions();
    init_prose();
    init_titled_list();
    init_tldr();
    init_entries();
  }
});

// src/journal/change/compaction-queue.ts
function write2(path, fields2) {
  writeFileAtomic(path, `${JSON.stringify({ schema: 1, ...fields2 })}
`, { mode: 384 });
}
function readQueue(project, session) {
  const dir = (0, import_node_path23.join)(project.local, "queue");
  try {
    return (0, import_node_fs22.readdirSync)(dir).filter((name) => name.endsWith(".json")).map((name) => (0, import_node_path23.join)(dir, name)).flatMap((path) => {
      const fields2 = asRecord(readJson(path));
      const count6 = typeof fields2?.count === "number" ? fields2.count : void 0;
      return fields2?.session === session ? [{ path, session, count: count6 }] : [];
    });
  } catch {
    return [];
  }
}
function promiseCount(queued, count6) {
  for (const { path, session } of queued) write2(path, { session, count: count6 });
}
function clearQueue(queued) {
  for (const { path } of queued) removeQuietly(path);
}
var import_node_fs22, import_node_path23;
var init_compaction_queue = __esm({
  "src/journal/change/compaction-queue.ts"() {
    "use strict";
    import_node_fs22 = require("node:fs");
    import_node_path23 = require("node:path");
    init_files();
    init_json();
    init_owner();
    init_project();
  }
});

// src/journal/change/count-queued.ts
function withQueued({ head }, change, queued) {
  const count6 = readCount(change.fields?.compaction_count ?? head.fields.get("compaction_count")?.value);
  if (count6 === void 0) return change;
  const left = queued.filter((one) => one.count === void 0 || count6 < one.count);
  if (left.length === 0) return change;
  promiseCount(left, count6 + left.length);
  return { ...change, fields: { ...change.fields, compaction_count: String(count6 + left.length) } };
}
var init_count_queued = __esm({
  "src/journal/change/count-queued.ts"() {
    "use strict";
    init_facts();
    init_compaction_queue();
  }
});

// src/journal/change/guards.ts
function assertWritable({ project, file }, { entry, moveTo = file.folder }) {
  const path = entry === void 0 ? void 0 : entryPath(project, file, { at: 0, kind: entry.kind });
  for (const each of [file.path, (0, import_node_path24.join)(project.dir, moveTo, file.name), path]) {
    if (each !== void 0) assertInside(project, each);
  }
}
function assertSame(file, doc) {
  if (readFacts(doc.head).id === file.facts.id) return;
  throw new Failure("refused", `Cannot change "${file.name}": another session is there now`, {
    hint: "Try again"
  });
}
var import_node_path24;
var init_guards = __esm({
  "src/journal/change/guards.ts"() {
    "use strict";
    import_node_path24 = require("node:path");
    init_failure();
    init_project();
    init_facts();
    init_journal_folder();
  }
});

// src/journal/change/undo-record.ts
function recordName(id) {
  return `${isSafeId(id) ? id : sha256(id).slice(0, 16)}.json`;
}
function locate2(project, path, under) {
  if (typeof path !== "string" || path.includes("\0")) return void 0;
  const found = (0, import_node_path25.resolve)(project.dir, path);
  const isBelow = found.startsWith((0, import_node_path25.join)(project.dir, under, "/")) && found.endsWith(".md");
  return isBelow && isInside(project, found) ? found : void 0;
}
function locateSession(project, path) {
  return locate2(project, path, "active") ?? locate2(project, path, "archive");
}
function recordUndo(project, record2) {
  const path = (0, import_node_path25.join)(ensureLocal(project, folder2), recordName(record2.id));
  const paths = Object.fromEntries(
    ["beforePath", "afterPath", "kept"].map((key) => [key, (0, import_node_path25.relative)(project.dir, record2[key])])
  );
  const text2 = JSON.stringify({ schema: 1, ...record2, ...paths });
  writeFileAtomic(path, `${text2}
`, { mode: 384, fsync: false });
}
function readUndo(project, id) {
  const fields2 = asRecord(readJson((0, import_node_path25.join)(project.local, folder2, recordName(id))));
  if (fields2 === void 0 || fields2.schema !== 1 || fields2.id !== id) return void 0;
  const { verb, afterSha } = fields2;
  const beforePath = locateSession(project, fields2.beforePath);
  const afterPath = locateSession(project, fields2.afterPath);
  const kept = locate2(project, fields2.kept, ".local/replaced");
  if (beforePath === void 0 || afterPath === void 0 || kept === void 0) return void 0;
  if (typeof verb !== "string" || typeof afterSha !== "string") return void 0;
  const { updated } = fields2;
  const time3 = typeof updated === "string" ? { updated } : {};
  return { id, verb, beforePath, afterPath, kept, afterSha, ...time3 };
}
function removeUndo(project, id) {
  removeQuietly((0, import_node_path25.join)(project.local, folder2, recordName(id)));
}
function olderRemarks(project, { id, updatedAt }) {
  const last = readUndo(project, id)?.updated ?? "";
  const [now, then] = [parseInstant(updatedAt), parseInstant(last)];
  if (now === void 0 || then === void 0 || now >= then) return [];
  return [
    `The file is older than the last change that was made here (${oneLine(last)}): a branch, a pull or a stash brought it, and what was logged since is there`
  ];
}
function rememberUndo({ target, verb }, { kept, after }, { path, updated }) {
  if (kept === void 0 || verb === "compaction") return [];
  const { id } = target.file.facts;
  try {
    const paths = { beforePath: target.file.path, afterPath: path, kept };
    recordUndo(target.project, { id, verb, ...paths, afterSha: sha256(after), updated });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    removeUndo(target.project, id);
    return [`undo cannot take this back: ${error.message}`];
  }
}
var import_node_path25, folder2;
var init_undo_record = __esm({
  "src/journal/change/undo-record.ts"() {
    "use strict";
    import_node_path25 = require("node:path");
    init_failure();
    init_escape();
    init_time();
    init_files();
    init_json();
    init_sha256();
    init_project();
    init_facts();
    folder2 = "undo";
  }
});

// src/journal/change/update-file.ts
function readWhole(path) {
  const { bytes, size } = readBytes(path, maxSessionBytes);
  assertSize(path, size);
  return bytes;
}
function holds(path, bytes) {
  try {
    return readWhole(path).equals(bytes);
  } catch {
    return false;
  }
}
function isStill(path, kept, bytes) {
  if (!holds(kept.path, bytes)) return false;
  const stat = (0, import_node_fs23.lstatSync)(path);
  const old = (0, import_node_fs23.lstatSync)(kept.path);
  if (kept.isLinked) return stat.ino === old.ino && stat.dev === old.dev;
  return stat.isFile() && holds(path, bytes);
}
function commit({ path, temporary, bytes }, project) {
  let kept;
  try {
    kept = keepVersion(project, path);
    assertHeld(project.local);
    if (isStill(path, kept, bytes)) {
      renameOver(temporary, path);
      return kept;
    }
  } catch (error) {
    removeQuietly(temporary);
    if (kept !== void 0) removeQuietly(kept.path);
    if (errorCode(error) === "ENOENT") return void 0;
    throw writeFailure(error, path);
  }
  removeQuietly(temporary);
  removeQuietly(kept.path);
  return void 0;
}
function finish({ path, bytes }, kept, options) {
  syncFolder((0, import_node_path26.dirname)(path));
  const isDisplaced = kept.isLinked && !holds(kept.path, bytes);
  if (options.keep === false && !isDisplaced) {
    removeQuietly(kept.path);
    return {};
  }
  pruneVersions(options.project);
  return isDisplaced ? { kept: kept.path, displaced: kept.path } : { kept: kept.path };
}
async function updateFile(path, change, options) {
  assertInside(options.project, path);
  let last;
  for (let attempt2 = 0; attempt2 < maxAttempts; attempt2 += 1) {
    const bytes = readWhole(path);
    const before = decodeText2(bytes, path);
    const made = await change(before, last);
    last = made;
    const after = made.text;
    if (after === before) return { before, after, made, changed: false };
    assertSize(path, Buffer.byteLength(after));
    assertInside(options.project, path);
    const draft = { path, temporary: writeBeside(path, after), bytes };
    const kept = commit(draft, options.project);
    if (kept !== void 0) return { before, after, made, changed: true, ...finish(draft, kept, options) };
  }
  throw new Failure("locked", `Cannot change "${(0, import_node_path26.basename)(path)}": another program keeps saving it`, {
    hint: "Wait until the other program is done, then try again",
    data: { path }
  });
}
var import_node_fs23, import_node_path26, maxAttempts;
var init_update_file = __esm({
  "src/journal/change/update-file.ts"() {
    "use strict";
    import_node_fs23 = require("node:fs");
    import_node_path26 = require("node:path");
    init_failure();
    init_failures();
    init_files();
    init_lock();
    init_read();
    init_kept_versions();
    init_project();
    maxAttempts = 5;
  }
});

// src/journal/change/change.ts
async function changeSession(work, decide) {
  const { project, file } = work.target;
  const aliases2 = readConfig2(project, work.context.env).sectionAliases;
  const first = (0, import_node_fs24.existsSync)(project.local) ? void 0 : await decideUnlocked(work, { aliases: aliases2, decide });
  return withSessionsLocked(project, work.waitMs ?? commandWaitMs, async () => {
    finishIntent(project);
    const queued = readQueue(project, file.facts.id);
    const now = work.context.now().getTime();
    const update = await updateFile(
      file.path,
      async (source, before) => {
        const last = before?.decided ?? first;
        const { doc, decided } = await decideOn(work, { aliases: aliases2, decide }, { source, last });
        const text2 = applyChange(doc, withQueued(doc, decided, queued), { now });
        const prepared = await prepare(work, { before: doc, change: decided, text: text2, now });
        return { text: text2, doc, decided, prepared };
      },
      { project }
    );
    clearQueue(queued);
    update.made.decided.afterwards?.();
    return finish2(work, update, now);
  });
}
async function decideUnlocked(work, deciding) {
  const source = readText(work.target.file.path);
  const { decided } = await decideOn(work, deciding, { source, last: void 0 });
  assertWritable(work.target, decided);
  return decided;
}
async function decideOn({ target }, { aliases: aliases2, decide }, { source, last }) {
  const doc = await decodeSession(source, aliases2, shownPath(target.project, target.file.path));
  assertSame(target.file, doc);
  const now = { ...target, file: { ...target.file, facts: readFacts(doc.head) } };
  return { doc, decided: await decide(doc, { doc, target: now }, last) };
}
async function finish2(work, update, now) {
  const { project, file } = work.target;
  const { doc: before, decided, prepared } = update.made;
  const { env } = work.context;
  const { sessions, failures } = finishIntent(project);
  const path = placeOf3(work.target, prepared, sessions);
  const doc = await redecodeSession(before, update.after);
  const session = readSession(doc);
  const older = olderRemarks(project, readFacts(before.head));
  const unfinished = failures.map((failure) => `${failure.message}. The next command tries again`);
  if (update.changed) unfinished.push(...rememberUndo(work, update, { path, updated: session.updatedAt }));
  await writeProgressFile(project, { ...file, path, name: (0, import_node_path27.basename)(path) }, { session, at: now, env });
  return {
    decided,
    before,
    doc,
    session,
    path,
    changed: update.changed,
    entry: prepared.entry === void 0 ? void 0 : shownPath(project, prepared.entry),
    displaced: update.displaced,
    older,
    unfinished
  };
}
function placeOf3({ project, file }, { moveTo }, moved) {
  if (moveTo === void 0) return file.path;
  const base = (0, import_node_path27.basename)(file.name, ".md");
  const dir = (0, import_node_path27.join)(project.dir, moveTo);
  const ours = moved.findLast((path) => (0, import_node_path27.dirname)(path) === dir && (0, import_node_path27.basename)(path).startsWith(base));
  return ours ?? file.path;
}
async function prepare({ target }, made) {
  const { project, file } = target;
  const { change, text: text2, now } = made;
  const steps = [...change.followUps ?? []];
  const kind = change.entry?.kind;
  const entry = kind === void 0 ? void 0 : entryPath(project, file, { at: now, kind });
  if (entry !== void 0 && change.entry !== void 0) {
    const session = readSession(await redecodeSession(made.before, text2));
    const note2 = renderEntry(session, { ...change.entry, time: formatInstant(now) });
    steps.push({ write: (0, import_node_path27.relative)(project.root, entry), text: note2 });
  }
  const moveTo = change.moveTo === file.folder ? void 0 : change.moveTo;
  if (moveTo !== void 0) {
    steps.push({ move: `.sessions/${file.folder}/${file.name}`, to: `.sessions/${moveTo}/${file.name}` });
  }
  if (steps.length > 0) {
    writeIntent(project, { session: `${file.folder}/${file.name}`, sha: sha256(text2), steps });
  }
  return { entry, moveTo };
}
function warningsOf(project, changed) {
  const { displaced, older, unfinished } = changed;
  return [
    ...older,
    ...displaced === void 0 ? [] : [
      `Another program saved the file at the same moment; its version is kept: ${shownPath(project, displaced)}`
    ],
    ...unfinished
  ];
}
function displacedRemark(project, changed) {
  return renderWarnings(warningsOf(project, changed));
}
function renderWarnings(warnings) {
  return warnings.map((warning) => `
   \u26A0\uFE0F ${warning}`).join("");
}
var import_node_fs24, import_node_path27, commandWaitMs;
var init_change = __esm({
  "src/journal/change/change.ts"() {
    "use strict";
    import_node_fs24 = require("node:fs");
    import_node_path27 = require("node:path");
    init_time();
    init_read();
    init_sha256();
    init_config();
    init_project();
    init_facts();
    init_documents();
    init_journal_folder();
    init_session_lock();
    init_apply_change();
    init_entry_file();
    init_session();
    init_compaction_queue();
    init_count_queued();
    init_guards();
    init_intent();
    init_undo_record();
    init_update_file();
    commandWaitMs = 3e4;
  }
});

// node_modules/uuid/dist-node/stringify.js
function unsafeStringify(arr, offset = 0) {
  return (byteToHex[arr[offset + 0]] + byteToHex[arr[offset + 1]] + byteToHex[arr[offset + 2]] + byteToHex[arr[offset + 3]] + "-" + byteToHex[arr[offset + 4]] + byteToHex[arr[offset + 5]] + "-" + byteToHex[arr[offset + 6]] + byteToHex[arr[offset + 7]] + "-" + byteToHex[arr[offset + 8]] + byteToHex[arr[offset + 9]] + "-" + byteToHex[arr[offset + 10]] + byteToHex[arr[offset + 11]] + byteToHex[arr[offset + 12]] + byteToHex[arr[offset + 13]] + byteToHex[arr[offset + 14]] + byteToHex[arr[offset + 15]]).toLowerCase();
}
var byteToHex;
var init_stringify = __esm({
  "node_modules/uuid/dist-node/stringify.js"() {
    byteToHex = [];
    for (let i = 0; i < 256; ++i) {
      byteToHex.push((i + 256).toString(16).slice(1));
    }
  }
});

// node_modules/uuid/dist-node/rng.js
function rng() {
  return crypto.getRandomValues(rnds8);
}
var rnds8;
var init_rng = __esm({
  "node_modules/uuid/dist-node/rng.js"() {
    rnds8 = new Uint8Array(16);
  }
});

// node_modules/uuid/dist-node/v7.js
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
var _state, v7_default;
var init_v7 = __esm({
  "node_modules/uuid/dist-node/v7.js"() {
    init_rng();
    init_stringify();
    _state = {};
    v7_default = v7;
  }
});

// node_modules/uuid/dist-node/index.js
var init_dist_node = __esm({
  "node_modules/uuid/dist-node/index.js"() {
    init_v7();
  }
});

// src/io/project/templates.ts
function readTemplate(project, context, name) {
  const own2 = (0, import_node_path28.join)(project.dir, "templates", name);
  try {
    if (isInside(project, own2)) return readText(own2);
  } catch (error) {
    if (!isFailure(error) || error.code !== "not-found") throw error;
  }
  return readText((0, import_node_path28.join)(context.templates, name));
}
var import_node_path28;
var init_templates = __esm({
  "src/io/project/templates.ts"() {
    "use strict";
    import_node_path28 = require("node:path");
    init_failure();
    init_read();
    init_project();
  }
});

// src/journal/session/template.ts
function fillTemplate(template, values) {
  return template.replace(gap2, (written2, name, start2) => {
    const value = Object.hasOwn(values, name) ? values[name] : void 0;
    if (value !== void 0) return value;
    const line = template.slice(0, start2).split("\n").length;
    throw new Failure("invalid", `Cannot fill the template: "${written2}" is no known gap (line ${line})`, {
      hint: `Known are ${Object.keys(values).map((known2) => `{{${known2}}}`).join(", ")}`
    });
  });
}
var gap2;
var init_template = __esm({
  "src/journal/session/template.ts"() {
    "use strict";
    init_failure();
    gap2 = /\{\{[ \t]*([A-Za-z][\w.-]*)[ \t]*\}\}/g;
  }
});

// src/journal/session/new-session.ts
function renderNewSession(template, session) {
  const [first, ...others] = session.steps;
  const current2 = first === void 0 ? "" : oneLine(first);
  const lines3 = derivedTexts({ done: 0, total: session.steps.length, current: current2, blockers: [] });
  return fillTemplate(template.replace(/\r\n/g, eol), {
    head: headLines(session),
    title: containHeading(session.goal),
    tldr: containText(session.tldr, { indent: 0, eol, amongLabels: true }),
    progress: lines3.progress,
    current: containInline(lines3.current, eol),
    objective: containInline(oneLine(session.goal), eol),
    key_files: block(session.keyFiles.map((path) => ({ text: fileLine(path) }))),
    key_context: block(session.keyContext.map((text2) => ({ text: text2 }))),
    in_progress: block(first === void 0 ? [] : [{ text: first, before: "[ ] ", after: currentMarker }]),
    remaining: block(others.map((text2) => ({ text: text2, before: "[ ] " })))
  });
}
function block(items) {
  return renderItems2(items, plainStyle(false), eol);
}
function headLines(session) {
  const fields2 = [
    ["id", session.id],
    ["shortname", session.shortname],
    ...session.owner === "" ? [] : [["owner", session.owner]],
    ["status", "active"],
    ["task_ids", session.taskIds],
    ["created_at", session.time],
    ["updated_at", session.time],
    ["compaction_count", "0"],
    ["git_branch", session.branch],
    ["git_last_commit", session.commit]
  ];
  return renderHead(fields2, eol).slice("---\n".length, -"\n---\n".length);
}
var eol;
var init_new_session = __esm({
  "src/journal/session/new-session.ts"() {
    "use strict";
    init_edit_fields();
    init_escape();
    init_list_edit();
    init_markers();
    init_titled_list();
    init_tldr();
    init_template();
    eol = "\n";
  }
});

// src/journal/session/session-draft.ts
function draftSession(wish, task4) {
  const goal = wish.goal || task4?.title || wish.name || `Work on ${wish.taskIds.join(", ")}`;
  const named2 = wish.name || task4?.shortname || goal;
  if (wish.name !== "" && !/[\p{L}\p{N}]/u.test(wish.name)) {
    throw new Failure("misuse", `Cannot use "${wish.name}" as a name: it holds no letter or digit`, {
      hint: "Give --name a word, or leave it out"
    });
  }
  return {
    ...wish,
    goal,
    name: makeShortname(named2),
    steps: wish.steps.length > 0 ? wish.steps : task4?.criteria ?? [],
    tldr: task4?.description || goal
  };
}
var init_session_draft = __esm({
  "src/journal/session/session-draft.ts"() {
    "use strict";
    init_failure();
    init_shortname();
  }
});

// src/journal/session/task-file.ts
function readTask(doc) {
  const text2 = (key) => {
    const value = doc.head.fields.get(key)?.value;
    return typeof value === "string" ? value : "";
  };
  const title = doc.outline.headings.find((heading4) => heading4.level === 1);
  return {
    id: text2("id"),
    shortname: text2("shortname"),
    title: text2("title") || (title?.text ?? ""),
    status: text2("status"),
    description: sectionOf(doc, "description")?.text || leadOf2(doc) || text2("description"),
    criteria: criteriaOf(doc)
  };
}
function sectionOf(doc, key) {
  const { headings } = doc.outline;
  const index = headings.findIndex((heading5) => foldHeading(heading5.text) === key);
  const heading4 = headings[index];
  if (heading4 === void 0) return void 0;
  const next = headings.slice(index + 1).find((other) => other.level <= heading4.level);
  const end = next?.start ?? doc.text.length;
  return { start: heading4.end, end, text: doc.text.slice(heading4.end, end).trim() };
}
function leadOf2(doc) {
  const [first, second] = doc.outline.headings;
  if (first?.level !== 1) return "";
  return doc.text.slice(first.end, second?.start ?? doc.text.length).trim();
}
function criteriaOf(doc) {
  const section4 = sectionOf(doc, "acceptance criteria");
  if (section4 === void 0) return [];
  return itemsIn(doc, section4).flatMap((item3) => {
    const { lead } = splitLead(rawItemText(doc.text, item3));
    return /^\[ \]\s/.test(lead) ? [lead.slice(4).trim()] : [];
  });
}
var init_task_file = __esm({
  "src/journal/session/task-file.ts"() {
    "use strict";
    init_item_text();
    init_document();
  }
});

// src/journal/change/tasks.ts
function hasTasks(project) {
  return (0, import_node_fs25.lstatSync)((0, import_node_path29.join)(project.root, ".tasks"), { throwIfNoEntry: false })?.isDirectory() === true;
}
async function findTask(project, wanted) {
  const name = foldName(wanted);
  for (const file of taskNames(project)) {
    const found = await readTaskFile(project, file);
    if (found !== void 0 && [found.task.id, found.task.shortname].some((one) => one !== "" && foldName(one) === name)) {
      return found;
    }
  }
  return void 0;
}
function taskNames(project) {
  try {
    return (0, import_node_fs25.readdirSync)((0, import_node_path29.join)(project.root, ".tasks", "active"), { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".md")).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
async function readTaskFile(project, name) {
  const path = (0, import_node_path29.join)(project.root, ".tasks", "active", name);
  if (!isInside(project, path)) return void 0;
  try {
    const doc = await decodeSession(readText(path));
    return { name, task: readTask(doc), doc };
  } catch (error) {
    if (isFailure(error)) return void 0;
    throw error;
  }
}
function taskSteps({ name, task: task4, doc }, status) {
  const steps = [];
  if (task4.status !== status) {
    const text2 = applyEdits(doc.text, editFields(doc.text, doc.head, { status }));
    steps.push({ write: `.tasks/active/${name}`, text: text2 });
  }
  if (status === "completed") steps.push({ move: `.tasks/active/${name}`, to: `.tasks/archive/${name}` });
  return steps;
}
async function linkedTasks(project, ids) {
  if (!hasTasks(project)) return [];
  const found = [];
  for (const id of ids) {
    const task4 = await findTask(project, id);
    if (task4 !== void 0 && !found.some((other) => other.name === task4.name)) found.push(task4);
  }
  return found;
}
var import_node_fs25, import_node_path29;
var init_tasks = __esm({
  "src/journal/change/tasks.ts"() {
    "use strict";
    import_node_fs25 = require("node:fs");
    import_node_path29 = require("node:path");
    init_failure();
    init_edit_fields();
    init_edit();
    init_read();
    init_project();
    init_documents();
    init_shortname();
    init_task_file();
  }
});

// src/journal/change/create-session.ts
async function planSession(wish, context) {
  const project = plannedProject(context.cwd);
  const found = await Promise.all(wish.taskIds.map((id2) => findTask(project, id2)));
  const tasks = found.filter((task5) => task5 !== void 0);
  const [task4] = tasks;
  const draft = draftSession(wish, task4 && await screenTask(task4.task, context));
  const taskIds = [...new Set(wish.taskIds.map((wanted, index) => found[index]?.task.id || wanted))];
  const id = context.newId?.() ?? v7_default();
  const git = await gitHere(context.cwd);
  const template = await screened(readTemplate(project, context, "session.md"), "the template", context);
  const text2 = renderNewSession(template, {
    ...draft,
    ...git,
    id,
    taskIds,
    shortname: draft.name,
    time: formatInstant(context.now().getTime()),
    owner: readEmail(project.root, context.env)
  });
  await assertReadable(text2, id);
  const missing = wish.taskIds.filter((_, index) => found[index] === void 0);
  return { project, id, draft, git, tasks, taskIds, missing, text: text2 };
}
async function screened(text2, place3, { screen: screen2 }) {
  return screen2 === void 0 ? text2 : screen2(text2, place3);
}
async function screenTask(task4, context) {
  const clean = (text2) => screened(text2, "the linked task", context);
  const criteria = [];
  for (const one of task4.criteria) criteria.push(await clean(one));
  return {
    ...task4,
    criteria,
    shortname: await clean(task4.shortname),
    title: await clean(task4.title),
    description: await clean(task4.description)
  };
}
async function gitHere(cwd) {
  const read = readGitHead(cwd);
  if (read !== void 0) return read;
  const asked = findGitFolder(cwd) === void 0 ? void 0 : await askGitHead(cwd);
  return asked ?? { branch: "", commit: "" };
}
async function assertReadable(text2, id) {
  const doc = await decodeSession(text2, {}, "session.md");
  if (doc.head.fields.get("id")?.value === id) return;
  throw new Failure("invalid", 'Cannot use the template "session.md": the session would have no id', {
    hint: 'Begin .sessions/templates/session.md with the lines "---", "{{head}}", "---"'
  });
}
async function createSession(plan2, context) {
  const { project, id, draft, text: text2 } = plan2;
  return withSessionsLocked(project, commandWaitMs, async () => {
    finishIntent(project);
    const short = freeShortId(project, id);
    const name = `${draft.name}-${short}.md`;
    const path = (0, import_node_path30.join)(project.dir, "active", name);
    const tasks = await Promise.all(
      plan2.tasks.map(({ task: task4 }) => findTask(project, task4.id || task4.shortname))
    );
    const steps = tasks.flatMap((task4) => task4 === void 0 ? [] : taskSteps(task4, "in_progress"));
    if (steps.length > 0) {
      writeIntent(project, { session: (0, import_node_path30.relative)(project.dir, path), sha: sha256(text2), steps });
    }
    if (!createFile(path, text2)) {
      throw new Failure("refused", `Cannot create "${name}": it is there already`, { hint: "Try again" });
    }
    const { failures } = finishIntent(project);
    const aliases2 = readConfig2(project, context.env).sectionAliases;
    const session = readSession(await decodeSession(text2, aliases2));
    const file = { path, folder: "active", name, facts: session, bytes: 0 };
    await writeProgressFile(project, file, { session, at: context.now().getTime(), env: context.env });
    return {
      path,
      short,
      warnings: failures.map((failure) => `${failure.message}. The next command tries again`)
    };
  });
}
function freeShortId(project, id) {
  const digits = id.replaceAll("-", "");
  const taken = ["active", "archive", "journal"].flatMap((folder4) => namesIn((0, import_node_path30.join)(project.dir, folder4)));
  for (let length = 6; length < digits.length; length += 2) {
    const short = digits.slice(-length);
    if (!taken.some((name) => name === short || name.endsWith(`-${short}.md`))) return short;
  }
  return digits;
}
function namesIn(dir) {
  try {
    return (0, import_node_fs26.readdirSync)(dir);
  } catch (error) {
    throw readFailure(error, dir);
  }
}
var import_node_fs26, import_node_path30;
var init_create_session = __esm({
  "src/journal/change/create-session.ts"() {
    "use strict";
    import_node_fs26 = require("node:fs");
    import_node_path30 = require("node:path");
    init_dist_node();
    init_failure();
    init_time();
    init_failures();
    init_files();
    init_sha256();
    init_email();
    init_folder();
    init_git();
    init_config();
    init_create_project();
    init_templates();
    init_documents();
    init_journal_folder();
    init_session_lock();
    init_new_session();
    init_session();
    init_session_draft();
    init_change();
    init_intent();
    init_tasks();
  }
});

// src/journal/change/git-fields.ts
function gitPlace({ project }, { cwd }) {
  try {
    const here = import_node_fs27.realpathSync.native(cwd);
    const [mine2, own2] = [here, project.root].map((dir) => findGitFolder(dir)?.common);
    const isSame3 = mine2 !== void 0 && own2 !== void 0 && import_node_fs27.realpathSync.native(mine2) === import_node_fs27.realpathSync.native(own2);
    return isSame3 ? here : project.root;
  } catch {
    return project.root;
  }
}
function gitFacts(target, context) {
  return readGitHead(gitPlace(target, context)) ?? { branch: "", commit: "" };
}
async function askGitFacts(target, context) {
  const place3 = gitPlace(target, context);
  const read = readGitHead(place3);
  if (read !== void 0) return read;
  const asked = findGitFolder(place3) === void 0 ? void 0 : await askGitHead(place3);
  return asked ?? { branch: "", commit: "" };
}
async function gitFields(target, context, entry) {
  const { branch, commit: commit2 } = await askGitFacts(target, context);
  return { fields: { git_branch: branch, git_last_commit: commit2 }, entry: { ...entry, branch, commit: commit2 } };
}
var import_node_fs27;
var init_git_fields = __esm({
  "src/journal/change/git-fields.ts"() {
    "use strict";
    import_node_fs27 = require("node:fs");
    init_folder();
    init_git();
  }
});

// src/journal/target/load.ts
async function loadTarget(target, context) {
  const part = readPart(target.file.path, maxSessionBytes);
  const shown = shownPath(target.project, target.file.path);
  const doc = await decodeSession(part.text, readConfig2(target.project, context.env).sectionAliases, shown);
  return { doc, session: readSession(doc), whole: part.whole, stamp: part.stamp };
}
var init_load = __esm({
  "src/journal/target/load.ts"() {
    "use strict";
    init_read();
    init_config();
    init_project();
    init_documents();
    init_session();
  }
});

// src/core/text/cut.ts
function cutAtWord2(text2, limit) {
  if (text2.length <= limit) return text2;
  if (limit < 1) return "";
  const cut2 = text2.slice(0, limit);
  const word = cut2.search(/\s\S*$/);
  const kept = word >= limit / 2 ? cut2.slice(0, word) : cut2.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}
var init_cut = __esm({
  "src/core/text/cut.ts"() {
    "use strict";
  }
});

// src/journal/briefing/shares.ts
var shares, leastIntro, firstEntries, longEntry, shortEntry, leastShort;
var init_shares = __esm({
  "src/journal/briefing/shares.ts"() {
    "use strict";
    shares = {
      intro: 14,
      "key-context": 35,
      blockers: 6,
      steps: 7,
      "next-steps": 6,
      "dead-ends": 8,
      decisions: 11,
      discoveries: 8,
      done: 2,
      remarks: 3
    };
    leastIntro = 240;
    firstEntries = 10;
    longEntry = 1e3;
    shortEntry = 400;
    leastShort = 80;
  }
});

// src/journal/briefing/fit.ts
function fitPieces(pieces, room) {
  let left = room;
  const shown = pieces.map(({ name, fit: fit2 }) => {
    const sure = Math.max(name === "intro" ? leastIntro : 0, Math.floor(room * shares[name] / 100));
    const text2 = fit2(Math.min(sure, left), "floor");
    left -= text2.length;
    return text2;
  });
  for (const round of ["first", "rest"]) {
    for (const [index, { name, fit: fit2 }] of pieces.entries()) {
      if (name === "intro" && round === "first") continue;
      const before = shown[index];
      const text2 = fit2(before.length + left, round);
      if (round === "first" && text2.length < before.length) continue;
      left -= text2.length - before.length;
      shown[index] = text2;
    }
  }
  return shown;
}
function partPiece(part) {
  const texts3 = [];
  const list3 = {
    part,
    total: part.entries.length,
    // Read when asked for: of 100,000 entries the briefing shows a hundred.
    text: (index) => texts3[index] ??= entryAt(part, index)
  };
  return { name: part.name, fit: (room, round) => fitList(list3, room, round) };
}
function entryAt({ entries, keeps }, index) {
  const entry = entries.at(keeps === "newest" ? entries.length - 1 - index : index);
  return indentLines(cleanText(entry()));
}
function fitList(list3, room, round) {
  const isContext = list3.part.name === "key-context";
  const most3 = round === "first" && !isContext ? Math.min(firstEntries, list3.total) : list3.total;
  const narrow2 = takeLines(list3, room, { most: most3, isWide: false });
  if (round === "floor" || round === "first" && !isContext) return renderTaken(list3, narrow2, room);
  const wide = takeLines(list3, room, { most: most3, isWide: true });
  return renderTaken(list3, wide.length >= narrow2.length ? wide : narrow2, room);
}
function takeLines(list3, room, how) {
  const taken = [];
  let used = heading2(list3.part).length;
  const all = how.most === list3.total && fitsWhole(list3, room - used);
  for (let index = 0; index < how.most; index += 1) {
    const line = lineAt3(list3, index);
    const free = room - used - (all ? 0 : renderNote(list3, index + 1).length);
    const isShort = line.length > free || line.length > longEntry && !how.isWide;
    const mayShorten = index === 0 || line.length > longEntry;
    const shown = isShort && mayShorten ? shorten(list3, index, free) : line;
    if (shown === "" || shown.length > free) break;
    taken.push(shown);
    used += shown.length;
  }
  return taken;
}
function lineAt3({ text: text2 }, index) {
  return `- ${text2(index)}
`;
}
function fitsWhole(list3, room) {
  let used = 0;
  for (let index = 0; index < list3.total && used <= room; index += 1) used += lineAt3(list3, index).length;
  return used <= room;
}
function shorten({ part, text: text2 }, index, free) {
  const pointer = ` (whole: ${part.command})`;
  const limit = Math.min(shortEntry, free) - pointer.length - "- \n".length;
  if (limit < leastShort) return "";
  return `- ${cutAtWord2(text2(index), limit)}${pointer}
`;
}
function renderTaken(list3, taken, room) {
  const note2 = renderNote(list3, taken.length);
  const isNewest = list3.part.keeps === "newest";
  const lines3 = (isNewest ? [...taken].reverse() : taken).join("");
  const text2 = heading2(list3.part) + (isNewest ? note2 + lines3 : lines3 + note2);
  return text2.length > room ? "" : text2;
}
function renderNote({ part, total }, shown) {
  if (shown === total) return "";
  const word = shown === 0 ? "" : part.keeps === "newest" ? "older " : "more ";
  return `\u2026 ${total - shown} ${word}${part.what}: ${part.command}
`;
}
function heading2({ title }) {
  return `
${title}:
`;
}
function indentLines(text2) {
  return text2.replace(/\n+/g, "\n  ");
}
var init_fit = __esm({
  "src/journal/briefing/fit.ts"() {
    "use strict";
    init_cut();
    init_escape();
    init_shares();
  }
});

// src/journal/briefing/parts.ts
function briefingParts(session, remarks) {
  const { prose, entries } = session;
  const lists2 = {
    "key-context": [...saying(prose["key-context"]), ...texts2(session.keyContext)],
    blockers: [...saying(prose.blockers), ...texts2(openBlockers(session.blockers))],
    steps: entries.steps,
    "next-steps": [...saying(prose["next-steps"]), ...entries["next-steps"]],
    "dead-ends": [...saying(prose["dead-ends"]), ...entries["dead-ends"]],
    decisions: chain([saying(prose.decisions), entries.decisions]),
    discoveries: [...saying(prose.discoveries), ...entries.discoveries],
    done: entries.done,
    remarks: remarks.flatMap(saying)
  };
  const names = Object.keys(forms);
  return names.map((name) => toPart(name, lists2[name])).filter((part) => part.entries.length > 0);
}
function toPart(name, entries) {
  const [title, what, flag, keeps = "newest"] = forms[name];
  return { name, title, entries, what, command: `session-journal view${flag}`, keeps };
}
function texts2(entries) {
  return entries.flatMap(({ text: text2 }) => saying(text2));
}
function saying(text2) {
  return /\S/.test(text2) ? [() => text2] : [];
}
var forms;
var init_parts = __esm({
  "src/journal/briefing/parts.ts"() {
    "use strict";
    init_lazy();
    init_blockers();
    forms = {
      "key-context": ["Key context", "key context lines", ""],
      blockers: ["Open blockers", "blockers", " --blockers"],
      steps: ["Open steps", "open steps", " --progress", "first"],
      "next-steps": ["Next steps", "next steps", "", "first"],
      "dead-ends": ["Dead ends", "dead ends", " --dead-ends"],
      decisions: ["Decisions", "decisions", " --decisions"],
      discoveries: ["Discoveries", "discoveries", " --discoveries"],
      done: ["Done", "done steps and notes", " --progress"],
      remarks: ["Since the last log", "remarks", "", "first"]
    };
  }
});

// src/journal/briefing/briefing.ts
function renderBriefing(session, facts, budget = defaultBudget) {
  const parts3 = briefingParts(session, facts.remarks);
  const pieces = [introPiece(session), ...parts3.map(partPiece)];
  const texts3 = fitPieces(pieces, budget);
  if (!texts3.includes("")) return texts3.join("");
  const reserved = renderMissing(parts3, []).length;
  const tight = fitPieces(pieces, budget - reserved);
  return tight.join("") + renderMissing(parts3, tight.slice(1));
}
function measureBriefing(session, most3 = Number.MAX_SAFE_INTEGER) {
  return renderBriefing(session, { remarks: [] }, most3).length;
}
function renderMissing(parts3, texts3) {
  const missing = parts3.filter((_, index) => (texts3[index] ?? "") === "");
  const counts = missing.map((part) => `${part.entries.length} ${part.what}`);
  return missing.length === 0 ? "" : `
Not shown: ${counts.join(", ")}: session-journal view
`;
}
function introPiece(session) {
  return { name: "intro", fit: (room) => renderIntro(session, room) };
}
function renderIntro(session, limit) {
  const { shortname, status, compactions, figures } = session;
  const name = cutAtWord2(oneLine(shortname || session.title), 60);
  const head = `Session: ${name} (${cutAtWord2(oneLine(status), 30)}, compaction #${compactions ?? "?"})
`;
  const current2 = cleanText(figures.current) || "None";
  const rows = [
    { label: "Objective: ", text: indentLines(cleanText(session.objective)), share: 0.2 },
    { label: "TL;DR: ", text: indentLines(cleanText(session.tldr)), share: 0.5 },
    { label: `Progress: ${derivedTexts(figures).progress}`, text: ownProgress(session), share: 0.1 },
    { label: "Current step: ", text: current2, share: 0.2 }
  ].filter(({ label: label3, text: text2 }) => text2 !== "" || label3.startsWith("Progress"));
  const fixed = rows.reduce((sum, { label: label3 }) => sum + label3.length + 1, head.length);
  const room = Math.max(0, limit - fixed);
  const wanted = rows.reduce((sum, { text: text2 }) => sum + text2.length, 0);
  const lines3 = rows.map(({ label: label3, text: text2, share }) => {
    const others = wanted - text2.length;
    return `${label3}${cutAtWord2(text2, Math.max(Math.floor(room * share), room - others))}
`;
  });
  return head + lines3.join("");
}
function ownProgress({ derived: derived2, figures }) {
  const own2 = oneLine(derived2.progress ?? "");
  const isOurs = own2 === derivedTexts(figures).progress || /^\d+\/\d+ steps complete$/.test(own2);
  return own2 === "" || isOurs ? "" : ` (${own2})`;
}
var defaultBudget;
var init_briefing = __esm({
  "src/journal/briefing/briefing.ts"() {
    "use strict";
    init_cut();
    init_escape();
    init_tldr();
    init_fit();
    init_parts();
    defaultBudget = 8e3;
  }
});

// src/core/text/line-moves.ts
function findPlaces(texts3) {
  const found = /* @__PURE__ */ new Map();
  for (const text2 of texts3) {
    for (const [whole, path, line] of text2.matchAll(place2)) {
      const steps = path.split("/").filter((step3) => step3 !== ".");
      if (!steps.includes("..")) found.set(whole, { path: steps.join("/"), line: Number(line) });
    }
  }
  return [...found.values()];
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
  let shift2 = 0;
  for (const { start: start2, removed, added } of hunks) {
    const first = removed === 0 ? start2 + 1 : start2;
    if (line < first) break;
    if (line < first + removed) return void 0;
    shift2 += added - removed;
  }
  return line + shift2;
}
var place2;
var init_line_moves = __esm({
  "src/core/text/line-moves.ts"() {
    "use strict";
    place2 = /(?<![\w./\\:@+-])((?:[\w@.+-]+\/)*[\w@+-][\w@.+-]*\.[A-Za-z][\w]{0,9}):(\d{1,7})(?![\d.:\w])/g;
  }
});

// src/journal/change/remarks.ts
async function checkSession(target, session, context) {
  const git = await askGitFacts(target, context);
  const remarks = [...olderRemarks(target.project, session), ...branchRemarks(git.branch, session)];
  if (git.commit !== "" && safeCommit.test(session.commit) && git.commit !== session.commit) {
    remarks.push(await commitRemark(gitPlace(target, context), session.commit, git.commit));
  }
  const root = target.project.root;
  for (const file of session.keyFiles) {
    const path = /^`+([^`]+)`+/.exec(file.text)?.[1];
    if (path !== void 0 && !isThere(root, path)) remarks.push(`Key file ${oneLine(path)} does not exist`);
  }
  return [...remarks, ...await placeRemarks(target, session)];
}
function branchRemarks(branch, session) {
  if (branch === "" || session.branch === "" || branch === session.branch) return [];
  return [`The branch is ${oneLine(branch)} now, the session was on ${oneLine(session.branch)}`];
}
async function commitRemark(place3, recorded, now) {
  const count6 = await countCommitsSince(place3, recorded);
  if (count6 === void 0) return `Commit ${recorded}, recorded last, is not in this history; HEAD is ${now}`;
  if (count6 === 0) return `HEAD is ${now}; ${recorded} was recorded last`;
  return `${count6} commit${count6 === 1 ? "" : "s"} since ${recorded}, HEAD is ${now}`;
}
function isThere(root, path) {
  if (/[*?[\]<>{}]/.test(path) || path.startsWith("~") || /^[a-z]+:\/\//i.test(path)) return true;
  return (0, import_node_fs28.existsSync)((0, import_node_path31.resolve)(root, path));
}
async function placeRemarks({ project }, session) {
  const texts3 = [...session.keyContext, ...session.discoveries, ...session.nextSteps, ...session.notes].map(
    (one) => one.text
  );
  const places2 = findPlaces(texts3).filter(({ path }) => isFile((0, import_node_path31.join)(project.root, path))).slice(0, 50);
  if (places2.length === 0 || !safeCommit.test(session.commit)) return [];
  const paths = [...new Set(places2.map((one) => one.path))];
  const args = [
    "diff",
    "--unified=0",
    "--no-prefix",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--relative",
    session.commit,
    "--",
    ...paths
  ];
  const { ok, stdout } = await runGit(project.root, args);
  if (!ok) return [];
  const moves = decodeDiff(stdout);
  return places2.flatMap(({ path, line }) => {
    const moved = moves.get(path);
    const now = moved === void 0 ? line : movedLine(line, moved);
    if (now === line) return [];
    return [now === void 0 ? `${path}:${line} was changed since` : `${path}:${line} is line ${now} now`];
  });
}
function isFile(path) {
  return (0, import_node_fs28.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
var import_node_fs28, import_node_path31, safeCommit;
var init_remarks = __esm({
  "src/journal/change/remarks.ts"() {
    "use strict";
    import_node_fs28 = require("node:fs");
    import_node_path31 = require("node:path");
    init_escape();
    init_line_moves();
    init_git();
    init_process();
    init_git_fields();
    init_undo_record();
    safeCommit = /^[0-9a-f]{4,64}$/;
  }
});

// src/journal/session/quick-count.ts
function quickCount(text2, { bodyStart }) {
  heading3.lastIndex = bodyStart - 1;
  const found = heading3.exec(text2);
  if (found === null || doubtful.test(text2.slice(bodyStart, found.index + 1))) return void 0;
  return countSteps2(text2, found.index + found[0].length);
}
function countSteps2(text2, from) {
  let done = 0;
  let total = 0;
  let inItem = false;
  for (let at2 = from; at2 < text2.length; ) {
    const newline = text2.indexOf("\n", at2);
    const end = newline < 0 ? text2.length : newline;
    const line = text2.slice(at2, text2[end - 1] === "\r" ? end - 1 : end);
    at2 = end + 1;
    if (nextSection.test(line)) break;
    if (literal.test(line)) return void 0;
    const mark4 = step2.exec(line)?.[1];
    if (mark4 !== void 0) {
      total += 1;
      if (mark4 !== " ") done += 1;
    }
    if (mark4 !== void 0 || note().test(line)) inItem = true;
    else if (/^#{3,6} /.test(line)) inItem = false;
    else if (!/^ *$/.test(line) && !(inItem && line.startsWith("  "))) return void 0;
  }
  return { done, total };
}
var heading3, doubtful, nextSection, step2, note, literal;
var init_quick_count = __esm({
  "src/journal/session/quick-count.ts"() {
    "use strict";
    init_lazy();
    heading3 = /\n## Progress *\r?\n/g;
    doubtful = /```|~~~|\r(?!\n)|(?:^|\n)(?:[ \t>*+\-0-9.)]*<[a-z!?/]| {0,3}(?:=+|-+)[ \t]*\r?\n| {1,3}#|#{1,2}[ \t][^\n]*progress)/i;
    nextSection = /^#{1,2}(?:[ \t]|$)/;
    step2 = /^- \[([ xX])\] [^\s<\u2190]/;
    note = once(() => /^- [\p{L}\p{N}*`"'(]/u);
    literal = /```|~~~|<[a-z!?/]|\r/i;
  }
});

// src/journal/files/counted-sessions.ts
function countingReader(aliases2) {
  return {
    counting: JSON.stringify(aliases2),
    read: async (project, folder4, name) => {
      const found = await readSessionFile(project, folder4, name);
      if (found === void 0 || "failure" in found || isOversized(found)) return found;
      try {
        return { ...found, progress: await countOf(found, aliases2) };
      } catch (error) {
        if (!isFailure(error)) throw error;
        return { ...found, progress: error };
      }
    }
  };
}
async function countOf({ path, whole }, aliases2) {
  const text2 = whole?.text ?? readText(path);
  const conflict = findConflict(text2);
  if (conflict !== void 0) throw conflict;
  const head = whole?.head ?? await decodeHead(text2);
  const quick = Object.keys(aliases2).length === 0 ? quickCount(text2, head) : void 0;
  if (quick !== void 0) return quick;
  const { done, total } = readFigures(decodeDocument(text2, head, aliases2));
  return { done, total };
}
var init_counted_sessions = __esm({
  "src/journal/files/counted-sessions.ts"() {
    "use strict";
    init_failure();
    init_read();
    init_damage();
    init_document();
    init_tldr();
    init_quick_count();
    init_documents();
    init_sessions();
  }
});

// src/commands/list.ts
async function renderList2(project, context, wish) {
  const folders3 = wish.all || isClosedStatus(wish.status) ? ["active", "archive"] : ["active"];
  const reader = countingReader(readConfig2(project, context.env).sectionAliases);
  const { sessions, damaged: damaged2 } = await listSessions(project, folders3, reader);
  const wanted = sessions.filter((file) => wish.status === void 0 || file.facts.status === wish.status);
  const broken = damaged2.map((file) => brokenRow(project, file.path, file.failure));
  const rows = [];
  const more = await readBranches(project, wanted, context);
  for (const file of newestFirst(wanted)) {
    const { progress } = file;
    if (isFailure(progress)) broken.push(brokenRow(project, file.path, progress));
    else rows.push({ file, progress, owner: more.ownerOf(file), branch: more.branchOf(file) });
  }
  return replyOf(rows, broken, { context, wish });
}
function brokenRow(project, path, { message }) {
  return { file: shownPath(project, path), message: message.replace(`"${path}"`, `"${(0, import_node_path32.basename)(path)}"`) };
}
async function readBranches(project, wanted, context) {
  const own2 = new Set(mine(wanted, project, context));
  const current2 = readGitHead(project.root)?.branch;
  const asks = wanted.some(({ facts: { branch } }) => isElsewhere(branch, current2));
  const states = asks ? await readBranchStates(project.root) : void 0;
  return {
    ownerOf: (file) => own2.has(file) ? "" : file.facts.owner,
    branchOf: (file) => branchText(file, states, current2)
  };
}
function isClosedStatus(status) {
  return status === "completed" || status === "abandoned";
}
function newestFirst(sessions) {
  return sessions.map((file) => ({ file, at: parseInstant(file.facts.updatedAt) ?? 0 })).sort((a, b) => b.at - a.at || (a.file.name < b.file.name ? -1 : 1)).map(({ file }) => file);
}
function isElsewhere(branch, current2) {
  return branch !== "" && branch !== "detached" && branch !== current2;
}
function branchText({ facts: { branch } }, states, current2) {
  if (states === void 0 || !isElsewhere(branch, current2)) return branch;
  const state = states.get(branch);
  if (state === void 0) return `${branch} (gone)`;
  return state === "merged" ? `${branch} (merged)` : branch;
}
function replyOf(rows, broken, { context, wish }) {
  const table = rows.length === 0 ? nothingListed(wish) : renderRows(rows, context);
  const damaged2 = broken.map(({ file, message }) => `\u26A0\uFE0F ${file}: ${message}`);
  const data = { sessions: rows.map(rowData), damaged: broken };
  return { text: [table, ...damaged2].join("\n"), data };
}
function nothingListed({ all, status }) {
  if (status !== void 0) return `No session with the status "${oneLine(status)}"`;
  return all ? "No sessions here" : "No session is active or paused here (session-journal view list --all)";
}
function renderRows(rows, context) {
  const now = context.now().getTime();
  const hasOwners = rows.some((row) => row.owner !== "");
  const columns = [
    { title: "ID" },
    { title: "NAME", shrink: 1, min: 12 },
    ...hasOwners ? [{ title: "OWNER", shrink: 3, min: 6 }] : [],
    { title: "STATUS" },
    { title: "DONE", align: "right" },
    { title: "BRANCH", shrink: 2, min: 8 },
    { title: "UPDATED" },
    { title: "\u27F3", align: "right" }
  ];
  const cells = rows.map(({ file, progress, owner, branch }) => [
    handle(file),
    file.facts.shortname,
    ...hasOwners ? [owner] : [],
    file.facts.status,
    progress === void 0 ? "?" : `${progress.done}/${progress.total}`,
    branch,
    updatedText(file.facts.updatedAt, now, context),
    String(file.facts.compactions ?? "?")
  ]);
  return renderTable(cells, columns, context.terminal?.columns);
}
function updatedText(updated, now, context) {
  const at2 = parseInstant(updated);
  return at2 === void 0 || context.terminal === void 0 ? updated : formatRelative(at2, now);
}
function rowData({ file, progress }) {
  const { id, shortname, status, owner, branch, updatedAt, compactions } = file.facts;
  return {
    id,
    short_id: shortId(file),
    shortname,
    status,
    owner,
    git_branch: branch,
    updated_at: updatedAt,
    compaction_count: compactions ?? null,
    progress: progress ?? null,
    file: `.sessions/${file.folder}/${file.name}`
  };
}
var import_node_path32;
var init_list = __esm({
  "src/commands/list.ts"() {
    "use strict";
    import_node_path32 = require("node:path");
    init_failure();
    init_columns();
    init_escape();
    init_time();
    init_git();
    init_config();
    init_project();
    init_counted_sessions();
    init_sessions();
    init_find_target();
    init_refusals();
  }
});

// src/commands/resume.ts
var resume_exports = {};
__export(resume_exports, {
  assertResumable: () => assertResumable,
  resumeCommand: () => resumeCommand,
  resumeSession: () => resumeSession
});
async function runResume(call, context) {
  if (hasFlag(call, "list")) return renderList2(openProject(context.cwd), context, { all: false });
  const named2 = targetName(call, call.bare[0]);
  const target = named2 === void 0 ? await findResumable(context, hasFlag(call, "last")) : await findNamedTarget(openProject(context.cwd), named2);
  if (target.file.folder === "archive" && !hasFlag(call, "reopen")) return showClosed(target, context);
  return resumeSession(target, context, { reopen: hasFlag(call, "reopen") });
}
async function findResumable(context, last) {
  const bound = last ? void 0 : await findBound(context);
  if (bound !== void 0) return bound;
  const project = openProject(context.cwd);
  const listing = await listSessions(project);
  const all = mine(listing.sessions, project, context);
  const own2 = all.filter(isResumable);
  const paused = own2.filter((file2) => file2.facts.status === "paused");
  const active = own2.filter((file2) => file2.facts.status === "active");
  const only = active.length === 0 && paused.length === 1 ? paused[0] : onlyMine(listing, project, context);
  const file = last ? newest(own2) : only;
  if (file !== void 0) return { project, file, how: "only" };
  const failure = noneMeant(listing, all);
  if (own2.length === 0) throw failure;
  const shown = own2.slice(0, 12).map((one) => `${one.facts.shortname} (${handle(one)}, ${one.facts.status})`);
  const more = own2.length > shown.length ? `, \u2026 ${own2.length - shown.length} more` : "";
  throw new Failure("ambiguous", `Cannot tell which session to resume: ${shown.join(", ")}${more}`, {
    hint: "session-journal resume ID, or resume --last for the one changed last",
    data: failure.data
  });
}
function isResumable(file) {
  return file.facts.status === "active" || file.facts.status === "paused";
}
function newest(files) {
  const at2 = (file) => parseInstant(file.facts.updatedAt) ?? 0;
  return [...files].sort((a, b) => at2(b) - at2(a))[0];
}
function assertResumable({ file }, reopen) {
  const { status, shortname } = file.facts;
  const isClosed = file.folder === "archive" || status === "completed" || status === "abandoned";
  if (isClosed && !reopen) {
    throw new Failure("refused", `Cannot resume "${shortname}": it is closed (${status})`, {
      hint: `To open it again: session-journal resume --reopen ${handle(file)}`
    });
  }
  if (isClosed || isResumable(file)) return;
  throw new Failure(
    "refused",
    `Cannot resume "${shortname}": its status "${status}" is none of active, paused, completed, abandoned`,
    {
      hint: `Set the status in ${file.name}`
    }
  );
}
async function resumeSession(target, context, { reopen }) {
  assertResumable(target, reopen);
  const { fields: fields2 } = await gitFields(target, context, { kind: "resume" });
  const before = await loadTarget(target, context);
  const remarks = await checkSession(target, before.session, context);
  const changed = await changeSession({ target, context, verb: "resume" }, (_doc, now) => {
    assertResumable(now.target, reopen);
    return { fields: { ...fields2, ...activeFields }, moveTo: "active" };
  });
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  const warnings = [...warningsOf(target.project, { ...changed, older: [] }), ...bind(context, path)];
  return resumedReply(target, { changed, remarks, warnings, budget: budgetOf(target, context) });
}
function resumedReply(target, { changed, remarks, warnings, budget }) {
  const { session } = changed;
  const file = shownPath(target.project, changed.path);
  const briefing = renderBriefing(session, { remarks }, budget);
  const head = `\u{1F4CB} Resuming Session: ${session.shortname}
   ID: ${handle(target.file)} \xB7 File: ${file}${renderWarnings(warnings)}`;
  const data = {
    id: session.id,
    short_id: shortId(target.file),
    shortname: session.shortname,
    status: session.status,
    file,
    progress: { done: session.figures.done, total: session.figures.total },
    current: session.figures.current,
    remarks,
    briefing,
    warnings
  };
  return { text: `${head}

${briefing}${resumeCommands(session.resumeCommands)}`.trimEnd(), data };
}
function budgetOf(target, context) {
  return readConfig2(target.project, context.env).briefingBudget ?? defaultBudget;
}
function resumeCommands(text2) {
  return text2 === "" ? "" : `
Resume commands, as the file has them; none was run:
${text2}
`;
}
async function showClosed(target, context) {
  const { session } = await loadTarget(target, context);
  const briefing = renderBriefing(session, { remarks: [] }, budgetOf(target, context));
  const head = `\u{1F5C4}\uFE0F Closed Session: ${session.shortname} (${session.status})
   To work on it again: session-journal resume --reopen ${handle(target.file)}`;
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: session.status,
    file: shownPath(target.project, target.file.path),
    briefing
  };
  return { text: `${head}

${briefing}`.trimEnd(), data };
}
var resumeCommand, activeFields;
var init_resume = __esm({
  "src/commands/resume.ts"() {
    "use strict";
    init_call_spec();
    init_failure();
    init_time();
    init_config();
    init_project();
    init_briefing();
    init_change();
    init_git_fields();
    init_remarks();
    init_sessions();
    init_find_target();
    init_load();
    init_refusals();
    init_list();
    resumeCommand = {
      summary: "Take a session up again: make it active for this conversation and print its full briefing.",
      spec: {
        verb: "resume",
        bare: { placeholder: "ID", about: "Short id, name, file name or the beginning of one", max: 1 },
        flags: [
          { name: "list", takes: "none", about: "List the sessions that can be resumed" },
          { name: "last", takes: "none", about: "The one that was changed last" },
          { name: "reopen", takes: "none", about: "Take a closed session out of the archive" }
        ]
      },
      run: runResume
    };
    activeFields = {
      status: "active",
      paused_at: void 0,
      pause_reason: void 0,
      closed_at: void 0,
      close_reason: void 0,
      duration_hours: void 0
    };
  }
});

// src/commands/pause.ts
var pause_exports = {};
__export(pause_exports, {
  pauseCommand: () => pauseCommand,
  pauseSession: () => pauseSession
});
async function runPause(call, context) {
  const target = await findTarget(context, targetName(call));
  assertPausable(target);
  const wanted = flagText(call, "switch-to");
  const next = wanted === void 0 ? void 0 : await findNext(target, wanted, context);
  const changed = await pauseSession(target, context, {
    note: flagText(call, "note"),
    keepTasks: hasFlag(call, "keep-task-status")
  });
  const reply = pausedReply(target, changed);
  if (next === void 0) return reply;
  const resumed = await resumeSession(next, context, { reopen: false });
  return { text: `${reply.text}
${resumed.text}`, data: { ...reply.data, resumed: resumed.data } };
}
async function findNext(target, wanted, context) {
  const next = await findNamedTarget(target.project, wanted);
  const { path, bytes, facts } = next.file;
  if (path === target.file.path) {
    throw new Failure("refused", `Cannot switch to "${facts.shortname}": it is the session to be paused`, {
      hint: "Name another one with --switch-to; session-journal view list shows them"
    });
  }
  assertResumable(next, false);
  assertSize(path, bytes);
  await loadTarget(next, context);
  return next;
}
function assertPausable(target) {
  assertOpen(target, "pause");
  const { status, shortname } = target.file.facts;
  if (status !== "paused") return;
  throw new Failure("refused", `Cannot pause "${shortname}": it is paused already`, {
    hint: `To take it up again: session-journal resume ${handle(target.file)}`
  });
}
async function pauseSession(target, context, wish) {
  const { fields: fields2, entry } = await gitFields(target, context, { kind: "pause", note: wish.note });
  return changeSession({ target, context, verb: "pause" }, async (doc, now) => {
    assertPausable(now.target);
    const { taskIds } = now.target.file.facts;
    const tasks = wish.keepTasks === true ? [] : await linkedTasks(target.project, taskIds);
    return {
      fields: {
        ...fields2,
        status: "paused",
        paused_at: notBeforeCreation(doc, context.now().getTime()),
        pause_reason: wish.note === void 0 ? void 0 : oneLine(wish.note)
      },
      entry,
      followUps: tasks.flatMap((task4) => taskSteps(task4, "ready"))
    };
  });
}
function pausedReply(target, changed) {
  const { session } = changed;
  const { done, total, current: current2 } = session.figures;
  const lines3 = [
    `\u23F8\uFE0F Session Paused: ${session.shortname}`,
    `   Progress: ${done}/${total} steps${current2 === "" ? "" : ` \xB7 Current: ${current2}`}`,
    ...changed.entry === void 0 ? [] : [`   Entry: ${changed.entry}`],
    `   Resume: session-journal resume ${handle(target.file)}`
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: session.status,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    progress: { done, total },
    warnings: warningsOf(target.project, changed)
  };
  return { text: lines3.join("\n") + displacedRemark(target.project, changed), data };
}
var pauseCommand;
var init_pause = __esm({
  "src/commands/pause.ts"() {
    "use strict";
    init_call_spec();
    init_failure();
    init_escape();
    init_read();
    init_project();
    init_change();
    init_git_fields();
    init_tasks();
    init_facts();
    init_find_target();
    init_load();
    init_refusals();
    init_resume();
    pauseCommand = {
      summary: "Checkpoint the session and pause it; resume takes it up again.",
      spec: {
        verb: "pause",
        bare: void 0,
        flags: [
          {
            name: "note",
            takes: "text",
            placeholder: "TEXT",
            about: "Why, and what is to be known when it goes on"
          },
          { name: "switch-to", takes: "text", placeholder: "ID", about: "The session to resume instead" },
          { name: "keep-task-status", takes: "none", about: "Leave linked tasks as they are" }
        ]
      },
      run: runPause
    };
  }
});

// src/commands/init.ts
var init_exports = {};
__export(init_exports, {
  initCommand: () => initCommand
});
async function runInit(call, context) {
  const wish = readWish(call);
  const current2 = await findCurrent(context, hasFlag(call, "pause-current") || hasFlag(call, "force"));
  const complete = await completeWish(wish, context);
  const plan2 = await planSession(complete, context);
  const project = createProject(context.cwd, { private: hasFlag(call, "private") });
  const paused = current2 === void 0 ? void 0 : await pauseSession(current2, context, {});
  const made = await createSession({ ...plan2, project }, context);
  const warnings = [...made.warnings, ...bind(context, { project, path: made.path, id: plan2.id })];
  return replyOf2(made, { plan: { ...plan2, project }, warnings, paused: paused?.session.shortname });
}
async function findCurrent(context, pauses) {
  const bound = await boundSession(context);
  if (bound?.file.facts.status === "active" && !pauses) {
    throw new Failure(
      "refused",
      `Cannot start a session: this conversation works on "${bound.file.facts.shortname}"`,
      { hint: "Close it (close --complete), pause it (pause), or add --pause-current" }
    );
  }
  if (bound !== void 0) return bound.file.facts.status === "active" ? bound : void 0;
  const project = pauses ? findProject(context.cwd) : void 0;
  if (project === void 0) return void 0;
  const file = onlyMine(await listSessions(project), project, context);
  return file === void 0 ? void 0 : { project, file, how: "only" };
}
async function boundSession(context) {
  try {
    return await findBound(context);
  } catch (error) {
    if (isFailure(error)) return void 0;
    throw error;
  }
}
function readWish(call) {
  const empty = flagTexts(call, "key-context").find((text2) => isPlaceholder(cleanText(text2)));
  if (empty !== void 0) {
    throw new Failure(
      "misuse",
      `Cannot use "${oneLine(empty)}" as "--key-context": it reads as an empty list`,
      {
        hint: "Say it in more words"
      }
    );
  }
  const listed = (flagText(call, "tasks") ?? "").split(",").map((id) => id.trim());
  const steps = flagTexts(call, "step").map(cleanText);
  return {
    goal: cleanText(flagText(call, "goal") ?? ""),
    name: oneLine(flagText(call, "name") ?? ""),
    taskIds: [.../* @__PURE__ */ new Set([...flagTexts(call, "task").map(oneLine), ...listed])].filter((id) => id !== ""),
    steps: steps.filter((step3, index) => step3 !== "" && steps.indexOf(step3) === index),
    keyFiles: flagTexts(call, "key-file").map(oneLine),
    keyContext: flagTexts(call, "key-context").map(cleanText),
    tldr: ""
  };
}
async function completeWish(wish, context) {
  if (wish.goal !== "" || wish.name !== "" || wish.taskIds.length > 0) return wish;
  const ask = context.terminal?.ask;
  const goal = ask === void 0 ? "" : cleanText(await ask("What is the goal of this work? "));
  if (ask === void 0 || goal === "") {
    const isModel = conversationOf(context) !== void 0;
    throw new Failure("misuse", "Cannot start a session without a goal", {
      hint: `${isModel ? "Ask the person what the work is to reach and which steps it has, then: " : ""}session-journal init --goal TEXT --step TEXT`
    });
  }
  const steps = [...wish.steps];
  for (; ; ) {
    const step3 = cleanText(await ask(`Step ${steps.length + 1} (empty when there are no more): `));
    if (step3 === "") return { ...wish, goal, steps };
    if (!steps.includes(step3)) steps.push(step3);
  }
}
function replyOf2(made, { plan: plan2, warnings, paused }) {
  const { project, draft, tasks, id, git } = plan2;
  const missing = hasTasks(project) ? plan2.missing : [];
  const [first] = draft.steps;
  const all = [
    ...missing.map((id2) => `No task "${oneLine(id2)}" in .tasks/active; its id is kept as text`),
    ...warnings
  ];
  const lines3 = [
    ...paused === void 0 ? [] : [`\u23F8\uFE0F Session Paused: ${paused}`],
    `\u{1F4CB} Session Initialized: ${draft.name}`,
    `   ID: ${made.short} (${id})`,
    ...git.branch === "" ? [] : [`   Branch: ${git.branch}`],
    `   File: ${shownPath(project, made.path)}`,
    `   Progress: 0/${draft.steps.length} steps${first === void 0 ? "" : ` \xB7 Current: ${oneLine(first)}`}`,
    ...tasks.map(({ task: task4 }) => `   Linked task ${task4.shortname || task4.id}: in_progress`)
  ];
  const data = {
    id,
    short_id: made.short,
    shortname: draft.name,
    file: shownPath(project, made.path),
    git_branch: git.branch,
    steps: draft.steps.length,
    task_ids: plan2.taskIds,
    paused: paused ?? null,
    warnings: all
  };
  return {
    text: lines3.join("\n") + renderWarnings(all),
    data,
    forModel: "Log decisions, discoveries and done steps as they happen."
  };
}
var initCommand;
var init_init = __esm({
  "src/commands/init.ts"() {
    "use strict";
    init_call_spec();
    init_failure();
    init_escape();
    init_create_project();
    init_project();
    init_change();
    init_create_session();
    init_tasks();
    init_markers();
    init_sessions();
    init_find_target();
    init_pause();
    initCommand = {
      summary: "Start a session: a file under .sessions/active that remembers goal, steps, decisions and finds.",
      spec: {
        verb: "init",
        bare: void 0,
        flags: [
          { name: "goal", takes: "text", placeholder: "TEXT", about: "What the work is to reach" },
          {
            name: "name",
            takes: "text",
            placeholder: "NAME",
            about: "A short name; else it comes from task or goal"
          },
          { name: "task", takes: "text", placeholder: "ID", about: "A task to link", repeat: true },
          { name: "tasks", takes: "text", placeholder: "ID,ID", about: "Several tasks to link" },
          { name: "step", takes: "text", placeholder: "TEXT", about: "A step of the plan", repeat: true },
          { name: "key-file", takes: "text", placeholder: "PATH", about: "A file that matters", repeat: true },
          {
            name: "key-context",
            takes: "text",
            placeholder: "TEXT",
            about: "A fact that must survive every compaction",
            repeat: true
          },
          { name: "private", takes: "none", about: "Keep .sessions out of git" },
          { name: "pause-current", takes: "none", about: "Pause the session of this conversation first" },
          { name: "force", takes: "none", about: "The same as --pause-current" }
        ]
      },
      run: runInit
    };
  }
});

// src/core/calls/read-lines.ts
function decodeLines(text2, spec) {
  const draft = startCall(spec, []);
  const entries = [];
  for (const [index, line] of text2.replace(/^\ufeff/, "").split(/\r?\n/).entries()) {
    const last = entries.at(-1);
    if (line.trim() === "") last?.more.push("");
    else if (/^[ \t]/.test(line) && last !== void 0) last.more.push(line);
    else entries.push(readKeyLine(draft, line, index + 1));
  }
  for (const { flag, first, more } of entries) {
    const value = [first, ...dedent2(more)].join("\n").replace(/^\n+/, "").trimEnd();
    addFlag(draft, flag, flag.takes === "text" ? value : readYes(draft, flag, value));
  }
  return finishCall(draft);
}
function readKeyLine(draft, line, number2) {
  const [, key = "", first = ""] = keyLine2.exec(line) ?? [];
  const flag = findFlag(draft, key.toLowerCase());
  if (flag !== void 0) return { flag, first, more: [] };
  const close = nearestFlag(
    draft,
    line.replace(/:[\s\S]*/, "").trim().replace(/[\s_]+/g, "-").replace(/^-+/, "")
  );
  throw misuse(
    `Cannot read line ${number2}: ${quote(line)} starts with no flag of "${draft.spec.verb}" and a colon`,
    close === void 0 ? "Indent a line that belongs to the value above it" : `Did you mean "${close}:"?`
  );
}
function readYes(draft, flag, value) {
  if (/^(?:true|yes)$/i.test(value)) return "";
  throw needsNoValue(draft, flag, value);
}
function dedent2(lines3) {
  const [first = "", ...others] = lines3.filter((line) => line !== "").map((line) => line.replace(/\S[\s\S]*$/, ""));
  let common = first;
  for (const indent2 of others) {
    while (!indent2.startsWith(common)) common = common.slice(0, -1);
  }
  return lines3.map((line) => line.slice(common.length));
}
var keyLine2;
var init_read_lines = __esm({
  "src/core/calls/read-lines.ts"() {
    "use strict";
    init_call_draft();
    keyLine2 = /^(?:--|\u2014|\u2013)?([A-Za-z][\w-]*)[ \t]*:[ \t]*([\s\S]*)$/;
  }
});

// src/journal/change/logged-once.ts
function hasLogged(context, target, request) {
  return readLogged(context)?.sums.includes(sumOf(target, request)) ?? false;
}
function rememberLog(context, target, request) {
  const conversation = conversationOf(context);
  const binding = conversation === void 0 ? void 0 : readBinding(context.env, conversation);
  const logged2 = readLogged(context);
  if (conversation === void 0 || binding === void 0 || logged2 === void 0) return;
  const sums = [...logged2.sums, sumOf(target, request)].slice(-most2);
  tryToBind(context, conversation, { ...binding, logged: { prompt: logged2.prompt, sums } });
}
function forgetLogged(context) {
  const conversation = conversationOf(context);
  const binding = conversation === void 0 ? void 0 : readBinding(context.env, conversation);
  const logged2 = readLogged(context);
  if (conversation === void 0 || binding === void 0 || logged2 === void 0) return;
  tryToBind(context, conversation, { ...binding, logged: { prompt: logged2.prompt, sums: [] } });
}
function tryToBind(context, conversation, binding) {
  try {
    writeBinding(context.env, conversation, binding);
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
function readLogged(context) {
  const conversation = conversationOf(context);
  const binding = conversation === void 0 ? void 0 : readBinding(context.env, conversation);
  const logged2 = binding?.logged;
  if (typeof logged2?.prompt !== "string" || !Array.isArray(logged2.sums)) return void 0;
  return { prompt: logged2.prompt, sums: logged2.sums.filter((sum) => typeof sum === "string") };
}
function sumOf(target, request) {
  return sha256(JSON.stringify([target.file.facts.id, request])).slice(0, 24);
}
var most2;
var init_logged_once = __esm({
  "src/journal/change/logged-once.ts"() {
    "use strict";
    init_failure();
    init_sha256();
    init_bindings();
    init_find_target();
    most2 = 200;
  }
});

// src/core/text/match.ts
function matchText(wanted, of) {
  const folded = of.map(foldText);
  const target = foldText(wanted);
  const exact = firstOf([
    indexesWhere(of, (text2) => text2 === wanted),
    indexesWhere(folded, (text2) => text2 === target)
  ]);
  if (exact.kind !== "none") return exact;
  const number2 = readNumber(wanted);
  if (number2 !== void 0 && number2 >= 1 && number2 <= of.length) return { kind: "one", index: number2 - 1 };
  if (target === "" || number2 !== void 0 && !wanted.includes("#")) return { kind: "none" };
  return firstOf([indexesWhere(folded, (text2) => text2.includes(target))]);
}
function readNumber(wanted) {
  const found = numberAlone.exec(plainSpace(wanted));
  const digits = found?.[1] ?? found?.[2] ?? found?.[3];
  return digits === void 0 ? void 0 : Number(digits);
}
function indexesWhere(texts3, fits) {
  return texts3.flatMap((text2, index) => text2 !== "" && fits(text2) ? [index] : []);
}
function firstOf(tries) {
  const indexes = tries.find((found) => found.length > 0) ?? [];
  const [index] = indexes;
  if (index === void 0) return { kind: "none" };
  return indexes.length === 1 ? { kind: "one", index } : { kind: "many", indexes };
}
function plainSpace(text2) {
  return text2.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();
}
function foldText(text2) {
  let folded = plainSpace(text2);
  for (let layer = 0; layer < 3; layer++) {
    folded = folded.replace(suffix, "").replace(wraps, "").replace(/\.$/, "").trim();
  }
  return folded;
}
var numberAlone, suffix, wraps;
var init_match = __esm({
  "src/core/text/match.ts"() {
    "use strict";
    numberAlone = /^(?:#?(\d+)|step (\d+)|\(step (\d+)\))$/;
    suffix = / ?\((?:\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?z?|step \d+)\)$/;
    wraps = /^["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_]+|(?<!["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_])["'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb*_]+$/g;
  }
});

// src/core/text/pick.ts
function pickAll(wanted, among) {
  const number2 = /^\(?(?:#|step )?(\d+)\)?$/i.exec(wanted.trim())?.[1];
  const isText = among.some((one) => one.text === wanted.trim());
  if (number2 !== void 0 && !isText)
    return among.filter((one) => one.number === Number(number2)).slice(0, 1);
  const match = matchText(
    wanted,
    among.map((one) => one.text)
  );
  const indexes = match.kind === "one" ? [match.index] : match.kind === "many" ? match.indexes : [];
  return indexes.map((index) => among[index]);
}
function pickOne(wanted, among, words3) {
  const found = pickAll(wanted, among);
  const [first] = found;
  if (first === void 0) throw notFound(wanted, among, words3);
  if (found.length > 1) throw severalFit(wanted, found, words3);
  return first;
}
function notFound(wanted, among, words3) {
  const list3 = among.length === 0 ? `There is no ${words3.what}` : `There are: ${listAll(among)}`;
  return new Failure("not-found", `Cannot find the ${words3.what} "${oneLine(wanted)}"`, {
    hint: `${list3} (${words3.hint})`,
    data: { wanted, candidates: candidates(among) }
  });
}
function severalFit(wanted, found, words3) {
  return new Failure(
    "ambiguous",
    `Cannot tell which ${words3.what} "${oneLine(wanted)}" means: ${found.length} fit`,
    {
      hint: `Name one by its number: ${listAll(found)}`,
      data: { wanted, candidates: candidates(found) }
    }
  );
}
function candidates(among) {
  return among.map(({ number: number2, text: text2 }) => ({ number: number2, text: text2 }));
}
function listAll(among) {
  const shown = among.slice(0, 12).map(({ number: number2, text: text2 }) => `${number2}. ${shorten2(oneLine(text2))}`);
  const more = among.length - shown.length;
  return shown.join(" \xB7 ") + (more > 0 ? ` \xB7 \u2026 ${more} more` : "");
}
function shorten2(text2) {
  const letters = Array.from(text2);
  return letters.length <= 60 ? text2 : `${letters.slice(0, 59).join("")}\u2026`;
}
var init_pick = __esm({
  "src/core/text/pick.ts"() {
    "use strict";
    init_failure();
    init_escape();
    init_match();
  }
});

// src/journal/document/list-drop.ts
function dropItems(doc, dropped, list3) {
  const gone = new Set(dropped);
  const isEmptied = list3.placeholder !== void 0 && list3.of.every((item3) => gone.has(item3));
  return findRuns2(doc, gone).map((run) => {
    if (isEmptied && run.first === list3.of[0]) {
      const text2 = `${list3.placeholder}${eolBefore(doc.text, run.last.end)}`;
      return { start: run.first.start, end: run.last.end, text: text2 };
    }
    if (list3.refilled === true && run.after === void 0) {
      return { start: run.before?.end ?? run.first.start, end: run.last.end, text: "" };
    }
    const span = spanOf(doc.text, run);
    return {
      ...span,
      text: run.before === void 0 && span.start > doc.head.bodyStart ? gapFor(doc.text, span) : ""
    };
  });
}
function findRuns2({ text: text2, outline }, gone) {
  const runs = [];
  let before;
  for (const item3 of outline.items) {
    const isNear = before !== void 0 && text2.slice(before.end, item3.start).trim() === "";
    const run = runs.at(-1);
    const goesOn2 = isNear && run !== void 0 && run.last === before;
    if (!gone.has(item3)) {
      if (goesOn2) run.after = item3;
    } else if (goesOn2) run.last = item3;
    else runs.push({ first: item3, last: item3, before: isNear ? before : void 0, after: void 0 });
    before = item3;
  }
  return runs;
}
function spanOf(text2, { first, last, before, after }) {
  if (before !== void 0) return { start: before.end, end: last.end };
  if (after !== void 0) return { start: first.start, end: after.start };
  const start2 = lineStart2(text2, first.start - 1);
  const isBlankBefore = text2.slice(start2, first.start).trim() === "";
  const isBlankAfter = /^[ \t]*\r?\n/.test(text2.slice(last.end, last.end + 80));
  return { start: isBlankBefore && isBlankAfter ? start2 : first.start, end: last.end };
}
function gapFor(text2, { start: start2, end }) {
  const before = text2.slice(lineStart2(text2, start2 - 1), start2);
  const after = text2.slice(end, text2.indexOf("\n", end) + 1);
  const isParted2 = [before, after].some((line) => line.trim() === "" || parted.test(line));
  return isParted2 ? "" : eolBefore(text2, start2);
}
var parted;
var init_list_drop = __esm({
  "src/journal/document/list-drop.ts"() {
    "use strict";
    init_document();
    parted = /^ {0,3}(?:#{1,6}[ \t\r\n]|(?:[-*+]|1[.)])[ \t]+\S)/;
  }
});

// src/journal/sections/decision-edit.ts
function appendDecisions(doc, added, { time: time3, first }) {
  const render = (manner, level2) => {
    const numbered4 = added.map((decision, index) => ({ decision, number: first + index }));
    return numbered4.map((one) => renderDecision(one, { ...manner, time: time3, level: level2 })).join(manner.eol);
  };
  const section4 = doc.sections.get("decisions");
  if (section4 === void 0) return [createSection(doc, "decisions", (manner) => render(manner, 3))];
  const region = { start: section4.body, end: section4.end };
  const level = decisionLevel(doc, section4);
  const lead = { start: region.start, end: firstSubheading(doc, section4)?.start ?? region.end };
  const placeholder = findPlaceholder(doc, lead, itemsIn(doc, lead));
  if (placeholder !== void 0 && lead.end === region.end) {
    return [{ ...placeholder, text: render(mannerAt(doc, placeholder.end), level) }];
  }
  const at2 = closedEnd(doc, region);
  return [headingBlock(doc, at2, render(mannerAt(doc, at2), level))];
}
function renderDecision({ decision, number: number2 }, { time: time3, level, eol: eol2, gap: gap3 }) {
  const written2 = fields.flatMap((field) => {
    const text2 = decision[field];
    if (text2 === void 0) return [];
    const label3 = `**${field[0].toUpperCase()}${field.slice(1)}**: `;
    return [`${label3}${containText(text2, { indent: 2, eol: eol2, amongLabels: true, inline: true })}${eol2}`];
  });
  const heading4 = `${"#".repeat(level)} ${number2}. ${oneLine(decision.title)} (${time3})${eol2}`;
  return heading4 + (written2.length > 0 ? gap3 : "") + written2.join("");
}
function markSuperseded(doc, decision, by) {
  const at2 = closedEnd(doc, decision);
  const eol2 = eolBefore(doc.text, at2);
  const line = `**Superseded by**: ${by}${eol2}`;
  if (decision.item !== void 0) return insertLines(doc, at2, " ".repeat(decision.item.indent) + line);
  return { start: at2, end: at2, text: (goesOn(doc, decision, at2) ? "" : eol2) + line };
}
function goesOn(doc, { start: start2, end }, at2) {
  const body = headingAt(doc.outline, start2).end;
  if (at2 === body) return true;
  const label3 = readLabels(doc, { start: body, end }).at(-1);
  if (label3 === void 0 || paragraphEnd(doc, label3) !== at2) return false;
  return !/^[ \t]*\|/.test(doc.text.slice(lineStart2(doc.text, at2 - 1), at2));
}
var fields;
var init_decision_edit = __esm({
  "src/journal/sections/decision-edit.ts"() {
    "use strict";
    init_scan();
    init_escape();
    init_document();
    init_insertion();
    init_labels();
    init_list_edit();
    init_decision_runs();
    fields = ["context", "options", "choice", "rationale"];
  }
});

// src/journal/sections/checklist-place.ts
function placeItems(doc, added, gone) {
  const section4 = doc.sections.get("progress");
  const filled2 = seedPlaces.filter((place3) => added[place3].length > 0);
  if (section4 === void 0) {
    if (filled2.length === 0) return [];
    const render = (manner) => filled2.map((place3) => renderPlace(added[place3], `### ${placeTitles[place3]}`, manner)).join(manner.eol);
    return [createSection(doc, "progress", render)];
  }
  const edits = appendItems(doc, { start: section4.body, end: section4.end }, { items: added.flat });
  const missing = [];
  for (const place3 of filled2) {
    const region = findPlace(doc, section4, place3);
    if (region === void 0) missing.push(place3);
    else edits.push(...appendItems(doc, region, { items: added[place3], gone }));
  }
  return [...edits, ...makePlaces(doc, section4, { missing, added })];
}
function makePlaces(doc, section4, { missing, added }) {
  const level = firstSubheading(doc, section4)?.level ?? section4.heading.level + 1;
  const blocks = /* @__PURE__ */ new Map();
  for (const place3 of missing) {
    const at2 = whereFor(doc, section4, place3);
    const manner = mannerAt(doc, at2);
    const heading4 = `${"#".repeat(level)} ${placeTitles[place3]}`;
    blocks.set(at2, [...blocks.get(at2) ?? [], renderPlace(added[place3], heading4, manner)]);
  }
  const region = { start: section4.body, end: firstSubheading(doc, section4)?.start ?? section4.end };
  const placeholder = findPlaceholder(doc, region, itemsIn(doc, region));
  return [...blocks].map(([at2, lines3]) => {
    const block2 = lines3.join(eolBefore(doc.text, at2));
    return placeholder?.end === at2 ? { ...placeholder, text: block2 } : headingBlock(doc, at2, block2);
  });
}
function renderPlace(items, heading4, manner) {
  return heading4 + manner.eol + manner.gap + renderList(items, manner);
}
function whereFor(doc, section4, place3) {
  const rank2 = seedPlaces.indexOf(place3);
  const earlier = seedPlaces.slice(0, rank2).flatMap((name) => findPlace(doc, section4, name) ?? []);
  const last = earlier.at(-1);
  if (last !== void 0) return closedEnd(doc, { start: last.start, end: last.outerEnd });
  const isBeforeAll = place3 === "completed" || seedPlaces.slice(rank2).some((name) => findPlace(doc, section4, name) !== void 0);
  const end = isBeforeAll ? firstSubheading(doc, section4)?.start ?? section4.end : section4.end;
  return closedEnd(doc, { start: section4.body, end });
}
var seedPlaces, placeTitles;
var init_checklist_place = __esm({
  "src/journal/sections/checklist-place.ts"() {
    "use strict";
    init_document();
    init_insertion();
    init_list_edit();
    init_checklist();
    seedPlaces = ["completed", "in-progress", "remaining"];
    placeTitles = {
      completed: "Completed",
      "in-progress": "In Progress",
      remaining: "Remaining"
    };
  }
});

// src/journal/sections/checklist-edit.ts
function editChecklist(doc, change, readItem2) {
  const { time: time3, add } = change;
  const next = changesSteps(change) ? nextCurrent(change) : void 0;
  const marker3 = markerOf(doc, change.steps);
  const plan2 = { doc, time: time3, done: new Set(change.done), next, marker: marker3, readItem: readItem2 };
  const moved = { completed: [], "in-progress": [], remaining: [], flat: [] };
  const gone = [];
  const edits = [];
  for (const step3 of changesSteps(change) ? change.steps : []) {
    const own2 = editStep(plan2, step3);
    const target = targetOf(plan2, step3);
    if (target === void 0) edits.push(...own2);
    else {
      moved[target].push({ raw: movedLines(doc, step3.item, own2) });
      gone.push(step3);
    }
  }
  if (changesSteps(change)) edits.push(...unmarkNotes(doc));
  const isFlat = isFlatList(doc);
  for (const text2 of change.notes) moved[isFlat ? "flat" : "completed"].push({ text: text2, after: ` (${time3})` });
  for (const [index, text2] of add.entries()) {
    const item3 = { text: text2, before: "[ ] ", after: next === index ? marker3 : "" };
    moved[isFlat ? "flat" : next === index ? "in-progress" : "remaining"].push(item3);
  }
  return [
    ...edits,
    ...dropMoved(doc, gone, moved),
    ...placeItems(doc, moved, new Set(gone.map(({ item: item3 }) => item3)))
  ];
}
function dropMoved(doc, gone, moved) {
  const places2 = ["in-progress", "remaining"];
  return places2.flatMap((place3) => {
    const items = gone.filter((step3) => step3.place === place3).map(({ item: item3 }) => item3);
    return dropItems(doc, items, { of: items, refilled: moved[place3].length > 0 });
  });
}
function markerOf(doc, steps) {
  const item3 = steps.find((step3) => step3.current)?.item;
  const lines3 = item3 === void 0 ? "" : doc.text.slice(item3.start, item3.end);
  const span = findMarkers(lines3)[0];
  const written2 = span === void 0 ? "" : lines3.slice(span.start, span.end).trimEnd();
  return /^[ \t]/.test(written2) ? written2 : currentMarker;
}
function changesSteps(change) {
  return change.done.length + change.add.length > 0 || change.current !== void 0;
}
function isFlatList(doc) {
  const section4 = doc.sections.get("progress");
  if (section4 === void 0 || subheadings(doc, section4).length > 0) return false;
  return itemsIn(doc, { start: section4.body, end: section4.end }).length > 0;
}
function nextCurrent(change) {
  if (change.current !== void 0) return change.current;
  const done = new Set(change.done);
  const open = change.steps.filter((step3) => !step3.done && !done.has(step3));
  const lastDone = change.done.reduce((highest, step3) => Math.max(highest, step3.number), 0);
  return open.find((step3) => step3.current) ?? open.find((step3) => step3.place === "in-progress") ?? open.find((step3) => step3.number > lastDone) ?? open[0] ?? (change.add.length > 0 ? 0 : void 0);
}
function targetOf({ done, next }, step3) {
  if (done.has(step3) && (step3.place === "in-progress" || step3.place === "remaining")) return "completed";
  return step3 === next && step3.place === "remaining" ? "in-progress" : void 0;
}
function movedLines(doc, item3, edits) {
  const shifted = edits.map(({ start: start2, end, text: text2 }) => ({
    start: start2 - item3.start,
    end: end - item3.start,
    text: text2
  }));
  const lines3 = applyEdits(doc.text.slice(item3.start, item3.end), shifted);
  const column = item3.marker - lineStart2(doc.text, item3.marker);
  const whole = /[\r\n]$/.test(lines3) ? lines3 : lines3 + eolBefore(doc.text, item3.end);
  return column === 0 ? whole : whole.split("\n").map((line) => dedent(line, column)).join("\n");
}
function editStep({ doc, time: time3, done, next, marker: marker3, readItem: readItem2 }, step3) {
  const { start: start2, end, content } = step3.item;
  const lines3 = doc.text.slice(start2, end);
  const isNext = step3 === next;
  const markers = findMarkers(lines3).map((span) => ({ start: start2 + span.start, end: start2 + span.end }));
  const keepsMarker = isNext && markers.length === 1;
  const edits = keepsMarker ? [] : markers.map((span) => ({ ...span, text: "" }));
  const after = done.has(step3) ? ` (${time3})` : isNext && !keepsMarker ? marker3 : "";
  if (after === "") return edits;
  if (done.has(step3)) edits.push({ start: content + 1, end: content + 2, text: "x" });
  return withText(edits, start2 + readItem2(lines3).leadEnd, after);
}
function withText(edits, at2, text2) {
  const index = edits.findIndex((edit) => edit.text === "" && edit.start <= at2 && at2 <= edit.end);
  const removal = edits[index];
  if (removal === void 0) return [...edits, { start: at2, end: at2, text: text2 }];
  return edits.with(index, { ...removal, text: text2 });
}
function unmarkNotes(doc) {
  return readChecklist(doc).notes.flatMap(({ item: item3 }) => {
    const spans = findMarkers(doc.text.slice(item3.start, item3.end));
    return spans.map((span) => ({ start: item3.start + span.start, end: item3.start + span.end, text: "" }));
  });
}
var init_checklist_edit = __esm({
  "src/journal/sections/checklist-edit.ts"() {
    "use strict";
    init_item_text();
    init_edit();
    init_document();
    init_list_drop();
    init_markers();
    init_checklist();
    init_checklist_place();
  }
});

// src/journal/log/log-progress.ts
function logProgress(draft) {
  const { doc, request, time: time3, edits, logged: logged2 } = draft;
  const checklist = readChecklist(doc);
  const nextSteps = readNextSteps(doc);
  const finished = finishedBy(draft, checklist, nextSteps);
  const add = newSteps(draft, checklist.steps);
  const current2 = findCurrent2(draft, checklist.steps, { done: finished.steps, add });
  const notes = [...request.notes, ...finished.next.map((item3) => item3.text)];
  const change = {
    steps: checklist.steps,
    notes,
    done: finished.steps,
    add,
    time: time3,
    ...current2 === void 0 ? {} : { current: current2 }
  };
  edits.push(...editChecklist(doc, change, draft.blocks.readItem));
  for (const text2 of request.notes) logged2.push({ what: "Progress", text: text2, section: "progress" });
  for (const text2 of add) logged2.push({ what: "Step", text: text2, section: "progress" });
  for (const { text: text2 } of [...finished.steps, ...finished.next])
    logged2.push({ what: "Done", text: text2, section: "progress" });
  if (typeof current2 === "object") logged2.push({ what: "Current", text: current2.text, section: "progress" });
  return finished.next;
}
function readNextSteps(doc) {
  return readTitledList(doc, "next-steps").map((line) => ({ ...line, text: line.whole }));
}
function finishedBy({ request, already }, { steps, notes }, nextSteps) {
  const finished = { steps: [], next: [] };
  for (const wanted of request.done) {
    const step3 = pickStep(wanted, steps);
    if (step3?.done === true) {
      already.push(`Step ${step3.number} is done already: ${oneLine(step3.text)}`);
    } else if (step3 !== void 0) {
      if (!finished.steps.includes(step3)) finished.steps.push(step3);
    } else {
      const next = pickAll(wanted, nextSteps);
      const [first] = next;
      if (next.length > 1) throw severalFit(wanted, next, nextWords);
      if (first !== void 0 && !finished.next.includes(first)) finished.next.push(first);
      if (first === void 0 && !notes.some((note2) => isAlike(note2.text, wanted))) {
        throw notFound(wanted, openOnes(steps, nextSteps), stepWords);
      }
      if (first === void 0) already.push(`Done already: ${oneLine(wanted)}`);
    }
  }
  return finished;
}
function isAlike(one, other) {
  const [a, b] = [one, other].map((text2) => oneLine(text2).replace(/\s+/g, " ").toLowerCase());
  return a === b;
}
function openOnes(steps, nextSteps) {
  const open = steps.filter((step3) => !step3.done);
  return open.length > 0 ? open : nextSteps;
}
function pickStep(wanted, steps) {
  const found = pickAll(wanted, steps);
  const open = found.filter((step3) => !step3.done);
  if (open.length > 1) throw severalFit(wanted, open, stepWords);
  return open[0] ?? found[0];
}
function newSteps({ request, already }, steps) {
  const fresh = [];
  for (const text2 of request.steps) {
    const twin = steps.find((step3) => !step3.done && step3.text === cleanText(text2));
    if (twin === void 0) fresh.push(text2);
    else already.push(`Step ${twin.number} is there already: ${oneLine(text2)}`);
  }
  return fresh;
}
function findCurrent2({ request }, steps, change) {
  const wanted = request.current[0];
  if (wanted === void 0) return void 0;
  const fresh = change.add.findIndex((text2) => cleanText(text2) === cleanText(wanted));
  if (fresh >= 0) return fresh;
  const step3 = pickStep(wanted, steps) ?? pickOne(wanted, steps, stepWords);
  if (!step3.done && !change.done.includes(step3)) return step3;
  throw new Failure(
    "refused",
    `Cannot make step ${step3.number} the current one: "${oneLine(step3.text)}" is done`,
    {
      hint: `Name an open step (${stepWords.hint})`
    }
  );
}
function logNextSteps({ doc, request, edits, logged: logged2 }, finished) {
  const lines3 = readNextSteps(doc);
  const dropped = request.dropNext.map((wanted) => pickOne(wanted, lines3, nextWords));
  for (const { text: text2 } of dropped) logged2.push({ what: "Dropped next step", text: text2, section: "next-steps" });
  for (const text2 of request.next) logged2.push({ what: "Next", text: text2, section: "next-steps" });
  const items = request.next.map((text2) => ({ text: text2 }));
  const gone = new Set([...finished, ...dropped].map((line) => line.item));
  const refilled = items.length > 0;
  edits.push(
    ...dropItems(doc, [...gone], {
      of: lines3.map((line) => line.item),
      placeholder: refilled ? void 0 : "(none yet)",
      refilled
    }),
    ...appendToSection(doc, "next-steps", { items, ordered: true, gone })
  );
}
var stepWords, nextWords;
var init_log_progress = __esm({
  "src/journal/log/log-progress.ts"() {
    "use strict";
    init_failure();
    init_escape();
    init_pick();
    init_list_drop();
    init_list_edit();
    init_checklist();
    init_checklist_edit();
    init_titled_list();
    stepWords = { what: "step", hint: "session-journal view --progress" };
    nextWords = { what: "next step", hint: "session-journal view" };
  }
});

// src/journal/log/log-change.ts
function needsBlocks(request) {
  return request.done.length + request.current.length + request.steps.length > 0;
}
function planLog(doc, request, tools) {
  const draft = { doc, request, ...tools, edits: [], logged: [], already: [] };
  logTldr(draft);
  logContext(draft);
  const finished = logProgress(draft);
  logDecisions(draft);
  logFindings(draft);
  logBlockers(draft);
  logNextSteps(draft, finished);
  logFiles(draft);
  return { edits: draft.edits, logged: draft.logged, already: draft.already };
}
function logTldr({ doc, request, edits, logged: logged2 }) {
  for (const text2 of request.tldr) {
    edits.push(...writeTldr(doc, text2));
    logged2.push({ what: "TL;DR", text: text2, section: "tldr" });
  }
}
function logContext({ doc, request, edits, logged: logged2, already }) {
  const lines3 = readContextList(doc, "key context");
  const known2 = new Set(lines3.map((line) => line.text));
  const fresh = request.keyContext.filter((text2) => !known2.has(cleanText(text2)));
  for (const text2 of request.keyContext) {
    if (fresh.includes(text2)) logged2.push({ what: "Key context", text: text2, section: "context" });
    else already.push(`Key context is there already: ${oneLine(text2)}`);
  }
  const dropped = request.dropKeyContext.map((wanted) => {
    return pickOne(wanted, lines3, { what: "line of key context", hint: "session-journal view" });
  });
  for (const line of dropped)
    logged2.push({ what: "Dropped key context", text: line.text, section: "context" });
  edits.push(
    ...dropItems(
      doc,
      dropped.map((line) => line.item),
      { of: lines3.map((line) => line.item), refilled: fresh.length > 0 }
    ),
    ...appendContext(
      doc,
      "key context",
      fresh.map((text2) => ({ text: text2 }))
    )
  );
}
function logDecisions({ doc, request, time: time3, edits, logged: logged2 }) {
  if (request.decisions.length === 0) return;
  const known2 = request.decisions.some((one) => one.supersedes !== void 0) ? readDecisions(doc) : [];
  const gone = /* @__PURE__ */ new Map();
  const first = nextNumberIn(doc);
  let number2 = first;
  for (const { title, supersedes } of request.decisions) {
    logged2.push({ what: `Decision ${number2}`, text: oneLine(title), section: "decisions" });
    if (supersedes !== void 0) {
      const decision = findSuperseded(supersedes, known2, gone);
      gone.set(decision, number2);
      edits.push(markSuperseded(doc, decision, number2));
    }
    number2 += 1;
  }
  edits.push(...appendDecisions(doc, request.decisions, { time: time3, first }));
}
function findSuperseded(wanted, known2, gone) {
  const number2 = /^#?(\d+)$/.exec(wanted.trim())?.[1];
  const decision = known2.find((one) => one.number !== void 0 && one.number === Number(number2));
  if (decision === void 0) {
    const have = known2.flatMap((one) => one.number === void 0 ? [] : [`${one.number}. ${one.title}`]);
    throw new Failure(
      "not-found",
      `Cannot supersede decision "${wanted}": there is no decision with that number`,
      {
        hint: have.length === 0 ? "No decision is logged yet" : `There are: ${have.slice(-8).join(" \xB7 ")}`
      }
    );
  }
  const by = decision.supersededBy || gone.get(decision);
  if (by === void 0) return decision;
  throw new Failure("refused", `Cannot supersede decision ${wanted}: it is superseded by ${by} already`, {
    hint: `Supersede decision ${by} instead`
  });
}
function logFindings({ doc, request, time: time3, edits, logged: logged2 }) {
  const discoveries = request.discoveries.map((one) => titledItem({ ...one, time: time3 }));
  const tried = request.tried.map(({ text: text2, result = "" }) => {
    return titledItem({ title: text2, time: time3, text: result });
  });
  edits.push(
    ...appendToSection(doc, "discoveries", { items: discoveries, ordered: true }),
    ...appendToSection(doc, "dead-ends", { items: tried, ordered: true })
  );
  for (const { title, text: text2 } of request.discoveries) {
    logged2.push({ what: "Discovery", text: title ?? text2, section: "discoveries" });
  }
  for (const { text: text2 } of request.tried) logged2.push({ what: "Dead end", text: text2, section: "dead-ends" });
}
function logBlockers({ doc, request, time: time3, edits, logged: logged2, already }) {
  const known2 = readBlockers(doc);
  const open = openBlockers(known2);
  const resolved2 = /* @__PURE__ */ new Set();
  for (const wanted of request.resolved) {
    const blocker = pickOne(wanted, known2, { what: "blocker", hint: "session-journal view --blockers" });
    if (blocker.resolved !== void 0)
      already.push(`Blocker ${blocker.number} is resolved already: ${oneLine(blocker.text)}`);
    else if (!resolved2.has(blocker)) {
      resolved2.add(blocker);
      logged2.push({ what: "Resolved", text: blocker.text, section: "blockers" });
    }
  }
  const isKnown = (text2) => open.some((one) => one.text === cleanText(text2) && !resolved2.has(one));
  const fresh = request.blockers.filter((text2) => !isKnown(text2));
  for (const text2 of request.blockers) {
    if (isKnown(text2)) already.push(`Blocker is there already: ${oneLine(text2)}`);
    else logged2.push({ what: "Blocker", text: text2, section: "blockers" });
  }
  const noneLeft = fresh.length === 0 && open.length === resolved2.size;
  edits.push(...resolveBlockers(doc, [...resolved2], { time: time3, noneLeft }));
  edits.push(...appendToSection(doc, "blockers", { items: fresh.map((text2) => ({ text: text2 })) }));
}
function logFiles({ doc, request, edits, logged: logged2, already }) {
  const known2 = new Set(readTitledList(doc, "files-modified").map((file) => file.text));
  const lines3 = request.files.map(({ path, description }) => fileLine(path, description));
  const fresh = lines3.filter((line) => !known2.has(line));
  for (const line of lines3) {
    if (known2.has(line)) already.push(`File is there already: ${line}`);
    else logged2.push({ what: "File", text: line, section: "files-modified" });
  }
  edits.push(...appendToSection(doc, "files-modified", { items: fresh.map((text2) => ({ text: text2 })) }));
}
var init_log_change = __esm({
  "src/journal/log/log-change.ts"() {
    "use strict";
    init_failure();
    init_escape();
    init_pick();
    init_list_drop();
    init_list_edit();
    init_blockers();
    init_context_section();
    init_decision_edit();
    init_decisions();
    init_titled_list();
    init_tldr();
    init_log_progress();
  }
});

// src/journal/log/log-request.ts
function readLogRequest(call) {
  const request = {
    notes: [...call.bare],
    steps: [],
    done: [],
    current: [],
    decisions: [],
    discoveries: [],
    tried: [],
    blockers: [],
    resolved: [],
    next: [],
    files: [],
    keyContext: [],
    dropKeyContext: [],
    dropNext: [],
    tldr: []
  };
  let waiting = [];
  for (const given of call.given) {
    if (!logged.has(given.name)) continue;
    refuseEmpty(given);
    if (!(given.name in owners)) {
      addMain(request, given);
      waiting = waiting.filter((detail) => !describe2(request, detail));
    } else if (!describe2(request, given)) {
      waiting.push(given);
    }
  }
  const stray = waiting[0];
  if (stray !== void 0) {
    throw new Failure("misuse", `Cannot use "--${stray.name}" without "--${owners[stray.name]}"`, {
      hint: `Put --${owners[stray.name]} before it`
    });
  }
  for (const note2 of request.notes) refuseEmpty({ name: "progress", text: note2 });
  return request;
}
function addMain(request, { name, text: text2 }) {
  const list3 = lists[name];
  if (list3 !== void 0) request[list3].push(text2);
  else if (name === "decision") request.decisions.push({ title: text2 });
  else if (name === "discovery") request.discoveries.push({ text: text2 });
  else if (name === "tried") request.tried.push({ text: text2 });
  else request.files.push({ path: text2 });
}
function describe2(request, { name, text: text2 }) {
  const targets = {
    decision: request.decisions,
    discovery: request.discoveries,
    tried: request.tried,
    file: request.files
  };
  const target = targets[owners[name]].at(-1);
  if (target === void 0) return false;
  if (name in target) {
    throw new Failure("misuse", `Cannot use "--${name}" twice for one "--${owners[name]}"`);
  }
  target[name] = text2;
  return true;
}
function refuseEmpty({ name, text: text2 }) {
  const clean = cleanText(text2);
  if (clean === "") {
    throw new Failure("misuse", `Cannot log an empty "--${name}"`, { hint: "Give it a text" });
  }
  if (!plainLists.has(name) || !isPlaceholder(clean)) return;
  throw new Failure("misuse", `Cannot log "${clean}" as "--${name}": it reads as an empty list`, {
    hint: name === "blocker" ? "Use --resolved TEXT|N for a blocker that is gone" : "Say it in more words"
  });
}
var text, logSpec, logged, owners, lists, plainLists;
var init_log_request = __esm({
  "src/journal/log/log-request.ts"() {
    "use strict";
    init_failure();
    init_escape();
    init_markers();
    text = (name, placeholder, about) => {
      return { name, takes: "text", placeholder, about, repeat: true };
    };
    logSpec = {
      verb: "log",
      bare: "text",
      flags: [
        text("progress", "TEXT", "What was done: a note under Completed (bare text means this)"),
        text("step", "TEXT", "A new step of the plan"),
        text("done", "TEXT|N", "A step (or a next step) that is done"),
        { name: "current", takes: "text", placeholder: "TEXT|N", about: "The step being worked on now" },
        text("decision", "TITLE", "A decision, with any of the next five"),
        text("context", "TEXT", "Why a decision was needed"),
        text("options", "TEXT", "What could have been chosen"),
        text("choice", "TEXT", "What was chosen"),
        text("rationale", "TEXT", "Why"),
        text("supersedes", "N", "The earlier decision that this one replaces"),
        text("discovery", "TEXT", "Something found out"),
        text("title", "TEXT", "A title for the discovery"),
        text("tried", "TEXT", "A dead end"),
        text("result", "TEXT", "Why it failed"),
        text("blocker", "TEXT", "What is in the way"),
        text("resolved", "TEXT|N", "A blocker that is resolved"),
        text("next", "TEXT", "A next step"),
        text("file", "PATH", "A file that was changed"),
        text("description", "TEXT", "What the file is, or what changed in it"),
        text("key-context", "TEXT", "A fact that must survive every compaction"),
        text("drop-key-context", "TEXT|N", "A line of key context that no longer holds"),
        text("drop-next", "TEXT|N", "A next step that is not wanted any more"),
        { name: "tldr", takes: "text", placeholder: "TEXT", about: "The TL;DR's paragraph, written anew" },
        { name: "stdin", takes: "none", about: "Read `key: value` lines from standard input" }
      ]
    };
    logged = new Set(
      logSpec.flags.filter((flag) => flag.takes === "text").map(({ name }) => name)
    );
    owners = {
      context: "decision",
      options: "decision",
      choice: "decision",
      rationale: "decision",
      supersedes: "decision",
      title: "discovery",
      result: "tried",
      description: "file"
    };
    lists = {
      progress: "notes",
      step: "steps",
      done: "done",
      current: "current",
      blocker: "blockers",
      resolved: "resolved",
      next: "next",
      "key-context": "keyContext",
      "drop-key-context": "dropKeyContext",
      "drop-next": "dropNext",
      tldr: "tldr"
    };
    plainLists = /* @__PURE__ */ new Set(["blocker", "next", "key-context"]);
  }
});

// late-part:blocks
var require_blocks = __commonJS({
  "late-part:blocks"(exports2, module2) {
    module2.exports = (init_load_part(), __toCommonJS(load_part_exports)).loadPart(__dirname + "/blocks.cjs", require);
  }
});

// src/commands/log.ts
var log_exports = {};
__export(log_exports, {
  logCommand: () => logCommand
});
async function runLog(given, context) {
  const call = hasFlag(given, "stdin") ? await readStandardInput(given, context) : ownFlags(given);
  const request = readLogRequest(call);
  if (Object.values(request).every((list3) => list3.length === 0)) {
    throw new Failure("misuse", "Cannot log nothing", {
      hint: "session-journal log TEXT; for all that can be logged: session-journal log --help"
    });
  }
  const target = await findTarget(context, targetName(given));
  assertActive(target);
  const blocks = await loadBlocks(request);
  const changed = await changeSession({ target, context, verb: "log" }, (doc, now) => {
    assertActive(now.target);
    if (hasLogged(context, target, request)) return { plan: void 0 };
    const plan3 = planLog(doc, request, { time: formatMinute(context.now().getTime()), blocks });
    return { plan: plan3, edits: plan3.edits, afterwards: () => rememberLog(context, target, request) };
  });
  const { plan: plan2 } = changed.decided;
  if (plan2 === void 0) return repeated(target);
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  const unbound = target.how === "only" ? bind(context, path) : [];
  const warnings = [...warningsOf(target.project, changed), ...unbound];
  const budget = readConfig2(target.project, context.env).briefingBudget ?? defaultBudget;
  return replyOf3(target, { changed, plan: plan2, budget, warnings });
}
function ownFlags({ given, bare: bare2 }) {
  return { given: given.filter(({ name }) => logSpec.flags.some((flag) => flag.name === name)), bare: bare2 };
}
async function readStandardInput(given, context) {
  const others = ownFlags(given).given.filter(({ name }) => name !== "stdin");
  if (others.length + given.bare.length > 0) {
    throw new Failure("misuse", "Cannot mix --stdin with other things to log", {
      hint: "Put them all into the text"
    });
  }
  return decodeLines(await context.readInput?.() ?? "", logSpec);
}
function assertActive({ file }) {
  if (file.facts.status === "active") return;
  const name = file.facts.shortname;
  const reopen = file.folder === "archive" ? "--reopen " : "";
  throw new Failure("refused", `Cannot log to "${name}": it is ${file.facts.status || "without a status"}`, {
    hint: `To make it active again: session-journal resume ${reopen}${handle(file)}`
  });
}
async function loadBlocks(request) {
  if (needsBlocks(request)) return Promise.resolve().then(() => __toESM(require_blocks(), 1));
  const unused = () => {
    throw new Error("The block reader is needed and was not loaded");
  };
  return { readItem: unused };
}
function repeated({ file, project }) {
  const path = shownPath(project, file.path);
  return {
    text: `\u{1F4DD} Logged already to ${file.facts.shortname} for this prompt: nothing was written`,
    data: {
      id: file.facts.id,
      shortname: file.facts.shortname,
      file: path,
      changed: false,
      repeated: true,
      logged: [],
      already: [],
      warnings: []
    }
  };
}
function replyOf3(target, { changed, plan: plan2, budget, warnings }) {
  const { session, doc } = changed;
  const file = shownPath(target.project, changed.path);
  const logged2 = plan2.logged.map((one) => ({ ...one, line: findLine(doc, one) }));
  const { done, total, current: current2 } = session.figures;
  const size = measureBriefing(session, budget * measuredBudgets);
  const lines3 = [
    `\u{1F4DD} ${plan2.logged.length > 0 ? "Logged to" : "Nothing new for"} ${session.shortname}`,
    ...logged2.map((one) => `   ${one.what}: ${shorten3(oneLine(one.text))} (${file}:${one.line})`),
    ...plan2.already.map((text2) => `   ${shorten3(text2)}`),
    `   Progress: ${done}/${total}${current2 === "" ? "" : ` \xB7 Current: ${shorten3(current2)}`}`,
    ...size > budget * 0.75 ? [`   briefing ${kilo(size)}/${kilo(budget)} KB: tidy`] : []
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file,
    changed: changed.changed,
    logged: logged2,
    already: plan2.already,
    progress: { done, total },
    current: current2,
    briefing: { size, budget },
    warnings
  };
  return { text: lines3.join("\n") + renderWarnings(warnings), data };
}
function findLine(doc, { section: section4, text: text2 }) {
  const found = doc.sections.get(section4);
  if (found === void 0) return 1;
  const body = doc.text.slice(found.start, found.end);
  const ats = [false, true].map((inline) => {
    return body.lastIndexOf(containText(text2, { indent: 0, eol: "\n", inline }).split("\n", 1)[0]);
  });
  return lineAt(doc.text, found.start + Math.max(0, ...ats));
}
function kilo(size) {
  return (size / 1e3).toFixed(1);
}
function shorten3(text2) {
  const letters = Array.from(text2);
  return letters.length <= 100 ? text2 : `${letters.slice(0, 99).join("")}\u2026`;
}
var logCommand, measuredBudgets;
var init_log = __esm({
  "src/commands/log.ts"() {
    "use strict";
    init_call_spec();
    init_read_lines();
    init_failure();
    init_escape();
    init_time();
    init_config();
    init_project();
    init_briefing();
    init_change();
    init_logged_once();
    init_damage();
    init_log_change();
    init_log_request();
    init_find_target();
    init_refusals();
    logCommand = {
      summary: "Log what happens: progress, decisions, discoveries, dead ends, blockers, next steps. Several in one call are one change.",
      spec: logSpec,
      run: runLog
    };
    measuredBudgets = 1.25;
  }
});

// src/commands/checkpoint.ts
var checkpoint_exports = {};
__export(checkpoint_exports, {
  checkpointCommand: () => checkpointCommand
});
async function runCheckpoint(call, context) {
  const target = await findTarget(context, targetName(call));
  assertOpen(target, "checkpoint");
  const tldr = flagText(call, "tldr");
  const { fields: fields2, entry } = await gitFields(target, context, {
    kind: "checkpoint",
    note: flagText(call, "note")
  });
  const changed = await changeSession({ target, context, verb: "checkpoint" }, (doc, now) => {
    assertOpen(now.target, "checkpoint");
    const known2 = readContextList(doc, "key context").map((line) => line.text);
    const lines3 = flagTexts(call, "key-context").filter((text2) => !known2.includes(cleanText(text2))).map((text2) => ({ text: text2 }));
    const edits = [
      ...tldr === void 0 ? [] : writeTldr(doc, tldr),
      ...appendContext(doc, "key context", lines3)
    ];
    return { edits, fields: fields2, entry };
  });
  return replyOf4(target, changed, tldr !== void 0);
}
function replyOf4(target, changed, hasTldr) {
  const { session } = changed;
  const { done, total, current: current2 } = session.figures;
  const lines3 = [
    `\u{1F4BE} Checkpoint Saved: ${session.shortname}`,
    `   Progress: ${done}/${total} steps${current2 === "" ? "" : ` \xB7 Current: ${current2}`}`,
    ...changed.entry === void 0 ? [] : [`   Entry: ${changed.entry}`]
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    progress: { done, total },
    current: current2,
    tldr: session.tldr,
    warnings: warningsOf(target.project, changed)
  };
  const reply = { text: lines3.join("\n") + displacedRemark(target.project, changed), data };
  return hasTldr ? reply : { ...reply, forModel: askForTldr(session.tldr) };
}
function askForTldr(tldr) {
  const says = tldr === "" ? "The TL;DR is empty." : `The TL;DR says: "${tldr}". If that no longer fits,`;
  return `${says} ${tldr === "" ? "Run" : "run"} session-journal checkpoint --tldr 'TEXT' with one paragraph: the state of the work, then what comes next.`;
}
var checkpointCommand;
var init_checkpoint = __esm({
  "src/commands/checkpoint.ts"() {
    "use strict";
    init_call_spec();
    init_escape();
    init_project();
    init_change();
    init_git_fields();
    init_context_section();
    init_tldr();
    init_find_target();
    checkpointCommand = {
      summary: "Save the state of the session as an entry of its journal, and refresh what is derived from it.",
      spec: {
        verb: "checkpoint",
        bare: void 0,
        flags: [
          { name: "note", takes: "text", placeholder: "TEXT", about: "What this checkpoint is about" },
          { name: "tldr", takes: "text", placeholder: "TEXT", about: "The TL;DR's paragraph, written anew" },
          {
            name: "key-context",
            takes: "text",
            placeholder: "TEXT",
            about: "A fact that must survive every compaction",
            repeat: true
          }
        ]
      },
      run: runCheckpoint
    };
  }
});

// src/journal/briefing/compaction-table.ts
function renderCompactions(rows, count6) {
  if (rows.length === 0) {
    const elsewhere = (count6 ?? 0) > 0 ? `; the head counts ${count6}, made in other clones or before` : "";
    return `No compactions seen in this clone${elsewhere}`;
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
  const restored = rows.filter((row) => row.restored !== "pending").length;
  const total = `${rows.length} ${rows.length === 1 ? "compaction" : "compactions"}, ${restored} ${restored === 1 ? "restore" : "restores"} confirmed`;
  return `${renderTable(cells, columns, void 0)}

${total}`;
}
var words2;
var init_compaction_table = __esm({
  "src/journal/briefing/compaction-table.ts"() {
    "use strict";
    init_columns();
    words2 = {
      pending: "not yet known",
      seen: "seen to arrive",
      prompt: "given at the next prompt",
      tool: "given after a tool call"
    };
  }
});

// src/journal/briefing/session-data.ts
function sessionData(session) {
  return { ...headData(session), ...bodyData(session) };
}
function headData(session) {
  return {
    id: session.id,
    shortname: session.shortname,
    owner: session.owner,
    status: session.status,
    task_ids: session.taskIds,
    created_at: session.createdAt,
    updated_at: session.updatedAt,
    compaction_count: session.compactions ?? null,
    git_branch: session.branch,
    git_last_commit: session.commit,
    ...filled({
      paused_at: session.pausedAt,
      pause_reason: session.pauseReason,
      closed_at: session.closedAt,
      close_reason: session.closeReason
    })
  };
}
function filled(fields2) {
  return Object.fromEntries(Object.entries(fields2).filter(([, text2]) => text2 !== ""));
}
function bodyData(session) {
  return {
    title: session.title,
    tldr: session.tldr,
    objective: session.objective,
    progress: { done: session.figures.done, total: session.figures.total },
    current: session.figures.current,
    steps: session.steps.map(({ number: number2, text: text2, done, time: time3, current: current2 }) => {
      return { number: number2, text: text2, done, time: time3 ?? null, current: current2 };
    }),
    notes: session.notes.map(({ text: text2, time: time3 }) => ({ text: text2, time: time3 ?? null })),
    key_files: session.keyFiles.map((line) => line.text),
    key_context: session.keyContext.map((line) => line.text),
    decisions: session.decisions.map(decisionData),
    discoveries: session.discoveries.map(titled2),
    dead_ends: session.deadEnds.map(titled2),
    blockers: session.blockers.map(({ number: number2, text: text2, resolved: resolved2 }) => {
      return { number: number2, text: text2, resolved: resolved2 ?? null };
    }),
    next_steps: session.nextSteps.map(({ number: number2, text: text2 }) => ({ number: number2, text: text2 })),
    files_modified: session.files.map((file) => file.text),
    resume_commands: session.resumeCommands,
    prose: proseData(session.prose)
  };
}
function proseData(prose) {
  return Object.fromEntries(Object.entries(prose).map(([name, text2]) => [name.replace("-", "_"), text2]));
}
function decisionData(one) {
  return {
    number: one.number ?? null,
    title: one.title,
    time: one.time ?? null,
    context: one.context,
    options: one.options,
    choice: one.choice,
    rationale: one.rationale,
    superseded_by: one.supersededBy,
    text: one.text
  };
}
function titled2(item3) {
  return { number: item3.number, title: item3.title, time: item3.time ?? null, text: item3.text };
}
var init_session_data = __esm({
  "src/journal/briefing/session-data.ts"() {
    "use strict";
  }
});

// src/journal/briefing/views.ts
function renderProgress({
  figures,
  steps,
  notes
}) {
  const width = String(steps.length).length;
  const rows = steps.map((step3) => {
    const mark4 = `${String(step3.number).padStart(width)}. [${step3.done ? "x" : " "}] `;
    return `${mark4}${indent(step3.text, mark4.length)}${timed(step3.time)}${step3.current ? "  <- CURRENT" : ""}`;
  });
  const parts3 = [
    `Progress: ${figures.done}/${figures.total} steps`,
    ...rows,
    ...notes.length === 0 ? [] : ["Notes:"],
    ...notes.map((note2) => `- ${indent(note2.text, 2)}${timed(note2.time)}`)
  ];
  return parts3.join("\n");
}
function renderDecisions({ decisions, prose }) {
  const said2 = [cleanText(prose.decisions), ...decisions.map(renderDecision2)].filter((part) => part !== "");
  return said2.length === 0 ? "No decisions logged" : said2.join("\n\n");
}
function renderDecision2(decision) {
  const number2 = decision.number === void 0 ? "-" : `${decision.number}.`;
  const gone = decision.supersededBy === "" ? "" : ` [superseded by ${oneLine(decision.supersededBy)}]`;
  const rows = ["context", "options", "choice", "rationale"].filter((key) => decision[key] !== "").map((key) => `   ${key[0].toUpperCase()}${key.slice(1)}: ${indent(decision[key], 3)}`);
  const text2 = decision.text === "" ? [] : [`   ${indent(decision.text, 3)}`];
  return [`${number2} ${indent(decision.title, 3)}${timed(decision.time)}${gone}`, ...rows, ...text2].join(
    "\n"
  );
}
function renderTitled(items, prose, none2) {
  const said2 = [cleanText(prose), ...items.map(renderItem)].filter((part) => part !== "");
  return said2.length === 0 ? none2 : said2.join("\n");
}
function renderItem({ number: number2, title, text: text2, time: time3 }) {
  const mark4 = `${number2}. `;
  const body = indent(text2, mark4.length);
  if (title === "") return `${mark4}${body}${timed(time3)}`;
  return `${mark4}${indent(title, mark4.length)}${timed(time3)}${text2 === "" ? "" : `: ${body}`}`;
}
function renderBlockers({ blockers, prose }) {
  const beside = cleanText(prose.blockers);
  if (blockers.length === 0) return beside || "No blockers";
  const open = openBlockers(blockers).map((one) => `${one.number}. ${indent(one.text, 3)}`);
  const closed = blockers.flatMap(({ number: number2, text: text2, resolved: resolved2 }) => {
    if (resolved2 === void 0) return [];
    return [`${number2}. [resolved${resolved2 === "" ? "" : ` ${oneLine(resolved2)}`}] ${indent(text2, 3)}`];
  });
  const said2 = open.length === 0 && beside === "" ? ["No open blockers"] : open;
  return [beside, ...said2, ...closed].filter((part) => part !== "").join("\n");
}
function renderOverview(session, more) {
  const { progress, current: current2, blocker } = derivedTexts(session.figures);
  const { decisions, discoveries, notes } = session;
  const parts3 = [
    renderState(session, more),
    session.objective === "" ? "" : `Objective: ${cleanText(session.objective)}`,
    cleanText(session.tldr),
    [`Progress: ${progress}`, `Current: ${oneLine(current2)}`, `Blocker: ${oneLine(blocker)}`].join("\n"),
    titled3("Key context", [cleanText(session.prose["key-context"]), list2(session.keyContext)]),
    titled3("Key files", [list2(session.keyFiles)]),
    titled3("Next steps", [renderTitled(session.nextSteps, session.prose["next-steps"], "")]),
    titled3("Dead ends", [renderTitled(session.deadEnds, session.prose["dead-ends"], "")]),
    `Decisions: ${decisions.length} \xB7 Discoveries: ${discoveries.length} \xB7 Notes: ${notes.length}`,
    titled3("Resume commands (not run)", [cleanText(session.resumeCommands)])
  ];
  return parts3.filter((part) => part !== "").join("\n\n");
}
function renderState(session, { shortId: shortId2, updated, remarks }) {
  const branch = oneLine(session.branch) || "none";
  const count6 = session.compactions ?? "?";
  const rows = [
    `ID: ${oneLine(shortId2)} \xB7 Branch: ${branch} \xB7 Compactions: ${count6} \xB7 Updated: ${oneLine(updated)}`,
    labelled("Owner", session.owner),
    labelled("Tasks", session.taskIds.join(", ")),
    labelled("Paused", session.pauseReason),
    labelled("Closed", session.closeReason),
    ...remarks.map(oneLine)
  ].filter((row) => row !== "");
  const head = `\u{1F4CB} ${oneLine(session.shortname)} (${oneLine(session.status)})`;
  return [head, ...rows.map((row) => `   ${row}`)].join("\n");
}
function labelled(label3, text2) {
  return text2 === "" ? "" : `${label3}: ${oneLine(text2)}`;
}
function titled3(title, parts3) {
  const said2 = parts3.filter((part) => part !== "");
  return said2.length === 0 ? "" : [`${title}:`, ...said2].join("\n");
}
function list2(lines3) {
  return lines3.map((line) => `${line.number}. ${indent(line.text, 3)}`).join("\n");
}
function renderPullRequest(session) {
  const { tldr, objective, steps, notes } = session;
  const done = [...steps.filter((step3) => step3.done), ...notes].sort((a, b) => a.item.start - b.item.start);
  const decisions = session.decisions.filter((decision) => decision.supersededBy === "");
  const open = steps.filter((step3) => !step3.done);
  const parts3 = [
    `## ${containHeading(objective || session.title || session.shortname)}`,
    tldr === objective ? "" : cleanText(tldr),
    section2(
      "What was done",
      done.map((one) => item2(one.text))
    ),
    section2("Decisions", decisions.map(decisionItem)),
    section2(
      "Tried without success",
      session.deadEnds.map((one) => item2([one.title, one.text].filter((text2) => text2 !== "").join(": ")))
    ),
    section2(
      "Still open",
      open.map((step3) => item2(step3.text))
    )
  ];
  return parts3.filter((part) => part !== "").join("\n\n");
}
function decisionItem({ title, choice, rationale, text: text2 }) {
  const head = `**${title.replace(/[*\\]/g, "\\$&")}**${choice === "" ? "" : `: ${choice}`}`;
  const rest2 = choice === "" && rationale === "" ? text2 : rationale;
  return item2(rest2 === "" ? head : `${head}
${rest2}`);
}
function section2(title, lines3) {
  return lines3.length === 0 ? "" : `### ${title}
${lines3.join("\n")}`;
}
function item2(text2) {
  return `- ${indent(text2, 2)}`;
}
function timed(time3) {
  return time3 === void 0 ? "" : ` (${time3})`;
}
function indent(text2, columns) {
  return cleanText(text2).replace(/\n(?=[^\n])/g, `
${" ".repeat(columns)}`);
}
var init_views = __esm({
  "src/journal/briefing/views.ts"() {
    "use strict";
    init_escape();
    init_blockers();
    init_tldr();
  }
});

// src/journal/target/memory.ts
function conversationPath(project, id) {
  return isSafeConversation(id) ? (0, import_node_path33.join)(project.local, "conversations", `${id}.json`) : void 0;
}
function readConversation(project, id) {
  const path = conversationPath(project, id);
  const fields2 = path === void 0 ? void 0 : asRecord(readJson(path));
  if (fields2 === void 0 || fields2.schema !== 1) return void 0;
  const told = asRecord(fields2.told);
  const { session, title, compactions, epoch } = fields2;
  return {
    session: typeof session === "string" ? session : "",
    asked: fields2.asked === true,
    fresh: fields2.fresh === true,
    epoch: typeof epoch === "number" ? epoch : 0,
    told: typeof told?.epoch === "number" && typeof told.stamp === "string" ? { epoch: told.epoch, stamp: told.stamp } : null,
    opened: fields2.opened === true,
    older: typeof fields2.older === "string" ? fields2.older : "",
    title: typeof title === "string" ? title : "",
    compactions: Array.isArray(compactions) ? compactions.flatMap((one) => decodeCompaction(one) ?? []) : []
  };
}
function decodeCompaction(value) {
  const fields2 = asRecord(value);
  if (fields2 === void 0 || typeof fields2.at !== "string") return void 0;
  const { session, number: number2, trigger, restored, offset } = fields2;
  const known2 = ["pending", "seen", "prompt", "tool"];
  return {
    session: typeof session === "string" ? session : "",
    number: typeof number2 === "number" ? number2 : null,
    at: fields2.at,
    trigger: typeof trigger === "string" ? trigger : "unknown",
    open: fields2.open === true,
    restored: known2.includes(restored) ? restored : "pending",
    offset: typeof offset === "number" && offset >= 0 ? offset : 0
  };
}
var import_node_path33;
var init_memory = __esm({
  "src/journal/target/memory.ts"() {
    "use strict";
    import_node_path33 = require("node:path");
    init_conversation_id();
    init_failures();
    init_files();
    init_json();
    init_person();
    init_project();
  }
});

// src/journal/target/compactions.ts
function listCompactions(project, session) {
  return conversationIds(project).flatMap((conversation) => {
    const known2 = readConversation(project, conversation)?.compactions ?? [];
    return known2.filter((one) => one.session === session).map((one) => ({ ...one, conversation }));
  }).sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : (a.number ?? 0) - (b.number ?? 0));
}
function haveHooksRun(project) {
  return conversationIds(project).length > 0;
}
function conversationIds(project) {
  try {
    const names = (0, import_node_fs29.readdirSync)((0, import_node_path34.join)(project.local, "conversations"));
    return names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
  } catch {
    return [];
  }
}
var import_node_fs29, import_node_path34;
var init_compactions = __esm({
  "src/journal/target/compactions.ts"() {
    "use strict";
    import_node_fs29 = require("node:fs");
    import_node_path34 = require("node:path");
    init_memory();
  }
});

// src/commands/view.ts
var view_exports = {};
__export(view_exports, {
  viewCommand: () => viewCommand
});
async function runView(call, context) {
  if (call.bare[0] === "list") {
    const wish = { all: hasFlag(call, "all"), status: flagText(call, "status") };
    return renderList2(openProject(context.cwd), context, wish);
  }
  const stray = ["all", "status"].find((name) => hasFlag(call, name));
  if (stray !== void 0) {
    throw new Failure("misuse", `Cannot use "--${stray}" without "list"`, {
      hint: `session-journal view list --${stray}`
    });
  }
  const target = await findTarget(context, targetName(call, call.bare[0]));
  const loaded = await loadTarget(target, context);
  const wanted = Object.keys(parts).filter((name) => hasFlag(call, name));
  const data = {
    ...sessionData(loaded.session),
    file: shownPath(target.project, target.file.path),
    whole: loaded.whole,
    ...entriesData(target, wanted),
    ...compactionsData(target, wanted)
  };
  if (wanted.length === 1 && wanted[0] === "raw" && loaded.whole) {
    return { text: loaded.doc.text, data, isRaw: true };
  }
  const cut2 = loaded.whole ? "" : cutRemark;
  if (wanted.length > 0) {
    const shown = await Promise.all(wanted.map((name) => parts[name](target, loaded, context)));
    return { text: shown.join("\n\n") + cut2, data };
  }
  const remarks = await checkSession(target, loaded.session, context);
  const updated = updatedText2(loaded.session.updatedAt, context);
  const text2 = renderOverview(loaded.session, { shortId: handle(target.file), updated, remarks });
  return { text: text2 + cut2, data: { ...data, remarks } };
}
function updatedText2(updated, context) {
  const at2 = parseInstant(updated);
  return at2 === void 0 || context.terminal === void 0 ? updated : formatRelative(at2, context.now().getTime());
}
async function showCompactions(target, { session }, context) {
  const table = renderCompactions(listCompactions(target.project, session.id), session.compactions);
  const remarks = await checkSession(target, session, context);
  return `${table}
Working tree: ${remarks.length === 0 ? "as the log left it" : remarks.join("; ")}`;
}
function compactionsData({ project, file }, wanted) {
  if (!wanted.includes("compactions")) return {};
  const rows = listCompactions(project, file.facts.id);
  return {
    compactions: rows.map(({ number: number2, at: at2, trigger, restored, conversation }) => ({
      number: number2,
      at: at2,
      trigger,
      restored,
      conversation
    }))
  };
}
function entriesData(target, wanted) {
  return wanted.includes("entries") ? { entries: listEntries(target) } : {};
}
function listEntries({ project, file }) {
  const folder4 = journalFolder(project, file);
  if (folder4 === void 0) return [];
  try {
    const names = (0, import_node_fs30.readdirSync)((0, import_node_path35.join)(folder4, "entries")).filter((name) => name.endsWith(".md"));
    return names.sort().reverse().map((name) => shownPath(project, (0, import_node_path35.join)(folder4, "entries", name)));
  } catch {
    return [];
  }
}
function renderEntries(target) {
  const entries = listEntries(target);
  return entries.length === 0 ? "No entries yet" : entries.join("\n");
}
var import_node_fs30, import_node_path35, viewCommand, parts, cutRemark;
var init_view = __esm({
  "src/commands/view.ts"() {
    "use strict";
    import_node_fs30 = require("node:fs");
    import_node_path35 = require("node:path");
    init_call_spec();
    init_failure();
    init_time();
    init_project();
    init_compaction_table();
    init_session_data();
    init_views();
    init_remarks();
    init_sessions();
    init_compactions();
    init_find_target();
    init_load();
    init_refusals();
    init_list();
    viewCommand = {
      summary: 'Show a session, a part of it, or with "list" all sessions. It only reads.',
      spec: {
        verb: "view",
        bare: {
          placeholder: "ID|list",
          about: "Short id, name, file name or the beginning of one; list for all",
          max: 1
        },
        flags: [
          { name: "progress", takes: "none", about: "All steps, numbered, and the notes" },
          { name: "decisions", takes: "none", about: "All decisions" },
          { name: "discoveries", takes: "none", about: "All discoveries" },
          { name: "blockers", takes: "none", about: "All blockers" },
          { name: "dead-ends", takes: "none", about: "What was tried without success" },
          { name: "entries", takes: "none", about: "The entries of the session's journal" },
          {
            name: "compactions",
            takes: "none",
            about: "Each compaction, and whether the memory was seen to come back"
          },
          { name: "pr", takes: "none", about: "A pull request's body" },
          { name: "raw", takes: "none", about: "The file as it is" },
          { name: "all", takes: "none", about: "With list: the archive too" },
          {
            name: "status",
            takes: "text",
            placeholder: "S",
            about: "With list: only active, paused, completed or abandoned"
          }
        ]
      },
      run: runView
    };
    parts = {
      progress: (_, { session }) => renderProgress(session),
      decisions: (_, { session }) => renderDecisions(session),
      discoveries: (_, { session }) => renderTitled(session.discoveries, session.prose.discoveries, "No discoveries logged"),
      blockers: (_, { session }) => renderBlockers(session),
      "dead-ends": (_, { session }) => renderTitled(session.deadEnds, session.prose["dead-ends"], "No dead ends logged"),
      entries: (target) => renderEntries(target),
      compactions: showCompactions,
      pr: (_, { session }) => renderPullRequest(session),
      raw: (_, { doc }) => doc.text
    };
    cutRemark = "\n\n\u26A0\uFE0F The file is larger than 10 MB: only its beginning is shown, and no command writes it";
  }
});

// src/commands/close.ts
var close_exports = {};
__export(close_exports, {
  closeCommand: () => closeCommand
});
async function runClose(call, context) {
  const closing2 = readClosing(call);
  const target = await findTarget(context, targetName(call));
  assertOpen(target, "close");
  const { fields: fields2, entry } = await gitFields(target, context, {
    kind: "close",
    note: closing2.summary ?? closing2.reason
  });
  const changed = await changeSession({ target, context, verb: "close" }, async (doc, now) => {
    assertOpen(now.target, "close");
    if (closing2.status === "completed" && !closing2.force) assertFinished(doc, target);
    const tasks = await linkedTasks(target.project, now.target.file.facts.taskIds);
    return {
      edits: closing2.summary === void 0 ? [] : writeTldr(doc, closing2.summary),
      fields: { ...fields2, ...closedFields(doc, closing2, context.now().getTime()) },
      entry,
      moveTo: "archive",
      followUps: tasks.flatMap(
        (task4) => taskSteps(task4, closing2.status === "completed" ? "completed" : "ready")
      ),
      tasks
    };
  });
  const conversation = conversationOf(context);
  if (conversation !== void 0 && readBinding(context.env, conversation)?.id === target.file.facts.id) {
    removeBinding(context.env, conversation);
  }
  return replyOf5(target, { changed, closing: closing2, tasks: changed.decided.tasks });
}
function readClosing(call) {
  const complete = hasFlag(call, "complete");
  const reason = flagText(call, "reason");
  if (complete === hasFlag(call, "abandon")) {
    throw new Failure(
      "misuse",
      `Cannot close: ${complete ? "both --complete and --abandon were" : "neither --complete nor --abandon was"} given`,
      {
        hint: "session-journal close --complete, or session-journal close --abandon --reason TEXT"
      }
    );
  }
  if (!complete && reason === void 0) {
    throw new Failure("misuse", "Cannot abandon without a reason", {
      hint: "session-journal close --abandon --reason TEXT"
    });
  }
  const status = complete ? "completed" : "abandoned";
  return { status, reason, summary: flagText(call, "summary"), force: hasFlag(call, "force") };
}
function closedFields(doc, { status, reason }, now) {
  return {
    status,
    paused_at: void 0,
    pause_reason: void 0,
    closed_at: notBeforeCreation(doc, now),
    close_reason: reason === void 0 ? void 0 : oneLine(reason),
    duration_hours: hoursSince(readFacts(doc.head).createdAt, now)
  };
}
function hoursSince(created, now) {
  const hours = Math.max(0, now - (parseInstant(created) ?? now)) / 36e5;
  return String(Math.round(hours * 10) / 10);
}
function assertFinished(doc, { file }) {
  const { steps, blockers } = readSession(doc);
  const open = steps.filter((step3) => !step3.done);
  const blocking = openBlockers(blockers);
  if (open.length + blocking.length === 0) return;
  const list3 = [
    ...open.map((step3) => `step ${step3.number}: ${oneLine(step3.text)}`),
    ...blocking.map((one) => `blocker ${one.number}: ${oneLine(one.text)}`)
  ];
  const parts3 = [
    ...open.length > 0 ? [count2(open.length, "step")] : [],
    ...blocking.length > 0 ? [count2(blocking.length, "blocker")] : []
  ];
  const shown = list3.slice(0, 10).join(" \xB7 ") + (list3.length > 10 ? ` \xB7 \u2026 ${list3.length - 10} more` : "");
  throw new Failure("refused", `Cannot complete "${file.facts.shortname}": ${parts3.join(" and ")} open`, {
    hint: `${shown}. Finish them with log --done and log --resolved, or add --force`,
    data: {
      steps: open.map(({ number: number2, text: text2 }) => ({ number: number2, text: text2 })),
      blockers: blocking.map(({ number: number2, text: text2 }) => ({ number: number2, text: text2 }))
    }
  });
}
function count2(number2, word) {
  if (number2 === 1) return `1 ${word}`;
  return `${number2} ${word.replace(/y$/, "ie")}s`;
}
function replyOf5(target, made) {
  const { changed, closing: closing2, tasks } = made;
  const { session } = changed;
  const { done, total } = session.figures;
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: closing2.status,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    duration_hours: Number(changed.doc.head.fields.get("duration_hours")?.value),
    compactions: session.compactions ?? null,
    progress: { done, total },
    decisions: session.decisions.length,
    discoveries: session.discoveries.length,
    tasks: tasks.map(({ task: task4 }) => task4.id),
    warnings: warningsOf(target.project, changed)
  };
  return { text: closedLines(target, made).join("\n") + displacedRemark(target.project, changed), data };
}
function closedLines({ project }, { changed, closing: closing2, tasks }) {
  const { session } = changed;
  const { done, total } = session.figures;
  const isComplete = closing2.status === "completed";
  const ms = (parseInstant(session.closedAt) ?? 0) - (parseInstant(session.createdAt) ?? 0);
  const summary = session.tldr === "" ? [] : ["## Summary", ...session.tldr.split("\n")];
  return [
    `${isComplete ? "\u2705 Session Completed" : "\u{1F5D1}\uFE0F Session Abandoned"}: ${session.shortname}`,
    `   Duration: ${formatSpan(Math.max(0, ms))}`,
    `   Compactions: ${session.compactions ?? "?"}`,
    `   Progress: ${done}/${total} steps`,
    ...closing2.reason === void 0 ? [] : [`   Reason: ${oneLine(closing2.reason)}`],
    ...summary.length === 0 ? [] : ["", ...summary.map((line) => `   ${line}`.trimEnd()), ""],
    `   ${count2(session.decisions.length, "decision")} recorded, ${count2(session.discoveries.length, "discovery")} logged`,
    ...tasks.map(
      ({ task: task4 }) => `   Linked task ${task4.shortname || task4.id}: ${isComplete ? "completed \u2705" : "ready"}`
    ),
    `   File: ${shownPath(project, changed.path)}`
  ];
}
var closeCommand;
var init_close = __esm({
  "src/commands/close.ts"() {
    "use strict";
    init_call_spec();
    init_failure();
    init_escape();
    init_time();
    init_project();
    init_change();
    init_git_fields();
    init_tasks();
    init_facts();
    init_blockers();
    init_tldr();
    init_session();
    init_bindings();
    init_find_target();
    closeCommand = {
      summary: "Complete or abandon the session and move it to the archive.",
      spec: {
        verb: "close",
        bare: void 0,
        flags: [
          { name: "complete", takes: "none", about: "The work is done" },
          { name: "abandon", takes: "none", about: "The work is given up; needs --reason" },
          { name: "reason", takes: "text", placeholder: "TEXT", about: "Why it is given up" },
          {
            name: "summary",
            takes: "text",
            placeholder: "TEXT",
            about: "What came of it: an entry, and the TL;DR paragraph"
          },
          { name: "force", takes: "none", about: "Complete it although steps or blockers are open" }
        ]
      },
      run: runClose
    };
  }
});

// src/commands/leave.ts
var leave_exports = {};
__export(leave_exports, {
  leaveCommand: () => leaveCommand
});
async function runLeave(_call, context) {
  const conversation = conversationOf(context);
  if (conversation === void 0) {
    throw new Failure("no-session", "Cannot leave a session: this is no Claude Code conversation", {
      hint: "leave works where CLAUDE_CODE_SESSION_ID is set; in a terminal no session is bound"
    });
  }
  const binding = readBinding(context.env, conversation);
  if (binding === void 0) {
    throw new Failure("no-session", "Cannot leave a session: this conversation is bound to none", {
      hint: "session-journal view list shows the sessions here"
    });
  }
  removeBinding(context.env, conversation);
  return {
    text: `\u{1F44B} Left ${(0, import_node_path36.basename)(binding.session, ".md")}: this conversation is bound to no session`,
    data: { id: binding.id, file: binding.session }
  };
}
var import_node_path36, leaveCommand;
var init_leave = __esm({
  "src/commands/leave.ts"() {
    "use strict";
    import_node_path36 = require("node:path");
    init_failure();
    init_bindings();
    init_find_target();
    leaveCommand = {
      summary: "Unbind this conversation from its session; the session itself stays as it is.",
      spec: { verb: "leave", bare: void 0, flags: [] },
      run: runLeave
    };
  }
});

// src/commands/set.ts
var set_exports = {};
__export(set_exports, {
  setCommand: () => setCommand
});
async function runSet(call, context) {
  const wish = readWish2(call);
  const target = await findTarget(context, targetName(call));
  const changed = await changeSession({ target, context, verb: "set" }, (doc) => planSet(doc, wish));
  return replyOf6(target, changed);
}
function readWish2(call) {
  const name = flagText(call, "name");
  const goal = flagText(call, "goal");
  const added = flagTexts(call, "task").map(oneLine);
  const dropped = flagTexts(call, "drop-task").map(oneLine);
  if (name === void 0 && goal === void 0 && added.length + dropped.length === 0) {
    throw new Failure("misuse", "Cannot set nothing", {
      hint: "Give --name, --goal, --task or --drop-task; see session-journal set --help"
    });
  }
  if (name !== void 0 && !/[\p{L}\p{N}]/u.test(name)) {
    throw new Failure("misuse", `Cannot use "${oneLine(name)}" as a name: it holds no letter or digit`, {
      hint: "Give --name a word"
    });
  }
  if (goal !== void 0 && oneLine(goal) === "") {
    throw new Failure("misuse", "Cannot use an empty goal", { hint: "Give --goal a text" });
  }
  return { name, goal, added: added.filter((id) => id !== ""), dropped };
}
function planSet(doc, { name, goal, added, dropped }) {
  const old = readFacts(doc.head).taskIds;
  const missing = dropped.find((id) => !old.includes(id));
  if (missing !== void 0) {
    throw new Failure("not-found", `Cannot unlink the task "${missing}": it is not linked`, {
      hint: old.length === 0 ? "No task is linked" : `Linked: ${old.join(", ")}`
    });
  }
  const ids = [.../* @__PURE__ */ new Set([...old, ...added])].filter((id) => !dropped.includes(id));
  const tasks = added.length + dropped.length === 0 ? {} : { task_ids: ids };
  const named2 = name === void 0 ? {} : { shortname: makeShortname(name) };
  return { fields: { ...named2, ...tasks }, edits: goal === void 0 ? [] : writeObjective(doc, goal) };
}
function replyOf6(target, changed) {
  const { session } = changed;
  const file = shownPath(target.project, changed.path);
  const lines3 = [
    changed.changed ? `\u270F\uFE0F Session Changed: ${session.shortname}` : `\u270F\uFE0F Nothing to change in ${session.shortname}`,
    ...session.objective === "" ? [] : [`   Objective: ${oneLine(session.objective)}`],
    ...session.taskIds.length === 0 ? [] : [`   Tasks: ${session.taskIds.join(", ")}`],
    `   File: ${file}`
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file,
    changed: changed.changed,
    objective: session.objective,
    task_ids: session.taskIds,
    warnings: warningsOf(target.project, changed)
  };
  return { text: lines3.join("\n") + displacedRemark(target.project, changed), data };
}
var setCommand;
var init_set = __esm({
  "src/commands/set.ts"() {
    "use strict";
    init_call_spec();
    init_failure();
    init_escape();
    init_project();
    init_change();
    init_facts();
    init_context_section();
    init_shortname();
    init_find_target();
    setCommand = {
      summary: "Change the name, the goal or the linked tasks of the session; its file keeps its name.",
      spec: {
        verb: "set",
        bare: void 0,
        flags: [
          { name: "name", takes: "text", placeholder: "NAME", about: "Another short name" },
          { name: "goal", takes: "text", placeholder: "TEXT", about: "Another objective" },
          { name: "task", takes: "text", placeholder: "ID", about: "A task to link", repeat: true },
          { name: "drop-task", takes: "text", placeholder: "ID", about: "A task to unlink", repeat: true }
        ]
      },
      run: runSet
    };
  }
});

// src/commands/undo.ts
var undo_exports = {};
__export(undo_exports, {
  undoCommand: () => undoCommand
});
async function runUndo(call, context) {
  const target = await findUndoTarget(context, targetName(call));
  const { project, file } = target;
  if (findStat(project.local) === void 0) throw nothingToUndo(file);
  const undone = await withSessionsLocked(project, commandWaitMs, async () => {
    const moved = finishIntent(project).sessions;
    const record2 = readUndo(project, file.facts.id);
    if (record2 === void 0) throw nothingToUndo(file);
    const at2 = moved.includes(record2.afterPath) ? record2.afterPath : file.path;
    return takeBack(context, { project, file, record: record2, at: at2 });
  });
  forgetLogged(context);
  return replyOf7(project, undone);
}
async function findUndoTarget(context, named2) {
  const conversation = named2 === void 0 ? conversationOf(context) : void 0;
  const binding = conversation === void 0 ? void 0 : readBinding(context.env, conversation);
  if (binding !== void 0) {
    const project = projectAt(binding.project);
    const { sessions } = await listSessions(project, ["active", "archive"]);
    const file = sessions.find((one) => one.facts.id === binding.id);
    if (file !== void 0) return { project, file, how: "bound" };
  }
  try {
    return await findTarget(context, named2);
  } catch (error) {
    throw await withClosed(context, error);
  }
}
async function withClosed(context, error) {
  const project = findProject(context.cwd);
  if (project === void 0 || !isFailure(error) || error.code !== "no-session") return error;
  const { sessions } = await listSessions(project, ["archive"]);
  const closed = sessions.filter((file) => readUndo(project, file.facts.id)?.afterPath === file.path).slice(-3);
  if (closed.length === 0) return error;
  const ways = closed.map(
    (file) => `session-journal undo --session ${shortId(file)} (${file.facts.shortname}, ${file.facts.status})`
  );
  return new Failure("no-session", error.message, {
    hint: `A closed one: ${ways.join(" \xB7 ")}`,
    data: error.data
  });
}
async function takeBack(context, undoing) {
  const { project, file, record: record2, at: at2 } = undoing;
  const before = await readKept2(undoing);
  if (record2.beforePath !== at2 && findStat(record2.beforePath) !== void 0) {
    throw new Failure(
      "refused",
      `Cannot undo "${record2.verb}": "${shownPath(project, record2.beforePath)}" is taken`,
      {
        hint: "Move that file away, then try again"
      }
    );
  }
  const update = await updateFile(
    at2,
    (source) => {
      assertUnchanged(undoing, source, before);
      if (record2.beforePath !== at2) {
        const steps = [{ move: (0, import_node_path37.relative)(project.root, at2), to: (0, import_node_path37.relative)(project.root, record2.beforePath) }];
        writeIntent(project, { session: (0, import_node_path37.relative)(project.dir, at2), sha: sha256(before), steps });
      }
      return { text: before };
    },
    { project }
  );
  const path = finishIntent(project).sessions.at(-1) ?? at2;
  removeUndo(project, record2.id);
  const doc = await decodeSession(before, readConfig2(project, context.env).sectionAliases);
  const session = readSession(doc);
  const now = { ...file, path, name: (0, import_node_path37.basename)(path), facts: session };
  await writeProgressFile(project, now, { session, at: context.now().getTime(), env: context.env });
  return { ...undoing, update, path, status: session.status };
}
async function readKept2({ project, file, record: record2 }) {
  try {
    const text2 = readText(record2.kept);
    if (readFacts(await decodeHead(text2)).id === record2.id) return text2;
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
  throw new Failure(
    "not-found",
    `Cannot undo "${record2.verb}" of "${file.facts.shortname}": the version before it is no longer kept`,
    {
      hint: `The last 20 replaced versions are kept in ${shownPath(project, (0, import_node_path37.dirname)(record2.kept))}; git may have it: git log -p -- "${shownPath(project, file.path)}"`
    }
  );
}
function nothingToUndo(file) {
  return new Failure("not-found", `Cannot undo: no change of "${file.facts.shortname}" is remembered`, {
    hint: "Only the last change can be taken back, once; older versions are in .sessions/.local/replaced and in git"
  });
}
function assertUnchanged({ project, file, record: record2 }, source, before) {
  if (sha256(source) === record2.afterSha) return;
  if (source === before) {
    removeUndo(project, record2.id);
    throw nothingToUndo(file);
  }
  throw new Failure("refused", `Cannot undo "${record2.verb}": "${file.name}" has changed since`, {
    hint: `Edit it by hand, or take what you need from ${shownPath(project, record2.kept)}, the version before "${record2.verb}"`,
    data: { verb: record2.verb, kept: shownPath(project, record2.kept) }
  });
}
function replyOf7(project, { file, record: record2, update, path, at: at2, status }) {
  const shown = shownPath(project, path);
  const kept = update.kept === void 0 ? void 0 : shownPath(project, update.kept);
  const lines3 = [
    `\u21A9\uFE0F Undone: ${record2.verb} of ${file.facts.shortname} (${status})`,
    `   ${shown}${path === at2 ? "" : `, moved back from ${shownPath(project, at2)}`}`,
    "   Linked tasks and journal entries stay as they are",
    ...kept === void 0 ? [] : [`   What was undone is kept: ${kept}`]
  ];
  return {
    text: lines3.join("\n"),
    data: {
      undone: record2.verb,
      id: record2.id,
      shortname: file.facts.shortname,
      status,
      file: shown,
      kept: kept ?? ""
    }
  };
}
var import_node_path37, undoCommand;
var init_undo = __esm({
  "src/commands/undo.ts"() {
    "use strict";
    import_node_path37 = require("node:path");
    init_failure();
    init_read();
    init_sha256();
    init_stat();
    init_config();
    init_project();
    init_change();
    init_intent();
    init_logged_once();
    init_undo_record();
    init_update_file();
    init_facts();
    init_documents();
    init_journal_folder();
    init_session_lock();
    init_sessions();
    init_session();
    init_bindings();
    init_find_target();
    undoCommand = {
      summary: "Take back the last change this program made to the session, if nothing changed since.",
      spec: { verb: "undo", bare: void 0, flags: [] },
      run: runUndo
    };
  }
});

// src/journal/session/tidy.ts
function planTidy(doc, limit) {
  const isOld = ({ time: time3 }) => {
    const at2 = time3 === void 0 ? void 0 : parseInstant(time3);
    return at2 !== void 0 && limit.now - at2 >= limit.days * day2;
  };
  const checklist = readChecklist(doc);
  const steps = checklist.steps.filter((step3) => step3.done && isOld(step3));
  const notes = checklist.notes.filter(isOld);
  const decisions = supersededIn(doc).filter(isOld);
  const items = [...checklist.steps, ...checklist.notes].map(({ item: item3 }) => item3).sort((a, b) => a.start - b.start);
  const gone = new Set([...steps, ...notes].map(({ item: item3 }) => item3));
  const edits = [
    ...dropItems(
      doc,
      items.filter((item3) => gone.has(item3)),
      { of: items }
    ),
    ...decisions.map(({ start: start2, end }) => ({ start: start2, end, text: "" }))
  ];
  const plan2 = { steps, notes, decisions, edits };
  assertRestReadsAlike(doc, plan2);
  return plan2;
}
function supersededIn(doc) {
  const all = readDecisions(doc);
  const highest = nextDecisionNumber(all) - 1;
  const open = doc.outline.unclosed ?? Number.POSITIVE_INFINITY;
  return all.filter(
    ({ supersededBy, number: number2, end }) => supersededBy !== "" && number2 !== highest && end <= open
  );
}
function assertRestReadsAlike(doc, plan2) {
  const rest2 = redecodeDocument(doc, applyEdits(doc.text, plan2.edits), doc.head);
  const gone = [...plan2.decisions, ...[...plan2.steps, ...plan2.notes].map(({ item: item3 }) => item3)];
  if (outlineOf2(doc, gone) === outlineOf2(rest2, [])) return;
  throw new Failure(
    "refused",
    "Cannot tidy: without the old items the rest of the file would read differently",
    {
      hint: "Part the lists under Progress and Decisions from other text by blank lines, then try again"
    }
  );
}
function outlineOf2({ text: text2, outline }, gone) {
  const parts3 = [outline.headings, outline.items].map((list3) => {
    return outside(list3, gone).map(({ start: start2, end }) => text2.slice(start2, end).trimEnd());
  });
  return JSON.stringify([parts3, outline.unclosed === void 0 ? "" : text2.slice(outline.unclosed)]);
}
function outside(list3, gone) {
  const ordered2 = [...gone].sort((a, b) => a.start - b.start);
  let index = 0;
  return list3.filter(({ start: start2 }) => {
    while (index < ordered2.length && ordered2[index].end <= start2) index += 1;
    return start2 < (ordered2[index]?.start ?? Number.POSITIVE_INFINITY);
  });
}
function renderTidied(doc, plan2) {
  const raw = ({ start: start2, end }) => {
    const lines3 = doc.text.slice(start2, end);
    return /[\r\n]$/.test(lines3) ? lines3 : `${lines3}
`;
  };
  const parts3 = [
    ["Done steps", plan2.steps.map(({ item: item3 }) => raw(item3))],
    ["Notes", plan2.notes.map(({ item: item3 }) => raw(item3))],
    ["Superseded decisions", plan2.decisions.map(raw)]
  ];
  return parts3.filter(([, texts3]) => texts3.length > 0).map(([title, texts3]) => `## ${title}
${texts3.join("")}`).join("\n");
}
function describeTidied({ steps, notes, decisions }) {
  const counts = [
    count3(steps.length, "done step"),
    count3(notes.length, "note"),
    count3(decisions.length, "superseded decision")
  ];
  return counts.filter((text2) => text2 !== "").join(", ");
}
function count3(number2, word) {
  return number2 === 0 ? "" : `${number2} ${word}${number2 === 1 ? "" : "s"}`;
}
var day2;
var init_tidy = __esm({
  "src/journal/session/tidy.ts"() {
    "use strict";
    init_failure();
    init_edit();
    init_time();
    init_document();
    init_list_drop();
    init_checklist();
    init_decisions();
    day2 = 864e5;
  }
});

// src/commands/tidy.ts
var tidy_exports = {};
__export(tidy_exports, {
  tidyCommand: () => tidyCommand
});
async function runTidy(call, context) {
  const days = readDays(call);
  const target = await findTarget(context, targetName(call));
  assertOpen(target, "tidy");
  const tidying = { context, days, target };
  return hasFlag(call, "dry-run") ? showTidy(tidying) : doTidy(tidying);
}
function readDays(call) {
  const text2 = flagText(call, "days");
  if (text2 === void 0) return defaultDays;
  if (/^\d{1,5}$/.test(text2.trim())) return Number(text2);
  throw new Failure("misuse", `Cannot use "--days ${oneLine(text2)}": it is no whole number`, {
    hint: `Write, for example: --days ${defaultDays}`
  });
}
function plan({ context, days }, doc) {
  return planTidy(doc, { days, now: context.now().getTime() });
}
async function showTidy(tidying) {
  const { doc, session } = await loadTarget(tidying.target, tidying.context);
  const found = plan(tidying, doc);
  if (found.edits.length === 0) return nothingOld(tidying, session);
  const after = readSession(redecodeDocument(doc, applyEdits(doc.text, found.edits), doc.head));
  const items = [
    ...found.steps.map(({ text: text2 }) => text2),
    ...found.notes.map(({ text: text2 }) => text2),
    ...found.decisions.map(titleOf)
  ];
  const lines3 = [
    `\u{1F9F9} Would move ${describeTidied(found)} of ${session.shortname} into an entry`,
    `   ${gainOf(session, after)}`,
    ...items.map((text2) => `   - ${oneLine(text2)}`)
  ];
  return { text: lines3.join("\n"), data: { ...dataOf(session, after, found), dryRun: true, items } };
}
function titleOf({ number: number2, title }) {
  return number2 === void 0 ? title : `${number2}. ${title}`;
}
async function doTidy(tidying) {
  const { target, context } = tidying;
  const changed = await changeSession(
    { target, context, verb: "tidy" },
    (doc, _now, last) => {
      const found2 = plan(tidying, doc);
      const path2 = keepOutside(tidying, { doc, found: found2, path: last?.path });
      return { edits: found2.edits, found: found2, path: path2 };
    }
  );
  const before = readSession(changed.before);
  const { found, path } = changed.decided;
  if (path === void 0) return nothingOld(tidying, before);
  const entry = shownPath(target.project, path);
  const lines3 = [
    `\u{1F9F9} Tidied: ${before.shortname}`,
    `   Moved ${describeTidied(found)} to ${entry}`,
    `   ${gainOf(before, changed.session)}`,
    ...progressRemark(before, changed.session)
  ];
  const data = { ...dataOf(before, changed.session, found), dryRun: false, entry };
  return { text: lines3.join("\n") + displacedRemark(target.project, changed), data };
}
function keepOutside({ target, context }, made) {
  const { doc, found } = made;
  if (found.edits.length === 0) {
    if (made.path !== void 0) removeQuietly(made.path);
    return void 0;
  }
  const at2 = context.now().getTime();
  const path = made.path ?? entryPath(target.project, target.file, { at: at2, kind: "tidy" });
  if (path === void 0) {
    throw new Failure(
      "refused",
      `Cannot tidy "${target.file.name}": its id is not safe as the name of a journal folder`,
      {
        hint: "session-journal doctor says what is wrong with it"
      }
    );
  }
  const session = readSession(doc);
  const note2 = `Moved out of the session file as it was: ${describeTidied(found)}. Before that, ${session.figures.done} of ${session.figures.total} steps were done.`;
  const entry = renderEntry(session, {
    kind: "tidy",
    time: formatInstant(at2),
    note: note2,
    ...gitFacts(target, context)
  });
  const text2 = `${entry}
${renderTidied(doc, found)}`;
  ensureFolder(target.project, (0, import_node_path38.dirname)(path));
  if (made.path !== void 0 || !createFile(path, text2)) writeFileAtomic(path, text2);
  return path;
}
function nothingOld({ days }, session) {
  const text2 = `\u{1F9F9} Nothing to tidy in ${session.shortname}: no done step, note or superseded decision is older than ${days} days`;
  return {
    text: text2,
    data: { id: session.id, shortname: session.shortname, moved: { steps: 0, notes: 0, decisions: 0 } }
  };
}
function kilobytes(characters) {
  return (characters / 1e3).toFixed(1);
}
function gainOf(before, after) {
  const [was, is] = [measureBriefing(before), measureBriefing(after)];
  return `Briefing: ${kilobytes(was)} \u2192 ${kilobytes(is)} KB (${kilobytes(was - is)} KB freed)`;
}
function progressRemark(before, after) {
  const shown = ({ figures }) => `${figures.done}/${figures.total}`;
  if (shown(before) === shown(after)) return [];
  return [
    `   Progress counts what is in the file: ${shown(before)} \u2192 ${shown(after)}; the entry keeps the old count`
  ];
}
function dataOf(before, after, { steps, notes, decisions }) {
  return {
    id: before.id,
    shortname: before.shortname,
    moved: { steps: steps.length, notes: notes.length, decisions: decisions.length },
    progress: { before: before.figures, after: after.figures },
    briefing: { before: measureBriefing(before), after: measureBriefing(after) }
  };
}
var import_node_path38, defaultDays, tidyCommand;
var init_tidy2 = __esm({
  "src/commands/tidy.ts"() {
    "use strict";
    import_node_path38 = require("node:path");
    init_call_spec();
    init_failure();
    init_edit();
    init_escape();
    init_time();
    init_files();
    init_project();
    init_briefing();
    init_change();
    init_git_fields();
    init_document();
    init_journal_folder();
    init_entry_file();
    init_session();
    init_tidy();
    init_find_target();
    init_load();
    defaultDays = 7;
    tidyCommand = {
      summary: "Move old done steps, notes and superseded decisions into an entry of the journal; nothing is lost.",
      spec: {
        verb: "tidy",
        bare: void 0,
        flags: [
          {
            name: "days",
            takes: "text",
            placeholder: "N",
            about: `What is older than N days (else ${defaultDays})`
          },
          { name: "dry-run", takes: "none", about: "Only show what would go" }
        ]
      },
      run: runTidy
    };
  }
});

// src/core/text/fold.ts
function foldText2(text2) {
  return text2.toLowerCase().replace(foreign, foldForeign);
}
function foldForeign(run) {
  const found = known.get(run);
  if (found !== void 0) return found;
  const bare2 = run.normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  const folded = bare2.toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3");
  if (run.length <= maxKnownLength && known.size < maxKnown) known.set(run, folded);
  return folded;
}
function foldWithOrigins(text2) {
  let folded = "";
  const origins = [];
  let at2 = 0;
  for (const letter of text2) {
    const plain = foldText2(letter);
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at2);
    folded += plain;
    at2 += letter.length;
  }
  return { folded, origins };
}
var foreign, known, maxKnown, maxKnownLength;
var init_fold = __esm({
  "src/core/text/fold.ts"() {
    "use strict";
    foreign = /[\u0080-\uffff]+/g;
    known = /* @__PURE__ */ new Map();
    maxKnown = 2e3;
    maxKnownLength = 8;
  }
});

// src/journal/search/quick-search.ts
function makeQuickLook(words3, decode) {
  const plain = words3.filter((word) => !/[\u0080-\uffff]/.test(word));
  const source = plain.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  const pattern2 = plain.length === 0 ? void 0 : new RegExp(source, "i");
  return (bytes) => {
    if (pattern2?.test(bytes)) return true;
    const runs = foreignRuns(bytes);
    if (runs === "") return false;
    const folded = foldText2(decode(runs));
    return words3.some((word) => folded.includes(word));
  };
}
function foreignRuns(bytes) {
  const runs = [];
  let end = 0;
  foreign2.lastIndex = 0;
  for (let match = foreign2.exec(bytes); match !== null; match = foreign2.exec(bytes)) {
    let start2 = match.index;
    while (start2 > end && !isSpace2(bytes.charCodeAt(start2 - 1))) start2 -= 1;
    end = match.index + 1;
    while (end < bytes.length && !isSpace2(bytes.charCodeAt(end))) end += 1;
    runs.push(bytes.slice(start2, end));
    foreign2.lastIndex = end;
  }
  return runs.join(" ");
}
function isSpace2(code) {
  return code === 32 || code >= 9 && code <= 13;
}
var foreign2;
var init_quick_search = __esm({
  "src/journal/search/quick-search.ts"() {
    "use strict";
    init_fold();
    foreign2 = /[\x80-\xff]/g;
  }
});

// src/journal/files/searchable.ts
function listSessionTexts(project, folder4) {
  return listDocuments(project, (0, import_node_path39.join)(project.dir, folder4));
}
function listEntryTexts(project) {
  const dir = (0, import_node_path39.join)(project.dir, "journal");
  if (!isInside(project, dir)) return [];
  return namesIn2(dir, "folder").flatMap((journal) => {
    const folder4 = (0, import_node_path39.join)(dir, journal, "entries");
    const isFolder4 = (0, import_node_fs31.lstatSync)(folder4, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder4 ? [{ journal, entries: listDocuments(project, folder4) }] : [];
  });
}
function listDocuments(project, dir) {
  if (!isInside(project, dir)) return [];
  return namesIn2(dir, "file").filter((name) => name.endsWith(".md") && !name.startsWith(".")).map((name) => ({ path: (0, import_node_path39.join)(dir, name), name }));
}
function namesIn2(dir, kind) {
  try {
    return (0, import_node_fs31.readdirSync)(dir, { withFileTypes: true }).filter((entry) => kind === "file" ? entry.isFile() : entry.isDirectory()).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
function readAnyText(path) {
  return readAny(path, "utf8");
}
function wordFinder(words3) {
  const look = makeQuickLook(words3, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
  return (path) => look(readAny(path, "latin1"));
}
function readAny(path, encoding) {
  try {
    return readBytes(path, maxSessionBytes).bytes.toString(encoding);
  } catch {
    return "";
  }
}
var import_node_fs31, import_node_path39;
var init_searchable = __esm({
  "src/journal/files/searchable.ts"() {
    "use strict";
    import_node_fs31 = require("node:fs");
    import_node_path39 = require("node:path");
    init_read();
    init_project();
    init_quick_search();
  }
});

// src/journal/search/places.ts
function documentPlaces(doc) {
  const head = [...doc.head.fields].flatMap(([key, field]) => headPlace(key, field));
  const known2 = [...decisionPlaces(doc), ...itemPlaces(doc), ...headingPlaces(doc)];
  known2.sort((a, b) => a.start - b.start || b.end - a.end);
  const sectionOf3 = sectionFinder(doc);
  const between = (start2, end) => textPlaces(doc.text, { start: start2, end }).map((place3) => inSection(place3, sectionOf3(place3.start)));
  const places2 = [];
  let at2 = doc.head.bodyStart;
  for (const place3 of known2) {
    if (place3.start < at2) continue;
    places2.push(...between(at2, place3.start), withoutMark(doc.text, place3));
    at2 = place3.end;
  }
  return [...head, ...places2, ...between(at2, doc.text.length)];
}
function inSection(place3, section4) {
  if (section4 === void 0) return place3;
  return { ...place3, what: section4.name === "tldr" ? "TL;DR" : sectionTitles[section4.name] };
}
function withoutMark(text2, place3) {
  const mark4 = /^[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+/.exec(
    text2.slice(place3.start, Math.min(place3.end, place3.start + 200))
  );
  return mark4 === null ? place3 : { ...place3, start: place3.start + mark4[0].length };
}
function headPlace(key, field) {
  const what = headWords.get(key);
  if (what === void 0) return [];
  return [{ what, prominent: key === "shortname", start: field.valueStart, end: field.valueEnd }];
}
function decisionPlaces(doc) {
  return readDecisions(doc).map(({ number: number2, start: start2, end }) => {
    return { what: number2 === void 0 ? "Decision" : `Decision ${number2}`, prominent: true, start: start2, end };
  });
}
function headingPlaces(doc) {
  return doc.outline.headings.map((heading4) => {
    const isTitle2 = heading4 === doc.title;
    return {
      what: isTitle2 ? "Title" : "Heading",
      prominent: isTitle2,
      start: heading4.start,
      end: heading4.end
    };
  });
}
function itemPlaces(doc) {
  const sectionOf3 = sectionFinder(doc);
  return itemsIn(doc, { start: doc.head.bodyStart, end: doc.text.length }).map(({ start: start2, content, end }) => {
    const section4 = sectionOf3(start2);
    const isStep = section4?.name === "progress" && /^\[[ xX]\]\s/.test(doc.text.slice(content, content + 4));
    const what = isStep ? "Step" : section4 === void 0 ? "Item" : itemWords[section4.name];
    return { what, prominent: false, start: start2, end };
  });
}
function sectionFinder(doc) {
  const sections = [...doc.sections.values(), ...doc.doubled].sort((a, b) => a.start - b.start);
  let index = 0;
  return (offset) => {
    while (index < sections.length && sections[index].end <= offset) index += 1;
    const section4 = sections[index];
    return section4 !== void 0 && section4.start <= offset ? section4 : void 0;
  };
}
function textPlaces(text2, span = { start: 0, end: text2.length }) {
  const places2 = [];
  let start2 = -1;
  for (let at2 = span.start; at2 < span.end; ) {
    const newline = text2.indexOf("\n", at2);
    const end = newline < 0 || newline >= span.end ? span.end : newline + 1;
    const isBlank2 = text2.slice(at2, end).trim() === "";
    if (!isBlank2 && start2 < 0) start2 = at2;
    if (isBlank2 && start2 >= 0) {
      places2.push({ what: "Text", prominent: false, start: start2, end: at2 });
      start2 = -1;
    }
    at2 = end;
  }
  if (start2 >= 0) places2.push({ what: "Text", prominent: false, start: start2, end: span.end });
  return places2;
}
var itemWords, headWords;
var init_places = __esm({
  "src/journal/search/places.ts"() {
    "use strict";
    init_document();
    init_decisions();
    itemWords = {
      tldr: "TL;DR",
      context: "Context",
      progress: "Note",
      decisions: "Decision",
      discoveries: "Discovery",
      "dead-ends": "Dead end",
      blockers: "Blocker",
      "next-steps": "Next step",
      "files-modified": "File",
      "resume-commands": "Resume command"
    };
    headWords = /* @__PURE__ */ new Map([
      ["shortname", "Name"],
      ["id", "Id"],
      ["task_ids", "Task"],
      ["git_branch", "Branch"],
      ["pause_reason", "Pause reason"],
      ["close_reason", "Close reason"]
    ]);
  }
});

// src/journal/search/search.ts
function decodeQuery(text2) {
  const phrase = oneLine2(foldText2(stripControls(text2)));
  const words3 = [...new Set(phrase.split(" "))];
  return phrase === "" ? void 0 : { phrase, words: words3 };
}
function oneLine2(text2) {
  return text2.replace(/\s+/g, " ").trim();
}
function findHits(searched, places2, query) {
  const { file, text: text2, session, isActive, time: time3 } = searched;
  const lineOf = lineCounter(text2);
  return places2.flatMap((place3) => {
    const found = findIn(text2.slice(place3.start, place3.end), query);
    if (found === void 0) return [];
    const { what, prominent } = place3;
    const { offset, ...match } = found;
    return [{ file, session, isActive, time: time3, what, prominent, ...match, line: lineOf(place3.start + offset) }];
  });
}
function findIn(raw, query) {
  const text2 = oneLine2(raw);
  const folded = foldText2(text2);
  const words3 = query.words.filter((word) => folded.includes(word));
  if (words3.length === 0) return void 0;
  const isPhrase = folded.includes(query.phrase);
  const found = isPhrase ? query.phrase : firstIn(folded, words3);
  const degree = isPhrase ? "phrase" : words3.length === query.words.length ? "all" : "some";
  return { degree, words: words3.length, text: text2, found, offset: lineOffset(raw, folded.indexOf(found)) };
}
function lineCounter(text2) {
  let line = 1;
  let next = text2.indexOf("\n");
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = text2.indexOf("\n", next + 1);
    }
    return line;
  };
}
function firstIn(folded, words3) {
  return words3.reduce((first, word) => folded.indexOf(word) < folded.indexOf(first) ? word : first);
}
function lineOffset(raw, unit) {
  let passed = 0;
  let start2 = 0;
  let found = 0;
  for (const line of raw.split("\n")) {
    const { length } = foldText2(oneLine2(line));
    if (length > 0) {
      if (passed > unit) break;
      found = start2;
      passed += length + 1;
    }
    start2 += line.length + 1;
  }
  return found;
}
function orderHits(hits) {
  return [...hits].sort((a, b) => {
    return degrees.indexOf(a.degree) - degrees.indexOf(b.degree) || b.words - a.words || Number(b.prominent) - Number(a.prominent) || Number(b.isActive) - Number(a.isActive) || b.time - a.time || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
  });
}
function excerptOf(hit, length) {
  const { folded, origins } = foldWithOrigins(hit.text);
  const at2 = origins[folded.indexOf(hit.found)];
  const before = [...hit.text.slice(0, at2)];
  const behind = [...hit.text.slice(at2)];
  if (before.length + behind.length <= length) return stripControls(hit.text);
  const room = Math.floor(length / 3);
  const lead = Math.min(before.length, Math.max(room, length - behind.length));
  const rest2 = length - lead;
  const start2 = lead < before.length ? "\u2026" : "";
  const end = behind.length > rest2 ? "\u2026" : "";
  const shown = [...before.slice(before.length - lead), ...behind.slice(0, rest2)].join("");
  return stripControls(`${start2}${shown}${end}`);
}
var degrees;
var init_search = __esm({
  "src/journal/search/search.ts"() {
    "use strict";
    init_controls();
    init_fold();
    degrees = ["phrase", "all", "some"];
  }
});

// src/commands/search.ts
var search_exports = {};
__export(search_exports, {
  searchCommand: () => searchCommand
});
async function runSearch(call, context) {
  const text2 = call.bare.join(" ");
  const query = decodeQuery(text2);
  if (query === void 0) {
    throw new Failure("misuse", "Cannot search without words", {
      hint: "Write: session-journal search TEXT"
    });
  }
  const limit = readLimit(call);
  const project = openProject(context.cwd);
  const named2 = flagText(call, "session");
  const only = named2 === void 0 ? void 0 : (await findNamedTarget(project, named2)).file.path;
  const hits = orderHits(await searchProject({ project, context, query }));
  const wanted = only === void 0 ? hits : hits.filter((hit) => hit.path === only);
  return replyOf8(text2, wanted, limit);
}
function readLimit(call) {
  const text2 = flagText(call, "limit");
  if (text2 === void 0) return shownHits;
  if (/^[1-9]\d{0,5}$/.test(text2.trim())) return Number(text2);
  throw new Failure("misuse", `Cannot use "--limit ${text2}": it is no whole number from 1`, {
    hint: `Write, for example: --limit ${shownHits}`
  });
}
async function searchProject(search2) {
  const { project, context, query } = search2;
  const aliases2 = readConfig2(project, context.env).sectionAliases;
  const mayHit = wordFinder(query.words);
  const files = ["active", "archive"].flatMap((folder4) => {
    return listSessionTexts(project, folder4).map((file) => ({ ...file, isActive: folder4 === "active" }));
  });
  const hits = [];
  for (const { path, name, isActive } of files.filter((file) => mayHit(file.path))) {
    const text2 = readAnyText(path);
    const read = await readPlaces(text2, name, aliases2);
    if (read === void 0) continue;
    const searched = { file: shownPath(project, path), text: text2, session: read.name, isActive, time: read.time };
    hits.push(...findHits(searched, read.places, query).map((hit) => ({ ...hit, path })));
  }
  return [...hits, ...searchEntries(search2, files, mayHit)];
}
async function readPlaces(text2, name, aliases2) {
  if (!opensHead(text2)) return void 0;
  const stem = (0, import_node_path40.basename)(name, ".md");
  try {
    const doc = await decodeSession(text2, aliases2);
    const { id, shortname, updatedAt } = readFacts(doc.head);
    if (id === "") return void 0;
    return { name: shortname || stem, time: parseInstant(updatedAt) ?? 0, places: documentPlaces(doc) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { name: stem, time: 0, places: textPlaces(text2) };
  }
}
function searchEntries({ project, query }, files, mayHit) {
  return listEntryTexts(project).flatMap(({ journal, entries }) => {
    const hitting = entries.filter((entry) => mayHit(entry.path));
    if (hitting.length === 0) return [];
    const owner = findOwner(journal, files);
    const session = owner === void 0 ? journal : (0, import_node_path40.basename)(owner.name, ".md");
    const isActive = owner?.isActive ?? false;
    return hitting.flatMap(({ path, name }) => {
      const text2 = readAnyText(path);
      const searched = { file: shownPath(project, path), text: text2, session, isActive, time: entryTime(name) };
      const places2 = textPlaces(text2).map((place3) => ({ ...place3, what: "Entry" }));
      return findHits(searched, places2, query).map((hit) => ({ ...hit, path: owner?.path ?? journal }));
    });
  });
}
function findOwner(journal, files) {
  const byName = files.find(({ name }) => name === `${journal}.md` || name.endsWith(`-${journal}.md`));
  const idLine = new RegExp(`^id:.*${journal.replace(/[^\w-]/g, "")}["']?\\s*$`, "m");
  return byName ?? files.find(({ path }) => idLine.test(readAnyText(path).slice(0, 2e3)));
}
function entryTime(name) {
  const stamp = /^(\d{4}-\d\d-\d\d)T(\d\d)[-:](\d\d)[-:](\d\d)/.exec(name);
  return stamp === null ? 0 : parseInstant(`${stamp[1]}T${stamp[2]}:${stamp[3]}:${stamp[4]}Z`) ?? 0;
}
function replyOf8(text2, hits, limit) {
  const shown = hits.slice(0, limit).map((hit) => ({ ...hit, excerpt: excerptOf(hit, excerptLength) }));
  const left = hits.length - shown.length;
  const data = {
    query: text2,
    total: hits.length,
    hits: shown.map(({ file, line, session, what, degree, excerpt }) => ({
      file,
      line,
      session,
      kind: what,
      match: degree,
      text: excerpt
    }))
  };
  if (hits.length === 0)
    return { text: `\u{1F50E} No hits for ${quote(text2)} in the sessions and entries here`, data };
  const sessions = new Set(hits.map((hit) => hit.path)).size;
  const lines3 = [
    `\u{1F50E} ${count4(hits.length, "hit")} for ${quote(text2)} in ${count4(sessions, "session")}`,
    ...shown.map((hit) => `${hit.file}:${hit.line}  ${hit.what}: ${hit.excerpt}`),
    ...left > 0 ? [`\u2026 ${left} more: --limit ${hits.length}`] : []
  ];
  return { text: lines3.join("\n"), data };
}
function count4(number2, word) {
  return `${number2} ${word}${number2 === 1 ? "" : "s"}`;
}
var import_node_path40, shownHits, excerptLength, searchCommand;
var init_search2 = __esm({
  "src/commands/search.ts"() {
    "use strict";
    import_node_path40 = require("node:path");
    init_call_draft();
    init_call_spec();
    init_failure();
    init_frame();
    init_time();
    init_config();
    init_project();
    init_facts();
    init_documents();
    init_searchable();
    init_places();
    init_search();
    init_find_target();
    shownHits = 50;
    excerptLength = 120;
    searchCommand = {
      summary: "Find words in all sessions, active and archived, and in their entries; best hits first.",
      spec: {
        verb: "search",
        bare: "text",
        flags: [
          { name: "limit", takes: "text", placeholder: "N", about: `Show at most N hits (else ${shownHits})` }
        ]
      },
      run: runSearch
    };
  }
});

// src/io/project/error-log.ts
function decodeEntry(line) {
  try {
    const fields2 = asRecord(JSON.parse(line));
    const isEntry = [fields2?.at, fields2?.where, fields2?.message].every((value) => typeof value === "string");
    return isEntry ? fields2 : void 0;
  } catch {
    return void 0;
  }
}
function readEntries2(path) {
  try {
    return readText(path).split("\n").flatMap((line) => decodeEntry(line) ?? []);
  } catch {
    return [];
  }
}
function readErrors(project, env) {
  return [stateDir(env), project?.local].flatMap((dir) => dir === void 0 ? [] : [(0, import_node_path41.join)(dir, previous), (0, import_node_path41.join)(dir, current)]).flatMap(readEntries2).sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
}
var import_node_fs32, import_node_path41, maxLogBytes, current, previous, flags;
var init_error_log = __esm({
  "src/io/project/error-log.ts"() {
    "use strict";
    import_node_fs32 = require("node:fs");
    import_node_path41 = require("node:path");
    init_json();
    init_read();
    init_person();
    init_project();
    maxLogBytes = 256 * 1024;
    current = "errors.jsonl";
    previous = "errors.1.jsonl";
    flags = import_node_fs32.constants.O_WRONLY | import_node_fs32.constants.O_APPEND | import_node_fs32.constants.O_CREAT | (import_node_fs32.constants.O_NOFOLLOW ?? 0);
  }
});

// src/journal/sections/step-markers.ts
function wrongMarkers(doc) {
  const found = readChecklist(doc).steps.map((step3) => ({ step: step3, spans: markersOf(doc, step3) }));
  const startOf = ({ start: start2 }) => doc.text.lastIndexOf("\n", start2 - 1) + 1;
  return {
    marked: found.flatMap(({ spans }) => spans.map(startOf)),
    onDone: found.flatMap(({ step: step3, spans }) => step3.done ? spans.map(startOf) : [])
  };
}
function markersOf(doc, { item: item3 }) {
  return findMarkers(doc.text.slice(item3.start, item3.end)).map(({ start: start2, end }) => {
    return { start: item3.start + start2, end: item3.start + end };
  });
}
function keepOneMarker(doc) {
  return readChecklist(doc).steps.flatMap((step3) => {
    const spans = markersOf(doc, step3);
    return spans.slice(step3.current ? 1 : 0).map((span) => ({ ...span, text: "" }));
  });
}
var init_step_markers = __esm({
  "src/journal/sections/step-markers.ts"() {
    "use strict";
    init_markers();
    init_checklist();
  }
});

// src/journal/session/findings.ts
function documentFindings(doc, file) {
  const facts = readFacts(doc.head);
  return [
    ...missingFields(doc, file),
    ...facts.id === "" ? [] : idFindings(doc, { file, facts }),
    ...unreadableFields(doc, { file, facts }),
    ...doubledSections(doc, file),
    ...markerFindings(doc, file)
  ];
}
function isEmpty(doc, key) {
  const value = doc.head.fields.get(key)?.value;
  return value === void 0 || value === "";
}
function missingFields(doc, file) {
  const missing = required.filter((key) => isEmpty(doc, key));
  if (missing.includes("id")) {
    const looksOurs = ["shortname", "status", "created_at", "compaction_count"].some(
      (key) => !isEmpty(doc, key)
    );
    if (!looksOurs) return [];
    const message = 'The head has no "id", so this file is no session to any command';
    return [
      {
        kind: "no-id",
        file,
        line: 1,
        message,
        hint: "Give it an id of its own, or move it out of this folder",
        fixable: false
      }
    ];
  }
  return missing.map((key) => {
    return {
      kind: "missing-field",
      file,
      line: 1,
      message: `The head has no "${key}"`,
      hint: `Add a line "${key}: \u2026" to the head`,
      fixable: false
    };
  });
}
function lineOfField(doc, key) {
  return doc.head.fields.get(key)?.line;
}
function idFindings(doc, { file, facts }) {
  if (isSafeId(facts.id)) return [];
  const message = `The id "${shorten4(facts.id)}" is not safe as the name of a folder: it has no journal`;
  const hint = "Give it an id of letters, digits and dashes, at most 64";
  return [{ kind: "unsafe-id", file, line: lineOfField(doc, "id"), message, hint, fixable: false }];
}
function unreadableFields(doc, { file, facts }) {
  const findings = [];
  const add = (kind, key, hint) => {
    const value = doc.head.fields.get(key)?.value;
    const shown = typeof value === "string" ? `"${shorten4(value)}"` : "a list";
    findings.push({
      kind,
      file,
      line: lineOfField(doc, key),
      message: `Cannot use ${shown} as "${key}"`,
      hint,
      fixable: false
    });
  };
  if (facts.compactions === void 0)
    add("unreadable-field", "compaction_count", "Write a whole number; until then it is left alone");
  if (!isEmpty(doc, "status") && !statuses.includes(facts.status)) {
    add(
      "unknown-status",
      "status",
      `Write one of ${statuses.join(", ")}; until then it counts as none of them`
    );
  }
  for (const key of times) {
    const value = doc.head.fields.get(key)?.value;
    if (isEmpty(doc, key) || typeof value === "string" && parseInstant(value) !== void 0) continue;
    add("unreadable-field", key, "Write a time in UTC, as 2025-01-15T10:00:00Z");
  }
  return findings;
}
function doubledSections(doc, file) {
  return doc.doubled.map((section4) => {
    const first = doc.sections.get(section4.name)?.start;
    const lines3 = [first, section4.start].map((start2) => lineAt(doc.text, start2));
    return {
      kind: "doubled-section",
      file,
      line: lines3[1],
      message: `The section "${sectionTitles[section4.name]}" appears twice (lines ${lines3.join(" and ")}): only the first counts`,
      hint: "Move what the second holds into the first, and remove its heading",
      fixable: false
    };
  });
}
function markerFindings(doc, file) {
  const { marked, onDone } = wrongMarkers(doc);
  const lines3 = marked.map((start2) => lineAt(doc.text, start2));
  const hint = "session-journal log --current N sets it, doctor --fix leaves one";
  const findings = [];
  if (lines3.length > 1) {
    const message = `${lines3.length} steps are marked as CURRENT (lines ${lines3.join(", ")}): the first open one counts`;
    findings.push({ kind: "markers", file, line: lines3[1], message, hint, fixable: true });
  } else if (onDone.length > 0) {
    const line = lines3[0];
    findings.push({
      kind: "markers",
      file,
      line,
      message: "A step that is done is marked as CURRENT",
      hint,
      fixable: true
    });
  }
  return findings;
}
function damageFinding(failure, { file, path }) {
  const said2 = failure.data.line ?? /\(line (\d+)\)/.exec(failure.message)?.[1];
  const line = said2 === void 0 ? {} : { line: Number(said2) };
  const kind = failure.code === "refused" ? "oversized" : "damaged";
  const message = failure.message.replaceAll(path, file);
  return { kind, file, ...line, message, hint: failure.hint ?? "Restore it from git", fixable: false };
}
function shorten4(text2) {
  const letters = Array.from(oneLine(text2));
  return letters.length <= 60 ? letters.join("") : `${letters.slice(0, 59).join("")}\u2026`;
}
var statuses, required, times;
var init_findings = __esm({
  "src/journal/session/findings.ts"() {
    "use strict";
    init_escape();
    init_time();
    init_damage();
    init_document();
    init_facts();
    init_step_markers();
    statuses = ["active", "paused", "completed", "abandoned"];
    required = ["id", "shortname", "status", "created_at", "updated_at"];
    times = ["created_at", "updated_at", "paused_at", "closed_at"];
  }
});

// src/journal/session/project-findings.ts
function duplicateFindings(sessions) {
  const first = /* @__PURE__ */ new Map();
  return sessions.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === void 0) {
      first.set(id, file);
      return [];
    }
    const message = `It has the same id as ${other}`;
    const hint = "Compare the two, keep what both hold in one, and remove the other";
    return [{ kind: "duplicate-id", file, message, hint, fixable: false }];
  });
}
function folderFindings(sessions) {
  return sessions.flatMap(({ file, folder: folder4, status, pending }) => {
    const belongs = folderOf(status);
    if (pending || belongs === void 0 || belongs === folder4) return [];
    const message = `It is ${status} but lies in ${folder4}/`;
    const hint = `doctor --fix moves it to ${belongs}/`;
    return [{ kind: "wrong-folder", file, message, hint, fixable: true }];
  });
}
function folderOf(status) {
  if (status === "active" || status === "paused") return "active";
  return status === "completed" || status === "abandoned" ? "archive" : void 0;
}
function orphanFindings(journals, sessions, stems) {
  const known2 = new Set(sessions.flatMap((session) => session.journals));
  const orphans = journals.filter(
    (name) => !known2.has(name) && !stems.some((stem) => stem === name || stem.endsWith(`-${name}`))
  );
  return orphans.map((name) => {
    return {
      kind: "orphan-journal",
      file: `.sessions/journal/${name}`,
      message: "This journal belongs to no session here",
      hint: "Its session may be on another branch; if not, keep its entries or remove the folder",
      fixable: false
    };
  });
}
function divergedFindings(others) {
  return others.filter(({ same }) => !same).map(({ file, tree }) => {
    return {
      kind: "diverged",
      file,
      message: `Another version of this session is in the working tree "${tree}"`,
      hint: "Commit both and merge the branches, or go on in one of the two only",
      fixable: false
    };
  });
}
function missingIgnores(text2) {
  const lines3 = (text2 ?? "").split(/\r?\n/).map((line) => line.trim().replace(/^\//, ""));
  if (lines3.includes("*")) return [];
  return ignoredLines.filter((line) => !lines3.includes(line) && !lines3.includes(line.replace(/\/$/, "")));
}
function ignoreFindings(missing) {
  if (missing.length === 0) return [];
  const lines3 = missing.map((line) => `"${line}"`).join(" and ");
  return [
    {
      kind: "gitignore",
      file: ".sessions/.gitignore",
      message: `It lacks ${lines3}`,
      hint: "doctor --fix adds what is missing",
      fixable: true
    }
  ];
}
function nodeFindings(version) {
  const major = Number(/^v?(\d+)\./.exec(version?.trim() ?? "")?.[1] ?? 0);
  if (major >= oldestNode) return [];
  const message = version === void 0 ? 'There is no "node" on PATH, so the hooks do nothing' : `The "node" on PATH is ${oneLine(version).slice(0, 40)}, older than ${oldestNode}: the hooks do nothing`;
  const hint = `Install Node ${oldestNode} or newer, and start Claude Code from where it is on PATH`;
  return [{ kind: "node", file: "", message, hint, fixable: false }];
}
function errorFindings(errors, now) {
  const recent = errors.filter(({ at: at2 }) => (parseInstant(at2) ?? now) > now - recentMs);
  return recent.slice(-shownErrors).map(({ at: at2, where, message, file }) => {
    return {
      kind: "error",
      file,
      message: `${oneLine(at2)} ${oneLine(where)}: ${oneLine(message)}`,
      hint: `It is shown for a week; once it is dealt with, you may remove ${file}`,
      fixable: false
    };
  });
}
var ignoredLines, oldestNode, shownErrors, recentMs;
var init_project_findings = __esm({
  "src/journal/session/project-findings.ts"() {
    "use strict";
    init_escape();
    init_time();
    ignoredLines = [".local/", "journal/*/progress.md"];
    oldestNode = 20;
    shownErrors = 10;
    recentMs = 7 * 864e5;
  }
});

// src/journal/doctor/committed-secrets.ts
async function findCommittedSecrets(project, { env }) {
  const paths = (trackedFiles(project.root, ".sessions") ?? []).filter((path) => path.endsWith(".md"));
  if (paths.length === 0) return [];
  const { notSecrets } = readConfig2(project, env);
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  return paths.flatMap((path) => {
    const text2 = readAnyText((0, import_node_path42.join)(project.root, path));
    const findings = /* @__PURE__ */ new Map();
    let [line, at2] = [1, 0];
    for (const { kind, start: start2 } of screenSecrets(text2, notSecrets).found) {
      line += text2.slice(at2, start2).split("\n").length - 1;
      at2 = start2;
      findings.set(`${line} ${kind}`, findingOf(path, { kind, line }));
    }
    return [...findings.values()];
  });
}
function findingOf(file, { kind, line }) {
  return {
    kind: "secret",
    file,
    line,
    message: `Git tracks what looks like a secret: ${kind}`,
    hint: "Make it invalid where it was issued, for git remembers it, and take it out; if it is none, list it under not_secrets in .sessions/config.json",
    fixable: false
  };
}
var import_node_path42;
var init_committed_secrets = __esm({
  "src/journal/doctor/committed-secrets.ts"() {
    "use strict";
    import_node_path42 = require("node:path");
    init_git();
    init_config();
    init_searchable();
  }
});

// src/journal/doctor/litter.ts
function pendingSessions(project) {
  return filesIn(project, (0, import_node_path43.join)(project.local, "intents")).filter((name) => name.endsWith(".json")).flatMap((name) => {
    const session = asRecord(readJson((0, import_node_path43.join)(project.local, "intents", name)))?.session;
    return typeof session === "string" ? [session] : [];
  });
}
function journalNames(project) {
  return foldersIn(project, (0, import_node_path43.join)(project.dir, "journal"));
}
function staleLocks(project) {
  return filesIn(project, project.local).filter((name) => name === "lock" || name.startsWith("takeover.")).map((name) => (0, import_node_path43.join)(project.local, name)).filter((path) => {
    const stat = findStat(path);
    if (stat === void 0) return false;
    const ageMs = Math.abs(Date.now() - stat.mtimeMs);
    const owner = decodeOwner(readJson(path));
    return owner === void 0 ? ageMs > unreadableLifeMs2 : isDead(owner, ageMs);
  });
}
function listLeftovers(project) {
  const below2 = (dir) => foldersIn(project, dir).map((name) => (0, import_node_path43.join)(dir, name));
  const first = below2(project.dir);
  const second = first.flatMap(below2);
  return [project.dir, ...first, ...second, ...second.flatMap(below2)].flatMap((dir) => {
    return filesIn(project, dir).filter((name) => temporaryName.test(name)).map((name) => (0, import_node_path43.join)(dir, name)).filter((path) => Date.now() - (findStat(path)?.mtimeMs ?? Date.now()) > patienceMs2);
  });
}
function isLocalOpen(project) {
  if (process.platform === "win32") return false;
  const stat = findStat(project.local);
  return stat?.isDirectory() === true && (stat.mode & 511) !== 448;
}
function readIgnores(project) {
  try {
    return (0, import_node_fs33.readFileSync)((0, import_node_path43.join)(project.dir, ".gitignore"), "utf8");
  } catch {
    return void 0;
  }
}
async function listOtherTrees(project) {
  const { ok, stdout } = await runGit(project.root, ["worktree", "list", "--porcelain"]);
  if (!ok) return [];
  const trees = [...stdout.matchAll(/^worktree (.+)$/gm)].map((match) => match[1]);
  const own2 = await runGit(project.root, ["rev-parse", "--show-toplevel", "--show-prefix"]);
  const [top = "", prefix = ""] = own2.stdout.split("\n");
  const found = [];
  for (const tree of trees.filter((one) => own2.ok && one !== top)) {
    const other = projectAt((0, import_node_path43.join)(tree, prefix));
    const folders3 = ["active", "archive"];
    const { sessions } = await listSessions(other, folders3);
    found.push(...sessions.map(({ path, facts }) => ({ tree, path, id: facts.id })));
  }
  return found;
}
function isSameFile(a, b) {
  try {
    return (0, import_node_fs33.statSync)(a).size === (0, import_node_fs33.statSync)(b).size && (0, import_node_fs33.readFileSync)(a).equals((0, import_node_fs33.readFileSync)(b));
  } catch {
    return false;
  }
}
function askNodeVersion(env) {
  return new Promise((resolve8) => {
    const options = { env: { ...env }, timeout: 3e3, killSignal: "SIGKILL", windowsHide: true };
    (0, import_node_child_process.execFile)(
      "node",
      ["--version"],
      options,
      (error, stdout) => resolve8(error === null ? stdout.trim() : void 0)
    );
  });
}
function filesIn(project, dir) {
  return namesIn3(project, dir, false);
}
function foldersIn(project, dir) {
  return namesIn3(project, dir, true);
}
function namesIn3(project, dir, folders3) {
  if (!isInside(project, dir)) return [];
  try {
    return (0, import_node_fs33.readdirSync)(dir, { withFileTypes: true }).filter((entry) => folders3 ? entry.isDirectory() : entry.isFile()).map((entry) => entry.name).sort();
  } catch {
    return [];
  }
}
var import_node_child_process, import_node_fs33, import_node_path43, unreadableLifeMs2, patienceMs2;
var init_litter = __esm({
  "src/journal/doctor/litter.ts"() {
    "use strict";
    import_node_child_process = require("node:child_process");
    import_node_fs33 = require("node:fs");
    import_node_path43 = require("node:path");
    init_json();
    init_leftovers();
    init_owner();
    init_stat();
    init_process();
    init_project();
    init_sessions();
    unreadableLifeMs2 = 1e4;
    patienceMs2 = 6e4;
  }
});

// src/journal/merging/program-copy.ts
function launcherPath(env) {
  const dir = stateDir(env);
  return dir === void 0 ? void 0 : (0, import_node_path44.join)(dir, folder3, launcherName);
}
function renderLauncher(copy) {
  return [
    "#!/bin/sh",
    "# Merges session files for git: session-journal merge-driver --install wrote this, --uninstall leaves it.",
    "# Given are the base, our file, their file, the length of conflict markers, and the path.",
    'here=$(dirname "$0")',
    `for node in ${quoteForShell(process.execPath)} node; do`,
    '  command -v "$node" >/dev/null 2>&1 || continue',
    `  "$node" "$here/${copy}/cli.cjs" merge-driver -- "$@" >&2`,
    "  code=$?",
    '  [ "$code" -eq 0 ] && exit 0',
    `  [ "$code" -eq 1 ] && grep -q '^<<<<<<<' "$2" && exit 1`,
    "  break",
    "done",
    "# As git does without us.",
    'exec git merge-file --marker-size="$4" -L ours -L base -L theirs "$2" "$1" "$3"',
    ""
  ].join("\n");
}
function quoteForShell(word) {
  return `'${word.replaceAll("\\", process.platform === "win32" ? "/" : "\\").replaceAll("'", "'\\''")}'`;
}
function isProgramCurrent(context) {
  const launcher = launcherPath(context.env);
  if (launcher === void 0 || findStat(launcher) === void 0) return false;
  try {
    return (0, import_node_fs34.readFileSync)(launcher, "utf8") === renderLauncher(copyName(readProgram(context)));
  } catch {
    return false;
  }
}
function copyProgram(context) {
  const dir = ensureStateDir(context.env, folder3);
  const files = readProgram(context);
  const copy = copyName(files);
  const launcher = (0, import_node_path44.join)(dir, launcherName);
  try {
    (0, import_node_fs34.mkdirSync)((0, import_node_path44.join)(dir, copy), { recursive: true, mode: 448 });
    sweepLeftovers((0, import_node_path44.join)(dir, copy));
    for (const [name, text2] of files) writeFileAtomic((0, import_node_path44.join)(dir, copy, name), text2, { fsync: false });
    writeFileAtomic(launcher, renderLauncher(copy), { mode: 448 });
    for (const name of (0, import_node_fs34.readdirSync)(dir)) {
      if (/^[0-9a-f]{12}$/.test(name) && name !== copy)
        (0, import_node_fs34.rmSync)((0, import_node_path44.join)(dir, name), { recursive: true, force: true });
    }
  } catch (error) {
    throw writeFailure(error, dir);
  }
  return launcher;
}
function readProgram({ templates }) {
  const dist = (0, import_node_path44.join)(templates, "..", "dist");
  const names = (0, import_node_fs34.readdirSync)(dist).filter((name) => parts2.test(name));
  return new Map(names.sort().map((name) => [name, (0, import_node_fs34.readFileSync)((0, import_node_path44.join)(dist, name), "utf8")]));
}
function copyName(files) {
  const hash2 = (0, import_node_crypto.createHash)("sha256");
  for (const [name, text2] of files) hash2.update(`${name}\0${text2}\0`);
  return hash2.digest("hex").slice(0, 12);
}
var import_node_crypto, import_node_fs34, import_node_path44, folder3, launcherName, parts2;
var init_program_copy = __esm({
  "src/journal/merging/program-copy.ts"() {
    "use strict";
    import_node_crypto = require("node:crypto");
    import_node_fs34 = require("node:fs");
    import_node_path44 = require("node:path");
    init_failures();
    init_files();
    init_leftovers();
    init_stat();
    init_person();
    folder3 = "merge-driver";
    launcherName = "merge.sh";
    parts2 = /^(?!hooks?\.).+\.cjs$|^THIRD_PARTY\.txt$/;
  }
});

// src/journal/merging/install.ts
async function mergingState(project, context) {
  const attributes = missingLines(project).length === 0;
  const { ok, stdout } = await runGit(project.root, ["config", "--get", `${section3}.driver`]);
  if (!ok || worktreeOf(project.root) === void 0) return { attributes, driver: "none" };
  const launcher = launcherPath(context.env);
  const isOurs = launcher !== void 0 && stdout.trim() === driverCommand(launcher);
  return { attributes, driver: isOurs && isProgramCurrent(context) ? "current" : "stale" };
}
async function setUpMerging(project, context) {
  assertInGit(project);
  const done = addLines(project) ? ["Added the merge driver to .sessions/.gitattributes: commit it for your colleagues"] : [];
  const isCopied = isProgramCurrent(context);
  const launcher = copyProgram(context);
  const before = await mergingState(project, context);
  await configure(project, ["name", "session-journal: both sides of a session as one"]);
  await configure(project, ["driver", driverCommand(launcher)]);
  if (!isCopied) done.push(`Copied the program to ${(0, import_node_path45.join)(launcher, "..")}`);
  if (before.driver !== "current") done.push(`Set ${section3}.driver in this clone's git configuration`);
  return done;
}
async function removeMerging(project) {
  assertInGit(project);
  const { ok } = await runGit(project.root, ["config", "--local", "--remove-section", section3]);
  const done = ok ? [`Removed ${section3} from this clone's git configuration`] : [];
  return dropLines(project) ? [...done, "Removed the merge driver from .sessions/.gitattributes"] : done;
}
function assertInGit(project) {
  if (worktreeOf(project.root) !== void 0) return;
  throw new Failure("refused", `Cannot set up merging: "${project.root}" is not in a git repository`, {
    hint: "git init comes first"
  });
}
async function configure(project, [key, value]) {
  const { ok } = await runGit(project.root, [
    "config",
    "--local",
    "--replace-all",
    `${section3}.${key}`,
    value
  ]);
  if (ok) return;
  throw new Failure("unwritable", `Cannot set "${section3}.${key}": git refused`, {
    hint: "Look at the repository with: git config --list --local"
  });
}
function driverCommand(launcher) {
  const script = quoteForShell(launcher).replaceAll("%", "%%");
  const plain = "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B";
  return `f=${script}; if test -f "$f"; then sh "$f" %O %A %B %L %P; else ${plain}; fi`;
}
function attributesPath(project) {
  return (0, import_node_path45.join)(project.dir, ".gitattributes");
}
function readAttributes(project) {
  const path = attributesPath(project);
  return findStat(path) === void 0 ? "" : readText(path);
}
function missingLines(project) {
  const present = readAttributes(project).split(/\r?\n/).map((line) => line.trim());
  return lines2.filter((line) => !present.includes(line));
}
function addLines(project) {
  const missing = missingLines(project);
  if (missing.length === 0) return false;
  const path = attributesPath(project);
  assertInside(project, path);
  const text2 = readAttributes(project);
  const eol2 = text2.includes("\r\n") ? "\r\n" : "\n";
  const added = missing.map((line) => line + eol2).join("");
  if (createFile(path, added)) return true;
  writeFileAtomic(path, text2 + (text2 === "" || text2.endsWith("\n") ? "" : eol2) + added);
  return true;
}
function dropLines(project) {
  const path = attributesPath(project);
  const text2 = readAttributes(project);
  const kept = text2.split(/(?<=\n)/).filter((line) => !lines2.includes(line.trim())).join("");
  if (kept === text2) return false;
  assertInside(project, path);
  if (kept.trim() === "") removeQuietly(path);
  else writeFileAtomic(path, kept);
  return true;
}
var import_node_path45, lines2, section3;
var init_install = __esm({
  "src/journal/merging/install.ts"() {
    "use strict";
    import_node_path45 = require("node:path");
    init_failure();
    init_files();
    init_read();
    init_stat();
    init_process();
    init_project();
    init_program_copy();
    lines2 = ["active/*.md merge=session-journal", "archive/*.md merge=session-journal"];
    section3 = "merge.session-journal";
  }
});

// src/journal/doctor/merge-findings.ts
async function mergeFindings(project, context) {
  const { attributes, driver } = await mergingState(project, context);
  if (driver === "none" || driver === "current" && attributes) return [];
  return [
    {
      kind: "merge-driver",
      file: "",
      message: driver === "stale" ? "The merge driver is of another version" : "The merge driver is named for no file",
      hint: "session-journal merge-driver --install sets it up anew",
      fixable: false
    }
  ];
}
var init_merge_findings = __esm({
  "src/journal/doctor/merge-findings.ts"() {
    "use strict";
    init_install();
  }
});

// src/journal/doctor/diagnose.ts
async function diagnose(examined) {
  const { project, context } = examined;
  const { sessions, damaged: damaged2 } = await listSessions(project, folders2);
  const entries = describeSessions(project, sessions);
  const stems = damaged2.map(({ name }) => (0, import_node_path46.basename)(name, ".md"));
  const findings = [
    ...await fileFindings(examined),
    ...duplicateFindings(entries),
    ...folderFindings(entries),
    ...unfinishedFindings(project),
    ...orphanFindings(journalNames(project), entries, stems),
    ...divergedFindings(await otherTrees(project, sessions)),
    ...litterFindings(project),
    ...bindingFindings(examined, sessions),
    ...await findCommittedSecrets(project, context),
    ...configFindings(examined),
    ...await mergeFindings(project, context),
    ...hookFindings(examined),
    ...nodeFindings(await askNodeVersion(context.env)),
    ...errorFindings(loggedErrors(examined), context.now().getTime())
  ];
  return { findings, sessions: sessions.length + damaged2.length };
}
async function fileFindings({ project, context }) {
  const aliases2 = readConfig2(project, context.env).sectionAliases;
  const findings = [];
  for (const { path } of folders2.flatMap((folder4) => listSessionTexts(project, folder4))) {
    const file = shownPath(project, path);
    try {
      const text2 = readText(path);
      if (text2.trim() !== "" && !opensHead(text2)) continue;
      findings.push(...documentFindings(await decodeSession(text2, aliases2), file));
    } catch (error) {
      if (!isFailure(error)) throw error;
      if (error.code !== "not-found") findings.push(damageFinding(error, { file, path }));
    }
  }
  return findings;
}
function describeSessions(project, sessions) {
  const pending = new Set(pendingSessions(project).map((name) => (0, import_node_path46.basename)(name)));
  return sessions.map((file) => {
    const { id, status } = file.facts;
    const digits = id.replace(/[^0-9a-f]/gi, "").slice(-6);
    const journals = [id, shortId(file), digits, (0, import_node_path46.basename)(file.name, ".md")];
    return {
      file: shownPath(project, file.path),
      folder: file.folder,
      id,
      status,
      journals,
      pending: pending.has(file.name)
    };
  });
}
function unfinishedFindings(project) {
  return pendingSessions(project).map((name) => {
    return {
      kind: "unfinished",
      file: `.sessions/${name}`,
      message: "A change of it was cut off before all that belongs to it was done",
      hint: "The next command completes it, or doctor --fix",
      fixable: true
    };
  });
}
async function otherTrees(project, sessions) {
  if (worktreeOf(project.root) === void 0) return [];
  const others = await listOtherTrees(project);
  return others.flatMap(({ tree, path, id }) => {
    const here = sessions.find((file) => file.facts.id === id);
    if (here === void 0) return [];
    const same = isSameFile(here.path, path);
    return [
      {
        id,
        file: shownPath(project, here.path),
        same,
        tree: (0, import_node_path46.relative)(project.root, tree).split(import_node_path46.sep).join("/")
      }
    ];
  });
}
function litterFindings(project) {
  const findings = [];
  const add = (finding) => {
    findings.push({ ...finding, fixable: true });
  };
  for (const path of staleLocks(project)) {
    add({
      kind: "stale-lock",
      file: shownPath(project, path),
      message: "The process that holds it is gone",
      hint: "The next command takes it over, or doctor --fix"
    });
  }
  for (const path of listLeftovers(project)) {
    add({
      kind: "leftover",
      file: shownPath(project, path),
      message: "A writer that was killed left it",
      hint: "doctor --fix removes it"
    });
  }
  if (isLocalOpen(project)) {
    add({
      kind: "open-folder",
      file: ".sessions/.local",
      message: "Others on this machine may look into it",
      hint: "doctor --fix closes it (0700)"
    });
  }
  const isInGit = worktreeOf(project.root) !== void 0;
  return [...findings, ...isInGit ? ignoreFindings(missingIgnores(readIgnores(project))) : []];
}
function staleBindings({ project, context }, sessions) {
  return listBindings(context.env).filter(({ binding }) => binding.project === project.root || findStat(binding.project) === void 0).filter(({ binding }) => findStat(binding.session) === void 0).filter(({ binding }) => !sessions.some((file) => file.facts.id === binding.id)).map(({ conversation, binding }) => ({ conversation, session: binding.session }));
}
function bindingFindings(examined, sessions) {
  return staleBindings(examined, sessions).map(({ conversation, session }) => {
    return {
      kind: "stale-binding",
      file: shownPath(examined.project, session),
      message: `The conversation ${conversation} is bound to this session, whose file is gone`,
      hint: "It may be on another branch (git switch); doctor --fix unbinds the conversation",
      fixable: true
    };
  });
}
function configFindings({ project, context }) {
  const own2 = (0, import_node_path46.join)(project.dir, "config.json");
  return readConfig2(project, context.env).problems.map((problem) => {
    const isOwn = problem.includes(`"${own2}"`);
    const message = problem.replaceAll(`"${own2}"`, '".sessions/config.json"');
    const file = isOwn ? ".sessions/config.json" : "";
    return {
      kind: "config",
      file,
      message,
      hint: "Correct it in an editor; the rest of the file counts",
      fixable: false
    };
  });
}
function hookFindings({ project, context }) {
  const { SESSION_JOURNAL, CI } = context.env;
  const isOff = SESSION_JOURNAL === "0" || Boolean(CI) && SESSION_JOURNAL !== "1";
  if (isOff || conversationOf(context) === void 0 || haveHooksRun(project)) return [];
  return [
    {
      kind: "hooks",
      file: "",
      message: "The hooks have left no trace here: nothing is restored after a compaction",
      hint: 'Look at /hooks and /plugin in Claude Code: the plugin "session" must be installed and enabled; then start Claude Code anew',
      fixable: false
    }
  ];
}
function loggedErrors({ project, context }) {
  const personal = new Set(readErrors(void 0, context.env).map((entry) => JSON.stringify(entry)));
  return readErrors(project, context.env).map((entry) => {
    const isPersonal = personal.has(JSON.stringify(entry));
    const file = isPersonal ? "errors.jsonl in your state folder" : ".sessions/.local/errors.jsonl";
    return { at: entry.at, where: entry.where, message: entry.message, file };
  });
}
var import_node_path46, folders2;
var init_diagnose = __esm({
  "src/journal/doctor/diagnose.ts"() {
    "use strict";
    import_node_path46 = require("node:path");
    init_failure();
    init_frame();
    init_read();
    init_stat();
    init_config();
    init_error_log();
    init_project();
    init_documents();
    init_searchable();
    init_sessions();
    init_findings();
    init_project_findings();
    init_bindings();
    init_compactions();
    init_find_target();
    init_committed_secrets();
    init_litter();
    init_merge_findings();
    folders2 = ["active", "archive"];
  }
});

// src/journal/merge/conflict-sides.ts
function readConflictSides(text2) {
  const sides = { base: "", ours: "", theirs: "" };
  let part = "all";
  let size = 0;
  for (const line of text2.split(/(?<=\n)/)) {
    const bare2 = line.trimEnd();
    const opened = part === "all" ? opening2.exec(bare2)?.[1] : void 0;
    const next = opened === void 0 ? nextPart(bare2, part, size) : "ours";
    if (next === void 0) return void 0;
    if (opened !== void 0) size = opened.length;
    if (next !== part) part = next;
    else if (part !== "all") sides[part] += line;
    else for (const side of ["base", "ours", "theirs"]) sides[side] += line;
  }
  return part === "all" && size > 0 ? sides : void 0;
}
function nextPart(line, part, size) {
  if (part === "all") return isMarker(line, ">", 7) ? void 0 : "all";
  if (isMarker(line, "<", size)) return void 0;
  if (isMarker(line, "|", size)) return part === "ours" ? "base" : void 0;
  if (line === "=".repeat(size)) return part === "theirs" ? void 0 : "theirs";
  if (isMarker(line, ">", size)) return part === "theirs" ? "all" : void 0;
  return part;
}
function isMarker(line, sign, size) {
  return line.startsWith(sign.repeat(size)) && [void 0, " "].includes(line[size]);
}
var opening2;
var init_conflict_sides = __esm({
  "src/journal/merge/conflict-sides.ts"() {
    "use strict";
    opening2 = /^(<{7,})(?: .*)?$/;
  }
});

// src/journal/merge/decisions.ts
function renumberDecisions(sides) {
  const read = {
    base: sides.base === void 0 ? [] : readDecisions(sides.base),
    ours: readDecisions(sides.ours),
    theirs: readDecisions(sides.theirs)
  };
  const taken = new Set(read.base.flatMap(({ number: number2 }) => number2 ?? []));
  let next = Math.max(...[read.base, read.ours, read.theirs].map(nextDecisionNumber));
  const moved = { ours: /* @__PURE__ */ new Map(), theirs: /* @__PURE__ */ new Map() };
  const notes = [];
  for (const { decision, ours, theirs } of addedBy(sides, read)) {
    const claims = [ours, theirs].flatMap((number3) => number3 ?? []).sort((a, b) => b - a);
    const number2 = claims.find((claim2) => !taken.has(claim2)) ?? next;
    taken.add(number2);
    if (number2 === next) next += 1;
    if (ours !== void 0) moved.ours.set(ours, number2);
    if (theirs !== void 0) moved.theirs.set(theirs, number2);
    if (!claims.includes(number2)) {
      notes.push(
        `Decision ${claims[0]} "${decision.title}" is now decision ${number2}: both sides had one of that number`
      );
    }
  }
  return {
    ours: renumber(sides.ours, read.ours, moved.ours),
    theirs: renumber(sides.theirs, read.theirs, moved.theirs),
    notes
  };
}
function addedBy({ base, ours, theirs }, read) {
  const known2 = new Set(read.base.map(({ number: number2 }) => number2));
  const isAdded = ({ number: number2 }) => number2 !== void 0 && !known2.has(number2);
  const added = /* @__PURE__ */ new Map();
  for (const [side, doc] of [
    ["ours", ours],
    ["theirs", theirs]
  ]) {
    for (const decision of read[side].filter(isAdded)) {
      const name = `${decision.title}
${decision.time}${base === void 0 ? "" : `
${bodyOf(doc, decision)}`}`;
      const twin = added.get(name) ?? { decision, ours: void 0, theirs: void 0 };
      added.set(name, { ...twin, [side]: twin[side] ?? decision.number });
    }
  }
  return [...added].sort(([a, one], [b, other]) => order(one.decision, other.decision) || (a < b ? -1 : 1)).map(([, one]) => one);
}
function order(one, other) {
  const [a, b] = [one, other].map(({ time: time3 = "", title }) => `${time3.replace(/Z$/, "")} ${title}`);
  return a < b ? -1 : Number(a > b);
}
function bodyOf({ text: text2 }, { start: start2, end }) {
  return text2.slice(start2, end).replace(opening3, "").replace(/^\d+/, "").replace(reference, "").replace(/\s+/g, " ").trim();
}
function renumber(doc, decisions, moved) {
  const rename = (digits) => String(moved.get(Number(digits)) ?? digits);
  return decisions.flatMap(({ start: start2, end, number: number2 }) => {
    const lines3 = doc.text.slice(start2, end);
    const edits = [...lines3.matchAll(reference)].map((match) => {
      const [whole, label3 = "", numbers2 = ""] = match;
      const at2 = start2 + match.index;
      return { start: at2 + label3.length, end: at2 + whole.length, text: numbers2.replace(/\d+/g, rename) };
    });
    const before = opening3.exec(lines3)?.[0];
    if (number2 !== void 0 && before !== void 0) {
      const at2 = start2 + before.length;
      const digits = /^\d+/.exec(lines3.slice(before.length))?.[0];
      edits.push({ start: at2, end: at2 + digits.length, text: rename(digits) });
    }
    return edits.filter((edit) => doc.text.slice(edit.start, edit.end) !== edit.text);
  });
}
var reference, opening3;
var init_decisions2 = __esm({
  "src/journal/merge/decisions.ts"() {
    "use strict";
    init_decisions();
    reference = /^([ \t]*\*\*Supersede[sd](?: by)?\*\*:[ \t]*)(\d.*)$/gim;
    opening3 = /^[ \t]*(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?#?(?=\d)/;
  }
});

// src/journal/merge/figures.ts
function derivedReader(docs) {
  const texts3 = { ours: derivedLines(docs.ours), theirs: derivedLines(docs.theirs) };
  return (block2, side) => {
    const wanted = block2.section === "tldr" && block2.kind === "label" ? texts3[side].get(block2.words) : void 0;
    return wanted !== void 0 && bareValue(block2) === wanted;
  };
}
function derivedLines(doc) {
  const lines3 = Object.entries(derivedTexts(readFigures(doc)));
  return new Map(lines3.map(([key, text2]) => [key, containInline(text2, "\n")]));
}
function bareValue({ text: text2 }) {
  const value = text2.slice(text2.indexOf(":") + 1).replace(/^[*_]+/, "");
  return value.replace(/ \(step \d+\)\s*$/, "").trim();
}
function markCurrent(doc, sides, readItem2) {
  const [old, mine2, yours] = [sides.base, sides.ours, sides.theirs].map(currentOf);
  if (mine2 === void 0 && yours === void 0) return [];
  const isOurs = mine2 === old ? yours === old : yours === old || sides.later === "ours";
  const { steps } = readChecklist(doc);
  const open = steps.filter((step3) => !step3.done);
  const lastDone = steps.findLast((step3) => step3.done)?.number ?? 0;
  const wanted = (isOurs ? [mine2, yours] : [yours, mine2]).flatMap(
    (text2) => open.find((step3) => step3.text === text2) ?? []
  )[0] ?? open.find((step3) => step3.place === "in-progress") ?? open.find((step3) => step3.number > lastDone) ?? open[0];
  if (wanted === void 0) return keepOneMarker(doc);
  return editChecklist(doc, { notes: [], done: [], add: [], time: "", steps, current: wanted }, readItem2);
}
function currentOf(doc) {
  return doc && readChecklist(doc).steps.find((step3) => step3.current)?.text;
}
function refreshMerged(doc, sides) {
  const edits = sides.flatMap((side) => refreshDerived(side, doc));
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
}
var init_figures = __esm({
  "src/journal/merge/figures.ts"() {
    "use strict";
    init_checklist();
    init_checklist_edit();
    init_step_markers();
    init_tldr();
  }
});

// src/journal/merge/gaps.ts
function joinBlocks(merged, sides, eol2) {
  const around = {
    base: neighboursOf(sides.base),
    ours: neighboursOf(sides.ours),
    theirs: neighboursOf(sides.theirs)
  };
  const placed = [];
  let text2 = "";
  for (const [index, block2] of merged.entries()) {
    const start2 = text2.length;
    text2 += block2.text;
    placed.push({ block: block2, start: start2, end: text2.length });
    const next = merged[index + 1];
    text2 += next === void 0 ? lastGap(sides, eol2) : gapBetween(around, [block2, next], eol2);
  }
  return { text: text2, placed };
}
function neighboursOf(blocks) {
  return new Map(
    blocks.map((block2, index) => {
      const [before, after] = [blocks[index - 1], blocks[index + 1]];
      return [block2.key, { before, gapBefore: before?.gap ?? "", after, gapAfter: block2.gap }];
    })
  );
}
function lastGap({ base, ours, theirs }, eol2) {
  const [old, one, other] = [base, ours, theirs].map((blocks) => blocks.at(-1)?.gap ?? eol2);
  return one === old ? other : one;
}
function gapBetween(around, [one, next], eol2) {
  const [base, ours, theirs] = [around.base, around.ours, around.theirs].map((map) => {
    const found = map.get(one.key);
    return found?.after?.key === next.key ? found.gapAfter : void 0;
  });
  const known2 = ours === base ? theirs ?? ours : ours ?? theirs;
  return known2 ?? usualGap(around, [one, next], eol2);
}
function usualGap(around, [one, next], eol2) {
  const behind = around[one.from].get(one.key) ?? alone;
  const before = around[next.from].get(next.key) ?? alone;
  const [kind, nextKind] = [one.block.kind, next.block.kind];
  if (nextKind === "heading") return before.gapBefore || eol2 + eol2;
  if (kind === "heading") return behind.after === void 0 ? eol2 : behind.gapAfter;
  if (nextKind === "item" && kind !== "text") {
    if (before.before?.kind === kind) return before.gapBefore;
    return behind.after?.kind === "item" ? behind.gapAfter : eol2;
  }
  return kind === "label" && nextKind === "label" ? eol2 : eol2 + eol2;
}
var alone;
var init_gaps = __esm({
  "src/journal/merge/gaps.ts"() {
    "use strict";
    alone = { before: void 0, gapBefore: "", after: void 0, gapAfter: "" };
  }
});

// src/journal/merge/head.ts
function laterSide({ ours, theirs }) {
  const [one, other] = [ours, theirs].map((doc) => parseInstant(readFacts(doc.head).updatedAt) ?? 0);
  if (one !== other) return one > other ? "ours" : "theirs";
  return ours.text >= theirs.text ? "ours" : "theirs";
}
function mergeHeads(sides, readHead2) {
  const { base, ours, theirs } = sides;
  const keys3 = [.../* @__PURE__ */ new Set([...ours.head.fields.keys(), ...theirs.head.fields.keys()])];
  const notes = [];
  const single = keys3.filter((key) => !computed.has(key) && !groups.some((group) => group.includes(key)));
  const fromTheirs = [];
  for (const group of [...groups, ...single.map((key) => [key])]) {
    const [old, one, other] = [base, ours, theirs].map((doc) => writtenOf(doc, group));
    if (one === other || other === old) continue;
    const isClash = one !== old && base !== void 0;
    const side = one === old ? "theirs" : laterSide(sides);
    if (isClash) notes.push(`Both sides changed ${group[0]}: the later one counts`);
    if (side === "theirs") fromTheirs.push(...group);
  }
  const text2 = takeFields(sides, fromTheirs, readHead2);
  return { text: applyEdits(text2, editFields(text2, readHead2(text2), computedFields(sides))), notes };
}
function writtenOf(doc, keys3) {
  return JSON.stringify(keys3.map((key) => doc?.head.fields.get(key)?.value));
}
function takeFields({ ours, theirs }, keys3, readHead2) {
  let text2 = ours.text.slice(0, ours.head.bodyStart);
  for (const key of keys3) {
    const head = readHead2(text2);
    const [field, value] = [head.fields.get(key), theirs.head.fields.get(key)?.value];
    if (value === void 0 || isPlain2(value)) {
      text2 = applyEdits(text2, editFields(text2, head, { [key]: value }));
      continue;
    }
    const { start: start2, end } = theirs.head.fields.get(key);
    const place3 = field ?? { start: head.fieldsEnd, end: head.fieldsEnd };
    text2 = applyEdits(text2, [{ start: place3.start, end: place3.end, text: theirs.text.slice(start2, end) }]);
  }
  return text2;
}
function isPlain2(value) {
  return typeof value === "string" || Array.isArray(value) && value.every((one) => typeof one === "string");
}
function computedFields(sides) {
  const fields2 = {
    updated_at: mergeTimes(sides, "updated_at"),
    created_at: mergeTimes(sides, "created_at"),
    compaction_count: mergeCounts(sides),
    task_ids: mergeTasks(sides)
  };
  return Object.fromEntries(
    Object.entries(fields2).filter((pair) => pair[1] !== void 0)
  );
}
function mergeTimes(sides, key) {
  const [old, one, other] = [sides.base, sides.ours, sides.theirs].map(
    (doc) => doc?.head.fields.get(key)?.value
  );
  if (typeof other !== "string" || other === "" || key === "created_at" && other === old) return void 0;
  if (key === "created_at" && one === old) return other;
  const [mine2, yours] = [parseInstant(String(one ?? "")), parseInstant(other)];
  if (mine2 === void 0 || yours === void 0) return mine2 === void 0 ? other : void 0;
  return key === "updated_at" === yours > mine2 && yours !== mine2 ? other : void 0;
}
function mergeCounts({ base, ours, theirs }) {
  const values = [base, ours, theirs].map((doc) => doc?.head.fields.get("compaction_count")?.value);
  const [old, one, other] = values.map(readCount);
  if (one === void 0 || other === void 0) return other === void 0 ? void 0 : String(other);
  const sum = values[0] === void 0 || old === void 0 ? 0 : one + other - old;
  const count6 = Math.max(one, other, sum);
  return count6 === one ? void 0 : String(count6);
}
function mergeTasks({ base, ours, theirs }) {
  const [old, one, other] = [base, ours, theirs].map(
    (doc) => doc === void 0 ? [] : readFacts(doc.head).taskIds
  );
  const kept = one.filter((id) => other.includes(id) || !old.includes(id));
  const tasks = [...kept, ...other.filter((id) => !one.includes(id) && !old.includes(id))];
  return JSON.stringify(tasks) === JSON.stringify(one) ? void 0 : tasks;
}
var groups, computed;
var init_head = __esm({
  "src/journal/merge/head.ts"() {
    "use strict";
    init_edit_fields();
    init_edit();
    init_time();
    init_facts();
    groups = [
      ["status", "paused_at", "pause_reason", "closed_at", "close_reason", "duration_hours"],
      ["git_branch", "git_last_commit"]
    ];
    computed = /* @__PURE__ */ new Set(["updated_at", "created_at", "compaction_count", "task_ids"]);
  }
});

// src/journal/merge/three-way.ts
function mergeLines({ base, ours, theirs }) {
  const toOurs = matchUp(base, ours);
  const toTheirs = matchUp(base, theirs);
  const hunks = [];
  let [b, o, t] = [0, 0, 0];
  while (b < base.length || o < ours.length || t < theirs.length) {
    let next = b;
    while (next < base.length && (toOurs[next] === -1 || toTheirs[next] === -1)) next += 1;
    const [nextOurs, nextTheirs] = [toOurs[next] ?? ours.length, toTheirs[next] ?? theirs.length];
    const parts3 = {
      base: base.slice(b, next),
      ours: ours.slice(o, nextOurs),
      theirs: theirs.slice(t, nextTheirs)
    };
    hunks.push(mergePart(parts3));
    if (next < base.length) hunks.push({ lines: [base[next]] });
    [b, o, t] = [next + 1, nextOurs + 1, nextTheirs + 1];
  }
  return hunks;
}
function mergePart({ base, ours, theirs }) {
  if (isSame(ours, theirs) || isSame(theirs, base)) return { lines: ours };
  return isSame(ours, base) ? { lines: theirs } : { ours, theirs };
}
function isSame(one, other) {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
function matchUp(from, to) {
  const matches = new Array(from.length).fill(-1);
  let start2 = 0;
  let [end, toEnd] = [from.length, to.length];
  for (; start2 < end && start2 < toEnd && from[start2] === to[start2]; start2 += 1) matches[start2] = start2;
  for (; end > start2 && toEnd > start2 && from[end - 1] === to[toEnd - 1]; ) {
    end -= 1;
    toEnd -= 1;
    matches[end] = toEnd;
  }
  const [a, b] = [from.slice(start2, end), to.slice(start2, toEnd)];
  const found = a.length * b.length > maxCells ? matchNearest(a, b) : matchLongest(a, b);
  for (const [index, place3] of found.entries()) if (place3 >= 0) matches[start2 + index] = start2 + place3;
  return matches;
}
function matchLongest(a, b) {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at2 = (i, j) => lengths[i * width + j];
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at2(i + 1, j + 1) + 1 : Math.max(at2(i + 1, j), at2(i, j + 1));
    }
  }
  const matches = new Array(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      matches[i] = j;
      i += 1;
      j += 1;
    } else if (at2(i + 1, j) >= at2(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}
function matchNearest(a, b) {
  const places2 = /* @__PURE__ */ new Map();
  for (let place3 = b.length - 1; place3 >= 0; place3 -= 1) {
    const text2 = b[place3];
    const known2 = places2.get(text2);
    if (known2 === void 0) places2.set(text2, [place3]);
    else known2.push(place3);
  }
  let last = -1;
  return a.map((text2) => {
    const open = places2.get(text2) ?? [];
    while ((open.at(-1) ?? last + 1) <= last) open.pop();
    const place3 = open.pop() ?? -1;
    last = Math.max(last, place3);
    return place3;
  });
}
var maxCells;
var init_three_way = __esm({
  "src/journal/merge/three-way.ts"() {
    "use strict";
    maxCells = 1e6;
  }
});

// src/journal/merge/keys.ts
function keyBlocks(blocks, base) {
  const headings = keyHeadings(blocks, base);
  const unique = makeUnique();
  let section4 = "";
  let heading4 = "";
  let label3 = "";
  let open = [];
  const keyed = blocks.map((block2) => {
    if (block2.kind === "heading") {
      const key = headings.get(block2);
      open = open.filter(({ rank: rank2 }) => rank2 < block2.rank);
      const isTop = block2.isSection || block2.section === "" && block2.rank < 3;
      const found = { ...block2, key, under: isTop ? "" : open.at(-1)?.key ?? "", scope: "" };
      open.push(found);
      if (block2.isSection) section4 = key;
      heading4 = key;
      label3 = "";
      return found;
    }
    if (block2.kind === "label") {
      label3 = unique(`${heading4}/label ${block2.words}`);
      return { ...block2, key: label3, under: heading4, scope: "" };
    }
    if (block2.rank === 0) return { ...block2, key: "unclosed", under: "", scope: "" };
    const under = block2.kind === "item" && label3 !== "" ? label3 : heading4;
    const scope = listSections.has(block2.section) ? section4 : under;
    return { ...block2, key: block2.isPlaceholder ? unique(`${under}/none`) : "", under, scope };
  });
  const withItems = keyItems(keyed, base, unique);
  return keyTexts(withItems, base, unique);
}
function makeUnique() {
  const counts = /* @__PURE__ */ new Map();
  return (key) => {
    const count6 = (counts.get(key) ?? 0) + 1;
    counts.set(key, count6);
    return count6 === 1 ? key : `${key} #${count6}`;
  };
}
function keyHeadings(blocks, base) {
  const own2 = blocks.filter(({ kind }) => kind === "heading");
  const unique = makeUnique();
  let section4 = "";
  const keys3 = own2.map((block2) => {
    if (block2.isSection || block2.section === "") section4 = block2.words;
    return unique(headingKey(block2, section4));
  });
  const bases = base.filter(({ kind }) => kind === "heading");
  const baseKeys = bases.map(({ key }) => key);
  const [known2, present] = [new Set(baseKeys), new Set(keys3)];
  const partners = alignTexts(baseKeys, keys3, (from, to) => {
    const [one, other] = [bases[from], own2[to]];
    const isFree2 = !present.has(one.key) && !known2.has(keys3[to]);
    return isFree2 && one.rank === other.rank && !/^\d/.test(one.words) && !one.isSection && !other.isSection;
  });
  return new Map(
    own2.map((block2, index) => [block2, baseKeys[partners[index]] ?? keys3[index]])
  );
}
function headingKey({ isSection, section: section4, words: words3, rank: rank2 }, top) {
  if (isSection) return `section ${section4}`;
  const number2 = section4 === "decisions" ? /^#?(\d{1,9})[.):]/.exec(words3)?.[1] : void 0;
  return number2 === void 0 ? `${top}/${rank2} ${words3}` : `decision ${Number(number2)}`;
}
function itemIdentity({ words: words3, section: section4 }) {
  const { lead, rest: rest2 } = splitLead(words3);
  const unmarked = applyEdits(
    lead,
    findMarkers(lead).map((span) => ({ ...span, text: "" }))
  );
  const bare2 = unmarked.replace(task3, "").replace(resolved, "").trim();
  const isStep = section4 === "progress" && task3.test(lead);
  const text2 = isStep || section4 === "next-steps" ? splitTime(bare2).text : bare2;
  const name = `${isStep ? "step" : "item"} ${text2.replace(/\s+/g, " ")}`;
  return { lead: name, whole: `${name}
${rest2}` };
}
function stepName(block2) {
  const name = block2.kind === "item" && block2.section === "progress" ? itemIdentity(block2).lead : "";
  return name.startsWith("step ") ? name : void 0;
}
function keyItems(blocks, base, unique) {
  const keys3 = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const [open, known2] = [blocks, base].map((all) => all.filter(isItem));
  for (const name of ["whole", "lead"]) {
    const rest2 = known2.filter(({ key }) => !taken.has(key));
    if (rest2.length === 0) break;
    const queues = /* @__PURE__ */ new Map();
    for (const block2 of rest2.toReversed()) addTo(queues, nameIn(block2, name), block2.key);
    for (const block2 of open) {
      const key = keys3.has(block2) ? void 0 : queues.get(nameIn(block2, name))?.pop();
      if (key === void 0) continue;
      keys3.set(block2, key);
      taken.add(key);
    }
  }
  const word = base.length === 0 ? "" : "new ";
  return blocks.map((block2) => {
    return isItem(block2) ? { ...block2, key: keys3.get(block2) ?? unique(word + nameIn(block2, "whole")) } : block2;
  });
}
function isItem({ kind, isPlaceholder: isPlaceholder2 }) {
  return kind === "item" && !isPlaceholder2;
}
function nameIn(block2, name) {
  return `${block2.scope}/${itemIdentity(block2)[name]}`;
}
function addTo(map, key, value) {
  const known2 = map.get(key);
  if (known2 === void 0) map.set(key, [value]);
  else known2.push(value);
}
function keyTexts(blocks, base, unique) {
  const keys3 = /* @__PURE__ */ new Map();
  const bases = textsByPlace(base);
  const word = base.length === 0 ? "text" : "new text";
  for (const [under, texts3] of textsByPlace(blocks)) {
    const from = bases.get(under) ?? [];
    const partners = alignTexts(from.map(plainText), texts3.map(plainText), () => true);
    for (const [index, block2] of texts3.entries()) {
      const known2 = from[partners[index]]?.key;
      const words3 = block2.section === "tldr" ? "paragraph" : plainText(block2);
      keys3.set(block2, known2 ?? unique(`${under}/${word} ${words3}`));
    }
  }
  return blocks.map((block2) => ({ ...block2, key: keys3.get(block2) ?? block2.key }));
}
function textsByPlace(blocks) {
  const places2 = /* @__PURE__ */ new Map();
  for (const block2 of blocks) {
    if (block2.kind === "text" && block2.rank > 0 && !block2.isPlaceholder) addTo(places2, block2.under, block2);
  }
  return places2;
}
function plainText({ text: text2 }) {
  return text2.replace(/\r\n/g, "\n");
}
function alignTexts(base, version, fits) {
  const partners = matchUp(version, base);
  const limits = [...partners];
  let limit = base.length;
  for (let to = limits.length - 1; to >= 0; to -= 1) {
    const partner = partners[to];
    if (partner >= 0) limit = partner;
    limits[to] = limit;
  }
  let from = 0;
  for (const [to, partner] of partners.entries()) {
    if (partner < 0 && (from >= limits[to] || !fits(from, to))) continue;
    partners[to] = partner < 0 ? from : partner;
    from = partners[to] + 1;
  }
  return partners;
}
var listSections, task3, resolved;
var init_keys = __esm({
  "src/journal/merge/keys.ts"() {
    "use strict";
    init_item_text();
    init_edit();
    init_markers();
    init_three_way();
    listSections = /* @__PURE__ */ new Set([
      "progress",
      "discoveries",
      "dead-ends",
      "blockers",
      "next-steps",
      "files-modified"
    ]);
    task3 = /^\[[ xX]\](?=\s)/;
    resolved = /^\[resolved[^\]\n]*\]/i;
  }
});

// src/journal/merge/lists.ts
function balancePlaceholders(merged, sides) {
  const entries = placesWith(merged.map(({ block: block2, text: text2, under }) => ({ ...block2, text: text2, under })));
  const [ours, theirs] = [placesWith(sides.ours), placesWith(sides.theirs)];
  const none2 = { ours: placeholdersOf(sides.ours), theirs: placeholdersOf(sides.theirs) };
  const isFilled = ({ block: block2, under }) => {
    if (!block2.isPlaceholder || !entries.has(under)) return false;
    return none2.ours.has(under) && !ours.has(under) || none2.theirs.has(under) && !theirs.has(under);
  };
  const kept = merged.filter((block2) => !isFilled(block2));
  const present = new Set(kept.flatMap(({ block: block2, under }) => block2.isPlaceholder ? [under] : []));
  return kept.flatMap((one, index) => {
    const { key, block: block2 } = one;
    const isEmptied = block2.isSection && ours.has(key) && theirs.has(key) && !entries.has(key) && !present.has(key);
    return isEmptied ? [one, ...placeholderFor(one, kept[index + 1])] : [one];
  });
}
function placesWith(blocks) {
  const entries = blocks.filter(({ kind, isPlaceholder: isPlaceholder2, section: section4, text: text2 }) => {
    if (isPlaceholder2 || kind !== "item" && kind !== "heading") return false;
    return section4 !== "blockers" || !/^\s*(?:[-*+]|\d+[.)])\s+\[resolved/i.test(text2);
  });
  return new Set(entries.map(({ under }) => under));
}
function placeholdersOf(blocks) {
  return new Set(blocks.flatMap(({ isPlaceholder: isPlaceholder2, under }) => isPlaceholder2 ? [under] : []));
}
function placeholderFor(section4, next) {
  const name = section4.block.section;
  const [, marker3 = "- "] = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)/.exec(next?.under === section4.key ? next.text : "") ?? [];
  const isItem2 = name === "blockers";
  if (!isItem2 && name !== "next-steps") return [];
  const text2 = isItem2 ? `${marker3}None currently` : "(none yet)";
  const key = `${section4.key}/none`;
  const kind = isItem2 ? "item" : "text";
  const block2 = {
    ...section4.block,
    kind,
    rank: 8,
    key,
    under: section4.key,
    isPlaceholder: true,
    isSection: false
  };
  return [{ key, text: text2, from: section4.from, block: block2, under: section4.key, isTheirs: false }];
}
function continueNumbers(merged) {
  const result = [];
  for (const one of merged) {
    const number2 = numberAfter(result, one);
    result.push(number2 === void 0 ? one : { ...one, text: withNumber(one.text, number2) });
  }
  return result;
}
function numberAfter(earlier, { block: block2, under, isTheirs, text: text2 }) {
  const [before, first] = [earlier.at(-1), earlier.at(-2)];
  if (!isTheirs || before?.under !== under || block2.section === "decisions") return void 0;
  if (block2.item === void 0 || block2.item.bullet !== before.block.item?.bullet) return void 0;
  const [number2, last] = [readNumber2(text2), readNumber2(before.text)];
  if (number2 === void 0 || last === void 0 || number2 > last) return void 0;
  return first?.under === under && readNumber2(first.text) === last ? void 0 : last + 1;
}
function readNumber2(text2) {
  const digits = /^[ \t]*(\d{1,9})[.)]/.exec(text2)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function withNumber(text2, number2) {
  const digits = String(number2);
  const shift2 = " ".repeat(Math.max(0, digits.length - String(readNumber2(text2)).length));
  const [first, ...rest2] = text2.split("\n");
  const lines3 = rest2.map((line) => /^[ \t]/.test(line) ? shift2 + line : line);
  return [first.replace(/\d+/, digits), ...lines3].join("\n");
}
function dropRepeatedSteps(merged) {
  const isDone = ({ block: block2 }) => /^\[[xX]\]/.test(block2.words);
  const done = new Set(merged.filter(isDone).map(({ block: block2 }) => stepName(block2)));
  return merged.filter(
    (one) => isDone(one) || stepName(one.block) === void 0 || !done.has(stepName(one.block))
  );
}
var init_lists = __esm({
  "src/journal/merge/lists.ts"() {
    "use strict";
    init_keys();
  }
});

// src/journal/merge/read-blocks.ts
function splitBlocks(doc) {
  const { text: text2 } = doc;
  const found = withRest(doc, findBlocks(doc));
  const sectionAt = sectionsOf(doc);
  const blocks = found.map((one, index) => {
    const next = found[index + 1]?.start ?? text2.length;
    const end = trimEnd(text2, one);
    const lines3 = text2.slice(one.start, end);
    const words3 = one.item === void 0 ? one.words ?? lines3 : rawItemText(text2, one.item);
    return {
      kind: one.kind,
      rank: one.rank,
      text: lines3,
      gap: text2.slice(end, next),
      words: words3,
      isPlaceholder: one.rank === 8 && isPlaceholder(words3),
      ...sectionAt(one),
      ...one.item === void 0 ? {} : { item: one.item }
    };
  });
  return { lead: text2.slice(doc.head.bodyStart, found[0]?.start ?? text2.length), blocks };
}
function findBlocks(doc) {
  const { headings, items, paragraphs } = doc.outline;
  const labels2 = readLabels(doc, { start: doc.head.bodyStart, end: doc.text.length });
  const found = [
    ...headings.map(({ start: start2, end, level, text: text2 }) => {
      return { kind: "heading", rank: level, start: start2, end, words: foldHeading(text2) };
    }),
    ...items.map((item3) => ({ kind: "item", rank: 8, start: item3.start, end: item3.end, item: item3 }))
  ];
  let next = 0;
  for (const { start: start2, end } of paragraphs) {
    const cuts = [{ kind: "text", rank: 8, start: start2, end }];
    for (let label3 = labels2[next]; label3 !== void 0 && label3.start < end; label3 = labels2[next]) {
      next += 1;
      const before = cuts.pop();
      if (label3.start > before.start) cuts.push({ ...before, end: label3.start });
      cuts.push({ kind: "label", rank: 7, start: label3.start, end, words: label3.key });
    }
    found.push(...cuts);
  }
  return found.sort((a, b) => a.start - b.start);
}
function withRest({ text: text2, head, outline }, found) {
  const all = [];
  let at2 = head.bodyStart;
  for (const one of [...found, void 0]) {
    const end = contentEnd(text2, { start: at2, end: one?.start ?? text2.length });
    const open = Math.max(at2, Math.min(end, outline.unclosed ?? end));
    all.push(...restIn(text2, { start: at2, end: open }, 8), ...restIn(text2, { start: open, end }, 0));
    if (one !== void 0) all.push(one);
    at2 = one?.end ?? at2;
  }
  return all;
}
function restIn(text2, { start: start2, end }, rank2) {
  const lines3 = text2.slice(start2, end);
  if (lines3.trim() === "") return [];
  const first = text2.lastIndexOf("\n", start2 + lines3.search(/\S/)) + 1;
  return [{ kind: "text", rank: rank2, start: Math.max(start2, first), end }];
}
function sectionsOf(doc) {
  const sections = [...doc.sections.values()].sort((a, b) => a.start - b.start);
  let index = 0;
  return ({ start: start2 }) => {
    let section4 = sections[index];
    for (; section4 !== void 0 && section4.end <= start2; section4 = sections[index]) index += 1;
    if (section4 === void 0 || section4.start > start2) return { section: "", isSection: false };
    return { section: section4.name, isSection: section4.start === start2 };
  };
}
function trimEnd(text2, { start: start2, end }) {
  let at2 = end;
  while (at2 > start2 && /\s/.test(text2.charAt(at2 - 1))) at2 -= 1;
  while (at2 < end && /[^\r\n]/.test(text2.charAt(at2))) at2 += 1;
  return at2;
}
var init_read_blocks = __esm({
  "src/journal/merge/read-blocks.ts"() {
    "use strict";
    init_item_text();
    init_document();
    init_labels();
    init_markers();
  }
});

// src/journal/merge/item.ts
function mergeItem(base, ours, theirs) {
  const sides = { base: base && partsOf(base), ours: partsOf(ours), theirs: partsOf(theirs) };
  const from = leadFrom(sides);
  const { marker: marker3 } = sides.base?.marker === sides.ours.marker ? sides.theirs : sides.ours;
  const rest2 = mergeRest({ base: sides.base?.rest ?? [], ours: sides.ours.rest, theirs: sides.theirs.rest });
  const text2 = [marker3 + sides[from].lead, ...rest2].join("\n");
  return isOneItem(text2) ? { text: text2, from } : { text: `${ours.text}
${theirs.text}`, from, isDouble: true };
}
function partsOf({ text: text2, words: words3, item: item3 }) {
  const { start: start2, content } = item3;
  const lines3 = text2.slice(content - start2).split("\n");
  const count6 = splitLead(words3).lead.split("\n").length;
  return {
    marker: text2.slice(0, content - start2),
    lead: lines3.slice(0, count6).join("\n"),
    rest: lines3.slice(count6)
  };
}
function leadFrom({
  base,
  ours,
  theirs
}) {
  if (ours.lead === theirs.lead || theirs.lead === base?.lead) return "ours";
  if (ours.lead === base?.lead) return "theirs";
  const [one, other] = [standing(ours.lead), standing(theirs.lead)];
  if (one.isDone !== other.isDone) return one.isDone ? "ours" : "theirs";
  const [mine2, yours] = [one.time + ours.lead, other.time + theirs.lead];
  return mine2 <= yours ? "ours" : "theirs";
}
function standing(lead) {
  const resolved2 = /^\[resolved\s*([^\]\n]*)\]/i.exec(lead);
  if (resolved2 !== null) return { isDone: true, time: resolved2[1] };
  const marker3 = findMarkers(lead).at(-1)?.start ?? lead.length;
  return { isDone: /^\[[xX]\]/.test(lead), time: splitTime(lead.slice(0, marker3).trim()).time ?? "~" };
}
function mergeRest(rests) {
  return mergeLines(rests).flatMap((hunk) => "lines" in hunk ? hunk.lines : [...hunk.ours, ...hunk.theirs]);
}
function isOneItem(text2) {
  const { items, headings } = scanOutline(text2, 0);
  return items.length === 1 && headings.length === 0 && items[0]?.end === text2.length;
}
var init_item = __esm({
  "src/journal/merge/item.ts"() {
    "use strict";
    init_item_text();
    init_scan();
    init_markers();
    init_three_way();
  }
});

// src/journal/merge/block.ts
function mergeBlock(base, { ours, theirs }, isDerived2) {
  if (isSame2(ours, theirs) || isSame2(theirs, base)) return { text: ours.text, from: "ours" };
  if (isSame2(ours, base)) return { text: theirs.text, from: "theirs" };
  if (ours.isPlaceholder || ours.isSection) return { text: ours.text, from: "ours" };
  if (ours.item !== void 0 && theirs.item !== void 0) return mergeItem(base, ours, theirs);
  if (isDerived2(ours, "ours")) return { text: theirs.text, from: "theirs" };
  if (isDerived2(theirs, "theirs")) return { text: ours.text, from: "ours" };
  const areNumbers = ours.words === "superseded by" && numbered3.test(ours.text) && numbered3.test(theirs.text);
  return areNumbers ? joinNumbers(ours, theirs) : mergeText(base, ours, theirs);
}
function isSame2(one, other) {
  return other !== void 0 && one.text.replace(/\r\n/g, "\n") === other.text.replace(/\r\n/g, "\n");
}
function isUnchanged(block2, old) {
  return isSame2(block2, old) || block2.item !== void 0 && block2.words === old.words;
}
function joinNumbers(ours, theirs) {
  const numbers2 = `${ours.text} ${theirs.text}`.match(/\d+/g);
  const sorted = [...new Set(numbers2)].sort((a, b) => Number(a) - Number(b));
  return { text: ours.text.replace(numbered3, `$1${sorted.join(", ")}`), from: "ours" };
}
function mergeText(base, ours, theirs) {
  const lines3 = (block2) => block2?.text.split("\n") ?? [];
  const hunks = mergeLines({ base: lines3(base), ours: lines3(ours), theirs: lines3(theirs) });
  const merged = hunks.flatMap((hunk) => "lines" in hunk ? [hunk.lines] : []);
  if (merged.length === hunks.length) return { text: merged.flat().join("\n"), from: "ours" };
  return { text: ours.text, from: "ours", conflict: { ours: ours.text, theirs: theirs.text } };
}
var numbered3;
var init_block = __esm({
  "src/journal/merge/block.ts"() {
    "use strict";
    init_item();
    init_three_way();
    numbered3 = /^([^:]*:[*_\s]*)\d+(?:, ?\d+)*\s*$/;
  }
});

// src/journal/merge/sequence.ts
function mergeBlocks(sides, isDerived2) {
  const merge = {
    base: versionOf(sides.base),
    ours: versionOf(sides.ours),
    theirs: versionOf(sides.theirs),
    merged: /* @__PURE__ */ new Map(),
    placed: /* @__PURE__ */ new Set()
  };
  for (const { key } of [...sides.ours, ...sides.theirs]) mergeOne(merge, key, isDerived2);
  keepHeadings(merge);
  return arrange(merge);
}
function versionOf(blocks) {
  return { blocks, byKey: new Map(blocks.map((block2) => [block2.key, block2])) };
}
function mergeOne({ base, ours, theirs, merged, placed }, key, isDerived2) {
  if (merged.has(key)) return;
  const [old, one, other] = [base, ours, theirs].map(({ byKey }) => byKey.get(key));
  if (one !== void 0 && other !== void 0) {
    const resolved2 = mergeBlock(old, { ours: one, theirs: other }, isDerived2);
    const block3 = resolved2.from === "ours" ? one : other;
    const isMoved = one.under !== other.under && (old?.under === one.under || old?.under !== other.under && block3 === other);
    if (isMoved) placed.add(key);
    merged.set(key, { ...resolved2, key, block: block3, under: (isMoved ? other : one).under, isTheirs: false });
    return;
  }
  const block2 = one ?? other;
  if (old === void 0 || !isUnchanged(block2, old))
    merged.set(key, onlyOne(block2, block2 === one ? "ours" : "theirs"));
  if (one === void 0) placed.add(key);
}
function onlyOne(block2, from) {
  const { key, text: text2, under } = block2;
  return { key, text: text2, from, block: block2, under, isTheirs: from === "theirs" };
}
function keepHeadings({ ours, theirs, merged, placed }) {
  for (const { under } of [...merged.values()]) {
    for (let key = under; key !== "" && !merged.has(key); ) {
      const own2 = ours.byKey.get(key);
      const block2 = own2 ?? theirs.byKey.get(key);
      merged.set(key, onlyOne(block2, own2 === void 0 ? "theirs" : "ours"));
      if (own2 === void 0) placed.add(key);
      key = block2.under;
    }
  }
}
function arrange(merge) {
  const { ours, theirs, merged, placed } = merge;
  const followers = followMoved(merge);
  const chain2 = /* @__PURE__ */ new Map();
  let last = "";
  for (const { key } of ours.blocks) {
    if (!merged.has(key) || placed.has(key) || followers.has(key)) continue;
    chain2.set(last, key);
    last = key;
  }
  const places2 = new Map([
    ["", -1],
    ...theirs.blocks.map(({ key }, index) => [key, index])
  ]);
  let anchor = "";
  for (const block2 of theirs.blocks) {
    const entry = merged.get(block2.key);
    if (entry === void 0) continue;
    const isBelow = places2.get(anchor) >= places2.get(block2.under);
    if (placed.has(block2.key)) insert(merge, chain2, { block: block2, after: isBelow ? anchor : block2.under });
    if (entry.under === block2.under) anchor = block2.key;
  }
  for (const [key, before] of followers) putBehind(chain2, before, key);
  const result = [];
  for (let key = chain2.get(""); key !== void 0; key = chain2.get(key))
    result.push(merged.get(key));
  return result;
}
function followMoved({ ours, theirs, merged, placed }) {
  const followers = /* @__PURE__ */ new Map();
  let before = "";
  for (const { key, under } of ours.blocks) {
    if (!merged.has(key)) continue;
    if (!placed.has(key) && (placed.has(under) || followers.has(under))) {
      if (theirs.byKey.has(key)) placed.add(key);
      else followers.set(key, before);
    }
    before = key;
  }
  return followers;
}
function putBehind(chain2, before, key) {
  const next = chain2.get(before);
  chain2.set(before, key);
  if (next !== void 0) chain2.set(key, next);
}
function insert({ theirs, merged }, chain2, { block: block2, after }) {
  let at2 = after;
  for (let next = chain2.get(at2); next !== void 0; next = chain2.get(at2)) {
    const entry = merged.get(next);
    const known2 = theirs.byKey.get(next);
    const isForeign = known2 === void 0 || known2.under !== entry.under;
    if (!isForeign || entry.block.rank < block2.rank) break;
    at2 = next;
  }
  putBehind(chain2, at2, block2.key);
}
var init_sequence = __esm({
  "src/journal/merge/sequence.ts"() {
    "use strict";
    init_block();
  }
});

// src/journal/merge/merge-sessions.ts
function mergeSessions(texts3, options) {
  if (texts3.ours === texts3.theirs || texts3.theirs === texts3.base)
    return { text: texts3.ours, conflicts: [], notes: [] };
  if (texts3.ours === texts3.base) return { text: texts3.theirs, conflicts: [], notes: [] };
  const decode = (text2) => decodeDocument(text2, options.readHead(text2), options.aliases);
  const docs = {
    base: texts3.base.trim() === "" ? void 0 : decode(likeOurs(texts3.base, texts3.ours)),
    ours: decode(texts3.ours),
    theirs: decode(likeOurs(texts3.theirs, texts3.ours))
  };
  const [id, theirId] = [readFacts(docs.ours.head).id, readFacts(docs.theirs.head).id];
  if (id !== theirId)
    throw new Failure("refused", `Cannot merge the sessions "${id}" and "${theirId}": they are two`);
  const { ours, theirs, notes } = renumberDecisions(docs);
  const renumbered = {
    base: docs.base,
    ours: ours.length === 0 ? docs.ours : decode(applyEdits(docs.ours.text, ours)),
    theirs: theirs.length === 0 ? docs.theirs : decode(applyEdits(docs.theirs.text, theirs))
  };
  const head = mergeHeads(renumbered, options.readHead);
  const body = mergeBodies(renumbered, { head: head.text, decode, isRebuilt: options.isRebuilt === true });
  const merged = finish3(renumbered, body, { options, decode });
  return { ...merged, notes: [...head.notes, ...notes] };
}
function likeOurs(text2, ours) {
  if (!ours.includes("\r\n")) return text2.replace(/\r\n/g, "\n");
  return /(?<!\r)\n/.test(ours) ? text2 : text2.replace(/(?<!\r)\n/g, "\r\n");
}
function mergeBodies(docs, { head, decode, isRebuilt }) {
  const base = docs.base === void 0 ? [] : keyBlocks(splitBlocks(docs.base).blocks, []);
  const [ours, theirs] = [splitBlocks(docs.ours), splitBlocks(docs.theirs)];
  const sides = { base, ours: keyBlocks(ours.blocks, base), theirs: keyBlocks(theirs.blocks, base) };
  const merged = mergeBlocks(sides, derivedReader(docs));
  const blocks = continueNumbers(balancePlaceholders(isRebuilt ? dropRepeatedSteps(merged) : merged, sides));
  const { text: text2, placed } = joinBlocks(blocks, sides, docs.ours.eol);
  const start2 = head + ours.lead;
  const doc = decode(start2 + text2);
  assertWhole(doc, blocks);
  return {
    doc,
    placed: placed.map((one) => ({ ...one, start: one.start + start2.length, end: one.end + start2.length }))
  };
}
function assertWhole(doc, merged) {
  const shape = (kinds) => kinds.filter((kind) => kind !== "text").join(" ");
  const wanted = merged.flatMap(
    ({ block: block2, isDouble }) => isDouble === true ? [block2.kind, block2.kind] : [block2.kind]
  );
  if (shape(splitBlocks(doc).blocks.map(({ kind }) => kind)) === shape(wanted)) return;
  throw new Failure("refused", "Cannot merge the session: its parts do not stay apart");
}
function finish3(docs, { doc, placed }, { options, decode }) {
  const marked = markCurrent(doc, { ...docs, later: laterSide(docs) }, options.readItem);
  const current2 = decode(applyEdits(doc.text, marked));
  const derived2 = refreshMerged(current2, [docs.ours, docs.theirs]);
  const { markerSize = 7 } = options;
  const conflicts = placed.flatMap(({ block: block2, start: start2, end }) => {
    if (block2.conflict === void 0) return [];
    const [from, to] = [start2, end].map((at2) => movedBy(movedBy(at2, marked), derived2));
    return [{ start: from, end: to, text: markConflict(block2.conflict, markerSize, docs.ours.eol) }];
  });
  const names = placed.flatMap(
    ({ block: block2 }) => block2.conflict === void 0 ? [] : [sectionOf2(placed, block2)]
  );
  return { text: applyEdits(applyEdits(current2.text, derived2), conflicts), conflicts: [...new Set(names)] };
}
function movedBy(at2, edits) {
  return edits.reduce(
    (moved, { start: start2, end, text: text2 }) => start2 < at2 ? moved + text2.length - (end - start2) : moved,
    at2
  );
}
function markConflict({ ours, theirs }, size, eol2) {
  const [open, middle, close] = ["<", "=", ">"].map((sign) => sign.repeat(size));
  return [`${open} ours`, ours, middle, theirs, `${close} theirs`].join(eol2);
}
function sectionOf2(placed, { block: block2, key }) {
  if (block2.section !== "") return sectionTitles[block2.section];
  const index = placed.findIndex((one) => one.block.key === key);
  const heading4 = placed.slice(0, index + 1).findLast((one) => one.block.block.kind === "heading");
  return heading4?.block.text.replace(/^#+\s*/, "") ?? "";
}
var init_merge_sessions = __esm({
  "src/journal/merge/merge-sessions.ts"() {
    "use strict";
    init_failure();
    init_edit();
    init_document();
    init_facts();
    init_decisions2();
    init_figures();
    init_gaps();
    init_head();
    init_keys();
    init_lists();
    init_read_blocks();
    init_sequence();
  }
});

// src/journal/merging/conflicts.ts
async function readStages(project, path) {
  const rel = (0, import_node_path47.relative)(project.root, path).split(import_node_path47.sep).join("/");
  const listed = await runGit(project.root, ["ls-files", "-u", "-z", "--", rel]);
  const present = new Set(
    listed.stdout.split("\0").map((line) => /^\d+ [0-9a-f]+ ([123])\t/.exec(line)?.[1])
  );
  if (!listed.ok || !present.has(stages.ours) || !present.has(stages.theirs)) return void 0;
  const read = async (stage) => {
    if (!present.has(stage)) return "";
    const { ok, stdout } = await runGit(project.root, ["cat-file", "--filters", `:${stage}:./${rel}`]);
    return ok && !stdout.includes("\uFFFD") ? stdout : void 0;
  };
  const [base, ours, theirs] = await Promise.all([stages.base, stages.ours, stages.theirs].map(read));
  if (base === void 0 || ours === void 0 || theirs === void 0) return void 0;
  return { base, ours, theirs };
}
async function mergeAsGit(cwd, { base, ours, theirs, markerSize }) {
  const labels2 = ["ours", "base", "theirs"].flatMap((label3) => ["-L", label3]);
  const args = ["merge-file", "-q", `--marker-size=${markerSize}`, ...labels2, ours, base, theirs];
  const { ok } = await runGit(cwd, args, { timeoutMs: 6e4 });
  return ok;
}
var import_node_path47, stages;
var init_conflicts = __esm({
  "src/journal/merging/conflicts.ts"() {
    "use strict";
    import_node_path47 = require("node:path");
    init_process();
    stages = { base: "1", ours: "2", theirs: "3" };
  }
});

// src/journal/merging/merge-texts.ts
async function mergeTexts(texts3, options) {
  for (const text2 of [texts3.ours, texts3.theirs]) {
    const conflict = findConflict(text2);
    if (conflict !== void 0) throw conflict;
  }
  const { readHead: readHead2 } = await Promise.resolve().then(() => __toESM(require_yaml(), 1));
  const { readItem: readItem2 } = await Promise.resolve().then(() => __toESM(require_blocks(), 1));
  return mergeSessions(texts3, { ...options, readHead: readHead2, readItem: readItem2 });
}
async function mergeFromIndex(project, path, context) {
  const staged = await readStages(project, path);
  const sides = staged ?? readConflictSides(readText(path));
  if (sides === void 0) return void 0;
  const aliases2 = readConfig2(project, context.env).sectionAliases;
  return mergeTexts(sides, { aliases: aliases2, isRebuilt: staged === void 0 });
}
var init_merge_texts = __esm({
  "src/journal/merging/merge-texts.ts"() {
    "use strict";
    init_read();
    init_config();
    init_damage();
    init_conflict_sides();
    init_merge_sessions();
    init_conflicts();
  }
});

// src/journal/doctor/fix-merge.ts
async function mergeConflicted(project, context) {
  const { damaged: damaged2 } = await listSessions(project, ["active", "archive"]);
  const done = [];
  for (const { path } of damaged2) {
    const file = shownPath(project, path);
    try {
      if (findConflict(readText(path)) !== void 0) done.push(...await mergeOne2(project, path, context));
    } catch (error) {
      if (!isFailure(error)) throw error;
      done.push(`Cannot merge ${file}: ${error.message}`);
    }
  }
  return done;
}
async function mergeOne2(project, path, context) {
  const merged = await mergeFromIndex(project, path, context);
  if (merged === void 0) return [];
  await withSessionsLocked(project, commandWaitMs, async () => {
    await updateFile(
      path,
      (source) => ({ text: findConflict(source) === void 0 ? source : merged.text }),
      { project }
    );
  });
  const file = shownPath(project, path);
  const left = merged.conflicts.length === 0 ? "" : `; both sides rewrote: ${merged.conflicts.join(", ")}`;
  return [`Merged ${file}: look at it, then git add "${file}"${left}`, ...merged.notes];
}
var init_fix_merge = __esm({
  "src/journal/doctor/fix-merge.ts"() {
    "use strict";
    init_failure();
    init_read();
    init_project();
    init_change();
    init_update_file();
    init_damage();
    init_session_lock();
    init_sessions();
    init_merge_texts();
  }
});

// src/journal/doctor/fix.ts
async function mend(examined) {
  const { project } = examined;
  const before = [...staleLocks(project), ...listLeftovers(project)];
  const wasOpen = isLocalOpen(project);
  const done = await withSessionsLocked(project, commandWaitMs, async () => {
    ensureLocal(project);
    for (const path of listLeftovers(project)) removeQuietly(path);
    for (const path of staleLocks(project)) removeQuietly(path);
    const { sessions, failures } = finishIntent(project);
    return [
      ...sessions.map((path) => `Completed what belonged to ${shownPath(project, path)}`),
      ...failures.map((failure) => failure.message),
      ...await moveMisplaced(project),
      ...addIgnores(project)
    ];
  });
  const merged = await mergeConflicted(project, examined.context);
  const gone = before.filter((path) => findStat(path) === void 0);
  return [
    ...gone.map((path) => `Removed ${shownPath(project, path)}`),
    ...wasOpen ? ["Closed .sessions/.local to others"] : [],
    ...done,
    ...merged,
    ...await unbind(examined),
    ...await fixMarkers(examined)
  ];
}
async function moveMisplaced(project) {
  const { sessions } = await listSessions(project, ["active", "archive"]);
  return sessions.flatMap((file) => {
    const belongs = folderOf(file.facts.status);
    if (belongs === void 0 || belongs === file.folder) return [];
    return tryTo(`Cannot move ${shownPath(project, file.path)}`, () => {
      ensureFolder(project, (0, import_node_path48.join)(project.dir, belongs));
      const to = moveFile(file.path, (0, import_node_path48.join)(project.dir, belongs, file.name));
      return `Moved ${shownPath(project, file.path)} to ${shownPath(project, to)}`;
    });
  });
}
function tryTo(trouble, work) {
  try {
    return [work()];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [`${trouble}: ${error.message}`];
  }
}
function addIgnores(project) {
  if (worktreeOf(project.root) === void 0) return [];
  const path = (0, import_node_path48.join)(project.dir, ".gitignore");
  const text2 = readIgnores(project);
  const missing = missingIgnores(text2);
  if (missing.length === 0) return [];
  return tryTo("Cannot add to .sessions/.gitignore", () => {
    assertInside(project, path);
    const eol2 = text2?.includes("\r\n") ? "\r\n" : "\n";
    const added = missing.map((line) => line + eol2).join("");
    if (text2 === void 0) createFile(path, added);
    else writeFileAtomic(path, text2 + (text2 === "" || text2.endsWith("\n") ? "" : eol2) + added);
    return `Added ${missing.join(" and ")} to .sessions/.gitignore`;
  });
}
async function unbind(examined) {
  const { sessions } = await listSessions(examined.project, ["active", "archive"]);
  return staleBindings(examined, sessions).map(({ conversation, session }) => {
    removeBinding(examined.context.env, conversation);
    return `Unbound the conversation ${conversation} from ${(0, import_node_path48.basename)(session)}`;
  });
}
async function fixMarkers({ project, context }) {
  const { sessions } = await listSessions(project, ["active", "archive"]);
  const done = [];
  for (const file of sessions) {
    const target = { project, file, how: "named" };
    if (isOversized(file) || !await hasWrongMarkers(target, { project, context })) continue;
    try {
      done.push(await fixMarkersOf(target, { project, context }));
    } catch (error) {
      if (!isFailure(error)) throw error;
      done.push(`Cannot change the markers of ${shownPath(project, file.path)}: ${error.message}`);
    }
  }
  return done;
}
async function hasWrongMarkers(target, { context }) {
  try {
    return isWrong((await loadTarget(target, context)).doc);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return false;
  }
}
function isWrong(doc) {
  const { marked, onDone } = wrongMarkers(doc);
  return marked.length > 1 || onDone.length > 0;
}
async function fixMarkersOf(target, { project, context }) {
  const { readItem: readItem2 } = await Promise.resolve().then(() => __toESM(require_blocks(), 1));
  const time3 = formatMinute(context.now().getTime());
  const changed = await changeSession({ target, context, verb: "doctor --fix" }, (doc) => {
    return { edits: isWrong(doc) ? markerEdits(doc, { time: time3, readItem: readItem2 }) : [] };
  });
  const { current: current2 } = changed.session.figures;
  return `Left ${current2 === "" ? "no step" : `"${current2}"`} marked as CURRENT in ${shownPath(project, target.file.path)}`;
}
function markerEdits(doc, how) {
  const { steps } = readChecklist(doc);
  const lastDone = steps.findLast((step3) => step3.done)?.number ?? 0;
  const open = steps.filter((step3) => !step3.done);
  const isNext = (step3) => step3.place === "in-progress";
  const next = open.find((step3) => step3.current) ?? open.find(isNext) ?? open.find((step3) => step3.number > lastDone) ?? open[0];
  if (next === void 0 || next.current) return keepOneMarker(doc);
  return editChecklist(
    doc,
    { notes: [], done: [], add: [], steps, current: next, time: how.time },
    how.readItem
  );
}
var import_node_path48;
var init_fix = __esm({
  "src/journal/doctor/fix.ts"() {
    "use strict";
    import_node_path48 = require("node:path");
    init_failure();
    init_time();
    init_files();
    init_move();
    init_stat();
    init_project();
    init_change();
    init_intent();
    init_session_lock();
    init_sessions();
    init_checklist();
    init_checklist_edit();
    init_step_markers();
    init_project_findings();
    init_bindings();
    init_load();
    init_diagnose();
    init_fix_merge();
    init_litter();
  }
});

// src/commands/doctor.ts
var doctor_exports = {};
__export(doctor_exports, {
  doctorCommand: () => doctorCommand
});
async function runDoctor(call, context) {
  const examined = { project: openProject(context.cwd), context };
  const fixed = hasFlag(call, "fix") ? await mend(examined) : void 0;
  const diagnosis = await diagnose(examined);
  return replyOf9(diagnosis, fixed);
}
function replyOf9({ findings, sessions }, fixed) {
  const lines3 = [
    headline(findings, sessions, fixed),
    ...(fixed ?? []).map((text2) => `   \u2713 ${text2}`),
    ...findings.flatMap(renderFinding)
  ];
  const data = { sessions, findings, ...fixed === void 0 ? {} : { fixed } };
  return { text: lines3.join("\n"), data, exit: findings.length === 0 ? 0 : 1 };
}
function headline(findings, sessions, fixed) {
  const looked = `${count5(sessions, "session file")} looked at`;
  const left = fixed === void 0 ? count5(findings.length, "finding") : `${count5(findings.length, "finding")} left for you`;
  if (findings.length === 0) return `\u{1FA7A} No findings${fixed === void 0 ? "" : " left"}: ${looked}`;
  const fixable = fixed === void 0 ? findings.filter((finding) => finding.fixable).length : 0;
  const way = fixable === 0 ? "" : `; session-journal doctor --fix mends ${fixable === findings.length ? "them" : fixable}`;
  return `\u{1FA7A} ${left} (${looked})${way}`;
}
function renderFinding({ file, line, message, hint }) {
  const place3 = file === "" ? "" : `${file}${line === void 0 ? "" : `:${line}`}: `;
  return [` - ${place3}${message}`, `     ${hint}`];
}
function count5(number2, word) {
  return `${number2} ${word}${number2 === 1 ? "" : "s"}`;
}
var doctorCommand;
var init_doctor = __esm({
  "src/commands/doctor.ts"() {
    "use strict";
    init_call_spec();
    init_project();
    init_diagnose();
    init_fix();
    doctorCommand = {
      summary: "Look for damage in the sessions and for what keeps the hooks from working; exit code 1 with findings.",
      spec: {
        verb: "doctor",
        bare: void 0,
        flags: [{ name: "fix", takes: "none", about: "Mend what can be mended without losing anything" }]
      },
      run: runDoctor
    };
  }
});

// src/commands/merge-driver.ts
var merge_driver_exports = {};
__export(merge_driver_exports, {
  mergeDriverCommand: () => mergeDriverCommand
});
async function runMergeDriver(call, context) {
  const [isOn, isOff] = [hasFlag(call, "install"), hasFlag(call, "uninstall")];
  const hasFiles = call.bare.length > 0;
  if (Number(isOn) + Number(isOff) + Number(hasFiles) !== 1) {
    throw new Failure(
      "misuse",
      "Cannot tell what to do: give --install, --uninstall or the files that git names",
      {
        hint: "session-journal merge-driver --install"
      }
    );
  }
  if (hasFiles) return mergeFiles(call.bare, context);
  const project = openProject(context.cwd);
  const done = isOn ? await setUpMerging(project, context) : await removeMerging(project);
  const headline2 = isOn ? "\u{1F500} git merges the sessions of this clone with session-journal" : "\u{1F500} git merges sessions as any text";
  return {
    text: [headline2, ...done.map((text2) => `   \u2713 ${text2}`)].join("\n"),
    data: { merging: isOn, done }
  };
}
async function mergeFiles(words3, context) {
  const [base, ours, theirs, size = "7", path = ""] = words3;
  if (base === void 0 || ours === void 0 || theirs === void 0 || !/^\d{1,3}$/.test(size)) {
    throw new Failure(
      "misuse",
      "Cannot merge: git gives the files %O %A %B and the length %L of the markers",
      {
        hint: "session-journal merge-driver --install sets it up"
      }
    );
  }
  const place3 = (name) => (0, import_node_path49.resolve)(context.cwd, name);
  const files = { base: place3(base), ours: place3(ours), theirs: place3(theirs), markerSize: Number(size) };
  try {
    return await mergeAsSessions(files, { name: path === "" ? ours : path, context });
  } catch (error) {
    return mergePlainly(files, {
      name: path,
      reason: isFailure(error) ? error.message : String(error),
      context
    });
  }
}
async function mergeAsSessions(files, { name, context }) {
  const texts3 = { base: readText(files.base), ours: readText(files.ours), theirs: readText(files.theirs) };
  sweepLeftovers((0, import_node_path49.dirname)(files.ours));
  const project = findProject(context.cwd);
  const aliases2 = project === void 0 ? {} : readConfig2(project, context.env).sectionAliases;
  const { text: text2, conflicts, notes } = await mergeTexts(texts3, { aliases: aliases2, markerSize: files.markerSize });
  if (text2 !== texts3.ours) writeFileAtomic(files.ours, text2, { fsync: false });
  const said2 = conflicts.length === 0 ? `Merged ${name}` : `Merged ${name}, but for what both sides rewrote in ${conflicts.map((title) => `"${title}"`).join(", ")}: it is marked`;
  return {
    text: [said2, ...notes.map((note2) => `   ${note2}`)].join("\n"),
    data: { path: name, conflicts, notes },
    exit: conflicts.length === 0 ? 0 : 1
  };
}
async function mergePlainly(files, { name, reason, context }) {
  const isClean = await mergeAsGit(context.cwd, files);
  return {
    text: `Merged ${name} as any text: ${reason}`,
    data: { path: name, reason },
    exit: isClean ? 0 : 1
  };
}
var import_node_path49, mergeDriverCommand;
var init_merge_driver = __esm({
  "src/commands/merge-driver.ts"() {
    "use strict";
    import_node_path49 = require("node:path");
    init_call_spec();
    init_failure();
    init_files();
    init_leftovers();
    init_read();
    init_config();
    init_project();
    init_conflicts();
    init_install();
    init_merge_texts();
    mergeDriverCommand = {
      summary: "Merge two versions of a session for git; --install tells git of this clone to use it.",
      spec: {
        verb: "merge-driver",
        bare: { about: "git's %O %A %B %L %P", placeholder: "FILE", max: 5 },
        flags: [
          { name: "install", takes: "none", about: "Let git merge the sessions of this clone with this program" },
          { name: "uninstall", takes: "none", about: "Take that back" }
        ]
      },
      run: runMergeDriver
    };
  }
});

// src/commands/program.ts
var program_exports = {};
__export(program_exports, {
  isVerb: () => isVerb,
  runProgram: () => runProgram,
  runText: () => runText
});
module.exports = __toCommonJS(program_exports);
var import_node_fs35 = require("node:fs");
var import_node_path50 = require("node:path");
init_call_spec();

// src/core/calls/help.ts
init_columns();
init_call_draft();
init_call_spec();
var helpWidth = 80;
var widestLabel = 28;
function renderHelp(spec, summary) {
  const { verb, bare: bare2, flags: flags2 } = spec;
  const placeholder = bare2 === "text" ? "TEXT" : bare2?.placeholder;
  const usage = [
    "Usage: session-journal",
    verb,
    ...placeholder === void 0 ? [] : [`[${placeholder}]`],
    "[FLAGS]"
  ];
  const words3 = typeof bare2 === "object" ? [{ label: bare2.placeholder, about: bare2.about }] : [];
  const own2 = [...words3, ...flags2.map(helpRow)];
  const everywhere = globalFlags.map(helpRow);
  const widest = Math.max(...[...own2, ...everywhere].map(({ label: label3 }) => label3.length));
  const render = (row) => renderHelpRow(row, Math.min(widest, widestLabel));
  const parts3 = [[usage.join(" ")], wrapText(summary, helpWidth), own2.flatMap(render)];
  return [
    ...parts3.filter((lines3) => lines3.length > 0),
    ["Every command takes:", ...everywhere.flatMap(render)]
  ].map((lines3) => lines3.join("\n")).join("\n\n");
}
function helpRow(flag) {
  const value = flag.takes === "text" ? ` ${flag.placeholder ?? "TEXT"}` : "";
  const short = flag.name === "help" ? "-h, " : "";
  return {
    label: `${short}${labelOf(flag)}${value}`,
    about: flag.repeat === true ? `${flag.about} (may repeat)` : flag.about
  };
}
function renderHelpRow({ label: label3, about }, column) {
  const indent2 = " ".repeat(column + 4);
  const [first = "", ...more] = wrapText(about, helpWidth - indent2.length);
  const start2 = label3.length > column ? [`  ${label3}`, indent2 + first] : [`  ${label3.padEnd(column)}  ${first}`];
  return [...start2, ...more.map((line) => indent2 + line)];
}

// src/core/calls/read-argv.ts
init_call_draft();
init_call_spec();
function decodeArgv(argv, spec) {
  const draft = startCall(spec, globalFlags);
  const left = [...argv].reverse();
  let words3 = [];
  for (let word = left.pop(); word !== void 0; word = left.pop()) {
    if (word === "--") {
      words3.push(...left.reverse());
      break;
    }
    const mark4 = markAt(draft, word);
    if (mark4 === void 0) {
      refuseUnknown(draft, word);
      words3.push(word);
      continue;
    }
    addBare(draft, words3);
    words3 = [];
    addFlag(draft, mark4.flag, readValue(draft, mark4, { word, left }));
  }
  addBare(draft, words3);
  return finishCall(draft);
}
function readValue(draft, { flag, length }, { word, left }) {
  const rest2 = word.slice(length);
  if (rest2 !== "" && !rest2.startsWith("=")) {
    throw misuse(
      `Cannot read ${quote(word)}: a flag and its text are two arguments`,
      `Write ${labelOf(flag)} "TEXT"`
    );
  }
  if (flag.takes === "none") {
    if (rest2 !== "") throw needsNoValue(draft, flag, rest2.slice(1));
    return "";
  }
  if (rest2 !== "") return rest2.slice(1);
  const next = left.pop();
  if (next === void 0 || next === "--") throw needsValue(draft, flag);
  const mark4 = markAt(draft, next);
  if (mark4 !== void 0 && /^=?$/.test(next.charAt(mark4.length))) throw needsValue(draft, flag, next);
  return next;
}

// src/core/calls/read-text.ts
init_call_draft();
init_call_spec();
var quotes = /* @__PURE__ */ new Map([
  ['"', '"'],
  ["'", "'"],
  ["\u201C", "\u201D"],
  ["\u201D", "\u201D"],
  ["\u201E", "\u201C\u201D"],
  ["\u2018", "\u2019"],
  ["\u201A", "\u2018\u2019"],
  ["\xAB", "\xBB"],
  ["\xBB", "\xAB"]
]);
var deepest = 8;
function decodeText(text2, spec) {
  const draft = startCall(spec, globalFlags);
  const source = { text: text2, draft, signs: findSigns(draft, text2) };
  for (let at2 = skipSpace(text2, 0); at2 < text2.length; ) at2 = skipSpace(text2, takeNext(source, at2));
  return finishCall(draft);
}
function takeNext(source, at2) {
  const { text: text2, draft } = source;
  const mark4 = markAt(draft, text2.slice(at2));
  if (mark4 !== void 0) return takeFlag(source, mark4.flag, at2 + mark4.length);
  refuseUnknown(draft, text2.slice(at2));
  const piece = draft.spec.bare === "text" ? readValue2(source, at2) : readWord(source, at2);
  addBare(draft, [piece.text]);
  return piece.end;
}
function takeFlag(source, flag, end) {
  const { text: text2, draft } = source;
  const hasEquals = text2.charAt(end) === "=";
  if (flag.takes === "none") {
    if (hasEquals) throw needsNoValue(draft, flag, readWord(source, end + 1).text);
    addFlag(draft, flag, "");
    return end;
  }
  const start2 = hasEquals ? end + 1 : skipSpace(text2, end);
  const sign = source.signs.find((each) => each.start === start2);
  if (sign?.isKnown === true) throw needsValue(draft, flag, sign.written);
  const piece = draft.globals.includes(flag) ? readWord(source, start2) : readValue2(source, start2);
  addFlag(draft, flag, piece.text);
  return piece.end;
}
function readValue2(source, from) {
  const { text: text2, draft } = source;
  const start2 = skipSpace(text2, from);
  const quoted = readQuoted(source, start2);
  if (quoted !== void 0) return quoted;
  const sign = nextSign(source, start2);
  if (sign?.isKnown === false) throw unknownFlag(draft, sign.written);
  const end = sign?.start ?? text2.length;
  return { text: text2.slice(start2, end).trim(), end };
}
function readWord({ text: text2 }, from) {
  const closers = quotes.get(text2.charAt(from)) ?? "";
  for (let end = from + 1; closers !== "" && end < text2.length; end++) {
    if (closers.includes(text2.charAt(end)) && /^\s?$/.test(text2.charAt(end + 1))) {
      return { text: text2.slice(from + 1, end).trim(), end: end + 1 };
    }
  }
  const [word] = /^\S*/.exec(text2.slice(from));
  return { text: word, end: from + word.length };
}
function readQuoted(source, start2) {
  const { text: text2 } = source;
  const open = text2.charAt(start2);
  const closers = quotes.get(open);
  if (closers === void 0) return void 0;
  let depth = 1;
  let doubt = text2.length;
  for (let at2 = start2 + 1; at2 < text2.length; at2++) {
    const letter = text2.charAt(at2);
    if (letter === open && isOpening(text2, at2)) {
      if (doubt < at2 || depth > deepest) return void 0;
      depth++;
    } else if (closers.includes(letter) && isClosing(text2, at2)) {
      const end = depth > 1 ? void 0 : endOfValue(source, at2 + 1);
      if (depth > 1) depth--;
      else if (end === void 0) doubt = Math.min(doubt, at2);
      else if ((nextSign(source, doubt)?.start ?? at2) < at2) return void 0;
      else return { text: text2.slice(start2 + 1, at2).trim(), end };
    }
  }
  return void 0;
}
function endOfValue({ text: text2, draft }, from) {
  const [space = ""] = /^(?:[ \t]+\\[ \t]*\r?\n)?\s*/.exec(text2.slice(from));
  const end = from + space.length;
  if (end === text2.length) return end;
  if (space === "") return void 0;
  const rest2 = text2.slice(end);
  if (markAt(draft, rest2) !== void 0) return end;
  if (rest2.startsWith("--")) refuseUnknown(draft, rest2);
  return void 0;
}
function isOpening(text2, at2) {
  return /^[\s([{=]?$/.test(text2.charAt(at2 - 1)) && /\S/.test(text2.charAt(at2 + 1));
}
function isClosing(text2, at2) {
  return /^[\s)\]}.,;:!?\u2026]?$/.test(text2.charAt(at2 + 1));
}
function skipSpace(text2, from) {
  return from + text2.slice(from).search(/\S|$/);
}
function nextSign({ text: text2, signs: signs2 }, from) {
  return signs2.find(
    ({ start: start2, name }) => start2 >= from && (name !== "help" || text2.slice(from, start2).trim() === "")
  );
}
function findSigns(draft, text2) {
  const signs2 = [];
  for (const match of hideQuoted(text2).matchAll(/(?<!\S)(?:--|\u2014|\u2013)([A-Za-z][\w-]*)(?=[\s=:]|$)/g)) {
    const [written2, name = ""] = match;
    const start2 = match.index;
    const colon = text2.charAt(start2 + written2.length).replace(/[\s=]/, "");
    const isKnown = colon === "" && findFlag(draft, name) !== void 0;
    if (isKnown || nearestFlag(draft, name) !== void 0) {
      signs2.push({ start: start2, name, written: written2 + colon, isKnown });
    }
  }
  return signs2;
}
function hideQuoted(text2) {
  const letters = text2.split("");
  let open = {};
  for (const { 0: letter, index } of text2.matchAll(/["\u201c\u201d\u201e\u00ab\u00bb`\n]/g)) {
    const kind = letter === "`" ? "code" : "speech";
    const start2 = open[kind];
    if (letter === "\n") open = {};
    else if (isOpening(text2, index)) open[kind] = index;
    else if (start2 !== void 0 && isClosing(text2, index) && /\S/.test(text2.charAt(index - 1))) {
      letters.fill("x", start2 + 1, index);
      delete open[kind];
    }
  }
  return letters.join("");
}

// src/core/client/defuse.ts
init_controls();
var invisible = /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0d]|[\u00ad\u115f\u1160\u3164\uffa0\ufff0-\ufff8]|[\u{e0000}-\u{e0fff}]/gu;
var strayEmojiStyle = new RegExp("(?<!\\p{Emoji})[\\ufe0e\\ufe0f]+", "gu");
var joinerInAscii = new RegExp("(?<=\\p{ASCII})[\\u200c\\u200d]+", "gu");
var halfCharacter = new RegExp("\\p{Surrogate}", "gu");
var clientTags = [
  "system(?:~|\\s)?reminders?",
  "system~(?:prompt|message|instruction)s?",
  "command~(?:name|message|args|contents)",
  "local~command~[a-z]+",
  "user~(?:prompt|memory)[a-z_-]*",
  "(?:session|pre|post|stop|subagent)(?:~[a-z]+){0,4}~hook",
  "bash~(?:input|output|stdout|stderr)",
  "tool~(?:use|call|result|response|name|input|output)[a-z_-]*",
  "function~(?:call|result|response)s?",
  "antml:[a-z_-]+",
  "ide~(?:opened|selection|diagnostics)[a-z_-]*",
  "task~notification",
  "new~diagnostics",
  "persisted~output",
  "teammate~message",
  "session~journal[a-z_-]*"
].join("|").replaceAll("~", "[-_\\u2010-\\u2015]");
var clientTag = new RegExp(`<(\\s{0,9}/?\\s{0,9}(?:${clientTags})(?![a-z0-9])[^<>]{0,300})(>?)`, "gi");
var callTag = /(?:(?<!\w)|(?=<\s?\/))<(\s?\/?\s?(?:functions|invoke|parameters?|thinking|antml)(?=[\s/>\u2026]|$)[^<>]{0,300})(>?)/gi;
var turnTag = /(?<=^[ \t]{0,40}(?:- )?)<(\s?(?:human|assistant|user|system|developer)\s?)>/gim;
var turnEndTag = /<(\s?\/\s?(?:human|assistant|user|system|developer)\s?)>/gi;
var modelToken = /<(\|[a-z_-]{1,40}\|)>/gi;
var modelBracket = /\[(\/?INST)\]|<(<\/?SYS>)>/g;
var colons = [
  /(?<=^[ \t]{0,40}(?:>[ \t]?){0,3}[*_]{0,3}(?:User|System|Developer)[*_]{0,3}[ \t]?):/gim,
  /(?<=(?:^|[-*#>\u2192:(|] )[ \t]{0,40}[*_]{0,3}(?:Human|Assistant|(?:User|System|Developer) (?:request|message|prompt|input|turn))[*_]{0,3}[ \t]?):/gim,
  /(?<=\b(?:SessionStart|SessionEnd|UserPrompt[A-Za-z]{1,20}|(?:Pre|Post)[A-Z][A-Za-z]{1,30}|(?:Subagent)?Stop|Notification)(?::[\w|-]{1,60})? hook(?: [a-z-]{1,20}){1,4}):/g,
  /(?<=\b(?:SessionStart|UserPrompt[A-Za-z]{1,20}|(?:Pre|Post)[A-Z][A-Za-z]{1,30})):(?=[\w|-]{1,60} hook )/g,
  /(?<=\bCalled the \w{1,40} tool with the following input|\bResult of calling the \w{1,40} tool):/gi,
  /(?<=\bThe user sent (?:a|the following) (?:new )?message[\w ]{0,40}):/gi,
  /(?<=\bCaveat):(?= The messages below)/gi,
  /(?<=["']type["']\s{0,9}):(?=\s{0,9}["'](?:tool_use|tool_result|server_tool_use|mcp_tool_use)["'])/g,
  /(?<=["']role["']\s{0,9}):(?=\s{0,9}["'](?:user|assistant|system|developer|tool)["']\s{0,9},\s{0,9}["']content["'])/g
];
var colonWord = /user|system|developer|human|assistant|hook|tool|caveat/i;
var interrupted = /\[([ \t]?Request (?:interrupted|cancelled)[^[\]\n]{0,60})(\]?)/gi;
var ownMark = /\[((?:[ \t]*(?:\/|end of ))?[ \t]*session-journal(?:[ \t]+(?:briefing|banner|reply|compaction)\b|(?=\u2026))[^[\]\n]{0,200})(\]?)/gi;
function defuse(text2) {
  return defuseBrackets(defuseColons(defuseTags(removeInvisible(text2))));
}
function defuseTags(text2) {
  if (!text2.includes("<")) return text2;
  return [clientTag, callTag].reduce(
    (safe2, tag) => safe2.replace(tag, (_, inner, end) => `\u2039${inner}${end && "\u203A"}`),
    text2
  ).replace(turnTag, "\u2039$1\u203A").replace(turnEndTag, "\u2039$1\u203A").replace(modelToken, "\u2039$1\u203A");
}
function defuseColons(text2) {
  return colonWord.test(text2) ? colons.reduce((safe2, colon) => safe2.replace(colon, "\u2236"), text2) : text2;
}
function defuseBrackets(text2) {
  if (!/[<[]/.test(text2)) return text2;
  return text2.replace(modelBracket, (_, word, pair) => word ? `(${word})` : `\u2039${pair}\u203A`).replace(interrupted, (_, inner, end) => `(${inner}${end && ")"}`).replace(ownMark, (_, inner, end) => `(${inner}${end && ")"}`);
}
function removeInvisible(text2) {
  if (isCalm(text2)) return text2;
  return stripControls(text2.replace(invisible, "").replace(strayEmojiStyle, "")).replace(joinerInAscii, "").replace(halfCharacter, "\uFFFD");
}

// src/commands/program.ts
init_failure();
init_controls();
init_escape();
init_nearest();
init_project();

// src/io/project/version.ts
var import_node_path3 = require("node:path");
init_json();
function readVersion(context) {
  const version = asRecord(readJson((0, import_node_path3.join)(context.templates, "..", "package.json")))?.version;
  return typeof version === "string" ? version : "unknown";
}

// src/commands/program.ts
init_intent();
init_bindings();
init_find_target();

// src/commands/screen.ts
init_call_spec();
init_quick_find();
init_config();
var writingVerbs = /* @__PURE__ */ new Set(["init", "log", "checkpoint", "pause", "close", "set"]);
var unwritten = /* @__PURE__ */ new Set(["C", "session", "switch-to"]);
async function runScreened(command, call, { context, projects }) {
  if (!writingVerbs.has(command.spec.verb) || hasFlag(call, "keep-secret")) return command.run(call, context);
  const notSecrets = projects.flatMap((project) => readConfig2(project, context.env).notSecrets);
  const screened2 = await screenCall(call, notSecrets);
  let found = screened2.found;
  const screenText = async (text2, placesOf) => {
    const result = await screen(text2, notSecrets);
    found = found.concat(redactionsOf(result, placesOf(result)));
    return result.text;
  };
  const reply = await command.run(screened2.call, screenInput(context, screenText));
  return found.length === 0 ? reply : withRedactions(reply, found);
}
async function screenCall(call, notSecrets) {
  const given = await Promise.all(
    call.given.map(async (flag) => {
      if (unwritten.has(flag.name)) return { flag, found: [] };
      const { text: text2, found } = await redact(flag.text, `--${flag.name}`, notSecrets);
      return { flag: { ...flag, text: text2 }, found };
    })
  );
  const bare2 = await Promise.all(call.bare.map((text2) => redact(text2, "the text", notSecrets)));
  return {
    call: { given: given.map(({ flag }) => flag), bare: bare2.map(({ text: text2 }) => text2) },
    found: [...given, ...bare2].flatMap(({ found }) => found)
  };
}
async function redact(given, place3, notSecrets) {
  const screened2 = await screen(given, notSecrets);
  const places2 = screened2.found.map(() => place3);
  return { text: screened2.text, found: redactionsOf(screened2, places2) };
}
function redactionsOf({ found }, places2) {
  return found.map(({ kind, hint }, index) => ({ kind, place: places2[index] ?? "the text", hint }));
}
async function screen(text2, notSecrets) {
  const from = removeInvisible(text2);
  if (!mayHoldSecret(from)) return { text: text2, found: [], from };
  const { screenSecrets } = await Promise.resolve().then(() => __toESM(require_secrets(), 1));
  const screened2 = screenSecrets(from, notSecrets);
  return { ...screened2, from, text: screened2.found.length === 0 ? text2 : screened2.text };
}
function screenInput(context, screenText) {
  const { readInput, terminal } = context;
  const ask = terminal?.ask;
  return {
    ...context,
    screen: (text2, place3) => screenText(text2, ({ found }) => found.map(() => place3)),
    ...readInput && {
      readInput: async () => {
        const text2 = await readInput();
        return screenText(text2, keysAt);
      }
    },
    ...ask && {
      terminal: {
        ...terminal,
        ask: async (question) => screenText(await ask(question), ({ found }) => found.map(() => "an answer"))
      }
    }
  };
}
function keysAt({ from, found }) {
  const keys3 = [...from.matchAll(/^(?:--|\u2014|\u2013)?([A-Za-z][\w-]*)[ \t]*:/gm)];
  let next = 0;
  return found.map(({ start: start2 }) => {
    while (keys3[next] !== void 0 && (keys3[next]?.index ?? 0) <= start2) next += 1;
    const name = keys3[next - 1]?.[1];
    return name === void 0 ? "the text" : `--${name.toLowerCase()}`;
  });
}
function withRedactions(reply, found) {
  const what = [...new Set(found.map(({ kind, place: place3 }) => `${kind} in ${place3}`))].join(", ");
  const way = "keep it with --keep-secret, or list a word under not_secrets in .sessions/config.json";
  return {
    ...reply,
    text: `${reply.text.trimEnd()}
   \u{1F512} Redacted ${what}: ${way}`,
    data: { ...reply.data, redacted: found }
  };
}

// src/commands/table.ts
var commandTable = /* @__PURE__ */ new Map([
  ["init", { summary: "Start a session", load: async () => (await Promise.resolve().then(() => (init_init(), init_exports))).initCommand }],
  [
    "resume",
    {
      summary: "Take a session up again, with its full briefing",
      load: async () => (await Promise.resolve().then(() => (init_resume(), resume_exports))).resumeCommand
    }
  ],
  [
    "log",
    {
      summary: "Log progress, decisions, discoveries, dead ends, blockers",
      load: async () => (await Promise.resolve().then(() => (init_log(), log_exports))).logCommand
    }
  ],
  [
    "checkpoint",
    {
      summary: "Save the state as an entry of the journal",
      load: async () => (await Promise.resolve().then(() => (init_checkpoint(), checkpoint_exports))).checkpointCommand
    }
  ],
  [
    "view",
    {
      summary: "Show a session, a part of it, or the list of sessions",
      load: async () => (await Promise.resolve().then(() => (init_view(), view_exports))).viewCommand
    }
  ],
  ["pause", { summary: "Checkpoint and pause", load: async () => (await Promise.resolve().then(() => (init_pause(), pause_exports))).pauseCommand }],
  [
    "close",
    {
      summary: "Complete or abandon, and archive",
      load: async () => (await Promise.resolve().then(() => (init_close(), close_exports))).closeCommand
    }
  ],
  [
    "leave",
    {
      summary: "Unbind this conversation from its session",
      load: async () => (await Promise.resolve().then(() => (init_leave(), leave_exports))).leaveCommand
    }
  ],
  [
    "set",
    { summary: "Change name, goal or linked tasks", load: async () => (await Promise.resolve().then(() => (init_set(), set_exports))).setCommand }
  ],
  [
    "undo",
    {
      summary: "Take back the last change made to the session",
      load: async () => (await Promise.resolve().then(() => (init_undo(), undo_exports))).undoCommand
    }
  ],
  [
    "tidy",
    {
      summary: "Move old done steps and superseded decisions into an entry",
      load: async () => (await Promise.resolve().then(() => (init_tidy2(), tidy_exports))).tidyCommand
    }
  ],
  [
    "search",
    {
      summary: "Find words in all sessions and entries",
      load: async () => (await Promise.resolve().then(() => (init_search2(), search_exports))).searchCommand
    }
  ],
  [
    "doctor",
    {
      summary: "Look for damage, and mend what loses nothing",
      load: async () => (await Promise.resolve().then(() => (init_doctor(), doctor_exports))).doctorCommand
    }
  ],
  [
    "merge-driver",
    {
      summary: "Merge two versions of a session for git",
      load: async () => (await Promise.resolve().then(() => (init_merge_driver(), merge_driver_exports))).mergeDriverCommand,
      isHidden: true
    }
  ]
]);
var aliases = /* @__PURE__ */ new Map([
  ["status", ["view"]],
  ["list", ["view", "list"]]
]);

// src/commands/program.ts
async function runProgram(argv, context) {
  const end = argv.indexOf("--");
  const asJson = (end < 0 ? argv : argv.slice(0, end)).includes("--json");
  try {
    return await dispatch(argv, context);
  } catch (error) {
    if (!isFailure(error)) return bugOutcome(error, asJson);
    const exit = error.code === "misuse" ? 2 : 1;
    return asJson ? { stdout: failureJson(error), stderr: "", exit } : { stdout: "", stderr: failureText(error, context), exit };
  }
}
function bugOutcome(error, asJson) {
  const stack = error instanceof Error ? error.stack : void 0;
  const stderr = `${stack ?? String(error)}
`;
  const message = error instanceof Error ? error.message : String(error);
  const hint = "This is a bug of session-journal: please report it with what stands on standard error";
  const stdout = asJson ? renderJson({ error: { code: "bug", message, hint } }) : "";
  return { stdout, stderr, exit: 70 };
}
async function dispatch(argv, context) {
  const { verb, rest: rest2, before } = splitVerb(argv);
  if (verb === void 0) return runWithoutVerb(before, context);
  const command = await loadCommand(verb);
  const call = decodeArgv([...before, ...rest2], command.spec);
  if (hasFlag(call, "help"))
    return { stdout: `${renderHelp(command.spec, command.summary)}
`, stderr: "", exit: 0 };
  const reply = await runVerb(command, call, context);
  const stdout = hasFlag(call, "json") ? renderJson(reply.data) : renderReply(reply, context);
  return { stdout, stderr: "", exit: reply.exit ?? 0 };
}
function runWithoutVerb(words3, context) {
  if (words3.includes("--version") || words3.includes("-V")) {
    return { stdout: `${readVersion(context)}
`, stderr: "", exit: 0 };
  }
  if (words3.length === 0) return { stdout: "", stderr: renderCommands(), exit: 2 };
  if (words3.includes("--help") || words3.includes("-h")) {
    return { stdout: renderCommands(), stderr: "", exit: 0 };
  }
  const stray = words3.find((word) => word.startsWith("-") && word !== "--json" && word !== "-C");
  const message = stray === void 0 ? "Cannot run nothing: a command is missing" : `Unknown flag "${oneLine(stray)}"`;
  throw new Failure("misuse", message, { hint: "session-journal --help lists the commands" });
}
function splitVerb(argv) {
  let skip = 0;
  while (argv[skip] === "-C" || argv[skip] === "--json") skip += argv[skip] === "-C" ? 2 : 1;
  const word = argv[skip];
  if (word === void 0 || word.startsWith("-")) return { verb: void 0, rest: [], before: argv };
  if (word === "help") {
    const [about] = argv.slice(skip + 1);
    const verb2 = about === void 0 ? void 0 : aliases.get(about)?.[0] ?? about;
    return { verb: verb2, rest: ["--help"], before: verb2 === void 0 ? ["--help"] : [] };
  }
  const [verb = word, ...more] = aliases.get(word) ?? [word];
  return { verb, rest: [...more, ...argv.slice(skip + 1)], before: argv.slice(0, skip) };
}
async function loadCommand(verb) {
  const row = commandTable.get(verb);
  if (row === void 0) throw unknownVerb(verb);
  return row.load();
}
function unknownVerb(word) {
  const close = nearest(word, [...shownVerbs().map(([verb]) => verb), ...aliases.keys()]);
  return new Failure("misuse", `Unknown command "${oneLine(word)}"`, {
    hint: close === void 0 ? "session-journal --help lists the commands" : `Did you mean "${close}"?`
  });
}
function shownVerbs() {
  return [...commandTable].filter(([, row]) => row.isHidden !== true);
}
function isVerb(word) {
  return commandTable.has(word);
}
async function runText(verb, text2, context) {
  const command = await loadCommand(verb);
  return runVerb(command, decodeText(text2, command.spec), context);
}
async function runVerb(command, call, context) {
  const place3 = { ...context, cwd: placeOf4(call, context) };
  const conversation = conversationOf(context);
  const binding = conversation === void 0 ? void 0 : readBinding(context.env, conversation);
  const [here, bound] = [findProject(place3.cwd), binding && projectOf(binding)];
  const projects = here?.root === bound?.root ? [here] : [here, bound];
  const isForGit = commandTable.get(command.spec.verb)?.isHidden === true;
  const isSweeping = command.spec.verb !== "doctor";
  for (const project of isForGit ? [] : projects) {
    if (project !== void 0) await completePending(project, isSweeping);
  }
  return runScreened(command, call, { context: place3, projects });
}
function placeOf4(call, { cwd }) {
  const dir = flagText(call, "C");
  if (cwd === "" && (dir === void 0 || !(0, import_node_path50.isAbsolute)(dir))) {
    throw new Failure("not-found", "Cannot find the working directory: it was removed", {
      hint: "Change to one that exists, or name it: -C DIR"
    });
  }
  const place3 = dir === void 0 ? cwd : (0, import_node_path50.resolve)(cwd, dir);
  if (isFolder3(place3)) return place3;
  throw new Failure("not-found", `Cannot work in "${oneLine(dir ?? cwd)}": it is no folder`, {
    hint: "Give -C a folder that exists"
  });
}
function isFolder3(path) {
  try {
    return (0, import_node_fs35.statSync)(path).isDirectory();
  } catch {
    return false;
  }
}
function renderReply({ text: text2, isRaw, forModel }, context) {
  const { terminal } = context;
  if (isRaw === true && terminal === void 0) return text2;
  const shown = `${safe(text2, context).trimEnd()}
`;
  if (terminal?.color === true) return isRaw === true ? shown : shown.replace(/^.*/, "\x1B[1m$&\x1B[0m");
  return hasModel(context) && forModel !== void 0 ? `${shown}
${forModel}
` : shown;
}
function hasModel(context) {
  return conversationOf(context) !== void 0 && context.terminal === void 0;
}
function safe(text2, context) {
  return hasModel(context) ? defuse(text2) : stripControls(text2);
}
function renderJson(data) {
  return `${JSON.stringify({ schema: 1, ...data }, void 0, 2)}
`;
}
function failureText({ message, hint }, context) {
  return safe(hint === void 0 ? `${message}
` : `${message}
  ${hint}
`, context);
}
function failureJson({ code, message, hint, data }) {
  const error = {
    code,
    message,
    ...hint === void 0 ? {} : { hint },
    ...Object.keys(data).length === 0 ? {} : { data }
  };
  return renderJson({ error });
}
function renderCommands() {
  const width = Math.max(...shownVerbs().map(([verb]) => verb.length));
  const rows = shownVerbs().map(([verb, { summary }]) => `  ${verb.padEnd(width)}  ${summary}`);
  return [
    "Usage: session-journal COMMAND [FLAGS]",
    "",
    "A living document per piece of work, in .sessions of your repository.",
    "",
    ...rows,
    "",
    "status is view, list is view list. session-journal COMMAND --help says more.",
    "Every command takes --json, -C DIR and --session ID.",
    ""
  ].join("\n");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isVerb,
  runProgram,
  runText
});
