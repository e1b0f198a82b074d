import { findRunning } from '../../dashboard/server/server-file.ts';
import { hasStatusline } from '../../io/client/statusline-script.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { type AutomaticThing, automaticThings } from '../../journal/doctor/automatic-things.ts';
import { captureThing } from './captures.ts';
import { terminalThings } from './terminals.ts';

/** Returns everything that happens by itself here, and whether it does: the journal's things, and those of captures. */
export async function thingsHere(project: Project | undefined, context: Context): Promise<AutomaticThing[]> {
  const { sharedThrough } = await import('../../capture/share/due.ts');
  const yeses = sharedThrough(context.cwd, context.env);
  const things = await automaticThings(project, context);
  const [first] = yeses;
  const sharing: AutomaticThing = {
    name: 'Sharing captures through your git remote, after you pushed and once a day',
    value: first === undefined ? 'off' : `on, ${yeses.map(({ shown }) => shown).join(' and ')}`,
    from: first === undefined ? 'default' : `your yes of ${new Date(first.at).toISOString().slice(0, 10)}`,
    change:
      first === undefined
        ? 'session-journal captures share on, where the project agrees, too'
        : 'session-journal captures share off',
  };
  const network = things.findIndex(({ name }) => name === 'Connections to a network');
  const shown = things.map((thing, index) =>
    index === network && first !== undefined
      ? { ...thing, value: 'only to share captures', from: sharing.from }
      : thing,
  );
  const capturing = captureThing(project, context);
  const { runThings } = await import('./runs.ts');
  const own = [
    capturing,
    sharing,
    ...runThings(project, context),
    ...terminalThings(context),
    ...onRequest(context),
  ];
  return [...shown.slice(0, network), ...own, ...shown.slice(network)];
}

// What goes on by itself once the person has started it.
function onRequest({ env, now }: Context): AutomaticThing[] {
  const running = findRunning(env, now().getTime());
  const isInstalled = hasStatusline(env);
  return [
    {
      name: 'The dashboard, which listens on this machine',
      value:
        running === undefined
          ? 'off'
          : `on, port ${running.port}${running.options.isLan ? ', on your network, too' : ''}`,
      from: running === undefined ? 'default' : 'you started it; it ends 12 hours after the last visit',
      change: running === undefined ? 'session-journal dashboard' : 'session-journal dashboard --stop',
    },
    {
      name: "The line in Claude Code's status line",
      value: isInstalled ? 'on' : 'off',
      from: isInstalled ? 'your settings of Claude Code' : 'default',
      change: `session-journal statusline --${isInstalled ? 'un' : ''}install`,
    },
  ];
}
