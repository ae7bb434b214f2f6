/** Writes the variants of the held-out pages. */
import { writeFileSync } from 'node:fs';
import { cleanPage, VARIANTS, variantFile } from './held-out.ts';

for (const variant of VARIANTS) writeFileSync(variantFile(variant), variant.bytes(cleanPage(variant.page)));
