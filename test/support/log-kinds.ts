/** The arguments of one `log` call of each kind, for a document with something in every section. */
export const logKinds: Readonly<Record<string, readonly string[]>> = {
  progress: ['--progress', 'Found the second place'],
  step: ['--step', 'Tell the others'],
  done: ['--done', '2'],
  current: ['--current', '3'],
  decision: [
    '--decision',
    'Keep it simple',
    '--context',
    'Two ways are open',
    '--options',
    '1. Lock\n2. Do not lock',
    '--choice',
    'Lock',
    '--rationale',
    'Simplest, and fast enough',
  ],
  supersedes: ['--decision', 'Do it differently', '--supersedes', '1'],
  discovery: ['--discovery', 'The cache is cold at first'],
  'discovery-titled': ['--discovery', 'it is cold\nat first', '--title', 'Cache'],
  tried: ['--tried', 'Two locks', '--result', 'they wait for each other'],
  blocker: ['--blocker', 'No answer from the team'],
  resolved: ['--resolved', '1'],
  next: ['--next', 'Ask again'],
  file: ['--file', 'src/new.ts', '--description', 'the new way'],
  'key-context': ['--key-context', 'Run it with `-race`'],
  'drop-key-context': ['--drop-key-context', '1'],
  'drop-next': ['--drop-next', '1'],
  tldr: ['--tldr', 'Nearly there.\nOnly the test is missing.'],
};

/** Section headings that a project's configuration may define. */
export const chineseSections: Readonly<Record<string, string>> = {
  摘要: 'TL;DR',
  背景: 'Context',
  进度: 'Progress',
  决定: 'Decisions',
  发现: 'Discoveries',
  阻碍: 'Blockers',
  下一步: 'Next Steps',
};
