package org.shuzha.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
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
        classes = NotesTest.Parts.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=${shuzha.test.url.keys:jdbc:h2:mem:keys;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE}",
            "spring.datasource.username=${shuzha.test.user:sa}",
            "spring.datasource.password=${shuzha.test.password:}"
        })
abstract class NotesTest {

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
    protected Notes notes;

    @Autowired
    protected JdbcTemplate jdbc;

    protected final String key = Ids.next();
    protected final String text = Ids.next();

    @BeforeEach
    void table() {
        jdbc.execute("CREATE TABLE IF NOT EXISTS idempotency_note (id CHAR(26) PRIMARY KEY, text VARCHAR(100))");
    }

    protected interface Call {
        Object run() throws Exception;
    }

    protected static Object once(Call call) throws Exception {
        try {
            return call.run();
        } catch (IdempotencyReplay | Problem answer) {
            return answer;
        }
    }

    protected static Object as(String account, String key, Call call) throws Exception {
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

    protected static Note note(String text) {
        return new Note("1", text, Map.of(), Instant.parse("2026-03-01T00:00:00Z"));
    }

    protected int stored() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM idempotency_note WHERE text = ?", Integer.class, text);
    }
}
