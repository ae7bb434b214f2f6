import { html, type SafeHtml } from '../../src/site/html.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** Links to the feeds of a page that has them. */
export function feedLinks(site: Site, of: Path): SafeHtml {
  const { settings, paths, strings } = site;
  return html`<p class="feeds">
    <a href="${href(settings, paths.atom(of))}">${strings.nav.feed}</a>
    <a href="${href(settings, paths.jsonFeed(of))}">${strings.nav.jsonFeed}</a>
  </p>`;
}
