import type { FurnitureKind } from '../types.ts';

/** What a line of furniture behind the article's paragraphs tells of its end. */
interface Closing {
  /** In the tail nothing behind it is the article's. */
  isOver: boolean;
  /** It may begin the page's foot although paragraphs stand behind it. */
  opensFoot: boolean;
  /** Behind it pages show the article's first lines again. */
  precedesTeasers: boolean;
}

const closing = (isOver: boolean, opensFoot: boolean, precedesTeasers: boolean): Closing => ({
  isOver,
  opensFoot,
  precedesTeasers,
});

/** What each kind of furniture tells of the article's end. Kinds that stand among its paragraphs as well tell nothing. */
export const CLOSING: Readonly<Record<FurnitureKind, Closing>> = {
  editor: closing(true, true, true),
  copyright: closing(true, true, true),
  related: closing(true, false, true),
  notice: closing(true, false, false),
  counter: closing(true, false, false),
  forum: closing(true, false, false),
  navigation: closing(false, true, true),
  share: closing(false, true, false),
  masthead: closing(false, false, false),
  hotline: closing(false, false, false),
  advertising: closing(false, false, false),
  spam: closing(false, false, false),
  image: closing(false, false, false),
  other: closing(false, false, false),
};
