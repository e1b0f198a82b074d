import type { ManualEntry } from '../core/calls/man-page.ts';
import { renderManPage } from '../core/calls/man-page.ts';
import type { Group } from './reply/command.ts';
import { groupTitles } from './reply/command.ts';
import { aliases, shownVerbs } from './verbs.ts';

/** Returns the manual page of this program, made from the table of its commands. The build writes it into `dist/`. */
export async function manPage(version: string): Promise<string> {
  const commands = [...shownVerbs].map(async ([verb, { group, load }]) => {
    const { spec, summary } = await load();
    return { group, entry: { verb, summary, spec } as ManualEntry };
  });
  const shortcuts = [...aliases].map(([verb, { group, summary, words }]) => {
    const meaning = `${summary}; short for: session-journal ${words.join(' ')}`;
    return { group, entry: { verb, summary: meaning } };
  });
  const all = [...(await Promise.all(commands)), ...shortcuts];
  const groups = (Object.keys(groupTitles) as Group[]).map((group) => ({
    title: groupTitles[group],
    entries: all.filter((one) => one.group === group).map(({ entry }) => entry),
  }));
  return renderManPage(version, groups);
}
