package org.shuzha.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.shared.Trailed;
import org.springframework.web.bind.annotation.RestController;

/** What a name promises. */
final class Names {

    private static final DescribedPredicate<JavaClass> MAPPER = DescribedPredicate.describe(
            "are mappers", type -> type.isInterface() && type.getSimpleName().endsWith("Mapper"));

    private static final DescribedPredicate<JavaClass> BESIDE_XML = DescribedPredicate.describe(
            "beside their XML", type -> type.reflect().getResource(type.getSimpleName() + ".xml") != null);

    private static final String SQL_ANNOTATION =
            "org\\.apache\\.ibatis\\.annotations\\.(Select|Insert|Update|Delete)(Provider)?";

    /** The ports, and the event that every capability implements with its own record. */
    private static final DescribedPredicate<JavaClass> PORT = DescribedPredicate.describe(
            "are ports",
            type -> type.getSimpleName().matches("ReadGuard|RemovalGuard") || type.isEquivalentTo(Trailed.class));

    private static final DescribedPredicate<JavaClass> ONLY_CHILD = DescribedPredicate.describe(
            "have a single implementation",
            type -> type.getAllSubclasses().stream()
                            .filter(sub -> !sub.isInterface())
                            .count()
                    == 1);

    static final ArchRule CONTROLLERS_NAMED_SO =
            classes().that().areAnnotatedWith(RestController.class).should().haveSimpleNameEndingWith("Controller");

    static final ArchRule CONTROLLERS_ARE_CONTROLLERS =
            classes().that().haveSimpleNameEndingWith("Controller").should().beAnnotatedWith(RestController.class);

    static final ArchRule DELEGATES_ARE_DELEGATES =
            classes().that().haveSimpleNameEndingWith("Delegate").should().beAssignableTo(JavaDelegate.class);

    static final ArchRule MAPPERS_NAMED_SO =
            classes().that().areAnnotatedWith(Mapper.class).should().haveSimpleNameEndingWith("Mapper");

    /** Without the annotation the application does not start. */
    static final ArchRule MAPPERS_ARE_MAPPERS = classes().that(MAPPER).should().beAnnotatedWith(Mapper.class);

    static final ArchRule MAPPERS_WITH_XML = classes().that(MAPPER).should(ArchConditions.be(BESIDE_XML));

    static final ArchRule MAPPERS_WITHOUT_ANNOTATIONS =
            noClasses().that(MAPPER).should().dependOnClassesThat().haveNameMatching(SQL_ANNOTATION);

    /** An interface is there for two implementations, or for none (a function). */
    static final ArchRule INTERFACES_WITH_A_REASON = classes()
            .that()
            .areInterfaces()
            .and()
            .areNotAnnotations()
            .and(DescribedPredicate.not(MAPPER))
            .and(DescribedPredicate.not(PORT))
            .should(ArchConditions.not(ArchConditions.have(ONLY_CHILD)));

    private Names() {}
}
