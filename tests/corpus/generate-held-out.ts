/** Writes the variants of the held-out and of the blind pages. */
import { writeFileSync } from 'node:fs';
import { BLIND_VARIANTS, blindPage, blindVariantFile } from './blind.ts';
import { cleanPage, VARIANTS, variantFile } from './held-out.ts';

for (const variant of VARIANTS) writeFileSync(variantFile(variant), variant.bytes(cleanPage(variant.page)));
for (const variant of BLIND_VARIANTS) writeFileSync(blindVariantFile(variant), variant.bytes(blindPage(variant.page)));
