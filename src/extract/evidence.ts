import type { Evidence } from './types.ts';

/** What a value was read from, with its place in the body where it stands there. */
export function evidenceIn(body: string, text: string): Evidence {
  const at = text === '' ? -1 : body.indexOf(text);
  return { text, span: at < 0 ? null : [at, at + text.length] };
}
