import type { RecordRefusal } from '../../domain/case/refusal.ts';
import { cy as kase } from '../case/cy.ts';
import { list, on, soft } from '../phrases/cy.ts';
import type { ProblemWords, Sentences } from '../shape.ts';
import { points, said } from './said-cy.ts';
import { happened, within } from './saying.ts';

/** What the case or what was said of it does not let. */
export const cy: Sentences<RecordRefusal, ProblemWords> = {
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
      `Digwyddodd hyn ar achos ${reference} ar ôl ichi edrych arno. ${list(happened(kase, events))}.`,
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
  'no such person': ({ name }) =>
    said(
      'Nid yw Redress yn adnabod y person hwn',
      `Ni ddewiswyd neb o’r cyngor y mae Redress yn ei adnabod lle mae’n dweud “${name}”.`,
      'Dewiswch rywun o’r rhestr. Rhaid i unrhyw un sydd ar goll ohoni agor Redress unwaith.',
    ),
};
