import { html, type Content } from '../../src/site/html.ts';
import { themesByYear } from '../../src/site/themes.ts';
import type { Site, SiteArticle } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';
import { sectionHead } from './lists.ts';

/** How often each theme was spoken of, year by year; nothing where all is of one year. */
export function themeYears(site: Site, articles: readonly SiteArticle[]): Content {
  const { years, rows } = themesByYear(articles);
  if (years.length < 2) return null;
  const words = site.strings.placePage;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return html`<section aria-labelledby="theme-years">
    ${sectionHead('theme-years', words.themesByYear)}
    <p class="note">${words.themesByYearNote}</p>
    <section class="scroll" aria-label="${words.themesByYearNote}" tabindex="0">
      <table class="theme-years">
        <thead>
          <tr>
            <th scope="col">${words.theme}</th>
            ${years.map((year) => html`<th scope="col">${year}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ theme, counts }) =>
              html`<tr>
                <th scope="row"><a href="${href(site.settings, theme.path)}">${theme.name}</a></th>
                ${counts.map((count) =>
                  count === 0 ? html`<td></td>` : html`<td class="heat-${Math.ceil((count / most) * 4)}">${count}</td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </section>
  </section>`;
}
