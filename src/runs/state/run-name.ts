const longest = 50;
const cut = '...';

/** Returns the name that a run gets of its query: its first 50 characters, with white space collapsed. */
export function nameOfQuery(query: string): string {
  const text = query.trim().replace(/\s+/gu, ' ');
  const characters = Array.from(text);
  return characters.length <= longest ? text : characters.slice(0, longest - cut.length).join('') + cut;
}
