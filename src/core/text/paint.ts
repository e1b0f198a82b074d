const bold = '1';
const dim = '2';
const yellow = '33';
const cyan = '36';

// What a line is, by its form. The first that fits counts.
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^ *❗/, yellow],
  [/<- CURRENT$/, cyan],
  [/^ *\d+\. \[x\] /, dim],
  [/^[A-Z].{0,80}:$/, bold],
  // Who speaks in a conversation.
  [/^(?:\[\d+\] .*|Claude|Thinking|Did)$/, bold],
];

/** Returns a reply with colours for a terminal: its first line and titles bold, warnings yellow, the current step cyan. */
export function paint(text: string): string {
  return text
    .split('\n')
    .map((line, index) => wrap(line, index === 0 ? bold : kinds.find(([form]) => form.test(line))?.[1]))
    .join('\n');
}

function wrap(line: string, colour: string | undefined): string {
  return line === '' || colour === undefined ? line : `\u001b[${colour}m${line}\u001b[0m`;
}
