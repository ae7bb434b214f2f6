import type { Place } from '../../article/schema.ts';
import type { Block } from '../types.ts';
import { announcedBy } from './announced.ts';
import { settleBase } from './bases.ts';
import { changeOf, type Change } from './changes.ts';
import { readClauses, type Clause } from './clauses.ts';
import { comparisonOf } from './comparisons.ts';
import { draftsOf, type Draft } from './draft.ts';
import { entityOf, ownerOf, type Spoken } from './entities.ts';
import { evidenceOf } from './evidence.ts';
import { distribute } from './distribution.ts';
import { indicatorOf, nameSoundly, shareNouns, tidy } from './indicators/index.ts';
import { kindOf } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { maskOf } from './masks.ts';
import { originsOf } from './origins.ts';
import { readNames, type Named } from './names.ts';
import { listPlaces } from './place-lists.ts';
import { splitRank } from './shared-ranks.ts';
import { nameInvestment, namePart } from './parts.ts';
import { sharePeriods } from './periods-shared.ts';
import { carriedFrom, periodOf, type Carried } from './periods.ts';
import { placeOf } from './places.ts';
import { readQuantities } from './quantities.ts';
import { incrementOf } from './increments.ts';
import { inheritStatus } from './inherited.ts';
import { repeatedClauses } from './repeats.ts';
import { clauseSection, headingSection, isItem, listOpening, type ListOpening, type Section } from './sections.ts';
import { listSorts } from './sorted-lists.ts';
import { statusOf } from './statuses.ts';
import type { Surroundings } from './subjects.ts';
import { linkSums } from './sums.ts';
import { headingPeriod, openingPeriod, tellsAnother, yearNamed, yearPlanned } from './reported.ts';
import { readTimes, type Calendar, type TimeExpression } from './times.ts';
import { tokensOf } from './tokens.ts';
import { nameTrade } from './trade.ts';
import { trapOf } from './traps.ts';

/** What is carried from block to block while an article is read. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly calendar: Calendar;
  readonly place: Place | null;
  readonly placeNames: readonly string[];
  /** The period that the section or the opening of the article reports on. */
  reported: Carried;
  /** The first paragraph was read. */
  opened: boolean;
  /** What the section's heading, or the opening of a year's plan, sets. */
  section: Section;
  /** What the paragraph before a list says of its items; null outside of lists. */
  list: ListOpening | null;
  /** What the heading or paragraph before says is counted in the list that follows; empty where it opens none. */
  announced: string;
  /** The year last named, which 全年 and 年末 refer to. */
  mentioned: number | null;
  readonly spoken: Spoken;
  /** What was read so far, clause by clause. */
  readonly told: Set<string>;
  readonly drafts: PlacedDraft[];
  readonly traps: { start: number; end: number; category: string; reason: string; text: string }[];
}

/** A draft with the offset of its block in the text. */
export interface PlacedDraft {
  draft: Draft;
  offset: number;
  block: string;
  change: Change | null;
}

