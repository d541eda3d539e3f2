import { answer, type Labelled } from '../cases.ts';

/**
 * Answers as officers write them, written without looking at the rules. The first look at them found 17 of 22 labels, and
 * said 3 things that were not so (precision 0.85, recall 0.77); the rules were mended after that.
 */
export const NATURAL: readonly Labelled[] = [
  answer(
    'bins',
    `Dear Noreen\n\nFurther to your complaint about missed collections I can now let you have my response.\n\nFirstly, your brown bin. Our in-cab system shows the lorry did not enter your road on 3, 10 or 17 November. That is three Tuesdays in a row and it is not good enough.\n\nSecondly, your phone call. I have heard the recording and agree the handler hung up.\n\nLastly I have found your web form from 12 October in a queue no one was looking at, so nobody replied.\n\nI therefore uphold your complaint in full. Please accept my sincere apologies.\n\nShould you wish to take matters further, you can ask for your complaint to be considered at Stage Two.\n\nBest wishes\n\nOlwen Officer\nWaste Services`,
  ),
  answer(
    'bins',
    `Noreen,\n\nSorry about all this. Crew have been spoken to. Someone will be round with a caddy on Monday.\n\nOlwen`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nStage 1 complaint response\n\nI am writing in response to your complaint. I have considered the evidence of the crew and of the tracker. The tracker shows that the vehicle was in the road on each Tuesday, and that bins were presented late. I am therefore unable to uphold this part of your complaint.\n\nAs regards the telephone call, no recording is held after 30 days so I make no finding on whether the handler hung up.\n\nIf you are unhappy with the outcome please write to the Complaints Team, who will arrange for it to be escalated.\n\nYours sincerely\n\nAmina Shah`,
    ['point 3'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle\n\nI acknowledge receipt of your complaint dated 20 November 2026. It has been passed to the Waste Manager, who will investigate and respond within 10 working days, that is by Wednesday 9 December 2026. If we need longer we will let you know.\n\nYours sincerely\nComplaints Team`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle\n\nI acknowledge receipt of your complaint. We will respond by Wednesday 30 December 2026.\n\nYours sincerely\nComplaints Team`,
    ['date not ours'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle\n\nThanks for speaking to me on Thursday. As discussed, the crew will return for the bin this afternoon. I have asked Mr Marsh, who runs the depot, to ring you.\n\nRegards\nBram Tolliver`,
    ['other person named'],
  ),
  answer(
    'bins',
    `Dear Mr Fettle\n\nThank you for your email. A new bin was ordered on 25 November and should arrive by 4 December.\n\nRegards\nBram Tolliver`,
  ),
  answer('bins', `Dear Ms Pettle\n\nThank you for your email.\n\nRegards\nBram Tolliver`, ['other person named']),
  answer('bins', `Dear Councillor,\n\nThank you for your email.\n\nRegards\nBram Tolliver`),
  answer('bins', `Dear N. Fettle,\n\nThank you for your email.\n\nRegards\nBram Tolliver`),
  answer('planning', `Dear Leila,\n\nThank you for sending your mother's authority.\n\nRegards\nBram`, [], {
    to: ['leila.obi@mail.example'],
    cc: ['a.obi@mail.example'],
  }),
  answer('planning', `Dear Ms Obi and Cllr Mock,\n\nThe papers are on the website.\n\nRegards\nBram`),
  answer('damp', `Dear Mr Penrose Vale,\n\nThe plasterer is booked for 2 December.\n\nRegards\nCerys`),
  answer(
    'damp',
    `Dear Mr Vale-Penrose,\n\nThe plasterer was booked for 2 November but could not get in.\n\nRegards\nCerys`,
  ),
  answer('damp', `Dear Rhys\n\nPlease see the attached for the surveyor's findings.\n\nRegards\nCerys`, [
    'attachment missing',
  ]),
  answer('damp', `Dear Rhys\n\nSurveyor's report attached.\n\nRegards\nCerys`, ['attachment missing']),
  answer('damp', `Dear Rhys\n\nI've attached what we have.\n\nRegards\nCerys`, ['attachment missing']),
  answer(
    'damp',
    `Dear Rhys\n\nThe survey will be attached to my full reply, which you should have by 18 December.\n\nRegards\nCerys`,
  ),
  answer(
    'damp',
    `Dear Rhys\n\nUnfortunately we could not open the files attached to your message. Could you send them again?\n\nRegards\nCerys`,
  ),
  answer('damp', `Dear Rhys\n\nNo conditions are attached to the payment.\n\nRegards\nCerys`),
  answer(
    'damp',
    `Dear Rhys\n\nThe form is enclosed for you to sign and return to us by 18 December.\n\nRegards\nCerys`,
    ['attachment missing'],
  ),
  answer('damp', `Dear Rhys\n\nThe garden is enclosed by a fence that is ours, and we will mend it.\n\nRegards\nCerys`),
  answer('damp', `Dear Rhys\n\nI enclose our leaflet on condensation.\n\nRegards\nCerys`, [], {
    attachments: ['leaflet.pdf'],
  }),
  answer(
    'damp',
    `Dear Rhys\n\nWork is to start on Monday 16 November 2026 and to end by 20 November.\n\nRegards\nCerys`,
    ['date passed'],
  ),
  answer(
    'damp',
    `Dear Rhys\n\nThe work was to start on 16 November; it will now start on 7 December.\n\nRegards\nCerys`,
  ),
  answer(
    'damp',
    `Dear Rhys\n\nWe said on 2 November that somebody would call you by 6 November. They did not, and I am sorry.\n\nRegards\nCerys`,
  ),
  answer('damp', `Dear Rhys\n\nThe contractor will be with you between 8 and 12 on 25 November.\n\nRegards\nCerys`, [
    'date passed',
  ]),
  answer('damp', `Dear Rhys\n\nYour tenancy began on 4 May 2019 and will be reviewed in the spring.\n\nRegards\nCerys`),
  answer('damp', `Dear Rhys\n\nI shall write again before 11th December with a date for the work.\n\nRegards\nCerys`),
  answer('damp', `Dear Rhys\n\nYou will get our decision by 8 January 2027.\n\nRegards\nCerys`, ['date not ours']),
  answer('damp', `Dear Rhys\n\nThe mould wash will be done by 8 January 2027.\n\nRegards\nCerys`),
  answer('damp', `Dear [Mr/Mrs/Ms Surname],\n\nThank you for your patience.\n\nRegards\nCerys`, ['placeholder left']),
  answer('damp', `Dear Rhys\n\nYour new rent is £xx.xx a week.\n\nRegards\nCerys`, ['placeholder left']),
  answer('damp', `Dear Rhys\n\nRing 0123 XXXX or write.\n\nRegards\n[Your name]\n[Job title]`, ['placeholder left']),
  answer('damp', `Dear Rhys\n\nThe wall is marked [A] on the plan and the vent [B].\n\nRegards\nCerys xx`),
  answer('damp', `Dear Rhys\n\nI have passed this to {{officer_name}}.\n\nRegards\nCerys`, ['placeholder left']),
  answer(
    'damp',
    `Dear Mr Penrose-Vale\n\nFINAL RESPONSE\n\nThank you for bearing with us. I reviewed how stage 1 was handled, spoke to the surveyor and read the repair log.\n\nDamp and mould: the gutter above the back bedroom has leaked since at least January. We took ten months to find that. Upheld.\n\nMissed appointments: the contractor's log has two visits marked “no access” with no call to you beforehand. Upheld.\n\nI offer £300 and the gutter will be renewed by 15 January 2027.\n\nYou have now completed our complaints process. If you are still unhappy the Housing Ombudsman Service can help: www.housing-ombudsman.org.uk\n\nYours sincerely\nDafydd Fictional`,
  ),
  answer(
    'damp',
    `Dear Mr Penrose-Vale\n\nI have looked again at how your complaint was handled. My view is the same as at stage 1: the damp in the back bedroom is from condensation, and I cannot agree that the repair appointments were missed. I am not upholding your complaint.\n\nYou can now take the matter to the Ombudsman.\n\nYours sincerely\nDafydd Fictional`,
    ['no Ombudsman'],
  ),
  answer(
    'planning',
    `Dear Ms Obi\n\nStage 2 response\n\nI considered whether the neighbours should have been consulted on the extension at 4 Invented Lane. The law asks for a site notice or letters. Letters were sent to numbers 2 and 6. I have seen copies. There was no fault and the complaint is not upheld.\n\nThis concludes the Council's complaints procedure. You may refer your complaint to the LGSCO, PO Box 4771, Coventry.\n\nBram Tolliver`,
  ),
  answer(
    'planning',
    `Dear Ms Obi\n\nThank you for your message of 26 November. I am afraid I am still waiting for the planning file, so my reply will be late. I now expect to write to you by 18 December. You can complain to the Local Government and Social Care Ombudsman about the delay (www.lgo.org.uk).\n\nBram Tolliver`,
  ),
  answer(
    'planning',
    `Dear Ms Obi\n\nWould Tuesday 1 December or Thursday 3 December suit you for a call before I finish my response?\n\nBram Tolliver`,
  ),
  answer(
    'care',
    `Annwyl Ms Ffug\n\nDiolch am eich llythyr dyddiedig 20 Tachwedd. Byddwn yn ymchwilio i'ch cwyn ac yn ysgrifennu atoch erbyn 11 Rhagfyr.\n\nYn gywir\nCerys Nobody`,
  ),
  answer(
    'care',
    `Annwyl Ms Ffug\n\nYmateb i'ch cwyn\n\nYmchwiliais i'r hyn a ddigwyddodd ar y bore Sul. Ni ddaeth y gofalwr am fod ei char wedi torri, ac ni ffoniodd neb. Mae'r gŵyn wedi'i chadarnhau'n llawn. Ymddiheurwn.\n\nGellir cyfeirio'r mater at yr Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol.\n\nYn gywir\nCerys Nobody`,
  ),
  answer('care', `Annwyl Gwen\n\nGweler yr adroddiad atodedig.\n\nCofion\nCerys`, ['attachment missing']),
  answer('care', `Annwyl Gwen\n\nBydd rhywun yn galw ar 3 Tachwedd.\n\nCofion\nCerys`, ['date passed']),
  answer('children', `Dear Kit\n\nThe independent person has asked to meet you. Would next week do?\n\nOlwen Officer`),
  answer(
    'children',
    `Dear Mr Marlow-Sham\n\nAdjudication\n\nI have read the investigating officer's report. I accept its findings: no social worker visited for eleven weeks, and your complaint is upheld. We will pay £250 by 18 December 2026.\n\nIf you remain dissatisfied you may request that a Review Panel considers it.\n\nOlwen Officer`,
  ),
  answer(
    'request',
    `Dear Ms Fettle,\n\nThe lamp will be mended by 11 December 2026. Please see attached the map.\n\nBram`,
    ['attachment missing'],
  ),
  answer(
    'bins',
    `Good afternoon Ms Fettle\n\nThank you for your call to 01632 960 123 today.\n\nBram`,
    ['no reference'],
    {
      subject: 'Bins',
    },
  ),
  answer('bins', `Hi Noreen, just to say the bin is done!`, [], { cc: ['olwen.officer@marlsbury.gov.example'] }),
  answer('bins', `Dear Ms Fettle,\n\nYour complaint RD-26-000132 has been closed.\n\nBram`, ['other reference'], {
    subject: 'Your bins',
  }),
  answer('bins', `Dear Ms Fettle,\n\nI have copied in my colleague at the county.\n\nBram`, ['also to others'], {
    cc: ['waste@othershire.gov.uk'],
  }),
];
