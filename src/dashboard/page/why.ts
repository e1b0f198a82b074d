import { cutAtWord } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import type { Page, PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html, inline, paragraphs } from '../pieces/html.ts';
import { icon, type Shape } from '../pieces/icons.ts';
import { count, empty } from '../pieces/parts.ts';
import { dayAndClock, shortDay } from '../pieces/times.ts';
import { options } from './session-lists.ts';

/** The decision that a line carries out. */
export interface WhyDecision {
  readonly session: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly choice: string;
  readonly rejected: readonly string[];
  readonly rationale: string;
}

/** Why one line is there. */
export interface WhyLine {
  readonly line: number;
  readonly text: string;
  readonly commit: string;
  readonly author: string;
  readonly at: number | undefined;
  readonly confidence: '' | 'certain' | 'probable' | 'perhaps';
  readonly rule: string;
  readonly conversation: string;
  readonly turn: number | undefined;
  readonly prompt: string;
  readonly answer: string;
  readonly decision: WhyDecision | undefined;
  /** Why no conversation is known; empty if one is. */
  readonly reason: string;
}

/** A file with a reason for each of its lines. */
export interface WhyFile {
  readonly path: string;
  /** All lines in order, empty ones without an answer. */
  readonly lines: readonly {
    readonly number: number;
    readonly text: string;
    readonly why: WhyLine | undefined;
  }[];
  /** The line that is asked about. */
  readonly selected: number | undefined;
  readonly total: number;
}

/** Returns the page on which a file is chosen. */
export function whyStartPage(files: readonly string[], frame: PageFrame, trouble = ''): Page {
  const base = `/${frame.project.id}/`;
  const shown = files.slice(0, 500);
  const rows = shown.map(
    (path) => html`<li><a class="mono" href="${base}why?file=${encodeURIComponent(path)}">${path}</a></li>`,
  );
  const rest =
    files.length > shown.length &&
    html`<p class="dim gap">${count(files.length - shown.length, 'more file')}. Type its path above.</p>`;
  const form = html`<form class="find" action="${base}why" aria-label="A file"><label class="sr" for="why-file">File, and line</label><input id="why-file" name="file" list="why-files" placeholder="src/main.ts:17" autocomplete="off"><button class="b" type="submit">Why?</button></form>`;
  return {
    menu: 'why',
    title: 'Why',
    crumbs: [html`<a href="${base}">${frame.project.name}</a>`],
    heading: 'Why is a line there?',
    meta: ['Answered offline, at no cost'],
    body: html`${form}${trouble !== '' && html`<p class="gap">${trouble}</p>`}${
      rows.length === 0
        ? html`<div class="gap">${empty('Git tracks no file here.')}</div>`
        : html`<ul class="gap files">${rows}</ul>`
    }${rest}`,
  };
}

