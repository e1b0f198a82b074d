import type { Context } from '../io/project/context.ts';
import type { Project } from '../io/project/project.ts';
import { type AutomaticThing, automaticThings } from '../journal/doctor/automatic-things.ts';
import { captureThing } from './kept-captures.ts';
import { terminalThings } from './kept-terminals.ts';

/** Returns everything that happens by itself here, and whether it does: the journal's things, and those of captures. */
export async function thingsHere(project: Project | undefined, context: Context): Promise<AutomaticThing[]> {
  const { sharedThrough } = await import('../capture/share/due.ts');
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
  const own = [capturing, sharing, ...terminalThings(context)];
  return [...shown.slice(0, network), ...own, ...shown.slice(network)];
}
