import { listen, type RunningServer } from '../../io/process/http.ts';
import { ownAddresses } from '../../io/process/own-addresses.ts';
import type { Env } from '../../io/project/person.ts';
import { makeFingerprint, type WatchedPlaces } from '../read/fingerprint.ts';
import { needsFrom, readOverview } from '../read/overview.ts';
import type { Sources } from '../read/sources.ts';
import { answerRequest } from './answer.ts';
import { type Changes, watchChanges } from './changes.ts';
import { type Desk, projectsOf, readAssets } from './desk.ts';
import { loginMs } from './keys.ts';
import { countElsewhere } from './needs-elsewhere.ts';
import {
  clearRunning,
  makeKey,
  readServerFile,
  type ServerOptions,
  writeRunning,
  writeServerFile,
} from './server-file.ts';

/** What a server needs. */
export interface Serving {
  readonly options: ServerOptions;
  readonly env: Env;
  /** Absolute path of the folder with the bundles. */
  readonly dist: string;
  readonly sources: Sources;
  readonly liveRuns: WatchedPlaces['liveRuns'];
  /** Called when it has ended: nobody asked for 12 hours. */
  readonly end: () => void;
}

const usualPort = 4870;
const loopback = '127.0.0.1';

/** Starts the server and records it; returns what ends it. Undefined if it can't listen anywhere. */
export async function serve(serving: Serving): Promise<(() => void) | undefined> {
  const { options, env } = serving;
  const kept = readServerFile(env);
  const wanted = options.port !== 0 ? [options.port] : [kept?.port || usualPort, 0];
  const key = kept?.key ?? makeKey();
  const lived = { at: Date.now() };
  let desk: Desk | undefined;
  let server: RunningServer | undefined;
  for (const port of wanted) {
    server ??= await listen({
      host: options.isLan ? '0.0.0.0' : loopback,
      port,
      answer: (request) => {
        lived.at = Date.now();
        return answerRequest(request, desk as Desk);
      },
    });
  }
  if (server === undefined) return undefined;
  const made = makeDesk(serving, key, server.port);
  desk = made;
  writeServerFile(env, { projects: kept?.projects ?? [], port: server.port, key });
  writeRunning(env, { port: server.port, options }, Date.now());
  warmUp(serving);
  return endWhenIdle(lived, [server, made.changes], serving);
}

// The first page is asked for in a moment, once the person has typed the code.
function warmUp({ env, sources }: Serving): void {
  const [first] = projectsOf({ env });
  if (first !== undefined) readOverview(sources, first.root).catch(() => undefined);
}

function makeDesk({ options, env, dist, sources, liveRuns }: Serving, key: string, port: number): Desk {
  const own = [`${loopback}:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const hosts = [...own, ...(options.isLan ? ownAddresses().map((address) => `${address}:${port}`) : [])];
  const outside = options.publicUrl === '' ? [] : [new URL(options.publicUrl)];
  const fingerprint = makeFingerprint({ env, liveRuns });
  const look = (): string =>
    projectsOf({ env })
      .map(({ root }) => fingerprint(root))
      .join('\n\n');
  const changes = watchChanges(look);
  return {
    env,
    options,
    key,
    sources,
    guarded: {
      hosts: [...hosts, ...outside.map(({ host }) => host)],
      origins: [...hosts.map((host) => `http://${host}`), ...outside.map(({ origin }) => origin)],
      isReadOnly: options.isReadOnly || options.isLan,
    },
    // Cookies don't know of ports.
    cookieName: `session-journal-${port}`,
    address: `${loopback}:${port}`,
    files: readAssets(dist),
    changes,
    elsewhere: countElsewhere({
      read: async (root) => needsFrom(await readOverview(sources, root)).length,
      mark: fingerprint,
      changed: changes.tell,
    }),
    now: Date.now,
  };
}

function endWhenIdle(
  lived: { readonly at: number },
  [server, changes]: readonly [RunningServer, Changes],
  { env, end }: Serving,
): () => void {
  const stop = (): void => {
    clearInterval(timer);
    changes.close();
    server.close();
    clearRunning(env, Date.now());
    end();
  };
  const timer = setInterval(() => {
    if (Date.now() - lived.at > loginMs) stop();
  }, 60_000);
  return stop;
}
