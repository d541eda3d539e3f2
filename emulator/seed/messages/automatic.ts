import type { SeedMessage } from '../message.ts';

const AUTOMATED = { label: 'contact', service: 'other', flags: ['automated'] } as const;

/** Mail no person wrote for the council: absences, lists, systems, spam. */
export const automatic: readonly SeedMessage[] = [
  {
    ...AUTOMATED,
    id: 'auto-absence',
    shows: 'out of office, as RFC 3834 wants it',
    sent: '8d 09:41',
    from: 'Prof. Ottoline Brightwater <o.brightwater@dunmere-college.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Automatic reply: Garden waste permit',
    text: `I'm in the field until the end of the month, where there is mud and no signal. For anything urgent write to the
departmental office.`,
    headers: { 'Return-Path': '<>', 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  },
  {
    ...AUTOMATED,
    id: 'auto-absence-bare',
    shows: 'an absence note with no standard header, only its words and Precedence',
    sent: '21d 09:02',
    from: 'Oakapple Tree Care <office@oakappletreecare.example>',
    to: 'contact',
    subject: 'Out of Office Re: TPO 114/1987',
    text: `Thanks for getting in touch, we are up a tree. Back in the office Thursday p.m. Emergencies: 07700 900642.`,
    headers: { Precedence: 'bulk' },
  },
  {
    ...AUTOMATED,
    id: 'auto-absence-councillor',
    shows: 'a councillor’s absence note: not a member enquiry',
    sent: '10d 12:01',
    from: 'Cllr Neville Cokayne-Budd <neville.cokayne-budd@marlsbury.gov.example>',
    to: 'complaints',
    maker: 'outlook',
    subject: 'Automatic reply: Members’ bulletin',
    text: `Cllr Cokayne-Budd is at conference. Ward matters should go to Member Services.`,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' },
  },
  {
    ...AUTOMATED,
    id: 'auto-absence-welsh',
    shows: 'an absence note in Welsh and English',
    sent: '37d 13:20',
    from: 'Swyddfa Cwm Brith <swyddfa@cwmbrith.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Ateb awtomatig / Automatic reply',
    text: `Diolch am eich neges. Mae'r swyddfa ar gau tan ddydd Llun.

Thank you for your message. Our office is shut until Monday.`,
    headers: { 'Auto-Submitted': 'auto-replied' },
  },
  {
    ...AUTOMATED,
    id: 'auto-ticket',
    shows: 'a ticket system’s receipt from the water company',
    sent: '6d 06:26',
    from: 'Pellwater Customer Care <noreply@care.pellwater.example>',
    to: 'contact',
    maker: 'webmail',
    subject: '[##PW-4471902##] We have got your message',
    text: `Hello Marlsbury Council, this is to let you know that your report about Dyer Street reached us. A member of the
network team picks up new reports within four hours. Please keep the number in the subject line.`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Ticket-System': 'Carewheel 9' },
  },
  {
    ...AUTOMATED,
    id: 'auto-newsletter',
    shows: 'a newsletter of many tables, with List-Id and one-click unsubscribe',
    sent: '15d 06:00',
    from: 'Shire Arts Digest <digest@shirearts.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'This month: brass, clay and a very large puppet 🎭',
    text: `Brass, clay and a very large puppet: see what is on near you. Three bands and one raffle at the Corn Hall, clay for
beginners, and the Giant of Dunmere walks again on the 9th.`,
    html: `<table width="100%" bgcolor="#f4f4f4"><tr><td align="center"><table width="600" cellpadding="0" cellspacing="0"><tr><td style="display:none;font-size:1px;max-height:0;overflow:hidden">Brass, clay and a very large puppet: see what is on near you.&zwnj;&nbsp;&zwnj;&nbsp;</td></tr>
<tr><td style="padding:20px;background:#4b2e83;color:#fff"><h1>Shire Arts Digest</h1></td></tr>
<tr><td><table><tr><td width="300"><h2>Brass at the Corn Hall</h2><p>Three bands, one raffle.</p></td><td width="300"><h2>Clay for beginners</h2><p>Wear something you do not love.</p></td></tr></table></td></tr>
<tr><td><p>The Giant of Dunmere walks again on the 9th.</p><a href="https://click.shirearts.example/r?u=77">Read on</a></td></tr>
<tr><td style="font-size:11px"><a href="https://click.shirearts.example/unsubscribe?u=77">Unsubscribe</a></td></tr></table></td></tr></table>
<img src="https://click.shirearts.example/o.gif?u=77" width="1" height="1">`,
    headers: {
      'List-Id': '<digest.shirearts.example>',
      'List-Unsubscribe': '<https://click.shirearts.example/unsubscribe?u=77>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
    },
  },
  {
    ...AUTOMATED,
    id: 'auto-discussion-list',
    shows: 'a mailing list of clerks, discussing another council’s failing',
    sent: '36d 17:24',
    from: 'Evadne Cripplegate-Mensah via Clerks <clerks@lists.parishclerks.example>',
    to: 'contact',
    subject: '[clerks] Re: anyone else waiting for election recharges?',
    text: `Still nothing here after ten months, and a different county from yours, Hilary. They say it is the system. It's always
the system.

Evadne`,
    footer: `clerks mailing list. To leave, write to clerks-leave@lists.parishclerks.example`,
    headers: {
      'List-Id': 'Parish clerks <clerks.lists.parishclerks.example>',
      'List-Post': '<mailto:clerks@lists.parishclerks.example>',
    },
  },
  {
    ...AUTOMATED,
    id: 'auto-own-receipt-loop',
    shows: 'a mail loop: the council’s receipt answered by a robot, and round again',
    sent: '13d 03:03 any',
    from: 'Smartpost Autoresponder <reply@smartpost.example>',
    to: 'contact',
    subject: 'Re: Re: Re: Re: Thank you for contacting us',
    text: `Thank you for your reply to our reply. Your reply is important to us and will be replied to.`,
    headers: {
      'Auto-Submitted': 'auto-replied',
      'X-Loop': 'reply@smartpost.example',
      Received: Array.from(
        { length: 14 },
        (_, hop) =>
          `from ${hop % 2 ? 'mta.smartpost.example' : 'mx.marlsbury.gov.example'} by hop${14 - hop}.smartpost.example with ESMTP id loop${hop}`,
      ).join('\r\nReceived: '),
    },
  },
  {
    ...AUTOMATED,
    id: 'auto-payment-receipt',
    shows: 'a payment system’s notice',
    sent: '2d 00:30 any',
    from: 'Paygate Settlements <settlement@paygate.example>',
    to: 'contact',
    subject: 'Daily settlement file accepted: MARLSB01',
    text: `File MARLSB01-0930 accepted. Items 412. Value 38,902.17. Rejected 0. Do not reply.`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  },
  {
    ...AUTOMATED,
    id: 'auto-printer',
    shows: 'a scan from an office copier, without words',
    sent: '24d 11:15',
    from: 'MFD-CIVIC-2F <mfd2f@marlsbury.gov.example>',
    to: 'contact',
    folder: 'deleteditems',
    subject: 'Message from "MFD-CIVIC-2F"',
    text: `This E-mail was sent from "MFD-CIVIC-2F". Scan Date: {0 num}`,
    headers: { 'X-Mailer': 'Copier Scan 3' },
  },
  {
    ...AUTOMATED,
    id: 'auto-quarantine',
    shows: 'the gateway’s digest of held mail',
    sent: '1d 05:00 any',
    from: 'Quarantine <quarantine@gateway.marlsbury.gov.example>',
    to: 'complaints',
    maker: 'webmail',
    subject: 'You have 3 new messages in quarantine',
    text: `Held for complaints@: "You won a cordless drill" / "Invoice 000" / "Re: your wife". Nothing will be released unless
you ask.`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  },
  {
    ...AUTOMATED,
    id: 'spam-drill',
    shows: 'spam, in Junk',
    sent: '17d 02:17 any',
    from: 'Hardware Winners Club <prize@hardwarewinners.example>',
    to: 'contact',
    maker: 'webmail',
    folder: 'junkemail',
    subject: 'contact, your CORDLESS DRILL is waiting!!!',
    text: `Congratulation contact! You are selected of 1 from 3 to receive a 36-piece drill. Only pay the postage 1.95. Stock is
limiting.`,
    headers: { 'X-Spam-Score': '9.1' },
  },
  {
    ...AUTOMATED,
    id: 'spam-invoice',
    shows: 'invoice fraud that reached the inbox',
    sent: '28d 07:08',
    from: 'Accounts Dept <billing@brackenhaul-enviro.example>',
    to: 'contact',
    maker: 'webmail',
    banner: true,
    subject: 'RE: Overdue invoices, our bank have changed',
    text: `Dear Finance, kindly note we are now banking with new account due to audit of old. Please to direct all pending
payment to new account and confirm when it is done today. Await swift response.`,
  },
  {
    ...AUTOMATED,
    id: 'spam-deleted',
    shows: 'an officer threw it away: Deleted Items',
    sent: '32d 08:45',
    from: 'SEO Dominique <dominique@rankrocket.example>',
    to: 'complaints',
    maker: 'gmail',
    folder: 'deleteditems',
    subject: 'I found 14 errors on your website',
    text: `I was browsing on your lovely website and was sad to see that it isn't in the first page for "complaints". With our
package this can be changed fast.`,
  },
];
