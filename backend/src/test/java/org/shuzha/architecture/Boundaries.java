package org.shuzha.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What may touch what. */
final class Boundaries {

    private static final int SHARED_TYPES = 20;

    /** The engine can be exchanged because few classes know it, and their names say so. */
    static final ArchRule ENGINE_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("..engine..")
            .and()
            .haveNameNotMatching(".*(Workflow|Delegate|TaskListener|ExecutionListener)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** Leaf, inbox row and ledger posting commit with the change or not at all. */
    static final ArchRule LISTENERS_IN_THE_SAME_TRANSACTION = noClasses()
            .that()
            .resideInAnyPackage("..audit..", "..inbox..", "..ledger..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(Async|TransactionalEventListener|ApplicationModuleListener)");

    /** Tables are reached through mapper XML, where their ownership is checked. */
    static final ArchRule SQL_IN_MAPPERS_ONLY =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.jdbc.core..");

    /** May this actor do this now, and if not why: answered from what is passed in. Policies of the web are headers. */
    static final ArchRule PURE_POLICIES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .and()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .or(resideInAPackage("org.apache.ibatis.."))
                    .or(simpleNameEndingWith("Mapper")));

    static final ArchRule FLAT_PACKAGES = noClasses()
            .should()
            .resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..utils..", "..common..");

    static final ArchRule SMALL_SHARED =
            all(new TypesByPackage()).should(new HaveAtMost(SHARED_TYPES)).as("shared has at most 20 types");

    private Boundaries() {}

    private record Room(String name, List<JavaClass> types) {}

    private static final class TypesByPackage extends AbstractClassesTransformer<Room> {

        TypesByPackage() {
            super("packages named shared");
        }

        @Override
        public Iterable<Room> doTransform(JavaClasses classes) {
            return StreamSupport.stream(classes.spliterator(), false)
                    .filter(type -> type.getPackageName().endsWith(".shared"))
                    .filter(type ->
                            type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                    .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(entry -> new Room(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private static final class HaveAtMost extends ArchCondition<Room> {

        private final int limit;

        HaveAtMost(int limit) {
            super("have at most " + limit + " types");
            this.limit = limit;
        }

        @Override
        public void check(Room room, ConditionEvents events) {
            String message = room.name() + " has " + room.types().size() + " types";
            events.add(new SimpleConditionEvent(room, room.types().size() <= limit, message));
        }
    }
}
