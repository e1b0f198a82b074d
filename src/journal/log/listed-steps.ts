import { itemText } from '../../core/markdown/item-text.ts';
import { scanOutline } from '../../core/markdown/scan.ts';
import { cleanText } from '../../core/text/escape.ts';

/** A step that was given, with what is nested in its item; `done` if its checkbox is ticked. */
export interface GivenStep {
  readonly text: string;
  readonly done: boolean;
}

const checkbox = /^\[[ xX]\](?:\s+|$)/;

/**
 * Returns the steps in a text that was given as one: the items of its list, if it has at least two or a checkbox, and
 * otherwise the text itself, which may begin with a checkbox.
 */
export function readGivenSteps(given: string): GivenStep[] {
  const text = `${cleanText(given)}\n`;
  const items = scanOutline(text, 0)
    .items.map((item) => itemText(text, item))
    .filter((item) => item.replace(checkbox, '') !== '');
  const isList = items.length > 1 || checkbox.test(items[0] ?? '');
  const isTicked = checkbox.test(text) && text.replace(checkbox, '').trim() !== '';
  if (!isList) return isTicked ? [readStep(text.trimEnd())] : [{ text: given, done: false }];
  return items.map(readStep);
}

function readStep(item: string): GivenStep {
  return { text: item.replace(checkbox, ''), done: /^\[[xX]/.test(item) && checkbox.test(item) };
}
