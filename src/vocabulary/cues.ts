import { z } from 'zod';
import { PROJECT_STATUSES } from '../article/schema.ts';

const words = z.array(z.string().min(1)).min(1);

/** content/vocabulary/cues.yaml: words that tell the parts of a page. */
export const cuesSchema = z.strictObject({
  sourceLabels: words,
  dateLabels: words,
  reporterRoles: words,
  editorRoles: words,
  /** Family names of people who sign without a word for what they did. */
  surnames: words,
  labelStops: words,
  publisherEnds: words,
  /** Ends of the names of offices that sign their own bulletins. */
  officeEnds: words,
  captionMarks: words,
  captionEnds: words,
  /** Ends of names of bodies that are named after places. */
  bodies: words,
  companyEnds: words,
  projectEnds: words,
  /** Verbs and words of time that can stand within a project's name. */
  projectVerbs: words,
  /** Verbs and words of reporting that end a project's name towards the front. */
  projectGovernors: words,
  /** Words that make a name of no project in particular. */
  projectGenerics: words,
  /** Furthest stage first. */
  projectStatuses: z.partialRecord(z.enum(PROJECT_STATUSES), words),
  /** Words that make a stage something still to come. */
  expected: words,
});

export type Cues = z.output<typeof cuesSchema>;
