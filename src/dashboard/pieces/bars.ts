import { type Html, html } from './html.ts';
import { dollars } from './parts.ts';
import { dateOf } from './times.ts';

/** What was spent on a day. */
export interface DayCost {
  /** When it began, in milliseconds since 1970. */
  readonly day: number;
  /** In US dollars. */
  readonly amount: number;
}

const [step, width, height, foot] = [20, 12, 74, 80];

/** Returns a picture of what the runs of some days cost, a bar a day; the last one is today. */
export function dayBars(days: readonly DayCost[]): Html {
  const amounts = days.map(({ amount }) => amount);
  const most = Math.max(0, ...amounts);
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(1, days.length);
  const words = `What runs cost a day, ${days.length} days: up to ${dollars(most)}, on average ${dollars(mean)}; today ${dollars(amounts.at(-1) ?? 0)} so far`;
  const bars = amounts.map((amount, index) => {
    const size = Math.max(amount > 0 ? 1 : 0, (amount / most) * height);
    const isToday = index === days.length - 1;
    return html`<rect x="${index * step}" y="${(foot - size).toFixed(1)}" width="${width}" height="${size.toFixed(1)}" rx="1.5"${isToday && html` class="t"`}/>`;
  });
  const end = (days.length - 1) * step + width + 2;
  return html`<svg class="bars" viewBox="0 0 ${end} 98" role="img" aria-label="${words}"><path class="l" d="M0 ${foot + 0.5}h${end}"/>${bars}<text x="0" y="95">${dateOf(days[0]?.day ?? 0)}</text><text x="${end}" y="95" text-anchor="end">today</text></svg>`;
}
