package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What changes after an export was approved is decided anew: by the body always, by the owners where they did not consent to it. */
class ExportChangeTest extends JourneyTest {

    private Exported place;

    @BeforeAll
    void aHospitalWithItsAuthorities() {
        place = Exported.place(jdbc, staffed("NATIONAL"), emptyHospital("NATIONAL"), "793002");
    }

    @Test
    void aReceiverInAnotherCountryIsAnotherReceiver() {
        Walk request = request();
        Walk export = changed(delivered(request), "recipients", List.of(receiver("US")));
        assertThat(export.openSteps()).containsExactly("Task_OwnerReview");
        export.decide("head.a", "consent").resolved("approve");
        deliver(export);
        assertThat(export.decide("requester", "finish").outcome()).isEqualTo("EXPORTED_EXEMPT");
        assertThat(export.page().path("resolutions")).hasSize(2);
        assertThat(request.outcome()).isEqualTo("PROVIDED");
    }

    @Test
    void aFurtherReceiverIsAskedForToo() {
        Walk export = changed(delivered(request()), "recipients", List.of(receiver("SG"), receiver("US")));
        assertThat(export.openSteps()).containsExactly("Task_OwnerReview");
        export.decide("head.a", "reject", "不同意增加接收方");
        assertThat(export.outcome()).isEqualTo("REJECTED_INTERNAL");
    }

    @Test
    void anotherPurposeIsAskedForAnew() {
        Walk export = changed(delivered(request()), "purpose", "境外接收方用这些数据训练商业化的质量评分产品，并向第三方销售。");
        assertThat(export.openSteps()).containsExactly("Task_OwnerReview");
    }

    @Test
    void whatTheOwnersDidNotDecideOnIsDecidedByTheBodyAlone() {
        Walk export = changed(delivered(request()), "receiverContact", "Chen Hao, +65 1111 1111");
        assertThat(export.openSteps()).containsExactly("Task_Convene");
        assertThat(export.resolved("reject").outcome()).isEqualTo("REJECTED_INTERNAL");
    }

    private Walk request() {
        return place.calling("general.a");
    }

    private Walk delivered(Walk request) {
        Walk export = Exported.drafted(request).submit().resolved("approve");
        deliver(export);
        return export;
    }

    private void deliver(Walk export) {
        place.delivered(export, "general.a", 400);
        assertThat(export.openSteps()).containsExactly("Task_AfterDelivery");
    }

    private static Walk changed(Walk export, String property, Object value) {
        export.decide("requester", "change", "情况有变");
        assertThat(export.openSteps()).containsExactly("Task_Correct");
        return export.change(property, value).submit();
    }

    private static Map<String, Object> receiver(String country) {
        return Map.of("kind", "overseas", "name", ConsentDesk.RECEIVER, "country", country);
    }
}
