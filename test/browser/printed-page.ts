const colours: Readonly<Record<string, string>> = {
  '1': 'font-weight:700;color:#fff',
  '2': 'color:#8b949e',
  '31': 'color:#ff8a80',
  '32': 'color:#8ddb8c',
  '33': 'color:#f2cc60',
  '36': 'color:#76e3ea',
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

// Attributes go on until they are taken back, all at once.
function coloured(printed: string): string {
  const [first = '', ...rest] = printed.split('\x1b[');
  return rest.reduce((page, piece) => {
    const [, codes = '', text = ''] = /^([\d;]*)m([\s\S]*)$/.exec(piece) ?? [];
    const styles = codes.split(';').flatMap((code) => colours[code] ?? []);
    return (
      page +
      (styles.length === 0 ? escaped(text) : `<span style="${styles.join(';')}">${escaped(text)}</span>`)
    );
  }, escaped(first));
}

/** Returns a page that looks as a terminal did: what was typed in it, and what that printed. */
export function terminalPage(calls: readonly { readonly typed: string; readonly printed: string }[]): string {
  const shown = calls.map(
    ({ typed, printed }) =>
      `<b>$ ${escaped(typed)}</b>\n${coloured(printed.replaceAll('\r', '').trimEnd())}\n`,
  );
  const style =
    'margin:0;padding:24px 28px;background:#16181c;color:#d6d9dd;font:14px/1.5 "DejaVu Sans Mono",monospace;white-space:pre-wrap';
  return `<!doctype html><meta charset="utf-8"><style>b{color:#8ddb8c}</style><body style="margin:0"><pre style='${style}'>${shown.join('\n')}</pre>`;
}
