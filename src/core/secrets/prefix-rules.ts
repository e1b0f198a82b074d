import type { SecretRule } from './secret-rule.ts';
import { token } from './token-rules.ts';

// One row per form: its kind, the texts of which every such token contains one, and the form itself. They follow
// what the providers publish about their tokens, and were checked against gitleaks
// (config/gitleaks.toml), which has the same facts.
const forms: readonly (readonly [kind: string, signs: string, form: string])[] = [
  // Clouds and what runs in them
  ['alibaba-key', 'LTAI', 'LTAI[A-Za-z0-9]{20}(?![A-Za-z0-9])'],
  ['aws-bedrock-key', 'ABSK', 'ABSK[A-Za-z0-9+/]{109,269}={0,2}'],
  ['clickhouse-key', '4b1d', '4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9])'],
  ['cloudflare-key', 'v1.0-', 'v1\\.0-[a-f0-9]{24}-[a-f0-9]{146}'],
  ['dynatrace-token', 'dt0', 'dt0[a-z]\\d\\d\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{64}'],
  ['fly-token', 'fo1_', 'fo1_[A-Za-z0-9_-]{43}'],
  ['fly-token', 'fm1a fm1r fm2', 'fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,2000}={0,3}'],
  ['heroku-key', 'HRKU-', 'HRKU-[A-Za-z0-9_-]{36,64}'],
  ['netlify-token', 'nfp_', 'nfp_[A-Za-z0-9]{36,44}'],
  ['openshift-token', 'sha256~', 'sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])'],
  ['planetscale-token', 'pscale_', 'pscale_(?:tkn|oauth|pw)_[A-Za-z0-9_=.-]{32,64}'],
  ['pulumi-token', 'pul-', 'pul-[a-f0-9]{40}(?![A-Za-z0-9])'],
  ['scalingo-token', 'tk-us-', 'tk-us-[A-Za-z0-9_-]{48}'],
  ['supabase-token', 'sb_secret_', 'sb_secret_[A-Za-z0-9_-]{30,60}'],
  ['tailscale-key', 'tskey-', 'tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,50}'],
  ['yandex-key', 'AQVN', 'AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])'],
  ['yandex-token', 't1.', 't1\\.[A-Za-z0-9_-]{20,300}={0,2}\\.[A-Za-z0-9_-]{86}={0,2}'],
  // Hosts of code, packages and builds
  ['artifactory-key', 'AKCp', 'AKCp[A-Za-z0-9]{69}'],
  ['artifactory-key', 'cmVmd', 'cmVmd[A-Za-z0-9]{59}(?![A-Za-z0-9])'],
  ['atlassian-token', 'ATCTT3', 'ATCTT3[A-Za-z0-9_=-]{60,300}'],
  ['bitbucket-password', 'ATBB', 'ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9])'],
  ['buildkite-token', 'bkua_ bkct_ bket_', 'bk(?:ua|ct|et)_[a-f0-9]{40}'],
  ['circleci-token', 'CCIP', 'CCIP(?:AT|RJ)_[A-Za-z0-9]{20,24}_[a-f0-9]{40}'],
  ['clojars-token', 'CLOJARS_', 'CLOJARS_[a-z0-9]{60}'],
  ['doppler-token', 'dp.', 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}'],
  ['gitlab-cookie', '_gitlab_session=', '_gitlab_session=([0-9a-z]{32})(?![0-9a-z])'],
  ['gitlab-token', 'GR1348941', 'GR1348941[A-Za-z0-9_-]{20}'],
  ['harness-token', 'at.', '[ps]at\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}'],
  ['infracost-key', 'ico-', '(?<![/-])ico-[A-Za-z0-9]{32}(?![A-Za-z0-9]|\\.[a-z]{2,4}\\b)'],
  ['octopus-key', 'API-', 'API-[A-Z0-9]{26}(?![A-Za-z0-9])'],
  ['prefect-key', 'pnu_', 'pnu_[A-Za-z0-9]{36}'],
  ['readme-key', 'rdme_', 'rdme_[a-z0-9]{70}'],
  ['rubygems-key', 'rubygems_', 'rubygems_[a-f0-9]{48}'],
  ['sonar-token', 'squ_ sqp_ sqa_', 'sq[upa]_[a-f0-9]{40}'],
  ['sourcegraph-token', 'sgp_', 'sgp_(?:(?:[a-fA-F0-9]{16}|local)_)?[a-fA-F0-9]{40}'],
  // AI models
  ['huggingface-token', 'api_org_', 'api_org_[A-Za-z]{34}'],
  ['langfuse-key', 'sk-lf-', 'sk-lf-([a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})'],
  ['langsmith-key', 'lsv2_', 'lsv2_[ps][tk]_[a-f0-9]{32}_[a-f0-9]{10}'],
  ['nvidia-key', 'nvapi-', 'nvapi-[A-Za-z0-9_-]{60,70}'],
  ['perplexity-key', 'pplx-', 'pplx-[A-Za-z0-9]{48}'],
  ['pinecone-key', 'pcsk_', 'pcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{50,70}'],
  // Payments, mail, messages, data
  ['1password-key', 'A3-', 'A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}'],
  ['adobe-secret', 'p8e-', 'p8e-[A-Za-z0-9_-]{32}'],
  ['airtable-token', 'pat', 'pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}'],
  ['brevo-key', 'xkeysib-', 'xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}'],
  ['contentful-token', 'CFPAT-', 'CFPAT-[A-Za-z0-9_-]{43}'],
  ['dropbox-token', 'sl.', 'sl\\.(?:[a-z]\\.)?[A-Za-z0-9_=-]{120,1200}'],
  ['duffel-token', 'duffel_', 'duffel_(?:test|live)_[A-Za-z0-9_=-]{43}'],
  ['easypost-key', 'EZAK EZTK', 'EZ[AT]K[A-Za-z0-9]{54}'],
  ['facebook-token', 'EAA', 'EAA[A-Z][A-Za-z0-9]{100,400}'],
  ['facebook-token', '|', '\\d{15,16}\\|[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])'],
  ['flutterwave-key', 'FLWSECK', 'FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}(?:-X)?'],
  ['frameio-token', 'fio-u-', 'fio-u-[A-Za-z0-9_=-]{64}'],
  ['grafana-token', 'eyJrIjoi', 'eyJrIjoi[A-Za-z0-9]{70,400}={0,3}(?![A-Za-z0-9._-])'],
  ['intra42-secret', 's-s4t2', 's-s4t2(?:ud|af)-[a-f0-9]{64}'],
  ['lob-key', 'live_ test_', '(?:live|test)_[a-f0-9]{35}(?![A-Za-z0-9])'],
  ['mailchimp-key', '-us', '[a-f0-9]{32}-us\\d{1,2}(?![A-Za-z0-9])'],
  ['mapbox-token', 'sk.eyJ', 'sk\\.eyJ[A-Za-z0-9_-]{50,200}\\.[A-Za-z0-9_-]{20,30}'],
  ['maxmind-key', '_mmk', '[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk'],
  ['new-relic-key', 'NRJS- NRII-', 'NR(?:JS-[a-f0-9]{19}|II-[A-Za-z0-9_-]{32})(?![A-Za-z0-9])'],
  [
    'plaid-token',
    'access-',
    'access-(?:sandbox|development|production)-([a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})',
  ],
  ['posthog-key', 'phx_', 'phx_[A-Za-z0-9]{40,50}'],
  ['resend-key', 're_', 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9])'],
  ['settlemint-token', 'sm_', 'sm_[aps]at_[A-Za-z0-9]{16}(?![A-Za-z0-9])'],
  ['shippo-token', 'shippo_', 'shippo_(?:live|test)_[a-fA-F0-9]{40}'],
  ['square-token', 'sq0', 'sq0(?:atp|csp)-[A-Za-z0-9_-]{22,60}'],
  ['square-token', 'EAAA', 'EAAA[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])'],
  ['typeform-token', 'tfp_', 'tfp_[A-Za-z0-9_.=-]{40,70}'],
  [
    'teams-webhook',
    'webhookb2/',
    '[a-z0-9]{1,60}\\.webhook\\.office\\.com/(webhookb2/[A-Za-z0-9@/-]{100,300})',
  ],
];

/** Rules for tokens that their beginning or end gives away, from services that a project uses now and then. */
export const prefixRules: readonly SecretRule[] = forms.map(([kind, signs, form]) =>
  token(kind, signs.split(' '), form),
);
