import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { throwIssues } from "../issue/rulesError.js";

/** ISO 4217 codes by the fraction digits of their minor unit; metals and test codes have none and are left out. */
const CODES_BY_SCALE: readonly (readonly [scale: number, codes: string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [
    2,
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE " +
      "CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL " +
      "HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR " +
      "MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK " +
      "SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD " +
      "XCG YER ZAR ZMW ZWG",
  ],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];

/**
 * The fraction digits of a currency's minor unit, by its ISO 4217 code in capitals.
 *
 * @throws {@link RulesError} `currency_unknown`
 *
 * @example
 * ```ts
 * import { currencyScale } from "incentive-rules";
 *
 * currencyScale("CNY"); // => 2
 * currencyScale("JPY"); // => 0
 * currencyScale("KWD"); // => 3
 * ```
 */
export function currencyScale(currency: string): number {
  const issues: Issue[] = [];
  const scale = readCurrencyScale(currency, [], issues);
  throwIssues("currencyScale", issues);

  return scale ?? 0;
}

/** The same for an argument that is checked with others. */
export function readCurrencyScale(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  if (typeof value === "string" && /^[A-Z]{3}$/.test(value)) {
    const found = CODES_BY_SCALE.find(([, codes]) => codes.includes(value));
    if (found !== undefined) return found[0];
  }
  issues.push(createIssue({ code: "currency_unknown", path, expected: 'an ISO 4217 code such as "CNY"', value }));

  return undefined;
}
