package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notices by mail, over a real server that is sometimes down. */
@Tag("race")
class NoticeMailTest extends JourneyTest {

    private static final List<Integer> MINUTES_BETWEEN_TRIES = List.of(1, 5, 30, 120, 360, 720, 1440, 1440);
    private static final String DELIVERIES = "/api/administration/deliveries";

    private GreenMail server = started();

    private Hospital hospital;
    private String address;

    @BeforeEach
    void aHeadWithAnAddress() {
        if (!server.isRunning()) {
            server = started();
        }
        hospital = staffed("NATIONAL").administrators();
        address = "head" + hospital.id + "@hospital.example";
        write("head.a", address, "zh");
    }

    @AfterAll
    void close() {
        server.stop();
    }

    @Test
    void whoHasAnAddressGetsTheSentenceAndALinkAndNothingPersonal() throws Exception {
        write("head.b", "b" + address, "en");
        Walk walk = Walk.filed(hospital, "joint");
        send();
        MimeMessage mail = only(address);
        String body = GreenMailUtil.getBody(mail);
        JsonNode notice = NoticeSeen.of(hospital, "head.a").get(0);
        assertThat(mail.getSubject()).isEqualTo("[数闸] " + notice.path("text").asString());
        assertThat(mail.getFrom()[0]).hasToString("shuzha@hospital.example");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString())
                .contains(
                        walk.number(),
                        "打开：https://shuzha.hospital.example/notices/"
                                + notice.path("id").asString())
                .doesNotContain(hospital.name("head.a"), hospital.name("requester"), "糖尿病");
        assertThat(body).isNotEmpty();
        assertThat(only("b" + address).getContent().toString())
                .startsWith("New task: ")
                .contains("Open: https://");
        assertThat(received("deputy" + address)).isEmpty();
        send();
        assertThat(received(address)).hasSize(1);
    }

    @Test
    void aServerThatWasDownForAnHourLosesNothingAndGetsNothingTwice() {
        server.stop();
        Walk walk = Walk.filed(hospital, "general.a");
        assertThat(NoticeSeen.texts(walk, "head.a")).hasSize(1);
        send();
        later(1);
        send();
        later(5);
        send();
        assertThat(hospital.as("system").get(DELIVERIES).path("waiting").asInt())
                .isEqualTo(1);
        server = started();
        later(60);
        send();
        send();
        assertThat(received(address)).hasSize(1);
        assertThat(hospital.as("system").get(DELIVERIES).path("waiting").asInt())
                .isZero();
    }

    @Test
    void afterTheLastTryTheAdministratorSendsItAgain() throws Exception {
        server.stop();
        Walk walk = Walk.filed(hospital, "general.a");
        send();
        for (int minutes : MINUTES_BETWEEN_TRIES) {
            assertThat(failed("system")).isEmpty();
            later(minutes - 1);
            send();
            later(1);
            send();
        }
        JsonNode row = failed("system").get(0);
        assertThat(row.path("to").asString()).isEqualTo(hospital.name("head.a"));
        assertThat(row.path("text").asString()).contains(walk.number());
        assertThat(row.path("attempts").asInt()).isEqualTo(MINUTES_BETWEEN_TRIES.size() + 1);
        assertThat(row.path("error").asString()).isNotEmpty().doesNotContain(address);

        String again = DELIVERIES + "/" + row.path("id").asString() + "/repetition";
        Hospital other = staffed("NATIONAL").administrators();
        assertThat(Walk.list(other.as("system").get(DELIVERIES + "/failed").path("items")))
                .isEmpty();
        other.as("system").refused(404, "POST", again, null);
        hospital.as("security").refused(403, "POST", again, null);
        server = started();
        send();
        assertThat(received(address)).isEmpty();
        hospital.as("system").post(again, null);
        send();
        assertThat(only(address).getMessageID())
                .isEqualTo("<"
                        + NoticeSeen.of(hospital, "head.a").get(0).path("id").asString() + "@hospital.example>");
        hospital.as("system").refused(404, "POST", again, null);
        assertThat(leaves("organisation:" + hospital.id)).anyMatch(leaf -> leaf.contains("notice.sent_again"));
    }

    @Test
    void whatANodeTookAndNeverSentIsSentByAnother() throws Exception {
        Walk.filed(hospital, "general.a");
        jdbc.update(
                "UPDATE notice_delivery SET attempts = 1, try_at = ? WHERE organisation_id = ?",
                java.time.LocalDateTime.ofInstant(
                        clock.instant().plus(Duration.ofMinutes(10)), java.time.ZoneOffset.UTC),
                hospital.id);
        send();
        assertThat(received(address)).isEmpty();
        later(11);
        send();
        assertThat(received(address)).hasSize(1);
    }

    @Test
    void twoNodesSendItOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            Walk.filed(hospital, "general.a");
        }
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> nodes =
                    List.of(threads.submit(() -> sendAfter(start)), threads.submit(() -> sendAfter(start)));
            for (Future<Void> node : nodes) {
                node.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(received(address)).hasSize(5);
    }

    @Test
    void whoHasLeftOrTakenTheAddressBackGetsNothing() {
        Walk.filed(hospital, "general.a");
        write("head.a", null, "zh");
        send();
        assertThat(received(address)).isEmpty();
        assertThat(failed("system")).isEmpty();
    }

    private void write(String who, String email, String language) {
        var contact = new java.util.HashMap<String, Object>(Map.of("language", language));
        contact.put("email", email);
        hospital.as(who).put("/api/account/contact", contact);
    }

    private List<JsonNode> failed(String who) {
        return Walk.list(hospital.as(who).get(DELIVERIES + "/failed").path("items"));
    }

    private List<String> leaves(String stream) {
        return jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, stream);
    }

    private void later(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }

    private Void sendAfter(CyclicBarrier start) throws Exception {
        start.await();
        send();
        return null;
    }

    private void send() {
        tick("OutboxClock");
    }

    private MimeMessage only(String to) {
        List<MimeMessage> mails = received(to);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private List<MimeMessage> received(String to) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equals(to))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static GreenMail started() {
        var mail = new GreenMail(new ServerSetup(MAIL_PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }
}
