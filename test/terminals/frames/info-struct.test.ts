import { describe, expect, test } from 'vitest';
import { encodeInfo, infoSize, parseInfo } from '../../../src/terminals/frames/info-struct.ts';

const info = {
  clients: 3,
  pid: 12345,
  cmd: 'bash',
  cwd: '/home',
  createdAt: 1000,
  endedAt: 2000,
  exitCode: 42,
};

describe('the Info struct', () => {
  test('has 552 bytes, with each field where a C compiler puts it', () => {
    const bytes = encodeInfo(info);
    expect(bytes).toHaveLength(infoSize);
    expect(infoSize).toBe(552);
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(0, true), view.getInt32(8, true)]).toEqual([3, 12345]);
    expect([view.getUint16(12, true), view.getUint16(14, true)]).toEqual([4, 5]);
    expect([view.getUint8(16), view.getUint8(272)]).toEqual([0x62, 0x2f]);
    expect([view.getUint32(528, true), view.getUint32(536, true), view.getUint8(544)]).toEqual([
      1000, 2000, 42,
    ]);
    expect([...bytes.subarray(545)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('ParseInfo reads what was written', () => {
    expect(parseInfo(encodeInfo(info))).toEqual(info);
  });

  test('ParseInfo says nothing about fewer than 552 bytes', () => {
    expect(parseInfo(encodeInfo(info).subarray(0, 551))).toBeUndefined();
  });

  test('CmdString takes at most 256 bytes, whatever length it says', () => {
    const bytes = encodeInfo({ ...info, cmd: 'x'.repeat(300) });
    new DataView(bytes.buffer).setUint16(12, 300, true);
    expect(parseInfo(bytes)?.cmd).toBe('x'.repeat(256));
  });

  test('CwdString cuts no character in two', () => {
    expect(parseInfo(encodeInfo({ ...info, cwd: `/${'ä'.repeat(200)}` }))?.cwd).toBe(`/${'ä'.repeat(127)}`);
  });
});
