package org.shuzha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.ApplicationTest;
import org.shuzha.engine.Deployments;
import org.shuzha.engine.RuleTables;
import org.springframework.beans.factory.annotation.Autowired;

/** The marks on the bars stand where the tables turn: a step of a limit is another route, and nothing else is. */
class LimitTest extends ApplicationTest {

    @Autowired
    private RuleTables tables;

    @Autowired
    private Deployments deployments;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 7, 10, 99, 100, 101, 333, 1000, 999_999, 1_000_000_000_000L})
    void ofCoreData(long total) {
        long mark = Limit.Kind.CORE.thresholds(total).get(0);
        assertThat(core(mark - 1, total)).isEqualTo("NOTICE_ONLY");
        assertThat(core(mark, total)).isEqualTo("NHC_ASSESSMENT");
        assertThat(Limit.Kind.CORE.stage(mark - 1, total)).isZero();
        assertThat(Limit.Kind.CORE.stage(mark, total)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SENSITIVE,0,0,EXEMPT_SMALL", "SENSITIVE,1,1,SCC_OR_CERT", "SENSITIVE,9999,1,SCC_OR_CERT",
        "SENSITIVE,10000,2,SECURITY_ASSESSMENT", "OTHER,99999,0,EXEMPT_SMALL", "OTHER,100000,1,SCC_OR_CERT",
        "OTHER,999999,1,SCC_OR_CERT", "OTHER,1000000,2,SECURITY_ASSESSMENT"
    })
    void ofPersonsAbroad(Limit.Kind kind, long persons, int stage, String path) {
        assertThat(kind.stage(persons, null)).isEqualTo(stage);
        var facts = new HashMap<String, Object>(Map.of(
                "secret", false,
                "geneticResources", false,
                "importantItems", 0,
                "coreItems", 0,
                "criticalOperator", false,
                "academicCooperation", false,
                "personal", true,
                "sensitive", false,
                "exemptScenario", "none"));
        facts.put("sensitiveProjected", kind == Limit.Kind.SENSITIVE ? persons : 0L);
        facts.put("otherProjected", kind == Limit.Kind.OTHER ? persons : 0L);
        assertThat(tables.single(deployments.current(), "export-path", facts, "exportPath"))
                .isEqualTo(path);
    }

    private Object core(long projected, long total) {
        var facts = new HashMap<String, Object>(
                Map.of("coreItems", 1, "coreToOtherPerson", true, "coreProjected", projected, "coreTotal", total));
        facts.put("stateOrganDuty", null);
        facts.put("internalFlow", null);
        return tables.single(deployments.current(), "core-share", facts, "coreRoute");
    }
}
