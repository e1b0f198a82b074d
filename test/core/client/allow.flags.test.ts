import { describe, expect, test } from 'vitest';
import { aliases, commandTable } from '../../../src/commands/verbs.ts';
import { isHarmlessCall } from '../../../src/core/client/allow.ts';
import { makeProject } from '../../support/make-project.ts';
import { done } from '../../support/verbs.ts';

// What may run without a question. If you add a flag, decide: a flag that reads or logs within this project belongs
// here and into the table of src/core/client/allow.ts, and everything else stays out of both.
const open: Readonly<Record<string, string>> = {
  status: '--json --help',
  approvals: '--all --json --help',
  log: `--progress --step --done --undone --current --decision --context --options --choice --rationale --supersedes --discovery
    --title --tried --result --blocker --resolved --next --file --description --key-context --drop-key-context
    --drop-next --edit --drop --tldr --stdin --session --json --help`,
  checkpoint: '--note --tldr --key-context --session --json --help',
  view: `--progress --decisions --discoveries --blockers --dead-ends --timeline --since --entries --compactions --pr --all --status --owner
    --session --json --help`,
  search: '--in --regex --since --limit --json --help',
  why: '--limit --session --json --help',
  ask: '--since --limit --budget-chars --session --json --help',
  conversations: '--actor --branch --since --limit --all --turns --tools --session --json --help',
  resume: '--list --last --json --help',
};
const openOf = (verb: string): string[] => (open[verb] ?? '').split(/\s+/).filter((flag) => flag !== '');

async function flagsOf(verb: string): Promise<string[]> {
  const help = await done(makeProject(), [verb, '--help']);
  const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--?[A-Za-z][\w-]*)/gm)].map(([, flag]) => flag as string);
  expect(flags).toContain('--help');
  return flags;
}

describe('guarantee: a flag is closed until the table names it', () => {
  test.each([...commandTable.keys()])('%s', async (verb) => {
    const flags = await flagsOf(verb);
    const names = [verb, ...[...aliases].filter(([, { words }]) => words[0] === verb).map(([name]) => name)];
    for (const name of names) {
      const calls = (flag: string): string[] =>
        ['', '=x', ' x'].map((end) => `session-journal ${name} ${flag}${end}`);
      const allowed = flags.filter((flag) => calls(flag).some(isHarmlessCall));
      expect(allowed.sort(), name).toEqual(openOf(verb).sort());
    }
    expect(isHarmlessCall(`session-journal ${verb} --another`)).toBe(false);
    expect(isHarmlessCall(`session-journal ${verb} -m x`)).toBe(verb === 'log');
  });

  test('what "log --stdin" reads can hold no flag that is closed', async () => {
    const own = (await flagsOf('log')).filter((flag) => !['-C', '--keep-secret'].includes(flag));
    expect(own.filter((flag) => !openOf('log').includes(flag))).toEqual([]);
  });
});
