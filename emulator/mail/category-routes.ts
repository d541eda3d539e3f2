import type { Call, Reply, Route } from '../route.ts';
import { addCategory, askedCategory, type Category, listCategories, recolour, removeCategory } from './categories.ts';
import type { Mailbox } from './mailbox.ts';
import { mailboxRoute } from './routes.ts';

const LIST = '/outlook/masterCategories';
const ONE = `${LIST}/:category`;

export const categoryRoutes: readonly Route[] = [
  mailboxRoute('GET', LIST, 'read settings', (call, mailbox) => ({
    status: 200,
    body: { '@odata.context': contextOf(call, mailbox), value: listCategories(call.tenant, mailbox.box) },
  })),
  mailboxRoute('POST', LIST, 'write settings', (call, mailbox) =>
    one(call, mailbox, addCategory(call.tenant, mailbox.box, call.json), 201),
  ),
  mailboxRoute('GET', ONE, 'read settings', (call, mailbox) =>
    one(call, mailbox, askedCategory(call.tenant, mailbox.box, call.params.category!), 200),
  ),
  mailboxRoute('PATCH', ONE, 'write settings', (call, mailbox) =>
    one(call, mailbox, recolour(call.tenant, mailbox.box, call.params.category!, call.json), 200),
  ),
  mailboxRoute('DELETE', ONE, 'write settings', (call, mailbox) => {
    removeCategory(call.tenant, mailbox.box, call.params.category!);
    return { status: 204 };
  }),
];

const one = (call: Call, mailbox: Mailbox, category: Category, status: number): Reply => ({
  status,
  body: { '@odata.context': `${contextOf(call, mailbox)}/$entity`, ...category },
});

const contextOf = (call: Call, mailbox: Mailbox): string =>
  `${call.base}/$metadata#users('${mailbox.userId}')/outlook/masterCategories`;
