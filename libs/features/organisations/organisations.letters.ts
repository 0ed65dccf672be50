import { action, defineLetter, facts, paragraph } from '#platform/mail';

export interface InvitationModel {
  readonly organisation: string;
  readonly inviter: string | null;
  readonly url: string;
  /** The last day, written out in the language of the letter. */
  readonly until: string;
}

export const invitationLetter = defineLetter<InvitationModel>({
  kind: 'organisation-invitation',
  policy: 'transactional',
  ro: ({ organisation, inviter, url, until }) => ({
    subject: `Invitație în ${organisation}`,
    preheader: `Sunteți așteptat pe Quatrefoil, în ${organisation}. Linkul este valabil 14 zile.`,
    title: `Invitație în ${organisation}`,
    blocks: [
      paragraph(
        inviter === null
          ? `Sunteți invitat să reprezentați ${organisation} pe Quatrefoil.`
          : `${inviter} vă invită să reprezentați ${organisation} pe Quatrefoil.`,
      ),
      paragraph('Acolo firmele publică provocări, iar grupurile de cercetare arată ce pot rezolva.'),
      action('Văd invitația', url),
      facts({ 'Valabilă până la': until }),
      paragraph('Dacă nu știți despre ce este vorba, nu trebuie să faceți nimic.'),
    ],
    footer: { why: `Primiți acest mesaj pentru că cineva din ${organisation} sau din clusterul ei v-a dat adresa.` },
  }),
  en: ({ organisation, inviter, url, until }) => ({
    subject: `Invitation to ${organisation}`,
    preheader: `You are expected on Quatrefoil, in ${organisation}. The link works for 14 days.`,
    title: `Invitation to ${organisation}`,
    blocks: [
      paragraph(
        inviter === null
          ? `You are invited to act for ${organisation} on Quatrefoil.`
          : `${inviter} invites you to act for ${organisation} on Quatrefoil.`,
      ),
      paragraph('There firms publish challenges, and research groups show what they can solve.'),
      action('See the invitation', url),
      facts({ 'Open until': until }),
      paragraph('If you do not know what this is about, there is nothing to do.'),
    ],
    footer: { why: `You get this message because somebody of ${organisation} or its cluster gave your address.` },
  }),
});
