/** Who is told when a reply stays overdue, in this order. */
export const RAISE_STEPS = ['deputy', 'head of service', 'director'] as const;
export type RaiseStep = (typeof RAISE_STEPS)[number];

/** How a council sets its reminders. Times are minutes after midnight in London; days are working days. */
export type ReminderPolicy = {
  /** Office hours: nothing is sent before they open, nor from the minute they close. */
  readonly opens: number;
  readonly closes: number;
  /** When the morning digest goes out to whoever named no time of their own, and for how long it may still be late. */
  readonly digestAt: number;
  readonly digestLasts: number;
  /** From when on the day itself a deadline without an answer is urgent. */
  readonly urgentFrom: number;
  /** How many days ahead a deadline of the Ombudsman is urgent. */
  readonly ombudsmanDays: number;
  /** After how many days overdue each step is told. */
  readonly raiseAfter: Readonly<Record<RaiseStep, number>>;
  /** So many urgent notices reach one person in a day; the rest of it is for the digest. */
  readonly mostUrgent: number;
};

export const minutesAt = (hours: number, minutes = 0): number => hours * 60 + minutes;

/** What holds until a council sets its own. No law or Code sets any of it. */
export const USUAL_REMINDERS: ReminderPolicy = {
  opens: minutesAt(8, 30),
  closes: minutesAt(17),
  digestAt: minutesAt(8, 45),
  digestLasts: minutesAt(3),
  urgentFrom: minutesAt(12),
  ombudsmanDays: 3,
  raiseAfter: { deputy: 1, 'head of service': 3, director: 5 },
  mostUrgent: 5,
};
