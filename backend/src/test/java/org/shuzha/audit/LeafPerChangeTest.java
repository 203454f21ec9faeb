package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Requests;
import org.shuzha.Tampering;
import org.shuzha.architecture.Product;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every endpoint that changes something leaves a leaf, and what cannot be put on the trail does not happen. */
class LeafPerChangeTest extends ApplicationTest {

    /**
     * They only tell what would be refused or how far something is, ask what the next request answers, or tell where to go;
     * which notices somebody has read is nobody's business.
     */
    private static final String NO_CHANGE =
            ".*/(checks|ledger/preview|challenge|oidc/address|complaints/tracking)|/api/notices/(.*/)?read";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyChangingEndpointReachesAnEventForTheTrail() {
        List<String> silent = changing()
                .filter(entry -> !leavesALeaf(entry.getValue()))
                .map(entry -> entry.getKey().toString())
                .toList();
        assertThat(changing()).hasSizeGreaterThan(15);
        assertThat(silent).isEmpty();
    }

    @Test
    void whatCannotBePutOnTheTrailDoesNotHappen() {
        Client requester = as("zhang.wei");
        Map<String, Object> form = Requests.form(requester, "JY-03");
        JsonNode draft = Requests.draft(requester, form);
        String path = "/api/matters/" + draft.get("id").stringValue();
        String stream = "matter:" + draft.get("id").stringValue();
        form.put("title", "另一个题目");
        Map<String, Object> change =
                Map.of("form", form, "revision", draft.get("revision").intValue());
        // a leaf stands where the next one should
        jdbc.update(
                "INSERT INTO audit_leaf (stream, sequence, hash, content)"
                        + " SELECT stream, last_sequence + 1, last_hash, '{}' FROM audit_stream WHERE stream = ?",
                stream);
        assertThat(requester.send("PUT", path, change).status()).isGreaterThanOrEqualTo(400);
        assertThat(requester.get(path).get("title")).isEqualTo(draft.get("title"));
        Tampering.with(jdbc, () -> jdbc.update("DELETE FROM audit_leaf WHERE content = '{}' AND stream = ?", stream));
        requester.put(path, change);
        assertThat(requester.get(path).get("title").stringValue()).isEqualTo("另一个题目");
        assertThat(requester.get(path + "/proof").get("intact").booleanValue()).isTrue();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> changing() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> Product.CLASSES.contain(entry.getValue().getBeanType()))
                .filter(entry ->
                        !entry.getKey().getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
                .filter(entry -> entry.getKey().getPatternValues().stream().noneMatch(path -> path.matches(NO_CHANGE)));
    }

    private static boolean leavesALeaf(HandlerMethod endpoint) {
        return Calls.leavesALeaf(Calls.from(Product.CLASSES
                .get(endpoint.getBeanType())
                .getMethod(endpoint.getMethod().getName(), endpoint.getMethod().getParameterTypes())));
    }
}
