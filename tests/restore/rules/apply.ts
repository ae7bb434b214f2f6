import type { Rule } from '../../../src/restore/rule.ts';
import { Survey } from '../../../src/restore/survey.ts';
import { TracedText } from '../../../src/restore/traced-text.ts';
import { knowledge } from '../knowledge.ts';

/** What a rule makes of a text. */
export function apply(rule: Rule, text: string): string {
  return TracedText.from(text).apply(rule.name, rule.find(new Survey(text), knowledge)).text;
}
