import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

// What replies begin with: a session as a whole, what was written to it, its saved state, what was
// looked for, all is well, something to know, something redacted, blocked.
const signs = ['📋', '📝', '💾', '🔎', '✅', '❗', '🔒', '⛔'];

// TypeScript's target doesn't know sets of strings yet.
const flags = 'gv';
const emoji = new RegExp('\\p{RGI_Emoji}', flags);

test('replies use few signs, and none whose width depends on the terminal', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const paths = sources.filter((path) => path.endsWith('.ts')).map((path) => join('src', path));
  const used = [...paths, 'hooks/mod.ts'].flatMap(
    (path) => readFileSync(join(root, path), 'utf8').match(emoji) ?? [],
  );
  expect([...new Set(used)].sort()).toEqual([...signs].sort());
  for (const sign of signs) expect(sign).toMatch(/^\p{Emoji_Presentation}$/u);
});
