import { isFailure } from '../../core/failure.ts';
import type { HttpAnswer, HttpRequest } from '../../io/process/http.ts';
import { loggedInPage, loginPage, unreadablePage } from '../page/bare.ts';
import { renderPage } from '../pieces/frame.ts';
import { act } from './act.ts';
import { type Desk, type DeskProject, projectsOf } from './desk.ts';
import { loginRefusalOf, refusalOf, writeRefusalOf } from './guard.ts';
import {
  assetAnswer,
  jsonAnswer,
  leadTo,
  type PageMeans,
  pageAnswer,
  streamAnswer,
  textAnswer,
} from './headers.ts';
import { cookieIn, isWriteKey, loginMs, makeLogin, readCookie } from './keys.ts';
import { readPage } from './read-page.ts';
import { type Asked, routeOf } from './routes.ts';
import { useTicket } from './tickets.ts';
import { watchScreen } from './watch-screen.ts';

/** Answers a request: refuses what it must, then shows, logs in, or does what is asked. */
export async function answerRequest(request: HttpRequest, desk: Desk): Promise<HttpAnswer> {
  const refusal = refusalOf(request, desk.guarded);
  if (refusal !== undefined) return textAnswer(refusal.status, refusal.text);
  const route = routeOf(request.target);
  const isPost = request.method === 'POST';
  if (isPost && route.kind === 'login') return logIn(request, desk);
  if (isPost && route.kind === 'act') return answerAct(request, route.project, desk);
  if (isPost || route.kind === 'act') return textAnswer(405, 'Not here');
  if (route.kind === 'asset') return asset(route.name, desk);
  const until = loginOf(request, desk);
  if (route.kind === 'login' || until === undefined) return askWho(route, request, desk);
  return answerRead(route, request, desk);
}

// When the login of a request ends; undefined without one.
function loginOf({ headers }: HttpRequest, { key, cookieName, now }: Desk): number | undefined {
  const cookie = cookieIn(headers.get('cookie') ?? [], cookieName);
  return cookie === undefined ? undefined : readCookie(key, cookie, now());
}

function askWho(route: Asked, request: HttpRequest, desk: Desk): HttpAnswer {
  if (route.kind === 'events' || route.kind === 'screen') return textAnswer(401, 'Log in first');
  return pageAnswer(
    route.kind === 'login' ? 200 : 401,
    loginPage(desk.files.assets, ''),
    meansOf(request, desk),
  );
}

function meansOf({ headers }: HttpRequest, { guarded, files }: Desk): PageMeans {
  const [host = ''] = headers.get('host') ?? [];
  const origin = guarded.origins.find((one) => one.endsWith(`//${host.toLowerCase()}`)) ?? '';
  return { origin, assets: files.assets };
}

function asset(name: string, { files }: Desk): HttpAnswer {
  const file = files.byName.get(name);
  return file === undefined ? textAnswer(404, 'Not found') : assetAnswer(file.type, file.text);
}

function logIn(request: HttpRequest, desk: Desk): HttpAnswer {
  const { files, env, key, cookieName, guarded, now } = desk;
  const refusal = loginRefusalOf(request, guarded);
  if (refusal !== undefined) return textAnswer(refusal.status, refusal.text);
  const means = meansOf(request, desk);
  const ticket = new URLSearchParams(request.body).get('ticket') ?? '';
  if (ticket.length > 100 || !useTicket(env, ticket, now())) {
    const trouble = 'That code is wrong, was used, or is older than a minute';
    return pageAnswer(401, loginPage(files.assets, trouble), means);
  }
  const { cookie, writeKey } = makeLogin(key, now());
  const secure = means.origin.startsWith('https:') ? '; Secure' : '';
  const set = `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${loginMs / 1000}${secure}`;
  const body = loggedInPage(files.assets, guarded.isReadOnly ? '' : writeKey, '/');
  const answer = pageAnswer(200, body, means);
  return { ...answer, headers: { ...answer.headers, 'Set-Cookie': set } };
}

async function answerRead(route: Asked, request: HttpRequest, desk: Desk): Promise<HttpAnswer> {
  const projects = projectsOf(desk);
  if (route.kind === 'root') return leadTo(`/${projects[0]?.id ?? 'login'}/`);
  if (route.kind === 'events') return events(desk);
  if (route.kind === 'screen' && projects.some(({ id }) => id === route.project))
    return watchScreen(route.name, { env: desk.env, isTypable: desk.options.terminals });
  if (route.kind !== 'page') return textAnswer(404, 'Not found');
  const project = projects.find(({ id }) => id === route.project);
  if (project === undefined) return textAnswer(404, 'This dashboard does not show that project');
  const means = meansOf(request, desk);
  try {
    const { status, page, frame } = await readPage(route, project, desk);
    return pageAnswer(status, renderPage(page, frame), { ...means, part: page.part });
  } catch (error) {
    // A page that knows only a part would say that nothing needs the person.
    if (!isFailure(error)) throw error;
    return pageAnswer(503, unreadablePage(desk.files.assets, error.message, error.hint ?? ''), means);
  }
}

function events({ changes }: Desk): HttpAnswer {
  return streamAnswer((stream) => {
    if (!changes.add(stream)) stream.close();
  });
}

function answerAct(request: HttpRequest, id: string, desk: Desk): HttpAnswer | Promise<HttpAnswer> {
  const refusal = writeRefusalOf(request, desk.guarded);
  if (refusal !== undefined) return jsonAnswer(refusal.status, { error: refusal.text, hint: '' });
  const until = loginOf(request, desk);
  const [given = '', ...others] = request.headers.get('x-session-journal-key') ?? [];
  if (until === undefined || others.length > 0 || !isWriteKey(desk.key, until, given)) {
    const hint = 'Log in again: session-journal dashboard --open';
    return jsonAnswer(401, { error: 'This page may only read', hint });
  }
  const project: DeskProject | undefined = projectsOf(desk).find((one) => one.id === id);
  if (project === undefined)
    return jsonAnswer(404, { error: 'This dashboard does not show that project', hint: '' });
  const { sources, env, options } = desk;
  return act(request.body, { sources, root: project.root, env, isTypable: options.terminals });
}
