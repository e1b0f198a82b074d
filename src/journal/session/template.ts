import { Failure } from '../../core/failure.ts';

const gap = /\{\{[ \t]*([A-Za-z][\w.-]*)[ \t]*\}\}/g;

/**
 * Returns the template with every `{{name}}` replaced by its value; values aren't scanned again. Throws a Failure
 * `invalid` with the placeholder and its line if there is no value for it.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(gap, (written: string, name: string, start: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value;
    const line = template.slice(0, start).split('\n').length;
    throw new Failure('invalid', `Unknown placeholder "${written}" in the template (line ${line})`, {
      hint: `Known placeholders: ${Object.keys(values)
        .map((known) => `{{${known}}}`)
        .join(', ')}`,
    });
  });
}
