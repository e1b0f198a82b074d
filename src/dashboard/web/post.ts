import { writeKey } from './write-key.ts';

/** What came of something that was to be done. */
export interface PostAnswer {
  /** What went wrong; empty if nothing did. */
  readonly error: string;
  /** What the person should know besides. */
  readonly said: string;
}

/** Sends what is to be done, and returns what came of it. */
export async function post(fields: Readonly<Record<string, string>>): Promise<PostAnswer> {
  try {
    const response = await fetch(`/${document.documentElement.dataset.project}/act`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Session-Journal-Key': writeKey() },
      body: JSON.stringify(fields),
    });
    const { error = '', hint = '', said = '' } = await response.json();
    return { error: hint === '' ? error : `${error}. ${hint}`, said };
  } catch {
    const error = 'The server did not answer. Nothing is certain: look again before you repeat it';
    return { error, said: '' };
  }
}
