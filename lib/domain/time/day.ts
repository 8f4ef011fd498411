/** A day of coordinated universal time, which has no leap seconds here. */
export const MILLISECONDS_A_DAY = 86_400_000;

/** A whole day since 1970 as ISO text, "2024-10-28". */
export function dayText(day: number): string {
  return dayOf(new Date(day * MILLISECONDS_A_DAY));
}

/** The day of a moment, in coordinated universal time. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar in ISO form. */
export function isDay(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(moment) && dayOf(new Date(moment)) === text;
}
