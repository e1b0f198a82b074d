import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeOwnLine } from '../../../src/core/stream/own-line.ts';
import { decodeStreamLine } from '../../../src/core/stream/stream-line.ts';
import { beginCounting, type Counting, countLine, nothingUsed } from '../../../src/runs/state/totals.ts';

function read(lines: readonly string[], before = nothingUsed): Counting {
  return lines.flatMap((line) => decodeStreamLine(line)?.said ?? []).reduce(countLine, beginCounting(before));
}

const started = encodeOwnLine({ step: 'started', code: undefined, signal: '', at: 1 });

function scene(version: string, name: string): string[] {
  return [
    started,
    ...readFileSync(`test/fixtures/streams/${version}/${name}.jsonl`, 'utf8').trimEnd().split('\n'),
  ];
}

function message(id: string, usage: Record<string, number>, more: object = {}): string {
  return JSON.stringify({
    type: 'assistant',
    message: { id, model: 'claude-x', content: [], usage },
    ...more,
  });
}

function result(costUsd: number, input: number, more: object = {}): string {
  const models = { 'claude-x': { inputTokens: input, contextWindow: 1000, costUSD: costUsd } };
  return JSON.stringify({
    type: 'result',
    num_turns: 1,
    total_cost_usd: costUsd,
    modelUsage: models,
    usage: { input_tokens: 10 },
    ...more,
  });
}

const init = '{"type":"system","subtype":"init","model":"claude-x"}';

test.each([
  ['2.1.329', { costUsd: 0.0012, input: 200, output: 20, window: 1_000_000 }],
  ['2.1.197', { costUsd: 0.0015, input: 200, output: 20, window: 200_000 }],
])('%s: a run that was resumed cost what both of its clients cost', (version, { costUsd, ...rest }) => {
  const { figures } = read([...scene(version, 'deferred'), ...scene(version, 'released')]);
  expect(figures.costUsd).toBeCloseTo(costUsd, 10);
  expect(figures).toMatchObject({ ...rest, turns: 2, isPartial: false, context: 110 });
});

test.each([
  ['2.1.329', { costUsd: 0.0024, input: 400, output: 40, turns: 3 }],
  ['2.1.197', { costUsd: 0.00225, input: 300, output: 30, turns: 2 }],
])('%s: what sub-agents used is in the totals', (version, { costUsd, ...rest }) => {
  const { figures } = read(scene(version, 'agent'));
  expect(figures.costUsd).toBeCloseTo(costUsd, 10);
  expect(figures).toMatchObject(rest);
});

test("the context is that of the main conversation's last message: a sub-agent does not change it", () => {
  const usage = {
    input_tokens: 500,
    output_tokens: 300,
    cache_read_input_tokens: 120_000,
    cache_creation_input_tokens: 30_000,
  };
  const lines = [init, message('a', usage), message('b', { input_tokens: 7 }, { parent_tool_use_id: 't' })];
  expect(read(lines).figures).toMatchObject({ context: 150_800, isPartial: true, costUsd: 0 });
});

test('the output that a message begins with is not counted: totals come with the result', () => {
  const { figures } = read([init, message('a', { output_tokens: 1 }), message('a', { output_tokens: 1 })]);
  expect(figures).toMatchObject({ output: 0, isPartial: true });
});

test('within a client, each result reports all since its beginning', () => {
  const { figures } = read([started, init, result(1, 100), init, result(3, 250)]);
  expect(figures).toMatchObject({ costUsd: 3, input: 250, turns: 2 });
});

test('what a conversation had cost before the run is not its cost', () => {
  const before = { ...nothingUsed, costUsd: 5, input: 1000 };
  expect(read([started, init, result(6, 1100)], before).figures).toMatchObject({ costUsd: 1, input: 100 });
  expect(read([started, init, result(2, 100)], before).figures).toMatchObject({ costUsd: 2, input: 100 });
});

