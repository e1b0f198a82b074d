import { joinBytes } from '../frames/frame.ts';
import { createOutputFilter, type OutputFilter } from '../sequences/output-filter.ts';
import { type Audience, answererOf, attachedOf, showOutput } from './audience.ts';

/** Keeps from those who are attached what must not reach their terminals. */
export interface OutputFilters {
  readonly audience: Audience;
  /** Undefined as long as nobody needs it: to take the output apart costs time. */
  lead: OutputFilter | undefined;
  view: OutputFilter | undefined;
  /** The last of the output, by which a filter finds out in the middle of what it begins. */
  last: Uint8Array;
}

const kept = 4096;

/** Returns filters for nobody yet. */
export function makeFilters(audience: Audience): OutputFilters {
  return { audience, lead: undefined, view: undefined, last: new Uint8Array(0) };
}

/** Hands out output to all that are attached, and notes what it asks their terminals. */
export function showFiltered(filters: OutputFilters, bytes: Uint8Array): void {
  const { audience } = filters;
  const lead = answererOf(audience);
  const hasOthers = attachedOf(audience).some((member) => member !== lead);
  filters.lead = lead === undefined ? undefined : (filters.lead ?? begin('lead', filters.last));
  filters.view = hasOthers ? (filters.view ?? begin('view', filters.last)) : undefined;
  filters.last = (bytes.length < kept ? joinBytes([filters.last, bytes]) : bytes).slice(-kept);
  const nothing = new Uint8Array(0);
  const shown = { lead: filters.lead?.read(bytes) ?? nothing, others: filters.view?.read(bytes) ?? nothing };
  lead?.gate.asked(filters.lead?.takeQuestions() ?? [], performance.now());
  showOutput(audience, shown);
}

function begin(role: 'lead' | 'view', last: Uint8Array): OutputFilter {
  const filter = createOutputFilter(role);
  filter.read(last);
  filter.takeQuestions();
  return filter;
}
