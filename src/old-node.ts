import { readFileSync, writeSync } from 'node:fs';

// The hook program's first import, so it runs before anything that an older Node may not know. It reports the problem
// once, at the start of a conversation, and not at every prompt. The bundle is built for Node 12, which can read all of
// it.
if (Number.parseInt(process.versions.node, 10) < 20) {
  try {
    if (JSON.parse(readFileSync(0, 'utf8')).hook_event_name === 'SessionStart') {
      const systemMessage = `session-journal needs Node 20 or newer, but the Node on PATH is ${process.version}. The session is not restored after a compaction`;
      writeSync(1, JSON.stringify({ systemMessage }));
    }
  } catch {
    // There is no event, or it can't be read, so there is nothing to report.
  }
  process.exit(0);
}
