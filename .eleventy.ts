import Eleventy, { type EleventyConfig } from '@11ty/eleventy';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Rendering, type PageKind } from './src/site/pages.ts';
import type { Site } from './src/site/types.ts';
import type { OutputFile } from './src/site/output.ts';

/**
 * What Eleventy is told. Its input is `templates/` alone: articles are data, never templates, since a template can run code
 * and choose where it is written. The one template language is `*.11ty.ts`, so nothing needs a transform afterwards.
 *
 * A template is rendered once and hands over each page of its kind as soon as that is made. Pages of Eleventy's own, by
 * pagination, are all kept to the end of the run and carry a copy of the data each, which costs more than rendering them.
 */
export default function configure(config: EleventyConfig): void {
  config.addExtension('11ty.ts', {
    read: false,
    compile: async (_, file) => {
      const { default: kind } = (await import(pathToFileURL(file).href)) as { default: PageKind };
      return ({ rendering }: { rendering: Rendering }) => {
        rendering.render(kind);
      };
    },
  });
  config.addGlobalData('permalink', () => false);
  config.setTemplateFormats(['11ty.ts']);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
}

/** Renders the editions of the site, every page into `write` as soon as it is made. */
export async function render(sites: readonly Site[], write: (page: OutputFile) => void): Promise<void> {
  const here = (name: string) => path.relative('.', path.join(import.meta.dirname, name));
  const eleventy = new Eleventy(here('templates'), undefined, {
    configPath: here('.eleventy.ts'),
    quietMode: true,
    config: (config) => {
      config.addGlobalData('rendering', () => new Rendering(sites, write));
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}
