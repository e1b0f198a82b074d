import { expect, test } from 'vitest';
import { decodeStreamLine, type StreamSaid } from '../../../src/core/stream/stream-line.ts';
import { type FileRead, hearReads, type OpenReads } from '../../../src/runs/state/file-reads.ts';

type Block = Readonly<Record<string, unknown>>;

function said(type: string, ...content: Block[]): StreamSaid {
  return decodeStreamLine(JSON.stringify({ type, message: { content } }))?.said as StreamSaid;
}

const call = (id: string, input: unknown, name = 'Read'): StreamSaid =>
  said('assistant', { type: 'tool_use', id, name, input });
const outcome = (id: string, content: unknown, more: Block = {}): StreamSaid =>
  said('user', { type: 'tool_result', tool_use_id: id, content, ...more });

function readsOf(...lines: StreamSaid[]): FileRead[] {
  let open: OpenReads = {};
  return lines.flatMap((line) => {
    const heard = hearReads(open, line);
    open = heard.open;
    return heard.files;
  });
}

const all = { file_path: '/p/a.ts' };
const given = (text: unknown, input: unknown = all): Block | undefined => {
  const [read] = readsOf(call('t', input), outcome('t', text));
  return read && { shown: read.shown, isWhole: read.isWhole };
};

test.each([
  { what: 'arrows', text: '     1→one\n     2→two', shown: 'one\ntwo', isWhole: true },
  { what: 'tabs', text: '1\tone\n2\t', shown: 'one\n', isWhole: true },
  { what: 'lines that look numbered themselves', text: '1→2→x\n2→1\ty', shown: '2→x\n1\ty', isWhole: true },
  {
    what: 'a reminder behind it',
    text: '1→one\n\n<system-reminder>\n2→no\n</system-reminder>\n',
    shown: 'one',
    isWhole: true,
  },
  {
    what: 'a line that has only the look of a reminder',
    text: '1→<system-reminder>',
    shown: '<system-reminder>',
    isWhole: true,
  },
  { what: 'Windows line ends', text: '1→one\r\n2→two', shown: 'one\r\ntwo', isWhole: true },
  { what: 'no lines', text: 'The file is empty', shown: undefined, isWhole: false },
  { what: 'something else behind it', text: '1→one\n7→x', shown: undefined, isWhole: false },
  { what: 'a later line first', text: '5→x', shown: 'x', isWhole: false },
  { what: 'blocks', text: [{ type: 'text', text: '1→one' }], shown: 'one', isWhole: true },
  { what: 'a picture', text: [{ type: 'image' }], shown: undefined, isWhole: false },
  {
    what: 'a line that was cut',
    text: `1→${'x'.repeat(2000)}... [truncated]`,
    shown: `${'x'.repeat(2000)}... [truncated]`,
    isWhole: false,
  },
])('what Claude was given of a file is read of $what', ({ text, shown, isWhole }) => {
  expect(given(text)).toEqual({ shown, isWhole });
});

test('a file is not whole where the call or the client leaves out a part', () => {
  expect(given('1→a', { ...all, limit: 1 })).toEqual({ shown: 'a', isWhole: false });
  expect(given('1→a', { ...all, offset: 0 })).toEqual({ shown: 'a', isWhole: false });
  expect(given('1→a', { ...all, pages: '1-2' })).toEqual({ shown: 'a', isWhole: false });
  expect(given('1→a', { ...all, limit: null })).toEqual({ shown: 'a', isWhole: true });
  const long = Array.from({ length: 2000 }, (_, n) => `${n + 1}→x`).join('\n');
  expect(given(long)?.isWhole).toBe(false);
});

test('only reads that came to something count, each once', () => {
  expect(readsOf(call('t', all), outcome('t', 'no such file', { is_error: true }))).toEqual([]);
  expect(readsOf(call('t', all, 'Edit'), outcome('t', '1→x'))).toEqual([]);
  expect(readsOf(call('t', {}), outcome('t', '1→x'))).toEqual([]);
  expect(readsOf(call('t', { file_path: 7 }), outcome('t', '1→x'))).toEqual([]);
  expect(readsOf(outcome('t', '1→x'), outcome('constructor', '1→x'))).toEqual([]);
  expect(readsOf(said('result'), call('t', all), outcome('t', '1→x'), outcome('t', '1→y'))).toEqual([
    { call: 't', path: '/p/a.ts', shown: 'x', isWhole: true },
  ]);
});
