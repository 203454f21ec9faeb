import type { Me, Post, StaffMember, StaffPage } from '@/lib/api/types';
import { me } from './samples';

/** Somebody who holds one post of the whole organisation. */
export function holder(post: Post): Me {
  return { ...me, appointments: [{ post: post as never, department: null, organisation: { id: 'O1', name: '云汀区中心医院' } }] };
}

export function member(change: Partial<StaffMember> = {}): StaffMember {
  return {
    id: 'P2', code: '1101', name: '林静之', username: 'lin.jingzhi', email: 'lin@hospital.example', state: 'active', account: 'open', version: 3,
    posts: [{ post: 'DEPARTMENT_HEAD', department: { id: 'D1', name: '病案科' }, from: '2025-01-01', until: null }], ...change,
  };
}

export function staffPage(change: Partial<StaffPage> = {}): StaffPage {
  const { posts: _posts, ...rest } = member();
  return {
    ...rest, secondFactor: false, outsideIdentity: false, openTasks: 2, grants: [{ id: 'G1', matter: 'M1', number: 'YTZX-2026-000007', until: '2099-06-30' }], pending: null, recoveries: [], allowedActions: [],
    appointments: [
      { id: 'A2', post: 'DEPARTMENT_HEAD', department: { id: 'D1', name: '病案科' }, from: '2025-01-01', until: null, orderedBy: { id: 'P9', name: '方予安' }, state: 'valid', version: 1 },
      { id: 'A1', post: 'STAFF', department: { id: 'D2', name: '检验科' }, from: '2020-01-01', until: '2024-12-31', orderedBy: null, state: 'ended', version: 0 },
    ],
    substitutions: [{
      id: 'S1', absent: { id: 'P2', name: '林静之' }, substitute: { id: 'P3', name: '郭晓帆' }, from: '2026-01-01', until: '2099-01-31', reason: '进修',
      orderedBy: null, version: 0, warnings: ['substitution.four_eyes'], allowedActions: ['end'],
    }],
    ...change,
  };
}
