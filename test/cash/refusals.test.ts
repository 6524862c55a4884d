import { computeClawback, releaseCommission } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const deal = { id: "D-1", amount: "80000", earned: "800", on: "2026-11-02" };
const receipt = { id: "R-1", deal: "D-1", amount: "30000", on: "2026-12-17" };
const release = { method: "deal_part", deals: [deal], receipts: [receipt] } as const;
const terms = { kind: "pro_rata", withinDays: 90 } as const;
const clawback = { terms, earned: "1000", startsOn: "2026-01-01", cancelledOn: "2026-02-01" } as const;
const { state } = releaseCommission(release);
const [stored] = state.deals;
const last = { coefficient: "0.5" };

/** What is changed of an input, and what it is refused by; a key that is `undefined` is missing. */
type Refusal = readonly [patch: object, code: string, path: string];

const ofDeal = (patch: object) => ({ deals: [{ ...deal, ...patch }] });
const ofReceipt = (patch: object) => ({ receipts: [{ ...receipt, ...patch }] });
const ofDeduction = (patch: object) => ofReceipt({ deductions: [{ kind: "rebate", amount: "1", ...patch }] });
const ofState = (patch: object) => ({ state: { ...state, ...patch } });
const ofStored = (patch: object) => ofState({ deals: [{ ...stored, ...patch }] });

const refusals: readonly Refusal[] = [
  [{ method: undefined }, "key_missing", "method"],
  [{ method: "by_hand" }, "value_unknown", "method"],
  [{ metod: "blended" }, "unknown_key", "metod"],
  [{ deals: undefined }, "key_missing", "deals"],
  [{ deals: [] }, "list_empty", "deals"],
  [{ deals: [null] }, "type_mismatch", "deals.0"],
  [{ deals: [deal, deal] }, "id_duplicate", "deals.1.id"],
  [ofDeal({ id: undefined }), "key_missing", "deals.0.id"],
  [ofDeal({ id: " D-1" }), "id_malformed", "deals.0.id"],
  [ofDeal({ amount: undefined }), "key_missing", "deals.0.amount"],
  [ofDeal({ amount: "80,000" }), "amount_malformed", "deals.0.amount"],
  [ofDeal({ earned: undefined }), "key_missing", "deals.0.earned"],
  [ofDeal({ earned: "800.001" }), "total_off_scale", "deals.0.earned"],
  [ofDeal({ on: "2026-02-30" }), "date_malformed", "deals.0.on"],
  [ofDeal({ paid: true }), "unknown_key", "deals.0.paid"],
  [{ ...ofDeal({ on: undefined }), ageing: [last] }, "key_missing", "deals.0.on"],
  [{ receipts: undefined }, "key_missing", "receipts"],
  [{ receipts: {} }, "type_mismatch", "receipts"],
  [{ receipts: [receipt, receipt] }, "id_duplicate", "receipts.1.id"],
  [ofReceipt({ id: undefined }), "key_missing", "receipts.0.id"],
  [ofReceipt({ deal: undefined }), "key_missing", "receipts.0.deal"],
  [ofReceipt({ amount: undefined }), "key_missing", "receipts.0.amount"],
  [ofReceipt({ amount: 0.1 + 0.2 }), "amount_malformed", "receipts.0.amount"],
  [ofReceipt({ on: undefined }), "key_missing", "receipts.0.on"],
  [ofReceipt({ agedOn: "17.12.2026" }), "date_malformed", "receipts.0.agedOn"],
  [ofReceipt({ note: "late" }), "unknown_key", "receipts.0.note"],
  [ofReceipt({ deductions: "1" }), "type_mismatch", "receipts.0.deductions"],
  [ofDeduction({ kind: undefined }), "key_missing", "receipts.0.deductions.0.kind"],
  [ofDeduction({ kind: "" }), "id_malformed", "receipts.0.deductions.0.kind"],
  [ofDeduction({ amount: undefined }), "key_missing", "receipts.0.deductions.0.amount"],
  [ofDeduction({ amount: "30000.01" }), "deduction_exceeds_receipt", "receipts.0.deductions.0.amount"],
  [ofDeduction({ rate: "1" }), "unknown_key", "receipts.0.deductions.0.rate"],
  [{ ageing: [] }, "list_empty", "ageing"],
  [{ ageing: [{ upToDays: 30, coefficient: "1" }] }, "bands_not_open", "ageing.0.upToDays"],
  [{ ageing: [{ coefficient: "1" }, last] }, "bands_open_early", "ageing.0.upToDays"],
  [
    { ageing: [{ upToDays: 30, coefficient: "1" }, { upToDays: 30, coefficient: "1" }, last] },
    "bands_not_rising",
    "ageing.1.upToDays",
  ],
  [{ ageing: [{ upToDays: -1, coefficient: "1" }, last] }, "days_out_of_range", "ageing.0.upToDays"],
  [{ ageing: [{ upToDays: 30.5, coefficient: "1" }, last] }, "days_out_of_range", "ageing.0.upToDays"],
  [{ ageing: [{ upToDays: 3_661, coefficient: "1" }, last] }, "days_out_of_range", "ageing.0.upToDays"],
  [{ ageing: [{}] }, "key_missing", "ageing.0.coefficient"],
  [{ ageing: [{ coefficient: "105%" }] }, "rate_out_of_range", "ageing.0.coefficient"],
  [{ ageing: [{ coefficient: "80" }] }, "rate_out_of_range", "ageing.0.coefficient"],
  [{ ageing: [{ coefficient: "-0.1" }] }, "rate_out_of_range", "ageing.0.coefficient"],
  [{ ageing: [{ coefficient: "1", rate: "1" }] }, "unknown_key", "ageing.0.rate"],
  [{ rate: "final" }, "value_unknown", "rate"],
  [{ currency: "RMB" }, "currency_unknown", "currency"],
  [{ rounding: { scale: 7 } }, "scale_out_of_range", "rounding.scale"],
  [{ state: 1 }, "type_mismatch", "state"],
  [ofState({ version: 2 }), "state_mismatch", "state.version"],
  [ofState({ terms: "0" }), "state_mismatch", "state.terms"],
  [{ state, rounding: { mode: "down" } }, "state_mismatch", "state.terms"],
  [{ state, ageing: [last] }, "state_mismatch", "state.terms"],
  [ofState({ rate: undefined }), "key_missing", "state.rate"],
  [ofState({ deals: undefined }), "key_missing", "state.deals"],
  [ofState({ deals: [stored, stored] }), "id_duplicate", "state.deals.1.id"],
  [ofState({ paid: "0" }), "unknown_key", "state.paid"],
  [ofStored({ id: undefined }), "key_missing", "state.deals.0.id"],
  [ofStored({ amount: undefined }), "key_missing", "state.deals.0.amount"],
  [ofStored({ earned: undefined }), "key_missing", "state.deals.0.earned"],
  [ofStored({ net: undefined }), "key_missing", "state.deals.0.net"],
  [ofStored({ net: ["1", "1"] }), "list_too_long", "state.deals.0.net"],
  [ofStored({ deducted: undefined }), "key_missing", "state.deals.0.deducted"],
  [ofStored({ net: ["80000.01"] }), "state_mismatch", "state.deals.0"],
  [ofStored({ net: ["-1"] }), "state_mismatch", "state.deals.0"],
  [ofStored({ net: ["10"], deducted: "-1" }), "state_mismatch", "state.deals.0"],
  [ofStored({ id: "D-2" }), "deal_unknown", "state.deals.0.id"],
];

