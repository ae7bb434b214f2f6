import { normalise, readPage } from '../normalise.ts';
import type { PageReading, Refusal } from '../normalise.ts';
import { loadKnowledge } from '../library/index.ts';
import type { Normaliser } from '../library/index.ts';

/** What reads raw files. What it knows is loaded when the first one is read: a build with nothing new does without. */
interface Reader {
  read: (bytes: Uint8Array, name: string) => PageReading | Refusal;
  normaliser: Normaliser;
}

export function openReader({ content }: { content: string }): Reader {
  let knowledge: ReturnType<typeof loadKnowledge> | null = null;
  const load = () => (knowledge ??= loadKnowledge(content));
  return {
    read: (bytes, name) => readPage(bytes, name, load()),
    normaliser: (bytes, name, sha) => normalise(bytes, name, sha, load()),
  };
}
