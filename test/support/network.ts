import { builtinModules } from 'node:module';
import type { Source } from './syntax.ts';
import { importsOf } from './syntax.ts';

const network = new Set([
  'net',
  'http',
  'https',
  'http2',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'inspector',
]);

// Terminals use Unix sockets, and the dashboard uses HTTP on the loopback address. Nothing else listens or connects.
const homes: Readonly<Record<string, RegExp>> = {
  net: /^src\/io\/process\/socket\.ts$/,
  http: /^src\/io\/process\/http\.ts$/,
};

/** Returns imports of network modules, except in the one file of `io/process` that may name each of them. */
export function networkOffences(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /^(src|hooks|bin)\//.test(path))
    .flatMap((source) =>
      importsOf(source).flatMap(({ specifier = '', place }) => {
        const name = specifier.replace(/^node:/, '');
        const isModule =
          network.has(name) && (specifier.startsWith('node:') || builtinModules.includes(name));
        if (!isModule || homes[name]?.test(source.path)) return [];
        return [
          `${place} imports ${specifier}: only terminals (io/process/socket.ts) and the dashboard (io/process/http.ts) may`,
        ];
      }),
    );
}
