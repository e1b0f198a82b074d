import { readFileSync, writeSync } from 'node:fs';

// The hook program's first import, and so run before anything that an older Node may not know: it says once, at the
// start, what is missing, and nothing at every prompt. The bundle is built for Node 12, which reads it whole.
if (Number.parseInt(process.versions.node, 10) < 20) {
  try {
    if (JSON.parse(readFileSync(0, 'utf8')).hook_event_name === 'SessionStart') {
      const systemMessage = `session-journal: the Node on PATH is ${process.version}, 20 or newer is needed, so the session is not restored after a compaction`;
      writeSync(1, JSON.stringify({ systemMessage }));
    }
  } catch {
    // No event, or none that can be read: nothing to say.
  }
  process.exit(0);
}
