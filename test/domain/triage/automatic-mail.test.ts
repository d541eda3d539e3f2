import { describe, expect, it } from 'vitest';
import type { AttachmentNote, Mail } from '../../../src/domain/mail.ts';
import { automatic } from '../../../src/domain/triage/automatic-mail.ts';
import { aMail } from '../../support/a-mail.ts';

const OURS = ['contact@marlsbury.gov.example', 'Complaints@marlsbury.gov.example'];
const us = { name: 'Customer contact', address: 'Contact@Marlsbury.gov.example' };
const resident = { name: 'Noreen Fettle', address: 'noreen.fettle@post.example' };
const someone = (address: string) => ({ name: '', address });
const headers = (more: Readonly<Record<string, string>>): Mail['headers'] => Object.entries(more);
const part = (mediaType: string): AttachmentNote => ({ name: 'x', mediaType, bytes: 1, sha256: 'aa', inline: false });

describe('mail that a machine made', () => {
  it.each<[string, Partial<Mail>, string, string]>([
    [
      'a standard reply',
      { headers: headers({ 'auto-submitted': 'auto-replied (vacation)' }) },
      'automatic reply',
      'auto-replied',
    ],
    [
      'a notification',
      { headers: headers({ 'auto-submitted': 'auto-notified; owner-email="x"' }) },
      'automatic reply',
      'auto-notified',
    ],
    [
      'Exchange out of office',
      {
        subject: 'Automatic reply: Your bins',
        headers: headers({ 'x-auto-response-suppress': 'All', 'auto-submitted': 'auto-generated' }),
      },
      'automatic reply',
      'out-of-office',
    ],
    [
      'Exchange out of office in Welsh with an empty return path',
      { subject: 'Ateb awtomatig: Biniau', headers: headers({ 'return-path': '<>' }) },
      'automatic reply',
      'out-of-office',
    ],
    ['an old autoresponder', { headers: headers({ 'x-autoreply': 'yes' }) }, 'automatic reply', 'x-autoreply'],
    ['a precedence for replies', { headers: headers({ precedence: 'auto_reply' }) }, 'automatic reply', 'precedence'],
    [
      'a generated notice from nobody',
      { headers: headers({ 'auto-submitted': 'auto-generated', 'return-path': '<>' }) },
      'automatic reply',
      'auto-generated',
    ],
    [
      'an accepted meeting without a word',
      { subject: 'Accepted: Site visit', text: '', attachments: [part('text/calendar')] },
      'automatic reply',
      'meeting-response',
    ],
    [
      'a delivery report',
      { headers: headers({ 'content-type': 'multipart/report; report-type="delivery-status"; boundary="b"' }) },
      'bounce',
      'dsn-report',
    ],
    ['a mailer daemon', { from: someone('MAILER-DAEMON@relay.example') }, 'bounce', 'mailer-daemon'],
    [
      'a postmaster who returns mail',
      { from: someone('postmaster@relay.example'), subject: 'Undeliverable: Your bins' },
      'bounce',
      'postmaster-failure',
    ],
    ['an Exim failure', { headers: headers({ 'x-failed-recipients': 'a@b.example' }) }, 'bounce', 'failed-recipients'],
    [
      'a read receipt',
      { headers: headers({ 'content-type': 'multipart/report; report-type=disposition-notification; boundary=b' }) },
      'read receipt',
      'mdn-report',
    ],
    [
      'a newsletter',
      { headers: headers({ 'list-id': '<news.shop.example>', 'list-unsubscribe': '<https://shop.example/u>' }) },
      'bulk or list mail',
      'list-id',
    ],
    [
      'an older newsletter',
      { headers: headers({ precedence: 'bulk', 'list-unsubscribe': '<mailto:u@shop.example>' }) },
      'bulk or list mail',
      'list-precedence',
    ],
    [
      'our own loop mark, whoever sends it',
      { headers: headers({ 'x-redress-loop': '1' }) },
      'sent by one of our own mailboxes',
      'loop-header',
    ],
    [
      'a letter from our mailbox to a resident',
      { from: us, to: [resident] },
      'sent by one of our own mailboxes',
      'own-address',
    ],
    [
      'a colleague forwarding from one shared mailbox to another',
      { from: us, to: [someone('complaints@marlsbury.gov.example')], subject: 'FW: bins' },
      'sent by one of our own mailboxes',
      'own-address',
    ],
    [
      'our own bounce report, because what it says matters more than who sent it',
      { from: us, headers: headers({ 'content-type': 'multipart/report; report-type=delivery-status' }) },
      'bounce',
      'dsn-report',
    ],
  ])('%s', (_, more, kind, because) => {
    expect(automatic(aMail(more), OURS)).toEqual({ kind, because });
  });
});

