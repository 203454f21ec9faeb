package org.shuzha.audit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shuzha.architecture.Product;
import org.shuzha.shared.Trailed;
import org.springframework.context.event.EventListener;

/** What code of the house leads to: by calls, through ports to what implements them, and by events to who listens. */
final class Calls {

    static final List<JavaMethod> LISTENERS = Product.CLASSES.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method ->
                    method.isMetaAnnotatedWith(EventListener.class) || method.isAnnotatedWith(EventListener.class))
            .toList();

    private Calls() {}

    /** Everything of the house that can be reached, the start included. */
    static Set<JavaCodeUnit> from(JavaCodeUnit start) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (seen.add(unit)) {
                next(unit).forEach(open::push);
            }
        }
        return seen;
    }

    static boolean leavesALeaf(Set<JavaCodeUnit> reached) {
        return reached.stream()
                .anyMatch(unit -> unit.isConstructor() && unit.getOwner().isAssignableTo(Trailed.class));
    }

    private static Stream<JavaCodeUnit> next(JavaCodeUnit unit) {
        Stream<JavaCodeUnit> called = Stream.<JavaAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .map(JavaCodeUnit.class::cast)
                .filter(target -> target.getOwner().getPackageName().startsWith("org.shuzha"));
        return Stream.concat(called, Stream.concat(implementations(unit), listeners(unit)));
    }

    private static Stream<? extends JavaCodeUnit> implementations(JavaCodeUnit unit) {
        if (!unit.getOwner().isInterface()) {
            return Stream.empty();
        }
        String[] parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getFullName).toArray(String[]::new);
        return unit.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(unit.getName(), parameters).stream());
    }

    /** Whoever makes an event has it heard; the leaf itself is no further change. */
    private static Stream<? extends JavaCodeUnit> listeners(JavaCodeUnit unit) {
        if (!unit.isConstructor() || unit.getOwner().isAssignableTo(Trailed.class)) {
            return Stream.empty();
        }
        return LISTENERS.stream()
                .filter(listener -> listener.getRawParameterTypes().stream()
                        .anyMatch(type ->
                                type.getFullName().equals(unit.getOwner().getFullName())));
    }
}
