import type { Sample } from "../../../src/domain/statistics/rate.ts";

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Campaign {
  /** How many people are written to on a day. */
  perDay: (day: number) => number;
  days: number;
  /** Of each variant, by day; 0 to 1. */
  rates: (day: number) => readonly number[];
  /** How often each variant is given out, in relation to the others. */
  weights: readonly number[];
}

/** What a campaign brings: people get a variant by chance, and reply or do not. */
export function simulate(campaign: Campaign, random: () => number): Sample[][] {
  const { perDay, days, rates, weights } = campaign;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: days }, (_, day) => {
    const samples = weights.map(() => ({ sent: 0, replied: 0 }));
    const today = rates(day);
    for (let person = 0; person < perDay(day); person += 1) {
      let left = random() * all;
      let variant = 0;
      while (variant < weights.length - 1 && left >= (weights[variant] as number)) {
        left -= weights[variant] as number;
        variant += 1;
      }
      const sample = samples[variant] as Sample;
      sample.sent += 1;
      if (random() < (today[variant] as number)) sample.replied += 1;
    }
    return samples;
  });
}
