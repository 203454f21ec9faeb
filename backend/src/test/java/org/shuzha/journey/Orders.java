package org.shuzha.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shuzha.identity.Post;
import org.shuzha.shared.Times;

/** What administrators send. */
final class Orders {

    private Orders() {}

    static Map<String, Object> appointment(Post post, String department) {
        var body = new HashMap<String, Object>();
        body.put("post", post.name());
        body.put("department", department);
        body.put("from", today().toString());
        return body;
    }

    static Map<String, Object> departure(LocalDate on) {
        return Map.of("on", on.toString(), "reason", "离职");
    }

    static Map<String, Object> substitution(String absent, String substitute) {
        return Map.of(
                "absent",
                absent,
                "substitute",
                substitute,
                "from",
                today().toString(),
                "until",
                today().plusDays(7).toString());
    }

    static LocalDate today() {
        return LocalDate.now(Times.ZONE);
    }
}
