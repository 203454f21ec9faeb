package org.shuzha.identity;

/**
 * A hospital, health commission or other body.
 *
 * @param line HEALTH, TCM, CDC, CAC, POLICE… (A3)
 * @param level DISTRICT, CITY, PROVINCE, NATIONAL or INSTITUTION
 * @param territory administrative division code
 * @param profile rule set of the jurisdiction: NATIONAL, SH-QINGPU, CQ
 * @param approvalMinimum lowest approval body for internal use, 1 leader in charge, 2 principal, 3 leading group
 * @param criticalOperator operates critical information infrastructure, null when nobody has said
 */
public record Organisation(
        String id,
        String code,
        String name,
        String line,
        String level,
        String territory,
        String parentId,
        String profile,
        int approvalMinimum,
        Boolean criticalOperator) {}
