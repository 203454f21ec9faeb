package org.shuzha.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuzha.identity.Organisation;

/** Which authority is meant, in an ordinary province, in a municipality, and for the lines of TCM and disease control. */
class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        // ordinary province
        "health-local, HEALTH, 990101, HEALTH, DISTRICT, 990101",
        "health-local, HEALTH, 990100, HEALTH, CITY, 990100",
        "health-local, HEALTH, 990000, HEALTH, PROVINCE, 990000",
        "health-province, HEALTH, 990101, HEALTH, PROVINCE, 990000",
        "cac-province, HEALTH, 990101, CAC, PROVINCE, 990000",
        "police-city, HEALTH, 990101, POLICE, CITY, 990100",
        "police-city, HEALTH, 990000, POLICE, PROVINCE, 990000",
        // municipalities have no city between district and municipality
        "health-local, HEALTH, 310118, HEALTH, DISTRICT, 310118",
        "health-local, HEALTH, 310100, HEALTH, PROVINCE, 310000",
        "health-province, HEALTH, 500105, HEALTH, PROVINCE, 500000",
        "cac-province, HEALTH, 110101, CAC, PROVINCE, 110000",
        "police-city, HEALTH, 310118, POLICE, PROVINCE, 310000",
        "police-city, HEALTH, 120101, POLICE, PROVINCE, 120000",
        // lines
        "health-local, TCM, 990101, TCM HEALTH, DISTRICT, 990101",
        "health-province, CDC, 990101, CDC HEALTH, PROVINCE, 990000",
        "health-national, TCM, 990101, HEALTH, NATIONAL, 000000",
        "tcm-national, TCM, 990101, TCM, NATIONAL, 000000",
        "cdc-national, CDC, 990101, CDC, NATIONAL, 000000",
        "cac-national, HEALTH, 310118, CAC, NATIONAL, 000000",
        "security-review, HEALTH, 310118, NATSEC, NATIONAL, 000000"
    })
    void row(String authority, String line, String place, String lines, String level, String territory) {
        var institution = new Organisation("O", "O", "医院", line, "INSTITUTION", place, null, "NATIONAL", 1, false);
        Sought sought = Sought.of(authority, institution);
        assertThat(String.join(" ", sought.lines())).isEqualTo(lines);
        assertThat(sought.level()).isEqualTo(level);
        assertThat(sought.territory()).isEqualTo(territory);
    }
}
