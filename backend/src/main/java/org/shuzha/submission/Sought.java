package org.shuzha.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shuzha.identity.Organisation;

/**
 * Which authority a word of the vocabulary means for an institution (A3, T14).
 *
 * @param lines acceptable lines, the better one first: TCM and disease control have bodies of their own in some places
 * @param level DISTRICT, CITY, PROVINCE or NATIONAL
 * @param territory administrative division code of the authority
 */
record Sought(List<String> lines, String level, String territory) {

    static final String NATIONAL = "NATIONAL";

    private static final String PROVINCE = "PROVINCE";
    private static final String CITY = "CITY";
    private static final String WHOLE_COUNTRY = "000000";
    private static final String HEALTH = "HEALTH";

    /** Beijing, Tianjin, Shanghai, Chongqing: below the municipality come its districts, there is no city between. */
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    static Sought of(String authority, Organisation institution) {
        String place = (institution.territory() + WHOLE_COUNTRY).substring(0, WHOLE_COUNTRY.length());
        return switch (authority) {
            case "health-local" -> local(health(institution), place);
            case "health-province" -> new Sought(health(institution), PROVINCE, province(place));
            case "health-national" -> national(HEALTH);
            case "tcm-national" -> national("TCM");
            case "cdc-national" -> national("CDC");
            case "protection-department", "cac-department" -> national(HEALTH);
            case "cac-province" -> new Sought(List.of("CAC"), PROVINCE, province(place));
            case "cac-national" -> national("CAC");
            case "police-city" -> city(List.of("POLICE"), place);
            case "security-review" -> national("NATSEC");
            default -> throw new IllegalStateException("unknown authority " + authority);
        };
    }

    /** The health authorities that answer for an organisation, from its own place up to the whole country. */
    static List<Sought> above(Organisation one) {
        String place = (one.territory() + WHOLE_COUNTRY).substring(0, WHOLE_COUNTRY.length());
        List<String> lines = health(one);
        return Stream.of(
                        local(lines, place),
                        city(lines, place),
                        new Sought(lines, PROVINCE, province(place)),
                        national(HEALTH))
                .distinct()
                .toList();
    }

    private static List<String> health(Organisation institution) {
        return institution.line().equals(HEALTH) ? List.of(HEALTH) : List.of(institution.line(), HEALTH);
    }

    /** Of the place the institution is in, on whatever level that place is. */
    private static Sought local(List<String> lines, String place) {
        return place.endsWith("00") ? city(lines, place) : new Sought(lines, "DISTRICT", place);
    }

    private static Sought city(List<String> lines, String place) {
        boolean none = MUNICIPALITIES.contains(place.substring(0, 2)) || place.endsWith("0000");
        return none
                ? new Sought(lines, PROVINCE, province(place))
                : new Sought(lines, CITY, place.substring(0, 4) + "00");
    }

    private static Sought national(String line) {
        return new Sought(List.of(line), NATIONAL, WHOLE_COUNTRY);
    }

    private static String province(String place) {
        return place.substring(0, 2) + "0000";
    }
}
