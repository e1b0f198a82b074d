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

// Most other lines are results of tools, and what is told to the model beside the conversation.
const start = String.raw`^\{"parentUuid":(?:null|"[^"\\]*"),"isSidechain":`;
const ofAgent = new RegExp(`${start}true,`);
const attached = new RegExp(`${start}false,"attachment":\\{"type":"(?!queued_command")[a-z_]*",`);
const plainFields = String.raw`(?:"\w+":(?:"[^"\\]*"|true|false|null|\d+),)*`;
const result = String.raw`"message":\{"role":"user","content":\[\{(?:"tool_use_id":"[^"\\]*",)?"type":"tool_result",`;
const ofTool = new RegExp(`${start}false,${plainFields}"type":"user",${result}`);

/** How many bytes of a line `isQuiet` has to see. */
export const quietHeadBytes = 512;

/**
 * Says whether a line of a transcript, by its beginning, certainly holds nothing that the person or Claude said, no call
 * and no failure, or is a sub-agent's. `holds` says whether a text is anywhere in the line.
 */
export function isQuiet(head: string, holds: (text: string) => boolean): boolean {
  if (!head.startsWith('{"parentUuid":')) return isNoise(head);
  if (ofAgent.test(head)) return true;
  if (attached.test(head)) return holds('"type":"attachment"');
  return ofTool.test(head) && !holds('"is_error":true');
}
