import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile } from './output.ts';
import { outputFile } from './urls.ts';

/** Writes a file of the site. Throws where another lies at the same place: one of the two would be lost unseen. */
type Write = (file: OutputFile) => void;

/**
 * Writes files below a folder and keeps where each lies in it. One at a time in the calling thread: thousands of small files
 * cost less so than handed to others.
 */
export function writer(output: string): { write: Write; written: ReadonlySet<string> } {
  const made = new Set<string>();
  const written = new Set<string>();
  const write: Write = ({ path: to, content }) => {
    const place = outputFile(to);
    if (written.has(place)) throw new Error(`two files of the site lie at ${to}`);
    written.add(place);
    const file = path.join(output, place);
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content);
  };
  return { write, written };
}
