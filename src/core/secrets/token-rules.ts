import type { SecretRule } from './secret-rule.ts';
import { isPlaceholderSecret, isTokenBody } from './strength.ts';

// A token starts where no letter or digit precedes it, or after an escaped line break (`\n`) or a URL escape (`%3D`). It
// doesn't start within base64, which can contain the beginning of any token.
const start = String.raw`(?:(?<![A-Za-z0-9_]|[A-Za-z0-9+/]{12}\+|[A-Za-z0-9+]{24}/)|(?<=\\[nrt])|(?<=%[0-9A-F]{2}))`;
// A form that says the length of each of its parts, and doesn't end before another letter or digit.
const isExact = (form: string): boolean => /\{\d+\}\)?$/.test(form) && !/\{\d+,\d*\}|[^\\][*+]/.test(form);
const end = '(?![A-Za-z0-9])';

/** Returns the rule for a token that its form gives away; a group in the form marks the secret part of it. */
export function token(kind: string, signs: readonly string[], form: string): SecretRule {
  const bounded = form.endsWith(end) ? form.slice(0, -end.length) : form;
  const exact = isExact(bounded);
  return {
    kind,
    signs,
    run: 'long',
    pattern: new RegExp(start + (exact ? bounded + end : form), 'gd'),
    accepts: (secret) => isTokenBody(bodyOf(secret), exact),
  };
}

// Removes the fixed prefixes: `sk_test_`, `ghp_`, `xoxb-`.
function bodyOf(secret: string): string {
  return secret.replace(/^(?:[A-Za-z]{2,8}\d?[_.-]){1,3}(?=.{12})/, '');
}

const awsId = '(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])';
const awsSecret = '(?<![A-Za-z0-9/+])([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])';

const clouds: readonly SecretRule[] = [
  // docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  token('aws-access-key', ['A3T', 'AKIA', 'ASIA', 'ABIA', 'ACCA'], awsId),
  {
    kind: 'aws-secret',
    signs: ['aws'],
    pattern: new RegExp(`aws.{0,20}?(?:secret|key|sk).{0,20}?[:=]\\s{0,3}["'\`]?${awsSecret}`, 'gid'),
    accepts: isAwsSecret,
  },
  {
    kind: 'aws-secret',
    signs: ['AKIA', 'ASIA'],
    pattern: new RegExp(`(?:AKIA|ASIA)[A-Z0-9]{16}[\\s\\S]{1,80}?${awsSecret}`, 'gd'),
    accepts: isAwsSecret,
  },
  // cloud.google.com/docs/authentication/api-keys; OAuth secrets and access tokens as in gitleaks
  token('google-api-key', ['AIza'], 'AIza[A-Za-z0-9_-]{35}'),
  token('google-oauth', ['GOCSPX-'], 'GOCSPX-[A-Za-z0-9_-]{28}'),
  token('google-oauth', ['ya29.'], 'ya29\\.[A-Za-z0-9_.-]{20,512}'),
  // learn.microsoft.com/azure/storage/common/storage-configure-connection-string, …/storage-sas-overview
  token(
    'azure-key',
    ['accountkey=', 'accesskey='],
    '(?:Account|SharedAccess)Key=([A-Za-z0-9+/]{40,90}={1,2})',
  ),
  token('azure-sas', ['sig='], 'sig=([A-Za-z0-9+/]{20,60}(?:%2[BFbf][A-Za-z0-9+/]{0,60}){0,20}(?:%3[Dd]|=))'),
  token('azure-key', ['Q~'], '[A-Za-z0-9_~.]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}'),
  // docs.digitalocean.com/reference/api/create-personal-access-token
  token('digitalocean-token', ['_v1_'], 'do[opr]_v1_[a-f0-9]{64}'),
  token('databricks-token', ['dapi'], 'dapi[a-f0-9]{32}'),
  token('vault-token', ['hvs.', 'hvb.'], 'hv[sb]\\.[A-Za-z0-9_-]{20,300}'),
];

function isAwsSecret(secret: string): boolean {
  return /[a-z]/.test(secret) && /[A-Z]/.test(secret) && /\d/.test(secret) && !isPlaceholderSecret(secret);
}

