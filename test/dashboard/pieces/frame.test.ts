import { describe, expect, test } from 'vitest';
import { troublePage } from '../../../src/dashboard/page/bare.ts';
import { needsHeading, renderPage } from '../../../src/dashboard/pieces/frame.ts';
import { frameWith, pagesWith } from '../../support/page-data.ts';

const frame = frameWith('tollgate');

describe('every page', () => {
  test('has one heading of the first level, a title, and ids that are not there twice', () => {
    for (const page of pagesWith('plain')) {
      const markup = renderPage(page, frame);
      expect(markup.match(/<h1[ >]/g)).toHaveLength(1);
      expect(markup).toMatch(/<title>\(2\) [^<]+<\/title>/);
      const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  test('has neither script nor style of its own', () => {
    for (const page of pagesWith('plain')) {
      const markup = renderPage(page, frame);
      // A part of its own is a file of ours, too.
      const scripts = [
        frame.assets.script,
        ...(page.part === undefined ? [] : [frame.assets.terminal.script]),
      ];
      const wanted = scripts.map((script) => `<script src="${script}" defer>`);
      expect(markup.match(/<script[^>]*>/g)).toEqual(wanted);
      expect(markup).not.toMatch(/<style|\sstyle=|\son\w+=/);
    }
  });

  test('draws only the shapes that it uses', () => {
    const markup = renderPage(troublePage('x', '', frame), frame);
    expect(markup).toContain('id="i-book"');
    expect(markup).not.toContain('id="i-seam"');
  });

  test('says how many things need you in its title, and nothing if none does', () => {
    const counts = { ...frame.counts, terminals: 0 };
    const calm = { ...frame, needs: 0, active: [], projects: [], isLan: true, counts };
    expect(renderPage(troublePage('x', 'y', calm), calm)).toContain('<title>Not found</title>');
    expect([0, 1, 2].map(needsHeading)).toEqual([
      'Nothing needs you',
      '1 thing needs you',
      '2 things need you',
    ]);
  });

  test('says whether it only reads', () => {
    const reading = { ...frame, isReadOnly: true, needs: 1 };
    expect(renderPage(troublePage('x', '', reading), reading)).toMatch(/this machine only, read-only/);
  });
});
