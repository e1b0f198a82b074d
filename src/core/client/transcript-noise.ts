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
