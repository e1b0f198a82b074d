import matter from 'gray-matter';
import yaml from 'js-yaml';
import type { Head } from './fields.ts';
import { findHeadFrame, findHeadTrouble, skipBlanks } from './frame.ts';
import type { HeadTrace, YamlState } from './trouble.ts';
import { damagedHead, traceHead } from './trouble.ts';

/** Returns the document's head. Throws a Failure `damaged` with `data.line` when it has none, or one that is in doubt. */
export function readHead(text: string): Head {
  const frame = findHeadFrame(text);
  if (frame === 'unopened') throw damagedHead('no "---" line opens it', 1);
  if (frame === 'unclosed') throw damagedHead('no "---" line closes it', 1);
  const trouble = findHeadTrouble(text, frame);
  if (trouble) throw damagedHead(trouble.reason, trouble.line);
  const trace = traceHead(text, frame);
  const data = parse(text.slice(frame.open, frame.bodyStart), trace);
  const { size } = trace.fields;
  // gray-matter calls a head of odd blanks (such as U+00A0) empty, which YAML does not.
  const unread = size === 0 && skipBlanks(text, frame.fieldsStart) < frame.fieldsEnd;
  if (unread || Object.keys(data).length !== size) {
    throw damagedHead('it holds something else than "key: value" lines', 2);
  }
  return { ...frame, fields: trace.fields };
}

function parse(lines: string, trace: HeadTrace): object {
  // gray-matter takes the last line end away, which a block scalar may want to keep.
  const engine = (source: string): object =>
    yaml.safeLoad(`${source}\n`, {
      schema: yaml.FAILSAFE_SCHEMA,
      listener: (event, state) => trace.listen(event, state as unknown as YamlState),
    }) as object;
  try {
    return matter(lines, { language: 'yaml', engines: { yaml: engine } }).data;
  } catch (error) {
    throw error instanceof yaml.YAMLException ? explain(error as unknown as YamlError) : error;
  }
}

interface YamlError {
  readonly reason: string;
  readonly mark: { readonly buffer: string; readonly position: number; readonly line: number };
}

function explain({ reason, mark }: YamlError): Error {
  const line = mark.line + 1;
  if (/\btag\b/.test(reason)) return damagedHead('tags are not allowed', line);
  if (/\b(?:alias|anchor)\b/.test(reason)) return damagedHead('anchors and aliases are not allowed', line);
  // js-yaml speaks of an "incomplete explicit mapping pair" here, which helps nobody.
  if (reason.startsWith('incomplete')) return damagedHead('a value that holds ": " needs quotes', line);
  if (reason !== 'duplicated mapping key') return damagedHead(reason, line);
  // Within `{ }` the mark stands elsewhere, and names no key.
  const at = mark.buffer.slice(mark.position, mark.position + 200);
  const key = /^("|'|)([^"'{}[\],\r\n]+?)\1[ \t]*:\s/.exec(at)?.[2];
  return damagedHead(`${key === undefined ? 'a key' : `"${key}"`} appears twice`, line);
}
