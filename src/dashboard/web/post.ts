import { writeKey } from './write-key.ts';

/** What came of something that was to be done. */
export interface PostAnswer {
  /** What went wrong; empty if nothing did. */
  readonly error: string;
  /** What the person should know besides. */
  readonly said: string;
}

// In characters, which may take three bytes each.
const mostKept = 20_000;

/** Sends what is to be done, and returns what came of it. */
export async function post(fields: Readonly<Record<string, string>>): Promise<PostAnswer> {
  const body = JSON.stringify(fields);
  try {
    const response = await fetch(`/${document.documentElement.dataset.project}/act`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Session-Journal-Key': writeKey() },
      body,
      // What was decided is sent even if another page is opened in the same moment. Browsers allow 64 KB for that.
      keepalive: body.length < mostKept,
    });
    const { error = '', hint = '', said = '' } = await response.json();
    return { error: hint === '' ? error : `${error}. ${hint}`, said };
  } catch {
    const error = 'The server did not answer. Nothing is certain: look again before you repeat it';
    return { error, said: '' };
  }
}
