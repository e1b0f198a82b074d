import type { Turn } from '../../src/core/client/turns.ts';

/** A tool that the scripted model calls. */
interface Call {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One turn of the scripted conversation: what the person does, what the model answers, and what must be read of it. */
export interface Scene {
  readonly form: 'prompt' | 'queued' | 'command' | 'shell';
  readonly said: string;
  /** What the model answers, request by request. */
  readonly replies: readonly { readonly text?: string; readonly tools?: readonly Call[] }[];
  /** How the calls of all replies end, in their order; none if they all end well. */
  readonly exits?: readonly (number | string)[];
  readonly files?: readonly string[];
  /** What the person says before the model has answered: the next scene. */
  readonly isBusyBehind?: boolean;
  /** The file that makes end what it has started in the background. */
  readonly endsWith?: string;
  /** Whether the person stops it while its call runs. */
  readonly isInterrupted?: boolean;
  /** Whether the person goes back to before it. */
  readonly isRewound?: boolean;
}

/** Where the scripted conversation takes place, as its transcripts are kept. */
export const talkFolder = '/home/ada/project';

const notes = `${talkFolder}/notes.md`;
const readme = `${talkFolder}/README.md`;
const bash = (command: string, more = {}): Call => ({ name: 'Bash', input: { command, ...more } });
const agent = (description: string, isLater: boolean): Call => ({
  name: 'Agent',
  input: {
    description,
    prompt: `${description} and report`,
    subagent_type: 'general-purpose',
    run_in_background: isLater,
  },
});

/** What the two sub-agents are asked, and what they do. */
export const agentScenes: readonly Scene[] = [
  {
    form: 'prompt',
    said: 'Count the files and report',
    replies: [{ text: 'I count.', tools: [bash('ls | wc -l')] }, { text: 'There are two files.' }],
    exits: [0],
  },
  {
    form: 'prompt',
    said: 'Read the heading and report',
    replies: [{ tools: [bash('sleep 2; head -1 README.md')] }, { text: 'It says: a project.' }],
    exits: [0],
  },
];

/** What the model answers to the client's report of what ran meanwhile, by words in it. */
export const reportAnswers = {
  '<summary>Agent': 'The heading is read.',
  '<summary>Background': 'It has ended.',
};

/** The conversation at the screen, turn by turn. */
export const screenScenes: readonly Scene[] = [
  { form: 'prompt', said: 'Look around here', replies: [{ text: 'It is a small project.' }] },
  {
    form: 'prompt',
    said: 'Run what fails',
    replies: [
      { text: 'I run it.', tools: [bash("sh -c 'echo oops >&2; exit 7'")] },
      { text: 'It fails with 7.' },
    ],
    exits: [7],
  },
  {
    form: 'prompt',
    said: 'Write notes and mend the readme',
    replies: [
      {
        tools: [
          { name: 'Write', input: { file_path: notes, content: 'one\n' } },
          { name: 'Read', input: { file_path: readme } },
        ],
      },
      { tools: [{ name: 'Edit', input: { file_path: readme, old_string: 'absent', new_string: 'x' } }] },
      { tools: [{ name: 'Edit', input: { file_path: notes, old_string: 'one', new_string: 'two' } }] },
      { text: 'The notes are written.' },
    ],
    exits: [0, 0, 'String to replace not found in file.\nString: absent', 0],
    files: [notes],
  },
  {
    form: 'prompt',
    said: 'Let another read behind us',
    replies: [
      { tools: [agent('Read the heading', true)] },
      { text: 'It is under way.' },
      { text: reportAnswers['<summary>Agent'] },
    ],
    exits: [0],
  },
  { form: 'command', said: "/hi the args 'quoted' $x", replies: [{ text: 'Hi to you.' }] },
  { form: 'shell', said: 'git status --short', replies: [{ text: 'The notes are new.' }] },
  { form: 'command', said: '/rename The parser', replies: [] },
  {
    form: 'prompt',
    said: 'Work slowly now',
    replies: [{ tools: [bash('touch waiting; until [ -e go ]; do sleep 0.2; done; echo slept')] }],
    exits: [0],
    isBusyBehind: true,
  },
  { form: 'queued', said: 'also check the docs', replies: [{ text: 'Slept, and the docs are fine.' }] },
  {
    form: 'prompt',
    said: 'Wait for ever',
    replies: [{ text: 'I wait.', tools: [bash('touch begun; while true; do sleep 1; done')] }],
    exits: ['stopped'],
    isInterrupted: true,
  },
  {
    form: 'prompt',
    said: 'Take the wrong way',
    replies: [{ tools: [bash('echo wrong')] }, { text: 'Wrong it is.' }],
    exits: [0],
    isRewound: true,
  },
  { form: 'prompt', said: 'Take the other way', replies: [{ text: 'The other way it is.' }] },
  { form: 'prompt', said: 'Wörter: 日本語 <b>tags</b> & "quotes"', replies: [{ text: 'Ja: 日本語 🎈.' }] },
  { form: 'command', said: '/compact keep the names', replies: [] },
  {
    form: 'prompt',
    said: 'Start what runs on',
    replies: [
      { tools: [bash('until [ -e end ]; do sleep 0.2; done', { run_in_background: true })] },
      { text: 'It runs behind us.' },
      { text: reportAnswers['<summary>Background'] },
    ],
    endsWith: 'end',
  },
];

/** What is said to it later, without a screen. The client compacts by itself before it answers the second. */
export const headlessScenes: readonly Scene[] = [
  { form: 'prompt', said: 'Where were we?', replies: [{ text: 'At the parser.' }] },
  { form: 'prompt', said: 'Too much to read', replies: [{ text: 'Now it is short.' }] },
  {
    form: 'prompt',
    said: 'Two calls at once',
    replies: [{ text: 'Both.', tools: [bash('echo a'), bash('false')] }, { text: 'One went wrong.' }],
    exits: [0, 1],
  },
  {
    form: 'prompt',
    said: 'Let one agent count',
    replies: [{ tools: [agent('Count the files', false)] }, { text: 'Two files, it says.' }],
    exits: [0],
  },
  { form: 'prompt', said: 'Thank you', replies: [{ text: 'You are welcome.' }] },
];

/** The whole conversation. */
export const allScenes: readonly Scene[] = [...screenScenes, ...headlessScenes];

/** A turn as the script and the reader both have it. */
export interface ShownTurn {
  readonly form: string;
  readonly said: string;
  readonly answered: readonly string[];
  readonly did: readonly string[];
  readonly files: readonly string[];
  readonly marks: readonly string[];
}

/** Returns what must be shown of a scene. */
export function expectedTurn(scene: Scene): ShownTurn {
  const { form, said, replies, exits = [], files = [] } = scene;
  const calls = replies.flatMap(({ tools = [] }) => tools);
  return {
    form,
    said,
    answered: replies.flatMap(({ text }) => text ?? []),
    did: calls.map(({ name, input }, at) => `${name} ${targetOf(input)} -> ${exits[at] ?? 0}`),
    files,
    marks: [
      ...(scene.isRewound === true ? ['rewound'] : []),
      ...(scene.isInterrupted === true ? ['interrupted'] : []),
    ],
  };
}

function targetOf(input: Call['input']): string {
  return String(input.file_path ?? input.command ?? input.description);
}

/** Returns a turn that was read, as it is compared with the script. */
export function shownTurn(turn: Turn): ShownTurn {
  const { form, said, answered, did, files } = turn;
  const marks = [...(turn.isRewound ? ['rewound'] : []), ...(turn.isInterrupted ? ['interrupted'] : [])];
  return {
    form,
    said,
    answered,
    did: did.map(({ tool, target, exit }) => `${tool} ${target} -> ${exit}`),
    files,
    marks,
  };
}
