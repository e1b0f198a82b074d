import { showControls } from '../../core/text/controls.ts';
import { type Act, actButton, actForm, askedBy } from './acts.ts';
import type { PageFrame } from './frame.ts';
import { type Content, type Html, html, inline } from './html.ts';
import { icon } from './icons.ts';
import { count, section, state } from './parts.ts';
import { ago } from './times.ts';
import { type Deciding, verdictOf } from './verdict.ts';

/** A part of what would be done. */
export interface ExactPart {
  /** What it is called; empty where it is the only one. */
  readonly name: string;
  readonly text: string;
  /** Whether its lines begin with what they do to a file: `- `, `+ `, or neither. */
  readonly isChange?: boolean;
}

/** Something that only the person can do something about. */
export interface Need {
  readonly kind: 'permission' | 'question' | 'failed' | 'blocker' | 'damaged';
  /** What it is about: a name, with the address of its page below the project's. */
  readonly of: { readonly word: string; readonly name: string; readonly path: string };
  /** What goes on after the name: `wants to run a command`. */
  readonly says: string;
  /** What would be done, or is asked, exactly; empty if nothing is. */
  readonly exact: readonly ExactPart[];
  /** Where it would be done: a folder; empty where the exact parts say so. */
  readonly place: string;
  readonly text: string;
  /** The command that does something about it. */
  readonly command: string;
  readonly since: number | undefined;
  readonly act: { readonly act: Act; readonly words: string } | undefined;
  /** How another run goes on from it; undefined where none can. */
  readonly goOn?: Act;
  /** What can be decided about it here. */
  readonly deciding: Deciding | undefined;
}

/** Returns one thing that needs the person. */
export function renderNeed(need: Need, { project, now }: PageFrame): Html {
  const { kind, of, says, exact, text, since, deciding } = need;
  const key =
    deciding === undefined
      ? need.act !== undefined && askedBy(need.act.act)
      : html` id="q-${deciding.id}" data-asks="${deciding.id}"`;
  const name =
    of.path === '' ? html`<b>${of.name}</b>` : html`<a href="/${project.id}/${of.path}">${of.name}</a>`;
  return html`<article class="need"${key}>
<header>${state(kind)}<h3>${of.word} ${name} ${says}</h3>${since !== undefined && ago(since, now)}</header>
${exact.map(exactly)}${cuesOf(need)}${text !== '' && html`<p class="claim" dir="auto">${inline(text)}</p>`}${deciding !== undefined && verdictOf(deciding)}${actsOf(need)}
</article>`;
}

/** Returns what a run or a conversation waits for, on its own page; nothing if that is nothing. */
export function waitsFor(needs: readonly Need[], frame: PageFrame): Content {
  if (needs.length === 0) return undefined;
  return section(
    { id: 'need', title: 'It waits for you', note: count(needs.length, 'question') },
    html`<div class="panel">${needs.map((need) => renderNeed(need, frame))}</div>`,
  );
}

function actsOf({ act, goOn, command }: Need): Content {
  const hint = command !== '' && html`<p class="sm dim gap">In a terminal: <code>${command}</code></p>`;
  const button = act !== undefined && actButton(act.act, act.words, goOn === undefined ? 'b p' : 'b q');
  const acts =
    (button !== false || goOn !== undefined) && html`<div class="acts gap">${goOnOf(goOn)}${button}</div>`;
  return html`${acts}${hint}`;
}

function goOnOf(goOn: Act | undefined): Content {
  if (goOn === undefined) return undefined;
  const place = `go-${goOn.fields.run}`;
  const body = html`<label class="f" for="${place}">What shall it do? It goes on in a copy of the conversation, within the budget</label><textarea id="${place}" name="query" rows="2" required maxlength="20000"></textarea><p class="acts"><button class="b" type="submit">Continue</button></p>`;
  return html`<details class="w" data-key="go"><summary class="b">Continue…</summary>${actForm(goOn, body)}</details>`;
}

const oddCharacter = /\\u\{[0-9a-f]+\}/;

const lineFeed = '\\u{a}';

/** Returns a text as it is, with nothing cut; what can't be seen is marked. */
function exactly({ name, text, isChange = false }: ExactPart): Html {
  const title = name !== '' && html`<p class="sm dim gap">${name}</p>`;
  if (isChange)
    return html`${title}<div class="diff mono" role="group" aria-label="Change of the file">${visible(text).split('\n').map(changed)}</div>`;
  const lines = visible(text).split('\n').map(marked);
  // A line that is only too long for the window has no mark at its end.
  const shown = lines.map(
    (line, at) => html`${at > 0 && html`<mark class="ctl">${lineFeed}</mark>\n`}${line}`,
  );
  return html`${title}<pre class="cmd"><code>${shown}</code></pre>`;
}

function changed(line: string): Html {
  if (line.startsWith('- ')) return html`<del>${marked(line)}</del>`;
  return line.startsWith('+ ') ? html`<ins>${marked(line)}</ins>` : html`<span>${marked(line)}</span>`;
}

// A carriage return would be taken for the end of a line.
function visible(text: string): string {
  return showControls(text.replaceAll('\r', '\\u{d}'));
}

/** Returns a line in which characters that can't be seen are shown as marks. */
function marked(line: string): Html {
  const parts = line.split(new RegExp(`(${oddCharacter.source})`));
  // Every second part is such a character.
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<mark class="ctl">${part}</mark>` : part))}`;
}

function cuesOf({ exact, place }: Need): Content {
  const odd = exact.flatMap(({ text }) => visible(text).match(new RegExp(oddCharacter.source, 'g')) ?? []);
  const words = count(odd.length, 'character that can’t be seen', 'characters that can’t be seen');
  const cues = [
    odd.length > 0 &&
      html`<li class="bad">${icon('ask')}<span><b>${words}</b>, shown as ${marked(odd[0] as string)}</span></li>`,
    place !== '' &&
      html`<li class="ok">${icon('file')}<span><b>Runs in</b> <code>${marked(visible(place))}</code></span></li>`,
  ].filter((cue) => cue !== false);
  return cues.length > 0 && html`<ul class="cues" aria-label="What to look at">${cues}</ul>`;
}
