// Writes lines as Claude Code does: each follows the one before, a minute later.
function openTranscript({ id, root, date }) {
  const lines = [{ type: 'queue-operation', operation: 'enqueue', content: 'noise' }];
  const started = Date.parse(`${date}T09:00:00Z`);
  const place = { cwd: root, gitBranch: 'main', sessionId: id, entrypoint: 'cli', isSidechain: false };
  const transcript = { lines, parent: null, push };
  function push(type, content, more = {}) {
    const uuid = `${id}-${lines.length}`;
    const timestamp = new Date(started + lines.length * 60_000).toISOString();
    const message = { role: type, content, ...more };
    lines.push({ parentUuid: transcript.parent, type, uuid, timestamp, ...place, message });
    transcript.parent = uuid;
  }
  return transcript;
}

const keys = { Bash: 'command', Grep: 'pattern' };

function answer({ push, lines }, block) {
  push('assistant', [block], { id: `m${lines.length}`, model: 'claude-x' });
}

function call(transcript, text, error) {
  const [, name, target] = /^(\S+) (.*)$/.exec(text);
  const id = `toolu${transcript.lines.length}`;
  answer(transcript, { type: 'tool_use', id, name, input: { [keys[name] ?? 'file_path']: target } });
  const content = error === undefined ? 'ok' : `Exit code 1\n${error}`;
  transcript.push('user', [{ type: 'tool_result', tool_use_id: id, content, is_error: error !== undefined }]);
}

/**
 * Returns the lines of a transcript. The sign of a row says what it is: `>` said, `<` answered, `!` a tool, `x` a command
 * that failed and what it printed, `~` the person went back to before the last turn.
 */
export function transcriptOf(rows, { title, ...place }) {
  const transcript = openTranscript(place);
  let beforeTurn = null;
  for (const { sign, text } of rows) {
    if (sign === '>') {
      beforeTurn = transcript.parent;
      transcript.push('user', text);
    } else if (sign === '<') answer(transcript, { type: 'text', text });
    else if (sign === '!') call(transcript, text);
    else if (sign === 'x') call(transcript, ...text.split(' :: '));
    else if (sign === '~') transcript.parent = beforeTurn;
  }
  const titles = title === '' ? [] : [{ type: 'custom-title', customTitle: title, sessionId: place.id }];
  return [...transcript.lines, ...titles].map((line) => JSON.stringify(line));
}
