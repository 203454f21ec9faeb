package org.shuzha.identity;

import java.util.EnumSet;
import java.util.Set;

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
    PI_PROTECTION_OFFICER,
    IT_SECURITY_OFFICER,
    EMERGENCY_LEAD,
    AUDITOR,
    REGULATOR_STAFF,
    SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    AUDIT_ADMINISTRATOR;

    /** 三员: who keeps the system, who keeps the rights, who watches both. */
    static final Set<Post> ADMINISTRATORS =
            EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private static final Set<Post> WATCHING = EnumSet.of(AUDITOR, AUDIT_ADMINISTRATOR);
    private static final Set<Post> REVIEWING = EnumSet.of(DEPARTMENT_HEAD, DEPARTMENT_DEPUTY, IT_SECURITY_OFFICER);
    private static final Set<Post> APPROVING = EnumSet.of(PRINCIPAL, LEADER_IN_CHARGE, GROUP_CHAIR, GROUP_MEMBER);
    private static final Set<Post> OVERSEEING = EnumSet.of(DATA_SECURITY_OFFICER, PI_PROTECTION_OFFICER);
    private static final Set<Post> IN_DEPARTMENT = EnumSet.of(DEPARTMENT_HEAD, DEPARTMENT_DEPUTY);
    private static final Set<Post> OF_ORGANISATION = EnumSet.of(
            PRINCIPAL,
            LEADER_IN_CHARGE,
            GROUP_CHAIR,
            GROUP_MEMBER,
            GROUP_SECRETARY,
            DATA_SECURITY_OFFICER,
            PI_PROTECTION_OFFICER,
            EMERGENCY_LEAD,
            SYSTEM_ADMINISTRATOR,
            SECURITY_ADMINISTRATOR,
            AUDIT_ADMINISTRATOR);

    /** One of the three administrators (三员). */
    public boolean administers() {
        return ADMINISTRATORS.contains(this);
    }

    /** Looks at what others did and therefore decides nothing. */
    public boolean watches() {
        return WATCHING.contains(this);
    }

    /**
     * One person may not hold, nor stand in for, both at the same time: an auditor and an audit administrator hold nothing
     * else, the three administrators exclude each other, and an administrator has no say in matters.
     */
    boolean excludes(Post other) {
        if (this == other) {
            return false;
        }
        boolean watching = watches() || other.watches();
        return watching
                || administers() && (other.administers() || other.decides())
                || other.administers() && decides();
    }

    /** The two are played by different people in one matter: reviewing, approving, executing and overseeing (A13.2). */
    boolean meetsInOneMatter(Post other) {
        return part() != 0 && other.part() != 0 && part() != other.part();
    }

    boolean needsDepartment() {
        return IN_DEPARTMENT.contains(this);
    }

    boolean refusesDepartment() {
        return OF_ORGANISATION.contains(this);
    }

    private boolean decides() {
        return part() != 0 || this == GROUP_SECRETARY || this == EMERGENCY_LEAD;
    }

    private int part() {
        if (REVIEWING.contains(this)) {
            return 1;
        }
        if (APPROVING.contains(this)) {
            return 2;
        }
        if (OVERSEEING.contains(this)) {
            return 4;
        }
        return this == IT_EXECUTOR ? 3 : 0;
    }
}
