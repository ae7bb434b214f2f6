import { attributes, html, type SafeHtml } from '../../src/site/html.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { href, twin } from '../../src/site/urls.ts';

/** Masthead: name, sections, search, edition and light or dark. `current` is the page's path. */
export function header(site: Site, current: Path): SafeHtml {
  const { settings, strings, paths, edition, otherEditions } = site;
  const sections: [string, Path][] = [
    [strings.nav.places, paths.places],
    [strings.nav.themes, paths.themes],
    [strings.nav.figures, paths.figures],
    [strings.nav.indicators, paths.indicators],
    [strings.nav.projects, paths.projects],
    [strings.nav.archive, paths.archive],
  ];
  return html`<header class="masthead">
    <div class="masthead-inner">
      <a class="brand" href="${href(settings, paths.home)}"
        ><span class="seal" aria-hidden="true">${[...settings.title].slice(0, 2).join('')}</span
        ><span class="brand-name">${settings.title}</span></a
      >
      <nav class="sections" aria-label="${strings.nav.label}">
        <ul>
          ${sections.map(
            ([name, path]) =>
              html`<li><a${attributes({ href: href(settings, path), 'aria-current': currency(path, current) })}>${name}</a></li>`,
          )}
        </ul>
      </nav>
      <div class="tools">
        <a class="tool tool-search" href="${href(settings, paths.search)}">${strings.nav.search}</a>
        ${otherEditions.map(
          (other) =>
            html`<a
              class="tool tool-edition"
              hreflang="${other.language}"
              lang="${other.language}"
              href="${href(settings, twin(current, edition.name, other.name))}"
              data-edition="${other.name}"
              >${other.label}</a
            > `,
        )}<button
          class="tool tool-theme"
          type="button"
          hidden
          data-theme-switch
          data-auto="${strings.theme.auto}"
          data-light="${strings.theme.light}"
          data-dark="${strings.theme.dark}"
        >
          <span class="visually-hidden">${strings.theme.label}：</span
          ><span data-theme-label>${strings.theme.auto}</span>
        </button>
      </div>
    </div>
  </header>`;
}

function currency(section: Path, current: Path): 'page' | 'true' | null {
  if (section === current) return 'page';
  return current.startsWith(section) ? 'true' : null;
}
