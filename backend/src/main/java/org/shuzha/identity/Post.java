package org.shuzha.identity;

/** Posts a person can hold; every right derives from an appointment to one of them. */
public enum Post {
    PRINCIPAL,
    LEADER_IN_CHARGE,
    DEPARTMENT_HEAD,
    DEPARTMENT_DEPUTY,
    STAFF,
    RESEARCHER,
    IT_EXECUTOR,
    GROUP_CHAIR,
    GROUP_MEMBER,
    GROUP_SECRETARY,
    DATA_SECURITY_OFFICER,
    AUDITOR,
    REGULATOR_STAFF
}
