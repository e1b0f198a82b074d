import { readHead } from '../../src/core/front-matter/head.ts';
import { decodeDocument } from '../../src/journal/document/document.ts';
import type { Session } from '../../src/journal/session/session.ts';
import { readSession } from '../../src/journal/session/session.ts';

const head = `id: 019abc12-3456-7def-8901-23456789e1f0
shortname: fix-sweep-bug
status: active
compaction_count: 3`;

/** Returns the session with this body and front matter of four keys, plus the lines of `more`. */
export function sessionOf(body: string, more = ''): Session {
  const text = `---\n${head}${more === '' ? '' : `\n${more}`}\n---\n\n${body}`;
  return readSession(decodeDocument(text, readHead(text)));
}

/** The material of a session; each text becomes one item in its section. */
export interface Material {
  readonly tldr?: string;
  readonly objective?: string;
  readonly keyContext?: readonly string[];
  readonly blockers?: readonly string[];
  readonly done?: readonly string[];
  readonly open?: readonly string[];
  readonly nextSteps?: readonly string[];
  readonly deadEnds?: readonly string[];
  readonly decisions?: readonly { title: string; choice?: string; rationale?: string; by?: string }[];
  readonly discoveries?: readonly string[];
}

/** Returns a session with this material, read from a document like a person's; the first open step is current. */
export function sessionWith(material: Material): Session {
  const { tldr = '', objective = '', open = [], done = [], decisions = [] } = material;
  const list = (texts: readonly string[] = [], mark = '- '): string =>
    texts.map((text) => `${mark}${text.replaceAll('\n', '\n  ')}\n`).join('');
  const decided = decisions.map(({ title, choice, rationale, by }, index) =>
    [
      `### ${index + 1}. ${title}`,
      ...(choice === undefined ? [] : [`**Choice**: ${choice}`]),
      ...(rationale === undefined ? [] : [`**Rationale**: ${rationale}`]),
      ...(by === undefined ? [] : [`**Superseded by**: ${by}`]),
      '',
    ].join('\n'),
  );
  const steps = open.map((text, index) => `- [ ] ${text}${index === 0 ? '  <- CURRENT' : ''}\n`).join('');
  return sessionOf(`# Session: Fix it

## TL;DR
${tldr}

## Context
**Objective**: ${objective}
**Key Context** (survives compaction):
${list(material.keyContext)}
## Progress
### Completed
${list(done, '- [x] ')}
### Remaining
${steps}
## Decisions
${decided.join('\n')}
## Discoveries
${list(material.discoveries)}
## Dead Ends
${list(material.deadEnds)}
## Blockers
${list(material.blockers)}
## Next Steps
${list(material.nextSteps)}`);
}
