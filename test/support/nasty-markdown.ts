import fc from 'fast-check';

// Two things are left out: a byte order mark at the very start, which remark skips, and labels of about 999 characters
// with tabs, which remark counts by columns.
const FRAGMENTS = `
# h|## x ##|#|# #|####### x|===|---|--|-|=|***|* * *|___|- - -|_ _
- |* |+ |1. |1) |2. |01. |10. |123456789. |1234567890. |*|1.|>|> |> > |[x] 
\`\`\`|\`\`\`\`|~~~|~~~~|\`\`\`js|\`\`\` a\`b|~~~ \`x\`
<!--|-->|<!-- x -->|<!-->|<?|?>|<!X|<![CDATA[|]]>|]]]>|<pre>|</pre>|<script|</script>|<pre/>
<div>|</div>|<div/>|<div/ x|<h1|<b>|</b>|<b a="c">|<b a='c' d>|<b a=c/>|<b a=c=d>|<b a="c"d>|<x y|<b/>|</b x>|<1>
[a]: b|[a]: <b>|[a]: <b|[a]:|[a]: b "t"|[a]: b "t|[a]: b 't' x|"t"|(t)|t"|[a|a]|[ ]: x|[a]: (x|[a]: (x)|[a]: x)|[\\]]: b|[a]: \\(|\\
text|x|a|foo|\u00a0|😀|\u2028|\f|\0|\`|\u0001`
  .split(/\n|\|/)
  .filter((fragment) => fragment !== '')
  .concat(['  ', '    ', ' ', '   ', '\t', '\t\t', '     ']);

const ENDINGS = ['\n', '\n', '\n', '\n', '\n', '\n\n', '\r\n', '\r', '\n \n', '\n\t\n', '\n>\n', '\n> \n'];

const lineOf = (fragment: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(fragment, { maxLength: 4 }), fc.constantFrom(...ENDINGS))
    .map(([fragments, ending]) => fragments.join('') + ending);

// Documents made from only a few different fragments contain more of their combinations.
const fewFragments = fc.uniqueArray(fc.constantFrom(...FRAGMENTS), { minLength: 3, maxLength: 8 });

// If this isn't a heading, a paragraph was still open, no matter how deep inside containers.
const PROBE = 'probe\n===\n';

/** Arbitrary markdown made of markers, indents, openers, closers and odd characters. */
export const nastyMarkdown: fc.Arbitrary<string> = fc
  .oneof(fc.constant(FRAGMENTS), fewFragments)
  .chain((fragments) => fc.array(lineOf(fc.constantFrom(...fragments)), { maxLength: 10 }))
  .map((lines) => lines.join(''))
  .chain((text) => fc.constantFrom(text, text + PROBE, text.replace(/[\r\n]+$/, '')));
