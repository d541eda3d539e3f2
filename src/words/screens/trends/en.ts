import type { TrendsWords } from './shape.ts';

export const en: TrendsWords = {
  heading: 'Trends',
  span: (from, to) => `${from} to ${to}`,
  suppressed: 'Counts from 1 to 4 are not shown, because so few people could be recognised.',
  few: 'fewer than 5',
  none: 'none yet',
  notShown: 'not shown',
  asTable: 'Show as a table',
  download: 'Download CSV',
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  volumes: {
    title: 'What came in',
    lead: 'By the month in which it was received.',
    chart: (most, month) => `Complaints and requests by month. The most complaints in a month: ${most}, in ${month}.`,
    month: 'Month',
    complaints: 'Complaints',
    serviceRequests: 'Service requests',
    other: 'Other',
  },
  timeliness: {
    title: 'Answered on time',
    lead: 'By the day it was answered. On time means by the due date, which is the extended one only where the person was told in time.',
    chart: (directorates) => `Share of answers on time, for ${directorates} directorates and stages.`,
    directorate: 'Directorate',
    stage: 'Stage',
    answered: 'Answered',
    onTime: 'On time',
    extendedInTime: 'Extended in time',
    late: 'Late',
    pastLimit: 'Past the outer limit',
    pastLimitMeans:
      'Past the outer limit: answered later than the time to acknowledge and the time to reply allow together, counted from the day the complaint was received. A late acknowledgement does not move this limit, so an answer can be on time and still past it.',
    stillOverdue: 'Still overdue',
    percentOnTime: 'Share on time',
    bar: (percent, onTime, answered) =>
      `${percent} (${onTime.toLocaleString('en-GB')} of ${answered.toLocaleString('en-GB')})`,
  },
  outcomes: {
    title: 'What was found',
    lead: 'Of what was answered with a finding. A complaint that was not upheld is information too.',
    upheld: 'Upheld',
    partlyUpheld: 'Partly upheld',
    notUpheld: 'Not upheld',
    percentUpheld: 'Share upheld, partly or in full',
  },
  percent: (value) => `${value.toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`,
  empty: { title: 'No figures yet', lead: 'Figures appear here as soon as cases are received and answered.' },
};
