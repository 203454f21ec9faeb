package org.shuzha.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The order in which several matters are locked is one for everybody, and a whole line of them comes at once. */
class MatterLocksTest extends ApplicationTest {

    private static final String KEY = "data-use-request";

    @Autowired
    private Matters matters;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aLineIsLockedAtThePlaceOfTheOneNobodyCalled() {
        Actor requester = new Actor(
                jdbc.queryForObject("SELECT id FROM identity_person WHERE username = 'zhang.wei'", String.class),
                "张伟",
                "");
        var form = JsonMapper.shared().createObjectNode();
        Matter first = drafts.draft(requester, KEY, form, null, null);
        Matter second = drafts.draft(requester, KEY, form, null, null);
        Matter called = drafts.call(first, KEY, form);
        Matter below = drafts.call(called, KEY, form);
        assertThat(locked(second, called)).containsExactly(called.id(), second.id());
        assertThat(locked(below, second, first)).containsExactly(first.id(), below.id(), second.id());
        assertThat(matters.lockAll(List.of("unknown", second.id())))
                .extracting(Matter::id)
                .containsExactly(second.id());
    }

    private List<String> locked(Matter... some) {
        var ids = List.of(some).stream().map(Matter::id).toList();
        return matters.lockAll(ids).stream().map(Matter::id).toList();
    }
}
