import { caseEventsList } from './lists/case-events.ts';
import { casesList } from './lists/cases.ts';
import type { ListName, ListPlan } from './lists/column.ts';
import { intakeList } from './lists/intake.ts';
import { noticesList } from './lists/notices.ts';
import { peopleList } from './lists/people.ts';

/** Every list Redress keeps in SharePoint; provisioning, the self-check and the adapters read them here. */
export const LISTS: Readonly<Record<ListName, ListPlan>> = {
  Cases: casesList,
  'Case events': caseEventsList,
  Intake: intakeList,
  Notices: noticesList,
  People: peopleList,
};
