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

// src/commands/journal/report-page.ts
var report_page_exports = {};
__export(report_page_exports, {
  makeReportPage: () => makeReportPage,
  sectionsBeside: () => sectionsBeside2,
  writeReportPage: () => writeReportPage
});
module.exports = __toCommonJS(report_page_exports);
var import_node_path4 = require("node:path");

// src/core/failure.ts
var brand = /* @__PURE__ */ Symbol.for("session-journal.failure");
var Failure = class extends Error {
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
var esc = "\x1B";
var colour = new RegExp(`(${esc}\\[[\\d;:]*m)`);

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

// src/dashboard/read/report-page.ts
var import_node_crypto = require("node:crypto");

// src/core/text/change-texts.ts
function changeTexts(value, change) {
  return changed(value, change);
}
function changed(value, change) {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
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
  const [, date, clock2 = "00:00", second = "00", fraction2 = "", sign, hours = "00", minutes = "00"] = match;
  const stamp2 = `${date}T${clock2}:${second}`;
  const local = Date.parse(`${stamp2}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp2)) return void 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return void 0;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction2.padEnd(3, "0").slice(0, 3)) + (sign === "-" ? offset : -offset);
}
var units = { m: minute, min: minute, h: hour, d: day, w: 7 * day };
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

// src/dashboard/pieces/html.ts
function html(strings, ...parts2) {
  const texts = strings.map((text, index) => index === 0 ? text : `${markupOf(parts2[index - 1])}${text}`);
  return { markup: texts.join("") };
}
function markupOf(part) {
  if (part === void 0 || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(showControls(String(part)));
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}
function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
function inline(text) {
  const parts2 = showLine(text).split(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/);
  const pieces = parts2.map((part, index) => {
    if (index % 3 === 0) return bold(part);
    return index % 3 === 2 && html`<code>${part}</code>`;
  });
  return html`${pieces}`;
}
function bold(text) {
  const parts2 = text.split(/\*\*(?=\S)([^*]+?)\*\*/);
  return html`${parts2.map((part, index) => index % 2 === 1 ? html`<b>${part}</b>` : part)}`;
}
function paragraphs(text) {
  const parts2 = text.split(/^(?:```|~~~)[^\n]*\n([\s\S]*?)(?:^(?:```|~~~)[ \t]*$|$(?![\s\S]))/m);
  const pieces = parts2.map(
    (part, index) => index % 2 === 1 ? html`<pre class="cmd"><code>${part.trimEnd()}</code></pre>` : prose(part)
  );
  return html`${pieces}`;
}
function prose(text) {
  const blocks = text.split(/\n[ \t]*\n/).map((block2) => block2.trim()).filter((block2) => block2 !== "");
  return html`${blocks.map(block)}`;
}
function block(text) {
  const lines = text.split("\n");
  if (lines.every((line) => /^\s*[-*] /.test(line)))
    return html`<ul class="dots">${lines.map((line) => html`<li>${inline(line.replace(/^\s*[-*] /, ""))}</li>`)}</ul>`;
  const shown = lines.map((line, index) => html`${index > 0 && html`<br>`}${inline(line)}`);
  return html`<p dir="auto">${shown}</p>`;
}
function outsideLink(address, text) {
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(address)) return html`${text}`;
  return html`<a href="${address}" rel="noreferrer noopener">${text}</a>`;
}

// src/dashboard/pieces/icons.ts
var shapes = {
  done: '<circle cx="8" cy="8" r="6.5"/><path d="m5 8.2 2.1 2.1L11 6.2"/>',
  now: '<circle cx="8" cy="8" r="6.5"/><circle fill="currentColor" cx="8" cy="8" r="2.6" stroke="none"/>',
  open: '<circle cx="8" cy="8" r="6.5"/>',
  dec: '<path d="M8 1.5 14.5 8 8 14.5 1.5 8z"/>',
  dead: '<path d="M8 14.5v-10M2.5 3h11"/>',
  find: '<path d="M8 1.5 9.7 6.3 14.5 8 9.7 9.7 8 14.5 6.3 9.7 1.5 8l4.8-1.7z"/>',
  block: '<path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z"/><path d="M5 8h6"/>',
  ask: '<path d="M8 1.8 14.8 14H1.2z"/><path d="M8 6.2v3.6M8 11.8v.1"/>',
  fail: '<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2"/><path d="m5.5 5.5 5 5m0-5-5 5"/>',
  no: '<path d="m4 4 8 8m0-8-8 8"/>',
  yes: '<path d="m3 8.5 3.4 3.4L13 5"/>',
  run: '<path d="M4 2.5v11l9-5.5z"/>',
  wait: '<path d="M5.5 3v10M10.5 3v10"/>',
  queue: '<circle cx="8" cy="8" r="6.5"/><path d="M8 4.2V8l2.4 1.6"/>',
  commit: '<circle cx="8" cy="8" r="3"/><path d="M1 8h4m6 0h4"/>',
  talk: '<path d="M2 3h12v8H7.5L4.5 13.8V11H2z"/>',
  term: '<rect x="1.5" y="2.5" width="13" height="11" rx="1.5"/><path d="m4.5 6 2 2-2 2m4 .2h3"/>',
  seam: '<path d="m1 9.5 2.8-3 2.8 3 2.8-3 2.8 3 2.8-3"/>',
  hand: '<path d="m2 14 .8-3.4L11 2.4 13.6 5l-8.2 8.2z"/>',
  home: '<path d="M2 7.5 8 2.3l6 5.2V14H2z"/>',
  book: '<path d="M3 2h10v12H3zM5.8 2v12"/>',
  file: '<path d="M3.5 1.5h6l3 3v10h-9zM9 1.8V5h3.2"/>',
  q: '<path d="M5.2 5.6c.2-3.4 5.6-3.4 5.6 0 0 2.2-2.8 2-2.8 4.4M8 13.2v.1"/>',
  gear: '<circle cx="8" cy="8" r="2.3"/><path d="M8 1.5v2.2m0 8.6v2.2M1.5 8h2.2m8.6 0h2.2M3.4 3.4 5 5m6 6 1.6 1.6m0-9.2L11 5m-6 6-1.6 1.6"/>'
};
function icon(shape, words = "") {
  if (words === "") return html`<svg class="i" aria-hidden="true"><use href="#i-${shape}"/></svg>`;
  return html`<svg class="i" role="img" aria-label="${words}"><use href="#i-${shape}"/></svg>`;
}
function drawings({ markup }) {
  const used = Object.keys(shapes).filter((name) => markup.includes(`"#i-${name}"`));
  const symbols = used.map((name) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shapes[name]}</symbol>`);
  return {
    markup: `<svg width="0" height="0" class="sr" aria-hidden="true"><defs>${symbols.join("")}</defs></svg>`
  };
}

// src/dashboard/pieces/parts.ts
var looks = {
  active: { shape: "now", tone: "now" },
  paused: { shape: "wait", tone: "" },
  completed: { shape: "done", tone: "good" },
  abandoned: { shape: "no", tone: "" },
  damaged: { shape: "fail", tone: "bad" },
  "needs-me": { shape: "ask", tone: "ask", word: "needs you" },
  waiting: { shape: "ask", tone: "ask", word: "needs you" },
  permission: { shape: "ask", tone: "ask", word: "Permission" },
  question: { shape: "q", tone: "ask", word: "Question" },
  blocker: { shape: "block", tone: "ask", word: "Blocked" },
  working: { shape: "run", tone: "now" },
  running: { shape: "run", tone: "now" },
  starting: { shape: "run", tone: "now" },
  idle: { shape: "open", tone: "" },
  unknown: { shape: "open", tone: "" },
  open: { shape: "open", tone: "" },
  archived: { shape: "book", tone: "" },
  ended: { shape: "done", tone: "" },
  done: { shape: "done", tone: "good" },
  failed: { shape: "fail", tone: "bad" },
  lost: { shape: "fail", tone: "bad" },
  interrupted: { shape: "no", tone: "" },
  interrupting: { shape: "no", tone: "" },
  denied: { shape: "no", tone: "" },
  parked: { shape: "wait", tone: "", word: "put away" },
  queued: { shape: "queue", tone: "" },
  limited: { shape: "queue", tone: "" },
  draft: { shape: "hand", tone: "" }
};
function state(name, word) {
  const look = Object.hasOwn(looks, name) ? looks[name] : void 0;
  if (look === void 0) return html`<span class="st">${word ?? name}</span>`;
  return html`<span class="${`st ${look.tone}`.trim()}">${icon(look.shape)}${word ?? look.word ?? name}</span>`;
}
function progress(done, total, hasCurrent) {
  const words = total === 0 ? "No steps yet" : `${done} of ${total} steps done`;
  const count3 = Math.min(total, 60);
  const filled = total === 0 ? 0 : Math.floor(done / total * count3);
  const width = 100 / Math.max(count3, 1);
  const pieces = Array.from({ length: Math.max(count3, 1) }, (_, index) => {
    const isLast = index >= count3 - 1;
    const kind = index < filled ? "d" : index === filled && hasCurrent && total > 0 ? "c" : "";
    const size = isLast ? width : width * 0.94;
    return html`<rect x="${(index * width).toFixed(2)}" width="${size.toFixed(2)}" height="6"${kind !== "" && html` class="${kind}"`}/>`;
  });
  return html`<svg class="seg" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${words}">${pieces}</svg>`;
}
function section(heading, body) {
  const { id, title, note, more } = heading;
  return html`<section aria-labelledby="h-${id}"><div class="head"><h2 id="h-${id}">${title}</h2>${note !== void 0 && note !== "" && html`<span class="sm dim">${note}</span>`}${more !== void 0 && html`<span class="more">${more}</span>`}</div>${body}</section>`;
}
function empty(sentence, command = "") {
  return html`<p class="dim">${sentence}</p>${command !== "" && html`<pre class="cmd gap"><code>${command}</code></pre>`}`;
}
function grouped(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function count(number, one, many = `${one}s`) {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}
function dollars(amount, isSure = true) {
  if (amount > 0 && amount < 5e-3) return "under $0.01";
  return `${isSure ? "" : "~"}$${amount.toFixed(2).replace(/\.00$/, "")}`;
}

// src/dashboard/pieces/times.ts
var day2 = 24 * 60 * 6e4;
var wholeDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
var wholeMonths = "January February March April May June July August September October November December".split(" ");
function timeWith(at, words) {
  return html`<time datetime="${formatInstant(at)}" title="${formatLocal(at)}">${words}</time>`;
}
function ago(at, now) {
  if (now === void 0) return shortDay(at, now);
  const words = formatRelative(at, now);
  return html`<time datetime="${formatInstant(at)}" title="${formatLocal(at)}" data-ago>${words}</time>`;
}
function clock(at) {
  return timeWith(at, formatLocal(at).slice(11));
}
function dayOf(at, now) {
  if (now === void 0) return `${dateOf(at)} ${new Date(at).getFullYear()}`;
  const passed = midnightOf(now) - midnightOf(at);
  if (passed <= 0 && passed > -day2) return "Today";
  if (passed > 0 && passed < 1.5 * day2) return "Yesterday";
  const date = new Date(at);
  if (passed > 0 && passed < 6.5 * day2) return wholeDays[date.getDay()].slice(0, 3);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return isThisYear ? dateOf(at) : `${dateOf(at)} ${date.getFullYear()}`;
}
function wholeDayOf(at, now) {
  const name = dayOf(at, now);
  return wholeDays.find((whole) => whole.slice(0, 3) === name) ?? name;
}
function dateOf(at) {
  const date = new Date(at);
  return `${date.getDate()} ${wholeMonths[date.getMonth()]?.slice(0, 3)}`;
}
function shortDay(at, now) {
  if (now === void 0) return timeWith(at, dateOf(at));
  const name = dayOf(at, now);
  return timeWith(at, name === "Today" ? formatLocal(at).slice(11) : name);
}
function dayAndClock(at, now) {
  return timeWith(at, `${dayOf(at, now)} ${formatLocal(at).slice(11)}`);
}
function midnightOf(at) {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

// src/dashboard/report/lists.ts
function runsOf(runs, shownIn) {
  if (runs.length === 0) return void 0;
  const rows = runs.map((run) => runOf(run, shownIn));
  return section(
    { id: "runs", title: "Runs", note: costOf(runs) },
    html`<div class="panel pad">${rows}</div>`
  );
}
function runOf(run, { now }) {
  const { name, status, query, result, startedAt, cost, isCostSure } = run;
  const figures = [cost !== void 0 && dollars(cost, isCostSure)].filter((one) => one !== false);
  return html`<article class="dec"><header>${icon("run")}<h3>${name}</h3><span class="end">${figures}${startedAt !== void 0 && html`${figures.length > 0 && ", "}${dayAndClock(startedAt, now)}`}</span></header>
<p class="gap">${state(status)}</p><div class="say dim" dir="auto">${paragraphs(query)}</div>${result !== "" && html`<div class="say gap" dir="auto">${paragraphs(result)}</div>`}</article>`;
}
function costOf(runs) {
  const known = runs.flatMap(({ cost }) => cost === void 0 ? [] : [cost]);
  if (known.length === 0) return "";
  const isSure = known.length === runs.length && runs.every(({ isCostSure }) => isCostSure);
  return `${dollars(
    known.reduce((sum, cost) => sum + cost, 0),
    isSure
  )} in runs`;
}
function talkPlace(id) {
  return `t-${id.slice(0, 8).replace(/[^\w-]/g, "")}`;
}
function periodOf(from, to, now) {
  const [start, end] = [
    dayAndClock(from, now),
    dayOf(from, now) === dayOf(to, now) ? clock(to) : dayAndClock(to, now)
  ];
  return to - from < 6e4 ? start : html`${start} to ${end}`;
}
function talksOf(talks, { now }) {
  if (talks.length === 0) return void 0;
  const rows = talks.map(({ id, title, startedAt, lastAt, turns, author }) => {
    const figures = [turns === void 0 ? "" : count(turns, "turn"), author === "" ? "" : `says ${author}`];
    const when = startedAt !== void 0 && periodOf(startedAt, lastAt ?? startedAt, now);
    const facts = [html`<code>${id.slice(0, 8)}</code>`, ...figures, when].filter(
      (one) => one !== "" && one !== false
    );
    const told = facts.map((fact, index) => html`${index > 0 && ", "}${fact}`);
    return html`<li id="${talkPlace(id)}">${icon("talk")}<div dir="auto">${inline(title)}<br><span class="dim sm">${told}</span></div></li>`;
  });
  return section({ id: "talks", title: "Conversations" }, html`<ul class="items">${rows}</ul>`);
}

// src/dashboard/report/markdown.ts
var bare = { mark: "", title: "", when: "", rows: [], text: "", isGone: false };
function sectionsBeside({ runs, talks }) {
  const sections = [
    { title: "Runs", prose: costOf(runs), items: runs.map(runItem) },
    { title: "Conversations", prose: "", items: talks.map(talkItem) }
  ];
  return sections.filter(({ items }) => items.length > 0);
}
function runItem({ name, status, query, result, startedAt, cost, isCostSure }) {
  const rows = [
    { label: "Asked", text: showText(query) },
    { label: "Result", text: showText(result) }
  ];
  return {
    ...bare,
    title: showLine(name),
    when: startedAt === void 0 ? "" : minuteOf(startedAt),
    text: showLine([status, cost === void 0 ? "" : dollars(cost, isCostSure)].filter(Boolean).join(", ")),
    rows: rows.filter(({ text }) => text !== "")
  };
}
function talkItem({ id, title, startedAt, lastAt, turns, author }) {
  const facts = [
    `conversation ${id.slice(0, 8)}`,
    turns === void 0 ? "" : count(turns, "turn"),
    author === "" ? "" : `says ${author}`
  ];
  return {
    ...bare,
    title: showLine(title),
    when: startedAt === void 0 ? "" : periodOf2(startedAt, lastAt ?? startedAt),
    text: showLine(facts.filter(Boolean).join(", "))
  };
}
function periodOf2(from, to) {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === end) return start;
  const isOneDay = start.slice(0, 10) === end.slice(0, 10);
  return `${start} to ${isOneDay ? end.slice(11) : end}`;
}
function minuteOf(at) {
  return formatMinute(at).replace("T", " ");
}

// src/core/text/cut.ts
function cutAtWord(text, limit) {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  const cut = text.slice(0, limit);
  const word = cut.search(/\s\S*$/);
  const kept = word >= limit / 2 ? cut.slice(0, word) : cut.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}\u2026`;
}

// src/dashboard/pieces/acts.ts
function actForm({ what, fields, shown }, body, more = "") {
  const hidden = Object.entries({ ...fields, shown }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`
  );
  return html`<form class="${`w act ${more}`.trim()}" data-do="${what}" method="post">${hidden}${body}</form>`;
}
function actButton(act, words, look = "b") {
  return actForm(act, html`<button class="${look}" type="submit">${words}</button>`);
}
function askedBy({ what, fields, shown }) {
  const key = [what, ...Object.values(fields), shown].join(" ");
  return html` data-key="${key}" data-asks="${key}"`;
}

// src/dashboard/pieces/timeline.ts
var looks2 = {
  Started: { shape: "open", word: "Started" },
  Done: { shape: "done", tone: "good", word: "" },
  Note: { shape: "file", word: "" },
  Decision: { shape: "dec" },
  Discovery: { shape: "find" },
  "Dead end": { shape: "dead" },
  Blocked: { shape: "block" },
  Resolved: { shape: "yes", tone: "good" },
  Commit: { shape: "commit", word: "" },
  Compaction: { shape: "seam" },
  Conversation: { shape: "talk" },
  Run: { shape: "run" },
  "Run done": { shape: "done", tone: "good", word: "Run" },
  Terminal: { shape: "term" },
  Failed: { shape: "fail", tone: "bad", word: "Run" },
  Asks: { shape: "ask", tone: "ask" }
};
var longest = 120;
function railOf(happenings, { now, withDays }) {
  let day4 = "";
  const rows = [];
  for (const one of happenings) {
    const name = wholeDayOf(one.at, now);
    if (withDays && name !== day4) rows.push(html`<li class="day">${name}</li>`);
    day4 = name;
    rows.push(
      one.compaction === void 0 ? row(one, withDays ? clock(one.at) : ago(one.at, now)) : seam(one, one.compaction)
    );
  }
  return html`<ol class="rail">${rows}</ol>`;
}
function row({ what, text, href }, time2) {
  const look = Object.hasOwn(looks2, what) ? looks2[what] : { shape: "file" };
  const { shape, tone = "", word = what } = look;
  const name = word === "" ? "" : `${word}: `;
  const words = cutAtWord(text, longest);
  const shown = href === "" ? inline(words) : html`<a href="${href}">${inline(words)}</a>`;
  return html`<li${tone !== "" && html` class="${tone}"`}>${icon(shape)}<div dir="auto">${name}${shown}</div>${time2}</li>`;
}
var restoredWords = {
  seen: "The briefing arrived",
  prompt: "The briefing arrived with the next prompt",
  tool: "The briefing arrived after a tool call",
  handed: "The briefing was handed over; whether it arrived isn\u2019t known",
  pending: "The briefing has not been given back yet"
};
function seam({ at }, compaction) {
  return html`<li class="seam">${icon("seam")}${tornStrip(clock(at), compaction)}</li>`;
}
function tornStrip(time2, { number, trigger, restored, lost, held }, says = "") {
  const lines = lost.map((text) => html`<dd dir="auto">${inline(text)}</dd>`);
  const back = restoredWords[restored] ?? `Briefing: ${restored}`;
  const known = restored !== "" && html`<dl>${lines.length > 0 && html`<dt class="dim">The summary lost</dt>${lines}`}<dt class="dim">Restored from the journal</dt><dd>${back}${held.length > 0 && `: ${held.join(", ")}`}</dd></dl>`;
  return html`<div class="torn"><b>${compactionName(number)}</b> <span class="dim">${trigger !== "" && `${trigger}, `}</span>${time2}${says}${known}</div>`;
}
function compactionName(number) {
  return number === void 0 ? "Compaction" : `Compaction ${number}`;
}

// src/dashboard/page/session-lists.ts
function blockersOf(session, shownIn) {
  const { blockers, prose: prose2 } = session;
  if (blockers.length === 0 && prose2.blockers === "") return void 0;
  const ordered = [...blockers.filter((one) => !one.isResolved), ...blockers.filter((one) => one.isResolved)];
  const rows = ordered.map((one) => blockerRow(one, session, shownIn));
  return section({ id: "block", title: "Blockers" }, html`${beside(prose2.blockers)}${listOf(rows)}`);
}
function blockerRow(one, { id, isOpen }, { now }) {
  const { number, text, isResolved, resolvedAt, shown } = one;
  if (isResolved) {
    const when = resolvedAt === void 0 ? "resolved" : html`resolved ${ago(resolvedAt, now)}`;
    return html`<li>${icon("yes", "resolved")}<span class="dim" dir="auto">${inline(text)}</span><span class="sm dim">${when}</span></li>`;
  }
  const act = { what: "resolve", fields: { session: id, number: String(number) }, shown };
  return html`<li class="bad"${isOpen && askedBy(act)}>${icon("block", "open")}<div dir="auto">${inline(text)}${isOpen && html`<br>${actButton(act, "Mark resolved", "b q sm")}`}</div></li>`;
}
function decisionsOf({ decisions, prose: prose2 }, shownIn) {
  if (decisions.length === 0 && prose2.decisions === "") return void 0;
  const old = decisions.filter(({ supersededBy }) => supersededBy !== "").length;
  const note = decisions.length === 0 ? "" : `${decisions.length}${old === 0 ? "" : `, ${old} superseded`}`;
  const shown = [...decisions].reverse().map((one) => decision(one, shownIn));
  const list = shown.length > 0 && html`${shownIn.quotes && quotedOf(decisions)}<div class="panel pad">${shown}</div>`;
  return section({ id: "dec", title: "Decisions", note }, html`${beside(prose2.decisions)}${list}`);
}
function quotedOf(decisions) {
  const quoted = decisions.filter(({ passage }) => passage !== void 0).length;
  const all = decisions.length;
  if (quoted === all) return void 0;
  const words = quoted === 0 ? "No conversation is quoted: for none of the decisions is it certain in which turn it was logged." : `The conversation is quoted with ${quoted} of ${all} decisions: for the others it isn\u2019t certain in which turn they were logged.`;
  return html`<p class="sm dim beside">${words}</p>`;
}
function decision(one, shownIn) {
  const { number, title, at, by, supersededBy, context, choice, rejected, rationale, text, passage } = one;
  const isOld = supersededBy !== "";
  const name = number === void 0 ? inline(title) : html`${number}. ${inline(title)}`;
  const time2 = at !== void 0 && dayAndClock(at, shownIn.now);
  const end = isOld ? html`<span class="end">superseded by ${successor(supersededBy)}${time2 !== false && html`, ${time2}`}</span>` : time2;
  const made = madeFor(one, shownIn);
  return html`<article class="dec${isOld && " old"}"${number !== void 0 && html` id="d${number}"`}><header>${icon("dec")}<h3 dir="auto">${name}</h3>${end}</header>
${context !== "" && html`<div class="say dim" dir="auto">${paragraphs(context)}</div>`}${options(choice, rejected, isOld)}${rationale !== "" && html`<div class="say" dir="auto">${paragraphs(rationale)}</div>`}${text !== "" && html`<div class="say" dir="auto">${paragraphs(text)}</div>`}${passage !== void 0 && quote(passage, shownIn)}${(made.length > 0 || by !== "") && html`<p class="meta">${by !== "" && html`<span>by ${by}</span>`}${made}</p>`}</article>`;
}
function madeFor({ commits }, { talk }) {
  return commits.map(
    ({ commit, subject, conversation }) => linked(talk(conversation), html`<code>${commit}</code> ${subject}`)
  );
}
function linked(address, words) {
  return address === "" ? html`<span>${words}</span>` : html`<a href="${address}">${words}</a>`;
}
function quote({ conversation, title, turn: turn2, said, answered }, { talk }) {
  const where = linked(talk(conversation), html`Conversation \u201c${title}\u201d`);
  return html`<figure class="quote"><blockquote dir="auto"><p class="who">Asked</p>${paragraphs(said)}</blockquote>${answered !== "" && html`<blockquote dir="auto"><p class="who">Claude</p>${paragraphs(answered)}</blockquote>`}<figcaption>${where}, turn ${turn2}</figcaption></figure>`;
}
function successor(text) {
  const number = /^\D{0,12}(\d{1,6})\b/.exec(text)?.[1];
  return number === void 0 ? inline(text) : html`<a href="#d${number}">${inline(text)}</a>`;
}
function options(choice, rejected, isOld = false) {
  if (choice === "" && rejected.length === 0) return void 0;
  const words = isOld ? "was chosen" : "chosen";
  return html`<ul class="opts">${choice !== "" && html`<li class="yes">${icon("yes", words)}<span dir="auto">${inline(choice)}</span></li>`}${rejected.map((text) => html`<li class="no">${icon("no", "rejected")}<span dir="auto">${inline(text)}</span></li>`)}</ul>`;
}
var findings = {
  dead: { title: "Dead ends", shape: "dead" },
  find: { title: "Discoveries", shape: "find" },
  note: { title: "Notes", shape: "file" }
};
function findingsOf(kind, { found, prose: prose2 }, { now }) {
  const { title, shape } = findings[kind];
  if (found.length === 0 && prose2 === "") return void 0;
  const rows = found.map(
    (one) => html`<li>${icon(shape)}<div dir="auto">${titled(one)}${one.by !== "" && html` <span class="dim sm">by ${one.by}</span>`}</div>${one.at !== void 0 && shortDay(one.at, now)}</li>`
  );
  return section({ id: kind, title }, html`${beside(prose2)}${listOf(rows)}`);
}
function titled({ title, text }) {
  const mark = text === "" || /[.:!?]$/.test(title) ? "" : ":";
  return html`${title !== "" && html`<b>${inline(title)}${mark}</b> `}${inline(text)}`;
}
function beside(prose2) {
  return prose2 !== "" && html`<div class="say beside" dir="auto">${paragraphs(prose2)}</div>`;
}
function listOf(rows) {
  return rows.length > 0 && html`<ul class="items">${rows}</ul>`;
}
function linesOf(heading, lines, prose2 = "") {
  if (lines.length === 0 && prose2 === "") return void 0;
  const rows = lines.map((text) => html`<li dir="auto">${inline(text)}</li>`);
  return section(heading, html`${beside(prose2)}${rows.length > 0 && html`<ul class="dots">${rows}</ul>`}`);
}
function commitsOf(commits, { now, talk }) {
  if (commits.length === 0) return void 0;
  const rows = commits.map(({ commit, at, subject, conversation, by }) => {
    const where = linked(talk(conversation), html`conversation ${conversation}`);
    return html`<li>${icon("commit")}<div dir="auto"><code>${commit}</code> ${subject}<br><span class="dim sm">${where}${by !== "" && `, ${by}`}</span></div>${at !== void 0 && dayAndClock(at, now)}</li>`;
  });
  const note = "each with what was said, as it is kept with the commit";
  return section({ id: "commits", title: "Commits", note }, html`<ul class="items">${rows}</ul>`);
}
function nextOf({ next, prose: prose2 }) {
  if (next.length === 0 && prose2.next_steps === "") return void 0;
  const rows = next.map(
    (one, index) => html`<li><span class="dim num">${index + 1}</span><span dir="auto">${titled(one)}</span></li>`
  );
  const list = rows.length > 0 && html`<ol class="items">${rows}</ol>`;
  return section({ id: "next", title: "Next" }, html`${beside(prose2.next_steps)}${list}`);
}

// src/dashboard/page/session-runs.ts
function askingOf({ runs }, { run }) {
  const asking = runs.filter(({ asks, status }) => asks > 0 || status === "waiting");
  return asking.map(
    ({ id, name, asks }) => html`<span>${state("waiting")} <a href="${run(id)}">Run ${name} ${asks === 0 ? "waits for you" : `has ${count(asks, "question")}`}</a></span>`
  );
}
function stepRunOf({ text, isDone, isCurrent }, { runs }, { run: addressOf }) {
  const own = isDone ? void 0 : runs.find(({ step, status }) => step === text && status !== "draft");
  if (own === void 0) return { named: void 0, pill: void 0 };
  return {
    named: html`<span class="sm dim">${isCurrent ? ", " : " "}run <a href="${addressOf(own.id)}">${own.name}</a></span>`,
    pill: pillOf(own)
  };
}
function pillOf({ asks, status }) {
  if (asks > 0 || status === "waiting") return state("waiting");
  return (status === "failed" || status === "lost") && state(status, `run ${status}`);
}
function linked2(timeline, { talk, run }) {
  return timeline.map((one) => {
    if (one.of === void 0 || one.href !== "") return one;
    return { ...one, href: one.of.kind === "run" ? run(one.of.id) : talk(one.of.id) };
  });
}

// src/dashboard/page/session.ts
function sessionParts(session, shownIn) {
  const { prose: prose2, deadEnds, discoveries, notes, keyContext, keyFiles, files } = session;
  const dead = findingsOf("dead", { found: deadEnds, prose: prose2.dead_ends }, shownIn);
  const found = findingsOf("find", { found: discoveries, prose: prose2.discoveries }, shownIn);
  const key = { id: "key", title: "Key context", note: "given back after every compaction" };
  return [
    planOf(session, shownIn),
    pair(blockersOf(session, shownIn), nextOf(session)),
    decisionsOf(session, shownIn),
    pair(dead, found),
    findingsOf("note", { found: notes, prose: "" }, shownIn),
    linesOf(key, keyContext, prose2.key_context),
    linesOf({ id: "keyf", title: "Key files", note: "" }, keyFiles),
    linesOf({ id: "files", title: "Files", note: "changed for this session" }, files),
    commitsOf(session.commits, shownIn)
  ];
}
function pair(one, other) {
  return (one !== void 0 || other !== void 0) && html`<div class="two">${one}${other}</div>`;
}
function summaryOf(session, shownIn) {
  const { tldr, remarks } = session;
  const facts = [...askingOf(session, shownIn), ...remarks.map((remark) => html`<span>${remark}</span>`)];
  if (tldr === "" && facts.length === 0) return void 0;
  return html`<section class="panel pad" aria-labelledby="h-tldr"><h2 id="h-tldr" class="sr">TL;DR</h2>${tldr !== "" && html`<div class="tldr" dir="auto">${paragraphs(tldr)}</div>`}${facts.length > 0 && html`<p class="meta">${facts}</p>`}</section>`;
}
function planOf(session, shownIn) {
  const { steps } = session;
  const done = steps.filter(({ isDone }) => isDone).length;
  const hasCurrent = steps.some(({ isCurrent }) => isCurrent);
  const note = steps.length === 0 ? "" : `${done} of ${count(steps.length, "step")} done`;
  const rows = steps.map((step) => stepRow(step, session, shownIn));
  const list = html`${progress(done, steps.length, hasCurrent)}<ol class="steps">${rows}</ol>`;
  const none = empty(
    "The plan has no steps yet. To add one:",
    'session-journal log --next "What comes first"'
  );
  return section(
    { id: "plan", title: "Plan", note },
    html`${steps.length === 0 ? none : list}${logForm(session)}`
  );
}
function stepRow(step, session, shownIn) {
  const { named, pill } = stepRunOf(step, session, shownIn);
  const { number, text, isDone, isCurrent, at, shown } = step;
  const kind = isDone ? "done" : isCurrent ? "cur" : "";
  const shape = isDone ? icon("done", "done") : isCurrent ? icon("now", "current") : icon("open", "open");
  const act = {
    what: isDone ? "undone" : "done",
    fields: { session: session.id, number: String(number) },
    shown
  };
  const button = session.isOpen && actButton(act, isDone ? "Reopen" : "Tick", "b q sm");
  return html`<li${kind !== "" && html` class="${kind}"`}${isCurrent && html` aria-current="step"`}>${shape}<span class="n">${number}</span><span class="tx" dir="auto">${inline(text)}${isCurrent && html` <span class="sm dim">current</span>`}${named}</span><span class="sm dim end">${pill}${at !== void 0 && shortDay(at, shownIn.now)}${button}</span></li>`;
}
var kinds = [
  ["progress", "Progress"],
  ["discovery", "Discovery"],
  ["tried", "Dead end"],
  ["blocker", "Blocker"],
  ["next", "Next step"]
];
function logForm({ id, isOpen, shown }) {
  if (!isOpen) return void 0;
  const options2 = kinds.map(([value, name]) => html`<option value="${value}">${name}</option>`);
  const body = html`<label class="f" for="log-text">What happened?</label><textarea id="log-text" name="text" rows="2" required maxlength="4000"></textarea>
<p class="acts gap"><label class="sr" for="log-kind">Kind</label><select id="log-kind" name="kind">${options2}</select><button class="b" type="submit">Log it</button></p>`;
  const point = actButton({ what: "checkpoint", fields: { session: id }, shown }, "Save a checkpoint");
  return html`<details class="w fold gap"><summary>Log something</summary>${actForm({ what: "log", fields: { session: id }, shown }, body)}${point}</details>`;
}

// src/dashboard/report/picture.ts
var lanes = [
  { name: "Steps done", shapes: { Done: "done" } },
  { name: "Decisions", shapes: { Decision: "dec" } },
  { name: "Discoveries", shapes: { Discovery: "find" } },
  { name: "Dead ends", shapes: { "Dead end": "dead" } },
  { name: "Blockers gone", shapes: { Resolved: "yes" } },
  { name: "Commits", shapes: { Commit: "commit" } },
  { name: "Compactions", shapes: { Compaction: "seam" } }
];
var leastSpan = 5 * 6e4;
function pictureOf(view) {
  const shown = lanesOf(view).filter(({ marks }) => marks.length > 0);
  const span = spanOf(view, shown);
  if (shown.length === 0 || span.to - span.from < leastSpan) return void 0;
  const rows = shown.map(
    ({ name, marks }) => html`<tr><th scope="row">${name}</th><td>${lanePicture(name, marks, span)}</td><td class="num">${marks.length}</td></tr>`
  );
  const axis = html`<tr><td></td><td>${axisPicture(span)}</td><td></td></tr>`;
  return section(
    { id: "course", title: "Course", note: `${whenOf(span.from, span)} to ${whenOf(span.to, span)}` },
    html`<div class="panel pad"><table class="lanes"><tbody>${rows}${axis}</tbody></table></div>`
  );
}
function lanesOf({ session, runs, talks }) {
  const points = lanes.map(({ name, shapes: shapes2 }) => ({
    name,
    marks: session.timeline.flatMap(({ at, what, text }) => {
      const shape = Object.hasOwn(shapes2, what) ? shapes2[what] : void 0;
      return shape === void 0 ? [] : [{ at, shape, words: text || what }];
    })
  }));
  const talked = talks.flatMap(({ startedAt, lastAt, title }) => lasting("talk", title, [startedAt, lastAt]));
  const ran = runs.flatMap(({ startedAt, endedAt, name }) => lasting("run", name, [startedAt, endedAt]));
  return [...points, { name: "Conversations", marks: talked }, { name: "Runs", marks: ran }];
}
function lasting(shape, words, [at, end]) {
  return at === void 0 ? [] : [{ at, end: end ?? at, shape, words }];
}
function spanOf({ session }, shown) {
  const marks = shown.flatMap(({ marks: own }) => own.flatMap(({ at, end = at }) => [at, end]));
  const all = [session.startedAt ?? [], marks].flat();
  const from = all.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return { from, to: all.reduce((most, at) => Math.max(most, at), 0) };
}
var day3 = 24 * 60 * 6e4;
function whenOf(at, { from, to }) {
  return to - from < 1.5 * day3 ? `${dateOf(at)} ${formatLocal(at).slice(11)}` : dateOf(at);
}
function percent(at, { from, to }) {
  return ((at - from) / (to - from) * 100).toFixed(2);
}
function lanePicture(name, marks, span) {
  const drawn = marks.map((mark) => markPicture(mark, span));
  const days = ticksOf(span).map((at) => {
    const x = percent(at, span);
    return html`<line x1="${x}%" x2="${x}%" y1="0" y2="20"/>`;
  });
  return html`<svg class="lane" role="img" aria-label="${name}: ${marks.length}">${days}${drawn}</svg>`;
}
function markPicture({ at, end, shape, words }, span) {
  const title = html`<title>${formatLocal(at)} ${cutAtWord(words, 100)}</title>`;
  if (end === void 0)
    return html`<use href="#i-${shape}" class="${shape}" x="${percent(at, span)}%" y="4" width="12" height="12" transform="translate(-6)">${title}</use>`;
  const width = Math.max(0.6, (end - at) / (span.to - span.from) * 100);
  const x = Math.min(Number(percent(at, span)), 100 - width);
  return html`<rect x="${x.toFixed(2)}%" y="6" width="${width.toFixed(2)}%" height="8" rx="2">${title}</rect>`;
}
var mostTicks = 45;
function ticksOf({ from, to }) {
  const every = Math.ceil((to - from) / day3 / mostTicks);
  const first = new Date(from);
  const midnight = (days) => new Date(first.getFullYear(), first.getMonth(), first.getDate() + days).getTime();
  const ticks = [];
  for (let days = 1; midnight(days) <= to; days += Math.max(1, every)) ticks.push(midnight(days));
  return ticks;
}
function axisPicture(span) {
  const { from, to } = span;
  const labels2 = [0, 1, 2, 3].map((third) => {
    const at = from + (to - from) / 3 * third;
    const anchor = third === 0 ? "start" : third === 3 ? "end" : "middle";
    const words = to - from < 1.5 * day3 ? formatLocal(at).slice(11) : dateOf(at);
    const isOuter = third === 0 || third === 3;
    return html`<text${!isOuter && html` class="mid"`} x="${percent(at, span)}%" y="13" text-anchor="${anchor}">${words}</text>`;
  });
  return html`<svg class="lane axis" aria-hidden="true">${labels2}</svg>`;
}
function figuresOf({ session, runs, talks }) {
  const figures = [
    [session.decisions.length, "decision"],
    [session.deadEnds.length, "dead end"],
    [session.compactions, "compaction"],
    [session.commits.length, "commit"],
    [talks.length, "conversation"],
    [runs.length, "run"]
  ];
  return figures.filter(([number]) => number > 0).map(([number, word]) => count(number, word));
}

// src/dashboard/report/report.ts
var reportStart = '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="generator" content="session-journal">\n';
function renderReport(view, { madeAt, style, styleHash }) {
  const body = bodyOf(view, madeAt);
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const head = html`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${cutAtWord(showLine(view.session.title), 120)}</title>`;
  const page = html`${head}
<style>${{ markup: style }}</style>
<body class="report">
${drawings(body)}${body}
</body>
</html>
`;
  return reportStart + page.markup;
}
function bodyOf(view, madeAt) {
  const { runs, talks } = view;
  const shownIn = shownInOf(view);
  const session = { ...view.session, isOpen: false, runs: [] };
  return html`<main id="main">${topOf(view)}<div class="cols"><div class="stack flow">${[
    summaryOf(session, shownIn),
    pictureOf(view),
    sessionParts(session, shownIn),
    runsOf(runs, shownIn),
    talksOf(talks, shownIn)
  ]}</div>${timelineOf(view, shownIn)}</div>
<footer class="sm dim">Made by Session Journal on ${dayAndClock(madeAt, void 0)}. Times are in ${zoneOf(madeAt)}.</footer></main>`;
}
function shownInOf({ talks }) {
  const places = new Set(talks.map(({ id }) => talkPlace(id)));
  return {
    now: void 0,
    talk: (id) => places.has(talkPlace(id)) ? `#${talkPlace(id)}` : "",
    run: () => "",
    quotes: true
  };
}
function topOf(view) {
  const { session, project, closedAt, runs } = view;
  const { startedAt, branch, tasks } = session;
  const facts = [
    state(session.status),
    session.reason,
    session.owner,
    branch !== "" && html`branch <span class="mono">${branch}</span>`,
    startedAt !== void 0 && html`started ${dayAndClock(startedAt, void 0)}`,
    closedAt !== void 0 && html`closed ${dayAndClock(closedAt, void 0)}`,
    ...figuresOf(view),
    costOf(runs),
    ...tasks.map((task) => outsideLink(task, task))
  ];
  const shown = facts.filter((one) => one !== "" && one !== false).map((one) => html`<span>${one}</span>`);
  return html`<header class="top"><p class="crumb">${project} / <span class="mono">${session.name}</span></p><h1 dir="auto">${inline(session.title)}</h1><p class="meta">${shown}</p></header>`;
}
function timelineOf({ session }, shownIn) {
  const { now } = shownIn;
  const timeline = linked2(session.timeline, shownIn);
  if (timeline.length === 0) return void 0;
  const rail = railOf(timeline, { now, withDays: true });
  return html`<aside class="stack" aria-label="What happened">${section({ id: "time", title: "Timeline" }, rail)}</aside>`;
}
function zoneOf(at) {
  const minutes = -new Date(at).getTimezoneOffset();
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "-" : "+"}${hours}${rest === 0 ? "" : `:${rest}`}`;
}

// src/dashboard/read/json.ts
function textAt(data, key) {
  const value = data[key];
  return typeof value === "string" ? value : "";
}
function numberAt(data, key) {
  const value = data[key];
  return typeof value === "number" ? value : void 0;
}
function timeAt(data, key) {
  return parseInstant(textAt(data, key));
}
function recordAt(data, key) {
  const value = data[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function listAt(data, key) {
  const value = data[key];
  if (!Array.isArray(value)) return [];
  return value.filter((one) => typeof one === "object" && one !== null && !Array.isArray(one));
}
function textsAt(data, key) {
  const value = data[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

// src/dashboard/read/passages.ts
var minute2 = 6e4;
var longestSaid = 400;
var longestAnswered = 700;
async function withPassages(decisions, talks) {
  const told = [];
  for (const one of decisions) told.push({ ...one, passage: await passageFor(one, talks) });
  return told;
}
async function passageFor(decision2, talks) {
  const { at } = decision2;
  if (at === void 0) return void 0;
  const found = [];
  for (const talk of talks.filter((one) => spans(one, at))) {
    const turn2 = loggingTurn(await talk.turns(), { at, title: decision2.title, isNamed: false });
    if (turn2 === void 0) continue;
    found.push({
      conversation: talk.id,
      title: talk.title,
      turn: numberAt(turn2, "number") ?? 0,
      said: shortened(textAt(turn2, "said"), longestSaid),
      answered: shortened(textAt(turn2, "answered"), longestAnswered)
    });
  }
  return found.length === 1 ? found[0] : void 0;
}
function spans({ startedAt, lastAt }, at) {
  return startedAt !== void 0 && startedAt < at + minute2 && (lastAt ?? Number.POSITIVE_INFINITY) >= at;
}
function loggingTurn(turns, { at, title, isNamed }) {
  const own = turns.filter((turn2) => textAt(turn2, "agent") === "" && turn2.rewound !== true);
  const meant = own.filter((turn2, index) => {
    const [start, end] = [timeAt(turn2, "at"), timeAt(own[index + 1] ?? {}, "at")];
    return start !== void 0 && start < at + minute2 && (end === void 0 || end >= at) && hasLogged(turn2);
  });
  if (meant.length < 2 && !isNamed) return meant[0];
  const naming = meant.filter((turn2) => wordsOf(turn2).some((words) => words.includes(title)));
  return naming.length === 1 ? naming[0] : void 0;
}
function hasLogged(turn2) {
  return wordsOf(turn2).some(
    (words) => /\bsession-journal\b[\s\S]*\s(?:log|init)\b|^\/session[:-](?:log|init)\b/.test(words)
  );
}
function wordsOf(turn2) {
  const lines = listAt(turn2, "did").filter((call) => textAt(call, "tool") === "Bash");
  return [textAt(turn2, "said"), ...lines.map((call) => textAt(call, "target"))];
}
function shortened(text, longest2) {
  const trimmed = text.trim();
  if (trimmed.length <= longest2) return trimmed;
  const end = trimmed.lastIndexOf("\n\n", longest2);
  const cut = end > longest2 / 2 ? `${trimmed.slice(0, end)}

\u2026` : cutAtWord(trimmed, longest2);
  return cut;
}

// src/journal/briefing/in-order.ts
var minute3 = 6e4;
function inOrder(happenings) {
  return [...happenings].sort(
    (a, b) => minuteOf2(a) - minuteOf2(b) || rankOf(a) - rankOf(b) || secondsOf(a) - secondsOf(b)
  );
}
function minuteOf2({ at }) {
  return Math.floor(at / minute3);
}
function rankOf({ what, at }) {
  if (what === "Started") return 0;
  return at % minute3 === 0 ? 1 : 2;
}
function secondsOf({ at }) {
  return at % minute3;
}

// src/dashboard/read/compactions.ts
function compactionFrom(one) {
  return {
    number: numberAt(one, "number"),
    trigger: textAt(one, "trigger"),
    restored: textAt(one, "restored"),
    lost: listAt(one, "not_in_summary").map((lost) => textAt(lost, "text")),
    held: heldFrom(recordAt(one, "held"))
  };
}
function heldFrom(held) {
  return Object.entries(held).map(([kind, number]) => {
    const word = kind.toLowerCase();
    return kind === "Key context" || kind === "Current step" ? word : count(Number(number), word);
  });
}

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

// src/core/text/sha256.ts
function hashText(text) {
  const words = paddedWords(new TextEncoder().encode(text));
  const state2 = Uint32Array.from(constants().slice(0, 8), ([, root]) => root);
  for (let at = 0; at < words.length; at += 16) addBlock(state2, words.subarray(at, at + 16));
  return Array.from(state2, (word) => word.toString(16).padStart(8, "0")).join("");
}
var constants = once(() => {
  const primes = [];
  for (let number = 2; primes.length < 64; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => [fraction(Math.cbrt(prime)), fraction(Math.sqrt(prime))]);
});
function fraction(root) {
  return Math.floor(root % 1 * 2 ** 32);
}
function paddedWords(bytes) {
  const words = new Uint32Array((bytes.length + 8 >> 6) * 16 + 16);
  for (const [index, byte] of [...bytes, 128].entries()) {
    words[index >> 2] = words[index >> 2] | byte << 24 - index % 4 * 8;
  }
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}
function addBlock(state2, block2) {
  const schedule = scheduleOf(block2);
  let [a, b, c, d, e, f, g, h] = state2;
  for (const [index, [constant]] of constants().entries()) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g);
    const one = h + mixed + constant + schedule[index] | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    state2[index] = state2[index] + word;
}
function scheduleOf(block2) {
  const all = new Uint32Array(64);
  all.set(block2);
  const at = (index) => all[index];
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const two = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    all[index] = at(index - 16) + one + at(index - 7) + two;
  }
  return all;
}
function turn(word, bits) {
  return word >>> bits | word << 32 - bits;
}

// src/dashboard/read/shown-hash.ts
function shownHash(...parts2) {
  return hashText(JSON.stringify(parts2)).slice(0, 32);
}

// src/io/disk/files.ts
var import_node_fs3 = require("node:fs");
var import_node_path2 = require("node:path");

// src/io/disk/failures.ts
var wordings = {
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

// src/io/disk/leftovers.ts
var import_node_path = require("node:path");

// src/io/disk/owner.ts
var import_node_fs = require("node:fs");

// src/io/disk/late-builtins.ts
function childProcess() {
  return process.getBuiltinModule?.("node:child_process") ?? process.mainModule?.require("child_process");
}
function operatingSystem() {
  return process.getBuiltinModule?.("node:os") ?? process.mainModule?.require("os");
}

// src/io/disk/owner.ts
var foreignLifeMs = 10 * 6e4;
var count2 = 0;
function attempt(read) {
  try {
    return read();
  } catch {
    return "";
  }
}
function kernelSays(name) {
  return attempt(() => (0, import_node_fs.readFileSync)(`/proc/sys/kernel/${name}`, "utf8").trim());
}
var bootId = /* @__PURE__ */ once(() => kernelSays("random/boot_id"));
var hostName = /* @__PURE__ */ once(() => kernelSays("hostname") || operatingSystem().hostname());
var processSpace = /* @__PURE__ */ once(() => attempt(() => (0, import_node_fs.readlinkSync)("/proc/self/ns/pid")));
function makeNonce() {
  count2 = (count2 + 1) % 65536;
  const chance = Math.floor(Math.random() * 4294967296);
  return chance.toString(16).padStart(8, "0") + count2.toString(16).padStart(4, "0");
}
function placeTag() {
  let hash = 2166136261;
  for (const char of `${hostName()}
${bootId()}
${processSpace()}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(16).padStart(8, "0").slice(0, 6);
}

