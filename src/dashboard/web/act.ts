import { showNote } from './notes.ts';
import { post } from './post.ts';
import { hasJustMoved, refresh } from './refresh.ts';

/** Sends a form that does something, and shows the page as it is then, or what went wrong. */
export function sendForm(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.do === undefined) return;
  event.preventDefault();
  void send(form, form.dataset.do, event.submitter);
}

async function send(form: HTMLFormElement, what: string, submitter: HTMLElement | null): Promise<void> {
  if (hasJustMoved(form)) {
    say(form, 'This has just come here. Look at it, then do it again');
    return;
  }
  const buttons = [...form.elements].filter((one) => one instanceof HTMLButtonElement);
  const fields = fieldsOf(form, what, submitter);
  for (const button of buttons) button.disabled = true;
  // Most is done before anybody could read this.
  const slow = setTimeout(() => say(form, 'It is being done…'), 300);
  try {
    const { error, said } = await post(fields);
    clearTimeout(slow);
    say(form, error);
    if (error !== '') return;
    form.reset();
    form.closest('details')?.removeAttribute('open');
    await refresh();
    if (said !== '') showNote('said', said);
  } finally {
    clearTimeout(slow);
    for (const button of buttons) button.disabled = false;
  }
}

function fieldsOf(
  form: HTMLFormElement,
  what: string,
  submitter: HTMLElement | null,
): Readonly<Record<string, string>> {
  const fields: Record<string, string> = { do: what };
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value !== 'string') continue;
    // Of several boxes with one name, all that are ticked count.
    fields[name] = Object.hasOwn(fields, name) ? `${fields[name]},${value}` : value;
  }
  return fields;
}

function say(form: HTMLFormElement, trouble: string): void {
  let place = form.querySelector<HTMLElement>('[role=alert]');
  if (place === null) {
    place = document.createElement('p');
    place.setAttribute('role', 'alert');
    place.dataset.ours = '';
    place.className = 'trouble';
    form.append(place);
  }
  place.textContent = trouble;
  place.hidden = trouble === '';
}
