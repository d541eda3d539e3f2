import type { SeedMessage } from '../message.ts';

/** Adults' and children's social care, with what must reach a person today. */
export const socialCare: readonly SeedMessage[] = [
  {
    id: 'adults-carer-late',
    shows: 'home care visits late or missed, told by a daughter',
    label: 'complaint',
    service: 'adults',
    flags: ['statutory_adults', 'third_party', 'vulnerable', 'safeguarding'],
    sent: '11d 20:20',
    from: 'Marguerite Obuya-Hatch <marguerite.oh@larkmail.example>',
    to: 'complaints',
    maker: 'gmail',
    subject: 'My mother, Mrs Florence Obuya: care visits',
    text: `To whom it concerns

The agency you pay to look after Mum is Halden Lea Homecare. She has dementia and takes insulin. Her evening call's
meant to be at half past six. In the last ten days it's been: 9.05, 8.40, not at all, 6.45, 9.20 (asleep in the chair,
in her coat), not at all, 7.15, 8.50, 6.30, and last night not at all.

On the three nights nobody came she had neither supper nor her injection. I only know because the book's in the hall
and I drive over on Sundays. The agency says it can't get staff. The duty social worker says speak to the agency.

I'm her attorney (health and welfare, you have the copy). I want an urgent review, and I want to know what the council
does to check on the people it pays.

Marguerite Obuya-Hatch, 07700 900760`,
  },
  {
    id: 'adults-assessment-first',
    shows: 'first request for a care assessment',
    label: 'service_request',
    service: 'adults',
    flags: ['statutory_adults', 'third_party', 'vulnerable'],
    sent: '3d 09:28',
    from: 'Leszek Brandt-Kowalik <leszek.bk@poczta.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Assessment for my uncle Stanisław',
    text: `Good day,

My uncle is 79 years, he lives alone in 30 Harrow End Road, first floor. After hospital he doesn't go down the stairs.
He eats bread only because I bring on the weekend. He would like some help for washing and maybe hot dinner. He agrees
that I write.

Please who comes to see what he needs? He speaks Polish and a bit German, not so much English.

With regards
Leszek Brandt-Kowalik`,
  },
  {
    id: 'adults-blue-badge-question',
    shows: 'asks what proof a badge needs',
    label: 'contact',
    service: 'adults',
    flags: ['vulnerable'],
    sent: '40d 11:36',
    from: 'Maud Tillotson-Eze <maud.te@hanningmail.example>',
    to: 'contact',
    subject: 'Blue badge papers',
    text: `What do you need to see for the renewal? I've the PIP letter but it's the short one. And does the photo have to be
without my hat? Maud`,
  },
  {
    id: 'adults-direct-payment',
    shows: 'direct payment stopped without notice',
    label: 'complaint',
    service: 'adults',
    flags: ['statutory_adults', 'vulnerable'],
    sent: '24d 07:50',
    from: 'Rhodri Sefton-Maguire <rhodri.sm@postbox.example>',
    to: 'complaints',
    maker: 'webmail',
    subject: 'Direct payments account suspended',
    text: `You've frozen my direct payment because of "missing quarterly returns". I sent them. I have the read receipts. My two
PAs have now gone unpaid for a fortnight and one has told me that she's leaving at the end of the week. I can't get
out of bed without her, that is not a figure of speech.

I don't want another form. I want the money released this morning, an apology to both women, and whoever lost my
returns to find them.

Rhodri Sefton-Maguire
PS I type with my chin, so forgive the brevity.`,
  },
  {
    id: 'adults-thanks-hodan',
    shows: 'thanks to an assessor, from a widower',
    label: 'contact',
    service: 'adults',
    flags: ['compliment', 'statutory_adults'],
    sent: '54d 10:44',
    from: 'Angus Pettigrew-Shah <angus.ps@larkmail.example>',
    to: 'contact',
    subject: 'Miss Abdulle-West',
    text: `Please let her manager know that in the last month of my wife's life Miss Abdulle-West was the only official person who
sat down. She also found the funding for the night sitter. I should have written sooner.

Angus Pettigrew-Shah`,
  },
  {
    id: 'adults-neighbour-worry',
    shows: 'safeguarding worry for an adult, from a neighbour',
    label: 'service_request',
    service: 'adults',
    flags: ['safeguarding', 'statutory_adults', 'vulnerable'],
    sent: '2d 19:12',
    from: 'Trudy Nightingale-Vos <trudy.nv@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'worried about old lady next door',
    text: `Not sure if this is the right place. Lady at 41 Fuller's Lane (Miss Cope, 80s). A man has moved in that nobody knows.
He answers the door and says she's poorly. She used to be out every day with the dog, I've not seen her for 2 wks and
dog neither. He had her bank card in the corner shop yesterday, I saw the name. Please someone check on her. Ring me
don't call at mine, he's home all day. 07700 900518`,
  },
  {
    id: 'children-anonymous-referral',
    shows: 'anonymous worry about a child',
    label: 'service_request',
    service: 'children',
    flags: ['safeguarding', 'statutory_children', 'anonymous'],
    sent: '8d 22:50 any',
    from: 'no name <q7731@hearthmail.example>',
    to: 'contact',
    subject: '(no subject)',
    text: `there is a boy about 7 at the end house on tenter row who is outside in just a tshirt most nights til gone ten.
tonight hes sat on the step crying, theres shouting inside. he told my lad he isnt allowed in when dads got friends
round. i dont want any trouble but somebody needs to look`,
  },
  {
    id: 'children-social-worker-changes',
    shows: 'parent: five social workers, minutes wrong',
    label: 'complaint',
    service: 'children',
    flags: ['statutory_children'],
    sent: '21d 13:16',
    from: 'Latoya Birkinshaw <latoya.birkinshaw@postbox.example>',
    to: 'complaints',
    maker: 'gmail',
    subject: 'Core group minutes and everything else',
    text: `My kids have had FIVE social workers since January. Every one starts from page one. The minutes from {-8} say I "left
the meeting" when what I did was go out for a wee. They say I "declined parenting support" and I've a certificate on
my wall from the parenting support. I've asked Ifeoma to correct it and been told minutes aren't corrected once they
are sent.

These things get read out in court. I want them corrected, and I want the same worker for longer than a school term.

Latoya B`,
  },
  {
    id: 'children-foster-interest',
    shows: 'asks about fostering',
    label: 'contact',
    service: 'children',
    sent: '33d 18:30',
    from: 'Ekow & Sam Plowright <plowrights@larkmail.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Thinking about fostering',
    text: `Hello! We're two dads-in-waiting with a spare room, a patient spaniel and no idea where to start. Does it matter that
one of us works shifts? Is there an evening to come along to?

Ekow and Sam`,
  },
  {
    id: 'children-care-leaver',
    shows: 'care leaver asks for the grant promised',
    label: 'service_request',
    ambiguous: ['complaint'],
    service: 'children',
    flags: ['statutory_children', 'chaser', 'vulnerable'],
    sent: '13d 21:04',
    from: 'Tyrone <ty.ashby05@hearthmail.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'setting up home money',
    text: `hi my PA said on {-29} my setting up home money would be 2 weeks. got the keys {-5}, sleeping on a coat atm. can u say
when its coming, thanks. Tyrone Ashby dob on file`,
  },
  {
    id: 'children-threat',
    shows: 'a threat to staff within a grievance: goes to a manager at once',
    label: 'complaint',
    service: 'children',
    flags: ['threat_or_abuse', 'statutory_children'],
    sent: '6d 23:41 any',
    from: 'D. <dd.harkaway@hearthmail.example>',
    to: 'contact',
    maker: 'android',
    subject: 'contact centre',
    text: `you cancelled my contact AGAIN with my daughter 20 min before, third time, i was stood outside with her birthday
present. that Stapley Cross thinks hes god. i know what car he drives and i know where he parks it. tell him to look
behind him. see how he likes it`,
  },
  {
    id: 'children-short-breaks',
    shows: 'asks for short breaks for an autistic son',
    label: 'service_request',
    service: 'children',
    flags: ['statutory_children', 'vulnerable'],
    sent: '45d 14:59',
    from: 'Meera Vadgama-Stiles <meera.vs@postbox.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Short breaks for Kavi (9)',
    text: `Dear Disabled Children's Team

Our paediatrician suggested we contact you. Kavi is nine, autistic, doesn't sleep for more than four hours and is a
joy, but we haven't had an evening off in two years and I am starting to make mistakes at work. Would you send us
whatever we need to fill in for short breaks? A phone call before nine or after three is best.

Meera Vadgama-Stiles`,
  },
  {
    id: 'adults-bill-after-death',
    shows: 'care bill addressed to the dead, after being told twice',
    label: 'complaint',
    service: 'adults',
    flags: ['statutory_adults', 'vulnerable', 'third_party'],
    sent: '35d 12:12',
    from: 'Ruth Hallowes-Zielinski <ruth.hz@larkmail.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Another invoice for Dad',
    text: `Third invoice since Dad died, this one with FINAL DEMAND on it, addressed to him, for a week when he was in the chapel
of rest. I have sent the certificate. I've spoken to two people, both very sorry. Mum opened it on what would've been
their anniversary. Whatever list he's still on, take him off.

Ruth`,
  },
];
