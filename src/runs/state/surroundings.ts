import { asFields, textAt } from '../../core/client/line-fields.ts';

/** What a run's client was started with and a person can change before it is resumed. */
export interface Surroundings {
  /** A hash of the account and the provider. */
  readonly account: string;
  /** The model; empty for the client's default. */
  readonly model: string;
  /** The real path of the folder that it works in. */
  readonly folder: string;
}

/** Returns what a parsed `run.json` says of them; undefined if it says nothing. */
export function decodeSurroundings(value: unknown): Surroundings | undefined {
  const fields = asFields(value);
  if (fields === undefined) return undefined;
  const text = (key: keyof Surroundings): string => textAt(fields, key) ?? '';
  return { account: text('account'), model: text('model'), folder: text('folder') };
}

/** Returns what differs from the surroundings in which a client ran, for a person to read. */
export function changedSurroundings(before: Surroundings, now: Surroundings): string[] {
  const named = (model: string): string => (model === '' ? "Claude Code's default" : model);
  return [
    ...(before.account === now.account ? [] : ['Claude Code works for another account or provider now']),
    ...(before.model === now.model
      ? []
      : [`the model is ${named(now.model)} now, and was ${named(before.model)}`]),
    ...(before.folder === now.folder
      ? []
      : [`its folder is "${now.folder}" now, and was "${before.folder}"`]),
  ];
}
