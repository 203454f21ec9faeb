package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuzha.journey.SmsGatewayServer.Reply;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Persons are told over real servers that are down, slow or refuse (A25.3, B25). */
@Tag("race")
@ExtendWith(OutputCaptureExtension.class)
class TellingTest extends TellingJourney {

    @Override
    String place() {
        return "640105";
    }

    @Test
    void eachIsToldWithProofAndForgotten(CapturedOutput log) throws Exception {
        begun("wang@patient.example,王某", "139 1234-5678,李某", "+86 13900000001,");
        look();
        look();
        assertThat(counts("MAIL")).containsExactly(1, 0, 0, 0);
        assertThat(counts("SMS")).containsExactly(2, 0, 0, 0);
        var message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("关于您个人信息的告知");
        assertThat(message.getContent().toString().strip()).isEqualTo("王某：" + TEXT);
        assertThat(sms.numbers()).containsExactly("13912345678", "13900000001");
        assertThat(sms.received.get(0).path("text").asString()).isEqualTo("李某：" + TEXT);
        assertThat(sms.received.get(1).path("text").asString()).isEqualTo(TEXT);
        assertThat(sms.keys).containsOnly("geheim");
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("sealed")).isNull();
            assertThat(row.get("ended_at")).isNotNull();
            assertThat(row.get("person_mark").toString()).startsWith("HMAC-SHA256:");
        });
        assertThat(rows())
                .extracting(row -> row.get("masked"))
                .containsExactly("w***@patient.example", "139****5678", "139****0001");
        assertThat(rows().get(0).get("receipt")).isEqualTo(message.getMessageID());
        assertThat(rows().get(1).get("receipt")).isEqualTo("R-" + rows().get(1).get("id"));
        String ours =
                log.getAll().lines().filter(line -> !line.contains("icegreen")).collect(Collectors.joining());
        String everything = leaves() + told().toString() + walk.page() + ours;
        assertThat(everything).doesNotContain("wang@", "13912345678", "13900000001", "王某", "李某");
        assertThat(leaves()).anyMatch(leaf -> leaf.contains("incident.telling_started"));
    }

    @Test
    void whoWaitsIsEncryptedForThatRowOnly() {
        begun("13911110001,张某", "13911110002,赵某");
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain("13911110001", "13911110002", "张某", "赵某"));
        // one row's address put into the other's place is refused, not told
        jdbc.update(
                "UPDATE incident_told SET sealed = ? WHERE id = ?",
                rows().get(0).get("sealed"),
                rows().get(1).get("id"));
        look();
        assertThat(sms.numbers()).containsExactly("13911110001");
        assertThat(counts("SMS")).containsExactly(1, 1, 0, 0);
        assertThat(rows().get(1).get("reason")).isEqualTo("unreadable");
    }

    @Test
    void aMailServerThatIsDownDelaysNobodyElse() {
        mail.stop();
        begun("a@patient.example,", "b@patient.example,", "13911110001,", "13911110002,");
        look();
        assertThat(counts("SMS")).containsExactly(2, 0, 0, 0);
        assertThat(counts("MAIL")).containsExactly(0, 0, 2, 0);
        assertThat(told().at("/channels/0/troubled").asBoolean()).isTrue();
        assertThat(attempts()).isEqualTo(3);
        look();
        assertThat(attempts()).as("the channel rests").isEqualTo(3);
        mail = started();
        IntStream.range(0, 3).forEach(i -> {
            later(Duration.ofMinutes(1));
            look();
        });
        assertThat(counts("MAIL")).containsExactly(2, 0, 0, 0);
        assertThat(Stream.of(mail.getReceivedMessages()).map(one -> GreenMailUtil.getAddressList(to(one))))
                .containsExactlyInAnyOrder("a@patient.example", "b@patient.example");
        assertThat(told().at("/channels/0/troubled").asBoolean()).isFalse();
    }

    @Test
    void aGatewayThatFailsIsTriedAgainAndOneThatRefusesIsNot() {
        sms.answering(message -> switch (message.path("to").asString()) {
            case "13911110001" -> Reply.code(21);
            case "13911110002" -> new Reply(400, "");
            case "13911110003" -> new Reply(200, "{\"code\":0}");
            default -> new Reply(503, "");
        });
        begun("13911110001,", "13911110002,", "13911110003,", "13911110004,");
        look();
        assertThat(counts("SMS")).as("after a missing receipt it rests").containsExactly(0, 3, 1, 0);
        assertThat(rows())
                .extracting(row -> row.get("reason"))
                .containsExactly("refused", "refused", "no-receipt", null);
        later(Duration.ofMinutes(1));
        look();
        assertThat(counts("SMS")).containsExactly(0, 3, 1, 0);
        sms.answering(message -> new Reply(307, ""));
        later(Duration.ofMinutes(1));
        look();
        assertThat(sms.elsewhere).hasValue(0);
        sms.answering(message -> {
            pause(7000);
            return Reply.taken("late");
        });
        later(Duration.ofMinutes(5));
        look();
        assertThat(counts("SMS")).as("too slow").containsExactly(0, 3, 1, 0);
        sms.answering(message -> Reply.taken("R"));
        later(Duration.ofMinutes(31));
        look();
        assertThat(counts("SMS")).containsExactly(1, 3, 0, 0);
        assertThat(sms.numbers().stream().filter("13911110001"::equals)).hasSize(1);
        assertThat(sms.received.subList(3, sms.received.size()).stream()
                        .map(one -> one.path("id").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void afterThreeDaysItIsGivenUp() {
        sms.answering(message -> new Reply(500, ""));
        begun("13911110001,");
        look();
        for (int minutes : List.of(1, 5, 30, 120, 360, 720, 1440, 1440)) {
            assertThat(counts("SMS")).containsExactly(0, 0, 1, 0);
            later(Duration.ofMinutes(minutes));
            look();
        }
        assertThat(counts("SMS")).containsExactly(0, 1, 0, 0);
        assertThat(rows().get(0).get("reason")).isEqualTo("unanswered");
    }

    private int attempts() {
        return rows().stream()
                .mapToInt(row -> ((Number) row.get("attempts")).intValue())
                .sum();
    }

    private static jakarta.mail.Address[] to(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
