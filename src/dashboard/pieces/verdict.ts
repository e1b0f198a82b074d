import { showLine } from '../../core/text/controls.ts';
import { actForm } from './acts.ts';
import { type Content, type Html, html, inline } from './html.ts';

/** What a person is asked by one of Claude's questions. */
export interface ShownChoice {
  readonly question: string;
  readonly options: readonly { readonly label: string; readonly about: string }[];
  readonly takesSeveral: boolean;
}

/** What a person can decide about a question, and how they change what it asks for. */
export interface Deciding {
  readonly id: string;
  /** The hash of what is asked: a decision holds for nothing else. */
  readonly hash: string;
  /** The rule by which the same passes for the rest of the run; empty for none. */
  readonly rule: string;
  /** What can be changed: the command alone, or the whole input as JSON; undefined for a question of Claude's. */
  readonly edit: { readonly field: 'command' | 'input'; readonly text: string } | undefined;
  /** What is to be answered; empty where a permission is wanted. */
  readonly choices: readonly ShownChoice[];
}

/** Returns the forms that decide; without a script only what they ask remains. */
export function verdictOf(deciding: Deciding): Html {
  return deciding.choices.length > 0 ? answerOf(deciding) : permissionOf(deciding);
}

function permissionOf(deciding: Deciding): Html {
  const { id, rule } = deciding;
  const form = `allow-${id}`;
  const always =
    rule !== '' &&
    html`<label class="choice w"><input type="checkbox" name="always" value="yes" form="${form}"><span>And until this run ends, no question for ${ruleWords(rule)}</span></label>`;
  const allow = html`<form id="${form}" class="act" data-do="approve" method="post">${idsOf(deciding)}<button class="b p" type="submit">Allow once</button></form>`;
  return html`<div class="verdict">${always}<div class="acts w">${allow}${editOf(deciding)}${denyOf(deciding)}${hashOf(deciding)}</div></div>`;
}

// A rule holds for exactly what was asked, so it can be as long as that.
function ruleWords(rule: string): Content {
  const isShort = rule.length <= 100 && showLine(rule) === rule;
  return isShort ? html`<code>${rule}</code>` : 'exactly what is shown above';
}

function idsOf({ id, hash }: Deciding): Html {
  return html`<input type="hidden" name="id" value="${id}"><input type="hidden" name="shown" value="${hash}">`;
}

function actOn({ id, hash }: Deciding, what: string): Parameters<typeof actForm>[0] {
  return { what, fields: { id }, shown: hash };
}

function editOf(deciding: Deciding): Content {
  const { id, edit } = deciding;
  if (edit === undefined) return undefined;
  const label = edit.field === 'command' ? 'What runs instead, exactly' : 'The whole input instead, as JSON';
  // A browser drops the first line break in a text area.
  const body = html`<label class="f" for="edit-${id}">${label}</label><textarea id="edit-${id}" name="${edit.field}" rows="4" spellcheck="false" required>
${edit.text}</textarea><p class="acts"><button class="b" type="submit">Allow as edited</button></p>`;
  return html`<details name="v-${id}" data-key="edit"><summary class="b">Edit…</summary>${actForm(actOn(deciding, 'approve'), body)}</details>`;
}

function denyOf(deciding: Deciding): Html {
  const { id } = deciding;
  const body = html`<label class="f" for="deny-${id}">Reason. Claude reads it</label><textarea id="deny-${id}" name="reason" rows="2" required></textarea><p class="acts"><button class="b" type="submit">Deny</button></p>`;
  return html`<details name="v-${id}" data-key="deny"><summary class="b">Deny…</summary>${actForm(actOn(deciding, 'deny'), body)}</details>`;
}

function hashOf({ hash }: Deciding): Html {
  return html`<span class="sm dim end">decides on <span class="mono">sha256 ${hash.slice(0, 4)} ${hash.slice(4, 8)}</span></span>`;
}

// What is asked can be read without a script, too; only what answers can't be seen then.
function answerOf(deciding: Deciding): Html {
  const { id, choices } = deciding;
  const form = `answer-${id}`;
  const asked = choices.map((choice, at) => fieldsOf(choice, { form, at }));
  const send = html`<form id="${form}" class="act" data-do="answer" method="post">${idsOf(deciding)}<button class="b p" type="submit">Answer</button></form>`;
  return html`<div class="verdict">${asked}<div class="acts w">${send}${denyOf(deciding)}${hashOf(deciding)}</div></div>`;
}

function fieldsOf(
  { question, options, takesSeveral }: ShownChoice,
  { form, at }: { readonly form: string; readonly at: number },
): Html {
  const type = takesSeveral ? 'checkbox' : 'radio';
  const rows = options.map(
    ({ label, about }, index) =>
      html`<label class="choice"><input class="w" type="${type}" name="answer${at}" value="${index + 1}" form="${form}"><span dir="auto">${index + 1}. ${inline(label)}${about !== '' && html` <span class="dim">(${inline(about)})</span>`}</span></label>`,
  );
  const other = html`<label class="choice w"><span>Something else</span><input type="text" name="other${at}" form="${form}" autocomplete="off"></label>`;
  return html`<fieldset><legend dir="auto">${inline(question)}${takesSeveral && html` <span class="dim">(several may be chosen)</span>`}</legend>${rows}${other}</fieldset>`;
}
