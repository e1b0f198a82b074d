import { describe, expect, test } from 'vitest';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import { logSpec, readLogRequest } from '../../../src/journal/log/log-request.ts';

const read = (...args: string[]) => readLogRequest(decodeArgv(args, logSpec));

describe('a request', () => {
  test('details belong to the last of their kind, or to the first that comes', () => {
    expect(
      read(
        '--title',
        'T',
        '--discovery',
        'a',
        '--discovery',
        'b',
        '--title',
        'U',
        '--rationale',
        'r',
        '--decision',
        'd',
        '--choice',
        'c',
        '--decision',
        'e',
        '--choice',
        'f',
      ),
    ).toMatchObject({
      discoveries: [
        { text: 'a', title: 'T' },
        { text: 'b', title: 'U' },
      ],
      decisions: [
        { title: 'd', rationale: 'r', choice: 'c' },
        { title: 'e', choice: 'f' },
      ],
    });
  });

  test('keeps each kind in its order', () => {
    const request = read(
      'bare',
      '--progress',
      'a',
      '--tried',
      't',
      '--result',
      'r',
      '--file',
      'f',
      '--description',
      'g',
      '--next',
      'n',
      '--progress',
      'b',
    );
    expect(request).toMatchObject({
      notes: ['bare', 'a', 'b'],
      tried: [{ text: 't', result: 'r' }],
      files: [{ path: 'f', description: 'g' }],
      next: ['n'],
    });
  });

  test('a detail without its owner, or twice for one, is misuse', () => {
    expect(() => read('--choice', 'x', '--progress', 'a')).toThrow('--choice needs --decision');
    expect(() => read('--tried', 'a', '--result', 'b', '--result', 'c')).toThrow(
      '--result was given twice for one --tried',
    );
    expect(() => read('--result', 'b', '--result', 'c', '--tried', 'a')).toThrow('--result was given twice');
  });

  test('a text of control characters is empty', () => {
    expect(() => read('--next', '\u202e')).toThrow('Empty text for --next');
    expect(() => read('\u0000 ')).toThrow('Empty text for --progress');
  });

  test('a text that would read as an empty list is refused where it stands alone', () => {
    for (const flag of ['--blocker', '--next', '--key-context']) {
      expect(() => read(flag, 'None currently')).toThrow(
        `Cannot log "None currently" with ${flag}: it would read as an empty list`,
      );
    }
    expect(read('--decision', 'a', '--options', 'None').decisions).toEqual([{ title: 'a', options: 'None' }]);
    expect(read('none').notes).toEqual(['none']);
  });

  test('flags of all commands and --stdin are not for it', () => {
    expect(read('--json', 'a').notes).toEqual(['a']);
    expect(read('--stdin', '--next', 'a')).toMatchObject({ next: ['a'], notes: [] });
  });
});
