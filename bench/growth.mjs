// Calculates how costs grow with the size of the session.
const megabyte = 1024 * 1024;

/**
 * Returns, for each kind of case (its name up to the last comma), the cost of one more megabyte in milliseconds, by
 * least squares, and the cost of each size divided by the cost of the size before. The growth is linear if ten times
 * the size costs at most ten times as much.
 */
export function growthOf(cases) {
  const kinds = Map.groupBy?.(cases, kindOf) ?? groupBy(cases, kindOf);
  return [...kinds].map(([name, points]) => {
    const costs = points.map(({ over }) => over);
    const steps = points.slice(1).map((point, index) => {
      const before = points[index];
      return { cost: atLeastOne(point.over) / atLeastOne(before.over), size: point.bytes / before.bytes };
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

// Differences below a millisecond are random.
function atLeastOne(ms) {
  return Math.max(ms, 1);
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
  const y = mean(points.map(({ over }) => over));
  const along = points.map(({ bytes, over }) => [bytes / megabyte - x, over - y]);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  return sum(along.map(([dx, dy]) => dx * dy)) / sum(along.map(([dx]) => dx * dx));
}
