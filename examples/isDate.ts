/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);

  // `Date` takes 30 February for 2 March, so only what it gives back unchanged is a day; its later years are longer.
  return text.length === 10 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
