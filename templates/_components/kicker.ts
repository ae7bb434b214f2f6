import { html, join, type Content } from '../../src/site/html.ts';
import type { Site, SiteArticle } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';
import { DOT } from './text.ts';

/** Place and main themes above a title. */
export function kicker(site: Site, { article, place, themes }: SiteArticle): Content {
  const main = themes.filter((theme) => article.primaryThemes.includes(theme.slug)).slice(0, 3);
  const links = [...(place ? [place] : []), ...main];
  if (links.length === 0) return null;
  return html`<p class="kicker">
    ${join(
      links.map((node) => html`<a href="${href(site.settings, node.path)}">${node.name}</a>`),
      DOT,
    )}
  </p>`;
}
