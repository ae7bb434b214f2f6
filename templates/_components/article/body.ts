import { escapeHtml, html, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { doubtSpots, type DoubtSpot } from '../../../src/site/doubts.ts';
import { numberPlaces } from '../../../src/site/load.ts';
import { renderBody, type Mark } from '../../../src/site/markdown.ts';
import type { Site, SiteArticle } from '../../../src/site/types.ts';

/** Stands where the raw page lost a character. */
const LOST = '□';

/**
 * The article's text. Every figure found in it is a link to its row in the table of figures, every doubtful spot one to the
 * note about it: footnotes that work without script. Characters that the raw page lost are set apart.
 */
export function articleBody(site: Site, article: SiteArticle): SafeHtml {
  const { lost } = site.strings.flagKinds;
  const gap = `<span class="spot" title="${escapeHtml(lost)}">${LOST}</span>`;
  const decorate = (text: string) => escapeHtml(text).replaceAll(LOST, gap);
  return renderBody(article.outline, marks(article), article.text.includes(LOST) ? decorate : escapeHtml);
}

/** Marks of figures and doubts in order. A doubt inside a figure's number makes that mark doubtful too. */
function marks(article: SiteArticle): Mark[] {
  const figures = numberPlaces(article).map(({ id, start, end }): Mark => {
    return { start, end, id: `f-${id}`, href: `#r-${id}`, class: 'figure-mark' };
  });
  const spots = doubtSpots(article.text, article.doubts);
  if (spots.length === 0) return figures;
  const overlaps = (spot: DoubtSpot, mark: Mark) => spot.start < mark.end && mark.start < spot.end;
  const all = figures.map((mark) =>
    spots.some((spot) => overlaps(spot, mark)) ? { ...mark, class: 'figure-mark spot' } : mark,
  );
  let end = 0;
  for (const spot of spots) {
    if (spot.start < end || figures.some((mark) => overlaps(spot, mark))) continue;
    ({ end } = spot);
    const number = spot.index + 1;
    all.push({ start: spot.start, end, id: `d-${number}`, href: `#doubt-${number}`, class: 'spot' });
  }
  return all.sort((a, b) => a.start - b.start);
}

/** The doubts themselves, as notes below the text. Where only an excerpt may be published, without the passages. */
export function doubtNotes(site: Site, article: SiteArticle): Content {
  const { strings } = site;
  const { doubts, fullText } = article;
  if (doubts.length === 0) return null;
  return html`<section class="doubts" aria-labelledby="doubts">
    <h3 id="doubts">${strings.article.doubts}</h3>
    <ol>
      ${doubts.map(
        ({ kind, context: [before, spot, after], readings, message }, index) =>
          html`<li id="doubt-${index + 1}">
            <b>${strings.flagKinds[kind]}</b>
            ${fullText && html`<q>${before !== '' && '…'}${before}<mark class="spot">${spot}</mark>${after}${after !== '' && '…'}</q> `}${message}${
              readings.length > 0 &&
              html` <span class="muted">${strings.article.candidates(readings.map((reading) => (reading === '' ? strings.article.noCharacter : `“${reading}”`)).join('、'))}</span>`
            }
          </li>`,
      )}
    </ol>
  </section>`;
}
