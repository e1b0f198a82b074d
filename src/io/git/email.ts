import { isAbsolute, join } from 'node:path';
import { operatingSystem } from '../disk/late-builtins.ts';
import { findText } from '../disk/read.ts';
import { findGitFolder } from './folder.ts';
import { runGitSync } from './process.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What one configuration file says about the email; `asksMore` means that only git can evaluate the whole file. */
interface EmailFound {
  readonly email: string | undefined;
  readonly asksMore: boolean;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', '"': '"', '\\': '\\' };

/** Returns a configuration value as git reads it: unquoted and unescaped, without comment and surrounding blanks. */
export function decodeValue(raw: string): string {
  let value = '';
  let kept = 0;
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at] ?? '';
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '#' || char === ';')) break;
    else if (char === '\\') {
      at += 1;
      value += escapes[raw[at] ?? ''] ?? '';
    } else value += char;
    if (quoted || !/\s/u.test(char)) kept = value.length;
  }
  return value.slice(0, kept).trimStart();
}

/** Returns the last `user.email` in the text of a configuration file. */
export function findEmail(text: string): EmailFound {
  let section = '';
  let email: string | undefined;
  let asksMore = false;
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at] ?? '';
    while (/(?:^|[^\\])(?:\\\\)*\\$/u.test(line) && at + 1 < lines.length)
      line = line.slice(0, -1) + lines[++at];
    const head = /^\s*\[\s*([^\s\]"]+)\s*("(?:[^"\\]|\\.)*")?\s*\]/u.exec(line);
    if (head !== null) section = `${head[1] ?? ''}${head[2] ?? ''}`.toLowerCase();
    const [, key = '', raw = ''] =
      /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/su.exec(line.slice(head?.[0].length)) ?? [];
    const name = key.toLowerCase();
    if (section === 'user' && name === 'email') {
      email = decodeValue(raw);
      asksMore = false;
    } else if (name === 'path' && /^include(?:if)?(?:$|")/u.test(section)) asksMore = true;
  }
  return { email, asksMore };
}

function configFiles(cwd: string, env: Env): string[] {
  const git = findGitFolder(cwd);
  const home = env.HOME ?? operatingSystem().homedir();
  const xdg = env.XDG_CONFIG_HOME || join(home, '.config');
  const own = git === undefined ? [] : [join(git.own, 'config.worktree'), join(git.common, 'config')];
  const person =
    env.GIT_CONFIG_GLOBAL === undefined
      ? [join(home, '.gitconfig'), join(xdg, 'git', 'config')]
      : [env.GIT_CONFIG_GLOBAL];
  const system = env.GIT_CONFIG_SYSTEM ?? '/etc/gitconfig';
  return [...own, ...person, ...(env.GIT_CONFIG_NOSYSTEM ? [] : [system])].filter(isAbsolute);
}

/**
 * Returns git's `user.email` for a folder, or '' if there is none. It reads the same files as git. It asks git itself
 * (about 11 ms) only if one of them includes another file or the environment adds settings.
 */
export function readEmail(cwd: string, env: Env): string {
  const found: EmailFound[] = [];
  let asksMore = (env.GIT_CONFIG_PARAMETERS ?? env.GIT_CONFIG_COUNT) !== undefined;
  for (const path of configFiles(cwd, env)) {
    if (asksMore) break;
    const text = findText(path) ?? '';
    // Git reads this file only if the repository enables it, so let git decide.
    if (path.endsWith('config.worktree') && text !== '') asksMore = true;
    const here = findEmail(text);
    found.push(here);
    asksMore ||= here.asksMore;
    if (!asksMore && here.email !== undefined) return here.email;
  }
  if (asksMore) {
    const { ok, stdout } = runGitSync(cwd, ['config', '--includes', '-z', 'user.email'], { env });
    if (ok) return stdout.replace(/\0$/u, '');
  }
  return found.find(({ email }) => email !== undefined)?.email ?? '';
}
