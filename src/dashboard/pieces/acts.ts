import { type Content, type Html, html } from './html.ts';

/** Something that can be done from a page: the same as a command does. */
export interface Act {
  /** What it is called in the request. */
  readonly what: string;
  /** What it is done to. */
  readonly fields: Readonly<Record<string, string>>;
  /** The hash of what was shown, so that nothing else is changed. */
  readonly shown: string;
}

/** Returns a form that does it: the page's script sends it, and without a script it isn't shown. */
export function actForm({ what, fields, shown }: Act, body: Content, more = ''): Html {
  const hidden = Object.entries({ ...fields, shown }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form class="${`w act ${more}`.trim()}" data-do="${what}" method="post">${hidden}${body}</form>`;
}

/** Returns a form that does it with one button. */
export function actButton(act: Act, words: string, look = 'b'): Html {
  return actForm(act, html`<button class="${look}" type="submit">${words}</button>`);
}

/** Returns the attributes of the part of a page that an act is about: it takes no click when it has just come there. */
export function askedBy({ what, fields, shown }: Act): Html {
  const key = [what, ...Object.values(fields), shown].join(' ');
  return html` data-key="${key}" data-asks="${key}"`;
}
