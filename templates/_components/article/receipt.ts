import { html, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { mainRule, receiptLines, tallyRepairs, type Piece, type ReceiptLine } from '../../../src/site/receipt.ts';
import type { Repair, RuleName } from '../../../src/restore/types.ts';
import type { Site, SiteArticle } from '../../../src/site/types.ts';

/**
 * The receipt of repairs, folded: what rules did how often, those repairs that took judgement one by one, and raw beside
 * restored text with every repair marked. Where only an excerpt may be published, the counts alone.
 */
export function receiptSection(site: Site, article: SiteArticle): Content {
  const { receipt } = article;
  if (!receipt || receipt.repairs.length === 0) return null;
  const { strings } = site;
  const words = strings.article;
  const { repairs, flags } = receipt;
  const { repaired, tidied, repairedBy, tidiedBy } = tallyRepairs(repairs);
  const damaged = repaired > 0;
  const intro = damaged ? words.receiptIntro(repaired, tidied) : words.tidyIntro(tidied);
  return html`<details class="receipt" id="receipt">
    <summary>
      <h2>${damaged ? words.receipt : words.tidyReceipt}<span class="count">${damaged ? repaired : tidied}</span></h2>
    </summary>
    <p class="note">${intro}${flags.length > 0 && words.receiptDoubts(flags.length)}</p>
    ${ruleList(site, words.repairs, repairedBy)} ${ruleList(site, words.tidied, tidiedBy)}
    ${article.fullText && judged(site, receipt.repairs)}
    ${
      article.fullText &&
      html`<div class="receipt-head" aria-hidden="true">
          <span>${strings.article.rawText}</span><span>${strings.article.restoredText}</span>
        </div>
        <ol class="receipt-lines">
          ${receiptLines(receipt).map((line) => lineRow(site, line))}
        </ol>`
    }
  </details>`;
}

/** How many by which rule, after the name of what they add up to. */
function ruleList(site: Site, name: string, rules: readonly (readonly [RuleName, number])[]): Content {
  if (rules.length === 0) return null;
  return html`<ul class="rules" aria-label="${name}">
    ${rules.map(
      ([rule, count]) => html`<li class="rule-${rule}"><span>${site.strings.rules[rule]}</span> <b>${count}</b></li>`,
    )}
  </ul>`;
}

/** Repairs that a dictionary or the context decided, one by one with the reason and the second-best reading. */
function judged(site: Site, repairs: readonly Repair[]): Content {
  const { strings } = site;
  const MECHANICAL = new Set([
    'annotation',
    'inserted-comma',
    'script',
    'width',
    'spacing',
    'furniture',
    'control',
    'markup',
  ]);
  const list = repairs.filter((repair) => !MECHANICAL.has(mainRule(repair)));
  if (list.length === 0) return null;
  return html`<section class="scroll" tabindex="0" aria-label="${strings.article.judged}">
    <table class="repairs">
      <caption>
        ${strings.article.judged}
      </caption>
      <thead>
        <tr>
          <th scope="col">${strings.article.rawText}</th>
          <th scope="col">${strings.article.restoredText}</th>
          <th scope="col">${strings.article.why}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          (repair) =>
            html`<tr>
              <td lang="zh-Hant"><del>${repair.before}</del></td>
              <td lang="zh-Hans"><ins>${repair.after}</ins></td>
              <td>
                ${strings.rules[mainRule(repair)]}，${strings.certainties[repair.certainty]}${
                  repair.runnerUp !== undefined && html`；${strings.article.runnerUp(repair.runnerUp)}`
                }
              </td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section>`;
}

function lineRow(site: Site, line: ReceiptLine): SafeHtml {
  const whole = line.length > 0 && line.every(({ after }) => after === '');
  return html`<li${whole && html` class="dropped"`}><div class="raw">${line.map(rawPiece)}</div><div class="restored" lang="zh-Hans">${
    whole
      ? html`<span class="muted">${site.strings.rules[mainRuleOf(line)]}</span>`
      : line.map((piece) => restoredPiece(site, piece))
  }</div></li>
`;
}

function mainRuleOf(line: ReceiptLine): ReturnType<typeof mainRule> {
  const repair = line.find((piece) => piece.repair !== null)?.repair;
  return repair ? mainRule(repair) : 'furniture';
}

function rawPiece({ before, repair }: Piece): Content {
  if (before === '') return null;
  return repair ? html`<del class="rule-${mainRule(repair)}">${before}</del>` : before;
}

function restoredPiece(site: Site, { after, repair }: Piece): Content {
  if (after === '') return null;
  if (!repair) return after;
  const { rules, certainties } = site.strings;
  const rule = mainRule(repair);
  if (rule === 'script' || rule === 'width') return html`<ins class="rule-${rule}">${after}</ins>`;
  return html`<ins class="rule-${rule}" title="${rules[rule]}，${certainties[repair.certainty]}">${after}</ins>`;
}
