package org.shuzha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;

/** The idempotency mechanism on a database, with an invented controller around a table of its own. */
@SpringBootTest(
        classes = IdempotencyTest.Parts.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties =
                "spring.datasource.url=${SHUZHA_TEST_DB_URL:jdbc:h2:mem:keys;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE}")
class IdempotencyTest {

    private static final int CASES = 200;
    private static final int EACH = 4;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({IdempotencyAspect.class, IdempotencyKeys.class, IdempotencyFingerprint.class, Notes.class})
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    record Note(String id, String text, Map<String, Object> more, Instant at) {}

    static class Notes {

        private final JdbcTemplate jdbc;

        Notes(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Idempotent
        @ResponseStatus(HttpStatus.CREATED)
        Note create(String label, @RequestBody Note note) {
            jdbc.update("INSERT INTO idempotency_note (id, text) VALUES (?, ?)", Ids.next(), note.text());
            if (note.text().startsWith("refused")) {
                throw Problem.conflict("note.refused", Map.of());
            }
            return note;
        }

        @Idempotent
        ResponseEntity<Note> accept(MultipartFile file) {
            return ResponseEntity.accepted().build();
        }

        @Idempotent
        void slowly(@RequestBody Note note) throws Exception {
            Thread.sleep(3000);
            jdbc.update("INSERT INTO idempotency_note (id, text) VALUES (?, ?)", Ids.next(), note.text());
        }
    }

    @Autowired
    private Notes notes;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private JdbcTemplate jdbc;

    private final String key = Ids.next();
    private final String text = Ids.next();

    @BeforeEach
    void table() {
        jdbc.execute("CREATE TABLE IF NOT EXISTS idempotency_note (id CHAR(26) PRIMARY KEY, text VARCHAR(100))");
    }

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
    void racedRepeatsHaveOneEffectEach() throws Exception {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CASES * EACH; i++) {
            String own = key + "-" + i / EACH;
            calls.add(() -> once(() -> as("zhang", own, () -> notes.create("a", note(text)))));
        }
        List<Object> answers = race(calls);
        assertThat(answers).filteredOn(Note.class::isInstance).hasSize(CASES);
        assertThat(answers).filteredOn(IdempotencyReplay.class::isInstance).hasSize(CASES * (EACH - 1));
        assertThat(stored()).isEqualTo(CASES);
    }

    @Test
    void racedRefusalsAllReachTheChangeAndLeaveNothing() throws Exception {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String own = key + "-" + i / EACH;
            calls.add(() -> once(() -> as("zhang", own, () -> notes.create("a", note("refused " + text)))));
        }
        assertThat(race(calls))
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Problem.class, p -> assertThat(p.code()).isEqualTo("note.refused")));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM idempotency_note WHERE text LIKE 'refused%'", Integer.class))
                .isZero();
    }

    @Test
    void aRepeatWaitsForASlowFirst() throws Exception {
        Call slow = () -> once(() -> as("zhang", key, () -> {
            notes.slowly(note(text));
            return "done";
        }));
        assertThat(race(List.of(slow, slow))).hasOnlyElementsOfTypes(String.class, IdempotencyReplay.class);
        assertThat(stored()).isEqualTo(1);
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

    private interface Call {
        Object run() throws Exception;
    }

    /** All at once on as many threads as the connection pool has connections, twice over. */
    private static List<Object> race(List<Call> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(32, calls.size()));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Object>> futures = new ArrayList<>();
        for (Call call : calls) {
            futures.add(pool.submit(() -> {
                start.await();
                return call.run();
            }));
        }
        start.countDown();
        List<Object> answers = new ArrayList<>();
        for (Future<Object> future : futures) {
            answers.add(future.get());
        }
        pool.shutdown();
        return answers;
    }

    private static Object once(Call call) throws Exception {
        try {
            return call.run();
        } catch (IdempotencyReplay | Problem answer) {
            return answer;
        }
    }

    private static Object as(String account, String key, Call call) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/notes");
        if (key != null) {
            request.addHeader(IdempotencyAspect.HEADER, key);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.getContext().setAuthentication(authentication(account));
        try {
            return call.run();
        } finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static Authentication authentication(String account) {
        return account == null
                ? new AnonymousAuthenticationToken(
                        "x", "anonymousUser", AuthorityUtils.createAuthorityList("ANONYMOUS"))
                : new TestingAuthenticationToken(account, null);
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

    private static Note note(String text) {
        return new Note("1", text, Map.of(), Instant.parse("2026-03-01T00:00:00Z"));
    }

    private int stored() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM idempotency_note WHERE text = ?", Integer.class, text);
    }
}
