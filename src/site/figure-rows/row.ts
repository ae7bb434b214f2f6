/** A row of the table of figures as the filter module reads it: what is shown, and what it is filtered and sorted by. */
export interface FigureRow {
  /** Address of the sentence, below the site's root. */
  path: string;
  subject: string;
  value: string;
  /** 在建, 目标 …, empty for what is done. */
  tag: string;
  period: string;
  place: string;
  date: string;
  title: string;
  /** Slugs of the place and of all above it. */
  places: string[];
  /** Slug of the theme that the figure itself speaks of. */
  theme: string;
  indicator: string;
  kind: string;
  status: string;
  /** For sorting: unit first, then number; date and period as ISO text. */
  unit: string;
  number: number | null;
  dateKey: string;
  periodKey: string;
}
