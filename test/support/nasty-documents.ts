import { readdirSync, readFileSync } from 'node:fs';

const fixtures = new URL('../fixtures/', import.meta.url);
const head =
  '---\nid: 0194a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\nshortname: x\nupdated_at: 2025-01-15T14:30:00Z\n---\n';

const bodies: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'blank lines only': '\n\n\n',
  'a title without an end': '\n# Session: X',
  'a paragraph without an end': '\nSome text\nand more',
  'a fence that never closes': '\n## Progress\n### Completed\n- [x] a\n\n```\n## Blockers\n- b\n',
  'a comment that never closes, in the last section': '\n## Decisions\n### 1. A\ntext\n<!-- x\n## Blockers\n',
  'a fence that never closes in an item': '\n## Next Steps\n- a\n\n  ```\n  x\n- b\n',
  'headings of the first depth':
    '# Progress\n## Completed\n# Decisions\n## 1. A\n**Choice**: b\n# Blockers\n',
  'headings without blank lines':
    '# Session: X\n## TL;DR\n## Context\n## Progress\n### Completed\n### In Progress\n### Remaining\n## Decisions\n## Discoveries\n## Blockers\n## Next Steps\n',
  'indented headings':
    '\n   ## TL;DR\ntext\n   ## Progress\n   ### Completed\n   ### Remaining\n   - [ ] a\n   ## Next Steps\n',
  'numbered and indented steps':
    '\n## Progress\n### Completed\n1. [x] a\n2. [x] b\n### In Progress\n   3. [ ] c\n      more <- CURRENT\n### Remaining\n  - [ ] d\n    - e\n  - [ ] f\n',
  'loose lists':
    '\n## Progress\n\n### In Progress\n\n- [ ] a <- CURRENT\n\n- [ ] b\n\n### Remaining\n\n- [ ] c\n\n- [ ] d\n\n## Next Steps\n\n1. x\n\n2. y\n',
  'lists and text without blank lines between':
    '\n## Progress\ntext\n- [ ] a\n  text\n***\n## Blockers\ntext\n1. b\n> quote\n## Next Steps\ntext\n+ c\n```\ncode\n```\n',
  'placeholders of all forms':
    '\n## TL;DR\nNone\n## Context\n**Key Files**: none\n**Key Context:** (none yet)\n## Progress\n*(none yet)*\n## Decisions\nNone.\n## Discoveries\n- (none yet)\n## Dead Ends\n1. None\n## Blockers\n* None currently\n## Next Steps\n(none yet)\n## Files Modified\n- none\n',
  'a label as the last line': '\n## Context\n**Key Files**:\n- a\n\n**Key Context**:',
  'sections in another order':
    '## Next Steps\n1. a\n\n## Blockers\n- b\n\n## TL;DR\nx\n**Progress**: 0/1 steps complete\n## Progress\n- [ ] a\n',
  'mixed line ends':
    '## Progress\r\n### Completed\r\n- [x] a\r\n\n### Remaining\n- [ ] b\r\n- [ ] c\n## Next Steps\r\n1. a\r\n',
};

/** Session documents that are hard to write to: the fixtures, and generated ones of all kinds. */
export const nastyDocuments: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, head + body])),
  ...Object.fromEntries(
    readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.before.md'))
      .map((path) => [path, readFileSync(new URL(path.replaceAll('\\', '/'), fixtures), 'utf8')]),
  ),
};
