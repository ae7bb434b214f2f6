/** Sets places side by side, as the address says: `/compare/?places=laiyang,pingdu`. */
import { MOST_PLACES, placesInQuery, queryOfPlaces } from '../../../src/site/compare/address.ts';
import type { PlaceChoice, PlaceShard } from '../../../src/site/compare/types.ts';
import type { CompareWords } from '../../../src/site/strings/compare.ts';
import { comparison, names } from './_comparison.ts';
import { filled, make } from './_dom.ts';
import { Picker } from './_picker.ts';

async function json(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return await response.json();
}

class ComparisonPage {
  private readonly root: HTMLElement;
  private readonly words: CompareWords;
  private readonly input: HTMLInputElement;
  private readonly picked: HTMLElement;
  private readonly status: HTMLElement;
  private readonly result: HTMLElement;
  private readonly shards = new Map<string, PlaceShard>();
  private slugs: string[] = [];
  private list: Promise<PlaceChoice[]> | null = null;

  constructor(root: HTMLElement, words: CompareWords) {
    const part = (selector: string) => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(selector);
      return found;
    };
    this.root = root;
    this.words = words;
    this.input = part('input') as HTMLInputElement;
    this.picked = part('.picked');
    this.status = part('.compare-status');
    this.result = part('.compare-result');
    new Picker({
      input: this.input,
      label: part('label').textContent.trim(),
      choices: () => this.choices(),
      choose: ({ slug }) => {
        if (this.slugs.length < MOST_PLACES) this.go([...this.slugs, slug]);
        else this.say(this.words.full);
      },
      tell: (count, typed) => {
        this.say(count === 0 ? filled(this.words.noMatch, typed) : filled(this.words.matches, count));
      },
    });
    addEventListener('popstate', () => void this.show());
    root.hidden = false;
    void this.show();
  }

  private async choices(): Promise<PlaceChoice[]> {
    this.list ??= json(this.root.dataset['choices'] ?? '').then((list) => list as PlaceChoice[]);
    try {
      return (await this.list).filter(({ slug }) => !this.slugs.includes(slug));
    } catch {
      this.list = null;
      this.say(this.words.failed);
      return [];
    }
  }

  private say(text: string): void {
    this.status.textContent = text;
  }

  /** Goes to the comparison of other places: an entry of its own in the history. */
  private go(slugs: readonly string[]): void {
    history.pushState(null, '', location.pathname + queryOfPlaces(slugs));
    void this.show();
  }

  private async show(): Promise<void> {
    const asked = placesInQuery(location.search);
    this.slugs = asked;
    this.followEditions();
    if (asked.length > 0 && asked.some((slug) => !this.shards.has(slug))) this.say(this.words.loading);
    const lost = await this.load(asked);
    if (this.slugs !== asked) return;
    const shards = asked.flatMap((slug) => this.shards.get(slug) ?? []);
    this.slugs = shards.map(({ slug }) => slug);
    this.showPicked(shards);
    this.showTable(shards);
    this.say([...lost, this.sentence(shards)].join(' '));
  }

  /** Gives what to say of those that could not be had. */
  private async load(slugs: readonly string[]): Promise<string[]> {
    const said = await Promise.all(
      slugs.map(async (slug) => {
        if (this.shards.has(slug)) return '';
        try {
          const shard = await json(`${this.root.dataset['shards'] ?? ''}${slug}.json`);
          this.shards.set(slug, shard as PlaceShard);
          return '';
        } catch (error) {
          const missing = error instanceof Error && error.message === '404';
          return missing ? filled(this.words.unknown, slug) : this.words.failed;
        }
      }),
    );
    return said.filter((text) => text !== '');
  }

  private sentence(shards: readonly PlaceShard[]): string {
    if (shards.length === 0) return this.words.none;
    return shards.length === 1 ? this.words.one : filled(this.words.ready, names(shards, this.words));
  }

  private showPicked(shards: readonly PlaceShard[]): void {
    this.picked.replaceChildren(
      ...shards.map(({ slug, name }) => {
        const button = make('button', 'chip-remove', '×');
        button.setAttribute('type', 'button');
        button.setAttribute('aria-label', filled(this.words.remove, name));
        button.addEventListener('click', () => {
          this.go(this.slugs.filter((other) => other !== slug));
          this.input.focus();
        });
        return make('li', '', name, button);
      }),
    );
    this.picked.hidden = shards.length === 0;
  }

  private showTable(shards: readonly PlaceShard[]): void {
    const { base = '', site = '' } = this.root.dataset;
    const context = { base, words: this.words };
    this.result.replaceChildren(...(shards.length === 0 ? [] : comparison(shards, context)));
    const heading = document.querySelector('h1');
    if (!heading) return;
    heading.dataset['plain'] ??= heading.textContent;
    const title =
      shards.length < 2 ? heading.dataset['plain'] : filled(this.words.documentTitle, names(shards, this.words));
    heading.textContent = title;
    document.title = `${title} · ${site}`;
  }

  /** The links to the other editions lead to the same places there. */
  private followEditions(): void {
    for (const other of document.querySelectorAll<HTMLAnchorElement>('a[data-edition]')) {
      other.search = location.search;
    }
  }
}

const root = document.querySelector<HTMLElement>('[data-compare]');
const words = root?.querySelector('.compare-words')?.textContent;
if (root && words !== undefined) new ComparisonPage(root, JSON.parse(words) as CompareWords);
