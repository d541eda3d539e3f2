import { answer, type Labelled } from '../cases.ts';

/** Written last, looked at once, and nothing was mended after it: what the rules do on answers that they do not know. */
export const UNMENDED: readonly Labelled[] = [
  answer(
    'bins',
    `Dear Ms Fettle,\n\nComplaint about refuse collection\n\nI was asked to consider your complaint under stage one. I spoke to the round supervisor and looked at the vehicle's camera.\n\nMissed brown bin: on each of the three Tuesdays in a row the lorry was full before it reached you. That should not happen and I uphold this.\n\nTelephone call: the handler's line dropped, so he did not hang up on you. Not upheld.\n\nYour web form: nobody replied, and there is no excuse for that. Upheld.\n\nIf you feel this has not settled things, write to me and your complaint will go to a senior officer at stage 2.\n\nYours sincerely,\nBram Tolliver`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nI can only apologise. You were let down three Tuesdays running over your brown bin, hung up on by our call handler, and nobody replied to your web form. Your complaint is upheld in its entirety.\n\nBram Tolliver`,
    ['no next stage'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nThe answer to your complaint is set out below.\n\nI partially uphold it. Brown bins in your road were missed on the Tuesdays you mention.\n\nYou can take it to the next stage within 20 working days.\n\nBram Tolliver`,
    ['point 2', 'point 3'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nHaving looked at the rota I can tell you that a relief crew will do your road until 18 December.\n\nBram`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nYour email of 25 November has been added to your complaint. You should hear from the investigating officer by 9 December.\n\nBram`,
  ),
  answer('bins', `Dear Ms Fettle,\n\nWe promised you an answer by 20 November. I am sorry that it is late.\n\nBram`),
  answer('bins', `Dear Ms Fettle,\n\nA manager will ring you on Thursday 26th November between two and four.\n\nBram`, [
    'date passed',
  ]),
  answer('bins', `Dear Ms Fettle,\n\nI'm attaching the photographs the crew took.\n\nBram`, ['attachment missing']),
  answer('bins', `Dear Ms Fettle,\n\nI have put the photographs you attached on file.\n\nBram`),
  answer('bins', `Dear Ms Fettle,\n\nA stamped envelope is not enclosed, I am afraid; we no longer send them.\n\nBram`),
  answer('bins', `Dear Ms Fettle,\n\nHere is the form. Please fill it in.\n\nBram`, ['attachment missing']),
  answer('bins', `Dear Mr and Mrs Fettle,\n\nThank you both.\n\nBram`),
  answer('bins', `Dear Mr Greenhalgh,\n\nThank you for your complaint about the hedge.\n\nBram`, [
    'other person named',
  ]),
  answer('bins', `Dear Nora,\n\nThank you for ringing.\n\nBram`),
  answer('bins', `Dear Ms Fettle,\n\nMs Haldane at number 9 has had the same trouble.\n\nBram`, ['other person named']),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nThank you. I have copied in the Member for your ward.\n\nBram`,
    ['also to others'],
    {
      cc: ['cllr.nobody@party.example'],
    },
  ),
  answer('bins', `Dear Ms Fettle,\n\nThank you for your complaint.\n\nBram`, ['not to the person'], {
    to: ['noreen@fettle-family.example'],
  }),
  answer('bins', `Dear Ms Fettle,\n\nPlease ring me on [telephone number].\n\nBram`, ['placeholder left']),
  answer('bins', `Dear Ms Fettle,\n\nYour bin will be emptied on xx December.\n\nBram`, ['placeholder left']),
  answer('bins', `Dear Ms Fettle,\n\nYour bin (see RD-26-000777) is done.\n\nBram`, ['other reference']),
  answer(
    'damp',
    `Dear Mr Penrose-Vale\n\nThank you for meeting me. I reviewed the file at stage 2.\n\nDamp and mould in the back bedroom: I agree it has gone on since January. Upheld.\n\nRepair appointments: two were missed and you had no call. Upheld.\n\nI will see that the roof is mended by 15 January 2027.\n\nThe Housing Ombudsman Service can look at this if you wish.\n\nDafydd Fictional`,
  ),
  answer(
    'damp',
    `Dear Mr Penrose-Vale\n\nYour complaint is not upheld, for the reasons that my colleague gave you on damp and mould in the bedroom and on the appointments that were missed. There is no further stage.\n\nDafydd Fictional`,
    ['no Ombudsman'],
  ),
  answer(
    'planning',
    `Dear Ms Obi\n\nOur position on consulting neighbours about the extension at 4 Invented Lane has not changed, and the complaint is not upheld. If you disagree you may approach the Local Government & Social Care Ombudsman.\n\nBram`,
  ),
  answer(
    'planning',
    `Dear Ms Obi\n\nWe need a further ten days. The officer who knows 4 Invented Lane is ill.\n\nBram`,
    ['no Ombudsman'],
  ),
  answer('care', `Annwyl Ms Ffug\n\nDiolch am ffonio. Bydd rhywun yn ymweld â'ch mam ddydd Mawrth 1 Rhagfyr.\n\nCerys`),
  answer('care', `Annwyl Ms Ffug\n\nAmgaeaf gopi o'r asesiad a'r cynllun.\n\nCerys`, ['attachment missing']),
  answer(
    'care',
    `Annwyl Ms Ffug\n\nMae eich cwyn wedi'i chadarnhau: ni ddaeth y gofalwr ar fore Sul, a ninnau sydd ar fai.\n\nCerys`,
    ['no Ombudsman'],
  ),
  answer(
    'children',
    `Dear Kit,\n\nI uphold your complaint that the social worker did not visit for eleven weeks. You can ask for stage 3.\n\nOlwen`,
  ),
  answer('request', `Dear Ms Fettle,\n\nThe lamp is mended.\n\nBram`),
  answer('answered', `Dear Ms Fettle,\n\nI have asked for your complaint to go to stage 2.\n\nBram`),
];
