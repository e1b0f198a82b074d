"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/core/secrets/find.ts
var find_exports = {};
__export(find_exports, {
  screenSecrets: () => screenSecrets
});
module.exports = __toCommonJS(find_exports);

// src/core/secrets/strength.ts
var longWords = /example|placeholder|redacted|change_?me|your_?(?:token|key|secret|pass|api)|x{5}|#{5}|\*{3}|\.{3}|\u2026|abcdefgh|12345678|0{8}/i;
var shortWords = /^(?:user|pass|pw|password|passwd|pwd|secret|token|key|test|root|admin|guest|none|null|true|false|default|foo|bar|baz|x+|\.+)$|(?:^|[_-])(?:your|my|insert|dummy|fake|sample)(?:[_-]|$)/i;
var gaps = /^[$%<{[]|[$#{]\{|^(?:process|os|env|import|config|secrets|vars|self|this|req|ctx)\b[.[]|^ENC\[|^vault:|^op:\/\//;
function isPlaceholderSecret(text) {
  return gaps.test(text) || longWords.test(text) || shortWords.test(text);
}
function bitsPerCharacter(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length);
  return bits;
}
var leastBits = 2.6;
function isTokenBody(text, exact) {
  return bitsPerCharacter(text) >= leastBits && (exact || !isPlaceholderSecret(text));
}
var uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
var known = /^(?:sha\d+|md5)[:-]|:\/\/|^\d{4}-\d\d-\d\d|^arn:|^\$2[aby]\$/i;
var namePart = /^(?:[A-Za-z]*\d{0,4}|\d+[A-Za-z]{0,3})$/;
function isStrongValue(text) {
  if (!/[A-Za-z]/.test(text) || !/\d/.test(text)) return false;
  if (uuid.test(text) || known.test(text) || isPlaceholderSecret(text)) return false;
  if (text.split(/[-_./:,=]/).every((part) => namePart.test(part))) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(text)).length;
  return text.length < 12 ? classes >= 3 && bitsPerCharacter(text) >= 2.7 : bitsPerCharacter(text) >= 2.9;
}
var madeUp = /^(?:test|pass|password|passwd|admin|user|root|guest|demo|foo|bar|abc|temp|secret|changeme)[-_.]?\d{0,5}!?$/i;
var notGiven = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$|^[./~]/;
function isWeakPassword(text) {
  if (!new RegExp("\\p{L}", "u").test(text) || !/[\p{N}!#*+^&@%]/u.test(text)) return false;
  if (/[_-]/.test(text) && text.split(/[_-]/).every((part) => namePart.test(part))) return false;
  return ![madeUp, notGiven, known, uuid].some((form) => form.test(text)) && !isPlaceholderSecret(text);
}

// src/core/secrets/token-rules.ts
var start = String.raw`(?:(?<![A-Za-z0-9_]|[A-Za-z0-9+/]{12}\+|[A-Za-z0-9+]{24}/)|(?<=\\[nrt])|(?<=%[0-9A-F]{2}))`;
var isExact = (form) => /\{\d+\}\)?$/.test(form) && !/\{\d+,\d*\}|[^\\][*+]/.test(form);
var end = "(?![A-Za-z0-9])";
function token(kind, signs, form) {
  const bounded = form.endsWith(end) ? form.slice(0, -end.length) : form;
  const exact = isExact(bounded);
  return {
    kind,
    signs,
    run: "long",
    pattern: new RegExp(start + (exact ? bounded + end : form), "gd"),
    accepts: (secret) => isTokenBody(bodyOf(secret), exact)
  };
}
function bodyOf(secret) {
  return secret.replace(/^(?:[A-Za-z]{2,8}\d?[_.-]){1,3}(?=.{12})/, "");
}
var awsId = "(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])";
var awsSecret = "(?<![A-Za-z0-9/+])([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])";
var clouds = [
  // docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  token("aws-access-key", ["A3T", "AKIA", "ASIA", "ABIA", "ACCA"], awsId),
  {
    kind: "aws-secret",
    signs: ["aws"],
    pattern: new RegExp(`aws.{0,20}?(?:secret|key|sk).{0,20}?[:=]\\s{0,3}["'\`]?${awsSecret}`, "gid"),
    accepts: isAwsSecret
  },
  {
    kind: "aws-secret",
    signs: ["AKIA", "ASIA"],
    pattern: new RegExp(`(?:AKIA|ASIA)[A-Z0-9]{16}[\\s\\S]{1,80}?${awsSecret}`, "gd"),
    accepts: isAwsSecret
  },
  // cloud.google.com/docs/authentication/api-keys; OAuth secrets and access tokens as in gitleaks
  token("google-api-key", ["AIza"], "AIza[A-Za-z0-9_-]{35}"),
  token("google-oauth", ["GOCSPX-"], "GOCSPX-[A-Za-z0-9_-]{28}"),
  token("google-oauth", ["ya29."], "ya29\\.[A-Za-z0-9_.-]{20,512}"),
  // learn.microsoft.com/azure/storage/common/storage-configure-connection-string, \u2026/storage-sas-overview
  token(
    "azure-key",
    ["accountkey=", "accesskey="],
    "(?:Account|SharedAccess)Key=([A-Za-z0-9+/]{40,90}={1,2})"
  ),
  token("azure-sas", ["sig="], "sig=([A-Za-z0-9+/]{20,60}(?:%2[BFbf][A-Za-z0-9+/]{0,60}){0,20}(?:%3[Dd]|=))"),
  token("azure-key", ["Q~"], "[A-Za-z0-9_~.]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}"),
  // docs.digitalocean.com/reference/api/create-personal-access-token
  token("digitalocean-token", ["_v1_"], "do[opr]_v1_[a-f0-9]{64}"),
  token("databricks-token", ["dapi"], "dapi[a-f0-9]{32}"),
  token("vault-token", ["hvs.", "hvb."], "hv[sb]\\.[A-Za-z0-9_-]{20,300}")
];
function isAwsSecret(secret) {
  return /[a-z]/.test(secret) && /[A-Z]/.test(secret) && /\d/.test(secret) && !isPlaceholderSecret(secret);
}
var hosts = [
  // github.blog/2021-04-05-behind-githubs-new-authentication-token-formats
  token("github-token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], "gh[pousr]_[A-Za-z0-9]{36}"),
  token("github-token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], "gh[pousr]_[A-Za-z0-9]{30,255}"),
  token("github-token", ["github_pat_"], "github_pat_[A-Za-z0-9_]{50,255}"),
  // docs.gitlab.com/security/tokens
  token(
    "gitlab-token",
    "pat oas dt rt rtr cbt ptt ft imt agent soat ffct".split(" ").map((end3) => `gl${end3}-`),
    "gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[A-Za-z0-9_-]{20,300}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7,9})?"
  ),
  token("npm-token", ["npm_"], "npm_[A-Za-z0-9]{36}"),
  // warehouse.pypa.io, macaroons of pypi.org
  token("pypi-token", ["pypi-Ag"], "pypi-Ag[A-Za-z0-9_-]{40,500}"),
  token("docker-token", ["dckr_"], "dckr_[po]at_[A-Za-z0-9_-]{20,60}"),
  token("atlassian-token", ["ATATT3"], "ATATT3[A-Za-z0-9_=-]{60,300}"),
  token("terraform-token", [".atlasv1."], "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}"),
  token("supabase-token", ["sbp_"], "sbp_[a-f0-9]{40}"),
  token("linear-key", ["lin_api_"], "lin_api_[A-Za-z0-9]{40}"),
  token("notion-token", ["ntn_"], "ntn_[A-Za-z0-9]{40,60}"),
  token("figma-token", ["figd_"], "figd_[A-Za-z0-9_-]{40,60}"),
  token("sentry-token", ["sntr"], "sntr(?:ys|yu)_[A-Za-z0-9+/=_-]{60,300}"),
  token(
    "grafana-token",
    ["glsa_", "glc_"],
    "gl(?:sa_[A-Za-z0-9]{32}_[a-f0-9]{8}|c_[A-Za-z0-9+/]{32,400}={0,2})"
  ),
  token("postman-key", ["PMAK-"], "PMAK-[a-f0-9]{24}-[a-f0-9]{34}"),
  token("1password-token", ["ops_eyJ"], "ops_eyJ[A-Za-z0-9+/]{100,4000}={0,3}")
];
var services = [
  // docs.slack.dev/authentication/tokens
  token("slack-token", ["xox", "xapp-"], "(?:xox[abcdeoprs]|xapp)-[A-Za-z0-9][A-Za-z0-9.-]{18,400}"),
  token(
    "slack-webhook",
    ["hooks.slack."],
    "hooks\\.slack\\.com/(?:services|workflows|triggers)/([A-Za-z0-9/_-]{20,200})"
  ),
  // docs.stripe.com/keys
  token("stripe-key", ["_live_", "_test_", "_prod_"], "[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,255}"),
  token("stripe-key", ["whsec_"], "whsec_[A-Za-z0-9+/]{24,80}={0,2}"),
  // Both providers' keys as their consoles create them; gitleaks anthropic-api-key, openai-api-key
  token("anthropic-key", ["sk-ant-"], "sk-ant-[a-z0-9]{3,10}-[A-Za-z0-9_-]{30,200}"),
  token("openai-key", ["sk-proj-", "sk-svca", "sk-admin"], "sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{30,300}"),
  token("openai-key", ["sk-"], "sk-(?:or-v1-)?(?=[A-Za-z]{0,40}\\d)[A-Za-z0-9]{32,100}(?![A-Za-z0-9_-])"),
  // huggingface.co/docs/hub/security-tokens
  token("huggingface-token", ["hf_"], "hf_[A-Za-z0-9]{34,40}(?![A-Za-z0-9_])"),
  token("groq-key", ["gsk_"], "gsk_[A-Za-z0-9]{48,60}"),
  token("xai-key", ["xai-"], "xai-[A-Za-z0-9]{70,90}"),
  token("replicate-token", ["r8_"], "r8_[A-Za-z0-9]{37}"),
  // docs.sendgrid.com, twilio.com/docs/iam/api-keys, core.telegram.org/bots/api, discord.com/developers/docs/reference
  token("sendgrid-key", ["SG."], "SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{30,64}"),
  token("twilio-key", ["SK"], "SK[a-f0-9]{32}(?![A-Za-z0-9])"),
  {
    ...token("telegram-token", [":AA"], ""),
    pattern: /(?<!\d)\d{8,10}:AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])/dg
  },
  token(
    "discord-token",
    ["MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT"],
    "(?:M[Tjz]|N[DTjz]|O[DT])[A-Za-z0-9]{22,26}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}"
  ),
  token(
    "discord-webhook",
    ["/webhooks/"],
    "discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{17,20}/([A-Za-z0-9_-]{60,80})"
  ),
  token("shopify-token", ["shp"], "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
  token("mailgun-key", ["key-"], "key-[a-f0-9]{32}(?![A-Za-z0-9])"),
  token("new-relic-key", ["NRAK-"], "NRAK-[A-Z0-9]{27}")
];
var tokenRules = [...hosts, ...services, ...clouds];

// src/core/secrets/prefix-rules.ts
var forms = [
  // Clouds and what runs in them
  ["alibaba-key", "LTAI", "LTAI[A-Za-z0-9]{20}(?![A-Za-z0-9])"],
  ["aws-bedrock-key", "ABSK", "ABSK[A-Za-z0-9+/]{109,269}={0,2}"],
  ["clickhouse-key", "4b1d", "4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9])"],
  ["cloudflare-key", "v1.0-", "v1\\.0-[a-f0-9]{24}-[a-f0-9]{146}"],
  ["dynatrace-token", "dt0", "dt0[a-z]\\d\\d\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{64}"],
  ["fly-token", "fo1_", "fo1_[A-Za-z0-9_-]{43}"],
  ["fly-token", "fm1a fm1r fm2", "fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,2000}={0,3}"],
  ["heroku-key", "HRKU-", "HRKU-[A-Za-z0-9_-]{36,64}"],
  ["netlify-token", "nfp_", "nfp_[A-Za-z0-9]{36,44}"],
  ["openshift-token", "sha256~", "sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])"],
  ["planetscale-token", "pscale_", "pscale_(?:tkn|oauth|pw)_[A-Za-z0-9_=.-]{32,64}"],
  ["pulumi-token", "pul-", "pul-[a-f0-9]{40}(?![A-Za-z0-9])"],
  ["scalingo-token", "tk-us-", "tk-us-[A-Za-z0-9_-]{48}"],
  ["supabase-token", "sb_secret_", "sb_secret_[A-Za-z0-9_-]{30,60}"],
  ["tailscale-key", "tskey-", "tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,50}"],
  ["yandex-key", "AQVN", "AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])"],
  ["yandex-token", "t1.", "t1\\.[A-Za-z0-9_-]{20,300}={0,2}\\.[A-Za-z0-9_-]{86}={0,2}"],
  // Hosts of code, packages and builds
  ["artifactory-key", "AKCp", "AKCp[A-Za-z0-9]{69}"],
  ["artifactory-key", "cmVmd", "cmVmd[A-Za-z0-9]{59}(?![A-Za-z0-9])"],
  ["atlassian-token", "ATCTT3", "ATCTT3[A-Za-z0-9_=-]{60,300}"],
  ["bitbucket-password", "ATBB", "ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9])"],
  ["buildkite-token", "bkua_ bkct_ bket_", "bk(?:ua|ct|et)_[a-f0-9]{40}"],
  ["circleci-token", "CCIP", "CCIP(?:AT|RJ)_[A-Za-z0-9]{20,24}_[a-f0-9]{40}"],
  ["clojars-token", "CLOJARS_", "CLOJARS_[a-z0-9]{60}"],
  ["doppler-token", "dp.", "dp\\.(?:pt|st|ct|sa|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}"],
  ["gitlab-cookie", "_gitlab_session=", "_gitlab_session=([0-9a-z]{32})(?![0-9a-z])"],
  ["gitlab-token", "GR1348941", "GR1348941[A-Za-z0-9_-]{20}"],
  ["harness-token", "at.", "[ps]at\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}"],
  ["infracost-key", "ico-", "(?<![/-])ico-[A-Za-z0-9]{32}(?![A-Za-z0-9]|\\.[a-z]{2,4}\\b)"],
  ["octopus-key", "API-", "API-[A-Z0-9]{26}(?![A-Za-z0-9])"],
  ["prefect-key", "pnu_", "pnu_[A-Za-z0-9]{36}"],
  ["readme-key", "rdme_", "rdme_[a-z0-9]{70}"],
  ["rubygems-key", "rubygems_", "rubygems_[a-f0-9]{48}"],
  ["sonar-token", "squ_ sqp_ sqa_", "sq[upa]_[a-f0-9]{40}"],
  ["sourcegraph-token", "sgp_", "sgp_(?:(?:[a-fA-F0-9]{16}|local)_)?[a-fA-F0-9]{40}"],
  // AI models
  ["huggingface-token", "api_org_", "api_org_[A-Za-z]{34}"],
  ["langfuse-key", "sk-lf-", "sk-lf-([a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})"],
  ["langsmith-key", "lsv2_", "lsv2_[ps][tk]_[a-f0-9]{32}_[a-f0-9]{10}"],
  ["nvidia-key", "nvapi-", "nvapi-[A-Za-z0-9_-]{60,70}"],
  ["perplexity-key", "pplx-", "pplx-[A-Za-z0-9]{48}"],
  ["pinecone-key", "pcsk_", "pcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{50,70}"],
  // Payments, mail, messages, data
  ["1password-key", "A3-", "A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}"],
  ["adobe-secret", "p8e-", "p8e-[A-Za-z0-9_-]{32}"],
  ["airtable-token", "pat", "pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}"],
  ["brevo-key", "xkeysib-", "xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}"],
  ["contentful-token", "CFPAT-", "CFPAT-[A-Za-z0-9_-]{43}"],
  ["dropbox-token", "sl.", "sl\\.(?:[a-z]\\.)?[A-Za-z0-9_=-]{120,1200}"],
  ["duffel-token", "duffel_", "duffel_(?:test|live)_[A-Za-z0-9_=-]{43}"],
  ["easypost-key", "EZAK EZTK", "EZ[AT]K[A-Za-z0-9]{54}"],
  ["facebook-token", "EAA", "EAA[A-Z][A-Za-z0-9]{100,400}"],
  ["facebook-token", "|", "\\d{15,16}\\|[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])"],
  ["flutterwave-key", "FLWSECK", "FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}(?:-X)?"],
  ["frameio-token", "fio-u-", "fio-u-[A-Za-z0-9_=-]{64}"],
  ["grafana-token", "eyJrIjoi", "eyJrIjoi[A-Za-z0-9]{70,400}={0,3}(?![A-Za-z0-9._-])"],
  ["intra42-secret", "s-s4t2", "s-s4t2(?:ud|af)-[a-f0-9]{64}"],
  ["lob-key", "live_ test_", "(?:live|test)_[a-f0-9]{35}(?![A-Za-z0-9])"],
  ["mailchimp-key", "-us", "[a-f0-9]{32}-us\\d{1,2}(?![A-Za-z0-9])"],
  ["mapbox-token", "sk.eyJ", "sk\\.eyJ[A-Za-z0-9_-]{50,200}\\.[A-Za-z0-9_-]{20,30}"],
  ["maxmind-key", "_mmk", "[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk"],
  ["new-relic-key", "NRJS- NRII-", "NR(?:JS-[a-f0-9]{19}|II-[A-Za-z0-9_-]{32})(?![A-Za-z0-9])"],
  [
    "plaid-token",
    "access-",
    "access-(?:sandbox|development|production)-([a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})"
  ],
  ["posthog-key", "phx_", "phx_[A-Za-z0-9]{40,50}"],
  ["resend-key", "re_", "re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9])"],
  ["settlemint-token", "sm_", "sm_[aps]at_[A-Za-z0-9]{16}(?![A-Za-z0-9])"],
  ["shippo-token", "shippo_", "shippo_(?:live|test)_[a-fA-F0-9]{40}"],
  ["square-token", "sq0", "sq0(?:atp|csp)-[A-Za-z0-9_-]{22,60}"],
  ["square-token", "EAAA", "EAAA[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])"],
  ["typeform-token", "tfp_", "tfp_[A-Za-z0-9_.=-]{40,70}"],
  [
    "teams-webhook",
    "webhookb2/",
    "[a-z0-9]{1,60}\\.webhook\\.office\\.com/(webhookb2/[A-Za-z0-9@/-]{100,300})"
  ]
];
var prefixRules = forms.map(
  ([kind, signs, form]) => token(kind, signs.split(" "), form)
);

// src/core/secrets/value-rules.ts
var named = [
  "(?<!(?:public|csrf|authenticity|next|page)[_-]?)",
  "(?:passw(?:or)?d|passphrase|pwd|secret|token|cred(?:ential)?s?",
  "|(?:api|access|private|auth|encryption|signing|account|master|shared|storage|admin|app|license)[_-]?key",
  "|(?<![a-z])pass|[_-]auth)"
].join("");
var rest = "[A-Za-z0-9_-]{0,20}(?<=(?:key|base|value|access|token|secret|string|auth|pass|word|passwd|phrase|pwd|cred(?:ential)?s?)[_-]?\\d{0,2})";
var name = named + rest;
var words = ["passw", "passphrase", "pwd", "pass", "secret", "token", "cred", "key", "auth"];
var quoted = (least) => `"([^"\\s]{${least},256})"|\\\\"([^"\\\\\\s]{${least},256})\\\\"|'([^'\\s]{${least},256})'|\`([^\`\\s]{${least},256})\``;
var bare = (least) => `((?:[^\\s"'\`,;<>(){}[\\]|\\\\&]|&(?![\\w.-]{1,30}=)){${least},256})`;
var end2 = "(?![(\\w[])";
var value = `(?:${quoted(8)}|${bare(8)})${end2}`;
var closing = "\\\\?[\"'`*\\]]{0,2}";
var operator = "(?:[!=]==?|:{0,3}=|=>|[?.+]=|\\?\\?=|\\|\\|=|:)";
function rule(pattern, accepts = isStrongValue) {
  const strong = accepts === isStrongValue ? { run: "strong" } : {};
  return { kind: "secret", signs: words, ...strong, pattern: new RegExp(pattern, "gid"), accepts };
}
var assignments = [
  rule(`${name}${closing}(?:\\s{0,3}${operator}\\s{0,3}|\\s(?:is|was)\\s)@?${value}`),
  // YAML's blocks: the value is on the next line.
  rule(`${name}${closing}\\s{0,3}:\\s{0,3}[|>][-+]?\\s{0,3}\\n\\s{1,20}${value}`),
  // A declaration with a type: `var fooToken string = "\u2026"`, `const FOO_TOKEN: &str = "\u2026"`.
  rule(
    `${name}(?:\\s{1,3}|\\s{0,3}:\\s{0,3})[&*'A-Za-z][\\w<>&*'?.|[\\] ]{0,30}\\s{0,3}=\\s{0,3}@?(?:${quoted(8)})`
  ),
  // What a person chose for a password is weaker than what a machine makes, so only plain assignments count.
  rule(
    `(?:passw(?:or)?d|passphrase|pwd|(?<![a-z])pass)${closing}(?:=(?:${quoted(6)}|${bare(6)})|\\s{0,3}(?::=|[:=])\\s{0,3}(?:${quoted(6)}))${end2}`,
    isWeakPassword
  )
];
var pairs = [
  // A call with name and value: `setProperty("FOO_TOKEN", "\u2026")`.
  rule(`${name}\\\\?["'\`]\\s{0,3},\\s{0,3}(?:${quoted(8)})`),
  // Name and value as two fields: JSON, YAML, attributes.
  rule(
    `${name}["'\`]?(?:\\s{0,3}[,;/]?\\s{0,20}[-{<]{0,2}\\s{0,20})\\\\?["']?value\\\\?["']?\\s{0,3}(?:=>|[:=])\\s{0,3}${value}`
  ),
  // Elements: `<fooToken>\u2026</fooToken>`, `<string name="api_key">\u2026</string>`, `<key>fooToken</key><string>\u2026</string>`.
  rule(`${name}["']?(?:</key>\\s{0,40}<string)?>\\s{0,40}${bare(8)}\\s{0,40}<`),
  // A table's row.
  rule(`\\|\\s{0,20}[*\`]{0,2}[\\w.-]{0,40}?${name}[*\`]{0,2}\\s{0,40}\\|\\s{0,20}${value}\\s{0,40}\\|`),
  // Commands that take name and value as two words.
  rule(
    `\\b(?:ENV|ARG|setx|setenv|set\\s-[a-zA-Z]{1,3}|configure\\sset|config\\sset|secret\\sset)\\s{1,3}["']?[\\w.-]{0,40}?${name}["']?\\s{1,3}(?:--body\\s|-b\\s)?${value}`
  ),
  rule(`--[a-z-]{0,20}${name}\\s${value}`),
  // A remark: `# \u2026 is the password`.
  rule(
    `(?<![^\\s/#;*"'\`(])${bare(8)}["'\`]?\\s(?:is|was)\\s(?:the|my|our|your)\\s(?:[\\w-]{1,20}\\s){0,2}?(?:password|secret|token|api[_\\s-]key|credential|passphrase)\\b`
  )
];
var uses = [
  // The keys of these services are UUIDs, which are no secrets elsewhere.
  {
    kind: "secret",
    signs: ["heroku", "snyk", "hubspot", "hapikey", "squarespace", "kucoin", "sendbird"],
    pattern: /(?:(?:heroku|snyk|hubspot|squarespace|kucoin|sendbird)[a-z_.-]{0,20}(?:key|token|secret)|hapikey)["'`]{0,2}\s{0,3}(?::=|=>|[:=])\s{0,3}["'`]?([a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})/dgi,
    accepts: (secret) => !isPlaceholderSecret(secret)
  },
  // A UUID is no secret elsewhere, but in a header that names it a key.
  {
    kind: "secret",
    signs: ["key", "token", "authorization"],
    pattern: /\s(?:-H|--header)\s{1,3}["'](?:[\w-]{0,30}(?:api-?key|token)|Authorization):\s{1,3}([a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})/dgi,
    accepts: (secret) => !isPlaceholderSecret(secret)
  },
  // RFC 6750, RFC 7617
  {
    kind: "secret",
    signs: ["bearer", "basic", "authorization"],
    run: "strong",
    pattern: /(?:\b(?:Bearer|Basic)|\bAuthorization["']?:\s{0,3}["']?(?:[A-Za-z-]{1,20}\s)?)\s{0,3}([A-Za-z0-9._~+/-]{16,2000}={0,2})/dgi,
    accepts: isStrongValue
  },
  {
    kind: "secret",
    signs: ["curl"],
    pattern: new RegExp(
      `\\bcurl\\b(?:\\\\\\n|[^\\n]){0,200}?\\s(?:-u|--user)[ =]\\s{0,3}["']?[^\\s:"']{0,64}["']?:${value}`,
      "gid"
    ),
    accepts: (secret) => [isStrongValue, isWeakPassword].some((is) => is(secret))
  }
];
var valueRules = [...assignments, ...pairs, ...uses];

// src/core/secrets/all-rules.ts
var pem = [
  "-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----",
  "(?:(?:(?!-----)[\\s\\S]){0,100000}-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----",
  // A key that was cut off: the lines of base64 and the headers of an encrypted key, as far as they go.
  `|(?:(?:\\s|\\\\[nr]|[>|"',])+(?:[A-Za-z0-9+/]{20,}={0,2}|(?:Proc-Type|DEK-Info|Version|Comment):.{0,100})){0,20000})`
].join("");
function isKeyBlock(block) {
  return /[A-Za-z0-9+/]{24}/.test(block.replace(/-----[^-]*-----/g, ""));
}
var forms2 = [
  // RFC 7468, RFC 4880 (armour), RFC 1421 (headers)
  {
    kind: "gcp-service-account-key",
    signs: ['private_key"'],
    pattern: new RegExp(`"private_key"\\s{0,5}:\\s{0,5}"(${pem})`, "gd"),
    accepts: isKeyBlock
  },
  { kind: "private-key", signs: ["PRIVATE KEY"], pattern: new RegExp(pem, "gd"), accepts: isKeyBlock },
  // github.com/FiloSottile/age, RFC 7519
  token("age-key", ["AGE-SECRET-KEY-1"], "AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"),
  {
    ...token("jwt", ["eyJ"], ""),
    pattern: /(?:(?<![A-Za-z0-9_.-])|(?<=\\[nrt])|(?<=%[0-9A-F]{2}))eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){0,2}/dg
  },
  // RFC 3986, 3.2.1
  {
    kind: "password-in-url",
    signs: ["://"],
    pattern: /[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/([^\s/:@?#"'<>`[]{0,128}):(?!\1@)([^\s/"'<>`]{1,256})@(?=[^\s@])/dg,
    accepts: (secret) => !isPlaceholderSecret(secret) && !/^\d{1,5}(?:[?#]|$)/.test(secret)
  }
];
var secretRules = [...tokenRules, ...prefixRules, ...forms2, ...valueRules];

// src/core/secrets/find.ts
function screenSecrets(text, notSecrets) {
  const found = findSecrets(text, notSecrets);
  let [screened, at] = ["", 0];
  for (const { kind, start: start2, end: end3 } of found) {
    screened += `${text.slice(at, start2)}[redacted:${kind}]`;
    at = end3;
  }
  return { text: screened + text.slice(at), found };
}
function findSecrets(text, notSecrets) {
  const ranges = signedRules(text).flatMap((rule2) => matchRule(rule2, text));
  const meant = ranges.filter(({ start: start2, end: end3 }) => {
    const secret = text.slice(start2, end3);
    return !notSecrets.some((word) => word.includes(secret));
  });
  return joinOverlaps(meant).map(({ kind, start: start2, end: end3 }) => {
    const shown = Math.min(4, Math.floor((end3 - start2) / 4));
    return { kind, start: start2, end: end3, hint: `${text.slice(start2, start2 + shown)}\u2026` };
  });
}
var tableSize = 1 << 14;
var places = new Uint8Array(tableSize);
function placeOf(text) {
  return text.charCodeAt(0) * 961 + text.charCodeAt(1) * 31 + text.charCodeAt(2) & tableSize - 1;
}
var signed = secretRules.map((rule2) => ({
  rule: rule2,
  signs: rule2.signs.map((sign) => {
    const lower = sign.toLowerCase();
    return { sign, isLower: sign === lower, place: sign.length < 3 ? void 0 : placeOf(lower) };
  })
}));
function signedRules(text) {
  const lower = text.toLowerCase();
  const runs = lookOver(lower);
  const found = signed.filter(({ rule: { run }, signs }) => {
    if (run !== void 0 && !runs[run]) return false;
    return signs.some(({ sign, isLower, place }) => {
      if (place !== void 0 && places[place] === 0) return false;
      return (isLower ? lower : text).includes(sign);
    });
  });
  return found.map(({ rule: rule2 }) => rule2);
}
function lookOver(lower) {
  places.fill(0);
  const runs = { long: false, strong: false };
  let [before, last] = [0, 0];
  let [length, digits] = [0, 0];
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    places[before * 961 + last * 31 + code & tableSize - 1] = 1;
    before = last;
    last = code;
    if (code <= 32) {
      length = 0;
      digits = 0;
      continue;
    }
    length += 1;
    if (code >= 48 && code <= 57) digits += 1;
    if (length >= 16) runs.long = true;
    if (length >= 8 && digits > 0) runs.strong = true;
  }
  return runs;
}
function matchRule({ kind, pattern, accepts }, text) {
  const ranges = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const indices = match.indices;
    const [start2, end3] = indices.findLast((range) => range !== void 0);
    if (accepts(text.slice(start2, end3))) ranges.push({ kind, start: start2, end: end3 });
  }
  return ranges;
}
function joinOverlaps(ranges) {
  const rank = new Map(ranges.map((range, index) => [range, index]));
  const inOrder = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined = [];
  let best = Infinity;
  for (const range of inOrder) {
    const last = joined.at(-1);
    const place = rank.get(range);
    if (last === void 0 || range.start >= last.end) {
      joined.push({ ...range });
      best = place;
      continue;
    }
    last.end = Math.max(last.end, range.end);
    if (place < best) [last.kind, best] = [range.kind, place];
  }
  return joined;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  screenSecrets
});
