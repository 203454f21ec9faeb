package org.shuzha.processes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One rule of the contract: its id and what it finds wrong, one sentence per finding. */
record Rule(String id, Function<House, Stream<String>> check) {

    static List<Rule> all() {
        return Stream.of(
                        BpmnRules.ALL,
                        LiteralRules.ALL,
                        PropertyRules.ALL,
                        SheetRules.ALL,
                        DiagramRules.ALL,
                        DmnRules.ALL,
                        FormRules.ALL,
                        UiRules.ALL,
                        TextRules.ALL,
                        ProcedureRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    Stream<String> findings(House house) {
        return check.apply(house).map(finding -> id + ": " + finding);
    }
}
