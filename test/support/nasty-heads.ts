import fc from 'fast-check';

const scraps = [
  ...[
    'a',
    'id',
    'status',
    ':',
    ': ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\r\n',
    '\n  ',
    '\n- ',
    '\n  - ',
    '- ',
    '#',
    ' #',
    ' # c',
  ],
  ...[
    '"',
    "'",
    '"x"',
    "'y'",
    "''",
    '[',
    ']',
    '[]',
    '{',
    '}',
    ',',
    '|',
    '>',
    '|+',
    '|-',
    '>2',
    '?',
    '? ',
    '!',
    '!<?> x',
  ],
  ...[
    '&',
    '&a b',
    '*',
    '*a',
    '%',
    '@',
    '`',
    '~',
    'no',
    '0x1f',
    '=',
    '<<',
    '\\',
    '\\n',
    '\t',
    '\n\n',
    '\u2028',
    '\u00a0',
  ],
  ...['\ufeff', 'é', '🚀', '\ud800', '---', '...', '\n# c\n', '\r', '\0', '__proto__: x\n'],
];

const lines = [
  ...['id: x\n', 'k1: v\n', 'k2: "a b" # c\n', 'k3:\n', 'k4:\n  - x\n  - y # c\n', 'k5: [a, b]\n'],
  ...['k6: |\n  text\n  # in\n\n', 'k7: >+\n  t\n\n', 'k8: a\n  b\n', 'k9: {a: b}\n', "ka: 'it''s'\n"],
  ...['kb:\n- p\n# c\n- q\n', 'kc: [\na,\nb]\n', 'kd: "x\ny"\n', '# own\n', '\n', '  # ind\n', 'ke: # c\n'],
  ...['kf:\n  - |\n    # no\n    x\n', 'kg:\n  sub: 1\n  other:\n', 'kh:\n  -\n  - # c\n', 'ki:\n  "z"\n'],
  ...['kj: x#y\n', 'kk: [ a , "b" , ] # t\n', 'kl:\n  - "a"\n  - \'b\'\n', 'km: | # c\n  x\n     \n\n'],
  ...['kn: [ ]  # e\n', 'ko:   \n', '"kp": q\n', "'k q' : r -> s\n"],
];

const part = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...scraps) },
  { weight: 2, arbitrary: fc.constantFrom(...lines) },
);

const shape = fc.record({
  bom: fc.constantFrom('', '\ufeff'),
  parts: fc.array(part, { maxLength: 10 }),
  crlf: fc.constantFrom(false, false, true),
  body: fc.constantFrom('', '\n', '\nbody\n---\nid: no\n'),
});

/** Random documents whose front matter is often readable and often not, with odd pieces and every style of field. */
export const nastyDocument: fc.Arbitrary<string> = shape.map(({ bom, parts, crlf, body }) => {
  const head = parts.join('');
  const text = `---\n${head}${/(?:^|\n)$/.test(head) ? '' : '\n'}---`;
  return `${bom}${crlf ? text.replace(/(?<!\r)\n/g, '\r\n') : text}${body}`;
});

const nastyChars = [
  ...'ab1 :#-\'"[]{},\n\t\\!&*?|>%@`~=<.0xeTZ_+/\u2028\ufeff\x85\x7f\u202e🚀é',
  '\ud800',
  '\r\n',
  '\0',
];

/** Random texts that some YAML reader misreads if they aren't quoted. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...nastyChars), { maxLength: 10 }).map((chars) => chars.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.stringMatching(/^[-+.]?[0-9][0-9_.:eExob+-]{0,7}$/),
  fc.constantFrom(
    'no',
    '1e3',
    '2025-01-15',
    '2025-01-15T10:00:00Z',
    'null',
    '',
    '0',
    '12',
    '...',
    '---',
    '<<',
  ),
);
