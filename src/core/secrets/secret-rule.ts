// Why a table of our own (measured on test/fixtures/secrets.ts, Node 20): secretlint's recommended preset is the one kept
// library there is for Node, its current line needs Node 22, its last one for Node 20 (11.7) is 700 kB bundled, costs
// 23 ms before the first text, knew a quarter of the table's secrets, holds bundled code whose licences it does not name,
// and a text that says "secretlint-disable" switches it off. gitleaks' rules are written for an engine that never
// backtracks. The formats are from what each provider publishes and from gitleaks (config/gitleaks.toml).

/** One form of secret: how it is found, and which part of what is found is the secret. */
export interface SecretRule {
  /** As `[redacted:KIND]` names it. */
  readonly kind: string;
  /** Texts of which one stands in every secret of this form; those in lower case count in any case. */
  readonly signs: readonly string[];
  /**
   * Global, with indices; the secret is the last group that took part, or all of it. Linear: all repetitions have a
   * bound, or cannot begin within themselves.
   */
  readonly pattern: RegExp;
  /** Says whether what was found is no placeholder. */
  readonly accepts: (secret: string) => boolean;
}