/** Reads one block into `reading`. */
export function readBlock(block: Block, reading: Reading): void {
  const { lexicon, calendar } = reading;
  const { text } = block;
  const { year } = reading.section;
  const times = readTimes(text, calendar, year ?? reading.mentioned);
  reading.mentioned = yearNamed(text, calendar) ?? reading.mentioned;
  if (block.kind === 'paragraph') followOpening(times, reading);
  const heading = block.kind === 'heading' || (text.length <= 30 && !/[。；]/.test(text));
  if (heading) {
    const before = reading.section;
    reading.section = headingSection(text, block.kind === 'heading', before, calendar, lexicon);
    reading.reported = headingPeriod(times, reading.section, before, reading.reported);
  }
  const { announced } = reading;
  reading.announced = announcedBy(text, heading, lexicon, reading.placeNames) ?? '';
  // a heading repeats what its section tells
  if (block.kind !== 'paragraph') return;
  if (!isItem(text)) reading.list = null;
  const clauses = readClauses(text);
  const tokens = tokensOf(text, lexicon);
  const { quantities, rejected } = readQuantities(text, maskOf(text, times, lexicon), lexicon);
  for (const { start, end, category, reason } of rejected) note(reading, block, start, end, category, reason);
  const figures: Draft[] = [];
  for (const draft of draftsOf(text, clauses, quantities, lexicon, new Map(), tokens, times)) {
    const trap = trapOf(draft, figures.at(-1) ?? null, text, lexicon);
    if (trap) note(reading, block, draft.quantity.start, draft.quantity.end, trap.category, trap.reason);
    else figures.push(draft);
  }
  // set anew among the words: a threshold belongs to the subject of the figure behind it
  const origins = originsOf(figures, text, times);
  const bases = new Set([...origins.values()].map((origin) => origin.quantity));
  for (const { start, end } of bases) note(reading, block, start, end, 'base', '变化的起点，记入其后数字的比较');
  const kept = figures.map((draft) => draft.quantity).filter((quantity) => !bases.has(quantity));
  const drafts = draftsOf(text, clauses, kept, lexicon, origins, tokens, times);
  const around: Surroundings = {
    lexicon,
    placeNames: reading.placeNames,
    times,
    province: reading.place ? provinceOf(reading.place) : null,
    announced,
  };
  readDrafts(block, drafts, clauses, times, around, reading);
  reading.list = listOpening(text, times) ?? reading.list;
  // the items of a list stand in paragraphs of their own
  if (reading.announced === '' && (drafts.length === 0 || drafts[0]?.indicator.includes(announced) === true))
    reading.announced = announced;
}

/** The first two digits of a place's code; null for one that is none. */
const provinceOf = ({ code }: Place): string | null => (code.startsWith('00') ? null : code.slice(0, 2));

/** The first paragraph's period holds until another is told. */
function followOpening(times: readonly TimeExpression[], reading: Reading): void {
  if (reading.opened) {
    if (reading.reported.opening === true && tellsAnother(times, reading.reported))
      reading.reported = { period: null, day: false, section: false };
    return;
  }
  reading.opened = true;
  if (reading.reported.period === null) reading.reported = openingPeriod(times, reading.calendar) ?? reading.reported;
}

function readDrafts(
  block: Block,
  drafts: Draft[],
  clauses: readonly Clause[],
  times: readonly TimeExpression[],
  around: Surroundings,
  reading: Reading,
): void {
  const { text } = block;
  const names = readNames(text, reading.lexicon, reading.placeNames);
  const changes = drafts.map(
    (draft, i) => changeOf(draft, text, reading.lexicon) ?? incrementOf(draft, drafts[i - 1], reading.lexicon),
  );
  shareNouns(drafts, text, around);
  const listed = listPlaces(drafts, text, around);
  const read = reading.drafts.slice(-16).map(({ draft }) => draft);
  const shared = new Map([...listSorts(drafts, text, around, read), ...listed, ...distribute(drafts, text, around)]);
  const sentences = new SentenceState(clauses, text, times, reading);
  const repeated = repeatedClauses(clauses, text, reading.told);
  const done: Draft[] = [];
  for (const [i, draft] of drafts.entries()) {
    const change = changes[i] ?? null;
    const carried = sentences.enter(draft.clause, names);
    draft.kind = kindOf(draft, change);
    const status = statusOf(draft, text, times, sentences.section.status, reading.lexicon, reading.calendar);
    draft.status = status.status;
    draft.cue = status.why;
    draft.comparison = comparisonOf(draft, change, text, done, around);
    inheritStatus(draft, done.at(-1) ?? null, text, times, reading.lexicon);
    draft.indicator = indicatorOf(draft, change, around, done);
    namePart(draft, reading.lexicon);
    nameTrade(draft, text, done, reading.lexicon);
    const given = shared.get(draft);
    if (given) given(draft, change);
    nameInvestment(draft, reading.lexicon);
    draft.subject = tidy(draft.subject, reading.lexicon);
    draft.indicator = tidy(draft.indicator, reading.lexicon);
    if (!given && change === null) nameSoundly(draft, around);
    const period = periodOf(draft, text, times, carried, reading.lexicon);
    draft.period = period.period;
    settleBase(draft, change, done.at(-1) ?? null, reading.calendar);
    if (!listed.has(draft))
      draft.entity ??= ownerOf(draft, entityOf(draft, text, names, times, reading.spoken, reading.lexicon), names);
    draft.place ??= placeOf(draft, reading.place, reading.lexicon);
    draft.evidence = evidenceOf(draft, text);
    draft.why = [period.why === null ? '' : `时期据${period.why}`, draft.cue === null ? '' : `状态据${draft.cue}`];
    done.push(draft);
    const { start, end } = draft.quantity;
    if (repeated.has(draft.clause)) note(reading, block, start, end, 'repeat', '前文已有同样的话，不重复计入');
    else
      for (const one of splitRank(draft, reading.lexicon))
        reading.drafts.push({ draft: one, offset: block.start, block: text, change });
  }
  // last: what is copied from figure to figure is told without signs
  for (const draft of done) readSign(draft);
  sharePeriods(done);
  linkSums(done);
  sentences.close();
  reading.spoken.named = names.at(-1) ?? reading.spoken.named;
}

