import type { RawFacts, SeedMessage } from '../message.ts';

const AUTOMATED = { label: 'contact', service: 'other', flags: ['automated'], from: null } as const;
const top = (facts: RawFacts, from: string, subject: string): string =>
  `Message-ID: ${facts.messageId}\nDate: ${facts.date}\nFrom: ${from}\nTo: ${facts.to}\nSubject: ${subject}\nMIME-Version: 1.0`;

/** Delivery reports, receipts and calendar mail, written out by hand (RFC 3464, RFC 8098, RFC 5546). */
export const reports: readonly SeedMessage[] = [
  {
    ...AUTOMATED,
    id: 'report-bounce',
    shows: 'a delivery failure as multipart/report',
    sent: '8d 10:04',
    to: 'complaints',
    subject: 'Undelivered Mail Returned to Sender',
    text: `I could not deliver your message to one recipient. No such mailbox.`,
    raw: (facts) => `Return-Path: <>
${top(facts, 'Mail Delivery System <MAILER-DAEMON@mta.postbox.example>', 'Undelivered Mail Returned to Sender')}
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="b1/mta"

--b1/mta
Content-Type: text/plain; charset=us-ascii

I could not deliver your message to one recipient. No such mailbox.

<n.brinkhurst@postbox.example>: host mx.postbox.example said: 550 5.1.1 unknown

--b1/mta
Content-Type: message/delivery-status

Reporting-MTA: dns; mta.postbox.example

Final-Recipient: rfc822; n.brinkhurst@postbox.example
Action: failed
Status: 5.1.1

--b1/mta
Content-Type: message/rfc822

From: Marlsbury Complaints <complaints@marlsbury.gov.example>
To: n.brinkhurst@postbox.example
Subject: RE: bailiff letter for a bill I PAID
Message-ID: <mistyped@marlsbury.gov.example>

Dear Natalie

--b1/mta--
`,
  },
  {
    ...AUTOMATED,
    id: 'report-delayed',
    shows: 'a warning that delivery is late, not a failure',
    sent: '19d 15:10',
    to: 'contact',
    subject: 'Warning: message delayed 4 hours',
    text: `THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND.`,
    raw: (facts) => `Return-Path: <>
${top(facts, 'postmaster@relay.hanningmail.example', 'Warning: message delayed 4 hours')}
Auto-Submitted: auto-generated
Content-Type: multipart/report; report-type="delivery-status"; boundary=dly

--dly

THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND.
The other end has been asked 9 times and is thinking about it.

--dly
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.hanningmail.example

Final-Recipient: rfc822; cyril.wa@hanningmail.example
Action: delayed
Status: 4.4.1

--dly--
`,
  },
  {
    ...AUTOMATED,
    id: 'report-bounce-oldstyle',
    shows: 'a failure in prose, from a server that knows no RFC 3464',
    sent: '41d 09:31',
    to: 'contact',
    subject: 'failure notice',
    text: `Hi. This is the mail program at chalkpit.example. I wasn't able to deliver your message. It is too big for the box.
I've given up. Sorry it didn't work out.`,
    raw: (facts) => `Return-Path: <>
${top(facts, 'MAILER-DAEMON@chalkpit.example', 'failure notice')}

Hi. This is the mail program at chalkpit.example.
I wasn't able to deliver your message. It is too big for the box. I've given up. Sorry it didn't work out.

--- Below this line is a copy of the message.

From: contact@marlsbury.gov.example
Subject: Your planning comments
`,
  },
  {
    ...AUTOMATED,
    id: 'report-read-receipt',
    shows: 'a read receipt',
    sent: '11d 08:12',
    to: 'complaints',
    subject: 'Read: 26/00102/HOU, target date long gone',
    text: `Your message was read.`,
    raw: (
      facts,
    ) => `${top(facts, 'Rowena Askwith-Bello <rowena@askwithbello.example>', 'Read: 26/00102/HOU, target date long gone')}
Content-Type: multipart/report; report-type=disposition-notification; boundary="mdn_01"

--mdn_01
Content-Type: text/plain; charset="us-ascii"

Your message was read.

--mdn_01
Content-Type: message/disposition-notification

Reporting-UA: askwithbello.example; Microsoft Outlook 16.0
Final-Recipient: rfc822; rowena@askwithbello.example
Disposition: manual-action/MDN-sent-automatically; displayed

--mdn_01--
`,
  },
  {
    ...AUTOMATED,
    id: 'report-invitation',
    shows: 'a calendar invitation',
    flags: ['automated', 'member_enquiry'],
    sent: '7d 11:30',
    to: 'contact',
    subject: 'Walkabout: Gasworks Lane with residents',
    text: `Walkabout: Gasworks Lane with residents. Meet by the old weighbridge, boots advised.`,
    raw: (
      facts,
    ) => `${top(facts, 'Cllr Pauline Adeyemi-Stott <pauline.adeyemi-stott@marlsbury.gov.example>', 'Walkabout: Gasworks Lane with residents')}
Content-Class: urn:content-classes:calendarmessage
Content-Type: multipart/alternative; boundary="cal-77"

--cal-77
Content-Type: text/plain; charset=utf-8

Meet by the old weighbridge, boots advised.

--cal-77
Content-Type: text/calendar; charset=utf-8; method=REQUEST

BEGIN:VCALENDAR
PRODID:-//Invented//Calendar//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:walkabout-gasworks@marlsbury.gov.example
DTSTAMP:20260105T090000Z
DTSTART:20270112T100000Z
DTEND:20270112T113000Z
SUMMARY:Walkabout: Gasworks Lane with residents
LOCATION:The old weighbridge
ORGANIZER:mailto:pauline.adeyemi-stott@marlsbury.gov.example
ATTENDEE;RSVP=TRUE:mailto:contact@marlsbury.gov.example
END:VEVENT
END:VCALENDAR

--cal-77--
`,
  },
  {
    ...AUTOMATED,
    id: 'report-accepted',
    shows: 'an accepted meeting, no words at all',
    sent: '7d 11:52',
    to: 'complaints',
    subject: 'Accepted: Monthly learning meeting',
    text: '',
    raw: (
      facts,
    ) => `${top(facts, 'Geraldine Whinfell <geraldine.whinfell@marlsbury.gov.example>', 'Accepted: Monthly learning meeting')}
Content-Type: text/calendar; charset=utf-8; method=REPLY

BEGIN:VCALENDAR
VERSION:2.0
METHOD:REPLY
BEGIN:VEVENT
UID:learning@marlsbury.gov.example
DTSTAMP:20260105T090000Z
DTSTART:20270114T090000Z
ATTENDEE;PARTSTAT=ACCEPTED:mailto:geraldine.whinfell@marlsbury.gov.example
END:VEVENT
END:VCALENDAR
`,
  },
];