describe('mail that a person may have written is never put aside', () => {
  it.each<[string, Partial<Mail>]>([
    ['an ordinary letter', {}],
    [
      'a web form sent through a mailing service',
      { headers: headers({ 'list-unsubscribe': '<https://forms.example/u>' }) },
    ],
    [
      'a web form that adds both list headers but says it is a form',
      { headers: headers({ 'x-form-id': '12', precedence: 'bulk', 'list-unsubscribe': '<https://forms.example/u>' }) },
    ],
    [
      'a case-management system that calls its mail generated',
      { headers: headers({ 'auto-submitted': 'auto-generated' }) },
    ],
    [
      'a generated message with an empty return path that answers to the resident',
      {
        headers: headers({ 'auto-submitted': 'auto-generated', 'return-path': '<>' }),
        from: someone('noreply@forms.example'),
        replyTo: [resident],
      },
    ],
    [
      'a sender who asks for no automatic answer',
      { headers: headers({ 'x-auto-response-suppress': 'OOF, DR, RN, NRN' }) },
    ],
    [
      'a letter redirected by a colleague’s inbox rule',
      { headers: headers({ 'x-ms-exchange-inbox-rules-loop': 'j@marlsbury.gov.example' }) },
    ],
    ['a letter that says it was not automatic', { headers: headers({ 'auto-submitted': 'no' }) }],
    ['a complaint about an out-of-office message', { subject: 'Out of office: is anybody ever there?' }],
    [
      'an answer to an automatic reply',
      { subject: 'Re: Automatic reply: bins', headers: headers({ 'return-path': '<>' }) },
    ],
    ['a person who is called postmaster', { from: someone('postmaster@smallbusiness.example'), subject: 'Parking' }],
    [
      'a declined meeting with a reason',
      { subject: 'Declined: Site visit', text: 'I cannot manage stairs.', attachments: [part('text/calendar')] },
    ],
    ['our web form that answers to the resident', { from: us, to: [us], replyTo: [resident] }],
    [
      'our web form that says it is one',
      { from: us, to: [someone('complaints@marlsbury.gov.example')], headers: headers({ 'x-form-name': 'complaint' }) },
    ],
    ['our web form set up in haste: the mailbox writes to itself', { from: us, to: [us] }],
    [
      'a letter that came round by the council’s own list',
      { headers: headers({ 'list-id': 'Ward 3 <ward3.lists.marlsbury.gov.example>', precedence: 'list' }) },
    ],
    [
      'a resident who forwards the bounce of a letter to us',
      { subject: 'Fw: Undeliverable: bins', attachments: [part('message/delivery-status')] },
    ],
  ])('%s', (_, more) => {
    expect(automatic(aMail(more), OURS)).toBeNull();
  });

  it('a mailbox that answers itself is no form: the thread is already on record', () => {
    expect(automatic(aMail({ from: us, to: [us], subject: 'RE: bins' }), OURS)?.because).toBe('own-address');
    expect(automatic(aMail({ from: us, to: [us], inReplyTo: ['a@b.example'] }), OURS)?.because).toBe('own-address');
  });
});
