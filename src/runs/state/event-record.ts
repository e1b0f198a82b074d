import { asFields, parseFields, textAt } from '../../core/client/line-fields.ts';
import type { Run } from './run.ts';
import type { RunEvent, RunEventType } from './run-event.ts';

const types: readonly RunEventType[] = [
  'approval.new',
  'approval.decided',
  'run.state',
  'run.message',
  'run.tool',
  'run.settings',
  'run.tokens',
  'run.budget',
];

/** Returns the event type with this name; undefined if there is none. */
export function findEventType(name: string): RunEventType | undefined {
  return types.find((type) => type === name);
}

/** Returns the names of all event types, for a message. */
export function eventTypeNames(): string {
  return types.join(', ');
}

/** Returns an event as its line of `events.jsonl`, with the line feed. */
export function encodeEvent({ type, at, data, from }: RunEvent): string {
  return `${JSON.stringify({ type, at, data, ...(from && { end: from.end, part: from.part }) })}\n`;
}

/** Returns the event that a line of `events.jsonl` is; undefined if it is none of a type that we know. */
export function decodeEvent(line: string): RunEvent | undefined {
  const fields = parseFields(line);
  const type = findEventType(textAt(fields, 'type') ?? '');
  if (fields === undefined || type === undefined || typeof fields.at !== 'number') return undefined;
  const { at, end, part } = fields;
  const from = typeof end === 'number' && typeof part === 'number' ? { end, part } : undefined;
  return { type, at, data: asFields(fields.data) ?? {}, from };
}

/** Says whether an event made from a line of the raw stream comes after another one; true if there is no other. */
export function isAfter(event: RunEvent, last: RunEvent['from']): boolean {
  const { from } = event;
  if (from === undefined || last === undefined) return true;
  return from.end > last.end || (from.end === last.end && from.part > last.part);
}

/** Returns the event that says where a run stands now. */
export function stateEvent({ state, reason, since }: Run, at: number): RunEvent {
  const data = { state, since, ...(reason !== '' && { reason }) };
  return { type: 'run.state', at, data, from: undefined };
}
