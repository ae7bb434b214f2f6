/** A box in which a reader types part of a place's name, and the list of places that match: by hand and by keyboard. */
import type { PlaceChoice } from '../../../src/site/compare/types.ts';
import { make } from './_dom.ts';

/** Matches shown at once: more are narrowed by typing on. */
const MOST_MATCHES = 10;

/** How well a place answers what was typed, the less the better; null where it does not. Ties keep the order of codes. */
function rank({ name, slug, above }: PlaceChoice, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  if (slug.startsWith(typed)) return 1;
  if (name.includes(typed)) return 2;
  return slug.includes(typed) || above.includes(typed) ? 3 : null;
}

/** The best matches, and how many there are in all. Nothing typed: the places with most articles. */
function matching(choices: readonly PlaceChoice[], text: string): { best: PlaceChoice[]; count: number } {
  const typed = text.trim().toLowerCase().replace(/\s+/g, '');
  if (typed === '') {
    const best = [...choices].sort((a, b) => b.articles - a.articles);
    return { best: best.slice(0, MOST_MATCHES), count: choices.length };
  }
  const found = choices.flatMap((choice) => {
    const place = rank(choice, typed);
    return place === null ? [] : { choice, place };
  });
  found.sort((a, b) => a.place - b.place || b.choice.articles - a.choice.articles);
  return { best: found.slice(0, MOST_MATCHES).map(({ choice }) => choice), count: found.length };
}

interface PickerParts {
  input: HTMLInputElement;
  /** What the list is called. */
  label: string;
  /** The places to choose from, loaded when first needed; those chosen already left out. */
  choices: () => Promise<readonly PlaceChoice[]>;
  choose: (choice: PlaceChoice) => void;
  /** Tells how many places match what was typed. */
  tell: (count: number, typed: string) => void;
}

export class Picker {
  private readonly parts: PickerParts;
  private readonly list = make('ul', 'matches');
  private shown: PlaceChoice[] = [];
  private active = -1;

  constructor(parts: PickerParts) {
    this.parts = parts;
    const { list } = this;
    const { input } = parts;
    list.id = `${input.id}-matches`;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', parts.label);
    list.hidden = true;
    input.setAttribute('aria-controls', list.id);
    input.closest('label')?.after(list);
    input.addEventListener('input', () => void this.open());
    input.addEventListener('click', () => void this.open());
    input.addEventListener('keydown', (event) => {
      this.key(event);
    });
    input.addEventListener('blur', () => {
      this.close();
    });
    // A press on the list must not take the focus from the box, or the list would close before the click.
    list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) this.take(Array.from(list.children).indexOf(option));
    });
  }

  private async open(): Promise<void> {
    const { list } = this;
    const { input, choices, tell } = this.parts;
    const all = await choices();
    if (document.activeElement !== input) return;
    const { best, count } = matching(all, input.value);
    this.shown = best;
    this.active = -1;
    list.replaceChildren(...best.map(option));
    list.hidden = best.length === 0;
    this.mark();
    if (input.value.trim() !== '') tell(count, input.value.trim());
  }

  private close(): void {
    this.list.hidden = true;
    this.active = -1;
    this.mark();
  }

  private key(event: KeyboardEvent): void {
    const { list } = this;
    const { input } = this.parts;
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (list.hidden) void this.open();
      else this.move(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.take(this.active < 0 && input.value.trim() !== '' ? 0 : this.active);
    } else if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      this.close();
    }
  }

  private move(step: number): void {
    const length = this.shown.length;
    if (length === 0) return;
    this.active = this.active < 0 ? (step > 0 ? 0 : length - 1) : (this.active + step + length) % length;
    this.mark();
  }

  /** Tells where the reader is in the list, to the eye and to a screen reader. */
  private mark(): void {
    const { list } = this;
    const { input } = this.parts;
    input.setAttribute('aria-expanded', String(!list.hidden));
    for (const [index, item] of Array.from(list.children).entries()) {
      item.setAttribute('aria-selected', String(index === this.active));
    }
    const current = list.children[this.active];
    if (current) {
      input.setAttribute('aria-activedescendant', current.id);
      current.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  private take(index: number): void {
    const choice = this.shown[index];
    if (!choice || this.list.hidden) return;
    this.parts.input.value = '';
    this.close();
    this.parts.choose(choice);
  }
}

function option(choice: PlaceChoice): HTMLElement {
  const item = make('li', '', make('b', '', choice.name), ' ', make('span', 'muted', choice.above));
  item.id = `match-${choice.slug}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  return item;
}
