import type { Report, ReportItem, ReportRow, ReportSection } from './report.ts';

// Fonts and colours are the reader's own. Nothing is loaded, and no script could run.
const style = `
:root { color-scheme: light dark; --line: #8884; --quiet: #767676; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .25rem 0; }
dt, small { color: var(--quiet); }
dd, p { margin: 0; }
p + p, pre { margin: .5rem 0 0; }
ul { list-style: none; padding: 0; }
li { margin: .6rem 0; break-inside: avoid; }
.gone > strong { text-decoration: line-through; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; white-space: pre-wrap; }
code { background: #8882; border-radius: 3px; padding: 0 .2em; }
pre { background: #8882; border-radius: 3px; padding: .5rem; }
@media (prefers-color-scheme: dark) { :root { --quiet: #9a9a9a; } }
@media print { body { margin: 0; max-width: none; } }
`;

/** What an HTML report of ours begins with. */
export const reportStart =
  '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="generator" content="session-journal">\n';

/** Returns a report as one HTML page that loads nothing. Texts can't add markup of their own to it. */
export function renderHtmlReport({ title, facts, summary, sections }: Report): string {
  return [
    `${reportStart}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '<body>',
    '<main>',
    `<h1 dir="auto">${inline(title)}</h1>`,
    rowsHtml(facts),
    blocks(summary),
    ...sections.map(sectionHtml),
    '</main>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}

function sectionHtml({ title, prose, items }: ReportSection): string {
  const list = items.length === 0 ? [] : ['<ul>', ...items.map(itemHtml), '</ul>'];
  return ['<section>', `<h2>${title}</h2>`, blocks(prose), ...list, '</section>']
    .filter((line) => line !== '')
    .join('\n');
}

function itemHtml({ mark, isDone, title, when, rows, text, isGone }: ReportItem): string {
  const tick = isDone === undefined ? '' : isDone ? '☑' : '☐';
  const name = title === '' ? '' : `<strong>${inline(title)}</strong>`;
  const time = when === '' ? '' : `<small>${escapeHtml(when)}</small>`;
  // A text without a title that is one paragraph stands in the line of its number.
  const isShort = title === '' && !/\n\n|```|~~~/.test(text);
  const line = [tick, escapeHtml(mark), name, isShort ? inline(text) : '', time].filter(
    (part) => part !== '',
  );
  const body = isShort ? '' : blocks(text);
  return `<li${isGone ? ' class="gone"' : ''} dir="auto">${line.join(' ')}${body}${rowsHtml(rows)}</li>`;
}

function rowsHtml(rows: readonly ReportRow[]): string {
  if (rows.length === 0) return '';
  const all = rows.map(({ label, text }) => `<dt>${label}</dt><dd dir="auto">${blocks(text)}</dd>`);
  return `<dl>${all.join('')}</dl>`;
}

// Fenced code stays code; everything else is paragraphs.
function blocks(text: string): string {
  const parts = text.split(/^(?:```|~~~)[^\n]*\n([\s\S]*?)(?:^(?:```|~~~)[ \t]*$|$(?![\s\S]))/m);
  return parts
    .map((part, index) => (index % 2 === 1 ? `<pre>${escapeHtml(part)}</pre>` : paragraphs(part)))
    .join('');
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p dir="auto">${inline(part)}</p>`)
    .join('');
}

function inline(text: string): string {
  return escapeHtml(text)
    .replace(/(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g, '<code>$2</code>')
    .replace(/\*\*(?=\S)([^*\n]+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll('\n', '<br>\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
