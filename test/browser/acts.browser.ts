import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeBusyTollgate } from '../support/busy-tollgate.ts';
import { makeProject } from '../support/make-project.ts';
import { asPerson } from '../support/person.ts';
import { makeRunsPlace, type RunsPlace } from '../support/runs-place.ts';
import { makeScriptedDay } from '../support/scripted-day.ts';
import { makeTollgate } from '../support/tollgate.ts';
import { sample } from '../support/verbs.ts';
import { type Browsing, browse, press, whyNoBrowser } from './browser.ts';

const inBrowser = test.skipIf(whyNoBrowser !== '');

/** Opens the dashboard of a place where runs are started, with its client. */
function browseRuns({ project, env }: RunsPlace): Promise<Browsing> {
  return browse({ ...project, env: { ...project.env, ...env } });
}

inBrowser('what a run asks is allowed, denied and answered on the first page', async () => {
  const project = await makeBusyTollgate();
  const { page } = await browse(project);
  await page.waitForSelector('h1:has-text("need you")');
  const need = (text: string): string => `.need:has-text("${text}")`;
  await press(page, need('psql'), 'Allow once');
  await page.click(`${need('backfill.ts')} >> summary:has-text("Deny")`);
  await page.fill(`${need('backfill.ts')} [name=reason]`, 'Keep it as it is');
  await page.click(`${need('backfill.ts')} button:text-is("Deny")`);
  await page.waitForSelector(need('backfill.ts'), { state: 'detached' });
  await page.check(`${need('dead-letter')} label:has-text("The whole body") input`);
  await press(page, need('dead-letter'), 'Answer');
  const { stdout } = await asPerson(project, 'approvals', '--all');
  expect(stdout).toMatch(/Bash {2}approved {2}/);
  expect(stdout).toMatch(/Edit {2}denied {2}[\s\S]*Reason: Keep it as it is/);
  expect(stdout).toMatch(/AskUserQuestion {2}answered {2}[\s\S]*Your answer: The whole body, for 90 days/);
});

inBrowser('a run is started, stopped, and continued', async () => {
  const place = await makeRunsPlace({ '.sessions/active/fix-sweep-bug-890abc.md': sample() });
  const { page, home, complaints } = await browseRuns(place);
  await page.goto(`${home}runs`);
  await page.click('summary:has-text("Start a run")');
  await page.fill('#start-query', JSON.stringify([{ say: 'I begin' }, { pause: 600_000 }]));
  await page.selectOption('#start-session', { label: 'fix-sweep-bug' });
  await page.click('text=Start it');
  await page.waitForSelector('#said:has-text("Started run")');
  await page.click('.rows a');
  await page.waitForSelector('text=I begin');
  await page.click('text=Stop the run');
  await page.click('text=Stop it now');
  await page.waitForSelector('.top .st:has-text("interrupted")');
  await page.click('summary:has-text("Continue")');
  await page.fill('#continue-query', JSON.stringify([{ say: 'I go on' }]));
  await page.click('button:text-is("Continue")');
  await page.waitForSelector('#said:has-text("Started run")');
  await page.goto(`${home}runs`);
  await page.waitForSelector('.rows li:has-text("completed")');
  expect(complaints).toEqual([]);
});

inBrowser('a checkpoint is saved, and a step opened again', async () => {
  const { project } = await makeTollgate();
  const { page, home } = await browse(project);
  await page.goto(`${home}sessions/refund-idempotency`);
  await page.click('.steps .done button >> nth=0');
  await page.waitForSelector('text=4 of 8 steps done');
  await page.click('text=Log something');
  await page.click('text=Save a checkpoint');
  await page.waitForSelector('.rail li:has-text("Checkpoint")');
  expect(Object.keys(project.tree()).join()).toMatch(/checkpoint/);
});

inBrowser('a merge conflict and a run that failed are among what needs the person', async () => {
  const place = await makeRunsPlace({ '.sessions/active/fix-sweep-bug-890abc.md': sample() });
  const { project } = place;
  await place.until(await place.start([{ exit: 7 }], '--name', 'api-tests'));
  const path = project.path('.sessions/active/fix-sweep-bug-890abc.md');
  const text = readFileSync(path, 'utf8');
  const { page } = await browseRuns(place);
  await page.waitForSelector('.need:has-text("Run api-tests: failed") >> text=exit code 7');
  await page.waitForSelector('h1:has-text("1 thing needs you")');
  // The session that told of the run can't be read any more.
  writeFileSync(path, `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`);
  await page.waitForSelector('.need:has-text("has a merge conflict")');
  await page.waitForSelector('.need:has-text("Run api-tests has failed") >> text=exit code 7');
  await page.waitForSelector('.need code:has-text("session-journal doctor --fix")');
  await page.waitForSelector('h1:has-text("2 things need you")');
  await press(page, '.need:has-text("has failed")', 'Seen, put it aside');
  expect(JSON.parse((await place.journal('runs', 'show', 'api-tests', '--json')).stdout).archived).toBe(true);
});

inBrowser('a run that failed goes on from the first page', async () => {
  const place = await makeRunsPlace();
  await place.until(await place.start([{ exit: 7 }], '--name', 'api-tests'));
  const { page, home } = await browseRuns(place);
  await page.click('.need:has-text("api-tests") >> summary:has-text("Continue")');
  await page.fill('.need textarea', JSON.stringify([{ say: 'All green' }]));
  await page.click('.need button:text-is("Continue")');
  await page.waitForSelector('#said:has-text("Started run")');
  // What another run goes on from needs nobody any more.
  await page.waitForSelector('h1:has-text("Nothing needs you")');
  await page.goto(`${home}runs`);
  await page.waitForSelector('.rows li:has-text("completed")');
});

inBrowser('where there is nothing yet, each page names the next command', async () => {
  const project = makeProject({ 'README.md': '# New\n' }, { commit: true });
  const { page, home } = await browse(project);
  const commands = {
    '': 'session-journal init',
    sessions: 'session-journal init',
    conversations: 'claude',
    runs: 'session-journal run ',
    terminals: 'session-journal term',
    search: 'session-journal search',
    'sessions/none-at-all': 'session-journal init',
  };
  for (const [where, command] of Object.entries(commands)) {
    await page.goto(home + where);
    expect([where, await page.locator('main').innerText()]).toEqual([
      where,
      expect.stringContaining(command),
    ]);
  }
});

inBrowser(
  'the page of a session shows compactions, commits with their conversations, dead ends and files',
  async () => {
    const { project } = await makeScriptedDay();
    const { page, home } = await browse(project);
    await page.goto(`${home}sessions/csv-import`);
    const shown = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const part of [
      'The summary lost Never run the import against db-prod-1',
      'The briefing arrived: current step, key context, 1 dead end, 1 decision',
      'Read with readline: it drops the last line of a file without a line break',
      'src/read.ts - reads line by line',
    ]) {
      expect(shown).toContain(part);
    }
    const rail = await page.locator('.rail > li').allInnerTexts();
    expect(rail.at(-1)).toContain('Started');
    await page.click('section:has(> .head h2:text-is("Commits")) li:has-text("Write in batches") a');
    await page.waitForSelector('h1:has-text("Imports of large files die")');
    expect(await page.locator('aside').innerText()).toContain('session-journal ask --of f3a8c1d2');
  },
);
