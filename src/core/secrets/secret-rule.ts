// Why we have our own table (measured on test/fixtures/secrets.ts, Node 20): the only maintained library for Node is
// secretlint with its recommended preset. Its current version needs Node 22. Its last one for Node 20 (11.7) is 700 kB
// bundled, takes 23 ms before the first text, recognised a quarter of the table's secrets, bundles code without naming
// its licences, and is switched off by a text that says "secretlint-disable". gitleaks' rules are written for an engine
// that never backtracks. The formats come from what each provider publishes and from gitleaks (config/gitleaks.toml).

/** One form of secret: how to find it, and which part of a match is the secret. */
export interface SecretRule {
  /** The KIND in `[redacted:KIND]`. */
  readonly kind: string;
  /** Every secret of this form contains one of these texts; lower-case ones count in any case. */
  readonly signs: readonly string[];
  /**
   * What every secret of this form has, if it has it: at least 16 signs without a space (`long`), or at least 8 with a
   * digit among them (`strong`). Texts without it need no further look.
   */
  readonly run?: 'long' | 'strong';
  /**
   * Global, with indices. The secret is the last group that matched, or the whole match. It takes linear time: every
   * repetition is bounded, or can't start again within itself.
   */
  readonly pattern: RegExp;
  /** Says whether a match is a real secret and not a placeholder. */
  readonly accepts: (secret: string) => boolean;
}
