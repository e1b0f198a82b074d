import { parseInstant } from '../../core/time.ts';

/** An object as `--json` prints it. */
export type Data = Readonly<Record<string, unknown>>;

/** Returns the text of a field; '' if it has none. */
export function textAt(data: Data, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

/** Returns the number of a field; undefined if it has none. */
export function numberAt(data: Data, key: string): number | undefined {
  const value = data[key];
  return typeof value === 'number' ? value : undefined;
}

/** Returns the time of a field, in milliseconds since 1970; undefined if it has none. */
export function timeAt(data: Data, key: string): number | undefined {
  return parseInstant(textAt(data, key));
}

/** Returns the object of a field; empty if it has none. */
export function recordAt(data: Data, key: string): Data {
  const value = data[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

/** Returns the objects in the list of a field. */
export function listAt(data: Data, key: string): Data[] {
  const value = data[key];
  if (!Array.isArray(value)) return [];
  return value.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
}

/** Returns the texts in the list of a field. */
export function textsAt(data: Data, key: string): string[] {
  const value = data[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
