import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCaptures } from '../../src/capture/store/list-captures.ts';
import { blameLines } from '../../src/capture/why/blame.ts';
import { explainAll } from '../../src/capture/why/explain-moved.ts';
import { storeLibrary } from '../../src/capture/why/library.ts';
import type { LineReason } from '../../src/capture/why/line-reason.ts';
import type { Workplace } from './scripted-agent.ts';

async function reasonsIn({ top, store }: Workplace, path: string): Promise<LineReason[]> {
  const heads = (await listCaptures(store)) ?? [];
  const lines = await blameLines(top, { path, ranges: [], since: undefined, timeoutMs: 20_000 });
  const file = readFileSync(join(top, path), 'utf8').split('\n').slice(0, -1);
  const asked = { top, file, lines: lines ?? [], path, since: undefined };
  return explainAll(asked, storeLibrary(store, heads));
}

/** Returns the rule and the turn of each line; `rule:hand` for a line that no turn wrote, `none` without a conversation. */
export async function answersIn(place: Workplace, path: string): Promise<string[]> {
  return (await reasonsIn(place, path)).map(({ edit, rule, isClaimed }) => {
    if (rule === undefined) return 'none';
    return edit === undefined ? `${rule}:${isClaimed ? 'claimed' : 'hand'}` : `${rule}:${edit.turn}`;
  });
}