/** Returns the page of a file: its lines, each with who wrote it and why. */
export function whyPage(file: WhyFile, frame: PageFrame): Page {
  const base = `/${frame.project.id}/`;
  const name = file.path.replace(/^.*\//, '');
  const folder = file.path.slice(0, -name.length).replace(/\/$/, '');
  const chosen = file.lines.find(({ number }) => number === file.selected);
  const heading =
    chosen === undefined
      ? html`Why <span class="mono h1f">${name}</span> is as it is`
      : html`Why line ${chosen.number} of <span class="mono h1f">${name}</span> is there`;
  return {
    menu: 'why',
    title: `Why ${file.path}${chosen === undefined ? '' : `, line ${chosen.number}`}`,
    crumbs: [
      html`<a href="${base}">${frame.project.name}</a>`,
      html`<a href="${base}why">Why</a>`,
      ...(folder === '' ? [] : [html`<span class="mono">${folder}</span>`]),
    ],
    heading,
    meta: [
      count(file.total, 'line'),
      file.lines.length < file.total &&
        `lines ${file.lines[0]?.number ?? 0} to ${file.lines.at(-1)?.number ?? 0} shown`,
      sumsOf(file),
      'answered offline, at no cost',
    ],
    body: html`<div class="cols w">${answerOf(file, chosen?.why, frame)}${sourceOf(file, frame)}</div>`,
  };
}

// Every line is in one of them, so that they add up.
function sumsOf({ lines }: WhyFile): string {
  const kinds = lines.map(({ why }) => {
    if (why === undefined) return 'empty';
    if (why.turn !== undefined) return 'from conversations';
    return why.commit === '' ? 'not committed' : 'by hand, or nobody knows';
  });
  const names = ['from conversations', 'by hand, or nobody knows', 'not committed', 'empty'] as const;
  return names
    .map((name) => [kinds.filter((kind) => kind === name).length, name] as const)
    .filter(([number, name]) => number > 0 || name === 'from conversations')
    .map(([number, name]) => `${number} ${name}`)
    .join(', ');
}

function answerOf(file: WhyFile, why: WhyLine | undefined, frame: PageFrame): Html {
  if (why === undefined) {
    const words =
      file.selected === undefined ? 'Choose a line to see why it is there.' : 'This line has no answer.';
    return html`<aside class="panel why" aria-label="The answer"><section class="pad"><p>${words}</p></section></aside>`;
  }
  return html`<aside class="panel why" aria-labelledby="h-line"><section class="pad"><p class="sm dim" id="h-line">Line ${why.line}</p><pre class="cmd one"><code>${why.text.trim()}</code></pre><h2 class="answer">${sentence(why)}</h2>${sureness(why)}</section>${decisionOf(why, frame)}${wordsOf(why)}<section class="pad">${sources(why, frame)}</section>${askOf(why)}</aside>`;
}

function sentence({ turn, decision, author, confidence, reason, commit }: WhyLine): Html {
  if (turn === undefined)
    return html`${reason === '' ? 'No conversation is known that wrote it.' : inline(reason)}`;
  const who = author === '' ? '' : ` for ${author}`;
  const may = confidence === 'perhaps' ? 'A command of Claude may have written it' : 'Claude wrote it';
  const when = commit === '' ? ' and it is not committed yet' : '';
  if (decision === undefined) return html`${may}${who}${when}. No decision is logged for it.`;
  const name = decision.number === undefined ? 'a decision' : `decision ${decision.number}`;
  return html`${may}${who}${when}, to carry out ${name}: ${inline(decision.title)}`;
}

const sure: Readonly<Record<string, { readonly shape: Shape; readonly word: string; readonly why: string }>> =
  {
    certain: { shape: 'done', word: 'Certain.', why: 'It stands word for word in an edit of this turn.' },
    probable: { shape: 'open', word: 'Probable.', why: 'It was found by its added lines.' },
    perhaps: { shape: 'open', word: 'Perhaps.', why: 'A command ran that may have written it.' },
  };

function sureness({ confidence, rule }: WhyLine): Content {
  const found = sure[confidence];
  if (found === undefined) return undefined;
  return html`<p class="sure">${icon(found.shape)}<span><b>${found.word}</b> ${found.why}${rule !== '' && html` <span class="dim">Found by: ${rule}.</span>`}</span></p>`;
}

function decisionOf({ decision }: WhyLine, { project }: PageFrame): Content {
  if (decision === undefined) return undefined;
  const { session, number, choice, rejected, rationale } = decision;
  const name = number === undefined ? `Decision in ${session}` : `Decision ${number} in ${session}`;
  const href = `/${project.id}/sessions/${encodeURIComponent(session)}${number === undefined ? '' : `#d${number}`}`;
  return html`<section class="pad"><h3><a href="${href}">${name}</a></h3>${options(choice, rejected)}${paragraphs(rationale)}</section>`;
}

function wordsOf({ prompt, answer, turn }: WhyLine): Content {
  if (prompt === '' && answer === '') return undefined;
  return html`<section class="pad">${
    prompt !== '' &&
    html`<h3>What was asked${turn !== undefined && `, in turn ${turn}`}</h3><blockquote dir="auto">${paragraphs(prompt)}</blockquote>`
  }${answer !== '' && html`<details class="fold"><summary>What Claude said</summary><blockquote class="dim" dir="auto">${paragraphs(answer)}</blockquote></details>`}</section>`;
}

function sources({ conversation, turn, commit, at }: WhyLine, { project, now }: PageFrame): Html {
  const words = `${conversation.slice(0, 8)}${turn === undefined ? '' : `, turn ${turn}`}`;
  const place = turn === undefined ? '' : `?from=${turn}#t${turn}`;
  return html`<dl class="kv">${
    conversation !== '' &&
    html`<dt>Conversation</dt><dd><a href="/${project.id}/conversations/${conversation}${place}">${words}</a></dd>`
  }<dt>Commit</dt><dd>${commit === '' ? 'not committed yet' : html`<code>${commit.slice(0, 7)}</code>${at !== undefined && html`, ${dayAndClock(at, now)}`}`}</dd></dl>`;
}

function askOf({ conversation }: WhyLine): Content {
  if (conversation === '') return undefined;
  return html`<section class="pad last"><h3>Ask this conversation</h3><pre class="cmd one"><code>session-journal ask --of ${conversation.slice(0, 8)} "What if it fails?"</code></pre></section>`;
}

function sourceOf(file: WhyFile, frame: PageFrame): Html {
  const blocks = blocksOf(file.lines);
  const rows = blocks.map((block) => blockRows(block, file, frame));
  return html`<section class="panel src" aria-label="The file, with a reason for each block"><table><caption class="sr">${file.path}: who and why, line number, code</caption>${rows}</table></section>`;
}

type Line = WhyFile['lines'][number];

// Lines of one commit and turn stand together; empty ones belong to those before them.
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let last = '';
  for (const line of lines) {
    const { why } = line;
    const key =
      why === undefined ? last : [why.commit, why.conversation, why.turn, why.decision?.number].join(' ');
    if (blocks.length === 0 || key !== last) blocks.push([]);
    blocks.at(-1)?.push(line);
    last = key;
  }
  return blocks;
}