// src/io/disk/leftovers.ts
function temporaryBeside(path) {
  const name = [...(0, import_node_path.basename)(path)].slice(0, 40).join("");
  return (0, import_node_path.join)((0, import_node_path.dirname)(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
}

// src/io/disk/stat.ts
var import_node_fs2 = require("node:fs");
function findStat(path) {
  try {
    return (0, import_node_fs2.lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || cannotBe(path)) return void 0;
    throw error;
  }
}
function cannotBe(path) {
  return path.includes("\0");
}
function stampOf(stat) {
  return { bytes: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
}

// src/io/disk/files.ts
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
function writeFileAtomic(path, text, options2 = {}) {
  const temporary = writeBeside(path, text, options2);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options2.fsync !== false) syncFolder((0, import_node_path2.dirname)(path));
}

// src/io/disk/json.ts
var maxJsonBytes = 1024 * 1024;
function asRecord(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value : void 0;
}

// src/dashboard/read/sources.ts
async function ask(program, words, root) {
  const data = decode(await printed(program, words, root));
  throwError(data);
  return data;
}
function printed(program, [verb = "", ...rest], root) {
  return program([verb, "--json", ...rest], root);
}
function throwError(data) {
  const error = recordAt(data, "error");
  if (Object.keys(error).length === 0) return;
  const hint = textAt(error, "hint");
  const code = textAt(error, "code") || "invalid";
  throw new Failure(code, textAt(error, "message"), hint === "" ? {} : { hint });
}
function decode(text) {
  const data = parse(text);
  if (data !== void 0) return data;
  throw new Failure("invalid", "That took too long, or is too much for a page", {
    hint: "Use the command at a terminal instead"
  });
}
function parse(text) {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return void 0;
  }
}

// src/dashboard/read/session-page.ts
var parts = ["--timeline", "--compactions"];
function sessionFrom(data, conversations) {
  const id = textAt(data, "id");
  const name = textAt(data, "shortname");
  const file = textAt(data, "file").replace(/^.*\//, "").replace(/\.md$/, "");
  const status = textAt(data, "status");
  const tldr = textAt(data, "tldr");
  const title = textAt(data, "objective") || textAt(data, "title") || name;
  return {
    id,
    name,
    title,
    status,
    reason: textAt(data, "close_reason") || textAt(data, "pause_reason"),
    owner: textAt(data, "owner"),
    branch: textAt(data, "git_branch"),
    startedAt: timeAt(data, "created_at"),
    compactions: numberAt(data, "compaction_count") ?? 0,
    tasks: textsAt(data, "task_ids"),
    tldr: tldr === title ? "" : tldr,
    remarks: textsAt(data, "remarks"),
    ...listsFrom(data),
    commits: listAt(data, "commits").map(commitFrom),
    conversations: conversations.filter((one) => textAt(one, "session") === file || textAt(one, "session") === name).map((one) => ({
      id: textAt(one, "id"),
      title: textAt(one, "title") || "(no words)",
      state: textAt(one, "state")
    })),
    runs: [],
    timeline: timelineFrom(data),
    isOpen: status === "active" || status === "paused",
    shown: shownHash(id, name)
  };
}
function listsFrom(data) {
  return {
    steps: stepsFrom(data),
    notes: listAt(data, "notes").map(entryFrom),
    blockers: blockersFrom(data),
    next: listAt(data, "next_steps").map(entryFrom),
    decisions: decisionsFrom(data),
    deadEnds: listAt(data, "dead_ends").map(entryFrom),
    discoveries: listAt(data, "discoveries").map(entryFrom),
    keyContext: textsAt(data, "key_context"),
    keyFiles: textsAt(data, "key_files"),
    files: textsAt(data, "files_modified"),
    prose: proseFrom(recordAt(data, "prose"))
  };
}
function proseFrom(prose2) {
  return {
    decisions: textAt(prose2, "decisions"),
    discoveries: textAt(prose2, "discoveries"),
    dead_ends: textAt(prose2, "dead_ends"),
    blockers: textAt(prose2, "blockers"),
    next_steps: textAt(prose2, "next_steps"),
    key_context: textAt(prose2, "key_context")
  };
}
function stepsFrom(data) {
  return listAt(data, "steps").map((step) => {
    const [number, text] = [numberAt(step, "number") ?? 0, textAt(step, "text")];
    const isDone = step.done === true;
    return {
      number,
      text,
      isDone,
      isCurrent: step.current === true,
      at: timeAt(step, "time"),
      shown: shownHash(number, text, isDone)
    };
  });
}
function blockersFrom(data) {
  return listAt(data, "blockers").map((one) => {
    const [number, text] = [numberAt(one, "number") ?? 0, textAt(one, "text")];
    const isResolved = typeof one.resolved === "string";
    return {
      number,
      text,
      isResolved,
      resolvedAt: timeAt(one, "resolved"),
      shown: shownHash(number, text, isResolved)
    };
  });
}
function entryFrom(one) {
  return {
    title: textAt(one, "title"),
    text: textAt(one, "text"),
    at: timeAt(one, "time"),
    by: textAt(one, "by")
  };
}
function decisionsFrom(data) {
  const commits = listAt(data, "commits");
  return listAt(data, "decisions").map((one) => {
    const number = numberAt(one, "number");
    const choice = textAt(one, "choice");
    return {
      ...entryFrom(one),
      number,
      context: textAt(one, "context"),
      choice,
      rejected: rejectedOptions(textAt(one, "options"), choice),
      rationale: textAt(one, "rationale"),
      supersededBy: textAt(one, "superseded_by"),
      commits: commits.filter((commit) => number !== void 0 && numberAt(commit, "decision") === number).map((commit) => ({
        commit: textAt(commit, "commit"),
        subject: textAt(commit, "subject"),
        conversation: textAt(commit, "conversation")
      }))
    };
  });
}
function rejectedOptions(options2, choice) {
  const lines = options2.split("\n").map((line) => line.replace(/^\s*(?:[-*]|\(?[a-z0-9]{1,2}[.)])\s+/i, "").trim());
  const listed = lines.length > 1 ? lines : options2.split(options2.includes(";") ? ";" : /, (?=\S)/);
  const chosen = plain(choice);
  return listed.map((option) => option.trim()).filter(
    (option) => option !== "" && plain(option) !== chosen && !(chosen !== "" && chosen.startsWith(plain(option)))
  );
}
function plain(text) {
  return text.toLowerCase().replace(/[`*_.\s]+/g, " ").trim();
}
function commitFrom(one) {
  return {
    commit: textAt(one, "commit"),
    at: timeAt(one, "at"),
    subject: textAt(one, "subject"),
    conversation: textAt(one, "conversation"),
    by: textAt(one, "by")
  };
}
function timelineFrom(data) {
  const rows = listAt(data, "timeline").flatMap((one) => {
    const at = timeAt(one, "at");
    const [what, text] = [textAt(one, "what"), textAt(one, "text")];
    if (at === void 0 || what === "Compaction") return [];
    return [{ at, what, text: lineOf(what, text), href: placeOf(what, text), ...ofFrom(one) }];
  });
  const compactions = listAt(data, "compactions").flatMap((one) => {
    const at = timeAt(one, "at") ?? numberAt(one, "at");
    if (at === void 0) return [];
    return [{ at, what: "Compaction", text: "", href: "", compaction: compactionFrom(one) }];
  });
  return inOrder([...rows, ...compactions]);
}
function ofFrom(one) {
  const of = recordAt(one, "of");
  const [kind, id] = [textAt(of, "kind"), textAt(of, "id")];
  return (kind === "conversation" || kind === "run") && id !== "" ? { of: { kind, id } } : {};
}
function lineOf(what, text) {
  if (what === "Decision") return text.split(" \u2192 ")[0];
  const isOfTalk = what === "Commit" || what === "Conversation";
  return isOfTalk ? text.replace(/ \((?:conversation )?[0-9a-f]{6,8}\)$/, "") : text;
}
function placeOf(what, text) {
  const number = what === "Decision" ? /^(\d{1,6})\. /.exec(text)?.[1] : void 0;
  return number === void 0 ? "" : `#d${number}`;
}

// src/dashboard/read/report-page.ts
async function reportPage(wanted, { style, madeAt }, program) {
  const styleHash = (0, import_node_crypto.createHash)("sha256").update(style).digest("base64");
  return renderReport(await readReport(wanted, program), { madeAt, style, styleHash });
}
async function reportSections(wanted, program) {
  return sectionsBeside(await readParts(wanted, program));
}
async function readReport(wanted, program) {
  const { data, session, runs, talks, own } = await readParts(wanted, program);
  const readable = own.map((one) => readableFrom(one, program, wanted.root));
  return {
    project: wanted.project,
    session: { ...session, decisions: await withPassages(session.decisions, readable) },
    closedAt: timeAt(data, "closed_at"),
    runs,
    talks
  };
}
async function readParts(wanted, program) {
  const { session: name, root, screen } = wanted;
  const [data, runs, talks] = await Promise.all(
    [
      ["view", ...parts, "--", name],
      ["runs", "--all", "--session", name],
      ["conversations", "--limit", "100000"]
    ].map(async (words) => changeTexts(await ask(program, words, root), screen))
  );
  const listed = listAt(talks, "conversations");
  const session = sessionFrom(data, listed);
  const own = ownTalks(listed, [
    ...session.conversations.map(({ id }) => id),
    ...session.commits.map((one) => one.conversation)
  ]);
  const ran = listAt(runs, "runs");
  const longest2 = Math.max(leastOfRun, Math.min(mostOfRun, Math.floor(mostOfRuns / ran.length)));
  const started = ran.map((run) => runFrom(run, longest2)).reverse().sort((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0));
  return { data, session, runs: started, talks: own.map(talkFrom), own };
}
function ownTalks(listed, ids) {
  return listed.filter((one) => ids.some((id) => id !== "" && textAt(one, "id").startsWith(id))).sort((one, other) => (timeAt(one, "started_at") ?? 0) - (timeAt(other, "started_at") ?? 0));
}
function readableFrom(one, program, root) {
  const { id, title, startedAt, lastAt } = talkFrom(one);
  let read;
  const turns = () => {
    read ??= ask(program, ["conversations", "show", id], root).then((data) => listAt(data, "turns"));
    return read;
  };
  return { id, title, startedAt, lastAt, turns };
}
function talkFrom(one) {
  return {
    id: textAt(one, "id"),
    title: textAt(one, "title") || "(no words)",
    startedAt: timeAt(one, "started_at"),
    lastAt: timeAt(one, "last_at"),
    turns: numberAt(one, "turns"),
    author: textAt(one, "author")
  };
}
var mostOfRuns = 6e4;
var mostOfRun = 4e3;
var leastOfRun = 200;
function runFrom(run, longest2) {
  return {
    name: textAt(run, "name") || textAt(run, "id").slice(0, 8),
    status: textAt(run, "status"),
    query: shortened(textAt(run, "query"), longest2 / 2),
    result: shortened(textAt(run, "result") || textAt(run, "error") || textAt(run, "reason"), longest2),
    startedAt: timeAt(run, "started_at"),
    endedAt: timeAt(run, "ended_at"),
    cost: numberAt(run, "cost_usd"),
    isCostSure: run.cost_is_partial !== true
  };
}

// src/io/disk/read.ts
var import_node_buffer = require("node:buffer");
var import_node_fs4 = require("node:fs");
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

// src/io/process/own-program.ts
var import_node_path3 = require("node:path");
var longestMs = 6e4;
var mostBytes = 32 * 1024 * 1024;
function readOwn({ dist, program, words, cwd, env }) {
  const options2 = { cwd, env: { ...env }, timeout: longestMs, maxBuffer: mostBytes, windowsHide: true };
  return new Promise((resolve) => {
    const args = [(0, import_node_path3.join)(dist, program), ...words];
    childProcess().execFile(process.execPath, args, options2, (_, stdout) => resolve(stdout));
  });
}

// src/commands/journal/report-page.ts
function makeReportPage(target, context, screen) {
  const style = readText((0, import_node_path4.join)(distOf(context), "report-page.css"));
  const look = { style, madeAt: context.now().getTime() };
  return reportPage(wantedOf(target, screen), look, askerOf(context));
}
function sectionsBeside2(target, context, screen) {
  return reportSections(wantedOf(target, screen), askerOf(context));
}
function wantedOf({ project, file }, screen) {
  const session = file.facts.id || (0, import_node_path4.basename)(file.path, ".md");
  return { session, root: project.root, project: (0, import_node_path4.basename)(project.root), screen };
}
function askerOf(context) {
  const [dist, { env }] = [distOf(context), context];
  return (words, cwd) => readOwn({ dist, program: "cli.cjs", words, cwd, env });
}
function distOf({ templates }) {
  return (0, import_node_path4.join)((0, import_node_path4.dirname)(templates), "dist");
}
function writeReportPage(path, page) {
  const stat = findStat(path);
  if (stat !== void 0 && !(stat.isFile() && readPart(path, 1e3).text.startsWith(reportStart))) {
    throw new Failure("refused", `"${oneLine(path)}" already exists, and is no report`, {
      hint: 'Give the name of a new file, or "-" to print the page'
    });
  }
  writeFileAtomic(path, page);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  makeReportPage,
  sectionsBeside,
  writeReportPage
});
