/** Writes content/raw from the clean texts of tests/corpus/bundled. */
import { writeFileSync } from 'node:fs';
import { BUNDLED, rawText } from './bundled.ts';

for (const article of BUNDLED) {
  writeFileSync(new URL(`../../content/raw/${article.name}.txt`, import.meta.url), rawText(article));
}
