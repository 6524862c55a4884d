/** `130000.00` as `130,000.00`: groups of three, as both languages write them. */
export function groupedText(figure: string): string {
  const point = figure.indexOf(".");
  const whole = point < 0 ? figure : figure.slice(0, point);

  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + figure.slice(whole.length);
}

/** A ratio with a percent sign: its point moved by two digits, and no zeros that say nothing. */
export function percentText(ratio: string): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(ratio) ?? [];
  const digits = fraction.padEnd(2, "0");
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = digits.slice(2).replace(/0+$/, "");

  return `${sign}${groupedText(moved)}${rest === "" ? "" : `.${rest}`}%`;
}
