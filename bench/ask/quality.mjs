// Asks the questions of questions.txt in the made-up project, and prints the rank of the first right passage of each.
import { spawnSync } from 'node:child_process';
import { makeProject } from './make-project.mjs';
import { cli, inProject } from './project.mjs';
import { textOf } from './texts.mjs';

const shown = 10;

// `# …` begins a set of questions.
function questionSets() {
  return textOf('questions.txt')
    .split(/^# /m)
    .slice(1)
    .map((set) => {
      const [about, ...lines] = set.trim().split('\n');
      const questions = lines.map((line) => {
        const [question, right] = line.split(' => ');
        return { question, right: right.split(' || ') };
      });
      return { about, questions };
    });
}

function rankOf({ question, right }, { root, env }) {
  const argv = [cli, 'ask', question, '--json', '-n', String(shown)];
  const { stdout, status, stderr } = spawnSync(process.execPath, argv, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${question}: ${stderr}`);
  const { passages } = JSON.parse(stdout);
  const place = passages.findIndex(({ text }) => right.some((piece) => text.includes(piece)));
  return { question, rank: place < 0 ? undefined : place + 1, first: passages[0]?.text ?? '' };
}

const share = (some, all) => `${Math.round((1000 * some) / all) / 10} %`;

function print(about, ranks) {
  console.log(`\n${about}\n\nrank  question`);
  for (const { question, rank, first } of ranks) {
    const instead = rank === 1 ? '' : `   (first: ${first.replace(/\s+/g, ' ').slice(0, 60)})`;
    console.log(`${String(rank ?? '–').padStart(4)}  ${question}${instead}`);
  }
  printShares('These', ranks);
}

function printShares(which, ranks) {
  const within = (most) => ranks.filter(({ rank }) => rank !== undefined && rank <= most).length;
  console.log(`\n${which}: ${ranks.length}; first: ${share(within(1), ranks.length)} (goal: 70 %)`);
  console.log(`among the first five: ${share(within(5), ranks.length)} (goal: 90 %)`);
}

/** Measures how good the offline answers are. */
export function measureAnswers() {
  inProject(({ root, env }) => {
    const { sessions, conversations } = makeProject(root, env.HOME);
    console.log(`A made-up project of ${sessions} sessions and ${conversations} conversations`);
    const all = questionSets().map(({ about, questions }) => {
      const ranks = questions.map((one) => rankOf(one, { root, env }));
      print(about, ranks);
      return ranks;
    });
    printShares('All questions', all.flat());
  });
}
