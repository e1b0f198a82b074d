// `npm run bench -- dashboard`: what the dashboard costs with 50 sessions. It must be run below no Claude client, as the
// dashboard itself.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const sessions = 50;

function makeProject(root) {
  mkdirSync(join(root, 'home'));
  const env = { PATH: process.env.PATH, HOME: join(root, 'home'), TZ: 'UTC', GIT_CONFIG_GLOBAL: '/dev/null' };
  const run = (...words) =>
    execFileSync(process.execPath, [join(dist, 'cli.cjs'), ...words], { cwd: root, env, encoding: 'utf8' });
  execFileSync('git', ['init', '--quiet'], { cwd: root, env });
  execFileSync('git', ['config', 'user.email', 'ana@example.org'], { cwd: root, env });
  for (let number = 1; number <= sessions; number += 1) {
    run('init', '--goal', `Piece of work number ${number}`, '--name', `work-${number}`);
    run(
      'log',
      '--decision',
      'Lock first',
      '--choice',
      'a mutex',
      '--discovery',
      'It runs twice',
      '--blocker',
      'No staging',
      '--session',
      `work-${number}`,
    );
  }
  return { env, run };
}

function fetchPage(port, path, cookie) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get({ port, path, headers: { Cookie: cookie } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({
          text,
          status: response.statusCode,
          headers: response.headers,
          ms: performance.now() - start,
        }),
      );
    }).on('error', reject);
  });
}

function logIn(port, code) {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: `http://127.0.0.1:${port}`,
      Host: `127.0.0.1:${port}`,
    };
    const sent = request({ port, path: '/login', method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.headers['set-cookie'][0].split(';')[0]);
    });
    sent.on('error', reject);
    sent.end(`ticket=${code}`);
  });
}

function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
}

function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const rssMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function cpuShare(pid, seconds) {
  const before = cpuMs(pid);
  await setTimeout(seconds * 1000);
  return (cpuMs(pid) - before) / (seconds * 10);
}

/** Measures how long a change on the disk takes to be heard, in ms, and the CPU of a quiet server with an open page. */
async function listen({ port, cookie, pid, root }) {
  const heard = { next: undefined };
  const stream = get({ port, path: '/events', headers: { Cookie: cookie } }, (response) => {
    response.on('data', (part) => String(part).includes('event: change') && heard.next?.(performance.now()));
  });
  await setTimeout(1500);
  // Node tidies up for a while after all those pages.
  const after = await cpuShare(pid, 10);
  const idle = await cpuShare(pid, 30);
  const file = join(root, '.sessions/active/bench.md');
  const waits = [];
  for (let round = 0; round < 10; round += 1) {
    const start = performance.now();
    const at = new Promise((resolve) => {
      heard.next = resolve;
    });
    writeFileSync(file, `---\nid: bench-${round}\nshortname: bench\nstatus: active\n---\n# Session: x\n`);
    waits.push((await at) - start);
  }
  stream.destroy();
  return { after, idle, wait: median(waits), longest: Math.max(...waits) };
}

async function visit(port, cookie) {
  const root = await fetchPage(port, '/', cookie);
  const home = root.headers.location;
  const first = await fetchPage(port, home, cookie);
  const all = [];
  for (let round = 0; round < 20; round += 1) all.push((await fetchPage(port, home, cookie)).ms);
  const paths = ['sessions', 'sessions/work-7', 'conversations', 'why', 'search?q=mutex', 'settings'];
  for (const path of paths) await fetchPage(port, home + path, cookie);
  return { first, home: median(all) };
}

/** Measures the dashboard of a project with 50 sessions, and prints a table. */
export async function measureDashboard() {
  const root = mkdtempSync(join(tmpdir(), 'bench-dashboard-'));
  const { run } = makeProject(root);
  try {
    const start = performance.now();
    const { port, pid, code } = JSON.parse(run('dashboard', '--json'));
    const cookie = await logIn(port, code);
    const started = performance.now() - start;
    const { first, home } = await visit(port, cookie);
    const heard = await listen({ port, cookie, pid, root });
    const size = (name) => `${(gzipSync(readFileSync(join(dist, name))).length / 1000).toFixed(1)} kB gzip`;
    console.log(
      [
        `Start to login: ${started.toFixed(0)} ms`,
        `First page with ${sessions} sessions: ${first.ms.toFixed(0)} ms, then ${home.toFixed(0)} ms (goal: 100), ${(first.text.length / 1000).toFixed(1)} kB (goal: 50)`,
        `Script: ${size('dashboard-page.js')} (goal: 20), style: ${size('dashboard-page.css')}`,
        `Server: ${(statSync(join(dist, 'dashboard-server.cjs')).size / 1000).toFixed(0)} kB`,
        `A change is heard after ${heard.wait.toFixed(0)} ms, at most ${heard.longest.toFixed(0)} ms (goal: 1000)`,
        `Memory after a visit of all pages: ${rssMb(pid).toFixed(1)} MB (goal: 60)`,
        `CPU of a quiet server with a page open: ${heard.idle.toFixed(2)} % (goal: 0.5); in the 10 s after the visit: ${heard.after.toFixed(2)} %`,
      ].join('\n'),
    );
  } finally {
    run('dashboard', '--stop');
    rmSync(root, { recursive: true, force: true });
  }
}
