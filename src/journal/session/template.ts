import { Failure } from '../../core/failure.ts';

const gap = /\{\{[ \t]*([A-Za-z][\w.-]*)[ \t]*\}\}/g;

/**
 * Returns the template with every `{{name}}` replaced by its value, which is never scanned again. Throws
 * Failure('invalid') that names the gap and its line when there is no value for it.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(gap, (written: string, name: string, start: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value;
    const line = template.slice(0, start).split('\n').length;
    throw new Failure('invalid', `Cannot fill the template: "${written}" is no known gap (line ${line})`, {
      hint: `Known are ${Object.keys(values)
        .map((known) => `{{${known}}}`)
        .join(', ')}`,
    });
  });
}
