package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Page;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a standing resolution lets go in a calendar year: reserved while a run is covered, counted when it delivers. */
class StandingTotalsTest extends StandingJourney {
    private static final String PERSONS = "yearlyPersons";
    private static final String ROWS = "yearlyRows";

    @Test
    void exactlyTheTotalIsStillCoveredAndOnePersonMoreIsNot() {
        Walk resolution = adopted(PERSONS, 80);
        filed("requester", persons(resolution, 50));
        assertThat(beyond("requester", persons(resolution, 29))).isEmpty();
        assertThat(beyond("requester", persons(resolution, 30))).isEmpty();
        assertThat(beyond("requester", persons(resolution, 31))).containsExactly(PERSONS);
        assertThat(filed("stranger", persons(resolution, 31)).openSteps()).containsExactly(MEETING);
        assertThat(filed("stranger", persons(resolution, 30)).openSteps()).containsExactly(CONTRACT);
        assertThat(beyond("requester", persons(resolution, 1))).containsExactly(PERSONS);
    }

    @Test
    @Tag("embedded")
    void rowsAreCountedLikewiseAndBothAtOnce() {
        Walk resolution =
                resolved(StandingForms.standing(hospital()).put(PERSONS, 60).put(ROWS, 250));
        filed("requester", persons(resolution, 10).put("maxRows", 100));
        assertThat(beyond("requester", persons(resolution, 50).put("maxRows", 150)))
                .isEmpty();
        assertThat(beyond("requester", persons(resolution, 50).put("maxRows", 151)))
                .containsExactly(ROWS);
        assertThat(beyond("requester", persons(resolution, 50).put("maxRows", 200)))
                .containsExactly(ROWS);
        filed("requester", persons(resolution, 20).put("maxRows", 100));
        assertThat(beyond("requester", persons(resolution, 31).put("maxRows", 51)))
                .containsExactly(PERSONS, ROWS);
        assertThat(total(resolution, "persons")).isEqualTo("60: 0 + 30");
        assertThat(total(resolution, "rows")).isEqualTo("250: 0 + 200");
    }

    @Test
    void whatIsWithdrawnOrRejectedIsFreeAgain() {
        Walk resolution = adopted(PERSONS, 50);
        Walk withdrawn = filed("requester", run(resolution));
        assertThat(beyond("stranger", persons(resolution, 1))).containsExactly(PERSONS);
        withdrawn.withdraw();
        Walk rejected = Walk.draft(hospital(), "requester", StandingForms.PROVISION, run(resolution))
                .submit();
        assertThat(beyond("stranger", persons(resolution, 1))).containsExactly(PERSONS);
        rejected.decide("dso", "effect-acceptable", StandingForms.noEffects());
        rejected.decide("head.a", "reject", "本月无须报送");
        assertThat(filed("stranger", run(resolution)).openSteps()).containsExactly(CONTRACT);
        assertThat(total(resolution, "persons")).isEqualTo("50: 0 + 50");
        assertThat(trail(withdrawn, "matter.standing_released")).isOne();
    }

    @Test
    void whatWasDeliveredCountsInsteadOfWhatWasReserved() {
        Walk resolution = adopted(PERSONS, 80);
        Walk delivered = filed("requester", run(resolution));
        released(delivered, 100);
        assertThat(total(resolution, "persons")).isEqualTo("80: 40 + 0");
        assertThat(trail(delivered, "matter.standing_delivered")).isOne();
        assertThat(beyond("stranger", persons(resolution, 40))).isEmpty();
        assertThat(beyond("stranger", persons(resolution, 41))).containsExactly(PERSONS);
        assertThat(resolution.page().at("/standing/yearly/rows").isNull()).isTrue();
    }

    @Test
    void aDeliveryCountsInItsYearAndAReservationInAny() {
        LocalDate newYear = Forms.today().withDayOfYear(1).plusYears(1);
        Instant midnight = newYear.atStartOfDay(Times.ZONE).toInstant();
        ObjectNode term = Forms.json(Map.of("term", Forms.term(newYear.minusDays(9), newYear.plusDays(200))));
        clock.set(midnight.minus(Duration.ofDays(1)));
        ObjectNode form = StandingForms.standing(hospital()).put(PERSONS, 80);
        Walk resolution = resolved(form.setAll(term));
        released(filed("requester", run(resolution).setAll(term)), 100);
        filed("requester", persons(resolution, 30).setAll(term));
        ObjectNode next = run(resolution).setAll(term);
        assertThat(beyond("requester", next.put("persons", 11))).containsExactly(PERSONS);
        clock.set(midnight.minus(Duration.ofHours(1)));
        assertThat(total(resolution, "persons")).isEqualTo("80: 40 + 30");
        clock.set(midnight);
        assertThat(resolution.page().at("/standing/yearly/year").asInt()).isEqualTo(newYear.getYear());
        assertThat(total(resolution, "persons")).isEqualTo("80: 0 + 30");
        assertThat(beyond("requester", next.put("persons", 50))).isEmpty();
        assertThat(beyond("requester", next.put("persons", 51))).containsExactly("persons", PERSONS);
    }

