import type { CaseEvent } from '../../domain/case/case.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import { cy as kase } from '../case/cy.ts';
import { cy as clock } from '../clock/cy.ts';
import { dateOf } from '../dates.ts';
import { list, on, soft } from '../phrases/cy.ts';
import type { ProblemWords, Sentences } from '../shape.ts';

const points = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'pwynt' : 'pwyntiau'} ${list(numbers)}`;

/** A line of the history as it stands inside a sentence; names in it keep their capitals. */
const within = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const NOTHING = 'Ni newidiwyd dim.';
const said = (title: string, detail: string, todo: string, kept = NOTHING): ProblemWords => ({
  title,
  detail,
  kept,
  todo,
});

const meanwhile = (events: readonly CaseEvent[]): string =>
  list(
    events.map(({ type, by, at }) => `${by.name}: ${within(kase.event[type] ?? kase.unknownEvent)} (${dateOf(at)})`),
  );

/** Why an act on a case was not done. */
export const cy: Sentences<CaseRefusal, ProblemWords> = {
  'no such case': () =>
    said(
      'Nid oes achos o’r fath i chi',
      'Nid yw Redress yn adnabod achos â’r cyfeirnod hwn, neu nid chi sydd i’w weld.',
      'Gwiriwch y cyfeirnod. Os yw’n gywir, gofynnwch i’r tîm cwynion.',
    ),
  'case withdrawn': ({ reference }) =>
    said(
      'Tynnwyd yr achos yn ôl',
      `Cymerwyd achos ${reference} yn ôl gan iddo gael ei agor ar gam.`,
      'Adferwch ef yn gyntaf os dylai fynd yn ei flaen.',
    ),
  'already confirmed': ({ reference }) =>
    said(
      'Mae rhywun wedi cadarnhau’r achos',
      `Mae rhywun eisoes wedi dweud beth yw achos ${reference}, a dweud rhywbeth gwahanol.`,
      'Edrychwch ar yr achos. Os ymdrinnir ag ef fel y math anghywir, newidiwch y drefn.',
      'Mae’r hyn a ddywedwyd yn sefyll.',
    ),
  'case has moved on': ({ reference }) =>
    said(
      'Mae’r achos wedi symud ymlaen',
      `Mae mwy wedi digwydd ar achos ${reference} na’i agor, felly ni chaiff ei gymryd yn ôl.`,
      'Caewch ef gan roi’r rheswm, neu cywirwch yr hyn sydd o’i le.',
    ),
  'a person must do this': ({ reference }) =>
    said(
      'Rhaid i berson wneud hyn',
      `Nid yw Redress yn penderfynu hyn ar achos ${reference} ar ei ben ei hun.`,
      'Penderfynwch chi.',
    ),
  'to be confirmed first': ({ reference }) =>
    said(
      'Nid yw’r achos wedi’i gadarnhau',
      `Agorodd Redress achos ${reference} ar ei ben ei hun, ac nid oes neb wedi edrych arno eto.`,
      'Dywedwch yn gyntaf beth ydyw: cais am wasanaeth neu gŵyn.',
    ),
  'case closed': ({ reference, ground }) =>
    said(
      'Mae’r achos wedi’i gau',
      `Mae achos ${reference} wedi’i gau: ${within(kase.closure[ground])}.`,
      'Ailagorwch ef yn gyntaf.',
    ),
  'case not closed': ({ reference }) =>
    said('Mae’r achos yn agored', `Nid yw achos ${reference} wedi’i gau na’i ateb.`, 'Ewch ymlaen ag ef fel y mae.'),
  'goes on in another case': ({ reference, into }) =>
    said(
      'Mae’r achos yn parhau mewn un arall',
      `Cyfunwyd achos ${reference} ag achos ${into}.`,
      `Agorwch achos ${into}.`,
    ),
  'message was acted on': ({ reference }) =>
    said(
      'Mae’r achos wedi mynd ymlaen o’r neges hon',
      `Mae’r hyn a ddigwyddodd nesaf ar achos ${reference} yn dibynnu ar y neges hon.`,
      `Agorwch achos ${reference} a’i gywiro yno.`,
    ),
  'needs a newer version': ({ reference }) =>
    said(
      'Rhaid diweddaru Redress ar gyfer yr achos hwn',
      `Mae fersiwn mwy newydd o Redress wedi gweithredu ar achos ${reference}, mewn ffyrdd nad yw’r un hwn yn eu deall.`,
      'Defnyddiwch y fersiwn mwy newydd, neu gofynnwch i’ch gweinyddwr ddiweddaru’r un hwn.',
      'Mae negeseuon yn dal i gael eu hychwanegu at yr achos. Ni newidiwyd dim arall.',
    ),
  'someone was faster': ({ reference, meanwhile: events }) =>
    said(
      'Roedd rhywun arall yn gynt',
      `Digwyddodd hyn ar achos ${reference} ar ôl ichi edrych arno. ${meanwhile(events)}.`,
      'Edrychwch ar yr achos fel y mae nawr, a gwnewch ef eto os yw’n dal yn iawn.',
      'Mae’r hyn a wnaethant yn sefyll. Ni wnaed yr hyn a ofynnoch chi.',
    ),
  'another stage by now': ({ stage, current }) =>
    said(
      'Mae’r achos mewn cam arall',
      `Mae’r hyn a ddywedoch yn ymwneud â cham ${stage}, ac mae’r achos yng ngham ${current}.`,
      'Edrychwch ar yr achos fel y mae nawr.',
    ),

  'text missing': ({ what }) =>
    said('Rhaid dweud rhywbeth', `Mae angen ${kase.text[what]} ar gyfer hyn.`, 'Nodwch hynny.'),
  'too much text': ({ most }) =>
    said(
      'Mae gormod o destun',
      `Mae lle i ${most.toLocaleString('en-GB')} nod yng nghofnod un weithred.`,
      'Byrhewch ef, neu cadwch y testun hir yn ffeil i’r achos.',
    ),
  'day in the future': ({ on: day, today }) =>
    said(
      'Nid yw’r diwrnod hwnnw wedi dod',
      `Mae ${on(day)} ar ôl heddiw, ${on(today)}.`,
      'Rhowch y diwrnod y digwyddodd.',
    ),
  'day before it began': ({ on: day, began }) =>
    said(
      'Mae’r diwrnod hwnnw yn rhy gynnar',
      `Mae ${on(day)} cyn ${on(began)}, pan ddechreuodd hyn.`,
      'Rhowch y diwrnod y digwyddodd.',
    ),
  'day before the answer': ({ on: day, answered }) =>
    said(
      'Mae’r diwrnod hwnnw cyn yr ateb',
      `Mae ${on(day)} cyn yr ateb a roddwyd ar ${on(answered)}, ac ar ôl hwnnw y gofynnir am y cam nesaf.`,
      'Rhowch ddiwrnod y cais, neu cywirwch ddiwrnod yr ateb.',
    ),
  'day before the acknowledgement': ({ on: day, acknowledged }) =>
    said(
      'Mae’r diwrnod hwnnw cyn y gydnabyddiaeth',
      `Mae ${on(day)} cyn ${on(acknowledged)}, pan gydnabuwyd y cam hwn, ac ar ôl hynny y daw’r ateb.`,
      'Rhowch y diwrnod yr atebwyd, neu cywirwch ddiwrnod y gydnabyddiaeth yn gyntaf.',
    ),
  'day after what followed': ({ on: day, followed }) =>
    said(
      'Mae’r diwrnod hwnnw yn rhy hwyr',
      `Mae ${on(day)} ar ôl ${on(followed)}, pan ddigwyddodd y peth nesaf ar yr achos.`,
      'Rhowch y diwrnod y digwyddodd, neu cywirwch y diwrnod arall yn gyntaf.',
    ),
  'day out of range': ({ last }) =>
    said(
      'Ni ellir golygu’r diwrnod hwnnw',
      `Derbynnir dyddiadau o’r flwyddyn 2000 hyd ${soft(last)}.`,
      'Gwiriwch y flwyddyn.',
    ),
  'not a moment': () =>
    said('Nid yw hynny’n ddyddiad ac amser', 'Ni ellid darllen y dyddiad a’r amser.', 'Rhowch ddyddiad ac amser.'),
  'no such message': () =>
    said('Nid oes neges o’r fath', 'Nid oes neges o’r fath ar yr achos hwn.', 'Dewiswch neges o’r achos.'),
  'no such point': ({ points: numbers }) =>
    said(
      'Nid oes pwynt o’r fath',
      `Nid yw’r canlynol ar yr achos: ${points(numbers)}.`,
      'Dewiswch bwyntiau’r achos. Maent yn cyfrif o 1.',
    ),
  'no points named': () =>
    said('Ni enwyd pwynt', 'Mae hyn yn ymwneud â phwyntiau, ac ni enwyd yr un.', 'Enwch un o leiaf.'),
  'point numbers repeat': ({ points: numbers }) =>
    said(
      'Enwir pwynt ddwywaith',
      `Mae mwy nag un cofnod ar gyfer y canlynol: ${points(numbers)}.`,
      'Enwch bob pwynt unwaith.',
    ),
  'point was split off': ({ point, into }) =>
    said('Mae’r pwynt mewn achos arall', `Symudwyd pwynt ${point} i achos ${into}.`, `Agorwch achos ${into}.`),
  'no such step': () =>
    said(
      'Nid yw hynny’n gam o’r drefn hon',
      'Nid yw unrhyw ddyddiad o’r cam hwn yn cael ei gyfrif ohono.',
      'Gwiriwch pa fath o ohebiaeth y mae’r achos yn cael ei drin fel.',
    ),
  'no such remedy': ({ remedy }) =>
    said('Nid oes unioniad o’r fath', `Nid oes unioniad ${remedy} ar yr achos.`, 'Dewiswch un o unioniadau’r achos.'),
  'no such kind of correspondence': () =>
    said('Nid oes math o’r fath', 'Nid yw Redress yn adnabod y math hwn o ohebiaeth.', 'Dewiswch un o’r rhestr.'),
  'kind has no such stage': ({ stage }) =>
    said(
      'Nid oes cam o’r fath gan y math hwnnw',
      `Mae’r achos yng ngham ${stage}, ac mae llai o gamau gan y math o ohebiaeth a ddewisoch.`,
      'Dewiswch fath arall, neu atebwch y cam hwn yn gyntaf.',
    ),
  'no such service': () =>
    said('Nid oes gwasanaeth o’r fath', 'Nid oes gan y cyngor wasanaeth o’r enw hwn.', 'Dewiswch un o’r rhestr.'),

  'acknowledged already': ({ on: day }) =>
    said(
      'Mae eisoes wedi’i gydnabod',
      `Cydnabuwyd y cam hwn ar ${soft(day)}.`,
      'Os yw’r diwrnod hwnnw’n anghywir, cywirwch ef a dywedwch pam.',
    ),
  'mail of somebody else': ({ person }) =>
    said(
      'Eu post newydd nhw ydyw i’w ddarllen',
      `Gan ${person.name} y mae’r achos hwn, ac mae ei bost newydd yn aros yn newydd nes iddynt ei ddarllen.`,
      `Rhowch wybod i ${person.name} amdano, neu rhowch yr achos i rywun arall.`,
    ),
  'mail of the complaints team': () =>
    said(
      'Nid oes gan neb yr achos hwn eto',
      'Mae ei bost newydd ar gyfer y tîm cwynion, sy’n rhoi’r achos i rywun.',
      'Rhowch wybod i’r tîm cwynion amdano, neu cymerwch yr achos.',
    ),
  'stage answered': ({ stage, on: day }) =>
    said(
      'Mae’r cam wedi’i ateb',
      `Anfonwyd ateb cam ${stage} ar ${soft(day)}.`,
      'Ailagorwch yr achos os oes mwy i’w ddweud, neu ewch ymlaen i’r cam nesaf.',
    ),
  'stage not answered yet': ({ stage }) =>
    said(
      'Nid yw’r cam wedi’i ateb eto',
      `Nid oes ateb ar gofnod ar gyfer cam ${stage}.`,
      'Cofnodwch yr ateb yn gyntaf. Mae anfodlonrwydd cyn hynny’n perthyn i’r cam hwn.',
    ),
  'not independent': ({ person, conflicts }) =>
    said(
      `Nid yw ${person.name} yn annibynnol`,
      `${person.name}: ${list(conflicts.map((conflict) => kase.conflict[conflict]))}. Mae’r Cod (5.4) yn gofyn am rywun arall.`,
      'Dewiswch rywun na fu â rhan ynddo.',
    ),
  'reads their own draft': ({ person }) =>
    said(
      'Eu drafft eu hunain yw hwnnw',
      `Mae’r achos hwn gyda ${person.name}, felly ni all ddarllen yr ateb fel cymheiriad.`,
      'Dewiswch rywun arall i’w ddarllen.',
    ),
  'a complaint already': ({ reference }) =>
    said('Mae eisoes yn gŵyn', `Cwyn yw achos ${reference}.`, 'Ewch ymlaen ag ef fel cwyn.'),
  'only a complaint': ({ reference }) =>
    said(
      'Mae hynny ar gyfer cwynion',
      `Cais am wasanaeth yw achos ${reference}, ac ni wrthodir y rheini fel hyn.`,
      'Atebwch y cais.',
    ),

  'no date to extend': ({ stage }) =>
    said(
      'Nid oes dyddiad i’w ymestyn',
      `Nid oes gan ateb cam ${stage} ddyddiad y cyfrifir estyniad ohono.`,
      'Os nad yw’r cam wedi’i gydnabod, cydnabyddwch ef yn gyntaf: dyna pryd y mae ei amser yn dechrau.',
    ),
  'told too late': (facts) =>
    said(
      'Rhoddwyd gwybod am yr estyniad yn rhy hwyr',
      clock.noExtension['told too late'](facts),
      'Atebwch cyn gynted ag y gallwch. Mae’r ateb yn cyfrif yn hwyr.',
    ),
  'not later': (facts) =>
    said('Nid yw hynny’n ddiweddarach', clock.noExtension['not later'](facts), 'Dewiswch ddiwrnod diweddarach.'),
  'beyond what the law allows': (facts) =>
    said(
      'Nid yw’r gyfraith yn caniatáu mwy',
      clock.noExtension['beyond what the law allows'](facts),
      'Dewiswch ddiwrnod hyd at hwnnw.',
    ),
  'beyond the usual without a good reason': (facts) =>
    said(
      'Mae hynny’n hirach nag arfer',
      clock.noExtension['beyond the usual without a good reason'](facts),
      'Nodwch y rheswm da, neu dewiswch ddiwrnod cynharach.',
    ),
  'Ombudsman not told of': () =>
    said(
      'Ni roddwyd manylion yr Ombwdsmon',
      'Rhaid rhoi manylion yr Ombwdsmon i’r person gyda hyn (Cod 6.5, 7.4).',
      'Rhowch wybod i’r person, ac yna cofnodwch hynny.',
    ),
  'clock does not stop': () =>
    said(
      'Nid yw’r cloc hwn yn stopio',
      'Nid yw cwestiwn yn ôl i’r person yn stopio cloc yn y math hwn o ohebiaeth.',
      'Estynnwch yr ateb os oes angen mwy o amser, a dywedwch wrth y person pam (Cod 5.5, 6.4).',
    ),
  'date set by rule': () =>
    said(
      'Rheol sy’n pennu’r dyddiad',
      'Yn y math hwn o ohebiaeth cyfrifir dyddiad yr ateb, ac ni chaiff ei ddewis.',
      'Estynnwch yr ateb os oes angen mwy o amser arno.',
    ),
  'asked already': ({ on: day }) =>
    said(
      'Mae cwestiwn yn aros',
      `Gofynnwyd i’r person ar ${soft(day)}, ac nid yw wedi ateb eto.`,
      'Cofnodwch yr ateb cyn gofyn eto.',
    ),
  'nothing was asked': () =>
    said('Ni ofynnwyd dim', 'Nid oes cwestiwn i’r person yn aros am ateb.', 'Cysylltwch y neges â’r achos.'),

  'no points recorded': () =>
    said(
      'Nid yw’r pwyntiau wedi’u cofnodi',
      'Mae ateb yn ymdrin â phob pwynt o gŵyn, ac nid oes yr un wedi’i gofnodi (Cod 6.7).',
      'Cofnodwch yr hyn y mae’r gŵyn yn ymwneud ag ef, fesul pwynt.',
    ),
  'points without an outcome': ({ points: numbers }) =>
    said(
      'Nid oes canlyniad i bob pwynt',
      `Nid oes canlyniad i’r canlynol: ${points(numbers)}. Mae ateb yn ymdrin â phob pwynt (Cod 6.7).`,
      'Dywedwch yr hyn a gawsoch ar bob un, neu rhannwch yr hyn sy’n fater arall.',
    ),
  'reasons not given': ({ points: numbers }) =>
    said(
      'Nid yw’r ateb yn rhoi rhesymau',
      `Rhaid i’r ateb roi ei resymau ar y canlynol: ${points(numbers)} (Cod 6.7).`,
      'Rhowch y rhesymau yn yr ateb, ac yna cofnodwch ef.',
    ),
  'next step not told': ({ stage, last }) =>
    said(
      'Ni ddywedwyd wrth y person sut i fynd ymlaen',
      last
        ? `Ateb cam ${stage} yw’r un olaf, ac mae’n dweud sut i fynd at yr Ombwdsmon.`
        : `Mae ateb cam ${stage} yn dweud sut i ofyn am y cam nesaf (Cod 6.8).`,
      'Rhowch wybod i’r person, ac yna cofnodwch hynny.',
    ),
  'parts missing': ({ parts }) =>
    said(
      'Nid yw pob rhan i mewn',
      `Un ateb sy’n mynd allan, ac mae’r rhannau hyn ar goll: ${list(parts.map(({ point, owner }) => `pwynt ${point} (${owner.name})`))}.`,
      'Arhoswch amdanynt, neu rhowch y pwyntiau i rywun arall.',
    ),
  'only at stage 1': ({ stage }) =>
    said(
      'Mae hynny ar gyfer cam 1',
      `Mae’r achos yng ngham ${stage}. Mae datrys yn gynnar yn ymwneud â cham 1 neu â chais am wasanaeth.`,
      'Atebwch y cam.',
    ),
  'no further stage': ({ stage }) =>
    said(
      'Nid oes cam pellach',
      `Cam ${stage} yw cam olaf y drefn hon.`,
      'Caiff y person fynd at yr Ombwdsmon. Achos newydd yw mater newydd.',
    ),
  'opens a complaint instead': ({ reference }) =>
    said(
      'Mae hynny’n agor cwyn',
      `Cais am wasanaeth yw achos ${reference}, heb gamau. Cwyn yw anfodlonrwydd â’i ateb (Cod 1.7).`,
      'Agorwch y gŵyn. Mae’r cais yn mynd yn ei flaen.',
    ),
  'rights not told': () =>
    said(
      'Ni ddywedwyd wrth y person am eu hawliau',
      'Dywedir wrth bwy bynnag a wrthodir y cânt fynd â’r gwrthodiad at yr Ombwdsmon (Cod 2.4).',
      'Rhowch wybod i’r person, ac yna cofnodwch hynny.',
    ),
  'merits not weighed': () =>
    said(
      'Dywedwch beth a bwyswyd',
      'Yr un geiriau yw’r rhesymau a’r hyn a bwyswyd. Ni wrthodir cwyn drwy reol yn unig (Cod 2.1, 2.5).',
      'Dywedwch ar beth yr edrychoch yn yr achos hwn, ac a ddylid defnyddio disgresiwn.',
    ),
  'ground does not fit': ({ what }) =>
    said(
      'Nid yw’r sail honno’n ffitio',
      what === 'escalation'
        ? 'Nid oes cais am y cam nesaf i’w wrthod.'
        : 'Rheswm am y cam nesaf yw cais hwyr, nid am gŵyn.',
      'Dewiswch beth rydych yn ei wrthod, a pham.',
    ),
  'request for the next stage waits': ({ receivedAt }) =>
    said(
      'Gofynnodd y person am y cam nesaf',
      `Gofynnwyd am y cam nesaf (${dateOf(receivedAt)}), ac nid oes neb wedi penderfynu arno.`,
      'Gadewch iddo fynd i’r cam nesaf, neu gwrthodwch hynny gan roi rhesymau.',
    ),
  'refuse it with reasons instead': ({ reference }) =>
    said(
      'Ni chaeir cwyn fel yna',
      `Cwyn yw achos ${reference}. Caiff ei hateb, ei chymryd yn ôl gan y person, neu ei gwrthod gyda rhesymau a hawliau.`,
      'Gwrthodwch hi gan roi rhesymau, neu atebwch hi.',
    ),

  'remedy not done yet': ({ remedy }) =>
    said(
      'Nid yw wedi’i wneud eto',
      `Nid yw unioniad ${remedy} ar gofnod fel un a wnaed.`,
      'Cofnodwch y diwrnod y’i gwnaed yn gyntaf.',
    ),
  'remedy settled already': ({ remedy, on: day }) =>
    said(
      'Mae eisoes wedi’i setlo',
      `Setlwyd unioniad ${remedy} ar ${soft(day)}.`,
      'Addewch un newydd os oes mwy yn ddyledus.',
    ),

  'would leave nothing': () =>
    said(
      'Ni fyddai dim ar ôl',
      'Byddai pob pwynt o’r achos yn mynd i’r llall.',
      'Gadewch un yma o leiaf. Os yw’r achos cyfan yn fater arall, cywirwch ef.',
    ),
  'the same case': ({ reference }) =>
    said('Yr un achos yw hwnnw', `Achos ${reference} yw’r ddau.`, 'Dewiswch achos arall.'),
  'other case seen by more': ({ reference }) =>
    said(
      'Mae mwy o bobl yn gweld yr achos arall',
      `Mae’r achos hwn wedi’i gyfyngu, a gall pobl na chânt weld hwn weld ${reference}.`,
      `Cyfyngwch ${reference} i’r un bobl yn gyntaf.`,
    ),
  'other case not open': ({ reference }) =>
    said(
      'Nid yw’r achos arall yn agored',
      `Mae achos ${reference} wedi’i gau neu ei dynnu’n ôl.`,
      'Ailagorwch ef, neu dewiswch un arall.',
    ),
  'nobody could see it': () =>
    said('Ni allai neb ei weld', 'Mae cyfyngiad yn enwi’r bobl sy’n cael gweld yr achos.', 'Enwch un person o leiaf.'),
  'nothing to correct': () =>
    said('Nid oes dim i’w gywiro', 'Nid oes dim o’r math hwn ar gofnod.', 'Cofnodwch ef yn gyntaf.'),
};
