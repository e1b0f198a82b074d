import { Failure } from '../../core/failure.ts';
import { readEmail } from '../../io/git/email.ts';
import type { Context } from '../../io/project/context.ts';
import type { Target } from './find-target.ts';

/** Returns a time as it is written behind what is logged: with the user's name if the session has another owner. */
export function signedTime(time: string, { project, file }: Target, { env }: Context): string {
  const { owner } = file.facts;
  const author = owner === '' ? '' : authorName(readEmail(project.root, env), owner);
  return author === '' ? time : `${time}, ${author}`;
}

// The name is what comes before the `@`, unless the owner's address begins alike.
function authorName(email: string, owner: string): string {
  const [mine, theirs] = [email, owner].map((address) => address.toLowerCase());
  if (mine === theirs) return '';
  const name = nameIn(email);
  return clean(name.toLowerCase() === nameIn(owner).toLowerCase() ? email : name);
}

function nameIn(address: string): string {
  return address.replace(/@[^@]*$/, '');
}

// Parentheses, commas and white space would end the name where it is read.
function clean(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}._+@-]/gu, '')
    .slice(0, 64)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** Returns the email that makes a session the user's own; fails with `refused` if git has none. */
export function ownEmail({ project }: Pick<Target, 'project'>, { env }: Context): string {
  const email = readEmail(project.root, env);
  if (email !== '') return email;
  throw new Failure('refused', 'Cannot take over a session: git has no email for you', {
    hint: 'Set one: git config user.email you@example.org',
  });
}
