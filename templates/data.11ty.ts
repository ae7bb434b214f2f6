import { dataTables, sampleQueries, type Table } from '../src/site/data/index.ts';
import { html, type Content } from '../src/site/html.ts';
import { datasetLd } from '../src/site/jsonld/index.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Path, Site } from '../src/site/types.ts';
import { absolute, href } from '../src/site/urls.ts';
import { dataEditionPath } from './_components/downloads.ts';
import { pageHead } from './_components/lists.ts';
import { page } from './_layouts/page.ts';

const FORMATS = [
  { ending: 'csv', name: 'CSV', mediaType: 'text/csv' },
  { ending: 'json', name: 'JSON', mediaType: 'application/json' },
  { ending: 'parquet', name: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
];

/** What can be downloaded, what its columns mean, on which terms, and how to use it. */
export default pageKind((site) => [{ path: site.paths.data, render: () => dataPage(site) }]);

function dataPage(site: Site): string {
  const { settings, strings, paths } = site;
  const words = strings.dataPage;
  const tables = dataTables(site);
  const file = (name: string): Path => `${dataEditionPath(site, paths.data)}${name}` as Path;
  const queries = sampleQueries(absolute(settings, file('')));
  return page(site, {
    title: words.title,
    description: words.intro,
    path: paths.data,
    kind: 'data',
    breadcrumbs: [{ name: words.title, path: paths.data }],
    jsonLd: [
      datasetLd(site, {
        name: `${settings.title} · ${words.title}`,
        description: words.intro,
        path: paths.data,
        files: tables.flatMap(({ name }) =>
          FORMATS.map(({ ending, mediaType }) => ({ path: file(`${name}.${ending}`), mediaType })),
        ),
      }),
    ],
    body: html`${pageHead(words.title, words.intro)}
      <section class="data-section" aria-labelledby="tables">
        <h2 id="tables">${words.tables}</h2>
        <ul class="rows">
          ${tables.map((table) => tableLine(site, table, file))}
        </ul>
        <p><a href="${href(settings, file('datapackage.json'))}">${words.package}</a></p>
        <p>${words.perPage}</p>
      </section>
      <section class="data-section" aria-labelledby="license">
        <h2 id="license">${words.license}</h2>
        <p>
          ${words.licenseText(settings.dataLicense.title)} <a href="${settings.dataLicense.url}" rel="license">${settings.dataLicense.name}</a>
        </p>
      </section>
      <section class="data-section" aria-labelledby="provenance">
        <h2 id="provenance">${words.provenance}</h2>
        <p>${words.provenanceText}</p>
      </section>
      <section class="data-section" aria-labelledby="use">
        <h2 id="use">${words.use}</h2>
        <p>${words.useText}</p>
        ${queries.map((query) => html`<pre class="code" tabindex="0"><code>${query}</code></pre>`)}
      </section>
      <section class="data-section" aria-labelledby="columns">
        <h2 id="columns">${words.columns}</h2>
        ${tables.map((table) => columns(site, table))}
      </section>`,
  });
}

function tableLine(site: Site, table: Table, file: (name: string) => Path): Content {
  const words = site.strings.dataPage;
  return html`<li>
    <b>${site.edition.convert(table.title)}</b> <span class="muted">${words.rows(table.rows)}</span>
    ${FORMATS.map(
      ({ ending, name }) =>
        html`<a
          href="${href(site.settings, file(`${table.name}.${ending}`))}"
          download
          aria-label="${words.download(site.edition.convert(table.title), name)}"
          >${name}</a> `,
    )}
  </li> `;
}

function columns(site: Site, table: Table): Content {
  const words = site.strings.dataPage;
  const title = site.edition.convert(table.title);
  return html`<h3 id="columns-${table.name}">${title}</h3>
    <section class="scroll" tabindex="0" aria-labelledby="columns-${table.name}">
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">${words.column}</th>
            <th scope="col">${words.type}</th>
            <th scope="col">${words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${table.columns.map(
            ({ name, type, description }) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td>${words.types[type]}</td>
                <td>${site.edition.convert(description)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </section>`;
}
