import { type Html, html } from './html.ts';

// 16 px strokes. Every shape means one thing, on every page.
const shapes = {
  done: '<circle cx="8" cy="8" r="6.5"/><path d="m5 8.2 2.1 2.1L11 6.2"/>',
  now: '<circle cx="8" cy="8" r="6.5"/><circle fill="currentColor" cx="8" cy="8" r="2.6" stroke="none"/>',
  open: '<circle cx="8" cy="8" r="6.5"/>',
  dec: '<path d="M8 1.5 14.5 8 8 14.5 1.5 8z"/>',
  dead: '<path d="M8 14.5v-10M2.5 3h11"/>',
  find: '<path d="M8 1.5 9.7 6.3 14.5 8 9.7 9.7 8 14.5 6.3 9.7 1.5 8l4.8-1.7z"/>',
  block: '<path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z"/><path d="M5 8h6"/>',
  ask: '<path d="M8 1.8 14.8 14H1.2z"/><path d="M8 6.2v3.6M8 11.8v.1"/>',
  fail: '<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2"/><path d="m5.5 5.5 5 5m0-5-5 5"/>',
  no: '<path d="m4 4 8 8m0-8-8 8"/>',
  yes: '<path d="m3 8.5 3.4 3.4L13 5"/>',
  run: '<path d="M4 2.5v11l9-5.5z"/>',
  wait: '<path d="M5.5 3v10M10.5 3v10"/>',
  queue: '<circle cx="8" cy="8" r="6.5"/><path d="M8 4.2V8l2.4 1.6"/>',
  commit: '<circle cx="8" cy="8" r="3"/><path d="M1 8h4m6 0h4"/>',
  talk: '<path d="M2 3h12v8H7.5L4.5 13.8V11H2z"/>',
  term: '<rect x="1.5" y="2.5" width="13" height="11" rx="1.5"/><path d="m4.5 6 2 2-2 2m4 .2h3"/>',
  seam: '<path d="m1 9.5 2.8-3 2.8 3 2.8-3 2.8 3 2.8-3"/>',
  hand: '<path d="m2 14 .8-3.4L11 2.4 13.6 5l-8.2 8.2z"/>',
  home: '<path d="M2 7.5 8 2.3l6 5.2V14H2z"/>',
  book: '<path d="M3 2h10v12H3zM5.8 2v12"/>',
  file: '<path d="M3.5 1.5h6l3 3v10h-9zM9 1.8V5h3.2"/>',
  q: '<path d="M5.2 5.6c.2-3.4 5.6-3.4 5.6 0 0 2.2-2.8 2-2.8 4.4M8 13.2v.1"/>',
  gear: '<circle cx="8" cy="8" r="2.3"/><path d="M8 1.5v2.2m0 8.6v2.2M1.5 8h2.2m8.6 0h2.2M3.4 3.4 5 5m6 6 1.6 1.6m0-9.2L11 5m-6 6-1.6 1.6"/>',
} as const;

/** The name of a shape. */
export type Shape = keyof typeof shapes;

/** Returns a shape; with words where it stands alone, without them beside its word. */
export function icon(shape: Shape, words = ''): Html {
  if (words === '') return html`<svg class="i" aria-hidden="true"><use href="#i-${shape}"/></svg>`;
  return html`<svg class="i" role="img" aria-label="${words}"><use href="#i-${shape}"/></svg>`;
}

/** Returns the drawings of those shapes that a piece of a page uses. */
export function drawings({ markup }: Html): Html {
  const used = Object.keys(shapes).filter((name) => markup.includes(`"#i-${name}"`)) as Shape[];
  const symbols = used.map((name) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shapes[name]}</symbol>`);
  return {
    markup: `<svg width="0" height="0" class="sr" aria-hidden="true"><defs>${symbols.join('')}</defs></svg>`,
  };
}
