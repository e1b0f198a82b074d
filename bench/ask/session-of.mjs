/** Returns the text of a session file; each of its rows has a sign that says what it is. */
export function sessionOf(number, [name, date, folder, goal], rows) {
  const of = (sign) => rows.filter((row) => row.sign === sign).map(({ text }) => text);
  const time = `(${date}T12:00Z)`;
  const numbered = (texts) => texts.map((text, index) => `${index + 1}. ${text} ${time}`).join('\n');
  const done = [...of('S'), `Understand: ${goal}`].map((text) => `- [x] ${text} ${time}`).join('\n');
  const parts = [
    headOf({ number, name, date, status: folder === 'archive' ? 'completed' : 'active' }),
    `# Session: ${name}`,
    `## Context\n**Objective**: ${goal}`,
    `**Key Context** (survives compaction):\n${[...of('K'), goal].map((text) => `- ${text}`).join('\n')}`,
    `## Progress\n### Completed\n${done}`,
    '## Decisions',
    ...of('D').map((text, index) => decisionOf(text, `${index + 1}.`, time)),
    `## Discoveries\n${numbered(of('F'))}`,
    `## Dead Ends\n${numbered(of('X'))}`,
    `## Blockers\n- ${of('B')[0] ?? 'None currently'}`,
    `## Next Steps\n${numbered([...of('N'), `Close ${name}`])}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function headOf({ number, name, date, status }) {
  return `---
id: 019abc12-3456-7def-8901-${String(number).padStart(12, '0')}
shortname: ${name}
status: ${status}
task_ids: []
created_at: ${date}T09:00:00Z
updated_at: ${date}T12:00:00Z
compaction_count: 1
git_branch: main
git_last_commit: ''
---`;
}

// `Title :: rationale`, and for one that was superseded ` -> 3`.
function decisionOf(row, number, time) {
  const [, title, why, by] = /^(.*?) :: (.*?)(?: -> (\d+))?$/.exec(row);
  const after = by === undefined ? '' : `\n**Superseded by**: ${by}`;
  return `### ${number} ${title} ${time}\n**Rationale**: ${why}${after}`;
}