const clawbackRefusals: readonly Refusal[] = [
  [{ terms: undefined }, "key_missing", "terms.kind"],
  [{ terms: { kind: "half" } }, "value_unknown", "terms.kind"],
  [{ terms: { kind: "full" } }, "key_missing", "terms.withinDays"],
  [{ terms: { kind: "full", withinDays: 0 } }, "days_out_of_range", "terms.withinDays"],
  [{ terms: { kind: "full", withinDays: 3_661 } }, "days_out_of_range", "terms.withinDays"],
  [{ terms: { kind: "full", withinDays: 90, share: "1" } }, "unknown_key", "terms.share"],
  [{ terms: { kind: "share", withinDays: 90 } }, "key_missing", "terms.share"],
  [{ terms: { kind: "share", withinDays: 90, share: "50" } }, "rate_out_of_range", "terms.share"],
  [{ terms: { kind: "share", withinDays: 90, share: "-0.5" } }, "rate_out_of_range", "terms.share"],
  [{ earned: undefined }, "key_missing", "earned"],
  [{ earned: "1000.005" }, "total_off_scale", "earned"],
  [{ earned: "-1" }, "amount_negative", "earned"],
  [{ takenBack: "-1" }, "amount_negative", "takenBack"],
  [{ takenBack: null }, "amount_malformed", "takenBack"],
  [{ startsOn: undefined }, "key_missing", "startsOn"],
  [{ cancelledOn: undefined }, "key_missing", "cancelledOn"],
  [{ cancelledOn: "2026-2-1" }, "date_malformed", "cancelledOn"],
  [{ cancelledOn: "2025-12-31" }, "dates_reversed", "cancelledOn"],
  [{ currency: "RMB" }, "currency_unknown", "currency"],
  [{ rounding: { mode: "bankers" } }, "value_unknown", "rounding.mode"],
  [{ paidOn: "2026-01-01" }, "unknown_key", "paidOn"],
];

const firstOf = (call: () => unknown) => {
  const [issue] = refusalOf(call);
  return { code: issue?.code, path: issue?.path.join(".") };
};

describe("releaseCommission refuses", () => {
  test.each(refusals)("%j: %s at %s", (patch, code, path) => {
    expect(firstOf(() => callUntyped(releaseCommission, { ...release, ...patch }))).toEqual({ code, path });
  });

  test("earnings that no amount holds", () => {
    const most = "999999999999999.99";
    const deals = ["D-1", "D-2"].map((id) => ({ ...deal, id, earned: most }));
    const call = () => releaseCommission({ ...release, deals });
    expect(firstOf(call)).toEqual({ code: "amount_out_of_range", path: "deals" });
  });
});

describe("computeClawback refuses", () => {
  test.each(clawbackRefusals)("%j: %s at %s", (patch, code, path) => {
    expect(firstOf(() => callUntyped(computeClawback, { ...clawback, ...patch }))).toEqual({ code, path });
  });
});
