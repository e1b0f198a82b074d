/** Returns what every request to the terminal that the page shows says of it. */
export function shownTerminal(): Readonly<Record<string, string>> {
  const { type = '', terminal = '' } = document.querySelector<HTMLElement>('[data-type]')?.dataset ?? {};
  // The id of the page's stream, while it is open.
  const { stream = '' } = document.querySelector<HTMLElement>('[data-screen]')?.dataset ?? {};
  return { terminal, shown: type, stream };
}
