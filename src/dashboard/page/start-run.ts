import { actForm } from '../pieces/acts.ts';
import type { PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html } from '../pieces/html.ts';

/** Returns the form that starts a run; `shown` is the hash of the project in which it is started. */
export function startForm(shown: string, { active }: PageFrame): Html {
  const sessions = active
    .filter(({ status }) => status === 'active')
    .map(({ id, name }) => html`<option value="${id}">${name}</option>`);
  const whose = html`<label for="start-session">Session</label> <select id="start-session" name="session"><option value="none">none</option>${sessions}</select>`;
  const body = form(
    'start',
    'What should Claude do?',
    html`${whose}<button class="b" type="submit">Start it</button>`,
  );
  return html`<details class="w fold gap"><summary>Start a run</summary>${actForm({ what: 'start', fields: {}, shown }, body)}</details>`;
}

/** Returns the form that goes on in a copy of a run's conversation; `shown` is the hash of the run, empty if it can't be. */
export function continueForm(run: {
  readonly id: string;
  readonly status: string;
  readonly goOn: string;
}): Content {
  const { id, status, goOn } = run;
  if (goOn === '') return undefined;
  const first = status === 'running' ? 'It is interrupted first. ' : '';
  const about = html`<p class="sm">${first}Another run goes on in a copy of its conversation, with its rights and within its budget.</p>`;
  const body = form('continue', 'What next?', html`<button class="b" type="submit">Continue</button>`);
  return html`<details class="w fold gap"><summary>Continue</summary><div class="gap">${about}${actForm({ what: 'continue', fields: { run: id }, shown: goOn }, body)}</div></details>`;
}

function form(name: string, label: string, end: Html): Html {
  return html`<label class="f" for="${name}-query">${label}</label><textarea id="${name}-query" name="query" rows="3" required maxlength="20000"></textarea>
<p class="acts gap">${end}</p>`;
}
