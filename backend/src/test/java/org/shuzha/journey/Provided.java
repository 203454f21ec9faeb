package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.shuzha.identity.Post;
import org.springframework.jdbc.core.JdbcTemplate;

/** A provision of general data of nobody to another institution, step by step as far as a test needs it. */
final class Provided {
    private Provided() {}

    /** With its officer {@code dso}, below a health authority. */
    static Hospital hospital(JdbcTemplate jdbc, Hospital staffed, String territory) {
        return Submitted.place(jdbc, staffed, "HEALTH", "INSTITUTION", territory)
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null);
    }

    static Walk draft(Hospital hospital, String requester, String asset) {
        return Walk.draft(hospital, requester, "external-data-provision", ProvisionForms.form(hospital, asset));
    }

    static Walk filed(Hospital hospital, String requester, String asset) {
        return draft(hospital, requester, asset).submit();
    }

    /** The effects are acceptable and every owner consents: the body is next. */
    static Walk consented(Walk walk) {
        walk.decide("dso", "effect-acceptable", ProvisionForms.effects("none")).decide("head.a", "consent");
        assertThat(walk.openSteps()).containsExactly("Task_Convene");
        return walk;
    }

    static Walk contracted(Walk walk) {
        return walk.decide(walk.requester, "contract-signed", ProvisionForms.contract(walk.hospital))
                .decide("dso", "verified");
    }

    static Walk inUse(Hospital hospital) {
        Walk walk =
                contracted(consented(filed(hospital, "requester", "general.a")).resolved("approve"));
        return walk.decide("it.one", "executed", Forms.execution(walk.page(), 100));
    }
}
