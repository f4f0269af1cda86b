import { loadDetector } from "../../../language/detect.ts";

/** Tells the language of a text: ISO 639-1, or empty where it is too short to tell. */
export type LanguageOf = (text: string) => string;

export async function languageTeller(): Promise<LanguageOf> {
  const detect = await loadDetector();
  return (text) => {
    const guess = detect(text);
    return guess?.sure ? guess.language : "";
  };
}
