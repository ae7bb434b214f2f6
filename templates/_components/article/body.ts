import { escapeHtml, html, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { numberPlaces } from '../../../src/site/load.ts';
import { renderBody, type Mark } from '../../../src/site/markdown.ts';
import type { Site, SiteArticle } from '../../../src/site/types.ts';

/** Stands where the raw page lost a character. */
const LOST = '□';

/**
 * The article's text. Every figure found in it is a link to its row in the table of figures (a footnote that works without
 * script); lost and doubtful spots are set apart.
 */
export function articleBody(site: Site, article: SiteArticle): SafeHtml {
  const marks = numberPlaces(article).map(({ id, start, end }): Mark => {
    return { start, end, id: `f-${id}`, href: `#r-${id}`, class: 'figure-mark' };
  });
  return renderBody(article.article.body, marks, spotDecorator(site, article));
}

/** Writes text with its uncertain spots marked. Most articles have none, and then only escapes. */
function spotDecorator(site: Site, article: SiteArticle): (text: string) => string {
  const { flagKinds } = site.strings;
  const spots = new Map<string, string>();
  for (const flag of article.article.flags) {
    if (flag.kind !== 'uncertain' && flag.kind !== 'garbled') continue;
    const [reading] = flag.candidates;
    const shown = reading !== undefined && reading !== '' && flag.text.includes(reading) ? reading : flag.text;
    if (shown !== '') spots.set(shown, flagKinds[flag.kind]);
  }
  if (article.text.includes(LOST)) spots.set(LOST, flagKinds.lost);
  if (spots.size === 0) return escapeHtml;
  const keys = [...spots.keys()].sort((a, b) => b.length - a.length);
  return (text) => decorate(text, keys, spots);
}

function decorate(text: string, keys: readonly string[], spots: ReadonlyMap<string, string>): string {
  const key = keys.find((candidate) => text.includes(candidate));
  if (key === undefined) return escapeHtml(text);
  const kind = spots.get(key) ?? '';
  const mark = `<mark class="spot" title="${escapeHtml(kind)}">${escapeHtml(key)}</mark>`;
  const rest = keys.slice(keys.indexOf(key) + 1);
  return text
    .split(key)
    .map((part) => decorate(part, rest, spots))
    .join(mark);
}

/** The doubts themselves, as notes below the text. */
export function doubtNotes(site: Site, article: SiteArticle): Content {
  const { strings } = site;
  const { flags } = article.article;
  if (flags.length === 0) return null;
  return html`<section class="doubts" aria-labelledby="doubts">
    <h3 id="doubts">${strings.article.doubts}</h3>
    <ul>
      ${flags.map(
        (flag) =>
          html`<li>
            <b>${strings.flagKinds[flag.kind]}</b> ${article.fullText && html`<q>${flag.text}</q> `}${flag.message}${
              flag.candidates.length > 0
                ? html` <span class="muted">${strings.article.candidates(flag.candidates.join('、'))}</span>`
                : null
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Headings of the text with the ids that the rendered body gives them. */
export function headings(article: SiteArticle): { id: string; text: string; start: number; level: number }[] {
  const found: { id: string; text: string; start: number; level: number }[] = [];
  for (const block of article.blocks) {
    if (block.kind !== 'heading') continue;
    found.push({ id: `s-${found.length + 1}`, text: block.text, start: block.start, level: block.level });
  }
  return found;
}
