import type { ExplainOptions } from "../plan/explainStatement.js";
import { WORDS_EN } from "../plan/explainWordsEn.js";
import { WORDS_ZH_CN } from "../plan/explainWordsZhCn.js";
import { TERMS_WORDS_EN } from "../plan/termsWordsEn.js";
import { TERMS_WORDS_ZH_CN } from "../plan/termsWordsZhCn.js";
import type { NoteTeller } from "./noteTeller.js";
import { NOTE_WORDS_EN } from "./noteWordsEn.js";
import { NOTE_WORDS_ZH_CN } from "./noteWordsZhCn.js";

/** The words of notes, by language. */
export const NOTE_LANGUAGES: Readonly<Record<ExplainOptions["locale"], Pick<NoteTeller, "words" | "terms" | "note">>> =
  {
    en: { words: WORDS_EN, terms: TERMS_WORDS_EN, note: NOTE_WORDS_EN },
    "zh-CN": { words: WORDS_ZH_CN, terms: TERMS_WORDS_ZH_CN, note: NOTE_WORDS_ZH_CN },
  };
