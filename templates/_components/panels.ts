import { html, trusted, type Content } from '../../src/site/html.ts';
import type { Panel } from '../../src/site/indicators/index.ts';
import type { Site } from '../../src/site/types.ts';

/** Charts one below the other, each with its title, what its marks mean and the names of its lines. */
export function panelList(site: Site, panels: readonly Panel[]): Content {
  const words = site.strings.indicatorPage;
  return panels.map(
    ({ title, chart, note, legend, left }) =>
      html`<figure class="panel">
        <figcaption><b>${title}</b><span class="note">${note}${left}</span></figcaption>
        ${
          legend.length > 0 &&
          html`<ul class="legend" aria-label="${words.legend}">
            ${legend.map(
              (name, index) =>
                html`<li class="series-${index + 1}">
                  <svg viewBox="0 0 32 12" aria-hidden="true" class="series series-${index + 1}">
                    <line x1="0" x2="32" y1="6" y2="6" class="chart-line"></line></svg>${name}
                </li> `,
            )}
          </ul>`
        }
        ${trusted(chart)}
      </figure> `,
  );
}
