import fc from 'fast-check';
import { cleanText } from '../../src/core/text/escape.ts';
import { isPlaceholder } from '../../src/journal/document/markers.ts';
import { nastyMarkdown } from './nasty-markdown.ts';

const words = `
a|b c|- [ ] step|- [x] done|[x] done|[ ] open|[X]|[resolved 2025-01-01T00:00Z] gone|[Resolved] gone
<- CURRENT|← CURRENT|<-CURRENT|x <- CURRENT|\\<- CURRENT|(2025-01-01T00:00Z)|x (2025-01-01T00:00)|\\(2025-01-01T00:00Z)
**Progress**: 9/9 steps complete|**Choice**: mine|__Choice__: mine|** Choice**: x|**Superseded by**: 7|**Key Context** (x):|**a**:|**a:** b
## Progress|### Completed|# Session: no|===|---|--|***|- none|1. one|12) x|7.|-->|<!--|\`\`\`|~~~~|> q|<b>|<div>|[a]: b|[a|b]: c|\\# x|\\- y|1\\. z
\\|\\\\|*|_|:|    code|\ttab|| a | b ||\u202e|\u001b[31mred|\u0000|\u2028|🚀|名|id: x|<<<<<<< HEAD|=======|>>>>>>> x|CURRENT`
  .split(/\n|(?<!\|)\|(?!\|)/)
  .filter((word) => word !== '');

const lines = fc.array(
  fc.tuple(
    fc.constantFrom('', '', '', ' ', '  ', '\t', '     '),
    fc.constantFrom(...words),
    fc.constantFrom('', ' x', '  '),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Texts that a person or a model may log, with many pieces that look like lists, labels and other marks. */
export const nastyText: fc.Arbitrary<string> = fc
  .oneof(
    fc
      .tuple(lines, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\n \n\n'))
      .map(([parts, ending]) => parts.map((part) => part.join('')).join(ending)),
    nastyMarkdown,
    fc.string({ unit: 'grapheme' }),
  )
  .filter((text) => cleanText(text) !== '' && !isPlaceholder(cleanText(text)));
