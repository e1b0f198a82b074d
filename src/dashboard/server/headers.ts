import type { HttpAnswer } from '../../io/process/http.ts';
import type { Assets, Page } from '../pieces/frame.ts';

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Returns what a browser may do on a page of ours: load our script and our style at their addresses, and ask us. */
function policyOf({ origin, assets, part }: PageMeans): string {
  const files = part === undefined ? [assets] : [assets, assets[part]];
  return [
    "default-src 'none'",
    `script-src ${files.map(({ script }) => origin + script).join(' ')}`,
    `style-src ${files.map(({ style }) => origin + style).join(' ')}`,
    `connect-src ${origin}`,
    'img-src data:',
    `form-action ${origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Where an answer goes to, and what it may load. */
export interface PageMeans {
  readonly origin: string;
  readonly assets: Assets;
  readonly part?: Page['part'];
}

/** Returns an answer with a page. */
export function pageAnswer(status: number, body: string, means: PageMeans): HttpAnswer {
  return {
    status,
    headers: {
      ...always,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policyOf(means),
      'Cache-Control': 'no-store',
    },
    body,
  };
}

/** Returns an answer with a few words. */
export function textAnswer(
  status: number,
  text: string,
  more: Readonly<Record<string, string>> = {},
): HttpAnswer {
  return {
    status,
    headers: {
      ...always,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
      ...more,
    },
    body: text === '' ? '' : `${text}\n`,
  };
}

/** Returns an answer with data for the page's script. */
export function jsonAnswer(status: number, data: unknown): HttpAnswer {
  const { headers, ...rest } = textAnswer(status, JSON.stringify(data));
  return { ...rest, headers: { ...headers, 'Content-Type': 'application/json' } };
}

/** Returns an answer that stays open for events. */
export function streamAnswer(open: NonNullable<HttpAnswer['open']>): HttpAnswer {
  const { headers, ...rest } = textAnswer(200, '');
  return { ...rest, headers: { ...headers, 'Content-Type': 'text/event-stream' }, open };
}

/** Returns an answer with a file of ours; its address changes with its content. */
export function assetAnswer(type: string, body: string): HttpAnswer {
  const { headers, ...rest } = textAnswer(200, '');
  return {
    ...rest,
    headers: { ...headers, 'Content-Type': type, 'Cache-Control': 'private, max-age=31536000, immutable' },
    body,
  };
}

/** Returns an answer that leads to another page of ours. */
export function leadTo(path: string): HttpAnswer {
  return textAnswer(303, '', { Location: path });
}
