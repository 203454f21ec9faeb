package org.shuzha.identity;

import java.util.List;
import java.util.Locale;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --shuzha.invite=<username>,…}: prints a one-time token per name and ends; an unknown name makes it fail. */
@Component
@Order(2)
@ConditionalOnProperty("shuzha.invite")
class InviteCommand implements ApplicationRunner, ExitCodeGenerator {

    private final Invitations invitations;
    private final List<String> usernames;
    private int exitCode;

    InviteCommand(Invitations invitations, @Value("${shuzha.invite}") List<String> usernames) {
        this.invitations = invitations;
        this.usernames = usernames;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String username : usernames) {
            try {
                String token = invitations.invite(username.strip().toLowerCase(Locale.ROOT));
                System.out.println(username + " " + token);
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
