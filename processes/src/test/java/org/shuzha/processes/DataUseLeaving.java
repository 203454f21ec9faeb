package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that leave go on as a linked matter. */
abstract class DataUseLeaving extends DataUseCourse {
    @Test
    void whatGoesAbroadIsExportedOnceTheOwnersConsent() {
        goingTo(true, true);
        consented();
        journey.linked(EXPORT, "EXPORTED_SA").endsAt("End_Provided");
        assertThat(journey.delegates).containsExactly("openRound", "computeLevel", "resolveOwners", "computeLevel");
    }

    @Test
    void whatLeavesForOthersIsProvidedOnceTheOwnersConsent() {
        goingTo(true, false);
        consented();
        journey.linked(PROVISION, "PROVIDED_REPORTED").endsAt("End_Provided");
    }

    /** Nobody knows where it goes: the stricter of the two. */
    @Test
    void theUnknownIsExported() {
        goingTo(null, null);
        consented();
        assertThat(journey.handed("Task_Linked", "linkedProcedure")).isEqualTo(EXPORT);
        journey.correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPORTED_SCC, End_Provided",
        "EXPORTED_CERT, End_Provided",
        "EXPORTED_EXEMPT, End_Provided",
        "REFUSED, End_NotProvided",
        "REJECTED_OWNER, End_NotProvided",
        "REJECTED_BODY, End_NotProvided",
        "REJECTED_INTERNAL, End_NotProvided",
        "REJECTED_HEALTH, End_NotProvided",
        "NOT_ACCEPTED, End_NotProvided",
        "FAILED_CAC, End_NotProvided",
        "STOPPED, End_NotProvided",
        "SUSPENDED, End_Suspended",
        "RESULT_EXPIRED, End_ResultExpired"
    })
    void howTheLinkedMatterEndsIsHowTheRequestEnds(String outcome, String end) {
        goingTo(true, true);
        consented();
        journey.linked(EXPORT, outcome).endsAt(end);
    }

    @Test
    void everyEndOfWhatItCallsIsAnswered() {
        List<String> answered = folder("data-use-request")
                .all("sequenceFlow")
                .filter(flow -> flow.attribute("sourceRef").equals("Gateway_LinkedEnded"))
                .flatMap(flow -> flow.child("conditionExpression").stream())
                .flatMap(condition ->
                        Pattern.compile("[A-Z_]{2,}").matcher(condition.text()).results())
                .map(MatchResult::group)
                .toList();
        assertThat(answered).doesNotHaveDuplicates();
        for (String called : List.of(EXPORT, PROVISION)) {
            assertThat(answered)
                    .containsAll(folder(called)
                            .all("endEvent")
                            .map(end -> Bpmn.property(end, "outcome"))
                            .filter(outcome -> !outcome.isEmpty())
                            .toList());
        }
    }

    @Test
    void theWithdrawalOfTheLinkedMatterGivesTheRequestBack() {
        goingTo(true, true);
        consented();
        journey.linked(EXPORT, "WITHDRAWN")
                .isAt("Task_Correct")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    private static Xml folder(String procedure) {
        return Folder.of(Sources.MAIN.resolve("procedures").resolve(procedure))
                .bpmn()
                .findFirst()
                .orElseThrow()
                .root();
    }
}
