import { z } from 'zod';
import { parseYaml } from '../vocabulary/index.ts';
import type { SiteSettings } from './types.ts';
import { basePath } from './urls.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  description: z.string(),
  /** Host only; where on the host the site lies is `base`. */
  url: z
    .url({ protocol: /^https?$/ })
    .regex(/^https?:\/\/[^/]+$/, 'give the host alone, without a path or closing slash'),
  base: z
    .string()
    .default('/')
    .transform((text, context) => {
      try {
        return basePath(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
        return z.NEVER;
      }
    }),
  language: z.string().default('zh-Hans'),
  timeZone: z.string().default('Asia/Shanghai'),
  author: z.string().default(''),
  rights: z.enum(['full', 'excerpt']).default('excerpt'),
  /** Whether social cards are drawn. */
  cards: z.boolean().default(true),
  dataLicense: z
    .strictObject({ name: z.string().min(1), title: z.string().min(1), url: z.url({ protocol: /^https?$/ }) })
    .default({
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    }),
  /** Whether the Traditional edition is built too. */
  traditional: z.boolean().default(false),
});

/** Reads content/site.yaml. Throws ContentError with file and line. */
export function readSettings(text: string, file: string): SiteSettings {
  return parseYaml(text, file, schema);
}
