// Commands that make no commit. While one of them runs, a new commit is somebody else's.
const harmless = new Set(
  (
    '[ awk basename bat break case cat cd chmod column continue cp cut date df diff dirname done du echo egrep esac ' +
    'eslint exit export false fd fgrep fi file fold for free go grep head hexdump hostname id jest jq kill less ln ls lsof ' +
    'md5sum mkdir mv mypy nl open paste pgrep pkill prettier printf ps pwd pytest readlink realpath rg rm rmdir ruff sed ' +
    'set sha256sum sleep sort stat tac tail tee test top touch tr tree true tsc type uname uniq unset unzip vitest wait wc ' +
    'which whoami xxd yq zip'
  ).split(' '),
);

// What a package manager or a build program runs is named by the project. With these names, it makes no commit.
const runners = /^(?:bun|bundle|cargo|deno|gradle|make|mvn|npm|npx|pnpm|poetry|rake|uv|yarn)$/;
const tasks =
  /^(?:add|biome|build|check|ci|clippy|dev|eslint|fmt|format|i|install|jest|lint|ls|prettier|start|t|tests?|tsc|typecheck|vitest)(?::[\w-]+)*$/;
const releases = /release|publish|version|commit|deploy|bump/;

/** Says whether a command line may make a commit; false only if it is well known that it doesn't. */
export function mayCommit(command: string): boolean {
  // Some run a command that is somewhere inside.
  if (/\bgit\b|`|\$\(|<<|-exec\b|\b(?:eval|xargs|source)\b/.test(command)) return true;
  return command.split(/[;&|\n(){}]+/).some((part) => !isHarmless(part));
}

// What may stand before the command itself.
const before =
  /^(?:!|[A-Za-z_]\w*=.*|command|do|else|env|exec|if|nohup|sudo|then|time|timeout|until|while|-.*|\d.*|[<>].*)$/;

function isHarmless(part: string): boolean {
  const words = part.split(/\s+/).filter((word) => word !== '');
  const start = words.findIndex((word) => !before.test(word));
  const [program, ...rest] = start < 0 ? [] : words.slice(start);
  if (program === undefined || harmless.has(program)) return true;
  if (!runners.test(program) || releases.test(part)) return false;
  const task = rest.find((word) => !/^(?:-.*|run|run-script|exec)$/.test(word));
  return task !== undefined && tasks.test(task);
}
