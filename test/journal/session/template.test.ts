import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { fillTemplate } from '../../../src/journal/session/template.ts';

describe('fillTemplate', () => {
  test('puts values into their gaps, also with spaces and more than once', () => {
    expect(fillTemplate('# {{name}}: {{ goal }} ({{name}})', { name: 'a', goal: 'b' })).toBe('# a: b (a)');
  });

  test('takes values as they are and never scans them again', () => {
    expect(fillTemplate('{{a}}|{{b}}', { a: "{{b}} $& $1 $' \\", b: '' })).toBe("{{b}} $& $1 $' \\|");
  });

  test('braces without a name stay text', () => {
    const text = '{{ }} {{}} {{1}} {name} {{a b}} {{\nname}} ${{x';
    expect(fillTemplate(text, { name: 'a' })).toBe(text);
  });

  test('names an unknown gap, its line and the known ones', () => {
    const fill = () => fillTemplate('one\ntwo {{gaol}}', { goal: 'x', name: 'y' });
    expect(fill).toThrow(
      new Failure('invalid', 'Unknown placeholder "{{gaol}}" in the template (line 2)', {
        hint: 'Known placeholders: {{goal}}, {{name}}',
      }),
    );
  });

  test('words that every object knows are no values', () => {
    expect(() => fillTemplate('{{constructor}}', {})).toThrow(/"\{\{constructor\}\}"/);
  });
});
