import { formatInstant } from '../../core/time.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import { replacedCaptures } from '../record/filter-captures.ts';
import type { StoredCapture } from '../store/list-captures.ts';

/** What became of the work that a capture is from, as far as its journal session tells. */
type CaptureStatus = 'open' | 'complete' | 'abandoned';

/** A capture, and what only others know of it. */
export interface KnownCapture extends StoredCapture {
  /** The name of its journal session; empty if it has none, or one that isn't here. */
  readonly sessionName: string;
  readonly status: CaptureStatus;
  /** The id of the capture that replaced it, after an amend; empty if none did. */
  readonly replacedBy: string;
  /** Who made it, as far as one can know: of what others pushed, the writer is known, and the author is what they say. */
  readonly by: string;
}

const statuses: Readonly<Record<string, CaptureStatus>> = { completed: 'complete', abandoned: 'abandoned' };

/** Returns some of all captures with what is known of them. */
export function knownCaptures(
  some: readonly StoredCapture[],
  all: readonly StoredCapture[],
  sessions: readonly SessionFile[],
): KnownCapture[] {
  const replaced = replacedCaptures(all);
  const factsOf = new Map(sessions.map(({ facts }) => [facts.id, facts]));
  return some.map((capture) => {
    const facts = factsOf.get(capture.session);
    const { author, writer, own } = capture;
    return {
      ...capture,
      sessionName: facts?.shortname ?? '',
      status: statuses[facts?.status ?? ''] ?? 'open',
      replacedBy: replaced.get(capture.id) ?? '',
      by: own ? author : `pushed by ${writer}, says ${author || 'nobody'}`,
    };
  });
}

/** Returns a capture as it is in the JSON output. */
export function captureData(capture: KnownCapture): Record<string, unknown> {
  const { sessionName, replacedBy, by: _, at, author_time, object: __, ...head } = capture;
  return {
    ...head,
    at: formatInstant(at),
    author_time: author_time === 0 ? null : formatInstant(author_time * 1000),
    session_name: sessionName || null,
    replaced_by: replacedBy || null,
    ...(capture.own ? {} : { untrusted: true }),
  };
}
