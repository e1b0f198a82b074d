import { logKinds } from '../support/log-kinds.ts';
import type { Step } from './place.ts';
import type { projects } from './samples.ts';

/** A run to disturb: the state it starts from, what it does, and what is run after it. */
export interface Scenario {
  readonly name: string;
  readonly project: keyof typeof projects;
  readonly before: readonly Step[];
  readonly step: Step;
  readonly next: readonly Step[];
  /** Whether it changes several sessions or the project itself, independently of each other. */
  readonly isLoose: boolean;
}

const verb = (...argv: string[]): Step => ({ argv });
const event = (name: string, fields: Step['fields'] = {}): Step => ({ event: name, fields });
const log = verb('log', '--progress', 'What came next');
const again = verb('init', '--goal', 'New work');
const checkpoint = verb('checkpoint', '--session', 'fix-sweep');
// The next person, in another conversation.
const fresh: Step = { event: 'UserPromptSubmit', fields: { prompt: 'hello' }, conversation: 'c2' };
const bound = verb('resume', 'fix-sweep', '--json');
const install = verb('merge-driver', '--install');
const merge = verb('merge-driver', '--', 'base.txt', 'ours.txt', 'theirs.txt', '7', 'x.md');
const preCompact = event('PreCompact', { trigger: 'auto' });
const restored = event('SessionStart', { source: 'compact' });
const prompt = (text: string): Step => event('UserPromptSubmit', { prompt: text, prompt_id: 'p1' });
const typed = (name: string, args: string): Step =>
  event('UserPromptExpansion', { command_name: `session:${name}`, command_args: args, prompt_id: 'p2' });

type Wish = Partial<Omit<Scenario, 'step' | 'name'>>;

function scenario(name: string, step: Step, wish: Wish = {}): Scenario {
  return { name, step, project: 'active', before: [bound], next: [fresh, log], isLoose: false, ...wish };
}

const verbs: readonly Scenario[] = [
  scenario('init', verb('init', '--goal', 'New work', '--step', 'One'), {
    project: 'empty',
    before: [],
    next: [again, fresh, log],
    isLoose: true,
  }),
  scenario('init --task', verb('init', '--task', 'fix-sweep', '--name', 'new-work'), {
    project: 'tasks',
    before: [],
    next: [again, fresh, log],
    isLoose: true,
  }),
  scenario('init --private', verb('init', '--goal', 'New work', '--private'), {
    project: 'empty',
    before: [],
    next: [again, fresh, log],
    isLoose: true,
  }),
  scenario('init --pause-current', verb('init', '--goal', 'New work', '--pause-current'), {
    isLoose: true,
    next: [fresh, checkpoint],
  }),
  ...Object.entries(logKinds).map(([kind, args]) => scenario(`log ${kind}`, verb('log', ...args))),
  scenario('log --stdin', {
    argv: ['log', '--stdin'],
    input: 'decision: Lock\nnext: Go on\nprogress: Done so far\n',
  }),
  scenario('log without a binding', verb('log', '--progress', 'What came next', '--session', 'fix-sweep'), {
    before: [],
    next: [fresh, verb('log', '--discovery', 'after', '--session', 'fix-sweep')],
  }),
  scenario('log behind a prompt', verb('log', '--discovery', 'Cold'), { before: [bound, prompt('hello')] }),
  scenario('log over a queue', verb('log', '--discovery', 'Cold'), {
    before: [bound, log, { event: 'queue' }, { event: 'queue' }],
  }),
  scenario('checkpoint', verb('checkpoint', '--note', 'So far', '--tldr', 'It goes on')),
  // Where it can't be kept whose the session is, resume says so, and the next log is refused.
  scenario('resume', verb('resume', 'fix-sweep'), { project: 'paused', before: [], isLoose: true }),
  scenario('resume --reopen', verb('resume', 'fix-sweep', '--reopen'), {
    project: 'closed',
    before: [],
    isLoose: true,
  }),
  scenario('pause', verb('pause', '--note', 'lunch')),
  scenario('pause --switch-to', verb('pause', '--switch-to', 'other'), {
    project: 'two',
    isLoose: true,
    next: [fresh, checkpoint],
  }),
  scenario('close --complete', verb('close', '--complete', '--force', '--summary', 'It is fixed'), {
    next: [fresh, verb('view', 'list')],
  }),
  scenario('close --abandon', verb('close', '--abandon', '--reason', 'no use')),
  scenario('leave', verb('leave')),
  scenario('set', verb('set', '--name', 'another', '--goal', 'Another goal', '--task', '#12')),
  scenario('undo of log', verb('undo'), { before: [bound, log], next: [fresh, verb('checkpoint')] }),
  scenario('undo of close', verb('undo', '--session', 'fix-sweep'), {
    before: [bound, log, verb('close', '--abandon', '--reason', 'x')],
  }),
  scenario('tidy', verb('tidy'), { next: [verb('tidy'), fresh, log], isLoose: true }),
  scenario('doctor --fix', verb('doctor', '--fix'), {
    project: 'damaged',
    before: [event('SessionStart', { source: 'startup' })],
    isLoose: true,
    next: [fresh, verb('doctor', '--fix')],
  }),
  scenario('merge-driver', merge, { project: 'merging', next: [merge, fresh, log] }),
  scenario('merge-driver --install', install, { isLoose: true, next: [install, fresh, log] }),
  scenario('merge-driver --uninstall', verb('merge-driver', '--uninstall'), {
    before: [bound, install],
    next: [install, fresh, log],
    isLoose: true,
  }),
];

const counted = [restored, fresh, log];

const hooks: readonly Scenario[] = [
  scenario('SessionStart startup', event('SessionStart', { source: 'startup' })),
  scenario('SessionStart compact', restored, { next: counted }),
  scenario('SessionStart behind PreCompact', restored, {
    before: [bound, preCompact],
    next: [prompt('go on'), fresh, log],
  }),
  scenario('PreCompact', preCompact, { next: counted }),
  scenario('PreCompact over a queue', preCompact, {
    before: [bound, log, { event: 'queue' }],
    next: counted,
  }),
  scenario('UserPromptSubmit first', prompt('hello'), { before: [], isLoose: true }),
  scenario('UserPromptSubmit continue', prompt('continue')),
  scenario('UserPromptSubmit /session-log', prompt('/session-log --discovery Cold')),
  scenario('UserPromptExpansion log', typed('log', '--discovery Cold --next Go on')),
  scenario('UserPromptExpansion close', typed('close', '--abandon --reason no use')),
  scenario('UserPromptExpansion init', typed('init', '--goal New work'), {
    project: 'empty',
    before: [],
    next: [again, fresh, log],
    isLoose: true,
  }),
  scenario(
    'PreToolUse',
    event('PreToolUse', { tool_name: 'Bash', tool_input: { command: 'session-journal log x' } }),
  ),
  scenario('PostToolUse', event('PostToolUse', { tool_name: 'Read' }), {
    before: [bound, preCompact, { event: 'boundary' }],
  }),
  scenario('a hook without an event', { event: 'none', input: '{"prompt":null}' }),
];

/** All runs to kill and disturb: each verb that writes, each kind of log, each hook. */
export const scenarios: readonly Scenario[] = [...verbs, ...hooks];
