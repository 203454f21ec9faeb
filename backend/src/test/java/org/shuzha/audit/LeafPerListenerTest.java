package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.architecture.Product;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;

/** Whatever acts without being asked over HTTP and writes to a table leaves a leaf: listeners, delegates and timers. */
@Tag("embedded")
class LeafPerListenerTest extends ApplicationTest {

    /** What keeps the trail itself: leaves, seals and what is read off them. */
    private static final Set<String> THE_TRAIL =
            Set.of("TrailListener.append(Trailed)", "SealingSchedule.seal()", "SealingSchedule.index()");

    /**
     * What only follows from an event that stands on the trail, such as an appointment, an opinion or an account that was
     * closed; or forgets old requests.
     */
    private static final Set<String> CONSEQUENCES = Set.of(
            "Setup.on(AppointmentsChanged)",
            "TaskIntake.on(TaskCompleted)",
            "IncidentProgress.on(TaskOpened)",
            "FactorReset.on(PersonnelChanged)",
            "PersonalTokens.on(PersonnelChanged)",
            "IdempotencyKeys.forget()");

    /** They tell people what happened or is due, and change nothing of it. */
    private static final Set<String> TELLING = Set.of(
            "NoticeListener.on(Announcement)",
            "NoticeListener.on(TaskEvent)",
            "NoticeListener.on(TaskCompleted)",
            "NoticeListener.on(TaskCancelled)",
            "NoticeListener.on(MatterEvent)",
            "NoticeListener.on(GrantEvent)",
            "DeadlineClock.tick()",
            "UnsentReports.tick()",
            "OutboxClock.tick()",
            "TellingClock.mail()",
            "TellingClock.sms()");

    private static final String ENGINE = ".*(Delegate|TaskListener|ExecutionListener)";

    @Autowired
    private SqlSessionFactory sessions;

    @Test
    void everyChangeThatNobodyAskedForReachesAnEventForTheTrail() {
        List<JavaMethod> changing =
                starts().filter(method -> changes(Calls.from(method))).toList();
        assertThat(changing).extracting(LeafPerListenerTest::name).hasSizeGreaterThan(10);
        assertThat(changing.stream()
                        .filter(method -> !THE_TRAIL.contains(name(method)) && !CONSEQUENCES.contains(name(method)))
                        .filter(method -> !TELLING.contains(name(method)))
                        .filter(method -> !Calls.leavesALeaf(Calls.from(method)))
                        .map(LeafPerListenerTest::name))
                .isEmpty();
    }

    private static Stream<JavaMethod> starts() {
        Stream<JavaMethod> engine = Product.CLASSES.stream()
                .filter(type -> type.getSimpleName().matches(ENGINE))
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.getName().equals("execute") || method.getName().equals("notify"));
        Stream<JavaMethod> timers = Product.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class));
        return Stream.concat(Calls.LISTENERS.stream(), Stream.concat(engine, timers));
    }

    private boolean changes(Set<JavaCodeUnit> reached) {
        return reached.stream()
                .filter(unit -> unit.getOwner().isAnnotatedWith(Mapper.class))
                .anyMatch(this::writes);
    }

    private boolean writes(JavaCodeUnit statement) {
        Configuration configuration = sessions.getConfiguration();
        String id = statement.getOwner().getFullName() + "." + statement.getName();
        return configuration.hasStatement(id)
                && configuration.getMappedStatement(id).getSqlCommandType() != SqlCommandType.SELECT;
    }

    private static String name(JavaMethod method) {
        String parameters = method.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(", "));
        return method.getOwner().getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }
}
