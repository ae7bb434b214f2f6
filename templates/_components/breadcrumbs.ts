import { html, type Content } from '../../src/site/html.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** A step of the way to a page. */
export interface Crumb {
  name: string;
  path: Path;
}

/** The way from home to the page; the last step is the page itself and no link. */
export function breadcrumbTrail(site: Site, crumbs: readonly Crumb[]): Content {
  if (crumbs.length === 0) return null;
  const { strings, paths, settings } = site;
  const steps = [{ name: strings.nav.home, path: paths.home }, ...crumbs];
  return html`<nav class="breadcrumbs" aria-label="${strings.nav.breadcrumbs}">
    <ol>
      ${steps.map((crumb, index) =>
        index === steps.length - 1
          ? html`<li aria-current="page">${crumb.name}</li>`
          : html`<li><a href="${href(settings, crumb.path)}">${crumb.name}</a></li>`,
      )}
    </ol>
  </nav>`;
}