test('a client that reports more than before, but less tokens than it must, has begun anew', () => {
  const before = { ...nothingUsed, costUsd: 1, input: 100 };
  expect(read([started, init, result(2, 105)], before).figures).toMatchObject({ costUsd: 2, input: 105 });
});

test('what was reported last is kept for the run that continues it', () => {
  expect(read([started, result(1, 100), started, result(3, 250)]).figures.reported).toMatchObject({
    costUsd: 3,
    input: 250,
  });
});

test('a client that ended without a result leaves a part unknown, for good', () => {
  const lines = [started, init, message('a', { input_tokens: 7 }), started, init];
  expect(read(lines).figures.isPartial).toBe(true);
  expect(read([...lines, result(1, 100)]).figures).toMatchObject({ isPartial: true, costUsd: 1 });
});

test('a client that ended before it used anything leaves nothing unknown', () => {
  expect(read([started, started, init, result(1, 100)]).figures.isPartial).toBe(false);
});

test.each([
  [{ other: { contextWindow: 5 }, 'claude-x': { contextWindow: 7 } }, 7],
  [{ other: { contextWindow: 50 }, 'claude-x[1m]': { contextWindow: 7 } }, 7],
  [{ one: { contextWindow: 5 }, two: { contextWindow: 6 } }, 6],
  [{}, 0],
])('the window is that of the main model: %j', (modelUsage, window) => {
  expect(read([init, result(1, 1, { modelUsage })]).figures.window).toBe(window);
});

test('a result without models keeps the window, and one without a cost has that of its models', () => {
  const models = { 'claude-x': { costUSD: 2, contextWindow: 9 } };
  const lines = [
    result(1, 1, { total_cost_usd: null, modelUsage: models, usage: undefined }),
    result(2, 1, { modelUsage: {} }),
  ];
  expect(read(lines).figures).toMatchObject({ costUsd: 2, window: 9 });
});

function told(costUsd: string): string {
  const response = { text: `Estimated cost:        $${costUsd}\nTotal duration (API):  0s` };
  return JSON.stringify({
    type: 'control_response',
    response: { subtype: 'success', request_id: 'cost', response },
  });
}

test('what a client says that it has cost is counted at once, and its result replaces it', () => {
  const lines = [started, init, message('a', {}), told('0.4012')];
  expect(read(lines).figures).toMatchObject({ costUsd: 0.4012, isPartial: true });
  expect(read([...lines, told('0.39')]).figures.costUsd).toBe(0.4012);
  expect(read([...lines, result(0.4, 100)]).figures).toMatchObject({ costUsd: 0.4, isPartial: false });
  const more = [...lines, result(0.4, 100), init, message('b', {}), told('1.50')];
  expect(read(more).figures.costUsd).toBe(1.5);
  expect(read([...more, result(1.6, 200)]).figures.costUsd).toBeCloseTo(1.6);
});

test('an answer that comes when nothing is open changes nothing', () => {
  const { figures } = read([started, init, message('a', {}), result(0.4, 100), told('0.41')]);
  expect(figures).toMatchObject({ costUsd: 0.4, isPartial: false });
});

test('what a killed client had said that it cost stays counted', () => {
  const lines = [
    started,
    init,
    message('a', {}),
    told('0.50'),
    started,
    init,
    message('b', {}),
    told('0.20'),
  ];
  expect(read(lines).figures).toMatchObject({ costUsd: 0.7, isPartial: true });
  expect(read([...lines, result(0.25, 100)]).figures).toMatchObject({ costUsd: 0.75, isPartial: true });
});

test('a client that counts on says what the conversation has cost: what it had cost before is not counted', () => {
  const before = { ...nothingUsed, costUsd: 5, input: 1000 };
  expect(read([started, init, message('a', {}), told('5.50')], before).figures.costUsd).toBe(0.5);
  expect(read([started, init, message('a', {}), told('0.50')], before).figures.costUsd).toBe(0.5);
});
