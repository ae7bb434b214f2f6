import { html, type Content } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Doubt } from '../src/site/doubts.ts';
import type { Evaluated } from '../src/site/evaluation.ts';
import { quality, type Quality } from '../src/site/quality.ts';
import type { Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { pageHead } from './_components/lists.ts';
import { oneLine } from './_components/text.ts';
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
        ${restored(site, measured)} ${uncertain(site, measured)} ${evaluation(site)} ${failures(site)}
        <section>
          <h2>${words.limits}</h2>
          <ul class="bullets">
            ${words.limitsText.map((limit) => html`<li>${limit}</li>`)}
          </ul>
        </section>
        <section>
          <h2>${words.rights}</h2>
          <p>${words.rightsText}${words.rightsDefault[site.settings.rights]}</p>
        </section>
      </div>`,
  });
}

function restored(site: Site, measured: Quality): Content {
  const { strings } = site;
  const words = strings.about;
  const { repaired, tidied, repairedBy } = measured.tally;
  if (repaired + tidied === 0) return null;
  if (repaired === 0) return html`<section><h2>${words.restored}</h2><p>${words.tidied(tidied)}</p></section>`;
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
    <p>${words.restoredNote(measured.articles.length, repaired, tidied)}</p>
    ${restoredList(site, measured)}
    <div class="count-tables">
      ${table(
        words.rule,
        repairedBy.map(([rule, count]) => [strings.rules[rule], count]),
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
              ({ article, doubt, index }) =>
                html`<li>
                  <b>${strings.flagKinds[doubt.kind]}</b> ${article.fullText && html`<q>${around(doubt)}</q> `}${doubt.message}
                  <a href="${href(settings, article.path, `doubt-${index + 1}`)}">${oneLine(article.article.title)}</a>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** The spot with a few characters on both sides. */
function around({ context: [before, spot, after] }: Doubt): string {
  return before.slice(-6) + spot + after.slice(0, 6);
}

/** The articles with the most repairs, each leading to its receipt. */
function restoredList(site: Site, { articles }: Quality): Content {
  const { settings, strings } = site;
  return html`<ul class="bullets">
    ${articles
      .slice(0, SHOWN)
      .map(
        ({ article, repairs }) =>
          html`<li><a href="${href(settings, article.path, 'receipt')}">${oneLine(article.article.title)}</a> <span class="count">${strings.counts.repairs(repairs)}</span></li> `,
      )}
  </ul>`;
}

/** What is measured on labelled pages, each number beside its floor. */
function evaluation(site: Site): Content {
  const words = site.strings.quality;
  if (site.evaluation.length === 0) return null;
  const groups = [...new Set(site.evaluation.map(({ group }) => group))];
  return html`<section>
    <h2 id="evaluation">${words.title}</h2>
    <p>${words.intro}</p>
    ${groups.map(
      (group) =>
        html`<table class="counts measures">
          <caption>
            ${words.groups[group] ?? group}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.measure}</th>
              <th scope="col">${words.value}</th>
              <th scope="col">${words.floor}</th>
            </tr>
          </thead>
          <tbody>
            ${site.evaluation.filter((entry) => entry.group === group).map((entry) => measureRow(site, entry))}
          </tbody>
        </table> `,
    )}
  </section>`;
}

function measureRow(site: Site, { measure, value, count, bound }: Evaluated): Content {
  const words = site.strings.quality;
  const shown = (number: number) => `${number}${count ? '' : '%'}`;
  return html`<tr>
    <th scope="row">${words.measures[measure] ?? measure}</th>
    <td>${shown(value)}</td>
    <td>${'least' in bound ? words.least(shown(bound.least)) : words.most(shown(bound.most))}</td>
  </tr> `;
}

function failures(site: Site): Content {
  const words = site.strings.quality;
  return html`<section>
    <h2 id="failures">${words.failuresTitle}</h2>
    <p>${words.failuresNote}</p>
    <ul class="bullets">
      ${words.failures.map((failure) => html`<li>${failure}</li>`)}
    </ul>
  </section>`;
}
