import { html, inOnePiece, type SafeHtml } from '../../src/site/html.ts';
import { memo } from '../../src/site/memo.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** Colophon: every kind of page in three groups, feeds, and whose the texts are. The same on every page of an edition. */
export const footer = memo((site: Site): SafeHtml => inOnePiece(colophon(site)));

function colophon(site: Site): SafeHtml {
  const { settings, strings, paths } = site;
  const { nav } = strings;
  const groups: { name: string; links: [string, Path][] }[] = [
    {
      name: nav.reading,
      links: [
        [nav.overview, paths.overview],
        [nav.places, paths.places],
        [nav.themes, paths.themes],
        [nav.projects, paths.projects],
        [nav.digest, paths.digest],
        [nav.archive, paths.archive],
      ],
    },
    {
      name: nav.lookingUp,
      links: [
        [nav.indicators, paths.indicators],
        [nav.figures, paths.figures],
        [nav.compare, paths.compare],
        [nav.data, paths.data],
        [nav.search, paths.search],
      ],
    },
    {
      name: nav.site,
      links: [
        [nav.about, paths.about],
        [nav.sources, paths.sources],
        [nav.feed, paths.atom(paths.home)],
        [nav.jsonFeed, paths.jsonFeed(paths.home)],
      ],
    },
  ];
  return html`<footer class="colophon">
    <div class="colophon-inner">
      <nav class="colophon-groups" aria-label="${nav.footer}">
        ${groups.map(
          ({ name, links }, index) =>
            html`<div>
              <p id="foot-${index + 1}" class="colophon-name">${name}</p>
              <ul aria-labelledby="foot-${index + 1}">
                ${links.map(([label, path]) => html`<li><a href="${href(settings, path)}">${label}</a></li> `)}
              </ul>
            </div> `,
        )}
      </nav>
      <p>${settings.description}</p>
      <p>${strings.footer.sources}</p>
    </div>
  </footer>`;
}
