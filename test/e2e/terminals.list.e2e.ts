import { expect, onTestFinished, test } from 'vitest';
import { getPage, logIn } from '../support/dashboard.ts';
import { whyNoPty } from '../support/terminals.ts';
import { type InOurTerminal, startInOurTerminal } from './support/in-our-terminal.ts';
import { bash } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';

type Row = readonly [name: string, state: string, reason: string];

function listed({ term }: InOurTerminal): Row[] {
  const { terminals } = JSON.parse(term('list', '--json'));
  return terminals.map(({ name, state, reason }: Record<string, string | null>) => [
    name,
    state,
    reason ?? '',
  ]);
}

/** Opens the dashboard, and returns what shows the rows of its page with terminals. */
async function openPage({ client }: InOurTerminal): Promise<() => Promise<Row[]>> {
  const at = JSON.parse(client.journal('dashboard', '--json'));
  onTestFinished(() => void client.journal('dashboard', '--stop'));
  const who = await logIn(at);
  return async () => {
    const { body } = await getPage(at.port, who, 'terminals');
    const rows = /<ul class="rows panel">(.*?)<\/ul>/s.exec(body)?.[1] ?? '';
    return [...rows.matchAll(/<li>(.*?)<\/li>/gs)].map(([, row = '']) => [
      /<b>(.*?)<\/b>/.exec(row)?.[1] ?? '',
      /<span class="st[^>]*>(?:<svg.*?<\/svg>)?([^<]*)<\/span>/s
        .exec(row)?.[1]
        ?.replace('needs you', 'needs-me') ?? '',
      /class="what"[^>]*>(.*?)</.exec(row)?.[1] ?? '',
    ]);
  };
}

test.skipIf(whyNoPty !== '')(
  'the list of terminals and the dashboard say the same of the real client, whatever it does',
  async () => {
    const inside = await startInOurTerminal();
    onTestFinished(() => inside.close());
    const { client, term } = inside;
    term('new', 'shell', '--', 'cat');
    onTestFinished(() => void term('kill', 'shell', '--force'));
    term('new', 'over', '--', 'false');
    const page = await openPage(inside);
    const both = async (state: string): Promise<Row> => {
      await expect.poll(() => inside.row().state).toMatch(new RegExp(`^(?:${state})$`));
      const rows = listed(inside);
      await expect.poll(page).toEqual(rows);
      expect(rows.map(([name]) => name)).toEqual(['work', 'shell', 'over']);
      return rows[0] as Row;
    };
    client.api.play(inTurn([{ tools: [bash('curl https://example.invalid')] }, 'All done.']));
    await inside.send('Fetch it');
    const [, , reason] = await both('needs-me');
    expect(reason).toMatch(/^permission/);
    await inside.window().sees(/Do you want to proceed/);
    // A question that has just come takes no key for a moment.
    await expect
      .poll(() => {
        inside.window().type('\r');
        return inside.row().state;
      })
      .not.toBe('needs-me');
    await inside.window().sees(/All done\./);
    await both('done|idle');
    client.api.play(() => ({ refusal: 'this request is broken' }));
    await inside.send('Break it');
    await both('failed');
  },
);
