// The verbs that are slash commands of the plugin: the files of commands/.
const slashVerbs = 'ask|checkpoint|close|init|log|off-record|on-record|pause|resume|view|why';
const call = /(?<![\w/.-])session-journal (?=[a-z])/;

/**
 * Returns a reply's text as the person in the client needs it: the program is only on Claude's PATH, so calls become
 * slash commands. If a call without one remains, a last line says who can run it.
 */
export function forClient(text: string): string {
  const typed = text
    .replace(/(?<![\w/.-])session-journal list\b/g, '/session:view list')
    .replace(/(?<![\w/.-])session-journal captures (?=o(?:ff|n)-record\b)/g, 'session-journal ')
    .replace(new RegExp(`(?<![\\w/.-])session-journal (${slashVerbs})(?![\\w-])`, 'g'), '/session:$1');
  return call.test(typed) ? `${typed}\n(Ask Claude to run session-journal, or run it in a terminal.)` : typed;
}
