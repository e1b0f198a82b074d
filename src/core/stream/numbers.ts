import type { Fields } from '../client/line-fields.ts';

/** Returns a field's number; undefined if there is none, or it is infinite. */
export function numberAt(fields: Fields | undefined, key: string): number | undefined {
  const value = fields?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Returns a field's number if it counts something; 0 if there is none. */
export function countAt(fields: Fields | undefined, key: string): number {
  return Math.max(0, numberAt(fields, key) ?? 0);
}
