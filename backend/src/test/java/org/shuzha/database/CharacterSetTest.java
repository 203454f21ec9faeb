package org.shuzha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Names that a three-byte character set would refuse or spoil: a rare Han character and an emoji. */
class CharacterSetTest extends ApplicationTest {

    private static final String RARE = "𠮷野家庭随访😀";

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Test
    void rareCharactersSurviveInTitleCommentListAndSearch() {
        Client requester = as("zhang.wei");
        var form = Requests.form(requester, "JY-03");
        form.put("title", RARE);
        JsonNode matter = Requests.submit(requester, Requests.draft(requester, form));
        String id = matter.get("id").stringValue();
        assertThat(requester.get("/api/matters/" + id).get("title").stringValue())
                .isEqualTo(RARE);

        Client head = as("he.shuheng");
        JsonNode task = Requests.task(head, id);
        assertThat(task.at("/matter/title").stringValue()).isEqualTo(RARE);
        head.post(
                "/api/tasks/" + task.get("id").stringValue() + "/opinion",
                Map.of("opinion", "return", "comment", "请补充 " + RARE, "version", 1));

        assertThat(requester.get("/api/matters/" + id + "/timeline").toString()).contains("请补充 " + RARE);
        assertThat(requester.get("/api/matters?q=𠮷野家").toString()).contains(id);
        assertThat(requester.get("/api/matters/" + id + "/proof").get("intact").booleanValue())
                .isTrue();
    }

    @Test
    void rareCharactersSurviveInProcessVariables() {
        Client requester = as("zhang.wei");
        String id = Requests.submit(requester, Requests.draft(requester, Requests.form(requester, "JY-03")))
                .get("id")
                .stringValue();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(id).singleResult();
        runtime.setVariable(task.getProcessInstanceId(), "note", RARE);
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "note")).isEqualTo(RARE);
        assertThat(runtime.createVariableInstanceQuery()
                        .variableValueEquals("note", RARE)
                        .count())
                .isPositive();
    }

    @Test
    void searchDoesNotMindTheCaseOfLetters() {
        Client requester = as("zhang.wei");
        var form = Requests.form(requester, "JY-03");
        form.put("title", "HbA1c 随访");
        String id = Requests.submit(requester, Requests.draft(requester, form))
                .get("id")
                .stringValue();
        assertThat(requester.get("/api/matters?q=hba1C").toString()).contains(id);
        assertThat(as("he.shuheng").get("/api/tasks?q=hba1C").toString()).contains(id);
    }

    /** The test server's own character set is Latin-1, so each table must have named another. */
    @Test
    @Tag("mariadb")
    void everyTextColumnOfTheSchemaHoldsAllOfUnicode() {
        List<String> narrow = database.sql("""
                        SELECT CONCAT(table_name, '.', column_name, ' ', collation_name)
                        FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
                          AND collation_name IS NOT NULL AND collation_name <> 'utf8mb4_bin'
                        """).query(String.class).list();
        assertThat(narrow).isEmpty();
    }
}
