// Lines that say nothing of what was said and done. They are two thirds of a transcript and always begin with their
// type, while lines of the conversation begin with `parentUuid`. What isn't named here is read.
const noise = [
  'queue-operation',
  'last-prompt',
  'file-history-snapshot',
  'cost-state',
  'tools-used',
  'mode',
  'permission-mode',
  'atis-latch',
  'api-request',
  'api-request-shape',
  'api-request-blob',
  'agent-name',
  'progress',
].map((type) => `{"type":"${type}"`);

/** How many bytes of a line `isNoise` has to see. */
export const noiseHeadBytes = Math.max(...noise.map((head) => head.length));

/** Says whether a line of a transcript, by its beginning, certainly says nothing of what was said and done. */
export function isNoise(head: string): boolean {
  return noise.some((start) => head.startsWith(start));
}

// Most other lines are results of tools, and what the model is told beside the conversation. Of them, only the place in
// the tree of lines matters to who looks for what was said and done.
const start = String.raw`^\{"parentUuid":(null|"[^"\\]*"),"isSidechain":`;
const ofAgent = new RegExp(`${start}true,`);
const attached = new RegExp(`${start}false,"attachment":\\{"type":"(?!queued_command")[a-z_]*",`);
const plainFields = String.raw`(?:"\w+":(?:"[^"\\]*"|true|false|null|\d+),)*`;
const result = String.raw`"message":\{"role":"user","content":\[\{(?:"tool_use_id":"[^"\\]*",)?"type":"tool_result",`;
const ofTool = new RegExp(`${start}false,${plainFields}"type":"user",${result}`);

/** How many bytes of a line `shortLine` has to see. */
export const quietHeadBytes = 512;

/** A line that wasn't decoded yet. */
export interface UnreadLine {
  /** Its first bytes. */
  readonly head: string;
  /** Says whether an ASCII text is anywhere in it. */
  readonly holds: (text: string) => boolean;
  /** Returns what is behind an ASCII text, 64 bytes of it; undefined if the text isn't there exactly once. */
  readonly behind: (text: string) => string | undefined;
}

/**
 * Returns what to read instead of a line that certainly holds nothing that the person or Claude said, no call and no
 * failure: only its id and the line that it follows; nothing for a sub-agent's. Undefined if all of it must be read.
 */
export function shortLine({ head, holds, behind }: UnreadLine): string | undefined {
  if (ofAgent.test(head)) return '';
  const beside = attached.exec(head)?.[1];
  const parent = beside ?? ofTool.exec(head)?.[1];
  if (parent === undefined || holds('"is_error":true')) return undefined;
  if (beside !== undefined && !holds('"type":"attachment"')) return undefined;
  const uuid = /^[\w-]+(?=")/.exec(behind(',"uuid":"') ?? '')?.[0];
  return uuid === undefined ? undefined : `{"parentUuid":${parent},"uuid":"${uuid}"}`;
}
