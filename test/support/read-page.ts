import { type Page, type PageFrame, renderPage } from '../../src/dashboard/pieces/frame.ts';
import { frameWith } from './page-data.ts';

/** Returns what a person reads of a page, without what stands around it. */
export function readOf(page: Page, frame: PageFrame = frameWith('tollgate')): string {
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(renderPage(page, frame)) ?? [];
  return main
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();
}
