import { attributes, html, inOnePiece, type SafeHtml } from '../../src/site/html.ts';
import type { Edition } from '../../src/site/edition.ts';
import { memo } from '../../src/site/memo.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { href, twin } from '../../src/site/urls.ts';

/** Masthead: name, sections, search, edition and light or dark. `current` is the page's path. */
export function header(site: Site, current: Path): SafeHtml {
  return html`${masthead(site, current)}
        ${site.otherEditions.map((other) => editionLink(site, current, other))} ${themeSwitch(site)}
      </div>
    </div>
  </header>`;
}

/** The part of the header that is the same on all pages of a section: made once for each, and kept. */
function masthead(site: Site, current: Path): SafeHtml {
  const state = sectionsOf(site)
    .map(([, path]) => currency(path, current) ?? '')
    .join(' ');
  const kept = mastheads(site);
  const made = kept.get(state) ?? inOnePiece(nameAndSections(site, current));
  kept.set(state, made);
  return made;
}

const mastheads = memo<Site, Map<string, SafeHtml>>(() => new Map());

function nameAndSections(site: Site, current: Path): SafeHtml {
  const { settings, strings, paths } = site;
  return html`<header class="masthead">
    <div class="masthead-inner">
      <a class="brand" href="${href(settings, paths.home)}"><span class="seal" aria-hidden="true">${sealText(settings.title)}</span><span class="brand-name">${settings.title}</span></a>
      <nav class="sections" aria-label="${strings.nav.label}">
        <ul>
          ${sectionsOf(site).map(
            ([name, path]) =>
              html`<li><a${attributes({ href: href(settings, path), 'aria-current': currency(path, current) })}>${name}</a></li>`,
          )}
        </ul>
      </nav>
      <div class="tools">
        <a class="tool tool-search" href="${href(settings, paths.search)}">${strings.nav.search}</a>`;
}

function sectionsOf({ strings, paths }: Site): [string, Path][] {
  return [
    [strings.nav.overview, paths.overview],
    [strings.nav.places, paths.places],
    [strings.nav.themes, paths.themes],
    [strings.nav.indicators, paths.indicators],
    [strings.nav.figures, paths.figures],
    [strings.nav.projects, paths.projects],
    [strings.nav.digest, paths.digest],
    [strings.nav.archive, paths.archive],
  ];
}
function editionLink({ settings, edition }: Site, current: Path, other: Edition): SafeHtml {
  const to = href(settings, twin(current, edition.name, other.name));
  const { language, name, label } = other;
  return html`<a${attributes({ class: 'tool tool-edition', hreflang: language, lang: language, href: to, 'data-edition': name })}>${label}</a>`;
}

/** Hidden until its script runs: without script the page follows the system. */
const themeSwitch = memo(({ strings }: Site): SafeHtml => {
  const { label, auto, light, dark } = strings.theme;
  const words = { 'data-auto': auto, 'data-light': light, 'data-dark': dark };
  return html`<button class="tool tool-theme" type="button" hidden data-theme-switch${attributes(words)}>
    <span class="visually-hidden">${label}：</span><span data-theme-label>${auto}</span>
  </button>`;
});

/** The first two characters of the name, as a seal has them. */
function sealText(title: string): string {
  return Array.from(title).slice(0, 2).join('');
}

function currency(section: Path, current: Path): 'page' | 'true' | null {
  if (section === current) return 'page';
  return current.startsWith(section) ? 'true' : null;
}
