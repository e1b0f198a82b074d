// Calculates how costs grow with the size of the session.
const megabyte = 1024 * 1024;

/**
 * Returns for each kind of case (its name up to the last comma) what a megabyte more costs, by least squares and in times
 * of bare Node as all costs, and how many times as much as a size costs the next one, of which ten times the size may
 * cost ten times as much.
 */
export function growthOf(cases) {
  const kinds = Map.groupBy?.(cases, kindOf) ?? groupBy(cases, kindOf);
  return [...kinds].map(([name, points]) => {
    const costs = points.map(({ ratio }) => ratio);
    const steps = points.slice(1).map((point, index) => {
      const before = points[index];
      return {
        cost: beyondChance(point.ratio) / beyondChance(before.ratio),
        size: point.bytes / before.bytes,
      };
    });
    return {
      name,
      costs,
      slope: slopeOf(points),
      steps: steps.map(({ cost }) => cost),
      linear: isLinear(steps),
    };
  });
}

// A difference of less than a millisecond, or of a 25th of what bare Node takes, is chance.
function beyondChance(ratio) {
  return Math.max(ratio, 0.04);
}

// Up to a tenth more than linear is noise.
function isLinear(steps) {
  return steps.every(({ cost, size }) => cost <= size * 1.1);
}

function kindOf({ name }) {
  return name.slice(0, name.lastIndexOf(','));
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function slopeOf(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(({ bytes }) => bytes / megabyte));
  const y = mean(points.map(({ ratio }) => ratio));
  const along = points.map(({ bytes, ratio }) => [bytes / megabyte - x, ratio - y]);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  return sum(along.map(([dx, dy]) => dx * dy)) / sum(along.map(([dx]) => dx * dx));
}
