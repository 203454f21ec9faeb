package org.shuzha.identity;

import java.util.List;
import java.util.Set;

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
        Boolean criticalOperator) {

    /** The level of whoever is no authority. */
    public static final String INSTITUTION = "INSTITUTION";

    /** Levels of authorities, the lowest first. */
    public static final List<String> LEVELS = List.of("DISTRICT", "CITY", "PROVINCE", "NATIONAL");

    private static final Set<String> HEALTH_LINES = Set.of("HEALTH", "TCM", "CDC");

    /** A health authority, those of TCM and disease control included (A3). */
    public boolean healthAuthority() {
        return HEALTH_LINES.contains(line) && !level.equals(INSTITUTION);
    }

    /** How the division codes of all places in its territory begin. */
    public String reach() {
        return switch (level) {
            case "NATIONAL" -> "";
            case "PROVINCE" -> territory.substring(0, 2);
            case "CITY" -> territory.substring(0, 4);
            default -> territory;
        };
    }

    /** Whether the other one is a health authority below this one, of its territory and line. */
    public boolean above(Organisation other) {
        return supervised().contains(other.line())
                && LEVELS.indexOf(other.level()) >= 0
                && LEVELS.indexOf(other.level()) < LEVELS.indexOf(level)
                && other.territory().startsWith(reach());
    }

    /** Lines of the institutions it supervises; none for who is no health authority. */
    public Set<String> supervised() {
        if (!healthAuthority()) {
            return Set.of();
        }
        return line.equals("HEALTH") ? HEALTH_LINES : Set.of(line);
    }
}