    @Test
    @Tag("embedded")
    void aReturnedRunKeepsItsPlaceUntilItIsFiledAgain() {
        Walk resolution = adopted(PERSONS, 50);
        Walk returned = Walk.draft(hospital(), "requester", StandingForms.PROVISION, run(resolution))
                .submit();
        returned.decide("dso", "return", "请写明频次");
        assertThat(beyond("stranger", persons(resolution, 1))).containsExactly(PERSONS);
        assertThat(Walk.list(previewOf(returned).at("/standing/beyond"))).isEmpty();
        returned.change("persons", 30).submit();
        assertThat(total(resolution, "persons")).isEqualTo("50: 0 + 30");
        assertThat(runs(resolution)).hasSize(1);
        assertThat(filed("stranger", persons(resolution, 20)).openSteps()).containsExactly(CONTRACT);
        reviewed(returned);
        assertThat(returned.openSteps()).containsExactly(CONTRACT);
        assertThat(returned.timeline("lapsed")).isEmpty();
    }

    @Test
    @Tag("embedded")
    void whatTheOwnersTookAwayIsFreeAgain() {
        Walk resolution = adopted(ROWS, 200);
        Walk narrowed = Walk.draft(hospital(), "requester", StandingForms.PROVISION, run(resolution))
                .submit();
        narrowed.decide("dso", "effect-acceptable", StandingForms.noEffects());
        narrowed.decide("head.a", "consent-with-conditions", Forms.conditions().put("maxRows", 120));
        assertThat(total(resolution, "rows")).isEqualTo("200: 0 + 120");
        assertThat(beyond("stranger", run(resolution).put("maxRows", 80))).isEmpty();
        assertThat(beyond("stranger", run(resolution).put("maxRows", 81))).containsExactly(ROWS);
    }

    @Test
    @Tag("embedded")
    void aRunThatTheBodyApprovedItselfTakesNothingFromTheTotal() {
        Walk resolution = adopted(PERSONS, 50);
        Walk first = filed("requester", run(resolution));
        Walk met = filed("stranger", run(resolution));
        met.resolved("approve");
        first.withdraw();
        released(met, 100);
        assertThat(total(resolution, "persons")).isEqualTo("50: 0 + 0");
        assertThat(met.page().path("coveredBy").isNull()).isTrue();
    }

    @Test
    @Tag("embedded")
    void theListComesInPagesNewestFirst() {
        Walk resolution = adopted();
        var filed = new LinkedList<String>();
        for (int i = 0; i <= Page.SIZE; i++) {
            filed.addFirst(Walk.draft(hospital(), "requester", StandingForms.PROVISION, run(resolution))
                    .submit()
                    .number());
        }
        JsonNode first = resolution.owner().get(resolution.path() + "/runs");
        assertThat(numbers(first)).isEqualTo(filed.subList(0, Page.SIZE));
        JsonNode last = resolution
                .owner()
                .get(resolution.path() + "/runs?cursor=" + first.path("next").asString());
        assertThat(numbers(last)).containsExactly(filed.getLast());
        assertThat(last.path("next").isNull()).isTrue();
        hospital().as("head.b").refused(404, "GET", resolution.path() + "/runs", null);
    }

    private ObjectNode persons(Walk resolution, int persons) {
        return run(resolution).put("persons", persons);
    }

    private JsonNode previewOf(Walk walk) {
        return walk.owner()
                .post(
                        "/api/matters/checks",
                        Map.of(
                                "procedure",
                                StandingForms.PROVISION,
                                "form",
                                walk.page().path("form"),
                                "matter",
                                walk.id));
    }

    private static List<String> numbers(JsonNode page) {
        return Walk.list(page.path("items")).stream()
                .map(run -> run.at("/link/number").asString())
                .toList();
    }

    /** Limit: delivered + reserved. */
    private static String total(Walk resolution, String of) {
        JsonNode total = resolution.page().at("/standing/yearly/" + of);
        return total.path("limit").asLong() + ": " + total.path("delivered").asLong() + " + "
                + total.path("reserved").asLong();
    }
}
