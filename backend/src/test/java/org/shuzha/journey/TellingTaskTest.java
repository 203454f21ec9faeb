package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.journey.SmsGatewayServer.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Telling persons belongs to its task: who may, what the form says of it, and that it ends and is forgotten with it. */
@Tag("race")
class TellingTaskTest extends TellingJourney {

    @Override
    String place() {
        return "640205";
    }

    @Test
    void aListIsTriedFirst() {
        JsonNode report =
                checked("13911110001,张某", "021-55500001,李某", "13911110001,", "a@@b,", ",某", "ok@patient.example,");
        assertThat(codes(report))
                .containsExactlyInAnyOrder(
                        "3 incident.address_unknown",
                        "4 incident.listed_twice",
                        "5 incident.address_unknown",
                        "6 import.required");
        assertThat(report.toString()).doesNotContain("13911110001", "张某");
        assertThat(rows()).isEmpty();
        JsonNode fine = checked("13911110001,张某", "a-b@patient.example,", "ab@patient.example,");
        assertThat(codes(fine)).isEmpty();
        assertThat(List.of(
                        fine.path("mails").asInt(),
                        fine.path("messages").asInt(),
                        fine.path("parts").asInt()))
                .containsExactly(2, 1, 1);
        assertThat(rows()).isEmpty();
        assertThat(json(sent("pio", path, list("13911110001,", "x,"), TEXT))
                        .path("id")
                        .isNull())
                .isTrue();
        assertThat(rows()).isEmpty();
    }

    @Test
    void aTextHasItsLength() {
        assertCode(sent("pio", path + "/checks", list("13911110001,"), "短").json(), "incident.message_text");
        JsonNode parts = json(sent("pio", path + "/checks", list("13911110001,张某"), "字".repeat(68)));
        assertThat(parts.path("parts").asInt()).isEqualTo(2);
        String longest = "字".repeat(499);
        assertThat(codes(json(sent("pio", path + "/checks", list("13911110001,张某", "a@patient.example,张某"), longest))))
                .containsExactly("2 incident.sms_length");
    }

    /** The second list follows the first: who failed is listed again, who was told is not. */
    @Test
    void severalListsFollowOneAnother() {
        sms.answering(
                message -> message.path("to").asString().equals("13911110001") ? Reply.code(22) : Reply.taken("R"));
        begun("13911110001,", "13911110002,");
        look();
        assertThat(counts("SMS")).containsExactly(1, 1, 0, 0);
        assertThat(codes(checked("13911110002,", "13911110003,"))).containsExactly("2 incident.told_already");
        sms.answering(message -> Reply.taken("R"));
        begun("13911110001,", "13911110003,");
        assertThat(counts("SMS")).containsExactly(1, 0, 2, 0);
        look();
        assertThat(counts("SMS")).containsExactly(3, 0, 0, 0);
    }

    @Test
    void theSameClickBeginsOnceAndAsksWhoSitsThere() {
        Client client = hospital.as("pio");
        String key = UUID.randomUUID().toString();
        Map<String, String> fields = Map.of("subject", "告知", "text", TEXT);
        JsonNode first = json(client.upload(path, "名单.csv", list("13911110001,"), fields, key));
        JsonNode again = json(client.upload(path, "名单.csv", list("13911110001,"), fields, key));
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(rows()).hasSize(1);
        assertThat(client.upload(path, "名单.csv", list("13911110001,"), Map.of("subject", "告知", "text", TEXT + "！"), key)
                        .status())
                .isEqualTo(422);
        Client unproven = hospital.anotherSession("pio").neverProving();
        later(Duration.ofMinutes(20));
        assertThat(unproven.upload(
                                path,
                                "名单.csv",
                                list("13911110005,"),
                                fields,
                                UUID.randomUUID().toString())
                        .text())
                .contains("account.step-up-needed");
    }

    @Test
    void aPersonStopsItAndLetsItGoOn() {
        begun("13911110001,", "13911110002,");
        hospital.as("pio").post(path + "/stop", null);
        look();
        assertThat(sms.received).isEmpty();
        assertThat(told().path("stopped").asBoolean()).isTrue();
        hospital.as("pio").post(path + "/resumption", null);
        look();
        assertThat(sms.received).hasSize(2);
        assertThat(leaves().stream()
                        .filter(leaf -> leaf.contains("telling_stopped") || leaf.contains("telling_resumed")))
                .hasSize(2);
    }

