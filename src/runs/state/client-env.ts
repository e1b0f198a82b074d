import type { Env } from '../../io/project/person.ts';

// What a client, its tools and its hooks need of the person's environment. Others go along only by `--env NAME`.
const kept = new Set(
  `PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM COLORTERM NO_COLOR TMPDIR TEMP TMP PWD HOSTNAME CI IS_SANDBOX
   HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY http_proxy https_proxy all_proxy no_proxy
   NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE GIT_SSL_CAINFO
   SSH_AUTH_SOCK SSH_AGENT_PID DBUS_SESSION_BUS_ADDRESS GNUPGHOME DOCKER_HOST KUBECONFIG
   CLAUDE_CONFIG_DIR CLAUDE_CODE_OAUTH_TOKEN CLAUDE_CODE_TMPDIR CLAUDE_CODE_SHELL CLAUDE_CODE_API_KEY_HELPER_TTL_MS
   MAX_THINKING_TOKENS MAX_MCP_OUTPUT_TOKENS MCP_TIMEOUT MCP_TOOL_TIMEOUT API_TIMEOUT_MS ENABLE_TOOL_SEARCH
   GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_SSH GIT_SSH_COMMAND EMAIL
   JAVA_HOME GOPATH GOROOT GOBIN CARGO_HOME RUSTUP_HOME NVM_DIR NVM_BIN VOLTA_HOME PNPM_HOME BUN_INSTALL DENO_DIR
   PYENV_ROOT VIRTUAL_ENV CONDA_PREFIX CONDA_DEFAULT_ENV RBENV_ROOT GEM_HOME ANDROID_HOME ANDROID_SDK_ROOT
   DEVELOPER_DIR SDKROOT DISPLAY WAYLAND_DISPLAY CLOUD_ML_REGION GOOGLE_APPLICATION_CREDENTIALS GOOGLE_CLOUD_PROJECT`.split(
    /\s+/,
  ),
);
const keptFamilies =
  /^(?:LC_\w+|XDG_\w+|ANTHROPIC_\w+|CLAUDE_CODE_(?:USE|MAX|SKIP|DISABLE|ENABLE)_\w+|DISABLE_\w+|AWS_\w+|VERTEX_\w+|BASH_(?:DEFAULT|MAX)_\w+|GIT_CONFIG_\w+|npm_config_\w+)$/;

// Our own variables, and what an outer client says to the programs that it starts: facts of another conversation.
const cleared =
  /^(?:SESSION_JOURNAL\w*|CLAUDECODE|CLAUDE_PID|CLAUDE_EFFORT|CLAUDE_JOB_DIR|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_\w+|CLAUDE_ENV_FILE|AI_AGENT|CLAUDE_CODE_(?:CHILD_SESSION|SESSION_\w+|ENTRYPOINT|EXECPATH|MESSAGING_\w+|CHILD_NOTES_DIR|LAUNCHED_BY_SESSION_IDS|SSE_PORT)|COREPACK_ENABLE_AUTO_PIN|NoDefaultCurrentDirectoryInExePath)$/;

/** The variable that tells the client, its tools, hooks and MCP servers which run they belong to. */
export const runVariable = 'SESSION_JOURNAL_RUN';

/**
 * Returns those variables of the person's that a run may have: a named list and what `names` adds, without what an outer
 * client or we have set for ourselves.
 */
export function keptVariables(env: Env, names: readonly string[]): Record<string, string> {
  const wanted = new Set(names);
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => {
      const [name, value] = pair;
      if (value === undefined || cleared.test(name)) return false;
      return wanted.has(name) || kept.has(name) || keptFamilies.test(name);
    }),
  );
}

/** Returns the names that a run was promised and that the environment doesn't have. */
export function missingVariables(env: Env, names: readonly string[]): string[] {
  return names.filter((name) => env[name] === undefined);
}

/** Returns the environment of a run's client. */
export function clientEnv(
  env: Env,
  run: { readonly id: string; readonly names: readonly string[] },
): Record<string, string> {
  return {
    // Ten retries of a wrong key take three minutes.
    CLAUDE_CODE_MAX_RETRIES: '4',
    ...keptVariables(env, run.names),
    CLAUDE_CODE_EMIT_SESSION_STATE_EVENTS: '1',
    [runVariable]: run.id,
  };
}
