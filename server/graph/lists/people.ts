import type { ListPlan } from './column.ts';

/** Who works with Redress. Sign-ins write who somebody is; people write who stands in for whom. */
export const peopleList: ListPlan = {
  name: 'People',
  says: 'Everyone who has signed in to Redress. Delete the row of whoever has left.',
  columns: [
    { name: 'PersonId', display: 'Directory id', type: 'text', unique: true, says: 'Their id in the directory.' },
    { name: 'Roles', display: 'Roles', type: 'text', says: 'As their last sign-in said. Redress writes it.' },
    { name: 'Areas', display: 'Works for', type: 'text', says: 'Directorates and services. Redress writes it.' },
    {
      name: 'Deputy',
      display: 'Deputy',
      type: 'text',
      says: 'Who stands in for them: the name as it stands in this list, or the directory id. For you to write.',
    },
    {
      name: 'Digest',
      display: 'Digest',
      type: 'text',
      says: 'When they want their morning digest: usual, off, or a time such as 09:15.',
    },
    {
      name: 'Urgent',
      display: 'Urgent notices',
      type: 'choice',
      choices: ['In Teams', 'In Redress only'],
      says: 'Where urgent notices go. What is raised with them always goes to Teams.',
    },
    { name: 'Language', display: 'Language', type: 'choice', choices: ['English', 'Welsh'], says: 'Of their notices.' },
    { name: 'LastSeen', display: 'Last signed in', type: 'day and time', says: 'To the day.' },
  ],
  view: ['LinkTitle', 'Roles', 'Areas', 'Deputy', 'Digest', 'Urgent', 'Language', 'LastSeen'],
};