    @Test
    void whatThePlatformToldCountsInTheForm() {
        sms.answering(message -> message.path("to").asString().endsWith("9") ? Reply.code(21) : Reply.taken("R"));
        begun("13911110001,", "13911110002,", "13911110009,", "a@patient.example,");
        assertCode(refused(409, walk, "pio", ELEMENT, "persons-notified", form(2, 1, 1)), "incident.telling_runs");
        look();
        assertCode(refused(422, walk, "pio", ELEMENT, "persons-notified", form(1, 1, 2)), "incident.told_fewer.sms");
        assertCode(refused(422, walk, "pio", ELEMENT, "persons-notified", form(2, 2, 0)), "incident.proof_needed");
        assertCode(refused(422, walk, "pio", ELEMENT, "persons-notified", form(2, 1, 0)), "incident.persons_untold");
        decide(walk, "pio", ELEMENT, "persons-notified", form(2, 1, 1));
        assertThat(walk.openSteps()).doesNotContain(ELEMENT);
        assertThat(leaves())
                .anyMatch(leaf -> leaf.contains("incident.telling_ended")
                        && leaf.contains("\"sms_told\":2")
                        && leaf.contains("\"mail_told\":1")
                        && leaf.contains("\"sms_failed\":1"));
        JsonNode seen = hospital.as("nurse").get(walk.path() + "/told");
        assertThat(seen.at("/channels/1/told").asInt()).isEqualTo(2);
    }

    @Test
    void nobodyIsToldAfterTheTaskHasEnded() throws Exception {
        var asked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        sms.answering(message -> {
            asked.countDown();
            await(go);
            return Reply.taken("R");
        });
        begun("13911110001,", "13911110002,", "13911110003,");
        var node = Executors.newSingleThreadExecutor();
        try {
            var running = node.submit(() -> tick("TellingClock.sms"));
            await(asked);
            hospital.as("pio").post(path + "/stop", null);
            assertCode(refused(409, walk, "pio", ELEMENT, "persons-notified", form(1, 0, 3)), "incident.telling_runs");
            go.countDown();
            running.get();
        } finally {
            node.shutdownNow();
        }
        decide(walk, "pio", ELEMENT, "persons-notified", form(1, 0, 3));
        look();
        look();
        assertThat(sms.received).hasSize(1);
        JsonNode seen = hospital.as("lead").get(walk.path() + "/told");
        assertThat(seen.at("/channels/1/left").asInt()).isEqualTo(2);
        assertThat(seen.path("running").asBoolean()).isFalse();
        assertThat(sent("pio", path, list("13911110004,"), TEXT).status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void whoWasNotReachedIsForThoseWhoHoldTheTaskAndGoesADayAfter() {
        sms.answering(message -> Reply.code(21));
        begun("13911110001,张某", "13911110002,=1+1");
        look();
        JsonNode page = hospital.as("pio").get(path + "/failures");
        assertThat(page.at("/items/0/masked").asString()).isEqualTo("139****0001");
        assertThat(page.toString()).doesNotContain("13911110001", "张某");
        String csv =
                hospital.as("pio").send("GET", path + "/failures/export", null).text();
        assertThat(csv).contains("\"13911110001\",\"张某\"", "\"13911110002\",\"'=1+1\"");
        assertThat(leaves()).anyMatch(leaf -> leaf.contains("incident.failures_taken"));
        for (String other : List.of("nurse", "lead", "leader", "principal", "auditor", "dso")) {
            for (String door : List.of("", "/failures", "/failures/export")) {
                hospital.as(other).refused(404, "GET", path + door, null);
            }
            assertThat(sent(other, path, list("13911110004,"), TEXT).status()).isEqualTo(404);
        }
        later(Duration.ofDays(3));
        tick("TellingClock.erase");
        assertThat(rows()).allMatch(row -> row.get("sealed") != null);
        decide(walk, "pio", ELEMENT, "persons-notified", form(0, 0, 4));
        later(Duration.ofHours(23));
        tick("TellingClock.erase");
        assertThat(rows()).allMatch(row -> row.get("sealed") != null);
        assertThat(hospital.as("pio")
                        .send("GET", path + "/failures/export", null)
                        .status())
                .isEqualTo(409);
        later(Duration.ofHours(2));
        tick("TellingClock.erase");
        assertThat(rows()).allMatch(row -> row.get("sealed") == null);
        assertThat(leaves()).anyMatch(leaf -> leaf.contains("incident.addresses_erased"));
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    private static ObjectNode form(int sms, int mail, int notReached) {
        ObjectNode form = Forms.json(Map.of("content", TEXT, "affected", 4));
        if (sms > 0) {
            form.put("smsTold", sms);
        }
        if (mail > 0) {
            form.put("mailTold", mail);
        }
        return notReached == 0 ? form : form.put("notReached", notReached).put("failures", "改寄信函");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
