import type { Me, Post } from './api/types';

/** Every post, in the order in which a request meets them; the three administrators last. */
export const POSTS: Post[] = [
  'STAFF', 'RESEARCHER', 'DEPARTMENT_HEAD', 'DEPARTMENT_DEPUTY', 'LEADER_IN_CHARGE', 'PRINCIPAL', 'GROUP_CHAIR', 'GROUP_MEMBER', 'GROUP_SECRETARY',
  'IT_EXECUTOR', 'IT_SECURITY_OFFICER', 'DATA_SECURITY_OFFICER', 'PI_PROTECTION_OFFICER', 'EMERGENCY_LEAD', 'AUDITOR', 'REGULATOR_STAFF',
  'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR',
];

const OF_ORGANISATION: Post[] = [
  'PRINCIPAL', 'LEADER_IN_CHARGE', 'GROUP_CHAIR', 'GROUP_MEMBER', 'GROUP_SECRETARY', 'DATA_SECURITY_OFFICER', 'PI_PROTECTION_OFFICER',
  'EMERGENCY_LEAD', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR',
];
const OF_DEPARTMENT: Post[] = ['DEPARTMENT_HEAD', 'DEPARTMENT_DEPUTY'];

/** Whether a post is held in a department: always, never, or as one likes. */
export function departmentOf(post: Post | undefined): 'needed' | 'refused' | 'optional' {
  if (!post || OF_ORGANISATION.includes(post)) return 'refused';
  return OF_DEPARTMENT.includes(post) ? 'needed' : 'optional';
}

/** Whether somebody holds one of these posts. */
function holds(me: Me, ...posts: Post[]): boolean {
  return me.appointments.some((one) => posts.includes(one.post));
}

/** Which of the three administrators somebody is; `any` opens the administration. */
export function duties(me: Me): { system: boolean; security: boolean; audit: boolean; any: boolean } {
  const [system, security, audit] = [holds(me, 'SYSTEM_ADMINISTRATOR'), holds(me, 'SECURITY_ADMINISTRATOR'), holds(me, 'AUDIT_ADMINISTRATOR')];
  return { system, security, audit, any: system || security || audit };
}

const KEEPERS: Post[] = ['PRINCIPAL', 'LEADER_IN_CHARGE', 'DATA_SECURITY_OFFICER'];

/** Whether somebody looks after how long the records of the own organisation are kept. */
export function keeps(me: Me): boolean {
  return holds(me, ...KEEPERS);
}

/** Whether somebody works for an authority that institutions submit to. */
export function supervises(me: Me): boolean {
  return holds(me, 'REGULATOR_STAFF');
}

/** Whether somebody keeps what their authority publishes of how it is reached with complaints; the server knows which organisations are authorities. */
export function publishesChannel(me: Me): boolean {
  return supervises(me);
}

/** Whether somebody may have to do with consents of individuals: the server knows which departments own data. */
export function asksIndividuals(me: Me): boolean {
  return holds(me, 'PI_PROTECTION_OFFICER') || me.appointments.some((one) => one.department !== null && one.post !== 'REGULATOR_STAFF');
}

/** Whether somebody reads and verifies the trail of the own organisation. */
export function audits(me: Me): boolean {
  return holds(me, 'AUDITOR', 'AUDIT_ADMINISTRATOR');
}

const EMERGENCY: Post[] = [
  'EMERGENCY_LEAD', 'PRINCIPAL', 'LEADER_IN_CHARGE', 'DATA_SECURITY_OFFICER', 'PI_PROTECTION_OFFICER', 'IT_SECURITY_OFFICER', 'IT_EXECUTOR', 'AUDITOR', 'REGULATOR_STAFF',
];

/** Whether somebody follows incidents by office, in the own organisation or as an authority. */
export function followsIncidents(me: Me): boolean {
  return holds(me, ...EMERGENCY);
}

const LEDGER: Post[] = [
  'PRINCIPAL', 'LEADER_IN_CHARGE', 'GROUP_CHAIR', 'GROUP_MEMBER', 'GROUP_SECRETARY', 'DATA_SECURITY_OFFICER', 'PI_PROTECTION_OFFICER', 'IT_SECURITY_OFFICER',
  'AUDITOR', 'AUDIT_ADMINISTRATOR',
];

/** Whether somebody sees what has left the own organisation since 1 January. */
export function readsLedger(me: Me): boolean {
  return holds(me, ...LEDGER);
}
