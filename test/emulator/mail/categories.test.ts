import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINTS, type Contact, type Item, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

const LIST = '/outlook/masterCategories';

describe('the master categories of a mailbox', () => {
  it('are named once, in any case, and belong to one mailbox', async () => {
    const made = await box.post(LIST, { displayName: 'Redress: complaint', color: 'preset0' });
    expect([made.status, made.body.displayName, made.body.color]).toEqual([201, 'Redress: complaint', 'preset0']);
    const again = await box.post(LIST, { displayName: 'REDRESS: Complaint', color: 'preset1' });
    expect(again.status).toBe(409);
    expect((await box.get(LIST)).body.value.map(({ displayName }: Item) => displayName)).toEqual([
      'Redress: complaint',
    ]);
    expect((await box.caller.graph('GET', `/users/${COMPLAINTS}${LIST}`)).body.value).toEqual([]);
  });

  it('can change their colour and nothing else', async () => {
    const { id } = (await box.post(LIST, { displayName: 'Blue' })).body;
    expect((await box.get(`${LIST}/${id}`)).body.color).toBe('none');
    expect((await box.patch(`${LIST}/${id}`, { color: 'preset7' })).body).toMatchObject({
      displayName: 'Blue',
      color: 'preset7',
    });
    expect((await box.patch(`${LIST}/${id}`, { displayName: 'Green' })).status).toBe(400);
    expect((await box.patch(`${LIST}/${id}`, { color: 'preset25' })).status).toBe(400);
    expect((await box.remove(`${LIST}/${id}`)).status).toBe(204);
    expect((await box.get(`${LIST}/${id}`)).status).toBe(404);
  });

  it('refuse a name that is missing and members they do not have', async () => {
    expect((await box.post(LIST, { color: 'preset1' })).status).toBe(400);
    expect((await box.post(LIST, { displayName: 'x', colour: 'preset1' })).status).toBe(400);
  });
});
