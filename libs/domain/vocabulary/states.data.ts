import { codeList, type CodeOf } from './code-list.js';

export const challengeStates = codeList({
  draft: { ro: 'Ciornă', en: 'Draft' },
  'in-review': { ro: 'În verificare', en: 'In review' },
  returned: { ro: 'Returnată', en: 'Returned' },
  published: { ro: 'Publicată', en: 'Published' },
  paused: { ro: 'Suspendată', en: 'Paused' },
  fulfilled: { ro: 'Rezolvată', en: 'Fulfilled' },
  unfulfilled: { ro: 'Nerezolvată', en: 'Unfulfilled' },
  expired: { ro: 'Expirată', en: 'Expired' },
  withdrawn: { ro: 'Retrasă', en: 'Withdrawn' },
});
export type ChallengeState = CodeOf<typeof challengeStates>;

export const capabilityStates = codeList({
  imported: { ro: 'Importată', en: 'Imported' },
  claimed: { ro: 'Revendicată', en: 'Claimed' },
  draft: { ro: 'Ciornă', en: 'Draft' },
  'in-review': { ro: 'În verificare', en: 'In review' },
  returned: { ro: 'Returnată', en: 'Returned' },
  published: { ro: 'Publicată', en: 'Published' },
  archived: { ro: 'Arhivată', en: 'Archived' },
});
export type CapabilityState = CodeOf<typeof capabilityStates>;

export const matchStates = codeList({
  suggested: { ro: 'Sugerată', en: 'Suggested' },
  shortlisted: { ro: 'Reținută', en: 'Shortlisted' },
  dismissed: { ro: 'Respinsă', en: 'Dismissed' },
  introduced: { ro: 'Pusă în legătură', en: 'Introduced' },
  superseded: { ro: 'Înlocuită', en: 'Superseded' },
});
export type MatchState = CodeOf<typeof matchStates>;

export const introductionStates = codeList({
  interest: { ro: 'Interes exprimat', en: 'Interest shown' },
  proposed: { ro: 'Propusă', en: 'Proposed' },
  agreed: { ro: 'Acceptată de ambele părți', en: 'Agreed by both sides' },
  met: { ro: 'Întâlnire avută', en: 'Met' },
  'following-up': { ro: 'În urmărire', en: 'Following up' },
  'agreement-signed': { ro: 'Acord semnat', en: 'Agreement signed' },
  'in-delivery': { ro: 'În derulare', en: 'In delivery' },
  completed: { ro: 'Finalizată', en: 'Completed' },
  declined: { ro: 'Refuzată', en: 'Declined' },
  lapsed: { ro: 'Termen depășit', en: 'Lapsed' },
  withdrawn: { ro: 'Retrasă', en: 'Withdrawn' },
  'no-fit': { ro: 'Nepotrivire după întâlnire', en: 'No fit after meeting' },
  failed: { ro: 'Eșuată', en: 'Failed' },
});
export type IntroductionState = CodeOf<typeof introductionStates>;

export const membershipRequestStates = codeList({
  pending: { ro: 'Așteaptă răspuns', en: 'Waiting for an answer' },
  accepted: { ro: 'Acceptată', en: 'Accepted' },
  declined: { ro: 'Refuzată', en: 'Declined' },
  withdrawn: { ro: 'Retrasă', en: 'Taken back' },
});
export type MembershipRequestState = CodeOf<typeof membershipRequestStates>;

export const meetingStates = codeList({
  open: { ro: 'În stabilire', en: 'Being arranged' },
  confirmed: { ro: 'Confirmată', en: 'Confirmed' },
  happened: { ro: 'A avut loc', en: 'Took place' },
  'no-show': { ro: 'Neprezentare', en: 'No-show' },
  cancelled: { ro: 'Anulată', en: 'Cancelled' },
});
export type MeetingState = CodeOf<typeof meetingStates>;

export const mailStates = codeList({
  pending: { ro: 'În așteptare', en: 'Pending' },
  sending: { ro: 'În curs de trimitere', en: 'Sending' },
  sent: { ro: 'Trimis', en: 'Sent' },
  'in-doubt': { ro: 'Incert', en: 'In doubt' },
  failed: { ro: 'Eșuat', en: 'Failed' },
  suppressed: { ro: 'Netrimis intenționat', en: 'Suppressed' },
});
export type MailState = CodeOf<typeof mailStates>;

export const partnershipStages = codeList({
  idea: { ro: 'Idee', en: 'Idea' },
  prototype: { ro: 'Prototip', en: 'Prototype' },
  implementation: { ro: 'Implementare', en: 'Implementation' },
  'scale-up': { ro: 'Extindere', en: 'Scale-up' },
});
export type PartnershipStage = CodeOf<typeof partnershipStages>;

export const invitationStates = codeList({
  pending: { ro: 'În așteptare', en: 'Pending' },
  accepted: { ro: 'Acceptată', en: 'Accepted' },
  revoked: { ro: 'Revocată', en: 'Revoked' },
  expired: { ro: 'Expirată', en: 'Expired' },
});
export type InvitationState = CodeOf<typeof invitationStates>;

export const eventStates = codeList({
  draft: { ro: 'Ciornă', en: 'Draft' },
  open: { ro: 'Înscrieri deschise', en: 'Open for registration' },
  planned: { ro: 'Planificat', en: 'Planned' },
  cancelled: { ro: 'Anulat', en: 'Cancelled' },
});

export const wishStandings = codeList({
  suggested: { ro: 'Sugerată de organizator', en: 'Suggested by the organiser' },
  asked: { ro: 'Așteaptă răspuns', en: 'Waiting for an answer' },
  mutual: { ro: 'Acceptată de ambele părți', en: 'Agreed by both' },
  declined: { ro: 'Refuzată', en: 'Declined' },
});

/** Why a wish found no place in the plan of an event. */
export const unmetReasons = codeList({
  'never-both': { ro: 'Nu există o oră care să convină ambelor părți.', en: 'No slot suits both.' },
  'no-table': {
    ro: 'Când sunt liberi amândoi, toate mesele sunt ocupate.',
    en: 'When both are free, all tables are taken.',
  },
  'people-busy': {
    ro: 'La fiecare oră, unul dintre ei are altă întâlnire.',
    en: 'In every slot one of them has another meeting.',
  },
  travel: { ro: 'Drumul între locuri nu lasă timp.', en: 'The way between places leaves no time.' },
  order: { ro: 'Ordinea întâlnirilor nu lasă nicio oră.', en: 'The order of meetings leaves no slot.' },
  'locks-clash': {
    ro: 'Întâlnirile fixate se exclud una pe alta.',
    en: 'Meetings that were fixed rule each other out.',
  },
  cancelled: { ro: 'Scoasă din program de organizator.', en: 'Taken out of the plan by the organiser.' },
  declined: { ro: 'Una dintre părți s-a retras.', en: 'One side took it back.' },
});

export const eventModes = codeList({
  'in-person': { ro: 'La fața locului', en: 'In person' },
  online: { ro: 'Online', en: 'Online' },
});
