package org.shuzha.account;

import java.util.List;
import java.util.Locale;
import org.shuzha.identity.Profiles;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --shuzha.forget-factor=<username>,…}: takes the second factor from each and ends. For the only security
 * administrator who lost everything; a name without one makes it fail.
 */
@Component
@Order(2)
@ConditionalOnProperty("shuzha.forget-factor")
class ForgetFactorCommand implements ApplicationRunner, ExitCodeGenerator {

    private final FactorEnrolment enrolment;
    private final Profiles profiles;
    private final List<String> usernames;
    private int exitCode;

    ForgetFactorCommand(
            FactorEnrolment enrolment, Profiles profiles, @Value("${shuzha.forget-factor}") List<String> usernames) {
        this.enrolment = enrolment;
        this.profiles = profiles;
        this.usernames = usernames;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String username : usernames) {
            try {
                String name = username.strip().toLowerCase(Locale.ROOT);
                enrolment.remove(Actor.SYSTEM, profiles.byUsername(name).id());
                System.out.println(username);
            } catch (Problem unknown) {
                System.out.println(username + " ? [" + unknown.code() + "]");
                exitCode = 1;
            }
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
