import { describe, expect, test } from 'vitest';
import { createModesModel } from '../../../src/terminals/model/modes-model.ts';
import type { TerminalModel } from '../../../src/terminals/model/terminal-model.ts';
import { createModel } from '../../../src/terminals/model/xterm-model.ts';
import { allOf, bytesOf, terminalOf, trackedOf } from '../../support/screens.ts';

function modelOf(...pieces: readonly string[]): TerminalModel {
  const model = createModesModel({ cols: 20, rows: 6 });
  let count = 0;
  for (const piece of pieces) {
    model.write(bytesOf(piece), () => {
      count += 1;
    });
  }
  expect(count).toBe(pieces.length);
  return model;
}

describe('NewTerminalBackend and RestoreBackendName', () => {
  test('tell which model restores a screen', () => {
    const size = { cols: 20, rows: 6 };
    expect([createModel({ ...size, scrollback: 0 }).name, createModesModel(size).name]).toEqual([
      'xterm-headless',
      'modes',
    ]);
  });
});

test('a model knows which bytes of text have begun a character, and one of modes only does not', () => {
  const size = { cols: 20, rows: 6 };
  const begun = (text: string): number[] => {
    const model = createModel({ ...size, scrollback: 0 });
    model.write(Buffer.from(text, 'latin1'), () => undefined);
    return [...model.begun()];
  };
  expect(begun('x\xe6\x97')).toEqual([0xe6, 0x97]);
  expect(begun('x\xe6\x97\xa5')).toEqual([]);
  expect(begun('\x1b]0;\xe6\x97')).toEqual([]);
  expect([...modelOf('\xe6').begun()]).toEqual([]);
});

describe('the model that knows modes only', () => {
  test('sets again what is on, on an empty screen', () => {
    const text = 'text\x1b[?2004h\x1b[?25l\x1b[?1049;1006h\x1b[?9999h\x1b[?1003h\x1b[>5u\x1b[4 q';
    for (const shown of [modelOf(text).snapshot(), modelOf(text).frame(1, 1)]) {
      expect(trackedOf(shown)).toEqual(trackedOf(text));
      const terminal = terminalOf(['left over', shown]);
      expect(allOf(terminal, 0)).toMatchObject({ type: 'alternate', hidden: true, mouse: ['ANY', 'SGR'] });
      expect(terminal.buffer.normal.getLine(0)?.translateToString(true)).toBe('');
    }
    expect(modelOf().snapshot()).not.toContain('\x1b[?1049h');
  });

  test('finds a sequence that is split', () => {
    expect(modelOf('x\x1b', '[?10', '49hy').snapshot()).toBe(modelOf('x\x1b[?1049hy').snapshot());
  });

  test('knows its size, its title and whether the screen is the alternate one, and no text', () => {
    const model = modelOf('hello\x1b[?1049h\x1b]0;title\x07\x1b]7;file:///tmp\x07');
    model.resize(100, 30);
    expect(model.peek()).toEqual({
      cols: 100,
      rows: 30,
      cursor: { x: 0, y: 0 },
      isAlternate: true,
      title: 'title',
      cwd: '/tmp',
      lines: [],
    });
    expect(modelOf('\x1b[?1049h\x1b[?1049l').peek().isAlternate).toBe(false);
    expect([model.name, model.styled(), model.history(), model.takeAnswers()]).toEqual(['modes', [], [], '']);
  });
});
