package org.shuzha.journey;

import java.time.LocalDate;
import org.shuzha.identity.Post;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** A hospital with the authorities of its place, and its exports step by step as far as a test needs them. */
record Exported(Hospital hospital, Hospital health, Hospital cac) {

    /** With the health authority of the place; {@link #cac} is null. */
    static Exported place(JdbcTemplate jdbc, Hospital staffed, Hospital office, String territory) {
        Hospital hospital = Submitted.place(jdbc, staffed, "HEALTH", "INSTITUTION", territory)
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null)
                .appoint("pio", Post.PI_PROTECTION_OFFICER, null);
        Hospital health = Submitted.place(jdbc, office, "HEALTH", "DISTRICT", territory)
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
        return new Exported(hospital, health, null);
    }

    /** There is one in a province. */
    Exported withCac(JdbcTemplate jdbc, Hospital office, String province) {
        Submitted.place(jdbc, office, "CAC", "PROVINCE", province).appoint("reg", Post.REGULATOR_STAFF, "GX");
        return new Exported(hospital, health, office);
    }

    /** A request whose owner consented. */
    Walk calling(String asset) {
        return LeavingRequestTest.consented(hospital, ExportForms.request(hospital, asset));
    }

    /** The draft that the caller asks for, completed. */
    static Walk drafted(Walk caller) {
        return caller.called().fill(ExportForms.added());
    }

    /** Filed and assessed: the body is next. */
    Walk assessed(Walk caller) {
        return drafted(caller).submit().decide("dso", "assessed", ExportForms.selfAssessment(hospital, "dso"));
    }

    /** The local health authority passes it, the province passes it on. */
    void forwarded(Walk export, String... documents) {
        export.decide("dso", "dispatched", Submitted.dispatch(documents));
        Submitted.answer(health, "reg", export, "pass", null);
        export.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(cac, "reg", export, "forward", null);
    }

    /** The national offices do not sign in; their letter and ours are of that date. */
    void decidedOffThePlatform(Walk walk, LocalDate on) {
        ObjectNode letter = Submitted.letter(ExportForms.document(hospital, "dso", "发文.pdf"));
        ObjectNode reply = Submitted.reply("pass", ExportForms.document(hospital, "dso", "来文.pdf"));
        walk.decide("dso", "dispatched", letter.put("date", on.toString()));
        walk.decide("dso", "recorded", reply.put("date", on.toString()));
        walk.decide("pio", "confirmed");
    }

    /** Passed by every authority in its order, the last on that date. */
    Walk passed(Walk caller, LocalDate decided) {
        Walk export = assessed(caller).resolved("approve");
        forwarded(export);
        decidedOffThePlatform(export, decided);
        return export;
    }

    /** Delivered and reported: the requester is next. */
    void delivered(Walk export, String asset, long rows) {
        export.decide("it.one", "executed", ExportForms.execution(hospital, asset, rows))
                .decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", export, "receipt", null);
    }
}