function blockRows(block: readonly Line[], { path, selected }: WhyFile, frame: PageFrame): Html {
  const isOn = block.some(({ number }) => number === selected);
  const base = `/${frame.project.id}/why?file=${encodeURIComponent(path)}`;
  const rows = block.map(({ number, text }, index) => {
    const isSelected = number === selected;
    return html`<tr id="L${number}"${isSelected && html` class="sel" aria-current="true"`}>${
      index === 0 && html`<th scope="rowgroup" rowspan="${block.length}">${whoOf(block, frame)}</th>`
    }<td><a href="${base}:${number}#L${number}" aria-label="Why line ${number}">${number}</a></td><td>${text === '' ? ' ' : text}</td></tr>`;
  });
  return html`<tbody${isOn && html` class="on"`}>${rows}</tbody>`;
}

function whoOf(block: readonly Line[], { project, now }: PageFrame): Html {
  const why = block.find((line) => line.why !== undefined)?.why;
  if (why === undefined) return html`<span class="dim">Empty</span>`;
  const day = why.at !== undefined && shortDay(why.at, now);
  if (why.turn === undefined) {
    const name =
      why.commit === ''
        ? 'Not committed yet'
        : why.author === ''
          ? 'No conversation'
          : `${why.author}, by hand`;
    return html`<b>${icon(why.commit === '' ? 'run' : 'hand')} ${name}</b><span class="dim">no conversation${day !== false && html`, ${day}`}</span>`;
  }
  const { decision, turn } = why;
  const rest = html`${day !== false && html`, ${day}`}${why.confidence !== 'certain' && `, ${why.confidence}`}`;
  if (decision === undefined) {
    const asked = why.prompt === '' ? 'nothing was asked' : `“${cutAtWord(oneLine(why.prompt), 60)}”`;
    return html`<b>${icon('talk')} Turn ${turn}, no decision</b><span class="dim" dir="auto">${asked}${rest}</span>`;
  }
  const turned = html`<span class="dim">turn ${turn}${rest}</span>`;
  const href = `/${project.id}/sessions/${encodeURIComponent(decision.session)}#d${decision.number ?? ''}`;
  return html`<b>${icon('dec')} <a href="${href}">Decision${decision.number !== undefined && ` ${decision.number}`}</a>: ${inline(decision.title)}</b>${turned}`;
}
