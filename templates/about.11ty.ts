import { html, type Content } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import { quality, type Quality } from '../src/site/quality.ts';
import type { Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { pageHead } from './_components/lists.ts';
import { lines } from './_components/text.ts';
import { page } from './_layouts/page.ts';

/** What the site is, how an article gets here, what was restored and what is still uncertain. */
export default pageKind((site) => [{ path: site.paths.about, render: () => aboutPage(site) }]);

function aboutPage(site: Site): string {
  const { strings, paths } = site;
  const words = strings.about;
  const measured = quality(site.articles);
  return page(site, {
    title: words.title,
    description: words.intro,
    path: paths.about,
    kind: 'about',
    breadcrumbs: [{ name: words.title, path: paths.about }],
    body: html`${pageHead(words.title, words.intro)}
      <div class="text-page">
        <section>
          <h2>${words.how}</h2>
          <ol class="steps">
            ${words.steps.map((step) => html`<li>${step}</li>`)}
          </ol>
        </section>
        <section>
          <h2>${words.trust}</h2>
          <p>${words.trustText}</p>
        </section>
        ${restored(site, measured)} ${uncertain(site, measured)}
        <section>
          <h2>${words.limits}</h2>
          <ul class="bullets">
            ${words.limitsText.map((limit) => html`<li>${limit}</li>`)}
          </ul>
        </section>
        <section>
          <h2>${words.rights}</h2>
          <p>${words.rightsText}</p>
        </section>
      </div>`,
  });
}

function restored(site: Site, measured: Quality): Content {
  if (measured.repairs === 0) return null;
  const { strings } = site;
  const words = strings.about;
  const table = (caption: string, rows: readonly (readonly [string, number])[]) =>
    html`<table class="counts">
      <caption>
        ${caption}
      </caption>
      <tbody>
        ${rows.map(
          ([name, count]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  return html`<section>
    <h2>${words.restored}</h2>
    <p>${words.restoredNote(measured.restored, measured.repairs)}</p>
    <div class="count-tables">
      ${table(
        words.rule,
        measured.byRule.map(([rule, count]) => [strings.rules[rule], count]),
      )}
      ${table(
        words.byCertainty,
        measured.byCertainty.map(([certainty, count]) => [strings.certainties[certainty], count]),
      )}
    </div>
  </section>`;
}

/** Spots listed on the page; the count above says how many there are. */
const SHOWN = 100;

function uncertain(site: Site, measured: Quality): Content {
  const { strings, settings } = site;
  const words = strings.about;
  const { doubts } = measured;
  return html`<section>
    <h2>${words.uncertain}<span class="count">${doubts.length}</span></h2>
    ${
      doubts.length === 0
        ? html`<p>${words.uncertainNone}</p>`
        : html`<ul class="bullets">
            ${doubts.slice(0, SHOWN).map(
              ({ article, flag }) =>
                html`<li>
                  <b>${strings.flagKinds[flag.kind]}</b> ${flag.message}
                  <a href="${href(settings, article.path)}">${lines(article.article.title)}</a>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
