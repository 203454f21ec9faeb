package org.shuzha.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** The house rules, each beside the package of fixtures that breaks it. */
enum Rule {
    ENGINE_IN_ITS_ROOM(Boundaries.ENGINE_IN_ITS_ROOM, "engineleak"),
    LISTENERS_IN_THE_SAME_TRANSACTION(Boundaries.LISTENERS_IN_THE_SAME_TRANSACTION, "audit"),
    SQL_IN_MAPPERS_ONLY(Boundaries.SQL_IN_MAPPERS_ONLY, "jdbc"),
    PURE_POLICIES(Boundaries.PURE_POLICIES, "policy"),
    FLAT_PACKAGES(Boundaries.FLAT_PACKAGES, "service"),
    SMALL_SHARED(Boundaries.SMALL_SHARED, "shared"),
    DECLARED_ENDPOINTS(Endpoints.DECLARED, "endpoint"),
    IDEMPOTENT_POSTS(Endpoints.IDEMPOTENT, "repeat"),
    IDEMPOTENT_POSTS_ONLY(Endpoints.IDEMPOTENT_POSTS_ONLY, "put"),
    CONTROLLERS_NAMED_SO(Names.CONTROLLERS_NAMED_SO, "endpointname"),
    CONTROLLERS_ARE_CONTROLLERS(Names.CONTROLLERS_ARE_CONTROLLERS, "controllername"),
    DELEGATES_ARE_DELEGATES(Names.DELEGATES_ARE_DELEGATES, "delegatename"),
    MAPPERS_NAMED_SO(Names.MAPPERS_NAMED_SO, "mappername"),
    MAPPERS_ARE_MAPPERS(Names.MAPPERS_ARE_MAPPERS, "mapperannotation"),
    MAPPERS_WITH_XML(Names.MAPPERS_WITH_XML, "mapperxml"),
    MAPPERS_WITHOUT_ANNOTATIONS(Names.MAPPERS_WITHOUT_ANNOTATIONS, "mappersql"),
    INTERFACES_WITH_A_REASON(Names.INTERFACES_WITH_A_REASON, "onlychild");

    static final String HOUSE = "org.shuzha";

    private final ArchRule rule;
    private final String fixture;

    Rule(ArchRule rule, String fixture) {
        this.rule = rule.allowEmptyShould(true);
        this.fixture = HOUSE + ".architecture.broken." + fixture;
    }

    ArchRule rule() {
        return rule;
    }

    String fixture() {
        return fixture;
    }
}
