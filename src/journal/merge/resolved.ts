/**
 * The result for a block that both sides have: one side's text, a merge of
 * both, or a conflict if they contradict each other.
 */
export interface Resolved {
  readonly text: string;
  readonly from: 'ours' | 'theirs';
  readonly conflict?: { readonly ours: string; readonly theirs: string };
  /** True for an item that is kept twice, because what both sides wrote into it doesn't fit into one. */
  readonly isDouble?: boolean;
}
