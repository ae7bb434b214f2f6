import { attributes, html, inOnePiece, scriptJson, type Content, type SafeHtml } from '../../src/site/html.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardPath, type Card } from '../../src/site/cards/index.ts';
import { breadcrumbsLd } from '../../src/site/jsonld/index.ts';
import { memo } from '../../src/site/memo.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { absolute, href, twin } from '../../src/site/urls.ts';
import { footer } from '../_components/footer.ts';
import { header } from '../_components/header.ts';
import { breadcrumbTrail, type Crumb } from '../_components/breadcrumbs.ts';

export type { Crumb };

export interface PageParts {
  /** Without the site's name; null on the home page. */
  title: string | null;
  description: string;
  path: Path;
  /** Below home, the page itself last; home and 404 have none. */
  breadcrumbs?: readonly Crumb[];
  /** What stands in `<main>`. */
  body: SafeHtml;
  /** Class of `<body>`: which kind of page it is. */
  kind: string;
  /** A class more: what sets it apart among its kind, where it then shows other things: `county` of a place. */
  variant?: string | null;
  /** Structured data, an object a block. */
  jsonLd?: readonly object[];
  /** Has `feed.xml` and `feed.json` of its own below its path. */
  feed?: boolean;
  /** Client modules by their name in templates/assets/client: `['figures']`. */
  scripts?: readonly string[];
  /** Search runs WebAssembly, which the policy must then allow. */
  webAssembly?: boolean;
  /** False for pages that search engines should leave out. */
  indexed?: boolean;
  /** More for `<head>`. */
  head?: Content;
  /** What the picture shows that networks put beside the address; the site's icon without it. */
  card?: (() => Card) | null;
  /** Open Graph: `article` for articles. */
  type?: 'website' | 'article';
}

/** A whole page. Everything outside `<main>` comes from here. */
export function page(site: Site, parts: PageParts): string {
  const { edition, strings } = site;
  const crumbs = parts.breadcrumbs ?? [];
  return html`<!doctype html>
<html${attributes({ lang: edition.language, 'data-edition': edition.name, 'data-twin': twinHref(site, parts.path) })}>
<head>
${head(site, parts, crumbs)}</head>
<body class="${bodyClass(parts)}">
<a class="skip" href="#main">${strings.nav.skip}</a>
${header(site, parts.path)}
${breadcrumbTrail(site, crumbs)}
<main id="main" tabindex="-1">
${parts.body}
</main>
${footer(site)}
</body>
</html>
`.markup;
}

/** The kind and, below it, the variant: `page-place page-place-county`. */
function bodyClass({ kind, variant }: PageParts): string {
  return variant == null ? `page-${kind}` : `page-${kind} page-${kind}-${variant}`;
}

/** The same page in the other edition, for readers who chose that one before. */
function twinHref(site: Site, path: Path): string | null {
  const [other] = site.otherEditions;
  return other ? href(site.settings, twin(path, site.edition.name, other.name)) : null;
}

function head(site: Site, parts: PageParts, crumbs: readonly Crumb[]): SafeHtml {
  const { settings } = site;
  const title = parts.title === null ? settings.title : `${parts.title} · ${settings.title}`;
  const scripts = (parts.scripts ?? []).map(
    (name) => html`<script type="module" src="${asset(site, `${name}.js`)}"></script> `,
  );
  const blocks = [...(parts.jsonLd ?? []), ...(crumbs.length > 0 ? [breadcrumbsLd(site, crumbs)] : [])];
  return html`<meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy(parts.webAssembly === true)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="description" content="${parts.description}">
    ${parts.indexed === false ? html`<meta name="robots" content="noindex"> ` : alternates(site, parts)}${openGraph(site, parts)}${everyPagesHead(site)}
    ${scripts}${parts.head}${blocks.map(
      (block) =>
        html`<script type="application/ld+json">
          ${scriptJson(block)}
        </script> `,
    )}`;
}

