package org.shuzha.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What every door to the outside declares. */
final class Endpoints {

    /** POSTs without an effect to repeat, with an effect that repeats itself, or with an answer that must not be kept. */
    private static final Pattern REPEATABLE = Pattern.compile(
            "/api/session(/.*)?|/api/complaints(/.*)?|/api/setup/.*|/api/account/(factor|passkeys|proof|oidc)(/.*)?|.*/checks|.*/claim|.*/release"
                    + "|.*/tokens|.*/invitation|.*/import|/api/ledger/preview|.*/add-checkpoint");

    private static final DescribedPredicate<JavaMethod> HANDLER =
            DescribedPredicate.describe("handle requests", method -> mapping(method) != null);

    private static final DescribedPredicate<JavaMethod> POST = DescribedPredicate.describe(
            "handle POST",
            method ->
                    mapping(method) != null && List.of(mapping(method).method()).contains(RequestMethod.POST));

    private static final DescribedPredicate<JavaMethod> REPEATED = DescribedPredicate.describe(
            "may be repeated", method -> REPEATABLE.matcher(path(method)).matches());

    /** An endpoint says who may call it. */
    static final ArchRule DECLARED = methods().that(HANDLER).should().beAnnotatedWith(OpenTo.class);

    /** A POST that creates or decides has one effect however often it is sent. */
    static final ArchRule IDEMPOTENT =
            methods().that(POST).and(DescribedPredicate.not(REPEATED)).should().beAnnotatedWith(Idempotent.class);

    /** Elsewhere the annotation would do nothing, or promise what a revision already does. */
    static final ArchRule IDEMPOTENT_POSTS_ONLY =
            methods().that().areAnnotatedWith(Idempotent.class).should(ArchConditions.be(POST));

    private Endpoints() {}

    private static RequestMapping mapping(JavaMethod method) {
        return AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
    }

    static String path(JavaMethod method) {
        Class<?> owner = method.getOwner().reflect();
        return first(AnnotatedElementUtils.findMergedAnnotation(owner, RequestMapping.class)) + first(mapping(method));
    }

    private static String first(RequestMapping mapping) {
        return mapping == null ? "" : Arrays.stream(mapping.path()).findFirst().orElse("");
    }
}
