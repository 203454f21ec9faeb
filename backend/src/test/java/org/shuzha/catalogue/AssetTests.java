package org.shuzha.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class AssetTests extends ApplicationTest {

    @Autowired
    private Assets assets;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void listsOnesOwnInstitutionByCode() {
        JsonNode page = as("zhang.wei").get("/api/assets");

        assertThat(page.path("next").isNull()).isTrue();
        assertThat(page.path("items").findValuesAsString("code"))
                .containsExactly(
                        "BA-01", "BA-02", "BA-03", "HX-01", "JY-01", "JY-02", "JY-03", "LH-01", "YX-01", "YX-02");
    }

    @Test
    void showsOwnersFieldsAndCounts() {
        JsonNode joint =
                as("zhang.wei").get("/api/assets?q=lh-01").path("items").path(0);

        assertThat(joint.path("owners").findValuesAsString("name")).containsExactly("病案科", "医学影像科");
        assertThat(joint.path("fields")).hasSize(10);
        assertThat(joint.path("fields").path(3).path("sensitivity").asString()).isEqualTo("sensitive");
        assertThat(joint.path("persons").asLong()).isPositive();
        assertThat(joint.path("yearEndTotal").isNull()).isFalse();
    }

    @Test
    void narrowsByTextLevelAndDepartment() {
        Client client = as("zhang.wei");
        JsonNode departments = client.get("/api/departments");
        String imaging = departments
                .valueStream()
                .filter(department -> department.path("name").asString().equals("医学影像科"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();

        assertThat(codes(client, "level=3")).containsExactly("HX-01");
        assertThat(codes(client, "department=" + imaging)).containsExactly("LH-01", "YX-01", "YX-02");
        assertThat(codes(client, "level=1&department=" + imaging)).containsExactly("YX-02");
        assertThat(codes(client, "q=%25")).isEmpty();
    }

    @Test
    void pagesContinueWhereTheyStopped() {
        String organisation = organisation("YTZX");
        var first = assets.page(new AssetQuery(organisation, null, null, null, null, 5));
        var cursor = org.shuzha.shared.Cursor.decode(first.next());
        var second = assets.page(new AssetQuery(organisation, null, null, null, cursor, 5));

        assertThat(first.items()).extracting(Asset::code).containsExactly("BA-01", "BA-02", "BA-03", "HX-01");
        assertThat(second.items()).extracting(Asset::code).containsExactly("JY-01", "JY-02", "JY-03", "LH-01");
    }

    @Test
    void aForeignCursorIsRefused() {
        JsonNode problem = as("zhang.wei").refused(422, "GET", "/api/assets?cursor=zzz", null);

        assertThat(problem.path("code").asString()).isEqualTo("cursor.invalid");
    }

    @Test
    void anotherInstitutionsAssetIsNotThere() {
        String foreign = as("wei.changgeng")
                .get("/api/assets")
                .path("items")
                .path(0)
                .path("id")
                .asString();

        as("zhang.wei").refused(404, "GET", "/api/assets/" + foreign, null);
        assertThat(assets.find(organisation("YTZX"), List.of(foreign, "nothing")))
                .isEmpty();
        assertThat(assets.find(organisation("YTZY"), List.of(foreign))).containsOnlyKeys(foreign);
    }

    @Test
    void theCommissionSeesNoHospitalsAssets() {
        assertThat(as("zhong.yuling").get("/api/assets").path("items")).isEmpty();
    }

    @Test
    void oneAssetByItsId() {
        Client client = as("zhang.wei");
        String id = client.get("/api/assets?q=HX-01")
                .path("items")
                .path(0)
                .path("id")
                .asString();

        assertThat(client.get("/api/assets/" + id).path("level").asInt()).isEqualTo(3);
    }

    private List<String> codes(Client client, String query) {
        return client.get("/api/assets?" + query).path("items").findValuesAsString("code");
    }

    private String organisation(String code) {
        return jdbc.queryForObject("SELECT id FROM identity_organisation WHERE code = ?", String.class, code);
    }
}
