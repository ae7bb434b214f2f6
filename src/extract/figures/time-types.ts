/**
 * What a time expression does: `period` tells when, `now` says "as of the article" (目前), `base` is only what something is
 * compared with (比上年), `clock` is a time of day.
 */
export type TimeKind = 'period' | 'now' | 'base' | 'clock';

export interface TimeExpression {
  start: number;
  end: number;
  kind: TimeKind;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `start/end`, `start/..`, `../end`; null where the date of the article does not tell. */
  period: string | null;
  /** 今年, 年内: the running year, a goal's period rather than a result's. */
  running: boolean;
}

/** The article's own date, against which 今年 and 8月 are resolved. */
export interface Calendar {
  year: number | null;
  month: number | null;
}
