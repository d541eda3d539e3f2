import { answer, type Labelled } from '../cases.ts';

/**
 * Answers written without looking at the rules as they stood after those of `natural.ts` were all told apart: how well the rules
 * do on what they were not made for. The first look found 20 of 25 labels; of the 27 things it said 7 were not so, 5 of them
 * hints about points (precision 0.74, without those hints 0.91; recall 0.80). One answer with nothing wrong would have been
 * asked about. The rules were mended after that.
 */
export const LATER: readonly Labelled[] = [
  answer(
    'bins',
    `Dear Ms Fettle,\n\nRe: missed collections\n\nI write further to your complaint of 20 November.\n\nOn the question of your brown bin, I have gone through the round sheets with the supervisor. Three Tuesdays were missed. I agree this fell below our standard.\n\nI also listened to your call. The handler hung up before you had finished. He has been spoken to.\n\nAs to the web form of 12 October, nobody replied because it had gone to a leaver's inbox.\n\nMy decision is that the complaint is justified and upheld. A credit of £20 has been applied.\n\nYou may request escalation to the second stage of our procedure if this does not resolve matters.\n\nYours sincerely,\nOlwen Officer`,
  ),
  answer(
    'bins',
    `Dear Noreen\n\nI've now looked into everything you raised. You are right about the brown bin: it was missed on three Tuesdays in a row. You are right about the phone call too; the handler should never have hung up. And you are right that nobody replied to the web form.\n\nSo I have upheld all of it. Sorry again.\n\nCerys`,
    ['no next stage'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle\n\nThank you for letting me know that your complaint was upheld by my colleague at the county. That is a different council, and I am asking our own crew about your bin now.\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle\n\nI hope to let you have our findings on your complaint before Christmas. In the meantime could you tell me which Tuesdays you mean?\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle\n\nThe conclusion I have reached is that we did not act unreasonably about the brown bin. The three Tuesdays you name were during the strike. I cannot uphold that part.\n\nThe phone call and the web form of 12 October were both badly handled: the handler hung up, and nobody replied to you. Those parts are upheld.\n\nThe Ombudsman can be reached at www.lgo.org.uk.\n\nAmina Shah`,
    ['no next stage'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nI am sorry that you have had no answer yet. The delay is mine. We aim to reply in full by Friday 4 December.\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nWe have asked for an extension of ten working days, so our response will now reach you by 23 December 2026.\n\nAmina Shah`,
    ['no Ombudsman'],
  ),
  answer('bins', `Dear Ms Fettle,\n\nPer our call, copy invoice attached for your records.\n\nAmina`, [
    'attachment missing',
  ]),
  answer('bins', `Dear Ms Fettle,\n\nThe lid is attached by two pins and both had gone.\n\nAmina`),
  answer('bins', `Dear Ms Fettle,\n\nAttached.\n\nAmina`, ['attachment missing']),
  answer('bins', `Dear Ms Fettle,\n\nAs you will see from the enclosed, the round changed.\n\nAmina`, [
    'attachment missing',
  ]),
  answer('bins', `Dear Ms Fettle,\n\nIf you would like the log I can attach it to an email.\n\nAmina`),
  answer('bins', `Dear Ms Fettle,\n\nYou asked for the policy. It is in the attachment.\n\nAmina`, [
    'attachment missing',
  ]),
  answer('bins', `Dear Ms Fettle,\n\nThe map you enclosed shows the lane.\n\nAmina`),
  answer('bins', `Dear Ms Fettle,\n\nThe crew will call again this Friday, 27 November.\n\nAmina`, ['date passed']),
  answer('bins', `Dear Ms Fettle,\n\nThe crew called again on Friday 27 November.\n\nAmina`),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nCollections over Christmas: Tuesday 22 December as usual, then Saturday 2 January.\n\nAmina`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nMy reply of 3 November said that we would call by 10 November. We did not.\n\nAmina`,
  ),
  answer('bins', `Dear Ms Fettle,\n\nYour next collection is due on 24 November.\n\nAmina`, ['date passed']),
  answer('bins', `Dear Ms Fettle,\n\nPlease let me have your comments by close of play on 20/11/26.\n\nAmina`, [
    'date passed',
  ]),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nI can confirm that you will receive a full written response no later than 8 January 2027.\n\nAmina`,
    ['date not ours'],
  ),
  answer('bins', `Dear Ms Fettle,\n\nThe new bin will be delivered by 8 January 2027.\n\nAmina`),
  answer('bins', `Dear Mrs Askew,\n\nThank you for your email about the bin.\n\nAmina`),
  answer('bins', `Dear Miss Trelawny-Hope,\n\nThank you for your email.\n\nAmina`, ['other person named']),
  answer('bins', `Dear Noreen (if I may),\n\nThank you for your email.\n\nAmina`),
  answer('bins', `Good afternoon, Noreen.\n\nThank you for your email.\n\nAmina`),
  answer(
    'bins',
    `Dear Ms. Fettle:\n\nThank you for your email. Mr Justice Invented said so in his judgment.\n\nAmina`,
    ['other person named'],
  ),
  answer('bins', `To whom it may concern,\n\nThe bin at 4 Larch Row was missed.\n\nAmina`),
  answer('bins', `Dear Ms Fettle,\n\nI have asked Dr Obi, who lives at number 6, for her account.\n\nAmina`, [
    'other person named',
  ]),
  answer('planning', `Dear Amara,\n\nWe met Councillor Mock on site on 20 November.\n\nBram`),
  answer('planning', `Dear Mr Obi,\n\nThank you for your call.\n\nBram`),
  answer('damp', `Dear Mr Penrose,\n\nThank you for the photographs.\n\nCerys`),
  answer('damp', `Dear Rhys,\n\nThe operative is {name} and his number is XXX.\n\nCerys`, ['placeholder left']),
  answer('damp', `Dear Rhys,\n\nRent account no. XXXX4417 is in credit.\n\nCerys`),
  answer('damp', `Dear Rhys,\n\nInsert new washer, tighten, done! The tap is fixed.\n\nCerys`),
  answer('damp', `Dear Rhys,\n\nYour reference is [reference number].\n\nCerys`, ['placeholder left']),
  answer('damp', `Dear Rhys,\n\nWe will call on [DATE] between [TIME] and [TIME].\n\nCerys`, ['placeholder left']),
  answer(
    'damp',
    `Dear Mr Penrose-Vale,\n\nOutcome: partly upheld.\n\nI accept the damp and mould in the back bedroom took too long to find. I do not accept that repair appointments were missed; the contractor called you on both days.\n\nThis is the end of our process. The Housing Ombudsman is at www.housing-ombudsman.org.uk.\n\nDafydd Fictional`,
  ),
  answer(
    'damp',
    `Dear Mr Penrose-Vale,\n\nI am satisfied that your complaint about damp and mould in the back bedroom, and about the missed repair appointments, should be upheld. I will arrange £250.\n\nDafydd Fictional`,
    ['no Ombudsman'],
  ),
  answer(
    'damp',
    `Dear Mr Penrose-Vale,\n\nStage 2: final response. Your complaint is not upheld. The damp in the bedroom has a single cause, and that is the tumble dryer. As for the appointments, the contractor's records of both repair visits show you were out.\n\nYou may contact LGSCO.\n\nDafydd Fictional`,
    ['no Ombudsman'],
  ),
  answer(
    'care',
    `Annwyl Ms Ffug\n\nMae'n ddrwg gennym y bydd ein hymateb yn hwyr. Mae angen rhagor o amser arnom i siarad â'r asiantaeth. Byddwn yn ymateb erbyn 22 Rhagfyr.\n\nCerys Nobody`,
    ['no Ombudsman'],
  ),
  answer('care', `Annwyl Ms Ffug\n\nRwy'n atodi'r cynllun gofal.\n\nCerys Nobody`, ['attachment missing']),
  answer('care', `Annwyl Mrs Ffug\n\nCawsom eich llythyr ar 20 Tachwedd. Diolch.\n\nCerys Nobody`),
  answer('children', `Dear Kit,\n\nYou can see the file on Monday 30 November at 10am.\n\nOlwen`),
  answer('bins', `Hi Bram, she rang again. Can you call her? See the attached.`, [], {
    to: ['bram.tolliver@marlsbury.gov.example'],
  }),
  answer('bins', `Dear Ms Fettle,\n\nThank you for your complaint.\n\nAmina`, ['also to others'], {
    to: ['noreen.fettle@post.example', 'norman.fettle@post.example'],
  }),
  answer('bins', `Dear Ms Fettle,\n\nThank you for your complaint.\n\nAmina`, ['not to the person'], {
    to: ['n.fettle@mail.example'],
  }),
  answer('bins', `Hi Jo\n\nCan you send me the tracker for RD-26-000123?\n\nAmina`, ['not to the person'], {
    to: ['jo@binlorries.example'],
  }),
  answer('bins', `Dear Ms Fettle,\n\nWe have closed RD-26-000124 by mistake. Yours, RD-26-000123, is open.\n\nAmina`, [
    'other reference',
  ]),
];
