import type { PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html, paragraphs } from '../pieces/html.ts';
import { icon } from '../pieces/icons.ts';
import { count } from '../pieces/parts.ts';
import { compactionName, type ShownCompaction, tornStrip } from '../pieces/timeline.ts';
import { dayAndClock } from '../pieces/times.ts';

/** A tool call of a turn. */
export interface PageCall {
  readonly tool: string;
  readonly target: string;
  /** How it ended, if not well: `exit 1`; empty otherwise. */
  readonly trouble: string;
}

/** A turn of a conversation. */
export interface ShownTurn {
  readonly number: number;
  readonly at: number | undefined;
  readonly said: string;
  readonly answered: string;
  readonly did: readonly PageCall[];
  readonly files: readonly string[];
  readonly isRewound: boolean;
  readonly isInterrupted: boolean;
  /** The sub-agent that had it; empty for the conversation's own. */
  readonly agent: string;
  /** What came of it, as far as that is certain. */
  readonly made: readonly MadeThere[];
  /** The compactions between it and the next one. */
  readonly compactions: readonly CompactedThere[];
}

/** A decision that was logged in a turn, or a commit that was made there. */
export interface MadeThere {
  readonly shape: 'dec' | 'commit';
  readonly words: string;
  /** The beginning of a commit's hash; empty for a decision. */
  readonly commit: string;
  /** The address below the project's. */
  readonly path: string;
}

/** A compaction in a conversation. */
export interface CompactedThere {
  readonly at: number | undefined;
  /** What is known of it; without the journal only what the transcript says. */
  readonly compaction: ShownCompaction;
}

/** Returns a turn, with what came of it, and the compactions after it. */
export function turnOf(turn: ShownTurn, frame: PageFrame): Html {
  return html`${turnItself(turn, frame)}${turn.compactions.map((one) => cutOf(one, frame))}`;
}

function turnItself(turn: ShownTurn, { project, now }: PageFrame): Html {
  const { number, at, said, answered, did, agent, isRewound, isInterrupted } = turn;
  if (isRewound)
    return html`<details class="fold rew"><summary>Turn ${number}, rewound: “${said.slice(0, 80)}” It does not count and is kept for reading.</summary>${paragraphs(answered)}</details>`;
  const who = agent === '' ? 'You' : 'Asked of a sub-agent';
  const body = html`${said !== '' && html`<div class="said"><h3 class="who">${who}</h3><div dir="auto">${paragraphs(said)}</div></div>`}${
    answered !== '' &&
    html`<div class="says"><h3 class="who">${agent === '' ? 'Claude' : 'Sub-agent'}</h3>${paragraphs(answered)}</div>`
  }${callsOf(did)}${madeOf(turn, project.id)}${isInterrupted && html`<p class="did dim">${icon('no')} Interrupted by the person</p>`}`;
  const place = agent === '' ? `t${number}` : `a${agent}-${number}`;
  return html`<article class="turn${agent !== '' && ' sub'}" id="${place}" aria-label="${agent === '' ? 'Turn' : 'Sub-agent’s turn'} ${number}"><p class="at"><a href="#${place}">Turn ${number}</a> ${at !== undefined && dayAndClock(at, now)}</p><div>${body}</div></article>`;
}

function madeOf({ made }: ShownTurn, project: string): Content {
  if (made.length === 0) return undefined;
  const rows = made.map(({ shape, words, commit, path }) => {
    const name = html`${commit !== '' && html`<code>${commit}</code> `}${words}`;
    return html`<li>${icon(shape)}<a href="/${project}/${path}" dir="auto">${name}</a></li>`;
  });
  return html`<ul class="made" aria-label="What came of it">${rows}</ul>`;
}

const fromHere = html`<br><span class="dim">From here on Claude had a summary in place of the words above.</span>`;

function cutOf({ at, compaction }: CompactedThere, { now }: PageFrame): Html {
  const time = at !== undefined && dayAndClock(at, now);
  const name = compactionName(compaction.number);
  return html`<div class="cut" role="note" aria-label="${name}">${icon('seam')}${tornStrip(time, compaction, fromHere)}</div>`;
}

function callsOf(did: readonly PageCall[]): Content {
  if (did.length === 0) return undefined;
  const rows = did.map(
    ({ tool, target, trouble }) =>
      html`<li><span>${tool}</span><span><code>${target}</code></span><span class="dim">${trouble !== '' && html`<span class="bad">${icon('fail')}${trouble}</span>`}</span></li>`,
  );
  return html`<details class="fold did"><summary>${summaryOf(did)}</summary><ul class="calls">${rows}</ul></details>`;
}

const verbs: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:Edit|MultiEdit|Write|NotebookEdit)$/, 'changed', 'file'],
  [/^(?:Read|Grep|Glob|LS|NotebookRead)$/, 'read', 'file'],
  [/^Bash/, 'ran', 'command'],
  [/^(?:Agent|Task)$/, 'started', 'sub-agent'],
];

// `Changed 2 files, read 3 files, ran 1 command, 1 other call`.
function summaryOf(did: readonly PageCall[]): string {
  const counts = verbs.map(([tool, verb, noun]) => ({
    verb,
    noun,
    calls: did.filter((one) => tool.test(one.tool)),
  }));
  const known = counts.reduce((sum, { calls }) => sum + calls.length, 0);
  const told = counts.flatMap(({ verb, noun, calls }) =>
    calls.length === 0 ? [] : [`${verb} ${count(calls.length, noun)}`],
  );
  const others = did.length - known;
  const failed = did.filter(({ trouble }) => trouble !== '').length;
  const all = [
    ...told,
    ...(others > 0 ? [count(others, 'other call')] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const text = all.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
