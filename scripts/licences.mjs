// Collects the licences of the packages whose code is in the bundles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the folder of the npm package that an input path belongs to; undefined for our own files. */
export function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function licenceOf(root, folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const own = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|copying)/i.test(file));
  // A package that was published without its licence: the text is that of the repository it comes from.
  const kept = join('scripts', 'licences', `${name.replace('/', '+')}.txt`);
  const files =
    own.length > 0 || !existsSync(join(root, kept)) ? own.map((file) => join(folder, file)) : [kept];
  if (files.length === 0 || !license)
    throw new Error(
      `No licence found for the package "${name}": its folder needs a licence file, and its package.json a license field`,
    );
  const texts = files
    .sort()
    .map((file) => readFileSync(join(root, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  return { title: `${name} ${version} (${license})`, text: texts.join('\n\n') };
}

/** Returns the text of THIRD_PARTY.txt for bundles; each has the `inputs` from esbuild's metafile. */
export function thirdParty(root, bundles) {
  const used = bundles.flatMap(({ inputs }) => Object.keys(inputs).map(packageFolder));
  const licences = [...new Set(used.filter((folder) => folder !== undefined))]
    .map((folder) => licenceOf(root, folder))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const rule = '='.repeat(80);
  const parts = licences.map(({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text}\n`);
  return `The files in this folder contain code from these packages, each under its own licence.\n\n${parts.join('\n')}`;
}
