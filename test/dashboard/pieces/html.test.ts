import { describe, expect, test } from 'vitest';
import { loggedInPage, loginPage } from '../../../src/dashboard/page/bare.ts';
import { renderPage } from '../../../src/dashboard/pieces/frame.ts';
import { html, inline, outsideLink, paragraphs } from '../../../src/dashboard/pieces/html.ts';
import { hostileMarkup } from '../../support/hostile-markup.ts';
import { frameWith, pagesWith } from '../../support/page-data.ts';

// Tags with the names of their attributes, as they stand in a page.
function tagsOf(markup: string): string[] {
  const found = markup.match(/<!?\/?[a-z][^<>]*>/gi) ?? [];
  return found.map((tag) => tag.replace(/="[^"]*"/g, '=""'));
}

const own = new Set(
  pagesWith('plain words').flatMap((page) => tagsOf(renderPage(page, frameWith('plain words')))),
);
// What our own small markup may add to a text.
const added = [
  '<b>',
  '</b>',
  '<code>',
  '</code>',
  '<br>',
  '<pre class="">',
  '</pre>',
  '<ul class="">',
  '</ul>',
  '<li>',
  '</li>',
  '<p dir="">',
  '</p>',
  '<mark class="">',
  '</mark>',
];
const allowed = new Set([...own, ...added]);

describe('a text of others is text on every page', () => {
  test('there are at least 100 payloads', () => {
    expect(hostileMarkup.length).toBeGreaterThanOrEqual(100);
  });

  test.each(hostileMarkup.map((text) => [text]))('%j', (text) => {
    for (const page of pagesWith(text)) {
      const markup = renderPage(page, frameWith(text));
      const foreign = tagsOf(markup).filter((tag) => !allowed.has(tag));
      expect(foreign).toEqual([]);
      expect(
        markup.match(/href="(?!\/|#|\?|sessions\/|conversations\/|data:,|https?:\/\/)[^"]*"/gi) ?? [],
      ).toEqual([]);
      // Outside of tags nothing is left that could begin one.
      expect(markup.replace(/<!?\/?[a-z][^<>]*>/gi, '')).not.toMatch(/[<>]/);
      // No control, bidi or invisible character reaches the page.
      expect(markup).not.toMatch(
        /[\p{Cc}]/u.test(markup.replace(/[\n\t]/g, '')) ? /^$/ : /[\u202a-\u202e\u2066-\u2069\u200b]/,
      );
    }
  });

  test('on the pages before a login, too', () => {
    for (const text of hostileMarkup) {
      const assets = { script: text, style: text, terminal: { script: text, style: text } };
      for (const markup of [loginPage(assets, text), loggedInPage(assets, text, text)]) {
        expect(markup.replace(/<!?\/?[a-z][^<>]*>/gi, '')).not.toMatch(/[<>]/);
        expect(
          tagsOf(markup).filter((tag) => /\son\w+=|<(?:img|iframe|svg onload|object|embed)/i.test(tag)),
        ).toEqual([]);
      }
    }
  });
});

describe('our own small markup', () => {
  const show = (text: string): string => inline(text).markup;

  test.each([
    ['a `b` c', 'a <code>b</code> c'],
    ['`` a`b `` c', '<code> a`b </code> c'],
    ['`<b>`', '<code>&lt;b&gt;</code>'],
    ['**b** and **c', '<b>b</b> and **c'],
    ['** not bold **', '** not bold **'],
    ['a & b "c" \'d\'', 'a &amp; b &quot;c&quot; &#39;d&#39;'],
    ['a\nb', 'a b'],
    ['x\u202ey', 'x\\u{202e}y'],
  ])('of %j is %j', (text, markup) => {
    expect(show(text)).toBe(markup);
  });

  test.each([
    ['one\n\ntwo', '<p dir="auto">one</p><p dir="auto">two</p>'],
    ['one\ntwo', '<p dir="auto">one<br>two</p>'],
    ['- a\n- `b`', '<ul class="dots"><li>a</li><li><code>b</code></li></ul>'],
    [
      'a\n```sh\nls <x>\n```\nb',
      '<p dir="auto">a</p><pre class="cmd"><code>ls &lt;x&gt;</code></pre><p dir="auto">b</p>',
    ],
    ['```\nopen', '<pre class="cmd"><code>open</code></pre>'],
    ['', ''],
  ])('of the paragraphs %j is %j', (text, markup) => {
    expect(paragraphs(text).markup).toBe(markup);
  });

  test('links lead to the web only', () => {
    expect(outsideLink('https://a.example/x?y=1&z', 'a').markup).toBe(
      '<a href="https://a.example/x?y=1&amp;z" rel="noreferrer noopener">a</a>',
    );
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//a.example',
      'https://a.example/"x',
      'x',
    ]) {
      expect(outsideLink(address, 'a').markup).toBe('a');
    }
  });

  test('leaves out what is not there, and joins what is', () => {
    expect(html`${undefined}${false}${0}${['a', html`<b>${'<'}</b>`]}`.markup).toBe('0a<b>&lt;</b>');
  });
});
