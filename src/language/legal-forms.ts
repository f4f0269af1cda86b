import { fold } from "./fold.ts";

/**
 * Legal forms of companies as they stand at the end of a name (of some languages also before it),
 * and what stands with them. Dotted ones are several words: `s a`.
 */
const FORMS = `
  gmbh, mbh, gmbh & co kg, co kg, kg, ag, ag & co kg, se, kgaa, ohg, gbr, ug, haftungsbeschränkt,
  ug haftungsbeschränkt, e k, e kfm, e kfr, ek, e v, ev, e g, eg, partg, part g, partg mbb, mbb,
  ges m b h, gesmbh, m b h, kg aa, i l, i gr,
  inc, incorporated, corp, corporation, co, company limited, ltd, limited, llc, l l c, llp, l l p, lp, l p,
  lllp, plc, p l c, pllc, p c, cic, pty, pty ltd, pte, pvt, private limited, bhd, sdn, sdn bhd, tbk,
  nv, n v, bv, b v, vof, v o f, cv, c v, bvba, sprl, srl, s r l, srls, spa, s p a, sapa, snc, s n c,
  sas, s a s, sasu, sa, s a, sarl, s a r l, eurl, e u r l, sci, scs, sca, scop, selarl, s c,
  sl, s l, slu, s l u, sau, s a u, sa de cv, s a de c v, de cv, s de rl, s de r l, sapi, s a p i,
  ltda, lda, eireli, s c r l, scrl,
  ab, hb, kb, oy, oyj, ky, aps, a s, as, asa, i s, k s, p s, a m b a, amba, hf, ehf, ohf, ans,
  sp z o o, spółka z o o, spółka z ograniczoną odpowiedzialnością, s k a, sp k, sp j, s r o, sro,
  spol, spol s r o, a s, v o s, k s, kft, zrt, nyrt, bt, kkt, rt, d o o, doo, j d o o, d d, dd, k d,
  a d, ood, eood, ead, sia, uab, mb, ou, oü, tü,
  a ş, aş, anonim şirketi, ltd şti, limited şirketi, şti, san tic, san ve tic, sanayi ve ticaret,
  ооо, зао, оао, пао, ао, ип, нко, тов, тзов, пп, прат, пат, ат, фоп, оод, еоод, ад, еад, доо, ад,
  αε, α ε, επε, ε π ε, ικε, ι κ ε, οε, ο ε, εε, ε ε,
  בע מ, בעמ, ש م م, ش م م, ذ م م, ش م ع, ش م ك,
  pt, cong ty, công ty, công ty tnhh, công ty cổ phần, tnhh, cổ phần, jsc`;

/** The same in scripts that write no spaces, before the name and behind it. */
const UNSPACED_FORMS = [
  ...["株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人"],
  ...["股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "公司", "股份"],
  ...["주식회사", "유한회사", "유한책임회사", "บริษัท", "จำกัด", "มหาชน", "ห้างหุ้นส่วน"],
].map(fold);
/** In brackets, which folding has taken away: `(株)`, `㈜`. */
const SHORT_FORMS = new Set(["株", "有", "同", "주", "유"]);

/** These stand before a name, too: `ООО Ромашка`, `PT Astra`. */
const LEADING = `ооо, зао, оао, пао, ао, ип, тов, тзов, пп, прат, фоп, pt, cv, sia, uab, công ty tnhh, công ty cổ phần, công ty`;

/** What is left of `The Coffee Co.` would be everyday words. */
const ARTICLES = new Set("the a an der die das le la les el los las il lo i de het".split(" "));

const MOST_WORDS = 5;

const setOf = (forms: string): ReadonlySet<string> =>
  new Set(
    forms
      .split(",")
      .map((form) => (fold(form).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" "))
      .filter((form) => form !== ""),
  );

interface Forms {
  trailing: ReadonlySet<string>;
  leading: ReadonlySet<string>;
  /** The last words of those behind a name, and the first words of those before it. */
  edges: ReadonlySet<string>;
}

let made: Forms | null = null;

function legalForms(): Forms {
  if (made === null) {
    const trailing = [...setOf(FORMS), ...UNSPACED_FORMS];
    const leading = [...setOf(LEADING), ...UNSPACED_FORMS];
    const edges = new Set([
      ...trailing.map((form) => form.split(" ").at(-1) ?? ""),
      ...leading.map((form) => form.split(" ")[0] ?? ""),
      ...SHORT_FORMS,
    ]);
    made = { trailing: new Set(trailing), leading: new Set(leading), edges };
  }
  return made;
}

/** Whether one word alone of a text, folded, may be a company's name by what stands beside it. */
export function isBesideLegalForm(words: readonly string[], at: number): boolean {
  const { trailing, leading } = legalForms();
  for (let size = 1; size <= MOST_WORDS; size += 1) {
    if (trailing.has(words.slice(at + 1, at + 1 + size).join(" "))) return true;
    if (at >= size && leading.has(words.slice(at - size, at).join(" "))) return true;
  }
  return SHORT_FORMS.has(words[at + 1] ?? "") || SHORT_FORMS.has(words[at - 1] ?? "");
}

/**
 * The words of a company's name without its legal form; all of them, the very same array, where there
 * is none, or nothing else.
 *
 * @param words folded
 */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  const { trailing, leading, edges } = legalForms();
  let [start, end] = [0, words.length];
  const last = words[end - 1] ?? "";
  const first = words[0] ?? "";
  const isUnspaced = last > "\u0e00" || first > "\u0e00";
  if (!isUnspaced && !edges.has(last) && !edges.has(first)) return words;
  const cut = (): boolean => {
    if (!edges.has(words[end - 1] ?? "") && !edges.has(words[start] ?? "")) return false;
    for (let size = Math.min(MOST_WORDS, end - start - 1); size > 0; size -= 1) {
      if (trailing.has(words.slice(end - size, end).join(" "))) {
        end -= size;
        return true;
      }
      if (leading.has(words.slice(start, start + size).join(" "))) {
        start += size;
        return true;
      }
    }
    if (end - start > 1 && SHORT_FORMS.has(words[end - 1] ?? "")) end -= 1;
    else if (end - start > 1 && SHORT_FORMS.has(words[start] ?? "")) start += 1;
    else return false;
    return true;
  };
  while (end - start > 1 && cut());
  const left = end - start === words.length ? words : words.slice(start, end);
  const isArticle = left.length <= 2 && ARTICLES.has(left[0] ?? "");
  return isArticle ? words : withoutUnspaced(left);
}

/** A form that is written together with the first or the last word. */
function withoutUnspaced(words: readonly string[]): readonly string[] {
  const [first = "", ...rest] = words;
  const before = UNSPACED_FORMS.find((form) => first.startsWith(form) && first !== form);
  const cut = before === undefined ? words : [first.slice(before.length), ...rest];
  const last = cut.at(-1) ?? "";
  const behind = UNSPACED_FORMS.find((form) => last.endsWith(form) && last !== form);
  return behind === undefined ? cut : [...cut.slice(0, -1), last.slice(0, -behind.length)];
}