/** Colours, icons, search, style: the same on every page of an edition. */
const everyPagesHead = memo((site: Site): SafeHtml => {
  const { settings, paths } = site;
  return inOnePiece(html`<meta
      name="color-scheme"
      content="light dark">
    <meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)">
    <meta name="theme-color" content="#171614" media="(prefers-color-scheme: dark)">
    <link rel="icon" href="${asset(site, 'icon.svg')}" type="image/svg+xml">
    <link rel="apple-touch-icon" href="${asset(site, 'icon-180.png')}">
    <link rel="manifest" href="${href(settings, paths.manifest)}">
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      title="${settings.title}"
      href="${href(settings, paths.opensearch)}">
    <link rel="stylesheet" href="${asset(site, 'site.css')}">
    <script src="${asset(site, 'theme.js')}"></script>`);
});

function openGraph(site: Site, parts: PageParts): SafeHtml {
  const { settings, edition } = site;
  return html`<meta property="og:title" content="${parts.title ?? settings.title}">
    <meta property="og:description" content="${parts.description}">
    <meta property="og:type" content="${parts.type ?? 'website'}">
    <meta property="og:url" content="${absolute(settings, parts.path)}">
    <meta property="og:site_name" content="${settings.title}">
    <meta property="og:locale" content="${edition.name === 'hans' ? 'zh_CN' : 'zh_TW'}">
    ${picture(site, parts)}`;
}

/** The picture for sharing, in full size where the page has a card of its own. */
function picture(site: Site, parts: PageParts): SafeHtml {
  const { settings, cards, assets } = site;
  if (parts.card && cards !== null) {
    const card = parts.card();
    return html`<meta property="og:image" content="${absolute(settings, cardPath(parts.path, card, cards))}">
      <meta property="og:image:type" content="image/png">
      <meta property="og:image:width" content="${CARD_WIDTH}">
      <meta property="og:image:height" content="${CARD_HEIGHT}">
      <meta property="og:image:alt" content="${card.title}">
      <meta name="twitter:card" content="summary_large_image"> `;
  }
  const icon = assets.get('icon-512.png');
  return html`${icon !== undefined && html`<meta property="og:image" content="${absolute(settings, icon)}"> `}<meta
      name="twitter:card"
      content="summary"> `;
}

/** Address of a file of templates/assets; the name carries a hash of its content. */
function asset(site: Site, name: string): string {
  return href(site.settings, site.assets.get(name) ?? (`/assets/${name}` as Path));
}

/** Everything from this host; no script or style in the page itself. */
function policy(webAssembly: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${webAssembly ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The page's own address, its twins in the other editions, and the feeds. */
function alternates(site: Site, parts: PageParts): SafeHtml {
  const { settings, edition, otherEditions, paths, strings } = site;
  const twins = otherEditions.length === 0 ? [] : [edition, ...otherEditions];
  const to = (name: typeof edition.name) => absolute(settings, twin(parts.path, edition.name, name));
  const home = { path: paths.home, title: settings.title };
  const own = parts.feed === true && parts.path !== paths.home;
  const feeds = own ? [home, { path: parts.path, title: parts.title }] : [home];
  return html`<link rel="canonical" href="${absolute(settings, parts.path)}">
    ${twins.map((other) => html`<link rel="alternate" hreflang="${other.language}" href="${to(other.name)}"> `)}${
      twins.length > 0 && html`<link rel="alternate" hreflang="x-default" href="${to('hans')}"> `
    }${feeds.map(
      ({ path, title }) =>
        html`<link
            rel="alternate"
            type="application/atom+xml"
            title="${title} · ${strings.nav.feed}"
            href="${href(settings, paths.atom(path))}">
          <link
            rel="alternate"
            type="application/feed+json"
            title="${title} · ${strings.nav.jsonFeed}"
            href="${href(settings, paths.jsonFeed(path))}"> `,
    )}`;
}
