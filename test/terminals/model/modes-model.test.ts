import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createModesModel } from '../../../src/terminals/model/modes-model.ts';

const size = { cols: 80, rows: 24 };

function modelOf(...pieces: readonly string[]) {
  const model = createModesModel(size);
  let count = 0;
  for (const piece of pieces)
    model.write(Buffer.from(piece, 'latin1'), () => {
      count += 1;
    });
  expect(count).toBe(pieces.length);
  return model;
}

describe('the model that knows modes only', () => {
  test('sets again what is on, in a fixed order, and turns off what is usually on', () => {
    const text = '\x1b[?2004h\x1b[?25l\x1b[?1049;1006h\x1b[?9999h\x1b[?1003h\x1b[?1003l';
    const set = '\x1b[?1049h\x1b[?25l\x1b[?1006h\x1b[?2004h';
    expect(modelOf(text).snapshot()).toBe(`\x1b[!p\x1b[H\x1b[2J${set}`);
    expect(modelOf(text).frame(1, 1)).toContain(set);
  });

  test('finds a sequence however it is split', () => {
    const text = 'x\x1b[?1049h\x1b[?1000h\x1b[3m\x1b[?1000lAä\x1b[?2004;1h';
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, at) => text.slice(places[at], end));
        expect(modelOf(...pieces).snapshot()).toBe(modelOf(text).snapshot());
      }),
    );
  });

  test('knows its size and whether the screen is the alternate one, and no text', () => {
    const model = modelOf('hello\x1b[?1049h');
    model.resize(100, 30);
    expect(model.peek()).toEqual({
      cols: 100,
      rows: 30,
      cursor: { x: 0, y: 0 },
      isAlternate: true,
      title: '',
      cwd: '',
      lines: [],
    });
    expect(modelOf('\x1b[?1049h\x1b[?1049l').peek().isAlternate).toBe(false);
    expect([model.name, model.styled(), model.history(), model.takeAnswers()]).toEqual(['modes', [], [], '']);
  });
});
