import { CreateAccounts1795430000000 } from './1795430000000-create-accounts.js';
import { CreateDelivery1795430001000 } from './1795430001000-create-delivery.js';
import { CreateOrganisations1795430002000 } from './1795430002000-create-organisations.js';
import { CreateChallenges1795430003000 } from './1795430003000-create-challenges.js';
import { CreateIntroductions1795430004000 } from './1795430004000-create-introductions.js';
import { TimeMailRetries1795430200000 } from './1795430200000-time-mail-retries.js';
import { AddMemberContacts1795430210000 } from './1795430210000-add-member-contacts.js';
import { ExtendMeetings1795430300000 } from './1795430300000-extend-meetings.js';
import { CreateSearch1795430400000 } from './1795430400000-create-search.js';
import { TellSearchWordsByLanguage1795430410000 } from './1795430410000-tell-search-words-by-language.js';
import { RememberEditors1795430420000 } from './1795430420000-remember-editors.js';
import { KeepSearchWordsCurrent1795440020000 } from './1795440020000-keep-search-words-current.js';
import { KnowWhatDigestsTold1795440021000 } from './1795440021000-know-what-digests-told.js';
import { AskToJoinClusters1795440022000 } from './1795440022000-ask-to-join-clusters.js';
import { KeepNoAnswers1795440077000 } from './1795440077000-keep-no-answers.js';
import { KeepRankingSnapshots1795440120000 } from './1795440120000-keep-ranking-snapshots.js';
import { DeclareConflicts1795440140000 } from './1795440140000-declare-conflicts.js';
import { LearnFromDecisions1795440210000 } from './1795440210000-learn-from-decisions.js';
import { AllocateWeeks1795440220000 } from './1795440220000-allocate-weeks.js';
import { ShareNeeds1795440230000 } from './1795440230000-share-needs.js';
import { ShieldPairs1795440231000 } from './1795440231000-shield-pairs.js';
import { RunCaseClocks1795440240000 } from './1795440240000-run-case-clocks.js';
import { AcceptNda1795440241000 } from './1795440241000-accept-nda.js';
import { AskInCases1795440242000 } from './1795440242000-ask-in-cases.js';
import { FollowOutcomes1795440243000 } from './1795440243000-follow-outcomes.js';
import { ShareBookings1795440250000 } from './1795440250000-share-bookings.js';
import { WidenAvailability1795440251000 } from './1795440251000-widen-availability.js';
import { CreateEvents1795440260000 } from './1795440260000-create-events.js';
import { RankEverythingAgain1795440320000 } from './1795440320000-rank-everything-again.js';
import { KeepCaseDocuments1795440340000 } from './1795440340000-keep-case-documents.js';
import { MirrorSearch1795440360000 } from './1795440360000-mirror-search.js';
import { ShowOutcomes1795440370000 } from './1795440370000-show-outcomes.js';
import { ListDigests1795440400000 } from './1795440400000-list-digests.js';
import { SortSearchByTitle1795440420000 } from './1795440420000-sort-search-by-title.js';

/** In order; a migration is never edited once it is on main. */
export const migrations = [
  CreateAccounts1795430000000,
  CreateDelivery1795430001000,
  CreateOrganisations1795430002000,
  CreateChallenges1795430003000,
  CreateIntroductions1795430004000,
  TimeMailRetries1795430200000,
  AddMemberContacts1795430210000,
  ExtendMeetings1795430300000,
  CreateSearch1795430400000,
  TellSearchWordsByLanguage1795430410000,
  RememberEditors1795430420000,
  KeepSearchWordsCurrent1795440020000,
  KnowWhatDigestsTold1795440021000,
  AskToJoinClusters1795440022000,
  KeepNoAnswers1795440077000,
  KeepRankingSnapshots1795440120000,
  DeclareConflicts1795440140000,
  LearnFromDecisions1795440210000,
  AllocateWeeks1795440220000,
  ShareNeeds1795440230000,
  ShieldPairs1795440231000,
  RunCaseClocks1795440240000,
  AcceptNda1795440241000,
  AskInCases1795440242000,
  FollowOutcomes1795440243000,
  ShareBookings1795440250000,
  WidenAvailability1795440251000,
  CreateEvents1795440260000,
  RankEverythingAgain1795440320000,
  KeepCaseDocuments1795440340000,
  MirrorSearch1795440360000,
  ShowOutcomes1795440370000,
  ListDigests1795440400000,
  SortSearchByTitle1795440420000,
];
