import type { Locale, PartialLocale } from "../locale.ts";
import { ar } from "./ar.ts";
import { bg } from "./bg.ts";
import { ca } from "./ca.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { el } from "./el.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { et } from "./et.ts";
import { fa } from "./fa.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hr } from "./hr.ts";
import { hu } from "./hu.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { lt } from "./lt.ts";
import { lv } from "./lv.ts";
import { nl } from "./nl.ts";
import { no } from "./no.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { ru } from "./ru.ts";
import { sk } from "./sk.ts";
import { sl } from "./sl.ts";
import { sr } from "./sr.ts";
import { sv } from "./sv.ts";
import { th } from "./th.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

/** Every language that the program knows words of. */
export const LOCALES: readonly Locale[] = [
  en,
  de,
  fr,
  es,
  it,
  nl,
  pt,
  sv,
  no,
  da,
  fi,
  pl,
  cs,
  sk,
  ru,
  uk,
  tr,
  zh,
  ja,
  ko,
  hu,
  ro,
  el,
  he,
  ar,
  th,
  vi,
  id,
  hr,
  sr,
  sl,
  bg,
  ca,
  et,
  lv,
  lt,
];

/** Languages of which the program knows a few words, as others write mails around them. */
export const PARTIAL_LOCALES: readonly PartialLocale[] = [fa];
