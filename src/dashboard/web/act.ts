import { refresh } from './refresh.ts';
import { writeKey } from './write-key.ts';

/** Sends a form that does something, and shows the page as it is then, or what went wrong. */
export function sendForm(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.do === undefined) return;
  event.preventDefault();
  void send(form, form.dataset.do, event.submitter);
}

async function send(form: HTMLFormElement, what: string, submitter: HTMLElement | null): Promise<void> {
  const fields: Record<string, string> = { do: what };
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === 'string') fields[name] = value;
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  try {
    const trouble = await post(fields);
    say(form, trouble);
    if (trouble !== '') return;
    form.reset();
    form.closest('details')?.removeAttribute('open');
    await refresh();
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

// Returns what went wrong; '' if nothing did.
async function post(fields: Readonly<Record<string, string>>): Promise<string> {
  try {
    const response = await fetch(`/${document.documentElement.dataset.project}/act`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Session-Journal-Key': writeKey() },
      body: JSON.stringify(fields),
    });
    const { error = '', hint = '' } = await response.json();
    return hint === '' ? error : `${error}. ${hint}`;
  } catch {
    return 'The server did not answer. Nothing is certain: look again before you repeat it';
  }
}

function say(form: HTMLFormElement, trouble: string): void {
  let place = form.querySelector<HTMLElement>('[role=alert]');
  if (place === null) {
    place = document.createElement('p');
    place.setAttribute('role', 'alert');
    place.className = 'trouble';
    form.append(place);
  }
  place.textContent = trouble;
  place.hidden = trouble === '';
}