const hosts: readonly SecretRule[] = [
  // github.blog/2021-04-05-behind-githubs-new-authentication-token-formats
  token('github-token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], 'gh[pousr]_[A-Za-z0-9]{36}'),
  token('github-token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], 'gh[pousr]_[A-Za-z0-9]{30,255}'),
  token('github-token', ['github_pat_'], 'github_pat_[A-Za-z0-9_]{50,255}'),
  // docs.gitlab.com/security/tokens
  token(
    'gitlab-token',
    'pat oas dt rt rtr cbt ptt ft imt agent soat ffct'.split(' ').map((end) => `gl${end}-`),
    'gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[A-Za-z0-9_-]{20,300}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7,9})?',
  ),
  token('npm-token', ['npm_'], 'npm_[A-Za-z0-9]{36}'),
  // warehouse.pypa.io, macaroons of pypi.org
  token('pypi-token', ['pypi-Ag'], 'pypi-Ag[A-Za-z0-9_-]{40,500}'),
  token('docker-token', ['dckr_'], 'dckr_[po]at_[A-Za-z0-9_-]{20,60}'),
  token('atlassian-token', ['ATATT3'], 'ATATT3[A-Za-z0-9_=-]{60,300}'),
  token('terraform-token', ['.atlasv1.'], '[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}'),
  token('supabase-token', ['sbp_'], 'sbp_[a-f0-9]{40}'),
  token('linear-key', ['lin_api_'], 'lin_api_[A-Za-z0-9]{40}'),
  token('notion-token', ['ntn_'], 'ntn_[A-Za-z0-9]{40,60}'),
  token('figma-token', ['figd_'], 'figd_[A-Za-z0-9_-]{40,60}'),
  token('sentry-token', ['sntr'], 'sntr(?:ys|yu)_[A-Za-z0-9+/=_-]{60,300}'),
  token(
    'grafana-token',
    ['glsa_', 'glc_'],
    'gl(?:sa_[A-Za-z0-9]{32}_[a-f0-9]{8}|c_[A-Za-z0-9+/]{32,400}={0,2})',
  ),
  token('postman-key', ['PMAK-'], 'PMAK-[a-f0-9]{24}-[a-f0-9]{34}'),
  token('1password-token', ['ops_eyJ'], 'ops_eyJ[A-Za-z0-9+/]{100,4000}={0,3}'),
];

const services: readonly SecretRule[] = [
  // docs.slack.dev/authentication/tokens
  token('slack-token', ['xox', 'xapp-'], '(?:xox[abcdeoprs]|xapp)-[A-Za-z0-9][A-Za-z0-9.-]{18,400}'),
  token(
    'slack-webhook',
    ['hooks.slack.'],
    'hooks\\.slack\\.com/(?:services|workflows|triggers)/([A-Za-z0-9/_-]{20,200})',
  ),
  // docs.stripe.com/keys
  token('stripe-key', ['_live_', '_test_', '_prod_'], '[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,255}'),
  token('stripe-key', ['whsec_'], 'whsec_[A-Za-z0-9+/]{24,80}={0,2}'),
  // Both providers' keys as their consoles create them; gitleaks anthropic-api-key, openai-api-key
  token('anthropic-key', ['sk-ant-'], 'sk-ant-[a-z0-9]{3,10}-[A-Za-z0-9_-]{30,200}'),
  token('openai-key', ['sk-proj-', 'sk-svca', 'sk-admin'], 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{30,300}'),
  token('openai-key', ['sk-'], 'sk-(?:or-v1-)?(?=[A-Za-z]{0,40}\\d)[A-Za-z0-9]{32,100}(?![A-Za-z0-9_-])'),
  // huggingface.co/docs/hub/security-tokens
  token('huggingface-token', ['hf_'], 'hf_[A-Za-z0-9]{34,40}(?![A-Za-z0-9_])'),
  token('groq-key', ['gsk_'], 'gsk_[A-Za-z0-9]{48,60}'),
  token('xai-key', ['xai-'], 'xai-[A-Za-z0-9]{70,90}'),
  token('replicate-token', ['r8_'], 'r8_[A-Za-z0-9]{37}'),
  // docs.sendgrid.com, twilio.com/docs/iam/api-keys, core.telegram.org/bots/api, discord.com/developers/docs/reference
  token('sendgrid-key', ['SG.'], 'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{30,64}'),
  token('twilio-key', ['SK'], 'SK[a-f0-9]{32}(?![A-Za-z0-9])'),
  {
    ...token('telegram-token', [':AA'], ''),
    pattern: /(?<!\d)\d{8,10}:AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])/dg,
  },
  token(
    'discord-token',
    ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'],
    '(?:M[Tjz]|N[DTjz]|O[DT])[A-Za-z0-9]{22,26}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}',
  ),
  token(
    'discord-webhook',
    ['/webhooks/'],
    'discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{17,20}/([A-Za-z0-9_-]{60,80})',
  ),
  token('shopify-token', ['shp'], 'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}'),
  token('mailgun-key', ['key-'], 'key-[a-f0-9]{32}(?![A-Za-z0-9])'),
  token('new-relic-key', ['NRAK-'], 'NRAK-[A-Z0-9]{27}'),
];

/** Rules for the tokens of code hosts, other services and clouds. */
export const tokenRules: readonly SecretRule[] = [...hosts, ...services, ...clouds];