/** 增长-8.2% is a fall; a rate below zero that is no change keeps its sign. */
function readSign(draft: Draft): void {
  const { quantity, comparison } = draft;
  if (quantity.negative !== true) return;
  if (draft.kind !== 'growth' || !comparison) quantity.value = quantity.value === null ? null : -quantity.value;
  else if (comparison.direction != null) comparison.direction = comparison.direction === 'up' ? 'down' : 'up';
}

/** Follows the sentences of a block: which period and status the later ones take over, which name was spoken of last. */
class SentenceState {
  section: Section;
  private sentence = -1;
  private carried: Carried = { period: null, day: false, section: false };
  private next = 0;
  private nextName = 0;
  /** 目前 in the sentence before: nothing older is taken over. */
  private cleared = false;

  constructor(
    private readonly clauses: readonly Clause[],
    private readonly text: string,
    private readonly times: readonly TimeExpression[],
    private readonly reading: Reading,
  ) {
    const { section, list } = reading;
    this.section = list !== null && section.status === null ? { ...section, status: list.status } : section;
    if (list !== null) this.carried = { period: list.period, day: false, section: true };
  }

  /** Moves on to the clause of a draft; gives the period carried into its sentence. */
  enter(clause: Clause, names: readonly Named[]): Carried {
    for (; this.next < this.clauses.length; this.next++) {
      const passed = this.clauses[this.next];
      if (!passed || passed.start > clause.start) break;
      if (passed.sentence !== this.sentence) this.open(passed);
      this.pass(passed);
    }
    for (; this.nextName < names.length; this.nextName++) {
      const name = names[this.nextName];
      if (!name || name.end > clause.sentenceStart) break;
      const spoken = this.reading.spoken.named;
      if (!name.located || spoken === null || !names.includes(spoken)) this.reading.spoken.named = name;
    }
    return this.carried.period === null && !this.cleared ? this.reading.reported : this.carried;
  }

  /** Passes what stands behind the last figure; the plan of a year goes on in the next block. */
  close(): void {
    for (; this.next < this.clauses.length; this.next++) {
      const passed = this.clauses[this.next];
      if (passed) this.pass(passed);
    }
    const { reading } = this;
    if (this.section.lasting === reading.section.lasting) return;
    reading.section = this.section;
    if (this.section.year !== null) reading.reported = yearPlanned(this.section.year);
  }

  private pass(clause: Clause): void {
    const { calendar, lexicon } = this.reading;
    this.section = clauseSection(this.text, clause, this.section, calendar, lexicon) ?? this.section;
  }

  private open(clause: Clause): void {
    const carried = this.sentence < 0 ? null : carriedFrom(this.times, this.sentenceStart, clause.sentenceStart);
    this.carried = carried ? this.withinReport(carried) : this.carried;
    this.cleared = carried?.period === null && !this.reading.reported.section;
    this.sentence = clause.sentence;
    this.sentenceStart = clause.sentenceStart;
  }

  /** 年末 in a report of that year: what is told behind it is of the year too, counts not left out. */
  private withinReport(carried: Carried): Carried {
    const { reported } = this.reading;
    const same = reported.period?.slice(0, 4) === carried.period?.slice(0, 4);
    return reported.section && same && !carried.day ? { ...carried, section: true } : carried;
  }

  private sentenceStart = 0;
}

function note(reading: Reading, block: Block, start: number, end: number, category: string, reason: string): void {
  reading.traps.push({
    start: block.start + start,
    end: block.start + end,
    category,
    reason,
    text: block.text.slice(start, end),
  });
}
