package org.shuzha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** What a key promises: one effect, the first answer again, and only to whom it belongs, for two days. */
class IdempotencyTest extends NotesTest {

    @Autowired
    private IdempotencyKeys keys;

    @Test
    void aRepeatGetsTheFirstAnswerAndHasNoSecondEffect() throws Exception {
        Note note = note(text);
        assertThat(as("zhang", key, () -> notes.create("a", note))).isEqualTo(note);
        IdempotencyReplay replay = replayed("zhang", key, () -> notes.create("a", note));
        assertThat(replay.status()).isEqualTo(201);
        assertThat(replay.body()).contains("\"text\":\"" + text + "\"", "\"at\":\"2026-03-01T00:00:00Z\"");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void theOrderOfMembersDoesNotMatterTheirValuesDo() throws Exception {
        Note note = new Note("1", text, new LinkedHashMap<>(), null);
        note.more().put("a", 1);
        note.more().put("b", 2);
        as("zhang", key, () -> notes.create("a", note));
        Note turned = new Note("1", text, new LinkedHashMap<>(), null);
        turned.more().put("b", 2);
        turned.more().put("a", 1);
        replayed("zhang", key, () -> notes.create("a", turned));
        turned.more().put("a", 3);
        refused("idempotency.key_reused", 422, "zhang", key, () -> notes.create("a", turned));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void keysBelongToAnAccount() throws Exception {
        as("zhang", key, () -> notes.create("a", note(text)));
        as("li", key, () -> notes.create("a", note(text)));
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void withoutKeyOrAccountNothingHappens() throws Exception {
        refused("idempotency.key_missing", 400, "zhang", null, () -> notes.create("a", note(text)));
        refused("idempotency.key_missing", 400, "zhang", " ", () -> notes.create("a", note(text)));
        refused("session.required", 401, null, key, () -> notes.create("a", note(text)));
        assertThat(stored()).isZero();
    }

    @Test
    void aRefusedChangeReleasesItsKey() throws Exception {
        refused("note.refused", 409, "zhang", key, () -> notes.create("a", note("refused " + text)));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM idempotency_note WHERE text = ?", Integer.class, "refused " + text))
                .isZero();
        as("zhang", key, () -> notes.create("a", note(text)));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void filesCountAsBody() throws Exception {
        byte[] content = {1, 2, 3};
        as("zhang", key, () -> notes.accept(new MockMultipartFile("file", "a.pdf", null, content)));
        IdempotencyReplay replay =
                replayed("zhang", key, () -> notes.accept(new MockMultipartFile("file", "a.pdf", null, content)));
        assertThat(replay.status()).isEqualTo(202);
        assertThat(replay.body()).isNull();
        byte[] other = {1, 2, 4};
        refused("idempotency.key_reused", 422, "zhang", key, () -> {
            return notes.accept(new MockMultipartFile("file", "a.pdf", null, other));
        });
    }

    @Test
    void keysAreForgottenAfterTwoDays() throws Exception {
        as("zhang", key, () -> notes.create("a", note(text)));
        as("li", key, () -> notes.create("a", note(text)));
        LocalDateTime old =
                LocalDateTime.now(ZoneOffset.UTC).minus(IdempotencyKeys.KEPT).minusMinutes(1);
        String zhang = IdempotencyFingerprint.hash("zhang", key);
        jdbc.update("UPDATE shared_idempotency_key SET created_at = ? WHERE id = ?", old, zhang);
        for (int i = 0; i < 1200; i++) {
            String id = IdempotencyFingerprint.hash(key, "" + i);
            jdbc.update("INSERT INTO shared_idempotency_key VALUES (?, ?, 200, NULL, ?)", id, id, old);
        }
        keys.forget();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM shared_idempotency_key WHERE created_at <= ?", Integer.class, old))
                .isZero();
        replayed("li", key, () -> notes.create("a", note(text)));
        assertThat(as("zhang", key, () -> notes.create("a", note(text)))).isNotNull();
    }

    private static IdempotencyReplay replayed(String account, String key, Call call) throws Exception {
        return (IdempotencyReplay) once(() -> as(account, key, call));
    }

    private static void refused(String code, int status, String account, String key, Call call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(account, key, call))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.kind().status()).isEqualTo(status);
                });
    }
}
