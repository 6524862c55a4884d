import * as z from "zod";

/** An amount: up to 15 digits before the point and 6 after it. */
export const amountText = /* @__PURE__ */ z.string().regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/);

/** A ratio: up to 10 digits after the point, or up to 8 with a percent sign. */
export const ratioText = /* @__PURE__ */ z.string().regex(/^-?(0|[1-9]\d{0,14})((\.\d{1,10})?|(\.\d{1,8})?%)$/);
