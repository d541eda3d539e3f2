import { pdf } from '../files.ts';
import type { SeedMessage } from '../message.ts';

const LGSCO_FOOTER = `Local Government and Social Care Ombudsman
www.lgo.org.uk

NOTICE: This email and any attachment are intended for the addressee and may contain information about a complaint that is confidential by law.`;

const PASSES = {
  'Authentication-Results':
    'mx.marlsbury.gov.example; spf=pass smtp.mailfrom=lgo.org.uk;\r\n dkim=pass header.d=lgo.org.uk; dmarc=pass action=none header.from=lgo.org.uk',
};

/** Letters of the two Ombudsmen (invented people and cases), one that only looks like one, and one passed on. */
export const ombudsman: readonly SeedMessage[] = [
  {
    id: 'ombudsman-premature',
    shows: 'LGSCO refers a premature complaint back',
    label: 'complaint',
    service: 'council_tax',
    flags: ['ombudsman'],
    sent: '47d 10:19',
    from: 'LGSCO Intake <intake@lgo.org.uk>',
    to: 'ombudsman',
    maker: 'outlook',
    subject: 'Complaint for local resolution - 26 003 871 - Ms T Wainfleet-Baird',
    text: `Dear Link Officer

We have received the complaint below. It appears that the Council hasn't yet had a reasonable opportunity to look into
it and reply, and we have told Ms Wainfleet-Baird so. We have advised her to come back to us if she remains unhappy at
the end of your procedure.

Summary: she says that the Council went on sending reminders for council tax on an empty property after agreeing an
exemption.

Please treat this as a complaint made to you on the date of this email. There's no need to reply to us.

Intake Team`,
    footer: LGSCO_FOOTER,
    headers: PASSES,
  },
  {
    id: 'ombudsman-enquiry',
    shows: 'LGSCO enquiry letter with numbered questions and a date for the answer',
    label: 'complaint',
    service: 'children',
    flags: ['ombudsman', 'statutory_children'],
    sent: '22d 14:41',
    from: 'Eluned Harcastle <e.harcastle@lgo.org.uk>',
    to: 'ombudsman',
    maker: 'outlook',
    subject: 'Enquiries: complaint 26 004 117 (Mr J Oakenshaw)',
    text: `Your ref: CW/Oakenshaw
Our ref: 26 004 117

Dear Chief Executive

I am now investigating this complaint. I attach a statement of what I shall consider. To help me reach a view please
send, by {20 full}:

1. The Council's response to each numbered allegation.
2. The child in need plans and minutes from {-400 month} onwards.
3. Copies of emails between the social work team and the school about the meeting of {-210}. 4. The Council's policy
on recording meetings.
5. If the Council accepts that there's been fault, what it proposes to put matters right.

If you can't meet that date tell me at once and say why. Please alert anyone named in the complaint so that they may
comment.

Yours sincerely
Eluned Harcastle
Investigator`,
    footer: LGSCO_FOOTER,
    headers: PASSES,
    enclosures: [
      {
        name: '26 004 117 Statement of complaint.pdf',
        type: 'application/pdf',
        make: () => pdf(['26 004 117', 'Statement of complaint (sample)', 'Matters to be considered: 1, 2 and 4']),
      },
    ],
  },
  {
    id: 'ombudsman-draft',
    shows: 'LGSCO draft decision with a date for comments',
    label: 'complaint',
    service: 'planning',
    flags: ['ombudsman'],
    sent: '9d 11:08',
    from: 'Augustin Peverell <a.peverell@lgo.org.uk>',
    to: 'ombudsman',
    maker: 'outlook',
    subject: '26 001 902 - draft decision for comment',
    text: `Dear Ms Camberwick

Attached is a confidential draft of my decision on Mrs Kettlewell-Osei's complaint about how the Council dealt with
her reports of a breach of planning control. My provisional view is that there was fault causing injustice, and I set
out what I'd recommend.

Comments on fact and on the recommended remedy must reach me by {14 full}. After that I expect to decide without
further notice. The draft mustn't be published or shown to anyone who does not need it in order to comment.

Augustin Peverell
Assessment Team`,
    footer: LGSCO_FOOTER,
    headers: PASSES,
    enclosures: [
      {
        name: 'Draft decision 26 001 902.pdf',
        type: 'application/pdf',
        make: () => pdf(['CONFIDENTIAL DRAFT', '26 001 902', 'Fault causing injustice (provisional)']),
      },
    ],
  },
  {
    id: 'ombudsman-final',
    shows: 'LGSCO final decision: upheld, with recommendations by date',
    label: 'complaint',
    service: 'adults',
    flags: ['ombudsman', 'statutory_adults'],
    sent: '31d 09:30',
    from: 'Sagal Nuur-Whitlam <s.nuurwhitlam@lgo.org.uk>',
    to: 'ombudsman',
    maker: 'outlook',
    folder: 'inbox/Closed',
    subject: 'Final decision - 25 018 446 - Upheld',
    text: `Dear Chief Executive

I have completed my investigation and uphold the complaint. My decision statement is attached and will be on our
website no sooner than three months from today, without names.

The Council has agreed to do the following, and to send evidence:
(a) within four weeks, apologise to Mr Redfearn-Achebe and pay him £350 for avoidable distress; (b) within three
months, remind care assessors in writing how respite is to be recorded.

Please send evidence for (a) by {28 full}.

Sagal Nuur-Whitlam`,
    footer: LGSCO_FOOTER,
    headers: PASSES,
    enclosures: [
      {
        name: 'Decision 25 018 446.pdf',
        type: 'application/pdf',
        make: () => pdf(['25 018 446', 'Decision: upheld (sample)', 'Agreed action (a) and (b)']),
      },
    ],
  },
  {
    id: 'ombudsman-compliance-chase',
    shows: 'LGSCO asks where the proof of a remedy is',
    label: 'complaint',
    service: 'education',
    flags: ['ombudsman', 'chaser'],
    sent: '5d 12:34',
    from: 'Compliance Team <compliance@lgo.org.uk>',
    to: 'ombudsman',
    maker: 'outlook',
    subject: 'OVERDUE: evidence of compliance 25 015 230',
    text: `Our records show that evidence for recommendation 2 (payment of £1,200 for missed provision, Miss Ellery-Joseph) was
due on {-7} and that we haven't received it. Please send it within five working days. If there's a reason for the
delay we need to know it now: failing to complete an agreed remedy is something we may report on publicly.`,
    footer: LGSCO_FOOTER,
    headers: PASSES,
  },
  {
    id: 'ombudsman-housing-request',
    shows: 'Housing Ombudsman asks for evidence',
    label: 'complaint',
    service: 'housing',
    flags: ['ombudsman', 'housing_landlord'],
    sent: '15d 15:50',
    from: 'Dispute Support <disputesupport@housing-ombudsman.org.uk>',
    to: 'ombudsman',
    maker: 'outlook',
    subject: 'Information request, case 202644317, Wharf House',
    text: `Dear Marlsbury Borough Council

We have accepted this resident's complaint about the handling of leaks and the associated complaint for investigation.
As landlord you're asked to provide, by {15 full}: the tenancy agreement; repair logs for the last 24 months; all
correspondence at both stages; photographs; and your compensation policy.

Please upload documents singly and name them by date. We may draw conclusions from gaps.

Case team`,
    footer: `Housing Ombudsman Service
www.housing-ombudsman.org.uk`,
    headers: {
      'Authentication-Results':
        'mx.marlsbury.gov.example; spf=pass smtp.mailfrom=housing-ombudsman.org.uk;\r\n dkim=pass header.d=housing-ombudsman.org.uk; dmarc=pass action=none header.from=housing-ombudsman.org.uk',
    },
  },
  {
    id: 'ombudsman-seminar',
    shows: 'a general mail from the Ombudsman: training, no case',
    label: 'contact',
    service: 'other',
    flags: ['ombudsman'],
    sent: '54d 09:06',
    from: 'LGSCO Training <training@lgo.org.uk>',
    to: 'ombudsman',
    maker: 'webmail',
    subject: 'Places on our next link officer seminar',
    text: `Dear colleague, a few places are left on our online seminar for link officers next month, two hours, free of charge.
This time: agreeing remedies early, and letters people can follow. Please reply with names if you'd like to come.`,
    footer: LGSCO_FOOTER,
    headers: PASSES,
  },
  {
    id: 'ombudsman-spoof-lookalike',
    shows: 'a lookalike domain that passes its own checks: not the Ombudsman',
    label: 'contact',
    service: 'other',
    flags: ['automated'],
    sent: '3d 03:12',
    from: 'LGSCO Payments <compensation@lgo.org.uk.example>',
    to: ['ombudsman', 'complaints'],
    maker: 'webmail',
    banner: true,
    subject: 'URGENT: settlement 26 009 999 - bank details required within 24 hours',
    text: `Dear Council Officer,

The Ombudsman have award the complainant compensation of £4,900.00. To avoid a penalties you must confirm the sort
code and the signatory of the council account by secure link today:

https://secure-remedy.lgo.org.uk.example/verify

Failure will result in public reporting. Do not telephone, our office is in meeting.`,
  },
  {
    id: 'ombudsman-spoof-forged',
    shows: 'the real domain in From, but the checks fail; the gateway put it in Junk',
    label: 'contact',
    service: 'other',
    flags: ['automated'],
    sent: '33d 04:40',
    from: 'Investigations <investigations@lgo.org.uk>',
    to: 'ombudsman',
    subject: 'Open attached decision notice',
    text: `Decision notice is attach. Password 1234. Please to enable content for view.`,
    folder: 'junkemail',
    headers: {
      'Return-Path': '<bounce@cheapsend.example>',
      'Authentication-Results':
        'mx.marlsbury.gov.example; spf=fail smtp.mailfrom=cheapsend.example;\r\n dkim=none; dmarc=fail action=quarantine header.from=lgo.org.uk',
    },
    enclosures: [
      {
        name: 'Decision_Notice.pdf.htm',
        type: 'text/html',
        make: () => Buffer.from('<p>This page was made safe.</p>'),
      },
    ],
  },
  {
    id: 'ombudsman-resident-forward',
    shows: 'a resident forwards the Ombudsman’s letter and asks the council to act',
    label: 'complaint',
    service: 'council_tax',
    flags: ['ombudsman', 'escalation'],
    sent: '44d 19:28',
    from: 'Tabitha Wainfleet-Baird <tabitha.wb@larkmail.example>',
    to: 'complaints',
    maker: 'gmail',
    subject: 'Fwd: Your complaint to us - 26 003 871',
    text: `See below, they say you have to have another go first. So have another go. I've had three more reminders since, the
last was yellow.

T. Wainfleet-Baird

---------- Forwarded message ---------
From: LGSCO Intake <intake@lgo.org.uk>
Date: {-3 full}
Subject: Your complaint to us - 26 003 871
To: Tabitha Wainfleet-Baird

Dear Ms Wainfleet-Baird,

Thank you for contacting us. We can usually look at a complaint only once the council has had a fair chance to answer
it. We have passed yours on today. If you've had no final answer after twelve weeks, or you are not satisfied with it,
come back to us and quote the number above.`,
  },
];
