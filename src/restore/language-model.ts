/** How usual a run of Simplified characters is in Chinese print. */
export interface LanguageModel {
  /** Natural logarithm of the probability that `next` follows `previous` (code units; 0 stands for a boundary). */
  bigram: (previous: number, next: number) => number;
  /** Natural logarithm of the probability of the word, or null where it is in no dictionary. */
  word: (word: string) => number | null;
}
