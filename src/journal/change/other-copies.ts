import { haveSameBytes } from '../../io/disk/read.ts';
import type { OtherTree } from '../files/other-trees.ts';
import { findCopy, newsOf, otherTrees, showTree } from '../files/other-trees.ts';
import type { Target } from '../which-session/find-target.ts';

/**
 * Returns a sentence for each other working tree whose copy of this session says something that this one may not have.
 * Asks git only if there is a copy that differs.
 */
export async function copyRemarks({ project, file }: Target): Promise<string[]> {
  const remarks: string[] = [];
  for (const tree of otherTrees(project)) {
    const copy = await findCopy(tree.project, { name: file.name, id: file.facts.id });
    if (copy === undefined || haveSameBytes(copy.path, file.path)) continue;
    const isNews = await newsOf(project.root, tree);
    if (isNews(copy.path)) remarks.push(remarkOn(tree));
  }
  return remarks;
}

function remarkOn(tree: OtherTree): string {
  return `The working tree ${showTree(tree)} has a different copy of this session. To join them, commit both and merge the branches; session-journal doctor --fix merges what git can't`;
}
