package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.shuzha.Client.Answer;
import tools.jackson.databind.JsonNode;

/** An incident whose affected persons the platform tells, with a mail server and a gateway that a test stops and starts. */
abstract class TellingJourney extends IncidentJourney {

    static final String ELEMENT = "Task_NotifyPersons";
    static final String TEXT = "您的出院小结可能被他人查看，请警惕诈骗电话。";

    GreenMail mail;
    SmsGatewayServer sms;
    Hospital hospital;
    Walk walk;
    String path;

    abstract String place();

    @BeforeAll
    void aPlaceWithItsAuthority() {
        office("HEALTH", "DISTRICT", place());
    }

    @BeforeEach
    void somebodyIsToBeTold() {
        // another test may have moved the clock ahead and used the channels then
        jdbc.update("UPDATE incident_channel SET free_at = '2026-01-01 00:00:00', troubled = FALSE");
        jdbc.update("UPDATE incident_telling SET state = 'STOPPED' WHERE state = 'RUNNING'");
        mail = started();
        sms = new SmsGatewayServer(SMS_PORT);
        hospital = hospital == null ? incidentHospital("NATIONAL", "HEALTH", place()) : hospital;
        walk = classified(hospital, classification("data", "general", 10));
        path = "/api/tasks/" + task(walk, "pio", ELEMENT) + "/telling";
    }

    @AfterEach
    void close() {
        mail.stop();
        sms.close();
    }

    static GreenMail started() {
        var server = new GreenMail(new ServerSetup(MAIL_PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    static byte[] list(String... lines) {
        return (Stream.concat(Stream.of("address,name"), Stream.of(lines)).collect(Collectors.joining("\n")) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Answer sent(String who, String path, byte[] list, String text) {
        return hospital.as(who)
                .upload(
                        path,
                        "名单.csv",
                        list,
                        Map.of("subject", "关于您个人信息的告知", "text", text),
                        UUID.randomUUID().toString());
    }

    JsonNode checked(String... lines) {
        return json(sent("pio", path + "/checks", list(lines), TEXT));
    }

    JsonNode begun(String... lines) {
        JsonNode answer = json(sent("pio", path, list(lines), TEXT));
        assertThat(answer.path("id").isNull()).as(answer.toString()).isFalse();
        return answer;
    }

    static JsonNode json(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    JsonNode told() {
        return hospital.as("pio").get(path);
    }

    /** told, failed, waiting and left of a channel. */
    List<Integer> counts(String channel) {
        return Walk.list(told().path("channels")).stream()
                .filter(one -> one.path("channel").asString().equals(channel))
                .flatMap(one -> Stream.of("told", "failed", "waiting", "left")
                        .map(state -> one.path(state).asInt()))
                .toList();
    }

    List<String> codes(JsonNode report) {
        return Walk.list(report.at("/report/mistakes")).stream()
                .map(one -> one.path("row").asInt() + " " + one.path("code").asString())
                .toList();
    }

    /** One look of every channel, as soon as each may be used again. */
    void look() {
        later(Duration.ofSeconds(6));
        tick("TellingClock.mail");
        tick("TellingClock.sms");
    }

    void later(Duration time) {
        clock.advance(time);
    }

    List<String> leaves() {
        return jdbc.queryForList(
                "SELECT content FROM audit_leaf WHERE stream = ? ORDER BY sequence", String.class, "matter:" + walk.id);
    }

    List<Map<String, Object>> rows() {
        return jdbc.queryForList(
                "SELECT d.* FROM incident_told d JOIN incident_telling t ON t.id = d.telling_id"
                        + " WHERE t.matter_id = ? ORDER BY d.id",
                walk.id);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
