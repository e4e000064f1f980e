import { pathSubject, patternOf, subjectOf } from './classify.ts';
import type { Observation } from './indicator.ts';
import type { SubjectId } from './subjects.ts';

/** A pattern for a value whose kind a list or event names; a name with folders is a path, whatever it is called. */
export function classifyValue(
  subject: SubjectId,
  value: string,
): Observation | { readonly reason: string } {
  if ((subject === 'file-name' || subject === 'path') && /[\\/]/.test(value))
    return patternOf(pathSubject(value), value);
  if (subject === 'path') return patternOf('file-name', value);
  return patternOf(subject, value);
}

/** A pattern for a value of which nothing is told. */
export function classifyAny(value: string): Observation | { readonly reason: string } {
  const subject = subjectOf(value);
  return subject === null
    ? { reason: 'its shape does not tell what it is; a CSV with a type column would' }
    : patternOf(subject, value);
}
