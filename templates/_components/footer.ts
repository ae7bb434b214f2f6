import { html, type SafeHtml } from '../../src/site/html.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** Colophon: the less visited pages, feeds, and whose the texts are. */
export function footer(site: Site): SafeHtml {
  const { settings, strings, paths } = site;
  const links: [string, Path][] = [
    [strings.nav.overview, paths.overview],
    [strings.nav.digest, paths.digest],
    [strings.nav.sources, paths.sources],
    [strings.nav.data, paths.data],
    [strings.nav.about, paths.about],
    [strings.nav.feed, paths.atom(paths.home)],
    [strings.nav.jsonFeed, paths.jsonFeed(paths.home)],
  ];
  return html`<footer class="colophon">
    <div class="colophon-inner">
      <nav aria-label="${strings.nav.footer}">
        <ul>
          ${links.map(([name, path]) => html`<li><a href="${href(settings, path)}">${name}</a></li>`)}
        </ul>
      </nav>
      <p>${settings.description}</p>
      <p>${strings.footer.sources}</p>
    </div>
  </footer>`;
}
