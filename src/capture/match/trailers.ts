// What a commit's message says about its conversation. Anybody may have written it, so it only proposes a capture: the
// lines must confirm it, and no address in it is ever opened. Forges join and indent messages when they squash, so the
// whole text is read, not only its last paragraph.

/** What the message of a commit claims about where the commit comes from. */
export interface Claims {
  /** Ids of conversations, in lower case. */
  readonly conversations: readonly string[];
  /** Names of journal sessions, in lower case. */
  readonly sessions: readonly string[];
  /** Ids of captures, 10 hex digits. */
  readonly captures: readonly string[];
}

const mostClaims = 100;
const trailer =
  /^[ \t>*-]*(?:session|session-journal|claude-session|ai-session|agent-logs-url|duo-session|entire-session)[ \t]*:[ \t]*(\S[^\r\n]{0,500})/gim;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Returns what a commit's message claims; a message of no known form claims nothing. */
export function readClaims(message: string): Claims {
  const values = [...message.matchAll(trailer)].slice(0, mostClaims).map(([, value = '']) => value.trim());
  const lower = values.map((value) => value.toLowerCase());
  return {
    conversations: unique(lower.flatMap((value) => value.match(uuid) ?? [])),
    sessions: unique(lower.filter((value) => /^[\w.-]{2,100}$/.test(value))),
    captures: unique(lower.filter((value) => /^[0-9a-f]{10}$/.test(value))),
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
