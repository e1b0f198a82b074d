/** What a block that both sides have became: one of theirs, something of both, or both where they contradict. */
export interface Resolved {
  readonly text: string;
  readonly from: 'ours' | 'theirs';
  readonly conflict?: { readonly ours: string; readonly theirs: string };
  /** True for an item that stands there twice, as what both sides wrote into it does not go into one. */
  readonly isDouble?: boolean;
}
