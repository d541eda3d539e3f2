import { answer, type Labelled } from '../cases.ts';

const STAGE_2 =
  'If you are not satisfied with this response you can ask us to look at your complaint at stage 2. You do not need to give reasons.';
const LGO =
  'If you remain unhappy you can contact the Local Government and Social Care Ombudsman, www.lgo.org.uk, 0300 061 0614.';
const HOUSING = 'You may now refer your complaint to the Housing Ombudsman Service on 0300 111 3000.';

const BIN = 'I found that our crew missed your brown bin on all three Tuesdays because the lane was blocked.';
const CALL =
  'The call handler ended the call too early. I have listened to the recording, and he should not have hung up.';
const FORM = 'Your web form of 12 October reached a mailbox that nobody read, which is why you had no reply.';

/** Answers of a stage: every point, the way on. */
export const FULL_REPLIES: readonly Labelled[] = [
  answer(
    'bins',
    `Dear Ms Fettle,\n\nThank you for your complaint. I have now completed my investigation.\n\n1. ${BIN}\n\n2. ${CALL}\n\n3. ${FORM}\n\nI uphold your complaint and I am sorry.\n\n${STAGE_2}\n\nYours sincerely,\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Noreen,\n\nThis is our stage 1 response.\n\nBrown bin\n${BIN}\n\nPhone call\n${CALL}\n\nWeb form\n${FORM}\n\nYour complaint is upheld. We will empty the bin on Tuesday 1 December.\n\n${STAGE_2}\n\nKind regards\nOlwen`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nI have concluded that your complaint is partly upheld.\n\n${BIN}\n\n${CALL}\n\n${STAGE_2}\n\nAmina Shah`,
    ['point 3'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nYou complained about the following:\n\n1. The brown bin was missed on three Tuesdays in a row\n2. The call handler hung up on me\n3. Nobody replied to my web form of 12 October\n\nI have looked into all of this. ${BIN} I uphold your complaint.\n\n${STAGE_2}\n\nAmina Shah`,
    ['point 2', 'point 3'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nI uphold your complaint on all three counts.\n\n${BIN}\n\n${CALL}\n\n${FORM}\n\nOnce again, my apologies.\n\nYours sincerely\nAmina Shah`,
    ['no next stage'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nOutcome of my investigation\n\n${BIN}\n\n${CALL}\n\n${FORM}\n\nThe complaint is upheld.\n\n${LGO}\n\nAmina Shah`,
    ['no next stage'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle\n\nPoint 1: upheld. The lane was blocked and the crew did not come back.\n\nPoint 2: upheld. The recording shows what you describe.\n\nPoint 3: not upheld. We have no trace of it.\n\nYou have the right to escalate this if you remain dissatisfied.\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nThank you for waiting. I have finished my review of what happened. ${BIN} ${CALL} ${FORM}\n\nI do not uphold the complaint about the crew, but I do uphold the rest. You can request a review of this decision by replying.\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nYou said that the call handler hung up on you. I have listened to the call: it was cut off by our system and I apologise.\n\nYou said that your brown bin was missed on three Tuesdays. The crew confirmed this.\n\nYou said that nobody replied to the web form you sent on 12 October. It was not passed on.\n\nMy findings are that all of it is upheld. ${STAGE_2}\n\nAmina`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nI am sorry for the poor service. We have reminded the crew of the Tuesday round and your brown bin was emptied yesterday. I conclude that your complaint is upheld.\n\n${STAGE_2}\n\nBram Tolliver`,
    ['point 2', 'point 3'],
  ),
  answer(
    'damp',
    `Dear Mr Penrose-Vale,\n\nThis is the Council's final response at stage 2.\n\nThe damp and mould in your back bedroom since January was caused by a leaking gutter. We were too slow.\n\nThe two appointments for the repair were missed because the contractor did not have your number, and nobody called you.\n\nYour complaint is upheld. ${HOUSING}\n\nDafydd Fictional`,
  ),
  answer(
    'damp',
    `Dear Mr Penrose-Vale,\n\nI have completed my stage 2 review.\n\nThe damp and mould in the back bedroom came from a leaking gutter.\n\nBoth repair appointments were missed without a call, and I am sorry.\n\nI uphold your complaint. ${LGO}\n\nDafydd Fictional`,
    ['no Ombudsman'],
  ),
  answer(
    'damp',
    `Dear Mr Penrose-Vale,\n\nI have completed my stage 2 review.\n\nThe damp and mould in the back bedroom came from a leaking gutter.\n\nBoth repair appointments were missed without a call, and I am sorry.\n\nI uphold your complaint and this ends our procedure.\n\nDafydd Fictional`,
    ['no Ombudsman'],
  ),
  answer(
    'damp',
    `Dear Rhys,\n\nMy decision: upheld. The mould in the bedroom will be treated by 15 January 2027. I offer £150 for the damp.\n\nYou can take this to the Housing Ombudsman, www.housing-ombudsman.org.uk.\n\nCerys Nobody`,
    ['point 2'],
  ),
  answer(
    'damp',
    `Dear Mr Penrose-Vale,\n\nWe do not uphold your complaint. The damp in the back bedroom is condensation, as the surveyor saw in January. Of the two repair appointments one was missed, and you were called about it.\n\nThe Public Services Ombudsman for Wales can look at it.\n\nCerys Nobody`,
    ['no Ombudsman'],
  ),
  answer(
    'planning',
    `Dear Dr Obi,\n\nI am writing with the outcome of your stage 2 complaint. I find that the neighbours were consulted about the extension at 4 Invented Lane: letters went to six houses on 2 March 2026. I do not uphold the complaint.\n\n${LGO}\n\nBram Tolliver`,
  ),
  answer(
    'planning',
    `Dear Ms Obi,\n\nHaving completed our review we have concluded that the consultation of neighbours about 4 Invented Lane and its extension was lawful. Your complaint has not been upheld.\n\nThis is our final position. You may ask the Ombudsman to consider it within 12 months of first knowing of the matter.\n\nBram Tolliver`,
    ['no Ombudsman'],
  ),
  answer(
    'planning',
    `Dear Ms Obi,\n\nI have found that the complaint is not upheld. Consulting neighbours on an extension is done by a site notice, and one was put up at 4 Invented Lane.\n\nYou may go to the LGSCO if you disagree.\n\nBram Tolliver`,
  ),
  answer(
    'planning',
    `Dear Ms Obi,\n\nYour complaint is upheld: no neighbour of 4 Invented Lane was consulted before the extension was approved.\n\nYou can go to stage 3.\n\nBram Tolliver`,
    ['no Ombudsman'],
  ),
  answer(
    'care',
    `Annwyl Ms Ffug,\n\nRwyf wedi cwblhau fy ymchwiliad. Ni ddaeth y gofalwr ar y bore Sul oherwydd camgymeriad yn y rota. Rwy'n cadarnhau eich cwyn ac yn ymddiheuro.\n\nGallwch fynd at Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol, www.lgo.org.uk.\n\nYn gywir\nCerys Nobody`,
  ),
  answer(
    'care',
    `Annwyl Ms Ffug,\n\nCanlyniad fy ymchwiliad: mae eich cwyn wedi'i chadarnhau. Ni ddaeth gofalwr ar y bore Sul.\n\nYn gywir\nCerys Nobody`,
    ['no Ombudsman'],
  ),
  answer(
    'care',
    `Dear Ms Ffug,\n\nOur findings are that the agency sent nobody on the Sunday morning (bore Sul: y gofalwr ddim wedi dod). Upheld.\n\n${LGO}\n\nCerys Nobody`,
  ),
  answer(
    'children',
    `Dear Mr Marlow-Sham,\n\nAfter the stage 2 investigation I uphold your complaint: the social worker made no visit for eleven weeks.\n\nYou can ask for a review panel at stage 3 within 20 working days.\n\nOlwen Officer`,
  ),
  answer(
    'children',
    `Dear Mr Marlow-Sham,\n\nI have concluded that your complaint is upheld. The social worker did not visit for eleven weeks, because the case was not passed on.\n\n${LGO}\n\nOlwen Officer`,
    ['no next stage'],
  ),
  answer(
    'request',
    `Dear Ms Fettle,\n\nThe street light on your road was repaired yesterday. I have completed my review of the fault.\n\nBram Tolliver`,
  ),
  answer(
    'answered',
    `Dear Ms Fettle,\n\nThank you for your kind words. As I wrote, your complaint was upheld, and the crew has been told.\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nThank you for your complaint. We will look into it and our stage 1 response will be with you by 9 December 2026.\n\nWe have understood that you complain about:\n\n1. The brown bin\n2. The call\n3. The web form\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nThank you for your complaint, which I received on 24 November. If your complaint is upheld we will tell you what we will put right.\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nI am afraid we need more time to respond to your complaint, because the crew leader is away. You will hear from us by 23 December 2026.\n\nAmina Shah`,
    ['no Ombudsman'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nWe will not be able to respond by 9 December. The new date is 23 December 2026. You may contact the Local Government and Social Care Ombudsman about this delay.\n\nAmina Shah`,
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nWe cannot consider your complaint, because the matter is before the county court.\n\nAmina Shah`,
    ['no Ombudsman'],
  ),
  answer(
    'bins',
    `Dear Ms Fettle,\n\nWe are unable to accept your complaint, since it was answered last year. You can take that decision to the Ombudsman: www.lgo.org.uk.\n\nAmina Shah`,
  ),
];
