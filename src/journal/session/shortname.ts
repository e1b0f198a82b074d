const longest = 40;

// Windows opens a device for these names, whatever follows the first dot; the superscripts count too.
const deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/;

// Words that say nothing at the end of a name that was cut.
const looseEnd = /(?:-(?:an?|the|that|which|of|to|for|in|on|at|by|with|from|and|or|has|is|are|be|as))+$/;

/**
 * Returns a session's name for use in file names: lower-case letters and digits of any script and `-`, 1 to 40
 * characters (at most 160 bytes), the same for every Unicode form of the text.
 */
export function makeShortname(text: string): string {
  const words = foldName(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .replace(/([\p{L}\p{N}]\p{M}{0,4})\p{M}*|[^-]/gu, (_, letter: string | undefined) => letter ?? '-')
    .replace(/-+/g, '-')
    .replace(/^-/, '');
  const name = cutAtWord(words).replace(/-$/, '');
  if (name === '') return 'session';
  return deviceName.test(name) ? `${name}-session` : name;
}

/** Returns the form in which names are compared: composed (NFC) and in lower case, independent of the locale. */
export function foldName(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

function cutAtWord(words: string): string {
  let length = 0;
  let kept = '';
  for (const [letter] of words.matchAll(/\P{M}\p{M}*/gu)) {
    length += [...letter].length;
    if (length > longest) return (letter === '-' ? kept : cutBack(kept)).replace(looseEnd, '');
    kept += letter;
  }
  return kept;
}

// A word cut in two reads badly, but a name shouldn't lose more than a third to avoid that.
function cutBack(kept: string): string {
  const dash = kept.lastIndexOf('-');
  return dash >= (kept.length * 2) / 3 ? kept.slice(0, dash) : kept;
}
