import { showControls, showLine } from '../../core/text/controls.ts';

/** A piece of a page. Only `html` makes one, so that every text in it was escaped. */
export interface Html {
  readonly markup: string;
}

/** What can stand in a piece of a page; undefined and false leave nothing. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/** Returns a piece of a page: what stands between the braces is text, unless it is itself a piece of a page. */
export function html(strings: TemplateStringsArray, ...parts: readonly Content[]): Html {
  const texts = strings.map((text, index) => (index === 0 ? text : `${markupOf(parts[index - 1])}${text}`));
  return { markup: texts.join('') };
}

function markupOf(part: Content): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(showControls(String(part)));
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

/** An empty piece of a page. */
export const nothing: Html = { markup: '' };

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Returns a text of one line in which `code` is shown as code and **bold** as bold; everything else is text. */
export function inline(text: string): Html {
  const parts = showLine(text).split(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/);
  // Of each three: text, the backticks, and what stands between them.
  const pieces = parts.map((part, index): Content => {
    if (index % 3 === 0) return bold(part);
    return index % 3 === 2 && html`<code>${part}</code>`;
  });
  return html`${pieces}`;
}

function bold(text: string): Html {
  const parts = text.split(/\*\*(?=\S)([^*]+?)\*\*/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<b>${part}</b>` : part))}`;
}

/** Returns a text as paragraphs; fenced code stays code, and list items stay items. */
export function paragraphs(text: string): Html {
  const parts = text.split(/^(?:```|~~~)[^\n]*\n([\s\S]*?)(?:^(?:```|~~~)[ \t]*$|$(?![\s\S]))/m);
  const pieces = parts.map((part, index) =>
    index % 2 === 1 ? html`<pre class="cmd"><code>${part.trimEnd()}</code></pre>` : prose(part),
  );
  return html`${pieces}`;
}

function prose(text: string): Html {
  const blocks = text
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return html`${blocks.map(block)}`;
}

function block(text: string): Html {
  const lines = text.split('\n');
  if (lines.every((line) => /^\s*[-*] /.test(line)))
    return html`<ul class="dots">${lines.map((line) => html`<li>${inline(line.replace(/^\s*[-*] /, ''))}</li>`)}</ul>`;
  const shown = lines.map((line, index) => html`${index > 0 && html`<br>`}${inline(line)}`);
  return html`<p dir="auto">${shown}</p>`;
}

/** Returns a link, if the address is one of the web; otherwise the text alone. */
export function outsideLink(address: string, text: string): Html {
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(address)) return html`${text}`;
  return html`<a href="${address}" rel="noreferrer noopener">${text}</a>`;
}
