import { html, type SafeHtml } from '../../src/site/html.ts';
import { figureFilePath } from '../../src/site/data/index.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** Links to the figures of a page as data; `of` is the page's path in the first edition, which alone has data. */
export function figureDownloads(site: Site, of: Path): SafeHtml {
  const { settings, strings } = site;
  return html`<p class="downloads">
    ${strings.figuresPage.asData}
    <a href="${href(settings, figureFilePath(of, 'csv'))}" download>CSV</a>
    <a href="${href(settings, figureFilePath(of, 'json'))}" download>JSON</a>
  </p>`;
}

/** The path of a page in the edition that holds the data. */
export function dataEditionPath(site: Site, path: Path): Path {
  return (site.edition.name === 'hant' ? path.replace(/^\/hant/, '') : path) as Path;
}
