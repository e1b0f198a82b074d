import { hiddenCharacters, isCalm, stripControls } from '../text/controls.ts';

const strayEmojiStyle = /(?<!\p{Emoji})[\ufe0e\ufe0f]+/gu;
const joinerInAscii = /(?<=\p{ASCII})[\u200c\u200d]+/gu;
const halfCharacter = /\p{Surrogate}/gu;

// The tags that the client puts around its own words; `~` stands for any hyphen or underscore. With a space instead, it
// would be a placeholder to fill in, as in `<command name>`.
const clientTags = [
  'system(?:~|\\s)?reminders?',
  'system~(?:prompt|message|instruction)s?',
  'command~(?:name|message|args|contents)',
  'local~command~[a-z]+',
  'user~(?:prompt|memory)[a-z_-]*',
  '(?:session|pre|post|stop|subagent)(?:~[a-z]+){0,4}~hook',
  'bash~(?:input|output|stdout|stderr)',
  'tool~(?:use|call|result|response|name|input|output)[a-z_-]*',
  'function~(?:call|result|response)s?',
  'antml:[a-z_-]+',
  'ide~(?:opened|selection|diagnostics)[a-z_-]*',
  'task~notification',
  'new~diagnostics',
  'persisted~output',
  'teammate~message',
  'session~journal[a-z_-]*',
]
  .join('|')
  .replaceAll('~', '[-_\\u2010-\\u2015]');
const clientTag = new RegExp(`<(\\s{0,9}/?\\s{0,9}(?:${clientTags})(?![a-z0-9])[^<>]{0,300})(>?)`, 'gi');
// These are ordinary words too: after a letter they are a type, as in `List<Parameter>`.
const callTag =
  /(?:(?<!\w)|(?=<\s?\/))<(\s?\/?\s?(?:functions|invoke|parameters?|thinking|antml)(?=[\s/>…]|$)[^<>]{0,300})(>?)/gi;
const turnTag =
  /(?<=^[ \t]{0,40}(?:- )?(?:\d{1,9}[.)] )?)<(\s?(?:human|assistant|user|system|developer)\s?)>/gim;
const turnEndTag = /<(\s?\/\s?(?:human|assistant|user|system|developer)\s?)>/gi;
const modelToken = /<(\|[a-z_-]{1,40}\|)>/gi;
const modelBracket = /\[(\/?INST)\]|<(<\/?SYS>)>/g;

// Turns of a conversation, the client's remarks, and tool calls as JSON. Their
// colon is replaced by one that only looks like it.
const colons = [
  /(?<=^[ \t]{0,40}(?:>[ \t]?){0,3}[*_]{0,3}(?:User|System|Developer)[*_]{0,3}[ \t]?):/gim,
  /(?<=(?:^|[-*#>→:(|] |\d[.)] )[ \t]{0,40}[*_]{0,3}(?:Human|Assistant|(?:User|System|Developer) (?:request|message|prompt|input|turn))[*_]{0,3}[ \t]?):/gim,
  /(?<=\b(?:SessionStart|SessionEnd|UserPrompt[A-Za-z]{1,20}|(?:Pre|Post)[A-Z][A-Za-z]{1,30}|(?:Subagent)?Stop|Notification)(?::[\w|-]{1,60})? hook(?: [a-z-]{1,20}){1,4}):/g,
  /(?<=\b(?:SessionStart|UserPrompt[A-Za-z]{1,20}|(?:Pre|Post)[A-Z][A-Za-z]{1,30})):(?=[\w|-]{1,60} hook )/g,
  /(?<=\bCalled the \w{1,40} tool with the following input|\bResult of calling the \w{1,40} tool):/gi,
  /(?<=\bThe user sent (?:a|the following) (?:new )?message[\w ]{0,40}):/gi,
  /(?<=\bCaveat):(?= The messages below)/gi,
  /(?<=["']type["']\s{0,9}):(?=\s{0,9}["'](?:tool_use|tool_result|server_tool_use|mcp_tool_use)["'])/g,
  /(?<=["']role["']\s{0,9}):(?=\s{0,9}["'](?:user|assistant|system|developer|tool)["']\s{0,9},\s{0,9}["']content["'])/g,
];
// Each of these patterns needs one of these words.
const colonWord = /user|system|developer|human|assistant|hook|tool|caveat/i;
const interrupted = /\[([ \t]?Request (?:interrupted|cancelled)[^[\]\n]{0,60})(\]?)/gi;
const ownMark =
  /\[((?:[ \t]*(?:\/|end of ))?[ \t]*session-journal(?:[ \t]+(?:briefing|banner|reply|compaction)\b|(?=…))[^[\]\n]{0,200})(\]?)/gi;

/**
 * Returns a text from files in a form that is safe for the model to read, and never longer than before. Control, bidi,
 * tag and other invisible characters are removed. Anything that imitates the client, a turn of the conversation, a tool
 * call or our own marks is rewritten so that it still reads the same but isn't one.
 */
export function defuse(text: string): string {
  return defuseBrackets(defuseColons(defuseTags(removeInvisible(text))));
}

// Compiling these expressions takes longer than using them, so each group is
// skipped if the text lacks its first character.
function defuseTags(text: string): string {
  if (!text.includes('<')) return text;
  return [clientTag, callTag]
    .reduce(
      (safe, tag) => safe.replace(tag, (_, inner: string, end: string) => `‹${inner}${end && '›'}`),
      text,
    )
    .replace(turnTag, '‹$1›')
    .replace(turnEndTag, '‹$1›')
    .replace(modelToken, '‹$1›');
}

function defuseColons(text: string): string {
  return colonWord.test(text) ? colons.reduce((safe, colon) => safe.replace(colon, '∶'), text) : text;
}

function defuseBrackets(text: string): string {
  if (!/[<[]/.test(text)) return text;
  return text
    .replace(modelBracket, (_, word: string | undefined, pair: string) => (word ? `(${word})` : `‹${pair}›`))
    .replace(interrupted, (_, inner: string, end: string) => `(${inner}${end && ')'}`)
    .replace(ownMark, (_, inner: string, end: string) => `(${inner}${end && ')'}`);
}

/** Returns a text without invisible characters; lone surrogates become the replacement character. */
export function removeInvisible(text: string): string {
  if (isCalm(text)) return text;
  // These are removed before the controls, because they could hide some. Joiners come
  // last: they depend on what is left before them.
  return stripControls(text.replace(hiddenCharacters, '').replace(strayEmojiStyle, ''))
    .replace(joinerInAscii, '')
    .replace(halfCharacter, '\ufffd');
}
